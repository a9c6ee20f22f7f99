import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';

import type { ArtifactsSpec, ArtifactSpec } from '../../../src/buildspec/types.js';
import { containerRequest } from '../../../src/entry/container.js';
import { UserError } from '../../../src/errors.js';
import { planBuild, requireSupported } from '../../../src/plan/plan-build.js';
import { chooseSettings, type Settings } from '../../../src/plan/project/choose-settings.js';
import { readProject } from '../../../src/plan/project/read-project.js';
import type { Machine, ProjectSettings } from '../../../src/plan/project/types.js';
import type { BuildFacts, BuildPlan, PlanRequest } from '../../../src/plan/types.js';
import { renderPlan } from '../../../src/render/plan.js';
import { at, buildspec, facts, named, ofBatch, request, texts } from './factories.js';

const SILENT: Settings = { buildspec: '', projectName: '', image: '', privileged: '', timeout: '' };
const LINUX: Machine = { system: 'linux', architecture: 'x64' };

interface Situation {
  said?: Partial<Settings>;
  machine?: Machine;
  imageMap?: string;
  dockerOptions?: string;
  request?: Partial<PlanRequest>;
  facts?: Partial<BuildFacts>;
}

const read = (value: unknown): ProjectSettings => readProject(JSON.stringify(value), 'p.json', '');
const fixture = (name: string): ProjectSettings =>
  readProject(readFileSync(`__tests__/fixtures/projects/${name}.json`), 'p.json', '');

/** The plan of a build with that project, made as the entries make it. */
function plan(project: ProjectSettings, situation: Situation = {}): BuildPlan {
  const { said, machine = LINUX, imageMap = '', dockerOptions = '' } = situation;
  const settings = chooseSettings({ ...SILENT, ...said }, project);
  const container = containerRequest({
    image: settings.image,
    imageMap,
    privileged: settings.privileged,
    dockerOptions,
    envPassthrough: [],
    login: { username: '', password: '' },
  });
  const asked: Partial<PlanRequest> = {
    projectName: settings.projectName || 'src',
    timeoutMinutes: Number(settings.timeout || 60),
    artifacts: { wanted: true },
    project: settings.project,
    container,
  };
  return planBuild(request({ ...asked, ...situation.request }), facts({ machine, ...situation.facts }));
}

const messages = (planned: BuildPlan): string => planned.notes.map(({ message }) => message).join('\n');
const variable = (planned: BuildPlan, name: string): unknown =>
  planned.variables.find((one) => one.name === name)?.value;

describe('choosing settings', () => {
  const project = read({
    name: 'web',
    source: { buildspec: 'ci.yml' },
    environment: { image: 'node:22', privilegedMode: true },
    timeoutInMinutes: 30,
  });

  it("takes the project's where the caller says nothing", () => {
    expect(chooseSettings(SILENT, project)).toEqual({
      buildspec: 'ci.yml',
      projectName: 'web',
      image: 'node:22',
      privileged: 'true',
      timeout: '30',
      project: {
        settings: project,
        chosenFields: [
          'name',
          'source.buildspec',
          'environment.image',
          'environment.privilegedMode',
          'timeoutInMinutes',
        ],
      },
    });
  });

  it("takes the caller's elsewhere", () => {
    const said = { buildspec: 'b', projectName: 'n', image: 'none', privileged: 'false', timeout: '5' };
    expect(chooseSettings(said, project)).toMatchObject({ ...said, project: { chosenFields: [] } });
  });

  it('leaves to the default what nobody says', () => {
    expect(chooseSettings(SILENT, read({ name: 'x' }))).toMatchObject({
      ...SILENT,
      projectName: 'x',
      project: { chosenFields: ['name'] },
    });
  });
});

