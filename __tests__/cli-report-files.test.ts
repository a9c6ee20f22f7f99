/** Report files that are large, odd or still being written, and a build that is stopped while it reads them. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';

import { type CommandLine, commandLine, type Ran } from './support/command-line.js';
import { createUser, root } from './support/users.js';

const PASSES = '<testsuite><testcase name="one" time="2"/></testsuite>';
const isRoot = process.getuid?.() === 0;

let line: CommandLine;
let source: string;
let made: string;
beforeEach(async () => {
  line = await commandLine({});
  source = join(line.path, 'source');
  made = join(line.path, 'made');
});
afterEach(() => line.cleanup());

/** @param groups their names, and patterns of their files */
function writeSpec(groups: Record<string, string>, commands = ["'true'"]): void {
  const lines = [
    'version: 0.2',
    'phases:',
    '  build:',
    '    commands:',
    ...commands.map((command) => `      - ${command}`),
    'reports:',
    ...Object.entries(groups).map(([group, files]) => `  ${group}: {files: '${files}'}`),
  ];
  writeFileSync(join(source, 'buildspec.yml'), lines.join('\n'));
}

const run = (env: Record<string, string> = {}): Promise<Ran> => line.run(['run', '--reports', made], env);

interface Case {
  reportArn: string;
  name: string;
  status: string;
}
interface ReportsJson {
  testCases: Case[];
  reports: { name: string; status: string; testSummary: { total: number; statusCounts: object } }[];
}
const readReports = (): ReportsJson =>
  JSON.parse(readFileSync(join(made, 'reports.json'), 'utf8')) as ReportsJson;

