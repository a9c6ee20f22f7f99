/** What the engine asks of the world. Adapters implement these; the engine knows nothing else of it. */

import type { ArtifactPackaging } from '../plan/types.js';
import type { ToolVersion } from '../plan/tools.js';
import type { VersionSelector } from '../plan/versions.js';

/** One command of a phase, as the shell gets it. */
export interface CommandRequest {
  text: string;
  /** The user it runs as; absent: whoever the runtime runs as. */
  user: string | undefined;
  /** Version 0.1: starts from the build's first state and leaves none behind. */
  isolated: boolean;
  /** Variables the engine sets anew for each command. */
  variables: Record<string, string>;
}

/** A place where commands run one after the other, each in a fresh shell with the state of the one before. */
export interface Shell {
  /**
   * Runs one command and gives its exit status as `$?` would show it (128 + n after signal n), once every byte it
   * wrote has been handed to `onOutput`. Never waits for background jobs.
   * @throws EnvironmentError when the command could not be run at all.
   */
  run(request: CommandRequest): Promise<number>;
  /** Sets variables for all commands; to be called before the first of them. */
  define(variables: Variable[]): void;
  /** The carried value of each of `names` that is set. */
  variables(names: string[]): Promise<Map<string, string>>;
  /**
   * Texts of the buildspec as a command would see them: variables, `$(…)` and backslashes as in a here-document, so
   * quotes stay and no wildcard is expanded (codebuild.md §7.3). Undefined for what the shell cannot read, which its
   * own words in the log explain.
   */
  expand(texts: string[]): Promise<(string | undefined)[]>;
  /** The files that the commands made, where they are. */
  readonly files: BuildFiles;
  /**
   * The text of a small file as the commands see it; undefined when there is none at that absolute path.
   * @throws EnvironmentError when it is there and cannot be read.
   */
  readFile(path: string): Promise<string | undefined>;
  /** Ends the running command and everything it started: SIGTERM, then SIGKILL. `run` then returns. */
  interrupt(): void;
  /** Ends every process of the build and removes what `open` made. Safe to call twice. */
  close(): Promise<void>;
}

/**
 * Where files are to be looked for, all paths as the commands see them. `levels` are the shell's own patterns (`*`, `?`,
 * `[…]`) for one component each, that lead down from `root`; what the last one matches is listed. With `below`, so is
 * all that lies beneath the directories which the last level matches (beneath `root` when there is no level).
 */
export interface FileWalk {
  /** Absolute, taken literally. */
  root: string;
  levels: string[];
  below: boolean;
}

/**
 * A file, a symbolic link, or a directory. Directories are listed where the last level matches them and nothing below is
 * asked for, and as `unreadable` where nobody can tell what is in them; sockets, pipes and devices never.
 */
export interface ListedFile {
  path: string;
  kind: 'file' | 'link' | 'directory' | 'unreadable';
}

/** What a symbolic link leads to. */
export interface LinkTarget {
  /** The text of the link; `` when it is none. */
  text: string;
  /** The path at the end of all links; `` when there is nothing. */
  real: string;
  kind: 'file' | 'directory' | 'nothing';
}

/** The size in bytes, the time of the last change in seconds, and the mode of a file, as text that is equal when they are. */
export type FileStamp = string;

/** Paths of an archive, relative to the absolute directory `base`; directories mean all that is in them. */
export interface PackRequest {
  base: string;
  paths: string[];
}

/**
 * Files as the build's commands see them, in the image or here. Bytes of a path that are not UTF-8 are lone surrogates, U+DC00
 * and the byte. Every method throws an EnvironmentError when it cannot do its work.
 */
export interface BuildFiles {
  /**
   * Lists files, each once, in no order. Directories that a `prune` pattern matches are neither listed nor entered: a
   * pattern without `/` is for the name, one that begins with `/` for the whole path, component by component. Links to
   * directories are not entered. The root of a walk is never pruned. When `until` aborts, what is found by then is all.
   */
  list(walks: FileWalk[], prune: string[], until?: AbortSignal): Promise<ListedFile[]>;
  /** In the order of the paths. */
  links(paths: string[]): Promise<LinkTarget[]>;
  /** Of files, in the order of the paths; `` for one that is gone. All are `` where no program tells. */
  stamps(paths: string[]): Promise<FileStamp[]>;
  /**
   * Where this process can read each file, in the order of the paths; undefined for one that is gone. Files of an image
   * that we could not read otherwise are copied into the build's folder, with their modes.
   */
  reach(paths: string[]): Promise<(string | undefined)[]>;
  /** Makes the archives `0.tar`, `1.tar`, … in the new folder `name` of the build's folder. Modes, owners and links are kept. */
  pack(name: string, archives: PackRequest[]): Promise<void>;
  /**
   * Unpacks the archives of that folder below the directories, in the same order, and removes it; archives that are not
   * there are skipped.
   */
  unpack(name: string, bases: string[]): Promise<void>;
  /** The build's folder, as this process sees it. */
  readonly folder: string;
}

/** A file of an artifact. */
export interface ArtifactFile {
  /** Its path in the artifact, components separated by `/`. */
  entry: string;
  /** Where this process can read it; for a link that is kept, `` . */
  path: string;
  /** The text of a link that is kept as one. */
  link?: string;
}

/** An artifact that is to be stored. */
export interface ArtifactRequest {
  /** Of a secondary artifact. */
  identifier?: string;
  /** As the buildspec or the caller names it; the store makes it fit. */
  name: string;
  /** `zip`: one zip that keeps modes and links. */
  packaging: ArtifactPackaging;
  files: ArtifactFile[];
}

