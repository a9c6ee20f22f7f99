export const id = 1807;
export const ids = [1807,3134];
export const modules = {

/***/ 32797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ ignoreGone),
/* harmony export */   Y: () => (/* binding */ startContainer)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _engine_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17246);



/** A process of a container that dies is noticed so much earlier, at most, than the death of the container. */
const END_MS = 500;
const POLL_MS = 10;
const REMOVAL_MS = 5000;
/**
 * Creates and starts the build's container, whose first process is the keeper, attached to us (keeper.ts). The
 * daemon removes it, with its anonymous volumes, when it ends.
 * @throws EnvironmentError when the daemon refuses it, in its own words.
 */
async function startContainer(engine, config, platform) {
    const query = platform === undefined ? '' : `?platform=${encodeURIComponent(platform)}`;
    const { Id: id } = await refusedAs('create', engine.call('POST', `/containers/create${query}`, config));
    const container = `/containers/${id}`;
    const remove = () => engine.call('DELETE', `${container}?force=1&v=1`).catch(ignoreGone);
    let connection;
    try {
        connection = await engine.upgrade(`${container}/attach?stream=1&stdin=1&stdout=1&stderr=1`);
        await refusedAs('start', engine.call('POST', `${container}/start`));
    }
    catch (error) {
        await remove();
        throw error;
    }
    connection.on('error', () => undefined); // its end is what counts
    const ended = new Promise((resolve) => connection.once('end', resolve).once('close', resolve));
    const inspect = async () => {
        try {
            return (await engine.call('GET', `${container}/json`)).State;
        }
        catch (error) {
            if (!(error instanceof _engine_js__WEBPACK_IMPORTED_MODULE_2__/* .EngineError */ .N))
                throw error;
            if (error.status === 404)
                return undefined;
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG(`Docker does not tell how the build's container is: ${error.message}`);
        }
    };
    let deadline = Infinity;
    const hurry = (patienceMs) => {
        deadline = Math.min(deadline, performance.now() + patienceMs);
    };
    const end = async () => {
        connection.end();
        let done = false;
        while (!done && performance.now() < deadline)
            done = await within(POLL_MS, ended);
        hurry(REMOVAL_MS); // without our connection it can only be on its way out, or have been started by somebody else
        let there;
        try {
            there = await inspect();
            while (there && done && performance.now() < deadline) {
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(POLL_MS);
                there = await inspect();
            }
            if (there)
                await remove();
        }
        catch (error) {
            // The daemon is gone, and the container's keeper with its connection.
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG))
                throw error;
        }
        connection.destroy();
        return done;
    };
    let ending;
    return {
        id,
        connection,
        explainEnd: async () => {
            if (ending)
                return undefined;
            await within(END_MS, ended);
            const state = await inspect();
            return state?.Running ? undefined : foundDead(state ?? {});
        },
        end: (patienceMs) => {
            hurry(patienceMs);
            return (ending ??= end());
        },
    };
}
/** Waits for `event`, `ms` at most, and says whether it came. */
async function within(ms, event) {
    const timer = new AbortController();
    const inTime = await Promise.race([
        event.then(() => true),
        (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, false, { signal: timer.signal }).catch(() => false),
    ]);
    timer.abort();
    return inTime;
}
/** CodeBuild's words (codebuild.md §3.4). */
function foundDead({ OOMKilled, ExitCode }) {
    const cause = OOMKilled
        ? ' It was out of memory.'
        : ExitCode === undefined
            ? ' Somebody removed it, or it was out of memory.'
            : ` Exit code ${ExitCode}.`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG(`Build container found dead before completing the build.${cause}`);
}
async function refusedAs(step, answer) {
    try {
        return await answer;
    }
    catch (error) {
        if (!(error instanceof _engine_js__WEBPACK_IMPORTED_MODULE_2__/* .EngineError */ .N))
            throw error;
        throw explainRefusal(step, error.message);
    }
}
function explainRefusal(step, words) {
    if (/bind source path does not exist/.test(words)) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG(`The Docker daemon cannot see a directory of the build: ${words}.`, 'A daemon on another machine, or in another container, must have the same directories at the same paths.');
    }
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG(`Docker cannot ${step} the build's container: ${words}`);
}
/** A container that is gone, or going, is what we wanted. */
function ignoreGone(error) {
    if (!(error instanceof _engine_js__WEBPACK_IMPORTED_MODULE_2__/* .EngineError */ .N) || ![404, 409].includes(error.status))
        throw error;
}


/***/ }),

/***/ 51807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createDockerRuntime: () => (/* binding */ createDockerRuntime)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/adapters/shell/build-folder.js + 2 modules
var build_folder = __webpack_require__(41074);
// EXTERNAL MODULE: ./build/adapters/shell/closing.js
var closing = __webpack_require__(46371);
// EXTERNAL MODULE: ./build/adapters/shell/command-credentials.js
var command_credentials = __webpack_require__(86554);
// EXTERNAL MODULE: ./build/adapters/shell/command-shell.js + 8 modules
var command_shell = __webpack_require__(72195);
// EXTERNAL MODULE: ./build/adapters/docker/engine.js + 1 modules
var docker_engine = __webpack_require__(17246);
;// CONCATENATED MODULE: ./build/adapters/docker/own-container.js




/** What the names of our own networks begin with. */
const NETWORK_PREFIX = 'run-buildspec-aws';
/**
 * Asks the daemon about the container that we are in (github-actions.md §3.8); undefined when we are in none, or in
 * one that another daemon started.
 * @throws EngineError when the daemon does not tell
 */
async function findOwnContainer(engine) {
    const id = ownId();
    if (id === undefined)
        return undefined;
    try {
        const inspected = await engine.call('GET', `/containers/${id}/json`);
        const networks = Object.keys(inspected.NetworkSettings.Networks);
        return {
            id,
            network: networks.find((name) => !name.startsWith(NETWORK_PREFIX)),
            mounts: inspected.Mounts,
        };
    }
    catch (error) {
        if (error instanceof docker_engine/* EngineError */.N && error.status === 404)
            return undefined;
        throw error;
    }
}
/**
 * Docker mounts /etc/hostname and others from a folder that has the container's id for a name. Fields 4 and 5 are what
 * is mounted and where (proc_pid_mountinfo(5)); a machine has other containers' mounts too.
 */
function ownId() {
    try {
        const mounts = (0,external_node_fs_.readFileSync)('/proc/self/mountinfo', 'utf8');
        return /^\S+ \S+ \S+ \S*\/([0-9a-f]{64})\/\S+ \/etc\/(?:hostname|hosts|resolv\.conf) /m.exec(mounts)?.[1];
    }
    catch {
        return undefined;
    }
}
/**
 * The path on the daemon's machine of what is `path` here. Outside a container that is the same.
 * @throws EnvironmentError when the path is our container's own, which no other container can see.
 */
function daemonPath(path, own) {
    if (!own)
        return path;
    const covering = own.mounts
        .filter(({ Destination }) => isWithin(path, Destination))
        .sort((one, other) => other.Destination.length - one.Destination.length)[0];
    if (covering)
        return external_node_path_.posix.join(covering.Source, external_node_path_.posix.relative(covering.Destination, path));
    const mounted = own.mounts.map(({ Destination }) => Destination).join(', ') || 'none';
    throw new errors/* EnvironmentError */.eG(`${path} lies in the job's container only, so the image's container cannot see it.`, `Use a directory below one that is mounted from the runner: ${mounted}.`);
}
/** Places below a directory that are mounts of their own in our container: the directory's mount does not show them. */
function mountsBelow(directory, own) {
    const places = own?.mounts.map(({ Destination }) => Destination) ?? [];
    return places.filter((place) => place !== directory && isWithin(place, directory)).sort();
}
/** Whether a path is a folder or below it, as text. */
function isWithin(path, folder) {
    const inside = external_node_path_.posix.relative(folder, path);
    return inside === '' || !(inside === '..' || inside.startsWith('../'));
}

;// CONCATENATED MODULE: ./build/adapters/docker/container-config.js




/** CodeBuild's places in its containers: `script.sh` is in the first (codebuild.md §3.1), helpers in the second (§3.5). */
const FOLDER = '/codebuild/output/tmp';
const COMMANDS = '/codebuild/user/bin';
const SOCKET = '/var/run/docker.sock';
/**
 * The body of the request that creates the build's container. The image's entrypoint, user and working directory do
 * not count, as on CodeBuild (codebuild.md §3.5, §9.2); nor does its health check.
 * @throws EnvironmentError for a path that the daemon cannot see
 */
