/** `env.git-credential-helper`: what git finds in a build, on this machine and in images (codebuild.md §1.2). */
import { afterAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { codeCommitPassword, createCodeCommitLogins } from '../../src/adapters/aws/codecommit.js';
import { createDockerRuntime } from '../../src/adapters/docker/docker-runtime.js';
import { createHostRuntime } from '../../src/adapters/host/host-runtime.js';
import { MARK_NAME } from '../../src/adapters/host/mark.js';
import { openGitCredentials } from '../../src/adapters/shell/git-credentials.js';
import type { GitLogins, Login, LoginRequest } from '../../src/adapters/shell/git-logins.js';
import { containerRequest } from '../../src/entry/container.js';
import type { Runtime } from '../../src/run/ports.js';
import { startCodeCommit } from '../support/codecommit-service.js';
import { describeDocker, IMAGES } from '../support/docker.js';
import { markedProcesses } from '../support/processes.js';
import { gitdir } from '../support/testdir.js';
import { asRoot, createUser } from '../support/users.js';

const HOST = 'git-codecommit.eu-west-1.amazonaws.com';
const TOKEN = 'token-of-the-job';
const PASSWORD = 'password-for-codecommit';
const NO_ANSWER = 'could not read Username';

const canRunAs = process.platform === 'linux' && asRoot() !== undefined;
if (!canRunAs && process.env['RUN_BUILDSPEC_NO_SKIP'])
  throw new Error('CI skips nothing, and other users need Linux and root, or sudo without a password');
if (!canRunAs)
  console.warn('other users are not tested here: they need Linux and root, or sudo without a password');

const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'git-credentials-')));
chmodSync(scratch, 0o755);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Whose logins the tests replace, where nobody is there to check them. */
const CODECOMMIT = createCodeCommitLogins({
  credentials: () => Promise.reject(new Error('not asked')),
  onSecrets: () => undefined,
});

/** Where commands run. */
interface Place {
  open(options: { root: string; mark: string; gitLogins?: GitLogins }): {
    runtime: Runtime;
    directory: string;
    path: string;
  };
}

const HERE: Place = {
  open: ({ root, mark, gitLogins }) => ({
    runtime: createHostRuntime({ mark, temporaryFolder: join(root, 'temp'), gitLogins }),
    directory: join(root, 'source'),
    path: process.env['PATH'] ?? '',
  }),
};

function inImage(image: string): Place {
  const login = { username: '', password: '' };
  return {
    open: ({ root, mark, gitLogins }) => {
      const request = containerRequest({
        image,
        imageMap: '',
        privileged: 'false',
        dockerOptions: '',
        envPassthrough: [],
        login,
      });
      if (!request) throw new Error(`${image} is no image`);
      const { image: resolved, privileged, options } = request;
      const goPath = '/codebuild/output/src1';
      const mounts = [{ here: join(root, 'source'), there: `${goPath}/src` }];
      const runtime = createDockerRuntime({
        container: { image: resolved, privileged, options, mounts, files: [], goPath },
        build: mark,
        login,
        environment: process.env,
        temporaryFolder: join(root, 'temp'),
        gitLogins,
      });
      return {
        runtime,
        directory: `${goPath}/src`,
        path: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
      };
    },
  };
}

/** A login that tells what it was asked for. */
const echo = ({ host, path }: LoginRequest): Promise<Login> =>
  Promise.resolve({ username: `${host}|${path}`, password: PASSWORD });

interface Options {
  variables?: Record<string, string>;
  login?: (request: LoginRequest) => Promise<Login>;
  users?: (string | undefined)[];
}

interface Session {
  /** Gives the exit status and the output. */
  run(text: string, user?: string): Promise<[number, string]>;
  /** Where the build's folder is. */
  temporaryFolder: string;
  processes(): string[];
}

