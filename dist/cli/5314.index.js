export const id = 5314;
export const ids = [5314];
export const modules = {

/***/ 25314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createGithubCache: () => (/* binding */ createGithubCache)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./build/adapters/github/compressor.js

/** What GitHub's cache client compresses with here: zstd where it is, else gzip (github-actions.md §4.1). */
function compressor() {
    return new Promise((resolve) => {
        (0,external_node_child_process_.execFile)('zstd', ['--version'], (error) => resolve(error ? 'gzip' : 'zstd'));
    });
}

// EXTERNAL MODULE: ./build/adapters/github/transfer/transfer.js + 1 modules
var transfer = __webpack_require__(11935);
;// CONCATENATED MODULE: ./build/adapters/github/cache-store.js


/** A build that waits for its cache waits in vain after so long. */
const LOOKUP_MS = 10_000;
/**
 * The client tells of a block when all of it is there, and sends eight at a time; of 64 MiB, which it would take, a slow line
 * needs minutes.
 */
const BLOCKS = { CACHE_UPLOAD_CHUNK_SIZE: '8' };
const BLOCKS_MS = 120_000;
/**
 * Keeps caches in GitHub's cache service. Its client packs by itself; where it is given a folder of archives, it packs
 * that.
 * @param packs the build runs here, so that the client finds the paths
 */
function createGithubCache(environment, packs) {
    /** Why the service did not tell what it has: the next look would only wait for the same. */
    let trouble = whyUnavailable(environment);
    /** @returns undefined when that cannot be done; a warning says why */
    const attempt = async (what, request, { directory }, options) => {
        try {
            if (trouble !== undefined)
                throw new Error(trouble);
            const place = {
                environment: { ...BLOCKS, ...environment },
                directory,
                patienceMs: LOOKUP_MS,
                silenceMs: BLOCKS_MS,
                firstWarningFails: true,
            };
            return await (0,transfer/* transfer */.k)(request, place, options);
        }
        catch (error) {
            trouble = error.message;
            if (!options.signal.aborted)
                options.onWarning(`The cache is not ${what}: ${trouble}`);
            return undefined;
        }
    };
    return {
        packs,
        format: async () => `${process.platform}-${process.arch}-${await compressor()}`,
        restore: async (key, prefixes, content, options) => {
            const request = { key, prefixes, paths: content.paths, lookupOnly: false };
            return (await attempt('restored', { do: 'restore-cache', ...request }, content, options)) ?? undefined;
        },
        has: async (key, content, options) => {
            const request = { key, prefixes: [], paths: content.paths, lookupOnly: true };
            const found = await attempt('saved', { do: 'restore-cache', ...request }, content, options);
            return found === undefined ? undefined : found === key;
        },
        save: async (key, content, options) => (await attempt('saved', { do: 'save-cache', key, paths: content.paths }, content, options)) ??
            'not saved',
    };
}
/** Without a service the client would try for ten seconds (github-actions.md §4.1). */
function whyUnavailable(environment) {
    const there = environment['ACTIONS_RESULTS_URL'] || environment['ACTIONS_CACHE_URL'];
    return there ? undefined : 'there is no cache service here.';
}


/***/ }),

/***/ 11935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ transfer)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(80481);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./build/render/bytes.js
var bytes = __webpack_require__(36134);
;// CONCATENATED MODULE: ./build/adapters/github/transfer/client-lines.js

