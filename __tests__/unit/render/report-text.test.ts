import { describe, expect, it } from '@jest/globals';

import { bar, percentage, share, testTotals } from '../../../src/render/report-figures.js';
import { truncate } from '../../../src/render/markdown.js';
import { failureText, oneLine, placeText, someLines } from '../../../src/render/report-text.js';
import { testName } from '../../../src/render/test-name.js';
import { coverageReport, testReport } from './report-results.js';

describe('what all tests came to', () => {
  const found = testReport('found', { SUCCEEDED: 90, FAILED: 9 }, {}, { discovered: true });

  it('is a matter of the declared reports, where there are some', () => {
    const declared = [
      testReport('unit', { SUCCEEDED: 3, FAILED: 1, ERROR: 1, SKIPPED: 2 }),
      testReport('more', { UNKNOWN: 1 }),
    ];
    const coverage = coverageReport('coverage', [1, 1, 0, 0]);
    expect(testTotals([...declared, coverage, found])).toEqual({ total: 8, failed: 2 });
    expect(testTotals([coverage, found])).toEqual({ total: 99, failed: 9 });
    expect(testTotals([])).toEqual({ total: 0, failed: 0 });
  });
});

describe('what a test is called', () => {
  it.each([
    ['', 'adds', 'adds'],
    ['sum', 'adds', 'sum › adds'],
    ['com.example.SumTest', 'adds', 'com.example.SumTest › adds'],
    // jest-junit, mocha-junit-reporter, NUnit and TRX
    ['sum adds', 'sum adds', 'sum adds'],
    ['adds', 'sum adds', 'sum adds'],
    ['Ns.SumTest', 'Ns.SumTest.Adds(1)', 'Ns.SumTest.Adds(1)'],
    // Parts of words
    ['sum', 'summary', 'sum › summary'],
    ['in', 'login', 'in › login'],
    ['é', 'été', 'é › été'],
    ['Sum', '', 'Sum'],
    ['', '', 'numbers'],
  ])('%j and %j: %s', (prefix, name, expected) => {
    expect(testName({ suite: 'numbers', prefix, name })).toBe(expected);
  });

  it('is never nothing', () => {
    expect(testName({ suite: '', prefix: '', name: '' })).toBe('(no name)');
  });
});

describe('why a test failed', () => {
  it.each([
    ['', '', ''],
    ['no', '', 'no'],
    ['', 'at x', 'at x'],
    ['no', 'at x', 'no\nat x'],
    ['expected 3', 'AssertionError: expected 3\n  at x', 'AssertionError: expected 3\n  at x'],
    ['no luck', 'def test():\nE   no luck', 'no luck\ndef test():\nE   no luck'],
    ['no', `${'x'.repeat(400)}no`, `no\n${'x'.repeat(400)}no`],
  ])('%j and %j', (message, stack, expected) => {
    expect(failureText({ message, stack })).toBe(expected);
  });

  it('takes no time to find, whatever the texts are', () => {
    const long = 'a'.repeat(65_536);
    for (let n = 0; n < 20; n++) failureText({ message: `${long.slice(1)}b`, stack: long + long });
  }, 20_000);
});

describe('shown text', () => {
  it('is cut, but no character of it', () => {
    expect(truncate('abcd', 4)).toBe('abcd');
    expect(truncate('abcde', 4)).toBe('abc…');
    expect(truncate('ab😀cd', 4)).toBe('ab…');
    expect(truncate('a😀bcd', 4)).toBe('a😀…');
  });

  it('is one line without colours', () => {
    expect(oneLine('\u001B[31ma\u001B[0m\nb\u202E', 20)).toBe('a␊b<U+202E>');
    expect(oneLine('\n'.repeat(5), 3)).toBe('␊␊…');
    expect(oneLine('\u202E'.repeat(100), 10)).toBe('<U+202E><…');
  });

  it('has its lines and tabs', () => {
    expect(someLines('a\r\n\tb\u0007\u001B[1m!\u001B[0m\n\n', 20)).toBe('a\n\tb␇!');
    expect(someLines(' \n\t\n', 20)).toBe('');
    expect(someLines('abc\ndef', 5)).toBe('abc\n…');
  });

  it('of a place is the end of its path', () => {
    expect(placeText({ path: 'a/b.ts', line: 3 }, 20)).toBe('a/b.ts:3');
    expect(placeText({ path: 'a/b.ts' }, 20)).toBe('a/b.ts');
    expect(placeText({ path: 'a/long/b.ts', line: 3 }, 5)).toBe('…b.ts:3');
  });
});

describe('figures of coverage', () => {
  it.each([
    [0, 0, undefined, '–', '░░░░░░░░░░'],
    [0, 5, 0, '0.0 % (0/5)', '░░░░░░░░░░'],
    [1, 999, 0.1, '0.1 % (1/1000)', '█░░░░░░░░░'],
    [10, 1, 90.9, '90.9 % (10/11)', '█████████░'],
    [5, 1, 83.33, '83.3 % (5/6)', '████████░░'],
    [57, 43, 57, '57.0 % (57/100)', '█████░░░░░'],
    [99_999, 1, 99.99, '99.9 % (99999/100000)', '█████████░'],
    [7, 0, 100, '100.0 % (7/7)', '██████████'],
  ])('%d covered, %d not', (covered, missed, percent, told, drawn) => {
    expect(percentage(covered, missed)).toBe(percent);
    expect(share(covered, missed)).toBe(told);
    expect(bar(covered, missed)).toBe(drawn);
  });
});
