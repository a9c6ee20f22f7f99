import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { SecretsManager } from '@aws-sdk/client-secrets-manager';
import { type ParameterType, SSM } from '@aws-sdk/client-ssm';

import { awsEnvironment } from './aws-service.js';
import { docker, IMAGES } from './docker.js';

const CREDENTIALS = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'secret' };
const REGION = 'eu-west-1';

/** moto, a server that plays AWS, in all regions. */
export interface Moto {
  endpoint: string;
  /** The variables by which an SDK asks moto, and nobody else. */
  environment: Record<string, string>;
  stop(): void;
}

/** Starts moto in its image, see scripts/test-images.sh. It knows nothing at first, and forgets all in the end. */
export async function startMoto(): Promise<Moto> {
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
  const name = `test-moto-${randomBytes(4).toString('hex')}`;
  const server = ['moto_server', '-H', '127.0.0.1', '-p', '0'];
  const args = ['run', '--rm', '--name', name, '--network', 'host', IMAGES.moto, ...server];
  const container = spawn('docker', args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const endpoint = await new Promise<string>((resolve, reject) => {
    let text = '';
    container.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      const [, address] = /Running on (http:\S+)/.exec(text) ?? [];
      if (address !== undefined) resolve(address);
    });
    container.once('error', reject);
    container.once('close', () => reject(new Error(`moto ended: ${text}`)));
  });
  return { endpoint, environment: awsEnvironment(endpoint), stop: () => void docker('rm', '--force', name) };
}

interface Place {
  moto: Moto;
  region?: string;
}

/** Makes a parameter or its next version, and gives the version's number. */
export async function makeParameter(
  { moto, region = REGION }: Place,
  name: string,
  value: string,
  { type = 'String', labels = [] }: { type?: ParameterType; labels?: string[] } = {},
): Promise<number | undefined> {
  const ssm = new SSM({ endpoint: moto.endpoint, region, credentials: CREDENTIALS });
  const { Version } = await ssm.putParameter({ Name: name, Value: value, Type: type, Overwrite: true });
  if (labels.length > 0) {
    await ssm.labelParameterVersion({ Name: name, ParameterVersion: Version, Labels: labels });
  }
  return Version;
}

/** Makes a secret, and gives its ARN and the id of its version. */
export async function makeSecret(
  { moto, region = REGION }: Place,
  name: string,
  value: string | Uint8Array,
): Promise<{ arn: string; versionId: string }> {
  const client = new SecretsManager({ endpoint: moto.endpoint, region, credentials: CREDENTIALS });
  const { ARN = '', VersionId = '' } = await client.createSecret({ Name: name, ...content(value) });
  return { arn: ARN, versionId: VersionId };
}

/** Adds a version to a secret, as AWSCURRENT when there are no stages, and gives its id. */
export async function addSecretVersion(
  { moto, region = REGION }: Place,
  name: string,
  value: string | Uint8Array,
  stages?: string[],
): Promise<string> {
  const client = new SecretsManager({ endpoint: moto.endpoint, region, credentials: CREDENTIALS });
  const { VersionId = '' } = await client.putSecretValue({
    SecretId: name,
    VersionStages: stages,
    ...content(value),
  });
  return VersionId;
}

function content(value: string | Uint8Array): { SecretString: string } | { SecretBinary: Uint8Array } {
  return typeof value === 'string' ? { SecretString: value } : { SecretBinary: value };
}
