export const id = 6014;
export const ids = [6014];
export const modules = {

/***/ 77045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Nc: () => (/* binding */ callerFacts),
  L0: () => (/* binding */ credentialsAmong)
});

// UNUSED EXPORTS: commandEnvironment

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/adapters/caller/default-profile.js


/** What makes AWS's programs take credentials from a profile; others have a region, or how to print. */
const CREDENTIALS = /^[ \t]*(aws_access_key_id|role_arn|credential_process|web_identity_token_file|sso_\w+|login_session)[ \t]*=/m;
/**
 * Whether AWS's programs find credentials in a profile called `default`, in the files that AWS_SHARED_CREDENTIALS_FILE and
 * AWS_CONFIG_FILE name, else in those below `home` (https://docs.aws.amazon.com/sdkref/latest/guide/file-location.html). A
 * file that cannot be read has none.
 */
function hasDefaultProfile(env, home) {
    const files = [
        env['AWS_SHARED_CREDENTIALS_FILE'] || (0,external_node_path_.join)(home, '.aws', 'credentials'),
        env['AWS_CONFIG_FILE'] || (0,external_node_path_.join)(home, '.aws', 'config'),
    ];
    return files
        .flatMap(sections)
        .some((text) => /^(profile\s+)?(["']?)default\2\s*\]/.test(text) && CREDENTIALS.test(text));
}
/** The sections of a file, each from behind its first bracket. */
function sections(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8').split(/^[ \t]*\[[ \t]*/m);
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./build/adapters/caller/caller.js


const ID_TOKEN = /^ACTIONS_ID_TOKEN_REQUEST_(URL|TOKEN)$/;
const ID_TOKEN_GLOB = 'ACTIONS_ID_TOKEN_REQUEST_*';
/** What would be the facts of another build: this one sets its own, and leaves out those it has not. */
const ANOTHER_BUILDS = /^CODEBUILD_(SHARD_|WEBHOOK_|SRC_DIR_|SOURCE_|RESOLVED_SOURCE_VERSION$|BUILD_URL$|PUBLIC_BUILD_URL$)/;
/** CodeBuild hides access key ids too (codebuild.md §6). */
const caller_CREDENTIALS = [
    'AWS_ACCESS_KEY_ID',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_SESSION_TOKEN',
    'GITHUB_TOKEN',
    'GH_TOKEN',
];
const RUNNERS_OWN = /^(INPUT_|ACTIONS_|GITHUB_STATE$)/;
/**
 * The caller's variables without those that the runner made for the action alone (SPEC §1.1, `env-passthrough`).
 * A wide glob such as `*` does not name the id-token pair: credentials are only handed out by name.
 */
function commandEnvironment(env, passthrough = []) {
    const visible = (name) => !(RUNNERS_OWN.test(name) || ANOTHER_BUILDS.test(name)) ||
        (ID_TOKEN.test(name) && (passthrough.includes(name) || passthrough.includes(ID_TOKEN_GLOB)));
    const result = {};
    for (const [name, value] of Object.entries(env)) {
        if (value !== undefined && visible(name))
            result[name] = value;
    }
    return result;
}
/** Credentials among variables, which a command may print, by their names; short ones are samples, such as `test`. */
function credentialsAmong(variables) {
    return variables.flatMap(({ name, value = '' }) => caller_CREDENTIALS.includes(name) && value.length >= 16 ? [{ name, value }] : []);
}
/** Facts about the user and the AWS settings that this process was started with (SPEC §3: root's HOME is `/root`). */
function callerFacts(env, options) {
    const accountId = env['AWS_ACCOUNT_ID'] ?? '';
    const home = process.getuid?.() === 0 ? '/root' : env['HOME'] || external_node_os_.homedir();
    // The runner gives these to an action in a job with `permissions: id-token: write`.
    const idToken = Boolean(env['ACTIONS_ID_TOKEN_REQUEST_URL'] && env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']);
    return {
        startTime: options.now,
        image: options.image,
        region: env['AWS_REGION'] || env['AWS_DEFAULT_REGION'] || undefined,
        accountId: /^\d{12}$/.test(accountId) ? accountId : undefined,
        home,
        machine: { system: process.platform, architecture: process.arch },
        idToken,
        defaultProfile: idToken && Boolean(env['AWS_ROLE_ARN']) && hasDefaultProfile(env, home),
        environment: commandEnvironment(env, options.envPassthrough),
    };
}


/***/ }),

/***/ 68890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W1: () => (/* binding */ findRepository),
/* harmony export */   Ym: () => (/* binding */ gitSource),
/* harmony export */   lX: () => (/* binding */ readGit)
/* harmony export */ });
/* unused harmony export cloneUrl */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



/**
 * Reads the repository that a directory lies in; `undefined` where there is none, or no git program.
 *
 * The repository is found by us and named to git: git then does not ask who owns it (a job container's workspace
 * belongs to somebody else), which works with every version of git and needs no `safe.directory` anywhere. Nor does
 * the GIT_DIR of a git hook that started us count.
 */
async function readGit(directory, env) {
    const found = findRepository(directory);
    if (found === undefined)
        return undefined;
    const { gitDirectory, repository } = found;
    const [head, remotes] = await Promise.all([
        git(gitDirectory, ['rev-parse', 'HEAD', '--symbolic-full-name', 'HEAD'], env),
        git(gitDirectory, ['config', '--null', '--get-regexp', '^remote\\..*\\.url$'], env),
    ]);
    const [commit, ref] = head?.trimEnd().split('\n') ?? [];
    const remoteUrl = remotes === undefined ? undefined : originUrl(remotes);
    return {
        remoteUrl: remoteUrl === undefined ? undefined : cloneUrl(remoteUrl),
        commit,
        branch: ref?.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : undefined,
        repository,
    };
}
/** A source as git alone describes it: what was asked for is the branch one is on, else the commit. */
function gitSource(directory, facts) {
    const version = facts?.branch ?? facts?.commit;
    return {
        directory,
        repositoryUrl: facts?.remoteUrl,
        version: facts?.commit === undefined ? undefined : version,
        resolvedVersion: facts?.commit,
        repository: facts?.repository,
    };
}
/**
 * A remote's URL as `CODEBUILD_SOURCE_REPO_URL` holds it: without credentials, and https for ssh remotes, since
 * CodeBuild clones Git providers over https only and buildspecs take that URL apart (codebuild.md §5.1).
 */
function cloneUrl(remote) {
    const ssh = /^(?:git\+)?ssh:\/\/(?:[^@/]*@)?([^/:]+)(?::\d+)?\/+(.+)$/i.exec(remote);
    // `host:path`; one letter before the colon is a Windows drive, `::` a remote helper.
    const scp = /^(?:[^@/:]+@)?([^/:@]{2,}):(?![:/]*\/\/|:)\/*(.+)$/.exec(remote);
    const match = ssh ?? scp;
    if (match)
        return `https://${match[1]}/${match[2]}`;
    return remote.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/?#]*@/i, '$1');
}
/** The nearest parent that is a repository; a worktree's and a submodule's `.git` is a file that names another place. */
function findRepository(start) {
    try {
        const real = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(start);
        let directory = real;
        for (;;) {
            const candidate = node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, '.git');
            const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(candidate) ? followGitFile(candidate) : undefined;
            if (found !== undefined && (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(found, 'HEAD'))) {
                const repository = { directory, path: node_path__WEBPACK_IMPORTED_MODULE_2__.relative(directory, real) };
                if (found !== candidate)
                    repository.gitDirectory = commonDirectory(found);
                return { gitDirectory: found, repository };
            }
            const parent = node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(directory);
            if (parent === directory)
                return undefined;
            directory = parent;
        }
    }
    catch {
        return undefined;
    }
}
/** A linked worktree's own data lies below that of the repository, which it needs too. */
function commonDirectory(gitDirectory) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(gitDirectory, 'commondir');
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(file) ? node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(gitDirectory, (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file, 'utf8').trim()) : gitDirectory;
}
function followGitFile(candidate) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(candidate).isDirectory())
        return candidate;
    const target = /^gitdir: (.+?)\s*$/.exec((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(candidate, 'utf8'))?.[1];
    return target === undefined ? undefined : node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(candidate), target);
}
/** `origin`, else the first remote; the input is `git config --null`: `key LF value NUL` for each. */
function originUrl(config) {
    const remotes = config
        .split('\0')
        .filter((entry) => entry.includes('\n'))
        .map((entry) => ({
        key: entry.slice(0, entry.indexOf('\n')),
        url: entry.slice(entry.indexOf('\n') + 1),
    }));
    return (remotes.find(({ key }) => key === 'remote.origin.url') ?? remotes[0])?.url;
}
/** Standard output of a git command; `undefined` when it failed or git is not there. */
function git(gitDirectory, argv, env) {
    return new Promise((resolve) => {
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('git', ['--git-dir', gitDirectory, ...argv], { env, windowsHide: true }, (error, stdout) => resolve(error ? undefined : stdout));
    });
}


