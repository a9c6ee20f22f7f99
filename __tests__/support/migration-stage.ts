import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { type AwsService, startAwsService } from './aws-service.js';
import { type CommandLine, commandLine } from './command-line.js';
import { eventOf } from './filter-table.js';
import { type ResultsService, startResultsService } from './results-service.js';
import type { ServiceJob } from './results-token.js';
import { checkoutAction, credentialsAction } from './stand-in-actions.js';
import { gitdir, type GitDirectory, testdir } from './testdir.js';
import { uploadAction } from './upload-artifact.js';
import { readWorkflow } from './workflow-file.js';
import { runWorkflow, type WorkflowEvent, type WorkflowRun } from './workflow.js';

export interface StageOptions {
  /** JSON of the project. */
  project: string;
  /** The repository's files; the buildspec is one of them. */
  files: Record<string, string>;
  /** Of `buildspec migrate`; paths are those of `beside`. */
  args?: string[];
  beside?: Record<string, string>;
  /** Programs that this machine may lack, by name. */
  programs?: Record<string, string>;
  /** What a person changes in the workflow. */
  edit?(workflow: string): string;
}

/** A repository with a migrated project, and the runs of its workflow; AWS and GitHub's services are on this machine. */
export interface MigrationStage {
  repository: GitDirectory;
  cli: CommandLine;
  aws: AwsService;
  service: ResultsService;
  /** Commits to the branch that is checked out. */
  commit(files: Record<string, string>, message: string): Promise<WorkflowEvent>;
  /**
   * Runs the workflow for an event.
   * @throws Error when a step gave the runner a reason to complain
   */
  play(event: WorkflowEvent): Promise<WorkflowRun>;
  close(): Promise<void>;
}

/** Migrates with the command line, into the repository, and commits what it wrote. */
export async function migrationStage(options: StageOptions): Promise<MigrationStage> {
  const { project, files, args = [], beside = {}, programs = {}, edit } = options;
  const repository = await gitdir(files);
  const { git } = repository;
  git('config', 'uploadpack.allowAnySHA1InWant', 'true');
  const sources = Object.entries({ 'project.json': project, ...beside });
  const cli = await commandLine(Object.fromEntries(sources.map(([name, text]) => [`source/${name}`, text])));
  const { name } = (JSON.parse(project) as { projects: { name: string }[] }).projects[0]!;
  const migrated = await cli.run(['migrate', 'project.json', '--out', repository.path, ...args], {});
  if (migrated.status !== 0) throw new Error(migrated.log);

  const workflow = `.github/workflows/${name}.yml`;
  const path = join(repository.path, workflow);
  if (edit) writeFileSync(path, edit(readFileSync(path, 'utf8')));
  const commit: MigrationStage['commit'] = async (changed, message) => {
    const before = git('rev-parse', 'HEAD');
    for (const [file, text] of Object.entries(changed)) {
      const target = join(repository.path, file);
      await mkdir(dirname(target), { recursive: true });
      writeFileSync(target, text);
    }
    git('add', '--all');
    git('commit', '--quiet', '--allow-empty', `--message=${message}`);
    return pushEvent(repository, before);
  };
  await commit({}, 'Build on GitHub Actions');

  const [aws, service] = [await startAwsService(), await startResultsService()];
  const folders = [
    await testdir(programs),
    await checkoutAction(repository.path),
    await credentialsAction(aws.environment),
    await uploadAction(),
  ] as const;
  const [bin, checkout, credentials, upload] = folders;
  const runs: WorkflowRun[] = [];
  return {
    ...{ repository, cli, aws, service, commit },
    play: async (event) => {
      // Names of artifacts are taken for a run.
      const id = `run-${runs.length}`;
      const ofRun = {
        ...service,
        variables: (job: ServiceJob = {}) => service.variables({ ...job, run: id }),
      };
      const run = await runWorkflow({
        file: await readWorkflow(workflow, readFileSync(path, 'utf8')),
        ...{ event, service: ofRun, source: repository.path, programs: [bin.path] },
        actions: {
          'OWNER/run-buildspec': '.',
          'actions/checkout': checkout.path,
          'aws-actions/configure-aws-credentials': credentials.path,
          'actions/upload-artifact': upload.path,
        },
      });
      runs.push(run);
      const problems = Object.values(run.jobs)
        .flatMap(({ legs }) => legs)
        .flatMap((leg) => leg.problems);
      if (problems.length > 0) throw new Error(problems.join('\n'));
      return run;
    },
    close: async () => {
      for (const { cleanup } of [...runs, ...folders, cli, repository]) await cleanup();
      await Promise.all([aws.stop(), service.close()]);
    },
  };
}

/** The push of what is on the branch since `before`. */
export function pushEvent({ git }: GitDirectory, before: string): WorkflowEvent {
  const [sha, ref] = [git('rev-parse', 'HEAD'), git('symbolic-ref', 'HEAD')];
  const head_commit = { id: sha, message: git('log', '-1', '--format=%B') };
  return { ...eventOf('push', 'push', { ref, before, after: sha, head_commit }), sha, ref };
}

/** A pull request for `main` of what is on the branch; GitHub merges the two to see whether it can. */
export function pullEvent(
  { git }: GitDirectory,
  { sender = 583231, fork = false, action = 'opened' } = {},
): WorkflowEvent {
  const [branch, sha] = [git('symbolic-ref', '--short', 'HEAD'), git('rev-parse', 'HEAD')];
  const [base, ref] = [git('rev-parse', 'main'), 'refs/pull/1486/merge'];
  const merge = git('commit-tree', '-p', base, '-p', sha, '-m', 'Merge', `${sha}^{tree}`);
  git('update-ref', ref, merge);
  // The run's own one is that of runWorkflow.
  const repository = `${fork ? 'contributor' : 'octo-org'}/octo-repo`;
  const { pull_request: pull } = eventOf('pull_request', 'pull-request').payload as {
    pull_request: { head: { repo: object }; base: object };
  };
  const event = eventOf('pull_request', 'pull-request', {
    ...{ action, sender: { id: sender } },
    pull_request: {
      merge_commit_sha: merge,
      head: { ...pull.head, ref: branch, sha, repo: { ...pull.head.repo, fork, full_name: repository } },
      base: { ...pull.base, ref: 'main', sha: base },
    },
  });
  return { ...event, sha: merge, ref };
}

/** What becomes of the jobs, and of the run. */
export function resultsOf({ jobs, conclusion }: WorkflowRun): Record<string, string> {
  const results = Object.entries(jobs).map(([id, { result }]) => [id, result]);
  return { ...(Object.fromEntries(results) as Record<string, string>), run: conclusion };
}

/** The log of one job. */
export function logOf({ jobs }: WorkflowRun, job = 'build'): string {
  return jobs[job]?.legs.map(({ log }) => log).join('') ?? '';
}
