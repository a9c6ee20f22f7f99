/** What a build with failing tests shows: the job summary in a browser, the annotations, the outputs. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';

import { describeBrowser, evaluate, takePicture, toHtml } from './support/browser.js';
import { commandLine } from './support/command-line.js';
import { junit } from './support/junit.js';
import { runAction, type StepResult } from './support/runner.js';
import { gitdir } from './support/testdir.js';

/** CI keeps it; somebody should look at it now and then. */
const PICTURE = 'build/job-summary.png';

const cases = (suite: string, names: string[], body: (name: string) => string): string =>
  `<testsuites><testsuite name="${suite}">${names
    .map(
      (name, index) =>
        `<testcase classname="${suite}" name="${name}" time="${index}.25">${body(name)}</testcase>`,
    )
    .join('')}</testsuite></testsuites>`;

const cart = cases(
  'cart',
  ['is empty at first', 'adds', 'removes', 'sums up', 'takes a voucher', 'rounds'],
  (name) =>
    name === 'is empty at first'
      ? ''
      : `<failure message="expected ${name} to hold">AssertionError: expected ${name} to hold
    at Object.&lt;anonymous&gt; (tests/cart.test.js:3:9)
    at run (node_modules/jest/run.js:1:1)</failure>`,
);
const api = `<test-run total="4" passed="0" failed="4"><test-suite type="TestFixture" name="Api" fullname="Shop.Api">${[
  'Get',
  'Put',
  'Post',
  'Delete',
]
  .map(
    (name) =>
      `<test-case name="${name}" classname="Shop.Api" result="Failed" duration="2.5"><failure><message>timeout</message>` +
      `<stack-trace>at Shop.Api.${name}() in /build/api/Api.cs:line 2</stack-trace></failure></test-case>`,
  )
  .join('')}</test-suite></test-run>`;
const browser = JSON.stringify([
  {
    uri: 'features/checkout.feature',
    name: 'Checkout',
    keyword: 'Feature',
    elements: ['pays by card', 'pays by voucher', 'waits'].map((name, index) => ({
      keyword: 'Scenario',
      type: 'scenario',
      name,
      line: 3 + index,
      steps: [
        {
          keyword: 'When ',
          name: 'the customer pays',
          line: 4,
          result: {
            status: 'failed',
            duration: 1_500_000_000,
            error_message: 'Error: no answer\n    at pay',
          },
        },
      ],
    })),
  },
]);
const lines = (hits: number[]): string =>
  hits.map((hit, index) => `<line number="${index + 1}" hits="${hit}"/>`).join('');
const coverage =
  '<coverage line-rate="0.6"><packages><package name="shop"><classes>' +
  `<class name="cart" filename="src/cart.js"><lines>${lines([1, 1, 1, 1, 0])}</lines></class>` +
  `<class name="till" filename="src/till.js"><lines>${lines([1, 0, 0])}` +
  '<line number="4" hits="2" branch="true" condition-coverage="50% (1/2)"/></lines></class>' +
  '</classes></package></packages></coverage>';

const BUILDSPEC = `version: 0.2
phases:
  build:
    commands:
      - 'true'
reports:
  cart: {files: cart.xml, base-directory: reports}
  api: {files: api.xml, base-directory: reports, file-format: Nunit3Xml}
  checkout: {files: checkout.json, base-directory: reports, file-format: CucumberJson}
  coverage: {files: coverage.xml, base-directory: reports, file-format: CoberturaXml}
`;

