import { describe, expect, it } from '@jest/globals';

import type { PhaseName } from '../../../src/buildspec/types.js';
import { EnvironmentError } from '../../../src/errors.js';
import type { BuildEvent } from '../../../src/run/events.js';
import { refuseBuild } from '../../../src/run/run-build.js';
import { commands, plan, runScripted, statuses, texts } from './scripted.js';

const FAILED = { statusCode: 'COMMAND_EXECUTION_ERROR' };
const message = (text: string, status: number): string =>
  `Error while executing command: ${text}. Reason: exit status ${status}`;

describe('a build', () => {
  it('tells everything, in order', async () => {
    const planned = plan(
      { build: { commands: commands('make'), finally: commands('clean') } },
      { exportedVariables: ['A', 'GONE'] },
    );
    const build = await runScripted(planned, { make: [{ prints: 'made' }] }, { values: { A: '1' } });
    const told = build.events.map((event) => {
      if (event.type === 'phase-started') return `> ${event.phase}`;
      if (event.type === 'phase-finished') return `< ${event.result.phase} ${event.result.status}`;
      if (event.type === 'command-started') return `$ ${event.command.text}`;
      if (event.type === 'output') return `output ${Buffer.from(event.bytes).toString()}`;
      if (event.type === 'warning') return event.message;
      if (event.type === 'log') return event.text.startsWith('Entering') ? event.text : 'log';
      return event.type;
    });
    expect(told.filter((line) => line !== 'log')).toEqual([
      '> SUBMITTED',
      '< SUBMITTED SUCCEEDED',
      '> QUEUED',
      '< QUEUED SUCCEEDED',
      '> PROVISIONING',
      '< PROVISIONING SUCCEEDED',
      '> DOWNLOAD_SOURCE',
      '< DOWNLOAD_SOURCE SUCCEEDED',
      '> INSTALL',
      'Entering phase INSTALL',
      '< INSTALL SUCCEEDED',
      '> PRE_BUILD',
      'Entering phase PRE_BUILD',
      '< PRE_BUILD SUCCEEDED',
      '> BUILD',
      'Entering phase BUILD',
      '$ make',
      'output made',
      '$ clean',
      '< BUILD SUCCEEDED',
      '> POST_BUILD',
      'Entering phase POST_BUILD',
      '< POST_BUILD SUCCEEDED',
      '> UPLOAD_ARTIFACTS',
      'The exported variable GONE was never set; it is left out.',
      '< UPLOAD_ARTIFACTS SUCCEEDED',
      '> FINALIZING',
      '< FINALIZING SUCCEEDED',
      'build-finished',
    ]);
    expect(build.calls).toEqual(['variables A GONE', 'close']);
    expect(build.result).toMatchObject({
      status: 'SUCCEEDED',
      succeeding: true,
      exportedVariables: [{ name: 'A', value: '1' }],
    });
    const { startTime, endTime, phases } = build.result;
    const times = [startTime, ...phases.flatMap((phase) => [phase.startTime, phase.endTime]), endTime];
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it('opens the shell with what the plan says, each user once', async () => {
    const planned = plan({ install: { runAs: 'a' }, build: { runAs: 'b' }, post_build: { runAs: 'a' } });
    const { opened } = await runScripted(planned);
    expect(opened).toMatchObject({ shell: 'sh', directory: '/src/web', users: ['a', undefined, 'b'] });
    expect(opened?.variables).toBe(planned.variables);
  });

  it('hands each command its user, its isolation and the variables of the moment', async () => {
    const planned = plan(
      {
        install: { runAs: 'a', commands: commands('one') },
        build: { commands: commands('two', 'three'), finally: commands('four') },
        post_build: { commands: commands('five') },
      },
      { isolated: true },
    );
    const build = await runScripted(planned, { two: [{ status: 7 }], four: [{ status: 9 }] });
    expect(
      build.requests.map(({ text, user, isolated, variables: v }) => [
        text,
        user,
        isolated,
        `${v['CODEBUILD_BUILD_SUCCEEDING']} ${v['CODEBUILD_LAST_EXIT']}`,
      ]),
    ).toEqual([
      ['one', 'a', true, '1 0'],
      ['two', undefined, true, '1 0'],
      ['four', undefined, true, '0 7'],
      ['five', undefined, true, '0 9'],
    ]);
    expect(build.result).toMatchObject({ status: 'FAILED', succeeding: false });
  });

  it('keeps both failures of a phase whose commands and finally fail', async () => {
    const planned = plan({ build: { commands: commands('make'), finally: commands('clean', 'never') } });
    const build = await runScripted(planned, {
      make: [{ status: 2, prints: 'broken\n' }],
      clean: [{ status: 3, prints: 'stuck\n' }],
    });
    const phase = build.result.phases.find(({ phase }) => phase === 'BUILD');
    expect(phase).toMatchObject({
      status: 'FAILED',
      contexts: [
        { ...FAILED, message: message('make', 2) },
        { ...FAILED, message: message('clean', 3) },
      ],
      failedCommands: [
        { command: { text: 'make' }, exitCode: 2, outputTail: 'broken\n' },
        { command: { text: 'clean' }, exitCode: 3, outputTail: 'stuck\n' },
      ],
    });
    expect(build.events.filter(({ type }) => type === 'command-failed')).toHaveLength(2);
    expect(statuses(build.result).slice(-3)).toEqual([
      'BUILD FAILED',
      'POST_BUILD SUCCEEDED',
      'UPLOAD_ARTIFACTS SUCCEEDED',
    ]);
  });

  it.each<[PhaseName, 'default' | 'abort' | 'continue', string]>([
    ['install', 'default', 'INSTALL'],
    ['install', 'abort', 'INSTALL'],
    ['install', 'continue', 'INSTALL PRE_BUILD BUILD POST_BUILD UPLOAD_ARTIFACTS'],
    ['pre_build', 'default', 'INSTALL PRE_BUILD'],
    ['pre_build', 'abort', 'INSTALL PRE_BUILD'],
    ['pre_build', 'continue', 'INSTALL PRE_BUILD BUILD POST_BUILD UPLOAD_ARTIFACTS'],
    ['build', 'default', 'INSTALL PRE_BUILD BUILD POST_BUILD UPLOAD_ARTIFACTS'],
    ['build', 'abort', 'INSTALL PRE_BUILD BUILD UPLOAD_ARTIFACTS'],
    ['build', 'continue', 'INSTALL PRE_BUILD BUILD POST_BUILD UPLOAD_ARTIFACTS'],
    ['post_build', 'default', 'INSTALL PRE_BUILD BUILD POST_BUILD UPLOAD_ARTIFACTS'],
    ['post_build', 'abort', 'INSTALL PRE_BUILD BUILD POST_BUILD UPLOAD_ARTIFACTS'],
    ['post_build', 'continue', 'INSTALL PRE_BUILD BUILD POST_BUILD UPLOAD_ARTIFACTS'],
  ])('whose %s fails, on-failure %s, enters %s', async (name, kind, expected) => {
    const failing = { commands: commands('fails'), finally: commands('finally'), onFailure: { kind } };
    const build = await runScripted(plan({ [name]: failing }), { fails: [{ status: 1 }] });
    const entered = statuses(build.result).slice(2);
    const upper = name.toUpperCase();
    expect(entered).toEqual(
      expected.split(' ').map((phase) => `${phase} ${phase === upper ? 'FAILED' : 'SUCCEEDED'}`),
    );
    expect(build.result).toMatchObject({ status: 'FAILED', succeeding: false });
    expect(texts(build)).toEqual(['fails', 'finally']);
    expect(build.result.phases.at(-1)?.phase).toBe('FINALIZING');
  });
});

describe('a broken environment', () => {
  const error = new EnvironmentError('The disk is full.', 'Make room.');
  const contexts = [{ statusCode: 'ENVIRONMENT_ERROR', message: 'The disk is full. Make room.' }];

  it('in the middle of a phase is a fault that ends the build', async () => {
    const planned = plan(
      {
        build: { commands: commands('one', 'two', 'three'), finally: commands('never') },
        post_build: { commands: commands('never') },
      },
      { exportedVariables: ['A'] },
    );
    const build = await runScripted(planned, { two: [{ throws: error }] });
    expect(statuses(build.result).slice(-2)).toEqual(['PRE_BUILD SUCCEEDED', 'BUILD FAULT']);
    expect(build.result.phases.at(-1)).toMatchObject({ phase: 'FINALIZING', status: 'SUCCEEDED' });
    expect(build.result).toMatchObject({ status: 'FAULT', exportedVariables: [] });
    expect(build.result.phases.find(({ phase }) => phase === 'BUILD')?.contexts).toEqual(contexts);
    expect(texts(build)).toEqual(['one', 'two']);
    expect(build.calls).toEqual(['close']);
  });

  it('when nothing can be opened is a fault in PROVISIONING, and nothing is closed', async () => {
    const open = (): never => {
      throw error;
    };
    const build = await runScripted(plan({ build: { commands: commands('never') } }), {}, { open });
    expect(statuses(build.result)).toEqual(['PROVISIONING FAULT']);
    expect(build.result.status).toBe('FAULT');
    expect(build.calls).toEqual([]);
  });

  it('outranks a failed phase', async () => {
    const planned = plan({
      build: { commands: commands('fails') },
      post_build: { commands: commands('breaks') },
    });
    const build = await runScripted(planned, { fails: [{ status: 1 }], breaks: [{ throws: error }] });
    expect(build.result.status).toBe('FAULT');
    expect(statuses(build.result).slice(-2)).toEqual(['BUILD FAILED', 'POST_BUILD FAULT']);
  });

  it('is told from a bug, which is thrown', async () => {
    const bug = new TypeError('x is not a function');
    const planned = plan({ build: { commands: commands('one') } });
    await expect(runScripted(planned, { one: [{ throws: bug }] })).rejects.toBe(bug);
  });
});

describe('an interruption', () => {
  const planned = plan(
    {
      install: { commands: commands('install') },
      build: { commands: commands('one', 'two'), finally: commands('finally') },
      post_build: { commands: commands('post') },
    },
    { exportedVariables: ['A'] },
  );

  it.each(['STOPPED', 'TIMED_OUT'] as const)('%s during a command ends the build there', async (reason) => {
    const build = await runScripted(planned, { one: [{ interrupts: reason, status: 143 }] });
    expect(statuses(build.result).slice(-2)).toEqual(['PRE_BUILD SUCCEEDED', `BUILD ${reason}`]);
    expect(build.result).toMatchObject({ status: reason, exportedVariables: [] });
    expect(build.result.phases.find(({ phase }) => phase === 'BUILD')).toMatchObject({
      contexts: [
        reason === 'STOPPED'
          ? { statusCode: 'BUILD_STOPPED', message: 'Build was stopped.' }
          : { statusCode: 'BUILD_TIMED_OUT', message: 'Build has timed out.' },
      ],
      failedCommands: [],
    });
    expect(texts(build)).toEqual(['install', 'one']);
    expect(build.calls).toEqual(['interrupt', 'close']);
    expect(build.events.some(({ type }) => type === 'command-failed')).toBe(false);
  });

  it('counts also when the command went well all the same', async () => {
    const build = await runScripted(planned, { two: [{ interrupts: 'STOPPED', status: 0 }] });
    expect(build.result.status).toBe('STOPPED');
    expect(texts(build)).toEqual(['install', 'one', 'two']);
  });

  it('in finally', async () => {
    const build = await runScripted(planned, {
      one: [{ status: 1 }],
      finally: [{ interrupts: 'TIMED_OUT', status: 143 }],
    });
    expect(statuses(build.result).at(-1)).toBe('BUILD TIMED_OUT');
    expect(build.result.status).toBe('TIMED_OUT');
    expect(texts(build)).toEqual(['install', 'one', 'finally']);
  });

  it('in place of a retry', async () => {
    const retrying = plan({
      build: { commands: commands('one'), onFailure: { kind: 'retry', count: 9, pattern: '.*' } },
    });
    const build = await runScripted(retrying, { one: [{ status: 1 }, { status: 1, interrupts: 'STOPPED' }] });
    expect(build.result.status).toBe('STOPPED');
    expect(texts(build)).toEqual(['one', 'one']);
  });

  const at = (matches: (event: BuildEvent) => boolean) => ({
    onEvent: (event: BuildEvent, stop: (reason: 'STOPPED') => void) => matches(event) && stop('STOPPED'),
  });

  it('between two phases stops the second, which is entered', async () => {
    const between = at((event) => event.type === 'phase-finished' && event.result.phase === 'INSTALL');
    const build = await runScripted(planned, {}, between);
    expect(statuses(build.result).slice(-2)).toEqual(['INSTALL SUCCEEDED', 'PRE_BUILD STOPPED']);
    expect(texts(build)).toEqual(['install']);
  });

  it('while a command is announced, whose reader has gone, does not run it', async () => {
    const announced = at((event) => event.type === 'command-started' && event.command.text === 'two');
    const build = await runScripted(planned, {}, announced);
    expect(statuses(build.result).at(-1)).toBe('BUILD STOPPED');
    expect(texts(build)).toEqual(['install', 'one']);
  });

  it('before anything was opened', async () => {
    const first = at((event) => event.type === 'phase-started' && event.phase === 'SUBMITTED');
    const build = await runScripted(planned, {}, first);
    expect(statuses(build.result)).toEqual(['PROVISIONING STOPPED']);
    expect(build.opened).toBeUndefined();
    expect(build.calls).toEqual([]);
  });

  it('while the shell is opened closes it', async () => {
    const build = await runScripted(planned, {}, { open: (stop) => stop('STOPPED') });
    expect(statuses(build.result)).toEqual(['PROVISIONING STOPPED']);
    expect(build.calls).toEqual(['close']);
  });

  it('after the last command leaves the result as it was', async () => {
    const late = at((event) => event.type === 'phase-finished' && event.result.phase === 'UPLOAD_ARTIFACTS');
    const build = await runScripted(planned, {}, late);
    expect(build.result.status).toBe('SUCCEEDED');
  });
});

describe('retries', () => {
  const retrying = (count: number, pattern = '.*') =>
    plan({
      build: {
        commands: commands('first', 'fails'),
        finally: commands('finally'),
        onFailure: { kind: 'retry', count, pattern },
      },
    });

  it.each([0, 1, 3, 100])('come %d times, and finally once', async (count) => {
    const build = await runScripted(retrying(count), { fails: [{ status: 1 }] });
    expect(texts(build)).toEqual([
      ...Array.from({ length: count + 1 }, () => ['first', 'fails']).flat(),
      'finally',
    ]);
    expect(build.result).toMatchObject({ status: 'FAILED', succeeding: false });
    expect(statuses(build.result)).toContain('POST_BUILD SUCCEEDED');
    const phase = build.result.phases.find(({ phase }) => phase === 'BUILD');
    expect(phase?.contexts).toEqual([{ ...FAILED, message: message('fails', 1) }]);
    expect(build.events.filter(({ type }) => type === 'command-failed')).toHaveLength(count + 1);
  });

  it('end with the first success, after which the build counts as succeeding', async () => {
    const build = await runScripted(retrying(5), { fails: [{ status: 1 }, { status: 2 }, {}] });
    expect(texts(build).filter((text) => text === 'fails')).toHaveLength(3);
    expect(build.result).toMatchObject({ status: 'SUCCEEDED', succeeding: true });
    expect(build.requests.map(({ variables }) => variables['CODEBUILD_BUILD_SUCCEEDING'])).toEqual(
      Array(7).fill('1'),
    );
    expect(build.requests.map(({ variables }) => variables['CODEBUILD_LAST_EXIT']).join('')).toBe('0010200');
  });

  it('leave a build that failed before as it was', async () => {
    const failing = plan({
      pre_build: { commands: commands('pre'), onFailure: { kind: 'continue' } },
      build: { commands: commands('fails'), onFailure: { kind: 'retry', count: 1, pattern: '.*' } },
    });
    const build = await runScripted(failing, { pre: [{ status: 1 }], fails: [{ status: 1 }, {}] });
    expect(build.result).toMatchObject({ status: 'FAILED', succeeding: false });
    expect(build.requests.map(({ variables }) => variables['CODEBUILD_BUILD_SUCCEEDING']).join('')).toBe(
      '100',
    );
  });

  it('do not come for a failing finally', async () => {
    const build = await runScripted(retrying(5), { finally: [{ status: 1 }] });
    expect(texts(build)).toEqual(['first', 'fails', 'finally']);
    expect(build.result.status).toBe('FAILED');
  });

  it.each([
    ['the message', 'Reason: exit status 28', '', true],
    ['the command text', 'command: fai.s', '', true],
    ['the output', 'connection .* out$', 'was\nconnection timed out', true],
    ['neither', 'connection reset', 'connection timed out', false],
    ['another case of letters', 'CONNECTION', 'connection', false],
    ['any case, with a flag as Go has it', '(?i)CONNECTION', 'connection', true],
    ['the beginning of a long output', 'needle', `needle${'x'.repeat(20_000)}`, false],
    ['the end of a long output', 'needle', `${'x'.repeat(20_000)}needle`, true],
  ])('depend on a regex: %s', async (_, pattern, prints, expected) => {
    const build = await runScripted(retrying(1, pattern), { fails: [{ status: 28, prints }] });
    expect(texts(build).filter((text) => text === 'fails')).toHaveLength(expected ? 2 : 1);
  });

  it('see the output of the failed command alone', async () => {
    const script = { first: [{ prints: 'needle' }], fails: [{ status: 1, prints: 'hay' }] };
    const build = await runScripted(retrying(1, 'needle'), script);
    expect(texts(build)).toEqual(['first', 'fails', 'finally']);
  });
});

describe('a refused buildspec', () => {
  it('fails in DOWNLOAD_SOURCE', async () => {
    const events: BuildEvent[] = [];
    const contexts = [{ statusCode: 'YAML_FILE_ERROR', message: 'wrong' }];
    let time = 0;
    const result = await refuseBuild(contexts, {
      emit: (event) => events.push(event),
      now: () => time++,
      interruption: new AbortController().signal,
    });
    expect(result).toMatchObject({ status: 'FAILED', succeeding: false, exportedVariables: [] });
    expect(result.phases.map(({ phase, status }) => `${phase} ${status}`)).toEqual([
      'SUBMITTED SUCCEEDED',
      'QUEUED SUCCEEDED',
      'PROVISIONING SUCCEEDED',
      'DOWNLOAD_SOURCE FAILED',
      'FINALIZING SUCCEEDED',
    ]);
    expect(result.phases[3]?.contexts).toEqual(contexts);
    expect(events.at(-1)).toEqual({ type: 'build-finished', result });
  });
});
