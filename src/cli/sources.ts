import { resolve } from 'node:path';

import type { AwsAccess } from '../entry/aws.js';
import { existingDirectory, parseSecondarySources, secondaryDirectory } from '../entry/inputs.js';
import { isS3 } from '../entry/s3-location.js';
import type { S3Source } from '../entry/s3-source.js';
import type { BuildFacts, SourceFacts } from '../plan/types.js';
import { visible } from '../render/visible.js';

/** The directories that a build's sources are in, those of S3 fetched. */
export interface Sources {
  directory: string;
  secondary: { identifier: string; directory: string }[];
  /** The facts with what S3 tells of the sources that come from there. */
  describe(facts: BuildFacts): BuildFacts;
  /** Removes what was fetched. */
  remove(): Promise<void>;
}

export interface SourceOptions {
  source?: string;
  secondarySource: string[];
}

/**
 * Opens what `--source` and `--secondary-source` name, directories or places in S3.
 * @param projectSource the project's source in S3, for when there is no `--source`
 * @throws UserError when there is no such source
 */
export async function openSources(
  options: SourceOptions,
  projectSource: string | undefined,
  aws: AwsAccess,
  signal: AbortSignal,
): Promise<Sources> {
  const wanted = parseSecondarySources(options.secondarySource);
  const fetched = new Map<string, S3Source>();
  const remove = async (): Promise<void> => {
    for (const { remove } of fetched.values()) await remove();
  };
  const fetch = async (location: string): Promise<string> => {
    tell(`Fetching the source ${location}`);
    const { fetchS3Source } = await import('../entry/s3-source.js');
    const onWarning = (message: string): void => tell(`warning: ${message}`);
    const source = await fetchS3Source(location, { ...aws, signal, onWarning });
    fetched.set(source.directory, source);
    return source.directory;
  };
  const describe = (source: SourceFacts): SourceFacts => {
    const { repositoryUrl, version } = fetched.get(source.directory) ?? {};
    return repositoryUrl === undefined ? source : { directory: source.directory, repositoryUrl, version };
  };
  try {
    const primary = options.source ?? projectSource ?? '.';
    const directory = isS3(primary) ? await fetch(primary) : existingDirectory('--source', resolve(primary));
    const secondary = [];
    for (const one of wanted) {
      const { identifier, location } = one;
      secondary.push(
        isS3(location)
          ? { identifier, directory: await fetch(location) }
          : secondaryDirectory(one, process.cwd()),
      );
    }
    return {
      directory,
      secondary,
      remove,
      describe: (facts) => ({
        ...facts,
        source: describe(facts.source),
        secondarySources: facts.secondarySources.map((source) => ({
          ...describe(source),
          identifier: source.identifier,
        })),
      }),
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Names in archives are anybody's. */
function tell(line: string): void {
  process.stderr.write(`${visible(line)}\n`);
}
