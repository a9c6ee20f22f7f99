import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { Command, CommanderError, Option } from 'commander';
import pc from 'picocolors';

import type { BatchRunOptions } from './run-batch.js';
import type { BuildOptions } from './options.js';
import { BATCH_FORMATS, type BatchFormat, refuseWithout, RETRIES } from './choices.js';
import { describeError } from '../entry/report-error.js';
import { EXIT } from '../errors.js';
import { ARTIFACT_PACKAGINGS } from '../plan/types.js';
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
  .description('find what CodeBuild would refuse, and what looks wrong')
  .argument('[FILE...]', 'buildspecs, folders, or - for standard input; default: buildspec.yml')
  .option('--format <FORMAT>', 'text or json', 'text')
  .action(async (files, options) => {
    const { checkFromCommandLine } = await import('./check.js');
    process.exitCode = await checkFromCommandLine(files, options.format);
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
