import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { createBuildFiles } from '../../../../src/adapters/shell/build-files.js';
import type { BuildFiles } from '../../../../src/run/ports.js';
import type { NotableCase } from '../../../../src/run/reports/results.js';
import { stackFrames } from '../../../../src/run/reports/stack-frames.js';
import { findPlaces } from '../../../../src/run/reports/test-places.js';
import { type TestDirectory, testdir } from '../../../support/testdir.js';

const TREE = [
  'package.json',
  'index.js',
  'foo_test.go',
  'test/sum.test.js',
  'test/helpers.js',
  'src/cart.js',
  'packages/web/test/helpers.js',
  'test/my dir/odd (1).test.js',
  'pages/[id].test.tsx',
  'packages/web/package.json',
  'packages/web/src/only-web.test.ts',
  'packages/web/src/same.test.ts',
  'packages/api/src/same.test.ts',
  'packages/web/dist/bundled.js',
  'dist/out.test.js',
  'node_modules/expect/build/index.js',
  'vendor/bundle/gems/rspec/lib/runner.rb',
  '.venv/lib/python3.12/site-packages/pluggy/_callers.py',
  'tests/test_price.py',
  'shop/price.py',
  'src/main/java/com/acme/Calc.java',
  'src/main/java/own/junit/Assert.java',
  'src/test/java/com/acme/build/CalcTest.java',
  'src/test/kotlin/money/MoneyTest.kt',
  'target/test-classes/features/pay.feature',
  'src/test/resources/features/pay.feature',
  'tests/Acme.Tests/CalcTests.cs',
  'store/store_test.go',
  'cache/store_test.go',
  'cache/foo_test.go',
  'spec/calc_spec.rb',
  'tests/CalcTest.php',
  'src/lib.rs',
  'native/calc_test.cc',
  'Tests/AcmeTests/CalcTests.swift',
  't/calc.t',
  'src/utils/case.py',
];

let place: TestDirectory;
let source: string;
let files: Pick<BuildFiles, 'list'>;
let lists = 0;

beforeAll(async () => {
  // A directory with a name that would be a pattern.
  place = await testdir(Object.fromEntries(TREE.map((path) => [`src [1]*/${path}`, ''])));
  source = join(place.path, 'src [1]*');
  const folder = join(place.path, 'build');
  mkdirSync(folder);
  const real = createBuildFiles({
    capture: async (text) => {
      const { status, stdout } = spawnSync('sh', ['-c', text], { maxBuffer: 1 << 28 });
      return { status: status ?? -1, output: stdout };
    },
    folder: { here: folder, there: folder },
    toHere: (path) => path,
    owner: '',
  });
  files = {
    list: (walks, prune) => {
      lists++;
      return real.list(walks, prune);
    },
  };
});
afterAll(() => place.cleanup());
beforeEach(() => {
  lists = 0;
});

function failing(parts: Partial<NotableCase>): NotableCase {
  return {
    suite: '',
    prefix: '',
    name: 'it',
    status: 'FAILED',
    duration: 0,
    message: '',
    stack: '',
    ...parts,
  };
}

/** `path:line`, `path`, or `none`; SOURCE in texts is where the source is. */
async function placeOf(parts: Partial<NotableCase>): Promise<string> {
  const here = (text = ''): string => text.replaceAll('SOURCE', source);
  const testCase = failing({ ...parts, stack: here(parts.stack), message: here(parts.message) });
  if (parts.file !== undefined) testCase.file = here(parts.file);
  await findPlaces([testCase], source, files);
  const { path, line } = testCase.place ?? { path: 'none' };
  return line === undefined ? path : `${path}:${line}`;
}

