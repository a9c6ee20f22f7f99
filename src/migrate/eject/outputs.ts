import type { Buildspec } from '../../buildspec/types.js';
import { isVariableName } from '../../plan/environment.js';
import type { Evaluation } from './artifacts.js';
import { uploadPaths } from './patterns.js';
import { withInput } from './text.js';
import { row } from '../rows.js';
import type { FidelityRow } from '../types.js';
import { literal } from '../../render/yaml-text.js';
import type { Step } from '../workflow.js';

/** `exported-variables` as outputs of the job (codebuild.md §1.2). */
export function ejectExported(
  { env }: Buildspec,
  { shell, begin, condition }: Evaluation,
): { steps: Step[]; outputs: Record<string, string>; rows: FidelityRow[] } {
  const names = [...new Set(env.exportedVariables.map(({ text }) => text))];
  const good = names.filter((name) => isVariableName(name) && !name.startsWith('AWS_'));
  const rows = names.map((name) =>
    good.includes(name)
      ? row(
          'approximate',
          'buildspec.env.exported-variables',
          name,
          'an output of the job',
          'GitHub withholds one that holds a secret.',
        )
      : row(
          'exact',
          'buildspec.env.exported-variables',
          name,
          'not exported',
          'CodeBuild exports no `AWS_*`, and only variables.',
        ),
  );
  if (good.length === 0) return { steps: [], outputs: {}, rows };
  const id = 'exported';
  const run = [
    ...begin,
    `end=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \\n')`,
    ...good.map(
      (name) =>
        `[ -z "\${${name}+set}" ] || printf '%s<<%s\\n%s\\n%s\\n' ${name} "$end" "$${name}" "$end" >>"$GITHUB_OUTPUT"`,
    ),
    '',
  ];
  return {
    steps: [
      {
        id,
        name: 'Exported variables',
        ...(condition !== undefined && { if: condition }),
        shell,
        run: run.join('\n'),
      },
    ],
    outputs: Object.fromEntries(good.map((name) => [name, `\${{ steps.${id}.outputs.${name} }}`])),
    rows,
  };
}

/** The files of each report group as an artifact (codebuild.md §7.5); nobody reads them. */
export function ejectReports(
  { reports }: Buildspec,
  { shell, begin, condition }: Evaluation,
): { steps: Step[]; rows: FidelityRow[] } {
  const when = condition !== undefined && { if: condition };
  const steps = reports.flatMap((report, index): Step[] => {
    const paths = uploadPaths({ ...report, discardPaths: false });
    const group = report.group.text.replace(/^arn:.*\//, '').replace(/["<>:|*?\\/\r\n$`]/g, '-');
    const id = `reports_${index + 1}`;
    const run = [
      ...begin,
      ...withInput(
        `cat >>"$GITHUB_OUTPUT"`,
        ['path<<PATHS', ...paths.lines, 'PATHS'].join('\n'),
        'OUTPUT',
        true,
      ),
      '',
    ];
    return [
      ...(paths.isDynamic
        ? [
            {
              id,
              name: `Prepare the reports ${literal(group)}`,
              ...when,
              shell,
              run: literal(run.join('\n')),
            },
          ]
        : []),
      {
        name: `Upload the reports ${literal(group)}`,
        ...when,
        uses: 'actions/upload-artifact',
        with: {
          name: literal(`reports-${group}`),
          path: paths.isDynamic ? `\${{ steps.${id}.outputs.path }}` : literal(paths.lines.join('\n')),
          'if-no-files-found': 'error',
          'include-hidden-files': 'true',
          overwrite: 'true',
        },
      },
    ];
  });
  const reason =
    'The files are kept, but nobody reads them: no summary, no annotations, no history. Our action shows them.';
  const rows = reports.map(({ group, fileFormat }) =>
    row('approximate', `buildspec.reports.${group.text}`, fileFormat, 'an artifact with the files', reason),
  );
  return { steps, rows };
}
