import { isObject, readJson, type JsonObject, type JsonValue } from './json-reader.js';
import { shorten, trimmed, wholeLines, wholeNanoseconds } from './text.js';
import type { ReportParser, TestCase, TestStatus } from './types.js';
import { WrongFormat } from './wrong-format.js';

/** What a scenario knows of its feature. */
interface Feature {
  name: string;
  file?: string;
}
/** A scenario, before its feature is known. */
type Scenario = Omit<TestCase, 'suite' | 'prefix' | 'file'>;

/** What came of a step or a hook. */
interface Outcome {
  /** The step as the feature has it, or the hook and where it is. */
  label: string;
  status: TestStatus;
  /** The tool's own word for the status. */
  word: string;
  /** Whole nanoseconds. */
  duration: number;
  text: string;
  line?: number;
}

/**
 * The tools' words. Undefined, ambiguous and pending steps fail the run of cucumber-jvm 7, of cucumber-js, of behave, and of
 * cucumber-ruby with `--strict`; a report that calls them skipped would hide why the command failed.
 */
const STATUSES: Readonly<Record<TestStatus, readonly string[]>> = {
  SUCCEEDED: ['passed', 'xfailed', 'xpassed', 'pending_warn'],
  UNKNOWN: [],
  SKIPPED: ['skipped', 'untested', 'untested_pending', 'untested_undefined'],
  FAILED: ['failed', 'undefined', 'ambiguous', 'pending'],
  ERROR: ['error', 'hook_error', 'cleanup_error'],
};
const BEST_TO_WORST = Object.keys(STATUSES) as TestStatus[];

const MEMBERS = new Set(
  [
    'keyword',
    'name',
    'uri',
    'location',
    'line',
    'type',
    'elements',
    'steps',
    'before',
    'after',
    'around',
  ].concat(['hidden', 'match', 'result', 'status', 'duration', 'error_message']),
);
/** Characters of messages and stacks of scenarios that wait for the name of their feature; later ones keep none. */
const MOST_WAITING_TEXT = 4 * 1024 * 1024;

/**
 * Reads cucumber's JSON: that of cucumber-jvm, cucumber-ruby and cucumber-js, and behave's. A case is one run of one scenario
 * or of one example of an outline, so a retried scenario is as many cases as its tool reports; a background and hooks count
 * for their scenario. Suite and prefix are the feature's name.
 */
export const parseCucumberJson: ReportParser<TestCase> = async (bytes, emit) => {
  // cucumber-jvm and cucumber-js write a feature's elements before its name and uri.
  let waiting: Scenario[] = [];
  let waitingText = 0;
  let background: Outcome[] = [];

  const wait = (scenario: Scenario) => {
    waitingText += scenario.message.length + scenario.stack.length;
    waiting.push(waitingText > MOST_WAITING_TEXT ? { ...scenario, message: '', stack: '' } : scenario);
  };
  const emitWaiting = ({ name, file }: Feature) => {
    for (const scenario of waiting) {
      emit({ suite: name, prefix: name, ...scenario, ...(file !== undefined && { file }) });
    }
    waiting = [];
    waitingText = 0;
  };

  await readJson(bytes, {
    root: 'array',
    expected: 'a JSON array of features',
    keeps: (name) => MEMBERS.has(name),
    take: {
      '$.*.elements.*': ({ value, parents: [, feature] }) => {
        if (!isObject(value)) throw new WrongFormat('expected a scenario in "elements"');
        const outcomes = outcomesOf(value);
        if (value.type === 'background') {
          background = outcomes;
          return;
        }
        wait(scenarioOf(value, [...background, ...outcomes]));
        background = [];
        const known = isObject(feature) ? featureOf(feature) : undefined;
        if (known?.name && known.file !== undefined) emitWaiting(known);
      },
      '$.*': ({ value }) => {
        if (!isObject(value) || !(Array.isArray(value.elements) || typeof value.keyword === 'string')) {
          throw new WrongFormat('expected a feature with "elements"');
        }
        const { name, file } = featureOf(value);
        emitWaiting({ name: name || (file ?? ''), ...(file !== undefined && { file }) });
        background = [];
      },
    },
  });
};

function featureOf(feature: JsonObject): Feature {
  const [path] = splitLocation(feature.location);
  // cucumber-jvm has URIs: of a file, or of a resource of the class path.
  const file = stringOf(feature.uri).replace(/^(file:(\/\/)?|classpath:)/, '') || path;
  return { name: stringOf(feature.name), ...(file && { file }) };
}

