import { escapeHtml } from '../render/markdown.js';
import { visible } from '../render/visible.js';
import { codeSpan } from './code-span.js';
import type { RemovedPermission } from './iam/role-policy.js';
import {
  FIDELITIES,
  type Fidelity,
  type FidelityRow,
  type Migration,
  type MigrationProject,
} from './types.js';

/** What each fidelity says to the reader. */
const MEANINGS: Record<Fidelity, string> = {
  dropped: 'GitHub has nothing for these, and the workflow does without. Make sure that you can, too.',
  'set up elsewhere':
    'No file can say these: they are settings of AWS or GitHub. The checklist has the steps.',
  'at run time': 'Our action sees to these when the build runs, not the workflow.',
  approximate: 'The workflow does nearly the same; the reason says what differs.',
  exact: 'The workflow says the same.',
};

/** What the files are for, by the end of their path. */
const PURPOSES: [ending: RegExp, purpose: string][] = [
  [/\.github\/workflows\//, 'the workflow'],
  [/\.filters\.json$/, "the webhook's filter groups, judged by the action when a run begins"],
  [/\.buildspec\.ya?ml$/, 'the buildspec that stood in the project'],
  [/\.project\.json$/, 'settings of the project that no input of the action can say'],
  [/iam-trust\.json$/, 'who may take on the role: runs of this workflow’s triggers'],
  [/iam-policy\.json$/, "what the role may do: the service role's permissions without CodeBuild's own"],
  [/report\.md$/, 'this report'],
  [/checklist\.md$/, 'the steps of the cut-over'],
];

/**
 * The fidelity report, `migration/<name>/report.md`: what became of each field of the project that is not at its default, the worst
 * first. GitHub's Markdown; texts of the project stay texts. The same project gives the same bytes.
 * @param removed permissions of the service role that `iam-policy.json` does not have
 */
export function renderReport(
  project: MigrationProject,
  migration: Migration,
  removed: readonly RemovedPermission[] = [],
): string {
  const worstFirst = FIDELITIES.toReversed();
  return `${[
    ...head(project, migration),
    ...verdict(migration.rows),
    ...worstFirst.flatMap((fidelity) =>
      section(
        fidelity,
        migration.rows.filter((row) => row.fidelity === fidelity),
      ),
    ),
    ...removedSection(removed),
    ...files(migration),
    ...howToCheck(project, migration),
  ].join('\n')}\n`;
}

function head({ settings, repository }: MigrationProject, { name }: Migration): string[] {
  const { accountId, region, repositoryUrl } = settings;
  const facts: [string, string | undefined][] = [
    ['Project', settings.name ?? name],
    ['File', settings.file],
    ['Account', accountId],
    ['Region', region],
    ['Source', repository ?? repositoryUrl],
    ['Buildspec', buildspecOf(settings.buildspec)],
  ];
  return [
    `# From CodeBuild to GitHub Actions: ${codeSpan(name)}`,
    '',
    'Made by `buildspec migrate`. Values that may be secrets are not shown.',
    '',
    ...facts.flatMap(([label, value]) => (value ? [`- ${label}: ${codeSpan(value)}`] : [])),
    '',
  ];
}

/** An inline buildspec is too long to be shown. */
function buildspecOf(buildspec: string | undefined): string {
  if (buildspec === undefined) return 'buildspec.yml';
  return buildspec.includes('\n') ? 'in the project' : buildspec;
}

function verdict(rows: readonly FidelityRow[]): string[] {
  const counts = FIDELITIES.map((fidelity) => {
    const count = rows.filter((row) => row.fidelity === fidelity).length;
    return [fidelity, count] as const;
  }).filter(([, count]) => count > 0);
  const dropped = rows.filter((row) => row.fidelity === 'dropped').length;
  const settings = rows.length === 1 ? '1 setting is' : `${rows.length} settings are`;
  return [
    rows.length === 0
      ? "Everything is at CodeBuild's defaults: there is nothing to keep."
      : `${settings} not at CodeBuild's defaults: ${counts.map(([fidelity, count]) => `${count} ${fidelity}`).join(', ')}.`,
    '',
    dropped === 0
      ? '**Nothing was dropped.**'
      : `**${dropped} dropped:** with \`--strict\` this is an error.`,
    '',
  ];
}

function section(fidelity: Fidelity, rows: readonly FidelityRow[]): string[] {
  if (rows.length === 0) return [];
  const title = fidelity.charAt(0).toUpperCase() + fidelity.slice(1);
  const cells = rows.map(({ field, value, becomes, reason }) => [
    codeSpan(field),
    value === '' ? '' : codeSpan(value),
    prose(becomes),
    prose(reason),
  ]);
  const columns = ['Field', 'Value', 'Becomes', 'Mind'];
  // A column that is empty throughout says nothing.
  const shown = columns.map((_, column) => column === 0 || cells.some((row) => row[column] !== ''));
  const select = (row: string[]): string[] => row.filter((_, column) => shown[column]);
  return [`## ${title}`, '', MEANINGS[fidelity], '', ...table(select(columns), cells.map(select)), ''];
}

function removedSection(removed: readonly RemovedPermission[]): string[] {
  if (removed.length === 0) return [];
  return [
    '## Permissions left out',
    '',
    'The service role has these, and `iam-policy.json` has not.',
    '',
    ...table(
      ['Where', 'Permissions', 'Reason'],
      removed.map(({ where, actions, reason }) => [
        prose(where),
        actions.map((action) => codeSpan(action)).join('<br>'),
        prose(reason),
      ]),
    ),
    '',
  ];
}

function files({ files: made }: Migration): string[] {
  const purpose = (path: string): string => PURPOSES.find(([ending]) => ending.test(path))?.[1] ?? '';
  return [
    '## Files',
    '',
    ...table(
      ['File', 'Holds'],
      made.map(({ path }) => [codeSpan(path), prose(purpose(path))]),
    ),
    '',
  ];
}

function howToCheck({ buildspec, settings }: MigrationProject, { name, files: made }: Migration): string[] {
  const extracted = made.find(({ path }) => path.endsWith('.buildspec.yml'))?.path;
  const checked = extracted ?? plainPath(buildspec?.file ?? settings.buildspec ?? 'buildspec.yml');
  // What came by a pipe is in no file.
  const project = settings.file === '<stdin>' ? 'project.json' : plainPath(settings.file);
  return [
    '## How to check it',
    '',
    '```sh',
    `buildspec check ${checked}`,
    `buildspec plan ${checked} --project ${project} --project-name ${name}`,
    '```',
    '',
    'The first finds what is wrong with the buildspec; the second shows what a build will do, and with which settings.',
  ];
}

/** As one word of a shell. */
function plainPath(path: string): string {
  const text = visible(path.includes('\n') ? 'buildspec.yml' : path).replaceAll('`', '');
  return /^[\w./@%+=:,-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** Our own sentences, with code between backticks; texts from outside in them stay texts. Quotes are nothing to Markdown. */
function prose(text: string): string {
  return visible(text)
    .split(/`([^`]+)`/)
    .map((part, index) => (index % 2 === 1 ? codeSpan(part) : escapeHtml(part)))
    .join('')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'");
}

function table(columns: string[], rows: string[][]): string[] {
  const line = (cells: string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)];
}
