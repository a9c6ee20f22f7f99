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
  | { do: 'list-artifacts' }
  | { do: 'download-artifacts'; artifacts: WantedArtifact[] }
  | { do: 'restore-cache'; key: string; prefixes: string[]; paths: string[]; lookupOnly: boolean }
  | { do: 'save-cache'; key: string; paths: string[] };

/** An artifact as the service keeps it. */
export interface UploadedArtifact {
  id: number;
  /** Bytes of the zip that the service keeps. */
  size: number;
  /** Its SHA-256, hexadecimal. */
  digest: string;
}

/** An artifact of the run, as the service lists it. */
export interface ListedArtifact {
  /** A newer one has a higher. */
  id: number;
  name: string;
  /** Bytes of the zip that the service keeps. */
  size: number;
  /** Its SHA-256, hexadecimal, where the service tells it. */
  digest?: string;
}

/** An artifact that is to be downloaded as the zip that the service keeps. */
export interface WantedArtifact {
  id: number;
  /** Bytes of that zip, to tell how far it is. */
  size: number;
  /** What its SHA-256 must be, hexadecimal; absent: nobody knows. */
  digest?: string;
  /** A folder for this zip alone, which is made. */
  folder: string;
}

/** Where the zip is, or the client's words for a failure. */
export type DownloadedArtifact = { zip: string } | { failure: string };

/**
 * Whose an artifact of the run is: this job's, before it was run again or just now; some job's of an earlier attempt, which may
 * have been this one; another job's; nobody's, as far as the service lists it.
 */
export type ArtifactOwner = 'earlier-self' | 'this-job' | 'earlier-job' | 'another-job' | 'nobody';

/** What each request is answered with. */
export interface TransferAnswers {
  'upload-artifact': UploadedArtifact;
  'delete-artifact': null;
  'artifact-owner': ArtifactOwner;
  'list-artifacts': ListedArtifact[];
  /** In the order of the request. */
  'download-artifacts': DownloadedArtifact[];
  /** The key that matched. */
  'restore-cache': string | null;
  'save-cache': 'saved' | 'there' | 'not saved';
}

/** The message of the process: an answer, or the client's words for a failure. */
export type TransferAnswer = { value: TransferAnswers[keyof TransferAnswers] } | { error: string };
