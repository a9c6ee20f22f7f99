/** What the builds of a batch on one runner leave: files for the runner, artifacts, raw reports, caches, and no secrets. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { type AwsService, startAwsService } from './support/aws-service.js';
import { artifactContents, batchStatuses, batchSteps, listSpec, messages } from './support/batch-steps.js';
import { failing, junit, passing } from './support/junit.js';
import { leaks } from './support/leaks.js';
import { ARTIFACT_QUOTA } from './support/results-faults.js';
import type { ResultsService } from './support/results-service.js';
import type { StepResult } from './support/runner.js';
import { testdir } from './support/testdir.js';

const { use, serve, run } = batchSteps();
const BATCH = { mode: 'batch', artifacts: 'none' };

it('writes what is the step’s, and nothing that builds write for the runner', async () => {
  const commands = [
    'echo "step=of a build" >> "$GITHUB_OUTPUT"; echo "OTHER=of a build" >> "$GITHUB_ENV"; echo /of/a/build >> "$GITHUB_PATH"',
    'echo "# of a build" >> "$GITHUB_STEP_SUMMARY"; echo "state <$GITHUB_STATE>"',
    'NOTE="of $CODEBUILD_BATCH_BUILD_IDENTIFIER"',
  ];
  const more = 'env: {exported-variables: [NOTE]}\n';
  const { path } = await use({ 'buildspec.yml': listSpec(['one', 'two'], commands, more) });
  const result = await run(BATCH);
  expect(result).toMatchObject({ exitCode: 0, env: {}, path: [] });
  expect(Object.keys(result.outputs).sort()).toEqual([
    ...['artifacts', 'batch-json', 'build-arn', 'build-id', 'build-number', 'build-status'],
    ...['build-succeeding', 'tests-failed', 'tests-total'],
  ]);
  expect(result.summary).not.toContain('of a build');
  expect(Object.keys(result.state).sort()).toEqual(['batch', 'batchUuid', 'process']);
  expect(result.text.match(/^state <.*>$/gm)).toEqual(['state <>', 'state <>']);
  // The builds had copies, which are gone.
  expect(readdirSync(path).sort()).toEqual(['.git', 'buildspec.yml']);
  expect(existsSync(join(result.scratch, 'temp/run-buildspec-batch'))).toBe(false);
});

describe('artifacts', () => {
  const ARTIFACTS = `artifacts:
  name: site
  files: [out/*]
  secondary-artifacts:
    docs: {files: [docs/*], name: docs}
reports:
  unit: {files: unit.xml}
`;
  const COMMANDS = [
    'mkdir out docs; me=$CODEBUILD_BATCH_BUILD_IDENTIFIER',
    'echo "of $me" >out/file; echo "docs of $me" >docs/file; [ ! -e "fail-$me" ]',
  ];
  const files = {
    'buildspec.yml': listSpec(['one', 'two'], COMMANDS, ARTIFACTS),
    'unit.xml': junit([...passing(2), ...failing(1)]),
    'project.json': JSON.stringify({
      name: 'web',
      source: { type: 'NO_SOURCE' },
      environment: { type: 'LINUX_CONTAINER' },
      artifacts: { type: 'S3', location: 'bucket', name: 'all' },
      buildBatchConfig: { combineArtifacts: true },
    }),
  };
  const names = (service: ResultsService): string[] =>
    service
      .artifacts()
      .map(({ name }) => name)
      .sort();

  it('of two builds with one name have two, and so have raw reports', async () => {
    await use(files);
    const service = await serve();
    const result = await run({ mode: 'batch' });
    expect(result.exitCode).toBe(0);
    expect(names(service)).toEqual([
      ...['docs-one', 'docs-two', 'site-one', 'site-two', 'unit-one', 'unit-two'],
    ]);
    const listed = JSON.parse(result.outputs['artifacts'] ?? '') as { name: string; id: number }[];
    const stored = service.artifacts();
    expect(listed.map(({ name }) => name)).toEqual(['site-one', 'docs-one', 'site-two', 'docs-two']);
    for (const { name, id } of listed) expect(stored.find((one) => one.id === id)?.name).toBe(name);
    expect(result.outputs).toMatchObject({ 'tests-total': '6', 'tests-failed': '2' });
    for (const name of ['one', 'two'])
      expect(artifactContents(stored.find((one) => one.name === `site-${name}`)!)).toEqual({
        'out/file': `of ${name}\n`,
      });
  });

  it('become one, where the project says so', async () => {
    await use(files);
    const service = await serve();
    const result = await run({ mode: 'batch', project: 'project.json' });
    expect(result.exitCode).toBe(0);
    const combined = service.artifacts().find(({ name }) => name === 'web');
    expect(artifactContents(combined!)).toEqual({
      'one/all-one/out/file': 'of one\n',
      'one/docs-one/docs/file': 'docs of one\n',
      'two/all-two/out/file': 'of two\n',
      'two/docs-two/docs/file': 'docs of two\n',
    });
    const [first] = JSON.parse(result.outputs['artifacts'] ?? '') as { name: string; id: number }[];
    expect(first).toMatchObject({ name: 'web', id: combined?.id });
    expect(result.summary).toContain('All artifacts together');
  });

  it('do not become one where a build failed', async () => {
    await use({ ...files, 'fail-two': '' });
    const service = await serve();
    const result = await run({ mode: 'batch', project: 'project.json' });
    expect(batchStatuses(result)).toEqual({ one: 'SUCCEEDED', two: 'FAILED' });
    expect(names(service)).not.toContain('web');
  });

  it('that cannot be uploaded fail their build', async () => {
    await use(files);
    const service = await serve();
    service.fault({ on: 'CreateArtifact', times: 1, ...ARTIFACT_QUOTA });
    const result = await run({ mode: 'batch', 'max-parallel': '1' });
    expect(result.exitCode).toBe(1);
    expect(batchStatuses(result)).toEqual({ one: 'FAILED', two: 'SUCCEEDED' });
    expect(result.summary).toMatch(/<code>one<\/code> \| ❌ FAILED .*Artifact storage quota has been hit/);
  });
});

describe('caches', () => {
  const INSTALL = (folder: string): string =>
    `if [ -e ${folder}/pkg ]; then echo warm; else echo cold; mkdir -p ${folder}; echo 1 > ${folder}/pkg; fi`;
  const KEYS = { 'by a key': 'key: the-key, ', 'without a key': '' };
  const temperatures = ({ text }: StepResult): string[] => text.match(/^(cold|warm)$/gm) ?? [];

  it.each(Object.entries(KEYS))(
    'are restored by the next batch, in the source and elsewhere, %s',
    async (_, key) => {
      const elsewhere = await testdir();
      const folders = ['deps', `${elsewhere.path}/deps`];
      const paths = `cache: {${key}paths: ['${folders.join("/**/*', '")}/**/*']}\n`;
      await use({ 'buildspec.yml': listSpec(['one'], folders.map(INSTALL), paths) });
      const service = await serve();
      const cold = await run(BATCH);
      expect(temperatures(cold)).toEqual(['cold', 'cold']);
      await elsewhere.cleanup();
      const warm = await run(BATCH, { scratch: cold.scratch });
      expect([warm.exitCode, temperatures(warm)]).toEqual([0, ['warm', 'warm']]);
      expect(service.caches()).toHaveLength(1);
      await elsewhere.cleanup();
    },
  );

  it.each(Object.entries(KEYS))('are restored by a job of one build of the batch, %s', async (_, key) => {
    const paths = `cache: {${key}paths: [deps/**/*]}\n`;
    await use({ 'buildspec.yml': listSpec(['one'], [INSTALL('deps')], paths) });
    await serve();
    expect(temperatures(await run(BATCH))).toEqual(['cold']);
    const alone = await run({ 'batch-build': 'one', artifacts: 'none' });
    expect([temperatures(alone), alone.outputs['cache-hit']]).toEqual([['warm'], 'true']);
  });

  it('of one key, saved by two builds at a time, harm nobody', async () => {
    const more = 'cache: {key: the-key, paths: [deps/**/*]}\n';
    await use({ 'buildspec.yml': listSpec(['one', 'two'], [INSTALL('deps'), 'sleep 0.5'], more) });
    const service = await serve();
    const result = await run({ ...BATCH, 'max-parallel': '2' });
    expect(result).toMatchObject({ exitCode: 0, outputs: { 'build-status': 'SUCCEEDED' } });
    expect(service.caches()).toHaveLength(1);
    expect(messages(result, 'error')).toEqual([]);
  });
});

