import type { Text } from '../../buildspec/types.js';
import type { CheckedBuildspec, Finding, Rule } from '../types.js';

/** The folders of CodeBuild's agent and images, at the start of a path (codebuild.md §3.5, §9.3). */
const PATH = /(?<![\w.$})~/-])\/codebuild\/(output|image|readonly|user|bootstrap|local-cache)\b[\w./*-]*/g;

export const CODEBUILD_SOURCE_PATH: Rule = {
  id: 'codebuild-source-path',
  severity: 'warning',
  summary: 'A path below /codebuild, which is there on AWS only.',
  why: 'CodeBuild puts the source into `/codebuild/output/src<number>/src/…`, and the number is another one in each build; a path that was copied from a log, or a glob in its place, works by luck. `/codebuild/image`, `/codebuild/readonly` and others belong to AWS’s images and their agent, and are absent on a runner, in other images and on a laptop. Use `$CODEBUILD_SRC_DIR` for the source, and paths relative to it in `artifacts`, `reports` and `cache`.',
  bad: `version: 0.2
phases:
  build:
    commands:
      - cp /codebuild/output/src123/src/app.zip /tmp
`,
  good: `version: 0.2
phases:
  build:
    commands:
      - cp "$CODEBUILD_SRC_DIR/app.zip" /tmp
`,
  corpus: '4 files, 7 hits; all read, all right: `chown` of folders that are there on CodeBuild only.',
  buildspec: findPaths,
};

function findPaths({ buildspec, commands }: CheckedBuildspec): Finding[] {
  const findings: Finding[] = [];
  for (const command of commands) {
    for (const match of command.text.matchAll(PATH)) {
      const at = command.rangeOf(match.index, match.index + match[0].length);
      findings.push(finding(at, match[0], '$CODEBUILD_SRC_DIR'));
    }
  }
  const fields: Text[] = [...(buildspec.cache?.paths ?? [])];
  const selections = [
    ...buildspec.reports,
    buildspec.artifacts?.primary,
    ...(buildspec.artifacts?.secondary ?? []),
  ];
  for (const selection of selections) {
    if (selection?.baseDirectory) fields.push(selection.baseDirectory);
    fields.push(...(selection?.files ?? []));
  }
  for (const { text, at } of fields) {
    for (const [path] of text.matchAll(PATH))
      findings.push(finding(at, path, 'a path relative to the source'));
  }
  return findings;
}

function finding(at: Finding['at'], path: string, source: string): Finding {
  const isSource = /^\/codebuild\/output\/src/.test(path);
  return {
    at,
    message: isSource
      ? 'CodeBuild’s source directory has another name in each build, and elsewhere'
      : `${path} is there in AWS’s own images and agents only`,
    hint: isSource
      ? `Write ${source} instead.`
      : 'Keep what the build needs in the source, in /tmp, or in an image of your own.',
  };
}
