import { describe } from '@jest/globals';
import { spawnSync } from 'node:child_process';

/** What scripts/test-images.sh makes; no registry is needed. */
export const IMAGES = {
  /** git, dash as sh, bash, busybox, and the user `stranger`, uid 1007. */
  debian: 'test/debian:bookworm',
  /** busybox alone, and the user `stranger`, uid 1007. */
  busybox: 'test/busybox:1',
  /** Debian's, with bash as sh. */
  bashAsSh: 'test/bash-as-sh:1',
  /** One static program, and no shell. */
  noShell: 'test/no-shell:1',
  /** Debian's, with all that an image can set: see the script. */
  configured: 'test/configured:1',
  /** busybox's, with __tests__/fixtures/runtimes.yml where CodeBuild's images have theirs. */
  codebuild: 'test/codebuild:1',
  /** Debian's, with the docker program. */
  dockerCli: 'test/docker-cli:1',
  /** moto, a server that plays AWS. */
  moto: 'test/moto:1',
};

/** Runs docker. @throws Error with what it printed when it fails. Gives what it prints, trimmed. */
export function docker(...args: string[]): string {
  const ran = spawnSync('docker', args, { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (ran.status !== 0) throw new Error(`docker ${args.join(' ')}: ${ran.stderr || ran.error}`);
  return ran.stdout.trim();
}

/** As `docker`, and gives the lines. */
export function dockerLines(...args: string[]): string[] {
  return docker(...args)
    .split('\n')
    .filter((line) => line !== '');
}

/** Why tests with Docker cannot run here; undefined when they can. */
function findMissing(): string | undefined {
  if (process.platform !== 'linux') return 'they need Linux';
  const version = spawnSync('docker', ['version', '--format', '{{.Server.Version}}'], { encoding: 'utf8' });
  if (version.status !== 0) return `no Docker daemon answers: ${version.error?.message ?? version.stderr}`;
  const there = dockerLines('image', 'ls', '--format', '{{.Repository}}:{{.Tag}}');
  const missing = Object.values(IMAGES).filter((image) => !there.includes(image));
  return missing.length === 0 ? undefined : `run scripts/test-images.sh, for ${missing.join(', ')}`;
}

const missing = findMissing();
if (missing !== undefined) {
  if (process.env['RUN_BUILDSPEC_NO_SKIP']) throw new Error(`CI skips nothing: ${missing}`);
  console.warn(`Tests with Docker are skipped: ${missing}`);
}

export const hasDocker = missing === undefined;

/** `describe` where a daemon has the test images; elsewhere it skips, which the import of this file has told. */
export const describeDocker = hasDocker ? describe : describe.skip;

/** Ids of the containers, running or not, of a build: `uuid` of its plan; of all builds when absent. */
export function buildContainers(uuid?: string): string[] {
  const label = uuid === undefined ? 'run-buildspec.build' : `run-buildspec.build=${uuid}`;
  return dockerLines('ps', '--all', '--quiet', '--no-trunc', '--filter', `label=${label}`);
}

/** Ids of the builds' containers, running or not, that have `path` or something below it: other tests have theirs. */
export function buildContainersWith(path: string): string[] {
  const format = '{{.ID}} {{.Mounts}}';
  const filter = ['--filter', 'label=run-buildspec.build'];
  return dockerLines('ps', '--all', '--no-trunc', ...filter, '--format', format)
    .filter((line) => line.includes(path))
    .map((line) => line.split(' ')[0] ?? '');
}

/** Names of the anonymous volumes of a running container. */
export function volumesOf(container: string): string[] {
  const format = '{{range .Mounts}}{{if eq .Type "volume"}}{{println .Name}}{{end}}{{end}}';
  return dockerLines('inspect', '--format', format, container);
}

/** Whether the daemon has such a volume. */
export function volumeExists(name: string): boolean {
  return dockerLines('volume', 'ls', '--quiet').includes(name);
}
