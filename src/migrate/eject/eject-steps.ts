import type { Buildspec } from '../../buildspec/types.js';
import { UserError } from '../../errors.js';
import { buildPlace, replacesContainer } from '../map/build-place.js';
import { ejectArtifacts, type Evaluation } from './artifacts.js';
import { ejectBuiltins } from './builtins.js';
import { ejectCache } from './cache.js';
import { phaseConditions } from './conditions.js';
import { ejectEnvironment } from './environment.js';
import { ejectExported, ejectReports } from './outputs.js';
import { planPhaseSteps, type PhaseStep, writePhaseStep } from './phases.js';
import { referencesStep } from './references.js';
import { commandRows } from './rows.js';
import { needsRoot } from './root.js';
import { ejectRuntimes } from './runtimes.js';
import { GO_ON, prepareLines } from './script.js';
import { ejectShell, type EjectShell } from './shell.js';
import { shellWord } from './text.js';
import { startsBatches } from '../map/project-file.js';
import type { JobParts, MigrationProject, Piece } from '../types.js';
import { literal } from '../../render/yaml-text.js';
import type { Step } from '../workflow.js';

/** A job that does what the buildspec says, in steps of its own. */
export interface Ejected extends Piece {
  /** Behind the checkout and `stepsBefore` of the project. Actions of others are named without a version. */
  steps: Step[];
  /** To be joined behind the parts of the project, which it is made for. */
  job: Pick<JobParts, 'env' | 'outputs'>;
}

/** In an image root builds what is the runner's, and git refuses a directory of another owner. */
const SAFE_DIRECTORY = {
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'safe.directory',
  GIT_CONFIG_VALUE_0: '*',
};

/**
 * `--eject`: the phases as plain steps, with CodeBuild's transitions as conditions (SPEC §2, codebuild.md §2 and §3).
 * @param parts what the project's own fields make of the job
 * @throws UserError where there is no buildspec, and for batches and Windows
 */
export function ejectSteps(project: MigrationProject, parts: JobParts): Ejected {
  const buildspec = withoutBatch(project);
  const shell = ejectShell(buildspec, project, parts);
  const conditions = phaseConditions(buildspec);
  const isRoot =
    !buildspec.runAs &&
    replacesContainer(buildPlace(project), project.settings.environmentType) &&
    needsRoot(buildspec);
  const phases = planPhaseSteps(isRoot ? { ...buildspec, runAs: 'root' } : buildspec);
  const environment = ejectEnvironment(buildspec, project, parts);
  const mayFail = phases.filter(({ condition }) => condition !== undefined);
  const builtins = ejectBuiltins(project, project.buildspec?.text ?? '', parts, mayFail.length > 0);
  const env = {
    ...(parts.container && SAFE_DIRECTORY),
    ...environment.env,
    ...parts.env,
    ...builtins.env,
  };

  const goesOn = carriesState(buildspec, phases);
  const needsFile = goesOn || phases.some(({ script }) => script.needsFunctions);
  const stepEnv = { ...environment.stepEnv, ...ownEnv(buildspec, parts, env) };
  const evaluation: Evaluation = {
    shell: shell.step,
    begin: goesOn ? [GO_ON] : [],
    condition: conditions.upload,
  };
  const known = new Set([...Object.keys(env), ...environment.references.map(({ name }) => name)]);
  const cache = ejectCache(buildspec, project, parts, known, {
    shell: shell.step,
    over: conditions.postBuildOver,
  });
  const runtimes = ejectRuntimes(
    buildspec.phases.install?.runtimeVersions ?? [],
    (text) => environment.expand(text),
    parts,
  );
  const references = referencesStep(environment.references, environment.stepEnv);
  const exported = ejectExported(buildspec, evaluation);
  const reports = ejectReports(buildspec, evaluation);
  const artifacts = ejectArtifacts(buildspec, project, evaluation);

  return {
    steps: [
      ...runtimes.steps,
      ...(references ? [references] : []),
      ...gitStep(buildspec, stepEnv),
      ...prepareStep(buildspec, shell, phases, needsFile, builtins.lines),
      ...cache.restore,
      ...phases.map((step) =>
        writePhaseStep(step, shell, parts, {
          goOn: needsFile,
          env: stepEnv,
          lastExit: 'CODEBUILD_LAST_EXIT' in env,
        }),
      ),
      ...cache.save,
      ...exported.steps,
      ...reports.steps,
      ...artifacts.steps,
    ],
    rows: [
      ...environment.rows,
      ...exported.rows,
      ...commandRows(buildspec, shell, phases, {
        isRoot,
        env: new Set(Object.keys({ ...env, ...environment.stepEnv })),
      }),
      ...runtimes.rows,
      ...builtins.rows,
      ...cache.rows,
      ...reports.rows,
      ...artifacts.rows,
    ],
    tasks: [],
    job: {
      ...(Object.keys(env).length > 0 && { env }),
      ...(Object.keys(exported.outputs).length > 0 && { outputs: exported.outputs }),
    },
  };
}

