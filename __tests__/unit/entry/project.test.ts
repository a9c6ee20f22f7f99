import { expect, it } from '@jest/globals';

import { containerRequest } from '../../../src/entry/container.js';
import { registrySecret } from '../../../src/entry/project.js';
import { chooseSettings } from '../../../src/plan/project/choose-settings.js';
import { readProject } from '../../../src/plan/project/read-project.js';

const IMAGE = 'registry.corp.example/app:1';

/** The secret that is handed on, where the caller says that image and that map. */
function secretFor(image: string, imageMap = ''): string | undefined {
  const registryCredential = { credential: 'corp-registry', credentialProvider: 'SECRETS_MANAGER' };
  const json = JSON.stringify({ name: 'app', environment: { image: IMAGE, registryCredential } });
  const said = { buildspec: '', projectName: '', image, privileged: '', timeout: '' };
  const settings = chooseSettings(said, readProject(json, 'p.json', ''));
  const container = containerRequest({
    image: settings.image,
    imageMap,
    privileged: '',
    dockerOptions: '',
    envPassthrough: [],
    login: { username: '', password: '' },
  });
  return registrySecret(settings.project, container);
}

it("the login for the project's image", () => {
  expect(secretFor('')).toBe('corp-registry');
  expect(secretFor('', 'other:1=alpine')).toBe('corp-registry');
});

it.each([
  ['named', 'registry.other.example/app:1', ''],
  ['mapped', '', `${IMAGE}=registry.other.example/app:1`],
  ['mapped to nothing', '', `${IMAGE}=none`],
])('is for no other image, one that is %s', (_, image, imageMap) => {
  expect(secretFor(image, imageMap)).toBeUndefined();
});
