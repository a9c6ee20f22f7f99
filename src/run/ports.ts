/** What the engine asks of the world. Adapters implement these; the engine knows nothing else of it. */

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
  /** Every user that some phase runs as, at least one; undefined is whoever the runtime runs as. */
  users: (string | undefined)[];
  /** Gets the bytes of commands, in order. The buffer is reused: copy what must be kept. */
  onOutput(bytes: Uint8Array): void;
}

export interface Runtime {
  /** @throws EnvironmentError when no command could run there. */
  open(options: OpenOptions): Promise<Shell>;
}
