import { buffer } from 'node:stream/consumers';

import { EnvironmentError } from '../../errors.js';
import { type Engine, EngineError } from './engine.js';

/** A tar header's size, and where its fields are (https://www.gnu.org/software/tar/manual/html_node/Standard.html). */
const HEADER = 512;
const SIZE = { at: 124, length: 12 };
const TYPE = 156;

/**
 * The text of a file in a container; undefined when there is none. The Engine wraps it in a tar of one entry
 * (https://docs.docker.com/reference/api/engine/, ContainerArchive).
 * @throws EnvironmentError when it is there and is no file, or cannot be read
 */
export async function readContainerFile(
  engine: Engine,
  container: string,
  path: string,
): Promise<string | undefined> {
  try {
    const query = `path=${encodeURIComponent(path)}`;
    const tar = await buffer(await engine.stream('GET', `/containers/${container}/archive?${query}`));
    const size = Number.parseInt(tar.toString('latin1', SIZE.at, SIZE.at + SIZE.length), 8);
    if (tar.toString('latin1', TYPE, TYPE + 1) === '0') return tar.toString('utf8', HEADER, HEADER + size);
    throw new EnvironmentError(`${path} in the image is no file.`);
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    if (error.status === 404 || error.message.endsWith('not a directory')) return undefined;
    throw new EnvironmentError(`${path} in the image cannot be read: ${error.message}`);
  }
}
