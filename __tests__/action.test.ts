/** The committed action, run as GitHub's runner runs it, on every Node at hand. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { nodeBinaries } from './support/nodes.js';
import { runAction, type RunnerStep, runPost, startAction, type StepResult } from './support/runner.js';
import { gitdir } from './support/testdir.js';

const spec = (build: string, more = ''): string => `version: 0.2
phases:
  build:
    commands:
${build.replace(/^/gm, '      ')}
${more}`;

describe.each(nodeBinaries())('the action on $name', ({ path: node }) => {
  let workspace: Awaited<ReturnType<typeof gitdir>>;
  const results: StepResult[] = [];
  beforeEach(async () => {
    workspace = await gitdir({ 'README.md': 'hello' });
  });
  afterEach(async () => {
    await Promise.all(results.splice(0).map((result) => result.cleanup()));
    await workspace.cleanup();
  });

  const step = (buildspec: string, more: Partial<RunnerStep> = {}): RunnerStep => ({
    workspace: workspace.path,
    node,
    ...more,
    with: { buildspec, ...more.with },
  });
  const run = async (buildspec: string, more: Partial<RunnerStep> = {}): Promise<StepResult> => {
    const result = await runAction(step(buildspec, more));
    results.push(result);
    return result;
  };

  it('runs a build, and tells all there is to tell', async () => {
    const buildspec = spec(
      '- \'NOTE="from $CODEBUILD_SRC_DIR"\'\n- echo built',
      'env: {exported-variables: [NOTE]}\n',
    );
    const result = await run(buildspec, { runner: { GITHUB_SHA: workspace.sha } });
    expect(result.problems).toEqual([]);
    expect(result).toMatchObject({ exitCode: 0, conclusion: 'success', orphans: [], annotations: [] });
    expect(result.stderr.toString()).toBe('');
    expect(result.outputs).toMatchObject({
      'build-status': 'SUCCEEDED',
      'build-succeeding': '1',
      'failed-phase': '',
      'exported-variables': JSON.stringify({ NOTE: `from ${workspace.path}` }),
      NOTE: `from ${workspace.path}`,
    });
    expect(result.outputs['build-id']).toMatch(/^[\w-]+:[0-9a-f-]{36}$/);
    expect(result.outputs['build-arn']).toBe(
      `arn:aws:codebuild:us-east-1:000000000000:build/${result.outputs['build-id']}`,
    );
    expect(result.env['NOTE']).toBe(`from ${workspace.path}`);
    expect(result.groups).toEqual([
      'DOWNLOAD_SOURCE',
      'INSTALL',
      'PRE_BUILD',
      'BUILD',
      'POST_BUILD',
      'UPLOAD_ARTIFACTS',
    ]);
    const build = JSON.parse(readFileSync(result.outputs['build-json'] ?? '', 'utf8')) as Record<
      string,
      unknown
    >;
    expect(build).toMatchObject({
      id: result.outputs['build-id'],
      buildStatus: 'SUCCEEDED',
      resolvedSourceVersion: workspace.sha,
    });
    expect(result.summary).toMatch(/^## ✅ [\s\S]*SUCCEEDED[\s\S]*```mermaid\ngantt[\s\S]*NOTE/);
  });

  it('points at the failing command, and still sets every output', async () => {
    writeIn(workspace.path, 'ci/buildspec.yml', spec("- echo fine\n- 'echo the reason; exit 9'"));
    const result = await run('ci/buildspec.yml');
    expect(result).toMatchObject({ exitCode: 1, conclusion: 'failure', problems: [], orphans: [] });
    expect(result.outputs).toMatchObject({
      'build-status': 'FAILED',
      'build-succeeding': '0',
      'failed-phase': 'BUILD',
    });
    expect(result.annotations).toEqual([
      {
        level: 'error',
        title: 'BUILD FAILED: COMMAND_EXECUTION_ERROR',
        message: 'Error while executing command: echo the reason; exit 9. Reason: exit status 9',
        file: 'ci/buildspec.yml',
        line: 6,
        col: 9,
      },
    ]);
    expect(result.summary).toContain('FAILED in BUILD');
    expect(result.summary).toContain('the reason');
    expect(result.summary).toMatch(
      /\[ci&#47;buildspec\.yml:6\]|\[ci\/buildspec\.yml:6\]\(https:\/\/github\.com\/[^)]+\/ci\/buildspec\.yml#L6\)/,
    );
  });

  it('refuses a wrong buildspec as CodeBuild does', async () => {
    writeIn(workspace.path, 'buildspec.yml', 'version: 0.2\nphases:\n  pre-build:\n    commands: [true]\n');
    const result = await run('buildspec.yml');
    expect(result).toMatchObject({ exitCode: 2, conclusion: 'failure', problems: [] });
    expect(result.outputs).toMatchObject({ 'build-status': 'FAILED', 'failed-phase': 'DOWNLOAD_SOURCE' });
    expect(result.annotations[0]).toMatchObject({
      level: 'error',
      title: 'YAML_FILE_ERROR',
      file: 'buildspec.yml',
      line: 3,
      col: 3,
    });
    expect(result.text).toContain(
      'Invalid buildspec phase name: pre-build. Expecting: build,install,post_build,pre_build',
    );
    const build = JSON.parse(readFileSync(result.outputs['build-json'] ?? '', 'utf8')) as {
      phases: unknown[];
    };
    expect(build.phases[3]).toMatchObject({
      phaseType: 'DOWNLOAD_SOURCE',
      phaseStatus: 'FAILED',
      contexts: [{ statusCode: 'YAML_FILE_ERROR' }],
    });
  });

  it.each([
    ['a missing buildspec', { buildspec: 'none.yml' }, 2, 'FAILED', 'YAML file does not exist'],
    ['an unknown choice', { 'runtime-versions': 'sometimes' }, 2, 'FAULT', 'must be one of auto, ignore'],
    [
      'an input of a later release',
      { artifacts: 's3' },
      2,
      'FAULT',
      'Not supported yet, in this release of run-buildspec: artifacts (but github, none)',
    ],
    ['a bad variable', { 'environment-variables': 'A=1\nno equals sign secret' }, 2, 'FAULT', 'Line 2'],
    ['no such source', { 'source-directory': 'nowhere' }, 2, 'FAULT', 'there is no directory'],
  ])('refuses %s', async (_, inputs, exitCode, status, message) => {
    const result = await run(spec('- echo never'), { with: inputs as Record<string, string> });
    expect(result).toMatchObject({ exitCode, problems: [] });
    expect(result.outputs).toMatchObject({ 'build-status': status, 'build-succeeding': '0' });
    expect(result.text).toContain(message);
    expect(result.text).not.toContain('equals sign secret');
    expect(result.text).not.toMatch(/^never$/m);
  });

  it('hands no runner credential and no input to a command', async () => {
    const result = await run(spec('- env | sort\n- echo "$CODEBUILD_BUILD_ID $GITHUB_SHA"'));
    expect(result.text).not.toMatch(/^(ACTIONS_|INPUT_)/m);
    expect(result.text).toMatch(/^GITHUB_SHA=/m);
    expect(result.text).toMatch(/^CODEBUILD_CI=true$/m);
    const named = await run(spec('- env'), { with: { 'env-passthrough': 'ACTIONS_ID_TOKEN_REQUEST_*' } });
    expect(named.text.match(/^ACTIONS_\w+/gm)?.sort()).toEqual([
      'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
      'ACTIONS_ID_TOKEN_REQUEST_URL',
    ]);
  });

  it("sets CodeBuild's variables from the event, whatever it holds", async () => {
    const hostile = 'feature/$(touch owned)`touch owned`\n::error::x';
    const payload = {
      action: 'synchronize',
      number: 7,
      before: 'b'.repeat(40),
      sender: { id: 4711 },
      pull_request: {
        number: 7,
        head: { ref: hostile, sha: 'a'.repeat(40), repo: { full_name: 'someone/fork' } },
        base: { ref: 'main', repo: { full_name: 'octo/octo-repo' } },
      },
    };
    const show = '- env | grep ^CODEBUILD_ | sort\n- \'printf "<%s>" "$CODEBUILD_WEBHOOK_HEAD_REF"; ls\'';
    const result = await run(spec(show), {
      event: { name: 'pull_request', payload },
      with: { 'secondary-sources': `lib_2=${workspace.path}` },
    });
    expect(result).toMatchObject({ exitCode: 0, problems: [] });
    expect(result.annotations).toEqual([
      {
        level: 'notice',
        message: expect.stringContaining("CodeBuild would build the pull request's head aaaa"),
      },
    ]);
    for (const line of [
      'CODEBUILD_WEBHOOK_EVENT=PULL_REQUEST_UPDATED',
      'CODEBUILD_WEBHOOK_TRIGGER=pr/7',
      'CODEBUILD_WEBHOOK_BASE_REF=refs/heads/main',
      'CODEBUILD_WEBHOOK_ACTOR_ACCOUNT_ID=4711',
      `CODEBUILD_WEBHOOK_PREV_COMMIT=${'b'.repeat(40)}`,
      `CODEBUILD_RESOLVED_SOURCE_VERSION=${'a'.repeat(40)}`,
      'CODEBUILD_SOURCE_VERSION=pr/7',
      `CODEBUILD_SRC_DIR=${workspace.path}`,
      `CODEBUILD_SRC_DIR_lib_2=${workspace.path}`,
      'CODEBUILD_BUILD_SUCCEEDING=1',
    ]) {
      expect(result.text.split('\n')).toContain(line);
    }
    expect(result.text).toContain(`<refs/heads/${hostile}>`);
    expect(result.text).not.toMatch(/^owned$/m);
  });

  it('lets nothing of a build speak to the runner', async () => {
    const hostile = String.raw`- |
  echo '::set-output name=owned::yes'; echo '##[error]owned'; echo '::error::owned%0A::error::owned'
  echo ']]><script>alert(1)</script> ::set-output name=owned::yes' >&2
  printf '::add-mask::o\n\140\140\140\\n<b>owned\n'; exit 4
  ::error::owned in the command itself ##[error]owned`;
    const result = await run(spec(hostile));
    expect(result).toMatchObject({ exitCode: 1, problems: [], masks: [] });
    expect(Object.keys(result.outputs)).not.toContain('owned');
    expect(result.annotations).toHaveLength(1);
    expect(result.annotations[0]?.message).toContain("echo '::error::owned%0A::error::owned'");
    expect(result.text).toContain('::set-output name=owned::yes\n');
    const outsideCode = result.summary.replace(/^(```+)text\n[\s\S]*?\n\1$/gm, '');
    expect(outsideCode).not.toMatch(/script|owned/);
  });

  it('lets a build speak to the runner when asked to, but not through our own lines', async () => {
    const text = "- 'echo \"::notice::from the build\"'\n- |\n  true\n  : '\n  ::error::from the text\n  '";
    const result = await run(spec(text), { with: { 'workflow-commands': 'true' } });
    expect(result).toMatchObject({ exitCode: 0, problems: [] });
    expect(result.annotations.map(({ level, message }) => [level, message])).toEqual([
      ['notice', 'from the build'],
    ]);
  });

  it('lets no value forge an output', async () => {
    const forged = 'x\nghadelimiter_1\nowned=yes\nEOF\n%0A::set-output name=owned::yes]]';
    const buildspec = spec('- echo built', 'env: {exported-variables: [FORGED, run, NODE_OPTIONS]}\n');
    const overrides = JSON.stringify([
      { name: 'FORGED', value: forged },
      { name: 'run', value: 'mine' },
      { name: 'NODE_OPTIONS', value: '' },
    ]);
    const result = await run(buildspec, { with: { 'environment-variables': overrides } });
    expect(result).toMatchObject({ exitCode: 0, problems: [] });
    expect(result.outputs['FORGED']).toBe(forged);
    expect(result.env).toEqual({ FORGED: forged, run: 'mine' });
    expect(Object.keys(result.outputs)).not.toContain('owned');
    expect(Object.keys(result.outputs)).not.toContain('run');
    expect(result.annotations.map(({ level }) => level)).toEqual(['warning', 'warning']);
  });

  it("starts a new line in the runner's files where a command left one open", async () => {
    const result = await run(spec('- \'printf mine=1 >> "$GITHUB_OUTPUT"\''));
    expect(result).toMatchObject({ exitCode: 0, problems: [] });
    expect(result.outputs).toMatchObject({ mine: '1', 'build-status': 'SUCCEEDED' });
  });

  it('stops within the grace of the runner, and says so everywhere', async () => {
    const stubborn = `- trap '' TERM; sleep 300 & nohup sleep 301 & setsid sleep 302 & echo started; wait`;
    const running = startAction(
      step(spec(stubborn, '    finally: [echo never]\n  post_build: {commands: [echo never]}\n'), {
        onLine: (line, started) => line === 'started' && started.cancel(),
      }),
    );
    const result = await running.finished;
    results.push(result);
    expect(result).toMatchObject({ conclusion: 'cancelled', exitCode: 130, orphans: [], problems: [] });
    expect(result.durationMs).toBeLessThan(7000);
    expect(result.outputs).toMatchObject({
      'build-status': 'STOPPED',
      'build-succeeding': '0',
      'failed-phase': 'BUILD',
    });
    expect(result.summary).toContain('STOPPED in BUILD');
    expect(result.text).not.toMatch(/^never$/m);
  });

  it('leaves the rest to post when it is killed itself', async () => {
    const buildspec = step(spec('- setsid sleep 300 & sleep 301 & echo started; wait'), {
      onLine: (line, started) => line === 'started' && started.kill(),
      runner: { RUNNER_TRACKING_ID: undefined },
    });
    const main = await startAction(buildspec).finished;
    results.push(main);
    expect(main.state['build']).toMatch(/^[0-9a-f-]{36}$/);
    const mark = `RUN_BUILDSPEC_BUILD=${main.state['build']}`;
    expect(marked(mark).length).toBeGreaterThan(0);
    const post = await runPost(buildspec, main);
    expect(post).toMatchObject({ exitCode: 0, problems: [] });
    expect(marked(mark)).toEqual([]);
  });
});

function writeIn(folder: string, name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

/** Living processes with the given entry in their environment. */
function marked(entry: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(join('/proc', pid, 'environ'), 'latin1')
          .split('\0')
          .includes(entry);
      } catch {
        return false;
      }
    });
}
