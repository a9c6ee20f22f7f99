// `npm run bench -- [--json] [NAME...]`: measures the committed bundle against the targets of SPEC §6. Times
// tell nothing across machines, so what counts are ratios within one run; nothing is asserted.
import { mkdtempSync, realpathSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';

import { benchBatch } from './batch.mjs';
import { benchCheck } from './check.mjs';
import { benchCommands } from './commands.mjs';
import { benchImage } from './image.mjs';
import { benchLog } from './log.mjs';
import { absolute } from './measure.mjs';
import { action } from './programs.mjs';
import { benchReports } from './reports.mjs';
import { benchStart } from './start.mjs';
import { benchTransfers } from './transfers.mjs';

const BENCHES = {
  start: benchStart,
  commands: benchCommands,
  image: benchImage,
  log: benchLog,
  transfers: benchTransfers,
  reports: benchReports,
  check: benchCheck,
  batch: benchBatch,
  bundle: () => [
    absolute('bundle: dist/index.js', statSync(action).size / 2 ** 20, { unit: 'MiB', atMost: 2 }),
  ],
};

function number(value) {
  if (value < 0.1) return value.toPrecision(1);
  return value >= 100 ? value.toFixed(0) : value.toPrecision(value >= 10 ? 3 : 2);
}

function cells({ what, ours, theirs, unit, ratio, lowest, highest, target = '', met }) {
  return [
    what,
    `${number(ours)} ${unit}`,
    theirs === undefined ? '' : `${number(theirs)} ${unit}`,
    ratio === undefined ? '' : `${number(ratio)} (${number(lowest)} to ${number(highest)})`,
    target,
    met === undefined ? '' : met ? 'yes' : 'no',
  ];
}

/** A Markdown table that also reads well as it is. */
function table(rows) {
  const lines = [['what', 'ours', 'reference', 'ratio (all rounds)', 'target', 'met'], ...rows.map(cells)];
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const padded = lines.map((line) => line.map((cell, column) => cell.padEnd(widths[column])));
  padded.splice(
    1,
    0,
    widths.map((width) => '-'.repeat(width)),
  );
  return padded.map((line) => `| ${line.join(' | ')} |`).join('\n');
}

const args = process.argv.slice(2);
const json = args.includes('--json');
const names = args.filter((arg) => arg !== '--json');
const unknown = names.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}: ${Object.keys(BENCHES).join(', ')}, --json`);
  process.exit(2);
}

const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'run-buildspec-bench-')));
try {
  const rows = [];
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (names.length > 0 && !names.includes(name)) continue;
    if (!json) console.error(`measuring ${name} ...`);
    rows.push(...(await bench(scratch)));
  }
  const machine = {
    node: process.version,
    platform: process.platform,
    arch: process.arch,
    cores: availableParallelism(),
  };
  if (json) console.log(JSON.stringify({ ...machine, rows }, undefined, 2));
  else {
    console.log(`node ${machine.node}, ${machine.platform} ${machine.arch}, ${machine.cores} cores\n`);
    console.log(table(rows));
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
