/** From a project to a green run: what `buildspec migrate` of the committed command line writes is played through the bundle. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describeDocker, docker, IMAGES } from './support/docker.js';
import { eventOf } from './support/filter-table.js';
import {
  logOf,
  type MigrationStage,
  migrationStage,
  pullEvent,
  resultsOf,
} from './support/migration-stage.js';
import { testdir } from './support/testdir.js';
import { parseWorkflowFile } from './support/workflow-file.js';
import type { WorkflowEvent } from './support/workflow.js';

const sample = (path: string): string => readFileSync(`examples/migrate/${path}`, 'utf8');
const fixture = (path: string): string => readFileSync(`__tests__/fixtures/migrate/${path}`, 'utf8');
const BUILT = { filter: 'success', build: 'success', run: 'success' };
const FAILED = { filter: 'success', build: 'failure', run: 'failure' };
/** Not a failure: nothing was to be built. */
const LEFT_OUT = { filter: 'success', build: 'skipped', run: 'success' };

/** What a build says of why it failed. */
const reasonOf = (log: string): string[] => log.match(/Phase context status code: .*/g) ?? [];

/** Tells what it was called with; a file `fail-<name>` in the source makes it fail. */
const told = (name: string, more = ''): string =>
  `#!/bin/sh\necho "${name} was called: $*"\n${more}\n! [ -e fail-${name} ]\n`;
const PROGRAMS: Record<string, string> = {
  pip: told('pip'),
  python: told('python'),
  pytest: told(
    'pytest',
    'mkdir -p reports; echo \'<testsuite><testcase name="a"/></testsuite>\' > reports/pytest.xml',
  ),
  npm: told(
    'npm',
    `case "$*" in
  ci) if [ -e ~/.npm/found ]; then echo "the cache was there"; fi; mkdir -p ~/.npm; echo x > ~/.npm/found ;;
  "run build") mkdir -p dist; echo hello > dist/index.html ;;
  publish) [ -n "$NPM_TOKEN" ] && echo x > web.tgz ;;
esac`,
  ),
  docker: told('docker', '[ "$1" != login ] || cat > /dev/null'),
  aws: told('aws'),
};

let stage: MigrationStage;
/** On `main`, or on a branch that is new from there. */
const on = (branch: string): void => {
  stage.repository.git(
    'checkout',
    '--quiet',
    '--force',
    ...(branch === 'main' ? [] : ['-B']),
    branch,
    ...(branch === 'main' ? [] : ['main']),
  );
};
const startedBy = (name: string, payload: object): WorkflowEvent => ({
  ...{ name, payload },
  ...{ sha: stage.repository.git('rev-parse', 'main'), ref: 'refs/heads/main' },
});

