#!/usr/bin/env node
import { startedAsChild } from './entry/batch/started-as-child.js';

if (startedAsChild()) {
  const { batchChild } = await import('./cli/batch-child.js');
  process.exit(await batchChild());
}
await import('./cli/program.js');
