import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { devNull, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface TestDirectory {
  /** Absolute, without links. */
  path: string;
  cleanup(): Promise<void>;
}

/** Makes a temporary folder with `files`: relative path to text. A file that starts with `#!` is executable. */
export async function testdir(files: Record<string, string> = {}): Promise<TestDirectory> {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'run-buildspec-test-')));
  for (const [name, text] of Object.entries(files)) {
    const file = join(path, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text, { mode: text.startsWith('#!') ? 0o755 : 0o644 });
  }
  return { path, cleanup: () => rm(path, { recursive: true, force: true }) };
}

export interface GitDirectory extends TestDirectory {
  /** The commit's 40 hex digits. */
  sha: string;
  /** Runs git there, away from the machine's configuration, and gives what it prints, trimmed. */
  git(...args: string[]): string;
}

/** As `testdir`, and a git repository on branch `main` with one commit of `files`. */
export async function gitdir(files: Record<string, string> = {}): Promise<GitDirectory> {
  const directory = await testdir(files);
  const env = {
    PATH: process.env['PATH'],
    GIT_CONFIG_GLOBAL: devNull,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Test',
    GIT_AUTHOR_EMAIL: 'test@example.com',
    GIT_COMMITTER_NAME: 'Test',
    GIT_COMMITTER_EMAIL: 'test@example.com',
  };
  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: directory.path, env, encoding: 'utf8' }).trim();
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '--message=first');
  return { ...directory, sha: git('rev-parse', 'HEAD'), git };
}
