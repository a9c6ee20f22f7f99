import type { Problem } from './check-buildspec.js';

/**
 * What was found in one text: a buildspec, the settings of a file of projects, or a buildspec that is written in such a file.
 * All formats are made of these.
 */
export interface CheckedText {
  /** As shown to people: the file, for a buildspec in a project `projects.json (web)`. */
  name: string;
  file: string;
  /** The line of the file on which a buildspec in a project stands: problems have the lines of the buildspec. */
  inlineAt?: number;
  /** What the problems' ranges are about. */
  text: string;
  /** All of the file. */
  fileText: string;
  /** Whether CodeBuild takes it. */
  accepted: boolean;
  problems: Problem[];
}

/** A file of which nothing can be said, and why. */
export interface UnreadableFile {
  file: string;
  message: string;
  hint: string;
}
