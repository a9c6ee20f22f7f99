import { describe, expect, it } from '@jest/globals';

import { detectFormat } from '../../../src/reports/detect-format.js';
import type { ReportFormat } from '../../../src/reports/types.js';

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';

const REPORTS: [what: string, format: ReportFormat, text: string][] = [
  ['surefire', 'JUNITXML', `${XML}<testsuite xmlns:xsi="x" name="a" tests="1">\n  <properties>`],
  ['jest-junit', 'JUNITXML', `${XML}<testsuites name="jest tests" tests="4"><testsuite name="a">`],
  ['pytest, on one line', 'JUNITXML', '<?xml version="1.0"?><testsuites/>'],
  [
    'nunit 2',
    'NUNITXML',
    `${XML}<!--This file represents the results-->\n<test-results name="a.dll" total="1">`,
  ],
  ['nunit 3', 'NUNIT3XML', `${XML}<test-run id="2" testcasecount="3" result="Failed">`],
  ['testng', 'TESTNGXML', `${XML}<testng-results ignored="0" total="1"><reporter-output>`],
  [
    'dotnet test',
    'VISUALSTUDIOTRX',
    `\ufeff${XML}<TestRun id="x" xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010">`,
  ],
  ['istanbul', 'CLOVERXML', `${XML}<coverage generated="1" clover="3.2.0">\n<project timestamp="1">`],
  ['phpunit', 'CLOVERXML', `${XML}<coverage generated="1617">\n  <project timestamp="1">`],
  [
    'gcovr',
    'COBERTURAXML',
    `${XML}<!DOCTYPE coverage SYSTEM 'http://cobertura.sourceforge.net/xml/coverage-04.dtd'>\n<coverage line-rate="0.5">`,
  ],
  ['something like coverage.py', 'COBERTURAXML', `${XML}<coverage version="7"><!-- x --><sources><source>`],
  [
    'jacoco',
    'JACOCOXML',
    '<?xml version="1.0"?><!DOCTYPE report PUBLIC "-//JACOCO//DTD Report 1.1//EN" "report.dtd"><report name="a"><sessioninfo id="x"/>',
  ],
  ['jacoco with groups', 'JACOCOXML', '<report name="all"><group name="core"><package name="a"/>'],
  [
    'cucumber-jvm',
    'CUCUMBERJSON',
    '[{"line":1,"elements":[{"start_timestamp":"x","line":3,"name":"a","description":"","id":"a","type":"scenario","keyword":"Scenario","steps":[',
  ],
  [
    'cucumber-js',
    'CUCUMBERJSON',
    '\n[\n  {"description":"","elements":[{"before":[{"result":{"status":"passed"}}],"steps":[{"keyword":"Given"',
  ],
  [
    'cucumber-ruby',
    'CUCUMBERJSON',
    '[{"uri":"a","id":"a","keyword":"Feature","elements":[{"id":"x","keyword":"Scenario"',
  ],
  [
    'simplecov',
    'SIMPLECOV',
    '{"RSpec":{"coverage":{"/a/empty.rb":{"lines":[]},"/a/b.rb":{"lines":[null,1,0]}},"timestamp":1}}',
  ],
  ['simplecov before 0.18', 'SIMPLECOV', '{"RSpec":{"coverage":{"/a/b.rb":[null,1'],
  [
    'simplecov, branches first',
    'SIMPLECOV',
    '{"M":{"coverage":{"/a.rb":{"branches":{"x":{"y":1}},"lines":[1,2]',
  ],
  ['simplecov, coverage.json', 'SIMPLECOV', '{"meta":{"simplecov_version":"0.22.0"},"coverage":{"/a.rb":{'],
];

const OTHERS: [what: string, text: string][] = [
  ['nothing', ''],
  ['text', 'testsuite'],
  ['a page', '<!DOCTYPE html><html><body><testsuite>'],
  ['pom.xml', `${XML}<project xmlns="http://maven.apache.org/POM/4.0.0">`],
  ['phpunit.xml', `${XML}<phpunit><testsuites><testsuite name="unit">`],
  ['testng.xml', `${XML}<!DOCTYPE suite SYSTEM "https://testng.org/testng-1.0.dtd"><suite name="a"><test>`],
  ['xunit', `${XML}<assemblies timestamp="x"><assembly name="a">`],
  ["SonarQube's coverage", '<coverage version="1"><file path="a"><lineToCover lineNumber="1"/>'],
  ['a report of something else', '<report name="a"><issue/>'],
  ['a report without name', '<report><package/>'],
  ['a root like a property of objects', '<constructor><toString/></constructor>'],
  ['a child like a property of objects', '<coverage><constructor/></coverage>'],
  ['what breaks off', '<?xml version="1.0"?><cover'],
  ['broken XML', '<coverage <project>'],
  ['an unknown encoding', '<?xml version="1.0" encoding="klingon"?><testsuites/>'],
  ['package.json', '{"name":"a","coverage":{"a":{"lines":[1]}}}'],
  ['tsconfig.json', '{"compilerOptions":{"strict":true}}'],
  ["istanbul's coverage-final.json", '{"/a.js":{"path":"/a.js","statementMap":{"0":{"start":{"line":1}}}}}'],
  ["istanbul's summary", '{"total":{"lines":{"total":1}}}'],
  ['a list', '[1, 2]'],
  ['objects', '[{"a":1},{"elements":[{"steps":[1]}]}]'],
  [
    "Slack's blocks",
    '[{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text"}]}]}]',
  ],
  ['empty lists', '[]'],
  ['empty objects', '{}'],
  ['broken JSON', '{"RSpec": {"coverage": {"a": [nul'],
  ['braces of something else', '{% if x %}'],
  ['a prototype', '{"__proto__":{"coverage":{}}}'],
];

describe('the format of a file', () => {
  it.each(REPORTS)('%s', async (_, format, text) => {
    expect(await detectFormat(Buffer.from(text))).toBe(format);
  });

  it.each(OTHERS)('is unknown: %s', async (_, text) => {
    expect(await detectFormat(Buffer.from(text))).toBeUndefined();
  });

  it('is told in any encoding, wherever the bytes end', async () => {
    const text = '<?xml version="1.0" encoding="utf-16"?>\n<testng-results>';
    const marked = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    expect(await detectFormat(marked)).toBe('TESTNGXML');
    const long = Buffer.from(`<testsuites name="${'ü'.repeat(5000)}"><testsuite name="ü`);
    expect(await detectFormat(long.subarray(0, -1))).toBe('JUNITXML');
    const comment = Buffer.from(`<!--${'-x'.repeat(20000)}--><coverage><project>`);
    expect(await detectFormat(comment)).toBe('CLOVERXML');
  });

  it.each(['<!', '<testsuite><!'])('is unknown in little time of %s… without end', async (start) => {
    // Which took a minute.
    expect(await detectFormat(Buffer.from(start + 'a'.repeat(131_072)))).toBe(
      start === '<!' ? undefined : 'JUNITXML',
    );
  });

  it('is unknown, not an error, for any bytes', async () => {
    for (const first of ['<', '[', '{', '<?xml', '[{"', '{"a":']) {
      const bytes = Buffer.concat([
        Buffer.from(first),
        Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256)),
      ]);
      expect(await detectFormat(bytes)).toBeUndefined();
    }
  });
});
