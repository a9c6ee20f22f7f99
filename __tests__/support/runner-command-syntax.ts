/** The syntax of workflow commands, after the runner's `ActionCommand` and .NET (github-actions.md §3.4). */

export interface Command {
  /** Lower case: the runner does not mind. */
  name: string;
  /** Names in lower case. */
  properties: Map<string, string>;
  data: string;
}

/** Splits a stream into lines as .NET's `ReadLine` does: at `\n`, `\r\n` and a lone `\r`. */
export function lineSplitter(onLine: (line: string) => void): { push(text: string): void; end(): void } {
  let pieces: string[] = [];
  return {
    push(text) {
      if (!/[\r\n]/.test(text) && !pieces.at(-1)?.endsWith('\r')) {
        pieces.push(text);
        return;
      }
      // A `\r` at the very end may be half of a `\r\n`.
      const lines = (pieces.join('') + text).split(/\r\n|\n|\r(?!$)/);
      pieces = lines.splice(-1);
      lines.forEach(onLine);
    },
    end() {
      const rest = pieces.join('');
      if (rest !== '') onLine(rest.replace(/\r$/, ''));
    },
  };
}

function unescape(text: string, characters: string): string {
  // `%` comes last, so that `%250A` is `%0A`.
  return [...characters, '\r', '\n', '%'].reduce((result, character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
    return result.replaceAll(`%${code}`, character);
  }, text);
}

function command(info: string, separator: string, escapedInProperties: string, data: string): Command {
  const [name = '', ...rest] = info.split(' ');
  const properties = new Map<string, string>();
  for (const pair of rest.join(' ').trim().split(separator)) {
    const equals = pair.indexOf('=');
    if (equals < 1 || equals === pair.length - 1) continue;
    properties.set(
      pair.slice(0, equals).toLowerCase(),
      unescape(pair.slice(equals + 1), escapedInProperties),
    );
  }
  return { name: name.toLowerCase(), properties, data };
}

/** `::name k=v,k=v::data`, after nothing but white space. */
function parseCurrent(line: string): Command | undefined {
  const text = line.trimStart();
  const end = text.indexOf('::', 2);
  if (!text.startsWith('::') || end < 0) return undefined;
  return command(text.slice(2, end), ',', ':,', unescape(text.slice(end + 2), ''));
}

/** `##[name k=v;k=v]data`, anywhere in the line. */
function parseOld(line: string): Command | undefined {
  const start = line.indexOf('##[');
  const end = line.indexOf(']', start);
  if (start < 0 || end < 0) return undefined;
  return command(line.slice(start + 3, end), ';', ';]', unescape(line.slice(end + 1), ';]'));
}

/** The command in a line; a name that is not `registered` makes none. */
export function parseCommand(line: string, registered: (name: string) => boolean): Command | undefined {
  return [parseCurrent(line), parseOld(line)].find((found) => found !== undefined && registered(found.name));
}
