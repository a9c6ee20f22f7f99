/** `env.git-credential-helper` in the committed action: git finds logins, and nobody sees them. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { codeCommitPassword } from '../src/adapters/aws/codecommit.js';
import { awsEnvironment } from './support/aws-service.js';
import { buildContainers, describeDocker, IMAGES } from './support/docker.js';
import { leaks } from './support/leaks.js';
import { nodeBinaries } from './support/nodes.js';
import { runAction, type RunnerStep, type StepResult } from './support/runner.js';
import { gitdir, type GitDirectory } from './support/testdir.js';

const TOKEN = 'ghs_0123456789abcdefghijklmnopqrstuvwxyz';
const KEYS = {
  accessKeyId: 'ASIAEARLIERSTEP00001',
  secretAccessKey: 'earlier/Secret+Key/of/another/step/0001',
  sessionToken: 'IQoJb3JpZ2luX2VjEarlier/session+token==',
};
const HOST = 'git-codecommit.eu-central-1.amazonaws.com';
const PATH = 'v1/repos/my.repo';

/** Asks git in a command, writes its answer into a file and into the log. */
const fill = (name: string, host: string, path: string): string =>
  `printf 'protocol=https\\nhost=${host}\\npath=${path}\\n\\n' | git credential fill > ${name}; cat ${name}`;

const spec = (helper: 'yes' | 'no'): string => `version: 0.2
env:
  git-credential-helper: ${helper}
  variables: {AWS_ACCESS_KEY_ID: AKIAOFTHEBUILDSPEC01, AWS_SECRET_ACCESS_KEY: of/the/buildspec/0123456789}
phases:
  build:
    commands:
      - ${JSON.stringify(fill('github', 'github.com', 'octo-org/other.git'))}
      - ${JSON.stringify(fill('codecommit', HOST, PATH))}
`;

const helper = (place: Partial<RunnerStep>) => () => {
  let workspace: GitDirectory;
  let result: StepResult | undefined;
  beforeEach(async () => {
    workspace = await gitdir({ 'README.md': 'hello' });
  });
  afterEach(async () => {
    await result?.cleanup();
    await workspace.cleanup();
  });

  const run = async (buildspec: string): Promise<StepResult> => {
    const env = {
      ...awsEnvironment('http://127.0.0.1:9'),
      AWS_ACCESS_KEY_ID: KEYS.accessKeyId,
      AWS_SECRET_ACCESS_KEY: KEYS.secretAccessKey,
      AWS_SESSION_TOKEN: KEYS.sessionToken,
      GITHUB_TOKEN: TOKEN,
      GIT_TERMINAL_PROMPT: '0',
    };
    const inputs = { buildspec, artifacts: 'none', 'env-passthrough': 'AWS_* GITHUB_* GIT_*', ...place.with };
    result = await runAction({ ...place, workspace: workspace.path, env, with: inputs });
    expect({ problems: result.problems, orphans: result.orphans }).toEqual({ problems: [], orphans: [] });
    expect(buildContainers(result.state['build'] ?? 'none')).toEqual([]);
    return result;
  };
  const answer = (name: string): Record<string, string> =>
    Object.fromEntries(
      readFileSync(join(workspace.path, name), 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    );

  it("finds the job's token for GitHub, and a signature of the step's keys for CodeCommit", async () => {
    const { exitCode, shown } = await run(spec('yes'));
    expect({ exitCode, shown }).toMatchObject({ exitCode: 0 });
    expect(answer('github')).toMatchObject({ username: 'x-access-token', password: TOKEN });
    const { username, password = '' } = answer('codecommit');
    expect(username).toBe(`${KEYS.accessKeyId}%${KEYS.sessionToken}`);
    const time = new Date(password.replace(/^(.{4})(..)(.{5})(..)(..Z).*/, '$1-$2-$3:$4:$5'));
    expect(password).toBe(codeCommitPassword({ host: HOST, path: PATH }, 'eu-central-1', KEYS, time));
    expect(shown).toContain('\nusername=x-access-token\npassword=***\n');
    expect(shown).toContain('\nusername=***%***\npassword=***\n');
    expect(leaks(result!, [TOKEN, password, ...Object.values(KEYS)])).toEqual([]);
  });

  it('finds nothing where the buildspec does not say so', async () => {
    const { shown } = await run(spec('no'));
    expect(shown).toContain("could not read Username for 'https://github.com'");
    expect(shown).toContain(`could not read Username for 'https://${HOST}'`);
    expect(shown).not.toContain('password=');
  });
};

describe.each(nodeBinaries())('git-credential-helper on $name', ({ path: node }) => helper({ node })());
describeDocker('git-credential-helper in an image', helper({ with: { image: IMAGES.debian } }));
