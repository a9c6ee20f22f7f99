/** Batches whose builds, or that themselves, are killed, stopped or run out of time. Linux. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import {
  type BatchCommandLine,
  batchCommandLine,
  outcomes,
  until,
  verdictLines,
} from './support/batch-command-line.js';
import { buildContainersWith, describeDocker, IMAGES } from './support/docker.js';
import { ancestors, markedProcesses } from './support/processes.js';

/** `victim` and `other` run until their `go` is there; each leaves a daemon that nothing but its mark tells. */
const SPEC = `version: 0.2
batch:
  build-graph:
    - identifier: victim
    - identifier: other
    - {identifier: behind, depend-on: [victim]}
    - {identifier: after, depend-on: [other]}
phases:
  build:
    commands:
      - sh ./work.sh
`;
const WORK = `id=$CODEBUILD_BATCH_BUILD_IDENTIFIER
case $id in victim | other) ;; *) exit 0 ;; esac
setsid sleep 600 &
echo $$ >"$MARKS/pid-$id.new"
mv "$MARKS/pid-$id.new" "$MARKS/pid-$id"
echo "$id waits"
until test -e "$MARKS/go-$id"; do sleep 0.05; done
`;

let cli: BatchCommandLine;
beforeEach(async () => {
  cli = await batchCommandLine({ 'buildspec.yml': SPEC, 'work.sh': WORK });
});
afterEach(() => cli.cleanup());

const go = (identifier: string): void => writeFileSync(join(cli.marks, `go-${identifier}`), '');
/** The process of a build: the one that the batch's has started. */
const processOf = (identifier: string, batch: number): number => {
  const chain = ancestors(Number(cli.marked(`pid-${identifier}`)[0]));
  return chain[chain.indexOf(batch) - 1] ?? 0;
};
/** Processes of all builds of this test: their environment has the folder of the marks. */
const living = (): string[] => markedProcesses(`MARKS=${cli.marks}`);
const copies = (): string[] => cli.temporary().filter((name) => name.startsWith('buildspec-batch-'));
const bothRun = () => Promise.all(['victim', 'other'].map((id) => cli.untilMarked(`pid-${id}`)));
const started = async (args: string[] = [], env = {}) => {
  const batch = cli.startBatch(['--max-parallel', '2', ...args], env);
  await bothRun();
  return batch;
};

describe('a build whose process is killed', () => {
  it('is a FAULT, leaves nothing, and the others are right', async () => {
    const batch = await started();
    process.kill(processOf('victim', batch.pid), 'SIGKILL');
    go('other');
    const ran = await batch.ended;
    expect({ status: ran.status, log: ran.log }).toEqual({ status: 3, log: ran.log });
    const json = cli.readJson();
    expect(json.buildBatchStatus).toBe('FAULT');
    expect(json.currentPhase).toBe('FAILED');
    expect(outcomes(json)).toEqual({
      victim: 'FAULT',
      other: 'SUCCEEDED',
      behind: 'it waits for victim, which ended in FAULT',
      after: 'SUCCEEDED',
    });
    const why = 'it ended without a result: its process was killed';
    expect(json.phases.flatMap(({ contexts }) => contexts)).toEqual([
      { statusCode: 'BATCH_BUILD_FAILED', message: `victim FAULT: ${why}` },
    ]);
    expect(ran.stdout).toMatch(new RegExp(`^victim \\| FAULT after .*: ${why}$`, 'm'));
    expect(verdictLines(ran)).toEqual([
      expect.stringMatching(new RegExp(`^✖ victim FAULT in IN_PROGRESS after .*: ${why}$`)),
      '- behind skipped: it waits for victim, which ended in FAULT',
      expect.stringMatching(/^✖ source FAULT: 1 fault, 1 skipped, 2 succeeded in /),
    ]);
    expect(readdirSync(`${cli.jsonFile}.d`).sort()).toEqual(['after.json', 'other.json']);
    expect(living()).toEqual([]);
    expect(copies()).toEqual([]);
  });

  it('makes a batch that failed anyway no FAULT', async () => {
    writeFileSync(join(cli.source, 'work.sh'), `${WORK}[ $id != other ] || exit 1\n`);
    const batch = await started();
    process.kill(processOf('victim', batch.pid), 'SIGKILL');
    go('other');
    const ran = await batch.ended;
    expect({ status: ran.status, log: ran.log }).toEqual({ status: 1, log: ran.log });
    expect(cli.readJson().buildBatchStatus).toBe('FAILED');
    expect(outcomes(cli.readJson())).toMatchObject({ victim: 'FAULT', other: 'FAILED' });
  });
});

