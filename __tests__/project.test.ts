/** CodeBuild projects, given to the committed command line and the committed action. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describeDocker, IMAGES } from './support/docker.js';
import { runAction, type RunnerStep, type StepResult } from './support/runner.js';
import { testdir, type TestDirectory } from './support/testdir.js';

const here = fileURLToPath(new URL('..', import.meta.url));
const cli = join(here, 'dist/cli/index.js');
const fixture = (name: string): string => join(here, '__tests__/fixtures/projects', `${name}.json`);

const SHOW = 'echo "<$STAGE|$AWS_REGION|$CODEBUILD_BUILD_ID|$CODEBUILD_SOURCE_REPO_URL>"';
const SPEC = `version: 0.2
env: {variables: {STAGE: from the buildspec}}
phases:
  build:
    commands:
      - '${SHOW}'
      - mkdir -p modules && echo x > modules/x
artifacts: {files: modules/*, name: of-the-buildspec}
cache: {paths: [modules]}
`;

let directory: TestDirectory;
let source: string;
beforeEach(async () => {
  directory = await testdir({ 'source/ci/buildspec.yml': SPEC, 'source/buildspec.yml': SPEC });
  source = join(directory.path, 'source');
});
afterEach(() => directory.cleanup());

/** The caller's own region, account and variables of CI are none of the project's. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(AWS_|CODEBUILD_|STAGE$)/.test(name));
  return { ...Object.fromEntries(own), NO_COLOR: '1' };
}

function buildspec(...args: string[]): { status: number | null; stdout: string; log: string } {
  const ran = spawnSync(process.execPath, [cli, ...args], {
    encoding: 'utf8',
    cwd: source,
    env: environment(),
  });
  return { status: ran.status, stdout: ran.stdout, log: ran.stdout + ran.stderr };
}

/** Writes a project beside the source, and gives its path. */
function project(value: object): string {
  const path = join(directory.path, 'project.json');
  writeFileSync(path, JSON.stringify(value, undefined, 2));
  return path;
}

const made = (): string[] => readdirSync(join(directory.path, 'out')).filter((name) => !name.startsWith('.'));

describe('buildspec run --project', () => {
  const run = (path: string, ...more: string[]): ReturnType<typeof buildspec> =>
    buildspec('run', '--project', path, '--artifacts', join(directory.path, 'out'), ...more);

  it('builds a project on GitHub as CodeBuild does', () => {
    const { status, log } = run(fixture('github'), '--image', 'none');
    expect({ status, log }).toEqual({ status: 0, log });
    expect(log).toMatch(/^<prod\|eu-west-1\|web:[0-9a-f-]{36}\|https:\/\/github\.com\/octo-org\/web\.git>$/m);
    expect(log).toContain('YAML location is ci/buildspec.yml');
    expect(log).toMatch(/^note: Of the project, these have no effect here:\n(- .*\n)*- serviceRole: /m);
    expect(made()).toEqual(['site.zip']);
  });

  it('builds a project in CodePipeline, with its inline buildspec and its artifacts', () => {
    const { status, log } = run(
      fixture('codepipeline'),
      ...['--image', 'none', '--env', 'DATABASE_USER=me', '--env', 'DATABASE_PASSWORD=hidden'],
    );
    expect({ status, log }).toEqual({ status: 0, log });
    expect(log).toMatch(/^me at beta$/m);
    expect(log).toMatch(/^note: CODEBUILD_SRC_DIR_schemas is not set/m);
    expect(made().sort()).toEqual(['api-beta', 'docs.zip']);
  });

  it('makes no artifacts for NO_ARTIFACTS, and shares caches by the namespace', () => {
    const caches = ['--cache', join(directory.path, 'caches')];
    const { status, log } = run(fixture('batch'), '--image', 'none', ...caches);
    expect({ status, log }).toEqual({ status: 0, log });
    expect(log).toMatch(/^note: The artifacts section is not used/m);
    expect(log).toMatch(/Saving cache codebuild-octo-shared-host-/);
    expect(existsSync(join(directory.path, 'out'))).toBe(false);
  });

  it('lets what is on the command line win', () => {
    writeFileSync(join(source, 'other.yml'), SPEC.replace('<$STAGE', '<other $STAGE'));
    const { status, log } = run(
      fixture('github'),
      ...['other.yml', '--image', 'none', '--project-name', 'mine', '--env', 'STAGE=mine'],
      ...['--artifact-packaging', 'files', '--timeout', '5'],
    );
    expect({ status, log }).toEqual({ status: 0, log });
    expect(log).toMatch(/^<other mine\|eu-west-1\|mine:/m);
    expect(made()).toEqual(['site']);
  });

  it('ends a build at the time limit of the project', () => {
    writeFileSync(join(source, 'buildspec.yml'), 'version: 0.2\nphases: {build: {commands: [sleep 60]}}\n');
    const { status, log } = run(project({ name: 'web', timeoutInMinutes: 0.02 }));
    expect({ status, log }).toEqual({ status: 1, log });
    expect(log).toContain('TIMED_OUT');
  });

  it('refuses a Windows project before anything runs', () => {
    const windows = project({
      name: 'desktop',
      environment: { type: 'WINDOWS_SERVER_2022_CONTAINER', image: 'aws/codebuild/windows-base:2022-1.0' },
    });
    const { status, log } = run(windows);
    expect({ status, log }).toEqual({ status: 2, log });
    expect(log).toContain('Windows builds cannot run here');
    expect(log).not.toContain('Entering phase');
  });

  it.each([
    ['a file that is not there', 'none.json', /The project none\.json cannot be read: ENOENT/],
    ['a file that is no JSON', 'buildspec.yml', /buildspec\.yml:1:1 is not valid JSON: this is not/],
  ])('refuses %s', (_, path, message) => {
    const { status, log } = run(path);
    expect({ status, log }).toEqual({ status: 2, log });
    expect(log).toMatch(message);
  });

  it('refuses a project with wrong values, all at once', () => {
    const wrong = {
      name: 'web',
      environment: { image: 1, environmentVariables: [{ name: 'A', type: 'S3CRET' }] },
    };
    const { status, log } = run(project(wrong));
    expect({ status, log }).toEqual({ status: 2, log });
    expect(log).toMatch(/project\.json:4: environment\.image must be a text, but it is a number\.$/m);
    expect(log).toMatch(/project\.json:8: environment\.environmentVariables\[0\]\.type must be one of/);
    expect(log).not.toContain('S3CRET');
  });
});

