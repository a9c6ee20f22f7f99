import { execFileSync, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { docker, dockerLines } from './docker.js';
import { testdir } from './testdir.js';

export const REGISTRY_USER = { username: 'builder', password: 'pa:ss word' };

/** A status code, a connection that breaks, or an answer that never comes. */
export type Fault = number | 'reset' | 'hang';

export interface Registry {
  /** `127.0.0.1:port`, which a daemon of this machine speaks plain HTTP with. */
  host: string;
  /** Puts a local image in, under `name`, and removes that name from the machine. */
  push(image: string, name: string): void;
  /** Puts an image of one layer of `bytes` in that no machine has, for Linux on `architecture`. */
  pushRandom(name: string, bytes: number, architecture: string): void;
  /** Makes `name` a list of images with `image`'s as that for `architecture` only. Both are `repository:tag`. */
  pushList(name: string, image: string, architecture: string): Promise<void>;
  /** Makes the next requests for manifests fail, each in its way. */
  fail(...faults: Fault[]): void;
  /** Requests for manifests since the start. */
  asked(): number;
  stop(): Promise<void>;
}

/**
 * Starts Debian's docker-registry, the real one, with one user, on this machine; and a proxy before it that can fail.
 */
export async function startRegistry(): Promise<Registry> {
  const { username, password } = REGISTRY_USER;
  const directory = await testdir({
    htpasswd: execFileSync('htpasswd', ['-Bbn', username, password], { encoding: 'utf8' }),
  });
  const port = await freePort();
  const config = {
    version: 0.1,
    log: { level: 'error' },
    storage: { filesystem: { rootdirectory: `${directory.path}/data` } },
    http: { addr: `127.0.0.1:${port}` },
    auth: { htpasswd: { realm: 'test', path: `${directory.path}/htpasswd` } },
  };
  // JSON is YAML too.
  writeFileSync(`${directory.path}/config.yml`, JSON.stringify(config));
  const server = spawn('docker-registry', ['serve', `${directory.path}/config.yml`], { stdio: 'ignore' });
  const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
  await answers(`http://127.0.0.1:${port}/v2/`, authorization);

  let faults: Fault[] = [];
  let asked = 0;
  const proxy = http.createServer((request, response) => {
    if (/\/manifests\//.test(request.url ?? '') && request.method !== 'PUT') {
      asked++;
      const fault = faults.shift();
      if (fault === 'hang') return;
      if (fault === 'reset') return void request.socket.resetAndDestroy();
      if (fault !== undefined) {
        const code = fault === 429 ? 'TOOMANYREQUESTS' : 'UNKNOWN';
        response.writeHead(fault, { 'Content-Type': 'application/json' });
        return void response.end(JSON.stringify({ errors: [{ code, message: `fault ${fault}` }] }));
      }
    }
    const { method, url: path, headers } = request;
    const forwarded = http.request({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    forwarded.on('error', () => response.destroy());
    request.pipe(forwarded);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  const direct = `127.0.0.1:${port}`;
  const login = await testdir({
    'config.json': JSON.stringify({ auths: { [direct]: { auth: authorization.slice('Basic '.length) } } }),
  });

  // Not through the proxy: while a program is waited for, this process answers nothing.
  // Not through the proxy: while a program is waited for, this process answers nothing.
  const pushLoaded = (name: string): void => {
    docker('--config', login.path, 'push', `${direct}/${name}`);
    docker('rmi', `${direct}/${name}`);
  };
  return {
    host,
    push: (image, name) => {
      docker('tag', image, `${direct}/${name}`);
      pushLoaded(name);
    },
    pushRandom: (name, bytes, architecture) => {
      const folder = `${directory.path}/image`;
      mkdirSync(folder, { recursive: true });
      writeFileSync(`${folder}/file`, randomBytes(bytes));
      execFileSync('tar', ['-cf', `${folder}/layer.tar`, '-C', folder, 'file']);
      const layer = `sha256:${sha256(readFileSync(`${folder}/layer.tar`))}`;
      const image = { os: 'linux', architecture, config: {}, rootfs: { type: 'layers', diff_ids: [layer] } };
      const archive = [{ Config: 'image.json', Layers: ['layer.tar'], RepoTags: [`${direct}/${name}`] }];
      writeFileSync(`${folder}/image.json`, JSON.stringify(image));
      writeFileSync(`${folder}/manifest.json`, JSON.stringify(archive));
      execFileSync('tar', ['-cf', `${folder}.tar`, '-C', folder, '.']);
      docker('load', '--input', `${folder}.tar`);
      pushLoaded(name);
    },
    pushList: async (name, image, architecture) => {
      const [repository, tag] = image.split(':');
      const type = 'application/vnd.docker.distribution.manifest.v2+json';
      const manifest = await fetch(`http://${host}/v2/${repository}/manifests/${tag}`, {
        headers: { authorization, accept: type },
      });
      const bytes = Buffer.from(await manifest.arrayBuffer());
      const digest = `sha256:${sha256(bytes)}`;
      const listType = 'application/vnd.docker.distribution.manifest.list.v2+json';
      const platform = { os: 'linux', architecture };
      const manifests = [{ mediaType: type, size: bytes.length, digest, platform }];
      const put = await fetch(`http://${host}/v2/${name.replace(':', '/manifests/')}`, {
        method: 'PUT',
        headers: { authorization, 'content-type': listType },
        body: JSON.stringify({ schemaVersion: 2, mediaType: listType, manifests }),
      });
      if (!put.ok) throw new Error(`manifest list: ${put.status} ${await put.text()}`);
    },
    fail: (...next) => {
      faults = next;
    },
    asked: () => asked,
    stop: async () => {
      const names = dockerLines('images', '--format', '{{.Repository}}:{{.Tag}}', `${host}/*/*`);
      for (const name of names) docker('rmi', name);
      proxy.closeAllConnections();
      proxy.close();
      server.kill('SIGKILL');
      await Promise.all([directory.cleanup(), login.cleanup()]);
    },
  };
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function freePort(): Promise<number> {
  const server = http.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answers(url: string, authorization: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const answer = await fetch(url, { headers: { authorization } }).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error('docker-registry does not answer');
}
