export const id = 5658;
export const ids = [5658];
export const modules = {

/***/ 5658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   batchOfInputs: () => (/* binding */ batchOfInputs)
/* harmony export */ });
/* harmony import */ var _adapters_github_facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4390);
/* harmony import */ var _prepare_batch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(325);


/**
 * Plans the batch that the inputs ask for: the same in all jobs of a run.
 * @param facts of this step
 */
function batchOfInputs({ environment, interruption }, { settings, overrides, sourceDirectory }, facts, aws) {
    const { buildspec, projectName, project } = settings;
    return (0,_prepare_batch_js__WEBPACK_IMPORTED_MODULE_1__/* .prepareBatch */ .I)({ buildspecInput: buildspec, projectName, overrides, project }, sourceDirectory, facts.then((known) => ({ ...known, uuid: (0,_adapters_github_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .batchUuid */ .k)(environment, projectName) ?? known.uuid })), aws, interruption.signal);
}


/***/ })

};
