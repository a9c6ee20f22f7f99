import { describe, expect, it } from '@jest/globals';
import { parseBuildspec } from '../../../src/buildspec/parse.js';
import type { Buildspec, Text } from '../../../src/buildspec/types.js';

const BUILD = 'phases:\n  build:\n    commands: make\n';
const below = (lines: string) => `version: 0.2\n${BUILD}${lines}`;
const variables = (lines: string) => below(`env:\n  variables:\n${lines}`);
const commands = (lines: string) => `version: 0.2\nphases:\n  build:\n    commands:${lines}`;
const batch = (lines: string) => `version: 0.2\nbatch:\n${lines}`;

function parse(source: string | Uint8Array): { buildspec: Buildspec; warnings: string[] } {
  const { buildspec, diagnostics } = parseBuildspec(source, 'buildspec.yml');
  const warnings = diagnostics.map(({ range, code }) => `${range?.line}:${range?.column} ${code}`);
  if (!buildspec) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return { buildspec, warnings };
}

const texts = (list: Text[] | undefined) => list?.map(({ text }) => text);
const pairs = (list: (Text & { name: string })[]) =>
  Object.fromEntries(list.map(({ name, text }) => [name, text]));
const buildCommands = ({ phases }: Buildspec) => texts(phases.build?.commands);