describe('a stack as tools write it', () => {
  it.each<[string, string, string]>([
    [
      'jest',
      `Error: expect(received).toBe(expected) // Object.is equality

Expected: 3
Received: 4
    at Object.toBe (SOURCE/node_modules/expect/build/index.js:12:3)
    at Object.<anonymous> (SOURCE/test/sum.test.js:7:21)
    at Promise.then.completed (SOURCE/node_modules/jest-circus/build/utils.js:298:28)`,
      'test/sum.test.js:7',
    ],
    [
      'jest, whose code threw',
      'TypeError: no cart\n    at total (SOURCE/src/cart.js:1:1)\n    at Object.total (SOURCE/test/sum.test.js:17:3)',
      'test/sum.test.js:17',
    ],
    [
      'mocha',
      'AssertionError: 1 == 2\n    at Context.<anonymous> (test/sum.test.js:5:14)',
      'test/sum.test.js:5',
    ],
    [
      'node --test',
      "'AssertionError [ERR_ASSERTION]: 1 == 2\n    at TestContext.<anonymous> (file://SOURCE/test/sum.test.js:4:10)\n    at node:internal/test_runner/test:797:25'",
      'test/sum.test.js:4',
    ],
    [
      'vitest',
      'AssertionError: expected 1\n ❯ packages/web/src/only-web.test.ts:9:17',
      'packages/web/src/only-web.test.ts:9',
    ],
    [
      'a file URL with blanks',
      '    at file:///work/test/my%20dir/odd%20(1).test.js:3:1',
      'test/my dir/odd (1).test.js:3',
    ],
    [
      'blanks',
      '    at Object.<anonymous> (SOURCE/test/my dir/odd (1).test.js:3:1)',
      'test/my dir/odd (1).test.js:3',
    ],
    [
      'relative, with blanks',
      '    at Object.<anonymous> (test/my dir/odd (1).test.js:3:1)',
      'test/my dir/odd (1).test.js:3',
    ],
    ['brackets', '    at pages/[id].test.tsx:8:2', 'pages/[id].test.tsx:8'],
    [
      'webpack',
      '    at Object.<anonymous> (webpack:///./packages/web/src/only-web.test.ts?:22:5)\n    at webpack://web/./src/only-web.test.ts:31:1',
      'packages/web/src/only-web.test.ts:31',
    ],
    [
      'python',
      `Traceback (most recent call last):
  File "/usr/lib/python3.12/unittest/case.py", line 58, in testPartExecutor
    yield
  File "SOURCE/.venv/lib/python3.12/site-packages/pluggy/_callers.py", line 103, in _multicall
  File "SOURCE/tests/test_price.py", line 12, in test_price
    self.assertEqual(price(1), 2)
AssertionError: 1 != 2`,
      'tests/test_price.py:12',
    ],
    [
      'pytest',
      `def test_price():
>       assert price(1) == 2
E       assert 1 == 2

tests/test_price.py:5: AssertionError`,
      'tests/test_price.py:5',
    ],
    [
      'java',
      `org.opentest4j.AssertionFailedError: expected: <3> but was: <4>
	at org.junit.Assert.fail(Assert.java:89)
	at java.base/java.lang.reflect.Method.invoke(Method.java:580)
	at app//com.acme.build.CalcTest$Nested.adds(CalcTest.java:21)`,
      'src/test/java/com/acme/build/CalcTest.java:21',
    ],
    [
      'java, whose code threw',
      'java.lang.ArithmeticException: / by zero\n\tat com.acme.Calc.div(Calc.java:9)\n\tat com.acme.build.CalcTest.divs(CalcTest.java:30)',
      'src/test/java/com/acme/build/CalcTest.java:30',
    ],
    [
      'kotlin',
      '\tat money.MoneyTest.adds two amounts(MoneyTest.kt:14)',
      'src/test/kotlin/money/MoneyTest.kt:14',
    ],
    [
      'scalatest, without a package',
      '3 did not equal 4 (MoneyTest.kt:15)',
      'src/test/kotlin/money/MoneyTest.kt:15',
    ],
    [
      '.net on Windows',
      String.raw`   at Acme.Tests.CalcTests.Adds() in C:\agent\1\s\tests\Acme.Tests\CalcTests.cs:line 17`,
      'tests/Acme.Tests/CalcTests.cs:17',
    ],
    [
      '.net, deterministic',
      '   at Acme.Adds() in /_/tests/Acme.Tests/CalcTests.cs:line 18',
      'tests/Acme.Tests/CalcTests.cs:18',
    ],
    [
      '.net in German',
      '   bei Acme.Adds() in /_/tests/Acme.Tests/CalcTests.cs:Zeile 19.',
      'tests/Acme.Tests/CalcTests.cs:19',
    ],
    [
      'rspec',
      `Failure/Error: expect(1).to eq(2)
# SOURCE/vendor/bundle/gems/rspec/lib/runner.rb:1:in 'run'
# ./spec/calc_spec.rb:12:in 'block (2 levels) in <top (required)>'`,
      'spec/calc_spec.rb:12',
    ],
    ['minitest', 'Failure:\ntest_adds [spec/calc_spec.rb:5]:\nExpected: 3', 'spec/calc_spec.rb:5'],
    [
      'phpunit',
      'CalcTest::testAdds\nFailed asserting that 1 is 2.\n\n/app/tests/CalcTest.php:33',
      'tests/CalcTest.php:33',
    ],
    ['a trace of php', '#0 /app/tests/CalcTest.php(34): Calc->add()', 'tests/CalcTest.php:34'],
    [
      'rust',
      "thread 'tests::adds' panicked at src/lib.rs:12:5:\nassertion failed\n   0: std::panicking::begin_panic\n at /rustc/9fc6/library/std/src/panicking.rs:645:5",
      'src/lib.rs:12',
    ],
    ['gtest', 'calc_test.cc:12: Failure\nExpected equality', 'native/calc_test.cc:12'],
    [
      'gtest of MSVC',
      String.raw`D:\b\native\calc_test.cc(13): error: Expected equality`,
      'native/calc_test.cc:13',
    ],
    [
      'swift',
      '/Users/me/acme/Tests/AcmeTests/CalcTests.swift:8: error: -[AcmeTests.CalcTests testAdds] : failed',
      'Tests/AcmeTests/CalcTests.swift:8',
    ],
    [
      'cucumber',
      'AssertionError\n    at features/pay.feature:7',
      'src/test/resources/features/pay.feature:7',
    ],
    ['perl', "#   Failed test 'adds'\n#   at t/calc.t line 12.", 't/calc.t:12'],
    ['CRLF', 'AssertionError\r\n    at test/sum.test.js:5:14\r\n', 'test/sum.test.js:5'],
  ])('%s', async (_, stack, expected) => {
    expect(await placeOf({ stack })).toBe(expected);
  });

  it.each<[string, Partial<NotableCase>, string]>([
    ['by the class’s package', { prefix: 'github.com/acme/web/store' }, 'store/store_test.go:12'],
    ['by the suite’s package', { suite: 'github.com/acme/web/cache', prefix: 'x' }, 'cache/store_test.go:12'],
    ['not without a package', {}, 'none'],
    ['not by another package', { prefix: 'github.com/acme/web/other' }, 'none'],
  ])('go: %s', async (_, parts, expected) => {
    expect(await placeOf({ ...parts, stack: '    store_test.go:12: got 1\n' })).toBe(expected);
  });

  it('go: of a package that has a file of the same name as the module’s first one', async () => {
    const stack = '    foo_test.go:3: got 1';
    expect(await placeOf({ prefix: 'github.com/acme/web', stack })).toBe('foo_test.go:3');
    expect(await placeOf({ prefix: 'github.com/acme/web/cache', stack })).toBe('cache/foo_test.go:3');
    const parts = { prefix: 'TestSuite', suite: 'github.com/acme/web/cache', stack };
    expect(await placeOf(parts)).toBe('cache/foo_test.go:3');
    expect(await placeOf({ stack })).toBe('none');
  });

  it('finds the test’s own class of Kotlin, where directories leave out the first packages', async () => {
    const stack = '\tat org.acme.money.MoneyTest.adds(MoneyTest.kt:14)';
    expect(await placeOf({ stack, prefix: 'org.acme.money.MoneyTest' })).toBe(
      'src/test/kotlin/money/MoneyTest.kt:14',
    );
    expect(await placeOf({ stack, prefix: 'org.acme.OtherTest' })).toBe('none');
  });
});

