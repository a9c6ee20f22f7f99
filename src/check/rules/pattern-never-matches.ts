import type { ArtifactSpec, Buildspec, FileSelection, Text } from '../../buildspec/types.js';
import type { Finding, Rule } from '../types.js';

/** What tools call the folders that they write: no files, and none of them holds another of its name. */
const FOLDERS =
  /^(dist|build|target|out|output|public|node_modules|coverage|artifacts|reports|test-results|test-reports|cdk\.out|\.next|\.terraform)$/;
/** Of these, names that no file has either. */
const NEVER_A_FILE =
  /(^|\/)(dist|node_modules|coverage|test-results|test-reports|cdk\.out|\.next|\.terraform)$/;
const ALL = /^(\*\*|\*\*\/\*)$/;

/** Patterns of files that cannot match what they are meant for (codebuild.md §7.1). */
export const PATTERN_NEVER_MATCHES: Rule = {
  id: 'pattern-never-matches',
  severity: 'warning',
  summary: 'A pattern of artifacts, a report or the cache that cannot match.',
  why: 'When no pattern of an artifact or a report matches, the build fails in UPLOAD_ARTIFACTS, after all commands were fine; when only some do not, their files are missing without a word. Patterns are relative to `base-directory`; a directory stands for nothing that is in it, which is `dist/**/*`; `!` does not exclude, which `exclude-paths` does; quotes within a pattern are characters of the name.',
  bad: `version: 0.2
phases:
  build:
    commands:
      - npm run build
artifacts:
  base-directory: dist
  files:
    - dist/**/*
`,
  good: `version: 0.2
phases:
  build:
    commands:
      - npm run build
artifacts:
  base-directory: dist
  files:
    - '**/*'
`,
  corpus:
    '1 finding in 1 file of 139 with artifacts, reports or a cache: true. A quote at the end of a pattern.',
  buildspec: ({ buildspec }) => [
    ...artifacts(buildspec).flatMap((artifact) => [...inSelection(artifact), ...excluded(artifact)]),
    ...buildspec.reports.flatMap(inSelection),
    ...(buildspec.cache?.paths ?? []).flatMap(inPattern),
  ],
};

function artifacts({ artifacts: all }: Buildspec): ArtifactSpec[] {
  return all ? [...(all.primary ? [all.primary] : []), ...all.secondary] : [];
}

function inSelection({ files, baseDirectory }: FileSelection): Finding[] {
  const base = baseDirectory && plainPath(baseDirectory.text);
  return files.flatMap((file) => {
    const found = inPattern(file);
    if (found.length > 0) return found;
    return inDirectory(file) ?? (base ? belowItself(file, base) : []);
  });
}

function inPattern({ text, at }: Text): Finding[] {
  if (text.startsWith('!')) {
    const message = `${text} excludes nothing: it is a name that starts with an exclamation mark`;
    return [{ at, message, hint: `Write it below exclude-paths: ${text.slice(1)}` }];
  }
  const [quote] = /^["'`]|["'`]$/.exec(text) ?? [];
  if (quote === undefined) return [];
  const message = `the ${quote} of ${text} is a character of the name: no file is called so`;
  return [{ at, message, hint: `Write ${text.replace(/^["'`]+|["'`]+$/g, '')}` }];
}

function inDirectory({ text, at }: Text): Finding[] | undefined {
  if (!text.endsWith('/') && !/^\.{1,2}$/.test(text) && !NEVER_A_FILE.test(text)) return undefined;
  const message = `${text} is a directory, and stands for nothing that is in it`;
  return [{ at, message, hint: `Write ${text === '.' ? '' : text.replace(/\/*$/, '/')}**/*` }];
}

/** `base-directory: dist` with `dist/**` is `dist/dist/**`. */
function belowItself({ text, at }: Text, base: string): Finding[] {
  const pattern = text.replace(/^(\.\/)+/, '');
  if (!pattern.startsWith(`${base}/`)) return [];
  if (!base.includes('/') && !FOLDERS.test(base)) return [];
  const rest = pattern.slice(base.length + 1);
  const message = `${text} is looked for below base-directory, as ${base}/${pattern}`;
  return [{ at, message, hint: `Write ${rest}, or leave base-directory out.` }];
}

/** A relative path without anything that a shell or a pattern would expand. */
function plainPath(text: string): string | undefined {
  const path = text.replace(/^(\.\/)+/, '').replace(/\/+$/, '');
  return /^[\w.-]+(\/[\w.-]+)*$/.test(path) && !/^\.{1,2}(\/|$)/.test(path) ? path : undefined;
}

function excluded({ files, excludePaths }: ArtifactSpec): Finding[] {
  const excludes = excludePaths.map(({ text }) => text.replace(/^(\.\/)+/, ''));
  const all = excludes.find((text) => ALL.test(text));
  return files.flatMap(({ text, at }): Finding[] => {
    const pattern = text.replace(/^(\.\/)+/, '');
    const by = excludes.includes(pattern) ? pattern : text.startsWith('/') ? undefined : all;
    if (by === undefined) return [];
    return [
      {
        at,
        message: `all that ${text} matches is excluded by exclude-paths: ${by}`,
        hint: 'Remove one of the two.',
      },
    ];
  });
}
