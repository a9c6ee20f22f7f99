export const id = 1935;
export const ids = [1935];
export const modules = {

/***/ 78921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ planArtifacts)
/* harmony export */ });
/**
 * The artifacts that a build is to make, the primary one first. NO_ARTIFACTS of a project leaves the primary one out, and
 * the secondary ones too unless it has some itself. The primary one's name is the caller's, which is literal, else as
 * {@link nameOf} has it.
 */
function planArtifacts({ buildspec, artifacts, projectName, project, }) {
    if (!buildspec.artifacts || !artifacts.wanted)
        return [];
    const { primary, secondary } = buildspec.artifacts;
    const { artifacts: ofProject, secondaryArtifacts = [] } = project?.settings ?? {};
    const off = ofProject?.type === 'NO_ARTIFACTS';
    if (off && secondaryArtifacts.length === 0)
        return [];
    const packagingOf = (one) => artifacts.packaging ?? one?.packaging ?? 'files';
    const planned = secondary.map((artifact) => {
        const one = secondaryArtifacts.find(({ identifier }) => identifier === artifact.identifier);
        return {
            ...artifact,
            name: nameOf(artifact.name, one, artifact.identifier),
            packaging: packagingOf(one),
        };
    });
    if (!primary || off)
        return planned;
    const name = artifacts.name === undefined ? nameOf(primary.name, ofProject, projectName) : { fixed: artifacts.name };
    return [{ ...primary, name, packaging: packagingOf(ofProject) }, ...planned];
}
/**
 * The project's name for an artifact goes before the buildspec's, which is shell text, unless the project lets it be
 * overridden (codebuild.md §7.3); in S3 `/` is the root of the bucket.
 * @param otherwise the name when neither has one
 */
function nameOf(text, project, otherwise) {
    const fixed = project?.name === '/' ? otherwise : project?.name;
    if (fixed !== undefined && !project?.overrideArtifactName)
        return { fixed };
    return { text: text?.text, fixed: fixed ?? otherwise };
}


/***/ }),

/***/ 44704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ roleOfIdToken),
/* harmony export */   k: () => (/* binding */ planCredentials)
/* harmony export */ });
/** How long a session lasts that nobody asked to last longer. */
const SESSION_MINUTES = 60;
const KEYS = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'];
const PROFILE = ['AWS_PROFILE', 'AWS_DEFAULT_PROFILE'];
const ENDPOINT = ['AWS_CONTAINER_CREDENTIALS_FULL_URI', 'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI'];
const WEB_IDENTITY = ['AWS_WEB_IDENTITY_TOKEN_FILE', 'AWS_ROLE_ARN'];
/** By any of these a build says that it has credentials of its own. */
const OWN = [...KEYS, ...PROFILE, ...ENDPOINT, 'AWS_WEB_IDENTITY_TOKEN_FILE'];
const LEFT_OUT = [
    'AWS_SESSION_TOKEN',
    ...PROFILE,
    'AWS_WEB_IDENTITY_TOKEN_FILE',
    ...ENDPOINT,
    'AWS_CONTAINER_AUTHORIZATION_TOKEN',
    'AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE',
];
/** What these name is of this machine; a profile called `default` in them would come before our endpoint. */
const PROFILE_FILES = ['AWS_CONFIG_FILE', 'AWS_SHARED_CREDENTIALS_FILE'];
/**
 * Decides whether commands get their AWS credentials from an endpoint of ours, which has fresh ones whenever they ask, as
 * CodeBuild's does (codebuild.md §5.2); undefined leaves their variables as they are. They do where GitHub's OIDC token
 * stands for a role that the caller names (`permissions: id-token: write` and AWS_ROLE_ARN), and in an image where the
 * caller's variables name a profile, a token's file or an endpoint, none of which is there. Not where there are keys, which
 * may be another's than the role's; nor where the build's own variables say where its credentials are, nor on a machine
 * where programs would take a profile called `default` before the role. Empty variables say nothing.
 * @param variables those that commands would get
 */
function planCredentials(variables, { idToken, defaultProfile, image, references, timeoutMinutes }) {
    const set = variables.filter(({ value }) => value !== '');
    const own = [
        ...set.filter(({ origin }) => origin !== 'environment').map(({ name }) => name),
        ...references,
    ];
    if (own.some((name) => OWN.includes(name)))
        return { notes: [] };
    const callers = set.filter(({ origin }) => origin === 'environment');
    const given = Object.fromEntries(callers.map(({ name, value }) => [name, value]));
    const leftOut = (names) => names.filter((name) => given[name] !== undefined);
    if (hasAny(given, KEYS)) {
        const mayEnd = idToken && given['AWS_SESSION_TOKEN'] !== undefined && timeoutMinutes > SESSION_MINUTES;
        return { notes: mayEnd ? [sessionNote(timeoutMinutes)] : [] };
    }
    const role = idToken ? namedRole(given) : undefined;
    if (role !== undefined && defaultProfile && !image)
        return { notes: [defaultProfileNote(role)] };
    if (role !== undefined) {
        const names = leftOut(image ? [...LEFT_OUT, ...PROFILE_FILES] : LEFT_OUT);
        return { credentials: { role, leftOut: names }, notes: [] };
    }
    if (!image)
        return { notes: [] };
    if (hasAny(given, PROFILE)) {
        return { credentials: { leftOut: leftOut([...LEFT_OUT, ...PROFILE_FILES]) }, notes: [] };
    }
    if (hasAll(given, WEB_IDENTITY) || hasAny(given, ENDPOINT)) {
        return { credentials: { leftOut: leftOut(LEFT_OUT) }, notes: [] };
    }
    return { notes: [] };
}
/**
 * The role that GitHub's OIDC token of the job is to take: AWS_ROLE_ARN, of a process that may ask for such tokens;
 * undefined where other credentials are named.
 * @param environment the action's own variables
 */
