import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';

import { UserError } from '../../../src/errors.js';
import { openFields, type ProjectReport } from '../../../src/plan/project/fields.js';
import { parseJson } from '../../../src/plan/project/json.js';
import { readProject } from '../../../src/plan/project/read-project.js';
import type { ProjectSettings } from '../../../src/plan/project/types.js';

const fixture = (name: string): Uint8Array => readFileSync(`__tests__/fixtures/projects/${name}.json`);
const read = (value: unknown, name = ''): ProjectSettings =>
  readProject(JSON.stringify(value, undefined, 2), 'p.json', name);

function messageOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    const { message, hint } = error as UserError;
    return hint === undefined ? message : `${message} ${hint}`;
  }
  throw new Error('nothing was thrown');
}

describe('the project is found', () => {
  const project = { name: 'web', source: { type: 'GITHUB', buildspec: 'ci.yml' } };

  it.each([
    ['in the answer of batch-get-projects', { projects: [project], projectsNotFound: [] }],
    ['in the answer of create-project', { project }],
    ['in a resource of CloudFormation', { Type: 'AWS::CodeBuild::Project', Properties: project }],
    ['by itself', project],
    ['without a name', { source: project.source }],
    ['in PascalCase', { Projects: [{ Name: 'web', Source: { Type: 'GITHUB', BuildSpec: 'ci.yml' } }] }],
  ])('%s', (_, document) => {
    expect(read(document)).toMatchObject({ file: 'p.json', buildspec: 'ci.yml', ignored: [] });
  });

  it('not with the names of Terraform', () => {
    const document = { name: 'web', build_timeout: 20, environment: { environment_variable: [] } };
    expect(messageOf(() => read(document))).toContain(
      'p.json: these are no fields of a project: build_timeout, environment.environment_variable.',
    );
  });

  it('by its name where there are several', () => {
    const projects = [{ name: 'a' }, { name: 'b', timeoutInMinutes: 7 }];
    expect(read({ projects }, 'b')).toMatchObject({ name: 'b', timeoutMinutes: 7 });
    expect(messageOf(() => read({ projects }))).toMatch(
      /^p\.json holds the projects "a", "b"\. Choose one: project-name/,
    );
    expect(messageOf(() => read({ projects, projectsNotFound: ['c'] }, 'c'))).toContain(
      'holds the projects "a", "b", none with the name "c"; CodeBuild did not find "c".',
    );
  });

  it('the only one, whatever it is to be called', () => {
    expect(read({ projects: [{ name: 'a' }] }, 'other').name).toBe('a');
  });

  it.each([
    [{ projects: [], projectsNotFound: ['web'] }, 'holds no project; CodeBuild did not find "web".'],
    [{ builds: [] }, 'holds no CodeBuild project.'],
    [[], 'holds no CodeBuild project.'],
    ['text', 'holds no CodeBuild project.'],
  ])('not in %j', (document, message) => {
    expect(messageOf(() => read(document))).toContain(`p.json ${message} It must be the answer of`);
  });
});

describe('JSON that is none', () => {
  it.each([
    ['{"name": "web",\n  "source": {},\n}', '3:1'],
    ['{"name": "web"\n  "source": {}}', '2:3'],
    ['{"name" "web"}', '1:9'],
    ['{"list": [1, 2}', '1:15'],
    ["{'name': 1}", '1:2'],
    ['{"n": True}', '1:7'],
    ['{"name": "web"} // mine', '1:17'],
  ])('is refused: %j', (text, place) => {
    expect(messageOf(() => readProject(text, 'p.json', ''))).toContain(
      `p.json:${place} is not valid JSON: this is not what may stand here.`,
    );
  });

  it('is refused when it is empty', () => {
    expect(messageOf(() => readProject(' \n', 'p.json', ''))).toContain('p.json is empty.');
  });

  it('is refused when it is too deep to be read', () => {
    expect(messageOf(() => readProject('['.repeat(1_000_000), 'p.json', ''))).toContain('nested too deeply');
  });

  it('repeats nothing of the file, which may be a secret', () => {
    expect(messageOf(() => readProject('{"value": s3cret}', 'p.json', ''))).not.toContain('s3cret');
  });

  it.each([
    [Buffer.from('\uFEFF{}', 'utf16le'), 'UTF-16'],
    [Buffer.from([0x7b, 0xff, 0x7d]), 'invalid UTF-8'],
  ])('such as %j', (bytes, message) => {
    expect(messageOf(() => readProject(bytes, 'p.json', ''))).toContain(message);
  });

  it('is told from JSON as JSON.parse does', () => {
    const text = '\uFEFF \r\n{"a\\u00e9": [-1.5e3, 0, true, false, null, "\\ud83d\\ude00\\/\\n", {}, []]}\t';
    const plain = (json: ReturnType<typeof parseJson>): unknown => {
      switch (json.kind) {
        case 'object':
          return Object.fromEntries(json.entries.map(({ key, value }) => [key, plain(value)]));
        case 'list':
          return json.items.map(plain);
        case 'text':
          return json.text;
        case 'number':
          return json.number;
        case 'switch':
          return json.on;
        case 'null':
          return null;
      }
    };
    expect(plain(parseJson(text, 'p.json'))).toEqual(JSON.parse(text.slice(1)));
  });

  it('is no matter of size: 200,000 values on one line', () => {
    const text = JSON.stringify({ name: 'web', tags: Array.from({ length: 200_000 }, () => ({})) });
    expect(readProject(text, 'p.json', '').name).toBe('web');
  });
});

