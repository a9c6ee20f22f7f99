import { appendFileSync, closeSync, openSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { duration } from '../../render/duration.js';
import type { BatchEvent } from '../../run/batch/events.js';
import type { Stdout } from '../stdout/stdout.js';
import { fence, workflowCommand } from './workflow-command.js';

const CHUNK_BYTES = 64 * 1024;

export interface GithubBatchLogOptions {
  stdout: Stdout;
  /** Of ours: logs of builds that run are kept there. */
  folder: string;
  /** Builds may speak to the runner (input `workflow-commands`). */
  workflowCommands: boolean;
}

export interface GithubBatchLog {
  emit(event: BatchEvent): void;
  /** What a build prints. */
  print(identifier: string, bytes: Uint8Array): void;
  /** Workflow commands of a build: they follow its log. */
  command(identifier: string, commands: string): void;
}

/** The log of a build that runs. */
interface KeptLog {
  path: string;
  /** Open once there is something in it. */
  file?: number;
  /** Why the rest of it is not kept. */
  trouble?: string;
  commands: string[];
}

/**
 * The log of a batch on a runner: a line when a build starts, and its whole log as one group when it has ended, since
 * groups cannot be interleaved. What cannot be kept of a log, on a full disk, is lost, and a warning tells so.
 */
export function createGithubBatchLog(options: GithubBatchLogOptions): GithubBatchLog {
  const { stdout, folder, workflowCommands } = options;
  const running = new Map<string, KeptLog>();

  const line = (text: string): void => {
    const { open, close } = fence();
    stdout.freshLine();
    stdout.write(`${open}${text}\n${close}`);
  };

  const showLog = (identifier: string, title: string): void => {
    const log = running.get(identifier);
    if (!log) return line(title); // it never started
    running.delete(identifier);
    const own = workflowCommands ? { open: '', close: '' } : fence();
    stdout.freshLine();
    stdout.write(workflowCommand('group', title) + own.open);
    if (log.file !== undefined) copyFile(log.file, stdout);
    stdout.freshLine();
    stdout.write(own.close + workflowCommand('endgroup', '') + log.commands.join(''));
    if (log.trouble !== undefined)
      stdout.write(workflowCommand('warning', `The log of ${identifier} is not whole: ${log.trouble}`));
    if (log.file !== undefined) closeSync(log.file);
    rmSync(log.path, { force: true });
  };

  return {
    emit: (event) => {
      switch (event.type) {
        case 'batch-build-started': {
          const { identifier } = event.build;
          running.set(identifier, { path: join(folder, `${identifier}.log`), commands: [] });
          line(`${identifier} started`);
          break;
        }
        case 'batch-build-finished': {
          const { status, startTime, endTime, failure } = event.record;
          const where = failure ? ` in ${failure.phase}` : '';
          const title = `${event.build.identifier} ${status}${where} after ${duration(endTime - startTime)}`;
          showLog(event.build.identifier, title);
          break;
        }
        case 'batch-build-reused':
          line(`${event.build.identifier} SUCCEEDED in attempt ${event.record.attempt} and is not run again`);
          break;
        case 'batch-build-skipped':
          line(`${event.build.identifier} is skipped: ${event.reason}`);
      }
    },
    print: (identifier, bytes) => {
      const log = running.get(identifier);
      if (!log || log.trouble !== undefined) return;
      try {
        log.file ??= openSync(log.path, 'w+', 0o600);
        appendFileSync(log.file, bytes);
      } catch (error) {
        log.trouble = (error as Error).message;
      }
    },
    command: (identifier, commands) => running.get(identifier)?.commands.push(commands),
  };
}

function copyFile(file: number, stdout: Stdout): void {
  const buffer = Buffer.alloc(CHUNK_BYTES);
  for (let position = 0; ;) {
    const read = readSync(file, buffer, 0, CHUNK_BYTES, position);
    if (read === 0) return;
    stdout.write(buffer.subarray(0, read));
    position += read;
  }
}
