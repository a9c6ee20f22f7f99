/** What batches by the command line show: lines with prefixes, no secrets, a live table. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

import { type AwsService, startAwsService } from './support/aws-service.js';
import { type BatchCommandLine, batchCommandLine, outcomes } from './support/batch-command-line.js';

const program = fileURLToPath(new URL('../dist/cli/index.js', import.meta.url));

let cli: BatchCommandLine;
afterEach(() => cli.cleanup());

describe('the log', () => {
  const OUT = `case $CODEBUILD_BATCH_BUILD_IDENTIFIER in
open) printf 'no line feed' ;;
bytes) printf 'a\\377\\000\\033[31mb\\n\\n' ;;
crlf) printf 'one\\r\\ntwo\\r\\n' ;;
long_identifier_of_a_build_beyond_30) echo plain; echo 'to stderr' >&2 ;;
wide) head -c 1048576 /dev/zero | tr '\\0' x; echo ;;
esac
`;
  const IDENTIFIERS = ['open', 'bytes', 'crlf', 'long_identifier_of_a_build_beyond_30', 'wide'];

  it('prefixes every line, whatever builds print, and changes no byte of it', async () => {
    cli = await batchCommandLine({
      'out.sh': OUT,
      'buildspec.yml': `version: 0.2
batch: {build-list: [${IDENTIFIERS.map((id) => `{identifier: ${id}}`).join(', ')}]}
phases: {build: {commands: [sh ./out.sh]}}
`,
    });
    const env = { ...process.env, NO_COLOR: '1', HOME: cli.path, XDG_STATE_HOME: '', TMPDIR: cli.path };
    const ran = spawnSync(process.execPath, [program, 'run', '--batch', '--max-parallel', '3'], {
      ...{ cwd: cli.source, env, maxBuffer: 1 << 26 },
    });
    expect(ran.stderr.toString()).toBe('');
    expect(ran.status).toBe(0);
    const lines = ran.stdout.toString('latin1').split('\n');
    expect(lines.splice(-2)).toEqual([expect.stringContaining('source SUCCEEDED: 5 succeeded'), '']);
    expect(lines.shift()).toMatch(/^Batch source:[0-9a-f-]{36}$/);
    const prefix = new RegExp(`^(${IDENTIFIERS.join('|')}) *\\| `);
    expect(lines.filter((line) => !prefix.test(line))).toEqual([]);
    expect(new Set(lines.map((line) => line.indexOf(' | '))).size).toBe(2); // one is wider than 30
    const of = (identifier: string): string[] =>
      lines
        .filter((line) => line.startsWith(`${identifier} `))
        .map((line) => line.replace(prefix, ''))
        .filter((line) => !/^\[Container\] |^\S+ source \/ /.test(line));
    expect(of('open')).toEqual(['no line feed']);
    expect(of('bytes')).toEqual(['a\xff\0\x1b[31mb', '']);
    expect(of('crlf')).toEqual(['one\r', 'two\r']);
    expect(of('long_identifier_of_a_build_beyond_30').sort()).toEqual(['plain', 'to stderr']);
    expect(of('wide').join('')).toBe('x'.repeat(1 << 20));
  });

  it('shows a warning of the buildspec once', async () => {
    cli = await batchCommandLine({
      'buildspec.yml': `version: 0.2
batch: {build-list: [{identifier: one}, {identifier: two}]}
phases: {build: {commands: [':'], comands: []}}
`,
    });
    const { status, log } = await cli.batch();
    expect([status, log.match(/^.*buildspec\.yml:3:\d+: warning.*$/gm)]).toEqual([
      0,
      [expect.stringMatching(/^buildspec\.yml:/)],
    ]);
  });
});

describe('secrets', () => {
  let aws: AwsService;
  beforeEach(async () => {
    aws = await startAwsService();
  });
  afterEach(() => aws.stop());

  it('of each build are in no log, JSON or file of ours', async () => {
    const spec = (parameter: string): string => `version: 0.2
env: {parameter-store: {TOKEN: ${parameter}}, exported-variables: [TOKEN]}
phases:
  build:
    commands:
      - echo "here is $TOKEN and $AWS_SECRET_ACCESS_KEY"
      - printf %.9s "$TOKEN"; sleep 0.2; echo "\${TOKEN#?????????}" # in two pieces
      - printf %s "$TOKEN" >"$MARKS/$CODEBUILD_BATCH_BUILD_IDENTIFIER"
      - echo "$TOKEN" >&2; sh -c "exit 3 # $TOKEN"
artifacts: {files: nothing-*, name: "for-$TOKEN"}
`;
    cli = await batchCommandLine({
      'buildspec.yml': `version: 0.2
batch:
  build-list:
    - {identifier: one, buildspec: one.yml}
    - {identifier: two, buildspec: two.yml}
`,
      'one.yml': spec('/ci/one'),
      'two.yml': spec('/ci/two'),
    });
    const secrets = { one: 'first-value-of-one', two: 'second-value-of-two' };
    for (const [name, value] of Object.entries(secrets)) aws.putParameter(`/ci/${name}`, value);
    const env = { ...aws.environment, AWS_SECRET_ACCESS_KEY: 'the-secret-access-key' };
    const ran = await cli.batch(['--reports', join(cli.path, 'reports')], env);
    expect({ status: ran.status, log: ran.log }).toEqual({ status: 1, log: ran.log });
    for (const [name, value] of Object.entries(secrets)) {
      expect(cli.marked(name)).toEqual([value]);
      expect(ran.log).toContain(`${name} | here is *** and ***\n`);
      expect(ran.log).toContain(`${name} | ***\n`);
    }
    const files = readdirSync(cli.path, { recursive: true, encoding: 'utf8' })
      .filter((name) => !/^(source|marks)\b/.test(name))
      .map((name) => join(cli.path, name))
      .filter((path) => statSync(path).isFile());
    expect(files).toEqual(
      expect.arrayContaining([cli.jsonFile, ...cli.kept(), `${cli.jsonFile}.d/one.json`]),
    );
    const texts = [ran.log, ...files.map((path) => readFileSync(path, 'latin1'))];
    for (const secret of [...Object.values(secrets), env.AWS_SECRET_ACCESS_KEY, 'first-val', 'second-va'])
      expect(texts.filter((shown) => shown.includes(secret))).toEqual([]);
  });
});

describe('the live table', () => {
  /** What a terminal shows at the end of `output`: as much of one as the command line needs. */
  function screen(output: string): string[] {
    let lines = [''];
    let [row, column] = [0, 0];
    for (const [token] of output.matchAll(/\x1b\[\d*[A-Za-z]|[\s\S]/g)) {
      const up = /^\x1b\[(\d+)A$/.exec(token)?.[1];
      if (up !== undefined) row -= Number(up);
      else if (token === '\x1b[J') lines = [...lines.slice(0, row), (lines[row] ?? '').slice(0, column)];
      else if (token === '\r') column = 0;
      else if (token === '\n') row++;
      else if (token.length > 1) throw new Error(`the terminal does not know ${JSON.stringify(token)}`);
      else {
        const line = (lines[row] ?? '').padEnd(column);
        lines[row] = line.slice(0, column) + token + line.slice(column + 1);
        column++;
      }
      while (lines.length <= row) lines.push('');
    }
    return lines;
  }

  /** Runs `buildspec` in a terminal of its own; what is written to it is typed there. */
  function startInTerminal(args: string[]): ChildProcessWithoutNullStreams {
    const pseudo = 'import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))';
    const command = [
      'sh',
      '-c',
      'stty cols 160 rows 40; exec "$@"',
      'sh',
      process.execPath,
      program,
      ...args,
    ];
    return spawn('python3', ['-c', pseudo, ...command], {
      cwd: cli.source,
      env: { ...process.env, NO_COLOR: '1', HOME: cli.path, XDG_STATE_HOME: '', TMPDIR: cli.path },
    });
  }

  it('is drawn on a terminal below the log, and is gone at the end', async () => {
    cli = await batchCommandLine({
      'buildspec.yml': `version: 0.2
batch:
  build-graph: [{identifier: one}, {identifier: two}, {identifier: last, depend-on: [one, two]}]
phases:
  build:
    commands:
      - 'for n in 1 2 3 4 5 6; do echo "line $n of $CODEBUILD_BATCH_BUILD_IDENTIFIER"; sleep 0.2; done'
`,
    });
    const child = startInTerminal(['run', '--batch', '--max-parallel', '2']);
    const closed = new Promise((resolve) => child.once('close', resolve));
    const output = await text(child.stdout);
    expect({ status: await closed, output }).toEqual({ status: 0, output });
    expect(output).toMatch(/0\/3 builds · 2 running · 0:0\d/);
    expect(output).toMatch(/2\/3 builds · 1 running · 0:0\d\r\n {2}last {2}BUILD {2}0:0\d\r\n/);
    const shown = screen(output);
    const prefixed = /^(one|two|last) +\| /;
    expect(shown.filter((line) => !prefixed.test(line))).toEqual([
      expect.stringMatching(/^Batch source:/),
      expect.stringMatching(/^✔ source SUCCEEDED: 3 succeeded in /),
      '',
    ]);
    for (const id of ['one', 'two', 'last']) {
      const own = shown.filter((line) => line.includes(` of ${id}`) && !line.includes('Running command'));
      expect(own.map((line) => line.replace(prefixed, ''))).toEqual(
        [1, 2, 3, 4, 5, 6].map((n) => `line ${n} of ${id}`),
      );
    }
  });

  it('is gone too after Ctrl-C, which reaches all processes at once', async () => {
    cli = await batchCommandLine({
      'buildspec.yml': `version: 0.2
batch: {build-list: [{identifier: one}, {identifier: two}, {identifier: three}]}
phases: {build: {commands: [sleep 600]}}
`,
    });
    const child = startInTerminal(['run', '--batch', '--max-parallel', '2', '--build-json', cli.jsonFile]);
    const closed = new Promise((resolve) => child.once('close', resolve));
    let output = '';
    child.stdout.on('data', (bytes: Buffer) => {
      const before = output;
      output += bytes.toString();
      const both = /one +BUILD +\d:\d\d\s+two +BUILD|two +BUILD +\d:\d\d\s+one +BUILD/;
      if (both.test(output) && !both.test(before)) child.stdin.write('\x03');
    });
    expect({ status: await closed, output }).toEqual({ status: 130, output });
    expect(outcomes(cli.readJson())).toEqual({
      ...{ one: 'STOPPED', two: 'STOPPED' },
      three: 'the batch was stopped',
    });
    const shown = screen(output);
    expect(shown.filter((line) => /builds · /.test(line))).toEqual([]);
    expect(shown.slice(-2)).toEqual([
      expect.stringMatching(/^✖ source STOPPED: 2 stopped, 1 skipped in /),
      '',
    ]);
  });

  it('is not drawn where there is no terminal', async () => {
    cli = await batchCommandLine({
      'buildspec.yml': `version: 0.2
batch: {build-list: [{identifier: one}]}
phases: {build: {commands: [sleep 1]}}
`,
    });
    const ran = await cli.batch();
    expect(ran.log).toBe(ran.stdout);
    expect(ran.log).not.toContain('\x1b');
    expect(ran.log).not.toContain('1/1 builds');
  });
});
