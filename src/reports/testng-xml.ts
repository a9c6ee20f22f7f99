import { collectText, lengthen, nanoseconds, shorten } from './text.js';
import type { ReportParser, TestCase, TestStatus } from './types.js';
import { type Attributes, readXml } from './xml-reader.js';

const ROOTS = ['testng-results'];

/** TestNG's words (`XMLSuiteResultWriter`). The last: fewer failed than `successPercentage` allows, so the build passes. */
const STATUSES = new Map<string, TestStatus>([
  ['PASS', 'SUCCEEDED'],
  ['FAIL', 'FAILED'],
  ['SKIP', 'SKIPPED'],
  ['SUCCESS_PERCENTAGE_FAILURE', 'SUCCEEDED'],
]);

interface Method {
  testCase: TestCase;
  isConfiguration: boolean;
  /** TestNG ran it again; the last attempt counts. */
  retried: boolean;
  parameters: string | undefined;
  exception: string;
  message: string;
  shortStack: string;
  fullStack: string;
}

/**
 * TESTNGXML: `testng-results.xml` of TestNG's own reporter. Each invocation of a test is a case of its own, its parameters behind
 * its name: `adds(1, 2)`. Configuration methods (`@BeforeMethod` and so on) are no tests, but one that fails is an ERROR:
 * what depends on it is skipped only, so it is the sole sign of what went wrong. Attempts that were retried are left out.
 */
export const parseTestngXml: ReportParser<TestCase> = async (bytes, emit) => {
  const body = collectText();
  let suite = '';
  let className = '';
  let method: Method | undefined;

  await readXml(bytes, ROOTS, {
    open(name, attributes) {
      body.take();
      if (name === 'suite') suite = attributes.get('name') ?? '';
      else if (name === 'class') className = readClassName(attributes);
      else if (name === 'test-method') method = readMethod(attributes, suite, className);
      else if (name === 'exception' && method) method.exception = attributes.get('class') ?? '';
      else if (name === 'value' && attributes.get('is-null') === 'true') body.add('null');
    },
    text(piece) {
      if (method) body.add(piece);
    },
    close(name) {
      if (!method) return;
      if (name === 'value') method.parameters = joined(method.parameters, body.take());
      else if (name === 'message') method.message = body.take();
      else if (name === 'short-stacktrace') method.shortStack = body.take();
      else if (name === 'full-stacktrace') method.fullStack = body.take();
      else if (name === 'test-method') {
        if (counts(method)) emit(finish(method));
        method = undefined;
      }
    },
  });
};

/** Some let TestNG split them: `CalcTest` in `com.example`. */
function readClassName(attributes: Attributes): string {
  const name = attributes.get('name') ?? '';
  const packageName = attributes.get('package') ?? '[default]';
  return packageName === '[default]' ? name : shorten(`${packageName}.${name}`);
}

function readMethod(attributes: Attributes, suite: string, className: string): Method {
  const milliseconds = nanoseconds(attributes.get('duration-ms'));
  return {
    testCase: {
      suite,
      prefix: className,
      name: attributes.get('name') ?? '',
      status: STATUSES.get(attributes.get('status') ?? '') ?? 'UNKNOWN',
      duration: Math.round(milliseconds / 1000),
      message: '',
      stack: '',
    },
    isConfiguration: attributes.get('is-config') === 'true',
    retried: attributes.get('retried') === 'true',
    parameters: undefined,
    exception: '',
    message: '',
    shortStack: '',
    fullStack: '',
  };
}

function joined(parameters: string | undefined, next: string): string {
  return parameters === undefined ? next : lengthen(parameters, `, ${next}`);
}

function counts({ isConfiguration, retried, testCase }: Method): boolean {
  return isConfiguration ? testCase.status === 'FAILED' : !retried;
}

function finish({ testCase, isConfiguration, ...method }: Method): TestCase {
  const name =
    method.parameters === undefined ? testCase.name : shorten(`${testCase.name}(${method.parameters})`);
  // A test that expects an exception has one, and nothing is wrong with it.
  if (testCase.status === 'SUCCEEDED') return { ...testCase, name };
  return {
    ...testCase,
    name,
    status: isConfiguration ? 'ERROR' : testCase.status,
    message: method.message || method.exception,
    stack: method.fullStack || method.shortStack,
  };
}
