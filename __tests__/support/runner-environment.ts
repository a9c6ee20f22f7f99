import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';

import type { CommandFiles } from './runner-files.js';

/** What the harness reads of an action.yml; scalars as the text they are written with. */
export interface ActionFile {
  inputs: Record<string, { default?: string } | null> | undefined;
  runs: { main: string; post?: string };
}

export function readActionFile(actionDir: string): ActionFile {
  return parse(readFileSync(join(actionDir, 'action.yml'), 'utf8'), { schema: 'failsafe' }) as ActionFile;
}

const OS: Partial<Record<NodeJS.Platform, string>> = { darwin: 'macOS', win32: 'Windows' };
const ARCH: Partial<Record<NodeJS.Architecture, string>> = { arm64: 'ARM64', arm: 'ARM', ia32: 'X86' };

const REPOSITORY = 'octo-org/octo-repo';
const SHA = '0123456789abcdef0123456789abcdef01234567';
/** Nobody listens there. */
const NOWHERE = 'http://127.0.0.1:9';

const PUSH = {
  name: 'push',
  payload: {
    ref: 'refs/heads/main',
    before: '0000000000000000000000000000000000000000',
    after: SHA,
    repository: {
      full_name: REPOSITORY,
      clone_url: `https://github.com/${REPOSITORY}.git`,
      default_branch: 'main',
    },
    sender: { login: 'octocat', id: 583231 },
  },
};

/** `INPUT_*` of a step: the declared inputs with their defaults, and what the step gives (github-actions.md §3.2). */
export function inputVariables(
  action: ActionFile,
  given: Record<string, string>,
  problems: string[],
): Record<string, string> {
  const variable = (name: string) => `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
  const variables: Record<string, string> = {};
  for (const [name, input] of Object.entries(action.inputs ?? {})) {
    const text = input?.default ?? '';
    if (text.includes('${{')) throw new Error(`input ${name}: the test harness does not evaluate ${text}`);
    variables[variable(name)] = text;
  }
  for (const [name, value] of Object.entries(given)) {
    if (!(variable(name) in variables)) problems.push(`unexpected input '${name}'`);
    variables[variable(name)] = value;
  }
  return variables;
}

export interface RunnerFacts {
  /** The job's folder: holds `temp`, `tool-cache` and `home`. */
  scratch: string;
  temp: string;
  workspace: string;
  event?: { name: string; payload: unknown };
  trackingId: string;
  files: CommandFiles;
}

/** What a step's process has from the machine, beneath everything else: nothing of ours but the PATH. */
export function machineVariables(scratch: string): Record<string, string> {
  const home = join(scratch, 'home');
  mkdirSync(home, { recursive: true });
  return { PATH: process.env['PATH'] ?? '', HOME: home, LANG: 'C.UTF-8' };
}

/** What the runner sets for a JavaScript action, over everything else (github-actions.md §3.2). Writes the event's file. */
export function runnerVariables({
  scratch,
  temp,
  workspace,
  event = PUSH,
  trackingId,
  files,
}: RunnerFacts): Record<string, string> {
  const toolCache = join(scratch, 'tool-cache');
  mkdirSync(toolCache, { recursive: true });
  const eventPath = join(temp, '_github_workflow', 'event.json');
  mkdirSync(dirname(eventPath), { recursive: true });
  writeFileSync(eventPath, JSON.stringify(event.payload));
  return {
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__run-buildspec',
    GITHUB_ACTION_REF: '',
    GITHUB_ACTION_REPOSITORY: '',
    GITHUB_ACTOR: 'octocat',
    GITHUB_ACTOR_ID: '583231',
    GITHUB_API_URL: NOWHERE,
    GITHUB_BASE_REF: '',
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_GRAPHQL_URL: `${NOWHERE}/graphql`,
    GITHUB_HEAD_REF: '',
    GITHUB_JOB: 'build',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_REF_PROTECTED: 'false',
    GITHUB_REF_TYPE: 'branch',
    GITHUB_REPOSITORY: REPOSITORY,
    GITHUB_REPOSITORY_ID: '1296269',
    GITHUB_REPOSITORY_OWNER: 'octo-org',
    GITHUB_REPOSITORY_OWNER_ID: '6811672',
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '1658821493',
    GITHUB_RUN_NUMBER: '3',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: SHA,
    GITHUB_TRIGGERING_ACTOR: 'octocat',
    GITHUB_WORKFLOW: 'CI',
    GITHUB_WORKFLOW_REF: `${REPOSITORY}/.github/workflows/ci.yml@refs/heads/main`,
    GITHUB_WORKFLOW_SHA: SHA,
    GITHUB_WORKSPACE: workspace,
    ...files,
    RUNNER_ARCH: ARCH[process.arch] ?? 'X64',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_NAME: 'GitHub Actions 2',
    RUNNER_OS: OS[process.platform] ?? 'Linux',
    RUNNER_TEMP: temp,
    RUNNER_TOOL_CACHE: toolCache,
    RUNNER_TRACKING_ID: trackingId,
    RUNNER_WORKSPACE: dirname(workspace),
    ACTIONS_CACHE_SERVICE_V2: 'True',
    ACTIONS_CACHE_URL: `${NOWHERE}/cache/`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'fake-id-token-request-token',
    ACTIONS_ID_TOKEN_REQUEST_URL: `${NOWHERE}/id-token?api-version=2.0`,
    ACTIONS_ORCHESTRATION_ID: 'fake-orchestration-id',
    ACTIONS_RESULTS_URL: `${NOWHERE}/results/`,
    ACTIONS_RUNTIME_TOKEN: 'fake-runtime-token',
    ACTIONS_RUNTIME_URL: `${NOWHERE}/runtime/`,
  };
}
