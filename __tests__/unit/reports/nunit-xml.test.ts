import { describe, expect, it } from '@jest/globals';

import { parseNunitXml } from '../../../src/reports/nunit-xml.js';
import type { TestCase } from '../../../src/reports/types.js';
import { bytesOf, fixture, parsed, refusal, totals } from './parsed.js';

const casesOf = (name: string) => parsed(parseNunitXml, fixture(`nunit/${name}`));
const parse = (text: string) => parsed(parseNunitXml, bytesOf(text));
/** In a fixture `Calc.AddTests`. */
const parseCases = (cases: string) =>
  parse(
    `<test-results><test-suite type="TestFixture" name="AddTests"><results>${cases}</results></test-suite></test-results>`,
  );

const named = (cases: TestCase[], end: string) => cases.find(({ name }) => name.endsWith(end));

describe('the files of the tools', () => {
  // Counted by hand.
  it.each([
    ['nunit-console-2.6.xml', { SUCCEEDED: 4, FAILED: 1, ERROR: 2, SKIPPED: 3, UNKNOWN: 1, seconds: 1.326 }],
    ['xunit-console-2.4.xml', { SUCCEEDED: 3, FAILED: 2, SKIPPED: 1, seconds: 1.0440967 }],
    ['pester-5.xml', { SUCCEEDED: 2, FAILED: 1, SKIPPED: 1, seconds: 0.1397 }],
  ])('counts %s as one does by hand', async (name, counts) => {
    expect(totals(await casesOf(name))).toEqual(counts);
  });

  it('reads what NUnit says of tests', async () => {
    const cases = await casesOf('nunit-console-2.6.xml');
    expect(named(cases, 'Overflows')).toEqual({
      suite: 'AddTests',
      prefix: 'Calc.Tests.AddTests',
      name: 'Calc.Tests.AddTests.Overflows',
      status: 'ERROR',
      duration: 8_000_000,
      message: 'System.OverflowException : Arithmetic operation resulted in an overflow.',
      stack:
        'at Calc.Adder.Add(Int32 a, Int32 b) in C:\\src\\Calc\\Calc\\Adder.cs:line 12\n' +
        'at Calc.Tests.AddTests.Overflows() in C:\\src\\Calc\\Calc.Tests\\AddTests.cs:line 57',
    });
    expect(named(cases, '.Later')).toEqual({
      suite: 'AddTests',
      prefix: 'Calc.Tests.AddTests',
      name: 'Calc.Tests.AddTests.Later',
      status: 'SKIPPED',
      duration: 0,
      message: 'waits for <bignum> & friends',
      stack: '',
    });
    expect(named(cases, 'Carries')?.message).toBe('Expected: 10\n  But was:  9');
  });

  it('puts parameterized tests into their fixture, and knows classes whatever the parameters are', async () => {
    const cases = await casesOf('nunit-console-2.6.xml');
    expect(named(cases, 'AddsPairs(0.5,"a.b")')).toMatchObject({
      suite: 'AddTests',
      prefix: 'Calc.Tests.AddTests',
    });
    expect(named(cases, 'Reads')).toMatchObject({
      suite: 'FileTests("C")',
      prefix: 'Calc.Tests.FileTests("C")',
    });
  });

  it("finds classes in xunit's collections, named or not, and in no free text", async () => {
    const cases = await casesOf('xunit-console-2.4.xml');
    expect(cases.map(({ prefix, name }) => [prefix, name])).toEqual([
      ['Calc.Tests.AddTests', 'Calc.Tests.AddTests.Adds(a: 0.5, b: 1.5)'],
      ['Calc.Tests.AddTests', 'Calc.Tests.AddTests.Carries'],
      ['Calc.Tests.AddTests', 'Calc.Tests.AddTests.Later'],
      ['', 'adds 1.5 to 2'],
      ['Calc.Tests.StoreTests', 'Calc.Tests.StoreTests.Stores'],
      ['Calc.Tests.StoreTests', 'Calc.Tests.StoreTests.Deletes(id: "a.b")'],
    ]);
    expect(cases[5]).toMatchObject({
      suite: 'database',
      message: 'System.InvalidOperationException : no ]]> here',
      stack:
        'at Calc.Store.Delete(String id) in /src/Calc/Store.cs:line 9\n' +
        '   at Calc.Tests.StoreTests.Deletes(String id) in /src/Calc.Tests/StoreTests.cs:line 22',
    });
  });

  it("reads Pester's, where a fixture is a describe or a context", async () => {
    const cases = await casesOf('pester-5.xml');
    expect(cases[1]).toEqual({
      suite: 'Add-Number.with two numbers',
      prefix: 'Add-Number.with two numbers',
      name: 'Add-Number.with two numbers.carries v1.5',
      status: 'FAILED',
      duration: 103_400_000,
      message: 'Expected 10, but got 9.',
      stack:
        'at Add-Number 9 0 | Should -Be 10, /codebuild/output/src1/src/Calc.Tests.ps1:12\n' +
        'at <ScriptBlock>, /codebuild/output/src1/src/Calc.Tests.ps1:12',
    });
    expect(cases[2]).toMatchObject({ suite: 'Add-Number.with two numbers', message: '' });
  });
});

