import { describe, expect, it } from '@jest/globals';
import { createRedactedOutput } from '../../../src/run/redacted-output.js';
import { createSecrets, type Secrets } from '../../../src/run/secrets.js';

function secretsOf(...values: string[]): Secrets & { announced: string[] } {
  const announced: string[] = [];
  const secrets = createSecrets((texts) => void announced.push(...texts));
  for (const value of values) secrets.add(value);
  return { ...secrets, announced };
}

/** A secret that another one runs into may be two where the stream was cut between them. */
const joined = (text: string): string => text.replace(/(\*\*\*)+/g, '***');

/** What comes out when the pieces go in, one by one. */
function stream(secrets: Secrets, pieces: (string | Uint8Array)[]): Buffer {
  const out: Buffer[] = [];
  const output = createRedactedOutput(secrets, (bytes) => void out.push(Buffer.from(bytes)));
  for (const piece of pieces) output.write(Buffer.from(piece));
  output.flush();
  return Buffer.concat(out);
}

const PEM = '-----BEGIN KEY-----\nMIIEvQIBADANBg\nkqhkiG9w0BAQEF\nQ==\n-----END KEY-----\n';
const DOCUMENT = JSON.stringify(
  { user: 'admin', password: 'pa"ss\nword', ports: [5432, 'ab', 'leaf'] },
  null,
  2,
);

describe('what is hidden', () => {
  it('is the value wherever it stands, also within other words', () => {
    const secrets = secretsOf('hunter2');
    expect(secrets.redact('hunter2, xhunter2x: hunter')).toBe('***, x***x: hunter');
    expect(secrets.heldBy('a hunter2')).toBe('of this job');
    expect(secrets.heldBy('hunter')).toBeUndefined();
  });

  it('is each line of several, but none that says nothing', () => {
    const secrets = secretsOf(PEM);
    expect(secrets.redact(`key:\n${PEM}`)).toBe('key:\n***\n');
    expect(secrets.redact('kqhkiG9w0BAQEF and Q== and -----')).toBe('*** and Q== and -----');
    expect(secretsOf('{\n}\n  }, {\nlong line').redact('{ } }, { long line')).toBe('{ } }, { ***');
    expect(secretsOf('one line\r\ntwo line').redact('two line, one line\r')).toBe('***, ***\r');
  });

  it('is the leaves of a JSON document, as they are and as it spells them', () => {
    const secrets = secretsOf(DOCUMENT);
    expect(secrets.redact(DOCUMENT)).toBe('***');
    expect(secrets.redact('{ "x": 1 } admin 5432 leaf')).toBe('{ "x": 1 } *** 5432 ***');
    expect(secrets.redact('pa"ss\nword')).toBe('***');
    expect(secrets.redact('pa\\"ss\\nword')).toBe('***');
  });

  it('is the leaves of a document that spells them in its own way', () => {
    const secrets = secretsOf('{"user":"web","password":"Zq\\u0026w9\\u003cTop"}');
    expect(secrets.redact('"password":"Zq\\u0026w9\\u003cTop" Zq&w9<Top "user"')).toBe(
      '"password":"***" *** "user"',
    );
  });

  it('is the value as JSON, a shell and an address spell it', () => {
    const secrets = secretsOf(`it's a "quoted" $1`);
    for (const spelled of [`'it'\\''s a "quoted" $1'`, `"it's a \\"quoted\\" $1"`])
      expect(secrets.redact(spelled)).toBe(`${spelled[0]}***${spelled[0]}`);
    expect(secrets.redact(`https://${encodeURIComponent('p@ss/word')}@host`)).toContain('p%40');
    expect(secretsOf('p@ss/word').redact(`https://${encodeURIComponent('p@ss/word')}@host`)).toBe(
      'https://***@host',
    );
  });

  it('is nothing of a short value, which is known all the same', () => {
    const secrets = secretsOf('42');
    expect(secrets.redact('42')).toBe('42');
    expect(secrets.heldBy('42')).toBe('of this job');
    expect(secrets.heldBy('421')).toBeUndefined();
  });

  it('is told to the runner without braces and line breaks', () => {
    const { announced } = secretsOf(DOCUMENT, PEM);
    expect(announced).toContain('admin');
    expect(announced).toContain('MIIEvQIBADANBg');
    expect(announced.filter((text) => /[\r\n]/.test(text) || /^[^a-z0-9]*$/i.test(text))).toEqual([]);
    expect(new Set(announced).size).toBe(announced.length);
  });

  it.each([
    ['ab', false],
    ['', true],
    [' x ', false],
    ['abc', true],
    ['{"a": "b"}', false],
    ['{"a": "", "b": "long"}', true],
    ['{"a": 1}', true],
    ['ab1\ncd2', false],
    ['long line\nab', true],
    ['{broken', true],
  ])('says of %j whether all of it is: %j', (value, complete) => {
    expect(createSecrets().add(value)).toBe(complete);
  });

  it('does not ruin texts by short values', () => {
    expect(secretsOf('ab', '  ', '', '{"a": "b"}').redact('a b ab {"a": 1}')).toBe('a b ab {"a": 1}');
  });

  it('leaves nothing of secrets that run into each other, or hold each other', () => {
    expect(secretsOf('abcdef', 'defghi').redact('abcdefghi defghi')).toBe('*** ***');
    expect(secretsOf('secret', 'secret-long').redact('secret-long secret')).toBe('*** ***');
    expect(secretsOf('abc', 'def').redact('abcdef')).toBe('******');
    expect(secretsOf('aaa').redact('aaaaaaa')).toBe('***');
  });

  it('knows other alphabets', () => {
    expect(secretsOf('пароль🔑').redact('мой пароль🔑!')).toBe('мой ***!');
  });
});