function containerConfig(options) {
    const { container, folder, own } = options;
    const { config, hostConfig } = container.options;
    const bind = (here, there, readOnly = false) => ({
        Type: 'bind',
        Source: daemonPath(here, own),
        Target: there,
        ReadOnly: readOnly,
    });
    const mounts = [
        bind(folder, FOLDER),
        bind(`${folder}/bin`, COMMANDS, true),
        ...container.mounts.flatMap(({ here, there, gitDirectory }) => {
            const real = (0,external_node_fs_.realpathSync)(here);
            return [
                bind(real, there),
                ...mountsBelow(real, own).map((path) => bind(path, there + path.slice(real.length))),
                ...(gitDirectory === undefined ? [] : [bind(gitDirectory, gitDirectory)]),
            ];
        }),
        ...container.files
            .filter(({ here }) => isOrdinary(here))
            .map(({ here, there, readOnly }) => bind(here, there, readOnly)),
        ...(container.privileged === 'false' ? [] : [bind(socketPath(options.endpoint), SOCKET)]),
    ];
    return {
        ...config,
        Image: container.image.reference,
        Entrypoint: ['sh', `${FOLDER}/keeper.sh`, ...options.keeper],
        Cmd: [],
        User: '0',
        WorkingDir: '/',
        OpenStdin: true,
        StdinOnce: true,
        AttachStdin: true,
        AttachStdout: true,
        AttachStderr: true,
        Healthcheck: { Test: ['NONE'] },
        Labels: { ...config.Labels, ...options.labels },
        HostConfig: {
            ...(own?.network === undefined ? {} : { NetworkMode: own.network }),
            ...hostConfig,
            Init: true,
            AutoRemove: true,
            Privileged: container.privileged === 'true',
            LogConfig: { Type: 'none' },
            Binds: hostConfig.Binds?.map((bound) => translateBind(bound, own)),
            Mounts: [
                ...mounts,
                ...(hostConfig.Mounts ?? []).map((mount) => mount.Type === 'bind' ? { ...mount, Source: daemonPath(mount.Source ?? '', own) } : mount),
            ],
        },
    };
}
/** `HERE:THERE[:OPTIONS]`, where HERE is a path or a volume's name. */
function translateBind(bound, own) {
    const end = bound.indexOf(':');
    return bound.startsWith('/') ? daemonPath(bound.slice(0, end), own) + bound.slice(end) : bound;
}
/** Not a device such as /dev/null, which in a job's container has no place on the daemon's machine. */
function isOrdinary(path) {
    const found = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
    return found !== undefined && (found.isFile() || found.isDirectory());
}
function socketPath({ connection, name }) {
    if ('socketPath' in connection)
        return connection.socketPath;
    throw new errors/* EnvironmentError */.eG(`privileged: the build needs the Docker socket, and the daemon is reached by ${name}.`, 'Use a daemon with a unix socket, or give the build DOCKER_HOST as a variable and leave privileged out.');
}
/**
 * The image's variables, as the first state of the build. GOPATH gets the source's place appended, as on CodeBuild
 * (codebuild.md §3.5).
 */
function imageVariables(env, goPath) {
    const variables = env.map((line) => {
        const equals = line.indexOf('=');
        return { name: line.slice(0, equals), value: line.slice(equals + 1) };
    });
    const named = variables.filter(({ name }) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name));
    const path = named.some(({ name }) => name === 'PATH') ? [] : [{ name: 'PATH', value: build_folder/* DEFAULT_PATH */.OM }];
    return [
        ...path,
        ...named.map(({ name, value }) => name === 'GOPATH' ? { name, value: `${value}:${goPath}` } : { name, value }),
    ];
}

// EXTERNAL MODULE: ./build/adapters/docker/container.js
var docker_container = __webpack_require__(32797);
// EXTERNAL MODULE: ./build/adapters/docker/leftovers.js
var leftovers = __webpack_require__(33134);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
;// CONCATENATED MODULE: ./build/adapters/docker/read-file.js



/** A tar header's size, and where its fields are (https://www.gnu.org/software/tar/manual/html_node/Standard.html). */
const HEADER = 512;
const SIZE = { at: 124, length: 12 };
const TYPE = 156;
/**
 * The text of a file in a container; undefined when there is none. The Engine wraps it in a tar of one entry
 * (https://docs.docker.com/reference/api/engine/, ContainerArchive).
 * @throws EnvironmentError when it is there and is no file, or cannot be read
 */
async function readContainerFile(engine, container, path) {
    try {
        const query = `path=${encodeURIComponent(path)}`;
        const tar = await (0,consumers_.buffer)(await engine.stream('GET', `/containers/${container}/archive?${query}`));
        const size = Number.parseInt(tar.toString('latin1', SIZE.at, SIZE.at + SIZE.length), 8);
        if (tar.toString('latin1', TYPE, TYPE + 1) === '0')
            return tar.toString('utf8', HEADER, HEADER + size);
        throw new errors/* EnvironmentError */.eG(`${path} in the image is no file.`);
    }
    catch (error) {
        if (!(error instanceof docker_engine/* EngineError */.N))
            throw error;
        if (error.status === 404 || error.message.endsWith('not a directory'))
            return undefined;
        throw new errors/* EnvironmentError */.eG(`${path} in the image cannot be read: ${error.message}`);
    }
}

// EXTERNAL MODULE: ./build/adapters/shell/unknown-user.js
var unknown_user = __webpack_require__(16804);
;// CONCATENATED MODULE: ./build/adapters/docker/frames.js
const frames_HEADER = 8;
/**
 * Takes Docker's frames apart (https://docs.docker.com/reference/api/engine/, ContainerAttach): a header of eight
 * bytes, the last four of which are the payload's length, then the payload. Which stream it came from does not
 * matter to us. Chunks may end anywhere; payloads are handed over as they come.
 */
function createFrameReader(onPayload) {
    const header = Buffer.alloc(frames_HEADER);
    let filled = 0;
    let left = 0;
    return (chunk) => {
        for (let at = 0; at < chunk.length;) {
            if (left > 0) {
                const end = Math.min(at + left, chunk.length);
                onPayload(chunk.subarray(at, end));
                left -= end - at;
                at = end;
            }
            else {
                const copied = chunk.copy(header, filled, at, at + frames_HEADER - filled);
                at += copied;
                filled += copied;
                if (filled === frames_HEADER) {
                    filled = 0;
                    left = header.readUInt32BE(4);
                }
            }
        }
    };
}
const LINE_FEED = 10;
/**
 * Finds the supervisor's own lines in the commands' output. Both come on one stream, since the Engine copies two
 * streams independently and their order would be lost. A line of ours begins with `token`, anywhere in a line of
 * the output. Bytes are handed on at once, but for those at the end that may be the beginning of a token.
 */
function createControlReader(token, onOutput, onLine) {
    const mark = Buffer.from(token);
    let held = Buffer.alloc(0);
    return (bytes) => {
        let data = held.length > 0 ? Buffer.concat([held, bytes]) : bytes;
        held = Buffer.alloc(0);
        for (let at = data.indexOf(mark); at >= 0; at = data.indexOf(mark)) {
            if (at > 0)
                onOutput(data.subarray(0, at));
            const end = data.indexOf(LINE_FEED, at);
            if (end < 0) {
                held = Buffer.from(data.subarray(at));
                return;
            }
            onLine(data.toString('latin1', at + mark.length, end));
            data = data.subarray(end + 1);
        }
        const kept = beginningAtEnd(data, mark);
        if (kept < data.length)
            onOutput(data.subarray(0, data.length - kept));
        held = Buffer.from(data.subarray(data.length - kept));
    };
}
/** How many bytes at the end of `data` are the beginning of `mark`. */
function beginningAtEnd(data, mark) {
    for (let length = Math.min(mark.length - 1, data.length); length > 0; length--) {
        if (data.subarray(data.length - length).equals(mark.subarray(0, length)))
            return length;
    }
    return 0;
}

;// CONCATENATED MODULE: ./build/adapters/docker/supervisor.js






const LONGEST_COMPLAINT = 1000;
/** What no output holds by chance. */
function newToken() {
    return (0,external_node_crypto_.randomBytes)(16).toString('hex');
}
/** What the supervisor's lines begin with, see scripts.ts; output is hardly ever held back for ending in that. */
function markOf(token) {
    return `\u0001${token} `;
}
/**
 * Starts a supervisor for another user than root, as one `exec` for all its commands; the image needs no program to
 * change the user. It ends with the connection.
 * @param forget names of variables that it must not hand down: those of the image belong to the build's state
 * @throws EnvironmentError when there is no such user
 */
async function execSupervisor(engine, container, forget, options) {
    const explain = async (error) => {
        if (!(error instanceof docker_engine/* EngineError */.N))
            throw error;
        throw (await options.explainEnd()) ?? cannotStart(options.user, error.message);
    };
    const { Id: exec } = await engine
        .call('POST', `/containers/${container}/exec`, {
        AttachStdin: true,
        AttachStdout: true,
        AttachStderr: true,
        User: options.user,
        WorkingDir: '/',
        Cmd: [
            ...['sh', '-c', '[ -z "$5" ] || unset $5; exec 2>&1; . "$1/supervisor.sh"', 'sh'],
            ...[FOLDER, options.shell, options.token, options.directory, forget.join(' ')],
        ],
    })
        .catch(explain);
    return engine.upgrade(`/exec/${exec}/start`, { Detach: false, Tty: false }).catch(explain);
}
/**
 * The supervisor at the other end of a connection, once it is ready. Its output and its own lines share one stream,
 * see frames.ts.
 * @throws EnvironmentError when there is no such shell, or the directory cannot be entered
 */
