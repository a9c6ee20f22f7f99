export const id = 9900;
export const ids = [9900];
export const modules = {

/***/ 70584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ decodeSource)
/* harmony export */ });
/** Larger files are refused (SPEC §2.1). */
const MAX_BYTES = 4 * 1024 * 1024;
/** The characters that Go's YAML reader refuses. */
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]/;
/**
 * Turns the bytes of a file into the text that YAML reads: UTF-8 without its byte order mark, every line
 * break one that our YAML parser knows. Gives a problem for what is too large, not UTF-8, or binary.
 */
function decodeSource(source) {
    const size = typeof source === 'string' ? Buffer.byteLength(source) : source.byteLength;
    if (size > MAX_BYTES) {
        return problem(`the file has ${size} bytes, more than ${MAX_BYTES}`, 'Is this the right file? Move long scripts to files of their own.');
    }
    const decoded = typeof source === 'string' ? source : decodeUtf8(source);
    if (typeof decoded !== 'string')
        return { problem: decoded };
    // A lone carriage return is a line break in YAML, but not for our parser.
    const text = decoded.replace(/^\uFEFF/, '').replace(/\r(?!\n)/g, '\n');
    const control = CONTROL.exec(text);
    if (control) {
        const code = control[0].charCodeAt(0);
        const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
        return problem(`control characters are not allowed: ${name}`, code === 0
            ? 'The file is binary, not text.'
            : 'Remove the character, or write it as an escape that the shell understands.', positionOf(text, control.index));
    }
    return { text };
}
function decodeUtf8(bytes) {
    if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
        return problem('the file is UTF-16, not UTF-8', 'Save it as UTF-8.').problem;
    }
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        const text = new TextDecoder('utf-8').decode(bytes);
        return problem('invalid UTF-8', text.includes('\0') ? 'The file is binary, not text.' : 'Save the file as UTF-8.', positionOf(text, text.indexOf('\uFFFD'))).problem;
    }
}
function problem(message, hint, range = { line: 1, column: 1, endLine: 1, endColumn: 1 }) {
    return { problem: { message, hint, range } };
}
function positionOf(text, offset) {
    const line = text.slice(0, offset).split('\n').length;
    const column = offset - text.lastIndexOf('\n', offset - 1);
    return { line, column, endLine: line, endColumn: column + 1 };
}


/***/ }),

/***/ 7144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ parseOnFailure),
/* harmony export */   j: () => (/* binding */ retryExpression)
/* harmony export */ });
const MOST_RETRIES = 100;
const DEFAULT_RETRIES = 3;
/**
 * Takes an `on-failure` value apart: `ABORT`, `CONTINUE`, `RETRY`, `RETRY-count`, `RETRY-regex` or
 * `RETRY-count-regex`, in any case of letters (codebuild.md §1.3). Gives a sentence when it is none of them.
 */
function parseOnFailure(text) {
    const word = text.trim();
    if (/^abort$/i.test(word))
        return { kind: 'abort' };
    if (/^continue$/i.test(word))
        return { kind: 'continue' };
    const retry = /^retry(?:-([^]*))?$/i.exec(word);
    if (!retry)
        return 'expecting ABORT, CONTINUE, RETRY, RETRY-count, RETRY-regex or RETRY-count-regex';
    const rest = retry[1] ?? '';
    const counted = /^(\d+)(?:-([^]*))?$/.exec(rest);
    const count = counted ? Number(counted[1]) : DEFAULT_RETRIES;
    const pattern = (counted ? counted[2] : rest) || '.*';
    if (count > MOST_RETRIES)
        return `a count between 0 and ${MOST_RETRIES} is needed`;
    if (!retryExpression(pattern))
        return `${pattern} is not a regular expression`;
    return { kind: 'retry', count, pattern };
}
/**
 * The expression of a `RETRY-regex`, unanchored; nothing when it is not one. CodeBuild's are Go's: its
 * leading flags and named groups are put into JavaScript's spelling.
 */
