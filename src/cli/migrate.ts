import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';

import pc from 'picocolors';

import { EXIT, UserError } from '../errors.js';
import { composeMigration, type RolePolicySource } from '../migrate/compose.js';
import { assignRules, type OpenedProject, readMigration } from '../migrate/read-migration.js';
import { readRules } from '../migrate/read-rules.js';
import type { MigrateOptions, Migration } from '../migrate/types.js';
import { readBuildspec } from './migrate-buildspec.js';
import { describeMigration } from './migrate-report.js';
import { planFiles, writeFiles } from './write-migration.js';

/** Options of `migrate`, as commander hands them over. */
export interface MigrateCommandOptions {
  project?: string[];
  buildspec?: string;
  rules?: string;
  rolePolicy?: string;
  out: string;
  stdout?: boolean;
  eject?: boolean;
  strict?: boolean;
  pin: MigrateOptions['pin'];
  force?: boolean;
  action: string;
}

/**
 * `buildspec migrate`: writes a workflow and what belongs to it for each project of the files. Gives the exit code: 1 with `--strict`
 * when something was dropped (SPEC §2.1, `migrate`).
 * @throws UserError for wrong input, and for files that are there with another content; then nothing is written
 */
export async function migrateFromOptions(files: string[], options: MigrateCommandOptions): Promise<number> {
  const opened = await openProjects([...files, ...(options.project ?? [])]);
  const projects = opened.map(({ project }) => project);
  if (options.rules !== undefined)
    assignRules(projects, readRules(await readInput(options.rules, '--rules'), options.rules), options.rules);
  if (options.buildspec !== undefined && projects.length > 1)
    throw new UserError(
      `--buildspec is for one project, and there are ${projects.length}.`,
      'Without it, each buildspec is looked for below the current directory.',
    );
  for (const project of projects)
    project.buildspec = await readBuildspec(project, options.buildspec, options.eject ?? false);
  const policy = await rolePolicyOf(options.rolePolicy);
  const { eject = false, pin, action } = options;
  const migrations = opened.map((one) => composeMigration(one, { eject, pin, action }, policy));
  if (options.stdout) print(migrations);
  else await write(migrations, options);
  return exitCode(migrations, options);
}

async function openProjects(paths: string[]): Promise<OpenedProject[]> {
  if (paths.length === 0)
    throw new UserError(
      'There is no project to migrate.',
      'Name its file: aws codebuild batch-get-projects --names NAME > project.json; buildspec migrate project.json',
    );
  const opened: OpenedProject[] = [];
  const files = new Map<string, string>();
  for (const path of new Set(paths)) {
    const file = path === '-' ? '<stdin>' : path;
    for (const one of readMigration(await readInput(path, 'The project'), file)) {
      // Names of files may differ in more than the case of letters.
      const key = one.project.name.toLowerCase();
      const before = files.get(key);
      if (before !== undefined)
        throw new UserError(
          `${before} and ${file} both have a project ${JSON.stringify(one.project.name)}, and files are named after it.`,
          'Migrate them one at a time, each to an --out of its own.',
        );
      files.set(key, file);
      opened.push(one);
    }
  }
  return opened;
}

async function rolePolicyOf(path: string | undefined): Promise<RolePolicySource | undefined> {
  return path === undefined ? undefined : { source: await readInput(path, '--role-policy'), file: path };
}

async function readInput(path: string, what: string): Promise<Uint8Array> {
  if (path === '-') return buffer(process.stdin);
  try {
    return await readFile(path);
  } catch (error) {
    throw new UserError(`${what} ${path} cannot be read: ${(error as Error).message}.`);
  }
}

/** As `tail` heads files; all else goes to standard error. */
function print(migrations: Migration[]): void {
  const files = migrations.flatMap((migration) => migration.files);
  process.stdout.write(files.map(({ path, text }) => `==> ${path} <==\n${text}`).join('\n'));
  for (const migration of migrations)
    process.stderr.write(describeMigration(migration, [], pc.isColorSupported));
}

async function write(migrations: Migration[], { out, force = false }: MigrateCommandOptions): Promise<void> {
  const planned = await planFiles(
    out,
    migrations.flatMap(({ files }) => files),
  );
  const differing = planned.filter(({ state }) => state === 'differs');
  if (differing.length > 0 && !force)
    throw new UserError(
      `Nothing is written, for these files are there with another content: ${differing.map(({ path }) => path).join(', ')}.`,
      '--force replaces them, --out writes elsewhere, and --stdout shows what would be written.',
    );
  await writeFiles(out, planned);
  for (const migration of migrations) {
    const own = planned.filter(({ path }) => migration.files.some((file) => file.path === path));
    process.stdout.write(describeMigration(migration, own, pc.isColorSupported));
  }
}

/** With `--strict` nothing may be dropped; what was made is there all the same. */
function exitCode(migrations: Migration[], { strict, stdout }: MigrateCommandOptions): number {
  const dropped = migrations
    .flatMap(({ rows }) => rows)
    .filter(({ fidelity }) => fidelity === 'dropped').length;
  if (!strict || dropped === 0) return EXIT.succeeded;
  const made = stdout ? '' : ' The files are written; the reports tell why.';
  process.stderr.write(`${pc.red('error:')} --strict: ${dropped} dropped.${made}\n`);
  return EXIT.buildFailed;
}
