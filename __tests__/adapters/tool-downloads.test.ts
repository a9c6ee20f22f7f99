/** Downloads into a tool cache, by the real @actions/tool-cache, from a local server with real archives. */
import { afterAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { arch } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { createRuntimeTools } from '../../src/adapters/toolcache/runtime-tools.js';
import { EnvironmentError } from '../../src/errors.js';
import type { DownloadableTool } from '../../src/run/ports.js';
import { testdir } from '../support/testdir.js';

const scratch = await testdir();
const server = createServer((request, response) => answer(request, response));
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await scratch.cleanup();
});

/** What the server does with each path; how often each was asked for. */
type Reply = (response: ServerResponse, request: IncomingMessage) => void;
let replies: Record<string, Reply> = {};
let asked: string[] = [];
function answer(request: IncomingMessage, response: ServerResponse): void {
  const path = request.url ?? '';
  asked.push(`${request.method} ${path}`);
  const reply = replies[path] ?? ((to: ServerResponse) => to.writeHead(404).end('not found'));
  reply(response, request);
}
const status =
  (code: number): Reply =>
  (response) =>
    response.writeHead(code).end('no');
const json =
  (value: unknown): Reply =>
  (response) =>
    response.end(JSON.stringify(value));
const bytes =
  (content: Uint8Array): Reply =>
  (response) =>
    response.end(content);
const silence: Reply = () => undefined;

const [toolCache, temp] = [join(scratch.path, 'tools'), join(scratch.path, 'temp')];
const environment = { PATH: process.env['PATH'], RUNNER_TOOL_CACHE: toolCache, RUNNER_TEMP: temp };
const signal = new AbortController().signal;
const tools = (limit = 10_000) =>
  createRuntimeTools({ environment, directory: '/', sites: { manifests: site, corretto: site, limit } });

beforeEach(() => {
  for (const folder of [toolCache, temp]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
  }
  [replies, asked] = [{}, []];
  // @actions/tool-cache knows its folders from these, and makes its pauses between attempts as long as those.
  Object.assign(process.env, { RUNNER_TOOL_CACHE: toolCache, RUNNER_TEMP: temp });
  Object.assign(globalThis, {
    TEST_DOWNLOAD_TOOL_RETRY_MIN_SECONDS: 0,
    TEST_DOWNLOAD_TOOL_RETRY_MAX_SECONDS: 0,
  });
});

/** A .tar.gz of these files; what starts with `#!` is executable. */
async function archive(files: Record<string, string>): Promise<Buffer> {
  const folder = await testdir(files);
  const packed = execFileSync('tar', ['-cz', '-C', folder.path, ...readdirSync(folder.path)]);
  await folder.cleanup();
  return packed;
}

const manifestPath = (repository: string): string => `/actions/${repository}/main/versions-manifest.json`;
const file = (name: string, more: object = {}): object => ({
  arch: arch(),
  platform: process.platform,
  download_url: `${site}/${name}`,
  ...more,
});
const offer = (version: string, name: string): DownloadableTool => ({
  version,
  origin: 'download',
  url: `${site}/${name}`,
});

