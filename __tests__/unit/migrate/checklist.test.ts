import { describe, expect, it } from '@jest/globals';

import { renderChecklist } from '../../../src/migrate/checklist.js';
import type { Migration, MigrationProject, Schedule, Task } from '../../../src/migrate/types.js';
import type { Triggers } from '../../../src/migrate/workflow.js';
import { openFields } from '../../../src/plan/project/fields.js';
import { parseJson } from '../../../src/plan/project/json.js';
import { readProject } from '../../../src/plan/project/read-project.js';

const ARN = 'arn:aws:codebuild:eu-west-1:123456789012:project/web';
const WEBHOOK = { webhook: { url: 'https://api.github.com/repos/octo-org/web/hooks/1', filterGroups: [] } };
const STATUS = { source: { type: 'GITHUB', reportBuildStatus: true } };

interface Made {
  json?: object;
  on?: Triggers;
  tasks?: Task[];
  schedules?: Schedule[];
  jobs?: Migration['workflow']['jobs'];
}

/** The boxes of each section, without their details. */
function checklist({
  json = {},
  on = { workflow_dispatch: {} },
  tasks = [],
  schedules = [],
  jobs = { build: { name: 'web' } },
}: Made) {
  const source = JSON.stringify({ name: 'web', arn: ARN, source: { type: 'GITHUB' }, ...json });
  const project: MigrationProject = {
    name: 'web',
    settings: readProject(source, 'web.json', ''),
    fields: openFields({ problems: [], opened: new Map() }, parseJson(source, 'web.json'), ''),
    schedules,
  };
  const migration: Migration = {
    name: 'web',
    workflow: { comment: [], name: 'web', on, permissions: {}, jobs },
    files: [],
    rows: [],
    tasks,
  };
  const text = renderChecklist(project, migration);
  const section = (title: string) => text.split(/^## /m).find((one) => one.startsWith(`${title}\n`)) ?? '';
  const boxes = (section: string) => [...section.matchAll(/^- \[ \] (.*)$/gm)].map(([, title]) => title!);
  return {
    text,
    before: boxes(section('Before')),
    during: boxes(section('The cut-over')),
    after: boxes(section('After')),
  };
}

const schedule = (name: string, enabled = true): Schedule => ({
  name,
  enabled,
  expression: 'rate(1 hour)',
  overrides: {},
});

describe('the checklist', () => {
  it('puts each task under its time, before the steps of every move', () => {
    const tasks: Task[] = [
      { when: 'after', title: 'Later.' },
      { when: 'before', title: 'First.', detail: 'Line one\n\nLine two' },
      { when: 'during', title: 'Now.' },
    ];
    const { before, during, after, text } = checklist({ tasks });
    expect([before[0], during[0], after[0]]).toEqual(['First.', 'Now.', 'Later.']);
    expect(text).toContain('- [ ] First.\n\n  Line one\n\n  Line two\n\n');
  });

  it('rehearses by hand on the default branch, without a build by the push of the files', () => {
    const { before, text } = checklist({ on: { push: { branches: ['main'] }, workflow_dispatch: {} } });
    expect(before).toEqual([
      'Bring the files to the default branch.',
      'Run it by hand, until it is green.',
      expect.stringMatching(/^Compare/),
    ]);
    // CodeBuild does: it knows no such words.
    expect(text).toContain('With `[skip ci]` in the message of the commit GitHub does not build this push');
    expect(text).toContain('  gh workflow run web.yml\n');
    expect(checklist({}).text).not.toContain('[skip ci]');
    expect(checklist({ on: { push: {} } }).before).toEqual([]);
  });

  it('cuts over a project with a webhook and a status: check, webhook, a try, the new check', () => {
    const { during, text } = checklist({
      json: { ...WEBHOOK, ...STATUS },
      on: { push: {}, pull_request: { types: ['opened'] }, workflow_dispatch: {} },
    });
    expect(during).toEqual([
      'Take `AWS CodeBuild eu-west-1 (web)` out of the required checks.',
      "Delete CodeBuild's webhook.",
      'Push a commit, or open a pull request, and see that it is built once, by GitHub.',
      "Require the check `web` in place of CodeBuild's.",
    ]);
    expect(text).toContain('aws codebuild delete-webhook --region eu-west-1 --project-name web\n');
    expect(text).not.toContain('pending');
  });

  it('has the job that judges required too: where it fails, the build is skipped, which would be good enough', () => {
    const { during, text } = checklist({
      json: { ...WEBHOOK, ...STATUS },
      on: { pull_request: { types: ['opened'] } },
      jobs: { filter: {}, build: {} },
    });
    expect(during.at(-1)).toBe("Require the checks `filter` and `build` in place of CodeBuild's.");
    expect(text).toContain('`filter` too: when it fails, `build` is skipped');
  });

  it('knows the webhook of CloudFormation', () => {
    expect(checklist({ json: { triggers: { webhook: true } } }).during).toEqual([
      "Delete CodeBuild's webhook.",
    ]);
  });

  it('names the status that the project chose', () => {
    const source = { type: 'GITHUB', reportBuildStatus: true, buildStatusConfig: { context: 'ci/<b>' } };
    expect(checklist({ json: { ...WEBHOOK, source } }).during[0]).toContain('`ci/<b>`');
  });

  it('warns of a required check that filters leave pending', () => {
    const pull_request = { types: ['opened'], branches: ['main'], paths: ['src/**'] };
    const { text } = checklist({ json: { ...WEBHOOK, ...STATUS }, on: { pull_request } });
    expect(text).toContain('`paths` and `branches` leave out, and a required check of theirs stays pending');
  });

  it('switches off the rules that are on', () => {
    const { during, text } = checklist({
      schedules: [schedule('nightly'), schedule('old', false), schedule('x; id')],
    });
    expect(during).toEqual([
      'Switch off the rule `nightly`, which starts CodeBuild.',
      'Switch off the rule `x; id`, which starts CodeBuild.',
    ]);
    expect(text).toContain('aws events disable-rule --region eu-west-1 --name nightly\n');
    expect(text).not.toContain('--name x');
  });

  it('finds a rule on its event bus', () => {
    const arn = 'arn:aws:events:eu-west-1:123456789012:event-bus/builds';
    const { text } = checklist({
      schedules: [
        { ...schedule('push'), bus: arn },
        { ...schedule('other'), bus: 'x; id' },
      ],
    });
    expect(text).toContain(`disable-rule --region eu-west-1 --name push --event-bus-name ${arn}\n`);
    expect(text).not.toContain('x; id');
  });

  it('gives a schedule of the Scheduler anew, disabled', () => {
    const { during, text } = checklist({ schedules: [{ ...schedule('nightly'), group: 'builds' }] });
    expect(during).toEqual(['Switch off the schedule `nightly`, which starts CodeBuild.']);
    expect(text).toContain(
      'aws scheduler get-schedule --region eu-west-1 --group-name builds --name nightly --output json |\n',
    );
    expect(text).toContain(
      'aws scheduler update-schedule --region eu-west-1 --cli-input-json file://nightly.schedule.json\n',
    );
    expect(text).not.toContain('aws events');
  });

  it.each<[what: string, made: Made, back: string]>([
    ['neither', {}, 'disable the workflow.'],
    ['a webhook', { json: WEBHOOK }, 'put the webhook back, disable'],
    ['a schedule', { schedules: [schedule('a')] }, 'put the schedules back, disable'],
    [
      'both',
      { json: WEBHOOK, schedules: [schedule('a')] },
      'put the webhook and the schedules back, disable',
    ],
    ['a schedule that is off', { schedules: [schedule('a', false)] }, 'disable the workflow.'],
  ])('puts back what there was: %s', (_, made, back) => {
    expect(checklist(made).text).toContain(`there is a way back: ${back}`);
  });

  it('has nothing to cut over for a project that only people start', () => {
    expect(checklist({}).text).not.toContain('## The cut-over');
  });

  it('ends with the project, what only it used, and the log group that it had', () => {
    const { after, text } = checklist({});
    expect(after).toEqual(['Watch it for a week.', 'Delete the project, then what only it used.']);
    expect(text).toContain('aws codebuild delete-project --region eu-west-1 --name web\n');
    expect(text).toContain('`/aws/codebuild/web`');
    const json = {
      cache: { type: 'S3' },
      logsConfig: { cloudWatchLogs: { status: 'ENABLED', groupName: '/octo/<b>' } },
    };
    const other = checklist({ json, schedules: [schedule('nightly')] }).text;
    expect(other).toContain(
      'the service role, the cache in S3, the rules, and, when nobody needs its logs any more, the log group',
    );
    expect(other).toContain('`/octo/<b>`');
  });
});
