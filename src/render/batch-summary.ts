import type { BatchGroup, BatchResult, BuildRecord } from '../run/batch/results.js';
import type { StoredArtifact } from '../run/ports.js';
import { edgeCount, mermaidGraph } from './batch-graph.js';
import {
  batchFailures,
  failurePlace,
  isIgnored,
  OUTCOME_SIGNS,
  outcomeCounts,
  outcomeOf,
  worstFirst,
} from './batch-outcomes.js';
import { bytes } from './bytes.js';
import { duration } from './duration.js';
import { escapeHtml } from './markdown.js';
import { whatFits } from './report-budget.js';
import { counted } from './report-figures.js';
import { codeLine, linked } from './report-markup.js';
import { oneLine } from './report-text.js';

/** Bounds that keep any summary far below the runner's 1 MiB (github-actions.md §3.3). Bytes, builds, characters. */
const TABLE_BUDGET = 400 * 1024;
const MOST_ROWS = 300;
const NAME_CHARACTERS = 200;
const REASON_CHARACTERS = 300;
const PLACE_CHARACTERS = 150;
const ARTIFACT_CHARACTERS = 60;
const MOST_ARTIFACTS = 3;
const MOST_FAILURES = 5;
/** What Mermaid draws, where nobody sets it otherwise: `maxEdges` and `maxTextSize` in characters. */
const MOST_EDGES = 500;
const GRAPH_CHARACTERS = 50_000;

interface SummaryOptions {
  /** The address of the place where a build failed (`failure.file` and `line`), when it has one. */
  link?(record: BuildRecord): string | undefined;
}

/**
 * The job summary of a batch: what came of it, the graph in the colours of the outcomes, and a table with a row a build, those
 * that failed first and with the reason. At most some 500 KiB, however many builds there are; what is left out is said.
 */
export function renderBatchSummary(result: BatchResult, options: SummaryOptions): string {
  const { plan, status, startTime, endTime } = result;
  const took = duration(endTime - startTime);
  return [
    `## ${OUTCOME_SIGNS[status]} ${escapeHtml(oneLine(plan.projectName, NAME_CHARACTERS))}: batch ${status} <sub>${took}</sub>`,
    ...(result.groups.length > 0 ? [countsLine(result.groups)] : []),
    ...batchFailures(result)
      .slice(0, MOST_FAILURES)
      .map(({ phase, status, message }) => `**${phase}** ${status}: ${codeLine(message, REASON_CHARACTERS)}`),
    graph(result),
    ...(result.groups.length > 0 ? [table(result.groups, options)] : []),
    combinedLine(result.combined),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function countsLine(groups: BatchGroup[]): string {
  const counts = `${counted(groups.length, 'build')}: ${outcomeCounts(groups)}.`;
  let total = 0;
  let failed = 0;
  for (const { current } of groups) {
    total += current?.tests.total ?? 0;
    failed += current?.tests.failed ?? 0;
  }
  if (total === 0) return counts;
  return `${counts} ${counted(total, 'test')}${failed > 0 ? `, ${failed} failed` : ''}.`;
}

/** Where no build waits for another there is nothing to draw. */
function graph({ plan, groups }: BatchResult): string {
  const edges = edgeCount(plan.builds);
  if (edges === 0) return '';
  const tooLarge = `The graph is too large to be drawn here: ${counted(plan.builds.length, 'build')}, ${counted(edges, 'arrow')}.`;
  if (edges > MOST_EDGES) return tooLarge;
  const text = mermaidGraph(
    plan.builds,
    new Map(groups.map((group) => [group.build.identifier, outcomeOf(group)])),
  );
  return text.length > GRAPH_CHARACTERS ? tooLarge : `\`\`\`mermaid\n${text}\n\`\`\``;
}

function table(groups: BatchGroup[], options: SummaryOptions): string {
  const ordered = worstFirst(groups);
  const rows = whatFits(ordered.slice(0, MOST_ROWS), TABLE_BUDGET, (group) => row(group, options));
  const left = ordered.slice(rows.length);
  if (left.length > 0) rows.push(`| ${left.length} more | ${outcomeCounts(left)} | | | | |`);
  return [
    '| Build | Status | Duration | Tests | Artifacts | Why |',
    '| --- | --- | ---: | ---: | --- | --- |',
    ...rows,
  ].join('\n');
}

function row(group: BatchGroup, options: SummaryOptions): string {
  const { build, current } = group;
  const cells = [
    codeLine(build.identifier, NAME_CHARACTERS),
    statusCell(group),
    current ? duration(current.endTime - current.startTime) : '',
    current ? testCell(current) : '',
    current ? artifactCell(current.artifacts) : '',
    whyCell(group, options),
  ];
  return `| ${cells.join(' | ')} |`;
}

function statusCell(group: BatchGroup): string {
  const outcome = outcomeOf(group);
  const attempts = group.prior.length;
  const remarks = [
    ...(isIgnored(group) ? ['ignored'] : []),
    ...(group.reused ? ['reused'] : []),
    ...(attempts > 0 ? [counted(attempts, 'earlier attempt')] : []),
  ];
  const remark = remarks.length === 0 ? '' : ` <sub>${remarks.join(', ')}</sub>`;
  return `${OUTCOME_SIGNS[outcome]} ${outcome}${remark}`;
}

function testCell({ tests: { total, failed } }: BuildRecord): string {
  if (total === 0) return '';
  return failed > 0 ? `**${failed}** of ${total} failed` : String(total);
}

function artifactCell(artifacts: StoredArtifact[]): string {
  const shown = artifacts.slice(0, MOST_ARTIFACTS).map(artifactLink);
  const more = artifacts.length - shown.length;
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

function artifactLink({ name, location }: StoredArtifact): string {
  return linked(codeLine(name, ARTIFACT_CHARACTERS), httpsAddress(location));
}

/** Records travel: what is no address in plain characters would break the row, and might be anything. */
function httpsAddress(text: string | undefined): string | undefined {
  return text !== undefined && /^https:\/\/[!-~]+$/.test(text) ? text : undefined;
}

function whyCell({ current, skipped }: BatchGroup, { link }: SummaryOptions): string {
  if (!current) return escapeHtml(oneLine(skipped ?? '', REASON_CHARACTERS));
  if (!current.failure) return '';
  const { phase, message } = current.failure;
  const said = `${escapeHtml(oneLine(phase, NAME_CHARACTERS))}: ${codeLine(message, REASON_CHARACTERS)}`;
  const place = failurePlace(current, PLACE_CHARACTERS);
  if (place === undefined) return said;
  return `${said} at ${linked(codeLine(place, PLACE_CHARACTERS + 20), httpsAddress(link?.(current)))}`;
}

function combinedLine(artifact: StoredArtifact | undefined): string {
  if (!artifact) return '';
  const { files, size, sha256, digest } = artifact;
  const hash = sha256 ?? digest;
  const told = [
    counted(files, 'file'),
    bytes(size),
    ...(hash ? [`SHA-256 ${codeLine(hash, NAME_CHARACTERS)}`] : []),
  ];
  return `All artifacts together: ${artifactLink(artifact)}, ${told.join(', ')}`;
}
