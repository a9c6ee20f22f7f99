import { forEachChild, parse, type Command, type Script, type Statement, type SyntaxNode } from 'unbash';

/**
 * How a command of CodeBuild, which has a shell of its own there, stands in the script of its phase, whose shell ends at the first
 * failure (`-e`):
 * - `plain`: as it is;
 * - `tested`: as it is, before `|| exit`: only its last status counts, as of any command on CodeBuild (codebuild.md §3.3);
 * - `group`: the same for several commands in one, which braces hold together;
 * - `fresh`: it would end or change the shell of the commands behind it, or nobody can tell: it gets a shell of its own;
 * - `inert`: it has no effect on CodeBuild, as a lone `set -e` (codebuild.md §3.2).
 */
export type CommandForm = 'plain' | 'tested' | 'group' | 'fresh' | 'inert';

export interface CommandShape {
  form: CommandForm;
  /** It may set variables or change the directory, which all commands behind it see. */
  changesState: boolean;
  /** Names that it unsets. */
  unsets: string[];
}

/** What ends a shell, or leaves in it what CodeBuild's next command would not find. `exit 1` does what it does there. */
const ENDS_OR_CHANGES_SHELL = new Set(
  'exit return set trap exec alias unalias umask shopt ulimit enable builtin command eval . source wait logout'.split(
    ' ',
  ),
);
/** What sets variables, or the directory. */
const CHANGES_STATE = new Set(
  '. source cd pushd popd export unset read readarray mapfile declare typeset local readonly getopts let printf'.split(
    ' ',
  ),
);
/** Commands of many statements: in a subshell, `-e` would end them at the first failure. */
const COMPOUNDS = new Set<SyntaxNode['type']>([
  'If',
  'For',
  'ArithmeticFor',
  'Select',
  'While',
  'BraceGroup',
  'Case',
  'Redirected',
  'Coproc',
  'Function',
]);

/** Reads a command as bash; what cannot be read is `fresh`. */
export function readCommand(text: string): CommandShape {
  const script = parse(text);
  const found = inspect(script);
  const { commands } = script;
  if (commands.length > 0 && commands.every(setsOptions)) return { ...found, form: 'inert' };
  if (found.needsShell) return { ...found, form: 'fresh' };
  const [first, ...others] = commands;
  if (first === undefined || (others.length === 0 && isPlain(first))) return { ...found, form: 'plain' };
  const isWhole = text.slice(first.end).trim() === '';
  return { ...found, form: others.length === 0 && isWhole ? 'tested' : 'group' };
}

interface Inspected {
  needsShell: boolean;
  changesState: boolean;
  unsets: string[];
}

function inspect(script: Script): Inspected {
  const found: Inspected = { needsShell: false, changesState: false, unsets: [] };

  /** @param isolated in a subshell, which keeps what is done in it to itself */
  const visit = (node: SyntaxNode, isolated: boolean): void => {
    if (node.type === 'Script') {
      if ((node.errors?.length ?? 0) > 0) found.needsShell = true;
      if (isolated && !isOneCommand(node.commands)) found.needsShell = true;
    } else if (node.type === 'Subshell') {
      if (!isOneCommand(node.body.commands)) found.needsShell = true;
      isolated = true;
    } else if (node.type === 'Pipeline' && node.commands.length > 1) {
      if (node.commands.some(({ type }) => COMPOUNDS.has(type))) found.needsShell = true;
      isolated = true;
    } else if (node.type === 'Statement' && node.background) {
      if (!isOneCommand([node])) found.needsShell = true;
      isolated = true;
    } else if (node.type === 'Function' || node.type === 'Coproc') {
      found.needsShell = true;
    } else if (!isolated) {
      visitOutside(node, found);
    }
    forEachChild(node, (child) => visit(child, isolated || child.type === 'Script'));
  };
  visit(script, false);
  return found;
}

const SETS_VARIABLES = new Set<SyntaxNode['type']>(['For', 'ArithmeticFor', 'Select', 'ArithmeticCommand']);

/** A node that the shell of the phase would run itself. */
function visitOutside(node: SyntaxNode, found: Inspected): void {
  if (node.type === 'Command') visitCommand(node, found);
  else if (SETS_VARIABLES.has(node.type)) found.changesState = true;
  else if (node.type === 'ArithmeticExpansion' && /[^=!<>]=[^=]|\+\+|--/.test(node.text))
    found.changesState = true;
  else if (node.type === 'Default' && /^:?=$/.test(node.operator)) found.changesState = true;
}

function visitCommand(command: Command, found: Inspected): void {
  const words = wordsOf(command);
  const [name] = words;
  if (name === undefined) {
    found.changesState = true;
    if (command.prefix.some((one) => one.type === 'Assignment' && one.name === 'IFS'))
      found.needsShell = true;
    return;
  }
  const isPath = name.includes('/');
  // `$TOOL x` may be anything.
  if (!isPath && /[$`*?[]/.test(name)) found.changesState = true;
  if (CHANGES_STATE.has(name) && (name !== 'printf' || words[1] === '-v')) found.changesState = true;
  if (name === 'unset') found.unsets.push(...words.slice(1).filter((word) => !word.startsWith('-')));
  if (!ENDS_OR_CHANGES_SHELL.has(name) || isHarmless(words)) return;
  found.needsShell = true;
  found.changesState = true;
}

/** Uses of such commands that do the same in the shell of the phase. */
function isHarmless([name = '', first = '', ...others]: string[]): boolean {
  switch (name) {
    case 'exit':
      return /^[1-9]\d*$/.test(first);
    case 'command':
      return /^-[vV]$/.test(first);
    case 'wait':
      return /^\d|^["']?\$/.test(first);
    case '.':
    case 'source':
      // Of Python's virtual environments.
      return /\/activate$/.test(first) && others.length === 0;
    default:
      return false;
  }
}

function wordsOf(command: Command): string[] {
  if (command.name === undefined) return [];
  return [command.name, ...command.args].map((word) => (word.type === 'Word' ? word.value : word.text));
}

/** `set` with options; with operands it sets `$1` and so on, which end with it too. */
function setsOptions({ command, background }: Statement): boolean {
  if (command.type === 'AndOr') return command.commands.every((one) => isSet(one));
  return !background && isSet(command);
}

function isSet(node: SyntaxNode): boolean {
  return (
    node.type === 'Command' &&
    node.redirects.length === 0 &&
    /^(set|shopt)$/.test(wordsOf(node)[0] ?? '') &&
    node.args.length > 0
  );
}

/** One list of simple commands, to which `-e` makes no difference. */
function isOneCommand(statements: readonly Statement[]): boolean {
  const [statement, ...others] = statements;
  if (statement === undefined) return true;
  if (others.length > 0) return false;
  const parts = statement.command.type === 'AndOr' ? statement.command.commands : [statement.command];
  return parts.every((part) => {
    const commands = part.type === 'Pipeline' ? part.commands : [part];
    return commands.every(({ type }) => !COMPOUNDS.has(type));
  });
}

/** A simple command, or a pipe of such: a failure ends a shell with `-e`, and that alone. */
function isPlain({ command, background }: Statement): boolean {
  if (background) return true;
  if (command.type === 'Pipeline') return command.prefixes.every(({ type }) => type !== 'Negation');
  return command.type === 'Command' || command.type === 'Subshell';
}
