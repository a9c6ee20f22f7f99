import { EnvironmentError } from '../../errors.js';
import type { ConnectionError } from './proxy.js';

/** What was asked, for the words of a failure. */
export interface AwsQuestion {
  /** Who is asked, as people call it: `Parameter Store`. */
  service: string;
  /** The caller's variables. */
  environment: NodeJS.ProcessEnv;
  /** The one that the call was given. */
  signal: AbortSignal;
  /** What one must be allowed, for refusals that do not say it: `s3:GetObject on arn:aws:s3:::bucket/key`. */
  permission?: string;
}

/** The service does not want to. */
export interface AwsRefusal {
  /** The service's name for it: `AccessDeniedException`. */
  code: string;
  /** In the service's own words, as CodeBuild logs them: `AccessDeniedException: User: … is not authorized …`. */
  refusal: string;
  hint?: string;
}

/** What errors of the SDK may have. */
interface SdkError extends Error, Partial<Pick<ConnectionError, 'askedHost'>> {
  code?: unknown;
  $fault?: 'client' | 'server';
  $metadata?: { httpStatusCode?: number; attempts?: number };
  $retryable?: { throttling?: boolean };
}

/** Credentials that the service does not know, or no longer; names of all the protocols. */
const BAD_CREDENTIALS =
  /^(UnrecognizedClient|InvalidClientTokenId|InvalidAccessKeyId|InvalidToken|ExpiredToken|RequestExpired|TokenRefreshRequired|InvalidSignature|SignatureDoesNotMatch|IncompleteSignature|MissingAuthenticationToken|MissingAuthToken|RequestTimeTooSkewed|AuthFailure|InvalidIdentityToken)(Exception|Error)?$/;
const EXPIRED = /expired/i;
const CLOCK = /Signature (expired|not yet current)|RequestTimeTooSkewed/;
const THROTTLED =
  /^(Throttl|TooManyRequests|RequestLimitExceeded|RequestThrottled|SlowDown|BandwidthLimitExceeded|EC2Throttled|ProvisionedThroughputExceeded)/;
const TLS = /CERT|SSL|TLS|UNABLE_TO_|EPROTO/;
const KMS = /\bKMS\b|ciphertext|customer master key/i;

/**
 * What an error of an SDK call means: gives the service's refusal, which the build's author can mend.
 * @throws EnvironmentError for all that is no answer to the question: no credentials, or none that the service knows; no
 * region; a service that cannot be reached, has trouble of its own or too much to do, after all attempts; and when the
 * signal has aborted.
 */
export function refusalOf(thrown: unknown, question: AwsQuestion): AwsRefusal {
  const error = thrown as SdkError;
  const { service, environment, signal, permission } = question;
  const words = wordsOf(error);
  const failure = (message: string, hint?: string): EnvironmentError =>
    new EnvironmentError(message, hint, { cause: thrown });

  if (signal.aborted) throw failure(`${service} was not asked to the end: the build was interrupted.`);
  // The provider of the credentials has told already.
  if (thrown instanceof EnvironmentError) throw thrown;
  if (isWithoutRegion(error)) {
    throw failure(`There is no AWS region to ask ${service} in: ${words}`, regionHint(environment));
  }
  const trouble = troubleOf(error, service);
  if (trouble) throw trouble;
  if (BAD_CREDENTIALS.test(error.name)) {
    throw failure(
      `${service} does not accept the AWS credentials: ${words}`,
      credentialsHint(environment, words),
    );
  }
  if (error.$fault !== 'client') throw failure(`${service} cannot be asked${triesOf(error)}: ${words}`);
  const hint = permissionHint(error, permission);
  return { code: error.name, refusal: words, ...(hint === undefined ? {} : { hint }) };
}

/** What it means that one of the SDK's providers of credentials threw `thrown`. */
export function credentialsFailure(thrown: unknown, environment: NodeJS.ProcessEnv): EnvironmentError {
  const error = thrown as SdkError;
  const trouble = troubleOf(error, 'The service that gives AWS credentials');
  if (trouble) return trouble;
  const words = wordsOf(error);
  const hint = isWithoutRegion(error) ? regionHint(environment) : credentialsHint(environment, words);
  return new EnvironmentError(`There are no AWS credentials for the build: ${words}`, hint, {
    cause: thrown,
  });
}

