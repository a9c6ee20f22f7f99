/** The hidden argument by which the committed bundle starts a process for each build of a batch. */
import { describe, expect, it } from '@jest/globals';
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

async function ended(child: ChildProcess): Promise<{ status: number | null; log: string }> {
  if (!child.stdout || !child.stderr) throw new Error('there is no output');
  const closed = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const [out, err, status] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { status, log: out + err };
}

describe.each(['dist/index.js', 'dist/cli/index.js'])('%s batch-child', (program) => {
  it('is refused from anybody else', async () => {
    const { status, log } = await ended(spawn(process.execPath, [program, 'batch-child']));
    expect({ status, log }).toEqual({ status: 2, log });
    expect(log).toContain('batch-child is for processes that run a batch');
  });

  it('ends where the batch is gone before it has asked for anything', async () => {
    const child = fork(program, ['batch-child'], { silent: true });
    child.disconnect();
    const { status, log } = await ended(child);
    expect({ status, log }).toEqual({ status: 3, log });
    expect(log).toContain('The process that runs the batch is gone');
  });
});
