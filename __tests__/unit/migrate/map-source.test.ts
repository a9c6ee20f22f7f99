import { describe, expect, it } from '@jest/globals';

import { mapSource } from '../../../src/migrate/map/source.js';
import { type Beside, EJECT, KEEP, projectOf } from './project-of.js';

const GITHUB = { type: 'GITHUB', location: 'https://github.com/octo-org/web.git' };
const HEAD = 'github.event.pull_request.head.sha';
const SCHEDULE = { name: 'nightly', expression: 'rate(1 day)', enabled: true, overrides: {} };
const WEBHOOK = { webhook: { filterGroups: [[{ type: 'EVENT', pattern: 'PUSH' }]] } };

function map(fields: Record<string, unknown>, beside: Beside = {}, options = KEEP) {
  const { rows, tasks, job = {} } = mapSource(projectOf(fields, beside), options);
  return { ...job, rows, tasks, row: (field: string) => rows.find((one) => one.field === field) };
}

describe('the checkout', () => {
  it.each([
    [undefined, '0'],
    [0, '0'],
    [1, '1'],
    [25, '25'],
    [26, '0'],
  ])('fetches as many commits as gitCloneDepth %s', (gitCloneDepth, depth) => {
    expect(map({ source: { ...GITHUB, gitCloneDepth } }).checkout).toEqual({
      'fetch-depth': depth,
      'persist-credentials': 'false',
    });
  });

  it('takes the head of a pull request where there is a webhook', () => {
    expect(map(WEBHOOK).checkout).toHaveProperty('ref', `\${{ ${HEAD} }}`);
    expect(map({}).checkout).not.toHaveProperty('ref');
  });

  it.each([
    ['main', 'main'],
    ['pr/25', 'refs/pull/25/head'],
    [`refs/heads/x^{${'a'.repeat(40)}}`, 'a'.repeat(40)],
    ['v${{ 1 }}', "v${{ '${{' }} 1 }}"],
  ])('takes the source version %s where nothing else says one', (sourceVersion, ref) => {
    expect(map({ sourceVersion }).checkout).toHaveProperty('ref', ref);
  });

  it('takes it for schedules only where a webhook says what to build', () => {
    const fields = { ...WEBHOOK, sourceVersion: "it's" };
    expect(map(fields).checkout).toHaveProperty('ref', `\${{ ${HEAD} }}`);
    expect(map(fields, { schedules: [SCHEDULE] }).checkout).toHaveProperty(
      'ref',
      `\${{ github.event_name == 'schedule' && 'it''s' || ${HEAD} }}`,
    );
    expect(map(fields).row('sourceVersion')?.fidelity).toBe('approximate');
  });
});

describe('the buildspec', () => {
  it('keeps a path, and one of S3', () => {
    expect(map({ source: { buildspec: 'ci/b.yml' } }).inputs).toEqual({ buildspec: 'ci/b.yml' });
    const arn = 'arn:aws:s3:::bucket/b.yml';
    expect(map({ source: { buildspec: arn } }).inputs).toEqual({ buildspec: arn });
    expect(map({ source: { buildspec: arn } }).row('source.buildspec')?.fidelity).toBe('at run time');
  });

  it('has a file of its own when it stood in the project', () => {
    const { inputs, row } = map({ source: { buildspec: 'version: 0.2\nphases: {}\n' } });
    expect(inputs).toEqual({ buildspec: '.github/codebuild/web.buildspec.yml' });
    expect(row('source.buildspec')).toMatchObject({ value: 'inline, 2 lines', fidelity: 'exact' });
  });
});

describe('a project without a source', () => {
  const fields = { source: { type: 'NO_SOURCE', location: '', buildspec: 'version: 0.2\nphases: {}\n' } };

  it('builds in an empty directory, and finds the buildspec in the workspace', () => {
    const { checkout, inputs, stepsBefore } = map(fields);
    expect(checkout).toEqual({ 'sparse-checkout': '.github', 'persist-credentials': 'false' });
    expect(inputs).toEqual({
      'source-directory': '${{ runner.temp }}/source',
      buildspec: '${{ github.workspace }}/.github/codebuild/web.buildspec.yml',
    });
    expect(stepsBefore).toMatchObject([{ run: 'mkdir -p "$RUNNER_TEMP/source"' }]);
  });

  it('needs no checkout when nothing of it is in the repository', () => {
    expect(map(fields, {}, EJECT)).toMatchObject({ checkout: 'none', stepsBefore: [] });
    const source = { ...fields.source, buildspec: 'arn:aws:s3:::b/k' };
    expect(map({ source }).checkout).toBe('none');
  });
});

describe('a source in S3', () => {
  const run = (location: string, more = {}) =>
    map({ source: { type: 'S3', location }, ...more }).stepsBefore?.[0];

  it('is fetched and unpacked by values that no shell reads', () => {
    const step = run("arn:aws:s3:::bucket/a b';x.zip", { sourceVersion: '3/L4kqtJlcpXroDTDmJ' });
    expect(step?.env).toEqual({ BUCKET: 'bucket', KEY: "a b';x.zip", VERSION: '3/L4kqtJlcpXroDTDmJ' });
    expect(step?.run).toContain('--key "$KEY" --version-id "$VERSION"');
    expect(step?.run).toContain('unzip -q -o "$archive" -d "$RUNNER_TEMP/source"');
  });

  it('may be a folder', () => {
    expect(run('bucket/folder/')?.run).toContain(
      'aws s3 cp --only-show-errors --recursive "s3://$BUCKET/$KEY"',
    );
  });

  it('has no version as a folder', () => {
    const folder = { type: 'S3', location: 'bucket/folder/' };
    const { row } = map({
      source: folder,
      sourceVersion: 'abc',
      secondarySources: [{ ...folder, sourceIdentifier: 'data' }],
      secondarySourceVersions: [{ sourceIdentifier: 'data', sourceVersion: 'def' }],
    });
    for (const field of ['sourceVersion', 'secondarySourceVersions[0]'])
      expect(row(field)).toMatchObject({ becomes: '', reason: 'It has no effect on a folder.' });
  });
});

