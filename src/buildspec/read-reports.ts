import { readFileSelection } from './read-files.js';
import { readMap, readSection, valueOf } from './read-map.js';
import { readText } from './read-values.js';
import { isNull, warn, type Reader, type YamlValue } from './reader.js';
import { nearestWord } from './suggest.js';
import type { ReportSpec } from './types.js';

const KEYS = ['files', 'base-directory', 'discard-paths', 'file-format'];

/** The formats of test and coverage reports, in any case of letters (codebuild.md §7.5). */
const FORMATS = [
  ...['JUNITXML', 'CUCUMBERJSON', 'NUNITXML', 'NUNIT3XML', 'TESTNGXML', 'VISUALSTUDIOTRX'],
  ...['CLOVERXML', 'COBERTURAXML', 'JACOCOXML', 'SIMPLECOV'],
];

/** Reads `reports`: one entry a report group. */
export function readReports(reader: Reader, value: YamlValue): ReportSpec[] {
  const reports: ReportSpec[] = [];
  for (const { key, at, value: group } of readMap(reader, value, 'reports').values()) {
    const what = `reports.${key}`;
    const entries = readSection(reader, group, what, KEYS);
    const selection = readFileSelection(reader, entries, what);
    if (selection.files.length === 0)
      warn(reader, at, 'no-files', `${what} names no files`, 'Write the report files below files:');
    if (isNull(group)) continue;
    reports.push({
      group: { text: key, at },
      ...selection,
      fileFormat: readFormat(reader, valueOf(entries, 'file-format'), what),
    });
  }
  return reports;
}

function readFormat(reader: Reader, value: YamlValue, what: string): string {
  const text = readText(reader, value, `${what}.file-format`);
  const format = text?.text.toUpperCase() ?? 'JUNITXML';
  if (text && !FORMATS.includes(format)) {
    const nearest = nearestWord(format, FORMATS);
    const hint = nearest ? `Did you mean ${nearest}?` : `Known formats: ${FORMATS.join(', ')}.`;
    warn(
      reader,
      text.at,
      'unknown-report-format',
      `${what}.file-format: CodeBuild knows no format ${text.text}`,
      hint,
    );
  }
  return format;
}
