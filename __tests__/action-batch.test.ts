/** `mode: batch` of the committed action: what a job sees of a batch whose builds run side by side on its runner. */
import { describe, expect, it } from '@jest/globals';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { batchJson, batchStatuses, batchSteps, listSpec, messages } from './support/batch-steps.js';
import { failing, junit, passing } from './support/junit.js';
import { nodeBinaries } from './support/nodes.js';
import type { RunnerStep, StepResult } from './support/runner.js';

const { use, run, serve } = batchSteps();

/** `left` ends when there is `$MARKS/go-left`, after `right`; `right` fails. */
const DIAMOND = `version: 0.2
batch:
  build-graph:
    - identifier: base
    - identifier: left
      depend-on: [base]
    - identifier: right
      depend-on: [base]
    - identifier: join
      depend-on: [left, right]
    - identifier: tail
      depend-on: [left]
env:
  variables: {LINES: 20000}
phases:
  build:
    commands:
      - me=$CODEBUILD_BATCH_BUILD_IDENTIFIER; echo "begin of $me"
      - test "$me" != left || { while [ ! -e "$MARKS/go-left" ]; do sleep 0.05; done; }
      - test "$me" != left || seq -f "line %.0f of left" "$LINES"
      - test "$me" != right || { printf 'reason of right'; exit 7; }
      - printf 'end of %s' "$me"
`;

/** The lines of each group, in order, and those outside of all; commands that fence are left out. */
function parts({ text }: StepResult): { groups: [title: string, lines: string[]][]; outside: string[] } {
  const groups: [string, string[]][] = [];
  const outside: string[] = [];
  let open: string[] | undefined;
  for (const line of text.split('\n')) {
    const [, title] = /^::group::(.*)$/.exec(line) ?? [];
    if (title !== undefined) groups.push([title, (open = [])]);
    else if (line === '::endgroup::') open = undefined;
    else if (!/^::(stop-commands::)?[0-9a-f]{32}(::)?$/.test(line)) (open ?? outside).push(line);
  }
  return { groups, outside: outside.filter((line) => line !== '') };
}

/** Has a command of a build kill the process that runs it. */
const DIE = `sleep 0.3; p=$$; until tr '\\0' ' ' <"/proc/$p/cmdline" | grep -q ' batch-child'; do p=$(cut -d' ' -f4 "/proc/$p/stat"); done; kill -9 "$p"; sleep 60`;