/***/ }),

/***/ 54962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ prepareBatchFromOptions),
  i: () => (/* binding */ prepareFromOptions)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/adapters/caller/caller.js + 1 modules
var caller = __webpack_require__(77045);
// EXTERNAL MODULE: ./build/adapters/git/git.js
var git = __webpack_require__(68890);
;// CONCATENATED MODULE: ./build/adapters/local/facts.js




/** Facts of a build on a laptop or any other machine: the user, and git where there is a repository. Never throws. */
async function gatherLocalFacts(env, options) {
    const told = options.sources ?? (await gitSources(env, options));
    return {
        ...(0,caller/* callerFacts */.Nc)(env, options),
        uuid: options.uuid ?? (0,external_node_crypto_.randomUUID)(),
        buildNumber: 1,
        initiator: env['USER'] || env['LOGNAME'] || env['USERNAME'] || userName(),
        ...told,
        warnings: [],
    };
}
async function gitSources(env, { sourceDirectory, secondarySources }) {
    const read = async (directory) => (0,git/* gitSource */.Ym)(directory, await (0,git/* readGit */.lX)(directory, env));
    const [source, ...others] = await Promise.all([
        read(sourceDirectory),
        ...secondarySources.map(async ({ identifier, directory }) => ({
            ...(await read(directory)),
            identifier,
        })),
    ]);
    return { source, secondarySources: others };
}
/** A container may run us as a user id that has no name. */
function userName() {
    try {
        return external_node_os_.userInfo().username;
    }
    catch {
        return `uid-${process.getuid?.() ?? 0}`;
    }
}

