import { bytes } from './bytes.js';
import type { BuildEvent } from '../run/events.js';
import type { StoredArtifact } from '../run/ports.js';
import type { ReportResult } from '../run/reports/results.js';
import type { BuildPhase, PhaseResult } from '../run/results.js';
import { duration } from './duration.js';
import { counted, share, totalOf } from './report-figures.js';
import { oneLine } from './report-text.js';

const NAME_CHARACTERS = 200;

/** Phases whose end CodeBuild logs. */
export const LOGGED_PHASES: BuildPhase[] = [
  'DOWNLOAD_SOURCE',
  'INSTALL',
  'PRE_BUILD',
  'BUILD',
  'POST_BUILD',
  'UPLOAD_ARTIFACTS',
];

/** CodeBuild's log lines for an event, without their prefix; none for what it does not log (codebuild.md §4). */
export function logLines(event: BuildEvent): string[] {
  switch (event.type) {
    case 'log':
      return [event.text];
    case 'command-started':
      return [`Running command ${event.command.text}`];
    case 'command-failed':
      return [
        `Command did not exit successfully ${event.failure.command.text} exit status ${event.failure.exitCode}`,
      ];
    case 'phase-finished':
      return phaseEnd(event.result);
    case 'artifact-stored':
      return [artifactLine(event.artifact)];
    case 'report-finished':
      return [reportLine(event.report)];
    case 'warning':
    case 'progress':
    case 'phase-started':
    case 'output':
    case 'cache-restored':
    case 'build-finished':
      return [];
  }
}

/** Ours: CodeBuild's own log does not say where an artifact went. */
function artifactLine({ name, files, size, location }: StoredArtifact): string {
  return `Artifact ${name}: ${files} file(s), ${bytes(size)}, ${location}`;
}

/** Ours: CodeBuild shows reports in its console only. */
function reportLine({ groupName, format, status, files, tests, coverage }: ReportResult): string {
  const parts: string[] = [status];
  if (tests) {
    const { SUCCEEDED, FAILED, ERROR, SKIPPED, UNKNOWN } = tests.counts;
    const words = [
      `${SUCCEEDED} passed`,
      ...(FAILED > 0 ? [`${FAILED} failed`] : []),
      ...(ERROR > 0 ? [`${ERROR} errored`] : []),
      ...(SKIPPED > 0 ? [`${SKIPPED} skipped`] : []),
      ...(UNKNOWN > 0 ? [`${UNKNOWN} unknown`] : []),
    ];
    const took = duration(tests.duration / 1e6);
    parts.push(`${counted(totalOf(tests.counts), 'test')} in ${took} (${words.join(', ')})`);
  }
  if (coverage) {
    parts.push(`lines ${share(coverage.linesCovered, coverage.linesMissed)}`);
    parts.push(`branches ${share(coverage.branchesCovered, coverage.branchesMissed)}`);
  }
  return `Report ${oneLine(groupName, NAME_CHARACTERS)}: ${parts.join(', ')}, ${files} ${format} file(s)`;
}

function phaseEnd({ phase, status, contexts }: PhaseResult): string[] {
  if (status === 'SUCCEEDED' && !LOGGED_PHASES.includes(phase)) return [];
  const told = contexts.length > 0 ? contexts : [{ statusCode: '', message: '' }];
  return [
    `Phase complete: ${phase} State: ${status}`,
    ...told.map(({ statusCode, message }) => `Phase context status code: ${statusCode} Message: ${message}`),
  ];
}

/**
 * The prefix of CodeBuild's lines: UTC with microseconds (codebuild.md §4.1).
 * @param now milliseconds since the epoch, with a fraction
 */
export function logPrefix(now: number): string {
  const micros = String(Math.floor((now % 1) * 1000)).padStart(3, '0');
  const [date = '', time = ''] = new Date(now).toISOString().split(/[TZ]/);
  return `[Container] ${date.replaceAll('-', '/')} ${time}${micros} `;
}
