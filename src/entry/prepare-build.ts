import type { Diagnostic } from '../buildspec/diagnostics.js';
import { parseBuildspec } from '../buildspec/parse.js';
import type { Buildspec } from '../buildspec/types.js';
import { planBuild } from '../plan/plan-build.js';
import type { BuildFacts, BuildPlan, PlanRequest } from '../plan/types.js';
import type { AwsAccess } from './aws.js';
import { loadBuildspec } from './load-buildspec.js';
import { NO_BUILDSPEC } from './refusal.js';

export interface PreparedBuild {
  plan: BuildPlan;
  /** True when CodeBuild would not run the buildspec; the diagnostics say why. */
  refused: boolean;
  diagnostics: Diagnostic[];
  /** The buildspec's text, for code frames, and its absolute path unless it is inline. */
  text: string;
  path?: string;
}

export type PrepareRequest = Omit<PlanRequest, 'buildspec' | 'buildspecFile'> & { buildspecInput: string };

/**
 * Loads, parses and plans one build: what `run`, `plan` and the action begin with. The facts come as a promise, so
 * that git runs while the buildspec is parsed.
 */
export async function prepareBuild(
  request: PrepareRequest,
  sourceDirectory: string,
  facts: Promise<BuildFacts>,
  aws: AwsAccess,
  signal: AbortSignal,
): Promise<PreparedBuild> {
  const { buildspecInput, ...rest } = request;
  const loaded = await loadBuildspec(buildspecInput, sourceDirectory, aws, signal);
  if ('severity' in loaded) {
    return refusedBuild(request, { diagnostics: [loaded], file: loaded.file, text: '' }, await facts);
  }
  const { file, path, content } = loaded;
  const parsed = parseBuildspec(content, file);
  const unrunnable = withoutPhases(parsed.buildspec, file, request.batch !== undefined);
  const buildspec = unrunnable ? undefined : parsed.buildspec;
  const diagnostics = unrunnable ? [...parsed.diagnostics, unrunnable] : parsed.diagnostics;
  const plan = planBuild({ ...rest, buildspec: buildspec ?? NO_BUILDSPEC, buildspecFile: file }, await facts);
  const text = typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
  return { plan, refused: buildspec === undefined, diagnostics, text, path };
}

/** The build of a buildspec that CodeBuild would refuse, or of a batch that it would. */
export function refusedBuild(
  request: PrepareRequest,
  { diagnostics, file, text, path }: Pick<PreparedBuild, 'diagnostics' | 'text' | 'path'> & { file: string },
  facts: BuildFacts,
): PreparedBuild {
  const plan = planBuild({ ...request, buildspec: NO_BUILDSPEC, buildspecFile: file }, facts);
  return { plan, refused: true, diagnostics, text, path };
}

/** A buildspec of a batch alone is valid, but is no build (codebuild.md §1.2). */
function withoutPhases(
  buildspec: Buildspec | undefined,
  file: string,
  isOfBatch: boolean,
): Diagnostic | undefined {
  if (!buildspec?.batch || Object.keys(buildspec.phases).length > 0) return undefined;
  return {
    severity: 'error',
    code: 'YAML_FILE_ERROR',
    message: 'a single build needs phases, and this buildspec only has a batch',
    hint: isOfBatch
      ? 'Give its entry a buildspec, or write phases.'
      : 'Run the batch, by --batch or the input mode: batch; or one of its builds, by --batch-build or the input batch-build.',
    file,
    range: buildspec.batch.at,
  };
}
