import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

import { type CommandLine, commandLine } from './support/command-line.js';

const GOOD = 'version: 0.2\nphases:\n  build:\n    commands:\n      - make\n';
const ODD = GOOD.replace('0.2', "'0.2'").replace('commands', 'finaly: x\n    commands');
const PROJECTS = {
  projects: [
    { name: 'web', source: { type: 'GITHUB', buildspec: ODD } },
    { name: 'api', source: { type: 'GITHUB', buildspec: 'ci/buildspec.yml' } },
  ],
};

let cli: CommandLine;

beforeAll(async () => {
  cli = await commandLine({
    'source/buildspec.yml': GOOD,
    'source/ci/odd-buildspec.yml': ODD,
    'source/ci/bad-buildspec.yml': GOOD.replace('build:', 'biuld:'),
    'folders/buildspecs/docker-compose.yml': 'services: {}\n',
    'folders/buildspecs/web.buildspec.yaml': GOOD,
    'source/projects.json': JSON.stringify(PROJECTS, null, 2),
  });
});
afterAll(() => cli.cleanup());

const run = (...args: string[]) => cli.run(args, { PATH: '/nowhere' });

describe('buildspec check', () => {
  it('checks buildspec.yml, and needs no other program', async () => {
    expect(await run('check')).toEqual({
      status: 0,
      stdout: '1 file checked: 1 valid, 0 refused (0 errors, 0 warnings, 0 notes)\n',
      log: '1 file checked: 1 valid, 0 refused (0 errors, 0 warnings, 0 notes)\n',
    });
  });

  it('checks a folder and a pattern', async () => {
    const { status, stdout } = await run('check', 'ci');
    expect(status).toBe(2);
    expect(stdout).toContain('ci/odd-buildspec.yml:4:5: warning[unknown-key] unknown key finaly');
    expect(stdout).toContain('> 4 |     finaly: x');
    expect(stdout).toContain('error[YAML_FILE_ERROR] Invalid buildspec phase name: biuld.');
    expect((await run('check', '**/odd-*.yml')).stdout).toMatch(
      /^ci\/odd-buildspec\.yml:.*\n[^]*\n1 file checked/,
    );
  });

  it('takes files of a folder by their own names, whatever the folders above them are called', async () => {
    const { status, stdout } = await run('check', '../folders');
    expect(stdout).toMatch(/^1 file checked: 1 valid/);
    expect(status).toBe(0);
  });

  it('obeys --rule and --max-warnings', async () => {
    const odd = (...options: string[]) => run('check', 'ci/odd-buildspec.yml', ...options);
    expect((await odd('--max-warnings', '0')).status).toBe(1);
    expect((await odd('--max-warnings', '0', '--rule', 'unknown-key=off')).status).toBe(0);
    expect((await odd('--rule', 'unknown-key=error')).status).toBe(2);
    const { status, log } = await odd('--rule', 'unknwon-key=off');
    expect(status).toBe(2);
    expect(log).toContain('there is no rule "unknwon-key". Did you mean unknown-key?');
  });

  it('annotates what it finds, in projects too', async () => {
    const { stdout } = await run('check', '--format', 'github', 'projects.json');
    const line =
      JSON.stringify(PROJECTS, null, 2)
        .split('\n')
        .findIndex((one) => /"buildspec"/.test(one)) + 1;
    expect(stdout).toContain(
      `::warning file=projects.json,line=${line},title=unknown-key::projects.json (web):4:5: `,
    );
    expect(stdout).not.toContain('(api)');
  });

  it('writes SARIF of its own version', async () => {
    const { status, stdout } = await run('check', '--format', 'sarif', 'ci');
    expect(status).toBe(2);
    const { runs } = JSON.parse(stdout) as {
      runs: { tool: { driver: { semanticVersion: string } }; results: { ruleId: string }[] }[];
    };
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(runs[0]?.tool.driver.semanticVersion).toBe(version);
    expect(runs[0]?.results.map(({ ruleId }) => ruleId)).toContain('unknown-key');
  });

  it('ends as it would when its reader has read enough', async () => {
    const { child, ended } = cli.start(['check', '--format', 'sarif', 'ci/odd-buildspec.yml'], {
      PATH: '/nowhere',
    });
    ended.catch(() => undefined); // it reads the output to its end
    child.stdout.destroy(); // before the 70 KB of the rules
    const closed = new Promise<number | null>((resolve) => child.once('exit', resolve));
    const log = await text(child.stderr);
    expect({ log: log.replace(/^\d+ files? checked.*\n/, ''), status: await closed }).toEqual({
      log: '',
      status: 0,
    });
  });

  it('fixes what is certain', async () => {
    const file = join(cli.path, 'source/fix.yml');
    writeFileSync(file, ODD);
    const { status, stdout } = await run('check', '--fix', 'fix.yml');
    expect(status).toBe(0);
    expect(stdout).toMatch(/\n1 file checked: 1 valid, 0 refused \(0 errors, 1 warning, 0 notes\)\n$/);
    expect(readFileSync(file, 'utf8')).toBe(ODD.replace("'0.2'", '0.2'));
  });

  it('has a line in docs/check.md for each option', async () => {
    const { stdout } = await run('check', '--help');
    const options = [...stdout.matchAll(/^ +(?:-\w, )?(--[a-z-]+)/gm)].map(([, name = '']) => name);
    const docs = readFileSync('docs/check.md', 'utf8');
    expect(options.length).toBeGreaterThan(4);
    expect(options.filter((name) => name !== '--help' && !docs.includes(name))).toEqual([]);
  });
});

it('buildspec schema prints a JSON schema', async () => {
  const { status, stdout } = await run('schema');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    $schema: 'http://json-schema.org/draft-07/schema#',
    required: ['version'],
  });
});
