import { type ProjectBatch, REPORT_MODES } from '../batch/types.js';
import type { Fields } from './fields.js';

/** Reads `buildBatchConfig` (codebuild.md §10.1); undefined where it says nothing. */
export function readBatch(project: Fields): ProjectBatch | undefined {
  if (!project.says('buildBatchConfig')) return undefined;
  const config = project.object('buildBatchConfig');
  const restrictions = config.object('restrictions');
  const timeoutMinutes = config.number('timeoutInMins');
  if (timeoutMinutes !== undefined && !(timeoutMinutes > 0))
    config.refuse('timeoutInMins', 'must be a number of minutes above 0');
  const maximumBuildsAllowed = restrictions.number('maximumBuildsAllowed');
  if (
    maximumBuildsAllowed !== undefined &&
    !(Number.isInteger(maximumBuildsAllowed) && maximumBuildsAllowed > 0)
  )
    restrictions.refuse('maximumBuildsAllowed', 'must be a whole number above 0');
  return {
    combineArtifacts: config.flag('combineArtifacts'),
    timeoutMinutes,
    reportMode: config.choice('batchReportMode', REPORT_MODES),
    maximumBuildsAllowed,
    computeTypesAllowed: restrictions.texts('computeTypesAllowed'),
    fleetsAllowed: restrictions.texts('fleetsAllowed'),
  };
}
