/** The shell contract in containers, with every shell that an image may have as its `sh`. */
import { afterAll } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createDockerRuntime } from '../../src/adapters/docker/docker-runtime.js';
import { containerRequest } from '../../src/entry/container.js';
import { buildContainers, describeDocker, IMAGES } from '../support/docker.js';
import { lifeContract } from './shell-contract-life.js';
import { outputContract } from './shell-contract-output.js';
import { type ContractPlace, type ContractShell, shellContract } from './shell-contract.js';

const SHELLS: { image: string; shell: ContractShell }[] = [
  { image: IMAGES.debian, shell: { name: 'dash', shell: 'sh', kind: 'dash' } },
  { image: IMAGES.busybox, shell: { name: 'busybox', shell: 'sh', kind: 'busybox' } },
  { image: IMAGES.bashAsSh, shell: { name: 'bash as sh', shell: 'sh', kind: 'bash as sh' } },
  { image: IMAGES.debian, shell: { name: 'bash', shell: 'bash', kind: 'bash' } },
];
const NO_LOGIN = { username: '', password: '' };
const PLACE = '/codebuild/output/src1/src';

const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'docker-runtime-')));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** What the plan of a build in the image says of its container. */
function plannedContainer(image: string, source: string) {
  const request = containerRequest({
    image,
    imageMap: '',
    privileged: 'false',
    dockerOptions: '',
    envPassthrough: [],
    login: NO_LOGIN,
  });
  if (!request) throw new Error(`${image} is no image`);
  const { image: resolved, privileged, options } = request;
  const mounts = [{ here: source, there: PLACE }];
  return { image: resolved, privileged, options, mounts, files: [], goPath: '/codebuild/output/src1' };
}

const openRuntime = (shell: ContractShell): Promise<ContractPlace> => {
  const build = randomUUID();
  const root = mkdtempSync(join(scratch, 'place-'));
  const [source, temporaryFolder] = [join(root, 'source'), join(root, 'temp')];
  mkdirSync(source);
  mkdirSync(temporaryFolder);
  const image = SHELLS.find((one) => one.shell === shell)?.image ?? '';
  return Promise.resolve({
    runtime: createDockerRuntime({
      container: plannedContainer(image, source),
      build,
      login: NO_LOGIN,
      environment: process.env,
      temporaryFolder,
    }),
    directory: PLACE,
    path: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    refusals: {
      shell: (missing) => `The image has no shell ${missing}.`,
      directory: (missing) => `Commands cannot enter ${missing} in the image.`,
    },
    remains: () => Promise.resolve([...readdirSync(temporaryFolder), ...buildContainers(build)]),
    cleanup: () => Promise.resolve(rmSync(root, { recursive: true, force: true })),
  });
};

const shells = SHELLS.map(({ shell }) => shell);

describeDocker('in a container', () => {
  shellContract('Docker', openRuntime, shells.slice(0, 2));
  // What bash does with a text is the same as on the host; how it is started, spoken to and ended is not.
  shellContract('Docker', openRuntime, shells.slice(2), [outputContract, lifeContract]);
});
