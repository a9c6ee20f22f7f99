import { describe, expect, it } from '@jest/globals';

import { ejectSteps } from '../../../src/migrate/eject/eject-steps.js';
import { joinPieces } from '../../../src/migrate/join-pieces.js';
import { MAPPINGS } from '../../../src/migrate/map/mappings.js';
import { EJECT, projectOf } from './project-of.js';

function eject(fields: Record<string, unknown>, buildspec = '') {
  const project = projectOf(fields, { buildspec: `${buildspec}\nphases: {build: {commands: [make]}}\n` });
  const mapped = joinPieces(MAPPINGS.map((map) => map(project, EJECT)));
  const { steps, rows } = ejectSteps(project, mapped.job ?? {});
  const row = (field: string) => [...mapped.rows, ...rows].find((one) => one.field === field);
  return { steps, row };
}

describe('what the report says of an ejected project is so', () => {
  it.each([
    ['PARAMETER_STORE', '/prod/token', 'aws ssm get-parameter'],
    ['SECRETS_MANAGER', 'prod/token', 'aws secretsmanager get-secret-value'],
  ])('a variable of %s is fetched', (type, value, command) => {
    const environmentVariables = [{ name: 'TOKEN', value, type }];
    const { steps, row } = eject({ environment: { environmentVariables } });
    expect(steps.find(({ name }) => name === 'Parameters and secrets')?.run).toContain(command);
    expect(row('environment.environmentVariables[0]')).toMatchObject({
      fidelity: 'exact',
      becomes: 'a step that asks AWS for it, and hides it in the log',
    });
  });

  it('the namespace of the cache begins its keys', () => {
    const cache = { type: 'S3', location: 'bucket', cacheNamespace: 'shared' };
    const { steps, row } = eject({ cache }, 'cache: {paths: [node_modules/**/*], key: deps}');
    expect(steps.find(({ id }) => id === 'cache')?.with?.['key']).toBe('shared-deps');
    expect(row('cache.cacheNamespace')).toMatchObject({
      fidelity: 'approximate',
      becomes: 'the beginning of the keys',
    });
  });
});
