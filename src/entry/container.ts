import { UserError } from '../errors.js';
import { parseDockerOptions } from '../plan/docker-options.js';
import { parseImageMap, resolveImage } from '../plan/images.js';
import { type ContainerRequest, PRIVILEGED } from '../plan/types.js';
import { choice } from './inputs.js';

/** What a caller said about the image, as text; `` where nothing was said. */
export interface ContainerInputs {
  image: string;
  imageMap: string;
  privileged: string;
  dockerOptions: string;
  envPassthrough: string[];
  login: RegistryLogin;
}

/** `registry-username` and `registry-password`, both `` when not given. */
export interface RegistryLogin {
  username: string;
  password: string;
}

/**
 * The container that was asked for; undefined when the build is to run here.
 * @throws UserError for a value that is wrong
 */
export function containerRequest(inputs: ContainerInputs): ContainerRequest | undefined {
  if ((inputs.login.username === '') !== (inputs.login.password === '')) {
    const missing = inputs.login.username === '' ? 'registry-username' : 'registry-password';
    throw new UserError(`registry-username and registry-password belong together: ${missing} is empty.`);
  }
  const imageMap = parseImageMap(inputs.imageMap);
  const options = parseDockerOptions(inputs.dockerOptions);
  const privileged = choice('privileged', inputs.privileged || 'false', PRIVILEGED);
  const image = resolveImage(inputs.image, imageMap);
  if (image)
    return { asked: inputs.image, image, privileged, options, envPassthrough: inputs.envPassthrough };
  if (inputs.dockerOptions !== '')
    throw new UserError('docker-options need an image, and the build has none.');
  return undefined;
}
