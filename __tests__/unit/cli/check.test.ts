import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkFiles } from '../../../src/cli/check.js';

const GOOD = 'version: 0.2\nphases:\n  build:\n    commands: make\n';
const BAD = 'version: 0.2\nphases:\n  biuld:\n    commands: make\n';
const ODD = `${GOOD}extra: 1\n`;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-'));
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

async function check(paths: string[], format: 'text' | 'json' = 'text', stdin = '') {
  let stdout = '';
  let stderr = '';
  const code = await checkFiles(
    paths.map((path) => (path === '-' ? path : join(folder, path))),
    { format },
    {
      stdout: (text) => (stdout += text),
      stderr: (text) => (stderr += text),
      colors: false,
      stdin: () => Promise.resolve(Buffer.from(stdin)),
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
    expect(stdout).toMatch(/\n3 files checked: 3 valid, 0 refused \(0 errors, 1 warning\)\n$/);
  });

  it('gives 2 when one of the files is refused', async () => {
    const { code, stdout } = await check(['good/buildspec.yml', 'mixed']);
    expect(code).toBe(2);
    expect(stdout).toContain('3:3: error[YAML_FILE_ERROR] Invalid buildspec phase name: biuld.');
    expect(stdout).toContain('> 3 |   biuld:');
    expect(stdout).toMatch(/\n2 files checked: 1 valid, 1 refused \(1 error, 0 warnings\)\n$/);
  });

  it('reads standard input', async () => {
    expect(await check(['-'], 'text', GOOD)).toEqual({
      code: 0,
      stderr: '',
      stdout: '1 file checked: 1 valid, 0 refused (0 errors, 0 warnings)\n',
    });
    expect((await check(['-'], 'text', BAD)).stdout).toMatch(/^<stdin>:3:3: error/);
  });

  it('tells what is missing, and checks the rest', async () => {
    const { code, stdout, stderr } = await check(['nope.yml', 'empty', 'mixed']);
    expect(code).toBe(2);
    expect(stderr).toContain(`stat ${join(folder, 'nope.yml')}: no such file or directory`);
    expect(stderr).toContain(`${join(folder, 'empty')}: error[YAML_FILE_ERROR] YAML file does not exist`);
    expect(stdout).toMatch(/3 files checked: 0 valid, 3 refused \(3 errors, 0 warnings\)\n$/);
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
});
