import type { BatchBuild } from '../plan/batch/types.js';
import { OUTCOME_SIGNS, OUTCOMES, type Outcome } from './batch-outcomes.js';

/** Readable on a light and a dark page: text and border are told with the ground. */
const LOOKS: Record<Outcome, string> = {
  FAILED: 'fill:#ffebe9,stroke:#cf222e,color:#82071e,stroke-width:2px',
  FAULT: 'fill:#fff8c5,stroke:#9a6700,color:#633c01,stroke-width:2px',
  TIMED_OUT: 'fill:#fff1e5,stroke:#bc4c00,color:#762c00,stroke-width:2px',
  STOPPED: 'fill:#fbefff,stroke:#8250df,color:#512a97,stroke-width:2px',
  SKIPPED: 'fill:#f6f8fa,stroke:#848d97,color:#57606a,stroke-dasharray:4 3',
  SUCCEEDED: 'fill:#dafbe1,stroke:#1a7f37,color:#044f1e',
};

/**
 * The builds of a batch as a Mermaid flowchart, an arrow from each build to those that wait for it. Nodes are called by their
 * number, since words like `end` are Mermaid's own.
 * @param looks what became of a build, by its identifier: its sign and colours
 */
export function mermaidGraph(builds: BatchBuild[], looks?: Map<string, Outcome>): string {
  const nodes = new Map(builds.map(({ identifier }, index) => [identifier, `b${index}`]));
  const nodeLines = builds.map(({ identifier }, index) => {
    const look = looks?.get(identifier);
    const sign = look ? `${OUTCOME_SIGNS[look]} ` : '';
    return `  b${index}["${sign}${label(identifier)}"]${look ? `:::${look}` : ''}`;
  });
  const edgeLines = builds.flatMap(({ dependsOn }, index) => {
    const from = dependsOn.flatMap((identifier) => nodes.get(identifier) ?? []);
    return from.length === 0 ? [] : [`  ${from.join(' & ')} --> b${index}`];
  });
  const seen = new Set(looks?.values());
  const classLines = OUTCOMES.filter((outcome) => seen.has(outcome)).map(
    (outcome) => `  classDef ${outcome} ${LOOKS[outcome]}`,
  );
  return ['flowchart LR', ...nodeLines, ...edgeLines, ...classLines].join('\n');
}

/** How many arrows the graph has. */
export function edgeCount(builds: BatchBuild[]): number {
  return builds.reduce((sum, { dependsOn }) => sum + dependsOn.length, 0);
}

/** Mermaid's own escapes. It takes labels for Markdown, where a `_` at a word's end may begin or end emphasis. */
function label(text: string): string {
  return text.replace(
    /[^\p{L}\p{N}_ ]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu,
    (character) => `#${character.codePointAt(0)};`,
  );
}