async function attachSupervisor(connection, options) {
    const { user } = options;
    let alive = true;
    let ready = false;
    let complaint = '';
    const lines = [];
    let waiting;
    const answer = (line) => {
        if (line === 'kept') {
            options.onKept?.();
            return;
        }
        const resolve = waiting;
        waiting = undefined;
        if (resolve)
            resolve(line);
        else if (line !== undefined && line !== 'ready')
            lines.push(line); // it was killed between two commands
    };
    const nextLine = () => {
        const line = lines.shift();
        return line !== undefined || !alive
            ? Promise.resolve(line)
            : new Promise((resolve) => (waiting = resolve));
    };
    const onOutput = (bytes) => {
        if (ready)
            options.onOutput(bytes);
        else if (complaint.length < LONGEST_COMPLAINT)
            complaint += bytes.toString('utf8');
    };
    const ended = () => {
        alive = false;
        answer(undefined);
    };
    connection.on('data', createFrameReader(createControlReader(markOf(options.token), onOutput, answer)));
    connection.once('close', ended).once('end', ended).on('error', ended);
    const first = await nextLine();
    if (first === 'closed') {
        throw new errors/* EnvironmentError */.eG(`${user === undefined ? 'Commands' : `run-as: ${user}`} cannot enter ${options.directory} in the image.`, 'Each directory of the source path needs the x permission for that user.');
    }
    if (first === 'missing') {
        throw new errors/* EnvironmentError */.eG(`The image has no shell ${options.shell}.`, 'Choose an image that has it, or change env.shell in the buildspec.');
    }
    if (first !== 'ready') {
        if (complaint.includes('exec sh failed'))
            throw noShell(complaint);
        throw (await options.explainEnd()) ?? cannotStart(user, complaint);
    }
    ready = true;
    return {
        get alive() {
            return alive;
        },
        run: async (number) => {
            connection.write(`${number}\n`);
            const line = await nextLine();
            if (line?.startsWith('done '))
                return Number(line.split(' ')[2]);
            const reason = line === undefined ? await options.explainEnd() : undefined;
            if (reason)
                throw reason;
            return undefined; // a command killed its supervisor; the keeper has started another, which said "ready"
        },
    };
}
function cannotStart(user, words) {
    const reason = words.trim() || 'it ended at once';
    if (user !== undefined && /unable to find user|no matching entries/.test(reason)) {
        return new unknown_user/* UnknownUserError */.u(user, 'in the image');
    }
    return new errors/* EnvironmentError */.eG(`Commands cannot be started in the image: ${reason}`);
}
/** Docker's init said so. CodeBuild cannot use such an image either (codebuild.md §3.4). */
function noShell(words) {
    return new errors/* EnvironmentError */.eG(`The image has no program sh, or none that runs here: ${words.trim()}`, 'A buildspec needs an image with a POSIX shell; "-slim" and "-alpine" images have one, "distroless" ones do not.');
}

;// CONCATENATED MODULE: ./build/adapters/docker/build-container.js







const KEPT = 'Some files that the build made may still belong to root: their owner could not be changed in the image.';
/** Makes the container of a build, and all that runs in it. */
function createBuildContainer(engine, options) {
    const { shell, directory, onOutput, onProgress } = options.open;
    const token = newToken();
    const tellKept = () => onProgress(KEPT);
    const others = [];
    let container;
    let root;
    let owner = '';
    let ended;
    const startRoot = async () => {
        const supervisor = [options.forget.join(' '), FOLDER, shell, token, directory];
        owner = await fileOwner(engine, options.container);
        container = await start(engine, options, owner, supervisor);
        const { connection, explainEnd } = container;
        const about = { token, shell, directory, onOutput, explainEnd, onKept: tellKept };
        root = await attachSupervisor(connection, about);
        await options.join?.(container.id);
        return container;
    };
    const finish = async (done) => {
        if ((await done) === false && owner !== '')
            tellKept();
    };
    return {
        startSupervisor: async (user) => {
            const { id, explainEnd } = container ?? (await startRoot());
            if (user === undefined && root)
                return root;
            const about = { token, shell, directory, user, onOutput, explainEnd };
            const connection = await execSupervisor(engine, id, options.forget, about);
            others.push(connection);
            return attachSupervisor(connection, about);
        },
        readFile: async (path) => container && readContainerFile(engine, container.id, path),
        owner: () => owner,
        end: (patienceMs) => {
            others.forEach((connection) => connection.end());
            const done = container?.end(patienceMs);
            return (ended ??= finish(done));
        },
    };
}
/** @param supervisor the keeper's arguments for root's supervisor */
async function start(engine, { container, build, folder, open }, owner, supervisor) {
    const own = await findOwnContainer(engine);
    const users = ['0', ...open.users.flatMap((user) => user?.replace(/:.*/, '') ?? [])];
    const directories = container.mounts.flatMap(({ there, gitDirectory }) => [there, gitDirectory ?? []].flat());
    const config = containerConfig({
        container,
        folder,
        labels: { [leftovers/* BUILD_LABEL */.qX]: build, [leftovers/* OWNER_LABEL */.pk]: (0,leftovers/* ownerLabel */.Wb)() },
        keeper: [...supervisor, owner, users.join(' '), ...directories],
        endpoint: engine.endpoint,
        own,
    });
    return (0,docker_container/* startContainer */.Y)(engine, config, container.options.platform);
}
/**
 * Whom the files that the build made are given to, as `UID:GID`: our user, or the source's owner where we are root,
 * as in a job container. `` when they are theirs already: root's own, or those of a daemon without root's rights,
 * whose containers' root is its user.
 */
async function fileOwner(engine, { mounts }) {
    const source = (0,external_node_fs_.statSync)(mounts[0]?.here ?? '/');
    const [uid, gid] = process.getuid?.() === 0 ? [source.uid, source.gid] : [process.getuid?.(), process.getgid?.()];
    if (uid === undefined || uid === 0)
        return '';
    const { SecurityOptions } = await engine.call('GET', '/info');
    return SecurityOptions?.some((option) => option.startsWith('name=rootless')) ? '' : `${uid}:${gid}`;
}

;// CONCATENATED MODULE: ./build/adapters/docker/host-path.js

/**
 * The place on this machine of a path in the build's container: of the sources only. What the caller has mounted over
 * them (`docker-options`) is not there.
 */
