export const id = 235;
export const ids = [235];
export const modules = {

/***/ 64235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deleteArtifact: () => (/* binding */ deleteArtifact),
/* harmony export */   downloadArtifacts: () => (/* binding */ downloadArtifacts),
/* harmony export */   listArtifacts: () => (/* binding */ listArtifacts),
/* harmony export */   uploadArtifact: () => (/* binding */ uploadArtifact)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _actions_artifact__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37888);



/** Downloads at the same time. */
const AT_ONCE = 8;
const PROGRESS_MS = 1000;
/** Uploads `files` below their names relative to `root`. @throws Error of the client, after its retries */
async function uploadArtifact(request) {
    const { name, files, root, retentionDays, compressionLevel } = request;
    const { id, size, digest } = await new _actions_artifact__WEBPACK_IMPORTED_MODULE_2__/* .DefaultArtifactClient */ .t9().uploadArtifact(name, files, root, {
        retentionDays,
        compressionLevel,
    });
    if (id === undefined)
        throw new Error('The service gave the artifact no id.');
    return { id, size: size ?? 0, digest: digest ?? '' };
}
/** @throws Error of the client when there is none of that name */
async function deleteArtifact(name) {
    await new _actions_artifact__WEBPACK_IMPORTED_MODULE_2__/* .DefaultArtifactClient */ .t9().deleteArtifact(name);
    return null;
}
/**
 * All artifacts of the run that the job can see, those of earlier attempts too if the service shows them; the job's own token is
 * enough for that. @throws Error of the client, after its retries
 */
async function listArtifacts() {
    const { artifacts } = await new _actions_artifact__WEBPACK_IMPORTED_MODULE_2__/* .DefaultArtifactClient */ .t9().listArtifacts();
    return artifacts.map(({ id, name, size, digest }) => ({
        id,
        name,
        size,
        digest: digest?.replace(/^sha256:/, ''),
    }));
}
/**
 * Downloads artifacts of the run, as zips: the client would unpack them without the files' modes (github-actions.md §4.3). All in
 * one process, since to start it takes longer than most of them. The client makes five attempts at each.
 */
async function downloadArtifacts(artifacts) {
    const downloaded = [];
    const waiting = artifacts.entries();
    const downloadNext = async () => {
        for (const [index, artifact] of waiting)
            downloaded[index] = await download(artifact);
    };
    const progress = setInterval(() => void tellProgress(artifacts), PROGRESS_MS);
    await Promise.all(Array.from({ length: AT_ONCE }, downloadNext));
    clearInterval(progress);
    return downloaded;
}
async function download({ id, digest, folder }) {
    try {
        const { digestMismatch } = await new _actions_artifact__WEBPACK_IMPORTED_MODULE_2__/* .DefaultArtifactClient */ .t9().downloadArtifact(id, {
            path: folder,
            expectedHash: digest && `sha256:${digest}`,
            skipDecompress: true,
        });
        if (digestMismatch)
            throw new Error('its SHA-256 is another than when it was uploaded.');
        const [file] = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder);
        if (file === undefined)
            throw new Error('nothing came.');
        return { zip: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file) };
    }
    catch (error) {
        return { failure: error.message };
    }
}
/** The client says nothing while it downloads; this is how client-lines.ts knows it from the client of caches. */
async function tellProgress(artifacts) {
    const sizes = await Promise.all(artifacts.map(({ folder }) => sizeOf(folder)));
    const whole = artifacts.reduce((sum, { size }) => sum + size, 0);
    console.log(`Received ${sizes.reduce((sum, size) => sum + size, 0)} of ${whole} `);
}
async function sizeOf(folder) {
    try {
        const [file] = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder);
        return file === undefined ? 0 : (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file))).size;
    }
    catch {
        return 0; // it is not there yet
    }
}


/***/ })

};
