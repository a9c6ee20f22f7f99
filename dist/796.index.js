export const id = 796;
export const ids = [796];
export const modules = {

/***/ 796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  resolveReferences: () => (/* binding */ resolveReferences)
});

// EXTERNAL MODULE: ./node_modules/@humanwhocodes/momoa/dist/momoa.js
var momoa = __webpack_require__(3162);
// EXTERNAL MODULE: ./build/buildspec/suggest.js
var suggest = __webpack_require__(2242);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/plan/secret-reference.js
/** The parts of a name, and of an ARN, that colons separate. */
const NAME_PARTS = 1;
const ARN_PARTS = 7;
/**
 * Takes `secret-id[:json-key[:version-stage[:version-id]]]` apart, where the id may be an ARN, which has colons of its
 * own, and fields may be empty (codebuild.md §6). Undefined for what has another form.
 */
function parseSecretReference(text) {
    const parts = text.split(':');
    const own = text.startsWith('arn:') ? ARN_PARTS : NAME_PARTS;
    const id = parts.slice(0, own).join(':');
    const [jsonKey, stage, versionId, ...more] = parts.slice(own).map((part) => part || undefined);
    return id === '' || more.length > 0 ? undefined : { id, jsonKey, stage, versionId };
}

;// CONCATENATED MODULE: ./build/run/references.js




/** CodeBuild's status codes; `Message` that stands behind them in its log is the line's (codebuild.md §4.5). */
const STATUS_CODES = {
    PARAMETER_STORE: 'Decrypted Variables Error',
    SECRETS_MANAGER: 'Secrets Manager Error',
};
const KEYS = {
    PARAMETER_STORE: 'parameter-store',
    SECRETS_MANAGER: 'secrets-manager',
};
/**
 * Looks up what the plan's references mean, before anything runs: each parameter and each secret once, both services at
 * a time (codebuild.md §6). The values are hidden from then on. The phase fails when one of them cannot be had, and tells
 * of all.
 * @throws EnvironmentError when AWS cannot be asked
 */
async function resolveReferences(references, store, secrets, { emit, interruption }) {
    const parameters = references.filter(({ type }) => type === 'PARAMETER_STORE');
    if (parameters.length > 0)
        emit({ type: 'log', text: 'Decrypting parameter store environment variables' });
    const names = new Set(parameters.map(({ reference }) => reference).filter((name) => name.trim() !== ''));
    const lookUp = Promise.all([
        names.size === 0 ? new Map() : store.parameters([...names], interruption),
        lookUpSecrets(references, store, interruption),
    ]);
    const answers = await Promise.race([lookUp, whenAborted(interruption)]);
    if (!answers)
        return { outcome: 'interrupted', contexts: [], failedCommands: [] };
    const [found, askSecret] = answers;
    const askParameter = (name) => name.trim() === '' ? EMPTY : (found.get(name) ?? { refusal: 'the service gave no answer' });
    const contexts = [];
    const variables = [];
    for (const reference of references) {
        const answer = reference.type === 'PARAMETER_STORE'
            ? askParameter(reference.reference)
            : askSecret(reference.reference);
        const told = 'value' in answer && answer.value.includes('\0') ? HOLDS_NUL : answer;
        if ('refusal' in told)
            contexts.push(failure(reference, told));
        else
            variables.push({ name: reference.name, value: told.value });
    }
    const warn = (message) => emit({ type: 'warning', message });
    for (const { name, value } of variables) {
        if (value === '')
            warn(`The value of ${name} is empty.`);
        else if (!secrets.add(value, name))
            warn(`The value of ${name}, or a part of it, is too short to be hidden in the log.`);
    }
    return contexts.length === 0 ? variables : { outcome: 'failed', contexts, failedCommands: [] };
}
/** Not all that gives credentials can be told to stop: a program of a profile, say. */
function whenAborted(signal) {
    return new Promise((resolve) => {
        if (signal.aborted)
            resolve(undefined);
        signal.addEventListener('abort', () => resolve(undefined), { once: true });
    });
}
const EMPTY = { refusal: 'the reference is empty' };
const HOLDS_NUL = { refusal: 'the value holds a NUL byte, which no variable can' };
/** @returns what gives the answer for a reference among `references` */
async function lookUpSecrets(references, store, signal) {
    const identity = ({ id, stage, versionId }) => JSON.stringify([id, stage, versionId]);
    const requests = new Map();
    for (const { type, reference } of references) {
        const parsed = type === 'SECRETS_MANAGER' && parseSecretReference(reference);
        if (parsed)
            requests.set(identity(parsed), parsed);
    }
    const answers = new Map(await Promise.all([...requests].map(async ([key, request]) => [key, await store.secret(request, signal)])));
    return (reference) => {
        const parsed = parseSecretReference(reference);
        const answer = parsed && answers.get(identity(parsed));
        if (!answer)
            return { refusal: 'it is not secret-id:json-key:version-stage:version-id' };
        return parsed.jsonKey === undefined || 'refusal' in answer
            ? answer
            : valueOfKey(answer.value, parsed.jsonKey);
    };
}
/** A number, a switch or a document under the key is what stands there, digit by digit. */
function valueOfKey(secret, key) {
    const members = membersOf(secret);
    if (!members)
        return { refusal: `the secret is no JSON object, so it has no key ${JSON.stringify(key)}` };
    const value = members.get(key);
    if (value !== undefined)
        return { value };
    const near = (0,suggest/* nearestWord */.z)(key, members.keys());
    const hint = near === undefined ? undefined : `Did you mean ${JSON.stringify(near)}?`;
    return { refusal: `the secret has no key ${JSON.stringify(key)}`, hint };
}
function membersOf(secret) {
    try {
        const { body } = (0,momoa/* parse */.qg)(secret, { mode: 'json', ranges: true });
        if (body.type !== 'Object')
            return undefined;
        return new Map(body.members.map(({ name, value }) => [
            name.type === 'String' ? name.value : name.name,
            value.type === 'String' ? value.value : secret.slice(...(value.range ?? [])),
        ]));
    }
    catch {
        return undefined; // the parser's own message quotes the text
    }
}
function failure({ name, type, text, reference, at }, { refusal, hint }) {
    const unset = /\$\{?([A-Za-z_]\w*)/.exec(reference)?.[1];
    const written = unset !== undefined
        ? `, where no variable ${unset} is set`
        : text === reference
            ? ''
            : `, written ${text}`;
    const message = `${refusal.replace(/\.$/, '')} (variable ${name}, ${KEYS[type]} ${reference}${written})`;
    return { statusCode: STATUS_CODES[type], message: (0,errors/* messageWithHint */.X9)({ message, hint }), at };
}


/***/ })

};
