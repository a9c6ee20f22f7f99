import type { Rule } from './types.js';

const PHASES = `phases:
  build:
    commands:
      - make
`;
const HEAD = `version: 0.2
${PHASES}`;
const NEVER = 'Not found in the corpus.';
const BATCH = `batch:
  build-list:
    - identifier: linux
      buildspec: linux.yml
`;

/**
 * The warnings of the parser: CodeBuild runs the file, but hardly as it is meant. They are found while the file is read, so
 * these rules have no function; they are here to be switched, explained and listed like all others.
 */
export const PARSER_RULES: Rule[] = [
  {
    id: 'unknown-key',
    severity: 'warning',
    summary: 'A key that CodeBuild does not know, and ignores.',
    why: 'A misspelt or misplaced key is ignored without a word, and with it all that stands below: commands do not run, files are not uploaded. The hint tells which key was meant, or where this one belongs. A key of the top level whose anchors are used elsewhere is no finding.',
    bad: `${HEAD}    finaly:
      - ./clean.sh
`,
    good: `${HEAD}    finally:
      - ./clean.sh
`,
    corpus:
      '40 findings in 28 files, all of them true: `compute-type` below `env` (15), keys one level too deep in the `env` of a batch entry (13), `finaly`, `Commands`, `base_directory` and others.',
  },
  {
    id: 'duplicate-key',
    severity: 'warning',
    summary: 'A key that stands twice in the same map: the last one wins.',
    why: 'All that stands below the first one is dropped without a word. Often two lists of commands were meant to be one.',
    bad: `${HEAD}    commands:
      - make test
`,
    good: `${HEAD}      - make test
`,
    corpus: '12 findings in 4 files, all of them true; one file loses its first list of commands.',
  },
  {
    id: 'misplaced-key',
    severity: 'warning',
    summary: 'A key that CodeBuild knows, but does not read at this place.',
    why: '`runtime-versions` has an effect in `install` only, `depend-on` in `build-graph` only. Anywhere else it is ignored: the build runs with the default runtime, or all builds of the batch start at once.',
    bad: `version: 0.2
phases:
  build:
    runtime-versions:
      nodejs: 22
    commands:
      - npm test
`,
    good: `version: 0.2
phases:
  install:
    runtime-versions:
      nodejs: 22
  build:
    commands:
      - npm test
`,
    corpus: '14 findings in 1 file, a `build-list` whose entries depend on each other: true.',
  },
  {
    id: 'missing-version',
    severity: 'warning',
    summary: 'A batch without phases that names no version.',
    why: 'CodeBuild refuses other buildspecs without a version. Write `version: 0.2` as the first line.',
    bad: BATCH,
    good: `version: 0.2\n${BATCH}`,
    corpus: '1 finding in 1 file: true.',
  },
  {
    id: 'more-documents',
    severity: 'warning',
    summary: 'A second YAML document in the file, which CodeBuild does not read.',
    why: 'A line of `---` starts a new document. Only the first one counts, so what follows has no effect at all.',
    bad: `${HEAD}---
artifacts:
  files:
    - app.zip
`,
    good: `${HEAD}artifacts:
  files:
    - app.zip
`,
    corpus: NEVER,
  },
  {
    id: 'empty-entry',
    severity: 'warning',
    summary: 'A dash with nothing behind it, which is skipped.',
    why: 'The entry was forgotten, or it stands at the wrong place. Remove the dash, or write the entry behind it.',
    bad: `${HEAD}      -
`,
    good: HEAD,
    corpus: '2 findings in 2 files: true.',
  },
  {
    id: 'dash-without-blank',
    severity: 'warning',
    summary: 'A list whose dashes have no blank behind them: YAML reads all of it as one command.',
    why: 'The lines are folded into one command that starts with a dash, which no shell finds. Write a blank after each dash.',
    bad: `version: 0.2
phases:
  build:
    commands:
      -make
      -make test
`,
    good: `${HEAD}      - make test
`,
    corpus: NEVER,
  },
  {
    id: 'no-files',
    severity: 'warning',
    summary: 'Artifacts or a report group without any files.',
    why: 'Nothing is uploaded, as if the section were absent. Write the patterns below `files:`.',
    bad: `${HEAD}artifacts:
  base-directory: dist
`,
    good: `${HEAD}artifacts:
  base-directory: dist
  files:
    - '**/*'
`,
    corpus: NEVER,
  },
  {
    id: 'no-builds',
    severity: 'warning',
    summary: 'A batch without any builds, next to phases.',
    why: 'A single build of this file works, but a batch build of it fails. Add builds, or remove `batch`.',
    bad: `version: 0.2
batch:
  fast-fail: true
${PHASES}`,
    good: `version: 0.2
batch:
  fast-fail: true
  build-list:
    - identifier: linux
${PHASES}`,
    corpus: NEVER,
  },
  {
    id: 'duplicate-value',
    severity: 'warning',
    summary: 'A value of a batch that is written twice and counts once.',
    why: 'Equal values of a dimension of a matrix would give two equal builds, and who depends on a build twice depends on it once. Mostly another value was meant.',
    bad: `version: 0.2
batch:
  build-matrix:
    dynamic:
      env:
        variables:
          NODE: ['20', '22', '20']
${PHASES}`,
    good: `version: 0.2
batch:
  build-matrix:
    dynamic:
      env:
        variables:
          NODE: ['20', '22', '24']
${PHASES}`,
    corpus: NEVER,
  },
  {
    id: 'not-a-switch',
    severity: 'warning',
    summary: 'Neither yes nor no where a switch is expected: it is taken as no.',
    why: 'Switches are `yes`, `no`, `true` or `false`. `on` and `1` do not switch anything on.',
    bad: `${HEAD}artifacts:
  files:
    - app.zip
  discard-paths: on
`,
    good: `${HEAD}artifacts:
  files:
    - app.zip
  discard-paths: yes
`,
    corpus: NEVER,
  },
  {
    id: 'reserved-variable',
    severity: 'warning',
    summary: 'A variable with a name that starts with CODEBUILD_.',
    why: 'AWS [reserves these names](https://docs.aws.amazon.com/codebuild/latest/userguide/build-env-ref-env-vars.html): CodeBuild may set the variable itself, now or later. The switches that people are told to set, such as `CODEBUILD_CONFIG_AUTO_DISCOVER`, are no findings.',
    bad: `version: 0.2
env:
  variables:
    CODEBUILD_TARGET: staging
${PHASES}`,
    good: `version: 0.2
env:
  variables:
    TARGET: staging
${PHASES}`,
    corpus: '2 findings in 2 files: true.',
  },
  {
    id: 'unknown-report-format',
    severity: 'warning',
    summary: 'A `file-format` of a report group that CodeBuild does not know.',
    why: 'The report cannot be read, and fails. The hint names the format that was meant, or all there are.',
    bad: `${HEAD}reports:
  unit:
    files: 'junit.xml'
    file-format: JUNIT
`,
    good: `${HEAD}reports:
  unit:
    files: 'junit.xml'
    file-format: JUNITXML
`,
    corpus: NEVER,
  },
  {
    id: 'unknown-cache-action',
    severity: 'warning',
    summary: 'A `cache.action` that is neither `restore` nor `save`.',
    why: 'The cache is restored and saved, as without the key.',
    bad: `${HEAD}cache:
  action: load
  paths:
    - node_modules/**/*
`,
    good: `${HEAD}cache:
  action: restore
  paths:
    - node_modules/**/*
`,
    corpus: NEVER,
  },
  {
    id: 'unused-fallback-keys',
    severity: 'warning',
    summary: '`cache.fallback-keys` without `cache.key`.',
    why: 'Fallback keys are tried when no cache has the key. Without one they are ignored.',
    bad: `${HEAD}cache:
  fallback-keys:
    - npm-
  paths:
    - node_modules/**/*
`,
    good: `${HEAD}cache:
  key: npm-$(codebuild-hash-files package-lock.json)
  fallback-keys:
    - npm-
  paths:
    - node_modules/**/*
`,
    corpus: NEVER,
  },
  {
    id: 'too-many-fallback-keys',
    severity: 'warning',
    summary: 'More than five `cache.fallback-keys`.',
    why: 'CodeBuild tries five, and ignores the rest.',
    bad: `${HEAD}cache:
  key: npm-1
  fallback-keys: [a-, b-, c-, d-, e-, f-]
  paths:
    - node_modules/**/*
`,
    good: `${HEAD}cache:
  key: npm-1
  fallback-keys: [a-, b-, c-, d-, e-]
  paths:
    - node_modules/**/*
`,
    corpus: NEVER,
  },
];
