import { readFileSync } from 'node:fs';

import type { History } from '../adapters/git/history.js';
import { changedFiles } from '../adapters/github/changed-files.js';
import { type FilterEvent, isFilterEvent, readFilterEvent } from '../adapters/github/filter-event.js';
import { UserError } from '../errors.js';
import { judgeWebhook, unknownTypes } from '../filters/judge.js';
import {
  type AskedType,
  type EventFacts,
  type Verdict,
  WEBHOOK_EVENTS,
  type Webhook,
} from '../filters/types.js';

export interface JudgeRequest {
  webhook: Webhook;
  /** That the webhook is from, for messages. */
  file: string;
  /** GitHub's. */
  eventName: string;
  payload: unknown;
  /** What the caller knows better than the event. */
  given: EventFacts['values'];
  /** Opens the clone, when the event is not enough. */
  history(): History;
}

/** Whether to build, and why: by the filters, or because they have no say. */
export type Judgement = { run: boolean } & ({ verdict: Verdict } | { reason: string });

/** Somebody, or a schedule, starts the build itself, as with StartBuild: there is no webhook that could be filtered. */
const STARTED = ['workflow_dispatch', 'repository_dispatch', 'schedule'];

/**
 * Judges an event of GitHub's by the filters of a webhook. The changed files and a message are looked up only where the verdict
 * depends on them.
 * @throws UserError for an event that filters can say nothing about, or that lacks what they ask for; EnvironmentError when the
 * clone cannot tell
 */
export async function judgeEvent(request: JudgeRequest): Promise<Judgement> {
  const { webhook, file, eventName, payload, given } = request;
  if (STARTED.includes(eventName))
    return {
      run: true,
      reason: `${eventName} starts a build by itself, as StartBuild does: filters do not apply.`,
    };
  if (!isFilterEvent(eventName)) {
    throw new UserError(
      `Filters cannot judge ${eventName}: CodeBuild's webhook does not hear of it.`,
      'Take the event out of `on:`, or give it a workflow without filters.',
    );
  }
  const event = readFilterEvent(eventName, payload);
  if (event === undefined) throw new UserError(`The event file is not that of a ${eventName} event.`);
  if (event === 'nothing')
    return { run: false, reason: `CodeBuild starts no build for this: ${describe(eventName, payload)}.` };

  const name = WEBHOOK_EVENTS.find((one) => one === event.event);
  if (name === undefined) throw new Error(`${event.event} is no event of CodeBuild's`);
  const facts: EventFacts = { event: name, values: { ...event.values, ...given } };
  const first = judgeWebhook(webhook, facts, file);
  const more = first.run === undefined ? await lookUp(unknownTypes(first), event, request) : {};
  const verdict = judgeWebhook(webhook, { event: name, values: { ...facts.values, ...more } }, file);
  if (verdict.run !== undefined) return { run: verdict.run, verdict };
  throw new UserError(
    `The event file does not tell what ${file} asks for: ${unknownTypes(verdict).join(', ')}.`,
    'It must be the whole payload of the event.',
  );
}

async function lookUp(
  types: AskedType[],
  { change, headCommit }: FilterEvent,
  { history }: JudgeRequest,
): Promise<EventFacts['values']> {
  const found: EventFacts['values'] = {};
  if (types.includes('COMMIT_MESSAGE') && headCommit !== undefined)
    found.COMMIT_MESSAGE = [await history().message(headCommit)];
  if (types.includes('FILE_PATH') && change !== undefined)
    found.FILE_PATH = await changedFiles(change, history());
  return found;
}

function describe(eventName: string, payload: unknown): string {
  const { action, deleted } = (payload ?? {}) as { action?: unknown; deleted?: unknown };
  if (deleted === true) return 'a branch or tag was deleted';
  return typeof action === 'string' ? `${eventName}, ${action}` : eventName;
}

/**
 * The payload of an event, from its file.
 * @throws UserError when it cannot be read, or is no JSON
 */
export function readPayload(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    // The parser's own words quote the file.
    const why = error instanceof SyntaxError ? 'it is not JSON' : (error as Error).message;
    throw new UserError(`The event file ${path} cannot be read: ${why}.`);
  }
}
