import { EnvironmentError } from '../../errors.js';
import { withoutGitCredentials } from '../files/git-credentials.js';
import type { ArtifactStore, Shell } from '../ports.js';
import type { ReportPorts } from './process-reports.js';
import type { GroupFile } from './report-files.js';
import type { ReportResult } from './results.js';

/** The files of a declared report. */
export interface RawFiles {
  report: ReportResult;
  files: GroupFile[];
}

/**
 * Stores the files of reports under the names of their groups, and says so in the reports. After the artifacts: these get the
 * names that the user gave them. What cannot be stored is worth a warning: the report itself is there.
 */
export async function storeRawFiles(
  all: RawFiles[],
  shell: Pick<Shell, 'readFile'>,
  { reports, emit, interruption }: ReportPorts,
): Promise<void> {
  const store = reports?.rawFiles;
  const warn = (message: string): void => emit({ type: 'warning', message });
  if (!store) return;
  for (const [index, raw] of all.entries()) {
    if (interruption.aborted) return;
    const { group } = raw.report;
    // Two keys of a buildspec may come to one group.
    const earlier = all.slice(0, index).filter(({ report }) => report.group === group).length;
    const name = earlier === 0 ? group : `${group}-${earlier + 1}`;
    try {
      const files = await withoutGitCredentials(raw.files, ({ seen }) => shell.readFile(seen), warn);
      if (files.length === 0) continue;
      const stored = await store.store(request(name, files), {
        signal: interruption,
        onProgress: (message) => emit({ type: 'progress', message }),
        onWarning: warn,
      });
      if ('failure' in stored) warn(`The files of the report ${group} are not kept: ${stored.failure}`);
      else raw.report.rawFiles = stored;
    } catch (error) {
      if (!(error instanceof EnvironmentError)) throw error;
      warn(`The files of the report ${group} are not kept: ${error.message}`);
    }
  }
}

function request(name: string, files: GroupFile[]): Parameters<ArtifactStore['store']>[0] {
  return { name, packaging: 'files', files: files.map(({ entry, path }) => ({ entry, path })) };
}
