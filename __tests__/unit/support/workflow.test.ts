/** The rules of GitHub that the player of workflows knows. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { readWorkflow } from '../../support/workflow-file.js';
import {
  rerunWorkflow,
  runWorkflow,
  type WorkflowRequest,
  type WorkflowRun,
} from '../../support/workflow.js';
import { testdir, type TestDirectory } from '../../support/testdir.js';

let repository: TestDirectory;
const runs: WorkflowRun[] = [];
beforeEach(async () => {
  repository = await testdir({ 'README.md': 'hello\n' });
});
afterEach(async () => {
  await Promise.all(runs.splice(0).map((run) => run.cleanup()));
  await repository.cleanup();
});

const request = async (jobs: string, on = 'push'): Promise<WorkflowRequest> => ({
  file: await readWorkflow('test.yml', `on:\n  ${on}:\njobs:\n${jobs.replace(/^/gm, '  ')}`),
  source: repository.path,
});
const kept = async (running: Promise<WorkflowRun>): Promise<WorkflowRun> => {
  runs.push(await running);
  return running;
};
const run = async (jobs: string, more: Partial<WorkflowRequest> = {}): Promise<WorkflowRun> =>
  kept(runWorkflow({ ...(await request(jobs)), ...more }));
const job = (id: string, keys: string, script = 'true'): string =>
  `${id}:\n  runs-on: ubuntu-latest\n${keys && `  ${keys.replaceAll('\n', '\n  ')}\n`}  steps:\n    - run: ${script}\n`;
const results = ({ jobs }: WorkflowRun): Record<string, string> =>
  Object.fromEntries(Object.entries(jobs).map(([id, { result }]) => [id, result]));
const conclusions = ({ jobs }: WorkflowRun, id: string): string[] =>
  jobs[id]!.legs.map(({ name, conclusion, attempt }) => `${name}: ${conclusion} in ${attempt}`);

describe('what GitHub refuses', () => {
  it.each([
    ['an unknown key', job('a', 'need: b'), /Unexpected value 'need'/],
    ['a job that nobody knows', job('a', '') + job('b', 'needs: c'), /depends on unknown job 'c'/],
    ['a circle', job('a', 'needs: b') + job('b', 'needs: a'), /no dependencies/],
    ['a context that is not there', job('a', 'if: steps.x.outputs.y'), /Unrecognized named-value: 'steps'/],
    ['bad YAML', 'a: [', /./],
  ])('%s', async (_, jobs, message) => {
    await expect(request(jobs)).rejects.toThrow(message);
  });

  it('a matrix without combinations, when it is reached', async () => {
    const empty = job('a', "strategy:\n  matrix:\n    include: ${{ fromJSON(vars.none || '[]') }}");
    await expect(run(empty)).rejects.toThrow('Matrix vector does not contain any values');
    expect(results(await run(empty.replace('strategy', 'if: false\n  strategy')))).toEqual({ a: 'skipped' });
  });
});

describe('jobs that need others', () => {
  it('are skipped after a failure, unless their if has a status function; that looks at all ancestors', async () => {
    const { jobs, ...rest } = await run(
      job('bad', '', 'exit 3') +
        job('plain', 'needs: bad') +
        job('condition', "needs: bad\nif: github.event_name == 'push'") +
        job('failed', 'needs: bad\nif: failure()') +
        job('always', 'needs: [bad, plain]\nif: always()') +
        job('after-always', 'needs: always') +
        job('not-failed', "needs: always\nif: '!failure()'"),
    );
    expect(results({ jobs, ...rest })).toEqual({
      ...{ bad: 'failure', plain: 'skipped', condition: 'skipped', failed: 'success', always: 'success' },
      ...{ 'after-always': 'skipped', 'not-failed': 'skipped' },
    });
    expect(rest.conclusion).toBe('failure');
  });

  it('are skipped after a skipped one, and tell so', async () => {
    const result = await run(
      job('off', "if: github.event_name == 'pull_request'") +
        job('below', 'needs: off') +
        job('reader', "needs: off\nif: always() && needs.off.result == 'skipped'"),
    );
    expect(results(result)).toEqual({ off: 'skipped', below: 'skipped', reader: 'success' });
    expect(result.conclusion).toBe('success');
  });

  it('see a failure with continue-on-error as success', async () => {
    const result = await run(
      job('shaky', 'continue-on-error: true', 'exit 1') +
        job('below', "needs: shaky\nif: needs.shaky.result == 'success'"),
    );
    expect(results(result)).toEqual({ shaky: 'success', below: 'success' });
    expect(conclusions(result, 'shaky')).toEqual(['shaky: failure in 1']);
    expect(result.conclusion).toBe('success');
  });

  it('get outputs, and so does who calls the workflow', async () => {
    const jobs = `first:
  runs-on: ubuntu-latest
  outputs:
    list: \${{ steps.make.outputs.list }}
  steps:
    - id: make
      env:
        WORD: \${{ inputs.word }}
      run: echo "list=[\\"$WORD\\", \\"$SECRET\\"]" >> "$GITHUB_OUTPUT"
second:
  runs-on: ubuntu-latest
  needs: first
  outputs:
    text: \${{ join(fromJSON(needs.first.outputs.list), '-') }}\${{ fromJSON(needs.first.outputs.list)[2] }}
  steps: [{ run: 'true' }]
`;
    const inputs = 'inputs: { word: { type: string, default: one } }';
    const outputs = 'outputs: { text: { value: "${{ jobs.second.outputs.text || \'none\' }}" } }';
    const call = await request(jobs, `workflow_call: {${inputs}, ${outputs}}\n  push`);
    expect((await kept(runWorkflow(call))).outputs).toEqual({ text: 'one-' });
    expect((await kept(runWorkflow({ ...call, inputs: { word: 'two' } }))).outputs).toEqual({ text: 'two-' });
  });
});

describe('a matrix', () => {
  const matrix = (keys: string, script = 'exit ${{ matrix.code }}'): string =>
    job(
      'm',
      `name: leg \${{ matrix.code }}\n${keys}strategy:\n  fail-fast: false\n  max-parallel: 1\n  matrix:\n    include: [{ code: 1, ok: true }, { code: 0 }, { code: 2 }]`,
      script,
    );

  it('fails when one of it fails, and the others run', async () => {
    const result = await run(matrix(''));
    expect(conclusions(result, 'm')).toEqual([
      'leg 1: failure in 1',
      'leg 0: success in 1',
      'leg 2: failure in 1',
    ]);
    expect(results(result)).toEqual({ m: 'failure' });
  });

  it('ends with the first failure when it fails fast, but not with a tolerated one', async () => {
    const fast = (keys: string): string => matrix(keys).replace('fail-fast: false', 'fail-fast: true');
    const result = await run(fast(''));
    expect(conclusions(result, 'm')).toEqual([
      ...['leg 1: failure in 1', 'leg 0: cancelled in 1', 'leg 2: cancelled in 1'],
    ]);
    expect([result.began, results(result)]).toEqual([['leg 1'], { m: 'failure' }]);
    const tolerant = await run(fast('continue-on-error: ${{ matrix.ok || false }}\n'));
    expect(tolerant.began).toEqual(['leg 1', 'leg 0', 'leg 2']);
  });

  it('cancels what runs when it fails fast', async () => {
    const result = await run(
      matrix('', "${{ matrix.code == 1 && 'sleep 0.3; exit 1' || 'sleep 30' }}")
        .replace('fail-fast: false', 'fail-fast: true')
        .replace('max-parallel: 1', 'max-parallel: 3'),
    );
    expect(result.began).toEqual(['leg 1', 'leg 0', 'leg 2']);
    expect(conclusions(result, 'm').slice(1)).toEqual(['leg 0: cancelled in 1', 'leg 2: cancelled in 1']);
  });
});

describe('steps', () => {
  it('follow their conditions, and hand on variables, folders and outputs', async () => {
    const result = await run(`a:
  runs-on: ubuntu-latest
  env: { JOB: job }
  steps:
    - uses: actions/checkout@v7
    - run: |
        cat README.md
        mkdir bin && printf '#!/bin/sh\\necho mine' > bin/own && chmod +x bin/own
        echo "$PWD/bin" >> "$GITHUB_PATH"
        echo "MADE=$JOB" >> "$GITHUB_ENV"
        if test -n "$ACTIONS_RUNTIME_TOKEN"; then echo "a token for actions"; fi
    - run: own; echo "$MADE"
    - id: weak
      continue-on-error: true
      run: exit 5
    - run: echo "\${{ steps.weak.outcome }} \${{ steps.weak.conclusion }}"
    - run: false | true
    - shell: bash
      run: false | true
    - run: echo never
    - if: always()
      run: echo "always \${{ job.status }}"
    - if: failure() && env.MADE == 'job'
      run: echo failed
    - if: cancelled()
      run: echo cancelled
`);
    expect(result.jobs['a']!.legs[0]!.log).toBe(
      'checkout\nhello\nmine\njob\nfailure success\nalways failure\nfailed\n',
    );
    expect(results(result)).toEqual({ a: 'failure' });
  });

  it('of actions get what the workflow gives them; the log and problems are kept', async () => {
    const action = await testdir({
      'action.yml':
        'inputs: { word: { default: none } }\nruns: { using: node24, main: main.js, post: post.js }\n',
      'main.js':
        "require('fs').appendFileSync(process.env.GITHUB_OUTPUT, `said=${process.env.INPUT_WORD}\\n`); console.log('main', process.env.GITHUB_RUN_ATTEMPT, process.env.OWN);",
      'post.js': "console.log('post');",
    });
    const result = await run(
      `a:
  runs-on: ubuntu-latest
  outputs: { said: '\${{ steps.act.outputs.said }}' }
  steps:
    - { id: act, uses: some/action@v1, env: { OWN: own }, with: { word: "\${{ github.event_name }}", wrod: x } }
    - run: echo "\${{ steps.act.outputs.said }}"
`,
      { actions: { 'some/action': action.path } },
    );
    const { outputs, legs } = result.jobs['a']!;
    expect([outputs, legs[0]!.log]).toEqual([{ said: 'push' }, 'main 1 own\npush\npost\n']);
    expect(legs[0]!.problems).toEqual(["act: unexpected input 'wrod'"]);
    await action.cleanup();
  });
});

describe('another attempt', () => {
  const JOBS =
    job('first', '', 'echo first') +
    job(
      'm',
      'name: ${{ matrix.n }}\nstrategy:\n  fail-fast: false\n  matrix: { n: [good, bad] }',
      '-|\n        true',
    ).replace(
      '- run: -|\n        true',
      '- uses: actions/checkout@v7\n    - run: test ${{ matrix.n }} = good || test -e mended',
    ) +
    job('apart', 'if: false') +
    job('below', 'needs: [first, m]\nif: always()', 'echo below') +
    job('skipped', 'needs: m');

  it('runs what failed, and what needs it; the rest stays as it was', async () => {
    const asked = await request(JOBS);
    const first = await runWorkflow(asked);
    expect(results(first)).toEqual({
      ...{ first: 'success', m: 'failure', apart: 'skipped', below: 'success', skipped: 'skipped' },
    });
    writeFileSync(join(repository.path, 'mended'), '');
    const second = await kept(rerunWorkflow(asked, first, 'failed'));
    expect(second.began.sort()).toEqual(['bad', 'below', 'skipped']);
    expect(conclusions(second, 'm')).toEqual(['good: success in 1', 'bad: success in 2']);
    expect(conclusions(second, 'first')).toEqual(['first: success in 1']);
    expect(results(second)).toEqual({
      ...{ first: 'success', m: 'success', apart: 'skipped', below: 'success', skipped: 'success' },
    });
    expect([second.attempt, second.conclusion]).toEqual([2, 'success']);
  });

  it('runs everything', async () => {
    const asked = await request(JOBS);
    const first = await runWorkflow(asked);
    const second = await kept(rerunWorkflow(asked, first, 'all'));
    expect(second.began.sort()).toEqual(['bad', 'below', 'first', 'good']);
    expect(conclusions(second, 'm')).toEqual(['good: success in 2', 'bad: failure in 2']);
  });

  it('runs a failure again that was tolerated', async () => {
    const asked = await request(
      job('shaky', 'continue-on-error: true', 'exit 1') + job('below', 'needs: shaky'),
    );
    const second = await kept(rerunWorkflow(asked, await runWorkflow(asked), 'failed'));
    expect(second.began).toEqual(['shaky', 'below']);
  });
});

it('a cancelled run ends its jobs, and begins only those that want to run then', async () => {
  const cancel = new AbortController();
  const going = run(
    job('long', '', 'echo > ../../../began; sleep 30') +
      job('firm', 'if: always()', 'sleep 1') +
      job('below', 'needs: long') +
      job('eager', "needs: long\nif: '!cancelled()'") +
      job('last', 'needs: [long, firm]\nif: always()', 'echo last'),
    { signal: cancel.signal },
  );
  setTimeout(() => cancel.abort(), 500);
  const result = await going;
  expect(results(result)).toEqual({
    ...{ long: 'cancelled', firm: 'success', below: 'skipped', eager: 'skipped', last: 'success' },
  });
  expect(result.conclusion).toBe('cancelled');
});
