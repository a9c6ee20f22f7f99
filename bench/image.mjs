import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { compare, inTurns, time } from './measure.mjs';
import { cli, makeSource } from './programs.mjs';

const ROUNDS = 5;
const IMAGE = 'test/debian:bookworm';
/** Some 30 ms of a real program's work. */
const WORK = 'ls -lR /usr >/dev/null';

/** Builds in an image, against one `docker run` of the same; needs the image of scripts/test-images.sh. */
export function benchImage(scratch) {
  if (spawnSync('docker', ['image', 'inspect', IMAGE]).status !== 0) {
    console.error(`image: skipped, there is no ${IMAGE} (scripts/test-images.sh)`);
    return [];
  }
  const rows = [
    { name: '100 commands that work', commands: Array.from({ length: 100 }, () => WORK), atMost: 1.15 },
    { name: '100 commands that do nothing', commands: Array.from({ length: 100 }, () => 'true') },
    { name: '1,000 commands', commands: Array.from({ length: 1000 }, () => 'true'), each: true, atMost: 2 },
  ];
  return rows.map(({ name, commands, each, atMost }, index) => {
    const source = makeSource(join(scratch, `image-${index}`), commands);
    const script = each ? commands.map((command) => `sh -c '${command}'`) : commands;
    writeFileSync(join(source, 'script.sh'), script.join('\n'));
    const { ours, theirs } = inTurns(ROUNDS, {
      theirs: () =>
        time('docker', ['run', '--rm', '--init', '-v', `${source}:/s`, IMAGE, 'sh', '/s/script.sh']),
      ours: () => time(process.execPath, [cli, 'run', '--source', source, '--image', IMAGE]),
    });
    const what = `image: ${name}, against \`docker run ${each ? 'sh -c' : 'sh script'}\``;
    return compare(what, ours, theirs, { unit: 'ms', atMost });
  });
}
