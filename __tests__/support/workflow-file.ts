import {
  convertWorkflowTemplate,
  NoOperationTraceWriter,
  parseWorkflow,
  type WorkflowTemplate,
} from '@actions/workflow-parser';
import type { MappingToken } from '@actions/workflow-parser/templates/tokens/mapping-token';
import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/template-token';

import { evaluateToken, type Value } from './workflow-expressions.js';

export interface WorkflowStep {
  id: string;
  /** An expression, with the `success()` that GitHub adds. */
  condition: string;
  /** As written. */
  keys: Keys;
}

export interface WorkflowJob {
  id: string;
  needs: string[];
  /** An expression, with the `success()` that GitHub adds. */
  condition: string;
  /** As written. */
  keys: Keys;
  steps: WorkflowStep[];
}

/** What a key has in the file; undefined: it is not there. */
type Keys = (key: string) => TemplateToken | undefined;

export interface WorkflowFile {
  name: string;
  /** Of `workflow_call`, with their defaults. */
  inputs: Record<string, Value>;
  /** Of `workflow_call`: their `value:`. */
  outputs: Record<string, TemplateToken>;
  env: TemplateToken | undefined;
  jobs: WorkflowJob[];
}

/**
 * Parses a workflow as GitHub does, by its own parser.
 * @throws Error with everything that GitHub has to say against it
 */
export async function parseWorkflowFile(
  name: string,
  content: string,
): Promise<{ template: WorkflowTemplate; root: MappingToken }> {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  const template = value && (await convertWorkflowTemplate(context, value));
  const errors = template?.errors?.map(({ Message }) => Message) ?? [];
  if (template === undefined || errors.length > 0) {
    const found = errors.length > 0 ? errors : context.errors.getErrors().map(({ message }) => message);
    throw new Error(`${name}: ${found.join('; ')}`);
  }
  return { template, root: value!.assertMapping('workflow') };
}

/**
 * Reads a workflow that is to be played.
 * @throws Error as `parseWorkflowFile` does, and for jobs that call other workflows
 */
export async function readWorkflow(name: string, content: string): Promise<WorkflowFile> {
  const { template, root } = await parseWorkflowFile(name, content);
  const jobs = root.find('jobs')?.assertMapping('jobs');
  return {
    name,
    ...calledWith(root),
    env: root.find('env'),
    jobs: template.jobs.map((job) => {
      if (job.type !== 'job')
        throw new Error(`${name}: ${job.id.value} calls a workflow, which is not played here`);
      const written = jobs?.find(job.id.value)?.assertMapping('job');
      const steps = [...(written?.find('steps')?.assertSequence('steps') ?? [])];
      return {
        id: job.id.value,
        needs: job.needs?.map((need) => need.value) ?? [],
        condition: job.if.expression,
        keys: (key) => written?.find(key),
        steps: job.steps.map((step, index) => ({
          id: step.id,
          condition: step.if?.expression ?? 'success()',
          keys: (key) => steps[index]?.assertMapping('step').find(key),
        })),
      };
    }),
  };
}

function calledWith(root: MappingToken): Pick<WorkflowFile, 'inputs' | 'outputs'> {
  const on = root.find('on');
  const call = on && 'find' in on ? (on as MappingToken).find('workflow_call') : undefined;
  const pairs = (key: string): { name: string; definition: MappingToken }[] => {
    const mapping = call && 'find' in call ? (call as MappingToken).find(key) : undefined;
    return [...(mapping?.assertMapping(key) ?? [])].map(({ key: name, value }) => ({
      name: name.toString(),
      definition: value.assertMapping(key),
    }));
  };
  const literal = (token: TemplateToken | undefined): Value =>
    token === undefined ? '' : evaluateToken(token, NOTHING);
  return {
    inputs: Object.fromEntries(
      pairs('inputs').map(({ name, definition }) => [name, literal(definition.find('default'))]),
    ),
    outputs: Object.fromEntries(
      pairs('outputs').map(({ name, definition }) => [name, definition.find('value')!]),
    ),
  };
}

const NOTHING = { contexts: {}, status: { success: true, failure: false, cancelled: false } };
