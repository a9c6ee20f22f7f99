/** Steps of batches that are stopped or killed: what later steps know then. */
import { afterEach, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { awsEnvironment } from './support/aws-service.js';
import { startResultsService } from './support/results-service.js';
import { type RunnerStep, type RunningStep, runPost, startAction } from './support/runner.js';
import { gitdir, testdir } from './support/testdir.js';

const spec = (command: string): string => `version: 0.2
batch: {build-list: [{identifier: one}]}
phases: {build: {commands: [${JSON.stringify(command)}]}}
`;
const WAITS = spec('touch "$GITHUB_WORKSPACE/begun"; echo begun; sleep 60');
const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function stepOf(buildspec: string, inputs: Record<string, string>): Promise<RunnerStep> {
  const workspace = await gitdir({ 'buildspec.yml': buildspec });
  cleanups.push(workspace.cleanup);
  return { workspace: workspace.path, with: inputs };
}

/** Where AWS is asked and does not answer; `asked` resolves with the first question. */
async function silentServer(): Promise<{ url: string; asked: Promise<void> }> {
  let server: http.Server | undefined;
  const asked = new Promise<void>((resolve) => {
    server = http.createServer(() => resolve());
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  cleanups.push(
    () => server?.closeAllConnections(),
    () => server?.close(),
  );
  return { url: `http://127.0.0.1:${(server?.address() as AddressInfo).port}`, asked };
}

it.each(['batch', 'plan', 'collect'])(
  'ends as the signal says while it is prepared: mode %s',
  async (mode) => {
    const { url, asked } = await silentServer();
    const step = await stepOf('', { mode, buildspec: 'arn:aws:s3:::octo-sources/buildspec.yml' });
    const running = startAction({ ...step, env: awsEnvironment(url) });
    await asked;
    process.kill(running.pid, 'SIGTERM');
    const { exitCode, outputs, cleanup } = await running.finished;
    cleanups.push(cleanup);
    expect({ exitCode, status: outputs['build-status'] }).toEqual({ exitCode: 143, status: 'STOPPED' });
  },
);

/** Starts the step of a batch, and waits until its build has begun. */
async function begunBatch(
  more: Partial<RunnerStep> = {},
): Promise<{ step: RunnerStep; running: RunningStep }> {
  const step = { ...(await stepOf(WAITS, { mode: 'batch' })), ...more };
  const running = startAction(step);
  while (!existsSync(join(step.workspace, 'begun'))) await sleep(20);
  return { step, running };
}

it('has ids as soon as it is planned, and after a kill post finds what it needs', async () => {
  const { step, running } = await begunBatch();
  running.kill();
  const result = await running.finished;
  cleanups.push(result.cleanup);
  expect(result.outputs).toEqual({
    'build-id': expect.stringMatching(/:[0-9a-f-]{36}$/),
    'build-arn': expect.stringContaining(':build-batch/'),
    'build-number': '3',
  });
  const left = (): string[] =>
    readdirSync(join(result.scratch, 'temp')).filter((name) => name.startsWith('run-buildspec-builds-'));
  expect(left()).toHaveLength(1);
  await runPost(step, result);
  expect(left()).toEqual([]);
});

it('sets its outputs before it removes copies of the source', async () => {
  const tools = await testdir({
    rm: `#!/bin/sh
case $3 in */run-buildspec-batch*)
  [ ! -e "$GITHUB_WORKSPACE/begun" ] || ! cat "$GITHUB_OUTPUT" >> "$GITHUB_WORKSPACE/outputs-then" || echo ---- >> "$GITHUB_WORKSPACE/outputs-then"
esac
exec /bin/rm "$@"
`,
  });
  cleanups.push(tools.cleanup);
  const path = [tools.path, process.env['PATH']].join(delimiter);
  const { step, running } = await begunBatch({ env: { PATH: path } });
  running.cancel();
  const result = await running.finished;
  cleanups.push(result.cleanup);
  expect(result.outputs).toMatchObject({ 'build-status': 'STOPPED' });
  const then = readFileSync(join(step.workspace, 'outputs-then'), 'utf8').split('----\n').filter(Boolean);
  for (const outputs of then) expect(outputs).toMatch(/^STOPPED$/m);
  expect(then.length).toBeGreaterThan(0);
  expect(readdirSync(join(result.scratch, 'temp'))).not.toContainEqual(
    expect.stringMatching(/^run-buildspec-(batch$|builds-)/),
  );
});

it('sets the outputs of a build with a job to itself before its record, when it was stopped', async () => {
  const service = await startResultsService();
  cleanups.push(service.close);
  service.fault({ on: 'CreateArtifact', hang: true });
  const step = await stepOf(WAITS, { 'batch-build': 'one' });
  const running = startAction({
    ...step,
    runner: service.variables(),
    onLine: (line, started) => line === 'begun' && started.cancel(),
  });
  while (service.callsOf('CreateArtifact').length === 0) await sleep(20);
  running.kill();
  const result = await running.finished;
  cleanups.push(result.cleanup);
  expect(result.outputs).toMatchObject({ 'build-status': 'STOPPED', 'build-json': expect.any(String) });
  expect(result.summary).toContain('STOPPED');
});
