import type { Rule } from '../types.js';

/** At the top level of a file in block style. */
const QUOTED = /^((["']?)version\2[ \t]*:[ \t]*)((["'])(0?\.[12]0*)\4)/m;

/** A version that works until the file gets a batch (codebuild.md §1.2; aws/aws-cdk#22087); there the parser refuses it. */
export const QUOTED_VERSION: Rule = {
  id: 'quoted-version',
  severity: 'note',
  summary: 'A `version` in quotes, which a batch build refuses.',
  why: 'A single build takes `version: "0.2"`, a batch build of the same file fails, with a message about `float64`. Write the number.',
  bad: `version: '0.2'
phases:
  build:
    commands:
      - make
`,
  good: `version: 0.2
phases:
  build:
    commands:
      - make
`,
  corpus:
    'Not found: the one file with a quoted version is refused, for something else. Of the 1,437 files that the corpus was chosen from, 4 have one.',
  buildspec: ({ source }) => {
    const found = QUOTED.exec(source);
    if (!found) return [];
    const [, before = '', , quoted = '', , version = ''] = found;
    const line = source.slice(0, found.index).split(/\r\n|[\r\n]/).length;
    const column = before.length + 1;
    const at = { line, column, endLine: line, endColumn: column + quoted.length };
    return [
      {
        at,
        message: 'the version is quoted: a batch build of this file would fail',
        hint: `Write it without quotes: version: ${version}`,
        fix: [{ at, text: version }],
      },
    ];
  },
};
