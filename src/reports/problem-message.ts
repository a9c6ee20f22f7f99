import { wasCut, wholeLines } from './text.js';
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

/** What says nothing is a few lines, and short. */
const MOST_LINES = 50;
const LONGEST_LINE = 1000;

type Named = Pick<TestCase, 'name' | 'prefix'>;

/**
 * The message of a problem without what says nothing before it: headings, places, the name of the test. Empty when nothing
 * is left in the first 50 lines. A message that was cut is given as it is (LONGEST_TEXT).
 */
export function usefulMessage(message: string, test: Named): string {
  if (wasCut(message)) return message;
  const names = namesOf(test);
  let rest = message;
  for (const line of message.split('\n', MOST_LINES)) {
    if (isUseful(line.trim(), names)) return rest.trim().replace(PLACE_BEFORE, '');
    rest = rest.slice(line.length + 1);
  }
  return '';
}

/** The first line of a problem's text that says what went wrong. Empty when there is none. */
export function usefulLine(text: string, test: Named): string {
  const lines = wholeLines(text);
  const [, marked, raised] = PYTHON.exec(lines) ?? [];
  const [first = ''] = (marked ?? raised ?? usefulMessage(lines, test)).split('\n', 1);
  return first.trim().replace(/\s+/g, ' ');
}

/** What a line may repeat. Playwright's names have those of their `describe`s before them. */
function namesOf({ name, prefix }: Named): string[] {
  return [name, name.split(' › ').at(-1) ?? '', prefix].map((text) => text.slice(0, LONGEST_LINE));
}

function isUseful(line: string, names: string[]): boolean {
  if (line.length > LONGEST_LINE) return true;
  if (NOTHING.test(line) || HEADING.test(line)) return false;
  if (ONLY_A_PLACE.test(line) || FRAME.test(line) || COLON_AFTER_PLACE.test(line)) return false;
  return !names.some((name) => isOnly(name, line));
}

/** `● adds`, `CalcTest::adds`, `calc.spec.ts:9:7 › calc › adds ────`. */
function isOnly(name: string, line: string): boolean {
  const at = name === '' ? -1 : line.lastIndexOf(name);
  if (at < 0 || /[\p{L}\d]/u.test(line.slice(at + name.length))) return false;
  const before = line.slice(0, at);
  return !/[\p{L}\d]/u.test(before) || /^\S*::$|› $|:\d{1,7} $/.test(before);
}