function hostPath(path, container) {
    const { config, hostConfig } = container.options;
    const mounted = [
        ...(hostConfig.Mounts ?? []).map(({ Target }) => Target),
        ...(hostConfig.Binds ?? []).map((bound) => bound.split(':')[1] ?? ''),
        ...Object.keys({ ...hostConfig.Tmpfs, ...config.Volumes }),
    ];
    if (mounted.some((target) => isWithin(path, target)))
        return undefined;
    const mount = container.mounts.find(({ there }) => isWithin(path, there));
    return mount && mount.here + path.slice(mount.there.length);
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/adapters/docker/credentials-network.js







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
async function findContainerPlace(engine, environment, asked) {
    const own = await findOwnContainer(engine);
    if ((asked ?? own?.network) === 'host')
        return hostPlace(engine);
    const reasons = [];
    for (const candidate of ADDRESSES.filter(({ address }) => !isTaken(address, environment))) {
        try {
            return await networkPlace(engine, candidate, own?.network === 'host' ? undefined : own);
        }
        catch (error) {
            if (!(error instanceof docker_engine/* EngineError */.N))
                throw error;
            reasons.push(error.message);
        }
    }
    throw new command_credentials/* NoEndpointError */.Zh(reasons.join('; ') || 'this machine has its own at the addresses for that');
}
/** A container with the network of the daemon's machine, which must be this one: not a virtual one, nor rootless Docker's. */
async function hostPlace(engine) {
    const { Name, SecurityOptions } = await engine.call('GET', '/info');
    const isHere = Name === (0,external_node_os_.hostname)() && !SecurityOptions?.some((option) => option.startsWith('name=rootless'));
    if (!isHere)
        throw new command_credentials/* NoEndpointError */.Zh("the Docker daemon's network is not this machine's");
    return { ...command_credentials/* LOOPBACK */.Ws, join: () => Promise.resolve() };
}
/**
 * A network of its own, without a way out, which the container joins besides its others. The address is the network's
 * gateway, on this machine, or our own container's. Builds of one machine share it, and do not see each other in it.
 */
async function networkPlace(engine, { address, subnet, other }, own) {
    const name = [NETWORK_PREFIX, own?.id.slice(0, 12), address.split('.').at(-1)].filter(Boolean).join('-');
    const connect = (container, IPAMConfig) => engine.call('POST', `/networks/${name}/connect`, {
        Container: container,
        EndpointConfig: { IPAMConfig },
    });
    const create = () => engine.call('POST', '/networks/create', {
        Name: name,
        CheckDuplicate: true,
        Driver: 'bridge',
        Internal: true,
        IPAM: { Config: [{ Subnet: subnet, Gateway: own ? other : address }] },
        Options: { 'com.docker.network.bridge.enable_icc': String(own !== undefined) },
        Labels: { [leftovers/* NETWORK_LABEL */.Yp]: 'aws' },
    });
    const connectOwn = async (id) => {
        try {
            await connect(id, { IPv4Address: address });
        }
        catch (error) {
            // Another build of this container did it.
            if (!(error instanceof docker_engine/* EngineError */.N && /already exists|already attached/.test(error.message)))
                throw error;
        }
    };
    const ensure = async (tries) => {
        try {
            await create().catch(async (error) => {
                if (!(error instanceof docker_engine/* EngineError */.N && (await exists(engine, name))))
                    throw error;
            });
            if (own)
                await connectOwn(own.id);
        }
        catch (error) {
            // Another build may be making this network, or it is still going after one that has ended.
            if (!(error instanceof docker_engine/* EngineError */.N) || tries === 1)
                throw error;
            await (0,promises_.setTimeout)(PAUSE_MS);
            await ensure(tries - 1);
        }
    };
    const join = async (container, tries) => {
        try {
            await connect(container);
        }
        catch (error) {
            if (!(error instanceof docker_engine/* EngineError */.N && error.status === 404) || tries === 1)
                throw error;
            await ensure(command_credentials/* TRIES */.Qm); // a build that ended meanwhile has removed the network
            await join(container, tries - 1);
        }
    };
    await ensure(command_credentials/* TRIES */.Qm);
    return {
        address,
        join: (container) => join(container, command_credentials/* TRIES */.Qm).catch((error) => {
            throw error instanceof docker_engine/* EngineError */.N ? new command_credentials/* NoEndpointError */.Zh(error.message) : error;
        }),
        leave: async () => {
            if (own)
                await leaveAlone(engine, name, own.id);
            await (0,leftovers/* removeNetwork */.Zw)(engine, name);
        },
    };
}
/** The machine's own credentials come from there: a network would be in their way. */
function isTaken(address, environment) {
    const isEcs = environment['AWS_CONTAINER_CREDENTIALS_RELATIVE_URI'] || environment['ECS_CONTAINER_METADATA_URI_V4'];
    if (isEcs && address === '169.254.170.2')
        return true;
    return environment['AWS_CONTAINER_CREDENTIALS_FULL_URI']?.startsWith(`http://${address}/`) ?? false;
}
async function exists(engine, network) {
    try {
        await engine.call('GET', `/networks/${network}`);
        return true;
    }
    catch (error) {
        if (error instanceof docker_engine/* EngineError */.N)
            return false;
        throw error;
    }
}
/** Takes our own container out of a network when no other build's is in it. A daemon that is gone has none. */
async function leaveAlone(engine, network, own) {
    try {
        const { Containers } = await engine.call('GET', `/networks/${network}`);
        if (Object.keys(Containers).some((id) => id !== own))
            return;
        await engine.call('POST', `/networks/${network}/disconnect`, { Container: own });
    }
    catch (error) {
        if (!(error instanceof docker_engine/* EngineError */.N || error instanceof errors/* EnvironmentError */.eG))
            throw error;
    }
}

;// CONCATENATED MODULE: ./build/adapters/docker/keeper.js
/**
 * The first process of the build's container, below Docker's init. It hands our lines on to the supervisor of root's
 * commands, which it starts again when a command killed it, and ends when its standard input does: when we close our
 * connection, and also when this process is killed, for then the daemon closes it. So a build that was shot leaves
 * neither a container nor files that its user cannot remove.
 *
 * At the end it ends all other processes, SIGTERM first and SIGKILL after about two seconds (SIGCONT wakes those that
 * are stopped), and gives the files that the build made to the caller's user. A pipeline, since what a shell starts
 * in the background is deaf to SIGINT. Needs no more than a POSIX sh; without `setsid` a `kill 0` reaches the keeper
 * too, without `find` it gives away all files instead of those that the build's users own.
 *
 * Arguments: names of variables to forget, separated by blanks; the four of the supervisor; `UID:GID`, or nothing
 * when the files need not change hands; the users that commands run as, separated by blanks; the sources.
 */
const KEEPER = `exec 2>&1
[ -z "$1" ] || unset $1
unset apart found kept
trap : HUP INT TERM

others() {
  found=
  for process in /proc/[0-9]*; do
    process=\${process#/proc/}
    case $process in 1 | $$ | $self) ;; *) found="$found $process" ;; esac
  done
  [ -n "$found" ]
}

end() {
  tries=0
  while others && [ $tries -lt 75 ]; do
    kill -s "$1" $found
    tries=$((tries + 1))
    sleep 0.02 || { sleep 1 && tries=$((tries + 49)); } || break
  done 2>/dev/null
}

{
  trap '' HUP INT TERM
  while IFS= read -r line; do echo "$line"; done
  exec >/dev/null
  read -r self line </proc/self/stat
  others && kill -s TERM $found 2>/dev/null
  end CONT
  end KILL
} | {
  trap : HUP INT TERM
  command -v setsid >/dev/null && apart=setsid
  while $apart sh "$2/supervisor.sh" "$2" "$3" "$4" "$5"; [ $? -gt 128 ]; do :; done
}

token=$4 owner=$6 users=$7
[ -n "$owner" ] || exit 0
shift 7
if command -v find >/dev/null; then
  for user in $users; do
    find "$@" -xdev -user "$user" -exec chown -h "$owner" {} + ||
      kept=$kept$(find "$@" -xdev -user "$user" 2>/dev/null) # files that went away meanwhile are none
  done
else
  chown -hR "$owner" "$@" || kept=yes
fi
[ -z "$kept" ] || printf '\\001%s kept\\n' "$token"
`;

// EXTERNAL MODULE: ./build/adapters/docker/pull-failure.js
var pull_failure = __webpack_require__(68220);
;// CONCATENATED MODULE: ./build/adapters/docker/pull-progress.js
const INTERVAL_MS = 5000;
/**
 * Tells how a pull goes on, in lines: the first at once, then one about every five seconds while something changes,
 * and a last one.
 * @param now milliseconds
 */
function pullProgress(reference, onProgress, now) {
    const started = now();
    const layers = new Map();
    let done = 0;
    let last = started;
    onProgress(`Pulling image ${reference}`);
    const downloaded = () => {
        const sizes = [...layers.values()];
        const sum = (field) => sizes.reduce((total, layer) => total + layer[field], 0);
        return `${megabytes(sum('current'))} of ${megabytes(sum('total'))}`;
    };
    return {
        add: ({ status = '', id = '', progressDetail }) => {
            const layer = layers.get(id);
            if (status === 'Downloading' && progressDetail?.total) {
                layers.set(id, { current: progressDetail.current ?? 0, total: progressDetail.total });
            }
            if (status === 'Download complete' && layer)
                layer.current = layer.total;
            if (status === 'Pull complete')
                done++;
            if (now() - last < INTERVAL_MS || layers.size === 0)
                return;
            last = now();
            onProgress(`Pulling image ${reference}: ${downloaded()}, layers complete: ${done}`);
        },
        finish: () => {
            const seconds = ((now() - started) / 1000).toFixed(1);
            onProgress(`Pulled image ${reference} in ${seconds} s${layers.size === 0 ? '' : `, ${downloaded()}`}`);
        },
    };
}
function megabytes(bytes) {
    return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(2)} GB`;
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./build/adapters/docker/credential-helper.js

/** A helper may ask a cloud for a token; one that takes longer waits for somebody to type. */
const ANSWER_MS = 30_000;
/** What every helper says when it has nothing for a registry. */
const NOTHING = /credentials not found in native keychain|no credentials server URL|no credentials username/i;
/**
 * Asks `docker-credential-<name> get` for the credentials of a registry
 * (https://docs.docker.com/reference/cli/docker/login/#credential-helper-protocol): the registry goes to its standard
 * input, JSON comes back. Never throws.
 */
async function askCredentialHelper(name, registry, env) {
    if (!/^[\w.-]+$/.test(name))
        return { warning: `The credential helper ${JSON.stringify(name)} is no name.` };
    const program = `docker-credential-${name}`;
    const ran = await run(program, registry, env);
    if (typeof ran === 'string')
        return { warning: `The credential helper ${program} ${ran}.` };
    if (NOTHING.test(ran.output))
        return {};
    if (ran.status !== 0) {
        return {
            warning: `The credential helper ${program} failed with status ${ran.status}${words(ran.output)}`,
        };
    }
    try {
        const { Username, Secret } = JSON.parse(ran.output);
        if (typeof Username === 'string' && typeof Secret === 'string') {
            return { credentials: { username: Username, secret: Secret } };
        }
    }
    catch {
        // Its output is not repeated: it may hold a secret.
    }
    return { warning: `The credential helper ${program} did not answer with Username and Secret.` };
}
/** A failed helper's output is its message, by the protocol; one that looks like credentials is kept back. */
function words(output) {
    const line = output.trim().split('\n')[0] ?? '';
    return line === '' || /[{}]|secret|password|token/i.test(line) ? '.' : `: ${line.slice(0, 200)}`;
}
/** Its exit status and output; a text when it could not be run, why. */
function run(program, input, env) {
    return new Promise((resolve) => {
        const child = (0,external_node_child_process_.execFile)(program, ['get'], { env, timeout: ANSWER_MS, killSignal: 'SIGKILL' }, (error, stdout) => {
            if (error === null)
                resolve({ status: 0, output: stdout });
            else if (error.killed === true)
                resolve(`did not answer within ${ANSWER_MS / 1000} s`);
            else if (typeof error.code === 'number')
                resolve({ status: error.code, output: stdout });
            else if (error.signal)
                resolve(`was ended by ${error.signal}`);
            else
                resolve(error.code === 'ENOENT' ? 'is not installed' : `cannot be run (${error.code})`);
        });
        // One that ends without reading would make this fail.
        child.stdin?.on('error', () => undefined);
        child.stdin?.end(input);
    });
}

;// CONCATENATED MODULE: ./build/adapters/docker/registry-auth.js




/** Docker Hub's name in configuration files and for credential helpers. */
const DOCKER_HUB = 'https://index.docker.io/v1/';
const DOCKER_HUB_HOSTS = ['docker.io', 'index.docker.io', 'registry-1.docker.io'];
/**
 * The credentials for a registry: what the inputs say, else what the docker program would find, else what `ask` gives
 * (SPEC §1.1, `registry-username`). A broken configuration of docker is a warning, for the image may be public.
 *
 * @param registry host of the image's name, with its port; `docker.io` for Docker Hub
 * @param inputs `registry-username` and `registry-password`, `` when not given
 * @throws what `ask` throws
 */
async function registryCredentials(registry, inputs, env, ask) {
    const serveraddress = serverAddress(registry);
    if (inputs.username !== '') {
        const { username, password } = inputs;
        return { credentials: { auth: { username, password, serveraddress }, from: 'registry-username' } };
    }
    const left = await leftByDockerLogin(registry, env);
    const answer = left.credentials === undefined ? await ask?.() : undefined;
    if (answer === undefined)
        return left;
    if ('missing' in answer)
        return { ...left, missing: answer.missing };
    const { username, password, from, advice } = answer;
    return { ...left, credentials: { auth: { username, password, serveraddress }, from, advice } };
}
/**
 * As the docker program finds them: in the configuration of `docker login` (`$DOCKER_CONFIG/config.json` or
 * `~/.docker/config.json`), with its credential helpers.
 */
async function leftByDockerLogin(registry, env) {
    const serveraddress = serverAddress(registry);
    const file = configFile(env);
    const config = readConfig(file);
    if (typeof config === 'string')
        return { warning: config };
    const helper = forRegistry(config.credHelpers, registry) ?? config.credsStore;
    const asked = typeof helper === 'string' ? await askCredentialHelper(helper, serveraddress, env) : {};
    if (asked.credentials) {
        const { username: name, secret } = asked.credentials;
        return {
            credentials: {
                auth: authConfig(name, secret, serveraddress),
                from: `docker-credential-${String(helper)}`,
            },
        };
    }
    const stored = storedAuth(forRegistry(config.auths, registry), serveraddress);
    return { credentials: stored && { auth: stored, from: file }, warning: asked.warning };
}
/**
 * The header `X-Registry-Auth` of the Engine API: base64 for URLs, with its padding, without which the daemon takes it
 * for no credentials at all.
 */
function registryAuthHeader(auth) {
    const encoded = Buffer.from(JSON.stringify(auth)).toString('base64');
    return { 'X-Registry-Auth': encoded.replaceAll('+', '-').replaceAll('/', '_') };
}
function serverAddress(registry) {
    return registry === 'docker.io' ? DOCKER_HUB : registry;
}
function configFile(env) {
    return (0,external_node_path_.join)(env['DOCKER_CONFIG'] || (0,external_node_path_.join)(env['HOME'] || (0,external_node_os_.homedir)(), '.docker'), 'config.json');
}
/** A text says what is wrong with the file. None at all is as an empty one. */
function readConfig(file) {
    try {
        const config = JSON.parse((0,external_node_fs_.readFileSync)(file, 'utf8'));
        if (isObject(config) && isObject(config['auths'] ?? {}) && isObject(config['credHelpers'] ?? {}))
            return config;
        return `${file} is not a configuration of docker: its credentials are not used.`;
    }
    catch (error) {
        const { code } = error;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return {};
        // JSON.parse's own message quotes the text.
        return `${file} ${code ? `cannot be read (${code})` : 'is not valid JSON'}: its credentials are not used.`;
    }
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** An entry's key is the registry's host, or a URL on it as old versions wrote them. */
function forRegistry(entries, registry) {
    const hosts = registry === 'docker.io' ? DOCKER_HUB_HOSTS : [registry];
    const host = (key) => key.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
    return Object.entries(entries ?? {}).find(([key]) => hosts.includes(host(key)))?.[1];
}
function storedAuth(entry, serveraddress) {
    if (!isObject(entry))
        return undefined;
    const { auth, identitytoken } = entry;
    const decoded = typeof auth === 'string' ? Buffer.from(auth, 'base64').toString('utf8') : '';
    const colon = decoded.indexOf(':');
    const username = colon > 0 ? decoded.slice(0, colon) : entry['username'];
    // Old versions of docker padded it.
    const password = colon > 0 ? decoded.slice(colon + 1).replace(/\0+$/, '') : entry['password'];
    if (typeof identitytoken === 'string' && identitytoken !== '')
        return { identitytoken, serveraddress };
    if (typeof username !== 'string' || typeof password !== 'string')
        return undefined;
    return authConfig(username, password, serveraddress);
}
/** The user name `<token>` says that the secret is an identity token. */
function authConfig(username, secret, serveraddress) {
    return username === '<token>'
        ? { identitytoken: secret, serveraddress }
        : { username, password: secret, serveraddress };
}

;// CONCATENATED MODULE: ./build/adapters/docker/pull.js






const BACK_OFF_MS = 2000;
/** Docker's names of processors, by other spellings: uname's, which Docker takes too, and node's. */
const ARCHITECTURES = { x86_64: 'amd64', x64: 'amd64', aarch64: 'arm64' };
/**
 * Sees to it that the image is on the machine. By the policy `missing` one that is there, for the platform that was
 * asked for, is taken as it is, without a question to the registry.
 * @throws EnvironmentError, with CodeBuild's status code, when it is not there and cannot be pulled; without one when
 *   the daemon does not answer or the signal came
 */
async function ensureImage(engine, image, options) {
    const { pull, platform, login, cloudLogin, env, onProgress } = options;
    const present = await findImage(engine, image.reference);
    if (present && isFor(present, platform) && (pull !== 'always' || image.unpublished)) {
        return warnOfEmulation(engine, present, options);
    }
    if (image.unpublished)
        throw (0,pull_failure/* unableToPull */.QF)(image.unpublished.message, image.unpublished.hint);
    if (pull === 'never') {
        const why = present
            ? `is here for ${platformOf(present).join('/')}, not ${platform}`
            : 'is not on this machine';
        throw (0,pull_failure/* unableToPull */.QF)(`${image.reference} ${why}`, 'docker-options say --pull never: leave that out, or pull it before.');
    }
    const ask = cloudLogin && (() => cloudLogin(image.registry, options));
    const found = await registryCredentials(image.registry, login, env, ask);
    if (found.warning !== undefined)
        onProgress(`Warning: ${found.warning}`);
    await pullImage(engine, image, found, options);
    const pulled = await findImage(engine, image.reference);
    if (pulled === undefined)
        throw (0,pull_failure/* unableToPull */.QF)(`${image.reference} was pulled, but is not there.`);
    return warnOfEmulation(engine, pulled, options);
}
/**
 * Pulls an image; once again after two seconds when the network or the registry had a passing problem.
 * @throws EnvironmentError as `ensureImage`
 */
async function pullImage(engine, image, found, options) {
    const { credentials, missing } = found;
    const context = { reference: image.reference, registry: image.registry, credentials, missing };
    const { signal, onProgress } = options;
    const query = new URLSearchParams({ fromImage: image.reference });
    if (options.platform !== undefined)
        query.set('platform', options.platform);
    const headers = credentials && registryAuthHeader(credentials.auth);
    const progress = pullProgress(image.reference, onProgress, Date.now);
    const attempt = async () => {
        const answer = await engine.stream('POST', `/images/create?${query.toString()}`, { headers, signal });
        for await (const event of events(answer)) {
            if (event.error !== undefined)
                throw new docker_engine/* EngineError */.N(0, event.errorDetail?.message ?? event.error);
            progress.add(event);
        }
    };
    try {
        await attempt().catch(async (error) => {
            if (signal.aborted || error instanceof errors/* EnvironmentError */.eG || !(0,pull_failure/* isTransient */.dg)(error.message))
                throw error;
            onProgress(`The pull failed: ${error.message.trim()}. Trying once more in ${BACK_OFF_MS / 1000} s`);
            await (0,promises_.setTimeout)(BACK_OFF_MS, undefined, { signal });
            await attempt();
        });
    }
    catch (error) {
        if (signal.aborted)
            throw new errors/* EnvironmentError */.eG(`The pull of ${image.reference} was interrupted.`);
        // The daemon itself does not answer: that is not about the image.
        if (error instanceof errors/* EnvironmentError */.eG)
            throw error;
        throw (0,pull_failure/* pullFailure */.yU)(error.message, context, error);
    }
    progress.finish();
}
/** The lines of JSON of a streamed answer. */
async function* events(answer) {
    let rest = '';
    answer.setEncoding('utf8');
    for await (const chunk of answer) {
        const lines = (rest + chunk).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines.filter((text) => text.trim() !== ''))
            yield JSON.parse(line);
    }
    if (rest.trim() !== '')
        yield JSON.parse(rest);
}
async function findImage(engine, reference) {
    try {
        return await engine.call('GET', `/images/${encodeURI(reference)}/json`);
    }
    catch (error) {
        if (error instanceof docker_engine/* EngineError */.N && error.status === 404)
            return undefined;
        throw error;
    }
}
/** A daemon takes an image of one platform for another machine without a word; then no program of it starts. */
async function warnOfEmulation(engine, image, { platform, onProgress }) {
    // Most often the daemon's machine is this one; the daemon takes its time to say so.
    if (platform !== undefined || isFor(image, `linux/${process.arch}`))
        return image;
    const { Os, Arch } = await engine.call('GET', '/version');
    if (!isFor(image, `${Os}/${Arch}`)) {
        onProgress(`Warning: the image is for ${platformOf(image).join('/')}, and Docker runs on ${Os}/${Arch}: ` +
            'its programs may not start without emulation (docker/setup-qemu-action).');
    }
    return image;
}
function platformOf({ Os, Architecture, Variant }) {
    return [Os, Architecture, ...(Variant ? [Variant] : [])];
}
/** `linux/arm64` is satisfied by an image for `linux/arm64/v8`. */
function isFor(image, platform) {
    if (platform === undefined)
        return true;
    const asked = platform.split('/').map((part) => ARCHITECTURES[part] ?? part);
    return asked.every((part) => platformOf(image).includes(part));
}

;// CONCATENATED MODULE: ./build/adapters/docker/docker-runtime.js

















/** The runner leaves 7.5 s after a cancel (github-actions.md §3.6); to give away the files of a large tree takes its time. */
const INTERRUPTED_MS = 5000;
const ENDED_MS = 600_000;
/** Runs commands in a container of the plan's image: one container a build, one supervisor a user (SPEC §3). */
function createDockerRuntime(docker) {
    return {
        open: async (options) => {
            try {
                return await openDockerShell(docker, options);
            }
            catch (error) {
                if (!(error instanceof docker_engine/* EngineError */.N))
                    throw error;
                throw new errors/* EnvironmentError */.eG(`The Docker daemon refuses what the build needs: ${error.message}`);
            }
        },
    };
}
async function openDockerShell(docker, options) {
    const engine = await (0,docker_engine/* connectEngine */.x)(docker.environment, options.signal);
    await (0,leftovers/* removeLeftovers */.DA)(engine, options.onProgress);
    const { image, options: dockerOptions, goPath } = docker.container;
    const { Config } = await ensureImage(engine, image, {
        pull: dockerOptions.pull,
        platform: dockerOptions.platform,
        login: docker.login,
        cloudLogin: docker.cloudLogin,
        env: docker.environment,
        signal: options.signal,
        onProgress: options.onProgress,
    });
    const fromImage = imageVariables(Config.Env ?? [], goPath);
    const { credentials, environment } = docker;
    const open = (openOptions, place) => {
        const container = place ? withoutFiles(docker.container, credentials?.leftOut ?? []) : docker.container;
        return openInFolder(engine, fromImage, { ...docker, container, join: place?.join }, openOptions);
    };
    if (!credentials)
        return open(options);
    const findPlace = () => findContainerPlace(engine, environment, dockerOptions.hostConfig.NetworkMode);
    return (0,command_credentials/* openWithCredentials */.pc)({ credentials, options, findPlace, open });
}
/** The files that variables name which the build does not get: credentials, in which the endpoint is their place. */
function withoutFiles(container, variables) {
    const files = container.files.filter(({ there }) => !variables.includes((0,external_node_path_.basename)(there)));
    return { ...container, files };
}
async function openInFolder(engine, fromImage, docker, options) {
    const parent = docker.temporaryFolder ?? (0,external_node_os_.tmpdir)();
    let around;
    const remove = () => {
        if (around !== undefined)
            (0,external_node_fs_.rmSync)(around, { recursive: true, force: true });
    };
    try {
        around = (0,build_folder/* makeBuildFolder */.L7)((0,external_node_fs_.realpathSync)(parent), false);
        const folder = (0,external_node_path_.join)(around, 'build');
        (0,external_node_fs_.mkdirSync)(folder);
        (0,external_node_fs_.chmodSync)(folder, 0o711); // for the users of the image; those of this machine do not get there
        const shell = await openIn(folder, engine, fromImage, docker, options);
        return docker.keepFolder ? shell : (0,closing/* closingWith */.k)(shell, remove);
    }
    catch (error) {
        remove();
        throw (0,build_folder/* folderError */.VY)(parent, error);
    }
}
async function openIn(folder, engine, fromImage, docker, options) {
    (0,build_folder/* writeBuildCommands */.eZ)((0,external_node_path_.join)(folder, 'bin'));
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, 'keeper.sh'), KEEPER);
    (0,external_node_fs_.chmodSync)((0,external_node_path_.join)(folder, 'keeper.sh'), 0o644);
    const stateFolders = new Map();
    const build = createBuildContainer(engine, {
        ...docker,
        folder,
        // The keeper needs PATH itself, and every script sets its own.
        forget: fromImage.map(({ name }) => name).filter((name) => name !== 'PATH'),
        open: options,
    });
    const ports = {
        folder: { here: folder, there: FOLDER, keep: docker.keepFolder !== undefined },
        stateFolder: (user) => {
            const known = stateFolders.get(user) ?? makeStateFolder(folder);
            stateFolders.set(user, known);
            return Promise.resolve(known);
        },
        startSupervisor: build.startSupervisor,
        gitLogins: docker.gitLogins,
        files: {
            toHere: (path) => hostPath(path, docker.container),
            get owner() {
                return build.owner();
            },
        },
        // A supervisor's line comes behind the output on the same stream.
        drain: () => undefined,
        // What goes wrong, close() is told too.
        interrupt: () => void build.end(INTERRUPTED_MS).catch(() => undefined),
        readFile: build.readFile,
        close: async () => {
            await build.end(ENDED_MS);
            docker.keepFolder?.(folder);
        },
    };
    const merged = new Map([...fromImage, ...options.variables].map(({ name, value }) => [name, value]));
    const given = [...merged].map(([name, value]) => ({ name, value }));
    const variables = [...(0,build_folder/* withBuildCommands */.zj)(given, COMMANDS), ...(0,build_folder/* gitVariables */.yQ)(given, [build_folder/* SAFE_DIRECTORY */.U3])];
    options.signal.addEventListener('abort', ports.interrupt);
    try {
        return await (0,command_shell/* openCommandShell */._)(ports, { ...options, variables });
    }
    catch (error) {
        await build.end(INTERRUPTED_MS);
        throw error;
    }
    finally {
        options.signal.removeEventListener('abort', ports.interrupt); // now the shell is told
    }
}
/**
 * Root and other users of the container write here; so may whoever of them knows the name, which the build's folder does
 * not tell, for it cannot be listed.
 */
function makeStateFolder(folder) {
    const name = `state-${(0,external_node_crypto_.randomUUID)()}`;
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(folder, name));
    (0,external_node_fs_.chmodSync)((0,external_node_path_.join)(folder, name), 0o1733);
    return { here: (0,external_node_path_.join)(folder, name), there: `${FOLDER}/${name}` };
}


/***/ }),

/***/ 17246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ EngineError),
  x: () => (/* binding */ connectEngine)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/adapters/docker/endpoint.js




const DEFAULT_SOCKET = '/var/run/docker.sock';
/**
 * Finds the daemon as the docker program does: `DOCKER_HOST` (`unix://` or `tcp://`, with `DOCKER_TLS_VERIFY` and
 * `DOCKER_CERT_PATH`), else the first of the sockets that Docker Engine, Docker Desktop and rootless Docker make.
 * @throws EnvironmentError when DOCKER_HOST has another form, a certificate is missing, or no socket is there.
 */