describe('wrong values', () => {
  it('are told all at once, with their lines and paths, and not repeated', () => {
    const message = messageOf(() =>
      read({
        projects: [
          {
            name: 'web',
            source: { type: 'SVN' },
            cache: { type: 'LOCAL', modes: ['LOCAL_CACHE'] },
            environment: {
              image: 7,
              privilegedMode: 'true',
              environmentVariables: [
                { name: 'A', value: 's3cret' },
                { value: 's3cret' },
                { name: 'C', value: 's3cret', type: 's3cret' },
                { name: 'D', value: 5 },
              ],
            },
            timeoutInMinutes: 5000,
          },
        ],
      }),
    );
    const path = 'projects[0].environment.environmentVariables';
    expect(message.split('\n')).toEqual([
      expect.stringMatching(/^p\.json:6: projects\[0\]\.source\.type must be one of BITBUCKET, .*, S3\.$/),
      'p.json:11: projects[0].cache.modes[0] must be one of LOCAL_SOURCE_CACHE, LOCAL_DOCKER_LAYER_CACHE, LOCAL_CUSTOM_CACHE.',
      'p.json:15: projects[0].environment.image must be a text, but it is a number.',
      'p.json:16: projects[0].environment.privilegedMode must be true or false, but it is a text.',
      `p.json:22: ${path}[1].name must be the name of a variable.`,
      `p.json:28: ${path}[2].type must be one of PLAINTEXT, PARAMETER_STORE, SECRETS_MANAGER.`,
      `p.json:32: ${path}[3].value must be a text, but it is a number.`,
      'p.json:36: projects[0].timeoutInMinutes must be a number of minutes above 0, 2160 at most.',
    ]);
  });

  it.each([
    [{ name: 'a', environment: [] }, 'p.json:3: environment must be an object, but it is a list.'],
    [{ name: 'a', secondarySources: {} }, 'p.json:3: secondarySources must be a list, but it is an object.'],
    [
      { Name: 'a', Environment: { EnvironmentVariables: 'x' } },
      'p.json:4: Environment.EnvironmentVariables must be a list, but it is a text.',
    ],
    [
      { name: 'a', environment: { type: 'linux\u001b[31m' } },
      'p.json:4: environment.type must be a type of environment, such as LINUX_CONTAINER.',
    ],
    [
      { name: 'a', secondarySources: [{ type: 'S3', sourceIdentifier: 'my-lib' }] },
      'p.json:6: secondarySources[0].sourceIdentifier must be there, and have letters, digits and _ only.',
    ],
    [
      { name: 'a', secondaryArtifacts: [{ type: 'S3', name: 'docs' }] },
      'p.json:4: secondaryArtifacts[0].artifactIdentifier must be there: the buildspec knows the artifact by it.',
    ],
    [
      {
        name: 'web',
        buildBatchConfig: {
          restrictions: { maximumBuildsAllowed: 1.5, computeTypesAllowed: [7] },
          timeoutInMins: 0,
          batchReportMode: 'ALL',
        },
      },
      'p.json:5: buildBatchConfig.restrictions.maximumBuildsAllowed must be a whole number above 0.\n' +
        'p.json:7: buildBatchConfig.restrictions.computeTypesAllowed[0] must be a text, but it is a number.\n' +
        'p.json:10: buildBatchConfig.timeoutInMins must be a number of minutes above 0.\n' +
        'p.json:11: buildBatchConfig.batchReportMode must be one of REPORT_AGGREGATED_BATCH, REPORT_INDIVIDUAL_BUILDS.',
    ],
    [{ projects: [7] }, 'p.json:3: projects[0] must be an object, but it is a number.'],
  ])('of %j', (document, message) => {
    expect(messageOf(() => read(document))).toBe(message);
  });
});

