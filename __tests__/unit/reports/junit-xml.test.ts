import { describe, expect, it } from '@jest/globals';

import { parseJunitXml } from '../../../src/reports/junit-xml.js';
import type { TestCase } from '../../../src/reports/types.js';
import { bytesOf, fixture, largeFile, parsed, refusal, totals } from './parsed.js';

const casesOf = (name: string) => parsed(parseJunitXml, fixture(`junit/${name}.xml`));
const read = (text: string) => parsed(parseJunitXml, bytesOf(text));

async function onlyCase(text: string): Promise<TestCase> {
  const [first, ...more] = await read(`<testsuite name="s">${text}</testsuite>`);
  if (!first || more.length > 0) throw new Error('expected one case');
  return first;
}

describe('a report, counted by hand', () => {
  it.each<[tool: string, file: string, Record<string, number>]>([
    [
      'Maven Surefire 3.2, schema 3.0.2, with reruns',
      'surefire',
      { SUCCEEDED: 3, FAILED: 2, ERROR: 1, SKIPPED: 2, seconds: 1236.127 },
    ],
    ['Gradle 8, JUnit 5', 'gradle', { SUCCEEDED: 1, FAILED: 2, SKIPPED: 1, seconds: 0.061 }],
    [
      'jest-junit 16, addFileAttribute, reportTestSuiteErrors',
      'jest-junit',
      { SUCCEEDED: 1, FAILED: 2, ERROR: 1, SKIPPED: 1, seconds: 0.009 },
    ],
    [
      'pytest 8, junit_family=xunit1',
      'pytest-xunit1',
      { SUCCEEDED: 1, FAILED: 1, ERROR: 2, SKIPPED: 2, seconds: 0.016 },
    ],
    [
      'pytest 7, junit_family=xunit2, junit_suite_name=unit',
      'pytest-xunit2',
      { SUCCEEDED: 1, FAILED: 1, ERROR: 1, seconds: 0.025 },
    ],
    ['node 20', 'node-20', { SUCCEEDED: 1, FAILED: 6, SKIPPED: 5, seconds: 0.021311 }],
    ['node 24', 'node-24', { SUCCEEDED: 1, FAILED: 6, SKIPPED: 5, seconds: 0.146649 }],
    ['gotestsum 1.11', 'gotestsum', { SUCCEEDED: 2, FAILED: 2, SKIPPED: 1, seconds: 0.13 }],
    ['PHPUnit 10', 'phpunit', { SUCCEEDED: 2, FAILED: 2, ERROR: 1, SKIPPED: 1, seconds: 0.017 }],
    [
      'mocha-junit-reporter 2, includePending',
      'mocha-junit-reporter',
      { SUCCEEDED: 1, FAILED: 1, SKIPPED: 1, seconds: 0.006 },
    ],
    ['rspec_junit_formatter 0.6', 'rspec', { SUCCEEDED: 1, FAILED: 1, SKIPPED: 1, seconds: 0.015804 }],
    ['Playwright 1.40', 'playwright', { SUCCEEDED: 1, FAILED: 1, SKIPPED: 1, seconds: 2.4 }],
    ['GoogleTest 1.14', 'googletest', { SUCCEEDED: 1, FAILED: 1, SKIPPED: 2, seconds: 0.011 }],
    ['cucumber-jvm 7', 'cucumber-jvm', { SUCCEEDED: 1, FAILED: 1, SKIPPED: 1, seconds: 0.245 }],
  ])('of %s', async (_, file, expected) => {
    expect(totals(await casesOf(file))).toEqual(expected);
  });
});