describe('a plan with a project', () => {
  it('has its name, region, account and key', () => {
    const planned = plan(fixture('codepipeline'));
    expect(planned.buildArn).toMatch(/^arn:aws:codebuild:us-west-2:210987654321:build\/api-build:/);
    expect(variable(planned, 'AWS_REGION')).toBe('us-west-2');
    expect(variable(planned, 'CODEBUILD_KMS_KEY_ID')).toBe(
      'arn:aws:kms:us-west-2:210987654321:alias/codebuild',
    );
  });

  it.each([
    ['4711-0815', 'arn:aws:kms:us-east-1:000000000000:key/4711-0815'],
    ['arn:aws:kms:eu-west-1:1:key/2', 'arn:aws:kms:eu-west-1:1:key/2'],
  ])('names the key %s by its ARN', (encryptionKey, arn) => {
    expect(variable(plan(read({ name: 'web', encryptionKey })), 'CODEBUILD_KMS_KEY_ID')).toBe(arn);
  });

  it.each([
    ['cn-northwest-1', 'aws-cn'],
    ['us-gov-west-1', 'aws-us-gov'],
    ['eu-west-1', 'aws'],
  ])('names ARNs of %s in the partition %s', (region, partition) => {
    const arn = `arn:${partition}:codebuild:${region}:123456789012:project/web`;
    const planned = plan(read({ name: 'web', arn, encryptionKey: '4711-0815' }));
    expect(planned.buildArn).toMatch(`arn:${partition}:codebuild:${region}:123456789012:build/web:`);
    expect(variable(planned, 'CODEBUILD_KMS_KEY_ID')).toBe(
      `arn:${partition}:kms:${region}:123456789012:key/4711-0815`,
    );
  });

  it("yields to the caller's region and account", () => {
    const planned = plan(fixture('codepipeline'), {
      facts: { region: 'eu-west-1', accountId: '999988887777' },
    });
    expect(planned.buildArn).toMatch(/^arn:aws:codebuild:eu-west-1:999988887777:/);
    expect(planned.project?.fields).not.toContain('arn');
  });

  it('knows where the source comes from when git does not', () => {
    const url = (more: Partial<BuildFacts>): unknown =>
      variable(plan(fixture('github'), { facts: more }), 'CODEBUILD_SOURCE_REPO_URL');
    expect(url({})).toBe('https://github.com/octo-org/web.git');
    expect(url({ source: { directory: '/src', repositoryUrl: 'https://example.com/fork.git' } })).toBe(
      'https://example.com/fork.git',
    );
  });

  it("sets the project's variables above the buildspec's and beneath overrides", () => {
    const planned = plan(
      read({
        environment: {
          environmentVariables: [
            { name: 'A', value: 'project' },
            { name: 'B', value: 'project' },
            { name: 'C', value: '/project/$A', type: 'PARAMETER_STORE' },
          ],
        },
      }),
      {
        request: {
          buildspec: buildspec({ env: { variables: named({ A: 'spec', C: 'spec' }) } }),
          overrides: [{ name: 'B', value: 'override' }],
        },
      },
    );
    expect(planned.variables).toContainEqual({ name: 'A', value: 'project', origin: 'project' });
    expect(planned.variables).toContainEqual({ name: 'B', value: 'override', origin: 'override' });
    expect(planned.references).toEqual([
      expect.objectContaining({ name: 'C', reference: '/project/project', origin: 'project' }),
    ]);
  });

  it('tells which fields hold', () => {
    const parts: Partial<PlanRequest> = { buildspec: buildspec({ cache: caching }) };
    expect(plan(fixture('github'), { request: parts }).project).toEqual({
      file: 'p.json',
      name: 'web',
      fields: [
        'name',
        'source.buildspec',
        'environment.image',
        'timeoutInMinutes',
        'environment.environmentVariables',
        'cache',
        'source.location',
        'arn',
        'encryptionKey',
      ],
    });
    const none = plan(fixture('batch'), { said: { image: 'none' } });
    expect(none.project?.fields).toEqual([
      'name',
      'timeoutInMinutes',
      'source.location',
      'arn',
      'encryptionKey',
    ]);
  });

  it('shows that as text', () => {
    expect(renderPlan(plan(read({ name: 'we\nb', timeoutInMinutes: 7 })), false)).toContain(
      '  project      we\\nb of p.json\n               its name, timeoutInMinutes\n',
    );
  });
});

const artifact = (name?: string): ArtifactSpec => ({
  files: texts('**/*'),
  excludePaths: [],
  discardPaths: false,
  enableSymlinks: false,
  ...(name !== undefined && { name: { text: name, at: at(1) } }),
});

