import type { Command, Pipeline, SyntaxNode, Word } from 'unbash';

import { wordsOf } from './ast.js';

/** Bash syntax, as a sentence about it needs it. */
export interface Bashism {
  /** What it is, in the singular: `an array`. */
  what: string;
  /** What dash makes of it. */
  effect: string;
  pos: number;
  end: number;
  /** The same in POSIX, certain to mean the same in bash as well. */
  posix?: string;
}

const UNKNOWN = 'does not know it';
const UNPARSABLE = 'cannot parse it';
const BAD_SUBSTITUTION = 'stops with “Bad substitution”';
const REFUSED = 'refuses the option';

/** Commands that are bash's own, and what to write instead. */
const BUILTINS = new Set([
  'source',
  'pushd',
  'popd',
  'shopt',
  'declare',
  'typeset',
  'let',
  'mapfile',
  'readarray',
  'disown',
  'builtin',
]);
/** Variables that only bash sets; CodeBuild and users set others of its, such as HOSTNAME. */
const VARIABLES = /^\$?(RANDOM|SECONDS|EUID|BASH_SOURCE|FUNCNAME|PIPESTATUS)$/;
/** Options of builtins that dash refuses, or takes for something else. */
const OPTIONS: Record<string, RegExp> = {
  read: /^-(?!-)\w*[adeintNsu]/,
  export: /^-[fn]/,
  local: /^-/,
  readonly: /^-[aAf]/,
  printf: /^-v/,
  wait: /^-n/,
  kill: /^-SIG/,
};

type Node<T extends SyntaxNode['type']> = Extract<SyntaxNode, { type: T }>;
type Readers = { [T in SyntaxNode['type']]?: (node: Node<T>, text: string) => Bashism[] };

const READERS: Readers = {
  TestCommand: (node) => spot(node, '[[ … ]]', UNKNOWN),
  ArrayValue: (node) => spot(node, 'an array', UNPARSABLE),
  Assignment: (node) =>
    node.append ? spot(node, '+=', UNKNOWN) : node.index ? spot(node, 'an array', UNKNOWN) : [],
  ArithmeticCommand: (node) => spot(node, '((…))', 'runs it as a command in a subshell'),
  ArithmeticFor: ({ pos, body }) => [{ what: 'for ((…))', effect: UNPARSABLE, pos, end: body.pos }],
  Select: ({ pos }) => [{ what: 'select', effect: UNPARSABLE, pos, end: pos + 'select'.length }],
  Coproc: ({ pos }) => [{ what: 'coproc', effect: UNKNOWN, pos, end: pos + 'coproc'.length }],
  ProcessSubstitution: (node) => spot(node, `${node.operator}(…)`, UNPARSABLE),
  AnsiCQuoted: (node) => spot(node, "$'…'", 'keeps the $'),
  LocaleString: (node) => spot(node, '$"…"', 'keeps the $'),
  HereString: (node) => spot(node, '<<<', UNPARSABLE),
  SimpleExpansion: (node) => (VARIABLES.test(node.text) ? spot(node, node.text, 'has no such variable') : []),
  ArithmeticUnary: (node) =>
    /^(\+\+|--)$/.test(node.operator) ? spot(node, `${node.operator} in $((…))`, UNPARSABLE) : [],
  CommandExpansion: (node) => (readsFile(node) ? spot(node, '$(< file)', 'gives nothing for it') : []),
  For: ({ wordlist }) => braceExpansions(wordlist ?? []),
  Redirect: redirectBashism,
  Function: functionBashism,
  Pipeline: pipeBashisms,
  ParameterExpansion: parameterBashism,
  Command: commandBashisms,
};

/** The bash syntax of this node alone, not of what is below it. */
export function bashismsOf(node: SyntaxNode, text: string): Bashism[] {
  const read = READERS[node.type] as ((node: SyntaxNode, text: string) => Bashism[]) | undefined;
  return read?.(node, text) ?? [];
}

function spot({ pos, end }: SyntaxNode, what: string, effect: string): Bashism[] {
  return [{ what, effect, pos, end }];
}

function redirectBashism(node: Node<'Redirect'>, text: string): Bashism[] {
  const target = node.target?.value ?? '';
  const isBoth =
    node.operator.startsWith('&') || (node.operator === '>&' && !/^(\d+-?|-|\$.*)$/.test(target));
  if (!isBoth || !node.target) return [];
  const plain = node.operator === '&>>' ? '>>' : '>';
  return [
    {
      what: node.operator,
      effect:
        node.operator === '>&'
          ? UNPARSABLE
          : 'runs the command in the background and does not redirect its output',
      pos: node.pos,
      end: node.end,
      posix: node.descriptor
        ? undefined
        : `${blankAt(text, node.pos)}${plain}${text.slice(node.pos + node.operator.length, node.end)} 2>&1`,
    },
  ];
}

