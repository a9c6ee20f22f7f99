import type { CheckedText, UnreadableFile } from '../check/checked-file.js';

/** Renders the problems as JSON (SPEC §2.1): one object a file, and one a buildspec in a project. */
export function renderCheckJson(checked: CheckedText[], unreadable: UnreadableFile[]): string {
  const read = checked.map(({ name, accepted, problems }) => ({
    file: name,
    valid: accepted,
    problems: problems.map(({ severity, code, message, range, hint, fix }) => ({
      severity,
      code,
      message,
      ...range,
      hint,
      fixable: fix !== undefined,
    })),
  }));
  const unread = unreadable.map(({ file, message, hint }) => ({
    file,
    valid: false,
    problems: [{ severity: 'error', code: 'YAML_FILE_ERROR', message, hint, fixable: false }],
  }));
  return `${JSON.stringify([...read, ...unread], null, 2)}\n`;
}
