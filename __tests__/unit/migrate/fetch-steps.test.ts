import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';

import { codeCommitStep } from '../../../src/migrate/map/fetch-steps.js';
import { testdir, type TestDirectory } from '../../support/testdir.js';

const ENV = {
  ...process.env,
  GIT_CONFIG_COUNT: '3',
  ...{ GIT_CONFIG_KEY_0: 'user.name', GIT_CONFIG_VALUE_0: 'T' },
  ...{ GIT_CONFIG_KEY_1: 'user.email', GIT_CONFIG_VALUE_1: 't@example.com' },
  ...{ GIT_CONFIG_KEY_2: 'protocol.file.allow', GIT_CONFIG_VALUE_2: 'always' },
};

/** The submodule `part` is at `one` at the tag `v1`, and at `two` on `main`, where a folder is called as a branch. */
const REPOSITORIES = `
git init -q -b main part && cd part
git commit -q --allow-empty -m one && git commit -q --allow-empty -m two && cd ..
git init -q -b main web && cd web
git submodule --quiet add ../part part
git -C part checkout -q HEAD~1
git commit -q -a -m old && git tag v1 && git branch feature/x
git -C part checkout -q main
git branch docs v1
mkdir docs && echo >docs/file && git add docs
git commit -q -a -m new
`;

let folder: TestDirectory;
let old: string;

function sh(script: string, env: Record<string, string> = {}): string {
  return execFileSync('bash', ['-e', '-c', script], { cwd: folder.path, env: { ...ENV, ...env } })
    .toString()
    .trim();
}

beforeAll(async () => {
  folder = await testdir({});
  sh(REPOSITORIES);
  old = sh('git -C web rev-parse v1');
});
afterAll(() => folder.cleanup());

describe('a clone from CodeCommit', () => {
  const fetched = (version: string, submodules: boolean): string => {
    const RUNNER_TEMP = mkdtempSync(join(folder.path, 'clone-'));
    const target = '"$RUNNER_TEMP/source"';
    const { run = '', env } = codeCommitStep({
      location: '../web',
      version,
      depth: 1,
      submodules,
      target,
      what: 'it',
    });
    return sh(
      `{ ${run}\n} >&2\ncd ${target}\ngit log -1 --format=%s\n${submodules ? 'git -C part log -1 --format=%s' : ''}`,
      {
        ...env,
        REPOSITORY: join(folder.path, 'web'),
        RUNNER_TEMP,
      },
    );
  };

  it.each(['feature/x', 'refs/heads/feature/x', 'v1', 'refs/tags/v1', 'docs'])(
    'takes the version %s',
    (version) => {
      expect(fetched(version, false)).toBe('old');
    },
  );

  it('takes a commit, and one of a branch', () => {
    expect(fetched(old, false)).toBe('old');
    expect(fetched(`refs/heads/feature/x^{${old}}`, false)).toBe('old');
  });

  it('takes the submodules of the version', () => {
    expect(fetched('v1', true)).toBe('old\none');
    expect(fetched('', true)).toBe('new\ntwo');
  });
});
