/** Parameters and secrets in the committed action, against a service that speaks AWS's protocol to the real SDK. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { type AwsService, secretArn, startAwsService } from './support/aws-service.js';
import { leaks } from './support/leaks.js';
import { nodeBinaries } from './support/nodes.js';
import { runAction, type RunnerStep, type StepResult } from './support/runner.js';
import { gitdir } from './support/testdir.js';

const KEY = '-----BEGIN KEY-----\nMIIEvQIBADANBgkqhkiG9w0B\nAQEFAASCBKcwggSjAgEAAoIB\n-----END KEY-----\n';

/** 25 parameters, in names of every form. */
const PARAMETERS = Array.from({ length: 25 }, (_, index) => ({
  variable: `P${index}`,
  name: index % 2 === 0 ? `/prod/app/p${index}` : `plain.p${index}`,
  value: `parameter-value-${index}`,
}));

const SPEC = `version: 0.2
env:
  variables:
    STAGE: prod
    CLASH: plain of the buildspec
    REPLACED: plain of the buildspec
  parameter-store:
${PARAMETERS.map(({ variable, name }) => `    ${variable}: ${name.replace('/prod/', '/\${STAGE}/')}`).join('\n')}
    CLASH: /prod/app/p0
    OVERRIDDEN: /not/there
  secrets-manager:
    BY_ARN: ${secretArn('prod/by-arn')}:password
    BLANK: "Github/bot:Release Token"
    STAGED: rotated::AWSPREVIOUS
    WHOLE: document
    PEM: pem
  exported-variables: [WHOLE, P3, STAGE]
artifacts:
  files: [out/*]
  name: app-$P4
phases:
  build:
    commands:
      - env -0 > env.dump
      - mkdir out && echo built > out/file
      - echo "one $BY_ARN two $P1$P2" >&2; printf %.9s "$BLANK"; sleep 0.2; printf '%s\\n' "\${BLANK#?????????}"
      - echo "$PEM"; echo "$WHOLE"; echo "$PEM" | while read -r line; do echo "> $line"; done
      - |
        echo "before $P5"
        exit "$EXIT"
  post_build:
    commands:
      - echo "parameter-value-7 is in the text of this command"
`;

