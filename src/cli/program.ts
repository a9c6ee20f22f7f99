import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { Command, CommanderError, Option } from 'commander';
import pc from 'picocolors';

import type { BatchRunOptions } from './run-batch.js';
import type { BuildOptions } from './options.js';
import { BATCH_FORMATS, type BatchFormat, PINS, refuseWithout, RETRIES } from './choices.js';
import { describeError } from '../entry/report-error.js';
import { EnvironmentError, EXIT } from '../errors.js';
import { ARTIFACT_PACKAGINGS } from '../plan/types.js';
import { OUR_ACTION } from '../render/pinned-actions.js';
import { visibleLines } from '../render/visible.js';

const collect = (value: string, before: string[]): string[] => [...before, value];

const program = new Command('buildspec')
  .description('Runs AWS CodeBuild buildspecs, unmodified, on this machine.')
  .version(version())
  .exitOverride()
  .showHelpAfterError('(buildspec --help tells more)');

/** Adds the options that shape a build to `run` and `plan`. */
function withBuildOptions(command: Command): Command {
  return command
    .argument('[FILE]', "the buildspec; default: the project's, else buildspec.yml in the source directory")
    .option(
      '--source <DIR>',
      "the primary source, a directory or s3://bucket/key; default: the project's in S3, else this directory",
    )
    .option(
      '--secondary-source <ID=DIR>',
      'a secondary source, CODEBUILD_SRC_DIR_ID, a directory or s3://bucket/key; may be repeated',
      collect,
      [],
    )
    .option('--project <FILE>', 'a CodeBuild project, the JSON of batch-get-projects')
    .option(
      '--project-name <N>',
      "the project's name; default: that in --project, else the source directory's",
    )
    .option(
      '--image <IMG>',
      "the Docker image to build in, or none; default: the project's, else this machine",
    )
    .option('--privileged [MODE]', 'all rights and the Docker socket for the image; socket: only the socket')
    .option('--run-as <USER>', "the commands' user, where the buildspec does not say")
    .option('--env <NAME=VALUE>', 'a variable that overrides the buildspec; may be repeated', collect, [])
    .option(
      '--env-file <FILE>',
      'lines of NAME=VALUE that override the buildspec; may be repeated',
      collect,
      [],
    )
    .option('--timeout <MIN>', "the whole build's time limit in minutes; default: the project's, else 60")
    .option('--artifacts <DIR>', 'where artifacts go; default: a new temporary folder')
    .addOption(
      new Option(
        '--artifact-packaging <SHAPE>',
        "files as they are, or one zip with modes and links; default: the project's, else files",
      ).choices(ARTIFACT_PACKAGINGS),
    )
    .option('--reports <DIR>', 'where report files go, and reports.json with all that they hold')
    .option('--cache <DIR>', 'restore and save the cache in this folder; default: no cache')
    .option('--no-cache', 'do without a cache')
    .option('--phase <NAME>', 'run the commands of this phase only; may be repeated', collect, [])
    .option('--batch', 'all builds of the batch, in parallel')
    .option('--batch-build <ID>', 'the one build of the batch with this identifier');
}

withBuildOptions(program.command('run').description('run the build, or all builds of its batch'))
  .option('--max-parallel <N>', 'builds of the batch at a time; default: the number of processors')
  .addOption(
    new Option('--retry <WHICH>', 'run a failed batch again: its failed builds, or all').choices(RETRIES),
  )
  .option('--batch-id <ID>', "the batch to run again; default: the project's last one")
  .option('--idempotency-token <TOKEN>', 'within five minutes, start no second batch with the same token')
  .option('--build-json <FILE>', 'write the build, or the batch, in the shape of batch-get-builds')
  .option('--dry-run', 'print what would run, like plan')
  .option('--keep', "keep the build's folder, with its last script and variables")
  .action(async (file, options) => {
    // Its output is written by now, and nothing that a build left may keep us alive.
    process.exit(await runFromOptions(file, options));
  });

withBuildOptions(program.command('plan').description('print what a run would do'))
  .option('--json', 'as JSON')
  .addOption(
    new Option(
      '--format <FORMAT>',
      'of a batch: text, JSON, a Mermaid graph, a workflow with a job a build',
    ).choices(BATCH_FORMATS),
  )
  .action(async (file, options) => {
    process.exitCode = await planFromOptions(file, options);
    // What was waited for, a program that gives credentials say, may go on.
    if (process.exitCode >= EXIT.interrupted) process.exit();
  });

