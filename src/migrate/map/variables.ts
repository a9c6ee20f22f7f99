import { isVariableName } from '../../plan/environment.js';
import { looksSecret } from '../../plan/looks-secret.js';
import type { Variable } from '../../plan/types.js';
import { needsProjectFile, startsBatches } from './project-file.js';
import { code, row } from '../rows.js';
import type { FidelityRow, JobParts, MigrateOptions, MigrationProject, Piece, Task } from '../types.js';
import { literal } from '../../render/yaml-text.js';

/** A variable, and what is made of it. */
interface Mapped extends Variable {
  kind: 'plain' | 'secret' | 'reference' | 'none';
  index: number;
}

/**
 * `environment.environmentVariables`: the action takes them as overrides, which count as the project's do where nobody overrides
 * these. In a batch the variables of an entry win over the project's, and overrides over both: so there the project's stand in its file.
 * What looks like a secret is in no file: it becomes one of the repository.
 */
export function mapVariables(project: MigrationProject, options: MigrateOptions): Piece {
  const variables = project.settings.variables.map((variable, index) => ({
    ...variable,
    index,
    kind: kindOf(variable),
  }));
  for (const fields of project.fields.object('environment').objects('environmentVariables'))
    fields.known('name', 'value', 'type');
  const secrets = variables.filter(({ kind }) => kind === 'secret');
  return {
    rows: variables.map((variable) => variableRow(variable, project, options)),
    tasks: secrets.map((variable) => secretTask(variable, project)),
    job: options.eject ? ejected(variables) : given(variables, project, options),
  };
}

function kindOf({ name, value, type = 'PLAINTEXT' }: Variable): Mapped['kind'] {
  if (!isVariableName(name) || value.includes('\0')) return 'none';
  if (type !== 'PLAINTEXT') return 'reference';
  return looksSecret(name, value) ? 'secret' : 'plain';
}

/** Of a job's variables, what the runner sets itself (docs.github.com, "Variables reference"). */
function isGithubs({ name }: Variable): boolean {
  return /^(GITHUB|RUNNER)_/.test(name);
}

/** A secret's name may not begin so (docs.github.com, "Secrets reference"). */
function secretName({ name }: Variable): string {
  return (/^github_/i.test(name) ? `BUILD_${name}` : name).toUpperCase();
}

function variableRow(variable: Mapped, project: MigrationProject, options: MigrateOptions): FidelityRow {
  const { name, index, kind, type = 'PLAINTEXT', value } = variable;
  const field = `environment.environmentVariables[${index}]`;
  const isBatch = startsBatches(project);
  if (options.eject && isGithubs(variable))
    return row('dropped', field, name, '', 'GitHub keeps names that begin so for itself.');
  switch (kind) {
    case 'none':
      return row('dropped', field, name, '', 'No shell can hold a variable of this name or value.');
    case 'secret': {
      const reason = isBatch
        ? 'The value seems to be a secret, and is in no file. It wins over a variable of that name in an entry of the batch.'
        : 'The value seems to be a secret, and is in no file.';
      return row(
        'set up elsewhere',
        field,
        name,
        `the secret ${code(secretName(variable))} of the repository`,
        reason,
      );
    }
    case 'reference': {
      const shown = `${name} (${type} ${value})`;
      if (!options.eject)
        return row(
          'at run time',
          field,
          shown,
          placeOf(project, options),
          'AWS is asked when the build begins.',
        );
      return row('exact', field, shown, 'a step that asks AWS for it, and hides it in the log');
    }
    case 'plain':
      return row('exact', field, name, placeOf(project, options));
  }
}

function placeOf(project: MigrationProject, { eject }: MigrateOptions): string {
  if (eject) return '`env:` of the job';
  return startsBatches(project) ? 'the same, by the project’s file' : '`environment-variables`';
}

function secretTask(variable: Mapped, { name: project, repository }: MigrationProject): Task {
  const name = secretName(variable);
  const repo = repository === undefined ? '' : ` --repo ${repository}`;
  return {
    when: 'before',
    title: `Create the secret \`${name}\` with the value of the variable ${code(variable.name)}: \`gh secret set ${name}${repo}\`.`,
    detail:
      `It stands in plain text in the project ${code(project)}, and whoever can read the project knows it: a new value is better. ` +
      'All workflows of the repository have the same secrets: where another one has another value under this name, choose a new name, here and in the workflow.',
  };
}

/** `env:` of the job. References have no value before somebody asks AWS. */
function ejected(variables: Mapped[]): JobParts {
  const entries = variables.flatMap((variable): [string, string][] => {
    if (isGithubs(variable)) return [];
    if (variable.kind === 'plain') return [[variable.name, literal(variable.value)]];
    return variable.kind === 'secret' ? [[variable.name, `\${{ secrets.${secretName(variable)} }}`]] : [];
  });
  return entries.length === 0 ? {} : { env: Object.fromEntries(entries) };
}

function given(variables: Mapped[], project: MigrationProject, options: MigrateOptions): JobParts {
  const inFile = needsProjectFile(project, options) && startsBatches(project);
  const known = variables.filter(({ kind }) => kind !== 'none');
  const overrides = [...known.filter(({ kind }) => !inFile || kind === 'secret'), ...tokenOf(project)];
  const ofFile = known.filter(({ kind }) => inFile && kind !== 'secret');
  return {
    ...(overrides.length > 0 && { inputs: { 'environment-variables': overridesText(overrides) } }),
    ...(ofFile.length > 0 && {
      projectFields: { environment: { environmentVariables: ofFile.map(listed) } },
    }),
  };
}

/** git finds the login for GitHub in this variable, where the buildspec wants one (docs/aws.md, "git"). */
function tokenOf({ buildspec, settings, repository }: MigrationProject): Override[] {
  const isWanted = buildspec?.spec.env.gitCredentialHelper && repository !== undefined;
  if (!isWanted || settings.variables.some(({ name }) => /^(GITHUB|GH)_TOKEN$/.test(name))) return [];
  return [{ name: 'GITHUB_TOKEN', value: '', expression: 'github.token' }];
}

interface Override extends Variable {
  kind?: Mapped['kind'];
  /** In place of the value. */
  expression?: string;
}

/** Lines where the values can stand in lines, else StartBuild's list. */
function overridesText(overrides: Override[]): string {
  const isLine = ({ value, type = 'PLAINTEXT', kind }: Override): boolean =>
    kind !== 'secret' && type === 'PLAINTEXT' && /^(\S.*)?$/.test(value) && value === value.trimEnd();
  if (overrides.every(isLine)) {
    return overrides
      .map(
        ({ name, value, expression }) =>
          `${name}=${expression === undefined ? literal(value) : `\${{ ${expression} }}`}`,
      )
      .join('\n');
  }
  return `[\n${overrides.map((one) => `  ${listItem(one)}`).join(',\n')}\n]`;
}

function listItem(override: Override): string {
  const {
    name,
    kind,
    expression = kind === 'secret' ? `secrets.${secretName(override)}` : undefined,
  } = override;
  if (expression === undefined) return literal(JSON.stringify(listed(override)));
  return `{"name":${JSON.stringify(name)},"value":\${{ toJSON(${expression}) }}}`;
}

function listed({ name, value, type = 'PLAINTEXT' }: Variable): Record<string, string> {
  return { name, value, ...(type !== 'PLAINTEXT' && { type }) };
}
