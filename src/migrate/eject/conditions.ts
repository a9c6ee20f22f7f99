import { PHASE_NAMES, type Buildspec, type PhaseName } from '../../buildspec/types.js';

/** When steps run, as `if:` says it; undefined: when all before has succeeded, which is GitHub's default. */
export interface Conditions {
  commands: Record<PhaseName, string | undefined>;
  finally: Record<PhaseName, string | undefined>;
  /** When the commands are over, whatever POST_BUILD came to: the cache. */
  postBuildOver: string | undefined;
  /** UPLOAD_ARTIFACTS. */
  upload: string | undefined;
}

/** The ids of a phase's steps; none where it has no commands. */
function stepIds({ phases }: Buildspec, phase: PhaseName): string[] {
  const { commands = [], finally: last = [] } = phases[phase] ?? {};
  return [...(commands.length > 0 ? [phase] : []), ...(last.length > 0 ? [`${phase}_finally`] : [])];
}

/**
 * CodeBuild's transitions (codebuild.md §2.2, §2.3) as conditions. A phase that failed fails the job, whatever follows, so a
 * phase that is to run after a failure says so, by what became of the steps before it: `skipped` is one that never began, and
 * nothing runs in a job that was cancelled or has timed out.
 */
export function phaseConditions(buildspec: Buildspec): Conditions {
  const commands = {} as Conditions['commands'];
  const last = {} as Conditions['finally'];
  let entry: string | undefined;
  let upload: string | undefined;
  let postBuildOver: string | undefined;
  for (const phase of PHASE_NAMES) {
    const ids = stepIds(buildspec, phase);
    const [id] = ids;
    const ran = id === undefined ? entry : began(id);
    commands[phase] = entry;
    last[phase] = id === phase ? ran : entry;
    if (phase === 'build') upload = ran;
    if (phase === 'post_build') {
      postBuildOver = ran;
      // Where BUILD has no steps of its own, it was entered when POST_BUILD was.
      if (stepIds(buildspec, 'build').length === 0) upload = ran;
    }
    if (id === undefined) continue;
    const { kind } = buildspec.phases[phase]?.onFailure ?? { kind: 'default' };
    const goesOn = phase === 'build' ? kind !== 'abort' : kind === 'continue';
    // Everything before has succeeded, or this phase would not have run.
    entry = goesOn ? ran : entry === undefined ? undefined : succeeded(ids);
  }
  return { commands, finally: last, upload, postBuildOver };
}

function began(id: string): string {
  return `\${{ !cancelled() && steps.${id}.outcome != 'skipped' }}`;
}

function succeeded(ids: string[]): string {
  return `\${{ !cancelled() && ${ids.map((id) => `steps.${id}.outcome == 'success'`).join(' && ')} }}`;
}
