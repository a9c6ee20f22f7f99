import { readFileSync } from 'node:fs';

import { openHistory } from '../adapters/git/history.js';
import { guessEventName } from '../adapters/github/filter-event.js';
import { judgeEvent, readPayload } from '../entry/judge-event.js';
import { existingDirectory } from '../entry/inputs.js';
import { EXIT, UserError } from '../errors.js';
import { parseWebhook } from '../filters/read-webhook.js';
import { renderVerdict } from '../render/filter-verdict.js';
import { visible } from '../render/visible.js';

/** As commander hands them over. */
export interface FilterFlags {
  event: string;
  eventName?: string;
  source: string;
  changedFile: string[];
  commitMessage?: string;
  projectName?: string;
  explain?: boolean;
}

/**
 * `buildspec filter`: prints `true` or `false`, whether a webhook with these filters starts a build for an event of GitHub's. Gives
 * the exit code, which is the same for both.
 */
export async function filterFromCommandLine(file: string, flags: FilterFlags): Promise<number> {
  const webhook = parseWebhook(readGroups(file), file, flags.projectName);
  const payload = readPayload(flags.event);
  const eventName = flags.eventName ?? guessEventName(payload);
  if (eventName === undefined)
    throw new UserError(`It is not clear what event ${flags.event} is of.`, 'Name it: --event-name push');
  const { changedFile, commitMessage } = flags;
  const judgement = await judgeEvent({
    webhook,
    file,
    eventName,
    payload,
    given: {
      ...(changedFile.length > 0 && { FILE_PATH: changedFile }),
      ...(commitMessage !== undefined && { COMMIT_MESSAGE: [commitMessage] }),
    },
    history: () =>
      openHistory(existingDirectory('--source', flags.source), {
        env: process.env,
        onFetch: (message) => process.stderr.write(`${visible(message)}\n`),
      }),
  });
  if (flags.explain)
    process.stdout.write(
      'verdict' in judgement ? `${renderVerdict(judgement.verdict)}\n` : `${judgement.reason}\n`,
    );
  process.stdout.write(`${judgement.run}\n`);
  return EXIT.succeeded;
}

function readGroups(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UserError(`The filter groups ${file} cannot be read: ${(error as Error).message}.`);
  }
}
