/** Paths of the files that a migration writes, below the output folder (SPEC §2.1, `migrate`). */
export interface MigrationPaths {
  workflow: string;
  /** The buildspec that stands in the project itself. */
  buildspec: string;
  filters: string;
  /** What only the project's JSON can say. */
  project: string;
  report: string;
  checklist: string;
  trustPolicy: string;
  rolePolicy: string;
}

/** @param name of the project, which CodeBuild lets have letters, digits, `-` and `_` only */
export function migrationPaths(name: string): MigrationPaths {
  return {
    workflow: `.github/workflows/${name}.yml`,
    buildspec: `.github/codebuild/${name}.buildspec.yml`,
    filters: `.github/codebuild/${name}.filters.json`,
    project: `.github/codebuild/${name}.project.json`,
    report: `migration/${name}/report.md`,
    checklist: `migration/${name}/checklist.md`,
    trustPolicy: `migration/${name}/iam-trust.json`,
    rolePolicy: `migration/${name}/iam-policy.json`,
  };
}