/** Who is asked cannot be reached, is in trouble, or has too much to do; undefined for all else. */
function troubleOf(error: SdkError, asked: string): EnvironmentError | undefined {
  const words = wordsOf(error);
  const tried = triesOf(error);
  const status = error.$metadata?.httpStatusCode;
  const trouble = (message: string, hint: string): EnvironmentError =>
    new EnvironmentError(message, hint, { cause: error });
  if (isThrottled(error)) {
    return trouble(
      `${asked} gets too many requests${tried}: ${words}`,
      'Try again later, or raise AWS_MAX_ATTEMPTS.',
    );
  }
  // The SDK's name for an error that has none, as a proxy's or a gateway's.
  const isNameless = error.$fault === undefined || /^Unknown(Error)?$/.test(error.name);
  if (isNameless && status !== undefined && error.code === undefined) {
    return trouble(`${asked} gave an answer that is not AWS's${tried}: HTTP ${status}`, networkHint(error));
  }
  if (error.$fault === 'server' || (status ?? 0) >= 500) {
    return trouble(`${asked} has trouble of its own${tried}: ${words}`, 'Try again later.');
  }
  if (error.askedHost !== undefined) {
    return trouble(`${asked} cannot be reached at ${error.askedHost}${tried}: ${words}`, networkHint(error));
  }
  return undefined;
}

function isWithoutRegion({ message }: SdkError): boolean {
  return /^Region (is missing|not accepted)/.test(message);
}

/** `Name: message`, without a name that says nothing; a connection that failed in several ways has but a code. */
function wordsOf({ name, message, code }: SdkError): string {
  const said = message || (typeof code === 'string' ? code : 'no reason is given');
  return /^(Aggregate)?Error$/.test(name) ? said : `${name}: ${said}`;
}

function triesOf({ $metadata }: SdkError): string {
  const attempts = $metadata?.attempts ?? 1;
  return attempts > 1 ? `, after ${attempts} attempts` : '';
}

function isThrottled({ name, $metadata, $retryable }: SdkError): boolean {
  return THROTTLED.test(name) || $metadata?.httpStatusCode === 429 || $retryable?.throttling === true;
}

function regionHint(environment: NodeJS.ProcessEnv): string {
  return onGitHub(environment)
    ? 'Give aws-actions/configure-aws-credentials an aws-region in a step before this one, or set AWS_REGION.'
    : 'Set AWS_REGION, or a region in your AWS profile.';
}

function credentialsHint(environment: NodeJS.ProcessEnv, words: string): string {
  if (CLOCK.test(words)) return 'Set the clock of this machine.';
  if (!onGitHub(environment)) {
    const profile = environment['AWS_PROFILE'];
    return profile
      ? `Check the AWS profile ${profile} (AWS_PROFILE), or log in with \`aws sso login --profile ${profile}\`.`
      : 'Set AWS_PROFILE and log in with `aws sso login`, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.';
  }
  return EXPIRED.test(words)
    ? 'Run aws-actions/configure-aws-credentials right before this step, or give it a longer role-duration-seconds.'
    : 'Run aws-actions/configure-aws-credentials in a step before this one, in a job with `permissions: id-token: write`.';
}

function onGitHub(environment: NodeJS.ProcessEnv): boolean {
  return environment['GITHUB_ACTIONS'] === 'true';
}

function networkHint({ code, name }: SdkError): string {
  return TLS.test(String(code ?? name))
    ? 'Name the certificates of your network in a file by NODE_EXTRA_CA_CERTS.'
    : 'Check the network, the region, and HTTPS_PROXY, NO_PROXY and AWS_ENDPOINT_URL where they are set.';
}

/** What to allow, and to whom, when permission is what lacks. */
function permissionHint({ name, message, $metadata }: SdkError, permission?: string): string | undefined {
  const denied = /not authorized to perform: ([\w:*-]+)(?: on (?:the )?resource: (\S+))?/.exec(message);
  const [, action, resource] = denied ?? [];
  if (action !== undefined) return allow(resource === undefined ? action : `${action} on ${resource}`);
  if (KMS.test(message)) return allow('kms:Decrypt on the KMS key that encrypts it');
  const isDenied = /^AccessDenied/.test(name) || $metadata?.httpStatusCode === 403;
  return isDenied && permission !== undefined ? allow(permission) : undefined;
}

function allow(permission: string): string {
  return `Allow ${permission} in a policy of the role that the job's AWS credentials are of.`;
}
