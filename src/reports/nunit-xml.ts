import { readNunit } from './nunit.js';
import { nanoseconds } from './text.js';
import type { ReportParser, TestCase, TestStatus } from './types.js';
import type { Attributes } from './xml-reader.js';

/** NUnit 2's `ResultState`, and why. */
const STATUSES = new Map<string, TestStatus>([
  ['Success', 'SUCCEEDED'],
  ['Failure', 'FAILED'], // an assertion did not hold
  ['Error', 'ERROR'], // an unexpected exception
  ['NotRunnable', 'ERROR'], // a wrong signature, say; the console fails for it
  ['Cancelled', 'ERROR'], // somebody stopped the run in it
  ['Ignored', 'SKIPPED'],
  ['Skipped', 'SKIPPED'], // not for this platform or culture
  ['Inconclusive', 'UNKNOWN'], // an assumption did not hold: neither good nor bad
]);

/**
 * NUNITXML: results of NUnit 2's console, and what others write like it: NUnit 3's console with `format=nunit2`, xunit's
 * `-nunit`, Pester. Names of cases are whole; the class is the part of it that the fixture's name tells.
 */
export const parseNunitXml: ReportParser<TestCase> = (bytes, emit) =>
  readNunit(bytes, 'test-results', readCase, emit);

function readCase(attributes: Attributes, fixture: Attributes): TestCase {
  const name = attributes.get('name') ?? '';
  const suite = fixture.get('name') ?? '';
  return {
    suite,
    prefix: classOf(name, suite),
    name,
    status: statusOf(attributes),
    duration: nanoseconds(attributes.get('time')),
    message: '',
    stack: '',
  };
}

/** NUnit before 2.5 has no `result`, only what came of it. */
function statusOf(attributes: Attributes): TestStatus {
  const status = STATUSES.get(attributes.get('result') ?? '');
  if (status) return status;
  if (attributes.get('executed') === 'False') return 'SKIPPED';
  const success = attributes.get('success');
  if (success === undefined) return 'UNKNOWN';
  return success === 'True' ? 'SUCCEEDED' : 'FAILED';
}

/**
 * `Calc.Tests.AddTests` of `Calc.Tests.AddTests.Adds(1.5)`, where the fixture is `AddTests`, or its whole name, or xunit's
 * `Test collection for Calc.Tests.AddTests`. Elsewhere the case's name must tell it, and it may be free text.
 */
function classOf(name: string, suite: string): string {
  const fixture = suite.replace(/^Test collection for (\S+).*$/s, '$1');
  if (fixture !== '') {
    if (name.startsWith(`${fixture}.`)) return fixture;
    const at = name.indexOf(`.${fixture}.`);
    if (at > 0) return name.slice(0, at + 1 + fixture.length);
  }
  return /^(\w+(?:\.\w+)*)\.\w+(?:\(|$)/.exec(name)?.[1] ?? '';
}
