/** Reports of the command line: what `--reports DIR` keeps, what the terminal shows, what `plan` tells. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { TEST_STATUSES } from '../src/reports/types.js';
import { type CommandLine, commandLine, type Ran } from './support/command-line.js';
import { COUNTED_REPORTS } from './support/counted-reports.js';

/** `reports.json`, as far as these tests read it. */
interface ReportsJson {
  testCases: { reportArn: string; name: string; status: string; testRawDataPath: string }[];
  codeCoverages: { reportARN: string; linesCovered: number; linesMissed: number }[];
  reports: {
    arn: string;
    name: string;
    status: string;
    testSummary?: { total: number; statusCounts: Record<string, number>; durationInNanoSeconds: number };
    codeCoverageSummary?: Record<
      'linesCovered' | 'linesMissed' | 'branchesCovered' | 'branchesMissed',
      number
    >;
  }[];
}

const fixtures = fileURLToPath(new URL('fixtures/reports', import.meta.url));
const DIVIDES = [
  '<testsuite name="calc">',
  '<testcase classname="calc" name="adds" time="0.5"/>',
  '<testcase classname="calc" name="divides" file="src/calc.test.js" line="7" time="0.25">',
  '<failure message="3 is not 2">at x (/codebuild/output/src9/src/src/calc.test.js:8:3)</failure></testcase>',
  '<testcase classname="calc" name="waits" time="0.25"><error message="no time"/></testcase>',
  '<testcase classname="calc" name="sleeps"><skipped/></testcase>',
  '</testsuite>',
].join('\n');
const PASSES = '<testsuite><testcase name="one" time="2"/></testsuite>';

/** @param groups the lines of each */
function buildspec(groups: Record<string, string>, commands: string[] = ["'true'"]): string {
  const reports = Object.entries(groups).map(([group, text]) => `  ${JSON.stringify(group)}: {${text}}`);
  return [
    'version: 0.2',
    'phases:',
    '  build:',
    '    commands:',
    ...commands.map((command) => `      - ${command}`),
    'reports:',
    ...reports,
    '',
  ].join('\n');
}

function readReports(folder: string): ReportsJson {
  return JSON.parse(readFileSync(join(folder, 'reports.json'), 'utf8')) as ReportsJson;
}

/** What is in a folder for reports, without our own marks. */
function kept(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
  return files.filter((name) => !name.startsWith('.run-buildspec-made')).sort();
}

describe('all formats of all tools, in one build', () => {
  let line: CommandLine;
  let ran: Ran;
  let folder: string;
  const groupOf = (file: string): string => file.replace('/', '-');
  beforeAll(async () => {
    const groups = COUNTED_REPORTS.map(({ file, format }) => [
      groupOf(file),
      `base-directory: out, files: [${file}], file-format: ${format}`,
    ]);
    line = await commandLine({ 'source/buildspec.yml': buildspec(Object.fromEntries(groups)) });
    cpSync(fixtures, join(line.path, 'source/out'), { recursive: true });
    folder = join(line.path, 'made');
    ran = await line.run(['run', '--project-name', 'web', '--reports', folder], {});
  });
  afterAll(() => line.cleanup());

  it('has counted every fixture, and two of each format', () => {
    const files = readdirSync(fixtures, { recursive: true, encoding: 'utf8' });
    expect(COUNTED_REPORTS.map(({ file }) => file).sort()).toEqual(
      files.filter((name) => dirname(name) !== '.').sort(),
    );
    const formats = COUNTED_REPORTS.map(({ format }) => format);
    expect(new Set(formats).size).toBe(10);
    expect(formats.filter((one) => formats.filter((other) => other === one).length < 2)).toEqual([]);
  });

  it('reads all of them', () => {
    expect({ status: ran.status, log: ran.log }).toEqual({ status: 0, log: ran.log });
    expect(ran.log).not.toContain('warning');
    expect(ran.log).not.toContain('AutoDiscovered');
    expect(readReports(folder).reports.map(({ name }) => name)).toEqual(
      COUNTED_REPORTS.map(({ file }) => `web-${groupOf(file)}`),
    );
  });

  it.each(COUNTED_REPORTS)('agrees with who counted by hand: $file', (counted) => {
    const { testCases, codeCoverages, reports } = readReports(folder);
    const report = reports.find(({ name }) => name === `web-${groupOf(counted.file)}`);
    const cases = testCases.filter(({ reportArn }) => reportArn === report?.arn);
    const files = codeCoverages.filter(({ reportARN }) => reportARN === report?.arn);
    if (counted.coverage) {
      const { lines, branches } = counted.coverage;
      expect(report).toMatchObject({
        status: 'SUCCEEDED',
        codeCoverageSummary: {
          linesCovered: lines[0],
          linesMissed: lines[1],
          branchesCovered: branches[0],
          branchesMissed: branches[1],
        },
      });
      expect(files).toHaveLength(counted.coverage.files);
      expect(files.reduce((sum, { linesCovered }) => sum + linesCovered, 0)).toBe(lines[0]);
      expect(cases).toEqual([]);
      return;
    }
    const statuses = TEST_STATUSES.map((status) => [
      status,
      cases.filter((testCase) => testCase.status === status).length,
    ]);
    expect(Object.fromEntries(statuses)).toEqual(counted.tests);
    expect(report?.testSummary?.statusCounts).toEqual(counted.tests);
    expect(report?.testSummary?.total).toBe(cases.length);
    expect(report?.status).toBe('FAILED');
    expect(new Set(cases.map(({ testRawDataPath }) => testRawDataPath))).toEqual(
      new Set([`out/${counted.file}`]),
    );
    if (counted.seconds !== undefined)
      expect((report?.testSummary?.durationInNanoSeconds ?? 0) / 1e9).toBeCloseTo(counted.seconds, 8);
  });

  it('keeps each raw file as it is', () => {
    const expected = COUNTED_REPORTS.map(({ file }) => join(groupOf(file), file));
    expect(kept(folder)).toEqual([...expected, 'reports.json'].sort());
    for (const { file } of COUNTED_REPORTS) {
      expect(readFileSync(join(folder, groupOf(file), file))).toEqual(readFileSync(join(fixtures, file)));
    }
  });
});

