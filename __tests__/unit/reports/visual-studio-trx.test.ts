import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { describe, expect, it } from '@jest/globals';

import type { TestCase } from '../../../src/reports/types.js';
import { parseVisualStudioTrx } from '../../../src/reports/visual-studio-trx.js';
import { bytesOf, fixture, largeFile, parsed, refusal, totals } from './parsed.js';

const casesOf = (name: string) => parsed(parseVisualStudioTrx, fixture(`trx/${name}`));
const parse = (text: string) => parsed(parseVisualStudioTrx, bytesOf(text));
const parseResults = (results: string) => parse(`<TestRun><Results>${results}</Results></TestRun>`);
const brief = (cases: TestCase[]) => cases.map(({ prefix, name, status }) => `${status} ${prefix} ${name}`);

const DEFINITIONS =
  '<TestDefinitions><UnitTest id="1"><TestMethod className="A.B"/></UnitTest></TestDefinitions>';

describe('the files of the tools', () => {
  // Counted by hand.
  it.each([
    ['dotnet-test-xunit.trx', { SUCCEEDED: 2, FAILED: 2, SKIPPED: 1, seconds: 62.6133052 }],
    ['dotnet-test-mstest.trx', { SUCCEEDED: 3, FAILED: 2, SKIPPED: 1, seconds: 0.0425 }],
    [
      'mstest-2013.trx',
      { SUCCEEDED: 3, FAILED: 1, ERROR: 3, SKIPPED: 1, UNKNOWN: 1, seconds: 93_784.6215253 },
    ],
  ])('counts %s as one does by hand', async (name, { seconds, ...counts }) => {
    const { seconds: read, ...statuses } = totals(await casesOf(name));
    expect(statuses).toEqual(counts);
    expect(read).toBeCloseTo(seconds, 7);
  });

  it('reads what dotnet test says of each test of xunit', async () => {
    const [, pairs, carries, later, overflows] = await casesOf('dotnet-test-xunit.trx');
    expect(pairs).toEqual({
      suite: 'Calc.Tests.AddTests',
      prefix: 'Calc.Tests.AddTests',
      name: 'adds pairs(a: 0.5, b: "a.b")',
      status: 'SUCCEEDED',
      duration: 9_700,
      message: '',
      stack: '',
    });
    expect(carries).toEqual({
      suite: 'Calc.Tests.AddTests',
      prefix: 'Calc.Tests.AddTests',
      name: 'Calc.Tests.AddTests.Carries',
      status: 'FAILED',
      duration: 3_869_700,
      message: 'Assert.Equal() Failure: Values differ\nExpected: 10\nActual:   9',
      stack:
        'at Calc.Tests.AddTests.Carries() in C:\\src\\Calc\\Calc.Tests\\AddTests.cs:line 31\n' +
        '   at System.RuntimeMethodHandle.InvokeMethod(Object target, Void** arguments, Signature sig, Boolean isConstructor)',
    });
    expect(later).toMatchObject({ status: 'SKIPPED', message: 'waits for bignum' });
    expect(overflows).toMatchObject({ duration: 62_500_000_000 });
  });

  it('counts rows of MSTest instead of their test, and takes messages from errors only', async () => {
    const cases = await casesOf('dotnet-test-mstest.trx');
    expect(brief(cases)).toEqual([
      'SUCCEEDED Calc.Tests.AddTests AddsPairs (1,2)',
      'FAILED Calc.Tests.AddTests AddsPairs (9,1)',
      'SUCCEEDED Calc.Tests.AddTests AddsPairs (0,0)',
      'SUCCEEDED Calc.Tests.AddTests AddsTwo',
      'SKIPPED Calc.Tests.AddTests Later',
      'FAILED Calc.Tests.IntTests Inherited',
    ]);
    expect(cases.map(({ message }) => message.split('\n', 1)[0]?.trim())).toEqual([
      '',
      'Assert.AreEqual failed. Expected:<10>. Actual:<9>.',
      '',
      '',
      '',
      'Test method Calc.Tests.Base`1.Inherited threw exception:',
    ]);
  });

  it("reads Visual Studio's own MSTest: rows without names, classes with assemblies, ordered tests", async () => {
    const cases = await casesOf('mstest-2013.trx');
    const generic =
      'Calc.Tests.Generic`1[[System.Int32, mscorlib, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089]]';
    expect(brief(cases)).toEqual([
      'SUCCEEDED Calc.Tests.AddTests AddsRows (Data Row 0)',
      'FAILED Calc.Tests.AddTests AddsRows (Data Row 1)',
      'SUCCEEDED Calc.Tests.AddTests AddsRows (Data Row 2)',
      'ERROR Calc.Tests.AddTests Aborts',
      'ERROR Calc.Tests.AddTests Hangs',
      'ERROR Calc.Tests.AddTests HasNoOutcome',
      'SKIPPED Calc.Tests.AddTests Later',
      `UNKNOWN ${generic} NotSure`,
      `SUCCEEDED ${generic} Passes`,
    ]);
    expect(cases[1]).toMatchObject({
      message: 'Assert.AreEqual failed. Expected:<10>. Actual:<9>.',
      stack: 'at Calc.Tests.AddTests.AddsRows() in c:\\src\\Calc\\Calc.Tests\\AddTests.cs:line 44',
    });
    expect(cases[4]?.duration).toBe(93_784_500_000_000);
  });
});

