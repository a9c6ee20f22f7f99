import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';

import type { CoveredFile, ReportParser } from '../../src/reports/types.js';

const FIXTURES = join(import.meta.dirname, '../fixtures/reports');

/** What a parser finds in a file of `fixtures/reports`, read as the build reads it. */
export function filesOfFixture(parser: ReportParser<CoveredFile>, name: string): Promise<CoveredFile[]> {
  return filesOf(parser, createReadStream(join(FIXTURES, name), { highWaterMark: 1000 }));
}

/** What a parser finds in a text. */
export function filesOfText(parser: ReportParser<CoveredFile>, text: string): Promise<CoveredFile[]> {
  return filesOf(parser, Readable.from([Buffer.from(text)]));
}

async function filesOf(
  parser: ReportParser<CoveredFile>,
  bytes: AsyncIterable<Uint8Array>,
): Promise<CoveredFile[]> {
  const files: CoveredFile[] = [];
  await parser(bytes, (file) => files.push(file));
  return files;
}

export type Totals = [
  linesCovered: number,
  linesMissed: number,
  branchesCovered: number,
  branchesMissed: number,
];

export function totalsOf(files: CoveredFile[]): Totals {
  const totals: Totals = [0, 0, 0, 0];
  for (const file of files) {
    totals[0] += file.linesCovered;
    totals[1] += file.linesMissed;
    totals[2] += file.branchesCovered;
    totals[3] += file.branchesMissed;
  }
  return totals;
}

/** A file as parsers give it, written shortly. */
export function coveredFile(path: string, ...totals: Totals): CoveredFile {
  const [linesCovered, linesMissed, branchesCovered, branchesMissed] = totals;
  return { path, linesCovered, linesMissed, branchesCovered, branchesMissed };
}
