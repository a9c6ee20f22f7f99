export const id = 5099;
export const ids = [5099];
export const modules = {

/***/ 5099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createCodeCommitLogins: () => (/* binding */ createCodeCommitLogins)
/* harmony export */ });
/* unused harmony export codeCommitPassword */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);


/** CodeCommit's hosts as patterns of git's, whose `*` is one component of a name: of the partitions `aws`, `aws-us-gov` and `aws-cn`. */
const URLS = [
    'https://git-codecommit.*.amazonaws.com',
    'https://git-codecommit-fips.*.amazonaws.com',
    'https://git-codecommit.*.amazonaws.com.cn',
];
const HOST = /^git-codecommit(?:-fips)?\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?$/;
const PATH = /^[\w./-]{1,300}$/;
/**
 * What `aws codecommit credential-helper` does: lets git in by a signature in place of a password, which is good for that
 * repository and 15 minutes. `login` throws a UserError for what is no repository of CodeCommit's, and what `credentials`
 * throws.
 */
function createCodeCommitLogins({ credentials, onSecrets }) {
    return {
        service: 'CodeCommit',
        urls: URLS,
        login: async (request) => {
            const region = HOST.exec(request.host)?.[1];
            if (region === undefined || !PATH.test(request.path)) {
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('that is no address of a repository of CodeCommit.');
            }
            const keys = await credentials();
            const password = codeCommitPassword(request, region, keys, new Date());
            const { accessKeyId, sessionToken } = keys;
            onSecrets(sessionToken ? [password, sessionToken] : [password]);
            return { username: sessionToken ? `${accessKeyId}%${sessionToken}` : accessKeyId, password };
        },
    };
}
/**
 * A signature of version 4 (docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html) over a
 * request as no HTTP client sends it: its method is GIT, its body is not hashed, and in the text to sign the time lacks its Z.
 */
function codeCommitPassword({ host, path }, region, { secretAccessKey }, now) {
    const time = now.toISOString().replace(/[-:]|\.\d+Z$/g, '');
    const scope = [time.slice(0, 8), region, 'codecommit', 'aws4_request'];
    const request = `GIT\n/${path}\n\nhost:${host}\n\nhost\n`;
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(request).digest('hex');
    const text = ['AWS4-HMAC-SHA256', time, scope.join('/'), hash].join('\n');
    const key = scope.reduce(hmac, `AWS4${secretAccessKey}`);
    return `${time}Z${hmac(key, text).toString('hex')}`;
}
function hmac(key, text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', key).update(text).digest();
}


/***/ })

};
