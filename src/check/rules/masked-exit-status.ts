import type { CompoundList, For, PipelineNode, Statement, SyntaxNode, While } from 'unbash';

import { simpleCommands, wordsOf } from '../shell/ast.js';
import type { ShellCommand } from '../shell/commands.js';
import { importantCommand } from '../shell/important.js';
import { shellCommands, shellOf } from '../shell/kind.js';
import type { CheckedBuildspec, Finding, Rule } from '../types.js';

export const MASKED_EXIT_STATUS: Rule = {
  id: 'masked-exit-status',
  severity: 'warning',
  summary: 'A command that can fail without the build noticing.',
  why: 'CodeBuild runs each list entry as one script and takes its last status; it sets neither `-e` nor `pipefail`. So in a block, or behind a `;`, only the last command counts, in a loop only the last round, of a pipe only the right end, and `wait` forgets how the jobs came out: tests fail, and the build goes on to deploy. Start the block with `set -e`, make each command an entry of its own, or join them with `&&`. What may fail says so with `|| true`.',
  bad: `version: 0.2
phases:
  build:
    commands:
      - |
        npm test
        echo "tests are done"
`,
  good: `version: 0.2
phases:
  build:
    commands:
      - |
        set -e
        npm test
        echo "tests are done"
`,
  corpus:
    '9 files, 22 hits; all read, all right: pulls, uploads in loops, builds of images. In 1 of them a failed `cmake` would mostly fail the `make` behind it as well.',
  buildspec: findMasked,
};

type Reason = 'more commands follow' | 'later rounds follow' | 'a pipe follows' | 'wait follows';

interface Masked {
  name: string;
  pos: number;
  end: number;
  reason: Reason;
}

/** What holds at a statement: shell options so far, and why its status would be lost. */
interface Context {
  text: string;
  errexit: boolean;
  pipefail: boolean;
  found: Masked[];
}

function findMasked(checked: CheckedBuildspec): Finding[] {
  const shell = shellOf(checked.buildspec);
  return shellCommands(checked)
    .filter(
      ({ text }) => /[\n;|]|\bwait\b/.test(text.trim()) && !(/\btrap\b/.test(text) && /\bERR\b/.test(text)),
    )
    .flatMap((command) => {
      const found = maskedIn(command);
      const kinds = new Set(found.map(({ reason }) => reason));
      return [...kinds].map((kind) =>
        finding(
          command,
          found.filter(({ reason }) => reason === kind),
          shell,
        ),
      );
    });
}

function maskedIn({ script, text }: ShellCommand): Masked[] {
  if (script.errors) return [];
  const context: Context = { text, errexit: false, pipefail: false, found: [] };
  visitList(script.commands, undefined, undefined, context);
  return context.found;
}

/** `lost` says why the status of the list itself would not count, `next` what comes behind it. */
function visitList(
  statements: readonly Statement[],
  lost: Reason | undefined,
  next: Statement | undefined,
  context: Context,
): void {
  if (failsAnyway(statements.at(-1))) return;
  for (const [index, statement] of statements.entries()) {
    noteOptions(statement, context);
    const after = statements[index + 1] ?? next;
    const isLast = index === statements.length - 1;
    const reason = isLast ? lost : 'more commands follow';
    if (statement.background) visitJob(statement, context);
    else if (!readsStatus(after, context.text) && !isMissedBy(after, statement, context.text))
      visitStatement(statement, reason, after, context);
  }
}

/** `exit 1` at the end: what comes before it reports a failure. */
function failsAnyway(statement: Statement | undefined): boolean {
  if (statement?.command.type !== 'Command') return false;
  const [name, status = '0'] = wordsOf(statement.command);
  return (name === 'exit' || name === 'return') && status !== '0';
}

/** `$?` in the next statement: the author sees to it. */
function readsStatus(statement: Statement | undefined, text: string): boolean {
  return statement !== undefined && /\$\?|PIPESTATUS/.test(text.slice(statement.pos, statement.end));
}

/** `make` fails as well when `cmake` has made nothing for it. */
function isMissedBy(after: Statement | undefined, { pos, end }: Statement, text: string): boolean {
  const isConfigured = /^(?!.*\|\|)(.*\s)?cmake\s(?!.*--build\b)/s.test(text.slice(pos, end));
  return isConfigured && /^(make|ninja|cmake\s+--build)\b/.test(text.slice(after?.pos ?? text.length));
}

