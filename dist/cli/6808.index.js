export const id = 6808;
export const ids = [6808];
export const modules = {

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

/***/ 96808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildspecSchema: () => (/* binding */ buildspecSchema)
});

// EXTERNAL MODULE: ./build/buildspec/types.js
var types = __webpack_require__(55817);
;// CONCATENATED MODULE: ./build/check/schema-values.js
/** A map with the keys that CodeBuild knows; any other would be ignored. Nothing is as good as absent. */
function section(description, properties, more = {}) {
    return { description, type: ['object', 'null'], properties, additionalProperties: false, ...more };
}
/** A map whose keys are the author's. */
function mapOf(description, value, more = {}) {
    return { description, type: ['object', 'null'], additionalProperties: value, ...more };
}
/** Any scalar: CodeBuild takes it as it is written (codebuild.md §1.2). */
function schema_values_text(description) {
    return { description, type: ['string', 'number', 'boolean', 'null'] };
}
/** A text for which editors suggest words, and that may be another one. */
function textLike(description, suggestions) {
    return { description, anyOf: [{ enum: suggestions }, schema_values_text(description)] };
}
/** A list of texts, or a single one. */
function texts(description, more = {}) {
    const item = { type: ['string', 'number', 'boolean', 'null'] };
    return { description, anyOf: [item, { type: 'array', items: item, ...more }] };
}
/** One of these words, in any case of letters. Editors suggest them as they are here. */
function words(description, choices) {
    return {
        description,
        anyOf: [{ enum: [...choices, null] }, { type: 'string', pattern: anyCase(choices) }],
    };
}
/** `yes`, `no`, `true` or `false`. */
function yesOrNo(description) {
    const choices = ['yes', 'no', 'true', 'false'];
    return {
        description,
        anyOf: [
            { enum: ['yes', 'no'] },
            { type: ['boolean', 'null'] },
            { type: 'string', pattern: anyCase(choices) },
        ],
    };
}
/** JSON schema knows no flag for the case of letters. */
function anyCase(choices) {
    const letters = (word) => word.replace(/[a-z]/gi, (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`);
    return `^(${choices.map(letters).join('|')})$`;
}
/** Variables and their values, which are literal (codebuild.md §1.2); names of CodeBuild's own are reserved (§5.4). */
function variables(description) {
    return mapOf(description, schema_values_text('The value, taken literally: no variable in it is expanded.'), {
        propertyNames: { pattern: '^(?!CODEBUILD_(?!.*AUTO_DISCOVER))' },
    });
}

;// CONCATENATED MODULE: ./build/check/schema-batch.js

const ENVIRONMENT_TYPES = [
    ...['LINUX_CONTAINER', 'ARM_CONTAINER', 'LINUX_GPU_CONTAINER', 'WINDOWS_SERVER_2019_CONTAINER'],
    ...['WINDOWS_SERVER_2022_CONTAINER', 'LINUX_LAMBDA_CONTAINER', 'ARM_LAMBDA_CONTAINER'],
    ...['LINUX_EC2', 'ARM_EC2', 'WINDOWS_EC2', 'MAC_ARM'],
];
const COMPUTE_TYPES = [
    ...['SMALL', 'MEDIUM', 'LARGE', 'XLARGE', '2XLARGE'].map((size) => `BUILD_GENERAL1_${size}`),
    ...[1, 2, 4, 8, 10].map((size) => `BUILD_LAMBDA_${size}GB`),
];
const IGNORE_FAILURE = yesOrNo('yes: a failure of this build does not fail the batch.');
const BUILDSPEC = schema_values_text('The buildspec of this build, a path from the root of the source. Without it, the phases of this file.');
const ENV = section('Where the build runs. What is absent is as in the project.', {
    'compute-type': textLike('The size of the machine.', COMPUTE_TYPES),
    image: schema_values_text('The Docker image to build in.'),
    type: textLike('The kind of the machine.', ENVIRONMENT_TYPES),
    fleet: schema_values_text('The ARN of a fleet of reserved machines; not together with compute-type.'),
    'privileged-mode': yesOrNo('yes: the build may run Docker.'),
    variables: mapOf("Variables of this build. They win over the buildspec's.", schema_values_text('The value.')),
}, {
    not: {
        required: ['fleet', 'compute-type'],
        properties: { fleet: { not: { type: 'null' } }, 'compute-type': { not: { type: 'null' } } },
    },
});
const BUILD = {
    identifier: {
        description: 'The name of the build in its batch: letters, digits and _, fewer than 128.',
        anyOf: [
            { type: 'string', pattern: '^\\w{1,127}$' },
            { type: 'integer', minimum: 0 },
            { type: 'boolean' },
        ],
    },
    buildspec: BUILDSPEC,
    env: ENV,
    'debug-session': yesOrNo('yes: the build can be paused and entered.'),
    'ignore-failure': IGNORE_FAILURE,
};
function builds(description, properties) {
    const item = section('One build of the batch.', properties, { required: ['identifier'] });
    return { description, type: ['array', 'null'], items: item };
}
const DIMENSION = 'One value a build; all dimensions are multiplied.';
const MATRIX = section('One build for each combination of the values below dynamic.', {
    static: section('What holds for all builds.', {
        'ignore-failure': IGNORE_FAILURE,
        buildspec: BUILDSPEC,
        env: ENV,
    }),
    dynamic: section('The dimensions of the matrix.', {
        buildspec: texts(`Buildspecs. ${DIMENSION}`, { uniqueItems: true }),
        env: section('The environments to build in.', {
            'compute-type': texts(`Sizes of the machine. ${DIMENSION}`, { uniqueItems: true }),
            image: texts(`Docker images. ${DIMENSION}`, { uniqueItems: true }),
            variables: mapOf('Variables, each with its values.', texts(DIMENSION, { uniqueItems: true })),
        }),
    }),
});
const FANOUT = section('The same build several times, each with a part of the tests: codebuild-tests-run shares them out.', {
    parallelism: {
        description: 'How many builds.',
        anyOf: [
            { type: 'integer', minimum: 1, maximum: 999999999 },
            { type: 'string', pattern: '^[1-9]\\d{0,8}$' },
        ],
    },
    'ignore-failure': IGNORE_FAILURE,
}, { required: ['parallelism'] });
const KINDS = {
    'build-list': builds('Builds that run at the same time.', BUILD),
    'build-graph': builds('Builds that wait for each other.', {
        ...BUILD,
        'depend-on': texts('The identifiers of the builds that must succeed before this one starts.', {
            uniqueItems: true,
        }),
    }),
    'build-matrix': MATRIX,
    'build-fanout': FANOUT,
};
/** `batch` (codebuild.md §8.1). */
const BATCH = section('Several builds as one: exactly one of build-list, build-graph, build-matrix and build-fanout.', { 'fast-fail': yesOrNo('yes: the first failure stops all builds.'), ...KINDS }, {
    oneOf: [
        { type: 'null' },
        ...Object.keys(KINDS).map((kind) => ({
            // `batch:` with nothing behind it would match each of them.
            type: 'object',
            required: [kind],
            properties: { [kind]: { type: ['array', 'object'], minItems: 1 } },
        })),
    ],
});

;// CONCATENATED MODULE: ./build/check/schema.js



const REPORT_FORMATS = [
    ...['JUNITXML', 'CUCUMBERJSON', 'NUNITXML', 'NUNIT3XML', 'TESTNGXML', 'VISUALSTUDIOTRX'],
    ...['CLOVERXML', 'COBERTURAXML', 'JACOCOXML', 'SIMPLECOV'],
];
const RUNTIMES = [
    ...['android', 'docker', 'dotnet', 'golang', 'java', 'nodejs'],
    ...['php', 'python', 'ruby', 'rust'],
];
const RUN_AS = 'The Linux user of the commands; without it, root.';
const schema_ENV = section('Variables, and the shell.', {
    shell: textLike('The shell of all commands; without it, sh.', [
        ...['bash', '/bin/sh', 'powershell.exe', 'cmd.exe'],
    ]),
    variables: variables('Variables in plain text. No place for secrets.'),
    'parameter-store': mapOf('Variables out of the Parameter Store of Systems Manager.', schema_values_text('The name of the parameter.')),
    'secrets-manager': mapOf('Variables out of Secrets Manager.', schema_values_text('secret-id:json-key:version-stage:version-id; all but the first may be left out.')),
    'exported-variables': texts('Names of variables that the build gives to what comes after it.'),
    'git-credential-helper': yesOrNo("yes: git in the build has the source's credentials."),
});
/** `RETRY-count` up to 100, `RETRY-regex`, `RETRY-count-regex` (codebuild.md §1.3). */
const RETRY = `${anyCase(['RETRY']).slice(0, -1)}(-(0*(100|\\d{1,2})(-[\\s\\S]*)?|(?!\\d+(-|$))[\\s\\S]*))?$`;
const ON_FAILURE = {
    description: 'After a failed command: ABORT ends the build, CONTINUE goes on with the next phase, RETRY runs the phase again, up to three times. RETRY-5: five times; RETRY-timeout: when this expression matches; RETRY-5-timeout: both.',
    anyOf: [
        { enum: ['ABORT', 'CONTINUE', 'RETRY', null] },
        { type: 'string', pattern: anyCase(['ABORT', 'CONTINUE']) },
        { type: 'string', pattern: RETRY },
    ],
};
const PHASES = {
    install: 'Installs what the build needs. When it fails, nothing else runs.',
    pre_build: 'What comes before the build, such as logins. When it fails, nothing else runs.',
    build: 'The build. When it fails, post_build runs all the same.',
    post_build: 'What comes after the build, also after a failed one: CODEBUILD_BUILD_SUCCEEDING is 0 then.',
};
function phase(name) {
    const runtimes = mapOf('The versions of programming languages, for images that have several.', schema_values_text('The version.'), {
        properties: Object.fromEntries(RUNTIMES.map((runtime) => [runtime, schema_values_text(`The version of ${runtime}.`)])),
    });
    return section(PHASES[name], {
        'run-as': schema_values_text(RUN_AS),
        'on-failure': ON_FAILURE,
        ...(name === 'install' && { 'runtime-versions': runtimes }),
        commands: texts('Commands, each in a shell of its own; variables and directory are carried over.'),
        finally: texts('Commands that run behind the others, whether these failed or not.'),
    });
}
const FILES = texts('Paths or patterns of files, from base-directory on: * stays inside a folder, ** crosses folders.');
const SELECTION = {
    files: FILES,
    'base-directory': schema_values_text('The folder that the files are in; without it, the root of the source.'),
    'discard-paths': yesOrNo('yes: all files go to one folder.'),
};
const REPORTS = mapOf('Test and coverage reports: report groups by name or ARN.', section('One report group.', { ...SELECTION, 'file-format': words('The format of the files; without it, JUNITXML.', REPORT_FORMATS) }, { required: ['files'] }));
const ARTIFACT = {
    ...SELECTION,
    name: schema_values_text('The name of the artifact; variables and commands in it are expanded.'),
    'exclude-paths': texts('Patterns of files to leave out, from base-directory on.'),
    'enable-symlinks': yesOrNo('yes: links are kept as links.'),
    's3-prefix': schema_values_text('The folder in the bucket.'),
    type: schema_values_text('Of version 0.1: without effect.'),
};
const ARTIFACTS = section('The files that the build hands over.', {
    ...ARTIFACT,
    'secondary-artifacts': mapOf('Further artifacts by identifier.', section('One artifact.', ARTIFACT, { required: ['files'] })),
}, { anyOf: [{ type: 'null' }, { required: ['files'] }, { required: ['secondary-artifacts'] }] });
const CACHE = section('Files that later builds find again.', {
    paths: texts('Paths or patterns of what to keep.'),
    key: schema_values_text('The name of the cache; variables and commands in it are expanded. One that is there is never overwritten.'),
    'fallback-keys': texts('Beginnings of keys, tried in this order when the key is not there.', {
        maxItems: 5,
    }),
    action: words('Only one of the two; without it, both.', ['restore', 'save']),
}, { dependencies: { 'fallback-keys': ['key'] } });
const VERSION = {
    description: 'The version of the syntax. Of a batch a number, without quotes.',
    anyOf: [{ enum: [0.2, 0.1] }, { type: 'string', pattern: '^0?\\.[12]0*$' }],
};
/**
 * The JSON schema (draft-07) of a buildspec as CodeBuild takes it (codebuild.md §1, §8.1), for editors. It is as strict as the
 * parser about shapes, and about keys and words that CodeBuild would ignore; what needs more than one look at the file is
 * for `check`.
 */
function buildspecSchema() {
    const hasBatch = { required: ['batch'], properties: { batch: { type: 'object' } } };
    const hasPhases = { required: ['phases'], properties: { phases: { type: 'object' } } };
    return {
        $schema: 'http://json-schema.org/draft-07/schema#',
        title: 'AWS CodeBuild buildspec',
        type: 'object',
        required: ['version'],
        properties: {
            version: VERSION,
            'run-as': schema_values_text(RUN_AS),
            env: schema_ENV,
            proxy: section('For builds behind a proxy of their own.', {
                'upload-artifacts': yesOrNo('yes: artifacts go through the proxy.'),
                logs: yesOrNo('yes: logs go through the proxy.'),
            }),
            batch: BATCH,
            phases: section('The commands of the build.', Object.fromEntries(types/* PHASE_NAMES */.b.map((name) => [name, phase(name)]))),
            reports: REPORTS,
            artifacts: ARTIFACTS,
            cache: CACHE,
            environment_variables: section('Of version 0.1: write env, and below it variables.', {
                plaintext: variables('Variables in plain text.'),
            }),
        },
        // For the anchors of others, as a rule.
        patternProperties: { '^(x-|\\.)': true },
        additionalProperties: false,
        anyOf: [hasPhases, hasBatch],
        if: hasBatch,
        then: { properties: { version: { type: 'number' } } },
    };
}


/***/ })

};