/** What is accepted, the buildspec, what is read off it, what that must be, and the warnings. */
const CASES: [string, string, (buildspec: Buildspec) => unknown, unknown, ...string[]][] = [
  ['version 0.1', `version: 0.1\n${BUILD}`, (b) => b.version, '0.1'],
  ['version 0.20', `version: 0.20\n${BUILD}`, (b) => b.version, '0.2'],
  ['quoted version', `version: "0.2"\n${BUILD}`, (b) => b.version, '0.2'],
  [
    'no version in a batch without phases',
    'batch:\n  build-list:\n    - identifier: a\n',
    (b) => b.version,
    '0.2',
    '1:1 missing-version',
  ],
  ['JSON', '{"version": 0.2,\n\t"phases": {"build":\n\t{"commands": ["make"]}}}', buildCommands, ['make']],
  [
    'CRLF',
    commands('\n      - make\n      - |\n        a\n        b\n').replaceAll('\n', '\r\n'),
    buildCommands,
    ['make', 'a\nb\n'],
  ],
  [
    'lone CR',
    commands('\n      - make\n      - test\n').replaceAll('\n', '\r'),
    buildCommands,
    ['make', 'test'],
  ],
  [
    'a key of the top level that holds anchors for others',
    `version: 0.2\nx-steps: &steps\n  commands: &commands [make]\n  other: 1\n.unused: &unused [x]\nphases:\n  install: {commands: *commands}\n  build: {commands: *commands}\n`,
    buildCommands,
    ['make'],
    '5:1 unknown-key',
  ],
  ['byte order mark', `\uFEFF${commands(' make')}`, buildCommands, ['make']],
  ['indented as a whole', commands(' make').replace(/^/gm, '   '), buildCommands, ['make']],
  ['document marker', `--- # start\n${commands(' make')}\n...\n`, buildCommands, ['make']],
  [
    'second document',
    `${commands(' make')}\n---\nversion: 0.9\n`,
    buildCommands,
    ['make'],
    '5:1 more-documents',
  ],
  ['empty second document', `${commands(' make')}\n---\n# end\n`, buildCommands, ['make']],
  ['broken second document', `${commands(' make')}\n---\n"\n`, buildCommands, ['make'], '5:1 more-documents'],

  ['single command', commands(' make'), buildCommands, ['make']],
  ['single block of commands', commands(' |\n      a\n      b\n'), buildCommands, ['a\nb\n']],
  ['dash at the key', commands('\n    - make\n    - test\n'), buildCommands, ['make', 'test']],
  ['no commands', commands('\n      # - make\n'), buildCommands, []],
  [
    'empty commands',
    commands('\n      - make\n      -\n      - ~\n      - ""\n'),
    buildCommands,
    ['make', ''],
    '6:8 empty-entry',
    '7:9 empty-entry',
  ],
  [
    'source text',
    commands('\n      - 012\n      - yes\n      - 1e3\n      - 2001-01-01\n      - !!str 3\n'),
    buildCommands,
    ['012', 'yes', '1e3', '2001-01-01', '3'],
  ],
  [
    'quotes and escapes',
    commands(`\n      - 'it''s'\n      - "a\\tb"\n      - a 'b' "c" \\d # e\n`),
    buildCommands,
    ["it's", 'a\tb', `a 'b' "c" \\d`],
  ],
  ['folded plain text', commands('\n      - a\n        b\n\n        c\n'), buildCommands, ['a b\nc']],
  [
    'blocks',
    commands(
      '\n      - |\n        a\n\n          b\n\n      - |-\n        a\n      - |+\n        a\n\n      - >\n        a\n        b\n',
    ),
    buildCommands,
    ['a\n\n  b\n', 'a', 'a\n\n', 'a b\n'],
  ],
  ['comments in column 0', commands('\n      - a\n# x\n      - b\n'), buildCommands, ['a', 'b']],
  [
    'dashes without blanks',
    commands('\n      -npm ci\n      -npm test\n'),
    buildCommands,
    ['-npm ci -npm test'],
    '5:7 dash-without-blank',
  ],
  ['anchors, aliases', commands('\n      - &a make\n      - *a\n'), buildCommands, ['make', 'make']],
  ['null phases', 'version: 0.2\nphases:\n  install:\n  build: ~\n', (b) => b.phases, {}],
  [
    'phase without commands',
    'version: 0.2\nphases:\n  install:\n    runtime-versions: {python: 3.10, nodejs: "18", java: $J}\n',
    (b) => pairs(b.phases.install?.runtimeVersions ?? []),
    { python: '3.10', nodejs: '18', java: '$J' },
  ],
  [
    'misplaced runtime-versions',
    'version: 0.2\nphases:\n  build:\n    runtime-versions: {python: 3.10}\n',
    (b) => b.phases.build?.commands,
    [],
    '4:5 misplaced-key',
  ],
  [
    'finally and run-as',
    'version: 0.2\nrun-as: root\nphases:\n  build:\n    run-as: me\n    finally: clean\n',
    (b) => [b.runAs, b.phases.build?.runAs, texts(b.phases.build?.finally)],
    ['root', 'me', ['clean']],
  ],
  [
    'duplicate keys',
    `version: 0.1\n${commands(' old')}\n    commands: new\n`,
    (b) => [b.version, buildCommands(b)],
    ['0.2', ['new']],
    '2:1 duplicate-key',
    '6:5 duplicate-key',
  ],
  [
    'keys in another case',
    `version: 0.2\nphases:\n  build:\n    Commands: [make]\n`,
    buildCommands,
    [],
    '4:5 unknown-key',
  ],
  [
    'prototype names',
    variables('    __proto__: a\n    constructor: b\n'),
    (b) => b.env.variables.map(({ name, text }) => [name, text]),
    [
      ['__proto__', 'a'],
      ['constructor', 'b'],
    ],
  ],

  [
    'variables as source text',
    variables(
      '    A:\n    B: null\n    C: ~\n    D: 3.10\n    E: true\n    F: "x: y"\n    G: $PATH:/x\n    H: 0x1F\n',
    ),
    (b) => pairs(b.env.variables),
    { A: '', B: 'null', C: '~', D: '3.10', E: 'true', F: 'x: y', G: '$PATH:/x', H: '0x1F' },
  ],
  [
    'reserved variables',
    variables('    CODEBUILD_X: 1\n    CODEBUILD_CONFIG_AUTO_DISCOVER: 1\n'),
    (b) => b.env.variables.length,
    2,
    '7:18 reserved-variable',
  ],
  [
    'merge keys',
    `version: 0.2\nx: &x {A: 1, B: 1}\nenv:\n  variables:\n    B: 2\n    <<: *x\n    C: 3\n${BUILD}`,
    (b) => pairs(b.env.variables),
    { A: '1', B: '2', C: '3' },
  ],
  [
    'version 0.1 variables',
    `version: 0.1\nenvironment_variables:\n  plaintext:\n    A: b\n${BUILD}`,
    (b) => pairs(b.env.variables),
    { A: 'b' },
  ],
  [
    'empty references',
    below('env:\n  parameter-store:\n    # A: b\n  secrets-manager: {}\n'),
    (b) => [b.env.parameterStore, b.env.secretsManager],
    [[], []],
  ],
  [
    'references',
    below(
      'env:\n  parameter-store: {A: /a}\n  secrets-manager:\n    B: id:key\n  exported-variables: C\n  shell: bash\n',
    ),
    (b) => [
      pairs(b.env.parameterStore),
      pairs(b.env.secretsManager),
      texts(b.env.exportedVariables),
      b.env.shell,
    ],
    [{ A: '/a' }, { B: 'id:key' }, ['C'], 'bash'],
  ],
  [
    'switches',
    below('env: {git-credential-helper: YES}\nproxy: {upload-artifacts: True, logs: No}\n'),
    (b) => [b.env.gitCredentialHelper, b.proxy],
    [true, { uploadArtifacts: true, logs: false }],
  ],
  [
    'odd switches',
    below('env: {git-credential-helper: on}\nproxy: {upload-artifacts: 1, logs: ~}\n'),
    (b) => [b.env.gitCredentialHelper, b.proxy],
    [false, { uploadArtifacts: false, logs: false }],
    '5:30 not-a-switch',
    '6:27 not-a-switch',
  ],

  [
    'reports',
    below(
      'reports:\n  unit:\n    files: "*.xml"\n  arn:aws:x:\n    files: [a]\n    file-format: JunitXml\n    base-directory: b\n    discard-paths: yes\n',
    ),
    (b) =>
      b.reports.map((r) => [
        r.group.text,
        texts(r.files),
        r.fileFormat,
        r.baseDirectory?.text,
        r.discardPaths,
      ]),
    [
      ['unit', ['*.xml'], 'JUNITXML', undefined, false],
      ['arn:aws:x', ['a'], 'JUNITXML', 'b', true],
    ],
  ],
  [
    'odd reports',
    below('reports:\n  a:\n  b: {files: [x], file-format: xml}\n'),
    (b) => b.reports.map((r) => r.fileFormat),
    ['XML'],
    '6:3 no-files',
    '7:32 unknown-report-format',
  ],
  [
    'artifacts as text',
    below('artifacts:\n  files: images.json\n'),
    (b) => [texts(b.artifacts?.primary?.files), b.artifacts?.secondary],
    [['images.json'], []],
  ],
  ['null artifacts', below('artifacts:\n'), (b) => b.artifacts, undefined],
  [
    'artifacts without files',
    below('artifacts:\n  files:\n  name: x\n'),
    (b) => b.artifacts,
    undefined,
    '6:3 no-files',
  ],
  [
    'whole artifacts',
    below(
      'artifacts:\n  files: [a]\n  name: n-$(date)\n  base-directory: b\n  discard-paths: yes\n  exclude-paths: c\n  enable-symlinks: yes\n  s3-prefix: p\n  type: zip\n',
    ),
    (b) => {
      const a = b.artifacts?.primary;
      return [
        a?.name?.text,
        a?.baseDirectory?.text,
        a?.discardPaths,
        texts(a?.excludePaths),
        a?.enableSymlinks,
        a?.s3Prefix?.text,
      ];
    },
    ['n-$(date)', 'b', true, ['c'], true, 'p'],
  ],
  [
    'secondary artifacts only',
    below('artifacts:\n  secondary-artifacts:\n    one:\n      files: a\n    two:\n'),
    (b) => [
      b.artifacts?.primary,
      b.artifacts?.secondary.map(({ identifier, files }) => [identifier, texts(files)]),
    ],
    [undefined, [['one', ['a']]]],
    '9:5 no-files',
  ],
  [
    'cache',
    below(
      'cache:\n  key: k-$(x)\n  fallback-keys: [a, b, c, d, e, f]\n  action: Save\n  paths: /root/.m2/**/*\n',
    ),
    (b) => [b.cache?.key?.text, texts(b.cache?.fallbackKeys), b.cache?.action, texts(b.cache?.paths)],
    ['k-$(x)', ['a', 'b', 'c', 'd', 'e'], 'save', ['/root/.m2/**/*']],
    '7:34 too-many-fallback-keys',
  ],
  [
    'odd cache',
    below('cache:\n  fallback-keys: [a]\n  action: both\n  paths:\n'),
    (b) => b.cache,
    { paths: [], key: undefined, fallbackKeys: [], action: 'both' },
    '6:19 unused-fallback-keys',
    '7:11 unknown-cache-action',
  ],

  [
    'build-graph',
    batch(
      '  fast-fail: true\n  build-graph:\n    - identifier: a\n      env:\n        compute-type: X\n        image: i\n        type: t\n        privileged-mode: true\n        variables: {A: 1}\n    - {identifier: b, buildspec: b.yml, depend-on: a, ignore-failure: yes, debug-session: true}\n',
    ),
    (b) => [
      b.batch?.fastFail,
      b.batch?.builds.kind === 'graph' &&
        b.batch.builds.entries.map((e) => [
          e.at.line,
          e.identifier.text,
          e.buildspec?.text,
          e.env.computeType,
          e.env.image,
          e.env.type,
          e.env.privilegedMode,
          pairs(e.env.variables),
          texts(e.dependOn),
          e.ignoreFailure,
          e.debugSession,
        ]),
    ],
    [
      true,
      [
        [5, 'a', undefined, 'X', 'i', 't', true, { A: '1' }, [], false, false],
        [12, 'b', 'b.yml', undefined, undefined, undefined, undefined, {}, ['a'], true, true],
      ],
    ],
  ],
  [
    'depend-on in a list',
    batch('  build-list:\n    - {identifier: a, depend-on: [b]}\n    -\n'),
    (b) => b.batch?.builds.kind,
    'list',
    '4:23 misplaced-key',
    '5:6 empty-entry',
  ],
  [
    'build-matrix',
    batch(
      '  build-matrix:\n    static:\n      ignore-failure: true\n      buildspec: s.yml\n      env: {type: t, privileged-mode: false}\n    dynamic:\n      buildspec: [a.yml, b.yml]\n      env:\n        image: i\n        variables:\n          V: [1, 1.10]\n          W:\n',
    ),
    (b) =>
      b.batch?.builds.kind === 'matrix' && [
        b.batch.builds.matrix.ignoreFailure,
        b.batch.builds.matrix.staticBuildspec?.text,
        b.batch.builds.matrix.staticEnv.privilegedMode,
        b.batch.builds.matrix.dimensions.map((d) => [d.field, d.name, texts(d.values)]),
      ],
    [
      true,
      's.yml',
      false,
      [
        ['buildspec', undefined, ['a.yml', 'b.yml']],
        ['image', undefined, ['i']],
        ['variable', 'V', ['1', '1.10']],
      ],
    ],
    '14:11 empty-entry',
  ],
  [
    'build-fanout',
    batch('  build-fanout:\n    parallelism: 5\n    ignore-failure: yes\n'),
    (b) => b.batch?.builds,
    { kind: 'fanout', at: expect.objectContaining({ line: 3 }), parallelism: 5, ignoreFailure: true },
  ],
  [
    'the same twice in depend-on',
    batch('  build-graph:\n    - identifier: a\n    - {identifier: b, depend-on: [a, a]}\n'),
    (b) => b.batch?.builds.kind,
    'graph',
    '5:38 duplicate-value',
  ],
  [
    'a value twice in a dimension',
    batch('  build-matrix: {dynamic: {env: {image: [i, j, i]}}}\n'),
    (b) => b.batch?.builds.kind === 'matrix' && b.batch.builds.matrix.dimensions.map((d) => texts(d.values)),
    [['i', 'j']],
    '3:48 duplicate-value',
  ],
  [
    'a list without builds beside phases',
    below('batch:\n  build-list: []\n'),
    (b) => b.batch,
    undefined,
    '5:1 no-builds',
  ],
  [
    'batch without builds beside phases',
    below('batch:\n  build-graph:\n'),
    (b) => b.batch,
    undefined,
    '5:1 no-builds',
  ],
];

