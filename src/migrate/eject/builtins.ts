import { buildIds, builtinVariables } from '../../plan/builtins.js';
import type { Variable } from '../../plan/types.js';
import { row } from '../rows.js';
import type { FidelityRow, JobParts, MigrationProject } from '../types.js';
import { literal } from '../../render/yaml-text.js';

/** CodeBuild's own variables for the steps. */
export interface EjectedBuiltins {
  /** `env:` of the job: values, and expressions that give them. */
  env: Record<string, string>;
  /** Lines of a shell script for those that no expression gives. */
  lines: string[];
  rows: FidelityRow[];
}

const RUN = '${{ github.run_id }}-${{ github.run_attempt }}';
const PULL_REQUEST = 'github.event.pull_request.number';
/** The same for what a webhook of CodeBuild hears of, and empty for the rest: a schedule, say (codebuild.md §5.3). */
const BY_WEBHOOK = `contains(fromJSON('["push","pull_request","release"]'), github.event_name)`;

const EVENTS = {
  'push--': 'PUSH',
  'pull_request-opened-false': 'PULL_REQUEST_CREATED',
  'pull_request-synchronize-false': 'PULL_REQUEST_UPDATED',
  'pull_request-reopened-false': 'PULL_REQUEST_REOPENED',
  'pull_request-closed-true': 'PULL_REQUEST_MERGED',
  'pull_request-closed-false': 'PULL_REQUEST_CLOSED',
  'release-published-': 'RELEASED',
  'release-released-': 'RELEASED',
  'release-prereleased-': 'PRERELEASED',
};

const WEBHOOK = {
  event: `\${{ fromJSON('${JSON.stringify(EVENTS)}')[format('{0}-{1}-{2}', github.event_name, github.event.action, github.event.pull_request.merged)] }}`,
  trigger: `\${{ ${PULL_REQUEST} && format('pr/{0}', ${PULL_REQUEST}) || ${BY_WEBHOOK} && format('{0}/{1}', github.ref_type, github.ref_name) || '' }}`,
  headRef: `\${{ github.head_ref && format('refs/heads/{0}', github.head_ref) || ${BY_WEBHOOK} && github.ref || '' }}`,
  baseRef: "${{ github.base_ref && format('refs/heads/{0}', github.base_ref) || '' }}",
  prevCommit: '${{ github.event.before }}',
  actorAccountId: `\${{ ${BY_WEBHOOK} && github.event.sender.id || '' }}`,
};

/** Why a variable is not quite CodeBuild's. */
const DIFFERENCES: Record<string, string> = {
  CODEBUILD_BUILD_ARN: 'It names the run and its attempt; no such build is known to AWS.',
  CODEBUILD_BUILD_ID: 'The run and its attempt stand for the uuid.',
  CODEBUILD_BUILD_NUMBER: 'It counts the runs of the workflow, from 1.',
  CODEBUILD_BUILD_URL: 'It is the page of the run.',
  CODEBUILD_INITIATOR:
    'It is who started the run; for events of a webhook `GitHub-Hookshot/` and the id of the run.',
  CODEBUILD_LAST_EXIT: 'In a `finally` after a failure it is 1, whatever the status was.',
  CODEBUILD_LOG_PATH: 'It is the run and its attempt; there is no log stream.',
  CODEBUILD_PUBLIC_BUILD_URL: 'It is the page of the run.',
  CODEBUILD_RESOLVED_SOURCE_VERSION:
    'It is the commit of the event, also where the checkout is told to take another one.',
  CODEBUILD_SOURCE_VERSION: 'Where nobody pushed it is the commit, not the branch that was asked for.',
};

const OWN_WEBHOOK_REASON =
  'Empty, rather than absent, where no push, pull request or release started the run.';

/**
 * The variables of codebuild.md §5.1 that the buildspec mentions, by expressions. What it does not mention is left out, for it would
 * be noise; the report names it, since scripts that the commands call may read it. CODEBUILD_BUILD_SUCCEEDING is there wherever steps
 * run after a failure.
 * @param text of the buildspec
 * @param mayFail whether a step may run after a failure
 */
export function ejectBuiltins(
  project: MigrationProject,
  text: string,
  parts: JobParts,
  mayFail: boolean,
): EjectedBuiltins {
  const all = new Map(expressions(project, parts).map(({ name, value }) => [name, value]));
  const mentioned = new Set(text.match(/CODEBUILD_[A-Z0-9_]+\w*/g) ?? []);
  const env: Record<string, string> = {};
  const lines: string[] = [];
  const rows: FidelityRow[] = [];
  for (const name of mentioned) {
    if (name === 'CODEBUILD_SRC_DIR' && parts.container !== undefined)
      lines.push(setLine(name, '$GITHUB_WORKSPACE'));
    else if (name === 'CODEBUILD_START_TIME') lines.push(setLine(name, '$(date +%s)000'));
    else if (all.has(name)) env[name] = all.get(name) ?? '';
    else continue;
    const reason = DIFFERENCES[name] ?? (name.startsWith('CODEBUILD_WEBHOOK_') ? OWN_WEBHOOK_REASON : '');
    rows.push(row(reason === '' ? 'exact' : 'approximate', name, '', '`env:`', reason));
  }
  if (mayFail) env['CODEBUILD_BUILD_SUCCEEDING'] = '1';
  const others = [...all.keys(), 'CODEBUILD_SRC_DIR', 'CODEBUILD_START_TIME'].filter(
    (name) => !mentioned.has(name) && !(name in env),
  );
  return { env, lines, rows: [...rows, otherRow(others)] };
}

function otherRow(names: string[]): FidelityRow {
  const reason =
    'The buildspec does not mention them. A script that its commands call may; then add them to `env:`.';
  return row(
    'approximate',
    'variables of CodeBuild',
    [...new Set(names)].sort().join(', '),
    'not set',
    reason,
  );
}

/** All that have a value in any build, as CodeBuild would have it, with expressions in the place of what a run alone knows. */
function expressions({ name, settings }: MigrationProject, parts: JobParts): Variable[] {
  const ids = buildIds(name, { uuid: RUN, region: settings.region, accountId: settings.accountId }, []);
  const commit = '${{ github.event.pull_request.head.sha || github.sha }}';
  const url = '${{ github.server_url }}/${{ github.repository }}';
  const builtins = builtinVariables(
    ids,
    {
      uuid: RUN,
      buildNumber: 0,
      startTime: new Date(0),
      initiator: `\${{ ${BY_WEBHOOK} && format('GitHub-Hookshot/{0}', github.run_id) || github.actor }}`,
      image: parts.container?.image ?? literal(settings.image ?? ''),
      url: `${url}/actions/runs/\${{ github.run_id }}`,
      source: {
        directory: '${{ github.workspace }}',
        repositoryUrl: settings.repositoryUrl === undefined ? `${url}.git` : literal(settings.repositoryUrl),
        version: `\${{ ${PULL_REQUEST} && format('pr/{0}', ${PULL_REQUEST}) || github.sha }}`,
        resolvedVersion: commit,
      },
      secondarySources: [],
      webhook: WEBHOOK,
    },
    settings.encryptionKey === undefined ? undefined : literal(settings.encryptionKey),
  );
  const others: Record<string, string> = { CODEBUILD_BUILD_NUMBER: '${{ github.run_number }}' };
  return builtins
    .filter((one) => one.name !== 'CODEBUILD_START_TIME')
    .map((one) => ({ name: one.name, value: others[one.name] ?? one.value }));
}

function setLine(name: string, value: string): string {
  return `echo "${name}=${value}" >>"$GITHUB_ENV"`;
}
