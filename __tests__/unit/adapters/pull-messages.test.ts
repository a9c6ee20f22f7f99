import { describe, expect, it } from '@jest/globals';
import { isTransient, pullFailure } from '../../../src/adapters/docker/pull-failure.js';
import { pullProgress } from '../../../src/adapters/docker/pull-progress.js';
import { parseImageReference } from '../../../src/plan/image-reference.js';

const ECR = '123456789012.dkr.ecr.eu-west-1.amazonaws.com';

describe('pullFailure', () => {
  // The words are those of Docker Hub, ECR, ECR Public and the daemon.
  it.each([
    [
      'alpine:3',
      'toomanyrequests: You have reached your unauthenticated pull rate limit. https://www.docker.com/increase-rate-limit',
      /^docker\.io limits .* Log in with registry-username/,
    ],
    ['public.ecr.aws/a/b:1', 'toomanyrequests: Rate exceeded', /^public\.ecr\.aws limits/],
    [
      'nosuch:1',
      "pull access denied for nosuch, repository does not exist or may require 'docker login': denied: requested access to the resource is denied",
      /^The image is private, or there is none of this name/,
    ],
    [
      `${ECR}/a:1`,
      `Head "https://${ECR}/v2/a/manifests/1": no basic auth credentials`,
      /aws ecr get-login-password --region eu-west-1 prints/,
    ],
    [
      'public.ecr.aws/codebuild/amazonlinux-x86_64-standard:9.0',
      'manifest for public.ecr.aws/codebuild/amazonlinux-x86_64-standard:9.0 not found: manifest unknown: Requested image not found',
      /Published tags: https:\/\/gallery\.ecr\.aws\/codebuild\/amazonlinux-x86_64-standard\.$/,
    ],
    [
      'ghcr.io/o/denied:1',
      'manifest for ghcr.io/o/denied:1 not found: manifest unknown',
      /^There is no such tag/,
    ],
    [
      'a.example:5000/x:1',
      'Get "https://a.example:5000/v2/": http: server gave HTTP response to HTTPS client',
      /insecure-registries/,
    ],
    [
      'a.example:5000/x:1',
      'Get "https://a.example:5000/v2/": x509: certificate signed by unknown authority',
      /\/etc\/docker\/certs\.d\/a\.example:5000\/ca\.crt/,
    ],
    ['a:1', 'write /var/lib/docker/tmp/GetImageBlob1: no space left on device', /docker system prune/],
    ['a:1', 'image operating system "windows" cannot be used on this platform', /not made for the processor/],
    ['a:1', 'something new', undefined],
  ])('of %s: %s', (reference, words, hint) => {
    const context = { ...parseImageReference(reference, 'image'), credentials: undefined };
    const error = pullFailure(words, context);
    expect(error.message).toBe(`Unable to pull customer's container image: ${words} (${reference}).`);
    if (hint === undefined) expect(error.hint).toBeUndefined();
    else expect(error.hint).toMatch(hint);
    expect(error.statusCode).toBe('BUILD_CONTAINER_UNABLE_TO_PULL_IMAGE');
    expect(isTransient(words)).toBe(false);
  });

  it.each([
    'Get "https://registry-1.docker.io/v2/": net/http: TLS handshake timeout',
    'Get "https://registry-1.docker.io/v2/": dial tcp: lookup registry-1.docker.io: no such host',
    'read tcp 10.0.0.1:1->10.0.0.2:443: read: connection reset by peer',
    'Get "https://ghcr.io/v2/": dial tcp 1.2.3.4:443: i/o timeout',
    'received unexpected HTTP status: 502 Bad Gateway',
    'unexpected EOF',
    'aborted',
  ])('%s is worth a second attempt', (words) => {
    expect(isTransient(words)).toBe(true);
  });

  it('says what the registry says in one line', () => {
    const context = { ...parseImageReference('a', 'image'), credentials: undefined };
    expect(pullFailure('one\n  two.\n', context).message).toMatch(/: one two \(a:latest\)\.$/);
  });
});

describe('pullProgress', () => {
  it('speaks at once, every five seconds while there is something new, and at the end', () => {
    const lines: string[] = [];
    let now = 1000;
    const progress = pullProgress(
      'big:1',
      (line) => lines.push(line),
      () => now,
    );
    const download = (id: string, current: number, total: number): void => {
      progress.add({ status: 'Downloading', id, progressDetail: { current, total } });
    };
    progress.add({ status: 'Pulling from library/big', id: '1' });
    for (let i = 0; i <= 12_000; i++) {
      now++;
      download('a', i * 50_000, 1_200_000_000);
      if (i === 6000) progress.add({ status: 'Pull complete', id: 'small' });
    }
    progress.add({ status: 'Download complete', id: 'a' });
    now += 400;
    progress.finish();
    expect(lines).toEqual([
      'Pulling image big:1',
      'Pulling image big:1: 249.9 MB of 1.20 GB, layers complete: 0',
      'Pulling image big:1: 499.9 MB of 1.20 GB, layers complete: 1',
      'Pulled image big:1 in 12.4 s, 1.20 GB of 1.20 GB',
    ]);
  });

  it('says no sizes where every layer was there', () => {
    const lines: string[] = [];
    const progress = pullProgress(
      'a:1',
      (line) => lines.push(line),
      () => 0,
    );
    progress.add({ status: 'Already exists', id: 'x', progressDetail: {} });
    progress.finish();
    expect(lines).toEqual(['Pulling image a:1', 'Pulled image a:1 in 0.0 s']);
  });
});
