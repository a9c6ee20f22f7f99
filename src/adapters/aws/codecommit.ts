import { createHash, createHmac } from 'node:crypto';

import { UserError } from '../../errors.js';

/** What git has to say of a repository before it is let in. */
export interface CodeCommitRequest {
  host: string;
  /** As git gives it, without a slash before it: `v1/repos/NAME`. */
  path: string;
}

export interface AwsKeys {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
}

export interface CodeCommitOptions {
  /** The AWS credentials of this process; rejects with the reason when there are none. */
  credentials(): Promise<AwsKeys>;
  /** Told what must not be seen, before git gets it. */
  onSecrets(values: string[]): void;
}

/** CodeCommit's hosts as patterns of git's, whose `*` is one component of a name: of the partitions `aws`, `aws-us-gov` and `aws-cn`. */
const URLS = [
  'https://git-codecommit.*.amazonaws.com',
  'https://git-codecommit-fips.*.amazonaws.com',
  'https://git-codecommit.*.amazonaws.com.cn',
];
const HOST = /^git-codecommit(?:-fips)?\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?$/;
const PATH = /^[\w./-]{1,300}$/;

/**
 * What `aws codecommit credential-helper` does: lets git in by a signature in place of a password, which is good for that
 * repository and 15 minutes. `login` throws a UserError for what is no repository of CodeCommit's, and what `credentials`
 * throws.
 */
export function createCodeCommitLogins({ credentials, onSecrets }: CodeCommitOptions): {
  service: string;
  urls: string[];
  login(request: CodeCommitRequest): Promise<{ username: string; password: string }>;
} {
  return {
    service: 'CodeCommit',
    urls: URLS,
    login: async (request) => {
      const region = HOST.exec(request.host)?.[1];
      if (region === undefined || !PATH.test(request.path)) {
        throw new UserError('that is no address of a repository of CodeCommit.');
      }
      const keys = await credentials();
      const password = codeCommitPassword(request, region, keys, new Date());
      const { accessKeyId, sessionToken } = keys;
      onSecrets(sessionToken ? [password, sessionToken] : [password]);
      return { username: sessionToken ? `${accessKeyId}%${sessionToken}` : accessKeyId, password };
    },
  };
}

/**
 * A signature of version 4 (docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html) over a
 * request as no HTTP client sends it: its method is GIT, its body is not hashed, and in the text to sign the time lacks its Z.
 */
export function codeCommitPassword(
  { host, path }: CodeCommitRequest,
  region: string,
  { secretAccessKey }: AwsKeys,
  now: Date,
): string {
  const time = now.toISOString().replace(/[-:]|\.\d+Z$/g, '');
  const scope = [time.slice(0, 8), region, 'codecommit', 'aws4_request'];
  const request = `GIT\n/${path}\n\nhost:${host}\n\nhost\n`;
  const hash = createHash('sha256').update(request).digest('hex');
  const text = ['AWS4-HMAC-SHA256', time, scope.join('/'), hash].join('\n');
  const key = scope.reduce<string | Buffer>(hmac, `AWS4${secretAccessKey}`);
  return `${time}Z${hmac(key, text).toString('hex')}`;
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
