export const id = 185;
export const ids = [185];
export const modules = {

/***/ 3746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ry: () => (/* binding */ clientSettings),
  Rg: () => (/* binding */ configuredRegion),
  Q7: () => (/* binding */ connectionSettings),
  Eu: () => (/* binding */ untilAborted)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
;// CONCATENATED MODULE: ./build/adapters/aws/proxy.js
const CONNECT_MS = 10_000;
/** A connection on which nothing moves for so long is dead. */
const IDLE_MS = 30_000;
/**
 * Makes the handler that sends the requests of the SDK, with limits of time, and through the proxy that HTTPS_PROXY,
 * HTTP_PROXY and NO_PROXY (in capitals or not) name for the host, by the rules of GitHub's own actions. What the
 * handler throws for a connection is a `ConnectionError`.
 */
async function createRequestHandler() {
    const { NodeHttpHandler } = await __webpack_require__.e(/* import() */ 1279).then(__webpack_require__.t.bind(__webpack_require__, 1279, 19));
    const { getProxyUrl } = await __webpack_require__.e(/* import() */ 9783).then(__webpack_require__.bind(__webpack_require__, 9783));
    const limits = { connectionTimeout: CONNECT_MS, socketTimeout: IDLE_MS };
    const direct = new NodeHttpHandler(limits);
    const proxied = new Map();
    const through = async (proxy) => {
        const { HttpsProxyAgent } = await __webpack_require__.e(/* import() */ 3669).then(__webpack_require__.t.bind(__webpack_require__, 3669, 19));
        let handler = proxied.get(proxy);
        if (handler === undefined) {
            const agent = new HttpsProxyAgent(proxy, { keepAlive: true });
            handler = new NodeHttpHandler({ ...limits, httpAgent: agent, httpsAgent: agent });
            proxied.set(proxy, handler);
        }
        return handler;
    };
    return {
        metadata: direct.metadata,
        handle: async (request, options) => {
            const { protocol, hostname, port } = request;
            const host = port === undefined ? hostname : `${hostname}:${port}`;
            let proxy;
            try {
                proxy = getProxyUrl(new URL(`${protocol}//${host}`));
                const handler = proxy === undefined ? direct : await through(proxy.href);
                return await handler.handle(request, options);
            }
            catch (error) {
                const askedHost = proxy === undefined ? host : `${host} through the proxy ${proxy.host}`;
                throw connectionError(error, askedHost);
            }
        },
        destroy: () => {
            for (const handler of [direct, ...proxied.values()])
                handler.destroy();
        },
    };
}
/** It keeps the error's properties: the SDK looks at them to decide whether it tries again. */
function connectionError(error, askedHost) {
    const { message, name } = error;
    return Object.assign(new Error(message, { cause: error }), error, { name, askedHost });
}

;// CONCATENATED MODULE: ./build/adapters/aws/clients.js


/** Throttling and short trouble pass within half a minute; the SDK waits longer before each attempt. */
const ATTEMPTS = 6;
/**
 * The region that variables name; undefined leaves it to the profile. The SDK does not know AWS_DEFAULT_REGION, which
 * the AWS CLI and CodeBuild's images use.
 */
function configuredRegion(environment) {
    return environment['AWS_REGION'] || environment['AWS_DEFAULT_REGION'] || undefined;
}
/**
 * The settings for any client of the SDK: `new SSMClient(await clientSettings({ environment, credentials }))`. Endpoints
 * (AWS_ENDPOINT_URL and AWS_ENDPOINT_URL_<SERVICE>) and profiles the SDK finds itself. Give each call the build's signal,
 * which credentials do not know: `untilAborted(signal, client.send(command, { abortSignal: signal }))`.
 */
async function clientSettings(options) {
    const { environment, region, credentials } = options;
    const connection = await connectionSettings(environment);
    return { ...connection, region: region ?? configuredRegion(environment), credentials };
}
/** The part of the settings that says how AWS is reached. */
async function connectionSettings(environment) {
    const attempts = Number(environment['AWS_MAX_ATTEMPTS']);
    prepareProcess();
    return {
        maxAttempts: Number.isInteger(attempts) && attempts > 0 ? attempts : ATTEMPTS,
        retryMode: 'standard',
        requestHandler: await createRequestHandler(),
    };
}
/** What `work` gives, but no longer than the signal lets it: to get credentials, the SDK takes no signal. */
function untilAborted(signal, work) {
    // Each call under way listens to it, twice; node warns of more than ten.
    (0,external_node_events_.setMaxListeners)(0, signal);
    return new Promise((resolve, reject) => {
        const abort = () => reject(new Error('The signal aborted.'));
        signal.addEventListener('abort', abort, { once: true });
        if (signal.aborted)
            abort();
        void work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
    });
}
/**
 * Sets what only variables of this process can: that the SDK does not warn of the Node that runs an action. Empty variables,
 * which `aws-actions/configure-aws-credentials` leaves behind, go, since the SDK takes some of them for values.
 */
function prepareProcess() {
    process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
    for (const [name, value] of Object.entries(process.env)) {
        if (name.startsWith('AWS_') && value === '')
            delete process.env[name];
    }
}


/***/ }),

