import { describe, expect, it } from '@jest/globals';

import { parseBuildspec } from '../../../src/buildspec/parse.js';
import { UserError } from '../../../src/errors.js';
import { composeMigration } from '../../../src/migrate/compose.js';
import { readMigration } from '../../../src/migrate/read-migration.js';
import type { MigrateOptions } from '../../../src/migrate/types.js';
import { parseWorkflowFile } from '../../support/workflow-file.js';
import { EJECT, KEEP, LEAST } from './project-of.js';

const BUILDSPEC = 'version: 0.2\nphases:\n  build:\n    commands:\n      - make\n';
const PUSH_AND_FILES = [
  [
    { type: 'EVENT', pattern: 'PUSH' },
    { type: 'FILE_PATH', pattern: '^src/' },
  ],
];

function compose(fields: Record<string, unknown> = {}, options: MigrateOptions = KEEP, buildspec?: string) {
  const [opened] = readMigration(JSON.stringify({ ...LEAST, ...fields }), 'project.json');
  if (buildspec !== undefined) {
    const { buildspec: spec } = parseBuildspec(buildspec, 'buildspec.yml');
    opened!.project.buildspec = { file: 'buildspec.yml', text: buildspec, spec: spec! };
  }
  const migration = composeMigration(opened!, options);
  const text = (path: string) => migration.files.find((file) => file.path === path)?.text;
  return { ...migration, text, build: migration.workflow.jobs['build']! };
}
const uses = (steps: { uses?: string }[] = []) => steps.map((step) => step.uses ?? 'run');

describe('a workflow', () => {
  it('of the least project is a checkout and our action', () => {
    const { workflow, build, files, rows } = compose();
    expect(workflow).toMatchObject({
      name: 'web',
      on: { workflow_dispatch: {} },
      permissions: { contents: 'read' },
    });
    expect(Object.keys(workflow.jobs)).toEqual(['build']);
    expect(uses(build.steps)).toEqual(['actions/checkout@v7', 'OWNER/run-buildspec@v1']);
    expect(build.steps?.[0]?.with).toMatchObject({ 'persist-credentials': 'false' });
    expect(build.steps?.[1]).toMatchObject({ id: 'build', with: { 'project-name': 'web' } });
    expect(build).not.toHaveProperty('permissions');
    expect(files.map(({ path }) => path)).toEqual([
      '.github/workflows/web.yml',
      'migration/web/checklist.md',
      'migration/web/report.md',
    ]);
    expect(rows.filter(({ fidelity }) => fidelity === 'dropped')).toEqual([]);
  });

  it('says in its head where the report is, and by whom it is made', () => {
    expect(compose().text('.github/workflows/web.yml')).toMatch(
      /^# Made by buildspec migrate from the CodeBuild project web\..*\n# migration\/web\/report\.md tells/,
    );
  });

  it('with a role gives the job that builds what the role needs, and no other', () => {
    const { workflow, build, files } = compose({
      serviceRole: 'arn:aws:iam::123456789012:role/codebuild',
      webhook: { url: 'x', filterGroups: PUSH_AND_FILES },
    });
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(workflow.jobs['filter']).not.toHaveProperty('permissions');
    expect(build.permissions).toEqual({ contents: 'read', 'id-token': 'write' });
    expect(files.map(({ path }) => path)).toContain('migration/web/iam-trust.json');
  });

  it('takes others’ actions by version, or by commit, and ours as it is told', () => {
    const { build, text } = compose({}, { ...KEEP, pin: 'sha', action: './' });
    expect(uses(build.steps)).toEqual(['actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1', './']);
    expect(text('.github/workflows/web.yml')).toContain(' # v7.0.1\n');
  });

  it('checks out the head of pull requests where there are any', () => {
    const ref = (pattern: string) =>
      compose({ webhook: { url: 'x', filterGroups: [[{ type: 'EVENT', pattern }]] } }).build.steps?.[0]
        ?.with?.['ref'];
    expect(ref('PULL_REQUEST_CREATED')).toBe('${{ github.event.pull_request.head.sha }}');
    expect(ref('PUSH')).toBeUndefined();
  });
});

