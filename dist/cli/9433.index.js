export const id = 9433;
export const ids = [9433,9084,1928];
export const modules = {

/***/ 79084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf),
/* harmony export */   createArtifactFolder: () => (/* binding */ createArtifactFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);
/* harmony import */ var _zip_zip_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2510);
/* harmony import */ var _copy_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74827);
/* harmony import */ var _staging_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71928);







/** More than node has threads, so that each always has a file. */
const PARALLEL = 8;
const PROGRESS_MS = 5000;
/**
 * Keeps artifacts in a folder (SPEC §2.1): the files in `DIR/<name>/`, those of a secondary artifact in
 * `DIR/<identifier>/`, and zips in files of these names with `.zip`. An artifact of an earlier build is replaced as a whole
 * once the new one is complete, so that a failure leaves the old one, and no file of the old one stays; anything else that
 * is there is a failure.
 * `store` throws an Error only for entries that no artifact can have, or that it has twice.
 */
function createArtifactFolder(directory) {
    const root = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(directory);
    /** What this build has stored where. */
    const places = new Map();
    return {
        store: async (request, options) => {
            (0,_zip_zip_js__WEBPACK_IMPORTED_MODULE_4__/* .checkEntries */ .b)(request.files);
            const name = safeName(request.name);
            if (name !== request.name)
                options.onProgress(`The artifact ${request.name} is called ${name} here.`);
            const place = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, placeOf({ ...request, name }));
            try {
                checkApart(places, place, request.identifier);
                const stored = await (0,_staging_js__WEBPACK_IMPORTED_MODULE_6__/* .withStaging */ .h)(root, (staging) => fill(staging, root, place, request, options));
                await (0,_staging_js__WEBPACK_IMPORTED_MODULE_6__.makeDirectories)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, MADE));
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(madeFile(root, place), '');
                places.set(place, request.identifier);
                const { identifier, packaging, files } = request;
                return {
                    ...(identifier !== undefined && { identifier }),
                    name,
                    packaging,
                    location: place,
                    files: files.length,
                    ...stored,
                };
            }
            catch (error) {
                return failure(place, request.files, options.signal.aborted ? 'the build was stopped' : (0,_staging_js__WEBPACK_IMPORTED_MODULE_6__/* .reasonOf */ .A)(error));
            }
        },
    };
}
/**
 * A path that stays where it is put: `/` parts folders; empty and `.` components go, so it is never absolute; `..` becomes
 * `__`, and so do control characters become `_`. Without any component left it is `artifact`.
 */
function safeName(name) {
    const components = name
        .split('/')
        .filter((component) => component !== '' && component !== '.')
        .map((component) => (component === '..' ? '__' : component.replace(/[\x00-\x1f\x7f]/g, '_')));
    return components.join('/').trim() || 'artifact';
}
/**
 * Where an artifact is in its folder.
 * @param artifact `name` is a path that stays where it is put
 */
function placeOf({ identifier, name, packaging, }) {
    const place = identifier === undefined ? name : safeName(identifier);
    return packaging === 'zip' && !place.endsWith('.zip') ? `${place}.zip` : place;
}
/** An artifact must not take away what this build stored before it. */
function checkApart(places, place, identifier) {
    for (const [other, owner] of places) {
        const same = other === place && owner === identifier;
        if (same || !(isWithin(place, other) || isWithin(other, place)))
            continue;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .eG(`this build has stored another artifact in ${other}; give one of them another name`);
    }
}
/** Makes the artifact in `staging`, then puts it in place. */
async function fill(staging, root, place, { packaging, files }, options) {
    const made = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(staging, 'new', (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(place));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(made));
    const stored = packaging === 'zip'
        ? await (0,_zip_zip_js__WEBPACK_IMPORTED_MODULE_4__/* .writeZip */ .z)(made, files, options)
        : { size: await copyFiles(made, files, options) };
    await (0,_staging_js__WEBPACK_IMPORTED_MODULE_6__.makeDirectories)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(place));
    // A link of an earlier artifact may lead elsewhere.
    if (!isWithin(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(place)), await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(root)))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .eG(`a link leads out of ${root}`);
    const there = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(place).catch(() => undefined);
    if (there)
        await checkReplaceable(root, place, there, packaging, files);
    // A file takes the place of another by itself, a folder does not.
    await moveInto(place, made, there?.isDirectory() ? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(staging, 'previous') : undefined);
    return stored;
}
/** @returns the bytes that were copied */
async function copyFiles(folder, files, options) {
    const failed = new AbortController();
    const stop = AbortSignal.any([options.signal, failed.signal]);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder);
    for (const below of new Set(files.map(({ entry }) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(entry))))
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, below), { recursive: true });
    const waiting = files.filter(({ link }) => link === undefined).values();
    let [done, size, told] = [0, 0, performance.now()];
    const copySome = async () => {
        for (const { path, entry } of waiting) {
            const copied = await (0,_copy_file_js__WEBPACK_IMPORTED_MODULE_5__/* .copyWholeFile */ .L)(path, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, entry), stop);
            size += copied; // not at once: += would read it before the others have added theirs
            done++;
            if (performance.now() - told < PROGRESS_MS)
                continue;
            told = performance.now();
            options.onProgress(`Copying ${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(folder)}: ${done} of ${files.length} files`);
        }
    };
    const work = Array.from({ length: PARALLEL }, () => copySome().catch((error) => failed.abort(error)));
    await Promise.all(work);
    stop.throwIfAborted();
    // Last, so that nothing is written through one.
    for (const { link, entry } of files)
        if (link !== undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.symlink)(link, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, entry));
    return size;
}
/** Where an artifact of ours is told from what else may be there. */
const MADE = '.run-buildspec-made';
function madeFile(root, place) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, MADE, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update((0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(root, place)).digest('hex').slice(0, 32));
}
/** What is there goes as a whole; that must be an artifact of an earlier build, and not what the new one is made of. */
async function checkReplaceable(root, place, there, packaging, files) {
    if (packaging === 'zip' ? !there.isFile() : !there.isDirectory()) {
        const kind = there.isFile() ? 'file' : there.isDirectory() ? 'folder' : 'link';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .eG(`there is a ${kind} already; remove it or give the artifact another name`);
    }
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(place);
    for (const folder of packaging === 'zip' ? [] : foldersOf(files))
        if (isWithin(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(folder), real))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .eG('its files come from there; choose another folder for artifacts');
    const isEmpty = there.isDirectory() && (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(place)).length === 0;
    if (!isEmpty && !(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(madeFile(root, place)).catch(() => undefined))) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .eG('what is there was made by no build; remove it, give the artifact another name, or choose another folder for artifacts');
    }
}
/** Puts `made` at `place`, and a folder that is there at `previous`. */
async function moveInto(place, made, previous) {
    if (previous !== undefined)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(place, previous);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(made, place);
    }
    catch (error) {
        if (previous !== undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(previous, place);
        throw error;
    }
}
/** Where the files are that are copied. */
function foldersOf(files) {
    return new Set(files.filter(({ link }) => link === undefined).map(({ path }) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path)));
}
function isWithin(path, folder) {
    return path === folder || path.startsWith((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, node_path__WEBPACK_IMPORTED_MODULE_2__.sep));
}
function failure(place, files, reason) {
    const [first, ...others] = foldersOf(files);
    const common = others.reduce((one, other) => {
        while (one !== undefined && !isWithin(other, one))
            one = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(one);
        return one;
    }, first);
    const rest = common === undefined ? '' : ` Its files are still in ${common}.`;
    return { failure: `The artifact cannot be stored in ${place}: ${reason.replace(/\.$/, '')}.${rest}` };
}


/***/ }),

/***/ 74827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ copyWholeFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46466);



/** Up to here the system copies in one go, which nothing can interrupt. */
const LARGE = 32 << 20;
const CHUNK = 1 << 20;
/**
 * Copies a file with its permissions and the time of its last change; shares the blocks where the file system can. There
 * must be nothing at `to`.
 * @returns its size in bytes
 * @throws what a system call throws, or an AbortError soon after `signal` aborts; then `to` may hold a part
 */
async function copyWholeFile(from, to, signal) {
    signal.throwIfAborted();
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(from);
    if (!found.isFile())
        throw new Error(`${from} is no file`);
    const { COPYFILE_EXCL, COPYFILE_FICLONE, COPYFILE_FICLONE_FORCE } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
    if (found.size < LARGE) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.copyFile)(from, to, COPYFILE_EXCL | COPYFILE_FICLONE);
    }
    else if (!(await succeeds((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.copyFile)(from, to, COPYFILE_EXCL | COPYFILE_FICLONE_FORCE)))) {
        const source = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(from, { highWaterMark: CHUNK });
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_2__.pipeline)(source, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(to, { flags: 'wx', highWaterMark: CHUNK }), { signal });
    }
    // Neither the umask nor setuid and its like have a say in a copy.
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(to, found.mode & 0o777);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.utimes)(to, found.atime, found.mtime);
    return found.size;
}
async function succeeds(work) {
    return work.then(() => true, () => false);
}