function retryExpression(pattern) {
    const flags = /^\(\?([ims]+)\)/.exec(pattern);
    const body = pattern.slice(flags?.[0].length ?? 0).replaceAll('(?P<', '(?<');
    try {
        return new RegExp(body, [...new Set(flags?.[1])].join(''));
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 59082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ inOrder),
  b: () => (/* binding */ parseBuildspec)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/buildspec/decode.js
var decode = __webpack_require__(70584);
// EXTERNAL MODULE: ./build/buildspec/read-map.js
var read_map = __webpack_require__(30949);
// EXTERNAL MODULE: ./build/buildspec/read-values.js
var read_values = __webpack_require__(52389);
;// CONCATENATED MODULE: ./build/buildspec/read-files.js


/** Reads what artifacts and reports share: `files`, `base-directory`, `discard-paths`. */
function readFileSelection(reader, entries, what) {
    return {
        files: (0,read_values/* readTextList */.G1)(reader, (0,read_map/* valueOf */.RP)(entries, 'files'), `${what}.files`),
        baseDirectory: (0,read_values/* readText */.yR)(reader, (0,read_map/* valueOf */.RP)(entries, 'base-directory'), `${what}.base-directory`),
        discardPaths: (0,read_values/* readSwitch */.hc)(reader, (0,read_map/* valueOf */.RP)(entries, 'discard-paths'), `${what}.discard-paths`),
    };
}

// EXTERNAL MODULE: ./build/buildspec/reader.js
var buildspec_reader = __webpack_require__(95437);
;// CONCATENATED MODULE: ./build/buildspec/read-artifacts.js




/** `type` is left over from version 0.1, and ignored. */
const KEYS = [
    'files',
    'name',
    'base-directory',
    'discard-paths',
    'exclude-paths',
    'enable-symlinks',
    's3-prefix',
    'type',
];
const HOMES = {
    exclude: 'Did you mean exclude-paths?',
    location: 'Where artifacts go is set in the project.',
};
/** Reads `artifacts`; nothing when it names no files and no secondary artifacts, as if it were absent. */
function readArtifacts(reader, value) {
    const entries = (0,read_map/* readSection */.GU)(reader, value, 'artifacts', [...KEYS, 'secondary-artifacts'], HOMES);
    const primary = readArtifact(reader, entries, 'artifacts');
    const secondary = [];
    const secondaryEntries = (0,read_map/* readMap */.l8)(reader, (0,read_map/* valueOf */.RP)(entries, 'secondary-artifacts'), 'artifacts.secondary-artifacts');
    for (const entry of secondaryEntries.values()) {
        const artifact = readSecondary(reader, entry);
        if (artifact)
            secondary.push(artifact);
    }
    if (primary.files.length > 0)
        return { primary, secondary };
    if (secondary.length > 0)
        return { secondary };
    if (!(0,buildspec_reader/* isNull */.kZ)(value))
        (0,buildspec_reader/* warn */.R8)(reader, (0,buildspec_reader/* rangeOf */.be)(reader, value), 'no-files', 'artifacts names no files, as if it were absent', 'Write the files below files:');
    return undefined;
}
function readSecondary(reader, { key, at, value }) {
    const what = `artifacts.secondary-artifacts.${key}`;
    const artifact = readArtifact(reader, (0,read_map/* readSection */.GU)(reader, value, what, KEYS, HOMES), what);
    if (artifact.files.length === 0)
        (0,buildspec_reader/* warn */.R8)(reader, at, 'no-files', `${what} names no files`, 'Write the files below files:');
    return (0,buildspec_reader/* isNull */.kZ)(value) ? undefined : { identifier: key, ...artifact };
}
function readArtifact(reader, entries, what) {
    return {
        ...readFileSelection(reader, entries, what),
        name: (0,read_values/* readText */.yR)(reader, (0,read_map/* valueOf */.RP)(entries, 'name'), `${what}.name`),
        excludePaths: (0,read_values/* readTextList */.G1)(reader, (0,read_map/* valueOf */.RP)(entries, 'exclude-paths'), `${what}.exclude-paths`),
        enableSymlinks: (0,read_values/* readSwitch */.hc)(reader, (0,read_map/* valueOf */.RP)(entries, 'enable-symlinks'), `${what}.enable-symlinks`),
        s3Prefix: (0,read_values/* readText */.yR)(reader, (0,read_map/* valueOf */.RP)(entries, 's3-prefix'), `${what}.s3-prefix`),
    };
}

// EXTERNAL MODULE: ./build/buildspec/suggest.js
var suggest = __webpack_require__(92242);
;// CONCATENATED MODULE: ./build/buildspec/batch-rules.js


/** Refuses missing, malformed and repeated identifiers (codebuild.md §4.5, §8.1). */
function checkIdentifiers(reader, entries) {
    const lineOf = new Map();
    for (const { identifier } of entries) {
        const { text, at } = identifier;
        const earlier = lineOf.get(text);
        lineOf.set(text, at.line);
        if (text === '') {
            (0,buildspec_reader/* refuseBatch */.xp)(reader, at, 'an identifier is required for every build', 'Write it as the first line of the entry: - identifier: name');
        }
        else if (!/^\w{1,127}$/.test(text)) {
            const message = `Build Identifiers ${text} must contain only alphanumeric characters and underscores and be less than 128 characters in length.`;
            const plain = text.replace(/\W+/g, '_').slice(0, 127);
            (0,buildspec_reader/* refuseBatch */.xp)(reader, at, message, `For example: identifier: ${plain}`);
        }
        else if (earlier !== undefined) {
            (0,buildspec_reader/* refuseBatch */.xp)(reader, at, `Build Identifiers must be unique: ${text} is already at line ${earlier}`, 'Rename one of the two.');
        }
    }
}
/**
 * Refuses `depend-on` entries that name no build of the graph, and builds that wait for each other. One that is named twice
 * is warned about: it means nothing else than once.
 */
function checkGraph(reader, entries) {
    const byName = new Map(entries.map((entry) => [entry.identifier.text, entry]));
    for (const { dependOn, identifier } of entries) {
        const named = new Set();
        for (const { text, at } of dependOn) {
            if (named.has(text)) {
                const message = `${identifier.text} depends on ${text} twice`;
                (0,buildspec_reader/* warn */.R8)(reader, at, 'duplicate-value', message, 'Remove one of the two.');
                continue;
            }
            named.add(text);
            if (byName.has(text))
                continue;
            const nearest = (0,suggest/* nearestWord */.z)(text, byName.keys());
            const hint = nearest
                ? `Did you mean ${nearest}?`
                : 'Write the identifier of another entry of build-graph.';
            (0,buildspec_reader/* refuseBatch */.xp)(reader, at, `${identifier.text} depends on ${text}, which is not in the build graph`, hint);
        }
    }
    const cycle = findCycle(byName);
    const [first] = cycle;
    const names = cycle.length > 10 ? [...cycle.slice(0, 9), '…', first] : [...cycle, first];
    const at = first === undefined ? undefined : byName.get(first)?.identifier.at;
    if (at)
        (0,buildspec_reader/* refuseBatch */.xp)(reader, at, `builds wait for each other: ${names.join(' -> ')}`, 'Remove one of these depend-on entries.');
}
/** The identifiers of one cycle, in order; none when there is no cycle. */
function findCycle(byName) {
    // Builds that nothing keeps from starting are taken away, again and again; the rest waits for each other.
    const waiting = new Map();
    const dependents = new Map();
    for (const [name, { dependOn }] of byName) {
        const known = dependOn.filter(({ text }) => byName.has(text));
        waiting.set(name, known.length);
        for (const { text } of known) {
            const list = dependents.get(text);
            if (list)
                list.push(name);
            else
                dependents.set(text, [name]);
        }
    }
    const ready = [...waiting.keys()].filter((name) => waiting.get(name) === 0);
    for (let name = ready.pop(); name !== undefined; name = ready.pop()) {
        waiting.delete(name);
        for (const dependent of dependents.get(name) ?? []) {
            const left = (waiting.get(dependent) ?? 0) - 1;
            waiting.set(dependent, left);
            if (left === 0)
                ready.push(dependent);
        }
    }
    const path = new Set();
    let [next] = waiting.keys();
    while (next !== undefined && !path.has(next)) {
        path.add(next);
        next = byName.get(next)?.dependOn.find(({ text }) => waiting.has(text))?.text;
    }
    const names = [...path];
    return next === undefined ? [] : names.slice(names.indexOf(next));
}

;// CONCATENATED MODULE: ./build/buildspec/read-batch-env.js



const read_batch_env_KEYS = ['compute-type', 'image', 'type', 'fleet', 'privileged-mode', 'variables'];
/** Reads the `env` of a batch entry, or of a matrix's `static` (codebuild.md §8.1). */
function readBatchEnv(reader, value, what) {
    const entries = (0,read_map/* readSection */.GU)(reader, value, what, read_batch_env_KEYS);
    const text = (key) => (0,read_values/* readText */.yR)(reader, (0,read_map/* valueOf */.RP)(entries, key), `${what}.${key}`)?.text;
    const privileged = (0,read_map/* valueOf */.RP)(entries, 'privileged-mode');
    const fleet = entries.get('fleet');
    if (fleet && !(0,buildspec_reader/* isNull */.kZ)(fleet.value) && !(0,buildspec_reader/* isNull */.kZ)((0,read_map/* valueOf */.RP)(entries, 'compute-type'))) {
        refuseFleet(reader, fleet.at, what);
    }
    return {
        computeType: text('compute-type'),
        image: text('image'),
        type: text('type'),
        fleet: text('fleet'),
        privilegedMode: (0,buildspec_reader/* isNull */.kZ)(privileged)
            ? undefined
            : (0,read_values/* readSwitch */.hc)(reader, privileged, `${what}.privileged-mode`),
        variables: (0,read_values/* readNamedTexts */.i9)(reader, (0,read_map/* valueOf */.RP)(entries, 'variables'), `${what}.variables`),
    };
}
/** The machines of a fleet are of one type, which nobody chooses (codebuild.md §8.1). */
function refuseFleet(reader, at, what) {
    (0,buildspec_reader/* refuseBatch */.xp)(reader, at, `fleet and compute-type of ${what} exclude each other`, 'Keep one of the two.');
}

;// CONCATENATED MODULE: ./build/buildspec/read-matrix.js




const WHAT = 'batch.build-matrix';
const STATIC_HOME = 'Move it to static.';
const read_matrix_HOMES = {
    'ignore-failure': STATIC_HOME,
    type: STATIC_HOME,
    'privileged-mode': STATIC_HOME,
    fleet: STATIC_HOME,
};
/** Reads `build-matrix` (codebuild.md §8.1): every list below `dynamic` is one dimension. */
function readMatrix(reader, at, value) {
    const entries = (0,read_map/* readSection */.GU)(reader, value, WHAT, ['static', 'dynamic']);
    const fixed = (0,read_map/* readSection */.GU)(reader, (0,read_map/* valueOf */.RP)(entries, 'static'), `${WHAT}.static`, [
        'ignore-failure',
        'env',
        'buildspec',
    ]);
    const staticEnv = readBatchEnv(reader, (0,read_map/* valueOf */.RP)(fixed, 'env'), `${WHAT}.static.env`);
    const dimensions = readDimensions(reader, (0,read_map/* valueOf */.RP)(entries, 'dynamic'));
    const computeTypes = dimensions.find(({ field }) => field === 'compute-type')?.values ?? [];
    if (staticEnv.fleet !== undefined && computeTypes[0])
        refuseFleet(reader, computeTypes[0].at, WHAT);
    return {
        at,
        ignoreFailure: (0,read_values/* readSwitch */.hc)(reader, (0,read_map/* valueOf */.RP)(fixed, 'ignore-failure'), `${WHAT}.static.ignore-failure`),
        staticEnv,
        staticBuildspec: (0,read_values/* readText */.yR)(reader, (0,read_map/* valueOf */.RP)(fixed, 'buildspec'), `${WHAT}.static.buildspec`),
        dimensions,
    };
}
function readDimensions(reader, value) {
    const what = `${WHAT}.dynamic`;
    const entries = (0,read_map/* readSection */.GU)(reader, value, what, ['buildspec', 'env'], read_matrix_HOMES);
    const env = (0,read_map/* readSection */.GU)(reader, (0,read_map/* valueOf */.RP)(entries, 'env'), `${what}.env`, ['compute-type', 'image', 'variables'], read_matrix_HOMES);
    const dimensions = [
        { field: 'buildspec', values: readDimension(reader, (0,read_map/* valueOf */.RP)(entries, 'buildspec'), `${what}.buildspec`) },
        {
            field: 'compute-type',
            values: readDimension(reader, (0,read_map/* valueOf */.RP)(env, 'compute-type'), `${what}.env.compute-type`),
        },
        { field: 'image', values: readDimension(reader, (0,read_map/* valueOf */.RP)(env, 'image'), `${what}.env.image`) },
    ];
    for (const { key, at, value: list } of (0,read_map/* readMap */.l8)(reader, (0,read_map/* valueOf */.RP)(env, 'variables'), `${what}.env.variables`).values()) {
        const values = readDimension(reader, list, `${what}.env.variables.${key}`);
        if (values.length === 0)
            (0,buildspec_reader/* warn */.R8)(reader, at, 'empty-entry', `${what}.env.variables.${key} has no values and is skipped`);
        dimensions.push({ field: 'variable', name: key, values });
    }
    return dimensions.filter(({ values }) => values.length > 0);
}
/** The values of one dimension, each once: equal builds could not be told apart. */
function readDimension(reader, value, what) {
    const distinct = new Map();
    for (const one of (0,read_values/* readTextList */.G1)(reader, value, what)) {
        if (distinct.has(one.text)) {
            const message = `${what} has ${JSON.stringify(one.text)} twice: it is built once`;
            (0,buildspec_reader/* warn */.R8)(reader, one.at, 'duplicate-value', message, 'Remove one of the two.');
        }
        else {
            distinct.set(one.text, one);
        }
    }
    return [...distinct.values()];
}

;// CONCATENATED MODULE: ./build/buildspec/read-batch.js







const BUILDS = ['build-list', 'build-graph', 'build-matrix', 'build-fanout'];
const ENTRY_KEYS = ['identifier', 'buildspec', 'env', 'debug-session', 'ignore-failure', 'depend-on'];
const read_batch_HOMES = { 'build-batch': `Write one of ${BUILDS.join(', ')}.` };
const ENTRY_HOMES = Object.fromEntries(['compute-type', 'image', 'type', 'fleet', 'privileged-mode', 'variables'].map((key) => [
    key,
    'Indent it below env of this entry.',
]));
/**
 * Reads `batch` (codebuild.md §8.1). A batch without builds is refused, unless the file has phases: then it
 * is a buildspec like any other, and the batch is as if absent, with a warning.
 */
function readBatch(reader, batch, hasPhases) {
    if (!batch || (0,buildspec_reader/* isNull */.kZ)(batch.value))
        return undefined;
    const entries = (0,read_map/* readSection */.GU)(reader, batch.value, 'batch', ['fast-fail', ...BUILDS], read_batch_HOMES);
    const [first, second] = BUILDS.flatMap((key) => entries.get(key) ?? []).filter(({ value }) => !isEmpty(reader, value));
    if (second)
        (0,buildspec_reader/* refuseBatch */.xp)(reader, second.at, `${first?.key} and ${second.key} exclude each other`, 'Keep one of the two.');
    const builds = first && readBuilds(reader, first);
    if (!builds) {
        if (!first)
            tellNoBuilds(reader, batch, hasPhases);
        return undefined;
    }
    return {
        at: batch.at,
        fastFail: (0,read_values/* readSwitch */.hc)(reader, (0,read_map/* valueOf */.RP)(entries, 'fast-fail'), 'batch.fast-fail'),
        builds,
    };
}
/** Also a list of nothing but dashes. */
function isEmpty(reader, value) {
    return (0,buildspec_reader/* isNull */.kZ)(value) || ((0,dist/* isSeq */.oP)(value) && value.items.every((item) => (0,buildspec_reader/* isNull */.kZ)((0,buildspec_reader/* resolve */.hd)(reader, item))));
}
function tellNoBuilds(reader, { at }, hasPhases) {
    const message = `one of ${BUILDS.join(', ')} is required`;
    if (hasPhases)
        (0,buildspec_reader/* warn */.R8)(reader, at, 'no-builds', `batch has no builds, as if it were absent: ${message}`);
    else
        (0,buildspec_reader/* refuseBatch */.xp)(reader, at, message, 'Write build-list: and one `- identifier: name` for each build.');
}
function readBuilds(reader, { key, at, value }) {
    if (key === 'build-matrix')
        return { kind: 'matrix', matrix: readMatrix(reader, at, value) };
    if (key === 'build-fanout')
        return readFanout(reader, at, value);
    if (!(0,dist/* isSeq */.oP)(value)) {
        (0,buildspec_reader/* refuseKind */.L_)(reader, value, 'list', `batch.${key}`, 'Write one `- identifier: name` for each build.');
        return undefined;
    }
    const kind = key === 'build-graph' ? 'graph' : 'list';
    const entries = (0,read_values/* readItems */.F1)(reader, value, `batch.${key}`).map(([index, item]) => readBuild(reader, item, `batch.${key}[${index}]`, kind));
    checkIdentifiers(reader, entries);
    if (kind === 'graph')
        checkGraph(reader, entries);
    return { kind, entries };
}
function readBuild(reader, item, what, kind) {
    const entries = (0,read_map/* readSection */.GU)(reader, item, what, ENTRY_KEYS, ENTRY_HOMES);
    const dependOn = entries.get('depend-on');
    if (dependOn && kind === 'list') {
        (0,buildspec_reader/* warn */.R8)(reader, dependOn.at, 'misplaced-key', 'CodeBuild reads depend-on in build-graph only', 'Write build-graph instead of build-list.');
    }
    const start = (0,buildspec_reader/* rangeOf */.be)(reader, item);
    const at = { ...start, endLine: start.line, endColumn: start.column + 1 };
    return {
        at,
        identifier: (0,read_values/* readText */.yR)(reader, (0,read_map/* valueOf */.RP)(entries, 'identifier'), `${what}.identifier`) ?? { text: '', at },
        buildspec: (0,read_values/* readText */.yR)(reader, (0,read_map/* valueOf */.RP)(entries, 'buildspec'), `${what}.buildspec`),
        env: readBatchEnv(reader, (0,read_map/* valueOf */.RP)(entries, 'env'), `${what}.env`),
        debugSession: (0,read_values/* readSwitch */.hc)(reader, (0,read_map/* valueOf */.RP)(entries, 'debug-session'), `${what}.debug-session`),
        ignoreFailure: (0,read_values/* readSwitch */.hc)(reader, (0,read_map/* valueOf */.RP)(entries, 'ignore-failure'), `${what}.ignore-failure`),
        dependOn: (0,read_values/* readTextList */.G1)(reader, dependOn?.value ?? null, `${what}.depend-on`),
    };
}
function readFanout(reader, at, value) {
    const entries = (0,read_map/* readSection */.GU)(reader, value, 'batch.build-fanout', ['parallelism', 'ignore-failure']);
    const text = (0,read_values/* readText */.yR)(reader, (0,read_map/* valueOf */.RP)(entries, 'parallelism'), 'batch.build-fanout.parallelism');
    if (!/^[1-9]\d{0,8}$/.test(text?.text ?? '')) {
        (0,buildspec_reader/* refuseBatch */.xp)(reader, text?.at ?? at, 'build-fanout.parallelism must be a whole number above 0', 'For example: parallelism: 5');
    }
    const ignoreFailure = (0,read_values/* readSwitch */.hc)(reader, (0,read_map/* valueOf */.RP)(entries, 'ignore-failure'), 'batch.build-fanout.ignore-failure');
    return { kind: 'fanout', at, parallelism: Number(text?.text), ignoreFailure };
}

;// CONCATENATED MODULE: ./build/buildspec/read-cache.js



const read_cache_HOMES = {
    directories: 'Did you mean paths?',
    modes: 'Cache modes are set in the project.',
    type: 'The cache type is set in the project.',
};
/** codebuild.md §7.4 */
const MOST_FALLBACK_KEYS = 5;
/** Reads `cache`. Nothing in it ever fails a build, so odd values are warned about only. */
function readCache(reader, value) {
    const entries = (0,read_map/* readSection */.GU)(reader, value, 'cache', ['paths', 'key', 'fallback-keys', 'action'], read_cache_HOMES);
    if ((0,buildspec_reader/* isNull */.kZ)(value))
        return undefined;
    const key = (0,read_values/* readText */.yR)(reader, (0,read_map/* valueOf */.RP)(entries, 'key'), 'cache.key');
    const fallbackKeys = (0,read_values/* readTextList */.G1)(reader, (0,read_map/* valueOf */.RP)(entries, 'fallback-keys'), 'cache.fallback-keys');
    const [first] = fallbackKeys;
    const [tooMany] = fallbackKeys.slice(MOST_FALLBACK_KEYS);
    if (first && !key)
        (0,buildspec_reader/* warn */.R8)(reader, first.at, 'unused-fallback-keys', 'cache.fallback-keys is ignored without cache.key', 'Add a key.');
    if (tooMany)
        (0,buildspec_reader/* warn */.R8)(reader, tooMany.at, 'too-many-fallback-keys', `CodeBuild tries ${MOST_FALLBACK_KEYS} fallback keys and ignores the rest`);
    return {
        paths: (0,read_values/* readTextList */.G1)(reader, (0,read_map/* valueOf */.RP)(entries, 'paths'), 'cache.paths'),
        key,
        fallbackKeys: key ? fallbackKeys.slice(0, MOST_FALLBACK_KEYS) : [],
        action: readAction(reader, (0,read_map/* valueOf */.RP)(entries, 'action')),
    };
}
function readAction(reader, value) {
    const text = (0,read_values/* readText */.yR)(reader, value, 'cache.action');
    const action = text?.text.toLowerCase();
    if (action === 'restore' || action === 'save')
        return action;
    if (text)
        (0,buildspec_reader/* warn */.R8)(reader, text.at, 'unknown-cache-action', `cache.action is neither restore nor save: ${text.text}`, 'Write restore or save, or leave it out for both.');
    return 'both';
}

;// CONCATENATED MODULE: ./build/buildspec/read-env.js



const read_env_KEYS = [
    'shell',
    'variables',
    'parameter-store',
    'secrets-manager',
    'exported-variables',
    'git-credential-helper',
];
const PROJECT_SETTING = 'It is set in the project, or in the env of a batch entry.';
const read_env_HOMES = Object.fromEntries(['compute-type', 'image', 'type', 'fleet', 'privileged-mode', 'privileged', 'imagePullCredentialsType'].map((key) => [key, PROJECT_SETTING]));
/** Reads `env` (codebuild.md §1.2). */
function readEnv(reader, value) {
    const entries = (0,read_map/* readSection */.GU)(reader, value, 'env', read_env_KEYS, read_env_HOMES);
    return {
        shell: (0,read_values/* readText */.yR)(reader, (0,read_map/* valueOf */.RP)(entries, 'shell'), 'env.shell')?.text,
        variables: readVariables(reader, (0,read_map/* valueOf */.RP)(entries, 'variables'), 'env.variables'),
        parameterStore: (0,read_values/* readNamedTexts */.i9)(reader, (0,read_map/* valueOf */.RP)(entries, 'parameter-store'), 'env.parameter-store'),
        secretsManager: (0,read_values/* readNamedTexts */.i9)(reader, (0,read_map/* valueOf */.RP)(entries, 'secrets-manager'), 'env.secrets-manager'),
        exportedVariables: (0,read_values/* readTextList */.G1)(reader, (0,read_map/* valueOf */.RP)(entries, 'exported-variables'), 'env.exported-variables'),
        gitCredentialHelper: (0,read_values/* readSwitch */.hc)(reader, (0,read_map/* valueOf */.RP)(entries, 'git-credential-helper'), 'env.git-credential-helper'),
    };
}
/** Reads version 0.1's `environment_variables: plaintext:` (codebuild.md §1.6). */
function readPlaintextVariables(reader, value) {
    const entries = (0,read_map/* readSection */.GU)(reader, value, 'environment_variables', ['plaintext']);
    return readVariables(reader, (0,read_map/* valueOf */.RP)(entries, 'plaintext'), 'environment_variables.plaintext');
}
/**
 * Names that CodeBuild reserves are warned about, but for the switches that people are told to set
 * (codebuild.md §5.4).
 */
function readVariables(reader, value, what) {
    const variables = (0,read_values/* readNamedTexts */.i9)(reader, value, what);
    for (const { name, at } of variables) {
        if (/^CODEBUILD_(?!.*AUTO_DISCOVER)/.test(name)) {
            (0,buildspec_reader/* warn */.R8)(reader, at, 'reserved-variable', `${name}: names that start with CODEBUILD_ are reserved`, 'Choose another name.');
        }
    }
    return variables;
}

// EXTERNAL MODULE: ./build/buildspec/quoting.js
var quoting = __webpack_require__(96443);
;// CONCATENATED MODULE: ./build/buildspec/read-commands.js




/**
 * Reads `commands` or `finally`: a list of texts, or a single text. Nothing is no commands (codebuild.md
 * §1.2). `list` is the list's name in CodeBuild's messages: a command that YAML took apart is refused as
 * `Expected Commands[0] to be of string type: found subkeys instead at line 6, value of the key tag on line 5
 * might be empty` (codebuild.md §4.5).
 */
function readCommands(reader, value, list) {
    if ((0,buildspec_reader/* isNull */.kZ)(value))
        return [];
    if ((0,dist/* isScalar */.jn)(value))
        return [readOnlyCommand(reader, value, list)];
    if (!(0,dist/* isSeq */.oP)(value)) {
        (0,buildspec_reader/* refuseKind */.L_)(reader, value, 'list', list.toLowerCase(), 'Write one `- command` a line.');
        return [];
    }
    const commands = [];
    for (const [index, item] of (0,read_values/* readItems */.F1)(reader, value, list)) {
        if ((0,dist/* isScalar */.jn)(item))
            commands.push({ text: (0,buildspec_reader/* scalarText */.ws)(item), at: (0,buildspec_reader/* rangeOf */.be)(reader, item) });
        else if (item)
            refuseCommand(reader, item, `${list}[${index}]`);
    }
    return commands;
}
/** `- cmd` without its blank folds all lines into one text; CodeBuild runs that. */
function readOnlyCommand(reader, value, list) {
    const command = { text: (0,buildspec_reader/* scalarText */.ws)(value), at: (0,buildspec_reader/* rangeOf */.be)(reader, value) };
    if (/^-[^-\s]/.test(command.text)) {
        (0,buildspec_reader/* warn */.R8)(reader, command.at, 'dash-without-blank', `${list} is one command that starts with a dash, not a list`, 'Write a blank after each dash: - command');
    }
    return command;
}
function refuseCommand(reader, item, name) {
    const from = item.range?.[0] ?? 0;
    const text = (0,quoting/* entryText */.u0)(reader.source, from);
    const [firstLine = ''] = text.split('\n', 1);
    const range = (0,buildspec_reader/* rangeBetween */.yb)(reader.lines, from, from + firstLine.length);
    const found = (0,dist/* isMap */.jh)(item) ? 'subkeys' : 'a list';
    const message = `Expected ${name} to be of string type: found ${found} instead at line ${range.line}, value of the key tag on line ${range.line - 1} might be empty`;
    (0,buildspec_reader/* refuse */.TR)(reader, range, message, commandHint(text));
}
function commandHint(text) {
    if (/^(name|uses|run|with):(\s|$)/.test(text)) {
        return 'This is a GitHub Actions step. Write the command alone: - command';
    }
    if (/^-\s/.test(text))
        return `One dash is enough:\n${text}`;
    return (0,quoting/* writeEntry */.cD)(text);
}

// EXTERNAL MODULE: ./build/buildspec/on-failure.js
var on_failure = __webpack_require__(7144);
// EXTERNAL MODULE: ./build/buildspec/types.js
var types = __webpack_require__(55817);
;// CONCATENATED MODULE: ./build/buildspec/read-phases.js








const TOP_LEVEL = ['version', 'env', 'proxy', 'batch', 'reports', 'artifacts', 'cache'];
const PHASE_KEYS = ['run-as', 'on-failure', 'runtime-versions', 'commands', 'finally'];
const read_phases_HOMES = {
    env: 'A phase has no env of its own: move it to the top level, or export the variable in a command.',
    files: 'Move it to artifacts, files, at the top level.',
    artifacts: 'Move it to the top level, without indentation.',
    shell: 'Move it to env, shell, at the top level.',
};
/**
 * Reads `phases`. A name that is not one of the four is refused, a phase with nothing in it is as if absent.
 */
function readPhases(reader, value) {
    const phases = {};
    for (const entry of (0,read_map/* readMap */.l8)(reader, value, 'phases').values()) {
        const name = types/* PHASE_NAMES */.b.find((known) => known === entry.key);
        if (!name)
            refusePhaseName(reader, entry);
        else if (!(0,buildspec_reader/* isNull */.kZ)(entry.value))
            phases[name] = readPhase(reader, entry, name);
    }
    return phases;
}
function refusePhaseName(reader, entry) {
    const { key, at } = entry;
    const expected = [...types/* PHASE_NAMES */.b].sort().join(',');
    (0,buildspec_reader/* refuse */.TR)(reader, at, `Invalid buildspec phase name: ${key}. Expecting: ${expected}`, phaseNameHint(key));
    // With a slip of the pen, what stands below is a phase, and its own problems are told at once.
    const meant = types/* PHASE_NAMES */.b.find((name) => name === (0,suggest/* nearestWord */.z)(key, types/* PHASE_NAMES */.b));
    if (meant && (0,dist/* isMap */.jh)(entry.value))
        readPhase(reader, entry, meant);
}
function phaseNameHint(key) {
    if (TOP_LEVEL.includes(key))
        return `${key} is no phase: move it to the top level, without indentation.`;
    if (key === 'runtime-versions')
        return 'runtime-versions is no phase: indent it below install.';
    if (PHASE_KEYS.includes(key))
        return `${key} is no phase: indent it below one, such as build.`;
    if (key === 'files')
        return 'files is no phase: move it to artifacts, files, at the top level.';
    const nearest = (0,suggest/* nearestWord */.z)(key, types/* PHASE_NAMES */.b);
    return nearest ? `Did you mean ${nearest}?` : 'Move its commands to one of these four phases.';
}
function readPhase(reader, entry, name) {
    const what = `phases.${name}`;
    const hint = (0,dist/* isMap */.jh)(entry.value)
        ? undefined
        : `Write commands: below ${name}, and the commands below that, indented.`;
    const entries = (0,read_map/* readSection */.GU)(reader, entry.value, what, [...PHASE_KEYS, 'steps'], read_phases_HOMES, hint);
    const steps = entries.get('steps');
    if (steps) {
        // CodeBuild's words to an account without a GitHub token (codebuild.md §4.5, SPEC §2.3).
        const message = 'unsupported field "steps" in buildspec. No GitHub token has been configured for your account';
        (0,buildspec_reader/* refuse */.TR)(reader, steps.at, message, 'Write commands instead of steps, or move the steps to a GitHub workflow.');
    }
    const runtimes = entries.get('runtime-versions');
    if (runtimes && name !== 'install') {
        (0,buildspec_reader/* warn */.R8)(reader, runtimes.at, 'misplaced-key', `CodeBuild reads runtime-versions in install only, not in ${name}`, 'Move it to phases, install.');
    }
    return {
        at: entry.at,
        commands: readCommands(reader, (0,read_map/* valueOf */.RP)(entries, 'commands'), 'Commands'),
        finally: readCommands(reader, (0,read_map/* valueOf */.RP)(entries, 'finally'), 'Finally'),
        onFailure: readOnFailure(reader, (0,read_map/* valueOf */.RP)(entries, 'on-failure'), what),
        runAs: (0,read_values/* readText */.yR)(reader, (0,read_map/* valueOf */.RP)(entries, 'run-as'), `${what}.run-as`)?.text,
        runtimeVersions: (0,read_values/* readNamedTexts */.i9)(reader, runtimes?.value ?? null, `${what}.runtime-versions`),
    };
}
function readOnFailure(reader, value, what) {
    const text = (0,read_values/* readText */.yR)(reader, value, `${what}.on-failure`);
    if (text === undefined)
        return { kind: 'default' };
    const onFailure = (0,on_failure/* parseOnFailure */.T)(text.text);
    if (typeof onFailure !== 'string')
        return onFailure;
    (0,buildspec_reader/* refuse */.TR)(reader, text.at, `invalid on-failure value: ${text.text}: ${onFailure}`, 'For example: on-failure: ABORT, or on-failure: RETRY-3-timed out');
    return { kind: 'default' };
}

;// CONCATENATED MODULE: ./build/buildspec/read-reports.js





const read_reports_KEYS = ['files', 'base-directory', 'discard-paths', 'file-format'];
/** The formats of test and coverage reports, in any case of letters (codebuild.md §7.5). */
const FORMATS = [
    ...['JUNITXML', 'CUCUMBERJSON', 'NUNITXML', 'NUNIT3XML', 'TESTNGXML', 'VISUALSTUDIOTRX'],
    ...['CLOVERXML', 'COBERTURAXML', 'JACOCOXML', 'SIMPLECOV'],
];
/** Reads `reports`: one entry a report group. */
function readReports(reader, value) {
    const reports = [];
    for (const { key, at, value: group } of (0,read_map/* readMap */.l8)(reader, value, 'reports').values()) {
        const what = `reports.${key}`;
        const entries = (0,read_map/* readSection */.GU)(reader, group, what, read_reports_KEYS);
        const selection = readFileSelection(reader, entries, what);
        if (selection.files.length === 0)
            (0,buildspec_reader/* warn */.R8)(reader, at, 'no-files', `${what} names no files`, 'Write the report files below files:');
        if ((0,buildspec_reader/* isNull */.kZ)(group))
            continue;
        reports.push({
            group: { text: key, at },
            ...selection,
            fileFormat: readFormat(reader, (0,read_map/* valueOf */.RP)(entries, 'file-format'), what),
        });
    }
    return reports;
}
function readFormat(reader, value, what) {
    const text = (0,read_values/* readText */.yR)(reader, value, `${what}.file-format`);
    const format = text?.text.toUpperCase() ?? 'JUNITXML';
    if (text && !FORMATS.includes(format)) {
        const nearest = (0,suggest/* nearestWord */.z)(format, FORMATS);
        const hint = nearest ? `Did you mean ${nearest}?` : `Known formats: ${FORMATS.join(', ')}.`;
        (0,buildspec_reader/* warn */.R8)(reader, text.at, 'unknown-report-format', `${what}.file-format: CodeBuild knows no format ${text.text}`, hint);
    }
    return format;
}

;// CONCATENATED MODULE: ./build/buildspec/read-buildspec.js










const read_buildspec_KEYS = [
    'version',
    'run-as',
    'env',
    'proxy',
    'batch',
    'phases',
    'reports',
    'artifacts',
    'cache',
    'environment_variables',
];
/** Keys of the sections, for those who forgot to indent them. */
const KEYS_BELOW = {
    phases: types/* PHASE_NAMES */.b,
    'a phase, such as phases.build': ['commands', 'finally', 'on-failure'],
    'phases.install': ['runtime-versions'],
    env: [
        'variables',
        'parameter-store',
        'secrets-manager',
        'exported-variables',
        'git-credential-helper',
        'shell',
    ],
    artifacts: ['files', 'base-directory', 'discard-paths', 'secondary-artifacts', 'name'],
    batch: ['build-list', 'build-graph', 'build-matrix', 'build-fanout', 'fast-fail'],
};
const read_buildspec_HOMES = Object.fromEntries(Object.entries(KEYS_BELOW).flatMap(([section, keys]) => keys.map((key) => [key, `Indent it below ${section}.`])));
/** Reads the top level of a buildspec and all its sections. */
function readBuildspec(reader, root) {
    const start = (0,buildspec_reader/* rangeBetween */.yb)(reader.lines, root.range?.[0] ?? 0, 0);
    const entries = (0,read_map/* readSection */.GU)(reader, root, '', read_buildspec_KEYS, read_buildspec_HOMES);
    const version = readVersion(reader, entries, start);
    const hasPhases = !(0,buildspec_reader/* isNull */.kZ)((0,read_map/* valueOf */.RP)(entries, 'phases'));
    const hasBatch = !(0,buildspec_reader/* isNull */.kZ)((0,read_map/* valueOf */.RP)(entries, 'batch'));
    if (!hasPhases && !hasBatch) {
        const message = 'wrong number of container tags, expected 1: the buildspec has no phases';
        (0,buildspec_reader/* refuse */.TR)(reader, entries.get('phases')?.at ?? start, message, 'Write at least one phase with its commands:\nphases:\n  build:\n    commands:\n      - make');
    }
    const proxy = (0,read_map/* readSection */.GU)(reader, (0,read_map/* valueOf */.RP)(entries, 'proxy'), 'proxy', ['upload-artifacts', 'logs']);
    const env = readEnv(reader, (0,read_map/* valueOf */.RP)(entries, 'env'));
    if (version === '0.1')
        env.variables.push(...readPlaintextVariables(reader, (0,read_map/* valueOf */.RP)(entries, 'environment_variables')));
    return {
        version,
        runAs: (0,read_values/* readText */.yR)(reader, (0,read_map/* valueOf */.RP)(entries, 'run-as'), 'run-as')?.text,
        env,
        proxy: {
            uploadArtifacts: (0,read_values/* readSwitch */.hc)(reader, (0,read_map/* valueOf */.RP)(proxy, 'upload-artifacts'), 'proxy.upload-artifacts'),
            logs: (0,read_values/* readSwitch */.hc)(reader, (0,read_map/* valueOf */.RP)(proxy, 'logs'), 'proxy.logs'),
        },
        phases: readPhases(reader, (0,read_map/* valueOf */.RP)(entries, 'phases')),
        reports: readReports(reader, (0,read_map/* valueOf */.RP)(entries, 'reports')),
        artifacts: readArtifacts(reader, (0,read_map/* valueOf */.RP)(entries, 'artifacts')),
        cache: readCache(reader, (0,read_map/* valueOf */.RP)(entries, 'cache')),
        batch: readBatch(reader, entries.get('batch'), hasPhases),
    };
}
/**
 * `version`: 0.1 or 0.2, as a number; as a quoted text only where there is no batch. It may be missing, with
 * a warning, where there is a batch and no phases (SPEC §2.1; aws/aws-cdk#29592 for the message about
 * quotes).
 */
function readVersion(reader, entries, start) {
    const value = (0,read_map/* valueOf */.RP)(entries, 'version');
    const hasBatch = !(0,buildspec_reader/* isNull */.kZ)((0,read_map/* valueOf */.RP)(entries, 'batch'));
    const version = (0,read_values/* readText */.yR)(reader, value, 'version');
    const number = /^0?\.([12])0*$/.exec(version?.text ?? '')?.[1];
    const result = number === '1' ? '0.1' : '0.2';
    if (entries.has('environment_variables') && result !== '0.1') {
        const at = entries.get('environment_variables')?.at ?? start;
        (0,buildspec_reader/* warn */.R8)(reader, at, 'unknown-key', 'environment_variables belongs to version 0.1: CodeBuild ignores it', 'Write env, and below it variables.');
    }
    if (version === undefined) {
        // A map or a list has been refused already.
        if (!(0,buildspec_reader/* isNull */.kZ)(value))
            return result;
        const hint = 'Write as the first line:\nversion: 0.2';
        if (hasBatch && (0,buildspec_reader/* isNull */.kZ)((0,read_map/* valueOf */.RP)(entries, 'phases')))
            (0,buildspec_reader/* warn */.R8)(reader, start, 'missing-version', 'the buildspec has no version', hint);
        else
            (0,buildspec_reader/* refuse */.TR)(reader, start, 'wrong number of container tags, expected 1: the buildspec has no version', hint);
    }
    else if (!number) {
        (0,buildspec_reader/* refuse */.TR)(reader, version.at, `invalid buildspec version: ${version.text}. Expecting: 0.1,0.2`, 'Write version: 0.2');
    }
    else if (hasBatch && !isPlain(reader, value)) {
        const message = `cannot unmarshal !!str \`${version.text}\` into float64 at line ${version.at.line}: a batch needs a number as its version`;
        (0,buildspec_reader/* refuse */.TR)(reader, version.at, message, `Write it without quotes: version: ${result}`);
    }
    return result;
}
function isPlain(reader, value) {
    return !/^["'|>]/.test(reader.source.slice(value?.range?.[0]));
}

// EXTERNAL MODULE: ./build/buildspec/yaml-document.js + 4 modules
var yaml_document = __webpack_require__(17386);
;// CONCATENATED MODULE: ./build/buildspec/parse.js





/**
 * Reads a buildspec, version 0.1 or 0.2 (codebuild.md §1). Never throws for what the file holds: everything
 * that is wrong or odd is a diagnostic, all at once, in the order of the lines. `buildspec` is absent exactly
 * when CodeBuild would refuse the file, which is when a diagnostic is an error. `file` is the name that
 * diagnostics show.
 */
function parseBuildspec(source, file) {
    const decoded = (0,decode/* decodeSource */.E)(source);
    if ('problem' in decoded) {
        return { diagnostics: [{ severity: 'error', code: buildspec_reader/* YAML_FILE_ERROR */.Ut, file, ...decoded.problem }] };
    }
    const { reader, root } = (0,yaml_document/* readDocument */.u)(decoded.text, file);
    let buildspec;
    if ((0,dist/* isMap */.jh)(root)) {
        buildspec = readBuildspec(reader, root);
    }
    else if (!hasError(reader)) {
        const message = (0,buildspec_reader/* isNull */.kZ)(root) ? 'the buildspec is empty' : `Cannot unmarshal ${(0,buildspec_reader/* kindOf */.I)(root)} to map`;
        (0,buildspec_reader/* refuse */.TR)(reader, (0,buildspec_reader/* rangeOf */.be)(reader, root), message, shapeHint(decoded.text));
    }
    const diagnostics = inOrder(reader.diagnostics);
    return hasError(reader) ? { diagnostics } : { buildspec, diagnostics };
}
function hasError(reader) {
    return reader.diagnostics.some(({ severity }) => severity === 'error');
}
function shapeHint(text) {
    const [, key, value] = /^\s*([\w-]+):(\S.*)$/m.exec(text) ?? [];
    if (key)
        return `Write a blank after the colon: ${key}: ${value}`;
    return 'A buildspec starts with `version: 0.2`, and `phases:` on a line of its own.';
}
/** By line and column; what an alias made us read twice is told once. */
function inOrder(diagnostics) {
    const unique = new Map(diagnostics.map((one) => [JSON.stringify([one.range, one.code, one.message]), one]));
    return [...unique.values()].sort((a, b) => (a.range?.line ?? 0) - (b.range?.line ?? 0) || (a.range?.column ?? 0) - (b.range?.column ?? 0));
}


/***/ }),

