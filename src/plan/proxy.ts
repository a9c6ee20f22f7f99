import type { Buildspec } from '../buildspec/types.js';
import type { Note, PlannedVariable } from './types.js';

const PROXY_NAMES = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY'];

/**
 * The proxy that artifacts are uploaded through, as variables in both spellings, for programs differ in which they
 * read first: what the build itself sets, when `proxy.upload-artifacts` says so (codebuild.md §1.2). Else uploads go as all
 * that the runner sends.
 */
export function uploadProxy({ proxy }: Buildspec, variables: PlannedVariable[]): Record<string, string> {
  if (!proxy.uploadArtifacts) return {};
  const own = variables.filter(({ origin }) => origin !== 'environment');
  const set = PROXY_NAMES.flatMap((name) => {
    const value = [name.toLowerCase(), name]
      .map((spelling) => own.find((variable) => variable.name === spelling)?.value)
      .find((found) => found !== undefined);
    return value === undefined ? [] : [[name, value] as const, [name.toLowerCase(), value] as const];
  });
  return Object.fromEntries(set);
}

/** What of the section `proxy` does nothing. */
export function proxyNotes({ proxy }: Buildspec, uploads: Record<string, string>): Note[] {
  const notes: Note[] = [];
  if (proxy.uploadArtifacts && !uploads['HTTPS_PROXY'] && !uploads['HTTP_PROXY']) {
    const message =
      'proxy.upload-artifacts has no effect: the build sets neither HTTPS_PROXY nor HTTP_PROXY.';
    notes.push({ code: 'proxy', message });
  }
  if (proxy.logs) {
    const message =
      'proxy.logs has no effect here: the log goes to the runner, which has its own proxy settings.';
    notes.push({ code: 'proxy', message });
  }
  return notes;
}
