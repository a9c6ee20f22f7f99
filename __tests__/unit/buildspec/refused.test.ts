import { describe, expect, it } from '@jest/globals';
import { parseBuildspec } from '../../../src/buildspec/parse.js';

const BUILD = 'phases:\n  build:\n    commands: make\n';
const batch = (lines: string) => `version: 0.2\nbatch:\n${lines}`;
const entry = (lines: string) => batch(`  build-list:\n    - identifier: a\n${lines}`);
const phase = (lines: string) => `version: 0.2\nphases:\n  build:\n${lines}`;
const below = (lines: string) => `version: 0.2\n${BUILD}${lines}`;

/** What is wrong, the buildspec, and every error in it: `line:column CODE message`. */
const CASES: [string, string, ...string[]][] = [
  [
    'no version',
    BUILD,
    '1:1 YAML_FILE_ERROR wrong number of container tags, expected 1: the buildspec has no version',
  ],
  [
    'version 0.0',
    `version: 0.0\n${BUILD}`,
    '1:10 YAML_FILE_ERROR invalid buildspec version: 0.0. Expecting: 0.1,0.2',
  ],
  [
    'version 2',
    `version: 2\n${BUILD}`,
    '1:10 YAML_FILE_ERROR invalid buildspec version: 2. Expecting: 0.1,0.2',
  ],
  [
    'version as map',
    `version: {a: b}\n${BUILD}`,
    '1:10 YAML_FILE_ERROR Cannot unmarshal map to string at line 1: version',
  ],
  [
    'no phases',
    'version: 0.2\n',
    '1:1 YAML_FILE_ERROR wrong number of container tags, expected 1: the buildspec has no phases',
  ],
  [
    'null phases',
    'version: 0.2\nphases:\n',
    '2:1 YAML_FILE_ERROR wrong number of container tags, expected 1: the buildspec has no phases',
  ],
  [
    'misspelt phases',
    `version: 0.2\nphase: {}\n`,
    '1:1 YAML_FILE_ERROR wrong number of container tags, expected 1: the buildspec has no phases',
  ],
  ['empty', '', '1:1 YAML_FILE_ERROR the buildspec is empty'],
  ['only comments', '# nothing\n', '1:1 YAML_FILE_ERROR the buildspec is empty'],
  ['empty first document', `---\n---\nversion: 0.2\n${BUILD}`, '1:4 YAML_FILE_ERROR the buildspec is empty'],
  ['a list', '- version: 0.2\n', '1:1 YAML_FILE_ERROR Cannot unmarshal list to map'],
  ['a text', 'version:0.2\n', '1:1 YAML_FILE_ERROR Cannot unmarshal string to map'],
  [
    'phases as list',
    'version: 0.2\nphases:\n  - build\n',
    '3:3 YAML_FILE_ERROR Cannot unmarshal list to map at line 3: phases',
  ],
  [
    'a phase as text',
    'version: 0.2\nphases:\n  build: make\n',
    '3:10 YAML_FILE_ERROR Cannot unmarshal string to map at line 3: phases.build',
  ],
  [
    'commands as map',
    phase('    commands:\n      make: all\n'),
    '5:7 YAML_FILE_ERROR Cannot unmarshal map to list at line 5: commands',
  ],
  [
    'empty key',
    phase('    commands: make\n    : x\n'),
    '5:1 YAML_FILE_ERROR did not find expected key at line 5: phases.build has a colon without a key',
  ],
  [
    'a list as key',
    phase('    commands: make\n    ? [a]\n    : x\n'),
    '5:7 YAML_FILE_ERROR Cannot unmarshal a key at line 5: phases.build has a map or a list as a key',
  ],
  [
    'run-as as list',
    phase('    run-as: [a]\n'),
    '4:13 YAML_FILE_ERROR Cannot unmarshal list to string at line 4: phases.build.run-as',
  ],
  [
    'runtime version as list',
    phase('    runtime-versions:\n      nodejs: [18]\n').replace('build:', 'install:'),
    '5:15 YAML_FILE_ERROR Cannot unmarshal list to string at line 5: phases.install.runtime-versions.nodejs',
  ],
  [
    'on-failure count',
    phase('    on-failure: RETRY-101\n'),
    '4:17 YAML_FILE_ERROR invalid on-failure value: RETRY-101: a count between 0 and 100 is needed',
  ],
  [
    'on-failure regex',
    phase('    on-failure: RETRY-3-(\n'),
    '4:17 YAML_FILE_ERROR invalid on-failure value: RETRY-3-(: ( is not a regular expression',
  ],
  [
    'on-failure word',
    phase('    on-failure: STOP\n'),
    '4:17 YAML_FILE_ERROR invalid on-failure value: STOP: expecting ABORT, CONTINUE, RETRY, RETRY-count, RETRY-regex or RETRY-count-regex',
  ],
  ['env as text', below('env: A=b\n'), '5:6 YAML_FILE_ERROR Cannot unmarshal string to map at line 5: env'],
  [
    'variable as map',
    below('env:\n  variables:\n    A: {{ b }}\n'),
    '7:8 YAML_FILE_ERROR Cannot unmarshal map to string at line 7: env.variables.A',
  ],
  [
    'exported variables as map',
    below('env:\n  exported-variables:\n    A: b\n'),
    '7:5 YAML_FILE_ERROR Cannot unmarshal map to list at line 7: env.exported-variables',
  ],
  [
    'switch as list',
    below('env:\n  git-credential-helper: [yes]\n'),
    '6:26 YAML_FILE_ERROR Cannot unmarshal list to string at line 6: env.git-credential-helper',
  ],
  [
    'report as list',
    below('reports:\n  unit:\n    - a.xml\n'),
    '7:5 YAML_FILE_ERROR Cannot unmarshal list to map at line 7: reports.unit',
  ],
  [
    'artifacts as list',
    below('artifacts:\n  - a\n'),
    '6:3 YAML_FILE_ERROR Cannot unmarshal list to map at line 6: artifacts',
  ],
  [
    'cache paths as map',
    below('cache:\n  paths:\n    a: b\n'),
    '7:5 YAML_FILE_ERROR Cannot unmarshal map to list at line 7: cache.paths',
  ],
  [
    'unknown alias',
    below('cache: *cache\n'),
    "5:8 YAML_FILE_ERROR unknown anchor 'cache' referenced at line 5",
  ],
  [
    'anchor in itself',
    'version: 0.2\nphases: &a\n  build: *a\n',
    "3:10 YAML_FILE_ERROR anchor 'a' value contains itself at line 3",
  ],
  [
    'quoted version in a batch',
    entry('').replace('0.2', '"0.2"'),
    '1:10 YAML_FILE_ERROR cannot unmarshal !!str `0.2` into float64 at line 1: a batch needs a number as its version',
  ],
  [
    'batch without builds',
    batch('  fast-fail: true\n'),
    '2:1 BATCH_SPEC_VALIDATION_ERROR BatchSpec has invalid values.. one of build-list, build-graph, build-matrix, build-fanout is required',
  ],
  [
    'a list without builds',
    batch('  build-list: [null]\n'),
    '2:1 BATCH_SPEC_VALIDATION_ERROR BatchSpec has invalid values.. one of build-list, build-graph, build-matrix, build-fanout is required',
  ],
  [
    'fleet and compute-type',
    entry('      env: {compute-type: c, fleet: f}\n'),
    '5:30 BATCH_SPEC_VALIDATION_ERROR BatchSpec has invalid values.. fleet and compute-type of batch.build-list[0].env exclude each other',
  ],
  [
    'fleet and compute-type of a matrix',
    batch('  build-matrix:\n    static: {env: {fleet: f}}\n    dynamic: {env: {compute-type: [c, d]}}\n'),
    '5:36 BATCH_SPEC_VALIDATION_ERROR BatchSpec has invalid values.. fleet and compute-type of batch.build-matrix exclude each other',
  ],
  [
    'two kinds of builds',
    entry('  build-fanout: {parallelism: 2}\n'),
    '5:3 BATCH_SPEC_VALIDATION_ERROR BatchSpec has invalid values.. build-list and build-fanout exclude each other',
  ],
  [
    'build-list as map',
    batch('  build-list:\n    identifier: a\n'),
    '4:5 YAML_FILE_ERROR Cannot unmarshal map to list at line 4: batch.build-list',
  ],
  [
    'batch variables as list',
    entry('      env: {variables: [A=b]}\n'),
    '5:24 YAML_FILE_ERROR Cannot unmarshal list to map at line 5: batch.build-list[0].env.variables',
  ],
  [
    'depend-on as list of maps',
    batch('  build-graph:\n    - identifier: a\n      depend-on:\n        - identifier: b\n'),
    '6:11 YAML_FILE_ERROR Cannot unmarshal map to string at line 6: batch.build-graph[0].depend-on[0]',
  ],
  [
    'a cycle',
    batch(
      '  build-graph:\n    - {identifier: a, depend-on: [b]}\n    - {identifier: b, depend-on: [c]}\n    - {identifier: c, depend-on: [b]}\n',
    ),
    '5:20 BATCH_SPEC_VALIDATION_ERROR BatchSpec has invalid values.. builds wait for each other: b -> c -> b',
  ],
  [
    'a build that waits for itself',
    batch('  build-graph:\n    - {identifier: a, depend-on: [a]}\n'),
    '4:20 BATCH_SPEC_VALIDATION_ERROR BatchSpec has invalid values.. builds wait for each other: a -> a',
  ],
  [
    'fanout without parallelism',
    batch('  build-fanout: {ignore-failure: true}\n'),
    '3:3 BATCH_SPEC_VALIDATION_ERROR BatchSpec has invalid values.. build-fanout.parallelism must be a whole number above 0',
  ],
  [
    'fanout of nothing',
    batch('  build-fanout: {parallelism: 0}\n'),
    '3:31 BATCH_SPEC_VALIDATION_ERROR BatchSpec has invalid values.. build-fanout.parallelism must be a whole number above 0',
  ],
  [
    'matrix dimension as map',
    batch('  build-matrix:\n    dynamic:\n      env:\n        variables:\n          A: {b: c}\n'),
    '7:14 YAML_FILE_ERROR Cannot unmarshal map to list at line 7: batch.build-matrix.dynamic.env.variables.A',
  ],
  [
    'a reserved character',
    phase('    commands:\n      - @make\n'),
    '5:9 YAML_FILE_ERROR found character that cannot start any token at line 5',
  ],
  [
    'two broken lines',
    phase('    commands:\n      - a: b: c\n      - d: e: f\n'),
    '5:12 YAML_FILE_ERROR mapping values are not allowed in this context at line 5',
    '6:12 YAML_FILE_ERROR mapping values are not allowed in this context at line 6',
  ],
  [
    'unclosed list',
    below('artifacts:\n  files: [a, b\n'),
    "7:1 YAML_FILE_ERROR did not find expected ',' or ']' at line 7",
  ],
  [
    'no consequences of broken YAML',
    'phases:\n  deploy:\n    commands:\n      - make\n     - test\n',
    '5:6 YAML_FILE_ERROR did not find expected key at line 5',
  ],
];