/***/ 96443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   cD: () => (/* binding */ writeEntry),
/* harmony export */   u0: () => (/* binding */ entryText)
/* harmony export */ });
/**
 * A list entry's text as the author meant it: from `offset`, where it starts, over all lines that are
 * indented deeper than its dash, without the indentation and without a YAML comment at its end.
 */
function entryText(source, offset) {
    const lineStart = source.lastIndexOf('\n', offset - 1) + 1;
    const dash = source.lastIndexOf('-', offset - 1) - lineStart;
    const [first = '', ...rest] = source.slice(offset).split('\n', 2000);
    const more = [];
    for (const line of rest) {
        if (line.trim() !== '' && indentOf(line) <= dash)
            break;
        more.push(line.trimEnd());
    }
    while (more.length > 0 && /^\s*(#|$)/.test(more[more.length - 1] ?? ''))
        more.pop();
    const indent = Math.min(...more.filter((line) => line !== '').map(indentOf));
    const lines = [first.trimEnd(), ...more.map((line) => line.slice(indent))];
    return withoutComment(lines.join('\n'));
}
function indentOf(line) {
    return line.length - line.trimStart().length;
}
/** Cuts a trailing ` # comment`, unless the shell would see the `#` inside quotes. */
function withoutComment(text) {
    let quote = '';
    for (let i = 0; i < text.length; i++) {
        const char = text.charAt(i);
        if (char === '\\' && quote !== "'")
            i++;
        else if (quote !== '')
            quote = char === quote ? '' : quote;
        else if (char === '"' || char === "'")
            quote = char;
        else if (char === '#' && /[ \t]/.test(text.charAt(i - 1)) && !text.includes('\n', i))
            return text.slice(0, i).trimEnd();
    }
    return text;
}
/**
 * How `text` is written as one YAML value that stays exactly this text; a block (`|`) where quotes would need
 * escapes.
 */
function quoted(text) {
    if (!text.includes('\n')) {
        if (!text.includes("'"))
            return `'${text}'`;
        if (!/["\\]/.test(text))
            return `"${text}"`;
    }
    return `|\n${text.replace(/^(?=.)/gm, '  ')}`;
}
/** The hint that shows the list entry to write instead of one that YAML did not read as text. */
function writeEntry(text) {
    if (text.length > 1000)
        return 'Write `- |` and the command below it, indented deeper than the dash.';
    return `Quote the whole command:\n- ${quoted(text)}`;
}


/***/ }),

/***/ 30949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GU: () => (/* binding */ readSection),
/* harmony export */   RP: () => (/* binding */ valueOf),
/* harmony export */   l8: () => (/* binding */ readMap)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95437);
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92242);



