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
 */
export function readSourceSettings(
  source: Fields,
  prefix: string,
  { eject }: MigrateOptions,
): SourceSettings {
  source.known('sourceIdentifier', 'buildspec');
  const type = source.text('type') ?? 'NO_SOURCE';
  const location = (source.text('location') ?? '').replace(/^(https?:\/\/)[^/?#]*@/, '$1');
  const asked = source.number('gitCloneDepth');
  const depth = fetchDepth(asked);
  const submodules = source.object('gitSubmodulesConfig').flag('fetchSubmodules');
  const isGit = GIT_HOSTS.test(type);
  const field = (name: string): string => `${prefix}${name}`;
  const rows: FidelityRow[] = [];
  if (asked !== undefined && asked !== 0) {
    rows.push(
      isGit
        ? row(
            'exact',
            field('gitCloneDepth'),
            asked,
            type === 'CODECOMMIT' ? '`git clone --depth`' : `\`fetch-depth: ${depth}\``,
          )
        : row('exact', field('gitCloneDepth'), asked, '', 'It has no effect on a source without commits.'),
    );
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