/***/ }),

/***/ 71928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ reasonOf),
/* harmony export */   h: () => (/* binding */ withStaging),
/* harmony export */   makeDirectories: () => (/* binding */ makeDirectories)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


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


/***/ }),

/***/ 69433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runBatchHere: () => (/* binding */ runBatchHere)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/picocolors/picocolors.js
var picocolors = __webpack_require__(57336);
// EXTERNAL MODULE: ./build/render/visible.js
var visible = __webpack_require__(81175);
;// CONCATENATED MODULE: ./build/render/batch-table.js


const MOST_FAILED = 5;
/** Longer ones are cut, so that the phases stay in sight. */
const IDENTIFIER_COLUMNS = 40;
const MESSAGE_CHARACTERS = 500;
/** The progress of a batch that is about to start. */
function createBatchProgress(plan) {
    const counts = { ended: 0, failed: 0, skipped: 0, reused: 0 };
    const running = new Map();
    const failed = [];
    return {
        total: plan.builds.length,
        startTime: plan.startTime,
        counts,
        running,
        failed,
        note(event, now) {
            switch (event.type) {
                case 'batch-build-started':
                    running.set(event.build.identifier, { phase: '', since: now });
                    return;
                case 'batch-build-finished':
                    running.delete(event.build.identifier);
                    counts.ended++;
                    if (event.record.status === 'SUCCEEDED')
                        return;
                    counts.failed++;
                    failed.push(event.record);
                    if (failed.length > MOST_FAILED)
                        failed.shift();
                    return;
                case 'batch-build-reused':
                    counts.ended++;
                    counts.reused++;
                    return;
                case 'batch-build-skipped':
                    counts.ended++;
                    counts.skipped++;
            }
        },
        phase(identifier, phase) {
            const build = running.get(identifier);
            if (build)
                build.phase = phase;
        },
    };
}
/**
 * The lines of a live table: how far the batch is, the builds that run, the last ones that did not succeed. At most half as
 * many lines as the terminal has rows, but one; none takes more columns than it has.
 * @param now milliseconds since the epoch
 */
function liveTable(progress, now, size, colors) {
    const { bold, red } = picocolors.createColors(colors);
    const room = Math.max(1, Math.floor(size.rows / 2)) - 1;
    const reserved = Math.min(progress.failed.length, Math.floor(room / 3));
    const running = runningLines(progress, now, room - reserved);
    const failedRoom = Math.min(progress.failed.length, room - running.length);
    const failed = progress.failed.slice(progress.failed.length - failedRoom).map(failedLine);
    const fit = (line) => cut(line, size.columns);
    return [bold(fit(headLine(progress, now))), ...running.map(fit), ...failed.map((line) => red(fit(line)))];
}
function headLine({ total, startTime, counts, running }, now) {
    return [
        `${counts.ended}/${total} builds`,
        ...(counts.failed > 0 ? [`${counts.failed} failed`] : []),
        ...(counts.skipped > 0 ? [`${counts.skipped} skipped`] : []),
        ...(counts.reused > 0 ? [`${counts.reused} reused`] : []),
        ...(running.size > 0 ? [`${running.size} running`] : []),
        clock(now - startTime),
    ].join(' · ');
}
/** Those that run longest, and how many more. */
function runningLines({ running }, now, room) {
    if (room === 0)
        return [];
    const all = [...running];
    const some = all.slice(0, all.length > room ? room - 1 : room).map(([identifier, { phase, since }]) => ({
        name: cut((0,visible/* visible */.RK)(identifier), IDENTIFIER_COLUMNS),
        phase: (0,visible/* visible */.RK)(phase),
        elapsed: clock(now - since),
    }));
    const widest = (texts) => Math.max(0, ...texts.map(visible/* columnsOf */.PL));
    const names = widest(some.map(({ name }) => name));
    const phases = widest(some.map(({ phase }) => phase));
    const lines = some.map(({ name, phase, elapsed }) => `  ${padded(name, names)}  ${padded(phase, phases)}  ${elapsed}`);
    const more = all.length - some.length;
    return more > 0 ? [...lines, `  … ${more} more running`] : lines;
}
function failedLine({ identifier, status, failure }) {
    const name = `✖ ${cut((0,visible/* visible */.RK)(identifier), IDENTIFIER_COLUMNS)} ${status}`;
    if (!failure)
        return name;
    return `${name} in ${(0,visible/* visible */.RK)(failure.phase)}: ${(0,visible/* visible */.RK)(failure.message.slice(0, MESSAGE_CHARACTERS))}`;
}
/** `1:23`, `2:03:04`. */
function clock(milliseconds) {
    const seconds = Math.max(0, Math.floor(milliseconds / 1000));
    const two = (value) => String(value % 60).padStart(2, '0');
    const minutes = Math.floor(seconds / 60);
    return minutes < 60
        ? `${minutes}:${two(seconds)}`
        : `${Math.floor(minutes / 60)}:${two(minutes)}:${two(seconds)}`;
}
function padded(text, columns) {
    return text + ' '.repeat(Math.max(0, columns - (0,visible/* columnsOf */.PL)(text)));
}
/** The text, cut with an ellipsis to so many columns of a terminal, no character in halves. */
function cut(text, columns) {
    if ((0,visible/* columnsOf */.PL)(text) <= columns)
        return text;
    let kept = '';
    let left = columns - 1;
    for (const character of text) {
        left -= (0,visible/* columnsOf */.PL)(character);
        if (left < 0)
            break;
        kept += character;
    }
    return columns < 1 ? '' : `${kept}…`;
}

// EXTERNAL MODULE: ./build/render/duration.js
var duration = __webpack_require__(43541);
// EXTERNAL MODULE: ./build/render/report-text.js
var report_text = __webpack_require__(12851);
;// CONCATENATED MODULE: ./build/adapters/local/prefixed-lines.js
/** Longer lines are broken: a build may print no line feed at all. */
const LONGEST_LINE = 64 * 1024;
const LINE_FEED = 0x0a;
/** @param write gets the lines, several at a time */
function prefixedLines(prefix, write) {
    const start = Buffer.from(prefix);
    let rest = [];
    let length = 0;
    const hold = (bytes) => {
        if (bytes.length === 0)
            return;
        rest.push(Buffer.from(bytes)); // the caller may use its buffer again
        length += bytes.length;
    };
    return {
        add: (bytes) => {
            const lines = [];
            let from = 0;
            for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, from)) {
                lines.push(start, ...rest, bytes.subarray(from, end + 1));
                [rest, length] = [[], 0];
                from = end + 1;
            }
            hold(bytes.subarray(from));
            if (length > LONGEST_LINE) {
                lines.push(start, ...rest, Buffer.of(LINE_FEED));
                [rest, length] = [[], 0];
            }
            if (lines.length > 0)
                write(Buffer.concat(lines));
        },
        end: () => {
            if (length > 0)
                write(Buffer.concat([start, ...rest, Buffer.of(LINE_FEED)]));
            [rest, length] = [[], 0];
        },
    };
}

;// CONCATENATED MODULE: ./build/adapters/local/batch-log.js





