import { LOGGED_PHASES, logLines, logPrefix } from '../../render/log.js';
import type { BuildEvent, EventSink } from '../../run/events.js';
import type { PhaseResult } from '../../run/results.js';
import type { Stdout } from '../stdout/stdout.js';
import { type AnnotatedBuild, phaseAnnotations } from './phase-annotations.js';
import { testAnnotations } from './test-annotations.js';
import { fence, workflowCommand } from './workflow-command.js';

export interface GithubLogOptions extends AnnotatedBuild {
  stdout: Stdout;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Commands of the build may speak to the runner (input `workflow-commands`). */
  workflowCommands: boolean;
  /** Where this machine has the source: annotations of tests point below it. */
  sourceDirectory: string;
}

export interface GithubLog {
  emit: EventSink;
  /** Has the runner hide texts, none of which has a line break, in all that it shows from now on. */
  mask(texts: string[]): void;
}

/**
 * The build's log on a runner: CodeBuild's lines, one group a phase, annotations behind the groups. Whatever may
 * hold foreign text, the commands' output and the lines that quote them, stands inside a `stop-commands` fence.
 */
export function createGithubLog(options: GithubLogOptions): GithubLog {
  const { stdout, now, workflowCommands } = options;
  let phaseFence: ReturnType<typeof fence> | undefined;
  let errors = 0;

  const writeLines = (lines: string[]): void => {
    if (lines.length === 0) return;
    const text = lines.map((line) => `${line}\n`).join('');
    stdout.freshLine();
    const own = phaseFence ? { open: '', close: '' } : fence();
    stdout.write(own.open + text + own.close);
  };

  /** Workflow commands of ours: the runner hears them outside the fence only. */
  const command = (text: string): void => {
    stdout.freshLine();
    if (phaseFence) stdout.write(phaseFence.close);
    stdout.write(text);
    if (phaseFence) stdout.write(phaseFence.open);
  };

  const writeLog = (event: BuildEvent): void =>
    writeLines(logLines(event).map((line) => `${logPrefix(now())}${line}`));

  const annotate = (result: PhaseResult): void => {
    const annotations = phaseAnnotations(result, options);
    errors += annotations.length;
    stdout.write(annotations.join(''));
  };

  const emit: EventSink = (event) => {
    switch (event.type) {
      case 'output':
        stdout.write(event.bytes);
        break;
      case 'warning':
        command(workflowCommand('warning', event.message));
        break;
      case 'progress':
        writeLines([event.message]);
        break;
      case 'phase-started':
        if (!LOGGED_PHASES.includes(event.phase)) break;
        stdout.freshLine();
        stdout.write(workflowCommand('group', event.phase));
        if (!workflowCommands) stdout.write((phaseFence = fence()).open);
        break;
      case 'phase-finished':
        writeLog(event);
        stdout.freshLine();
        if (phaseFence) stdout.write(phaseFence.close);
        phaseFence = undefined;
        if (LOGGED_PHASES.includes(event.result.phase)) stdout.write(workflowCommand('endgroup', ''));
        annotate(event.result);
        break;
      case 'build-finished':
        command(testAnnotations(event.result.reports, options.sourceDirectory, errors).join(''));
        break;
      case 'log':
      case 'artifact-stored':
      case 'report-finished':
      case 'cache-restored':
      case 'command-started':
      case 'command-failed':
        writeLog(event);
    }
  };

  const mask = (texts: string[]): void =>
    command(texts.map((text) => workflowCommand('add-mask', text)).join(''));
  return { emit, mask };
}
