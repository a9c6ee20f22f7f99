/** `batch-build` of the committed action: one build of a batch in a job of its own, and the word that it leaves for others. */
import { describe, expect, it } from '@jest/globals';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { artifactContents, batchSteps, listSpec, messages } from './support/batch-steps.js';
import { describeDocker, IMAGES } from './support/docker.js';
import { failing, junit, passing } from './support/junit.js';
import { ARTIFACT_QUOTA } from './support/results-faults.js';
import type { ResultsService } from './support/results-service.js';
import type { ServiceJob } from './support/results-token.js';
import type { RunnerStep, StepResult } from './support/runner.js';

const { use, serve, run } = batchSteps();
const ALONE: Partial<RunnerStep> = { runner: { ACTIONS_RESULTS_URL: undefined } };

/** `base` fails where there is `broken`. */
const CHAIN = `version: 0.2
batch:
  build-graph:
    - identifier: base
    - identifier: next
      depend-on: [base]
    - identifier: last
      depend-on: [next]
phases:
  build:
    commands:
      - echo "this is $CODEBUILD_BATCH_BUILD_IDENTIFIER"; mkdir -p out; echo built >out/file
      - '[ "$CODEBUILD_BATCH_BUILD_IDENTIFIER" != base ] || [ ! -e broken ]'
artifacts: {files: [out/file], name: site}
`;
/** A job of the run that builds one of them. */
const build = (identifier: string, attempt = 1, more: ServiceJob = {}): Promise<StepResult> =>
  run({ 'batch-build': identifier }, {}, { job: `${identifier}-${attempt}`, attempt, ...more });
const records = (service: ResultsService): string[] =>
  service
    .artifacts()
    .map(({ name }) => name)
    .filter((name) => name.startsWith('codebuild-batch.'));

describe('without a service', () => {
  it('runs, and warns that nobody will know', async () => {
    await use({ 'buildspec.yml': CHAIN });
    const base = await run({ 'batch-build': 'base', artifacts: 'none' }, ALONE);
    expect(base).toMatchObject({ exitCode: 0, outputs: { 'build-status': 'SUCCEEDED' } });
    expect(messages(base, 'warning')).toEqual([
      'There is no artifact service here: mode collect will not know of this build.',
    ]);
    const last = await run({ 'batch-build': 'last', artifacts: 'none' }, ALONE);
    expect(last).toMatchObject({ exitCode: 0, outputs: { 'build-status': 'SUCCEEDED' } });
    expect(last.text).toMatch(/^this is last$/m);
    expect(messages(last, 'warning')).toEqual([
      'There is no artifact service here, so nobody knows what became of next: the build runs.',
      'There is no artifact service here: mode collect will not know of this build.',
    ]);
  });

  it('refuses an identifier that is none', async () => {
    await use({ 'buildspec.yml': CHAIN });
    const result = await run({ 'batch-build': 'nxt' }, ALONE);
    expect(result).toMatchObject({ exitCode: 2, conclusion: 'failure' });
    expect(result.outputs).toEqual({ 'build-status': 'FAULT', 'build-succeeding': '0' });
    expect(messages(result, 'error')).toEqual([
      'The batch of buildspec.yml has no build "nxt". Did you mean next?',
    ]);
  });

  it.each([
    ['a cycle', CHAIN.replace('base\n', 'base\n      depend-on: [last]\n'), 'BATCH_SPEC_VALIDATION_ERROR'],
    ['no batch', 'version: 0.2\nphases: {build: {commands: [touch ran]}}\n', 'BATCH_SPEC_VALIDATION_ERROR'],
    ['no YAML', 'version: [\n', 'YAML_FILE_ERROR'],
  ])('refuses what CodeBuild would: %s', async (_, buildspec, title) => {
    const { path } = await use({ 'buildspec.yml': buildspec });
    const result = await run({ 'batch-build': 'base' }, ALONE);
    expect(result).toMatchObject({ exitCode: 2, conclusion: 'failure' });
    expect(result.outputs).toMatchObject({ 'build-status': 'FAILED', 'failed-phase': 'DOWNLOAD_SOURCE' });
    expect(result.annotations[0]).toMatchObject({ level: 'error', title, file: 'buildspec.yml' });
    expect(existsSync(join(path, 'ran'))).toBe(false);
  });

  it('builds by the buildspec and with the variables of its entry', async () => {
    const entry = 'buildspec: ci/own.yml, env: {variables: {KIND: of the entry, OVERRIDDEN: of the entry}}';
    const own = `version: 0.2
env: {variables: {KIND: of the buildspec, OVERRIDDEN: of the buildspec}}
phases:
  build:
    commands:
      - echo "<$CODEBUILD_BATCH_BUILD_IDENTIFIER|$KIND|$OVERRIDDEN|$CODEBUILD_INITIATOR>"
      - exit 4
`;
    await use({
      'ci/batch.yml': `version: 0.2\nbatch:\n  build-list:\n    - {identifier: one, ${entry}}\n`,
      'ci/own.yml': own,
    });
    const inputs = { buildspec: 'ci/batch.yml', 'environment-variables': 'OVERRIDDEN=of the step' };
    const result = await run({ ...inputs, 'batch-build': 'one' }, ALONE);
    expect(result.text).toMatch(/^<one\|of the entry\|of the step\|[^|]+>$/m);
    expect(result.annotations.filter(({ level }) => level === 'error')).toMatchObject([
      { title: 'BUILD FAILED: COMMAND_EXECUTION_ERROR', file: 'ci/own.yml', line: 7 },
    ]);
    expect(result.outputs).toMatchObject({ 'build-status': 'FAILED', 'failed-phase': 'BUILD' });
  });
});