const UPDATE_MS = 250;
/** Wider prefixes would leave no room for what builds print. */
const WIDEST_PREFIX = 30;
/** Characters of a line of ours. */
const batch_log_LONGEST_LINE = 500;
/** So that neighbours differ; red is for failures. */
const COLORS = ['cyan', 'magenta', 'blue', 'green', 'yellow'];
/** The log of a batch on a terminal or in a pipe: each line begins with the build's identifier, below them a live table. */
function createLocalBatchLog(plan, options) {
    const { stdout, now, terminal } = options;
    const color = picocolors.createColors(options.colors);
    const progress = createBatchProgress(plan);
    const width = Math.min(WIDEST_PREFIX, plan.builds.reduce((widest, { identifier }) => Math.max(widest, identifier.length), 0));
    const table = terminal && drawTable(terminal);
    const running = new Map();
    let started = 0;
    const prefix = (identifier, paint) => paint(`${identifier.padEnd(width)} | `);
    const write = (bytes) => {
        table?.clear();
        stdout.write(bytes);
    };
    /** Of ours; what it quotes is others'. */
    const line = (identifier, text, paint) => write(`${prefix(identifier, paint)}${paint((0,report_text/* oneLine */.TN)(text, batch_log_LONGEST_LINE))}\n`);
    const draw = () => {
        if (!terminal)
            return;
        table?.draw(liveTable(progress, now(), { columns: terminal.columns, rows: terminal.rows }, options.colors));
    };
    const timer = terminal && setInterval(draw, UPDATE_MS);
    return {
        emit: (event) => {
            progress.note(event, now());
            const { identifier } = event.build;
            switch (event.type) {
                case 'batch-build-started': {
                    const paint = color[COLORS[started++ % COLORS.length] ?? 'cyan'];
                    running.set(identifier, prefixedLines(prefix(identifier, paint), write));
                    break;
                }
                case 'batch-build-finished': {
                    running.get(identifier)?.end();
                    running.delete(identifier);
                    const { status, startTime, endTime, buildArn, failure } = event.record;
                    // A build that could not tell what came of it has not said it in its own log.
                    if (buildArn !== undefined)
                        break;
                    const why = failure ? `: ${failure.message}` : '';
                    line(identifier, `${status} after ${(0,duration/* duration */.p)(endTime - startTime)}${why}`, color.red);
                    break;
                }
                case 'batch-build-reused':
                    line(identifier, `SUCCEEDED in attempt ${event.record.attempt}, is not run again`, color.dim);
                    break;
                case 'batch-build-skipped':
                    line(identifier, `skipped: ${event.reason}`, color.yellow);
            }
        },
        print: (identifier, bytes) => running.get(identifier)?.add(bytes),
        phase: progress.phase,
        warn: (identifier, message) => line(identifier, `warning: ${message}`, color.yellow),
        close: () => {
            clearInterval(timer);
            table?.clear();
        },
    };
}
/** Lines at the bottom of the terminal that are written over; standard error, so that they are in no file. */
function drawTable(terminal) {
    let drawn = 0;
    const above = () => (drawn === 0 ? '' : `\x1b[${drawn}A\r\x1b[J`);
    return {
        draw: (lines) => {
            terminal.write(above() + lines.map((line) => `${line}\n`).join(''));
            drawn = lines.length;
        },
        clear: () => {
            if (drawn > 0)
                terminal.write(above());
            drawn = 0;
        },
    };
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
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

// EXTERNAL MODULE: ./build/adapters/stdout/stdout.js
var stdout_stdout = __webpack_require__(66334);
// EXTERNAL MODULE: ./build/render/build-json.js
var build_json = __webpack_require__(73684);
;// CONCATENATED MODULE: ./build/render/batch-json.js

/**
 * Fields whose values are words of CodeBuild's or ours: others need them as they are, whatever a secret may be. Identifiers
 * and digests too: builds and artifacts are found by them.
 */
const OWN_WORDS = /^(arn|batchReportMode|buildBatchStatus|buildStatus|currentPhase|dependsOn|digest|id|identifier|md5sum|phaseStatus|phaseType|projectName|sha256sum|statusCode|type)$/;
/**
 * One batch in the shape that `batch-get-build-batches` gives it (codebuild.md §8.3, §10.2, and the example of the AWS
 * command line's reference), as the text of a JSON file. What only AWS could fill is left out, and so is what each build has
 * of its own: environment, secondary sources, cache, timeout. Times are seconds since the epoch, as the AWS command line prints
 * them in JSON.
 *
 * The API has no field for these, so they are ours:
 * - `skippedReason` of a build group: why it did not start; AWS says so by a missing `currentBuildSummary` only.
 * - `sha256sum` and `md5sum` of a build's artifacts, which the API tells of a batch's own only; `digest` of any artifact, the
 *   hexadecimal SHA-256 of what GitHub keeps.
 * @param redact takes the secrets out of a text
 */
function batchJson(result, redact) {
    return `${JSON.stringify(redacted('', batchObject(result), redact), undefined, 2)}\n`;
}
/** The items of a list are called as it is. */
function redacted(name, value, redact) {
    if (typeof value === 'string')
        return OWN_WORDS.test(name) ? value : redact(value);
    if (Array.isArray(value))
        return value.map((item) => redacted(name, item, redact));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([field, item]) => [field, redacted(field, item, redact)]));
}
function batchObject({ plan, groups, ...result }) {
    return {
        id: plan.batchId,
        arn: plan.batchArn,
        startTime: (0,build_json/* seconds */.YA)(result.startTime),
        endTime: (0,build_json/* seconds */.YA)(result.endTime),
        currentPhase: result.phases.at(-1)?.phase,
        buildBatchStatus: result.status,
        sourceVersion: plan.source.version,
        resolvedSourceVersion: plan.source.resolvedVersion,
        projectName: plan.projectName,
        phases: result.phases.map((phase, index) => index === result.phases.length - 1 ? lastPhaseJson(phase) : phaseJson(phase)),
        source: { location: plan.source.repositoryUrl, buildspec: plan.buildspecFile },
        artifacts: result.combined ? storedJson(result.combined) : { location: '' },
        secondaryArtifacts: [],
        complete: true,
        initiator: plan.initiator,
        buildBatchNumber: plan.batchNumber,
        buildBatchConfig: plan.project && configJson(plan.project),
        buildGroups: groups.map(groupJson),
        debugSessionEnabled: plan.builds.some(({ debugSession }) => debugSession),
        reportArns: [...new Set(groups.flatMap(({ current }) => current?.reportArns ?? []))],
    };
}
function groupJson({ build, current, prior, skipped }) {
    return {
        identifier: build.identifier,
        dependsOn: build.dependsOn,
        ignoreFailure: build.ignoreFailure,
        currentBuildSummary: current && buildSummaryJson(current),
        priorBuildSummaryList: prior.map(buildSummaryJson),
        skippedReason: skipped,
    };
}
/**
 * CodeBuild calls a primary artifact as the build. Its type is told where there is none only: the API knows no places but
 * CodePipeline and S3.
 */
function buildSummaryJson({ identifier, buildArn, startTime, status, artifacts }) {
    const primary = artifacts.find((artifact) => artifact.identifier === undefined);
    return {
        arn: buildArn,
        requestedOn: (0,build_json/* seconds */.YA)(startTime),
        buildStatus: status,
        primaryArtifact: primary ? { ...storedJson(primary), identifier } : { type: 'NO_ARTIFACTS', identifier },
        secondaryArtifacts: artifacts
            .filter((artifact) => artifact.identifier !== undefined)
            .map((artifact) => ({ ...storedJson(artifact), identifier: artifact.identifier })),
    };
}
/** CodeBuild tells hashes of zips only (codebuild.md §7.3). */
function storedJson({ location, sha256, md5, digest }) {
    return { location, sha256sum: sha256, md5sum: md5, digest };
}
function phaseJson(phase) {
    const { status, startTime, endTime } = phase;
    return {
        phaseType: phase.phase,
        phaseStatus: status,
        startTime: (0,build_json/* seconds */.YA)(startTime),
        endTime: (0,build_json/* seconds */.YA)(endTime),
        durationInSeconds: Math.round((endTime - startTime) / 1000),
        contexts: contextsJson(phase),
    };
}
/** The phase that says how the batch ended has a beginning only, as a build's COMPLETED. */
function lastPhaseJson(phase) {
    return { phaseType: phase.phase, startTime: (0,build_json/* seconds */.YA)(phase.startTime), contexts: contextsJson(phase) };
}
function contextsJson({ contexts }) {
    return contexts.map(({ statusCode, message }) => ({ statusCode, message }));
}
/** The project's `buildBatchConfig` again, what it did not say left out (codebuild.md §10.1). */
function configJson(project) {
    const { computeTypesAllowed, fleetsAllowed } = project;
    return {
        combineArtifacts: project.combineArtifacts,
        restrictions: {
            maximumBuildsAllowed: project.maximumBuildsAllowed,
            computeTypesAllowed: computeTypesAllowed.length > 0 ? computeTypesAllowed : undefined,
            fleetsAllowed: fleetsAllowed.length > 0 ? fleetsAllowed : undefined,
        },
        timeoutInMins: project.timeoutMinutes,
        batchReportMode: project.reportMode,
    };
}

;// CONCATENATED MODULE: ./build/entry/batch/batch-files.js



/**
 * Makes the file and the folder of `writeBatchFiles`, so that a wrong path is found before a batch; what is in them stays.
 * @throws Error when that cannot be done
 */
function tryBatchFiles(path) {
    (0,external_node_fs_.appendFileSync)(path, '', { mode: 0o600 });
    makeFolder(path);
}
/**
 * Writes the batch in the shape of `batch-get-build-batches`, and each build's own JSON beside it in
 * `<path>.d/<identifier>.json` (SPEC §2.1), in the place of those of an earlier batch.
 * @throws Error when that cannot be written
 */
function writeBatchFiles(path, result, redact) {
    (0,external_node_fs_.writeFileSync)(path, batchJson(result, redact), { mode: 0o600 });
    const folder = makeFolder(path);
    for (const earlier of (0,external_node_fs_.readdirSync)(folder))
        if (earlier.endsWith('.json'))
            (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, earlier));
    for (const { build, current } of result.groups) {
        if (current?.build === undefined)
            continue;
        const text = `${JSON.stringify(current.build, undefined, 2)}\n`;
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, `${build.identifier}.json`), text, { mode: 0o600 });
    }
}
function makeFolder(path) {
    const folder = `${path}.d`;
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true, mode: 0o700 });
    return folder;
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
var external_node_readline_ = __webpack_require__(80481);
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
var staging = __webpack_require__(71928);
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

// EXTERNAL MODULE: ./build/adapters/host/mark.js
var mark = __webpack_require__(71439);
// EXTERNAL MODULE: ./build/adapters/host/processes.js
var processes = __webpack_require__(95365);
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
    const { removeContainer } = await __webpack_require__.e(/* import() */ 3134).then(__webpack_require__.bind(__webpack_require__, 33134));
    await removeContainer(environment, uuid);
}