describe.each(nodeBinaries())('parameters and secrets on $name', ({ path: node }) => {
  let workspace: Awaited<ReturnType<typeof gitdir>>;
  let aws: AwsService;
  const results: StepResult[] = [];
  beforeEach(async () => {
    workspace = await gitdir({ 'README.md': 'hello' });
    aws = await startAwsService();
    for (const { name, value } of PARAMETERS) aws.putParameter(name, value);
    aws.putSecret('prod/by-arn', JSON.stringify({ user: 'the-admin', password: 'pass"word of arn' }));
    aws.putSecret('Github/bot', JSON.stringify({ 'Release Token': 'ghp_release_token' }));
    aws.putSecret('rotated', 'the older value');
    aws.putSecret('rotated', 'the newer value');
    aws.putSecret('document', JSON.stringify({ user: 'doc-user', nested: { token: 'doc-token' } }, null, 2));
    aws.putSecret('pem', KEY);
  });
  afterEach(async () => {
    await Promise.all(results.splice(0).map((result) => result.cleanup()));
    await aws.stop();
    await workspace.cleanup();
  });

  const run = async (buildspec: string, more: Partial<RunnerStep> = {}): Promise<StepResult> => {
    const result = await runAction({
      workspace: workspace.path,
      node,
      ...more,
      env: { ...aws.environment, ...more.env },
      with: { buildspec, artifacts: 'none', ...more.with },
    });
    results.push(result);
    return result;
  };

  const SECRETS = [
    ...PARAMETERS.map(({ value }) => value),
    'pass"word of arn',
    'ghp_release_token',
    'the older value',
    'doc-user',
    'doc-token',
    'MIIEvQIBADANBgkqhkiG9w0B',
    'AQEFAASCBKcwggSjAgEAAoIB',
  ];

  it.each([
    ['succeeds', '0'],
    ['fails', '9'],
  ])('gives exactly the right environment, and shows no value, when the build %s', async (_, exit) => {
    const overrides = [
      { name: 'OVERRIDDEN', value: 'plain of the override' },
      { name: 'REPLACED', value: '/prod/app/p2', type: 'PARAMETER_STORE' },
      { name: 'EXIT', value: exit },
    ];
    const result = await run(SPEC, { with: { 'environment-variables': JSON.stringify(overrides) } });
    expect(result.problems).toEqual([]);
    expect(result.stderr.toString()).toBe('');
    expect(result.outputs['build-status']).toBe(exit === '0' ? 'SUCCEEDED' : 'FAILED');
    const dump = readFileSync(join(workspace.path, 'env.dump'), 'utf8');
    const environment = Object.fromEntries(
      dump
        .split('\0')
        .map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)]),
    );
    expect(environment).toMatchObject({
      ...Object.fromEntries(PARAMETERS.map(({ variable, value }) => [variable, value])),
      STAGE: 'prod',
      CLASH: 'parameter-value-0',
      OVERRIDDEN: 'plain of the override',
      REPLACED: 'parameter-value-2',
      BY_ARN: 'pass"word of arn',
      BLANK: 'ghp_release_token',
      STAGED: 'the older value',
      PEM: KEY,
    });
    expect(JSON.parse(environment['WHOLE'] ?? '')).toEqual({
      user: 'doc-user',
      nested: { token: 'doc-token' },
    });
    expect(leaks(result, SECRETS)).toEqual([]);
    expect(result.shown).toContain('one *** two ******');
    expect(result.shown).toContain('Running command echo "*** is in the text of this command"');
    expect(JSON.parse(result.outputs['exported-variables'] ?? '')).toEqual({ STAGE: 'prod' });
    expect(
      result.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message),
    ).toEqual([
      'The exported variable WHOLE holds a secret (WHOLE); it is left out.',
      'The exported variable P3 holds a secret (P3); it is left out.',
    ]);
    const names = aws.calls.map(({ operation, input }) => [
      operation,
      (input['Names'] as string[] | undefined)?.length,
    ]);
    expect(
      names
        .filter(([operation]) => operation === 'GetParameters')
        .map(([, count]) => count)
        .sort(),
    ).toEqual([10, 10, 5]);
    expect(names.filter(([operation]) => operation === 'GetSecretValue')).toHaveLength(5);
  });

  const ONE = (parameter: string): string => `version: 0.2
env:
  parameter-store:
    THERE: /prod/app/p0
    LACKING: ${parameter}
phases:
  build:
    commands: [touch ran]
  post_build:
    commands: [touch ran]
`;

  it('fails in DOWNLOAD_SOURCE when a parameter is missing, and runs nothing', async () => {
    const result = await run(ONE('/prod/none'));
    expect(result.exitCode).toBe(1);
    expect(result.outputs).toMatchObject({ 'build-status': 'FAILED', 'failed-phase': 'DOWNLOAD_SOURCE' });
    expect(readdirSync(workspace.path)).not.toContain('ran');
    expect(result.shown).toContain(
      'Phase context status code: Decrypted Variables Error Message: parameter does not exist: /prod/none (variable LACKING, parameter-store /prod/none)',
    );
    expect(result.annotations.map(({ level, title }) => [level, title])).toEqual([
      ['error', 'DOWNLOAD_SOURCE FAILED: Decrypted Variables Error'],
    ]);
    const json = JSON.parse(readFileSync(result.outputs['build-json'] ?? '', 'utf8')) as {
      phases: { phaseType: string; phaseStatus: string }[];
    };
    expect(json.phases.map(({ phaseType, phaseStatus }) => `${phaseType} ${phaseStatus}`)).toContain(
      'DOWNLOAD_SOURCE FAILED',
    );
  });

  it('names the permission that is missing', async () => {
    aws.deny('/prod/app/p1x');
    aws.putParameter('/prod/app/p1x', 'denied-value');
    const result = await run(ONE('/prod/app/p1x'));
    expect(result.exitCode).toBe(1);
    expect(result.shown).toMatch(
      /AccessDeniedException: User: \S+ is not authorized to perform: ssm:GetParameters on resource: \S+p1x .* \(variable LACKING.*Allow ssm:GetParameters on \S+p1x in a policy/,
    );
  });

  it('is a fault when AWS cannot be reached, or there are no credentials', async () => {
    const gone = await run(ONE('/prod/app/p1'), {
      env: { AWS_ENDPOINT_URL: 'http://127.0.0.1:9', AWS_MAX_ATTEMPTS: '2' },
    });
    expect(gone.exitCode).toBe(3);
    expect(gone.outputs).toMatchObject({ 'build-status': 'FAULT', 'failed-phase': 'DOWNLOAD_SOURCE' });
    expect(gone.shown).toMatch(/Parameter Store cannot be reached at 127\.0\.0\.1:9, after 2 attempts/);

    const nobody = await run(ONE('/prod/app/p1'), {
      env: { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', HOME: workspace.path },
    });
    expect(nobody.exitCode).toBe(3);
    expect(nobody.shown).toMatch(
      /There are no AWS credentials for the build: .* from any providers\. Run aws-actions\/configure-aws-credentials/,
    );
    expect(readdirSync(workspace.path)).not.toContain('ran');
  });

  it('hides values of one line that come in pieces, and warns of short ones', async () => {
    aws.putParameter('short', 'ab');
    aws.putParameter('lines', 'first line\nab\nsecond line');
    const result = await run(`version: 0.2
env:
  parameter-store: {SHORT: short, LINES: lines}
phases:
  build:
    commands:
      - for c in f i r s t ' ' l i n e; do printf %s "$c"; sleep 0.05; done; echo
      - echo "ab is shown, $LINES"
      - printf fir
      - echo st line
`);
    expect(result.exitCode).toBe(0);
    expect(leaks(result, ['first line', 'second line'])).toEqual([]);
    expect(result.shown).toContain('ab is shown, ***');
    expect(result.shown).toContain(
      'The value of SHORT, or a part of it, is too short to be hidden in the log.',
    );
  });
});
