/** Batches on one machine by the command line: order, bound, copies of the source and variables. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import {
  type BatchCommandLine,
  batchCommandLine,
  outcomes,
  verdictLines,
} from './support/batch-command-line.js';
import { gitdir } from './support/testdir.js';

let cli: BatchCommandLine;
afterEach(() => cli.cleanup());

describe('a diamond with an arm that fails', () => {
  /** `left` fails once `right` runs; where that is to be stopped, it does not end by itself. */
  const WORK = `id=$CODEBUILD_BATCH_BUILD_IDENTIFIER
await() { until test -e "$MARKS/$1"; do sleep 0.05; done; }
echo "start $id" >>"$MARKS/log"
: >"$MARKS/$id"
case $id in
left) await right; exit 7 ;;
right) await left; [ -z "$ENDLESS" ] || sleep 600 ;;
esac
echo "end $id" >>"$MARKS/log"
`;
  const spec = (fastFail: boolean, ignoreFailure: boolean): string => `version: 0.2
batch:
  fast-fail: ${fastFail}
  build-graph:
    - {identifier: beside, depend-on: [right]}
    - {identifier: bottom, depend-on: [left, right]}
    - {identifier: left, depend-on: [top], ignore-failure: ${ignoreFailure}}
    - {identifier: right, depend-on: [top]}
    - {identifier: tail, depend-on: [bottom]}
    - {identifier: top}
phases: {build: {commands: [sh ./work.sh]}}
`;
  const REST = { bottom: 'it waits for left, which FAILED', tail: 'it waits for bottom, which was skipped' };
  const ARMS = { top: 'SUCCEEDED', left: 'FAILED', right: 'SUCCEEDED', beside: 'SUCCEEDED' };
  const run = async (fastFail: boolean, ignoreFailure: boolean) => {
    cli = await batchCommandLine({ 'buildspec.yml': spec(fastFail, ignoreFailure), 'work.sh': WORK });
    return cli.batch(['--max-parallel', '2'], fastFail && !ignoreFailure ? { ENDLESS: '1' } : {});
  };
  const expectOrder = (...last: string[]): void => {
    const log = cli.marked('log');
    expect(log.slice(0, 2)).toEqual(['start top', 'end top']);
    expect(log.slice(2, 4).sort()).toEqual(['start left', 'start right']);
    expect(log.slice(4)).toEqual(last);
  };
  const BESIDE = ['end right', 'start beside', 'end beside'];
  const LEFT =
    /^(✖|!) left FAILED in BUILD \(buildspec\.yml:11\) after .*: Error while executing command: sh \.\/work\.sh\. Reason: exit status 7( \(ignored\))?$/;
  const SKIPPED = [`- bottom skipped: ${REST.bottom}`, `- tail skipped: ${REST.tail}`];

  it('fails the batch; what does not wait for it goes on', async () => {
    const ran = await run(false, false);
    expect({ status: ran.status, log: ran.log }).toEqual({ status: 1, log: ran.log });
    expect(ran.json.buildBatchStatus).toBe('FAILED');
    expect(outcomes(ran.json)).toEqual({ ...ARMS, ...REST });
    expectOrder(...BESIDE);
    expect(verdictLines(ran)).toEqual([
      expect.stringMatching(LEFT),
      ...SKIPPED,
      expect.stringMatching(/^✖ source FAILED: 1 failed, 2 skipped, 3 succeeded in /),
    ]);
    expect(ran.json.phases.map(({ phaseType, phaseStatus }) => [phaseType, phaseStatus])).toEqual([
      ['SUBMITTED', 'SUCCEEDED'],
      ['DOWNLOAD_BATCHSPEC', 'SUCCEEDED'],
      ['IN_PROGRESS', 'FAILED'],
      ['FAILED', undefined],
    ]);
  });

  it.each([false, true])('does not fail it with ignore-failure, fast-fail: %s', async (fastFail) => {
    const ran = await run(fastFail, true);
    expect({ status: ran.status, log: ran.log }).toEqual({ status: 0, log: ran.log });
    expect(ran.json.buildBatchStatus).toBe('SUCCEEDED');
    expect(outcomes(ran.json)).toEqual({ ...ARMS, ...REST });
    expectOrder(...BESIDE);
    expect(verdictLines(ran)).toEqual([
      expect.stringMatching(LEFT),
      ...SKIPPED,
      expect.stringMatching(/^✔ source SUCCEEDED: 1 failed \(1 ignored\), 2 skipped, 3 succeeded in /),
    ]);
    expect(verdictLines(ran)[0]).toMatch(/^! .* \(ignored\)$/);
  });

  it('stops the other arm with fast-fail', async () => {
    const ran = await run(true, false);
    expect({ status: ran.status, log: ran.log }).toEqual({ status: 1, log: ran.log });
    expect(ran.json.buildBatchStatus).toBe('FAILED');
    const beside = 'fast-fail: left FAILED';
    expect(outcomes(ran.json)).toEqual({ ...ARMS, ...REST, right: 'STOPPED', beside });
    expectOrder();
    expect(verdictLines(ran)).toEqual([
      expect.stringMatching(LEFT),
      expect.stringMatching(/^✖ right STOPPED in BUILD after .*: Build was stopped\.$/),
      `- beside skipped: ${beside}`,
      ...SKIPPED,
      expect.stringMatching(/^✖ source FAILED: 1 failed, 1 stopped, 3 skipped, 1 succeeded in /),
    ]);
  });
});

