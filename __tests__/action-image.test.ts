/** The committed action with an image: what a job sees of a build in a container, and the build of the job. */
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { buildContainers, describeDocker, IMAGES } from './support/docker.js';
import { runAction, type RunnerStep, runPost, startAction, type StepResult } from './support/runner.js';
import { gitdir } from './support/testdir.js';

const spec = (commands: string[], more = ''): string => `version: 0.2
${more}phases:
  build:
    commands:
${commands.map((command) => `      - ${JSON.stringify(command)}\n`).join('')}`;

describeDocker('the action with an image', () => {
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
    ...more,
    with: { buildspec, image: IMAGES.debian, ...more.with },
  });
  const run = async (buildspec: string, more: Partial<RunnerStep> = {}): Promise<StepResult> => {
    const result = await runAction(step(buildspec, more));
    results.push(result);
    expect(buildContainers(result.state['build'] ?? 'none')).toEqual([]);
    return result;
  };

  it('runs a build, and tells all there is to tell', async () => {
    const commands = ['NOTE="line 1\nfrom $(cat README.md)"', 'echo "step=of the build" >> "$GITHUB_OUTPUT"'];
    const result = await run(spec(commands, 'env: {exported-variables: [NOTE]}\n'));
    expect(result).toMatchObject({ exitCode: 0, conclusion: 'success', problems: [], annotations: [] });
    expect(result.orphans).toEqual([]);
    expect(result.outputs).toMatchObject({
      'build-status': 'SUCCEEDED',
      'build-succeeding': '1',
      'failed-phase': '',
      NOTE: 'line 1\nfrom hello',
      step: 'of the build',
    });
    expect(result.env['NOTE']).toBe('line 1\nfrom hello');
    const build = JSON.parse(readFileSync(result.outputs['build-json'] ?? '', 'utf8')) as unknown;
    expect(build).toMatchObject({ buildStatus: 'SUCCEEDED', environment: { image: IMAGES.debian } });
    expect(result.summary).toMatch(/SUCCEEDED[\s\S]*NOTE/);
  });

  it('points at the failing command in the buildspec', async () => {
    writeFileSync(join(workspace.path, 'buildspec.yml'), spec(['echo fine', 'echo the reason; exit 9']));
    const result = await run('buildspec.yml');
    expect(result).toMatchObject({ exitCode: 1, conclusion: 'failure', problems: [] });
    expect(result.outputs).toMatchObject({ 'build-status': 'FAILED', 'failed-phase': 'BUILD' });
    expect(result.annotations).toMatchObject([
      { level: 'error', title: 'BUILD FAILED: COMMAND_EXECUTION_ERROR', file: 'buildspec.yml', line: 6 },
    ]);
    expect(result.summary).toContain('the reason');
  });

  it('hands over what env-passthrough names, and no credential of the runner', async () => {
    const variables = { MINE: '1', AWS_PAGER: 'of-the-job', OTHER_ONE: '2' };
    const byDefault = await run(spec(['env | sort']), { env: variables });
    expect(byDefault.text).not.toMatch(/^(ACTIONS_|INPUT_|MINE=|OTHER_ONE=|RUNNER_TEMP=)/m);
    for (const line of [/^AWS_PAGER=of-the-job$/m, /^CI=true$/m, /^GITHUB_REPOSITORY=octo-org\/octo-repo$/m])
      expect(byDefault.text).toMatch(line);
    const named = await run(spec(['env | sort']), {
      env: variables,
      with: { 'env-passthrough': 'MINE OTHER_* ACTIONS_ID_TOKEN_REQUEST_* INPUT_*' },
    });
    for (const line of [/^MINE=1$/m, /^OTHER_ONE=2$/m]) expect(named.text).toMatch(line);
    expect(named.text).not.toMatch(/^(INPUT_|AWS_PAGER=|CI=)/m);
    expect(named.text.match(/^ACTIONS_\w+/gm)?.sort()).toEqual([
      'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
      'ACTIONS_ID_TOKEN_REQUEST_URL',
    ]);
  });

  it("translates the runner's paths", async () => {
    const result = await run(
      spec([
        '[ "$GITHUB_WORKSPACE" = "$CODEBUILD_SRC_DIR" ]',
        'cat "$GITHUB_EVENT_PATH" && echo; touch made',
      ]),
    );
    expect(result).toMatchObject({ exitCode: 0, problems: [] });
    expect(result.text).toContain('"default_branch":"main"');
    expect(workspace.git('status', '--porcelain')).toBe('?? made');
  });

  it('lets the build use the Docker socket, when asked to', async () => {
    const commands = ["docker version --format 'server {{.Server.Os}}'"];
    const allowed = await run(spec(commands), { with: { image: IMAGES.dockerCli, privileged: 'socket' } });
    expect(allowed.text).toMatch(/^server linux$/m);
    expect(allowed.exitCode).toBe(0);
    const refused = await run(spec(commands), { with: { image: IMAGES.dockerCli } });
    expect(refused).toMatchObject({ exitCode: 1, outputs: { 'failed-phase': 'BUILD' } });
  });

  it('maps an image, and tells the build which one was asked for', async () => {
    const buildspec = spec(['echo "image $CODEBUILD_BUILD_IMAGE, $(. /etc/os-release; echo $ID)"']);
    const inputs = { image: 'aws/codebuild/standard:7.0' };
    const mapped = await run(buildspec, {
      with: { ...inputs, 'image-map': `other:1=none\naws/codebuild/standard:7.0=${IMAGES.debian}` },
    });
    expect(mapped.text).toMatch(/^image aws\/codebuild\/standard:7\.0, debian$/m);
    const here = await run(spec(['echo "in $PWD"']), {
      with: { ...inputs, 'image-map': 'aws/codebuild/standard:7.0=none' },
    });
    expect(here.text).toContain(`\nin ${workspace.path}\n`);
    const unmapped = await run(spec(['echo never']), { with: inputs });
    expect(unmapped).toMatchObject({ exitCode: 3, outputs: { 'build-status': 'FAULT' } });
    expect(unmapped.text).toContain('AWS does not publish aws/codebuild/standard:7.0');
  });

  it('lets nothing of a build speak to the runner', async () => {
    const result = await run(spec(["echo '::set-output name=owned::yes'; echo '::error::owned' >&2"]));
    expect(result).toMatchObject({ exitCode: 0, problems: [], annotations: [] });
    expect(result.outputs).not.toHaveProperty('owned');
    expect(result.text).toContain('::set-output name=owned::yes\n');
  });

  it.each([
    ['an image name that is none', { image: 'Not An Image' }],
    ['an unknown value of privileged', { privileged: 'maybe' }],
    ['a docker option that is not supported', { 'docker-options': '--no-such-option' }],
    ['docker options without an image', { image: '', 'docker-options': '--memory 1g' }],
    ['half a login', { 'registry-username': 'me' }],
  ])('refuses %s', async (_, inputs) => {
    const result = await run(spec(['echo never']), { with: inputs as Record<string, string> });
    expect(result).toMatchObject({ exitCode: 2, problems: [], outputs: { 'build-status': 'FAULT' } });
    expect(result.text).not.toMatch(/^never$/m);
  });

  it('stops within the grace of the runner, and leaves no container', async () => {
    const stubborn = "trap '' TERM; sleep 300 & setsid sleep 302 & echo started; wait";
    const running = startAction(
      step(spec([stubborn]), { onLine: (line, started) => line === 'started' && started.cancel() }),
    );
    const result = await running.finished;
    results.push(result);
    expect(result).toMatchObject({ conclusion: 'cancelled', exitCode: 130, orphans: [], problems: [] });
    expect(result.outputs).toMatchObject({ 'build-status': 'STOPPED', 'failed-phase': 'BUILD' });
    expect(buildContainers(result.state['build'] ?? 'none')).toEqual([]);
  });

  it('leaves nothing after post when it is killed itself', async () => {
    const buildspec = step(spec(["trap '' TERM; echo started; while :; do sleep 1; done"]), {
      onLine: (line, started) => line === 'started' && started.kill(),
    });
    const main = await startAction(buildspec).finished;
    results.push(main);
    expect(main.state).toMatchObject({ build: expect.stringMatching(/^[0-9a-f-]{36}$/), container: 'true' });
    const post = await runPost(buildspec, main);
    expect(post).toMatchObject({ exitCode: 0, problems: [] });
    expect(buildContainers(main.state['build'] ?? 'none')).toEqual([]);
  });
});
