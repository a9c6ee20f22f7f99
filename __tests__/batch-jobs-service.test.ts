/** Batches on many machines whose artifact service is in trouble, or holds what it should not. */
import { afterEach, describe, expect, it } from '@jest/globals';

import { createHash } from 'node:crypto';
import { join } from 'node:path';

import { collected, conclusions, legOf, statuses } from './support/batch-run.js';
import { type BatchStage, batchStage, graph } from './support/batch-stage.js';
import { startClients } from './support/results-clients.js';
import { RATE_LIMIT } from './support/results-faults.js';
import { testdir } from './support/testdir.js';
import { readWorkflow } from './support/workflow-file.js';
import type { WorkflowRun } from './support/workflow.js';

let stage: BatchStage;
afterEach(() => stage.close());

const PAIR = graph({ a: [], b: ['a'] });
const WELL = { a: 'true', b: 'true' };
const succeeded = { a: 'SUCCEEDED', b: 'SUCCEEDED' };

describe('a service that is down', () => {
  it('while results are collected: a FAULT that says so, and "re-run failed jobs" collects them', async () => {
    stage = await batchStage(graph({ a: [] }), WELL);
    // The job `a` lists nothing: it waits for no build.
    stage.service.fault({ on: 'ListArtifacts', status: 500, times: 5 });
    const first = await stage.play();
    expect(conclusions(first)).toEqual({ plan: 'success', a: 'success', collect: 'failure' });
    expect([first.outputs, first.conclusion]).toEqual([{ 'build-status': 'FAULT' }, 'failure']);
    expect(legOf(first, 'collect').log).toMatch(/^::error::The run's artifacts cannot be listed: /m);

    const second = await stage.again(first, 'failed');
    expect(conclusions(second)).toEqual({ collect: 'success' });
    expect(statuses(second)).toEqual({ a: 'SUCCEEDED' });
  }, 180_000);

  it('while one build uploads its record: that is a FAULT, and is mended by "re-run failed jobs"', async () => {
    stage = await batchStage(PAIR, WELL);
    // The first artifact is the mark of the plan.
    stage.service.fault({ on: 'CreateArtifact', delayMs: 0 });
    stage.service.fault({ on: 'CreateArtifact', status: 503, times: 5 });
    const first = await stage.play();
    expect(conclusions(first)).toEqual({ plan: 'success', a: 'failure', b: 'success', collect: 'failure' });
    expect(statuses(first)).toEqual({ a: 'FAULT', b: '-' });
    expect(first.outputs).toEqual({ 'build-status': 'FAULT' });
    expect(legOf(first, 'a').log).toMatch(/^::error::The record of the build a cannot be uploaded: /m);

    const second = await stage.again(first, 'failed');
    expect([statuses(second), second.conclusion]).toEqual([{ ...succeeded, a: 'SUCCEEDED' }, 'success']);
  }, 180_000);

  it('while a first attempt is planned, which warns; a later attempt fails', async () => {
    stage = await batchStage(graph({ a: [] }), WELL);
    stage.service.fault({ on: 'CreateArtifact', status: 500, times: 5 });
    const first = await stage.play();
    expect(legOf(first, 'plan').log).toMatch(/^::warning::The plan's mark cannot be uploaded: /m);
    expect(statuses(first)).toEqual({ a: 'SUCCEEDED' });

    stage.service.fault({ on: 'CreateArtifact', status: 500, times: 5 });
    const second = await stage.again(first, 'all');
    expect(conclusions(second)).toEqual({ plan: 'failure', collect: 'failure' });
    expect(legOf(second, 'plan').log).toMatch(/^::error::The plan's mark cannot be uploaded: /m);
    expect(second.outputs).toEqual({ 'build-status': 'FAULT' });
    const third = await stage.again(second, 'failed');
    expect(statuses(third)).toEqual({ a: 'SUCCEEDED SUCCEEDED' });
  }, 240_000);

  it('for a moment, in each of its calls: nobody notices', async () => {
    stage = await batchStage(PAIR, WELL);
    for (const on of [
      'CreateArtifact',
      'FinalizeArtifact',
      'ListArtifacts',
      'GetSignedArtifactURL',
    ] as const) {
      stage.service.fault({ on, status: 502 });
      stage.service.fault({ on, ...RATE_LIMIT });
    }
    stage.service.fault({ on: 'GetBlob', status: 503 });
    const run = await stage.play();
    expect(statuses(run)).toEqual(succeeded);
    expect(run.conclusion).toBe('success');
    expect(stage.service.calls.filter(({ fault }) => fault !== undefined)).toHaveLength(9);
  }, 180_000);
});

/** Uploads files by the real client, as anything in the run may. */
async function upload(name: string, files: Record<string, string>): Promise<void> {
  const [clients, folder] = await Promise.all([startClients(), testdir(files)]);
  const paths = Object.keys(files).map((file) => join(folder.path, file));
  const what = { client: 'artifact', method: 'uploadArtifact' } as const;
  const { error } = await clients.call(
    what,
    stage.service.variables({ job: 'hostile' }),
    ...[folder.path, name, paths, folder.path],
  );
  await clients.end();
  await folder.cleanup();
  expect(error).toBeUndefined();
}

describe("an artifact under a record's name that another job has written", () => {
  const hash = createHash('sha256').update('octo-repo').digest('hex').slice(0, 8);
  const NAME = `codebuild-batch.octo-repo-${hash}.b.1`;

  it.each(['no JSON', '{}', '{"identifier":"b","attempt":1}'])(
    'with %j in it is no result: a FAULT that names it',
    async (content) => {
      stage = await batchStage(PAIR, { ...WELL, a: 'false' });
      await upload(NAME, { 'build.json': content });
      const run = await stage.play();
      expect(conclusions(run)).toMatchObject({ a: 'failure', collect: 'failure' });
      expect([run.outputs, run.conclusion]).toEqual([{ 'build-status': 'FAULT' }, 'failure']);
      expect(legOf(run, 'collect').log).toContain(`::error::The artifact ${NAME} is no record of a build: `);
    },
    120_000,
  );

  it('keeps the build from leaving its own, which fails its job', async () => {
    stage = await batchStage(PAIR, WELL);
    await upload(NAME, { 'build.json': '{}' });
    const run = await stage.play();
    expect(legOf(run, 'b').log).toMatch(/^::error::Another job of this run has built b in the same attempt/m);
    expect(conclusions(run)).toMatchObject({ a: 'success', b: 'failure', collect: 'failure' });
  }, 120_000);
});

describe('two batches in one run', () => {
  const job = (id: string, needs: string, inputs: object): string =>
    JSON.stringify({
      ...{ if: 'always()', 'runs-on': 'ubuntu-latest', needs: needs === '' ? [] : [needs] },
      steps: [{ uses: 'actions/checkout@v7' }, { id: 'step', uses: 'OWNER/run-buildspec@v1', with: inputs }],
    }).replace(/^/, `  ${id}: `);
  /** Of projects of these names, the second after the first. */
  const twoBatches = async (first: string, second: string): Promise<WorkflowRun> => {
    const text = [
      ...['on: push', 'jobs:'],
      job('first', '', { 'batch-build': 'a', 'project-name': first }),
      job('second', 'first', { 'batch-build': 'a', 'project-name': second }),
      job('collect-first', 'second', { mode: 'collect', 'project-name': first }),
      job('collect-second', 'second', { mode: 'collect', 'project-name': second }),
    ].join('\n');
    const file = await readWorkflow('batches.yml', text);
    const script = 'case $CODEBUILD_BUILD_ID in other:*) false ;; esac';
    stage = await batchStage(graph({ a: [] }), { a: script }, { file });
    return stage.play();
  };

  it('of two projects know nothing of each other', async () => {
    const run = await twoBatches('one', 'other');
    expect(statuses(run, 'collect-first')).toEqual({ a: 'SUCCEEDED' });
    expect(statuses(run, 'collect-second')).toEqual({ a: 'FAILED' });
    expect(collected(run, 'collect-second')['build-id']).toMatch(/^other:/);
    expect(conclusions(run)).toMatchObject({ 'collect-first': 'success', 'collect-second': 'failure' });
  }, 120_000);

  it('of one project: the second one is told what is wrong, and the result of the first stays', async () => {
    const run = await twoBatches('one', 'one');
    const { log, conclusion } = legOf(run, 'second');
    expect(log).toMatch(/^::error::Another job of this run has built a in the same attempt.*project names/m);
    expect([conclusion, legOf(run, 'second').steps['step']?.outputs['build-status']]).toEqual([
      'failure',
      'FAULT',
    ]);
    expect(statuses(run, 'collect-first')).toEqual({ a: 'SUCCEEDED' });
  }, 120_000);
});