/** A job in the background; a server, or one that somebody asks for, is none to wait for with `wait` alone. */
function visitJob({ command, end }: Statement, context: Context): void {
  const isWaitedFor = /(^|[;&\n]|\bdone)\s*wait\s*($|[;&\n#])/.test(context.text.slice(end));
  if (isWaitedFor && !/\$!|\bkill\b|\bjobs\b/.test(context.text)) note(command, 'wait follows', context);
}

/** `set +e` says that failures do not matter from here on, so it counts as `set -e`: all is as the author wants it. */
function noteOptions(statement: Statement, context: Context): void {
  for (const command of simpleCommands(statement)) {
    const [name, ...rest] = wordsOf(command);
    if (name !== 'set') continue;
    if (rest.some((word) => /^[+-][a-df-zA-Z]*e/.test(word)) || rest.includes('errexit'))
      context.errexit = true;
    if (rest.includes('pipefail')) context.pipefail = true;
  }
}

function visitStatement(
  statement: Statement,
  reason: Reason | undefined,
  next: Statement | undefined,
  context: Context,
): void {
  const { command } = statement;
  if (command.type !== 'AndOr') return visitNode(command, reason, next, context);
  // `||` handles a failure, and `&& break`, `&& exit` leave a loop of tries.
  if (command.operators.includes('||')) return;
  const [last] = command.commands.slice(-1);
  if (last?.type === 'Command' && /^(break|continue|exit|return)$/.test(wordsOf(last)[0] ?? '')) return;
  for (const node of command.commands) visitNode(node, reason, next, context);
}

function visitNode(
  node: PipelineNode,
  reason: Reason | undefined,
  next: Statement | undefined,
  context: Context,
): void {
  const visit = (list: CompoundList | undefined, lost = reason): void => {
    if (list) visitList(list.commands, lost, next, context);
  };
  if (node.type === 'Command') {
    if (reason !== undefined && !context.errexit) note(node, reason, context);
  } else if (node.type === 'Pipeline') {
    if (node.prefixes.some(({ type }) => type === 'Negation')) return;
    for (const [index, part] of node.commands.entries()) {
      if (index === node.commands.length - 1) visitNode(part, reason, next, context);
      else if (!context.pipefail) note(part, 'a pipe follows', context);
    }
  } else if (node.type === 'If') {
    for (const list of [node.then, ...node.elif.map(({ then }) => then), node.else]) visit(list);
  } else if (node.type === 'Case') {
    for (const { body } of node.items) visit(body);
  } else if (node.type === 'For' || node.type === 'While') {
    visitLoop(node, visit, context.text);
  } else if (node.type === 'BraceGroup' || node.type === 'Subshell') {
    const { errexit, pipefail } = context;
    visit(node.body);
    if (node.type === 'Subshell') Object.assign(context, { errexit, pipefail });
  } else if (node.type === 'Redirected') {
    visitNode(node.command, reason, next, context);
  }
}

function visitLoop(
  loop: For | While,
  visit: (body: CompoundList, lost?: Reason) => void,
  text: string,
): void {
  // A loop that breaks off is one of tries.
  if (/\b(break|exit|return)\b/.test(text.slice(loop.body.pos, loop.body.end))) return;
  const isOfRounds = loop.type === 'For' || /^(IFS=\S*\s+)?read\b/.test(text.slice(loop.clause.pos));
  if (isOfRounds) visit(loop.body, 'later rounds follow');
  else visit(loop.body);
}

function note(node: SyntaxNode, reason: Reason, { found }: Context): void {
  if (node.type !== 'Command') return;
  const name = importantCommand(wordsOf(node));
  if (name !== undefined) found.push({ name, pos: node.pos, end: node.end, reason });
}

function finding(command: ShellCommand, found: Masked[], shell: string): Finding {
  const [{ name, pos, end, reason } = { name: '', pos: 0, end: 0, reason: '' as Reason }, ...others] = found;
  const more = others.length > 0 ? `, and ${others.length} more here` : '';
  return {
    at: command.rangeOf(pos, end),
    message: `${name} can fail unnoticed${more}: ${reason}, and ${COUNTS[reason]}`,
    hint: reason === 'a pipe follows' ? pipeHint(shell) : HINTS[reason],
  };
}

const COUNTS: Record<Reason, string> = {
  'more commands follow': 'only the last command of an entry counts',
  'later rounds follow': 'only the last round counts',
  'a pipe follows': 'only its right end counts',
  'wait follows': 'its status is 0 whatever became of the jobs',
};

const HINTS: Record<Exclude<Reason, 'a pipe follows'>, string> = {
  'more commands follow':
    'Start the block with set -e, or write one command an entry, or join them with &&; || true says that it may fail.',
  'later rounds follow': 'Start the block with set -e, or write || exit 1 behind the command.',
  'wait follows':
    'Wait for each job: JOBS="$JOBS $!" behind its &, and then for job in $JOBS; do wait "$job" || exit 1; done',
};

function pipeHint(shell: string): string {
  return shell === 'bash'
    ? 'Start the entry with: set -o pipefail;'
    : 'Add to env: shell: bash, and start the entry with: set -o pipefail;';
}
