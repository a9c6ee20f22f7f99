import { createReadStream } from 'node:fs';
import { join } from 'node:path';

import { type ReportParser, TEST_STATUSES, type TestCase } from '../../../src/reports/types.js';
import { WrongFormat } from '../../../src/reports/wrong-format.js';

/** A file below `__tests__/fixtures/reports`, in pieces so short that everything is cut somewhere. */
export function fixture(path: string): AsyncIterable<Uint8Array> {
  return createReadStream(join(import.meta.dirname, '../../fixtures/reports', path), { highWaterMark: 61 });
}

/** Texts and bytes as a report file is read: one piece each. */
export async function* bytesOf(...pieces: (string | Uint8Array)[]): AsyncIterable<Uint8Array> {
  for (const piece of pieces) yield typeof piece === 'string' ? Buffer.from(piece) : piece;
}

/** A file that is too large to have it at once: `middle` many times, in pieces as large as files are read. */
export async function* largeFile(
  start: string,
  middle: string,
  times: number,
  end: string,
): AsyncIterable<Uint8Array> {
  const perPiece = Math.ceil(65_536 / middle.length);
  yield Buffer.from(start);
  for (let left = times; left > 0; left -= perPiece) {
    yield Buffer.from(middle.repeat(Math.min(left, perPiece)));
  }
  yield Buffer.from(end);
}

export async function parsed<Item>(
  parser: ReportParser<Item>,
  bytes: AsyncIterable<Uint8Array>,
): Promise<Item[]> {
  const items: Item[] = [];
  await parser(bytes, (item) => items.push(item));
  return items;
}

/** What tests say of a file that is refused: `3:7 unclosed root tag`. */
export async function refusal(reading: Promise<unknown>): Promise<string> {
  try {
    await reading;
  } catch (error) {
    if (error instanceof WrongFormat) return `${error.line}:${error.column} ${error.message}`;
    throw error;
  }
  return 'not refused';
}

/** How many cases have which status, and how many seconds they took together. */
export function totals(cases: TestCase[]): Record<string, number> {
  const counts = TEST_STATUSES.map((status) => [
    status,
    cases.filter((testCase) => testCase.status === status).length,
  ]);
  const nanoseconds = cases.reduce((sum, { duration }) => sum + duration, 0);
  return {
    ...Object.fromEntries(counts.filter(([, count]) => count !== 0)),
    seconds: nanoseconds / 1e9,
  };
}
