/** Batches by the command line that are run again, or not again. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import {
  type BatchCommandLine,
  batchCommandLine,
  type BatchJson,
  type BatchRan,
  outcomes,
  until,
} from './support/batch-command-line.js';
import { markedProcesses } from './support/processes.js';

const SPEC = `version: 0.2
batch:
  build-graph:
    - identifier: fine
    - {identifier: flaky}
    - {identifier: after_fine, depend-on: [fine]}
    - {identifier: after_flaky, depend-on: [flaky]}
phases: {build: {commands: [sh ./work.sh]}}
artifacts: {files: made}
`;
const WORK = `id=$CODEBUILD_BATCH_BUILD_IDENTIFIER
echo "$id" >>"$MARKS/ran"
echo "$id" >made
`;
const BROKEN = `${WORK}[ "$id" != flaky ]\n`;

let cli: BatchCommandLine;
beforeEach(async () => {
  cli = await batchCommandLine({ 'buildspec.yml': SPEC, 'work.sh': BROKEN });
});
afterEach(() => cli.cleanup());

const mend = (): void => writeFileSync(join(cli.source, 'work.sh'), WORK);
/** The builds that have run since the last call. */
const ranNow = (): string[] => {
  const ran = cli.marked('ran');
  rmSync(join(cli.marks, 'ran'), { force: true });
  return ran.sort();
};
const attempt = async (args: string[] = [], env = {}): Promise<BatchRan & { builds: string[] }> => {
  const ran = await cli.batch(args, env);
  return { ...ran, builds: ranNow() };
};
const groupOf = (json: BatchJson, identifier: string) =>
  json.buildGroups.find((group) => group.identifier === identifier);
const priorOf = (json: BatchJson): Record<string, string[]> =>
  Object.fromEntries(
    json.buildGroups.map(({ identifier, priorBuildSummaryList }) => [
      identifier,
      priorBuildSummaryList.map(({ buildStatus }) => buildStatus),
    ]),
  );
const TOKEN = ['--idempotency-token', 'mine'];
const ALL = ['after_fine', 'after_flaky', 'fine', 'flaky'];
const SUCCEEDED = Object.fromEntries(ALL.map((identifier) => [identifier, 'SUCCEEDED']));