// EXTERNAL MODULE: ./build/buildspec/types.js
var types = __webpack_require__(55817);
// EXTERNAL MODULE: ./build/entry/aws.js
var entry_aws = __webpack_require__(94938);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/buildspec/suggest.js
var suggest = __webpack_require__(92242);
;// CONCATENATED MODULE: ./build/plan/docker-option-table.js
/** The documented subset of `docker create`'s options, by name; docs/images.md lists them too. */
const DOCKER_OPTIONS = {
    'add-host': { takes: 'host:ip', set: addHost },
    'cap-add': { takes: 'a capability, or ALL', set: list('CapAdd', /^[A-Za-z_]+$/) },
    'cap-drop': { takes: 'a capability, or ALL', set: list('CapDrop', /^[A-Za-z_]+$/) },
    cpus: { takes: 'a number of CPUs such as 1.5', set: setCpus },
    'cpuset-cpus': { takes: 'CPUs such as 0-3 or 0,1', set: docker_option_table_text('CpusetCpus', /^\d+(-\d+)?(,\d+(-\d+)?)*$/) },
    device: { takes: '/dev/on-host[:/dev/in-container[:rwm]]', set: addDevice },
    dns: { takes: 'an IP address', set: list('Dns', /^(\d+(\.\d+){3}|[\da-fA-F]*:[\da-fA-F:.]*)$/) },
    'dns-option': { takes: 'an option of resolv.conf', set: list('DnsOptions', /^\S+$/) },
    'dns-search': { takes: 'a domain', set: list('DnsSearch', /^\S+$/) },
    gpus: { takes: 'all, a number, or device=ID,ID', set: addGpus },
    'group-add': { takes: 'a group', set: list('GroupAdd', /^[\w.-]+$/) },
    hostname: { takes: 'a host name', set: setHostname },
    ipc: {
        takes: 'host, private, shareable, none or container:NAME',
        set: docker_option_table_text('IpcMode', /^(host|private|shareable|none|container:.+)$/),
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
        set: docker_option_table_text('NetworkMode', /^[\w.-]+(:[\w.-]+)?$/),
    },
    'pids-limit': { takes: 'a number, or -1', set: setPidsLimit },
    platform: { takes: 'a platform such as linux/arm64', set: setPlatform },
    pull: { takes: 'missing, always or never', set: setPull },
    runtime: { takes: 'the name of a runtime', set: docker_option_table_text('Runtime', /^[\w.-]+$/) },
    'security-opt': {
        takes: 'no-new-privileges, seccomp=unconfined, apparmor=… or label=…',
        set: list('SecurityOpt', /^(no-new-privileges([:=](true|false))?|seccomp[:=]unconfined|(apparmor|label)[:=].+)$/),
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
function docker_option_table_text(field, form) {
    return ({ hostConfig }, value) => {
        hostConfig[field] = value;
        return form.test(value);
    };
}
function list(field, form) {
    return ({ hostConfig }, value) => {
        (hostConfig[field] ??= []).push(value);
        return form.test(value);
    };
}
function size(field) {
    return ({ hostConfig }, value) => {
        const bytes = sizeInBytes(value);
        hostConfig[field] = bytes;
        return bytes !== undefined;
    };
}
/** `512`, `100k`, `1.5g`, `2GB`, `1GiB`: powers of 1024, as Docker counts. */
function sizeInBytes(value) {
    const [, number, unit = ''] = /^(\d+(?:\.\d+)?) ?([kmgtp]?)(?:i?b)?$/i.exec(value) ?? [];
    return number === undefined
        ? undefined
        : Math.trunc(Number(number) * 1024 ** ['', 'k', 'm', 'g', 't', 'p'].indexOf(unit.toLowerCase()));
}
function setMemorySwap(options, value) {
    if (value !== '-1')
        return size('MemorySwap')(options, value);
    options.hostConfig.MemorySwap = -1;
    return true;
}
function setCpus({ hostConfig }, value) {
    hostConfig.NanoCpus = Math.round(Number(value) * 1e9);
    return /^\d*\.?\d+$/.test(value);
}
function setPidsLimit({ hostConfig }, value) {
    hostConfig.PidsLimit = Number(value);
    return /^(-1|\d+)$/.test(value);
}
function setHostname({ config }, value) {
    config.Hostname = value;
    return /^[a-zA-Z\d][a-zA-Z\d.-]{0,63}$/.test(value);
}
function setPlatform(options, value) {
    options.platform = value;
    return /^[\w.-]+(\/[\w.-]+){0,2}$/.test(value);
}
function setPull(options, value) {
    options.pull = value;
    return ['missing', 'always', 'never'].includes(value);
}
/** Our own labels say which containers may be removed. */
function addLabel({ config }, value) {
    const [, key = '', content = ''] = /^([^=]+)=?(.*)$/s.exec(value) ?? [];
    config.Labels = { ...config.Labels, [key]: content };
    return key !== '' && !key.startsWith('run-buildspec.');
}
function addHost({ hostConfig }, value) {
    const [, host, address] = /^([^\s:=]+)[:=](host-gateway|[\da-fA-F.:]+|\[[\da-fA-F.:]+\])$/.exec(value) ?? [];
    (hostConfig.ExtraHosts ??= []).push(`${host}:${address?.replace(/^\[|\]$/g, '')}`);
    return host !== undefined;
}
function addDevice({ hostConfig }, value) {
    const [, host = '', container = host, permissions = 'rwm'] = /^(\/[^:]+)(?::(\/[^:]+))?(?::([rwm]{1,3}))?$/.exec(value) ?? [];
    (hostConfig.Devices ??= []).push({
        PathOnHost: host,
        PathInContainer: container,
        CgroupPermissions: permissions,
    });
    return host !== '';
}
function addGpus({ hostConfig }, value) {
    const [, all, count, devices] = /^(?:(all)|(\d+)|"?device=([\w,:.-]+)"?)$/.exec(value) ?? [];
    (hostConfig.DeviceRequests ??= []).push({
        Count: all === undefined ? Number(count ?? 0) : -1,
        ...(devices === undefined ? {} : { DeviceIDs: devices.split(',') }),
        Capabilities: [['gpu']],
    });
    return (all ?? count ?? devices) !== undefined;
}
function addSysctl({ hostConfig }, value) {
    const [, name = '', content = ''] = /^([\w.-]+)=(.*)$/.exec(value) ?? [];
    hostConfig.Sysctls = { ...hostConfig.Sysctls, [name]: content };
    return name !== '';
}
function addTmpfs({ hostConfig }, value) {
    const [, path = '', settings = ''] = /^(\/[^:]*)(?::(.*))?$/.exec(value) ?? [];
    hostConfig.Tmpfs = { ...hostConfig.Tmpfs, [path]: settings };
    return path !== '';
}
/** -1 is no limit; the soft limit may not be above the hard one. */
function addUlimit({ hostConfig }, value) {
    const [, name = '', soft = '', hard = soft] = /^([a-z]+)=(-1|\d+)(?::(-1|\d+))?$/.exec(value) ?? [];
    const limit = { Name: name, Soft: Number(soft), Hard: Number(hard) };
    (hostConfig.Ulimits ??= []).push(limit);
    return name !== '' && (hard === '-1' || (soft !== '-1' && limit.Soft <= limit.Hard));
}
function addVolume({ config, hostConfig }, value) {
    if (/^\/[^:]*$/.test(value)) {
        config.Volumes = { ...config.Volumes, [value]: {} };
        return true;
    }
    (hostConfig.Binds ??= []).push(value);
    return /^(\/[^:]*|[a-zA-Z\d][\w.-]+):\/[^:]*(:[\w,]+)?$/.test(value);
}
const MOUNT_KEYS = {
    type: 'type',
    source: 'source',
    src: 'source',
    target: 'target',
    destination: 'target',
    dst: 'target',
    readonly: 'readonly',
    ro: 'readonly',
};
function addMount({ hostConfig }, value) {
    const fields = new Map();
    for (const field of value.split(',')) {
        const [, key = '', content] = /^([^=]*)(?:=(.*))?$/s.exec(field) ?? [];
        fields.set(Object.hasOwn(MOUNT_KEYS, key) ? MOUNT_KEYS[key] : undefined, content ?? 'true');
    }
    const type = fields.get('type') ?? 'volume';
    const source = fields.get('source');
    const target = fields.get('target') ?? '';
    const readonly = fields.get('readonly');
    (hostConfig.Mounts ??= []).push({
        Type: type,
        ...(source === undefined ? {} : { Source: source }),
        Target: target,
        ...(readonly === 'true' || readonly === '1' ? { ReadOnly: true } : {}),
    });
    if (fields.has(undefined) || !target.startsWith('/'))
        return false;
    if (readonly !== undefined && !/^(true|false|1|0)$/.test(readonly))
        return false;
    if (type === 'bind')
        return source?.startsWith('/') ?? false;
    return type === 'volume' || (type === 'tmpfs' && source === undefined);
}

;// CONCATENATED MODULE: ./build/plan/docker-options.js




const OURS = 'the container is made, started and removed by run-buildspec.';
const UNREACHED = 'nothing connects to the build. To reach services of this machine, use --network host.';
/** Options of `docker create` that would break the build or say twice what an input says, and why. */
const REFUSED = {
    attach: OURS,
    cidfile: OURS,
    detach: OURS,
    entrypoint: 'the entrypoint of the image is not run: commands run in its shell (env.shell of the buildspec).',
    env: 'use the input environment-variables, or env-passthrough for variables of the step.',
    'env-file': 'use the input environment-variables, or env-passthrough for variables of the step.',
    expose: UNREACHED,
    init: 'the container always has an init process.',
    interactive: 'commands have no input, as on CodeBuild.',
    'log-driver': 'the log goes to where the build runs.',
    name: OURS,
    pid: 'the processes of a build end with its container.',
    privileged: 'use the input privileged.',
    publish: UNREACHED,
    'publish-all': UNREACHED,
    'read-only': 'the state of the build is kept in the file system of the container.',
    restart: OURS,
    rm: OURS,
    tty: 'commands have no terminal, as on CodeBuild.',
    'use-api-socket': 'use the input privileged with the value socket.',
    user: 'use the input run-as, or run-as in the buildspec.',
    'volumes-from': 'use --volume.',
    workdir: 'commands start in the source directory: begin with cd.',
};
const SHORT = {
    attach: 'a',
    detach: 'd',
    env: 'e',
    hostname: 'h',
    interactive: 'i',
    label: 'l',
    memory: 'm',
    publish: 'p',
    'publish-all': 'P',
    tty: 't',
    user: 'u',
    volume: 'v',
    workdir: 'w',
};
const SWITCHES = ['detach', 'init', 'interactive', 'privileged', 'publish-all', 'read-only', 'rm', 'tty'];
/** Docker's second names. */
const ALIASES = { net: 'network', dns_opt: 'dns-option', 'dns-opt': 'dns-option' };
/**
 * Reads the input `docker-options` (SPEC §1.1): options in `docker create`'s spelling, separated by blanks or lines,
 * quoted as in a shell; nothing is expanded. {@link DOCKER_OPTIONS} lists those that are understood.
 * @throws UserError that names the option: unknown, refused and why, or with a value that it does not take
 */
function parseDockerOptions(text) {
    const options = { config: {}, hostConfig: {}, pull: 'missing' };
    const { tokens } = (0,external_node_util_.parseArgs)({
        args: splitWords(text),
        options: OPTION_CONFIG,
        strict: false,
        allowPositionals: true,
        tokens: true,
    });
    for (const token of tokens) {
        if (token.kind !== 'option') {
            const word = token.kind === 'positional' ? token.value : '--';
            throw new errors/* UserError */.yo(`docker-options: ${JSON.stringify(word)} is not an option.`, 'Options begin with --; a value with blanks is quoted. The image has an input of its own.');
        }
        applyOption(options, token.rawName, token.name, token.value);
    }
    return options;
}
const OPTION_CONFIG = Object.fromEntries([...Object.keys(DOCKER_OPTIONS), ...Object.keys(REFUSED), ...Object.keys(ALIASES)].map((name) => {
    const type = SWITCHES.includes(name) ? 'boolean' : 'string';
    const short = SHORT[name];
    return [name, short === undefined ? { type } : { type, short }];
}));
function applyOption(options, written, name, value) {
    const option = own(DOCKER_OPTIONS, own(ALIASES, name) ?? name);
    if (option === undefined)
        throw notTaken(written, name);
    if (value === undefined || !option.set(options, value)) {
        const given = value === undefined ? 'it has no value' : `it is ${JSON.stringify(value)}`;
        throw new errors/* UserError */.yo(`docker-options: ${written} takes ${option.takes}; ${given}.`);
    }
}
function notTaken(written, name) {
    const reason = own(REFUSED, name);
    if (reason !== undefined)
        return new errors/* UserError */.yo(`docker-options: ${written} is not for here: ${reason}`);
    const known = Object.keys(DOCKER_OPTIONS);
    const meant = (0,suggest/* nearestWord */.z)(name, known);
    const suggestion = meant === undefined ? '' : `Did you mean --${meant}? `;
    return new errors/* UserError */.yo(`docker-options: ${written} is not supported.`, `${suggestion}Supported are --${known.join(', --')}.`);
}
function own(table, key) {
    return Object.hasOwn(table, key) ? table[key] : undefined;
}
/** Splits into words as a shell does, with its three ways of quoting, but without any expansion. */
function splitWords(text) {
    const piece = /(?<space>\s+|\\\n)|'(?<single>[^']*)'|"(?<double>(?:[^"\\]|\\.)*)"|\\(?<escaped>.)|(?<plain>[^\s'"\\]+)/sy;
    const words = [];
    let word;
    while (piece.lastIndex < text.length) {
        const at = piece.lastIndex;
        const groups = piece.exec(text)?.groups;
        if (groups === undefined) {
            throw new errors/* UserError */.yo(`docker-options: the quote is not closed: ${text.slice(at, at + 40).trimEnd()}`);
        }
        if (groups['space'] === undefined) {
            const double = groups['double']?.replace(/\\([$`"\\])|\\\n/g, '$1');
            word = (word ?? '') + (groups['single'] ?? double ?? groups['escaped'] ?? groups['plain'] ?? '');
        }
        else if (word !== undefined && groups['space'] !== '\\\n') {
            words.push(word);
            word = undefined;
        }
    }
    return word === undefined ? words : [...words, word];
}

// EXTERNAL MODULE: ./build/plan/images.js + 1 modules
var plan_images = __webpack_require__(91990);
// EXTERNAL MODULE: ./build/plan/types.js
var plan_types = __webpack_require__(24963);
// EXTERNAL MODULE: ./build/entry/inputs.js
var entry_inputs = __webpack_require__(80898);
;// CONCATENATED MODULE: ./build/entry/container.js





/**
 * The container that was asked for; undefined when the build is to run here.
 * @throws UserError for a value that is wrong
 */
function containerRequest(inputs) {
    if ((inputs.login.username === '') !== (inputs.login.password === '')) {
        const missing = inputs.login.username === '' ? 'registry-username' : 'registry-password';
        throw new errors/* UserError */.yo(`registry-username and registry-password belong together: ${missing} is empty.`);
    }
    const imageMap = (0,plan_images/* parseImageMap */.TZ)(inputs.imageMap);
    const options = parseDockerOptions(inputs.dockerOptions);
    const privileged = (0,entry_inputs/* choice */.Yq)('privileged', inputs.privileged || 'false', plan_types/* PRIVILEGED */.ms);
    const image = (0,plan_images/* resolveImage */.AT)(inputs.image, imageMap);
    if (image)
        return { asked: inputs.image, image, privileged, options, envPassthrough: inputs.envPassthrough };
    if (inputs.dockerOptions !== '')
        throw new errors/* UserError */.yo('docker-options need an image, and the build has none.');
    return undefined;
}

// EXTERNAL MODULE: ./build/buildspec/parse.js + 12 modules
var parse = __webpack_require__(59082);
// EXTERNAL MODULE: ./build/plan/plan-build.js + 3 modules
var plan_build = __webpack_require__(81935);
// EXTERNAL MODULE: ./build/entry/load-buildspec.js
var load_buildspec = __webpack_require__(48665);
// EXTERNAL MODULE: ./build/entry/refusal.js
var refusal = __webpack_require__(62727);
;// CONCATENATED MODULE: ./build/entry/prepare-build.js




/**
 * Loads, parses and plans one build: what `run`, `plan` and the action begin with. The facts come as a promise, so
 * that git runs while the buildspec is parsed.
 */
async function prepareBuild(request, sourceDirectory, facts, aws, signal) {
    const { buildspecInput, ...rest } = request;
    const loaded = await (0,load_buildspec/* loadBuildspec */.o)(buildspecInput, sourceDirectory, aws, signal);
    if ('severity' in loaded) {
        return refusedBuild(request, { diagnostics: [loaded], file: loaded.file, text: '' }, await facts);
    }
    const { file, path, content } = loaded;
    const parsed = (0,parse/* parseBuildspec */.b)(content, file);
    const unrunnable = withoutPhases(parsed.buildspec, file, request.batch !== undefined);
    const buildspec = unrunnable ? undefined : parsed.buildspec;
    const diagnostics = unrunnable ? [...parsed.diagnostics, unrunnable] : parsed.diagnostics;
    const plan = (0,plan_build/* planBuild */.C7)({ ...rest, buildspec: buildspec ?? refusal/* NO_BUILDSPEC */.Y, buildspecFile: file }, await facts);
    const text = typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
    return { plan, refused: buildspec === undefined, diagnostics, text, path };
}
/** The build of a buildspec that CodeBuild would refuse, or of a batch that it would. */
function refusedBuild(request, { diagnostics, file, text, path }, facts) {
    const plan = (0,plan_build/* planBuild */.C7)({ ...request, buildspec: refusal/* NO_BUILDSPEC */.Y, buildspecFile: file }, facts);
    return { plan, refused: true, diagnostics, text, path };
}
/** A buildspec of a batch alone is valid, but is no build (codebuild.md §1.2). */
function withoutPhases(buildspec, file, isOfBatch) {
    if (!buildspec?.batch || Object.keys(buildspec.phases).length > 0)
        return undefined;
    return {
        severity: 'error',
        code: 'YAML_FILE_ERROR',
        message: 'a single build needs phases, and this buildspec only has a batch',
        hint: isOfBatch
            ? 'Give its entry a buildspec, or write phases.'
            : 'Run the batch, by --batch or the input mode: batch; or one of its builds, by --batch-build or the input batch-build.',
        file,
        range: buildspec.batch.at,
    };
}

;// CONCATENATED MODULE: ./build/plan/project/choose-settings.js
/** What holds where neither the caller nor the project says anything (SPEC §1.1). */
const DEFAULTS = { buildspec: 'buildspec.yml', timeout: '60' };
/**
 * The settings of a project hold where the caller says nothing (SPEC §2.1).
 * @returns the settings, and what the plan is to know of the project
 */
function chooseSettings(said, project) {
    const offered = [
        ['projectName', 'name', project.name],
        ['buildspec', 'source.buildspec', project.buildspec],
        ['image', 'environment.image', project.image],
        ['privileged', 'environment.privilegedMode', project.privileged ? 'true' : undefined],
        ['timeout', 'timeoutInMinutes', project.timeoutMinutes?.toString()],
    ];
    const chosen = { ...said };
    const chosenFields = [];
    for (const [setting, field, value] of offered) {
        if (said[setting] !== '' || value === undefined)
            continue;
        chosen[setting] = value;
        chosenFields.push(field);
    }
    return { ...chosen, project: { settings: project, chosenFields } };
}
/**
 * What the caller says, and where the caller says nothing the entry: the project comes after both (SPEC §2.1).
 * @param holder the buildspec that holds the batch
 */
function settingsOfBuild(said, holder, build) {
    const { buildspec = holder, image = '', privileged } = build;
    return {
        ...said,
        buildspec,
        image: said.image || image,
        privileged: said.privileged || (privileged === undefined ? '' : String(privileged)),
    };
}

// EXTERNAL MODULE: ./build/plan/project/plan-project.js
var plan_project = __webpack_require__(58533);
;// CONCATENATED MODULE: ./build/entry/project.js





/**
 * The settings that hold: the caller's, else those of the project in the named file (SPEC §1.1, `project`).
 * @param path empty: there is no project
 * @param base directory that a relative path starts from
 * @param said what the caller says, empty where nothing
 * @throws UserError when the file cannot be read, holds no project, or something in it is wrong
 */
async function settingsWithProject(path, base, said) {
    if (path === '')
        return said;
    const { readProject } = await Promise.all(/* import() */[__webpack_require__.e(3162), __webpack_require__.e(8362)]).then(__webpack_require__.bind(__webpack_require__, 8362));
    const project = readProject(readBytes(path, base), path, said.projectName);
    return chooseSettings(said, project);
}
/**
 * The secret with the login for the project's image, for that image only: another one has another registry
 * (codebuild.md §10.1, `registryCredential`).
 */
function registrySecret(project, container) {
    const secret = project?.settings.registrySecret;
    return project && secret !== undefined && (0,plan_project/* buildsInItsImage */.OG)(project.settings, container)
        ? secret
        : undefined;
}
function readBytes(path, base) {
    try {
        return (0,external_node_fs_.readFileSync)((0,external_node_path_.resolve)(base, path));
    }
    catch (error) {
        throw new errors/* UserError */.yo(`The project ${path} cannot be read: ${error.message}.`, 'It is a file with the answer of aws codebuild batch-get-projects --names <name>.');
    }
}

// EXTERNAL MODULE: ./build/entry/s3-location.js
var s3_location = __webpack_require__(25553);
// EXTERNAL MODULE: ./build/plan/container.js
var container = __webpack_require__(80917);
// EXTERNAL MODULE: ./build/plan/environment.js
var environment = __webpack_require__(38463);
;// CONCATENATED MODULE: ./build/plan/overrides.js



/**
 * Reads the input `environment-variables` or an `--env-file`: lines `NAME=value`, or the JSON list that StartBuild
 * takes as `environmentVariablesOverride` (SPEC §1.1).
 *
 * Blank lines and lines that begin with `#` are skipped. A value is everything after the first `=`, as it stands: no
 * quotes are removed, nothing is expanded, blanks stay (as in CodeBuild's local agent, codebuild.md §9.4). Throws a
 * UserError that names the line or entry and never repeats any of it, for it may be a secret.
 */
function parseOverrides(text) {
    if (text.trimStart().startsWith('['))
        return parseList(text);
    return text
        .replace(/^\uFEFF/, '')
        .split(/\r?\n/)
        .map((line, index) => ({ line, number: index + 1 }))
        .filter(({ line }) => line.trim() !== '' && !line.trimStart().startsWith('#'))
        .map(({ line, number }) => parseOverride(line, `Line ${number} of the environment variables`));
}
/** Reads one `NAME=value`, such as that of `--env`; `where` begins the UserError's sentence. */
function parseOverride(text, where) {
    const equals = text.indexOf('=');
    const name = text.slice(0, Math.max(equals, 0)).trim();
    if (!(0,environment/* isVariableName */.KL)(name)) {
        throw new errors/* UserError */.yo(`${where} is not NAME=value.`, 'A name has letters, digits and _ only. A value of several lines needs the JSON form: [{"name": …, "value": …}].');
    }
    return { name, value: text.slice(equals + 1) };
}
function parseList(text) {
    let list;
    try {
        list = JSON.parse(text);
    }
    catch {
        // JSON.parse's own message quotes the text.
        throw new errors/* UserError */.yo('The environment variables begin with [ but are not valid JSON.');
    }
    return list.map((entry, index) => parseEntry(entry, `Entry ${index + 1} of the environment variables`));
}
function parseEntry(entry, where) {
    const { name, value, type = 'PLAINTEXT' } = (entry ?? {});
    if (typeof name !== 'string' || !(0,environment/* isVariableName */.KL)(name) || typeof value !== 'string') {
        throw new errors/* UserError */.yo(`${where} is not {"name": …, "value": …} with a variable name and a text.`);
    }
    const known = plan_types/* VARIABLE_TYPES */.$G.find((one) => one === type);
    if (known)
        return { name, value, type: known };
    throw new errors/* UserError */.yo(`${where}, ${name}: the type must be one of ${plan_types/* VARIABLE_TYPES */.$G.join(', ')}.`);
}

// EXTERNAL MODULE: ./build/run/secrets.js
var run_secrets = __webpack_require__(70299);
// EXTERNAL MODULE: ./build/render/visible.js
var visible = __webpack_require__(81175);
;// CONCATENATED MODULE: ./build/cli/sources.js




/**
 * Opens what `--source` and `--secondary-source` name, directories or places in S3.
 * @param projectSource the project's source in S3, for when there is no `--source`
 * @throws UserError when there is no such source
 */
async function openSources(options, projectSource, aws, signal) {
    const wanted = (0,entry_inputs/* parseSecondarySources */.OO)(options.secondarySource);
    const fetched = new Map();
    const remove = async () => {
        for (const { remove } of fetched.values())
            await remove();
    };
    const fetch = async (location) => {
        tell(`Fetching the source ${location}`);
        const { fetchS3Source } = await __webpack_require__.e(/* import() */ 5802).then(__webpack_require__.bind(__webpack_require__, 35802));
        const onWarning = (message) => tell(`warning: ${message}`);
        const source = await fetchS3Source(location, { ...aws, signal, onWarning });
        fetched.set(source.directory, source);
        return source.directory;
    };
    const describe = (source) => {
        const { repositoryUrl, version } = fetched.get(source.directory) ?? {};
        return repositoryUrl === undefined ? source : { directory: source.directory, repositoryUrl, version };
    };
    try {
        const primary = options.source ?? projectSource ?? '.';
        const directory = (0,s3_location/* isS3 */.F)(primary) ? await fetch(primary) : (0,entry_inputs/* existingDirectory */.Nv)('--source', (0,external_node_path_.resolve)(primary));
        const secondary = [];
        for (const one of wanted) {
            const { identifier, location } = one;
            secondary.push((0,s3_location/* isS3 */.F)(location)
                ? { identifier, directory: await fetch(location) }
                : (0,entry_inputs/* secondaryDirectory */.sZ)(one, process.cwd()));
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
    }
    catch (error) {
        await remove();
        throw error;
    }
}
/** Names in archives are anybody's. */
function tell(line) {
    process.stderr.write(`${(0,visible/* visible */.RK)(line)}\n`);
}

;// CONCATENATED MODULE: ./build/cli/options.js
















/**
 * Plans the build that `FILE` and the options ask for, on its own or as one of a batch, and fetches its sources from S3.
 * @param child the entry of the batch and the copies of the sources, where the batch's process gives them
 * @throws UserError for a wrong option; anything when `signal` aborts, with nothing left behind
 */
function prepareFromOptions(file, options, signal, child) {
    return withOpened(file, options, signal, child, async (opened) => {
        const { said, settings: own, sourceDirectory, facts, aws } = opened;
        const batch = child ?? (options.batchBuild && (await batchOf(opened, options, signal)));
        const refused = batch && 'diagnostics' in batch ? batch : undefined;
        const entry = batch && 'build' in batch ? batch : undefined;
        const chosen = entry === undefined
            ? own
            : {
                ...(await settingsWithProject(options.project ?? '', process.cwd(), settingsOfBuild(said, own.buildspec, entry.build))),
                projectName: own.projectName,
            };
        const request = {
            ...buildRequest(options),
            buildspecInput: chosen.buildspec,
            projectName: chosen.projectName,
            project: chosen.project,
            timeoutMinutes: timeoutOf(chosen),
            container: containerRequest({
                image: chosen.image,
                imageMap: '',
                privileged: chosen.privileged,
                dockerOptions: '',
                envPassthrough: container/* DEFAULT_PASSTHROUGH */.nm,
                login: { username: '', password: '' },
            }),
            batch: entry,
        };
        const prepared = refused
            ? refusedBuild(request, refused, await facts)
            : await prepareBuild(request, sourceDirectory, facts, aws, signal);
        return {
            ...prepared,
            ...common(opened),
            registrySecret: registrySecret(chosen.project, request.container),
        };
    });
}
/**
 * Plans the batch of the buildspec that `FILE` and the options ask for.
 * @throws UserError for a wrong option; anything when `signal` aborts, with nothing left behind
 */
function prepareBatchFromOptions(file, options, signal) {
    if (options.batchBuild !== undefined)
        throw new errors/* UserError */.yo('--batch is all builds and --batch-build one of them: choose one of the two.');
    return withOpened(file, options, signal, undefined, async (opened) => ({
        ...(await batchOfOptions(opened, options, signal)),
        ...common(opened),
        facts: await opened.facts,
        project: opened.settings.project?.settings,
        timeoutMinutes: timeoutOf(opened.settings),
    }));
}
function common({ environment, aws, secrets, sourceDirectory, removeSources }) {
    return { environment, aws, secrets, sourceDirectory, removeSources };
}
async function batchOfOptions({ settings, facts, sourceDirectory, aws }, options, signal) {
    const { buildspec, projectName, project } = settings;
    const { overrides } = buildRequest(options);
    const request = { buildspecInput: buildspec, projectName, project, overrides };
    const { prepareBatch } = await Promise.all(/* import() */[__webpack_require__.e(6497), __webpack_require__.e(6797)]).then(__webpack_require__.bind(__webpack_require__, 96797));
    return prepareBatch(request, sourceDirectory, facts, aws, signal);
}
/** The entry that the build is; the batch as it is where CodeBuild would not run it. */
async function batchOf(opened, options, signal) {
    const batch = await batchOfOptions(opened, options, signal);
    if (batch.refused)
        return batch;
    const { batchBuild } = await Promise.all(/* import() */[__webpack_require__.e(6497), __webpack_require__.e(6797)]).then(__webpack_require__.bind(__webpack_require__, 96797));
    return { build: batchBuild(batch.plan, options.batchBuild ?? ''), batchArn: batch.plan.batchArn };
}
/** Opens the sources for `use`, and removes what was fetched when that fails. */
async function withOpened(file, options, signal, child, use) {
    // As it is now: the AWS SDK wants some variables of this process changed.
    const environment = { ...process.env };
    const said = {
        buildspec: file ?? '',
        projectName: options.projectName ?? '',
        image: options.image ?? '',
        privileged: String(options.privileged ?? ''),
        timeout: options.timeout ?? '',
    };
    const settings = await settingsWithProject(options.project ?? '', process.cwd(), said);
    const project = settings.project?.settings;
    const secrets = (0,run_secrets/* createSecrets */.g)();
    const aws = (0,entry_aws/* awsAccess */.SU)(environment, project?.region, secrets);
    const sources = await openSources(options, project?.s3Source, aws, signal);
    const sourceDirectory = sources.directory;
    try {
        const facts = gatherLocalFacts(environment, {
            sourceDirectory,
            secondarySources: sources.secondary,
            image: 'local',
            now: new Date(),
            sources: child?.sources,
        }).then(sources.describe);
        return await use({
            environment,
            said,
            settings: {
                ...settings,
                buildspec: file === undefined
                    ? settings.buildspec || DEFAULTS.buildspec
                    : buildspecPath(file, sourceDirectory),
                projectName: settings.projectName || (0,external_node_path_.basename)(sourceDirectory),
            },
            aws,
            secrets,
            sourceDirectory,
            facts,
            removeSources: sources.remove,
        });
    }
    catch (error) {
        await sources.remove();
        throw error;
    }
}
/** @throws UserError for a time limit that is none */
function timeoutOf({ timeout }) {
    return (0,entry_inputs/* minutes */.Gx)('--timeout', timeout || DEFAULTS.timeout);
}
/** What the options say by themselves. */
function buildRequest(options) {
    const usesCache = Boolean(options.cache);
    return {
        reports: true,
        overrides: [
            ...options.envFile.flatMap((path) => parseOverrides(readText(path))),
            ...options.env.map((text) => parseOverride(text, 'A value of --env')),
        ],
        runAs: options.runAs,
        onlyPhases: options.phase.length === 0
            ? undefined
            : options.phase.map((name) => (0,entry_inputs/* choice */.Yq)('--phase', name.toLowerCase(), types/* PHASE_NAMES */.b)),
        runtimeVersions: 'auto',
        artifacts: { wanted: true, packaging: options.artifactPackaging },
        cache: { restore: usesCache, save: usesCache },
    };
}
/** As typed, from here; as CodeBuild's local agent takes it, from the source directory, where nothing is here. */
function buildspecPath(file, sourceDirectory) {
    if ((0,s3_location/* isS3 */.F)(file))
        return file;
    return (0,external_node_fs_.existsSync)(file) ? (0,external_node_path_.resolve)(file) : (0,external_node_path_.resolve)(sourceDirectory, file);
}
function readText(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch (error) {
        throw new errors/* UserError */.yo(`--env-file: ${error.message}`);
    }
}


/***/ }),

/***/ 64099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ withPrepared)
/* harmony export */ });
/* harmony import */ var _entry_exit_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58461);
/* harmony import */ var _entry_interruption_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27568);


/**
 * Hands what is `prepared`, a build or a batch, to `use` and removes the sources that were fetched for it.
 * @returns the exit code that `use` gives, or that of a signal when one came before (SPEC §1.3)
 */
async function withPrepared(prepared, interruption, use) {
    const build = await (0,_entry_interruption_js__WEBPACK_IMPORTED_MODULE_1__/* .unlessStopped */ .OO)(interruption, prepared);
    try {
        if (build && !interruption.signal.aborted)
            return await use(build);
        process.stderr.write('Stopped before the build began\n');
        return (0,_entry_exit_code_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCode */ .I)('STOPPED', false, interruption.received());
    }
    finally {
        await build?.removeSources();
    }
}


/***/ }),

