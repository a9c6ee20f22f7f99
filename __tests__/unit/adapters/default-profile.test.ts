import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { hasDefaultProfile } from '../../../src/adapters/caller/default-profile.js';

const home = mkdtempSync(join(tmpdir(), 'default-profile-'));
afterAll(() => rmSync(home, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(home, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  return path;
}

describe('a default profile', () => {
  it.each([
    ['keys', '[default]\naws_access_key_id = AKIA\naws_secret_access_key = x\n', true],
    ['a process', '[mine]\nregion = x\n[profile default]\ncredential_process=/bin/x\n', true],
    ['blanks and Windows line ends', ' [ default ]\r\n\tregion = x\r\nsso_session = corp\r\n', true],
    ['quotes', '[profile "default"]\nrole_arn = arn\ncredential_source = Ec2InstanceMetadata\n', true],
    ['a region alone', '[default]\nregion = eu-west-1\n[profile mine]\nsso_session = corp\n', false],
    ['others', '[default2]\naws_access_key_id = A\n[mine]\naws_access_key_id = A\n', false],
    ['what is commented out', '#[default]\n[default]\n# aws_access_key_id = AKIA\n', false],
    ['nothing', '', false],
  ])('has credentials: %s', (_, text, expected) => {
    const path = file('file', text);
    expect(hasDefaultProfile({ AWS_CONFIG_FILE: path }, '/nowhere')).toBe(expected);
    expect(hasDefaultProfile({ AWS_SHARED_CREDENTIALS_FILE: path }, '/nowhere')).toBe(expected);
  });

  it.each(['config', 'credentials'])('is looked for in ~/.aws/%s, unless other files are named', (name) => {
    const path = file(`${name}/.aws/${name}`, '[default]\naws_access_key_id = AKIA\n');
    const at = join(path, '../..');
    expect(hasDefaultProfile({}, at)).toBe(true);
    const files = { AWS_CONFIG_FILE: '/dev/null', AWS_SHARED_CREDENTIALS_FILE: '/dev/null' };
    expect(hasDefaultProfile(files, at)).toBe(false);
    expect(hasDefaultProfile({ AWS_CONFIG_FILE: '', AWS_SHARED_CREDENTIALS_FILE: '' }, at)).toBe(true);
  });

  it('is none where there are no files', () => {
    expect(hasDefaultProfile({}, '/nowhere')).toBe(false);
  });
});