// EXTERNAL MODULE: ./build/entry/batch/channel.js
var channel = __webpack_require__(95367);
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
var exit_code = __webpack_require__(58461);
// EXTERNAL MODULE: ./build/entry/interruption.js
var entry_interruption = __webpack_require__(27568);
// EXTERNAL MODULE: ./build/entry/refusal.js
var refusal = __webpack_require__(62727);
// EXTERNAL MODULE: ./build/entry/inside.js
var inside = __webpack_require__(53495);
;// CONCATENATED MODULE: ./build/entry/relocate.js


/** What a path is in another directory, when it is inside of one; else the path itself. All are absolute. */
function relocate(path, from, to) {
    return (0,inside/* isInside */.F)(from, path) ? (0,external_node_path_.join)(to, (0,external_node_path_.relative)(from, path)) : path;
}

// EXTERNAL MODULE: ./build/render/batch-outcomes.js + 1 modules
var batch_outcomes = __webpack_require__(89177);
// EXTERNAL MODULE: ./build/render/report-figures.js
var report_figures = __webpack_require__(88951);
;// CONCATENATED MODULE: ./build/render/batch-verdict.js





const MOST_LINES = 20;
const MOST_FAILURES = 5;
/** Characters. */
const NAME = 200;
const PLACE = 150;
const REASON = 300;
/**
 * The last lines of a batch on a terminal: the builds that did not succeed, those that it failed of first, and why; then what
 * came of the batch.
 */
function renderBatchVerdict(result, colors) {
    const color = picocolors.createColors(colors);
    const bad = (0,batch_outcomes/* worstFirst */.md)(result.groups).filter(({ current }) => current?.status !== 'SUCCEEDED');
    const lines = bad.slice(0, MOST_LINES).map((group) => buildLine(group, color));
    const more = bad.slice(MOST_LINES);
    if (more.length > 0)
        lines.push(`… and ${(0,report_figures/* counted */.hS)(more.length, 'more build')}: ${(0,batch_outcomes/* outcomeCounts */.TY)(more)}`);
    for (const { phase, status, message } of (0,batch_outcomes/* batchFailures */.W8)(result).slice(0, MOST_FAILURES)) {
        lines.push(color.red(`✖ ${phase} ${status}: ${(0,report_text/* oneLine */.TN)(message, REASON)}`));
    }
    return [...lines, verdict(result, color)].join('\n');
}
function verdict({ plan, status, groups, startTime, endTime }, { green, red }) {
    const counts = groups.length === 0 ? '' : `: ${(0,batch_outcomes/* outcomeCounts */.TY)(groups)}`;
    const said = `${(0,report_text/* oneLine */.TN)(plan.projectName, NAME)} ${status}${counts} in ${(0,duration/* duration */.p)(endTime - startTime)}`;
    return status === 'SUCCEEDED' ? green(`✔ ${said}`) : red(`✖ ${said}`);
}
function buildLine(group, { dim, red, yellow }) {
    const { build, current, skipped } = group;
    const name = (0,report_text/* oneLine */.TN)(build.identifier, NAME);
    if (!current)
        return dim(`- ${name} skipped${skipped === undefined ? '' : `: ${(0,report_text/* oneLine */.TN)(skipped, REASON)}`}`);
    const place = (0,batch_outcomes/* failurePlace */.Sw)(current, PLACE);
    const where = current.failure ? ` in ${(0,report_text/* oneLine */.TN)(current.failure.phase, NAME)}` : '';
    const at = place === undefined ? '' : ` (${(0,report_text/* oneLine */.TN)(place, PLACE + 20)})`;
    const why = current.failure ? `: ${(0,report_text/* oneLine */.TN)(current.failure.message, REASON)}` : '';
    const said = `${name} ${current.status}${where}${at} after ${(0,duration/* duration */.p)(current.endTime - current.startTime)}${why}`;
    return (0,batch_outcomes/* isIgnored */.pi)(group) ? yellow(`! ${said} (ignored)`) : red(`✖ ${said}`);
}

// EXTERNAL MODULE: ./build/render/diagnostics.js
var diagnostics = __webpack_require__(61689);
;// CONCATENATED MODULE: ./build/run/batch/join-batch.js
const MOST_NAMED = 10;
const INTERRUPTED = {
    TIMED_OUT: { statusCode: 'BATCH_TIMED_OUT', message: 'Batch has timed out.' },
    STOPPED: { statusCode: 'BATCH_STOPPED', message: 'Batch was stopped.' },
};
/** Whether artifacts are combined: the project asks for it, and the builds succeeded. */
function combinesArtifacts(plan, run) {
    return (plan.project?.combineArtifacts === true && statusOf(failing(groupsOf(plan, run)), run) === 'SUCCEEDED');
}
/**
 * The result of a batch whose builds have ended, on one machine or on many: its groups in the order of the plan, its
 * status and its phases (codebuild.md §8.3). Builds with `ignore-failure` and skipped ones do not fail it (§8.2). Where the
 * builds succeeded, COMBINE_ARTIFACTS follows, also with nothing to combine (the example of the AWS command line's reference).
 */
function joinBatch(plan, run, options) {
    const groups = groupsOf(plan, run);
    const failed = failing(groups);
    const { combined, combineFailure } = options;
    const ran = statusOf(failed, run);
    const status = ran === 'SUCCEEDED' && combineFailure !== undefined ? 'FAILED' : ran;
    // A plan that is made anew to collect is younger than the builds, and clocks of machines differ.
    const startTime = Math.min(plan.startTime, run.startTime);
    const endTime = Math.max(options.now, run.endTime);
    const phases = [
        phase('SUBMITTED', 'SUCCEEDED', startTime, startTime),
        phase('DOWNLOAD_BATCHSPEC', 'SUCCEEDED', startTime, run.startTime),
        phase('IN_PROGRESS', ran, run.startTime, run.endTime, contextsOf(failed, run)),
    ];
    if (ran === 'SUCCEEDED') {
        const contexts = combineFailure === undefined
            ? []
            : [{ statusCode: 'COMBINE_ARTIFACTS_ERROR', message: combineFailure }];
        phases.push(phase('COMBINE_ARTIFACTS', status, run.endTime, endTime, contexts));
    }
    const last = status === 'SUCCEEDED' || status === 'STOPPED' ? status : 'FAILED';
    phases.push(phase(last, status, endTime, endTime));
    return { plan, status, startTime, endTime, phases, groups, ...(combined && { combined }) };
}
/** The batch of a buildspec that CodeBuild would refuse: it fails in DOWNLOAD_BATCHSPEC, nothing runs (codebuild.md §8.3). */
function refuseBatch(plan, contexts, now) {
    const { startTime } = plan;
    const endTime = Math.max(now, startTime);
    const phases = [
        phase('SUBMITTED', 'SUCCEEDED', startTime, startTime),
        phase('DOWNLOAD_BATCHSPEC', 'FAILED', startTime, endTime, contexts),
        phase('FAILED', 'FAILED', endTime, endTime),
    ];
    return { plan: { ...plan, builds: [] }, status: 'FAILED', startTime, endTime, phases, groups: [] };
}
function groupsOf(plan, run) {
    return plan.builds.map((build) => {
        const current = run.current.get(build.identifier);
        const skipped = run.skipped.get(build.identifier);
        return {
            build,
            ...(current && { current }),
            prior: run.prior.get(build.identifier) ?? [],
            reused: run.reused.has(build.identifier),
            ...(skipped !== undefined && { skipped }),
        };
    });
}
/** The records that fail the batch, in the order of the plan. */
function failing(groups) {
    return groups.flatMap(({ build, current }) => current && current.status !== 'SUCCEEDED' && !build.ignoreFailure ? [current] : []);
}
function statusOf(failed, { interruption }) {
    if (interruption)
        return interruption;
    if (failed.some(({ status }) => status !== 'FAULT'))
        return 'FAILED';
    return failed.length > 0 ? 'FAULT' : 'SUCCEEDED';
}
/** Builds that were only stopped, by the batch's end or `fast-fail`, explain least: they come last, or not at all. */
function contextsOf(failed, { interruption }) {
    const own = failed.filter(({ status }) => status !== (interruption ?? 'STOPPED'));
    const stopped = interruption ? [] : failed.filter(({ status }) => status === 'STOPPED');
    const named = [...own, ...stopped].map(({ identifier, status, failure }) => {
        return `${identifier} ${status}${failure ? `: ${failure.message}` : ''}`;
    });
    const more = named.length - MOST_NAMED;
    const messages = [...named.slice(0, MOST_NAMED), ...(more > 0 ? [`${more} more`] : [])];
    const contexts = messages.map((message) => ({ statusCode: 'BATCH_BUILD_FAILED', message }));
    return interruption ? [INTERRUPTED[interruption], ...contexts] : contexts;
}
function phase(name, status, startTime, endTime, contexts = []) {
    return { phase: name, status, startTime, endTime, contexts };
}

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

