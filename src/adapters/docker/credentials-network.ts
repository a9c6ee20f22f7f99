import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

import { EnvironmentError } from '../../errors.js';
import { type EndpointPlace, LOOPBACK, NoEndpointError, TRIES } from '../shell/command-credentials.js';
import { type Engine, EngineError } from './engine.js';
import { NETWORK_LABEL, removeNetwork } from './leftovers.js';
import { findOwnContainer, NETWORK_PREFIX, type OwnContainer } from './own-container.js';

/** An address where this process can listen, and the way of a container to it. */
export interface ContainerPlace extends EndpointPlace {
  /**
   * Lets a running container reach the address.
   * @throws NoEndpointError when the daemon refuses
   */
  join(container: string): Promise<void>;
}

/**
 * The addresses besides loopback that AWS's programs take plain HTTP from, Amazon ECS's and EKS's, each with a subnet no
 * larger than needed, and another address in it.
 */
const ADDRESSES = [
  { address: '169.254.170.2', subnet: '169.254.170.0/28', other: '169.254.170.1' },
  { address: '169.254.170.23', subnet: '169.254.170.16/28', other: '169.254.170.17' },
];
/** Between tries; the daemon gives an address free after it has forgotten the network. */
const PAUSE_MS = 200;

/**
 * Finds where an endpoint for a build's container can listen: on this machine where the container has its network, else at
 * an address of a network that is made for that.
 * @param environment this process's own variables
 * @param asked the container's network, when `docker-options` name one
 * @throws NoEndpointError when there is no such place
 */
export async function findContainerPlace(
  engine: Engine,
  environment: Record<string, string | undefined>,
  asked: string | undefined,
): Promise<ContainerPlace> {
  const own = await findOwnContainer(engine);
  if ((asked ?? own?.network) === 'host') return hostPlace(engine);
  const reasons: string[] = [];
  for (const candidate of ADDRESSES.filter(({ address }) => !isTaken(address, environment))) {
    try {
      return await networkPlace(engine, candidate, own?.network === 'host' ? undefined : own);
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      reasons.push(error.message);
    }
  }
  throw new NoEndpointError(reasons.join('; ') || 'this machine has its own at the addresses for that');
}

/** A container with the network of the daemon's machine, which must be this one: not a virtual one, nor rootless Docker's. */
async function hostPlace(engine: Engine): Promise<ContainerPlace> {
  const { Name, SecurityOptions } = await engine.call<DaemonInfo>('GET', '/info');
  const isHere =
    Name === hostname() && !SecurityOptions?.some((option) => option.startsWith('name=rootless'));
  if (!isHere) throw new NoEndpointError("the Docker daemon's network is not this machine's");
  return { ...LOOPBACK, join: () => Promise.resolve() };
}

interface DaemonInfo {
  Name: string;
  SecurityOptions: string[] | null;
}

/**
 * A network of its own, without a way out, which the container joins besides its others. The address is the network's
 * gateway, on this machine, or our own container's. Builds of one machine share it, and do not see each other in it.
 */
async function networkPlace(
  engine: Engine,
  { address, subnet, other }: (typeof ADDRESSES)[number],
  own: OwnContainer | undefined,
): Promise<ContainerPlace> {
  const name = [NETWORK_PREFIX, own?.id.slice(0, 12), address.split('.').at(-1)].filter(Boolean).join('-');
  const connect = (container: string, IPAMConfig?: { IPv4Address: string }): Promise<void> =>
    engine.call('POST', `/networks/${name}/connect`, {
      Container: container,
      EndpointConfig: { IPAMConfig },
    });
  const create = (): Promise<void> =>
    engine.call('POST', '/networks/create', {
      Name: name,
      CheckDuplicate: true,
      Driver: 'bridge',
      Internal: true,
      IPAM: { Config: [{ Subnet: subnet, Gateway: own ? other : address }] },
      Options: { 'com.docker.network.bridge.enable_icc': String(own !== undefined) },
      Labels: { [NETWORK_LABEL]: 'aws' },
    });
  const connectOwn = async (id: string): Promise<void> => {
    try {
      await connect(id, { IPv4Address: address });
    } catch (error) {
      // Another build of this container did it.
      if (!(error instanceof EngineError && /already exists|already attached/.test(error.message)))
        throw error;
    }
  };
  const ensure = async (tries: number): Promise<void> => {
    try {
      await create().catch(async (error: unknown) => {
        if (!(error instanceof EngineError && (await exists(engine, name)))) throw error;
      });
      if (own) await connectOwn(own.id);
    } catch (error) {
      // Another build may be making this network, or it is still going after one that has ended.
      if (!(error instanceof EngineError) || tries === 1) throw error;
      await sleep(PAUSE_MS);
      await ensure(tries - 1);
    }
  };

  const join = async (container: string, tries: number): Promise<void> => {
    try {
      await connect(container);
    } catch (error) {
      if (!(error instanceof EngineError && error.status === 404) || tries === 1) throw error;
      await ensure(TRIES); // a build that ended meanwhile has removed the network
      await join(container, tries - 1);
    }
  };

  await ensure(TRIES);
  return {
    address,
    join: (container) =>
      join(container, TRIES).catch((error: unknown) => {
        throw error instanceof EngineError ? new NoEndpointError(error.message) : error;
      }),
    leave: async () => {
      if (own) await leaveAlone(engine, name, own.id);
      await removeNetwork(engine, name);
    },
  };
}

/** The machine's own credentials come from there: a network would be in their way. */
function isTaken(address: string, environment: Record<string, string | undefined>): boolean {
  const isEcs =
    environment['AWS_CONTAINER_CREDENTIALS_RELATIVE_URI'] || environment['ECS_CONTAINER_METADATA_URI_V4'];
  if (isEcs && address === '169.254.170.2') return true;
  return environment['AWS_CONTAINER_CREDENTIALS_FULL_URI']?.startsWith(`http://${address}/`) ?? false;
}

async function exists(engine: Engine, network: string): Promise<boolean> {
  try {
    await engine.call('GET', `/networks/${network}`);
    return true;
  } catch (error) {
    if (error instanceof EngineError) return false;
    throw error;
  }
}

/** Takes our own container out of a network when no other build's is in it. A daemon that is gone has none. */
async function leaveAlone(engine: Engine, network: string, own: string): Promise<void> {
  try {
    const { Containers } = await engine.call<{ Containers: object }>('GET', `/networks/${network}`);
    if (Object.keys(Containers).some((id) => id !== own)) return;
    await engine.call('POST', `/networks/${network}/disconnect`, { Container: own });
  } catch (error) {
    if (!(error instanceof EngineError || error instanceof EnvironmentError)) throw error;
  }
}