describeDocker('a build in an image whose process is killed', () => {
  it('leaves no container', async () => {
    const spec = SPEC.replace('sh ./work.sh', 'echo in the image; until test -e go; do sleep 0.1; done');
    writeFileSync(
      join(cli.source, 'buildspec.yml'),
      spec.replace(/ {4}- (identifier: other|.*after).*\n/g, ''),
    );
    const batch = cli.startBatch(['--image', IMAGES.busybox]);
    const ours = (): string[] => buildContainersWith(cli.path);
    await until(() => ours().length > 0);
    const [child] = markedProcesses(`MARKS=${cli.marks}`).filter(
      (pid) =>
        ancestors(Number(pid))[1] === batch.pid &&
        readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('batch-child'),
    );
    process.kill(Number(child), 'SIGKILL');
    const ran = await batch.ended;
    expect({ status: ran.status, log: ran.log }).toEqual({ status: 3, log: ran.log });
    expect(outcomes(cli.readJson())).toMatchObject({ victim: 'FAULT' });
    expect(ours()).toEqual([]);
  });
});

describe('a batch', () => {
  it('whose process is killed: its builds end, and leave nothing that runs; the next one removes its copies', async () => {
    const batch = await started();
    batch.kill('SIGKILL');
    await batch.ended;
    await until(() => living().length === 0);
    expect(cli.marked('pid-victim')).toHaveLength(1);
    expect(copies()).toHaveLength(1);

    // The next batch takes away what it left, and not what a living one has.
    const next = await started();
    expect(copies()).toHaveLength(1);
    ['victim', 'other'].forEach(go);
    expect((await next.ended).status).toBe(0);
    expect(copies()).toEqual([]);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 130],
  ] as const)('that gets %s: all stop, and what happened is written', async (signal, status) => {
    const batch = await started();
    batch.kill(signal);
    const ran = await batch.ended;
    expect({ status: ran.status, log: ran.log }).toEqual({ status, log: ran.log });
    const json = cli.readJson();
    expect(json.buildBatchStatus).toBe('STOPPED');
    expect(json.currentPhase).toBe('STOPPED');
    const skipped = 'the batch was stopped';
    expect(outcomes(json)).toEqual({ victim: 'STOPPED', other: 'STOPPED', behind: skipped, after: skipped });
    expect(ran.stdout).toMatch(/^victim \| victim waits$/m);
    expect(verdictLines(ran).slice(-2)).toEqual([
      '✖ IN_PROGRESS STOPPED: Batch was stopped.',
      expect.stringMatching(/^✖ source STOPPED: 2 stopped, 2 skipped in /),
    ]);
    expect(readdirSync(`${cli.jsonFile}.d`).sort()).toEqual(['other.json', 'victim.json']);
    expect(living()).toEqual([]);
    expect(copies()).toEqual([]);
  });

  it('whose builds do not listen to SIGTERM stops all the same', async () => {
    writeFileSync(join(cli.source, 'work.sh'), `trap '' TERM INT HUP\n${WORK}`);
    const batch = await started();
    batch.kill('SIGINT');
    const ran = await batch.ended;
    expect({ status: ran.status, log: ran.log }).toEqual({ status: 130, log: ran.log });
    expect(outcomes(cli.readJson())).toMatchObject({ victim: 'STOPPED', other: 'STOPPED' });
    expect(living()).toEqual([]);
  });

  it('that runs out of its own time is TIMED_OUT', async () => {
    const project = join(cli.path, 'project.json');
    writeFileSync(project, JSON.stringify({ name: 'app', buildBatchConfig: { timeoutInMins: 0.1 } }));
    const ran = await cli.batch(['--max-parallel', '2', '--project', project]);
    expect({ status: ran.status, log: ran.log }).toEqual({ status: 1, log: ran.log });
    expect(ran.json.buildBatchStatus).toBe('TIMED_OUT');
    expect(ran.json.currentPhase).toBe('FAILED');
    const skipped = 'the batch timed out';
    expect(outcomes(ran.json)).toMatchObject({ behind: skipped, after: skipped });
    expect(verdictLines(ran).slice(-2)).toEqual([
      '✖ IN_PROGRESS TIMED_OUT: Batch has timed out.',
      expect.stringMatching(/^✖ app TIMED_OUT: /),
    ]);
    expect(living()).toEqual([]);
  });

  it('where one build runs out of its time: TIMED_OUT, and the batch FAILED', async () => {
    const batch = await started(['--timeout', '0.1']);
    const ran = await batch.ended;
    expect({ status: ran.status, log: ran.log }).toEqual({ status: 1, log: ran.log });
    expect(cli.readJson().buildBatchStatus).toBe('FAILED');
    const behind = 'it waits for victim, which TIMED_OUT';
    expect(outcomes(cli.readJson())).toMatchObject({ victim: 'TIMED_OUT', behind });
    expect(living()).toEqual([]);
  });
});
