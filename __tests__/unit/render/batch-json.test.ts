import { describe, expect, it } from '@jest/globals';

import { batchJson } from '../../../src/render/batch-json.js';
import type { BatchResult } from '../../../src/run/batch/results.js';
import {
  artifact,
  batchPlan,
  batchResult,
  build,
  diamond,
  group,
  record,
  skippedGroup,
} from './batch-results.js';

/** As it is written to the file. */
const json = (result: BatchResult, redact: (text: string) => string = (text) => text): unknown =>
  JSON.parse(batchJson(result, redact));

const arn = (identifier: string): string =>
  `arn:aws:codebuild:us-east-1:000000000000:build/web:${identifier}`;

describe("a batch's JSON", () => {
  it('has the shape of batch-get-build-batches (codebuild.md §8.3)', () => {
    expect(json(diamond())).toEqual({
      id: 'web:ed00ef43-f18b-4653-9778-835e910ab2c3',
      arn: 'arn:aws:codebuild:us-east-1:000000000000:build-batch/web:ed00ef43-f18b-4653-9778-835e910ab2c3',
      startTime: 1786365000,
      endTime: 1786365066.75,
      currentPhase: 'FAILED',
      buildBatchStatus: 'FAILED',
      sourceVersion: 'pr/7',
      resolvedSourceVersion: 'a'.repeat(40),
      projectName: 'web',
      phases: [
        {
          phaseType: 'SUBMITTED',
          phaseStatus: 'SUCCEEDED',
          startTime: 1786365000,
          endTime: 1786365000,
          durationInSeconds: 0,
          contexts: [],
        },
        {
          phaseType: 'DOWNLOAD_BATCHSPEC',
          phaseStatus: 'SUCCEEDED',
          startTime: 1786365000,
          endTime: 1786365001,
          durationInSeconds: 1,
          contexts: [],
        },
        {
          phaseType: 'IN_PROGRESS',
          phaseStatus: 'FAILED',
          startTime: 1786365001,
          endTime: 1786365066.25,
          durationInSeconds: 65,
          contexts: [
            { statusCode: 'BATCH_BUILD_FAILED', message: 'b FAILED: Error while executing command' },
          ],
        },
        { phaseType: 'FAILED', startTime: 1786365066.25, contexts: [] },
      ],
      source: { location: 'https://github.com/o/r.git', buildspec: 'buildspec.yml' },
      artifacts: { location: '' },
      secondaryArtifacts: [],
      complete: true,
      initiator: 'octocat',
      buildBatchNumber: 7,
      buildBatchConfig: { combineArtifacts: true, restrictions: {}, timeoutInMins: 480 },
      buildGroups: [
        {
          identifier: 'a',
          dependsOn: [],
          ignoreFailure: false,
          currentBuildSummary: {
            arn: arn('a'),
            requestedOn: 1786364400,
            buildStatus: 'SUCCEEDED',
            primaryArtifact: { type: 'NO_ARTIFACTS', identifier: 'a' },
            secondaryArtifacts: [],
          },
          priorBuildSummaryList: [],
        },
        {
          identifier: 'b',
          dependsOn: ['a'],
          ignoreFailure: false,
          currentBuildSummary: {
            arn: arn('b'),
            requestedOn: 1786365001,
            buildStatus: 'FAILED',
            primaryArtifact: { type: 'NO_ARTIFACTS', identifier: 'b' },
            secondaryArtifacts: [],
          },
          priorBuildSummaryList: [
            {
              arn: arn('b'),
              requestedOn: 1786364410,
              buildStatus: 'FAILED',
              primaryArtifact: { type: 'NO_ARTIFACTS', identifier: 'b' },
              secondaryArtifacts: [],
            },
          ],
        },
        {
          identifier: 'c',
          dependsOn: ['a'],
          ignoreFailure: true,
          currentBuildSummary: {
            arn: arn('c'),
            requestedOn: 1786365001,
            buildStatus: 'SUCCEEDED',
            primaryArtifact: {
              location: 'https://x/1',
              identifier: 'c',
              sha256sum: 'ab',
              md5sum: 'cd',
              digest: 'ef',
            },
            secondaryArtifacts: [{ location: '/out/docs', identifier: 'docs' }],
          },
          priorBuildSummaryList: [
            {
              requestedOn: 1786364410,
              buildStatus: 'FAULT',
              primaryArtifact: { type: 'NO_ARTIFACTS', identifier: 'c' },
              secondaryArtifacts: [],
            },
          ],
        },
        {
          identifier: 'd',
          dependsOn: ['b', 'c'],
          ignoreFailure: false,
          priorBuildSummaryList: [],
          skippedReason: 'b did not succeed',
        },
      ],
      debugSessionEnabled: false,
      reportArns: ['report/web-unit:1', 'report/web-unit:2'],
    });
  });

  it('has the combined artifacts with their hashes', () => {
    const combined = artifact('web', { location: 'https://x/all', sha256: '12', md5: '34', digest: '56' });
    expect(json(batchResult([], { combined }))).toHaveProperty('artifacts', {
      location: 'https://x/all',
      sha256sum: '12',
      md5sum: '34',
      digest: '56',
    });
  });

  it('leaves out what is not known, and has an empty location where nothing was combined, as AWS', () => {
    const batch = json(batchResult([group(build('a', { debugSession: true }))]));
    expect(batch).toMatchObject({
      currentPhase: 'SUCCEEDED',
      phases: [{ phaseType: 'SUCCEEDED', startTime: 1786365200, contexts: [] }],
      artifacts: { location: '' },
      debugSessionEnabled: true,
    });
    expect(batch).not.toHaveProperty('sourceVersion');
    expect(batch).not.toHaveProperty('buildBatchConfig');
    expect(batch).not.toHaveProperty('buildGroups.0.skippedReason');
  });

  it("has all of the project's restrictions", () => {
    const plan = batchPlan([], {
      project: {
        combineArtifacts: false,
        reportMode: 'REPORT_INDIVIDUAL_BUILDS',
        maximumBuildsAllowed: 10,
        computeTypesAllowed: ['BUILD_GENERAL1_SMALL'],
        fleetsAllowed: ['f'],
      },
    });
    expect(json(batchResult([], { plan }))).toHaveProperty('buildBatchConfig', {
      combineArtifacts: false,
      restrictions: {
        maximumBuildsAllowed: 10,
        computeTypesAllowed: ['BUILD_GENERAL1_SMALL'],
        fleetsAllowed: ['f'],
      },
      batchReportMode: 'REPORT_INDIVIDUAL_BUILDS',
    });
  });

  it('takes secrets out of texts, but not out of the words that tools go by', () => {
    const groups = [
      group(build('b'), {
        current: record('b', { artifacts: [artifact('x')], reportArns: ['report/b'] }),
      }),
      skippedGroup(build('d', { dependsOn: ['b'] }), 'b failed: b'),
    ];
    expect(json(batchResult(groups), (text) => text.replaceAll('b', '***'))).toMatchObject({
      projectName: 'web',
      initiator: 'octocat',
      buildGroups: [
        {
          identifier: 'b',
          currentBuildSummary: {
            arn: arn('b'),
            primaryArtifact: { location: '/out/x', identifier: 'b' },
          },
        },
        { identifier: 'd', dependsOn: ['b'], skippedReason: '*** failed: ***' },
      ],
      source: { buildspec: '***uildspec.yml' },
      reportArns: ['report/***'],
    });
  });

  it('ends in a line feed', () => {
    expect(batchJson(batchResult([]), (text) => text)).toMatch(/^\{\n {2}"id": [^]*\n\}\n$/);
  });
});
