import { posix } from 'node:path';

import type { BuildFiles, LinkTarget, ListedFile } from '../ports.js';
import type { FilePattern } from './globs.js';
import type { Warnings } from './selection-warnings.js';

/** What a selection may contain without leaving it. */
export interface Area {
  /** The directory that patterns are relative to. */
  path: string;
  /** Directories as they are named … */
  named: string[];
  /** … and where they really are. */
  real: string[];
}

/** A pattern and what it matches. */
export interface MatchedPattern extends FilePattern {
  absolute: boolean;
  files: ListedFile[];
}

/** What to take for a file, if anything. */
export type LinkJudge = (
  file: ListedFile,
  pattern: MatchedPattern,
) => { path: string; link?: string } | undefined;

/**
 * Asks once where all links lead. Broken links, links to directories, and what a relative pattern finds by a link that
 * leaves the area are left out, with a warning (SPEC §2.1). With `keepLinks`, links stay as they are (`enable-symlinks`,
 * codebuild.md §7.3), broken ones too, but for those that leave the area.
 */
export async function createLinkJudge(
  patterns: MatchedPattern[],
  area: Area,
  keepLinks: boolean,
  { links }: Pick<BuildFiles, 'links'>,
  warnings: Warnings,
): Promise<LinkJudge> {
  const asked = new Set<string>();
  for (const { files, absolute, reachedBy } of patterns) {
    for (const { path, kind } of files) {
      if (kind === 'link') asked.add(path);
      if (!absolute) asked.add(reachedBy(path));
    }
  }
  const paths = [...asked];
  const answers = await links(paths);
  const targets = new Map(paths.map((path, index) => [path, answers[index]]));

  const isInside = (real: string): boolean => area.real.some((directory) => isBelow(real, directory));
  const isNamedInside = (path: string): boolean => area.named.some((directory) => isBelow(path, directory));
  const leavesAbove = (directory: string): boolean => {
    const real = targets.get(directory)?.real ?? '';
    return isNamedInside(directory) && real !== '' && !isInside(real);
  };
  const leaves = (path: string, { real, text }: LinkTarget): boolean =>
    real === '' ? !isNamedInside(posix.resolve(posix.dirname(path), text)) : !isInside(real);

  return ({ path, kind }, { absolute, reachedBy }) => {
    const directory = reachedBy(path);
    if (!absolute && leavesAbove(directory)) {
      warnings.add(
        'leaving',
        `A link leads from ${directory} out of the source directory: what a relative pattern finds there is left out.`,
      );
      return undefined;
    }
    if (kind !== 'link') return { path };
    const target = targets.get(path) ?? { text: '', real: '', kind: 'nothing' };
    const leaving = leaves(path, target);
    if (keepLinks && !leaving) return { path, link: target.text };
    if (target.kind === 'nothing') {
      warnings.add('broken', `The link ${path} leads to nothing: it is left out.`);
    } else if (leaving && (!absolute || target.kind === 'directory')) {
      warnings.add(
        'leaving',
        `The link ${path} leaves the source directory, for ${target.real}: it is left out.`,
      );
    } else if (target.kind === 'directory') {
      warnings.add('directory', `The link ${path} leads to a directory: it is left out.`);
    } else {
      return { path: target.real };
    }
    return undefined;
  };
}

/** Whether a path is a directory or below it, as text. */
export function isBelow(path: string, directory: string): boolean {
  return directory === '/' || path === directory || path.startsWith(`${directory}/`);
}
