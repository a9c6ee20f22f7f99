import { realpathSync, statSync } from 'node:fs';

import { EnvironmentError } from '../../errors.js';
import type { PlannedContainer } from '../../plan/types.js';
import type { Variable } from '../../run/ports.js';
import { DEFAULT_PATH } from '../shell/build-folder.js';
import type { ContainerConfig } from './container.js';
import type { Endpoint } from './endpoint.js';
import { daemonPath, mountsBelow, type OwnContainer } from './own-container.js';

/** CodeBuild's places in its containers: `script.sh` is in the first (codebuild.md §3.1), helpers in the second (§3.5). */
export const FOLDER = '/codebuild/output/tmp';
export const COMMANDS = '/codebuild/user/bin';

const SOCKET = '/var/run/docker.sock';

/** A build's container, besides what the plan says. */
export interface ConfigOptions {
  container: PlannedContainer;
  /** The build's folder on this machine. */
  folder: string;
  labels: Record<string, string>;
  /** Arguments of the keeper, see keeper.ts. */
  keeper: string[];
  endpoint: Endpoint;
  own: OwnContainer | undefined;
}

/**
 * The body of the request that creates the build's container. The image's entrypoint, user and working directory do
 * not count, as on CodeBuild (codebuild.md §3.5, §9.2); nor does its health check.
 * @throws EnvironmentError for a path that the daemon cannot see
 */
export function containerConfig(options: ConfigOptions): ContainerConfig {
  const { container, folder, own } = options;
  const { config, hostConfig } = container.options;
  const bind = (here: string, there: string, readOnly = false): Bind => ({
    Type: 'bind',
    Source: daemonPath(here, own),
    Target: there,
    ReadOnly: readOnly,
  });
  const mounts = [
    bind(folder, FOLDER),
    bind(`${folder}/bin`, COMMANDS, true),
    ...container.mounts.flatMap(({ here, there, gitDirectory }) => {
      const real = realpathSync(here);
      return [
        bind(real, there),
        ...mountsBelow(real, own).map((path) => bind(path, there + path.slice(real.length))),
        ...(gitDirectory === undefined ? [] : [bind(gitDirectory, gitDirectory)]),
      ];
    }),
    ...container.files
      .filter(({ here }) => isOrdinary(here))
      .map(({ here, there, readOnly }) => bind(here, there, readOnly)),
    ...(container.privileged === 'false' ? [] : [bind(socketPath(options.endpoint), SOCKET)]),
  ];
  return {
    ...config,
    Image: container.image.reference,
    Entrypoint: ['sh', `${FOLDER}/keeper.sh`, ...options.keeper],
    Cmd: [],
    User: '0',
    WorkingDir: '/',
    OpenStdin: true,
    StdinOnce: true,
    AttachStdin: true,
    AttachStdout: true,
    AttachStderr: true,
    Healthcheck: { Test: ['NONE'] },
    Labels: { ...config.Labels, ...options.labels },
    HostConfig: {
      ...(own?.network === undefined ? {} : { NetworkMode: own.network }),
      ...hostConfig,
      Init: true,
      AutoRemove: true,
      Privileged: container.privileged === 'true',
      LogConfig: { Type: 'none' },
      Binds: hostConfig.Binds?.map((bound) => translateBind(bound, own)),
      Mounts: [
        ...mounts,
        ...(hostConfig.Mounts ?? []).map((mount) =>
          mount.Type === 'bind' ? { ...mount, Source: daemonPath(mount.Source ?? '', own) } : mount,
        ),
      ],
    },
  };
}

/** `HERE:THERE[:OPTIONS]`, where HERE is a path or a volume's name. */
function translateBind(bound: string, own: OwnContainer | undefined): string {
  const end = bound.indexOf(':');
  return bound.startsWith('/') ? daemonPath(bound.slice(0, end), own) + bound.slice(end) : bound;
}

/** Not a device such as /dev/null, which in a job's container has no place on the daemon's machine. */
function isOrdinary(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && (found.isFile() || found.isDirectory());
}

interface Bind {
  Type: 'bind';
  Source: string;
  Target: string;
  ReadOnly: boolean;
}

function socketPath({ connection, name }: Endpoint): string {
  if ('socketPath' in connection) return connection.socketPath;
  throw new EnvironmentError(
    `privileged: the build needs the Docker socket, and the daemon is reached by ${name}.`,
    'Use a daemon with a unix socket, or give the build DOCKER_HOST as a variable and leave privileged out.',
  );
}

/**
 * The image's variables, as the first state of the build. GOPATH gets the source's place appended, as on CodeBuild
 * (codebuild.md §3.5).
 */
export function imageVariables(env: string[], goPath: string): Variable[] {
  const variables = env.map((line) => {
    const equals = line.indexOf('=');
    return { name: line.slice(0, equals), value: line.slice(equals + 1) };
  });
  const named = variables.filter(({ name }) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name));
  const path = named.some(({ name }) => name === 'PATH') ? [] : [{ name: 'PATH', value: DEFAULT_PATH }];
  return [
    ...path,
    ...named.map(({ name, value }) =>
      name === 'GOPATH' ? { name, value: `${value}:${goPath}` } : { name, value },
    ),
  ];
}