function roleOfIdToken(environment) {
    return hasIdToken(environment) ? namedRole(environment) : undefined;
}
/** The runner gives these to an action in a job with `permissions: id-token: write`. */
function hasIdToken(environment) {
    return hasAll(environment, ['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN']);
}
function sessionNote(timeoutMinutes) {
    const message = `The AWS credentials of this step are a session's, which lasts an hour as a rule; the build may take ${timeoutMinutes} ` +
        'minutes. With AWS_ROLE_ARN and no keys in the step (without aws-actions/configure-aws-credentials), they are refreshed.';
    return { code: 'aws-credentials', message };
}
function defaultProfileNote(role) {
    const message = `Commands do not get AWS credentials of ${role} (AWS_ROLE_ARN) that are refreshed: this machine has an AWS profile ` +
        'called default, which programs would take before them. Commands have what their variables say, else that profile. ' +
        'To do without it, set AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE to /dev/null for this step.';
    return { code: 'aws-credentials', message };
}
/** What else says where credentials are comes before it, as keys do in AWS's own programs. */
function namedRole(variables) {
    if (hasAny(variables, [...KEYS, ...PROFILE, 'AWS_WEB_IDENTITY_TOKEN_FILE']))
        return undefined;
    return variables['AWS_ROLE_ARN'] || undefined;
}
function hasAll(variables, names) {
    return names.every((name) => variables[name]);
}
function hasAny(variables, names) {
    return names.some((name) => variables[name]);
}


/***/ }),

/***/ 48924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ builtinVariables),
/* harmony export */   z: () => (/* binding */ buildIds)
/* harmony export */ });
/**
 * `<project>:<uuid>` and the ARN around it (codebuild.md §5.1). Characters that CodeBuild allows in no project name
 * become `-`, since the ids are taken apart at `:` and `/`. The region is the caller's, else one that a layer sets,
 * else us-east-1; without an account the ids hold zeros, as the local agent's do (codebuild.md §5.2).
 * @param kind of thing in the ARN: a batch is another one than its builds
 */
function buildIds(projectName, facts, layers, kind = 'build') {
    const project = projectName
        .replace(/[^A-Za-z0-9_-]/g, '-')
        .replace(/^[^A-Za-z0-9]+/, '')
        .slice(0, 150);
    const buildId = `${project || 'build'}:${facts.uuid}`;
    const region = facts.region ?? layerRegion(layers) ?? 'us-east-1';
    const accountId = facts.accountId ?? '000000000000';
    return {
        buildId,
        buildArn: `arn:${partitionOf(region)}:codebuild:${region}:${accountId}:${kind}/${buildId}`,
        region,
        accountId,
    };
}
/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
function partitionOf(region) {
    if (region.startsWith('cn-'))
        return 'aws-cn';
    return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}
/** The value is literal text and may be `$REGION`, which belongs in no ARN. */
function layerRegion(layers) {
    const regions = layers
        .flatMap(({ variables }) => variables)
        .filter(({ name, value }) => /^AWS_(DEFAULT_)?REGION$/.test(name) && /^[a-z]{2}(-[a-z]+)+-\d$/.test(value));
    return regions.at(-1)?.value;
}
/**
 * The variables that CodeBuild sets and nobody can override (codebuild.md §5.1, and of §5.2 those that SPEC §2.5
 * names). What has no value is left out, except the batch identifier, which is empty outside a batch. How CodeBuild tells a
 * build of a fan-out its part of the tests is not known (codebuild.md §8.5): CODEBUILD_SHARD_INDEX, from 0, and
 * CODEBUILD_SHARD_COUNT are our own names.
 * @param encryptionKey of the project: ARN, alias or id
 * @param build the entry of its batch
 */
function builtinVariables(ids, facts, encryptionKey = 'alias/aws/s3', build) {
    const { webhook } = facts;
    const values = {
        CODEBUILD_CI: 'true',
        CODEBUILD_BATCH_BUILD_IDENTIFIER: build?.identifier ?? '',
        CODEBUILD_BUILD_ARN: ids.buildArn,
        CODEBUILD_BUILD_ID: ids.buildId,
        CODEBUILD_BUILD_IMAGE: facts.image,
        CODEBUILD_BUILD_NUMBER: String(facts.buildNumber),
        CODEBUILD_BUILD_SUCCEEDING: '1',
        CODEBUILD_BUILD_URL: facts.url,
        CODEBUILD_INITIATOR: facts.initiator,
        CODEBUILD_KMS_KEY_ID: kmsArn(encryptionKey, ids),
        CODEBUILD_LAST_EXIT: '0',
        CODEBUILD_LOG_PATH: facts.uuid,
        CODEBUILD_PUBLIC_BUILD_URL: facts.url,
        CODEBUILD_RESOLVED_SOURCE_VERSION: facts.source.resolvedVersion,
        CODEBUILD_SHARD_COUNT: build?.shard?.count.toString(),
        CODEBUILD_SHARD_INDEX: build?.shard?.index.toString(),
        ...sourceVariables(facts.source, ''),
        CODEBUILD_START_TIME: String(facts.startTime.getTime()),
        CODEBUILD_WEBHOOK_ACTOR_ACCOUNT_ID: webhook?.actorAccountId,
        CODEBUILD_WEBHOOK_BASE_REF: webhook?.baseRef,
        CODEBUILD_WEBHOOK_EVENT: webhook?.event,
        CODEBUILD_WEBHOOK_HEAD_REF: webhook?.headRef,
        CODEBUILD_WEBHOOK_PREV_COMMIT: webhook?.prevCommit,
        CODEBUILD_WEBHOOK_TRIGGER: webhook?.trigger,
    };
    for (const source of facts.secondarySources) {
        Object.assign(values, sourceVariables(source, `_${source.identifier}`));
    }
    return Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
}
function kmsArn(key, { region, accountId }) {
    if (key.startsWith('arn:'))
        return key;
    return `arn:${partitionOf(region)}:kms:${region}:${accountId}:${key.startsWith('alias/') ? key : `key/${key}`}`;
}
function sourceVariables(source, suffix) {
    return {
        [`CODEBUILD_SOURCE_REPO_URL${suffix}`]: source.repositoryUrl,
        [`CODEBUILD_SOURCE_VERSION${suffix}`]: source.version,
        [`CODEBUILD_SRC_DIR${suffix}`]: source.directory,
    };
}


/***/ }),

