import type { Diagnostic } from '../../buildspec/diagnostics.js';
import { refuseBatch } from '../../buildspec/reader.js';
import type { Range } from '../../buildspec/types.js';

/** Takes down why CodeBuild would refuse a batch; the same once only, since all builds of a matrix share their problems. */
export interface BatchProblems {
  refuse(at: Range, message: string, hint: string): void;
  diagnostics: Diagnostic[];
}

export function openProblems(file: string): BatchProblems {
  const diagnostics: Diagnostic[] = [];
  const told = new Set<string>();
  return {
    diagnostics,
    refuse: (at, message, hint) => {
      const key = `${at.line}:${at.column} ${message}`;
      if (told.has(key)) return;
      told.add(key);
      refuseBatch({ file, diagnostics }, at, message, hint);
    },
  };
}
