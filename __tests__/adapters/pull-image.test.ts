import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { connectEngine, type Engine } from '../../src/adapters/docker/engine.js';
import { ensureImage, type EnsureOptions, type PresentImage } from '../../src/adapters/docker/pull.js';
import { EnvironmentError } from '../../src/errors.js';
import { parseImageReference } from '../../src/plan/image-reference.js';
import { type BuildImage, resolveImage } from '../../src/plan/images.js';
import { describeDocker, docker, dockerLines, IMAGES } from '../support/docker.js';
import { type Fault, type Registry, REGISTRY_USER, startRegistry } from '../support/registry.js';
import { testdir, type TestDirectory } from '../support/testdir.js';

const { username, password } = REGISTRY_USER;
const NO_LOGIN = { username: '', password: '' };
const [OURS, OTHER] = process.arch === 'arm64' ? ['arm64', 'amd64'] : ['amd64', 'arm64'];
const IMAGE = 'test/busybox:1';

describeDocker('ensureImage', () => {
  let engine: Engine;
  let registry: Registry;
  let home: TestDirectory;
  const directories: TestDirectory[] = [];
  let progress: string[];

  beforeAll(async () => {
    [engine, registry, home] = await Promise.all([connectEngine(process.env), startRegistry(), testdir()]);
    registry.push(IMAGES.busybox, IMAGE);
    registry.pushRandom('test/random:1', 5_000_000, OURS);
    await registry.pushList('test/busybox:list', IMAGE, OTHER);
  });
  afterEach(async () => {
    registry.fail();
    await Promise.all(directories.splice(0).map((directory) => directory.cleanup()));
    for (const name of localNames()) docker('rmi', name);
  });
  afterAll(async () => {
    await home.cleanup();
    await registry.stop();
  });

  const localNames = (): string[] =>
    dockerLines('images', '--format', '{{.Repository}}:{{.Tag}}', `${registry.host}/*/*`);

  const optionsOf = (options: Partial<EnsureOptions> = {}): EnsureOptions => {
    progress = [];
    return {
      pull: 'missing',
      platform: undefined,
      login: REGISTRY_USER,
      env: { PATH: process.env['PATH'], HOME: home.path },
      signal: new AbortController().signal,
      onProgress: (line) => progress.push(line),
      ...options,
    };
  };
  const ensure = (name: string, options?: Partial<EnsureOptions>): Promise<PresentImage> =>
    ensureImage(engine, parseImageReference(`${registry.host}/${name}`, 'image'), optionsOf(options));

  const failure = async (name: string, options: Partial<EnsureOptions> = {}): Promise<EnvironmentError> => {
    const error = await ensure(name, options).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(EnvironmentError);
    return error as EnvironmentError;
  };

  /** A home directory with docker's configuration, and maybe a credential helper in `bin`. */
  const configured = async (config: unknown, program = ''): Promise<Record<string, string>> => {
    const directory = await testdir({
      'config.json': typeof config === 'string' ? config : JSON.stringify(config),
      'bin/docker-credential-test': program,
    });
    directories.push(directory);
    const path = `${directory.path}/bin:${process.env['PATH']}`;
    return { DOCKER_CONFIG: directory.path, PATH: path, HELPER_LOG: `${directory.path}/log` };
  };

  /** A helper that knows the user. */
  const helper = `#!/bin/sh\necho '${JSON.stringify({ Username: username, Secret: password })}'`;

  describe('login', () => {
    it('is needed for a private image', async () => {
      const error = await failure(IMAGE, { login: NO_LOGIN });
      expect(error.message).toMatch(
        /^Unable to pull customer's container image: .*no basic auth credentials/,
      );
      expect(error.message).toContain(`(${registry.host}/${IMAGE}).`);
      expect(error.hint).toMatch(
        /^The image is private, .* registry-username and registry-password or docker login/,
      );
      expect(error.statusCode).toBe('BUILD_CONTAINER_UNABLE_TO_PULL_IMAGE');
    });

    it('that is refused says whose it is, not what it is', async () => {
      const error = await failure(IMAGE, { login: { username, password: 's3cret' } });
      expect(error.message).toMatch(/unauthorized/);
      expect(error.hint).toMatch(/^The credentials of registry-username were refused\./);
      expect(JSON.stringify([error, error.message, error.hint, progress])).not.toMatch(/s3cret/);
    });

    it.each([
      ['the inputs', () => ({ login: REGISTRY_USER })],
      [
        'config.json',
        async () => {
          const auth = Buffer.from(`${username}:${password}`).toString('base64');
          return { env: await configured({ auths: { [registry.host]: { auth } } }) };
        },
      ],
      [
        'a credential helper',
        async () => ({ env: await configured({ credHelpers: { [registry.host]: 'test' } }, helper) }),
      ],
      [
        'the store of all credentials',
        async () => ({ env: await configured({ credsStore: 'test' }, helper) }),
      ],
    ])('by %s works', async (_way, options) => {
      const image = await ensure(IMAGE, { login: NO_LOGIN, ...(await options()) });
      expect(image.Id).toBe(docker('inspect', '--format', '{{.Id}}', IMAGES.busybox));
      expect(progress[0]).toBe(`Pulling image ${registry.host}/${IMAGE}`);
      expect(progress.at(-1)).toMatch(/^Pulled image .* in \d+\.\d s/);
    });

    it('with a broken configuration warns, and tries without', async () => {
      await failure(IMAGE, { login: NO_LOGIN, env: await configured('{') });
      expect(progress[0]).toMatch(
        /^Warning: .*config\.json is not valid JSON: its credentials are not used\.$/,
      );
    });
  });

  describe('policy', () => {
    it('missing: asks nothing about an image that is there, and wants no login', async () => {
      await ensure(IMAGE);
      const before = registry.asked();
      const env = await configured({ credsStore: 'test' }, '#!/bin/sh\ntouch "$HELPER_LOG"');
      await ensure(IMAGE, { login: NO_LOGIN, env });
      expect(registry.asked()).toBe(before);
      expect(existsSync(env['HELPER_LOG'] ?? '')).toBe(false);
      expect(progress).toEqual([]);
    });

    it('always: pulls anew what the tag stands for', async () => {
      registry.pushRandom('test/moving:1', 1000, OURS);
      const first = await ensure('test/moving:1');
      registry.pushRandom('test/moving:1', 1000, OURS);
      expect((await ensure('test/moving:1')).Id).toBe(first.Id);
      expect((await ensure('test/moving:1', { pull: 'always' })).Id).not.toBe(first.Id);
      docker('rmi', first.Id);
    });

    it('never: does not pull', async () => {
      const before = registry.asked();
      const error = await failure(IMAGE, { pull: 'never' });
      expect(error.message).toMatch(/image: .* is not on this machine\.$/);
      expect(error.hint).toMatch(/--pull never/);
      expect(error.statusCode).toBe('BUILD_CONTAINER_UNABLE_TO_PULL_IMAGE');
      expect(registry.asked()).toBe(before);
    });

    it('never: takes what is there, unless it is for another platform', async () => {
      await ensure(IMAGE);
      await ensure(IMAGE, { pull: 'never', platform: `linux/${OURS}` });
      const error = await failure(IMAGE, { pull: 'never', platform: `linux/${OTHER}` });
      expect(error.message).toMatch(/ is here for linux\/\w+, not linux\/\w+\.$/);
    });

    it('pulls for the platform that is asked for', async () => {
      await ensure(IMAGE, { platform: `linux/${OURS}` });
      const before = registry.asked();
      await ensure(IMAGE, { platform: `linux/${OURS}` });
      expect(registry.asked()).toBe(before);
      await ensure(IMAGE, { platform: `linux/${OTHER}` });
      expect(registry.asked()).toBeGreaterThan(before);
    });

    it('pulls by digest', async () => {
      const { RepoDigests } = (await ensure(IMAGE)) as unknown as { RepoDigests: string[] };
      const digest = RepoDigests.find((name) => name.startsWith(registry.host))?.split('@')[1];
      docker('rmi', `${registry.host}/${IMAGE}`);
      await ensure(`${IMAGE}@${digest}`);
      docker('rmi', `${registry.host}/test/busybox@${digest}`);
    });
  });

  describe('curated Ubuntu images', () => {
    const NAME = 'aws/codebuild/standard:0.0-test';
    const curated = (pull: EnsureOptions['pull']): Promise<PresentImage> =>
      ensureImage(engine, resolveImage(NAME, []) as BuildImage, optionsOf({ pull }));

    it('are not pulled, and the error has the choices', async () => {
      const error = await curated('missing').catch((thrown: unknown) => thrown as EnvironmentError);
      expect(error).toMatchObject({
        message: expect.stringMatching(
          /^Unable to pull customer's container image: AWS does not publish aws/,
        ),
        hint: expect.stringMatching(/image-map/),
        statusCode: 'BUILD_CONTAINER_UNABLE_TO_PULL_IMAGE',
      });
    });

    it('are taken where somebody has built them', async () => {
      docker('tag', IMAGES.busybox, NAME);
      try {
        const id = docker('inspect', '--format', '{{.Id}}', IMAGES.busybox);
        expect((await curated('missing')).Id).toBe(id);
        expect((await curated('always')).Id).toBe(id);
      } finally {
        docker('rmi', NAME);
      }
    });
  });

  describe('failures', () => {
    it.each([
      ['test/busybox:none', /manifest unknown/],
      ['test/none:1', /manifest unknown/],
    ])('no such image: %s', async (name, message) => {
      const error = await failure(name);
      expect(error.message).toMatch(message);
      expect(error.hint).toMatch(/^There is no such tag or repository/);
      expect(progress).toHaveLength(1);
    });

    it('wrong platform', async () => {
      const error = await failure('test/busybox:list');
      expect(error.message).toMatch(/no matching manifest for linux\//);
      expect(error.hint).toMatch(/docker-options: --platform/);
    });

    it.each([
      ['an error of the registry', [500, 500], /500 Internal Server Error\. Trying once more in 2 s$/],
      ['a broken connection', ['reset'], /(connection reset|EOF).*\. Trying once more in 2 s$/],
    ] satisfies [string, Fault[], RegExp][])(
      '%s is passing: a second attempt works',
      async (_what, faults, line) => {
        registry.fail(...faults);
        await ensure('test/random:1');
        expect(progress[1]).toMatch(line);
        expect(progress.at(-1)).toMatch(/^Pulled image .* in [\d.]+ s, 5\.0 MB of 5\.0 MB$/);
        expect(progress).toHaveLength(3);
      },
    );

    it('there is one second attempt only', async () => {
      registry.fail(503, 503, 503, 503, 503, 503);
      const error = await failure(IMAGE);
      expect(error.message).toMatch(/503 Service Unavailable/);
      expect(error.hint).toMatch(/could not be reached or did not answer as it should/);
      expect(progress).toHaveLength(2);
    });

    it('a rate limit is not tried again', async () => {
      registry.fail(429, 429, 429, 429);
      const error = await failure(IMAGE);
      expect(error.message).toMatch(/toomanyrequests: fault 429/);
      expect(error.hint).toMatch(/limits how often images are pulled/);
      expect(progress).toHaveLength(1);
    });

    it('nobody answers at the address', async () => {
      const error = await ensureImage(
        engine,
        parseImageReference('127.0.0.1:1/test/busybox:1', 'image'),
        optionsOf(),
      ).catch((thrown: unknown) => thrown as EnvironmentError);
      expect(error).toMatchObject({
        message: expect.stringMatching(/connection refused/),
        hint: expect.stringMatching(/^127\.0\.0\.1:1 could not be reached/),
        statusCode: 'BUILD_CONTAINER_UNABLE_TO_PULL_IMAGE',
      });
    });
  });

  it.each([
    ['a pull', ['hang']],
    ['the pause before the second attempt', ['reset', 'reset']],
  ] satisfies [string, Fault[]][])('an interruption ends %s', async (_what, faults) => {
    registry.fail(...faults);
    const stop = new AbortController();
    const error = failure(IMAGE, {
      signal: stop.signal,
      onProgress: () => setTimeout(() => stop.abort('STOPPED'), 500),
    });
    expect((await error).message).toBe(`The pull of ${registry.host}/${IMAGE} was interrupted.`);
    expect((await error).statusCode).toBeUndefined();
  });

  it('warns of an image that is for another machine', async () => {
    registry.pushRandom('test/other:1', 1000, OTHER);
    await ensure('test/other:1');
    expect(progress.at(-1)).toMatch(
      new RegExp(`^Warning: the image is for linux/${OTHER}, and Docker runs on linux/${OURS}`),
    );
    await ensure('test/other:1', { platform: `linux/${OTHER}` });
    expect(progress).toEqual([]);
  });
});
