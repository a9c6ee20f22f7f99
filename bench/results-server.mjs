// The tests' local service of GitHub's caches and artifacts, as a process: prints the variables of a step as JSON.
import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { transformFileSync } from '@swc/core';

import { root } from './programs.mjs';

const support = join(root, '__tests__', 'support');
const folder = mkdtempSync(join(tmpdir(), 'run-buildspec-results-'));
writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
for (const name of readdirSync(support).filter((name) => name.endsWith('.ts'))) {
  const { code } = transformFileSync(join(support, name), {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
  });
  writeFileSync(join(folder, name.replace(/\.ts$/, '.js')), code);
}
const { startResultsService } = await import(pathToFileURL(join(folder, 'results-service.js')));
const service = await startResultsService();
console.log(JSON.stringify(service.variables()));
process.once('SIGTERM', () => {
  void service.close().then(() => {
    rmSync(folder, { recursive: true, force: true });
    process.exit();
  });
});
