import { spawn } from 'node:child_process';
import { createHmac, randomBytes } from 'node:crypto';
import { join } from 'node:path';

import { attachment, type BlobStore } from './results-blobs.js';
import { testdir } from './testdir.js';

const ACCOUNT = 'devstoreaccount1';
const CONTAINER = 'actions-results';
const VERSION = '2021-12-02';

/**
 * Starts Azurite, Microsoft's emulator of Azure's blob storage, for `ResultsOptions.blobs`: signed URLs are genuine
 * service SAS, which Azurite checks. `folder` has `node_modules/azurite`.
 */
export async function startAzurite(folder: string): Promise<BlobStore> {
  const key = randomBytes(32);
  const data = await testdir();
  // It refuses the API versions of today's client library without --skipApiVersionCheck (github-actions.md §4.4).
  const azurite = spawn(
    process.execPath,
    [
      join(folder, 'node_modules/azurite/dist/src/blob/main.js'),
      ...['--blobHost', '127.0.0.1', '--blobPort', '0', '--location', data.path],
      ...['--skipApiVersionCheck', '--disableTelemetry', '--silent'],
    ],
    {
      env: { PATH: process.env['PATH'], AZURITE_ACCOUNTS: `${ACCOUNT}:${key.toString('base64')}` },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const ended = new Promise<void>((resolve) => azurite.once('close', () => resolve()));
  const origin = await new Promise<string>((resolve, reject) => {
    let text = '';
    azurite.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      const [, address] = /successfully listens on (http:\S+)/.exec(text) ?? [];
      if (address !== undefined) resolve(address);
    });
    azurite.once('error', reject);
    void ended.then(() => reject(new Error(`Azurite ended: ${text}`)));
  });

  const sign = (fields: string[]): string =>
    createHmac('sha256', key).update(fields.join('\n')).digest('base64');
  const expiry = (): string => new Date(Date.now() + 3600_000).toISOString().replace(/\.\d+Z$/, 'Z');

  /** A service SAS for one blob. */
  const signedUrl = (blob: string, sp: string, rscd = ''): string => {
    const se = expiry();
    const resource = `/blob/${ACCOUNT}/${CONTAINER}/${blob}`;
    // Start, identifier, address, protocol, snapshot, encryption scope and the other headers are left empty.
    const sig = sign([sp, '', se, resource, '', '', '', VERSION, 'b', '', '', '', rscd, '', '', '']);
    const url = new URL(`/${ACCOUNT}/${CONTAINER}/${blob}`, origin);
    const query = { sv: VERSION, sr: 'b', sp, se, ...(rscd !== '' && { rscd }), sig };
    url.search = new URLSearchParams(query).toString();
    return url.href;
  };

  /** An account SAS that may create the container. */
  const containerUrl = (): string => {
    const se = expiry();
    const sig = sign([ACCOUNT, 'c', 'b', 'c', '', se, '', '', VERSION, '', '']);
    const query = { restype: 'container', sv: VERSION, ss: 'b', srt: 'c', sp: 'c', se, sig };
    return `${origin}/${ACCOUNT}/${CONTAINER}?${new URLSearchParams(query)}`;
  };

  const ask = (method: string, url: string): Promise<Response> =>
    fetch(url, { method, headers: { 'x-ms-version': VERSION } });
  const created = await ask('PUT', containerUrl());
  const store: BlobStore = {
    uploadUrl: (blob) => signedUrl(blob, 'cw'),
    downloadUrl: (blob, fileName) => signedUrl(blob, 'r', fileName === undefined ? '' : attachment(fileName)),
    size: async (blob) => {
      const answer = await ask('HEAD', signedUrl(blob, 'r'));
      return answer.ok ? Number(answer.headers.get('content-length')) : undefined;
    },
    remove: async (blob) => void (await ask('DELETE', signedUrl(blob, 'd'))),
    close: async () => {
      azurite.kill('SIGKILL');
      await ended;
      await data.cleanup();
    },
  };
  if (created.ok) return store;
  await store.close();
  throw new Error(`Azurite: ${created.status} ${await created.text()}`);
}
