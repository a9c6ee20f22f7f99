import type { Buildspec, Range } from '../buildspec/types.js';
import type { FilterGroup } from '../filters/types.js';
import type { ShellCommand } from './shell/commands.js';

/** How much a finding matters. CodeBuild refuses the file only for an `error` of the parser; a rule's own is one by choice. */
export type Severity = 'error' | 'warning' | 'note';

/** A change of the text that is certain to be right. The range's text is replaced. */
export interface Edit {
  at: Range;
  text: string;
}

export interface Finding {
  at: Range;
  message: string;
  /** What to write instead. */
  hint?: string;
  /** Absent: people have to decide. All edits or none are made. */
  fix?: Edit[];
  /** What stands there is not to be shown: logs have other readers than repositories. */
  secret?: boolean;
  /** Of the findings of a rule that have the same here, the first one that no comment ignores is told. */
  once?: string;
}

/** What a rule sees of a buildspec that CodeBuild takes. */
export interface CheckedBuildspec {
  buildspec: Buildspec;
  /** The whole text. */
  source: string;
  /** All commands of all phases in their order, read as bash. */
  commands: ShellCommand[];
}

/** What a rule sees of a CodeBuild project. */
export interface CheckedProject {
  name: string;
  filterGroups: FilterGroup[];
  /** The legacy `webhook.branchFilter`. */
  branchFilter?: { pattern: string; line: number };
  variables: { name: string; value: string; type: string; line: number }[];
}

/** Of a project, which is JSON, a finding has a line. */
export interface ProjectFinding {
  line: number;
  message: string;
  hint?: string;
  secret?: boolean;
}

/** One thing that `buildspec check` looks for. docs/rules.md is made of these. */
export interface Rule {
  /** In kebab case. Never changed once released: people switch rules by it. */
  id: string;
  severity: Severity;
  /** One line: what is found. */
  summary: string;
  /** Why it hurts, and what to do; Markdown, a few sentences. */
  why: string;
  /** A buildspec (or the lines of a project) that the rule finds something in, and one that it does not. */
  bad: string;
  good: string;
  /** How often it was found in the 359 files of the corpus, and what the review of these came to. */
  corpus: string;
  buildspec?: (checked: CheckedBuildspec) => Finding[];
  project?: (project: CheckedProject) => ProjectFinding[];
}
