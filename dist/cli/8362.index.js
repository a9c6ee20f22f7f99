export const id = 8362;
export const ids = [8362];
export const modules = {

/***/ 20471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ openFields)
/* harmony export */ });
const KINDS = {
    object: 'an object',
    list: 'a list',
    text: 'a text',
    number: 'a number',
    switch: 'true or false',
    null: 'null',
};
/**
 * @param path of the object, for messages: `projects[0].environment`; empty for the document itself
 * @param json undefined where there is no such object
 */
function openFields(report, json, path) {
    const before = json && report.opened.get(json);
    if (before)
        return before;
    const line = json?.line ?? 1;
    const entries = json?.kind === 'object' ? json.entries : [];
    const asked = new Set();
    if (json !== undefined && json.kind !== 'object')
        refuseKind(path || 'the document', json, 'object');
    const find = (name) => {
        asked.add(name.toLowerCase());
        const entry = entries.findLast(({ key }) => key.toLowerCase() === name.toLowerCase());
        if (entry === undefined || isNothing(entry.value))
            return undefined;
        return { path: below(path, entry.key), value: entry.value };
    };
    const ofKind = (name, kind) => {
        const found = find(name);
        return found && checkKind(found.path, found.value, kind);
    };
    const chosen = (where, json, choices) => {
        const text = checkKind(where, json, 'text')?.text;
        const choice = choices.find((one) => one === text);
        if (text !== undefined && choice === undefined)
            problem(json.line, `${where} must be one of ${choices.join(', ')}.`);
        return choice;
    };
    const fields = {
        text: (name) => ofKind(name, 'text')?.text,
        number: (name) => ofKind(name, 'number')?.number,
        flag: (name) => ofKind(name, 'switch')?.on ?? false,
        choice: (name, choices) => {
            const found = find(name);
            return found && chosen(found.path, found.value, choices);
        },
        texts: (name) => items(name).flatMap(({ path, value }) => checkKind(path, value, 'text')?.text || []),
        choices: (name, choices) => items(name).flatMap(({ path, value }) => chosen(path, value, choices) ?? []),
        object: (name) => {
            const found = find(name);
            return openFields(report, found?.value, found?.path ?? below(path, name));
        },
        objects: (name) => items(name).map(({ path, value }) => openFields(report, value, path)),
        lists: (name) => items(name).flatMap((list) => {
            const inner = itemsOf(list).map(({ path, value }) => openFields(report, value, path));
            return list.value.kind === 'list' ? [inner] : [];
        }),
        says: (name, standard) => {
            const found = find(name)?.value;
            if (found === undefined || !saysSomething(found))
                return false;
            if (found.kind === 'text')
                return found.text !== standard;
            return found.kind !== 'number' || found.number !== standard;
        },
        lineOf: (name) => find(name)?.value.line ?? line,
        known: (...names) => names.forEach((name) => asked.add(name.toLowerCase())),
        refuse: (name, message) => {
            const found = find(name);
            problem(found?.value.line ?? line, `${found?.path ?? below(path, name)} ${message}.`);
        },
        unread: () => entries.filter(({ key }) => !asked.has(key.toLowerCase())).map(({ key }) => below(path, key)),
    };
    if (json !== undefined)
        report.opened.set(json, fields);
    return fields;
    function items(name) {
        const found = find(name);
        return found === undefined ? [] : itemsOf(found);
    }
    function itemsOf(list) {
        const items = checkKind(list.path, list.value, 'list')?.items ?? [];
        return items.map((value, index) => ({ path: `${list.path}[${index}]`, value }));
    }
    function checkKind(where, value, kind) {
        if (isKind(value, kind))
            return value;
        refuseKind(where, value, kind);
        return undefined;
    }
    function refuseKind(where, value, kind) {
        problem(value.line, `${where} must be ${KINDS[kind]}, but it is ${KINDS[value.kind]}.`);
    }
    function problem(line, message) {
        report.problems.push({ line, message });
    }
}
function isKind(value, kind) {
    return value.kind === kind;
}
/** A path is shown to people: what is no plain name in it is quoted. */
function below(path, key) {
    const name = /^[\w-]+$/.test(key) ? key : JSON.stringify(key);
    return path === '' ? name : `${path}.${name}`;
}
function isNothing(value) {
    return value.kind === 'null' || (value.kind === 'text' && value.text === '');
}
function saysSomething(value) {
    switch (value.kind) {
        case 'object':
            return value.entries.some((entry) => saysSomething(entry.value));
        case 'list':
            return value.items.length > 0;
        case 'number':
            return value.number !== 0;
        case 'switch':
            return value.on;
        case 'text':
        case 'null':
            return !isNothing(value);
    }
}