describe('100,000 tests', () => {
  const SUITES = 1000;
  const CASES = 100;

  function* document(): Iterable<string> {
    yield '<?xml version="1.0"?>\n<testsuites>\n';
    for (let suite = 0; suite < SUITES; suite++) {
      const cases = Array.from({ length: CASES }, (_, test) => {
        const start = `<testcase classname="com.example.Suite${suite}" name="does thing ${test} of suite ${suite}" time="0.001"`;
        if (test === 0)
          return `${start}><failure message="no ${suite}">${'at a.b.c(D.java:1)\n'.repeat(20)}</failure></testcase>`;
        if (test === 1) return `${start}><skipped message="later"/></testcase>`;
        return `${start}/>`;
      });
      yield `<testsuite name="suite ${suite}">\n${cases.join('\n')}\n</testsuite>\n`;
    }
    yield '</testsuites>\n';
  }

  (existsSync('/proc/self/status') ? it : it.skip)('are counted in 300 MiB', async () => {
    await pipeline(Readable.from(document()), createWriteStream(join(source, 'unit.xml')));
    expect(statSync(join(source, 'unit.xml')).size).toBeGreaterThan(8_000_000);
    writeSpec({ unit: 'unit.xml' });
    // The kernel knows the peak of the process; `maxRSS` of node is that of its parent, if that was larger.
    const peak = join(line.path, 'peak');
    const script = `import fs from 'node:fs';
      process.on('exit', () => fs.writeFileSync(${JSON.stringify(peak)}, fs.readFileSync('/proc/self/status')));`;
    const { status, log } = await run({
      NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(script)}`,
    });
    expect({ status, log }).toEqual({ status: 0, log });
    expect(log).toContain(
      'Report source-unit: FAILED, 100000 tests in 1 min 40 s (98000 passed, 1000 failed, 1000 skipped)',
    );
    expect(log).toMatch(/… and 980 more failing tests\n/);
    const { testCases, reports } = readReports();
    expect(reports).toMatchObject([
      { testSummary: { total: 100_000, statusCounts: { SUCCEEDED: 98_000, FAILED: 1000, SKIPPED: 1000 } } },
    ]);
    expect(testCases).toHaveLength(100_000);
    expect(testCases.at(-1)?.name).toBe('does thing 99 of suite 999');
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(peak, 'utf8')) ?? [];
    expect(Number(kilobytes)).toBeGreaterThan(10_000);
    expect(Number(kilobytes)).toBeLessThanOrEqual(300 * 1024);
  });
});

describe('what is no readable file', () => {
  it.each([
    ['a named pipe', (path: string) => spawnSync('mkfifo', [path]), undefined],
    ['a directory', (path: string) => mkdirSync(path), undefined],
    ['a link to nothing', (path: string) => symlinkSync('nothing', path), /odd\.xml leads to nothing/],
    ['a link to itself', (path: string) => symlinkSync('odd.xml', path), /odd\.xml leads to nothing/],
    [
      'a link out of the source',
      (path: string) => symlinkSync('../out.xml', path),
      /odd\.xml leaves the source/,
    ],
  ])('is left out, and fails its group only: %s', async (_, make, warning) => {
    writeFileSync(join(line.path, 'out.xml'), PASSES);
    writeFileSync(join(source, 'unit.xml'), PASSES);
    make(join(source, 'odd.xml'));
    writeSpec({ odd: 'odd.xml', all: '*.xml' });
    const { status, log } = await run();
    expect({ status, log }).toEqual({ status: 1, log });
    expect(log).toContain('Skipping invalid file path odd.xml');
    expect(log).toContain('CLIENT_ERROR Message: [odd: [no matching report paths found for odd.xml]]');
    if (warning) expect(log).toMatch(new RegExp(`warning: The link .*${warning.source}`));
    else expect(log).not.toContain('warning');
    expect(readReports().testCases.map(({ name }) => name)).toEqual(['one']);
    expect(readdirSync(join(made, 'all'))).toEqual(['unit.xml']);
  });

  it('follows a link within the source', async () => {
    mkdirSync(join(source, 'of'));
    writeFileSync(join(source, 'of/unit.xml'), PASSES);
    symlinkSync('of/unit.xml', join(source, 'latest.xml'));
    writeSpec({ unit: 'latest.xml' });
    const { status, log } = await run();
    expect({ status, log }).toEqual({ status: 0, log });
    expect(readFileSync(join(made, 'unit/latest.xml'), 'utf8')).toBe(PASSES);
  });
});

describe('without rights, not as root', () => {
  /** The command line as a user who is not root. */
  function runAsUser(): Ran {
    const user = isRoot ? createUser() : undefined;
    try {
      if (user) root('chown', ['-R', user.name, line.path]);
      const become = user
        ? ['setpriv', '--reuid', user.name, '--regid', user.name, '--clear-groups', '--']
        : [];
      const cli = fileURLToPath(new URL('../dist/cli/index.js', import.meta.url));
      const [program = '', ...rest] = [...become, process.execPath, cli, 'run', '--reports', made];
      const env = { ...process.env, NO_COLOR: '1', HOME: line.path, TMPDIR: join(line.path, 'temporary') };
      const { status, stdout, stderr } = spawnSync(program, rest, { encoding: 'utf8', cwd: source, env });
      return { status, stdout, log: stdout + stderr };
    } finally {
      user?.remove();
    }
  }

  it('fails by a file that a group names, after the other groups', () => {
    writeFileSync(join(source, 'unit.xml'), PASSES);
    writeSpec({ secret: 'secret.xml', unit: 'unit.xml' }, ['cp unit.xml secret.xml && chmod 0 secret.xml']);
    const { status, log } = runAsUser();
    expect({ status, log }).toEqual({ status: 3, log });
    expect(log).toMatch(/UPLOAD_ARTIFACTS State: FAULT/);
    expect(log).toMatch(
      /ENVIRONMENT_ERROR Message: The user \S+ cannot read \S+\/secret\.xml: EACCES.*chmod a\+r/,
    );
    expect(log).toContain('Report source-unit: SUCCEEDED, 1 test');
  });

  it('leaves a file out that nobody names, and discovers the others', () => {
    writeFileSync(join(source, 'unit.xml'), PASSES);
    writeSpec({}, ['cp unit.xml secret.xml && chmod 0 secret.xml']);
    const { status, log } = runAsUser();
    expect({ status, log }).toEqual({ status: 0, log });
    expect(log).not.toContain('warning');
    expect(log).toContain('Report source-JUNITXML-AutoDiscovered: SUCCEEDED, 1 test');
  });

  it('refuses a folder for reports before the build', () => {
    mkdirSync(made, { mode: 0o555 });
    writeSpec({}, ['touch began']);
    const { status, log } = runAsUser();
    expect({ status, log }).toEqual({ status: 2, log });
    expect(log).toMatch(/--reports: \S+ is no folder to write to: EACCES/);
    expect(existsSync(join(source, 'began'))).toBe(false);
  });
});

it('reads what a file holds when its turn comes, though somebody goes on writing to it', async () => {
  writeFileSync(join(source, 'more'), '<testcase name="again"/>\n'.repeat(40_000));
  writeSpec({ growing: 'out.xml' }, [
    'echo "<testsuite>" > out.xml',
    // Faster than anybody reads, and not for ever.
    'for n in $(seq 800); do cat more; sleep 0.01; done >> out.xml 2> /dev/null &',
    'until [ $(wc -c < out.xml) -gt 1000000 ]; do sleep 0.01; done',
  ]);
  const { status, log } = await run();
  expect({ status, log }).toEqual({ status: 1, log });
  expect(log).toMatch(/CLIENT_ERROR Message: \[growing: \[error processing report: \[out\.xml: /);
  expect(readReports().testCases).toEqual([]);
}, 20_000);

describe('a build that is stopped while it reads', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('ends on %s, with the reports that are complete', async (signal, code) => {
    writeFileSync(join(source, 'unit.xml'), PASSES);
    writeFileSync(join(source, 'endless.xml'), `<testsuite>${'<testcase name="half"/>'.repeat(10_000)}`);
    truncateSync(join(source, 'endless.xml'), 2 ** 36); // a hole, which nobody reads to its end here
    writeSpec({ unit: 'unit.xml', endless: 'endless.xml', later: 'unit.xml' });
    const { child, ended } = line.start(['run', '--reports', made], {});
    let seen = '';
    child.stdout.on('data', (chunk: Buffer) => {
      seen += chunk.toString();
      if (/Expanding endless\.xml\n.*Found 1 file/.test(seen)) child.kill(signal);
    });
    const { status, log } = await ended;
    expect({ status, log }).toEqual({ status: code, log });
    expect(log).toContain('Report source-unit: SUCCEEDED, 1 test');
    expect(log).toContain('Phase complete: UPLOAD_ARTIFACTS State: STOPPED');
    expect(log).not.toContain('later');
    const { testCases, reports } = readReports();
    expect(testCases.map(({ name }) => name)).toEqual(['one']);
    expect(reports.map(({ name }) => name)).toEqual(['source-unit']);
    // As with artifacts, no files are stored once a build is stopped.
    expect(readdirSync(made)).toEqual(['reports.json']);
    expect(line.temporary()).toEqual([]);
  });
});
