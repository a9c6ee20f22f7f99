import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { checkBuildspec, type Problem } from '../../../src/check/check-buildspec.js';
import { checkProjects } from '../../../src/check/check-projects.js';
import { fixBuildspec } from '../../../src/check/fix-buildspec.js';
import { PARSER_RULES } from '../../../src/check/parser-rules.js';
import { RULES } from '../../../src/check/rules.js';

const NONE = new Map();

/** An example of a rule is a buildspec, or the JSON of a project. */
function check(text: string): Problem[] {
  if (!text.startsWith('{')) return checkBuildspec(text, 'buildspec.yml', NONE).problems;
  const result = checkProjects(Buffer.from(text), 'project.json', NONE);
  if (!result) throw new Error('the example holds no project');
  return [...result.problems, ...result.inline.flatMap(({ problems }) => problems)];
}

const found = (text: string, id: string) => check(text).filter(({ code }) => code === id);

describe('the table of rules', () => {
  it('has each id once, in kebab case', () => {
    const ids = RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  it('has every warning of the parser, and no other without a function', () => {
    const folder = 'src/buildspec';
    const codes = readdirSync(folder).flatMap((name) => {
      const calls = readFileSync(join(folder, name), 'utf8').matchAll(
        /\bwarn\(([^;]*?)'([a-z]+(?:-[a-z]+)+)'/g,
      );
      return [...calls].map(([, , code]) => code);
    });
    const ids = PARSER_RULES.map(({ id }) => id);
    expect(ids.toSorted()).toEqual([...new Set(codes)].toSorted());
    const silent = RULES.filter(({ buildspec, project }) => !buildspec && !project).map(({ id }) => id);
    expect(silent.toSorted()).toEqual([...ids, 'unknown-rule'].toSorted());
  });

  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s: says what, why, and how often', (_, rule) => {
    for (const text of [rule.summary, rule.why, rule.corpus]) expect(text).toMatch(/^\S.*[.)]$/s);
    expect(rule.summary).not.toContain('\n');
  });

  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s: finds its bad example', (id, rule) => {
    const problems = found(rule.bad, id);
    expect(problems).not.toEqual([]);
    for (const problem of problems) {
      expect(problem.severity).toBe(rule.severity);
      expect(problem.range).toBeDefined();
      const { line, column, endLine, endColumn } = problem.range ?? {};
      expect([line, column].every((one) => Number(one) > 0)).toBe(true);
      expect(Number(endLine) > Number(line) || Number(endColumn) > Number(column)).toBe(true);
    }
  });

  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s: takes its good example', (id, rule) => {
    expect(check(rule.good).filter(({ code, severity }) => code === id || severity === 'error')).toEqual([]);
  });

  it.each(
    RULES.filter(({ id, bad }) => found(bad, id).some(({ fix }) => fix)).map(({ id, bad }) => [id, bad]),
  )('%s: its fix leaves nothing to find', (id, bad) => {
    const { fixed, result } = fixBuildspec(Buffer.from(bad), 'buildspec.yml', NONE);
    expect(fixed).not.toBe(bad);
    expect(result.accepted).toBe(true);
    expect(result.problems.filter(({ code }) => code === id)).toEqual([]);
  });
});
