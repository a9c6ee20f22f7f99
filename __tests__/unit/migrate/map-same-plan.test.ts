/** What `migrate` writes makes the same build as the project itself: both are planned, for all fixtures, and the plans compared. */
import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { artifactInputs, cacheInput } from '../../../src/entry/artifact-inputs.js';
import { containerRequest } from '../../../src/entry/container.js';
import { joinPieces } from '../../../src/migrate/join-pieces.js';
import { MAPPINGS } from '../../../src/migrate/map/mappings.js';
import type { JobParts } from '../../../src/migrate/types.js';
import { parseOverrides } from '../../../src/plan/overrides.js';
import { planBuild } from '../../../src/plan/plan-build.js';
import { chooseSettings, settingsOfBuild } from '../../../src/plan/project/choose-settings.js';
import { readProject } from '../../../src/plan/project/read-project.js';
import type { BuildPlan, PlanRequest } from '../../../src/plan/types.js';
import { facts, ofBatch, request } from '../plan/factories.js';
import { KEEP, LEAST, projectOf, projectOfJson } from './project-of.js';

const FOLDER = fileURLToPath(new URL('../../fixtures/migrate/', import.meta.url));
const OWN = {
  ...LEAST,
  environment: {
    ...LEAST.environment,
    environmentVariables: [
      { name: 'LINES', value: 'a\nb ' },
      { name: 'EXPRESSION', value: '${{ secrets.X }}' },
      { name: 'API_TOKEN', value: 'zX83kd02mQp9' },
      { name: 'GITHUB_SECRET', value: 'zX83"\\\nkd02mQp9' },
      { name: 'REFERENCE', value: '/x/$EXPRESSION', type: 'PARAMETER_STORE' },
    ],
  },
};

