import { describe, expect, it } from '@jest/globals';

import { parseNunit3Xml } from '../../../src/reports/nunit3-xml.js';
import { bytesOf, fixture, parsed, refusal, totals } from './parsed.js';

const casesOf = (name: string) => parsed(parseNunit3Xml, fixture(`nunit3/${name}`));
const parse = (text: string) => parsed(parseNunit3Xml, bytesOf(text));

describe('the files of the tools', () => {
  // Counted by hand. NUnit's own totals have 14 tests, one of them explicit; two suites fail by themselves.
  it.each([
    [
      'nunit3-console-3.17.xml',
      { SUCCEEDED: 6, FAILED: 1, ERROR: 6, SKIPPED: 2, UNKNOWN: 1, seconds: 0.599793 },
    ],
    ['nunitxml-testlogger-3.xml', { SUCCEEDED: 2, FAILED: 1, SKIPPED: 1, UNKNOWN: 1, seconds: 0.158362 }],
  ])('counts %s as one does by hand', async (name, counts) => {
    expect(totals(await casesOf(name))).toEqual(counts);
  });

  it("reads what NUnit's console says of each test", async () => {
    const cases = await casesOf('nunit3-console-3.17.xml');
    expect(cases.map(({ name, status, message }) => [name, status, message.split('\n')[0]])).toEqual([
      ['AddsPairs(1,2)', 'SUCCEEDED', ''],
      ['AddsPairs(0.5,"a.b")', 'SUCCEEDED', ''],
      ['AddsTwo', 'SUCCEEDED', ''],
      ['Carries', 'FAILED', 'Multiple failures or warnings in test:'],
      ['HasParameter', 'ERROR', 'No arguments were provided'],
      ['Later', 'SKIPPED', 'waits for bignum'],
      ['ByHand', 'SKIPPED', ''],
      ['Overflows', 'ERROR', 'System.OverflowException : Arithmetic operation resulted in an overflow.'],
      ['Slow', 'SUCCEEDED', 'took 502 ms'],
      ['Subtracts', 'SUCCEEDED', 'good enough'],
      ['WithNetwork', 'UNKNOWN', 'No network'],
      ['Reads', 'ERROR', 'OneTimeSetUp: System.InvalidOperationException : no disk'],
      ['Writes', 'ERROR', 'OneTimeSetUp: System.InvalidOperationException : no disk'],
      ['Opens', 'SUCCEEDED', ''],
      ['TearDownTests', 'ERROR', 'TearDown : System.IO.IOException : still open'],
      ['Missing.dll', 'ERROR', 'File not found: C:\\src\\Calc\\Missing.dll'],
    ]);
    expect(cases[3]).toEqual({
      suite: 'Calc.Tests.AddTests',
      prefix: 'Calc.Tests.AddTests',
      name: 'Carries',
      status: 'FAILED',
      duration: 66_120_000,
      message:
        'Multiple failures or warnings in test:\n  1)   Expected: 10\n  But was:  9\n  2)   Expected: True\n  But was:  False',
      stack:
        '1)    at Calc.Tests.AddTests.Carries() in C:\\src\\Calc\\Calc.Tests\\AddTests.cs:line 31\n\n' +
        '2)    at Calc.Tests.AddTests.Carries() in C:\\src\\Calc\\Calc.Tests\\AddTests.cs:line 32',
    });
  });

  it('puts tests into their fixture, not into the suite of their method', async () => {
    const cases = await casesOf('nunit3-console-3.17.xml');
    expect(cases[0]).toMatchObject({ suite: 'Calc.Tests.AddTests', prefix: 'Calc.Tests.AddTests' });
    expect(cases[11]).toMatchObject({ suite: 'Calc.Tests.SetUpTests(1)', prefix: 'Calc.Tests.SetUpTests' });
  });

  it("reads NunitXml.TestLogger's, whose cases know their class without its namespace", async () => {
    const cases = await casesOf('nunitxml-testlogger-3.xml');
    expect(cases.slice(1, 3)).toEqual([
      {
        suite: 'Calc.Tests.AddTests',
        prefix: 'Calc.Tests.AddTests',
        name: 'AddsTwo',
        status: 'SUCCEEDED',
        duration: 62_000,
        message: '',
        stack: '',
      },
      {
        suite: 'Calc.Tests.AddTests',
        prefix: 'Calc.Tests.AddTests',
        name: 'Carries',
        status: 'FAILED',
        duration: 140_000_000,
        message: 'Expected: 10\n  But was:  9',
        stack:
          'at Calc.Tests.AddTests.Carries() in /codebuild/output/src1/src/Calc.Tests/AddTests.cs:line 31',
      },
    ]);
  });
});

describe('what tests come to', () => {
  it.each([
    ['result="Passed"', 'SUCCEEDED'],
    ['result="Warning"', 'SUCCEEDED'],
    ['result="Failed"', 'FAILED'],
    ['result="Failed" label="Odd"', 'FAILED'],
    ['result="Failed" label="Error"', 'ERROR'],
    ['result="Failed" label="Invalid"', 'ERROR'],
    ['result="Failed" label="Cancelled"', 'ERROR'],
    ['result="Skipped"', 'SKIPPED'],
    ['result="Skipped" label="Ignored"', 'SKIPPED'],
    ['result="Skipped" label="Explicit"', 'SKIPPED'],
    ['result="Inconclusive"', 'UNKNOWN'],
    ['result="Odd"', 'UNKNOWN'],
    ['', 'UNKNOWN'],
  ])('takes %s as %s', async (attributes, status) => {
    expect(await parse(`<test-run><test-case ${attributes}/></test-run>`)).toMatchObject([{ status }]);
  });
});

describe('files that are not as one expects', () => {
  it('takes a case without attributes, without a suite', async () => {
    expect(await parse('<test-run><test-case/></test-run>')).toEqual([
      { suite: '', prefix: '', name: '', status: 'UNKNOWN', duration: 0, message: '', stack: '' },
    ]);
  });

  it('takes suites without classes', async () => {
    const text =
      '<test-run><test-suite type="TestFixture" name="B" fullname="A.B"><test-case name="c"/></test-suite></test-run>';
    expect(await parse(text)).toMatchObject([{ suite: 'A.B', prefix: 'A.B', name: 'c' }]);
  });

  it('keeps the class of a case in a suite that has none', async () => {
    const text =
      '<test-run><test-suite type="Assembly" name="a.dll"><test-case name="c" classname="A.B"/></test-suite></test-run>';
    expect(await parse(text)).toMatchObject([{ suite: 'a.dll', prefix: 'A.B' }]);
  });

  it('reads names and messages that want to do something as they are', async () => {
    const hostile = 'a | `b` <script>alert(1)</script>\n::error::x\n%0A [x](y) &amp;';
    const escaped = hostile.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '&#10;');
    const text = `<test-run><test-case name="${escaped}" result="Failed"><failure><message><![CDATA[${hostile}]]></message></failure></test-case></test-run>`;
    expect(await parse(text)).toMatchObject([{ name: hostile, message: hostile }]);
  });

  it.each([
    ['another root', '<test-results/>', 'expected element type <test-run> but have <test-results>'],
    ['a file that ends too soon', '<test-run><test-suite><test-case/>', 'unclosed root tag'],
  ])('refuses %s', async (_what, text, problem) => {
    expect(await refusal(parse(text))).toContain(problem);
  });
});
