import { collectText, nanoseconds, ownCopy, shorten } from './text.js';
import type { ReportParser, TestCase, TestStatus } from './types.js';
import { type Attributes, readXml } from './xml-reader.js';

const ROOTS = ['TestRun'];

/** Microsoft's `TestOutcome`, and why. */
const STATUSES = new Map<string, TestStatus>([
  ['Passed', 'SUCCEEDED'],
  ['PassedButRunAborted', 'SUCCEEDED'],
  ['Warning', 'SUCCEEDED'], // "not a failure"
  ['Failed', 'FAILED'],
  ['Error', 'ERROR'], // the system's, not the test's
  ['Timeout', 'ERROR'], // ended before it could tell
  ['Aborted', 'ERROR'],
  ['Disconnected', 'ERROR'],
  ['NotRunnable', 'ERROR'],
  ['NotExecuted', 'SKIPPED'],
  ['Inconclusive', 'UNKNOWN'], // neither good nor bad, as `Completed`, `InProgress` and `Pending`
]);
/** The writers leave out what is the first value of the enumeration. */
const DEFAULT_OUTCOME = 'Error';

/** Results that wait for their class keep their texts as long as all of these take no more, in characters; later ones none. */
const MOST_WAITING_TEXT = 32 * 1024 * 1024;
const NO_TEXTS = { message: '', stack: '' };

interface Result {
  depth: number;
  testId: string;
  testCase: TestCase;
  /** What xunit has as the reason of skipped tests. */
  output: string;
  hasRows: boolean;
  /** It, or one of its rows, was handed on as failed. */
  toldFailure: boolean;
}

interface Waiting {
  testId: string;
  testCase: TestCase;
}

/**
 * VISUALSTUDIOTRX: results of `dotnet test --logger trx`, vstest.console and MSTest, by the schema `vstst.xsd` of Visual Studio.
 *
 * A data-driven test has the results of its rows in it (`InnerResults`), and so has an ordered test. The rows count, not the
 * test around them: it says again what they say, and which row failed is what people need. If it fails though no row
 * does, it counts too.
 *
 * `TestDefinitions` tell the classes. MSTest writes them before the results, `dotnet test` after; there results wait.
 */
export const parseVisualStudioTrx: ReportParser<TestCase> = async (bytes, emit) => {
  const path: string[] = [];
  const results: Result[] = [];
  const body = collectText();
  const classes = createClasses(emit);
  let testId = '';

  const end = (result: Result): void => {
    const parent = results.at(-1);
    const { testCase } = result;
    const isBad = testCase.status === 'FAILED' || testCase.status === 'ERROR';
    if (testCase.status === 'SKIPPED') testCase.message ||= result.output;
    if (!result.hasRows || (isBad && !result.toldFailure)) {
      classes.tell(result);
      result.toldFailure ||= isBad;
    }
    if (parent) parent.toldFailure ||= result.toldFailure;
  };

  await readXml(bytes, ROOTS, {
    open(name, attributes, depth) {
      const parent = results.at(-1);
      const around = path.at(-1);
      path.push(name);
      if (parent ? depth === parent.depth + 2 && around === 'InnerResults' : isResult(path)) {
        if (parent) parent.hasRows = true;
        results.push(readResult(attributes, depth, parent));
      } else if (path[1] === 'TestDefinitions') {
        if (depth === 3) testId = attributes.get('id') ?? '';
        else if (name === 'TestMethod') classes.define(testId, attributes.get('className') ?? '');
      }
      body.take();
    },
    text(piece) {
      if (results.length > 0) body.add(piece);
    },
    close(name, depth) {
      const result = results.at(-1);
      if (result && depth === result.depth) {
        results.pop();
        end(result);
      } else if (result && depth <= result.depth + 3) {
        const where = path.slice(result.depth).join('/');
        if (where === 'Output/ErrorInfo/Message') result.testCase.message = body.take();
        else if (where === 'Output/ErrorInfo/StackTrace') result.testCase.stack = body.take();
        else if (where === 'Output/StdOut') result.output = body.take();
      } else if (depth === 2 && name === 'TestDefinitions') {
        classes.complete();
      }
      path.pop();
    },
  });
  classes.complete();
};

function isResult(path: string[]): boolean {
  return path.length === 3 && path[1] === 'Results';
}

function readResult(attributes: Attributes, depth: number, parent: Result | undefined): Result {
  const outcome = attributes.get('outcome') ?? DEFAULT_OUTCOME;
  return {
    depth,
    testId: attributes.get('testId') ?? '',
    testCase: {
      suite: '',
      prefix: '',
      name: readName(attributes, parent),
      status: STATUSES.get(outcome) ?? 'UNKNOWN',
      duration: readDuration(attributes.get('duration') ?? ''),
      message: '',
      stack: '',
    },
    output: '',
    hasRows: false,
    toldFailure: false,
  };
}

/** Rows of Visual Studio's own MSTest have the name of their test; later ones are called like this. */
function readName(attributes: Attributes, parent: Result | undefined): string {
  const name = attributes.get('testName') ?? '';
  const row = attributes.get('dataRowInfo');
  return row !== undefined && name === parent?.testCase.name ? shorten(`${name} (Data Row ${row})`) : name;
}

/** .NET's `TimeSpan`, `[days.]hh:mm:ss[.fffffff]`, as nanoseconds. */
function readDuration(text: string): number {
  const match = /^(?:(\d{1,8})\.)?(\d\d):(\d\d):(\d\d(?:\.\d{1,7})?)$/.exec(text);
  if (!match) return 0;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return nanoseconds(String(((days * 24 + hours) * 60 + minutes) * 60 + seconds));
}

/** Gives results their classes, and hands them on as soon as these are known. */
function createClasses(emit: (testCase: TestCase) => void): {
  define(testId: string, className: string): void;
  tell(result: Waiting): void;
  /** All that can be known is. */
  complete(): void;
} {
  const classOf = new Map<string, string>();
  /** One string a class, however many tests it has. */
  const names = new Map<string, string>();
  let waiting: Waiting[] = [];
  let waitingText = 0;
  let isComplete = false;

  const emitOf = ({ testId, testCase }: Waiting): void => {
    const className = classOf.get(testId) ?? '';
    emit({ ...testCase, suite: className, prefix: className });
  };
  const wait = ({ testId, testCase }: Waiting): void => {
    const name = ownCopy(testCase.name);
    const { message, stack } = waitingText > MOST_WAITING_TEXT ? NO_TEXTS : testCase;
    waitingText += message.length + stack.length;
    waiting.push({ testId: ownCopy(testId), testCase: { ...testCase, name, message, stack } });
  };

  return {
    define(testId, qualifiedName) {
      const name = ownCopy(withoutAssembly(qualifiedName));
      const known = names.get(name) ?? name;
      names.set(known, known);
      classOf.set(ownCopy(testId), known);
    },
    tell(result) {
      if (isComplete) emitOf(result);
      else wait(result);
    },
    complete() {
      isComplete = true;
      waiting.forEach(emitOf);
      waiting = [];
    },
  };
}

/** MSTest's are `Calc.Tests.AddTests, Calc.Tests, Version=1.0.0.0, …`; a generic class has such names in brackets, too. */
function withoutAssembly(className: string): string {
  const version = className.lastIndexOf(', Version=');
  if (version < 0 || className.includes(']', version)) return className;
  const assembly = className.lastIndexOf(', ', version - 1);
  return assembly < 0 ? className : className.slice(0, assembly);
}
