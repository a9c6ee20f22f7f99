import type { BuildPlan } from '../plan/types.js';
import type { StoredArtifact } from '../run/ports.js';
import { type BuildResult, decidingPhase, type PhaseResult, type RestoredCache } from '../run/results.js';
import { buildName } from './build-name.js';
import { bytes } from './bytes.js';
import { duration } from './duration.js';
import { codeBlock, escapeHtml, inlineCode, truncate } from './markdown.js';
import type { SourceLink } from './report-failures.js';
import { reportSummary } from './report-summary.js';
import { STATUS_SIGNS } from './status-signs.js';

/** Bounds that keep any summary far below the runner's 1 MiB (github-actions.md §3.3). */
const TAIL_LINES = 30;
const TAIL_CHARACTERS = 8000;
const COMMAND_CHARACTERS = 2000;
const REASON_CHARACTERS = 500;
const MOST_REASONS = 100;
const NAME_CHARACTERS = 200;
const VALUE_CHARACTERS = 300;
const MOST_VARIABLES = 100;
const MOST_ARTIFACTS = 100;

/**
 * The job summary of one build: what came of it, which command failed and what it last said, what
 * its tests came to, where the time went.
 * @param link gives the address of a line of the buildspec, when it has one
 * @param sourceLink gives the address of a place in the source, when it has one
 */
export function renderSummary(
  plan: BuildPlan,
  result: BuildResult,
  link?: (line: number) => string | undefined,
  sourceLink?: SourceLink,
): string {
  const failed = decidingPhase(result);
  const took = duration(result.endTime - result.startTime);
  const name = buildName({ ...plan, projectName: truncate(plan.projectName, NAME_CHARACTERS) });
  const title = failed ? `${result.status} in ${failed.phase}` : result.status;
  return [
    `## ${STATUS_SIGNS[result.status]} ${escapeHtml(name)}: ${title} <sub>${took}</sub>`,
    ...result.phases
      .filter(({ status }) => status !== 'SUCCEEDED')
      .map((phase) => failure(phase, plan, link)),
    reportSummary(result.reports, sourceLink),
    phaseTable(result.phases),
    gantt(result.phases),
    artifactTable(result.artifacts),
    cacheLine(result.cache),
    exportedTable(result.exportedVariables),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function failure(phase: PhaseResult, plan: BuildPlan, link?: (line: number) => string | undefined): string {
  const parts = phase.failedCommands.map(({ command, exitCode, outputTail }) => {
    const place = `${escapeHtml(truncate(plan.buildspecFile, NAME_CHARACTERS))}:${command.at.line}`;
    const address = link?.(command.at.line);
    const where = address === undefined ? place : `[${place}](${address})`;
    const tail = outputTail.slice(-TAIL_CHARACTERS).trimEnd().split('\n').slice(-TAIL_LINES).join('\n');
    return [
      `**${phase.phase}** failed at ${where} with exit status ${exitCode}:`,
      codeBlock(truncate(command.text, COMMAND_CHARACTERS)),
      tail === ''
        ? 'It printed nothing.'
        : `<details open><summary>What it printed last</summary>\n\n${codeBlock(tail)}\n\n</details>`,
    ].join('\n\n');
  });
  if (parts.length > 0) return parts.join('\n\n');
  const reasons = phase.contexts
    .slice(0, MOST_REASONS)
    .map(({ message }) => inlineCode(truncate(message, REASON_CHARACTERS)));
  const more = phase.contexts.length - reasons.length;
  if (more > 0) reasons.push(`${more} more`);
  const told =
    reasons.length === 1 ? ` ${reasons[0]}` : `\n\n${reasons.map((reason) => `- ${reason}`).join('\n')}`;
  return `**${phase.phase}** ${phase.status}:${told}`;
}

function phaseTable(phases: PhaseResult[]): string {
  const rows = phases.map(
    ({ phase, status, startTime, endTime }) =>
      `| ${phase} | ${STATUS_SIGNS[status]} ${status} | ${duration(endTime - startTime)} |`,
  );
  return ['| Phase | Status | Duration |', '| --- | --- | ---: |', ...rows].join('\n');
}

/** Phases that took no time would only hide the others. */
function gantt(phases: PhaseResult[]): string {
  const bars = phases
    .filter(({ startTime, endTime }) => Math.round(endTime) > Math.round(startTime))
    .map(({ phase, status, startTime, endTime }) => {
      const look = status === 'SUCCEEDED' ? 'done' : 'crit';
      return `  ${phase} :${look}, ${Math.round(startTime)}, ${Math.round(endTime)}`;
    });
  if (bars.length === 0) return '';
  return ['```mermaid', 'gantt', '  dateFormat x', '  axisFormat %H:%M:%S', ...bars, '```'].join('\n');
}

function artifactTable(artifacts: StoredArtifact[]): string {
  if (artifacts.length === 0) return '';
  const rows = artifacts.slice(0, MOST_ARTIFACTS).map(({ name, location, files, size, digest, sha256 }) => {
    const shown = escapeHtml(truncate(name, NAME_CHARACTERS));
    const linked = location.startsWith('https://') ? `[${shown}](${location})` : shown;
    const hash = sha256 ?? digest;
    return `| ${linked} | ${files} | ${bytes(size)} | ${hash ? inlineCode(hash) : ''} |`;
  });
  const more = artifacts.length - rows.length;
  if (more > 0) rows.push(`| ${more} more | | | |`);
  return ['| Artifact | Files | Size | SHA-256 |', '| --- | ---: | ---: | --- |', ...rows].join('\n');
}

function cacheLine(cache: RestoredCache | undefined): string {
  if (!cache) return '';
  if (cache.key === undefined) return 'Cache: nothing to restore.';
  const how = cache.hit ? 'restored' : 'restored from another key';
  return `Cache ${how}: ${inlineCode(truncate(cache.key, NAME_CHARACTERS))}`;
}

function exportedTable(variables: BuildResult['exportedVariables']): string {
  if (variables.length === 0) return '';
  const rows = variables
    .slice(0, MOST_VARIABLES)
    .map(
      ({ name, value }) =>
        `| ${inlineCode(truncate(name, NAME_CHARACTERS))} | ${inlineCode(truncate(value, VALUE_CHARACTERS))} |`,
    );
  const more = variables.length - rows.length;
  if (more > 0) rows.push(`| … | ${more} more |`);
  return ['| Exported variable | Value |', '| --- | --- |', ...rows].join('\n');
}
