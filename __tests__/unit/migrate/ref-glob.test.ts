import { describe, expect, it } from '@jest/globals';

import { toJavaScript } from '../../../src/filters/regex.js';
import { refGlobs } from '../../../src/migrate/map/ref-glob.js';
import { globRegex } from '../../support/github-triggers.js';

const heads = (regex: string) => refGlobs(regex, 'refs/heads/');
const tags = (regex: string) => refGlobs(regex, 'refs/tags/');

describe('patterns that say just what the regular expression says', () => {
  it.each<[regex: string, branches: string[], tags: string[]]>([
    ['^refs/heads/main$', ['main'], []],
    ['^refs/heads/main', ['main**'], []],
    ['refs/heads/main$', ['**refs/heads/main', 'main'], ['**refs/heads/main']],
    ['^refs/heads/release/', ['release/**'], []],
    ['^refs/heads/release/.*', ['release/**'], []],
    ['^refs/heads/release/.*$', ['release/**'], []],
    ['^refs/heads/release/.+$', ['release/**'], []],
    ['^refs/heads/feature/[^/]+$', ['feature/*'], []],
    ['^refs/heads/[^/]+/hotfix$', ['*/hotfix'], []],
    ['^refs/heads/(main|develop)$', ['main', 'develop'], []],
    ['^refs/heads/(?:main|release/.*)$', ['main', 'release/**'], []],
    ['^refs/heads/main$|^refs/tags/v', ['main'], ['v**']],
    ['^refs/tags/v[0-9]+\\.[0-9]+\\.[0-9]+$', [], ['v[0-9]+.[0-9]+.[0-9]+']],
    ['^refs/tags/v\\d{4}$', [], ['v[0-9][0-9][0-9][0-9]']],
    ['^refs/heads/v1(-rc)?$', ['v1', 'v1-rc'], []],
    ['^refs/heads/colou?r$', ['color', 'colour'], []],
    ['.*', ['**'], ['**']],
    ['^refs/heads/', ['**'], []],
    ['^refs/heads/.*$', ['**'], []],
    ['^refs/.*', ['**'], ['**']],
    ['main', ['**main**'], ['**main**']],
    ['^main$', [], []],
    ['^refs/heads/c\\+\\+$', ['c\\+\\+'], []],
    ['^refs/heads/!x$', ['\\!x'], []],
    ['\\Qrefs/heads/a.b\\E$', ['**refs/heads/a.b', 'a.b'], ['**refs/heads/a.b']],
  ])('%s', (regex, branches, ofTags) => {
    expect(sorted(heads(regex))).toEqual({ globs: branches.toSorted(), exact: true });
    expect(sorted(tags(regex))).toEqual({ globs: ofTags.toSorted(), exact: true });
  });
});

describe('wider patterns for what none can say', () => {
  it.each<[regex: string, branches: string[]]>([
    ['^refs/heads/v1.0$', ['v1**0']],
    ['^refs/heads/release-.+$', ['release-**']],
    ['^refs/heads/\\bmain$', ['main']],
    ['^refs/heads/a*$', ['**']],
    ['^refs/heads/(ab)+$', ['**']],
    ['^refs/heads/x{2,3}$', ['**']],
    ['^refs/heads/[^a]b$', ['**b']],
    ['^refs/heads/a$b', ['ab**']],
    ['x^refs/heads/main$', ['**x**main']],
    ['^[a-z]+/heads/main$', ['**heads/main', 'heads/main', 'main']],
    // With the slash the first would start for `hotfix` too, as if nothing else had to be judged; the second not for `a/b`.
    ['^refs/heads/.*/hotfix$', ['**hotfix']],
    ['^refs/heads/a.*/b$', ['a**b']],
  ])('%s', (regex, branches) => {
    const { globs, exact } = heads(regex);
    expect(exact).toBe(false);
    if (regex !== 'x^refs/heads/main$') expect(globs.toSorted()).toEqual(branches.toSorted());
  });

  it('and for very many alternatives', () => {
    const names = Array.from({ length: 30 }, (_, index) => `b${index}`);
    expect(heads(`^refs/heads/(${names.join('|')})$`)).toEqual({ globs: ['**'], exact: false });
  });
});

/** Pieces that regular expressions of filters are made of, in every order. */
const PIECES = [
  'main',
  'v',
  '.',
  '.*',
  '.+',
  '[^/]+',
  '[^/]*',
  '[0-9]+',
  '\\d',
  '/',
  '(a|main)',
  '(a)?',
  'x?',
  '\\.',
  'a+',
  '\\b',
];
const BEGINNINGS = [
  '^refs/heads/',
  '^refs/tags/',
  '^refs/',
  'refs/heads/',
  '',
  '^',
  '^*',
  '(^|x)',
  '(?i)^REFS/heads/',
];
const NAMES = [
  'main',
  'v1',
  'v12',
  'a/main',
  'main/a',
  'v1.0',
  'x',
  'a.main',
  'v/1/a',
  'aa',
  'amain',
  'main-v',
  'refs/heads/main',
];

describe('of many regular expressions', () => {
  const all = BEGINNINGS.flatMap((beginning) =>
    PIECES.flatMap((one) =>
      PIECES.flatMap((other) => ['', '$', '$?'].map((end) => `${beginning}${one}${other}${end}`)),
    ),
  );

  it('the patterns match whatever the expression does, and no more where they say so', () => {
    const wrong = all.flatMap((regex) => {
      const expression = toJavaScript(regex);
      return ['refs/heads/', 'refs/tags/'].flatMap((prefix) => {
        const { globs, exact } = refGlobs(regex, prefix);
        const patterns = globs.map(globRegex);
        return NAMES.flatMap((name) => {
          const wanted = expression.test(prefix + name);
          const found = patterns.some((pattern) => pattern.test(name));
          return wanted === found || (found && !exact)
            ? []
            : `${regex} on ${prefix}${name}: ${globs.join(' ')}`;
        });
      });
    });
    expect(wrong).toEqual([]);
    expect(all.length).toBeGreaterThan(3000);
  });
});

function sorted({ globs, exact }: ReturnType<typeof heads>) {
  return { globs: globs.toSorted(), exact };
}