describe('artifacts', () => {
  const make = (
    project: object,
    spec: ArtifactsSpec,
    artifacts: PlanRequest['artifacts'] = { wanted: true },
  ): BuildPlan =>
    plan(read({ name: 'web', ...project }), {
      request: { buildspec: buildspec({ artifacts: spec }), artifacts },
    });

  it.each([
    ['the project', { name: 'site' }, 'spec', { fixed: 'site' }],
    [
      'the buildspec, which may override it',
      { name: 'site', overrideArtifactName: true },
      'spec',
      { text: 'spec', fixed: 'site' },
    ],
    [
      'the project, when it may but does not',
      { name: 'site', overrideArtifactName: true },
      undefined,
      { fixed: 'site' },
    ],
    ['the buildspec, when the project names none', {}, 'spec', { text: 'spec', fixed: 'web' }],
    ['the project as a whole, when its name is /', { name: '/' }, 'spec', { fixed: 'web' }],
    [
      'the buildspec in CodePipeline',
      { type: 'CODEPIPELINE', name: 'web-build' },
      'spec',
      { text: 'spec', fixed: 'web' },
    ],
  ])('have the name of %s', (_, ofProject, ofSpec, name) => {
    const planned = make(
      { artifacts: { type: 'S3', ...ofProject } },
      { primary: artifact(ofSpec), secondary: [] },
    );
    expect(planned.artifacts[0]?.name).toEqual(name);
  });

  it('have the name of the caller before all', () => {
    const request = { wanted: true, name: '$mine' };
    const spec = { primary: artifact('spec'), secondary: [] };
    const planned = make({ artifacts: { type: 'S3', name: 'site' } }, spec, request);
    expect(planned.artifacts[0]?.name).toEqual({ fixed: '$mine' });
  });

  it('that are secondary have names and shapes of their own', () => {
    const planned = make(
      {
        artifacts: { type: 'S3', packaging: 'ZIP' },
        secondaryArtifacts: [
          { type: 'S3', artifactIdentifier: 'docs', name: 'handbook', packaging: 'NONE' },
          { type: 'S3', artifactIdentifier: 'logs', name: '/', overrideArtifactName: true, packaging: 'ZIP' },
        ],
      },
      {
        primary: artifact(),
        secondary: [
          { ...artifact('x'), identifier: 'docs' },
          { ...artifact('y'), identifier: 'logs' },
          { ...artifact('z'), identifier: 'more' },
        ],
      },
    );
    expect(planned.artifacts.map(({ name, packaging }) => [name, packaging])).toEqual([
      [{ fixed: 'web' }, 'zip'],
      [{ fixed: 'handbook' }, 'files'],
      [{ text: 'y', fixed: 'logs' }, 'zip'],
      [{ text: 'z', fixed: 'more' }, 'files'],
    ]);
    expect(messages(planned)).toBe(
      'The project has no secondary artifact more, so CodeBuild does not make it; it is made here.',
    );
  });

  it('have the shape that the caller wants before all', () => {
    const spec = { primary: artifact(), secondary: [] };
    const project = { artifacts: { type: 'S3', packaging: 'ZIP' } };
    expect(make(project, spec, { wanted: true, packaging: 'files' }).artifacts[0]?.packaging).toBe('files');
  });

  it('are not made for NO_ARTIFACTS, which is said', () => {
    const spec = { primary: artifact(), secondary: [{ ...artifact(), identifier: 'docs' }] };
    const none = make({ artifacts: { type: 'NO_ARTIFACTS' } }, spec);
    expect(none.artifacts).toEqual([]);
    expect(messages(none)).toBe(
      'The artifacts section is not used, as on CodeBuild: the artifacts of the project are NO_ARTIFACTS.',
    );
    const secondaryArtifacts = [{ type: 'S3', artifactIdentifier: 'docs' }];
    const some = make({ artifacts: { type: 'NO_ARTIFACTS' }, secondaryArtifacts }, spec);
    expect(some.artifacts.map(({ identifier }) => identifier)).toEqual(['docs']);
    expect(messages(some)).toContain('The primary artifact is not made');
  });

  it('are no matter where there are none, or nobody wants them', () => {
    const project = { artifacts: { type: 'NO_ARTIFACTS' } };
    expect(messages(plan(read({ name: 'web', ...project })))).toBe('');
    const spec = { primary: artifact(), secondary: [] };
    expect(messages(make(project, spec, { wanted: false }))).toBe('');
  });
});

const caching = { paths: texts('node_modules'), fallbackKeys: [], action: 'both' as const };

describe('the cache', () => {
  const make = (project: object): BuildPlan =>
    plan(read({ name: 'web', ...project }), { request: { buildspec: buildspec({ cache: caching }) } });

  it.each([
    ['S3', { type: 'S3', cacheNamespace: 'shared' }, 'shared'],
    ['LOCAL with LOCAL_CUSTOM_CACHE', { type: 'LOCAL', modes: ['LOCAL_CUSTOM_CACHE'] }, undefined],
  ])('of type %s is used', (_, cache, namespace) => {
    expect(make({ cache }).cache).toMatchObject({
      namespace,
      paths: ['node_modules'],
      restore: true,
      save: true,
    });
  });

  it.each([
    [{ cache: { type: 'NO_CACHE' } }, 'NO_CACHE'],
    [{}, 'NO_CACHE'],
    [{ cache: { type: 'LOCAL', modes: ['LOCAL_SOURCE_CACHE'] } }, 'LOCAL without LOCAL_CUSTOM_CACHE'],
  ])('of %j is not used, which is said', (project, why) => {
    const planned = make(project);
    expect(planned.cache).toBeUndefined();
    expect(messages(planned)).toContain(
      `The cache section is not used, as on CodeBuild: the project's cache is ${why}.`,
    );
  });
});