describe('accepted', () => {
  it.each(CASES)('%s', (_, source, read, expected, ...warnings) => {
    const parsed = parse(source);
    expect(read(parsed.buildspec)).toEqual(expected);
    expect(parsed.warnings).toEqual(warnings);
  });

  it('tells where commands, phases and values stand', () => {
    const { buildspec } = parse(commands('\n      - make   # all\n      - |\n        a\n        b\n'));
    expect(buildspec.phases.build?.at).toEqual({ line: 3, column: 3, endLine: 3, endColumn: 8 });
    expect(buildspec.phases.build?.commands.map(({ at }) => at)).toEqual([
      { line: 5, column: 9, endLine: 5, endColumn: 13 },
      { line: 6, column: 9, endLine: 8, endColumn: 10 },
    ]);
  });

  it.each([
    ['ABORT', { kind: 'abort' }],
    ['Continue', { kind: 'continue' }],
    ['RETRY', { kind: 'retry', count: 3, pattern: '.*' }],
    ['retry-0', { kind: 'retry', count: 0, pattern: '.*' }],
    ['RETRY-100', { kind: 'retry', count: 100, pattern: '.*' }],
    ['Retry-3-.*connection timed out.*', { kind: 'retry', count: 3, pattern: '.*connection timed out.*' }],
    ['RETRY-invalid+', { kind: 'retry', count: 3, pattern: 'invalid+' }],
    ['RETRY-2-5-a', { kind: 'retry', count: 2, pattern: '5-a' }],
    ['"RETRY-(?i)time|(?P<n>x)"', { kind: 'retry', count: 3, pattern: '(?i)time|(?P<n>x)' }],
  ])('on-failure: %s', (value, expected) => {
    const { buildspec } = parse(`version: 0.2\nphases:\n  build:\n    on-failure: ${value}\n`);
    expect(buildspec.phases.build?.onFailure).toEqual(expected);
  });
});

