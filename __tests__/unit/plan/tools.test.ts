import { describe, expect, it } from '@jest/globals';

import { chooseTool, setupAction, type ToolVersion } from '../../../src/plan/tools.js';
import { compareVersions, matchesSelector, parseSelector } from '../../../src/plan/versions.js';

const tool = (
  version: string,
  origin: ToolVersion['origin'] = 'tool-cache',
  distribution?: string,
): ToolVersion => ({ version, origin, distribution });
const choose = (text: string, ...tools: ToolVersion[]): string | undefined => {
  const selector = parseSelector(text);
  const chosen = selector && chooseTool(tools, selector);
  return chosen && [chosen.version, chosen.origin, chosen.distribution].filter(Boolean).join(' ');
};

describe('parseSelector', () => {
  it.each([
    ['latest', {}],
    ['18', { version: '18' }],
    ['v18', { version: '18' }],
    ['18.x', { version: '18' }],
    ['3.10', { version: '3.10' }],
    ['3.x.x', { version: '3' }],
    ['18.19.1', { version: '18.19.1' }],
    ['corretto17', { distribution: 'corretto', version: '17' }],
    ['corretto8.x', { distribution: 'corretto', version: '8' }],
    ['openjdk11', { version: '11' }],
    ['Temurin-17', { distribution: 'temurin', version: '17' }],
  ])('reads %s', (text, selector) => {
    expect(parseSelector(text)).toEqual(selector);
  });

  it.each(['', 'x', '18.', '.18', 'lts/*', '>=18', '18 20', '$(id)', '../18', '18\n'])(
    'refuses %j',
    (text) => {
      expect(parseSelector(text)).toBeUndefined();
    },
  );
});

describe('versions', () => {
  it.each([
    ['18.20.4', '18', true],
    ['18.20.4', '18.2', false],
    ['18.20.4', '18.20.4', true],
    ['180.0.0', '18', false],
    ['3.1.0', '3.10', false],
    ['3.13.0-rc.1', '3.13', false],
    ['22.1.0', 'latest', true],
  ])('%s is %s: %s', (version, text, expected) => {
    expect(matchesSelector(version, parseSelector(text) ?? { version: 'none' })).toBe(expected);
  });

  it('are ordered by their numbers', () => {
    const versions = ['3.9', '3.10', '3', '18.20.4', '18.3.0', 'corretto8', 'corretto11'];
    expect([...versions].sort(compareVersions)).toEqual([
      '3',
      '3.9',
      '3.10',
      'corretto8',
      'corretto11',
      '18.3.0',
      '18.20.4',
    ]);
  });
});

describe('chooseTool', () => {
  it('takes the highest version that matches', () => {
    expect(choose('18', tool('18.3.0'), tool('18.20.4'), tool('20.1.0'))).toBe('18.20.4 tool-cache');
    expect(choose('19', tool('18.3.0'), tool('20.1.0'))).toBeUndefined();
  });

  it('prefers what an earlier step set up, then the tool cache, then the machine', () => {
    const machine = tool('18.20.4', 'machine');
    expect(choose('18', machine, tool('18.3.0'))).toBe('18.3.0 tool-cache');
    expect(choose('18', machine, tool('18.3.0'), tool('18.1.0', 'earlier-step'))).toBe('18.1.0 earlier-step');
    expect(choose('18', machine, tool('20.1.0', 'earlier-step'))).toBe('18.20.4 machine');
  });

  it('takes the highest of all for latest', () => {
    expect(choose('latest', tool('18.3.0', 'earlier-step'), tool('22.1.0', 'machine'))).toBe(
      '22.1.0 machine',
    );
    expect(choose('latest', tool('22.1.0', 'machine'), tool('22.1.0'))).toBe('22.1.0 tool-cache');
  });

  it('takes the distribution of java that was asked for, else another one', () => {
    const temurin = tool('17.0.13', 'machine', 'temurin');
    const corretto = tool('17.0.9', 'tool-cache', 'corretto');
    expect(choose('corretto17', temurin, corretto)).toBe('17.0.9 tool-cache corretto');
    expect(choose('temurin-17', temurin, corretto)).toBe('17.0.13 machine temurin');
    expect(choose('corretto17', temurin)).toBe('17.0.13 machine temurin');
    expect(choose('corretto21', temurin, corretto)).toBeUndefined();
    expect(choose('17', tool('17.0.15', 'machine'), corretto)).toBe('17.0.9 tool-cache corretto');
  });
});

it('names the setup action of a runtime', () => {
  expect(setupAction('java')).toBe('actions/setup-java with distribution: corretto');
  expect(setupAction('constructor')).toBeUndefined();
});
