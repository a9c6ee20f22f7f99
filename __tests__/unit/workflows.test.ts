/** Our workflows as GitHub reads them; `repository.test.ts` has them linted. */
import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

import { parseWorkflowFile } from '../support/workflow-file.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const paths = readdirSync(join(root, '.github/workflows')).map((name) => `.github/workflows/${name}`);

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, string>;
}
interface Job {
  needs: string | string[];
  if?: string;
  steps: Step[];
  [key: string]: unknown;
}
interface Workflow {
  on: {
    workflow_call: {
      inputs: Record<string, { description: string; type: string; default: string }>;
      secrets: Record<string, unknown>;
    };
  };
  jobs: Record<string, Job>;
}

describe.each(paths)('%s', (path) => {
  it('is what GitHub’s own parser takes', async () => {
    const { template } = await parseWorkflowFile(path, read(path));
    expect(template.jobs.length).toBeGreaterThan(0);
  });
});

describe('codebuild-batch.yml', () => {
  const text = read('.github/workflows/codebuild-batch.yml');
  const { on, jobs } = parse(text) as Workflow;
  const { inputs, secrets } = on.workflow_call;
  const action = parse(read('action.yml')) as { inputs: Record<string, { default?: string }> };
  const levels = Object.keys(jobs).filter((id) => id.startsWith('level-'));
  const stepOf = (id: string): Record<string, string> =>
    jobs[id]?.steps.find(({ uses }) => uses === 'OWNER/run-buildspec@v1')?.with ?? {};

  it('has ten levels, each waiting for the one before and for the plan', () => {
    expect(levels).toEqual(Array.from({ length: 10 }, (_, level) => `level-${level}`));
    expect(jobs['level-0']?.needs).toBe('plan');
    for (const [level, id] of levels.entries()) {
      if (level > 0) expect(jobs[id]?.needs).toEqual(['plan', `level-${level - 1}`]);
    }
    expect(jobs['collect']?.needs).toEqual(['plan', ...levels]);
  });

  it('has levels that differ by their number alone', () => {
    const numberless = (id: string, level: number): unknown => {
      const json = JSON.stringify({ ...jobs[id], needs: undefined });
      return JSON.parse(json.replaceAll(`matrix-levels)[${level}]`, 'matrix-levels)[N]'));
    };
    const [first, ...others] = levels.map(numberless);
    const [second, ...rest] = others;
    for (const other of rest) expect(other).toEqual(second);
    expect(second).toEqual({ ...(first as object), if: expect.any(String) as unknown });
  });

  it('refuses the level after its last one', () => {
    expect(jobs['plan']?.steps.at(-1)).toMatchObject({
      if: `fromJSON(steps.plan.outputs.matrix-levels)[${levels.length}] != null`,
    });
  });

  it('gives the action inputs that it has, and its defaults', () => {
    for (const id of ['plan', 'level-0', 'collect']) {
      expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(stepOf(id))));
    }
    const passed = Object.entries(stepOf('level-0')).filter(([, value]) => value.includes('inputs.'));
    expect(passed.length).toBeGreaterThan(10);
    for (const [name] of passed)
      expect([name, inputs[name]?.default]).toEqual([name, action.inputs[name]?.default ?? '']);
  });

  it('uses every input and secret, and says what each is', () => {
    for (const [name, { description, type }] of Object.entries(inputs)) {
      expect(text).toMatch(new RegExp(`\\binputs\\.${name}\\b`));
      expect(description).toMatch(/^[^\n]{10,200}$/);
      expect(['string', 'number']).toContain(type);
    }
    for (const name of Object.keys(secrets)) expect(text).toContain(`secrets.${name}`);
  });

  it('plans for collect what it planned for the jobs', () => {
    const planned = Object.entries(stepOf('plan')).filter(([name]) => name !== 'mode');
    expect(stepOf('collect')).toMatchObject(Object.fromEntries(planned));
    expect(stepOf('level-0')).toMatchObject(Object.fromEntries(planned));
  });
});