/**
 * A map's entries by key. Nothing gives no entries; anything but a map is refused. Of duplicate keys the last
 * wins, with a warning (SPEC §2.1). Merge keys (`<<`) are followed, explicit keys win over merged ones.
 */
function readMap(reader, value, what, hint) {
    const entries = new Map();
    if ((0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .isNull */ .kZ)(value))
        return entries;
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(value)) {
        (0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseKind */ .L_)(reader, value, 'map', what, hint ?? mapHint(value));
        return entries;
    }
    const merged = [];
    for (const pair of value.items) {
        const keyNode = (0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .resolve */ .hd)(reader, pair.key);
        const at = (0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .rangeOf */ .be)(reader, keyNode);
        const entry = { key: (0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarText */ .ws)(keyNode), at, value: (0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .resolve */ .hd)(reader, pair.value) };
        const earlier = entries.get(entry.key);
        if (keyNode !== null && !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(keyNode)) {
            (0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(reader, at, `Cannot unmarshal a key at line ${at.line}: ${what} has a map or a list as a key`, 'Quote it, if it is meant as text.');
        }
        else if (entry.key === '' && (0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .isNull */ .kZ)(keyNode)) {
            (0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(reader, at, `did not find expected key at line ${at.line}: ${what} has a colon without a key`, 'Write the key before the colon, or quote the text.');
        }
        else if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(keyNode) && keyNode.type === 'PLAIN' && entry.key === '<<') {
            merged.push(entry.value);
        }
        else {
            if (earlier) {
                (0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .warn */ .R8)(reader, at, 'duplicate-key', `duplicate key ${entry.key}: this one wins over line ${earlier.at.line}`, 'Remove one of the two.');
            }
            entries.set(entry.key, entry);
        }
    }
    for (const source of merged)
        addMerged(reader, entries, source, what);
    return entries;
}
function mapHint(value) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(value)
        ? 'Write `NAME: value` lines, without dashes.'
        : 'Write `NAME: value` lines below the key, indented; mind the blank after the colon.';
}
function addMerged(reader, entries, source, what) {
    for (const map of (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(source) ? source.items : [source]) {
        for (const entry of readMap(reader, (0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .resolve */ .hd)(reader, map), `${what}.<<`).values()) {
            if (!entries.has(entry.key))
                entries.set(entry.key, entry);
        }
    }
}
/**
 * The entries of a map whose keys CodeBuild knows; unknown ones are warned about and left out. One at the top level may be there
 * for its anchors, which is well.
 */
function readSection(reader, value, what, known, homes = {}, hint) {
    const entries = readMap(reader, value, what, hint);
    for (const [key, entry] of entries) {
        if (known.includes(key))
            continue;
        entries.delete(key);
        if (what === '' && holdsAnchors(reader, entry.value))
            continue;
        const place = what === '' ? 'the top level' : what;
        (0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .warn */ .R8)(reader, entry.at, 'unknown-key', `unknown key ${key} in ${place}: CodeBuild ignores it`, unknownKeyHint(key, known, homes));
    }
    return entries;
}
/** Whether an alias stands for something in a value. */
function holdsAnchors(reader, value) {
    const [from = 0, to = from] = value?.range ?? [];
    return [...reader.anchors.values()].some(({ range }) => range && range[0] >= from && range[1] <= to);
}
function unknownKeyHint(key, known, homes) {
    if (Object.hasOwn(homes, key))
        return homes[key] ?? '';
    if (known.includes('variables') && /^[A-Z][A-Z0-9_]+$/.test(key))
        return 'Indent it below variables.';
    const nearest = (0,_suggest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestWord */ .z)(key, known);
    return nearest ? `Did you mean ${nearest}?` : `Known keys: ${known.join(', ')}.`;
}
/** The value of a key, nothing when the key is absent. */
function valueOf(entries, key) {
    return entries.get(key)?.value ?? null;
}


/***/ }),

