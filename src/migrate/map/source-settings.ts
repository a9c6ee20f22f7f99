import type { Fields } from '../../plan/project/fields.js';
import { fetchDepth } from './fetch-steps.js';
import { row } from '../rows.js';
import type { FidelityRow, MigrateOptions } from '../types.js';

/** What a source says beside where it is, of whatever type it is. */
export interface SourceSettings {
  type: string;
  /** Without credentials. */
  location: string;
  /** 0: all commits. */
  depth: number;
  submodules: boolean;
  rows: FidelityRow[];
}

const GIT_HOSTS = /^(GITHUB|GITLAB|BITBUCKET|CODECOMMIT)/;

/**
 * Reads `source`, or one of `secondarySources` (codebuild.md §10.1).
 * @param prefix `source.`
 * @param version of it, if the project says one
 */
export function readSourceSettings(
  source: Fields,
  prefix: string,
  { eject }: MigrateOptions,
  version: string | undefined,
): SourceSettings {
  source.known('sourceIdentifier', 'buildspec');
  const type = source.text('type') ?? 'NO_SOURCE';
  const location = (source.text('location') ?? '').replace(/^(https?:\/\/)[^/?#]*@/, '$1');
  const asked = source.number('gitCloneDepth');
  const depth = fetchDepth(asked);
  const submodules = source.object('gitSubmodulesConfig').flag('fetchSubmodules');
  const field = (name: string): string => `${prefix}${name}`;
  const rows: FidelityRow[] = [];
  if (asked !== undefined && asked !== 0) {
    rows.push(depthRow(field('gitCloneDepth'), asked, type, version));
  }
  if (submodules) {
    const reason =
      'The token of the job reads no other private repository: give the checkout a `token` that does.';
    rows.push(
      type === 'CODECOMMIT'
        ? row('exact', field('gitSubmodulesConfig'), 'fetchSubmodules', '`git clone --recurse-submodules`')
        : row('exact', field('gitSubmodulesConfig'), 'fetchSubmodules', '`submodules: recursive`', reason),
    );
  }
  rows.push(...mapAccess(source, field), ...mapStatus(source, field, eject));
  return { type, location, depth, submodules, rows };
}

function depthRow(field: string, asked: number, type: string, version: string | undefined): FidelityRow {
  if (!GIT_HOSTS.test(type))
    return row('exact', field, asked, '', 'It has no effect on a source without commits.');
  if (type !== 'CODECOMMIT') return row('exact', field, asked, `\`fetch-depth: ${fetchDepth(asked)}\``);
  if (version === undefined) return row('exact', field, asked, '`git clone --depth`');
  return row('approximate', field, asked, '`git clone`', 'All commits are fetched: the version may be any.');
}

function mapAccess(source: Fields, field: (name: string) => string): FidelityRow[] {
  const auth = source.object('auth');
  auth.known('resource');
  return [
    ...(source.says('auth')
      ? [
          row(
            'approximate',
            field('auth'),
            auth.text('type') ?? '',
            'the token of the job',
            'It reads the repository of the workflow, and none beside it that is private.',
          ),
        ]
      : []),
    ...(source.flag('insecureSsl')
      ? [row('dropped', field('insecureSsl'), true, '', 'The checkout believes no wrong certificate.')]
      : []),
  ];
}

function mapStatus(source: Fields, field: (name: string) => string, eject: boolean): FidelityRow[] {
  const status = source.object('buildStatusConfig');
  const [context, target] = [status.text('context'), status.text('targetUrl')];
  const values = [context, target].filter((part) => part !== undefined);
  return [
    ...(source.flag('reportBuildStatus')
      ? [
          row(
            'approximate',
            field('reportBuildStatus'),
            true,
            'the check of the job',
            'It has the name of the job.',
          ),
        ]
      : []),
    ...(values.length > 0
      ? [
          row(
            'approximate',
            field('buildStatusConfig'),
            values.join(' '),
            'the check of the job',
            `It has the name of the job, and leads to the run.${eject ? '' : ' `name:` of the job names it.'}`,
          ),
        ]
      : []),
  ];
}
