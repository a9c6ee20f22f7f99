/** Batches on many machines without GitHub: its own parser and expressions, our bundle, and a service for the artifacts. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { batchJson, conclusions, legOf, legsOf, statuses } from './support/batch-run.js';
import { reusableWorkflow } from './support/batch-stage.js';
import { commandLine } from './support/command-line.js';
import { type ResultsService, startResultsService } from './support/results-service.js';
import { gitdir, type GitDirectory, testdir } from './support/testdir.js';
import { readWorkflow } from './support/workflow-file.js';
import type { Value } from './support/workflow-expressions.js';
import { rerunWorkflow, runWorkflow, type WorkflowRequest, type WorkflowRun } from './support/workflow.js';

/** `right` fails until there is a file `mended`, `base` where there is `broken`; `left` takes its time where there is `slow`, and tells so. */
const DIAMOND = `version: 0.2
batch:
  fast-fail: FAST_FAIL
  build-graph:
    - identifier: base
    - identifier: left
      depend-on: [base]
    - identifier: right
      depend-on: [base]
      ignore-failure: IGNORE_FAILURE
    - identifier: join
      depend-on: [left, right]
    - identifier: tail
      depend-on: [left]
phases:
  build:
    commands:
      - echo "This is $CODEBUILD_BATCH_BUILD_IDENTIFIER of $KIND"
      - |
        case $CODEBUILD_BATCH_BUILD_IDENTIFIER in
          left) [ ! -e slow ] || { touch MARK; sleep 40; } ;;
          right) while [ -e slow ] && [ ! -e MARK ]; do sleep 0.1; done ;;
        esac
      - '[ "$CODEBUILD_BATCH_BUILD_IDENTIFIER" != right ] || [ -e mended ]'
      - '[ "$CODEBUILD_BATCH_BUILD_IDENTIFIER" != base ] || [ ! -e broken ]'
`;
const diamond = ({ fastFail = false, ignoreFailure = false } = {}): string =>
  DIAMOND.replace('FAST_FAIL', String(fastFail))
    .replace('IGNORE_FAILURE', String(ignoreFailure))
    .replaceAll('MARK', mark);

let repository: GitDirectory;
let service: ResultsService;
const runs: WorkflowRun[] = [];
/** A file that is there when `left` has begun. */
let mark: string;

beforeEach(async () => {
  mark = join(tmpdir(), `run-buildspec-began-${randomUUID()}`);
  service = await startResultsService();
});
afterEach(async () => {
  await Promise.all(runs.splice(0).map((run) => run.cleanup()));
  await service.close();
  rmSync(mark, { force: true });
  await repository.cleanup();
});

async function requestFor(
  files: Record<string, string>,
  inputs: Record<string, Value> = {},
): Promise<WorkflowRequest> {
  repository = await gitdir(files);
  return {
    file: await reusableWorkflow(),
    inputs: { 'environment-variables': 'KIND=workflow', ...inputs },
    source: repository.path,
    service,
    actions: { 'OWNER/run-buildspec': '.' },
  };
}

/** A run whose steps gave the runner no reason to complain. */
async function kept(running: Promise<WorkflowRun>): Promise<WorkflowRun> {
  const run = await running;
  runs.push(run);
  expect(legsOf(run).flatMap(({ problems }) => problems)).toEqual([]);
  expect(legsOf(run).filter(({ log }) => log.includes('This is a bug'))).toEqual([]);
  return run;
}
const play = (request: WorkflowRequest): Promise<WorkflowRun> => kept(runWorkflow(request));

/** Cancels the run as soon as there is `file`. */
async function runUntil(file: string, request: WorkflowRequest): Promise<WorkflowRun> {
  const cancel = new AbortController();
  const watch = setInterval(() => existsSync(file) && cancel.abort(), 50);
  return runWorkflow({ ...request, signal: cancel.signal }).finally(() => clearInterval(watch));
}

/** That every name of a pair began in this order. */
const expectOrder = ({ began }: WorkflowRun, ...names: string[]): void => {
  expect(names.map((name) => began.indexOf(name))).toEqual(
    names.map((name) => began.indexOf(name)).toSorted((a, b) => a - b),
  );
  expect(began).toEqual(expect.arrayContaining(names));
};

