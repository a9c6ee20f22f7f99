import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parseBuildspec } from '../../../src/buildspec/parse.js';
import { checkBuildspec } from '../../../src/check/check-buildspec.js';
import { fixBuildspec } from '../../../src/check/fix-buildspec.js';
import { RULES } from '../../../src/check/rules.js';

const NONE = new Map();
const CORPUS = join(import.meta.dirname, '../../../../shared/corpus');
const files = existsSync(CORPUS) ? readdirSync(CORPUS).filter((name) => /\.ya?ml$/.test(name)) : [];

/** The same file as others save it. */
const SHAPES: [string, (text: string) => string][] = [
  ['as it is', (text) => text],
  ['with line breaks of Windows', (text) => text.replace(/\r?\n/g, '\r\n')],
  ['with a byte order mark', (text) => `\uFEFF${text.replace(/^\uFEFF/, '')}`],
];

const SHELLS = ['bash', 'dash'].filter((shell) => spawnSync(shell, ['-c', 'true']).status === 0);
const parses = (shell: string, script: string) => spawnSync(shell, ['-n'], { input: script }).status === 0;

/** All that a buildspec says but for where it stands, and its commands apart. */
function contentOf(text: string): { commands: string[]; rest: string } | undefined {
  const { buildspec } = parseBuildspec(text, 'buildspec.yml');
  if (!buildspec) return undefined;
  const commands: string[] = [];
  const rest = JSON.stringify(buildspec, (key, value: unknown) => {
    if (key !== 'commands' && key !== 'finally') return key === 'at' ? undefined : value;
    for (const command of value as { text: string }[]) commands.push(command.text);
    return (value as unknown[]).length;
  });
  return { commands, rest };
}

/** The same for a command before and after the fixes that the corpus has a use for. */
function respelled(command: string): string {
  return command
    .replace(/\bsource(?= \S*\/)/g, '.')
    .replaceAll(' == ', ' = ')
    .replace(/^\$\(aws ecr get-login .*--region (\S+).*\)$/, 'LOGIN $1')
    .replace(/^aws ecr get-login-password --region (\S+) \| docker login .*\.amazonaws\.com$/, 'LOGIN $1');
}

(files.length > 0 ? describe : describe.skip)(
  'public buildspecs (skipped where ../shared/corpus is absent)',
  () => {
    it.each(files)('%s is checked, and fixed without harm', (name) => {
      const source = new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(join(CORPUS, name)));
      for (const [shape, save] of SHAPES) {
        const text = save(source);
        const before = checkBuildspec(Buffer.from(text), name, NONE);
        for (const { code, severity } of before.problems) {
          expect(severity === 'error' || RULES.some(({ id }) => id === code)).toBe(true);
        }
        const { fixed, result } = fixBuildspec(Buffer.from(text), name, NONE);
        expect(result.accepted).toBe(before.accepted);
        const hasFixes = before.accepted && before.problems.some(({ fix }) => fix);
        expect({ shape, isFixed: fixed !== text }).toEqual({ shape, isFixed: hasFixes });
        if (!hasFixes) continue;

        expect(result.problems.length).toBeLessThan(before.problems.length);
        expect(fixBuildspec(Buffer.from(fixed), name, NONE).fixed).toBe(fixed);
        const [was, is] = [contentOf(text), contentOf(fixed)];
        expect(is?.rest).toBe(was?.rest);
        expect(is?.commands.map(respelled)).toEqual(was?.commands.map(respelled));
        for (const [index, command] of (was?.commands ?? []).entries()) {
          const changed = is?.commands[index] ?? '';
          if (shape !== 'as it is' || changed === command) continue;
          for (const shell of SHELLS.filter((one) => parses(one, command))) {
            expect({ shell, changed, parses: parses(shell, changed) }).toEqual({
              shell,
              changed,
              parses: true,
            });
          }
        }
      }
    });
  },
);
