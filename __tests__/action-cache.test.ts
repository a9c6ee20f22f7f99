/** The cache of the committed action, kept by a service that speaks GitHub's protocol. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { nodeBinaries } from './support/nodes.js';
import { CACHE_BUDGET, RATE_LIMIT } from './support/results-faults.js';
import { type ResultsService, startResultsService } from './support/results-service.js';
import { branchScopes, pullRequestScopes, readOnly, type ServiceJob } from './support/results-token.js';
import { runAction, type RunnerStep, startAction, type StepResult } from './support/runner.js';
import { gitdir, testdir } from './support/testdir.js';

/** Stands for an installer: tells whether it had anything to do. */
const INSTALL =
  'if [ -e deps/pkg ]; then echo warm $(cat deps/pkg); else echo cold; mkdir -p deps; echo 1 > deps/pkg; fi';

const spec = (cache: string, commands = [INSTALL], phase = 'build'): string => `version: 0.2
phases:
  ${phase}:
    commands:
${commands.map((command) => `      - ${JSON.stringify(command)}\n`).join('')}cache:
${cache.replace(/^/gm, '  ')}
`;
const KEYED = spec('key: deps-$(codebuild-hash-files lock)\nfallback-keys: [deps-]\npaths: [deps/**/*]');
const UNKEYED = spec('paths: [deps/**/*]');

