import { describe, expect, it } from '@jest/globals';

import { parseCoberturaXml } from '../../../src/reports/cobertura-xml.js';
import type { CoveredFile } from '../../../src/reports/types.js';
import type { Totals } from '../../support/covered-files.js';
import { coveredFile, filesOfFixture, filesOfText, totalsOf } from '../../support/covered-files.js';

const fixture = (name: string) => filesOfFixture(parseCoberturaXml, `cobertura/${name}`);
const parse = (text: string) => filesOfText(parseCoberturaXml, text);
const parsePackages = (content: string) =>
  parse(
    `<coverage line-rate="0"><packages><package><classes>${content}</classes></package></packages></coverage>`,
  );
/** A class of `a.cs` with these lines. */
const aClass = (...lines: string[]) =>
  `<class filename="a.cs"><methods/><lines>${lines.join('')}</lines></class>`;
const aCs = (...totals: Totals): CoveredFile => coveredFile('a.cs', ...totals);

describe('the files of the tools', () => {
  // Counted by hand: lines covered, lines missed, branches covered, branches missed.
  it.each<[name: string, totals: Totals]>([
    ['coverage-py.xml', [17, 4, 6, 2]],
    ['gcovr.xml', [9, 3, 1, 5]],
    ['istanbul.xml', [10, 3, 5, 4]],
    ['phpunit.xml', [5, 3, 0, 0]],
    ['coverlet.xml', [14, 7, 5, 5]],
    ['cobertura-java.xml', [10, 5, 4, 5]],
  ])('counts %s as one does by hand', async (name, totals) => {
    expect(totalsOf(await fixture(name))).toEqual(totals);
  });

  it("reads coverage.py's, an empty file too", async () => {
    expect(await fixture('coverage-py.xml')).toEqual([
      coveredFile('src/t.py', 3, 0, 0, 0),
      coveredFile('src/shop/__init__.py', 0, 0, 0, 0),
      coveredFile('src/shop/cart.py', 9, 1, 3, 1),
      coveredFile('src/shop/words.py', 5, 3, 3, 1),
    ]);
  });

  it("reads gcovr's", async () => {
    expect(await fixture('gcovr.xml')).toEqual([
      coveredFile('src/clamp.cpp', 2, 2, 0, 4),
      coveredFile('src/clamp.hpp', 4, 0, 0, 0),
      coveredFile('src/main.cpp', 3, 1, 1, 1),
    ]);
  });

  it("counts no lines of istanbul's methods, which are no lines of its classes", async () => {
    // Its Clover report has one branch more: a default argument, on a line without a statement, that this one leaves out.
    expect(await fixture('istanbul.xml')).toEqual([
      coveredFile('src/index.js', 1, 0, 0, 0),
      coveredFile('src/words.js', 3, 2, 1, 2),
      coveredFile('src/cart/cart.js', 6, 1, 4, 2),
    ]);
  });

  it("puts coverlet's partial, nested and linked classes together, over packages", async () => {
    expect(await fixture('coverlet.xml')).toEqual([
      coveredFile('Shop/Cart.cs', 10, 3, 4, 2),
      coveredFile('Shared/Guard.cs', 4, 1, 1, 1),
      coveredFile('Shop.Web/Startup.cs', 0, 3, 0, 2),
    ]);
  });

  it("puts Cobertura's own inner classes together", async () => {
    expect(await fixture('cobertura-java.xml')).toEqual([
      coveredFile('com/example/App.java', 5, 1, 3, 2),
      coveredFile('com/example/Cart.java', 5, 4, 1, 3),
    ]);
  });
});

describe('classes of one file', () => {
  it('has a line covered that any of them covers, in any order', async () => {
    const [missed, hit] = ['<line number="1" hits="0"/>', '<line number="1" hits="2"/>'];
    expect(await parsePackages(aClass(missed) + aClass(hit))).toEqual([aCs(1, 0, 0, 0)]);
    expect(await parsePackages(aClass(hit) + aClass(missed))).toEqual([aCs(1, 0, 0, 0)]);
  });

  it('takes the best of the branches of a line', async () => {
    const line = (coverage: string) => `<line number="1" hits="1" condition-coverage="${coverage}"/>`;
    expect(await parsePackages(aClass(line('50% (1/2)')) + aClass(line('50% (1/2)')))).toEqual([
      aCs(1, 0, 1, 1),
    ]);
    expect(await parsePackages(aClass(line('50% (1/2)')) + aClass(line('75% (3/4)')))).toEqual([
      aCs(1, 0, 3, 1),
    ]);
    expect(await parsePackages(aClass(line('100% (2/2)')) + aClass(line('0% (0/4)')))).toEqual([
      aCs(1, 0, 2, 2),
    ]);
  });

  it('keeps files apart whose names are keys of every object', async () => {
    const names = ['__proto__', 'constructor', 'toString'];
    const classes = names.map(
      (name) => `<class filename="${name}"><lines><line number="1" hits="1"/></lines></class>`,
    );
    expect(await parsePackages(classes.join(''))).toEqual(names.map((name) => coveredFile(name, 1, 0, 0, 0)));
  });
});

