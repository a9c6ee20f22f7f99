import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

import { nodeBinaries } from '../../support/nodes.js';
import { runPost, type RunnerStep, startAction } from '../../support/runner.js';
import { gitdir } from '../../support/testdir.js';
import { type FakeAction, fakeAction } from './fake-action.js';

let fake: FakeAction;
beforeAll(async () => {
  fake = await fakeAction();
});
afterAll(() => fake.cleanup());

const append = (variable: string, text: string) =>
  `fs.appendFileSync(process.env.${variable}, ${JSON.stringify(text)});`;
const alive = (pid: number) =>
  existsSync(`/proc/${pid}`) && !/^State:\tZ/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));

describe('process and environment', () => {
  it('runs node in the workspace with an environment made from scratch', async () => {
    process.env['LEAK_OF_THE_TEST'] = 'x';
    const { stdout, conclusion, problems, orphans } = await fake.run(
      'console.log(JSON.stringify([process.cwd(), process.env]))',
      {
        env: { MINE: '1', GITHUB_JOB: 'ignored' },
        event: { name: 'release', payload: { action: 'published' } },
        runner: { GITHUB_REF: 'refs/tags/v1', ACTIONS_CACHE_URL: undefined },
        with: { unknown: 'u' },
      },
    );
    delete process.env['LEAK_OF_THE_TEST'];
    const [cwd, env] = JSON.parse(stdout.toString()) as [string, Record<string, string>];
    expect({ cwd, conclusion, orphans }).toEqual({ cwd: fake.workspace, conclusion: 'success', orphans: [] });
    expect(problems).toEqual(["unexpected input 'unknown'"]);
    expect(env).toMatchObject({
      ...{ CI: 'true', GITHUB_ACTIONS: 'true', GITHUB_JOB: 'build', MINE: '1', GITHUB_REF: 'refs/tags/v1' },
      ...{ INPUT_YES: 'true', INPUT_VERSION_OF_IT: '1.10', 'INPUT_POST-SCRIPT': '', INPUT_UNKNOWN: 'u' },
      ...{ GITHUB_WORKSPACE: fake.workspace, GITHUB_EVENT_NAME: 'release' },
    });
    expect(JSON.parse(readFileSync(env['GITHUB_EVENT_PATH'] ?? '', 'utf8'))).toEqual({ action: 'published' });
    expect(readdirSync(env['RUNNER_TOOL_CACHE'] ?? '')).toEqual([]);
    expect(
      Object.keys(env).filter((name) => /^(LEAK_|npm_|JEST_|ACTIONS_CACHE_URL|GITHUB_TOKEN)/.test(name)),
    ).toEqual([]);
  });

  it('gives an empty standard input and real pipes, which open by name', async () => {
    const { stdout, stderr, log, problems } = await fake.run(`
      cp.execFileSync("sh", ["-c", "cat; echo one >/dev/stdout; echo two >/dev/stderr; [ -p /dev/stdout ]"], { stdio: "inherit" });
      process.stdout.write(Buffer.from([0xff, 0, 0x80]));`);
    expect(stdout).toEqual(Buffer.concat([Buffer.from('one\n'), Buffer.from([0xff, 0, 0x80])]));
    expect(stderr.toString()).toBe('two\n');
    expect(log).toHaveLength(stdout.length + stderr.length);
    expect(problems).toEqual([]);
  });

  it.each(nodeBinaries())('runs $name', async ({ path }) => {
    const { text } = await fake.run('console.log(process.execPath)', { node: path });
    expect(text.trim()).toBe(realpathSync(path));
  });

  it('tells a failed step by its exit code, and one that a signal ended', async () => {
    expect(await fake.run('process.exit(3)')).toMatchObject({
      exitCode: 3,
      signal: null,
      conclusion: 'failure',
    });
    expect(await fake.run('process.kill(process.pid, "SIGKILL")')).toMatchObject({
      exitCode: null,
      signal: 'SIGKILL',
      conclusion: 'failure',
    });
    expect(await fake.run('setInterval(() => {}, 1000)', { timeoutMs: 300 })).toMatchObject({
      signal: 'SIGKILL',
      problems: ['the step took too long'],
    });
  });
});