/***/ 94938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RW: () => (/* binding */ hideCredentials),
/* harmony export */   SU: () => (/* binding */ awsAccess),
/* harmony export */   z0: () => (/* binding */ referenceStore)
/* harmony export */ });
/* harmony import */ var _plan_aws_credentials_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44704);

/**
 * One set of credentials for all that asks AWS: the role of the job's OIDC token, or what the SDK finds. Nothing of the SDK
 * loads before they are asked for.
 * @param region where AWS is asked when the variables name none: the project's
 * @param secrets what credentials are made of joins them
 */
function awsAccess(environment, region, secrets) {
    const named = environment['AWS_REGION'] || environment['AWS_DEFAULT_REGION'] || region;
    let provider;
    const load = async () => {
        const { createCredentials } = await __webpack_require__.e(/* import() */ 505).then(__webpack_require__.bind(__webpack_require__, 10505));
        return createCredentials(environment, (0,_plan_aws_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .roleOfIdToken */ .e)(environment), hideCredentials(secrets));
    };
    return {
        environment: named === undefined ? environment : { ...environment, AWS_REGION: named },
        credentials: async (properties) => (await (provider ??= load()))(properties),
    };
}
/** What is to be told each value that AWS credentials are made of, before anybody else gets it. */
function hideCredentials(secrets) {
    return (values) => values.forEach((value) => secrets.add(value, 'AWS credentials'));
}
/** Where the plan's references are looked up, if it has any. */
async function referenceStore(plan, { environment, credentials }) {
    if (plan.references.length === 0)
        return {};
    const { createReferenceStore } = await __webpack_require__.e(/* import() */ 2094).then(__webpack_require__.bind(__webpack_require__, 82094));
    return { references: createReferenceStore(environment, credentials) };
}


