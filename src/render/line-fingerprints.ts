/** How many characters a fingerprint is made of. */
const WINDOW = 100;
const BASE = 37n;

/**
 * The fingerprint of each line of a file by which GitHub's code scanning knows an alert again when the lines around it move:
 * `primaryLocationLineHash`, which github/codeql-action's upload adds where it is missing, and compares where it is there.
 * It is made of the hundred characters from the line's start on, blanks and tabs aside, and of a count of the lines that look alike.
 * @returns of line 1, 2, …
 */
export function lineFingerprints(text: string): string[] {
  const { characters, starts } = readCharacters(text);
  const seen = new Map<string, number>();
  return starts.map((start) => {
    let hash = 0n;
    for (let index = start; index < start + WINDOW; index++) {
      hash = BigInt.asUintN(64, hash * BASE + BigInt(characters[index] ?? 0));
    }
    const hex = hash.toString(16);
    const count = (seen.get(hex) ?? 0) + 1;
    seen.set(hex, count);
    return `${hex}:${count}`;
  });
}

/** The characters that count, all line breaks alike and a mark for the end, and where among them each line starts. */
function readCharacters(text: string): { characters: number[]; starts: number[] } {
  const characters: number[] = [];
  const starts: number[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    starts.push(characters.length);
    for (let index = 0; index < line.length; index++) {
      const code = line.charCodeAt(index);
      if (code !== 0x20 && code !== 0x09) characters.push(code);
    }
    characters.push(0x0a);
  }
  characters[characters.length - 1] = 0xffff;
  return { characters, starts };
}