function findEndpoint(env) {
    const host = env['DOCKER_HOST'];
    if (!host)
        return { name: 'the Docker socket', connection: { socketPath: findSocket(env) } };
    const [, socketPath] = /^unix:\/\/(\/.+)$/.exec(host) ?? [];
    if (socketPath !== undefined)
        return { name: host, connection: { socketPath } };
    const [, name, port] = /^tcp:\/\/(\[[^\]]+\]|[^:/]+)(?::(\d+))?\/?$/.exec(host) ?? [];
    if (name === undefined) {
        throw new errors/* EnvironmentError */.eG(`DOCKER_HOST is ${JSON.stringify(host)}: only unix:// and tcp:// addresses can be used.`, host.startsWith('ssh://')
            ? 'Forward the socket, ssh -L /tmp/docker.sock:/var/run/docker.sock HOST, and set DOCKER_HOST=unix:///tmp/docker.sock.'
            : 'For a socket write unix:///var/run/docker.sock.');
    }
    const tls = Boolean(env['DOCKER_TLS_VERIFY']);
    return {
        name: host,
        connection: { host: name.replace(/^\[|\]$/g, ''), port: Number(port ?? (tls ? 2376 : 2375)) },
        tls: tls ? certificates(env) : undefined,
    };
}
function findSocket(env) {
    const candidates = [
        DEFAULT_SOCKET,
        (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.docker/run/docker.sock'),
        ...(env['XDG_RUNTIME_DIR'] ? [(0,external_node_path_.join)(env['XDG_RUNTIME_DIR'], 'docker.sock')] : []),
    ];
    const found = candidates.find((path) => (0,external_node_fs_.existsSync)(path));
    if (found !== undefined)
        return found;
    throw new errors/* EnvironmentError */.eG(`An image needs Docker, and there is no Docker socket here (${DEFAULT_SOCKET}).`, advice(env));
}
function advice(env) {
    if (env['KUBERNETES_SERVICE_HOST']) {
        return ('This is a Kubernetes pod, which cannot start containers of its own: use the image as `container:` of the job ' +
            'and leave the input image empty, or a runner with Docker (dind).');
    }
    return 'Install and start Docker, set DOCKER_HOST, or build without an image.';
}
function certificates(env) {
    const folder = env['DOCKER_CERT_PATH'] || (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.docker');
    const read = (name) => {
        try {
            return (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(folder, name));
        }
        catch (error) {
            throw new errors/* EnvironmentError */.eG(`DOCKER_TLS_VERIFY is set, but ${name} cannot be read: ${error.message}`, 'DOCKER_CERT_PATH must hold ca.pem, cert.pem and key.pem.');
        }
    };
    return { ca: read('ca.pem'), cert: read('cert.pem'), key: read('key.pem') };
}

;// CONCATENATED MODULE: ./build/adapters/docker/engine.js





/** The oldest daemon that has all we ask for, Docker 20.10. */
const OLDEST_API = '1.41';
/** A daemon that takes longer to answer a simple question has a problem that waiting does not mend. */
const ANSWER_MS = 120_000;
const PING_MS = 10_000;
/** The daemon refused a request. */
class EngineError extends Error {
    name = 'EngineError';
    status;
    /** @param message the daemon's own words */
    constructor(status, message) {
        super(message);
        this.status = status;
    }
}
/**
 * Connects to the daemon that the variables name; see `findEndpoint`.
 * @throws EnvironmentError when there is none, it does not answer, or it is older than Docker 20.10.
 */
async function connectEngine(env, signal) {
    const endpoint = findEndpoint(env);
    // `/version` asks containerd too, and takes ten times as long.
    const ping = await createEngine(endpoint, '').stream('GET', '/_ping', { signal, answerMs: PING_MS });
    const version = String(ping.headers['api-version']);
    ping.resume();
    if (isOlder(version, OLDEST_API)) {
        throw new errors/* EnvironmentError */.eG(`The Docker daemon at ${endpoint.name} speaks API ${version}; Docker 20.10 or newer is needed.`);
    }
    return createEngine(endpoint, `/v${version}`);
}
function isOlder(one, other) {
    const [major = 0, minor = 0] = one.split('.').map(Number);
    const [otherMajor = 0, otherMinor = 0] = other.split('.').map(Number);
    return major < otherMajor || (major === otherMajor && minor < otherMinor);
}
function createEngine(endpoint, prefix) {
    const { connection, tls } = endpoint;
    const request = tls ? external_node_https_.request : external_node_http_.request;
    const open = (method, path, headers) => request({ ...connection, ...tls, method, path: prefix + path, headers: { Host: 'docker', ...headers } });
    const send = (method, path, body, { headers, signal, answerMs }) => new Promise((resolve, reject) => {
        const content = body === undefined ? undefined : JSON.stringify(body);
        const type = content === undefined
            ? {}
            : { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(content)) };
        const outgoing = open(method, path, { ...type, ...headers });
        const abort = () => void outgoing.destroy(new Error('the build was interrupted'));
        if (signal?.aborted)
            abort();
        signal?.addEventListener('abort', abort, { once: true });
        outgoing.once('close', () => signal?.removeEventListener('abort', abort));
        if (answerMs !== undefined) {
            outgoing.setTimeout(answerMs, () => outgoing.destroy(new Error(`no answer for ${answerMs / 1000} s`)));
        }
        outgoing.once('error', (error) => reject(unreachable(endpoint, error)));
        outgoing.once('response', (response) => {
            if ((response.statusCode ?? 0) < 400)
                resolve(response);
            else
                refusal(response).then(reject, reject);
        });
        outgoing.end(content);
    });
    return {
        endpoint,
        call: async (method, path, body, options = {}) => {
            const response = await send(method, path, body, { answerMs: ANSWER_MS, ...options });
            const answer = await (0,consumers_.text)(response).catch((error) => {
                throw unreachable(endpoint, error);
            });
            return (answer === '' ? undefined : parseAnswer(endpoint, answer));
        },
        stream: (method, path, options = {}) => send(method, path, undefined, options),
        upgrade: (path, body) => new Promise((resolve, reject) => {
            const content = JSON.stringify(body ?? {});
            const outgoing = open('POST', path, {
                Connection: 'Upgrade',
                Upgrade: 'tcp',
                'Content-Type': 'application/json',
                'Content-Length': String(Buffer.byteLength(content)),
            });
            outgoing.once('error', (error) => reject(unreachable(endpoint, error)));
            outgoing.once('response', (response) => void refusal(response).then(reject, reject));
            outgoing.once('upgrade', (_response, socket, head) => {
                if (head.length > 0)
                    socket.unshift(head);
                resolve(socket);
            });
            outgoing.end(content);
        }),
    };
}
function parseAnswer(endpoint, answer) {
    try {
        return JSON.parse(answer);
    }
    catch (error) {
        throw unreachable(endpoint, new Error('what answers there is no Docker daemon', { cause: error }));
    }
}
/** What the daemon says is JSON with a `message`, mostly. */
async function refusal(response) {
    const answer = (await (0,consumers_.buffer)(response)).toString('utf8');
    let message = answer.trim() || `HTTP status ${response.statusCode}`;
    try {
        message = JSON.parse(answer).message ?? message;
    }
    catch {
        // a proxy's page, or nothing
    }
    return new EngineError(response.statusCode ?? 0, message);
}
function unreachable(endpoint, error) {
    const denied = error.code === 'EACCES';
    return new errors/* EnvironmentError */.eG(`The Docker daemon does not answer at ${endpoint.name}: ${error.message}.`, denied
        ? 'This user may not use it: add it to the group docker, or run as root.'
        : 'Is it running? `docker version` tells; DOCKER_HOST names another one.', { cause: error });
}


/***/ }),