/***/ 50896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ao: () => (/* binding */ cacheNotes),
/* harmony export */   Kw: () => (/* binding */ whyUncached),
/* harmony export */   _s: () => (/* binding */ planCache)
/* harmony export */ });
/** The cache of a build; `action` of the buildspec, the project and what the caller allows all have a say. */
function planCache({ buildspec, cache: allowed, project }) {
    const { cache } = buildspec;
    if (!cache || (project && whyUncached(project.settings.cache) !== undefined))
        return undefined;
    const planned = {
        namespace: project?.settings.cache.namespace,
        key: cache.key?.text,
        fallbackKeys: cache.fallbackKeys.map(({ text }) => text),
        paths: cache.paths.map(({ text }) => text),
        restore: allowed.restore && cache.action !== 'save',
        save: allowed.save && cache.action !== 'restore',
    };
    return planned.restore || planned.save ? planned : undefined;
}
/** Says that a cache is not used, when the buildspec has one and it is the project's or the caller's doing. */
function cacheNotes({ buildspec, cache, project }) {
    if ((buildspec.cache?.paths.length ?? 0) === 0)
        return [];
    const why = project && whyUncached(project.settings.cache);
    if (why !== undefined) {
        const message = `The cache section is not used, as on CodeBuild: the project's cache is ${why}.`;
        return [{ code: 'cache', message }];
    }
    if (cache.restore || cache.save)
        return [];
    const message = 'The cache is neither restored nor saved: that needs --cache DIR, or the input cache.';
    return [{ code: 'cache', message }];
}
/** Why a project uses no cache section: of the local caches, the custom one alone is for paths (codebuild.md §7.4). */
function whyUncached({ type, modes }) {
    if (type === 'NO_CACHE')
        return 'NO_CACHE';
    if (type === 'LOCAL' && !modes.includes('LOCAL_CUSTOM_CACHE'))
        return 'LOCAL without LOCAL_CUSTOM_CACHE';
    return undefined;
}


/***/ }),

/***/ 80917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ff: () => (/* binding */ planContainer),
/* harmony export */   nJ: () => (/* binding */ containerNotes),
/* harmony export */   nm: () => (/* binding */ DEFAULT_PASSTHROUGH)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** The input `env-passthrough` when nobody sets it (SPEC §1.1). */
const DEFAULT_PASSTHROUGH = ['CI', 'GITHUB_*', 'RUNNER_*', 'AWS_*'];
/** What describes the caller's own machine: it only enters an image when named exactly, no wide glob means it. */
const OF_THE_MACHINE = /^(HOME|HOSTNAME|LD_LIBRARY_PATH|LOGNAME|OLDPWD|PATH|PWD|SHELL|SHLVL|TEMP|TMP|TMPDIR|USER|XDG_\w+)$/;
/** Directories of the runner: of no use in an image unless the build's sources are below them. */
const DIRECTORIES = /^(GITHUB_(ACTION_PATH|WORKSPACE)|RUNNER_(TEMP|TOOL_CACHE|WORKSPACE))$/;
/** Files of the runner, which are at the same path in an image: commands write to them. */
const RUNNER_FILES = /^GITHUB_(ENV|EVENT_PATH|OUTPUT|PATH|STEP_SUMMARY)$/;
/** Files that AWS's programs read: in an image below this folder, for at their own path it may have one of its own. */
const AWS_FILES = /^AWS_(CA_BUNDLE|CONFIG_FILE|SHARED_CREDENTIALS_FILE|WEB_IDENTITY_TOKEN_FILE)$/;
const AWS_FOLDER = '/codebuild/user/aws';
/**
 * The facts as a build in a container of CodeBuild's sees them, and what the container needs for that: sources at
 * CodeBuild's paths (codebuild.md §3.5), root's HOME, and of the caller's variables those that `env-passthrough`
 * names, with the paths of sources translated as the runner does for job containers (github-actions.md §3.7).
 */
function planContainer(request, facts) {
    const number = Number.parseInt(facts.uuid.slice(0, 8), 16) || 1;
    const goPath = sourceFolder(number);
    const source = placeSource(facts.source, number, facts.home);
    const secondary = facts.secondarySources.map((one, index) => ({
        ...placeSource(one, number + index + 1, facts.home),
        identifier: one.identifier,
    }));
    const mounts = [source, ...secondary].map(({ mount }) => mount);
    const environment = passedThrough(facts.environment, request.envPassthrough, mounts);
    const files = [];
    for (const [name, here] of Object.entries(environment)) {
        if (!here.startsWith('/'))
            continue;
        if (RUNNER_FILES.test(name))
            files.push({ here, there: here, readOnly: false });
        if (!AWS_FILES.test(name))
            continue;
        environment[name] = `${AWS_FOLDER}/${name}`;
        files.push({ here, there: environment[name], readOnly: true });
    }
    return {
        facts: {
            ...facts,
            image: request.asked,
            home: '/root',
            environment,
            source: source.facts,
            secondarySources: secondary.map(({ facts: inside, identifier }) => ({ ...inside, identifier })),
        },
        container: {
            image: request.image,
            privileged: request.privileged,
            options: request.options,
            mounts,
            files,
            goPath,
        },
    };
}
function sourceFolder(number) {
    return `/codebuild/output/src${number}`;
}
/**
 * A source's repository is mounted whole, so that git works and `..` leads where it leads here. A home directory
 * that is a repository stays out, though: there is more in it than the build's affairs.
 */
function placeSource(source, number, home) {
    const { directory, repositoryUrl } = source;
    const { repository } = source.repository?.directory === home ? {} : source;
    const there = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(sourceFolder(number), 'src', ...repositoryPath(repositoryUrl));
    return {
        facts: { ...source, directory: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(there, repository?.path ?? '') },
        mount: { here: repository?.directory ?? directory, there, gitDirectory: repository?.gitDirectory },
    };
}
/** `host`, `owner`, `repo` of a clone URL; nothing when it is none, or holds what cannot be a directory's name. */
function repositoryPath(url) {
    const [, host, path = ''] = /^https?:\/\/([\w.-]+)(?::\d+)?\/(.+?)(?:\.git)?\/*$/.exec(url ?? '') ?? [];
    const parts = [host ?? '', ...path.split('/')];
    return parts.every((part) => /^[\w.~+@-]+$/.test(part) && !/^\.+$/.test(part)) ? parts : [];
}
function passedThrough(environment, passthrough, mounts) {
    const globs = passthrough.map(globExpression);
    const passed = {};
    for (const [name, value] of Object.entries(environment)) {
        const named = passthrough.includes(name);
        if (!named && (OF_THE_MACHINE.test(name) || !globs.some((glob) => glob.test(name))))
            continue;
        const translated = translate(value, mounts);
        if (named || translated !== value || !DIRECTORIES.test(name))
            passed[name] = translated;
    }
    return passed;
}
function translate(value, mounts) {
    const mount = mounts.find(({ here }) => value === here || value.startsWith(`${here}/`));
    return mount ? mount.there + value.slice(mount.here.length) : value;
}
function globExpression(glob) {
    const escaped = glob.replace(/[.+^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 's');
}
/** On CodeBuild a privileged build has a Docker daemon of its own, in its container (codebuild.md §9.2). */
function containerNotes(container) {
    if (!container || container.privileged === 'false')
        return [];
    const message = "The build uses this machine's Docker, not one of its own: a path in `docker run -v` is one of this machine, where the " +
        "build's files are not at /codebuild (use `docker cp`), and what it leaves in Docker stays.";
    return [{ code: 'privileged', message }];
}


/***/ }),

