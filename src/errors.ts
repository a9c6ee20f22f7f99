/** The person who called us can mend this: bad input, missing file, wrong option. Exit code 2. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}

/** The machine cannot do what the build needs: no shell, no Docker, no network, no disk. Exit code 3. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
  readonly hint: string | undefined;
  /** CodeBuild's status code for it (codebuild.md §4.5), where it has one. */
  readonly statusCode: string | undefined;

  constructor(message: string, hint?: string, options?: ErrorOptions & { statusCode?: string }) {
    super(message, options);
    this.hint = hint;
    this.statusCode = options?.statusCode;
  }
}

/** What is wrong and what to do, as sentences of one text. */
export function messageWithHint({ message, hint }: { message: string; hint?: string }): string {
  if (hint === undefined) return message;
  return `${message}${/[.!?:]$/.test(message) ? '' : '.'} ${hint}`;
}

/** The command line's exit codes (SPEC §1.3). */
export const EXIT = {
  succeeded: 0,
  buildFailed: 1,
  badUsage: 2,
  environment: 3,
  interrupted: 130,
  terminated: 143,
} as const;
