import { EnvironmentError } from '../../errors.js';
import type { RegistryCredentials } from './registry-auth.js';

/** What the pull of an image was about, for advice. */
export interface PullContext {
  reference: string;
  registry: string;
  credentials?: RegistryCredentials;
  /** Why there are none where there should be, and what to do. */
  missing?: string;
}

interface FailureClass {
  words: RegExp;
  /** A second attempt may succeed where the first failed. */
  transient?: true;
  advice(context: PullContext): string;
}

/** In this order: a refused login also says "not found", and a wrong certificate also names the dial that met it. */
const CLASSES: FailureClass[] = [
  {
    words: /toomanyrequests|too many requests|rate limit|rate exceeded|status:? 429/i,
    advice: ({ registry, credentials }) =>
      `${registry} limits how often images are pulled. ` +
      (credentials === undefined
        ? 'Log in with registry-username and registry-password, which raises the limit, or pull from a mirror (image-map).'
        : 'Wait, or pull from a mirror (image-map).'),
  },
  {
    words: /no space left|disk quota/i,
    advice: () =>
      'The disk of the Docker daemon is full: remove images (docker system prune), or use a larger disk.',
  },
  {
    words:
      /no matching manifest|does not match the specified platform|image operating system|cannot be used on this platform/i,
    advice: () =>
      'The image is not made for the processor here: use a runner of its architecture, another image, or ' +
      'docker-options: --platform with emulation set up (docker/setup-qemu-action).',
  },
  {
    words:
      /denied|unauthorized|forbidden|authentication required|no basic auth|incorrect username|token has expired|status:? 40[13]/i,
    advice: loginAdvice,
  },
  {
    words: /manifest unknown|name unknown|not found|does not exist|no such image/i,
    advice: ({ reference, registry }) => {
      const [, repository] = /^public\.ecr\.aws\/(.+?)(?:[:@].*)?$/.exec(reference) ?? [];
      const list =
        registry === 'public.ecr.aws' ? ` Published tags: https://gallery.ecr.aws/${repository}.` : '';
      return `There is no such tag or repository: check the name for typing mistakes and for a removed tag.${list}`;
    },
  },
  {
    words: /server gave HTTP response to HTTPS client/i,
    advice: ({ registry }) =>
      `The registry speaks plain HTTP: list ${registry} in insecure-registries of /etc/docker/daemon.json.`,
  },
  {
    words: /x509|certificate/i,
    advice: ({ registry }) =>
      `The daemon does not trust the registry's certificate: put its CA at /etc/docker/certs.d/${registry}/ca.crt.`,
  },
  {
    words:
      /timeout|timed out|connection reset|connection refused|broken pipe|\bEOF\b|no such host|server misbehaving|temporary failure|unreachable|deadline exceeded|dial tcp|aborted|status:? 5\d\d|internal server error|bad gateway|service unavailable|blob upload|unknown blob|invalid checksum/i,
    transient: true,
    advice: ({ registry }) =>
      `${registry} could not be reached or did not answer as it should. Is there a network, a proxy for the Docker daemon, and is the registry up?`,
  },
];

/** Whether a second attempt makes sense; a refusal or a rate limit is none that time mends within seconds. */
export function isTransient(words: string): boolean {
  return classOf(words)?.transient ?? false;
}

/**
 * CodeBuild's error for an image that cannot be pulled (codebuild.md §4.5; SPEC §2.1: PROVISIONING, FAULT), with the
 * words of the daemon or registry and what to do.
 */
export function pullFailure(words: string, context: PullContext, cause?: unknown): EnvironmentError {
  const said = words.trim().replace(/\s+/g, ' ').replace(/\.$/, '');
  return unableToPull(`${said} (${context.reference})`, classOf(words)?.advice(context), cause);
}

/** The same, where nothing was asked of a registry. */
export function unableToPull(why: string, hint?: string, cause?: unknown): EnvironmentError {
  return new EnvironmentError(`Unable to pull customer's container image: ${why.replace(/\.$/, '')}.`, hint, {
    cause,
    statusCode: 'BUILD_CONTAINER_UNABLE_TO_PULL_IMAGE',
  });
}

/** URLs and names of images do not count: a repository may be called `denied`. */
function classOf(words: string): FailureClass | undefined {
  const plain = words.replace(/\S*\/\S*/g, '');
  return CLASSES.find((one) => one.words.test(plain));
}

function loginAdvice({ registry, credentials, missing }: PullContext): string {
  if (missing !== undefined) return `There was no login to ${registry}: ${missing}`;
  const refused = credentials === undefined ? '' : `The credentials of ${credentials.from} were refused. `;
  if (credentials?.advice !== undefined) return `${refused}${credentials.advice}`;
  const [, region] = /\.dkr\.ecr(?:-fips)?\.([\w-]+)\.amazonaws\.com/.exec(registry) ?? [];
  const ecr =
    region === undefined
      ? ''
      : ` For ECR the user is AWS and the password what aws ecr get-login-password --region ${region} prints; or pipe that to docker login --username AWS --password-stdin ${registry}.`;
  return `${refused}The image is private, or there is none of this name: check the name, and log in to ${registry} with registry-username and registry-password or docker login.${ecr}`;
}