/***/ 38463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KL: () => (/* binding */ isVariableName),
/* harmony export */   eY: () => (/* binding */ mergeEnvironment),
/* harmony export */   i7: () => (/* binding */ expandVariables)
/* harmony export */ });
const WHERE = {
    override: 'an override',
    batch: 'the batch entry',
    project: 'the project',
    buildspec: 'the buildspec',
};
/** The second is the old name, which boto still takes. */
const SESSION_TOKENS = ['AWS_SESSION_TOKEN', 'AWS_SECURITY_TOKEN'];
const AUTO_DISCOVER = /^CODEBUILD_CONFIG_AUTO_DISCOVER(_DIR)?$/;
/** A name that every shell can hold. */
function isVariableName(name) {
    return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);
}
/**
 * Puts the environment together: later layers win over earlier ones and over the caller's own variables, builtins
 * win over everything (SPEC §2.4, §2.5; codebuild.md §5.4), whether a value is text or lies in AWS. Values are literal;
 * only references are expanded, from the plain variables.
 *
 * HOME only yields to layers, AWS_REGION and AWS_DEFAULT_REGION to everything; a missing one of the two gets the
 * other's value. The caller's session token goes where a layer sets the access key, which it is not of. What no shell can hold is dropped, with a note unless it came with the caller's environment.
 */
function mergeEnvironment(facts, layers, builtins) {
    const plain = new Map();
    const referred = new Map();
    const notes = [];
    const set = ({ name, value, type = 'PLAINTEXT', at }, origin) => {
        if (value.includes('\0'))
            return;
        plain.delete(name);
        referred.delete(name);
        if (type === 'PLAINTEXT')
            plain.set(name, { name, value, origin });
        else
            referred.set(name, { name, type, text: value, origin, at });
    };
    for (const [name, value] of Object.entries(facts.environment)) {
        if (isVariableName(name))
            set({ name, value }, 'environment');
    }
    set({ name: 'HOME', value: facts.home }, 'builtin');
    for (const name of ['AWS_REGION', 'AWS_DEFAULT_REGION']) {
        if (facts.region !== undefined && !plain.get(name)?.value)
            set({ name, value: facts.region }, 'builtin');
    }
    const reserved = new Set(builtins.map(({ name }) => name));
    for (const { origin, variables } of layers) {
        for (const variable of variables) {
            const note = objection(variable.name, variable.value, WHERE[origin], reserved);
            if (note !== undefined)
                notes.push(note);
            if (note?.code !== 'variable-dropped')
                set(variable, origin);
        }
    }
    if (layers.some(({ origin }) => origin === originOf('AWS_ACCESS_KEY_ID'))) {
        for (const name of SESSION_TOKENS)
            if (originOf(name) === 'environment')
                plain.delete(name);
    }
    fillRegion('AWS_REGION', 'AWS_DEFAULT_REGION');
    fillRegion('AWS_DEFAULT_REGION', 'AWS_REGION');
    for (const builtin of builtins)
        set(builtin, 'builtin');
    const references = [...referred.values()].map((one) => ({
        ...one,
        reference: expandVariables(one.text, valueInReference),
    }));
    return { variables: [...plain.values()], references, notes };
    function originOf(name) {
        return (plain.get(name) ?? referred.get(name))?.origin;
    }
    /** The caller's own variables do not count, but for the region: they may be secrets, and CodeBuild has none of them. */
    function valueInReference(name) {
        const variable = plain.get(name);
        const counts = variable?.origin !== 'environment' || /^AWS_(DEFAULT_)?REGION$/.test(name);
        return counts ? variable?.value : undefined;
    }
    function fillRegion(name, other) {
        const value = plain.get(other)?.value;
        if (value && !plain.has(name) && !referred.has(name))
            set({ name, value }, 'builtin');
    }
}
/**
 * Puts values in the place of `$NAME` and `${NAME}`, in references and in fields of a batch (SPEC §2.4, codebuild.md §6,
 * §8.1). A name without a value stays as it stands, so that what AWS then does not know shows it.
 */
function expandVariables(text, valueOf) {
    return text.replace(/\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/g, (whole, braced, bare) => valueOf(braced ?? bare ?? '') ?? whole);
}
function objection(name, value, where, builtins) {
    if (!isVariableName(name)) {
        return {
            code: 'variable-dropped',
            message: `${JSON.stringify(name)} of ${where} is no variable name: it is left out.`,
        };
    }
    if (value.includes('\0')) {
        return { code: 'variable-dropped', message: `${name} of ${where} contains a NUL byte: it is left out.` };
    }
    if (!name.startsWith('CODEBUILD_') || AUTO_DISCOVER.test(name))
        return undefined;
    const outcome = builtins.has(name) ? "the build's own value is used" : 'the value is used nevertheless';
    return {
        code: 'reserved-variable',
        message: `${name} of ${where} begins with CODEBUILD_, which CodeBuild reserves: ${outcome}.`,
    };
}


/***/ }),

/***/ 91990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  TZ: () => (/* binding */ parseImageMap),
  AT: () => (/* binding */ resolveImage),
  LL: () => (/* binding */ runnerOfUbuntu)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
;// CONCATENATED MODULE: ./build/plan/image-reference.js

// The grammar of https://pkg.go.dev/github.com/distribution/reference.
const LABEL = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
const HOST = `(?:${LABEL}(?:\\.${LABEL})*|\\[[a-fA-F0-9:]+\\])(?::\\d+)?`;
const COMPONENT = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const DIGEST = '[a-zA-Z][a-zA-Z0-9]*(?:[-_+.][a-zA-Z][a-zA-Z0-9]*)*:[0-9a-fA-F]{32,}';
const REFERENCE = new RegExp(`^(?:(?<host>${HOST})/)?(?<path>${COMPONENT}(?:/${COMPONENT})*)(?::(?<tag>\\w[\\w.-]{0,127}))?(?<digest>@${DIGEST})?$`);
const LONGEST = 255;
/**
 * Reads an image's name as Docker does: what stands before the first `/` is a host only when it has a dot, a colon or
 * a capital letter, or is `localhost`.
 * @param where begins the error's sentence, `image`
 * @throws UserError when it is no image name; the hint says what is wrong with it
 */
