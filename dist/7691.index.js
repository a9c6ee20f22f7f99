export const id = 7691;
export const ids = [7691];
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

/***/ 8220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QF: () => (/* binding */ unableToPull),
/* harmony export */   dg: () => (/* binding */ isTransient),
/* harmony export */   yU: () => (/* binding */ pullFailure)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

/** In this order: a refused login also says "not found", and a wrong certificate also names the dial that met it. */
const CLASSES = [
    {
        words: /toomanyrequests|too many requests|rate limit|rate exceeded|status:? 429/i,
        advice: ({ registry, credentials }) => `${registry} limits how often images are pulled. ` +
            (credentials === undefined
                ? 'Log in with registry-username and registry-password, which raises the limit, or pull from a mirror (image-map).'
                : 'Wait, or pull from a mirror (image-map).'),
    },
    {
        words: /no space left|disk quota/i,
        advice: () => 'The disk of the Docker daemon is full: remove images (docker system prune), or use a larger disk.',
    },
    {
        words: /no matching manifest|does not match the specified platform|image operating system|cannot be used on this platform/i,
        advice: () => 'The image is not made for the processor here: use a runner of its architecture, another image, or ' +
            'docker-options: --platform with emulation set up (docker/setup-qemu-action).',
    },
    {
        words: /denied|unauthorized|forbidden|authentication required|no basic auth|incorrect username|token has expired|status:? 40[13]/i,
        advice: loginAdvice,
    },
    {
        words: /manifest unknown|name unknown|not found|does not exist|no such image/i,
        advice: ({ reference, registry }) => {
            const [, repository] = /^public\.ecr\.aws\/(.+?)(?:[:@].*)?$/.exec(reference) ?? [];
            const list = registry === 'public.ecr.aws' ? ` Published tags: https://gallery.ecr.aws/${repository}.` : '';
            return `There is no such tag or repository: check the name for typing mistakes and for a removed tag.${list}`;
        },
    },
    {
        words: /server gave HTTP response to HTTPS client/i,
        advice: ({ registry }) => `The registry speaks plain HTTP: list ${registry} in insecure-registries of /etc/docker/daemon.json.`,
    },
    {
        words: /x509|certificate/i,
        advice: ({ registry }) => `The daemon does not trust the registry's certificate: put its CA at /etc/docker/certs.d/${registry}/ca.crt.`,
    },
    {
        words: /timeout|timed out|connection reset|connection refused|broken pipe|\bEOF\b|no such host|server misbehaving|temporary failure|unreachable|deadline exceeded|dial tcp|aborted|status:? 5\d\d|internal server error|bad gateway|service unavailable|blob upload|unknown blob|invalid checksum/i,
        transient: true,
        advice: ({ registry }) => `${registry} could not be reached or did not answer as it should. Is there a network, a proxy for the Docker daemon, and is the registry up?`,
    },
];
/** Whether a second attempt makes sense; a refusal or a rate limit is none that time mends within seconds. */
function isTransient(words) {
    return classOf(words)?.transient ?? false;
}
/**
 * CodeBuild's error for an image that cannot be pulled (codebuild.md §4.5; SPEC §2.1: PROVISIONING, FAULT), with the
 * words of the daemon or registry and what to do.
 */
function pullFailure(words, context, cause) {
    const said = words.trim().replace(/\s+/g, ' ').replace(/\.$/, '');
    return unableToPull(`${said} (${context.reference})`, classOf(words)?.advice(context), cause);
}
/** The same, where nothing was asked of a registry. */
function unableToPull(why, hint, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EnvironmentError */ .eG(`Unable to pull customer's container image: ${why.replace(/\.$/, '')}.`, hint, {
        cause,
        statusCode: 'BUILD_CONTAINER_UNABLE_TO_PULL_IMAGE',
    });
}
/** URLs and names of images do not count: a repository may be called `denied`. */
function classOf(words) {
    const plain = words.replace(/\S*\/\S*/g, '');
    return CLASSES.find((one) => one.words.test(plain));
}
function loginAdvice({ registry, credentials, missing }) {
    if (missing !== undefined)
        return `There was no login to ${registry}: ${missing}`;
    const refused = credentials === undefined ? '' : `The credentials of ${credentials.from} were refused. `;
    if (credentials?.advice !== undefined)
        return `${refused}${credentials.advice}`;
    const [, region] = /\.dkr\.ecr(?:-fips)?\.([\w-]+)\.amazonaws\.com/.exec(registry) ?? [];
    const ecr = region === undefined
        ? ''
        : ` For ECR the user is AWS and the password what aws ecr get-login-password --region ${region} prints; or pipe that to docker login --username AWS --password-stdin ${registry}.`;
    return `${refused}The image is private, or there is none of this name: check the name, and log in to ${registry} with registry-username and registry-password or docker login.${ecr}`;
}


