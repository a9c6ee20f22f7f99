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
    mapCertificate(project),
    mapImage(project, options),
    mapVariables(project, options),
  ]);
}

/** A certificate of an authority, in PEM, that S3 holds: CodeBuild trusts it when it fetches the source. */
function mapCertificate({ fields }: MigrationProject): Piece {
  const certificate = fields.object('environment').text('certificate');
  if (certificate === undefined) return { rows: [], tasks: [] };
  const object = `s3://${certificate.replace(/^(arn:[\w-]+:s3:::|s3:\/\/)/, '')}`;
  const reason = `The step fetches it anew each time; git and Node.js trust it on the runner. An image has to hold it itself.`;
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
          run: [
            'aws s3 cp --only-show-errors "$CERTIFICATE" "$RUNNER_TEMP/project.crt"',
            'sudo cp "$RUNNER_TEMP/project.crt" /usr/local/share/ca-certificates/project.crt',
            'sudo update-ca-certificates',
            'echo "NODE_EXTRA_CA_CERTS=$RUNNER_TEMP/project.crt" >> "$GITHUB_ENV"',
          ].join('\n'),
        },
      ],
    },
  };
}