function parseImageReference(text, where) {
    const groups = text.length > 2 * LONGEST ? undefined : REFERENCE.exec(text)?.groups;
    const { host, path = '', tag, digest } = groups ?? {};
    if (groups === undefined || path.length > LONGEST) {
        throw new errors/* UserError */.yo(`${where} is not an image name: ${JSON.stringify(text.slice(0, LONGEST))}.`, advice(text));
    }
    return {
        reference: tag === undefined && digest === undefined ? `${text}:latest` : text,
        registry: host !== undefined && /[.:A-Z]|^localhost$/.test(host) ? host : 'docker.io',
    };
}
function advice(text) {
    const form = 'A name is [host[:port]/]repository[:tag][@digest].';
    if (/\s/.test(text))
        return `${form} It has no white space in it.`;
    if (text.startsWith('-'))
        return `${form} Options belong in docker-options.`;
    if (/[${}]/.test(text))
        return `${form} Variables are not expanded here.`;
    if (/^[a-z]+:\/\//i.test(text))
        return `${form} Leave out ${text.slice(0, text.indexOf('/') + 2)}.`;
    if (/[A-Z]/.test(text.replace(/[:@][^/]*$/, '')))
        return `${form} The repository is in lower case.`;
    return form;
}

;// CONCATENATED MODULE: ./build/plan/images.js


/** The value of `image`, and of a replacement, that means the runner or the job's container (SPEC §1.1). */
const NO_IMAGE = 'none';
const CURATED = /^aws\/codebuild\/(.+)$/;
/** AWS publishes these in ECR Public under the name they have in CodeBuild, old and new (codebuild.md §9.2). */
const PUBLISHED = /^amazonlinux2?-(x86_64|aarch64)-standard:|^amazonlinux-(x86_64|aarch64)-lambda-standard:/;
const DOCKERFILES = 'https://github.com/aws/aws-codebuild-docker-images';
/** Of each release of the Ubuntu images: the Amazon Linux image made at the same time, and the runner with that Ubuntu. */
const UBUNTU_RELEASES = {
    '5.0': { amazonLinux: 'amazonlinux2-x86_64-standard:3.0' },
    '6.0': { amazonLinux: 'amazonlinux-x86_64-standard:4.0', runner: 'ubuntu-22.04' },
    '7.0': { amazonLinux: 'amazonlinux-x86_64-standard:5.0', runner: 'ubuntu-22.04' },
    '8.0': { amazonLinux: 'amazonlinux-x86_64-standard:6.0', runner: 'ubuntu-24.04' },
};
/**
 * Reads the input `image-map` (SPEC §1.1): lines of `image=replacement` or `image=none`. Blank lines and lines that
 * begin with `#` are skipped.
 * @throws UserError that names the line: another form, no image name, or an image mapped twice
 */
function parseImageMap(text) {
    const entries = [];
    text.split(/\r?\n/).forEach((line, index) => {
        if (line.trim() === '' || line.trimStart().startsWith('#'))
            return;
        const where = `Line ${index + 1} of image-map`;
        const [, image, replacement] = /^\s*([^\s=]+)\s*=\s*([^\s=]+)\s*$/.exec(line) ?? [];
        if (image === undefined || replacement === undefined) {
            throw new errors/* UserError */.yo(`${where} is not image=replacement or image=none: ${JSON.stringify(line.trim())}.`);
        }
        if (replacement !== NO_IMAGE)
            parseImageReference(replacement, `${where}: the replacement`);
        if (find(entries, image) !== undefined)
            throw new errors/* UserError */.yo(`${where} maps ${image} a second time.`);
        entries.push({ image, replacement });
    });
    return entries;
}
/**
 * What to run the build in when `asked` is named: the image map first, once, then AWS's curated names, which begin
 * with `aws/codebuild/` (codebuild.md §9.1, §9.2). Undefined: no image, the build runs here.
 * @throws UserError when it is no image name
 */
function resolveImage(asked, imageMap) {
    const name = find(imageMap, asked)?.replacement ?? asked;
    if (name === '' || name === NO_IMAGE)
        return undefined;
    const image = parseImageReference(name, 'image');
    const curated = CURATED.exec(image.reference)?.[1];
    if (curated === undefined)
        return image;
    if (PUBLISHED.test(curated))
        return parseImageReference(`public.ecr.aws/codebuild/${curated}`, 'image');
    return { ...image, unpublished: unpublished(asked, curated) };
}
/** `name` and `name:latest` are the same. */
function find(entries, asked) {
    const plain = (name) => name.replace(/:latest$/, '');
    return entries.find(({ image }) => plain(image) === plain(asked));
}
/** Why the curated image `aws/codebuild/<curated>` cannot be pulled, and what to write for `asked` instead. */
function unpublished(asked, curated) {
    const image = `aws/codebuild/${curated}`;
    if (curated.startsWith('windows-')) {
        return {
            message: `${image} is a Windows image, which only CodeBuild has, and Windows builds cannot run here.`,
            hint: `Where the commands run on Linux too, map it to a Linux image: image-map: ${asked}=<image>.`,
        };
    }
    if (/^(macos-|ami\/)/.test(curated)) {
        const runner = curated.startsWith('macos-') ? 'macos-latest' : 'ubuntu-latest';
        return {
            message: `${image} is a machine of CodeBuild, not a Docker image.`,
            hint: `Run on a runner (runs-on: ${runner}) without an image: image-map: ${asked}=none.`,
        };
    }
    return {
        message: `AWS does not publish ${image}, only its Dockerfile: the curated Ubuntu images are in no registry.`,
        hint: ubuntuChoices(asked, curated),
    };
}
/** The runner of GitHub's with the Ubuntu of a curated image: `ubuntu-22.04` for `aws/codebuild/standard:7.0`. */
function runnerOfUbuntu(asked) {
    const curated = CURATED.exec(asked)?.[1];
    return curated === undefined ? undefined : ubuntuOf(curated).release?.runner;
}
function ubuntuOf(curated) {
    const [family = '', tag = ''] = curated.split(':');
    // `7.0-24.10.29` is release 7.0 of a certain day.
    const version = family === 'standard' ? tag.replace(/-.*$/, '') : tag;
    return { family, version, release: family === 'standard' ? UBUNTU_RELEASES[version] : undefined };
}
function ubuntuChoices(asked, curated) {
    const { family, version, release } = ubuntuOf(curated);
    const amazonLinux = release?.amazonLinux ?? 'amazonlinux-x86_64-standard:5.0';
    const runner = release?.runner === undefined ? '' : ` (runs-on: ${release.runner} has the same Ubuntu)`;
    return [
        `Choose one: on the command line by --image, in the action by a line of image-map. Run without an image, on the runner${runner}: ${asked}=none.`,
        `Take the Amazon Linux image, which has other packages (dnf or yum, no apt): ${asked}=aws/codebuild/${amazonLinux}.`,
        `Build it yourself from the folder ubuntu/${family}/${version} of ${DOCKERFILES} and push it: ${asked}=<your image>;`,
        `or tag it aws/codebuild/${curated} on the machine that builds, and it is found without a map.`,
    ].join(' ');
}


/***/ }),

