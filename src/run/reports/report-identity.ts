import type { BuildPlan } from '../../plan/types.js';
import type { ReportFormat } from '../../reports/types.js';
import type { Secrets } from '../secrets.js';
import type { ReportIdentity } from './results.js';
import { LONGEST_NAME, shownText } from './shown-text.js';

/** What a report belongs to. */
export interface IdentityContext {
  plan: Pick<BuildPlan, 'buildArn' | 'buildId' | 'uuid'>;
  /** ARNs of the build's other reports: two keys of a buildspec may come to the same group. */
  taken: string[];
  secrets: Secrets;
  /** Milliseconds since the epoch. */
  now(): number;
}

const GROUP_ARN = /^(arn:[^:]*:codebuild:[^:]*:[^:]*):report-group\/(.+)$/s;

/**
 * Who the report of a group is: the group is named by its ARN, or by what follows the project's name; the report lives where
 * its group does and has the build's uuid (codebuild.md §7.5).
 * @param group evaluated
 * @returns what is wrong with `group`, as text
 */
export function reportIdentity(
  group: string,
  format: ReportFormat,
  context: IdentityContext,
): ReportIdentity | string {
  if (group.trim() === '') return 'the name of the report group is empty';
  const [, place, name] = GROUP_ARN.exec(group) ?? [];
  if (place !== undefined && name !== undefined)
    return identity({ place, group: name, name }, format, context);
  if (group.startsWith('arn:')) return 'this is not the ARN of a report group';
  return projectIdentity(group, format, context);
}

/** Who the report is of all files of a format that CodeBuild finds by itself. */
export function discoveredIdentity(format: ReportFormat, context: IdentityContext): ReportIdentity {
  return { ...projectIdentity(`${format}-AutoDiscovered`, format, context), discovered: true };
}

function projectIdentity(group: string, format: ReportFormat, context: IdentityContext): ReportIdentity {
  const { buildArn, buildId } = context.plan;
  // As ids have it: without what a name may not hold.
  const projectName = buildId.slice(0, buildId.lastIndexOf(':'));
  // Partition, service, region and account.
  const place = buildArn.split(':').slice(0, 5).join(':');
  return identity({ place, group, name: `${projectName}-${group}` }, format, context);
}

function identity(
  { place, group, name }: { place: string; group: string; name: string },
  format: ReportFormat,
  { plan, taken, secrets, now }: IdentityContext,
): ReportIdentity {
  const shown = (text: string): string => shownText(text, LONGEST_NAME, secrets);
  const first = shown(`${place}:report/${name}:${plan.uuid}`);
  let arn = first;
  for (let number = 2; taken.includes(arn); number++) arn = `${first}-${number}`;
  return {
    group: shown(group),
    groupName: shown(name),
    groupArn: shown(`${place}:report-group/${name}`),
    arn,
    created: now(),
    format,
    discovered: false,
  };
}
