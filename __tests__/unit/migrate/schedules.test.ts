import { describe, expect, it } from '@jest/globals';

import { UserError } from '../../../src/errors.js';
import { githubCron } from '../../../src/migrate/map/cron.js';
import { mapSchedules } from '../../../src/migrate/map/schedules.js';
import { readRules } from '../../../src/migrate/read-rules.js';
import type { Schedule } from '../../../src/migrate/types.js';
import { projectOf } from './project-of.js';

describe('cron expressions of EventBridge', () => {
  it.each([
    ['cron(0 6 * * ? *)', '0 6 * * *'],
    ['cron(15 10 ? * MON-FRI *)', '15 10 * * MON-FRI'],
    ['cron(0 18 ? * 2-6 *)', '0 18 * * MON-FRI'],
    ['cron(0 18 ? * 1,7 *)', '0 18 * * SUN,SAT'],
    ['cron(0 18 ? * FRI-MON *)', '0 18 * * FRI-SAT,SUN-MON'],
    ['cron(0/15 * * * ? *)', '*/15 * * * *'],
    ['cron(5/20 8-17 * * ? *)', '5-59/20 8-17 * * *'],
    ['cron(0 8 1 * ? *)', '0 8 1 * *'],
    ['cron(0 0 1 1,7 ? *)', '0 0 1 JAN,JUL *'],
    ['cron(0 0 1 jan-mar ? *)', '0 0 1 JAN-MAR *'],
    ['cron(0 0 1/2 * ? *)', '0 0 */2 * *'],
    ['cron(0 0 2/2 */3 ? *)', '0 0 2-31/2 */3 *'],
  ])('%s', (expression, cron) => {
    expect(githubCron(expression)).toEqual({ cron, differs: '' });
  });

  it.each([
    ['cron(0 0 L * ? *)', 'GitHub cannot say L as the day of the month'],
    ['cron(0 0 3W * ? *)', 'GitHub cannot say 3W as the day of the month'],
    ['cron(0 0 ? * 6#3 *)', 'GitHub cannot say 6#3 as the day of the week'],
    ['cron(0 0 ? * 6L *)', 'GitHub cannot say 6L as the day of the week'],
    ['cron(0 0 ? * 8 *)', 'GitHub cannot say 8 as the day of the week'],
    ['cron(60 0 * * ? *)', 'GitHub cannot say 60 as the minutes'],
    ['cron(0 0 1- * ? *)', 'GitHub cannot say 1- as the day of the month'],
    ['cron(0 0 1,, * ? *)', 'GitHub cannot say 1,, as the day of the month'],
    ['cron(0 0 * * ? 2026)', 'GitHub knows no years'],
    ['cron(0 0 * * ?)', 'a cron expression has six fields'],
    ['at(2026-11-20T13:00:00)', 'it starts once only'],
    ['rate(0 minutes)', 'a rate is a number and minutes, hours or days'],
    ['daily', 'it is no cron(…) and no rate(…)'],
    ['cron(0 0 ${{ x }} * ? *)', 'a cron expression has six fields'],
  ])('%s is none of GitHub’s', (expression, why) => {
    expect(githubCron(expression)).toBe(why);
  });

  it.each(['cron(* * * * ? *)', 'cron(0/3 * * * ? *)', 'cron(0,2 * * * ? *)', 'cron(58,1 * * * ? *)'])(
    '%s is more often than GitHub starts',
    (expression) => {
      expect(githubCron(expression)).toMatchObject({
        differs: 'GitHub starts a workflow every 5 minutes at most',
      });
    },
  );
});

