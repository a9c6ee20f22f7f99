import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';

import { helpOf, RULES } from '../../../src/check/rules.js';
import type { Rule } from '../../../src/check/types.js';

// Made for node, so without types.
const { rulesDoc } = (await import('../../../scripts/rules-doc.mjs' as string)) as {
  rulesDoc(rules: readonly Rule[]): string;
};

it('docs/rules.md is what `npm run docs:rules` makes of the rules', () => {
  expect(readFileSync('docs/rules.md', 'utf8')).toBe(rulesDoc(RULES));
});

it('the address of each rule is that of its section', () => {
  const headings = rulesDoc(RULES).matchAll(/^## (.*)$/gm);
  // As GitHub makes anchors of headings.
  const anchors = [...headings].map(([, text = '']) =>
    text
      .toLowerCase()
      .replace(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  );
  expect(RULES.map(({ id }) => new URL(helpOf(id)).hash.slice(1))).toEqual(anchors);
});
