import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

import { composeMigration } from '../../../src/migrate/compose.js';
import type { Job, Workflow } from '../../../src/migrate/workflow.js';
import { KEEP, projectOf } from './project-of.js';

const CONFIG = {
  arn: 'arn:aws:codebuild:eu-west-1:123456789012:project/web',
  serviceRole: 'arn:aws:iam::123456789012:role/codebuild',
  buildBatchConfig: { serviceRole: 'arn:aws:iam::123456789012:role/batch' },
};
const LIST = 'batch: {build-list: [{identifier: a}]}\n';
const GRAPH = 'batch: {build-graph: [{identifier: a}, {identifier: b, depend-on: [a]}]}\n';

function compose(buildspec: string, fields: Record<string, unknown> = {}): Workflow {
  const { problems, opened, ...project } = projectOf({ ...CONFIG, ...fields }, { buildspec });
  return composeMigration({ project, report: { problems, opened } }, KEEP).workflow;
}

const ours = ({ steps = [] }: Job) => steps.find(({ uses }) => uses === KEEP.action)?.with ?? {};

/** Of codebuild-batch.yml. */
const { jobs: reusable } = parse(readFileSync('.github/workflows/codebuild-batch.yml', 'utf8')) as Workflow;

describe('the jobs of a batch', () => {
  it('are one matrix where no build waits for another', () => {
    const { jobs } = compose(LIST);
    expect(Object.keys(jobs)).toEqual(['plan', 'build', 'collect']);
    expect(jobs['build']).toMatchObject({ needs: 'plan' });
    expect(jobs['build']).not.toHaveProperty('if');
    expect(jobs['collect']?.needs).toEqual(['plan', 'build']);
  });

  it('are a matrix for each level of a graph, each after the one before', () => {
    const { jobs } = compose(
      'batch: {build-graph: [{identifier: c, depend-on: [b]}, {identifier: b, depend-on: [a]}, {identifier: a}]}\n',
    );
    expect(Object.keys(jobs)).toEqual(['plan', 'level-0', 'level-1', 'level-2', 'collect']);
    expect(Object.values(jobs).map(({ needs }) => needs)).toEqual([
      ...[undefined, 'plan', ['plan', 'level-0'], ['plan', 'level-1']],
      ['plan', 'level-0', 'level-1', 'level-2'],
    ]);
    expect(jobs['plan']?.steps?.at(-1)?.if).toBe('fromJSON(steps.plan.outputs.matrix-levels)[3] != null');
  });

  it('say what those of codebuild-batch.yml say', () => {
    const { jobs } = compose(GRAPH);
    const said = ({ name, strategy, ...job }: Job) => ({
      ...{ name, matrix: strategy?.matrix, failFast: strategy?.['fail-fast'], runsOn: job['runs-on'] },
      ...{ condition: job.if?.replace(/\s+/g, ' '), tolerated: job['continue-on-error'] },
    });
    for (const level of ['level-0', 'level-1']) expect(said(jobs[level]!)).toEqual(said(reusable[level]!));
    expect(reusable['plan']?.outputs).toMatchObject(jobs['plan']!.outputs!);
  });

  it('are planned by all inputs that codebuild-batch.yml plans by, and by no others', () => {
    const taken = (job: Job) => Object.keys(ours(job)).toSorted();
    const action = reusable['collect']!.steps!.find(({ id }) => id === 'collect')!;
    const wanted = Object.keys(action.with!);
    const { jobs } = compose(LIST, {
      timeoutInMinutes: 30,
      source: { type: 'S3', location: 'bucket/source.zip', buildspec: 'ci/buildspec.yml' },
      environment: { environmentVariables: [{ name: 'API_TOKEN', value: 'zX83kd02mQp9' }] },
      cache: { type: 'NO_CACHE' },
    });
    expect(taken(jobs['build']!)).toContain('timeout-in-minutes');
    for (const id of ['plan', 'collect']) {
      expect(wanted).toEqual(expect.arrayContaining(taken(jobs[id]!)));
      expect(taken(jobs[id]!)).toEqual(
        [...taken(jobs['build']!).filter((input) => wanted.includes(input)), 'mode'].toSorted(),
      );
    }
  });

  it('that build nothing have no role, unless they need it to find the batch', () => {
    const granted = (fields: Record<string, unknown>) =>
      Object.entries(compose(LIST, fields).jobs).flatMap(([id, { permissions }]) =>
        permissions?.['id-token'] === 'write' ? [id] : [],
      );
    expect(granted({})).toEqual(['build']);
    const all = ['plan', 'build', 'collect'];
    expect(granted({ source: { type: 'S3', location: 'bucket/source.zip' } })).toEqual(all);
    expect(granted({ source: { buildspec: 'arn:aws:s3:::bucket/buildspec.yml' } })).toEqual(all);
    // An image may have the region in its name.
    expect(granted({ arn: undefined })).toEqual(all);
  });

  it('have the limits of a build, and the workflow those of the batch', () => {
    const { jobs, concurrency } = compose(LIST, {
      timeoutInMinutes: 30,
      concurrentBuildLimit: 1,
      buildBatchConfig: { timeoutInMins: 400 },
    });
    expect(jobs['build']?.['timeout-minutes']).toBe(45);
    expect(concurrency).toEqual({ group: 'web', 'cancel-in-progress': false });
    for (const job of Object.values(jobs)) expect(job).not.toHaveProperty('concurrency');
  });

  it('wait for the job that judges filter groups', () => {
    const filterGroups = [
      [
        { type: 'EVENT', pattern: 'PUSH' },
        { type: 'FILE_PATH', pattern: '^src/' },
      ],
    ];
    const { jobs } = compose(GRAPH, { webhook: { url: 'x', buildType: 'BUILD_BATCH', filterGroups } });
    expect(Object.keys(jobs)).toEqual(['filter', 'plan', 'level-0', 'level-1', 'collect']);
    expect(jobs['plan']).toMatchObject({ needs: 'filter', if: "needs.filter.outputs.run == 'true'" });
    expect(jobs['collect']?.needs).toEqual(['filter', 'plan', 'level-0', 'level-1']);
  });
});
