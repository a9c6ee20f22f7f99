/** What `buildspec migrate` makes of a project that starts batches, run as GitHub would. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { batchJson, conclusions, legOf, statuses } from './support/batch-run.js';
import { type BatchStage, batchStage } from './support/batch-stage.js';
import { type CommandLine, commandLine } from './support/command-line.js';
import { testdir, type TestDirectory } from './support/testdir.js';
import { asRoot } from './support/users.js';
import { readWorkflow } from './support/workflow-file.js';
import type { WorkflowRun } from './support/workflow.js';

const EXAMPLE = 'examples/migrate/batch';
const WORKFLOW = '.github/workflows/packages.yml';
/** In place of the example's, which need npm and a node of their own. */
const COMMANDS = `phases:
  build:
    commands:
      - echo "This is $CODEBUILD_BATCH_BUILD_IDENTIFIER"
      - . "$CODEBUILD_SRC_DIR/$CODEBUILD_BATCH_BUILD_IDENTIFIER.sh"
`;
const GRAPH = readFileSync(`${EXAMPLE}/buildspec.yml`, 'utf8').replace(/^phases:[^]*/m, COMMANDS);
const WELL = { lint: 'true', test: 'true', docs: 'true' };
/** Takes on the role, as far as others see it. */
const CREDENTIALS = {
  'action.yml':
    'inputs: {role-to-assume: {}, aws-region: {}}\nruns: {using: node24, main: index.js, post: post.js}\n',
  'index.js': 'console.log(`The role ${process.env["INPUT_ROLE-TO-ASSUME"]}`);\n',
  'post.js': '',
};

/** Whose builds run on the runner in place of an image: as root. */
const describeProject =
  asRoot() !== undefined || process.env['RUN_BUILDSPEC_NO_SKIP'] ? describe : describe.skip;

let stage: BatchStage;
let cli: CommandLine;
let credentials: TestDirectory;
beforeAll(async () => {
  cli = await commandLine({});
  credentials = await testdir(CREDENTIALS);
});
afterEach(() => stage.close());
afterAll(async () => {
  await cli.cleanup();
  await credentials.cleanup();
});

interface Project {
  webhook: Record<string, unknown>;
  buildBatchConfig: Record<string, unknown>;
}

/** Migrates the example's project, in a repository of its own, which becomes the stage. */
async function migrate(
  buildspec: string,
  scripts: Record<string, string>,
  change: (project: Project) => void = () => undefined,
): Promise<void> {
  stage = await batchStage(buildspec, scripts);
  const { path } = stage.repository;
  const document = JSON.parse(readFileSync(`${EXAMPLE}/project.json`, 'utf8')) as { projects: [Project] };
  change(document.projects[0]);
  writeFileSync(join(path, 'packages.json'), JSON.stringify(document));
  const files = ['--project', join(path, 'packages.json'), '--buildspec', join(path, 'buildspec.yml')];
  const { status, log } = await cli.run(['migrate', ...files, '--out', path], {});
  if (status !== 0) throw new Error(log);
  stage.request.file = await readWorkflow(WORKFLOW, readFileSync(join(path, WORKFLOW), 'utf8'));
  stage.request.actions = {
    ...stage.request.actions,
    'aws-actions/configure-aws-credentials': credentials.path,
  };
}

/** A push of octocat, 583231, is for nobody else. */
const ofActor = (pattern: string) => (project: Project) => {
  project.webhook['filterGroups'] = [
    [
      { type: 'EVENT', pattern: 'PUSH' },
      { type: 'ACTOR_ACCOUNT_ID', pattern },
    ],
  ];
};
const outcome = (run: WorkflowRun): unknown[] => [
  statuses(run),
  batchJson(run).buildBatchStatus,
  run.conclusion,
];

