import { expandVariables, isVariableName, mergeEnvironment } from '../../plan/environment.js';
import { buildspecVariables } from '../../plan/plan-build.js';
import type { PlannedReference } from '../../plan/types.js';
import type { Buildspec } from '../../buildspec/types.js';
import { row } from '../rows.js';
import type { FidelityRow, JobParts, MigrationProject } from '../types.js';
import { literal } from '../../render/yaml-text.js';

/** Variables of the buildspec, and of the project where it says where in AWS they lie. */
export interface EjectedEnvironment {
  /** `env:` of the job. */
  env: Record<string, string>;
  /** `env:` of the steps: what the step with the AWS credentials sets for all steps after it would win over that of the job. */
  stepEnv: Record<string, string>;
  /** What AWS is asked for; variables in their names are expanded. */
  references: PlannedReference[];
  /** Puts values in the place of `$NAME`, as far as they are known before a build. */
  expand(text: string): string;
  rows: FidelityRow[];
}

const KINDS = [
  { key: 'variables', of: (env: Buildspec['env']) => env.variables },
  { key: 'parameter-store', of: (env: Buildspec['env']) => env.parameterStore },
  { key: 'secrets-manager', of: (env: Buildspec['env']) => env.secretsManager },
];

/** No `env:` changes these (docs.github.com, "Variables reference"). */
const RUNNERS_OWN =
  /^(GITHUB_(ACTIONS?|ACTOR|API_URL|(BASE|HEAD)_REF|ENV|EVENT_(NAME|PATH)|GRAPHQL_URL|JOB|OUTPUT|PATH|REF(_NAME|_TYPE)?|REPOSITORY|RUN_(ID|NUMBER|ATTEMPT)|SERVER_URL|SHA|STATE|STEP_SUMMARY|WORKFLOW|WORKSPACE)|RUNNER_\w+)$/;

/** Below the project's variables, which `parts` holds, as on CodeBuild (codebuild.md §5.4). */
export function ejectEnvironment(
  buildspec: Buildspec,
  { settings }: MigrationProject,
  parts: JobParts,
): EjectedEnvironment {
  const { env } = buildspec;
  const layers = [
    { origin: 'buildspec' as const, variables: buildspecVariables(buildspec) },
    { origin: 'project' as const, variables: settings.variables },
  ];
  const nothing = { environment: {}, home: '' };
  const { variables, references } = mergeEnvironment(nothing, layers, []);
  const values = new Map(variables.map(({ name, value }) => [name, value]));
  const own = variables.filter(
    ({ origin, name }) => origin === 'buildspec' && parts.env?.[name] === undefined,
  );
  const entries = own.map(({ name, value }): [string, string] => [name, literal(value)]);
  const rows = KINDS.flatMap(({ key, of }) => {
    const names = of(env).map(({ name }) => name);
    if (names.length === 0) return [];
    const bad = names.filter((name) => !isVariableName(name));
    const taken = names.filter((name) => RUNNERS_OWN.test(name));
    const field = `buildspec.env.${key}`;
    const becomes =
      key === 'variables' ? '`env:` of the job' : 'a step that asks AWS for them, and hides them in the log';
    return [
      row(
        'exact',
        field,
        names.join(', '),
        becomes,
        key === 'variables' ? '' : 'It needs the AWS CLI and jq, which GitHub’s own runners have.',
      ),
      ...bad.map((name) => row('dropped', field, name, '', 'No shell can hold a variable of this name.')),
      ...taken.map((name) => row('dropped', field, name, '', 'The runner sets it itself.')),
    ];
  });
  return {
    env: Object.fromEntries(entries.filter(([name]) => !name.startsWith('AWS_'))),
    stepEnv: Object.fromEntries(entries.filter(([name]) => name.startsWith('AWS_'))),
    references: references.filter(({ name }) => parts.env?.[name] === undefined),
    expand: (text) => expandVariables(text, (name) => values.get(name)),
    rows,
  };
}
