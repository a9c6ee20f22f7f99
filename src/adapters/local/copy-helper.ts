import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

import { EnvironmentError } from '../../errors.js';

/**
 * Reads tasks of five lines, and does them side by side; each answer is one line. A message is cut, so that answers do not mix
 * (PIPE_BUF). Its arguments are the options of cp.
 */
const SCRIPT = `
while IFS= read -r id && IFS= read -r task && IFS= read -r from && IFS= read -r to && IFS= read -r objects; do
  {
    case $task in
      copy)
        said=$(
          cp "$@" -- "$from/." "$to" 2>&1 || exit
          [ -z "$objects" ] || cp -a -l -- "$objects/." "$to/.git/objects" 2>&1 || cp -a -- "$objects/." "$to/.git/objects" 2>&1
        )
        ;;
      remove) said=$(rm -rf -- "$to" 2>&1) ;;
    esac
    code=$?
    printf '%s %s %.300s\\n' "$id" "$code" "$(printf %s "$said" | tail -n 1)"
  } &
done
wait
`;

export interface CopyHelper {
  /**
   * Copies what is in the directory `from` into the directory `to`, and git's immutable objects as hard links.
   * @param objects where those are; absent: there are none
   * @returns cp's words when it failed
   * @throws EnvironmentError when the helper is gone; the signal's reason, after which it is gone
   */
  copy(
    from: string,
    to: string,
    objects: string | undefined,
    signal: AbortSignal,
  ): Promise<string | undefined>;
  /** @returns false when it is not removed, for whatever reason */
  remove(directory: string): Promise<boolean>;
  /** Nothing is asked for any more. It is gone afterwards. */
  close(): Promise<void>;
}

/**
 * A small process that copies and removes trees: to start a program from node costs several times what it costs a shell,
 * and a batch may have hundreds of builds that take no longer.
 * No path may have a line feed.
 * @param options of cp
 */
export function startCopyHelper(options: string[]): CopyHelper {
  const child = spawn('sh', ['-c', SCRIPT, 'sh', ...options], {
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['pipe', 'pipe', 'ignore'],
    detached: true, // a group, so that a copy ends with it
  });
  const waiting = new Map<string, (answer: { code: number; said: string } | undefined) => void>();
  let number = 0;
  const gone = (): void => {
    for (const answer of waiting.values()) answer(undefined);
    waiting.clear();
  };
  const closed = new Promise<void>((resolve) => {
    for (const event of ['error', 'close'])
      child.once(event, () => {
        gone();
        resolve();
      });
  });
  child.stdin.on('error', () => undefined); // the answers do not come then
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [, id = '', code, said = ''] = /^(\d+) (\d+) (.*)$/.exec(line) ?? [];
    waiting.get(id)?.({ code: Number(code), said });
    waiting.delete(id);
  });

  const ask = (task: string, ...paths: string[]): Promise<{ code: number; said: string } | undefined> => {
    const id = String(++number);
    return new Promise((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve(undefined);
      waiting.set(id, resolve);
      child.stdin.write(`${[id, task, ...paths].join('\n')}\n`);
    });
  };
  return {
    copy: async (from, to, objects, signal) => {
      signal.throwIfAborted();
      const stop = (): void => endGroup(child);
      signal.addEventListener('abort', stop);
      const answer = await ask('copy', from, to, objects ?? '');
      signal.removeEventListener('abort', stop);
      signal.throwIfAborted();
      if (answer === undefined) throw new EnvironmentError('The shell that copies the source was killed.');
      return answer.code === 0 ? undefined : answer.said || `cp ended with exit code ${answer.code}`;
    },
    remove: async (directory) => (await ask('remove', '', directory, ''))?.code === 0,
    close: async () => {
      child.stdin.end();
      await closed;
    },
  };
}

function endGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // it has ended
  }
}