;// CONCATENATED MODULE: ./build/run/batch/reasons.js
const ENDED = {
    FAILED: 'FAILED',
    TIMED_OUT: 'TIMED_OUT',
    STOPPED: 'was STOPPED',
    FAULT: 'ended in FAULT',
    skipped: 'was skipped',
    missing: 'has no result',
};
/** Why a build does not start whose predecessor did not succeed (codebuild.md §8.2). */
function waitsFor(predecessor, ended) {
    return `it waits for ${predecessor}, which ${ENDED[ended]}`;
}
/** Why a build does not start once another one has failed a batch with `fast-fail` (codebuild.md §8.1). */
function fastFailed(identifier, ended) {
    return `fast-fail: ${identifier} ${ENDED[ended]}`;
}
/** Why a build does not start in a batch that was ended from outside. */
const BATCH_INTERRUPTED = {
    TIMED_OUT: 'the batch timed out',
    STOPPED: 'the batch was stopped',
};
/**
 * Why a build may not start now: the first of its predecessors that has not SUCCEEDED; undefined when all have.
 * @param endOf how the build of an identifier came out
 */
function reasons_unmet(dependsOn, endOf) {
    for (const identifier of dependsOn) {
        const ended = endOf(identifier);
        if (ended !== 'SUCCEEDED')
            return waitsFor(identifier, ended);
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/run/batch/wordless-record.js
/** The record of a build that could not leave one itself. */
function wordlessRecord(build, { phase, message, ...known }) {
    return {
        identifier: build.identifier,
        ...known,
        artifacts: [],
        reportArns: [],
        tests: { total: 0, failed: 0 },
        failure: { phase, message },
    };
}

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
        end(interruption, BATCH_INTERRUPTED[interruption]);
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
            skip(successor, waitsFor(predecessor, predecessor === identifier ? status : 'skipped'));
        }
        if (plan.fastFail && !build.ignoreFailure)
            end('STOPPED', fastFailed(identifier, status));
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
        return wordlessRecord(build, { attempt, status, startTime, endTime: ports.now(), phase, message });
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/adapters/host/program.js
var program = __webpack_require__(51656);
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

;// CONCATENATED MODULE: ./build/adapters/local/batch-history.js





const batch_history_KEPT = 50;
const TOKEN_MS = 5 * 60_000;
/** Sorted by name, they are sorted by time. */
const batch_history_NAME = /^\d{15}-[0-9a-f]{32}\.json$/;
const STATUSES = {
    SUCCEEDED: true,
    FAILED: true,
    FAULT: true,
    TIMED_OUT: true,
    STOPPED: true,
    IN_PROGRESS: true,
};
/**
 * Where the command line keeps batches, so that they can be retried: files that only this user can read, one a batch, in
 * `run-buildspec/batches` below XDG_STATE_HOME, else `~/.local/state` (XDG Base Directory Specification). Several processes may
 * use it at once. What is broken there is left out.
 */
function openBatchHistory(environment, options) {
    const folder = (0,external_node_path_.join)(stateHome(environment), 'run-buildspec', 'batches');
    const find = (wanted) => batch_history_newest(folder, options, wanted);
    return {
        folder,
        save: (batch) => save(folder, batch).catch((error) => `This batch is not kept for a retry, in ${folder}: ${(0,staging/* reasonOf */.A)(error)}.`),
        find: (idOrArn) => find(({ id, arn }) => id === idOrArn || arn === idOrArn),
        last: ({ project, source, buildspec }) => find((batch) => batch.project === project && batch.source === source && batch.buildspec === buildspec),
        byToken: (token, now) => find((batch) => batch.token === token && Math.abs(now - batch.startTime) <= TOKEN_MS),
    };
}
/** The specification says to ignore a path that is not absolute. */
function stateHome(environment) {
    const { XDG_STATE_HOME = '', HOME } = environment;
    return (0,external_node_path_.isAbsolute)(XDG_STATE_HOME) ? XDG_STATE_HOME : (0,external_node_path_.join)(HOME || (0,external_node_os_.homedir)(), '.local', 'state');
}
async function save(folder, batch) {
    await batch_history_makeFolder(folder);
    await (0,promises_.chmod)(folder, 0o700);
    const name = `${String(batch.startTime).padStart(15, '0')}-${hashOf(batch.id)}.json`;
    await (0,staging/* withStaging */.h)(folder, async (staging) => {
        const made = (0,external_node_path_.join)(staging, name);
        await (0,promises_.writeFile)(made, JSON.stringify(batch), { mode: 0o600 });
        await (0,promises_.rename)(made, (0,external_node_path_.join)(folder, name));
    });
    const old = (await batch_history_namesIn(folder)).slice(batch_history_KEPT);
    // What another process removes too, or may be removed by nobody, does not make this batch less kept.
    for (const one of old)
        await (0,promises_.rm)((0,external_node_path_.join)(folder, one), { force: true }).catch(() => undefined);
}
/** Another process may make it, or one above, at the same time. */
async function batch_history_makeFolder(folder) {
    try {
        await (0,staging.makeDirectories)(folder);
    }
    catch (error) {
        const { code, path } = error;
        if (code !== 'EEXIST' || path === undefined || !(await (0,promises_.stat)(path)).isDirectory())
            throw error;
        await batch_history_makeFolder(folder);
    }
}
function hashOf(id) {
    return (0,external_node_crypto_.createHash)('sha256').update(id).digest('hex').slice(0, 32);
}
/** The newest first. @throws what a system call throws */
async function batch_history_namesIn(folder) {
    return (await (0,promises_.readdir)(folder))
        .filter((name) => batch_history_NAME.test(name))
        .sort()
        .reverse();
}
async function batch_history_newest(folder, { recordFrom, onWarning }, wanted) {
    for (const name of await namesOrWarning(folder, onWarning)) {
        const file = (0,external_node_path_.join)(folder, name);
        const read = await (0,promises_.readFile)(file, 'utf8').then((text) => batchFrom(text, recordFrom), (error) => (error.code === 'ENOENT' ? undefined : (0,staging/* reasonOf */.A)(error)));
        if (typeof read === 'string')
            onWarning(`The batch in ${file} is left out: ${read}.`);
        else if (read !== undefined && wanted(read))
            return read;
    }
    return undefined;
}
async function namesOrWarning(folder, onWarning) {
    return batch_history_namesIn(folder).catch((error) => {
        if (error.code !== 'ENOENT')
            onWarning(`Earlier batches are not known, in ${folder}: ${(0,staging/* reasonOf */.A)(error)}.`);
        return [];
    });
}
/** @returns what is wrong with it, when it is no batch */
function batchFrom(json, recordFrom) {
    try {
        const value = JSON.parse(json);
        const { id, arn, project, source, buildspec, parameters, options } = value;
        const { status, startTime, token, commit, process, builds } = value;
        const texts = [id, arn, project, source, buildspec, parameters, options];
        texts.push(token ?? '', commit ?? '', process ?? '');
        const sound = texts.every((text) => typeof text === 'string') &&
            Object.hasOwn(STATUSES, status) &&
            Number.isSafeInteger(startTime) &&
            Array.isArray(builds);
        if (!sound)
            return 'it is no batch';
        const record = (from, identifier) => {
            const read = recordFrom(from, identifier);
            if (typeof read === 'string')
                throw new Error(`a build's record is broken, ${read}`);
            return read;
        };
        return {
            ...{ id, arn, project, source, buildspec, status, startTime, parameters, options },
            ...(commit === undefined ? {} : { commit }),
            ...(token === undefined ? {} : { token }),
            ...(process === undefined ? {} : { process }),
            builds: builds.map(({ identifier, current, prior }) => ({
                identifier,
                ...(current === undefined ? {} : { current: record(current, identifier) }),
                prior: prior.map((one) => record(one, identifier)),
            })),
        };
    }
    catch (error) {
        return error.message;
    }
}

;// CONCATENATED MODULE: ./build/run/batch/read-record.js
const read_record_STATUSES = {
    SUCCEEDED: true,
    FAILED: true,
    FAULT: true,
    TIMED_OUT: true,
    STOPPED: true,
};
/** What CodeBuild allows in an identifier (codebuild.md §8.1). */
const IDENTIFIER = /^[A-Za-z0-9_]{1,127}$/;
const HEX = /^[0-9a-f]*$/i;
/** A build's JSON is not half as deep; one of a hundred thousand levels would end whoever writes it again. */
const DEEPEST = 32;
/**
 * Reads a record that another process or job wrote, of which nothing is trusted.
 * @param identifier whose it must be; undefined: anybody's
 * @returns the record, or what is wrong with it, in words of ours only
 */
function readRecord(json, identifier) {
    let value;
    try {
        value = JSON.parse(json);
    }
    catch {
        return 'it is no JSON';
    }
    return recordFrom(value, identifier);
}
/** As `readRecord`, of what the JSON holds. Fields that a record does not have are dropped. */
function recordFrom(value, identifier) {
    if (!isObject(value))
        return 'it is no object';
    const { problems, text, hex, number, count, list, optional } = createReader();
    const artifact = (one, at) => {
        const found = objectOr(one, at, problems);
        const { packaging } = found;
        if (packaging !== 'files' && packaging !== 'zip')
            problems.push(`${at}.packaging is unknown`);
        return {
            ...optional('identifier', found['identifier'], text, at),
            name: text(found['name'], `${at}.name`),
            packaging: packaging === 'zip' ? 'zip' : 'files',
            location: text(found['location'], `${at}.location`),
            files: count(found['files'], `${at}.files`),
            size: count(found['size'], `${at}.size`),
            ...optional('sha256', found['sha256'], hex, at),
            ...optional('md5', found['md5'], hex, at),
            ...optional('id', found['id'], count, at),
            ...optional('digest', found['digest'], hex, at),
        };
    };
    const failure = (one, at) => {
        const found = objectOr(one, at, problems);
        return {
            phase: text(found['phase'], `${at}.phase`),
            message: text(found['message'], `${at}.message`),
            ...optional('file', found['file'], text, at),
            ...optional('line', found['line'], count, at),
        };
    };
    const build = (one, at) => {
        if (!isObject(one))
            problems.push(`${at} is no object`);
        else if (isDeep(one))
            problems.push(`${at} is nested too deeply`);
        return one;
    };
    const whose = text(value['identifier'], 'identifier');
    if (!IDENTIFIER.test(whose))
        problems.push('identifier is none that a build can have');
    if (identifier !== undefined && whose !== identifier)
        problems.push('it is the record of another build');
    const attempt = count(value['attempt'], 'attempt');
    if (attempt === 0)
        problems.push('attempt is 0');
    const tests = objectOr(value['tests'], 'tests', problems);
    const record = {
        identifier: whose,
        attempt,
        status: read_record_statusOf(value['status'], problems),
        startTime: number(value['startTime'], 'startTime'),
        endTime: number(value['endTime'], 'endTime'),
        ...optional('buildArn', value['buildArn'], text),
        ...optional('buildId', value['buildId'], text),
        artifacts: list(value['artifacts'], 'artifacts').map((one, index) => artifact(one, `artifacts[${index}]`)),
        reportArns: list(value['reportArns'], 'reportArns').map((one, index) => text(one, `reportArns[${index}]`)),
        tests: { total: count(tests['total'], 'tests.total'), failed: count(tests['failed'], 'tests.failed') },
        ...optional('failure', value['failure'], failure),
        ...optional('build', value['build'], build),
    };
    return problems[0] ?? record;
}
function createReader() {
    const problems = [];
    const read = (isRight, what, instead) => (value, at) => {
        if (isRight(value))
            return value;
        problems.push(value === undefined ? `${at} is missing` : `${at} is no ${what}`);
        return instead;
    };
    const isText = (value) => typeof value === 'string';
    const isCount = (value) => Number.isSafeInteger(value) && value >= 0;
    return {
        problems,
        text: read(isText, 'text', ''),
        hex: read((value) => isText(value) && HEX.test(value), 'hexadecimal text', ''),
        number: read((value) => Number.isFinite(value), 'number', 0),
        count: read(isCount, 'whole number from 0', 0),
        list: read((value) => Array.isArray(value), 'list', []),
        optional: (key, value, readIt, parent) => {
            if (value === undefined)
                return {};
            const at = parent === undefined ? key : `${parent}.${key}`;
            return { [key]: readIt(value, at) };
        },
    };
}
function read_record_statusOf(value, problems) {
    if (typeof value === 'string' && Object.hasOwn(read_record_STATUSES, value))
        return value;
    problems.push('status is unknown');
    return 'FAULT';
}
function objectOr(value, at, problems) {
    if (isObject(value))
        return value;
    problems.push(value === undefined ? `${at} is missing` : `${at} is no object`);
    return {};
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Level by level: what is nested that deeply must not be gone through by calls. */
function isDeep(value) {
    let level = [value];
    for (let depth = 0; level.length > 0; depth++) {
        if (depth > DEEPEST)
            return true;
        level = level.flatMap((one) => Object.values(one).filter((inner) => typeof inner === 'object' && inner !== null));
    }
    return false;
}

;// CONCATENATED MODULE: ./build/run/batch/attempts.js
/** The record of the newest attempt; undefined when there is none. */
function attempts_newest(records = []) {
    return records.reduce((found, record) => (found && found.attempt > record.attempt ? found : record), undefined);
}
/** The newest attempt that each build has a record of, by identifier. */
function newestAttempts(records) {
    const attempts = new Map();
    for (const [identifier, own] of records) {
        const last = attempts_newest(own);
        if (last)
            attempts.set(identifier, last.attempt);
    }
    return attempts;
}
/** Every build after those that it depends on, else in the order of the plan. */
function dependenciesFirst(builds) {
    return [...builds].sort((one, other) => one.level - other.level);
}
/**
 * The builds whose results no longer count: something that they depend on, directly or not, was run again in a later
 * attempt, and they were not, since it failed or the batch ended before.
 * @param attempts the newest attempt that each build has a record of; absent: it has none
 * @returns identifiers
 */
function superseded(builds, attempts) {
    const found = new Set();
    /** The newest attempt of a build and all that it depends on. */
    const reached = new Map();
    for (const { identifier, dependsOn } of dependenciesFirst(builds)) {
        const own = attempts.get(identifier);
        const before = dependsOn.reduce((most, name) => Math.max(most, reached.get(name) ?? 0), 0);
        if (own !== undefined && own < before)
            found.add(identifier);
        reached.set(identifier, Math.max(own ?? 0, before));
    }
    return found;
}

;// CONCATENATED MODULE: ./build/run/batch/retry.js



/**
 * How a batch is run again, as `RetryBuildBatch` does (codebuild.md §8.4). `all` (RETRY_ALL_BUILDS) runs each build of the
 * plan. `failed` (RETRY_FAILED_BUILDS) reuses those that SUCCEEDED, if all that they depend on is reused too. Builds that
 * are new in the plan run, those that are gone are forgotten.
 * @throws UserError when the batch has not failed
 */
function retryOf(last, type, plan) {
    if (last.status === 'SUCCEEDED' || last.status === 'IN_PROGRESS') {
        const why = last.status === 'SUCCEEDED' ? 'this one SUCCEEDED' : 'this one is still in progress';
        throw new errors/* UserError */.yo(`Only a failed batch can be retried; ${why}.`);
    }
    const before = new Map(last.builds.map((build) => [build.identifier, build]));
    const retry = { reused: new Map(), prior: new Map(), attempt: nextAttempt(last) };
    for (const { identifier, dependsOn } of dependenciesFirst(plan.builds)) {
        const { current, prior = [] } = before.get(identifier) ?? {};
        const reuse = type === 'failed' && dependsOn.every((name) => retry.reused.has(name));
        if (current?.status === 'SUCCEEDED' && reuse)
            retry.reused.set(identifier, current);
        const past = current && !retry.reused.has(identifier) ? [...prior, current] : prior;
        if (past.length > 0)
            retry.prior.set(identifier, past);
    }
    return retry;
}
function nextAttempt({ builds }) {
    let last = 1;
    for (const { current, prior } of builds) {
        for (const { attempt } of current ? [...prior, current] : prior)
            last = Math.max(last, attempt);
    }
    return last + 1;
}
/**
 * The record that a job of "re-run failed jobs" takes instead of running its build again, which GitHub does to all jobs
 * behind a failed one: the build SUCCEEDED, and nothing that it depends on has run since. A build without dependencies is
 * always run: its job would not have been, had it succeeded.
 * @param own the build's records of all attempts
 * @param dependencies those of the builds it depends on, without the ones that are `superseded`
 * @param attempt the workflow run's attempt, from 1
 */
function mayReuse(own, dependencies, dependsOn, attempt) {
    const last = newest(own);
    if (last?.status !== 'SUCCEEDED' || last.attempt >= attempt || dependsOn.length === 0)
        return undefined;
    const stands = dependsOn.every((identifier) => {
        const dependency = newest(dependencies.get(identifier));
        return dependency !== undefined && dependency.attempt <= last.attempt;
    });
    return stands ? last : undefined;
}
/**
 * Why a job with `batch-build` must not run its build: something it depends on has not SUCCEEDED (codebuild.md §8.2);
 * undefined when it may.
 * @param dependencies as for `mayReuse`
 */
function mayStart(dependsOn, dependencies) {
    return unmet(dependsOn, (identifier) => newest(dependencies.get(identifier))?.status ?? 'missing');
}

// EXTERNAL MODULE: ./build/cli/warn.js
var warn = __webpack_require__(76549);
;// CONCATENATED MODULE: ./build/cli/batch-attempt.js










const POLL_MS = 500;
/** Options that change nothing in what a build makes. */
const NO_MATTER = ['retry', 'batchId', 'idempotencyToken', 'maxParallel', 'buildJson', 'keep'];
/**
 * Finds out what is to run, as RetryBuildBatch does (codebuild.md §8.4), and keeps that it has begun.
 * @param asked what else the batch is run with: the same token goes with the same, for the same project and source
 * @returns an exit code when nothing is to run: the same call has been made within five minutes
 * @throws UserError when there is no such batch, it has not failed, or the token goes with another call
 */
async function openAttempt(plan, asked, environment, interruption) {
    const history = openBatchHistory(environment, { recordFrom: recordFrom, onWarning: warn/* warn */.R });
    const { retry: type, batchId, idempotencyToken: token } = asked;
    const source = sourceOf(plan);
    const parameters = hash([asked, plan.projectName, source]);
    const before = await sameToken(history, token, parameters, plan.startTime);
    if (before)
        return { exitCode: await tellBefore(before, history, interruption) };
    if (type === undefined && batchId !== undefined)
        throw new errors/* UserError */.yo('--batch-id is for --retry.', 'Add --retry failed or --retry all.');
    const kept = {
        id: plan.batchId,
        arn: plan.batchArn,
        project: plan.projectName,
        source,
        commit: plan.source.resolvedVersion,
        buildspec: plan.buildspecFile,
        status: 'IN_PROGRESS',
        process: await processIdentity(process.pid),
        startTime: plan.startTime,
        token,
        parameters,
        options: hash(Object.entries(asked).filter(([name]) => !NO_MATTER.includes(name))),
        builds: [],
    };
    const last = type === undefined ? undefined : await lastBatch(history, kept, batchId);
    const retry = last && type ? retryOf(last, type, plan) : undefined;
    if (last && retry)
        tellRetry(last, kept, retry);
    await keepIn(history, kept);
    return {
        retry,
        keep: ({ status, groups }) => keepIn(history, {
            ...kept,
            status,
            builds: groups.map(({ build: { identifier }, current, prior }) => ({ identifier, current, prior })),
        }),
    };
}
async function sameToken(history, token, parameters, now) {
    const before = token === undefined ? undefined : await history.byToken(token, now);
    if (before && before.parameters !== parameters) {
        throw new errors/* UserError */.yo(`The idempotency token ${JSON.stringify(token)} went with other options or another source, for the batch ${before.id}.`, 'A token is for one call, for five minutes.');
    }
    return before;
}
/** As CodeBuild, which answers with the batch that it has started; here that is waited for. */
async function tellBefore(before, history, { signal, received }) {
    let batch = await asItIs(before);
    process.stdout.write(`${picocolors.yellow('note:')} This token has started the batch ${batch.id}: ${batch.status}\n`);
    while (batch.status === 'IN_PROGRESS') {
        await (0,external_node_timers_promises_.setTimeout)(POLL_MS, undefined, { signal }).catch(() => undefined);
        if (signal.aborted) {
            process.stdout.write('Stopped waiting; the batch goes on\n');
            return (0,exit_code/* exitCode */.I)('STOPPED', false, received());
        }
        batch = await asItIs((await history.find(batch.id)) ?? { ...batch, status: 'FAULT' });
        if (batch.status !== 'IN_PROGRESS')
            process.stdout.write(`The batch ${batch.id} ${batch.status}\n`);
    }
    return (0,exit_code/* exitCode */.I)(batch.status, false, undefined);
}
/** CodeBuild retries the same source. Here it may have changed meanwhile, to be mended: what is reused was not built of that. */
function tellRetry(last, now, { reused }) {
    const note = (text) => void process.stdout.write(`${picocolors.yellow('note:')} ${text}\n`);
    note(`This is a retry of the batch ${last.id}, which ${last.status}: ${reused.size} builds are not run again`);
    if (reused.size === 0)
        return;
    if (last.commit !== now.commit)
        note(`They were built from the commit ${last.commit ?? '(none)'}, and the source is at ${now.commit ?? '(none)'} now`);
    if (last.options !== now.options)
        note('They were built with other options than these');
}
/** S3's are fetched to another directory each time. */
function sourceOf({ source }) {
    const { directory, repository, repositoryUrl } = source;
    return repository ? directory : (repositoryUrl ?? directory);
}
/** Where the process that ran it is gone, nobody ends it any more: it was killed. */
async function asItIs(batch) {
    const { status, process: runner } = batch;
    if (status !== 'IN_PROGRESS' || (runner !== undefined && (await isRunning(runner))))
        return batch;
    return { ...batch, status: 'FAULT' };
}
async function lastBatch(history, now, id) {
    const found = id === undefined ? await history.last(now) : await history.find(id);
    const { project, source, buildspec } = now;
    if (!found) {
        throw new errors/* UserError */.yo(id === undefined
            ? `There is no earlier batch of ${project}, of ${buildspec} in ${source}, to retry.`
            : `There is no batch ${JSON.stringify(id)} to retry.`, `Batches are kept in ${history.folder}.`);
    }
    for (const field of ['project', 'source', 'buildspec']) {
        if (found[field] === now[field])
            continue;
        throw new errors/* UserError */.yo(`The batch ${found.id} is of the ${field} ${found[field]}, not of ${now[field]}.`, field === 'project' ? `Add --project-name ${found.project}.` : 'A retry builds the same batch again.');
    }
    return asItIs(found);
}
async function keepIn(history, batch) {
    const warning = await history.save(batch);
    if (warning !== undefined)
        (0,warn/* warn */.R)(warning);
}
function hash(value) {
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(value)).digest('hex');
}

;// CONCATENATED MODULE: ./build/cli/batch-folder.js







const PREFIX = 'buildspec-batch-';
/** Names the process that a folder is of. */
const OWNER = '.owner';
/**
 * Makes a folder for a batch's copies of the source, and removes those of batches that were killed.
 * @throws EnvironmentError when it cannot be made
 */
async function makeBatchFolder() {
    try {
        const parent = (0,external_node_fs_.realpathSync)((0,external_node_os_.tmpdir)());
        for (const name of batch_folder_namesIn(parent)) {
            if (name.startsWith(PREFIX) && (await isLeft((0,external_node_path_.join)(parent, name))))
                await removeTree((0,external_node_path_.join)(parent, name));
        }
        const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(parent, PREFIX));
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, OWNER), (await processIdentity(process.pid)) ?? '');
        return folder;
    }
    catch (error) {
        throw new errors/* EnvironmentError */.eG(`Cannot make a folder for copies of the source in ${(0,external_node_os_.tmpdir)()}: ${(0,staging/* reasonOf */.A)(error)}.`, 'TMPDIR can point to another place.', { cause: error });
    }
}
/** None where others' names are not to be seen: what is left there stays. */
function batch_folder_namesIn(directory) {
    try {
        return (0,external_node_fs_.readdirSync)(directory);
    }
    catch {
        return [];
    }
}
/** Whether it is ours, and its process is gone. One without a name is being made, or somebody else's. */
async function isLeft(folder) {
    try {
        const stats = (0,external_node_fs_.lstatSync)(folder);
        if (!stats.isDirectory() || stats.uid !== process.getuid?.())
            return false;
        const owner = (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(folder, OWNER), 'utf8');
        return owner !== '' && !(await isRunning(owner));
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./build/adapters/local/artifact-folder.js
var artifact_folder = __webpack_require__(79084);
;// CONCATENATED MODULE: ./build/cli/combine-here.js





/**
 * The artifacts of a batch that succeeded, in one folder, where its project asks for it: they are in `folder` anyway, one
 * below it for each build. Those of builds that a retry did not run again may be elsewhere, and are copied.
 */
async function combineHere(plan, run, folder) {
    const all = [...run.current.values()].flatMap(({ identifier, artifacts }) => artifacts.map((artifact) => ({ ...artifact, place: (0,external_node_path_.join)(folder, identifier, (0,artifact_folder/* placeOf */.$)(artifact)) })));
    if (!combinesArtifacts(plan, run) || all.length === 0)
        return {};
    for (const { location, place } of all) {
        if (location === place)
            continue;
        try {
            await (0,promises_.cp)(location, place, {
                recursive: true,
                verbatimSymlinks: true,
                force: false,
                errorOnExist: true,
            });
        }
        catch (error) {
            return { combineFailure: `Cannot copy the artifact ${location} to ${place}: ${(0,staging/* reasonOf */.A)(error)}.` };
        }
    }
    const sum = (field) => all.reduce((before, artifact) => before + artifact[field], 0);
    const name = plan.projectName;
    return { combined: { name, packaging: 'files', location: folder, files: sum('files'), size: sum('size') } };
}

// EXTERNAL MODULE: ./build/cli/options.js + 9 modules
var cli_options = __webpack_require__(54962);
// EXTERNAL MODULE: ./build/cli/run.js + 26 modules
var run = __webpack_require__(86912);
// EXTERNAL MODULE: ./build/cli/with-prepared.js
var with_prepared = __webpack_require__(64099);
;// CONCATENATED MODULE: ./build/cli/run-batch.js



























/**
 * `buildspec run --batch [FILE]`: runs all builds of the batch here, in parallel, and gives the exit code of SPEC §1.3.
 * @throws UserError for a wrong option
 */
async function runBatchHere(file, options) {
    const parallel = maxParallel('--max-parallel', options.maxParallel ?? '');
    const interruption = (0,entry_interruption/* watchInterruptions */.oL)();
    const prepared = (0,cli_options/* prepareBatchFromOptions */.G)(file, options, interruption.signal);
    return (0,with_prepared/* withPrepared */.Y)(prepared, interruption, async (batch) => {
        const stdout = (0,stdout_stdout/* createStdout */.W)(interruption.stop);
        stdout.write((0,diagnostics/* renderDiagnostics */.D)(batch.diagnostics, batch.text, picocolors.isColorSupported));
        const { plan, secrets } = batch;
        const { buildJson } = options;
        const end = (result) => {
            stdout.write(`${secrets.redact(renderBatchVerdict(result, picocolors.isColorSupported))}\n`);
            if (buildJson !== undefined)
                forBuildJson(() => writeBatchFiles(buildJson, result, secrets.redact));
            return (0,exit_code/* exitCode */.I)(result.status, batch.refused, interruption.received());
        };
        if (batch.refused)
            return end(refuseBatch(plan, (0,refusal/* refusalContexts */.f)(batch.diagnostics), now()));
        // A wrong path is found now, but what the file holds stays until a batch begins.
        if (buildJson !== undefined)
            forBuildJson(() => tryBatchFiles(buildJson));
        (0,run.tellInside)(batch, options, stdout);
        for (const { message } of plan.notes)
            stdout.write(`${picocolors.yellow('note:')} ${message}\n`);
        const attempt = await openAttempt(plan, { file, ...options }, batch.environment, interruption);
        if ('exitCode' in attempt)
            return attempt.exitCode;
        if (buildJson !== undefined)
            forBuildJson(() => (0,external_node_fs_.writeFileSync)(buildJson, '{}\n'));
        stdout.write(`Batch ${plan.batchId}\n`);
        const result = await runPlanned(batch, plan, file, options, {
            parallel,
            interruption,
            stdout,
            ...attempt.retry,
        });
        await attempt.keep(result);
        if (result.groups.some(({ current, reused }) => !reused && current && current.artifacts.length > 0))
            stdout.write(`Artifacts are in ${artifactsFolder(plan, options)}\n`);
        return end(result);
    });
}
function now() {
    return performance.timeOrigin + performance.now();
}
async function runPlanned(batch, plan, file, options, { parallel, interruption, stdout, attempt = 1, reused, prior }) {
    const { environment, facts } = batch;
    const terminal = process.stderr.isTTY ? process.stderr : undefined;
    const log = createLocalBatchLog(plan, { stdout, now, colors: picocolors.isColorSupported, terminal });
    const folder = await makeBatchFolder();
    openFolder(folder, facts);
    const artifacts = artifactsFolder(plan, options);
    const here = createHereRunner({
        batchArn: plan.batchArn,
        attempt,
        sources: facts,
        folder,
        environment,
        processOf: (build, { source, secondarySources }) => ({
            environment,
            commandLine: {
                file: fileInCopy(batch, file, source.directory),
                options: {
                    ...options,
                    colors: picocolors.isColorSupported,
                    projectName: plan.projectName,
                    source: source.directory,
                    secondarySource: secondarySources.map((one) => `${one.identifier}=${one.directory}`),
                    artifacts: (0,external_node_path_.join)(artifacts, build.identifier),
                    reports: options.reports && (0,external_node_path_.join)(options.reports, build.identifier),
                },
            },
        }),
        onOutput: log.print,
        onMessage: (identifier, message) => {
            if (message.type === 'phase')
                log.phase(identifier, message.phase);
        },
        onWarning: log.warn,
    });
    try {
        const run = await runBatch(plan, {
            runBuild: here.runBuild,
            emit: log.emit,
            now,
            interruption: (0,entry_interruption/* withTimeout */.wj)(interruption.signal, plan.project?.timeoutMinutes),
        }, { maxParallel: parallel, attempt, reused, prior });
        const combined = await combineHere(plan, run, artifacts);
        return joinBatch(plan, run, { now: now(), ...combined });
    }
    finally {
        await here.close();
        log.close();
        const reason = await removeTree(folder);
        if (reason !== undefined)
            (0,warn/* warn */.R)(`The batch's folder ${folder} is not removed: ${reason}.`);
    }
}
/** Each build has a folder of its own in it. */
function artifactsFolder({ uuid }, { artifacts }) {
    return (0,external_node_path_.resolve)(artifacts ?? (0,external_node_path_.join)((0,external_node_os_.tmpdir)(), `buildspec-artifacts-${uuid}`));
}
/** The buildspec that was named, as a build finds it in its own copy of the source. */
function fileInCopy({ path, sourceDirectory }, file, copy) {
    return file === undefined || path === undefined ? file : relocate(path, sourceDirectory, copy);
}
/** @throws UserError where the file cannot be written */
function forBuildJson(write) {
    try {
        write();
    }
    catch (error) {
        throw new errors/* UserError */.yo(`--build-json: ${error.message}`);
    }
}


/***/ }),

