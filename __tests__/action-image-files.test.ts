/** Artifacts and caches of the committed action when the build runs in an image: its files are where only the image sees them. */
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { buildContainers, describeDocker, IMAGES } from './support/docker.js';
import { type Clients, startClients } from './support/results-clients.js';
import { type ResultsService, startResultsService } from './support/results-service.js';
import { runAction, type StepResult } from './support/runner.js';
import { gitdir } from './support/testdir.js';

const spec = (commands: string[], more: string): string => `version: 0.2
phases:
  build:
    commands:
${commands.map((command) => `      - ${JSON.stringify(command)}\n`).join('')}${more}
`;

describeDocker('files of a build in an image', () => {
  let workspace: Awaited<ReturnType<typeof gitdir>>;
  let service: ResultsService;
  const results: StepResult[] = [];
  beforeEach(async () => {
    workspace = await gitdir({ 'README.md': 'hello' });
    service = await startResultsService();
  });
  afterEach(async () => {
    await Promise.all(results.splice(0).map((result) => result.cleanup()));
    await service.close();
    await workspace.cleanup();
  });
  const run = async (
    buildspec: string,
    image: string,
    inputs: Record<string, string> = {},
  ): Promise<StepResult> => {
    const result = await runAction({
      workspace: workspace.path,
      with: { buildspec, image, 'project-name': 'web', ...inputs },
      runner: service.variables(),
    });
    results.push(result);
    expect({ problems: result.problems, orphans: result.orphans }).toEqual({ problems: [], orphans: [] });
    expect(result.text).not.toContain('This is a bug');
    expect(buildContainers(result.state['build'] ?? 'none')).toEqual([]);
    return result;
  };
  const images = [IMAGES.debian, IMAGES.busybox];

  it.each(images)('uploads what lies in the source and elsewhere in %s', async (image) => {
    const commands = [
      'mkdir -p out /tmp/report/sub; echo 1 > out/one; echo 2 > /tmp/report/two; echo 3 > /tmp/report/sub/three',
      'chmod 700 out; chmod 600 out/one /tmp/report/two; ln -s two /tmp/report/link; ln -s /etc/passwd out/leaves',
      'echo 4 > "/tmp/report/$(printf "a b\\047c")"',
    ];
    const artifacts = `artifacts:
  name: source
  files: out/*
  secondary-artifacts:
    report: {base-directory: /tmp/report, files: '**/*'}`;
    const result = await run(spec(commands, artifacts), image);
    expect(result).toMatchObject({ exitCode: 0 });
    const clients: Clients = await startClients();
    const read = async (name: string): Promise<Record<string, string>> => {
      const found = service.artifacts().find((artifact) => artifact.name === name);
      const path = join(workspace.path, `downloaded-${name}`);
      const { error } = await clients.call(
        { client: 'artifact', method: 'downloadArtifact' },
        service.variables(),
        workspace.path,
        found?.id,
        { path },
      );
      expect(error).toBeUndefined();
      const names = execFileSync('find', ['.', '-type', 'f'], { cwd: path })
        .toString()
        .trim()
        .split('\n')
        .sort();
      return Object.fromEntries(names.map((file) => [file, readFileSync(join(path, file), 'utf8')]));
    };
    expect(await read('source')).toEqual({ './out/one': '1\n' });
    expect(await read('report')).toEqual({
      "./a b'c": '4\n',
      './link': '2\n',
      './sub/three': '3\n',
      './two': '2\n',
    });
    await clients.end();
    const warnings = result.annotations.map(({ message }) => message).join('\n');
    expect(warnings).toMatch(/leaves/);
  });

  it.each(images)('caches what lies in the source and in the home of %s', async (image) => {
    const install = (folder: string): string =>
      `if [ -e ${folder}/pkg ]; then echo ${folder} warm $(stat -c "%a %u:%g" ${folder}/pkg) $(readlink ${folder}/link); ` +
      `else echo ${folder} cold; mkdir -p ${folder}/empty; echo 1 > ${folder}/pkg; chmod 751 ${folder}/pkg; ` +
      `chown 1007:1007 ${folder}/pkg; ln -s pkg ${folder}/link; fi`;
    const buildspec = spec(
      [install('/root/.m2/repository'), install('node_modules')],
      "cache: {key: k, paths: ['/root/.m2/**/*', 'node_modules/**/*']}",
    );
    const cold = await run(buildspec, image);
    expect(cold).toMatchObject({ exitCode: 0, annotations: [] });
    expect(cold.text).toMatch(/\/root\/\.m2\/repository cold[\s\S]*node_modules cold[\s\S]*Cache saved/);
    expect(service.caches()).toMatchObject([{ key: expect.stringMatching(/^codebuild-web-image-linux-/) }]);

    rmSync(join(workspace.path, 'node_modules'), { recursive: true });
    const warm = await run(buildspec, image);
    expect(warm).toMatchObject({ exitCode: 0, annotations: [] });
    expect(warm.outputs['cache-hit']).toBe('true');
    expect(warm.text).toContain('/root/.m2/repository warm 751 1007:1007 pkg\n');
    expect(warm.text).toContain('node_modules warm 751 1007:1007 pkg\n');
    expect(existsSync(join(workspace.path, 'node_modules/empty'))).toBe(true);
    expect(statSync(join(workspace.path, 'node_modules/pkg')).mode & 0o777).toBe(0o751);
  });

  it.each(images)('saves without a key only what changed in %s', async (image) => {
    const cache = 'cache: {paths: [/root/.cache/**/*]}';
    const once = spec(
      ['[ -e /root/.cache/x ] || { mkdir -p /root/.cache; echo 1 > /root/.cache/x; }'],
      cache,
    );
    await run(once, image);
    const same = await run(once, image);
    expect(same.outputs['cache-hit']).toBe('true');
    expect(same.text).toContain('its files have not changed');
    await run(spec(['echo 22 > /root/.cache/x'], cache), image);
    expect(service.caches()).toHaveLength(2);
  });

  it.each(images)('caches what ** leads to in %s', async (image) => {
    const cache = "cache: {key: k, paths: ['**/modules/**/*']}";
    await run(spec(['mkdir -p a/modules/b c; echo 1 > a/modules/b/x; echo 2 > c/y'], cache), image);
    rmSync(join(workspace.path, 'a'), { recursive: true });
    const warm = await run(spec(['cat a/modules/b/x'], cache), image);
    expect(warm).toMatchObject({ exitCode: 0 });
    expect(warm.outputs['cache-hit']).toBe('true');
  });

  it('saves a cache after one that could not be unpacked', async () => {
    const cache = 'cache: {paths: [deps]}';
    await run(spec(['mkdir deps; echo 1 > deps/x'], cache), IMAGES.debian);
    rmSync(join(workspace.path, 'deps'), { recursive: true });
    await service.spoil(service.caches()[0] ?? {}, 'truncated');
    const result = await run(spec(['mkdir -p deps; echo 22 > deps/x'], cache), IMAGES.debian);
    expect(result).toMatchObject({ exitCode: 0 });
    expect(service.caches()).toHaveLength(2);
  });

  it('keeps caches of an image and of the runner apart', async () => {
    const buildspec = spec(['mkdir -p deps; echo 1 > deps/x'], 'cache: {key: k, paths: [deps]}');
    await run(buildspec, IMAGES.debian);
    const onRunner = await run(buildspec, 'none');
    expect(onRunner.outputs['cache-hit']).toBe('false');
  });

  it('builds without its cache when the image has no tar', async () => {
    const buildspec = spec(['rm /bin/tar; mkdir deps; echo 1 > deps/x'], 'cache: {key: k, paths: [deps]}');
    const result = await run(buildspec, IMAGES.debian);
    expect(result).toMatchObject({ exitCode: 0 });
    expect(result.annotations).toMatchObject([{ level: 'warning', message: expect.stringMatching(/tar/) }]);
  });
});
