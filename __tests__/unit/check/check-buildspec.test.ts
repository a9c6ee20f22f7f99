import { describe, expect, it } from '@jest/globals';

import { checkBuildspec } from '../../../src/check/check-buildspec.js';
import { fixBuildspec } from '../../../src/check/fix-buildspec.js';
import { readSwitches } from '../../../src/check/rules.js';

const ODD = `version: 0.2
extra: 1
env:
  extra: 2
phases:
  build:
    extra: 3
    commands:
      - make
`;

function found(text: string, switches: string[] = []): string[] {
  const { problems } = checkBuildspec(text, 'buildspec.yml', readSwitches(switches));
  return problems.map(({ severity, code, range }) => `${range?.line} ${severity} ${code}`);
}

/** The text with more at the end of one of its lines. */
function withComment(line: number, comment: string): string {
  return ODD.split('\n')
    .map((text, index) => (index === line - 1 ? `${text} ${comment}` : text))
    .join('\n');
}

describe('switches', () => {
  it('choose how much a rule matters', () => {
    expect(found(ODD)).toEqual(['2', '4', '7'].map((line) => `${line} warning unknown-key`));
    expect(found(ODD, ['unknown-key=note'])).toContain('2 note unknown-key');
    expect(found(ODD, ['unknown-key=error'])).toContain('2 error unknown-key');
    expect(found(ODD, ['unknown-key=error', 'unknown-key=off'])).toEqual([]);
  });

  it('leave it to CodeBuild whether the file is taken', () => {
    expect(checkBuildspec(ODD, 'b.yml', readSwitches(['unknown-key=error'])).accepted).toBe(true);
    expect(checkBuildspec('version: 0.2\n', 'b.yml', new Map()).accepted).toBe(false);
  });

  it.each([
    ['unknwon-key=off', 'Did you mean unknown-key?'],
    ['YAML_FILE_ERROR=off', 'What CodeBuild refuses cannot be switched off.'],
    ['zzzzzzzzzz=off', 'docs/rules.md lists all rules.'],
    ['unknown-key=fatal', 'For example: --rule unknown-key=error'],
    ['unknown-key', 'For example: --rule unknown-key=error'],
    ['unknown-key=off=on', 'For example: --rule unknown-key=error'],
  ])('%s is refused', (text, hint) => {
    expect(() => readSwitches([text])).toThrow(expect.objectContaining({ name: 'UserError', hint }));
  });
});

describe('comments', () => {
  it.each([
    ['at the end of a line, for it', 2, [4, 7]],
    ['at the end of a line, for all below it', 3, [2, 7]],
    ['and no further', 5, [2, 4]],
  ])('%s', (_, line, left) => {
    const text = withComment(line, '# buildspec-ignore unknown-key -- our own tool reads it');
    expect(found(text)).toEqual(left.map((one) => `${one} warning unknown-key`));
  });

  it('alone on a line, for the next line of content and all below it', () => {
    const lines = ODD.split('\n');
    lines.splice(4, 0, '# buildspec-ignore duplicate-key, unknown-key', '', '# more');
    expect(found(lines.join('\n'))).toEqual(['2 warning unknown-key', '4 warning unknown-key']);
  });

  it('cover a list whose dashes stand right below the key', () => {
    const text =
      'version: 0.2\nphases:\n  build:\n    # buildspec-ignore empty-entry\n    commands:\n    - make\n    -\n';
    expect(found(text)).toEqual([]);
    expect(found(text.replace('# buildspec-ignore empty-entry', ''))).toEqual(['7 warning empty-entry']);
    // One at an entry is not for its neighbours.
    const atEntry = text
      .replace('# buildspec-ignore', '#')
      .replace('make', 'make # buildspec-ignore empty-entry');
    expect(found(atEntry)).toEqual(['7 warning empty-entry']);
  });

  it('for the whole file', () => {
    expect(found(`${ODD}# buildspec-ignore-file unknown-key\n`)).toEqual([]);
  });

  it('of CRLF files too', () => {
    expect(found(withComment(5, '# buildspec-ignore unknown-key').replaceAll('\n', '\r\n'))).toHaveLength(2);
  });

  it.each([
    ['# buildspec-ignore unknwon-key', 'Did you mean unknown-key?'],
    ['# buildspec-ignore', 'Write the ids of rules: # buildspec-ignore ID, ID'],
    ['# buildspec-ignore-file YAML_FILE_ERROR', 'What CodeBuild refuses cannot be switched off.'],
  ])('%s is told about', (comment, hint) => {
    const { problems } = checkBuildspec(withComment(9, comment), 'buildspec.yml', new Map());
    expect(problems.find(({ code }) => code === 'unknown-rule')).toMatchObject({
      hint,
      range: { line: 9, column: 14 },
    });
  });

  it('silence no error of CodeBuild', () => {
    const text = 'version: 0.2 # buildspec-ignore-file unknown-key\nphases:\n  biuld:\n    commands: make\n';
    expect(found(text)).toEqual(['3 error YAML_FILE_ERROR']);
  });
});

it('does not run rules over what CodeBuild refuses', () => {
  const refused = 'version: "0.2"\nphases:\n  install:\n  biuld:\n    commands: make\n';
  expect(found(refused)).toEqual(['4 error YAML_FILE_ERROR']);
});

it('tells once what an alias makes a rule find twice', () => {
  const text =
    'version: 0.2\nphases:\n  pre_build: &same\n    commands:\n      - source ./env\n  build: *same\n';
  expect(found(text)).toEqual(['5 warning bash-in-sh']);
});

describe('fixes', () => {
  const QUOTED = "version: '0.2'\nphases:\n  build:\n    commands:\n      - make\n";
  const fix = (text: string, switches: string[] = []) =>
    fixBuildspec(Buffer.from(text), 'buildspec.yml', readSwitches(switches)).fixed;

  it('keep line breaks and the byte order mark', () => {
    expect(fix(QUOTED)).toBe(QUOTED.replace("'0.2'", '0.2'));
    const windows = `\uFEFF${QUOTED.replaceAll('\n', '\r\n')}`;
    expect(fix(windows)).toBe(windows.replace("'0.2'", '0.2'));
  });

  it('leave alone what is switched off or ignored', () => {
    expect(fix(QUOTED, ['quoted-version=off'])).toBe(QUOTED);
    const ignored = `# buildspec-ignore-file quoted-version\n${QUOTED}`;
    expect(fix(ignored)).toBe(ignored);
  });

  it('leave alone what CodeBuild refuses, and what is no text', () => {
    const refused = QUOTED.replace('build:', 'biuld:');
    expect(fix(refused)).toBe(refused);
    const { result } = fixBuildspec(Buffer.from([0xff, 0xfe, 0x41, 0x00]), 'buildspec.yml', new Map());
    expect(result.accepted).toBe(false);
  });
});
