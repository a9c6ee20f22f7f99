import { describe, expect, it } from '@jest/globals';

import { type AwsQuestion, credentialsFailure, refusalOf } from '../../../src/adapters/aws/failures.js';
import { EnvironmentError } from '../../../src/errors.js';

describe('an error of the SDK', () => {
  const question: AwsQuestion = { service: 'S3', environment: {}, signal: new AbortController().signal };
  const error = (name: string, message: string, properties: object = {}) =>
    Object.assign(new Error(message), { name }, properties);
  const refused = (name: string, message: string, status = 400) =>
    error(name, message, { $fault: 'client', $metadata: { httpStatusCode: status } });

  it.each([
    [
      'the key of a parameter',
      refused(
        'AccessDeniedException',
        'The ciphertext refers to a customer master key that does not exist, does not exist in this region, or you are not allowed to access.',
      ),
      'kms:Decrypt on the KMS key that encrypts it',
    ],
    [
      'the key of a secret',
      refused('AccessDeniedException', 'Access to KMS is not allowed'),
      'kms:Decrypt on the KMS key that encrypts it',
    ],
    [
      'a key that is named',
      refused(
        'AccessDeniedException',
        'User: arn:aws:iam::1:user/x is not authorized to perform: kms:Decrypt on resource: arn:aws:kms:eu-west-1:1:key/2 because',
      ),
      'kms:Decrypt on arn:aws:kms:eu-west-1:1:key/2',
    ],
    [
      'an action without a resource',
      refused(
        'AccessDeniedException',
        'User: x is not authorized to perform: ecr:GetAuthorizationToken because no policy allows it',
      ),
      'ecr:GetAuthorizationToken',
    ],
    [
      'what only the caller knows',
      refused('AccessDenied', 'Access Denied', 403),
      's3:GetObject on arn:aws:s3:::b/k',
    ],
  ])('names the permission for %s', (_, thrown, permission) => {
    expect(refusalOf(thrown, { ...question, permission: 's3:GetObject on arn:aws:s3:::b/k' })).toEqual({
      code: thrown.name,
      refusal: `${thrown.name}: ${thrown.message}`,
      hint: `Allow ${permission} in a policy of the role that the job's AWS credentials are of.`,
    });
  });

  it('is a refusal without a hint when it is about something else', () => {
    expect(refusalOf(refused('NoSuchKey', 'The specified key does not exist.', 404), question)).toEqual({
      code: 'NoSuchKey',
      refusal: 'NoSuchKey: The specified key does not exist.',
    });
  });

  it.each([
    [
      'S3 cannot be reached at s3.test: self-signed certificate in certificate chain',
      error('Error', 'self-signed certificate in certificate chain', {
        code: 'SELF_SIGNED_CERT_IN_CHAIN',
        askedHost: 's3.test',
      }),
      'NODE_EXTRA_CA_CERTS',
    ],
    [
      'S3 cannot be reached at s3.test, after 6 attempts: ECONNREFUSED',
      error('AggregateError', '', {
        code: 'ECONNREFUSED',
        askedHost: 's3.test',
        $metadata: { attempts: 6 },
      }),
      'AWS_ENDPOINT_URL',
    ],
    [
      'S3 gets too many requests: SlowDown: Please reduce your request rate.',
      refused('SlowDown', 'Please reduce your request rate.', 503),
      'AWS_MAX_ATTEMPTS',
    ],
    [
      'S3 cannot be asked: aborted',
      error('Error', 'aborted', { code: 'ECONNRESET', $metadata: { httpStatusCode: 200 } }),
      undefined,
    ],
    ['S3 cannot be asked: TypeError: a bug', new TypeError('a bug'), undefined],
  ])('is trouble: %s', (message, thrown, hint) => {
    expect(() => refusalOf(thrown, question)).toThrow(
      expect.objectContaining({
        name: 'EnvironmentError',
        message,
        cause: thrown,
        hint: hint === undefined ? undefined : expect.stringContaining(hint),
      }),
    );
  });

  it.each([
    [
      'The service that gives AWS credentials cannot be reached at sts.test: TimeoutError: no connection',
      error('TimeoutError', 'no connection', { askedHost: 'sts.test' }),
      'HTTPS_PROXY',
    ],
    [
      'There are no AWS credentials for the build: AccessDenied: Not authorized to perform sts:AssumeRole',
      refused('AccessDenied', 'Not authorized to perform sts:AssumeRole', 403),
      'AWS_PROFILE',
    ],
    [
      'There are no AWS credentials for the build: Region is missing',
      error('Error', 'Region is missing'),
      'AWS_REGION',
    ],
  ])('of who gives credentials is trouble with them: %s', (message, thrown, hint) => {
    expect(credentialsFailure(thrown, {})).toMatchObject({
      name: 'EnvironmentError',
      message,
      cause: thrown,
      hint: expect.stringContaining(hint),
    });
  });

  it('of ours stays what it is', () => {
    const reason = new EnvironmentError('There are no credentials.');
    expect(() => refusalOf(reason, question)).toThrow(reason);
  });
});
