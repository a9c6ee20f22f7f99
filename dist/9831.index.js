export const id = 9831;
export const ids = [9831,1928];
export const modules = {

/***/ 1928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ reasonOf),
/* harmony export */   h: () => (/* binding */ withStaging),
/* harmony export */   makeDirectories: () => (/* binding */ makeDirectories)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/**
 * Makes a directory and those above it. Node's own way tries for ever where the system says that a directory above is not
 * there, and may not be: in /proc.
 * @throws what a system call throws
 */
async function makeDirectories(directory) {
    try {
        await makeOne(directory);
    }
    catch (error) {
        if (error.code !== 'ENOENT' || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(directory) === directory)
            throw error;
        await makeDirectories((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(directory));
        await makeOne(directory);
    }
}
/** Builds of a batch make the same directories at the same time. */
async function makeOne(directory) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(directory);
    }
    catch (error) {
        const there = error.code === 'EEXIST' && (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(directory)).isDirectory();
        if (!there)
            throw error;
    }
}
const PREFIX = '.run-buildspec-';
/** What mkdtemp makes of the prefix. */
const STAGING = /^\.run-buildspec-[A-Za-z0-9]{6}$/;
const ABANDONED_MS = 24 * 60 * 60_000;
/**
 * Gives `work` a new folder in `directory`, which is made, and removes it afterwards with what is still in it: whatever
 * is to appear in `directory` as a whole is made there and renamed. Such folders that are older than a day are of
 * killed processes and go too.
 * @throws what a system call or `work` throws
 */
async function withStaging(directory, work) {
    await makeDirectories(directory);
    await removeAbandoned(directory);
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, PREFIX));
    try {
        return await work(folder);
    }
    finally {
        await remove(folder);
    }
}
async function removeAbandoned(directory) {
    const folders = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory)).filter((name) => STAGING.test(name));
    for (const folder of folders.map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name))) {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(folder).catch(() => undefined);
        if (found && Date.now() - found.mtimeMs > ABANDONED_MS)
            await remove(folder);
    }
}
/** What cannot be removed now is abandoned: somebody may tomorrow. */
async function remove(folder) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true }).catch(() => undefined);
}
const REASONS = {
    ENOSPC: 'no room is left there',
    EDQUOT: 'no room is left there',
    EACCES: 'it is not permitted',
    EPERM: 'it is not permitted',
    EROFS: 'it is read-only',
    ENOTDIR: 'a file is where a folder should be',
    EEXIST: 'something is in the way',
    ENAMETOOLONG: 'the name is too long',
};
/** Why a file could not be read or written, with the system's own words. */
function reasonOf(error) {
    const { code = '', message } = error;
    const reason = REASONS[code];
    return reason === undefined ? message : `${reason} (${message})`;
}


/***/ }),

/***/ 9831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runBatchMode: () => (/* binding */ runBatchMode)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/render/duration.js
var duration = __webpack_require__(3541);
// EXTERNAL MODULE: ./build/adapters/github/workflow-command.js
var workflow_command = __webpack_require__(5084);
;// CONCATENATED MODULE: ./build/adapters/github/batch-log.js




const CHUNK_BYTES = 64 * 1024;
/**
 * The log of a batch on a runner: a line when a build starts, and its whole log as one group when it has ended, since
 * groups cannot be interleaved. What cannot be kept of a log, on a full disk, is lost, and a warning tells so.
 */
function createGithubBatchLog(options) {
    const { stdout, folder, workflowCommands } = options;
    const running = new Map();
    const line = (text) => {
        const { open, close } = (0,workflow_command/* fence */.EU)();
        stdout.freshLine();
        stdout.write(`${open}${text}\n${close}`);
    };
    const showLog = (identifier, title) => {
        const log = running.get(identifier);
        if (!log)
            return line(title); // it never started
        running.delete(identifier);
        const own = workflowCommands ? { open: '', close: '' } : (0,workflow_command/* fence */.EU)();
        stdout.freshLine();
        stdout.write((0,workflow_command/* workflowCommand */.NA)('group', title) + own.open);
        if (log.file !== undefined)
            copyFile(log.file, stdout);
        stdout.freshLine();
        stdout.write(own.close + (0,workflow_command/* workflowCommand */.NA)('endgroup', '') + log.commands.join(''));
        if (log.trouble !== undefined)
            stdout.write((0,workflow_command/* workflowCommand */.NA)('warning', `The log of ${identifier} is not whole: ${log.trouble}`));
        if (log.file !== undefined)
            (0,external_node_fs_.closeSync)(log.file);
        (0,external_node_fs_.rmSync)(log.path, { force: true });
    };
    return {
        emit: (event) => {
            switch (event.type) {
                case 'batch-build-started': {
                    const { identifier } = event.build;
                    running.set(identifier, { path: (0,external_node_path_.join)(folder, `${identifier}.log`), commands: [] });
                    line(`${identifier} started`);
                    break;
                }
                case 'batch-build-finished': {
                    const { status, startTime, endTime, failure } = event.record;
                    const where = failure ? ` in ${failure.phase}` : '';
                    const title = `${event.build.identifier} ${status}${where} after ${(0,duration/* duration */.p)(endTime - startTime)}`;
                    showLog(event.build.identifier, title);
                    break;
                }
                case 'batch-build-reused':
                    line(`${event.build.identifier} SUCCEEDED in attempt ${event.record.attempt} and is not run again`);
                    break;
                case 'batch-build-skipped':
                    line(`${event.build.identifier} is skipped: ${event.reason}`);
            }
        },
        print: (identifier, bytes) => {
            const log = running.get(identifier);
            if (!log || log.trouble !== undefined)
                return;
            try {
                log.file ??= (0,external_node_fs_.openSync)(log.path, 'w+', 0o600);
                (0,external_node_fs_.appendFileSync)(log.file, bytes);
            }
            catch (error) {
                log.trouble = error.message;
            }
        },
        command: (identifier, commands) => running.get(identifier)?.commands.push(commands),
    };
}
function copyFile(file, stdout) {
    const buffer = Buffer.alloc(CHUNK_BYTES);
    for (let position = 0;;) {
        const read = (0,external_node_fs_.readSync)(file, buffer, 0, CHUNK_BYTES, position);
        if (read === 0)
            return;
        stdout.write(buffer.subarray(0, read));
        position += read;
    }
}

// EXTERNAL MODULE: ./build/adapters/github/file-commands.js
var file_commands = __webpack_require__(4854);
// EXTERNAL MODULE: ./build/adapters/host/mark.js
var mark = __webpack_require__(1439);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/adapters/host/program.js
var program = __webpack_require__(1656);
;// CONCATENATED MODULE: ./build/adapters/host/process-identity.js


