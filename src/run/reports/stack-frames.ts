import { posix } from 'node:path';

/** A line of a file that a text names. */
export interface Frame {
  /** Ends in the path, as `readablePath` makes it; what stands before that in the line may come before it. */
  text: string;
  line: number;
  /** Of a frame of the JVM, which names no directory: `text` is what the package and the file's name come to. */
  className?: string;
}

/** Longer than any path that a build has; and the frames of a stack that are looked at. */
const LONGEST_PATH = 1000;
const MOST_FRAMES = 200;

/**
 * The end of a path, and the line: `x.js:12` (most tools), `x.py", line 12` (Python), `x.t line 12` (Perl), `x.cs:line 12`
 * (.NET, in the words of any language), `x.php(12)`, `x.ts(12,3)`.
 */
const SPOT = /\.(\w{1,12})(?::(?:\p{L}{1,12} )?|\((?=\d+[,)])|"?,? (?:on )?line )(\d{1,7})(?!\d)/gu;
const JVM = new Set(['java', 'kt', 'kts', 'scala', 'groovy', 'clj']);

/**
 * The lines of files that a stack, or any text of a failed test, names, in their order: the first 200. It knows no tool; what
 * looks like a path and a line is one. Takes linear time whatever the text is.
 */
export function stackFrames(stack: string): Frame[] {
  const frames: Frame[] = [];
  let done = 0;
  for (const match of stack.matchAll(SPOT)) {
    const [whole, extension = '', digits] = match;
    const end = match.index + 1 + extension.length;
    const before = stack.slice(Math.max(done, end - LONGEST_PATH), end);
    const text = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
    done = match.index + whole.length;
    const line = Number(digits);
    if (line === 0) continue;
    const jvm = JVM.has(extension) ? jvmFrame(text) : undefined;
    frames.push({ text: readablePath(text), line, ...jvm });
    if (frames.length === MOST_FRAMES) break;
  }
  return frames;
}

/** `at app//com.acme.FooTest$Inner.bar(FooTest.java`: by the compiler's custom, `com/acme/FooTest.java`. */
function jvmFrame(text: string): Pick<Required<Frame>, 'text' | 'className'> | undefined {
  const open = text.lastIndexOf('(');
  const file = text.slice(open + 1);
  const called = /^\s*at (?:.*\/)?(.+)$/.exec(text.slice(0, Math.max(open, 0)))?.[1];
  if (called === undefined || file.includes('/')) return undefined;
  const names = called.split('.').slice(0, -1);
  return { text: [...names.slice(0, -1), file].join('/'), className: names.join('.') };
}

/**
 * A text that ends in a path, with `/` between the components, without `.` and `..` as far as that can be told, and not
 * longer than a path is.
 */
export function readablePath(text: string): string {
  const plain = text.slice(-LONGEST_PATH).replaceAll('\\', '/');
  return posix.normalize(
    (plain.includes('file://') ? decoded(plain) : plain).replace(/(?<![\w./-])(?:\.\/+)+/g, ''),
  );
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
