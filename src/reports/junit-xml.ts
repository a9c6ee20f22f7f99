import { collectText, lengthen, nanoseconds } from './text.js';
import type { ReportParser, TestCase, TestStatus } from './types.js';
import { type Attributes, readXml } from './xml-reader.js';

const ROOTS = ['testsuite', 'testsuites'];

/** What a child of `testcase` says of it. Surefire's `flakyFailure` and `rerunFailure` tell of other attempts only. */
const STATUS_OF = new Map<string, TestStatus>([
  ['skipped', 'SKIPPED'],
  ['failure', 'FAILED'],
  ['error', 'ERROR'],
]);
const FROM_GOOD_TO_BAD: readonly TestStatus[] = ['SUCCEEDED', 'SKIPPED', 'FAILED', 'ERROR'];

interface Suite {
  name: string;
  file: string | undefined;
}

interface Problem {
  status: TestStatus;
  message: string;
  type: string;
}

/**
 * JUNITXML: what Ant's JUnit task began and every tool writes in its own way. There is no standard; surefire's and Jenkins's
 * schemas are the ones that tools name. The worst of several problems of a case counts; one that passed at last (surefire's
 * reruns) has succeeded.
 */
export const parseJunitXml: ReportParser<TestCase> = async (bytes, emit) => {
  const suites: Suite[] = [];
  const body = collectText();
  let testCase: TestCase | undefined;
  let problem: Problem | undefined;
  let caseDepth = 0;

  await readXml(bytes, ROOTS, {
    open(name, attributes, depth) {
      if (testCase) {
        const status = depth === caseDepth + 1 ? STATUS_OF.get(name) : undefined;
        if (status) problem = readProblem(status, attributes);
      } else if (name === 'testsuite') {
        suites.push(readSuite(attributes, suites.at(-1)));
      } else if (name === 'testcase') {
        testCase = readCase(attributes, suites.at(-1));
        caseDepth = depth;
      }
    },
    text(piece) {
      if (problem) body.add(piece);
    },
    close(name, depth) {
      if (!testCase) {
        if (name === 'testsuite') suites.pop();
      } else if (problem && depth === caseDepth + 1) {
        addProblem(testCase, problem, body.take());
        problem = undefined;
      } else if (depth === caseDepth) {
        emit(testCase);
        testCase = undefined;
      }
    },
  });
};

function readSuite(attributes: Attributes, parent: Suite | undefined): Suite {
  return { name: attributes.get('name') ?? '', file: attributes.get('file') ?? parent?.file };
}

function readCase(attributes: Attributes, suite: Suite | undefined): TestCase {
  const file = attributes.get('file') ?? suite?.file;
  const line = lineNumber(attributes.get('line'), suite);
  return {
    suite: suite?.name ?? '',
    prefix: attributes.get('classname') ?? '',
    name: attributes.get('name') ?? '',
    // GoogleTest says of disabled tests only this.
    status: attributes.get('status') === 'notrun' ? 'SKIPPED' : 'SUCCEEDED',
    duration: nanoseconds(attributes.get('time')),
    message: '',
    stack: '',
    ...(file && { file }),
    ...(file && line && { line }),
  };
}

/** From 1; pytest alone counts from 0 (`location` of its items). */
function lineNumber(text: string | undefined, suite: Suite | undefined): number | undefined {
  if (text === undefined || !/^\d{1,9}$/.test(text)) return undefined;
  return suite?.name === 'pytest' ? Number(text) + 1 : Number(text);
}

function readProblem(status: TestStatus, attributes: Attributes): Problem {
  return {
    status,
    message: attributes.get('message')?.trim() ?? '',
    type: attributes.get('type') ?? '',
  };
}

/** A case can have several: soft assertions, or a failing test whose clean-up failed too. */
function addProblem(testCase: TestCase, { status, message, type }: Problem, stack: string): void {
  const worse = FROM_GOOD_TO_BAD.indexOf(status) - FROM_GOOD_TO_BAD.indexOf(testCase.status);
  if (worse < 0) return;
  if (worse > 0) Object.assign(testCase, { status, message: '', stack: '' });
  testCase.message ||= message || firstLine(stack, testCase.name) || type;
  testCase.stack =
    testCase.stack && stack ? lengthen(testCase.stack, `\n\n${stack}`) : testCase.stack || stack;
}

/** The first line that says more than which test it is, as PHPUnit's first lines do: `CalcTest::testAdd`. */
function firstLine(stack: string, name: string): string {
  const lines = stack.split('\n', 2).map((line) => line.trim());
  return lines.find((line) => !line.endsWith(`::${name}`)) ?? '';
}
