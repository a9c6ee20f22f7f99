import pc from 'picocolors';

import { logLines, logPrefix } from '../../render/log.js';
import type { EventSink } from '../../run/events.js';
import type { Stdout } from '../stdout/stdout.js';

/** The build's log on a terminal or in a pipe: CodeBuild's lines, dimmed prefix, failures in red. */
export function createLocalLog(stdout: Stdout, now: () => number, colors: boolean): EventSink {
  const color = pc.createColors(colors);
  return (event) => {
    if (event.type === 'output') {
      stdout.write(event.bytes);
      return;
    }
    const failed =
      event.type === 'command-failed' ||
      (event.type === 'phase-finished' && event.result.status !== 'SUCCEEDED');
    const paint = failed ? color.red : event.type === 'command-started' ? color.bold : (text: string) => text;
    const lines = logLines(event).map((line) => `${color.dim(logPrefix(now()))}${paint(line)}\n`);
    if (event.type === 'warning') lines.push(`${color.yellow(`warning: ${event.message}`)}\n`);
    if (event.type === 'progress') lines.push(`${color.dim(event.message)}\n`);
    if (lines.length === 0) return;
    stdout.freshLine();
    stdout.write(lines.join(''));
  };
}