describe('--max-parallel', () => {
  const LIST = (commands: string[]): string =>
    ['version: 0.2', 'batch:', '  build-list:', ...'abcd'.split('').map((id) => `    - {identifier: ${id}}`)]
      .concat(['phases:', '  build:', '    commands:', ...commands.map((command) => `      - ${command}`)])
      .join('\n');
  const SPAN = ['echo "+" >>"$MARKS/log"', 'sleep 0.2', 'echo "-" >>"$MARKS/log"'];
  /** The most builds that were under way. */
  const mostAtOnce = (): number => {
    let [now, most] = [0, 0];
    for (const sign of cli.marked('log')) {
      now += sign === '+' ? 1 : -1;
      most = Math.max(most, now);
    }
    return most;
  };

  it('1 runs one build after the other', async () => {
    cli = await batchCommandLine({ 'buildspec.yml': LIST(SPAN) });
    const ran = await cli.batch(['--max-parallel', '1']);
    expect({ status: ran.status, log: ran.log }).toEqual({ status: 0, log: ran.log });
    expect(cli.marked('log')).toEqual(['+', '-', '+', '-', '+', '-', '+', '-']);
  });

  it('2 runs two at a time, which wait for each other, and no more', async () => {
    // Of each pair both must run at the same time, or the batch hangs: a slot is free for c when a or b has ended.
    const meet = `case $CODEBUILD_BATCH_BUILD_IDENTIFIER in a) o=b ;; b) o=a ;; c) o=d ;; d) o=c ;; esac; : >"$MARKS/$CODEBUILD_BATCH_BUILD_IDENTIFIER"; until test -e "$MARKS/$o"; do sleep 0.05; done`;
    cli = await batchCommandLine({
      'buildspec.yml': LIST([SPAN[0]!, JSON.stringify(meet), ...SPAN.slice(1)]),
    });
    const ran = await cli.batch(['--max-parallel', '2']);
    expect({ status: ran.status, log: ran.log }).toEqual({ status: 0, log: ran.log });
    expect(mostAtOnce()).toBe(2);
  });
});

