import { describe, expect, it } from '@jest/globals';

import { parseJacocoXml } from '../../../src/reports/jacoco-xml.js';
import type { Totals } from '../../support/covered-files.js';
import { coveredFile, filesOfFixture, filesOfText, totalsOf } from '../../support/covered-files.js';

const fixture = (name: string) => filesOfFixture(parseJacocoXml, `jacoco/${name}`);
const parse = (text: string) => filesOfText(parseJacocoXml, text);
const parsePackage = (content: string) =>
  parse(`<report name="a"><package name="com/example">${content}</package></report>`);
const LINE = '<counter type="LINE" missed="1" covered="2"/>';
const BRANCH = '<counter type="BRANCH" missed="3" covered="4"/>';

const MAIN = [coveredFile('Main.java', 3, 1, 0, 0), coveredFile('Launcher.java', 1, 1, 1, 1)];
const WEB = [coveredFile('com/example/web/Page.java', 0, 7, 0, 7)];
const CORE = [
  coveredFile('com/example/core/Money.java', 9, 1, 2, 2),
  coveredFile('com/example/core/Shape.java', 0, 0, 0, 0),
];

describe('the files of the tools', () => {
  // Counted by hand: lines covered, lines missed, branches covered, branches missed.
  it.each<[name: string, totals: Totals]>([
    ['jacoco-maven.xml', [13, 10, 3, 10]],
    ['jacoco-groups.xml', [13, 10, 3, 10]],
    ['kover.xml', [5, 3, 1, 3]],
  ])('counts %s as one does by hand', async (name, totals) => {
    expect(totalsOf(await fixture(name))).toEqual(totals);
  });

  it("reads the maven plugin's: several classes of one file, the package without a name, an interface", async () => {
    expect(await fixture('jacoco-maven.xml')).toEqual([...MAIN, ...WEB, ...CORE]);
  });

  it('finds the packages in groups, and in groups of groups', async () => {
    expect(await fixture('jacoco-groups.xml')).toEqual([...CORE, ...MAIN, ...WEB]);
  });

  it("reads Kover's, with a class whose source nobody knows", async () => {
    expect(await fixture('kover.xml')).toEqual([
      coveredFile('com/example/Cart.kt', 4, 2, 1, 1),
      coveredFile('com/example/Generated', 1, 1, 0, 2),
    ]);
  });
});

describe('counters', () => {
  it('takes those of the source file only', async () => {
    const method = `<method name="a" desc="()V" line="1">${LINE}${BRANCH}</method>`;
    const source =
      '<sourcefile name="A.java"><line nr="1" mi="0" ci="1"/><counter type="LINE" missed="0" covered="1"/></sourcefile>';
    const all = `<class name="com/example/A" sourcefilename="A.java">${method}${LINE}</class>${source}${LINE}${BRANCH}`;
    expect(await parsePackage(all)).toEqual([coveredFile('com/example/A.java', 1, 0, 0, 0)]);
    const before = `${source}<class name="com/example/A" sourcefilename="A.java">${method}${LINE}</class>`;
    expect(await parsePackage(before)).toEqual([coveredFile('com/example/A.java', 1, 0, 0, 0)]);
  });

  it('takes no counters of packages, as deep as they may be', async () => {
    const file = `<group name="a"><package name="p"><sourcefile name="A.java">${LINE}</sourcefile></package></group>`;
    const deep = `<group name="b"><group name="c"><package name="q">${LINE}</package></group></group>`;
    expect(await parse(`<report>${file}${deep}</report>`)).toEqual([coveredFile('p/A.java', 2, 1, 0, 0)]);
  });

  it('adds up the classes of a file where there are no source files', async () => {
    const method = `<method name="a" desc="()V">${LINE}</method>`;
    const classes = ['A', 'A$B'].map(
      (name) => `<class name="com/example/${name}" sourcefilename="A.java">${method}${LINE}${BRANCH}</class>`,
    );
    expect(await parsePackage(classes.join(''))).toEqual([coveredFile('com/example/A.java', 4, 2, 8, 6)]);
  });

  it('keeps the classes of two packages apart', async () => {
    const ofPackage = (name: string) =>
      `<package name="${name}"><class name="${name}/A" sourcefilename="A.java">${LINE}</class></package>`;
    expect(await parse(`<report>${ofPackage('a')}${ofPackage('b')}</report>`)).toEqual([
      coveredFile('a/A.java', 2, 1, 0, 0),
      coveredFile('b/A.java', 2, 1, 0, 0),
    ]);
  });

  it('goes on where numbers are missing or none', async () => {
    const counters = [
      '<counter type="LINE"/>',
      '<counter type="LINE" missed="-5" covered="x"/>',
      '<counter missed="5" covered="5"/>',
      '<counter type="BRANCH" missed="" covered="99999999999999999999999"/>',
    ];
    expect(await parsePackage(`<sourcefile name="A.java">${counters.join('')}</sourcefile>`)).toEqual([
      coveredFile('com/example/A.java', 0, 0, Number.MAX_SAFE_INTEGER, 0),
    ]);
  });
});