describe('of several files in the source', () => {
  /** Which of these files a stack that names them in this order points to. */
  async function chosen(...paths: string[]): Promise<string> {
    const stack = paths.map((path, index) => `    at f (/app/${path}:${index + 1}:1)`).join('\n');
    const testCase = failing({ stack: stack.replaceAll('/app/', `${source}/`) });
    const listed = paths.map((path) => ({ path: `${source}/${path}`, kind: 'file' as const }));
    await findPlaces([testCase], source, { list: async () => listed });
    return `${testCase.place?.path}:${testCase.place?.line}`;
  }

  it.each([
    'test/cart.test.js',
    'src/cart.spec.ts',
    'src/cart_test.cc',
    'src/cart-test.mjs',
    'cart_spec.rb',
    'shop/tests.py',
    'test.js',
    'src/CartTest.java',
    'src/CartTests.cs',
    'src/CartSpec.scala',
    'src/CartIT.java',
    'src/test_cart.py',
    'src/TestCart.java',
    '__tests__/cart.js',
    'test/cart.js',
    'tests/cart.rs',
    'spec/cart.js',
    'e2e/cart.js',
    'Acme.Tests/Cart.cs',
    'AcmeTests/Cart.swift',
    'src/test/java/acme/Cart.java',
  ])('%s is one of tests, and comes before others', async (path) => {
    expect(await chosen('src/cart.js', path, 'src/total.js')).toBe(`${path}:2`);
  });

  it.each(['src/latest.js', 'latest/cart.js', 'src/Contest.java', 'src/attest_cart.py', 'testing.js'])(
    '%s is none of tests',
    async (path) => {
      expect(await chosen('src/cart.js', path)).toBe('src/cart.js:1');
    },
  );

  it.each<[string, string, string]>([
    ['test/helpers.js', 'test/cart.test.js', 'test/cart.test.js:2'],
    ['test/test_helper.rb', 'test/cart_test.rb', 'test/cart_test.rb:2'],
    ['tests/helpers.py', 'tests/test_cart.py', 'tests/test_cart.py:2'],
    ['src/TestUtils.java', 'src/CartTest.java', 'src/CartTest.java:2'],
    ['test/cart.test.js', 'test/other.test.js', 'test/cart.test.js:1'],
    ['src/cart.js', 'src/total.js', 'src/cart.js:1'],
  ])('%s and %s: the likeliest, else the first', async (first, second, expected) => {
    expect(await chosen(first, second)).toBe(expected);
  });
});