/***/ 2059:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ environmentType),
/* harmony export */   x: () => (/* binding */ machineNotes)
/* harmony export */ });
/** The type of machine that a build is for on CodeBuild, `LINUX_CONTAINER` say: a batch entry's before the project's. */
function environmentType({ batch, project }) {
    return batch?.build.environmentType ?? project?.settings.environmentType;
}
/** Says what the type of machine (codebuild.md §10.1) has that this one has not. */
function machineNotes(request, facts) {
    const type = environmentType(request);
    if (type === undefined)
        return [];
    const ofEntry = request.batch?.build.environmentType !== undefined;
    const machine = { ...facts.machine, ...platformOf(request.container?.options.platform) };
    const difference = differenceOf(type, machine);
    if (difference === undefined)
        return [];
    const whose = ofEntry ? "The batch entry's" : "The project's";
    return [{ code: ofEntry ? 'batch' : 'project', message: `${whose} environment is ${type}${difference}` }];
}
/** `linux/arm64` of docker-options, in node's words. */
function platformOf(platform) {
    if (platform === undefined)
        return {};
    const [system = '', architecture = ''] = platform.split('/');
    return { system, architecture: architecture === 'amd64' ? 'x64' : architecture };
}
/** The sentence's other half. */
function differenceOf(type, { system, architecture }) {
    if (type.startsWith('WINDOWS'))
        return ': commands run in sh here, not in PowerShell.';
    if (type.startsWith('MAC')) {
        return system === 'darwin' ? undefined : ', and this is no Mac: runs-on: macos-latest, image: none.';
    }
    const wanted = type.startsWith('ARM') ? 'arm64' : 'x64';
    if (architecture !== wanted) {
        const runner = wanted === 'arm64' ? 'ubuntu-24.04-arm' : 'ubuntu-24.04';
        return `, which is ${wanted}, and this machine is ${architecture}: runs-on: ${runner}.`;
    }
    if (type.includes('GPU'))
        return ': it needs a runner with a GPU, in an image docker-options: --gpus all.';
    if (type.includes('LAMBDA'))
        return ": Lambda's limits, 15 minutes and /tmp, do not hold here.";
    return undefined;
}


/***/ }),

/***/ 81935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fJ: () => (/* binding */ buildspecVariables),
  C7: () => (/* binding */ planBuild),
  _N: () => (/* binding */ requireSupported)
});

// EXTERNAL MODULE: ./build/buildspec/types.js
var types = __webpack_require__(55817);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/plan/artifacts.js
var artifacts = __webpack_require__(78921);
// EXTERNAL MODULE: ./build/plan/aws-credentials.js
var aws_credentials = __webpack_require__(44704);
// EXTERNAL MODULE: ./build/plan/project/plan-project.js
var plan_project = __webpack_require__(58533);
;// CONCATENATED MODULE: ./build/plan/batch/planned-build.js

/** Undefined for a build that is of no batch. */
function planBatchBuild(request) {
    if (!request.batch)
        return undefined;
    const { build, batchArn } = request.batch;
    return {
        identifier: build.identifier,
        batchArn,
        ...((0,plan_project/* needsWindows */.f0)(request) === 'entry' && { windowsLine: build.at.line }),
    };
}

// EXTERNAL MODULE: ./build/plan/builtins.js
var builtins = __webpack_require__(48924);
// EXTERNAL MODULE: ./build/plan/cache.js
var cache = __webpack_require__(50896);
// EXTERNAL MODULE: ./build/plan/container.js
var plan_container = __webpack_require__(80917);
// EXTERNAL MODULE: ./build/plan/environment.js
var plan_environment = __webpack_require__(38463);
// EXTERNAL MODULE: ./build/plan/machine.js
var machine = __webpack_require__(2059);
;// CONCATENATED MODULE: ./build/plan/notes.js
/**
 * What of the buildspec will not happen as on CodeBuild. Of a build of a batch the buildspec's own batch is ignored there too
 * (codebuild.md §8.2).
 */
function buildspecNotes({ buildspec, batch }) {
    if (!buildspec.batch || batch)
        return [];
    return [{ code: 'batch', message: 'The batch section is ignored: this is a single build.' }];
}

// EXTERNAL MODULE: ./build/plan/project/notes.js
var notes = __webpack_require__(2609);
;// CONCATENATED MODULE: ./build/plan/proxy.js
const PROXY_NAMES = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY'];
/**
 * The proxy that artifacts are uploaded through, as variables in both spellings, for programs differ in which they
 * read first: what the build itself sets, when `proxy.upload-artifacts` says so (codebuild.md §1.2). Else uploads go as all
 * that the runner sends.
 */
function uploadProxy({ proxy }, variables) {
    if (!proxy.uploadArtifacts)
        return {};
    const own = variables.filter(({ origin }) => origin !== 'environment');
    const set = PROXY_NAMES.flatMap((name) => {
        const value = [name.toLowerCase(), name]
            .map((spelling) => own.find((variable) => variable.name === spelling)?.value)
            .find((found) => found !== undefined);
        return value === undefined ? [] : [[name, value], [name.toLowerCase(), value]];
    });
    return Object.fromEntries(set);
}
/** What of the section `proxy` does nothing. */
function proxyNotes({ proxy }, uploads) {
    const notes = [];
    if (proxy.uploadArtifacts && !uploads['HTTPS_PROXY'] && !uploads['HTTP_PROXY']) {
        const message = 'proxy.upload-artifacts has no effect: the build sets neither HTTPS_PROXY nor HTTP_PROXY.';
        notes.push({ code: 'proxy', message });
    }
    if (proxy.logs) {
        const message = 'proxy.logs has no effect here: the log goes to the runner, which has its own proxy settings.';
        notes.push({ code: 'proxy', message });
    }
    return notes;
}