program
  .command('check')
  .description('find what CodeBuild would refuse, and what looks wrong; docs/check.md tells more')
  .argument(
    '[FILE...]',
    'buildspecs, folders, quoted patterns, JSON of projects, or - for standard input; default: buildspec.yml',
  )
  .option('--format <FORMAT>', 'text, json, github (annotations) or sarif', 'text')
  .option('--rule <ID=LEVEL>', 'off, note, warning or error for a rule; may be repeated', collect, [])
  .option('--max-warnings <N>', 'fail, with 1, when there are more warnings')
  .option('--fix', 'change what is certain; of standard input the new text goes to standard output')
  .option('--stdin-filename <NAME>', 'what standard input is called')
  .action(async (files, options) => {
    const { checkFromCommandLine } = await import('./check.js');
    process.exitCode = await checkFromCommandLine(files, options, version());
  });

program
  .command('schema')
  .description('print the JSON schema of a buildspec, for editors')
  .action(async () => {
    const { buildspecSchema } = await import('../check/schema.js');
    process.stdout.write(`${JSON.stringify(buildspecSchema(), null, 2)}\n`);
  });

program
  .command('migrate')
  .description(
    'write GitHub workflows for CodeBuild projects, with a report of what is kept; docs/migrating.md tells more',
  )
  .argument('[FILE...]', 'projects, the JSON of batch-get-projects, or - for standard input')
  .option('--project <FILE...>', 'the same; may be repeated')
  .option(
    '--buildspec <FILE>',
    "the project's buildspec; default: the file that it names, when it is below this directory",
  )
  .option(
    '--rules <FILE>',
    'schedules of EventBridge that start the projects, the JSON of describe-rule or get-schedule',
  )
  .option('--role-policy <FILE>', "the service role's policies, for those of the role that GitHub gets")
  .option('--out <DIR>', 'the root of the repository, where files go', '.')
  .option('--stdout', 'print the files, each after a line ==> PATH <==, and write none')
  .option('--eject', 'the phases as plain steps, without the action run-buildspec')
  .option('--strict', 'fail, with 1, when something was dropped')
  .addOption(
    new Option('--pin <HOW>', "others' actions by their major version, or by commit")
      .choices(PINS)
      .default('major'),
  )
  .option('--force', 'replace files that are there with another content')
  .option('--action <REF>', 'what uses: says of this action', OUR_ACTION)
  .action(async (files, options) => {
    const { migrateFromOptions } = await import('./migrate.js');
    process.exitCode = await migrateFromOptions(files, options);
  });

program
  .command('filter')
  .description(
    'print true or false: whether a webhook with these filter groups builds for an event of GitHub',
  )
  .argument('<FILE>', 'filter groups, a webhook or a project, as JSON')
  .requiredOption('--event <FILE>', "the event's payload, as GITHUB_EVENT_PATH names it")
  .option('--event-name <NAME>', 'push, pull_request, release …; default: guessed from the payload')
  .option('--source <DIR>', 'the clone that is asked for changed files and messages', '.')
  .option('--changed-file <PATH>', 'a changed file, in place of the clone; may be repeated', collect, [])
  .option('--commit-message <TEXT>', "the head commit's message, in place of the clone")
  .option('--project-name <N>', 'the project, where the file holds several')
  .option('--explain', 'tell how each filter came out')
  .action(async (file, options) => {
    const { filterFromCommandLine } = await import('./filter.js');
    process.exitCode = await filterFromCommandLine(file, options);
  });

// Whoever has read enough, such as `head`, goes; what is printed after that is dropped.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  process.exitCode = report(new EnvironmentError(`Standard output cannot be written: ${error.message}.`));
});

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = error instanceof CommanderError ? usageExitCode(error) : report(error);
}

async function runFromOptions(file: string | undefined, options: BatchRunOptions): Promise<number> {
  const { batch, dryRun } = options;
  if (!batch) {
    refuseWithout('--batch', options, ['maxParallel', 'retry', 'batchId', 'idempotencyToken']);
    return (await import('./run.js')).run(file, options);
  }
  if (dryRun) return planFromOptions(file, options);
  return (await import('./run-batch.js')).runBatchHere(file, options);
}

async function planFromOptions(
  file: string | undefined,
  options: BuildOptions & { json?: boolean; format?: BatchFormat },
): Promise<number> {
  const { batch, json, format = json ? 'json' : 'text' } = options;
  if (batch) return (await import('./plan-batch.js')).planBatchFromOptions(file, options, format);
  if (format !== 'text' && format !== 'json') refuseWithout('--batch', options, ['format']);
  return (await import('./plan.js')).plan(file, { ...options, json: format === 'json' });
}

/** commander has printed what is wrong, or the help that was asked for. */
function usageExitCode(error: CommanderError): number {
  return error.exitCode === 0 ? EXIT.succeeded : EXIT.badUsage;
}

function report(error: unknown): number {
  const { message, exitCode } = describeError(error);
  // It may quote names of files of others.
  process.stderr.write(`${pc.createColors(pc.isColorSupported).red('error:')} ${visibleLines(message)}\n`);
  return exitCode;
}

/** The bundle stands in dist/cli; a computed path keeps ncc from copying the file. */
function version(): string {
  const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
  return (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;
}
