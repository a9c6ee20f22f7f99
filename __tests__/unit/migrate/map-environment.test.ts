import { describe, expect, it } from '@jest/globals';

import { mapEnvironment } from '../../../src/migrate/map/environment.js';
import { type Beside, EJECT, KEEP, projectOf } from './project-of.js';

function map(
  environment: Record<string, unknown>,
  options = KEEP,
  more: Record<string, unknown> = {},
  beside: Beside = {},
) {
  const { rows, tasks, job = {} } = mapEnvironment(projectOf({ environment, ...more }, beside), options);
  const row = (field: string) => rows.find((one) => one.field === `environment.${field}`);
  return { ...job, rows, tasks, row };
}

const UBUNTU = 'aws/codebuild/standard:7.0';
const ECR = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/builder:7';
const BATCH = { webhook: { buildType: 'BUILD_BATCH' }, buildBatchConfig: { serviceRole: 'r' } };

describe('the image', () => {
  it('is kept where it can be pulled, and root as in it where not', () => {
    expect(map({ image: 'node:22' })).toMatchObject({ inputs: { image: 'node:22' }, runsOn: 'ubuntu-24.04' });
    const here = map({ image: UBUNTU });
    expect(here.inputs).toEqual({ 'run-as': 'root' });
    expect(here.runsOn).toBe('ubuntu-22.04');
    expect(here.row('image')?.fidelity).toBe('approximate');
    expect(map({ image: 'aws/codebuild/standard:8.0' }).runsOn).toBe('ubuntu-24.04');
  });

  it('is the container of an ejected job, by the name that Docker knows', () => {
    const image = 'aws/codebuild/amazonlinux-x86_64-standard:5.0';
    expect(map({ image, privilegedMode: true }, EJECT).container).toEqual({
      image: `public.ecr.aws/codebuild/${image.slice('aws/codebuild/'.length)}`,
      options: '--user root --privileged',
    });
    expect(map({ image: UBUNTU }, EJECT).container).toBeUndefined();
  });

  it('of ECR is pulled at run time, and not by an ejected job without help', () => {
    expect(map({ image: ECR }).row('image')?.fidelity).toBe('at run time');
    expect(map({ image: ECR }, EJECT)).toMatchObject({
      tasks: [{ title: expect.stringContaining('credentials:') }],
    });
  });

  it('stands in the project’s file where an input would win over entries of a batch, or lose the login', () => {
    const batch = map({ image: 'node:22', privilegedMode: true }, KEEP, BATCH);
    expect(batch.inputs).toBeUndefined();
    expect(batch.projectFields).toMatchObject({ environment: { image: 'node:22', privilegedMode: true } });
    const registryCredential = { credential: 'login', credentialProvider: 'SECRETS_MANAGER' };
    expect(map({ image: 'r.example.com/x:1', registryCredential }).projectFields).toEqual({
      environment: { image: 'r.example.com/x:1', registryCredential },
    });
  });

  it('of entries of a batch is mapped to the runner where AWS publishes none', () => {
    const buildspec = `batch: {build-list: [{identifier: a, env: {image: '${UBUNTU}'}}, {identifier: b, env: {image: 'node:22'}}]}\n`;
    expect(map({ image: 'node:22' }, KEEP, BATCH, { buildspec }).inputs).toEqual({
      'image-map': `${UBUNTU}=none`,
    });
  });

  it('chooses no runner for builds of a batch, which have one each by the plan', () => {
    const buildspec = 'batch: {build-list: [{identifier: a}]}\n';
    const mapped = map({ image: UBUNTU }, KEEP, BATCH, { buildspec });
    expect(mapped.row('type')?.becomes).toBe('`runs-on: ubuntu-24.04`');
    expect(map({ image: UBUNTU }, KEEP, BATCH).row('type')?.becomes).toBe('`runs-on: ubuntu-22.04`');
  });

  it('is no way out on macOS, which has no Docker', () => {
    const advice = (image: string, type: string): string | undefined =>
      map({ image, type }).tasks.find(({ title }) => title.startsWith('Check that the runner'))?.detail;
    expect(advice(UBUNTU, 'LINUX_CONTAINER')).toContain('set `image` to');
    expect(advice('aws/codebuild/macos-arm-base:14', 'MAC_ARM')).toContain('a step before the build');
  });

  it('with a name that is none is dropped', () => {
    expect(map({ image: 'a b' }).row('image')?.fidelity).toBe('dropped');
  });
});