/***/ }),

/***/ 75677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ findProjects),
/* harmony export */   t: () => (/* binding */ findProject)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

const WANTED = 'It must be the answer of batch-get-projects, one project of it, or the input of create-project.';
/**
 * The projects that a document holds: those of the answer of batch-get-projects; the one that create-project and update-project
 * answer; a resource of CloudFormation; or the document itself, also as create-project's input (SPEC §1.1).
 * @throws UserError when there is none
 */
function findProjects(document, file) {
    const projects = fieldOf(document, 'projects');
    if (projects?.kind === 'list') {
        if (projects.items.length === 0)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${file} holds no project${lost(document)}.`, WANTED);
        return projects.items.map((json, index) => ({ json, path: `projects[${index}]` }));
    }
    for (const name of ['project', 'Properties']) {
        const project = fieldOf(document, name);
        if (project?.kind === 'object')
            return [{ json: project, path: name }];
    }
    const isProject = ['source', 'environment', 'name'].some((field) => fieldOf(document, field) !== undefined);
    if (isProject)
        return [{ json: document, path: '' }];
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${file} holds no CodeBuild project.`, WANTED);
}
/**
 * The only project that a document holds, or the one of the wanted name.
 * @throws UserError when there is none, or it is not clear which one
 */
function findProject(document, file, name) {
    const projects = findProjects(document, file);
    const names = projects.map(({ json }) => textOf(fieldOf(json, 'name')));
    const found = projects[projects.length === 1 ? 0 : names.indexOf(name)];
    if (found !== undefined)
        return found;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${file} holds the projects ${quoted(names)}${name === '' ? '' : `, none with the name ${JSON.stringify(name)}`}${lost(document)}.`, 'Choose one: project-name, or --project-name on the command line.');
}
/** Names that batch-get-projects was asked for in vain. */
function lost(document) {
    const notFound = fieldOf(document, 'projectsNotFound');
    const missing = notFound?.kind === 'list' ? notFound.items.map(textOf) : [];
    return missing.length === 0 ? '' : `; CodeBuild did not find ${quoted(missing)}`;
}
function fieldOf(json, name) {
    if (json.kind !== 'object')
        return undefined;
    return json.entries.findLast(({ key }) => key.toLowerCase() === name.toLowerCase())?.value;
}
function textOf(json) {
    return json?.kind === 'text' ? json.text : '';
}
function quoted(names) {
    return names.map((name) => JSON.stringify(name)).join(', ');
}


/***/ }),

/***/ 6940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _humanwhocodes_momoa__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93162);
/* harmony import */ var _buildspec_decode_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70584);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);



/**
 * Reads JSON with the line of each value, which JSON.parse does not tell.
 * @throws UserError with line and column; the text, which may hold secrets, is not repeated
 */
function parseJson(source, file) {
    const decoded = (0,_buildspec_decode_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeSource */ .E)(source);
    if ('problem' in decoded) {
        const { message, hint, range } = decoded.problem;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${file}:${range.line}:${range.column}: ${message}.`, hint);
    }
    if (decoded.text.trim() === '')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${file} is empty.`, 'Did the command that wrote it fail?');
    try {
        return toJson((0,_humanwhocodes_momoa__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(decoded.text, { mode: 'json' }).body);
    }
    catch (error) {
        // The parser's own message quotes the text; a document that is too deep for it has no place.
        const { name, line, column } = error;
        const place = line === undefined ? file : `${file}:${line}:${column}`;
        const what = name === 'RangeError' ? 'it is nested too deeply' : 'this is not what may stand here';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${place} is not valid JSON: ${what}.`, 'Keys and texts stand in double quotes, commas between values only, and every bracket is closed.');
    }
}
function toJson(node) {
    const { line } = node.loc.start;
    switch (node.type) {
        case 'Object': {
            const entries = node.members.map(({ name, value }) => ({
                key: name.type === 'String' ? name.value : name.name,
                value: toJson(value),
            }));
            return { kind: 'object', line, entries };
        }
        case 'Array':
            return { kind: 'list', line, items: node.elements.map(({ value }) => toJson(value)) };
        case 'String':
            return { kind: 'text', line, text: node.value };
        case 'Number':
            return { kind: 'number', line, number: node.value };
        case 'Boolean':
            return { kind: 'switch', line, on: node.value };
        case 'Null':
        case 'NaN': // these two are none of JSON's
        case 'Infinity':
            return { kind: 'null', line };
    }
}


