/** What of the language runtimes is found on a machine: PATH, the tool cache, and the runner's variables. */
import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, symlinkSync } from 'node:fs';
import { arch } from 'node:os';
import { join } from 'node:path';

import { createRuntimeTools } from '../../src/adapters/toolcache/runtime-tools.js';
import { testdir } from '../support/testdir.js';

const says = (text: string): string => `#!/bin/sh\necho '${text}'\n`;
const jdk = (version: string, implementor: string): string =>
  `IMPLEMENTOR="${implementor}"\nJAVA_RUNTIME_VERSION="x"\nJAVA_VERSION="${version}"\n`;

const machine = await testdir({
  'bin/node': says('v20.19.5'),
  'bin/python3': says('Python 3.12.3'),
  'bin/go': says('go version go1.20 linux/amd64'),
  'bin/ruby': says('ruby 3.2.3 (2024-01-18 revision 52bb2ac0a6) [x86_64-linux-gnu]'),
  'bin/php': says('PHP 8.3.6 (cli) (built: Jul 14 2025 18:30:55) (NTS)'),
  'bin/rustc': says('rustc 1.90.0 (1159e78c4 2025-09-14)'),
  'bin/dotnet':
    "#!/bin/sh\n[ \"$1\" = --list-sdks ] && printf '%s\\n' '8.0.404 [/usr/share/dotnet/sdk]' '9.0.101-rc.1 [/x]'\n",
  'crashing/node': '#!/bin/sh\nexit 1\n',
  'crashing/python': '#!/no/such/interpreter\n',
  [`tools/node/18.20.4/${arch()}/bin/node`]: says('v18.20.4'),
  [`tools/node/18.20.4/${arch()}.complete`]: '',
  [`tools/node/16.1.0/${arch()}/bin/node`]: says('v16.1.0'),
  'tools/node/14.1.0/mips/bin/node': says('v14.1.0'),
  'tools/node/14.1.0/mips.complete': '',
  [`tools/Java_Corretto_jdk/17.0.13-11.1/${arch()}/release`]: jdk('17.0.13', 'Amazon.com Inc.'),
  [`tools/Java_Corretto_jdk/17.0.13-11.1/${arch()}.complete`]: '',
  [`tools/Java_Zulu_jdk/21.0.5/${arch()}/Contents/Home/release`]: jdk('21.0.5', 'Azul Systems, Inc.'),
  [`tools/Java_Zulu_jdk/21.0.5/${arch()}.complete`]: '',
  'jvm/temurin-8/release': jdk('1.8.0_432', 'Temurin'),
  'jvm/system/bin/java': says('never started'),
  'jvm/system/release': jdk('11.0.25', 'Debian'),
  'jvm/broken/release': 'nothing\n',
  'jvm/go/bin/go': says('go'),
});
afterAll(() => machine.cleanup());
const at = (...parts: string[]): string => join(machine.path, ...parts);
mkdirSync(at('jdkbin'));
symlinkSync(at('jvm/system/bin/java'), at('jdkbin/java'));

const find = async (runtime: string, environment: NodeJS.ProcessEnv) => {
  const path = `${at('bin')}:/bin`;
  const tools = createRuntimeTools({ environment: { PATH: path, ...environment }, directory: machine.path });
  return tools.installed(runtime);
};
const cache = { RUNNER_TOOL_CACHE: at('tools') };

