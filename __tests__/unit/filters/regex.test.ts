import { describe, expect, it } from '@jest/globals';

import { isLooseRef, isUnanchored } from '../../../src/filters/anchors.js';
import { regexProblem, toJavaScript } from '../../../src/filters/regex.js';

/** Each row is what `Pattern.compile(pattern).matcher(text).find()` says of RE2/J 1.8, the RE2 of Java. */
const FOUND: [pattern: string, text: string, found: boolean][] = [
  ['main', 'refs/heads/maintenance', true],
  ['^refs/heads/', 'refs/heads/main', true],
  ['^main', 'refs/heads/main', false],
  ['MAIN', 'refs/heads/main', false],
  ['(?i)MAIN', 'refs/heads/main', true],
  ['^(?i)REFS', 'refs/heads/main', true],
  ['refs(?i)/HEADS', 'refs/heads/main', true],
  ['REFS(?i)/heads', 'refs/heads/main', false],
  ['(?i:MA)in', 'refs/heads/main', true],
  ['(?i:ma)IN', 'refs/heads/main', false],
  ['x|(?i)MAIN|HEADS', 'refs/heads/dev', true],
  ['(x(?i)y)MAIN', 'xYmain', false],
  ['(?i)(?-i)MAIN', 'main', false],
  ['(?i)[a-f]+$', 'DEAD', true],
  ['(?i)[^a-f]', 'ABC', false],
  ['(?i)K', '\u{212A}', true],
  ['(?i)[[:lower:]]', 'ſ', true],
  ['(?i)\\W', '\u{212A}', false],
  ['(?i)[+-_]', 'a', true],
  ['[+-_]', 'a', false],
  ['(?U)a+', 'aa', true],
  ['(?s-i:a.b)', 'a\nb', true],
  ['(?P<name>a+)-(?<other>b)', 'aa-b', true],
  ['\\Qv1.0+x\\E$', 'v1.0+x', true],
  ['\\Q.*', 'abc', false],
  ['a\\Q*\\E+b', 'a***b', true],
  ['\\Amain\\z', 'main', true],
  ['\\Amain\\z', 'main\n', false],
  ['main$', 'main', true],
  ['main$', 'main\n', false],
  ['(?m)main$', 'main\nx', true],
  ['(?m)main$', 'main\r\nx', false],
  ['(?m)^x', 'main\nx', true],
  ['^x', 'main\nx', false],
  ['(?m)^$', 'a\n', true],
  ['(?m)\\Ax', 'main\nx', false],
  ['^*x', 'x', true],
  ['\\b+x', 'x', true],
  ['a.b', 'a\nb', false],
  ['a.b', 'a\rb', true],
  ['a.b', 'a\u2028b', true],
  ['(?s)a.b', 'a\nb', true],
  ['^\\d+$', '\u0663', false],
  ['^\\s$', '\u00A0', false],
  ['^\\s$', '\u000B', false],
  ['^[[:space:]]$', '\u000B', true],
  ['^\\S$', '\u00A0', true],
  ['^[\\S]$', ' ', false],
  ['^[^\\S]$', ' ', true],
  ['^\\v$', '\u000B', true],
  ['^\\w+$', 'feature_1', true],
  ['^\\w+$', 'émile', false],
  ['^\\p{L}+$', 'émile', true],
  ['^\\pL+$', 'émile', true],
  ['^\\P{L}+$', '123', true],
  ['^\\p{Greek}+$', 'αβγ', true],
  ['^\\p{^Greek}+$', 'αβγ', false],
  ['^[\\P{^Greek}]+$', 'αβγ', true],
  ['^[[:alpha:]]+$', 'émile', false],
  ['^[[:^punct:]]+$', 'a-b', false],
  ['^[[:xdigit:]]{4}$', 'dEAd', true],
  ['^[[:word:].-]+$', 'v1.0-rc_1', true],
  ['^[[a]+$', '[a', true],
  ['^[]a]+$', ']a', true],
  ['^[^]a]+$', ']', false],
  ['^[\\w-.]+$', 'v1.0-rc', true],
  ['^[a-]+$', 'a-', true],
  ['^[-a]+$', 'a-', true],
  ['^[.*+?^$|(){}]+$', '.*+?^$|(){}', true],
  ['^[+-]1', '-1', true],
  ['^[\\]\\[]+$', '[]', true],
  ['^[a&&b]+$', 'a&b', true],
  ['^a{2}$', 'aa', true],
  ['^a{2,}?$', 'aaa', true],
  ['^a{0,1}$', 'aa', false],
  ['^a{,2}$', 'a{,2}', true],
  ['{x}', '{x}', true],
  ['}', '}', true],
  [']', ']', true],
  ['\\-\\_\\:\\/\\ \\#', '-_:/ #', true],
  ['\\x41\\x{42}\\103\\0', 'ABC\0', true],
  ['\\t\\a', '\t\u0007', true],
  ['^.$', '\u{1F600}', true],
  ['^[\u{1F600}-\u{1F64F}]$', '\u{1F610}', true],
  ['\\bskip\\b', 'please skip it', true],
  ['\\Bkip', 'skip', true],
  ['\\[CodeBuild\\]', 'fix: x [CodeBuild]', true],
  ['', 'anything', true],
  ['a||b', 'zzz', true],
  ['()', 'zzz', true],
];