describeDocker('the samples', () => {
  const image = `test/migrate-play:${process.pid}`;

  beforeAll(async () => {
    const programs = await testdir(PROGRAMS);
    const container = docker('create', IMAGES.debian, 'sh');
    docker('cp', `${programs.path}/.`, `${container}:/usr/local/bin`);
    docker('commit', container, image);
    docker('rm', container);
    await programs.cleanup();
  });

  afterAll(() => {
    docker('rmi', image);
  });

  /** AWS's image is large. */
  const mapped = (workflow: string): string =>
    workflow.replace(/^( +)image: (.*)$/m, `$&\n$1image-map: $2=${image}`);

  describe('library: filters, a schedule, reports', () => {
    beforeAll(async () => {
      stage = await migrationStage({
        project: sample('library/project.json'),
        files: { 'ci/buildspec.yml': sample('library/buildspec.yml'), 'docs/a.md': '', 'src/a.py': '' },
        beside: Object.fromEntries(
          ['rules.json', 'role.json', 'buildspec.yml'].map((name) => [name, sample(`library/${name}`)]),
        ),
        args: ['--rules', 'rules.json', '--role-policy', 'role.json', '--buildspec', 'buildspec.yml'],
        edit: mapped,
      });
    });
    afterEach(() => {
      on('main');
    });
    afterAll(() => stage.close());

    it('builds a push that the filters want', async () => {
      const push = await stage.commit({ 'src/a.py': 'a = 1\n' }, 'A');
      const run = await stage.play(push);
      expect(resultsOf(run)).toEqual(BUILT);
      const log = logOf(run);
      expect(log).toContain('took on arn:aws:iam::123456789012:role/github-library in eu-west-1\n');
      expect(log).toContain(`checked out ${push.sha}\n`);
      expect(log).toContain('pytest was called: --junitxml=reports/pytest.xml\n');
      expect(run.jobs['build']?.legs[0]?.summary).toContain('pytest');
    }, 60_000);

    it.each<[what: string, branch: string, file: string, message: string]>([
      ['of documentation alone', 'main', 'docs/a.md', 'Docs'],
      ['that says so', 'main', 'src/a.py', 'B [skip codebuild]'],
    ])('skips a push %s, and the run is green', async (_, branch, file, message) => {
      on(branch);
      expect(resultsOf(await stage.play(await stage.commit({ [file]: message }, message)))).toEqual(LEFT_OUT);
    });

    it.each([
      ['of one of the two accounts', { sender: 1234567 }, BUILT],
      ['from a fork, of one of the two, without AWS', { sender: 7654321, fork: true }, BUILT],
      ['of somebody else', { sender: 12345678 }, LEFT_OUT],
    ])(
      'a pull request %s',
      async (_, from, results) => {
        on('feature');
        const { sha } = await stage.commit({ 'src/b.py': '' }, 'Feature');
        const run = await stage.play(pullEvent(stage.repository, from));
        expect(resultsOf(run)).toEqual(results);
        if (results === LEFT_OUT) return;
        expect(logOf(run)).toContain(`checked out ${sha}\n`);
        expect(logOf(run).includes('took on ')).toBe(!('fork' in from));
      },
      60_000,
    );

    it.each<[name: string, payload: object]>([
      ['schedule', { schedule: '30 2 * * MON-FRI' }],
      ['workflow_dispatch', eventOf('workflow_dispatch', 'workflow-dispatch').payload as object],
    ])(
      '%s builds whatever the filters say',
      async (name, payload) => {
        expect(resultsOf(await stage.play(startedBy(name, payload)))).toEqual(BUILT);
      },
      60_000,
    );

    it('fails where CodeBuild would, for the reason that `buildspec run` has', async () => {
      const run = await stage.play(await stage.commit({ 'fail-pytest': '' }, 'Break it'));
      expect(resultsOf(run)).toEqual(FAILED);
      expect(logOf(run)).not.toContain('compare_models');
      const local = await runLocally('ci/buildspec.yml');
      expect(local.status).toBe(1);
      expect(reasonOf(logOf(run))).toEqual(reasonOf(local.log));
      expect(reasonOf(local.log).join('\n')).toContain('while executing command: pytest');
    }, 60_000);
  });

  describe('shop: a parameter, a secret, an artifact, a cache', () => {
    beforeAll(async () => {
      stage = await migrationStage({
        project: sample('web-app/project.json'),
        files: { 'buildspec.yml': sample('web-app/buildspec.yml') },
        beside: { 'buildspec.yml': sample('web-app/buildspec.yml') },
        // Not every machine lets a container have all rights.
        edit: (workflow) => mapped(workflow).replace('privileged: true', 'privileged: socket'),
      });
      stage.aws.putParameter('/shop/payment-key', 'pay-me-now');
      stage.aws.putSecret('shop/maps', '{"token":"around-the-world"}');
    });
    afterAll(() => stage.close());

    it('builds a push, asks AWS, and keeps the artifact', async () => {
      const push = await stage.commit({ 'src/index.js': '' }, 'A page');
      const run = await stage.play(push);
      expect(resultsOf(run)).toEqual({ build: 'success', run: 'success' });
      const log = logOf(run);
      expect(log).toContain(
        `docker was called: push 123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop:${push.sha}\n`,
      );
      expect(log).toMatch(/^::add-mask::pay-me-now$/m);
      expect(log).toMatch(/^::add-mask::around-the-world$/m);
      // Both are asked at once.
      expect(stage.aws.calls.map(({ operation, region }) => [operation, region]).toSorted()).toEqual([
        ['GetParameters', 'eu-west-1'],
        ['GetSecretValue', 'eu-west-1'],
      ]);
      expect(stage.service.artifacts().map(({ name }) => name)).toEqual(['site']);
      expect(stage.service.caches()).toHaveLength(1);
    }, 60_000);

    it('pushes no image of a failed build, which finds the cache', async () => {
      const run = await stage.play(await stage.commit({ 'fail-docker': '' }, 'Break it'));
      expect(resultsOf(run)).toEqual({ build: 'failure', run: 'failure' });
      expect(logOf(run)).toContain('the cache was there');
      expect(logOf(run)).not.toContain('docker was called: push');
      const local = await runLocally('buildspec.yml');
      expect(reasonOf(logOf(run))).toEqual(reasonOf(local.log));
    }, 60_000);

    it('fails where AWS refuses the secret', async () => {
      stage.repository.git('rm', '--quiet', 'fail-docker');
      const push = await stage.commit({}, 'Mend it');
      stage.aws.deny('shop/maps');
      const run = await stage.play(push);
      expect(resultsOf(run)).toEqual({ build: 'failure', run: 'failure' });
      expect(logOf(run)).toMatch(/MAP_TOKEN[^]*secretsmanager:GetSecretValue/);
      expect(logOf(run)).not.toContain('was called');
    }, 60_000);
  });

  describe('releases: releases and tags, a secret', () => {
    beforeAll(async () => {
      stage = await migrationStage({
        project: fixture('releases/project.json'),
        files: { 'buildspec.yml': fixture('releases/buildspec.yml') },
        beside: { 'buildspec.yml': fixture('releases/buildspec.yml') },
        edit: mapped,
      });
      stage.aws.putSecret('releases/npm', '{"token":"let-me-publish"}');
    });
    afterAll(() => stage.close());

    const released = (action: string, tag_name: string, name: string): WorkflowEvent => {
      const release = { tag_name, name, prerelease: action === 'prereleased' };
      return {
        ...startedBy('release', eventOf('release', 'release', { action, release }).payload as object),
      };
    };

    it('publishes a release, and hides the secret before it is used', async () => {
      const run = await stage.play(released('released', 'v2.0.0', 'Summer'));
      expect(resultsOf(run)).toEqual(BUILT);
      expect(logOf(run)).toMatch(/^::add-mask::let-me-publish$[^]*npm was called: publish\n/m);
      expect(stage.service.artifacts().map(({ name }) => name)).toEqual([
        expect.stringMatching(/^release-\d{4}$/),
      ]);
    }, 60_000);

    it.each<[what: string, release: Parameters<typeof released> | undefined]>([
      ['another tag', ['released', 'release-2', 'Summer']],
      ['a prerelease without its name', ['prereleased', 'v2.0.0-rc', 'Summer']],
      ['a push to a branch', undefined],
    ])('leaves out %s', async (_, release) => {
      const event = release ? released(...release) : await stage.commit({}, 'A');
      expect(resultsOf(await stage.play(event))).toEqual(LEFT_OUT);
    });

    it('publishes for a tag', async () => {
      const push = { ...(await stage.commit({}, 'A')), ref: 'refs/tags/v3' };
      const payload = { ...(push.payload as object), ref: push.ref, before: '0'.repeat(40) };
      expect(resultsOf(await stage.play({ ...push, payload }))).toEqual(BUILT);
    }, 60_000);
  });

  /** The same buildspec and the same files, without GitHub. */
  function runLocally(buildspec: string) {
    const source = stage.repository.path;
    return stage.cli.run(['run', join(source, buildspec), '--source', source, '--image', image], {});
  }
});

