export const id = 9084;
export const ids = [9084,1928];
export const modules = {

/***/ 9084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createArtifactFolder: () => (/* binding */ createArtifactFolder)
/* harmony export */ });
/* unused harmony export placeOf */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9473);
/* harmony import */ var _zip_zip_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2510);
/* harmony import */ var _copy_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4827);
/* harmony import */ var _staging_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1928);







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

/***/ 4827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ copyWholeFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6466);



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

/***/ 2510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ checkEntries),
/* harmony export */   z: () => (/* binding */ writeZip)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6466);
/* harmony import */ var yazl__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3044);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9473);








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
