import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { BUILD_COMMANDS } from '../../src/adapters/shell/build-commands.js';

export interface Shell {
  name: string;
  argv: string[];
  /** There `sh` is this shell. */
  path: string;
}

export interface CommandShells {
  /** The folder of the build commands. */
  bin: string;
  shells: Shell[];
  /** Runs a build command in one of the shells. */
  run(
    shell: Shell,
    cwd: string,
    command: string,
    args: string[],
    env?: Record<string, string>,
  ): { code: number | null; out: string; err: string };
  remove(): void;
}

/** Where a program is; undefined when this machine has none. */
export function which(program: string): string | undefined {
  const found = spawnSync('/bin/sh', ['-c', 'command -v "$1"', 'sh', program], { encoding: 'utf8' });
  return found.status === 0 ? found.stdout.trim() : undefined;
}

/** A new folder in `parent` that holds `programs` and nothing else, to be a PATH. */
export function pathOf(parent: string, programs: string[]): string {
  const folder = mkdtempSync(join(parent, 'path-'));
  for (const program of programs) symlinkSync(which(program) ?? `/missing/${program}`, join(folder, program));
  return folder;
}

/** The shells of this machine that the build commands are tried in: dash, bash, and busybox's with its own programs. */
export function commandShells(): CommandShells {
  const bin = mkdtempSync(join(tmpdir(), 'run-buildspec-bin-'));
  for (const [name, text] of Object.entries(BUILD_COMMANDS))
    writeFileSync(join(bin, name), text, { mode: 0o755 });
  const shells: Shell[] = [];
  for (const name of ['dash', 'bash', 'busybox']) {
    const program = which(name);
    if (program === undefined) {
      console.warn(`no ${name} here: the build commands are not tried in it`);
      continue;
    }
    const programs = join(bin, `with-${name}`);
    mkdirSync(programs);
    if (name === 'busybox') {
      execFileSync(program, ['--install', '-s', programs]);
      shells.push({ name: 'busybox ash', argv: [join(programs, 'ash')], path: programs });
    } else {
      symlinkSync(program, join(programs, 'sh'));
      const path = `${programs}:${process.env['PATH'] ?? ''}`;
      shells.push({ name, argv: [join(programs, 'sh')], path });
    }
  }
  return {
    bin,
    shells,
    run: (shell, cwd, command, args, env = {}) => {
      const [program = '', ...options] = shell.argv;
      const result = spawnSync(program, [...options, join(bin, command), ...args], {
        cwd,
        env: { PATH: shell.path, ...env },
        encoding: 'utf8',
        maxBuffer: 1 << 26,
      });
      return { code: result.status, out: result.stdout, err: result.stderr };
    },
    remove: () => rmSync(bin, { recursive: true, force: true }),
  };
}
