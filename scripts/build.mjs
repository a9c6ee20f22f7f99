// `npm run build`: src -> build (tsc) -> dist (ncc), from a clean state, so that the same source always
// gives the same bytes. ncc gets compiled JavaScript because its ts-loader cannot use TypeScript 7.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
const tsc = join(dirname(require.resolve('@typescript/native/package.json')), 'bin', 'tsc');
const ncc = require.resolve('@vercel/ncc/dist/ncc/cli.js');

const BUNDLES = [
  { entry: 'build/action.js', directory: 'dist' },
  { entry: 'build/post.js', directory: 'dist/post' },
  { entry: 'build/transfer.js', directory: 'dist/transfer' },
  { entry: 'build/cli.js', directory: 'dist/cli', executable: true },
];

function runNode(script, args) {
  execFileSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });
}

function readAll(directory, extension) {
  const names = readdirSync(directory).filter((name) => name.endsWith(extension));
  return names.map((name) => readFileSync(join(directory, name), 'utf8'));
}

/** ncc reports success for an import that it cannot resolve, and leaves this call in the bundle. */
function refuseUnresolvedImports(entry, directory) {
  const calls = readAll(directory, '.js').flatMap((code) => [
    ...code.matchAll(/eval\("require"\)\("([^"]*)"\)/g),
  ]);
  const names = [...new Set(calls.map((call) => call[1]))];
  if (names.length > 0) throw new Error(`${entry}: cannot resolve ${names.join(', ')}`);
}

/** Given one file name, ncc keeps the notices of a single chunk: let it write a file for each, and join them. */
function joinLicenses(directory) {
  const parts = join(directory, 'licenses');
  if (!existsSync(parts)) return;
  writeFileSync(join(directory, 'licenses.txt'), [...new Set(readAll(parts, '.txt'))].sort().join('\n'));
  rmSync(parts, { recursive: true });
}

function makeExecutable(entry, bundle) {
  if (!readFileSync(bundle, 'utf8').startsWith('#!/usr/bin/env node\n')) {
    throw new Error(`${entry} does not start with "#!/usr/bin/env node"`);
  }
  chmodSync(bundle, 0o755);
}

try {
  for (const name of ['build', 'dist']) rmSync(join(root, name), { recursive: true, force: true });
  runNode(tsc, ['-p', '.']);
  for (const { entry, directory, executable } of BUNDLES) {
    const out = join(root, directory);
    runNode(ncc, ['build', entry, '-o', directory, '--license', 'licenses/[id].txt', '--no-cache']);
    refuseUnresolvedImports(entry, out);
    joinLicenses(out);
    if (executable) makeExecutable(entry, join(out, 'index.js'));
  }
} catch (error) {
  console.error(`build failed: ${error.message}`);
  process.exitCode = 1;
}
