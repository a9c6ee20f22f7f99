/** Batches on many machines: what inputs, projects, images, reports and each kind of batch make of them. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { batchJson, collected, conclusions, legOf, legsOf, statuses } from './support/batch-run.js';
import { type BatchStage, batchStage, DEAD, DIES, graph } from './support/batch-stage.js';
import { commandLine } from './support/command-line.js';
import { describeDocker, IMAGES } from './support/docker.js';
import { testdir } from './support/testdir.js';
import { readWorkflow } from './support/workflow-file.js';
import type { WorkflowRun } from './support/workflow.js';

let stage: BatchStage;
afterEach(() => stage.close());

const run = async (...args: Parameters<typeof batchStage>): Promise<WorkflowRun> => {
  stage = await batchStage(...args);
  return stage.play();
};
const project = (settings: object): void =>
  writeFileSync(
    join(stage.repository.path, 'project.json'),
    JSON.stringify({ name: 'web', source: { type: 'NO_SOURCE' }, ...settings }),
  );

describe('a project that combines artifacts', () => {
  const files = 'artifacts:\n  name: out\n  files: ["*.txt", "*.sh"]\n';
  const write = (name: string): string =>
    `echo ${name} > ${name}.txt; chmod 755 ${name}.sh; rm -f buildspec.yml`;
  const combining = async (): Promise<void> => {
    const scripts = { a: write('a'), b: write('b') };
    const inputs = { project: 'project.json', 'artifact-retention-days': '3' };
    stage = await batchStage(graph({ a: [], b: ['a'] }, { more: files }), scripts, { inputs });
    project({
      buildBatchConfig: { combineArtifacts: true, serviceRole: 'arn:aws:iam::111122223333:role/batch' },
    });
  };

  it('gets one with a folder for each of them, modes kept', async () => {
    await combining();
    const played = await stage.play();
    expect(played.outputs).toEqual({ 'build-status': 'SUCCEEDED' });
    const json = batchJson(played);
    expect(json.phases.map(({ phaseType }) => phaseType)).toEqual([
      ...['SUBMITTED', 'DOWNLOAD_BATCHSPEC', 'IN_PROGRESS', 'COMBINE_ARTIFACTS', 'SUCCEEDED'],
    ]);
    const [combined] = JSON.parse(collected(played)['artifacts'] ?? '') as {
      name: string;
      location: string;
    }[];
    expect(json.artifacts.location).toBe(combined?.location);
    const stored = stage.service.artifacts().find(({ name }) => name === combined?.name);
    expect(combined?.name).toBe('web');
    const folder = await testdir();
    execFileSync('unzip', ['-q', stored?.file ?? '', '-d', folder.path]);
    for (const [build, artifact] of [
      ['a', 'out-a'],
      ['b', 'out-b'],
    ] as const) {
      const at = join(folder.path, build, artifact);
      expect(readFileSync(join(at, `${build}.txt`), 'utf8')).toBe(`${build}\n`);
      expect(statSync(join(at, `${build}.sh`)).mode & 0o111).not.toBe(0);
      expect(statSync(join(at, `${build}.txt`)).mode & 0o111).toBe(0);
    }
    await folder.cleanup();
  }, 120_000);

  it('fails when one of them is gone', async () => {
    await combining();
    stage.write({ b: `${write('b')}; touch ${stage.mark}` });
    const watch = setInterval(() => {
      if (!existsSync(stage.mark)) return;
      const gone = stage.service.artifacts().find(({ name }) => name === 'out-a');
      if (gone !== undefined) void stage.service.spoil(gone, 'missing').catch(() => undefined);
    }, 20);
    const played = await stage.play().finally(() => clearInterval(watch));
    expect(statuses(played)).toEqual({ a: 'SUCCEEDED', b: 'SUCCEEDED' });
    const phase = batchJson(played).phases.find(({ phaseType }) => phaseType === 'COMBINE_ARTIFACTS');
    expect(phase).toMatchObject({
      phaseStatus: 'FAILED',
      contexts: [{ statusCode: 'COMBINE_ARTIFACTS_ERROR', message: expect.stringContaining('out-a') }],
    });
    expect([played.outputs, played.conclusion]).toEqual([{ 'build-status': 'FAILED' }, 'failure']);
    expect(legOf(played, 'collect').log).toContain('COMBINE_ARTIFACTS FAILED');
  }, 180_000);
});

describe('a project with restrictions', () => {
  it.each([
    [{ maximumBuildsAllowed: 1 }, /1/],
    [{ computeTypesAllowed: ['BUILD_GENERAL1_LARGE'] }, /BUILD_GENERAL1_SMALL/],
  ])('%j: nothing runs', async (restrictions, said) => {
    stage = await batchStage(graph({ a: [], b: [] }), {}, { inputs: { project: 'project.json' } });
    project({
      environment: {
        ...{ type: 'LINUX_CONTAINER', computeType: 'BUILD_GENERAL1_SMALL', image: 'none' },
      },
      buildBatchConfig: { restrictions },
    });
    const played = await stage.play();
    expect(conclusions(played)).toEqual({ plan: 'failure', collect: 'failure' });
    expect(legOf(played, 'plan').log).toMatch(/^::error.*BATCH_SPEC_VALIDATION_ERROR/m);
    expect(legOf(played, 'plan').log).toMatch(said);
    expect(played.outputs).toEqual({ 'build-status': 'FAILED' });
  });
});

describe('kinds of batches', () => {
  const matrix = (ignored: boolean): string => `version: 0.2
batch:
  build-matrix:
    static:
      ignore-failure: ${ignored}
    dynamic:
      env:
        variables:
          COLOUR: [red, blue]
phases:
  build:
    commands: ['echo "It is $COLOUR"', '[ $COLOUR = red ]']
`;

  it.each([true, false])('a matrix with ignore-failure: %s', async (ignored) => {
    const played = await run(matrix(ignored), {});
    expect(conclusions(played)).toMatchObject({ red: 'success', blue: 'failure' });
    expect(statuses(played)).toEqual({ red: 'SUCCEEDED', blue: 'FAILED' });
    expect([played.outputs['build-status'], played.conclusion]).toEqual(
      ignored ? ['SUCCEEDED', 'success'] : ['FAILED', 'failure'],
    );
  });

  it('a list with as many builds as run one after the other, with fast-fail', async () => {
    stage = await batchStage(graph({ a: [], b: [], c: [], d: [] }, { fastFail: true }), {
      ...{ a: 'true', b: 'false', c: 'true', d: 'true' },
    });
    const played = await stage.play({ inputs: { 'max-parallel': 1 } });
    expect(statuses(played)).toEqual({ a: 'SUCCEEDED', b: 'FAILED', c: '-', d: '-' });
    expect(legOf(played, 'collect').log).toContain('c skipped: fast-fail: b FAILED');
  });
});

describe('inputs', () => {
  const show = { a: 'echo "[$KIND] [$WORD]"' };

  it('environment-variables, and the secret in their place', async () => {
    stage = await batchStage(graph({ a: [] }), show, {
      inputs: { 'environment-variables': 'KIND=plain\nWORD=one two' },
    });
    const plain = await stage.play();
    expect(legOf(plain, 'a').log).toContain('\n[plain] [one two]\n');
    const secrets = { ENVIRONMENT_VARIABLES: '[{"name":"KIND","value":"hidden"}]' };
    const second = await stage.again(plain, 'all', { secrets });
    expect(legOf(second, 'a').log).toContain('\n[hidden] []\n');
  });

  it('all of them empty, as from a caller whose own are', async () => {
    stage = await batchStage(graph({ a: [], b: ['a'] }), { a: 'true', b: 'true' });
    const { inputs } = stage.request.file;
    const empty = Object.fromEntries(
      Object.entries(inputs)
        .filter(([name, value]) => typeof value === 'string' && name !== 'runs-on')
        .map(([name]) => [name, '']),
    );
    expect(Object.keys(empty)).toContain('cache');
    const played = await stage.play({ inputs: empty });
    expect(statuses(played)).toEqual({ a: 'SUCCEEDED', b: 'SUCCEEDED' });
  });
});

describeDocker('images', () => {
  it('of an entry, over that of the project; an input over both', async () => {
    const entries = `version: 0.2
batch:
  build-list:
    - identifier: own
      env: { image: '${IMAGES.busybox}' }
    - identifier: theirs
phases:
  build:
    commands: ['cat /etc/os-release || busybox | head -n 1', 'ls /etc/debian_version || true']
`;
    stage = await batchStage(entries, {}, { inputs: { project: 'project.json' } });
    project({
      environment: { type: 'LINUX_CONTAINER', image: IMAGES.debian, computeType: 'BUILD_GENERAL1_SMALL' },
    });
    const played = await stage.play();
    expect(statuses(played)).toEqual({ own: 'SUCCEEDED', theirs: 'SUCCEEDED' });
    expect(legOf(played, 'own').log).toMatch(/^BusyBox v/m);
    expect(legOf(played, 'theirs').log).toMatch(/^\/etc\/debian_version$/m);
    const second = await stage.play({
      inputs: { project: 'project.json', image: IMAGES.debian, 'project-name': 'second' },
    });
    expect(legOf(second, 'own').log).toMatch(/^\/etc\/debian_version$/m);
  }, 120_000);
});

describe('reports', () => {
  const junit = (failed: boolean): string =>
    `cat > junit.xml <<XML
<testsuite name="s"><testcase classname="T" name="one"/><testcase classname="T" name="two">${
      failed ? '<failure message="two is three" type="E">at a.sh:1</failure>' : ''
    }</testcase></testsuite>
XML
`;
  const section = 'reports:\n  unit:\n    files: junit.xml\n    file-format: JUNITXML\n';

  it('are merged: ARNs, sums, annotations', async () => {
    const played = await run(graph({ a: [], b: [] }, { more: section }), { a: junit(false), b: junit(true) });
    const { reportArns } = batchJson(played);
    expect(reportArns).toHaveLength(2);
    expect(reportArns.every((arn) => /:report\/octo-repo-unit:/.test(arn))).toBe(true);
    expect(collected(played)).toMatchObject({ 'tests-total': '4', 'tests-failed': '1' });
    const { summary } = legOf(played, 'collect');
    expect(summary).toContain('4 tests, 1 failed');
    expect(summary).toMatch(/\| <code>b<\/code> \|.*\| \*\*1\*\* of 2 failed \|/);
    expect(legOf(played, 'b').log).toMatch(/^::error.*two is three/m);
    expect(legOf(played, 'a').log).not.toMatch(/^::error/m);
  });
});

describe('the workflow of docs/batch.md', () => {
  it('runs as it stands there', async () => {
    const docs = readFileSync('docs/batch.md', 'utf8');
    const [, yaml] = /Or write the jobs yourself\..*?```yaml\n(.*?)```/s.exec(docs) ?? [];
    const file = await readWorkflow('batch.yml', `on: push\n${yaml}`);
    const played = await run(
      graph({ a: [], b: [], c: [] }, { ignored: ['c'] }),
      {
        ...{ a: 'true', b: 'true', c: 'false' },
      },
      { file },
    );
    expect(conclusions(played)).toEqual({
      plan: 'success',
      ...Object.fromEntries(
        legsOf(played)
          .filter(({ name }) => name.startsWith('build ('))
          .map((leg) => [leg.name, leg.conclusion]),
      ),
      collect: 'success',
    });
    expect(statuses(played)).toEqual({ a: 'SUCCEEDED', b: 'SUCCEEDED', c: 'FAILED' });
    stage.write({ b: 'false' });
    const second = await stage.again(played, 'all', { seesEarlier: true });
    expect(statuses(second)).toEqual({ a: 'SUCCEEDED SUCCEEDED', b: 'SUCCEEDED FAILED', c: 'FAILED FAILED' });
    expect(second.conclusion).toBe('failure');
  }, 120_000);
});

describe('the workflow of buildspec plan --batch --format workflow', () => {
  const written = async (): Promise<void> => {
    const cli = await commandLine({});
    const { stdout } = await cli.run(
      ['plan', '--batch', '--format', 'workflow', '--source', stage.repository.path, '--project-name', 'web'],
      {},
    );
    await cli.cleanup();
    stage.request.file = await readWorkflow('batch.yml', stdout);
  };

  it('a build behind a fast arm does not wait for the slow one', async () => {
    const arms = { fast: [], slow: [], behind: ['fast'], join: ['fast', 'slow', 'behind'] };
    stage = await batchStage(graph(arms, { ignored: ['behind'] }), { fast: 'true', join: 'true' });
    // By levels `behind` would wait for `slow`, which here waits for `behind`.
    stage.write({
      slow: `until [ -e ${stage.mark} ]; do sleep 0.1; done`,
      behind: `touch ${stage.mark}; false`,
    });
    await written();
    const first = await stage.play();
    expect(statuses(first)).toEqual({ fast: 'SUCCEEDED', slow: 'SUCCEEDED', behind: 'FAILED', join: '-' });
    expect([batchJson(first).buildBatchStatus, first.conclusion]).toEqual(['SUCCEEDED', 'success']);
    expect(existsSync(stage.mark)).toBe(true);

    rmSync(stage.mark);
    stage.write({ behind: 'true' });
    const second = await stage.again(first, 'failed');
    expect(statuses(second)).toEqual({
      ...{ fast: 'SUCCEEDED', slow: 'SUCCEEDED', behind: 'FAILED SUCCEEDED', join: 'SUCCEEDED' },
    });
    expect(Object.keys(conclusions(second)).sort()).toEqual(['behind', 'collect', 'join']);
  }, 120_000);

  it('"re-run all jobs" is no success where a job dies whose build succeeded before', async () => {
    stage = await batchStage(graph({ base: [], left: ['base'] }), { base: 'true', left: 'true' });
    await written();
    const first = await stage.play();
    expect([statuses(first), first.conclusion]).toEqual([
      { base: 'SUCCEEDED', left: 'SUCCEEDED' },
      'success',
    ]);
    stage.write({ base: DIES });
    const second = await stage.again(first, 'all', { seesEarlier: true, expected: DEAD });
    expect(conclusions(second)).toMatchObject({ base: 'failure', collect: 'failure' });
    expect(legOf(second, 'collect').log).toMatch(/^::error::The job of a build failed/m);
  }, 120_000);
});
