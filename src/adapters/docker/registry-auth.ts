import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

import { askCredentialHelper } from './credential-helper.js';

/** The Engine API's `AuthConfig`. */
export interface AuthConfig {
  username?: string;
  password?: string;
  identitytoken?: string;
  serveraddress: string;
}

export interface RegistryCredentials {
  auth: AuthConfig;
  /** Where they come from, for messages. */
  from: string;
  /** What to do when the registry refuses them, where that is known better than in general. */
  advice?: string;
}

/** What a cloud says about a registry: its login, or why there is none and what to do; undefined: it is not its registry. */
export type CloudAnswer =
  { username: string; password: string; from: string; advice?: string } | { missing: string } | undefined;

/**
 * Asks whoever else may know a login: the secret of a CodeBuild project, a cloud. `onProgress` is told what is amiss but
 * no reason to stop.
 * @throws EnvironmentError when there must be a login, and it cannot be had
 */
export type CloudLogin = (
  registry: string,
  options: { signal: AbortSignal; onProgress(line: string): void },
) => Promise<CloudAnswer>;

/** What was found out about a registry's credentials. */
export interface FoundCredentials {
  credentials?: RegistryCredentials;
  /** What is wrong with docker's configuration. Never holds a secret. */
  warning?: string;
  /** Why there are no credentials where there should be, and what to do. */
  missing?: string;
}

type Variables = Record<string, string | undefined>;

interface DockerConfig {
  auths?: Record<string, { auth?: unknown; username?: unknown; password?: unknown; identitytoken?: unknown }>;
  credsStore?: unknown;
  credHelpers?: Record<string, unknown>;
}

/** Docker Hub's name in configuration files and for credential helpers. */
const DOCKER_HUB = 'https://index.docker.io/v1/';
const DOCKER_HUB_HOSTS = ['docker.io', 'index.docker.io', 'registry-1.docker.io'];

/**
 * The credentials for a registry: what the inputs say, else what the docker program would find, else what `ask` gives
 * (SPEC §1.1, `registry-username`). A broken configuration of docker is a warning, for the image may be public.
 *
 * @param registry host of the image's name, with its port; `docker.io` for Docker Hub
 * @param inputs `registry-username` and `registry-password`, `` when not given
 * @throws what `ask` throws
 */
export async function registryCredentials(
  registry: string,
  inputs: { username: string; password: string },
  env: Variables,
  ask?: () => Promise<CloudAnswer>,
): Promise<FoundCredentials> {
  const serveraddress = serverAddress(registry);
  if (inputs.username !== '') {
    const { username, password } = inputs;
    return { credentials: { auth: { username, password, serveraddress }, from: 'registry-username' } };
  }
  const left = await leftByDockerLogin(registry, env);
  const answer = left.credentials === undefined ? await ask?.() : undefined;
  if (answer === undefined) return left;
  if ('missing' in answer) return { ...left, missing: answer.missing };
  const { username, password, from, advice } = answer;
  return { ...left, credentials: { auth: { username, password, serveraddress }, from, advice } };
}

/**
 * As the docker program finds them: in the configuration of `docker login` (`$DOCKER_CONFIG/config.json` or
 * `~/.docker/config.json`), with its credential helpers.
 */
async function leftByDockerLogin(registry: string, env: Variables): Promise<FoundCredentials> {
  const serveraddress = serverAddress(registry);
  const file = configFile(env);
  const config = readConfig(file);
  if (typeof config === 'string') return { warning: config };
  const helper = forRegistry(config.credHelpers, registry) ?? config.credsStore;
  const asked = typeof helper === 'string' ? await askCredentialHelper(helper, serveraddress, env) : {};
  if (asked.credentials) {
    const { username: name, secret } = asked.credentials;
    return {
      credentials: {
        auth: authConfig(name, secret, serveraddress),
        from: `docker-credential-${String(helper)}`,
      },
    };
  }
  const stored = storedAuth(forRegistry(config.auths, registry), serveraddress);
  return { credentials: stored && { auth: stored, from: file }, warning: asked.warning };
}

/**
 * The header `X-Registry-Auth` of the Engine API: base64 for URLs, with its padding, without which the daemon takes it
 * for no credentials at all.
 */
export function registryAuthHeader(auth: AuthConfig): Record<string, string> {
  const encoded = Buffer.from(JSON.stringify(auth)).toString('base64');
  return { 'X-Registry-Auth': encoded.replaceAll('+', '-').replaceAll('/', '_') };
}

function serverAddress(registry: string): string {
  return registry === 'docker.io' ? DOCKER_HUB : registry;
}

function configFile(env: Variables): string {
  return join(env['DOCKER_CONFIG'] || join(env['HOME'] || homedir(), '.docker'), 'config.json');
}

/** A text says what is wrong with the file. None at all is as an empty one. */
function readConfig(file: string): DockerConfig | string {
  try {
    const config: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (isObject(config) && isObject(config['auths'] ?? {}) && isObject(config['credHelpers'] ?? {}))
      return config;
    return `${file} is not a configuration of docker: its credentials are not used.`;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return {};
    // JSON.parse's own message quotes the text.
    return `${file} ${code ? `cannot be read (${code})` : 'is not valid JSON'}: its credentials are not used.`;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An entry's key is the registry's host, or a URL on it as old versions wrote them. */
function forRegistry<T>(entries: Record<string, T> | undefined, registry: string): T | undefined {
  const hosts = registry === 'docker.io' ? DOCKER_HUB_HOSTS : [registry];
  const host = (key: string): string => key.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
  return Object.entries(entries ?? {}).find(([key]) => hosts.includes(host(key)))?.[1];
}

function storedAuth(
  entry: NonNullable<DockerConfig['auths']>[string] | undefined,
  serveraddress: string,
): AuthConfig | undefined {
  if (!isObject(entry)) return undefined;
  const { auth, identitytoken } = entry;
  const decoded = typeof auth === 'string' ? Buffer.from(auth, 'base64').toString('utf8') : '';
  const colon = decoded.indexOf(':');
  const username = colon > 0 ? decoded.slice(0, colon) : entry['username'];
  // Old versions of docker padded it.
  const password = colon > 0 ? decoded.slice(colon + 1).replace(/\0+$/, '') : entry['password'];
  if (typeof identitytoken === 'string' && identitytoken !== '') return { identitytoken, serveraddress };
  if (typeof username !== 'string' || typeof password !== 'string') return undefined;
  return authConfig(username, password, serveraddress);
}

/** The user name `<token>` says that the secret is an identity token. */
function authConfig(username: string, secret: string, serveraddress: string): AuthConfig {
  return username === '<token>'
    ? { identitytoken: secret, serveraddress }
    : { username, password: secret, serveraddress };
}
