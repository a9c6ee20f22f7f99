import type { TestCase } from '../reports/types.js';

const WORD = /[\p{L}\p{N}_]/u;

/**
 * What people call a test: `prefix › name`, or the name alone where the tool has put the prefix into it already, as NUnit,
 * TRX and the JUnit files of jest and mocha do. As the report has it: neither cut nor made safe for anything.
 */
export function testName({ suite, prefix, name }: Pick<TestCase, 'suite' | 'prefix' | 'name'>): string {
  if (name === '') return prefix || suite || '(no name)';
  return prefix === '' || repeats(name, prefix) ? name : `${prefix} › ${name}`;
}

/** The name begins or ends with the prefix, as whole words. */
function repeats(name: string, prefix: string): boolean {
  return (
    (name.startsWith(prefix) && !WORD.test(name.charAt(prefix.length))) ||
    (name.endsWith(prefix) && !WORD.test(name.charAt(name.length - prefix.length - 1)))
  );
}
