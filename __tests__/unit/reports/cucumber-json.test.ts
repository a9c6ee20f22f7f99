import { describe, expect, it } from '@jest/globals';

import { parseCucumberJson } from '../../../src/reports/cucumber-json.js';
import type { TestCase } from '../../../src/reports/types.js';
import { bytesOf, fixture, largeFile, parsed, refusal, totals } from './parsed.js';

const casesOf = (name: string) => parsed(parseCucumberJson, fixture(`cucumber/${name}.json`));
const parse = (features: unknown) => parsed(parseCucumberJson, bytesOf(JSON.stringify(features)));

const step = (status: string, more = {}) => ({
  keyword: 'Given ',
  name: 'a step',
  line: 5,
  result: { status, ...more },
});
/** The one case of a feature with this scenario. */
async function caseOf(scenario: object): Promise<TestCase> {
  const [testCase, ...more] = await parse([
    {
      uri: 'a.feature',
      keyword: 'Feature',
      name: 'F',
      elements: [{ type: 'scenario', name: 'S', line: 4, ...scenario }],
    },
  ]);
  expect(more).toEqual([]);
  return testCase as TestCase;
}
const statusOf = async (...steps: object[]) => (await caseOf({ steps })).status;

describe('the files of the tools', () => {
  // Counted by hand.
  it.each([
    ['cucumber-jvm', { SUCCEEDED: 1, FAILED: 3, SKIPPED: 1, seconds: 0.0173 }],
    ['cucumber-ruby', { SUCCEEDED: 1, FAILED: 2, seconds: 0.000374 }],
    ['cucumber-js', { SUCCEEDED: 1, FAILED: 3, SKIPPED: 1, seconds: 0.020499999 }],
    ['behave', { SUCCEEDED: 1, FAILED: 2, SKIPPED: 1, ERROR: 1, seconds: 0.755200954 }],
  ])('counts those of %s as one does by hand', async (name, expected) => {
    expect(totals(await casesOf(name))).toEqual(expected);
  });

  it('adds background and hooks of cucumber-jvm to their scenario, and tells which step failed', async () => {
    const [passed, failed, undefined_, skipped, inHook] = await casesOf('cucumber-jvm');
    const basket = {
      suite: 'Basket',
      prefix: 'Basket',
      file: 'src/test/resources/com/example/shop/basket.feature',
    };
    expect(passed).toEqual({
      ...basket,
      name: 'Add an item',
      status: 'SUCCEEDED',
      duration: 4_000_000,
      message: '',
      stack: '',
      line: 6,
    });
    expect(failed).toEqual({
      ...basket,
      name: 'Add too many',
      status: 'FAILED',
      duration: 7_500_000,
      message:
        'Then the basket holds 3 items: org.opentest4j.AssertionFailedError: expected: <3> but was: <2>',
      stack: [
        'org.opentest4j.AssertionFailedError: expected: <3> but was: <2>',
        '\tat org.junit.jupiter.api.AssertionUtils.fail(AssertionUtils.java:55)',
        '\tat com.example.shop.BasketSteps.theBasketHolds(BasketSteps.java:31)',
        '\tat ✽.the basket holds 3 items(file:src/test/resources/com/example/shop/basket.feature:13)',
      ].join('\n'),
      line: 13,
    });
    expect(undefined_).toMatchObject({
      name: 'Discounts',
      status: 'FAILED',
      message: 'When I use the code "TEN": undefined',
      line: 17,
    });
    expect(skipped).toMatchObject({
      status: 'SKIPPED',
      message:
        'When I use the code "FREE": org.opentest4j.TestAbortedException: Assumption failed: no shipping here',
      line: 21,
    });
    expect(inHook).toMatchObject({
      suite: 'Till',
      status: 'FAILED',
      message: 'Before hook com.example.shop.Hooks.setUp(): java.lang.IllegalStateException: no database',
      file: 'com/example/shop/till.feature',
      line: 3,
    });
  });

  it('has a case for each time that cucumber-ruby tried, and takes pending for failed', async () => {
    const [first, second, pending] = await casesOf('cucumber-ruby');
    expect(first).toEqual({
      suite: 'Calculator',
      prefix: 'Calculator',
      name: 'Addition',
      status: 'FAILED',
      duration: 110_000,
      message: 'Then the result is 4: expected: 4',
      stack: [
        'expected: 4',
        '     got: 5',
        '',
        '(compared using ==)',
        ' (RSpec::Expectations::ExpectationNotMetError)',
        "./features/step_definitions/calculator.rb:12:in `/^the result is (\\d+)$/'",
        "features/calculator.feature:8:in `the result is 4'",
      ].join('\n'),
      file: 'features/calculator.feature',
      line: 8,
    });
    expect(second).toMatchObject({ name: 'Addition', status: 'SUCCEEDED', duration: 110_000, line: 6 });
    expect(pending).toMatchObject({
      name: 'Division',
      status: 'FAILED',
      message: 'When I divide 1 by 0: TODO (Cucumber::Pending)',
      line: 11,
    });
  });

  it('knows the hidden hooks of cucumber-js', async () => {
    const [assertion, ambiguous, skipped, inHook, passed] = await casesOf('cucumber-js');
    expect(assertion).toMatchObject({
      suite: 'Login',
      name: 'Good password',
      duration: 11_999_999,
      message:
        'Then I see "Hello, Ann": AssertionError [ERR_ASSERTION]: Expected values to be strictly equal:',
      file: 'features/login.feature',
      line: 8,
    });
    expect(ambiguous).toMatchObject({ status: 'FAILED', message: 'When I log in with "": ambiguous' });
    expect(skipped).toMatchObject({ status: 'SKIPPED', message: '', line: 14 });
    expect(inHook).toMatchObject({
      status: 'FAILED',
      message: 'After hook features/support/hooks.ts:9: Error: the browser is gone',
      stack: '',
      line: 17,
    });
    expect(passed).toMatchObject({ name: 'Remember me', status: 'SUCCEEDED' });
  });

  it("reads behave's seconds, places, lists of lines and statuses of scenarios", async () => {
    const [passed, failed, raised, skipped, inHook] = await casesOf('behave');
    expect(passed).toEqual({
      suite: 'Stock',
      prefix: 'Stock',
      name: 'Receive goods',
      status: 'SUCCEEDED',
      duration: 251_200_954,
      message: '',
      stack: '',
      file: 'features/stock.feature',
      line: 6,
    });
    expect(failed).toMatchObject({
      status: 'FAILED',
      message: 'When 3 boxes leave: Assertion Failed: -3 boxes left',
      stack: 'Assertion Failed: -3 boxes left\nCaptured stdout:\nshipping',
      line: 11,
    });
    expect(raised?.message).toBe('When somebody counts: ValueError: nobody is here');
    expect(raised?.stack).toMatch(/^Traceback [^]* {4}raise ValueError[^]*nobody is here$/);
    expect(skipped).toMatchObject({ name: 'Burn goods', status: 'SKIPPED', message: '', line: 20 });
    expect(inHook).toMatchObject({
      suite: 'Returns',
      status: 'ERROR',
      message: 'hook_error',
      file: 'features/returns.feature',
      line: 3,
    });
  });
});

