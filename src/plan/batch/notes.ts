import { ignoredMessage } from '../project/notes.js';
import type { ProjectSettings } from '../project/types.js';
import type { Note } from '../types.js';
import type { BatchPlan } from './types.js';

/** How many builds a note names. */
const MOST_NAMES = 5;

/** What of a batch will not happen as on CodeBuild; its builds have notes of their own. */
export function batchNotes(
  { kind, builds }: Pick<BatchPlan, 'kind' | 'builds'>,
  project: ProjectSettings | undefined,
): Note[] {
  const generated = kind === 'matrix' || kind === 'fanout';
  const debugged = builds.filter(({ debugSession }) => debugSession).map(({ identifier }) => identifier);
  const ignored = project && ignoredMessage(project, 'batch');
  return [
    ...(generated && builds.length > 0
      ? [
          {
            code: 'batch-identifiers',
            message:
              `CODEBUILD_BATCH_BUILD_IDENTIFIER is ${builds[0]?.identifier} here, and so on: how CodeBuild names ` +
              `the builds of a ${kind === 'matrix' ? 'matrix' : 'fan-out'} is not known.`,
          },
        ]
      : []),
    ...(debugged.length > 0
      ? [
          {
            code: 'debug-session',
            message: `debug-session of ${someOf(debugged)} has no effect: no session can be opened here.`,
          },
        ]
      : []),
    ...(ignored === undefined ? [] : [{ code: 'project', message: ignored }]),
  ];
}

function someOf(names: string[]): string {
  const more = names.length - MOST_NAMES;
  return names.slice(0, MOST_NAMES).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
