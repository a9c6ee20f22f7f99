import pc from 'picocolors';

import type { BuildPlan } from '../plan/types.js';
import { type BuildResult, decidingPhase } from '../run/results.js';
import { buildName } from './build-name.js';
import { duration } from './duration.js';
import { truncate } from './markdown.js';
import { visible } from './visible.js';

const REASON_CHARACTERS = 300;

/** The last line of a run on a terminal: what came of it, where it failed, how long it took, and why where no command failed. */
export function renderVerdict(plan: BuildPlan, result: BuildResult, colors: boolean): string {
  const color = pc.createColors(colors);
  const took = duration(result.endTime - result.startTime);
  const name = buildName(plan);
  const failed = decidingPhase(result);
  if (!failed) return color.green(`✔ ${name} SUCCEEDED in ${took}`);
  const [command] = failed.failedCommands;
  const [context] = failed.contexts;
  const line = (command?.command ?? context)?.at?.line;
  const place = line === undefined ? [] : [`${plan.buildspecFile}:${line}`];
  const status = command ? [`exit status ${command.exitCode}`] : [];
  const known = [...place, ...status];
  const where = known.length === 0 ? '' : ` (${known.join(', ')})`;
  const why = command || !context ? '' : `: ${truncate(visible(context.message), REASON_CHARACTERS)}`;
  return color.red(`✖ ${name} ${result.status} in ${failed.phase}${where} after ${took}${why}`);
}
