import { join } from 'node:path';

import { counted, countingReports, failingOf, isTestReport } from '../../render/report-figures.js';
import { failureText, oneLine, someLines } from '../../render/report-text.js';
import { testName } from '../../render/test-name.js';
import type { NotableCase, ReportResult } from '../../run/reports/results.js';
import { MOST_ANNOTATIONS, workflowCommand } from './workflow-command.js';

const TITLE_CHARACTERS = 200;
/** What the page shows unfolded should be little; the runner would keep 4096 characters. */
const MESSAGE_CHARACTERS = 1000;
const MESSAGE_LINES = 12;

/**
 * Workflow commands for the failing tests of a build: an error for each as far as the runner keeps them, first for those whose
 * place is known, each in the order of the reports; and a notice that counts the others.
 * @param sourceDirectory where this machine has the source
 * @param errors how many error annotations the step has made before
 */
export function testAnnotations(reports: ReportResult[], sourceDirectory: string, errors: number): string[] {
  const tests = countingReports(reports.filter(isTestReport)).map((report) => report.tests);
  const failures = tests.flatMap((summary) => summary.failures);
  const inOrder = [...failures.filter(({ place }) => place), ...failures.filter(({ place }) => !place)];
  const shown = inOrder.slice(0, Math.max(0, MOST_ANNOTATIONS - errors));
  const all = tests.reduce((sum, { counts }) => sum + failingOf(counts), 0);
  const commands = shown.map((failure) => annotation(failure, sourceDirectory));
  if (all > shown.length)
    commands.push(workflowCommand('notice', others(all - shown.length, shown.length > 0)));
  return commands;
}

function annotation(failure: NotableCase, sourceDirectory: string): string {
  const { place, status } = failure;
  const text = someLines(failureText(failure), MESSAGE_CHARACTERS).split('\n').slice(0, MESSAGE_LINES);
  const message = text.join('\n').trim() || `${status}: the report does not say why.`;
  return workflowCommand('error', message, {
    title: oneLine(testName(failure), TITLE_CHARACTERS),
    ...(place && { file: join(sourceDirectory, place.path), line: place.line }),
  });
}

function others(count: number, afterSome: boolean): string {
  const tests = counted(count, afterSome ? 'more failing test' : 'failing test');
  return `${tests}: see the job summary, or the output reports-json`;
}