function withoutBatch(project: MigrationProject): Buildspec {
  const { spec } = project.buildspec ?? {};
  if (spec === undefined)
    throw new UserError(
      `The buildspec of ${project.name} is not at hand, and its commands are what becomes of it: name it with --buildspec FILE.`,
    );
  if (startsBatches(project))
    throw new UserError(
      `${project.name} runs batches, which are more than one job: they cannot be ejected. Migrate it without --eject.`,
    );
  return spec;
}

/** Whether a step needs what another one before it did to variables and the directory. */
function carriesState({ version, env, artifacts, reports }: Buildspec, phases: PhaseStep[]): boolean {
  if (version === '0.1') return false;
  const isReadAfter = env.exportedVariables.length > 0 || /[$`]/.test(JSON.stringify([artifacts, reports]));
  const before = isReadAfter ? phases : phases.slice(0, -1);
  // sudo takes the PATH away: what steps go on with has it.
  return before.some(({ script }) => script.changesState) || phases.some(({ user }) => user !== undefined);
}

function prepareStep(
  { version }: Buildspec,
  shell: EjectShell,
  phases: PhaseStep[],
  needsFile: boolean,
  variables: string[],
): Step[] {
  const lines = phases.flatMap(({ script }) => script.lines);
  const helpers = {
    shell,
    isolated: version === '0.1',
    retries: lines.some((line) => line.startsWith('retry ')),
    freshShells: lines.some((line) => line.startsWith('fresh_shell <<')),
  };
  const file = needsFile
    ? prepareLines(
        helpers,
        phases.some(({ user }) => user !== undefined),
      )
    : [];
  if (variables.length + file.length === 0) return [];
  const run = literal([...variables, ...file, ''].join('\n'));
  return [{ name: 'Prepare the phases', shell: 'sh', run }];
}

const GITHUB_HELPER = `!f() { [ "$1" != get ] || printf 'username=x-access-token\\npassword=%s\\n' "$GITHUB_TOKEN"; }; f`;
const CODECOMMIT = 'credential.https://git-codecommit.*.amazonaws.com';

/** `env.git-credential-helper`: for GitHub with the token of the job, and for CodeCommit with the AWS credentials. */
function gitStep({ env }: Buildspec, stepEnv: Record<string, string>): Step[] {
  if (!env.gitCredentialHelper) return [];
  const run = [
    `git config --global credential.https://github.com.helper ${shellWord(GITHUB_HELPER)}`,
    `git config --global '${CODECOMMIT}.helper' '!aws codecommit credential-helper $@'`,
    `git config --global '${CODECOMMIT}.UseHttpPath' true`,
    '',
  ];
  return [
    {
      name: 'Let git in',
      ...(Object.keys(stepEnv).length > 0 && { env: stepEnv }),
      shell: 'sh',
      run: run.join('\n'),
    },
  ];
}

/** What steps have that the job's `env:` cannot give to them alone: root's home in an image, as on CodeBuild, where GitHub has another. */
function ownEnv(
  { env }: Buildspec,
  { container }: JobParts,
  known: Record<string, string>,
): Record<string, string> {
  return {
    ...(container !== undefined && known['HOME'] === undefined && { HOME: '/root' }),
    ...(env.gitCredentialHelper &&
      known['GITHUB_TOKEN'] === undefined && { GITHUB_TOKEN: '${{ github.token }}' }),
  };
}