/***/ 52389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F1: () => (/* binding */ readItems),
/* harmony export */   G1: () => (/* binding */ readTextList),
/* harmony export */   hc: () => (/* binding */ readSwitch),
/* harmony export */   i9: () => (/* binding */ readNamedTexts),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _quoting_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96443);
/* harmony import */ var _reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95437);
/* harmony import */ var _read_map_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30949);




/**
 * One value as text, or nothing when there is none. Refuses a map or a list; `what` names the value in
 * messages.
 */
function readText(reader, value, what) {
    return (0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .isNull */ .kZ)(value) ? undefined : readAnyText(reader, value, what);
}
/** As `readText`, but where `~` and `null` are text like any other (SPEC §2.1, variables). */
function readAnyText(reader, value, what) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(value) || value === null)
        return { text: (0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarText */ .ws)(value), at: (0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .rangeOf */ .be)(reader, value) };
    (0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseKind */ .L_)(reader, value, 'string', what, textHint(reader, value));
    return undefined;
}
function textHint(reader, value) {
    const [from = 0, to = from] = value?.range ?? [];
    const written = reader.source.slice(from, to).trim();
    // `{{ x }}`, `${x}` and `[x]` behind a key are meant as text.
    if (/^[[{]/.test(written) && !written.includes('\n') && written.length < 200)
        return `Quote it: ${(0,_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(written)}`;
    return 'Write one value here. Quote it if it contains `: `; a key of its own stands on a line of its own, without a dash.';
}
/**
 * A switch: `yes`, `no`, `true` or `false` in any case of letters; absent is no. Anything else is warned
 * about and taken as no (SPEC §2.1).
 */
function readSwitch(reader, value, what) {
    const text = readText(reader, value, what);
    if (text === undefined)
        return false;
    if (!/^(yes|no|true|false)$/i.test(text.text)) {
        (0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .warn */ .R8)(reader, text.at, 'not-a-switch', `${what} is neither yes nor no: ${JSON.stringify(text.text)} is taken as no`, 'Write yes or no.');
    }
    return /^(yes|true)$/i.test(text.text);
}
/**
 * A list of texts; a single text counts as a list of one, nothing as an empty list, and empty entries are
 * skipped.
 */
function readTextList(reader, value, what) {
    if ((0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .isNull */ .kZ)(value))
        return [];
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(value)) {
        (0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseKind */ .L_)(reader, value, 'list', what, 'Write a list: one `- entry` a line.');
        return [];
    }
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(value)) {
        const only = readText(reader, value, what);
        return only ? [only] : [];
    }
    const texts = [];
    for (const [index, item] of readItems(reader, value, what)) {
        const text = readText(reader, item, `${what}[${index}]`);
        if (text)
            texts.push(text);
    }
    return texts;
}
/** The entries of a list with their indexes, without empty ones, which are warned about. */
function readItems(reader, list, what) {
    const items = [];
    for (const [index, raw] of ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(list) ? list.items : []).entries()) {
        const item = (0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .resolve */ .hd)(reader, raw);
        if ((0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .isNull */ .kZ)(item)) {
            (0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .warn */ .R8)(reader, (0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .rangeOf */ .be)(reader, item), 'empty-entry', `${what}[${index}] is empty and skipped`, 'Remove the dash, or write the entry behind it.');
        }
        else {
            items.push([index, item]);
        }
    }
    return items;
}
/**
 * A map of the author's own names (variables, references, runtimes); every value is its source text, `~`
 * included.
 */
