import type { ChildMessage, ChildRequest, ParentMessage } from './channel.js';

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
 */
export function connectToParent(stop: () => void): Promise<BatchParent> {
  const send = (message: ChildMessage, sent: () => void): void => {
    // Where nobody listens any more, `stop` has been called.
    if (process.connected) process.send?.(message, undefined, undefined, () => sent());
    else sent();
  };
  return new Promise((resolve) => {
    process.once('disconnect', stop);
    process.on('message', (message: ParentMessage) => {
      if ('stop' in message) stop();
      else
        resolve({
          request: message.request,
          tell: (told) => send(told, () => undefined),
          tellLast: (told) => new Promise((gone) => send(told, gone)),
        });
    });
  });
}
