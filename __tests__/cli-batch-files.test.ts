/** What batches by the command line write: JSON, artifacts and reports. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { type BatchCommandLine, batchCommandLine, outcomes } from './support/batch-command-line.js';

const SPEC = `version: 0.2
batch:
  build-graph:
    - identifier: one
    - {identifier: two, depend-on: [one]}
phases: {build: {commands: ['echo "$CODEBUILD_BATCH_BUILD_IDENTIFIER" >made', '[ "$CODEBUILD_BATCH_BUILD_IDENTIFIER" != "$BAD" ]']}}
reports: {unit: {files: report.xml}}
artifacts:
  files: made
  secondary-artifacts: {extra: {files: made}}
`;
const REPORT = '<testsuite><testcase name="works"/><testcase name="too"/></testsuite>';

let cli: BatchCommandLine;
const open = async (spec = SPEC): Promise<void> => {
  cli = await batchCommandLine({ 'buildspec.yml': spec, 'report.xml': REPORT });
};
afterEach(() => cli.cleanup());

const at = (path: string): string => join(cli.path, path);
const buildOf = (identifier: string) =>
  JSON.parse(readFileSync(join(`${cli.jsonFile}.d`, `${identifier}.json`), 'utf8')) as Record<
    string,
    unknown
  >;
const project = (buildBatchConfig: object): string[] => {
  writeFileSync(at('project.json'), JSON.stringify({ name: 'app', buildBatchConfig }));
  return ['--project', at('project.json')];
};

describe('artifacts, reports and JSON of a batch', () => {
  it('have a folder for each build, and a file beside the batch', async () => {
    await open();
    const ran = await cli.batch(['--artifacts', at('artifacts'), '--reports', '../reports']);
    expect({ status: ran.status, log: ran.log }).toEqual({ status: 0, log: ran.log });
    for (const id of ['one', 'two']) {
      expect(readFileSync(at(`artifacts/${id}/source/made`), 'utf8')).toBe(`${id}\n`);
      expect(readFileSync(at(`artifacts/${id}/extra/made`), 'utf8')).toBe(`${id}\n`);
      expect(readdirSync(at(`reports/${id}`))).toEqual(expect.arrayContaining(['reports.json', 'unit']));
      const group = ran.json.buildGroups.find(({ identifier }) => identifier === id);
      expect(buildOf(id)).toMatchObject({
        arn: group?.currentBuildSummary?.arn,
        buildBatchArn: ran.json.arn,
        buildStatus: 'SUCCEEDED',
        artifacts: { location: at(`artifacts/${id}/source`) },
      });
      expect(group?.currentBuildSummary).toMatchObject({
        primaryArtifact: { location: at(`artifacts/${id}/source`), identifier: id },
        secondaryArtifacts: [{ location: at(`artifacts/${id}/extra`), identifier: 'extra' }],
      });
    }
    expect(ran.json.artifacts.location).toBe('');
    expect(ran.json).toMatchObject({ reportArns: [expect.any(String), expect.any(String)] });
    expect(readdirSync(cli.source).sort()).toEqual(['buildspec.yml', 'report.xml']);
  });

  it('without --artifacts are in a new temporary folder each', async () => {
    await open();
    const places = [];
    for (let time = 0; time < 2; time++) {
      const { json } = await cli.batch();
      const location = json.buildGroups[1]?.currentBuildSummary?.primaryArtifact.location ?? '';
      expect(readFileSync(join(location, 'made'), 'utf8')).toBe('two\n');
      places.push(location);
    }
    expect(new Set(places).size).toBe(2);
  });

  it('tell nothing of an earlier batch about a build that did not start', async () => {
    await open();
    await cli.batch();
    expect(readdirSync(`${cli.jsonFile}.d`).sort()).toEqual(['one.json', 'two.json']);
    const ran = await cli.batch(['--env', 'BAD=one']);
    expect(outcomes(ran.json)).toEqual({ one: 'FAILED', two: 'it waits for one, which FAILED' });
    expect(buildOf('one')).toMatchObject({ buildStatus: 'FAILED' });
    expect(readdirSync(`${cli.jsonFile}.d`)).toEqual(['one.json']);
  });

  it('a place that cannot be written is told before anything runs', async () => {
    await open();
    mkdirSync(at('folder'));
    const ran = await cli.run(['run', '--batch', '--build-json', at('folder')], {});
    expect({ status: ran.status, log: ran.log }).toEqual({ status: 2, log: ran.log });
    expect(ran.log).toMatch(/^error: --build-json: EISDIR/);
    expect(cli.temporary()).toEqual([]);
  });
});

describe('combineArtifacts', () => {
  it('tells one folder that holds all, where the batch succeeded', async () => {
    await open();
    const ran = await cli.batch([...project({ combineArtifacts: true }), '--artifacts', at('artifacts')]);
    expect({ status: ran.status, log: ran.log }).toEqual({ status: 0, log: ran.log });
    expect(ran.json.artifacts).toEqual({ location: at('artifacts') });
    expect(ran.json.phases.map(({ phaseType }) => phaseType)).toContain('COMBINE_ARTIFACTS');
    expect(readdirSync(at('artifacts')).sort()).toEqual(['one', 'two']);
  });

  it('does nothing for a batch that failed', async () => {
    await open();
    const ran = await cli.batch([...project({ combineArtifacts: true }), '--env', 'BAD=two']);
    expect(ran.status).toBe(1);
    expect(ran.json.artifacts).toEqual({ location: '' });
    expect(ran.json.phases.map(({ phaseType }) => phaseType)).not.toContain('COMBINE_ARTIFACTS');
  });

  it('holds also what a retry did not build again, wherever that was put', async () => {
    await open();
    const combine = project({ combineArtifacts: true });
    await cli.batch([...combine, '--env', 'BAD=two']);
    const ran = await cli.batch([...combine, '--retry', 'failed']);
    expect({ status: ran.status, log: ran.log }).toEqual({ status: 0, log: ran.log });
    const { location } = ran.json.artifacts;
    for (const id of ['one', 'two'])
      expect(readFileSync(join(location, id, 'app', 'made'), 'utf8')).toBe(`${id}\n`);
  });
});

describe('--keep', () => {
  it("keeps each build's folder, and removes the copies of the source", async () => {
    await open();
    const ran = await cli.batch(['--keep']);
    const kept = [...ran.stdout.matchAll(/^(one|two) \| The build's folder is kept: (.*)$/gm)];
    expect(kept.map(([, id]) => id)).toEqual(['one', 'two']);
    for (const [, , folder = ''] of kept) expect(existsSync(folder)).toBe(true);
    expect(cli.temporary().filter((name) => name.startsWith('buildspec-batch-'))).toEqual([]);
  });
});
