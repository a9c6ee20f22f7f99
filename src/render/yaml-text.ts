/** A text where GitHub evaluates expressions: `${{` is written as an expression that gives just that. */
export function literal(text: string): string {
  return text.replaceAll('${{', () => "${{ '${{' }}");
}

/** A YAML scalar in double quotes: JSON's text is one, but for characters that YAML may not hold as they are, or nobody would see. */
export function quoted(value: string): string {
  return escapeUnseen(JSON.stringify(wellFormed(value)));
}

/** Whether a text holds what nobody would see in a file; line breaks and tabs are no such thing. */
export function holdsUnseen(text: string): boolean {
  return text.search(UNSEEN) !== -1;
}

/** Writes what nobody would see as YAML's double quotes take it. */
export function escapeUnseen(text: string): string {
  return text.replace(UNSEEN, (char) => {
    const code = (char.codePointAt(0) ?? 0).toString(16);
    return code.length <= 4 ? `\\u${code.padStart(4, '0')}` : `\\U${code.padStart(8, '0')}`;
  });
}

/** Halves of surrogate pairs are no characters: no file in UTF-8 can hold them. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\uFFFD');
}

const UNSEEN = /(?![\n\t])[\p{C}\p{Zl}\p{Zp}]/gu;
