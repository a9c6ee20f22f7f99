/** docs/support.md, checked against what parser, planner, `migrate` and `migrate --eject` do with each key and field. */
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';

import { parseBuildspec } from '../../src/buildspec/parse.js';
import type { Buildspec } from '../../src/buildspec/types.js';
import { buildspecSchema } from '../../src/check/schema.js';
import { containerRequest } from '../../src/entry/container.js';
import { type Ejected, ejectSteps } from '../../src/migrate/eject/eject-steps.js';
import { UserError } from '../../src/errors.js';
import { joinPieces } from '../../src/migrate/join-pieces.js';
import { MAPPINGS } from '../../src/migrate/map/mappings.js';
import { mapTriggers } from '../../src/migrate/map/triggers.js';
import { FIDELITIES, type FidelityRow, type MigrateOptions } from '../../src/migrate/types.js';
import { planBatch } from '../../src/plan/batch/plan-batch.js';
import { planBuild, requireSupported } from '../../src/plan/plan-build.js';
import { chooseSettings } from '../../src/plan/project/choose-settings.js';
import type { PlanRequest } from '../../src/plan/types.js';
import { EJECT, KEEP, projectOf } from './migrate/project-of.js';
import { facts, ofBatch, request } from './plan/factories.js';
import { FIELD_SAMPLES } from './support-fields.js';
import { KEY_SAMPLES } from './support-samples.js';

const text = readFileSync('docs/support.md', 'utf8');

/** The rows of the table below a heading: its cells, without the code marks. */
function table(heading: string): Record<string, string>[] {
  const section = text.slice(text.indexOf(`\n## ${heading}\n`)).split(/\n## /)[1] ?? '';
  const lines = section.split('\n').filter((line) => line.startsWith('|'));
  const cells = (line: string): string[] =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replace(/^`|`$/g, ''));
  const [head = '', , ...rows] = lines;
  const columns = cells(head);
  return rows.map((row) => Object.fromEntries(cells(row).map((cell, index) => [columns[index] ?? '', cell])));
}

const keys = table('Keys of the buildspec');
const fields = table('Fields of the project');

const IMAGE = containerRequest({
  image: 'alpine:3',
  imageMap: '',
  privileged: '',
  dockerOptions: '',
  envPassthrough: [],
  login: { username: '', password: '' },
});
const MODES: Record<string, Partial<PlanRequest>> = {
  'on the runner': {},
  'in an image': { container: IMAGE },
  'in a batch': ofBatch(),
};

/** What tells of a plan, where in the file something stands, and what nobody reads of it. */
const UNREAD = new Set(['notes', 'at', 's3Prefix']);

/** What a plan holds, without what it says about it. */
function planned(buildspec: Buildspec, mode: Partial<PlanRequest>): string {
  const plan = planBuild(request({ buildspec, ...mode }), facts());
  requireSupported(plan);
  const batch = buildspec.batch && planBatch(request({ buildspec }), facts()).plan;
  return JSON.stringify({ plan, batch }, (name, value: unknown) => (UNREAD.has(name) ? undefined : value));
}

function support({ plain, sample }: { plain: string; sample: string }, mode: Partial<PlanRequest>): string {
  const { buildspec } = parseBuildspec(sample, 'buildspec.yml');
  const without = parseBuildspec(plain, 'buildspec.yml').buildspec;
  if (buildspec === undefined || without === undefined) return 'refused';
  const [one, other] = [planned(buildspec, mode), planned(without, mode)];
  return one === other ? 'no effect' : 'yes';
}

/** The worst of what the report says of a key, beside what it says without it. */
function ejected(key: string, { plain, sample }: { plain: string; sample: string }): string {
  const [parts, without] = [ejectedParts(key, sample), ejectedParts(key, plain)];
  if (parts === undefined) return 'refused';
  const said = new Set(without?.rows.map((row) => JSON.stringify(row)));
  const rows = parts.rows.filter(
    (row) => row.field.startsWith('buildspec.') && !said.has(JSON.stringify(row)),
  );
  if (rows.length > 0) return worst(rows);
  return JSON.stringify(parts.steps) === JSON.stringify(without?.steps) ? 'no effect' : 'exact';
}