describe('what tests come to', () => {
  it.each([
    ['result="Success"', 'SUCCEEDED'],
    ['result="Failure"', 'FAILED'],
    ['result="Error"', 'ERROR'],
    ['result="NotRunnable" executed="False"', 'ERROR'],
    ['result="Cancelled" executed="True" success="False"', 'ERROR'],
    ['result="Ignored" executed="False"', 'SKIPPED'],
    ['result="Skipped" executed="False"', 'SKIPPED'],
    ['result="Inconclusive" executed="True" success="False"', 'UNKNOWN'],
    // before NUnit 2.5
    ['executed="True" success="True"', 'SUCCEEDED'],
    ['executed="True" success="False"', 'FAILED'],
    ['executed="False"', 'SKIPPED'],
    ['executed="True"', 'UNKNOWN'],
    ['result="Odd"', 'UNKNOWN'],
    ['', 'UNKNOWN'],
  ])('takes %s as %s', async (attributes, status) => {
    expect(await parseCases(`<test-case name="a" ${attributes}/>`)).toMatchObject([{ status }]);
  });

  it('tells of a fixture that fails by itself, once, and of none that fails for its tests', async () => {
    const failure = (message: string) =>
      `<failure><message>${message}</message><stack-trace>--TearDown</stack-trace></failure>`;
    const suite = (name: string, message: string, content: string) =>
      `<test-suite type="TestFixture" name="${name}" result="Error" success="False" time="0.5">${failure(message)}<results>${content}</results></test-suite>`;
    const good = '<test-case name="N.Good.a" result="Success"/>';
    const bad = '<test-case name="N.Bad.b" result="Failure"/>';
    const cases = await parse(
      `<test-results>${suite('N', 'Child test failed', suite('Good', 'TearDown : no', good) + suite('Bad', 'Child test failed', bad))}</test-results>`,
    );
    expect(cases.map(({ name }) => name)).toEqual(['N.Good.a', 'Good', 'N.Bad.b']);
    expect(cases[1]).toMatchObject({
      suite: 'Good',
      status: 'ERROR',
      duration: 500_000_000,
      message: 'TearDown : no',
      stack: '--TearDown',
    });
  });
});

describe('files that are not as one expects', () => {
  it('takes a case without attributes, without a suite', async () => {
    expect(await parse('<test-results><test-case/></test-results>')).toEqual([
      { suite: '', prefix: '', name: '', status: 'UNKNOWN', duration: 0, message: '', stack: '' },
    ]);
  });

  it('leaves out texts of others: of what tests print, of categories, of suites', async () => {
    const [testCase] = await parseCases(
      `<test-case name="a" result="Failure">
        <properties><property name="x"><message>1</message></property></properties>
        <failure><message>m</message><stack-trace>s</stack-trace><more><message>2</message></more></failure>
        <output><message>3</message></output>
      </test-case>`,
    );
    expect(testCase).toMatchObject({ message: 'm', stack: 's' });
  });

  it('reads names and messages that want to do something as they are', async () => {
    const hostile = 'a | `b` <script>alert(1)</script>\n::error::x\n%0A [x](y) &amp;';
    const escaped = hostile.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '&#10;');
    const [testCase] = await parseCases(
      `<test-case name="${escaped}" result="Failure"><failure><message><![CDATA[${hostile}]]></message></failure></test-case>`,
    );
    expect(testCase).toMatchObject({ name: hostile, message: hostile, prefix: '' });
  });

  it('keeps the beginning of a message of 5 MB', async () => {
    const [testCase] = await parseCases(
      `<test-case name="a" result="Failure"><failure><message>${'x'.repeat(5_000_000)}</message></failure></test-case>`,
    );
    expect(testCase?.message).toBe('x'.repeat(65_536));
  });

  it.each([
    ['another root', '<test-run/>', 'expected element type <test-results> but have <test-run>'],
    ['a file that ends too soon', '<test-results><test-suite name="a"><results>', 'unclosed root tag'],
    ['an empty file', '', 'expected element type <test-results> but the file is empty'],
  ])('refuses %s', async (_what, text, problem) => {
    expect(await refusal(parse(text))).toContain(problem);
  });
});