describeProject('a graph', () => {
  it('runs level by level, builds with the role, and the batch succeeds', async () => {
    await migrate(GRAPH, WELL);
    const run = await stage.play();
    const all = { plan: 'success', lint: 'success', docs: 'success', test: 'success', collect: 'success' };
    expect(conclusions(run)).toEqual(all);
    expect(run.began.indexOf('test')).toBeGreaterThan(run.began.indexOf('docs'));
    expect(outcome(run)).toEqual([
      { lint: 'SUCCEEDED', test: 'SUCCEEDED', docs: 'SUCCEEDED' },
      ...['SUCCEEDED', 'success'],
    ]);
    const role = 'The role arn:aws:iam::111122223333:role/github-packages';
    expect(legOf(run, 'test').log).toContain(role);
    expect(legOf(run, 'test').log).toContain('\nThis is test\n');
    expect(legOf(run, 'plan').log).not.toContain('The role');
  }, 120_000);

  it('whose first build fails skips what depends on it, and the batch fails', async () => {
    await migrate(GRAPH, { ...WELL, lint: 'false' });
    const run = await stage.play();
    expect(conclusions(run)).toEqual({
      ...{ plan: 'success', lint: 'failure', docs: 'success', test: 'success', collect: 'failure' },
    });
    expect(outcome(run)).toEqual([
      { lint: 'FAILED', test: '-', docs: 'SUCCEEDED' },
      ...['FAILED', 'failure'],
    ]);
    expect(legOf(run, 'test').log).toMatch(/::notice.*test is skipped/);

    stage.write({ lint: 'true' });
    const again = await stage.again(run, 'failed');
    expect(statuses(again)).toEqual({ lint: 'FAILED SUCCEEDED', test: 'SUCCEEDED', docs: 'SUCCEEDED' });
    expect(again.conclusion).toBe('success');
  }, 120_000);

  it('with ignore-failure succeeds all the same', async () => {
    await migrate(GRAPH, { ...WELL, docs: 'false' });
    expect(outcome(await stage.play())).toEqual([
      { lint: 'SUCCEEDED', test: 'SUCCEEDED', docs: 'FAILED' },
      ...['SUCCEEDED', 'success'],
    ]);
  }, 120_000);

  it('with fast-fail starts nothing after a failure', async () => {
    await migrate(GRAPH.replace('fast-fail: false', 'fast-fail: true'), { ...WELL, lint: 'false' });
    const run = await stage.play();
    expect(conclusions(run)).toMatchObject({ lint: 'failure', collect: 'failure' });
    expect(conclusions(run)).not.toHaveProperty('test');
    expect(batchJson(run).buildBatchStatus).toBe('FAILED');
  }, 120_000);

  it('that has become deeper is refused, and the check fails', async () => {
    await migrate(GRAPH, { ...WELL, last: 'true' });
    const deeper = GRAPH.replace(
      '    - identifier: docs\n',
      '    - identifier: last\n      depend-on: [test]\n    - identifier: docs\n',
    );
    writeFileSync(join(stage.repository.path, 'buildspec.yml'), deeper);
    const run = await stage.play();
    expect(conclusions(run)).toEqual({ plan: 'failure', collect: 'failure' });
    expect(legOf(run, 'plan').log).toMatch(/^::error title=Batch too deep::This workflow has 2 levels/m);
  }, 120_000);

  it('that has become flat needs no change', async () => {
    await migrate(GRAPH, WELL);
    writeFileSync(join(stage.repository.path, 'buildspec.yml'), GRAPH.replace(/^ *depend-on.*\n/m, ''));
    const run = await stage.play();
    expect(run.jobs['level-1']?.result).toBe('skipped');
    expect(outcome(run)[0]).toEqual({ lint: 'SUCCEEDED', test: 'SUCCEEDED', docs: 'SUCCEEDED' });
    expect(run.conclusion).toBe('success');
  }, 120_000);
});

describeProject('a list', () => {
  const LIST = `version: 0.2\nbatch:\n  build-list: [{identifier: a}, {identifier: b}]\n${COMMANDS}`;

  it('is one matrix, behind the filter groups', async () => {
    await migrate(LIST, { a: 'true', b: 'false' }, ofActor('^583231$'));
    const run = await stage.play();
    expect(conclusions(run)).toEqual({
      ...{ filter: 'success', plan: 'success', a: 'success', b: 'failure', collect: 'failure' },
    });
    expect(outcome(run)).toEqual([{ a: 'SUCCEEDED', b: 'FAILED' }, ...['FAILED', 'failure']]);
  }, 120_000);

  it('does not run where no filter group holds', async () => {
    await migrate(LIST, { a: 'true', b: 'true' }, ofActor('^1$'));
    const run = await stage.play();
    expect(conclusions(run)).toEqual({ filter: 'success' });
    expect(run.conclusion).toBe('success');
  });

  it('does not pass where the filter groups cannot be judged', async () => {
    await migrate(LIST, { a: 'true', b: 'true' }, ofActor('^583231$'));
    writeFileSync(join(stage.repository.path, '.github/codebuild/packages.filters.json'), '[');
    const run = await stage.play();
    expect(conclusions(run)).toEqual({ filter: 'failure', collect: 'failure' });
  });

  it('with more builds than the project allows is refused, and the check fails', async () => {
    await migrate(LIST, { a: 'true', b: 'true' }, ({ buildBatchConfig }) => {
      buildBatchConfig['restrictions'] = { maximumBuildsAllowed: 1 };
    });
    const run = await stage.play();
    expect(conclusions(run)).toEqual({ plan: 'failure', collect: 'failure' });
    expect(legOf(run, 'collect').log).toMatch(/^::error.*BATCH_SPEC_VALIDATION_ERROR/m);
  });
});
