import { BASH_IN_SH } from './rules/bash-in-sh.js';
import { EXIT_0_ENDS_COMMAND } from './rules/exit-0.js';
import { EXPORT_HIDES_FAILURE } from './rules/export-hides-failure.js';
import { LOST_IN_VERSION_0_1, SHELL_OPTION_IS_LOST } from './rules/lost-state.js';
import { MASKED_EXIT_STATUS } from './rules/masked-exit-status.js';
import { REMOVED_AWS_COMMAND } from './rules/removed-aws-command.js';
import { CODEBUILD_SOURCE_PATH } from './rules/source-path.js';
import { SUCCEEDING_IS_0_OR_1 } from './rules/succeeding-test.js';
import { SHELL_SYNTAX } from './rules/syntax.js';
import { UNGUARDED_POST_BUILD } from './rules/unguarded-post-build.js';
import type { Rule } from './types.js';

/** The rules about what commands do, in the order of the documentation. */
export const SHELL_RULES: Rule[] = [
  SHELL_SYNTAX,
  REMOVED_AWS_COMMAND,
  MASKED_EXIT_STATUS,
  UNGUARDED_POST_BUILD,
  SUCCEEDING_IS_0_OR_1,
  EXIT_0_ENDS_COMMAND,
  SHELL_OPTION_IS_LOST,
  EXPORT_HIDES_FAILURE,
  BASH_IN_SH,
  CODEBUILD_SOURCE_PATH,
  LOST_IN_VERSION_0_1,
];
