import type { Fields } from '../../plan/project/fields.js';
import { type RunsOn, runsOn as runnerFor } from '../../plan/batch/runners.js';
import { fleetName } from '../../plan/batch/wanted-machine.js';
import { runnerOfUbuntu } from '../../plan/images.js';
import { batchLevels } from './batch-spec.js';
import { buildPlace } from './build-place.js';
import { HOSTED_PROCESSORS, sizeOf, sizeOfRunner } from './machine-sizes.js';
import { startsBatches } from './project-file.js';
import { code, row } from '../rows.js';
import { literal } from '../../render/yaml-text.js';
import type { Fidelity, FidelityRow, MigrateOptions, MigrationProject, Piece, Task } from '../types.js';

/** The kind of machine, its size, and what else belongs to it (codebuild.md §10.1): `runs-on` (peers.md §3.3). */
export function mapMachine(project: MigrationProject, options: MigrateOptions): Piece {
  const environment = project.fields.object('environment');
  const runsOn = runnerOf(project);
  environment.known('type');
  environment.object('fleet').known('fleetArn');
  const { environmentType: type, computeType, fleet } = project.settings;
  const size = mapSize(environment, runsOn);
  const gpu = type?.includes('GPU') ?? false;
  return {
    rows: [
      ...(type === undefined ? [] : [typeRow(type, runsOn)]),
      ...size.rows,
      ...(fleet === undefined
        ? []
        : [
            row(
              'set up elsewhere',
              'environment.fleet',
              fleetName(fleet),
              describe(runsOn),
              'A fleet is machines of one’s own.',
            ),
          ]),
      ...mapDockerServer(environment),
      ...(environment.says('hostKernel')
        ? [
            row(
              'dropped',
              'environment.hostKernel',
              environment.text('hostKernel') ?? '',
              '',
              'The kernel is that of the runner.',
            ),
          ]
        : []),
    ],
    tasks: [...size.tasks, ...runnerTasks(project, runsOn)],
    job: {
      runsOn: typeof runsOn === 'string' ? runsOn : labelsOf(runsOn).map(literal),
      ...(gpu && buildPlace(project).kind === 'image' && { inputs: { 'docker-options': '--gpus all' } }),
      ...(startsBatches(project) &&
        !options.eject && {
          // Entries that name no machine are judged, and get a runner, by the project's.
          projectFields: {
            environment: {
              ...(type !== undefined && { type }),
              ...(computeType !== undefined && { computeType }),
              ...(fleet !== undefined && { fleet: { fleetArn: fleet } }),
            },
          },
        }),
    },
  };
}

/** The table's, but a build that runs in no image finds the Ubuntu of its image on the runner. */
function runnerOf(project: MigrationProject): RunsOn {
  const { environmentType, computeType, fleet } = project.settings;
  const runner = runnerFor([], { environmentType, computeType, fleet });
  const place = buildPlace(project);
  // Which runner the jobs of a batch get is found out when it is planned, and that looks at no image.
  const isFixed = batchLevels(project) === undefined;
  const ubuntu =
    isFixed && place.kind === 'runner' && place.asked !== undefined ? runnerOfUbuntu(place.asked) : undefined;
  return ubuntu !== undefined && runner === 'ubuntu-24.04' ? ubuntu : runner;
}

function typeRow(type: string, runsOn: RunsOn): FidelityRow {
  const [fidelity, reason] = typeFidelity(type, runsOn);
  const becomes = fidelity === 'dropped' ? '' : describe(runsOn);
  return row(fidelity, 'environment.type', type, becomes, reason);
}

function typeFidelity(type: string, runsOn: RunsOn): [Fidelity, reason: string] {
  if (type.startsWith('WINDOWS')) return ['dropped', 'Builds run on Linux and macOS here.'];
  if (type.includes('GPU')) return ['set up elsewhere', "GitHub's own runners have no GPU."];
  if (type.includes('LAMBDA'))
    return ['approximate', "Lambda's limits do not hold: 15 minutes, and writing to /tmp only."];
  if (type.startsWith('MAC')) return ['approximate', 'The version of macOS may be another.'];
  if (/^(LINUX|ARM)_CONTAINER$/.test(type)) return ['exact', ''];
  return typeof runsOn === 'string'
    ? ['approximate', 'It is a virtual machine of GitHub’s.']
    : ['set up elsewhere', 'The runner is a machine of your own.'];
}

