import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

import { stringify } from 'yaml';

import { absolute, compare, inTurns, time } from './measure.mjs';
import { cli, makeSource } from './programs.mjs';

/** As large as the largest graph of the corpus, and as deep as those are. */
const BUILDS = 275;
const WIDTH = 70;
const ROUNDS = 3;
const COMBINATIONS = [10, 10, 10, 10, 10];

/** Batches of builds that do nothing, against `xargs -P` over the same builds; and plans of large batches. */
export function benchBatch(scratch) {
  const source = makeSource(join(scratch, 'batch'), ['true']);
  const graph = join(source, 'graph.yml');
  const entries = Array.from({ length: BUILDS }, (_, index) => ({
    identifier: `b${index}`,
    buildspec: 'buildspec.yml',
    env: { variables: { NUMBER: index } },
    ...(index >= WIDTH && { 'depend-on': [`b${index - WIDTH}`] }),
  }));
  writeFileSync(graph, stringify({ version: 0.2, batch: { 'build-graph': entries } }));
  const matrix = join(source, 'matrix.yml');
  const variables = Object.fromEntries(
    COMBINATIONS.map((size, name) => [`V${name}`, Array.from({ length: size }, (_, value) => `v${value}`)]),
  );
  writeFileSync(
    matrix,
    stringify({ version: 0.2, batch: { 'build-matrix': { dynamic: { env: { variables } } } } }),
  );
  execFileSync('git', ['add', '.'], { cwd: source });

  const parallel = String(availableParallelism());
  const numbers = join(scratch, 'batch-numbers');
  writeFileSync(numbers, entries.map(({ identifier }) => `${identifier}\n`).join(''));
  const env = { ...process.env, XDG_STATE_HOME: join(scratch, 'batch-state') };
  const run = (...args) => time(process.execPath, [cli, ...args], { env, cwd: source });
  const each = (...program) =>
    time('xargs', ['-a', numbers, '-P', parallel, '-I{}', ...program], { env, cwd: source });
  const build = [process.execPath, cli, 'run', 'buildspec.yml', '--env', 'NUMBER={}'];
  // A batch gives each build a copy of the source: so does this.
  const copies = join(scratch, 'batch-copies');
  mkdirSync(copies);
  const inCopy = `cp -a . "$0"; cd "$0"; "$@"; status=$?; rm -rf "$0"; exit $status`;
  const { ours, xargs, bare } = inTurns(ROUNDS, {
    bare: () => each(...build),
    xargs: () => each('sh', '-c', inCopy, join(copies, '{}'), ...build),
    ours: () => run('run', '--batch', graph, '--max-parallel', parallel),
  });
  const { planned, combined } = inTurns(ROUNDS, {
    planned: () => run('plan', '--batch', graph),
    combined: () => run('plan', '--batch', matrix),
  });
  return [
    compare(`batch: ${BUILDS} builds, xargs -P ${parallel}`, ours, xargs, { unit: 'ms', atMost: 1.05 }),
    compare('batch: the same, xargs without copies', ours, bare, { unit: 'ms' }),
    absolute(`batch: plan of ${BUILDS} builds`, Math.min(...planned), { unit: 'ms', atMost: 1000 }),
    absolute('batch: plan of 100,000 combinations', Math.min(...combined), { unit: 'ms' }),
  ];
}