it.each([
  ['rate(1 minute)', '*/5 * * * *', /every 5 minutes at most/],
  ['rate(15 minutes)', '*/15 * * * *', /^EventBridge counts from/],
  ['rate(7 minutes)', '*/7 * * * *', /begins anew with each hour/],
  ['rate(1 hour)', '17 * * * *', /^EventBridge counts from/],
  ['rate(90 minutes)', '17 */2 * * *', /rounded to hours/],
  ['rate(5 hours)', '17 */5 * * *', /begins anew with each day/],
  ['rate(1 day)', '17 0 * * *', /^EventBridge counts from/],
  ['rate(7 days)', '17 0 * * MON', /every Monday/],
  ['rate(3 days)', '17 0 */3 * *', /begins anew with each month/],
  ['rate(30 days)', '17 0 1 * *', /once a month/],
])('%s', (expression, cron, differs) => {
  expect(githubCron(expression)).toEqual({ cron, differs: expect.stringMatching(differs) });
});

describe('rules', () => {
  const ARN = 'arn:aws:codebuild:eu-west-1:123456789012:project/web';
  const rule = { Name: 'nightly', ScheduleExpression: 'cron(0 6 * * ? *)', State: 'ENABLED' };
  const plain = { name: 'nightly', expression: 'cron(0 6 * * ? *)', enabled: true, overrides: {} };
  const read = (document: unknown) => readRules(JSON.stringify(document), 'rules.json');

  it.each<[what: string, document: unknown]>([
    ['with targets of their own', { ...rule, Targets: [{ Id: '1', Arn: ARN }] }],
    ['in a list', [{ ...rule, Targets: [{ Id: '1', Arn: ARN }] }]],
    ['of list-rules', { Rules: [{ ...rule, Targets: [{ Id: '1', Arn: ARN }] }] }],
    ['beside their targets', { Rules: [rule], Targets: [{ Id: '1', Arn: ARN }] }],
  ])('%s', (_, document) => {
    expect(read(document)).toEqual([{ ...plain, project: 'web' }]);
  });

  it.each<[what: string, document: unknown, group?: string]>([
    [
      'of the Scheduler, for a project',
      { ...rule, GroupName: 'builds', Target: { Arn: ARN, RoleArn: 'arn:aws:iam::123456789012:role/s' } },
      'builds',
    ],
    [
      'of the Scheduler, for StartBuild',
      {
        ...rule,
        Target: { Arn: 'arn:aws:scheduler:::aws-sdk:codebuild:startBuild', Input: '{"ProjectName":"web"}' },
      },
    ],
    [
      'of the Scheduler, for a batch by its ARN',
      {
        ...rule,
        Target: {
          Arn: 'arn:aws:scheduler:::aws-sdk:codebuild:startBuildBatch',
          Input: JSON.stringify({ ProjectName: ARN }),
        },
      },
    ],
  ])('%s', (_, document, group = 'default') => {
    expect(read(document)).toEqual([{ ...plain, group, project: 'web' }]);
  });

  it('without targets leave open what they start', () => {
    expect(read(rule)).toEqual([plain]);
  });

  it('that start something else are left out', () => {
    const target = { Id: '1', Arn: 'arn:aws:lambda:eu-west-1:123456789012:function:web' };
    expect(read({ ...rule, Targets: [target] })).toEqual([]);
  });

  it('may be on an event bus of their own', () => {
    const rule = { Name: 'n', EventPattern: '{}', State: 'ENABLED' };
    expect(read([{ ...rule, EventBusName: 'builds' }])[0]).toHaveProperty('bus', 'builds');
    expect(read([{ ...rule, EventBusName: 'default' }])[0]).not.toHaveProperty('bus');
  });

  it('may begin and end, which the report and the checklist tell', () => {
    const limits = { StartDate: '2026-01-01T00:00:00Z', EndDate: '2026-12-31T00:00:00Z' };
    const [schedule] = read({ ...rule, ...limits, Target: { Arn: ARN } });
    expect(schedule).toMatchObject({ start: limits.StartDate, end: limits.EndDate });
    const { rows, tasks } = mapSchedules(projectOf({}, { schedules: schedule && [schedule] }));
    expect(rows).toContainEqual(
      expect.objectContaining({
        fidelity: 'dropped',
        field: `schedule ${rule.Name}: limits`,
        value: 'StartDate 2026-01-01T00:00:00Z, EndDate 2026-12-31T00:00:00Z',
      }),
    );
    expect(tasks[0]?.title).toContain('take it out when it ends: ');
  });

  it('may be disabled, in a time zone, and have an input', () => {
    const input = {
      projectName: 'web',
      SourceVersion: 'main',
      environmentVariablesOverride: [{ name: 'A' }],
    };
    const [found] = read({
      ...rule,
      State: 'DISABLED',
      ScheduleExpressionTimezone: 'Europe/Berlin',
      Targets: [{ Arn: ARN, Input: JSON.stringify(input) }],
    });
    expect(found).toEqual({
      ...plain,
      project: 'web',
      enabled: false,
      timezone: 'Europe/Berlin',
      overrides: { sourceVersion: '"main"', environmentVariablesOverride: '[{"name":"A"}]' },
    });
  });

  it.each<[document: unknown, message: RegExp]>([
    [{}, /holds no rule/],
    [{ Rules: [rule, rule], Targets: [{ Arn: ARN }] }, /targets beside several rules/],
    [{ Rules: [{ Name: 'x' }] }, /rules\.json:1: the rule "x" has no ScheduleExpression/],
    [[{ ScheduleExpression: 'rate(1 day)' }], /rules\.json:1: \[0\]\.Name must be there/],
    [{ ...rule, Targets: [{ Arn: ARN, Input: 'p4ssw0rd' }] }, /the input of a target:1:1 is not valid JSON/],
  ])('%j is refused', (document, message) => {
    const problem = (() => {
      try {
        return read(document);
      } catch (error) {
        return error;
      }
    })();
    expect(problem).toBeInstanceOf(UserError);
    expect((problem as UserError).message).toMatch(message);
    expect((problem as UserError).message).not.toContain('p4ssw0rd');
  });
});