/***/ }),

/***/ 8362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ readFoundProject),
  readProject: () => (/* binding */ readProject)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/plan/project/fields.js
var fields = __webpack_require__(20471);
// EXTERNAL MODULE: ./build/plan/project/find-project.js
var find_project = __webpack_require__(75677);
// EXTERNAL MODULE: ./build/plan/project/types.js
var types = __webpack_require__(27953);
;// CONCATENATED MODULE: ./build/plan/project/ignored.js

const SOURCE = [
    ['gitSubmodulesConfig', 'give actions/checkout `submodules: recursive`'],
    ['auth', 'the checkout has credentials of its own'],
    ['reportBuildStatus', 'the job reports its status itself'],
    ['buildStatusConfig', 'the status has the name and the address of the job'],
    ['insecureSsl', 'the checkout decides about certificates'],
];
const ARTIFACT = [
    ['location', 'artifacts go to GitHub, or to the folder of --artifacts'],
    ['path', 'it is a place in S3'],
    ['namespaceType', 'it is a place in S3', 'NONE'],
    ['encryptionDisabled', 'it is for S3'],
    ['bucketOwnerAccess', 'it is for S3', 'NONE'],
];
const MODES = [
    { mode: 'LOCAL_SOURCE_CACHE', reason: 'actions/checkout fetches the source' },
    { mode: 'LOCAL_DOCKER_LAYER_CACHE', reason: 'let Buildx keep its cache in the registry' },
];
/** Of a batch, what its builds run on is planned. */
const MACHINE = [
    ['computeType', 'the machine is that of the job: runs-on'],
    ['computeConfiguration', 'the machine is that of the job: runs-on'],
    ['fleet', 'the machine is that of the job: runs-on'],
];
const ENVIRONMENT = [
    ['certificate', 'install it in a step before, or in the image'],
    ['dockerServer', "the Docker of the job's machine is used"],
    ['hostKernel', "the kernel is that of the job's machine"],
];
const PROJECT = [
    ['sourceVersion', 'what is checked out is built: `ref` of actions/checkout'],
    ['secondarySourceVersions', 'what is checked out is built: `ref` of actions/checkout'],
    ['serviceRole', 'AWS is asked with the credentials of the job'],
    ['queuedTimeoutInMinutes', 'a job has no limit for waiting', 480],
    ['concurrentBuildLimit', 'use `concurrency:` of the workflow'],
    ['autoRetryLimit', 'run failed jobs again'],
    ['vpcConfig', 'use a self-hosted runner in the VPC'],
    ['fileSystemLocations', 'mount them on a self-hosted runner; CODEBUILD_<IDENTIFIER> is not set'],
    ['webhook', 'use `on:` of the workflow'],
    ['triggers', 'use `on:` of the workflow'],
    ['badge', 'workflows have badges'],
    ['badgeEnabled', 'workflows have badges'],
    ['projectVisibility', 'the log is as visible as the repository', 'PRIVATE'],
    ['visibility', 'the log is as visible as the repository', 'PRIVATE'],
    ['resourceAccessRole', 'it is for public builds'],
];
const BATCH = [
    ['serviceRole', 'AWS is asked with the credentials of the job'],
    ['batchReportMode', 'every job reports its own status', 'REPORT_AGGREGATED_BATCH'],
];
/** The fields of a project that change nothing here, each with what stands for it (codebuild.md §10.1). */
function ignoredFields(project) {
    const environment = project.object('environment');
    project.known('description', 'tags', 'created', 'lastModified', 'publicProjectAlias');
    environment.known('imagePullCredentialsType');
    return [
        ...ignoredInSource(project.object('source'), 'source.'),
        ...project
            .objects('secondarySources')
            .flatMap((source, index) => ignoredInSource(source, `secondarySources[${index}].`)),
        ...ignoredInArtifact(project.object('artifacts'), 'artifacts.'),
        ...project
            .objects('secondaryArtifacts')
            .flatMap((artifact, index) => ignoredInArtifact(artifact, `secondaryArtifacts[${index}].`)),
        ...ignoredInCache(project.object('cache')),
        ...ignored_select(environment, 'environment.', MACHINE, 'build'),
        ...ignored_select(environment, 'environment.', ENVIRONMENT),
        ...ignored_select(project, '', PROJECT),
        ...ignored_select(project, '', [['buildBatchConfig', 'this is a single build']], 'build'),
        ...ignored_select(project.object('buildBatchConfig'), 'buildBatchConfig.', BATCH, 'batch'),
        ...(usesStandardLogs(project.object('logsConfig'))
            ? []
            : [{ field: 'logsConfig', reason: 'the log is that of the job' }]),
    ];
}
function ignored_select(fields, prefix, rules, only) {
    return rules
        .filter(([field, , standard]) => fields.says(field, standard))
        .map(([field, reason]) => ({ field: prefix + field, reason, only }));
}
/** 0 and more than 25 commits are all of them (codebuild.md §10.1). */
function ignoredInSource(source, prefix) {
    source.known('type', 'location', 'buildspec', 'sourceIdentifier');
    const depth = source.number('gitCloneDepth');
    const fetched = depth === undefined || depth > 25 ? 0 : depth;
    const reason = `give actions/checkout \`fetch-depth: ${fetched}\``;
    return [
        ...(depth === undefined ? [] : [{ field: `${prefix}gitCloneDepth`, reason }]),
        ...ignored_select(source, prefix, SOURCE),
    ];
}
function ignoredInArtifact(artifact, prefix) {
    artifact.known('artifactIdentifier');
    return ignored_select(artifact, prefix, ARTIFACT);
}
function ignoredInCache(cache) {
    const modes = cache.choices('modes', types/* CACHE_MODES */._R);
    return [
        ...ignored_select(cache, 'cache.', [['location', 'caches go to the Actions cache, or to the folder of --cache']]),
        ...MODES.filter(({ mode }) => modes.includes(mode)).map(({ mode, reason }) => ({
            field: `cache.modes ${mode}`,
            reason,
        })),
    ];
}
/** CodeBuild logs to CloudWatch, in a group with the name of the project, unless the project says otherwise. */
function usesStandardLogs(logs) {
    const [cloudWatch, s3] = [logs.object('cloudWatchLogs'), logs.object('s3Logs')];
    s3.known('location', 'encryptionDisabled', 'bucketOwnerAccess');
    const said = [
        cloudWatch.says('status', 'ENABLED'),
        cloudWatch.says('groupName'),
        cloudWatch.says('streamName'),
        s3.says('status', 'DISABLED'),
    ];
    return !said.includes(true);
}

