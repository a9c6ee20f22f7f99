import type { Buildspec, EnvSpec, PhaseSpec, Range, Text } from '../../../src/buildspec/types.js';
import type { BatchBuild } from '../../../src/plan/batch/types.js';
import type { BuildFacts, PlanRequest } from '../../../src/plan/types.js';

export function at(line: number): Range {
  return { line, column: 1, endLine: line, endColumn: 2 };
}

export function texts(...values: string[]): Text[] {
  return values.map((text, index) => ({ text, at: at(index + 1) }));
}

export function named(values: Record<string, string>) {
  return Object.entries(values).map(([name, text], index) => ({ name, text, at: at(index + 1) }));
}

export function phase(parts: Partial<PhaseSpec> = {}): PhaseSpec {
  return {
    at: at(1),
    commands: [],
    finally: [],
    onFailure: { kind: 'default' },
    runtimeVersions: [],
    ...parts,
  };
}

export function buildspec({
  env,
  ...parts
}: Partial<Omit<Buildspec, 'env'>> & { env?: Partial<EnvSpec> } = {}): Buildspec {
  return {
    version: '0.2',
    env: {
      variables: [],
      parameterStore: [],
      secretsManager: [],
      exportedVariables: [],
      gitCredentialHelper: false,
      ...env,
    },
    proxy: { uploadArtifacts: false, logs: false },
    phases: {},
    reports: [],
    ...parts,
  };
}

export function request(parts: Partial<PlanRequest> = {}): PlanRequest {
  return {
    buildspec: buildspec(),
    buildspecFile: 'buildspec.yml',
    projectName: 'web',
    reports: true,
    overrides: [],
    timeoutMinutes: 60,
    runtimeVersions: 'auto',
    artifacts: { wanted: true, packaging: 'files' },
    cache: { restore: true, save: true },
    ...parts,
  };
}

export function facts(parts: Partial<BuildFacts> = {}): BuildFacts {
  return {
    uuid: 'ed00ef43-f18b-4653-9778-835e910ab2c3',
    buildNumber: 7,
    startTime: new Date(1633069563930),
    initiator: 'octocat',
    image: 'ubuntu-24.04',
    home: '/home/runner',
    machine: { system: 'linux', architecture: 'x64' },
    source: { directory: '/src/web' },
    secondarySources: [],
    idToken: false,
    defaultProfile: false,
    environment: {},
    warnings: [],
    ...parts,
  };
}

/** What makes a request one for a build of a batch. */
export function ofBatch(parts: Partial<BatchBuild> = {}): Required<Pick<PlanRequest, 'batch'>> {
  const build: BatchBuild = {
    identifier: 'linux_small',
    at: at(12),
    variables: [],
    ignoreFailure: false,
    debugSession: false,
    dependsOn: [],
    level: 0,
    ...parts,
  };
  return { batch: { build, batchArn: 'arn:aws:codebuild:us-east-1:000000000000:build-batch/web:b' } };
}