describe('the machine', () => {
  const noteOf = (type: string, situation: Situation = {}): string =>
    messages(plan(read({ environment: { type } }), situation));

  it.each(['LINUX_CONTAINER', 'LINUX_EC2'])('of %s is like this one', (type) => {
    expect(noteOf(type)).toBe('');
  });

  it.each([
    ['ARM_CONTAINER', LINUX, 'which is arm64, and this machine is x64: runs-on: ubuntu-24.04-arm'],
    [
      'LINUX_CONTAINER',
      { system: 'linux', architecture: 'arm64' },
      'which is x64, and this machine is arm64',
    ],
    ['LINUX_GPU_CONTAINER', LINUX, 'a runner with a GPU'],
    ['LINUX_LAMBDA_CONTAINER', LINUX, "Lambda's limits"],
    ['MAC_ARM', LINUX, 'this is no Mac'],
    ['WINDOWS_CONTAINER', LINUX, 'not in PowerShell'],
  ])('of %s differs, which is said', (type, machine, message) => {
    expect(noteOf(type, { machine })).toContain(`The project's environment is ${type}`);
    expect(noteOf(type, { machine })).toContain(message);
  });

  it('may be that of docker-options', () => {
    const situation = { said: { image: 'alpine' }, dockerOptions: '--platform linux/arm64' };
    expect(noteOf('ARM_CONTAINER', situation)).toBe('');
    expect(noteOf('LINUX_CONTAINER', situation)).toContain('this machine is arm64');
  });

  const windows = read({
    environment: { type: 'WINDOWS_SERVER_2022_CONTAINER', image: 'aws/codebuild/windows-base:2022-1.0' },
  });

  it('of a Windows image is refused when it shall run', () => {
    const planned = plan(windows);
    expect(() => requireSupported(planned)).toThrow(
      'p.json: the project builds in the Windows image aws/codebuild/windows-base:2022-1.0, and Windows builds cannot run here.',
    );
  });

  it.each<[string, Situation]>([
    ['named', { said: { image: 'alpine' } }],
    ['mapped', { imageMap: 'aws/codebuild/windows-base:2022-1.0=alpine' }],
    ['none', { said: { image: 'none' } }],
  ])('of a Windows image is another when one is %s', (_, situation) => {
    const planned = plan(windows, situation);
    expect(() => requireSupported(planned)).not.toThrow();
    expect(messages(planned)).toContain('not in PowerShell');
  });
});