function scenarioOf(element: JsonObject, outcomes: Outcome[]): Scenario {
  const worst = outcomes.toSorted((one, other) => severity(other.status) - severity(one.status))[0];
  const statuses = worst ? [worst.status] : [];
  // behave alone has a status of the scenario, and tells there of hooks that failed.
  if (element.status !== undefined) statuses.push(statusOf(element.status));
  const status = statuses.toSorted((one, other) => severity(other) - severity(one))[0] ?? 'UNKNOWN';
  const culprit = worst?.status === 'SUCCEEDED' ? undefined : worst;
  const line = (hasFailed(status) && culprit?.line) || lineOf(element);
  return {
    name: stringOf(element.name) || stringOf(element.keyword),
    status,
    duration: wholeNanoseconds(outcomes.reduce((sum, { duration }) => sum + duration, 0)),
    message: culprit ? messageOf(culprit) : hasFailed(status) ? stringOf(element.status) : '',
    stack: culprit?.text.includes('\n') ? culprit.text : '',
    ...(line && { line }),
  };
}

function messageOf({ label, status, word, text }: Outcome): string {
  if (text === '' && !hasFailed(status)) return '';
  return shorten(`${label}: ${headline(text) || word}`);
}

/** The first line; of python's tracebacks the exception, which comes after the indented lines. */
function headline(text: string): string {
  const lines = wholeLines(text).split('\n');
  const [first = ''] = text.split('\n', 1);
  const exception = first.startsWith('Traceback ') && lines.slice(1).find((line) => /^\S/.test(line));
  return trimmed(exception || first);
}

/** What the steps and hooks of an element came to, in their order. Steps that did not run have no result. */
function outcomesOf(element: JsonObject): Outcome[] {
  // behave's durations are seconds, and its places are in `location`.
  const unit = typeof element.location === 'string' ? 1e9 : 1;
  const outcomes: Outcome[] = [];
  const add = (node: JsonObject, label: string) => {
    const { result } = node;
    if (!isObject(result)) return;
    const line = lineOf(node);
    outcomes.push({
      label,
      status: statusOf(result.status),
      word: stringOf(result.status),
      duration: durationOf(result.duration, unit),
      text: trimmed(textOf(result.error_message)),
      ...(line && { line }),
    });
  };
  const addHooks = (hooks: JsonValue | undefined, kind: string) => {
    for (const hook of objectsOf(hooks)) add(hook, hookLabel(hook, kind));
  };

  addHooks(element.before, 'Before');
  for (const step of objectsOf(element.steps)) {
    addHooks(step.before, 'Before step');
    // cucumber-js has hooks among the steps.
    const keyword = stringOf(step.keyword).trim();
    add(step, step.hidden === true ? hookLabel(step, keyword) : `${keyword} ${stringOf(step.name)}`.trim());
    addHooks(step.after, 'After step');
  }
  addHooks(element.after, 'After');
  addHooks(element.around, 'Around');
  return outcomes;
}

function hookLabel({ match }: JsonObject, kind: string): string {
  return `${kind} hook ${isObject(match) ? stringOf(match.location) : ''}`.trim();
}

function statusOf(word: JsonValue | undefined): TestStatus {
  const known = BEST_TO_WORST.find((status) => STATUSES[status].includes(stringOf(word).toLowerCase()));
  return known ?? 'UNKNOWN';
}

function hasFailed(status: TestStatus): boolean {
  return status === 'FAILED' || status === 'ERROR';
}

function severity(status: TestStatus): number {
  return BEST_TO_WORST.indexOf(status);
}

function durationOf(duration: JsonValue | undefined, unit: number): number {
  return typeof duration === 'number' ? wholeNanoseconds(duration * unit) : 0;
}

function lineOf({ line, location }: JsonObject): number | undefined {
  return typeof line === 'number' && line > 0 ? line : splitLocation(location)[1];
}

/** behave's `features/a.feature:12`. */
function splitLocation(location: JsonValue | undefined): [path: string, line?: number] {
  const [, path = '', line] = /^(.*):(\d+)$/.exec(stringOf(location)) ?? [];
  return line === undefined ? [stringOf(location)] : [path, Number(line)];
}

/** A text, or behave's list of lines. */
function textOf(text: JsonValue | undefined): string {
  return Array.isArray(text) ? shorten(text.map(stringOf).join('\n')) : stringOf(text);
}

function stringOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

function objectsOf(value: JsonValue | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
