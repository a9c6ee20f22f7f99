import type { SecretsManager } from '@aws-sdk/client-secrets-manager';

import type { LookedUp, SecretRequest } from '../../run/ports.js';
import { untilAborted } from './clients.js';
import { type AwsQuestion, refusalOf } from './failures.js';

/** `arn:aws:secretsmanager:eu-west-1:123456789012:secret:name-a1b2c3`. */
const ARN = /^arn:[^:]+:secretsmanager:([^:]+):/;

/**
 * Looks a secret up by `secretsmanager:GetSecretValue` (codebuild.md §6), an ARN in its own region. Gives the text as it is.
 * @param clientIn gives the client for a region; for the configured one when it is undefined
 * @throws EnvironmentError see `refusalOf`
 */
export async function lookUpSecret(
  { id, stage, versionId }: SecretRequest,
  clientIn: (region: string | undefined) => Promise<SecretsManager>,
  { environment, signal }: Pick<AwsQuestion, 'environment' | 'signal'>,
): Promise<LookedUp> {
  const client = await clientIn(ARN.exec(id)?.[1]);
  try {
    const asked = { SecretId: id, VersionStage: stage, VersionId: versionId };
    const answer = client.getSecretValue(asked, { abortSignal: signal });
    const { SecretString: value } = await untilAborted(signal, answer);
    return value === undefined ? BINARY : { value };
  } catch (error) {
    const permission = `secretsmanager:GetSecretValue on ${id}`;
    const service = 'Secrets Manager';
    const { code, refusal, hint } = refusalOf(error, { service, environment, signal, permission });
    if (code !== 'ResourceNotFoundException') return { refusal, hint };
    const region = await client.config.region();
    return {
      refusal,
      hint: `Check the name and the version, and that it is in ${region}; a secret of another account needs its ARN.`,
    };
  }
}

const BINARY: LookedUp = {
  refusal: 'the secret is binary; only text can be a variable',
  hint: 'Fetch it in a command: aws secretsmanager get-secret-value --query SecretBinary --output text --secret-id …',
};
