import { mapArtifacts } from './artifacts.js';
import { mapBatch } from './batch.js';
import { mapCache } from './cache.js';
import { mapEnvironment } from './environment.js';
import { mapLimits } from './limits.js';
import { mapLogs } from './logs.js';
import { mapMetadata } from './metadata.js';
import { mapPermissions } from './permissions.js';
import { mapSource } from './source.js';
import type { MigrateOptions, MigrationProject, Piece } from '../types.js';

/** All that a workflow is made of but its triggers, in the order of the report. Steps stand in the job in this order too. */
export const MAPPINGS: readonly ((project: MigrationProject, options: MigrateOptions) => Piece)[] = [
  mapMetadata,
  mapPermissions,
  mapEnvironment,
  mapSource,
  mapLimits,
  mapArtifacts,
  mapCache,
  mapLogs,
  mapBatch,
];