describe('a diamond with a failing arm', () => {
  it('fails; what waits for the arm is skipped, the rest runs', async () => {
    const run = await play(await requestFor({ 'buildspec.yml': diamond() }));
    expect(conclusions(run)).toEqual({
      ...{ plan: 'success', base: 'success', left: 'success', right: 'failure' },
      // It looks for what it waits for, and does nothing.
      ...{ join: 'success', tail: 'success', collect: 'failure' },
    });
    expect(statuses(run)).toEqual({
      ...{ base: 'SUCCEEDED', left: 'SUCCEEDED', right: 'FAILED', join: '-', tail: 'SUCCEEDED' },
    });
    expect([batchJson(run).buildBatchStatus, run.outputs, run.conclusion]).toEqual([
      ...['FAILED', { 'build-status': 'FAILED' }, 'failure'],
    ]);
    expectOrder(run, 'plan', 'base', 'left', 'tail', 'collect');
    expectOrder(run, 'base', 'right', 'join');
    expect(legOf(run, 'left').log).toContain('\nThis is left of workflow\n');
    expect(legOf(run, 'join').log).not.toContain('This is join');
    expect(legOf(run, 'join').log).toMatch(/::notice.*join is skipped: .*right.*FAILED/);
    expect(legOf(run, 'collect').summary).toContain('right');
  });

  it('succeeds when the arm may fail, and the jobs that waited for it are skipped all the same', async () => {
    const run = await play(await requestFor({ 'buildspec.yml': diamond({ ignoreFailure: true }) }));
    expect(conclusions(run)).toMatchObject({ right: 'failure', join: 'success', collect: 'success' });
    expect(statuses(run)).toEqual({
      ...{ base: 'SUCCEEDED', left: 'SUCCEEDED', right: 'FAILED', join: '-', tail: 'SUCCEEDED' },
    });
    expect([run.outputs, run.conclusion]).toEqual([{ 'build-status': 'SUCCEEDED' }, 'success']);
  });

  it('with fast-fail stops what runs, and begins nothing any more', async () => {
    const files = { 'buildspec.yml': diamond({ fastFail: true }), slow: '' };
    const run = await play(await requestFor(files));
    expect(conclusions(run)).toEqual({
      ...{ plan: 'success', base: 'success', left: 'cancelled', right: 'failure', collect: 'failure' },
    });
    expect(run.jobs['level-2']?.result).toBe('skipped');
    expect(statuses(run)).toEqual({
      ...{ base: 'SUCCEEDED', left: 'STOPPED', right: 'FAILED', join: '-', tail: '-' },
    });
    expect([run.outputs, run.conclusion]).toEqual([{ 'build-status': 'FAILED' }, 'failure']);
  });

  it('with fast-fail goes on after a failure that is ignored', async () => {
    const files = { 'buildspec.yml': diamond({ fastFail: true, ignoreFailure: true }) };
    const run = await play(await requestFor(files));
    expect(statuses(run)).toEqual({
      ...{ base: 'SUCCEEDED', left: 'SUCCEEDED', right: 'FAILED', join: '-', tail: 'SUCCEEDED' },
    });
    expect(run.outputs).toEqual({ 'build-status': 'SUCCEEDED' });
  });
});

describe('a failed batch, mended', () => {
  /** Then there is `file`. */
  const failed = async (file = 'mended'): Promise<[WorkflowRequest, WorkflowRun]> => {
    const request = await requestFor({ 'buildspec.yml': diamond() });
    const first = await play(request);
    expect(first.outputs).toEqual({ 'build-status': 'FAILED' });
    writeFileSync(join(repository.path, file), '');
    return [request, first];
  };

  it('"re-run failed jobs" runs what failed and what was skipped, and keeps the rest', async () => {
    const [request, first] = await failed();
    const second = await kept(rerunWorkflow(request, first, 'failed'));
    // GitHub runs the jobs of all later levels again; the build of `tail` has succeeded before.
    expect(conclusions(second)).toEqual({
      ...{ right: 'success', join: 'success', tail: 'success', collect: 'success' },
    });
    expect(legOf(second, 'join').log).toContain('\nThis is join of workflow\n');
    expect(legOf(second, 'tail').log).not.toContain('This is tail');
    expect(statuses(second)).toEqual({
      ...{
        base: 'SUCCEEDED',
        left: 'SUCCEEDED',
        right: 'FAILED SUCCEEDED',
        join: 'SUCCEEDED',
        tail: 'SUCCEEDED',
      },
    });
    expect([second.outputs, second.conclusion]).toEqual([{ 'build-status': 'SUCCEEDED' }, 'success']);
  });

  describe.each([false, true])('"re-run all jobs", earlier artifacts seen: %s', (seesEarlier) => {
    const rerunAll = async (file = 'mended'): Promise<WorkflowRun> => {
      const [request, first] = await failed(file);
      return kept(rerunWorkflow({ ...request, seesEarlier }, first, 'all'));
    };
    const newest = (run: WorkflowRun): string[] =>
      Object.values(statuses(run)).map((all) => all.split(' ').at(-1) ?? '');

    it('runs every build', async () => {
      const second = await rerunAll();
      for (const build of ['base', 'left', 'right', 'join', 'tail'])
        expect(legOf(second, build).log).toContain(`\nThis is ${build} of workflow\n`);
      expect(newest(second)).toEqual(Array(5).fill('SUCCEEDED'));
      expect(second.outputs).toEqual({ 'build-status': 'SUCCEEDED' });
      expect(statuses(second)['right']).toBe(seesEarlier ? 'FAILED SUCCEEDED' : 'SUCCEEDED');
    });

    it('counts nothing of before where the first build fails now', async () => {
      const second = await rerunAll('broken');
      expect(newest(second)).toEqual(['FAILED', '-', '-', '-', '-']);
      for (const build of ['left', 'right', 'join', 'tail'])
        expect(legOf(second, build).log).not.toContain(`This is ${build}`);
      expect(second.outputs).toEqual({ 'build-status': 'FAILED' });
    });
  });

  it('fails again where nothing was mended', async () => {
    const [request, first] = await failed('something-else');
    const second = await kept(rerunWorkflow(request, first, 'failed'));
    expect(statuses(second)).toMatchObject({ right: 'FAILED FAILED', join: '-', tail: 'SUCCEEDED' });
    expect(second.outputs).toEqual({ 'build-status': 'FAILED' });
  });
});

