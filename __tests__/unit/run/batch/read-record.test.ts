import { describe, expect, it } from '@jest/globals';

import { readRecord, recordFrom } from '../../../../src/run/batch/read-record.js';
import type { BuildRecord } from '../../../../src/run/batch/results.js';

const smallest: BuildRecord = {
  identifier: 'linux_1',
  attempt: 1,
  status: 'SUCCEEDED',
  startTime: 1_700_000_000_000,
  endTime: 1_700_000_001_500,
  artifacts: [],
  reportArns: [],
  tests: { total: 0, failed: 0 },
};
const full: BuildRecord = {
  ...smallest,
  attempt: 2,
  status: 'FAILED',
  buildArn: 'arn:aws:codebuild:eu-west-1:123456789012:build/p:1',
  buildId: 'p:1',
  artifacts: [
    {
      identifier: 'docs',
      name: 'docs-linux',
      packaging: 'zip',
      location: 'https://github.com/o/r/actions/runs/1/artifacts/2',
      files: 3,
      size: 2048,
      sha256: 'ab12',
      md5: 'cd34',
      id: 2,
      digest: 'ef56',
    },
    { name: 'p', packaging: 'files', location: '/tmp/p', files: 0, size: 0 },
  ],
  reportArns: ['arn:aws:codebuild:eu-west-1:123456789012:report/p-r:1'],
  tests: { total: 7, failed: 2 },
  failure: { phase: 'BUILD', message: 'Error\nline two', file: 'buildspec.yml', line: 12 },
  build: { id: 'p:1', phases: [{ phaseType: 'BUILD', contexts: [{ message: '' }] }] },
};

/** The record with one field replaced, by its path. */
function having(path: string, value: unknown): unknown {
  const copy = structuredClone(full) as unknown as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let at = copy;
  for (const key of keys) at = at[key] as Record<string, unknown>;
  if (value === undefined) delete at[last];
  else at[last] = value;
  return copy;
}

describe('a record that travelled', () => {
  it.each([
    ['the smallest', smallest],
    ['one with everything', full],
  ])('%s is what it was', (_name, record) => {
    expect(readRecord(JSON.stringify(record), 'linux_1')).toEqual(record);
    expect(recordFrom(structuredClone(record), 'linux_1')).toEqual(record);
    expect(recordFrom(record, undefined)).toEqual(record);
  });

  it('loses what a record does not have', () => {
    const more = {
      ...full,
      secret: 'x',
      tests: { ...full.tests, skipped: 1 },
      artifacts: [{ ...full.artifacts[0], execute: 'rm' }, full.artifacts[1]],
      failure: { ...full.failure, html: '<b>' },
    };
    expect(recordFrom(more, 'linux_1')).toEqual(full);
  });

  it.each(['FAILED', 'FAULT', 'TIMED_OUT', 'STOPPED', 'SUCCEEDED'] as const)('may be %s', (status) => {
    expect(recordFrom({ ...smallest, status }, 'linux_1')).toEqual({ ...smallest, status });
  });
});

describe('what is no record', () => {
  it.each([
    ['', 'it is no JSON'],
    ['{"identifier": "linux_1"', 'it is no JSON'],
    ['null', 'it is no object'],
    ['[]', 'it is no object'],
    ['"SUCCEEDED"', 'it is no object'],
    ['{}', 'identifier is missing'],
  ])('%s', (json, problem) => {
    expect(readRecord(json, 'linux_1')).toBe(problem);
  });

  it.each([
    ['identifier', 'linux_2', 'it is the record of another build'],
    ['identifier', 7, 'identifier is no text'],
    ['attempt', 0, 'attempt is 0'],
    ['attempt', 1.5, 'attempt is no whole number from 0'],
    ['attempt', '1', 'attempt is no whole number from 0'],
    ['status', 'IN_PROGRESS', 'status is unknown'],
    ['status', 'toString', 'status is unknown'],
    ['status', undefined, 'status is unknown'],
    ['startTime', 'now', 'startTime is no number'],
    ['endTime', null, 'endTime is no number'],
    ['endTime', undefined, 'endTime is missing'],
    ['buildArn', null, 'buildArn is no text'],
    ['buildId', {}, 'buildId is no text'],
    ['artifacts', {}, 'artifacts is no list'],
    ['artifacts', undefined, 'artifacts is missing'],
    ['artifacts.0', 'x', 'artifacts[0] is no object'],
    ['artifacts.0.identifier', 1, 'artifacts[0].identifier is no text'],
    ['artifacts.0.packaging', 'tar', 'artifacts[0].packaging is unknown'],
    ['artifacts.1.name', undefined, 'artifacts[1].name is missing'],
    ['artifacts.1.location', 4, 'artifacts[1].location is no text'],
    ['artifacts.0.size', -1, 'artifacts[0].size is no whole number from 0'],
    ['artifacts.0.id', '2', 'artifacts[0].id is no whole number from 0'],
    ['artifacts.0.digest', 'sha256:00', 'artifacts[0].digest is no hexadecimal text'],
    ['reportArns', 'arn', 'reportArns is no list'],
    ['reportArns.0', [], 'reportArns[0] is no text'],
    ['tests', undefined, 'tests is missing'],
    ['tests.failed', NaN, 'tests.failed is no whole number from 0'],
    ['failure', 'it failed', 'failure is no object'],
    ['failure.phase', undefined, 'failure.phase is missing'],
    ['failure.line', 'twelve', 'failure.line is no whole number from 0'],
    ['build', 'a build', 'build is no object'],
    ['build', [], 'build is no object'],
  ])('%s: %j', (path, value, problem) => {
    expect(recordFrom(having(path, value), 'linux_1')).toBe(problem);
  });

  it.each(['', 'a-b', '../x', 'a\nb', 'x'.repeat(128)])('the identifier %j, whoever asks', (identifier) => {
    const problem = 'identifier is none that a build can have';
    expect(recordFrom({ ...smallest, identifier }, undefined)).toBe(problem);
    expect(recordFrom({ ...smallest, identifier }, identifier)).toBe(problem);
  });

  it('infinite times', () => {
    expect(readRecord(JSON.stringify(smallest).replace('1700000000000', '1e999'), 'linux_1')).toBe(
      'startTime is no number',
    );
  });

  it('a build nested so deeply that nobody could write it again', () => {
    const depth = 200_000;
    const build = `{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    const json = JSON.stringify(smallest).replace(/}$/, `,"build":${build}}`);
    expect(readRecord(json, 'linux_1')).toBe('build is nested too deeply');
  });

  it('says nothing of its own words', () => {
    const evil = '::error::owned<script>';
    for (const path of ['identifier', 'status', 'startTime', 'artifacts.0.packaging', 'build']) {
      const told = recordFrom(having(path, evil), 'linux_1');
      expect(typeof told).toBe('string');
      expect(told).not.toContain('owned');
    }
  });
});
