export const id = 5547;
export const ids = [5547,1928];
export const modules = {

/***/ 15547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createCacheFolder: () => (/* binding */ createCacheFolder)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/adapters/local/copy-file.js
var copy_file = __webpack_require__(74827);
;// CONCATENATED MODULE: ./build/adapters/local/cache-entries.js




/** An entry whose archives are not those of its manifest. */
class DamagedEntry extends Error {
    name = 'DamagedEntry';
}
const MANIFEST = 'cache.json';
const ARCHIVES = 'archives';
/** Where the entry of a key is: readable, of bounded length, and different for each key. */
function entryPath(directory, key) {
    const readable = key.replace(/[^A-Za-z0-9._-]/g, '_').slice(0, 80);
    const hash = (0,external_node_crypto_.createHash)('sha256').update(key).digest('hex').slice(0, 32);
    return (0,external_node_path_.join)(directory, `${readable}-${hash}`);
}
/** The entry at `path`; undefined when there is none, or none whose manifest can be read. */
async function readEntry(path) {
    try {
        const manifest = (0,external_node_path_.join)(path, MANIFEST);
        const { key, id, saved, archives } = JSON.parse(await (0,promises_.readFile)(manifest, 'utf8'));
        const named = Object.keys(archives).every((name) => name === (0,external_node_path_.basename)(name));
        const sound = named && typeof key === 'string' && typeof id === 'string' && typeof saved === 'number';
        return sound ? { path, key, id, saved, archives, used: (await (0,promises_.stat)(manifest)).mtimeMs } : undefined;
    }
    catch {
        return undefined;
    }
}
/**
 * All entries, the newest first, and nothing that looks like one, as they are evicted.
 * @throws what a system call throws when the folder is there and cannot be read
 */
async function listEntries(directory) {
    const names = await (0,promises_.readdir)(directory).catch((error) => {
        if (error.code === 'ENOENT')
            return [];
        throw error;
    });
    const paths = names.filter((name) => /-[0-9a-f]{32}$/.test(name)).map((name) => (0,external_node_path_.join)(directory, name));
    const entries = await Promise.all(paths.map(readEntry));
    return entries
        .filter((entry) => entry !== undefined)
        .filter(({ key, path }) => path === entryPath(directory, key))
        .sort((one, other) => other.saved - one.saved);
}
/**
 * Makes the entry of `key` in the new folder `path`, of the archives in `source`.
 * @throws what a system call throws, or an AbortError
 */
async function makeEntry(path, { key, saved, source }, signal) {
    await (0,promises_.mkdir)((0,external_node_path_.join)(path, ARCHIVES), { recursive: true });
    const archives = {};
    for (const name of await (0,promises_.readdir)(source))
        archives[name] = await (0,copy_file/* copyWholeFile */.L)((0,external_node_path_.join)(source, name), (0,external_node_path_.join)(path, ARCHIVES, name), signal);
    await (0,promises_.writeFile)((0,external_node_path_.join)(path, MANIFEST), JSON.stringify({ key, id: (0,external_node_crypto_.randomUUID)(), saved, archives }));
}
/**
 * Copies the archives of an entry into the folder `target`, or leaves nothing there. Copies, as the build may change what
 * it gets.
 * @returns false when another process has evicted the entry meanwhile
 * @throws DamagedEntry; what a system call throws, or an AbortError
 */
async function copyEntry(entry, target, signal) {
    await (0,promises_.mkdir)(target, { recursive: true });
    const names = Object.keys(entry.archives);
    let failure;
    try {
        for (const name of names) {
            const size = await (0,copy_file/* copyWholeFile */.L)((0,external_node_path_.join)(entry.path, ARCHIVES, name), (0,external_node_path_.join)(target, name), signal);
            if (size !== entry.archives[name])
                throw new DamagedEntry(`${name} has ${size} bytes`);
        }
    }
    catch (error) {
        failure = error;
    }
    // Entries come and go as a whole: if it is still there, all archives were its own.
    const stayed = (await readEntry(entry.path))?.id === entry.id;
    if (stayed && failure === undefined) {
        const now = new Date();
        // Who may only read cannot keep it from eviction.
        await (0,promises_.utimes)((0,external_node_path_.join)(entry.path, MANIFEST), now, now).catch(() => undefined);
        return true;
    }
    for (const name of names)
        await (0,promises_.rm)((0,external_node_path_.join)(target, name), { force: true });
    await (0,promises_.rmdir)(target).catch(() => undefined);
    if (!stayed)
        return false;
    const { code, path } = failure;
    throw code === 'ENOENT' && path?.startsWith(entry.path) ? new DamagedEntry(`${path} is gone`) : failure;
}
/**
 * Takes what is at `path` away at once, to `aside` on the same disk, if it is the entry with that id; with no id, if it
 * is none. Another process may have put a new entry there since the caller looked: that is put back.
 * @throws what a system call throws, but not when nothing is there
 */
async function takeAway(path, aside, id) {
    try {
        await (0,promises_.rename)(path, aside);
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return;
        throw error;
    }
    // Nor is that possible when yet another one has come.
    if ((await readEntry(aside))?.id !== id)
        await (0,promises_.rename)(aside, path).catch(() => undefined);
}

// EXTERNAL MODULE: ./build/adapters/local/staging.js
var staging = __webpack_require__(71928);
;// CONCATENATED MODULE: ./build/adapters/local/cache-folder.js




const UNUSED_MS = 14 * 24 * 60 * 60_000;
/**
 * Keeps caches in a folder, one folder a key (codebuild.md §7.4): keys are never overwritten, a prefix finds the newest.
 * Several builds may use it at once: entries are made beside and renamed, and taken away in the same manner. Whoever comes
 * second with a key is told that it is there. Entries that nobody has saved or restored for 14 days are removed when another is saved;
 * CodeBuild keeps them. It copies the folder of archives that `content` names (`packs: false`).
 */
function createCacheFolder(directory) {
    const root = (0,external_node_path_.resolve)(directory);
    const attempt = async (what, { signal, onWarning }, work) => {
        try {
            return await work();
        }
        catch (error) {
            if (!signal.aborted)
                onWarning(`The cache is not ${what}, in ${root}: ${(0,staging/* reasonOf */.A)(error)}.`);
            return undefined;
        }
    };
    return {
        packs: false,
        format: async () => `${process.platform}-${process.arch}-tar`,
        restore: (key, prefixes, content, options) => attempt('restored', options, () => restore(root, [key, ...prefixes], archivesOf(content), options)),
        has: (key, _content, options) => attempt('saved', options, async () => {
            if (await readEntry(entryPath(root, key)))
                return true;
            await (0,promises_.access)(root, promises_.constants.W_OK).catch((error) => {
                if (error.code !== 'ENOENT')
                    throw error;
            });
            return false;
        }),
        save: async (key, content, options) => (await attempt('saved', options, () => save(root, key, archivesOf(content), options.signal))) ??
            'not saved',
    };
}
function archivesOf({ directory, paths }) {
    return (0,external_node_path_.resolve)(directory, paths[0] ?? '');
}
async function restore(root, [key = '', ...prefixes], target, { signal, onWarning }) {
    const exact = await readEntry(entryPath(root, key));
    const entries = await listEntries(root);
    const newest = prefixes.flatMap((prefix) => entries.filter((entry) => entry.key.startsWith(prefix)));
    const candidates = exact ? [exact, ...newest] : newest;
    for (const entry of new Map(candidates.map((candidate) => [candidate.path, candidate])).values()) {
        try {
            if (await copyEntry(entry, target, signal))
                return entry.key;
        }
        catch (error) {
            if (!(error instanceof DamagedEntry))
                throw error;
            onWarning(`The cache ${entry.key} in ${root} is damaged: ${error.message}. It is left out and removed.`);
            // Where we may not, the next build is told the same.
            await (0,staging/* withStaging */.h)(root, (staging) => evict([entry], staging)).catch(() => undefined);
        }
    }
    return undefined;
}
async function save(root, key, source, signal) {
    const path = entryPath(root, key);
    return (0,staging/* withStaging */.h)(root, async (staging) => {
        const entries = await listEntries(root);
        await evict(entries.filter(({ used }) => Date.now() - used > UNUSED_MS), staging);
        if (await readEntry(path))
            return 'there';
        const made = (0,external_node_path_.join)(staging, 'new');
        const saved = Math.max(Date.now(), ...entries.map((entry) => entry.saved + 1));
        await makeEntry(made, { key, saved, source }, signal);
        if (await moveIn(made, path))
            return 'saved';
        if (await readEntry(path))
            return 'there';
        // What is no entry would be in the way for ever.
        await takeAway(path, (0,external_node_path_.join)(staging, 'no-entry'), undefined);
        return (await moveIn(made, path)) ? 'saved' : 'there';
    });
}
/** @returns false when something is there: a folder takes the place of nothing but an empty one */
async function moveIn(made, path) {
    try {
        await (0,promises_.rename)(made, path);
        return true;
    }
    catch (error) {
        if (!['ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes(error.code ?? ''))
            throw error;
        return false;
    }
}
/** Whoever may only read leaves it to others. */
async function evict(entries, staging) {
    for (const { path, id } of entries)
        await takeAway(path, (0,external_node_path_.join)(staging, (0,external_node_path_.basename)(path)), id).catch(() => undefined);
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


/***/ })

};
