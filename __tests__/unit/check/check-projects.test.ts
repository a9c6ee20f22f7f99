import { describe, expect, it } from '@jest/globals';

import { checkProjects } from '../../../src/check/check-projects.js';
import { readSwitches } from '../../../src/check/rules.js';

const BUILDSPEC = 'version: 0.2\nextra: 1\nphases:\n  build:\n    commands:\n      - make\n';

/** A project as the API answers it: a field a line. */
const project = (name: string, more: object = {}) => ({
  name,
  source: { type: 'GITHUB', buildspec: BUILDSPEC },
  webhook: {
    filterGroups: [
      [
        { type: 'EVENT', pattern: 'PUSH' },
        { type: 'ACTOR_ACCOUNT_ID', pattern: '12345' },
      ],
    ],
  },
  ...more,
});

function check(document: unknown, switches: string[] = []) {
  const text = typeof document === 'string' ? document : JSON.stringify(document, null, 2);
  const result = checkProjects(Buffer.from(text), 'projects.json', readSwitches(switches));
  const at = (line = 0) => text.split('\n')[line - 1]?.trim() ?? '';
  return {
    found: result?.problems.map(({ code, range }) => [code, at(range?.line)]),
    inline: result?.inline.map(({ name, line, accepted, problems }) => ({
      name,
      at: at(line).slice(0, 12),
      accepted,
      problems: problems.map(({ code, file, range }) => [code, file, range?.line]),
    })),
  };
}

const INLINE = (name: string) => ({
  name: `projects.json (${name})`,
  at: expect.stringMatching(/^"buildspec"/i),
  accepted: true,
  problems: [['unknown-key', `projects.json (${name})`, 2]],
});

describe('checkProjects', () => {
  it('checks the buildspecs in all projects of batch-get-projects, and their settings', () => {
    const { found, inline } = check({ projects: [project('web'), project('api')], projectsNotFound: [] });
    expect(inline).toEqual([INLINE('web'), INLINE('api')]);
    expect(found?.map(([code]) => code)).toEqual(['unanchored-actor', 'unanchored-actor']);
  });

  it.each([
    ['one project', project('web')],
    ['what create-project answers', { project: project('web') }],
    [
      'a resource',
      { Type: 'AWS::CodeBuild::Project', Properties: { Name: 'web', Source: { BuildSpec: BUILDSPEC } } },
    ],
  ])('reads %s', (_, document) => {
    expect(check(document).inline).toEqual([INLINE('web')]);
  });

  it('reads the projects of a template, with names of its own for them', () => {
    const Resources = {
      Bucket: { Type: 'AWS::S3::Bucket', Properties: {} },
      WebBuild: {
        Type: 'AWS::CodeBuild::Project',
        Properties: {
          Name: { Ref: 'Name' },
          Source: { BuildSpec: BUILDSPEC },
          Triggers: {
            FilterGroups: [
              [
                { Type: 'ACTOR_ACCOUNT_ID', Pattern: '1' },
                { Type: 'EVENT', Pattern: 'PUSH' },
              ],
            ],
          },
        },
      },
      Other: {
        Type: 'AWS::CodeBuild::Project',
        Properties: { Source: { BuildSpec: { 'Fn::Sub': 'x\ny' } } },
      },
    };
    const { found, inline } = check({ Resources });
    expect(inline).toEqual([INLINE('WebBuild')]);
    expect(found?.map(([code]) => code)).toEqual(['unanchored-actor']);
  });

  it('checks secondary sources, and follows no paths', () => {
    const document = project('web', {
      source: { buildspec: 'ci/buildspec.yml' },
      secondarySources: [{ sourceIdentifier: 'lib', buildspec: BUILDSPEC }, { sourceIdentifier: 'docs' }],
    });
    expect(check(document).inline).toEqual([INLINE('web, lib')]);
  });

  it('tells what CodeBuild refuses', () => {
    const { inline } = check({ name: 'web', source: { buildspec: 'version: 0.2\nphases:\n  biuld:\n' } });
    expect(inline).toMatchObject([
      { accepted: false, problems: [['YAML_FILE_ERROR', expect.anything(), 3]] },
    ]);
  });

  it('shows variables by the line of their value, and never the value', () => {
    const document = {
      name: 'web',
      environment: {
        environmentVariables: [{ name: 'DB_PASSWORD', value: 'hunter2hunter2', type: 'PLAINTEXT' }],
      },
    };
    expect(check(document).found).toEqual([['secret-in-variable', expect.stringMatching(/^"value"/)]]);
    const result = checkProjects(Buffer.from(JSON.stringify(document)), 'p.json', new Map());
    expect(result?.problems).toHaveLength(1);
    expect(JSON.stringify(result?.problems)).not.toContain('hunter2');
  });

  it('obeys switches', () => {
    const { found, inline } = check(project('web'), ['unanchored-actor=off', 'unknown-key=off']);
    expect(found).toEqual([]);
    expect(inline?.[0]?.problems).toEqual([]);
  });

  it.each([
    ['a buildspec', { version: 0.2, phases: { build: { commands: ['make'] } } }],
    ['a broken one', '{"version": 0.2, "phases": {"build": {"commands": ["make"]}},}'],
  ])('gives nothing for %s in JSON', (_, document) => {
    expect(check(document).inline).toBeUndefined();
  });

  it.each([
    ['[1]', 'projects.json holds no CodeBuild project.'],
    ['{"projects": []}', 'projects.json holds no project.'],
    ['{"name": "web",}', /^projects\.json:1:\d+ is not valid JSON/],
    ['', 'projects.json is empty.'],
  ])('%j is refused', (text, message) => {
    expect(() => check(text)).toThrow(message);
  });
});