describe('a source of another host', () => {
  it('is cloned from CodeCommit with the credentials of the job', () => {
    const location = 'https://git-codecommit.eu-west-1.amazonaws.com/v1/repos/web';
    const { stepsBefore, checkout } = map({ source: { type: 'CODECOMMIT', location, gitCloneDepth: 2 } });
    expect(checkout).toBe('none');
    expect(stepsBefore?.[0]?.env).toEqual({ REPOSITORY: location });
    expect(stepsBefore?.[0]?.run).toContain('clone --depth 2 -- "$REPOSITORY" "$RUNNER_TEMP/source"');
  });

  it('is cloned with all commits where there is a version, and the report says so', () => {
    const source = { type: 'CODECOMMIT', location: 'https://example.com/web', gitCloneDepth: 2 };
    expect(map({ source }).row('source.gitCloneDepth')).toMatchObject({ becomes: '`git clone --depth`' });
    const { row, stepsBefore } = map({ source, sourceVersion: 'main' });
    expect(stepsBefore?.[0]?.run).not.toContain('--depth');
    expect(row('source.gitCloneDepth')).toMatchObject({ fidelity: 'approximate', becomes: '`git clone`' });
  });

  it.each(['BITBUCKET', 'GITLAB', 'GITLAB_SELF_MANAGED', 'GITHUB_ENTERPRISE'])(
    'is to be moved from %s',
    (type) => {
      const { row, tasks } = map({ source: { type, location: 'https://user:pass@git.example.com/web.git' } });
      expect(row('source.type')?.fidelity).toBe('set up elsewhere');
      expect(row('source.location')?.value).toBe('https://git.example.com/web.git');
      expect(tasks[0]?.title).toContain('https://git.example.com/web.git');
    },
  );
});

describe('a source of a pipeline', () => {
  const details = (options = KEEP) =>
    map({ source: { type: 'CODEPIPELINE' } }, {}, options).tasks.map(({ detail }) => detail);

  it('says where exported variables are: the job has outputs only when ejected', () => {
    expect(details()[0]).toContain('outputs of the step `build`');
    expect(details(EJECT)[0]).toContain('outputs of the job');
  });

  it('says what workflows that call this one have to give, and whom the role has to trust', () => {
    expect(details()[1]).toMatch(/id-token: write.*secrets: inherit.*iam-trust\.json/s);
  });
});

describe('secondary sources', () => {
  const fields = {
    secondarySources: [
      {
        type: 'GITHUB',
        location: 'https://github.com/octo-org/schemas.git',
        sourceIdentifier: 'schemas',
        gitCloneDepth: 1,
      },
      { type: 'S3', location: 'bucket/data.zip', sourceIdentifier: 'data' },
      {
        type: 'BITBUCKET',
        location: 'https://bitbucket.org/o/r.git',
        sourceIdentifier: 'old',
        gitCloneDepth: 1,
        auth: { type: 'OAUTH' },
      },
    ],
    secondarySourceVersions: [{ sourceIdentifier: 'schemas', sourceVersion: 'v3' }],
  };

  it('have a step each, and a line of secondary-sources', () => {
    const { inputs, stepsBefore } = map(fields);
    expect(inputs?.['secondary-sources']).toBe(
      'schemas=.codebuild-sources/schemas\ndata=${{ runner.temp }}/sources/data',
    );
    expect(stepsBefore?.[0]).toMatchObject({
      uses: 'actions/checkout@v7',
      with: {
        repository: 'octo-org/schemas',
        path: '.codebuild-sources/schemas',
        ref: 'v3',
        'fetch-depth': '1',
      },
    });
    expect(stepsBefore).toHaveLength(2);
  });

  it('say when nobody fetches them', () => {
    const { row, tasks } = map(fields);
    expect(row('secondarySources[2]')).toMatchObject({ fidelity: 'set up elsewhere' });
    for (const name of ['gitCloneDepth', 'auth'])
      expect(row(`secondarySources[2].${name}`)).toMatchObject({
        fidelity: 'set up elsewhere',
        becomes: 'that step',
      });
    expect(tasks.at(-1)).toMatchObject({
      title: 'Fetch the source `old` from `https://bitbucket.org/o/r.git`, by a step before the build.',
      detail: expect.stringContaining('add `old=PATH` to the input `secondary-sources`'),
    });
    expect(map(fields, {}, EJECT).tasks.at(-1)?.detail).toContain('`CODEBUILD_SRC_DIR_old` of the job');
  });

  it('are told of by variables in an ejected job', () => {
    const run = map(fields, {}, EJECT).stepsBefore?.at(-1)?.run;
    expect(run).toContain('echo CODEBUILD_SRC_DIR_schemas="$GITHUB_WORKSPACE/.codebuild-sources/schemas" >>');
  });
});

it('tells nothing of a field at its default', () => {
  const source = {
    ...GITHUB,
    buildspec: '',
    reportBuildStatus: false,
    insecureSsl: false,
    gitSubmodulesConfig: { fetchSubmodules: false },
  };
  expect(map({ source }).rows.map(({ field }) => field)).toEqual(['source.type', 'source.location']);
});
