import { randomBytes } from 'node:crypto';
import { readFileSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';

import { EnvironmentError } from '../../errors.js';
import type { CommandRequest, Shell } from '../../run/ports.js';
import { quote } from './scripts.js';
import type { StateFolder } from './state.js';

/** What a text printed on standard output, as it ended. */
export interface Captured {
  status: number;
  output: Buffer;
}

/** Questions that only the build's own shell can answer. */
export interface ShellQueries extends Pick<Shell, 'variables' | 'expand'> {
  /** Runs a text as a command of ours, with the build's state; its standard error is in the log. */
  capture(text: string): Promise<Captured>;
}

/** What an evaluated text ends in. */
const WHOLE = Buffer.from('.\n\0');
/** What makes a here-document differ from its text. */
const SHELL_TEXT = /[$`\\]/;

/**
 * Asks by commands of ours, as the user that the runtime runs as.
 * @param run runs a command, as `Shell` does
 * @param folder where that user's commands may write and we can read
 */
export function createQueries(
  run: (request: CommandRequest) => Promise<number>,
  folder: () => Promise<StateFolder>,
): ShellQueries {
  const capture = async (text: string): Promise<Captured> => {
    const { here, there } = await folder();
    const script = `umask 022\n{\n${text}\n} >${quote(`${there}/captured`)}`;
    const status = await run({ text: script, user: undefined, isolated: false, variables: {} });
    try {
      return { status, output: takeFile(join(here, 'captured')) };
    } catch (error) {
      throw new EnvironmentError(`Cannot read in the build's folder: ${(error as Error).message}.`);
    }
  };

  return {
    capture,
    variables: async (names) => {
      if (names.length === 0) return new Map();
      const line = (name: string): string => `[ -z "\${${name}+set}" ] || printf '${name}=%s\\0' "$${name}"`;
      const { output } = await capture(names.map(line).join('\n'));
      const set = output.toString('utf8').split('\0').slice(0, -1);
      return new Map(
        set.map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)]),
      );
    },
    expand: async (texts) => {
      const expanded: (string | undefined)[] = [];
      for (const text of texts) expanded.push(SHELL_TEXT.test(text) ? await expandText(text, capture) : text);
      return expanded;
    },
  };
}

/**
 * One text a command: a mistake in it, such as an open `$(`, is its own affair. The build may have changed PATH, or have a
 * function of that name; a sign behind the text keeps a backslash at its end from hiding the end of the document.
 */
async function expandText(text: string, capture: ShellQueries['capture']): Promise<string | undefined> {
  const end = `__rb_end_${randomBytes(8).toString('hex')}`;
  const cat = `PATH=/usr/bin:/bin\${PATH:+:$PATH} command cat`;
  const { output } = await capture(`${cat} <<${end} && printf '\\0'\n${text}.\n${end}`);
  return output.subarray(-3).equals(WHOLE) ? output.toString('utf8', 0, output.length - 3) : undefined;
}

/** Nothing when the shell did not come so far as to make the file. */
function takeFile(path: string): Buffer {
  try {
    const content = readFileSync(path);
    unlinkSync(path);
    return content;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return Buffer.alloc(0);
  }
}
