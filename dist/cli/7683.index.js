export const id = 7683;
export const ids = [7683];
export const modules = {

/***/ 7683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   unpackZip: () => (/* binding */ unpackZip)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46466);
/* harmony import */ var yauzl__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20663);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19473);






/** What setuid, setgid and sticky would do is not the archive's to decide. */
const PERMISSIONS = 0o777;
/** `versionMadeBy` of zips that hold modes. */
const UNIX = 3;
/** A file and a directory of one name, or a name that no file can have: the disk is not to blame. */
const BAD_NAMES = /(EEXIST|EISDIR|ENOTDIR|ENAMETOOLONG)$/;
/** Files up to here are written at once: with thousands of them, the ways to node's threads and back take most of the time. */
const SMALL = 1 << 20;
/** Longer texts are no link on any system. */
const LONGEST_LINK = 4096;
/** Linux follows no more, other systems fewer. */
const MOST_LINKS = 40;
/**
 * Unpacks the zip `zip` into the directory, which is there, with permissions, times and symbolic links. Nothing lands
 * outside: a zip with such a name is refused, a link that leads out is left out with a warning, and so are pipes and
 * devices. Links are made last, so that no file is written through one.
 * @throws UserError when it is no zip, or a broken or dangerous one
 * @throws EnvironmentError when the files cannot be written; the reason of `signal` when that aborts
 */
async function unpackZip(zip, directory, options) {
    const { name, signal, onWarning } = options;
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(directory);
    const links = [];
    const directories = [];
    try {
        const archive = await (0,yauzl__WEBPACK_IMPORTED_MODULE_4__/* .openPromise */ .sO)(zip);
        for await (const entry of archive.eachEntry()) {
            signal.throwIfAborted();
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, entry.fileName);
            const { kind, mode } = kindOf(entry);
            if (kind === 'directory') {
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path, { recursive: true });
                if (mode !== undefined)
                    directories.push({ path, mode });
            }
            else if (kind === 'link') {
                links.push({ entry: entry.fileName, path, target: await linkTarget(archive, entry) });
            }
            else if (kind === 'file') {
                await writeEntry(archive, entry, path, signal);
                if (mode !== undefined)
                    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(path, mode);
                const time = entry.getLastModDate();
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.utimesSync)(path, time, time);
            }
            else {
                onWarning(`${name}: ${entry.fileName} is neither file, directory nor link; it is left out.`);
            }
        }
        await makeLinks(root, links, (entry) => onWarning(`${name}: the symbolic link ${entry} leads out of the archive; it is left out.`));
        // A build here may not be root, as CodeBuild's is: its user can write in every directory.
        for (const { path, mode } of directories)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(path, mode | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.S_IRWXU);
    }
    catch (error) {
        if (signal.aborted)
            throw signal.reason;
        const { message, syscall, code = '' } = error;
        if (syscall !== undefined && !BAD_NAMES.test(code)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .EnvironmentError */ .eG(`${name} cannot be unpacked: ${message}.`, undefined, { cause: error });
        }
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .yo(`${name} is no zip that can be unpacked: ${message.replace(/\.$/, '')}.`);
    }
}
async function writeEntry(archive, entry, path, signal) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
    const content = await archive.openReadStreamPromise(entry);
    if (entry.uncompressedSize > SMALL)
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)(content, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(path), { signal });
    else
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, await bytesOf(content));
}
/** What an entry is, and its permissions where the zip holds them. */
function kindOf({ fileName, versionMadeBy, externalFileAttributes }) {
    const mode = versionMadeBy >> 8 === UNIX ? externalFileAttributes >>> 16 : 0;
    const permissions = (mode & PERMISSIONS) === 0 ? undefined : mode & PERMISSIONS;
    if (fileName.endsWith('/'))
        return { kind: 'directory', mode: permissions };
    const type = mode & node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.S_IFMT;
    if (type === node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.S_IFLNK)
        return { kind: 'link' };
    if (type === 0 || type === node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.S_IFREG)
        return { kind: 'file', mode: permissions };
    return { kind: 'other' };
}
async function linkTarget(archive, entry) {
    if (entry.uncompressedSize > LONGEST_LINK)
        throw new Error(`${entry.fileName} is too long for a link`);
    return (await bytesOf(await archive.openReadStreamPromise(entry))).toString('utf8');
}
async function bytesOf(content) {
    return Buffer.concat((await content.toArray()));
}
/** All directories before the first link, so that none is made through one. */
async function makeLinks(root, links, leftOut) {
    const inside = ({ path, target }) => isBelow(root, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), target));
    for (const { entry } of links.filter((link) => !inside(link)))
        leftOut(entry);
    const made = links.filter(inside);
    for (const { path } of made)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
    for (const { path, target } of made) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.symlink)(target, path);
    }
    // One that leads out through another link shows once all are there.
    for (const { entry, path, target } of made) {
        const end = await destination((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), target);
        if (end === undefined || isBelow(root, end))
            continue;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
        leftOut(entry);
    }
}
/**
 * Where a link in `directory`, which is real, leads through others, whether there is something or not: a command would
 * make it there. Undefined for links in a circle, and for more of them than the system would follow.
 */
async function destination(directory, target) {
    let at = directory;
    let links = 0;
    const parts = target.split('/');
    for (let part = parts.shift(); part !== undefined; part = parts.shift()) {
        const next = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(at, part);
        const more = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readlink)(next).catch(() => undefined);
        if (more === undefined) {
            at = next;
            continue;
        }
        links += 1;
        if (links > MOST_LINKS)
            return undefined;
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(more))
            at = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.parse)(more).root;
        parts.unshift(...more.split('/'));
    }
    return at;
}
function isBelow(root, path) {
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(root, path);
    return inside !== '..' && !inside.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_2__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(inside);
}


/***/ })

};
