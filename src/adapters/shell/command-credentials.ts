import { EnvironmentError } from '../../errors.js';
import type { OpenOptions, Shell, Variable } from '../../run/ports.js';
import { closingWith } from './closing.js';

/** AWS credentials for the commands of a build, at an endpoint that this process serves. */
export interface CommandCredentials {
  /** Variables that the commands do not get then. */
  leftOut: string[];
  /**
   * Listens at an address of this machine. Gives the build's variables, with what leads to the endpoint.
   * @throws EnvironmentError when it cannot
   */
  serve(
    address: string,
    variables: Variable[],
  ): Promise<{
    variables: Variable[];
    close(): Promise<void>;
  }>;
  /** Told that there is no endpoint, and why. */
  onFailure(reason: string): void;
}

/** An address of this machine that the commands can reach. */
export interface EndpointPlace {
  address: string;
  /** Ends what was made for it. */
  leave(): Promise<void>;
}

/** How often an endpoint is tried: a build that ends may take away the place that another has just found. */
export const TRIES = 3;

/** Commands that run on this machine reach that. */
export const LOOPBACK: EndpointPlace = { address: '127.0.0.1', leave: () => Promise.resolve() };

/** The commands cannot reach an endpoint; the message says why. */
export class NoEndpointError extends EnvironmentError {}

export interface CredentialsRequest<Place extends EndpointPlace> {
  credentials: CommandCredentials;
  /** The shell's own. */
  options: OpenOptions;
  /** @throws NoEndpointError when there is none */
  findPlace(): Promise<Place>;
  /**
   * Opens the shell; without a place, there is no endpoint.
   * @throws NoEndpointError when the endpoint cannot be reached
   */
  open(options: OpenOptions, place?: Place): Promise<Shell>;
}

/**
 * Opens a shell whose commands find AWS credentials at an endpoint, which ends after it; where that cannot be had, one that
 * gets the variables as they are.
 */
export async function openWithCredentials<Place extends EndpointPlace>(
  request: CredentialsRequest<Place>,
): Promise<Shell> {
  const { credentials, options, findPlace, open } = request;
  const ends: (() => Promise<void>)[] = [];
  const end = async (): Promise<void> => {
    await Promise.all(ends.map((step) => step()));
  };
  const listen = async (tries: number): Promise<[Place, Variable[]]> => {
    const place = await findPlace();
    ends.push(place.leave);
    try {
      const served = await credentials.serve(place.address, options.variables);
      ends.push(served.close);
      return [place, served.variables];
    } catch (error) {
      if (!(error instanceof EnvironmentError)) throw error;
      // Where the Docker daemon is in a virtual machine, its addresses are never here.
      if (tries === 1) throw new NoEndpointError(error.message);
      return listen(tries - 1);
    }
  };
  try {
    const [place, variables] = await listen(TRIES);
    return closingWith(await open({ ...options, variables }, place), end);
  } catch (error) {
    await end();
    if (!(error instanceof NoEndpointError) || options.signal.aborted) throw error;
    credentials.onFailure(error.message);
    return open(options);
  }
}