describe('what can be downloaded', () => {
  it('is what a manifest has for this machine', async () => {
    replies[manifestPath('node-versions')] = json([
      { version: '22.1.0', files: [file('other', { arch: 'mips' }), file('other', { platform: 'aix' })] },
      { version: '20.1.0', files: [file('other', { arch: 'mips' }), file('node-20')] },
      { version: '18.1.0', files: [file('node-18')] },
    ]);
    expect(await tools().downloadable('nodejs', {}, signal)).toEqual([
      offer('20.1.0', 'node-20'),
      offer('18.1.0', 'node-18'),
    ]);
  });

  it('is made for this system, where a manifest tells systems apart', async () => {
    const system = /^VERSION_ID="?([^"\n]*)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1];
    replies[manifestPath('python-versions')] = json([
      {
        version: '3.12.7',
        files: [
          file('other', { platform_version: '6.06' }),
          file('python', { platform_version: system }),
          file('other', { arch: `${arch()}-freethreaded` }),
        ],
      },
      { version: '3.11.1', files: [file('other', { platform_version: '6.06' })] },
    ]);
    expect(await tools().downloadable('python', {}, signal)).toEqual([offer('3.12.7', 'python')]);
  });

  it('is the newest Corretto of a major version of java', async () => {
    const architecture = arch() === 'arm64' ? 'aarch64' : arch();
    const target = `/downloads/resources/17.0.13.11.1/amazon-corretto-17.0.13.11.1-linux-${architecture}.tar.gz`;
    replies[`/downloads/latest/amazon-corretto-17-${architecture}-linux-jdk.tar.gz`] = (response) =>
      response.writeHead(302, { location: target }).end();
    const expected = {
      version: '17.0.13.11.1',
      distribution: 'corretto',
      origin: 'download',
      url: site + target,
    };
    const ask = (selector: object) => tools().downloadable('java', selector, signal);
    expect(await ask({ distribution: 'corretto', version: '17' })).toEqual([expected]);
    expect(await ask({ version: '17' })).toEqual([expected]);
    for (const selector of [{}, { version: '17.0.9' }, { distribution: 'temurin', version: '17' }]) {
      expect(await ask(selector)).toEqual([]);
    }
    await expect(ask({ version: '99' })).rejects.toThrow('leads to no archive');
  });

  it('is nothing for other runtimes, and nothing outside a runner', async () => {
    expect(await tools().downloadable('php', { version: '8.2' }, signal)).toEqual([]);
    for (const name of ['RUNNER_TOOL_CACHE', 'RUNNER_TEMP']) {
      const elsewhere = createRuntimeTools({ environment: { ...environment, [name]: '' }, directory: '/' });
      expect(await elsewhere.downloadable('nodejs', { version: '18' }, signal)).toEqual([]);
    }
    expect(asked).toEqual([]);
  });

  it.each<[string, Reply, string]>([
    ['404', status(404), 'holds no list of versions'],
    ['500', status(500), 'cannot be read'],
    ['a redirect to nowhere', status(302), 'cannot be read'],
    ['no JSON', (response) => response.end('<html>'), 'holds no list of versions'],
    ['a map', json({ message: 'Not found' }), 'holds no list of versions'],
    ['silence', silence, 'cannot be read: no end after 0.2 s'],
    ['a broken connection', (response) => response.destroy(), 'cannot be read'],
  ])('is an EnvironmentError when the answer is %s', async (_, reply, message) => {
    replies[manifestPath('go-versions')] = reply;
    const asking = tools(200).downloadable('golang', { version: '1.22' }, signal);
    await expect(asking).rejects.toThrow(EnvironmentError);
    await expect(asking).rejects.toThrow(message);
  });

  it('is nothing where a manifest holds nonsense', async () => {
    replies[manifestPath('go-versions')] = json([null, 1, {}, { version: '1.22' }, { files: [file('go')] }]);
    expect(await tools().downloadable('golang', {}, signal)).toEqual([]);
  });

  it('is an EnvironmentError without a network, and when the build is stopped', async () => {
    const nowhere = { manifests: 'http://127.0.0.1:9', corretto: 'http://127.0.0.1:9', limit: 10_000 };
    const offline = createRuntimeTools({ environment, directory: '/', sites: nowhere });
    for (const runtime of ['nodejs', 'java']) {
      await expect(offline.downloadable(runtime, { version: '18' }, signal)).rejects.toThrow('ECONNREFUSED');
    }
    replies[manifestPath('go-versions')] = silence;
    const stopped = AbortSignal.timeout(50);
    await expect(tools().downloadable('golang', {}, stopped)).rejects.toThrow('the build was stopped');
  });
});

const NODE = '#!/bin/sh\necho v18.20.4\n';

