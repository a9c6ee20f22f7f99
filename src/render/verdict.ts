import pc from 'picocolors';

import type { BuildPlan } from '../plan/types.js';
import { type BuildResult, decidingPhase } from '../run/results.js';
import { duration } from './duration.js';

/** The last line of a run on a terminal: what came of it, where it failed, how long it took. */
export function renderVerdict(plan: BuildPlan, result: BuildResult, colors: boolean): string {
  const color = pc.createColors(colors);
  const took = duration(result.endTime - result.startTime);
  const failed = decidingPhase(result);
  if (!failed) return color.green(`✔ ${plan.projectName} SUCCEEDED in ${took}`);
  const [command] = failed.failedCommands;
  const where = command
    ? ` (${plan.buildspecFile}:${command.command.at.line}, exit status ${command.exitCode})`
    : '';
  return color.red(`✖ ${plan.projectName} ${result.status} in ${failed.phase}${where} after ${took}`);
}
