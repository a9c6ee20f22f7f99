import { describe, expect, it } from '@jest/globals';

import { UserError } from '../../../../src/errors.js';
import { parseRunners, type RunsOn, runsOn } from '../../../../src/plan/batch/runners.js';

const FILE = '.github/codebuild/runners.json';
const parse = (value: unknown) => parseRunners(JSON.stringify(value, undefined, 2), FILE);

function problemsOf(source: string): string[] {
  try {
    parseRunners(source, FILE);
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return (error as UserError).message.split('\n');
  }
  return [];
}

describe('without a table of the repository', () => {
  it.each<[string | undefined, RunsOn]>([
    [undefined, 'ubuntu-24.04'],
    ['LINUX_CONTAINER', 'ubuntu-24.04'],
    ['ARM_CONTAINER', 'ubuntu-24.04-arm'],
    ['LINUX_GPU_CONTAINER', ['self-hosted', 'linux', 'gpu']],
    ['WINDOWS_CONTAINER', 'windows-2022'],
    ['WINDOWS_SERVER_2019_CONTAINER', 'windows-2022'],
    ['WINDOWS_SERVER_2022_CONTAINER', 'windows-2022'],
    ['WINDOWS_EC2', 'windows-2022'],
    ['MAC_ARM', 'macos-latest'],
    ['LINUX_LAMBDA_CONTAINER', 'ubuntu-24.04'],
    ['ARM_LAMBDA_CONTAINER', 'ubuntu-24.04-arm'],
    ['LINUX_EC2', 'ubuntu-24.04'],
    ['ARM_EC2', 'ubuntu-24.04-arm'],
    ['A_TYPE_OF_TOMORROW', 'ubuntu-24.04'],
  ])('%s runs on %j, whatever its compute type', (environmentType, expected) => {
    expect(runsOn([], { environmentType })).toEqual(expected);
    expect(runsOn([], { environmentType, computeType: 'BUILD_GENERAL1_2XLARGE' })).toEqual(expected);
  });

  it.each([
    ['by name', 'builders'],
    [
      'by ARN',
      'arn:aws:codebuild:eu-west-1:111122223333:fleet/builders:6b1b3ba0-2b3b-4e6c-9d5e-4f4e0c5d7a11',
    ],
    ['by an ARN without an id', 'arn:aws-cn:codebuild:cn-north-1:111122223333:fleet/builders'],
  ])('a fleet %s is self-hosted runners with its name', (_, fleet) => {
    expect(runsOn([], { fleet })).toEqual(['self-hosted', 'builders']);
    expect(runsOn([], { fleet, environmentType: 'WINDOWS_EC2' })).toEqual(['self-hosted', 'builders']);
  });

  it("a fleet of Macs is GitHub's Macs: CodeBuild has no others", () => {
    expect(runsOn([], { fleet: 'macs', environmentType: 'MAC_ARM' })).toBe('macos-latest');
  });
});