/***/ }),

/***/ 58461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ exitCode)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/** The exit code for a build (SPEC §1.3); `signal` is what stopped it, if anything did. */
function exitCode(status, refused, signal) {
    if (refused)
        return _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.badUsage;
    switch (status) {
        case 'SUCCEEDED':
            return _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.succeeded;
        case 'FAILED':
        case 'TIMED_OUT':
            return _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.buildFailed;
        case 'FAULT':
            return _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.environment;
        case 'STOPPED':
            return signal === 'SIGTERM' ? _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.terminated : _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.interrupted;
    }
}


/***/ }),

/***/ 80898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gx: () => (/* binding */ minutes),
/* harmony export */   Nv: () => (/* binding */ existingDirectory),
/* harmony export */   OO: () => (/* binding */ parseSecondarySources),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   sZ: () => (/* binding */ secondaryDirectory)
/* harmony export */ });
/* unused harmony exports input, switchInput */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);



/** Reads one input of the action as the runner hands it over (github-actions.md §3.2): trimmed, `` when not given. */
function input(environment, name) {
    return environment[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`]?.trim() ?? '';
}
/** @throws UserError unless the input is `true` or `false`, in YAML's spellings of them. */
function switchInput(environment, name) {
    const value = input(environment, name);
    if (/^(true|True|TRUE)$/.test(value))
        return true;
    if (/^(false|False|FALSE)$/.test(value))
        return false;
    throw new UserError(`Input ${name} must be true or false; it is ${JSON.stringify(value)}.`);
}
/** @throws UserError unless the value is one of `choices`. */
function choice(name, value, choices) {
    const found = choices.find((candidate) => candidate === value);
    if (found !== undefined)
        return found;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${name} must be one of ${choices.join(', ')}; it is ${JSON.stringify(value)}.`);
}
/**
 * The time limit in minutes; fractions are allowed (SPEC §2.1).
 * @throws UserError unless it is above 0 and at most CodeBuild's 2160
 */
