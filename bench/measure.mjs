import { spawnSync } from 'node:child_process';

/**
 * Runs a program to its end with its output thrown away; gives the milliseconds it took.
 * @throws Error when its exit code is not an expected one: a bench of something broken tells nothing
 */
export function time(program, args, { env = process.env, cwd, exits = [0] } = {}) {
  const started = performance.now();
  const { status, signal, error } = spawnSync(program, args, {
    env,
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const milliseconds = performance.now() - started;
  if (error) throw error;
  if (!exits.includes(status))
    throw new Error(`${program} ${args.join(' ')}: ${signal ?? `exit code ${status}`}`);
  return milliseconds;
}

/**
 * Machines are noisy, and differently so from minute to minute: each round runs every subject once, so that a
 * ratio compares neighbours. Gives the results of each subject, a round after the other.
 */
export function inTurns(rounds, subjects) {
  const results = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]));
  for (let round = -1; round < rounds; round++) {
    for (const [name, subject] of Object.entries(subjects)) {
      const result = subject();
      if (round >= 0) results[name].push(result); // the first round warms the caches
    }
  }
  return results;
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** A row of the table: the ratio of each round's results, as `ratio(ours, theirs)`, and their median. */
export function compare(what, ours, theirs, { unit, atMost, atLeast, ratio = (a, b) => a / b }) {
  const ratios = ours.map((one, round) => ratio(one, theirs[round]));
  return {
    what,
    ours: median(ours),
    theirs: median(theirs),
    unit,
    ratio: median(ratios),
    lowest: Math.min(...ratios),
    highest: Math.max(...ratios),
    ...target(median(ratios), atMost, atLeast),
  };
}

/** A row whose target is a number and not a ratio. */
export function absolute(what, ours, { unit, atMost, atLeast }) {
  return { what, ours, unit, ...target(ours, atMost, atLeast) };
}

function target(value, atMost, atLeast) {
  if (atMost !== undefined) return { target: `≤ ${atMost}`, met: value <= atMost };
  if (atLeast !== undefined) return { target: `≥ ${atLeast}`, met: value >= atLeast };
  return {};
}