describe('in the workflow', () => {
  const map = (...schedules: Partial<Schedule>[]) =>
    mapSchedules(
      projectOf(
        {},
        {
          schedules: schedules.map((one) => ({
            name: 'nightly',
            expression: 'cron(0 6 * * ? *)',
            enabled: true,
            overrides: {},
            ...one,
          })),
        },
      ),
    );

  it('are schedules, in their time zones', () => {
    expect(map({}, { timezone: 'Europe/Berlin' }, { timezone: 'UTC' }, {}).schedule).toEqual([
      { cron: '0 6 * * *' },
      { cron: '0 6 * * *', timezone: 'Europe/Berlin' },
    ]);
  });

  it.each<[schedule: Partial<Schedule>, fidelity: string, reason: RegExp]>([
    [{}, 'approximate', /the default branch/],
    [{ enabled: false }, 'exact', /disabled/],
    [{ expression: '' }, 'dropped', /on an event/],
    [{ expression: 'cron(0 0 L * ? *)' }, 'dropped', /cannot say L/],
    [{ timezone: '${{ secrets.A }}' }, 'dropped', /no time zone/],
  ])('%j is %s', (schedule, fidelity, reason) => {
    const { rows, schedule: kept } = map(schedule);
    expect(rows).toEqual([expect.objectContaining({ fidelity, reason: expect.stringMatching(reason) })]);
    expect(kept).toHaveLength(fidelity === 'approximate' ? 1 : 0);
  });

  it('do not have what an input overrides, whose values are not told', () => {
    const { rows, tasks } = map({ overrides: { environmentVariablesOverride: '[{"value":"s3cret"}]' } });
    expect(rows.map(({ fidelity }) => fidelity)).toEqual(['approximate', 'dropped']);
    expect(JSON.stringify([rows, tasks])).toContain('environmentVariablesOverride');
    expect(JSON.stringify([rows, tasks])).not.toContain('s3cret');
  });
});
