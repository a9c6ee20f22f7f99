import pc from 'picocolors';

import type { PreparedBuild } from '../entry/prepare-build.js';
import { EXIT } from '../errors.js';
import { renderDiagnostics } from '../render/diagnostics.js';
import { planJson, renderPlan } from '../render/plan.js';
import type { BuildOptions } from './options.js';
import { withBuild } from './with-build.js';

/** `buildspec plan [FILE]`: what a run would do, as text or JSON. Nothing runs. */
export async function plan(
  file: string | undefined,
  options: BuildOptions & { json?: boolean },
): Promise<number> {
  return withBuild(file, options, (build) => showPlan(build, options.json === true));
}

/** Prints a prepared build; problems of the buildspec go to standard error. */
export function showPlan(prepared: PreparedBuild, json: boolean): number {
  process.stderr.write(renderDiagnostics(prepared.diagnostics, prepared.text, pc.isColorSupported));
  if (prepared.refused) return EXIT.badUsage;
  const text = json
    ? `${JSON.stringify(planJson(prepared.plan), undefined, 2)}\n`
    : renderPlan(prepared.plan, pc.isColorSupported);
  process.stdout.write(text);
  return EXIT.succeeded;
}
