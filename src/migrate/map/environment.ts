import { buildPlace } from './build-place.js';
import { joinPieces } from '../join-pieces.js';
import { mapImage } from './image.js';
import { mapMachine } from './machine.js';
import { mapVariables } from './variables.js';
import { code, row } from '../rows.js';
import { literal } from '../../render/yaml-text.js';
import type { MigrateOptions, MigrationProject, Piece } from '../types.js';

/** `environment` of the project: the machine, the image, the variables and the certificate (codebuild.md §10.1). */
export function mapEnvironment(project: MigrationProject, options: MigrateOptions): Piece {
  return joinPieces([
    mapMachine(project, options),
    mapCertificate(project, options),
    mapImage(project, options),
    mapVariables(project, options),
  ]);
}

/** A certificate of an authority, in PEM, that S3 holds: CodeBuild trusts it when it fetches the source. */
function mapCertificate(project: MigrationProject, { eject }: MigrateOptions): Piece {
  const certificate = project.fields.object('environment').text('certificate');
  if (certificate === undefined) return { rows: [], tasks: [] };
  const object = `s3://${certificate.replace(/^(arn:[\w-]+:s3:::|s3:\/\/)/, '')}`;
  const isInside = eject && buildPlace(project).kind === 'image';
  const trusting = 'The step fetches it anew each time; git and Node.js trust it';
  const reason = isInside
    ? `${trusting} in the image, which needs the AWS CLI for it.`
    : `${trusting} on the runner. An image has to hold it itself.`;
  return {
    rows: [row('approximate', 'environment.certificate', certificate, 'a step before the build', reason)],
    tasks: [
      {
        when: 'before',
        title: `Let the role read ${code(object)}, the certificate that builds trust.`,
      },
    ],
    job: {
      stepsBefore: [
        {
          name: 'Trust the certificate of the project',
          shell: 'bash',
          env: { CERTIFICATE: literal(object) },
          run: trustLines(isInside).join('\n'),
        },
      ],
    },
  };
}

/** Debian and Ubuntu have one place for certificates, Amazon Linux and Red Hat another. */
function trustLines(isInside: boolean): string[] {
  // Steps in an image are root's, and few images have sudo.
  const sudo = isInside ? '' : 'sudo ';
  return [
    'aws s3 cp --only-show-errors "$CERTIFICATE" "$RUNNER_TEMP/project.crt"',
    'if command -v update-ca-trust >/dev/null; then',
    `  ${sudo}cp "$RUNNER_TEMP/project.crt" /etc/pki/ca-trust/source/anchors/`,
    `  ${sudo}update-ca-trust`,
    'else',
    `  ${sudo}cp "$RUNNER_TEMP/project.crt" /usr/local/share/ca-certificates/`,
    `  ${sudo}update-ca-certificates`,
    'fi',
    'echo "NODE_EXTRA_CA_CERTS=$RUNNER_TEMP/project.crt" >> "$GITHUB_ENV"',
  ];
}
