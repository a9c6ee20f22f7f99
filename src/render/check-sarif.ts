import type { CheckedText, UnreadableFile } from '../check/checked-file.js';
import type { Problem } from '../check/check-buildspec.js';
import type { Edit, Rule, Severity } from '../check/types.js';
import type { Range } from '../buildspec/types.js';
import { lineFingerprints } from './line-fingerprints.js';

/** What the file says of itself, and of where it was made. */
export interface SarifContext {
  /** Of this program. */
  version: string;
  rules: readonly Rule[];
  /** Where a rule is explained. */
  helpOf(id: string): string;
  /** A file's path from the repository's root, with slashes; an absolute path where it is elsewhere. */
  pathOf(file: string): string;
}

/** CodeBuild's status codes, which stand beside the rules (codebuild.md §4.5). */
const REFUSALS = [
  { id: 'YAML_FILE_ERROR', text: 'CodeBuild refuses the buildspec.' },
  { id: 'BATCH_SPEC_VALIDATION_ERROR', text: 'CodeBuild refuses the batch of the buildspec.' },
];

/**
 * Renders the problems as SARIF 2.1.0, with all that GitHub's code scanning asks for
 * (docs.github.com, "SARIF support for code scanning"). What cannot be read has no place there, and is told as a notification.
 */
export function renderCheckSarif(
  checked: CheckedText[],
  unreadable: UnreadableFile[],
  context: SarifContext,
): string {
  const rules = [
    ...REFUSALS.map(({ id, text }) => descriptor(id, 'error', text, text, text, context)),
    ...context.rules.map(({ id, severity, summary, why, bad, good }) =>
      descriptor(id, severity, summary, why, help(why, bad, good), context),
    ),
  ];
  const indexOf = new Map(rules.map(({ id }, index) => [id, index]));
  const fingerprints = fingerprintsOnce();
  const run = {
    tool: {
      driver: {
        name: 'buildspec check',
        semanticVersion: context.version,
        informationUri: context.helpOf(''),
        rules,
      },
    },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: unreadable.length === 0,
        toolExecutionNotifications: unreadable.map(({ file, message, hint }) => ({
          level: 'error',
          message: { text: `${message}\n${hint}` },
          locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(context.pathOf(file)) } } }],
        })),
      },
    ],
    results: checked.flatMap((one) =>
      one.problems.map((problem) => ({
        ruleId: problem.code,
        ruleIndex: indexOf.get(problem.code),
        ...result(one, problem, uriOf(context.pathOf(one.file)), fingerprints(one)),
      })),
    ),
  };
  const schema = 'https://json.schemastore.org/sarif-2.1.0.json';
  return `${JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

function descriptor(
  id: string,
  level: Severity,
  short: string,
  full: string,
  markdown: string,
  context: SarifContext,
) {
  return {
    id,
    shortDescription: { text: short },
    fullDescription: { text: full },
    help: { text: full, markdown },
    helpUri: context.helpOf(id),
    defaultConfiguration: { level },
  };
}

function help(why: string, bad: string, good: string): string {
  const block = (text: string) => `\`\`\`yaml\n${text.trimEnd()}\n\`\`\``;
  return `${why}\n\nWith the problem:\n\n${block(bad)}\n\nWithout it:\n\n${block(good)}\n`;
}

function result(checked: CheckedText, problem: Problem, uri: string, fingerprints: string[]) {
  const { inlineAt, name } = checked;
  const { severity, message, hint, range = START, fix } = problem;
  const place = inlineAt === undefined ? '' : `${name}:${range.line}:${range.column}: `;
  const region =
    inlineAt === undefined ? regionOf(range) : regionOf({ ...START, line: inlineAt, endLine: inlineAt });
  const artifactLocation = { uri };
  return {
    level: severity,
    message: { text: `${place}${message}${hint === undefined ? '' : `\n${hint}`}` },
    locations: [{ physicalLocation: { artifactLocation, region } }],
    partialFingerprints: { primaryLocationLineHash: fingerprints[region.startLine - 1] },
    ...(fix &&
      inlineAt === undefined && {
        fixes: [
          {
            description: { text: hint ?? message },
            artifactChanges: [{ artifactLocation, replacements: fix.map(replacement) }],
          },
        ],
      }),
  };
}

/** Where a problem without a place is shown. */
const START: Range = { line: 1, column: 1, endLine: 1, endColumn: 1 };

function regionOf({ line, column, endLine, endColumn }: Range) {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function replacement({ at, text }: Edit) {
  return { deletedRegion: regionOf(at), insertedContent: { text } };
}

/** Those of a file are the same for all texts in it. */
function fingerprintsOnce(): (checked: CheckedText) => string[] {
  const made = new Map<string, string[]>();
  return ({ file, fileText, problems }) => {
    const before = made.get(file);
    if (before || problems.length === 0) return before ?? [];
    const fingerprints = lineFingerprints(fileText);
    made.set(file, fingerprints);
    return fingerprints;
  };
}

function uriOf(path: string): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  if (path.startsWith('/')) return `file://${encoded}`;
  return /^[A-Za-z]:\//.test(path) ? `file:///${encoded.replace('%3A', ':')}` : encoded;
}
