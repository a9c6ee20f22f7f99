import type { Diagnostic } from '../buildspec/diagnostics.js';
import { parseBuildspec } from '../buildspec/parse.js';
import { nearestWord } from '../buildspec/suggest.js';
import type { Buildspec } from '../buildspec/types.js';
import { UserError } from '../errors.js';
import { planBatch } from '../plan/batch/plan-batch.js';
import type { BatchBuild, BatchPlan } from '../plan/batch/types.js';
import type { ProjectRequest } from '../plan/project/types.js';
import type { BuildFacts, Variable } from '../plan/types.js';
import type { AwsAccess } from './aws.js';
import { type LoadedBuildspec, loadBuildspec } from './load-buildspec.js';
import { NO_BUILDSPEC } from './refusal.js';

/** A buildspec's batch, planned. */
export interface PreparedBatch {
  plan: BatchPlan;
  /** True when CodeBuild would not run the batch; the diagnostics say why. */
  refused: boolean;
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

/** A batch of no builds: what a refused one is planned as. */
const NO_BATCH: Buildspec = {
  ...NO_BUILDSPEC,
  batch: {
    at: { line: 1, column: 1, endLine: 1, endColumn: 1 },
    fastFail: false,
    builds: { kind: 'list', entries: [] },
  },
};

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
  const { buildspec = NO_BATCH, problems, ...place } = readBatch(loaded);
  const { plan, diagnostics } = planBatch({ ...request, buildspec, buildspecFile: place.file }, await facts);
  const all = [...problems, ...diagnostics];
  return { ...place, plan, diagnostics: all, refused: all.some(({ severity }) => severity === 'error') };
}

type ReadBatch = Pick<PreparedBatch, 'file' | 'text' | 'path'> & {
  /** Absent: it cannot be planned, and the problems say why. */
  buildspec?: Buildspec;
  problems: Diagnostic[];
};

function readBatch(loaded: LoadedBuildspec | Diagnostic): ReadBatch {
  if ('severity' in loaded) return { problems: [loaded], file: loaded.file, text: '' };
  const { file, path, content } = loaded;
  const text = typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
  const { buildspec, diagnostics } = parseBuildspec(content, file);
  const place = { file, path, text };
  if (!buildspec) return { ...place, problems: diagnostics };
  if (!buildspec.batch) return { ...place, problems: [...diagnostics, withoutBatch(file)] };
  return { ...place, buildspec, problems: diagnostics };
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
