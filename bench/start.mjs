import { join } from 'node:path';

import { compare, inTurns, time } from './measure.mjs';
import { action, cli, makeSource, nodes, runnerEnvironment } from './programs.mjs';

const ROUNDS = 15;
const COMMAND = 'echo hello';

/** A build of one command, against an empty node program and then the command. */
export function benchStart(scratch) {
  const source = makeSource(join(scratch, 'start'), [COMMAND]);
  // One environment for all: NODE_EXTRA_CA_CERTS alone doubles the start of node 20.
  const options = { env: runnerEnvironment(source, join(scratch, 'start-runner')), cwd: source };
  return nodes().flatMap(({ program, version }) => {
    const { bare, ours, line } = inTurns(ROUNDS, {
      bare: () => time(program, ['-e', '0'], options) + time('sh', ['-c', COMMAND], options),
      ours: () => time(program, [action], options),
      line: () => time(program, [cli, 'run', '--source', source], options),
    });
    return [
      compare(`start: action, node ${version}`, ours, bare, { unit: 'ms', atMost: 3 }),
      compare(`start: command line, node ${version}`, line, bare, { unit: 'ms' }),
    ];
  });
}
