import { describe, expect, it } from '@jest/globals';

import { type ContainerInputs, containerRequest } from '../../../src/entry/container.js';
import { UserError } from '../../../src/errors.js';

const inputs = (parts: Partial<ContainerInputs>): ContainerInputs => ({
  image: '',
  imageMap: '',
  privileged: '',
  dockerOptions: '',
  envPassthrough: ['CI'],
  login: { username: '', password: '' },
  ...parts,
});

describe('containerRequest', () => {
  it.each(['', 'none'])('asks for no container when the image is %j', (image) => {
    expect(containerRequest(inputs({ image }))).toBeUndefined();
  });

  it('asks for none when the map says so', () => {
    const imageMap = 'aws/codebuild/standard:7.0=none';
    expect(containerRequest(inputs({ image: 'aws/codebuild/standard:7.0', imageMap }))).toBeUndefined();
  });

  it('keeps the name as asked beside the one to pull', () => {
    const image = 'aws/codebuild/amazonlinux2-x86_64-standard:5.0';
    expect(containerRequest(inputs({ image, privileged: 'socket' }))).toMatchObject({
      asked: image,
      image: { reference: 'public.ecr.aws/codebuild/amazonlinux2-x86_64-standard:5.0' },
      privileged: 'socket',
      envPassthrough: ['CI'],
    });
  });

  it.each([
    [{ image: 'Alpine' }, /not an image name/],
    [{ image: 'alpine', privileged: 'yes' }, /privileged must be one of false, true, socket/],
    [{ image: 'alpine', dockerOptions: '--rm' }, /--rm/],
    [{ dockerOptions: '--cpus 1' }, /docker-options need an image/],
    [{ imageMap: 'nonsense' }, /Line 1 of image-map/],
    [{ image: 'alpine', login: { username: 'me', password: '' } }, /registry-password is empty/],
    [{ login: { username: '', password: 's3cret' } }, /registry-username is empty/],
  ])('refuses %j, and repeats no password', (parts, message) => {
    const request = (): unknown => containerRequest(inputs(parts));
    expect(request).toThrow(UserError);
    expect(request).toThrow(message);
    expect(request).not.toThrow(/s3cret/);
  });
});