describe('on PATH', () => {
  it.each([
    ['nodejs', ['20.19.5'], 'node'],
    ['python', ['3.12.3'], 'python3'],
    ['golang', ['1.20'], 'go'],
    ['ruby', ['3.2.3'], 'ruby'],
    ['php', ['8.3.6'], 'php'],
    ['rust', ['1.90.0'], 'rustc'],
    ['dotnet', ['8.0.404', '9.0.101-rc.1'], 'dotnet'],
  ])('%s says its version: %j', async (runtime, versions, program) => {
    const found = await find(runtime, { PATH: at('bin') });
    const place = `PATH, ${at('bin', program)}`;
    expect(found).toEqual(
      versions.map((version) => ({
        version,
        origin: 'machine',
        place,
        directories: {},
        variables: {},
      })),
    );
  });

  it.each(['nodejs', 'python', 'java', 'android', 'constructor'])('is no %s here', async (runtime) => {
    expect(await find(runtime, { PATH: `${at('crashing')}:${at('no/such/folder')}::relative` })).toEqual([]);
  });

  it('is what an earlier step set up, where it lies in the tool cache', async () => {
    const folder = at('tools/node/18.20.4', arch(), 'bin');
    const found = await find('nodejs', { ...cache, PATH: `${folder}:${at('bin')}` });
    expect(found[0]).toMatchObject({ version: '18.20.4', origin: 'earlier-step', directories: {} });
  });
});

describe('in the tool cache', () => {
  it('counts what is complete and for this architecture', async () => {
    const found = await find('nodejs', cache);
    const directory = at('tools/node/18.20.4', arch());
    expect(found.filter(({ origin }) => origin === 'tool-cache')).toEqual([
      {
        version: '18.20.4',
        origin: 'tool-cache',
        place: `the tool cache, ${directory}`,
        directories: { PATH: [join(directory, 'bin')] },
        variables: {},
      },
    ]);
  });

  it('may be nothing at all', async () => {
    expect(await find('ruby', { ...cache, PATH: '' })).toEqual([]);
    expect(await find('java', { RUNNER_TOOL_CACHE: at('no/such/folder'), PATH: '' })).toEqual([]);
  });
});

describe('java', () => {
  it('is found on PATH, in the tool cache and by variables, each JDK once', async () => {
    const architecture = arch() === 'arm64' ? 'AARCH64' : arch().toUpperCase();
    const found = await find('java', {
      ...cache,
      PATH: at('jdkbin'),
      [`JAVA_HOME_8_${architecture}`]: at('jvm/temurin-8'),
      [`JAVA_HOME_11_${architecture}`]: at('jvm/system'),
      [`JAVA_HOME_17_${architecture}`]: at('tools/Java_Corretto_jdk/17.0.13-11.1', arch()),
      [`JAVA_HOME_21_${architecture}`]: at('jvm/broken'),
      JAVA_HOME_25_MIPS: at('jvm/temurin-8'),
    });
    expect(
      found.map(({ version, distribution, origin, variables }) => [
        version,
        distribution,
        origin,
        variables['JAVA_HOME'],
      ]),
    ).toEqual([
      ['11.0.25', undefined, 'machine', at('jvm/system')],
      ['17.0.13', 'corretto', 'tool-cache', at('tools/Java_Corretto_jdk/17.0.13-11.1', arch())],
      ['21.0.5', 'zulu', 'tool-cache', at('tools/Java_Zulu_jdk/21.0.5', arch(), 'Contents/Home')],
      ['8.0.432', 'temurin', 'machine', at('jvm/temurin-8')],
    ]);
    expect(found[0]).toMatchObject({ place: `PATH, ${at('jdkbin/java')}`, directories: {} });
    expect(found[3]?.directories).toEqual({ PATH: [at('jvm/temurin-8/bin')] });
  });
});

describe('go', () => {
  it('is found by the variables of the runner too', async () => {
    const architecture = arch() === 'arm64' ? 'ARM64' : arch().toUpperCase();
    const found = await find('golang', {
      PATH: '',
      [`GOROOT_1_22_${architecture}`]: at('jvm/go'),
      [`GOROOT_1_23_${architecture}`]: at('no/such/folder'),
      GOROOT_1_24_MIPS: at('jvm/go'),
    });
    expect(found).toEqual([
      {
        version: '1.22',
        origin: 'machine',
        place: `GOROOT_1_22_${architecture}, ${at('jvm/go')}`,
        directories: { PATH: [at('jvm/go/bin')] },
        variables: { GOROOT: at('jvm/go') },
      },
    ]);
  });
});