describe('the machine of a batch entry', () => {
  const WINDOWS = 'aws/codebuild/windows-base:2022-1.0';
  const linux = read({ environment: { type: 'LINUX_CONTAINER', image: 'alpine' } });
  const windows = read({ environment: { type: 'WINDOWS_SERVER_2022_CONTAINER', image: WINDOWS } });
  /** `image` is what the build's own settings came to: the entry's, else the project's. */
  const planned = (
    project: ProjectSettings,
    entry: Parameters<typeof ofBatch>[0],
    image: string,
    imageMap = '',
  ): BuildPlan => plan(project, { said: { image }, imageMap, request: ofBatch(entry) });
  const ENTRY_REFUSED =
    `The batch entry linux_small, in line 12 of the buildspec with the batch, builds in the Windows image ${WINDOWS}, ` +
    'and Windows builds cannot run here.';

  it("counts instead of the project's", () => {
    const arm = planned(linux, { environmentType: 'ARM_CONTAINER' }, 'alpine');
    expect(arm.notes).toEqual([
      {
        code: 'batch',
        message:
          "The batch entry's environment is ARM_CONTAINER, which is arm64, and this machine is x64: runs-on: ubuntu-24.04-arm.",
      },
    ]);
    expect(messages(planned(windows, { environmentType: 'LINUX_CONTAINER' }, 'alpine'))).toBe('');
  });

  it("is the project's where it names none", () => {
    const gpu = read({ environment: { type: 'LINUX_GPU_CONTAINER' } });
    expect(planned(gpu, {}, '').notes).toEqual([
      {
        code: 'project',
        message: expect.stringMatching(/^The project's environment is LINUX_GPU_CONTAINER: /),
      },
    ]);
  });

  it('is told without a project', () => {
    const entry = ofBatch({ environmentType: 'WINDOWS_CONTAINER' });
    const alone = planBuild(request(entry), facts());
    expect(messages(alone)).toBe(
      "The batch entry's environment is WINDOWS_CONTAINER: commands run in sh here, not in PowerShell.",
    );
    expect(() => requireSupported(alone)).not.toThrow();
  });

  it.each<[string, ProjectSettings, Parameters<typeof ofBatch>[0]]>([
    ['type and image', linux, { environmentType: 'WINDOWS_CONTAINER', image: WINDOWS }],
    [
      "the type of the project's image",
      { ...linux, image: WINDOWS },
      { environmentType: 'WINDOWS_CONTAINER' },
    ],
    ["the image of the project's type", { ...windows, image: 'other' }, { image: WINDOWS }],
  ])('is refused for Windows where it names %s', (_, project, entry) => {
    expect(() => requireSupported(planned(project, entry, WINDOWS))).toThrow(new UserError(ENTRY_REFUSED));
  });

  it('is refused for Windows without a project, too', () => {
    const container = containerRequest({
      image: WINDOWS,
      imageMap: '',
      privileged: '',
      dockerOptions: '',
      envPassthrough: [],
      login: { username: '', password: '' },
    });
    const entry = ofBatch({ environmentType: 'WINDOWS_CONTAINER', image: WINDOWS });
    const alone = planBuild(request({ ...entry, container }), facts());
    expect(() => requireSupported(alone)).toThrow(new UserError(ENTRY_REFUSED));
  });

  it('of a Windows project is refused in the name of the project where the entry names nothing', () => {
    expect(() => requireSupported(planned(windows, {}, WINDOWS))).toThrow(/^p\.json: the project builds in/);
  });

  it.each<[string, Parameters<typeof ofBatch>[0], string, string]>([
    [
      'the caller names another image',
      { environmentType: 'WINDOWS_CONTAINER', image: WINDOWS },
      'alpine',
      '',
    ],
    ['it is mapped', { environmentType: 'WINDOWS_CONTAINER', image: WINDOWS }, WINDOWS, `${WINDOWS}=alpine`],
    ['the entry is for Linux', { environmentType: 'LINUX_CONTAINER', image: 'alpine' }, 'alpine', ''],
  ])('is not refused where %s', (_, entry, image, imageMap) => {
    expect(() => requireSupported(planned(windows, entry, image, imageMap))).not.toThrow();
  });
});

describe('notes', () => {
  it('name a secondary source that is not there', () => {
    const project = read({
      name: 'web',
      secondarySources: [{ sourceIdentifier: 'lib' }, { sourceIdentifier: 'docs' }],
    });
    const planned = plan(project, {
      facts: { secondarySources: [{ identifier: 'docs', directory: '/docs' }] },
    });
    expect(messages(planned)).toBe(
      "CODEBUILD_SRC_DIR_lib is not set: check the project's source lib out, and give secondary-sources a line " +
        'lib=<path> (--secondary-source on the command line).',
    );
  });

  it('tell that a source in S3 was not fetched, where it was not', () => {
    const project = read({ name: 'web', source: { type: 'S3', location: 'bucket/app.zip' } });
    expect(messages(plan(project))).toContain('source s3://bucket/app.zip is not fetched');
    const source = { directory: '/tmp/app', repositoryUrl: 's3://bucket/app.zip' };
    expect(messages(plan(project, { facts: { source } }))).not.toContain('is not fetched');
  });

  it.each(['github', 'codepipeline', 'batch'])('tell of %s all that has no effect, in one', (name) => {
    const project = fixture(name);
    const told = plan(project).notes.filter(({ message }) => message.startsWith('Of the project, '));
    expect(told).toHaveLength(1);
    for (const { field, reason } of project.ignored.filter(({ only }) => only !== 'batch')) {
      expect(told[0]?.message).toContain(field);
      expect(told[0]?.message).toContain(`: ${reason}`);
    }
    expect(told[0]?.message).not.toMatch(/s3cret|arn:/);
    expect(told[0]?.message).not.toContain('buildBatchConfig.');
  });

  it('do not tell a build of a batch that it is a single one', () => {
    const told = messages(plan(fixture('batch'), { request: ofBatch() }));
    expect(told).toContain('buildBatchConfig.serviceRole: AWS is asked');
    expect(told).not.toContain('single build');
    expect(told).not.toContain('environment.computeType');
  });
});
