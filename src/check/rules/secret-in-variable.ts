import type { Buildspec, NamedText } from '../../buildspec/types.js';
import { looksSecret } from '../../plan/looks-secret.js';
import { walk } from '../shell/ast.js';
import type { ShellCommand } from '../shell/commands.js';
import { shellCommands } from '../shell/kind.js';
import type { CheckedBuildspec, Rule } from '../types.js';

const WHAT = 'its value looks like a secret, and is there for everybody to read';

/** Secrets in plain variables of a buildspec, of its commands, of the builds of its batch, and of a project. No message repeats a value. */
export const SECRET_IN_VARIABLE: Rule = {
  id: 'secret-in-variable',
  severity: 'warning',
  summary: 'A plain variable that seems to hold a secret.',
  why: 'Whoever reads the repository reads the secret; of a project, whoever may call `BatchGetProjects` or open the console. CodeBuild hides values of `secrets-manager` and `parameter-store` in logs, but not those of plain variables; what commands set (`export TOKEN=…`) is looked at as well. Move the value to Secrets Manager or Parameter Store, name it there, and replace it: what has been committed stays in the history. Tokens, private keys and addresses with passwords are known by their format, others by the name of the variable.',
  bad: `version: 0.2
env:
  variables:
    DB_PASSWORD: hunter2
phases:
  build:
    commands:
      - make
`,
  good: `version: 0.2
env:
  secrets-manager:
    DB_PASSWORD: prod/db:password
phases:
  build:
    commands:
      - make
`,
  corpus:
    'Not found, in 118 files with variables: files with secrets were left out of the corpus. None of its values is taken for one by mistake.',
  buildspec: (checked) =>
    [...plainVariables(checked.buildspec), ...assignedInCommands(checked)]
      .filter(({ name, text }) => looksSecret(name, text))
      .map(({ name, at }) => ({
        at,
        message: `${name}: ${WHAT}`,
        secret: true,
        hint: `Keep it in Secrets Manager, and write env, secrets-manager, ${name}: secret-id:key; or in Parameter Store. Then replace the secret.`,
      })),
  project: ({ variables }) =>
    variables
      .filter(({ name, value, type }) => type === 'PLAINTEXT' && looksSecret(name, value))
      .map(({ name, line }) => ({
        line,
        message: `${name}: ${WHAT}`,
        secret: true,
        hint: 'Keep it in Secrets Manager or Parameter Store, and give the variable type SECRETS_MANAGER or PARAMETER_STORE. Then replace the secret.',
      })),
};

function plainVariables({ env, batch }: Buildspec): NamedText[] {
  const builds = batch?.builds;
  if (builds?.kind === 'list' || builds?.kind === 'graph') {
    return [...env.variables, ...builds.entries.flatMap((entry) => entry.env.variables)];
  }
  if (builds?.kind !== 'matrix') return env.variables;
  const { staticEnv, dimensions } = builds.matrix;
  const dynamic = dimensions.flatMap(({ field, name = '', values }) =>
    field === 'variable' ? values.map((value) => ({ name, ...value })) : [],
  );
  return [...env.variables, ...staticEnv.variables, ...dynamic];
}

/** Without one of these, or a secret of a known format, there is nothing to find, and no need to parse. */
const MAY_BE_SECRET = /(pass\w*|pwd|pat|secret|token|key)\w*=/i;

function assignedInCommands(checked: CheckedBuildspec): NamedText[] {
  return shellCommands(checked)
    .filter(({ text }) => MAY_BE_SECRET.test(text) || looksSecret('', text))
    .filter(({ script }) => !script.errors)
    .flatMap(assignedIn);
}

/** `NAME=value` and `export NAME=value`, where the value is written out. */
function assignedIn({ text, script, rangeOf }: ShellCommand): NamedText[] {
  const found: NamedText[] = [];
  walk(script, (node) => {
    if (node.type !== 'Assignment' || node.value.type !== 'Word' || node.append) return;
    const { pos, end, value } = node.value;
    if (/[$`]/.test(text.slice(pos, end))) return;
    found.push({ name: node.name, text: value, at: rangeOf(node.pos, node.end) });
  });
  return found;
}