describe.each(nodeBinaries())('a diamond with a failing arm on $name', ({ path: node }) => {
  const diamond = async (inputs: Record<string, string> = {}): Promise<StepResult> => {
    const { path } = await use({ 'buildspec.yml': DIAMOND });
    const step: Partial<RunnerStep> = {
      node,
      env: { MARKS: path },
      onLine: (line) => line.startsWith('::group::right') && writeFileSync(join(path, 'go-left'), ''),
    };
    return run({ mode: 'batch', 'max-parallel': '2', ...inputs }, step);
  };

  it('fails the step, and tells all there is to tell', async () => {
    const result = await diamond();
    expect(result).toMatchObject({ exitCode: 1, conclusion: 'failure', env: {}, path: [] });
    expect(result.outputs).toEqual({
      ...{ 'build-status': 'FAILED', 'build-succeeding': '0', 'build-number': '3' },
      'build-id': expect.stringMatching(/^web:[0-9a-f-]{36}$/),
      'build-arn': `arn:aws:codebuild:us-east-1:000000000000:build-batch/${result.outputs['build-id']}`,
      'batch-json': expect.stringContaining(result.scratch),
      ...{ artifacts: '[]', 'tests-total': '0', 'tests-failed': '0' },
    });
    expect(batchStatuses(result)).toEqual({
      ...{ base: 'SUCCEEDED', left: 'SUCCEEDED', right: 'FAILED', join: '-', tail: 'SUCCEEDED' },
    });
    expect(batchJson(result)).toMatchObject({
      ...{ id: result.outputs['build-id'], arn: result.outputs['build-arn'], buildBatchStatus: 'FAILED' },
    });
    expect(result.annotations).toEqual([
      {
        ...{ level: 'error', title: 'right: BUILD FAILED: COMMAND_EXECUTION_ERROR' },
        message: expect.stringMatching(/reason of right.*Reason: exit status 7$/),
        ...{ file: 'buildspec.yml', line: 21, col: 9 },
      },
      { level: 'error', message: 'The batch of web FAILED' },
    ]);
  });

  it('has a group for each build, in the order of their ends, with all that it printed', async () => {
    const { groups, outside } = parts(await diamond());
    expect(groups.map(([title]) => title.replace(/ after .*/, ''))).toEqual([
      ...['base SUCCEEDED', 'right FAILED in BUILD', 'left SUCCEEDED', 'tail SUCCEEDED'],
    ]);
    for (const [title, lines] of groups) {
      const [name] = title.split(' ');
      expect(lines).toContain(`begin of ${name}`);
      expect(lines.filter((line) => / of (?!\w*:)/.test(line) && !line.includes('[Container]'))).toEqual([
        `begin of ${name}`,
        ...(name === 'left' ? Array.from({ length: 20_000 }, (_, n) => `line ${n + 1} of left`) : []),
        name === 'right' ? 'reason of right' : `end of ${name}`,
      ]);
    }
    expect(outside.map((line) => line.replace(/\d+(\.\d+)? m?s\b/g, 'N s'))).toEqual([
      ...['base started', 'left started', 'right started'],
      expect.stringMatching(/^::error .*reason of right/),
      'join is skipped: it waits for right, which FAILED',
      ...['tail started'],
      expect.stringMatching(/^✖ right FAILED in BUILD \(buildspec\.yml:21\) after N s: .*exit status 7$/),
      '- join skipped: it waits for right, which FAILED',
      '✖ web FAILED: 1 failed, 1 skipped, 3 succeeded in N s',
      '::error::The batch of web FAILED',
    ]);
  });

  it('has a summary of its own, and none of the builds', async () => {
    const { summary } = await diamond();
    expect(summary).toMatch(/^## ❌ web: batch FAILED /);
    expect(summary.match(/^## /gm)).toHaveLength(1);
    expect(summary).toMatch(
      /```mermaid\nflowchart LR\n[^`]*right"\]:::FAILED\n[^`]*join"\]:::SKIPPED\n[^`]*```/,
    );
    expect(summary).toMatch(/classDef FAILED fill:#/);
    const rows = new Map(
      [...summary.matchAll(/^\| <code>(\w+)<\/code> \| (.*) \|$/gm)].map(([, name, cells]) => [name, cells]),
    );
    expect([...rows.keys()]).toEqual(['right', 'join', 'base', 'left', 'tail']);
    expect(rows.get('right')).toMatch(
      /^❌ FAILED .*exit status 7<\/code> at <a href="https&#58;\/\/github\.com\/octo-org\/octo-repo\/blob\/[0-9a-f]{40}\/buildspec\.yml&#35;L21"><code>buildspec\.yml:21<\/code><\/a>$/,
    );
    expect(rows.get('join')).toMatch(/SKIPPED \|.*it waits for right, which FAILED$/);
    expect(rows.get('tail')).toMatch(/^✅ SUCCEEDED \|/);
  });

  it('has no summary where none is wanted', async () => {
    expect((await diamond({ summary: 'false', 'environment-variables': 'LINES=1' })).summary).toBe('');
  });
});

describe('the runner', () => {
  const HOSTILE = [
    'echo "::error::of a command"; echo "##[group]of a command"; echo "::add-mask::begin"',
    'echo "::set-env name=A::b"; echo "::warning::warned"; echo after all',
  ];

  it('hears nothing that a build prints', async () => {
    await use({ 'buildspec.yml': listSpec(['one', 'two'], HOSTILE) });
    const result = await run({ mode: 'batch' });
    expect(result).toMatchObject({ exitCode: 0, annotations: [], masks: [] });
    expect(result.groups).toHaveLength(2);
    expect(result.text.match(/^::error::of a command$/gm)).toHaveLength(2);
  });

  it('hears it when it may', async () => {
    await use({
      'buildspec.yml': listSpec(
        ['one', 'two'],
        HOSTILE.slice(0, 1).map((text) => text.replace('##[group]', '##[debug]')),
      ),
    });
    const result = await run({ mode: 'batch', 'workflow-commands': 'true' });
    expect(messages(result, 'error')).toEqual(['of a command', 'of a command']);
    expect(result).toMatchObject({ exitCode: 0, masks: ['begin', 'begin'] });
  });

  it.each([
    ['fenced', 'false', 'in the midst of ::stop-commands::x'],
    ['fenced, after a line', 'false', '::stop-commands::x\\n'],
    ['heard', 'true', 'in the midst of ::stop-commands::x'],
  ])('hears us after a build that was killed in the midst: %s', async (_, heard, text) => {
    const commands = [`[ "$CODEBUILD_BATCH_BUILD_IDENTIFIER" != dies ] || { printf '${text}'; ${DIE}; }`];
    await use({ 'buildspec.yml': listSpec(['dies', 'lives'], commands) });
    const result = await run({ mode: 'batch', 'workflow-commands': heard, 'max-parallel': '1' });
    expect(result).toMatchObject({ exitCode: 3, conclusion: 'failure' });
    expect(batchStatuses(result)).toEqual({ dies: 'FAULT', lives: 'SUCCEEDED' });
    expect(result.outputs).toMatchObject({ 'build-status': 'FAULT', 'build-succeeding': '0' });
    expect(result.groups.map((title) => title.replace(/ after .*/, ''))).toEqual([
      ...['dies FAULT in IN_PROGRESS', 'lives SUCCEEDED'],
    ]);
    expect(messages(result, 'error')).toEqual(['The batch of web FAULT']);
    expect(result.summary).toContain('its process was killed');
  });

  it('is shown a warning of the buildspec once, and that of another one', async () => {
    const odd = "phases: {build: {commands: [':'], comands: []}}\n";
    await use({
      'buildspec.yml': `version: 0.2\nbatch: {build-list: [{identifier: a}, {identifier: b}, {identifier: c, buildspec: other.yml}]}\n${odd}`,
      'other.yml': `version: 0.2\n${odd}`,
    });
    const { annotations, exitCode } = await run({ mode: 'batch' });
    expect(annotations.map(({ level, file, line }) => [level, file, line])).toEqual([
      ['warning', 'buildspec.yml', 3],
      ['warning', 'other.yml', 2],
    ]);
    expect(exitCode).toBe(0);
  });

  it('is shown the files of the workspace, also of a source below it', async () => {
    const more = 'reports: {unit: {files: unit.xml}}\n';
    await serve();
    await use({
      'app/buildspec.yml': listSpec(['one'], ['exit 3'], more),
      'app/unit.xml': junit([...passing(2), ...failing(1)]),
      'app/tests/it.test.js': 'fails',
    });
    const result = await run({ mode: 'batch', 'source-directory': 'app' });
    expect(result.annotations).toMatchObject([
      {
        level: 'error',
        title: 'one: BUILD FAILED: COMMAND_EXECUTION_ERROR',
        file: 'app/buildspec.yml',
        line: 8,
      },
      { level: 'error', title: 'fails 1', file: 'app/tests/it.test.js', line: 1 },
      { level: 'error', message: 'The batch of web FAILED' },
    ]);
    expect(result.outputs).toMatchObject({ 'tests-total': '3', 'tests-failed': '1' });
    expect(result.text).not.toMatch(/^::error.*run-buildspec-batch/m);
  });

  it('keeps ten errors, and the log has all', async () => {
    const builds = Array.from({ length: 12 }, (_, n) => `b${n}`);
    await use({ 'buildspec.yml': listSpec(builds, ['exit 3']) });
    const result = await run({ mode: 'batch' });
    expect(result.annotations).toHaveLength(10);
    expect(result.shown.match(/^##\[error\].*exit status 3$/gm)).toHaveLength(12);
    expect(Object.values(batchStatuses(result))).toEqual(Array(12).fill('FAILED'));
  });
});

describe.each(['batch', 'collect'])('mode: %s of a batch that CodeBuild would refuse', (mode) => {
  it('is a failed batch in outputs, JSON and summary, and no build runs', async () => {
    const { path } = await use({ 'buildspec.yml': listSpec(['one', 'one'], ['touch "$MARKS/ran"']) });
    const result = await run({ mode }, { env: { MARKS: path } });
    const refusal: unknown = expect.stringMatching(/^BatchSpec has invalid values\.\. .*one/);
    expect(result.exitCode).toBe(2);
    expect(result.outputs).toMatchObject({
      'build-status': 'FAILED',
      'build-succeeding': '0',
      'build-id': expect.stringMatching(/:[0-9a-f-]{36}$/),
      artifacts: '[]',
    });
    expect(batchJson(result)).toMatchObject({
      id: result.outputs['build-id'],
      buildBatchStatus: 'FAILED',
      phases: [
        { phaseType: 'SUBMITTED' },
        {
          phaseType: 'DOWNLOAD_BATCHSPEC',
          phaseStatus: 'FAILED',
          contexts: [{ statusCode: 'BATCH_SPEC_VALIDATION_ERROR', message: refusal }],
        },
        { phaseType: 'FAILED' },
      ],
      buildGroups: [],
    });
    expect(result.summary).toMatch(
      /^## ❌ .*: batch FAILED <sub>.*<\/sub>\n\n\*\*DOWNLOAD_BATCHSPEC\*\* FAILED: <code>BatchSpec has invalid values.*<\/code>\n*$/,
    );
    expect(messages(result, 'error')).toEqual([refusal]);
    expect(existsSync(join(path, 'ran'))).toBe(false);
  });
});

describe('inputs', () => {
  it.each([
    [
      'max-parallel',
      { mode: 'batch', 'max-parallel': '0' },
      'Input max-parallel must be a whole number above 0; it is "0".',
    ],
    [
      'max-parallel, in words',
      { mode: 'batch', 'max-parallel': 'all' },
      'Input max-parallel must be a whole number above 0; it is "all".',
    ],
    ['batch-build', { mode: 'batch', 'batch-build': 'one' }, 'batch-build'],
    ['batch-build with plan', { mode: 'plan', 'batch-build': 'one' }, 'batch-build'],
    ['batch-build with collect', { mode: 'collect', 'batch-build': 'one' }, 'batch-build'],
    ['a mode that is none', { mode: 'bath' }, 'mode must be one of build, plan, batch, collect, filter'],
  ])('that contradict themselves or others are refused: %s', async (_, inputs, message) => {
    await use({ 'buildspec.yml': listSpec(['one'], ['touch "$MARKS/ran"']) });
    const result = await run(inputs as Record<string, string>);
    expect(result).toMatchObject({ exitCode: 2, summary: '' });
    expect(result.outputs).toEqual({ 'build-status': 'FAULT', 'build-succeeding': '0' });
    expect(messages(result, 'error')).toEqual([expect.stringContaining(message)]);
  });
});
