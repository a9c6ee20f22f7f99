import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkFiles, type CheckOptions } from '../../../src/cli/check.js';
import { readSwitches } from '../../../src/check/rules.js';

const GOOD = 'version: 0.2\nphases:\n  build:\n    commands: make\n';
const BAD = 'version: 0.2\nphases:\n  biuld:\n    commands: make\n';
const ODD = `${GOOD}extra: 1\n`;
const QUOTED = GOOD.replace('0.2', '"0.2"');
/** Something for each severity. */
const MIXED = `${ODD}artifacts:\n  files: [a]\n  discard-paths: on\n`;
const SWITCHES = readSwitches(['unknown-key=note']);

let folder: string;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'check-')));
  for (const path of ['good/a', 'good/.git', 'good/node_modules', 'empty', 'mixed'])
    mkdirSync(join(folder, path), { recursive: true });
  const files = {
    'good/buildspec.yml': GOOD,
    'good/a/buildspec-test.yaml': GOOD,
    'good/a/my-buildspec.yml': ODD,
    'good/a/other.yml': BAD,
    'good/a/buildspec.txt': BAD,
    'good/.git/buildspec.yml': BAD,
    'good/node_modules/buildspec.yml': BAD,
    'mixed/buildspec.yml': BAD,
    'empty/other.yml': GOOD,
  };
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  symlinkSync('..', join(folder, 'good/a/loop'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function check(
  paths: string[],
  format: CheckOptions['format'] = 'text',
  stdin = '',
  more: Partial<CheckOptions> = {},
) {
  let stdout = '';
  let stderr = '';
  const code = await checkFiles(
    paths.map((path) => (path === '-' ? path : join(folder, path))),
    { format, switches: new Map(), stdinFile: '<stdin>', fix: false, ...more },
    {
      stdout: (text) => (stdout += text),
      stderr: (text) => (stderr += text),
      colors: false,
      stdin: () => Promise.resolve(Buffer.from(stdin)),
      version: '1.2.3',
      repository: folder,
    },
  );
  return { code, stdout, stderr };
}

describe('check', () => {
  it('checks the buildspecs of a folder, but not those of .git and node_modules', async () => {
    const { code, stdout, stderr } = await check(['good']);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toContain(
      `${join(folder, 'good/a/my-buildspec.yml')}:5:1: warning[unknown-key] unknown key extra`,
    );
    expect(stdout).toMatch(/\n3 files checked: 3 valid, 0 refused \(0 errors, 1 warning, 0 notes\)\n$/);
  });

  it('gives 2 when one of the files is refused', async () => {
    const { code, stdout } = await check(['good/buildspec.yml', 'mixed']);
    expect(code).toBe(2);
    expect(stdout).toContain('3:3: error[YAML_FILE_ERROR] Invalid buildspec phase name: biuld.');
    expect(stdout).toContain('> 3 |   biuld:');
    expect(stdout).toMatch(/\n2 files checked: 1 valid, 1 refused \(1 error, 0 warnings, 0 notes\)\n$/);
  });

  it('repeats no secret, on neighbouring lines either, whatever the format', async () => {
    const secrets = ['hunter7', 'S3cond-secret-x', 'MIIEowIBAAKCAQEA1c7', `ghp_${'a1B2'.repeat(9)}`];
    const spec = `version: 0.2
env:
  variables:
    DB_PASSWORD: ${secrets[0]} # kept
    API_TOKEN: "${secrets[1]}"
    DEPLOY: |
      -----BEGIN RSA PRIVATE KEY-----
      ${secrets[2]}
      -----END RSA PRIVATE KEY-----
phases:
  build:
    commands:
      - export GH_TOKEN=${secrets[3]} && make
`;
    const project = JSON.stringify(
      { name: 'a', environment: { environmentVariables: [{ name: 'DB_PASSWORD', value: secrets[0] }] } },
      undefined,
      2,
    );
    for (const [file, text] of Object.entries({ 'spec.yml': spec, 'project.json': project })) {
      for (const format of ['text', 'json', 'github', 'sarif'] as const) {
        const { stdout, stderr } = await check(['-'], format, text, { stdinFile: file });
        expect(stdout).toContain('secret-in-variable');
        for (const secret of secrets) expect(stdout + stderr).not.toContain(secret);
      }
    }
    const { stdout } = await check(['-'], 'text', spec);
    expect(stdout).toContain('> 4 |     DB_PASSWORD: ******* # kept\n');
    expect(stdout).toMatch(/\n {4}\| {18}\^{7}\n {2}5 \| {5}API_TOKEN: \*{17}\n/);
    expect(stdout).toMatch(/\n> 13 \| {7}- export \*{49} && make\n/);
  });

  it('reads standard input', async () => {
    expect(await check(['-'], 'text', GOOD)).toEqual({
      code: 0,
      stderr: '',
      stdout: '1 file checked: 1 valid, 0 refused (0 errors, 0 warnings, 0 notes)\n',
    });
    expect((await check(['-'], 'text', BAD)).stdout).toMatch(/^<stdin>:3:3: error/);
  });

  it('tells what is missing, and checks the rest', async () => {
    const { code, stdout, stderr } = await check(['nope.yml', 'empty', 'mixed']);
    expect(code).toBe(2);
    expect(stderr).toContain(`stat ${join(folder, 'nope.yml')}: no such file or directory`);
    expect(stderr).toContain(`${join(folder, 'empty')}: error[YAML_FILE_ERROR] YAML file does not exist`);
    expect(stdout).toMatch(/3 files checked: 0 valid, 3 refused \(3 errors, 0 warnings, 0 notes\)\n$/);
  });

  it('annotates what is missing', async () => {
    const { stdout } = await check(['nope.yml', 'good/buildspec.yml'], 'github');
    expect(stdout).toMatch(
      /^::error file=nope\.yml,title=YAML_FILE_ERROR::stat .*: no such file or directory%0AName an existing file.+\n2 files checked/,
    );
  });

  it('writes JSON', async () => {
    const { code, stdout } = await check(['-', 'good/buildspec.yml', 'nope.yml'], 'json', BAD);
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toEqual([
      {
        file: '<stdin>',
        valid: false,
        problems: [
          {
            severity: 'error',
            code: 'YAML_FILE_ERROR',
            message: 'Invalid buildspec phase name: biuld. Expecting: build,install,post_build,pre_build',
            line: 3,
            column: 3,
            endLine: 3,
            endColumn: 8,
            fixable: false,
            hint: 'Did you mean build?',
          },
        ],
      },
      { file: join(folder, 'good/buildspec.yml'), valid: true, problems: [] },
      {
        file: join(folder, 'nope.yml'),
        valid: false,
        problems: [expect.objectContaining({ severity: 'error', code: 'YAML_FILE_ERROR' })],
      },
    ]);
  });

  it('shows the first 50 problems of a file', async () => {
    const { stdout } = await check(
      ['-'],
      'text',
      `${GOOD}${Array.from({ length: 80 }, (_, i) => `x${i}: 1\n`).join('')}`,
    );
    expect(stdout.match(/warning\[unknown-key\]/g)).toHaveLength(50);
    expect(stdout).toContain('30 more problems\n');
  });

  it('reads quoted patterns, as those of artifacts', async () => {
    const files = async (pattern: string) => {
      const { stdout } = await check([pattern], 'json');
      return (JSON.parse(stdout) as { file: string }[]).map(({ file }) => file.slice(folder.length + 1));
    };
    expect(await files('good/**/*buildspec*.{yml,yaml}')).toEqual([
      ...['good/a/buildspec-test.yaml', 'good/a/my-buildspec.yml', 'good/buildspec.yml'],
    ]);
    expect(await files('good/*.yml')).toEqual(['good/buildspec.yml']);
    expect(await files('*/buildspec.yml')).toEqual(['good/buildspec.yml', 'mixed/buildspec.yml']);
    writeFileSync(join(folder, 'mixed/a[1].txt'), GOOD);
    expect(await files('mixed/a[1].txt')).toEqual(['mixed/a[1].txt']);
    const { code, stderr } = await check(['good/**/*.nope']);
    expect(code).toBe(2);
    expect(stderr).toContain('no file matches this pattern');
  });

  it('checks a file once, however often it is named', async () => {
    const { stdout } = await check(['good', 'good/buildspec.yml', 'good/*.yml']);
    expect(stdout).toMatch(/\n3 files checked/);
  });

  it('gives 1 for more warnings than allowed, and 2 where a rule is an error', async () => {
    const code = async (more: Partial<CheckOptions>) => (await check(['-'], 'text', ODD, more)).code;
    expect(await code({ maxWarnings: 1 })).toBe(0);
    expect(await code({ maxWarnings: 0 })).toBe(1);
    expect(await code({ maxWarnings: 0, switches: SWITCHES })).toBe(0);
    expect(await code({ maxWarnings: 0, switches: readSwitches(['unknown-key=error']) })).toBe(2);
  });

  it('calls standard input as it is told', async () => {
    const { stdout } = await check(['-'], 'text', ODD, { stdinFile: 'ci/b.yml' });
    expect(stdout).toMatch(/^ci\/b\.yml:5:1: warning/);
    const project = JSON.stringify({ name: 'web', source: { buildspec: BAD } });
    expect((await check(['-'], 'text', project, { stdinFile: 'p.json' })).stdout).toMatch(
      /^p\.json \(web\):3:3: error/,
    );
  });

  it('checks the buildspecs in projects, which count for their file', async () => {
    const json = JSON.stringify(
      {
        projects: [
          { name: 'web', source: { buildspec: BAD } },
          { name: 'api', source: { buildspec: ODD } },
        ],
      },
      null,
      1,
    );
    writeFileSync(join(folder, 'mixed/projects.json'), json);
    const { code, stdout } = await check(['mixed/projects.json']);
    expect(code).toBe(2);
    expect(stdout).toContain('projects.json (web):3:3: error[YAML_FILE_ERROR]');
    expect(stdout).toContain('> 3 |   biuld:');
    expect(stdout).toContain('projects.json (api):5:1: warning[unknown-key]');
    expect(stdout).toMatch(/\n1 file checked: 0 valid, 1 refused \(1 error, 1 warning, 0 notes\)\n$/);
    const github = (await check(['mixed/projects.json'], 'github')).stdout;
    expect(github).toContain('::error file=mixed/projects.json,line=6,title=YAML_FILE_ERROR::');
    expect(github).toContain('projects.json (web):3:3: Invalid buildspec phase name');
  });

  it('tells what a JSON file lacks', async () => {
    writeFileSync(join(folder, 'mixed/package.json'), '{"version": "1.0.0"}');
    const { code, stderr } = await check(['mixed/package.json']);
    expect(code).toBe(2);
    expect(stderr).toContain('package.json holds no CodeBuild project.');
  });

  it('writes workflow commands', async () => {
    const options = { stdinFile: join(folder, 'ci/a,b.yml'), switches: SWITCHES };
    const lines = (await check(['-'], 'github', MIXED, options)).stdout.split('\n');
    expect(lines).toEqual([
      '::notice file=ci/a%2Cb.yml,line=5,col=1,endColumn=6,title=unknown-key::unknown key extra in the top level: CodeBuild ignores it%0AKnown keys: version, run-as, env, proxy, batch, phases, reports, artifacts, cache, environment_variables.',
      '::warning file=ci/a%2Cb.yml,line=8,col=18,endColumn=20,title=not-a-switch::artifacts.discard-paths is neither yes nor no: "on" is taken as no%0AWrite yes or no.',
      '1 file checked: 1 valid, 0 refused (0 errors, 1 warning, 1 note)',
      '',
    ]);
  });

  it('lets nothing of a file become a workflow command', async () => {
    const evil = `${GOOD}"x\\n::error::gotcha\\r::stop-commands::t": 1\n`;
    const { stdout } = await check(['-'], 'github', evil);
    expect(stdout.split(/[\r\n]+/).filter((line) => line.startsWith('::'))).toHaveLength(1);
  });

  it('writes paths from the repository on in SARIF', async () => {
    const { stdout } = await check(['good/a/my-buildspec.yml'], 'sarif');
    const { runs } = JSON.parse(stdout) as { runs: { results: unknown[] }[] };
    expect(runs[0]?.results).toMatchObject([
      {
        ruleId: 'unknown-key',
        locations: [{ physicalLocation: { artifactLocation: { uri: 'good/a/my-buildspec.yml' } } }],
      },
    ]);
  });
});

describe('check --fix', () => {
  const fixed = QUOTED.replace('"0.2"', '0.2');
  const path = (name: string) => join(folder, 'fix', name);

  beforeAll(() => mkdirSync(join(folder, 'fix')));

  it('changes what is certain, and tells what is left', async () => {
    writeFileSync(path('buildspec.yml'), `${QUOTED}extra: 1\n`);
    const { code, stdout } = await check(['fix/buildspec.yml'], 'text', '', { fix: true });
    expect(code).toBe(0);
    expect(readFileSync(path('buildspec.yml'), 'utf8')).toBe(`${fixed}extra: 1\n`);
    expect(stdout).toMatch(/warning\[unknown-key\][^]*\(0 errors, 1 warning, 0 notes\)\n$/);
  });

  it('is offered where it has something to change', async () => {
    const two = QUOTED.replace('make', 'make &> log');
    const { stdout } = await check(['-'], 'text', two);
    expect(stdout).toMatch(/\(0 errors, 1 warning, 1 note\)\n2 of them can be fixed with --fix\n$/);
    const project = JSON.stringify({ name: 'web', source: { buildspec: two } });
    expect((await check(['-'], 'text', project, { stdinFile: 'p.json' })).stdout).not.toContain('--fix');
  });

  it('keeps mode and links, and leaves nothing behind', async () => {
    writeFileSync(path('real.yml'), QUOTED);
    chmodSync(path('real.yml'), 0o640);
    symlinkSync('real.yml', path('link-buildspec.yml'));
    await check(['fix/link-buildspec.yml'], 'text', '', { fix: true });
    expect(lstatSync(path('link-buildspec.yml')).isSymbolicLink()).toBe(true);
    expect(readFileSync(path('real.yml'), 'utf8')).toBe(fixed);
    // Windows has no such modes.
    if (process.platform !== 'win32') expect(statSync(path('real.yml')).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(folder, 'fix')).filter((name) => name.includes('.tmp'))).toEqual([]);
  });

  it('does not touch a file that needs no change', async () => {
    writeFileSync(path('good-buildspec.yml'), GOOD);
    const before = statSync(path('good-buildspec.yml'));
    await check(['fix/good-buildspec.yml'], 'text', '', { fix: true });
    const after = statSync(path('good-buildspec.yml'));
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  });

  it('leaves projects alone', async () => {
    const json = JSON.stringify({ name: 'web', source: { buildspec: QUOTED } });
    writeFileSync(path('project.json'), json);
    const { stdout } = await check(['fix/project.json'], 'text', '', { fix: true });
    expect(stdout).toContain('quoted-version');
    expect(readFileSync(path('project.json'), 'utf8')).toBe(json);
  });

  it('filters standard input', async () => {
    const { code, stdout, stderr } = await check(['-'], 'text', QUOTED, { fix: true });
    expect(code).toBe(0);
    expect(stdout).toBe(fixed);
    expect(stderr).toBe('1 file checked: 1 valid, 0 refused (0 errors, 0 warnings, 0 notes)\n');
    await expect(check(['-', 'good'], 'text', '', { fix: true })).rejects.toThrow(
      'from standard input to standard output',
    );
  });
});
