import { describe, expect, it } from '@jest/globals';
import { UserError } from '../../../src/errors.js';
import { mergeEnvironment } from '../../../src/plan/environment.js';
import { parseOverrides } from '../../../src/plan/overrides.js';
import { planBuild } from '../../../src/plan/plan-build.js';
import type { PlanRequest } from '../../../src/plan/types.js';
import { at, buildspec, facts, named, request } from './factories.js';

const env = {
  variables: named({ STAGE: 'prod', BOTH: 'plain' }),
  parameterStore: [
    { name: 'DB_PASSWORD', text: '/${STAGE}/db', at: at(5) },
    { name: 'BOTH', text: '/both', at: at(6) },
  ],
  secretsManager: [{ name: 'TOKEN', text: '$STAGE/ci:token', at: at(8) }],
};

function plan(parts: Partial<PlanRequest> = {}, environment: Record<string, string> = {}) {
  return planBuild(request({ buildspec: buildspec({ env }), ...parts }), facts({ environment }));
}

describe('references', () => {
  it('keep their text, place and origin, and are expanded from plain variables', () => {
    expect(plan().references).toEqual([
      {
        name: 'DB_PASSWORD',
        type: 'PARAMETER_STORE',
        text: '/${STAGE}/db',
        reference: '/prod/db',
        origin: 'buildspec',
        at: at(5),
      },
      {
        name: 'BOTH',
        type: 'PARAMETER_STORE',
        text: '/both',
        reference: '/both',
        origin: 'buildspec',
        at: at(6),
      },
      {
        name: 'TOKEN',
        type: 'SECRETS_MANAGER',
        text: '$STAGE/ci:token',
        reference: 'prod/ci:token',
        origin: 'buildspec',
        at: at(8),
      },
    ]);
  });

  it('leave no plain value of a lower layer or the caller behind', () => {
    const { variables } = plan({}, { TOKEN: 'of the caller' });
    expect(variables.map(({ name }) => name)).not.toContain('TOKEN');
    expect(variables.map(({ name }) => name)).not.toContain('BOTH');
  });

  it('yield to an override, plain or not', () => {
    const overrides = [
      { name: 'DB_PASSWORD', value: 'x' },
      { name: 'TOKEN', value: '/override', type: 'PARAMETER_STORE' as const },
      { name: 'STAGE', value: 'test' },
    ];
    const { references, variables } = plan({ overrides });
    expect(variables).toContainEqual({ name: 'DB_PASSWORD', value: 'x', origin: 'override' });
    expect(references.map(({ name, type, reference, origin }) => [name, type, reference, origin])).toEqual([
      ['BOTH', 'PARAMETER_STORE', '/both', 'buildspec'],
      ['TOKEN', 'PARAMETER_STORE', '/override', 'override'],
    ]);
  });

  it('name what no plain variable has as it stands, and do not expand each other', () => {
    const secret = {
      name: 'SECRET',
      value: '/${TOKEN}/$NONE/$/${}/$$STAGE',
      type: 'PARAMETER_STORE' as const,
    };
    const { references } = plan({ overrides: [secret] });
    expect(references.at(-1)?.reference).toBe('/${TOKEN}/$NONE/$/${}/$prod');
  });

  it("are not expanded from the caller's variables, which may be secrets, but from the region", () => {
    const secret = { name: 'SECRET', value: '/$NPM_TOKEN/$AWS_REGION', type: 'PARAMETER_STORE' as const };
    const { references } = plan({ overrides: [secret] }, { NPM_TOKEN: 'npm', AWS_REGION: 'eu-west-1' });
    expect(references.at(-1)?.reference).toBe('/$NPM_TOKEN/eu-west-1');
  });

  it('are no region and no builtin', () => {
    const { variables, references, notes } = mergeEnvironment(
      { environment: {}, home: '/root' },
      [
        {
          origin: 'project',
          variables: [
            { name: 'AWS_REGION', value: '/region', type: 'PARAMETER_STORE' },
            { name: 'CODEBUILD_BUILD_ID', value: '/id', type: 'PARAMETER_STORE' },
          ],
        },
      ],
      [{ name: 'CODEBUILD_BUILD_ID', value: 'web:1' }],
    );
    expect(variables.map(({ name }) => name)).toEqual(['HOME', 'CODEBUILD_BUILD_ID']);
    expect(references.map(({ name }) => name)).toEqual(['AWS_REGION']);
    expect(notes.map(({ code }) => code)).toEqual(['reserved-variable']);
  });
});

describe('overrides of other types', () => {
  it('are read from the list of StartBuild', () => {
    const text = JSON.stringify([
      { name: 'A', value: '/a', type: 'PARAMETER_STORE' },
      { name: 'B', value: 'b:key', type: 'SECRETS_MANAGER' },
      { name: 'C', value: 'c', type: 'PLAINTEXT' },
      { name: 'D', value: 'd' },
    ]);
    expect(parseOverrides(text).map(({ name, type }) => `${name} ${type}`)).toEqual([
      'A PARAMETER_STORE',
      'B SECRETS_MANAGER',
      'C PLAINTEXT',
      'D PLAINTEXT',
    ]);
  });

  it('are refused when the type is another one', () => {
    expect(() => parseOverrides('[{"name":"A","value":"secret-text","type":"PLAIN"}]')).toThrow(UserError);
    expect(() => parseOverrides('[{"name":"A","value":"secret-text","type":"PLAIN"}]')).not.toThrow(
      /secret-text/,
    );
  });
});
