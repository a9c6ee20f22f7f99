export const id = 2485;
export const ids = [2485];
export const modules = {

/***/ 2485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createReferenceStore: () => (/* binding */ createReferenceStore)
});

;// CONCATENATED MODULE: ./build/adapters/aws/at-most.js
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

// EXTERNAL MODULE: ./build/adapters/aws/clients.js + 1 modules
var clients = __webpack_require__(3746);
// EXTERNAL MODULE: ./build/adapters/aws/failures.js
var failures = __webpack_require__(2760);
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
    const limited = atMost(CALLS_AT_ONCE);
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
        const { SSM } = await Promise.all(/* import() */[__webpack_require__.e(1279), __webpack_require__.e(5861), __webpack_require__.e(4736)]).then(__webpack_require__.t.bind(__webpack_require__, 4736, 19));
        return new SSM(await (0,clients/* clientSettings */.ry)({ environment, region, credentials }));
    });
    const secretsManager = oneEach(home, async (region) => {
        const { SecretsManager } = await Promise.all(/* import() */[__webpack_require__.e(1279), __webpack_require__.e(5861), __webpack_require__.e(2994)]).then(__webpack_require__.t.bind(__webpack_require__, 2994, 19));
        return new SecretsManager(await (0,clients/* clientSettings */.ry)({ environment, region, credentials }));
    });
    const limited = atMost(SECRETS_AT_ONCE);
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
