import type { ArtifactPackaging, BuildPlan, PlannedArtifact } from '../plan/types.js';
import type { EventSink } from './events.js';
import { attempt, type Failures } from './failures.js';
import { withoutGitCredentials } from './files/git-credentials.js';
import { NO_FILES, type SelectedFile, selectFiles } from './files/select-files.js';
import type { ArtifactFile, ArtifactStore, Shell, StoredArtifact, TransferOptions } from './ports.js';
import type { Secrets } from './secrets.js';

/** Where artifacts go, and who is told. */
export interface ArtifactPorts {
  emit: EventSink;
  /** Ends the build when it aborts. */
  interruption: AbortSignal;
  /** Absent: nobody wants artifacts. */
  artifacts?: ArtifactStore;
  secrets: Secrets;
}

/**
 * Selects and stores the artifacts, the primary one first, each whatever became of the others (codebuild.md §4.4, §7). One
 * that selects nothing, or that cannot be stored, fails the phase UPLOAD_ARTIFACTS.
 * @param stored gets those that are stored
 * @param failures gets why others are not
 */
export async function uploadArtifacts(
  plan: BuildPlan,
  shell: Shell,
  { emit, interruption, artifacts: store, secrets }: ArtifactPorts,
  stored: StoredArtifact[],
  failures: Failures,
): Promise<void> {
  const log = (text: string): void => emit({ type: 'log', text });
  if (!store) return;
  const options: TransferOptions = {
    signal: interruption,
    onProgress: (message) => emit({ type: 'progress', message }),
    onWarning: (message) => emit({ type: 'warning', message }),
  };
  const secondary = plan.artifacts.filter(({ identifier }) => identifier !== undefined);
  for (const artifact of plan.artifacts) {
    if (interruption.aborted) break;
    if (artifact === secondary[0]) log('Preparing to copy secondary artifacts');
    if (artifact.identifier !== undefined)
      log(`Preparing to copy secondary artifacts ${artifact.identifier}`);
    await attempt(failures, async () => {
      const tools = { shell, store, secrets, log, options };
      const made = await storeArtifact(artifact, plan.source.directory, tools);
      if (typeof made === 'string') {
        return { statusCode: 'CLIENT_ERROR', message: made, at: artifact.files[0]?.at };
      }
      stored.push(made);
      emit({ type: 'artifact-stored', artifact: made });
      return undefined;
    });
  }
  if (secondary.length === 0) log('No secondary artifacts defined in buildspec');
}

interface Tools {
  shell: Shell;
  store: ArtifactStore;
  secrets: Secrets;
  log(text: string): void;
  options: TransferOptions;
}

/** @returns the artifact, or why there is none */
async function storeArtifact(
  artifact: PlannedArtifact,
  source: string,
  { shell, store, secrets, log, options }: Tools,
): Promise<StoredArtifact | string> {
  const texts = [
    artifact.name.text ?? '',
    artifact.baseDirectory?.text ?? '',
    ...artifact.excludePaths.map(({ text }) => text),
    ...artifact.files.map(({ text }) => text),
  ];
  const expanded = await shell.expand(texts);
  const unread = expanded.indexOf(undefined);
  if (unread >= 0) return `the shell cannot evaluate ${texts[unread]}`;
  const [name, baseDirectory, ...evaluated] = expanded.map((text) => text ?? '');
  // A pattern that comes out empty is named as it is written.
  const patterns = evaluated.map((text, index) => text || (texts[index + 2] ?? ''));
  if (artifact.name.text !== undefined && name === '') {
    options.onWarning(
      `The artifact's name ${artifact.name.text} is empty: it is called ${artifact.name.fixed}.`,
    );
  }
  if (name !== undefined && name !== artifact.name.text && secrets.heldBy(name) !== undefined) {
    options.onWarning(
      `The artifact's name ${artifact.name.text} holds a secret: whoever sees the artifact can read it.`,
    );
  }
  const excluded = artifact.excludePaths.length;
  const selection = await selectFiles(
    {
      files: patterns.slice(excluded),
      baseDirectory: baseDirectory || undefined,
      discardPaths: artifact.discardPaths,
      excludePaths: patterns.slice(0, excluded),
      keepLinks: artifact.enableSymlinks,
    },
    { source, files: shell.files, log, warn: options.onWarning },
  );
  if ('problem' in selection) return selection.problem;
  const selected = await withoutGitCredentials(
    selection.files,
    ({ path }) => shell.readFile(path),
    options.onWarning,
  );
  for (let tried = Infinity; ;) {
    const files = await readableFiles(selected, shell, options);
    if (files.length === 0) return NO_FILES;
    if (options.signal.aborted) return '';
    const { identifier } = artifact;
    const packaging = packagingOf(artifact, files, options);
    const request = { identifier, name: name || artifact.name.fixed, packaging, files };
    const made = await store.store(request, options);
    if (!('failure' in made)) return made;
    // A background job may have removed some while they were read: the others are worth another attempt.
    tried = Math.min(tried, files.length);
    const left = await readableFiles(selected, shell, { ...options, onWarning: () => undefined });
    if (left.length >= tried) return `Failed to upload artifacts: ${made.failure}`;
  }
}

/** Links are kept in zips only (codebuild.md §7.3). */
function packagingOf(
  { packaging, name }: PlannedArtifact,
  files: ArtifactFile[],
  { onWarning }: TransferOptions,
): ArtifactPackaging {
  const link = files.find((file) => file.link !== undefined);
  if (packaging === 'zip' || !link) return packaging;
  const called = name.text ?? name.fixed;
  onWarning(
    `The artifact ${called} is packed as a zip: enable-symlinks keeps ${link.entry} a link, which only a zip can.`,
  );
  return 'zip';
}

/** Background jobs may remove files while we look. */
async function readableFiles(
  files: SelectedFile[],
  shell: Shell,
  { onWarning }: TransferOptions,
): Promise<ArtifactFile[]> {
  const followed = files.filter(({ link }) => link === undefined);
  const paths = await shell.files.reach(followed.map(({ path }) => path));
  const found = new Map(followed.map((file, index) => [file, paths[index]]));
  return files.flatMap((file): ArtifactFile[] => {
    const { entry, link } = file;
    if (link !== undefined) return [{ entry, path: '', link }];
    const path = found.get(file);
    if (path !== undefined) return [{ entry, path }];
    onWarning(`${entry} is gone meanwhile: it is left out of the artifact.`);
    return [];
  });
}
