import type { Fields } from '../../plan/project/fields.js';
import type { ProjectArtifact } from '../../plan/project/types.js';
import { needsProjectFile } from './project-file.js';
import { code, row } from '../rows.js';
import type { FidelityRow, MigrateOptions, MigrationProject, Piece, Task } from '../types.js';
import { literal } from '../../render/yaml-text.js';

const BY_FILE = 'the same, by the project’s file';
const IN_S3 = 'Nothing is written to the bucket.';

/** What becomes of the files that `artifacts` of the buildspec names (codebuild.md §7.3, §10.1). */
export function mapArtifacts(project: MigrationProject, options: MigrateOptions): Piece {
  const { fields, settings } = project;
  const primary = mapPrimary(project, options);
  const secondary = fields.objects('secondaryArtifacts').map((artifact, index) => {
    knowFields(artifact);
    return { artifact, index, of: settings.secondaryArtifacts[index] };
  });
  const readers = [fields.object('artifacts'), ...secondary.map(({ artifact }) => artifact)].filter(
    (artifact) => artifact.text('type') === 'S3',
  );
  const hasFile = needsProjectFile(project, options);
  return {
    rows: [
      ...primary.rows,
      ...secondary.map(({ artifact, index, of }) => secondaryRow(artifact, index, of, options)),
    ],
    tasks: readers.length > 0 ? [readersTask(readers)] : [],
    job: {
      inputs: primary.inputs,
      ...(hasFile &&
        settings.artifacts && {
          projectFields: {
            artifacts: projectArtifact(settings.artifacts),
            ...(secondary.length > 0 && {
              secondaryArtifacts: settings.secondaryArtifacts.map((one) => ({
                artifactIdentifier: one.identifier,
                ...projectArtifact(one),
              })),
            }),
          },
        }),
    },
  };
}

function knowFields(artifact: Fields): void {
  artifact.known('type', 'name', 'packaging', 'overrideArtifactName', 'artifactIdentifier');
  artifact.known('location', 'path', 'namespaceType', 'encryptionDisabled', 'bucketOwnerAccess');
}

/** As create-project takes it, without what is S3's. */
function projectArtifact({
  type,
  name,
  packaging,
  overrideArtifactName,
}: ProjectArtifact): Record<string, unknown> {
  if (type !== 'S3') return { type };
  return {
    type,
    ...(name !== undefined && { name }),
    ...(packaging === 'zip' && { packaging: 'ZIP' }),
    ...(overrideArtifactName && { overrideArtifactName }),
  };
}

interface Mapped {
  rows: FidelityRow[];
  inputs: Record<string, string>;
}

function mapPrimary(project: MigrationProject, options: MigrateOptions): Mapped {
  const { fields, settings, buildspec } = project;
  const artifact = fields.object('artifacts');
  knowFields(artifact);
  const { type } = settings.artifacts ?? {};
  if (type === 'CODEPIPELINE') return { rows: [pipelineRow()], inputs: {} };
  if (type === 'NO_ARTIFACTS') {
    const hasOthers = settings.secondaryArtifacts.length > 0;
    const hasSection = buildspec === undefined || buildspec.spec.artifacts !== undefined;
    if (hasOthers || !hasSection) return { rows: [], inputs: {} };
    const becomes = options.eject ? 'no artifacts' : '`artifacts: none`';
    const reason = 'The artifacts section of the buildspec is not used, as on CodeBuild.';
    return {
      rows: [row('exact', 'artifacts.type', type, becomes, reason)],
      inputs: { artifacts: 'none' },
    };
  }
  if (type === undefined) return { rows: [], inputs: {} };
  const name = mapName(project, options);
  const isZip = settings.artifacts?.packaging === 'zip';
  const hasFile = needsProjectFile(project, options);
  return {
    rows: [
      row(
        'approximate',
        'artifacts.type',
        type,
        'an artifact of the run on GitHub',
        'It is kept for 90 days, or as the repository says.',
      ),
      ...bucketRows(artifact),
      ...name.rows,
      ...(isZip ? [zipRow(hasFile, options)] : []),
    ],
    // Inputs would count for the other artifacts too, and for the one that a batch's are combined in.
    inputs: hasFile ? {} : { ...name.inputs, ...(isZip && { 'artifact-packaging': 'zip' }) },
  };
}

function pipelineRow(): FidelityRow {
  const reason = 'Jobs that need it wait for this one, and fetch it by actions/download-artifact.';
  return row('approximate', 'artifacts.type', 'CODEPIPELINE', 'an artifact of the run on GitHub', reason);
}

function zipRow(hasFile: boolean, { eject }: MigrateOptions): FidelityRow {
  const field = 'artifacts.packaging';
  if (eject)
    return row('approximate', field, 'ZIP', 'GitHub packs each artifact', 'Modes of files are lost.');
  return row(
    'exact',
    field,
    'ZIP',
    hasFile ? BY_FILE : '`artifact-packaging: zip`',
    'It is a zip inside the artifact, which GitHub packs again.',
  );
}

