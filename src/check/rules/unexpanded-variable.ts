import { looksSecret } from '../../plan/looks-secret.js';
import type { Finding, Rule } from '../types.js';

/** A variable as people mean it, or a command; `$1`, `$.path` and the end of a regular expression are none. */
const EXPANSION = /\$\(|\$\{?[A-Z_][A-Z0-9_]+/;
/** What expands a value later on. */
const EXPANDS_LATER = /\b(eval|envsubst)\b/;

/** `$NAME` in `env.variables`, where it stays what it is (codebuild.md §1.2; awsdocs/aws-codebuild-user-guide#55). */
export const UNEXPANDED_VARIABLE: Rule = {
  id: 'unexpanded-variable',
  severity: 'warning',
  summary: 'A variable or command in a value of `env.variables`, where CodeBuild expands nothing.',
  why: "CodeBuild takes the values of `env.variables` as they are written: with `PATH: $PATH:/opt/bin` no command is found any more, and a command that uses `$OUT` gets the text `$CODEBUILD_SRC_DIR/out`, for a shell expands but once. Set such variables in a command, which has them for all that follow. [CodeBuild's maintainers](https://github.com/awsdocs/aws-codebuild-user-guide/issues/55) do not plan to change this.",
  bad: `version: 0.2
env:
  variables:
    OUT: $CODEBUILD_SRC_DIR/out
phases:
  build:
    commands:
      - make OUT="$OUT"
`,
  good: `version: 0.2
phases:
  build:
    commands:
      - OUT="$CODEBUILD_SRC_DIR/out"
      - make OUT="$OUT"
`,
  corpus:
    '10 findings in 5 files, all of them true: the same two variables with `$CODEBUILD_SRC_DIR`, in five versions of one batch.',
  buildspec: ({ buildspec, commands }) => {
    if (commands.some(({ text }) => EXPANDS_LATER.test(text))) return [];
    return buildspec.env.variables.flatMap(({ name, text, at }): Finding[] => {
      const [expansion] = EXPANSION.exec(text) ?? [];
      if (expansion === undefined || looksSecret(name, text)) return [];
      const what = expansion === '$(' ? 'a command' : expansion.replace('{', '');
      return [
        {
          at,
          message: `${name}: CodeBuild does not expand ${what} here, the value stays as it is written`,
          hint: `Set it in a command of install or pre_build instead: export ${name}="…"`,
        },
      ];
    });
  },
};
