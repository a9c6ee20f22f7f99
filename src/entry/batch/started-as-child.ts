import { CHILD_ARGUMENT } from './channel.js';

/**
 * Whether this process is to run one build of a batch for the one that started it. Takes away from its variables what only
 * node was to see (`runBuildProcess`): commands of the build have the caller's.
 */
export function startedAsChild(): boolean {
  const [, , argument, compileCache] = process.argv;
  if (argument !== CHILD_ARGUMENT) return false;
  if (process.env['NODE_COMPILE_CACHE'] === compileCache) delete process.env['NODE_COMPILE_CACHE'];
  return true;
}
