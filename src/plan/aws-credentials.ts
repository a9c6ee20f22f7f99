import type { Note, PlannedVariable } from './types.js';

/** Whence the build's commands get AWS credentials that are refreshed as long as the build runs, as on CodeBuild. */
export interface PlannedCredentials {
  /** The role that GitHub's OIDC token of the job takes; absent: what the SDK finds on this machine. */
  role?: string;
  /** The caller's variables that commands do not get then: programs would prefer them, or not find what they name. */
  leftOut: string[];
}

export interface CredentialsFacts {
  /** This process may ask GitHub for OIDC tokens. */
  idToken: boolean;
  /** On this machine AWS's programs find credentials in a profile called `default`. */
  defaultProfile: boolean;
  /** Commands run in an image. */
  image: boolean;
  /** Variables whose values lie in Parameter Store or Secrets Manager. */
  references: string[];
  timeoutMinutes: number;
}

/** How long a session lasts that nobody asked to last longer. */
const SESSION_MINUTES = 60;
const KEYS = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'];
const PROFILE = ['AWS_PROFILE', 'AWS_DEFAULT_PROFILE'];
const ENDPOINT = ['AWS_CONTAINER_CREDENTIALS_FULL_URI', 'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI'];
const WEB_IDENTITY = ['AWS_WEB_IDENTITY_TOKEN_FILE', 'AWS_ROLE_ARN'];
/** By any of these a build says that it has credentials of its own. */
const OWN = [...KEYS, ...PROFILE, ...ENDPOINT, 'AWS_WEB_IDENTITY_TOKEN_FILE'];

const LEFT_OUT = [
  'AWS_SESSION_TOKEN',
  ...PROFILE,
  'AWS_WEB_IDENTITY_TOKEN_FILE',
  ...ENDPOINT,
  'AWS_CONTAINER_AUTHORIZATION_TOKEN',
  'AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE',
];
/** What these name is of this machine; a profile called `default` in them would come before our endpoint. */
const PROFILE_FILES = ['AWS_CONFIG_FILE', 'AWS_SHARED_CREDENTIALS_FILE'];

type Variables = Record<string, string | undefined>;

/**
 * Decides whether commands get their AWS credentials from an endpoint of ours, which has fresh ones whenever they ask, as
 * CodeBuild's does (codebuild.md §5.2); undefined leaves their variables as they are. They do where GitHub's OIDC token
 * stands for a role that the caller names (`permissions: id-token: write` and AWS_ROLE_ARN), and in an image where the
 * caller's variables name a profile, a token's file or an endpoint, none of which is there. Not where there are keys, which
 * may be another's than the role's; nor where the build's own variables say where its credentials are, nor on a machine
 * where programs would take a profile called `default` before the role. Empty variables say nothing.
 * @param variables those that commands would get
 */
export function planCredentials(
  variables: PlannedVariable[],
  { idToken, defaultProfile, image, references, timeoutMinutes }: CredentialsFacts,
): { credentials?: PlannedCredentials; notes: Note[] } {
  const set = variables.filter(({ value }) => value !== '');
  const own = [
    ...set.filter(({ origin }) => origin !== 'environment').map(({ name }) => name),
    ...references,
  ];
  if (own.some((name) => OWN.includes(name))) return { notes: [] };

  const callers = set.filter(({ origin }) => origin === 'environment');
  const given: Variables = Object.fromEntries(callers.map(({ name, value }) => [name, value]));
  const leftOut = (names: string[]): string[] => names.filter((name) => given[name] !== undefined);
  if (hasAny(given, KEYS)) {
    const mayEnd = idToken && given['AWS_SESSION_TOKEN'] !== undefined && timeoutMinutes > SESSION_MINUTES;
    return { notes: mayEnd ? [sessionNote(timeoutMinutes)] : [] };
  }
  const role = idToken ? namedRole(given) : undefined;
  if (role !== undefined && defaultProfile && !image) return { notes: [defaultProfileNote(role)] };
  if (role !== undefined) {
    const names = leftOut(image ? [...LEFT_OUT, ...PROFILE_FILES] : LEFT_OUT);
    return { credentials: { role, leftOut: names }, notes: [] };
  }
  if (!image) return { notes: [] };
  if (hasAny(given, PROFILE)) {
    return { credentials: { leftOut: leftOut([...LEFT_OUT, ...PROFILE_FILES]) }, notes: [] };
  }
  if (hasAll(given, WEB_IDENTITY) || hasAny(given, ENDPOINT)) {
    return { credentials: { leftOut: leftOut(LEFT_OUT) }, notes: [] };
  }
  return { notes: [] };
}

/**
 * The role that GitHub's OIDC token of the job is to take: AWS_ROLE_ARN, of a process that may ask for such tokens;
 * undefined where other credentials are named.
 * @param environment the action's own variables
 */
export function roleOfIdToken(environment: Variables): string | undefined {
  return hasIdToken(environment) ? namedRole(environment) : undefined;
}

/** The runner gives these to an action in a job with `permissions: id-token: write`. */
function hasIdToken(environment: Variables): boolean {
  return hasAll(environment, ['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN']);
}

function sessionNote(timeoutMinutes: number): Note {
  const message =
    `The AWS credentials of this step are a session's, which lasts an hour as a rule; the build may take ${timeoutMinutes} ` +
    'minutes. With AWS_ROLE_ARN and no keys in the step (without aws-actions/configure-aws-credentials), they are refreshed.';
  return { code: 'aws-credentials', message };
}

function defaultProfileNote(role: string): Note {
  const message =
    `Commands do not get AWS credentials of ${role} (AWS_ROLE_ARN) that are refreshed: this machine has an AWS profile ` +
    'called default, which programs would take before them. Commands have what their variables say, else that profile. ' +
    'To do without it, set AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE to /dev/null for this step.';
  return { code: 'aws-credentials', message };
}

/** What else says where credentials are comes before it, as keys do in AWS's own programs. */
function namedRole(variables: Variables): string | undefined {
  if (hasAny(variables, [...KEYS, ...PROFILE, 'AWS_WEB_IDENTITY_TOKEN_FILE'])) return undefined;
  return variables['AWS_ROLE_ARN'] || undefined;
}

function hasAll(variables: Variables, names: string[]): boolean {
  return names.every((name) => variables[name]);
}

function hasAny(variables: Variables, names: string[]): boolean {
  return names.some((name) => variables[name]);
}
