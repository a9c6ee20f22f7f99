import { describe, expect, it } from '@jest/globals';

import { UserError } from '../../../src/errors.js';
import { parseWebhook } from '../../../src/filters/read-webhook.js';
import type { Webhook } from '../../../src/filters/types.js';

const read = (value: unknown): Webhook => parseWebhook(JSON.stringify(value, undefined, 2), 'f.json');
const EVENT = { type: 'EVENT', pattern: 'PUSH' };
const groups = [[EVENT, { type: 'HEAD_REF', pattern: '^refs/heads/main$', excludeMatchedPattern: true }]];

function messageOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return (error as UserError).message;
  }
  throw new Error('nothing was thrown');
}

describe('filter groups are found', () => {
  const project = {
    name: 'web',
    source: { type: 'GITHUB' },
    webhook: { url: 'https://x', filterGroups: groups },
  };
  const pascal = [
    [
      { Type: 'EVENT', Pattern: 'PUSH' },
      { Type: 'HEAD_REF', Pattern: '^refs/heads/main$', ExcludeMatchedPattern: true },
    ],
  ];

  it.each<[string, unknown]>([
    ['in a list of groups', groups],
    ['in an object with filterGroups', { filterGroups: groups }],
    ['in the input of create-webhook', { projectName: 'web', filterGroups: groups, buildType: 'BUILD' }],
    ['in the answer of create-webhook', { webhook: { filterGroups: groups } }],
    ['in a project', project],
    ['in the answer of batch-get-projects', { projects: [project], projectsNotFound: [] }],
    ['in PascalCase', { Projects: [{ Name: 'web', Source: {}, Webhook: { FilterGroups: pascal } }] }],
    [
      'in a resource of CloudFormation',
      {
        Type: 'AWS::CodeBuild::Project',
        Properties: { Name: 'web', Triggers: { Webhook: true, FilterGroups: pascal } },
      },
    ],
  ])('%s', (_, document) => {
    expect(read(document)).toEqual({
      filterGroups: [
        [
          { type: 'EVENT', pattern: 'PUSH', exclude: false, line: expect.any(Number) },
          { type: 'HEAD_REF', pattern: '^refs/heads/main$', exclude: true, line: expect.any(Number) },
        ],
      ],
    });
  });

  it('with the lines of their patterns', () => {
    const text = '[\n[\n{"type": "EVENT",\n"pattern": "PUSH"},\n{"type": "HEAD_REF", "pattern": "x"}]]';
    expect(parseWebhook(text, 'f.json').filterGroups).toMatchObject([[{ line: 4 }, { line: 5 }]]);
  });

  it('of the project with the name, where there are several', () => {
    const projects = [{ name: 'api', webhook: { filterGroups: [] } }, project];
    expect(parseWebhook(JSON.stringify({ projects }), 'f.json', 'web').filterGroups).toHaveLength(1);
  });

  it('also none of them, and the legacy filter', () => {
    expect(read([])).toEqual({ filterGroups: [] });
    expect(parseWebhook('{\n"branchFilter": "^main$"\n}', 'f.json')).toEqual({
      filterGroups: [],
      branchFilter: { pattern: '^main$', line: 2 },
    });
  });
});

