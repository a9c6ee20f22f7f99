import pc from 'picocolors';

import type { BatchPlan } from '../plan/batch/types.js';
import type { BatchEvent } from '../run/batch/events.js';
import type { BuildRecord } from '../run/batch/results.js';
import { columnsOf, visible } from './visible.js';

const MOST_FAILED = 5;
/** Longer ones are cut, so that the phases stay in sight. */
const IDENTIFIER_COLUMNS = 40;
const MESSAGE_CHARACTERS = 500;

/** How far a batch is, as its events tell; the rest of the program only adds to it. */
export interface BatchProgress {
  /** @param now milliseconds since the epoch */
  note(event: BatchEvent, now: number): void;
  /** A build that runs has entered a phase. */
  phase(identifier: string, phase: string): void;
  readonly total: number;
  /** Milliseconds since the epoch. */
  readonly startTime: number;
  readonly counts: Readonly<{ ended: number; failed: number; skipped: number; reused: number }>;
  /** By identifier, in the order of their start. */
  readonly running: ReadonlyMap<string, { phase: string; since: number }>;
  /** The last ones that did not succeed, the newest last. */
  readonly failed: readonly BuildRecord[];
}

/** The progress of a batch that is about to start. */
export function createBatchProgress(plan: BatchPlan): BatchProgress {
  const counts = { ended: 0, failed: 0, skipped: 0, reused: 0 };
  const running = new Map<string, { phase: string; since: number }>();
  const failed: BuildRecord[] = [];
  return {
    total: plan.builds.length,
    startTime: plan.startTime,
    counts,
    running,
    failed,
    note(event, now) {
      switch (event.type) {
        case 'batch-build-started':
          running.set(event.build.identifier, { phase: '', since: now });
          return;
        case 'batch-build-finished':
          running.delete(event.build.identifier);
          counts.ended++;
          if (event.record.status === 'SUCCEEDED') return;
          counts.failed++;
          failed.push(event.record);
          if (failed.length > MOST_FAILED) failed.shift();
          return;
        case 'batch-build-reused':
          counts.ended++;
          counts.reused++;
          return;
        case 'batch-build-skipped':
          counts.ended++;
          counts.skipped++;
      }
    },
    phase(identifier, phase) {
      const build = running.get(identifier);
      if (build) build.phase = phase;
    },
  };
}

/**
 * The lines of a live table: how far the batch is, the builds that run, the last ones that did not succeed. At most half as
 * many lines as the terminal has rows, but one; none takes more columns than it has.
 * @param now milliseconds since the epoch
 */
export function liveTable(
  progress: BatchProgress,
  now: number,
  size: { columns: number; rows: number },
  colors: boolean,
): string[] {
  const { bold, red } = pc.createColors(colors);
  const room = Math.max(1, Math.floor(size.rows / 2)) - 1;
  const reserved = Math.min(progress.failed.length, Math.floor(room / 3));
  const running = runningLines(progress, now, room - reserved);
  const failedRoom = Math.min(progress.failed.length, room - running.length);
  const failed = progress.failed.slice(progress.failed.length - failedRoom).map(failedLine);
  const fit = (line: string): string => cut(line, size.columns);
  return [bold(fit(headLine(progress, now))), ...running.map(fit), ...failed.map((line) => red(fit(line)))];
}

function headLine({ total, startTime, counts, running }: BatchProgress, now: number): string {
  return [
    `${counts.ended}/${total} builds`,
    ...(counts.failed > 0 ? [`${counts.failed} failed`] : []),
    ...(counts.skipped > 0 ? [`${counts.skipped} skipped`] : []),
    ...(counts.reused > 0 ? [`${counts.reused} reused`] : []),
    ...(running.size > 0 ? [`${running.size} running`] : []),
    clock(now - startTime),
  ].join(' · ');
}

/** Those that run longest, and how many more. */
function runningLines({ running }: BatchProgress, now: number, room: number): string[] {
  if (room === 0) return [];
  const all = [...running];
  const some = all.slice(0, all.length > room ? room - 1 : room).map(([identifier, { phase, since }]) => ({
    name: cut(visible(identifier), IDENTIFIER_COLUMNS),
    phase: visible(phase),
    elapsed: clock(now - since),
  }));
  const widest = (texts: string[]): number => Math.max(0, ...texts.map(columnsOf));
  const names = widest(some.map(({ name }) => name));
  const phases = widest(some.map(({ phase }) => phase));
  const lines = some.map(
    ({ name, phase, elapsed }) => `  ${padded(name, names)}  ${padded(phase, phases)}  ${elapsed}`,
  );
  const more = all.length - some.length;
  return more > 0 ? [...lines, `  … ${more} more running`] : lines;
}

function failedLine({ identifier, status, failure }: BuildRecord): string {
  const name = `✖ ${cut(visible(identifier), IDENTIFIER_COLUMNS)} ${status}`;
  if (!failure) return name;
  return `${name} in ${visible(failure.phase)}: ${visible(failure.message.slice(0, MESSAGE_CHARACTERS))}`;
}

/** `1:23`, `2:03:04`. */
function clock(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const two = (value: number): string => String(value % 60).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes}:${two(seconds)}`
    : `${Math.floor(minutes / 60)}:${two(minutes)}:${two(seconds)}`;
}

function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}

/** The text, cut with an ellipsis to so many columns of a terminal, no character in halves. */
function cut(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let kept = '';
  let left = columns - 1;
  for (const character of text) {
    left -= columnsOf(character);
    if (left < 0) break;
    kept += character;
  }
  return columns < 1 ? '' : `${kept}…`;
}
