/** The support table of the README, checked against what the parser and the planner do with each key. */
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';

import { parseBuildspec } from '../../src/buildspec/parse.js';
import type { Buildspec } from '../../src/buildspec/types.js';
import { planBatch } from '../../src/plan/batch/plan-batch.js';
import { planBuild, requireSupported } from '../../src/plan/plan-build.js';
import type { BuildPlan } from '../../src/plan/types.js';
import { facts, request } from './plan/factories.js';

const BUILD = 'phases: {build: {commands: [make]}}\n';

/** A buildspec that uses the key, and nothing else of note. */
const SAMPLES: Record<string, string> = {
  version: BUILD,
  'run-as': `run-as: someone\n${BUILD}`,
  'env.shell': `env: {shell: bash}\n${BUILD}`,
  'env.variables': `env: {variables: {A: 3.10}}\n${BUILD}`,
  'env.exported-variables': `env: {exported-variables: [A]}\n${BUILD}`,
  'env.parameter-store': `env: {parameter-store: {A: /a}}\n${BUILD}`,
  'env.secrets-manager': `env: {secrets-manager: {A: 'id:key'}}\n${BUILD}`,
  'env.git-credential-helper': `env: {git-credential-helper: yes}\n${BUILD}`,
  proxy: `proxy: {upload-artifacts: yes}\nenv: {variables: {HTTPS_PROXY: 'http://proxy:8080'}}\n${BUILD}`,
  'phases.*.commands': BUILD,
  'phases.*.finally': 'phases: {build: {commands: [make], finally: [ls]}}\n',
  'phases.*.on-failure': 'phases: {build: {on-failure: RETRY-2-timeout, commands: [make]}}\n',
  'phases.install.runtime-versions': 'phases: {install: {runtime-versions: {nodejs: 22}}}\n',
  'phases.*.steps': 'phases: {build: {steps: [{uses: actions/checkout@v5}]}}\n',
  artifacts: `artifacts: {files: dist/*}\n${BUILD}`,
  reports: `reports: {unit: {files: '*.xml'}}\n${BUILD}`,
  cache: `cache: {paths: [node_modules/**/*]}\n${BUILD}`,
  batch: `batch: {build-list: [{identifier: one}]}\n${BUILD}`,
};

/** `yes`, `parsed` (a note says that it has no effect) or `refused`. */
function support(sample: string): string {
  const { buildspec } = parseBuildspec(`version: 0.2\n${sample}`, 'buildspec.yml');
  if (!buildspec) return 'refused';
  const plan = buildspec.batch ? planBatch(request({ buildspec }), facts()).plan : supportedBuild(buildspec);
  if (plan === undefined) return 'refused';
  return plan.notes.length > 0 ? 'parsed' : 'yes';
}

function supportedBuild(buildspec: Buildspec): BuildPlan | undefined {
  const plan = planBuild(request({ buildspec }), facts());
  try {
    requireSupported(plan);
  } catch {
    return undefined;
  }
  return plan;
}

const readme = readFileSync('README.md', 'utf8');
const section = readme.slice(
  readme.indexOf('## What of a buildspec works'),
  readme.indexOf('## What will differ'),
);
const table = [...section.matchAll(/^\| `([^`]+)` +\| (\w+) /gm)].map(
  ([, key = '', here]) => [key, here] as const,
);

describe('the support table of the README', () => {
  it('has a row for every key', () => {
    expect(table.map(([key]) => key).sort()).toEqual(Object.keys(SAMPLES).sort());
  });

  it.each(table)('is right about %s: %s', (key, here) => {
    expect(support(SAMPLES[key] ?? '')).toBe(here);
  });
});
