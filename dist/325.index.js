export const id = 325;
export const ids = [325];
export const modules = {

/***/ 325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  batchBuild: () => (/* binding */ batchBuild),
  I: () => (/* binding */ prepareBatch)
});

// EXTERNAL MODULE: ./build/buildspec/parse.js + 12 modules
var parse = __webpack_require__(9082);
// EXTERNAL MODULE: ./build/buildspec/suggest.js
var suggest = __webpack_require__(2242);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/plan/builtins.js
var builtins = __webpack_require__(8924);
// EXTERNAL MODULE: ./build/plan/plan-build.js + 6 modules
var plan_build = __webpack_require__(1757);
// EXTERNAL MODULE: ./build/plan/project/plan-project.js
var plan_project = __webpack_require__(8533);
;// CONCATENATED MODULE: ./build/plan/batch/asked-build.js
/** The fields in which variables are expanded, and what a buildspec calls them. */
const TEXT_FIELDS = [
    ['buildspec', 'buildspec'],
    ['image', 'image'],
    ['computeType', 'compute-type'],
    ['environmentType', 'type'],
    ['fleet', 'fleet'],
];
/** One build of a list or a graph. CodeBuild reads `depend-on` in graphs only (codebuild.md §8.1). */
function askedByEntry(entry, kind) {
    return {
        identifier: entry.identifier.text,
        title: entry.identifier.text,
        at: entry.at,
        ...askedByEnv(entry.env, entry.at),
        buildspec: entry.buildspec,
        variables: plainVariables(entry.env.variables),
        ignoreFailure: entry.ignoreFailure,
        debugSession: entry.debugSession,
        dependsOn: kind === 'graph' ? [...new Set(entry.dependOn.map(({ text }) => text))] : [],
    };
}
/** The shards of a fan-out: `shard_1` … `shard_N`. CodeBuild's own identifiers are not known (codebuild.md §8.2). */
function askedByFanout({ at, parallelism, ignoreFailure, }) {
    return Array.from({ length: parallelism }, (_, index) => ({
        identifier: `shard_${index + 1}`,
        title: 'build-fanout',
        at,
        variables: [],
        shard: { index, count: parallelism },
        ignoreFailure,
        debugSession: false,
        dependsOn: [],
    }));
}
/** What an `env` says, but for its variables. The model keeps no places of its values. */
function askedByEnv(env, at) {
    const placed = (text) => text === undefined ? undefined : { text, at };
    return {
        image: placed(env.image),
        computeType: placed(env.computeType),
        environmentType: placed(env.type),
        fleet: placed(env.fleet),
        privileged: env.privilegedMode,
    };
}
/** Variables of a batch are plain text: `$` in them means nothing. */
function plainVariables(variables) {
    return variables.map(({ name, text, at }) => ({ name, value: text, at }));
}

// EXTERNAL MODULE: ./build/plan/environment.js
var environment = __webpack_require__(8463);
// EXTERNAL MODULE: ./build/plan/inline-buildspec.js
var inline_buildspec = __webpack_require__(695);
;// CONCATENATED MODULE: ./build/plan/batch/fields.js



/**
 * Expands `$NAME` and `${NAME}` in what a batch says of a build (SPEC §2.4, codebuild.md §8.1). Only plain variables count, and
 * not the caller's own. A name that nobody has is refused, but in a buildspec's path, where it may be a part of the name. An
 * inline buildspec is no field but a file, and its variables are the shell's. An empty text says nothing.
 */
