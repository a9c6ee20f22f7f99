import { parse } from '@humanwhocodes/momoa';

import { nearestWord } from '../buildspec/suggest.js';
import { messageWithHint } from '../errors.js';
import { parseSecretReference } from '../plan/secret-reference.js';
import type { PlannedReference } from '../plan/types.js';
import type { CommandRun, PhaseOutcome } from './run-phase.js';
import type { LookedUp, ReferenceStore, SecretRequest, Variable } from './ports.js';
import type { PhaseContext } from './results.js';
import type { Secrets } from './secrets.js';

/** CodeBuild's status codes; `Message` that stands behind them in its log is the line's (codebuild.md §4.5). */
const STATUS_CODES: Record<PlannedReference['type'], string> = {
  PARAMETER_STORE: 'Decrypted Variables Error',
  SECRETS_MANAGER: 'Secrets Manager Error',
};

const KEYS: Record<PlannedReference['type'], string> = {
  PARAMETER_STORE: 'parameter-store',
  SECRETS_MANAGER: 'secrets-manager',
};

/**
 * Looks up what the plan's references mean, before anything runs: each parameter and each secret once, both services at
 * a time (codebuild.md §6). The values are hidden from then on. The phase fails when one of them cannot be had, and tells
 * of all.
 * @throws EnvironmentError when AWS cannot be asked
 */
export async function resolveReferences(
  references: PlannedReference[],
  store: ReferenceStore,
  secrets: Secrets,
  { emit, interruption }: CommandRun,
): Promise<Variable[] | PhaseOutcome> {
  const parameters = references.filter(({ type }) => type === 'PARAMETER_STORE');
  if (parameters.length > 0) emit({ type: 'log', text: 'Decrypting parameter store environment variables' });
  const names = new Set(parameters.map(({ reference }) => reference).filter((name) => name.trim() !== ''));
  const lookUp = Promise.all([
    names.size === 0 ? new Map<string, LookedUp>() : store.parameters([...names], interruption),
    lookUpSecrets(references, store, interruption),
  ]);
  const answers = await Promise.race([lookUp, whenAborted(interruption)]);
  if (!answers) return { outcome: 'interrupted', contexts: [], failedCommands: [] };
  const [found, askSecret] = answers;
  const askParameter = (name: string): LookedUp =>
    name.trim() === '' ? EMPTY : (found.get(name) ?? { refusal: 'the service gave no answer' });
  const contexts: PhaseContext[] = [];
  const variables: Variable[] = [];
  for (const reference of references) {
    const answer =
      reference.type === 'PARAMETER_STORE'
        ? askParameter(reference.reference)
        : askSecret(reference.reference);
    const told = 'value' in answer && answer.value.includes('\0') ? HOLDS_NUL : answer;
    if ('refusal' in told) contexts.push(failure(reference, told));
    else variables.push({ name: reference.name, value: told.value });
  }
  const warn = (message: string): void => emit({ type: 'warning', message });
  for (const { name, value } of variables) {
    if (value === '') warn(`The value of ${name} is empty.`);
    else if (!secrets.add(value, name))
      warn(`The value of ${name}, or a part of it, is too short to be hidden in the log.`);
  }
  return contexts.length === 0 ? variables : { outcome: 'failed', contexts, failedCommands: [] };
}

/** Not all that gives credentials can be told to stop: a program of a profile, say. */
function whenAborted(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(undefined);
    signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
}

const EMPTY = { refusal: 'the reference is empty' };
const HOLDS_NUL = { refusal: 'the value holds a NUL byte, which no variable can' };

/** @returns what gives the answer for a reference among `references` */
async function lookUpSecrets(
  references: PlannedReference[],
  store: ReferenceStore,
  signal: AbortSignal,
): Promise<(reference: string) => LookedUp> {
  const identity = ({ id, stage, versionId }: SecretRequest): string =>
    JSON.stringify([id, stage, versionId]);
  const requests = new Map<string, SecretRequest>();
  for (const { type, reference } of references) {
    const parsed = type === 'SECRETS_MANAGER' && parseSecretReference(reference);
    if (parsed) requests.set(identity(parsed), parsed);
  }
  const answers = new Map(
    await Promise.all(
      [...requests].map(async ([key, request]) => [key, await store.secret(request, signal)] as const),
    ),
  );
  return (reference) => {
    const parsed = parseSecretReference(reference);
    const answer = parsed && answers.get(identity(parsed));
    if (!answer) return { refusal: 'it is not secret-id:json-key:version-stage:version-id' };
    return parsed.jsonKey === undefined || 'refusal' in answer
      ? answer
      : valueOfKey(answer.value, parsed.jsonKey);
  };
}

/** A number, a switch or a document under the key is what stands there, digit by digit. */
function valueOfKey(secret: string, key: string): LookedUp {
  const members = membersOf(secret);
  if (!members) return { refusal: `the secret is no JSON object, so it has no key ${JSON.stringify(key)}` };
  const value = members.get(key);
  if (value !== undefined) return { value };
  const near = nearestWord(key, members.keys());
  const hint = near === undefined ? undefined : `Did you mean ${JSON.stringify(near)}?`;
  return { refusal: `the secret has no key ${JSON.stringify(key)}`, hint };
}

function membersOf(secret: string): Map<string, string> | undefined {
  try {
    const { body } = parse(secret, { mode: 'json', ranges: true });
    if (body.type !== 'Object') return undefined;
    return new Map(
      body.members.map(({ name, value }) => [
        name.type === 'String' ? name.value : name.name,
        value.type === 'String' ? value.value : secret.slice(...(value.range ?? [])),
      ]),
    );
  } catch {
    return undefined; // the parser's own message quotes the text
  }
}

function failure(
  { name, type, text, reference, at }: PlannedReference,
  { refusal, hint }: Extract<LookedUp, { refusal: string }>,
): PhaseContext {
  const unset = /\$\{?([A-Za-z_]\w*)/.exec(reference)?.[1];
  const written =
    unset !== undefined
      ? `, where no variable ${unset} is set`
      : text === reference
        ? ''
        : `, written ${text}`;
  const message = `${refusal.replace(/\.$/, '')} (variable ${name}, ${KEYS[type]} ${reference}${written})`;
  return { statusCode: STATUS_CODES[type], message: messageWithHint({ message, hint }), at };
}