async function session(
  place: Place,
  { variables = {}, login = echo, users = [undefined] }: Options,
  body: (session: Session) => Promise<void>,
): Promise<void> {
  const root = mkdtempSync(join(scratch, 'place-'));
  chmodSync(root, 0o755);
  for (const name of ['temp', 'source']) mkdirSync(join(root, name), { mode: 0o755 });
  const mark = randomUUID();
  const { runtime, directory, path } = place.open({
    root,
    mark,
    gitLogins: { ...CODECOMMIT, login },
  });
  const all = {
    PATH: path,
    HOME: '/nowhere',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    ...variables,
  };
  let output = '';
  const shell = await runtime.open({
    shell: 'sh',
    directory,
    variables: Object.entries(all).map(([name, value]) => ({ name, value })),
    users,
    gitCredentialHelper: true,
    onOutput: (bytes) => (output += Buffer.from(bytes).toString()),
    onProgress: (message) => (output += message),
    signal: new AbortController().signal,
  });
  try {
    await body({
      run: async (text, user) => {
        output = '';
        const status = await shell.run({ text, user, isolated: false, variables: {} });
        return [status, output];
      },
      temporaryFolder: join(root, 'temp'),
      processes: () => markedProcesses(`${MARK_NAME}=${mark}`),
    });
  } finally {
    await shell.close();
  }
  expect(readdirSync(join(root, 'temp'))).toEqual([]);
}

/** A command that asks git for the credentials of an address. */
function fill(host: string, path = ''): string {
  return `printf 'protocol=https\\nhost=${host}\\npath=${path}\\n\\n' | git credential fill`;
}

/** Runs the helper as git does, in any shell. */
const ASK_HELPER = `askHelper() {
  script=$(env | sed -n "s|^GIT_CONFIG_VALUE_[0-9]*=!/bin/sh '\\(.*\\)'$|\\1|p" | head -n 1)
  printf 'protocol=https\\nhost=${HOST}\\npath=r\\n\\n' | "$@" "$script" get
}`;

const filled = (host: string, username: string, password: string, path?: string): [number, string] => [
  0,
  `protocol=https\nhost=${host}\n${path === undefined ? '' : `path=${path}\n`}username=${username}\npassword=${password}\n`,
];
const forGitHub = (token: string, host = 'github.com') => filled(host, 'x-access-token', token);
const forCodeCommit = (path: string, host = HOST) => filled(host, `${host}|${path}`, PASSWORD, path);

function which(command: string): boolean {
  return spawnSync(command.split(' ')[0] ?? '', ['-c', ':']).error === undefined;
}

/** The texts of all files below a folder, by path; named pipes hold none. */
function texts(folder: string): [path: string, text: string][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => lstatSync(path).isFile())
    .map((path) => [path, readFileSync(path, 'utf8')]);
}

