/** Reports of the committed action: declared and discovered, and what goes wrong with them. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { failing, junit, passing } from './support/junit.js';
import {
  buildJson,
  COBERTURA,
  messages,
  OFF,
  reportBuilds,
  reportsJson,
  reportSpec,
  statuses,
} from './support/report-builds.js';
import { startResultsService } from './support/results-service.js';
import { type RunnerStep, startAction } from './support/runner.js';
import { mountSmallDisk } from './support/small-disk.js';

const CLOVER =
  '<coverage generated="1"><project><file name="a.js" path="src/a.js"><line num="1" type="stmt" count="1"/></file></project></coverage>';
const CUCUMBER = JSON.stringify([
  {
    uri: 'features/a.feature',
    keyword: 'Feature',
    name: 'A',
    elements: [
      {
        keyword: 'Scenario',
        type: 'scenario',
        name: 'works',
        steps: [{ keyword: 'Given ', name: 'x', result: { status: 'passed', duration: 5 } }],
      },
    ],
  },
]);

const { use, step, run, keep } = reportBuilds();

describe('reports of the action', () => {
  it('come to outputs, a JSON file and the JSON of the build', async () => {
    await use({
      'out/unit.xml': junit(
        [
          ...passing(2),
          { name: 'skips', problem: { kind: 'skipped' } },
          {
            name: 'fails',
            classname: 'cart',
            time: 1.5,
            problem: { message: 'no', stack: 'Error: no\n at x' },
          },
          { name: 'breaks', problem: { kind: 'error', message: 'oops' } },
        ],
        'shop',
      ),
      'out/cobertura.xml': COBERTURA,
    });
    const result = await run(
      reportSpec(
        'unit: {files: out/unit.xml}\ncoverage: {files: cobertura.xml, base-directory: out, file-format: CoberturaXml}',
      ),
      { env: OFF },
    );
    expect(result).toMatchObject({ exitCode: 0, conclusion: 'success' });
    expect(result.outputs).toMatchObject({
      'build-status': 'SUCCEEDED',
      'tests-total': '5',
      'tests-failed': '2',
    });

    const { testCases, codeCoverages, reports, reportsNotFound } = reportsJson(result);
    const [unit, coverage] = reports;
    const arn = (name: string): string =>
      (result.outputs['build-arn'] ?? '').replace(/:build\/web:/, `:report/${name}:`);
    const seconds = expect.closeTo(Date.now() / 1000, -3);
    const expired = expect.closeTo(Date.now() / 1000 + 30 * 24 * 3600, -3);
    expect(reportsNotFound).toEqual([]);
    expect(unit).toEqual({
      arn: arn('web-unit'),
      type: 'TEST',
      name: 'web-unit',
      reportGroupArn: arn('web-unit').replace(/:report\/(.*):.*/, ':report-group/$1'),
      executionId: result.outputs['build-arn'],
      status: 'FAILED',
      created: seconds,
      expired,
      exportConfig: { exportConfigType: 'NO_EXPORT' },
      truncated: false,
      testSummary: {
        total: 5,
        statusCounts: { SUCCEEDED: 2, FAILED: 1, ERROR: 1, SKIPPED: 1, UNKNOWN: 0 },
        durationInNanoSeconds: 1_540_000_000,
      },
    });
    expect(coverage).toMatchObject({
      arn: arn('web-coverage'),
      type: 'CODE_COVERAGE',
      status: 'SUCCEEDED',
      codeCoverageSummary: {
        linesCovered: 2,
        linesMissed: 1,
        branchesCovered: 1,
        branchesMissed: 1,
        branchCoveragePercentage: 50,
      },
    });
    expect(testCases.map(({ name, status }) => [name, status])).toEqual([
      ['passes 1', 'SUCCEEDED'],
      ['passes 2', 'SUCCEEDED'],
      ['skips', 'SKIPPED'],
      ['fails', 'FAILED'],
      ['breaks', 'ERROR'],
    ]);
    expect(testCases[3]).toEqual({
      reportArn: arn('web-unit'),
      testRawDataPath: 'out/unit.xml',
      prefix: 'cart',
      name: 'fails',
      status: 'FAILED',
      durationInNanoSeconds: 1_500_000_000,
      message: 'Error: no\n at x',
      expired,
      testSuiteName: 'shop',
    });
    expect(codeCoverages).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        reportARN: arn('web-coverage'),
        filePath: 'src/a.js',
        lineCoveragePercentage: expect.closeTo(66.66, 1),
        linesCovered: 2,
        linesMissed: 1,
        branchCoveragePercentage: 50,
        branchesCovered: 1,
        branchesMissed: 1,
        expired,
      },
    ]);
    expect(buildJson(result)).toMatchObject({
      buildStatus: 'SUCCEEDED',
      reportArns: [arn('web-unit'), arn('web-coverage')],
    });
    expect(result.summary).toMatch(/2 of 5 tests failed/);
    expect(result.summary).toMatch(/\| ❌ \| <code>unit<\/code> \| 5 \| 2 \| \*\*1\*\* \| \*\*1\*\* \| 1 \|/);
    expect(result.text).toMatch(
      /Report web-unit: FAILED, 5 tests in 1\.5\d* s \(2 passed, 1 failed, 1 errored, 1 skipped\), 1 JUNITXML file/,
    );
  });

  it('are read after a failed BUILD, which stays the reason', async () => {
    await use({
      'template.xml': junit([...passing(4), ...failing(12)]),
      'tests/it.test.js': 'x\n'.repeat(20),
    });
    const result = await run(
      reportSpec('unit: {files: out/*.xml}', ['mkdir out; cp template.xml out/unit.xml', 'exit 1']),
      { env: OFF },
    );
    expect(result).toMatchObject({ exitCode: 1, conclusion: 'failure' });
    expect(result.outputs).toMatchObject({
      'build-status': 'FAILED',
      'failed-phase': 'BUILD',
      'tests-total': '16',
      'tests-failed': '12',
    });
    const errors = result.annotations.filter(({ level }) => level === 'error');
    expect(errors).toHaveLength(10);
    expect(errors[0]?.title).toBe('BUILD FAILED: COMMAND_EXECUTION_ERROR');
    expect(
      errors.slice(1).map(({ title, file, line, message }) => [title, file, line, message.split('\n')[0]]),
    ).toEqual(
      Array.from({ length: 9 }, (_, index) => [
        `fails ${index + 1}`,
        'tests/it.test.js',
        index + 1,
        `Error: expected ${index + 1}`,
      ]),
    );
    expect(messages(result, 'notice')).toEqual([expect.stringMatching(/^3 more failing tests/)]);
    expect(statuses(result)).toEqual([['web-unit', 'FAILED']]);
    // What failed comes before where the time went.
    expect(result.summary).toMatch(
      /FAILED in BUILD[\s\S]*12 of 16 tests failed[\s\S]*\| UPLOAD_ARTIFACTS \| ✅ SUCCEEDED/,
    );
  });

  it('are not read when BUILD never ran', async () => {
    await use({ 'unit.xml': junit(failing(1)) });
    const buildspec = reportSpec('unit: {files: unit.xml}').replace(
      'phases:\n',
      'phases:\n  pre_build: {commands: [exit 2]}\n',
    );
    const result = await run(buildspec);
    expect(result.outputs).toMatchObject({
      'failed-phase': 'PRE_BUILD',
      'tests-total': '0',
      'tests-failed': '0',
    });
    expect(result.outputs['reports-json']).toBeUndefined();
    expect(result.text).not.toContain('auto-discover');
  });

  it('fail UPLOAD_ARTIFACTS by a missing directory and a wrong format, and let the others be', async () => {
    const workspace = await use({
      'out.xml': COBERTURA,
      'good.xml': junit(passing(3)),
      'half.xml': junit(passing(3)).slice(0, -30),
    });
    const service = await startResultsService();
    const buildspec = reportSpec(
      [
        'gone: {files: "**/*", base-directory: nowhere}',
        'empty: {files: nothing-*.xml}',
        'unit: {files: out.xml}',
        'half: {files: [half.xml, good.xml]}',
        'odd: {files: good.xml, file-format: XUNIT}',
        'good: {files: good.xml}',
      ].join('\n'),
      ['echo built > built'],
      'artifacts: {name: site, files: built}\n',
    );
    // A file, so that annotations have a place.
    writeFileSync(join(workspace.path, 'buildspec.yml'), buildspec);
    try {
      const result = await run('', { env: OFF, with: { artifacts: 'github' }, runner: service.variables() });
      expect(result).toMatchObject({ exitCode: 1, conclusion: 'failure' });
      expect(result.outputs).toMatchObject({
        'build-status': 'FAILED',
        'failed-phase': 'UPLOAD_ARTIFACTS',
        'tests-total': '6',
        'tests-failed': '0',
      });
      const lineOf = (group: string): number =>
        buildspec.split('\n').findIndex((line) => line.startsWith(`  ${group}:`)) + 1;
      const errors = result.annotations.filter(({ level }) => level === 'error');
      expect(errors.map(({ message, file, line }) => [message, file, line])).toEqual([
        ['[gone: [no matching base directory path found for nowhere]]', 'buildspec.yml', lineOf('gone')],
        [
          expect.stringMatching(/^\[empty: \[no matching report paths found/),
          'buildspec.yml',
          lineOf('empty'),
        ],
        [
          '[unit: [error processing report: [out.xml: expected element type <testsuite> but have <coverage>]]]',
          'buildspec.yml',
          lineOf('unit'),
        ],
        [
          expect.stringMatching(
            /^\[half: \[error processing report: \[half\.xml: unclosed root tag \(\d+:\d+\)\]\]\]$/,
          ),
          'buildspec.yml',
          lineOf('half'),
        ],
        ['[odd: [unknown report format XUNIT]]', 'buildspec.yml', lineOf('odd')],
      ]);
      expect(errors.every(({ title }) => title === 'UPLOAD_ARTIFACTS FAILED: CLIENT_ERROR')).toBe(true);
      expect(statuses(result)).toEqual([
        ['web-unit', 'INCOMPLETE'],
        ['web-half', 'INCOMPLETE'],
        ['web-good', 'SUCCEEDED'],
      ]);
      // Nothing of the broken file counts.
      expect(reportsJson(result).testCases.map(({ testRawDataPath }) => testRawDataPath)).toEqual(
        Array(6).fill('good.xml'),
      );
      expect(
        service
          .artifacts()
          .map(({ name }) => name)
          .sort(),
      ).toEqual(['good', 'half', 'site', 'unit']);
      expect(result.summary).toContain('is incomplete');
    } finally {
      await service.close();
    }
  });

  it('know groups by variables and ARNs, formats in any case, and JUNITXML by default', async () => {
    await use({ 'unit.xml': junit(passing(1)), 'cucumber.json': CUCUMBER, 'clover.xml': CLOVER });
    const groupArn = 'arn:aws:codebuild:eu-west-1:123456789012:report-group/shop-all';
    const result = await run(
      reportSpec(
        `$KIND-tests: {files: $KIND.xml}
${groupArn}: {files: cucumber.json, file-format: CucumberJson}
clover: {files: clover.xml, file-format: cloverxml}`,
        ['KIND=unit'],
      ),
      { env: OFF },
    );
    expect(result).toMatchObject({ exitCode: 0, annotations: [] });
    const { reports } = reportsJson(result);
    expect(reports.map(({ name, type, status }) => [name, type, status])).toEqual([
      ['web-unit-tests', 'TEST', 'SUCCEEDED'],
      ['shop-all', 'TEST', 'SUCCEEDED'],
      ['web-clover', 'CODE_COVERAGE', 'SUCCEEDED'],
    ]);
    expect(reports[1]).toMatchObject({
      reportGroupArn: groupArn,
      arn: expect.stringMatching(/^arn:aws:codebuild:eu-west-1:123456789012:report\/shop-all:[0-9a-f-]{36}$/),
    });
    expect(result.outputs).toMatchObject({ 'tests-total': '2', 'tests-failed': '0' });
  });

  it('are read of a project without artifacts', async () => {
    const project = {
      name: 'of-project',
      source: { type: 'NO_SOURCE' },
      artifacts: { type: 'NO_ARTIFACTS' },
      environment: { type: 'LINUX_CONTAINER', image: 'x', computeType: 'BUILD_GENERAL1_SMALL' },
      serviceRole: 'x',
    };
    await use({ 'project.json': JSON.stringify(project), 'unit.xml': junit(failing(1)) });
    const service = await startResultsService();
    try {
      const result = await run(
        reportSpec('unit: {files: unit.xml}', ['true'], 'artifacts: {files: nothing/*}\n'),
        {
          env: OFF,
          with: { artifacts: 'github', project: 'project.json', image: 'none', 'project-name': '' },
          runner: service.variables(),
        },
      );
      expect(result).toMatchObject({ exitCode: 0 });
      expect(statuses(result)).toEqual([['of-project-unit', 'FAILED']]);
      // The raw files are no artifact of the buildspec's.
      expect(service.artifacts().map(({ name }) => name)).toEqual(['unit']);
    } finally {
      await service.close();
    }
  });

  it('are not read when nobody wants them', async () => {
    await use({ 'unit.xml': junit(failing(2)) });
    const result = await run(
      reportSpec('unit: {files: unit.xml}\ngone: {files: x, base-directory: nowhere}'),
      {
        with: { reports: 'false' },
      },
    );
    expect(result).toMatchObject({ exitCode: 0, annotations: [] });
    expect(result.outputs).toMatchObject({ 'tests-total': '0', 'tests-failed': '0' });
    expect(result.outputs['reports-json']).toBeUndefined();
    expect(result.text).not.toMatch(/auto-discover|Expanding|Report /);
    expect(result.summary).not.toMatch(/tests/);
    expect(buildJson(result)['reportArns']).toEqual([]);
    expect(readdirSync(join(result.scratch, 'temp')).filter((name) => name.includes('reports'))).toEqual([]);
  });

  it('have outputs and annotations without a summary too', async () => {
    await use({ 'unit.xml': junit(failing(1)) });
    const result = await run(reportSpec('unit: {files: unit.xml}'), { env: OFF, with: { summary: 'false' } });
    expect(result).toMatchObject({ exitCode: 0, summary: '' });
    expect(result.outputs).toMatchObject({ 'tests-total': '1', 'tests-failed': '1' });
    expect(statuses(result)).toEqual([['web-unit', 'FAILED']]);
    expect(result.annotations).toMatchObject([{ level: 'error', title: 'fails 1' }]);
  });
});

