/** What the engine asks of the world. Adapters implement these; the engine knows nothing else of it. */

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
  /** The carried value of each of `names` that is set. */
  variables(names: string[]): Promise<Map<string, string>>;
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
