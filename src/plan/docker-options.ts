import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

import { nearestWord } from '../buildspec/suggest.js';
import { UserError } from '../errors.js';
import { DOCKER_OPTIONS } from './docker-option-table.js';

export type MountType = 'bind' | 'volume' | 'tmpfs';

/** When an image is pulled: only when it is not on the machine, at every build, or not at all. */
export type PullPolicy = 'missing' | 'always' | 'never';

/**
 * What `docker-options` adds to the container, in the names of the Engine API
 * (https://docs.docker.com/reference/api/engine/, ContainerCreate).
 */
export interface DockerOptions {
  /** Fields beside `HostConfig`. */
  config: { Hostname?: string; Labels?: Record<string, string>; Volumes?: Record<string, object> };
  hostConfig: HostConfig;
  /** `linux/arm64`; the query parameter of the same name when pulling and creating. */
  platform?: string;
  pull: PullPolicy;
}

export interface HostConfig {
  Binds?: string[];
  CapAdd?: string[];
  CapDrop?: string[];
  CpusetCpus?: string;
  DeviceRequests?: { Count: number; DeviceIDs?: string[]; Capabilities: string[][] }[];
  Devices?: { PathOnHost: string; PathInContainer: string; CgroupPermissions: string }[];
  Dns?: string[];
  DnsOptions?: string[];
  DnsSearch?: string[];
  ExtraHosts?: string[];
  GroupAdd?: string[];
  IpcMode?: string;
  /** Bytes. */
  Memory?: number;
  /** Bytes of memory and swap together; -1 is no limit. */
  MemorySwap?: number;
  Mounts?: { Type: MountType; Source?: string; Target: string; ReadOnly?: boolean }[];
  NanoCpus?: number;
  NetworkMode?: string;
  PidsLimit?: number;
  Runtime?: string;
  SecurityOpt?: string[];
  /** Bytes. */
  ShmSize?: number;
  Sysctls?: Record<string, string>;
  Tmpfs?: Record<string, string>;
  Ulimits?: { Name: string; Soft: number; Hard: number }[];
}

const OURS = 'the container is made, started and removed by run-buildspec.';
const UNREACHED = 'nothing connects to the build. To reach services of this machine, use --network host.';

/** Options of `docker create` that would break the build or say twice what an input says, and why. */
const REFUSED: Record<string, string> = {
  attach: OURS,
  cidfile: OURS,
  detach: OURS,
  entrypoint:
    'the entrypoint of the image is not run: commands run in its shell (env.shell of the buildspec).',
  env: 'use the input environment-variables, or env-passthrough for variables of the step.',
  'env-file': 'use the input environment-variables, or env-passthrough for variables of the step.',
  expose: UNREACHED,
  init: 'the container always has an init process.',
  interactive: 'commands have no input, as on CodeBuild.',
  'log-driver': 'the log goes to where the build runs.',
  name: OURS,
  pid: 'the processes of a build end with its container.',
  privileged: 'use the input privileged.',
  publish: UNREACHED,
  'publish-all': UNREACHED,
  'read-only': 'the state of the build is kept in the file system of the container.',
  restart: OURS,
  rm: OURS,
  tty: 'commands have no terminal, as on CodeBuild.',
  'use-api-socket': 'use the input privileged with the value socket.',
  user: 'use the input run-as, or run-as in the buildspec.',
  'volumes-from': 'use --volume.',
  workdir: 'commands start in the source directory: begin with cd.',
};
const SHORT: Record<string, string> = {
  attach: 'a',
  detach: 'd',
  env: 'e',
  hostname: 'h',
  interactive: 'i',
  label: 'l',
  memory: 'm',
  publish: 'p',
  'publish-all': 'P',
  tty: 't',
  user: 'u',
  volume: 'v',
  workdir: 'w',
};
const SWITCHES = ['detach', 'init', 'interactive', 'privileged', 'publish-all', 'read-only', 'rm', 'tty'];
/** Docker's second names. */
const ALIASES: Record<string, string> = { net: 'network', dns_opt: 'dns-option', 'dns-opt': 'dns-option' };

/**
 * Reads the input `docker-options` (SPEC §1.1): options in `docker create`'s spelling, separated by blanks or lines,
 * quoted as in a shell; nothing is expanded. {@link DOCKER_OPTIONS} lists those that are understood.
 * @throws UserError that names the option: unknown, refused and why, or with a value that it does not take
 */
export function parseDockerOptions(text: string): DockerOptions {
  const options: DockerOptions = { config: {}, hostConfig: {}, pull: 'missing' };
  const { tokens } = parseArgs({
    args: splitWords(text),
    options: OPTION_CONFIG,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') {
      const word = token.kind === 'positional' ? token.value : '--';
      throw new UserError(
        `docker-options: ${JSON.stringify(word)} is not an option.`,
        'Options begin with --; a value with blanks is quoted. The image has an input of its own.',
      );
    }
    applyOption(options, token.rawName, token.name, token.value);
  }
  return options;
}

const OPTION_CONFIG: ParseArgsOptionsConfig = Object.fromEntries(
  [...Object.keys(DOCKER_OPTIONS), ...Object.keys(REFUSED), ...Object.keys(ALIASES)].map((name) => {
    const type = SWITCHES.includes(name) ? 'boolean' : 'string';
    const short = SHORT[name];
    return [name, short === undefined ? { type } : { type, short }];
  }),
);

function applyOption(options: DockerOptions, written: string, name: string, value: string | undefined): void {
  const option = own(DOCKER_OPTIONS, own(ALIASES, name) ?? name);
  if (option === undefined) throw notTaken(written, name);
  if (value === undefined || !option.set(options, value)) {
    const given = value === undefined ? 'it has no value' : `it is ${JSON.stringify(value)}`;
    throw new UserError(`docker-options: ${written} takes ${option.takes}; ${given}.`);
  }
}

function notTaken(written: string, name: string): UserError {
  const reason = own(REFUSED, name);
  if (reason !== undefined) return new UserError(`docker-options: ${written} is not for here: ${reason}`);
  const known = Object.keys(DOCKER_OPTIONS);
  const meant = nearestWord(name, known);
  const suggestion = meant === undefined ? '' : `Did you mean --${meant}? `;
  return new UserError(
    `docker-options: ${written} is not supported.`,
    `${suggestion}Supported are --${known.join(', --')}.`,
  );
}

function own<T>(table: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** Splits into words as a shell does, with its three ways of quoting, but without any expansion. */
function splitWords(text: string): string[] {
  const piece =
    /(?<space>\s+|\\\n)|'(?<single>[^']*)'|"(?<double>(?:[^"\\]|\\.)*)"|\\(?<escaped>.)|(?<plain>[^\s'"\\]+)/sy;
  const words: string[] = [];
  let word: string | undefined;
  while (piece.lastIndex < text.length) {
    const at = piece.lastIndex;
    const groups = piece.exec(text)?.groups;
    if (groups === undefined) {
      throw new UserError(`docker-options: the quote is not closed: ${text.slice(at, at + 40).trimEnd()}`);
    }
    if (groups['space'] === undefined) {
      const double = groups['double']?.replace(/\\([$`"\\])|\\\n/g, '$1');
      word = (word ?? '') + (groups['single'] ?? double ?? groups['escaped'] ?? groups['plain'] ?? '');
    } else if (word !== undefined && groups['space'] !== '\\\n') {
      words.push(word);
      word = undefined;
    }
  }
  return word === undefined ? words : [...words, word];
}