describe('one build of a few groups', () => {
  let line: CommandLine;
  beforeEach(async () => {
    line = await commandLine({
      'source/unit.xml': DIVIDES,
      'source/other.xml': PASSES,
      'source/src/calc.test.js': 'x\n',
    });
  });
  afterEach(() => line.cleanup());
  const write = (groups: Record<string, string>, commands?: string[]): void =>
    writeFileSync(join(line.path, 'source/buildspec.yml'), buildspec(groups, commands));
  const run = (args: string[] = [], env: Record<string, string> = {}): Promise<Ran> =>
    line.run(['run', ...args], env);
  const UNIT = { unit: 'files: unit.xml', more: 'files: other.xml' };

  it('shows a table, and the failing tests with their places', async () => {
    write(UNIT);
    const { status, stdout } = await run();
    expect(status).toBe(0);
    expect(stdout.slice(stdout.indexOf('  Report')).replace(/ in .*\n$/, '')).toBe(
      [
        '  Report  Tests  Passed  Failed  Errored  Skipped   Time',
        '✖ unit        4       1       1        1        1  1.0 s',
        '✔ more        1       1       0        0        0  2.0 s',
        '  All         5       2       1        1        1  3.0 s',
        '',
        'Failing tests in unit',
        '✖ calc › divides  src/calc.test.js:8',
        '    3 is not 2',
        '✖ calc › waits',
        '    no time',
        '',
        '✔ source SUCCEEDED',
      ].join('\n'),
    );
  });

  it.each([
    ['no colours by NO_COLOR', { NO_COLOR: '1', FORCE_COLOR: '' }, false],
    ['no colours where there is no terminal', { NO_COLOR: '', CI: '', FORCE_COLOR: '' }, false],
    ['colours when they are wanted', { NO_COLOR: '', FORCE_COLOR: '1' }, true],
  ])('has %s', async (_, env, colors) => {
    write(UNIT);
    const { stdout } = await run([], env);
    expect(stdout).toContain('Failing tests');
    expect(stdout.includes('\x1b[')).toBe(colors);
  });

  it('keeps raw files and the JSON in a folder, and replaces both', async () => {
    const folder = join(line.path, 'made/of/builds');
    write({ unit: "files: ['*.xml']" });
    expect((await run(['--reports', folder])).status).toBe(0);
    expect(kept(folder)).toEqual(['reports.json', 'unit/other.xml', 'unit/unit.xml']);
    expect(readReports(folder).testCases).toHaveLength(5);

    write({ unit: "files: ['*.xml']" }, ['rm unit.xml']);
    const second = await run(['--reports', folder]);
    expect({ status: second.status, log: second.log }).toEqual({ status: 0, log: second.log });
    expect(second.log).not.toContain('warning');
    expect(kept(folder)).toEqual(['reports.json', 'unit/other.xml']);
    const { reports, testCases } = readReports(folder);
    expect(testCases.map(({ name }) => name)).toEqual(['one']);
    expect(reports.map(({ name }) => name)).toEqual(['source-unit']);
  });

  it('says that a folder is in the source, where patterns find it, and auto-discovery does not', async () => {
    write(UNIT);
    for (const build of ['the first', 'the next']) {
      const { status, log } = await run(['--reports', 'made']);
      expect({ build, status, log }).toEqual({ build, status: 0, log });
      expect(log).toMatch(/note: --reports is inside the source: patterns may find earlier reports/);
      expect(log).not.toContain('AutoDiscovered');
    }
    expect(kept(join(line.path, 'source/made'))).toEqual(['more/other.xml', 'reports.json', 'unit/unit.xml']);
    expect((await run(['--reports', join(line.path, 'made')])).log).not.toContain('note: --reports');
  });

  it.each([
    ['is below a file', 'unit.xml/made'],
    ['is a file', 'unit.xml'],
    ['has no name', ''],
  ])('refuses a folder that %s, before the build', async (_, folder) => {
    write(UNIT, ['touch began']);
    const { status, log } = await run(['--reports', folder]);
    expect({ status, log }).toEqual({ status: 2, log });
    expect(log).toMatch(/--reports: .* is no folder to write to: /);
    expect(existsSync(join(line.path, 'source/began'))).toBe(false);
    expect(readFileSync(join(line.path, 'source/unit.xml'), 'utf8')).toBe(DIVIDES);
    expect(line.temporary()).toEqual([]);
  });

  it.each([
    ['a/b', 'a/b', undefined],
    ['..', '__', /The artifact \.\. is called __ here/],
    ['with  spaces', 'with  spaces', undefined],
    ['-rf', '-rf', undefined],
    ['/etc', 'etc', /The artifact \/etc is called etc here/],
  ])('keeps the files of a group called %s', async (group, place, said) => {
    write({ [group]: 'files: other.xml' });
    const { status, log } = await run(['--reports', join(line.path, 'made')]);
    expect({ status, log }).toEqual({ status: 0, log });
    expect(kept(join(line.path, 'made'))).toEqual([`${place}/other.xml`, 'reports.json'].sort());
    expect(readdirSync(line.path).sort()).toEqual(['made', 'source', 'temporary']);
    expect(readReports(join(line.path, 'made')).reports[0]).toMatchObject({ name: `source-${group}` });
    if (said) expect(log).toMatch(said);
    expect(log).not.toContain('warning');
  });

  it('shows a group of 300 characters, and warns that no folder can be called like that', async () => {
    const group = 'g'.repeat(300);
    write({ [group]: 'files: other.xml', unit: 'files: unit.xml' });
    const { status, log, stdout } = await run(['--reports', join(line.path, 'made')]);
    expect({ status, log }).toEqual({ status: 0, log });
    expect(log).toMatch(/warning: The files of the report g+ are not kept: .*ENAMETOOLONG/);
    expect(stdout).toMatch(/^✔ g{39}… {2}/m);
    expect(kept(join(line.path, 'made'))).toEqual(['reports.json', 'unit/unit.xml']);
    expect(readReports(join(line.path, 'made')).reports.map(({ name }) => name)).toContain(`source-${group}`);
  });

  it('ends well when a group is called like the JSON file', async () => {
    write({ 'reports.json': 'files: other.xml', unit: 'files: unit.xml' });
    const folder = join(line.path, 'made');
    const first = await run(['--reports', folder]);
    expect({ status: first.status, log: first.log }).toEqual({ status: 0, log: first.log });
    expect(first.log).toMatch(/warning: .*reports\.json/);
    expect(first.stdout).toMatch(/^✔ reports\.json {2}/m);
    expect(kept(folder)).toContain('unit/unit.xml');

    // The other way round: the JSON is there first.
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    writeFileSync(join(folder, 'reports.json'), '{}');
    const second = await run(['--reports', folder]);
    expect({ status: second.status, log: second.log }).toEqual({ status: 0, log: second.log });
    expect(second.log).toMatch(
      /warning: The files of the report reports\.json are not kept: .*there is a file/,
    );
    expect(readReports(folder).testCases).toHaveLength(5);
  });

  it('tells in a plan what will be read, and reads nothing', async () => {
    write({
      $GROUP: 'base-directory: $OUT/x, files: ["**/*.xml", other.xml], file-format: cloverXml',
      unit: 'files: unit.xml, discard-paths: yes',
    });
    const shown = await line.run(['plan'], {});
    expect(shown.status).toBe(0);
    expect(shown.stdout).toMatch(
      /\nReports\n {2}\$GROUP: \*\*\/\*\.xml, other\.xml below \$OUT\/x as CLOVERXML\n {2}unit: unit\.xml as JUNITXML\n/,
    );
    const { stdout } = await line.run(['plan', '--json'], {});
    const { reports } = JSON.parse(stdout) as { reports: unknown };
    expect(reports).toMatchObject({
      groups: [
        {
          group: { text: '$GROUP' },
          files: [{ text: '**/*.xml' }, { text: 'other.xml' }],
          baseDirectory: { text: '$OUT/x' },
          fileFormat: 'CLOVERXML',
        },
        { group: { text: 'unit' }, discardPaths: true, fileFormat: 'JUNITXML' },
      ],
    });
    const dry = await run(['--dry-run', '--reports', join(line.path, 'made')]);
    expect(dry.stdout).toContain('\nReports\n');
    expect(existsSync(join(line.path, 'made'))).toBe(false);
  });
});
