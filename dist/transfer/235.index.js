export const id = 235;
export const ids = [235];
export const modules = {

/***/ 64235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deleteArtifact: () => (/* binding */ deleteArtifact),
/* harmony export */   uploadArtifact: () => (/* binding */ uploadArtifact)
/* harmony export */ });
/* harmony import */ var _actions_artifact__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37888);

/** Uploads `files` below their names relative to `root`. @throws Error of the client, after its retries */
async function uploadArtifact(request) {
    const { name, files, root, retentionDays, compressionLevel } = request;
    const { id, size, digest } = await new _actions_artifact__WEBPACK_IMPORTED_MODULE_0__/* .DefaultArtifactClient */ .t9().uploadArtifact(name, files, root, {
        retentionDays,
        compressionLevel,
    });
    if (id === undefined)
        throw new Error('The service gave the artifact no id.');
    return { id, size: size ?? 0, digest: digest ?? '' };
}
/** @throws Error of the client when there is none of that name */
async function deleteArtifact(name) {
    await new _actions_artifact__WEBPACK_IMPORTED_MODULE_0__/* .DefaultArtifactClient */ .t9().deleteArtifact(name);
    return null;
}


/***/ })

};
