import type { Parameter, SSM } from '@aws-sdk/client-ssm';

import type { LookedUp } from '../../run/ports.js';
import { atMost } from './at-most.js';
import { untilAborted } from './clients.js';
import { type AwsQuestion, refusalOf } from './failures.js';

/** More names one call of GetParameters does not take. */
const NAMES_A_CALL = 10;
const CALLS_AT_ONCE = 4;

/** `arn:aws:ssm:eu-west-1:123456789012:parameter/name`. */
const ARN = /^arn:[^:]+:ssm:([^:]+):/;

/**
 * Looks parameters up by `ssm:GetParameters` with decryption, as CodeBuild does (codebuild.md §6): each name once, ten a call,
 * ARNs in their own region.
 * @param clientIn gives the client for a region; for the configured one when it is undefined
 * @throws EnvironmentError see `refusalOf`
 */
export async function lookUpParameters(
  names: string[],
  clientIn: (region: string | undefined) => Promise<SSM>,
  { environment, signal }: Pick<AwsQuestion, 'environment' | 'signal'>,
): Promise<Map<string, LookedUp>> {
  const limited = atMost(CALLS_AT_ONCE);
  const call = (client: SSM, some: string[]) =>
    limited(() => {
      const asked = { Names: some, WithDecryption: true };
      return untilAborted(signal, client.getParameters(asked, { abortSignal: signal }));
    }).catch((error: unknown) => {
      const permission = `ssm:GetParameters on ${some.join(', ')}`;
      return refusalOf(error, { service: 'Parameter Store', environment, signal, permission });
    });
  const answers = new Map<string, LookedUp>();
  const askAlone = async (client: SSM, name: string): Promise<void> => {
    const answer = await call(client, [name]);
    if ('refusal' in answer) answers.set(name, { refusal: answer.refusal, hint: answer.hint });
    else answers.set(name, valueOf(answer.Parameters?.[0]) ?? (await missing(name, client)));
  };
  const ask = async (client: SSM, some: string[]): Promise<void> => {
    const answer = await call(client, some);
    const { Parameters = [], InvalidParameters = [] } = 'refusal' in answer ? {} : answer;
    await Promise.all(
      some.map(async (name) => {
        const found = valueOf(Parameters.find((parameter) => namesOf(parameter).includes(name)));
        if (found !== undefined) answers.set(name, found);
        else if (InvalidParameters.includes(name)) answers.set(name, await missing(name, client));
        // One name that is denied or malformed makes the whole call fail; alone, each gets an answer of its own.
        else await askAlone(client, name);
      }),
    );
  };
  const byClient = new Map<SSM, string[]>();
  for (const name of new Set(names)) {
    const client = await clientIn(ARN.exec(name)?.[1]);
    byClient.set(client, [...(byClient.get(client) ?? []), name]);
  }
  const calls = [...byClient].flatMap(([client, all]) => callsOf(all).map((some) => ask(client, some)));
  await Promise.all(calls);
  return answers;
}

function callsOf(names: string[]): string[][] {
  return Array.from({ length: Math.ceil(names.length / NAMES_A_CALL) }, (_, index) =>
    names.slice(index * NAMES_A_CALL, (index + 1) * NAMES_A_CALL),
  );
}

/** What may have been asked for to get this: with the version or label (`:3`) when the answer tells one, else without. */
function namesOf({ Name, ARN, Selector = '' }: Parameter): string[] {
  const selector = Selector.replace(/^:?(?=.)/, ':');
  return [`${Name}${selector}`, `${ARN}${selector}`];
}

function valueOf(parameter: Parameter | undefined): LookedUp | undefined {
  return parameter?.Value === undefined ? undefined : { value: parameter.Value };
}

/** In CodeBuild's own words. */
async function missing(name: string, client: SSM): Promise<LookedUp> {
  const region = await client.config.region();
  return {
    refusal: `parameter does not exist: ${name}`,
    hint: `Check the name, and that it is in ${region}, in the account of the job's AWS credentials.`,
  };
}
