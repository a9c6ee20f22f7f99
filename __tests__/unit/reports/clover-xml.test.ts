import { describe, expect, it } from '@jest/globals';

import { parseCloverXml } from '../../../src/reports/clover-xml.js';
import type { CoveredFile } from '../../../src/reports/types.js';
import type { Totals } from '../../support/covered-files.js';
import { coveredFile, filesOfFixture, filesOfText, totalsOf } from '../../support/covered-files.js';

const SHOP = '/codebuild/output/src1/src/shop';

const fixture = (name: string) => filesOfFixture(parseCloverXml, `clover/${name}`);
const parse = (text: string) => filesOfText(parseCloverXml, text);
/** One file `a.js` with this content. */
const parseFile = (content: string) =>
  parse(
    `<coverage generated="1"><project timestamp="1"><file name="a.js">${content}</file></project></coverage>`,
  );
const aJs = (...totals: Totals): CoveredFile => coveredFile('a.js', ...totals);

describe('the files of the tools', () => {
  // Counted by hand: lines covered, lines missed, branches covered, branches missed.
  it.each<[name: string, totals: Totals]>([
    ['istanbul.xml', [10, 3, 6, 4]],
    ['phpunit.xml', [5, 3, 0, 0]],
    ['openclover.xml', [4, 4, 2, 4]],
  ])('counts %s as one does by hand', async (name, totals) => {
    expect(totalsOf(await fixture(name))).toEqual(totals);
  });

  it('takes the path of istanbul, not the bare name, and the branches of the metrics', async () => {
    expect(await fixture('istanbul.xml')).toEqual([
      coveredFile(`${SHOP}/src/index.js`, 1, 0, 0, 0),
      coveredFile(`${SHOP}/src/words.js`, 3, 2, 1, 2),
      coveredFile(`${SHOP}/src/cart/cart.js`, 6, 1, 5, 2),
    ]);
  });

  it("finds phpunit's files, which may stand without a package and whose name is the path", async () => {
    expect(await fixture('phpunit.xml')).toEqual([
      coveredFile(`${SHOP}/src/Money/Amount.php`, 3, 2, 0, 0),
      coveredFile(`${SHOP}/src/functions.php`, 2, 1, 0, 0),
    ]);
  });

  it("counts a line of Clover's once, however much is on it, and no test sources", async () => {
    expect(await fixture('openclover.xml')).toEqual([
      coveredFile(`${SHOP}/src/main/java/com/example/App.java`, 0, 2, 0, 2),
      coveredFile(`${SHOP}/src/main/java/com/example/cart/Cart.java`, 4, 2, 2, 2),
    ]);
  });
});

describe('lines and branches', () => {
  it('has a line covered when anything on it was executed, in any order', async () => {
    const [missed, hit] = ['<line num="1" type="stmt" count="0"/>', '<line num="1" type="stmt" count="1"/>'];
    expect(await parseFile(missed + hit)).toEqual([aJs(1, 0, 0, 0)]);
    expect(await parseFile(hit + missed)).toEqual([aJs(1, 0, 0, 0)]);
  });

  it.each([
    ['true', 1, 0, [1, 0, 1, 1]],
    ['false', 0, 7, [1, 0, 1, 1]],
    ['both', 2, 1, [1, 0, 2, 0]],
    ['neither', 0, 0, [0, 1, 0, 2]],
  ] as [string, number, number, Totals][])(
    'counts the ways of a condition that was %s, where the file has no metrics',
    async (_what, yes, no, totals) => {
      const line = `<line num="3" type="cond" truecount="${yes}" falsecount="${no}"/>`;
      expect(await parseFile(line)).toEqual([aJs(...totals)]);
    },
  );

  it('adds up the conditions of one line', async () => {
    const line = '<line num="3" type="cond" truecount="1" falsecount="0"/>';
    expect(await parseFile(line + line)).toEqual([aJs(1, 0, 2, 2)]);
  });

  it('believes the metrics of the file, not those of a class', async () => {
    const ofClass = '<class name="A"><metrics conditionals="90" coveredconditionals="80"/></class>';
    const line = '<line num="3" type="cond" truecount="1" falsecount="0"/>';
    expect(await parseFile(ofClass + line)).toEqual([aJs(1, 0, 1, 1)]);
    const ofFile = '<metrics conditionals="4" coveredconditionals="3"/>';
    expect(await parseFile(ofFile + ofClass + line)).toEqual([aJs(1, 0, 3, 1)]);
    expect(await parseFile(line + '<metrics statements="1" coveredstatements="1"/>')).toEqual([
      aJs(1, 0, 1, 1),
    ]);
  });

  it('takes no more covered branches than there are', async () => {
    expect(await parseFile('<metrics conditionals="2" coveredconditionals="5"/>')).toEqual([aJs(0, 0, 2, 0)]);
  });

  it('goes on where numbers are missing or none', async () => {
    const lines = [
      '<line type="stmt" count="1"/>',
      '<line num="" type="stmt" count="1"/>',
      '<line num="x" type="stmt" count="1"/>',
      '<line num="-4" type="stmt" count="1"/>',
      '<line num="0" type="stmt" count="1"/>',
      '<line num="1" type="stmt"/>',
      '<line num="2" type="stmt" count="-1"/>',
      '<line num="3" type="stmt" count="often"/>',
      '<line num="4" type="stmt" count="18446744073709551615"/>',
      '<line num="5" count="1e400"/>',
      '<metrics conditionals="-2" coveredconditionals="x"/>',
    ];
    expect(await parseFile(lines.join('\n'))).toEqual([aJs(2, 3, 0, 0)]);
  });
});

