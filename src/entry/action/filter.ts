import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { type History, openHistory } from '../../adapters/git/history.js';
import { addToSummary } from '../../adapters/github/file-commands.js';
import type { RunnerOutput } from '../../adapters/github/runner-output.js';
import { MOST_ANNOTATIONS, workflowCommand } from '../../adapters/github/workflow-command.js';
import { EnvironmentError, EXIT, UserError } from '../../errors.js';
import { isLooseRef, isUnanchored, takesAll } from '../../filters/anchors.js';
import { parseWebhook } from '../../filters/read-webhook.js';
import type { Verdict, Webhook } from '../../filters/types.js';
import { groupTitle, renderGroup, renderVerdictSummary } from '../../render/filter-verdict.js';
import { existingDirectory, input, switchInput } from '../inputs.js';
import { judgeEvent, readPayload } from '../judge-event.js';
import { type ActionContext, attempt, setOutputs, setStatus } from './context.js';

/** What a message calls groups that stand in the workflow itself. */
const INLINE = 'filter-groups';

/**
 * `mode: filter`: whether CodeBuild's webhook would have started a build for the event, as the output `run` (docs/filters.md). Gives
 * the exit code, which is the same for both answers.
 */
export async function runFilterMode(context: ActionContext): Promise<number> {
  const { environment, output, interruption } = context;
  const workspace = environment['GITHUB_WORKSPACE'] || process.cwd();
  const withSummary = switchInput(environment, 'summary');
  const { webhook, file } = readInput(environment, workspace);
  warnOfPatterns(webhook, file, output);
  const source = resolve(workspace, input(environment, 'source-directory'));
  const judgement = await judgeEvent({
    webhook,
    file,
    eventName: variable(environment, 'GITHUB_EVENT_NAME'),
    payload: readPayload(variable(environment, 'GITHUB_EVENT_PATH')),
    given: {},
    history: (): History =>
      openHistory(existingDirectory('Input source-directory', source), {
        env: environment,
        signal: interruption.signal,
        onFetch: output.text,
      }),
  });
  const { run } = judgement;
  if ('verdict' in judgement) {
    showGroups(judgement.verdict, output);
    const summary = renderVerdictSummary(judgement.verdict);
    const warn = (message: string): void => output.command(workflowCommand('warning', message));
    if (withSummary) attempt('the job summary', () => addToSummary(environment, summary), warn);
  } else output.text(judgement.reason);
  output.text(run ? 'A build starts: run=true' : 'No build starts: run=false');
  setOutputs(environment, { run: String(run) });
  setStatus(environment, 'SUCCEEDED');
  return EXIT.succeeded;
}

function readInput(environment: NodeJS.ProcessEnv, workspace: string): { webhook: Webhook; file: string } {
  const given = input(environment, 'filter-groups') || input(environment, 'project');
  const name = input(environment, 'project-name');
  if (given === '')
    throw new UserError(
      'Mode filter needs the input filter-groups, or project.',
      'It is the path of a file with filter groups or a project, or their JSON itself.',
    );
  if (/^[[{]/.test(given)) return { webhook: parseWebhook(given, INLINE, name), file: INLINE };
  let text: Uint8Array;
  try {
    text = readFileSync(resolve(workspace, given));
  } catch (error) {
    throw new UserError(
      `The filter groups cannot be read: ${(error as Error).message}.`,
      'Use actions/checkout before.',
    );
  }
  return { webhook: parseWebhook(text, given, name), file: given };
}

/** CodeBuild searches for patterns: one for an account that is not held at both ends lets strangers in (CodeBreach). */
function warnOfPatterns({ filterGroups }: Webhook, file: string, output: RunnerOutput): void {
  const wanted = filterGroups.flat().filter(({ exclude, pattern }) => !exclude && !takesAll(pattern));
  const place = (line: number) => (file === INLINE ? {} : { file, line });
  const actors = wanted.filter(({ type, pattern }) => type === 'ACTOR_ACCOUNT_ID' && isUnanchored(pattern));
  for (const { pattern, line } of actors.slice(0, MOST_ANNOTATIONS)) {
    const message = `ACTOR_ACCOUNT_ID ${pattern} also matches accounts whose id only contains it. Hold it at both ends: ^(123|456)$`;
    output.command(workflowCommand('warning', message, place(line)));
  }
  const refs = wanted.filter(({ type, pattern }) => /^(HEAD|BASE)_REF$/.test(type) && isLooseRef(pattern));
  for (const { type, pattern, line } of refs.slice(0, MOST_ANNOTATIONS)) {
    const message = `${type} ${pattern} also matches longer names. Hold it at both ends if that is not meant: ^refs/heads/main$`;
    output.command(workflowCommand('notice', message, place(line)));
  }
}

function showGroups({ groups, facts }: Verdict, output: RunnerOutput): void {
  output.text(`Event: ${facts.event}`);
  for (const [index, group] of groups.entries()) {
    output.command(workflowCommand('group', groupTitle(group, index)));
    output.text(renderGroup(group, index).slice(1).join('\n'));
    output.command(workflowCommand('endgroup', ''));
  }
}

function variable(environment: NodeJS.ProcessEnv, name: string): string {
  const value = environment[name];
  if (value) return value;
  throw new EnvironmentError(`${name} is not set: this does not run as a GitHub Action.`);
}
