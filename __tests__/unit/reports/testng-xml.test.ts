import { describe, expect, it } from '@jest/globals';

import { parseTestngXml } from '../../../src/reports/testng-xml.js';
import { bytesOf, fixture, largeFile, parsed, refusal, totals } from './parsed.js';

const casesOf = (name: string) => parsed(parseTestngXml, fixture(`testng/${name}.xml`));
const read = (text: string) => parsed(parseTestngXml, bytesOf(text));

describe('a report, counted by hand', () => {
  it.each<[tool: string, file: string, Record<string, number>]>([
    ['TestNG 7.9', 'testng', { SUCCEEDED: 4, FAILED: 2, SKIPPED: 1, seconds: 1.121 }],
    [
      'TestNG 7.10 by Maven: short stacks, split packages, groups, a retry',
      'maven',
      { SUCCEEDED: 1, ERROR: 1, SKIPPED: 2, seconds: 0.07 },
    ],
  ])('of %s', async (_, file, expected) => {
    expect(totals(await casesOf(file))).toEqual(expected);
  });
});

describe('cases of a report', () => {
  it('of TestNG: one for each invocation, with its parameters', async () => {
    const [first, second, divides, waits, usuallyWorks, works, fails] = await casesOf('testng');
    const common = { suite: 'Calculator suite', prefix: 'com.example.CalcTest' };
    const fine = { ...common, status: 'SUCCEEDED', message: '', stack: '' };
    expect(first).toEqual({ ...fine, name: 'adds(1, 2)', duration: 5_000_000 });
    expect(second).toEqual({
      ...common,
      name: 'adds(a ]]> b, null)',
      status: 'FAILED',
      duration: 7_000_000,
      message: 'expected [4] but found [3]',
      stack:
        'java.lang.AssertionError: expected [4] but found [3]\n' +
        '\tat org.testng.Assert.fail(Assert.java:111)\n' +
        '\tat com.example.CalcTest.adds(CalcTest.java:21)',
    });
    expect(divides).toEqual({ ...fine, name: 'divides', duration: 2_000_000 });
    expect(waits).toMatchObject({ status: 'SKIPPED', message: 'not today', duration: 0 });
    expect(usuallyWorks).toMatchObject({
      prefix: 'com.example.SlowTest',
      status: 'SUCCEEDED',
      message: '',
      stack: '',
    });
    expect(works).toMatchObject({ name: 'works', duration: 1_100_000_000 });
    expect(fails).toMatchObject({
      status: 'FAILED',
      message: 'java.lang.AssertionError',
      stack: 'java.lang.AssertionError\n\tat com.example.SlowTest.fails(SlowTest.java:15)',
    });
  });

  it('of Maven: a configuration that fails is one, an attempt that is retried is none', async () => {
    const [openShop, bread, nothing, buys, ...more] = await casesOf('maven');
    expect(openShop).toEqual({
      suite: 'Surefire suite',
      prefix: 'com.example.shop.ShopTest',
      name: 'openShop',
      status: 'ERROR',
      duration: 20_000_000,
      message: 'no key',
      stack:
        'java.io.IOException: no key\n\tat com.example.shop.ShopTest.openShop(ShopTest.java:12)\n' +
        '... Removed 24 stack frames',
    });
    expect(bread).toMatchObject({ name: 'sells(bread)', status: 'SKIPPED', message: '' });
    expect(nothing).toMatchObject({ name: 'sells()', status: 'SKIPPED' });
    expect(buys).toMatchObject({ name: 'buys', status: 'SUCCEEDED', duration: 50_000_000 });
    expect(more).toEqual([]);
  });

  it('may say next to nothing', async () => {
    expect(await read('<testng-results><test-method status="STARTED"/></testng-results>')).toEqual([
      { suite: '', prefix: '', name: '', status: 'UNKNOWN', duration: 0, message: '', stack: '' },
    ]);
    expect(await read('<testng-results/>')).toEqual([]);
  });

  it('may lie in no package', async () => {
    const text =
      '<testng-results><class name="T" package="[default]"><test-method name="m" status="PASS"/></class></testng-results>';
    expect(await read(text)).toMatchObject([{ prefix: 'T', name: 'm' }]);
  });

  it('keep the beginning of long parameters', async () => {
    const [first] = await parsed(
      parseTestngXml,
      largeFile(
        '<testng-results><test-method name="m" status="PASS">',
        '<value>0123456789</value>',
        100_000,
        '</test-method></testng-results>',
      ),
    );
    expect(first?.name).toHaveLength(65_536);
  });
});

describe('a file that is no TestNG report', () => {
  it('is refused in the words of CodeBuild', async () => {
    expect(await refusal(read('<testsuites/>'))).toBe(
      '1:12 expected element type <testng-results> but have <testsuites>',
    );
  });
});