describe('auto-discovery', () => {
  const plain = (command = 'true'): string =>
    `version: 0.2\nphases: {build: {commands: [${JSON.stringify(command)}]}}\n`;
  beforeEach(() =>
    use({
      'deep/down/TEST-a.xml': junit(passing(2)),
      'b.xml': junit(failing(1)),
      'deep/cucumber.json': CUCUMBER,
      'coverage.xml': COBERTURA,
      'package.json': '{"name": "shop"}',
      'node_modules/x/unit.xml': junit(failing(3)),
    }),
  );

  it('finds what no group names', async () => {
    const result = await run(reportSpec('named: {files: b.xml}'));
    expect(result).toMatchObject({ exitCode: 0 });
    expect(statuses(result)).toEqual([
      ['web-named', 'FAILED'],
      ['web-JUNITXML-AutoDiscovered', 'SUCCEEDED'],
      ['web-COBERTURAXML-AutoDiscovered', 'SUCCEEDED'],
      ['web-CUCUMBERJSON-AutoDiscovered', 'SUCCEEDED'],
    ]);
    // What was found may be anybody's: it counts only where nothing is declared.
    expect(result.outputs).toMatchObject({ 'tests-total': '1', 'tests-failed': '1' });
    expect(reportsJson(result).testCases.map(({ testRawDataPath }) => testRawDataPath)).toEqual([
      'b.xml',
      'deep/down/TEST-a.xml',
      'deep/down/TEST-a.xml',
      'deep/cucumber.json',
    ]);
    expect(result.text).toMatch(
      /Set report auto-discover timeout to 5 seconds\n[\s\S]*Expanding base directory path: {2}\.\n[\s\S]*Expanding \*\*\/\*\n[\s\S]*Found 5 file\(s\)\n[\s\S]*Report auto-discover file discovery took 0\.\d{6} seconds/,
    );
    expect(result.summary).toContain('auto-discovered');
  });

  it.each([
    ['the step', { env: OFF }, 'true'],
    ['an override', { with: { 'environment-variables': 'CODEBUILD_CONFIG_AUTO_DISCOVER=False' } }, 'true'],
    ['a command', {}, 'CODEBUILD_CONFIG_AUTO_DISCOVER=false'],
  ])('is switched off by %s', async (_, more: Partial<RunnerStep>, command) => {
    const result = await run(plain(command), more);
    expect(result).toMatchObject({ exitCode: 0, annotations: [] });
    expect(result.outputs['tests-total']).toBe('0');
    expect(result.outputs['reports-json']).toBeUndefined();
    expect(result.text).not.toContain('auto-discover');
  });

  it('looks where its pattern says', async () => {
    const result = await run(plain('CODEBUILD_CONFIG_AUTO_DISCOVER_DIR="deep/**/*.xml"'));
    expect(statuses(result)).toEqual([['web-JUNITXML-AutoDiscovered', 'SUCCEEDED']]);
    expect(result.outputs['tests-total']).toBe('2');
    expect(result.text).toContain('Expanding deep/**/*.xml');
  });

  it('only warns of what is broken, and fails by nothing', async () => {
    const result = await run(
      plain(
        'head -c 150 b.xml > deep/broken.xml; chmod 000 deep/down/TEST-a.xml; ln -s nowhere deep/link.xml; mkfifo deep/pipe.xml',
      ),
    );
    expect(result).toMatchObject({ exitCode: 0 });
    expect(result.outputs['build-status']).toBe('SUCCEEDED');
    expect(messages(result, 'warning')).toEqual([
      expect.stringMatching(/^Files that auto-discovery took for JUNITXML are left out: deep\/broken\.xml: /),
    ]);
    expect(statuses(result)).toContainEqual(['web-JUNITXML-AutoDiscovered', 'INCOMPLETE']);
  });
});

