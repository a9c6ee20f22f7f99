import { describe, expect, it } from '@jest/globals';

import { CACHE_PATH_NEVER_WRITTEN } from '../../../src/check/rules/cache-path.js';
import { PATTERN_NEVER_MATCHES } from '../../../src/check/rules/pattern-never-matches.js';
import { REPORT_FORMAT } from '../../../src/check/rules/report-format.js';
import { findingsOf, toldOf } from '../../support/spec-findings.js';

const HEAD = 'version: 0.2\nphases:\n  build:\n    commands: [make]\n';
const list = (...texts: string[]): string => JSON.stringify(texts);

describe('pattern-never-matches', () => {
  const inArtifact = (part: string): string[] =>
    findingsOf(PATTERN_NEVER_MATCHES, `${HEAD}artifacts:\n  ${part}\n`).map(({ message }) => message);

  it.each(['dist/', 'some/where/', '.', './', '..', 'node_modules', 'web/dist', './coverage'])(
    'a directory: %s',
    (file) => {
      expect(inArtifact(`files: ${list(file)}`)).toEqual([
        `${file} is a directory, and stands for nothing that is in it`,
      ]);
    },
  );

  it.each([
    'Procfile',
    'githash',
    '.coverage',
    'dist/*',
    'dist/**/*',
    'dist/**',
    'build',
    'dist.zip',
    '$DIR',
    './a.txt',
    '/tmp/x/*',
  ])('no directory, as far as we know: %s', (file) => {
    expect(inArtifact(`files: ${list(file)}`)).toEqual([]);
  });

  it.each([
    ['dist', 'dist/**/*', 'dist/dist/**/*'],
    ['./dist/', './dist/app.js', 'dist/dist/app.js'],
    ['web/site', 'web/site/*', 'web/site/web/site/*'],
  ])('base-directory %s with %s', (base, file, path) => {
    expect(inArtifact(`files: ${list(file)}\n  base-directory: ${base}`)).toEqual([
      `${file} is looked for below base-directory, as ${path}`,
    ]);
  });

  it.each([
    ['dist', '**/*'],
    ['dist', 'distribution/*'],
    // A package in a folder of its name, as Python's are.
    ['shop', 'shop/**/*'],
    ['$DIR', '$DIR/x'],
    ['.', './x'],
    ['/tmp/dist', '/tmp/dist/*'],
    ['dist-*', 'dist-*/x'],
  ])('base-directory %s with %s may be meant', (base, file) => {
    expect(inArtifact(`files: ${list(file)}\n  base-directory: ${base}`)).toEqual([]);
  });

  it.each(['params/*.yml"', `'dist/**/*'`, '"a b"', '`date`'])('a quote within: %s', (file) => {
    const [message = ''] = inArtifact(`files: ${list(file)}`);
    expect(message).toContain('is a character of the name');
  });

  it('an exclamation mark', () => {
    expect(inArtifact(`files: ${list('**/*', '!node_modules/**/*')}`)).toEqual([
      '!node_modules/**/* excludes nothing: it is a name that starts with an exclamation mark',
    ]);
  });

  it('what is excluded again', () => {
    expect(inArtifact(`files: ${list('a/*', './b/*')}\n  exclude-paths: ${list('b/*')}`)).toEqual([
      'all that ./b/* matches is excluded by exclude-paths: b/*',
    ]);
    expect(inArtifact(`files: ${list('a/*', 'b/*')}\n  exclude-paths: ${list('./**/*')}`)).toHaveLength(2);
    expect(inArtifact(`files: ${list('/tmp/x')}\n  exclude-paths: ${list('**/*')}`)).toEqual([]);
    expect(inArtifact(`files: ${list('**/*')}\n  exclude-paths: ${list('**/.*', '**/.git/**/*')}`)).toEqual(
      [],
    );
  });

  it('secondary artifacts, reports and the cache', () => {
    const source = `${HEAD}artifacts:
  secondary-artifacts:
    logs:
      files: [logs/]
reports:
  unit:
    files: ['**/*']
    base-directory: results
  e2e:
    files: [reports/e2e.xml]
    base-directory: reports
cache:
  paths: ['!x/**/*', '/root/.m2', 'node_modules/']
`;
    expect(toldOf(PATTERN_NEVER_MATCHES, source).map(([text]) => text)).toEqual([
      'logs/',
      'reports/e2e.xml',
      `'!x/**/*'`,
    ]);
  });
});