describe('--retry', () => {
  it('failed runs what has not succeeded, once the source is mended', async () => {
    const first = await attempt();
    expect([first.status, first.builds]).toEqual([1, ['after_fine', 'fine', 'flaky']]);
    const again = await attempt(['--retry', 'failed']);
    expect([again.status, again.builds]).toEqual([1, ['flaky']]);
    mend();
    const last = await attempt(['--retry', 'failed']);
    expect({ status: last.status, log: last.log }).toEqual({ status: 0, log: last.log });
    expect(last.builds).toEqual(['after_flaky', 'flaky']);
    expect(outcomes(last.json)).toEqual(SUCCEEDED);
    expect(priorOf(last.json)).toEqual({
      ...{ fine: [], after_fine: [], after_flaky: [] },
      flaky: ['FAILED', 'FAILED'],
    });
    expect(groupOf(last.json, 'flaky')?.priorBuildSummaryList.map(({ arn }) => arn)).toEqual(
      [first, again].map(({ json }) => groupOf(json, 'flaky')?.currentBuildSummary?.arn),
    );
    expect(new Set([first, again, last].map(({ json }) => json.id)).size).toBe(3);
    expect(last.stdout).toMatch(/^fine +\| SUCCEEDED in attempt 1, is not run again$/m);
    expect(last.stdout).toMatch(/✔ source SUCCEEDED: 4 succeeded \(2 reused\) in /);
    const kept = groupOf(last.json, 'fine')?.currentBuildSummary;
    expect(kept).toEqual(groupOf(first.json, 'fine')?.currentBuildSummary);
    expect(readFileSync(join(kept?.primaryArtifact.location ?? '', 'made'), 'utf8')).toBe('fine\n');
    expect(existsSync(join(`${cli.jsonFile}.d`, 'fine.json'))).toBe(true);
  });

  it('all runs all', async () => {
    await attempt();
    mend();
    const ran = await attempt(['--retry', 'all']);
    expect([ran.status, ran.builds]).toEqual([0, ALL]);
    expect(priorOf(ran.json)).toEqual({
      ...{ fine: ['SUCCEEDED'], after_fine: ['SUCCEEDED'] },
      ...{ flaky: ['FAILED'], after_flaky: [] },
    });
  });

  it('takes an older batch by its id or ARN', async () => {
    const first = await attempt();
    mend();
    await attempt(); // this one SUCCEEDED, and is the last
    for (const id of [first.json.id, first.json.arn]) {
      const ran = await attempt(['--retry', 'failed', '--batch-id', id]);
      expect([ran.status, ran.builds]).toEqual([0, ['after_flaky', 'flaky']]);
    }
  });

  const refused = async (args: string[], message: RegExp): Promise<void> => {
    const ran = await cli.run(['run', '--batch', ...args], {});
    expect({ status: ran.status, log: ran.log }).toEqual({ status: 2, log: expect.stringMatching(message) });
    expect(ranNow()).toEqual([]);
  };

  it('refuses a batch that SUCCEEDED, the first one ever, and one that is not there', async () => {
    await refused(
      ['--retry', 'failed'],
      /^error: There is no earlier batch of source, of buildspec\.yml in .*\/source, to retry\. Batches are kept in /,
    );
    mend();
    await attempt();
    await refused(['--retry', 'failed'], /^error: Only a failed batch can be retried; this one SUCCEEDED\./);
    await refused(
      ['--retry', 'all', '--batch-id', 'source:0'],
      /^error: There is no batch "source:0" to retry\./,
    );
    await refused(['--batch-id', 'source:0'], /^error: --batch-id is for --retry\. Add --retry/);
    await refused(['--retry', 'some'], /'--retry <WHICH>' argument 'some' is invalid.*failed, all/);
    expect(cli.kept()).toHaveLength(1);
  });

  it("refuses a batch of another project, by its id; the project's last one is another", async () => {
    const { json } = await attempt(['--project-name', 'other']);
    await refused(
      ['--retry', 'failed'],
      /^error: There is no earlier batch of source, of buildspec\.yml in .*\/source, to retry\. Batches are kept in /,
    );
    await refused(
      ['--retry', 'failed', '--batch-id', json.id],
      /^error: The batch other:.* is of the project other, not of source\. Add --project-name other\.\n/,
    );
    mend();
    const ran = await attempt(['--retry', 'failed', '--project-name', 'other', '--batch-id', json.id]);
    expect([ran.status, ran.builds]).toEqual([0, ['after_flaky', 'flaky']]);
  });

  it('takes a batch that was stopped', async () => {
    writeFileSync(
      join(cli.source, 'work.sh'),
      `${WORK}[ "$id" != flaky ] || { : >"$MARKS/waits"; sleep 600; }\n`,
    );
    const batch = cli.startBatch(['--max-parallel', '1']);
    await cli.untilMarked('waits');
    batch.kill('SIGINT');
    expect((await batch.ended).status).toBe(130);
    ranNow();
    mend();
    const ran = await attempt(['--retry', 'failed']);
    expect([ran.status, priorOf(ran.json)['flaky']]).toEqual([0, ['STOPPED']]);
  });
});

describe('a batch whose process was killed', () => {
  const kill = async (args: string[] = []): Promise<void> => {
    writeFileSync(join(cli.source, 'work.sh'), `${WORK}: >"$MARKS/at-$id"; sleep 600\n`);
    const batch = cli.startBatch(['--max-parallel', '1', ...args]);
    await cli.untilMarked('at-fine');
    batch.kill('SIGKILL');
    await batch.ended;
    await until(() => markedProcesses(`MARKS=${cli.marks}`).length === 0);
    ranNow();
    mend();
  };

  it('can be retried', async () => {
    await kill();
    const ran = await attempt(['--retry', 'failed']);
    expect({ status: ran.status, log: ran.log }).toEqual({ status: 0, log: ran.log });
    expect(ran.builds).toEqual(ALL);
  });

  it('is a FAULT for a second call with its token', async () => {
    await kill(TOKEN);
    const again = ['run', '--batch', '--build-json', cli.jsonFile, '--max-parallel', '1', ...TOKEN];
    const ran = await cli.run(again, {});
    expect({ status: ran.status, log: ran.log }).toEqual({
      status: 3,
      log: expect.stringMatching(/^note: This token has started the batch source:\S+: FAULT\n$/),
    });
  });
});

