import { afterAll } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { asRoot, root } from '../../support/users.js';

/** Variables with which git needs nobody's configuration and says the same on every machine. */
export const gitEnv: Record<string, string | undefined> = {
  PATH: process.env['PATH'],
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.com',
};

const made: string[] = [];
// The test that gives one away to somebody else can do so only with root's rights.
afterAll(() => {
  if (made.length > 0 && asRoot() !== undefined) root('rm', ['-rf', ...made]);
  else made.forEach((directory) => rmSync(directory, { recursive: true, force: true }));
});

export function temporaryDirectory(): string {
  const directory = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'facts-')));
  made.push(directory);
  return directory;
}

export function git(directory: string, ...argv: string[]): string {
  return execFileSync('git', argv, { cwd: directory, env: gitEnv, encoding: 'utf8', stdio: 'pipe' }).trim();
}

/** A repository on branch `main`, with a remote and one commit. */
export function repository(remote = 'https://github.com/octo-org/web'): {
  directory: string;
  commit: string;
} {
  const directory = temporaryDirectory();
  git(directory, 'init', '--quiet', '--initial-branch=main');
  git(directory, 'remote', 'add', 'origin', remote);
  return { directory, commit: commit(directory) };
}

export function commit(directory: string): string {
  writeFileSync(path.join(directory, 'file'), `${Math.random()}`);
  git(directory, 'add', 'file');
  git(directory, 'commit', '--quiet', '--message', 'change');
  return git(directory, 'rev-parse', 'HEAD');
}
