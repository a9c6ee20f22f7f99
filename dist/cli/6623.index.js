export const id = 6623;
export const ids = [6623];
export const modules = {

/***/ 12421:
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

/***/ 76623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   uploadArtifacts: () => (/* binding */ uploadArtifacts)
/* harmony export */ });
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16651);
/* harmony import */ var _files_git_credentials_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12421);
/* harmony import */ var _files_select_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93342);



/**
 * Selects and stores the artifacts, the primary one first, each whatever became of the others (codebuild.md §4.4, §7). One
 * that selects nothing, or that cannot be stored, fails the phase UPLOAD_ARTIFACTS.
 * @param stored gets those that are stored
 * @param failures gets why others are not
 */
async function uploadArtifacts(plan, shell, { emit, interruption, artifacts: store, secrets }, stored, failures) {
    const log = (text) => emit({ type: 'log', text });
    if (!store)
        return;
    const options = {
        signal: interruption,
        onProgress: (message) => emit({ type: 'progress', message }),
        onWarning: (message) => emit({ type: 'warning', message }),
    };
    const secondary = plan.artifacts.filter(({ identifier }) => identifier !== undefined);
    for (const artifact of plan.artifacts) {
        if (interruption.aborted)
            break;
        if (artifact === secondary[0])
            log('Preparing to copy secondary artifacts');
        if (artifact.identifier !== undefined)
            log(`Preparing to copy secondary artifacts ${artifact.identifier}`);
        await (0,_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .attempt */ .C)(failures, async () => {
            const tools = { shell, store, secrets, log, options };
            const made = await storeArtifact(artifact, plan.source.directory, tools);
            if (typeof made === 'string') {
                return { statusCode: 'CLIENT_ERROR', message: made, at: artifact.files[0]?.at };
            }
            stored.push(made);
            emit({ type: 'artifact-stored', artifact: made });
            return undefined;
        });
    }
    if (secondary.length === 0)
        log('No secondary artifacts defined in buildspec');
}
/** @returns the artifact, or why there is none */
async function storeArtifact(artifact, source, { shell, store, secrets, log, options }) {
    const texts = [
        artifact.name.text ?? '',
        artifact.baseDirectory?.text ?? '',
        ...artifact.excludePaths.map(({ text }) => text),
        ...artifact.files.map(({ text }) => text),
    ];
    const expanded = await shell.expand(texts);
    const unread = expanded.indexOf(undefined);
    if (unread >= 0)
        return `the shell cannot evaluate ${texts[unread]}`;
    const [name, baseDirectory, ...evaluated] = expanded.map((text) => text ?? '');
    // A pattern that comes out empty is named as it is written.
    const patterns = evaluated.map((text, index) => text || (texts[index + 2] ?? ''));
    if (artifact.name.text !== undefined && name === '') {
        options.onWarning(`The artifact's name ${artifact.name.text} is empty: it is called ${artifact.name.fixed}.`);
    }
    if (name !== undefined && name !== artifact.name.text && secrets.heldBy(name) !== undefined) {
        options.onWarning(`The artifact's name ${artifact.name.text} holds a secret: whoever sees the artifact can read it.`);
    }
    const excluded = artifact.excludePaths.length;
    const selection = await (0,_files_select_files_js__WEBPACK_IMPORTED_MODULE_1__/* .selectFiles */ .A)({
        files: patterns.slice(excluded),
        baseDirectory: baseDirectory || undefined,
        discardPaths: artifact.discardPaths,
        excludePaths: patterns.slice(0, excluded),
        keepLinks: artifact.enableSymlinks,
    }, { source, files: shell.files, log, warn: options.onWarning });
    if ('problem' in selection)
        return selection.problem;
    const selected = await (0,_files_git_credentials_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutGitCredentials */ .d)(selection.files, ({ path }) => shell.readFile(path), options.onWarning);
    for (let tried = Infinity;;) {
        const files = await readableFiles(selected, shell, options);
        if (files.length === 0)
            return _files_select_files_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_FILES */ .E;
        if (options.signal.aborted)
            return '';
        const { identifier } = artifact;
        const packaging = packagingOf(artifact, files, options);
        const request = { identifier, name: name || artifact.name.fixed, packaging, files };
        const made = await store.store(request, options);
        if (!('failure' in made))
            return made;
        // A background job may have removed some while they were read: the others are worth another attempt.
        tried = Math.min(tried, files.length);
        const left = await readableFiles(selected, shell, { ...options, onWarning: () => undefined });
        if (left.length >= tried)
            return `Failed to upload artifacts: ${made.failure}`;
    }
}
/** Links are kept in zips only (codebuild.md §7.3). */
function packagingOf({ packaging, name }, files, { onWarning }) {
    const link = files.find((file) => file.link !== undefined);
    if (packaging === 'zip' || !link)
        return packaging;
    const called = name.text ?? name.fixed;
    onWarning(`The artifact ${called} is packed as a zip: enable-symlinks keeps ${link.entry} a link, which only a zip can.`);
    return 'zip';
}
/** Background jobs may remove files while we look. */
async function readableFiles(files, shell, { onWarning }) {
    const followed = files.filter(({ link }) => link === undefined);
    const paths = await shell.files.reach(followed.map(({ path }) => path));
    const found = new Map(followed.map((file, index) => [file, paths[index]]));
    return files.flatMap((file) => {
        const { entry, link } = file;
        if (link !== undefined)
            return [{ entry, path: '', link }];
        const path = found.get(file);
        if (path !== undefined)
            return [{ entry, path }];
        onWarning(`${entry} is gone meanwhile: it is left out of the artifact.`);
        return [];
    });
}


/***/ })

};
