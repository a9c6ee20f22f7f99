/** Builds of a batch that have an image each, by the command line. */
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { type BatchCommandLine, batchCommandLine, outcomes, until } from './support/batch-command-line.js';
import { buildContainersWith, describeDocker, docker, IMAGES } from './support/docker.js';

const SPEC = `version: 0.2
batch:
  build-graph:
    - {identifier: debian, env: {image: ${IMAGES.debian}}}
    - {identifier: busybox, env: {image: $SMALL}}
    - {identifier: here, env: {image: none}}
    - {identifier: missing, env: {image: 'test/there-is-no-such-image:1'}}
    - {identifier: behind, depend-on: [missing]}
env: {variables: {SMALL: '${IMAGES.busybox}'}}
phases:
  build:
    commands:
      - '[ ! -e /etc/debian_version ] || system=debian; [ ! -x /bin/busybox ] || system=\${system}busybox'
      - case $WAIT-$CODEBUILD_BATCH_BUILD_IDENTIFIER in yes-debian | yes-busybox) until [ -e go ]; do sleep 0.1; done ;; esac
      - echo "$system $CODEBUILD_BATCH_BUILD_IDENTIFIER" >made
artifacts: {files: made}
`;

describeDocker('an image for each build', () => {
  let cli: BatchCommandLine;
  beforeEach(async () => {
    cli = await batchCommandLine({ 'buildspec.yml': SPEC });
  });
  afterEach(() => cli.cleanup());

  it('is what it runs in; one that is not there is a fault of its build alone', async () => {
    const artifacts = join(cli.path, 'artifacts');
    const ran = await cli.batch(['--max-parallel', '3', '--artifacts', artifacts]);
    expect({ status: ran.status, log: ran.log }).toEqual({ status: 3, log: ran.log });
    expect(outcomes(ran.json)).toEqual({
      ...{ debian: 'SUCCEEDED', busybox: 'SUCCEEDED', here: 'SUCCEEDED', missing: 'FAULT' },
      behind: 'it waits for missing, which ended in FAULT',
    });
    const made = (identifier: string): string =>
      readFileSync(join(artifacts, identifier, 'source/made'), 'utf8');
    expect(made('busybox')).toBe('busybox busybox\n');
    expect(made('debian')).toMatch(/^debian(busybox)? debian\n$/);
    expect(made('here')).toMatch(/ here\n$/);
    expect(ran.log).toMatch(/^missing +\| .*BUILD_CONTAINER_UNABLE_TO_PULL_IMAGE/m);
    expect(buildContainersWith(cli.path)).toEqual([]);
    expect(docker('image', 'ls', '--quiet', 'test/there-is-no-such-image:1')).toBe('');
  });

  it('--image goes before that of an entry', async () => {
    const artifacts = join(cli.path, 'artifacts');
    await cli.batch(['--image', IMAGES.busybox, '--artifacts', artifacts]);
    expect(outcomes(cli.readJson())).toMatchObject({ missing: 'SUCCEEDED', behind: 'SUCCEEDED' });
    for (const identifier of ['debian', 'here', 'missing'])
      expect(readFileSync(join(artifacts, identifier, 'source/made'), 'utf8')).toBe(
        `busybox ${identifier}\n`,
      );
  });

  it('builds in two of them at the same time', async () => {
    const batch = cli.startBatch(['--max-parallel', '2', '--env', 'WAIT=yes']);
    const ours = (): string[] => buildContainersWith(cli.path);
    await until(() => ours().length === 2);
    const images = ours().map((id) => docker('inspect', '--format', '{{.Config.Image}}', id));
    const [copies = ''] = cli.temporary().filter((name) => name.startsWith('buildspec-batch-'));
    for (const identifier of ['debian', 'busybox'])
      writeFileSync(join(cli.path, 'temporary', copies, identifier, 'go'), '');
    await batch.ended;
    expect(images).toHaveLength(2);
    expect(new Set(images).size).toBe(2);
    expect(outcomes(cli.readJson())).toMatchObject({ debian: 'SUCCEEDED', busybox: 'SUCCEEDED' });
  });
});