function readNamedTexts(reader, value, what) {
    const texts = [];
    for (const entry of (0,_read_map_js__WEBPACK_IMPORTED_MODULE_2__/* .readMap */ .l8)(reader, value, what).values()) {
        const text = readAnyText(reader, entry.value, `${what}.${entry.key}`);
        // An empty value has no place of its own.
        if (text)
            texts.push({ name: entry.key, text: text.text, at: entry.value?.range ? text.at : entry.at });
    }
    return texts;
}


/***/ }),

/***/ 95437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   L_: () => (/* binding */ refuseKind),
/* harmony export */   R8: () => (/* binding */ warn),
/* harmony export */   TR: () => (/* binding */ refuse),
/* harmony export */   Ut: () => (/* binding */ YAML_FILE_ERROR),
/* harmony export */   be: () => (/* binding */ rangeOf),
/* harmony export */   hd: () => (/* binding */ resolve),
/* harmony export */   kZ: () => (/* binding */ isNull),
/* harmony export */   ws: () => (/* binding */ scalarText),
/* harmony export */   xp: () => (/* binding */ refuseBatch),
/* harmony export */   yb: () => (/* binding */ rangeBetween)
/* harmony export */ });
/* unused harmony export BATCH_SPEC_VALIDATION_ERROR */
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);

/** CodeBuild's status code for a file that it cannot read. */
const YAML_FILE_ERROR = 'YAML_FILE_ERROR';
/** CodeBuild's status code for a batch section whose values make no sense. */
const BATCH_SPEC_VALIDATION_ERROR = 'BATCH_SPEC_VALIDATION_ERROR';
/** The node itself, or the anchored one that an alias stands for. */
function resolve(reader, value) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(value))
        return reader.anchors.get(value) ?? null;
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(value) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(value) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(value) ? value : null;
}
/** True for nothing at all and for YAML's plain `null` and `~`. */
function isNull(value) {
    if (value === null)
        return true;
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(value) && value.type === 'PLAIN' && /^(~|null|Null|NULL)?$/.test(value.source ?? '');
}
/** What CodeBuild's own messages call the kind of a value. */
function kindOf(value) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(value))
        return 'map';
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(value) ? 'list' : 'string';
}
/** A scalar's source text: as written when plain, its content when quoted or a block (SPEC §2.3). */
function scalarText(value) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(value))
        return '';
    return value.type === 'PLAIN' ? (value.source ?? '') : String(value.value);
}
/** Where a node stands, without what follows it. */
function rangeOf(reader, node) {
    const [from = 0, to = from] = node?.range ?? [];
    const end = from + reader.source.slice(from, to).trimEnd().length;
    return rangeBetween(reader.lines, from, end);
}
/** The range between two offsets of the source; one column wide at least. */
function rangeBetween(lines, from, to) {
    const start = lines.linePos(from);
    const end = lines.linePos(Math.max(to, from + 1));
    return { line: start.line, column: start.col, endLine: end.line, endColumn: end.col };
}
/** Records a problem for which CodeBuild refuses the file. */
function refuse(reader, range, message, hint, code = YAML_FILE_ERROR) {
    reader.diagnostics.push({ severity: 'error', code, message, hint, file: reader.file, range });
}
/** Records a problem in a batch section's values, in CodeBuild's words for them. */
function refuseBatch(reader, range, message, hint) {
    refuse(reader, range, `BatchSpec has invalid values.. ${message}`, hint, BATCH_SPEC_VALIDATION_ERROR);
}
/** Records something odd with which CodeBuild still runs the file. */
function warn(reader, range, code, message, hint) {
    reader.diagnostics.push({ severity: 'warning', code, message, hint, file: reader.file, range });
}
/**
 * Records that a value of one kind stands where another is needed, e.g. `Cannot unmarshal map to string at
 * line 4`.
 */
function refuseKind(reader, value, wanted, what, hint) {
    const range = rangeOf(reader, value);
    refuse(reader, range, `Cannot unmarshal ${kindOf(value)} to ${wanted} at line ${range.line}: ${what}`, hint);
}


/***/ }),

/***/ 92242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ nearestWord)
/* harmony export */ });
/** Keeps a suggestion cheap in a batch of thousands of builds. */
const MOST_CANDIDATES = 500;
/**
 * The known word that the author most likely meant by `word`, or nothing when none is near: at most two
 * letters differ, and letter case, `_` and `-` do not count.
 */
function nearestWord(word, known) {
    const plain = simplify(word);
    // Nobody mistypes a name by this much; it also keeps the distance cheap.
    if (plain.length > 40)
        return undefined;
    let nearest;
    let least = Math.min(2, Math.floor(plain.length / 3)) + 1;
    let left = MOST_CANDIDATES;
    for (const candidate of known) {
        if (left-- === 0)
            break;
        const distance = editDistance(plain, simplify(candidate));
        if (distance < least) {
            least = distance;
            nearest = candidate;
        }
    }
    return nearest;
}
function simplify(word) {
    return word.toLowerCase().replace(/[_-]/g, '');
}
/**
 * How many letters to insert, remove, replace or swap with their neighbour; one row of the table at a time.
 */
function editDistance(from, to) {
    let above = [];
    let row = Array.from({ length: to.length + 1 }, (_, index) => index);
    for (let i = 1; i <= from.length; i++) {
        const next = [i];
        for (let j = 1; j <= to.length; j++) {
            const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
            const swapped = from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1] ? (above[j - 2] ?? Infinity) + 1 : Infinity;
            next.push(Math.min(replaced, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        above = row;
        row = next;
    }
    return row[to.length] ?? 0;
}


/***/ }),

/***/ 55817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ PHASE_NAMES)
/* harmony export */ });
/**
 * The buildspec as the rest of the product sees it: lists are lists, every value is the text the author
 * wrote.
 */
const PHASE_NAMES = ['install', 'pre_build', 'build', 'post_build'];


/***/ }),

/***/ 17386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ readDocument)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/buildspec/aliases.js

/** How many values a document may gain through aliases; a real buildspec gains a handful. */
const MOST_ALIASED = 100_000;
/**
 * Finds what each alias of a document stands for. Gives a problem for an unknown anchor, an anchor that
 * contains itself, and for aliases that would blow the document up.
 */
function resolveAliases(root) {
    const anchors = new Map();
    const named = new Map();
    // Values below each finished node, aliases followed; a node that is still being counted is missing.
    const sizes = new Map();
    let aliased = 0;
    let problem;
    function count(node) {
        if (problem)
            return 0;
        if ((0,dist/* isAlias */.Vj)(node))
            return countAlias(node);
        if ((0,dist/* isPair */.tO)(node))
            return count(node.key) + count(node.value);
        if (!(0,dist/* isScalar */.jn)(node) && !(0,dist/* isCollection */.P3)(node))
            return 0;
        if (node.anchor)
            named.set(node.anchor, node);
        let size = 1;
        if ((0,dist/* isCollection */.P3)(node))
            for (const item of node.items)
                size += count(item);
        if (node.anchor)
            sizes.set(node, size);
        return size;
    }
    function countAlias(alias) {
        const target = named.get(alias.source);
        const size = sizes.get(target);
        if (!target) {
            const hint = `Put &${alias.source} before the value it stands for, above this line; a text that starts with * needs quotes.`;
            problem = { alias, message: `unknown anchor '${alias.source}' referenced`, hint };
        }
        else if (size === undefined) {
            problem = {
                alias,
                message: `anchor '${alias.source}' value contains itself`,
                hint: 'Write the value out.',
            };
        }
        else {
            aliased += size;
            anchors.set(alias, target);
            if (aliased > MOST_ALIASED) {
                problem = {
                    alias,
                    message: 'document contains excessive aliasing',
                    hint: 'Write the values out instead of nesting aliases.',
                };
            }
        }
        return size ?? 0;
    }
    count(root);
    return { anchors, problem };
}

;// CONCATENATED MODULE: ./build/buildspec/go-yaml.js
/**
 * CodeBuild reads YAML with Go's parser, a libyaml; ours is stricter about the indentation of quoted texts
 * and flow collections, and laxer about tabs. This file evens that out, lexeme by lexeme.
 */
/** What our lexer says before a plain or block text, and where it gives a flow collection up. */
const TEXT_FOLLOWS = '\x1f';
const FLOW_GIVEN_UP = '\x18';
/**
 * Gives a function that takes the lexemes of `source` in turn, each with its offset, and tells the
 * differences.
 */