describe('the record', () => {
  it('tells what the build came to, with its reports and artifacts', async () => {
    const more = 'reports: {unit: {files: unit.xml}}\nartifacts: {files: unit.xml, name: site}\n';
    await use({
      'buildspec.yml': listSpec(['one'], ['exit 3'], more),
      'unit.xml': junit([...passing(2), ...failing(1)]),
    });
    const service = await serve();
    const result = await build('one');
    expect(result).toMatchObject({ exitCode: 1, outputs: { 'tests-total': '3', 'tests-failed': '1' } });
    const [name] = records(service);
    const stored = service.artifacts().find((artifact) => artifact.name === name);
    expect(JSON.parse(artifactContents(stored!)['build.json'] ?? '')).toMatchObject({
      ...{ identifier: 'one', attempt: 1, status: 'FAILED', buildId: result.outputs['build-id'] },
      tests: { total: 3, failed: 1 },
      reportArns: [expect.stringContaining(':report/web-unit:')],
      artifacts: [{ name: 'site-one' }],
      failure: { phase: 'BUILD', file: 'buildspec.yml', line: 8 },
      build: { buildStatus: 'FAILED', buildBatchArn: expect.stringContaining(':build-batch/web:') },
    });
  });

  it('that cannot be uploaded makes a build a fault that succeeded, and no other one', async () => {
    const { path } = await use({ 'buildspec.yml': CHAIN });
    const service = await serve();
    const full = (): void => service.fault({ on: /CreateArtifact/, times: 100, ...ARTIFACT_QUOTA });
    full();
    const inputs = { 'batch-build': 'base', artifacts: 'none' };
    const succeeded = await run(inputs);
    expect(succeeded).toMatchObject({ exitCode: 3, conclusion: 'failure' });
    expect(succeeded.outputs).toMatchObject({ 'build-status': 'FAULT', 'build-succeeding': '0' });
    expect(messages(succeeded, 'error')).toEqual([
      expect.stringMatching(/^The record of the build base cannot be uploaded: .*storage quota/),
    ]);
    writeFileSync(join(path, 'broken'), '');
    const failed = await run(inputs);
    expect(failed).toMatchObject({ exitCode: 1, outputs: { 'build-status': 'FAILED' } });
    expect(messages(failed, 'error')).toHaveLength(2);
  });

  it('makes a build a fault after all attempts when the service keeps failing', async () => {
    await use({ 'buildspec.yml': CHAIN });
    const service = await serve();
    service.fault({ on: 'CreateArtifact', times: 100, status: 500 });
    const result = await run({ 'batch-build': 'base', artifacts: 'none' }, { timeoutMs: 170_000 });
    expect(result).toMatchObject({ exitCode: 3, outputs: { 'build-status': 'FAULT' } });
  }, 180_000);

  it('of a build that was done again by the same job is replaced, and another job’s is not', async () => {
    await use({ 'buildspec.yml': CHAIN });
    const service = await serve();
    const inputs = { 'batch-build': 'base', artifacts: 'none' };
    const once = await run(inputs, {}, { job: 'a' });
    const again = await run(inputs, {}, { job: 'a' });
    expect([once.exitCode, again.exitCode, records(service).length]).toEqual([0, 0, 1]);
    const other = await run(inputs, {}, { job: 'b' });
    expect(other).toMatchObject({ exitCode: 3, outputs: { 'build-status': 'FAULT' } });
    expect(messages(other, 'error')).toEqual([
      expect.stringMatching(/^Another job of this run has built base in the same attempt/),
    ]);
  });
});

