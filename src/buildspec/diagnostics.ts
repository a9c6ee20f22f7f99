import type { Range } from './types.js';

/**
 * One thing that is wrong, or odd, in a buildspec.
 *
 * An error's `code` is CodeBuild's status code (`YAML_FILE_ERROR`, `BATCH_SPEC_VALIDATION_ERROR`): CodeBuild
 * refuses the file. A warning's `code` names our rule in kebab case: CodeBuild runs the file. Notes
 * come of the rules of `check` alone.
 */
export interface Diagnostic {
  severity: 'error' | 'warning' | 'note';
  code: string;
  message: string;
  /** What to write instead. */
  hint?: string;
  file: string;
  range?: Range;
}