describe('the machine', () => {
  it.each([
    ['ARM_CONTAINER', 'ubuntu-24.04-arm', 'exact'],
    ['LINUX_LAMBDA_CONTAINER', 'ubuntu-24.04', 'approximate'],
    ['LINUX_GPU_CONTAINER', ['self-hosted', 'linux', 'gpu'], 'set up elsewhere'],
    ['MAC_ARM', 'macos-latest', 'approximate'],
    ['WINDOWS_SERVER_2022_CONTAINER', 'windows-2022', 'dropped'],
  ])('of type %s', (type, runsOn, fidelity) => {
    const mapped = map({ type });
    expect(mapped.runsOn).toEqual(runsOn);
    expect(mapped.row('type')?.fidelity).toBe(fidelity);
  });

  it('is compared by numbers, and a large one is a task', () => {
    const { row, tasks } = map({ computeType: 'BUILD_GENERAL1_2XLARGE' });
    expect(row('computeType')?.reason).toContain('72 vCPUs, 144 GiB');
    expect(row('computeType')?.reason).toContain('4 processors, 16 GB');
    expect(tasks[0]?.title).toContain('larger runner');
    expect(map({ computeType: 'BUILD_GENERAL1_MEDIUM' }).tasks).toEqual([]);
  });

  it.each([
    ['for the action', KEEP],
    ['for the container', EJECT],
  ])('gives its GPU to the image, %s', (_, options) => {
    const { inputs, container } = map({ image: 'cuda:12', type: 'LINUX_GPU_CONTAINER' }, options);
    expect(options.eject ? container?.options : inputs?.['docker-options']).toContain('--gpus all');
    expect(map({ image: 'cuda:12' }, options).container?.options ?? '').not.toContain('--gpus');
  });

  it('of a fleet is a label', () => {
    const fleet = { fleetArn: 'arn:aws:codebuild:eu-west-1:123456789012:fleet/big:0a1b' };
    expect(map({ fleet }).runsOn).toEqual(['self-hosted', 'big']);
    const ofEc2 = map({ fleet, type: 'LINUX_EC2' }).row('type');
    expect(ofEc2).toMatchObject({ fidelity: 'set up elsewhere', becomes: '`runs-on: [self-hosted, big]`' });
    expect(ofEc2?.reason).not.toContain('GitHub');
  });

  it('of a fleet has a label that is no expression', () => {
    expect(map({ fleet: { fleetArn: '${{ x }}' } }).runsOn).toEqual(['self-hosted', "${{ '${{' }} x }}"]);
  });
});

describe('the variables', () => {
  const variable = (name: string, value: string, type = 'PLAINTEXT') => ({ name, value, type });
  const given = (...environmentVariables: object[]) =>
    map({ environmentVariables }).inputs?.['environment-variables'];

  it('are lines where lines can hold them', () => {
    expect(given(variable('A', 'x = 1'), variable('B', ''), variable('C', '${{ c }}'))).toBe(
      "A=x = 1\nB=\nC=${{ '${{' }} c }}",
    );
  });

  it.each([' a', 'a ', 'a\nb', 'a\r', '\t'])('are JSON for the value %j', (value) => {
    expect(JSON.parse(given(variable('A', value)) ?? '')).toEqual([{ name: 'A', value }]);
  });

  it('refer to AWS as before', () => {
    expect(JSON.parse(given(variable('A', '/prod/a', 'PARAMETER_STORE')) ?? '')).toEqual([
      { name: 'A', value: '/prod/a', type: 'PARAMETER_STORE' },
    ]);
  });

  it('that look like secrets become secrets, under names that GitHub takes', () => {
    const environmentVariables = [
      variable('API_TOKEN', 'zX83kd02mQp9'),
      variable('GITHUB_TOKEN', 'zX83kd02mQp9'),
    ];
    const { inputs, tasks, rows } = map({ environmentVariables });
    expect(inputs?.['environment-variables']).toContain(
      '{"name":"API_TOKEN","value":${{ toJSON(secrets.API_TOKEN) }}}',
    );
    expect(inputs?.['environment-variables']).toContain('secrets.BUILD_GITHUB_TOKEN');
    expect(tasks.map(({ title }) => title).join()).toContain('gh secret set API_TOKEN --repo octo-org/web');
    expect(tasks[0]?.detail).toContain('All workflows of the repository have the same secrets');
    expect(JSON.stringify([inputs, tasks, rows])).not.toContain('zX83kd02mQp9');
    expect(map({ environmentVariables }, EJECT).env).toEqual({ API_TOKEN: '${{ secrets.API_TOKEN }}' });
  });

  it('that no shell can hold are dropped', () => {
    const { inputs, row } = map({ environmentVariables: [variable('MY-VAR', 'x')] });
    expect(inputs).not.toHaveProperty('environment-variables');
    expect(row('environmentVariables[0]')?.fidelity).toBe('dropped');
  });

  it('of a batch stand in the file, beneath those of its entries, but for secrets', () => {
    const environmentVariables = [variable('A', 'x'), variable('API_TOKEN', 'zX83kd02mQp9')];
    const { inputs, projectFields } = map({ environmentVariables }, KEEP, BATCH);
    expect(inputs?.['environment-variables']).toBe(
      '[\n  {"name":"API_TOKEN","value":${{ toJSON(secrets.API_TOKEN) }}}\n]',
    );
    expect(projectFields).toMatchObject({
      environment: { environmentVariables: [{ name: 'A', value: 'x' }] },
    });
  });

  it('hold the token of the job where git is to log in', () => {
    const beside = { buildspec: 'env: {git-credential-helper: yes}\nphases: {build: {commands: [make]}}\n' };
    expect(map({}, KEEP, {}, beside).inputs).toHaveProperty(
      'environment-variables',
      'GITHUB_TOKEN=${{ github.token }}',
    );
  });
});

it('trusts the certificate by values that no shell reads', () => {
  const { stepsBefore } = map({ certificate: "arn:aws:s3:::bucket/c'a.pem" });
  expect(stepsBefore?.[0]?.env).toEqual({ CERTIFICATE: "s3://bucket/c'a.pem" });
  const expression = map({ certificate: '${{ x }}' }).stepsBefore?.[0]?.env?.['CERTIFICATE'];
  expect(expression).toContain("${{ '${{' }} x }}");
});

it.each<[what: string, image: string, options: typeof KEEP, sudo: boolean]>([
  ['on the runner', UBUNTU, EJECT, true],
  ['on the runner beside an image', 'node:22', KEEP, true],
  ['in the image, where there is no sudo', 'node:22', EJECT, false],
])('trusts the certificate %s', (_, image, options, sudo) => {
  const run = map({ image, certificate: 'bucket/ca.pem' }, options).stepsBefore?.[0]?.run;
  expect(run).toContain('update-ca-certificates');
  expect(run?.includes('sudo')).toBe(sudo);
});
