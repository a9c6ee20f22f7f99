import { forEachChild, type Command, type Statement, type SyntaxNode } from 'unbash';

/**
 * Visits a node and all below it, from the outside in; `visit` says `false` where it need not look further. What stands in
 * backticks with backslashes is left out: its positions are not those of the command's text.
 */
export function walk(node: SyntaxNode, visit: (node: SyntaxNode) => boolean | void): void {
  if (visit(node) === false) return;
  forEachChild(node, (child) => {
    if (child.type !== 'Script' || child.source === undefined) walk(child, visit);
  });
}

/** Words before which another command stands: `sudo -E npm ci` is `npm ci`. */
const WRAPPERS = new Set(['sudo', 'time', 'nohup', 'exec', 'command', 'env', 'nice']);

/**
 * A command's words without their quotes, the name first; expansions stay as they are written. `sudo` and the like are left
 * out, with their options and variables.
 */
export function wordsOf(command: Command): string[] {
  if (!command.name) return [];
  const words = [command.name, ...command.args].map((word) =>
    word.type === 'Word' ? word.value : word.text,
  );
  let first = 0;
  while (WRAPPERS.has(words[first] ?? '')) {
    first++;
    while (/^-|^\w+=/.test(words[first] ?? '')) first++;
  }
  return words.slice(first);
}

/** The simple commands that a statement runs one after the other, those of pipes and of `&&` and `||` too. */
export function simpleCommands(statement: Statement): Command[] {
  const found: Command[] = [];
  const add = (node: SyntaxNode): void => {
    if (node.type === 'Command') found.push(node);
    else if (node.type === 'AndOr' || node.type === 'Pipeline') node.commands.forEach(add);
  };
  add(statement.command);
  return found;
}
