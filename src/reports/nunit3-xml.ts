import { readNunit } from './nunit.js';
import { nanoseconds } from './text.js';
import type { ReportParser, TestCase, TestStatus } from './types.js';
import type { Attributes } from './xml-reader.js';

/** NUnit 3's `TestStatus`, and why. */
const STATUSES = new Map<string, TestStatus>([
  ['Passed', 'SUCCEEDED'],
  ['Warning', 'SUCCEEDED'], // the run passes; its message is kept
  ['Failed', 'FAILED'],
  ['Skipped', 'SKIPPED'], // labels `Ignored` and `Explicit` too
  ['Inconclusive', 'UNKNOWN'], // an assumption did not hold: neither good nor bad
]);
/** Labels of `Failed` where no assertion failed: an exception, a test that cannot run, a run that was stopped. */
const ERRORS = new Set(['Error', 'Invalid', 'Cancelled']);

/**
 * NUNIT3XML: results of NUnit 3's console and of what writes like it: NUnitLite, Unity, NunitXml.TestLogger of `dotnet test`
 * (for any framework). The schema is NUnit's "Test Result XML Format".
 */
export const parseNunit3Xml: ReportParser<TestCase> = (bytes, emit) =>
  readNunit(bytes, 'test-run', readCase, emit);

function readCase(attributes: Attributes, fixture: Attributes): TestCase {
  return {
    suite: fixture.get('fullname') ?? fixture.get('name') ?? '',
    // NunitXml.TestLogger knows the namespace for the fixture only.
    prefix: fixture.get('classname') ?? attributes.get('classname') ?? fixture.get('fullname') ?? '',
    name: attributes.get('name') ?? attributes.get('fullname') ?? '',
    status: statusOf(attributes),
    duration: nanoseconds(attributes.get('duration')),
    message: '',
    stack: '',
  };
}

function statusOf(attributes: Attributes): TestStatus {
  const status = STATUSES.get(attributes.get('result') ?? '') ?? 'UNKNOWN';
  return status === 'FAILED' && ERRORS.has(attributes.get('label') ?? '') ? 'ERROR' : status;
}
