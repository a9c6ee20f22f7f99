/** The files of the committed action's reports: raw ones as artifacts, those of an image, and secrets in any of them. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { type AwsService, startAwsService } from './support/aws-service.js';
import { buildContainers, describeDocker, IMAGES } from './support/docker.js';
import { failing, junit, passing } from './support/junit.js';
import { leaks } from './support/leaks.js';
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
import { type Clients, startClients } from './support/results-clients.js';
import { ARTIFACT_QUOTA } from './support/results-faults.js';
import { type ResultsService, startResultsService } from './support/results-service.js';
import type { RunnerStep, StepResult } from './support/runner.js';
import type { GitDirectory } from './support/testdir.js';

const { use, run } = reportBuilds();

/** Markdown without the escapes of single characters. */
const asText = (markdown: string): string =>
  markdown.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))).replaceAll('<wbr>', '');

describe('raw files of reports', () => {
  let service: ResultsService;
  let clients: Clients | undefined;
  let workspace: GitDirectory;
  beforeEach(async () => {
    service = await startResultsService();
    workspace = await use({
      'out/a/unit.xml': junit(passing(1)),
      'out/b/unit.xml': junit(passing(2)),
      'out/b/more.xml': junit(failing(1)),
    });
  });
  afterEach(async () => {
    await clients?.end();
    clients = undefined;
    await service.close();
  });

  const keep = (buildspec: string, more: Partial<RunnerStep> = {}): Promise<StepResult> =>
    run(buildspec, {
      env: OFF,
      runner: service.variables(),
      ...more,
      with: { artifacts: 'github', ...more.with },
    });
  /** Names in an artifact, as the real client downloads it. */
  const download = async (name: string): Promise<Record<string, string>> => {
    clients ??= await startClients();
    const id = service.artifacts().find((artifact) => artifact.name === name)?.id;
    const path = join(workspace.path, `downloaded-${name}`);
    const { error } = await clients.call(
      { client: 'artifact', method: 'downloadArtifact' },
      service.variables(),
      workspace.path,
      id,
      { path },
    );
    expect(error).toBeUndefined();
    const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.xml'),
    );
    return Object.fromEntries(names.sort().map((file) => [file, readFileSync(join(path, file), 'utf8')]));
  };

  it('are an artifact of the group’s name', async () => {
    const result = await keep(
      reportSpec(`unit: {files: '**/*.xml', base-directory: out}
flat: {files: 'out/**/*.xml', discard-paths: yes}
'odd: name': {files: out/b/more.xml}`),
    );
    expect(result).toMatchObject({ exitCode: 0 });
    expect(service.artifacts().map(({ name }) => name)).toEqual(['unit', 'flat', 'odd- name']);
    expect(await download('unit')).toEqual({
      'a/unit.xml': junit(passing(1)),
      'b/more.xml': junit(failing(1)),
      'b/unit.xml': junit(passing(2)),
    });
    // Names that two files have keep their directories.
    expect(Object.keys(await download('flat'))).toEqual(['more.xml', 'out/a/unit.xml', 'out/b/unit.xml']);
    const [unit] = service.artifacts();
    expect(asText(result.summary)).toContain(
      `<a href="https://github.com/octo-org/octo-repo/actions/runs/1658821493/artifacts/${unit?.id}"><code>unit</code></a>`,
    );
    // They are no artifacts of the buildspec's.
    expect(result.outputs['artifacts']).toBe('[]');
    expect(result.outputs['artifact-id']).toBeUndefined();
    expect(buildJson(result)['artifacts']).toBeUndefined();
    expect(result.text).toContain('is called odd- name on GitHub');
  });

  it('are not there where artifacts are not wanted', async () => {
    const result = await keep(reportSpec('unit: {files: "out/**/*.xml"}'), { with: { artifacts: 'none' } });
    expect(result).toMatchObject({ exitCode: 0 });
    expect(result.outputs['tests-total']).toBe('4');
    expect(service.calls).toEqual([]);
  });

  it('leave its name to an artifact of the build', async () => {
    const result = await keep(
      reportSpec('unit: {files: "out/**/*.xml"}', ['true'], 'artifacts: {name: unit, files: README.md}\n'),
    );
    expect(result).toMatchObject({ exitCode: 0 });
    expect(service.artifacts().map(({ name }) => name)).toEqual(['unit', 'unit-2']);
    expect(Object.keys(await download('unit'))).toEqual([]);
    expect(Object.keys(await download('unit-2'))).toContain('out/a/unit.xml');
    expect(result.outputs['artifact-id']).toBe(String(service.artifacts()[0]?.id));
  });

  it('are let go with a warning when another job has the name', async () => {
    const buildspec = reportSpec('unit: {files: "out/**/*.xml"}');
    await keep(buildspec);
    const other = await keep(buildspec, { runner: service.variables({ job: 'another-job' }) });
    expect(other).toMatchObject({ exitCode: 0, conclusion: 'success' });
    expect(other.outputs).toMatchObject({
      'build-status': 'SUCCEEDED',
      'tests-total': '4',
      'tests-failed': '1',
    });
    expect(messages(other, 'warning')).toEqual([
      expect.stringMatching(
        /^The files of the report unit are not kept: .*another job of this run has an artifact of the name unit/,
      ),
    ]);
    expect(statuses(other)).toEqual([['web-unit', 'FAILED']]);
    expect(service.artifacts()).toHaveLength(1);
  });

  it.each([
    ['has no room', (): void => service.fault({ on: 'CreateArtifact', ...ARTIFACT_QUOTA }), {}, /quota/],
    [
      'is not there',
      (): void => undefined,
      { ACTIONS_RESULTS_URL: undefined },
      /there is no artifact service here/,
    ],
  ])('are let go with a warning when the service %s', async (_, spoil, runner: RunnerStep['runner'], why) => {
    spoil();
    const result = await keep(reportSpec('unit: {files: "out/**/*.xml"}'), {
      runner: { ...service.variables(), ...runner },
    });
    expect(result).toMatchObject({ exitCode: 0, conclusion: 'success' });
    expect(messages(result, 'warning')).toEqual([expect.stringMatching(why)]);
    expect(result.outputs).toMatchObject({ 'tests-total': '4' });
    expect(statuses(result)).toEqual([['web-unit', 'FAILED']]);
  });

  it('are let go with a warning when nobody answers', async () => {
    const variables = service.variables();
    await service.close();
    const result = await keep(reportSpec('unit: {files: "out/**/*.xml"}'), {
      runner: variables,
    });
    expect(result).toMatchObject({ exitCode: 0, conclusion: 'success' });
    expect(messages(result, 'warning')).toEqual([
      expect.stringMatching(/^The files of the report unit are not kept: .*ECONNREFUSED/),
    ]);
    expect(statuses(result)).toEqual([['web-unit', 'FAILED']]);
    service = await startResultsService();
  });
});

