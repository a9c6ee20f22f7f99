import type { Fields } from '../../plan/project/fields.js';
import { RUNNERS_FILE } from '../../plan/batch/runners.js';
import { askedInBatch, batchLevels } from './batch-spec.js';
import { HOSTED_PROCESSORS, sizeOf } from './machine-sizes.js';
import { startsBatches } from './project-file.js';
import { code, row } from '../rows.js';
import type { FidelityRow, MigrationProject, Piece, Task } from '../types.js';

const BY_FILE = 'the same, by the project’s file';

/**
 * `buildBatchConfig` (codebuild.md §8.3, §10.1). A batch becomes a job for each of its builds; where it is not at hand, or too large
 * for GitHub, one job runs all of it.
 */
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
  const levels = batchLevels(project);
  return {
    rows: FIELDS.filter(({ says }) => says(config)).map((one) => batchRow(one, config, levels !== undefined)),
    tasks: levels === undefined ? [oneJobTask(project)] : machineTasks(project),
    job: {
      ...(levels === undefined ? { inputs: { mode: 'batch' } } : { batchLevels: levels }),
      projectFields: batchFields(project, config),
    },
  };
}

interface Field {
  field: string;
  says(config: Fields): boolean;
  value(config: Fields): string;
  /** @param inJobs whether each build has one */
  becomes(inJobs: boolean): Pick<FidelityRow, 'fidelity' | 'becomes' | 'reason'>;
}

const FIELDS: Field[] = [
  {
    field: 'serviceRole',
    says: (config) => config.says('serviceRole'),
    value: (config) => config.text('serviceRole') ?? '',
    becomes: () => ({
      fidelity: 'set up elsewhere',
      becomes: 'nothing: the workflow starts the builds by itself',
      reason: 'The role may be deleted with the project.',
    }),
  },
  {
    field: 'combineArtifacts',
    says: (config) => config.flag('combineArtifacts'),
    value: () => 'true',
    becomes: (inJobs) => ({
      fidelity: 'exact',
      becomes: inJobs ? 'the job `collect`, by the project’s file' : BY_FILE,
      reason: '',
    }),
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
    becomes: (inJobs) =>
      inJobs
        ? {
            fidelity: 'approximate',
            becomes: '`timeout-minutes` of each job',
            reason: 'Each build has a limit of its own; nothing ends the batch as a whole.',
          }
        : { fidelity: 'exact', becomes: BY_FILE, reason: '' },
  },
  {
    field: 'batchReportMode',
    says: (config) => config.says('batchReportMode', 'REPORT_AGGREGATED_BATCH'),
    value: (config) => config.text('batchReportMode') ?? '',
    becomes: (inJobs) =>
      inJobs
        ? {
            fidelity: 'exact',
            becomes: 'a check for each build, with its identifier as the name',
            reason: 'The check `collect` is that of the batch.',
          }
        : {
            fidelity: 'approximate',
            becomes: 'one check for the job',
            reason: 'A check for each build needs a job for each.',
          },
  },
];

function batchRow({ field, value, becomes }: Field, config: Fields, inJobs: boolean): FidelityRow {
  return { field: `buildBatchConfig.${field}`, value: value(config), ...becomes(inJobs) };
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

function oneJobTask({ buildspec }: MigrationProject): Task {
  const why =
    buildspec?.spec.batch === undefined
      ? 'The batch was not at hand'
      : 'The batch has more builds than GitHub allows jobs of a matrix';
  return {
    when: 'before',
    title: 'Know that all builds of the batch share one machine.',
    detail:
      `${why}, so one job runs it (\`mode: batch\`), as many builds at a time as it has processors. ` +
      'With `--buildspec`, `buildspec migrate` makes a job for each build, on the machine that it asks for.',
  };
}

/** What no runner of GitHub's is by itself. */
function machineTasks(project: MigrationProject): Task[] {
  const large = askedInBatch(project, 'computeType').filter(
    (type) => (sizeOf(type)?.processors ?? 0) > HOSTED_PROCESSORS,
  );
  const asked = [...large, ...askedInBatch(project, 'fleet')];
  if (asked.length === 0) return [];
  return [
    {
      when: 'before',
      title: `Choose runners for ${asked.map(code).join(', ')}, which builds of the batch ask for, in ${code(RUNNERS_FILE)}.`,
      detail:
        "Without it all sizes are GitHub's usual runner, and a fleet is a self-hosted one with its name as the label. " +
        'For example: `{"LINUX_CONTAINER/BUILD_GENERAL1_LARGE": "LABEL"}`.',
    },
  ];
}
