import pc from 'picocolors';

import type { BatchPlan } from '../../plan/batch/types.js';
import { createBatchProgress, liveTable } from '../../render/batch-table.js';
import { duration } from '../../render/duration.js';
import { oneLine } from '../../render/report-text.js';
import type { BatchEvent } from '../../run/batch/events.js';
import type { Stdout } from '../stdout/stdout.js';
import { type PrefixedLines, prefixedLines } from './prefixed-lines.js';

const UPDATE_MS = 250;
/** Wider prefixes would leave no room for what builds print. */
const WIDEST_PREFIX = 30;
/** Characters of a line of ours. */
const LONGEST_LINE = 500;
/** So that neighbours differ; red is for failures. */
const COLORS = ['cyan', 'magenta', 'blue', 'green', 'yellow'] as const;

export interface LocalBatchLogOptions {
  stdout: Stdout;
  /** Milliseconds since the epoch. */
  now(): number;
  colors: boolean;
  /** The terminal that the live table is drawn on; absent: there is none. */
  terminal?: NodeJS.WriteStream;
}

export interface LocalBatchLog {
  emit(event: BatchEvent): void;
  /** What a build prints. */
  print(identifier: string, bytes: Uint8Array): void;
  /** A build has entered a phase. */
  phase(identifier: string, phase: string): void;
  /** A line of ours about a build. */
  warn(identifier: string, message: string): void;
  /** Takes the table away. */
  close(): void;
}

/** The log of a batch on a terminal or in a pipe: each line begins with the build's identifier, below them a live table. */
export function createLocalBatchLog(plan: BatchPlan, options: LocalBatchLogOptions): LocalBatchLog {
  const { stdout, now, terminal } = options;
  const color = pc.createColors(options.colors);
  const progress = createBatchProgress(plan);
  const width = Math.min(
    WIDEST_PREFIX,
    plan.builds.reduce((widest, { identifier }) => Math.max(widest, identifier.length), 0),
  );
  const table = terminal && drawTable(terminal);
  const running = new Map<string, PrefixedLines>();
  let started = 0;

  const prefix = (identifier: string, paint: (text: string) => string): string =>
    paint(`${identifier.padEnd(width)} | `);
  const write = (bytes: Uint8Array | string): void => {
    table?.clear();
    stdout.write(bytes);
  };
  /** Of ours; what it quotes is others'. */
  const line = (identifier: string, text: string, paint: (text: string) => string): void =>
    write(`${prefix(identifier, paint)}${paint(oneLine(text, LONGEST_LINE))}\n`);
  const draw = (): void => {
    if (!terminal) return;
    table?.draw(
      liveTable(progress, now(), { columns: terminal.columns, rows: terminal.rows }, options.colors),
    );
  };
  const timer = terminal && setInterval(draw, UPDATE_MS);

  return {
    emit: (event) => {
      progress.note(event, now());
      const { identifier } = event.build;
      switch (event.type) {
        case 'batch-build-started': {
          const paint = color[COLORS[started++ % COLORS.length] ?? 'cyan'];
          running.set(identifier, prefixedLines(prefix(identifier, paint), write));
          break;
        }
        case 'batch-build-finished': {
          running.get(identifier)?.end();
          running.delete(identifier);
          const { status, startTime, endTime, buildArn, failure } = event.record;
          // A build that could not tell what came of it has not said it in its own log.
          if (buildArn !== undefined) break;
          const why = failure ? `: ${failure.message}` : '';
          line(identifier, `${status} after ${duration(endTime - startTime)}${why}`, color.red);
          break;
        }
        case 'batch-build-reused':
          line(identifier, `SUCCEEDED in attempt ${event.record.attempt}, is not run again`, color.dim);
          break;
        case 'batch-build-skipped':
          line(identifier, `skipped: ${event.reason}`, color.yellow);
      }
    },
    print: (identifier, bytes) => running.get(identifier)?.add(bytes),
    phase: progress.phase,
    warn: (identifier, message) => line(identifier, `warning: ${message}`, color.yellow),
    close: () => {
      clearInterval(timer);
      table?.clear();
    },
  };
}

/** Lines at the bottom of the terminal that are written over; standard error, so that they are in no file. */
function drawTable(terminal: NodeJS.WriteStream): { draw(lines: string[]): void; clear(): void } {
  let drawn = 0;
  const above = (): string => (drawn === 0 ? '' : `\x1b[${drawn}A\r\x1b[J`);
  return {
    draw: (lines) => {
      terminal.write(above() + lines.map((line) => `${line}\n`).join(''));
      drawn = lines.length;
    },
    clear: () => {
      if (drawn > 0) terminal.write(above());
      drawn = 0;
    },
  };
}