describe('report-format', () => {
  const told = (file: string, format?: string): string[] => {
    const tail = format === undefined ? '' : `\n    file-format: ${format}`;
    const source = `${HEAD}reports:\n  unit:\n    files: ${list(file)}${tail}\n`;
    return findingsOf(REPORT_FORMAT, source).map(({ message }) => message);
  };

  it.each([
    ['coverage.xml', undefined],
    ['out/coverage/clover.xml', undefined],
    ['**/cobertura-coverage.xml', 'JUNITXML'],
    ['**/jacocoTestReport.xml', 'CoberturaXML'],
    ['results.trx', undefined],
    ['results.json', undefined],
    ['cucumber.json', 'JUNITXML'],
    ['junit.xml', 'CUCUMBERJSON'],
    ['junit.xml', 'SIMPLECOV'],
    ['results.trx', 'NUnitXml'],
  ])('%s is not %s', (file, format) => {
    expect(told(file, format)).toEqual([
      expect.stringContaining(`but is read as ${format?.toUpperCase() ?? 'JUNITXML'}`),
    ]);
  });

  it.each([
    ['junit.xml', undefined],
    ['**/*', undefined],
    ['**/*.xml', 'TESTNGXML'],
    ['coverage.xml', 'CLOVERXML'],
    ['coverage.xml', 'CoberturaXML'],
    ['results.trx', 'VisualStudioTrx'],
    ['results.xml', 'VISUALSTUDIOTRX'],
    ['cucumber.json', 'CucumberJson'],
    ['.resultset.json', 'SIMPLECOV'],
    ['$REPORT', 'CUCUMBERJSON'],
    // The parser tells of formats that there are not.
    ['results.json', 'JUNIT'],
  ])('%s may be %s', (file, format) => {
    expect(told(file, format)).toEqual([]);
  });
});

describe('cache-path-never-written', () => {
  const told = (path: string, commands: string[], more = ''): string[] => {
    const source = `version: 0.2\nphases:\n  build:\n    commands: ${list(...commands)}\ncache:\n  paths: ${list(path)}\n${more}`;
    return findingsOf(CACHE_PATH_NEVER_WRITTEN, source).map(({ message }) => message);
  };
  const DOCKER = [
    'aws ecr get-login-password | docker login -u AWS --password-stdin x',
    'docker build -t app .',
  ];

  it.each([
    ['/root/.m2/**/*', 'maven'],
    ['~/.gradle/caches/**/*', 'gradle'],
    ['node_modules/**/*', 'node'],
    ['$HOME/.npm/**/*', 'node'],
    ['/root/.cache/pip/**/*', 'pip'],
    ['/go/pkg/mod/**/*', 'go'],
    ['.terraform/**/*', 'terraform'],
  ])('%s, where docker builds', (path, tool) => {
    expect(told(path, DOCKER)).toEqual([`${path}: no command of the build writes this cache of ${tool}`]);
  });

  it('speaks of pip only where nothing runs it', () => {
    expect(told('/root/.cache/pip/**/*', ['pip install -r r.txt'])).toEqual([]);
    expect(
      told('/root/.m2/**/*', ['pip install -r r.txt', 'VERSION=$(cat v)', 'if [ -f x ]; then echo y; fi']),
    ).toHaveLength(1);
  });

  it.each([
    'mvn package',
    './build.sh',
    'make',
    'constructor',
    'sh -c mvn',
    'sudo mvn package',
    'docker run maven mvn package',
    'docker compose up',
    'npm ci',
    'echo $(mvn -v)',
    'true && { cd x; ./mvnw install; }',
    'for d in *; do (cd $d && $BUILD); done',
    'aws s3 sync s3://b/cache .',
    'mkdir -p /root/.m2 && echo "$SETTINGS" > /root/.m2/settings.xml',
    'env A=1 mvn package',
    'if [ -f x ]; then',
  ])('says nothing with %s', (command) => {
    expect(told('/root/.m2/**/*', [...DOCKER, command])).toEqual([]);
  });

  it('says nothing of other paths, of a cache that is only restored, and without commands', () => {
    expect(told('build/cache/**/*', DOCKER)).toEqual([]);
    expect(told('/root/.m2/**/*', DOCKER, '  action: restore\n')).toEqual([]);
    const source =
      'version: 0.2\nphases:\n  install:\n    runtime-versions: {java: corretto21}\ncache:\n  paths: [/root/.m2/**/*]\n';
    expect(findingsOf(CACHE_PATH_NEVER_WRITTEN, source)).toEqual([]);
  });
});