describe('the report’s own word', () => {
  it.each<[string, Partial<NotableCase>, string]>([
    ['is taken', { file: 'tests/test_price.py', line: 4 }, 'tests/test_price.py:4'],
    ['needs no line', { file: './spec/calc_spec.rb' }, 'spec/calc_spec.rb'],
    ['may have a line that is none', { file: 'spec/calc_spec.rb', line: 0 }, 'spec/calc_spec.rb'],
    ['may be absolute', { file: 'SOURCE/t/calc.t', line: 2 }, 't/calc.t:2'],
    [
      'may be of another machine',
      { file: 'D:\\a\\acme\\tests\\Acme.Tests\\CalcTests.cs' },
      'tests/Acme.Tests/CalcTests.cs',
    ],
    [
      'may be a URI',
      { file: 'classpath:features/pay.feature', line: 7 },
      'src/test/resources/features/pay.feature:7',
    ],
    [
      'gets its line from a frame in that file',
      {
        file: 'test/sum.test.js',
        line: 1,
        stack: 'at SOURCE/test/helpers.js:3:1\nat SOURCE/test/sum.test.js:9:1',
      },
      'test/sum.test.js:9',
    ],
    [
      'comes before frames elsewhere',
      { file: 'test/sum.test.js', line: 2, stack: 'at SOURCE/test/helpers.js:3:1' },
      'test/sum.test.js:2',
    ],
    [
      'is nothing when there is no such file',
      { file: 'test/gone.test.js', line: 2, stack: 'at SOURCE/test/helpers.js:3:1' },
      'test/helpers.js:3',
    ],
    ['may stand in the message', { message: 'sum.test.js:6:2 › adds' }, 'test/sum.test.js:6'],
  ])('%s', async (_, parts, expected) => {
    expect(await placeOf(parts)).toBe(expected);
  });
});

