import { describe, expect, it } from '@jest/globals';

import { joinPieces } from '../../../src/migrate/join-pieces.js';
import { mapArtifacts } from '../../../src/migrate/map/artifacts.js';
import { mapBatch } from '../../../src/migrate/map/batch.js';
import { mapCache } from '../../../src/migrate/map/cache.js';
import { mapLimits } from '../../../src/migrate/map/limits.js';
import { mapLogs } from '../../../src/migrate/map/logs.js';
import { mapMetadata } from '../../../src/migrate/map/metadata.js';
import { mapPermissions } from '../../../src/migrate/map/permissions.js';
import { type Beside, EJECT, KEEP, projectOf } from './project-of.js';

const ROLE = { serviceRole: 'arn:aws:iam::123456789012:role/service-role/codebuild-web' };
const ARN = { arn: 'arn:aws:codebuild:eu-west-1:123456789012:project/web' };
const BUILD = 'phases: {build: {commands: [make]}}\n';
const S3 = (more: object) => ({ artifacts: { type: 'S3', location: 'bucket', ...more } });

describe('permissions', () => {
  const step = (fields: Record<string, unknown>, options = KEEP) =>
    mapPermissions(projectOf({ ...ROLE, ...fields }), options).job?.stepsBefore?.[0];

  it('are those of a role of its own, by OIDC', () => {
    expect(mapPermissions(projectOf({ ...ROLE, ...ARN }), KEEP).job?.permissions).toEqual({
      contents: 'read',
      'id-token': 'write',
    });
    expect(step(ARN)).toMatchObject({
      uses: 'aws-actions/configure-aws-credentials@v6',
      with: { 'role-to-assume': 'arn:aws:iam::123456789012:role/github-web', 'aws-region': 'eu-west-1' },
    });
    expect(step({}, { ...KEEP, pin: 'sha' })?.uses).toMatch(/@[0-9a-f]{40}/);
  });

  it('are of another role for each project, however long their names are', () => {
    const roleOf = (name: string) => step({ name })?.with?.['role-to-assume']?.replace(/^.*role\//, '');
    const begin = 'PlatformPipelineStackBuildPublishAssetsProject3A1B2C3D4E5F';
    const [one, other] = [roleOf(`${begin}-Ab12Cd34Ef56`), roleOf(`${begin}-Gh78Ij90Kl12`)];
    expect(one).toMatch(/^github-PlatformPipelineStack[\w-]+$/);
    expect([one?.length, other?.length]).toEqual([64, 64]);
    expect(one).not.toBe(other);
    expect(roleOf('web')).toBe('github-web');
  });

  it('are none without a service role', () => {
    expect(mapPermissions(projectOf(), KEEP)).toEqual({ rows: [], tasks: [], job: {} });
  });

  it.each([
    [60, undefined],
    [61, '4560'],
    [2160, '43200'],
  ])('last for a build of %s minutes', (timeoutInMinutes, seconds) => {
    expect(step({ timeoutInMinutes })?.with?.['role-duration-seconds']).toBe(seconds);
    const { tasks } = mapPermissions(projectOf({ ...ROLE, ...ARN, timeoutInMinutes }), KEEP);
    const sessions = tasks.filter(({ title }) => title.startsWith('Allow sessions'));
    expect(sessions.length).toBe(seconds === undefined ? 0 : 1);
  });

  it.each([
    ['refreshed by our action', KEEP, true],
    ['not where there is none', EJECT, false],
  ])('may be %s', (_, options, fresh) => {
    const { tasks } = mapPermissions(projectOf({ ...ROLE, ...ARN, timeoutInMinutes: 61 }), options);
    const sessions = tasks.find(({ title }) => title.startsWith('Allow sessions'));
    expect(sessions?.detail?.includes('AWS_ROLE_ARN')).toBe(fresh);
  });

  it('ask for what the file does not say', () => {
    const { tasks } = mapPermissions(projectOf({ serviceRole: 'codebuild-web' }), KEEP);
    expect(tasks[0]?.detail).toContain(
      'gh variable set AWS_ACCOUNT_ID --body ACCOUNT_ID\ngh variable set AWS_REGION --body REGION\n',
    );
    expect(step({ serviceRole: 'codebuild-web' })?.with).toMatchObject({
      'role-to-assume': 'arn:aws:iam::${{ vars.AWS_ACCOUNT_ID }}:role/github-web',
      'aws-region': '${{ vars.AWS_REGION }}',
    });
  });

  it('remind of what trusts the service role by its name', () => {
    const { tasks } = mapPermissions(projectOf({ ...ROLE, ...ARN }), KEEP);
    expect(tasks.map(({ title }) => title)).toEqual([
      'Find what names the service role by its ARN, and let `github-web` in beside it.',
    ]);
  });

  it('name the audience of China', () => {
    expect(step({ serviceRole: 'arn:aws-cn:iam::123456789012:role/r' })?.with).toMatchObject({
      'role-to-assume': 'arn:aws-cn:iam::123456789012:role/github-web',
      audience: 'sts.amazonaws.com.cn',
    });
  });

  it('have no row for the key that every account has', () => {
    const encryptionKey = 'arn:aws:kms:eu-west-1:123456789012:alias/aws/s3';
    expect(mapPermissions(projectOf({ encryptionKey }), KEEP).rows).toEqual([]);
  });
});

describe('limits', () => {
  const limits = (fields: Record<string, unknown>, options = KEEP) => mapLimits(projectOf(fields), options);

  it.each([
    [{}, 75, undefined],
    [{ timeoutInMinutes: 60 }, 75, undefined],
    [{ timeoutInMinutes: 30 }, 45, '30'],
    [{ timeoutInMinutes: 480 }, 495, '480'],
  ])('leave the build of %j its own', (fields, minutes, input) => {
    const { job } = limits(fields);
    expect(job?.timeoutMinutes).toBe(minutes);
    expect(job?.inputs?.['timeout-in-minutes']).toBe(input);
  });

  it('are those of the job when ejected', () => {
    expect(limits({ timeoutInMinutes: 30 }, EJECT).job?.timeoutMinutes).toBe(30);
  });

  it('beyond those of GitHub’s runners are told', () => {
    expect(limits({ timeoutInMinutes: 345 }).tasks).toEqual([]);
    const { rows, tasks } = limits({ timeoutInMinutes: 346 });
    expect(rows[0]?.fidelity).toBe('approximate');
    expect(tasks).toHaveLength(1);
  });

  it('let one build run at a time, and no other number', () => {
    expect(limits({ concurrentBuildLimit: 1 }).job?.concurrency).toEqual({
      group: 'web',
      'cancel-in-progress': false,
    });
    expect(limits({ concurrentBuildLimit: 2 }).job?.concurrency).toBeUndefined();
    expect(limits({ concurrentBuildLimit: -1, autoRetryLimit: 0, queuedTimeoutInMinutes: 480 }).rows).toEqual(
      [],
    );
  });
});

describe('artifacts', () => {
  const inputs = (fields: Record<string, unknown>, beside: Beside = {}) =>
    mapArtifacts(projectOf(fields, beside), KEEP).job?.inputs;

  it('are none where the project has none and the buildspec may have some', () => {
    expect(inputs({})).toEqual({ artifacts: 'none' });
    expect(inputs({}, { buildspec: `artifacts: {files: x}\n${BUILD}` })).toEqual({ artifacts: 'none' });
    expect(inputs({}, { buildspec: BUILD })).toEqual({});
  });

  it('have the project’s name unless that is the default', () => {
    expect(inputs(S3({ name: 'site' }))).toEqual({ 'artifact-name': 'site' });
    expect(inputs(S3({ name: 'web' }), { buildspec: `artifacts: {files: x}\n${BUILD}` })).toEqual({});
    expect(inputs(S3({ name: '/' }))).toEqual({ 'artifact-name': 'web' });
  });

  it('have the buildspec’s where that overrides it', () => {
    const fields = S3({ name: 'site', overrideArtifactName: true });
    expect(inputs(fields, { buildspec: `artifacts: {files: x, name: y}\n${BUILD}` })).toEqual({});
    expect(inputs(fields, { buildspec: `artifacts: {files: x}\n${BUILD}` })).toEqual({
      'artifact-name': 'site',
    });
    expect(mapArtifacts(projectOf(fields), KEEP).job?.projectFields).toEqual({
      artifacts: { type: 'S3', name: 'site', overrideArtifactName: true },
    });
  });

  it('are looked for in the bucket by somebody', () => {
    const { tasks } = mapArtifacts(projectOf(S3({ path: '/web/' })), KEEP);
    expect(tasks[0]?.title).toContain('s3://bucket/web');
  });
});

describe('the cache', () => {
  const job = (cache: object, beside: Beside = {}, more = {}) =>
    mapCache(projectOf({ cache, ...more }, beside), KEEP).job;

  it('is switched off where CodeBuild uses none', () => {
    expect(job({ type: 'NO_CACHE' })).toEqual({ inputs: { cache: 'false' } });
    expect(job({ type: 'LOCAL', modes: ['LOCAL_SOURCE_CACHE'] })).toEqual({ inputs: { cache: 'false' } });
    expect(job({ type: 'NO_CACHE' }, { buildspec: BUILD })).toEqual({});
    expect(job({ type: 'S3' })).toEqual({});
  });

  it('is in the project’s file where there is one, for that would switch it off', () => {
    expect(job({ type: 'S3' }, {}, { encryptionKey: 'alias/own' })).toEqual({
      projectFields: { cache: { type: 'S3' } },
    });
    expect(job({ type: 'LOCAL', modes: ['LOCAL_CUSTOM_CACHE'], cacheNamespace: 'n' })).toEqual({
      projectFields: { cache: { type: 'LOCAL', modes: ['LOCAL_CUSTOM_CACHE'], cacheNamespace: 'n' } },
    });
  });
});

describe('a batch', () => {
  const config = { serviceRole: 'arn:aws:iam::123456789012:role/b', timeoutInMins: 100 };
  const LIST = `batch: {build-list: [{identifier: a}]}\n`;

  const BY_WEBHOOK = { webhook: { buildType: 'BUILD_BATCH' } };
  const map = (fields: Record<string, unknown>, beside: Beside) => {
    const { rows, tasks, job } = mapBatch(projectOf({ buildBatchConfig: config, ...fields }, beside));
    const timeout = rows.find(({ field }) => field === 'buildBatchConfig.timeoutInMins');
    return { tasks, levels: job?.batchLevels, mode: job?.inputs?.['mode'], fidelity: timeout?.fidelity };
  };

  it.each<[string, Record<string, unknown>, string, number]>([
    ['that a webhook starts', BY_WEBHOOK, LIST, 1],
    ['that no webhook starts', {}, LIST, 1],
    ['of a matrix', {}, 'batch: {build-matrix: {dynamic: {env: {variables: {A: [1, 2]}}}}}\n', 1],
    ['in shards', {}, 'batch: {build-fanout: {parallelism: 256}}\n', 1],
    ['whose graph has no edges', {}, 'batch: {build-graph: [{identifier: a}]}\n', 1],
    [
      'whose graph has edges',
      {},
      'batch: {build-graph: [{identifier: c, depend-on: [b]}, {identifier: b, depend-on: [a]}, {identifier: a}]}\n',
      3,
    ],
  ])('%s is a matrix of jobs for each level', (_, fields, buildspec, levels) => {
    const mapped = map(fields, { buildspec });
    expect(mapped).toMatchObject({ levels, mode: undefined, fidelity: 'approximate', tasks: [] });
  });

  it.each<[string, Record<string, unknown>, Beside, RegExp]>([
    ['of a buildspec far away', {}, {}, /not at hand/],
    ['whose buildspec has none, as CodeBuild will find out', BY_WEBHOOK, { buildspec: BUILD }, /not at hand/],
    [
      'that is larger than a matrix of GitHub',
      {},
      { buildspec: 'batch: {build-fanout: {parallelism: 257}}\n' },
      /more builds than GitHub/,
    ],
  ])('%s is one job, which is a task', (_, fields, beside, why) => {
    const { tasks, ...mapped } = map(fields, beside);
    expect(mapped).toEqual({ levels: undefined, mode: 'batch', fidelity: 'exact' });
    expect(tasks[0]?.detail).toMatch(why);
  });

  it.each<[string, Record<string, unknown>, Beside]>([
    ['whose buildspec has none', {}, { buildspec: BUILD }],
    ['whose webhook starts single builds', { webhook: { buildType: 'BUILD' } }, { buildspec: LIST }],
  ])('%s is none', (_, fields, beside) => {
    expect(map(fields, beside)).toEqual({
      ...{ levels: undefined, mode: undefined, fidelity: 'dropped', tasks: [] },
    });
  });

  it('whose builds ask for what no runner is by itself has a task for the table of runners', () => {
    const entries = [
      '{identifier: a, env: {compute-type: BUILD_GENERAL1_SMALL}}',
      '{identifier: b, env: {compute-type: BUILD_GENERAL1_2XLARGE}}',
      '{identifier: c, env: {fleet: macs}}',
    ];
    const { tasks } = map({}, { buildspec: `batch: {build-list: [${entries.join()}]}\n` });
    expect(tasks[0]?.title).toContain('`BUILD_GENERAL1_2XLARGE`, `macs`');
    const matrix = 'batch: {build-matrix: {dynamic: {env: {compute-type: [BUILD_GENERAL1_XLARGE]}}}}\n';
    expect(map({}, { buildspec: matrix }).tasks[0]?.title).toContain('`BUILD_GENERAL1_XLARGE`');
  });
});

describe('metadata', () => {
  const rows = (fields: Record<string, unknown>, beside: Beside = {}) =>
    mapMetadata(projectOf(fields, beside), KEEP).rows.filter(({ field }) => field !== 'name');

  it('keep the account in the ARN where the buildspec reads it', () => {
    const beside = { buildspec: 'phases: {build: {commands: [echo $CODEBUILD_BUILD_ARN]}}\n' };
    expect(mapMetadata(projectOf(ARN, beside), KEEP).job?.projectFields).toEqual(ARN);
    expect(rows(ARN, beside)[0]?.fidelity).toBe('exact');
    expect(rows(ARN)[0]?.fidelity).toBe('approximate');
    expect(mapMetadata(projectOf(ARN), KEEP).job).not.toHaveProperty('projectFields');
  });

  it('name the badge of the workflow', () => {
    const { tasks } = mapMetadata(projectOf({ badge: { badgeEnabled: true } }), KEEP);
    expect(tasks[0]?.title).toContain('https://github.com/octo-org/web/actions/workflows/web.yml/badge.svg');
  });

  it('have no rows at their defaults', () => {
    const fields = {
      description: '',
      tags: [],
      badge: { badgeEnabled: false },
      projectVisibility: 'PRIVATE',
      created: 1,
    };
    expect(rows(fields)).toEqual([]);
  });
});

describe('logs', () => {
  it('have no rows at their defaults, and a task for readers of a group', () => {
    const logsConfig = {
      cloudWatchLogs: { status: 'ENABLED' },
      s3Logs: { status: 'DISABLED', encryptionDisabled: false },
    };
    expect(mapLogs(projectOf({ logsConfig }))).toEqual({ rows: [], tasks: [] });
    const { rows, tasks } = mapLogs(
      projectOf({ logsConfig: { cloudWatchLogs: { status: 'ENABLED', groupName: 'g' } } }),
    );
    expect(rows).toHaveLength(1);
    expect(tasks[0]?.title).toContain('`g`');
  });
});

describe('pieces', () => {
  it('are joined: lists appended, objects merged, the last value holds', () => {
    const piece = (job: object) => ({ rows: [], tasks: [], job });
    const joined = joinPieces([
      piece({
        runsOn: ['a'],
        stepsBefore: [{ run: '1' }],
        inputs: { a: '1' },
        projectFields: { environment: { image: 'x' } },
      }),
      piece({
        runsOn: ['b'],
        stepsBefore: [{ run: '2' }],
        inputs: { b: '2' },
        projectFields: { environment: { type: 'y' } },
      }),
    ]);
    expect(joined.job).toEqual({
      runsOn: ['b'],
      stepsBefore: [{ run: '1' }, { run: '2' }],
      inputs: { a: '1', b: '2' },
      projectFields: { environment: { image: 'x', type: 'y' } },
    });
    expect(joinPieces([{ rows: [], tasks: [] }])).toEqual({ rows: [], tasks: [] });
  });
});
