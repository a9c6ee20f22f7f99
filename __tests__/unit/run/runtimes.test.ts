import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { EnvironmentError } from '../../../src/errors.js';
import type { InstalledTool, RuntimeTools } from '../../../src/run/ports.js';
import { named } from '../plan/factories.js';
import { commands, plan, runScripted, type ScriptedBuild, statuses, texts } from './scripted.js';

const FILE = '/codebuild/image/config/runtimes.yml';
const fixture = readFileSync(join(import.meta.dirname, '../../fixtures/runtimes.yml'), 'utf8');
const files = { [FILE]: fixture };
const wants = (versions: Record<string, string>, isolated = false) =>
  plan({ build: { commands: commands('make') } }, { runtimeVersions: named(versions), isolated });

/** The log of DOWNLOAD_SOURCE from the line after the variables on, commands and warnings included. */
function told({ events }: ScriptedBuild): string[] {
  const lines = events.flatMap((event) => {
    if (event.type === 'log') return [event.text];
    if (event.type === 'command-started') return [`Running command ${event.command.text}`];
    if (event.type === 'warning') return [`warning: ${event.message}`];
    if (event.type === 'progress') return [`progress: ${event.message}`];
    if (event.type === 'phase-finished' && event.result.phase === 'DOWNLOAD_SOURCE') return ['end'];
    return [];
  });
  return lines.slice(lines.indexOf('Processing environment variables') + 1, lines.indexOf('end'));
}

describe('without runtime-versions', () => {
  it('says so', async () => {
    const build = await runScripted(wants({}), {}, { files });
    expect(told(build)[0]).toBe('No runtime version selected in buildspec.');
  });
});

describe('in an image that says how', () => {
  it('logs the selection, then runs the commands, then moves to the source directory', async () => {
    const build = await runScripted(wants({ nodejs: '18.x', golang: '1.20' }), {}, { files });
    expect(told(build).slice(0, 8)).toEqual([
      "Resolved 'nodejs' runtime alias '18.x' to '18'.",
      "Selecting 'nodejs' runtime version '18' based on manual selections...",
      "Selecting 'golang' runtime version '1.20' based on manual selections...",
      'Running command echo "Installing Node.js version 18 ..."',
      'Running command NODE_SELECTED=18',
      'Running command echo "Installing Go version 1.20 ..."',
      'Running command GO_SELECTED=1.20',
      'Moving to directory /src/web',
    ]);
    expect(texts(build).slice(-2)).toEqual(['cd "$CODEBUILD_SRC_DIR"', 'make']);
    expect(build.result.status).toBe('SUCCEEDED');
  });

  it('expands variables of the plan', async () => {
    const planned = wants({ nodejs: '$NODE', java: 'corretto${JAVA}' });
    const variables = [
      ...planned.variables,
      { name: 'NODE', value: '22', origin: 'buildspec' as const },
      { name: 'JAVA', value: '11', origin: 'override' as const },
    ];
    const build = await runScripted({ ...planned, variables }, {}, { files });
    expect(told(build)).toContain('Running command NODE_SELECTED=22');
    expect(told(build)).toContain('Running command export JAVA_HOME="/usr/lib/jvm/11"');
  });

  it('runs them as the user of the image, whatever run-as says', async () => {
    const planned = wants({ nodejs: '18' });
    const phases = planned.phases.map((phase) => ({ ...phase, runAs: 'builder' }));
    const { requests } = await runScripted({ ...planned, phases }, {}, { files });
    expect(requests.map(({ user }) => user)).toEqual([undefined, undefined, undefined, 'builder']);
  });

  it.each([
    ['its own value back', { VERSION: '1.2.3' }, 'cd "$CODEBUILD_SRC_DIR"', { VERSION: '1.2.3' }],
    ['it unset again', {}, 'unset VERSION; cd "$CODEBUILD_SRC_DIR"', {}],
  ])('sets VERSION for a custom version, and gives the build %s', async (_, values, text, variables) => {
    const build = await runScripted(wants({ python: '3.8.2' }), {}, { files, values });
    const [first, second, last] = build.requests;
    expect([first?.variables['VERSION'], second?.variables['VERSION']]).toEqual(['3.8.2', '3.8.2']);
    expect(last).toMatchObject({ text, variables });
    expect(build.requests.at(-1)?.variables).not.toHaveProperty('VERSION');
  });

  it('fails where the version is unknown, as CodeBuild does', async () => {
    const { result, requests } = await runScripted(wants({ nodejs: '12' }), {}, { files });
    expect(requests).toEqual([]);
    expect(result).toMatchObject({ status: 'FAILED', succeeding: false });
    expect(statuses(result)).toEqual(['PROVISIONING SUCCEEDED', 'DOWNLOAD_SOURCE FAILED']);
    expect(result.phases.find(({ phase }) => phase === 'DOWNLOAD_SOURCE')?.contexts).toEqual([
      {
        statusCode: 'YAML_FILE_ERROR',
        message:
          "Unknown runtime version named '12' of nodejs. This build image has the following versions: 18, 22",
        at: expect.objectContaining({ line: 1 }),
      },
    ]);
  });

  it('fails where the file cannot be understood', async () => {
    const broken = { [FILE]: 'runtimes: [' };
    const { result } = await runScripted(wants({ nodejs: '18' }), {}, { files: broken });
    expect(result.phases.at(-2)?.contexts[0]?.message).toMatch(/^\/codebuild\/image\/config\/runtimes.yml: /);
  });

  it('fails with the command that fails, and runs none after it', async () => {
    const failing = 'echo "phpenv is broken" >&2; exit 7';
    const script = { [failing]: [{ status: 7, prints: 'broken' }] };
    const { result, requests } = await runScripted(wants({ php: '8.2', nodejs: '18' }), script, { files });
    expect(requests.at(-1)?.text).toBe(failing);
    expect(result).toMatchObject({ status: 'FAILED', succeeding: false });
    expect(result.phases.find(({ phase }) => phase === 'DOWNLOAD_SOURCE')).toMatchObject({
      contexts: [
        {
          statusCode: 'COMMAND_EXECUTION_ERROR',
          message: `Error while executing command: ${failing}. Reason: exit status 7`,
        },
      ],
      failedCommands: [{ exitCode: 7, outputTail: 'broken', command: { at: { line: 1 } } }],
    });
  });

  it('ends where the build is stopped', async () => {
    const script = { 'NODE_SELECTED=18': [{ interrupts: 'STOPPED' as const }] };
    const { result, requests } = await runScripted(wants({ nodejs: '18', golang: '1.20' }), script, {
      files,
    });
    expect(result.status).toBe('STOPPED');
    expect(requests.at(-1)?.text).toBe('NODE_SELECTED=18');
  });
});

