import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { absolute, compare, inTurns, median, time } from './measure.mjs';
import { action, cli, makeSource, runnerEnvironment } from './programs.mjs';

const ROUNDS = 7;
const MIB = 1024;
const COMMAND = `yes 'a line of a typical build log: eighty bytes, in which there are plain words...' | head -c ${MIB * 1024 * 1024}`;
const PRELOAD = new URL('peak-memory.mjs', import.meta.url).href;

const toNull = (program, args, options) => time(program, args, options);
const toPipe = (program, args, options) =>
  time('bash', ['-o', 'pipefail', '-c', '"$@" | cat >/dev/null', 'bash', program, ...args], options);

/** 1 GiB of lines, against the same command piped to `cat`; and the memory that takes. */
export function benchLog(scratch) {
  const source = makeSource(join(scratch, 'log'), [COMMAND]);
  const quick = makeSource(join(scratch, 'log-start'), ['true']);
  const peakFile = join(scratch, 'peak-memory');
  const runner = runnerEnvironment(source, join(scratch, 'log-runner'));
  const node = (run, args, env = process.env) => {
    const milliseconds = run(process.execPath, ['--import', PRELOAD, ...args], {
      cwd: source,
      env: { ...env, BENCH_PEAK_MEMORY: peakFile },
    });
    return { milliseconds, peak: Number(readFileSync(peakFile, 'utf8')) / 1024 };
  };
  const line = (run, folder) => node(run, [cli, 'run', '--source', folder]);

  const results = inTurns(ROUNDS, {
    idle: () => node(toNull, ['-e', '0']),
    start: () => line(toNull, quick),
    catNull: () => ({ milliseconds: toNull('sh', ['-c', `${COMMAND} | cat`]) }),
    lineNull: () => line(toNull, source),
    catPipe: () => ({ milliseconds: toPipe('sh', ['-c', `${COMMAND} | cat`]) }),
    linePipe: () => line(toPipe, source),
    actionPipe: () => node(toPipe, [action], runner),
  });
  const rates = (name) => results[name].map(({ milliseconds }) => (MIB * 1000) / milliseconds);
  const afterStart = (name) =>
    results[name].map(
      ({ milliseconds }, round) => (MIB * 1000) / (milliseconds - results.start[round].milliseconds),
    );
  const peak = (name) => median(results[name].map((result) => result.peak));
  const above = Math.max(peak('lineNull'), peak('linePipe'), peak('actionPipe')) - peak('idle');
  const share = { unit: 'MiB/s', atLeast: 0.8 };
  return [
    compare('log, 1 GiB: command line to /dev/null', rates('lineNull'), rates('catNull'), share),
    compare('log, 1 GiB: command line to a pipe', rates('linePipe'), rates('catPipe'), share),
    compare('log, 1 GiB: action to a pipe', rates('actionPipe'), rates('catPipe'), share),
    compare('- to /dev/null, less the start', afterStart('lineNull'), rates('catNull'), { unit: 'MiB/s' }),
    compare('- to a pipe, less the start', afterStart('linePipe'), rates('catPipe'), { unit: 'MiB/s' }),
    absolute('log, 1 GiB: memory above an idle node', above, { unit: 'MiB', atMost: 120 }),
  ];
}