;// CONCATENATED MODULE: ./build/plan/plan-build.js














/**
 * Turns a buildspec, what the caller asked for and the facts into the plan of one build. Pure, and total for every
 * valid buildspec: call {@link requireSupported} before running the plan.
 */
function planBuild(request, givenFacts) {
    const { buildspec, project, batch } = request;
    const hereFacts = (0,plan_project/* withProjectFacts */.RS)(givenFacts, project);
    const { facts, container } = request.container
        ? (0,plan_container/* planContainer */.ff)(request.container, hereFacts)
        : { facts: hereFacts, container: undefined };
    const layers = [
        { origin: 'buildspec', variables: buildspecVariables(buildspec) },
        { origin: 'project', variables: project?.settings.variables ?? [] },
        { origin: 'batch', variables: batch?.build.variables ?? [] },
        { origin: 'override', variables: request.overrides },
    ];
    const ids = (0,builtins/* buildIds */.z)(request.projectName, facts, layers);
    const environment = (0,plan_environment/* mergeEnvironment */.eY)(facts, layers, (0,builtins/* builtinVariables */.x)(ids, facts, project?.settings.encryptionKey, batch?.build));
    const aws = (0,aws_credentials/* planCredentials */.k)(environment.variables, {
        idToken: facts.idToken,
        defaultProfile: facts.defaultProfile,
        image: container !== undefined,
        references: environment.references.map(({ name }) => name),
        timeoutMinutes: request.timeoutMinutes,
    });
    const runtimeVersions = request.runtimeVersions === 'ignore' ? [] : (buildspec.phases.install?.runtimeVersions ?? []);
    const exported = exportedVariables(buildspec);
    const proxy = uploadProxy(buildspec, environment.variables);
    return {
        projectName: request.projectName,
        buildId: ids.buildId,
        buildArn: ids.buildArn,
        buildNumber: facts.buildNumber,
        uuid: facts.uuid,
        startTime: facts.startTime.getTime(),
        initiator: facts.initiator,
        image: facts.image,
        url: facts.url,
        project: (0,plan_project/* planProject */.fU)(request, givenFacts),
        batch: planBatchBuild(request),
        container,
        buildspecFile: request.buildspecFile,
        shell: buildspec.env.shell ?? 'sh',
        isolated: buildspec.version === '0.1',
        source: facts.source,
        secondarySources: facts.secondarySources,
        home: facts.home,
        variables: environment.variables,
        references: environment.references,
        exportedVariables: exported.names,
        gitCredentialHelper: buildspec.env.gitCredentialHelper,
        awsCredentials: aws.credentials,
        runtimeVersions,
        phases: types/* PHASE_NAMES */.b.map((name) => planPhase(request, name)),
        artifacts: (0,artifacts/* planArtifacts */.p)(request),
        reports: request.reports
            ? { groups: buildspec.reports, keepFiles: request.artifacts.wanted && buildspec.reports.length > 0 }
            : undefined,
        uploadProxy: proxy,
        cache: (0,cache/* planCache */._s)(request),
        timeoutMinutes: request.timeoutMinutes,
        notes: [
            ...facts.warnings.map((message) => ({ code: 'facts', message })),
            ...(0,plan_container/* containerNotes */.nJ)(container),
            ...aws.notes,
            ...buildspecNotes(request),
            ...proxyNotes(buildspec, proxy),
            ...(0,cache/* cacheNotes */.Ao)(request),
            ...(0,machine/* machineNotes */.x)(request, givenFacts),
            ...(0,notes/* projectNotes */.J)(request, givenFacts),
            ...environment.notes,
            ...exported.notes,
        ],
    };
}
/**
 * Refuses a plan that this version cannot run. Planning and printing it is fine, hence not part of planBuild.
 * @throws UserError for Windows shells and Windows images of projects and batch entries
 */
function requireSupported(plan) {
    const windows = windowsOf(plan);
    if (windows !== undefined) {
        throw new errors/* UserError */.yo(`${windows} builds in the Windows image ${plan.image}, and Windows builds cannot run here.`, 'Where the commands run on Linux too, name a Linux image, or none for this machine: input image, or --image.');
    }
    if (/(^|[\\/])(powershell|pwsh|cmd)(\.exe)?$/i.test(plan.shell)) {
        throw new errors/* UserError */.yo(`${plan.buildspecFile}: env.shell ${JSON.stringify(plan.shell)} is not supported yet.`, 'Commands run in sh, bash or another POSIX shell.');
    }
}
/** Who asks for a Windows image. The batch may be in another buildspec than the build's. */
function windowsOf({ batch, project }) {
    if (batch?.windowsLine !== undefined) {
        return `The batch entry ${batch.identifier}, in line ${batch.windowsLine} of the buildspec with the batch,`;
    }
    return project?.needsWindows ? `${project.file}: the project` : undefined;
}
/** Absent phases are entered too, with nothing to do (codebuild.md §4.2); so are those that `--phase` leaves out. */
function planPhase({ buildspec, onlyPhases, runAs }, name) {
    const phase = buildspec.phases[name];
    const wanted = onlyPhases?.includes(name) ?? true;
    return {
        name,
        commands: wanted ? (phase?.commands ?? []) : [],
        finally: wanted ? (phase?.finally ?? []) : [],
        onFailure: phase?.onFailure ?? { kind: 'default' },
        runAs: phase?.runAs ?? buildspec.runAs ?? runAs,
    };
}
/** The variables of `env`. A name that stands in two maps of `env` means the more secret one; the order in the file tells nothing. */
function buildspecVariables({ env }) {
    const typed = (entries, type) => entries.map(({ name, text, at }) => ({ name, value: text, type, at }));
    return [
        ...typed(env.variables, 'PLAINTEXT'),
        ...typed(env.parameterStore, 'PARAMETER_STORE'),
        ...typed(env.secretsManager, 'SECRETS_MANAGER'),
    ];
}
/** CodeBuild exports no `AWS_*` (codebuild.md §1.2); what is no variable name could only be shell text. */
function exportedVariables({ env }) {
    const names = [...new Set(env.exportedVariables.map(({ text }) => text))];
    const objections = names.flatMap((name) => {
        const code = 'exported-variables';
        if (!(0,plan_environment/* isVariableName */.KL)(name)) {
            return [{ code, message: `${JSON.stringify(name)} is not exported: it is no variable name.` }];
        }
        if (!name.startsWith('AWS_'))
            return [];
        return [
            {
                code,
                message: `${name} is not exported: CodeBuild exports no variable whose name begins with AWS_.`,
            },
        ];
    });
    return {
        names: names.filter((name) => (0,plan_environment/* isVariableName */.KL)(name) && !name.startsWith('AWS_')),
        notes: objections,
    };
}