/***/ }),

/***/ 7691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createCloudLogin: () => (/* binding */ createCloudLogin)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/adapters/aws/clients.js + 1 modules
var clients = __webpack_require__(3746);
// EXTERNAL MODULE: ./build/adapters/aws/failures.js
var failures = __webpack_require__(2760);
;// CONCATENATED MODULE: ./build/adapters/aws/ecr.js



/**
 * The names of private registries, those of the partitions and the dual-stack ones included, as Amazon's own credential
 * helper for docker knows them. A token goes to no other host.
 */
const PRIVATE = /^\d{12}\.dkr[.-]ecr(?:-fips)?\.(?<region>[a-z0-9-]+)\.(?:amazonaws\.(?:com|com\.cn|eu)|on\.(?:aws|amazonwebservices\.(?:com\.cn|eu)))$/;
const PUBLIC = 'public.ecr.aws';
/** The one region that gives out tokens for the public registry. */
const PUBLIC_REGION = 'us-east-1';
/** Whether a registry is Amazon's, and which; undefined for any other. */
function ecrKind(registry) {
    if (registry === PUBLIC)
        return 'public';
    return PRIVATE.test(registry) ? 'private' : undefined;
}
/**
 * Logs in to a private registry: ecr:GetAuthorizationToken in the region of the registry, whose token is good for all
 * accounts that let its owner in.
 * @throws EnvironmentError as `refusalOf`
 */
async function privateLogin(registry, options) {
    const { region } = PRIVATE.exec(registry)?.groups ?? {};
    const { ECRClient, GetAuthorizationTokenCommand } = await Promise.all(/* import() */[__webpack_require__.e(1279), __webpack_require__.e(5861), __webpack_require__.e(8249)]).then(__webpack_require__.t.bind(__webpack_require__, 8249, 19));
    const client = new ECRClient(await (0,clients/* clientSettings */.ry)({ ...options, region }));
    return ask('ECR', 'ecr:GetAuthorizationToken on *', options, async () => {
        const answer = await client.send(new GetAuthorizationTokenCommand(), { abortSignal: options.signal });
        return answer.authorizationData?.[0]?.authorizationToken;
    });
}
/**
 * Logs in to public.ecr.aws, which raises the limits of its pulls: ecr-public:GetAuthorizationToken.
 * @throws EnvironmentError as `refusalOf`
 */
async function publicLogin(options) {
    const { ECRPUBLICClient, GetAuthorizationTokenCommand } = await Promise.all(/* import() */[__webpack_require__.e(1279), __webpack_require__.e(5861), __webpack_require__.e(9821)]).then(__webpack_require__.t.bind(__webpack_require__, 9821, 19));
    const client = new ECRPUBLICClient(await (0,clients/* clientSettings */.ry)({ ...options, region: PUBLIC_REGION }));
    const permission = 'ecr-public:GetAuthorizationToken and sts:GetServiceBearerToken on *';
    return ask('ECR Public', permission, options, async () => {
        const answer = await client.send(new GetAuthorizationTokenCommand(), { abortSignal: options.signal });
        return answer.authorizationData?.authorizationToken;
    });
}
/** A token is `user:password`, in base64. */
async function ask(service, permission, { environment, signal }, send) {
    let token;
    try {
        token = await (0,clients/* untilAborted */.Eu)(signal, send());
    }
    catch (error) {
        return (0,failures/* refusalOf */.O)(error, { service, environment, signal, permission });
    }
    const [, username, password] = /^([^:]+):(.+)$/s.exec(Buffer.from(token ?? '', 'base64').toString()) ?? [];
    if (username === undefined || password === undefined)
        throw new errors/* EnvironmentError */.eG(`${service} answered without a token that can be read.`);
    return { username, password };
}

// EXTERNAL MODULE: ./build/adapters/docker/pull-failure.js
var pull_failure = __webpack_require__(8220);
;// CONCATENATED MODULE: ./build/entry/registry-login.js



