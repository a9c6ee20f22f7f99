import { resolveImage } from '../../plan/images.js';
import { askedInBatch } from './batch-spec.js';
import { buildPlace, type BuildPlace, replacesContainer } from './build-place.js';
import { needsProjectFile, startsBatches } from './project-file.js';
import { code, row } from '../rows.js';
import type { FidelityRow, JobParts, MigrateOptions, MigrationProject, Piece, Task } from '../types.js';
import { literal } from '../../render/yaml-text.js';

const ECR = /^\d{12}\.dkr\.ecr(-fips)?\.[a-z0-9-]+\.amazonaws\.com(\.cn)?$/;
const FIELD = 'environment.image';

/** The image, who pulls it with which login, and what it may do to the machine (codebuild.md §9, §10.1; docs/images.md). */
export function mapImage(project: MigrationProject, options: MigrateOptions): Piece {
  const environment = project.fields.object('environment');
  const credential = environment.object('registryCredential');
  credential.known('credentialProvider');
  environment.known('image', 'privilegedMode');
  const place = buildPlace(project);
  const secret = credential.text('credential');
  return {
    rows: [
      ...imageRows(place, project, options),
      ...(secret === undefined ? [] : [credentialRow(secret, place, options)]),
      ...(environment.says('imagePullCredentialsType', 'CODEBUILD')
        ? [pullRow(environment.text('imagePullCredentialsType') ?? '', place, options)]
        : []),
      ...(project.settings.privileged ? [privilegedRow(place, options)] : []),
    ],
    tasks: imageTasks(place, secret, project, options),
    job: options.eject ? ejected(place, project) : given(place, project, options),
  };
}

function imageRows(place: BuildPlace, project: MigrationProject, options: MigrateOptions): FidelityRow[] {
  const { asked } = place;
  if (asked === undefined) return [];
  if (place.kind === 'windows')
    return [
      row(
        'dropped',
        FIELD,
        asked,
        '',
        'Only CodeBuild has its Windows images, and builds run on Linux and macOS here.',
      ),
    ];
  if (place.kind === 'nowhere') return [row('dropped', FIELD, asked, '', 'This is no name of an image.')];
  if (place.kind === 'runner') return [runnerRow(asked, project, options)];
  if (ECR.test(place.image.registry)) return [ecrRow(asked, options)];
  const name = asked === place.image.reference ? '' : `, pulled as ${code(place.image.reference)}`;
  const becomes = options.eject
    ? `\`container:\` of the job${name}`
    : isInFile(project, options)
      ? `the same, by the project’s file${name}`
      : `\`image: ${asked}\`${name}`;
  return [row('exact', FIELD, asked, becomes)];
}

function runnerRow(asked: string, { settings }: MigrationProject, { eject }: MigrateOptions): FidelityRow {
  const becomes = 'the runner, without an image';
  if (settings.environmentType?.startsWith('MAC') || asked.startsWith('aws/codebuild/ami/'))
    return row(
      'approximate',
      FIELD,
      asked,
      becomes,
      'It is a machine of CodeBuild; the tools are those of the runner.',
    );
  const reason = eject
    ? 'AWS publishes no such image. The steps find the tools of the runner.'
    : 'AWS publishes no such image. Commands find the tools of the runner, and are root’s, as in the image.';
  return row('approximate', FIELD, asked, becomes, reason);
}

function ecrRow(asked: string, { eject }: MigrateOptions): FidelityRow {
  if (!eject)
    return row(
      'at run time',
      FIELD,
      asked,
      '`image`',
      'The action logs in to ECR with the AWS credentials of the job.',
    );
  const reason = 'GitHub pulls it before any step can log in to ECR, where a password lasts 12 hours.';
  return row('set up elsewhere', FIELD, asked, '`container:` of the job', reason);
}

function credentialRow(secret: string, place: BuildPlace, { eject }: MigrateOptions): FidelityRow {
  const field = 'environment.registryCredential';
  if (place.kind !== 'image') return row('dropped', field, secret, '', 'There is no image to log in for.');
  if (!eject)
    return row(
      'at run time',
      field,
      secret,
      'the same, by the project’s file',
      'The action reads the secret with the AWS credentials of the job.',
    );
  return row(
    'set up elsewhere',
    field,
    secret,
    '`credentials:` of the container',
    'GitHub pulls the image before any step can ask AWS.',
  );
}

function pullRow(type: string, place: BuildPlace, { eject }: MigrateOptions): FidelityRow {
  const field = 'environment.imagePullCredentialsType';
  if (place.kind !== 'image') return row('exact', field, type, '', 'There is no image to log in for.');
  if (!ECR.test(place.image.registry)) return row('exact', field, type, '', 'It is for images of ECR.');
  return eject
    ? row('set up elsewhere', field, type, '`credentials:` of the container', 'See the image.')
    : row(
        'at run time',
        field,
        type,
        'a login with the AWS credentials of the job',
        'The role must be allowed to pull.',
      );
}

