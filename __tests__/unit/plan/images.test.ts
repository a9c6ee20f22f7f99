import { describe, expect, it } from '@jest/globals';
import { UserError } from '../../../src/errors.js';
import { parseImageMap, resolveImage } from '../../../src/plan/images.js';

function thrown(act: () => unknown): UserError {
  try {
    act();
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return error as UserError;
  }
  throw new Error('nothing was thrown');
}

describe('resolveImage', () => {
  it.each(['', 'none'])('runs here for %j', (asked) => {
    expect(resolveImage(asked, [])).toBeUndefined();
  });

  const digest = `sha256:${'0f'.repeat(32)}`;
  it.each([
    ['alpine', 'alpine:latest', 'docker.io'],
    ['node:24-bookworm', 'node:24-bookworm', 'docker.io'],
    ['cypress/browsers:22', 'cypress/browsers:22', 'docker.io'],
    [`alpine@${digest}`, `alpine@${digest}`, 'docker.io'],
    [`ghcr.io/o/r/image:1.0@${digest}`, `ghcr.io/o/r/image:1.0@${digest}`, 'ghcr.io'],
    ['localhost/mine', 'localhost/mine:latest', 'localhost'],
    ['localhost:5000/mine:1', 'localhost:5000/mine:1', 'localhost:5000'],
    ['127.0.0.1:5000/a/b:1', '127.0.0.1:5000/a/b:1', '127.0.0.1:5000'],
    ['[::1]:5000/a:1', '[::1]:5000/a:1', '[::1]:5000'],
    [
      '123456789012.dkr.ecr.eu-west-1.amazonaws.com/build__tools/x:v1',
      '123456789012.dkr.ecr.eu-west-1.amazonaws.com/build__tools/x:v1',
      '123456789012.dkr.ecr.eu-west-1.amazonaws.com',
    ],
    [digest, digest, 'docker.io'],
  ])('takes %s', (asked, reference, registry) => {
    expect(resolveImage(asked, [])).toEqual({ reference, registry });
  });

  it.each([
    ['my image', /no white space/],
    ['image\n', /no white space/],
    ['-v', /docker-options/],
    ['--privileged', /docker-options/],
    ['Alpine', /lower case/],
    ['ghcr.io/Owner/image:1', /lower case/],
    ['https://ghcr.io/o/image', /Leave out https:\/\//],
    ['$ACCOUNT.dkr.ecr.us-east-1.amazonaws.com/x', /not expanded/],
    ['alpine:', /A name is/],
    ['alpine:-1', /A name is/],
    ['alpine@sha256:12', /A name is/],
    ['a//b', /A name is/],
    ['../etc', /A name is/],
    ['alpine?x=1', /A name is/],
  ])('refuses %j', (asked, hint) => {
    const error = thrown(() => resolveImage(asked, []));
    expect(error.message).toMatch(/^image is not an image name: /);
    expect(error.hint).toMatch(hint);
  });

  it('refuses endless names at once, and does not repeat them', () => {
    for (const name of [
      'a'.repeat(300),
      `${'a-'.repeat(100_000)}!`,
      `${'a.'.repeat(250)}!`,
      `${'a__'.repeat(150)}!`,
    ]) {
      expect(thrown(() => resolveImage(name, [])).message.length).toBeLessThan(300);
    }
  });
});

describe('curated names', () => {
  it.each([
    'amazonlinux2-x86_64-standard:3.0',
    'amazonlinux2-x86_64-standard:5.0',
    'amazonlinux-x86_64-standard:5.0',
    'amazonlinux-x86_64-standard:6.0',
    'amazonlinux-x86_64-standard:5.0-25.01.30',
    'amazonlinux-x86_64-standard:corretto11',
    'amazonlinux2-aarch64-standard:3.0',
    'amazonlinux-aarch64-standard:4.0',
    'amazonlinux-x86_64-lambda-standard:python3.12',
    'amazonlinux-aarch64-lambda-standard:nodejs20',
  ])('finds %s in ECR Public', (name) => {
    expect(resolveImage(`aws/codebuild/${name}`, [])).toEqual({
      reference: `public.ecr.aws/codebuild/${name}`,
      registry: 'public.ecr.aws',
    });
  });

  it.each([
    ['standard:5.0', 'amazonlinux2-x86_64-standard:3.0', 'ubuntu/standard/5.0'],
    ['standard:6.0', 'amazonlinux-x86_64-standard:4.0', 'ubuntu-22.04'],
    ['standard:7.0', 'amazonlinux-x86_64-standard:5.0', 'ubuntu-22.04'],
    ['standard:7.0-24.10.29', 'amazonlinux-x86_64-standard:5.0', 'ubuntu/standard/7.0 '],
    ['standard:8.0', 'amazonlinux-x86_64-standard:6.0', 'ubuntu-24.04'],
    ['standard:4.0', 'amazonlinux-x86_64-standard:5.0', 'ubuntu/standard/4.0'],
    ['java:openjdk-8', 'amazonlinux-x86_64-standard:5.0', 'ubuntu/java/openjdk-8 '],
  ])('offers the choices for %s', (name, amazonLinux, also) => {
    const asked = `aws/codebuild/${name}`;
    const image = resolveImage(asked, []);
    expect(image).toMatchObject({ reference: asked, registry: 'docker.io' });
    expect(image?.unpublished?.message).toBe(
      `AWS does not publish ${asked}, only its Dockerfile: the curated Ubuntu images are in no registry.`,
    );
    expect(image?.unpublished?.hint).toContain(`${asked}=none.`);
    expect(image?.unpublished?.hint).toContain(`${asked}=aws/codebuild/${amazonLinux}.`);
    expect(image?.unpublished?.hint).toContain('https://github.com/aws/aws-codebuild-docker-images');
    expect(image?.unpublished?.hint).toContain(also);
  });

  it.each([
    ['windows-base:2019-3.0', /is a Windows image/, /Linux image/],
    ['macos-arm-base:14', /is a machine of CodeBuild/, /macos-latest/],
    ['ami/amazonlinux-x86_64-base:latest', /is a machine of CodeBuild/, /ubuntu-latest/],
  ])('says that %s is for CodeBuild alone', (name, message, hint) => {
    const image = resolveImage(`aws/codebuild/${name}`, []);
    expect(image?.unpublished?.message).toMatch(message);
    expect(image?.unpublished?.hint).toMatch(hint);
  });

  it('does not take a look-alike for curated', () => {
    expect(resolveImage('me/aws/codebuild/standard:7.0', [])).toEqual({
      reference: 'me/aws/codebuild/standard:7.0',
      registry: 'docker.io',
    });
  });
});

describe('image map', () => {
  const map = parseImageMap(
    [
      '# what we have',
      'aws/codebuild/standard:7.0=ghcr.io/o/standard:7.0',
      '',
      '  aws/codebuild/standard:5.0 = aws/codebuild/amazonlinux2-x86_64-standard:3.0  ',
      'node:8=none\r',
      'a:1=b:1',
      'b:1=c:1',
      'plain=alpine:3',
    ].join('\n'),
  );

  it.each([
    ['aws/codebuild/standard:7.0', 'ghcr.io/o/standard:7.0'],
    ['aws/codebuild/standard:5.0', 'public.ecr.aws/codebuild/amazonlinux2-x86_64-standard:3.0'],
    ['node:8', undefined],
    ['a:1', 'b:1'],
    ['plain', 'alpine:3'],
    ['plain:latest', 'alpine:3'],
    ['plain:2', 'plain:2'],
  ])('replaces %s once', (asked, reference) => {
    expect(resolveImage(asked, map)?.reference).toBe(reference);
  });

  it('names the asked image in the choices', () => {
    const other = parseImageMap('x=aws/codebuild/standard:7.0');
    expect(resolveImage('x', other)?.unpublished?.hint).toContain(': x=none.');
  });

  it('is empty for empty text', () => {
    expect(parseImageMap(' \n')).toEqual([]);
  });

  it.each([
    ['a=b\nc', /^Line 2 of image-map is not image=replacement or image=none: "c"/],
    ['=b', /^Line 1 .* is not image=replacement/],
    ['a=', /^Line 1 .* is not image=replacement/],
    ['a=b c', /^Line 1 .* is not image=replacement/],
    ['a=B', /^Line 1 of image-map: the replacement is not an image name: "B"/],
    ['a=b\na:latest=c', /^Line 2 of image-map maps a:latest a second time/],
  ])('refuses %j by its line', (text, message) => {
    expect(thrown(() => parseImageMap(text)).message).toMatch(message);
  });
});
