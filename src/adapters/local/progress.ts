import { duration } from '../../render/duration.js';
import type { BuildEvent, EventSink } from '../../run/events.js';
import type { Stdout } from '../stdout/stdout.js';

const SILENCE_MS = 5000;
const UPDATE_MS = 1000;
const CLEAR_LINE = '\r\x1b[2K';

/**
 * Shows on the terminal how long a command has been running that prints nothing (SPEC §1.3), on a line of standard
 * error that the next output takes away. Gives `log`, with that before it.
 */
export function withProgress(log: EventSink, stdout: Stdout, now: () => number): EventSink {
  let shown = false;
  let phase = '';
  let started = now();
  let lastEvent = now();
  const clear = (): void => {
    if (shown) process.stderr.write(CLEAR_LINE);
    shown = false;
  };
  const timer = setInterval(() => {
    if (now() - lastEvent < SILENCE_MS || !stdout.atLineStart()) return;
    process.stderr.write(
      `${CLEAR_LINE}${phase}: no output for ${duration(now() - lastEvent)}, running ${duration(now() - started)}`,
    );
    shown = true;
  }, UPDATE_MS);
  timer.unref();
  return (event: BuildEvent) => {
    clear();
    lastEvent = now();
    if (event.type === 'phase-started') phase = event.phase;
    if (event.type === 'command-started') started = lastEvent;
    if (event.type === 'build-finished') clearInterval(timer);
    log(event);
  };
}
