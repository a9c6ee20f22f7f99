/** Artifacts of the committed action, kept by a service that speaks GitHub's protocol, and downloaded by the real client. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { nodeBinaries } from './support/nodes.js';
import { type Clients, startClients } from './support/results-clients.js';
import { ARTIFACT_QUOTA } from './support/results-faults.js';
import { type ResultsOptions, type ResultsService, startResultsService } from './support/results-service.js';
import type { ServiceJob } from './support/results-token.js';
import { runAction, type RunnerStep, startAction, type StepResult } from './support/runner.js';
import { gitdir } from './support/testdir.js';

const spec = (
  artifacts: string,
  commands = ['mkdir -p out', 'echo 1 > out/one.txt'],
  phase = 'build',
): string =>
  `version: 0.2
phases:
  ${phase}:
    commands:
${commands.map((command) => `      - ${JSON.stringify(command)}\n`).join('')}artifacts:
${artifacts.replace(/^/gm, '  ')}
`;

describe.each(nodeBinaries())('artifacts of the action on $name', ({ path: node }) => {
  let workspace: Awaited<ReturnType<typeof gitdir>>;
  let service: ResultsService;
  let clients: Clients | undefined;
  const results: StepResult[] = [];
  beforeEach(async () => {
    workspace = await gitdir({ 'README.md': 'hello' });
    service = await startResultsService();
  });
  afterEach(async () => {
    await Promise.all(results.splice(0).map((result) => result.cleanup()));
    await clients?.end();
    clients = undefined;
    await service.close();
    await workspace.cleanup();
  });

  const use = async (options: ResultsOptions): Promise<void> => {
    await service.close();
    service = await startResultsService(options);
  };
  const step = (
    buildspec: string,
    inputs: Record<string, string> = {},
    job: ServiceJob = {},
  ): RunnerStep => ({
    workspace: workspace.path,
    node,
    timeoutMs: 110_000,
    with: { buildspec, ...inputs },
    runner: service.variables(job),
  });
  const run = async (...args: Parameters<typeof step>): Promise<StepResult> => {
    const result = await runAction(step(...args));
    results.push(result);
    expect({
      problems: result.problems,
      orphans: result.orphans,
      bug: /This is a bug/.test(result.text),
    }).toEqual({
      problems: [],
      orphans: [],
      bug: false,
    });
    return result;
  };
  /** Downloads by the real client, and gives the folder. */
  const download = async (name: string): Promise<string> => {
    clients ??= await startClients();
    const found = service.artifacts().find((artifact) => artifact.name === name);
    if (!found)
      throw new Error(
        `no artifact ${name}: ${service
          .artifacts()
          .map((one) => one.name)
          .join()}`,
      );
    const folder = join(workspace.path, '..', `${workspace.path}-${name}-${found.id}`);
    const { error } = await clients.call(
      { client: 'artifact', method: 'downloadArtifact' },
      service.variables(),
      workspace.path,
      found.id,
      { path: folder },
    );
    expect(error).toBeUndefined();
    return folder;
  };
  const files = (folder: string): Record<string, string> =>
    Object.fromEntries(
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => !lstatSync(join(folder, name)).isDirectory())
        .sort()
        .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
    );
  /** `mode name` of each entry of a zip. */
  const zipEntries = (path: string): string[] =>
    execFileSync('python3', [
      '-c',
      'import sys, zipfile\nfor i in zipfile.ZipFile(sys.argv[1]).infolist(): print(oct(i.external_attr >> 16), i.filename)',
      path,
    ])
      .toString()
      .trim()
      .split('\n');

  it('uploads each artifact, and tells where it is', async () => {
    const result = await run(
      spec(
        `name: site-$TAG-$(echo x | tr x y)
base-directory: out
files: ['**/*']
secondary-artifacts:
  docs:
    files: README.md
  named:
    name: the-$TAG
    files: out/sub/*
    discard-paths: yes`,
        ['mkdir -p out/sub', 'echo 1 > out/one.txt', 'echo 2 > out/sub/.two', 'TAG=v1'],
      ),
    );
    expect(result).toMatchObject({ exitCode: 0, annotations: [] });
    expect(service.artifacts().map(({ name }) => name)).toEqual(['site-v1-y', 'docs', 'the-v1']);
    expect(files(await download('site-v1-y'))).toEqual({ 'one.txt': '1\n', 'sub/.two': '2\n' });
    expect(files(await download('docs'))).toEqual({ 'README.md': 'hello' });
    expect(files(await download('the-v1'))).toEqual({ '.two': '2\n' });

    const [site] = service.artifacts();
    const url = `https://github.com/octo-org/octo-repo/actions/runs/1658821493/artifacts/${site?.id}`;
    expect(result.outputs).toMatchObject({
      'artifact-id': String(site?.id),
      'artifact-url': url,
      'artifact-digest': site?.digest?.replace('sha256:', ''),
      'cache-hit': 'false',
    });
    expect(JSON.parse(result.outputs['artifacts'] ?? '')).toMatchObject([
      { name: 'site-v1-y', location: url, files: 2, packaging: 'files' },
      { identifier: 'docs', name: 'docs', files: 1 },
      { identifier: 'named', name: 'the-v1', files: 1 },
    ]);
    expect(JSON.parse(readFileSync(result.outputs['build-json'] ?? '', 'utf8'))).toMatchObject({
      artifacts: { location: url },
      secondaryArtifacts: [{ artifactIdentifier: 'docs' }, { artifactIdentifier: 'named' }],
    });
    expect(result.summary).toContain(`[site-v1-y](${url})`);
    expect(result.text).toMatch(
      /Phase is DOWNLOAD_SOURCE[\s\S]*Expanding base directory path: out[\s\S]*Expanding \*\*\/\*\n[\s\S]*Found 2 file\(s\)[\s\S]*Preparing to copy secondary artifacts docs/,
    );
    // Nothing stays in the job's folder.
    expect(readdirSync(join(result.scratch, 'temp')).filter((name) => /artifact/.test(name))).toEqual([]);
  });

  it('keeps artifacts as long as it may', async () => {
    const result = await run(spec('name: x\nfiles: README.md'), { 'artifact-retention-days': '400' });
    expect(result).toMatchObject({
      exitCode: 0,
      annotations: [{ level: 'warning', message: expect.stringMatching(/Using 90 instead/) }],
    });
    const days = (Date.parse(service.artifacts()[0]?.expiresAt ?? '') - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(90);
  });

  it('takes the name of the input literally', async () => {
    await run(spec('name: x\nfiles: README.md'), { 'artifact-name': 'of $(echo the) input' });
    expect(service.artifacts().map(({ name }) => name)).toEqual(['of $(echo the) input']);
  });

  it('makes names and files fit, and says so', async () => {
    const result = await run(
      spec("name: 'a/b:::error::c'\nbase-directory: out\nfiles: '**/*'", [
        'mkdir out',
        "echo 1 > 'out/a:b?.txt'",
        "printf 2 > 'out/new\nline'",
        'echo 3 > out/plain; chmod 755 out/plain',
      ]),
    );
    expect(result).toMatchObject({ exitCode: 0 });
    expect(result.annotations.map(({ level, message }) => [level, message])).toEqual([
      ['warning', expect.stringContaining('is packed as a zip')],
    ]);
    expect(result.text).toContain('is called a-b---error--c on GitHub');
    const zip = join(await download('a-b---error--c'), 'a-b---error--c.zip');
    expect(zipEntries(zip)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^0o100644 .*a:b\?\.txt$/),
        expect.stringMatching(/^0o100755 .*plain$/),
      ]),
    );
    expect(JSON.parse(result.outputs['artifacts'] ?? '')).toMatchObject([{ packaging: 'zip' }]);
  });

  it('packs a zip that keeps modes and links, with its hashes', async () => {
    const result = await run(
      spec("base-directory: out\nenable-symlinks: yes\nfiles: '**/*'", [
        'mkdir -p out/sub',
        'echo 1 > out/tool; chmod 750 out/tool',
        'ln -s tool out/link; ln -s sub out/dirlink; ln -s nowhere out/broken',
        'echo 2 > out/sub/two',
      ]),
      { 'artifact-packaging': 'zip', 'project-name': 'web' },
    );
    expect(result).toMatchObject({ exitCode: 0 });
    const zip = join(await download('web'), 'web.zip');
    const entries = zipEntries(zip).map((line) => line.replace(' ./', ' '));
    expect(entries.sort()).toEqual([
      '0o100644 sub/two',
      '0o100750 tool',
      '0o120777 broken',
      '0o120777 dirlink',
      '0o120777 link',
    ]);
    const sha256 = execFileSync('sha256sum', [zip]).toString().slice(0, 64);
    expect(JSON.parse(readFileSync(result.outputs['build-json'] ?? '', 'utf8'))).toMatchObject({
      artifacts: { sha256sum: sha256, md5sum: execFileSync('md5sum', [zip]).toString().slice(0, 32) },
    });
    expect(result.summary).toContain(sha256);
  });

  it('deals with links before the client sees them', async () => {
    writeFileSync(join(dirname(workspace.path), 'outside-secret'), 'no');
    mkdirSync(join(workspace.path, 'out/real'), { recursive: true });
    writeFileSync(join(workspace.path, 'out/real/file'), 'inside');
    symlinkSync('real/file', join(workspace.path, 'out/to-file'));
    symlinkSync('real', join(workspace.path, 'out/to-directory'));
    symlinkSync('nowhere', join(workspace.path, 'out/broken'));
    symlinkSync('../../outside-secret', join(workspace.path, 'out/leaves'));
    const result = await run(spec("name: links\nbase-directory: out\nfiles: '**/*'", ['true']));
    expect(result.exitCode).toBe(0);
    expect(files(await download('links'))).toEqual({ 'real/file': 'inside', 'to-file': 'inside' });
    const warnings = result.annotations
      .filter(({ level }) => level === 'warning')
      .map(({ message }) => message);
    expect(warnings.join('\n')).toMatch(/leaves/);
    expect(warnings.join('\n')).toMatch(/broken/);
  });

  it('leaves out the credentials that actions/checkout leaves', async () => {
    workspace.git('config', 'http.https://github.com/.extraheader', 'AUTHORIZATION: basic c2VjcmV0');
    const result = await run(spec("name: all\nfiles: '**/*'"));
    expect(result.exitCode).toBe(0);
    const folder = await download('all');
    expect(existsSync(join(folder, '.git/HEAD'))).toBe(true);
    expect(existsSync(join(folder, '.git/config'))).toBe(false);
    expect(result.annotations).toMatchObject([
      { level: 'warning', message: expect.stringContaining('git credentials') },
    ]);
  });

  it.each([
    ['files: nothing/*', 'no matching artifact paths found', 'Skipping invalid file path nothing/*'],
    [
      "base-directory: dist\nfiles: '**/*'",
      'no matching base directory path found for dist',
      'Expanding base directory path: dist',
    ],
    ['name: $(\nfiles: README.md', 'the shell cannot evaluate $(', ''],
    ['name: ${UNSET:?}\nfiles: README.md', 'the shell cannot evaluate ${UNSET:?}', ''],
    ['files: $UNSET/../$(exit 4)', 'no matching artifact paths found', 'Skipping invalid file path'],
  ])('fails as CodeBuild does: %s', async (artifacts, message, log) => {
    const result = await run(spec(artifacts));
    expect(result).toMatchObject({ exitCode: 1, conclusion: 'failure' });
    expect(result.outputs).toMatchObject({ 'build-status': 'FAILED', 'failed-phase': 'UPLOAD_ARTIFACTS' });
    expect(result.annotations).toMatchObject([
      { level: 'error', title: 'UPLOAD_ARTIFACTS FAILED: CLIENT_ERROR', message },
    ]);
    expect(result.text).toContain(log);
    expect(service.calls).toEqual([]);
  });

  it('uploads after a failed BUILD, and not after a failed PRE_BUILD', async () => {
    const failing = ['mkdir -p out; echo 1 > out/one.txt', 'exit 3'];
    const build = await run(spec('name: after\nfiles: out/*', failing));
    expect(build.outputs).toMatchObject({ 'build-status': 'FAILED', 'failed-phase': 'BUILD' });
    expect(files(await download('after'))).toEqual({ 'out/one.txt': '1\n' });
    const before = service.calls.length;
    const pre = await run(spec('files: out/*', failing, 'pre_build'));
    expect(pre.outputs).toMatchObject({ 'build-status': 'FAILED', 'failed-phase': 'PRE_BUILD' });
    expect(service.calls).toHaveLength(before);
  });

  it('evaluates texts whatever the build did to its shell', async () => {
    const result = await run(
      spec('name: x\nbase-directory: $CODEBUILD_SRC_DIR/out\nfiles: "**/*"', [
        'mkdir out; echo 1 > out/one.txt',
        'cat() { echo wrong; }; PATH=/opt/none',
      ]),
    );
    expect(result).toMatchObject({ exitCode: 0, annotations: [] });
    expect(files(await download('x'))).toEqual({ 'one.txt': '1\n' });
  });

  it('stores the others when one cannot be', async () => {
    const more = '{missing: {files: nothing}, docs: {files: README.md}}';
    const result = await run(spec(`name: web\nfiles: out/*\nsecondary-artifacts: ${more}`));
    expect(result).toMatchObject({ exitCode: 1 });
    expect(service.artifacts().map(({ name }) => name)).toEqual(['web', 'docs']);
    expect(JSON.parse(result.outputs['artifacts'] ?? '')).toHaveLength(2);
  });

  it('is no worse off when a command takes the file of the outputs away', async () => {
    const result = await run(spec('name: web\nfiles: README.md', ['rm "$GITHUB_OUTPUT"']));
    expect(result).toMatchObject({ exitCode: 0, conclusion: 'success' });
    expect(service.artifacts()).toMatchObject([{ name: 'web', finished: true }]);
    expect(result.annotations.map(({ level, message }) => [level, message])).toEqual([
      ['warning', expect.stringMatching(/Cannot write the outputs/)],
      ['warning', expect.stringMatching(/Cannot write the outputs/)],
    ]);
  });

  it('makes none when none are wanted', async () => {
    const result = await run(spec('files: nothing/*'), { artifacts: 'none' });
    expect(result).toMatchObject({ exitCode: 0 });
    expect(service.calls).toEqual([]);
    expect(result.outputs['artifacts']).toBe('[]');
  });

  describe('whose name is taken', () => {
    const buildspec = spec('name: web\nfiles: out/*');

    /** A token of a job that begins now, after what is there already. */
    const later = async (job: ServiceJob): Promise<ServiceJob> => {
      const startedAt = new Date(Date.now() + 1000);
      await sleep(1100);
      return { attempt: 2, startedAt, ...job };
    };

    it('replaces what the same job left before it was run again', async () => {
      await use({ namesPer: 'run' });
      await run(buildspec);
      const [first] = service.artifacts();
      const again = await run(buildspec, {}, await later({ job: first?.job }));
      expect(again).toMatchObject({ exitCode: 0, annotations: [] });
      expect(service.artifacts().map(({ name, id }) => [name, id === first?.id])).toEqual([['web', false]]);
    });

    it('keeps what an earlier attempt left, when that may be another job’s', async () => {
      await use({ namesPer: 'run' });
      await run(buildspec, {}, { job: 'first-id' });
      const again = await run(buildspec, {}, await later({ job: 'second-id' }));
      expect(again).toMatchObject({
        exitCode: 0,
        annotations: [{ level: 'warning', message: expect.stringMatching(/is called web-2/) }],
      });
      expect(service.artifacts().map(({ name, job }) => [name, job])).toEqual([
        ['web', 'first-id'],
        ['web-2', 'second-id'],
      ]);
    });

    it('fails by an earlier step of the job', async () => {
      await run(buildspec);
      const second = await run(buildspec);
      expect(second).toMatchObject({ exitCode: 1 });
      expect(second.annotations[0]?.message).toMatch(
        /an earlier step of this job has an artifact of the name web/,
      );
      expect(service.artifacts()).toHaveLength(1);
    });

    it('fails by another job, and says by which name', async () => {
      await run(buildspec);
      const other = await run(buildspec, {}, { job: 'another-job' });
      expect(other).toMatchObject({ exitCode: 1 });
      expect(other.outputs['failed-phase']).toBe('UPLOAD_ARTIFACTS');
      expect(other.annotations[0]?.message).toMatch(
        /another job of this run has an artifact of the name web/,
      );
      expect(service.artifacts()).toHaveLength(1);
    });

    it('gives two artifacts of a build two names', async () => {
      await run(spec('name: web\nfiles: out/*\nsecondary-artifacts: {other: {name: web, files: README.md}}'));
      expect(service.artifacts().map(({ name }) => name)).toEqual(['web', 'web-other']);
    });
  });

  describe('when the service is in trouble', () => {
    const buildspec = spec('name: web\nfiles: out/*');
    const expectUploaded = async (result: StepResult, name = 'web'): Promise<void> => {
      expect(result).toMatchObject({ exitCode: 0, conclusion: 'success' });
      expect(files(await download(name))).toEqual({ 'out/one.txt': '1\n' });
    };
    const expectFailed = (result: StepResult, reason: RegExp): void => {
      expect(result).toMatchObject({ exitCode: 1, conclusion: 'failure' });
      expect(result.outputs).toMatchObject({ 'build-status': 'FAILED', 'failed-phase': 'UPLOAD_ARTIFACTS' });
      expect(result.annotations.find(({ level }) => level === 'error')).toMatchObject({
        title: 'UPLOAD_ARTIFACTS FAILED: CLIENT_ERROR',
        message: expect.stringMatching(reason),
      });
      expect(result.outputs['artifact-id']).toBeUndefined();
      // Nothing is lost: the message says where the files are.
      const [, place = ''] = /The files are in (\S+)\./.exec(result.text) ?? [];
      expect(readFileSync(join(place, 'out/one.txt'), 'utf8')).toBe('1\n');
    };

    it('outlasts a server error of a call', async () => {
      service.fault({ on: 'CreateArtifact', status: 503 });
      await expectUploaded(await run(buildspec));
    });

    it('outlasts throttling', async () => {
      service.fault({ on: 'FinalizeArtifact', status: 429, retryAfter: 1 });
      await expectUploaded(await run(buildspec));
    });

    it('outlasts a server error of the blob store', async () => {
      service.fault({ on: 'PutBlock', status: 503 });
      await expectUploaded(await run(buildspec));
    });

    it('outlasts a slow service', async () => {
      service.fault({ on: 'CreateArtifact', delayMs: 3000 });
      service.fault({ on: 'PutBlock', delayMs: 3000 });
      await expectUploaded(await run(buildspec));
    });

    it('takes another name when an upload broke off and holds it', async () => {
      service.fault({ on: 'PutBlock', status: 400, times: 1 });
      const result = await run(buildspec);
      await expectUploaded(result, 'web-2');
      expect(result.annotations).toMatchObject([
        { level: 'warning', message: expect.stringMatching(/is called web-2/) },
      ]);
    });

    it('takes another name when an upload could not be finished', async () => {
      service.fault({ on: 'FinalizeArtifact', status: 403 });
      await expectUploaded(await run(buildspec), 'web-2');
    });

    it('takes the same name again when the service lets it', async () => {
      await use({ unfinishedKeepName: false });
      service.fault({ on: 'PutBlock', status: 400, times: 1 });
      await expectUploaded(await run(buildspec));
    });

    it('fails when the storage is full, at once', async () => {
      service.fault({ on: 'CreateArtifact', ...ARTIFACT_QUOTA });
      expectFailed(await run(buildspec), /quota/);
      expect(service.callsOf('CreateArtifact')).toHaveLength(1);
    });

    it('fails when nobody answers', async () => {
      const variables = service.variables();
      await service.close();
      const result = await runAction({ ...step(buildspec), runner: variables });
      results.push(result);
      expectFailed(result, /ECONNREFUSED|network/i);
      service = await startResultsService();
    });

    it('fails when there is no service', async () => {
      const result = await runAction({ ...step(buildspec), runner: { ACTIONS_RESULTS_URL: undefined } });
      results.push(result);
      expect(result).toMatchObject({ exitCode: 1 });
      expect(result.annotations[0]?.message).toContain('there is no artifact service here');
    });

    it('fails on a GitHub Enterprise server, which has no such service', async () => {
      const runner = { ...service.variables(), GITHUB_SERVER_URL: 'https://ghe.example.com' };
      const result = await runAction({ ...step(buildspec), runner });
      results.push(result);
      expectFailed(result, /not currently supported on GHES/);
    });

    it('fails after the retries, when the service keeps failing', async () => {
      service.fault({ on: 'CreateArtifact', status: 500, times: 100 });
      expectFailed(await run(buildspec), /after 5 attempts/);
      expect(service.callsOf('CreateArtifact')).toHaveLength(5);
    });

    it('fails when the token is not good', async () => {
      const result = await runAction({
        ...step(buildspec),
        runner: { ...service.variables(), ACTIONS_RUNTIME_TOKEN: 'no-token' },
      });
      results.push(result);
      expectFailed(result, /token/i);
    });

    it('tries again when a connection hangs', async () => {
      service.fault({ on: 'CreateArtifact', hang: true });
      await expectUploaded(await run(buildspec));
    });

    it('stops when the job is cancelled', async () => {
      service.fault({ on: 'PutBlock', hang: true, times: 10 });
      const running = startAction({
        ...step(buildspec),
        onLine: (line, self) => {
          if (line.includes('Found 1 file(s)')) void sleep(1500).then(() => self.cancel());
        },
      });
      const result = await running.finished;
      results.push(result);
      expect(result).toMatchObject({ conclusion: 'cancelled', exitCode: 130, orphans: [] });
      expect(result.outputs['build-status']).toBe('STOPPED');
    });
  });
});
