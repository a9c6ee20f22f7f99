import { describe, expect, it } from '@jest/globals';

import { renderSummary } from '../../../src/render/summary.js';
import { batchPlan, failed, plan, result } from './results.js';

const TOOK = {
  SUBMITTED: 0,
  QUEUED: 0.2,
  PROVISIONING: 41,
  DOWNLOAD_SOURCE: 0.4,
  INSTALL: 1234.5,
  PRE_BUILD: 0,
  BUILD: 65_250,
  POST_BUILD: 3,
  UPLOAD_ARTIFACTS: 0,
  FINALIZING: 0,
};
const MEBIBYTE = 1024 * 1024;
const bytes = (text: string): number => Buffer.byteLength(text);

describe('the job summary', () => {
  it('of a success: the phases, where the time went, what was exported', () => {
    const exportedVariables = [
      { name: 'TAG', value: 'v1' },
      { name: 'NOTES', value: 'two\nlines' },
    ];
    expect(renderSummary(plan(), result(TOOK, {}, { exportedVariables })))
      .toBe(`## ✅ web: SUCCEEDED <sub>1 min 07 s</sub>

| Phase | Status | Duration |
| --- | --- | ---: |
| SUBMITTED | ✅ SUCCEEDED | 0 ms |
| QUEUED | ✅ SUCCEEDED | 0 ms |
| PROVISIONING | ✅ SUCCEEDED | 41 ms |
| DOWNLOAD_SOURCE | ✅ SUCCEEDED | 0 ms |
| INSTALL | ✅ SUCCEEDED | 1.2 s |
| PRE_BUILD | ✅ SUCCEEDED | 0 ms |
| BUILD | ✅ SUCCEEDED | 1 min 05 s |
| POST_BUILD | ✅ SUCCEEDED | 3 ms |
| UPLOAD_ARTIFACTS | ✅ SUCCEEDED | 0 ms |
| FINALIZING | ✅ SUCCEEDED | 0 ms |

\`\`\`mermaid
gantt
  dateFormat x
  axisFormat %H:%M:%S
  PROVISIONING :done, 1786365000000, 1786365000041
  DOWNLOAD_SOURCE :done, 1786365000041, 1786365000042
  INSTALL :done, 1786365000042, 1786365001276
  BUILD :done, 1786365001276, 1786365066526
  POST_BUILD :done, 1786365066526, 1786365066529
\`\`\`

| Exported variable | Value |
| --- | --- |
| <code>TAG</code> | <code>v1</code> |
| <code>NOTES</code> | <code>two<br>lines</code> |`);
  });

  it('of a build of a batch names it, however long the name of the project is', () => {
    const failing = result({ BUILD: 10 }, { BUILD: failed('make', 2, '') }, { status: 'FAILED' });
    // The underscore is an entity, which shows as itself.
    expect(renderSummary(batchPlan(), failing)).toMatch(
      /^## ❌ web \/ linux&#95;small: FAILED in BUILD <sub>10 ms<\/sub>\n/,
    );
    expect(renderSummary(batchPlan({ projectName: 'x'.repeat(500) }), failing)).toMatch(
      /^## ❌ x{199}… \/ linux&#95;small: FAILED/,
    );
  });

  it('of a failure: the command, where it stands, what it last said', () => {
    const failure = failed(
      'npm test\nnpm run lint',
      2,
      '\u001B[31mFAIL\u001B[0m sum.test\n\nexpected 3, got 4\n',
    );
    const link = (line: number): string => `https://github.com/o/r/blob/abc/ci/buildspec.yml#L${line}`;
    const failing = result(
      { PRE_BUILD: 0, BUILD: 10, POST_BUILD: 0 },
      { BUILD: failure },
      { status: 'FAILED' },
    );
    expect(renderSummary(plan({ buildspecFile: 'ci/buildspec.yml' }), failing, link))
      .toBe(`## ❌ web: FAILED in BUILD <sub>10 ms</sub>

**BUILD** failed at [ci/buildspec.yml:7](https://github.com/o/r/blob/abc/ci/buildspec.yml#L7) with exit status 2:

\`\`\`text
npm test
npm run lint
\`\`\`

<details open><summary>What it printed last</summary>

\`\`\`text
FAIL sum.test

expected 3, got 4
\`\`\`

</details>

| Phase | Status | Duration |
| --- | --- | ---: |
| PRE_BUILD | ✅ SUCCEEDED | 0 ms |
| BUILD | ❌ FAILED | 10 ms |
| POST_BUILD | ✅ SUCCEEDED | 0 ms |

\`\`\`mermaid
gantt
  dateFormat x
  axisFormat %H:%M:%S
  BUILD :crit, 1786365000000, 1786365000010
\`\`\``);
  });

  it('of several failures names each, in the order they came, and the first in the title', () => {
    const build = failed('make', 2, 'no rule');
    const clean = failed('make clean', 3, ' \n');
    const both = {
      ...build,
      contexts: [...(build.contexts ?? []), ...(clean.contexts ?? [])],
      failedCommands: [...(build.failedCommands ?? []), ...(clean.failedCommands ?? [])],
    };
    const summary = renderSummary(
      plan(),
      result(
        { BUILD: 5, POST_BUILD: 5 },
        { BUILD: both, POST_BUILD: failed('notify', 4, 'sent') },
        { status: 'FAILED' },
      ),
    );
    expect(summary).toMatch(/^## ❌ web: FAILED in BUILD /);
    expect(summary.match(/^\*\*.*\*\* failed at .*$/gm)).toEqual([
      '**BUILD** failed at buildspec.yml:7 with exit status 2:',
      '**BUILD** failed at buildspec.yml:7 with exit status 3:',
      '**POST_BUILD** failed at buildspec.yml:7 with exit status 4:',
    ]);
    expect(summary).toContain('```text\nmake clean\n```\n\nIt printed nothing.\n');
  });

  it.each([
    ['TIMED_OUT', 'BUILD', '⏱️', 'Build has timed out.'],
    ['STOPPED', 'BUILD', '🛑', 'Build was stopped.'],
    ['FAULT', 'PROVISIONING', '⚠️', 'run-as: there is no user bob here. Create it.'],
    ['FAILED', 'DOWNLOAD_SOURCE', '❌', 'YAML file does not exist'],
  ] as const)('of %s in %s says why', (status, phase, sign, message) => {
    const contexts = [{ statusCode: 'WHATEVER', message }];
    const summary = renderSummary(
      plan(),
      result({ [phase]: 2000 }, { [phase]: { status, contexts } }, { status }),
    );
    expect(summary.split('\n\n').slice(0, 2)).toEqual([
      `## ${sign} web: ${status} in ${phase} <sub>2.0 s</sub>`,
      `**${phase}** ${status}: <code>${message}</code>`,
    ]);
    expect(summary).toContain(`| ${phase} | ${sign} ${status} | 2.0 s |`);
    expect(summary).toContain(`${phase} :crit,`);
  });

  it('shows no chart of a build that took no time', () => {
    expect(renderSummary(plan(), result({ BUILD: 0 }))).not.toContain('mermaid');
  });

  it('is not taken over by names, values and output', () => {
    const hostile =
      '</code></details><script>alert(1)</script> | [x](http://evil) ![x](y) <img src=x> **b** `c` # h @me';
    const command = `echo '${hostile}'\n\`\`\`\n## heading\n| a |\n</details>`;
    const failure = failed(command, 1, `${hostile}\n\`\`\`\`\`\`\n# heading\n\u001B]0;title\u0007`);
    const summary = renderSummary(
      plan({ projectName: hostile, buildspecFile: `${hostile}.yml` }),
      result(
        { BUILD: 1 },
        { BUILD: failure },
        { status: 'FAILED', exportedVariables: [{ name: 'A', value: `${hostile}\n| b |\n` }] },
      ),
      () => 'https://github.com/o/r',
    );
    const fenced = /^(`{3,})text\n[\s\S]*?\n\1$/gm;
    expect(summary.match(fenced)).toHaveLength(2);
    const rest = summary.replace(fenced, '');
    expect(rest).not.toMatch(/script>|<img|\]\(http:\/\/evil|\*\*b|`c`|@me/);
    expect(rest.match(/<[^>]*>/g)).toEqual([
      '<sub>',
      '</sub>',
      '<details open>',
      '<summary>',
      '</summary>',
      '</details>',
      '<code>',
      '</code>',
      '<code>',
      '<wbr>',
      '<br>',
      '<br>',
      '</code>',
    ]);
    // The table of the variable has as many cells in each row.
    const rows = rest.split('\n').filter((line) => line.startsWith('| <code>'));
    expect(rows.map((row) => row.split('|').length)).toEqual([4]);
    expect(summary).not.toContain('\u001B');
  });

  it('stays far below what the runner takes, whatever a build prints and exports', () => {
    const huge = '|'.repeat(200_000);
    const wide = failed('€`'.repeat(100_000), 1, '€`'.repeat(8 * 1024));
    const twice = {
      ...wide,
      failedCommands: [...(wide.failedCommands ?? []), ...(wide.failedCommands ?? [])],
    };
    const took = { INSTALL: 1, PRE_BUILD: 1, BUILD: 1, POST_BUILD: 1 };
    const failures = { INSTALL: twice, PRE_BUILD: twice, BUILD: twice, POST_BUILD: twice };
    const exportedVariables = Array.from({ length: 500 }, (_, n) => ({ name: `NAME_${n}`, value: huge }));
    const summary = renderSummary(plan(), result(took, failures, { status: 'FAILED', exportedVariables }));
    expect(bytes(summary)).toBeLessThan(MEBIBYTE * 0.9);
    expect(summary).toContain('| … | 400 more |');
    expect(
      bytes(
        renderSummary(
          plan({ projectName: huge, buildspecFile: huge }),
          result({ BUILD: 1 }, { BUILD: wide }),
        ),
      ),
    ).toBeLessThan(MEBIBYTE / 4);
    const contexts = Array.from({ length: 20_000 }, () => ({ statusCode: 'YAML_FILE_ERROR', message: huge }));
    const refused = renderSummary(
      plan(),
      result({ DOWNLOAD_SOURCE: 1 }, { DOWNLOAD_SOURCE: { status: 'FAILED', contexts } }),
    );
    expect(bytes(refused)).toBeLessThan(MEBIBYTE * 0.9);
    expect(refused).toContain('- 19900 more');
    const name = 'N'.repeat(2 * MEBIBYTE);
    expect(
      bytes(renderSummary(plan(), result({}, {}, { exportedVariables: [{ name, value: '' }] }))),
    ).toBeLessThan(MEBIBYTE / 4);
    const fences = summary.match(/^`{3,}/gm) ?? [];
    expect(fences.length % 2).toBe(0);
  });
});
