import os from 'node:os';
import type { BuildFacts } from '../../plan/types.js';
import { hasDefaultProfile } from './default-profile.js';

/** What both the GitHub and the laptop facts are gathered from, besides the caller's variables. */
export interface FactsOptions {
  /** Absolute path of the primary source. */
  sourceDirectory: string;
  secondarySources: { identifier: string; directory: string }[];
  /** What stands for `CODEBUILD_BUILD_IMAGE`. */
  image: string;
  now: Date;
  uuid?: string;
  /** What is known of the sources, where they are copies; absent: git tells. */
  sources?: Pick<BuildFacts, 'source' | 'secondarySources'>;
  /** Identifier of the build in its batch; absent: it is of none. */
  batchBuild?: string;
  /** The input `env-passthrough`; here only names of `ACTIONS_ID_TOKEN_REQUEST_*` count. */
  envPassthrough?: string[];
}

export type CallerVariables = Record<string, string | undefined>;

const ID_TOKEN = /^ACTIONS_ID_TOKEN_REQUEST_(URL|TOKEN)$/;
const ID_TOKEN_GLOB = 'ACTIONS_ID_TOKEN_REQUEST_*';
/** What would be the facts of another build: this one sets its own, and leaves out those it has not. */
const ANOTHER_BUILDS =
  /^CODEBUILD_(SHARD_|WEBHOOK_|SRC_DIR_|SOURCE_|RESOLVED_SOURCE_VERSION$|BUILD_URL$|PUBLIC_BUILD_URL$)/;
/** CodeBuild hides access key ids too (codebuild.md §6). */
const CREDENTIALS = [
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'GITHUB_TOKEN',
  'GH_TOKEN',
];
const RUNNERS_OWN = /^(INPUT_|ACTIONS_|GITHUB_STATE$)/;

/**
 * The caller's variables without those that the runner made for the action alone (SPEC §1.1, `env-passthrough`).
 * A wide glob such as `*` does not name the id-token pair: credentials are only handed out by name.
 */
export function commandEnvironment(env: CallerVariables, passthrough: string[] = []): Record<string, string> {
  const visible = (name: string): boolean =>
    !(RUNNERS_OWN.test(name) || ANOTHER_BUILDS.test(name)) ||
    (ID_TOKEN.test(name) && (passthrough.includes(name) || passthrough.includes(ID_TOKEN_GLOB)));
  const result: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) {
    if (value !== undefined && visible(name)) result[name] = value;
  }
  return result;
}

/** Credentials among variables, which a command may print, by their names; short ones are samples, such as `test`. */
export function credentialsAmong(
  variables: { name: string; value?: string }[],
): { name: string; value: string }[] {
  return variables.flatMap(({ name, value = '' }) =>
    CREDENTIALS.includes(name) && value.length >= 16 ? [{ name, value }] : [],
  );
}

/** Facts about the user and the AWS settings that this process was started with (SPEC §3: root's HOME is `/root`). */
export function callerFacts(
  env: CallerVariables,
  options: FactsOptions,
): Pick<
  BuildFacts,
  | 'startTime'
  | 'image'
  | 'region'
  | 'accountId'
  | 'home'
  | 'machine'
  | 'idToken'
  | 'defaultProfile'
  | 'environment'
> {
  const accountId = env['AWS_ACCOUNT_ID'] ?? '';
  const home = process.getuid?.() === 0 ? '/root' : env['HOME'] || os.homedir();
  // The runner gives these to an action in a job with `permissions: id-token: write`.
  const idToken = Boolean(env['ACTIONS_ID_TOKEN_REQUEST_URL'] && env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']);
  return {
    startTime: options.now,
    image: options.image,
    region: env['AWS_REGION'] || env['AWS_DEFAULT_REGION'] || undefined,
    accountId: /^\d{12}$/.test(accountId) ? accountId : undefined,
    home,
    machine: { system: process.platform, architecture: process.arch },
    idToken,
    defaultProfile: idToken && Boolean(env['AWS_ROLE_ARN']) && hasDefaultProfile(env, home),
    environment: commandEnvironment(env, options.envPassthrough),
  };
}
