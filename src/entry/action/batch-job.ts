import { readRecords, type RecordPlace, uploadRecord } from '../../adapters/github/batch-records.js';
import { hasArtifactService } from '../../adapters/github/transfer/artifact-list.js';
import { workflowCommand } from '../../adapters/github/workflow-command.js';
import { EnvironmentError, EXIT, messageWithHint } from '../../errors.js';
import type { BatchBuild } from '../../plan/batch/types.js';
import type { BuildPlan } from '../../plan/types.js';
import { readRecord } from '../../run/batch/read-record.js';
import { newestAttempts, superseded } from '../../run/batch/attempts.js';
import { mayReuse, mayStart } from '../../run/batch/retry.js';
import type { BuildRecord } from '../../run/batch/results.js';
import type { TransferOptions } from '../../run/ports.js';
import type { BuildResult } from '../../run/results.js';
import { artifactInputs } from '../artifact-inputs.js';
import { recordOfBuild } from '../batch/record-of-build.js';
import { type ActionContext, setOutputs, setStatus } from './context.js';

const UPLOAD_MS = 10 * 60 * 1000;
/** The runner allows a stopped step 7.5 s, of which the build has used some (github-actions.md §3.6). */
const STOPPED_MS = 5000;

/** A build of a batch that has a job to itself (SPEC §2.1): others learn of it by its record in the artifact service. */
export interface BatchJob {
  /** The step's exit code where the build is not to run: what it waits for did not succeed, or it has succeeded before. */
  settle(): Promise<number | undefined>;
  /** Uploads the record. Gives the result, which is a FAULT when that failed. */
  upload(result: BuildResult): Promise<BuildResult>;
}

/** The attempt of the workflow's run, from 1. */
export function runAttempt(environment: NodeJS.ProcessEnv): number {
  return Number(environment['GITHUB_RUN_ATTEMPT']) || 1;
}

/** What the batch asks of GitHub's service: told in the log, ended with the step. */
export function recordTransfer({ output, interruption, secrets }: ActionContext): TransferOptions {
  return {
    signal: interruption.signal,
    onProgress: (message) => output.text(secrets.redact(message)),
    onWarning: (message) => output.command(workflowCommand('warning', secrets.redact(message))),
  };
}

/** @param builds all of the batch */
export function batchJob(
  context: ActionContext,
  plan: BuildPlan,
  build: BatchBuild,
  builds: BatchBuild[],
): BatchJob {
  const { environment, output, secrets } = context;
  const attempt = runAttempt(environment);
  const place: RecordPlace = {
    environment,
    project: plan.projectName,
    retentionDays: artifactInputs(environment).retentionDays,
  };
  const hasService = hasArtifactService(environment);

  return {
    settle: async () => {
      const { identifier, dependsOn } = build;
      if (dependsOn.length === 0) return undefined;
      if (!hasService) {
        const waited = dependsOn.join(', ');
        const message = `There is no artifact service here, so nobody knows what became of ${waited}: the build runs.`;
        output.command(workflowCommand('warning', message));
        return undefined;
      }
      // In a later attempt a record may be out of date, which all that it depends on tells.
      const before = attempt > 1 ? predecessors(build, builds) : [];
      const wanted = attempt > 1 ? [identifier, ...before.map((one) => one.identifier)] : dependsOn;
      const { records, planned = 1 } = await readRecords(wanted, place, recordTransfer(context), readRecord);
      for (const [name, own] of records)
        records.set(
          name,
          own.filter((record) => record.attempt >= planned),
        );
      for (const old of superseded(before, newestAttempts(records))) records.delete(old);
      const earlier = mayReuse(records.get(identifier) ?? [], records, dependsOn, attempt);
      if (earlier) return tellReused(earlier);
      const reason = mayStart(dependsOn, records);
      if (reason === undefined) return undefined;
      output.command(workflowCommand('notice', `${identifier} is skipped: ${reason}`));
      return EXIT.succeeded;
    },
    upload: async (result) => {
      if (!hasService) {
        const message = 'There is no artifact service here: mode collect will not know of this build.';
        output.command(workflowCommand('warning', message));
        return result;
      }
      try {
        // What was stopped has a few seconds left, and is to be known of.
        const signal = AbortSignal.timeout(result.status === 'STOPPED' ? STOPPED_MS : UPLOAD_MS);
        const options = { ...recordTransfer(context), signal };
        await uploadRecord(recordOfBuild(plan, result, secrets.redact, attempt), place, options);
        return result;
      } catch (error) {
        if (!(error instanceof EnvironmentError)) throw error;
        output.command(workflowCommand('error', secrets.redact(messageWithHint(error))));
        return result.status === 'SUCCEEDED' ? { ...result, status: 'FAULT' } : result;
      }
    },
  };

  function tellReused(record: BuildRecord): number {
    const message = `${build.identifier} SUCCEEDED in attempt ${record.attempt}, and nothing that it waits for ran again: it is not run again.`;
    output.command(workflowCommand('notice', message));
    setStatus(environment, 'SUCCEEDED');
    setOutputs(environment, {
      ...(record.buildId !== undefined && { 'build-id': record.buildId }),
      ...(record.buildArn !== undefined && { 'build-arn': record.buildArn }),
      artifacts: JSON.stringify(record.artifacts),
    });
    return EXIT.succeeded;
  }
}

/** All builds that this one depends on, directly or not. */
function predecessors(build: BatchBuild, builds: BatchBuild[]): BatchBuild[] {
  const byName = new Map(builds.map((one) => [one.identifier, one]));
  const found = new Set<BatchBuild>();
  const visit = ({ dependsOn }: BatchBuild): void => {
    for (const name of dependsOn) {
      const one = byName.get(name);
      if (!one || found.has(one)) continue;
      found.add(one);
      visit(one);
    }
  };
  visit(build);
  return [...found];
}
