import { code } from '../rows.js';
import type { Task } from '../types.js';
import { literal } from '../../render/yaml-text.js';
import type { Step } from '../workflow.js';

/** A source that no actions/checkout can fetch. */
export interface Fetched {
  /** As the project says it. */
  location: string;
  /** Empty: the newest. */
  version: string;
  /** 0: all commits. */
  depth: number;
  submodules: boolean;
  /** Where to, as a word of a shell. */
  target: string;
  /** Ends the name of the step. */
  what: string;
}

/** What the report says of the version of a folder. */
export const NO_VERSION = 'It has no effect on a folder.';

/** Of a folder in S3 all is fetched, as it is now. */
export function isFolder(location: string): boolean {
  return location.endsWith('/');
}

/** Fetches a zip, or all below a folder, as CodeBuild does; the version is that of the object. */
export function s3Step({ location, version, target, what }: Fetched): Step {
  const object = location.replace(/^(arn:[\w-]+:s3:::|s3:\/\/)/, '');
  const [bucket = '', ...key] = object.split('/');
  const fetch = isFolder(location)
    ? [`aws s3 cp --only-show-errors --recursive "s3://$BUCKET/$KEY" ${target}`]
    : [
        'archive=$(mktemp)',
        'aws s3api get-object --bucket "$BUCKET" --key "$KEY"' +
          `${version === '' ? '' : ' --version-id "$VERSION"'} "$archive" > /dev/null`,
        `unzip -q -o "$archive" -d ${target}`,
      ];
  return {
    name: `Fetch ${what}`,
    shell: 'bash',
    env: {
      BUCKET: literal(bucket),
      KEY: literal(key.join('/')),
      ...(version !== '' && !isFolder(location) && { VERSION: literal(version) }),
    },
    run: [`mkdir -p ${target}`, ...fetch].join('\n'),
  };
}

const SIGNED = `git -c 'credential.helper=!aws codecommit credential-helper $@' -c credential.UseHttpPath=true`;

/** Clones by the AWS credentials of the job; the AWS CLI signs. */
export function codeCommitStep({ location, version, depth, submodules, target, what }: Fetched): Step {
  const hasVersion = version !== '';
  const options = [
    // A commit may be anywhere, so a version needs all of them.
    ...(depth > 0 && !hasVersion ? [`--depth ${depth}`] : []),
    ...(submodules && !hasVersion ? ['--recurse-submodules'] : []),
    '--',
  ].join(' ');
  return {
    name: `Fetch ${what}`,
    shell: 'bash',
    env: { REPOSITORY: literal(location), ...(hasVersion && { VERSION: literal(branchOf(refOf(version))) }) },
    run: [
      `${SIGNED} clone ${options} "$REPOSITORY" ${target}`,
      // A branch may be called as a file is.
      ...(hasVersion ? [`git -C ${target} checkout --quiet "$VERSION" --`] : []),
      ...(hasVersion && submodules
        ? [`${SIGNED} -C ${target} submodule --quiet update --init --recursive`]
        : []),
    ].join('\n'),
  };
}

/** A clone has the branches of others by their short names alone. */
function branchOf(ref: string): string {
  return ref.replace(/^refs\/heads\//, '');
}

/** Steps do not fetch from other hosts: that needs their passwords, and their pushes start nothing on GitHub. */
export function moveTask(type: string, location: string): Task {
  return {
    when: 'before',
    title: `Bring the repository ${code(location)} to GitHub, by moving or mirroring it.`,
    detail: `It is on ${code(type)}: a workflow builds the repository that it lies in, and only pushes to that one start it.`,
  };
}

/** What actions/checkout takes as `ref` for what CodeBuild takes as a source version (codebuild.md §10.1). */
export function refOf(version: string): string {
  const commit = /\^\{([0-9a-f]{40})\}$/.exec(version)?.[1];
  if (commit !== undefined) return commit;
  const pull = /^pr\/(\d+)$/.exec(version)?.[1];
  return pull === undefined ? version : `refs/pull/${pull}/head`;
}

/** 0 and more than 25 commits are all of them, and so is no number (codebuild.md §10.1; CloudFormation, `GitCloneDepth`). */
export function fetchDepth(depth: number | undefined): number {
  return depth === undefined || depth > 25 ? 0 : depth;
}