function watchLexemes(source) {
    let last = '';
    let atLineStart = true;
    let flowDepth = 0;
    let flowStart = 0;
    /**
     * The column from which a tab may stand below a plain text; elsewhere none may, at the start of a line or
     * behind a dash.
     */
    let tabColumn = Infinity;
    return (lexeme, offset) => {
        const isText = last === TEXT_FOLLOWS;
        const isAfterDash = last === '-';
        last = lexeme;
        if (lexeme === TEXT_FOLLOWS)
            return undefined;
        if (isText) {
            // It tells nothing inside a flow, whose one line may be long.
            tabColumn = flowDepth > 0 ? Infinity : tabColumnBelow(source, offset);
            atLineStart = lexeme.endsWith('\n');
            return undefined;
        }
        if (lexeme === FLOW_GIVEN_UP) {
            const respelled = indentLine(source, offset, columnOf(source, flowStart) + 1);
            // Indented already: it was given up for another reason.
            return respelled === source ? undefined : { respelled };
        }
        if (/^\s/.test(lexeme)) {
            const tab = /^ *\t/.test(lexeme) ? offset + lexeme.indexOf('\t') : -1;
            const isIndent = isAfterDash || (atLineStart && columnOf(source, tab) < tabColumn);
            atLineStart = lexeme.endsWith('\n') || (atLineStart && lexeme.startsWith(' '));
            return tab !== -1 && isIndent && flowDepth === 0 ? { tab } : undefined;
        }
        atLineStart = false;
        tabColumn = Infinity;
        if (lexeme === '[' || lexeme === '{') {
            if (flowDepth++ === 0)
                flowStart = offset;
        }
        else if (lexeme === ']' || lexeme === '}') {
            flowDepth = Math.max(0, flowDepth - 1);
        }
        else if (/^["']/.test(lexeme) && closingQuote(lexeme, 0) === -1) {
            const respelled = indentQuotedLines(source, offset);
            return respelled === undefined ? undefined : { respelled };
        }
        return undefined;
    };
}
function columnOf(source, offset) {
    return offset - source.lastIndexOf('\n', offset - 1) - 1;
}
/** One column right of the innermost key or dash that the plain text at `offset` stands behind. */
function tabColumnBelow(source, offset) {
    const lineStart = offset - columnOf(source, offset);
    const [, blanks = '', dashes = '', key] = /^( *)((?:- +)*)(\S.*)?$/.exec(source.slice(lineStart, offset)) ?? [];
    return blanks.length + (key === undefined ? dashes.trimEnd().length : dashes.length + 1);
}
function indentLine(source, offset, column) {
    const lineStart = offset - columnOf(source, offset);
    return source.slice(0, lineStart) + ' '.repeat(column) + source.slice(lineStart).replace(/^[ \t]+/, '');
}
/** Indents the lines of the quoted text at `offset`: that changes its value in no way. */
function indentQuotedLines(source, offset) {
    const end = closingQuote(source, offset);
    const text = source.slice(offset, end);
    // A document marker ends the document, quote or no quote.
    if (end === -1 || /\n(---|\.\.\.)(\s|$)/.test(text))
        return undefined;
    const indented = text.replaceAll('\n', `\n${' '.repeat(columnOf(source, offset) + 1)}`);
    return source.slice(0, offset) + indented + source.slice(end);
}
/** The offset of the quote that ends the text at `offset`; -1 when there is none. */
function closingQuote(source, offset) {
    const quote = source.charAt(offset);
    for (let at = offset + 1; at < source.length; at++) {
        const char = source.charAt(at);
        if (quote === '"' && char === '\\')
            at++;
        else if (char === quote && quote === "'" && source.charAt(at + 1) === quote)
            at++;
        else if (char === quote)
            return at;
    }
    return -1;
}

// EXTERNAL MODULE: ./build/buildspec/reader.js
var buildspec_reader = __webpack_require__(95437);
// EXTERNAL MODULE: ./build/buildspec/quoting.js
var quoting = __webpack_require__(96443);
;// CONCATENATED MODULE: ./build/buildspec/yaml-hints.js

const CONFLICT = /^(<{7}|={7}|>{7})( |$)/;
const KEYS = 'version|run-as|env|variables|phases|install|pre_build|build|post_build|commands|finally|artifacts|files|reports|cache|paths|batch';
const GLUED = new RegExp(`^\\s*(${KEYS}):(?=[^\\s:])`);
/** What to write instead of the lines around a YAML syntax error. */
function syntaxHint(error) {
    const lines = error.source.split('\n');
    return (conflictHint(lines, error) ??
        tabHint(lines, error) ??
        gluedKeyHint(lines, error) ??
        quoteHint(lines, error) ??
        commandHint(lines, error) ??
        valueHint(lines, error) ??
        blockHint(lines, error) ??
        indentHint(lines, error));
}
function conflictHint(lines, { line }) {
    const from = lines.slice(0, line).findIndex((text) => text.startsWith('<<<<<<<'));
    if (from === -1 && !CONFLICT.test(lines[line - 1] ?? ''))
        return undefined;
    return `Line ${from === -1 ? line : from + 1} is a merge conflict that was left in: resolve it and remove the <<<<<<<, ======= and >>>>>>> lines.`;
}
function tabHint(lines, { code, line }) {
    if (code !== 'TAB_AS_INDENT' && !/^ *\t/.test(lines[line - 1] ?? ''))
        return undefined;
    return 'YAML is indented with blanks, never with tabs: replace the tabs at the start of this line.';
}
function gluedKeyHint(lines, { line }) {
    for (const text of [lines[line - 1], lines[line - 2]]) {
        const key = GLUED.exec(text ?? '')?.[1];
        if (key)
            return `Write a blank after the colon: ${(text ?? '').trim().replace(`${key}:`, `${key}: `)}`;
    }
    return undefined;
}
function quoteHint(lines, { code, message, line }) {
    if (code === 'BAD_DQ_ESCAPE') {
        const rule = 'In double quotes a backslash starts an escape.';
        const [, start = '', inside] = /^\s*((?:- +)?(?:[\w.-]+: +)?)"(.*)"\s*$/.exec(lines[line - 1] ?? '') ?? [];
        if (inside === undefined)
            return `${rule} Use single quotes, or double every backslash.`;
        return `${rule} Write:\n${start}${(0,quoting/* quoted */.TL)(inside.replaceAll('\\"', '"'))}`;
    }
    if (!message.includes('quote'))
        return undefined;
    return 'A text that starts with a quote must end with it: close the quote, or write `|` here and the text below it, indented.';
}
/** The line of the list entry that a place belongs to, when that entry is a command. */
function commandLine(lines, { line, source, from }) {
    let at = line;
    const own = lines[line - 1] ?? '';
    if (/^\s*- /.test(own)) {
        // The dash itself is out of place: the indentation is wrong, not the command.
        if (/(^|\n) *$/.test(source.slice(Math.max(0, from - own.length - 1), from)))
            return undefined;
    }
    else {
        const indent = own.search(/\S/);
        do
            at--;
        while (at > 0 && (/^\s*$/.test(lines[at - 1] ?? '') || (lines[at - 1] ?? '').search(/\S/) >= indent));
    }
    // `- |`, `- key: value` and `- key:` are no commands.
    return /^\s*- +(?![|>]|[A-Za-z_][\w.-]*:(\s|$))\S/.test(lines[at - 1] ?? '') ? at : undefined;
}
function commandHint(lines, place) {
    const at = commandLine(lines, place);
    if (at === undefined)
        return undefined;
    const start = lines.slice(0, at - 1).reduce((sum, text) => sum + text.length + 1, 0);
    const text = (0,quoting/* entryText */.u0)(place.source, start + (/^\s*- +/.exec(lines[at - 1] ?? '')?.[0].length ?? 0));
    if (/^(["']).*\1$/s.test(text)) {
        return 'The command starts with a quote, so YAML takes it as a quoted text, and more follows behind that. Write `- |` and the command below it.';
    }
    return (0,quoting/* writeEntry */.cD)(text);
}
/** `NAME: value: more` on one line. */
function valueHint(lines, { line, message }) {
    const [, key, value] = /^\s*(?:- +)?([\w.-]+):\s+(\S.*)$/.exec(lines[line - 1] ?? '') ?? [];
    if (!message.startsWith('mapping values') || !key || !value || !/:(\s|$)/.test(value))
        return undefined;
    return `Quote the value:\n${key}: ${(0,quoting/* quoted */.TL)(value.trim())}`;
}
/** A line, often a comment, that is not indented enough and so ends a block scalar (`|`, `>`). */
function blockHint(lines, { line }) {
    const indent = (lines[line - 1] ?? '').search(/\S/);
    for (let at = line - 1; at > 0; at--) {
        const text = lines[at - 1] ?? '';
        if (/(^|\s)[|>][-+\d]*\s*$/.test(text) && text.search(/\S/) >= indent - 2) {
            return `Line ${line} is not indented deep enough, so it ends the block that starts at line ${at}: indent it as the lines of the block.`;
        }
        if (/^\s*(- |[\w-]+:)/.test(text))
            return undefined;
    }
    return undefined;
}
function indentHint(lines, { line }) {
    const column = (lines[line - 1] ?? '').search(/\S/) + 1;
    const levels = new Map();
    let least = Infinity;
    for (let at = line - 1; at > 0 && least > 1; at--) {
        const text = lines[at - 1] ?? '';
        const [, blanks = '', dash = ''] = /^( *)(- +)?[^\s#]/.exec(text) ?? [];
        if (!/^\s*[^\s#]/.test(text) || blanks.length + 1 >= least)
            continue;
        least = blanks.length + 1;
        levels.set(least, at);
        if (dash)
            levels.set(least + dash.length, at);
    }
    if (levels.size === 0 || levels.has(column))
        return 'Write `key: value` or `- entry` lines; what belongs together starts at the same column.';
    const columns = [...levels.keys()].sort((a, b) => Math.abs(a - column) - Math.abs(b - column)).slice(0, 2);
    const choices = columns.map((one) => `column ${one}, as line ${levels.get(one)}`).join(', or at ');
    return `Line ${line} starts at column ${column}. Lines that belong together start at the same one: start it at ${choices}.`;
}

;// CONCATENATED MODULE: ./build/buildspec/yaml-errors.js


/** Errors that leave what follows them readable; after any other, further errors are mere consequences. */
const LOCAL = ['TAB_AS_INDENT', 'BAD_DQ_ESCAPE', 'BAD_SCALAR_START'];
const MOST_SHOWN = 10;
/**
 * The syntax errors of a document, each on a line of its own, in the words that CodeBuild's parser uses
 * (codebuild.md §4.5) and with a hint; consequences of an earlier error are left out.
 */
function syntaxProblems(source, lines, document) {
    const errors = [...document.errors].sort((a, b) => a.pos[0] - b.pos[0]);
    const problems = new Map();
    for (const [index, error] of errors.entries()) {
        const [from, to] = openQuote(document, error) ?? place(source, error, errors[index + 1]);
        const { line } = lines.linePos(from);
        if (!problems.has(line)) {
            const message = gist(error);
            problems.set(line, {
                from,
                to,
                message,
                hint: syntaxHint({ source, line, from, to, message, code: error.code }),
            });
        }
        const sameLine = error.code === 'BLOCK_AS_IMPLICIT_KEY' && !source.slice(...error.pos).includes('\n');
        if (problems.size >= MOST_SHOWN || !(sameLine || LOCAL.includes(error.code)))
            break;
    }
    return [...problems.values()];
}
/** The quote that is never closed; our parser tells only where it stopped looking. */
function openQuote(document, error) {
    if (!error.message.startsWith('Missing closing'))
        return undefined;
    let found;
    (0,dist/* visit */.YR)(document, {
        Scalar(_, { range }) {
            if (!range || error.pos[0] < range[0] || error.pos[0] > range[1])
                return undefined;
            found = [range[0], range[0] + 1];
            return dist/* visit */.YR.BREAK;
        },
    });
    return found;
}
/** Where the author should look, which is not always where the parser gave up. */
function place(source, error, next) {
    const [start, to] = error.pos;
    // A text behind a key or a dash that goes on below and turns out to be a key: its last line has the colon.
    const key = [error, next].find((one) => one?.code === 'MULTILINE_IMPLICIT_KEY' && one.pos[0] === start);
    const end = key?.pos[1] ?? to;
    const lastLine = source.lastIndexOf('\n', end - 1) + 1;
    const lineStart = source.lastIndexOf('\n', start - 1) + 1;
    const from = lastLine > start && key && /\S/.test(source.slice(lineStart, start)) ? lastLine : start;
    const blanks = Math.max(0, source.slice(from).search(/\S/));
    return [from + blanks, Math.max(end, from + blanks)];
}
/** CodeBuild's sentences for our parser's errors: by code and message, the first that matches. */
const GISTS = [
    [/^(TAB_AS_INDENT|BAD_SCALAR_START)/, 'found character that cannot start any token'],
    [/^BAD_DQ_ESCAPE/, 'found unknown escape character'],
    [/^BLOCK_AS_IMPLICIT_KEY Nested mappings/, 'mapping values are not allowed in this context'],
    [/^(MULTILINE_IMPLICIT_KEY|KEY_OVER_1024_CHARS)/, "could not find expected ':'"],
    [/^MISSING_CHAR Missing closing/, 'found unexpected end of stream: a quote is not closed'],
    [/^MISSING_CHAR Implicit map keys need/, "could not find expected ':'"],
    [/sequence items? (without|must)/i, "did not find expected '-' indicator"],
    [/flow[- ]seq/i, "did not find expected ',' or ']'"],
    [/flow[- ]map/i, "did not find expected ',' or '}'"],
    [/anchor|alias/i, 'did not find expected alphabetic or numeric character'],
];
function gist({ code, message }) {
    return GISTS.find(([pattern]) => pattern.test(`${code} ${message}`))?.[1] ?? 'did not find expected key';
}

;// CONCATENATED MODULE: ./build/buildspec/yaml-document.js





/** Deeper than any buildspec, and shallow enough for recursion. */
const MOST_LEVELS = 200;
/**
 * These two bound the time that a hostile file can take: YAML tokens, and characters read again after a
 * respelling.
 */
const MOST_TOKENS = 500_000;
const MOST_REREAD = 4 * 1024 * 1024;
/**
 * Parses the first YAML document of `source`, as Go's parser does: a second one is not read, and warned
 * about. Gives a reader that holds every problem found, and the document's value: `null` when it is empty or
 * broken.
 */
function readDocument(source, file) {
    let reader = newReader(source, file);
    let tokens = readTokens(reader, true);
    if (typeof tokens !== 'string')
        return composeDocument(reader, tokens);
    for (let reread = tokens.length; typeof tokens === 'string'; reread += reader.source.length) {
        reader = newReader(tokens, file);
        tokens = readTokens(reader, reread < MOST_REREAD);
    }
    const respelled = composeDocument(reader, tokens);
    if (!reader.diagnostics.some(({ severity }) => severity === 'error'))
        return respelled;
    // The author knows the original only: a forgotten quote, say, is best told where it opens.
    reader = newReader(source, file);
    tokens = readTokens(reader, false);
    return composeDocument(reader, typeof tokens === 'string' ? undefined : tokens);
}
/** Puts the document together; records syntax errors and aliases that cannot be followed. */
function composeDocument(reader, tokens) {
    if (!tokens)
        return { reader, root: null };
    // Text stays text, whatever it looks like; duplicate keys are our own matter.
    const composer = new dist/* Composer */.Dk({ schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });
    const [document] = composer.compose(tokens, true, reader.source.length);
    if (!document)
        return { reader, root: null };
    for (const { from, to, message, hint } of syntaxProblems(reader.source, reader.lines, document)) {
        refuseAt(reader, from, to, message, hint);
    }
    if (document.errors.length > 0)
        return { reader, root: null };
    const { anchors, problem } = resolveAliases(document.contents);
    if (problem) {
        const [from, to] = problem.alias.range ?? [0, 0];
        refuseAt(reader, from, to, problem.message, problem.hint);
        return { reader, root: null };
    }
    return { reader: { ...reader, anchors }, root: document.contents };
}
function newReader(source, file) {
    return { file, source, lines: new dist/* LineCounter */.HN(), anchors: new Map(), diagnostics: [] };
}
function refuseAt(reader, from, to, message, hint) {
    const range = (0,buildspec_reader/* rangeBetween */.yb)(reader.lines, from, to);
    (0,buildspec_reader/* refuse */.TR)(reader, range, `${message} at line ${range.line}`, hint);
}
/**
 * The tokens of the first document; or its source in the spelling that our parser needs (`mayRespell`).
 * Nothing, and problems, for tabs that indent, too many tokens, and too deep nesting.
 */
function readTokens(reader, mayRespell) {
    const { source, lines } = reader;
    const parser = new dist/* Parser */.iX(lines.addNewLine);
    const differenceAt = watchLexemes(source);
    const tokens = [];
    const tabs = [];
    let count = 0;
    let complete = false;
    lines.addNewLine(0);
    for (const lexeme of new dist/* Lexer */.JG().lex(source)) {
        const difference = differenceAt(lexeme, parser.offset);
        if (difference?.respelled !== undefined && mayRespell)
            return difference.respelled;
        if (difference?.tab !== undefined)
            tabs.push(difference.tab);
        for (const token of parser.next(lexeme)) {
            tokens.push(token);
            complete ||= token.type === 'document';
        }
        if (complete && parser.stack.length > 0) {
            warnOfMoreDocuments(reader, parser.offset);
            break;
        }
        if (++count > MOST_TOKENS || parser.stack.length > MOST_LEVELS) {
            const limit = count > MOST_TOKENS ? `${MOST_TOKENS} YAML tokens` : `max depth of ${MOST_LEVELS}`;
            const hint = 'A buildspec nests a few levels only: is this the right file?';
            refuseAt(reader, parser.offset, parser.offset, `exceeded ${limit}`, hint);
            return undefined;
        }
    }
    if (tabs.length > 0) {
        const hint = 'YAML is indented with blanks, never with tabs: replace or remove the tabs at the start of this line.';
        const message = 'found character that cannot start any token';
        for (const tab of tabs.slice(0, 10))
            refuseAt(reader, tab, tab, message, hint);
        return undefined;
    }
    if (!complete || parser.stack.length === 0)
        tokens.push(...parser.end());
    return tokens;
}
/** `offset` is behind the marker that starts the second document. */
function warnOfMoreDocuments(reader, offset) {
    if (!/^(?!---|\.\.\.)\s*[^\s#]/m.test(reader.source.slice(offset)))
        return;
    const marker = reader.source.lastIndexOf('\n', offset - 1) + 1;
    const hint = 'Keep one document in the file; split it, if both are needed.';
    (0,buildspec_reader/* warn */.R8)(reader, (0,buildspec_reader/* rangeBetween */.yb)(reader.lines, marker, offset), 'more-documents', 'CodeBuild does not read this second document', hint);
}


/***/ }),

/***/ 53495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isInside)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** Whether a path is a folder or below it; by the names alone: links are not followed. Both are absolute. */
function isInside(folder, path) {
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(folder, path);
    // On Windows the way to another drive is an absolute path.
    return inside !== '..' && !inside.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(inside);
}


/***/ }),

/***/ 40695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ isInlineBuildspec)
/* harmony export */ });
/**
 * Whether a text is the buildspec itself and not where it is (codebuild.md §1.2): YAML of several lines, or JSON, which
 * Terraform's jsonencode gives in one.
 */