describe('builds that change their source', () => {
  const CHANGE = `id=$CODEBUILD_BATCH_BUILD_IDENTIFIER
set -e
test "$(cat tracked)" = original
test ! -e untracked
test "$(git log --format=%s)" = first
test -z "$(git status --porcelain)"
echo "$id" >tracked
echo "$id" >untracked
git add --all
git -c user.name=T -c user.email=t@example.com commit --quiet --message "$id"
git tag "tag-$id"
git config some.key "$id"
: >"$MARKS/$id"
for other in one two; do until test -e "$MARKS/$other"; do sleep 0.05; done; done
test "$(cat tracked)" = "$id"
test "$(git log --format=%s | head -n 1)" = "$id"
test "$(git config some.key)" = "$id"
test "$(git tag)" = "tag-$id"
pwd >"$MARKS/directory-$id"
`;
  const SPEC = `version: 0.2
batch: {build-list: [{identifier: one}, {identifier: two}]}
phases: {build: {commands: [sh ./change.sh]}}
`;
  const git = (directory: string, ...args: string[]): string =>
    execFileSync('git', args, { cwd: directory, encoding: 'utf8' });

  it.each(['a repository', 'a linked worktree'])('%s: neither it nor other builds see it', async (kind) => {
    cli = await batchCommandLine({});
    const repository = await gitdir({ 'buildspec.yml': SPEC, 'change.sh': CHANGE, tracked: 'original\n' });
    const worktree = join(cli.path, 'worktree');
    if (kind === 'a linked worktree') repository.git('worktree', 'add', '--quiet', '-b', 'branch', worktree);
    const source = kind === 'a linked worktree' ? worktree : repository.path;
    const state = (): string[] =>
      [
        ['status', '--porcelain'],
        ['log', '--all', '--format=%H'],
        ['tag'],
        ['config', '--local', '--list'],
      ].map((args) => git(source, ...args));
    const before = state();
    const ran = await cli.batch(['--source', source, '--max-parallel', '2']);
    const after = state();
    const tracked = readFileSync(join(source, 'tracked'), 'utf8');
    await repository.cleanup();
    expect({ status: ran.status, log: ran.log }).toEqual({ status: 0, log: ran.log });
    expect(after).toEqual(before);
    expect(tracked).toBe('original\n');
    for (const id of ['one', 'two']) expect(existsSync(cli.marked(`directory-${id}`)[0] ?? '')).toBe(false);
    expect(cli.temporary().filter((name) => name.startsWith('buildspec-batch-'))).toEqual([]);
  });

  it('secondary sources are copied too', async () => {
    cli = await batchCommandLine({
      'buildspec.yml': `version: 0.2
batch: {build-list: [{identifier: one}, {identifier: two}]}
phases:
  build:
    commands:
      - test "$(cat "$CODEBUILD_SRC_DIR_lib/file")" = original
      - echo "$CODEBUILD_BATCH_BUILD_IDENTIFIER" >"$CODEBUILD_SRC_DIR_lib/file"
      - echo "$CODEBUILD_SRC_DIR_lib" >>"$MARKS/places"
`,
    });
    const lib = join(cli.path, 'lib');
    mkdirSync(lib);
    writeFileSync(join(lib, 'file'), 'original\n');
    const ran = await cli.batch(['--secondary-source', `lib=${lib}`]);
    expect({ status: ran.status, log: ran.log }).toEqual({ status: 0, log: ran.log });
    expect(readFileSync(join(lib, 'file'), 'utf8')).toBe('original\n');
    expect(readdirSync(lib)).toEqual(['file']);
    const places = cli.marked('places');
    expect(new Set(places).size).toBe(2);
    for (const place of places) expect(existsSync(place)).toBe(false);
  });
});

describe('what an entry says', () => {
  it('its own buildspec, by path or inline, or that of the batch; its variables; its identifier', async () => {
    const tell = `for name in CODEBUILD_BATCH_BUILD_IDENTIFIER ONE TWO THREE FOUR; do eval "echo $name=\\$$name"; done >"$MARKS/$CODEBUILD_BATCH_BUILD_IDENTIFIER"`;
    const phases = (file: string): string =>
      `phases: {build: {commands: ['echo ${file} >>"$MARKS/files"', sh ./tell.sh]}}\n`;
    const variables = 'env: {variables: {ONE: spec, TWO: spec, THREE: spec, FOUR: spec}}\n';
    cli = await batchCommandLine({
      'tell.sh': tell,
      'buildspec.yml': `version: 0.2
${variables}batch:
  build-list:
    - identifier: default
      env: {variables: {ONE: entry, TWO: entry}}
    - identifier: own
      buildspec: ci/own.yml
      env: {variables: {ONE: entry, TWO: entry}}
    - identifier: inline
      buildspec: |
        version: 0.2
        ${variables}        ${phases('inline')}
${phases('default')}`,
      'ci/own.yml': `version: 0.2\n${variables}${phases('own')}`,
    });
    const project = join(cli.path, 'project.json');
    const ofProject = ['TWO', 'THREE'].map((name) => ({ name, value: 'project' }));
    const environment = { type: 'LINUX_CONTAINER', image: 'none', environmentVariables: ofProject };
    writeFileSync(project, JSON.stringify({ name: 'app', environment }));
    const ran = await cli.batch(['--project', project, '--image', 'none', '--env', 'ONE=override']);
    expect({ status: ran.status, log: ran.log }).toEqual({ status: 0, log: ran.log });
    expect(cli.marked('files').sort()).toEqual(['default', 'inline', 'own']);
    const told = (identifier: string, two: string): string[] => [
      `CODEBUILD_BATCH_BUILD_IDENTIFIER=${identifier}`,
      ...['ONE=override', `TWO=${two}`, 'THREE=project', 'FOUR=spec'],
    ];
    expect(cli.marked('default')).toEqual(told('default', 'entry'));
    expect(cli.marked('own')).toEqual(told('own', 'entry'));
    expect(cli.marked('inline')).toEqual(told('inline', 'project'));
  });
});
