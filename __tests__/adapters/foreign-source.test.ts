/** A source directory that belongs to somebody else, as in a job container (github-actions.md §3.7). */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { gitdir, type GitDirectory } from '../support/testdir.js';
import { asRoot, root } from '../support/users.js';

const cli = join(dirname(fileURLToPath(import.meta.url)), '../../dist/cli/index.js');
const canChown = process.platform === 'linux' && asRoot() !== undefined;
if (!canChown && process.env['RUN_BUILDSPEC_NO_SKIP'])
  throw new Error('CI skips nothing, and a foreign source directory needs root, or sudo without a password');
if (!canChown)
  console.warn('a foreign source directory is not tested here: it needs root, or sudo without a password');

const BUILDSPEC = `version: 0.2
phases:
  build:
    commands:
      - git status --short && git log --format=%s
      - cd sub && git rev-parse HEAD && git config user.name || echo nobody
      - git -C "$CODEBUILD_SRC_DIR_second" log --format=%s
`;

(canChown ? describe : describe.skip)('a source directory of another owner', () => {
  let source: GitDirectory;
  let second: GitDirectory;
  let home: string;
  const configs = ['/etc/gitconfig', join(homedir(), '.gitconfig'), join(homedir(), '.config/git/config')];
  const contents = (): string[] =>
    configs.map((file) => (existsSync(file) ? readFileSync(file, 'utf8') : ''));

  beforeAll(async () => {
    source = await gitdir({ 'buildspec.yml': BUILDSPEC, 'sub/file': '' });
    second = await gitdir({ file: '' });
    home = `${source.path}-home`;
    mkdirSync(home);
    writeFileSync(join(source.path, 'new'), '');
    root('chown', ['-R', '1234:1234', source.path, second.path]);
    root('chmod', ['755', source.path, second.path]);
  });
  afterAll(() => root('rm', ['-rf', source.path, second.path, home]));

  it('is refused by git itself, or this would test nothing', () => {
    const ran = spawnSync('git', ['status'], { cwd: source.path, encoding: 'utf8' });
    expect(ran.stderr).toContain('dubious ownership');
  });

  it.each([
    ['no setting', {}, 'nobody'],
    ['an empty count', { GIT_CONFIG_COUNT: '' }, 'nobody'],
    ['a count of none', { GIT_CONFIG_COUNT: '0' }, 'nobody'],
    [
      'settings',
      {
        GIT_CONFIG_COUNT: '2',
        GIT_CONFIG_KEY_0: 'user.email',
        GIT_CONFIG_VALUE_0: 'a@b',
        GIT_CONFIG_KEY_1: 'user.name',
        GIT_CONFIG_VALUE_1: "it's me",
      },
      "it's me",
    ],
  ])("works with %s in the caller's environment, and nobody's configuration changes", (_, env, user) => {
    const before = contents();
    const args = [
      cli,
      'run',
      '--source',
      source.path,
      '--secondary-source',
      `second=${second.path}`,
      '--env',
      `HOME=${home}`,
    ];
    const ran = spawnSync(process.execPath, args, {
      env: { ...process.env, NO_COLOR: '1', GIT_CONFIG_COUNT: undefined, ...env },
      encoding: 'utf8',
      cwd: '/',
    });
    const output = ran.stdout.replace(/^\[Container\].*\n|^[✔✖].*\n/gm, '');
    expect({ exit: ran.status, output, errors: ran.stderr }).toEqual({
      exit: 0,
      output: `?? new\nfirst\n${source.sha}\n${user}\nfirst\n`,
      errors: '',
    });
    expect(contents()).toEqual(before);
    expect(readdirSync(home)).toEqual([]);
  });
});