function ejectedParts(key: string, source: string): Ejected | undefined {
  const isBatch = key.startsWith('batch.');
  const { buildspec: spec } = parseBuildspec(source, 'buildspec.yml');
  if (spec === undefined) return undefined;
  const project = projectOf(
    isBatch ? { buildBatchConfig: { serviceRole: 'arn:aws:iam::123456789012:role/b' } } : S3,
  );
  project.buildspec = { file: 'buildspec.yml', text: source, spec };
  try {
    return ejectSteps(project, joinPieces(MAPPINGS.map((map) => map(project, EJECT))).job ?? {});
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

const S3 = { artifacts: { type: 'S3', location: 'b' }, cache: { type: 'S3', location: 'c' } };

function worst(rows: FidelityRow[]): string {
  return FIDELITIES.findLast((one) => rows.some(({ fidelity }) => fidelity === one)) ?? 'not said';
}

/** The keys of a schema; what stands in lists, and below names of authors but for reports, is its key's affair. */
function keysOf(schema: unknown, path: string): string[] {
  const { properties, additionalProperties } = schema as Record<string, Record<string, unknown> | undefined>;
  if (path === 'reports') return keysOf(additionalProperties, 'reports.*');
  const isLeaf = !properties || /^(env|batch|artifacts|cache)\.|runtime-versions|secondary/.test(path);
  if (isLeaf) return [path];
  return Object.entries(properties).flatMap(([key, below]) => {
    const name = path === 'phases' ? '*' : key;
    return keysOf(below, path === '' ? name : `${path}.${name}`);
  });
}

describe('the keys of the buildspec in docs/support.md', () => {
  it('are all keys that the parser knows', () => {
    const known = keysOf(buildspecSchema(), '').map((key) =>
      key.replace('*.runtime-versions', 'install.runtime-versions'),
    );
    expect(keys.map((row) => row['key']).toSorted()).toEqual(
      [...new Set([...known, 'phases.*.steps'])].toSorted(),
    );
  });

  it.each(keys.map((row): [string, Record<string, string>] => [row['key'] ?? '', row]))(
    'are right: %s',
    (key, row) => {
      const sample = KEY_SAMPLES[key]!;
      const here = Object.fromEntries(
        Object.entries(MODES).map(([mode, parts]) => [mode, support(sample, parts)]),
      );
      const { 'on the runner': runner = '' } = here;
      const found = { ...here, "in the job's container": runner, ejected: ejected(key, sample) };
      expect(found).toEqual(Object.fromEntries(Object.keys(found).map((mode) => [mode, row[mode]])));
    },
  );
});

/** Some fields have a row for each kind of value. */
function nameOf(row: string): string {
  return row.split(' ')[0] ?? '';
}

function escaped(text: string): string {
  return text.replace(/[.[\]]/g, '\\$&');
}

const SAID = { buildspec: '', projectName: '', image: '', privileged: '', timeout: '' };

/** Whether a run with the project's file does what the field says, or says in a note that it does not. */
function effect({ value, beside = {} }: (typeof FIELD_SAMPLES)[string]): string {
  const [one, other] = [{}, value].map((parts) => {
    const { settings } = projectOf({ ...beside, ...parts });
    const { project, ...chosen } = chooseSettings(SAID, settings);
    return { settings, chosen, project };
  });
  const said = other!.settings.ignored.length - one!.settings.ignored.length;
  const bare = (of: typeof one) => JSON.stringify({ ...of!.settings, ignored: [] });
  if (bare(one) !== bare(other)) return said > 0 ? 'in part' : 'yes';
  return said > 0 ? 'a note' : 'no';
}

function migrated(
  field: string,
  { value, beside = {}, buildspec }: (typeof FIELD_SAMPLES)[string],
  options: MigrateOptions,
): string {
  const project = projectOf({ ...beside, ...value }, { ...(buildspec !== undefined && { buildspec }) });
  const rows = [...MAPPINGS, mapTriggers].flatMap((map) => map(project, options).rows);
  const pattern = new RegExp(`^${escaped(nameOf(field)).replace('\\[\\]', '\\[\\d+\\]')}$`);
  const found = rows.filter((row) => pattern.test(row.field));
  return found.length === 0 ? 'no row' : worst(found);
}

describe('the fields of the project in docs/support.md', () => {
  it('are all fields of the API', () => {
    const api = JSON.parse(readFileSync('__tests__/fixtures/migrate/api-fields.json', 'utf8')) as {
      fields: Record<string, string[]>;
    };
    const covered = (field: string): boolean =>
      fields.some((row) => new RegExp(`^${escaped(nameOf(row['field'] ?? ''))}($|[.[])`).test(field));
    expect(Object.keys(api.fields).filter((field) => !covered(field))).toEqual([]);
  });

  it('are those with a sample', () => {
    expect(fields.map((row) => row['field']).toSorted()).toEqual(Object.keys(FIELD_SAMPLES).toSorted());
  });

  it.each(fields.map((row): [string, Record<string, string>] => [row['field'] ?? '', row]))(
    'are right: %s',
    (field, row) => {
      const sample = FIELD_SAMPLES[field]!;
      const found = {
        run: effect(sample),
        migrate: migrated(field, sample, KEEP),
        '--eject': migrated(field, sample, EJECT),
      };
      expect(found).toEqual(Object.fromEntries(Object.keys(found).map((column) => [column, row[column]])));
    },
  );
});
