/** Parameters and secrets by the real AWS SDK, from moto. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';

import { createCredentials } from '../../src/adapters/aws/credentials.js';
import { createReferenceStore } from '../../src/adapters/aws/reference-store.js';
import type { LookedUp, ReferenceStore, SecretRequest } from '../../src/run/ports.js';
import { describeDocker } from '../support/docker.js';
import { addSecretVersion, makeParameter, makeSecret, type Moto, startMoto } from '../support/moto.js';

describeDocker('moto', () => {
  const outside = { ...process.env };
  let moto: Moto;

  beforeAll(async () => {
    moto = await startMoto();
    Object.assign(process.env, moto.environment);
  });
  afterAll(() => {
    moto.stop();
    for (const name of Object.keys(moto.environment)) delete process.env[name];
    Object.assign(process.env, outside);
  });

  const signal = new AbortController().signal;
  const openStore = (): ReferenceStore =>
    createReferenceStore(
      process.env,
      createCredentials(process.env, undefined, () => undefined),
    );
  const parameters = async (...names: string[]): Promise<Record<string, LookedUp>> =>
    Object.fromEntries(await openStore().parameters(names, signal));
  const secret = (request: SecretRequest): Promise<LookedUp> => openStore().secret(request, signal);

  it('gives parameters of every type, decrypted, by name and path', async () => {
    await makeParameter({ moto }, 'plain', 'a value');
    await makeParameter({ moto }, '/app/secret', ' s3cret\n', { type: 'SecureString' });
    await makeParameter({ moto }, '/app/list', 'a,b', { type: 'StringList' });
    expect(await parameters('plain', '/app/secret', '/app/list')).toEqual({
      plain: { value: 'a value' },
      '/app/secret': { value: ' s3cret\n' },
      '/app/list': { value: 'a,b' },
    });
  });

  it('gives versions of parameters by number and label', async () => {
    await makeParameter({ moto }, '/app/versions', 'one', { labels: ['stable'] });
    await makeParameter({ moto }, '/app/versions', 'two');
    // moto tells no Selector, so one call with several of them would be ambiguous; a real answer is not.
    expect(await parameters('/app/versions')).toEqual({ '/app/versions': { value: 'two' } });
    expect(await parameters('/app/versions:1')).toEqual({ '/app/versions:1': { value: 'one' } });
    expect(await parameters('/app/versions:stable')).toEqual({ '/app/versions:stable': { value: 'one' } });
    expect(await parameters('/app/versions:9', 'plain:1')).toMatchObject({
      '/app/versions:9': { refusal: 'parameter does not exist: /app/versions:9' },
    });
  });

  // moto's GetParameters knows no ARNs; those are in aws-references.test.ts.
  it('gives more parameters than one call takes', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `/many/${index}`);
    for (const name of names) await makeParameter({ moto }, name, `value of ${name}`);
    const values = names.map((name) => [name, { value: `value of ${name}` }]);
    expect(await parameters(...names)).toEqual(Object.fromEntries(values));
  });

  it('gives secrets by name, ARN, stage and version', async () => {
    const { arn, versionId } = await makeSecret({ moto }, 'prod/db', '{"password":"one"}');
    await addSecretVersion({ moto }, 'prod/db', '{"password":"two"}');
    const [one, two] = [{ value: '{"password":"one"}' }, { value: '{"password":"two"}' }];
    expect(await secret({ id: 'prod/db' })).toEqual(two);
    expect(await secret({ id: arn })).toEqual(two);
    expect(await secret({ id: 'prod/db', stage: 'AWSPREVIOUS' })).toEqual(one);
    expect(await secret({ id: arn, versionId })).toEqual(one);
  });

  it('gives secrets of another region by ARN', async () => {
    const { arn } = await makeSecret({ moto, region: 'us-east-1' }, 'there', 'of us-east-1');
    expect(await secret({ id: arn })).toEqual({ value: 'of us-east-1' });
    expect(await secret({ id: 'there' })).toHaveProperty('refusal');
  });

  it('refuses secrets that are missing or binary', async () => {
    await makeSecret({ moto }, 'bytes', Buffer.from([0, 255]));
    expect(await secret({ id: 'bytes' })).toMatchObject({ refusal: expect.stringContaining('binary') });
    expect(await secret({ id: 'missing' })).toMatchObject({
      refusal: "ResourceNotFoundException: Secrets Manager can't find the specified secret.",
    });
    expect(await secret({ id: 'prod/db', stage: 'NONE' })).toMatchObject({
      refusal: expect.stringMatching(/^ResourceNotFoundException: /),
    });
  });
});
