import { PHASE_NAMES, type Buildspec, type NamedText, type PhaseName } from '../buildspec/types.js';
import { UserError } from '../errors.js';
import { planArtifacts } from './artifacts.js';
import { planCredentials } from './aws-credentials.js';
import { planBatchBuild } from './batch/planned-build.js';
import { buildIds, builtinVariables } from './builtins.js';
import { cacheNotes, planCache } from './cache.js';
import { containerNotes, planContainer } from './container.js';
import { isVariableName, mergeEnvironment, type Layer } from './environment.js';
import { machineNotes } from './machine.js';
import { buildspecNotes } from './notes.js';
import { projectNotes } from './project/notes.js';
import { planProject, withProjectFacts } from './project/plan-project.js';
import { proxyNotes, uploadProxy } from './proxy.js';
import type {
  BuildFacts,
  BuildPlan,
  Note,
  PlannedPhase,
  PlanRequest,
  Variable,
  VariableType,
} from './types.js';

/**
 * Turns a buildspec, what the caller asked for and the facts into the plan of one build. Pure, and total for every
 * valid buildspec: call {@link requireSupported} before running the plan.
 */
export function planBuild(request: PlanRequest, givenFacts: BuildFacts): BuildPlan {
  const { buildspec, project, batch } = request;
  const hereFacts = withProjectFacts(givenFacts, project);
  const { facts, container } = request.container
    ? planContainer(request.container, hereFacts)
    : { facts: hereFacts, container: undefined };
  const layers: Layer[] = [
    { origin: 'buildspec', variables: buildspecVariables(buildspec) },
    { origin: 'project', variables: project?.settings.variables ?? [] },
    { origin: 'batch', variables: batch?.build.variables ?? [] },
    { origin: 'override', variables: request.overrides },
  ];
  const ids = buildIds(request.projectName, facts, layers);
  const environment = mergeEnvironment(
    facts,
    layers,
    builtinVariables(ids, facts, project?.settings.encryptionKey, batch?.build),
  );
  const aws = planCredentials(environment.variables, {
    idToken: facts.idToken,
    defaultProfile: facts.defaultProfile,
    image: container !== undefined,
    references: environment.references.map(({ name }) => name),
    timeoutMinutes: request.timeoutMinutes,
  });
  const runtimeVersions =
    request.runtimeVersions === 'ignore' ? [] : (buildspec.phases.install?.runtimeVersions ?? []);
  const exported = exportedVariables(buildspec);
  const proxy = uploadProxy(buildspec, environment.variables);
  return {
    projectName: request.projectName,
    buildId: ids.buildId,
    buildArn: ids.buildArn,
    buildNumber: facts.buildNumber,
    uuid: facts.uuid,
    startTime: facts.startTime.getTime(),
    initiator: facts.initiator,
    image: facts.image,
    url: facts.url,
    project: planProject(request, givenFacts),
    batch: planBatchBuild(request),
    container,
    buildspecFile: request.buildspecFile,
    shell: buildspec.env.shell ?? 'sh',
    isolated: buildspec.version === '0.1',
    source: facts.source,
    secondarySources: facts.secondarySources,
    home: facts.home,
    variables: environment.variables,
    references: environment.references,
    exportedVariables: exported.names,
    gitCredentialHelper: buildspec.env.gitCredentialHelper,
    awsCredentials: aws.credentials,
    runtimeVersions,
    phases: PHASE_NAMES.map((name) => planPhase(request, name)),
    artifacts: planArtifacts(request),
    reports: request.reports
      ? { groups: buildspec.reports, keepFiles: request.artifacts.wanted && buildspec.reports.length > 0 }
      : undefined,
    uploadProxy: proxy,
    cache: planCache(request),
    timeoutMinutes: request.timeoutMinutes,
    notes: [
      ...facts.warnings.map((message) => ({ code: 'facts', message })),
      ...containerNotes(container),
      ...aws.notes,
      ...buildspecNotes(request),
      ...proxyNotes(buildspec, proxy),
      ...cacheNotes(request),
      ...machineNotes(request, givenFacts),
      ...projectNotes(request, givenFacts),
      ...environment.notes,
      ...exported.notes,
    ],
  };
}

/**
 * Refuses a plan that this version cannot run. Planning and printing it is fine, hence not part of planBuild.
 * @throws UserError for Windows shells and Windows images of projects and batch entries
 */
export function requireSupported(plan: BuildPlan): void {
  const windows = windowsOf(plan);
  if (windows !== undefined) {
    throw new UserError(
      `${windows} builds in the Windows image ${plan.image}, and Windows builds cannot run here.`,
      'Where the commands run on Linux too, name a Linux image, or none for this machine: input image, or --image.',
    );
  }
  if (/(^|[\\/])(powershell|pwsh|cmd)(\.exe)?$/i.test(plan.shell)) {
    throw new UserError(
      `${plan.buildspecFile}: env.shell ${JSON.stringify(plan.shell)} is not supported yet.`,
      'Commands run in sh, bash or another POSIX shell.',
    );
  }
}

/** Who asks for a Windows image. The batch may be in another buildspec than the build's. */
function windowsOf({ batch, project }: BuildPlan): string | undefined {
  if (batch?.windowsLine !== undefined) {
    return `The batch entry ${batch.identifier}, in line ${batch.windowsLine} of the buildspec with the batch,`;
  }
  return project?.needsWindows ? `${project.file}: the project` : undefined;
}

/** Absent phases are entered too, with nothing to do (codebuild.md §4.2); so are those that `--phase` leaves out. */
function planPhase({ buildspec, onlyPhases, runAs }: PlanRequest, name: PhaseName): PlannedPhase {
  const phase = buildspec.phases[name];
  const wanted = onlyPhases?.includes(name) ?? true;
  return {
    name,
    commands: wanted ? (phase?.commands ?? []) : [],
    finally: wanted ? (phase?.finally ?? []) : [],
    onFailure: phase?.onFailure ?? { kind: 'default' },
    runAs: phase?.runAs ?? buildspec.runAs ?? runAs,
  };
}

/** The variables of `env`. A name that stands in two maps of `env` means the more secret one; the order in the file tells nothing. */
export function buildspecVariables({ env }: Buildspec): Variable[] {
  const typed = (entries: NamedText[], type: VariableType): Variable[] =>
    entries.map(({ name, text, at }) => ({ name, value: text, type, at }));
  return [
    ...typed(env.variables, 'PLAINTEXT'),
    ...typed(env.parameterStore, 'PARAMETER_STORE'),
    ...typed(env.secretsManager, 'SECRETS_MANAGER'),
  ];
}

/** CodeBuild exports no `AWS_*` (codebuild.md §1.2); what is no variable name could only be shell text. */
function exportedVariables({ env }: Buildspec): { names: string[]; notes: Note[] } {
  const names = [...new Set(env.exportedVariables.map(({ text }) => text))];
  const objections = names.flatMap((name): Note[] => {
    const code = 'exported-variables';
    if (!isVariableName(name)) {
      return [{ code, message: `${JSON.stringify(name)} is not exported: it is no variable name.` }];
    }
    if (!name.startsWith('AWS_')) return [];
    return [
      {
        code,
        message: `${name} is not exported: CodeBuild exports no variable whose name begins with AWS_.`,
      },
    ];
  });
  return {
    names: names.filter((name) => isVariableName(name) && !name.startsWith('AWS_')),
    notes: objections,
  };
}