describe('settings', () => {
  it('of a project on GitHub', () => {
    const { ignored, ...settings } = readProject(fixture('github'), 'p.json', '');
    expect(ignored).not.toEqual([]);
    expect(settings).toEqual({
      file: 'p.json',
      name: 'web',
      region: 'eu-west-1',
      accountId: '123456789012',
      buildspec: 'ci/buildspec.yml',
      repositoryUrl: 'https://github.com/octo-org/web.git',
      secondarySources: [],
      artifacts: { type: 'S3', name: 'site', overrideArtifactName: false, packaging: 'zip' },
      secondaryArtifacts: [],
      cache: { type: 'S3', modes: [] },
      environmentType: 'LINUX_CONTAINER',
      computeType: 'BUILD_GENERAL1_SMALL',
      image: 'aws/codebuild/amazonlinux-x86_64-standard:5.0',
      privileged: false,
      variables: [
        { name: 'STAGE', value: 'prod', type: 'PLAINTEXT' },
        { name: 'BUCKET', value: 'octo-site', type: 'PLAINTEXT' },
      ],
      timeoutMinutes: 30,
      encryptionKey: 'arn:aws:kms:eu-west-1:123456789012:alias/aws/s3',
    });
  });

  it('of a project in CodePipeline', () => {
    expect(readProject(fixture('codepipeline'), 'p.json', '')).toMatchObject({
      buildspec: expect.stringMatching(/^version: 0\.2\n/),
      repositoryUrl: undefined,
      secondarySources: ['schemas'],
      artifacts: { type: 'CODEPIPELINE', overrideArtifactName: true },
      secondaryArtifacts: [
        { identifier: 'docs', type: 'S3', name: 'handbook', overrideArtifactName: false, packaging: 'zip' },
      ],
      cache: { type: 'NO_CACHE' },
      privileged: true,
      registrySecret: 'arn:aws:secretsmanager:us-west-2:210987654321:secret:registry-Ab12Cd',
      variables: [
        { name: 'STAGE', value: 'beta', type: 'PLAINTEXT' },
        { name: 'DATABASE_USER', value: '/api/$STAGE/user', type: 'PARAMETER_STORE' },
        { name: 'DATABASE_PASSWORD', value: 'api/database:password', type: 'SECRETS_MANAGER' },
      ],
    });
  });

  it('of a project for batches', () => {
    expect(readProject(fixture('batch'), 'p.json', '')).toMatchObject({
      computeType: 'ATTRIBUTE_BASED_COMPUTE',
      fleet: 'arn:aws:codebuild:us-east-1:111122223333:fleet/octo:0a1b2c3d',
      batch: {
        combineArtifacts: false,
        timeoutMinutes: 600,
        reportMode: undefined,
        maximumBuildsAllowed: 20,
        computeTypesAllowed: [],
        fleetsAllowed: [],
      },
    });
    const cloudFormation = {
      Name: 'web',
      BuildBatchConfig: {
        CombineArtifacts: true,
        BatchReportMode: 'REPORT_INDIVIDUAL_BUILDS',
        Restrictions: { ComputeTypesAllowed: ['BUILD_GENERAL1_SMALL'], FleetsAllowed: ['octo'] },
      },
    };
    expect(read(cloudFormation).batch).toEqual({
      combineArtifacts: true,
      reportMode: 'REPORT_INDIVIDUAL_BUILDS',
      computeTypesAllowed: ['BUILD_GENERAL1_SMALL'],
      fleetsAllowed: ['octo'],
    });
  });

  it('of a source with credentials in its address are without them', () => {
    expect(readProject(fixture('batch'), 'p.json', '').repositoryUrl).toBe(
      'https://git.example.com/octo/monorepo.git',
    );
  });

  it.each([
    ['bucket/app.zip', 's3://bucket/app.zip'],
    ['arn:aws:s3:::bucket/app.zip', 's3://bucket/app.zip'],
  ])('of a source in S3 at %s', (location, repositoryUrl) => {
    expect(read({ source: { type: 'S3', location } })).toMatchObject({
      s3Source: repositoryUrl,
      repositoryUrl,
    });
  });

  it('that are empty are none', () => {
    const empty = {
      name: '',
      source: { type: 'NO_SOURCE', location: '', buildspec: null },
      environment: { image: '' },
    };
    expect(read(empty)).toEqual({
      file: 'p.json',
      secondarySources: [],
      secondaryArtifacts: [],
      cache: { type: 'NO_CACHE', modes: [] },
      privileged: false,
      variables: [],
      ignored: [],
    });
  });

  it('keep the text of an empty variable', () => {
    const environment = { environmentVariables: [{ name: 'EMPTY', value: '' }] };
    expect(read({ environment }).variables).toEqual([{ name: 'EMPTY', value: '', type: 'PLAINTEXT' }]);
  });
});

