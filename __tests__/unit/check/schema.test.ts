import { describe, expect, it } from '@jest/globals';
import { Ajv, type SchemaObject } from 'ajv';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';

import { parseBuildspec } from '../../../src/buildspec/parse.js';
import { buildspecSchema } from '../../../src/check/schema.js';

const schema = buildspecSchema();
const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, strictRequired: false });
const validate = ajv.compile(schema as SchemaObject);

/** As an editor reads it: YAML 1.2, where `yes` is a text and 3.10 a number. Nothing when it is no YAML. */
function read(text: string): { value: unknown } | undefined {
  const document = parseDocument(text, { merge: true, uniqueKeys: false });
  return document.errors.length > 0 ? undefined : { value: document.toJS() };
}

function schemaErrors(text: string): string[] {
  validate(read(text)?.value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** What the parser makes of it: CodeBuild takes it `well`, `with warnings`, or `refuses` it. */
function judge(text: string | Uint8Array): 'well' | 'with warnings' | 'refuses' {
  const { buildspec, diagnostics } = parseBuildspec(text, 'buildspec.yml');
  if (!buildspec) return 'refuses';
  return diagnostics.length === 0 ? 'well' : 'with warnings';
}

/** Refused for more than the shape of one value, which is all that a schema sees. */
const BEYOND_SCHEMA: Record<string, string> = {
  'tab-on-empty-line.yml': "Go's YAML refuses the tab, which other parsers do not mind",
};

const CORPUS = join(import.meta.dirname, '../../../../shared/corpus');
const corpus = existsSync(CORPUS) ? readdirSync(CORPUS).filter((name) => /\.ya?ml$/.test(name)) : [];
const OURS = [
  ...readdirSync('__tests__/buildspecs')
    .filter((name) => name.endsWith('.yml'))
    .map((name) => join('__tests__/buildspecs', name)),
  ...readdirSync('__tests__/cases')
    .map((name) => join('__tests__/cases', name, 'buildspec.yml'))
    .filter((path) => existsSync(path)),
];

describe('the schema agrees with the parser', () => {
  const files = [...OURS, ...corpus.map((name) => join(CORPUS, name))];

  it.each(files)('%s', (path) => {
    const bytes = readFileSync(path);
    const text = bytes.toString();
    const verdict = judge(bytes);
    const yaml = read(text);
    const name = path.split('/').at(-1) ?? '';
    if (verdict === 'well') expect(schemaErrors(text)).toEqual([]);
    // An editor tells about broken YAML before it looks at the schema.
    if (verdict === 'refuses' && yaml) expect(schemaErrors(text).length > 0).toBe(!(name in BEYOND_SCHEMA));
  });
});

const BUILD = 'phases:\n  build:\n    commands:\n      - make\n';

describe.each([
  ['version: "0.2"\n' + BUILD, true],
  ['version: 0.1\nenvironment_variables: {plaintext: {A: 1}}\n' + BUILD, true],
  ['version: 0.2\nx-common: &common [make]\nphases: {build: {commands: *common}}\n', true],
  ['version: 0.3\n' + BUILD, false],
  [BUILD, false],
  ['version: 0.2\n', false],
  ['version: "0.2"\nbatch: {build-list: [{identifier: a}]}\n' + BUILD, false],
  ['version: 0.2\nphases: {build: {commands: make, finally: [a, b]}, install: null}\n', true],
  ['version: 0.2\nphases: {build: {commands: {a: b}}}\n', false],
  ['version: 0.2\nphases: {build: {steps: [{run: make}]}}\n', false],
  ['version: 0.2\nphases: {deploy: {commands: make}}\n', false],
  ...['ABORT', 'continue', 'Retry', 'RETRY-3', 'RETRY-100', 'RETRY-007', 'retry-3-time out', 'RETRY-5xx'].map(
    (word): [string, boolean] => [
      `version: 0.2\nphases: {build: {on-failure: "${word}", commands: make}}\n`,
      true,
    ],
  ),
  ...['STOP', 'RETRY-101', 'RETRY-1000-x', 'RETRYING'].map((word): [string, boolean] => [
    `version: 0.2\nphases: {build: {on-failure: "${word}", commands: make}}\n`,
    false,
  ]),
  [
    'version: 0.2\nbatch: {build-matrix: {dynamic: {env: {variables: {A: [1, 2]}, image: x}}}}\n' + BUILD,
    true,
  ],
  ['version: 0.2\nbatch: {build-fanout: {parallelism: 3}}\n' + BUILD, true],
  ['version: 0.2\nbatch: {build-fanout: {parallelism: 0}}\n' + BUILD, false],
  ['version: 0.2\nbatch: {build-fanout: {parallelism: 3}, build-list: [{identifier: a}]}\n' + BUILD, false],
  ['version: 0.2\nbatch: {build-list: [{identifier: a-b}]}\n' + BUILD, false],
  ['version: 0.2\nbatch: {build-list: [{buildspec: a.yml}]}\n' + BUILD, false],
  ['version: 0.2\nbatch: {build-list: [{identifier: a, env: {fleet: f, compute-type: c}}]}\n' + BUILD, false],
  ['version: 0.2\nbatch: {build-graph: [{identifier: a}, {identifier: b, depend-on: a}]}\n', true],
  ['version: 0.2\nbatch: {}\n', false],
  ['version: 0.2\nbatch:\n' + BUILD, true],
  ['version: 0.2\nbatch:\n', false],
  ['version: 0.2\nenv: {variables: {A: 1, B: true, C: null}, exported-variables: A}\n' + BUILD, true],
  ['version: 0.2\nenv: {variables: [A]}\n' + BUILD, false],
  ['version: 0.2\nreports: {unit: {files: a.xml, file-format: JUnitXml}}\n' + BUILD, true],
  ['version: 0.2\nartifacts: {secondary-artifacts: {a: {files: x}}}\n' + BUILD, true],
  ['version: 0.2\nartifacts: {files: {a: b}}\n' + BUILD, false],
  ['version: 0.2\ncache: {paths: , key: k, fallback-keys: [a, b], action: Save}\n' + BUILD, true],
])('%j', (text, accepted) => {
  it(accepted ? 'is taken by both' : 'is refused by both', () => {
    expect(judge(text)).toBe(accepted ? 'well' : 'refuses');
    expect(schemaErrors(text).length === 0).toBe(accepted);
  });
});

/** A section, and a buildspec with one more key in it. */
const SECTIONS: [path: string, text: (key: string) => string][] = [
  ['', (key) => `version: 0.2\n${BUILD}${key}\n`],
  ['env', (key) => `version: 0.2\nenv:\n  ${key}\n${BUILD}`],
  ['proxy', (key) => `version: 0.2\nproxy:\n  ${key}\n${BUILD}`],
  ['phases.install', (key) => `version: 0.2\nphases:\n  install:\n    ${key}\n`],
  ['phases.build', (key) => `version: 0.2\nphases:\n  build:\n    ${key}\n`],
  ['reports.*', (key) => `version: 0.2\nreports:\n  unit:\n    ${key}\n${BUILD}`],
  ['artifacts', (key) => `version: 0.2\nartifacts:\n  ${key}\n${BUILD}`],
  [
    'artifacts.secondary-artifacts.*',
    (key) => `version: 0.2\nartifacts: {secondary-artifacts: {a: {${key}}}}\n${BUILD}`,
  ],
  ['cache', (key) => `version: 0.2\ncache:\n  ${key}\n${BUILD}`],
  ['environment_variables', (key) => `version: 0.1\nenvironment_variables:\n  ${key}\n${BUILD}`],
  ['batch', (key) => `version: 0.2\nbatch:\n  ${key}\n${BUILD}`],
  ['batch.build-list.*', (key) => `version: 0.2\nbatch: {build-list: [{${key}}]}\n${BUILD}`],
  ['batch.build-graph.*', (key) => `version: 0.2\nbatch: {build-graph: [{${key}}]}\n${BUILD}`],
  [
    'batch.build-graph.*.env',
    (key) => `version: 0.2\nbatch: {build-graph: [{identifier: a, env: {${key}}}]}\n${BUILD}`,
  ],
  ['batch.build-matrix', (key) => `version: 0.2\nbatch: {build-matrix: {${key}}}\n${BUILD}`],
  ['batch.build-matrix.static', (key) => `version: 0.2\nbatch: {build-matrix: {static: {${key}}}}\n${BUILD}`],
  [
    'batch.build-matrix.dynamic',
    (key) => `version: 0.2\nbatch: {build-matrix: {dynamic: {${key}}}}\n${BUILD}`,
  ],
  [
    'batch.build-matrix.dynamic.env',
    (key) => `version: 0.2\nbatch: {build-matrix: {dynamic: {env: {${key}}}}}\n${BUILD}`,
  ],
  ['batch.build-fanout', (key) => `version: 0.2\nbatch: {build-fanout: {${key}}}\n${BUILD}`],
];

interface Section {
  properties?: Record<string, Section>;
  additionalProperties?: Section;
  items?: Section;
}

function sectionAt(path: string): Section {
  let found = schema as Section;
  for (const name of path.split('.').filter((one) => one !== '')) {
    const next = name === '*' ? (found.items ?? found.additionalProperties) : found.properties?.[name];
    if (!next) throw new Error(`the schema has no ${path}`);
    found = next;
  }
  return found;
}

/** Known to the parser, and not for editors to suggest. */
const UNWANTED: Record<string, string[]> = {
  'phases.install': ['steps'],
  'phases.build': ['steps', 'runtime-versions'],
  'batch.build-list.*': ['depend-on'],
};

describe('the keys of the schema are those of the parser', () => {
  it.each(SECTIONS)('%s', (path, text) => {
    const { diagnostics } = parseBuildspec(text('zzzzzzzzzz: 1'), 'buildspec.yml');
    const hint = diagnostics.find(({ code }) => code === 'unknown-key')?.hint ?? '';
    const known = hint.replace(/^Known keys: (.*)\.$/, '$1').split(', ');
    const wanted = known.filter((key) => !UNWANTED[path]?.includes(key));
    expect(Object.keys(sectionAt(path).properties ?? {}).toSorted()).toEqual(wanted.toSorted());
  });

  it('the formats of reports too', () => {
    const { diagnostics } = parseBuildspec(
      `version: 0.2\nreports: {a: {files: x, file-format: zzzzzzzzzz}}\n${BUILD}`,
      'buildspec.yml',
    );
    const hint = diagnostics[0]?.hint ?? '';
    const known = hint.replace(/^Known formats: (.*)\.$/, '$1').split(', ');
    const format = sectionAt('reports.*').properties?.['file-format'] as { anyOf: { enum: string[] }[] };
    expect(format.anyOf[0]?.enum).toEqual([...known, null]);
  });
});

it('describes every key for those who hover over it', () => {
  const bare: string[] = [];
  const visit = (section: Section & { description?: string }, path: string): void => {
    if (path !== '' && !section.description) bare.push(path);
    for (const [key, value] of Object.entries(section.properties ?? {})) visit(value, `${path}.${key}`);
    for (const below of [section.items, section.additionalProperties])
      if (typeof below === 'object') visit(below, `${path}.*`);
  };
  visit(schema as Section, '');
  expect(bare).toEqual([]);
});
