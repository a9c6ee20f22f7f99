import { describe, expect, it } from '@jest/globals';

import { SECRET_IN_VARIABLE } from '../../../src/check/rules/secret-in-variable.js';
import { UNEXPANDED_VARIABLE } from '../../../src/check/rules/unexpanded-variable.js';
import { findingsOf, projectWith, toldOf } from '../../support/spec-findings.js';

const spec = (variables: string, commands = '[make]'): string =>
  `version: 0.2\nenv:\n  variables: ${variables}\nphases:\n  build:\n    commands: ${commands}\n`;

describe('secret-in-variable', () => {
  const messages = (source: string): string[] =>
    toldOf(SECRET_IN_VARIABLE, source).map(([at, message]) => `${at} ${message.split(':')[0]}`);

  it('finds it in variables of the buildspec', () => {
    expect(messages(spec('{A: 1, DB_PASSWORD: hunter2, TOKEN: $T}'))).toEqual(['hunter2 DB_PASSWORD']);
  });

  it('finds it in plain text of version 0.1', () => {
    const source = `version: 0.1\nenvironment_variables:\n  plaintext: {API_KEY: hunter2}\nphases:\n  build:\n    commands: [make]\n`;
    expect(messages(source)).toEqual(['hunter2 API_KEY']);
  });

  it('finds it in a list and a graph of builds', () => {
    for (const kind of ['list', 'graph']) {
      const source = `version: 0.2\nbatch:\n  build-${kind}:\n    - identifier: a\n      env: {variables: {NPM_TOKEN: hunter2}}\n`;
      expect(messages(source)).toEqual(['hunter2 NPM_TOKEN']);
    }
  });

  it('finds it in a matrix, static and dynamic', () => {
    const source = `version: 0.2
batch:
  build-matrix:
    static: {env: {variables: {NPM_TOKEN: hunter2}}}
    dynamic: {env: {variables: {DB_PASSWORD: [hunter3, '$P'], DB: [a, b]}}}
phases:
  build:
    commands: [make]
`;
    expect(messages(source).sort()).toEqual(['hunter2 NPM_TOKEN', 'hunter3 DB_PASSWORD']);
  });

  it.each([
    ['export DB_PASSWORD=hunter2', ['DB_PASSWORD=hunter2 DB_PASSWORD']],
    ["API_TOKEN='hunter2' make", ["API_TOKEN='hunter2' API_TOKEN"]],
    ['if true; then NPM_TOKEN=hunter2; fi', ['NPM_TOKEN=hunter2 NPM_TOKEN']],
    [`export GH=ghp_${'a1'.repeat(18)}`, [`GH=ghp_${'a1'.repeat(18)} GH`]],
    ['URL=postgres://me:hunter2@db.local/x make', ['URL=postgres://me:hunter2@db.local/x URL']],
    ['DB_PASSWORD=$P', []],
    ['DB_PASSWORD=$(aws secretsmanager get-secret-value --secret-id x)', []],
    ['DB_PASSWORD=', []],
    ['DB_PASSWORD=password make test', []],
    ['CACHE_KEY=hunter2 make', []],
    ['echo "DB_PASSWORD=hunter2"', []],
  ])('looks for it in commands: %s', (command, found) => {
    expect(messages(spec('{A: 1}', JSON.stringify([command])))).toEqual(found);
  });

  it('finds it in plain variables of a project', () => {
    const variables = [
      { name: 'DB_PASSWORD', value: 'hunter2', type: 'PLAINTEXT', line: 7 },
      { name: 'API_KEY', value: 'hunter2', type: 'PARAMETER_STORE', line: 8 },
      { name: 'STAGE', value: 'prod', type: 'PLAINTEXT', line: 9 },
    ];
    expect(SECRET_IN_VARIABLE.project?.(projectWith({ variables }))).toEqual([
      expect.objectContaining({ line: 7, message: expect.stringContaining('DB_PASSWORD') }),
    ]);
  });

  it('never says the value', () => {
    const variables = [{ name: 'DB_PASSWORD', value: 'hunter2', type: 'PLAINTEXT', line: 7 }];
    const all = [
      ...findingsOf(SECRET_IN_VARIABLE, spec('{DB_PASSWORD: hunter2}')),
      ...(SECRET_IN_VARIABLE.project?.(projectWith({ variables })) ?? []),
    ];
    expect(all).toHaveLength(2);
    expect(JSON.stringify(all)).not.toContain('hunter2');
  });

  it('names the place for a secret', () => {
    const [finding] = findingsOf(SECRET_IN_VARIABLE, spec('{DB_PASSWORD: hunter2}'));
    expect(finding?.hint).toContain('secrets-manager, DB_PASSWORD:');
  });
});

describe('unexpanded-variable', () => {
  it.each([
    ['$CODEBUILD_SRC_DIR/out', '$CODEBUILD_SRC_DIR'],
    ['"${STAGE}-app"', '$STAGE'],
    ['$PATH:/opt/bin', '$PATH'],
    ['$(date +%F)', 'a command'],
  ])('%s stays as it is', (value, what) => {
    expect(toldOf(UNEXPANDED_VARIABLE, spec(`\n    OUT: ${value}`))).toEqual([
      [value, `OUT: CodeBuild does not expand ${what} here, the value stays as it is written`],
    ]);
  });

  it.each(['$1', '$.items[0]', '"^v[0-9]+$"', '"costs $5"', '"a $ b"', '$x'])(
    '%s is no variable',
    (value) => {
      expect(findingsOf(UNEXPANDED_VARIABLE, spec(`\n    OUT: ${value}`))).toEqual([]);
    },
  );

  it.each(['eval echo $OUT', 'envsubst < a > b'])(
    'says nothing where a command expands it: %s',
    (command) => {
      expect(findingsOf(UNEXPANDED_VARIABLE, spec('{OUT: $STAGE}', `["${command}"]`))).toEqual([]);
    },
  );

  it('says nothing of a password with a dollar in it', () => {
    expect(findingsOf(UNEXPANDED_VARIABLE, spec('{DB_PASSWORD: "hunter$TWO22"}'))).toEqual([]);
  });

  it('is not about references, which are expanded', () => {
    const source = `version: 0.2\nenv:\n  parameter-store: {KEY: /$STAGE/key}\nphases:\n  build:\n    commands: [make]\n`;
    expect(findingsOf(UNEXPANDED_VARIABLE, source)).toEqual([]);
  });
});
