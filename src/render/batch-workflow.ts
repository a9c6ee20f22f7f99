import type { MatrixItem } from '../plan/batch/github-matrix.js';
import type { RunsOn } from '../plan/batch/runners.js';
import type { BatchPlan } from '../plan/batch/types.js';
import { OUR_ACTION, pinnedAction, versionOfCommit } from './pinned-actions.js';
import { visible } from './visible.js';
import { literal, quoted } from './yaml-text.js';

export interface BatchWorkflowOptions {
  /** The command that makes this workflow. */
  command: string;
  /** Inputs of the action that all builds and the last job get, by their names in action.yml; empty ones are left out. */
  inputs: Readonly<Record<string, string>>;
  /** Of each build; a job may take a little longer. */
  timeoutMinutes: number;
  /** What `uses:` says. */
  action?: string;
}

const CHECKOUT = pinnedAction('actions/checkout', 'sha');
/** For the checkout, the image, artifacts and the cache: the build's own limit is to be the first. */
export const MINUTES_AROUND = 15;
const COLLECT = 'collect';
/** To join the results of a batch, and more than enough to plan one. */
export const COLLECT_MINUTES = 30;
/** A job's id must have fewer than 100 (GitHub's workflow parser). */
const LONGEST_ID = 99;

/**
 * Writes a GitHub workflow that runs a batch with one job a build, and `needs` where a build depends on others; the last job
 * joins their results. Texts from outside are quoted, and no expression in them is evaluated.
 * @param items of the plan's builds, in their order
 */
export function renderBatchWorkflow(
  plan: BatchPlan,
  items: readonly MatrixItem[],
  options: BatchWorkflowOptions,
): string {
  const ids = jobIds(items);
  const jobs = items.map((item) => buildJob(item, ids, plan.fastFail, options));
  return [...head(plan, options), ...jobs.flat(), ...collectJob(ids, options), ''].join('\n');
}

function head(
  { projectName, buildspecFile, fastFail }: BatchPlan,
  { command }: BatchWorkflowOptions,
): string[] {
  return [
    `# The batch of ${visible(buildspecFile)}, one job a build. Do not edit: made by`,
    `#   ${visible(command)}`,
    '# and to be made again by it when the batch has changed.',
    '#',
    '# Why builds with needs say !cancelled(): otherwise GitHub skips them after a failed job, and takes a failed job with',
    '# continue-on-error for a success. CodeBuild starts a build when all that it depends on have succeeded; the action reads their',
    '# results and skips a build by itself, with a notice that says why.',
    ...(fastFail
      ? [
          '#',
          '# fast-fail: the first build that fails cancels the run, which needs actions: write. A workflow that calls this one',
          '# must grant it too, and is cancelled as well.',
        ]
      : []),
    // No expression may stand here, so none can be written as text either.
    `name: ${quoted(`Batch of ${projectName}`.replaceAll('${{', '$ {{'))}`,
    '',
    'on:',
    '  workflow_call:',
    '  workflow_dispatch:',
    '',
    'permissions:',
    '  contents: read',
    '',
    'jobs:',
  ];
}

function buildJob(
  item: MatrixItem,
  ids: ReadonlyMap<string, string>,
  fastFail: boolean,
  options: BatchWorkflowOptions,
): string[] {
  const { identifier } = item;
  const needs = item['depends-on'].flatMap((name) => ids.get(name) ?? []);
  // The failure of an ignored build stops nothing.
  const cancels = fastFail && !item['ignore-failure'];
  return [
    `  ${quoted(ids.get(identifier) ?? identifier)}:`,
    `    name: ${text(identifier)}`,
    ...(needs.length === 0 ? [] : [`    needs: ${list(needs)}`, '    if: ${{ !cancelled() }}']),
    `    runs-on: ${runsOnText(item['runs-on'])}`,
    `    timeout-minutes: ${Math.ceil(options.timeoutMinutes) + MINUTES_AROUND}`,
    ...(item['ignore-failure'] ? ['    continue-on-error: true'] : []),
    ...(cancels ? ['    permissions:', '      contents: read', '      actions: write'] : []),
    ...steps(options, { 'batch-build': identifier }),
    ...(cancels ? cancelStep() : []),
    '',
  ];
}

