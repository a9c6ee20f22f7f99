import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parseRuntimes } from '../../../src/buildspec/runtimes-yml.js';

const fixture = readFileSync(join(import.meta.dirname, '../../fixtures/runtimes.yml'), 'utf8');

describe('parseRuntimes', () => {
  it('reads versions as they are spelled, commands and requirements', () => {
    const parsed = parseRuntimes(fixture);
    if ('problem' in parsed) throw new Error(parsed.problem);
    const { runtimes } = parsed;
    expect([...runtimes.keys()]).toEqual(['android', 'java', 'golang', 'python', 'php', 'nodejs']);
    expect([...(runtimes.get('python')?.keys() ?? [])]).toEqual(['3.10', '3.9', 'default']);
    expect(runtimes.get('android')?.get('29')).toEqual({
      requires: [{ name: 'java', versions: ['corretto11', 'corretto17'] }],
      commands: ['echo "Installing Android version 29 with $JAVA_HOME ..."', 'export ANDROID_PLATFORM=29'],
    });
    expect(runtimes.get('java')?.get('corretto17')?.commands[2]).toContain('\n do tool=`basename');
  });

  it.each([
    ['empty', ''],
    ['without runtimes', 'version: 0.1\n'],
    ['null runtimes', 'runtimes:\n'],
  ])('takes a file that is %s for one without runtimes, or says that it is no map', (_, text) => {
    const parsed = parseRuntimes(text);
    if (text === '') expect(parsed).toEqual({ problem: 'it is no map' });
    else expect(parsed).toEqual({ runtimes: new Map() });
  });

  it('gives a runtime or version without anything in it nothing', () => {
    const text = 'runtimes:\n  a:\n  b:\n    versions:\n  c:\n    versions:\n      1:\n';
    expect(parseRuntimes(text)).toEqual({
      runtimes: new Map([
        ['a', new Map()],
        ['b', new Map()],
        ['c', new Map([['1', { commands: [], requires: [] }]])],
      ]),
    });
  });

  it.each([
    ['a list', '- a\n', 'it is no map'],
    ['broken YAML', 'runtimes: [\n', 'at line'],
    ['binary', 'a\0b', 'U+0000'],
    ['runtimes as a list', 'runtimes:\n  - nodejs\n', 'Cannot unmarshal list to map at line 2: runtimes'],
    ['versions as text', 'runtimes: {a: {versions: 18}}', 'Cannot unmarshal string to map'],
    ['a command as a map', 'runtimes: {a: {versions: {1: {commands: [{b: c}]}}}}', 'commands[0]'],
    ['an alias to itself', 'runtimes: &a\n  b: *a\n', 'at line'],
    ['very deep', '['.repeat(5000), 'exceeded max depth'],
  ])('says what is wrong with %s', (_, text, problem) => {
    expect(parseRuntimes(text)).toEqual({ problem: expect.stringContaining(problem) });
  });
});
