import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseBuildspec } from '../../../src/buildspec/parse.js';
import { renderDiagnostic } from '../../../src/render/diagnostics.js';

/** Each `name.yml` has a `name.txt`: everything that is said about it, as people read it. */
const FOLDER = join(import.meta.dirname, '../../buildspecs');

describe('refused buildspecs, as people read it', () => {
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.yml'))) {
    it(file, () => {
      const source = readFileSync(join(FOLDER, file), 'utf8');
      const { buildspec, diagnostics } = parseBuildspec(source, file);
      expect(buildspec).toBeUndefined();
      const text = diagnostics.map((one) => `${renderDiagnostic(one, source, false)}\n`).join('\n');
      expect(text).toBe(readFileSync(join(FOLDER, file.replace('.yml', '.txt')), 'utf8'));
    });
  }
});