/** What is only a place in S3, or a right there. */
function bucketRows(artifact: Fields): FidelityRow[] {
  const rows: [
    field: string,
    standard: string | undefined,
    fidelity: 'set up elsewhere' | 'approximate' | 'dropped',
    becomes: string,
    reason: string,
  ][] = [
    ['location', undefined, 'set up elsewhere', 'a step of your own where somebody reads the bucket', IN_S3],
    ['path', undefined, 'set up elsewhere', 'part of the key in such a step', IN_S3],
    [
      'namespaceType',
      'NONE',
      'approximate',
      'artifacts belong to their run',
      'The id of the run tells them apart, not that of the build.',
    ],
    [
      'encryptionDisabled',
      undefined,
      'approximate',
      'an artifact of the run on GitHub',
      'GitHub encrypts all artifacts.',
    ],
    [
      'bucketOwnerAccess',
      'NONE',
      'dropped',
      '',
      'It is for the bucket. Who reads the repository reads its artifacts.',
    ],
  ];
  return rows
    .filter(([field, standard]) => artifact.says(field, standard))
    .map(([field, , fidelity, becomes, reason]) => {
      const value = field === 'encryptionDisabled' ? 'true' : (artifact.text(field) ?? '');
      return row(fidelity, `artifacts.${field}`, value, becomes, reason);
    });
}

/**
 * The project's name for the artifact. `/` is the root of the bucket, so the name is the default one; and where the buildspec may
 * override it and does, that of the project has no effect (codebuild.md §7.3).
 */
function mapName(project: MigrationProject, options: MigrateOptions): Mapped {
  const { name: projectName, settings, buildspec } = project;
  const { name, overrideArtifactName = false } = settings.artifacts ?? {};
  const rows = overrideArtifactName ? [overrideRow(project, options)] : [];
  if (name === undefined) return { rows, inputs: {} };
  const own = buildspec?.spec.artifacts?.primary?.name;
  const artifact = name === '/' ? projectName : name;
  const isFixed = !overrideArtifactName && (buildspec === undefined || own !== undefined);
  // Without a name in the buildspec the artifact is called as the project anyway.
  const isSaid = isFixed || (artifact !== projectName && !(overrideArtifactName && own !== undefined));
  const inputs: Record<string, string> = isSaid ? { 'artifact-name': literal(artifact) } : {};
  return { rows: [nameRow(name, { project, options, isSaid, own: own?.text }), ...rows], inputs };
}

function nameRow(
  name: string,
  of: { project: MigrationProject; options: MigrateOptions; isSaid: boolean; own: string | undefined },
): FidelityRow {
  const { project, options, isSaid, own } = of;
  const field = 'artifacts.name';
  const artifact = name === '/' ? project.name : name;
  const isRoot = name === '/' ? 'An artifact has a name; the root of a bucket has none.' : '';
  const fidelity = name === '/' ? 'approximate' : 'exact';
  if (needsProjectFile(project, options)) return row(fidelity, field, name, BY_FILE, isRoot);
  if (!isSaid && own !== undefined)
    return row('exact', field, name, 'the name in the buildspec, which overrides it');
  const becomes = isSaid && !options.eject ? '`artifact-name`' : `the artifact ${code(artifact)}`;
  return row(fidelity, field, name, becomes, isRoot);
}

function overrideRow({ buildspec }: MigrationProject, { eject }: MigrateOptions): FidelityRow {
  const field = 'artifacts.overrideArtifactName';
  if (eject && buildspec?.spec.artifacts?.primary?.name)
    return row(
      'approximate',
      field,
      true,
      'the name in the buildspec',
      'It is shell text, which a step evaluates.',
    );
  return row(
    'exact',
    field,
    true,
    'the name in the buildspec, if it has one',
    'The shell evaluates it, as on CodeBuild.',
  );
}

function secondaryRow(
  artifact: Fields,
  index: number,
  of: MigrationProject['settings']['secondaryArtifacts'][number] | undefined,
  { eject }: MigrateOptions,
): FidelityRow {
  const identifier = artifact.text('artifactIdentifier') ?? '';
  const location = artifact.text('location');
  const becomes =
    eject || of?.type !== 'S3'
      ? 'an artifact of the run on GitHub'
      : 'an artifact of the run on GitHub, named by the project’s file';
  const value = location === undefined ? identifier : `${identifier} in ${location}`;
  return row('approximate', `secondaryArtifacts[${index}]`, value, becomes, IN_S3);
}

function readersTask(artifacts: Fields[]): Task {
  const places = artifacts.map((artifact) => {
    const parts = [artifact.text('location') ?? 'bucket', artifact.text('path')?.replace(/^\/+|\/+$/g, '')];
    return code(`s3://${parts.filter((part) => part !== undefined).join('/')}`);
  });
  return {
    when: 'before',
    title: `Find out who reads ${[...new Set(places)].join(', ')}: nothing is written there any more.`,
    detail:
      'For who cannot fetch artifacts of a run, add a step after the build with `actions/download-artifact` and `aws s3 cp --recursive`; ' +
      'the role must be allowed to write there.',
  };
}
