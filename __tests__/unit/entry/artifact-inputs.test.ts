import { describe, expect, it } from '@jest/globals';

import { artifactInputs, cacheInput } from '../../../src/entry/artifact-inputs.js';

describe('the inputs about artifacts', () => {
  it('ask for nothing special when they are empty', () => {
    expect(artifactInputs({})).toEqual({ request: { wanted: true } });
  });

  it('are taken as they are', () => {
    const inputs = {
      INPUT_ARTIFACTS: 'none',
      'INPUT_ARTIFACT-NAME': ' $(literal) ',
      'INPUT_ARTIFACT-PACKAGING': 'zip',
      'INPUT_ARTIFACT-RETENTION-DAYS': '7',
      'INPUT_ARTIFACT-COMPRESSION-LEVEL': '0',
    };
    expect(artifactInputs(inputs)).toEqual({
      request: { wanted: false, name: '$(literal)', packaging: 'zip' },
      retentionDays: 7,
      compressionLevel: 0,
    });
  });

  it.each([
    ['ARTIFACTS', 's4'],
    ['ARTIFACT-PACKAGING', 'tar'],
    ['ARTIFACT-RETENTION-DAYS', '0'],
    ['ARTIFACT-RETENTION-DAYS', '1.5'],
    ['ARTIFACT-COMPRESSION-LEVEL', '10'],
    ['ARTIFACT-COMPRESSION-LEVEL', 'best'],
  ])('refuse for %s %s', (name, value) => {
    expect(() => artifactInputs({ [`INPUT_${name}`]: value })).toThrow(/must be/);
  });
});

describe('the input cache', () => {
  it.each([
    ['', true, true],
    ['true', true, true],
    ['False', false, false],
    ['restore', true, false],
    ['save', false, true],
  ])('%j restores: %s, saves: %s', (value, restore, save) => {
    expect(cacheInput({ INPUT_CACHE: value })).toEqual({ restore, save });
  });

  it('refuses what it does not know', () => {
    expect(() => cacheInput({ INPUT_CACHE: 'yes' })).toThrow(/must be one of true, false, restore, save/);
  });
});
