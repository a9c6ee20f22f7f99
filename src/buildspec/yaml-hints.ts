import { entryText, quoted, writeEntry } from './quoting.js';

/** Where a syntax error is, and what it is. */
export interface BrokenPlace {
  source: string;
  line: number;
  from: number;
  to: number;
  code: string;
  message: string;
}

const CONFLICT = /^(<{7}|={7}|>{7})( |$)/;
const KEYS =
  'version|run-as|env|variables|phases|install|pre_build|build|post_build|commands|finally|artifacts|files|reports|cache|paths|batch';
const GLUED = new RegExp(`^\\s*(${KEYS}):(?=[^\\s:])`);

/** What to write instead of the lines around a YAML syntax error. */
export function syntaxHint(error: BrokenPlace): string {
  const lines = error.source.split('\n');
  return (
    conflictHint(lines, error) ??
    tabHint(lines, error) ??
    gluedKeyHint(lines, error) ??
    quoteHint(lines, error) ??
    commandHint(lines, error) ??
    valueHint(lines, error) ??
    blockHint(lines, error) ??
    indentHint(lines, error)
  );
}

function conflictHint(lines: string[], { line }: BrokenPlace): string | undefined {
  const from = lines.slice(0, line).findIndex((text) => text.startsWith('<<<<<<<'));
  if (from === -1 && !CONFLICT.test(lines[line - 1] ?? '')) return undefined;
  return `Line ${from === -1 ? line : from + 1} is a merge conflict that was left in: resolve it and remove the <<<<<<<, ======= and >>>>>>> lines.`;
}

function tabHint(lines: string[], { code, line }: BrokenPlace): string | undefined {
  if (code !== 'TAB_AS_INDENT' && !/^ *\t/.test(lines[line - 1] ?? '')) return undefined;
  return 'YAML is indented with blanks, never with tabs: replace the tabs at the start of this line.';
}

function gluedKeyHint(lines: string[], { line }: BrokenPlace): string | undefined {
  for (const text of [lines[line - 1], lines[line - 2]]) {
    const key = GLUED.exec(text ?? '')?.[1];
    if (key) return `Write a blank after the colon: ${(text ?? '').trim().replace(`${key}:`, `${key}: `)}`;
  }
  return undefined;
}

function quoteHint(lines: string[], { code, message, line }: BrokenPlace): string | undefined {
  if (code === 'BAD_DQ_ESCAPE') {
    const rule = 'In double quotes a backslash starts an escape.';
    const [, start = '', inside] =
      /^\s*((?:- +)?(?:[\w.-]+: +)?)"(.*)"\s*$/.exec(lines[line - 1] ?? '') ?? [];
    if (inside === undefined) return `${rule} Use single quotes, or double every backslash.`;
    return `${rule} Write:\n${start}${quoted(inside.replaceAll('\\"', '"'))}`;
  }
  if (!message.includes('quote')) return undefined;
  return 'A text that starts with a quote must end with it: close the quote, or write `|` here and the text below it, indented.';
}

/** The line of the list entry that a place belongs to, when that entry is a command. */
function commandLine(lines: string[], { line, source, from }: BrokenPlace): number | undefined {
  let at = line;
  const own = lines[line - 1] ?? '';
  if (/^\s*- /.test(own)) {
    // The dash itself is out of place: the indentation is wrong, not the command.
    if (/(^|\n) *$/.test(source.slice(Math.max(0, from - own.length - 1), from))) return undefined;
  } else {
    const indent = own.search(/\S/);
    do at--;
    while (at > 0 && (/^\s*$/.test(lines[at - 1] ?? '') || (lines[at - 1] ?? '').search(/\S/) >= indent));
  }
  // `- |`, `- key: value` and `- key:` are no commands.
  return /^\s*- +(?![|>]|[A-Za-z_][\w.-]*:(\s|$))\S/.test(lines[at - 1] ?? '') ? at : undefined;
}

function commandHint(lines: string[], place: BrokenPlace): string | undefined {
  const at = commandLine(lines, place);
  if (at === undefined) return undefined;
  const start = lines.slice(0, at - 1).reduce((sum, text) => sum + text.length + 1, 0);
  const text = entryText(place.source, start + (/^\s*- +/.exec(lines[at - 1] ?? '')?.[0].length ?? 0));
  if (/^(["']).*\1$/s.test(text)) {
    return 'The command starts with a quote, so YAML takes it as a quoted text, and more follows behind that. Write `- |` and the command below it.';
  }
  return writeEntry(text);
}

/** `NAME: value: more` on one line. */
function valueHint(lines: string[], { line, message }: BrokenPlace): string | undefined {
  const [, key, value] = /^\s*(?:- +)?([\w.-]+):\s+(\S.*)$/.exec(lines[line - 1] ?? '') ?? [];
  if (!message.startsWith('mapping values') || !key || !value || !/:(\s|$)/.test(value)) return undefined;
  return `Quote the value:\n${key}: ${quoted(value.trim())}`;
}

/** A line, often a comment, that is not indented enough and so ends a block scalar (`|`, `>`). */
function blockHint(lines: string[], { line }: BrokenPlace): string | undefined {
  const indent = (lines[line - 1] ?? '').search(/\S/);
  for (let at = line - 1; at > 0; at--) {
    const text = lines[at - 1] ?? '';
    if (/(^|\s)[|>][-+\d]*\s*$/.test(text) && text.search(/\S/) >= indent - 2) {
      return `Line ${line} is not indented deep enough, so it ends the block that starts at line ${at}: indent it as the lines of the block.`;
    }
    if (/^\s*(- |[\w-]+:)/.test(text)) return undefined;
  }
  return undefined;
}

function indentHint(lines: string[], { line }: BrokenPlace): string {
  const column = (lines[line - 1] ?? '').search(/\S/) + 1;
  const levels = new Map<number, number>();
  let least = Infinity;
  for (let at = line - 1; at > 0 && least > 1; at--) {
    const text = lines[at - 1] ?? '';
    const [, blanks = '', dash = ''] = /^( *)(- +)?[^\s#]/.exec(text) ?? [];
    if (!/^\s*[^\s#]/.test(text) || blanks.length + 1 >= least) continue;
    least = blanks.length + 1;
    levels.set(least, at);
    if (dash) levels.set(least + dash.length, at);
  }
  if (levels.size === 0 || levels.has(column))
    return 'Write `key: value` or `- entry` lines; what belongs together starts at the same column.';
  const columns = [...levels.keys()].sort((a, b) => Math.abs(a - column) - Math.abs(b - column)).slice(0, 2);
  const choices = columns.map((one) => `column ${one}, as line ${levels.get(one)}`).join(', or at ');
  return `Line ${line} starts at column ${column}. Lines that belong together start at the same one: start it at ${choices}.`;
}