describe('cases of a report', () => {
  it('of surefire: errors, reruns, flaky ones, thousands', async () => {
    const [adds, loads, divides, subtracts, connects, fails, multiplies, rounds] = await casesOf('surefire');
    const common = { suite: 'com.example.CalculatorTest', prefix: 'com.example.CalculatorTest' };
    const fine = { ...common, status: 'SUCCEEDED', message: '', stack: '' };
    expect(adds).toEqual({ ...fine, name: 'adds', duration: 12_000_000 });
    expect(loads).toEqual({ ...fine, name: 'loads', duration: 1_234_500_000_000 });
    expect(divides).toEqual({
      ...common,
      name: 'dividesByZero',
      status: 'ERROR',
      duration: 3_000_000,
      message: '/ by zero',
      stack:
        'java.lang.ArithmeticException: / by zero\n' +
        '\tat com.example.Calculator.divide(Calculator.java:17)\n' +
        '\tat com.example.CalculatorTest.dividesByZero(CalculatorTest.java:31)',
    });
    expect(subtracts).toEqual({
      ...common,
      name: 'subtracts',
      status: 'FAILED',
      duration: 5_000_000,
      message: 'expected: <1> but was: <2>',
      stack:
        'org.opentest4j.AssertionFailedError: expected: <1> but was: <2>\n' +
        '\tat com.example.CalculatorTest.subtracts(CalculatorTest.java:24)',
    });
    expect(connects).toEqual({ ...fine, name: 'connects', duration: 1_600_000_000 });
    expect(fails).toMatchObject({ status: 'FAILED', message: 'java.lang.AssertionError' });
    expect(multiplies).toMatchObject({ status: 'SKIPPED', message: 'not today', stack: '' });
    expect(rounds).toMatchObject({ status: 'SKIPPED', message: '', name: 'rounds{double}[1]' });
  });

  it('of gradle, whose output is not read', async () => {
    const [, goodbye] = await casesOf('gradle');
    expect(goodbye).toEqual({
      suite: 'com.example.GreeterTest',
      prefix: 'com.example.GreeterTest',
      name: 'says goodbye to «Ümit»',
      status: 'FAILED',
      duration: 40_000_000,
      message: 'org.opentest4j.AssertionFailedError: expected: <Bye> but was: <Hi>',
      stack:
        'org.opentest4j.AssertionFailedError: expected: <Bye> but was: <Hi>\n' +
        '\tat app//org.junit.jupiter.api.AssertEquals.assertEquals(AssertEquals.java:182)\n' +
        '\tat app//com.example.GreeterTest.saysGoodbye(GreeterTest.java:21)',
    });
  });

  it('of jest-junit: the message is the first line, and a case can have two', async () => {
    const [, divides, cleansUp, , broken] = await casesOf('jest-junit');
    expect(divides).toMatchObject({
      suite: 'calculator',
      prefix: 'calculator divides',
      file: 'src/calculator.test.ts',
      message: 'Error: expect(received).toBe(expected) // Object.is equality',
      stack: expect.stringMatching(/^Error: expect[^]*Expected: 2\nReceived: 3[^]*utils\.js:298:28\)$/),
    });
    expect(divides).not.toHaveProperty('line');
    expect(cleansUp).toMatchObject({
      message: 'Error: first',
      stack:
        'Error: first\n    at Object.<anonymous> (src/calculator.test.ts:20:9)\n\n' +
        'Error: second, in afterEach\n    at Object.<anonymous> (src/calculator.test.ts:5:9)',
    });
    expect(broken).toMatchObject({
      suite: 'src/broken.test.ts',
      prefix: 'Test suite failed to run',
      status: 'ERROR',
      message: "Cannot find module './missing' from 'src/broken.test.ts'",
    });
  });

  it('of pytest: its lines count from 0, and captured output is no stack', async () => {
    const [first, add, setup, skipped, xfail, broken] = await casesOf('pytest-xunit1');
    expect(first).toMatchObject({ file: 'tests/test_calc.py', line: 1, status: 'SUCCEEDED' });
    expect(add).toEqual({
      suite: 'pytest',
      prefix: 'tests.test_calc.TestCalc',
      name: 'test_add[1-2]',
      status: 'FAILED',
      duration: 2_000_000,
      message: 'assert 3 == 4\n +  where 3 = add(1, 2)',
      stack: expect.stringMatching(/^self = <test_calc[^]*tests\/test_calc\.py:14: AssertionError$/),
      file: 'tests/test_calc.py',
      line: 12,
    });
    expect(setup).toMatchObject({
      status: 'ERROR',
      message: 'failed on setup with "RuntimeError: no database"',
    });
    expect(skipped).toMatchObject({
      message: 'not today',
      stack: '/codebuild/output/src1/src/tests/test_calc.py:26: not today',
    });
    expect(xfail).toMatchObject({ status: 'SKIPPED', message: 'issue 7', stack: '' });
    expect(broken).toMatchObject({
      prefix: '',
      name: 'tests.test_broken',
      message: "ModuleNotFoundError: No module named 'missing'",
    });
    expect(broken).not.toHaveProperty('file');
  });

  it('of pytest, whose test and its clean-up are two cases', async () => {
    expect((await casesOf('pytest-xunit2')).map(({ suite, name, status }) => [suite, name, status])).toEqual([
      ['unit', 'test_ok', 'SUCCEEDED'],
      ['unit', 'test_divide', 'FAILED'],
      ['unit', 'test_divide', 'ERROR'],
    ]);
  });

  it('of gotestsum', async () => {
    const [divide, slow, , , main] = await casesOf('gotestsum');
    expect(divide).toEqual({
      suite: 'example.com/calc',
      prefix: 'example.com/calc',
      name: 'TestDivide/by_zero',
      status: 'FAILED',
      duration: 10_000_000,
      message: 'got 0, want "error"',
      stack:
        '=== RUN   TestDivide/by_zero\n    calc_test.go:21: got 0, want "error"\n' +
        '    --- FAIL: TestDivide/by_zero (0.01s)',
    });
    expect(slow).toMatchObject({
      message: 'in short mode\n--- SKIP: TestSlow (0.00s)',
      stack: '=== RUN   TestSlow\n    calc_test.go:30: in short mode\n--- SKIP: TestSlow (0.00s)',
    });
    expect(main).toMatchObject({
      suite: 'example.com/broken',
      name: 'TestMain',
      status: 'FAILED',
      message: 'panic: no database',
    });
  });

  it('of PHPUnit: nested suites, places, and a first line that only repeats the name', async () => {
    const [add, , sum, divide, later, name] = await casesOf('phpunit');
    expect(add).toMatchObject({ suite: 'App\\Tests\\CalcTest', line: 12 });
    expect(sum).toEqual({
      suite: 'App\\Tests\\CalcTest::testSum',
      prefix: 'App.Tests.CalcTest',
      name: 'testSum with data set "negative"',
      status: 'FAILED',
      duration: 3_000_000,
      message: 'Failed asserting that 3 matches expected -3.',
      stack:
        'App\\Tests\\CalcTest::testSum with data set "negative"\n' +
        'Failed asserting that 3 matches expected -3.\n\n/app/tests/CalcTest.php:22',
      file: '/app/tests/CalcTest.php',
      line: 20,
    });
    expect(divide).toMatchObject({
      suite: 'App\\Tests\\CalcTest',
      status: 'ERROR',
      message: 'DivisionByZeroError: Division by zero',
    });
    expect(later).toMatchObject({ status: 'SKIPPED', message: '' });
    expect(name).toMatchObject({ suite: 'App\\Tests\\NameTest', file: '/app/tests/NameTest.php', line: 9 });
  });

  it('of mocha: the file is that of the suite', async () => {
    const [, divides] = await casesOf('mocha-junit-reporter');
    expect(divides).toMatchObject({
      suite: 'Calculator',
      prefix: 'divides',
      name: 'Calculator divides',
      message: 'expected 3 to equal 2',
      file: '/codebuild/output/src1/src/test/calc.spec.js',
      stack: expect.stringMatching(/^AssertionError[^]*\(test\/calc\.spec\.js:14:22\)[^]*\+2$/),
    });
  });

  it('of rspec', async () => {
    const [, divides] = await casesOf('rspec');
    expect(divides).toMatchObject({
      suite: 'rspec',
      prefix: 'spec.calc_spec',
      duration: 15_068_000,
      file: './spec/calc_spec.rb',
      message: 'expected: 2\n     got: 3\n\n(compared using ==)',
      stack: expect.stringMatching(/^Failure\/Error[^]*in `block \(2 levels\) in <top \(required\)>'$/),
    });
  });

  it.each(['node-20', 'node-24'])(
    'of %s: whose suites are the prefix, and `todo` is no failure',
    async (file) => {
      const cases = await casesOf(file);
      const nested = file === 'node-20' ? 'cart › nested' : 'cart.nested';
      const equal = (text: string) =>
        expect.stringMatching(`^Expected values to be strictly equal:\\n*${text}$`);
      expect(cases.map(({ prefix, name, status, message }) => [prefix, name, status, message])).toEqual([
        ['cart', 'adds', 'SUCCEEDED', ''],
        ['cart', 'is empty', 'FAILED', equal('0 !== 1')],
        [nested, 'throws', 'FAILED', 'no cart'],
        [nested, 'taxes', 'SKIPPED', 'taxes are to come'],
        [nested, 'later', 'SKIPPED', 'not today'],
        [nested, 'some day', 'SKIPPED', ''],
        ['', 'alone', 'FAILED', expect.stringMatching(/^first line\n?second line$/)],
        [
          'with a step',
          'step',
          'FAILED',
          expect.stringMatching(/^Expected values to be strictly deep-equal:/),
        ],
        ['', 'has nothing to say', 'FAILED', expect.stringMatching(/^\[Error \[ERR_TEST_FAILURE\]: null\]/)],
        ['', 'waits', 'FAILED', 'test timed out after 10ms'],
        ['', 'nothing yet', 'SKIPPED', ''],
        ['', 'never', 'SKIPPED', ''],
      ]);
      expect(cases[3]?.stack).toMatch(/^Error \[ERR_TEST_FAILURE\][^]*cart\.test\.js:11:61/);
    },
  );

  it('of Playwright, GoogleTest and cucumber', async () => {
    const [, refuses, later] = await casesOf('playwright');
    expect(refuses).toMatchObject({
      suite: 'login.spec.ts',
      message: 'Error: expect(received).toBe(expected) // Object.is equality',
      stack: expect.stringMatching(/^\[chromium\][^]*login\.spec\.ts:11:20$/),
    });
    expect(later).toMatchObject({ status: 'SKIPPED', message: '', stack: '' });

    const [, divides, disabled, waits] = await casesOf('googletest');
    expect(divides).toMatchObject({
      file: '/src/calc_test.cc',
      line: 9,
      message: expect.stringMatching(/^Expected equality/),
      stack: expect.stringMatching(/Which is: 3\n\n\/src\/calc_test\.cc:11\nFailed$/),
    });
    expect(disabled).toMatchObject({ name: 'DISABLED_Multiplies', status: 'SKIPPED', message: '' });
    expect(waits).toMatchObject({
      status: 'SKIPPED',
      message: 'not here',
      stack: '/src/calc_test.cc:20\nnot here',
    });

    const [, , root] = await casesOf('cucumber-jvm');
    expect(root).toMatchObject({
      prefix: 'Calculator',
      message: expect.stringMatching(/^Given a root\.+undefined$/),
    });
  });
});

describe('a case', () => {
  it.each<[string, string]>([
    ['<skipped/><failure message="m"/>', 'FAILED'],
    ['<failure message="m"/><skipped/>', 'FAILED'],
    ['<failure message="n"/><error message="m"/>', 'ERROR'],
    ['<error message="m"/><failure message="n"/>', 'ERROR'],
    ['<failure/><failure message="m"/>', 'FAILED'],
    ['<failure type="m"/>', 'FAILED'],
    ['<failure message=" " type="t">\n m\nn</failure>', 'FAILED'],
  ])('is as bad as the worst of its problems, whose message it has: %s', async (children, status) => {
    expect(await onlyCase(`<testcase>${children}</testcase>`)).toMatchObject({ status, message: 'm' });
  });

  it('has no stack of what is less bad', async () => {
    const [skipped, failure, error] = ['<skipped>s</skipped>', '<failure>f</failure>', '<error>e</error>'];
    expect(await onlyCase(`<testcase>${error}${failure}${skipped}</testcase>`)).toMatchObject({ stack: 'e' });
    expect(await onlyCase(`<testcase>${skipped}${failure}${error}</testcase>`)).toMatchObject({ stack: 'e' });
  });

  it('is skipped while node calls it `todo`, and says why it fails when nobody said more', async () => {
    const text = '<skipped type="todo" message="true"/><failure message="m">f</failure>';
    expect(await onlyCase(`<testcase>${text}</testcase>`)).toMatchObject({
      status: 'SKIPPED',
      message: 'm',
      stack: 'f',
    });
    const [, second] = await read(
      `<testsuite><testcase>${text}</testcase><testcase><error/></testcase></testsuite>`,
    );
    expect(second).toMatchObject({ status: 'ERROR' });
  });

  it.each<[what: string, attributes: string, body: string, message: string]>([
    [
      'null',
      'message="null" type="x"',
      'java.lang.NullPointerException\n\tat a.B.c(B.java:1)',
      'java.lang.NullPointerException',
    ],
    [
      'null, and nothing more',
      'message="null" type="java.lang.NullPointerException"',
      '',
      'java.lang.NullPointerException',
    ],
    ['nothing', 'message=" "', 'AssertionError\n    at x.js:1:2', 'AssertionError'],
    [
      'go test’s lines',
      'message="Failed"',
      '=== RUN   TestAdd\n    foo_test.go:12: got 1, want 2\n--- FAIL: TestAdd (0.00s)',
      'got 1, want 2',
    ],
    [
      'testify’s lines',
      'message="Failed"',
      '=== RUN   TestAdd\n    foo_test.go:12: \n        \tError Trace:\t/app/foo_test.go:12\n        \tError:      \tNot equal: \n',
      'Error: Not equal:',
    ],
    [
      'pytest’s source',
      '',
      'def test_add():\n&gt;       assert 1 == 2\nE       assert 1 == 2\nE        +  where\n\ntest_x.py:5: AssertionError',
      'assert 1 == 2',
    ],
    [
      'a traceback',
      'message=""',
      'Traceback (most recent call last):\n  File "x.py", line 4, in test_add\n    self.fail()\nAssertionError: no\n',
      'AssertionError: no',
    ],
    [
      'where rust panicked',
      'message="thread \'a\' panicked at src/lib.rs:12:5:"',
      "thread 'a' panicked at src/lib.rs:12:5:\nassertion failed: x\n",
      'assertion failed: x',
    ],
    ['the test', 'message="calc::adds"', 'boom', 'boom'],
    ['what ends in a call', 'message="no method calc::adds"', 'boom', 'no method calc::adds'],
    ['frames', '', 'at a (x.js:1:2)\nat b (node:internal/x:1:2)\nboom', 'boom'],
    ['a ruler', '', '_ _ _ _\n-----\nboom', 'boom'],
    ['only the place', 'message="calc.cc:10"', 'calc.cc:10', 'calc.cc:10'],
    ['only headings', 'type="t"', '=== RUN   TestAdd', 't'],
    ['only headings, and has no type', '', '=== RUN   TestAdd', '=== RUN   TestAdd'],
    ['what ends in the name by chance', 'message="wanted adds"', 'boom', 'wanted adds'],
    [
      'a host',
      'message="connect ECONNREFUSED db.internal:5432"',
      'boom',
      'connect ECONNREFUSED db.internal:5432',
    ],
    ['a URL', 'message="http://db.internal:5432 refused"', 'boom', 'http://db.internal:5432 refused'],
  ])('has a message that says something, of %s', async (_, attributes, body, message) => {
    const text = `<testcase name="adds"><failure ${attributes}>${body}</failure></testcase>`;
    expect((await onlyCase(text)).message).toBe(message);
  });

  it('keeps as its stack what its message leaves out', async () => {
    const text = '<testcase><failure message="foo_test.go:3: got 1"/></testcase>';
    expect(await onlyCase(text)).toMatchObject({ message: 'got 1', stack: 'foo_test.go:3: got 1' });
    const bare = '<testcase><failure message="Failed"/></testcase>';
    expect(await onlyCase(bare)).toMatchObject({ message: 'Failed', stack: '' });
  });

  it.each([
    'a',
    ' ',
    '\n',
    '-',
    '.',
    '/',
    '.a:1',
    ':1',
    '› ',
    'E   ',
    'E   \n',
    'Traceback \n',
    'Traceback \n  a\n',
    ' \n',
    'at ',
    '\t',
  ])(
    'has its message in little time whatever the text is: %j',
    async (piece) => {
      const text = piece.repeat(65_536 / piece.length);
      const attribute = text.replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
      await onlyCase(`<testcase name="a"><failure message="x.${attribute}">x.${text}</failure></testcase>`);
      await onlyCase(`<testcase name="a"><failure>${text}</failure></testcase>`);
    },
    20_000,
  );

  it('is in the file of the nearest suite that has one', async () => {
    const text = '<testsuite file="f"><testsuite name="inner"><testcase/></testsuite></testsuite>';
    expect(await onlyCase(text)).toMatchObject({ suite: 'inner', file: 'f' });
  });

  it('has only its own children', async () => {
    const text = '<testcase name="a"><x><failure/></x><testcase name="b"><error/></testcase></testcase>';
    expect(await onlyCase(text)).toMatchObject({ name: 'a', status: 'SUCCEEDED' });
  });

  it('may say next to nothing, and have no suite', async () => {
    const empty = {
      suite: '',
      prefix: '',
      name: '',
      status: 'SUCCEEDED',
      duration: 0,
      message: '',
      stack: '',
    };
    expect(await read('<testsuites><testcase/></testsuites>')).toEqual([empty]);
    expect(await read('<testsuites/>')).toEqual([]);
  });

  it.each(['', '-1', '1.5', 'x', '12345678901', '0'])('has no line %j', async (line) => {
    expect(await onlyCase(`<testcase file="f" line="${line}"/>`)).not.toHaveProperty('line');
  });

  it.each<[string, number]>([
    ['0.001', 1_000_000],
    ['1e-05', 10_000],
    ['1,234.5', 1_234_500_000_000],
    ['1,234', 1_234_000_000_000],
    ['1,234,567.25', 1_234_567_250_000_000],
    ['0,005', 5_000_000],
    ['12,5', 12_500_000_000],
    [' 2 ', 2_000_000_000],
    ['0.', 0],
    ['', 0],
    ['-1', 0],
    ['NaN', 0],
    ['1e400', Number.MAX_SAFE_INTEGER],
    ['1 s', 0],
  ])('takes %j seconds', async (time, duration) => {
    expect((await onlyCase(`<testcase time="${time}"/>`)).duration).toBe(duration);
  });
});

describe('a file that is no JUnit report', () => {
  it('is refused in the words of CodeBuild', async () => {
    expect(await refusal(read('<coverage line-rate="1"/>'))).toBe(
      '1:10 expected element type <testsuite> but have <coverage>',
    );
  });

  it('is refused when it is cut, after what was found', async () => {
    const cases: TestCase[] = [];
    const reading = parseJunitXml(bytesOf('<testsuite><testcase name="a"/>\n<testcase '), (testCase) =>
      cases.push(testCase),
    );
    expect(await refusal(reading)).toBe('2:10 unclosed root tag');
    expect(cases).toHaveLength(1);
  });
});

describe('a large report', () => {
  it('of 100,000 cases hands each on while it is read', async () => {
    let read = 0;
    let found = 0;
    let latest = 0;
    const file = largeFile(
      '<testsuite>',
      '<testcase name="n" time="0.5"><failure>f</failure></testcase>',
      100_000,
      '</testsuite>',
    );
    async function* counted() {
      for await (const piece of file) {
        read += 1;
        yield piece;
      }
    }
    await parseJunitXml(counted(), () => {
      found += 1;
      if (found === 1) latest = read;
    });
    expect(found).toBe(100_000);
    expect(latest).toBeLessThanOrEqual(2);
    expect(read).toBeGreaterThan(50);
  });

  it('names no suites at length: each case would', async () => {
    const name = 's'.repeat(60_000);
    const suites = `<testsuite name="${name}"><testsuite name="inner"><testcase classname="test"/></testsuite></testsuite>`;
    const [testCase] = await read(suites);
    expect(testCase?.prefix).toBe('inner');
  });

  it('keeps the beginning of long texts', async () => {
    const message = await parsed(
      parseJunitXml,
      largeFile(
        '<testsuite><testcase><failure message="',
        '0123456789',
        500_000,
        '">s</failure></testcase></testsuite>',
      ),
    );
    expect(message[0]).toMatchObject({ status: 'FAILED', stack: 's' });
    expect(message[0]?.message).toHaveLength(65_536);

    const stack = await parsed(
      parseJunitXml,
      largeFile('<testsuite><testcase>', '<failure>0123456789</failure>', 100_000, '</testcase></testsuite>'),
    );
    expect(stack[0]?.message).toBe('0123456789');
    expect(stack[0]?.stack).toHaveLength(65_536);
  });
});
