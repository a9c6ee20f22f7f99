import { describe, expect, it } from '@jest/globals';
import { parseBuildspec } from '../../../src/buildspec/parse.js';

const HEAD = 'version: 0.2\nphases: {build: {commands: [make]}}\n';
const MIB = 1024 * 1024;
const names = [...'abcdefghij'];
/** Every name stands for nine times the one before it. */
const bomb = (nested: (items: string) => string) =>
  names
    .map(
      (name, i) =>
        `${name}: &${name} ${
          i === 0
            ? '{x: y}'
            : nested(
                Array(9)
                  .fill(`*${names[i - 1]}`)
                  .join(','),
              )
        }\n`,
    )
    .join('');

const CASES: [string, string | Uint8Array, string | RegExp][] = [
  [
    'alias bomb',
    `${HEAD}${bomb((items) => `[${items}]`)}cache: {paths: *j}\n`,
    /^document contains excessive aliasing/,
  ],
  [
    'merge bomb',
    `${HEAD}${bomb((items) => `{<<: [${items}]}`)}env: {variables: *j}\n`,
    /^document contains excessive aliasing/,
  ],
  ['100,000 open brackets', `${HEAD}a: ${'['.repeat(100_000)}`, /^exceeded max depth/],
  ['100,000 nested lists', `${HEAD}a: ${'['.repeat(100_000)}${']'.repeat(100_000)}`, /^exceeded max depth/],
  ['100,000 nested maps', `${HEAD}a: ${'{a: '.repeat(100_000)}`, /^exceeded max depth/],
  ['100,000 nested dashes', `${HEAD}a:\n  ${'- '.repeat(100_000)}`, /^exceeded max depth/],
  [
    '2,000 nested keys',
    Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}a:\n`).join(''),
    /^exceeded max depth/,
  ],
  ['4 MiB of brackets', '['.repeat(4 * MIB), /^exceeded max depth/],
  ['4 MiB of quotes', '"'.repeat(4 * MIB), /^exceeded 500000 YAML tokens/],
  ['4 MiB of commas', `a: [${','.repeat(4 * MIB - 10)}`, /^exceeded 500000 YAML tokens/],
  ['more than 4 MiB', '#'.repeat(4 * MIB + 1), /^the file has 4194305 bytes, more than 4194304/],
  ['more than 4 MiB of UTF-8', 'é'.repeat(2 * MIB + 1), /^the file has 4194306 bytes/],
  ['NUL', `${HEAD}# \0`, /^control characters are not allowed: U\+0000$/],
  ['escape character', `${HEAD}# \x1b[2J`, /^control characters are not allowed: U\+001B$/],
  ['binary', new Uint8Array(100_000).map((_, i) => (i * 7919) % 256), 'invalid UTF-8'],
  ['UTF-16', Buffer.from(`\uFEFF${HEAD}`, 'utf16le'), 'the file is UTF-16, not UTF-8'],
  ['Latin 1', Buffer.from(`${HEAD}# caf\xe9\n`, 'latin1'), 'invalid UTF-8'],
];

describe('hostile files', () => {
  // The limit is far above what is needed; without the guards these take minutes, or the stack.
  it.each(CASES)(
    '%s',
    (_, source, message) => {
      const { buildspec, diagnostics } = parseBuildspec(source, 'f');
      expect(buildspec).toBeUndefined();
      expect(diagnostics).toHaveLength(1);
      expect(diagnostics[0]).toMatchObject({
        code: 'YAML_FILE_ERROR',
        message: expect.stringMatching(message),
      });
    },
    20_000,
  );

  it('tells the line and column of bad bytes', () => {
    const { diagnostics } = parseBuildspec(Buffer.from(`${HEAD}# caf\xe9\n`, 'latin1'), 'f');
    expect(diagnostics[0]?.range).toEqual({ line: 3, column: 6, endLine: 3, endColumn: 7 });
  });

  it('reads a batch of 5,000 builds and a script of 3 MiB', () => {
    const builds = Array.from(
      { length: 5000 },
      (_, i) => `    - {identifier: b${i}, depend-on: [b${Math.max(0, i - 1)}x]}\n`,
    );
    const script = '      echo x\n'.repeat(250_000);
    const source = `version: 0.2\nphases:\n  build:\n    commands: |\n${script}batch:\n  build-list:\n${builds.join('')}`;
    const { buildspec } = parseBuildspec(source, 'f');
    expect(buildspec?.phases.build?.commands[0]?.text).toHaveLength(250_000 * 7);
    expect(buildspec?.batch?.builds).toMatchObject({ kind: 'list', entries: { length: 5000 } });
  });
});