describe('what is wrong with filter groups is said', () => {
  it.each<[string, unknown, string]>([
    [
      'a type that CodeBuild does not know',
      [[EVENT, { type: 'BRANCH', pattern: 'x' }]],
      'f.json:8: filterGroups[0][1].type must be one of EVENT, BASE_REF',
    ],
    ['no type', [[EVENT, { pattern: 'x' }]], 'f.json:7: filterGroups[0][1].type must be there: one of EVENT'],
    [
      'no pattern',
      [[EVENT, { type: 'HEAD_REF' }]],
      'f.json:7: filterGroups[0][1].pattern must be there, and not be empty.',
    ],
    [
      'an empty pattern',
      [[EVENT, { type: 'HEAD_REF', pattern: '' }]],
      'filterGroups[0][1].pattern must be there, and not be empty.',
    ],
    [
      'a group without EVENT',
      [[EVENT], [{ type: 'HEAD_REF', pattern: 'x' }]],
      'f.json:10: filterGroups[1][0].type must be EVENT, or that of another filter of its group.',
    ],
    ['an empty group', [[EVENT], []], 'f.json:1: filterGroups must not hold an empty group.'],
    [
      'an event that CodeBuild does not know',
      [[{ type: 'EVENT', pattern: 'PUSH, push' }]],
      'f.json:5: filterGroups[0][0].pattern must be names of events with commas between them, of PUSH, PULL',
    ],
    [
      'a regular expression that is none',
      [[EVENT, { type: 'HEAD_REF', pattern: '^(main' }]],
      'f.json:9: filterGroups[0][1].pattern has a ( that is not closed.',
    ],
    [
      'a regular expression that we cannot judge',
      [[EVENT, { type: 'HEAD_REF', pattern: 'a++' }]],
      'filterGroups[0][1].pattern has + after +.',
    ],
    [
      'a legacy filter that is none',
      { branchFilter: '*' },
      'f.json:2: branchFilter has * with nothing to repeat before it.',
    ],
    [
      'excludeMatchedPattern as a text',
      [[{ ...EVENT, excludeMatchedPattern: 'true' }]],
      'f.json:6: filterGroups[0][0].excludeMatchedPattern must be true or false, but it is a text.',
    ],
    ['a text', 'PUSH', 'f.json holds no filter groups.'],
  ])('%s', (_, document, message) => {
    expect(messageOf(() => read(document))).toContain(message);
  });

  it.each<[string, unknown, string]>([
    [
      'a list of filters instead of groups',
      [EVENT],
      'f.json:2: filterGroups[0] must be a list, but it is an object.',
    ],
    [
      'a pattern that is no text',
      [[EVENT, { type: 'ACTOR_ACCOUNT_ID', pattern: 12 }]],
      'f.json:9: filterGroups[0][1].pattern must be a text, but it is a number.',
    ],
  ])('%s: once, and nothing besides', (_, document, message) => {
    expect(messageOf(() => read(document))).toBe(message);
  });

  it('a field that no filter has, for it may be meant to turn the filter around', () => {
    expect(messageOf(() => read([[{ ...EVENT, excludeMatchPattern: true }]]))).toBe(
      'f.json:6: filterGroups[0][0].excludeMatchPattern is no field of a filter: these are type, pattern, excludeMatchedPattern.',
    );
  });

  it('all at once, in the order of lines', () => {
    const message = messageOf(() =>
      read([
        [
          { type: 'X', pattern: '(' },
          { type: 'HEAD_REF', pattern: '(' },
        ],
      ]),
    );
    expect(message.split('\n').map((line) => line.replace(/ .*/, ''))).toEqual([
      'f.json:4:',
      'f.json:4:',
      'f.json:9:',
    ]);
  });

  it('a resource of CloudFormation whose webhook is switched off', () => {
    const Triggers = { Webhook: false, FilterGroups: groups };
    const resource = { Type: 'AWS::CodeBuild::Project', Properties: { Name: 'web', Triggers } };
    expect(messageOf(() => read(resource))).toContain('f.json holds a project without a webhook.');
  });

  it('a project that nobody starts by a webhook', () => {
    const project = { name: 'web', source: { type: 'GITHUB' } };
    expect(messageOf(() => read(project))).toBe('f.json holds a project without a webhook.');
    expect(messageOf(() => read({ projects: [project, project] }))).toContain('f.json holds the projects');
  });

  it('what is no JSON', () => {
    expect(messageOf(() => parseWebhook('[[{]]', 'f.json'))).toContain('f.json:1:4 is not valid JSON');
  });
});
