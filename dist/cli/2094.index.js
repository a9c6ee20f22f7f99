export const id = 2094;
export const ids = [2094,9713];
export const modules = {

/***/ 84212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ atMost)
/* harmony export */ });
/** Makes a function that runs work, no more than `count` pieces of it at a time; the rest waits in order. */
function atMost(count) {
    let running = 0;
    const waiting = [];
    return async (work) => {
        // Who ends hands its place on, so nobody who comes later overtakes.
        if (running < count)
            running += 1;
        else
            await new Promise((resolve) => waiting.push(resolve));
        try {
            return await work();
        }
        finally {
            const next = waiting.shift();
            if (next === undefined)
                running -= 1;
            else
                next();
        }
    };
}


/***/ }),

/***/ 33746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ry: () => (/* binding */ clientSettings),
  Rg: () => (/* binding */ configuredRegion),
  Q7: () => (/* binding */ connectionSettings),
  Eu: () => (/* binding */ untilAborted)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
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
    const { NodeHttpHandler } = await __webpack_require__.e(/* import() */ 1279).then(__webpack_require__.t.bind(__webpack_require__, 61279, 19));
    const { getProxyUrl } = await __webpack_require__.e(/* import() */ 9783).then(__webpack_require__.bind(__webpack_require__, 19783));
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

/***/ 92760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ refusalOf),
/* harmony export */   l: () => (/* binding */ credentialsFailure)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

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

/***/ 82094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createReferenceStore: () => (/* binding */ createReferenceStore)
});

// EXTERNAL MODULE: ./build/adapters/aws/at-most.js
var at_most = __webpack_require__(84212);
// EXTERNAL MODULE: ./build/adapters/aws/clients.js + 1 modules
var clients = __webpack_require__(33746);
// EXTERNAL MODULE: ./build/adapters/aws/failures.js
var failures = __webpack_require__(92760);
;// CONCATENATED MODULE: ./build/adapters/aws/parameters.js



/** More names one call of GetParameters does not take. */
const NAMES_A_CALL = 10;
const CALLS_AT_ONCE = 4;
/** `arn:aws:ssm:eu-west-1:123456789012:parameter/name`. */
const ARN = /^arn:[^:]+:ssm:([^:]+):/;
/**
 * Looks parameters up by `ssm:GetParameters` with decryption, as CodeBuild does (codebuild.md §6): each name once, ten a call,
 * ARNs in their own region.
 * @param clientIn gives the client for a region; for the configured one when it is undefined
 * @throws EnvironmentError see `refusalOf`
 */
async function lookUpParameters(names, clientIn, { environment, signal }) {
    const limited = (0,at_most/* atMost */.T)(CALLS_AT_ONCE);
    const call = (client, some) => limited(() => {
        const asked = { Names: some, WithDecryption: true };
        return (0,clients/* untilAborted */.Eu)(signal, client.getParameters(asked, { abortSignal: signal }));
    }).catch((error) => {
        const permission = `ssm:GetParameters on ${some.join(', ')}`;
        return (0,failures/* refusalOf */.O)(error, { service: 'Parameter Store', environment, signal, permission });
    });
    const answers = new Map();
    const askAlone = async (client, name) => {
        const answer = await call(client, [name]);
        if ('refusal' in answer)
            answers.set(name, { refusal: answer.refusal, hint: answer.hint });
        else
            answers.set(name, parameters_valueOf(answer.Parameters?.[0]) ?? (await missing(name, client)));
    };
    const ask = async (client, some) => {
        const answer = await call(client, some);
        const { Parameters = [], InvalidParameters = [] } = 'refusal' in answer ? {} : answer;
        await Promise.all(some.map(async (name) => {
            const found = parameters_valueOf(Parameters.find((parameter) => namesOf(parameter).includes(name)));
            if (found !== undefined)
                answers.set(name, found);
            else if (InvalidParameters.includes(name))
                answers.set(name, await missing(name, client));
            // One name that is denied or malformed makes the whole call fail; alone, each gets an answer of its own.
            else
                await askAlone(client, name);
        }));
    };
    const byClient = new Map();
    for (const name of new Set(names)) {
        const client = await clientIn(ARN.exec(name)?.[1]);
        byClient.set(client, [...(byClient.get(client) ?? []), name]);
    }
    const calls = [...byClient].flatMap(([client, all]) => callsOf(all).map((some) => ask(client, some)));
    await Promise.all(calls);
    return answers;
}
function callsOf(names) {
    return Array.from({ length: Math.ceil(names.length / NAMES_A_CALL) }, (_, index) => names.slice(index * NAMES_A_CALL, (index + 1) * NAMES_A_CALL));
}
/** What may have been asked for to get this: with the version or label (`:3`) when the answer tells one, else without. */
function namesOf({ Name, ARN, Selector = '' }) {
    const selector = Selector.replace(/^:?(?=.)/, ':');
    return [`${Name}${selector}`, `${ARN}${selector}`];
}
function parameters_valueOf(parameter) {
    return parameter?.Value === undefined ? undefined : { value: parameter.Value };
}
/** In CodeBuild's own words. */
async function missing(name, client) {
    const region = await client.config.region();
    return {
        refusal: `parameter does not exist: ${name}`,
        hint: `Check the name, and that it is in ${region}, in the account of the job's AWS credentials.`,
    };
}

