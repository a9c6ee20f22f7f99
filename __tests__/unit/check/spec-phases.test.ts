import { describe, expect, it } from '@jest/globals';

import { EMPTY_PHASE } from '../../../src/check/rules/empty-phase.js';
import { ON_FAILURE_WITHOUT_EFFECT, REDUNDANT_ON_FAILURE } from '../../../src/check/rules/on-failure.js';
import { QUOTED_VERSION } from '../../../src/check/rules/quoted-version.js';
import { findingsOf, toldOf } from '../../support/spec-findings.js';

const phase = (name: string, onFailure: string, rest = 'commands: [make]'): string =>
  `version: 0.2\nphases:\n  ${name}:\n    on-failure: ${onFailure}\n    ${rest}\n`;

describe('on-failure-without-effect', () => {
  const told = (source: string): [string, string][] => toldOf(ON_FAILURE_WITHOUT_EFFECT, source);

  it.each([
    ['build', 'CONTINUE', 'commands: [make]', 'post_build runs after a failed build anyway'],
    ['post_build', 'continue', 'commands: [make]', 'no phase follows'],
    ['build', 'RETRY-0', 'commands: [make]', 'it retries nothing'],
    ['build', 'RETRY-0-timeout', 'commands: [make]', 'it retries nothing'],
    ['install', 'ABORT', 'runtime-versions: {nodejs: 22}', 'cannot fail'],
    ['build', 'RETRY', 'commands: []', 'cannot fail'],
  ])('%s: %s, %s', (name, onFailure, rest, message) => {
    expect(told(phase(name, onFailure, rest))).toEqual([
      [`on-failure: ${onFailure}`, expect.stringContaining(message)],
    ]);
  });

  it.each([
    ['install', 'CONTINUE'],
    ['pre_build', 'CONTINUE'],
    ['build', 'ABORT'],
    ['post_build', 'ABORT'],
    ['build', 'RETRY'],
    ['build', 'RETRY-3-timeout'],
  ])('%s: %s may have one', (name, onFailure) => {
    expect(told(phase(name, onFailure))).toEqual([]);
  });

  it('counts finally, which may fail too', () => {
    expect(told(phase('build', 'ABORT', 'finally: [make clean]'))).toEqual([]);
  });
});

describe('redundant-on-failure', () => {
  it.each(['install', 'pre_build'])('ABORT is the default in %s', (name) => {
    expect(toldOf(REDUNDANT_ON_FAILURE, phase(name, 'ABORT'))).toEqual([
      [
        'on-failure: ABORT',
        `on-failure: ABORT is the default in ${name}: a failed ${name} ends the build anyway`,
      ],
    ]);
  });

  it.each([
    ['build', 'ABORT'],
    ['post_build', 'ABORT'],
    ['pre_build', 'CONTINUE'],
    ['install', 'RETRY'],
  ])('%s: %s is another thing', (name, onFailure) => {
    expect(findingsOf(REDUNDANT_ON_FAILURE, phase(name, onFailure))).toEqual([]);
  });

  it('leaves a phase that cannot fail to the other rule', () => {
    expect(
      findingsOf(REDUNDANT_ON_FAILURE, phase('install', 'ABORT', 'runtime-versions: {nodejs: 22}')),
    ).toEqual([]);
  });
});

describe('where on-failure stands', () => {
  const places = (source: string): (string | undefined)[] =>
    toldOf(REDUNDANT_ON_FAILURE, source).map(([text]) => text);

  it('after commands that speak of it', () => {
    const source = `version: 0.2
phases:
  pre_build:
    commands:
      - |
        cat > other.yml <<END
        on-failure: CONTINUE
        END

    # on-failure: RETRY
    "on-failure" : ABORT  # the default
  build:
    on-failure: CONTINUE
    commands:
      - make
`;
    expect(places(source)).toEqual(['"on-failure" : ABORT']);
  });

  it('with lists at the column of their key, and CRLF', () => {
    const source =
      'version: 0.2\r\nphases:\r\n  install:\r\n    commands:\r\n    - make\r\n    on-failure: ABORT\r\n';
    expect(places(source)).toEqual(['on-failure: ABORT']);
  });

  it("is the phase's, in flow style", () => {
    const source =
      'version: 0.2\nphases:\n  install: {on-failure: ABORT, commands: [make]}\n  build: {commands: [make]}\n';
    expect(places(source)).toEqual(['install']);
  });
});

describe('empty-phase', () => {
  it.each(['commands:', 'commands: []', 'on-failure: ABORT', 'finally: []'])('%s', (rest) => {
    const source = `version: 0.2\nphases:\n  pre_build:\n    ${rest}\n  build:\n    commands: [make]\n`;
    expect(toldOf(EMPTY_PHASE, source)).toEqual([['pre_build', 'pre_build has no commands']]);
  });

  it.each(['commands: [make]', 'finally: [make]', 'runtime-versions: {nodejs: 22}'])(
    '%s is something',
    (rest) => {
      expect(findingsOf(EMPTY_PHASE, `version: 0.2\nphases:\n  install:\n    ${rest}\n`)).toEqual([]);
    },
  );
});

describe('quoted-version', () => {
  const rest = 'phases:\n  build:\n    commands:\n      - make\n';

  it.each([
    [`version: '0.2'\n`, `'0.2'`, '0.2'],
    [`# a comment\r\n\r\nversion: "0.1" # old\r\n`, `"0.1"`, '0.1'],
    [`"version" :  "0.2"\n`, `"0.2"`, '0.2'],
  ])('%j is written as a number', (head, quoted, number) => {
    const source = head + rest;
    expect(toldOf(QUOTED_VERSION, source)).toEqual([[quoted, expect.stringContaining('batch')]]);
    const [{ at, fix } = { at: undefined, fix: undefined }] = findingsOf(QUOTED_VERSION, source);
    expect(fix).toEqual([{ at, text: number }]);
  });

  it.each(['version: 0.2\n', 'version: 0.2 # not "0.2"\n'])('%j is well', (head) => {
    expect(findingsOf(QUOTED_VERSION, head + rest)).toEqual([]);
  });

  it('is not about what commands write', () => {
    const source = `version: 0.2\nphases:\n  build:\n    commands:\n      - |\n        cat > x.yml <<END\n        version: "0.2"\n        END\n`;
    expect(findingsOf(QUOTED_VERSION, source)).toEqual([]);
  });
});