/***/ 76549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ warn)
/* harmony export */ });
/* harmony import */ var picocolors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57336);
/* harmony import */ var _render_visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81175);


/** A line about what is amiss but no reason to stop; names of files in it are anybody's. */
function warn(message) {
    process.stderr.write(`${picocolors__WEBPACK_IMPORTED_MODULE_0__.yellow('warning:')} ${(0,_render_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(message)}\n`);
}


/***/ }),

/***/ 89177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  im: () => (/* binding */ OUTCOMES),
  Gr: () => (/* binding */ OUTCOME_SIGNS),
  W8: () => (/* binding */ batchFailures),
  Sw: () => (/* binding */ failurePlace),
  pi: () => (/* binding */ isIgnored),
  TY: () => (/* binding */ outcomeCounts),
  md: () => (/* binding */ worstFirst)
});

// UNUSED EXPORTS: outcomeOf

// EXTERNAL MODULE: ./build/render/report-text.js
var report_text = __webpack_require__(12851);
;// CONCATENATED MODULE: ./build/render/status-signs.js
/** What stands before a build's, a phase's or a batch's status in a job summary. */
const STATUS_SIGNS = {
    SUCCEEDED: '✅',
    FAILED: '❌',
    FAULT: '⚠️',
    TIMED_OUT: '⏱️',
    STOPPED: '🛑',
};

