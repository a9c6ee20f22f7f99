import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';

import { compare, inTurns, time } from './measure.mjs';
import { action, makeSource, root, runnerEnvironment } from './programs.mjs';

const ROUNDS = 3;
/** Names must differ in all of a run. */
let round = 0;
const SUBJECTS = [
  { name: '10,000 small files', make: (folder) => makeFiles(folder, 10_000, 2000) },
  { name: 'one file of 256 MiB', make: (folder) => makeFiles(folder, 1, 256 * 2 ** 20) },
];

function makeFiles(folder, count, size) {
  for (let index = 0; index < count; index++) {
    const directory = join(folder, String(index % 100));
    mkdirSync(directory, { recursive: true });
    writeFileSync(join(directory, `file-${index}`), randomBytes(size));
  }
}

/**
 * What artifacts and caches add to a build, against GitHub's clients in a process of their own, on the same files and the
 * same local service.
 */
export async function benchTransfers(scratch) {
  const server = spawn(process.execPath, [join(root, 'bench', 'results-server.mjs')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const { value } = await createInterface({ input: server.stdout })[Symbol.asyncIterator]().next();
    const service = JSON.parse(value);
    return SUBJECTS.flatMap((subject, index) => bench(subject, join(scratch, `transfers-${index}`), service));
  } finally {
    server.kill('SIGTERM');
  }
}

function bench({ name, make }, folder, service) {
  const source = makeSource(join(folder, 'source'), ['true']);
  const files = join(source, 'files');
  make(files);
  const env = { ...runnerEnvironment(source, join(folder, 'runner')), ...service };
  const bare = (...args) =>
    time(process.execPath, [join(root, 'bench', 'bare-client.mjs'), ...args], { env, cwd: source });
  const build = (section = '') =>
    time(process.execPath, [action], {
      env: { ...env, INPUT_BUILDSPEC: `version: 0.2\nphases: {build: {commands: ['true']}}\n${section}\n` },
      cwd: source,
    });
  const added = (section) => {
    const plain = build();
    return build(section) - plain;
  };
  const cache = () => `cache: {key: ours-${round}, paths: [files/**/*]}`;
  const away = () => rmSync(files, { recursive: true });
  const measured = inTurns(ROUNDS, {
    bareUpload: () => bare('artifact', `bare-${++round}`, files),
    upload: () => added(`artifacts: {name: ours-${round}, base-directory: files, files: '**/*'}`),
    bareSave: () => bare('save', `bare-${round}`, './files'),
    save: () => added(cache()),
    bareRestore: () => (away(), bare('restore', `bare-${round}`, './files')),
    restore: () => (away(), added(cache())),
  });
  rmSync(folder, { recursive: true });
  return [
    compare(`artifact: ${name}`, measured.upload, measured.bareUpload, { unit: 'ms', atMost: 1.1 }),
    compare(`cache saved: ${name}`, measured.save, measured.bareSave, { unit: 'ms', atMost: 1.1 }),
    compare(`cache restored: ${name}`, measured.restore, measured.bareRestore, { unit: 'ms', atMost: 1.1 }),
  ];
}