function isInlineBuildspec(text) {
    return text.trim().includes('\n') || /^\s*\{/.test(text);
}


/***/ }),

/***/ 61689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ renderDiagnostics),
/* harmony export */   I: () => (/* binding */ renderDiagnostic)
/* harmony export */ });
/* harmony import */ var picocolors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57336);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81175);


const MOST_SHOWN = 50;
const LINES_BEFORE = 2;
const LINES_AFTER = 1;
/** Of a longer line, the part around the problem is shown. */
const LONGEST = 120;
const BEFORE_PROBLEM = 40;
/**
 * Renders a problem as `file:line:column: error[CODE] message`, the lines around it with the place
 * underlined, and the hint. `source` is the file's text. Nothing in it reaches the terminal unescaped.
 */
function renderDiagnostic(diagnostic, source, colors) {
    const paint = (0,picocolors__WEBPACK_IMPORTED_MODULE_0__.createColors)(colors);
    const { severity, code, message, hint, file, range } = diagnostic;
    const name = unlikeCommand((0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(file));
    const place = range ? `${name}:${range.line}:${range.column}` : name;
    const color = { error: paint.red, warning: paint.yellow, note: paint.blue }[severity];
    const head = `${paint.bold(place)}: ${color(paint.bold(`${severity}[${code}]`))} ${(0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(message)}`;
    const frame = range ? renderFrame(source, range, paint, color) : [];
    const margin = ' '.repeat(8);
    const hintLines = (hint ?? '').split('\n').map((line) => unlikeCommand((0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(line)));
    const tail = hint ? [`  ${paint.cyan('hint:')} ${hintLines.join(`\n${margin}`)}`] : [];
    return [head, ...frame, ...tail].join('\n');
}
/** A line that starts with `::`, also behind blanks, is a command to the runner of a workflow. */
function unlikeCommand(line) {
    return line.replace(/^(\s*):(?=:)/, '$1<U+003A>');
}
/** Renders the first problems, each as `renderDiagnostic` does, and says how many more there are. */
function renderDiagnostics(diagnostics, source, colors) {
    const shown = diagnostics.slice(0, MOST_SHOWN).map((one) => `${renderDiagnostic(one, source, colors)}\n\n`);
    const more = diagnostics.length - shown.length;
    return shown.join('') + (more > 0 ? `${more} more problems\n\n` : '');
}
function renderFrame(source, range, paint, color) {
    const lines = source.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
    // What follows the last line break is no line, unless the problem is that the file ends there.
    if (lines.at(-1) === '' && range.line < lines.length)
        lines.pop();
    if (range.line > lines.length)
        return [];
    const first = Math.max(1, range.line - LINES_BEFORE);
    const last = Math.min(lines.length, range.line + LINES_AFTER);
    const gutter = String(last).length + 2;
    const frame = [];
    for (let number = first; number <= last; number++) {
        const line = lines[number - 1] ?? '';
        const marked = number === range.line;
        const from = marked && line.length > LONGEST ? Math.max(0, range.column - 1 - BEFORE_PROBLEM) : 0;
        const shown = shorten(line, from);
        const mark = marked ? color('>') : ' ';
        frame.push(`${mark}${paint.dim(`${String(number).padStart(gutter - 1)} |`)} ${shown}`.trimEnd());
        if (marked)
            frame.push(`${paint.dim(`${' '.repeat(gutter)} |`)} ${color(underline(line, range, from))}`);
    }
    return frame;
}
function shorten(line, from) {
    const start = from > 0 ? '…' : '';
    const end = line.length > from + LONGEST ? '…' : '';
    return `${start}${(0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(line.slice(from, from + LONGEST))}${end}`;
}
function underline(line, range, from) {
    const start = range.column - 1;
    const lineEnd = Math.max(line.trimEnd().length, start + 1);
    const end = Math.min(range.endLine === range.line ? range.endColumn - 1 : lineEnd, lineEnd, from + LONGEST);
    const before = (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .columnsOf */ .PL)((0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(line.slice(from, start))) + (from > 0 ? 1 : 0);
    return ' '.repeat(before) + '^'.repeat(Math.max(1, (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .columnsOf */ .PL)((0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(line.slice(start, end)))));
}


/***/ })

};
