import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { absolute, inTurns, median, time } from './measure.mjs';
import { cli, root } from './programs.mjs';

const ROUNDS = 5;
const FILES = 2000;

/** Buildspecs a second, once `check` has started: many files, against one. */
export function benchCheck(scratch) {
  const { what, files } = buildspecs();
  const folder = join(scratch, 'check');
  mkdirSync(folder);
  for (let i = 0; i < FILES; i++) copyFileSync(files[i % files.length], join(folder, `${i}-buildspec.yml`));
  const check = (...paths) => time(process.execPath, [cli, 'check', ...paths], { exits: [0, 2] });
  const { one, many } = inTurns(ROUNDS, {
    one: () => check(join(folder, '0-buildspec.yml')),
    many: () => check(folder),
  });
  const rate = median(many.map((milliseconds, round) => (FILES * 1000) / (milliseconds - one[round])));
  return [absolute(`check: ${what}, after start`, rate, { unit: 'files/s', atLeast: 500 })];
}

/** Real ones where they are at hand, else those of our tests. */
function buildspecs() {
  const corpus = join(root, '..', 'shared', 'corpus');
  if (existsSync(corpus)) {
    const names = readdirSync(corpus).filter((name) => /\.ya?ml$/.test(name));
    return { what: 'real buildspecs', files: names.map((name) => join(corpus, name)) };
  }
  const cases = join(root, '__tests__', 'cases');
  const files = readdirSync(cases).map((name) => join(cases, name, 'buildspec.yml'));
  return { what: "our tests' buildspecs", files: files.filter((file) => existsSync(file)) };
}
