export const id = 6574;
export const ids = [6574];
export const modules = {

/***/ 2421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ withoutGitCredentials)
/* harmony export */ });
/** Credentials in git's configuration: what actions/checkout leaves, and those in the address of a remote. */
const GIT_CREDENTIALS = /extraheader|password|:\/\/[^/\s]+@/i;
/**
 * Leaves out, with a warning, what nobody may store: CodeBuild's clones hold no credentials; the runner's do, and what is
 * stored is there for everybody who may read it.
 * @param textOf reads a file; undefined when it is gone
 */
async function withoutGitCredentials(files, textOf, warn) {
    const kept = [];
    for (const file of files) {
        if (file.gitConfig && GIT_CREDENTIALS.test((await textOf(file)) ?? '')) {
            warn(`${file.entry} holds git credentials and is not stored. Choose patterns that leave out .git, or let ` +
                'persist-credentials: false keep actions/checkout from putting the token there.');
        }
        else {
            kept.push(file);
        }
    }
    return kept;
}


/***/ }),

/***/ 6574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   storeRawFiles: () => (/* binding */ storeRawFiles)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _files_git_credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2421);


/**
 * Stores the files of reports under the names of their groups, and says so in the reports. After the artifacts: these get the
 * names that the user gave them. What cannot be stored is worth a warning: the report itself is there.
 */
async function storeRawFiles(all, shell, { reports, emit, interruption }) {
    const store = reports?.rawFiles;
    const warn = (message) => emit({ type: 'warning', message });
    if (!store)
        return;
    for (const [index, raw] of all.entries()) {
        if (interruption.aborted)
            return;
        const { group } = raw.report;
        // Two keys of a buildspec may come to one group.
        const earlier = all.slice(0, index).filter(({ report }) => report.group === group).length;
        const name = earlier === 0 ? group : `${group}-${earlier + 1}`;
        try {
            const files = await (0,_files_git_credentials_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutGitCredentials */ .d)(raw.files, ({ seen }) => shell.readFile(seen), warn);
            if (files.length === 0)
                continue;
            const stored = await store.store(request(name, files), {
                signal: interruption,
                onProgress: (message) => emit({ type: 'progress', message }),
                onWarning: warn,
            });
            if ('failure' in stored)
                warn(`The files of the report ${group} are not kept: ${stored.failure}`);
            else
                raw.report.rawFiles = stored;
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EnvironmentError */ .eG))
                throw error;
            warn(`The files of the report ${group} are not kept: ${error.message}`);
        }
    }
}
function request(name, files) {
    return { name, packaging: 'files', files: files.map(({ entry, path }) => ({ entry, path })) };
}


/***/ })

};
