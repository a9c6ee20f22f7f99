/** Runs every folder of __tests__/cases through the committed command line, once for each `sh` on this machine. */
import { afterAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** `case.yml`: what is run, and what must happen. */
interface Case {
  args?: string[];
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
  /** Only with these shells. */
  shells?: string[];
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
const folders = new Map(shells.map(([name, program]) => [name, shellFolder(name, program)]));

describe.each(readdirSync(join(here, 'cases')).sort())('%s', (name) => {
  const expected = parse(readFileSync(join(here, 'cases', name, 'case.yml'), 'utf8')) as Case;
  const wanted = [...folders.keys()].filter((shell) => expected.shells?.includes(shell) ?? true);

  it.each(wanted)('with %s as sh', (shell) => {
    const source = join(scratch, `${name}-${shell}`);
    cpSync(join(here, 'cases', name), source, { recursive: true });
    const json = join(scratch, `${name}-${shell}.json`);
    const args = [cli, 'run', '--source', source, '--build-json', json, ...(expected.args ?? [])];
    const env = {
      ...process.env,
      ...expected.env,
      PATH: `${folders.get(shell)}:${process.env['PATH']}`,
      NO_COLOR: '1',
    };
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
    if (expected.exported) {
      const exported = build?.exportedEnvironmentVariables.map(({ name, value }) => [name, value]) ?? [];
      expect(Object.fromEntries(exported)).toEqual(expected.exported);
    }
  });
});
