import pc from 'picocolors';

import type { BatchBuild, BatchPlan, ProjectBatch } from '../plan/batch/types.js';
import type { SourceFacts } from '../plan/types.js';
import { truncate } from './markdown.js';
import { counted } from './report-figures.js';
import { visible } from './visible.js';

type Colors = ReturnType<typeof pc.createColors>;

const MOST_BUILDS = 1000;
const MOST_WAITED_FOR = 20;
/** Characters of a text from outside. */
const LENGTH = 120;

/**
 * What a batch will do, for people: what it is, then its builds level by level, each with what its entry says. Every text from
 * outside fills one line and shows its control characters; on GitHub the caller fences it all the same.
 */
export function renderBatchPlan(plan: BatchPlan, colors: boolean): string {
  const color = pc.createColors(colors);
  const { bold, dim, yellow } = color;
  const fact = (label: string, value: string): string => `  ${dim(label.padEnd(12))} ${value}`;
  const levels = levelCount(plan.builds);
  const lines = [
    bold(`Batch plan of ${shown(plan.projectName)}`),
    fact('buildspec', shown(plan.buildspecFile)),
    fact('batch id', shown(plan.batchId)),
    fact('batch arn', shown(plan.batchArn)),
    fact('batch', `${plan.batchNumber}, started by ${shown(plan.initiator)}`),
    ...(plan.url === undefined ? [] : [fact('page', shown(plan.url))]),
    fact('source', describeSource(plan.source)),
    fact('kind', plan.kind),
    fact('fast-fail', plan.fastFail ? 'yes: the first failure stops the builds that run' : 'no'),
    fact('builds', `${counted(plan.builds.length, 'build')} in ${counted(levels, 'level')}`),
    ...(plan.project ? describeProject(plan.project).map((said) => fact('project', said)) : []),
    ...describeBuilds(plan.builds, levels, color),
  ];
  if (plan.notes.length > 0) {
    lines.push(
      '',
      bold('Notes'),
      ...plan.notes.flatMap(({ message }) =>
        message.split('\n').map((line, index) => `  ${index === 0 ? yellow('!') : ' '} ${visible(line)}`),
      ),
    );
  }
  return `${lines.join('\n')}\n`;
}

function levelCount(builds: BatchBuild[]): number {
  return builds.reduce((most, { level }) => Math.max(most, level + 1), 0);
}

function describeSource({ directory, repositoryUrl, version, resolvedVersion }: SourceFacts): string {
  const versions = version === resolvedVersion ? [version] : [version, resolvedVersion];
  return [directory, repositoryUrl, ...versions]
    .flatMap((part) => (part === undefined ? [] : [shown(part)]))
    .join('  ');
}

function describeProject(project: ProjectBatch): string[] {
  const { timeoutMinutes, maximumBuildsAllowed, computeTypesAllowed, fleetsAllowed, reportMode } = project;
  return [
    ...(project.combineArtifacts ? ['combines the artifacts'] : []),
    ...(timeoutMinutes === undefined ? [] : [`timeout of the batch ${timeoutMinutes} minutes`]),
    ...(maximumBuildsAllowed === undefined ? [] : [`at most ${counted(maximumBuildsAllowed, 'build')}`]),
    ...(computeTypesAllowed.length === 0 ? [] : [`allows compute types ${list(computeTypesAllowed)}`]),
    ...(fleetsAllowed.length === 0 ? [] : [`allows fleets ${list(fleetsAllowed)}`]),
    ...(reportMode === undefined ? [] : [reportMode]),
  ];
}

function describeBuilds(builds: BatchBuild[], levels: number, color: Colors): string[] {
  const lines: string[] = [];
  let left = MOST_BUILDS;
  for (const [level, all] of byLevel(builds, levels).entries()) {
    if (left === 0) break;
    const some = all.slice(0, left);
    left -= some.length;
    const heading = levels === 1 ? 'Builds' : `Level ${level} (${counted(all.length, 'build')})`;
    lines.push('', color.bold(heading), ...some.flatMap((build) => describeBuild(build, color)));
  }
  const more = builds.length - MOST_BUILDS;
  if (more > 0)
    lines.push('', `… and ${counted(more, 'more build')}; buildspec plan --batch --json has all of them`);
  return lines;
}

function byLevel(builds: BatchBuild[], levels: number): BatchBuild[][] {
  const groups = Array.from({ length: levels }, (): BatchBuild[] => []);
  for (const build of builds) groups[build.level]?.push(build);
  return groups;
}

/** What its entry leaves open is not mentioned: the project and the run decide it. */
function describeBuild(build: BatchBuild, { dim }: Colors): string[] {
  const remarks = [
    ...(build.shard ? [`part ${build.shard.index + 1} of ${build.shard.count}`] : []),
    ...(build.ignoreFailure ? ['ignore-failure'] : []),
    ...(build.debugSession ? ['debug-session'] : []),
    ...(build.privileged ? ['privileged'] : []),
    ...(build.privileged === false ? ['not privileged'] : []),
  ];
  const facts: [string, string | undefined][] = [
    ['buildspec', build.buildspec],
    ['image', build.image],
    ['compute', build.computeType],
    ['type', build.environmentType],
    ['fleet', build.fleet],
  ];
  return [
    `  ${shown(build.identifier)}${remarks.length === 0 ? '' : ` ${dim(`(${remarks.join(', ')})`)}`}`,
    ...facts.flatMap(([label, value]) =>
      value === undefined ? [] : [`    ${dim(label.padEnd(9))} ${shown(value)}`],
    ),
    ...build.variables.map(({ name, value }) => `    ${shown(name)} = ${shown(value)}`),
    ...(build.dependsOn.length === 0 ? [] : [`    ${dim('waits for')} ${list(build.dependsOn)}`]),
  ];
}

function list(names: string[]): string {
  const some = names.slice(0, MOST_WAITED_FOR).map(shown);
  const more = names.length - some.length;
  return [...some, ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

function shown(text: string): string {
  return visible(truncate(text, LENGTH));
}
