import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

export interface CodeCommitService {
  /** Variables by which git comes here instead of to `host`. */
  variables: Record<string, string>;
  stop(): void;
}

/**
 * A server that takes itself for a host of CodeCommit, behind a proxy that leads there. It lets in whom `mayEnter` knows, to
 * a repository prepared by `git update-server-info`, at any path.
 * @param folder where the certificate goes
 * @param mayEnter is given the path without a slash before it, and what the client calls itself
 */
export async function startCodeCommit(
  folder: string,
  host: string,
  gitDirectory: string,
  mayEnter: (path: string, username: string, password: string) => boolean,
): Promise<CodeCommitService> {
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const subject = ['-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host}`];
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject, '-keyout', key, '-out', certificate],
    { stdio: 'ignore' },
  );
  const handle = ({ url = '', headers }: IncomingMessage, response: ServerResponse): void => {
    const [, repository = '', file = ''] = /^\/(v1\/repos\/[^/]+)(\/[^?]*)/.exec(url) ?? [];
    const given = Buffer.from(headers.authorization?.replace('Basic ', '') ?? '', 'base64').toString();
    const [username = '', password = ''] = given.split(':');
    const path = join(gitDirectory, file);
    if (!mayEnter(repository, username, password))
      response.writeHead(401, { 'WWW-Authenticate': 'Basic' }).end();
    else if (existsSync(path)) response.end(readFileSync(path));
    else response.writeHead(404).end();
  };
  const server = createTlsServer({ key: readFileSync(key), cert: readFileSync(certificate) }, handle);
  const proxy = createServer().on('connect', ({ url }, socket) => {
    if (url !== `${host}:443`) return void socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    server.emit('connection', socket);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const { port } = proxy.address() as AddressInfo;
  return {
    variables: { https_proxy: `http://127.0.0.1:${port}`, GIT_SSL_CAINFO: certificate },
    stop: () => {
      proxy.close();
      proxy.closeAllConnections();
      server.closeAllConnections();
    },
  };
}
