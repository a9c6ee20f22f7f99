/** Batches on one runner that are cancelled or killed: what they tell, and that nothing of them lives on. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { batchStatuses, batchSteps, listSpec, messages } from './support/batch-steps.js';
import { buildContainersWith, describeDocker, IMAGES } from './support/docker.js';
import { markedProcesses } from './support/processes.js';
import {
  type RunnerStep,
  type RunningStep,
  runPost,
  startAction,
  type StepResult,
} from './support/runner.js';
import { testdir, type TestDirectory } from './support/testdir.js';

/** Says that it has begun, and resists SIGTERM as well as a command can. */
const STUBBORN = [
  'mkdir -p "$CODEBUILD_SRC_DIR/made"',
  'trap "" TERM; sleep 300 & setsid sleep 302 & : >"$MARKS/$CODEBUILD_BATCH_BUILD_IDENTIFIER"; while :; do sleep 1; done',
];
const NEVER = '    finally: [echo never]\n  post_build: {commands: [echo never]}\n';

let marks: TestDirectory;
beforeEach(async () => {
  marks = await testdir();
});
afterEach(() => marks.cleanup());
const { use, step, check } = batchSteps();

const until = async (condition: () => boolean): Promise<void> => {
  while (!condition()) await sleep(20);
};

/** Starts the batch, in which builds have the mark, and waits until `builds` have begun. */
async function begun(inputs: Record<string, string>, builds: string[], more: Partial<RunnerStep> = {}) {
  const mark = randomUUID();
  const batch = step(
    { mode: 'batch', artifacts: 'none', 'max-parallel': '2', ...inputs },
    {
      ...more,
      env: { MARKS: marks.path, TEST_MARK: mark },
    },
  );
  const running = startAction(batch);
  await until(() => builds.every((build) => existsSync(join(marks.path, build))));
  return { batch, running, living: () => markedProcesses(`TEST_MARK=${mark}`) };
}

/** Uuids of the builds that had begun. */
const uuids = ({ state }: StepResult): string[] =>
  readFileSync(state['batch'] ?? '', 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split(' ')[0] ?? '');

const expectStopped = (result: StepResult): void => {
  expect(result).toMatchObject({ conclusion: 'cancelled', exitCode: 130, signal: null });
  expect(result.outputs).toMatchObject({ 'build-status': 'STOPPED', 'build-succeeding': '0' });
  expect(batchStatuses(result)).toEqual({ one: 'STOPPED', two: 'STOPPED', three: '-' });
  expect(result.summary).toMatch(
    /^## .* web: batch STOPPED [\s\S]*<code>three<\/code> \| .*the batch was stopped \|$/m,
  );
  expect(result.groups.map((title) => title.replace(/ after .*/, '')).sort()).toEqual([
    ...['one STOPPED in BUILD', 'two STOPPED in BUILD'],
  ]);
  expect(result.text).not.toMatch(/^never$/m);
  expect(existsSync(join(result.scratch, 'temp/run-buildspec-batch'))).toBe(false);
};