function privilegedRow(place: BuildPlace, { eject }: MigrateOptions): FidelityRow {
  const field = 'environment.privilegedMode';
  if (place.kind !== 'image') return row('exact', field, true, 'the runner, which has Docker');
  const becomes = eject ? '`options: --privileged`' : '`privileged: true`';
  const reason =
    'Docker is the one of the runner: `docker build` and `docker push` work, `docker run -v` means paths of the runner.';
  return row('approximate', field, true, becomes, reason);
}

function imageTasks(
  place: BuildPlace,
  secret: string | undefined,
  { settings }: MigrationProject,
  { eject }: MigrateOptions,
): Task[] {
  if (place.kind === 'windows') {
    const title = 'Run the commands on Linux, or stay on CodeBuild: this workflow cannot build on Windows.';
    return [{ when: 'before', title }];
  }
  if (place.kind === 'runner' && place.asked?.startsWith('aws/codebuild/'))
    return [curatedTask(place.asked, settings.environmentType ?? '', eject)];
  if (place.kind === 'image' && eject && (secret !== undefined || ECR.test(place.image.registry))) {
    return [
      {
        when: 'before',
        title: `Give \`container:\` of the job \`credentials:\` for ${code(place.image.registry)}.`,
        detail:
          'A job before this one can log in to ECR and hand on the password as an output; other registries have lasting ones, for secrets.',
      },
    ];
  }
  return [];
}

function curatedTask(asked: string, environmentType: string, eject: boolean): Task {
  const image = `${eject ? 'public.ecr.aws/codebuild' : 'aws/codebuild'}/amazonlinux-x86_64-standard:5.0`;
  return {
    when: 'before',
    title: `Check that the runner has what the commands took from the image ${code(asked)}.`,
    // GitHub's runners with macOS have no Docker.
    detail: environmentType.startsWith('MAC')
      ? 'Where it has not: add a step before the build that installs it.'
      : `Where it has not: set \`${eject ? 'container' : 'image'}\` to the Amazon Linux image of AWS (\`${image}\`, which has other packages), ` +
        'or to one that you build from [AWS’s Dockerfile](https://github.com/aws/aws-codebuild-docker-images).',
  };
}

/**
 * The image stands in the project's file where an input would win over what else counts: entries of a batch, or a login that is
 * for the project's own image.
 */
function isInFile(project: MigrationProject, options: MigrateOptions): boolean {
  const { registrySecret } = project.settings;
  return needsProjectFile(project, options) && (startsBatches(project) || registrySecret !== undefined);
}

function given(place: BuildPlace, project: MigrationProject, options: MigrateOptions): JobParts {
  const { settings } = project;
  const inputs: Record<string, string> = {};
  const environment: Record<string, unknown> = {};
  const isRoot = replacesContainer(place, settings.environmentType);
  if (isRoot) inputs['run-as'] = 'root';
  if (place.kind === 'image') {
    if (isInFile(project, options)) {
      environment['image'] = place.asked;
      if (settings.registrySecret !== undefined)
        environment['registryCredential'] = {
          credential: settings.registrySecret,
          credentialProvider: 'SECRETS_MANAGER',
        };
      if (settings.privileged) environment['privilegedMode'] = true;
    } else {
      inputs['image'] = literal(place.asked);
      if (settings.privileged) inputs['privileged'] = 'true';
    }
  }
  const unpublished = startsBatches(project) ? unpublishedOfEntries(project) : [];
  if (unpublished.length > 0)
    inputs['image-map'] = unpublished.map((image) => `${literal(image)}=none`).join('\n');
  return {
    ...(Object.keys(inputs).length > 0 && { inputs }),
    ...(Object.keys(environment).length > 0 && { projectFields: { environment } }),
  };
}

/** Images that only CodeBuild has, of entries of the batch: these builds run on the runner too. */
function unpublishedOfEntries(project: MigrationProject): string[] {
  return askedInBatch(project, 'image').filter(
    (image) => /^aws\/codebuild\/[\w.:-]+$/.test(image) && resolveImage(image, [])?.unpublished !== undefined,
  );
}

/** The runner mounts the Docker socket into `container:` by itself. */
function ejected(place: BuildPlace, { settings }: MigrationProject): JobParts {
  if (place.kind !== 'image') return {};
  const options = [
    '--user root',
    ...(settings.privileged ? ['--privileged'] : []),
    ...(settings.environmentType?.includes('GPU') ? ['--gpus all'] : []),
  ].join(' ');
  return { container: { image: literal(place.image.reference), options } };
}
