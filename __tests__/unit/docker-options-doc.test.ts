import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';

import { DOCKER_OPTIONS } from '../../src/plan/docker-option-table.js';

it('docs/images.md lists every option of docker-options, and no other', () => {
  const text = readFileSync(new URL('../../docs/images.md', import.meta.url), 'utf8');
  const table = text.slice(text.indexOf('| for '), text.indexOf('Others are refused'));
  const listed = [...table.matchAll(/--([a-z][a-z-]+)/g)].map(([, name]) => name);
  expect(listed.toSorted()).toEqual(Object.keys(DOCKER_OPTIONS).toSorted());
});