/***/ 2760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ refusalOf),
/* harmony export */   l: () => (/* binding */ credentialsFailure)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

/** Credentials that the service does not know, or no longer; names of all the protocols. */
const BAD_CREDENTIALS = /^(UnrecognizedClient|InvalidClientTokenId|InvalidAccessKeyId|InvalidToken|ExpiredToken|RequestExpired|TokenRefreshRequired|InvalidSignature|SignatureDoesNotMatch|IncompleteSignature|MissingAuthenticationToken|MissingAuthToken|RequestTimeTooSkewed|AuthFailure|InvalidIdentityToken)(Exception|Error)?$/;
const EXPIRED = /expired/i;
const CLOCK = /Signature (expired|not yet current)|RequestTimeTooSkewed/;
const THROTTLED = /^(Throttl|TooManyRequests|RequestLimitExceeded|RequestThrottled|SlowDown|BandwidthLimitExceeded|EC2Throttled|ProvisionedThroughputExceeded)/;
const TLS = /CERT|SSL|TLS|UNABLE_TO_|EPROTO/;
const KMS = /\bKMS\b|ciphertext|customer master key/i;
/**
 * What an error of an SDK call means: gives the service's refusal, which the build's author can mend.
 * @throws EnvironmentError for all that is no answer to the question: no credentials, or none that the service knows; no
 * region; a service that cannot be reached, has trouble of its own or too much to do, after all attempts; and when the
 * signal has aborted.
 */