// EXTERNAL MODULE: ./build/plan/project/json.js
var json = __webpack_require__(6940);
;// CONCATENATED MODULE: ./build/plan/project/read-artifacts.js

const PACKAGING = { NONE: 'files', ZIP: 'zip' };
/** Reads one artifact; undefined where it has no type. CodePipeline gives names and shapes of its own. */
function readArtifact(artifact) {
    const type = artifact.choice('type', types/* ARTIFACT_TYPES */.r5);
    const name = artifact.text('name');
    const packaging = artifact.choice('packaging', ['NONE', 'ZIP']);
    const overrideArtifactName = artifact.flag('overrideArtifactName');
    if (type === undefined)
        return undefined;
    if (type !== 'S3')
        return { type, overrideArtifactName: true };
    return { type, name, overrideArtifactName, packaging: packaging && PACKAGING[packaging] };
}
/** Reads the secondary artifacts, which the buildspec knows by their identifiers. */
function readSecondaryArtifacts(project) {
    return project.objects('secondaryArtifacts').flatMap((fields) => {
        const artifact = readArtifact(fields);
        const identifier = fields.text('artifactIdentifier') ?? '';
        if (identifier === '')
            fields.refuse('artifactIdentifier', 'must be there: the buildspec knows the artifact by it');
        return artifact ? [{ ...artifact, identifier }] : [];
    });
}

