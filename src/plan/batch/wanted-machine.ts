/** The machine that a build asks for, in CodeBuild's words. */
export interface WantedMachine {
  environmentType?: string;
  computeType?: string;
  /** Name or ARN. */
  fleet?: string;
}

/**
 * What a build asks for, and the project where it is silent. A fleet goes with no compute type (codebuild.md §8.1), and its
 * machines are of one type. So a build with a compute type or another type leaves the project's fleet, and one with a fleet
 * the project's compute type.
 */
export function wantedMachine(build: WantedMachine, project: WantedMachine): WantedMachine {
  const environmentType = build.environmentType ?? project.environmentType;
  const leavesFleet = build.computeType !== undefined || environmentType !== project.environmentType;
  const fleet = build.fleet ?? (leavesFleet ? undefined : project.fleet);
  const computeType = build.computeType ?? (fleet === undefined ? project.computeType : undefined);
  return { environmentType, computeType, fleet };
}

/** Of `arn:aws:codebuild:<region>:<account>:fleet/<name>:<uuid>`, or of a name. */
export function fleetName(fleet: string): string {
  return /^arn:[^/]*:fleet\/([^:]+)/.exec(fleet)?.[1] ?? fleet;
}