describe('files', () => {
  it('hands on a file when it ends, before the document does', async () => {
    const seen: string[] = [];
    async function* slowly() {
      // The beginning is held back until the encoding is known.
      yield Buffer.from(
        '<report><package name="p"><sourcefile name="A"></sourcefile><class name="p/B" sourcefilename="B"/>'.padEnd(
          300,
        ),
      );
      await Promise.resolve();
      expect(seen).toEqual(['p/A']);
      yield Buffer.from('</package><counter/>');
      await Promise.resolve();
      expect(seen).toEqual(['p/A', 'p/B']);
      yield Buffer.from('</report>');
    }
    await parseJacocoXml(slowly(), ({ path }) => seen.push(path));
    expect(seen).toHaveLength(2);
  });

  it('leaves paths as they are', async () => {
    const paths = ['../../../etc/passwd', 'A&B.kt', '<script>|`*', '::error::x\ny', '__proto__'];
    const escaped = paths.map((path) =>
      path.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '&#10;'),
    );
    const sources = escaped.map((path) => `<sourcefile name="${path}"/>`).join('');
    expect(await parsePackage(sources)).toEqual(
      paths.map((path) => coveredFile(`com/example/${path}`, 0, 0, 0, 0)),
    );
  });

  it('counts what has no name', async () => {
    expect(await parse(`<report><package><sourcefile>${LINE}</sourcefile></package></report>`)).toEqual([
      coveredFile('', 2, 1, 0, 0),
    ]);
    expect(await parse(`<report><package><class>${LINE}</class></package></report>`)).toEqual([
      coveredFile('', 2, 1, 0, 0),
    ]);
  });

  it.each([
    '<report name="a"/>',
    '<!DOCTYPE report PUBLIC "-//JACOCO//DTD Report 1.1//EN" "report.dtd"><report name="a"><sessioninfo id="x" start="1" dump="2"/></report>',
    '<report name="a"><group name="b"/><counter type="LINE" missed="1" covered="1"/></report>',
    '<report name="a"><package name="b"/></report>',
  ])('finds nothing in %s', async (text) => {
    expect(await parse(text)).toEqual([]);
  });
});

describe('what is no JaCoCo', () => {
  it.each(['clover/istanbul.xml', 'cobertura/gcovr.xml'])(
    'names the root that it expected of %s',
    async (name) => {
      await expect(filesOfFixture(parseJacocoXml, name)).rejects.toThrow(
        /^expected element type <report> but have <coverage>$/,
      );
    },
  );

  it("refuses Emma's report", async () => {
    await expect(parse('<report><stats><packages value="4"/></stats></report>')).rejects.toThrow(
      /^expected element type <package> but have <stats>$/,
    );
  });

  it('refuses a document that ends too early', async () => {
    const text = '<report name="a"><package name="b"><sourcefile name="A.java">';
    await expect(parse(text)).rejects.toThrow('unclosed root tag');
    await expect(parse(`${text}<line nr="2" m`)).rejects.toMatchObject({ name: 'Error', line: 1 });
  });
});
