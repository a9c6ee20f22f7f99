import type { DockerOptions, MountType, PullPolicy } from './docker-options.js';

interface DockerOption {
  /** The form of its value, in words. */
  takes: string;
  /** Sets what it stands for; false when the value has another form. */
  set(options: DockerOptions, value: string): boolean;
}

type Setter = DockerOption['set'];

/** The documented subset of `docker create`'s options, by name; docs/images.md lists them too. */
export const DOCKER_OPTIONS: Record<string, DockerOption> = {
  'add-host': { takes: 'host:ip', set: addHost },
  'cap-add': { takes: 'a capability, or ALL', set: list('CapAdd', /^[A-Za-z_]+$/) },
  'cap-drop': { takes: 'a capability, or ALL', set: list('CapDrop', /^[A-Za-z_]+$/) },
  cpus: { takes: 'a number of CPUs such as 1.5', set: setCpus },
  'cpuset-cpus': { takes: 'CPUs such as 0-3 or 0,1', set: text('CpusetCpus', /^\d+(-\d+)?(,\d+(-\d+)?)*$/) },
  device: { takes: '/dev/on-host[:/dev/in-container[:rwm]]', set: addDevice },
  dns: { takes: 'an IP address', set: list('Dns', /^(\d+(\.\d+){3}|[\da-fA-F]*:[\da-fA-F:.]*)$/) },
  'dns-option': { takes: 'an option of resolv.conf', set: list('DnsOptions', /^\S+$/) },
  'dns-search': { takes: 'a domain', set: list('DnsSearch', /^\S+$/) },
  gpus: { takes: 'all, a number, or device=ID,ID', set: addGpus },
  'group-add': { takes: 'a group', set: list('GroupAdd', /^[\w.-]+$/) },
  hostname: { takes: 'a host name', set: setHostname },
  ipc: {
    takes: 'host, private, shareable, none or container:NAME',
    set: text('IpcMode', /^(host|private|shareable|none|container:.+)$/),
  },
  label: { takes: 'key=value, not of run-buildspec', set: addLabel },
  memory: { takes: 'a size such as 512m or 2g', set: size('Memory') },
  'memory-swap': { takes: 'a size such as 2g, or -1', set: setMemorySwap },
  mount: {
    takes: 'type=bind|volume|tmpfs,source=…,target=/…[,readonly] with absolute paths',
    set: addMount,
  },
  network: {
    takes: 'a network, host, none or container:NAME',
    set: text('NetworkMode', /^[\w.-]+(:[\w.-]+)?$/),
  },
  'pids-limit': { takes: 'a number, or -1', set: setPidsLimit },
  platform: { takes: 'a platform such as linux/arm64', set: setPlatform },
  pull: { takes: 'missing, always or never', set: setPull },
  runtime: { takes: 'the name of a runtime', set: text('Runtime', /^[\w.-]+$/) },
  'security-opt': {
    takes: 'no-new-privileges, seccomp=unconfined, apparmor=… or label=…',
    set: list(
      'SecurityOpt',
      /^(no-new-privileges([:=](true|false))?|seccomp[:=]unconfined|(apparmor|label)[:=].+)$/,
    ),
  },
  'shm-size': { takes: 'a size such as 1g', set: size('ShmSize') },
  sysctl: { takes: 'name=value', set: addSysctl },
  tmpfs: { takes: '/path[:options]', set: addTmpfs },
  ulimit: { takes: 'name=soft[:hard] such as nofile=1024:4096', set: addUlimit },
  volume: {
    takes: '/on-host:/in-container[:ro], a volume:/in-container[:ro], or /in-container',
    set: addVolume,
  },
};

function text(field: 'CpusetCpus' | 'IpcMode' | 'NetworkMode' | 'Runtime', form: RegExp): Setter {
  return ({ hostConfig }, value) => {
    hostConfig[field] = value;
    return form.test(value);
  };
}

type ListField = 'CapAdd' | 'CapDrop' | 'Dns' | 'DnsOptions' | 'DnsSearch' | 'GroupAdd' | 'SecurityOpt';

function list(field: ListField, form: RegExp): Setter {
  return ({ hostConfig }, value) => {
    (hostConfig[field] ??= []).push(value);
    return form.test(value);
  };
}

function size(field: 'Memory' | 'MemorySwap' | 'ShmSize'): Setter {
  return ({ hostConfig }, value) => {
    const bytes = sizeInBytes(value);
    hostConfig[field] = bytes;
    return bytes !== undefined;
  };
}

/** `512`, `100k`, `1.5g`, `2GB`, `1GiB`: powers of 1024, as Docker counts. */
function sizeInBytes(value: string): number | undefined {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?) ?([kmgtp]?)(?:i?b)?$/i.exec(value) ?? [];
  return number === undefined
    ? undefined
    : Math.trunc(Number(number) * 1024 ** ['', 'k', 'm', 'g', 't', 'p'].indexOf(unit.toLowerCase()));
}

function setMemorySwap(options: DockerOptions, value: string): boolean {
  if (value !== '-1') return size('MemorySwap')(options, value);
  options.hostConfig.MemorySwap = -1;
  return true;
}

function setCpus({ hostConfig }: DockerOptions, value: string): boolean {
  hostConfig.NanoCpus = Math.round(Number(value) * 1e9);
  return /^\d*\.?\d+$/.test(value);
}

