import { codeSpan } from './code-span.js';
import { commandBlock } from './command-block.js';
import type { Migration, MigrationProject, Schedule, Task } from './types.js';

/** What stands in the checklist for everybody, where it applies. */
interface Facts {
  name: string;
  region: string;
  /** Events start the project by a webhook. */
  webhook: boolean;
  /** CodeBuild's status at commits, by its name there; undefined where it reports none. */
  status?: string;
}

const HEADINGS: [when: Task['when'], heading: string][] = [
  ['before', 'Before'],
  ['during', 'The cut-over'],
  ['after', 'After'],
];

/**
 * The checklist of the cut-over, `migration/<name>/checklist.md`: what the mappings ask for, and the steps of every move that apply
 * to this project, in the order in which they are done. GitHub's Markdown, with boxes to tick in an issue or a pull request.
 */
export function renderChecklist(project: MigrationProject, migration: Migration): string {
  const facts = factsOf(project, migration);
  const own: Record<Task['when'], Task[]> = {
    before: rehearsal(facts, migration),
    during: cutOver(facts, project, migration),
    after: cleanUp(facts, project),
  };
  const intros: Record<Task['when'], string> = {
    before: 'CodeBuild goes on building; nothing here stops it.',
    during: 'A few minutes, best while nobody pushes. From here on GitHub builds.',
    after: `Until the last step there is a way back: ${wayBack(facts, project)}`,
  };
  const sections = HEADINGS.flatMap(([when, heading]) => {
    const tasks = [...migration.tasks.filter((task) => task.when === when), ...own[when]];
    return tasks.length === 0 ? [] : [`## ${heading}`, '', intros[when], '', ...tasks.flatMap(item), ''];
  });
  const text = [`# Moving ${codeSpan(migration.name)} off CodeBuild`, '', ...sections].join('\n');
  return `${text.replace(/\n{3,}/g, '\n\n').trimEnd()}\n`;
}

function factsOf({ fields, settings }: MigrationProject, { name }: Migration): Facts {
  const { region = 'REGION' } = settings;
  const source = fields.object('source');
  const context = source.object('buildStatusConfig').text('context');
  return {
    name,
    region,
    webhook: fields.says('webhook') || fields.object('triggers').flag('webhook'),
    status: source.flag('reportBuildStatus') ? (context ?? `AWS CodeBuild ${region} (${name})`) : undefined,
  };
}

/** What the cut-over took away is put back. */
function wayBack({ webhook }: Facts, { schedules }: MigrationProject): string {
  const gone = [
    ...(webhook ? ['the webhook'] : []),
    ...(schedules.some(({ enabled }) => enabled) ? ['the schedules'] : []),
  ];
  return `${gone.length > 0 ? `put ${gone.join(' and ')} back, ` : ''}disable the workflow.`;
}

/** GitHub starts a workflow by hand only when its file is on the default branch (docs.github.com, `workflow_dispatch`). */
function rehearsal({ name, region }: Facts, { workflow }: Migration): Task[] {
  if (workflow.on.workflow_dispatch === undefined) return [];
  const startsByItself = workflow.on.push !== undefined || workflow.on.pull_request !== undefined;
  return [
    {
      when: 'before',
      title: 'Bring the files to the default branch.',
      detail: startsByItself
        ? 'Only there GitHub lets you start a workflow by hand. With `[skip ci]` in the message of the commit GitHub does not build this push; ' +
          'from the next push on, CodeBuild and GitHub both build. If a build deploys, go on without a pause.'
        : 'Only there GitHub lets you start a workflow by hand.',
    },
    {
      when: 'before',
      title: 'Run it by hand, until it is green.',
      detail: commandBlock(`gh workflow run ${name}.yml`, `gh run list --workflow ${name}.yml`),
    },
    {
      when: 'before',
      title: 'Compare with a build of CodeBuild of the same commit: status, log, reports, artifacts.',
      detail: commandBlock(
        'gh run download RUN_ID --dir github',
        `aws codebuild batch-get-builds --region ${region} --ids "$(aws codebuild list-builds-for-project --region ${region} --project-name ${name} --query 'ids[0]' --output text)"`,
      ),
    },
  ];
}

