import type { Fields } from '../../plan/project/fields.js';
import { startsBatches } from './project-file.js';
import { row } from '../rows.js';
import type { FidelityRow, MigrationProject, Piece, Task } from '../types.js';

const BY_FILE = 'the same, by the project’s file';

/** `buildBatchConfig` (codebuild.md §8.3, §10.1): builds that are batches run all of them in one job. */
export function mapBatch(project: MigrationProject): Piece {
  const config = project.fields.object('buildBatchConfig');
  const restrictions = config.object('restrictions');
  config.known('timeoutInMins', 'combineArtifacts');
  restrictions.known('maximumBuildsAllowed', 'computeTypesAllowed', 'fleetsAllowed');
  if (!startsBatches(project)) {
    const why = 'Its builds are single ones; a batch only comes by hand: `mode: batch` of the action.';
    const rows = FIELDS.filter(({ says }) => says(config)).map(({ field, value }) =>
      row('dropped', `buildBatchConfig.${field}`, value(config), '', why),
    );
    return { rows, tasks: [] };
  }
  return {
    rows: FIELDS.filter(({ says }) => says(config)).map((one) => batchRow(one, config)),
    tasks: [machinesTask(project)],
    job: {
      inputs: { mode: 'batch' },
      projectFields: batchFields(project, config),
    },
  };
}

interface Field {
  field: string;
  says(config: Fields): boolean;
  value(config: Fields): string;
  becomes(config: Fields): Pick<FidelityRow, 'fidelity' | 'becomes' | 'reason'>;
}

const FIELDS: Field[] = [
  {
    field: 'serviceRole',
    says: (config) => config.says('serviceRole'),
    value: (config) => config.text('serviceRole') ?? '',
    becomes: () => ({
      fidelity: 'set up elsewhere',
      becomes: 'nothing: the job starts the builds by itself',
      reason: 'The role may be deleted with the project.',
    }),
  },
  {
    field: 'combineArtifacts',
    says: (config) => config.flag('combineArtifacts'),
    value: () => 'true',
    becomes: () => ({ fidelity: 'exact', becomes: BY_FILE, reason: '' }),
  },
  {
    field: 'restrictions',
    says: (config) => config.says('restrictions'),
    value: (config) => describeRestrictions(config.object('restrictions')),
    becomes: () => ({
      fidelity: 'exact',
      becomes: BY_FILE,
      reason: 'A batch beyond them is refused before anything runs.',
    }),
  },
  {
    field: 'timeoutInMins',
    says: (config) => config.says('timeoutInMins', 480),
    value: (config) => String(config.number('timeoutInMins') ?? ''),
    becomes: () => ({ fidelity: 'exact', becomes: BY_FILE, reason: '' }),
  },
  {
    field: 'batchReportMode',
    says: (config) => config.says('batchReportMode', 'REPORT_AGGREGATED_BATCH'),
    value: (config) => config.text('batchReportMode') ?? '',
    becomes: () => ({
      fidelity: 'approximate',
      becomes: 'one check for the job',
      reason: 'A check for each build needs a job for each: the reusable workflow codebuild-batch.yml.',
    }),
  },
];

function batchRow({ field, value, becomes }: Field, config: Fields): FidelityRow {
  return { field: `buildBatchConfig.${field}`, value: value(config), ...becomes(config) };
}

function describeRestrictions(restrictions: Fields): string {
  const most = restrictions.number('maximumBuildsAllowed');
  const allowed = [...restrictions.texts('computeTypesAllowed'), ...restrictions.texts('fleetsAllowed')];
  return [...(most === undefined ? [] : [`${most} builds`]), ...allowed].join(', ');
}

function batchFields({ settings }: MigrationProject, config: Fields): Record<string, unknown> {
  const { batch } = settings;
  const restrictions = {
    ...(batch?.maximumBuildsAllowed !== undefined && { maximumBuildsAllowed: batch.maximumBuildsAllowed }),
    ...((batch?.computeTypesAllowed.length ?? 0) > 0 && { computeTypesAllowed: batch?.computeTypesAllowed }),
    ...((batch?.fleetsAllowed.length ?? 0) > 0 && { fleetsAllowed: batch?.fleetsAllowed }),
  };
  const reportMode = config.text('batchReportMode');
  const buildBatchConfig = {
    ...(batch?.combineArtifacts && { combineArtifacts: true }),
    ...(Object.keys(restrictions).length > 0 && { restrictions }),
    ...(batch?.timeoutMinutes !== undefined && { timeoutInMins: batch.timeoutMinutes }),
    ...(reportMode !== undefined && { batchReportMode: reportMode }),
  };
  return Object.keys(buildBatchConfig).length === 0 ? {} : { buildBatchConfig };
}

function machinesTask({ buildspec }: MigrationProject): Task {
  const batch = buildspec?.spec.batch;
  const count =
    batch?.builds.kind === 'list' || batch?.builds.kind === 'graph' ? batch.builds.entries.length : undefined;
  const builds = count === undefined ? 'All builds of the batch' : `All ${count} builds of the batch`;
  return {
    when: 'after',
    title: 'Decide whether one machine is enough for the batch.',
    detail:
      `${builds} run in one job, as many at a time as it has processors, and all on the same kind of machine. For a job for each build ` +
      'on the runner that its entry asks for, take the reusable workflow `codebuild-batch.yml`.',
  };
}