describe('refused', () => {
  it.each(CASES)('%s', (_, source, ...expected) => {
    const { buildspec, diagnostics } = parseBuildspec(source, 'buildspec.yml');
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(
      errors.map(({ range, code, message }) => `${range?.line}:${range?.column} ${code} ${message}`),
    ).toEqual(expected);
    expect(errors.filter(({ hint, file }) => !hint || file !== 'buildspec.yml')).toEqual([]);
    expect(buildspec).toBeUndefined();
  });
});

describe('hints show the exact text to write', () => {
  const hintOf = (source: string) => parseBuildspec(source, 'f').diagnostics[0]?.hint;
  const command = (text: string) => hintOf(phase(`    commands:\n      - ${text}\n`));

  it.each([
    ['echo "a: b"', `- 'echo "a: b"'`],
    [`echo 'a: b'`, `- "echo 'a: b'"`],
    [`echo 'a: \\n'`, `- |\n  echo 'a: \\n'`],
    [`echo "a: b" 'c'`, `- |\n  echo "a: b" 'c'`],
    ['echo "a: b # c"', `- 'echo "a: b # c"'`],
    [`printf '[{"name": "x"}]' # json`, `- |\n  printf '[{"name": "x"}]'`],
    ['aws --query a: \\\n          --output b:', `- |\n  aws --query a: \\\n  --output b:`],
  ])('%s', (text, entryToWrite) => {
    expect(command(text)).toBe(`Quote the whole command:\n${entryToWrite}`);
  });

  it('does not repeat a huge command', () => {
    expect(command(`echo "a: ${'x'.repeat(5000)}"`)).toBe(
      'Write `- |` and the command below it, indented deeper than the dash.',
    );
  });

  it.each([
    ['version: 0.2\nphases:\n  post-build: {}\n', 'Did you mean post_build?'],
    ['version: 0.2\nphases:\n  buuild: {}\n', 'Did you mean build?'],
    [
      'version: 0.2\nphases:\n  reports: {}\n',
      'reports is no phase: move it to the top level, without indentation.',
    ],
    ['version: 0.2\nphases:\n  build: {}\nbuild: {}\n', 'Indent it below phases.'],
    ['version: 0.2\nphases:\n  build: {}\nenv:\n  DEBUG: 1\n', 'Indent it below variables.'],
    [entry('      depends-on: [b]\n'), 'Did you mean depend-on?'],
    [entry('      image: x\n'), 'Indent it below env of this entry.'],
  ])('%j', (source, hint) => {
    expect(hintOf(source)).toBe(hint);
  });
});
