import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

import { absolute, compare, inTurns, median, time } from './measure.mjs';
import { cli, makeSource } from './programs.mjs';

const ROUNDS = 3;
const CASES = 100_000;
const PRELOAD = new URL('peak-memory.mjs', import.meta.url).href;
const STACK = Array.from({ length: 12 }, (_, line) => `    at step (lib/file${line}.js:${line}:1)`).join(
  '\n',
);

/** Every tenth test fails. */
const FORMATS = {
  JUNITXML: {
    file: 'report.xml',
    head: '<testsuites><testsuite name="suite">\n',
    one: (n) =>
      `<testcase classname="class${n % 500}" name="test ${n}" time="0.0${n % 90}"${
        n % 10 === 0
          ? `>
<failure message="no ${n}">Error: no ${n}\n${STACK}</failure></testcase>`
          : '/>'
      }\n`,
    tail: '</testsuite></testsuites>\n',
  },
  CUCUMBERJSON: {
    file: 'report.json',
    head: '[{"uri":"a.feature","keyword":"Feature","name":"a","elements":[\n',
    one: (n) =>
      `${n === 0 ? '' : ','}${JSON.stringify({
        keyword: 'Scenario',
        type: 'scenario',
        name: `test ${n}`,
        line: n,
        steps: [
          {
            keyword: 'Then ',
            name: 'it holds',
            result:
              n % 10 === 0
                ? { status: 'failed', duration: 1000, error_message: `Error: no ${n}\n${STACK}` }
                : { status: 'passed', duration: 1000 },
          },
        ],
      })}\n`,
    tail: ']}]\n',
  },
};

/** Builds with a report of 100,000 tests and one of half as many: tests a second, which must not fall, and memory. */
export function benchReports(scratch) {
  const peakFile = join(scratch, 'peak-memory');
  const run = (source) => {
    const milliseconds = time(process.execPath, ['--import', PRELOAD, cli, 'run', '--source', source], {
      env: { ...process.env, BENCH_PEAK_MEMORY: peakFile, CODEBUILD_CONFIG_AUTO_DISCOVER: 'false' },
    });
    return { milliseconds, peak: Number(readFileSync(peakFile, 'utf8')) / 1024 };
  };
  return Object.entries(FORMATS).flatMap(([format, shape]) => {
    const sources = [1, CASES / 2, CASES].map((cases) =>
      reportSource(join(scratch, `${format}-${cases}`), format, shape, cases),
    );
    const { one, half, whole } = inTurns(ROUNDS, {
      one: () => run(sources[0]),
      half: () => run(sources[1]),
      whole: () => run(sources[2]),
    });
    const rate = (cases, results) =>
      results.map(({ milliseconds }, round) => (cases * 1000) / (milliseconds - one[round].milliseconds));
    const peak = median(whole.map((result) => result.peak));
    return [
      compare(
        `reports: ${format}, 100,000 tests, against 50,000`,
        rate(CASES, whole),
        rate(CASES / 2, half),
        {
          unit: 'tests/s',
          atLeast: 0.8,
        },
      ),
      absolute(`reports: ${format}, 100,000 tests, peak memory`, peak, { unit: 'MiB', atMost: 300 }),
    ];
  });
}

function reportSource(folder, format, { file, head, one, tail }, cases) {
  const source = makeSource(folder, ['true'], undefined, { unit: { files: file, 'file-format': format } });
  const report = openSync(join(source, file), 'w');
  writeSync(report, head);
  for (let n = 0; n < cases; n++) writeSync(report, one(n));
  writeSync(report, tail);
  closeSync(report);
  return source;
}
