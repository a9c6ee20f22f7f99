import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { type CommandLine, commandLine } from './support/command-line.js';
import { parseWorkflowFile } from './support/workflow-file.js';

const fixture = (name: string) =>
  readFileSync(fileURLToPath(new URL(`fixtures/projects/${name}.json`, import.meta.url)), 'utf8');
const BUILDSPEC = 'version: 0.2\nphases:\n  build:\n    commands:\n      - make\n';
const RULE = { Name: 'nightly', ScheduleExpression: 'cron(0 6 * * ? *)', State: 'ENABLED' };

let cli: CommandLine;
const path = (name: string) => join(cli.path, 'source', name);
const read = (name: string) => readFileSync(path(name), 'utf8');
const write = (name: string, text: string) => {
  writeFileSync(path(name), text);
};
const migrate = (...args: string[]) => cli.run(['migrate', ...args], {});
const WORKFLOW = '.github/workflows/web.yml';

beforeEach(async () => {
  cli = await commandLine({
    // With something that GitHub has nothing for.
    'source/web.json': fixture('github').replace('"name": "web",', '"name": "web", "autoRetryLimit": 2,'),
    'source/api.json': fixture('codepipeline'),
    'source/ci/buildspec.yml': BUILDSPEC,
  });
});

afterEach(async () => {
  await cli.cleanup();
});