describe('an ejected project', () => {
  const BUILDSPEC = `version: 0.2
phases:
  build:
    commands:
      - tool --token "$TOKEN"
  post_build:
    commands:
      - echo "post_build after $CODEBUILD_BUILD_SUCCEEDING"
artifacts:
  base-directory: out
  files: '**/*'
`;

  beforeAll(async () => {
    const { projects } = JSON.parse(sample('library/project.json')) as { projects: [Record<string, object>] };
    const [project] = projects;
    Object.assign(project, {
      source: { ...project['source'], buildspec: 'buildspec.yml' },
      artifacts: { type: 'S3', location: 'octo-artifacts', name: 'site' },
    });
    // Of this image AWS publishes none: the steps run on the runner.
    Object.assign(project['environment']!, {
      image: 'aws/codebuild/standard:7.0',
      environmentVariables: [{ name: 'TOKEN', value: '/library/token', type: 'PARAMETER_STORE' }],
    });
    stage = await migrationStage({
      project: JSON.stringify({ projects }),
      files: { 'buildspec.yml': BUILDSPEC, 'docs/a.md': '' },
      beside: { 'buildspec.yml': BUILDSPEC },
      args: ['--eject', '--buildspec', 'buildspec.yml'],
      programs: {
        aws: '#!/bin/sh\ncase "$*" in "ssm get-parameter "*"--name /library/token "*) echo open-sesame ;; *) exit 1 ;; esac\n',
        tool: told('tool', 'mkdir -p out/a; echo x > out/a/b'),
      },
    });
  });
  afterAll(() => stage.close());

  it('builds a push without our action, but for the filter', async () => {
    const run = await stage.play(await stage.commit({ 'src/a.py': '' }, 'A'));
    expect(resultsOf(run)).toEqual(BUILT);
    const log = logOf(run);
    expect(log).toMatch(/^::add-mask::open-sesame$[^]*^tool was called: --token open-sesame$/m);
    expect(log).toContain('post_build after 1\n');
    expect(log).toContain('uploaded site/a/b\n');
    expect(log).not.toContain('[Container]');
  });

  it('leaves out what the filters do', async () => {
    expect(resultsOf(await stage.play(await stage.commit({ 'docs/a.md': 'a' }, 'Docs')))).toEqual(LEFT_OUT);
  });

  it('fails where `buildspec run` does, after the same phases', async () => {
    const run = await stage.play(await stage.commit({ 'fail-tool': '' }, 'Break it'));
    expect(resultsOf(run)).toEqual(FAILED);
    expect(logOf(run)).toContain('post_build after 0\n');
    expect(run.jobs['build']?.legs[0]?.steps).toMatchObject({
      build: { outcome: 'failure' },
      post_build: { outcome: 'success' },
    });
  });
});

it('packages: a workflow that GitHub takes', async () => {
  stage = await migrationStage({
    project: sample('batch/project.json'),
    files: { 'buildspec.yml': sample('batch/buildspec.yml') },
    beside: { 'buildspec.yml': sample('batch/buildspec.yml') },
  });
  const path = join(stage.repository.path, '.github/workflows/packages.yml');
  await expect(parseWorkflowFile('packages.yml', readFileSync(path, 'utf8'))).resolves.toBeDefined();
  await stage.close();
});
