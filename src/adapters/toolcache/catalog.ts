import { readFileSync } from 'node:fs';
import { arch } from 'node:os';

import type { HttpClient } from '@actions/http-client';

import { EnvironmentError } from '../../errors.js';
import type { VersionSelector } from '../../plan/versions.js';
import type { DownloadableTool } from '../../run/ports.js';
import { reasonOf, within } from './limit.js';

/** Where lists and archives come from; a test has its own. */
export interface DownloadSites {
  /** Holds `actions/node-versions/main/versions-manifest.json` and the like. */
  manifests: string;
  corretto: string;
  /** Milliseconds to wait for a list; a site that does not answer is no reason to hold the build up. */
  limit: number;
}

export const OFFICIAL_SITES: DownloadSites = {
  manifests: 'https://raw.githubusercontent.com',
  corretto: 'https://corretto.aws',
  limit: 10_000,
};

/** The lists that the setup actions take their downloads from. */
const MANIFESTS = new Map([
  ['nodejs', 'actions/node-versions/main/versions-manifest.json'],
  ['python', 'actions/python-versions/main/versions-manifest.json'],
  ['golang', 'actions/go-versions/main/versions-manifest.json'],
]);

interface Release {
  version?: string;
  files?: { arch?: string; platform?: string; platform_version?: string; download_url?: string }[];
}

/**
 * What of a runtime could be downloaded for this machine: node, python and go from the lists of the setup actions;
 * of java the newest Corretto of one major version.
 * @throws EnvironmentError when the site does not answer in time, or not with a list
 */
export async function catalog(
  runtime: string,
  selector: VersionSelector,
  sites: DownloadSites,
  signal: AbortSignal,
): Promise<DownloadableTool[]> {
  const manifest = MANIFESTS.get(runtime);
  if (runtime === 'java') return newestCorretto(selector, sites, signal);
  if (manifest === undefined) return [];
  const url = `${sites.manifests}/${manifest}`;
  const releases = await ask(url, sites.limit, signal, async (client) => {
    return (await client.getJson<unknown>(url)).result;
  });
  if (!Array.isArray(releases)) throw new EnvironmentError(`${url} holds no list of versions`);
  const system = systemVersion();
  return (releases as (Release | null)[]).flatMap((release): DownloadableTool[] => {
    const { version, files } = release ?? {};
    const url = files?.find(
      ({ arch: architecture, platform, platform_version: platformVersion }) =>
        architecture === arch() &&
        platform === process.platform &&
        (platformVersion === undefined || platformVersion === system),
    )?.download_url;
    return version !== undefined && url !== undefined ? [{ version, origin: 'download', url }] : [];
  });
}

/** The permanent link of a major version leads to the archive, whose name has the full version. */
async function newestCorretto(
  { distribution = 'corretto', version }: VersionSelector,
  { corretto, limit }: DownloadSites,
  signal: AbortSignal,
): Promise<DownloadableTool[]> {
  if (distribution !== 'corretto' || !/^\d+$/.test(version ?? '')) return [];
  const system = process.platform === 'darwin' ? 'macos' : 'linux';
  const architecture = arch() === 'arm64' ? 'aarch64' : arch();
  const file = `amazon-corretto-${version}-${architecture}-${system}-jdk.tar.gz`;
  const link = `${corretto}/downloads/latest/${file}`;
  const target = await ask(link, limit, signal, async (client) => {
    const { message } = await client.head(link);
    message.resume();
    return message.headers.location;
  });
  const found = /amazon-corretto-(\d+(?:\.\d+)+)-/.exec(target ?? '')?.[1];
  if (target === undefined || found === undefined) throw new EnvironmentError(`${link} leads to no archive`);
  const url = new URL(target, link).href;
  return [{ version: found, distribution: 'corretto', origin: 'download', url }];
}

async function ask<T>(
  url: string,
  limit: number,
  signal: AbortSignal,
  question: (client: HttpClient) => Promise<T>,
): Promise<T> {
  const http = await import('@actions/http-client');
  const client = new http.HttpClient('run-buildspec', [], { allowRedirects: false, socketTimeout: limit });
  try {
    return await within(limit, signal, question(client));
  } catch (error) {
    throw new EnvironmentError(`${url} cannot be read: ${reasonOf(error)}`, undefined, { cause: error });
  }
}

/** `24.04` of Ubuntu, which python's archives are made for. */
function systemVersion(): string | undefined {
  try {
    return /^VERSION_ID="?([^"\n]*)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}