function contract(place: Place): void {
  it('finds the token for GitHub, and nothing where there is none', () =>
    session(place, {}, async ({ run }) => {
      const [status, output] = await run(fill('github.com'));
      expect([status, output]).toEqual([
        128,
        `fatal: ${NO_ANSWER} for 'https://github.com': terminal prompts disabled\n`,
      ]);
      expect(await run(`export GH_TOKEN=gh; ${fill('github.com')}`)).toEqual(forGitHub('gh'));
      expect(await run(`GITHUB_TOKEN='a "$b\\c'; ${fill('github.com')}`)).toEqual(forGitHub('a "$b\\c'));
      expect(await run(`GITHUB_TOKEN=; ${fill('github.com')}`)).toEqual(forGitHub('gh'));
      expect((await run(fill('gitlab.com')))[1]).toContain(NO_ANSWER);
    }));

  it('gives the token to the server of the job alone', () =>
    session(
      place,
      { variables: { GITHUB_SERVER_URL: 'https://ghe.example.com:8443/', GITHUB_TOKEN: TOKEN } },
      async ({ run }) => {
        expect(await run(fill('ghe.example.com:8443'))).toEqual(forGitHub(TOKEN, 'ghe.example.com:8443'));
        for (const other of ['github.com', 'ghe.example.com'])
          expect((await run(fill(other)))[1]).toContain(NO_ANSWER);
      },
    ));

  it('asks the other helpers where there is no token, and leaves them out where there is one', async () => {
    const variables = {
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'credential.helper',
      GIT_CONFIG_VALUE_0:
        '!f() { echo "$1" >>helper.log; [ "$1" != get ] || echo password=own; echo username=own; }; f',
    };
    const approve = `${fill('github.com')} | git credential approve; cat helper.log`;
    await session(place, { variables }, async ({ run }) => {
      expect(await run(`${fill('github.com')}; ${approve}`)).toEqual([
        0,
        `${filled('github.com', 'own', 'own')[1]}get\nget\nstore\n`,
      ]);
      expect((await run(fill(HOST, 'x')))[1]).toBe(forCodeCommit('x')[1]);
    });
    await session(place, { variables: { ...variables, GH_TOKEN: TOKEN } }, async ({ run }) => {
      expect(await run(fill('github.com'))).toEqual(forGitHub(TOKEN));
      expect(await run(`${approve}; ls`)).toEqual([0, 'cat: helper.log: No such file or directory\n']);
    });
  });

  it('asks us for CodeCommit, with the path of the repository', () =>
    session(place, {}, async ({ run, processes }) => {
      const before = processes().length;
      expect(await run(fill(HOST, 'v1/repos/my.repo'))).toEqual(forCodeCommit('v1/repos/my.repo'));
      const cn = 'git-codecommit.cn-north-1.amazonaws.com.cn';
      expect(await run(fill(cn, 'v1/repos/r'))).toEqual(forCodeCommit('v1/repos/r', cn));
      expect((await run(fill('git-codecommit.evil.example.amazonaws.com', 'r')))[1]).toContain(NO_ANSWER);
      expect(processes()).toHaveLength(before);
    }));

  it('answers many at once, whatever umask and PATH the commands have', () =>
    session(place, {}, async ({ run }) => {
      const numbers = [1, 2, 3, 4, 5, 6, 7, 8];
      const answers = await run(
        ['umask 077', ...numbers.map((n) => `{ ${fill(HOST, `r${n}`)}; } >r${n} &`), 'wait; cat r*'].join(
          '\n',
        ),
      );
      expect(answers).toEqual([0, numbers.map((n) => forCodeCommit(`r${n}`)[1]).join('')]);
      const noPath = 'git=$(command -v git); git() { "$git" "$@"; }; PATH=/nowhere; ';
      expect(await run(noPath + fill(HOST, 'r'))).toEqual(forCodeCommit('r'));
    }));

  it('refuses a path that no repository has', () =>
    session(place, { login: CODECOMMIT.login }, async ({ run }) => {
      for (const path of ['v1/repos/my repo', ' ', '']) {
        const [status, output] = await run(fill(HOST, path));
        expect([status, output.split('\n')[0]]).toEqual([
          128,
          `run-buildspec: no credentials of CodeCommit for https://${HOST}/${path}: that is no address of a repository of CodeCommit.`,
        ]);
      }
    }));

  it('tells in one line why there are none', () =>
    session(
      place,
      { login: () => Promise.reject(new Error('no AWS\n credentials \\here.')) },
      async ({ run }) => {
        const [status, output] = await run(fill(HOST, 'r'));
        expect([status, output.split('\n')[0]]).toEqual([
          128,
          `run-buildspec: no credentials of CodeCommit for https://${HOST}/r: no AWS credentials \\here.`,
        ]);
        expect(output.split('\n')).toHaveLength(3);
        expect(output).toContain(NO_ANSWER);
      },
    ));
}