describe('reports in trouble', () => {
  it('are read no further when the job is cancelled', async () => {
    await use({});
    const test = '<testcase classname="c" name="a test of many, which passed" time="0.1"/>';
    const gigabyte = `{ echo '<testsuites><testsuite>'; yes '${test}' | head -c 1000000000; } > large.xml`;
    const running = startAction({
      ...step(reportSpec('unit: {files: large.xml}', [gigabyte]), { env: OFF }),
      onLine: (line, self) => {
        if (!line.includes('Found 1 file(s)')) return;
        void sleep(800).then(() => self.cancel());
      },
    });
    const result = await running.finished;
    keep(result);
    expect(result).toMatchObject({ conclusion: 'cancelled', exitCode: 130, orphans: [], problems: [] });
    expect(result.outputs).toMatchObject({ 'build-status': 'STOPPED', 'tests-total': '0' });
    expect(result.outputs['reports-json']).toBeUndefined();
    expect(readdirSync(join(result.scratch, 'temp')).filter((name) => name.includes('reports'))).toEqual([]);
  });

  it('leave the build as it was when the disk is full', async () => {
    const { path } = await use({ 'many.xml': junit(passing(8000)), 'few.xml': junit(failing(1)) });
    const disk = mountSmallDisk(join(path, 'disk'));
    if (!disk) return;
    try {
      const result = await run(reportSpec('many: {files: many.xml}\nfew-$(echo x): {files: few.xml}'), {
        env: OFF,
        runner: { RUNNER_TEMP: disk.path },
      });
      expect(result).toMatchObject({ exitCode: 0, conclusion: 'success' });
      expect(result.outputs).toMatchObject({
        'build-status': 'SUCCEEDED',
        'tests-total': '8001',
        'tests-failed': '1',
      });
      expect(messages(result, 'warning')).toEqual([
        expect.stringMatching(/^Cannot write the JSON of the reports: ENOSPC/),
      ]);
      expect(result.outputs['reports-json']).toBeUndefined();
      expect(result.summary).toContain('1 of 8001 tests failed');
      expect(buildJson(result)['reportArns']).toHaveLength(2);
      const left = readdirSync(disk.path).filter((name) => name.startsWith('run-buildspec-'));
      expect(left).toEqual([expect.stringMatching(/^run-buildspec-[0-9a-f-]{36}\.json$/)]);
    } finally {
      disk.unmount();
    }
  });
});
