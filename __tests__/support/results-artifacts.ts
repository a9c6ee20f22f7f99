import { randomUUID } from 'node:crypto';

import type { BlobStore } from './results-blobs.js';
import type { Caller } from './results-token.js';
import { answer, type Message, type Method, refusal, text } from './results-twirp.js';

/** An artifact as the service has it. */
export interface StoredArtifact {
  /** Higher is newer. */
  id: number;
  name: string;
  run: string;
  attempt: number;
  job: string;
  mimeType: string;
  createdAt: Date;
  /** As the client asked for it: RFC 3339. */
  expiresAt?: string;
  /** Only a finished one is listed. */
  finished: boolean;
  size: number;
  /** As the client sent it: `sha256:` and hex digits. */
  digest?: string;
  blob: string;
  /** Where the blob is on disk, if the blob store can tell. */
  file?: string;
}

export interface ArtifactRules {
  /**
   * Whether an artifact whose upload failed keeps its name, though nobody can list or delete it. True by default: users
   * of GitHub's service report a 409 after a failed FinalizeArtifact (dotnet/orleans#10961, DataDog/dd-trace-js#10228).
   */
  unfinishedKeepName?: boolean;
  /**
   * Whether names are taken for one attempt or for the whole run. `attempt` by default: GitHub's client is made for runs
   * that have several artifacts of a name after a re-run (actions/toolkit#1592); but NVIDIA/aicr#1928 tells of a 409.
   */
  namesPer?: 'attempt' | 'run';
}

export interface Artifacts {
  methods: Record<string, Method>;
  list(): StoredArtifact[];
}

/** The artifact service's rules (github-actions.md §4.3). */
export function createArtifacts(blobs: BlobStore, rules: ArtifactRules = {}): Artifacts {
  const { unfinishedKeepName = true, namesPer = 'attempt' } = rules;
  let artifacts: StoredArtifact[] = [];
  let lastId = 0;

  const remove = async (gone: StoredArtifact): Promise<void> => {
    artifacts = artifacts.filter((artifact) => artifact !== gone);
    await blobs.remove(gone.blob);
  };

  const takes = (artifact: StoredArtifact, { run, attempt }: Caller): boolean =>
    artifact.run === run && (namesPer === 'run' || artifact.attempt === attempt);

  /** The finished ones that a caller sees, newest first. */
  const visible = ({ run, attempt, inherits }: Caller): StoredArtifact[] =>
    artifacts
      .filter((artifact) => artifact.finished && artifact.run === run)
      .filter((artifact) => artifact.attempt === attempt || (inherits && artifact.attempt < attempt))
      .sort((a, b) => b.id - a.id);

  /** The one that a message names; it may be another job's. */
  const named = (message: Message, caller: Caller): StoredArtifact | undefined =>
    visible(caller).find(
      ({ name, job }) =>
        name === text(message, 'name') && job === text(message, 'workflow_job_run_backend_id'),
    );

  const CreateArtifact: Method = async (message, caller) => {
    const name = text(message, 'name');
    if (name === '') return refusal('invalid_argument', 'name is required');
    const taken = artifacts.find((artifact) => artifact.name === name && takes(artifact, caller));
    if (taken !== undefined) {
      if (taken.finished || unfinishedKeepName)
        return refusal('already_exists', 'an artifact with this name already exists on the workflow run');
      await remove(taken);
    }
    const { run, job, attempt } = caller;
    const blob = `workflow-run-${run}/workflow-job-run-${job}/artifacts/${randomUUID()}`;
    artifacts.push({
      id: ++lastId,
      name,
      run,
      attempt,
      job,
      mimeType: text(message, 'mime_type'),
      createdAt: new Date(),
      ...(text(message, 'expires_at') !== '' && { expiresAt: text(message, 'expires_at') }),
      finished: false,
      size: 0,
      blob,
    });
    return answer({ ok: true, signed_upload_url: blobs.uploadUrl(blob) });
  };

  const FinalizeArtifact: Method = async (message, caller) => {
    const name = text(message, 'name');
    const { run, job, attempt } = caller;
    const artifact = artifacts.find(
      (a) => !a.finished && a.name === name && a.run === run && a.job === job && a.attempt === attempt,
    );
    if (artifact === undefined) return refusal('not_found', 'artifact not found');
    const size = await blobs.size(artifact.blob);
    // What GitHub's service says then is not known; a test should see that something is wrong.
    if (size === undefined || String(size) !== text(message, 'size'))
      return refusal('invalid_argument', `uploaded ${size} bytes, not ${text(message, 'size')}`);
    Object.assign(artifact, { finished: true, size, digest: text(message, 'hash') });
    return answer({ ok: true, artifact_id: String(artifact.id) });
  };

  const ListArtifacts: Method = (message, caller) => {
    const [name, id] = [text(message, 'name_filter'), text(message, 'id_filter')];
    const listed = visible(caller)
      .filter((artifact) => name === '' || artifact.name === name)
      .filter((artifact) => id === '' || String(artifact.id) === id);
    return answer({
      artifacts: listed.map((artifact) => ({
        workflow_run_backend_id: artifact.run,
        workflow_job_run_backend_id: artifact.job,
        database_id: String(artifact.id),
        name: artifact.name,
        size: String(artifact.size),
        created_at: artifact.createdAt.toISOString(),
        digest: artifact.digest,
      })),
    });
  };

  const GetSignedArtifactURL: Method = (message, caller) => {
    const artifact = named(message, caller);
    if (artifact === undefined) return refusal('not_found', 'artifact not found');
    const fileName = artifact.mimeType === 'application/zip' ? `${artifact.name}.zip` : artifact.name;
    return answer({ signed_url: blobs.downloadUrl(artifact.blob, fileName) });
  };

  const DeleteArtifact: Method = async (message, caller) => {
    const artifact = named(message, caller);
    if (artifact === undefined) return refusal('not_found', 'artifact not found');
    await remove(artifact);
    return answer({ ok: true, artifact_id: String(artifact.id) });
  };

  return {
    methods: {
      CreateArtifact: asThatJob(CreateArtifact),
      FinalizeArtifact: asThatJob(FinalizeArtifact),
      ListArtifacts: inThatRun(ListArtifacts),
      GetSignedArtifactURL: inThatRun(GetSignedArtifactURL),
      DeleteArtifact: inThatRun(DeleteArtifact),
    },
    list: () => artifacts.map((artifact) => ({ ...artifact, file: blobs.file?.(artifact.blob) })),
  };
}

/** Refuses a run that is not the token's. */
function inThatRun(method: Method): Method {
  return (message, caller) =>
    text(message, 'workflow_run_backend_id') === caller.run
      ? method(message, caller)
      : refusal('permission_denied', 'the token is for another workflow run');
}

/** As `inThatRun`, and refuses a job that is not the token's. */
function asThatJob(method: Method): Method {
  return inThatRun((message, caller) =>
    text(message, 'workflow_job_run_backend_id') === caller.job
      ? method(message, caller)
      : refusal('permission_denied', 'the token is for another job'),
  );
}
