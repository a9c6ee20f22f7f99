import { describe, expect, it } from '@jest/globals';

import { renderReport } from '../../../src/migrate/report.js';
import { row } from '../../../src/migrate/rows.js';
import type { FidelityRow, Migration, MigrationProject } from '../../../src/migrate/types.js';
import { openFields } from '../../../src/plan/project/fields.js';
import { parseJson } from '../../../src/plan/project/json.js';
import { readProject } from '../../../src/plan/project/read-project.js';

function project(json: object = {}, file = 'web.json'): MigrationProject {
  const source = JSON.stringify({
    name: 'web',
    source: { type: 'GITHUB', location: 'https://github.com/octo-org/web' },
    ...json,
  });
  return {
    name: 'web',
    settings: readProject(source, file, ''),
    fields: openFields({ problems: [], opened: new Map() }, parseJson(source, file), ''),
    schedules: [],
    repository: 'octo-org/web',
  };
}

function migration(rows: FidelityRow[], files: string[] = []): Migration {
  return {
    name: 'web',
    workflow: { comment: [], name: 'web', on: {}, permissions: {}, jobs: {} },
    files: files.map((path) => ({ path, text: '' })),
    rows,
    tasks: [],
  };
}

const ROWS = [
  row('exact', 'timeoutInMinutes', 30, '`timeout-in-minutes: 30`'),
  row('dropped', 'tags', 'team', '', 'They are for costs.'),
  row('approximate', 'environment.computeType', 'BUILD_GENERAL1_SMALL', 'ubuntu-24.04', 'Another machine.'),
  row('exact', 'name', 'web', 'the name of the workflow'),
  row('set up elsewhere', 'serviceRole', 'arn:aws:iam::1:role/x', 'a role', 'IAM'),
];
describe('the report', () => {
  it('says first what it is about, and how it came out', () => {
    const report = renderReport(
      project({ arn: 'arn:aws:codebuild:eu-west-1:123456789012:project/web' }),
      migration(ROWS),
    );
    const lines = report.split('\n');
    expect(lines.slice(0, 14)).toEqual([
      '# From CodeBuild to GitHub Actions: `web`',
      '',
      'Made by `buildspec migrate`. Values that may be secrets are not shown.',
      '',
      '- Project: `web`',
      '- File: `web.json`',
      '- Account: `123456789012`',
      '- Region: `eu-west-1`',
      '- Source: `octo-org/web`',
      '- Buildspec: `buildspec.yml`',
      '',
      "5 settings are not at CodeBuild's defaults: 2 exact, 1 approximate, 1 set up elsewhere, 1 dropped.",
      '',
      '**1 dropped:** with `--strict` this is an error.',
    ]);
  });

  it('has a section for each fidelity that there is, the worst first', () => {
    const report = renderReport(project(), migration(ROWS));
    const titles = [...report.matchAll(/^## (.*)$/gm)].map(([, title]) => title);
    expect(titles).toEqual([
      'Dropped',
      'Set up elsewhere',
      'Approximate',
      'Exact',
      'Files',
      'How to check it',
    ]);
  });

  it('has a line for each setting, in the order of the rows, without columns that are empty', () => {
    const lines = renderReport(project(), migration(ROWS)).split('\n');
    const from = (title: string) =>
      lines
        .slice(lines.indexOf(title) + 4)
        .slice(0, lines.indexOf('', lines.indexOf(title) + 4) - lines.indexOf(title) - 4);
    expect(from('## Dropped')).toEqual([
      '| Field | Value | Mind |',
      '| --- | --- | --- |',
      '| `tags` | `team` | They are for costs. |',
    ]);
    expect(from('## Exact')).toEqual([
      '| Field | Value | Becomes |',
      '| --- | --- | --- |',
      '| `timeoutInMinutes` | `30` | `timeout-in-minutes: 30` |',
      '| `name` | `web` | the name of the workflow |',
    ]);
  });

  it('says when nothing was dropped, and when there is nothing at all', () => {
    expect(renderReport(project(), migration(ROWS.slice(3)))).toContain('\n**Nothing was dropped.**\n');
    expect(renderReport(project(), migration(ROWS.slice(3, 4)))).toContain(
      "1 setting is not at CodeBuild's defaults: 1 exact.",
    );
    expect(renderReport(project(), migration([]))).toContain("Everything is at CodeBuild's defaults");
  });

  it('lets no text of the project be Markdown, HTML or a cell of its own', () => {
    const evil = '| <img src=x> `a` **b** [c](https://d.example) @octocat #1\n## No heading \u202e';
    const report = renderReport(
      project(),
      migration([row('dropped', `tags.${evil}`, evil, '', `Because of ${evil}`)], []),
      [{ where: `policy ${evil}`, actions: [evil], reason: evil }],
    );
    expect(report).not.toMatch(/<img|\*\*b|\]\(|@octocat|^## No|\u202e|https:\/\/d\.example/m);
    const cells = report.split('\n').filter((line) => line.startsWith('| <code>tags.'));
    expect(cells).toHaveLength(1);
    expect(cells[0]!.split(' | ')).toHaveLength(3);
  });

  it.each([
    ['a (b|c) <d> *e*', '`a (b\\|c) <d> *e*`'],
    [String.raw`a\|b`, '<code>a&#92;&#124;b</code>'],
    ['end\\', '<code>end&#92;</code>'],
    ['a`b', '<code>a&#96;b</code>'],
    [' a', '<code> a</code>'],
    ['a\nb', '`a␊b`'],
  ])('writes %j as code that a table lets be', (value, shown) => {
    const report = renderReport(project(), migration([row('dropped', 'tags', value, '', 'why')]));
    expect(report).toContain(`| \`tags\` | ${shown} | why |`);
  });

  it('shows code of our own sentences as code, what is in it as text', () => {
    const report = renderReport(project(), migration([row('exact', 'a', 1, 'set `env: <x>` and `b`')]));
    expect(report).toContain('set `env: <x>` and `b` |');
  });

  it('says what was left out of the permissions', () => {
    const removed = [
      { where: 'policy Base, statement 1', actions: ['logs:PutLogEvents'], reason: 'its own log' },
    ];
    const report = renderReport(project(), migration([]), removed);
    expect(report).toContain('| policy Base, statement 1 | `logs:PutLogEvents` | its own log |');
    expect(renderReport(project(), migration([]))).not.toContain('Permissions left out');
  });

  it('lists the files, and says how to check the buildspec', () => {
    const paths = [
      '.github/workflows/web.yml',
      '.github/codebuild/web.buildspec.yml',
      'migration/web/iam-trust.json',
    ];
    const report = renderReport(project(), migration([], paths));
    for (const path of paths)
      expect(report).toMatch(new RegExp(`\\| \`${path.replaceAll('.', '\\.')}\` \\| \\w`));
    expect(report).toContain('buildspec check .github/codebuild/web.buildspec.yml\n');
    expect(report).toContain(
      'buildspec plan .github/codebuild/web.buildspec.yml --project web.json --project-name web\n',
    );
  });

  it.each([
    ['ci/build spec.yml', "'ci/build spec.yml'"],
    ["x'; rm -rf ~; '", `'x'\\''; rm -rf ~; '\\'''`],
    ['a$(id)`id`', `'a$(id)id'`],
  ])('quotes the path %s for a shell', (path, quoted) => {
    const report = renderReport(project({ source: { type: 'GITHUB', buildspec: path } }), migration([]));
    expect(report).toContain(`buildspec check ${quoted}\n`);
  });

  it('names a file for a project that came by a pipe', () => {
    expect(renderReport(project({}, '<stdin>'), migration([]))).toContain(
      'buildspec plan buildspec.yml --project project.json --project-name web\n',
    );
  });

  it('is the same each time, and ends in one newline', () => {
    const once = renderReport(project(), migration(ROWS));
    expect(renderReport(project(), migration(ROWS))).toBe(once);
    expect(once).toMatch(/[^\n]\n$/);
  });
});
