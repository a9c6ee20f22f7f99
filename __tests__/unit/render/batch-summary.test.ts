import { describe, expect, it } from '@jest/globals';

import { renderBatchSummary } from '../../../src/render/batch-summary.js';
import {
  artifact,
  batchPhase,
  batchPlan,
  batchResult,
  build,
  diamond,
  failure,
  group,
  HOSTILE,
  record,
  skippedGroup,
} from './batch-results.js';

const bytes = (text: string): number => Buffer.byteLength(text);
const rowsOf = (text: string): string[] => text.split('\n').filter((line) => line.startsWith('| '));

describe('the job summary of a batch', () => {
  it('has counts, the graph by outcome, and a table with the failures first', () => {
    const link = ({ failure: failed }: { failure?: { file?: string; line?: number } }): string =>
      `https://github.com/o/r/blob/abc/${failed?.file}#L${failed?.line}`;
    expect(renderBatchSummary(diamond(), { link })).toBe(`## ❌ web: batch FAILED <sub>1 min 07 s</sub>

4 builds: 1 failed, 1 skipped, 2 succeeded (1 reused). 50 tests, 2 failed.

\`\`\`mermaid
flowchart LR
  b0["✅ a"]:::SUCCEEDED
  b1["❌ b"]:::FAILED
  b2["✅ c"]:::SUCCEEDED
  b3["⏭️ d"]:::SKIPPED
  b0 --> b1
  b0 --> b2
  b1 & b2 --> b3
  classDef FAILED fill:#ffebe9,stroke:#cf222e,color:#82071e,stroke-width:2px
  classDef SKIPPED fill:#f6f8fa,stroke:#848d97,color:#57606a,stroke-dasharray:4 3
  classDef SUCCEEDED fill:#dafbe1,stroke:#1a7f37,color:#044f1e
\`\`\`

| Build | Status | Duration | Tests | Artifacts | Why |
| --- | --- | ---: | ---: | --- | --- |
| <code>b</code> | ❌ FAILED <sub>1 earlier attempt</sub> | 1 min 05 s | **2** of 30 failed |  | BUILD: <code>Error while executing command: npm test. Reason: exit status 1</code> at <a href="https&#58;//github.com/o/r/blob/abc/ci/b.yml&#35;L7"><code>ci/b.yml:7</code></a> |
| <code>d</code> | ⏭️ SKIPPED |  |  |  | b did not succeed |
| <code>a</code> | ✅ SUCCEEDED <sub>reused</sub> | 12.3 s | 20 |  |  |
| <code>c</code> | ✅ SUCCEEDED <sub>1 earlier attempt</sub> | 2.0 s |  | <a href="https&#58;//x/1"><code>web-c</code></a>, <code>docs</code> |  |`);
  });

  it('has the combined artifacts, or why there are none', () => {
    const done = artifact('web', { location: 'https://x/all', files: 2, size: 2048, digest: '12' });
    expect(renderBatchSummary(batchResult([], { combined: done }), {})).toMatch(
      /\n\nAll artifacts together: <a href="https&#58;\/\/x\/all"><code>web<\/code><\/a>, 2 files, 2\.0 KiB, SHA-256 <code>12<\/code>$/,
    );
    const phases = [
      batchPhase('COMBINE_ARTIFACTS', [0, 0], {
        status: 'FAILED',
        contexts: [{ statusCode: 'COMBINE_ARTIFACTS_ERROR', message: 'disk *full*' }],
      }),
    ];
    const failed = batchResult([group(build('a'))], { status: 'FAILED', phases });
    expect(renderBatchSummary(failed, {})).toContain(
      '\n\n**COMBINE_ARTIFACTS** FAILED: <code>disk &#42;full&#42;</code>\n\n',
    );
  });

  it('of a batch that CodeBuild would refuse says why, and has no builds', () => {
    const refused = batchPhase('DOWNLOAD_BATCHSPEC', [0, 0], {
      status: 'FAILED',
      contexts: [{ statusCode: 'BATCH_SPEC_VALIDATION_ERROR', message: 'a *waits* for itself' }],
    });
    expect(renderBatchSummary(batchResult([], { status: 'FAILED', phases: [refused] }), {}))
      .toBe(`## ❌ web: batch FAILED <sub>3 min 20 s</sub>

**DOWNLOAD_BATCHSPEC** FAILED: <code>a &#42;waits&#42; for itself</code>`);
  });

  it('has no graph where no build waits for another', () => {
    expect(renderBatchSummary(batchResult([group(build('a')), group(build('b'))]), {}))
      .toBe(`## ✅ web: batch SUCCEEDED <sub>3 min 20 s</sub>

2 builds: 2 succeeded.

| Build | Status | Duration | Tests | Artifacts | Why |
| --- | --- | ---: | ---: | --- | --- |
| <code>a</code> | ✅ SUCCEEDED | 1.0 s |  |  |  |
| <code>b</code> | ✅ SUCCEEDED | 1.0 s |  |  |  |`);
  });

  it('puts ignored failures behind those that the batch failed of', () => {
    const ignored = build('ignored', { ignoreFailure: true });
    const groups = [
      group(ignored, { current: record('ignored', { status: 'TIMED_OUT' }) }),
      skippedGroup(build('late'), 'stopped before'),
      group(build('killed'), { current: record('killed', { status: 'FAULT' }) }),
    ];
    const text = renderBatchSummary(batchResult(groups, { status: 'FAULT' }), {});
    expect(text).toContain('## ⚠️ web: batch FAULT');
    expect(text).toContain('3 builds: 1 fault, 1 timed out (1 ignored), 1 skipped.');
    expect(rowsOf(text).slice(2)).toEqual([
      '| <code>killed</code> | ⚠️ FAULT | 1.0 s |  |  |  |',
      '| <code>ignored</code> | ⏱️ TIMED_OUT <sub>ignored</sub> | 1.0 s |  |  |  |',
      '| <code>late</code> | ⏭️ SKIPPED |  |  |  | stopped before |',
    ]);
  });

  it('says where a build failed without an address too, and shows three artifacts', () => {
    const current = record('a', {
      ...failure('no', { file: 'a.yml' }),
      artifacts: ['w', 'x', 'y', 'z'].map((name) => artifact(name)),
    });
    const [, , row] = rowsOf(renderBatchSummary(batchResult([group(build('a'), { current })]), {}));
    expect(row).toBe(
      '| <code>a</code> | ❌ FAILED | 1.0 s |  | <code>w</code>, <code>x</code>, <code>y</code>, 1 more | BUILD: <code>no</code> at <code>a.yml</code> |',
    );
  });

  it('keeps everything text and each row on its line', () => {
    const current = record(HOSTILE, {
      status: 'FAILED',
      failure: { phase: HOSTILE, message: HOSTILE, file: HOSTILE, line: 1 },
      artifacts: ['https://x/"><script>|', `https://x/${HOSTILE}`, 'javascript:x'].map((location) =>
        artifact(HOSTILE, { location }),
      ),
    });
    const groups = [
      group(build(HOSTILE), { current }),
      skippedGroup(build('b', { dependsOn: [HOSTILE] }), HOSTILE),
    ];
    const text = renderBatchSummary(
      batchResult(groups, {
        status: 'FAILED',
        plan: batchPlan(
          groups.map((one) => one.build),
          { projectName: HOSTILE },
        ),
        phases: [
          batchPhase('FAILED', [0, 0], {
            status: 'FAILED',
            contexts: [{ statusCode: '', message: HOSTILE }],
          }),
        ],
        combined: artifact(HOSTILE, { digest: HOSTILE }),
      }),
      { link: () => 'https://x/"><i>|\n' },
    );
    expect(text).not.toMatch(/<b>|<i>|<script>|\*x|@me|\u001B|\u202E|^::error/m);
    expect(rowsOf(text)).toHaveLength(4);
    for (const row of rowsOf(text)) expect(row.split('|')).toHaveLength(8);
    expect(text.match(/`+/g)).toEqual(['```', '```']);
  });

  it('leaves out a graph that Mermaid would not draw: too many arrows, too much text', () => {
    const fan = (count: number, name: string): ReturnType<typeof renderBatchSummary> => {
      const builds = Array.from({ length: count }, (_, index) => build(`${name}${index}`));
      const last = build('last', { dependsOn: builds.map(({ identifier }) => identifier) });
      return renderBatchSummary(batchResult([...builds, last].map((one) => group(one))), {});
    };
    expect(fan(500, 'b')).toContain('```mermaid');
    expect(fan(501, 'b')).not.toContain('```mermaid');
    expect(fan(501, 'b')).toContain('The graph is too large to be drawn here: 502 builds, 501 arrows.');
    expect(fan(400, 'b'.repeat(120))).toContain(
      'The graph is too large to be drawn here: 401 builds, 400 arrows.',
    );
  });

  it('shows 300 builds and counts the others', () => {
    const groups = Array.from({ length: 100_000 }, (_, index) => group(build(`b${index}`)));
    groups.push(group(build('bad'), { current: record('bad', failure('no')) }));
    const text = renderBatchSummary(batchResult(groups), {});
    const rows = rowsOf(text).slice(2);
    expect(rows).toHaveLength(301);
    expect(rows[0]).toContain('<code>bad</code>');
    expect(rows.at(-1)).toBe('| 99701 more | 99701 succeeded | | | | |');
    expect(text).toContain('100001 builds: 1 failed, 100000 succeeded.');
  });

  it('stays far below 1 MiB whatever the builds say', () => {
    const worst = '@'.repeat(5000);
    const groups = Array.from({ length: 2000 }, (_, index) =>
      group(build(`b${index}`, { dependsOn: index === 0 ? [] : ['b0'] }), {
        current: record(`b${index}`, {
          ...failure(worst, { file: worst, line: 1 }),
          artifacts: [1, 2, 3, 4].map(() => artifact(worst, { location: `https://x/${worst}` })),
        }),
      }),
    );
    const text = renderBatchSummary(batchResult(groups, { status: 'FAILED' }), {
      link: () => `https://x/${worst}`,
    });
    expect(bytes(text)).toBeLessThan(500 * 1024);
    expect(text).toMatch(/\| \d+ more \| \d+ failed \|/);
  });
});