function cutOver(
  { name, region, webhook, status }: Facts,
  project: MigrationProject,
  migration: Migration,
): Task[] {
  const { on } = migration.workflow;
  const rules = project.schedules.filter((schedule) => schedule.enabled);
  const events = on.push !== undefined || on.pull_request !== undefined;
  return [
    ...(status !== undefined && webhook
      ? [
          during(
            `Take ${codeSpan(status)} out of the required checks.`,
            'Settings → Rules, or Branches. Otherwise pull requests wait for CodeBuild forever.',
          ),
        ]
      : []),
    ...(webhook
      ? [
          during(
            "Delete CodeBuild's webhook.",
            commandBlock(`aws codebuild delete-webhook --region ${region} --project-name ${name}`),
          ),
        ]
      : []),
    ...rules.map((rule) => switchOff(rule, region)),
    ...(events
      ? [during('Push a commit, or open a pull request, and see that it is built once, by GitHub.')]
      : []),
    ...(status !== undefined && on.pull_request
      ? [
          during(
            `Require ${nameChecks(migration)} in place of CodeBuild's.`,
            [...skippedCheck(migration), ...pendingChecks(on.pull_request)].join('\n\n') || undefined,
          ),
        ]
      : []),
  ];
}

/** A workflow that filters leave out reports nothing, and a required check waits for it (docs.github.com, "Skipping workflow runs"). */
function pendingChecks(pullRequest: object): string[] {
  const filters = ['paths', 'paths-ignore', 'branches'].filter((filter) => filter in pullRequest);
  if (filters.length === 0) return [];
  return [
    `The workflow does not start for pull requests that \`${filters.join('` and `')}\` leave out, and a required check of theirs stays pending. ` +
      'Require it only where all pull requests start the workflow.',
  ];
}

/** Where `filter` has no answer, the build is skipped, and to a required check that is a success (docs.github.com, "Troubleshooting required status checks"). */
function skippedCheck(migration: Migration): string[] {
  return hasFilter(migration)
    ? [
        `\`filter\` too: when it fails, ${codeSpan(lastCheck(migration))} is skipped, and a job that is skipped counts as a success.`,
      ]
    : [];
}

function nameChecks(migration: Migration): string {
  const last = codeSpan(lastCheck(migration));
  return hasFilter(migration) ? `the checks \`filter\` and ${last}` : `the check ${last}`;
}

function hasFilter({ workflow }: Migration): boolean {
  return Object.hasOwn(workflow.jobs, 'filter');
}

function cleanUp({ name, region }: Facts, { settings, fields, schedules }: MigrationProject): Task[] {
  const group =
    fields.object('logsConfig').object('cloudWatchLogs').text('groupName') ?? `/aws/codebuild/${name}`;
  return [
    after(
      'Watch it for a week.',
      `Look at failures that CodeBuild would not have had${schedules.length > 0 ? ', at the schedules' : ''}, and at the minutes that are billed.`,
    ),
    after(
      'Delete the project, then what only it used.',
      [
        commandBlock(`aws codebuild delete-project --region ${region} --name ${name}`),
        `Then the service role${settings.cache.type === 'S3' ? ', the cache in S3' : ''}${schedules.length > 0 ? ', the rules' : ''}, and, ` +
          `when nobody needs its logs any more, the log group ${codeSpan(group)}. This is the step without a way back.`,
      ].join('\n'),
    ),
  ];
}

/** What EventBridge allows. */
const RULE_NAME = /^[\w.-]+$/;
const BUS = /^[\w./:-]+$/;

/** EventBridge Scheduler has no command for it: a schedule is given anew, with another state (API_UpdateSchedule). */
function switchOff({ name, group, bus }: Schedule, region: string): Task {
  const what = group === undefined ? 'rule' : 'schedule';
  const title = `Switch off the ${what} ${codeSpan(name)}, which starts CodeBuild.`;
  if (!RULE_NAME.test(name) || !RULE_NAME.test(group ?? 'default') || !BUS.test(bus ?? 'default'))
    return during(title);
  if (group === undefined) {
    const onBus = bus === undefined ? '' : ` --event-bus-name ${bus}`;
    return during(title, commandBlock(`aws events disable-rule --region ${region} --name ${name}${onBus}`));
  }
  const file = `${name}.schedule.json`;
  return during(
    title,
    commandBlock(
      `aws scheduler get-schedule --region ${region} --group-name ${group} --name ${name} --output json |`,
      `  jq 'del(.Arn, .CreationDate, .LastModificationDate) | .State = "DISABLED"' > ${file}`,
      `aws scheduler update-schedule --region ${region} --cli-input-json file://${file}`,
    ),
  );
}

/** The check of the job that ends the workflow. */
function lastCheck({ workflow }: Migration): string {
  const [id, job] = Object.entries(workflow.jobs).at(-1) ?? ['build', undefined];
  return job?.name ?? id;
}

function during(title: string, detail?: string): Task {
  return { when: 'during', title, detail };
}

function after(title: string, detail?: string): Task {
  return { when: 'after', title, detail };
}

/** What belongs to an item of a list stands under its text, two columns in. */
function item({ title, detail }: Task): string[] {
  if (detail === undefined) return [`- [ ] ${title}`];
  const lines = detail.split('\n').map((line) => (line === '' ? '' : `  ${line}`));
  return [`- [ ] ${title}`, '', ...lines, ''];
}