describe('buildspec migrate', () => {
  it('writes a workflow and what belongs to it, and says what it kept', async () => {
    const { status, stdout, log } = await migrate('web.json');
    expect([status, log]).toEqual([0, stdout]);
    expect(stdout).toMatch(
      /^web\n {2}written {4}\.github\/workflows\/web\.yml\n[^]*\n {2}\d+ settings: \d+ exact, [^]*\n {2}dropped: +autoRetryLimit\n$/,
    );
    await expect(parseWorkflowFile('web.yml', read(WORKFLOW))).resolves.toBeDefined();
    expect(readdirSync(path('migration/web')).toSorted()).toEqual([
      'checklist.md',
      'iam-trust.json',
      'report.md',
    ]);
  });

  it('writes nothing the second time', async () => {
    await migrate('web.json', 'api.json');
    const before = read(WORKFLOW);
    const { status, stdout } = await migrate('--project', 'web.json', 'api.json');
    expect(status).toBe(0);
    expect(stdout).not.toMatch(/written|replaced/);
    expect(stdout.match(/unchanged/g)?.length).toBeGreaterThan(8);
    expect(read(WORKFLOW)).toBe(before);
  });

  it('touches no file with another content, and tells all of them, unless it is forced to', async () => {
    await migrate('web.json');
    const before = read(WORKFLOW);
    write(WORKFLOW, 'mine');
    write('migration/web/report.md', 'mine');
    rmSync(path('migration/web/checklist.md'));
    const refused = await migrate('web.json');
    expect(refused.status).toBe(2);
    expect(refused.log).toMatch(
      /another content: \.github\/workflows\/web\.yml, migration\/web\/report\.md\. --force/,
    );
    expect([read(WORKFLOW), existsSync(path('migration/web/checklist.md'))]).toEqual(['mine', false]);
    const forced = await migrate('web.json', '--force');
    expect(forced.status).toBe(0);
    expect(forced.stdout).toMatch(/replaced {3}\.github\/workflows\/web\.yml/);
    expect(read(WORKFLOW)).toBe(before);
    expect(readdirSync(path('.github/workflows'))).toEqual(['web.yml']);
  });

  it.each(['--force', '--strict'])('follows no link out of the folder, %s', async (option) => {
    mkdirSync(join(cli.path, 'elsewhere'));
    symlinkSync('../elsewhere', path('.github'));
    const { status, log } = await migrate('web.json', option);
    expect(status).toBe(2);
    expect(log).toContain('.github/workflows/web.yml would lie outside of .');
    expect(readdirSync(join(cli.path, 'elsewhere'))).toEqual([]);
    expect(existsSync(path('migration'))).toBe(false);
  });

  it('replaces no link', async () => {
    mkdirSync(path('.github/workflows'), { recursive: true });
    write('mine.yml', 'mine');
    symlinkSync('../../mine.yml', path(WORKFLOW));
    const { status, log } = await migrate('web.json', '--force');
    expect(status).toBe(2);
    expect(log).toContain('.github/workflows/web.yml is there, and is no plain file.');
    expect(read('mine.yml')).toBe('mine');
  });

  it.each([
    ['a file as --out', 'mine.yml', ['--out', 'mine.yml']],
    ['a file in the place of a folder', 'migration', ['--force']],
  ])('writes nothing for %s', async (_, file, args) => {
    write(file, 'mine');
    const { status, log } = await migrate('web.json', ...args);
    expect(status).toBe(2);
    expect(log).toMatch(new RegExp(`cannot be there: \\S+/${file} is no folder\\.`));
    expect([read(file), existsSync(path('.github'))]).toEqual(['mine', false]);
  });

  it('makes the folder of --out', async () => {
    expect((await migrate('web.json', '--out', 'new/repo')).status).toBe(0);
    expect(existsSync(path(`new/repo/${WORKFLOW}`))).toBe(true);
    expect(existsSync(path('.github'))).toBe(false);
  });

  it('prints instead, as tail does', async () => {
    const { status, stdout, log } = await migrate('web.json', '--stdout');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^==> \.github\/workflows\/web\.yml <==\n# Made by /);
    expect(stdout).toContain('\n==> migration/web/report.md <==\n');
    expect(stdout).not.toMatch(/settings:/);
    expect(log.slice(stdout.length)).toMatch(/ settings: /);
    expect(existsSync(path('.github'))).toBe(false);
  });

  it('fails with --strict when something was dropped, and writes all the same', async () => {
    const { status, log } = await migrate('web.json', '--strict');
    expect(status).toBe(1);
    expect(log).toMatch(/error: --strict: 1 dropped\. The files are written/);
    expect(existsSync(path(WORKFLOW))).toBe(true);
  });

  it('reads rules and a buildspec', async () => {
    write('rules.json', JSON.stringify(RULE));
    write('other.yml', BUILDSPEC.replace('make', 'echo "$CODEBUILD_BUILD_ARN"'));
    const { status } = await migrate('web.json', '--rules', 'rules.json', '--buildspec', 'other.yml');
    expect(status).toBe(0);
    expect(read(WORKFLOW)).toContain('    - cron: 0 6 * * *\n');
    // The account, which the build sees in its ARN, is in the project's file alone.
    expect(read('.github/codebuild/web.project.json')).toContain('123456789012');
  });

  it('makes plain steps with --eject', async () => {
    expect((await migrate('web.json', '--eject', '--pin', 'sha')).status).toBe(0);
    expect(read(WORKFLOW)).not.toContain('run-buildspec');
    expect(read(WORKFLOW)).toMatch(/uses: actions\/checkout@[0-9a-f]{40} # v\d/);
    expect(read(WORKFLOW)).toMatch(/^ {10}make$/m);
  });
});

describe('wrong input', () => {
  it.each<[args: string[], message: RegExp]>([
    [[], /There is no project to migrate\. Name its file/],
    [['nowhere.json'], /The project nowhere\.json cannot be read: ENOENT/],
    [['web.json', '--rules', 'nowhere.json'], /--rules nowhere\.json cannot be read: ENOENT/],
    [['web.json', '--buildspec', 'nowhere.yml'], /--buildspec cannot be read: ENOENT/],
    [
      ['web.json', 'api.json', '--buildspec', 'ci/buildspec.yml'],
      /--buildspec is for one project, and there are 2/,
    ],
    [['api.json', '--buildspec', 'ci/buildspec.yml'], /the project api-build has its buildspec in itself/],
    [['web.json', './web.json'], /web\.json and \.\/web\.json both have a project "web"/],
    [['web.json', '--pin', 'never'], /argument 'never' is invalid/],
  ])('%j', async (args, message) => {
    const { status, log } = await migrate(...args);
    expect(status).toBe(2);
    expect(log).toMatch(message);
    expect(existsSync(path('.github'))).toBe(false);
  });
});

describe('a buildspec that is not there, or refused', () => {
  it('is told, and done without', async () => {
    rmSync(path('ci/buildspec.yml'));
    const missing = await migrate('web.json');
    expect([missing.status, missing.log]).toEqual([
      0,
      expect.stringContaining('warning: web: the buildspec ci/buildspec.yml is not at hand'),
    ]);
    write('ci/buildspec.yml', 'version: 9\n');
    const refused = await migrate('web.json');
    expect(refused.status).toBe(0);
    expect(refused.log).toMatch(
      /ci\/buildspec\.yml:1:10: error\[YAML_FILE_ERROR\][^]*warning: web: CodeBuild would refuse/,
    );
  });

  it('is an error with --eject', async () => {
    write('ci/buildspec.yml', 'version: 9\n');
    const refused = await migrate('web.json', '--eject');
    expect([refused.status, refused.log]).toEqual([
      2,
      expect.stringContaining('--eject needs the buildspec of web'),
    ]);
    rmSync(path('ci/buildspec.yml'));
    const missing = await migrate('web.json', '--eject');
    expect([missing.status, missing.log]).toEqual([2, expect.stringContaining('which is not at hand')]);
    expect(existsSync(path('.github'))).toBe(false);
  });
});
