/**
 * JSON for people to read, with a final newline. What nobody would see in it is escaped, or a policy could look like another one
 * (CVE-2021-42574).
 */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  return `${text.replace(/(?!\n)[\p{C}\p{Zl}\p{Zp}]/gu, escaped)}\n`;
}

/** Beyond the first 65,536 characters JSON writes one as two. */
function escaped(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
