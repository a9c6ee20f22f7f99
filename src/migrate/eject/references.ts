import { parseSecretReference } from '../../plan/secret-reference.js';
import type { PlannedReference } from '../../plan/types.js';
import { UserError } from '../../errors.js';
import { shellWord } from './text.js';
import { literal } from '../../render/yaml-text.js';
import type { Step } from '../workflow.js';

/**
 * Hides the value, each of its lines, and of a JSON document each text in it, before it goes anywhere; short ones would hide half of the
 * log. What follows `::add-mask::` is decoded by the runner, hence `%25`.
 */
const KEEP = `keep() {
  { printf '%s\\n' "$value"; printf '%s' "$value" | jq -r '.. | scalars' 2>/dev/null || :; } |
    tr -d '\\r' | { grep '[[:alnum:]]' || :; } | sed -n 's/%/%25/g; s/^..../::add-mask::&/p'
  end=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \\n')
  printf '%s<<%s\\n%s\\n%s\\n' "$1" "$end" "$value" "$end" >>"$GITHUB_ENV"
}`;

/** What stands under a key of a secret that is JSON, digit by digit; there must be one. */
const MEMBER = `member() {
  printf '%s' "$secret" | jq -rc --arg key "$1" 'if has($key) then .[$key] else error("the secret has no key " + $key) end'
}`;

/**
 * A step that gets parameters and secrets by the AWS CLI before the first phase (codebuild.md §6); undefined without references. One
 * that is not there fails the job.
 * @throws UserError for what is no reference to a secret
 */
export function referencesStep(
  references: PlannedReference[],
  env: Record<string, string>,
): Step | undefined {
  if (references.length === 0) return undefined;
  const parameters = references.filter(({ type }) => type === 'PARAMETER_STORE');
  const secrets = secretLines(references.filter(({ type }) => type === 'SECRETS_MANAGER'));
  const lines = [
    KEEP,
    ...(secrets.some((line) => line.startsWith('value=$(member')) ? [MEMBER] : []),
    ...parameters.flatMap(({ name, reference }) => [`value=$(${askParameter(reference)})`, `keep ${name}`]),
    ...secrets,
  ];
  return {
    name: 'Parameters and secrets',
    ...(Object.keys(env).length > 0 && { env }),
    shell: 'sh',
    run: literal([...lines, ''].join('\n')),
  };
}

function askParameter(name: string): string {
  const option = `--name ${shellWord(name)}${regionOf(name)}`;
  return `aws ssm get-parameter --with-decryption ${option} --query Parameter.Value --output text`;
}

/** Each secret is asked for once, however many of its keys are wanted. */
function secretLines(references: PlannedReference[]): string[] {
  const wanted = new Map<string, string[]>();
  for (const { name, reference } of references) {
    const parsed = parseSecretReference(reference);
    if (parsed === undefined)
      throw new UserError(
        `${name} is to hold a secret, but ${JSON.stringify(reference)} is not secret-id:json-key:version-stage:version-id.`,
      );
    const { id, jsonKey, stage, versionId } = parsed;
    const version = [
      ...(stage === undefined ? [] : [` --version-stage ${shellWord(stage)}`]),
      ...(versionId === undefined ? [] : [` --version-id ${shellWord(versionId)}`]),
    ].join('');
    const option = `--secret-id ${shellWord(id)}${version}${regionOf(id)}`;
    const ask = `secret=$(aws secretsmanager get-secret-value ${option} --query SecretString --output text)`;
    const value = jsonKey === undefined ? 'value=$secret' : `value=$(member ${shellWord(jsonKey)})`;
    wanted.set(ask, [...(wanted.get(ask) ?? []), value, `keep ${name}`]);
  }
  return [...wanted].flatMap(([ask, lines]) => [ask, ...lines]);
}

/** The CLI asks the region of the job, an ARN may be of another one. */
function regionOf(id: string): string {
  const region = /^arn:[^:]+:[^:]+:([a-z0-9-]+):/.exec(id)?.[1];
  return region === undefined ? '' : ` --region ${region}`;
}
