/** A test of a JUnit file. */
export interface JunitCase {
  name: string;
  classname?: string;
  /** `file` and `line` of pytest's and others' files. */
  file?: string;
  line?: number;
  /** Seconds. */
  time?: number;
  /** What is wrong; a test without it has passed. */
  problem?: { kind?: 'failure' | 'error' | 'skipped'; message?: string; stack?: string };
}

/** The text of a JUnit file. Whatever the texts hold, they mean themselves; characters that XML forbids stay in it, as in many tools' files. */
export function junit(cases: JunitCase[], suite = 'suite'): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites><testsuite name="${attribute(suite)}" tests="${cases.length}">
${cases.map(testcase).join('\n')}
</testsuite></testsuites>
`;
}

/** So many tests that pass, named `prefix 1` and so on. */
export function passing(count: number, prefix = 'passes'): JunitCase[] {
  return Array.from({ length: count }, (_, index) => ({ name: `${prefix} ${index + 1}` }));
}

/** So many tests that fail, named `prefix 1` and so on, in lines 1 and so on of a file. */
export function failing(count: number, prefix = 'fails', file = 'tests/it.test.js'): JunitCase[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `${prefix} ${index + 1}`,
    problem: {
      message: `expected ${index + 1}`,
      stack: `Error: expected ${index + 1}\n    at it (${file}:${index + 1}:5)`,
    },
  }));
}

function testcase({ name, classname = '', file, line, time = 0.01, problem }: JunitCase): string {
  const more = [
    ...(file === undefined ? [] : [` file="${attribute(file)}"`]),
    ...(line === undefined ? [] : [` line="${line}"`]),
  ];
  const tag = `<testcase classname="${attribute(classname)}" name="${attribute(name)}" time="${time}"${more.join('')}`;
  if (!problem) return `${tag}/>`;
  const { kind = 'failure', message = '', stack = '' } = problem;
  return `${tag}><${kind} message="${attribute(message)}">${text(stack)}</${kind}></testcase>`;
}

function attribute(value: string): string {
  return text(value)
    .replaceAll('"', '&quot;')
    .replace(/[\t\n]/g, (blank) => `&#${blank.charCodeAt(0)};`);
}

function text(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}
