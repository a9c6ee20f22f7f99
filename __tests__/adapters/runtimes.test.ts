/** `runtime-versions` with real shells: the commands of a runtimes.yml, and the tools of a tool cache. */
import { afterAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { arch } from 'node:os';
import { dirname, join } from 'node:path';

import { createHostRuntime } from '../../src/adapters/host/host-runtime.js';
import { createRuntimeTools } from '../../src/adapters/toolcache/runtime-tools.js';
import { parseBuildspec } from '../../src/buildspec/parse.js';
import { planBuild } from '../../src/plan/plan-build.js';
import type { BuildEvent } from '../../src/run/events.js';
import type { Runtime } from '../../src/run/ports.js';
import { runBuild } from '../../src/run/run-build.js';
import { createSecrets } from '../../src/run/secrets.js';
import { testdir } from '../support/testdir.js';
import { facts, request } from '../unit/plan/factories.js';

const fixture = readFileSync(join(import.meta.dirname, '../fixtures/runtimes.yml'), 'utf8');
const source = await testdir();
const temporary = await testdir();
const temporaryFolder = temporary.path;
afterAll(() => Promise.all([source.cleanup(), temporary.cleanup()]));

/** The host, as if it were an image with that file. */
function imageWith(runtimesFile: string): Runtime {
  const host = createHostRuntime({ mark: 'runtimes-test', temporaryFolder });
  return {
    open: async (options) => ({
      ...(await host.open(options)),
      readFile: (path) =>
        Promise.resolve(path === '/codebuild/image/config/runtimes.yml' ? runtimesFile : undefined),
    }),
  };
}

async function build(text: string, runtime: Runtime, environment: NodeJS.ProcessEnv = process.env) {
  const { buildspec, diagnostics } = parseBuildspec(text, 'buildspec.yml');
  if (!buildspec) throw new Error(JSON.stringify(diagnostics));
  const variables = Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  const plan = planBuild(
    request({ buildspec }),
    facts({ source: { directory: source.path }, environment: variables }),
  );
  const events: BuildEvent[] = [];
  let output = '';
  const result = await runBuild(plan, {
    runtime,
    tools: createRuntimeTools({ environment, directory: source.path }),
    now: Date.now,
    secrets: createSecrets(),
    interruption: new AbortController().signal,
    emit: (event) => {
      events.push(event);
      if (event.type === 'output') output += Buffer.from(event.bytes).toString();
      if (event.type === 'log') output += `[${event.text}]\n`;
      if (event.type === 'warning') output += `[warning: ${event.message}]\n`;
    },
  });
  return { result, output };
}

describe('the commands of a runtimes.yml', () => {
  it('leave variables to the build, and neither VERSION nor their directory', async () => {
    const { result, output } = await build(
      `
version: 0.2
env: {variables: {JAVA: corretto17}}
phases:
  install:
    runtime-versions: {nodejs: 18, java: $JAVA, python: 3.10}
    commands: ['echo "node=$NODE_SELECTED java=$JAVA_HOME tools=$JAVA_TOOLS VERSION=\${VERSION-unset}"']
  build:
    commands: ['sh -c "echo python=\\$PYTHON_SELECTED in $PWD"']
`,
      imageWith(fixture),
    );
    expect({ status: result.status, output }).toEqual({ status: 'SUCCEEDED', output });
    expect(output).toContain('Installing corretto(OpenJDK) version 17 ...\n');
    expect(output).toContain('node=18 java=/usr/lib/jvm/17 tools= java javac VERSION=unset\n');
    expect(output).toContain(`python=3.10 in ${source.path}\n`);
  });

  it('get VERSION for a custom version, and the build keeps its own', async () => {
    const { output } = await build(
      `
version: 0.2
env: {variables: {VERSION: 7.8.9}}
phases:
  install:
    runtime-versions: {java: corretto15, python: 3.8.2}
  build:
    commands: ['echo "$JAVA_HOME $PYTHON_SELECTED $VERSION"']
`,
      imageWith(fixture),
    );
    expect(output).toContain('Installing custom Corretto(OpenJDK) version 15 ...\n');
    expect(output).toContain('/usr/lib/jvm/java-15-amazon-corretto custom-3.8.2 7.8.9\n');
  });

  it('fail the build before its first command', async () => {
    const { result, output } = await build(
      'version: 0.2\nphases: {install: {runtime-versions: {php: 8.2}, commands: [echo install]}}\n',
      imageWith(fixture),
    );
    expect(result).toMatchObject({ status: 'FAILED', succeeding: false });
    expect(output).toContain('phpenv is broken\n');
    expect(output).not.toMatch(/never\n|\ninstall\n|Moving to directory/);
  });
});

describe('the tools of a tool cache', () => {
  it('are first on PATH, with blanks and quotes in their way', async () => {
    const cache = await testdir({
      [`it's a cache/node/18.20.4/${arch()}/bin/node`]: '#!/bin/sh\necho v18.20.4 of the cache\n',
      [`it's a cache/node/18.20.4/${arch()}.complete`]: '',
      [`it's a cache/node/20.1.0/${arch()}/bin/node`]: '#!/bin/sh\necho v20.1.0\n',
      [`it's a cache/go/1.22.5/${arch()}/bin/go`]: '#!/bin/sh\necho go1.22.5 in $GOROOT\n',
      [`it's a cache/go/1.22.5/${arch()}.complete`]: '',
    });
    const toolCache = join(cache.path, "it's a cache");
    const { result, output } = await build(
      `
version: 0.2
phases:
  install:
    runtime-versions: {nodejs: 18, golang: 1.22, php: 5.1}
  build:
    commands: [node --version, go version]
`,
      createHostRuntime({ mark: 'runtimes-test', temporaryFolder }),
      { PATH: process.env['PATH'], RUNNER_TOOL_CACHE: toolCache },
    );
    await cache.cleanup();
    expect({ status: result.status, output }).toEqual({ status: 'SUCCEEDED', output });
    expect(output).toContain(
      `[Using nodejs 18.20.4 from the tool cache, ${join(toolCache, 'node/18.20.4', arch())}]`,
    );
    expect(output).toContain('[warning: runtime-versions: no php 5.1: ');
    expect(output).toContain('v18.20.4 of the cache\n');
    expect(output).toContain(`go1.22.5 in ${toolCache}/go/1.22.5/${arch()}\n`);
  });

  it('need not be there when PATH has one, and nothing is said of that but what is used', async () => {
    const [major] = process.versions.node.split('.');
    const { result, output } = await build(
      `version: 0.2\nphases: {install: {runtime-versions: {nodejs: ${major}}, commands: [echo installed]}}\n`,
      createHostRuntime({ mark: 'runtimes-test', temporaryFolder }),
      { PATH: `${dirname(process.execPath)}:${process.env['PATH']}` },
    );
    expect({ status: result.status, output }).toEqual({ status: 'SUCCEEDED', output });
    expect(output).toContain(`[Using nodejs ${process.versions.node} from PATH, `);
    expect(output.replace(/^\[.*\]$/gm, '').trim()).toBe('installed');
  });
});