function minutes(name, value) {
    const number = Number(value);
    if (/^\d*\.?\d+$/.test(value) && number > 0 && number <= 2160)
        return number;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${name} must be a number of minutes above 0, 2160 at most; it is ${JSON.stringify(value)}.`);
}
/**
 * Takes lines `identifier=path` apart, for `CODEBUILD_SRC_DIR_<identifier>`.
 * @throws UserError when one has another form, or two have the same identifier
 */
function parseSecondarySources(lines) {
    const sources = lines.map(parseSecondarySource);
    const identifiers = sources.map(({ identifier }) => identifier);
    const twice = identifiers.find((one, index) => identifiers.indexOf(one) < index);
    if (twice !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`There are two secondary sources ${twice}.`);
    return sources;
}
function parseSecondarySource(line) {
    const [, identifier, location] = /^(\w+)=(.+)$/.exec(line.trim()) ?? [];
    if (identifier === undefined || location === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`A secondary source must be identifier=path; it is ${JSON.stringify(line)}.`, 'An identifier has letters, digits and _ only, for it becomes part of a variable name.');
    }
    return { identifier, location };
}
/**
 * The directory of a secondary source, relative to `base`.
 * @throws UserError when it does not exist
 */
function secondaryDirectory({ identifier, location }, base) {
    return {
        identifier,
        directory: existingDirectory(`Secondary source ${identifier}`, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(base, location)),
    };
}
/** @throws UserError when there is no such directory; `what` begins the sentence */
function existingDirectory(what, path) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isDirectory())
        return path;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${what}: there is no directory ${path}.`);
}


