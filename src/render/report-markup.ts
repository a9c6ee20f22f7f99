import type { ReportResult } from '../run/reports/results.js';
import { failingOf } from './report-figures.js';
import { escapeHtml, inlineCode } from './markdown.js';
import { oneLine } from './report-text.js';

/** Bounds of what every part of the summary shows, in characters: each may take ten bytes. */
const GROUP_CHARACTERS = 100;
const ADDRESS_CHARACTERS = 500;

/** The sign of a report: red as soon as a test failed, even if files could not be read besides. */
export function reportSign({ status, tests }: ReportResult): string {
  if (status === 'FAILED' || (tests && failingOf(tests.counts) > 0)) return '❌';
  return status === 'INCOMPLETE' ? '⚠️' : '✅';
}

/** A name or the like as code in HTML, both in Markdown and where an HTML element has turned that off. */
export function codeLine(text: string, length: number): string {
  return inlineCode(oneLine(text, length));
}

/** HTML, as a link if there is an address, in Markdown or out of it. */
export function linked(html: string, address: string | undefined): string {
  return address === undefined || address.length > ADDRESS_CHARACTERS
    ? html
    : `<a href="${escapeHtml(address)}">${html}</a>`;
}

/** A report's group, as the buildspec calls it. */
export function groupName({ group }: ReportResult): string {
  return codeLine(group, GROUP_CHARACTERS);
}

/** The same in a table: a link to the raw files where these have an address, and who asked for it. */
export function groupCell(report: ReportResult): string {
  const location = report.rawFiles?.location;
  const name = linked(groupName(report), location?.startsWith('https://') ? location : undefined);
  return report.discovered ? `${name} <sub>auto-discovered</sub>` : name;
}
