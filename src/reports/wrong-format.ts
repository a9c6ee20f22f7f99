/** A report file is not what its format says, and where; lines and columns count from 1. */
export class WrongFormat extends Error {
  readonly line: number | undefined;
  readonly column: number | undefined;

  constructor(problem: string, line?: number, column?: number) {
    super(problem);
    this.line = line;
    this.column = column;
  }
}
