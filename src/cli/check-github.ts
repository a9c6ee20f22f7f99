import { workflowCommand } from '../adapters/github/workflow-command.js';
import type { CheckedText, UnreadableFile } from '../check/checked-file.js';
import type { Severity } from '../check/types.js';
import { renderCount } from '../render/check-text.js';
import { visible } from '../render/visible.js';

const COMMANDS: Record<Severity, string> = { error: 'error', warning: 'warning', note: 'notice' };

/**
 * The problems as workflow commands, which a runner shows as annotations of the files, and behind them the line of
 * `renderCount`. A buildspec in a project is annotated where it stands, and the message tells its own line.
 * @param pathOf a file's path from the repository's root
 */
export function asWorkflowCommands(
  checked: CheckedText[],
  unreadable: UnreadableFile[],
  pathOf: (file: string) => string,
): string {
  const commands = checked.flatMap((one) =>
    one.problems.map(({ severity, code, message, hint, range }) => {
      const place = one.inlineAt === undefined || !range ? '' : `${one.name}:${range.line}:${range.column}: `;
      const lines = [`${place}${message}`, ...(hint === undefined ? [] : hint.split('\n'))];
      // Columns hold for a problem of one line only.
      const columns =
        one.inlineAt === undefined && range?.line === range?.endLine
          ? { col: range?.column, endColumn: range?.endColumn }
          : {};
      return workflowCommand(COMMANDS[severity], lines.map(visible).join('\n'), {
        file: pathOf(one.file),
        line: one.inlineAt ?? range?.line,
        ...columns,
        title: code,
      });
    }),
  );
  const missing = unreadable.map(({ file, message, hint }) =>
    workflowCommand('error', [message, hint].map(visible).join('\n'), {
      file: pathOf(file),
      title: 'YAML_FILE_ERROR',
    }),
  );
  return `${commands.join('')}${missing.join('')}${renderCount(checked, unreadable)}`;
}
