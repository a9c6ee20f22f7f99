import { EnvironmentError } from '../../errors.js';
import type { ReportFormat } from '../../reports/types.js';
import { filePattern } from '../files/globs.js';
import { printable } from '../files/selection-warnings.js';
import type { Shell } from '../ports.js';
import type { ReportStore } from './ports.js';
import { nameOf, type SeenFile } from './report-files.js';

/** Where reports are looked for, and who is told. */
export interface DiscoveryPorts {
  /** The source directory as the commands see it; absolute. */
  source: string;
  shell: Pick<Shell, 'files' | 'variables'>;
  read: ReportStore['read'];
  /** Milliseconds since the epoch. */
  now(): number;
  interruption: AbortSignal;
  /** A line of CodeBuild's log. */
  log(text: string): void;
  warn(message: string): void;
}

const SWITCH = 'CODEBUILD_CONFIG_AUTO_DISCOVER';
const PATTERN = 'CODEBUILD_CONFIG_AUTO_DISCOVER_DIR';
const TIMEOUT_SECONDS = 5;
const ADVICE = `report auto-discovery ends after ${TIMEOUT_SECONDS} seconds. ${PATTERN} may name fewer, ${SWITCH}=false none.`;
/** Where files are that other people's tests have made, or none at all. */
const LEFT_OUT = ['.git', 'node_modules'];
/** In folders of `--reports` and `--artifacts`, see adapters/local/artifact-folder.ts. */
const OUR_MARK = '/.run-buildspec-made/';
const EXTENSIONS = /\.(xml|json|trx)$/i;
const HEAD_BYTES = 64 * 1024;
/** So many are made readable at once. */
const BATCH = 100;

/**
 * Looks for report files that nobody declared, as CodeBuild does (codebuild.md §4.4, §7.5): unless the variable
 * CODEBUILD_CONFIG_AUTO_DISCOVER is `false`, by the pattern of CODEBUILD_CONFIG_AUTO_DISCOVER_DIR, for five seconds at most.
 * @returns what was found in that time, by format
 * @throws EnvironmentError when the files cannot be listed
 * @throws UserError for a pattern of too many alternatives
 */
export async function discoverReports(ports: DiscoveryPorts): Promise<Map<ReportFormat, SeenFile[]>> {
  const { shell, source, log, now } = ports;
  const variables = await shell.variables([SWITCH, PATTERN]);
  if (variables.get(SWITCH)?.trim().toLowerCase() === 'false') return new Map();
  const start = now();
  log(`Set report auto-discover timeout to ${TIMEOUT_SECONDS} seconds`);
  const pattern = variables.get(PATTERN) || '**/*';
  log('Expanding base directory path:  .');
  log('Assembling file list');
  log('Expanding .');
  log('Expanding file paths for base directory .');
  log('Assembling file list');
  log(`Expanding ${printable(pattern)}`);
  const { walks, matches } = filePattern(pattern, source);
  const timeout = AbortSignal.timeout(TIMEOUT_SECONDS * 1000);
  const listed = await shell.files.list(walks, LEFT_OUT, timeout);
  if (timeout.aborted) ports.warn(`Not all files are looked for: ${ADVICE}`);
  const ours = [
    ...new Set(
      listed.flatMap(({ path }) => (path.includes(OUR_MARK) ? [path.slice(0, path.indexOf(OUR_MARK))] : [])),
    ),
  ];
  const paths = listed
    .filter(({ path, kind }) => kind === 'file' && EXTENSIONS.test(path) && matches(path))
    .map(({ path }) => path)
    .filter((path) => !ours.some((folder) => path.startsWith(`${folder}/`)))
    .sort();
  log(paths.length > 0 ? `Found ${paths.length} file(s)` : 'No matching auto-discover report paths found');
  const found = await detectAll(paths, start + TIMEOUT_SECONDS * 1000, ports);
  log(`Report auto-discover file discovery took ${((now() - start) / 1000).toFixed(6)} seconds`);
  return found;
}

async function detectAll(
  paths: string[],
  deadline: number,
  { shell, source, read, now, interruption, warn }: DiscoveryPorts,
): Promise<Map<ReportFormat, SeenFile[]>> {
  const found = new Map<ReportFormat, SeenFile[]>();
  if (paths.length === 0) return found; // without what only detection needs
  const { detectFormat } = await import('../../reports/detect-format.js');
  for (let from = 0; from < paths.length; from += BATCH) {
    const batch = paths.slice(from, from + BATCH);
    const reached = now() < deadline ? await reachAll(batch, shell.files) : undefined;
    for (const [index, seen] of batch.entries()) {
      if (interruption.aborted) return found;
      if (now() >= deadline) {
        const left = paths.length - from - index;
        warn(`${left} file(s) are not looked at: ${ADVICE}`);
        return found;
      }
      const path = reached ? reached[index] : (await reachAll([seen], shell.files))?.[0];
      const format = path === undefined ? undefined : await detectFormat(await headOf(path, read));
      if (path === undefined || format === undefined) continue;
      const files = found.get(format) ?? [];
      files.push({ name: nameOf(seen, source), path, seen });
      found.set(format, files);
    }
  }
  return found;
}

/** Undefined when one of them cannot be reached: nobody asked for it. */
async function reachAll(
  paths: string[],
  files: DiscoveryPorts['shell']['files'],
): Promise<(string | undefined)[] | undefined> {
  try {
    return await files.reach(paths);
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    return undefined;
  }
}

/** Nothing of a file that cannot be read. */
async function headOf(path: string, read: ReportStore['read']): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const piece of read(path)) {
      pieces.push(Uint8Array.from(piece));
      length += piece.length;
      if (length >= HEAD_BYTES) break;
    }
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
  }
  return Buffer.concat(pieces).subarray(0, HEAD_BYTES);
}
