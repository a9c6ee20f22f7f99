import { planArtifacts } from '../../plan/artifacts.js';
import type { PlannedArtifact } from '../../plan/types.js';
import type { Buildspec } from '../../buildspec/types.js';
import { uploadPaths, type UploadPaths } from './patterns.js';
import { withInput } from './text.js';
import { row } from '../rows.js';
import type { FidelityRow, MigrationProject } from '../types.js';
import { literal } from '../../render/yaml-text.js';
import type { Step } from '../workflow.js';

/** How a step evaluates what the buildspec leaves to the shell. */
export interface Evaluation {
  shell: string;
  /** The lines that it begins with: variables that commands set count. */
  begin: string[];
  /** When it is time. */
  condition: string | undefined;
}

const IS_SHELL_TEXT = /[$`]/;
/** GitHub takes none of them in a name. */
const NOT_IN_NAMES = /["<>:|*?\\/\r\n]/g;
const UPLOAD = 'actions/upload-artifact';
const GLOB_SHELL = 'bash -O globstar -O dotglob -O nullglob -e {0}';

/** Artifacts as actions/upload-artifact (codebuild.md §7); a step before it evaluates names and patterns with variables. */
export function ejectArtifacts(
  buildspec: Buildspec,
  { name, settings }: MigrationProject,
  evaluation: Evaluation,
): { steps: Step[]; rows: FidelityRow[] } {
  const project = { settings, chosenFields: [] };
  const request = { buildspec, artifacts: { wanted: true }, projectName: name, project };
  const planned = planArtifacts(request);
  const { primary, secondary = [] } = buildspec.artifacts ?? {};
  const prefixes = [primary, ...secondary].flatMap((artifact) => artifact?.s3Prefix?.text ?? []);
  return {
    steps: planned.flatMap((artifact) => artifactSteps(artifact, evaluation)),
    rows: [
      ...planned.flatMap(artifactRows),
      ...prefixes.map((prefix) =>
        row('dropped', 'buildspec.artifacts.s3-prefix', prefix, '', 'Nothing is written to S3.'),
      ),
      ...(buildspec.artifacts && planned.length === 0
        ? [
            row(
              'exact',
              'buildspec.artifacts',
              '',
              'no artifacts',
              'The project has none, whatever the buildspec says.',
            ),
          ]
        : []),
    ],
  };
}

function artifactSteps(artifact: PlannedArtifact, evaluation: Evaluation): Step[] {
  const { identifier } = artifact;
  const id = identifier === undefined ? 'artifact' : `artifact_${identifier.replace(/\W/g, '_')}`;
  const title = identifier === undefined ? 'artifact' : `artifact ${literal(identifier)}`;
  const paths = uploadPaths(artifact);
  const { text, fixed } = artifact.name;
  const isShellName = text !== undefined && IS_SHELL_TEXT.test(text);
  const lines = [
    ...(isShellName ? nameLines(text) : []),
    ...(artifact.discardPaths ? stageLines(artifact, id) : paths.isDynamic ? pathLines(paths) : []),
  ];
  const { condition, begin } = evaluation;
  const when = condition !== undefined && { if: condition };
  const step: Step = {
    id,
    name: `Prepare the ${title}`,
    ...when,
    shell: artifact.discardPaths ? GLOB_SHELL : evaluation.shell,
    run: literal([...begin, ...lines, ''].join('\n')),
  };
  const fromStep = (output: string): string => `\${{ steps.${id}.outputs.${output} }}`;
  return [
    ...(lines.length > 0 ? [step] : []),
    {
      name: `Upload the ${title}`,
      ...when,
      uses: UPLOAD,
      with: {
        name: isShellName ? fromStep('name') : literal(allowedName(text ?? fixed)),
        path: artifact.discardPaths || paths.isDynamic ? fromStep('path') : literal(paths.lines.join('\n')),
        'if-no-files-found': 'error',
        'include-hidden-files': 'true',
        // Of an earlier attempt.
        overwrite: 'true',
      },
    },
  ];
}

function allowedName(text: string): string {
  return text.trim().replace(NOT_IN_NAMES, '-') || 'artifact';
}

/** The shell puts in variables and commands, as CodeBuild's does. */
function nameLines(text: string): string[] {
  const named = `name=${text.replaceAll('\n', ' ')}`;
  return withInput(`tr '"<>:|*?/\\\\' '---------' >>"$GITHUB_OUTPUT"`, named, 'NAME', true);
}

function pathLines({ lines }: UploadPaths): string[] {
  return withInput(`cat >>"$GITHUB_OUTPUT"`, ['path<<PATHS', ...lines, 'PATHS'].join('\n'), 'OUTPUT', true);
}

/** `discard-paths`: a folder with all of the files side by side. */
function stageLines(artifact: PlannedArtifact, id: string): string[] {
  const { lines } = uploadPaths({ ...artifact, files: artifact.files });
  const words = (wanted: boolean): string[] =>
    lines.filter((line) => line.startsWith('!') !== wanted).map((line) => globWord(line.replace(/^!/, '')));
  const excluded = words(false).filter((word) => !words(true).some((one) => word === `${one}/*`));
  return [
    `folder=$RUNNER_TEMP/${id}`,
    'mkdir "$folder"',
    'cd "$GITHUB_WORKSPACE"',
    `for file in ${words(true).join(' ')}; do`,
    '  [ -f "$file" ] || continue',
    ...(excluded.length > 0 ? [`  case $file in ${excluded.join(' | ')}) continue ;; esac`] : []),
    '  cp -p "$file" "$folder/"',
    'done',
    'echo "path=$folder" >>"$GITHUB_OUTPUT"',
  ];
}

/** Wildcards and variables stay what they are. */
function globWord(pattern: string): string {
  return pattern.replace(/[\s"'\\#&;<>|()!]/g, '\\$&');
}

function artifactRows(artifact: PlannedArtifact): FidelityRow[] {
  const { identifier } = artifact;
  const begin =
    identifier === undefined
      ? 'buildspec.artifacts'
      : `buildspec.artifacts.secondary-artifacts.${identifier}`;
  const field = (name: string): string => `${begin}.${name}`;
  const { difference } = uploadPaths(artifact);
  const listed = (list: { text: string }[]): string => list.map(({ text }) => text).join(', ');
  const rows = [
    row(
      'approximate',
      field('files'),
      listed(artifact.files),
      '`path` of actions/upload-artifact',
      `A directory that a pattern matches is taken with all that is in it. Modes of files are lost, links become what they lead to.${difference === undefined ? '' : ` ${difference}`}`,
    ),
  ];
  const { baseDirectory, name, excludePaths, discardPaths, enableSymlinks } = artifact;
  if (baseDirectory)
    rows.push(
      row(
        /[*?[]/.test(baseDirectory.text) ? 'approximate' : 'exact',
        field('base-directory'),
        baseDirectory.text,
        'before each pattern',
        difference ?? '',
      ),
    );
  if (discardPaths)
    rows.push(
      row(
        'exact',
        field('discard-paths'),
        'yes',
        'a step that puts the files side by side',
        'Of files with the same name the last one stays.',
      ),
    );
  if (excludePaths.length > 0)
    rows.push(
      row(
        discardPaths ? 'approximate' : 'exact',
        field('exclude-paths'),
        listed(excludePaths),
        'patterns with `!`',
        discardPaths ? 'A `*` also matches what holds a `/`.' : '',
      ),
    );
  if (enableSymlinks)
    rows.push(row('dropped', field('enable-symlinks'), 'yes', '', 'GitHub keeps no links in artifacts.'));
  const { text } = name;
  if (text !== undefined)
    rows.push(
      row(
        'approximate',
        field('name'),
        text,
        IS_SHELL_TEXT.test(text) ? 'a step that evaluates it' : '`name`',
        'What GitHub allows in no name becomes `-`.',
      ),
    );
  return rows;
}
