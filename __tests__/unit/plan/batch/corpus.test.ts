import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parseBuildspec } from '../../../../src/buildspec/parse.js';
import { identifiersOf, plan } from './plans.js';

/** Public buildspecs (data: parsed, never run). They are no part of this repository. */
const CORPUS = join(import.meta.dirname, '../../../../../shared/corpus');

const files = existsSync(CORPUS) ? readdirSync(CORPUS).filter((name) => /\.ya?ml$/.test(name)) : [];
const batches = files
  .map((file) => ({ file, source: readFileSync(join(CORPUS, file)) }))
  .filter(({ file, source }) => parseBuildspec(source, file).buildspec?.batch);

(files.length > 0 ? describe : describe.skip)(
  'public batches (skipped where ../shared/corpus is absent)',
  () => {
    it('are there', () => {
      expect(batches.length).toBeGreaterThan(30);
    });

    it.each(batches)('$file is planned', ({ source }) => {
      // Amplify's project has it.
      const overrides = [{ name: 'WINDOWS_IMAGE_2019', value: 'registry.example.com/windows:2019' }];
      const { plan: planned, diagnostics } = plan(source, { overrides });
      expect(diagnostics).toEqual([]);
      expect(planned.builds.length).toBeGreaterThan(0);
      const identifiers = identifiersOf(planned.builds);
      expect(new Set(identifiers).size).toBe(identifiers.length);
      expect(identifiers.filter((one) => !/^\w{1,127}$/.test(one))).toEqual([]);
      const levels = new Map(planned.builds.map(({ identifier, level }) => [identifier, level]));
      for (const { dependsOn, level, image } of planned.builds) {
        expect(level).toBe(Math.max(-1, ...dependsOn.map((one) => levels.get(one) ?? NaN)) + 1);
        expect(image ?? '').not.toContain('$');
      }
    });
  },
);