/***/ }),

/***/ 27568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OO: () => (/* binding */ unlessStopped),
/* harmony export */   oL: () => (/* binding */ watchInterruptions),
/* harmony export */   wj: () => (/* binding */ withTimeout)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/**
 * Stops the build on the first signal; the runner sends SIGINT and allows 7.5 s (github-actions.md §3.6). Later
 * signals change nothing, the build is ending already.
 */
function watchInterruptions() {
    const controller = new AbortController();
    let received;
    const stop = () => controller.abort('STOPPED');
    for (const name of SIGNALS) {
        process.on(name, () => {
            received ??= name;
            stop();
        });
    }
    return { signal: controller.signal, stop, received: () => received };
}
/** What `preparing` gives; undefined when it failed because a signal came, which is all that there is to tell then. */
async function unlessStopped({ received }, preparing) {
    return preparing.catch((error) => {
        if (received() === undefined)
            throw error;
        return undefined;
    });
}
/** 24 days: with more, node's timers do not wait at all. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** Adds the time limit of a build or a batch, if it has one, to the signal; fractions of a minute are allowed. */
function withTimeout(signal, minutes) {
    if (minutes === undefined)
        return signal;
    const timeout = new AbortController();
    const limit = Math.min(minutes * 60_000, LONGEST_TIMER_MS);
    const timer = setTimeout(() => timeout.abort('TIMED_OUT'), limit);
    timer.unref();
    const any = AbortSignal.any([signal, timeout.signal]);
    (0,node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, any); // each call to AWS that is under way listens to it
    return any;
}


/***/ }),

/***/ 48665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ loadBuildspec)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _plan_inline_buildspec_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40695);
/* harmony import */ var _inside_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53495);
/* harmony import */ var _s3_location_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25553);





/** Where CodeBuild puts a buildspec that is not a file of the source (codebuild.md §1.2). */
const INLINE_FILE = '/codebuild/readonly/buildspec.yml';
/** One byte more than a buildspec may have, so that the parser sees that it is too large. */
const MOST_BYTES = 4 * 1024 * 1024 + 1;
/**
 * Reads what the input `buildspec` means: the YAML itself, an object of S3 by its ARN, else a path relative to the source
 * directory (codebuild.md §1.2, SPEC §1.1).
 * @returns a diagnostic in CodeBuild's words when there is no such file, or S3 does not give it
 * @throws UserError for a wrong ARN; EnvironmentError when S3 cannot be asked, or `signal` aborts
 */
async function loadBuildspec(input, sourceDirectory, aws, signal) {
    if ((0,_plan_inline_buildspec_js__WEBPACK_IMPORTED_MODULE_4__/* .isInlineBuildspec */ .b)(input))
        return { file: INLINE_FILE, content: input };
    return (0,_s3_location_js__WEBPACK_IMPORTED_MODULE_3__/* .isS3 */ .F)(input) ? loadFromS3(input, aws, signal) : loadFile(input, sourceDirectory);
}
async function loadFromS3(input, aws, signal) {
    const object = (0,_s3_location_js__WEBPACK_IMPORTED_MODULE_3__/* .parseS3Location */ .T)(input, 'A buildspec in S3');
    const { openS3 } = await __webpack_require__.e(/* import() */ 185).then(__webpack_require__.bind(__webpack_require__, 10185));
    const s3 = await openS3({ ...aws, signal });
    const read = await s3.read(object, MOST_BYTES);
    if ('content' in read)
        return { file: input, content: read.content };
    const { refusal, hint = 'Check the bucket and the key; the ARN is arn:aws:s3:::bucket/key.' } = read;
    return {
        severity: 'error',
        code: 'YAML_FILE_ERROR',
        message: `YAML file cannot be read: ${input}: ${refusal}`,
        hint,
        file: input,
    };
}
function loadFile(input, sourceDirectory) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(sourceDirectory, input);
    const file = (0,_inside_js__WEBPACK_IMPORTED_MODULE_2__/* .isInside */ .F)(sourceDirectory, path) ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(sourceDirectory, path) : path;
    try {
        return { file, path, content: readBytes(path) };
    }
    catch (error) {
        const { code, message } = error;
        const missing = code === 'ENOENT' || code === 'ENOTDIR';
        return {
            severity: 'error',
            code: 'YAML_FILE_ERROR',
            message: missing ? `YAML file does not exist: ${path}` : `YAML file cannot be read: ${message}`,
            hint: 'The path is relative to the source directory.',
            file,
        };
    }
}
function readBytes(path) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r');
    try {
        const buffer = Buffer.alloc(MOST_BYTES);
        let size = 0;
        for (let read = -1; read !== 0 && size < MOST_BYTES; size += read) {
            read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, buffer, size, MOST_BYTES - size, null);
        }
        return buffer.subarray(0, size);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}


/***/ }),

/***/ 62727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ NO_BUILDSPEC),
/* harmony export */   f: () => (/* binding */ refusalContexts)
/* harmony export */ });
/** What a refused buildspec is planned as: the build or batch has ids and variables, and nothing to run. */
const NO_BUILDSPEC = {
    version: '0.2',
    env: {
        variables: [],
        parameterStore: [],
        secretsManager: [],
        exportedVariables: [],
        gitCredentialHelper: false,
    },
    proxy: { uploadArtifacts: false, logs: false },
    phases: {},
    reports: [],
};
/** So many problems of a refused buildspec go into the result; all of them have been shown. */
const MOST_CONTEXTS = 10;
/** Why CodeBuild would refuse a buildspec, as the phase says it that reads it (codebuild.md §2.1, §8.3). */
function refusalContexts(diagnostics) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    const contexts = errors
        .slice(0, MOST_CONTEXTS)
        .map(({ code, message }) => ({ statusCode: code, message }));
    const next = errors[MOST_CONTEXTS];
    if (next)
        contexts.push({ statusCode: next.code, message: `${errors.length - MOST_CONTEXTS} more problems` });
    return contexts;
}


