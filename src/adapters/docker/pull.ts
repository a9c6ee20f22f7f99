import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

import { EnvironmentError } from '../../errors.js';
import type { PullPolicy } from '../../plan/docker-options.js';
import type { BuildImage } from '../../plan/images.js';
import { type Engine, EngineError } from './engine.js';
import { isTransient, pullFailure, unableToPull } from './pull-failure.js';
import { type PullEvent, pullProgress } from './pull-progress.js';
import {
  type CloudLogin,
  type FoundCredentials,
  registryAuthHeader,
  registryCredentials,
} from './registry-auth.js';

const BACK_OFF_MS = 2000;
/** Docker's names of processors, by other spellings: uname's, which Docker takes too, and node's. */
const ARCHITECTURES: Record<string, string> = { x86_64: 'amd64', x64: 'amd64', aarch64: 'arm64' };

export interface PullOptions {
  /** `linux/arm64`; undefined: whatever the daemon prefers. */
  platform: string | undefined;
  signal: AbortSignal;
  /** Gets one line of text at a time. */
  onProgress(line: string): void;
}

export interface EnsureOptions extends PullOptions {
  pull: PullPolicy;
  /** The inputs `registry-username` and `registry-password`. */
  login: { username: string; password: string };
  /** Asked when neither those nor docker's configuration have a login. */
  cloudLogin?: CloudLogin;
  /** The caller's variables: where docker's configuration is, and what credential helpers need. */
  env: Record<string, string | undefined>;
}

/** An image that is on the machine, as far as it matters (`GET /images/{name}/json`). */
export interface PresentImage {
  Id: string;
  Os: string;
  Architecture: string;
  Variant?: string;
  Config: { Env?: string[] | null };
}

/**
 * Sees to it that the image is on the machine. By the policy `missing` one that is there, for the platform that was
 * asked for, is taken as it is, without a question to the registry.
 * @throws EnvironmentError, with CodeBuild's status code, when it is not there and cannot be pulled; without one when
 *   the daemon does not answer or the signal came
 */
export async function ensureImage(
  engine: Engine,
  image: BuildImage,
  options: EnsureOptions,
): Promise<PresentImage> {
  const { pull, platform, login, cloudLogin, env, onProgress } = options;
  const present = await findImage(engine, image.reference);
  if (present && isFor(present, platform) && (pull !== 'always' || image.unpublished)) {
    return warnOfEmulation(engine, present, options);
  }
  if (image.unpublished) throw unableToPull(image.unpublished.message, image.unpublished.hint);
  if (pull === 'never') {
    const why = present
      ? `is here for ${platformOf(present).join('/')}, not ${platform}`
      : 'is not on this machine';
    throw unableToPull(
      `${image.reference} ${why}`,
      'docker-options say --pull never: leave that out, or pull it before.',
    );
  }
  const ask = cloudLogin && (() => cloudLogin(image.registry, options));
  const found = await registryCredentials(image.registry, login, env, ask);
  if (found.warning !== undefined) onProgress(`Warning: ${found.warning}`);
  await pullImage(engine, image, found, options);
  const pulled = await findImage(engine, image.reference);
  if (pulled === undefined) throw unableToPull(`${image.reference} was pulled, but is not there.`);
  return warnOfEmulation(engine, pulled, options);
}

/**
 * Pulls an image; once again after two seconds when the network or the registry had a passing problem.
 * @throws EnvironmentError as `ensureImage`
 */
export async function pullImage(
  engine: Engine,
  image: BuildImage,
  found: Pick<FoundCredentials, 'credentials' | 'missing'>,
  options: PullOptions,
): Promise<void> {
  const { credentials, missing } = found;
  const context = { reference: image.reference, registry: image.registry, credentials, missing };
  const { signal, onProgress } = options;
  const query = new URLSearchParams({ fromImage: image.reference });
  if (options.platform !== undefined) query.set('platform', options.platform);
  const headers = credentials && registryAuthHeader(credentials.auth);
  const progress = pullProgress(image.reference, onProgress, Date.now);
  const attempt = async (): Promise<void> => {
    const answer = await engine.stream('POST', `/images/create?${query.toString()}`, { headers, signal });
    for await (const event of events(answer)) {
      if (event.error !== undefined) throw new EngineError(0, event.errorDetail?.message ?? event.error);
      progress.add(event);
    }
  };
  try {
    await attempt().catch(async (error: Error) => {
      if (signal.aborted || error instanceof EnvironmentError || !isTransient(error.message)) throw error;
      onProgress(`The pull failed: ${error.message.trim()}. Trying once more in ${BACK_OFF_MS / 1000} s`);
      await sleep(BACK_OFF_MS, undefined, { signal });
      await attempt();
    });
  } catch (error) {
    if (signal.aborted) throw new EnvironmentError(`The pull of ${image.reference} was interrupted.`);
    // The daemon itself does not answer: that is not about the image.
    if (error instanceof EnvironmentError) throw error;
    throw pullFailure((error as Error).message, context, error);
  }
  progress.finish();
}

/** The lines of JSON of a streamed answer. */
async function* events(answer: Readable): AsyncGenerator<PullEvent> {
  let rest = '';
  answer.setEncoding('utf8');
  for await (const chunk of answer as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines.filter((text) => text.trim() !== '')) yield JSON.parse(line) as PullEvent;
  }
  if (rest.trim() !== '') yield JSON.parse(rest) as PullEvent;
}

async function findImage(engine: Engine, reference: string): Promise<PresentImage | undefined> {
  try {
    return await engine.call<PresentImage>('GET', `/images/${encodeURI(reference)}/json`);
  } catch (error) {
    if (error instanceof EngineError && error.status === 404) return undefined;
    throw error;
  }
}

/** A daemon takes an image of one platform for another machine without a word; then no program of it starts. */
async function warnOfEmulation(
  engine: Engine,
  image: PresentImage,
  { platform, onProgress }: EnsureOptions,
): Promise<PresentImage> {
  // Most often the daemon's machine is this one; the daemon takes its time to say so.
  if (platform !== undefined || isFor(image, `linux/${process.arch}`)) return image;
  const { Os, Arch } = await engine.call<{ Os: string; Arch: string }>('GET', '/version');
  if (!isFor(image, `${Os}/${Arch}`)) {
    onProgress(
      `Warning: the image is for ${platformOf(image).join('/')}, and Docker runs on ${Os}/${Arch}: ` +
        'its programs may not start without emulation (docker/setup-qemu-action).',
    );
  }
  return image;
}

function platformOf({ Os, Architecture, Variant }: PresentImage): string[] {
  return [Os, Architecture, ...(Variant ? [Variant] : [])];
}

/** `linux/arm64` is satisfied by an image for `linux/arm64/v8`. */
function isFor(image: PresentImage, platform: string | undefined): boolean {
  if (platform === undefined) return true;
  const asked = platform.split('/').map((part) => ARCHITECTURES[part] ?? part);
  return asked.every((part) => platformOf(image).includes(part));
}