/** What the clients say of a transfer, how far it is, and how we say it. */
const PROGRESS = [/^Uploaded bytes (?<done>\d+)$/, /^(?:Sent|Received) (?<done>\d+) of (?<whole>\d+) /];
/** What a reader of the log should know. */
const NOTICE = /^(Cache (save|restore) skipped|Failed to|Nothing to cache)/;
/** Our own word: from here on the cache client looks for files and packs them. */
const PACKING = 'Packing the cache';
/** Behind these it packs or unpacks, which may take long without a word. */
const WORKS = new RegExp(`^(\\[command\\]|Cache Size|${PACKING})`);
/** Reads one line of the clients; they print by @actions/core, so warnings are workflow commands. */
function readLine(line) {
    const [, command, data] = /^::(\w[\w-]*)(?: [^:]*)?::(.*)$/.exec(line) ?? [];
    const text = withoutSignatures(command === undefined ? line : unescapeData(data ?? ''));
    if (command === 'warning' || command === 'error')
        return { kind: 'warning', text, waits: true };
    if (command !== undefined)
        return { kind: 'debug', text: '', waits: true };
    if (/^Attempt \d/.test(text))
        return { kind: 'retry', text, waits: true };
    for (const pattern of PROGRESS) {
        const { done, whole } = pattern.exec(line)?.groups ?? {};
        if (done !== undefined)
            return { kind: 'progress', text: progress(done, whole), waits: true };
    }
    return { kind: NOTICE.test(text) ? 'notice' : 'noise', text, waits: !WORKS.test(text) };
}
function progress(done, whole) {
    const of = whole === undefined ? '' : ` of ${(0,bytes/* bytes */.e)(Number(whole))}`;
    return `${(0,bytes/* bytes */.e)(Number(done))}${of} transferred`;
}
function unescapeData(text) {
    return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%').trim();
}
/** The signature of an address is what lets anybody read or write what is there. */
function withoutSignatures(text) {
    return text.replace(/\b(sig|signature)=[^&\s"']+/gi, '$1=***');
}

;// CONCATENATED MODULE: ./build/adapters/github/transfer/transfer.js







/** How often a long transfer says how far it is. */
const PROGRESS_MS = 10_000;
/** A client that waits for the network and hears nothing for so long will not hear anything. */
const SILENCE_MS = 30_000;
const LONGEST_COMPLAINT = 500;
/**
 * Does one transfer in a process of its own (see transfer.ts beside action.ts). Warnings of the client are told by `options`,
 * and how far a long one is.
 * @throws Error with the client's words when it fails, its process dies, nothing moves any more, or the build is over
 */
async function transfer(request, place, options) {
    options.signal.throwIfAborted();
    // The bundle stands beside the action's; a computed path keeps ncc from copying the file.
    const program = (0,external_node_path_.join)((0,external_node_path_.dirname)((0,external_node_url_.fileURLToPath)(import.meta.url)), 'transfer', 'index.js');
    const directory = (0,external_node_fs_.realpathSync)(place.directory); // the client compares it with what the system calls its own
    const parent = place.environment['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)();
    const temporary = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_fs_.realpathSync)(parent), 'run-buildspec-transfer-')); // the clients leave things there
    let child;
    try {
        child = (0,external_node_child_process_.fork)(program, [], {
            cwd: directory,
            env: { ...place.environment, GITHUB_WORKSPACE: directory, RUNNER_TEMP: temporary },
            execArgv: [],
            detached: true, // a group, so that tar ends with it
            stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
        });
        return (await outcome(child, request, place, options));
    }
    finally {
        endGroup(child?.pid);
        (0,external_node_fs_.rmSync)(temporary, { recursive: true, force: true });
    }
}
function endGroup(pid) {
    try {
        if (pid !== undefined)
            process.kill(-pid, 'SIGKILL');
    }
    catch {
        // it has ended
    }
}
function outcome(child, request, { patienceMs, silenceMs = SILENCE_MS, firstWarningFails = false }, options) {
    return new Promise((resolve, reject) => {
        const complaints = [];
        let answer;
        let heard = '';
        let told = performance.now();
        const fail = (reason) => {
            clearTimeout(silence);
            options.signal.removeEventListener('abort', abort);
            reject(new Error(withoutSignatures(reason)));
        };
        const abort = () => fail('the build was interrupted');
        const silent = () => fail('the service does not answer');
        let silence = setTimeout(silent, patienceMs ?? silenceMs);
        const onLine = ({ kind, text, waits }) => {
            if (kind === 'debug')
                return;
            if (kind === 'warning' && firstWarningFails && heard === '') {
                fail(text.replace(/^Failed to restore: /, ''));
                return;
            }
            // The client repeats how far it is every second, also when that has not changed.
            const goesOn = kind === 'retry' ? heard !== '' : kind !== 'progress' || text !== heard;
            if (goesOn) {
                clearTimeout(silence);
                if (waits)
                    silence = setTimeout(silent, silenceMs);
                heard = text;
            }
            if (kind === 'warning')
                options.onWarning(text);
            if (kind === 'notice' || kind === 'retry')
                options.onProgress(text);
            if (kind === 'progress' && performance.now() - told > PROGRESS_MS) {
                told = performance.now();
                options.onProgress(text);
            }
        };
        const lines = (stream, each) => {
            if (stream)
                (0,external_node_readline_.createInterface)({ input: stream }).on('line', each);
        };
        lines(child.stdout, (text) => onLine(readLine(text)));
        lines(child.stderr, (text) => complaints.push(text.slice(0, LONGEST_COMPLAINT)));
        options.signal.addEventListener('abort', abort, { once: true });
        child.on('error', (error) => fail(error.message)); // there may be several
        child.once('message', (message) => (answer = message));
        // Behind its last line, and also when a file that it cannot read has thrown it out.
        child.once('close', (code, signal) => {
            if (!answer) {
                const reason = complaints.find((line) => /^\w*Error( \[\w+\])?: /.test(line)) ?? complaints.at(-1) ?? '';
                fail(`GitHub's client ended with ${signal ?? `exit status ${code}`}. ${reason}`.trim());
            }
            else if ('error' in answer) {
                fail(answer.error);
            }
            else {
                clearTimeout(silence);
                options.signal.removeEventListener('abort', abort);
                resolve(answer.value);
            }
        });
        child.send?.(request, () => undefined); // that it did not arrive, the end of the process tells
    });
}


/***/ })

};
