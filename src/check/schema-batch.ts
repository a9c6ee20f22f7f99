import { type Schema, mapOf, section, text, textLike, texts, yesOrNo } from './schema-values.js';

const ENVIRONMENT_TYPES = [
  ...['LINUX_CONTAINER', 'ARM_CONTAINER', 'LINUX_GPU_CONTAINER', 'WINDOWS_SERVER_2019_CONTAINER'],
  ...['WINDOWS_SERVER_2022_CONTAINER', 'LINUX_LAMBDA_CONTAINER', 'ARM_LAMBDA_CONTAINER'],
  ...['LINUX_EC2', 'ARM_EC2', 'WINDOWS_EC2', 'MAC_ARM'],
];
const COMPUTE_TYPES = [
  ...['SMALL', 'MEDIUM', 'LARGE', 'XLARGE', '2XLARGE'].map((size) => `BUILD_GENERAL1_${size}`),
  ...[1, 2, 4, 8, 10].map((size) => `BUILD_LAMBDA_${size}GB`),
];

const IGNORE_FAILURE = yesOrNo('yes: a failure of this build does not fail the batch.');
const BUILDSPEC = text(
  'The buildspec of this build, a path from the root of the source. Without it, the phases of this file.',
);

const ENV = section(
  'Where the build runs. What is absent is as in the project.',
  {
    'compute-type': textLike('The size of the machine.', COMPUTE_TYPES),
    image: text('The Docker image to build in.'),
    type: textLike('The kind of the machine.', ENVIRONMENT_TYPES),
    fleet: text('The ARN of a fleet of reserved machines; not together with compute-type.'),
    'privileged-mode': yesOrNo('yes: the build may run Docker.'),
    variables: mapOf("Variables of this build. They win over the buildspec's.", text('The value.')),
  },
  {
    not: {
      required: ['fleet', 'compute-type'],
      properties: { fleet: { not: { type: 'null' } }, 'compute-type': { not: { type: 'null' } } },
    },
  },
);

const BUILD = {
  identifier: {
    description: 'The name of the build in its batch: letters, digits and _, fewer than 128.',
    anyOf: [
      { type: 'string', pattern: '^\\w{1,127}$' },
      { type: 'integer', minimum: 0 },
      { type: 'boolean' },
    ],
  },
  buildspec: BUILDSPEC,
  env: ENV,
  'debug-session': yesOrNo('yes: the build can be paused and entered.'),
  'ignore-failure': IGNORE_FAILURE,
};

function builds(description: string, properties: Record<string, Schema>): Schema {
  const item = section('One build of the batch.', properties, { required: ['identifier'] });
  return { description, type: ['array', 'null'], items: item };
}

const DIMENSION = 'One value a build; all dimensions are multiplied.';

const MATRIX = section('One build for each combination of the values below dynamic.', {
  static: section('What holds for all builds.', {
    'ignore-failure': IGNORE_FAILURE,
    buildspec: BUILDSPEC,
    env: ENV,
  }),
  dynamic: section('The dimensions of the matrix.', {
    buildspec: texts(`Buildspecs. ${DIMENSION}`, { uniqueItems: true }),
    env: section('The environments to build in.', {
      'compute-type': texts(`Sizes of the machine. ${DIMENSION}`, { uniqueItems: true }),
      image: texts(`Docker images. ${DIMENSION}`, { uniqueItems: true }),
      variables: mapOf('Variables, each with its values.', texts(DIMENSION, { uniqueItems: true })),
    }),
  }),
});

const FANOUT = section(
  'The same build several times, each with a part of the tests: codebuild-tests-run shares them out.',
  {
    parallelism: {
      description: 'How many builds.',
      anyOf: [
        { type: 'integer', minimum: 1, maximum: 999999999 },
        { type: 'string', pattern: '^[1-9]\\d{0,8}$' },
      ],
    },
    'ignore-failure': IGNORE_FAILURE,
  },
  { required: ['parallelism'] },
);

const KINDS = {
  'build-list': builds('Builds that run at the same time.', BUILD),
  'build-graph': builds('Builds that wait for each other.', {
    ...BUILD,
    'depend-on': texts('The identifiers of the builds that must succeed before this one starts.', {
      uniqueItems: true,
    }),
  }),
  'build-matrix': MATRIX,
  'build-fanout': FANOUT,
};

/** `batch` (codebuild.md §8.1). */
export const BATCH: Schema = section(
  'Several builds as one: exactly one of build-list, build-graph, build-matrix and build-fanout.',
  { 'fast-fail': yesOrNo('yes: the first failure stops all builds.'), ...KINDS },
  {
    oneOf: [
      { type: 'null' },
      ...Object.keys(KINDS).map((kind) => ({
        // `batch:` with nothing behind it would match each of them.
        type: 'object',
        required: [kind],
        properties: { [kind]: { type: ['array', 'object'], minItems: 1 } },
      })),
    ],
  },
);
