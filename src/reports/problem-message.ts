import type { TestCase } from './types.js';

/** What stands where there is no message. */
const NOTHING = /^(?:fail(?:ed|ure)|error|collection failure)?$/i;
/** A heading of go test, as `=== RUN   TestAdd` and `--- FAIL: TestAdd (0.00s)`, or a ruler. */
const HEADING = /^(?:===|---)|^[\s_*─-]+$/;

const PLACE = String.raw`(?:[a-z]:)?[^\s:]+\.[a-z]\w{0,11}:\d{1,7}(?::\d{1,7})?`;
const ONLY_A_PLACE = new RegExp(String.raw`^(?:[\w ]{1,40}:\s{1,40})?${PLACE}:?$`, 'i');
const FRAME = /^at .*:\d{1,7}\)?$/;
/** `thread 'adds' panicked at src/lib.rs:12:5:`, and the next line says what. */
const COLON_AFTER_PLACE = /\.[a-z]\w{0,11}:\d{1,7}(?::\d{1,7})?:$/i;
const PLACE_BEFORE = new RegExp(`^${PLACE}: `, 'i');

/** Python's tools show the source first: pytest marks what went wrong, a traceback has it in its first line at the margin. */
const PYTHON = /^E {3,}(\S.*)|^Traceback .*\n(?:[ \t].*\n)+(\S.*)/m;

type Named = Pick<TestCase, 'name' | 'prefix'>;

/**
 * The message of a problem without what says nothing before it: headings, places, the name of the test. Empty when nothing
 * is left.
 */
export function usefulMessage(message: string, test: Named): string {
  const lines = message.split('\n');
  const first = lines.findIndex((line) => isUseful(line.trim(), test));
  return first < 0 ? '' : lines.slice(first).join('\n').trim().replace(PLACE_BEFORE, '');
}

/** The first line of a problem's text that says what went wrong. Empty when there is none. */
export function usefulLine(text: string, test: Named): string {
  const [, marked, raised] = PYTHON.exec(text) ?? [];
  const [first = ''] = (marked ?? raised ?? usefulMessage(text, test)).split('\n');
  return first.trim().replace(/\s+/g, ' ');
}

function isUseful(line: string, test: Named): boolean {
  if (NOTHING.test(line) || HEADING.test(line)) return false;
  if (ONLY_A_PLACE.test(line) || FRAME.test(line) || COLON_AFTER_PLACE.test(line)) return false;
  // Playwright's names have those of their `describe`s before them.
  return ![test.name, test.name.split(' › ').at(-1) ?? '', test.prefix].some((name) => isOnly(name, line));
}

/** `● adds`, `CalcTest::adds`, `calc.spec.ts:9:7 › calc › adds ────`. */
function isOnly(name: string, line: string): boolean {
  const at = name === '' ? -1 : line.lastIndexOf(name);
  if (at < 0 || /[\p{L}\d]/u.test(line.slice(at + name.length))) return false;
  const before = line.slice(0, at);
  return !/[\p{L}\d]/u.test(before) || /^\S*::$|› $|:\d{1,7} $/.test(before);
}
