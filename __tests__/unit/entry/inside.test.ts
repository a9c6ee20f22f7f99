import { expect, it } from '@jest/globals';

import { isInside } from '../../../src/entry/inside.js';

it.each<[string, string, boolean]>([
  ['/src', '/src', true],
  ['/src', '/src/a/b', true],
  ['/src', '/src/..dist', true],
  ['/src', '/src/..', false],
  ['/src', '/', false],
  ['/src', '/srcs', false],
  ['/src', '/other/src', false],
  ['/', '/anything', true],
])('of %s: %s is inside: %s', (folder, path, expected) => {
  expect(isInside(folder, path)).toBe(expected);
});
