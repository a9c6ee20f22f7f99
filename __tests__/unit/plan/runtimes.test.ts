import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parseRuntimes, type Runtimes } from '../../../src/buildspec/runtimes-yml.js';
import { expandVersions, selectRuntimes } from '../../../src/plan/runtimes.js';
import { at, named } from './factories.js';

function read(text: string): Runtimes {
  const parsed = parseRuntimes(text);
  if ('problem' in parsed) throw new Error(parsed.problem);
  return parsed.runtimes;
}

const runtimes = read(readFileSync(join(import.meta.dirname, '../../fixtures/runtimes.yml'), 'utf8'));
const select = (wanted: Record<string, string>) => selectRuntimes(named(wanted), runtimes);
const manual = (name: string, version: string): string =>
  `Selecting '${name}' runtime version '${version}' based on manual selections...`;

describe('selectRuntimes', () => {
  it.each([
    ['nodejs', '18', '18'],
    ['python', '3.10', '3.10'],
    ['golang', '1.20', '1.20'],
    ['java', 'corretto11', 'corretto11'],
  ])('takes the version of %s with that name: %s', (name, text, version) => {
    const { log, selected, problem } = select({ [name]: text });
    expect(problem).toBeUndefined();
    expect(log).toEqual([manual(name, text)]);
    expect(selected).toEqual([expect.objectContaining({ name, version, customVersion: undefined })]);
  });

  it.each([
    ['nodejs', 'latest', '22'],
    ['python', 'latest', '3.10'],
    ['golang', 'latest', '1.20'],
    ['java', 'latest', 'corretto17'],
    ['nodejs', '18.x', '18'],
    ['python', '3.x', '3.10'],
    ['python', '3.9.x', '3.9'],
    ['golang', '1.x', '1.20'],
    ['golang', '1.x.x', '1.20'],
    ['java', 'corretto8.x', 'corretto8'],
    ['android', '28.x', '28'],
  ])('takes the highest version of %s for %s', (name, alias, version) => {
    const { log, selected } = select({ [name]: alias });
    expect(log.slice(0, 2)).toEqual([
      `Resolved '${name}' runtime alias '${alias}' to '${version}'.`,
      manual(name, version),
    ]);
    expect(selected.at(-1)).toMatchObject({ name, version });
  });

  it('logs aliases first, then all selections, as CodeBuild does', () => {
    const { log } = select({ nodejs: '18', python: 'latest' });
    expect(log).toEqual([
      "Resolved 'python' runtime alias 'latest' to '3.10'.",
      manual('nodejs', '18'),
      manual('python', '3.10'),
    ]);
  });

  it.each([
    ['python', '3.11.4', '3.11.4'],
    ['python', '3', '3'],
    ['java', 'corretto15', '15'],
  ])('takes default for another version of %s: %s', (name, text, customVersion) => {
    const { selected } = select({ [name]: text });
    expect(selected).toEqual([expect.objectContaining({ name, version: text, customVersion })]);
    expect(selected[0]?.commands[0]?.text).toContain('$VERSION');
  });

  it.each([
    ['nodejs', '12', "Unknown runtime version named '12' of nodejs", '18, 22'],
    ['golang', '1.2', "Unknown runtime version named '1.2' of golang", '1.9, 1.20'],
    ['golang', '2.x', "Unknown runtime version named '2.x' of golang", '1.9, 1.20'],
    ['python', '2.x', "Unknown runtime version named '2.x' of python", '3.9, 3.10'],
    ['python', '', "Unknown runtime version named '' of python", '3.9, 3.10'],
    ['python', 'default', "Unknown runtime version named 'default' of python", '3.9, 3.10'],
    ['java', 'LATEST', "Unknown runtime version named 'LATEST' of java", 'corretto8, corretto11, corretto17'],
  ])('does not know %s %j', (name, text, problem, versions) => {
    expect(select({ [name]: text })).toEqual({
      log: [manual(name, text)],
      selected: [],
      problem: `${problem}. This build image has the following versions: ${versions}`,
    });
  });

  it('does not know a runtime, in the words of CodeBuild', () => {
    expect(select({ java: 'corretto11', docker: '20' })).toEqual({
      log: [manual('java', 'corretto11'), manual('docker', '20')],
      selected: [],
      problem:
        "Unknown runtime named 'docker'. This build image has the following runtimes: android, golang, java, nodejs, php, python",
    });
  });

  it('knows nothing by names that every object has', () => {
    expect(select({ constructor: '1' }).problem).toContain("Unknown runtime named 'constructor'");
    expect(select({ java: '__proto__' }).problem).toContain("Unknown runtime version named '__proto__'");
  });

  it('gives commands the place of the line that asks for them', () => {
    const { selected } = selectRuntimes([{ name: 'nodejs', text: '18', at: at(7) }], runtimes);
    expect(selected[0]?.commands).toEqual([
      { text: 'echo "Installing Node.js version 18 ..."', at: at(7) },
      { text: 'NODE_SELECTED=18', at: at(7) },
    ]);
  });
});