/**
 * Names a process by its id and when it started, since ids are used again.
 * @returns undefined when there is none, or it has ended
 */
async function processIdentity(pid) {
    const start = process.platform === 'linux' ? await startOnLinux(pid) : await startByPs(pid);
    return start && `${pid} ${start}`;
}
/** Whether the process still runs that `processIdentity` has named. */
async function isRunning(identity) {
    return (await processIdentity(Number.parseInt(identity))) === identity;
}
/** `/proc/PID/stat`: after the name in parentheses the state comes first, and the 20th is the start, since the machine's. */
async function startOnLinux(pid) {
    const stat = await (0,promises_.readFile)(`/proc/${pid}/stat`, 'latin1').catch(() => '');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return /^[ZX]?$/.test(fields[0] ?? '') ? undefined : fields[19];
}
async function startByPs(pid) {
    return (await (0,program/* outputOf */.j)('ps', ['-o', 'lstart=', '-p', String(pid)])) || undefined;
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/adapters/local/copy-program.js



const WHY = 'Each build of a batch runs in its own copy of the source.';
/** Of what a program says, as much as is kept. */
const KEPT = 64 << 10;
/** Names that one process is given: far below what systems take. */
const NAMES = 1000;
/**
 * Runs a program to its end, with English messages.
 * @returns its exit code (null: killed) and the lines that it printed, up to 64 KiB
 * @throws EnvironmentError when there is no such program; the signal's reason
 */
async function runProgram(program, args, { cwd, signal } = {}) {
    signal?.throwIfAborted();
    const ran = await new Promise((resolve) => {
        // Without file descriptors left it has no streams.
        const child = (0,external_node_child_process_.spawn)(program, args, {
            cwd,
            signal,
            killSignal: 'SIGKILL',
            env: { ...process.env, LC_ALL: 'C' },
            stdio: ['ignore', 'pipe', 'pipe'],
        });
        const kept = [];
        let size = 0;
        let failure;
        for (const stream of [child.stdout, child.stderr])
            stream?.on('data', (piece) => {
                if (size < KEPT)
                    kept.push(piece);
                size += piece.length;
            });
        child.on('error', (error) => (failure ??= error));
        // Not before the process is gone: what it writes is removed then.
        child.on('close', (code) => resolve({ code, text: wholeLines(Buffer.concat(kept), size), failure }));
    });
    signal?.throwIfAborted();
    if (ran.failure !== undefined)
        throw new errors/* EnvironmentError */.eG(`Cannot run the program ${program}: ${ran.failure.message}.`, `${ran.failure.code === 'ENOENT' ? 'It must be on PATH. ' : ''}${WHY}`, { cause: ran.failure });
    return { code: ran.code, lines: ran.text.split('\n').filter((line) => line !== '') };
}
function wholeLines(kept, printed) {
    const text = kept.toString();
    return kept.length < printed ? text.slice(0, text.lastIndexOf('\n')) : text;
}
let known;
/** Keeps modes, owners, times and links, and shares blocks where program and file system can. */
function copyOptions() {
    known ??= runProgram('cp', ['--help']).then(({ lines }) => {
        if (lines.some((line) => line.includes('--reflink')))
            return ['-a', '--reflink=auto'];
        return process.platform === 'darwin' ? ['-a', '-c'] : ['-a'];
    });
    return known;
}
/** What cp says of single files that it left out; anything else that it says is a failure. */
const LEFT_OUT = /(Permission denied|Operation not permitted|No such file or directory|socket.*)$/;
/**
 * Copies entries of the directory `from` into the directory `to`.
 * @returns cp's lines about files that it left out
 * @throws EnvironmentError; the signal's reason
 */
async function copyEntries(from, names, to, signal) {
    const options = await copyOptions();
    const left = [];
    for (const some of parts(names)) {
        const { code, lines } = await runProgram('cp', [...options, '--', ...some, to], { cwd: from, signal });
        if (code === 0)
            continue;
        const fatal = lines.find((line) => !LEFT_OUT.test(line));
        if (fatal !== undefined)
            throw copyError(from, to, fatal);
        const closed = await unreadableDirectory(Buffer.from(from));
        if (closed !== undefined)
            throw new errors/* EnvironmentError */.eG(`Cannot copy the source: this user cannot read the directory ${closed}.`, `Let this user read it, or remove it. ${WHY}`);
        if (lines.length === 0)
            throw copyError(from, to, `cp ended with exit code ${code}`);
        left.push(...lines);
    }
    return left;
}
/**
 * As `copyEntries`, by hard links: for files that nobody changes in place.
 * @returns false when that failed; then `to` may hold a part
 */
async function linkEntries(from, names, to, signal) {
    for (const some of parts(names)) {
        const { code } = await runProgram('cp', ['-a', '-l', '--', ...some, to], { cwd: from, signal });
        if (code !== 0)
            return false;
    }
    return true;
}
function parts(names) {
    const count = Math.ceil(names.length / NAMES);
    return Array.from({ length: count }, (_, index) => names.slice(index * NAMES, (index + 1) * NAMES).map((name) => `./${name}`));
}
/** What to tell when cp has said `line`. */
function copyError(from, to, line) {
    const full = /No space left on device|Disk quota exceeded|File too large/.test(line);
    return new errors/* EnvironmentError */.eG(`Cannot copy ${from} to ${to}: ${full ? 'no room is left there' : line}${full ? ` (${line})` : ''}.`, full
        ? `Make room, run fewer builds at once, or let RUNNER_TEMP on a runner, TMPDIR elsewhere, point to another place. ${WHY}`
        : undefined);
}
/**
 * Removes a directory with all that is in it, read-only directories as Go makes those of its modules too. Links to files
 * elsewhere share their modes, so files keep them. Never fails.
 * @returns why something of it is still there
 */
async function removeTree(directory) {
    const remove = () => runProgram('rm', ['-rf', '--', directory]);
    try {
        if ((await remove()).code === 0)
            return undefined;
        await openDirectories(Buffer.from(directory));
        const { code, lines } = await remove();
        return code === 0 ? undefined : (lines[0] ?? `rm ended with exit code ${code}`);
    }
    catch (error) {
        return error.message;
    }
}
/** As far as they are ours. Names are bytes. */
async function openDirectories(directory) {
    await (0,promises_.chmod)(directory, 0o700).catch(() => undefined);
    for (const child of await directoriesIn(directory).catch(() => []))
        await openDirectories(child);
}
/** The first directory below `directory`, or itself, that this user cannot read. */
async function unreadableDirectory(directory) {
    const children = await directoriesIn(directory).catch(() => undefined);
    if (children === undefined)
        return directory.toString();
    for (const child of children) {
        const found = await unreadableDirectory(child);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
/** @throws what a system call throws */
async function directoriesIn(directory) {
    const entries = await (0,promises_.readdir)(directory, { withFileTypes: true, encoding: 'buffer' });
    // Without the right to search it, names can be read, but nothing else.
    await (0,promises_.stat)(Buffer.concat([directory, Buffer.from('/.')]));
    return entries
        .filter((entry) => entry.isDirectory())
        .map((entry) => Buffer.concat([directory, Buffer.from('/'), entry.name]));
}
/**
 * Gives the directory `to` the mode, times and, for root, owner of the directory `from`.
 * @throws what a system call throws
 */
async function keepAttributes(from, to) {
    const { mode, atimeMs, mtimeMs, uid, gid } = await (0,promises_.stat)(from);
    if (process.getuid?.() === 0)
        await (0,promises_.lchown)(to, uid, gid);
    await (0,promises_.chmod)(to, mode & 0o7777);
    await (0,promises_.utimes)(to, atimeMs / 1000, mtimeMs / 1000);
}
/** Waits for all, also when some fail; gives their lines. @throws what the first of them throws */
async function inParallel(copies) {
    await Promise.allSettled(copies);
    return (await Promise.all(copies)).flat();
}

// EXTERNAL MODULE: ./build/run/batch/join-batch.js
var join_batch = __webpack_require__(8956);
;// CONCATENATED MODULE: ./build/run/batch/ready-queue.js
/** Hands out what it was given, the lowest number first: a binary heap, so each costs the logarithm of how many wait. */
function createReadyQueue() {
    const heap = [];
    const at = (index) => heap[index] ?? Infinity;
    const swap = (one, other) => {
        [heap[one], heap[other]] = [at(other), at(one)];
    };
    return {
        add: (position) => {
            let index = heap.push(position) - 1;
            while (index > 0) {
                const parent = (index - 1) >> 1;
                if (at(parent) <= at(index))
                    break;
                swap(index, parent);
                index = parent;
            }
        },
        /** @returns undefined when nothing waits */
        take: () => {
            const first = heap[0];
            const last = heap.pop();
            if (last === undefined || heap.length === 0)
                return first;
            heap[0] = last;
            for (let index = 0;;) {
                const left = 2 * index + 1;
                const child = at(left + 1) < at(left) ? left + 1 : left;
                if (at(child) >= at(index))
                    return first;
                swap(index, child);
                index = child;
            }
        },
    };
}

;// CONCATENATED MODULE: ./build/run/batch/dependencies.js

/**
 * Which builds of a batch may start: those whose predecessors have all SUCCEEDED (codebuild.md §8.2), in the order of
 * the plan. All of it together takes time linear in builds and dependencies, but for the order's logarithm.
 */
function createDependencies(builds) {
    const inOrder = builds.map((build, position) => {
        return { build, position, waitsFor: build.dependsOn.length, successors: [], open: true };
    });
    const nodes = new Map(inOrder.map((node) => [node.build.identifier, node]));
    const ready = createReadyQueue();
    for (const node of inOrder) {
        for (const identifier of node.build.dependsOn)
            nodes.get(identifier)?.successors.push(node);
        if (node.waitsFor === 0)
            ready.add(node.position);
    }
    const successorsOf = (identifier) => nodes.get(identifier)?.successors ?? [];
    return {
        /** Takes the build to start next; undefined when none may. */
        next: () => {
            for (let position = ready.take(); position !== undefined; position = ready.take()) {
                const node = inOrder[position];
                if (!node?.open)
                    continue;
                node.open = false;
                return node.build;
            }
            return undefined;
        },
        /** Also for a build that need not start, since it succeeded before. */
        succeeded: ({ identifier }) => {
            const node = nodes.get(identifier);
            if (node)
                node.open = false;
            for (const successor of successorsOf(identifier)) {
                successor.waitsFor -= 1;
                if (successor.waitsFor === 0)
                    ready.add(successor.position);
            }
        },
        /** Gives up all that wait for this build, directly or not: each with the predecessor that it waits for in vain. */
        unsuccessful: ({ identifier }) => {
            const given = [];
            const giveUp = (predecessor) => {
                for (const successor of successorsOf(predecessor)) {
                    if (!successor.open)
                        continue;
                    successor.open = false;
                    given.push({ build: successor.build, predecessor });
                }
            };
            giveUp(identifier);
            for (const { build } of given)
                giveUp(build.identifier); // which makes `given` longer
            return given;
        },
        /** Gives up all that have not started, in the order of the plan. */
        giveUpAll: () => {
            const left = inOrder.filter(({ open }) => open);
            for (const node of left)
                node.open = false;
            return left.map(({ build }) => build);
        },
    };
}

// EXTERNAL MODULE: ./build/run/batch/reasons.js
var reasons = __webpack_require__(3708);
// EXTERNAL MODULE: ./build/run/batch/wordless-record.js
var wordless_record = __webpack_require__(8856);
;// CONCATENATED MODULE: ./build/run/batch/run-batch.js




/**
 * Runs the builds of a batch as CodeBuild does (codebuild.md §8.2): one starts when all its predecessors have SUCCEEDED,
 * and is skipped as soon as one of them has not, whatever `ignore-failure` says. With `fast-fail` the first failure that
 * counts stops the builds that run, and the others do not start. A build that fails, dies or cannot be started is told by
 * its record; only a bug of ours rejects. When this returns, no build runs any more.
 */
async function runBatch(plan, ports, { maxParallel, reused = new Map(), prior = new Map(), attempt = 1 }) {
    const { emit, now } = ports;
    const startTime = now();
    const dependencies = createDependencies(plan.builds);
    const current = new Map();
    const skipped = new Map();
    /** One of its own for each build: listeners at a shared one would add up. */
    const running = new Set();
    let interruption;
    const bugs = [];
    const skip = (build, reason) => {
        skipped.set(build.identifier, reason);
        emit({ type: 'batch-build-skipped', build, reason });
    };
    const stopRunning = (reason) => {
        for (const controller of running)
            controller.abort(reason);
    };
    const end = (reason, why) => {
        stopRunning(reason);
        for (const build of dependencies.giveUpAll())
            skip(build, why);
    };
    const interrupt = () => {
        interruption = ports.interruption.reason;
        end(interruption, reasons/* BATCH_INTERRUPTED */.i7[interruption]);
    };
    const endForBug = (error) => {
        bugs.push(error);
        stopRunning('STOPPED');
        dependencies.giveUpAll();
    };
    const run = async (build, controller) => {
        let record;
        try {
            emit({ type: 'batch-build-started', build });
            record = await runOne(build, attempt, ports, controller.signal);
        }
        finally {
            running.delete(controller);
        }
        const { identifier } = build;
        const { status } = record;
        current.set(identifier, record);
        emit({ type: 'batch-build-finished', build, record });
        if (status === 'SUCCEEDED') {
            dependencies.succeeded(build);
            return;
        }
        for (const { build: successor, predecessor } of dependencies.unsuccessful(build)) {
            skip(successor, (0,reasons/* waitsFor */.is)(predecessor, predecessor === identifier ? status : 'skipped'));
        }
        if (plan.fastFail && !build.ignoreFailure)
            end('STOPPED', (0,reasons/* fastFailed */.gu)(identifier, status));
    };
    for (const build of plan.builds) {
        const record = reused.get(build.identifier);
        if (!record)
            continue;
        current.set(build.identifier, record);
        dependencies.succeeded(build);
        emit({ type: 'batch-build-reused', build, record });
    }
    ports.interruption.addEventListener('abort', interrupt);
    if (ports.interruption.aborted)
        interrupt();
    await new Promise((allEnded) => {
        const advance = () => {
            while (running.size < maxParallel) {
                const build = dependencies.next();
                if (!build)
                    break;
                const controller = new AbortController();
                running.add(controller);
                void run(build, controller).catch(endForBug).then(advance);
            }
            if (running.size === 0)
                allEnded();
        };
        advance();
    });
    ports.interruption.removeEventListener('abort', interrupt);
    if (bugs.length > 0)
        throw bugs[0];
    return {
        startTime,
        endTime: now(),
        current,
        prior,
        reused: new Set(plan.builds.map(({ identifier }) => identifier).filter((name) => reused.has(name))),
        skipped,
        interruption,
    };
}
/** A build that we stopped and that left no result was stopped; any other one that left none is a FAULT. */
async function runOne(build, attempt, ports, signal) {
    const startTime = ports.now();
    const wordless = (phase, message) => {
        const status = signal.aborted ? signal.reason : 'FAULT';
        return (0,wordless_record/* wordlessRecord */.p)(build, { attempt, status, startTime, endTime: ports.now(), phase, message });
    };
    try {
        const record = await ports.runBuild(build, signal);
        const died = 'it ended without a result: its process was killed';
        return record ?? wordless('IN_PROGRESS', signal.aborted ? 'it was stopped before it had a result' : died);
    }
    catch (error) {
        if (!(error instanceof errors/* EnvironmentError */.eG))
            throw error;
        return wordless('PROVISIONING', (0,errors/* messageWithHint */.X9)(error));
    }
}

;// CONCATENATED MODULE: ./build/entry/batch/max-parallel.js


/**
 * How many builds of a batch run at a time here: as many as this machine has processors, when nothing is said.
 * @throws UserError unless the value is a whole number above 0
 */
function maxParallel(name, value) {
    if (value === '')
        return (0,external_node_os_.availableParallelism)();
    if (/^[1-9]\d{0,5}$/.test(value))
        return Number(value);
    throw new errors/* UserError */.yo(`${name} must be a whole number above 0; it is ${JSON.stringify(value)}.`);
}

;// CONCATENATED MODULE: ./build/entry/batch/open-folder.js


/** The folder of the copies lets other users pass, whom commands run as, if all originals are within their reach, too. */
function openFolder(folder, { source, secondarySources }) {
    const originals = [source, ...secondarySources].map(({ directory }) => (0,external_node_fs_.realpathSync)(directory));
    if (originals.every(isWithinReach))
        (0,external_node_fs_.chmodSync)(folder, 0o711);
}
function isWithinReach(directory) {
    const parent = (0,external_node_path_.dirname)(directory);
    return ((0,external_node_fs_.statSync)(directory).mode & 0o001) !== 0 && (parent === directory || isWithinReach(parent));
}

// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(481);
;// CONCATENATED MODULE: ./build/adapters/local/copy-helper.js



/**
 * Reads tasks of five lines, and does them side by side; each answer is one line. A message is cut, so that answers do not mix
 * (PIPE_BUF). Its arguments are the options of cp.
 */
const SCRIPT = `
while IFS= read -r id && IFS= read -r task && IFS= read -r from && IFS= read -r to && IFS= read -r objects; do
  {
    case $task in
      copy)
        said=$(
          cp "$@" -- "$from/." "$to" 2>&1 || exit
          [ -z "$objects" ] || cp -a -l -- "$objects/." "$to/.git/objects" 2>&1 || cp -a -- "$objects/." "$to/.git/objects" 2>&1
        )
        ;;
      remove) said=$(rm -rf -- "$to" 2>&1) ;;
    esac
    code=$?
    printf '%s %s %.300s\\n' "$id" "$code" "$(printf %s "$said" | tail -n 1)"
  } &
done
wait
`;
/**
 * A small process that copies and removes trees: to start a program from node costs several times what it costs a shell,
 * and a batch may have hundreds of builds that take no longer.
 * No path may have a line feed.
 * @param options of cp
 */
function startCopyHelper(options) {
    const child = (0,external_node_child_process_.spawn)('sh', ['-c', SCRIPT, 'sh', ...options], {
        env: { ...process.env, LC_ALL: 'C' },
        stdio: ['pipe', 'pipe', 'ignore'],
        detached: true, // a group, so that a copy ends with it
    });
    const waiting = new Map();
    let number = 0;
    const gone = () => {
        for (const answer of waiting.values())
            answer(undefined);
        waiting.clear();
    };
    const closed = new Promise((resolve) => {
        for (const event of ['error', 'close'])
            child.once(event, () => {
                gone();
                resolve();
            });
    });
    child.stdin.on('error', () => undefined); // the answers do not come then
    (0,external_node_readline_.createInterface)({ input: child.stdout }).on('line', (line) => {
        const [, id = '', code, said = ''] = /^(\d+) (\d+) (.*)$/.exec(line) ?? [];
        waiting.get(id)?.({ code: Number(code), said });
        waiting.delete(id);
    });
    const ask = (task, ...paths) => {
        const id = String(++number);
        return new Promise((resolve) => {
            if (child.exitCode !== null || child.signalCode !== null)
                return resolve(undefined);
            waiting.set(id, resolve);
            child.stdin.write(`${[id, task, ...paths].join('\n')}\n`);
        });
    };
    return {
        copy: async (from, to, objects, signal) => {
            signal.throwIfAborted();
            const stop = () => endGroup(child);
            signal.addEventListener('abort', stop);
            const answer = await ask('copy', from, to, objects ?? '');
            signal.removeEventListener('abort', stop);
            signal.throwIfAborted();
            if (answer === undefined)
                throw new errors/* EnvironmentError */.eG('The shell that copies the source was killed.');
            return answer.code === 0 ? undefined : answer.said || `cp ended with exit code ${answer.code}`;
        },
        remove: async (directory) => (await ask('remove', '', directory, ''))?.code === 0,
        close: async () => {
            child.stdin.end();
            await closed;
        },
    };
}
function endGroup({ pid }) {
    try {
        if (pid !== undefined)
            process.kill(-pid, 'SIGKILL');
    }
    catch {
        // it has ended
    }
}

;// CONCATENATED MODULE: ./build/adapters/local/git-copy.js



/** Places of objects: their names are hashes of what is in them, so they are never changed in place. */
const IMMUTABLE = /^(pack|[0-9a-f]{2})$/;
/** Other worktrees of the repository, which are not the copy's, and locks of a git that runs now. */
const FOREIGN = /^worktrees$|\.lock$/;
/** What a linked worktree has of its own (gitrepository-layout); the common directory holds the main worktree's. */
const OF_ONE_WORKTREE = /^(HEAD|[A-Z_]+_HEAD|index|MERGE_.+|BISECT_.+|AUTO_MERGE|COMMIT_EDITMSG|config\.worktree|rebase-(merge|apply)|sequencer|modules)$/;
/** What ties a linked worktree to its repository. */
const TIES = /^(commondir|gitdir|locked)$/;
/**
 * Gives the tree `copy` a `.git` directory of its own, so that git in the copy changes nothing in the original: refs, index
 * and configuration are copied; objects are hard links where the file system can. (Modes and times of objects are shared
 * therefore, as with `git clone --local`.) A linked worktree and a submodule, whose `.git` is a file, become
 * repositories that stand alone.
 * @returns cp's lines about what it left out
 * @throws EnvironmentError; what a system call throws; the signal's reason
 */
async function copyGitData({ directory, gitDirectory }, copy, signal) {
    const from = (0,external_node_path_.join)(directory, '.git');
    const to = (0,external_node_path_.join)(copy, '.git');
    const common = gitDirectory ?? from;
    const own = gitDirectory === undefined ? from : await followGitFile(from, directory);
    const linked = own !== common;
    await (0,promises_.mkdir)((0,external_node_path_.join)(to, 'objects'), { recursive: true });
    const shared = (await (0,promises_.readdir)(common)).filter((name) => name !== 'objects' && !FOREIGN.test(name) && !(linked && OF_ONE_WORKTREE.test(name)));
    const left = await inParallel([
        copyEntries(common, shared, to, signal),
        copyObjects((0,external_node_path_.join)(common, 'objects'), (0,external_node_path_.join)(to, 'objects'), signal),
    ]);
    if (linked) {
        const names = (await (0,promises_.readdir)(own)).filter((name) => !TIES.test(name) && !FOREIGN.test(name));
        left.push(...(await copyEntries(own, names, to, signal)));
    }
    await configure(from, to, gitDirectory !== undefined);
    if (gitDirectory !== undefined)
        await relocateSubmodules((0,external_node_path_.join)(own, 'modules'), (0,external_node_path_.join)(to, 'modules'), { directory, copy });
    await keepAttributes(common, to);
    return left;
}
async function followGitFile(file, directory) {
    const target = /^gitdir: (.+?)\s*$/.exec(await (0,promises_.readFile)(file, 'utf8'))?.[1];
    return target === undefined ? file : (0,external_node_path_.resolve)(directory, target);
}
async function copyObjects(from, to, signal) {
    const names = await (0,promises_.readdir)(from);
    const immutable = names.filter((name) => IMMUTABLE.test(name));
    const others = names.filter((name) => !IMMUTABLE.test(name));
    const left = await inParallel([
        copyEntries(from, others, to, signal),
        linkOrCopy(from, immutable, to, signal),
    ]);
    await keepAttributes(from, to);
    return left;
}
async function linkOrCopy(from, names, to, signal) {
    if ((await (0,promises_.stat)(from)).dev === (await (0,promises_.stat)(to)).dev) {
        if (await linkEntries(from, names, to, signal))
            return [];
        for (const name of names)
            await removeTree((0,external_node_path_.join)(to, name));
    }
    return copyEntries(from, names, to, signal);
}
/**
 * Completes the copied configuration; of two settings the later one counts. Inodes and times of change differ from those in
 * the index: without `checkStat` all files would look changed to `git diff-index`. Settings for the original's `.git` alone
 * (`includeIf.gitdir`), where actions/checkout keeps its credentials, are the copy's too.
 */
async function configure(original, gitDirectory, alone) {
    const file = (0,external_node_path_.join)(gitDirectory, 'config');
    const text = await (0,promises_.readFile)(file, 'latin1').catch(() => '');
    const settings = ['trustctime = false', 'checkStat = minimal'];
    if (alone || /^\s*worktree\s*=/im.test(text))
        settings.push('bare = false', 'worktree = ..');
    await (0,promises_.writeFile)(file, `${renamed(text, original, gitDirectory)}\n[core]\n${settings.map((setting) => `\t${setting}\n`).join('')}`, 'latin1');
}
/** Settings for one copy's `.git` become those of the `.git` of a copy of it. */
async function adaptConfig(original, gitDirectory) {
    const file = (0,external_node_path_.join)(gitDirectory, 'config');
    const text = await (0,promises_.readFile)(file, 'latin1').catch(() => '');
    const adapted = renamed(text, original, gitDirectory);
    if (adapted !== text)
        await (0,promises_.writeFile)(file, adapted, 'latin1');
}
/** In a text of one character a byte, so that every byte stays what it is. */
function renamed(text, original, gitDirectory) {
    const bytes = (path) => Buffer.from(path).toString('latin1');
    return text.replaceAll(`gitdir:${bytes(original)}`, () => `gitdir:${bytes(gitDirectory)}`);
}
/**
 * git data of submodules and their working trees name each other by relative paths. Those are others where the git data was
 * not in the tree.
 * @param from where that of submodules was, `to` where it is
 */
async function relocateSubmodules(from, to, trees) {
    for (const entry of await (0,promises_.readdir)(to, { withFileTypes: true }).catch(() => [])) {
        if (!entry.isDirectory())
            continue;
        const [was, is] = [(0,external_node_path_.join)(from, entry.name), (0,external_node_path_.join)(to, entry.name)];
        const config = await (0,promises_.readFile)((0,external_node_path_.join)(is, 'config'), 'utf8').catch(() => undefined);
        // The name of a submodule may have slashes.
        if (config === undefined) {
            await relocateSubmodules(was, is, trees);
            continue;
        }
        const worktree = /^\s*worktree\s*=\s*"?(.+?)"?\s*$/im.exec(config)?.[1];
        const path = worktree === undefined ? '..' : (0,external_node_path_.relative)(trees.directory, (0,external_node_path_.resolve)(was, worktree));
        if (path.split(external_node_path_.sep)[0] !== '..') {
            const tree = (0,external_node_path_.join)(trees.copy, path);
            await (0,promises_.rm)((0,external_node_path_.join)(tree, '.git'), { force: true });
            await (0,promises_.writeFile)((0,external_node_path_.join)(tree, '.git'), `gitdir: ${(0,external_node_path_.relative)(tree, is)}\n`);
            const value = (0,external_node_path_.relative)(is, tree).replace(/[\\"]/g, '\\$&');
            await (0,promises_.writeFile)((0,external_node_path_.join)(is, 'config'), `${config}\n[core]\n\tworktree = "${value}"\n`);
        }
        await relocateSubmodules((0,external_node_path_.join)(was, 'modules'), (0,external_node_path_.join)(is, 'modules'), trees);
    }
}

// EXTERNAL MODULE: ./build/adapters/local/staging.js
var staging = __webpack_require__(1928);
;// CONCATENATED MODULE: ./build/adapters/local/work-copy.js






/**
 * Copies a source for one build of a batch, so that builds on one machine do not tread on each other: its directory, or the
 * whole working tree that this lies in. Modes, times, links and, for root, owners are kept; where the file system can, blocks are
 * shared (`cp --reflink`). git's objects are hard links, see `copyGitData`; nothing else is, for builds change files in place.
 *
 * Links stay as they are: one that leads out of the tree by a relative path leads elsewhere, an absolute one into the
 * original leads there.
 *
 * @param into the copy's own place, with nothing there yet; the directory above it is there
 * @throws EnvironmentError when there is no copy: no room, a directory that cannot be read, no `cp`; the signal's reason
 */
async function createWorkCopy(source, into, signal) {
    const tree = source.repository?.directory ?? (await realPath(source.directory));
    const copy = await makePlace(tree, into);
    const remove = removalOf(copy);
    try {
        const left = await fill(tree, source.repository, copy, signal);
        return { directory: (0,external_node_path_.join)(copy, source.repository?.path ?? ''), warning: warningOf(left), remove };
    }
    catch (error) {
        await remove();
        if (!(error instanceof Error && 'syscall' in error))
            throw error;
        throw new errors/* EnvironmentError */.eG(`Cannot copy ${tree} to ${copy}: ${(0,staging/* reasonOf */.A)(error)}.`, undefined, {
            cause: error,
        });
    }
}
/** Removes a copy, as `WorkCopy` says. */
function removalOf(copy) {
    return async () => {
        const reason = await removeTree(copy);
        return reason === undefined ? undefined : `The copy of the source in ${copy} is not removed: ${reason}.`;
    };
}
async function realPath(directory) {
    return (0,promises_.realpath)(directory).catch((error) => {
        throw new errors/* EnvironmentError */.eG(`Cannot read the source ${directory}: ${(0,staging/* reasonOf */.A)(error)}.`, undefined, {
            cause: error,
        });
    });
}
/** @returns the real path of the new directory */
async function makePlace(tree, into) {
    const parent = (0,external_node_path_.dirname)((0,external_node_path_.resolve)(into));
    try {
        const copy = (0,external_node_path_.join)(await (0,promises_.realpath)(parent), (0,external_node_path_.basename)(into));
        if ((0,external_node_path_.relative)(tree, copy).split('/')[0] === '..') {
            await (0,promises_.mkdir)(copy, { mode: 0o700 });
            return copy;
        }
    }
    catch (error) {
        throw new errors/* EnvironmentError */.eG(`Cannot make the directory ${into} for a copy of the source: ${(0,staging/* reasonOf */.A)(error)}.`, 'RUNNER_TEMP on a runner, TMPDIR elsewhere, can point to another place.', { cause: error });
    }
    throw new errors/* EnvironmentError */.eG(`A copy of the source cannot be in the source: ${into} is in ${tree}.`, 'Let RUNNER_TEMP on a runner, TMPDIR elsewhere, point to a place outside.');
}
/** @returns cp's lines about what it left out */
async function fill(tree, repository, copy, signal) {
    if (repository === undefined)
        return copyEntries(tree, ['.'], copy, signal);
    const names = await namesIn(tree);
    let left;
    if (names === undefined) {
        left = await copyEntries(tree, ['.'], copy, signal);
        await removeTree((0,external_node_path_.join)(copy, '.git'));
        left.push(...(await copyGitData(repository, copy, signal)));
    }
    else {
        const others = names.filter((name) => name !== '.git');
        left = await inParallel([copyEntries(tree, others, copy, signal), copyGitData(repository, copy, signal)]);
    }
    await keepAttributes(tree, copy);
    return left;
}
/** @returns undefined when node cannot give one of them to a program: names are bytes, its arguments are text */
async function namesIn(directory) {
    const names = await (0,promises_.readdir)(directory, { encoding: 'buffer' });
    const texts = names.map((name) => name.toString());
    return texts.every((text, index) => names[index]?.equals(Buffer.from(text))) ? texts : undefined;
}
function warningOf(left) {
    if (left.length === 0)
        return undefined;
    const more = left.length > 3 ? ` and ${left.length - 3} more` : '';
    return `Builds run in copies of the source that lack some files: ${left.slice(0, 3).join('; ')}${more}.`;
}

;// CONCATENATED MODULE: ./build/adapters/local/source-copies.js







/**
 * Makes copies of a source side by side. The first one is kept, and the others are made of it by a small process: what there is
 * to know of git and the tree is found out once.
 * @param folder ours, a real path; the caller removes it when all is over
 * @param name of the kept copy's place in it
 */
function createSourceCopies(source, folder, name) {
    let opened;
    let told = false;
    const open = async (signal) => {
        if (folder.includes('\n'))
            throw new errors/* EnvironmentError */.eG(`The directory for copies of the source has a line feed in its name: ${folder}.`, 'RUNNER_TEMP on a runner, TMPDIR elsewhere, can point to another place.');
        const original = await keepOriginal(source, (0,external_node_path_.join)(folder, name), signal);
        return { original, helper: startCopyHelper(await copyOptions()) };
    };
    return {
        make: async (copyName, signal) => {
            const { original, helper } = await (opened ??= open(signal));
            const place = (0,external_node_path_.join)(folder, copyName);
            const remove = async () => (await helper.remove(place)) ? undefined : removalOf(place)();
            try {
                await copyAgain(original, helper, place, signal);
            }
            catch (error) {
                await remove();
                throw error;
            }
            const warning = told ? undefined : original.warning;
            told = true;
            return { directory: (0,external_node_path_.join)(place, original.inside), warning, remove };
        },
        close: async () => (await opened?.catch(() => undefined))?.helper.close(),
    };
}
async function keepOriginal(source, tree, signal) {
    const { directory, warning } = await createWorkCopy(source, tree, signal);
    const kept = { tree, inside: (0,external_node_path_.relative)(tree, directory), warning };
    const from = (0,external_node_path_.join)(tree, '.git', 'objects');
    const names = (await (0,promises_.readdir)(from).catch(() => [])).filter((entry) => IMMUTABLE.test(entry));
    if (names.length === 0)
        return kept;
    const objects = `${tree}.objects`;
    await (0,promises_.mkdir)(objects);
    for (const entry of names)
        await (0,promises_.rename)((0,external_node_path_.join)(from, entry), (0,external_node_path_.join)(objects, entry));
    return { ...kept, objects };
}
/** @throws EnvironmentError; the signal's reason */
async function copyAgain({ tree, objects }, helper, place, signal) {
    await (0,promises_.mkdir)(objects === undefined ? place : (0,external_node_path_.join)(place, '.git', 'objects'), { recursive: true });
    const said = await helper.copy(tree, place, objects, signal);
    if (said !== undefined)
        throw copyError(tree, place, said);
    await adaptConfig((0,external_node_path_.join)(tree, '.git'), (0,external_node_path_.join)(place, '.git'));
}

// EXTERNAL MODULE: ./build/adapters/host/processes.js
var processes = __webpack_require__(5365);
;// CONCATENATED MODULE: ./build/entry/leftovers.js


const GRACE_MS = 1000;
/**
 * Ends what a killed build left: processes that still carry its mark, and its container. A build that ended by itself left
 * none.
 */
async function removeLeftovers(environment, { uuid, container }) {
    await (0,processes/* endProcesses */.H)({ groups: [], mark: `${mark/* MARK_NAME */.G}=${uuid}` }, GRACE_MS);
    if (!container)
        return;
    const { removeContainer } = await __webpack_require__.e(/* import() */ 3134).then(__webpack_require__.bind(__webpack_require__, 3134));
    await removeContainer(environment, uuid);
}

// EXTERNAL MODULE: ./build/entry/batch/channel.js
var channel = __webpack_require__(5367);
;// CONCATENATED MODULE: ./build/entry/batch/build-process.js



/** How long a build that was told to stop may take; the runner gives all of us 7.5 s (github-actions.md §3.6). */
const STOP_MS = 6000;
/**
 * Runs one build of a batch in a process of its own, the same program again: what kills it, lack of memory say, ends
 * that build alone.
 * @returns undefined when it ended without its record
 * @throws EnvironmentError when it cannot be started, or says that it cannot build
 */
async function runBuildProcess(options) {
    const { request, environment, compileCache, onOutput, onMessage, signal } = options;
    const child = (0,external_node_child_process_.fork)(process.argv[1] ?? '', [channel/* CHILD_ARGUMENT */.H, compileCache], {
        env: { NODE_COMPILE_CACHE: compileCache, ...environment },
        execArgv: [],
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let record;
    let fault;
    let timer;
    const tell = (message) => void (child.connected && child.send(message, () => undefined));
    const stop = () => {
        tell({ stop: true });
        timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    };
    child.stdout?.on('data', onOutput);
    child.stderr?.on('data', onOutput);
    child.on('message', (message) => {
        if (message.type === 'record')
            record = message.record;
        else if (message.type === 'fault')
            fault = message.message;
        else
            onMessage(message);
    });
    tell({ request });
    signal.addEventListener('abort', stop);
    if (signal.aborted)
        stop();
    try {
        await ended(child);
        if (fault !== undefined)
            throw new errors/* EnvironmentError */.eG(fault);
        return record;
    }
    finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', stop);
    }
}
/** @throws EnvironmentError when the process could not be started */
function ended(child) {
    return new Promise((resolve, reject) => {
        child.once('error', (error) => reject(new errors/* EnvironmentError */.eG(`Cannot start a process for the build: ${error.message}.`)));
        child.once('close', () => resolve());
    });
}

;// CONCATENATED MODULE: ./build/entry/batch/run-here.js





/**
 * Runs builds of a batch on this machine: each in a process and on copies of the sources that it has to itself
 * (SPEC §2.1), which are gone afterwards, those of a stopped build with `folder`.
 */
function createHereRunner(options) {
    const { sources, folder } = options;
    // No build is called like the kept copies, or the cache.
    const copied = (source, name) => ({
        source,
        copies: createSourceCopies(source, folder, name),
    });
    const primary = copied(sources.source, '.source');
    const secondary = sources.secondarySources.map((source) => copied(source, `.source-${source.identifier}`));
    const compileCache = (0,external_node_path_.join)(folder, '.compiled');
    const runBuild = async (build, signal) => {
        const { identifier } = build;
        const made = [];
        let begun;
        let ended = false;
        const copy = async ({ source, copies }, name) => {
            const one = await copies.make(name, signal);
            made.push(one);
            if (one.warning !== undefined)
                options.onWarning(identifier, one.warning);
            return { ...source, directory: one.directory, repository: repositoryOf(source, one.directory) };
        };
        try {
            const secondarySources = [];
            for (const one of secondary)
                secondarySources.push(await copy(one, `${identifier}-${one.source.identifier}`));
            const sources = { source: await copy(primary, identifier), secondarySources };
            const { environment, commandLine } = options.processOf(build, sources);
            const { batchArn, attempt } = options;
            const original = options.sources.source.directory;
            const record = await runBuildProcess({
                request: { build, batchArn, attempt, sources, original, commandLine },
                environment,
                compileCache,
                onOutput: (bytes) => options.onOutput(identifier, bytes),
                onMessage: (message) => {
                    if (message.type === 'begun')
                        begun = message;
                    options.onMessage(identifier, message);
                },
                signal,
            });
            ended = record !== undefined;
            return record;
        }
        catch (error) {
            if (error === signal.reason)
                return undefined; // stopped while the source was copied
            const { syscall, message } = error;
            if (syscall === undefined)
                throw error;
            throw new errors/* EnvironmentError */.eG(`The build cannot be started: ${message}.`, undefined, { cause: error });
        }
        finally {
            if (begun && !ended)
                await removeLeftovers(options.environment, begun);
            // What was stopped has seconds left: the copies go with the folder, when all is told.
            for (const copy of signal.aborted ? [] : made) {
                const warning = await copy.remove();
                if (warning !== undefined)
                    options.onWarning(identifier, warning);
            }
        }
    };
    const close = async () => {
        for (const { copies } of [primary, ...secondary])
            await copies.close();
    };
    return { runBuild, close };
}
/** The working tree that the copy is in, at the same place as the original is in its own. */
function repositoryOf({ repository }, directory) {
    if (!repository)
        return undefined;
    const up = repository.path.split('/').filter(Boolean);
    return { directory: (0,external_node_path_.resolve)(directory, ...up.map(() => '..')), path: repository.path };
}

// EXTERNAL MODULE: ./build/entry/exit-code.js
var exit_code = __webpack_require__(8461);
// EXTERNAL MODULE: ./build/entry/inputs.js
var entry_inputs = __webpack_require__(898);
// EXTERNAL MODULE: ./build/entry/interruption.js
var entry_interruption = __webpack_require__(7568);
// EXTERNAL MODULE: ./build/entry/action/batch-job.js + 1 modules
var batch_job = __webpack_require__(1226);
// EXTERNAL MODULE: ./build/entry/action/combine.js
var combine = __webpack_require__(403);
// EXTERNAL MODULE: ./build/entry/action/context.js
var action_context = __webpack_require__(6141);
// EXTERNAL MODULE: ./build/entry/action/finish-batch.js + 6 modules
var finish_batch = __webpack_require__(8610);
// EXTERNAL MODULE: ./build/entry/action/plan.js + 4 modules
var action_plan = __webpack_require__(7956);
// EXTERNAL MODULE: ./build/entry/action/prepare-action-build.js + 5 modules
var prepare_action_build = __webpack_require__(2533);
;// CONCATENATED MODULE: ./build/entry/action/batch.js























/** The runner's files that a build of the batch gets its own of: nothing of it is for later steps. */
const RUNNER_FILES = ['GITHUB_ENV', 'GITHUB_OUTPUT', 'GITHUB_PATH', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'];
/** `mode: batch`: the whole batch in this job, builds in parallel (SPEC §5). Gives the exit code. */
async function runBatchMode(context) {
    const { environment, stdout, interruption, output, now } = context;
    const parallel = maxParallel('Input max-parallel', (0,entry_inputs/* input */.hF)(environment, 'max-parallel'));
    const batch = await (0,action_plan.prepareActionBatch)(context);
    if (!batch)
        return (0,exit_code/* exitCode */.I)('STOPPED', false, context.interruption.received());
    const { plan, facts, inputs } = batch;
    // Each build reads them. What is wrong with one is told before any runs, and once.
    (0,prepare_action_build/* buildRequest */.mK)(environment, inputs.overrides, inputs.settings);
    (0,entry_inputs/* switchInput */.td)(environment, 'summary');
    if (batch.refused)
        return (0,finish_batch/* finishRefused */.g)(context, batch);
    const temporary = (0,external_node_fs_.realpathSync)(environment['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)());
    const folder = await makeFolder(temporary);
    openFolder(folder, facts);
    const log = createGithubBatchLog({
        stdout,
        folder,
        workflowCommands: (0,entry_inputs/* switchInput */.td)(environment, 'workflow-commands'),
    });
    const warn = (message) => output.command((0,workflow_command/* workflowCommand */.NA)('warning', message));
    // Should we be killed, or hear of no cancel in a job's container, `post` ends us and the builds that it names.
    (0,file_commands/* addToCommandFile */.U)(environment, 'GITHUB_STATE', 'process', (await processIdentity(process.pid)) ?? '');
    const begun = (0,external_node_path_.join)(temporary, `run-buildspec-builds-${plan.uuid}`);
    (0,external_node_fs_.writeFileSync)(begun, '', { mode: 0o600 });
    (0,file_commands/* addToCommandFile */.U)(environment, 'GITHUB_STATE', 'batch', begun);
    (0,file_commands/* addToCommandFile */.U)(environment, 'GITHUB_STATE', 'batchUuid', plan.uuid);
    const here = createHereRunner({
        batchArn: plan.batchArn,
        attempt: (0,batch_job.runAttempt)(environment),
        sources: facts,
        folder,
        environment,
        processOf: ({ identifier }, sources) => ({
            environment: {
                ...buildEnvironment(environment, sources, (0,external_node_path_.join)(folder, `${identifier}.runner`)),
                [mark/* MARK_NAME */.G]: plan.uuid,
            },
        }),
        onOutput: log.print,
        onMessage: (identifier, message) => {
            if (message.type === 'begun') {
                const line = `${message.uuid}${message.container ? ' container' : ''}\n`;
                (0,action_context/* attempt */.CD)(begun, () => (0,external_node_fs_.appendFileSync)(begun, line), warn);
            }
            else if (message.type === 'commands')
                log.command(identifier, message.text);
            else if (message.type === 'mask')
                output.command(message.texts.map((text) => (0,workflow_command/* workflowCommand */.NA)('add-mask', text)).join(''));
        },
        onWarning: (identifier, message) => warn(`${identifier}: ${message}`),
    });
    try {
        const run = await runBatch(plan, {
            runBuild: here.runBuild,
            emit: log.emit,
            now,
            interruption: (0,entry_interruption/* withTimeout */.wj)(interruption.signal, plan.project?.timeoutMinutes),
        }, { maxParallel: parallel, attempt: (0,batch_job.runAttempt)(environment) });
        const result = (0,join_batch/* joinBatch */.XY)(plan, run, await (0,combine/* combine */.k)(context, plan, run));
        return (0,finish_batch/* finishBatch */.o)(context, result, batch.inputs.sourceDirectory);
    }
    finally {
        await here.close();
        // What stays has been told of, and RUNNER_TEMP is the runner's to empty.
        await removeTree(folder);
        (0,external_node_fs_.rmSync)(begun, { force: true });
    }
}
/**
 * For the copies and logs of the builds: always the same, for keys of caches with paths outside the source tell where that is
 * (github-actions.md §4.1), unless something of an earlier step's cannot be removed.
 */
async function makeFolder(temporary) {
    const folder = (0,external_node_path_.join)(temporary, 'run-buildspec-batch');
    if ((await removeTree(folder)) !== undefined)
        return (0,external_node_fs_.mkdtempSync)(`${folder}-`);
    (0,external_node_fs_.mkdirSync)(folder, { mode: 0o700 });
    return folder;
}
/** The step's own variables, as they would be for a job with this build alone. */
function buildEnvironment(environment, { source, secondarySources }, files) {
    const own = {
        ...environment,
        INPUT_MODE: 'build',
        'INPUT_SOURCE-DIRECTORY': source.directory,
        'INPUT_SECONDARY-SOURCES': secondarySources
            .map(({ identifier, directory }) => `${identifier}=${directory}`)
            .join('\n'),
    };
    for (const name of RUNNER_FILES) {
        own[name] = `${files}-${name}`;
        (0,external_node_fs_.writeFileSync)(own[name], '', { mode: 0o600 });
    }
    return own;
}


/***/ })

};
