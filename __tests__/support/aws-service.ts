import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { devNull } from 'node:os';
import { text } from 'node:stream/consumers';

/** What goes wrong with a call: an error by its name, a connection that breaks, or an answer that never comes. */
export type AwsFault = keyof typeof ERRORS | 'reset' | 'hang';

const ERRORS = {
  ThrottlingException: [400, 'Rate exceeded'],
  AccessDeniedException: [400, 'User: arn:aws:iam::123456789012:user/test is not authorized to do this'],
  InternalServerError: [500, 'An error occurred on the server side.'],
  ExpiredTokenException: [400, 'The security token included in the request is expired'],
  UnrecognizedClientException: [400, 'The security token included in the request is invalid.'],
} as const;

const ACCOUNT = '123456789012';

/** A call that the service got. */
export interface AwsCall {
  /** `GetParameters`, `GetSecretValue`. */
  operation: string;
  /** The one that it was signed for. */
  region: string;
  input: Record<string, unknown>;
}

interface Version {
  id: string;
  /** Labels of a parameter's version, stages of a secret's. */
  labels: string[];
  value: string | Uint8Array;
}

export interface AwsService {
  endpoint: string;
  /** The variables by which an SDK asks this service, and nobody else. */
  environment: Record<string, string>;
  /** Adds a version of a parameter, the first is 1. */
  putParameter(name: string, value: string, ...labels: string[]): void;
  /** Adds a version of a secret. Without stages it becomes AWSCURRENT, and the one before AWSPREVIOUS. */
  putSecret(name: string, value: string | Uint8Array, version?: { id?: string; stages?: string[] }): void;
  /** Refuses access to the parameters and secrets of these names, and no longer to others. */
  deny(...names: string[]): void;
  /** Makes the next calls fail, each in its way, instead of those that were to fail. */
  fail(...faults: AwsFault[]): void;
  /** All calls since the start. */
  calls: AwsCall[];
  stop(): Promise<void>;
}

/** The ARN of a parameter here, in any region. */
export function parameterArn(name: string, region = 'eu-west-1'): string {
  return `arn:aws:ssm:${region}:${ACCOUNT}:parameter${name.startsWith('/') ? '' : '/'}${name}`;
}

/** The ARN of a secret here, in any region. */
export function secretArn(name: string, region = 'eu-west-1'): string {
  return `arn:aws:secretsmanager:${region}:${ACCOUNT}:secret:${name}-a1B2c3`;
}

/** An answer that is an error. */
class AwsError extends Error {
  override readonly name: string;
  readonly status: number;

  constructor(name: string, message: string, status = 400) {
    super(message);
    this.name = name;
    this.status = status;
  }
}

/**
 * Starts a service on this machine that answers as Parameter Store and Secrets Manager do, as far as GetParameters and
 * GetSecretValue go, and that can fail on demand. It checks no signature.
 */