;// CONCATENATED MODULE: ./build/plan/batch/types.js
const REPORT_MODES = ['REPORT_AGGREGATED_BATCH', 'REPORT_INDIVIDUAL_BUILDS'];

;// CONCATENATED MODULE: ./build/plan/project/read-batch.js

/** Reads `buildBatchConfig` (codebuild.md §10.1); undefined where it says nothing. */
function readBatch(project) {
    if (!project.says('buildBatchConfig'))
        return undefined;
    const config = project.object('buildBatchConfig');
    const restrictions = config.object('restrictions');
    const timeoutMinutes = config.number('timeoutInMins');
    if (timeoutMinutes !== undefined && !(timeoutMinutes > 0))
        config.refuse('timeoutInMins', 'must be a number of minutes above 0');
    const maximumBuildsAllowed = restrictions.number('maximumBuildsAllowed');
    if (maximumBuildsAllowed !== undefined &&
        !(Number.isInteger(maximumBuildsAllowed) && maximumBuildsAllowed > 0))
        restrictions.refuse('maximumBuildsAllowed', 'must be a whole number above 0');
    return {
        combineArtifacts: config.flag('combineArtifacts'),
        timeoutMinutes,
        reportMode: config.choice('batchReportMode', REPORT_MODES),
        maximumBuildsAllowed,
        computeTypesAllowed: restrictions.texts('computeTypesAllowed'),
        fleetsAllowed: restrictions.texts('fleetsAllowed'),
    };
}

// EXTERNAL MODULE: ./build/plan/types.js
var plan_types = __webpack_require__(24963);
;// CONCATENATED MODULE: ./build/plan/project/read-environment.js

/** Reads the machine, the image, its login and the variables. */
function readEnvironment(environment) {
    const registry = environment.object('registryCredential');
    registry.choice('credentialProvider', ['SECRETS_MANAGER']);
    const environmentType = environment.text('type');
    // AWS adds types; what their names begin with is all that matters.
    if (environmentType !== undefined && !/^[A-Z0-9_]+$/.test(environmentType))
        environment.refuse('type', 'must be a type of environment, such as LINUX_CONTAINER');
    return {
        environmentType,
        computeType: environment.text('computeType'),
        fleet: environment.object('fleet').text('fleetArn'),
        image: environment.text('image'),
        privileged: environment.flag('privilegedMode'),
        registrySecret: registry.text('credential'),
        variables: environment.objects('environmentVariables').map(readVariable),
    };
}
function readVariable(variable) {
    const name = variable.text('name');
    if (name === undefined)
        variable.refuse('name', 'must be the name of a variable');
    return {
        name: name ?? '',
        value: variable.text('value') ?? '',
        type: variable.choice('type', plan_types/* VARIABLE_TYPES */.$G) ?? 'PLAINTEXT',
    };
}