function setPidsLimit({ hostConfig }: DockerOptions, value: string): boolean {
  hostConfig.PidsLimit = Number(value);
  return /^(-1|\d+)$/.test(value);
}

function setHostname({ config }: DockerOptions, value: string): boolean {
  config.Hostname = value;
  return /^[a-zA-Z\d][a-zA-Z\d.-]{0,63}$/.test(value);
}

function setPlatform(options: DockerOptions, value: string): boolean {
  options.platform = value;
  return /^[\w.-]+(\/[\w.-]+){0,2}$/.test(value);
}

function setPull(options: DockerOptions, value: string): boolean {
  options.pull = value as PullPolicy;
  return ['missing', 'always', 'never'].includes(value);
}

/** Our own labels say which containers may be removed. */
function addLabel({ config }: DockerOptions, value: string): boolean {
  const [, key = '', content = ''] = /^([^=]+)=?(.*)$/s.exec(value) ?? [];
  config.Labels = { ...config.Labels, [key]: content };
  return key !== '' && !key.startsWith('run-buildspec.');
}

function addHost({ hostConfig }: DockerOptions, value: string): boolean {
  const [, host, address] =
    /^([^\s:=]+)[:=](host-gateway|[\da-fA-F.:]+|\[[\da-fA-F.:]+\])$/.exec(value) ?? [];
  (hostConfig.ExtraHosts ??= []).push(`${host}:${address?.replace(/^\[|\]$/g, '')}`);
  return host !== undefined;
}

function addDevice({ hostConfig }: DockerOptions, value: string): boolean {
  const [, host = '', container = host, permissions = 'rwm'] =
    /^(\/[^:]+)(?::(\/[^:]+))?(?::([rwm]{1,3}))?$/.exec(value) ?? [];
  (hostConfig.Devices ??= []).push({
    PathOnHost: host,
    PathInContainer: container,
    CgroupPermissions: permissions,
  });
  return host !== '';
}

function addGpus({ hostConfig }: DockerOptions, value: string): boolean {
  const [, all, count, devices] = /^(?:(all)|(\d+)|"?device=([\w,:.-]+)"?)$/.exec(value) ?? [];
  (hostConfig.DeviceRequests ??= []).push({
    Count: all === undefined ? Number(count ?? 0) : -1,
    ...(devices === undefined ? {} : { DeviceIDs: devices.split(',') }),
    Capabilities: [['gpu']],
  });
  return (all ?? count ?? devices) !== undefined;
}

function addSysctl({ hostConfig }: DockerOptions, value: string): boolean {
  const [, name = '', content = ''] = /^([\w.-]+)=(.*)$/.exec(value) ?? [];
  hostConfig.Sysctls = { ...hostConfig.Sysctls, [name]: content };
  return name !== '';
}

function addTmpfs({ hostConfig }: DockerOptions, value: string): boolean {
  const [, path = '', settings = ''] = /^(\/[^:]*)(?::(.*))?$/.exec(value) ?? [];
  hostConfig.Tmpfs = { ...hostConfig.Tmpfs, [path]: settings };
  return path !== '';
}

/** -1 is no limit; the soft limit may not be above the hard one. */
function addUlimit({ hostConfig }: DockerOptions, value: string): boolean {
  const [, name = '', soft = '', hard = soft] = /^([a-z]+)=(-1|\d+)(?::(-1|\d+))?$/.exec(value) ?? [];
  const limit = { Name: name, Soft: Number(soft), Hard: Number(hard) };
  (hostConfig.Ulimits ??= []).push(limit);
  return name !== '' && (hard === '-1' || (soft !== '-1' && limit.Soft <= limit.Hard));
}

function addVolume({ config, hostConfig }: DockerOptions, value: string): boolean {
  if (/^\/[^:]*$/.test(value)) {
    config.Volumes = { ...config.Volumes, [value]: {} };
    return true;
  }
  (hostConfig.Binds ??= []).push(value);
  return /^(\/[^:]*|[a-zA-Z\d][\w.-]+):\/[^:]*(:[\w,]+)?$/.test(value);
}

const MOUNT_KEYS: Record<string, string> = {
  type: 'type',
  source: 'source',
  src: 'source',
  target: 'target',
  destination: 'target',
  dst: 'target',
  readonly: 'readonly',
  ro: 'readonly',
};

function addMount({ hostConfig }: DockerOptions, value: string): boolean {
  const fields = new Map<string | undefined, string>();
  for (const field of value.split(',')) {
    const [, key = '', content] = /^([^=]*)(?:=(.*))?$/s.exec(field) ?? [];
    fields.set(Object.hasOwn(MOUNT_KEYS, key) ? MOUNT_KEYS[key] : undefined, content ?? 'true');
  }
  const type = fields.get('type') ?? 'volume';
  const source = fields.get('source');
  const target = fields.get('target') ?? '';
  const readonly = fields.get('readonly');
  (hostConfig.Mounts ??= []).push({
    Type: type as MountType,
    ...(source === undefined ? {} : { Source: source }),
    Target: target,
    ...(readonly === 'true' || readonly === '1' ? { ReadOnly: true } : {}),
  });
  if (fields.has(undefined) || !target.startsWith('/')) return false;
  if (readonly !== undefined && !/^(true|false|1|0)$/.test(readonly)) return false;
  if (type === 'bind') return source?.startsWith('/') ?? false;
  return type === 'volume' || (type === 'tmpfs' && source === undefined);
}