describe('secrets', () => {
  let aws: AwsService | undefined;
  afterEach(() => aws?.stop());

  it('reach the runner before anything is shown, and nobody else', async () => {
    aws = await startAwsService();
    aws.putParameter('/app/password', 'password-of-the-app');
    aws.putSecret('app', JSON.stringify({ token: 'token-of-the-app' }));
    const more =
      'env:\n  parameter-store: {PASSWORD: /app/password}\n  secrets-manager: {TOKEN: "app:token"}\n';
    const commands = [
      'echo "it is $PASSWORD"; echo "and $TOKEN"',
      'echo "<testsuite><testcase name=\\"$TOKEN\\"><failure message=\\"$PASSWORD\\"/></testcase></testsuite>" >unit.xml',
      'echo "password-of-the-app is in this command"; exit 3',
    ];
    const reports = 'reports: {unit: {files: unit.xml}}\n';
    await use({ 'buildspec.yml': listSpec(['one', 'two'], commands, more + reports) });
    const result = await run(BATCH, { env: aws.environment });
    expect(batchStatuses(result)).toEqual({ one: 'FAILED', two: 'FAILED' });
    expect(leaks(result, ['password-of-the-app', 'token-of-the-app'])).toEqual([]);
    expect(result.shown.match(/^it is \*\*\*$/gm)).toHaveLength(2);
    expect(result.masks).toEqual(expect.arrayContaining(['password-of-the-app', 'token-of-the-app']));
    const lines = result.text.split('\n');
    for (const secret of ['password-of-the-app', 'token-of-the-app'])
      expect(lines.indexOf(`::add-mask::${secret}`)).toBeLessThan(
        lines.findIndex((line) => line.startsWith('::group::')),
      );
    expect(result.outputs['tests-failed']).toBe('2');
  });
});
