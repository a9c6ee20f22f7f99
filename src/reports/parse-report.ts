import { parseCloverXml } from './clover-xml.js';
import { parseCoberturaXml } from './cobertura-xml.js';
import { parseCucumberJson } from './cucumber-json.js';
import { parseJacocoXml } from './jacoco-xml.js';
import { parseJunitXml } from './junit-xml.js';
import { parseNunitXml } from './nunit-xml.js';
import { parseNunit3Xml } from './nunit3-xml.js';
import { parseSimplecov } from './simplecov.js';
import { parseTestngXml } from './testng-xml.js';
import type { CoverageFormat, CoveredFile, ReportParser, TestCase, TestFormat } from './types.js';
import { parseVisualStudioTrx } from './visual-studio-trx.js';

/** What reads the files of each test format. */
export const TEST_PARSERS: Record<TestFormat, ReportParser<TestCase>> = {
  JUNITXML: parseJunitXml,
  CUCUMBERJSON: parseCucumberJson,
  NUNITXML: parseNunitXml,
  NUNIT3XML: parseNunit3Xml,
  TESTNGXML: parseTestngXml,
  VISUALSTUDIOTRX: parseVisualStudioTrx,
};

/** What reads the files of each coverage format. */
export const COVERAGE_PARSERS: Record<CoverageFormat, ReportParser<CoveredFile>> = {
  CLOVERXML: parseCloverXml,
  COBERTURAXML: parseCoberturaXml,
  JACOCOXML: parseJacocoXml,
  SIMPLECOV: parseSimplecov,
};