describe('in any other image', () => {
  it('logs the warning of CodeBuild, and goes on', async () => {
    const build = await runScripted(wants({ nodejs: '18' }));
    expect(told(build)[0]).toBe(
      'Skipping install of runtimes. Runtime version selection is not supported by this build image',
    );
    expect(texts(build)).toEqual(['make']);
  });
});

const tool = (parts: Partial<InstalledTool>): InstalledTool => ({
  version: '18.20.4',
  origin: 'tool-cache',
  place: 'the tool cache, /tools/node',
  directories: { PATH: ['/tools/node/bin'] },
  variables: {},
  ...parts,
});

/** A machine with these tools, from which nothing can be downloaded unless `more` says so. */
const machine = (
  installed: Record<string, InstalledTool[]>,
  more: Partial<RuntimeTools> = {},
): RuntimeTools => ({
  installed: (runtime) => Promise.resolve(installed[runtime] ?? []),
  downloadable: () => Promise.resolve([]),
  download: () => Promise.reject(new Error('not asked for')),
  ...more,
});

describe('on a machine', () => {
  it('uses its tools, says which, and changes the environment once', async () => {
    const tools = machine({
      nodejs: [tool({}), tool({ version: '20.1.0' })],
      java: [
        tool({
          version: '17.0.13',
          distribution: 'temurin',
          place: 'JAVA_HOME_17_X64, /jvm/17',
          directories: { PATH: ['/jvm/17/bin'] },
          variables: { JAVA_HOME: '/jvm/17' },
        }),
      ],
    });
    const wanted = wants({ nodejs: '18', java: 'corretto17' });
    const build = await runScripted(wanted, {}, { tools, values: { PATH: '/usr/bin' } });
    expect(told(build).slice(0, 5)).toEqual([
      "Selecting 'nodejs' runtime version '18' based on manual selections...",
      "Selecting 'java' runtime version 'corretto17' based on manual selections...",
      'Using nodejs 18.20.4 from the tool cache, /tools/node',
      'Using java 17.0.13 (temurin instead of corretto) from JAVA_HOME_17_X64, /jvm/17',
      'Moving to directory /src/web',
    ]);
    expect(build.requests).toEqual([
      {
        text: ':',
        user: undefined,
        isolated: false,
        variables: { PATH: '/jvm/17/bin:/tools/node/bin:/usr/bin', JAVA_HOME: '/jvm/17' },
      },
      expect.objectContaining({ text: 'make' }),
    ]);
  });

  it('runs nothing where the tools are in the environment already', async () => {
    const tools = machine({ nodejs: [tool({ directories: {} })] });
    const build = await runScripted(wants({ nodejs: '18' }), {}, { tools });
    expect(texts(build)).toEqual(['make']);
  });

  it('warns of what is missing, names what is there and the setup action, and goes on', async () => {
    const tools = machine({ php: [tool({ version: '8.3.6', place: 'PATH, /usr/bin/php' })] });
    const build = await runScripted(wants({ php: '8.2', cobol: '85', python: 'newest' }), {}, { tools });
    expect(told(build).filter((line) => line.startsWith('warning'))).toEqual([
      'warning: runtime-versions: no php 8.2: installed here: 8.3.6 (PATH, /usr/bin/php). The build goes on with what is installed. Set it up in a step before this one: shivammathur/setup-php.',
      'warning: runtime-versions: no cobol 85: it is not installed here. The build goes on with what is installed.',
      'warning: runtime-versions: no python newest: "newest" is no version. The build goes on with what is installed. Set it up in a step before this one: actions/setup-python.',
    ]);
    expect(texts(build)).toEqual(['make']);
    expect(build.result.status).toBe('SUCCEEDED');
  });

  it('leaves docker alone', async () => {
    const build = await runScripted(wants({ docker: '18' }), {}, { tools: machine({}) });
    expect(told(build).slice(0, 2)).toEqual([
      "Selecting 'docker' runtime version '18' based on manual selections...",
      'Specifying docker version in buildspec is deprecated.',
    ]);
  });

  it('prefers what the image says', async () => {
    const build = await runScripted(wants({ nodejs: '18' }), {}, { files, tools: machine({}) });
    expect(told(build)).toContain('Running command NODE_SELECTED=18');
  });

  it('says that version 0.1 carries nothing', async () => {
    const build = await runScripted(wants({ nodejs: '18' }, true), {}, { tools: machine({}) });
    expect(told(build)[0]).toContain('no effect here in a buildspec of version 0.1');
  });

  const offer = { version: '18.19.1', origin: 'download' as const, url: 'https://example.org/node.tar.gz' };
  const offers = () => Promise.resolve([offer, { ...offer, version: '20.1.0' }]);

  it('downloads what is not there', async () => {
    const tools = machine(
      {},
      {
        downloadable: offers,
        download: (_, { version }) => Promise.resolve(tool({ version, place: 'the download, /t' })),
      },
    );
    const build = await runScripted(wants({ nodejs: '18' }), {}, { tools });
    expect(told(build).slice(1, 3)).toEqual([
      'progress: Downloading nodejs 18.19.1 from https://example.org/node.tar.gz',
      'Using nodejs 18.19.1 from the download, /t',
    ]);
  });

  it.each<[string, Partial<RuntimeTools>]>([
    ['list', { downloadable: () => Promise.reject(new EnvironmentError('no network')) }],
    ['archive', { downloadable: offers, download: () => Promise.reject(new EnvironmentError('no network')) }],
  ])('warns when the %s cannot be had', async (_, more) => {
    const build = await runScripted(wants({ nodejs: '18' }), {}, { tools: machine({}, more) });
    expect(told(build).find((line) => line.startsWith('warning'))).toContain(
      'no nodejs 18: it is not installed here; no network. The build goes on',
    );
    expect(build.result.status).toBe('SUCCEEDED');
  });

  it('stops quietly when the build is stopped during a download', async () => {
    let stop = (): void => undefined;
    const download: RuntimeTools['download'] = () => {
      stop();
      return Promise.reject(new EnvironmentError('the build was stopped'));
    };
    const tools = machine({}, { downloadable: offers, download });
    const build = await runScripted(
      wants({ nodejs: '18' }),
      {},
      {
        tools,
        onEvent: (_, interrupt) => (stop = () => interrupt('STOPPED')),
      },
    );
    expect(build.result.status).toBe('STOPPED');
    expect(told(build).some((line) => line.startsWith('warning'))).toBe(false);
  });
});