/** What Go's YAML parser takes and ours alone would not, or the other way round. */
describe('YAML as Go reads it', () => {
  it('takes quoted texts whose lines are not indented', () => {
    const { buildspec } = parse(commands('\n      - "a\nb\n  c"\n      - \'d\n\n\ne\'\n      - f\n'));
    expect(buildCommands(buildspec)).toEqual(['a b c', 'd\n\ne', 'f']);
    expect(buildspec.phases.build?.commands.map(({ at }) => at.line)).toEqual([5, 8, 12]);
  });

  it('takes flow lists whose lines are not indented', () => {
    const { buildspec } = parse(below('artifacts:\n  files: [\na,\n\tb\n]\ncache: {}\n'));
    expect(texts(buildspec.artifacts?.primary?.files)).toEqual(['a', 'b']);
  });

  it('takes tabs behind values and below plain texts that are indented less', () => {
    const { buildspec } = parse(commands('\n      - a\t\n        \t\n      - b \t# c\n'));
    expect(buildCommands(buildspec)).toEqual(['a', 'b']);
  });

  it.each(['\n      - a\n\t\n', '\n\t\n      - a\n', '\n      - \ta\n', '\n      - "a"\n        \t\n'])(
    'refuses the tab in %j',
    (lines) => {
      const { diagnostics } = parseBuildspec(commands(lines), 'f');
      expect(diagnostics.map(({ message }) => message)).toEqual([
        expect.stringMatching(/^found character that cannot start any token at line \d$/),
      ]);
    },
  );
});