it.each(FOUND)('%j in %j: %j', (pattern, text, found) => {
  expect(toJavaScript(pattern).test(text)).toBe(found);
});

const INSTEAD = "CodeBuild's RE2 has none; use a filter with excludeMatchedPattern instead";

describe('a pattern is refused', () => {
  it.each<[string, string]>([
    ['^(?!refs/heads/main$)', `looks ahead or behind: ${INSTEAD}`],
    ['(?=a)', `looks ahead or behind: ${INSTEAD}`],
    ['(?<=a)b', `looks ahead or behind: ${INSTEAD}`],
    ['(?<!a)b', `looks ahead or behind: ${INSTEAD}`],
    ['(a)\\1', `refers back to a group: ${INSTEAD}`],
    ['(?<a>x)\\k<a>', `refers back to a group: ${INSTEAD}`],
    ['(?>a)', 'has a group that begins with (? and goes on in a way that RE2 does not know'],
    ['(?x)a', 'has a group that begins with (? and goes on in a way that RE2 does not know'],
    ['(?#note)', 'has a group that begins with (? and goes on in a way that RE2 does not know'],
    ['*', 'has * with nothing to repeat before it'],
    ['a|*', 'has * with nothing to repeat before it'],
    ['{2}', 'has {2} with nothing to repeat before it'],
    ['a**', 'has * after *'],
    ['a++', 'has + after +'],
    ['a*?{2}', 'has {2} after *?'],
    ['a{1001}', 'has {1001}, and a count goes up to 1000, the smaller one first'],
    ['a{3,2}', 'has {3,2}, and a count goes up to 1000, the smaller one first'],
    ['(a', 'has a ( that is not closed'],
    ['a)', 'has a ) that closes no group'],
    ['[a', 'has a [ that is not closed'],
    ['[]', 'has a [ that is not closed'],
    ['[z-a]', 'has a range in [] that has no end, or ends before it begins'],
    ['[a-\\d]', 'has a range in [] that has no end, or ends before it begins'],
    ['[[:vowel:]]', 'has [:vowel:], which RE2 does not know'],
    ['\\', 'has \\, which RE2 does not know'],
    ['\\y', 'has \\y, which RE2 does not know'],
    ['\\Z', 'has \\Z, which RE2 does not know'],
    ['[\\b]', 'has \\b, which RE2 does not know'],
    ['\\x4', 'has \\x, which RE2 does not know'],
    ['\\x{110000}', 'has \\x{110000}, which is no character'],
    ['\\p{Elvish}', 'is not a regular expression'],
    ['(?i)é', 'has a letter beyond ASCII under (?i), which is not supported'],
    ['(?i)[à-é]', 'has a letter beyond ASCII under (?i), which is not supported'],
    ['(?i)\\p{Lu}', 'has \\p{Lu} under (?i), which is not supported'],
    ['('.repeat(5000), 'has too many groups in one another'],
  ])('%.40s', (pattern, problem) => {
    expect(regexProblem(pattern)).toBe(problem);
  });
});

describe('a pattern is held at both ends', () => {
  it.each([
    '^123$',
    '^(123|456)$',
    '(^123$|^456$)',
    '^123$|^456$',
    '(?:^123)$',
    '\\A123\\z',
    '(?i)^abc\\z',
    '\\b^123$',
    '(?m)^123$',
    '(^){1}1($)',
  ])('%s', (pattern) => {
    expect(isUnanchored(pattern)).toBe(false);
  });

  it.each([
    '123',
    '^123',
    '123$',
    '^123|456$',
    '123|^456$',
    '^(123|456)',
    '(^|,)123$',
    '(^)?123$',
    '(?:^){0,1}123$',
    '^123($|,)',
    '^(123$|456)',
    '\\^123\\$',
    '[^1]$',
    '^123[$]',
    '.*123.*',
    '',
  ])('not %j', (pattern) => {
    expect(isUnanchored(pattern)).toBe(true);
  });
});

describe('a pattern of names means what it says', () => {
  it.each([
    '^refs/heads/main$',
    '^refs/heads/',
    '^refs/heads/release/.*',
    '^refs/heads/v\\d+',
    '^refs/heads/(main|dev)$',
    '^refs/heads/(main$|release/)',
    '.*',
    '^.*$',
  ])('%s', (pattern) => {
    expect(isLooseRef(pattern)).toBe(false);
  });

  it.each([
    'main',
    '^refs/heads/main',
    'refs/heads/main$',
    '^refs/heads/(main|dev)',
    '^refs/heads/main$|refs/heads/dev$',
    '^refs/heads/main|.*',
    '.*main$',
  ])('or not: %s', (pattern) => {
    expect(isLooseRef(pattern)).toBe(true);
  });
});
