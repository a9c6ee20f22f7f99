import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

import { EnvironmentError } from '../../errors.js';

/** Where the Docker daemon listens, as options for `http.request` or `https.request`. */
export interface Endpoint {
  /** As people know it, for messages. */
  name: string;
  connection: { socketPath: string } | { host: string; port: number };
  /** Certificates of a daemon that is reached by TLS. */
  tls?: { ca: Buffer; cert: Buffer; key: Buffer };
}

type Variables = Record<string, string | undefined>;

const DEFAULT_SOCKET = '/var/run/docker.sock';

/**
 * Finds the daemon as the docker program does: `DOCKER_HOST` (`unix://` or `tcp://`, with `DOCKER_TLS_VERIFY` and
 * `DOCKER_CERT_PATH`), else the first of the sockets that Docker Engine, Docker Desktop and rootless Docker make.
 * @throws EnvironmentError when DOCKER_HOST has another form, a certificate is missing, or no socket is there.
 */
export function findEndpoint(env: Variables): Endpoint {
  const host = env['DOCKER_HOST'];
  if (!host) return { name: 'the Docker socket', connection: { socketPath: findSocket(env) } };
  const [, socketPath] = /^unix:\/\/(\/.+)$/.exec(host) ?? [];
  if (socketPath !== undefined) return { name: host, connection: { socketPath } };
  const [, name, port] = /^tcp:\/\/(\[[^\]]+\]|[^:/]+)(?::(\d+))?\/?$/.exec(host) ?? [];
  if (name === undefined) {
    throw new EnvironmentError(
      `DOCKER_HOST is ${JSON.stringify(host)}: only unix:// and tcp:// addresses can be used.`,
      host.startsWith('ssh://')
        ? 'Forward the socket, ssh -L /tmp/docker.sock:/var/run/docker.sock HOST, and set DOCKER_HOST=unix:///tmp/docker.sock.'
        : 'For a socket write unix:///var/run/docker.sock.',
    );
  }
  const tls = Boolean(env['DOCKER_TLS_VERIFY']);
  return {
    name: host,
    connection: { host: name.replace(/^\[|\]$/g, ''), port: Number(port ?? (tls ? 2376 : 2375)) },
    tls: tls ? certificates(env) : undefined,
  };
}

function findSocket(env: Variables): string {
  const candidates = [
    DEFAULT_SOCKET,
    join(homedir(), '.docker/run/docker.sock'),
    ...(env['XDG_RUNTIME_DIR'] ? [join(env['XDG_RUNTIME_DIR'], 'docker.sock')] : []),
  ];
  const found = candidates.find((path) => existsSync(path));
  if (found !== undefined) return found;
  throw new EnvironmentError(
    `An image needs Docker, and there is no Docker socket here (${DEFAULT_SOCKET}).`,
    advice(env),
  );
}

function advice(env: Variables): string {
  if (env['KUBERNETES_SERVICE_HOST']) {
    return (
      'This is a Kubernetes pod, which cannot start containers of its own: use the image as `container:` of the job ' +
      'and leave the input image empty, or a runner with Docker (dind).'
    );
  }
  return 'Install and start Docker, set DOCKER_HOST, or build without an image.';
}

function certificates(env: Variables): Endpoint['tls'] {
  const folder = env['DOCKER_CERT_PATH'] || join(homedir(), '.docker');
  const read = (name: string): Buffer => {
    try {
      return readFileSync(join(folder, name));
    } catch (error) {
      throw new EnvironmentError(
        `DOCKER_TLS_VERIFY is set, but ${name} cannot be read: ${(error as Error).message}`,
        'DOCKER_CERT_PATH must hold ca.pem, cert.pem and key.pem.',
      );
    }
  };
  return { ca: read('ca.pem'), cert: read('cert.pem'), key: read('key.pem') };
}
