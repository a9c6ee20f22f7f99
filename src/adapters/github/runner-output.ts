import type { Stdout } from '../stdout/stdout.js';
import { fence } from './workflow-command.js';

/** Where a step writes. */
export interface RunnerOutput {
  /** What may hold foreign text: the runner hears no command in it. */
  text(text: string): void;
  /** Workflow commands of ours, whole lines. */
  command(commands: string): void;
}

/** The step's own standard output. */
export function createRunnerOutput(stdout: Stdout): RunnerOutput {
  return {
    text: (text) => {
      const { open, close } = fence();
      stdout.freshLine();
      stdout.write(`${open}${text}${text.endsWith('\n') ? '' : '\n'}${close}`);
    },
    command: (commands) => {
      stdout.freshLine();
      stdout.write(commands);
    },
  };
}