;// CONCATENATED MODULE: ./build/adapters/aws/secrets.js


/** `arn:aws:secretsmanager:eu-west-1:123456789012:secret:name-a1b2c3`. */
const secrets_ARN = /^arn:[^:]+:secretsmanager:([^:]+):/;
/**
 * Looks a secret up by `secretsmanager:GetSecretValue` (codebuild.md §6), an ARN in its own region. Gives the text as it is.
 * @param clientIn gives the client for a region; for the configured one when it is undefined
 * @throws EnvironmentError see `refusalOf`
 */
async function lookUpSecret({ id, stage, versionId }, clientIn, { environment, signal }) {
    const client = await clientIn(secrets_ARN.exec(id)?.[1]);
    try {
        const asked = { SecretId: id, VersionStage: stage, VersionId: versionId };
        const answer = client.getSecretValue(asked, { abortSignal: signal });
        const { SecretString: value } = await (0,clients/* untilAborted */.Eu)(signal, answer);
        return value === undefined ? BINARY : { value };
    }
    catch (error) {
        const permission = `secretsmanager:GetSecretValue on ${id}`;
        const service = 'Secrets Manager';
        const { code, refusal, hint } = (0,failures/* refusalOf */.O)(error, { service, environment, signal, permission });
        if (code !== 'ResourceNotFoundException')
            return { refusal, hint };
        const region = await client.config.region();
        return {
            refusal,
            hint: `Check the name and the version, and that it is in ${region}; a secret of another account needs its ARN.`,
        };
    }
}
const BINARY = {
    refusal: 'the secret is binary; only text can be a variable',
    hint: 'Fetch it in a command: aws secretsmanager get-secret-value --query SecretBinary --output text --secret-id …',
};

;// CONCATENATED MODULE: ./build/adapters/aws/reference-store.js




const SECRETS_AT_ONCE = 10;
/**
 * Parameter Store and Secrets Manager in the account of the credentials. Nothing of the AWS SDK is loaded before the first
 * question.
 * @param environment the caller's variables
 * @param credentials what `createCredentials` gives
 */
function createReferenceStore(environment, credentials) {
    const home = (0,clients/* configuredRegion */.Rg)(environment);
    const ssm = oneEach(home, async (region) => {
        const { SSM } = await Promise.all(/* import() */[__webpack_require__.e(1279), __webpack_require__.e(5861), __webpack_require__.e(4736)]).then(__webpack_require__.t.bind(__webpack_require__, 34736, 19));
        return new SSM(await (0,clients/* clientSettings */.ry)({ environment, region, credentials }));
    });
    const secretsManager = oneEach(home, async (region) => {
        const { SecretsManager } = await Promise.all(/* import() */[__webpack_require__.e(1279), __webpack_require__.e(5861), __webpack_require__.e(2994)]).then(__webpack_require__.t.bind(__webpack_require__, 12994, 19));
        return new SecretsManager(await (0,clients/* clientSettings */.ry)({ environment, region, credentials }));
    });
    const limited = (0,at_most/* atMost */.T)(SECRETS_AT_ONCE);
    return {
        parameters: (names, signal) => lookUpParameters(names, ssm, { environment, signal }),
        secret: (request, signal) => limited(() => lookUpSecret(request, secretsManager, { environment, signal })),
    };
}
/** Makes one client a region; undefined is the region `home`, or the profile's when there is none. */
function oneEach(home, make) {
    const clients = new Map();
    return (region = home) => {
        const client = clients.get(region) ?? make(region);
        clients.set(region, client);
        return client;
    };
}


/***/ })

};
