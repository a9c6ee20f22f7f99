import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parseBuildspec } from '../../../src/buildspec/parse.js';
import { readShellCommands } from '../../../src/check/shell/commands.js';
import { SPEC_RULES } from '../../../src/check/spec-rules.js';
import { parseWebhook } from '../../../src/filters/read-webhook.js';
import { findingsOf, projectWith } from '../../support/spec-findings.js';

/** Public buildspecs (data: parsed, never run). They are no part of this repository. */
const CORPUS = join(import.meta.dirname, '../../../../shared/corpus');

describe.each(SPEC_RULES.map((rule) => ({ id: rule.id, rule })))('$id', ({ rule }) => {
  const count = (source: string): number =>
    rule.buildspec
      ? findingsOf(rule, source).length
      : (rule.project?.(projectWith(parseWebhook(source, 'project.json'))) ?? []).length;

  it('finds something in its bad example, and nothing in its good one', () => {
    expect(count(rule.bad)).toBeGreaterThan(0);
    expect(count(rule.good)).toBe(0);
  });

  it('is well described', () => {
    expect(rule.id).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(rule.summary).toMatch(/^[^\n]{10,120}\.$/);
    expect(rule.why.length).toBeGreaterThan(40);
    expect(rule.corpus).not.toBe('');
  });
});

it('no good example has findings of another rule', () => {
  const found = SPEC_RULES.filter(({ buildspec }) => buildspec).flatMap(({ id, good }) =>
    SPEC_RULES.filter((rule) => rule.buildspec && findingsOf(rule, good).length > 0).map((rule) => [
      id,
      rule.id,
    ]),
  );
  expect(found).toEqual([]);
});

/** All findings were read, and are true; `corpus` of each rule says so. A new one is to be read first. */
(existsSync(CORPUS) ? it : it.skip)('finds in the corpus what was reviewed', () => {
  const found: Record<string, string[]> = {};
  for (const file of readdirSync(CORPUS).filter((name) => name.endsWith('.yml'))) {
    const source = readFileSync(join(CORPUS, file), 'utf8').replace(/^\uFEFF/, '');
    const { buildspec } = parseBuildspec(source, file);
    if (!buildspec) continue;
    const all = { buildspec, source, commands: readShellCommands(buildspec, source) };
    for (const { id, buildspec: find } of SPEC_RULES)
      for (const { at } of find?.(all) ?? []) (found[id] ??= []).push(`${file}:${at.line}`);
  }
  expect(found).toEqual({
    'empty-phase': ['0071.yml:23', '0137.yml:25', '0676.yml:23', '0814.yml:3', '0989.yml:3', '0989.yml:12'],
    'on-failure-without-effect': ['1259.yml:193'],
    'pattern-never-matches': ['0923.yml:28'],
    'redundant-on-failure': [
      '0269.yml:21',
      '0507.yml:15',
      '0596.yml:61',
      '1259.yml:8',
      '1259.yml:111',
      '1266.yml:9',
    ],
    'unexpanded-variable': [
      '0254.yml:11',
      '0254.yml:12',
      '0305.yml:10',
      '0305.yml:11',
      '0453.yml:11',
      '0453.yml:12',
      '0807.yml:12',
      '0807.yml:13',
      '1159.yml:11',
      '1159.yml:12',
    ],
  });
});