/***/ }),

/***/ 25553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isS3),
/* harmony export */   T: () => (/* binding */ parseS3Location)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

const S3_ARN = /^arn:aws[a-z-]*:s3:::(?<bucket>[^/]+)\/(?<key>.+)$/s;
const S3_URL = /^s3:\/\/(?<bucket>[^/]+)\/(?<key>.+)$/s;
/** Rules of names: https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html; old ones had more. */
const BUCKET = /^[\w.-]{3,255}$/;
/** Whether a text means something in S3 at all: `s3://…` or an ARN of S3. */
function isS3(text) {
    return /^(s3:\/\/|arn:[^:]*:s3:)/.test(text);
}
/**
 * Reads `s3://bucket/key`, with `?versionId=…` behind it for an old version, or `arn:aws:s3:::bucket/key` as CodeBuild
 * writes it (also of the partitions aws-cn and aws-us-gov).
 * @param what begins the error's sentence
 * @throws UserError for another form
 */
function parseS3Location(text, what) {
    const [, location = text, versionId] = /^(.*)\?versionId=([^?]+)$/s.exec(text) ?? [];
    const { bucket, key } = (S3_ARN.exec(location) ?? S3_URL.exec(location))?.groups ?? {};
    if (bucket === undefined || key === undefined || !BUCKET.test(bucket)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${what} must be s3://bucket/key or arn:aws:s3:::bucket/key; it is ${JSON.stringify(text)}.`);
    }
    return { bucket, key, ...(versionId !== undefined && { versionId }) };
}


/***/ }),

/***/ 25263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ joinOverlapping),
/* harmony export */   z: () => (/* binding */ createPatternIndex)
/* harmony export */ });
const FEW = 10;
/** Looks patterns up by their first two bytes, so that each byte of a text is looked at once. */
function createPatternIndex() {
    const patterns = [];
    const beginnings = new Uint8Array(1 << 16);
    const byBeginning = new Map();
    const firstBytes = new Set();
    let longest = 0;
    /** Asks for each place from `from` on and each pattern that may stand there; the first place that is wanted. */
    const each = (bytes, from, isWanted) => {
        for (let at = from; at < bytes.length - 1; at++) {
            const beginning = (byteAt(bytes, at) << 8) | byteAt(bytes, at + 1);
            if (beginnings[beginning] === 0)
                continue;
            for (const pattern of byBeginning.get(beginning) ?? [])
                if (isWanted(at, pattern))
                    return at;
        }
        return undefined;
    };
    return {
        get empty() {
            return patterns.length === 0;
        },
        add: (pattern) => {
            const beginning = (byteAt(pattern, 0) << 8) | byteAt(pattern, 1);
            patterns.push(pattern);
            beginnings[beginning] = 1;
            byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), pattern]);
            firstBytes.add(pattern[0]);
            longest = Math.max(longest, pattern.length);
        },
        rangesIn: (bytes) => {
            // What is written in C++ is ten times as fast, but once for each pattern.
            if (patterns.length <= FEW && patterns.every((pattern) => !hasPattern(bytes, pattern)))
                return [];
            const found = [];
            each(bytes, 0, (at, pattern) => {
                const isWhole = at + pattern.length <= bytes.length && agrees(bytes, at, pattern);
                if (isWhole)
                    found.push({ start: at, end: at + pattern.length });
                return false;
            });
            return joinOverlapping(found);
        },
        unfinishedFrom: (bytes) => {
            const begun = each(bytes, Math.max(0, bytes.length - longest + 1), (at, pattern) => at + pattern.length > bytes.length && agrees(bytes, at, pattern));
            return begun ?? (firstBytes.has(bytes.at(-1)) ? bytes.length - 1 : bytes.length);
        },
    };
}
function hasPattern({ buffer, byteOffset, length }, pattern) {
    return Buffer.from(buffer, byteOffset, length).includes(pattern);
}
function byteAt(bytes, at) {
    return bytes[at] ?? 0;
}
/** Whether the bytes from `at` on are the pattern's, as far as both go. */
function agrees(bytes, at, pattern) {
    const length = Math.min(pattern.length, bytes.length - at);
    for (let index = 2; index < length; index++)
        if (bytes[at + index] !== pattern[index])
            return false;
    return true;
}
/** @param ranges in the order of their starts; they are changed */
function joinOverlapping(ranges) {
    const joined = [];
    for (const range of ranges) {
        const last = joined.at(-1);
        if (last && range.start < last.end)
            last.end = Math.max(last.end, range.end);
        else
            joined.push(range);
    }
    return joined;
}


/***/ }),

/***/ 70299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ HIDDEN),
/* harmony export */   g: () => (/* binding */ createSecrets)
/* harmony export */ });
/* harmony import */ var _hidden_ranges_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25263);

/** CodeBuild writes this in the place of a secret (codebuild.md §6). */
const HIDDEN = '***';
/**
 * @param announce is told each text that gets hidden, before `add` returns, for whoever else masks output line by line: it
 *   holds no line break
 */
function createSecrets(announce = () => undefined) {
    /** What is hidden, and what has it. */
    const known = new Map();
    const short = new Map();
    const patterns = (0,_hidden_ranges_js__WEBPACK_IMPORTED_MODULE_0__/* .createPatternIndex */ .z)();
    const find = (text) => {
        for (const [secret, name] of known)
            if (text.includes(secret))
                return name;
        return undefined;
    };
    return {
        patterns,
        heldBy: (text) => find(text) ?? short.get(text),
        add: (value, name = 'of this job') => {
            const { hidden, complete } = partsOf(value);
            if (!complete)
                short.set(value, name);
            const added = hidden.filter((text) => !known.has(text));
            for (const text of added) {
                known.set(text, name);
                patterns.add(Buffer.from(text));
            }
            const lines = added.filter((text) => !/[\r\n]/.test(text));
            if (lines.length > 0)
                announce(lines);
            return complete;
        },
        redact: (text) => {
            if (find(text) === undefined)
                return text;
            const bytes = Buffer.from(text);
            let redacted = '';
            let position = 0;
            for (const { start, end } of patterns.rangesIn(bytes)) {
                redacted += bytes.toString('utf8', position, start) + HIDDEN;
                position = end;
            }
            return redacted + bytes.toString('utf8', position);
        },
    };
}
/** The texts to hide of a value, without the blanks around them: people print those by the dozen. */
function partsOf(value) {
    const wholes = [value, ...jsonTexts(value)].map((text) => text.trim()).filter((text) => text !== '');
    const long = wholes.filter((text) => text.length >= 3);
    const broken = long.filter((text) => /[\r\n]/.test(text));
    const linesOf = (text) => text
        .split(/[\r\n]+/)
        .map((line) => line.trim())
        .filter((line) => line.length >= 4 && /[\p{L}\p{N}]/u.test(line));
    const complete = long.length === wholes.length && broken.every((text) => linesOf(text).length > 0);
    return { hidden: [...new Set([...long.flatMap(spellings), ...broken.flatMap(linesOf)])], complete };
}
/** A text as it is, in JSON, between quotes in a shell's trace, and in an address: so programs repeat what they were given. */
function spellings(text) {
    const spelled = [text, JSON.stringify(text).slice(1, -1), text.replaceAll("'", "'\\''")];
    // Half a character, which no address can hold.
    return /\p{Surrogate}/u.test(text) ? spelled : [...spelled, encodeURIComponent(text)];
}
/** The leaf texts of a JSON document, as they are and as the document spells them; none when it is no document. */
function jsonTexts(value) {
    if (!/^\s*[[{]/.test(value))
        return [];
    try {
        const texts = new Set(leaves(JSON.parse(value)));
        const spelled = (value.match(/"(?:[^"\\]|\\.)*"/g) ?? []).filter((token) => texts.has(JSON.parse(token)));
        return [...texts, ...spelled.map((token) => token.slice(1, -1))];
    }
    catch {
        return [];
    }
}
function leaves(value) {
    if (typeof value === 'string')
        return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];
}


/***/ })

};