describe('files', () => {
  it('hands on a file when it ends, before the document does', async () => {
    const seen: string[] = [];
    async function* slowly() {
      // The beginning is held back until the encoding is known.
      yield Buffer.from('<coverage><project><file name="a"></file><file name="b">'.padEnd(300));
      await Promise.resolve();
      expect(seen).toEqual(['a']);
      yield Buffer.from('</file></project></coverage>');
    }
    await parseCloverXml(slowly(), ({ path }) => seen.push(path));
    expect(seen).toEqual(['a', 'b']);
  });

  it('leaves paths as they are', async () => {
    const paths = ['../../../etc/passwd', 'C:\\src\\a.php', '<script>|`*', '::error::x\ny', 'a b/ü 日本.js'];
    const escaped = paths.map((path) => path.replaceAll('<', '&lt;').replaceAll('\n', '&#10;'));
    const files = escaped.map((path) => `<file path="${path}"/>`).join('');
    expect(await parse(`<coverage><project>${files}</project></coverage>`)).toEqual(
      paths.map((path) => coveredFile(path, 0, 0, 0, 0)),
    );
  });

  it('counts a file without a name', async () => {
    const line = '<line num="1" type="stmt" count="1"/>';
    expect(await parse(`<coverage><project><file>${line}</file></project></coverage>`)).toEqual([
      coveredFile('', 1, 0, 0, 0),
    ]);
  });

  it.each([
    '<coverage/>',
    '<coverage generated="1" clover="3.2.0"><project timestamp="1" name="All files"><metrics statements="0"/></project></coverage>',
  ])('finds nothing in %s', async (text) => {
    expect(await parse(text)).toEqual([]);
  });
});

describe('what is no Clover', () => {
  it('names the root that it expected', async () => {
    await expect(parse('<testsuite name="a"/>')).rejects.toThrow(
      /^expected element type <coverage> but have <testsuite>$/,
    );
  });

  it.each(['istanbul', 'coverage-py', 'gcovr', 'coverlet'])(
    'refuses what %s writes for Cobertura',
    async (tool) => {
      await expect(filesOfFixture(parseCloverXml, `cobertura/${tool}.xml`)).rejects.toThrow(
        /^expected element type <project> but have <sources>$/,
      );
    },
  );

  it('refuses a Cobertura document without sources', async () => {
    await expect(parse('<coverage line-rate="1"><packages/></coverage>')).rejects.toThrow(
      /^expected element type <project> but have <packages>$/,
    );
  });

  it('refuses a document that ends too early', async () => {
    const text = '<coverage><project><file name="a.js"><line num="1" type="stmt" count="1"/>';
    await expect(parse(text)).rejects.toThrow('unclosed root tag');
    await expect(parse(`${text}<line num="2" ty`)).rejects.toMatchObject({ name: 'Error', line: 1 });
  });
});