function mapSize(environment: Fields, runsOn: RunsOn): { rows: FidelityRow[]; tasks: Task[] } {
  const computeType = environment.text('computeType');
  const configuration = environment.object('computeConfiguration');
  const wanted = describeConfiguration(configuration);
  const size = computeType === undefined ? undefined : sizeOf(computeType);
  const has = typeof runsOn === 'string' ? sizeOfRunner(runsOn) : undefined;
  const rows: FidelityRow[] = [];
  if (computeType !== undefined) rows.push(sizeRow(computeType, size?.text, has, runsOn));
  if (wanted !== '') {
    const reason = 'Only larger runners and those of your own have a size of your choice.';
    rows.push(row('set up elsewhere', 'environment.computeConfiguration', wanted, 'a larger runner', reason));
  }
  const needs = wanted || ((size?.processors ?? 0) > HOSTED_PROCESSORS ? (size?.text ?? '') : '');
  return { rows, tasks: needs === '' || has === undefined ? [] : [largerRunnerTask(needs)] };
}

function sizeRow(
  computeType: string,
  wanted: string | undefined,
  has: string | undefined,
  runsOn: RunsOn,
): FidelityRow {
  const field = 'environment.computeType';
  if (has === undefined)
    return row('set up elsewhere', field, computeType, describe(runsOn), 'You choose its size.');
  const reason =
    wanted === undefined ? `The runner has ${has}.` : `CodeBuild: ${wanted}. The runner: ${has}.`;
  return row('approximate', field, computeType, describe(runsOn), reason);
}

function describeConfiguration(configuration: Fields): string {
  // The API writes vCpu, its documentation vCPU.
  const [processors, memory, disk] = ['vCpu', 'memory', 'disk'].map((name) => configuration.number(name));
  const texts = [configuration.text('machineType'), configuration.text('instanceType')];
  return [
    ...(processors ? [`${processors} vCPUs`] : []),
    ...(memory ? [`${memory} GiB`] : []),
    ...(disk ? [`${disk} GB of disk`] : []),
    ...texts.filter((text) => text !== undefined && text !== 'GENERAL'),
  ].join(', ');
}

function mapDockerServer(environment: Fields): FidelityRow[] {
  if (!environment.says('dockerServer')) return [];
  const server = environment.object('dockerServer');
  server.known('securityGroupIds', 'status');
  const reason =
    "Docker is the runner's, and keeps no layers. Let Buildx keep its cache in the registry, or use a builder of your own.";
  return [row('dropped', 'environment.dockerServer', server.text('computeType') ?? '', '', reason)];
}

function largerRunnerTask(wanted: string): Task {
  return {
    when: 'before',
    title: `If builds are too slow or run out of memory, make a larger runner (${code(wanted)}) and set \`runs-on\` to its label.`,
    detail: 'Larger runners are settings of the organization, for plans Team and Enterprise.',
  };
}

function runnerTasks({ settings }: MigrationProject, runsOn: RunsOn): Task[] {
  if (typeof runsOn === 'string') return [];
  const what = settings.environmentType?.includes('GPU') ? 'with a GPU ' : '';
  const title = `Provide a self-hosted runner ${what}that has the labels ${labelsOf(runsOn).map(code).join(', ')}.`;
  const detail =
    settings.fleet === undefined
      ? undefined
      : `The fleet ${code(fleetName(settings.fleet))} can be its machines: CodeBuild runs runners of GitHub too, by a project of its own.`;
  return [{ when: 'before', title, ...(detail !== undefined && { detail }) }];
}

function describe(runsOn: RunsOn): string {
  return code(`runs-on: ${typeof runsOn === 'string' ? runsOn : `[${labelsOf(runsOn).join(', ')}]`}`);
}

function labelsOf(runsOn: RunsOn): string[] {
  if (typeof runsOn === 'string') return [runsOn];
  return Array.isArray(runsOn) ? runsOn : [runsOn.labels ?? []].flat();
}
