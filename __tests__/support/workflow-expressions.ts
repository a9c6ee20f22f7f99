import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import {
  isBasicExpression,
  isBoolean,
  isMapping,
  isNumber,
  isSequence,
  isString,
} from '@actions/workflow-parser';
import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/template-token';

export type Value = null | boolean | number | string | Value[] | { [key: string]: Value };

/** What an expression can see where it stands. */
export interface Scope {
  contexts: Record<string, Value>;
  status: { success: boolean; failure: boolean; cancelled: boolean };
}

/** Evaluates an expression, without its `${{ }}`, by GitHub's own library; throws where GitHub refuses it. */
export function evaluate(expression: string, { contexts, status }: Scope): Value {
  const functions = Object.entries({ ...status, always: true }).map(([name, value]) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(value),
  }));
  const { tokens } = new Lexer(expression).lex();
  // The library turns the first '' of a text into a quote, GitHub's runner all of them.
  for (const token of tokens)
    if (token.lexeme.startsWith("'")) token.value = token.lexeme.slice(1, -1).replaceAll("''", "'");
  const tree = new Parser(tokens, Object.keys(contexts), functions).parse();
  const context = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary;
  const byName = new Map(functions.map((one) => [one.name, one]));
  return JSON.parse(JSON.stringify(new Evaluator(tree, context, byName).evaluate(), data.replacer)) as Value;
}

/** The value of a part of a workflow file, expressions evaluated. */
export function evaluateToken(token: TemplateToken, scope: Scope): Value {
  if (isBasicExpression(token))
    return evaluate(
      token.blockScalarHeader === undefined ? token.expression : unindented(token.expression),
      scope,
    );
  if (isSequence(token)) return [...token].map((item) => evaluateToken(item, scope));
  if (isMapping(token))
    return Object.fromEntries(
      [...token].map(({ key, value }) => [textOf(evaluateToken(key, scope)), evaluateToken(value, scope)]),
    );
  return isString(token) || isNumber(token) || isBoolean(token) ? token.value : null;
}

/** Of a block with expressions the library takes the lines with the blanks that YAML takes away, GitHub's runner without. */
function unindented(expression: string): string {
  const indent = /^format\('( *)/.exec(expression)?.[1] ?? '';
  return expression.replace(/^format\(' */, "format('").replaceAll(`\n${indent}`, '\n');
}

/** As `evaluateToken` for a mapping of scalars, `with:` or `env:` say, as the texts that a step gets; {} for none. */
export function evaluateTexts(token: TemplateToken | undefined, scope: Scope): Record<string, string> {
  const value = token === undefined ? {} : evaluateToken(token, scope);
  return Object.fromEntries(
    Object.entries(value as Record<string, Value>).map(([key, one]) => [key, textOf(one)]),
  );
}

/** A value as text, as GitHub's expressions make one of it. */
export function textOf(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'object') return Array.isArray(value) ? 'Array' : 'Object';
  return String(value);
}

/** Whether an `if:` with that value is met. */
export function isTrue(value: Value): boolean {
  return value !== null && value !== false && value !== 0 && value !== '' && !Number.isNaN(value);
}