describe('the status of a scenario', () => {
  it.each([
    [['passed', 'passed'], 'SUCCEEDED'],
    [['passed', 'skipped'], 'SKIPPED'],
    [['passed', 'undefined', 'skipped'], 'FAILED'],
    [['ambiguous'], 'FAILED'],
    [['pending', 'skipped'], 'FAILED'],
    [['FAILED'], 'FAILED'],
    [['failed', 'error'], 'ERROR'],
    [['passed', 'flickering'], 'UNKNOWN'],
    [['flickering', 'skipped'], 'SKIPPED'],
    [[], 'UNKNOWN'],
  ])('of steps that are %j is %s', async (words, status) => {
    expect(await statusOf(...words.map((word) => step(word)))).toBe(status);
  });

  it('is that of hooks of steps and of hooks around as well', async () => {
    const hook = {
      result: { status: 'failed', error_message: 'no', duration: 2 },
      match: { location: 'h:1' },
    };
    const passed = step('passed', { duration: 1 });
    for (const [scenario, label] of [
      [{ steps: [{ ...passed, before: [hook] }] }, 'Before step hook h:1'],
      [{ steps: [{ ...passed, after: [hook] }] }, 'After step hook h:1'],
      [{ steps: [passed], after: [hook] }, 'After hook h:1'],
      [{ steps: [passed], around: [hook] }, 'Around hook h:1'],
    ] as const) {
      expect(await caseOf(scenario)).toMatchObject({
        status: 'FAILED',
        message: `${label}: no`,
        duration: 3,
      });
    }
  });

  it('comes from the first of the worst steps', async () => {
    const { message } = await caseOf({
      steps: [
        step('skipped', { error_message: 'one' }),
        { ...step('failed', { error_message: 'two\nlines' }), name: 'b' },
        { ...step('failed', { error_message: 'three' }), name: 'c' },
      ],
    });
    expect(message).toBe('Given b: two');
  });
});

