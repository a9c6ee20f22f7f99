/** What the process that holds GitHub's clients is asked for, one request a process, and what it answers. */
export type TransferRequest =
  | {
      do: 'upload-artifact';
      name: string;
      files: string[];
      root: string;
      retentionDays?: number;
      compressionLevel?: number;
    }
  | { do: 'delete-artifact'; name: string }
  | { do: 'artifact-owner'; name: string }
  | { do: 'restore-cache'; key: string; prefixes: string[]; paths: string[]; lookupOnly: boolean }
  | { do: 'save-cache'; key: string; paths: string[] };

export interface UploadedArtifact {
  id: number;
  /** Bytes of the zip that the service keeps. */
  size: number;
  /** Its SHA-256, hexadecimal. */
  digest: string;
}

/** Whether an artifact of the run is this job's own, from this attempt or an earlier one. */
export type ArtifactOwner = 'this-job' | 'another-job' | 'nobody';

export interface TransferAnswers {
  'upload-artifact': UploadedArtifact;
  'delete-artifact': null;
  'artifact-owner': ArtifactOwner;
  /** The key that matched. */
  'restore-cache': string | null;
  'save-cache': 'saved' | 'there' | 'not saved';
}

export type TransferAnswer = { value: TransferAnswers[keyof TransferAnswers] } | { error: string };
