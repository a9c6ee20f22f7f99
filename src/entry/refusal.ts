import type { Diagnostic } from '../buildspec/diagnostics.js';
import type { Buildspec } from '../buildspec/types.js';
import type { PhaseContext } from '../run/results.js';

/** What a refused buildspec is planned as: the build or batch has ids and variables, and nothing to run. */
export const NO_BUILDSPEC: Buildspec = {
  version: '0.2',
  env: {
    variables: [],
    parameterStore: [],
    secretsManager: [],
    exportedVariables: [],
    gitCredentialHelper: false,
  },
  proxy: { uploadArtifacts: false, logs: false },
  phases: {},
  reports: [],
};

/** So many problems of a refused buildspec go into the result; all of them have been shown. */
const MOST_CONTEXTS = 10;

/** Why CodeBuild would refuse a buildspec, as the phase says it that reads it (codebuild.md §2.1, §8.3). */
export function refusalContexts(diagnostics: Diagnostic[]): PhaseContext[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const contexts = errors
    .slice(0, MOST_CONTEXTS)
    .map(({ code, message }): PhaseContext => ({ statusCode: code, message }));
  const next = errors[MOST_CONTEXTS];
  if (next)
    contexts.push({ statusCode: next.code, message: `${errors.length - MOST_CONTEXTS} more problems` });
  return contexts;
}