/** SIGKILL, to the step's process and those of its builds. */
const killAll = (running: RunningStep, living: () => string[]): void => {
  const ours = living().filter((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('batch-child'));
  running.kill();
  for (const pid of ours) process.kill(Number(pid), 'SIGKILL');
};

describe('a batch on the runner', () => {
  beforeEach(() => use({ 'buildspec.yml': listSpec(['one', 'two', 'three'], STUBBORN, NEVER) }));

  it('stops within the grace of the runner, and says so everywhere', async () => {
    const { running, living } = await begun({}, ['one', 'two']);
    running.cancel();
    expectStopped(check(await running.finished));
    expect(living()).toEqual([]);
  });

  it('stops while its first build is about to begin', async () => {
    const result = check(
      await startAction(
        step(
          { mode: 'batch', artifacts: 'none', 'max-parallel': '1' },
          {
            env: { MARKS: marks.path },
            onLine: (line, running) => line === 'one started' && running.cancel(),
          },
        ),
      ).finished,
    );
    expect(result).toMatchObject({ conclusion: 'cancelled', exitCode: 130 });
    expect(result.outputs).toMatchObject({ 'build-status': 'STOPPED' });
    expect(batchStatuses(result)).toEqual({ one: 'STOPPED', two: '-', three: '-' });
  });

  it.each([
    ['alone', (running: RunningStep) => running.kill()],
    ['with the processes of its builds', killAll],
  ])('leaves the rest to post when its process is killed %s', async (_, kill) => {
    const { batch, running, living } = await begun({}, ['one', 'two'], {
      runner: { RUNNER_TRACKING_ID: undefined },
    });
    kill(running, living);
    const main = check(await running.finished);
    expect(main.signal).toBe('SIGKILL');
    expect(uuids(main)).toHaveLength(2);
    expect(living().length).toBeGreaterThan(0);
    expect(check(await runPost(batch, main))).toMatchObject({ exitCode: 0 });
    expect(living()).toEqual([]);
    expect(existsSync(join(marks.path, 'three'))).toBe(false);
    expect(existsSync(main.state['batch'] ?? '')).toBe(false);
  });

  it('has nothing for post where it ended by itself', async () => {
    await use({ 'buildspec.yml': listSpec(['one'], ['true']) });
    const batch = step({ mode: 'batch', artifacts: 'none' });
    const main = check(await startAction(batch).finished);
    expect(main.exitCode).toBe(0);
    expect(check(await runPost(batch, main))).toMatchObject({ exitCode: 0, text: '' });
  });
});

describeDocker('a batch in images', () => {
  /** Their sources are below the runner's temporary folder. */
  const containers = ({ state }: StepResult): string[] =>
    buildContainersWith(dirname(state['batch'] ?? '/no'));
  it('builds each entry in its image, mapped ones too, and with what the input allows', async () => {
    await use({
      'buildspec.yml': `version: 0.2
batch:
  build-list:
    - identifier: debian
      env: {image: "${IMAGES.debian}"}
    - identifier: mapped
      env: {image: "nowhere.invalid/image:1"}
    - identifier: socket
      env: {image: "${IMAGES.dockerCli}", privileged-mode: true}
    - identifier: here
phases:
  build:
    commands:
      - me=$CODEBUILD_BATCH_BUILD_IDENTIFIER; echo made >made
      - case $me in debian) test -f /etc/debian_version;; mapped) test ! -e /etc/debian_version;; esac
      - case $me in socket) docker version --format "server {{.Server.Os}}";; here) [ -n "$RUNNER_TEMP" ];; esac
      - echo "$me in $PWD"
`,
    });
    const result = check(
      await startAction(
        step({
          ...{ mode: 'batch', artifacts: 'none', privileged: 'socket' },
          'image-map': `nowhere.invalid/image:1=${IMAGES.busybox}`,
        }),
      ).finished,
    );
    expect(messages(result, 'error')).toEqual([]);
    expect(batchStatuses(result)).toEqual({
      ...{ debian: 'SUCCEEDED', mapped: 'SUCCEEDED', socket: 'SUCCEEDED', here: 'SUCCEEDED' },
    });
    for (const name of ['debian', 'mapped', 'socket'])
      expect(result.text).toMatch(
        new RegExp(`^${name} in /codebuild/output/src\\d+/src/github.com/octo-org/octo-repo$`, 'm'),
      );
    expect(result.text).toMatch(/^server linux$/m);
    expect(result.text).toMatch(/^here in .*run-buildspec-batch\/here$/m);
    expect(containers(result)).toEqual([]);
    expect(existsSync(join(result.scratch, 'temp/run-buildspec-batch'))).toBe(false);
  });

  /** A build of busybox's image, which tells by the file system that it shares that it has begun, and one of here. */
  const IMAGED = `version: 0.2
batch:
  build-list:
    - identifier: imaged
      env: {image: "${IMAGES.busybox}"}
    - identifier: here
phases:
  build:
    commands:
      - 'trap "" TERM; touch began; while :; do sleep 1; done'
`;
  const start = async (more: Partial<RunnerStep> = {}) => {
    await use({ 'buildspec.yml': IMAGED });
    const mark = randomUUID();
    const shown: string[] = [];
    const batch = step(
      { mode: 'batch', artifacts: 'none', 'max-parallel': '2' },
      { ...more, env: { TEST_MARK: mark }, onLine: (line) => void shown.push(line) },
    );
    const running = startAction(batch);
    const temp = (): string =>
      readFileSync(`/proc/${running.pid}/environ`, 'utf8').match(/RUNNER_TEMP=([^\0]*)/)?.[1] ?? '';
    const folder = join(temp(), 'run-buildspec-batch');
    await until(() => ['imaged', 'here'].every((name) => existsSync(join(folder, name, 'began'))));
    return { batch, running, shown, living: () => markedProcesses(`TEST_MARK=${mark}`) };
  };

  it('stops within the grace of the runner, and leaves no container', async () => {
    const { running } = await start();
    running.cancel();
    const result = check(await running.finished);
    expect(result).toMatchObject({ conclusion: 'cancelled', exitCode: 130 });
    expect(batchStatuses(result)).toEqual({ imaged: 'STOPPED', here: 'STOPPED' });
    expect(containers(result)).toEqual([]);
    expect(existsSync(join(result.scratch, 'temp/run-buildspec-batch'))).toBe(false);
  });

  it('leaves no container of a build whose process is killed, which is a fault', async () => {
    const { running, living, shown } = await start();
    const [pid] = living().filter((one) => {
      const [program, environment] = ['cmdline', 'environ'].map((name) =>
        readFileSync(`/proc/${one}/${name}`, 'utf8'),
      );
      return program?.includes('batch-child') && environment?.includes('run-buildspec-batch/imaged.runner');
    });
    process.kill(Number(pid), 'SIGKILL');
    await until(() => shown.some((line) => line.startsWith('::group::imaged FAULT')));
    running.cancel();
    const result = check(await running.finished);
    expect(batchStatuses(result)).toEqual({ imaged: 'FAULT', here: 'STOPPED' });
    expect(containers(result)).toEqual([]);
  });

  it('leaves no container after post when its process is killed', async () => {
    const { batch, running, living } = await start({ runner: { RUNNER_TRACKING_ID: undefined } });
    running.kill();
    const main = check(await running.finished);
    const began = uuids(main);
    expect(began).toHaveLength(2);
    expect(check(await runPost(batch, main))).toMatchObject({ exitCode: 0 });
    expect(containers(main)).toEqual([]);
    expect(living()).toEqual([]);
  });
});
