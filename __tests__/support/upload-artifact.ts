import { fileURLToPath } from 'node:url';

import { testdir, type TestDirectory } from './testdir.js';

const GLOB = fileURLToPath(new URL('../../node_modules/@actions/glob/lib/glob.js', import.meta.url));

const ACTION = `name: upload
description: tells what actions/upload-artifact would upload
inputs:
  name: { description: name, default: artifact }
  path: { description: patterns, required: true }
  if-no-files-found: { description: what then, default: warn }
  include-hidden-files: { description: a switch, default: false }
  overwrite: { description: a switch, default: false }
runs: { using: node24, main: index.mjs, post: post.mjs }
`;

/** By GitHub's own library, and by the rules of its README: the root is what all searched paths have in common. */
const MAIN = `import { statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { create } from ${JSON.stringify(GLOB)};

const input = (name) => process.env['INPUT_' + name.toUpperCase()];
const globber = await create(input('path'), { excludeHiddenFiles: input('include-hidden-files') !== 'true' });
const files = (await globber.glob()).filter((file) => !statSync(file).isDirectory());
const searched = globber.getSearchPaths();
const parts = searched.map((path) => path.split('/'));
let count = 0;
while (parts.every((one) => count < one.length && one[count] === parts[0][count])) count++;
const common = parts[0].slice(0, count).join('/') || '/';
const root = searched.length === 1 && files[0] === searched[0] ? dirname(common) : common;
for (const file of files.sort()) console.log('uploaded ' + join(input('name'), relative(root, file)));
if (files.length === 0) console.log('no files were found');
if (files.length === 0 && input('if-no-files-found') === 'error') process.exit(1);
`;

/** A folder with an action in the place of actions/upload-artifact, which prints `uploaded <artifact>/<path>` for each file. */
export function uploadAction(): Promise<TestDirectory> {
  return testdir({ 'action.yml': ACTION, 'index.mjs': MAIN, 'post.mjs': '' });
}