describe('no batch to run', () => {
  const refused = { plan: 'failure', collect: 'failure' };

  it('a buildspec that CodeBuild refuses: nothing begins', async () => {
    const cyclic = diamond().replace('identifier: base\n', 'identifier: base\n      depend-on: [tail]\n');
    const run = await play(await requestFor({ 'buildspec.yml': cyclic }));
    expect([conclusions(run), run.outputs]).toEqual([refused, { 'build-status': 'FAILED' }]);
    expect(legOf(run, 'plan').log).toContain('BATCH_SPEC_VALIDATION_ERROR');
  });

  it('a graph that is deeper than the workflow: it says what to do', async () => {
    const builds = Array.from({ length: 11 }, (_, n) =>
      [`    - identifier: b${n}`, ...(n > 0 ? [`      depend-on: [b${n - 1}]`] : []), ''].join('\n'),
    );
    const chain = `version: 0.2\nbatch:\n  build-graph:\n${builds.join('')}phases:\n  build:\n    commands: [ls]\n`;
    const run = await play(await requestFor({ 'buildspec.yml': chain }));
    expect([conclusions(run), run.outputs]).toEqual([refused, { 'build-status': 'FAULT' }]);
    expect(legOf(run, 'plan').log).toMatch(/^::error.*10 levels.*buildspec plan --batch --format workflow/m);
  });
});

it('a cancelled run stops its builds, and the batch tells so', async () => {
  const request = await requestFor({ 'buildspec.yml': diamond(), slow: '', mended: '' });
  const run = await kept(runUntil(mark, request));
  expect(conclusions(run)).toMatchObject({ base: 'success', left: 'cancelled', collect: 'failure' });
  expect(run.jobs['level-2']?.result).toBe('skipped');
  expect(statuses(run)).toMatchObject({ base: 'SUCCEEDED', left: 'STOPPED', join: '-', tail: '-' });
  expect([run.outputs, run.conclusion]).toEqual([{ 'build-status': 'STOPPED' }, 'cancelled']);
});

