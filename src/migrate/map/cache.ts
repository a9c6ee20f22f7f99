import { CACHE_MODES } from '../../plan/project/types.js';
import { needsProjectFile } from './project-file.js';
import { row } from '../rows.js';
import type { FidelityRow, MigrateOptions, MigrationProject, Piece } from '../types.js';

const ACTIONS_CACHE = 'the Actions cache';

const OF_MODES: Record<(typeof CACHE_MODES)[number], (field: string, mode: string) => FidelityRow> = {
  LOCAL_SOURCE_CACHE: (field, mode) =>
    row('approximate', field, mode, 'actions/checkout', 'It fetches anew each time.'),
  LOCAL_DOCKER_LAYER_CACHE: (field, mode) =>
    row(
      'dropped',
      field,
      mode,
      '',
      'A runner begins without layers. Let `docker buildx build` keep its cache in the registry, by `--cache-to` and `--cache-from`.',
    ),
  LOCAL_CUSTOM_CACHE: (field, mode) =>
    row(
      'approximate',
      field,
      mode,
      ACTIONS_CACHE,
      'It outlives the machine, and is the same for all of them.',
    ),
};

/** Where `cache` of the buildspec is kept, and whether it is used at all (codebuild.md §7.4). */
export function mapCache(project: MigrationProject, options: MigrateOptions): Piece {
  const { fields, settings, buildspec } = project;
  const cache = fields.object('cache');
  const location = cache.text('location');
  const { type, namespace } = settings.cache;
  const modes = cache.choices('modes', CACHE_MODES);
  const isUsed = type === 'S3' || (type === 'LOCAL' && modes.includes('LOCAL_CUSTOM_CACHE'));
  // A section without effect is no reason to have anything of it in the workflow, but nobody knows that of a buildspec far away.
  const isOff = !isUsed && (buildspec === undefined || buildspec.spec.cache !== undefined);
  cache.known('type', 'cacheNamespace');
  return {
    rows: [
      ...(type === 'S3' ? [typeRow()] : []),
      ...(type === 'LOCAL' || (type === 'NO_CACHE' && isOff) ? [localRow(type, isOff, options)] : []),
      ...(type === 'S3' && location !== undefined
        ? [
            row(
              'approximate',
              'cache.location',
              location,
              ACTIONS_CACHE,
              'What the bucket holds is not carried over: the first build finds an empty cache.',
            ),
          ]
        : []),
      ...(type === 'LOCAL' ? modes.map((mode, index) => OF_MODES[mode](`cache.modes[${index}]`, mode)) : []),
      ...(namespace === undefined ? [] : [namespaceRow(namespace, isUsed, options)]),
    ],
    tasks: [],
    job: {
      ...(isOff && { inputs: { cache: 'false' } }),
      ...(isUsed &&
        needsProjectFile(project, options) && {
          projectFields: {
            cache: {
              type,
              ...(type === 'LOCAL' && { modes }),
              ...(namespace !== undefined && { cacheNamespace: namespace }),
            },
          },
        }),
    },
  };
}

function typeRow(): FidelityRow {
  const reason =
    'It has 10 GB for a repository, and loses what nobody reads for a week; a branch sees its own caches and those of the default branch.';
  return row('approximate', 'cache.type', 'S3', ACTIONS_CACHE, reason);
}

function localRow(type: string, isOff: boolean, { eject }: MigrateOptions): FidelityRow {
  if (isOff) {
    const becomes = eject ? 'no cache' : '`cache: false`';
    return row(
      'exact',
      'cache.type',
      type,
      becomes,
      'The cache section of the buildspec is not used, as on CodeBuild.',
    );
  }
  return row(
    'approximate',
    'cache.type',
    type,
    'see `cache.modes`',
    'No runner keeps anything for the next job.',
  );
}

function namespaceRow(namespace: string, isUsed: boolean, { eject }: MigrateOptions): FidelityRow {
  const field = 'cache.cacheNamespace';
  if (!isUsed)
    return row('exact', field, namespace, '', 'Without a cache it has no effect, as on CodeBuild.');
  const reason = 'Projects share caches within one repository only.';
  const becomes = eject ? 'the beginning of the keys' : 'keys of caches, by the project’s file';
  return row('approximate', field, namespace, becomes, reason);
}
