import { describe, expect, it } from '@jest/globals';

import { edgeCount, mermaidGraph } from '../../../src/render/batch-graph.js';
import { OUTCOMES } from '../../../src/render/batch-outcomes.js';
import { build } from './batch-results.js';

const diamond = [
  build('end'),
  build('b', { dependsOn: ['end'] }),
  build('c', { dependsOn: ['end'] }),
  build('d', { dependsOn: ['b', 'c'] }),
];

describe('the graph of a batch in Mermaid', () => {
  it('calls nodes by number, so that no identifier is a word of Mermaid', () => {
    expect(mermaidGraph(diamond)).toBe(`flowchart LR
  b0["end"]
  b1["b"]
  b2["c"]
  b3["d"]
  b0 --> b1
  b0 --> b2
  b1 & b2 --> b3`);
  });

  it('is coloured by outcome, with a sign, and defines the colours that it uses', () => {
    const looks = new Map([
      ['end', 'SUCCEEDED'],
      ['b', 'TIMED_OUT'],
      ['d', 'SKIPPED'],
    ] as const);
    expect(mermaidGraph(diamond, looks)).toBe(`flowchart LR
  b0["✅ end"]:::SUCCEEDED
  b1["⏱️ b"]:::TIMED_OUT
  b2["c"]
  b3["⏭️ d"]:::SKIPPED
  b0 --> b1
  b0 --> b2
  b1 & b2 --> b3
  classDef TIMED_OUT fill:#fff1e5,stroke:#bc4c00,color:#762c00,stroke-width:2px
  classDef SKIPPED fill:#f6f8fa,stroke:#848d97,color:#57606a,stroke-dasharray:4 3
  classDef SUCCEEDED fill:#dafbe1,stroke:#1a7f37,color:#044f1e`);
  });

  it('has a look for each outcome', () => {
    const builds = OUTCOMES.map((outcome) => build(outcome));
    const text = mermaidGraph(builds, new Map(OUTCOMES.map((outcome) => [outcome, outcome])));
    for (const outcome of OUTCOMES) {
      expect(text).toContain(`:::${outcome}\n`);
      expect(text).toMatch(new RegExp(`^ {2}classDef ${outcome} fill:#`, 'm'));
    }
  });

  it('keeps labels text: no Markdown, no quote, no line break, no entity', () => {
    const labels = ['__init__', 'a_b', '_', 'a__b', '"]:::x\n`<b>&#1;'].map((identifier) =>
      build(identifier),
    );
    expect(mermaidGraph(labels).split('\n')).toEqual([
      'flowchart LR',
      '  b0["#95;#95;init#95;#95;"]',
      '  b1["a_b"]',
      '  b2["#95;"]',
      '  b3["a#95;#95;b"]',
      '  b4["#34;#93;#58;#58;#58;x#10;#96;#60;b#62;#38;#35;1#59;"]',
    ]);
  });

  it('leaves out arrows from builds that are not there', () => {
    expect(mermaidGraph([build('a', { dependsOn: ['gone'] })])).toBe('flowchart LR\n  b0["a"]');
  });

  it('counts its arrows', () => {
    expect(edgeCount(diamond)).toBe(4);
  });
});
