/** What a build with failing tests shows: the job summary in a browser, the annotations, the outputs. */
import { afterEach, expect, it } from '@jest/globals';
import { mkdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';

import { describeBrowser, evaluate, takePicture, toHtml } from './support/browser.js';
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
});
