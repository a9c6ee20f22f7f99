export const id = 3134;
export const ids = [3134];
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


/***/ })

};
