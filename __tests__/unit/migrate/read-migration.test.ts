import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { UserError } from '../../../src/errors.js';
import { assignRules, readMigration } from '../../../src/migrate/read-migration.js';
import { LEAST } from './project-of.js';

const read = (document: unknown) => readMigration(JSON.stringify(document), 'project.json');
const only = (document: unknown) => read(document)[0]!.project;
const fixture = (name: string) =>
  readMigration(
    readFileSync(fileURLToPath(new URL(`../../fixtures/projects/${name}`, import.meta.url))),
    name,
  );

describe('projects', () => {
  it('of a file are all of them', () => {
    const names = read({ projects: [LEAST, { ...LEAST, name: 'api' }], projectsNotFound: ['lost'] });
    expect(names.map(({ project }) => project.name)).toEqual(['web', 'api']);
  });

  it.each([
    ['alone', LEAST],
    ['of create-project', { project: LEAST }],
    [
      'of CloudFormation',
      { Type: 'AWS::CodeBuild::Project', Properties: { Name: 'web', Source: { Type: 'NO_SOURCE' } } },
    ],
  ])('%s', (_, document) => {
    expect(only(document).name).toBe('web');
  });

  it('have fields that nobody has asked for yet', () => {
    const [opened] = fixture('github.json');
    const unread = [...opened!.report.opened.values()].flatMap((fields) => fields.unread());
    expect(unread).toEqual(expect.arrayContaining(['webhook', 'source.buildspec', 'serviceRole', 'name']));
  });

  it.each<[document: unknown, message: string]>([
    [{ projects: [] }, 'project.json holds no project.'],
    [{ ...LEAST, name: undefined }, 'project.json: a project has no name.'],
    [{ ...LEAST, name: '../../etc/passwd' }, 'project.json: "../../etc/passwd" is no name of a project.'],
    [{ ...LEAST, name: 'a/b' }, 'project.json: "a/b" is no name of a project.'],
    [{ ...LEAST, name: '-x' }, 'project.json: "-x" is no name of a project.'],
    [{ ...LEAST, name: 'a\nb' }, 'project.json: "a\\nb" is no name of a project.'],
    [
      { ...LEAST, timeoutInMinutes: 'x' },
      'project.json:1: timeoutInMinutes must be a number, but it is a text.',
    ],
  ])('%j are refused', (document, message) => {
    expect(() => read(document)).toThrow(new UserError(message));
  });
});

it.each([
  ['https://github.com/octo-org/web.git', 'octo-org/web'],
  ['https://github.com/octo-org/web', 'octo-org/web'],
  ['https://token@github.com/octo-org/web.js.git/', 'octo-org/web.js'],
  ['https://git.example.com/octo-org/web.git', undefined],
  ['CODEBUILD_DEFAULT_WEBHOOK_SOURCE_LOCATION', undefined],
])('the repository of %s is %s', (location, repository) => {
  expect(only({ ...LEAST, source: { type: 'GITHUB', location } }).repository).toBe(repository);
  expect(only({ ...LEAST, source: { type: 'BITBUCKET', location } }).repository).toBeUndefined();
});

describe('rules', () => {
  const rule = { name: 'nightly', expression: 'rate(1 day)', enabled: true, overrides: {} };
  const projects = () => read({ projects: [LEAST, { ...LEAST, name: 'api' }] }).map(({ project }) => project);

  it('belong to the project that they start', () => {
    const [web, api] = projects();
    assignRules(
      [web!, api!],
      [
        { ...rule, project: 'api' },
        { ...rule, project: 'other' },
      ],
      'rules.json',
    );
    expect([web!.schedules, api!.schedules]).toEqual([[], [rule]]);
  });

  it('that do not say what they start belong to the only project', () => {
    const web = only(LEAST);
    assignRules([web], [rule], 'rules.json');
    expect(web.schedules).toEqual([rule]);
    expect(() => {
      assignRules(projects(), [rule], 'rules.json');
    }).toThrow(new UserError('rules.json does not say which project the rule "nightly" starts.'));
  });
});
