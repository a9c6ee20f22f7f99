export const id = 6797;
export const ids = [6797];
export const modules = {

/***/ 96797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   batchBuild: () => (/* binding */ batchBuild),
/* harmony export */   prepareBatch: () => (/* binding */ prepareBatch)
/* harmony export */ });
/* harmony import */ var _buildspec_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59082);
/* harmony import */ var _buildspec_suggest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92242);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _plan_batch_plan_batch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46497);
/* harmony import */ var _load_buildspec_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48665);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62727);






/** A batch of no builds: what a refused one is planned as. */
const NO_BATCH = {
    ..._refusal_js__WEBPACK_IMPORTED_MODULE_4__/* .NO_BUILDSPEC */ .Y,
    batch: {
        at: { line: 1, column: 1, endLine: 1, endColumn: 1 },
        fastFail: false,
        builds: { kind: 'list', entries: [] },
    },
};
/**
 * Loads, parses and plans a batch.
 * @param facts their uuid is the batch's
 */
async function prepareBatch({ buildspecInput, ...request }, sourceDirectory, facts, aws, signal) {
    const loaded = await (0,_load_buildspec_js__WEBPACK_IMPORTED_MODULE_3__/* .loadBuildspec */ .o)(buildspecInput, sourceDirectory, aws, signal);
    const { buildspec = NO_BATCH, problems, ...place } = readBatch(loaded);
    const { plan, diagnostics } = (0,_plan_batch_plan_batch_js__WEBPACK_IMPORTED_MODULE_2__/* .planBatch */ .I)({ ...request, buildspec, buildspecFile: place.file }, await facts);
    const all = [...problems, ...diagnostics];
    return { ...place, plan, diagnostics: all, refused: all.some(({ severity }) => severity === 'error') };
}
function readBatch(loaded) {
    if ('severity' in loaded)
        return { problems: [loaded], file: loaded.file, text: '' };
    const { file, path, content } = loaded;
    const text = typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
    const { buildspec, diagnostics } = (0,_buildspec_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBuildspec */ .b)(content, file);
    const place = { file, path, text };
    if (!buildspec)
        return { ...place, problems: diagnostics };
    if (!buildspec.batch)
        return { ...place, problems: [...diagnostics, withoutBatch(file)] };
    return { ...place, buildspec, problems: diagnostics };
}
function withoutBatch(file) {
    return {
        severity: 'error',
        code: 'BATCH_SPEC_VALIDATION_ERROR',
        message: 'BatchSpec has invalid values.. The buildspec has no batch',
        hint: 'Run it as a single build, or add batch: with build-list, build-graph, build-matrix or build-fanout.',
        file,
    };
}
/** @throws UserError when the batch has no such build */
function batchBuild({ builds, buildspecFile }, identifier) {
    const build = builds.find((one) => one.identifier === identifier);
    if (build)
        return build;
    const nearest = (0,_buildspec_suggest_js__WEBPACK_IMPORTED_MODULE_5__/* .nearestWord */ .z)(identifier, builds.map((one) => one.identifier));
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The batch of ${buildspecFile} has no build ${JSON.stringify(identifier)}.`, nearest === undefined ? 'buildspec plan --batch lists its builds.' : `Did you mean ${nearest}?`);
}


/***/ })

};
