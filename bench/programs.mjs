import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { parse, stringify } from 'yaml';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const action = join(root, 'dist', 'index.js');
export const cli = join(root, 'dist', 'cli', 'index.js');

/** The node programs to measure: the running one, and the Node 24 that runners use, where CI names it. */
export function nodes() {
  const programs = [process.execPath];
  const node24 = process.env.RUN_BUILDSPEC_NODE24;
  if (node24 && !process.version.startsWith('v24.')) programs.push(node24);
  return programs.map((program) => ({ program, version: versionOf(program) }));
}

function versionOf(program) {
  return execFileSync(program, ['-p', 'process.version'], { encoding: 'utf8' }).trim();
}

/** Makes a source directory, a git repository as on a runner, whose build phase has these commands. */
export function makeSource(folder, commands, env = {}, reports = {}) {
  mkdirSync(folder, { recursive: true });
  const buildspec = { version: 0.2, env, phases: { build: { commands } }, reports };
  writeFileSync(join(folder, 'buildspec.yml'), stringify(buildspec, { lineWidth: 0 }));
  const git = (...args) =>
    execFileSync('git', ['-c', 'user.name=b', '-c', 'user.email=b@localhost', ...args], { cwd: folder });
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'a buildspec');
  return folder;
}

/** The environment of a step that uses the action, as far as it matters here (github-actions.md §3.2, §3.3). */
export function runnerEnvironment(workspace, temp) {
  mkdirSync(temp, { recursive: true });
  const file = (name, text = '') => {
    writeFileSync(join(temp, name), text);
    return join(temp, name);
  };
  const { inputs } = parse(readFileSync(join(root, 'action.yml'), 'utf8'), { schema: 'failsafe' });
  return {
    PATH: process.env.PATH,
    HOME: temp,
    CI: 'true',
    ...Object.fromEntries(
      Object.entries(inputs).map(([name, input]) => [`INPUT_${name.toUpperCase()}`, input?.default ?? '']),
    ),
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: 'octocat',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: file('event.json', '{"ref":"refs/heads/main"}'),
    GITHUB_JOB: 'build',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REPOSITORY: 'octo-org/octo-repo',
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_NUMBER: '1',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_WORKSPACE: workspace,
    GITHUB_ENV: file('env'),
    GITHUB_OUTPUT: file('output'),
    GITHUB_PATH: file('path'),
    GITHUB_STATE: file('state'),
    GITHUB_STEP_SUMMARY: file('summary'),
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: temp,
  };
}