/***/ }),

/***/ 2609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ projectNotes),
/* harmony export */   g: () => (/* binding */ ignoredMessage)
/* harmony export */ });
/** What of a build's project will not happen as on CodeBuild, or is not what its file may make one expect. */
function projectNotes(request, facts) {
    if (!request.project)
        return [];
    const { settings } = request.project;
    const messages = [
        unfetchedMessage(settings, facts),
        ...missingSources(settings, facts),
        ...artifactMessages(request, settings),
        ignoredMessage(settings, request.batch ? 'batch' : 'build'),
    ];
    return messages.flatMap((message) => (message === undefined ? [] : [{ code: 'project', message }]));
}
/** The command line fetches it where no other source is named. */
function unfetchedMessage({ s3Source }, { source }) {
    if (s3Source === undefined || source.repositoryUrl === s3Source)
        return undefined;
    return `The project's source ${s3Source} is not fetched: what is built is in the source directory.`;
}
function missingSources({ secondarySources }, facts) {
    const there = facts.secondarySources.map(({ identifier }) => identifier);
    return secondarySources
        .filter((identifier) => !there.includes(identifier))
        .map((identifier) => `CODEBUILD_SRC_DIR_${identifier} is not set: check the project's source ${identifier} out, and give ` +
        `secondary-sources a line ${identifier}=<path> (--secondary-source on the command line).`);
}
function artifactMessages({ buildspec, artifacts }, { artifacts: primary, secondaryArtifacts }) {
    if (!buildspec.artifacts || !artifacts.wanted || primary === undefined)
        return [];
    if (primary.type === 'NO_ARTIFACTS' && secondaryArtifacts.length === 0)
        return [
            'The artifacts section is not used, as on CodeBuild: the artifacts of the project are NO_ARTIFACTS.',
        ];
    const off = primary.type === 'NO_ARTIFACTS' && buildspec.artifacts.primary
        ? ['The primary artifact is not made, as on CodeBuild: the artifacts of the project are NO_ARTIFACTS.']
        : [];
    const unknown = primary.type === 'CODEPIPELINE'
        ? []
        : buildspec.artifacts.secondary.filter(({ identifier }) => !secondaryArtifacts.some((one) => one.identifier === identifier));
    return [
        ...off,
        ...unknown.map(({ identifier }) => `The project has no secondary artifact ${identifier}, so CodeBuild does not make it; it is made here.`),
    ];
}
/**
 * What a single build, or a batch, tells of the project's fields without effect on it. One note for all: a real project has
 * many, and none is a surprise by itself.
 */
function ignoredMessage(settings, of) {
    const ignored = settings.ignored.filter(({ only = of }) => only === of);
    if (ignored.length === 0)
        return undefined;
    const reasons = [...new Set(ignored.map(({ reason }) => reason))];
    const groups = reasons.map((reason) => {
        const fields = ignored.filter((one) => one.reason === reason).map(({ field }) => field);
        return `\n- ${fields.join(', ')}: ${reason}`;
    });
    return `Of the project, these have no effect here:${groups.join('')}`;
}


/***/ }),

/***/ 58533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OG: () => (/* binding */ buildsInItsImage),
/* harmony export */   RS: () => (/* binding */ withProjectFacts),
/* harmony export */   f0: () => (/* binding */ needsWindows),
/* harmony export */   fU: () => (/* binding */ planProject)
/* harmony export */ });
/* harmony import */ var _images_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91990);
/* harmony import */ var _machine_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2059);


/** The facts with what the project knows and nobody else: its region and account, and where the source comes from. */
function withProjectFacts(facts, project) {
    if (!project)
        return facts;
    const { region, accountId, repositoryUrl } = project.settings;
    return {
        ...facts,
        region: facts.region ?? region,
        accountId: facts.accountId ?? accountId,
        source: { ...facts.source, repositoryUrl: facts.source.repositoryUrl ?? repositoryUrl },
    };
}
/**
 * What a plan tells of its project: the fields that hold, because nobody said anything else.
 * @param facts those that the project has not completed
 */
function planProject(request, facts) {
    const { project, buildspec, container } = request;
    if (!project)
        return undefined;
    const { settings, chosenFields } = project;
    const fields = [
        ...chosenFields.map((field) => [
            field,
            container !== undefined || !/^environment\.(image|privilegedMode)$/.test(field),
        ]),
        ['environment.environmentVariables', settings.variables.length > 0],
        ['artifacts', buildspec.artifacts?.primary !== undefined && decidesArtifacts(settings.artifacts)],
        ['secondaryArtifacts', settings.secondaryArtifacts.length > 0],
        ['cache', buildspec.cache !== undefined],
        ['source.location', facts.source.repositoryUrl === undefined && settings.repositoryUrl !== undefined],
        ['arn', (facts.region === undefined || facts.accountId === undefined) && settings.region !== undefined],
        ['encryptionKey', settings.encryptionKey !== undefined],
    ];
    return {
        file: settings.file,
        name: settings.name,
        fields: fields.filter(([, holds]) => holds).map(([field]) => field),
        ...(needsWindows(request) === 'project' && { needsWindows: true }),
    };
}
/** CodePipeline decides itself. */
function decidesArtifacts(artifacts) {
    return artifacts !== undefined && artifacts.type !== 'CODEPIPELINE';
}
/**
 * Who asks for Windows and has the build run in its own image: the entry of a batch that names the type or the image, else
 * the project. Undefined: nobody, also where neither names an image; then the commands run in `sh` as those of any project.
 */
function needsWindows(request) {
    const { batch, project, container } = request;
    const image = batch?.build.image ?? project?.settings.image;
    if (!(0,_machine_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentType */ .Y)(request)?.startsWith('WINDOWS') || !buildsInItsImage({ image }, container)) {
        return undefined;
    }
    return batch?.build.environmentType === undefined && batch?.build.image === undefined ? 'project' : 'entry';
}
/** Whether the build is to run in the project's own image, not in one that the caller put in its place, or mapped it to. */
function buildsInItsImage({ image }, container) {
    if (container === undefined || image === undefined)
        return false;
    return (0,_images_js__WEBPACK_IMPORTED_MODULE_0__/* .resolveImage */ .AT)(image, [])?.reference === container.image.reference;
}


/***/ })

};