describe('file commands', () => {
  it('reads what the step has written', async () => {
    const result = await fake.run(
      append('GITHUB_OUTPUT', 'plain=a=b<<c\n\nlong<<E O F\nx=1\n\n y<<z \nE O F\nempty<<E\nE\nnone=') +
        append('GITHUB_ENV', 'A=1\nnode_options=--x\nB<<.\n2\n.') +
        append('GITHUB_STATE', 'Key=value\n') +
        append('GITHUB_PATH', '/one\n/two\n\n/one\n') +
        append('GITHUB_STEP_SUMMARY', '# Hi\n'),
    );
    expect(result).toMatchObject({
      conclusion: 'success',
      outputs: { plain: 'a=b<<c', long: 'x=1\n\n y<<z ', empty: '', none: '' },
      env: { A: '1', B: '2' },
      state: { Key: 'value' },
      path: ['/one', '/two'],
      summary: '# Hi\n',
      problems: ["GITHUB_ENV: can't set node_options"],
    });
  });

  it.each([
    ['no equals sign', "Invalid format 'no equals sign'"],
    ['=value', "Invalid format '=value'. Name must not be empty"],
    ['name<<', "Invalid format 'name<<'. Name must not be empty and delimiter must not be empty"],
    ['<<EOF\nEOF', "Invalid format '<<EOF'. Name must not be empty and delimiter must not be empty"],
    ['name<<EOF\nvalue\n EOF\n', "Invalid value. Matching delimiter not found 'EOF'"],
  ])('fails the step for %j, and keeps what came before', async (text, problem) => {
    const result = await fake.run(
      append('GITHUB_OUTPUT', `good=1\n${text}`) + append('GITHUB_STATE', 'kept=1\n'),
    );
    expect(result).toMatchObject({
      conclusion: 'failure',
      exitCode: 0,
      outputs: { good: '1' },
      state: { kept: '1' },
    });
    expect(result.problems).toEqual([`GITHUB_OUTPUT: ${problem}`]);
  });

  it('drops a summary of more than 1 MiB', async () => {
    const result = await fake.run(
      'fs.writeFileSync(process.env.GITHUB_STEP_SUMMARY, "x".repeat(1024 * 1024 + 1))',
    );
    expect(result).toMatchObject({ conclusion: 'success', summary: '' });
    expect(result.problems).toEqual(['GITHUB_STEP_SUMMARY: 1048577 bytes are more than 1 MiB']);
  });

  it('hands state, exports and masks to post', async () => {
    const main = await fake.run(
      append('GITHUB_STATE', 'Key=kept\n') +
        append('GITHUB_ENV', 'E=exported\n') +
        append('GITHUB_PATH', '/first\n') +
        'console.log("::add-mask::hush"); fs.writeFileSync(process.env.RUNNER_TEMP + "/note", "n")',
    );
    const script =
      'const e = process.env; console.log("hush", e.STATE_Key, e.E, e.PATH.split(":")[0], fs.readFileSync(e.RUNNER_TEMP + "/note", "utf8"))';
    const post = await runPost(fake.step('', { with: { 'post-script': script } }), main);
    expect(post).toMatchObject({
      text: 'hush kept exported /first n\n',
      shown: '*** kept exported /first n',
      state: {},
    });
    const without: RunnerStep = { workspace: fake.workspace, actionDir: join(fake.actionDir, 'no-post') };
    expect(() => runPost(without, main)).toThrow('no runs.post');
  });
});

describe('cancel', () => {
  it('ends a step without a handler at once, and its child only as an orphan', async () => {
    let child = 0;
    const running = startAction(
      fake.step(
        'console.log(cp.spawn("sleep", ["60"], { stdio: "ignore" }).pid); setInterval(() => {}, 1000)',
        {
          onLine(line, started) {
            child = Number(line);
            started.cancel();
          },
        },
      ),
    );
    const result = await running.finished;
    await result.cleanup();
    expect(result).toMatchObject({ exitCode: null, signal: 'SIGINT', conclusion: 'cancelled', problems: [] });
    if (process.platform === 'linux') {
      expect(result.orphans).toEqual([child]);
      expect(alive(child)).toBe(false);
    }
  });

  it('lets a handler write its outputs', async () => {
    const result = await fake.run(
      `process.on("SIGINT", () => { ${append('GITHUB_OUTPUT', 'status=STOPPED\n')} process.exit(1); });
       console.log("ready"); setInterval(() => {}, 1000)`,
      { onLine: (_, running) => running.cancel() },
    );
    expect(result).toMatchObject({
      exitCode: 1,
      conclusion: 'cancelled',
      outputs: { status: 'STOPPED' },
      orphans: [],
    });
  });

  it('sends SIGTERM and SIGKILL to a step that goes on, and waits 5 s for output that children hold', async () => {
    const stubborn = fake.run(
      `for (const name of ["SIGINT", "SIGTERM"]) process.on(name, () => console.log(name));
       console.log("ready"); setInterval(() => {}, 1000)`,
      { onLine: (line, running) => void (line === 'ready' && running.cancel()) },
    );
    const holding = fake.run(
      'cp.spawn("sh", ["-c", "sleep 60"], { detached: true, stdio: "inherit" }).unref()',
    );
    expect(await holding).toMatchObject({
      exitCode: 0,
      conclusion: 'success',
      problems: ['children held the output'],
    });
    expect((await holding).durationMs).toBeGreaterThan(4_900);
    expect((await holding).orphans.length).toBe(process.platform === 'linux' ? 2 : 0);
    expect(await stubborn).toMatchObject({
      signal: 'SIGKILL',
      conclusion: 'cancelled',
      text: 'ready\nSIGINT\nSIGTERM\n',
    });
    expect((await stubborn).durationMs).toBeGreaterThan(9_900);
  });
});

it('cleans up after itself', async () => {
  const { scratch, cleanup } = await fake.run('fs.writeFileSync(process.env.HOME + "/x", "")');
  expect(readdirSync(scratch).sort()).toEqual(['home', 'temp', 'tool-cache']);
  await cleanup();
  expect(existsSync(scratch)).toBe(false);
});

it('makes git repositories', async () => {
  const repository = await gitdir({ 'a/b.txt': 'x', 'run.sh': '#!/bin/sh\n' });
  expect(repository.sha).toMatch(/^[0-9a-f]{40}$/);
  expect(repository.git('ls-tree', '-r', '--name-only', repository.sha).split('\n')).toEqual([
    'a/b.txt',
    'run.sh',
  ]);
  expect(repository.git('ls-files', '--stage', 'run.sh')).toMatch(/^100755 /);
  expect(repository.git('status', '--porcelain', '--branch')).toBe('## main');
  await repository.cleanup();
});
