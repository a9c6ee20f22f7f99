export const id = 1928;
export const ids = [1928];
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


/***/ })

};