/** The public registry is there without a login too: that much time its login may take. */
const PUBLIC_MS = 10_000;
/** What says that there may be AWS credentials, all but those of an EC2 instance. */
const CREDENTIALS = /^AWS_(ACCESS_KEY_ID|(DEFAULT_)?PROFILE|WEB_IDENTITY_TOKEN_FILE|ROLE_ARN|CONTAINER_CREDENTIALS_.*)$/;
const LAYERS = 'ecr:BatchGetImage, ecr:GetDownloadUrlForLayer and ecr:BatchCheckLayerAvailability';
/**
 * The logins that AWS knows, for where neither the inputs nor docker's configuration have one: the project's registry
 * credential (codebuild.md §10.1), else the AWS credentials of the job for registries of ECR (SPEC §1.1,
 * `registry-username`).
 */
function createCloudLogin(options) {
    const { secretId, environment, credentials, onSecret } = options;
    return async (registry, { signal, onProgress }) => {
        const kind = ecrKind(registry);
        const ecr = { environment, credentials, signal };
        let answer;
        if (secretId !== undefined)
            answer = await secretLogin(secretId, options, signal);
        else if (kind === 'private')
            answer = await privateAnswer(registry, ecr);
        else if (kind === 'public' && hasCredentials(environment))
            answer = await publicAnswer(ecr, onProgress);
        if (answer !== undefined && 'password' in answer)
            onSecret(answer.password);
        return answer;
    };
}
/** @throws EnvironmentError when the secret cannot be had or is none for a registry; it never holds its value */
async function secretLogin(secretId, { environment, credentials }, signal) {
    const { createReferenceStore } = await __webpack_require__.e(/* import() */ 2485).then(__webpack_require__.bind(__webpack_require__, 2485));
    const what = `the secret ${secretId} of the project's registryCredential`;
    const found = await createReferenceStore(environment, credentials)
        .secret({ id: secretId }, signal)
        .catch((error) => {
        if (!(error instanceof errors/* EnvironmentError */.eG))
            throw error;
        throw (0,pull_failure/* unableToPull */.QF)(`${what} cannot be read: ${error.message}`, error.hint, error);
    });
    if ('refusal' in found)
        throw (0,pull_failure/* unableToPull */.QF)(`${what} cannot be read: ${found.refusal}`, found.hint);
    const login = readLogin(found.value);
    if (login === undefined) {
        throw (0,pull_failure/* unableToPull */.QF)(`${what} is not of the form that CodeBuild asks for`, 'It must be JSON with two texts: {"username": "…", "password": "…"}.');
    }
    return { ...login, from: what };
}
function readLogin(text) {
    try {
        const { username, password } = JSON.parse(text);
        if (typeof username === 'string' && username !== '' && typeof password === 'string')
            return { username, password };
    }
    catch {
        // The parser's message quotes the value.
    }
    return undefined;
}
/** A pull is tried without a login too, and then fails: better by the registry's words and ours. */
async function privateAnswer(registry, options) {
    try {
        const answer = await privateLogin(registry, options);
        if ('refusal' in answer) {
            const missing = [
                `${answer.refusal}.`,
                answer.hint,
                `The pull itself needs ${LAYERS} on the repository.`,
            ];
            return { missing: missing.join(' ') };
        }
        return {
            ...answer,
            from: 'ecr:GetAuthorizationToken',
            advice: `Check the image's name, and allow ${LAYERS} on the repository in a policy of the role that the job's AWS ` +
                "credentials are of; where the repository is another account's, in its own policy too.",
        };
    }
    catch (error) {
        if (!(error instanceof errors/* EnvironmentError */.eG))
            throw error;
        return { missing: (0,errors/* messageWithHint */.X9)(error) };
    }
}
/** Nobody needs that login: whatever is wrong with it, the image is pulled without. */
async function publicAnswer(options, onProgress) {
    const late = AbortSignal.timeout(PUBLIC_MS);
    let why;
    try {
        const answer = await publicLogin({ ...options, signal: AbortSignal.any([options.signal, late]) });
        if (!('refusal' in answer))
            return { ...answer, from: 'ecr-public:GetAuthorizationToken' };
        why = answer.code;
    }
    catch (error) {
        if (!(error instanceof errors/* EnvironmentError */.eG))
            throw error;
        why = late.aborted ? `no answer within ${PUBLIC_MS / 1000} s` : error.message;
    }
    onProgress(`No login to public.ecr.aws (${why}): pulling without one`);
    return undefined;
}
function hasCredentials(environment) {
    return Object.entries(environment).some(([name, value]) => CREDENTIALS.test(name) && Boolean(value));
}


/***/ })

};