describe('what tests come to', () => {
  it.each([
    ['outcome="Passed"', 'SUCCEEDED'],
    ['outcome="PassedButRunAborted"', 'SUCCEEDED'],
    ['outcome="Warning"', 'SUCCEEDED'],
    ['outcome="Failed"', 'FAILED'],
    ['outcome="Error"', 'ERROR'],
    ['', 'ERROR'],
    ['outcome="Timeout"', 'ERROR'],
    ['outcome="Aborted"', 'ERROR'],
    ['outcome="Disconnected"', 'ERROR'],
    ['outcome="NotRunnable"', 'ERROR'],
    ['outcome="NotExecuted"', 'SKIPPED'],
    ['outcome="Inconclusive"', 'UNKNOWN'],
    ['outcome="Completed"', 'UNKNOWN'],
    ['outcome="InProgress"', 'UNKNOWN'],
    ['outcome="Pending"', 'UNKNOWN'],
    ['outcome="Odd"', 'UNKNOWN'],
  ])('takes %s as %s', async (attributes, status) => {
    expect(await parseResults(`<UnitTestResult ${attributes}/>`)).toMatchObject([{ status }]);
  });

  it.each([
    ['00:00:00.0000001', 100],
    ['00:00:01', 1_000_000_000],
    ['23:59:59.9999999', 86_399_999_999_900],
    ['2.00:00:00', 172_800_000_000_000],
    ['-00:00:01', 0],
    ['1.5', 0],
    ['', 0],
  ])('reads the duration %s', async (duration, nanoseconds) => {
    const [testCase] = await parseResults(`<UnitTestResult duration="${duration}"/>`);
    expect(testCase?.duration).toBe(nanoseconds);
  });

  it('counts a data-driven test that fails though no row does, or that has no rows', async () => {
    const row = (outcome: string) =>
      `<InnerResults><UnitTestResult testName="row" outcome="${outcome}"/></InnerResults>`;
    const test = (name: string, content: string) =>
      `<UnitTestResult testName="${name}" outcome="Failed" resultType="DataDrivenTest">${content}</UnitTestResult>`;
    const results = test('a', row('Passed')) + test('b', row('Failed')) + test('c', '<InnerResults/>');
    expect((await parseResults(results)).map(({ name }) => name)).toEqual(['row', 'a', 'row', 'c']);
  });
});