describe('lines and branches', () => {
  it('reads a line on the way to a hundred per cent', async () => {
    const line = '<line number="1" hits="1" branch="true" condition-coverage="33.33333333333333% (1/3)"/>';
    expect(await parsePackages(aClass(line))).toEqual([aCs(1, 0, 1, 2)]);
  });

  it.each(['', '50%', '50% (1)', '50% (1/)', '(a/b)', '(-1/-2)'])(
    'knows no branches from a condition-coverage of "%s"',
    async (coverage) => {
      const line = `<line number="1" hits="1" branch="true" condition-coverage="${coverage}"/>`;
      expect(await parsePackages(aClass(line))).toEqual([aCs(1, 0, 0, 0)]);
    },
  );

  it('takes no more covered branches than there are', async () => {
    const line = '<line number="1" hits="1" condition-coverage="250% (5/2)"/>';
    expect(await parsePackages(aClass(line))).toEqual([aCs(1, 0, 2, 0)]);
  });

  it('goes on where numbers are missing or none', async () => {
    const lines = [
      '<line hits="1"/>',
      '<line number="" hits="1"/>',
      '<line number="one" hits="1" condition-coverage="50% (1/2)"/>',
      '<line number="-1" hits="1" condition-coverage="50% (1/2)"/>',
      '<line number="1"/>',
      '<line number="2" hits="-3"/>',
      '<line number="3" hits="often"/>',
      '<line number="4" hits="18446744073709551615"/>',
      '<line number="5" hits="1e400"/>',
    ];
    expect(await parsePackages(aClass(...lines))).toEqual([aCs(2, 3, 0, 0)]);
  });

  it('stays with whole numbers where there are far too many branches', async () => {
    const line = '<line number="1" hits="1" condition-coverage="0% (0/99999999999999999999999)"/>';
    expect(await parsePackages(aClass(line))).toEqual([aCs(1, 0, 0, Number.MAX_SAFE_INTEGER)]);
  });

  it('counts no lines outside of classes', async () => {
    const outside = '<line number="1" hits="1"/>';
    expect(await parsePackages(outside + aClass() + outside)).toEqual([aCs(0, 0, 0, 0)]);
  });
});

describe('files', () => {
  it('leaves paths as they are, and does not join them with a source', async () => {
    const paths = ['../../../etc/passwd', '/abs/a.py', 'C:\\src\\a.cs', '<script>|`*', '::error::x\ny'];
    const escaped = paths.map((path) => path.replaceAll('<', '&lt;').replaceAll('\n', '&#10;'));
    const classes = escaped.map((path) => `<class filename="${path}"><lines/></class>`).join('');
    const text = `<coverage><sources><source>/src</source></sources><packages>${classes}</packages></coverage>`;
    expect(await parse(text)).toEqual(paths.map((path) => coveredFile(path, 0, 0, 0, 0)));
  });

  it('calls a file by the class where it has no name', async () => {
    const lines = '<lines><line number="1" hits="1"/></lines>';
    expect(await parsePackages(`<class name="A">${lines}</class><class>${lines}</class>`)).toEqual([
      coveredFile('A', 1, 0, 0, 0),
      coveredFile('', 1, 0, 0, 0),
    ]);
  });

  it.each([
    '<coverage/>',
    '<coverage line-rate="1" branch-rate="1" version="1.9"><sources /><packages /></coverage>',
    '<coverage version="7.6.1"><!-- Generated by coverage.py --><sources/><packages/></coverage>',
  ])('finds nothing in %s', async (text) => {
    expect(await parse(text)).toEqual([]);
  });
});

describe('what is no Cobertura', () => {
  it('names the root that it expected', async () => {
    await expect(parse('<testsuite name="a"/>')).rejects.toThrow(
      /^expected element type <coverage> but have <testsuite>$/,
    );
  });

  it.each(['istanbul', 'phpunit', 'openclover'])('refuses what %s writes for Clover', async (tool) => {
    await expect(filesOfFixture(parseCoberturaXml, `clover/${tool}.xml`)).rejects.toThrow(
      /^expected element type <packages> but have <project>$/,
    );
  });

  it('refuses a document that ends too early, and hands on nothing of it', async () => {
    const whole = `<coverage><packages>${aClass('<line number="1" hits="1"/>')}`;
    await expect(parse(whole)).rejects.toThrow('unclosed root tag');
    await expect(parse(`${whole}<class filen`)).rejects.toMatchObject({ name: 'Error', line: 1 });
  });
});