function collectJob(ids: ReadonlyMap<string, string>, options: BatchWorkflowOptions): string[] {
  return [
    `  ${quoted(COLLECT)}:`,
    `    name: ${text(COLLECT)}`,
    `    needs: ${list([...ids.values()])}`,
    '    if: ${{ always() }}',
    '    runs-on: "ubuntu-24.04"',
    `    timeout-minutes: ${COLLECT_MINUTES}`,
    ...steps(options, { mode: 'collect' }),
    ...failedJobStep(),
  ];
}

/**
 * "Re-run all jobs" shows the results of before too, and a job that was killed left none in their place. An ignored failure is a
 * success here.
 */
function failedJobStep(): string[] {
  return [
    '      - name: No job failed without a word',
    "        if: ${{ contains(needs.*.result, 'failure') }}",
    '        shell: bash',
    '        run: echo "::error::The job of a build failed, and its earlier result does not count."; exit 1',
  ];
}

function steps(
  { action = OUR_ACTION, inputs }: BatchWorkflowOptions,
  own: Readonly<Record<string, string>>,
): string[] {
  const given = Object.entries({ ...own, ...inputs, ...own }).filter(([, value]) => value !== '');
  return [
    '    steps:',
    `      - uses: ${CHECKOUT} # ${versionOfCommit(CHECKOUT)}`,
    '        with:',
    '          persist-credentials: false',
    `      - uses: ${quoted(action)}`,
    '        with:',
    ...given.map(([name, value]) => `          ${name}: ${text(value)}`),
  ];
}

/** `shell` because a Windows runner would take PowerShell, which knows the variable by another name. */
function cancelStep(): string[] {
  return [
    '      - name: Stop the other builds',
    '        if: ${{ failure() }}',
    '        shell: bash',
    '        env:',
    '          GH_TOKEN: ${{ github.token }}',
    '          GH_REPO: ${{ github.repository }}',
    '        run: gh run cancel "$GITHUB_RUN_ID"',
  ];
}

/**
 * Gives each build's job an id, its identifier where GitHub takes that. An id begins with a letter or `_`, but not with `__`, has
 * fewer than 100 letters, digits, `-` and `_`, and differs from others in more than the case of letters.
 */
function jobIds(items: readonly MatrixItem[]): Map<string, string> {
  const taken = new Set([COLLECT]);
  /** The last number that an id had to end in: long identifiers of a matrix may all begin alike. */
  const numbers = new Map<string, number>();
  return new Map(
    items.map(({ identifier }) => {
      const plain = identifier.replace(/[^A-Za-z0-9_-]/g, '_');
      const name = /^([A-Za-z]|_(?!_))/.test(plain) ? plain : `build_${plain}`;
      const first = name.slice(0, LONGEST_ID);
      let id = first;
      let number = numbers.get(first.toLowerCase()) ?? 1;
      while (taken.has(id.toLowerCase())) {
        const suffix = `_${++number}`;
        id = name.slice(0, LONGEST_ID - suffix.length) + suffix;
      }
      numbers.set(first.toLowerCase(), number);
      taken.add(id.toLowerCase());
      return [identifier, id];
    }),
  );
}

function runsOnText(runsOn: RunsOn): string {
  if (typeof runsOn === 'string') return text(runsOn);
  if (Array.isArray(runsOn)) return list(runsOn);
  const { group, labels } = runsOn;
  const parts = [
    ...(group === undefined ? [] : [`group: ${text(group)}`]),
    ...(labels === undefined ? [] : [`labels: ${typeof labels === 'string' ? text(labels) : list(labels)}`]),
  ];
  return `{ ${parts.join(', ')} }`;
}

function list(values: readonly string[]): string {
  return `[${values.map((value) => text(value)).join(', ')}]`;
}

function text(value: string): string {
  return quoted(literal(value));
}
