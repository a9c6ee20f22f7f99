import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { cloneUrl, gitSource, readGit } from '../../../src/adapters/git/git.js';
import { asRoot, root } from '../../support/users.js';
import { commit, git, gitEnv, repository, temporaryDirectory } from './repositories.js';

const WEB = 'https://github.com/octo-org/web';

/** The source is the working tree itself. */
const whole = (directory: string) => ({ directory, path: '' });

describe('readGit', () => {
  it('reads remote, commit and branch', async () => {
    const { directory, commit } = repository();
    expect(await readGit(directory, gitEnv)).toEqual({
      remoteUrl: WEB,
      commit,
      branch: 'main',
      repository: whole(directory),
    });
  });

  it('is undefined without a repository, for a directory that is not there, for a stray .git', async () => {
    const directory = temporaryDirectory();
    expect(await readGit(directory, gitEnv)).toBeUndefined();
    expect(await readGit(path.join(directory, 'missing'), gitEnv)).toBeUndefined();
    mkdirSync(path.join(directory, '.git'));
    expect(await readGit(directory, gitEnv)).toBeUndefined();
    const other = temporaryDirectory();
    writeFileSync(path.join(other, '.git'), 'nonsense');
    expect(await readGit(other, gitEnv)).toBeUndefined();
  });

  it('has no branch on a detached HEAD', async () => {
    const { directory, commit } = repository();
    git(directory, 'checkout', '--quiet', '--detach');
    expect(await readGit(directory, gitEnv)).toEqual({
      remoteUrl: WEB,
      commit,
      branch: undefined,
      repository: whole(directory),
    });
  });

  it('knows only the remote before the first commit', async () => {
    const directory = temporaryDirectory();
    git(directory, 'init', '--quiet');
    git(directory, 'remote', 'add', 'origin', WEB);
    const facts = await readGit(directory, gitEnv);
    expect(facts).toEqual({
      remoteUrl: WEB,
      commit: undefined,
      branch: undefined,
      repository: whole(directory),
    });
    expect(gitSource(directory, facts)).toEqual({
      directory,
      repositoryUrl: WEB,
      repository: whole(directory),
    });
  });

  it('takes origin before other remotes, else the first', async () => {
    const { directory } = repository();
    git(directory, 'remote', 'rename', 'origin', 'zeta');
    git(directory, 'remote', 'add', 'alpha', 'https://example.com/alpha.git');
    expect((await readGit(directory, gitEnv))?.remoteUrl).toBe(WEB);
    git(directory, 'remote', 'add', 'origin', 'https://example.com/origin.git');
    expect((await readGit(directory, gitEnv))?.remoteUrl).toBe('https://example.com/origin.git');
  });

  it('works in a folder of a repository, also through a link', async () => {
    const { directory, commit } = repository();
    const folder = path.join(directory, 'services', 'api');
    mkdirSync(folder, { recursive: true });
    const link = path.join(temporaryDirectory(), 'link');
    symlinkSync(folder, link, 'junction');
    for (const place of [folder, link]) {
      const facts = await readGit(place, gitEnv);
      expect(facts).toMatchObject({ commit, repository: { directory, path: 'services/api' } });
    }
  });

  it('works in a worktree and in a submodule', async () => {
    const main = repository();
    const worktree = path.join(temporaryDirectory(), 'tree');
    git(main.directory, 'worktree', 'add', '--quiet', '-b', 'other', worktree);
    const gitDirectory = path.join(main.directory, '.git');
    expect(await readGit(worktree, gitEnv)).toEqual({
      remoteUrl: WEB,
      commit: main.commit,
      branch: 'other',
      repository: { ...whole(worktree), gitDirectory },
    });

    const library = repository('https://github.com/octo-org/lib');
    git(
      main.directory,
      '-c',
      'protocol.file.allow=always',
      'submodule',
      'add',
      '--quiet',
      library.directory,
      'lib',
    );
    const facts = await readGit(path.join(main.directory, 'lib'), gitEnv);
    expect(facts).toMatchObject({ commit: library.commit, branch: 'main' });
  });

  it('is not led astray by the variables of a git hook', async () => {
    const { directory, commit } = repository();
    const other = repository('https://example.com/other.git');
    const hook = { ...gitEnv, GIT_DIR: path.join(other.directory, '.git'), GIT_WORK_TREE: other.directory };
    expect(await readGit(directory, hook)).toMatchObject({ remoteUrl: WEB, commit, branch: 'main' });
  });

  it('knows only where the repository is without a git program', async () => {
    const { directory } = repository();
    expect(await readGit(directory, { PATH: temporaryDirectory() })).toEqual({
      repository: whole(directory),
    });
  });

  const canChown = asRoot() !== undefined;
  if (!canChown && process.env['RUN_BUILDSPEC_NO_SKIP'])
    throw new Error('CI skips nothing, and this needs root.');
  (canChown ? it : it.skip)(
    "reads somebody else's repository and leaves the global configuration alone",
    async () => {
      const { directory, commit } = repository();
      root('chown', ['-R', '12345', directory]);
      expect(() => git(directory, 'rev-parse', 'HEAD')).toThrow(/dubious ownership/);
      expect(await readGit(directory, gitEnv)).toMatchObject({ remoteUrl: WEB, commit });
    },
  );

  it('sees a new commit', async () => {
    const { directory } = repository();
    const second = commit(directory);
    expect((await readGit(directory, gitEnv))?.commit).toBe(second);
  });
});

describe('cloneUrl', () => {
  it.each([
    ['https://github.com/o/r.git', 'https://github.com/o/r.git'],
    ['https://x-access-token:ghs_abc@github.com/o/r', 'https://github.com/o/r'],
    ['https://token@git.example.com:8443/o/r.git', 'https://git.example.com:8443/o/r.git'],
    ['HTTPS://user:p%40ss@host/r', 'HTTPS://host/r'],
    ['https://user:a@b@host/r', 'https://host/r'],
    ['https://host/team/@scope/r', 'https://host/team/@scope/r'],
    ['git@github.com:o/r.git', 'https://github.com/o/r.git'],
    ['github.com:/o/r.git', 'https://github.com/o/r.git'],
    ['ssh://git@github.com/o/r.git', 'https://github.com/o/r.git'],
    ['ssh://git:secret@ssh.github.com:443/o/r.git', 'https://ssh.github.com/o/r.git'],
    ['git+ssh://git@host/o/r.git', 'https://host/o/r.git'],
    ['codecommit::eu-west-1://profile@r', 'codecommit::eu-west-1://profile@r'],
    ['file:///srv/git/r.git', 'file:///srv/git/r.git'],
    ['/srv/git/r.git', '/srv/git/r.git'],
    ['../r', '../r'],
    ['./a:b', './a:b'],
    ['C:\\git\\r', 'C:\\git\\r'],
    ['C:/git/r', 'C:/git/r'],
  ])('%s is shown as %s', (remote, expected) => {
    expect(cloneUrl(remote)).toBe(expected);
  });
});
