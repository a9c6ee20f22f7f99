import type { Fields } from '../../plan/project/fields.js';
import { codeCommitStep, type Fetched, isFolder, NO_VERSION, refOf, s3Step } from './fetch-steps.js';
import { pinnedAction } from '../../render/pinned-actions.js';
import { code, row } from '../rows.js';
import { readSourceSettings, type SourceSettings } from './source-settings.js';
import type { FidelityRow, MigrateOptions, MigrationProject, Piece, Task } from '../types.js';
import { literal } from '../../render/yaml-text.js';
import type { Step } from '../workflow.js';

/** actions/checkout writes below the workspace only. */
const CHECKED_OUT = '.codebuild-sources';

interface Secondary {
  identifier: string;
  rows: FidelityRow[];
  tasks: Task[];
  step?: Step;
  /** A folder has no version. */
  ignoresVersion?: true;
  /** As the input says it, and as a shell does. */
  path?: { input: string; shell: string };
}

/** `secondarySources` and their versions: each is fetched by a step of its own. */
export function mapSecondarySources(project: MigrationProject, options: MigrateOptions): Piece {
  const { fields } = project;
  const versions = fields.objects('secondarySourceVersions').map((version, index) => ({
    index,
    identifier: version.text('sourceIdentifier') ?? '',
    version: version.text('sourceVersion') ?? '',
  }));
  const sources = fields.objects('secondarySources').map((source, index) => {
    const identifier = source.text('sourceIdentifier') ?? '';
    const version = versions.find((one) => one.identifier === identifier)?.version ?? '';
    return mapSecondary(source, index, version, options);
  });
  const there = sources.filter(({ step }) => step !== undefined);
  const lines = there.map(({ identifier, path }) => `${identifier}=${path?.input ?? ''}`);
  return {
    rows: [
      ...sources.flatMap(({ rows }) => rows),
      ...versions.map(({ index, identifier, version }) =>
        versionRow(
          index,
          identifier,
          version,
          there.find((one) => one.identifier === identifier),
        ),
      ),
    ],
    tasks: sources.flatMap(({ tasks }) => tasks),
    job: {
      stepsBefore: [
        ...there.flatMap(({ step }) => step ?? []),
        ...(options.eject && there.length > 0 ? [variablesStep(there)] : []),
      ],
      ...(lines.length > 0 && { inputs: { 'secondary-sources': lines.join('\n') } }),
    },
  };
}

function versionRow(
  index: number,
  identifier: string,
  version: string,
  source: Secondary | undefined,
): FidelityRow {
  const field = `secondarySourceVersions[${index}]`;
  const value = `${identifier} ${version}`;
  if (source === undefined)
    return row('set up elsewhere', field, value, 'a step of your own', 'The source itself has none yet.');
  if (source.ignoresVersion) return row('exact', field, value, '', NO_VERSION);
  return row('exact', field, value, 'the step that fetches it');
}

function mapSecondary(source: Fields, index: number, version: string, options: MigrateOptions): Secondary {
  const field = `secondarySources[${index}]`;
  const identifier = source.text('sourceIdentifier') ?? '';
  const settings = readSourceSettings(source, `${field}.`, options, version || undefined);
  const { type, location } = settings;
  const shown = `${identifier} ${location}`.trim();
  const repository = /^https:\/\/github\.com\/([\w.-]+\/[\w.-]+?)(\.git)?\/?$/.exec(location)?.[1];
  if (type === 'GITHUB' && repository !== undefined) {
    const path = `${CHECKED_OUT}/${identifier}`;
    return {
      identifier,
      rows: [
        row(
          'approximate',
          field,
          shown,
          '`secondary-sources`, and actions/checkout',
          `It lies in the workspace, where ${code('**/*')} of the primary source finds it too.`,
        ),
        ...settings.rows,
      ],
      tasks: [tokenTask(repository)],
      step: checkoutStep({ ...settings, repository, path, version, identifier }, options),
      path: { input: path, shell: `"$GITHUB_WORKSPACE/${path}"` },
    };
  }
  if (type !== 'S3' && type !== 'CODECOMMIT') {
    const reason = `It is on ${type}: \`CODEBUILD_SRC_DIR_${identifier}\` is not set until a step fetches it.`;
    return {
      identifier,
      rows: [
        row('set up elsewhere', field, shown, 'a step of your own', reason),
        ...settings.rows.map((one) =>
          row('set up elsewhere', one.field, one.value, 'that step', 'Nothing fetches it yet.'),
        ),
      ],
      tasks: [fetchTask(identifier, settings, options)],
    };
  }
  const target = `"$RUNNER_TEMP/sources/${identifier}"`;
  const fetched: Fetched = { ...settings, version, target, what: `the source ${identifier}` };
  return {
    identifier,
    rows: [row('exact', field, shown, '`secondary-sources`, and a step that fetches it'), ...settings.rows],
    tasks: [],
    ...(type === 'S3' && isFolder(location) && { ignoresVersion: true }),
    step: type === 'S3' ? s3Step(fetched) : codeCommitStep(fetched),
    path: { input: `\${{ runner.temp }}/sources/${identifier}`, shell: target },
  };
}

function checkoutStep(
  source: SourceSettings & { repository: string; path: string; version: string; identifier: string },
  { pin }: MigrateOptions,
): Step {
  const { repository, path, version, depth, submodules, identifier } = source;
  return {
    name: `Fetch the source ${identifier}`,
    uses: pinnedAction('actions/checkout', pin),
    with: {
      repository,
      path,
      ...(version !== '' && { ref: literal(refOf(version)) }),
      'fetch-depth': String(depth),
      ...(submodules && { submodules: 'recursive' }),
      'persist-credentials': 'false',
    },
  };
}

function tokenTask(repository: string): Task {
  return {
    when: 'before',
    title: `If ${code(repository)} is private, give its checkout a \`token\` that reads it.`,
    detail:
      'A deploy key, or a token of a GitHub App, in a secret: the token of the job reads its own repository only.',
  };
}

/** Nothing here knows how to log in there. */
function fetchTask(identifier: string, { type, location }: SourceSettings, { eject }: MigrateOptions): Task {
  const path = eject
    ? `write the path to \`CODEBUILD_SRC_DIR_${identifier}\` of the job`
    : `add \`${identifier}=PATH\` to the input \`secondary-sources\``;
  return {
    when: 'before',
    title: `Fetch the source ${code(identifier)} from ${code(location)}, by a step before the build.`,
    detail: `It is on ${code(type)}: give the step credentials for it, from a secret, and ${path}.`,
  };
}

/** Expressions do not know the paths inside a container, the shell does. */
function variablesStep(sources: Secondary[]): Step {
  return {
    name: 'Say where the secondary sources are',
    shell: 'bash',
    run: sources
      .map(
        ({ identifier, path }) =>
          `echo CODEBUILD_SRC_DIR_${identifier}=${path?.shell ?? ''} >> "$GITHUB_ENV"`,
      )
      .join('\n'),
  };
}