describe('a download', () => {
  it('of node lies in the tool cache, is found there, and prints nothing', async () => {
    replies['/node'] = bytes(
      await archive({ 'node-v18-linux/bin/node': NODE, 'node-v18-linux/lib/node_modules/npm/x.js': '' }),
    );
    const written = jest.spyOn(process.stdout, 'write');
    const tool = await tools().download('nodejs', offer('18.20.4', 'node'), signal);
    expect(written).not.toHaveBeenCalled();
    written.mockRestore();
    const directory = join(toolCache, 'node/18.20.4', arch());
    expect(tool).toMatchObject({
      version: '18.20.4',
      place: `the download, ${directory}`,
      directories: { PATH: [join(directory, 'bin')] },
    });
    expect(existsSync(join(directory, 'lib/node_modules/npm/x.js'))).toBe(true);
    expect(await tools().installed('nodejs')).toContainEqual(
      expect.objectContaining({ version: '18.20.4', place: `the tool cache, ${directory}` }),
    );
    expect(readdirSync(temp)).toEqual([]);
  });

  it('of go may have no folder of its own', async () => {
    replies['/go'] = bytes(await archive({ 'bin/go': '#!/bin/sh\n', 'src/a.go': '', VERSION: 'go1.22.5' }));
    const tool = await tools().download('golang', offer('1.22.5', 'go'), signal);
    const directory = join(toolCache, 'go/1.22.5', arch());
    expect(tool.variables).toEqual({ GOROOT: directory });
    expect(existsSync(join(directory, 'src/a.go'))).toBe(true);
  });

  it('of java is named as actions/setup-java names it', async () => {
    const release = 'IMPLEMENTOR="Amazon.com Inc."\nJAVA_VERSION="17.0.13"\n';
    replies['/java'] = bytes(
      await archive({ 'amazon-corretto/bin/java': '#!/bin/sh\n', 'amazon-corretto/release': release }),
    );
    const tool = await tools().download('java', offer('17.0.13.11.1', 'java'), signal);
    const directory = join(toolCache, 'Java_Corretto_jdk/17.0.13-11.1', arch());
    expect(tool.variables['JAVA_HOME']).toBe(directory);
    expect(await tools().installed('java')).toContainEqual(
      expect.objectContaining({ version: '17.0.13', distribution: 'corretto', origin: 'tool-cache' }),
    );
  });

  it('of python is put there by its own script', async () => {
    const setup = `set -e
target=$AGENT_TOOLSDIRECTORY/Python/3.12.7
mkdir -p "$target/${arch()}"
cp -R ./* "$target/${arch()}"
touch "$target/${arch()}.complete"
`;
    replies['/python'] = bytes(await archive({ 'setup.sh': setup, 'bin/python': '#!/bin/sh\n' }));
    const tool = await tools().download('python', offer('3.12.7', 'python'), signal);
    const directory = join(toolCache, 'Python/3.12.7', arch());
    expect(tool).toMatchObject({
      directories: { PATH: [join(directory, 'bin')], LD_LIBRARY_PATH: [join(directory, 'lib')] },
      variables: { pythonLocation: directory },
    });
    expect(existsSync(join(directory, 'bin/python'))).toBe(true);
  });

  it('succeeds at the second attempt', async () => {
    const packed = await archive({ 'bin/node': NODE, 'lib/x': '' });
    replies['/node'] = (response) =>
      (asked.length === 1 ? status(503) : bytes(packed))(response, response.req);
    await tools().download('nodejs', offer('18.20.4', 'node'), signal);
    expect(asked).toHaveLength(2);
  });

  const truncated: Reply = (response) => {
    response.writeHead(200, { 'content-length': '1000' });
    response.write('half', () => response.destroy());
  };

  it.each<[string, Reply, string, number]>([
    ['404', status(404), 'Unexpected HTTP response: 404', 1],
    ['500', status(500), 'Unexpected HTTP response: 500', 3],
    ['the first half', truncated, '', 3],
    ['no archive', bytes(Buffer.from('<html>')), 'tar', 1],
  ])('fails when the answer is %s, and leaves nothing behind', async (_, reply, message, attempts) => {
    replies['/node'] = reply;
    const download = tools().download('nodejs', offer('18.20.4', 'node'), signal);
    await expect(download).rejects.toThrow(EnvironmentError);
    await expect(download).rejects.toThrow(`${site}/node cannot be installed: `);
    await expect(download).rejects.toThrow(message);
    expect(asked).toHaveLength(attempts);
    expect([readdirSync(toolCache), readdirSync(temp)]).toEqual([[], []]);
  });

  it.each([
    [
      'half an archive',
      async () => (await archive({ 'bin/node': NODE.repeat(9999) })).subarray(0, 99),
      'tar',
    ],
    ['an empty one', () => archive({ 'README.md': '' }), 'node in it does not start on this machine'],
    [
      'one for another machine',
      () => archive({ 'bin/node': '#!/no/such/interpreter\n', 'x/y': '' }),
      'start',
    ],
    ['one that crashes', () => archive({ 'bin/node': '#!/bin/sh\nkill -SEGV $$\n', 'x/y': '' }), 'start'],
  ])('fails for %s, and leaves nothing in the tool cache', async (_, content, message) => {
    replies['/node'] = bytes(await content());
    const download = tools().download('nodejs', offer('18.20.4', 'node'), signal);
    await expect(download).rejects.toThrow(message);
    expect([readdirSync(toolCache), readdirSync(temp)]).toEqual([[], []]);
  });

  it('fails when the script of python fails', async () => {
    replies['/python'] = bytes(await archive({ 'setup.sh': 'exit 1\n', 'bin/python': '#!/bin/sh\n' }));
    const download = tools().download('python', offer('3.12.7', 'python'), signal);
    await expect(download).rejects.toThrow('its setup.sh failed');
  });

  it('ends when the build is stopped', async () => {
    let end = (): void => undefined;
    replies['/node'] = (response) => {
      response.writeHead(200).write('the start');
      end = () => void response.end();
    };
    const stopped = AbortSignal.timeout(100);
    const download = tools().download('nodejs', offer('18.20.4', 'node'), stopped);
    await expect(download).rejects.toThrow('the build was stopped');
    end();
    while (readdirSync(temp).length > 0) await sleep(10); // what goes on unheeded would outlive this test
  });
});
