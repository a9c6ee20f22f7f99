import type { MatrixSpec } from '../../buildspec/types.js';
import { type AskedBuild, askedByEnv, plainVariables } from './asked-build.js';
import { matrixIdentifiers } from './identifiers.js';

type Dimension = MatrixSpec['dimensions'][number];

/** How many builds a matrix has, without making them. */
export function matrixSize({ dimensions }: MatrixSpec): number {
  return dimensions.reduce((size, { values }) => size * values.length, 1);
}

/**
 * The builds of a matrix (codebuild.md §8.2): every combination of its values, those of the last dimension changing fastest.
 * What is static holds for all of them, and yields to a dimension. See {@link matrixIdentifiers} for their names.
 */
export function askedByMatrix(matrix: MatrixSpec): AskedBuild[] {
  const { dimensions, at, staticEnv, staticBuildspec, ignoreFailure } = matrix;
  const combinations = combine(dimensions.map(({ values }) => values.length));
  const identifiers = matrixIdentifiers(dimensions, combinations);
  const parts = dimensions.map(partsOf);
  const dynamic = new Set(dimensions.map(({ name }) => name));
  const common: Omit<AskedBuild, 'identifier'> = {
    title: 'build-matrix',
    at,
    ...askedByEnv(staticEnv, at),
    buildspec: staticBuildspec,
    variables: plainVariables(staticEnv.variables).filter(({ name }) => !dynamic.has(name)),
    ignoreFailure,
    debugSession: false,
    dependsOn: [],
  };
  return combinations.map((combination, index) =>
    combination.reduce<AskedBuild>(
      (build, value, dimension) => {
        const { variables = [], ...part } = parts[dimension]?.[value] ?? {};
        return { ...build, ...part, variables: [...build.variables, ...variables] };
      },
      { ...common, identifier: identifiers[index] ?? '' },
    ),
  );
}

/** What each value of a dimension makes of a build. */
function partsOf({ field, name, values }: Dimension): Partial<AskedBuild>[] {
  return values.map((value) => {
    if (field === 'variable') return { variables: plainVariables([{ name: name ?? '', ...value }]) };
    return { [field === 'compute-type' ? 'computeType' : field]: value };
  });
}

/** All combinations of an index below each of `sizes`, the last index changing fastest. */
function combine(sizes: number[]): number[][] {
  return sizes.reduce<number[][]>(
    (combinations, size) =>
      combinations.flatMap((one) => Array.from({ length: size }, (_, index) => [...one, index])),
    [[]],
  );
}
