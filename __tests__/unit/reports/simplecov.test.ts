import { describe, expect, it } from '@jest/globals';

import { parseSimplecov } from '../../../src/reports/simplecov.js';
import {
  coveredFile,
  filesOfFixture,
  filesOfText,
  totalsOf,
  type Totals,
} from '../../support/covered-files.js';
import { refusal } from './parsed.js';

const SHOP = '/codebuild/output/src1/src';

const fixture = (name: string) => filesOfFixture(parseSimplecov, `simplecov/${name}`);
const parse = (report: unknown) => filesOfText(parseSimplecov, JSON.stringify(report));
/** One command for each of the files `/a.rb` that are given. */
const parseRuns = (...runs: unknown[]) =>
  parse(
    Object.fromEntries(
      runs.map((file, index) => [`run ${index}`, { coverage: { '/a.rb': file }, timestamp: 1 }]),
    ),
  );
const aRb = (...totals: Totals) => [coveredFile('/a.rb', ...totals)];
const percent = (covered: number, missed: number) => ((100 * covered) / (covered + missed)).toFixed(2);

describe('the files of the tools', () => {
  // Counted by hand: lines covered, lines missed, branches covered, branches missed; percentages of lines and branches.
  it.each<[name: string, totals: Totals, lines: string, branches: string]>([
    ['resultset.json', [11, 5, 3, 2], '68.75', '60.00'],
    ['resultset-0.17.json', [6, 1, 0, 0], '85.71', 'NaN'],
    ['coverage.json', [5, 4, 1, 1], '55.56', '50.00'],
  ])('counts %s as one does by hand', async (name, expected, lines, branches) => {
    const totals = totalsOf(await fixture(name));
    expect(totals).toEqual(expected);
    expect([percent(totals[0], totals[1]), percent(totals[2], totals[3])]).toEqual([lines, branches]);
  });

  it('merges what RSpec and Minitest ran of one file', async () => {
    expect(await fixture('resultset.json')).toEqual([
      coveredFile(`${SHOP}/lib/basket.rb`, 7, 2, 2, 1),
      coveredFile(`${SHOP}/lib/till.rb`, 2, 2, 0, 0),
      coveredFile(`${SHOP}/lib/price.rb`, 2, 1, 1, 1),
    ]);
  });

  it('knows the lists of lines of before 0.18', async () => {
    expect(await fixture('resultset-0.17.json')).toEqual([
      coveredFile('/home/ann/shop/lib/shop.rb', 4, 1, 0, 0),
      coveredFile('/home/ann/shop/lib/shop/version.rb', 2, 0, 0, 0),
    ]);
  });

  it('leaves out what the JSON formatter calls ignored', async () => {
    expect(await fixture('coverage.json')).toEqual([
      coveredFile('/gem/lib/sample.rb', 4, 2, 1, 1),
      coveredFile('/gem/lib/plain.rb', 1, 2, 0, 0),
    ]);
  });

  it('reads the coverage.json of simplecov 1', async () => {
    const file = {
      lines: [1, 0, null],
      source: ['def a', '  b', 'end'],
      lines_covered_percent: 50.0,
      covered_lines: 1,
      missed_lines: 1,
      omitted_lines: 1,
      total_lines: 2,
      branches: [{ type: 'then', start_line: 2, end_line: 2, coverage: 3, inline: true, report_line: 2 }],
      methods: [{ name: 'A#a', start_line: 1, end_line: 3, coverage: 0 }],
      contexts: { '0': '1' },
    };
    const report = {
      $schema:
        'https://raw.githubusercontent.com/simplecov-ruby/simplecov/main/schemas/coverage-v1.3.schema.json',
      meta: { simplecov_version: '1.0.0', command_name: 'RSpec', root: '/src' },
      total: { lines: { covered: 1, missed: 1 } },
      coverage: { 'lib/a.rb': file },
      groups: { Models: { lines: { covered: 1 }, files: ['lib/a.rb'] } },
      errors: {},
    };
    expect(await parse(report)).toEqual([coveredFile('lib/a.rb', 1, 1, 1, 0)]);
  });
});

describe('runs of one file', () => {
  it.each([
    ['a line that none ran is missed', [0], [0], [0, 1]],
    ['a line that one ran is covered', [0], [3], [1, 0]],
    ['no code in one run, and not run in the other: no code', [null], [0], [0, 0]],
    ['no code in one run, but run in the other: covered', [2], [null], [1, 0]],
    ['lines that only one run knows', [1, 1, 0], [0], [2, 0]],
  ])('%s', async (_name, one, other, [covered, missed]) => {
    const expected = aRb(covered as number, missed as number, 0, 0);
    expect(await parseRuns({ lines: one }, { lines: other })).toEqual(expected);
    expect(await parseRuns(other, one)).toEqual(expected);
  });

  it('may take different ways of one decision, or know other decisions', async () => {
    const one = { lines: [1], branches: { if: { then: 1, else: 0 }, case: { when: 0 } } };
    const other = { lines: [1], branches: { if: { then: 0, else: 2 }, unless: { then: 0 } } };
    expect(await parseRuns(one, other)).toEqual(aRb(1, 0, 2, 2));
  });

  it('may have branches only', async () => {
    expect(await parseRuns({ lines: null, branches: { if: { then: 1 } } })).toEqual(aRb(0, 0, 1, 0));
  });
});

it('takes any name for a file', async () => {
  const text = '{"RSpec":{"coverage":{"__proto__":[1],"constructor":{"lines":[0]},"a.b":[1]},"timestamp":1}}';
  expect(await filesOfText(parseSimplecov, text)).toEqual([
    coveredFile('__proto__', 1, 0, 0, 0),
    coveredFile('constructor', 0, 1, 0, 0),
    coveredFile('a.b', 1, 0, 0, 0),
  ]);
});

it('may have no files', async () => {
  expect(await parse({ RSpec: { coverage: {}, timestamp: 1 } })).toEqual([]);
});

describe('what is refused', () => {
  const EITHER = 'expected "coverage" of each command (.resultset.json) or of all files (coverage.json)';
  it.each([
    ['an empty file', '', `undefined:undefined expected a JSON object of coverage but the file is empty`],
    ['XML', '<coverage/>', '1:1 expected a JSON object of coverage but have "<"'],
    ['an array', '[]', '1:1 expected a JSON object of coverage but have an array'],
    ['.last_run.json', '{"result":{"line":91.5}}', `undefined:undefined ${EITHER}`],
    ['another coverage', '{"RSpec":{"coverage":91.5}}', `1:22 ${EITHER}`],
    ['files that are none', '{"RSpec":{"coverage":{"a.rb":{"lines":7}}}}', '1:40 expected "lines" of "a.rb"'],
    [
      'lines that are none',
      '{"RSpec":{"coverage":{"a.rb":[1,"2"]}}}',
      '1:36 expected a number or null for each of the "lines" of "a.rb"',
    ],
  ])('%s', async (_name, text, message) => {
    expect(await refusal(filesOfText(parseSimplecov, text))).toBe(message);
  });
});