describeDocker('reports of a build in an image', () => {
  it.each([IMAGES.debian, IMAGES.busybox])('lie in the source and elsewhere in %s', async (image) => {
    await use({
      'template.txt': junit([
        {
          name: 'adds',
          problem: { message: 'no', stack: 'Error: no\n    at add (@/tests/sum.test.js:3:9)' },
        },
      ]),
      'tests/sum.test.js': '1\n2\n3\n',
    });
    const service = await startResultsService();
    try {
      const buildspec = reportSpec(
        `source: {files: out/*.xml}
temporary: {files: '**/*.xml', base-directory: /tmp/reports}`,
        [
          'mkdir -p out /tmp/reports/deep',
          'sed "s|@|$PWD|" template.txt > out/unit.xml; sed "s|adds|adds more|" out/unit.xml > /tmp/reports/deep/unit.xml',
          'chmod 600 out/unit.xml /tmp/reports/deep/unit.xml; chmod 700 /tmp/reports; cat out/unit.xml',
        ],
      );
      const result = await run(buildspec, {
        with: { image, artifacts: 'github' },
        runner: service.variables(),
      });
      expect(result).toMatchObject({ exitCode: 0 });
      expect(buildContainers(result.state['build'] ?? 'none')).toEqual([]);
      expect(result.text).toMatch(/at add \(\/codebuild\/output\/src\d+\/src\/.*tests\/sum\.test\.js:3:9\)/);
      expect(result.annotations.map(({ level, title, file, line }) => [level, title, file, line])).toEqual([
        ['error', 'adds', 'tests/sum.test.js', 3],
        ['error', 'adds more', 'tests/sum.test.js', 3],
      ]);
      expect(statuses(result)).toEqual([
        ['web-source', 'FAILED'],
        ['web-temporary', 'FAILED'],
      ]);
      expect(reportsJson(result).testCases.map(({ testRawDataPath }) => testRawDataPath)).toEqual([
        'out/unit.xml',
        '/tmp/reports/deep/unit.xml',
      ]);
      expect(result.summary).toMatch(/tests\/sum\.test\.js:3/);
      expect(service.artifacts().map(({ name }) => name)).toEqual(['source', 'temporary']);
      expect(result.text).toMatch(
        /Set report auto-discover timeout[\s\S]*Found 1 file\(s\)[\s\S]*Expanding base/,
      );
    } finally {
      await service.close();
    }
  });
});

