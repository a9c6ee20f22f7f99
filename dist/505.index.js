export const id = 505;
export const ids = [505];
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

/***/ 505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createCredentials: () => (/* binding */ createCredentials)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _clients_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3746);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2760);



/** Those of an hour are renewed after two thirds of it: AWS's own programs want a quarter of an hour to be left. */
const RENEW_MS = 20 * 60_000;
/** So long they are given while new ones are on their way. */
const ENOUGH_MS = 5 * 60_000;
const ATTEMPTS = 5;
/** GitHub's service that says nothing for so long is dead. */
const IDLE_MS = 10_000;
/** Where STS is asked when no region is configured, and for whom GitHub's token must be: by the partition of a role's ARN. */
const PARTITIONS = {
    aws: { region: 'us-east-1', audience: 'sts.amazonaws.com' },
    'aws-cn': { region: 'cn-north-1', audience: 'sts.amazonaws.com.cn' },
    'aws-us-gov': { region: 'us-gov-west-1', audience: 'sts.amazonaws.com' },
};
/**
 * AWS credentials: those of `role` by GitHub's OIDC token, or what the SDK finds (variables, profiles, SSO, a token's file, a
 * container, an instance). Kept until they are about to expire. The SDK loads with the first call.
 * @param role undefined for what the SDK finds
 * @param onSecrets told GitHub's OIDC token before AWS gets it
 * @returns a provider for any client; it throws an EnvironmentError when there are none
 */
function createCredentials(environment, role, onSecrets) {
    return role === undefined
        ? foundCredentials(environment)
        : renewed(() => assumeByIdToken(environment, role, onSecrets));
}
function foundCredentials(environment) {
    let found;
    return async () => {
        try {
            found ??= await makeChain(environment);
            return await found();
        }
        catch (error) {
            throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .credentialsFailure */ .l)(error, environment);
        }
    };
}
/** A region would be taken for that of the services which give credentials; a profile names theirs. */
async function makeChain(environment) {
    const clientConfig = await (0,_clients_js__WEBPACK_IMPORTED_MODULE_1__/* .connectionSettings */ .Q7)(environment);
    const { fromIni, fromNodeProviderChain } = await Promise.all(/* import() */[__webpack_require__.e(1279), __webpack_require__.e(5861), __webpack_require__.e(9719)]).then(__webpack_require__.t.bind(__webpack_require__, 9719, 19));
    const chain = fromNodeProviderChain({ clientConfig });
    if (!environment['AWS_PROFILE'])
        return chain;
    const profile = fromIni({ clientConfig });
    return () => chain().catch((error) => {
        // It says that nobody has any, but not why the profile has none.
        if (error.name === 'CredentialsProviderError')
            return profile();
        throw error;
    });
}
/** Asks anew in time; until the end of those that it has, trouble with the new ones is nobody's, and nobody waits long. */
function renewed(ask) {
    let known;
    let pending;
    const left = () => (known?.expiration?.getTime() ?? 0) - Date.now();
    const renew = async () => {
        try {
            return (known = await ask());
        }
        catch (error) {
            if (known && left() > 0)
                return known;
            throw error;
        }
    };
    return async () => {
        if (known && left() > RENEW_MS)
            return known;
        const renewal = (pending ??= renew().finally(() => (pending = undefined)));
        if (!known || left() < ENOUGH_MS)
            return renewal;
        renewal.catch(() => undefined); // whoever asks after the end of these is told
        return known;
    };
}
/**
 * Takes the role with GitHub's OIDC token of the job, as aws-actions/configure-aws-credentials does:
 * https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws
 */
async function assumeByIdToken(environment, role, onSecrets) {
    const partition = PARTITIONS[role.split(':')[1]] ?? PARTITIONS.aws;
    const connection = await (0,_clients_js__WEBPACK_IMPORTED_MODULE_1__/* .connectionSettings */ .Q7)(environment);
    const webIdentityToken = await requestIdToken(environment, partition.audience, role);
    onSecrets([webIdentityToken]);
    const { fromWebToken } = await Promise.all(/* import() */[__webpack_require__.e(1279), __webpack_require__.e(5861), __webpack_require__.e(9719)]).then(__webpack_require__.t.bind(__webpack_require__, 9719, 19));
    const assume = fromWebToken({
        roleArn: role,
        roleSessionName: sessionName(environment),
        webIdentityToken,
        clientConfig: { ...connection, region: (0,_clients_js__WEBPACK_IMPORTED_MODULE_1__/* .configuredRegion */ .Rg)(environment) ?? partition.region },
    });
    try {
        return await assume();
    }
    catch (error) {
        const { name, message, $fault } = error;
        if ($fault !== 'client')
            throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .credentialsFailure */ .l)(error, environment);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EnvironmentError */ .eG(`AWS does not give the role ${role} (AWS_ROLE_ARN) for this job's OIDC token: ${name}: ${message}`, "The role's trust policy must name the provider token.actions.githubusercontent.com, the audience " +
            `${partition.audience}, and this repository and branch (or environment) as the subject.`, { cause: error });
    }
}
async function requestIdToken(environment, audience, role) {
    const { HttpClient } = await __webpack_require__.e(/* import() */ 2779).then(__webpack_require__.bind(__webpack_require__, 2779));
    const { BearerCredentialHandler } = await __webpack_require__.e(/* import() */ 2145).then(__webpack_require__.bind(__webpack_require__, 2145));
    const bearer = new BearerCredentialHandler(environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '');
    const limits = { allowRetries: true, maxRetries: ATTEMPTS, socketTimeout: IDLE_MS };
    const client = new HttpClient('run-buildspec', [bearer], limits);
    const failed = (reason, cause) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EnvironmentError */ .eG(`GitHub gives no OIDC token for the role ${role} (AWS_ROLE_ARN): ${reason}`, 'Is it allowed, with `permissions: id-token: write`? To use other credentials, empty AWS_ROLE_ARN for this step.', { cause });
    try {
        const url = new URL(environment['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '');
        url.searchParams.set('audience', audience);
        const { result, statusCode } = await client.getJson(url.href);
        if (result?.value)
            return result.value;
        throw new Error(`the answer has none (HTTP ${statusCode})`);
    }
    catch (error) {
        throw failed(error.message, error);
    }
}
/** AWS_ROLE_SESSION_NAME, or one that leads to this run; 64 characters of those that STS takes. */
function sessionName(environment) {
    const name = environment['AWS_ROLE_SESSION_NAME'] || `run-buildspec-${environment['GITHUB_RUN_ID'] || 'build'}`;
    return name.replace(/[^\w+=,.@-]/g, '-').slice(0, 64);
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


/***/ })

};