describe('a build that depends on others', () => {
  const next = (status: string): RegExp => new RegExp(`next is skipped: it waits for base, which ${status}`);

  it('is skipped where one has failed, or nobody knows of it', async () => {
    const { path } = await use({ 'buildspec.yml': CHAIN, broken: '' });
    const service = await serve();
    const unknown = await build('next');
    expect(messages(unknown, 'notice')).toEqual([expect.stringMatching(next('has no result'))]);
    expect((await build('base')).exitCode).toBe(1);
    const skipped = await build('next');
    expect(skipped).toMatchObject({ exitCode: 0, conclusion: 'success', outputs: {}, summary: '' });
    expect(messages(skipped, 'notice')).toEqual([expect.stringMatching(next('FAILED'))]);
    expect(skipped.text).not.toContain('this is next');
    expect(records(service)).toHaveLength(1);
    expect(existsSync(join(path, 'out/next'))).toBe(false);
  });

  it('runs in a later attempt by the record of an earlier one', async () => {
    const { path } = await use({ 'buildspec.yml': CHAIN, broken: '' });
    const service = await serve();
    await build('base');
    rmSync(join(path, 'broken'));
    expect((await build('base', 2, { rerun: 'failed' })).exitCode).toBe(0);
    const result = await build('next', 3, { rerun: 'failed' });
    expect(result.text).toMatch(/^this is next$/m);
    expect(result.outputs).toMatchObject({ 'build-status': 'SUCCEEDED' });
    expect(records(service)).toHaveLength(3);
  });

  it('that has succeeded is not run again, and has the outputs of before', async () => {
    await use({ 'buildspec.yml': CHAIN });
    const service = await serve();
    await build('base');
    const first = await build('next');
    const second = await build('next', 2, { rerun: 'failed' });
    expect(second).toMatchObject({ exitCode: 0, conclusion: 'success', summary: '' });
    expect(second.text).not.toContain('this is next');
    const { outputs } = first;
    expect(second.outputs).toEqual({
      ...{ 'build-status': 'SUCCEEDED', 'build-succeeding': '1', artifacts: outputs['artifacts'] },
      ...{ 'build-id': outputs['build-id'], 'build-arn': outputs['build-arn'] },
    });
    expect(JSON.parse(outputs['artifacts'] ?? '')).toMatchObject([{ name: 'site-next' }]);
    expect(messages(second, 'notice')).toEqual([expect.stringMatching(/^next SUCCEEDED in attempt 1/)]);
    expect(records(service)).toHaveLength(2);
    // What it depends on is built again: so is it.
    await build('base', 3, { rerun: 'failed' });
    expect((await build('next', 3, { rerun: 'failed' })).text).toMatch(/^this is next$/m);
  });

  it('is a fault where the service does not tell', async () => {
    await use({ 'buildspec.yml': CHAIN });
    const service = await serve();
    service.fault({ on: 'ListArtifacts', times: 100, status: 403 });
    const result = await build('next');
    expect(result).toMatchObject({ exitCode: 3, outputs: { 'build-status': 'FAULT' } });
    expect(result.text).not.toContain('this is next');
  });
});

describeDocker('the image of an entry', () => {
  it('is what it is built in, unless the step says another', async () => {
    const buildspec = listSpec(
      ['one'],
      ['[ ! -e /etc/debian_version ] || echo in Debian; echo done'],
    ).replace('identifier: one\n', `identifier: one\n      env: {image: "${IMAGES.debian}"}\n`);
    await use({ 'buildspec.yml': buildspec });
    const own = await run({ 'batch-build': 'one' }, ALONE);
    expect([own.exitCode, own.text.match(/^in Debian$/gm)?.length]).toEqual([0, 1]);
    const other = await run({ 'batch-build': 'one', image: IMAGES.busybox }, ALONE);
    expect(other.exitCode).toBe(0);
    expect(other.text).not.toMatch(/^in Debian$/m);
  });
});
