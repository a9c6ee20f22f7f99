import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { decodeSource } from '../../../src/buildspec/decode.js';
import { parseBuildspec } from '../../../src/buildspec/parse.js';
import type { Range } from '../../../src/buildspec/types.js';
import { readShellCommands, type ShellCommand } from '../../../src/check/shell/commands.js';

/** Public buildspecs (data: parsed, never run). They are no part of this repository. */
const CORPUS = join(import.meta.dirname, '../../../../shared/corpus');

function commandsOf(source: string): ShellCommand[] {
  const { buildspec, diagnostics } = parseBuildspec(source, 'buildspec.yml');
  if (!buildspec) throw new Error(JSON.stringify(diagnostics));
  return readShellCommands(buildspec, source);
}

/** The only command of a buildspec whose one entry is written like this. */
function entry(yaml: string): { command: ShellCommand; source: string } {
  const source = `version: 0.2\nphases:\n  build:\n    commands:\n      - ${yaml}\n`;
  const [command] = commandsOf(source);
  if (!command) throw new Error('no command');
  return { command, source };
}

/** The source between two places, which count from 1. */
function cut(source: string, { line, column, endLine, endColumn }: Range): string {
  const lines = source.split('\n');
  const offset = (number: number, of: number): number =>
    lines.slice(0, number - 1).join('\n').length + (number > 1 ? 1 : 0) + of - 1;
  return source.slice(offset(line, column), offset(endLine, endColumn));
}

/** What the word stands as in the file, and whether it stands there just so. */
function placeOf(yaml: string, word: string): [string, boolean] {
  const { command, source } = entry(yaml);
  const pos = command.text.indexOf(word);
  expect(pos).not.toBe(-1);
  const end = pos + word.length;
  return [cut(source, command.rangeOf(pos, end)), command.isExact(pos, end)];
}

describe('the place of a word', () => {
  it.each([
    ['plain', 'make all', 'all'],
    ['plain, behind an anchor and a tag', '&a !!str make all', 'all'],
    ['plain, on a second line', 'make\n          all', 'all'],
    ['plain, behind an empty line', 'make\n\n          all', 'all'],
    ['single quotes', "'make all'", 'all'],
    ['single quotes, behind a doubled one', "'echo ''x'' all'", 'all'],
    ['single quotes, on a second line', "'make\n         all'", 'all'],
    ['double quotes', '"make all"', 'all'],
    ['double quotes, behind escapes', '"echo \\"\\x41\\u00e9\\U0001F600\\" \\\\ all"', 'all'],
    ['double quotes, behind escaped whitespace', '"make\\n\\tx\\n all"', 'all'],
    ['double quotes, behind an escaped line break', '"ma\\\n        ke all"', 'all'],
    ['literal', '|\n        make\n        all', 'all'],
    ['literal, without its line break', '|-\n        make\n        all', 'all'],
    ['literal, with all line breaks', '|+\n        make\n        all\n\n', 'all'],
    ['literal, with an indentation of its own', '|2\n          make\n        all', 'all'],
    ['literal, with indentation and chomping', '|-2\n          make\n        all', 'all'],
    ['literal, behind a comment', '| # why\n        make\n        all', 'all'],
    ['literal, deeper', '|\n        if x; then\n            all\n        fi', 'all'],
    ['literal, behind a line that looks like a comment', '|\n        # all: x\n        make one', 'one'],
    ['literal, with carriage returns', '|\r\n        make\r\n        all\r', 'all'],
    ['folded', '>\n        make\n        all', 'all'],
    ['folded, without its line break', '>-\n        make\n\n        all', 'all'],
    ['folded, deeper lines', '>\n        make\n          deep\n        all', 'all'],
  ])('%s', (_, yaml, word) => {
    expect(placeOf(yaml, word)).toEqual([word, true]);
  });

  it.each([
    ['a doubled quote', "'echo ''x'''", "'x'", "''x''"],
    ['an escape', '"echo \\"x\\""', '"x"', '\\"x\\"'],
    ['an escaped line break', '"ma\\\n        ke"', 'make', 'ma\\\n        ke'],
    ['a folded line break', 'make\n          all', 'make all', 'make\n          all'],
    ['the indentation of a block', '|\n        make\n        all', 'make\nall', 'make\n        all'],
    ['an emoji as an escape', '"echo \\U0001F600"', '\u{1F600}', '\\U0001F600'],
  ])('%s is shown, but not exact', (_, yaml, word, shown) => {
    expect(placeOf(yaml, word)).toEqual([shown, false]);
  });

  it('may be nothing, to write something there', () => {
    const { command } = entry('make all');
    expect(command.rangeOf(5, 5)).toEqual({ line: 5, column: 14, endLine: 5, endColumn: 14 });
    expect(command.rangeOf(8, 8)).toMatchObject({ column: 17, endColumn: 17 });
    expect(command.isExact(8, 8)).toBe(true);
  });

  it('is the whole command where the file is not what our YAML parser read', () => {
    const { buildspec } = parseBuildspec(entry('make all').source, 'buildspec.yml');
    if (!buildspec) throw new Error('no buildspec');
    const [command] = readShellCommands(buildspec, '\n'.repeat(10));
    expect(command?.rangeOf(0, 4)).toEqual(command?.at);
    expect(command?.isExact(0, 4)).toBe(false);
  });
});

describe('commands', () => {
  it('come in the order in which CodeBuild runs them', () => {
    const source = `version: 0.2
phases:
  build:
    finally: [d]
    commands: [b, c]
  install:
    commands: a
`;
    expect(commandsOf(source).map(({ phase, list, index, text }) => [phase, list, index, text])).toEqual([
      ['install', 'commands', 0, 'a'],
      ['build', 'commands', 0, 'b'],
      ['build', 'commands', 1, 'c'],
      ['build', 'finally', 0, 'd'],
    ]);
  });

  it('are parsed once, when asked for', () => {
    const { command } = entry('npm test');
    expect(command.script.commands).toHaveLength(1);
    expect(command.script).toBe(command.script);
  });
});

it('reads no command that could take the parser minutes', () => {
  const read = (count: number) => entry(`'${'<<A '.repeat(count)}'`).command.script;
  expect(read(200).commands).toHaveLength(1);
  expect(read(201).commands).toEqual([]);
});

(existsSync(CORPUS) ? it : it.skip)('finds every word of 359 public buildspecs where it stands', () => {
  const wrong: string[] = [];
  const inexact: string[] = [];
  for (const file of readdirSync(CORPUS).filter((name) => name.endsWith('.yml'))) {
    const bytes = readFileSync(join(CORPUS, file));
    const { buildspec } = parseBuildspec(bytes, file);
    const decoded = decodeSource(bytes);
    if (!buildspec || 'problem' in decoded) continue;
    const lines = decoded.text.split('\n');
    for (const command of readShellCommands(buildspec, decoded.text)) {
      for (const { index, 0: word } of command.text.matchAll(/\S+/g)) {
        const { line, column, endLine, endColumn } = command.rangeOf(index, index + word.length);
        const shown = line === endLine ? lines[line - 1]?.slice(column - 1, endColumn - 1) : undefined;
        if (!command.isExact(index, index + word.length)) inexact.push(word);
        else if (shown !== word) wrong.push(`${file}:${line} ${word}: ${shown}`);
      }
    }
  }
  expect(wrong).toEqual([]);
  // All of them are quotes inside single quotes.
  expect(inexact.filter((word) => !word.includes("'"))).toEqual([]);
});
