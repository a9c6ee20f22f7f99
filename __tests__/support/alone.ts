import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits until no other process that tests has the thing of that name, and keeps it until the function it gives is called,
 * or this process ends. Linux.
 */
export async function alone(name: string): Promise<() => Promise<void>> {
  for (;;) {
    const server = createServer();
    const got = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      // An abstract socket: nothing on the disk, and one process at a time has it.
      server.listen(`\0run-buildspec-test-${name}`, () => resolve(true));
    });
    if (got) return () => new Promise((resolve) => server.close(() => resolve()));
    await sleep(100);
  }
}
