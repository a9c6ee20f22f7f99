import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';

import { buildsOf, identifiersOf } from './plans.js';

type Dimension = [key: string, values: string[]];

/** The identifiers of a matrix over variables, or `image`, `compute-type` and `buildspec`. */
function matrix(...dimensions: Dimension[]): string[] {
  const variables = dimensions.filter(([key]) => /^[A-Z]/.test(key));
  const fields = dimensions.filter(([key]) => key === 'image' || key === 'compute-type');
  const buildspec = dimensions.find(([key]) => key === 'buildspec')?.[1] ?? [];
  const env = { ...Object.fromEntries(fields), variables: Object.fromEntries(variables) };
  return identifiersOf(buildsOf(`  build-matrix: ${JSON.stringify({ dynamic: { buildspec, env } })}\n`));
}

const hash = (...values: (string | null)[][]): string =>
  createHash('sha256').update(JSON.stringify(values)).digest('hex');

const ALLOWED = /^[A-Za-z0-9_]{1,127}$/;

describe('identifiers of a matrix', () => {
  it.each<[Dimension[], string[]]>([
    [[['V', ['1.8', '-e2e-']]], ['1_8', 'e2e']],
    [
      [
        ['V', ['@funding @dha', 'x']],
        ['W', ['1']],
      ],
      ['funding_dha_1', 'x_1'],
    ],
    [
      [
        [
          'image',
          ['aws/codebuild/standard:7.0', 'public.ecr.aws:443/x/node:20-slim', 'alpine', '$REGISTRY/$IMAGE'],
        ],
      ],
      ['standard_7_0', 'node_20_slim', 'alpine', 'IMAGE'],
    ],
    [[['compute-type', ['BUILD_GENERAL1_SMALL', 'BUILD_LAMBDA_1GB']]], ['SMALL', 'BUILD_LAMBDA_1GB']],
    [
      [['buildspec', ['ci/unit.yml', 'a.b/e2e.test.yaml', 'arn:aws:s3:::bucket/ci/s3.yml']]],
      ['unit', 'e2e_test', 's3'],
    ],
  ])('show the values of %j', (dimensions, identifiers) => {
    expect(matrix(...dimensions)).toEqual(identifiers);
  });

  it('end in a hash where several would be the same, all of these and no others', () => {
    const of = (value: string): string => hash(['variable', 'V', value]).slice(0, 8);
    expect(matrix(['V', ['a b', 'a-b', 'c']])).toEqual([`a_b_${of('a b')}`, `a_b_${of('a-b')}`, 'c']);
  });

  it('do not depend on the order of the values', () => {
    const values = ['a b', 'a-b', 'a+b', 'c'];
    expect(matrix(['V', [...values].reverse()]).reverse()).toEqual(matrix(['V', values]));
  });

  it('differ where parts fall together across dimensions', () => {
    const identifiers = matrix(['V', ['a', 'a_b']], ['W', ['b_c', 'c']]);
    expect(identifiers[0]).toMatch(/^a_b_c_[0-9a-f]{8}$/);
    expect(identifiers[1]).toBe('a_c');
    expect(identifiers[2]).toBe('a_b_b_c');
    expect(identifiers[3]).toMatch(/^a_b_c_[0-9a-f]{8}$/);
    expect(identifiers[0]).not.toBe(identifiers[3]);
  });

  it('are a hash where nothing is left, as of inline buildspecs', () => {
    const inline = 'version: 0.2\nphases: {}\n';
    expect(matrix(['buildspec', [inline, 'a.yml']])).toEqual([
      `_${hash(['buildspec', null, inline]).slice(0, 8)}`,
      'a',
    ]);
    expect(matrix(['V', ['ä', '']])).toEqual(
      ['ä', ''].map((v) => `_${hash(['variable', 'V', v]).slice(0, 8)}`),
    );
  });

  it('are cut where they are longer than CodeBuild allows', () => {
    const [longest, longer] = matrix(['V', ['x'.repeat(127), 'x'.repeat(128)]]);
    expect(longest).toBe('x'.repeat(127));
    expect(longer).toBe(`${'x'.repeat(118)}_${hash(['variable', 'V', 'x'.repeat(128)]).slice(0, 8)}`);
  });

  it('have the whole hash where a value looks like another’s identifier', () => {
    const taken = `a_b_${hash(['variable', 'V', 'a b']).slice(0, 8)}`;
    const identifiers = matrix(['V', ['a b', 'a-b', taken]]);
    expect(new Set(identifiers).size).toBe(3);
    expect(identifiers[0]).toBe(`a_b_${hash(['variable', 'V', 'a b'])}`);
    expect(identifiers[2]).toBe(`${taken}_${hash(['variable', 'V', taken]).slice(0, 8)}`);
  });

  it('are 100,000 different ones where all values look alike', () => {
    const values = (count: number, mark: string): string[] =>
      Array.from({ length: count }, (_, index) => mark.repeat(index + 1));
    const identifiers = matrix(['V', values(400, '-')], ['W', values(250, '+')]);
    expect(new Set(identifiers).size).toBe(100_000);
    expect(identifiers.filter((one) => !ALLOWED.test(one))).toEqual([]);
  });
});
