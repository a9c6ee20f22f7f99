import { parseBuildspec } from '../../../src/buildspec/parse.js';
import type { MigrateOptions, MigrationProject, Schedule } from '../../../src/migrate/types.js';
import { openFields, type ProjectReport } from '../../../src/plan/project/fields.js';
import { findProject } from '../../../src/plan/project/find-project.js';
import { parseJson } from '../../../src/plan/project/json.js';
import { readProject } from '../../../src/plan/project/read-project.js';

export const KEEP: MigrateOptions = { eject: false, pin: 'major', action: 'OWNER/run-buildspec@v1' };
export const EJECT: MigrateOptions = { ...KEEP, eject: true };

/** What create-project wants at least, and no more than that. */
export const LEAST = {
  name: 'web',
  source: { type: 'GITHUB', location: 'https://github.com/octo-org/web.git' },
  artifacts: { type: 'NO_ARTIFACTS' },
  environment: {
    type: 'LINUX_CONTAINER',
    image: 'aws/codebuild/amazonlinux-x86_64-standard:5.0',
    computeType: 'BUILD_GENERAL1_SMALL',
  },
};

export interface Beside {
  /** Of the buildspec, without its version. */
  buildspec?: string;
  schedules?: Schedule[];
}

/** The project of a JSON document, opened as `migrate` does. */
export function projectOfJson(
  json: string,
  { buildspec, schedules = [] }: Beside = {},
): MigrationProject & ProjectReport {
  const settings = readProject(json, 'project.json', '');
  const found = findProject(parseJson(json, 'project.json'), 'project.json', '');
  const report: ProjectReport = { problems: [], opened: new Map() };
  const text = `version: 0.2\n${buildspec ?? ''}`;
  const spec = buildspec === undefined ? undefined : parseBuildspec(text, 'buildspec.yml').buildspec;
  if (buildspec !== undefined && spec === undefined) throw new Error(`no buildspec: ${text}`);
  const repository = /github\.com\/([^/]+\/[^/]+?)(\.git)?$/.exec(settings.repositoryUrl ?? '')?.[1];
  return {
    name: settings.name ?? 'web',
    settings,
    fields: openFields(report, found.json, found.path),
    ...(spec && { buildspec: { file: 'buildspec.yml', text, spec } }),
    schedules,
    ...(repository !== undefined && { repository }),
    ...report,
  };
}

/** The least project with these fields; objects are merged into its own. */
export function projectOf(
  fields: Record<string, unknown> = {},
  beside: Beside = {},
): MigrationProject & ProjectReport {
  return projectOfJson(JSON.stringify(merged(LEAST, fields)), beside);
}

function merged(one: unknown, other: unknown): unknown {
  if (!isObject(one) || !isObject(other)) return other;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries(
    [...names].map((name) => [name, name in other ? merged(one[name], other[name]) : one[name]]),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
