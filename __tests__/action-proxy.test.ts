/** `proxy.upload-artifacts` in the committed action: GitHub's own client, through a proxy that the build names. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import { nodeBinaries } from './support/nodes.js';
import { type ResultsService, startResultsService } from './support/results-service.js';
import { runAction, type StepResult } from './support/runner.js';
import { testdir, type TestDirectory } from './support/testdir.js';

/** Known to the proxy alone: GitHub's client asks loopback addresses itself, whatever proxy it is told. */
const SERVICE = 'results.test';

interface Proxy {
  url: string;
  /** Of SERVICE. */
  certificate: string;
  /** `host:port` of each connection and request, in order. */
  asked: string[];
  stop(): void;
}

/** A proxy that leads to the service only, for SERVICE by TLS, and for its own address. */
async function startProxy(folder: string, origin: string): Promise<Proxy> {
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const subject = ['-subj', `/CN=${SERVICE}`, '-addext', `subjectAltName=DNS:${SERVICE}`];
  const files = ['-keyout', key, '-out', certificate];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject, ...files], {
    stdio: 'ignore',
  });
  const asked: string[] = [];
  const forward = (request: IncomingMessage, response: ServerResponse): void => {
    const { method, headers, url = '' } = request;
    const path = url.replace(/^http:\/\/[^/]*/, '');
    const forwarded = http.request(origin + path, { method, headers }, (answered) => {
      response.writeHead(answered.statusCode ?? 502, answered.headers);
      answered.pipe(response);
    });
    forwarded.on('error', () => response.destroy());
    request.pipe(forwarded);
  };
  const front = https.createServer({ key: readFileSync(key), cert: readFileSync(certificate) }, forward);
  const proxy = http.createServer((request, response) => {
    const { host } = new URL(request.url ?? '');
    asked.push(host);
    if (`http://${host}` !== origin) return void response.writeHead(403).end();
    forward(request, response);
  });
  proxy.on('connect', ({ url = '' }, socket) => {
    asked.push(url);
    if (url !== `${SERVICE}:443`) return void socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    front.emit('connection', socket);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    certificate,
    asked,
    stop: () => {
      proxy.close();
      proxy.closeAllConnections();
      front.closeAllConnections();
    },
  };
}

describe.each(nodeBinaries())('the proxy of a build on $name', ({ path: node }) => {
  let folder: TestDirectory;
  let service: ResultsService;
  let proxy: Proxy;
  let result: StepResult | undefined;
  beforeEach(async () => {
    folder = await testdir({ 'source/README.md': 'hello' });
    service = await startResultsService();
    proxy = await startProxy(folder.path, service.origin);
  });
  afterEach(async () => {
    await result?.cleanup();
    proxy.stop();
    await service.close();
    await folder.cleanup();
  });

  const run = async (
    upload: 'yes' | 'no',
    variables: Record<string, string>,
    runner: Record<string, string> = {},
  ): Promise<StepResult> => {
    const buildspec = `version: 0.2
proxy: {upload-artifacts: ${upload}}
env: {variables: ${JSON.stringify(variables)}}
phases: {build: {commands: [echo built > built]}}
artifacts: {files: built, name: app}
`;
    result = await runAction({
      node,
      workspace: join(folder.path, 'source'),
      with: { buildspec },
      // What the runner itself is told leads nowhere.
      env: { HTTPS_PROXY: 'http://127.0.0.1:9', NODE_EXTRA_CA_CERTS: proxy.certificate },
      runner: { ...service.variables(), ...runner },
    });
    const { exitCode, problems, orphans, shown } = result;
    expect({ exitCode, problems, orphans, shown }).toEqual({ exitCode: 0, problems: [], orphans: [], shown });
    expect(service.artifacts()).toMatchObject([{ name: 'app' }]);
    return result;
  };
  const byName = { ACTIONS_RESULTS_URL: `https://${SERVICE}/` };
  const blobs = (): string => new URL(service.origin).host;

  it('is what artifacts are uploaded through, in place of the runner’s', async () => {
    await run('yes', { HTTPS_PROXY: proxy.url }, byName);
    expect(new Set(proxy.asked)).toEqual(new Set([`${SERVICE}:443`, blobs()]));
  });

  it('is not used for what its NO_PROXY names', async () => {
    await run('yes', { https_proxy: proxy.url, no_proxy: 'example.com,127.0.0.1' }, byName);
    expect(new Set(proxy.asked)).toEqual(new Set([`${SERVICE}:443`]));
  });

  it('is not used where the buildspec does not say so', async () => {
    const { shown } = await run('no', { HTTPS_PROXY: proxy.url }, { HTTPS_PROXY: '' });
    expect(proxy.asked).toEqual([]);
    expect(shown).not.toContain('upload-artifacts');
  });
});