describe('requires', () => {
  it('chooses what is not chosen, and sets it up first', () => {
    const { log, selected, problem } = select({ android: '29', nodejs: '18' });
    expect(problem).toBeUndefined();
    expect(log).toEqual([
      manual('android', '29'),
      manual('nodejs', '18'),
      "Selecting 'java' runtime version 'corretto11' based on the dependency of 'android' version '29'...",
    ]);
    expect(selected.map(({ name, version }) => `${name} ${version}`)).toEqual([
      'java corretto11',
      'android 29',
      'nodejs 18',
    ]);
  });

  it('keeps a choice that is allowed, and sets it up first', () => {
    const { log, selected } = select({ android: '29', java: 'corretto17' });
    expect(log).toHaveLength(2);
    expect(selected.map(({ name }) => name)).toEqual(['java', 'android']);
  });

  it('refuses a choice that is not, with the log line of CodeBuild', () => {
    expect(select({ android: '28.x', java: 'corretto11' })).toEqual({
      log: [
        "Resolved 'android' runtime alias '28.x' to '28'.",
        manual('android', '28'),
        manual('java', 'corretto11'),
        "Runtime 'android' version '28' has a dependency on runtime 'java', but 'java' version 'corretto11' has already been manually selected. Not attempting to override.",
      ],
      selected: [],
      problem:
        "Runtime 'android' version '28' requires runtime 'java' version corretto8, not version 'corretto11'",
    });
  });

  it('ends where runtimes require each other or themselves', () => {
    const circle = read(
      'runtimes: {a: {versions: {1: {requires: {b: [2], a: [1]}, commands: [a]}}}, b: {versions: {2: {requires: {a: [1]}, commands: [b]}}}}',
    );
    const { selected, problem } = selectRuntimes(named({ a: '1' }), circle);
    expect(problem).toBeUndefined();
    expect(selected.map(({ name }) => name)).toEqual(['b', 'a']);
  });

  it.each([
    ['runtime', '{b: [2]}', "Unknown runtime named 'b'"],
    ['version', '{a: [2]}', "requires runtime 'a' version 2, not version '1'"],
    ['list', '{b: []}', "requires runtime 'b' version"],
  ])('says when the file requires a %s that it has not', (_, requires, problem) => {
    const file = read(`runtimes: {a: {versions: {1: {requires: ${requires}, commands: [x]}}}}`);
    expect(selectRuntimes(named({ a: '1' }), file).problem).toContain(problem);
  });
});

describe('expandVersions', () => {
  it('replaces variables, in part of a value too; those that are not set by nothing', () => {
    const variables = [
      { name: 'JAVA_ENV_VERSION', value: 'corretto17' },
      { name: 'N', value: ' 22 ' },
    ];
    const wanted = named({ a: '$JAVA_ENV_VERSION', b: '${N}', c: 'corretto${N}', d: '$MISSING', e: '3.10' });
    expect(expandVersions(wanted, variables).map(({ text }) => text)).toEqual([
      'corretto17',
      '22',
      'corretto 22',
      '',
      '3.10',
    ]);
  });
});
