import { describe, expect, it } from '@jest/globals';

import { codeBlock, escapeHtml, inlineCode, truncate } from '../../../src/render/markdown.js';

/** As a browser shows it: GitHub's Markdown turns entities into letters in text, link texts, headings and cells. */
const shown = (html: string): string =>
  html.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));

const HOSTILE = `<b> & </b> "q" 'a' | \`c\` *i* _u_ [l](x) ![i](x) \\| ~~s~~ # @me #1`;

describe('escaped text', () => {
  it('shows as it was, and has nothing left that means something', () => {
    const escaped = escapeHtml(HOSTILE);
    expect(shown(escaped)).toBe(HOSTILE);
    expect(escaped.replace(/&#\d+;/g, '')).not.toMatch(/[&<>"'|\`*_[\]\\~#!@]/);
  });

  it('has no address that becomes a link', () => {
    const address = 'see https://a.example/x_y#z, WWW.a.example and www.b.example';
    expect(shown(escapeHtml(address))).toBe(address);
    expect(escapeHtml(address)).not.toMatch(/:\/\/|www\./i);
  });

  it('leaves ordinary text alone', () => {
    expect(escapeHtml('ci/buildspec.yml - ärger, 100 %; (x) {y} $z =+?^')).toBe(
      'ci/buildspec.yml - ärger, 100 %; (x) {y} $z =+?^',
    );
  });
});

describe('inline code', () => {
  it('is one line, whatever the text has', () => {
    const code = inlineCode(`${HOSTILE}\nb\r\n\nc\rd`);
    expect(shown(code)).toBe(`<code>${HOSTILE.replace('@', '@<wbr>')}<br>b<br><br>c<br>d</code>`);
    expect(code).not.toMatch(/[\r\n|]/);
  });
});

describe('a block of code', () => {
  it.each([
    ['plain', 'a\nb', '```text\na\nb\n```'],
    ['a last line feed', 'a\n', '```text\na\n```'],
    ['nothing', '', '```text\n\n```'],
    ['a fence', '```\nx\n```', '````text\n```\nx\n```\n````'],
    ['a longer fence', 'a `````` b', '```````text\na `````` b\n```````'],
    ['a tilde fence', '~~~', '```text\n~~~\n```'],
    [
      'colours',
      '\u001B[1;31mred\u001B[0m \u001B]8;;http://x\u0007link\u001B]8;;\u0007',
      '```text\nred link\n```',
    ],
    ['NUL', 'a\0b', '```text\nab\n```'],
    ['HTML', '</details><b>', '```text\n</details><b>\n```'],
  ])('holds %s', (_, text, expected) => {
    expect(codeBlock(text)).toBe(expected);
  });

  it('is quick for a text of backticks', () => {
    expect(codeBlock('` '.repeat(100_000))).toMatch(/^```text\n/);
  });
});

describe('a cut text', () => {
  it.each([
    ['abc', 3, 'abc'],
    ['abcd', 3, 'ab…'],
    ['', 3, ''],
  ])('%j to %d', (text, length, expected) => {
    expect(truncate(text, length)).toBe(expected);
  });
});