describe('the job that judges filter groups', () => {
  it('is there where `on:` starts for more, and before the build', () => {
    const { workflow, text } = compose({ webhook: { url: 'x', filterGroups: PUSH_AND_FILES } });
    expect(Object.keys(workflow.jobs)).toEqual(['filter', 'build']);
    expect(workflow.jobs['filter']).toMatchObject({
      outputs: { run: '${{ steps.filter.outputs.run }}' },
      steps: [
        // The action fetches commits with the checkout's credentials.
        { uses: 'actions/checkout@v7' },
        { id: 'filter', with: { mode: 'filter', 'filter-groups': '.github/codebuild/web.filters.json' } },
      ],
    });
    expect(workflow.jobs['filter']?.steps?.[0]).not.toHaveProperty('with');
    expect(workflow.jobs['build']).toMatchObject({
      needs: 'filter',
      if: "needs.filter.outputs.run == 'true'",
    });
    expect(JSON.parse(text('.github/codebuild/web.filters.json')!)).toEqual(PUSH_AND_FILES);
  });

  it('keeps no credentials where it needs none', () => {
    const pattern = { type: 'HEAD_REF', pattern: 'x', excludeMatchedPattern: true };
    const { workflow } = compose({
      webhook: { url: 'x', filterGroups: [[{ type: 'EVENT', pattern: 'PUSH' }, pattern]] },
    });
    expect(workflow.jobs['filter']?.steps?.[0]?.with).toEqual({ 'persist-credentials': 'false' });
  });
});

describe('files', () => {
  it('hold a buildspec that stood in the project, as it stood there', () => {
    const source = { ...LEAST.source, buildspec: BUILDSPEC.trimEnd() };
    const { text, build } = compose({ source }, KEEP, BUILDSPEC);
    expect(text('.github/codebuild/web.buildspec.yml')).toBe(BUILDSPEC);
    expect(build.steps?.at(-1)?.with).toMatchObject({ buildspec: '.github/codebuild/web.buildspec.yml' });
  });

  it('hold what only a project can say', () => {
    const { text, build } = compose({ cache: { type: 'S3', location: 'x/y', cacheNamespace: 'shared' } });
    expect(JSON.parse(text('.github/codebuild/web.project.json')!)).toMatchObject({
      name: 'web',
      cache: { cacheNamespace: 'shared' },
    });
    expect(build.steps?.at(-1)?.with).toMatchObject({ project: '.github/codebuild/web.project.json' });
  });

  it('are listed in the report', () => {
    const { files, text } = compose({ serviceRole: 'arn:aws:iam::123456789012:role/codebuild' });
    for (const { path } of files) expect(text('migration/web/report.md')).toContain(path);
  });
});

it('drops what nobody knows, wherever it stands, and says so', () => {
  const { rows } = compose({ quantum: true, environment: { ...LEAST.environment, warp: 9 } });
  const dropped = rows.filter(({ fidelity }) => fidelity === 'dropped');
  expect(dropped.map(({ field }) => field).toSorted()).toEqual(['environment.warp', 'quantum']);
});

it('refuses filter groups that nobody could judge, with their place', () => {
  const filterGroups = [
    [
      { type: 'EVENT', pattern: 'PUSH' },
      { type: 'HEAD_REF', pattern: '(' },
    ],
  ];
  expect(() => compose({ webhook: { url: 'x', filterGroups } })).toThrow(UserError);
  expect(() => compose({ webhook: { url: 'x', filterGroups } })).toThrow(
    /^project\.json:1: webhook\.filterGroups\[0\]\[1\]\.pattern /,
  );
});

describe('--eject', () => {
  it('has steps in the place of our action, whose actions have versions', () => {
    const { build } = compose(
      { artifacts: { type: 'S3', location: 'x' } },
      EJECT,
      `${BUILDSPEC}artifacts:\n  files: out\n`,
    );
    expect(uses(build.steps)).not.toContain(KEEP.action);
    expect(uses(build.steps)).toContain('actions/upload-artifact@v7');
    expect(build.steps?.some(({ run }) => run?.includes('make'))).toBe(true);
    expect(build.container?.image).toContain('amazonlinux-x86_64-standard:5.0');
  });

  it('has no file of the buildspec', () => {
    const { files } = compose({ source: { ...LEAST.source, buildspec: BUILDSPEC } }, EJECT, BUILDSPEC);
    expect(files.map(({ path }) => path)).not.toContain('.github/codebuild/web.buildspec.yml');
  });
});

describe('a text that is an expression and too long for GitHub', () => {
  const buildspec = (line: string, count: number) =>
    `version: 0.2\nphases:\n  build:\n    commands:\n${`      - ${line}\n`.repeat(count)}`;
  const path = '.github/workflows/web.yml';

  it('is refused, with the step', () => {
    const commands = buildspec("echo '${{ x }}' of a template", 700);
    expect(() => compose({}, EJECT, commands)).toThrow(/^web: "Build" would hold .* 21000 characters/);
    expect(() => compose({}, KEEP, commands)).not.toThrow();
  });

  it('is one only where it holds an expression', async () => {
    const { text } = compose({}, EJECT, buildspec('echo no template at all, and long', 900));
    expect(text(path)!.length).toBeGreaterThan(21_000);
    await expect(parseWorkflowFile('web.yml', text(path)!)).resolves.toBeDefined();
  });

  it('is not refused where GitHub takes it', async () => {
    const { text } = compose({}, EJECT, buildspec("echo '${{ x }}' of a template", 300));
    await expect(parseWorkflowFile('web.yml', text(path)!)).resolves.toBeDefined();
  });
});
