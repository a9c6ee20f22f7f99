/** Artifacts of many files and of large ones: uploaded by the committed action, downloaded by the real client, compared. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

import { type Clients, startClients } from './support/results-clients.js';
import { type ResultsService, startResultsService } from './support/results-service.js';
import { runAction } from './support/runner.js';
import { testdir, type TestDirectory } from './support/testdir.js';

const spec = (artifacts: string): string =>
  `version: 0.2\nphases: {build: {commands: ['true']}}\nartifacts: {name: web, ${artifacts}}\n`;

describe('artifacts of', () => {
  let workspace: TestDirectory;
  let target: TestDirectory;
  let service: ResultsService;
  let clients: Clients;
  beforeEach(async () => {
    workspace = await testdir();
    target = await testdir();
    service = await startResultsService();
    clients = await startClients();
  });
  afterEach(async () => {
    await clients.end();
    await service.close();
    await workspace.cleanup();
    await target.cleanup();
  });

  const upload = async (buildspec: string, inputs: Record<string, string> = {}): Promise<string> => {
    const result = await runAction({
      workspace: workspace.path,
      timeoutMs: 600_000,
      with: { buildspec, ...inputs },
      runner: service.variables(),
    });
    expect({ exitCode: result.exitCode, problems: result.problems, annotations: result.annotations }).toEqual(
      {
        exitCode: 0,
        problems: [],
        annotations: [],
      },
    );
    await result.cleanup();
    return result.text;
  };
  const download = async (): Promise<void> => {
    const { error } = await clients.call(
      { client: 'artifact', method: 'downloadArtifact' },
      service.variables(),
      target.path,
      service.artifacts()[0]?.id,
      { path: target.path },
    );
    expect(error).toBeUndefined();
  };

  it('10,000 small files, with odd names and modes, beside a tree of 100,000 that is excluded', async () => {
    const out = join(workspace.path, 'out');
    const expected = new Map<string, { text: string; mode: number }>();
    for (let index = 0; index < 10_000; index++) {
      const name = `${index % 100}/${['plain', 'größe 日本', "a'b", ' blank ', '-dash', '$x`y', '.hidden', '#[id]'][index % 8]}-${index}`;
      const mode = [0o644, 0o755, 0o600, 0o444][index % 4] ?? 0;
      expected.set(name, { text: `content ${index}`.repeat(index % 50), mode });
      mkdirSync(join(out, String(index % 100)), { recursive: true });
      writeFileSync(join(out, name), expected.get(name)?.text ?? '', { mode });
    }
    for (let index = 0; index < 1000; index++) {
      mkdirSync(join(out, 'node_modules', String(index)), { recursive: true });
      for (let file = 0; file < 100; file++)
        writeFileSync(join(out, 'node_modules', String(index), String(file)), '');
    }
    const text = await upload(
      spec("base-directory: out, files: '**/*', exclude-paths: ['node_modules/**/*']"),
    );
    expect(text).toContain('Found 10000 file(s)');
    await download();
    const found = new Map<string, string>();
    const names = execFileSync('find', ['.', '-type', 'f', '-print0'], {
      cwd: target.path,
      maxBuffer: 1 << 26,
    });
    for (const name of names.toString().split('\0').slice(0, -1)) {
      found.set(name.slice(2), readFileSync(join(target.path, name), 'utf8'));
    }
    expect(found).toEqual(new Map([...expected].map(([name, { text: content }]) => [name, content])));
    // The client drops modes when it unpacks; they are in the zip (github-actions.md §4.3).
    const list =
      'import sys, zipfile\nfor i in zipfile.ZipFile(sys.argv[1]).infolist(): sys.stdout.write(f"{i.external_attr >> 16 & 0o777} {i.filename}\\0")';
    const entries = execFileSync('python3', ['-c', list, service.artifacts()[0]?.file ?? ''], {
      maxBuffer: 1 << 26,
    });
    const modes = entries.toString().split('\0').slice(0, -1);
    expect(new Set(modes)).toEqual(new Set([...expected].map(([name, { mode }]) => `${mode} ${name}`)));
  }, 300_000);

  it('one file of more than 2 GiB', async () => {
    const path = join(workspace.path, 'large');
    const file = openSync(path, 'w');
    ftruncateSync(file, 2 ** 31 + 5);
    for (let at = 0; at < 2 ** 31; at += 2 ** 27) writeSync(file, `at ${at}`, at);
    writeSync(file, 'end', 2 ** 31 + 2);
    closeSync(file);
    const hashOf = async (name: string): Promise<string> => {
      const hash = createHash('sha256');
      await pipeline(createReadStream(name, { highWaterMark: 1 << 20 }), hash);
      return hash.digest('hex');
    };
    const before = await hashOf(path);
    await upload(spec('files: large'), { 'artifact-compression-level': '0' });
    rmSync(path);
    await download();
    expect(await hashOf(join(target.path, 'large'))).toBe(before);
  }, 300_000);
});
