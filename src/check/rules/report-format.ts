import type { Finding, Rule } from '../types.js';

/** What the names of files tell of their format; the first that fits. */
const KNOWN: { name: RegExp; what: string; formats: RegExp; write: string }[] = [
  {
    name: /\.trx$/i,
    what: "Visual Studio's results",
    formats: /^VISUALSTUDIOTRX$/,
    write: 'VISUALSTUDIOTRX',
  },
  {
    name: /cobertura[^/]*\.xml$/i,
    what: "Cobertura's coverage",
    formats: /^COBERTURAXML$/,
    write: 'COBERTURAXML',
  },
  { name: /clover[^/]*\.xml$/i, what: "Clover's coverage", formats: /^CLOVERXML$/, write: 'CLOVERXML' },
  { name: /jacoco[^/]*\.xml$/i, what: "JaCoCo's coverage", formats: /^JACOCOXML$/, write: 'JACOCOXML' },
  {
    name: /(^|\/)coverage\.xml$/i,
    what: 'coverage',
    formats: /^(COBERTURA|CLOVER|JACOCO)XML$/,
    write: 'COBERTURAXML, or what your tool writes',
  },
  {
    name: /\.json$/i,
    what: 'JSON',
    formats: /^(CUCUMBERJSON|SIMPLECOV)$/,
    write: 'CUCUMBERJSON or SIMPLECOV',
  },
  { name: /\.xml$/i, what: 'XML', formats: /(XML|TRX)$/, write: 'JUNITXML or another XML format' },
];
const FORMAT = /XML$|JSON$|TRX$|^SIMPLECOV$/;

/** A report whose format does not fit its files (codebuild.md §4.5, §7.5; aws/aws-cdk#13867). */
export const REPORT_FORMAT: Rule = {
  id: 'report-format',
  severity: 'warning',
  summary: 'A `file-format` of a report group that its files do not have.',
  why: 'Without `file-format` CodeBuild reads JUnit XML. A file in another format [fails the build](https://github.com/aws/aws-cdk/issues/13867) after all commands were fine: `expected element type <testsuite> but have <coverage>`. Name the format of the files.',
  bad: `version: 0.2
phases:
  build:
    commands:
      - pytest --cov --cov-report xml
reports:
  coverage:
    files:
      - coverage.xml
`,
  good: `version: 0.2
phases:
  build:
    commands:
      - pytest --cov --cov-report xml
reports:
  coverage:
    files:
      - coverage.xml
    file-format: COBERTURAXML
`,
  corpus: 'Not found, in 38 files with reports: all of them name the right format.',
  buildspec: ({ buildspec }) =>
    buildspec.reports.flatMap(({ files, fileFormat }) =>
      files.flatMap(({ text, at }): Finding[] => {
        const known = KNOWN.find(({ name }) => name.test(text));
        if (!known || known.formats.test(fileFormat) || !FORMAT.test(fileFormat)) return [];
        const message = `${text} seems to be ${known.what}, but is read as ${fileFormat}`;
        return [{ at, message, hint: `Write file-format: ${known.write}` }];
      }),
    ),
};