/** What strangers call their tests; where it cannot be shown as it is, how it is shown on one line. */
const HOSTILE: [name: string, shown?: string][] = [
  ['<script>window.hacked=1</script>'],
  ['</code></summary></details></td></table><h1>out'],
  ['```\n</details>\n```text\n~~~', '```␊</details>␊```text␊~~~'],
  ['::error::x'],
  ['##[error]x'],
  [
    'two\n::error::y\r\n::set-output name=forged::1\r##[group]z',
    'two␊::error::y␊::set-output name=forged::1␍##[group]z',
  ],
  ['%0A::error::z%0D%25 ::add-mask::tests'],
  ['\x1b[31mred\x1b[0m \x1b]8;;http://evil.example\x07link\x1b]8;;\x07 \x1b[2Jend\x08', 'red link end␈'],
  ['nul\0here \x85', 'nul␀here <U+0085>'],
  [
    'right\u202Etfel\u202C \u2066x\u2069 \u200Bzero',
    'right<U+202E>tfel<U+202C> <U+2066>x<U+2069> <U+200B>zero',
  ],
  ['a | b || c \\| d |'],
  ['`code` ``two`` ``` ~~~'],
  ['<img src=x onerror="window.hacked=1"><svg/onload=window.hacked=1>'],
  ['[x](javascript:window.hacked=1) ![y](http://127.0.0.1:9/p.png) <javascript:window.hacked=1>'],
  ['@user and @octo-org/team'],
  ['#1 GH-2 octo/repo#3 0123456789012345678901234567890123456789'],
  ['https://evil.example/a?b=c&d www.evil.example'],
  ['someone@evil.example mailto:someone@evil.example'],
  ['&lt;b&gt; &amp; &#60;i&#62; &nbsp;'],
  ['**bold** _it_ ~~no~~ $x^2$ :smile: [^1] - [x] <!-- a <![CDATA[ ]]> <?php'],
  ['party 🎉 👩‍👩‍👧 naïve 中文', 'party 🎉 👩<U+200D>👩<U+200D>👧 naïve 中文'],
  [`long ${'<b>|`'.repeat(16_384)}`],
];

describeBrowser('a build with failing tests', () => {
  const cleanups: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const cleanup of cleanups.splice(0)) await cleanup();
  });
  const run = async (files: Record<string, string>, buildspec = BUILDSPEC): Promise<StepResult> => {
    const workspace = await gitdir(files);
    const result = await runAction({
      workspace: workspace.path,
      with: { buildspec, artifacts: 'none' },
      env: { CODEBUILD_CONFIG_AUTO_DISCOVER: 'false' },
    });
    cleanups.push(workspace.cleanup, result.cleanup);
    return result;
  };

  it('tells at one look what failed and where', async () => {
    const result = await run({
      'reports/cart.xml': cart,
      'reports/api.xml': api,
      'reports/checkout.json': browser,
      'reports/coverage.xml': coverage,
      'tests/cart.test.js': '1\n2\n3\n',
      'api/Api.cs': '1\n2\n',
      'features/checkout.feature': 'Feature: Checkout\n',
    });
    expect(result).toMatchObject({ exitCode: 0, problems: [] });
    expect(result.outputs).toMatchObject({ 'tests-total': '13', 'tests-failed': '12' });
    const errors = result.annotations.filter(({ level }) => level === 'error');
    expect(errors).toHaveLength(10);
    expect(errors[0]).toMatchObject({
      file: 'tests/cart.test.js',
      line: 3,
      title: expect.stringMatching(/cart › adds/),
    });
    expect(errors[5]).toMatchObject({ file: 'api/Api.cs', line: 2 });
    expect(
      result.annotations.filter(({ level }) => level === 'notice').map(({ message }) => message),
    ).toEqual([expect.stringMatching(/^2 more failing tests/)]);

    const html = toHtml(result.summary);
    const page = evaluate(
      html,
      `{ tables: [...document.querySelectorAll('table')].map((table) => [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent.trim()))),
         folded: [...document.querySelectorAll('details:not([open]) > summary')].map((summary) => summary.textContent.trim()),
         height: document.documentElement.scrollHeight }`,
    ) as { tables: string[][][]; folded: string[]; height: number };
    expect(page.tables[0]?.slice(1).map((row) => row.slice(1, 6))).toEqual([
      ['cart', '6', '1', '5', '0'],
      ['api', '4', '0', '4', '0'],
      ['checkout', '3', '0', '3', '0'],
      expect.arrayContaining(['13']),
    ]);
    expect(page.folded.filter((text) => text.includes('tests/cart.test.js:3'))).toHaveLength(5);
    expect(page.folded.filter((text) => text.includes('api/Api.cs:2'))).toHaveLength(4);
    expect(page.folded.filter((text) => text.includes('features/checkout.feature:'))).toHaveLength(3);
    const text = evaluate(html, 'document.body.innerText') as string;
    expect(text).toMatch(/66\.6 % \(6\/9\)/); // cut, as CodeBuild does
    expect(text).toMatch(/50\.0 % \(1\/2\)/);

    mkdirSync('build', { recursive: true });
    takePicture(html.replaceAll('<details>', '<details open>'), resolve(PICTURE), 3200);
    expect(statSync(PICTURE).size).toBeGreaterThan(20_000);
  });

  describe('with hostile names', () => {
    const shownNames = HOSTILE.map(([name, shown = name]) => shown);
    const report = junit([
      ...HOSTILE.map(([name], index) => ({
        name,
        time: index < 10 ? 2 : 3,
        problem: { message: `said ${name}`, stack: 'the end' },
      })),
      { name: 'has 5 MB', problem: { message: `begins ${'<i>&|\n'.repeat(900_000)}` } },
    ]);
    const group = 'p|<img src=x onerror=window.hacked=1>*b*';
    const broken = '<img src=x onerror=window.hacked=1>|`b`\n::error::forged\x1b[31m.xml';
    const buildspec = BUILDSPEC.replace(
      /reports:[^]*/,
      `reports:\n  ${JSON.stringify(group)}: {files: report.xml}\n  broken: {files: '*onerror*'}\n`,
    );
    const files = { 'report.xml': report, [broken]: '<script>window.hacked=1</script>' };
    /** Without blanks, and cut as names are. */
    const bare = (text: string): string => text.replace(/\s/g, '').slice(0, 150);

    it('shows text, and nothing but text', async () => {
      const result = await run(files, buildspec);
      expect(result).toMatchObject({ exitCode: 1, problems: [] });
      // The runner has heard nothing but what we had to say.
      expect(result.groups).toEqual([
        'DOWNLOAD_SOURCE',
        'INSTALL',
        'PRE_BUILD',
        'BUILD',
        'POST_BUILD',
        'UPLOAD_ARTIFACTS',
      ]);
      expect(result.masks).toEqual([]);
      expect(Object.keys(result.outputs)).not.toContain('forged');
      const errors = result.annotations.filter(({ level }) => level === 'error');
      expect(errors.map(({ title }) => title && bare(title))).toEqual(
        ['UPLOAD_ARTIFACTS FAILED: CLIENT_ERROR', ...shownNames.slice(0, 9)].map(bare),
      );
      expect(
        errors.slice(1).every(({ message, file }) => message.endsWith('the end') && file === undefined),
      ).toBe(true);
      expect(result.annotations).toHaveLength(11);

      const page = evaluate(
        toHtml(result.summary),
        `{
          hacked: 'hacked' in window,
          tags: [...new Set([...document.body.querySelectorAll('*')].map((element) => element.tagName.toLowerCase()))],
          scripts: document.body.querySelectorAll('script').length,
          attributes: [...new Set([...document.body.querySelectorAll('*')].flatMap((element) => element.getAttributeNames()))],
          names: [...document.querySelectorAll('details > summary > code')].map((code) => code.textContent),
          texts: [...document.querySelectorAll('details > pre')].map((pre) => pre.textContent),
          slowest: [...document.querySelectorAll('details td:first-child > code')].map((code) => code.textContent),
          rows: [...document.querySelector('table').rows].map((row) => row.cells.length),
          groups: [...document.querySelectorAll('table')[0].querySelectorAll('code')].map((code) => code.textContent),
          problems: [...document.querySelectorAll('li > code')].map((code) => code.textContent),
          details: document.querySelectorAll('details').length,
          inner: document.querySelectorAll('details details, summary summary, code code').length,
          open: document.querySelectorAll('details[open]').length,
          loose: [...function* () {
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) if (!walker.currentNode.parentElement.closest('code, pre, script')) yield walker.currentNode.textContent;
          }()].join(''),
        }`,
      ) as Record<'tags' | 'attributes' | 'names' | 'texts' | 'slowest' | 'groups' | 'problems', string[]> & {
        hacked: boolean;
        scripts: number;
        rows: number[];
        details: number;
        inner: number;
        open: number;
        loose: string;
      };
      expect(page).toMatchObject({ hacked: false, scripts: 1, inner: 0, open: 0, groups: [group, 'broken'] });
      const ours =
        'h2 h3 sub p strong code pre br wbr ul li details summary table thead tbody tr th td script';
      expect(page.tags.filter((tag) => !ours.split(' ').includes(tag))).toEqual([]);
      expect(page.attributes.filter((name) => !['align', 'class'].includes(name))).toEqual([]);
      expect(page.details).toBe(HOSTILE.length + 2);
      expect(page.names.map(bare)).toEqual([...shownNames, 'has 5 MB'].map(bare));
      expect(page.slowest.map(bare)).toEqual(shownNames.slice(10, 20).map(bare));
      expect(page.rows).toEqual([8, 8, 8, 8]);
      expect(page.problems.map(bare)).toEqual([
        bare(
          `${broken.replace('\n', '\\x0a').replace('\x1b', '\\x1b')}: expected element type <testsuite> but have <script>`,
        ),
      ]);
      const lines = (text: string): string => bare(text.replace(/[␊␍]/g, ''));
      page.texts
        .slice(0, -1)
        .forEach((text, index) => expect(lines(text)).toBe(lines(`said${shownNames[index]}the end`)));
      expect(page.texts.at(-1)).toMatch(/^begins <i>&\|\n<i>&\|\n/);
      expect(page.loose).not.toMatch(/evil|@|#1|hacked|forged|javascript/);
      expect(Buffer.byteLength(result.summary)).toBeLessThan(500 * 1024);
    });

    it('lets no control character on a terminal', async () => {
      const cli = await commandLine(
        Object.fromEntries(
          Object.entries({ ...files, 'buildspec.yml': buildspec }).map(([name, text]) => [
            `source/${name}`,
            text,
          ]),
        ),
      );
      cleanups.push(cli.cleanup);
      const { status, log } = await cli.run(['run'], { CODEBUILD_CONFIG_AUTO_DISCOVER: 'false' });
      expect(status).toBe(1);
      expect(log.match(/[^\P{Cc}\n]|[\u200B-\u200F\u202A-\u202E\u2066-\u2069]/gu)).toBeNull();
      // The first twenty, and the verdict.
      const failures = log.slice(log.indexOf('Failing tests'));
      const shown = failures
        .split('\n')
        .filter((line) => line.startsWith('✖ '))
        .map((line) => bare(line.slice(2)).slice(0, 100));
      expect(shown.slice(0, -1)).toEqual(shownNames.slice(0, 20).map((name) => bare(name).slice(0, 100)));
    });
  });
});
