import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import pc from 'picocolors';

import { parseBuildspec } from '../buildspec/parse.js';
import { isInside } from '../entry/inside.js';
import { UserError } from '../errors.js';
import { migrationPaths } from '../migrate/paths.js';
import type { MigrationProject } from '../migrate/types.js';
import { isInlineBuildspec } from '../plan/inline-buildspec.js';
import { renderDiagnostics } from '../render/diagnostics.js';
import { warn } from './warn.js';

/**
 * The buildspec of a project: the one in the project itself, the given file, or the one that the project names, when it is below the
 * current directory. Undefined when it is not at hand, or CodeBuild would refuse it, which is told on standard error.
 * @param given by `--buildspec`
 * @param needed refuse to do without
 * @throws UserError for a file that cannot be read, and where there is none but it is needed
 */
export async function readBuildspec(
  { name, settings }: MigrationProject,
  given: string | undefined,
  needed: boolean,
): Promise<MigrationProject['buildspec']> {
  const { buildspec = 'buildspec.yml' } = settings;
  if (isInlineBuildspec(buildspec)) {
    if (given !== undefined)
      throw new UserError(
        `--buildspec: the project ${name} has its buildspec in itself.`,
        "Leave the option out; or put the path in place of the buildspec in the project's file.",
      );
    return parsed(migrationPaths(name).buildspec, buildspec, name, needed);
  }
  const file = given ?? (isBelowHere(buildspec) ? buildspec : undefined);
  const bytes =
    file === undefined ? undefined : await readFile(file).catch((error: Error) => notThere(error, given));
  if (file !== undefined && bytes !== undefined) return parsed(file, bytes, name, needed);
  if (needed)
    throw new UserError(
      `--eject needs the buildspec of ${name}, ${buildspec}, which is not at hand.`,
      'Name its file: --buildspec FILE; or start from the root of the repository.',
    );
  warn(`${name}: the buildspec ${buildspec} is not at hand; --buildspec FILE makes the report more exact`);
  return undefined;
}

function parsed(
  file: string,
  source: string | Uint8Array,
  name: string,
  needed: boolean,
): MigrationProject['buildspec'] {
  const { buildspec: spec, diagnostics } = parseBuildspec(source, file);
  const text = typeof source === 'string' ? source : Buffer.from(source).toString();
  if (spec !== undefined) return { file, text, spec };
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  process.stderr.write(renderDiagnostics(errors, text, pc.isColorSupported));
  if (needed) throw new UserError(`--eject needs the buildspec of ${name}, and CodeBuild would refuse it.`);
  warn(`${name}: CodeBuild would refuse the buildspec ${file}; the project is migrated without a look at it`);
  return undefined;
}

function isBelowHere(path: string): boolean {
  return !path.startsWith('arn:') && isInside(process.cwd(), resolve(path));
}

/** One that somebody has named must be there. */
function notThere(error: Error, given: string | undefined): undefined {
  if (given !== undefined) throw new UserError(`--buildspec cannot be read: ${error.message}.`);
}
