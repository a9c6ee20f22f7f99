/** Keeps a suggestion cheap in a batch of thousands of builds. */
const MOST_CANDIDATES = 500;

/**
 * The known word that the author most likely meant by `word`, or nothing when none is near: at most two
 * letters differ, and letter case, `_` and `-` do not count.
 */
export function nearestWord(word: string, known: Iterable<string>): string | undefined {
  const plain = simplify(word);
  // Nobody mistypes a name by this much; it also keeps the distance cheap.
  if (plain.length > 40) return undefined;
  let nearest: string | undefined;
  let least = Math.min(2, Math.floor(plain.length / 3)) + 1;
  let left = MOST_CANDIDATES;
  for (const candidate of known) {
    if (left-- === 0) break;
    const distance = editDistance(plain, simplify(candidate));
    if (distance < least) {
      least = distance;
      nearest = candidate;
    }
  }
  return nearest;
}

function simplify(word: string): string {
  return word.toLowerCase().replace(/[_-]/g, '');
}

/**
 * How many letters to insert, remove, replace or swap with their neighbour; one row of the table at a time.
 */
function editDistance(from: string, to: string): number {
  let above: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      const swapped =
        from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1] ? (above[j - 2] ?? Infinity) + 1 : Infinity;
      next.push(Math.min(replaced, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    above = row;
    row = next;
  }
  return row[to.length] ?? 0;
}