describe('fields without effect', () => {
  const fieldsOf = (name: string): string[] =>
    readProject(fixture(name), 'p.json', '').ignored.map(({ field }) => field);

  it.each([
    [
      'github',
      [
        'source.gitCloneDepth',
        'source.auth',
        'source.reportBuildStatus',
        'artifacts.location',
        'artifacts.path',
        'artifacts.namespaceType',
        'cache.location',
        'environment.computeType',
        'sourceVersion',
        'serviceRole',
        'webhook',
        'badge',
      ],
    ],
    [
      'codepipeline',
      [
        'secondarySources[0].gitCloneDepth',
        'secondarySources[0].gitSubmodulesConfig',
        'secondaryArtifacts[0].location',
        'secondaryArtifacts[0].encryptionDisabled',
        'secondaryArtifacts[0].bucketOwnerAccess',
        'environment.computeType',
        'environment.certificate',
        'secondarySourceVersions',
        'serviceRole',
        'queuedTimeoutInMinutes',
        'concurrentBuildLimit',
        'logsConfig',
      ],
    ],
    [
      'batch',
      [
        'source.gitCloneDepth',
        'source.gitSubmodulesConfig',
        'source.reportBuildStatus',
        'source.buildStatusConfig',
        'source.insecureSsl',
        'cache.modes LOCAL_SOURCE_CACHE',
        'cache.modes LOCAL_DOCKER_LAYER_CACHE',
        'environment.computeType',
        'environment.computeConfiguration',
        'environment.fleet',
        'environment.dockerServer',
        'environment.hostKernel',
        'serviceRole',
        'concurrentBuildLimit',
        'autoRetryLimit',
        'vpcConfig',
        'fileSystemLocations',
        'webhook',
        'projectVisibility',
        'resourceAccessRole',
        'buildBatchConfig',
        'buildBatchConfig.serviceRole',
        'logsConfig',
      ],
    ],
  ])('of %s are all named, defaults are not', (name, fields) => {
    expect(fieldsOf(name)).toEqual(fields);
  });

  it('are of a batch others than of a single build', () => {
    const { ignored } = readProject(fixture('batch'), 'p.json', '');
    const only = (of: 'build' | 'batch'): string[] =>
      ignored.filter((one) => one.only === of).map(({ field }) => field);
    expect(only('build')).toEqual([
      'environment.computeType',
      'environment.computeConfiguration',
      'environment.fleet',
      'buildBatchConfig',
    ]);
    expect(only('batch')).toEqual(['buildBatchConfig.serviceRole']);
  });

  it.each([
    [1, 1],
    [25, 25],
    [26, 0],
    [0, 0],
  ])('tell what a depth of %d means for actions/checkout', (gitCloneDepth, depth) => {
    expect(read({ source: { gitCloneDepth } }).ignored).toEqual([
      { field: 'source.gitCloneDepth', reason: `give actions/checkout \`fetch-depth: ${depth}\`` },
    ]);
  });

  it('name what nobody knows, wherever it stands', () => {
    const { ignored } = read({
      projects: [
        {
          name: 'a',
          colour: 'red',
          environment: { environmentVariables: [{ name: 'A', value: '1', '\n::x': 1 }] },
        },
      ],
    });
    expect(ignored).toEqual([
      { field: 'colour', reason: 'unknown' },
      { field: 'environment.environmentVariables[0]."\\n::x"', reason: 'unknown' },
    ]);
  });
});

describe('a list of lists of objects', () => {
  const open = (value: unknown) => {
    const report: ProjectReport = { problems: [], opened: new Map() };
    const fields = openFields(report, parseJson(JSON.stringify(value, undefined, 1), 'p.json'), '');
    return { fields, report };
  };

  it('is read with the paths and lines of what is in it', () => {
    const { fields, report } = open({ groups: [[{ a: 'x' }], [], [{ a: 'y' }, { a: 1 }]] });
    const lists = fields.lists('Groups');
    expect(lists.map((list) => list.map((one) => one.text('a')))).toEqual([['x'], [], ['y', undefined]]);
    expect(lists[2]?.[1]?.lineOf('a')).toBe(14);
    expect(report.problems).toEqual([
      { line: 14, message: 'groups[2][1].a must be a text, but it is a number.' },
    ]);
  });

  it('may be absent, and is refused where it is none', () => {
    expect(open({}).fields.lists('groups')).toEqual([]);
    const { fields, report } = open({ groups: [{}, [1]] });
    expect(fields.lists('groups')).toHaveLength(1);
    expect(report.problems.map(({ message }) => message)).toEqual([
      'groups[0] must be a list, but it is an object.',
      'groups[1][0] must be an object, but it is a number.',
    ]);
  });
});
