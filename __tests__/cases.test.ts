/**
 * Runs every folder of __tests__/cases through the committed command line, once for each `sh` on this machine, and in
 * images unless the case says why not.
 */
import { afterAll, describe, expect, it } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

import { hasDocker, IMAGES } from './support/docker.js';

/** `case.yml`: what is run, and what must happen. */
interface Case {
  /** `{source}` in them stands for the copy of the case's folder. */
  args?: string[];
  /** Shell commands that make, in the copy, what files cannot be: a git repository. */
  setup?: string[];
  /** The source, below the case's folder. */
  source?: string;
  env?: Record<string, string>;
  exit: number;
  /** Phases that were entered and their statuses, when the interesting ones are not all SUCCEEDED. */
  phases?: Record<string, string>;
  /** Message of the first context of a phase. */
  contexts?: Record<string, string>;
  /** Pieces of the log, in this order. */
  log?: string[];
  /** What the log must not hold. */
  absent?: string[];
  exported?: Record<string, string>;
  /** All files of the artifacts with their texts; true for one of any content. */
  artifacts?: Record<string, string | true>;
  /** Only with these shells, of this machine or of an image. */
  shells?: string[];
  /** What is different in an image; `false`: it cannot run there, and `because` says why. */
  image?: false | Partial<Case>;
  because?: string;
  /** In these images: names of support/docker.ts, or of an image. */
  images?: string[];
  /** Not on this machine. */
  only?: 'image';
}

interface BuildJson {
  phases: { phaseType: string; phaseStatus?: string; contexts?: { statusCode: string; message: string }[] }[];
  exportedEnvironmentVariables: { name: string; value: string }[];
}

const here = dirname(fileURLToPath(import.meta.url));
const cli = join(here, '../dist/cli/index.js');
const scratch = mkdtempSync(join(tmpdir(), 'cases-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A folder whose `sh` is the given program, to stand first on PATH. */
function shellFolder(name: string, program: string): string {
  const folder = join(scratch, `sh-${name}`);
  mkdirSync(folder);
  symlinkSync(program, join(folder, 'sh'));
  return folder;
}

const programs = { dash: '/usr/bin/dash', bash: '/usr/bin/bash', busybox: '/usr/bin/busybox' };
const shells = Object.entries(programs).filter(([, program]) => existsSync(program));
if (shells.length < 3 && process.env['RUN_BUILDSPEC_NO_SKIP'])
  throw new Error('A shell is missing, and CI skips nothing.');
if (shells.length === 0) shells.push(['sh', '/bin/sh']);

/** Where a case runs. */
interface Place {
  name: string;
  args: string[];
  path: string;
  inImage: boolean;
}

const path = process.env['PATH'] ?? '';
const machine = shells.map(([name, program]): Place => {
  return { name, args: [], path: `${shellFolder(name, program)}:${path}`, inImage: false };
});

function imagePlace(name: string): Place {
  const image = name in IMAGES ? IMAGES[name as keyof typeof IMAGES] : name;
  return { name: `${name} image`, args: ['--image', image], path, inImage: true };
}

/** The images by the shells that they have for `sh`. */
const usual = { dash: 'debian', busybox: 'busybox' };

function placesOf({ shells: wanted, images, only, image, because }: Case): Place[] {
  if (image === false && !because) throw new Error('A case that runs in no image says why: because');
  const here = machine.filter(({ name }) => wanted?.includes(name) ?? true);
  const byShell = Object.entries(usual).filter(([shell]) => wanted?.includes(shell) ?? true);
  const there = (images ?? byShell.map(([, name]) => name)).map(imagePlace);
  return [...(only === 'image' ? [] : here), ...(image === false ? [] : there)];
}

/** Away from the machine's git configuration. */
const ownGit = { GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1' };

/** Path to text of every file; `true` where that is all that is expected. */
function filesBelow(
  directory: string,
  expected: Record<string, string | true>,
): Record<string, string | true> {
  if (!existsSync(directory)) return {};
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8' });
  const files = names.filter(
    (name) => !name.startsWith('.run-buildspec-made') && !lstatSync(join(directory, name)).isDirectory(),
  );
  return Object.fromEntries(
    files.map((name) => [name, expected[name] === true || readFileSync(join(directory, name), 'utf8')]),
  );
}

describe.each(readdirSync(join(here, 'cases')).sort())('%s', (name) => {
  const written = parse(readFileSync(join(here, 'cases', name, 'case.yml'), 'utf8')) as Case;
  const places = placesOf(written);
  const check = (place: Place): void => {
    const expected = place.inImage && written.image ? { ...written, ...written.image } : written;
    const folder = join(scratch, `${name}-${place.name}`);
    cpSync(join(here, 'cases', name), folder, { recursive: true });
    for (const command of expected.setup ?? []) {
      const env = { ...process.env, ...ownGit };
      execFileSync('sh', ['-ec', command], { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] });
    }
    const json = `${folder}.json`;
    const source = join(folder, expected.source ?? '');
    const more = (expected.args ?? []).map((arg) => arg.replaceAll('{source}', folder));
    const artifacts = `${folder}.artifacts`;
    const args = [
      ...[cli, 'run', '--source', source, '--build-json', json, '--artifacts', artifacts],
      ...place.args,
      ...more,
    ];
    const env = { ...process.env, ...expected.env, PATH: place.path, NO_COLOR: '1' };
    const ran = spawnSync(process.execPath, args, { env, cwd: scratch, maxBuffer: 1 << 28 });
    const log = ran.stdout.toString() + ran.stderr.toString();
    const build = existsSync(json) ? (JSON.parse(readFileSync(json, 'utf8')) as BuildJson) : undefined;

    expect({ exit: ran.status, log }).toEqual({ exit: expected.exit, log });
    let from = 0;
    for (const piece of expected.log ?? []) {
      const at = log.indexOf(piece, from);
      if (at < 0) throw new Error(`The log has no ${JSON.stringify(piece)} after character ${from}:\n${log}`);
      from = at + piece.length;
    }
    for (const piece of expected.absent ?? []) expect(log).not.toContain(piece);
    if (expected.phases) {
      const entered = build?.phases.filter(({ phaseType }) =>
        /^(INSTALL|PRE_BUILD|BUILD|POST_BUILD|UPLOAD_ARTIFACTS|PROVISIONING|DOWNLOAD_SOURCE)$/.test(
          phaseType,
        ),
      );
      const interesting = entered?.filter(
        ({ phaseType, phaseStatus }) =>
          phaseType in expected.phases! ||
          !/^(PROVISIONING|DOWNLOAD_SOURCE)$/.test(phaseType) ||
          phaseStatus !== 'SUCCEEDED',
      );
      expect(
        Object.fromEntries(interesting?.map((phase) => [phase.phaseType, phase.phaseStatus]) ?? []),
      ).toEqual(expected.phases);
    }
    for (const [phase, message] of Object.entries(expected.contexts ?? {})) {
      expect(build?.phases.find(({ phaseType }) => phaseType === phase)?.contexts?.[0]?.message).toBe(
        message,
      );
    }
    if (expected.artifacts) {
      expect(filesBelow(artifacts, expected.artifacts)).toEqual(expected.artifacts);
    }
    if (expected.exported) {
      const exported = build?.exportedEnvironmentVariables.map(({ name, value }) => [name, value]) ?? [];
      expect(Object.fromEntries(exported)).toEqual(expected.exported);
    }
  };

  for (const place of places) {
    const test = place.inImage && !hasDocker ? it.skip : it;
    test(place.inImage ? `in the ${place.name}` : `with ${place.name} as sh`, () => check(place));
  }
});