describe('on this machine', () => {
  contract(HERE);

  it('writes no secret to the disk, the state of the commands aside', () =>
    session(HERE, { variables: { GITHUB_TOKEN: TOKEN } }, async ({ run, temporaryFolder }) => {
      expect(await run(fill('github.com'))).toEqual(forGitHub(TOKEN));
      expect(await run(fill(HOST, 'r'))).toEqual(forCodeCommit('r'));
      const files = texts(temporaryFolder);
      expect(files.filter(([, text]) => text.includes(PASSWORD))).toEqual([]);
      const withToken = files.filter(([, text]) => text.includes(TOKEN)).map(([path]) => path);
      expect(withToken.filter((path) => !/\/state[^/]*\/\d+\.env$/.test(path))).toEqual([]);
    }));

  it('answers through nothing but the pipe of a helper', () =>
    session(HERE, {}, async ({ run }) => {
      const [, output] = await run(
        [
          'echo mine >file',
          'cd "$RUN_BUILDSPEC_CREDENTIALS"',
          'ln -s "$OLDPWD/file" answer-1; echo mine >answer-2; mkdir answer-3',
          `for n in 1 2 3 4 ../5; do echo "answer-$n ${HOST} r" >requests; done`,
          'echo nonsense >requests; head -c 20000 /dev/zero | tr "\\0" x >requests; echo >requests',
          fill(HOST, 'r'),
          'cat "$OLDPWD/file" answer-2',
        ].join('\n'),
      );
      expect(output).toBe(`${forCodeCommit('r')[1]}mine\nmine\n`);
    }));

  it('gives up when nobody answers, in every shell, and lets the others go on', async () => {
    const never = (): Promise<Login> => new Promise(() => undefined);
    const shells = ['dash', 'bash', 'busybox sh'].filter((shell) => which(shell));
    await session(HERE, { login: never }, async ({ run, temporaryFolder, processes }) => {
      const before = processes().length;
      const gone = join(temporaryFolder, 'gone');
      const asks = shells.flatMap((shell, n) => [
        `askHelper ${shell} >with${n} 2>&1 &`,
        `RUN_BUILDSPEC_CREDENTIALS=${gone} askHelper ${shell} >without${n} 2>&1 &`,
      ]);
      const [status, output] = await run(
        [ASK_HELPER, `mkdir ${gone}; mkfifo ${gone}/requests`, ...asks, 'wait; cat with*'].join('\n'),
      );
      const line = `run-buildspec: no credentials of CodeCommit for https://${HOST}/r: run-buildspec does not answer\n`;
      expect([status, output]).toEqual([0, line.repeat(2 * shells.length)]);
      expect(readdirSync(gone)).toEqual(['requests']);
      expect(processes()).toHaveLength(before);
      rmSync(gone, { recursive: true });
      expect(await run(`${ASK_HELPER}; RUN_BUILDSPEC_CREDENTIALS=${gone} askHelper sh`)).toEqual([
        0,
        line.replace('run-buildspec does not answer', 'the build is over'),
      ]);
    });
  });

  it('lets git in to a server that wants a name and a password', async () => {
    const repository = await gitdir({ file: 'text' });
    repository.git('update-server-info');
    const expected = `Basic ${Buffer.from(`x-access-token:${TOKEN}`).toString('base64')}`;
    const server = createServer(({ url = '', headers }, response) => {
      const path = join(repository.path, '.git', new URL(url, 'http://host').pathname);
      if (headers.authorization !== expected) response.writeHead(401, { 'WWW-Authenticate': 'Basic' }).end();
      else if (existsSync(path)) response.end(readFileSync(path));
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      await session(HERE, { variables: { GITHUB_SERVER_URL: url } }, async ({ run }) => {
        expect((await run(`git clone --quiet ${url} cloned`))[1]).toContain(NO_ANSWER);
        expect(await run(`GH_TOKEN=${TOKEN}; git clone --quiet ${url} cloned && cat cloned/file`)).toEqual([
          0,
          'text',
        ]);
        expect(await run('cat cloned/.git/config | grep token || echo none')).toEqual([0, 'none\n']);
      });
    } finally {
      server.close();
      await repository.cleanup();
    }
  });

  it('lets git in to CodeCommit by a signature', async () => {
    const repository = await gitdir({ file: 'text' });
    repository.git('update-server-info');
    const keys = { accessKeyId: 'ASIAEXAMPLE', secretAccessKey: 'secret', sessionToken: 'IQoJb3/+==' };
    const service = await startCodeCommit(scratch, HOST, join(repository.path, '.git'), (path, ...given) => {
      const time = (given[1] ?? '').replace(/^(.{4})(..)(.{5})(..)(..Z).*/, '$1-$2-$3:$4:$5');
      if (Number.isNaN(Date.parse(time))) return false;
      const password = codeCommitPassword({ host: HOST, path }, 'eu-west-1', keys, new Date(time));
      return given.join(' ') === `${keys.accessKeyId}%${keys.sessionToken} ${password}`;
    });
    const secrets: string[] = [];
    const { login } = createCodeCommitLogins({
      credentials: () => Promise.resolve(keys),
      onSecrets: (values) => secrets.push(...values),
    });
    const url = `https://${HOST}/v1/repos/my.repo`;
    try {
      await session(HERE, { variables: service.variables, login }, async ({ run, temporaryFolder }) => {
        expect(await run(`git clone --quiet ${url} cloned && cat cloned/file`)).toEqual([0, 'text']);
        expect(secrets).toEqual([expect.stringMatching(/^\d{8}T\d{6}Z[0-9a-f]{64}$/), keys.sessionToken]);
        const seen = texts(temporaryFolder).filter(([, text]) =>
          secrets.some((secret) => text.includes(secret)),
        );
        expect(seen).toEqual([]);
      });
    } finally {
      service.stop();
      await repository.cleanup();
    }
  });

  (canRunAs ? it : it.skip)('serves other users of the build', async () => {
    const user = createUser();
    try {
      await session(
        HERE,
        { users: [undefined, user.name], variables: { GH_TOKEN: TOKEN } },
        async ({ run }) => {
          expect(await run(fill(HOST, 'r'))).toEqual(forCodeCommit('r'));
          expect(await run(`id -un; ${fill(HOST, 'r')}`, user.name)).toEqual([
            0,
            `${user.name}\n${forCodeCommit('r')[1]}`,
          ]);
          expect(await run(fill('github.com'), user.name)).toEqual(forGitHub(TOKEN));
        },
      );
    } finally {
      user.remove();
    }
  });
});

it('says that git gets no credentials where there can be no pipe', () => {
  const told: string[] = [];
  const folder = join(scratch, 'missing');
  const logins = { service: 'CodeCommit', urls: ['https://codecommit.example'], login: echo };
  const { variables, close } = openGitCredentials({ here: folder, there: folder }, logins, (one) =>
    told.push(one),
  );
  expect(told).toEqual([
    expect.stringMatching(/^git-credential-helper: git gets no credentials of CodeCommit: .*missing/),
  ]);
  expect(variables([]).map(({ name, value }) => `${name}=${value}`)).toEqual([
    'GIT_CONFIG_COUNT=1',
    'GIT_CONFIG_KEY_0=credential.https://github.com.helper',
    expect.stringContaining('GITHUB_TOKEN'),
  ]);
  close();
});

describeDocker('in an image', () => {
  describe.each([IMAGES.debian, IMAGES.bashAsSh])('%s', (image) => {
    contract(inImage(image));

    it('serves other users of the build', () =>
      session(inImage(image), { users: ['stranger', undefined] }, async ({ run }) => {
        expect(await run(`id -un; ${fill(HOST, 'r')}`, 'stranger')).toEqual([
          0,
          `stranger\n${forCodeCommit('r')[1]}`,
        ]);
        expect(await run(fill(HOST, 'r'))).toEqual(forCodeCommit('r'));
      }));
  });

  it('of busybox alone, its shell runs the helper', () =>
    session(inImage(IMAGES.busybox), {}, async ({ run }) => {
      expect(await run(`${ASK_HELPER}; askHelper sh`)).toEqual([
        0,
        `username=${HOST}|r\npassword=${PASSWORD}\n`,
      ]);
    }));
});