/***/ 33134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DA: () => (/* binding */ removeLeftovers),
/* harmony export */   Wb: () => (/* binding */ ownerLabel),
/* harmony export */   Yp: () => (/* binding */ NETWORK_LABEL),
/* harmony export */   Zw: () => (/* binding */ removeNetwork),
/* harmony export */   pk: () => (/* binding */ OWNER_LABEL),
/* harmony export */   qX: () => (/* binding */ BUILD_LABEL),
/* harmony export */   removeContainer: () => (/* binding */ removeContainer)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);
/* harmony import */ var _container_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32797);
/* harmony import */ var _engine_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17246);






/** Labels of a build's container (SPEC §2.1). */
const BUILD_LABEL = 'run-buildspec.build';
const OWNER_LABEL = 'run-buildspec.owner';
/** Label of a network of builds. */
const NETWORK_LABEL = 'run-buildspec.network';
/** What a container needs to end by itself, see keeper.ts. */
const PATIENCE_MS = 6000;
const POLL_MS = 50;
/**
 * Who owns a container: this process, told apart from others of the same number by when it started, and from those
 * of other machines and containers by the name and the process namespace.
 */
function ownerLabel() {
    return JSON.stringify([...place(), process.pid, startTime(process.pid) ?? null]);
}
/**
 * Removes the containers of builds whose process was killed, and which did not end by themselves (keeper.ts): those
 * of an owner of this machine that is gone, with their networks. A living owner's, and those of other machines, stay. So
 * do networks that a container is in; one that a build is about to use, it makes again.
 */
