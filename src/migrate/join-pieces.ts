import type { JobParts, Piece } from './types.js';

/** Joins what mappings contribute, in their order: lists are appended, of single values the last that is given holds. */
export function joinPieces(pieces: readonly Piece[]): Piece {
  const jobs = pieces.flatMap(({ job }) => job ?? []);
  return {
    rows: pieces.flatMap(({ rows }) => rows),
    tasks: pieces.flatMap(({ tasks }) => tasks),
    ...(jobs.length > 0 && { job: jobs.reduce(joinJobs) }),
  };
}

function joinJobs(one: JobParts, other: JobParts): JobParts {
  const joined: JobParts = { ...one };
  for (const [name, value] of Object.entries(other)) {
    if (value !== undefined)
      Object.assign(joined, { [name]: joinValues(one[name as keyof JobParts], value) });
  }
  // Labels of a runner are one value: those of two mappings would name a runner that has both.
  return { ...joined, runsOn: other.runsOn ?? one.runsOn };
}

function joinValues(one: unknown, other: unknown): unknown {
  if (Array.isArray(one) && Array.isArray(other)) return [...(one as unknown[]), ...(other as unknown[])];
  if (!isRecord(one) || !isRecord(other)) return other;
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return Object.fromEntries(
    names.map((name) => [name, name in other ? joinValues(one[name], other[name]) : one[name]]),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