describe('secrets in reports', () => {
  let aws: AwsService;
  beforeEach(async () => {
    aws = await startAwsService();
  });
  afterEach(() => aws.stop());

  it('are shown nowhere, wherever they stand', async () => {
    const token = 'pa_ss*w|o"rd<1>`x`';
    const folder = 'dir_of-the-tenant';
    aws.putParameter('token', token);
    aws.putParameter('folder', folder);
    const across = (length: number, secret = token): string =>
      'x'.repeat(length - 7) + secret + ' and what follows';
    await use({
      [`${folder}/unit.xml`]: junit(
        [
          {
            name: `logs in as ${token}`,
            classname: token,
            problem: { message: `expected ${token}`, stack: `Error: ${token}\n  at x (${token}:3)` },
          },
          {
            name: across(1000),
            classname: across(1000),
            problem: { message: across(5000), stack: across(5000) },
          },
          { name: 'long message', problem: { message: across(5000) } },
          { name: 'long stack', problem: { stack: across(5000) } },
          { name: 'longer than is kept', problem: { message: across(65536), stack: across(65536) } },
          { name: 'named file', file: `${folder}/lib/math.js`, line: 3, problem: { message: 'no' } },
          {
            name: 'stack',
            problem: { message: 'no', stack: `Error: no\n    at add (/elsewhere/${folder}/lib/math.js:3:7)` },
          },
          {
            name: 'relative stack',
            problem: { message: 'no', stack: 'Error: no\n    at add (lib/math.js:3:7)' },
          },
          ...failing(3),
        ],
        `suite ${token}`,
      ),
      [`${folder}/lib/math.js`]: '1\n2\n3\n',
      [`${folder}/broken.xml`]: `<${folder}/>`,
      [`${folder}/cobertura.xml`]: COBERTURA.replace('src/a.js', `src/${folder}/a.js`),
      'discovered.xml': junit([{ name: `finds ${token}`, problem: { message: token } }]),
    });
    const service = await startResultsService();
    try {
      const result = await run(
        `${reportSpec(
          `$FOLDER: {files: unit.xml, base-directory: $FOLDER}
arn:aws:codebuild:eu-west-1:123456789012:report-group/$FOLDER: {files: $FOLDER/unit.xml}
gone-$FOLDER: {files: x, base-directory: no-$FOLDER}
odd-$FOLDER: {files: $FOLDER/unit.xml, file-format: XUNIT}
broken: {files: $FOLDER/broken.xml}
coverage: {files: $FOLDER/*.xml, file-format: COBERTURAXML}`,
          ['echo "the token is $TOKEN in $FOLDER"'],
        )}env: {parameter-store: {TOKEN: token, FOLDER: folder}}\n`,
        { env: aws.environment, with: { artifacts: 'github' }, runner: service.variables() },
      );
      expect(result.outputs).toMatchObject({ 'failed-phase': 'UPLOAD_ARTIFACTS' });
      expect(result.text).toContain('the token is *** in ***');
      // Neither whole nor cut; nor with the entities that Markdown needs.
      expect(leaks(result, [token, folder, token.slice(0, 7), folder.slice(0, 7)])).toEqual([]);
      const read = asText(result.summary);
      expect(read).toContain('logs in as ***');
      expect(read).not.toContain(token.slice(0, 7));
      expect(read).not.toContain(folder.slice(0, 7));
      const { testCases, codeCoverages } = reportsJson(result);
      expect(testCases[0]).toMatchObject({
        name: 'logs in as ***',
        prefix: '***',
        testSuiteName: 'suite ***',
        testRawDataPath: '***/unit.xml',
        message: 'expected ***\nError: ***\n  at x (***:3)',
      });
      expect(codeCoverages).toMatchObject([{ filePath: 'src/***/a.js' }]);
      expect(result.annotations.find(({ title }) => title === 'logs in as ***')).toMatchObject({
        message: 'expected ***\nError: ***\n  at x (***:3)',
      });
      // The files themselves are kept as they are, by a name that tells nothing.
      expect(service.artifacts().map(({ name }) => name)).toEqual(['---', '----2', 'broken', 'coverage']);
    } finally {
      await service.close();
    }
  });
});