describe('the examples', () => {
  const example = async (buildspec: string): Promise<WorkflowRun> => {
    const request = await requestFor(
      {},
      { buildspec, 'source-directory': 'examples/batch', 'project-name': 'words' },
    );
    cpSync('examples/batch', join(repository.path, 'examples/batch'), { recursive: true });
    return play(request);
  };
  const artifactNames = (): string[] =>
    service
      .artifacts()
      .map(({ name }) => name)
      .filter((name) => !name.startsWith('codebuild-batch.'))
      .sort();

  it('a graph with a report and an artifact', async () => {
    const run = await example('buildspec.yml');
    expect(statuses(run)).toEqual({
      ...{ prepare: 'SUCCEEDED', test: 'SUCCEEDED', style: 'SUCCEEDED', package: 'SUCCEEDED' },
    });
    expect(legOf(run, 'style').log).toContain('no line has more than 80 characters');
    expect(artifactNames()).toEqual(['tests-test', 'words-package']);
    expect(JSON.stringify(batchJson(run))).toContain('report/');
    expect(run.outputs).toEqual({ 'build-status': 'SUCCEEDED' });
  });

  it('a matrix: each with each', async () => {
    const run = await example('matrix.yml');
    const greetings = legsOf(run).flatMap(({ log }) => /^(Hello|Ahoy), .*$/m.exec(log)?.[0] ?? []);
    expect(greetings.sort()).toEqual(['Ahoy, Moon!', 'Ahoy, World!', 'Hello, Moon!', 'Hello, World!']);
    expect(Object.keys(statuses(run))).toEqual([...['Hello_World', 'Hello_Moon', 'Ahoy_World', 'Ahoy_Moon']]);
    expect(artifactNames()).toHaveLength(4);
    expect(run.outputs).toEqual({ 'build-status': 'SUCCEEDED' });
  });

  it('a fan-out: each test in one of the builds', async () => {
    const run = await example('fanout.yml');
    const shards = run.jobs['level-0']?.legs ?? [];
    const tests = shards.map(({ log }) => [...log.matchAll(/^ok - (.*)$/gm)].map(([, name]) => name));
    expect(tests.map((own) => own.length > 0)).toEqual([true, true]);
    expect(tests.flat().sort()).toEqual([
      ...['counts none', 'counts one word', 'counts words', 'leaves one word as it is', 'turns words'],
    ]);
    expect(run.outputs).toEqual({ 'build-status': 'SUCCEEDED' });
  });
});

describe('the workflow of buildspec plan --batch --format workflow', () => {
  const written = async (buildspec: string): Promise<WorkflowRequest> => {
    const request = await requestFor({ 'buildspec.yml': buildspec });
    const cli = await commandLine({});
    const { status, stdout } = await cli.run(
      ['plan', '--batch', '--format', 'workflow', '--source', repository.path, '--project-name', 'octo-repo'],
      {},
    );
    await cli.cleanup();
    expect(status).toBe(0);
    return { ...request, inputs: {}, file: await readWorkflow('batch.yml', stdout) };
  };

  it('has a job for each build, which waits for those of its graph', async () => {
    const request = await written(diamond());
    expect(Object.fromEntries(request.file.jobs.map(({ id, needs }) => [id, needs]))).toEqual({
      ...{ base: [], left: ['base'], right: ['base'], join: ['left', 'right'], tail: ['left'] },
      collect: ['base', 'left', 'right', 'join', 'tail'],
    });
    const run = await play(request);
    expect(statuses(run)).toEqual({
      ...{ base: 'SUCCEEDED', left: 'SUCCEEDED', right: 'FAILED', join: '-', tail: 'SUCCEEDED' },
    });
    expect(run.conclusion).toBe('failure');
    writeFileSync(join(repository.path, 'mended'), '');
    const second = await kept(rerunWorkflow(request, run, 'failed'));
    expect(Object.keys(conclusions(second)).sort()).toEqual(['collect', 'join', 'right']);
    expect(statuses(second)).toMatchObject({ right: 'FAILED SUCCEEDED', join: 'SUCCEEDED' });
    expect(second.conclusion).toBe('success');
  });

  it('ends well with a build that may fail', async () => {
    const run = await play(await written(diamond({ ignoreFailure: true })));
    expect(statuses(run)).toMatchObject({ right: 'FAILED', join: '-', tail: 'SUCCEEDED' });
    expect(run.conclusion).toBe('success');
  });

  it('with fast-fail cancels the run, which fails the batch', async () => {
    const request = await written(diamond({ fastFail: true }));
    writeFileSync(join(repository.path, 'slow'), '');
    const asked = join(repository.path, 'asked');
    const programs = await testdir({
      gh: `#!/bin/sh\nexec > "${asked}"; echo "$*, $GH_REPO, $GH_TOKEN"\n`,
    });
    const run = await kept(runUntil(asked, { ...request, programs: [programs.path] }));
    expect(readFileSync(asked, 'utf8')).toBe('run cancel 1658821493, octo-org/octo-repo, fake-token\n');
    await programs.cleanup();
    expect(conclusions(run)).toMatchObject({ base: 'success', left: 'cancelled', collect: 'failure' });
    expect(statuses(run)).toEqual({
      ...{ base: 'SUCCEEDED', left: 'STOPPED', right: 'FAILED', join: '-', tail: '-' },
    });
    expect(batchJson(run).buildBatchStatus).toBe('FAILED');
  });
});
