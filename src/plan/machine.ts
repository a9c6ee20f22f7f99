import type { Machine } from './project/types.js';
import type { BuildFacts, Note, PlanRequest } from './types.js';

/** The type of machine that a build is for on CodeBuild, `LINUX_CONTAINER` say: a batch entry's before the project's. */
export function environmentType({ batch, project }: PlanRequest): string | undefined {
  return batch?.build.environmentType ?? project?.settings.environmentType;
}

/** Says what the type of machine (codebuild.md §10.1) has that this one has not. */
export function machineNotes(request: PlanRequest, facts: BuildFacts): Note[] {
  const type = environmentType(request);
  if (type === undefined) return [];
  const ofEntry = request.batch?.build.environmentType !== undefined;
  const machine = { ...facts.machine, ...platformOf(request.container?.options.platform) };
  const difference = differenceOf(type, machine);
  if (difference === undefined) return [];
  const whose = ofEntry ? "The batch entry's" : "The project's";
  return [{ code: ofEntry ? 'batch' : 'project', message: `${whose} environment is ${type}${difference}` }];
}

/** `linux/arm64` of docker-options, in node's words. */
function platformOf(platform: string | undefined): Partial<Machine> {
  if (platform === undefined) return {};
  const [system = '', architecture = ''] = platform.split('/');
  return { system, architecture: architecture === 'amd64' ? 'x64' : architecture };
}

/** The sentence's other half. */
function differenceOf(type: string, { system, architecture }: Machine): string | undefined {
  if (type.startsWith('WINDOWS')) return ': commands run in sh here, not in PowerShell.';
  if (type.startsWith('MAC')) {
    return system === 'darwin' ? undefined : ', and this is no Mac: runs-on: macos-latest, image: none.';
  }
  const wanted = type.startsWith('ARM') ? 'arm64' : 'x64';
  if (architecture !== wanted) {
    const runner = wanted === 'arm64' ? 'ubuntu-24.04-arm' : 'ubuntu-24.04';
    return `, which is ${wanted}, and this machine is ${architecture}: runs-on: ${runner}.`;
  }
  if (type.includes('GPU')) return ': it needs a runner with a GPU, in an image docker-options: --gpus all.';
  if (type.includes('LAMBDA')) return ": Lambda's limits, 15 minutes and /tmp, do not hold here.";
  return undefined;
}
