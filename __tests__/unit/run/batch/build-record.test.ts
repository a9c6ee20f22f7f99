import { describe, expect, it } from '@jest/globals';

import { recordOf, type RecordParts } from '../../../../src/run/batch/build-record.js';
import { batchPlan, failed, plan, result } from '../../render/results.js';
import { coverageReport, testReport } from '../../render/report-results.js';
import { at } from '../../plan/factories.js';

const parts: RecordParts = {
  build: { id: 'web:1' },
  tests: { total: 7, failed: 1 },
  attempt: 2,
  redact: (text) => text.replaceAll('secret', '***'),
};
const artifact = { name: 'web', packaging: 'files' as const, location: 'https://x/1', files: 2, size: 9 };

describe('the record of a build', () => {
  it('of a success says what it came to', () => {
    const reports = [testReport('unit', { FAILED: 1 }), coverageReport('lines', [1, 0, 0, 0])];
    const done = result({ INSTALL: 1000, BUILD: 2500 }, {}, { artifacts: [artifact], reports });
    expect(recordOf(batchPlan(), done, parts)).toEqual({
      identifier: 'linux_small',
      attempt: 2,
      status: 'SUCCEEDED',
      startTime: done.startTime,
      endTime: done.startTime + 3500,
      buildArn: 'arn:aws:codebuild:us-east-1:000000000000:build/web:ed00ef43-f18b-4653-9778-835e910ab2c3',
      buildId: 'web:ed00ef43-f18b-4653-9778-835e910ab2c3',
      artifacts: [artifact],
      reportArns: reports.map(({ arn }) => arn),
      tests: { total: 7, failed: 1 },
      build: { id: 'web:1' },
    });
  });

  it('survives JSON, in which it travels', () => {
    const record = recordOf(batchPlan(), result({ BUILD: 1 }), parts);
    expect(JSON.parse(JSON.stringify(record))).toEqual(record);
  });

  it('of a failure names the phase that decided, the reason and the place of the command', () => {
    const failing = result(
      { BUILD: 10, UPLOAD_ARTIFACTS: 1 },
      { BUILD: failed('make', 2, 'tail', 31), UPLOAD_ARTIFACTS: failed('x', 1, '', 5) },
      { status: 'FAILED' },
    );
    expect(recordOf(batchPlan({ buildspecFile: 'secret/ci.yml' }), failing, parts)).toMatchObject({
      status: 'FAILED',
      failure: {
        phase: 'BUILD',
        message: 'Error while executing command: make. Reason: exit status 2',
        file: '***/ci.yml',
        line: 31,
      },
    });
  });

  it('of a stop names the phase that was stopped, not the one that failed before', () => {
    const stopped = result(
      { BUILD: 10, POST_BUILD: 5 },
      {
        BUILD: failed('make', 2, ''),
        POST_BUILD: { status: 'STOPPED', contexts: [{ statusCode: 'STOPPED', message: 'Build stopped' }] },
      },
      { status: 'STOPPED' },
    );
    expect(recordOf(batchPlan(), stopped, parts).failure).toEqual({
      phase: 'POST_BUILD',
      message: 'Build stopped',
    });
  });

  it('of a failure without a command names the place of the reason, if it has one', () => {
    const contexts = [{ statusCode: 'X', message: 'no such parameter', at: at(9) }];
    const failing = result(
      { DOWNLOAD_SOURCE: 1 },
      { DOWNLOAD_SOURCE: { status: 'FAILED', contexts } },
      { status: 'FAILED' },
    );
    expect(recordOf(batchPlan(), failing, parts).failure).toEqual({
      phase: 'DOWNLOAD_SOURCE',
      message: 'no such parameter',
      file: 'buildspec.yml',
      line: 9,
    });
  });

  it('is for builds of a batch only', () => {
    expect(() => recordOf(plan(), result({}), parts)).toThrow('is of no batch');
  });
});