function expandFields(asked, scope, problems) {
    const fields = {};
    for (const [key, name] of TEXT_FIELDS) {
        const given = asked[key];
        if (!given)
            continue;
        const { text, unknown } = expand(given.text, [scope.above, asked.variables, scope.beneath]);
        if (text !== '')
            fields[key] = text;
        if (unknown.length === 0 || key === 'buildspec')
            continue;
        problems.refuse(given.at, `${name} of ${asked.title} is ${given.text}, and nothing sets ${unknown.join(', ')} to a plain text`, 'Set it in env.variables of the buildspec or of the entry, in the project, or by an override.');
    }
    return fields;
}
/** @param layers the first wins */
function expand(given, layers) {
    if (!given.includes('$') || (0,inline_buildspec/* isInlineBuildspec */.b)(given))
        return { text: given, unknown: [] };
    const unknown = new Set();
    const text = (0,environment/* expandVariables */.i7)(given, (name) => {
        const value = plainValue(name, layers);
        if (value === undefined)
            unknown.add(`$${name}`);
        return value;
    });
    return { text, unknown: [...unknown] };
}
/** Undefined also for a variable whose value lies in AWS. */
function plainValue(name, layers) {
    for (const layer of layers) {
        const variable = layer.findLast((one) => one.name === name);
        if (variable)
            return (variable.type ?? 'PLAINTEXT') === 'PLAINTEXT' ? variable.value : undefined;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/plan/batch/levels.js
/**
 * The level of each build that waits for no cycle, by its identifier: 0 where it waits for none, else one more than the highest
 * of those that it waits for. In time linear in the dependencies.
 */
function levels_levelsOf(builds) {
    const waiting = new Map(builds.map(({ identifier, dependsOn }) => [identifier, dependsOn.length]));
    const dependents = new Map();
    for (const { identifier, dependsOn } of builds) {
        for (const name of dependsOn) {
            const list = dependents.get(name);
            if (list)
                list.push(identifier);
            else
                dependents.set(name, [identifier]);
        }
    }
    const levels = new Map();
    let ready = [...waiting.keys()].filter((name) => waiting.get(name) === 0);
    // A build is ready when the last of those before it is, which is on the highest level of them.
    for (let level = 0; ready.length > 0; level++) {
        const next = [];
        for (const name of ready) {
            levels.set(name, level);
            for (const dependent of dependents.get(name) ?? []) {
                const left = (waiting.get(dependent) ?? 0) - 1;
                waiting.set(dependent, left);
                if (left === 0)
                    next.push(dependent);
            }
        }
        ready = next;
    }
    return levels;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/plan/batch/identifiers.js


/** Fewer than 128 characters (codebuild.md §8.1). */
const LONGEST = 127;
/** How many digits of the hash an identifier ends in. The last is the whole of it, which two combinations do not share. */
const DIGITS = [0, 8, 64];
const LAST = DIGITS.length - 1;
/**
 * The identifiers of the builds of a matrix, in the order of `combinations`. CodeBuild's own are not known (codebuild.md §8.2). Ours:
 *
 * - For each dimension what its value looks like, joined by `_`: of an image the last part of the path, with the tag; of a
 *   buildspec the file's name without extension, nothing of an inline one; of a compute type what follows `BUILD_GENERAL1_`; of
 *   a variable the value. What is no letter or digit in it becomes `_`, several of them in a row one, none at its ends.
 *   `aws/codebuild/standard:7.0` and `3.9` give `standard_7_0_3_9`.
 * - Where nothing is left, it is longer than 127 characters, or several combinations would have it, all of these end in `_` and
 *   8 hexadecimal digits of the SHA-256 of the dimensions' names and the values. Should these not suffice, in all 64.
 *
 * So a build's identifier depends on the values as written only, not on their order, nor on what variables in them mean.
 * @param combinations an index into the values of each dimension; no two are equal, and no dimension has a value twice
 */
function matrixIdentifiers(dimensions, combinations) {
    const slugs = dimensions.map(({ field, values }) => values.map(({ text }) => slugOf(field, text)));
    const named = combinations.map((combination) => {
        const slug = combination.flatMap((value, dimension) => slugs[dimension]?.[value] || []).join('_');
        return { combination, slug, digits: slug === '' || slug.length > LONGEST ? 1 : 0 };
    });
    const identifierOf = ({ combination, slug, digits }) => {
        const count = DIGITS[digits] ?? 0;
        if (count === 0)
            return slug;
        const values = dimensions.map(({ field, name, values }, index) => [
            field,
            name,
            values[combination[index] ?? 0]?.text,
        ]);
        const hash = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(values)).digest('hex').slice(0, count);
        return `${slug.slice(0, LONGEST - 1 - count)}_${hash}`;
    };
    for (;;) {
        const identifiers = named.map(identifierOf);
        const times = new Map();
        for (const one of identifiers)
            times.set(one, (times.get(one) ?? 0) + 1);
        const clashing = named.filter(({ digits }, index) => digits < LAST && times.get(identifiers[index] ?? '') !== 1);
        if (clashing.length === 0)
            return identifiers;
        for (const one of clashing)
            one.digits += 1;
    }
}
function slugOf(field, text) {
    return looksOf(field, text)
        .replace(/[^A-Za-z0-9]+/g, '_')
        .replace(/^_|_$/g, '');
}
function looksOf(field, text) {
    switch (field) {
        case 'image':
            return text.slice(text.lastIndexOf('/') + 1);
        case 'buildspec':
            return (0,inline_buildspec/* isInlineBuildspec */.b)(text) ? '' : text.slice(text.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
        case 'compute-type':
            return text.replace(/^BUILD_GENERAL1_/, '');
        case 'variable':
            return text;
    }
}

;// CONCATENATED MODULE: ./build/plan/batch/matrix.js


/** How many builds a matrix has, without making them. */
function matrixSize({ dimensions }) {
    return dimensions.reduce((size, { values }) => size * values.length, 1);
}
/**
 * The builds of a matrix (codebuild.md §8.2): every combination of its values, those of the last dimension changing fastest.
 * What is static holds for all of them, and yields to a dimension. See {@link matrixIdentifiers} for their names.
 */
function askedByMatrix(matrix) {
    const { dimensions, at, staticEnv, staticBuildspec, ignoreFailure } = matrix;
    const combinations = combine(dimensions.map(({ values }) => values.length));
    const identifiers = matrixIdentifiers(dimensions, combinations);
    const parts = dimensions.map(partsOf);
    const dynamic = new Set(dimensions.map(({ name }) => name));
    const common = {
        title: 'build-matrix',
        at,
        ...askedByEnv(staticEnv, at),
        buildspec: staticBuildspec,
        variables: plainVariables(staticEnv.variables).filter(({ name }) => !dynamic.has(name)),
        ignoreFailure,
        debugSession: false,
        dependsOn: [],
    };
    return combinations.map((combination, index) => combination.reduce((build, value, dimension) => {
        const { variables = [], ...part } = parts[dimension]?.[value] ?? {};
        return { ...build, ...part, variables: [...build.variables, ...variables] };
    }, { ...common, identifier: identifiers[index] ?? '' }));
}
/** What each value of a dimension makes of a build. */
function partsOf({ field, name, values }) {
    return values.map((value) => {
        if (field === 'variable')
            return { variables: plainVariables([{ name: name ?? '', ...value }]) };
        return { [field === 'compute-type' ? 'computeType' : field]: value };
    });
}
/** All combinations of an index below each of `sizes`, the last index changing fastest. */
function combine(sizes) {
    return sizes.reduce((combinations, size) => combinations.flatMap((one) => Array.from({ length: size }, (_, index) => [...one, index])), [[]]);
}

// EXTERNAL MODULE: ./build/plan/project/notes.js
var notes = __webpack_require__(2609);
;// CONCATENATED MODULE: ./build/plan/batch/notes.js

/** How many builds a note names. */
const MOST_NAMES = 5;
/** What of a batch will not happen as on CodeBuild; its builds have notes of their own. */
function batchNotes({ kind, builds }, project) {
    const generated = kind === 'matrix' || kind === 'fanout';
    const debugged = builds.filter(({ debugSession }) => debugSession).map(({ identifier }) => identifier);
    const ignored = project && (0,notes/* ignoredMessage */.g)(project, 'batch');
    return [
        ...(generated && builds.length > 0
            ? [
                {
                    code: 'batch-identifiers',
                    message: `CODEBUILD_BATCH_BUILD_IDENTIFIER is ${builds[0]?.identifier} here, and so on: how CodeBuild names ` +
                        `the builds of a ${kind === 'matrix' ? 'matrix' : 'fan-out'} is not known.`,
                },
            ]
            : []),
        ...(debugged.length > 0
            ? [
                {
                    code: 'debug-session',
                    message: `debug-session of ${someOf(debugged)} has no effect: no session can be opened here.`,
                },
            ]
            : []),
        ...(ignored === undefined ? [] : [{ code: 'project', message: ignored }]),
    ];
}
function someOf(names) {
    const more = names.length - MOST_NAMES;
    return names.slice(0, MOST_NAMES).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

// EXTERNAL MODULE: ./build/buildspec/reader.js
var reader = __webpack_require__(5437);
;// CONCATENATED MODULE: ./build/plan/batch/problems.js

function openProblems(file) {
    const diagnostics = [];
    const told = new Set();
    return {
        diagnostics,
        refuse: (at, message, hint) => {
            const key = `${at.line}:${at.column} ${message}`;
            if (told.has(key))
                return;
            told.add(key);
            (0,reader/* refuseBatch */.xp)({ file, diagnostics }, at, message, hint);
        },
    };
}

// EXTERNAL MODULE: ./build/plan/batch/wanted-machine.js
var wanted_machine = __webpack_require__(8274);
;// CONCATENATED MODULE: ./build/plan/batch/restrictions.js

/** More builds are a mistake, and as many as can be planned and shown. */
const MOST_BUILDS = 100_000;
const WHERE = 'buildBatchConfig.restrictions';
/**
 * Refuses a batch of more builds than 100,000, or than the project allows (codebuild.md §8.2), at the first that is too many.
 * @param placeOf where the entry of a build stands, counted from 0
 * @returns whether they can be planned, and shown
 */
function checkCount(count, placeOf, project, problems) {
    const allowed = project?.batch?.maximumBuildsAllowed;
    if (count > MOST_BUILDS) {
        problems.refuse(placeOf(MOST_BUILDS), `the batch has ${inFull(count)} builds, and ${inFull(MOST_BUILDS)} are the most`, 'Take values out of it, or make several batches of it.');
    }
    else if (allowed !== undefined && count > allowed) {
        problems.refuse(placeOf(allowed), `the batch has ${inFull(count)} builds, and the project allows ${inFull(allowed)}`, `Take builds out of it, or raise ${WHERE}.maximumBuildsAllowed of the project.`);
    }
    return count <= MOST_BUILDS;
}
/** Refuses a machine that the project does not allow. What the entry leaves open is the project's own. */
function checkMachine(asked, fields, project, problems) {
    if (!project?.batch)
        return;
    const { computeTypesAllowed, fleetsAllowed } = project.batch;
    const { fleet, computeType } = (0,wanted_machine/* wantedMachine */.j)(fields, project);
    if (isOutside(fleet, fleetsAllowed, wanted_machine/* fleetName */.W)) {
        problems.refuse(asked.fleet?.at ?? asked.at, `fleet ${fleet} of ${asked.title} is not allowed by the project`, `Take one of ${fleetsAllowed.join(', ')}, or add it to ${WHERE}.fleetsAllowed of the project.`);
    }
    if (isOutside(computeType, computeTypesAllowed, (type) => type)) {
        problems.refuse(asked.computeType?.at ?? asked.at, `compute type ${computeType} of ${asked.title} is not allowed by the project`, `Take one of ${computeTypesAllowed.join(', ')}, or add it to ${WHERE}.computeTypesAllowed of the project.`);
    }
}
/** An empty list allows all. A text with variables that nobody has is refused as such. */
function isOutside(text, allowed, simplify) {
    if (text === undefined || text.includes('$') || allowed.length === 0)
        return false;
    return !allowed.some((one) => simplify(one) === simplify(text));
}
function inFull(count) {
    return count.toLocaleString('en-US');
}

;// CONCATENATED MODULE: ./build/plan/batch/plan-batch.js











/**
 * Turns the batch of a buildspec into its builds (codebuild.md §8). Pure. The diagnostics are those that need more than the
 * buildspec to be known: its parser has refused what is wrong by itself. With an error among them CodeBuild would not run the
 * batch; the plan can still be shown, without builds where these are too many.
 * @param givenFacts their uuid and number are the batch's
 * @throws UserError when the buildspec has no batch
 */
function planBatch(request, givenFacts) {
    const { buildspec, buildspecFile, projectName, overrides } = request;
    const { batch } = buildspec;
    if (!batch)
        throw new errors/* UserError */.yo(`${buildspecFile} has no batch.`, 'Run it as a single build.');
    const project = request.project?.settings;
    const facts = (0,plan_project/* withProjectFacts */.RS)(givenFacts, request.project);
    const layers = [
        { origin: 'buildspec', variables: (0,plan_build/* buildspecVariables */.fJ)(buildspec) },
        { origin: 'project', variables: project?.variables ?? [] },
        { origin: 'override', variables: overrides },
    ];
    const ids = (0,builtins/* buildIds */.z)(projectName, facts, layers, 'build-batch');
    const scope = {
        beneath: [...regionVariables(facts.region), ...layers.slice(0, 2).flatMap(({ variables }) => variables)],
        above: overrides,
    };
    const problems = openProblems(buildspecFile);
    const asked = checkCount(sizeOf(batch), (index) => placeOf(batch, index), project, problems)
        ? askedBuilds(batch)
        : [];
    const levels = levels_levelsOf(asked);
    const builds = asked.map((build) => {
        const fields = expandFields(build, scope, problems);
        checkMachine(build, fields, project, problems);
        const { identifier, at, privileged, variables, shard, ignoreFailure, debugSession, dependsOn } = build;
        const level = levels.get(identifier) ?? 0;
        return {
            identifier,
            at,
            ...fields,
            privileged,
            variables,
            shard,
            ignoreFailure,
            debugSession,
            dependsOn,
            level,
        };
    });
    const { kind } = batch.builds;
    return {
        plan: {
            projectName,
            batchId: ids.buildId,
            batchArn: ids.buildArn,
            batchNumber: facts.buildNumber,
            uuid: facts.uuid,
            startTime: facts.startTime.getTime(),
            initiator: facts.initiator,
            url: facts.url,
            buildspecFile,
            source: facts.source,
            kind,
            fastFail: batch.fastFail,
            builds,
            project: project?.batch,
            notes: [
                ...facts.warnings.map((message) => ({ code: 'facts', message })),
                ...batchNotes({ kind, builds }, project),
            ],
        },
        diagnostics: problems.diagnostics,
    };
}
/** Names of images in ECR hold the region, which a build has without anybody's doing. */
function regionVariables(region) {
    if (region === undefined)
        return [];
    return ['AWS_REGION', 'AWS_DEFAULT_REGION'].map((name) => ({ name, value: region }));
}
/** How many builds each level of a batch has, the first those that wait for no other. */
function levelSizes(batch) {
    if (batch.builds.kind !== 'graph')
        return [sizeOf(batch)];
    const sizes = [];
    for (const level of levelsOf(askedBuilds(batch)).values())
        sizes[level] = (sizes[level] ?? 0) + 1;
    return sizes;
}
/** How many builds a batch has. */
function sizeOf({ builds }) {
    switch (builds.kind) {
        case 'list':
        case 'graph':
            return builds.entries.length;
        case 'matrix':
            return matrixSize(builds.matrix);
        case 'fanout':
            return builds.parallelism;
    }
}
/** Where the entry of a build stands, counted from 0. */
function placeOf({ builds, at }, index) {
    switch (builds.kind) {
        case 'list':
        case 'graph':
            return builds.entries[index]?.at ?? at;
        case 'matrix':
            return builds.matrix.at;
        case 'fanout':
            return builds.at;
    }
}
function askedBuilds({ builds }) {
    switch (builds.kind) {
        case 'list':
        case 'graph':
            return builds.entries.map((entry) => askedByEntry(entry, builds.kind));
        case 'matrix':
            return askedByMatrix(builds.matrix);
        case 'fanout':
            return askedByFanout(builds);
    }
}

// EXTERNAL MODULE: ./build/entry/load-buildspec.js
var load_buildspec = __webpack_require__(8665);
// EXTERNAL MODULE: ./build/entry/refusal.js
var refusal = __webpack_require__(2727);
;// CONCATENATED MODULE: ./build/entry/prepare-batch.js






/** A batch of no builds: what a refused one is planned as. */
const NO_BATCH = {
    ...refusal/* NO_BUILDSPEC */.Y,
    batch: {
        at: { line: 1, column: 1, endLine: 1, endColumn: 1 },
        fastFail: false,
        builds: { kind: 'list', entries: [] },
    },
};
/**
 * Loads, parses and plans a batch.
 * @param facts their uuid is the batch's
 */
async function prepareBatch({ buildspecInput, ...request }, sourceDirectory, facts, aws, signal) {
    const loaded = await (0,load_buildspec/* loadBuildspec */.o)(buildspecInput, sourceDirectory, aws, signal);
    const { buildspec = NO_BATCH, problems, ...place } = readBatch(loaded);
    const { plan, diagnostics } = planBatch({ ...request, buildspec, buildspecFile: place.file }, await facts);
    const all = [...problems, ...diagnostics];
    return { ...place, plan, diagnostics: all, refused: all.some(({ severity }) => severity === 'error') };
}
function readBatch(loaded) {
    if ('severity' in loaded)
        return { problems: [loaded], file: loaded.file, text: '' };
    const { file, path, content } = loaded;
    const text = typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
    const { buildspec, diagnostics } = (0,parse/* parseBuildspec */.b)(content, file);
    const place = { file, path, text };
    if (!buildspec)
        return { ...place, problems: diagnostics };
    if (!buildspec.batch)
        return { ...place, problems: [...diagnostics, withoutBatch(file)] };
    return { ...place, buildspec, problems: diagnostics };
}
function withoutBatch(file) {
    return {
        severity: 'error',
        code: 'BATCH_SPEC_VALIDATION_ERROR',
        message: 'BatchSpec has invalid values.. The buildspec has no batch',
        hint: 'Run it as a single build, or add batch: with build-list, build-graph, build-matrix or build-fanout.',
        file,
    };
}
/** @throws UserError when the batch has no such build */
function batchBuild({ builds, buildspecFile }, identifier) {
    const build = builds.find((one) => one.identifier === identifier);
    if (build)
        return build;
    const nearest = (0,suggest/* nearestWord */.z)(identifier, builds.map((one) => one.identifier));
    throw new errors/* UserError */.yo(`The batch of ${buildspecFile} has no build ${JSON.stringify(identifier)}.`, nearest === undefined ? 'buildspec plan --batch lists its builds.' : `Did you mean ${nearest}?`);
}


/***/ }),

/***/ 8274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ fleetName),
/* harmony export */   j: () => (/* binding */ wantedMachine)
/* harmony export */ });
/**
 * What a build asks for, and the project where it is silent. A fleet goes with no compute type (codebuild.md §8.1), and its
 * machines are of one type. So a build with a compute type or another type leaves the project's fleet, and one with a fleet
 * the project's compute type.
 */
function wantedMachine(build, project) {
    const environmentType = build.environmentType ?? project.environmentType;
    const leavesFleet = build.computeType !== undefined || environmentType !== project.environmentType;
    const fleet = build.fleet ?? (leavesFleet ? undefined : project.fleet);
    const computeType = build.computeType ?? (fleet === undefined ? project.computeType : undefined);
    return { environmentType, computeType, fleet };
}
/** Of `arn:aws:codebuild:<region>:<account>:fleet/<name>:<uuid>`, or of a name. */
function fleetName(fleet) {
    return /^arn:[^/]*:fleet\/([^:]+)/.exec(fleet)?.[1] ?? fleet;
}


/***/ })

};
