export const id = 8927;
export const ids = [8927];
export const modules = {

/***/ 8927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   startCredentialsEndpoint: () => (/* binding */ startCredentialsEndpoint)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37067);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);



const PATH = '/credentials';
/**
 * What never expires is asked for again after so long. AWS's programs begin to refresh a quarter of an hour before the
 * end, so a shorter time would make them ask for each request.
 */
const LASTING_MS = 30 * 60_000;
/**
 * Serves AWS credentials as the agent of Amazon ECS does, and CodeBuild's, which every AWS SDK and the AWS CLI understand:
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-container-credentials.html. Whoever asks must know the token
 * that only the variables hold.
 * @throws EnvironmentError when it cannot listen at the address
 */
async function startCredentialsEndpoint(options) {
    const { address, onSecrets } = options;
    const token = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(32).toString('hex');
    onSecrets([token]);
    const answer = createAnswer(options);
    const server = (0,node_http__WEBPACK_IMPORTED_MODULE_1__.createServer)((request, response) => {
        if (request.method !== 'GET' || request.url !== PATH) {
            return send(response, 404, { code: 'NotFound', message: `Only GET ${PATH} is answered here.` });
        }
        if (!isAuthorized(request, token)) {
            const message = 'The Authorization header is not the value of AWS_CONTAINER_AUTHORIZATION_TOKEN.';
            return send(response, 403, { code: 'AccessDenied', message });
        }
        void answer().then(([status, body]) => send(response, status, body));
    });
    server.unref(); // must not keep this process alive
    await new Promise((resolve, reject) => {
        server.once('error', (error) => reject(new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EnvironmentError */ .eG(`Cannot listen at ${address}: ${error.message}`)));
        server.listen(0, address, resolve);
    });
    const { port } = server.address();
    return {
        variables: [
            { name: 'AWS_CONTAINER_CREDENTIALS_FULL_URI', value: `http://${address}:${port}${PATH}` },
            { name: 'AWS_CONTAINER_AUTHORIZATION_TOKEN', value: token },
        ],
        close: () => new Promise((resolve) => {
            server.close(() => resolve());
            server.closeAllConnections();
        }),
    };
}
/** Gives the status and body of an answer; requests at the same time wait for the same credentials. */
function createAnswer({ credentials, onSecrets, onWarning }) {
    let known = '';
    let warned = false;
    let pending;
    const ask = async () => {
        try {
            const { accessKeyId, secretAccessKey, sessionToken = '', expiration } = await credentials();
            const secrets = [accessKeyId, secretAccessKey, sessionToken].filter((value) => value !== '');
            if (known !== secrets.join())
                onSecrets(secrets);
            known = secrets.join();
            const end = expiration ?? new Date(Date.now() + LASTING_MS);
            return [
                200,
                {
                    AccessKeyId: accessKeyId,
                    SecretAccessKey: secretAccessKey,
                    Token: sessionToken,
                    Expiration: end.toISOString(),
                },
            ];
        }
        catch (error) {
            const failure = error;
            if (!warned)
                onWarning(`The build asked for AWS credentials, and there are none: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageWithHint */ .X9)(failure)}`);
            warned = true;
            return [500, { code: 'CredentialsUnavailable', message: failure.message }];
        }
    };
    return () => (pending ??= ask().finally(() => (pending = undefined)));
}
/** Compares digests, for they are of one length: the time it takes tells nothing. */
function isAuthorized({ headers }, token) {
    const digest = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest();
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(digest(headers.authorization ?? ''), digest(token));
}
function send(response, status, body) {
    const content = JSON.stringify(body);
    response.writeHead(status, {
        'Content-Type': 'application/json',
        'Content-Length': Buffer.byteLength(content),
    });
    response.end(content);
}


/***/ })

};