;// CONCATENATED MODULE: ./build/render/batch-outcomes.js


/** What may become of a build of a batch. CodeBuild has no word for one that did not start. */
const OUTCOMES = ['FAILED', 'FAULT', 'TIMED_OUT', 'STOPPED', 'SKIPPED', 'SUCCEEDED'];
const OUTCOME_SIGNS = {
    ...STATUS_SIGNS,
    SKIPPED: '⏭️',
};
function outcomeOf({ current }) {
    return current?.status ?? 'SKIPPED';
}
/** It did not succeed, but that is not held against the batch: `ignore-failure`. */
function isIgnored(group) {
    return group.build.ignoreFailure && group.current !== undefined && group.current.status !== 'SUCCEEDED';
}
/** `2 failed (1 ignored), 3 skipped, 270 succeeded (12 reused)`; empty for no builds. */
function outcomeCounts(groups) {
    return OUTCOMES.flatMap((outcome) => {
        const those = groups.filter((group) => outcomeOf(group) === outcome);
        if (those.length === 0)
            return [];
        const ignored = those.filter(isIgnored).length;
        const reused = those.filter((group) => group.reused).length;
        const remarks = [
            ...(ignored > 0 ? [`${ignored} ignored`] : []),
            ...(reused > 0 ? [`${reused} reused`] : []),
        ];
        const word = outcome.toLowerCase().replace('_', ' ');
        return [`${those.length} ${word}${remarks.length === 0 ? '' : ` (${remarks.join(', ')})`}`];
    }).join(', ');
}
/**
 * The builds that the batch failed of, then those that were stopped, ignored failures, what did not start, and successes; else as in
 * the plan.
 */
function worstFirst(groups) {
    const ranked = [[], [], [], [], []];
    for (const group of groups)
        ranked[rankOf(group)]?.push(group);
    return ranked.flat();
}
function rankOf(group) {
    const outcome = outcomeOf(group);
    if (outcome === 'SUCCEEDED')
        return 4;
    if (outcome === 'SKIPPED')
        return 3;
    if (isIgnored(group))
        return 2;
    return outcome === 'STOPPED' ? 1 : 0;
}
/** `ci/unit.yml:7`, where the command stands that made a build fail. Not made safe for anything. */
function failurePlace({ failure }, length) {
    if (failure?.file === undefined)
        return undefined;
    return (0,report_text/* placeText */.Z9)({ path: failure.file, line: failure.line }, length);
}
/** What went wrong with the batch itself. That builds failed is told by the builds. */
function batchFailures({ phases }) {
    return phases.flatMap(({ phase, status, contexts }) => contexts
        .filter(({ statusCode, message }) => statusCode !== 'BATCH_BUILD_FAILED' && message !== '')
        .map(({ message }) => ({ phase, status, message })));
}


/***/ })

};
