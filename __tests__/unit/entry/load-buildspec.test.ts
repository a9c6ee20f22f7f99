import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import type { Diagnostic } from '../../../src/buildspec/diagnostics.js';
import { awsAccess } from '../../../src/entry/aws.js';
import { type LoadedBuildspec, loadBuildspec } from '../../../src/entry/load-buildspec.js';
import { createSecrets } from '../../../src/run/secrets.js';
import { EnvironmentError, UserError } from '../../../src/errors.js';
import { awsEnvironment } from '../../support/aws-service.js';
import { setAwsVariables } from '../../support/aws-variables.js';
import { type S3Service, startS3Service } from '../../support/s3-service.js';
import { testdir, type TestDirectory } from '../../support/testdir.js';

const TEXT = 'version: 0.2\nphases: {build: {commands: [make]}}\n';

let source: TestDirectory;
let environment: NodeJS.ProcessEnv = {};
const { signal } = new AbortController();

const load = (input: string): Promise<LoadedBuildspec | Diagnostic> =>
  loadBuildspec(input, source.path, awsAccess(environment, undefined, createSecrets()), signal);

beforeAll(async () => {
  source = await testdir({ 'buildspec.yml': TEXT, 'ci/build.yml': 'x', 'arn/x': 'y' });
});
afterAll(() => source.cleanup());

describe('here', () => {
  it('text of several lines is the buildspec itself', async () => {
    expect(await load(TEXT)).toEqual({ file: '/codebuild/readonly/buildspec.yml', content: TEXT });
  });

  it.each(['buildspec.yml', './ci/../buildspec.yml'])('%s is a file of the source', async (input) => {
    expect(await load(input)).toEqual({
      file: 'buildspec.yml',
      path: `${source.path}/buildspec.yml`,
      content: Buffer.from(TEXT),
    });
  });

  it('JSON in one line is the buildspec itself, as Terraform writes it', async () => {
    const json = '{"version": 0.2, "phases": {}}';
    expect(await load(json)).toEqual({ file: '/codebuild/readonly/buildspec.yml', content: json });
  });

  it('a file elsewhere is shown by its absolute path', async () => {
    const path = `${source.path}/buildspec.yml`;
    const aws = awsAccess(environment, undefined, createSecrets());
    const elsewhere = await loadBuildspec(path, `${source.path}/ci`, aws, signal);
    expect(elsewhere).toMatchObject({ file: path, path });
  });

  it.each([
    ['none.yml', /^YAML file does not exist: \/.*\/none\.yml$/],
    ['buildspec.yml/x', /^YAML file does not exist: /],
    ['ci', /^YAML file cannot be read: EISDIR/],
  ])('%s is refused', async (input, message) => {
    expect(await load(input)).toMatchObject({
      severity: 'error',
      code: 'YAML_FILE_ERROR',
      message: expect.stringMatching(message),
      file: input,
    });
  });
});

describe('in S3', () => {
  const ARN = 'arn:aws:s3:::bucket/path/to/buildspec.yml';
  let s3: S3Service;
  let restore: () => void;
  beforeAll(async () => {
    s3 = await startS3Service();
  });
  beforeEach(() => {
    s3.objects.clear();
    s3.denied.clear();
    environment = { ...awsEnvironment(s3.url), AWS_REGION: 'us-east-1', AWS_MAX_ATTEMPTS: '1' };
    restore = setAwsVariables(environment);
  });
  afterEach(() => restore());
  afterAll(() => s3.stop());

  it.each([ARN, ARN.replace(':aws:', ':aws-cn:'), ARN.replace(':aws:', ':aws-us-gov:')])(
    '%s',
    async (arn) => {
      s3.objects.set('bucket/path/to/buildspec.yml', { content: Buffer.from(TEXT) });
      expect(await load(arn)).toEqual({ file: arn, content: Buffer.from(TEXT) });
    },
  );

  it('reads no more than the parser needs to see that it is too large', async () => {
    s3.objects.set('bucket/path/to/buildspec.yml', { content: Buffer.alloc(5 * 1024 * 1024, '#') });
    const loaded = await load(ARN);
    expect('content' in loaded && loaded.content).toHaveLength(4 * 1024 * 1024 + 1);
  });

  it.each([
    [[], 'NoSuchBucket: The specified bucket does not exist', /^Check the bucket and the key/],
    [['bucket/other'], 'NoSuchKey: The specified key does not exist.', /^Check the bucket and the key/],
  ])('is refused when there is only %j', async (names, words, hint) => {
    for (const name of names) s3.objects.set(name, { content: Buffer.alloc(0) });
    expect(await load(ARN)).toEqual({
      severity: 'error',
      code: 'YAML_FILE_ERROR',
      message: `YAML file cannot be read: ${ARN}: ${words}`,
      hint: expect.stringMatching(hint),
      file: ARN,
    });
  });

  it('is refused where it may not be read', async () => {
    s3.objects.set('bucket/path/to/buildspec.yml', { content: Buffer.from(TEXT) });
    s3.denied.add('bucket/path/to/buildspec.yml');
    expect(await load(ARN)).toMatchObject({
      code: 'YAML_FILE_ERROR',
      message: `YAML file cannot be read: ${ARN}: AccessDenied: Access Denied`,
      hint: expect.stringMatching(/^Allow s3:GetObject on arn:aws:s3:::bucket\/path\/to\/buildspec\.yml /),
    });
  });

  it.each(['arn:aws:s3:::bucket', 'arn:aws:s3:::/key', 'arn:aws:s3:eu-west-1:1:accesspoint/x'])(
    '%s is no object',
    async (arn) => {
      await expect(load(arn)).rejects.toThrow(UserError);
      await expect(load(arn)).rejects.toThrow(/^A buildspec in S3 must be s3:\/\/bucket\/key or arn:/);
    },
  );

  it('throws where S3 cannot be asked', async () => {
    environment = { ...environment, AWS_ENDPOINT_URL: 'http://127.0.0.1:1' };
    restore();
    restore = setAwsVariables(environment);
    await expect(load(ARN)).rejects.toThrow(EnvironmentError);
    await expect(load(ARN)).rejects.toThrow(/^S3 cannot be reached at 127\.0\.0\.1:1/);
  });
});
