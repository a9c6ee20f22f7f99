import { randomBytes } from 'node:crypto';

/** The runner keeps so many annotations of each level of a step (github-actions.md §3.4). */
export const MOST_ANNOTATIONS = 10;

/** Properties of `::error`, `::warning` and `::notice`; lines and columns count from 1. */
export interface AnnotationPlace {
  file: string;
  line?: number;
  endLine?: number;
  col?: number;
  endColumn?: number;
}

/**
 * One workflow command as a line. Message and properties are escaped, so that nothing in them can end the line or
 * start another command (github-actions.md §3.4).
 */
export function workflowCommand(
  name: string,
  message: string,
  properties: Record<string, string | number | undefined> = {},
): string {
  const set = Object.entries(properties).filter(([, value]) => value !== undefined && value !== '');
  const listed = set.map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(',');
  return `::${name}${listed === '' ? '' : ` ${listed}`}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** The two lines between which the runner takes nothing for a command; commands of a build cannot know the token. */
export function fence(): { open: string; close: string } {
  const token = randomBytes(16).toString('hex');
  return { open: `::stop-commands::${token}\n`, close: `::${token}::\n` };
}
