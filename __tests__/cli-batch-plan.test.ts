/** Batches by the command line before anything runs: plans, refusals, one build of a batch. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { type BatchCommandLine, batchCommandLine } from './support/batch-command-line.js';
import { readWorkflow } from './support/workflow-file.js';

const SPEC = `version: 0.2
batch:
  build-graph:
    - identifier: unit
      env: {variables: {SUITE: unit}, compute-type: BUILD_GENERAL1_SMALL, type: ARM_CONTAINER}
    - {identifier: lint, ignore-failure: true}
    - {identifier: deploy, depend-on: [unit, lint], buildspec: ci/deploy.yml}
env: {variables: {SUITE: all}}
phases: {build: {commands: ['echo "$SUITE $CODEBUILD_BATCH_BUILD_IDENTIFIER" >>"$MARKS/ran"']}}
`;
const DEPLOY = `version: 0.2
phases: {build: {commands: ['echo "deploy" >>"$MARKS/ran"']}}
`;

let cli: BatchCommandLine;
const open = async (spec = SPEC): Promise<void> => {
  cli = await batchCommandLine({ 'buildspec.yml': spec, 'ci/deploy.yml': DEPLOY });
};
afterEach(() => cli.cleanup());
const ok = async (...args: string[]): Promise<string> => {
  const { status, stdout, log } = await cli.run(args, {});
  expect({ status, log }).toEqual({ status: 0, log });
  return stdout;
};
const refused = async (args: string[], ...messages: RegExp[]): Promise<void> => {
  const { status, log } = await cli.run(args, {});
  expect({ status, log }).toEqual({ status: 2, log });
  for (const message of messages) expect(log).toMatch(message);
  expect(cli.marked('ran')).toEqual([]);
  expect(cli.temporary()).toEqual([]);
};

describe('plan --batch', () => {
  it('as text shows the builds level by level, as does run --batch --dry-run', async () => {
    await open();
    const text = await ok('plan', '--batch');
    expect(text).toMatch(/^Batch plan of source\n/);
    expect(text).toMatch(
      /\nLevel 0 \(2 builds\)\n {2}unit\n {4}compute +BUILD_GENERAL1_SMALL\n {4}type +ARM_CONTAINER\n {4}SUITE = unit\n {2}lint \(ignore-failure\)\n/,
    );
    expect(text).toMatch(
      /\nLevel 1 \(1 build\)\n {2}deploy\n {4}buildspec ci\/deploy\.yml\n {4}waits for unit, lint\n/,
    );
    const same = (plan: string): string => plan.replace(/.*batch (id|arn).*\n/g, '');
    expect(same(await ok('run', '--batch', '--dry-run'))).toBe(same(text));
    expect(cli.marked('ran')).toEqual([]);
    expect(existsSync(join(cli.path, '.local'))).toBe(false); // nothing is kept for a retry
  });

  it.each([['--json'], ['--format', 'json']])('as JSON: %s %s', async (...args) => {
    await open();
    const plan = JSON.parse(await ok('plan', '--batch', ...args)) as { builds: object[] };
    expect(plan).toMatchObject({ projectName: 'source', kind: 'graph', fastFail: false });
    expect(plan.builds).toMatchObject([
      { identifier: 'unit', level: 0, variables: [{ name: 'SUITE', value: 'unit' }] },
      { identifier: 'lint', level: 0, ignoreFailure: true },
      { identifier: 'deploy', level: 1, dependsOn: ['unit', 'lint'], buildspec: 'ci/deploy.yml' },
    ]);
  });

  it('as a graph of Mermaid', async () => {
    await open();
    expect(await ok('plan', '--batch', '--format', 'mermaid')).toBe(
      'flowchart LR\n  b0["unit"]\n  b1["lint"]\n  b2["deploy"]\n  b0 & b1 --> b2\n',
    );
  });

  it('as a workflow with a job a build, without values of variables', async () => {
    await open(SPEC.replace('SUITE: unit', 'SUITE: the-value'));
    const text = await ok('plan', '--batch', '--format', 'workflow', '--artifact-packaging', 'zip');
    expect(text).not.toContain('the-value');
    expect(text).toContain('workflow --artifact-packaging=zip buildspec.yml\n');
    expect(text.match(/artifact-packaging: "zip"$/gm)).toHaveLength(4);
    const { jobs } = await readWorkflow('batch.yml', text);
    expect(Object.fromEntries(jobs.map(({ id, needs }) => [id, needs]))).toEqual({
      unit: [],
      lint: [],
      deploy: ['unit', 'lint'],
      collect: ['unit', 'lint', 'deploy'],
    });
  });

  it('one build of a batch, on its own', async () => {
    await open();
    const text = await ok('plan', '--batch-build', 'unit');
    expect(text).toMatch(/SUITE += unit/);
    expect(text).toMatch(/CODEBUILD_BATCH_BUILD_IDENTIFIER += unit/);
    const plan = JSON.parse(await ok('plan', '--batch-build', 'deploy', '--json')) as object;
    expect(plan).toMatchObject({ buildspecFile: 'ci/deploy.yml', batch: { identifier: 'deploy' } });
  });
});

describe('--batch-build', () => {
  it('runs one build here, in the source itself, and does not wait for others', async () => {
    await open();
    await ok('run', '--batch-build', 'deploy');
    expect(cli.marked('ran')).toEqual(['deploy']);
    await ok('run', '--batch-build', 'unit', '--build-json', cli.jsonFile);
    expect(cli.marked('ran')).toEqual(['deploy', 'unit unit']);
    const json = JSON.parse(readFileSync(cli.jsonFile, 'utf8')) as object;
    expect(json).toMatchObject({
      buildStatus: 'SUCCEEDED',
      buildBatchArn: expect.stringMatching(/:build-batch\/source:/),
    });
  });

  it('refuses what the batch does not have, and tells what is near', async () => {
    await open();
    await refused(
      ['run', '--batch-build', 'units'],
      /^error: The batch of buildspec\.yml has no build "units"\. Did you mean unit\?\n/,
    );
    await refused(
      ['run', '--batch-build', 'x'],
      /has no build "x"\. buildspec plan --batch lists its builds\.\n/,
    );
    await refused(['plan', '--batch-build', 'units'], /Did you mean unit\?/);
  });

  it.each(['run', 'plan'])('is not for %s --batch, dry or not', async (command) => {
    await open();
    const both = /^error: --batch .* and --batch-build one of them: choose one of the two\.\n/;
    await refused([command, '--batch', '--batch-build', 'unit'], both);
    if (command === 'run') await refused([command, '--batch', '--dry-run', '--batch-build', 'unit'], both);
  });
});

it('a build without phases is told what its entry lacks', async () => {
  await open('version: 0.2\nbatch: {build-list: [{identifier: unit}]}\n');
  for (const one of [['--batch'], ['--batch-build', 'unit']]) {
    const { log } = await cli.run(['run', ...one], {});
    expect(log).toMatch(
      /a single build needs phases[\s\S]*hint: Give its entry a buildspec, or write phases\./,
    );
  }
});

describe('what is refused before anything runs', () => {
  it('a buildspec without a batch', async () => {
    await open('version: 0.2\nphases: {build: {commands: [":"]}}\n');
    const message = /BATCH_SPEC_VALIDATION_ERROR.*The buildspec has no batch[\s\S]*Run it as a single build/;
    await refused(['run', '--batch'], message);
    await refused(['plan', '--batch'], message);
    await refused(['run', '--batch-build', 'unit'], message);
  });

  it.each<[string, (spec: string) => string, RegExp]>([
    [
      'a cycle',
      (spec) => spec.replace('{identifier: lint,', '{identifier: lint, depend-on: [deploy],'),
      /builds wait for each other: lint -> deploy -> lint/,
    ],
    ['a dependency on nothing', (spec) => spec.replace('[unit, lint]', '[unit, lin]'), /lin\b[\s\S]*lint/],
    ['an identifier twice', (spec) => spec.replace('identifier: lint', 'identifier: unit'), /unit/],
    ['an identifier with a dash', (spec) => spec.replace('identifier: lint', 'identifier: li-nt'), /li-nt/],
  ])('%s, with its line', async (_name, change, message) => {
    await open(change(SPEC));
    const line = /buildspec\.yml:\d+:\d+/;
    await refused(['run', '--batch'], /BATCH_SPEC_VALIDATION_ERROR/, line, message);
    await refused(['plan', '--batch'], /BATCH_SPEC_VALIDATION_ERROR/, line, message);
  });

  it.each<[string, string, string, string, string[]?]>([
    [
      'what the planner refuses',
      SPEC.replace('[unit, lint]', '[unit, lin]'),
      'BATCH_SPEC_VALIDATION_ERROR',
      'deploy depends on lin, which is not in the build graph',
    ],
    ['no YAML', 'batch: [', 'YAML_FILE_ERROR', ''],
    ['no batch', DEPLOY, 'BATCH_SPEC_VALIDATION_ERROR', 'The buildspec has no batch'],
    ['no file', SPEC, 'YAML_FILE_ERROR', 'YAML file does not exist', ['none.yml']],
  ])('is a failed batch in the JSON too: %s', async (_, spec, statusCode, message, file = []) => {
    await open(spec);
    const json = join(cli.path, 'batch.json');
    writeFileSync(json, 'of an earlier batch');
    mkdirSync(`${json}.d`);
    writeFileSync(join(`${json}.d`, 'unit.json'), 'of its build');
    await refused(
      ['run', '--batch', '--build-json', json, ...file],
      /\n✖ DOWNLOAD_BATCHSPEC FAILED: .*\n✖ source FAILED in \d/,
    );
    expect(readdirSync(`${json}.d`)).toEqual([]);
    expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({
      id: expect.stringMatching(/^source:[0-9a-f-]{36}$/),
      buildBatchStatus: 'FAILED',
      currentPhase: 'FAILED',
      complete: true,
      phases: [
        { phaseType: 'SUBMITTED', phaseStatus: 'SUCCEEDED' },
        {
          phaseType: 'DOWNLOAD_BATCHSPEC',
          phaseStatus: 'FAILED',
          contexts: [{ statusCode, message: expect.stringContaining(message) }],
        },
        { phaseType: 'FAILED' },
      ],
      source: { buildspec: expect.stringContaining('.yml') },
      buildGroups: [],
    });
  });

  it("what a project's restrictions do not allow", async () => {
    await open();
    const project = join(cli.path, 'project.json');
    const restrictions = { maximumBuildsAllowed: 2 };
    writeFileSync(project, JSON.stringify({ name: 'app', buildBatchConfig: { restrictions } }));
    await refused(
      ['run', '--batch', '--project', project],
      /BATCH_SPEC_VALIDATION_ERROR/,
      /\b3\b.*\b2\b|\b2\b.*\b3\b/,
    );
  });

  it.each<[string[], RegExp]>([
    [['run', '--max-parallel', '2'], /--max-parallel is for batches\. Add --batch\./],
    [['run', '--retry', 'all'], /--retry is for batches\. Add --batch\./],
    [['run', '--batch-id', 'a:b'], /--batch-id is for batches\. Add --batch\./],
    [['run', '--idempotency-token', 'a'], /--idempotency-token is for batches\. Add --batch\./],
    [['run', '--batch-build', 'unit', '--retry', 'all'], /--retry is for batches\. Add --batch\./],
    [['plan', '--format', 'mermaid'], /--format is for batches\. Add --batch\./],
    [['plan', '--batch', '--format', 'dot'], /argument 'dot' is invalid.*text, json, mermaid, workflow/],
    [['run', '--batch', '--max-parallel', '0'], /--max-parallel must be a whole number above 0; it is "0"\./],
    [['run', '--batch', '--max-parallel', '1.5'], /--max-parallel must be a whole number above 0/],
  ])('%j', async (args, message) => {
    await open();
    await refused(args, message);
  });
});