;// CONCATENATED MODULE: ./build/plan/project/read-source.js
const SOURCE_TYPES = [
    'BITBUCKET',
    'CODECOMMIT',
    'CODEPIPELINE',
    'GITHUB',
    'GITHUB_ENTERPRISE',
    'GITLAB',
    'GITLAB_SELF_MANAGED',
    'NO_SOURCE',
    'S3',
];
/** Reads the primary source: what was checked out is built, whatever its type; its buildspec and its address are used. */
function readSource(source) {
    const type = source.choice('type', SOURCE_TYPES);
    const location = source.text('location') ?? '';
    const s3Source = type === 'S3' && location !== ''
        ? `s3://${location.replace(/^(arn:[\w-]+:s3:::|s3:\/\/)/, '')}`
        : undefined;
    return { buildspec: source.text('buildspec'), repositoryUrl: s3Source ?? cloneUrl(location), s3Source };
}
/** Reads the identifier of a secondary source, which becomes part of a variable's name. */
function readIdentifier(source) {
    const identifier = source.text('sourceIdentifier') ?? '';
    if (!/^\w+$/.test(identifier))
        source.refuse('sourceIdentifier', 'must be there, and have letters, digits and _ only');
    return identifier;
}
/** A webhook's placeholder is no URL. */
function cloneUrl(location) {
    if (!/^https?:\/\//.test(location))
        return undefined;
    return location.replace(/^(https?:\/\/)[^/?#]*@/, '$1');
}

;// CONCATENATED MODULE: ./build/plan/project/read-project.js










/** The longest build that CodeBuild allows, in minutes. */
const LONGEST = 2160;
/**
 * Reads a project (codebuild.md §10.1) from JSON, in the case of letters of the API or of CloudFormation.
 * @param name of the project to take where there are several; empty when the caller gave none
 * @throws UserError with the file, line and path of everything that is wrong; values, which may be secrets, are not repeated
 */
function readProject(source, file, name) {
    return readFoundProject((0,find_project/* findProject */.t)((0,json/* parseJson */.q)(source, file), file, name), file);
}
/**
 * Reads a project that was found in a file.
 * @throws UserError as {@link readProject} does
 */
function readFoundProject({ json, path }, file) {
    const report = { problems: [], opened: new Map() };
    const project = (0,fields/* openFields */.M)(report, json, path);
    const settings = {
        file,
        name: project.text('name'),
        ...readArn(project.text('arn')),
        ...readSource(project.object('source')),
        secondarySources: project.objects('secondarySources').map(readIdentifier),
        artifacts: readArtifact(project.object('artifacts')),
        secondaryArtifacts: readSecondaryArtifacts(project),
        cache: readCache(project.object('cache')),
        ...readEnvironment(project.object('environment')),
        timeoutMinutes: readTimeout(project),
        encryptionKey: project.text('encryptionKey'),
        batch: readBatch(project),
        ignored: ignoredFields(project),
    };
    const unknown = [...report.opened.values()].flatMap((fields) => fields.unread());
    const snakes = unknown.filter((field) => /[a-z]_[a-z]/.test(field));
    if (snakes.length > 0) {
        throw new errors/* UserError */.yo(`${file}: these are no fields of a project: ${snakes.join(', ')}.`, 'Names are in camelCase, as in the answer of batch-get-projects; Terraform has its own.');
    }
    const problems = report.problems.sort((one, other) => one.line - other.line);
    if (problems.length > 0) {
        const lines = problems.map(({ line, message }) => `${file}:${line}: ${message}`);
        throw new errors/* UserError */.yo([...new Set(lines)].join('\n'));
    }
    // The path of the project itself tells nothing.
    const prefix = path === '' ? '' : `${path}.`;
    settings.ignored.push(...unknown.map((field) => ({ field: field.slice(prefix.length), reason: 'unknown' })));
    return settings;
}
/** `arn:aws:codebuild:<region>:<account>:project/<name>` */
function readArn(arn) {
    const [, region, accountId] = /^arn:[\w-]+:codebuild:([a-z0-9-]+):(\d{12}):project\//.exec(arn ?? '') ?? [];
    return { region, accountId };
}
/** CodeBuild caches nothing unless the project says so. */
function readCache(cache) {
    return {
        type: cache.choice('type', types/* CACHE_TYPES */.Vz) ?? 'NO_CACHE',
        modes: cache.choices('modes', types/* CACHE_MODES */._R),
        namespace: cache.text('cacheNamespace'),
    };
}
function readTimeout(project) {
    const minutes = project.number('timeoutInMinutes');
    if (minutes !== undefined && !(minutes > 0 && minutes <= LONGEST))
        project.refuse('timeoutInMinutes', `must be a number of minutes above 0, ${LONGEST} at most`);
    return minutes;
}


/***/ }),

/***/ 27953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vz: () => (/* binding */ CACHE_TYPES),
/* harmony export */   _R: () => (/* binding */ CACHE_MODES),
/* harmony export */   r5: () => (/* binding */ ARTIFACT_TYPES)
/* harmony export */ });
const ARTIFACT_TYPES = ['S3', 'CODEPIPELINE', 'NO_ARTIFACTS'];
const CACHE_TYPES = ['NO_CACHE', 'S3', 'LOCAL'];
const CACHE_MODES = ['LOCAL_SOURCE_CACHE', 'LOCAL_DOCKER_LAYER_CACHE', 'LOCAL_CUSTOM_CACHE'];


/***/ })

};
