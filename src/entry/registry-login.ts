import { ecrKind, type EcrOptions, privateLogin, publicLogin } from '../adapters/aws/ecr.js';
import { unableToPull } from '../adapters/docker/pull-failure.js';
import type { CloudAnswer, CloudLogin } from '../adapters/docker/registry-auth.js';
import { EnvironmentError, messageWithHint } from '../errors.js';

export interface RegistryLoginOptions extends Pick<EcrOptions, 'environment' | 'credentials'> {
  /** Name or ARN of a secret of Secrets Manager: the project's `environment.registryCredential.credential`. */
  secretId?: string;
  /** Told each secret before it is used, so that the log masks it. */
  onSecret(value: string): void;
}

/** The public registry is there without a login too: that much time its login may take. */
const PUBLIC_MS = 10_000;
/** What says that there may be AWS credentials, all but those of an EC2 instance. */
const CREDENTIALS =
  /^AWS_(ACCESS_KEY_ID|(DEFAULT_)?PROFILE|WEB_IDENTITY_TOKEN_FILE|ROLE_ARN|CONTAINER_CREDENTIALS_.*)$/;
const LAYERS = 'ecr:BatchGetImage, ecr:GetDownloadUrlForLayer and ecr:BatchCheckLayerAvailability';

/**
 * The logins that AWS knows, for where neither the inputs nor docker's configuration have one: the project's registry
 * credential (codebuild.md §10.1), else the AWS credentials of the job for registries of ECR (SPEC §1.1,
 * `registry-username`).
 */
export function createCloudLogin(options: RegistryLoginOptions): CloudLogin {
  const { secretId, environment, credentials, onSecret } = options;
  return async (registry, { signal, onProgress }) => {
    const kind = ecrKind(registry);
    const ecr = { environment, credentials, signal };
    let answer: CloudAnswer;
    if (secretId !== undefined) answer = await secretLogin(secretId, options, signal);
    else if (kind === 'private') answer = await privateAnswer(registry, ecr);
    else if (kind === 'public' && hasCredentials(environment)) answer = await publicAnswer(ecr, onProgress);
    if (answer !== undefined && 'password' in answer) onSecret(answer.password);
    return answer;
  };
}

/** @throws EnvironmentError when the secret cannot be had or is none for a registry; it never holds its value */
async function secretLogin(
  secretId: string,
  { environment, credentials }: RegistryLoginOptions,
  signal: AbortSignal,
): Promise<CloudAnswer> {
  const { createReferenceStore } = await import('../adapters/aws/reference-store.js');
  const what = `the secret ${secretId} of the project's registryCredential`;
  const found = await createReferenceStore(environment, credentials)
    .secret({ id: secretId }, signal)
    .catch((error: unknown) => {
      if (!(error instanceof EnvironmentError)) throw error;
      throw unableToPull(`${what} cannot be read: ${error.message}`, error.hint, error);
    });
  if ('refusal' in found) throw unableToPull(`${what} cannot be read: ${found.refusal}`, found.hint);
  const login = readLogin(found.value);
  if (login === undefined) {
    throw unableToPull(
      `${what} is not of the form that CodeBuild asks for`,
      'It must be JSON with two texts: {"username": "…", "password": "…"}.',
    );
  }
  return { ...login, from: what };
}

function readLogin(text: string): { username: string; password: string } | undefined {
  try {
    const { username, password } = JSON.parse(text) as Record<string, unknown>;
    if (typeof username === 'string' && username !== '' && typeof password === 'string')
      return { username, password };
  } catch {
    // The parser's message quotes the value.
  }
  return undefined;
}

/** A pull is tried without a login too, and then fails: better by the registry's words and ours. */
async function privateAnswer(registry: string, options: EcrOptions): Promise<CloudAnswer> {
  try {
    const answer = await privateLogin(registry, options);
    if ('refusal' in answer) {
      const missing = [
        `${answer.refusal}.`,
        answer.hint,
        `The pull itself needs ${LAYERS} on the repository.`,
      ];
      return { missing: missing.join(' ') };
    }
    return {
      ...answer,
      from: 'ecr:GetAuthorizationToken',
      advice:
        `Check the image's name, and allow ${LAYERS} on the repository in a policy of the role that the job's AWS ` +
        "credentials are of; where the repository is another account's, in its own policy too.",
    };
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    return { missing: messageWithHint(error) };
  }
}

/** Nobody needs that login: whatever is wrong with it, the image is pulled without. */
async function publicAnswer(options: EcrOptions, onProgress: (line: string) => void): Promise<CloudAnswer> {
  const late = AbortSignal.timeout(PUBLIC_MS);
  let why: string;
  try {
    const answer = await publicLogin({ ...options, signal: AbortSignal.any([options.signal, late]) });
    if (!('refusal' in answer)) return { ...answer, from: 'ecr-public:GetAuthorizationToken' };
    why = answer.code;
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    why = late.aborted ? `no answer within ${PUBLIC_MS / 1000} s` : error.message;
  }
  onProgress(`No login to public.ecr.aws (${why}): pulling without one`);
  return undefined;
}

function hasCredentials(environment: NodeJS.ProcessEnv): boolean {
  return Object.entries(environment).some(([name, value]) => CREDENTIALS.test(name) && Boolean(value));
}
