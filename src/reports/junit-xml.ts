import { usefulLine, usefulMessage } from './problem-message.js';
import { collectText, lengthen, nanoseconds, ownCopy, trimmed } from './text.js';
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
  /** The names of the suites that it is in, and its own; without those that would make it too long. */
  path: string;
  file: string | undefined;
}

interface Problem {
  status: TestStatus;
  message: string;
  type: string;
}

/** Of suites, in characters: each of their cases may have it. */
const LONGEST_PATH = 4096;

/** The class that node gives each test that is in no suite, and that node 20 and 22 give every test. */
const NO_CLASS = 'test';
/** A message of Java or JavaScript that nobody wrote: of `null`, of `skip: true`. */
const NO_MESSAGE = /^(?:null|undefined|true)$/;

/**
 * JUNITXML: what Ant's JUnit task began and every tool writes in its own way. There is no standard; surefire's and Jenkins's
 * schemas are the ones that tools name. The worst of several problems of a case counts; one that passed at last (surefire's
 * reruns) has succeeded, and one that node calls `todo` does not fail, as in node.
 */
export const parseJunitXml: ReportParser<TestCase> = async (bytes, emit) => {
  const suites: Suite[] = [];
  const body = collectText();
  let testCase: TestCase | undefined;
  let problem: Problem | undefined;
  let isTodo = false;
  let caseDepth = 0;

  await readXml(bytes, ROOTS, {
    open(name, attributes, depth) {
      if (testCase) {
        const status = depth === caseDepth + 1 ? STATUS_OF.get(name) : undefined;
        if (status === undefined) return;
        isTodo ||= status === 'SKIPPED' && attributes.get('type') === 'todo';
        problem = readProblem(isTodo ? 'SKIPPED' : status, attributes);
      } else if (name === 'testsuite') {
        suites.push(readSuite(attributes, suites.at(-1)));
      } else if (name === 'testcase') {
        testCase = readCase(attributes, suites.at(-1));
        isTodo = false;
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
  const name = attributes.get('name') ?? '';
  const path = [parent?.path ?? '', name].filter((part) => part !== '').join(' › ');
  return {
    name,
    path: path.length > LONGEST_PATH ? (parent?.path ?? '') : path,
    file: attributes.get('file') ?? parent?.file,
  };
}

function readCase(attributes: Attributes, suite: Suite | undefined): TestCase {
  const file = attributes.get('file') ?? suite?.file;
  const line = lineNumber(attributes.get('line'), suite);
  const className = attributes.get('classname') ?? '';
  return {
    suite: suite?.name ?? '',
    prefix: className === NO_CLASS ? (suite?.path ?? '') : className,
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
  const message = trimmed(attributes.get('message') ?? '');
  return {
    status,
    message: NO_MESSAGE.test(message) ? '' : message,
    // Of a skipped test it says no more than that it was.
    type: status === 'SKIPPED' ? '' : (attributes.get('type') ?? ''),
  };
}

/** A case can have several: soft assertions, or a failing test whose clean-up failed too. */
function addProblem(testCase: TestCase, { status, message, type }: Problem, body: string): void {
  const worse = FROM_GOOD_TO_BAD.indexOf(status) - FROM_GOOD_TO_BAD.indexOf(testCase.status);
  if (worse < 0) return;
  if (worse > 0) Object.assign(testCase, { status, message: '', stack: '' });
  const useful = usefulMessage(message, testCase);
  // What was cut off the message may be the only word about the place.
  const stack = body === '' && useful !== '' && useful !== message ? message : body;
  const said = useful || usefulLine(body, testCase) || message || type || firstLine(body);
  testCase.message ||= ownCopy(said); // a line would hold the whole body
  testCase.stack =
    testCase.stack && stack ? lengthen(testCase.stack, `\n\n${stack}`) : testCase.stack || stack;
}

function firstLine(text: string): string {
  return text.split('\n', 1).join('');
}