const fixtures = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'unknown-fields')
  .flatMap(({ name }) => {
    const document = JSON.parse(readFileSync(`${FOLDER}${name}/project.json`, 'utf8')) as {
      projects?: { name: string }[];
    };
    const list = document.projects ?? [document];
    return list.map((project, index): [string, string] => [`${name} ${index}`, JSON.stringify(project)]);
  })
  .filter(([, json]) => !/"WINDOWS_/.test(json));
const projects = [...fixtures, ['own', JSON.stringify(OWN)] as [string, string]];

const READS_ARN = 'phases: {build: {commands: [echo $CODEBUILD_BUILD_ARN]}}\n';
const BUILDSPECS: Record<string, string> = {
  plain: 'phases: {build: {commands: [make]}}\n',
  'with all sections': [
    'env: {variables: {STAGE: of the buildspec, OTHER: x}}',
    'artifacts: {name: own-$STAGE, files: out, secondary-artifacts: {docs: {files: d}, docs_own: {files: e, name: e}}}',
    'cache: {key: k, paths: [node_modules]}',
    READS_ARN,
  ].join('\n'),
  'with artifacts without a name': `artifacts: {files: out}\n${READS_ARN}`,
};

/** What GitHub makes of an input; secrets have the values that the project gave away. */
function evaluated(input: string, secrets: Map<string, string>): string {
  return input
    .replace(/\$\{\{ toJSON\(secrets\.(\w+)\) \}\}/g, (_, name: string) => JSON.stringify(secrets.get(name)))
    .replaceAll("${{ '${{' }}", () => '${{')
    .replace(/\$\{\{ github\.token \}\}/g, 'token');
}

/** @param region of the AWS credentials, which is the project's */
function planOf(
  inputs: Record<string, string>,
  projectJson: string,
  spec: PlanRequest['buildspec'],
  region: string | undefined,
  batch?: Pick<PlanRequest, 'batch'>,
): BuildPlan {
  const read = (name: string): string => inputs[name] ?? '';
  const environment = Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
  let said = {
    buildspec: read('buildspec'),
    projectName: read('project-name'),
    image: read('image'),
    privileged: read('privileged'),
    timeout: read('timeout-in-minutes'),
  };
  if (batch?.batch) said = settingsOfBuild(said, said.buildspec, batch.batch.build);
  const settings = projectJson === '' ? said : chooseSettings(said, readProject(projectJson, 'p.json', ''));
  const project = 'project' in settings ? (settings.project as PlanRequest['project']) : undefined;
  const container = containerRequest({
    image: settings.image,
    imageMap: read('image-map'),
    privileged: settings.privileged,
    dockerOptions: '',
    envPassthrough: [],
    login: { username: '', password: '' },
  });
  return planBuild(
    {
      ...request({ buildspec: spec, projectName: settings.projectName }),
      project,
      overrides: parseOverrides(read('environment-variables')),
      timeoutMinutes: Number(settings.timeout || '60'),
      artifacts: artifactInputs(environment).request,
      cache: cacheInput(environment),
      container,
      ...batch,
    },
    facts({ region, source: { directory: '/src', repositoryUrl: 'https://github.com/o/r.git' } }),
  );
}

/**
 * Of a plan what the build notices.
 * @param artifacts those that the project has beside the primary one: CodeBuild makes no others
 */
function noticed(plan: BuildPlan, readsArn: boolean, artifacts: string[]) {
  const account = /^CODEBUILD_(BUILD_ARN|KMS_KEY_ID)$/;
  return {
    projectName: plan.projectName,
    variables: plan.variables
      .filter(({ name }) => readsArn || !account.test(name))
      .map(({ name, value }) => `${name}=${value}`)
      .toSorted(),
    references: plan.references.map(({ name, reference, type }) => `${name} ${type} ${reference}`).toSorted(),
    artifacts: plan.artifacts.filter(
      ({ identifier }) => identifier === undefined || artifacts.includes(identifier),
    ),
    cache: plan.cache,
    image: plan.container?.image.reference,
    privileged: plan.container?.privileged,
    timeout: plan.timeoutMinutes,
  };
}

function partsOf(json: string, buildspec?: string) {
  const project = projectOfJson(json, { ...(buildspec !== undefined && { buildspec }) });
  const parts: JobParts = joinPieces(MAPPINGS.map((map) => map(project, KEEP))).job ?? {};
  const secrets = new Map(
    project.settings.variables.flatMap(
      ({ name, value }) =>
        [
          [name, value],
          [`BUILD_${name}`, value],
        ] as const,
    ),
  );
  const inputs = Object.fromEntries(
    Object.entries(parts.inputs ?? {}).map(([name, input]) => [name, evaluated(input, secrets)]),
  );
  const file = parts.projectFields ? JSON.stringify({ name: project.name, ...parts.projectFields }) : '';
  return { inputs, file };
}

/** The image map that stands for what AWS does not publish, and names that are none. */
function withoutUnpublished(json: string): string {
  return json.replace(
    /"(image)"\s*:\s*"(aws\/codebuild\/(standard|macos|ami)[^"]*|[^"]*\$\{\{[^"]*)"/gi,
    '"$1":"none"',
  );
}

function expectSame(
  json: string,
  spec: PlanRequest['buildspec'],
  given: string | undefined,
  batch?: Pick<PlanRequest, 'batch'>,
): void {
  const { inputs, file } = partsOf(json, given);
  const { region, secondaryArtifacts } = readProject(json, 'p.json', '');
  const readsArn = given !== undefined && given.includes('CODEBUILD_BUILD_ARN');
  const artifacts = secondaryArtifacts.map(({ identifier }) => identifier);
  const made = planOf(inputs, file, spec, region, batch);
  const wanted = planOf({}, withoutUnpublished(json), spec, region, batch);
  expect(noticed(made, readsArn, artifacts)).toEqual(noticed(wanted, readsArn, artifacts));
}

const batches = projects.filter(([, json]) => /BUILD_BATCH/i.test(json));

describe.each(Object.entries(BUILDSPECS))('a buildspec %s', (_, text) => {
  const { buildspec } = projectOf({}, { buildspec: text });
  const spec = buildspec!.spec;

  describe.each([
    ['at hand', text],
    ['far away', undefined],
  ])('%s', (_where, given) => {
    it.each(projects)('is built as by the project: %s', (_name, json) => {
      expectSame(json, spec, given);
    });

    it.each(batches)('is built as by the project, as an entry of its batch: %s', (_name, json) => {
      const variables = [
        { name: 'STAGE', value: 'of the entry' },
        { name: 'OTHER', value: 'too' },
      ];
      expectSame(json, spec, given, ofBatch({ image: 'alpine:3', privileged: true, variables }));
    });
  });
});
