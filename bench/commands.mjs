import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { compare, inTurns, time } from './measure.mjs';
import { cli, makeSource } from './programs.mjs';

const ROUNDS = 5;
const COUNT = 1000;
const COMMANDS = Array.from({ length: COUNT }, () => 'true');

/** What a program in Node does that starts a shell for each command and keeps no state. */
const CHILD_PROCESSES = `
  const { spawn } = require('node:child_process');
  (async () => {
    for (let i = 0; i < ${COUNT}; i++)
      await new Promise((resolve) => spawn(process.argv[1], ['-c', 'true'], { stdio: 'inherit' }).on('close', resolve));
  })();`;

/** 1,000 commands, against a loop that starts a shell for each; beside it what others would do. */
export function benchCommands(scratch) {
  return ['sh', 'bash'].flatMap((shell) => {
    const source = makeSource(join(scratch, `commands-${shell}`), COMMANDS, { shell });
    const script = join(scratch, `commands-${shell}.sh`);
    writeFileSync(script, COMMANDS.join('\n'));
    const loop = `i=0; while [ $i -lt ${COUNT} ]; do ${shell} -c true; i=$((i + 1)); done`;
    const { loops, ours, spawned, bare } = inTurns(ROUNDS, {
      loops: () => time('sh', ['-c', loop]),
      ours: () => time(process.execPath, [cli, 'run', '--source', source]),
      spawned: () => time(process.execPath, ['-e', CHILD_PROCESSES, shell]),
      bare: () => time(shell, [script]),
    });
    return [
      compare(`1,000 commands: ${shell}`, ours, loops, { unit: 'ms', atMost: 2 }),
      compare(`- peer: \`${shell} -c\` each, from node`, spawned, loops, { unit: 'ms' }),
      compare(`- peer: one bare ${shell} script`, bare, loops, { unit: 'ms' }),
    ];
  });
}