describe('features', () => {
  const scenario = { type: 'scenario', name: 'S', line: 4, steps: [step('passed')] };
  const background = { type: 'background', name: '', line: 2, steps: [step('failed', { duration: 7 })] };

  it('may have name and uri before their elements or after them', async () => {
    const places = await parse([
      { uri: 'a.feature', name: 'A', elements: [scenario, scenario] },
      { elements: [scenario, scenario], name: 'B', uri: 'b.feature' },
      { name: 'C', elements: [scenario], uri: 'c.feature' },
      { elements: [scenario], name: 'D' },
      { elements: [scenario], uri: 'e.feature' },
    ]);
    expect(places.map(({ suite, prefix, file }) => [suite, prefix, file])).toEqual([
      ['A', 'A', 'a.feature'],
      ['A', 'A', 'a.feature'],
      ['B', 'B', 'b.feature'],
      ['B', 'B', 'b.feature'],
      ['C', 'C', 'c.feature'],
      ['D', 'D', undefined],
      ['e.feature', 'e.feature', 'e.feature'],
    ]);
  });

  it('are not waited for when they have said who they are', async () => {
    let emitted = 0;
    const seen: number[] = [];
    async function* bytes() {
      yield Buffer.from(`[{"uri":"a","name":"A","elements":[${JSON.stringify(scenario)},${' '.repeat(300)}`);
      seen.push(emitted);
      yield Buffer.from(`${JSON.stringify(scenario)}]},{"elements":[${JSON.stringify(scenario)}`);
      seen.push(emitted);
      yield Buffer.from(`],"uri":"b","name":"B"}]`);
    }
    await parseCucumberJson(bytes(), () => emitted++);
    expect([...seen, emitted]).toEqual([1, 2, 3]);
  });

  it('give a background to the scenario that follows, and to no other feature', async () => {
    const cases = await parse([
      { name: 'A', uri: 'a', elements: [background, scenario, scenario, background] },
      { name: 'B', uri: 'b', elements: [scenario] },
    ]);
    expect(cases.map(({ status, duration, line }) => [status, duration, line])).toEqual([
      ['FAILED', 7, 5],
      ['SUCCEEDED', 0, 4],
      ['SUCCEEDED', 0, 4],
    ]);
  });

  it.each(['file:///src/a b.feature', 'file:/src/a b.feature'])('of Java have URIs: %s', async (uri) => {
    expect((await parse([{ name: 'A', uri, elements: [scenario] }]))[0]?.file).toBe('/src/a b.feature');
  });

  it('may hold no scenarios, and a file no features', async () => {
    expect(await parse([{ keyword: 'Feature', name: 'A', uri: 'a' }])).toEqual([]);
    expect(await parse([])).toEqual([]);
  });

  it('do without what a tool leaves out or spells in another way', async () => {
    const odd = {
      keyword: 'Scenario',
      steps: [null, 1, { result: 'passed' }, { result: { duration: '5' } }],
    };
    expect(await parse([{ elements: [odd, {}] }])).toEqual([
      { suite: '', prefix: '', name: 'Scenario', status: 'UNKNOWN', duration: 0, message: '', stack: '' },
      { suite: '', prefix: '', name: '', status: 'UNKNOWN', duration: 0, message: '', stack: '' },
    ]);
  });

  it('take no longer than numbers can say', async () => {
    const step = { result: { status: 'passed', duration: 1e308 } };
    const steps = [step, step];
    const cases = await parse([
      { name: 'A', uri: 'a', elements: [{ steps }, { location: 'a.feature:1', steps }] },
    ]);
    expect(cases.map(({ duration }) => duration)).toEqual([Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER]);
  });

  it('show where a text was cut: it ends where texts end', async () => {
    const long = 'x'.repeat(100_000);
    const failed = (text: unknown, name = 'a') => ({
      steps: [{ keyword: 'Given', name, result: { status: 'failed', error_message: text } }],
    });
    const elements = [failed(` ${long}`), failed(['a', long, 'b']), failed('boom', long)];
    const [one, lines, named] = await parse([{ name: 'A', uri: 'a', elements }]);
    expect(one?.message).toHaveLength(65_536);
    expect(one?.message).toMatch(/x$/);
    expect(lines).toMatchObject({ message: 'Given a: a', stack: `a\n${long.slice(0, 65_534)}` });
    expect(named?.message).toMatch(/^Given x{65530}$/);
    const traceback = failed(`Traceback (most recent call last):\n  a\n${long}`);
    const [python] = await parse([{ name: 'A', uri: 'a', elements: [traceback] }]);
    expect(python?.message).toBe('Given a: Traceback (most recent call last):');
  });

  it('keep the texts of their first scenarios while they wait for their name', async () => {
    const text = JSON.stringify(`${'m'.repeat(2000)}\n${'s'.repeat(60_000)}`);
    const failed = `{"name":"S","steps":[{"keyword":"Given","name":"a","result":{"status":"failed","error_message":${text}}}]}`;
    const cases = await parsed(
      parseCucumberJson,
      largeFile(
        `[{"elements":[${failed}`,
        `,${failed}`,
        99,
        `],"name":"F","uri":"f"},{"elements":[${failed}],"name":"G"}]`,
      ),
    );
    expect(cases).toHaveLength(101);
    expect(cases[0]?.message).toBe(`Given a: ${'m'.repeat(2000)}`);
    expect(cases[0]?.stack).toHaveLength(62_001);
    expect(cases[99]).toMatchObject({ suite: 'F', status: 'FAILED', message: '', stack: '' });
    expect(cases[100]?.stack).toHaveLength(62_001);
  });
});

describe('what is refused', () => {
  it.each([
    ['an empty file', '', 'undefined:undefined expected a JSON array of features but the file is empty'],
    ['cucumber messages', '{"meta":{}}\n', '1:1 expected a JSON array of features but have an object'],
    ['JUnit XML', '<testsuite/>', '1:1 expected a JSON array of features but have "<"'],
    ['another array', '[\n1]', '2:1 expected a feature with "elements"'],
    ['other objects', '[{"name": "x"}]', '1:14 expected a feature with "elements"'],
    ['other elements', '[{"elements": [1]}]', '1:16 expected a scenario in "elements"'],
    ['a cut file, as behave leaves it when it crashes', '[\n', '2:1 not valid JSON: the file ends too early'],
  ])('%s', async (_name, text, message) => {
    expect(await refusal(parsed(parseCucumberJson, bytesOf(text)))).toBe(message);
  });
});