describe('a batch that still runs', () => {
  const startWaiting = async () => {
    const wait = `until test -e "$MARKS/go"; do : >"$MARKS/at"; sleep 0.05; done\n`;
    writeFileSync(join(cli.source, 'work.sh'), WORK + wait);
    const batch = cli.startBatch(TOKEN);
    await cli.untilMarked('at');
    return batch;
  };

  it('cannot be retried, and a second call with its token waits for its end', async () => {
    const batch = await startWaiting();
    const retried = await cli.run(['run', '--batch', '--retry', 'failed'], {});
    expect(retried).toMatchObject({ status: 2, log: expect.stringMatching(/this one is still in progress/) });
    const second = cli.run(['run', '--batch', '--build-json', cli.jsonFile, ...TOKEN], {});
    writeFileSync(join(cli.marks, 'go'), '');
    expect((await batch.ended).status).toBe(0);
    expect(await second).toMatchObject({
      status: 0,
      log: expect.stringMatching(
        /^note: This token has started the batch (source:\S+): (IN_PROGRESS\nThe batch \1 )?SUCCEEDED\n$/,
      ),
    });
    expect(ranNow()).toEqual(ALL);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('is waited for by a second call until %s, which leaves it alone', async (signal, status) => {
    const batch = await startWaiting();
    const { child, ended } = cli.start(['run', '--batch', '--build-json', cli.jsonFile, ...TOKEN], {});
    child.stdout.on('data', (said: Buffer) => void (said.includes('IN_PROGRESS\n') && child.kill(signal)));
    expect(await ended).toMatchObject({
      status,
      log: expect.stringMatching(/: IN_PROGRESS\nStopped waiting; the batch goes on\n$/),
    });
    writeFileSync(join(cli.marks, 'go'), '');
    expect((await batch.ended).status).toBe(0);
  });
});

describe('--idempotency-token', () => {
  it('the same call starts nothing for five minutes, and ends as the first', async () => {
    const first = await attempt(TOKEN);
    expect(first.status).toBe(1);
    const second = await attempt(TOKEN);
    expect([second.status, second.builds]).toEqual([1, []]);
    expect(second.log).toBe(`note: This token has started the batch ${first.json.id}: FAILED\n`);
    expect(second.json).toEqual(first.json);

    const [file = ''] = cli.kept();
    const kept = JSON.parse(readFileSync(file, 'utf8')) as { startTime: number };
    writeFileSync(file, JSON.stringify({ ...kept, startTime: kept.startTime - 5 * 60_000 - 1000 }));
    mend();
    const third = await attempt(TOKEN);
    expect([third.status, third.builds]).toEqual([0, ALL]);
  });

  it('another call with the same token is refused', async () => {
    await attempt(TOKEN);
    const ran = await cli.run(['run', '--batch', '--env', 'A=b', ...TOKEN], {});
    expect(ran).toMatchObject({
      status: 2,
      log: expect.stringMatching(
        /^error: The idempotency token "mine" went with other options or another source, for the batch source:/,
      ),
    });
    expect(ranNow()).toEqual([]);
    expect((await attempt(['--idempotency-token', 'other'])).builds).not.toEqual([]);
  });

  it('the same words for another project are another call', async () => {
    const project = join(cli.source, 'project.json');
    const call = ['--project', project, ...TOKEN];
    writeFileSync(project, JSON.stringify({ name: 'web' }));
    await attempt(call);
    writeFileSync(project, JSON.stringify({ name: 'app' }));
    const ran = await cli.run(['run', '--batch', '--build-json', cli.jsonFile, ...call], {});
    expect(ran).toMatchObject({ status: 2, log: expect.stringMatching(/, for the batch web:/) });
  });
});

describe('where batches cannot be kept', () => {
  it('that is a warning, and the batch runs', async () => {
    mend();
    writeFileSync(join(cli.path, 'file'), '');
    const ran = await attempt([], { XDG_STATE_HOME: join(cli.path, 'file') });
    expect([ran.status, ran.builds]).toEqual([0, ALL]);
    expect(ran.log).toMatch(
      /^warning: This batch is not kept for a retry, in .*\/file\/run-buildspec\/batches: /m,
    );
  });

  it('a folder that others may not read is made for it', async () => {
    const state = join(cli.path, 'state');
    mkdirSync(state);
    chmodSync(state, 0o755);
    await attempt([], { XDG_STATE_HOME: state });
    mend();
    const ran = await attempt(['--retry', 'failed'], { XDG_STATE_HOME: state });
    expect([ran.status, ran.builds]).toEqual([0, ['after_flaky', 'flaky']]);
  });
});
