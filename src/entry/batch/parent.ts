import type { Diagnostic } from '../../buildspec/diagnostics.js';
import { EnvironmentError, UserError } from '../../errors.js';
import { CHILD_ARGUMENT, type ChildMessage, type ChildRequest, type ParentMessage } from './channel.js';

/** The process that runs the batch, as the process of one build sees it. */
export interface BatchParent {
  request: ChildRequest;
  tell(message: ChildMessage): void;
  /** Tells it, and waits until it has gone. */
  tellLast(message: ChildMessage): Promise<void>;
}

/**
 * Waits for what the batch's process asks for. From then on `stop` is called when it says so, and when it is gone: a build
 * that nobody waits for ends.
 * @throws UserError when this process was started by nobody who runs a batch; EnvironmentError when that is gone already
 */
export async function connectToParent(stop: () => void): Promise<BatchParent> {
  const send = (message: ChildMessage, sent: () => void): void => {
    // Where nobody listens any more, `stop` has been called.
    if (process.connected) process.send?.(message, undefined, undefined, () => sent());
    else sent();
  };
  if (!process.send)
    throw new UserError(
      `${CHILD_ARGUMENT} is for processes that run a batch, and none has started this one.`,
    );
  return new Promise((resolve, reject) => {
    const gone = (): void => {
      stop();
      reject(new EnvironmentError('The process that runs the batch is gone.'));
    };
    if (!process.connected) gone();
    process.once('disconnect', gone);
    process.on('message', (message: ParentMessage) => {
      if ('stop' in message) stop();
      else
        resolve({
          request: message.request,
          tell: (told) => send(told, () => undefined),
          tellLast: (told) => new Promise((sent) => send(told, sent)),
        });
    });
  });
}

/** What the batch's process has not told yet: of its own buildspec it has told all but why a build of it cannot run. */
export function untold(diagnostics: Diagnostic[], parent: BatchParent | undefined): Diagnostic[] {
  if (parent?.request.build.buildspec !== undefined) return diagnostics;
  return parent ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
}
