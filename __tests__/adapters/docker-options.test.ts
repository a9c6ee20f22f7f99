import { describe, expect, it } from '@jest/globals';
import { execFile, execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { isDeepStrictEqual, promisify } from 'node:util';
import { parseDockerOptions } from '../../src/plan/docker-options.js';

function hasDocker(): boolean {
  try {
    execFileSync('docker', ['--version']);
    return true;
  } catch (error) {
    if (process.env['RUN_BUILDSPEC_NO_SKIP'] === '1') throw error;
    console.warn('There is no docker program: docker-options are not compared with it.');
    return false;
  }
}

type Fields = Record<string, unknown>;

interface CreateRequest {
  platform: string | null;
  config: Fields;
  hostConfig: Fields;
}

/** What the docker program asks a daemon for at `docker create`. */
async function askedByDocker(options: string): Promise<CreateRequest> {
  let asked: CreateRequest | undefined;
  const daemon = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://daemon');
    response.setHeader('Api-Version', '1.41');
    response.setHeader('Ostype', 'linux');
    if (!url.pathname.endsWith('/containers/create')) return void response.end('OK');
    void json(request).then((body) => {
      const { Hostname, Labels, Volumes, HostConfig } = body as Record<string, Fields>;
      asked = {
        platform: url.searchParams.get('platform'),
        config: { Hostname, Labels, Volumes },
        hostConfig: HostConfig ?? {},
      };
      response.writeHead(201).end('{"Id":"0","Warnings":[]}');
    });
  });
  await new Promise<void>((resolve) => daemon.listen(0, '127.0.0.1', resolve));
  const host = `tcp://127.0.0.1:${(daemon.address() as AddressInfo).port}`;
  try {
    const env = { PATH: process.env['PATH'], HOME: '/nonexistent', DOCKER_HOST: host };
    await promisify(execFile)('sh', ['-c', `docker create ${options.trim()} image`], { env });
  } finally {
    daemon.close();
  }
  if (asked === undefined) throw new Error('docker did not ask for a container');
  return asked;
}

function changes(plain: Fields, asked: Fields): Fields {
  return Object.fromEntries(
    Object.entries(asked).filter(([name, value]) => !isDeepStrictEqual(plain[name], value)),
  );
}

/** Docker sends every field, also those that say nothing. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  const said = Object.entries(value).filter(
    ([, content]) =>
      !(content === null || content === '' || content === 0 || content === false) && !isEmpty(content),
  );
  return Object.fromEntries(
    said.map(([name, content]) => [name, name === 'Binds' ? sorted(content) : withoutEmpty(content)]),
  );
}

/** The docker program sends its volumes in no order. */
function sorted(value: unknown): unknown {
  return Array.isArray(value) ? value.toSorted() : value;
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

const describeWithDocker = hasDocker() ? describe : describe.skip;

describeWithDocker('parseDockerOptions asks for what docker create asks for', () => {
  it.each([
    '--memory 512m --memory-swap=-1 -m 1.5g --cpus 1.5 --cpuset-cpus 0,1 --shm-size=2GB --pids-limit -1',
    '--memory-swap 2GiB --shm-size 65536',
    '--cap-add CAP_SYS_ADMIN --cap-add CAP_SYS_PTRACE --cap-drop CAP_NET_RAW',
    '--security-opt no-new-privileges --security-opt seccomp=unconfined --security-opt apparmor=unconfined',
    '--device /dev/null --device /dev/null:/dev/nothing --device /dev/null:/dev/x:r --device=/dev/zero:rw',
    '--gpus all',
    '--gpus 2',
    `--gpus '"device=0,2"'`,
    '--gpus device=GPU-1',
    '--add-host a=1.2.3.4 --add-host b:host-gateway --add-host c:[::1] --add-host d:::1',
    '--dns 1.1.1.1 --dns fe80::1 --dns-option ndots:1 --dns-search example.com --dns-opt rotate',
    '--ulimit core=0 --ulimit memlock=-1 --ulimit nofile=1024:4096',
    '--sysctl net.core.somaxconn=1024 --sysctl "net.ipv4.ip_local_port_range=1024 65000"',
    '--tmpfs /run --tmpfs /tmp:rw,size=64m',
    '--group-add docker --group-add 100 --ipc host --runtime runc --network host -h builder',
    '--net=name',
    '--ipc=container:other --network container:other',
    '--label a --label b=1=2 -l "c=x y"',
    '-v /a:/b:ro,z -v /anonymous --volume=/cache:/root/.m2 --volume name:/data:ro',
    '--mount type=bind,source=/a,target=/b --mount type=bind,src=/a,dst=/c,readonly',
    '--mount type=volume,source=name,destination=/d --mount target=/e --mount type=tmpfs,target=/f,ro=true',
    '--platform linux/arm64',
    String.raw`--label 'a="b' --label "c=\$d \"e\" \f" --label g=\ h'i'"j" ` + '\\\n --hostname x',
  ])('%s', async (options) => {
    const [plain, asked] = await Promise.all([askedByDocker(''), askedByDocker(options)]);
    const ours = parseDockerOptions(options);
    expect(ours.platform ?? null).toBe(asked.platform);
    expect(ours.config).toEqual(changes(plain.config, asked.config));
    expect(withoutEmpty(ours.hostConfig)).toEqual(withoutEmpty(changes(plain.hostConfig, asked.hostConfig)));
  });
});
