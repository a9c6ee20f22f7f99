import { expect, it } from '@jest/globals';
import { mkdirSync } from 'node:fs';

import { NO_SINK } from '../../../src/entry/report-store.js';
import { githubStores } from '../../../src/entry/stores.js';
import type { BuildPlan } from '../../../src/plan/types.js';
import { testdir } from '../../support/testdir.js';
import { batchPlan, plan } from '../render/results.js';

/** What the artifact `web` of a build is called on GitHub: an upload that is stopped before it begins says so. */
async function nameOn(planned: BuildPlan): Promise<string | undefined> {
  const directory = await testdir({ file: '1' });
  try {
    mkdirSync(`${directory.path}/temp`);
    const environment = {
      ACTIONS_RESULTS_URL: 'http://127.0.0.1:9/',
      ACTIONS_RUNTIME_TOKEN: 'token',
      RUNNER_TEMP: `${directory.path}/temp`,
    };
    const reports = { groups: [], keepFiles: true };
    const { artifacts } = await githubStores(
      { ...planned, reports },
      environment,
      { request: { wanted: true } },
      NO_SINK,
    );
    const stored = await artifacts?.store(
      { name: 'web', packaging: 'files', files: [{ entry: 'file', path: `${directory.path}/file` }] },
      {
        signal: AbortSignal.abort(),
        onProgress: () => undefined,
        onWarning: () => undefined,
      },
    );
    return stored && 'failure' in stored
      ? /^(.*?): The operation was aborted/.exec(stored.failure)?.[1]
      : undefined;
  } finally {
    await directory.cleanup();
  }
}

it('a build’s artifacts on GitHub have the name that they ask for, in a batch with the build’s identifier', async () => {
  expect(await nameOn(plan())).toBe('web');
  expect(await nameOn(batchPlan())).toBe('web-linux_small');
});
