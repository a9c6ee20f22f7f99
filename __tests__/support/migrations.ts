import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { parseBuildspec } from '../../src/buildspec/parse.js';
import { composeMigration } from '../../src/migrate/compose.js';
import { migrationPaths } from '../../src/migrate/paths.js';
import { assignRules, type OpenedProject, readMigration } from '../../src/migrate/read-migration.js';
import { readRules } from '../../src/migrate/read-rules.js';
import type { MigrateOptions, Migration } from '../../src/migrate/types.js';
import { isInlineBuildspec } from '../../src/plan/inline-buildspec.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Where folders with a `project.json` lie, and what belongs to it. */
const FOLDERS = ['__tests__/fixtures/migrate', 'examples/migrate'];

export const ACTION = 'OWNER/run-buildspec@v1';

/** A project of a fixture. */
export interface MigrationCase {
  /** `__tests__/fixtures/migrate/web` */
  folder: string;
  project: string;
  hasBuildspec: boolean;
}

/** Every project of the fixtures for `migrate`, and of its examples. */
export function migrationCases(): MigrationCase[] {
  return FOLDERS.flatMap((root) =>
    readdirSync(`${ROOT}${root}`)
      .map((name) => `${root}/${name}`)
      .filter((folder) => existsSync(`${ROOT}${folder}/project.json`))
      .flatMap((folder) =>
        openFolder(folder).map(({ project }) => ({
          folder,
          project: project.name,
          hasBuildspec: project.buildspec !== undefined,
        })),
      ),
  );
}

/** Migrates a project of a fixture, as the command line does in its folder. */
export function migrate(
  { folder, project }: MigrationCase,
  options: Partial<MigrateOptions> = {},
): Migration {
  const opened = openFolder(folder).find((one) => one.project.name === project);
  const source = fileOf(folder, 'role.json');
  return composeMigration(
    opened!,
    { eject: false, pin: 'major', action: ACTION, ...options },
    source === undefined ? undefined : { source, file: 'role.json' },
  );
}

/** The project's own JSON, whatever is around it. */
export function projectJson({ folder, project }: MigrationCase): Record<string, unknown> {
  const document = JSON.parse(fileOf(folder, 'project.json')!) as Record<string, unknown>;
  const projects = [
    document['projects'] ?? document['project'] ?? document['Properties'] ?? document,
  ].flat() as Record<string, unknown>[];
  return projects.find((one) => [one['name'], one['Name']].includes(project))!;
}

function openFolder(folder: string): OpenedProject[] {
  const opened = readMigration(fileOf(folder, 'project.json')!, 'project.json');
  const rules = fileOf(folder, 'rules.json');
  const projects = opened.map(({ project }) => project);
  if (rules !== undefined) assignRules(projects, readRules(rules, 'rules.json'), 'rules.json');
  for (const project of projects) {
    const inline = project.settings.buildspec ?? '';
    const file = isInlineBuildspec(inline) ? migrationPaths(project.name).buildspec : 'buildspec.yml';
    const text = isInlineBuildspec(inline) ? inline : fileOf(folder, 'buildspec.yml');
    const spec = text === undefined ? undefined : parseBuildspec(text, file).buildspec;
    if (text !== undefined && spec !== undefined) project.buildspec = { file, text, spec };
  }
  return opened;
}

function fileOf(folder: string, name: string): string | undefined {
  const path = `${ROOT}${folder}/${name}`;
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