describe('results and definitions', () => {
  it('hands results on at once when their classes are known, else when they are', async () => {
    const result = (name: string) => `<UnitTestResult testId="1" testName="${name}" outcome="Passed"/>`;
    const read = async (...pieces: string[]) => {
      const seen: string[] = [];
      async function* bytes() {
        for (const piece of pieces) {
          yield* bytesOf(piece.padEnd(300));
          seen.push('|');
        }
      }
      await parseVisualStudioTrx(bytes(), ({ prefix, name }) => seen.push(`${prefix} ${name}`));
      return seen.filter((item, index) => item !== '|' || seen[index + 1] !== '|');
    };
    expect(
      await read(`<TestRun>${DEFINITIONS}<Results>`, result('a'), result('b'), '</Results></TestRun>'),
    ).toEqual(['|', 'A.B a', '|', 'A.B b', '|']);
    expect(await read('<TestRun><Results>', result('a'), '</Results>', DEFINITIONS, '</TestRun>')).toEqual([
      '|',
      'A.B a',
      '|',
    ]);
  });

  it('takes results that no definition tells of', async () => {
    const results = '<Results><UnitTestResult testId="2" testName="x" outcome="Passed"/></Results>';
    expect(brief(await parse(`<TestRun>${DEFINITIONS}${results}</TestRun>`))).toEqual(['SUCCEEDED  x']);
    expect(brief(await parse(`<TestRun>${results}</TestRun>`))).toEqual(['SUCCEEDED  x']);
  });

  it('needs little memory for results that wait', async () => {
    setFlagsFromString('--expose-gc');
    const collectGarbage = runInNewContext('gc') as () => void;
    const heap = () => {
      collectGarbage();
      return process.memoryUsage().heapUsed;
    };
    const before = heap();
    const name = 'Company.Product.Tests.SomeFeature.CalculatorTests.Does_something_else_with_numbers';
    const result = `<UnitTestResult testId="b0a188dd-3bff-ab15-2c78-59fc7d7de33b" testName="${name}" outcome="Passed"/>`;
    let waiting: number | undefined;
    const file = largeFile('<TestRun><Results>', result, 20_000, `</Results>${DEFINITIONS}</TestRun>`);
    await parseVisualStudioTrx(file, () => (waiting ??= heap() - before));
    expect(waiting).toBeLessThan(20 * 1024 * 1024);
  });

  it('keeps no texts of results that wait when they are many and long: cut, they might end within a secret', async () => {
    const count = 600;
    const result = `<UnitTestResult testId="1" outcome="Failed"><Output><ErrorInfo><Message>${'m'.repeat(40_000)}</Message><StackTrace>${'s'.repeat(40_000)}</StackTrace></ErrorInfo></Output></UnitTestResult>`;
    const cases = await parse(`<TestRun><Results>${result.repeat(count)}</Results>${DEFINITIONS}</TestRun>`);
    expect(cases).toHaveLength(count);
    expect(cases[0]).toMatchObject({ message: 'm'.repeat(40_000), stack: 's'.repeat(40_000) });
    expect(cases.at(-1)).toMatchObject({ message: '', stack: '', status: 'FAILED' });
  });
});

describe('files that are not as one expects', () => {
  it('takes a result without attributes', async () => {
    expect(await parseResults('<UnitTestResult/>')).toEqual([
      { suite: '', prefix: '', name: '', status: 'ERROR', duration: 0, message: '', stack: '' },
    ]);
  });

  it('takes results from their place only', async () => {
    const text =
      '<TestRun><ResultSummary><UnitTestResult testName="a"/></ResultSummary><Results><UnitTestResult testName="b" outcome="Passed"><Output><UnitTestResult testName="c"/></Output></UnitTestResult></Results></TestRun>';
    expect(brief(await parse(text))).toEqual(['SUCCEEDED  b']);
  });

  it('reads names and messages that want to do something as they are', async () => {
    const hostile = 'a | `b` <script>alert(1)</script>\n::error::x\n%0A [x](y) &amp;';
    const escaped = hostile.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '&#10;');
    const results = `<UnitTestResult testName="${escaped}" testId="__proto__" outcome="Failed"><Output><ErrorInfo><Message>${escaped}</Message></ErrorInfo></Output></UnitTestResult>`;
    expect(await parseResults(results)).toMatchObject([{ name: hostile, message: hostile, prefix: '' }]);
  });

  it.each([
    ['another root', '<testsuites/>', 'expected element type <TestRun> but have <testsuites>'],
    ['a file that ends too soon', '<TestRun><Results><UnitTestResult/>', 'unclosed root tag'],
  ])('refuses %s', async (_what, text, problem) => {
    expect(await refusal(parse(text))).toContain(problem);
  });
});