async function removeLeftovers(engine, onProgress) {
    const containers = await listContainers(engine, OWNER_LABEL);
    const left = containers.filter(({ Labels }) => ownerOf(Labels)?.lives === false);
    if (left.length === 0)
        return;
    onProgress('Removing the container of a build that was killed');
    await remove(engine, left);
    await removeUnusedNetworks(engine);
}
/** Removes a network, unless a container is in it, or it or the daemon is gone. */
async function removeNetwork(engine, network) {
    try {
        await engine.call('DELETE', `/networks/${network}`);
    }
    catch (error) {
        if (!(error instanceof _engine_js__WEBPACK_IMPORTED_MODULE_5__/* .EngineError */ .N || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .eG))
            throw error;
    }
}
async function removeUnusedNetworks(engine) {
    const filters = encodeURIComponent(JSON.stringify({ label: [NETWORK_LABEL] }));
    const networks = await engine.call('GET', `/networks?filters=${filters}`);
    await Promise.all(networks.map(({ Id }) => removeNetwork(engine, Id)));
}
/**
 * Removes the container of a build that was killed, or that goes on although its job was cancelled, if it has not ended
 * by itself. Without a daemon there is none.
 * @param env where the daemon is, see `findEndpoint`
 */
async function removeContainer(env, build) {
    try {
        const engine = await (0,_engine_js__WEBPACK_IMPORTED_MODULE_5__/* .connectEngine */ .x)(env);
        const containers = await listContainers(engine, `${BUILD_LABEL}=${build}`);
        for (const { Labels } of containers) {
            const owner = ownerOf(Labels);
            // In a job's container no signal of the runner reached it (github-actions.md §3.6).
            if (owner?.lives)
                process.kill(owner.pid, 'SIGTERM');
        }
        await remove(engine, containers);
        await removeUnusedNetworks(engine);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .eG || error instanceof _engine_js__WEBPACK_IMPORTED_MODULE_5__/* .EngineError */ .N))
            throw error;
    }
}
function listContainers(engine, label) {
    const filters = encodeURIComponent(JSON.stringify({ label: [label] }));
    return engine.call('GET', `/containers/json?all=1&filters=${filters}`);
}
/** By force only when they have not ended by themselves in time, for then their files stay with root. */
async function remove(engine, containers) {
    const deadline = performance.now() + PATIENCE_MS;
    for (const { Id } of containers) {
        while (performance.now() < deadline && (await isThere(engine, Id)))
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(POLL_MS);
    }
    await Promise.all(containers.map(({ Id }) => engine.call('DELETE', `/containers/${Id}?force=1&v=1`).catch(_container_js__WEBPACK_IMPORTED_MODULE_4__/* .ignoreGone */ .O)));
}
async function isThere(engine, id) {
    const filters = encodeURIComponent(JSON.stringify({ id: [id] }));
    return (await engine.call('GET', `/containers/json?all=1&filters=${filters}`)).length > 0;
}
/** The process that owns a container; undefined when it is of another machine or container. */
function ownerOf(labels) {
    let owner;
    try {
        owner = JSON.parse(labels[OWNER_LABEL] ?? '');
    }
    catch {
        return undefined;
    }
    if (!Array.isArray(owner))
        return undefined;
    const [host, namespace, pid, started] = owner;
    if (JSON.stringify([host, namespace]) !== JSON.stringify(place()) || typeof pid !== 'number')
        return undefined;
    return { pid, lives: !isDead(pid) && (started === null || startTime(pid) === started) };
}
function isDead(pid) {
    try {
        process.kill(pid, 0);
        return false;
    }
    catch (error) {
        return error.code === 'ESRCH';
    }
}
/** Containers that share the machine's name have process namespaces of their own. */
function place() {
    let namespace = '';
    try {
        namespace = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)('/proc/self/ns/pid');
    }
    catch {
        // only Linux has them
    }
    return [(0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)(), namespace];
}
/** When a process started, in ticks since the boot; undefined where the system does not tell. */
function startTime(pid) {
    try {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/stat`, 'latin1');
        return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 68220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QF: () => (/* binding */ unableToPull),
/* harmony export */   dg: () => (/* binding */ isTransient),
/* harmony export */   yU: () => (/* binding */ pullFailure)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/** In this order: a refused login also says "not found", and a wrong certificate also names the dial that met it. */
const CLASSES = [
    {
        words: /toomanyrequests|too many requests|rate limit|rate exceeded|status:? 429/i,
        advice: ({ registry, credentials }) => `${registry} limits how often images are pulled. ` +
            (credentials === undefined
                ? 'Log in with registry-username and registry-password, which raises the limit, or pull from a mirror (image-map).'
                : 'Wait, or pull from a mirror (image-map).'),
    },
    {
        words: /no space left|disk quota/i,
        advice: () => 'The disk of the Docker daemon is full: remove images (docker system prune), or use a larger disk.',
    },
    {
        words: /no matching manifest|does not match the specified platform|image operating system|cannot be used on this platform/i,
        advice: () => 'The image is not made for the processor here: use a runner of its architecture, another image, or ' +
            'docker-options: --platform with emulation set up (docker/setup-qemu-action).',
    },
    {
        words: /denied|unauthorized|forbidden|authentication required|no basic auth|incorrect username|token has expired|status:? 40[13]/i,
        advice: loginAdvice,
    },
    {
        words: /manifest unknown|name unknown|not found|does not exist|no such image/i,
        advice: ({ reference, registry }) => {
            const [, repository] = /^public\.ecr\.aws\/(.+?)(?:[:@].*)?$/.exec(reference) ?? [];
            const list = registry === 'public.ecr.aws' ? ` Published tags: https://gallery.ecr.aws/${repository}.` : '';
            return `There is no such tag or repository: check the name for typing mistakes and for a removed tag.${list}`;
        },
    },
    {
        words: /server gave HTTP response to HTTPS client/i,
        advice: ({ registry }) => `The registry speaks plain HTTP: list ${registry} in insecure-registries of /etc/docker/daemon.json.`,
    },
    {
        words: /x509|certificate/i,
        advice: ({ registry }) => `The daemon does not trust the registry's certificate: put its CA at /etc/docker/certs.d/${registry}/ca.crt.`,
    },
    {
        words: /timeout|timed out|connection reset|connection refused|broken pipe|\bEOF\b|no such host|server misbehaving|temporary failure|unreachable|deadline exceeded|dial tcp|aborted|status:? 5\d\d|internal server error|bad gateway|service unavailable|blob upload|unknown blob|invalid checksum/i,
        transient: true,
        advice: ({ registry }) => `${registry} could not be reached or did not answer as it should. Is there a network, a proxy for the Docker daemon, and is the registry up?`,
    },
];
/** Whether a second attempt makes sense; a refusal or a rate limit is none that time mends within seconds. */
function isTransient(words) {
    return classOf(words)?.transient ?? false;
}
/**
 * CodeBuild's error for an image that cannot be pulled (codebuild.md §4.5; SPEC §2.1: PROVISIONING, FAULT), with the
 * words of the daemon or registry and what to do.
 */
