import type { Diagnostic } from '../buildspec/diagnostics.js';
import { parseBuildspec } from '../buildspec/parse.js';
import { nearestWord } from '../buildspec/suggest.js';
import { UserError } from '../errors.js';
import { planBatch } from '../plan/batch/plan-batch.js';
import type { BatchBuild, BatchPlan } from '../plan/batch/types.js';
import type { ProjectRequest } from '../plan/project/types.js';
import type { BuildFacts, Variable } from '../plan/types.js';
import type { AwsAccess } from './aws.js';
import { loadBuildspec } from './load-buildspec.js';

/** A buildspec's batch, planned. */
export interface PreparedBatch {
  /** Absent: CodeBuild would not run the batch; the diagnostics say why. */
  plan?: BatchPlan;
  diagnostics: Diagnostic[];
  /** The buildspec as shown to people, its text, and its absolute path unless it is inline or of S3. */
  file: string;
  text: string;
  path?: string;
}

export interface BatchRequest {
  buildspecInput: string;
  projectName: string;
  overrides: Variable[];
  project?: ProjectRequest;
}

/**
 * Loads, parses and plans a batch.
 * @param facts their uuid is the batch's
 */
export async function prepareBatch(
  { buildspecInput, ...request }: BatchRequest,
  sourceDirectory: string,
  facts: Promise<BuildFacts>,
  aws: AwsAccess,
  signal: AbortSignal,
): Promise<PreparedBatch> {
  const loaded = await loadBuildspec(buildspecInput, sourceDirectory, aws, signal);
  if ('severity' in loaded) return { diagnostics: [loaded], file: loaded.file, text: '' };
  const { file, path, content } = loaded;
  const text = typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
  const { buildspec, diagnostics } = parseBuildspec(content, file);
  const place = { file, path, text };
  if (!buildspec) return { ...place, diagnostics };
  if (!buildspec.batch) return { ...place, diagnostics: [...diagnostics, withoutBatch(file)] };
  const planned = planBatch({ ...request, buildspec, buildspecFile: file }, await facts);
  const all = [...diagnostics, ...planned.diagnostics];
  const refused = all.some(({ severity }) => severity === 'error');
  return { ...place, diagnostics: all, plan: refused ? undefined : planned.plan };
}

function withoutBatch(file: string): Diagnostic {
  return {
    severity: 'error',
    code: 'BATCH_SPEC_VALIDATION_ERROR',
    message: 'BatchSpec has invalid values.. The buildspec has no batch',
    hint: 'Run it as a single build, or add batch: with build-list, build-graph, build-matrix or build-fanout.',
    file,
  };
}

/** @throws UserError when the batch has no such build */
export function batchBuild({ builds, buildspecFile }: BatchPlan, identifier: string): BatchBuild {
  const build = builds.find((one) => one.identifier === identifier);
  if (build) return build;
  const nearest = nearestWord(
    identifier,
    builds.map((one) => one.identifier),
  );
  throw new UserError(
    `The batch of ${buildspecFile} has no build ${JSON.stringify(identifier)}.`,
    nearest === undefined ? 'buildspec plan --batch lists its builds.' : `Did you mean ${nearest}?`,
  );
}