describeDocker('buildspec run --project, in an image', () => {
  it("builds in the project's image", () => {
    const path = project({
      name: 'web',
      source: {
        buildspec: 'version: 0.2\nphases: {build: {commands: [echo "$CODEBUILD_BUILD_IMAGE as $(id -u)"]}}',
      },
      environment: { type: 'LINUX_CONTAINER', image: IMAGES.debian },
    });
    const { status, log } = buildspec('run', '--project', path);
    expect({ status, log }).toEqual({ status: 0, log });
    expect(log).toMatch(new RegExp(`^${IMAGES.debian} as 0$`, 'm'));
  });
});

describe('buildspec plan --project', () => {
  it('tells which settings are the project’s', () => {
    const { status, stdout } = buildspec('plan', '--json', '--project', fixture('codepipeline'));
    expect(status).toBe(0);
    const planned = JSON.parse(stdout) as Record<string, unknown>;
    expect(planned).toMatchObject({
      projectName: 'api-build',
      image: '210987654321.dkr.ecr.us-west-2.amazonaws.com/builder:7',
      container: { privileged: 'true' },
      project: {
        file: fixture('codepipeline'),
        name: 'api-build',
        fields: expect.arrayContaining(['source.buildspec', 'environment.image']),
      },
    });
  });
});

describe('the action with a project', () => {
  let result: StepResult | undefined;
  afterEach(() => result?.cleanup());

  const run = async (inputs: Record<string, string>): Promise<StepResult> => {
    const step: RunnerStep = {
      workspace: source,
      env: { AWS_REGION: '', AWS_DEFAULT_REGION: '' },
      with: { artifacts: 'none', cache: 'false', ...inputs },
    };
    result = await runAction(step);
    return result;
  };
  const write = (value: unknown): void => writeFileSync(join(source, 'project.json'), JSON.stringify(value));

  it('takes what its inputs do not say from the project', async () => {
    write(JSON.parse(readFileSync(fixture('github'), 'utf8')));
    const { exitCode, problems, outputs, text, annotations } = await run({
      project: 'project.json',
      image: 'none',
    });
    expect({ exitCode, problems, text }).toEqual({ exitCode: 0, problems: [], text });
    expect(outputs['build-arn']).toMatch(/^arn:aws:codebuild:eu-west-1:123456789012:build\/web:/);
    expect(text).toMatch(/^<prod\|eu-west-1\|web:/m);
    expect(text).toContain('YAML location is ci/buildspec.yml');
    const notes = annotations.filter(({ message }) => message.startsWith('Of the project, '));
    expect(notes).toEqual([{ level: 'notice', message: expect.stringContaining('webhook: ') }]);
  });

  it('takes buildspec.yml when the project says nothing either', async () => {
    write({ name: 'web' });
    const { exitCode, problems, text } = await run({ project: 'project.json', 'project-name': 'mine' });
    expect({ exitCode, problems, text }).toEqual({ exitCode: 0, problems: [], text });
    expect(text).toMatch(/^<from the buildspec\|.*\|mine:/m);
  });

  it('ends as a fault where the project is wrong', async () => {
    write({ name: 'web', environment: { image: 7 } });
    const { exitCode, problems, outputs, annotations } = await run({ project: 'project.json' });
    expect({ exitCode, problems }).toEqual({ exitCode: 2, problems: [] });
    expect(outputs).toMatchObject({ 'build-status': 'FAULT', 'build-succeeding': '0' });
    expect(annotations).toEqual([
      { level: 'error', message: 'project.json:1: environment.image must be a text, but it is a number.' },
    ]);
  });
});
