import { describe, expect, it } from '@jest/globals';
import { UserError } from '../../../src/errors.js';
import { parseOverride, parseOverrides } from '../../../src/plan/overrides.js';

describe('parseOverrides, lines', () => {
  it('skips blank lines and comments, keeps values to the letter', () => {
    const text = [
      '# stage',
      '',
      'STAGE=prod',
      '  URL=https://x/?a=b#c',
      'QUOTED="a b"',
      'EMPTY=',
      'BLANKS= a ',
    ].join('\n');
    expect(parseOverrides(text)).toEqual([
      { name: 'STAGE', value: 'prod' },
      { name: 'URL', value: 'https://x/?a=b#c' },
      { name: 'QUOTED', value: '"a b"' },
      { name: 'EMPTY', value: '' },
      { name: 'BLANKS', value: ' a ' },
    ]);
  });

  it('reads files with CRLF and a byte order mark', () => {
    expect(parseOverrides('\uFEFFA=1\r\nB=2\r\n')).toEqual([
      { name: 'A', value: '1' },
      { name: 'B', value: '2' },
    ]);
  });

  it('is empty for empty text', () => {
    expect(parseOverrides(' \n\n')).toEqual([]);
  });

  it.each(['s3cret', '=s3cret', 'MY-VAR=s3cret', '1A=s3cret', 's3cret line=x'])(
    'refuses %s by its line, without repeating it',
    (line) => {
      const parse = (): unknown => parseOverrides(`A=1\n\n${line}\n`);
      expect(parse).toThrow(UserError);
      expect(parse).toThrow(/^Line 3 /);
      expect(parse).not.toThrow(/s3cret/);
    },
  );
});

describe('parseOverrides, JSON', () => {
  it('reads the list of StartBuild', () => {
    const list = [
      { name: 'A', value: 'two\nlines' },
      { name: 'B', value: '', type: 'PLAINTEXT' },
    ];
    expect(parseOverrides(`\n${JSON.stringify(list)}`)).toEqual([
      { name: 'A', value: 'two\nlines', type: 'PLAINTEXT' },
      { name: 'B', value: '', type: 'PLAINTEXT' },
    ]);
  });

  it.each([
    ['[{"name":"A","value":"s3cret"', /not valid JSON/],
    ['[{"name":"A","value":"1"},{"name":"B-C","value":"s3cret"}]', /^Entry 2 /],
    ['[{"name":"A","value":5}]', /^Entry 1 /],
    ['["A=s3cret"]', /^Entry 1 /],
    ['[null]', /^Entry 1 /],
    [
      '[{"name":"A","value":"s3cret","type":"OTHER"}]',
      /must be one of PLAINTEXT, PARAMETER_STORE, SECRETS_MANAGER/,
    ],
  ])('refuses %s without repeating a value', (text, message) => {
    const parse = (): unknown => parseOverrides(text);
    expect(parse).toThrow(UserError);
    expect(parse).toThrow(message);
    expect(parse).not.toThrow(/s3cret/);
  });
});

describe('parseOverride', () => {
  it('takes a value of several lines', () => {
    expect(parseOverride('KEY=-----BEGIN\nabc=\n', '--env')).toEqual({
      name: 'KEY',
      value: '-----BEGIN\nabc=\n',
    });
  });

  it('begins its complaint with the place', () => {
    expect(() => parseOverride('KEY', '--env number 2')).toThrow('--env number 2 is not NAME=value.');
  });
});
