export const id = 3339;
export const ids = [3339];
export const modules = {

/***/ 3339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  combineArtifacts: () => (/* binding */ combineArtifacts)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./node_modules/yauzl/index.js
var yauzl = __webpack_require__(663);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/adapters/zip/unzip.js






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
    const root = await (0,promises_.realpath)(directory);
    const links = [];
    const directories = [];
    try {
        const archive = await (0,yauzl/* openPromise */.sO)(zip);
        for await (const entry of archive.eachEntry()) {
            signal.throwIfAborted();
            const path = (0,external_node_path_.join)(root, entry.fileName);
            const { kind, mode } = kindOf(entry);
            if (kind === 'directory') {
                (0,external_node_fs_.mkdirSync)(path, { recursive: true });
                if (mode !== undefined)
                    directories.push({ path, mode });
            }
            else if (kind === 'link') {
                links.push({ entry: entry.fileName, path, target: await linkTarget(archive, entry) });
            }
            else if (kind === 'file') {
                await writeEntry(archive, entry, path, signal);
                if (mode !== undefined)
                    (0,external_node_fs_.chmodSync)(path, mode);
                const time = entry.getLastModDate();
                (0,external_node_fs_.utimesSync)(path, time, time);
            }
            else {
                onWarning(`${name}: ${entry.fileName} is neither file, directory nor link; it is left out.`);
            }
        }
        await makeLinks(root, links, (entry) => onWarning(`${name}: the symbolic link ${entry} leads out of the archive; it is left out.`));
        // A build here may not be root, as CodeBuild's is: its user can write in every directory.
        for (const { path, mode } of directories)
            await (0,promises_.chmod)(path, mode | external_node_fs_.constants.S_IRWXU);
    }
    catch (error) {
        if (signal.aborted)
            throw signal.reason;
        const { message, syscall, code = '' } = error;
        if (syscall !== undefined && !BAD_NAMES.test(code)) {
            throw new errors/* EnvironmentError */.eG(`${name} cannot be unpacked: ${message}.`, undefined, { cause: error });
        }
        throw new errors/* UserError */.yo(`${name} is no zip that can be unpacked: ${message.replace(/\.$/, '')}.`);
    }
}
async function writeEntry(archive, entry, path, signal) {
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true });
    const content = await archive.openReadStreamPromise(entry);
    if (entry.uncompressedSize > SMALL)
        await (0,external_node_stream_promises_.pipeline)(content, (0,external_node_fs_.createWriteStream)(path), { signal });
    else
        (0,external_node_fs_.writeFileSync)(path, await bytesOf(content));
}
/** What an entry is, and its permissions where the zip holds them. */
function kindOf({ fileName, versionMadeBy, externalFileAttributes }) {
    const mode = versionMadeBy >> 8 === UNIX ? externalFileAttributes >>> 16 : 0;
    const permissions = (mode & PERMISSIONS) === 0 ? undefined : mode & PERMISSIONS;
    if (fileName.endsWith('/'))
        return { kind: 'directory', mode: permissions };
    const type = mode & external_node_fs_.constants.S_IFMT;
    if (type === external_node_fs_.constants.S_IFLNK)
        return { kind: 'link' };
    if (type === 0 || type === external_node_fs_.constants.S_IFREG)
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
    const inside = ({ path, target }) => isBelow(root, (0,external_node_path_.resolve)((0,external_node_path_.dirname)(path), target));
    for (const { entry } of links.filter((link) => !inside(link)))
        leftOut(entry);
    const made = links.filter(inside);
    for (const { path } of made)
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    for (const { path, target } of made) {
        await (0,promises_.rm)(path, { force: true });
        await (0,promises_.symlink)(target, path);
    }
    // One that leads out through another link shows once all are there.
    for (const { entry, path, target } of made) {
        const end = await destination((0,external_node_path_.dirname)(path), target);
        if (end === undefined || isBelow(root, end))
            continue;
        await (0,promises_.rm)(path, { force: true });
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
        const next = (0,external_node_path_.join)(at, part);
        const more = await (0,promises_.readlink)(next).catch(() => undefined);
        if (more === undefined) {
            at = next;
            continue;
        }
        links += 1;
        if (links > MOST_LINKS)
            return undefined;
        if ((0,external_node_path_.isAbsolute)(more))
            at = (0,external_node_path_.parse)(more).root;
        parts.unshift(...more.split('/'));
    }
    return at;
}
function isBelow(root, path) {
    const inside = (0,external_node_path_.relative)(root, path);
    return inside !== '..' && !inside.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(inside);
}

