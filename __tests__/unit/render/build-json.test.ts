import { describe, expect, it } from '@jest/globals';

import type { BuildPlan } from '../../../src/plan/types.js';
import { buildJson, buildObject } from '../../../src/render/build-json.js';
import type { BuildResult } from '../../../src/run/results.js';
import { batchPlan, failed, plan, result } from './results.js';

/** As it is written to the file. */
const json = (
  planned: BuildPlan,
  done: BuildResult,
  redact: (text: string) => string = (text) => text,
): unknown => JSON.parse(buildJson(planned, done, redact));

describe("a build's JSON", () => {
  it('has the shape of batch-get-builds (codebuild.md §10.2)', () => {
    const planned = plan({
      source: {
        directory: '/src/web',
        repositoryUrl: 'https://github.com/o/r.git',
        version: 'pr/7',
        resolvedVersion: 'a'.repeat(40),
      },
      secondarySources: [
        { identifier: 'lib', directory: '/src/lib', repositoryUrl: 'https://github.com/o/lib.git' },
      ],
      variables: [
        { name: 'FROM_OVERRIDE', value: "it's\n1", origin: 'override' },
        { name: 'SECRET_OF_CALLER', value: 'x', origin: 'environment' },
        { name: 'CODEBUILD_CI', value: 'true', origin: 'builtin' },
        { name: 'FROM_SPEC', value: 'x', origin: 'buildspec' },
      ],
      url: 'https://github.com/o/r/actions/runs/1',
    });
    const build = result(
      { SUBMITTED: 0, INSTALL: 1499.5, BUILD: 65_250 },
      { BUILD: failed('make', 2, 'tail') },
      {
        status: 'FAILED',
        succeeding: false,
        exportedVariables: [{ name: 'TAG', value: 'v1' }],
        artifacts: [
          {
            name: 'web',
            packaging: 'zip',
            location: 'https://x/1',
            files: 2,
            size: 9,
            sha256: 'ab',
            md5: 'cd',
            id: 1,
          },
          { identifier: 'docs', name: 'd', packaging: 'files', location: '/out/docs', files: 1, size: 3 },
        ],
      },
    );
    expect(json(planned, build)).toEqual({
      id: 'web:ed00ef43-f18b-4653-9778-835e910ab2c3',
      arn: 'arn:aws:codebuild:us-east-1:000000000000:build/web:ed00ef43-f18b-4653-9778-835e910ab2c3',
      buildNumber: 7,
      startTime: 1633069563.93,
      endTime: 1786365066.75,
      currentPhase: 'COMPLETED',
      buildStatus: 'FAILED',
      sourceVersion: 'pr/7',
      resolvedSourceVersion: 'a'.repeat(40),
      projectName: 'web',
      phases: [
        {
          phaseType: 'SUBMITTED',
          phaseStatus: 'SUCCEEDED',
          startTime: 1786365000,
          endTime: 1786365000,
          durationInSeconds: 0,
          contexts: [{ statusCode: '', message: '' }],
        },
        {
          phaseType: 'INSTALL',
          phaseStatus: 'SUCCEEDED',
          startTime: 1786365000,
          endTime: 1786365001.5,
          durationInSeconds: 1,
          contexts: [{ statusCode: '', message: '' }],
        },
        {
          phaseType: 'BUILD',
          phaseStatus: 'FAILED',
          startTime: 1786365001.5,
          endTime: 1786365066.75,
          durationInSeconds: 65,
          contexts: [
            {
              statusCode: 'COMMAND_EXECUTION_ERROR',
              message: 'Error while executing command: make. Reason: exit status 2',
            },
          ],
        },
        { phaseType: 'COMPLETED', startTime: 1786365066.75 },
      ],
      source: { location: 'https://github.com/o/r.git', buildspec: 'buildspec.yml' },
      secondarySources: [{ sourceIdentifier: 'lib', location: 'https://github.com/o/lib.git' }],
      environment: {
        image: 'ubuntu-24.04',
        environmentVariables: [{ name: 'FROM_OVERRIDE', value: "it's\n1", type: 'PLAINTEXT' }],
      },
      logs: {
        streamName: 'ed00ef43-f18b-4653-9778-835e910ab2c3',
        deepLink: 'https://github.com/o/r/actions/runs/1',
      },
      timeoutInMinutes: 60,
      buildComplete: true,
      initiator: 'octocat',
      artifacts: { location: 'https://x/1', sha256sum: 'ab', md5sum: 'cd' },
      secondaryArtifacts: [{ artifactIdentifier: 'docs', location: '/out/docs' }],
      exportedEnvironmentVariables: [{ name: 'TAG', value: 'v1' }],
      reportArns: [],
    });
  });

  it('leaves out what is not known', () => {
    const bare = json(plan({ source: { directory: '/x' } }), result({}));
    expect(bare).not.toHaveProperty('resolvedSourceVersion');
    expect(bare).not.toHaveProperty('sourceVersion');
    expect(bare).toHaveProperty('source', { buildspec: 'buildspec.yml' });
    expect(bare).toHaveProperty('phases', [{ phaseType: 'COMPLETED', startTime: 1786365000 }]);
  });

  it('names the batch that it is of, and tells the variables of the entry', () => {
    const planned = batchPlan({ variables: [{ name: 'ARCH', value: 'arm', origin: 'batch' }] });
    expect(json(planned, result({}), (text) => text.replaceAll('batch', '***'))).toMatchObject({
      buildBatchArn: 'arn:aws:codebuild:us-east-1:000000000000:build-batch/web:b',
      environment: { environmentVariables: [{ name: 'ARCH', value: 'arm', type: 'PLAINTEXT' }] },
    });
    expect(json(plan(), result({}))).not.toHaveProperty('buildBatchArn');
  });

  it('as a value is the same, secrets taken out', () => {
    const planned = batchPlan({ variables: [{ name: 'A', value: 'a secret', origin: 'batch' }] });
    const redact = (text: string): string => text.replaceAll('secret', '***');
    const object = buildObject(planned, result({ BUILD: 1 }), redact);
    expect(object).toStrictEqual(json(planned, result({ BUILD: 1 }), redact));
    expect(JSON.stringify(object)).not.toContain('secret');
  });

  it('says where variables of the project lie in AWS, and takes secrets out of the others', () => {
    const planned = plan({
      projectName: 'secret-web',
      variables: [
        { name: 'A', value: 'a secret value', origin: 'override' },
        { name: 'B', value: 'b', origin: 'buildspec' },
      ],
      references: [
        { name: 'C', type: 'PARAMETER_STORE', text: '/$STAGE/c', reference: '/prod/c', origin: 'project' },
        { name: 'D', type: 'SECRETS_MANAGER', text: 'd:key', reference: 'd:key', origin: 'buildspec' },
      ],
    });
    const text = json(planned, result({}), (value) => value.replaceAll('secret', '***'));
    expect(text).toMatchObject({
      projectName: 'secret-web',
      environment: {
        environmentVariables: [
          { name: 'A', value: 'a *** value', type: 'PLAINTEXT' },
          { name: 'C', value: '/$STAGE/c', type: 'PARAMETER_STORE' },
        ],
      },
    });
  });
});