function pullFailure(words, context, cause) {
    const said = words.trim().replace(/\s+/g, ' ').replace(/\.$/, '');
    return unableToPull(`${said} (${context.reference})`, classOf(words)?.advice(context), cause);
}
/** The same, where nothing was asked of a registry. */
function unableToPull(why, hint, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EnvironmentError */ .eG(`Unable to pull customer's container image: ${why.replace(/\.$/, '')}.`, hint, {
        cause,
        statusCode: 'BUILD_CONTAINER_UNABLE_TO_PULL_IMAGE',
    });
}
/** URLs and names of images do not count: a repository may be called `denied`. */
function classOf(words) {
    const plain = words.replace(/\S*\/\S*/g, '');
    return CLASSES.find((one) => one.words.test(plain));
}
function loginAdvice({ registry, credentials, missing }) {
    if (missing !== undefined)
        return `There was no login to ${registry}: ${missing}`;
    const refused = credentials === undefined ? '' : `The credentials of ${credentials.from} were refused. `;
    if (credentials?.advice !== undefined)
        return `${refused}${credentials.advice}`;
    const [, region] = /\.dkr\.ecr(?:-fips)?\.([\w-]+)\.amazonaws\.com/.exec(registry) ?? [];
    const ecr = region === undefined
        ? ''
        : ` For ECR the user is AWS and the password what aws ecr get-login-password --region ${region} prints; or pipe that to docker login --username AWS --password-stdin ${registry}.`;
    return `${refused}The image is private, or there is none of this name: check the name, and log in to ${registry} with registry-username and registry-password or docker login.${ecr}`;
}


/***/ })

};
