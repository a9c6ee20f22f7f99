/** What there may be as many of as files, and what is said of those that are not told one by one. */
const KINDS = {
  collision: 'files share their name with another: the last one is taken.',
  leaving: 'links leave the source directory: they are left out.',
  broken: 'links lead to nothing: they are left out.',
  directory: 'links lead to directories: they are left out.',
};

/** Warnings about files that are selected, and about those that are not. */
export interface Warnings {
  /** Tells it once, unless there were ten of its kind already. */
  add(kind: keyof typeof KINDS, text: string): void;
  /** Tells how many were not told. */
  finish(): void;
}

const MAX_OF_A_KIND = 10;

/** @param warn gets one line each */
export function createWarnings(warn: (text: string) => void): Warnings {
  const kinds = new Map<keyof typeof KINDS, Set<string>>();
  return {
    add: (kind, text) => {
      const told = kinds.get(kind) ?? new Set();
      kinds.set(kind, told);
      if (told.size < MAX_OF_A_KIND && !told.has(text)) warn(printable(text));
      told.add(text);
    },
    finish: () => {
      for (const [kind, told] of kinds) {
        if (told.size > MAX_OF_A_KIND) warn(`${told.size - MAX_OF_A_KIND} more ${KINDS[kind]}`);
      }
    },
  };
}

/** Text from the names of files: characters that are none to print, and bytes that are not UTF-8, as `\x1b`. */
export function printable(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cs}]/gu,
    (char) => `\\x${(char.charCodeAt(0) & 0xff).toString(16).padStart(2, '0')}`,
  );
}