export async function startAwsService(): Promise<AwsService> {
  const parameters = new Map<string, Version[]>();
  const secrets = new Map<string, Version[]>();
  const calls: AwsCall[] = [];
  let denied: string[] = [];
  let faults: AwsFault[] = [];

  const check = (name: string, action: string, arn: string): void => {
    if (!denied.includes(name)) return;
    const user = `arn:aws:sts::${ACCOUNT}:assumed-role/build/session`;
    throw new AwsError(
      'AccessDeniedException',
      `User: ${user} is not authorized to perform: ${action} on resource: ${arn} because no identity-based policy allows the ${action} action`,
    );
  };

  const getParameters = ({ region, input }: AwsCall): object => {
    const names = input['Names'] as string[];
    if (names.length > 10) {
      throw new AwsError(
        'ValidationException',
        `1 validation error detected: Value '[${names.join(', ')}]' at 'names' failed to satisfy constraint: Member must have length less than or equal to 10`,
      );
    }
    const references = names.map((asked) => {
      const [, name = '', selector] =
        /^(?:arn:aws:ssm:[^:]+:\d+:parameter(?=\/))?([\w./-]+)(?::([\w.-]+))?$/.exec(asked) ?? [];
      if (name === '')
        throw new AwsError(
          'ValidationException',
          'Invalid parameter name. Please use correct syntax for referencing a version/label  <name>:<version/label>',
        );
      const found =
        [name, ...(asked.startsWith('arn:') ? [name.slice(1)] : [])].find((one) => parameters.has(one)) ??
        name;
      check(found, 'ssm:GetParameters', parameterArn(found, region));
      return { asked, name: found, selector };
    });
    const answers = references.map(({ asked, name, selector }) => {
      const versions = parameters.get(name) ?? [];
      const version =
        selector === undefined
          ? versions.at(-1)
          : versions.find(({ id, labels }) => id === selector || labels.includes(selector));
      return { asked, name, selector, version };
    });
    return {
      InvalidParameters: answers.flatMap(({ asked, version }) => (version === undefined ? [asked] : [])),
      // In no particular order, which may well be the reverse.
      Parameters: answers.reverse().flatMap(({ name, selector, version }) =>
        version === undefined
          ? []
          : {
              Name: name,
              ARN: parameterArn(name, region),
              Type: 'SecureString',
              Value: input['WithDecryption'] === true ? version.value : 'encrypted',
              Version: Number(version.id),
              ...(selector === undefined ? {} : { Selector: `:${selector}` }),
            },
      ),
    };
  };

  const getSecretValue = ({ region, input }: AwsCall): object => {
    const asked = String(input['SecretId']);
    const [, tail = asked] = /^arn:aws:secretsmanager:[^:]+:\d+:secret:(.+)$/.exec(asked) ?? [];
    const name =
      [tail, tail.replace(/-\w{6}$/, '')].find((one) => secrets.has(one) || denied.includes(one)) ?? tail;
    check(name, 'secretsmanager:GetSecretValue', secretArn(name, region));
    const versions = secrets.get(name);
    if (versions === undefined) {
      throw new AwsError('ResourceNotFoundException', "Secrets Manager can't find the specified secret.");
    }
    const id = input['VersionId'] as string | undefined;
    const stage = input['VersionStage'] ?? (id === undefined ? 'AWSCURRENT' : undefined);
    const version = versions.find(
      (one) =>
        (id === undefined || one.id === id) && (stage === undefined || one.labels.includes(String(stage))),
    );
    if (version === undefined) {
      const what = stage === undefined ? `VersionId: ${id}` : `staging label: ${stage}`;
      throw new AwsError(
        'ResourceNotFoundException',
        `Secrets Manager can't find the specified secret value for ${what}`,
      );
    }
    return {
      ARN: secretArn(name, region),
      Name: name,
      VersionId: version.id,
      VersionStages: version.labels,
      ...(typeof version.value === 'string'
        ? { SecretString: version.value }
        : { SecretBinary: Buffer.from(version.value).toString('base64') }),
    };
  };

  const operations: Record<string, (call: AwsCall) => object> = {
    'AmazonSSM.GetParameters': getParameters,
    'secretsmanager.GetSecretValue': getSecretValue,
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const target = String(request.headers['x-amz-target']);
    const [, region = ''] =
      /Credential=[^/]+\/\d+\/([^/]+)\//.exec(request.headers.authorization ?? '') ?? [];
    const input = JSON.parse(await text(request)) as Record<string, unknown>;
    const call = { operation: target.replace(/^.*\./, ''), region, input };
    calls.push(call);
    const send = (status: number, body: object): void => {
      response.writeHead(status, { 'Content-Type': 'application/x-amz-json-1.1' });
      response.end(JSON.stringify(body));
    };
    const fault = faults.shift();
    if (fault === 'hang') return;
    if (fault === 'reset') return void request.socket.resetAndDestroy();
    try {
      if (fault !== undefined) throw new AwsError(fault, ERRORS[fault][1], ERRORS[fault][0]);
      const operation = operations[target];
      if (operation === undefined) throw new AwsError('UnknownOperationException', `no ${target} here`);
      send(200, operation(call));
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      send(error.status, { __type: error.name, message: error.message });
    }
  };

  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    endpoint,
    environment: awsEnvironment(endpoint),
    putParameter: (name, value, ...labels) => {
      const versions = parameters.get(name) ?? [];
      parameters.set(name, [...versions, { id: String(versions.length + 1), labels, value }]);
    },
    putSecret: (name, value, { id, stages } = {}) => {
      const versions = secrets.get(name) ?? [];
      const fallback = `00000000-0000-4000-8000-${String(versions.length + 1).padStart(12, '0')}`;
      const older = versions.map((version) =>
        stages === undefined && version.labels.includes('AWSCURRENT')
          ? { ...version, labels: ['AWSPREVIOUS'] }
          : version,
      );
      secrets.set(name, [...older, { id: id ?? fallback, labels: stages ?? ['AWSCURRENT'], value }]);
    },
    deny: (...names) => void (denied = names),
    fail: (...next) => void (faults = next),
    calls,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Variables by which an SDK asks `endpoint` for everything, with made-up credentials and nothing of this machine's. */
export function awsEnvironment(endpoint: string): Record<string, string> {
  return {
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
  };
}
