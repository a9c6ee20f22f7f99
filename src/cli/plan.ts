import pc from 'picocolors';

import { watchInterruptions } from '../entry/interruption.js';
import type { PreparedBuild } from '../entry/prepare-build.js';
import { EXIT } from '../errors.js';
import { renderDiagnostics } from '../render/diagnostics.js';
import { planJson, renderPlan } from '../render/plan.js';
import { type BuildOptions, prepareFromOptions } from './options.js';
import { withPrepared } from './with-prepared.js';

/** `buildspec plan [FILE]`: what a run would do, as text or JSON. Nothing runs. */
export async function plan(
  file: string | undefined,
  options: BuildOptions & { json?: boolean },
): Promise<number> {
  const interruption = watchInterruptions();
  return withPrepared(prepareFromOptions(file, options, interruption.signal), interruption, (build) =>
    showPlan(build, options.json === true),
  );
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