function functionBashism(node: Node<'Function'>, text: string): Bashism[] {
  const isName = /^[A-Za-z_]\w*$/.test(node.name.value);
  if (!text.startsWith('function', node.pos)) {
    if (isName) return [];
    return [{ what: `${node.name.value}()`, effect: UNPARSABLE, pos: node.pos, end: node.body.pos }];
  }
  const isPlain = isName && node.body.type === 'BraceGroup';
  // The brace may stand on a line of its own, and a comment before it.
  const gap = text.slice(node.name.end, node.body.pos).replace(/^\s*\(\s*\)/, '');
  return [
    {
      what: `function ${node.name.value}`,
      effect: UNPARSABLE,
      pos: node.pos,
      end: node.body.pos,
      posix: isPlain ? `${node.name.value}()${gap}` : undefined,
    },
  ];
}

function pipeBashisms(node: Pipeline, text: string): Bashism[] {
  return node.operators.flatMap((operator, index) => {
    const [before, after] = [node.commands[index], node.commands[index + 1]];
    if (operator !== '|&' || !before || !after) return [];
    const pos = text.indexOf('|&', before.end);
    return pos === -1 || pos > after.pos
      ? []
      : [{ what: '|&', effect: UNPARSABLE, pos, end: pos + 2, posix: `${blankAt(text, pos)}2>&1 |` }];
  });
}

/** The blank that keeps a redirection from becoming a part of the word before it: `make|& tee`. */
function blankAt(text: string, pos: number): string {
  return pos === 0 || /\s/.test(text.charAt(pos - 1)) ? '' : ' ';
}

/** What people use the operations of bash for. */
const OPERATIONS: Record<string, string> = {
  Replace: '${name/a/b}',
  Slice: '${name:0:7}',
  CaseModification: '${name^^}',
  Transform: '${name@Q}',
};

function parameterBashism(node: Node<'ParameterExpansion'>): Bashism[] {
  if (VARIABLES.test(node.parameter)) return spot(node, `$${node.parameter}`, 'has no such variable');
  if (node.index) return spot(node, 'an array', BAD_SUBSTITUTION);
  if (node.prefix === '!') return spot(node, '${!name}', BAD_SUBSTITUTION);
  const what = OPERATIONS[node.operation?.type ?? ''];
  return what === undefined ? [] : spot(node, what, BAD_SUBSTITUTION);
}

/** `$(< file)`: a redirection without a command. */
function readsFile({ script }: Node<'CommandExpansion'>): boolean {
  const [only, ...others] = script?.commands.map(({ command }) => command) ?? [];
  if (only?.type !== 'Command' || only.name || others.length > 0) return false;
  const [redirect, ...more] = only.redirects;
  return redirect?.type === 'Redirect' && redirect.operator === '<' && more.length === 0;
}

function braceExpansions(words: readonly Word[]): Bashism[] {
  return words.flatMap((word) =>
    (word.parts ?? [])
      .filter((part) => part.type === 'BraceExpansion')
      .map(({ pos, end, text }) => ({ what: text, effect: 'does not expand it', pos, end })),
  );
}

function commandBashisms(node: Command, text: string): Bashism[] {
  const { name } = node;
  if (!name) return [];
  const words = node.args.filter((argument) => argument.type === 'Word');
  const found = braceExpansions(words);
  if (BUILTINS.has(name.value)) found.push(builtinBashism(node, name, words, text));
  if (name.value === '[' || name.value === 'test') found.push(...testBashisms(words));
  const refused = Object.hasOwn(OPTIONS, name.value) ? OPTIONS[name.value] : undefined;
  const option = words.find(({ text }) => refused?.test(text));
  if (option) {
    found.push({ what: `${name.value} ${option.text}`, effect: REFUSED, pos: name.pos, end: option.end });
  }
  const [command = '', ...rest] = wordsOf(node);
  if (command === 'set' && rest.includes('pipefail')) {
    const last = words.find(({ text }) => text === 'pipefail') ?? name;
    found.push({ what: 'set -o pipefail', effect: 'stops there', pos: node.pos, end: last.end });
  }
  const signal = rest.find((word) => /^(ERR|DEBUG|RETURN|SIG\w+)$/.test(word));
  if (command === 'trap' && signal !== undefined) {
    found.push({ what: `trap … ${signal}`, effect: 'refuses the name', pos: node.pos, end: node.end });
  }
  return found;
}

function testBashisms(words: Word[]): Bashism[] {
  const found: Bashism[] = words
    .filter(({ text }) => text === '==')
    .map(({ pos, end }) => ({ what: '== in [ ]', effect: 'has = only', pos, end, posix: '=' }));
  const [first, variable] = words;
  if (first?.text === '-v' && variable) {
    found.push({ what: '-v in [ ]', effect: 'has no such test', pos: first.pos, end: variable.end });
  }
  return found;
}

function builtinBashism(node: Command, name: Word, words: Word[], text: string): Bashism {
  const [file] = words;
  // Where the file is missing, `.` ends the whole shell of dash, whoever handles the failure.
  const isHandled =
    /(\b(if|elif|while|until)|!)\s+$/.test(text.slice(0, node.pos)) || /^.*\|\|/.test(text.slice(node.end));
  // Without a slash, `.` looks along PATH only.
  const isSure = name.text === 'source' && words.length === 1 && file?.text.includes('/') && !isHandled;
  const { pos, end } = name;
  return { what: name.value, effect: UNKNOWN, pos, end, posix: isSure ? '.' : undefined };
}
