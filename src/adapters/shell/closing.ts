import type { Shell } from '../../run/ports.js';

/** The same shell; closing it also does `end`, whatever came of the rest. */
export function closingWith(shell: Shell, end: () => void | Promise<void>): Shell {
  return {
    ...shell,
    close: async () => {
      try {
        await shell.close();
      } finally {
        await end();
      }
    },
  };
}
