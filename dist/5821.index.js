export const id = 5821;
export const ids = [5821];
export const modules = {

/***/ 5821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commandCredentials: () => (/* binding */ commandCredentials)
/* harmony export */ });
/** The endpoint that a plan wants for its commands' AWS credentials. */
function commandCredentials({ leftOut }, { provider, onSecrets, onWarning }) {
    return {
        leftOut,
        serve: async (address, variables) => {
            const { startCredentialsEndpoint } = await __webpack_require__.e(/* import() */ 8927).then(__webpack_require__.bind(__webpack_require__, 8927));
            const endpoint = await startCredentialsEndpoint({
                address,
                credentials: provider,
                onSecrets,
                onWarning,
            });
            const kept = variables.filter(({ name }) => !leftOut.includes(name));
            return { variables: [...kept, ...endpoint.variables], close: endpoint.close };
        },
        onFailure: (reason) => onWarning(`Commands cannot be given AWS credentials that last: ${reason.replace(/\.$/, '')}. They have those of their variables, if any: ` +
            'these are not refreshed, and files and addresses of this machine are not in an image.'),
    };
}


/***/ })

};