describe('the table of the repository', () => {
  it('decides by its first key that fits', () => {
    const table = parse({
      'ARM_CONTAINER/BUILD_GENERAL1_LARGE': 'arm-large',
      '*/BUILD_GENERAL1_LARGE': ['large', 'x64'],
      'ARM_*/*': { group: 'arms', labels: ['one'] },
      'WINDOWS_*_CONTAINER/*': { labels: 'win' },
      'LINUX_EC2/*': { group: 'ec2' },
    });
    const of = (environmentType: string, computeType?: string) =>
      runsOn(table, { environmentType, computeType });
    expect(of('ARM_CONTAINER', 'BUILD_GENERAL1_LARGE')).toBe('arm-large');
    expect(of('LINUX_CONTAINER', 'BUILD_GENERAL1_LARGE')).toEqual(['large', 'x64']);
    expect(of('ARM_CONTAINER', 'BUILD_GENERAL1_SMALL')).toEqual({ group: 'arms', labels: ['one'] });
    expect(of('ARM_CONTAINER')).toEqual({ group: 'arms', labels: ['one'] });
    expect(of('WINDOWS_SERVER_2022_CONTAINER')).toEqual({ labels: 'win' });
    expect(of('LINUX_EC2')).toEqual({ group: 'ec2' });
    expect(runsOn(table, { computeType: 'BUILD_GENERAL1_LARGE' })).toEqual(['large', 'x64']);
  });

  it('leaves to ours what none of its keys fits', () => {
    const table = parse({ 'LINUX_CONTAINER/BUILD_GENERAL1_LARGE': 'big' });
    expect(runsOn(table, { environmentType: 'LINUX_CONTAINER' })).toBe('ubuntu-24.04');
    expect(runsOn(table, { fleet: 'LINUX_CONTAINER/BUILD_GENERAL1_LARGE' })).not.toBe('big');
  });

  it('knows fleets by name, and by type where the build says it', () => {
    const table = parse({ 'fleet/build-*-eu': 'eu', 'LINUX_EC2/*': 'ec2' });
    expect(runsOn(table, { fleet: 'build-7-eu', environmentType: 'LINUX_EC2' })).toBe('eu');
    expect(runsOn(table, { fleet: 'other', environmentType: 'LINUX_EC2' })).toBe('ec2');
    expect(runsOn(parse({ 'LINUX_CONTAINER/*': 'big' }), { fleet: 'other' })).toEqual([
      'self-hosted',
      'other',
    ]);
    expect(runsOn(parse({ '*': 'all' }), { fleet: 'other' })).toBe('all');
  });

  it.each([
    ['fleet/a*a', 'a', false],
    ['fleet/a*a', 'aa', true],
    ['fleet/*ab*b', 'ab', false],
    ['fleet/*ab*b', 'xabb', true],
    ['fleet/a.c', 'abc', false],
    ['fleet/**b**', 'b', true],
    ['fleet/a', 'ab', false],
  ])('%s fits fleet %s: %s', (key, fleet, expected) => {
    expect(runsOn(parse({ [key]: 'yes' }), { fleet }) === 'yes').toBe(expected);
  });

  it('is judged without trying every way to spread a text over its stars', () => {
    const table = parse({ [`fleet/${'*a'.repeat(40)}`]: 'yes' });
    expect(runsOn(table, { fleet: `${'a'.repeat(20_000)}b` })).not.toBe('yes');
    expect(runsOn(table, { fleet: 'a'.repeat(20_000) })).toBe('yes');
  });

  it('may be empty', () => {
    expect(parse({})).toEqual([]);
  });

  it('says all that is wrong, with its lines', () => {
    const source = `{
  "LINUX_CONTAINER": "no-slash",
  "linux_container/*": "small-letters",
  "fleet/": "no-name",
  "ARM_CONTAINER/*": 7,
  "MAC_ARM/*": [],
  "MAC_ARM/A": ["ok", null],
  "MAC_ARM/B": " ",
  "MAC_ARM/C": {},
  "MAC_ARM/D": { "label": "x" },
  "MAC_ARM/E": { "group": ["x"] },
  "MAC_ARM/F": "two\\nlines",
  "MAC_ARM/G": "fine",
  "MAC_ARM/G": "again"
}`;
    expect(problemsOf(source)).toEqual([
      `${FILE}:2: "LINUX_CONTAINER" is no machine of CodeBuild.`,
      `${FILE}:3: "linux_container/*" is no machine of CodeBuild.`,
      `${FILE}:4: "fleet/" is no machine of CodeBuild.`,
      `${FILE}:5: the runner of "ARM_CONTAINER/*" is none.`,
      `${FILE}:6: the runner of "MAC_ARM/*" is none.`,
      `${FILE}:7: the runner of "MAC_ARM/A" is none.`,
      `${FILE}:8: the runner of "MAC_ARM/B" is none.`,
      `${FILE}:9: the runner of "MAC_ARM/C" is none.`,
      `${FILE}:10: the runner of "MAC_ARM/D" is none.`,
      `${FILE}:11: the runner of "MAC_ARM/E" is none.`,
      `${FILE}:12: the runner of "MAC_ARM/F" is none.`,
      `${FILE}:14: "MAC_ARM/G" is there twice.`,
    ]);
  });

  it.each([
    ['[]', `${FILE}:1: The table of runners must be an object.`],
    ['\n"x"', `${FILE}:2: The table of runners must be an object.`],
    ['{"a": }', `${FILE}:1:7 is not valid JSON: this is not what may stand here.`],
    ['', `${FILE} is empty.`],
  ])('%j is none', (source, expected) => {
    expect(problemsOf(source)).toEqual([expected]);
  });
});
