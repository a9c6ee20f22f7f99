import { describe, expect, it } from '@jest/globals';
import type { Diagnostic } from '../../../src/buildspec/diagnostics.js';
import { renderDiagnostic } from '../../../src/render/diagnostics.js';

const at = (line: number, column: number, endColumn: number, endLine = line): Diagnostic => ({
  severity: 'error',
  code: 'YAML_FILE_ERROR',
  message: 'wrong',
  file: 'b.yml',
  range: { line, column, endLine, endColumn },
});
const frame = (diagnostic: Diagnostic, source: string) =>
  renderDiagnostic(diagnostic, source, false).split('\n').slice(1);

describe('renderDiagnostic', () => {
  it('shows the place, the lines around it, and the hint', () => {
    const source = 'one\ntwo\nthree\nfour: x\nfive\nsix\n';
    const text = renderDiagnostic({ ...at(4, 7, 8), hint: 'Write:\nfour: y' }, source, false);
    expect(text).toBe(
      [
        'b.yml:4:7: error[YAML_FILE_ERROR] wrong',
        '  2 | two',
        '  3 | three',
        '> 4 | four: x',
        '    |       ^',
        '  5 | five',
        '  hint: Write:',
        '        four: y',
      ].join('\n'),
    );
  });

  it('shows a problem without a place, and a warning', () => {
    expect(
      renderDiagnostic({ severity: 'warning', code: 'x-y', message: 'odd', file: 'b.yml' }, '', false),
    ).toBe('b.yml: warning[x-y] odd');
  });

  it('has a colour for each severity', () => {
    const head = (severity: Diagnostic['severity']) =>
      renderDiagnostic({ severity, code: 'x-y', message: 'odd', file: 'b.yml' }, '', true);
    expect(head('error')).toContain('\u001b[31m\u001b[1merror[x-y]');
    expect(head('warning')).toContain('\u001b[33m\u001b[1mwarning[x-y]');
    expect(head('note')).toContain('\u001b[34m\u001b[1mnote[x-y]');
  });

  it('aligns line numbers, and skips lines that are not there', () => {
    const source = Array.from({ length: 10 }, (_, i) => `l${i + 1}`).join('\r\n');
    expect(frame(at(9, 1, 3), source)).toEqual([
      '   7 | l7',
      '   8 | l8',
      '>  9 | l9',
      '     | ^^',
      '  10 | l10',
    ]);
    expect(frame(at(1, 1, 2), 'x')).toEqual(['> 1 | x', '    | ^']);
    expect(frame(at(5, 1, 2), 'x')).toEqual([]);
  });

  it('underlines to the end of the line when the place goes on below', () => {
    expect(frame(at(1, 3, 2, 3), 'a: b  \nc\nd')[1]).toBe('    |   ^^');
  });

  it('underlines at least one column, also behind the end of the line', () => {
    expect(frame(at(1, 4, 4), 'abc')[1]).toBe('    |    ^');
  });

  it('keeps the underline below wide characters and tabs', () => {
    expect(frame(at(1, 5, 6), '日本é\u0301x')).toEqual(['> 1 | 日本é\u0301x', '    |      ^']);
    expect(frame(at(1, 2, 4), '\ta日')).toEqual(['> 1 | →   a日', '    |     ^^^']);
  });

  it('shows the part of a long line around the problem', () => {
    const [line = '', mark = ''] = frame(at(1, 5001, 5004), `${'a'.repeat(5000)}XYZ${'b'.repeat(5000)}`);
    expect(line.length).toBeLessThan(140);
    expect(line).toMatch(/^> 1 \| …a+XYZb+…$/);
    expect(line.slice(mark.indexOf('^'), mark.lastIndexOf('^') + 1)).toBe('XYZ');
  });

  it('lets nothing reach the terminal unescaped', () => {
    const nasty = '\x1b[31m\x07\u202E\u009B\r';
    const text = renderDiagnostic(
      { ...at(1, 1, 2), message: `m${nasty}\nx`, file: `f${nasty}`, hint: `h${nasty}` },
      nasty,
      false,
    );
    expect(text).not.toMatch(/[\x00-\x09\x0B-\x1F\x7F-\x9F\u202E]/);
    expect(text.split('\n')[0]).toContain('m␛[31m␇<U+202E><U+009B>␍␊x');
  });

  it('starts no line as a workflow command does', () => {
    const text = renderDiagnostic(
      { ...at(1, 1, 2), file: '::error::f.yml', hint: 'Write\n::stop-commands::x\n  ::error::y\n-- ::' },
      '::error::z',
      false,
    );
    expect(text.split('\n').filter((line) => /^\s*::/.test(line))).toEqual([]);
    expect(text).toContain('<U+003A>:stop-commands::x');
    expect(text).toContain('-- ::');
  });

  it('paints only when asked to', () => {
    const codes = /\x1b\[\d+m/g;
    const painted = renderDiagnostic(at(1, 1, 2), 'x', true);
    expect(painted).toMatch(codes);
    expect(painted.replace(codes, '')).toBe(renderDiagnostic(at(1, 1, 2), 'x', false));
  });
});
