import { EnvironmentError } from '../../errors.js';
import { type ClientOptions, clientSettings, untilAborted } from './clients.js';
import { type AwsRefusal, refusalOf } from './failures.js';

/**
 * The names of private registries, those of the partitions and the dual-stack ones included, as Amazon's own credential
 * helper for docker knows them. A token goes to no other host.
 */
const PRIVATE =
  /^\d{12}\.dkr[.-]ecr(?:-fips)?\.(?<region>[a-z0-9-]+)\.(?:amazonaws\.(?:com|com\.cn|eu)|on\.(?:aws|amazonwebservices\.(?:com\.cn|eu)))$/;
const PUBLIC = 'public.ecr.aws';
/** The one region that gives out tokens for the public registry. */
const PUBLIC_REGION = 'us-east-1';

/** What a registry's login needs: the user, and a token that is valid for twelve hours and a secret. */
export interface EcrLogin {
  username: string;
  password: string;
}

export interface EcrOptions extends Pick<ClientOptions, 'environment' | 'credentials'> {
  signal: AbortSignal;
}

/** Whether a registry is Amazon's, and which; undefined for any other. */
export function ecrKind(registry: string): 'private' | 'public' | undefined {
  if (registry === PUBLIC) return 'public';
  return PRIVATE.test(registry) ? 'private' : undefined;
}

/**
 * Logs in to a private registry: ecr:GetAuthorizationToken in the region of the registry, whose token is good for all
 * accounts that let its owner in.
 * @throws EnvironmentError as `refusalOf`
 */
export async function privateLogin(registry: string, options: EcrOptions): Promise<EcrLogin | AwsRefusal> {
  const { region } = PRIVATE.exec(registry)?.groups ?? {};
  const { ECRClient, GetAuthorizationTokenCommand } = await import('@aws-sdk/client-ecr');
  const client = new ECRClient(await clientSettings({ ...options, region }));
  return ask('ECR', 'ecr:GetAuthorizationToken on *', options, async () => {
    const answer = await client.send(new GetAuthorizationTokenCommand(), { abortSignal: options.signal });
    return answer.authorizationData?.[0]?.authorizationToken;
  });
}

/**
 * Logs in to public.ecr.aws, which raises the limits of its pulls: ecr-public:GetAuthorizationToken.
 * @throws EnvironmentError as `refusalOf`
 */
export async function publicLogin(options: EcrOptions): Promise<EcrLogin | AwsRefusal> {
  const { ECRPUBLICClient, GetAuthorizationTokenCommand } = await import('@aws-sdk/client-ecr-public');
  const client = new ECRPUBLICClient(await clientSettings({ ...options, region: PUBLIC_REGION }));
  const permission = 'ecr-public:GetAuthorizationToken and sts:GetServiceBearerToken on *';
  return ask('ECR Public', permission, options, async () => {
    const answer = await client.send(new GetAuthorizationTokenCommand(), { abortSignal: options.signal });
    return answer.authorizationData?.authorizationToken;
  });
}

/** A token is `user:password`, in base64. */
async function ask(
  service: string,
  permission: string,
  { environment, signal }: EcrOptions,
  send: () => Promise<string | undefined>,
): Promise<EcrLogin | AwsRefusal> {
  let token: string | undefined;
  try {
    token = await untilAborted(signal, send());
  } catch (error) {
    return refusalOf(error, { service, environment, signal, permission });
  }
  const [, username, password] = /^([^:]+):(.+)$/s.exec(Buffer.from(token ?? '', 'base64').toString()) ?? [];
  if (username === undefined || password === undefined)
    throw new EnvironmentError(`${service} answered without a token that can be read.`);
  return { username, password };
}
