import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { type CommandLine, commandLine, type Ran } from './command-line.js';

/** A batch in the shape of `batch-get-build-batches`, as far as tests look. */
export interface BatchJson {
  id: string;
  arn: string;
  buildBatchStatus: string;
  currentPhase: string;
  phases: {
    phaseType: string;
    phaseStatus?: string;
    contexts: { statusCode: string; message: string }[];
  }[];
  artifacts: { location: string };
  buildGroups: {
    identifier: string;
    currentBuildSummary?: Summary;
    priorBuildSummaryList: Summary[];
    skippedReason?: string;
  }[];
}

interface Summary {
  arn?: string;
  buildStatus: string;
  primaryArtifact: { location?: string };
}

export interface BatchRan extends Ran {
  json: BatchJson;
}

export interface BatchCommandLine extends CommandLine {
  /** Where `buildspec` is started, and what is built by default. */
  source: string;
  /** Empty, outside of the source; commands find it in `$MARKS`. */
  marks: string;
  /** `--build-json` of each batch. */
  jsonFile: string;
  /** Runs `buildspec run --batch`, which has to write the batch's JSON. */
  batch(args?: string[], env?: Record<string, string>): Promise<BatchRan>;
  /** The same, while it runs. */
  startBatch(
    args?: string[],
    env?: Record<string, string>,
  ): { pid: number; kill(signal: NodeJS.Signals): void; ended: Promise<Ran> };
  readJson(): BatchJson;
  /** The lines of a file in `marks`; none where it is not there. */
  marked(name: string): string[];
  /** Waits until there is such a file in `marks`. */
  untilMarked(name: string): Promise<void>;
  /** The files in which batches are kept for a retry, the oldest first. */
  kept(): string[];
}

/** The command line in a folder of its own, for batches; `files` are those of the source. */
export async function batchCommandLine(files: Record<string, string>): Promise<BatchCommandLine> {
  const cli = await commandLine(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`source/${name}`, text])),
  );
  const [marks, jsonFile] = [join(cli.path, 'marks'), join(cli.path, 'batch.json')];
  mkdirSync(marks);
  const fixed = { MARKS: marks, XDG_STATE_HOME: '' };
  const start: CommandLine['start'] = (args, env) => cli.start(args, { ...fixed, ...env });
  const startBatch: BatchCommandLine['startBatch'] = (args = [], env = {}) => {
    const { child, ended } = start(['run', '--batch', '--build-json', jsonFile, ...args], env);
    return { pid: child.pid ?? 0, kill: (signal) => void child.kill(signal), ended };
  };
  const readJson = (): BatchJson => JSON.parse(readFileSync(jsonFile, 'utf8')) as BatchJson;
  return {
    ...cli,
    start,
    run: (args, env) => start(args, env).ended,
    source: join(cli.path, 'source'),
    marks,
    jsonFile,
    startBatch,
    batch: async (args, env) => ({ ...(await startBatch(args, env).ended), json: readJson() }),
    readJson,
    marked: (name) => {
      const file = join(marks, name);
      return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
    },
    untilMarked: async (name) => {
      await until(() => existsSync(join(marks, name)));
    },
    kept: () => {
      const folder = join(cli.path, '.local/state/run-buildspec/batches');
      return readdirSync(folder)
        .sort()
        .map((name) => join(folder, name));
    },
  };
}

/** Waits for what happens soon. A loop without an end would outlive its test, and jest would not end. */
export async function until(condition: () => boolean): Promise<void> {
  for (let tries = 1; !condition(); tries++) {
    if (tries > 1500) throw new Error(`never: ${String(condition)}`);
    await sleep(20);
  }
}

/** What became of each build: its status, or why it was skipped. */
export function outcomes({ buildGroups }: BatchJson): Record<string, string | undefined> {
  return Object.fromEntries(
    buildGroups.map(({ identifier, currentBuildSummary, skippedReason }) => [
      identifier,
      currentBuildSummary?.buildStatus ?? skippedReason,
    ]),
  );
}

/** The last lines of the log, those without a build's prefix. */
export function verdictLines({ stdout }: Ran): string[] {
  return stdout.split('\n').filter((line) => /^[✖✔!-] /.test(line));
}
