export const id = 2016;
export const ids = [2016];
export const modules = {

/***/ 72016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createGithubArtifacts: () => (/* binding */ createGithubArtifacts)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/adapters/zip/zip.js
var zip_zip = __webpack_require__(2510);
;// CONCATENATED MODULE: ./build/adapters/github/artifact-name.js
/**
 * What GitHub allows in no artifact's name, and in no path inside one (github-actions.md §4.3); its client takes a
 * backslash in a path for a separator.
 */
const NOT_IN_NAMES = /["<>:|*?\\/\p{Cc}]/gu;
const NOT_IN_PATHS = /["<>:|*?\\\r\n]/;
const LONGEST_NAME = 200;
/** Of what tells artifacts of one build apart. */
const LONGEST_MARK = 40;
/** The name, with `-` for what GitHub does not allow; never empty. */
function artifactName(name) {
    const clean = name.trim().replace(NOT_IN_NAMES, '-').slice(0, LONGEST_NAME);
    return clean === '' || /^\.+$/.test(clean) ? 'artifact' : clean;
}
/**
 * The name of a build's artifact, one that GitHub allows. In a batch it ends with the build's identifier, unless it does so
 * anyway: as a word of its own, so that no two builds of the batch have the same name, whatever their authors call them.
 * @param mark what tells it from another artifact of the build that has its name
 * @param batchBuild identifier of the build in its batch
 */
function buildArtifactName(name, mark, batchBuild) {
    const clean = artifactName(name);
    const isUnique = batchBuild === undefined || /\w*$/.exec(clean)?.[0] === batchBuild;
    if (mark === undefined && isUnique)
        return clean;
    const parts = [mark === undefined ? undefined : artifactName(mark).slice(0, LONGEST_MARK), batchBuild];
    const end = parts.map((part) => (part === undefined ? '' : `-${part}`)).join('');
    return clean.slice(0, LONGEST_NAME - end.length) + end;
}
/** Whether a file can be in an artifact by this path. */
function isUploadable(path) {
    return !NOT_IN_PATHS.test(path);
}

;// CONCATENATED MODULE: ./build/adapters/github/stage.js


/**
 * Lays files out as they shall be in the artifact: where they are, if that is how they lie already, else as links below
 * `folder`, which the client follows (github-actions.md §4.3). What lies in `temporary`, where the build's own folder is, gets
 * a second name instead, since it must outlive the build when the upload fails.
 */
function stageFiles(files, folder, temporary) {
    const root = commonRoot(files, temporary);
    if (root !== undefined)
        return { root, files: files.map(({ path }) => path) };
    let made = '';
    const staged = files.map(({ entry, path }) => {
        const place = (0,external_node_path_.join)(folder, entry);
        const directory = (0,external_node_path_.dirname)(place);
        if (directory !== made)
            (0,external_node_fs_.mkdirSync)((made = directory), { recursive: true });
        if (path.startsWith(temporary + external_node_path_.sep))
            linkOrCopy(path, place);
        else
            (0,external_node_fs_.symlinkSync)(path, place);
        return place;
    });
    return { root: folder, files: staged };
}
/** The directory below which every file lies by its name in the artifact. */
function commonRoot(files, temporary) {
    const [first] = files;
    if (!first?.path.endsWith(`/${first.entry}`))
        return undefined;
    const root = first.path.slice(0, -first.entry.length - 1);
    const lies = files.every(({ entry, path }) => path === `${root}/${entry}` && !path.startsWith(temporary + external_node_path_.sep));
    return lies && root !== '' ? root : undefined;
}
function linkOrCopy(path, place) {
    try {
        (0,external_node_fs_.linkSync)(path, place);
    }
    catch {
        (0,external_node_fs_.copyFileSync)(path, place);
    }
}

// EXTERNAL MODULE: ./build/adapters/github/transfer/transfer.js + 1 modules
var transfer = __webpack_require__(11935);
;// CONCATENATED MODULE: ./build/adapters/github/artifact-store.js









/** Pauses before the second and the third attempt, which make up for blocks that get lost; calls the client tries five times. */
const PAUSES_MS = [2000, 8000];
/** How long another job's upload may take that is not listed yet. */
const UNLISTED_MS = 5000;
/** What waiting does not mend. */
const FINAL = /CreateArtifact: .*(non-retryable|after \d+ attempts)|quota|RUNTIME_TOKEN|Invalid token|backend IDs|not (currently )?supported|interrupted|does not exist|ENOENT|EACCES/i;
const CONFLICT = /\(409\)|already exists/i;
/** A second attempt makes allowance for a slow line: one block at a time, and more time for it. */
const SLOW_LINE = { ACTIONS_ARTIFACT_UPLOAD_CONCURRENCY: '1', ACTIONS_ARTIFACT_UPLOAD_TIMEOUT_MS: '120000' };
const FAST_LINE = { ACTIONS_ARTIFACT_UPLOAD_TIMEOUT_MS: '30000' };
const SLOW_LINE_SILENCE_MS = 120_000;
/** Keeps artifacts in GitHub's artifact service, one each, by names that are unique in a batch (SPEC §4). */
function createGithubArtifacts(options) {
    const taken = new Set();
    return {
        store: async (request, transferOptions) => {
            const { environment } = options;
            if (!environment['ACTIONS_RESULTS_URL'] || !environment['ACTIONS_RUNTIME_TOKEN']) {
                return { failure: 'there is no artifact service here. The input artifacts: none builds without.' };
            }
            // Real, as the build's own folder is named, where copies of an image's files are.
            const temporary = (0,external_node_fs_.realpathSync)(environment['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)());
            const folder = (0,external_node_path_.join)(temporary, `run-buildspec-artifact-${(0,external_node_crypto_.randomUUID)()}`);
            const name = freeName(request, taken, options.batchBuild, transferOptions);
            const result = await storeIn(folder, { request, name, temporary }, options, transferOptions);
            if (!('kept' in result && result.kept))
                (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
            if ('failure' in result)
                return { failure: result.failure };
            taken.add(result.name);
            return result;
        },
    };
}
/** A name that GitHub allows, and that no other artifact of this build has. */
function freeName(request, taken, batchBuild, { onProgress }) {
    let name = buildArtifactName(request.name, undefined, batchBuild);
    for (let number = 1; taken.has(name); number++) {
        const mark = number === 1 ? (request.identifier ?? '2') : String(number);
        name = buildArtifactName(request.name, mark, batchBuild);
    }
    if (name !== request.name)
        onProgress(`The artifact ${request.name} is called ${name} on GitHub.`);
    return name;
}
async function storeIn(folder, { request, name, temporary }, options, transferOptions) {
    let place;
    try {
        (0,external_node_fs_.mkdirSync)(folder, { mode: 0o700 });
        const packaging = packagingOf(request, transferOptions);
        let staged;
        let zip;
        if (packaging === 'zip') {
            const path = (0,external_node_path_.join)(folder, `${name.replace(/\.zip$/i, '')}.zip`);
            zip = await (0,zip_zip/* writeZip */.z)(path, request.files, {
                ...transferOptions,
                compressionLevel: options.compressionLevel,
            });
            staged = { root: folder, files: [path] };
        }
        else {
            staged = stageFiles(request.files, folder, temporary);
        }
        place = staged.root;
        const level = packaging === 'zip' ? 0 : options.compressionLevel; // it is compressed already
        const uploaded = await upload(name, { ...staged, level }, options, transferOptions);
        return {
            identifier: request.identifier,
            name: uploaded.name,
            packaging,
            location: artifactUrl(options.environment, uploaded.id),
            files: request.files.length,
            size: uploaded.size,
            sha256: zip?.sha256,
            md5: zip?.md5,
            id: uploaded.id,
            digest: uploaded.digest,
        };
    }
    catch (error) {
        const where = place === undefined ? '' : ` The files are in ${place}.`;
        const failure = `${name}: ${error.message}${where}`;
        return { failure, kept: place === folder && !transferOptions.signal.aborted };
    }
}
/** `zip` also for what GitHub could not keep otherwise (SPEC §2.1). */
function packagingOf({ packaging, files, name }, { onWarning }) {
    if (packaging === 'zip')
        return 'zip';
    const odd = files.find(({ entry }) => !isUploadable(entry));
    if (odd === undefined)
        return 'files';
    onWarning(`The artifact ${name} is packed as a zip: GitHub keeps no name like ${JSON.stringify(odd.entry)} otherwise.`);
    return 'zip';
}
/**
 * Uploads, three times at most. Where the name is taken, this job's artifact of an earlier attempt is replaced, and so is what an
 * upload of ours finished though it seemed to fail; where the service keeps the name of one that broke off, or an earlier
 * attempt has an artifact that may be another job's, this one gets another name.
 * @throws Error with the reason; also for a name that another job, or another step, has
 */
async function upload(wanted, { root, files, level }, { environment, retentionDays, batchBuild }, options) {
    let name = wanted;
    let names = 1;
    let replaced = false;
    for (let attempt = 0;;) {
        const line = attempt === 0 ? FAST_LINE : SLOW_LINE;
        const place = {
            environment: { ...line, ...environment },
            directory: root,
            silenceMs: attempt === 0 ? undefined : SLOW_LINE_SILENCE_MS,
        };
        try {
            const request = {
                do: 'upload-artifact',
                name,
                files,
                root,
                retentionDays,
                compressionLevel: level,
            };
            return { name, ...(await (0,transfer/* transfer */.k)(request, place, options)) };
        }
        catch (error) {
            const { message } = error;
            if (CONFLICT.test(message) && !replaced) {
                replaced = true;
                let owner = await (0,transfer/* transfer */.k)({ do: 'artifact-owner', name }, place, options);
                if (owner === 'nobody' && attempt === 0)
                    owner = await ownerInAWhile(name, place, options);
                const isOurs = owner === 'this-job' && attempt > 0;
                if (owner === 'earlier-self' || isOurs) {
                    await (0,transfer/* transfer */.k)({ do: 'delete-artifact', name }, place, options);
                    if (!isOurs)
                        options.onProgress(`The artifact ${name} of an earlier attempt is replaced.`);
                    continue;
                }
                const brokeOff = owner === 'nobody' && (attempt > 0 || isLaterAttempt(environment));
                if (!brokeOff && owner !== 'earlier-job')
                    throw new Error(takenName(name, owner), { cause: error });
                const reason = brokeOff ? 'an upload that broke off holds' : 'an artifact of an earlier attempt has';
                name = buildArtifactName(wanted, String(++names), batchBuild);
                options.onWarning(`The artifact is called ${name}: ${reason} the name ${wanted}.`);
                continue;
            }
            const pause = PAUSES_MS[attempt++];
            if (pause === undefined || FINAL.test(message))
                throw error;
            options.onProgress(`Uploading ${name} failed: ${message} Trying again in ${pause / 1000} s.`);
            await (0,promises_.setTimeout)(pause, undefined, { signal: options.signal });
            replaced = false;
        }
    }
}
function isLaterAttempt(environment) {
    return Number(environment['GITHUB_RUN_ATTEMPT'] ?? '1') > 1;
}
/** Another job may be uploading just now: it is listed when it is done. */
async function ownerInAWhile(name, place, options) {
    await (0,promises_.setTimeout)(UNLISTED_MS, undefined, { signal: options.signal });
    return (0,transfer/* transfer */.k)({ do: 'artifact-owner', name }, place, options);
}
function takenName(name, owner) {
    const whose = owner === 'this-job' ? 'an earlier step of this job' : 'another job of this run';
    return (`${whose} has an artifact of the name ${name}. Give each its own: input artifact-name, or a name in the buildspec ` +
        "that holds what differs, such as a matrix's values.");
}
function artifactUrl(environment, id) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = environment;
    return `${server}/${repository}/actions/runs/${run}/artifacts/${id}`;
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


/***/ }),

/***/ 2510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ checkEntries),
/* harmony export */   z: () => (/* binding */ writeZip)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46466);
/* harmony import */ var yazl__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(93044);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(19473);








const CHUNK = 1 << 20;
const PROGRESS_MS = 5000;
/** What setuid, setgid and sticky would do to whoever unpacks it is not ours to decide. */
const PERMISSIONS = 0o777;
const LINK_MODE = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.S_IFLNK | PERMISSIONS;
/**
 * Writes `files` into the new file `path` as a zip, in their order. Entries begin with `./`, as CodeBuild's (codebuild.md
 * §7.3), and keep permissions and the time of the last change; links stay links. One file is open and one MiB of it in
 * memory at a time. ZIP64 where there are more than 65,535 entries or 4 GiB.
 * @throws EnvironmentError when a file cannot be read or changes meanwhile, which it names, or the zip cannot be written;
 * the reason of `signal` when that aborts. Then nothing is left at `path`
 */
async function writeZip(path, files, { compressionLevel, signal, onProgress }) {
    checkEntries(files);
    signal.throwIfAborted();
    const found = files.map((file) => ({ file, stat: file.link === undefined ? statOf(file) : undefined }));
    const output = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, 'wx').catch((error) => {
        throw writeError(path, error);
    });
    const failed = new AbortController();
    const stop = AbortSignal.any([signal, failed.signal]);
    const zip = new yazl__WEBPACK_IMPORTED_MODULE_6__/* .ZipFile */ .u();
    const [sha256, md5] = [(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256'), (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('md5')];
    let [done, size, told] = [0, 0, performance.now()];
    const measure = async function* (chunks) {
        for await (const chunk of chunks) {
            size += chunk.length;
            sha256.update(chunk);
            md5.update(chunk);
            if (performance.now() - told > PROGRESS_MS) {
                told = performance.now();
                onProgress?.(`Packing ${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(path)}: ${done} of ${files.length} files`);
            }
            yield chunk;
        }
    };
    try {
        for (const { file, stat } of found) {
            if (stat === undefined) {
                zip.addBuffer(Buffer.from(file.link ?? ''), entryName(file), { mode: LINK_MODE, compress: false });
                continue;
            }
            const mode = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.S_IFREG | (Number(stat.mode) & PERMISSIONS);
            const options = {
                mode,
                mtime: stat.mtime,
                ...(compressionLevel !== undefined && { compressionLevel }),
            };
            // Neither addFile, which opens a file by its name again, nor addBuffer, which keeps all bytes until the end.
            zip.addReadStreamLazy(entryName(file), options, (give) => {
                const content = readContent(file, stat, stop);
                content.on('error', (error) => failed.abort(error));
                content.on('end', () => done++);
                give(null, content);
            });
        }
        zip.end();
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_5__.pipeline)(zip.outputStream, measure, output.createWriteStream(), { signal: stop });
    }
    catch (error) {
        const reason = stop.aborted ? stop.reason : writeError(path, error);
        failed.abort();
        await output.close();
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(path, { force: true });
        throw reason;
    }
    return { size, sha256: sha256.digest('hex'), md5: md5.digest('hex') };
}
/**
 * Refuses entries that would not land in the artifact, or on each other. Whoever chose the files sees to that.
 * @throws Error
 */
function checkEntries(files) {
    const seen = new Set();
    for (const { entry } of files) {
        if (/(^|\/)\.{0,2}(\/|$)|\0/.test(entry))
            throw new Error(`No path in an artifact: ${JSON.stringify(entry)}`);
        if (seen.has(entry))
            throw new Error(`Twice in an artifact: ${JSON.stringify(entry)}`);
        seen.add(entry);
    }
}
/** yazl takes `\` for a separator, by `replace`. It is a character of the name, here and to unzip. */
function entryName({ entry }) {
    const name = `./${entry}`;
    if (!entry.includes('\\'))
        return name;
    const kept = Object.assign(new String(name), { replace: () => kept });
    return kept;
}
function statOf(file) {
    try {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(file.path, { bigint: true });
        if (!stat.isFile())
            throw new Error('it is no file');
        return stat;
    }
    catch (error) {
        throw readError(file, error);
    }
}
/**
 * The bytes of a file that is as `expected` from the first to the last of them. Reads at once rather than by node's
 * threads: with thousands of small files the way there and back takes most of the time.
 */
function readContent(file, expected, signal) {
    let descriptor;
    const checkUnchanged = (opened) => {
        const { size, mtimeNs } = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(opened, { bigint: true });
        if (size !== expected.size || mtimeNs !== expected.mtimeNs)
            throw new Error('it changes while it is packed');
    };
    const readNext = () => {
        if (descriptor === undefined) {
            // A pipe that has taken its place does not block us.
            descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(file.path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK);
            checkUnchanged(descriptor);
        }
        const chunk = Buffer.allocUnsafe(Math.min(CHUNK, Number(expected.size) + 1));
        const length = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(descriptor, chunk);
        if (length > 0)
            return chunk.subarray(0, length);
        checkUnchanged(descriptor);
        return null;
    };
    return new node_stream__WEBPACK_IMPORTED_MODULE_4__.Readable({
        signal,
        highWaterMark: 1,
        read() {
            try {
                this.push(readNext());
            }
            catch (error) {
                this.destroy(readError(file, error));
            }
        },
        destroy(error, callback) {
            if (descriptor !== undefined)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(descriptor);
            callback(error);
        },
    });
}
function readError({ path, entry }, error) {
    const { message } = error;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .EnvironmentError */ .eG(`${path} cannot be packed as ${entry}: ${message}.`, undefined, {
        cause: error,
    });
}
function writeError(path, error) {
    const { code, message } = error;
    const reason = code === 'ENOSPC' || code === 'EDQUOT' ? `no room is left on its disk (${message})` : message;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .EnvironmentError */ .eG(`${path} cannot be written: ${reason}.`, undefined, { cause: error });
}


/***/ })

};
