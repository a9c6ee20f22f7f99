export const id = 5802;
export const ids = [5802];
export const modules = {

/***/ 84212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ atMost)
/* harmony export */ });
/** Makes a function that runs work, no more than `count` pieces of it at a time; the rest waits in order. */
function atMost(count) {
    let running = 0;
    const waiting = [];
    return async (work) => {
        // Who ends hands its place on, so nobody who comes later overtakes.
        if (running < count)
            running += 1;
        else
            await new Promise((resolve) => waiting.push(resolve));
        try {
            return await work();
        }
        finally {
            const next = waiting.shift();
            if (next === undefined)
                running -= 1;
            else
                next();
        }
    };
}


/***/ }),

/***/ 35802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fetchS3Source: () => (/* binding */ fetchS3Source)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/adapters/aws/at-most.js
var at_most = __webpack_require__(84212);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
;// CONCATENATED MODULE: ./build/entry/remove-source.js


/**
 * Removes the folder of a fetched source, with the directories that the build made read-only, as Go makes those of its
 * modules. Where it cannot, as with files that root made in an image, it only warns: the build has its result.
 */
async function removeSource(folder, onWarning) {
    const remove = () => (0,promises_.rm)(folder, { recursive: true, force: true });
    try {
        await remove().catch(async () => {
            await openDirectories(folder);
            await remove();
        });
    }
    catch (error) {
        onWarning(`The source in ${folder} is not removed: ${error.message}.`);
    }
}
/** As far as they are ours. */
async function openDirectories(directory) {
    await (0,promises_.chmod)(directory, 0o700).catch(() => undefined);
    const entries = await (0,promises_.readdir)(directory, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
        if (entry.isDirectory())
            await openDirectories((0,external_node_path_.join)(directory, entry.name));
    }
}

// EXTERNAL MODULE: ./build/entry/s3-location.js
var s3_location = __webpack_require__(25553);
;// CONCATENATED MODULE: ./build/entry/s3-source.js








/** How many objects of a folder are on their way at once. */
const AT_ONCE = 10;
/**
 * Fetches a source as CodeBuild does (codebuild.md §10.1, source type S3): a zip is unpacked, a folder, with a key that
 * ends with `/`, is taken as a whole, any other object is one file.
 * @param location `s3://bucket/key` or an ARN, see `parseS3Location`
 * @throws UserError when S3 does not give it, or it is no source; EnvironmentError when S3 cannot be asked, or the disk
 *   cannot hold it. Then nothing is left
 */