/** An artifact that is where it should be. */
export interface StoredArtifact {
  identifier?: string;
  name: string;
  packaging: ArtifactPackaging;
  /** A path or an address. */
  location: string;
  files: number;
  /** Bytes that were stored. */
  size: number;
  /** Of the zip (`packaging: zip`), hexadecimal, as CodeBuild tells them. */
  sha256?: string;
  md5?: string;
  /** What the service calls it, and the hexadecimal SHA-256 of what it keeps. */
  id?: number;
  digest?: string;
}

/** Why an artifact could not be stored, after all retries, and where its files are. */
export interface ArtifactFailure {
  failure: string;
}

/** What stops a transfer, and who is told of it. */
export interface TransferOptions {
  signal: AbortSignal;
  /** What takes long, and how far it is. */
  onProgress(message: string): void;
  /** What is amiss but no reason to stop. */
  onWarning(message: string): void;
}

/** Where artifacts go. */
export interface ArtifactStore {
  store(request: ArtifactRequest, options: TransferOptions): Promise<StoredArtifact | ArtifactFailure>;
}

/** What a cache holds: `paths` relative to `directory`, or absolute. The same texts when it is saved and restored. */
export interface CacheContent {
  directory: string;
  paths: string[];
}

/** Where caches are kept, by keys that are never written twice. Trouble is a warning: no method fails. */
export interface CacheStore {
  /** It packs the paths of a build that runs here by itself; else it is given the folder of `BuildFiles.pack`. */
  readonly packs: boolean;
  /** What else makes its caches incompatible, for the key: the compressor. */
  format(): Promise<string>;
  /**
   * Restores what has the first key, else the newest whose key begins with one of `prefixes`, tried in order. Gives the
   * key that matched.
   */
  restore(
    key: string,
    prefixes: string[],
    content: CacheContent,
    options: TransferOptions,
  ): Promise<string | undefined>;
  /** Whether there is something under that very key, to be asked before packing; undefined when nobody can tell. */
  has(key: string, content: CacheContent, options: TransferOptions): Promise<boolean | undefined>;
  /** Saves it, unless there is something under that key. */
  save(
    key: string,
    content: CacheContent,
    options: TransferOptions,
  ): Promise<'saved' | 'there' | 'not saved'>;
}

/** A version of a secret of Secrets Manager; the current one when neither a stage nor an id is given. */
export interface SecretRequest {
  /** Name or ARN. */
  id: string;
  stage?: string;
  versionId?: string;
}

/** What AWS answers: the value, or in its own words why not, and what to do about it. */
export type LookedUp = { value: string } | { refusal: string; hint?: string };

/**
 * Parameter Store and Secrets Manager. Both methods throw an EnvironmentError when AWS cannot be reached, has trouble of its
 * own, or there are no credentials that it knows; what it refuses is an answer.
 */
export interface ReferenceStore {
  /** By the names that were asked for, each once: `name`, `name:version`, `name:label`, or an ARN. */
  parameters(names: string[], signal: AbortSignal): Promise<Map<string, LookedUp>>;
  secret(request: SecretRequest, signal: AbortSignal): Promise<LookedUp>;
}

export interface Variable {
  name: string;
  value: string;
}

export interface OpenOptions {
  /** `sh`, `bash`, or a path: what `env.shell` names. */
  shell: string;
  /** Where the first command starts. */
  directory: string;
  variables: Variable[];
  /**
   * Every user that commands run as, in order, at least one; undefined is whoever the runtime runs as. The first must be
   * there, others may be made by the commands before theirs.
   */
  users: (string | undefined)[];
  /** git finds the credentials of the job: AWS's for CodeCommit, a token of the variables for GitHub. */
  gitCredentialHelper?: boolean;
  /** Gets the bytes of commands, in order. The buffer is reused: copy what must be kept. */
  onOutput(bytes: Uint8Array): void;
  /** Told what takes long, and what is amiss but no reason to stop. */
  onProgress(message: string): void;
  /** Aborts what `open` waits for. */
  signal: AbortSignal;
}

export interface Runtime {
  /** @throws EnvironmentError when no command could run there. */
  open(options: OpenOptions): Promise<Shell>;
}

/** A language runtime that is installed, and what commands need to find it. */
export interface InstalledTool extends ToolVersion {
  /** For the log: `the tool cache, /opt/hostedtoolcache/node/22.11.0/x64`. */
  place: string;
  /** Directories that come first in variables that hold lists of them: PATH, LD_LIBRARY_PATH. */
  directories: Record<string, string[]>;
  /** JAVA_HOME and the like. */
  variables: Record<string, string>;
}

export interface DownloadableTool extends ToolVersion {
  url: string;
}

/** The language runtimes of the machine that commands run on (SPEC §3); `runtime` is a name of `runtime-versions`. */
export interface RuntimeTools {
  installed(runtime: string): Promise<InstalledTool[]>;
  /**
   * What could be downloaded that the selector may want; nothing where nothing may be.
   * @throws EnvironmentError when that cannot be found out.
   */
  downloadable(runtime: string, selector: VersionSelector, signal: AbortSignal): Promise<DownloadableTool[]>;
  /** @throws EnvironmentError when it cannot be downloaded, unpacked or started, or `signal` aborts. */
  download(runtime: string, tool: DownloadableTool, signal: AbortSignal): Promise<InstalledTool>;
}
