// Preloaded into a node program: leaves its peak memory in KiB in the file that BENCH_PEAK_MEMORY names.
import { readFileSync, writeFileSync } from 'node:fs';

// Linux hands a parent's `maxRSS` on to the child, so resourceUsage would count the bench itself.
function peak() {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS;
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
}

process.on('exit', () => writeFileSync(process.env.BENCH_PEAK_MEMORY, String(peak())));
