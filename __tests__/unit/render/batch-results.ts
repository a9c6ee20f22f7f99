import type { BatchBuild, BatchPlan } from '../../../src/plan/batch/types.js';
import type {
  BatchGroup,
  BatchPhaseResult,
  BatchResult,
  BuildRecord,
} from '../../../src/run/batch/results.js';
import type { StoredArtifact } from '../../../src/run/ports.js';
import { at } from '../plan/factories.js';

export const START = Date.UTC(2026, 7, 10, 12, 30, 0);

/** Text that means something to Markdown, HTML, tables, terminals and GitHub's commands. */
export const HOSTILE = '<b>|`*x*`\n::error::y\u001B[31mred\u001B[0m\u202E @me';

export function build(identifier: string, parts: Partial<BatchBuild> = {}): BatchBuild {
  return {
    identifier,
    at: at(1),
    variables: [],
    ignoreFailure: false,
    debugSession: false,
    dependsOn: [],
    level: 0,
    ...parts,
  };
}

export function batchPlan(builds: BatchBuild[], parts: Partial<BatchPlan> = {}): BatchPlan {
  return {
    projectName: 'web',
    batchId: 'web:ed00ef43-f18b-4653-9778-835e910ab2c3',
    batchArn: 'arn:aws:codebuild:us-east-1:000000000000:build-batch/web:ed00ef43-f18b-4653-9778-835e910ab2c3',
    batchNumber: 7,
    uuid: 'ed00ef43-f18b-4653-9778-835e910ab2c3',
    startTime: START,
    initiator: 'octocat',
    buildspecFile: 'buildspec.yml',
    source: { directory: '/src/web' },
    kind: 'graph',
    fastFail: false,
    builds,
    notes: [],
    ...parts,
  };
}

/** It began `after` milliseconds after the batch and took as long as told. */
export function record(
  identifier: string,
  parts: Partial<BuildRecord> = {},
  [after, took]: [number, number] = [0, 1000],
): BuildRecord {
  return {
    identifier,
    attempt: 1,
    status: 'SUCCEEDED',
    startTime: START + after,
    endTime: START + after + took,
    buildArn: `arn:aws:codebuild:us-east-1:000000000000:build/web:${identifier}`,
    buildId: `web:${identifier}`,
    artifacts: [],
    reportArns: [],
    tests: { total: 0, failed: 0 },
    ...parts,
  };
}

export function failure(message: string, place: { file?: string; line?: number } = {}): Partial<BuildRecord> {
  return { status: 'FAILED', failure: { phase: 'BUILD', message, ...place } };
}

export function artifact(name: string, parts: Partial<StoredArtifact> = {}): StoredArtifact {
  return { name, packaging: 'files', location: `/out/${name}`, files: 1, size: 3, ...parts };
}

/** A build that ran, unless told otherwise. */
export function group(one: BatchBuild, parts: Partial<BatchGroup> = {}): BatchGroup {
  return { build: one, current: record(one.identifier), prior: [], reused: false, ...parts };
}

export function skippedGroup(one: BatchBuild, reason: string): BatchGroup {
  return { build: one, prior: [], reused: false, skipped: reason };
}

export function batchPhase(
  phase: BatchPhaseResult['phase'],
  [after, took]: [number, number],
  parts: Partial<BatchPhaseResult> = {},
): BatchPhaseResult {
  return {
    phase,
    status: 'SUCCEEDED',
    startTime: START + after,
    endTime: START + after + took,
    contexts: [],
    ...parts,
  };
}

export function batchResult(groups: BatchGroup[], parts: Partial<BatchResult> = {}): BatchResult {
  return {
    plan: batchPlan(groups.map((one) => one.build)),
    status: 'SUCCEEDED',
    startTime: START,
    endTime: START + 200_000,
    phases: [batchPhase('SUCCEEDED', [200_000, 0])],
    groups,
    ...parts,
  };
}

/** A second attempt of a diamond: `a` is reused, `b` failed again, `c` ran again and succeeded, `d` waits for both. */
export function diamond(): BatchResult {
  const [a, b, c, d] = [
    build('a'),
    build('b', { dependsOn: ['a'], level: 1 }),
    build('c', { dependsOn: ['a'], level: 1, ignoreFailure: true }),
    build('d', { dependsOn: ['b', 'c'], level: 2 }),
  ] as const;
  const groups: BatchGroup[] = [
    group(a, {
      reused: true,
      current: record(
        'a',
        { tests: { total: 20, failed: 0 }, reportArns: ['report/web-unit:1'] },
        [-600_000, 12_300],
      ),
    }),
    group(b, {
      prior: [record('b', failure('first time', { file: 'ci/b.yml', line: 3 }), [-590_000, 1000])],
      current: record(
        'b',
        {
          ...failure('Error while executing command: npm test. Reason: exit status 1', {
            file: 'ci/b.yml',
            line: 7,
          }),
          attempt: 2,
          tests: { total: 30, failed: 2 },
          reportArns: ['report/web-unit:2', 'report/web-unit:1'],
        },
        [1000, 65_250],
      ),
    }),
    group(c, {
      prior: [record('c', { status: 'FAULT', buildArn: undefined }, [-590_000, 2000])],
      current: record(
        'c',
        {
          attempt: 2,
          artifacts: [
            artifact('web-c', {
              packaging: 'zip',
              location: 'https://x/1',
              sha256: 'ab',
              md5: 'cd',
              digest: 'ef',
            }),
            artifact('docs', { identifier: 'docs' }),
          ],
        },
        [1000, 2000],
      ),
    }),
    skippedGroup(d, 'b did not succeed'),
  ];
  return batchResult(groups, {
    status: 'FAILED',
    plan: batchPlan([a, b, c, d], {
      source: {
        directory: '/src/web',
        repositoryUrl: 'https://github.com/o/r.git',
        version: 'pr/7',
        resolvedVersion: 'a'.repeat(40),
      },
      project: { combineArtifacts: true, timeoutMinutes: 480, computeTypesAllowed: [], fleetsAllowed: [] },
    }),
    phases: [
      batchPhase('SUBMITTED', [0, 0]),
      batchPhase('DOWNLOAD_BATCHSPEC', [0, 1000]),
      batchPhase('IN_PROGRESS', [1000, 65_250], {
        status: 'FAILED',
        contexts: [{ statusCode: 'BATCH_BUILD_FAILED', message: 'b FAILED: Error while executing command' }],
      }),
      batchPhase('FAILED', [66_250, 500], { status: 'FAILED' }),
    ],
    endTime: START + 66_750,
  });
}
