import { code } from '../rows.js';
import type { MigrateOptions, Task } from '../types.js';

/** What to do about the pipeline that a build is an action of: GitHub's workflows are in its place (codebuild.md §10.1). */
export function pipelineTasks(name: string, { eject }: MigrateOptions): Task[] {
  const exported = eject
    ? 'exported variables are outputs of the job'
    : 'exported variables are outputs of the step `build`, which `outputs:` of the job hands on';
  return [
    {
      when: 'before',
      title: `Replace the pipeline around ${code(name)}: its stages become jobs of a workflow, or workflows.`,
      detail:
        'Where the pipeline stays for now, a step can start it: `aws codepipeline start-pipeline-execution`. Artifacts of this build are ' +
        `artifacts of the run, and its ${exported}.`,
    },
    {
      when: 'before',
      title: 'Let in the workflows that call this one, if any do.',
      detail:
        'The job that calls it grants what it asks for, `permissions: {contents: read, id-token: write}`, and hands on secrets by ' +
        "`secrets: inherit`. The subject of the token is that of the caller's trigger: add it to " +
        `\`migration/${name}/iam-trust.json\`.`,
    },
  ];
}