function refusalOf(thrown, question) {
    const error = thrown;
    const { service, environment, signal, permission } = question;
    const words = wordsOf(error);
    const failure = (message, hint) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EnvironmentError */ .eG(message, hint, { cause: thrown });
    if (signal.aborted)
        throw failure(`${service} was not asked to the end: the build was interrupted.`);
    // The provider of the credentials has told already.
    if (thrown instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EnvironmentError */ .eG)
        throw thrown;
    if (isWithoutRegion(error)) {
        throw failure(`There is no AWS region to ask ${service} in: ${words}`, regionHint(environment));
    }
    const trouble = troubleOf(error, service);
    if (trouble)
        throw trouble;
    if (BAD_CREDENTIALS.test(error.name)) {
        throw failure(`${service} does not accept the AWS credentials: ${words}`, credentialsHint(environment, words));
    }
    if (error.$fault !== 'client')
        throw failure(`${service} cannot be asked${triesOf(error)}: ${words}`);
    const hint = permissionHint(error, permission);
    return { code: error.name, refusal: words, ...(hint === undefined ? {} : { hint }) };
}
/** What it means that one of the SDK's providers of credentials threw `thrown`. */
function credentialsFailure(thrown, environment) {
    const error = thrown;
    const trouble = troubleOf(error, 'The service that gives AWS credentials');
    if (trouble)
        return trouble;
    const words = wordsOf(error);
    const hint = isWithoutRegion(error) ? regionHint(environment) : credentialsHint(environment, words);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EnvironmentError */ .eG(`There are no AWS credentials for the build: ${words}`, hint, {
        cause: thrown,
    });
}
/** Who is asked cannot be reached, is in trouble, or has too much to do; undefined for all else. */
function troubleOf(error, asked) {
    const words = wordsOf(error);
    const tried = triesOf(error);
    const status = error.$metadata?.httpStatusCode;
    const trouble = (message, hint) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EnvironmentError */ .eG(message, hint, { cause: error });
    if (isThrottled(error)) {
        return trouble(`${asked} gets too many requests${tried}: ${words}`, 'Try again later, or raise AWS_MAX_ATTEMPTS.');
    }
    // The SDK's name for an error that has none, as a proxy's or a gateway's.
    const isNameless = error.$fault === undefined || /^Unknown(Error)?$/.test(error.name);
    if (isNameless && status !== undefined && error.code === undefined) {
        return trouble(`${asked} gave an answer that is not AWS's${tried}: HTTP ${status}`, networkHint(error));
    }
    if (error.$fault === 'server' || (status ?? 0) >= 500) {
        return trouble(`${asked} has trouble of its own${tried}: ${words}`, 'Try again later.');
    }
    if (error.askedHost !== undefined) {
        return trouble(`${asked} cannot be reached at ${error.askedHost}${tried}: ${words}`, networkHint(error));
    }
    return undefined;
}
function isWithoutRegion({ message }) {
    return /^Region (is missing|not accepted)/.test(message);
}
/** `Name: message`, without a name that says nothing; a connection that failed in several ways has but a code. */
function wordsOf({ name, message, code }) {
    const said = message || (typeof code === 'string' ? code : 'no reason is given');
    return /^(Aggregate)?Error$/.test(name) ? said : `${name}: ${said}`;
}
function triesOf({ $metadata }) {
    const attempts = $metadata?.attempts ?? 1;
    return attempts > 1 ? `, after ${attempts} attempts` : '';
}
function isThrottled({ name, $metadata, $retryable }) {
    return THROTTLED.test(name) || $metadata?.httpStatusCode === 429 || $retryable?.throttling === true;
}
function regionHint(environment) {
    return onGitHub(environment)
        ? 'Give aws-actions/configure-aws-credentials an aws-region in a step before this one, or set AWS_REGION.'
        : 'Set AWS_REGION, or a region in your AWS profile.';
}
function credentialsHint(environment, words) {
    if (CLOCK.test(words))
        return 'Set the clock of this machine.';
    if (!onGitHub(environment)) {
        const profile = environment['AWS_PROFILE'];
        return profile
            ? `Check the AWS profile ${profile} (AWS_PROFILE), or log in with \`aws sso login --profile ${profile}\`.`
            : 'Set AWS_PROFILE and log in with `aws sso login`, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.';
    }
    return EXPIRED.test(words)
        ? 'Run aws-actions/configure-aws-credentials right before this step, or give it a longer role-duration-seconds.'
        : 'Run aws-actions/configure-aws-credentials in a step before this one, in a job with `permissions: id-token: write`.';
}
function onGitHub(environment) {
    return environment['GITHUB_ACTIONS'] === 'true';
}
function networkHint({ code, name }) {
    return TLS.test(String(code ?? name))
        ? 'Name the certificates of your network in a file by NODE_EXTRA_CA_CERTS.'
        : 'Check the network, the region, and HTTPS_PROXY, NO_PROXY and AWS_ENDPOINT_URL where they are set.';
}
/** What to allow, and to whom, when permission is what lacks. */
function permissionHint({ name, message, $metadata }, permission) {
    const denied = /not authorized to perform: ([\w:*-]+)(?: on (?:the )?resource: (\S+))?/.exec(message);
    const [, action, resource] = denied ?? [];
    if (action !== undefined)
        return allow(resource === undefined ? action : `${action} on ${resource}`);
    if (KMS.test(message))
        return allow('kms:Decrypt on the KMS key that encrypts it');
    const isDenied = /^AccessDenied/.test(name) || $metadata?.httpStatusCode === 403;
    return isDenied && permission !== undefined ? allow(permission) : undefined;
}
function allow(permission) {
    return `Allow ${permission} in a policy of the role that the job's AWS credentials are of.`;
}