async function fetchS3Source(location, options) {
    const object = (0,s3_location/* parseS3Location */.T)(location, 'A source in S3');
    const { bucket, key, versionId } = object;
    const repositoryUrl = `s3://${bucket}/${key}`;
    if (key.endsWith('/') && versionId !== undefined)
        throw new errors/* UserError */.yo(`${repositoryUrl} is a folder: it has no versions.`);
    const { openS3 } = await __webpack_require__.e(/* import() */ 185).then(__webpack_require__.bind(__webpack_require__, 10185));
    const s3 = await openS3(options);
    const parent = options.temporaryFolder ?? (0,external_node_os_.tmpdir)();
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(parent, 'buildspec-source-')).catch((error) => {
        throw diskError(parent, error);
    });
    const remove = () => removeSource(folder, options.onWarning);
    try {
        // Another user that commands run as passes through it.
        await (0,promises_.chmod)(folder, 0o711);
        const directory = (0,external_node_path_.join)(folder, directoryName(key));
        await (0,promises_.mkdir)(directory);
        const version = key.endsWith('/')
            ? await fetchFolder(s3, object, directory)
            : await fetchObject(s3, object, (0,external_node_path_.join)(folder, '.object'), directory, options);
        return { directory, repositoryUrl, ...(version !== undefined && { version }), remove };
    }
    catch (error) {
        await remove();
        throw diskError(folder, error);
    }
}
/** Gives the version. */
async function fetchObject(s3, object, temporary, directory, { signal, onWarning }) {
    const { bucket, key } = object;
    const name = `s3://${bucket}/${key}`;
    const got = await s3.download(object, temporary);
    if ('refusal' in got)
        throw refused(name, got);
    if (/\.zip$/i.test(key) || (await isZip(temporary))) {
        const { unpackZip } = await Promise.all(/* import() */[__webpack_require__.e(663), __webpack_require__.e(7683)]).then(__webpack_require__.bind(__webpack_require__, 7683));
        await unpackZip(temporary, directory, { name, signal, onWarning });
        await (0,promises_.rm)(temporary);
    }
    else {
        await (0,promises_.rename)(temporary, pathBelow(directory, (0,external_node_path_.basename)(key), name));
    }
    return got.versionId;
}
/** Has no version. */
async function fetchFolder(s3, { bucket, key: prefix }, directory) {
    const listed = await s3.list(bucket, prefix);
    if ('refusal' in listed)
        throw refused(`s3://${bucket}/${prefix}`, listed);
    const { keys } = listed;
    if (keys.length === 0)
        throw new errors/* UserError */.yo(`There is nothing in s3://${bucket}/${prefix}.`);
    const objects = keys.map((key) => {
        const path = pathBelow(directory, key.slice(prefix.length), `s3://${bucket}/${key}`);
        return { key, path, isFolder: key.endsWith('/') };
    });
    refuseCollisions(objects, directory, `s3://${bucket}/${prefix}`);
    let failed = false;
    const fetch = async ({ key, path, isFolder }) => {
        if (failed)
            return;
        try {
            await (0,promises_.mkdir)(isFolder ? path : (0,external_node_path_.dirname)(path), { recursive: true });
            if (isFolder)
                return;
            const got = await s3.download({ bucket, key }, path);
            if ('refusal' in got)
                throw refused(`s3://${bucket}/${key}`, got);
        }
        catch (error) {
            failed = true;
            throw error;
        }
    };
    const limited = (0,at_most/* atMost */.T)(AT_ONCE);
    // All have ended, so that nothing is written any more to what is removed.
    for (const result of await Promise.allSettled(objects.map((object) => limited(() => fetch(object))))) {
        if (result.status === 'rejected')
            throw result.reason;
    }
}
/** @throws UserError when two objects want to be the same file, or one a file where the other needs a folder */
function refuseCollisions(objects, directory, location) {
    const files = new Map();
    const refuse = (one, other) => {
        throw new errors/* UserError */.yo(`${location} cannot be a source: the keys ${one} and ${other} collide: on a disk, a name is one file or one folder.`);
    };
    for (const { key, path, isFolder } of objects) {
        const same = isFolder ? undefined : files.get(path);
        if (same !== undefined)
            refuse(same, key);
        if (!isFolder)
            files.set(path, key);
    }
    for (const { key, path, isFolder } of objects) {
        for (let at = isFolder ? path : (0,external_node_path_.dirname)(path); at.length > directory.length; at = (0,external_node_path_.dirname)(at)) {
            const file = files.get(at);
            if (file !== undefined)
                refuse(file, key);
        }
    }
}
/** @throws UserError for a key that would lead out of the directory */
function pathBelow(directory, name, location) {
    if (name.split(/[/\\]/).some((part) => part === '..') || name.includes('\0'))
        throw new errors/* UserError */.yo(`${location} cannot be a file of a source: its key leads out of the folder.`);
    return (0,external_node_path_.resolve)((0,external_node_path_.join)(directory, name));
}
/** A zip begins with an entry, or with the end of an empty list of them. */
async function isZip(path) {
    for await (const chunk of (0,external_node_fs_.createReadStream)(path, { end: 3 })) {
        return ['PK\x03\x04', 'PK\x05\x06'].includes(chunk.toString('latin1'));
    }
    return false;
}
function directoryName(key) {
    const name = (0,external_node_path_.basename)(key).replace(/\.zip$/i, '');
    return /^[\w-][\w.-]*$/.test(name) ? name : 'source';
}
function refused(location, { refusal, hint }) {
    return new errors/* UserError */.yo(`${location} cannot be fetched: ${refusal}`, hint ?? 'Check the bucket and the key.');
}
function diskError(folder, error) {
    const { syscall, message } = error;
    if (error instanceof errors/* EnvironmentError */.eG || syscall === undefined)
        return error;
    return new errors/* EnvironmentError */.eG(`The source cannot be stored in ${folder}: ${message}.`, undefined, {
        cause: error,
    });
}


/***/ })

};