describe('a stream', () => {
  const text = `begin hunter2 ${PEM}middle abcdefghi xhunter2\nend hunte`;
  const secrets = secretsOf('hunter2', PEM, 'abcdef', 'defghi', 'aab', '🔑🔑🔑');

  it('is redacted as the whole text, wherever it is cut', () => {
    const whole = joined(secrets.redact(text));
    expect(whole).not.toMatch(/hunter2|MIIE|abcdef|defghi/);
    for (let cut = 0; cut <= text.length; cut++) {
      expect(joined(stream(secrets, [text.slice(0, cut), text.slice(cut)]).toString())).toBe(whole);
    }
    const bytes = [...Buffer.from(text)].map((byte) => Uint8Array.of(byte));
    expect(joined(stream(secrets, bytes).toString())).toBe(whole);
  });

  it('is redacted as the whole, for any secrets and cuts', () => {
    let seed = 7;
    const random = (below: number): number => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
    const letters = (length: number): string => Array.from({ length }, () => 'ab'[random(2)]).join('');
    for (let round = 0; round < 2000; round++) {
      const others = round % 2 === 0 ? [] : Array.from({ length: 12 }, (_, index) => `number ${index}`);
      const some = secretsOf(
        ...others,
        ...Array.from({ length: 1 + random(4) }, () => letters(3 + random(5))),
      );
      const data = letters(40);
      const pieces: string[] = [];
      for (let at = 0; at < data.length;) pieces.push(data.slice(at, (at += 1 + random(6))));
      const streamed = stream(some, pieces).toString();
      const whole = some.redact(data);
      expect(joined(streamed)).toBe(joined(whole));
      for (const pattern of some.announced) expect(streamed).not.toContain(pattern);
    }
  });

  it('forgets no secret whose end begins another, or itself', () => {
    expect(
      joined(stream(secretsOf('S3cr3t-Key-S3cr3t'), ['key=S3cr3t-Key-S3cr3t', '-', '\n']).toString()),
    ).toBe('key=***-\n');
    expect(joined(stream(secretsOf('abcabcabcabc'), ['abcabcabcabc', 'a']).toString())).toBe('***a');
    expect(joined(stream(secretsOf('my-horse', 'horse-battery'), ['my-horse', '-', ' ']).toString())).toBe(
      '***- ',
    );
  });

  it('keeps bytes that are no text, and gives what is unfinished at the end', () => {
    const bytes = Buffer.from([0, 255, 254, 0x68, 0x75, 0x6e, 10, 0xf0, 0x9f]);
    expect(stream(secrets, [bytes])).toEqual(bytes);
    expect(stream(secrets, ['hunte'])).toEqual(Buffer.from('hunte'));
  });

  it('passes the very bytes on when nothing is secret', () => {
    const bytes = Buffer.from('as it is');
    const seen: Uint8Array[] = [];
    createRedactedOutput(createSecrets(), (given) => void seen.push(given)).write(bytes);
    expect(seen[0]).toBe(bytes);
  });
});