describe.each(nodeBinaries())('the cache of the action on $name', ({ path: node }) => {
  let workspace: Awaited<ReturnType<typeof gitdir>>;
  let service: ResultsService;
  const results: StepResult[] = [];
  beforeEach(async () => {
    workspace = await gitdir({ lock: 'one' });
    service = await startResultsService();
  });
  afterEach(async () => {
    await Promise.all(results.splice(0).map((result) => result.cleanup()));
    await service.close();
    await workspace.cleanup();
  });

  const step = (
    buildspec: string,
    inputs: Record<string, string> = {},
    job: ServiceJob = {},
  ): RunnerStep => ({
    workspace: workspace.path,
    node,
    with: { buildspec, 'project-name': 'web', ...inputs },
    runner: service.variables(job),
  });
  const check = (result: StepResult): StepResult => {
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
  const run = async (...args: Parameters<typeof step>): Promise<StepResult> =>
    check(await runAction(step(...args)));
  const away = (): void => rmSync(join(workspace.path, 'deps'), { recursive: true, force: true });
  const warnings = (result: StepResult): string[] =>
    result.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message);
  const saved = (): string[] => service.caches().map(({ key }) => key);

  it('restores by the exact key what an earlier build saved', async () => {
    const cold = await run(KEYED);
    expect(cold).toMatchObject({ exitCode: 0, annotations: [] });
    expect(cold.outputs['cache-hit']).toBe('false');
    expect(cold.text).toMatch(/cold\n[\s\S]*Entering phase POST_BUILD[\s\S]*Cache saved/);
    expect(cold.text).toContain('No cache found for codebuild-web-host-linux-');
    const [key = ''] = saved();
    expect(key).toMatch(/^codebuild-web-host-linux-\w+-(zstd|gzip)-[0-9a-f]{8}-key-deps-[0-9a-f]{64}~$/);

    away();
    const warm = await run(KEYED);
    expect(warm).toMatchObject({ exitCode: 0, annotations: [] });
    expect(warm.outputs['cache-hit']).toBe('true');
    expect(warm.text).toMatch(
      /Entering|Expanded cache path deps\/\*\*\/\*[\s\S]*Cache restored: codebuild-web[\s\S]*Phase complete: DOWNLOAD_SOURCE[\s\S]*warm 1/,
    );
    expect(warm.text).toMatch(/is there already/);
    expect(warm.summary).toContain('Cache restored');
    expect(service.callsOf('CreateCacheEntry')).toHaveLength(1);
  });

  it('falls back to the newest whose key begins so, and saves a new one', async () => {
    await run(KEYED);
    away();
    writeFileSync(join(workspace.path, 'lock'), 'two');
    const second = await run(KEYED);
    expect(second.outputs['cache-hit']).toBe('false');
    expect(second.text).toContain('warm 1');
    expect(saved()).toHaveLength(2);
  });

  it('keeps the key of the start of the build', async () => {
    await run(spec('key: $(cat lock)\npaths: deps', ['echo changed > lock', INSTALL]));
    expect(saved()).toEqual([expect.stringMatching(/-key-one~$/)]);
  });

  it('without a key restores the newest, and saves when a file changed', async () => {
    await run(UNKEYED);
    expect(saved()).toHaveLength(1);
    away();
    const same = await run(UNKEYED);
    expect(same.outputs['cache-hit']).toBe('true');
    expect(same.text).toMatch(/warm 1[\s\S]*its files have not changed/);
    expect(saved()).toHaveLength(1);

    await run(spec('paths: [deps/**/*]', ['echo 22 > deps/pkg']));
    expect(saved()).toHaveLength(2);
    away();
    expect((await run(UNKEYED)).text).toContain('warm 22');
    expect(saved()).toHaveLength(2);
  });

  it('keeps modes, links and empty directories, in the source and elsewhere', async () => {
    const elsewhere = await testdir();
    const commands = [
      `D=${elsewhere.path}`,
      'mkdir -p deps/empty "$D/x/.hidden"; echo 1 > "$D/x/.hidden/tool"; chmod 750 "$D/x/.hidden/tool"; ln -s .hidden/tool "$D/x/link"',
    ];
    const cache = `key: k\npaths: ['deps/**/*', '${elsewhere.path}/x/**/*']`;
    await run(spec(cache, commands));
    away();
    rmSync(join(elsewhere.path, 'x'), { recursive: true });
    const warm = await run(spec(cache, ['true']));
    expect(warm.outputs['cache-hit']).toBe('true');
    expect(existsSync(join(workspace.path, 'deps/empty'))).toBe(true);
    expect(lstatSync(join(elsewhere.path, 'x/.hidden/tool')).mode & 0o777).toBe(0o750);
    expect(lstatSync(join(elsewhere.path, 'x/link')).isSymbolicLink()).toBe(true);
    await elsewhere.cleanup();
  });

  it('keeps globs: what they match, and nothing else', async () => {
    const cache = "key: k\npaths: ['packages/*/deps/**/*', 'tools/*.bin']";
    const commands = [
      'for p in a b; do mkdir -p packages/$p/deps packages/$p/src; echo $p > packages/$p/deps/x; echo no > packages/$p/src/y; done',
      'mkdir tools; echo 1 > tools/1.bin; echo 2 > tools/2.txt',
    ];
    await run(spec(cache, commands));
    for (const name of ['packages', 'tools']) rmSync(join(workspace.path, name), { recursive: true });
    await run(spec(cache, ['true']));
    const found = execFileSync('find', ['packages', 'tools', '-type', 'f'], { cwd: workspace.path });
    expect(found.toString().trim().split('\n').sort()).toEqual([
      'packages/a/deps/x',
      'packages/b/deps/x',
      'tools/1.bin',
    ]);
  });

  it('saves after a failed BUILD, and not after a failed PRE_BUILD', async () => {
    const failing = [INSTALL, 'exit 3'];
    expect((await run(spec('key: pre\npaths: deps', failing, 'pre_build'))).exitCode).toBe(1);
    expect(saved()).toEqual([]);
    expect((await run(spec('key: build\npaths: deps', failing))).exitCode).toBe(1);
    expect(saved()).toHaveLength(1);
  });

  it.each([
    ['the input restore', KEYED, 'restore', 0, 1],
    ['the input save', KEYED, 'save', 1, 0],
    ['the input false', KEYED, 'false', 0, 0],
    ['action: restore', spec('key: k\naction: restore\npaths: deps'), 'true', 0, 1],
    ['action: save', spec('key: k\naction: save\npaths: deps'), 'true', 1, 0],
  ])('does by %s only what it says', async (_, buildspec, cache, saves, restores) => {
    const result = await run(buildspec, { cache });
    expect(result.exitCode).toBe(0);
    expect(saved()).toHaveLength(saves);
    // To look whether a key is there already is no restoring.
    expect(service.callsOf('GetCacheEntryDownloadURL')).toHaveLength(restores + saves);
  });

  it('keeps what braces and ** lead to', async () => {
    const cache = "key: k\npaths: ['{a,b}/deps/**/*', '**/modules/**/*']";
    const commands = ['for d in a/deps b/deps c/deps d/e/modules; do mkdir -p $d; echo 1 > $d/x; done'];
    await run(spec(cache, commands));
    for (const name of ['a', 'b', 'c', 'd']) rmSync(join(workspace.path, name), { recursive: true });
    await run(spec(cache, ['true']));
    const found = execFileSync('find', ['.', '-name', 'x'], { cwd: workspace.path })
      .toString()
      .trim()
      .split('\n');
    expect(found.sort()).toEqual(['./a/deps/x', './b/deps/x', './d/e/modules/x']);
  });

  it('works when the source is behind a link', async () => {
    const link = `${workspace.path}-link`;
    symlinkSync(workspace.path, link);
    await run(KEYED, { 'source-directory': link });
    away();
    const warm = await run(KEYED, { 'source-directory': link });
    rmSync(link);
    expect(warm.outputs['cache-hit']).toBe('true');
    expect(warm.text).toContain('warm 1');
  });

  it('says that there is nothing to cache', async () => {
    const none = await run(spec('paths:'));
    expect(none).toMatchObject({ exitCode: 0, annotations: [] });
    expect(none.text).toContain('Skip cache due to: no paths specified to be cached');
    const missing = await run(spec('key: k\npaths: [never/made]', ['true']));
    expect(missing).toMatchObject({ exitCode: 0, annotations: [] });
    expect(missing.text).toContain('Nothing to cache');
  });

  it('lets nothing of a key speak to the runner', async () => {
    const result = await run(spec("key: '::error::x ##[error]y,z'\npaths: deps"));
    expect(result).toMatchObject({ exitCode: 0, annotations: [] });
    expect(saved()).toEqual([expect.stringMatching(/-key-::error::x ##\[error\]y_z~$/)]);
  });

  it('sees the caches of the base, and keeps its own apart', async () => {
    await run(KEYED, {}, { scopes: branchScopes('main') });
    away();
    const pull = await run(KEYED, {}, { scopes: pullRequestScopes(7) });
    expect(pull.outputs['cache-hit']).toBe('true');
    away();
    writeFileSync(join(workspace.path, 'lock'), 'two');
    await run(KEYED, {}, { scopes: pullRequestScopes(7) });
    away();
    expect((await run(KEYED, {}, { scopes: branchScopes('main') })).outputs['cache-hit']).toBe('false');
  });

  describe('in trouble warns, and fails no build', () => {
    const expectWarned = (result: StepResult, warning: RegExp): void => {
      expect(result).toMatchObject({ exitCode: 0, conclusion: 'success' });
      expect(result.annotations.filter(({ level }) => level === 'error')).toEqual([]);
      expect(warnings(result).join('\n')).toMatch(warning);
    };

    it('when nobody answers', async () => {
      const { close } = service;
      const options = step(KEYED);
      await close();
      const result = check(await runAction({ ...options, timeoutMs: 20_000 }));
      service = await startResultsService();
      expectWarned(result, /ECONNREFUSED|network/i);
    });

    it('when there is no service', async () => {
      const without = { ACTIONS_RESULTS_URL: undefined, ACTIONS_CACHE_URL: undefined };
      const result = check(await runAction({ ...step(KEYED), runner: without, timeoutMs: 20_000 }));
      expectWarned(result, /there is no cache service here/);
    });

    it('when it never answers', async () => {
      service.fault({ on: 'GetCacheEntryDownloadURL', hang: true, times: 10 });
      const result = check(await runAction({ ...step(KEYED), timeoutMs: 20_000 }));
      expectWarned(
        result,
        /not restored: the service does not answer[\s\S]*not saved: the service does not answer/,
      );
      expect(service.callsOf('GetCacheEntryDownloadURL')).toHaveLength(1);
    });

    it('when it keeps failing', async () => {
      service.fault({ on: /CacheService/, status: 500, times: 100 });
      expectWarned(check(await runAction({ ...step(KEYED), timeoutMs: 20_000 })), /cache is not restored/);
    });

    it('when it fails once, and then does its work', async () => {
      service.fault({ on: 'GetCacheEntryDownloadURL', status: 503 });
      const result = await run(KEYED);
      expect(result).toMatchObject({ exitCode: 0, annotations: [] });
      expect(saved()).toHaveLength(1);
    });

    it('when it throttles', async () => {
      service.fault({ on: 'GetCacheEntryDownloadURL', ...RATE_LIMIT });
      expectWarned(await run(KEYED), /rate limit/i);
    });

    it('when the download breaks off', async () => {
      await run(KEYED);
      away();
      service.fault({ on: 'GetBlob', reset: true, afterBytes: 10, times: 10 });
      const result = await run(KEYED);
      expectWarned(result, /Failed to restore/);
      expect(result.text).toContain('cold');
    });

    it.each(['missing', 'truncated', 'corrupt'] as const)('when the archive is %s', async (how) => {
      await run(KEYED);
      away();
      await service.spoil(service.caches()[0] ?? {}, how);
      const result = await run(KEYED);
      expectWarned(result, /Failed to restore/);
    });

    it('when the upload fails', async () => {
      service.fault({ on: 'PutBlob', status: 400, times: 10 });
      expectWarned(await run(KEYED), /Failed to save/);
    });

    it('when nothing may be written', async () => {
      const result = await run(KEYED, {}, { scopes: readOnly(branchScopes('main')) });
      expectWarned(result, /cache write denied/);
      const byMode = check(
        await runAction({ ...step(KEYED), runner: { ...service.variables(), ACTIONS_CACHE_MODE: 'read' } }),
      );
      expect(byMode).toMatchObject({ exitCode: 0, annotations: [] });
      expect(byMode.text).toContain('Cache save skipped');
      expect(saved()).toEqual([]);
    });

    it('when nothing may be read', async () => {
      expectWarned(await run(KEYED, {}, { scopes: [] }), /cache read denied/);
    });

    it('when the budget is used up', async () => {
      service.fault({ on: 'CreateCacheEntry', ...CACHE_BUDGET });
      expectWarned(await run(KEYED), /budget/);
    });

    it('when the source is gone', async () => {
      const gone = spec('key: k\npaths: deps', ['cd /', 'rm -r "$CODEBUILD_SRC_DIR"']);
      const result = await run(gone);
      expect(result).toMatchObject({ exitCode: 0 });
      expect(warnings(result)).toEqual([expect.stringMatching(/The cache is not saved: ENOENT/)]);
    });

    it('when somebody else saves the same key', async () => {
      service.fault({ on: 'CreateCacheEntry', status: 409 });
      const result = await run(KEYED);
      expect(result).toMatchObject({ exitCode: 0, annotations: [] });
      expect(result.text).toContain('another job may be creating this cache');
    });
  });

  it('stops when the job is cancelled', async () => {
    service.fault({ on: 'GetCacheEntryDownloadURL', hang: true, times: 10 });
    const running = startAction({
      ...step(KEYED),
      onLine: (line, self) => {
        if (line.includes('Expanded cache path')) void sleep(1000).then(() => self.cancel());
      },
    });
    const result = check(await running.finished);
    expect(result).toMatchObject({ conclusion: 'cancelled', exitCode: 130 });
    expect(warnings(result)).toEqual([]);
    expect(result.outputs['build-status']).toBe('STOPPED');
  });

  it('gives no command a token, nor a file that stays', async () => {
    const result = await run(spec('key: k\npaths: deps', [INSTALL, 'env > env.txt']));
    const { ACTIONS_RUNTIME_TOKEN: token = '' } = service.variables();
    expect(readFileSync(join(workspace.path, 'env.txt'), 'utf8')).not.toContain('ACTIONS_RUNTIME');
    expect(result.text).not.toContain(token);
  });
});
