import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { findProjects } from '../../../src/plan/project/find-project.js';
import { parseJson } from '../../../src/plan/project/json.js';
import { readProject } from '../../../src/plan/project/read-project.js';

const FOLDER = fileURLToPath(new URL('../../fixtures/migrate/', import.meta.url));
const cases = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const read = (path: string) => readFileSync(`${FOLDER}${path}`, 'utf8');

/** Every field of the API, with the values that it may have, if these are few. */
const { fields } = JSON.parse(read('api-fields.json')) as { fields: Record<string, string[]> };

/** Values that a project cannot have there, or that no mapping tells apart. */
const UNUSED: Record<string, string[]> = {
  'secondarySources[].type': ['CODEPIPELINE', 'NO_SOURCE'],
  'secondaryArtifacts[].type': ['CODEPIPELINE'],
  'environment.dockerServer.computeType': fields['environment.dockerServer.computeType']!.filter(
    (type) => type !== 'BUILD_GENERAL1_LARGE',
  ),
  'logsConfig.s3Logs.bucketOwnerAccess': ['NONE'],
};
/** In a fixture about fields that are not known yet. */
const INVENTED = ['quantumMode.enabled'];

const used = new Map<string, Set<unknown>>();
for (const name of cases) {
  const document = JSON.parse(read(`${name}/project.json`)) as Record<string, unknown>;
  const projects = document['projects'] ?? [document['project'] ?? document];
  // CloudFormation's spelling has names of its own.
  if (!('Properties' in document)) for (const project of projects as unknown[]) visit(project, '');
}

function visit(value: unknown, path: string): void {
  if (Array.isArray(value)) for (const item of value) visit(item, `${path}[]`);
  else if (typeof value === 'object' && value !== null)
    for (const [key, below] of Object.entries(value)) visit(below, path === '' ? key : `${path}.${key}`);
  else used.set(path, (used.get(path) ?? new Set()).add(value));
}

describe('the fixtures of migrate', () => {
  it('are at least 25 files', () => {
    expect(cases.length).toBeGreaterThanOrEqual(25);
  });

  it('use every field of the API, and none that it does not have', () => {
    expect([...used.keys()].toSorted()).toEqual([...Object.keys(fields), ...INVENTED].toSorted());
  });

  it.each(Object.entries(fields).filter(([, values]) => values.length > 0))(
    'use every value of %s',
    (field, values) => {
      const left = values.filter((value) => !used.get(field)?.has(value));
      expect(left).toEqual(UNUSED[field] ?? []);
    },
  );

  it.each(cases)('%s is read without a problem', (name) => {
    const source = read(`${name}/project.json`);
    const projects = findProjects(parseJson(source, 'project.json'), 'project.json');
    for (const { json } of projects) {
      const entry = json.kind === 'object' ? json.entries.find(({ key }) => /^name$/i.test(key)) : undefined;
      const project = entry?.value.kind === 'text' ? entry.value.text : '';
      expect(readProject(source, 'project.json', project).name).toBe(project);
    }
  });
});