// EXTERNAL MODULE: ./build/adapters/zip/zip.js
var zip = __webpack_require__(2510);
// EXTERNAL MODULE: ./build/adapters/github/artifact-name.js
var artifact_name = __webpack_require__(9167);
// EXTERNAL MODULE: ./build/adapters/github/artifact-store.js + 1 modules
var artifact_store = __webpack_require__(7087);
// EXTERNAL MODULE: ./build/adapters/github/transfer/artifact-list.js
var artifact_list = __webpack_require__(4112);
;// CONCATENATED MODULE: ./build/adapters/github/combined-artifact.js







/**
 * Puts all artifacts of the builds into one, `name`: `<identifier>/<artifact name>/…` (`combineArtifacts`; CodeBuild's layout is
 * not known, codebuild.md §8.3). Modes of files are kept as the service has them; an artifact that is a zip stays one. The
 * builds' own artifacts stay, too.
 * @param place as for any artifact
 * @returns why not, where one of them cannot be downloaded or is not what its record says, too
 */
async function combineArtifacts(records, name, place, options) {
    try {
        (0,artifact_list/* requireArtifactService */.vx)(place.environment);
        const parts = records.flatMap(partsOf);
        if (parts.length === 0)
            throw new Error('no build has an artifact.');
        return await (0,artifact_list/* inTemporaryFolder */.PX)(place.environment, async (folder) => {
            const files = [];
            const zips = await (0,artifact_list/* downloadArtifacts */.UL)(parts, folder, place.environment, options);
            for (const [index, part] of parts.entries()) {
                files.push(...(await unpack(part, zips[index] ?? '', (0,external_node_path_.join)(folder, `files-${index}`), options)));
            }
            (0,zip/* checkEntries */.b)(files);
            // The store leaves them elsewhere when it cannot store them.
            return (0,artifact_store.createGithubArtifacts)(place).store({ name, packaging: 'files', files }, options);
        });
    }
    catch (error) {
        const reason = options.signal.aborted ? 'the batch was interrupted' : error.message;
        return { failure: `${name}: ${reason}` };
    }
}
function partsOf({ identifier, artifacts }) {
    return artifacts.map(({ id, name, size, digest }) => {
        if (id === undefined)
            throw new Error(`${name} of ${identifier} is not in GitHub's artifact service.`);
        return { id, name, size, digest, folder: `${identifier}/${(0,artifact_name/* artifactName */.Cs)(name)}` };
    });
}
/** Nothing lands outside `directory`, whatever is in the zip. GitHub's uploads hold no links, so none are taken. */
async function unpack(part, zip, directory, { signal, onWarning }) {
    (0,external_node_fs_.mkdirSync)(directory);
    await unpackZip(zip, directory, { name: `The artifact ${part.name}`, signal, onWarning });
    (0,external_node_fs_.rmSync)(zip); // room for the next
    return (0,external_node_fs_.readdirSync)(directory, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => {
        const path = (0,external_node_path_.join)(entry.parentPath, entry.name);
        return { entry: `${part.folder}/${(0,external_node_path_.relative)(directory, path).replaceAll(external_node_path_.sep, '/')}`, path };
    });
}


/***/ })

};