describe('no place', () => {
  it.each<[string, string]>([
    ['outside the source', 'at /etc/passwd.js:1:1'],
    ['above the source', 'at SOURCE/../../etc/passwd.js:1:1'],
    ['what is not there any more', 'at SOURCE/src/only-web.test.ts:1:1'],
    ['several it could be', 'at src/same.test.ts:1:1'],
    ['several it could be, the source’s own among them', 'at /app/test/helpers.js:1:1'],
    ['several it could be on another machine', 'at /app/src/same.test.ts:1:1'],
    ['a name that says too little', 'at /app/lib/only-web.test.ts:1:1'],
    ['the standard library', 'File "/usr/lib/python3.12/utils/case.py", line 4, in x'],
    ['a library of another machine', 'at /app/node_modules/test/helpers.js:1:1'],
    ['a library of java', '\tat org.junit.Assert.fail(Assert.java:1)'],
    ['what a tool made', 'at SOURCE/dist/out.test.js:1:1\nat SOURCE/packages/web/dist/bundled.js:2:2'],
    ['a time', 'at 12:30:45, version 1.5:30'],
    ['line 0', 'at test/sum.test.js:0:0'],
  ])('for %s', async (_, stack) => {
    expect(await placeOf({ stack })).toBe('none');
  });
});

describe('a path', () => {
  it.each<[string, string, string]>([
    ['relative to the source comes before a package’s', 'test/helpers.js', 'test/helpers.js'],
    ['may begin with a dot', './test/helpers.js', 'test/helpers.js'],
    ['may be relative to a package', 'src/only-web.test.ts', 'packages/web/src/only-web.test.ts'],
    ['may lead out of a package', '../src/only-web.test.ts', 'packages/web/src/only-web.test.ts'],
    ['may be of another machine', '/app/src/only-web.test.ts', 'packages/web/src/only-web.test.ts'],
    ['of another machine’s source', '/app/index.js', 'index.js'],
    ['of a copy of the source', '/copySOURCE/src/only-web.test.ts', 'packages/web/src/only-web.test.ts'],
  ])('%s', async (_, path, expected) => {
    expect(await placeOf({ stack: `    at Object.<anonymous> (${path}:4:1)` })).toBe(`${expected}:4`);
  });
});

describe('the tree', () => {
  it('is listed once for all cases', async () => {
    const cases = [1, 2, 3].map((line) => failing({ stack: `at test/sum.test.js:${line}:1` }));
    await findPlaces(cases, source, files);
    expect(cases.map((testCase) => testCase.place?.line)).toEqual([1, 2, 3]);
    expect(lists).toBe(1);
  });

  it('is not listed for cases that name no file', async () => {
    await findPlaces([failing({ message: 'boom', stack: 'boom' })], source, files);
    expect(lists).toBe(0);
  });
});

describe('hostile stacks', () => {
  const SIZE = 100_000;
  it.each<[string, string]>([
    ['no line end', 'a'],
    ['line ends', '\n'],
    ['dots', '.'],
    ['locations', '.js:1'],
    ['blanks', ' '],
    ['slashes', '/'],
    ['dots and slashes', './'],
    ['parents', '../'],
    ['frames', ' at a/b.js:1:1'],
    ['frames of java', '\tat a.b.c.D.e(D.java:1)'],
    ['parentheses', 'at (a.java'],
    ['quotes', '.py", line '],
    ['digits', '.js:1111111111'],
    ['percents', 'file://%'],
    ['backslashes', '\\'],
  ])(
    'of %s take little time',
    async (_, piece) => {
      const stack = `${piece.repeat(SIZE / piece.length)}`;
      const cases = Array.from({ length: 20 }, () =>
        failing({ stack, file: stack, prefix: stack, suite: stack }),
      );
      await findPlaces(cases, source, files);
    },
    20_000,
  );

  it('a thousand of them whose names are those of many files', async () => {
    const names = Array.from({ length: 20_000 }, (_, index) => `d${index}/a b/x.js`);
    const listed = names.map((path) => ({ path: `${source}/${path}`, kind: 'file' as const }));
    const stack = `${'( '.repeat(490)}a b/x.js:1:1\n`.repeat(20);
    const cases = Array.from({ length: 1000 }, () => failing({ stack }));
    await findPlaces(cases, source, { list: async () => listed });
    expect(cases.every((testCase) => testCase.place === undefined)).toBe(true);
  }, 20_000);

  it('are read up to 200 frames', () => {
    expect(stackFrames('a.js:1\n'.repeat(1000))).toHaveLength(200);
  });
});