/***/ }),

/***/ 185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openS3: () => (/* binding */ openS3)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6466);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9473);
/* harmony import */ var _clients_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3746);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2760);






/** How often an object is asked for whose bytes stop coming; the SDK only repeats what happens before the first. */
const ATTEMPTS = 3;
/** Opens S3 with the AWS credentials of this job; it finds out by itself in which region a bucket is. */
async function openS3({ environment, credentials, signal }) {
    const { GetObjectCommand, paginateListObjectsV2, S3Client } = await Promise.all(/* import() */[__webpack_require__.e(1279), __webpack_require__.e(5861), __webpack_require__.e(3711)]).then(__webpack_require__.t.bind(__webpack_require__, 3711, 19));
    const client = new S3Client({
        ...(await (0,_clients_js__WEBPACK_IMPORTED_MODULE_4__/* .clientSettings */ .ry)({
            environment,
            credentials: (properties) => (0,_clients_js__WEBPACK_IMPORTED_MODULE_4__/* .untilAborted */ .Eu)(signal, credentials(properties)),
        })),
        followRegionRedirects: true,
        // Services that stand in for S3 have no names for buckets.
        forcePathStyle: Boolean(environment['AWS_ENDPOINT_URL_S3'] || environment['AWS_ENDPOINT_URL']),
    });
    const refusal = (error, permission) => (0,_failures_js__WEBPACK_IMPORTED_MODULE_5__/* .refusalOf */ .O)(error, { service: 'S3', environment, signal, permission });
    /** Hands the object to `take`, anew when its bytes stop coming. */
    const get = async (object, take) => {
        const { bucket, key, versionId } = object;
        const command = new GetObjectCommand({ Bucket: bucket, Key: key, VersionId: versionId });
        for (let attempt = 1;; attempt++) {
            let answer;
            try {
                answer = await client.send(command, { abortSignal: signal });
            }
            catch (error) {
                const action = versionId === undefined ? 's3:GetObject' : 's3:GetObjectVersion';
                return refusal(error, `${action} on arn:aws:s3:::${bucket}/${key} (and s3:ListBucket, else a missing object looks denied)`);
            }
            try {
                return await take(answer.Body, answer);
            }
            catch (error) {
                if (!signal.aborted && !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .eG) && attempt < ATTEMPTS)
                    continue;
                throw brokenOff(object, error);
            }
        }
    };
    return {
        read: (object, most) => get(object, async (body) => {
            const chunks = [];
            let size = 0;
            for await (const chunk of (0,node_stream__WEBPACK_IMPORTED_MODULE_1__.addAbortSignal)(signal, body)) {
                chunks.push(chunk);
                size += chunk.length;
                if (size >= most)
                    break;
            }
            return { content: Buffer.concat(chunks).subarray(0, most) };
        }),
        download: (object, path) => get(object, async (body, { VersionId }) => {
            await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_2__.pipeline)(body, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(path), { signal }).catch((error) => {
                if (error.syscall !== 'open' && error.syscall !== 'write')
                    throw error;
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .eG(`${path} cannot be written: ${error.message}.`, undefined, {
                    cause: error,
                });
            });
            // Of an object from before the bucket kept versions.
            return VersionId === undefined || VersionId === 'null' ? {} : { versionId: VersionId };
        }),
        list: async (bucket, prefix) => {
            const keys = [];
            try {
                const pages = paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix }, { abortSignal: signal });
                for await (const { Contents } of pages)
                    keys.push(...(Contents ?? []).flatMap(({ Key }) => Key ?? []));
            }
            catch (error) {
                return refusal(error, `s3:ListBucket on arn:aws:s3:::${bucket}`);
            }
            return { keys };
        },
    };
}
function brokenOff({ bucket, key }, error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .eG)
        return error;
    const message = `S3 did not send all of s3://${bucket}/${key}: ${error.message}.`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .eG(message, 'Try again later.', { cause: error });
}


/***/ })

};
