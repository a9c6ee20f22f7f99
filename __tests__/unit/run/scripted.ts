import type { Command } from '../../../src/buildspec/types.js';
import type { BuildPlan, PlannedPhase } from '../../../src/plan/types.js';
import type { BuildEvent } from '../../../src/run/events.js';
import type {
  ArtifactStore,
  BuildFiles,
  CommandRequest,
  OpenOptions,
  ReferenceStore,
  Runtime,
  RuntimeTools,
  Shell,
  Variable,
} from '../../../src/run/ports.js';
import type { ReportStore } from '../../../src/run/reports/ports.js';
import type { Interruption } from '../../../src/run/recorder.js';
import type { BuildResult } from '../../../src/run/results.js';
import { runBuild } from '../../../src/run/run-build.js';
import { createSecrets, type Secrets } from '../../../src/run/secrets.js';
import { planBuild } from '../../../src/plan/plan-build.js';
import { at, facts, request } from '../plan/factories.js';

/** What a command of the script does besides giving its status. */
export interface Turn {
  status?: number;
  prints?: string;
  interrupts?: Interruption;
  throws?: Error;
}

/** A command's text names its turns: the first time it runs the first one, and so on; the last one repeats. */
export type Script = Record<string, Turn[]>;

export interface ScriptedBuild {
  result: BuildResult;
  events: BuildEvent[];
  requests: CommandRequest[];
  opened: OpenOptions | undefined;
  defined: Variable[];
  /** What the engine did with the shell besides running commands. */
  calls: string[];
}

export function commands(...texts: string[]): Command[] {
  return texts.map((text, index) => ({ text, at: at(index + 1) }));
}

export function plan(
  phases: Record<string, Partial<PlannedPhase>>,
  parts: Partial<BuildPlan> = {},
): BuildPlan {
  const planned = planBuild(request(), facts());
  return {
    ...planned,
    ...parts,
    phases: planned.phases.map((phase) => ({ ...phase, ...phases[phase.name] })),
  };
}

/** Runs a plan on a shell that follows the script, with a clock that ticks a millisecond a look. */
export async function runScripted(
  planned: BuildPlan,
  script: Script = {},
  more: {
    values?: Record<string, string>;
    files?: Record<string, string>;
    tools?: RuntimeTools;
    references?: ReferenceStore;
    secrets?: Secrets;
    /** What the shell's files answer. */
    listed?: Partial<BuildFiles>;
    artifacts?: ArtifactStore;
    reports?: ReportStore;
    open?: (stop: (reason: Interruption) => void) => void;
    onEvent?: (event: BuildEvent, stop: (reason: Interruption) => void) => void;
  } = {},
): Promise<ScriptedBuild> {
  const controller = new AbortController();
  const stop = (reason: Interruption): void => controller.abort(reason);
  const build: Omit<ScriptedBuild, 'result'> = {
    events: [],
    requests: [],
    opened: undefined,
    defined: [],
    calls: [],
  };
  const runs: Record<string, number> = {};
  let time = 1000;

  const shell: Shell = {
    run: async (command) => {
      build.requests.push(command);
      const turns = script[command.text] ?? [{}];
      const turn = turns[Math.min(runs[command.text] ?? 0, turns.length - 1)] ?? {};
      runs[command.text] = (runs[command.text] ?? 0) + 1;
      await Promise.resolve();
      if (turn.prints !== undefined) build.opened?.onOutput(Buffer.from(turn.prints));
      if (turn.interrupts) stop(turn.interrupts);
      if (turn.throws) throw turn.throws;
      return turn.status ?? 0;
    },
    define: (variables) => {
      build.calls.push(`define ${variables.map(({ name }) => name).join(' ')}`);
      build.defined.push(...variables);
    },
    variables: (names) => {
      build.calls.push(`variables ${names.join(' ')}`);
      const values = Object.entries(more.values ?? {}).filter(([name]) => names.includes(name));
      return Promise.resolve(new Map(values));
    },
    // Builds on real shells are what tests these.
    expand: (texts) => Promise.resolve(texts),
    files: {
      folder: '/nowhere',
      list: () => Promise.resolve([]),
      links: () => Promise.resolve([]),
      stamps: () => Promise.resolve([]),
      reach: () => Promise.resolve([]),
      pack: () => Promise.resolve(),
      unpack: () => Promise.resolve(),
      ...more.listed,
    },
    readFile: (path) => Promise.resolve(more.files?.[path]),
    interrupt: () => void build.calls.push('interrupt'),
    close: () => Promise.resolve(void build.calls.push('close')),
  };
  const runtime: Runtime = {
    open: (options) => {
      more.open?.(stop);
      build.opened = options;
      return Promise.resolve(shell);
    },
  };
  const result = await runBuild(planned, {
    runtime,
    tools: more.tools,
    references: more.references,
    artifacts: more.artifacts,
    reports: more.reports,
    secrets: more.secrets ?? createSecrets(),
    now: () => time++,
    interruption: controller.signal,
    emit: (event) => {
      build.events.push(event);
      more.onEvent?.(event, stop);
    },
  });
  return { result, ...build };
}

/** `PHASE STATUS` of each phase that was entered, without those that only pass. */
export function statuses({ phases }: BuildResult): string[] {
  return phases
    .filter(({ phase }) => !['SUBMITTED', 'QUEUED', 'FINALIZING'].includes(phase))
    .map(({ phase, status }) => `${phase} ${status}`);
}

export function texts({ requests }: ScriptedBuild): string[] {
  return requests.map(({ text }) => text);
}
