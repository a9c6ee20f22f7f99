import { pathToFileURL } from 'node:url';

import { testdir, type TestDirectory } from './testdir.js';

const CHECKOUT = `name: checkout
description: does of actions/checkout what workflows of migrate ask for
inputs:
  repository: { description: where from }
  ref: { description: what }
  path: { description: where to, default: . }
  fetch-depth: { description: how many commits, default: 1 }
  submodules: { description: a switch }
  persist-credentials: { description: a switch, default: true }
runs: { using: node24, main: index.mjs, post: post.mjs }
`;

/** A commit by its name, as GitHub's servers allow, or all branches and tags; a branch is checked out as one (actions/checkout). */
const fetchFrom = (remote: string): string => `import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

const { GITHUB_WORKSPACE, GITHUB_REF, GITHUB_SHA, ...env } = process.env;
const directory = join(GITHUB_WORKSPACE, env.INPUT_PATH);
mkdirSync(directory, { recursive: true });
const git = (...args) => execFileSync('git', args, { cwd: directory, stdio: ['ignore', 'inherit', 'inherit'] });
git('init', '--quiet');
git('remote', 'add', 'origin', ${JSON.stringify(remote)});
const depth = env['INPUT_FETCH-DEPTH'];
const commit = env.INPUT_REF || GITHUB_SHA;
if (depth === '0') git('fetch', '--quiet', 'origin', '+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*', commit);
else git('fetch', '--quiet', '--no-tags', '--depth=' + depth, 'origin', commit);
const branch = env.INPUT_REF ? undefined : /^refs\\/heads\\/(.*)$/.exec(GITHUB_REF)?.[1];
git('checkout', '--quiet', ...(branch ? ['-B', branch] : ['--detach']), commit);
console.log('checked out ' + commit);
`;

const CREDENTIALS = `name: credentials
description: tells the next steps of a service on this machine, as aws-actions/configure-aws-credentials tells them of AWS
inputs:
  role-to-assume: { description: a role }
  aws-region: { description: a region }
  role-duration-seconds: { description: how long }
  audience: { description: for whom the token is }
runs: { using: node24, main: index.mjs, post: post.mjs }
`;

const exportOf = (variables: Record<string, string>): string => `import { appendFileSync } from 'node:fs';

const region = process.env['INPUT_AWS-REGION'];
const variables = { ...${JSON.stringify(variables)}, AWS_REGION: region, AWS_DEFAULT_REGION: region };
for (const [name, value] of Object.entries(variables)) appendFileSync(process.env.GITHUB_ENV, name + '=' + value + '\\n');
console.log('took on ' + process.env['INPUT_ROLE-TO-ASSUME'] + ' in ' + region);
`;

/** A folder with an action in the place of actions/checkout, which clones a repository of this machine. */
export function checkoutAction(repository: string): Promise<TestDirectory> {
  const main = fetchFrom(pathToFileURL(repository).href);
  return testdir({ 'action.yml': CHECKOUT, 'index.mjs': main, 'post.mjs': '' });
}

/** A folder with an action in the place of aws-actions/configure-aws-credentials, which exports `variables`. */
export function credentialsAction(variables: Record<string, string>): Promise<TestDirectory> {
  return testdir({ 'action.yml': CREDENTIALS, 'index.mjs': exportOf(variables), 'post.mjs': '' });
}
