export const id = 6359;
export const ids = [6359];
export const modules = {

/***/ 66359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planBatchFromOptions: () => (/* binding */ planBatchFromOptions)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/picocolors/picocolors.js
var picocolors = __webpack_require__(57336);
// EXTERNAL MODULE: ./build/plan/batch/runners.js
var runners = __webpack_require__(10582);
;// CONCATENATED MODULE: ./build/entry/batch/runners-file.js



/**
 * The table of a directory that chooses runners, if it has one.
 * @throws UserError when it is wrong
 */
function runnersOf(directory) {
    const path = (0,external_node_path_.join)(directory, runners/* RUNNERS_FILE */.R9);
    return (0,external_node_fs_.existsSync)(path) ? (0,runners/* parseRunners */.ZV)((0,external_node_fs_.readFileSync)(path), runners/* RUNNERS_FILE */.R9) : [];
}

// EXTERNAL MODULE: ./build/entry/interruption.js
var entry_interruption = __webpack_require__(27568);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/plan/batch/github-matrix.js
var github_matrix = __webpack_require__(55406);
// EXTERNAL MODULE: ./build/render/batch-outcomes.js + 1 modules
var batch_outcomes = __webpack_require__(89177);
;// CONCATENATED MODULE: ./build/render/batch-graph.js

/** Readable on a light and a dark page: text and border are told with the ground. */
const LOOKS = {
    FAILED: 'fill:#ffebe9,stroke:#cf222e,color:#82071e,stroke-width:2px',
    FAULT: 'fill:#fff8c5,stroke:#9a6700,color:#633c01,stroke-width:2px',
    TIMED_OUT: 'fill:#fff1e5,stroke:#bc4c00,color:#762c00,stroke-width:2px',
    STOPPED: 'fill:#fbefff,stroke:#8250df,color:#512a97,stroke-width:2px',
    SKIPPED: 'fill:#f6f8fa,stroke:#848d97,color:#57606a,stroke-dasharray:4 3',
    SUCCEEDED: 'fill:#dafbe1,stroke:#1a7f37,color:#044f1e',
};
/**
 * The builds of a batch as a Mermaid flowchart, an arrow from each build to those that wait for it. Nodes are called by their
 * number, since words like `end` are Mermaid's own.
 * @param looks what became of a build, by its identifier: its sign and colours
 */
function mermaidGraph(builds, looks) {
    const nodes = new Map(builds.map(({ identifier }, index) => [identifier, `b${index}`]));
    const nodeLines = builds.map(({ identifier }, index) => {
        const look = looks?.get(identifier);
        const sign = look ? `${batch_outcomes/* OUTCOME_SIGNS */.Gr[look]} ` : '';
        return `  b${index}["${sign}${label(identifier)}"]${look ? `:::${look}` : ''}`;
    });
    const edgeLines = builds.flatMap(({ dependsOn }, index) => {
        const from = dependsOn.flatMap((identifier) => nodes.get(identifier) ?? []);
        return from.length === 0 ? [] : [`  ${from.join(' & ')} --> b${index}`];
    });
    const seen = new Set(looks?.values());
    const classLines = batch_outcomes/* OUTCOMES */.im.filter((outcome) => seen.has(outcome)).map((outcome) => `  classDef ${outcome} ${LOOKS[outcome]}`);
    return ['flowchart LR', ...nodeLines, ...edgeLines, ...classLines].join('\n');
}
/** How many arrows the graph has. */
function edgeCount(builds) {
    return builds.reduce((sum, { dependsOn }) => sum + dependsOn.length, 0);
}
/** Mermaid's own escapes. It takes labels for Markdown, where a `_` at a word's end may begin or end emphasis. */
function label(text) {
    return text.replace(/[^\p{L}\p{N}_ ]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, (character) => `#${character.codePointAt(0)};`);
}

// EXTERNAL MODULE: ./build/render/markdown.js
var markdown = __webpack_require__(5120);
// EXTERNAL MODULE: ./build/render/report-figures.js
var report_figures = __webpack_require__(88951);
// EXTERNAL MODULE: ./build/render/visible.js
var visible = __webpack_require__(81175);
;// CONCATENATED MODULE: ./build/render/batch-plan.js




const MOST_BUILDS = 1000;
const MOST_WAITED_FOR = 20;
/** Characters of a text from outside. */
const LENGTH = 120;
/**
 * What a batch will do, for people: what it is, then its builds level by level, each with what its entry says. Every text from
 * outside fills one line and shows its control characters; on GitHub the caller fences it all the same.
 */
function renderBatchPlan(plan, colors) {
    const color = picocolors.createColors(colors);
    const { bold, dim, yellow } = color;
    const fact = (label, value) => `  ${dim(label.padEnd(12))} ${value}`;
    const levels = levelCount(plan.builds);
    const lines = [
        bold(`Batch plan of ${shown(plan.projectName)}`),
        fact('buildspec', shown(plan.buildspecFile)),
        fact('batch id', shown(plan.batchId)),
        fact('batch arn', shown(plan.batchArn)),
        fact('batch', `${plan.batchNumber}, started by ${shown(plan.initiator)}`),
        ...(plan.url === undefined ? [] : [fact('page', shown(plan.url))]),
        fact('source', describeSource(plan.source)),
        fact('kind', plan.kind),
        fact('fast-fail', plan.fastFail ? 'yes: the first failure stops the builds that run' : 'no'),
        fact('builds', `${(0,report_figures/* counted */.hS)(plan.builds.length, 'build')} in ${(0,report_figures/* counted */.hS)(levels, 'level')}`),
        ...(plan.project ? describeProject(plan.project).map((said) => fact('project', said)) : []),
        ...describeBuilds(plan.builds, levels, color),
    ];
    if (plan.notes.length > 0) {
        lines.push('', bold('Notes'), ...plan.notes.flatMap(({ message }) => message.split('\n').map((line, index) => `  ${index === 0 ? yellow('!') : ' '} ${(0,visible/* visible */.RK)(line)}`)));
    }
    return `${lines.join('\n')}\n`;
}
function levelCount(builds) {
    return builds.reduce((most, { level }) => Math.max(most, level + 1), 0);
}
function describeSource({ directory, repositoryUrl, version, resolvedVersion }) {
    const versions = version === resolvedVersion ? [version] : [version, resolvedVersion];
    return [directory, repositoryUrl, ...versions]
        .flatMap((part) => (part === undefined ? [] : [shown(part)]))
        .join('  ');
}
function describeProject(project) {
    const { timeoutMinutes, maximumBuildsAllowed, computeTypesAllowed, fleetsAllowed, reportMode } = project;
    return [
        ...(project.combineArtifacts ? ['combines the artifacts'] : []),
        ...(timeoutMinutes === undefined ? [] : [`timeout of the batch ${timeoutMinutes} minutes`]),
        ...(maximumBuildsAllowed === undefined ? [] : [`at most ${(0,report_figures/* counted */.hS)(maximumBuildsAllowed, 'build')}`]),
        ...(computeTypesAllowed.length === 0 ? [] : [`allows compute types ${list(computeTypesAllowed)}`]),
        ...(fleetsAllowed.length === 0 ? [] : [`allows fleets ${list(fleetsAllowed)}`]),
        ...(reportMode === undefined ? [] : [reportMode]),
    ];
}
function describeBuilds(builds, levels, color) {
    const lines = [];
    let left = MOST_BUILDS;
    for (const [level, all] of byLevel(builds, levels).entries()) {
        if (left === 0)
            break;
        const some = all.slice(0, left);
        left -= some.length;
        const heading = levels === 1 ? 'Builds' : `Level ${level} (${(0,report_figures/* counted */.hS)(all.length, 'build')})`;
        lines.push('', color.bold(heading), ...some.flatMap((build) => describeBuild(build, color)));
    }
    const more = builds.length - MOST_BUILDS;
    if (more > 0)
        lines.push('', `… and ${(0,report_figures/* counted */.hS)(more, 'more build')}; buildspec plan --batch --json has all of them`);
    return lines;
}
function byLevel(builds, levels) {
    const groups = Array.from({ length: levels }, () => []);
    for (const build of builds)
        groups[build.level]?.push(build);
    return groups;
}
/** What its entry leaves open is not mentioned: the project and the run decide it. */
function describeBuild(build, { dim }) {
    const remarks = [
        ...(build.shard ? [`part ${build.shard.index + 1} of ${build.shard.count}`] : []),
        ...(build.ignoreFailure ? ['ignore-failure'] : []),
        ...(build.debugSession ? ['debug-session'] : []),
        ...(build.privileged ? ['privileged'] : []),
        ...(build.privileged === false ? ['not privileged'] : []),
    ];
    const facts = [
        ['buildspec', build.buildspec],
        ['image', build.image],
        ['compute', build.computeType],
        ['type', build.environmentType],
        ['fleet', build.fleet],
    ];
    return [
        `  ${shown(build.identifier)}${remarks.length === 0 ? '' : ` ${dim(`(${remarks.join(', ')})`)}`}`,
        ...facts.flatMap(([label, value]) => value === undefined ? [] : [`    ${dim(label.padEnd(9))} ${shown(value)}`]),
        ...build.variables.map(({ name, value }) => `    ${shown(name)} = ${shown(value)}`),
        ...(build.dependsOn.length === 0 ? [] : [`    ${dim('waits for')} ${list(build.dependsOn)}`]),
    ];
}
function list(names) {
    const some = names.slice(0, MOST_WAITED_FOR).map(shown);
    const more = names.length - some.length;
    return [...some, ...(more > 0 ? [`${more} more`] : [])].join(', ');
}
function shown(text) {
    return (0,visible/* visible */.RK)((0,markdown/* truncate */.xv)(text, LENGTH));
}

// EXTERNAL MODULE: ./build/render/batch-workflow.js
var batch_workflow = __webpack_require__(4671);
// EXTERNAL MODULE: ./build/render/diagnostics.js
var diagnostics = __webpack_require__(61689);
// EXTERNAL MODULE: ./build/cli/options.js + 9 modules
var cli_options = __webpack_require__(54962);
// EXTERNAL MODULE: ./build/cli/warn.js
var warn = __webpack_require__(76549);
// EXTERNAL MODULE: ./build/cli/with-prepared.js
var with_prepared = __webpack_require__(64099);
;// CONCATENATED MODULE: ./build/cli/plan-batch.js














/** `buildspec plan --batch [FILE]`: what `run --batch` would do, or jobs of a workflow. Nothing runs. */
async function planBatchFromOptions(file, options, format) {
    const interruption = (0,entry_interruption/* watchInterruptions */.oL)();
    const prepared = (0,cli_options/* prepareBatchFromOptions */.G)(file, options, interruption.signal);
    return (0,with_prepared/* withPrepared */.Y)(prepared, interruption, (batch) => {
        process.stderr.write((0,diagnostics/* renderDiagnostics */.D)(batch.diagnostics, batch.text, picocolors.isColorSupported));
        if (batch.refused)
            return errors/* EXIT */.dc.badUsage;
        process.stdout.write(plan_batch_shown(batch, batch.plan, options, format));
        return errors/* EXIT */.dc.succeeded;
    });
}
function plan_batch_shown(batch, plan, options, format) {
    switch (format) {
        case 'text':
            return renderBatchPlan(plan, picocolors.isColorSupported);
        case 'json':
            return `${JSON.stringify(plan, undefined, 2)}\n`;
        case 'mermaid':
            return `${mermaidGraph(plan.builds)}\n`;
        case 'workflow':
            return workflow(batch, plan, options);
    }
}
/** Values of variables are left out: a workflow is a file that others read. */
function workflow(batch, plan, options) {
    const { path, sourceDirectory, project } = batch;
    const root = plan.source.repository?.directory ?? sourceDirectory;
    const jobs = (0,github_matrix/* githubMatrix */.Ti)(plan, { project, runners: runnersOf(root) });
    const below = (directory, file) => file === undefined ? '' : (0,external_node_path_.relative)(directory, (0,external_node_fs_.realpathSync)(file));
    const inputs = {
        buildspec: path === undefined ? plan.buildspecFile : below((0,external_node_fs_.realpathSync)(sourceDirectory), path),
        'source-directory': plan.source.repository?.path ?? '',
        project: below(root, options.project),
        'project-name': options.projectName ?? '',
        image: options.image ?? '',
        privileged: String(options.privileged ?? ''),
        'timeout-in-minutes': options.timeout ?? '',
        'run-as': options.runAs ?? '',
        'artifact-packaging': options.artifactPackaging ?? '',
    };
    const unsaid = [...options.env, ...options.envFile, ...options.secondarySource];
    if (unsaid.length > 0)
        (0,warn/* warn */.R)('the workflow says nothing of --env, --env-file and --secondary-source: add inputs to its steps');
    return (0,batch_workflow/* renderBatchWorkflow */.uN)(plan, jobs.matrix.include, {
        command: commandOf(inputs),
        inputs,
        timeoutMinutes: batch.timeoutMinutes,
    });
}
/** The options of `plan` that stand for inputs of the action. */
const OPTIONS = {
    'source-directory': 'source',
    project: 'project',
    'project-name': 'project-name',
    image: 'image',
    privileged: 'privileged',
    'timeout-in-minutes': 'timeout',
    'run-as': 'run-as',
    'artifact-packaging': 'artifact-packaging',
};
/** The command that makes the same workflow, from the root of the repository. */
function commandOf(inputs) {
    const said = Object.keys(OPTIONS)
        .filter((input) => inputs[input] !== '')
        .map((input) => `--${OPTIONS[input]}=${inputs[input]}`);
    return ['buildspec plan --batch --format workflow', ...said, inputs.buildspec].join(' ');
}


/***/ }),

/***/ 76549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ warn)
/* harmony export */ });
/* harmony import */ var picocolors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57336);
/* harmony import */ var _render_visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81175);


/** A line about what is amiss but no reason to stop; names of files in it are anybody's. */
function warn(message) {
    process.stderr.write(`${picocolors__WEBPACK_IMPORTED_MODULE_0__.yellow('warning:')} ${(0,_render_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(message)}\n`);
}


/***/ }),

/***/ 55406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ti: () => (/* binding */ githubMatrix),
/* harmony export */   r2: () => (/* binding */ MOST_JOBS)
/* harmony export */ });
/* unused harmony export matrixProblem */
/* harmony import */ var _buildspec_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95437);
/* harmony import */ var _inline_buildspec_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40695);
/* harmony import */ var _runners_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10582);
/* harmony import */ var _wanted_machine_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78274);




/** GitHub's most jobs of one matrix (its documentation, "Actions limits"). */
const MOST_JOBS = 256;
/** All outputs of a job may have 1 MB, counted as UTF-16 (the same page); characters, with a little left for others. */
const LONGEST_OUTPUT = 500_000;
/** Gives what GitHub is told of a batch: one job a build, in the order of the plan. */
function githubMatrix(plan, { project = {}, runners }) {
    const include = plan.builds.map((build) => matrixItem(build, project, runners));
    const levels = [];
    for (const item of include)
        (levels[item.level] ??= { include: [] }).include.push(item);
    return { matrix: { include }, levels };
}
function matrixItem(build, project, runners) {
    const { identifier, buildspec = '', ignoreFailure, dependsOn, level } = build;
    return {
        identifier,
        'runs-on': (0,_runners_js__WEBPACK_IMPORTED_MODULE_1__/* .runsOn */ .k8)(runners, (0,_wanted_machine_js__WEBPACK_IMPORTED_MODULE_2__/* .wantedMachine */ .j)(build, project)),
        image: build.image ?? project.image ?? '',
        privileged: build.privileged ?? project.privileged ?? false,
        // An inline one could be too much for an output.
        buildspec: (0,_inline_buildspec_js__WEBPACK_IMPORTED_MODULE_3__/* .isInlineBuildspec */ .b)(buildspec) ? '' : buildspec,
        'ignore-failure': ignoreFailure,
        'depends-on': dependsOn,
        level,
    };
}
/**
 * Why GitHub would not take the levels of a batch: one has more jobs than a matrix may have, or all are too long for an output.
 * The output `matrix` is for batches of one level, since its jobs do not wait for each other: so this is about it too.
 */
function matrixProblem(plan, { levels }) {
    const level = levels.findIndex(({ include }) => include.length > MOST_JOBS);
    if (level >= 0) {
        const builds = plan.builds.filter((build) => build.level === level);
        const which = levels.length === 1 ? 'The batch' : `Level ${level} of the batch`;
        const message = `${which} has ${builds.length} builds, a matrix of GitHub ${MOST_JOBS} jobs at most`;
        return refused(plan, builds[MOST_JOBS], message);
    }
    const { length } = JSON.stringify(levels);
    if (length <= LONGEST_OUTPUT)
        return undefined;
    const message = `The matrix of the batch has ${length} characters, an output of GitHub ${LONGEST_OUTPUT} at most`;
    return refused(plan, plan.builds[0], message);
}
function refused(plan, build, message) {
    return {
        severity: 'error',
        code: BATCH_SPEC_VALIDATION_ERROR,
        message: `BatchSpec has invalid values.. ${message}`,
        hint: 'Run it on one machine (mode: batch, or buildspec run --batch), write a job for each build (buildspec plan --batch --format workflow), or split it.',
        file: plan.buildspecFile,
        range: build?.at,
    };
}


/***/ }),

/***/ 10582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R9: () => (/* binding */ RUNNERS_FILE),
/* harmony export */   ZV: () => (/* binding */ parseRunners),
/* harmony export */   k8: () => (/* binding */ runsOn)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _project_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6940);
/* harmony import */ var _wanted_machine_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78274);



/** Where a repository keeps its own table, from its root. */
const RUNNERS_FILE = '.github/codebuild/runners.json';
/**
 * GitHub's runners for CodeBuild's machines (peers.md §3.3). Its Windows 2019 is gone; a machine with a GPU exists only where
 * somebody made one; sizes are larger runners, whose names are everybody's own; Lambda's and EC2's machines are Linux.
 */
const DEFAULT_RUNNERS = [
    { key: 'LINUX_GPU_CONTAINER/*', runsOn: ['self-hosted', 'linux', 'gpu'] },
    { key: 'WINDOWS_*/*', runsOn: 'windows-2022' },
    { key: 'MAC_*/*', runsOn: 'macos-latest' },
    { key: 'ARM_*/*', runsOn: 'ubuntu-24.04-arm' },
    { key: '*', runsOn: 'ubuntu-24.04' },
];
const KEY = /^(\*|fleet\/.+|[A-Z0-9_*]+\/[A-Z0-9_*]+)$/;
const HINT = 'The keys are like LINUX_CONTAINER/BUILD_GENERAL1_LARGE, ARM_CONTAINER/* or fleet/NAME; the values are a label, a list of labels, or {"group": …, "labels": …}.';
/**
 * Reads the table that the repository keeps, from JSON: an object of keys and runners, the first key that fits decides.
 * @param file for messages
 * @throws UserError with the file and the line of everything that is wrong
 */
function parseRunners(source, file) {
    const json = (0,_project_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)(source, file);
    const problems = [];
    const refuse = (line, message) => {
        problems.push(`${file}:${line}: ${message}.`);
    };
    const entries = json.kind === 'object' ? json.entries : [];
    if (json.kind !== 'object')
        refuse(json.line, 'The table of runners must be an object');
    const keys = new Set();
    const table = entries.flatMap(({ key, value }) => {
        const name = JSON.stringify(key);
        if (!KEY.test(key))
            refuse(value.line, `${name} is no machine of CodeBuild`);
        if (keys.has(key))
            refuse(value.line, `${name} is there twice`);
        keys.add(key);
        const runsOn = readRunsOn(value);
        if (runsOn === undefined)
            refuse(value.line, `the runner of ${name} is none`);
        return runsOn === undefined ? [] : [{ key, runsOn }];
    });
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(problems.join('\n'), HINT);
    return table;
}
function readRunsOn(json) {
    if (json.kind !== 'object')
        return readLabels(json);
    const group = {};
    for (const { key, value } of json.entries) {
        const labels = readLabels(value);
        if (labels === undefined)
            return undefined;
        if (key === 'labels')
            group.labels = labels;
        else if (key === 'group' && typeof labels === 'string')
            group.group = labels;
        else
            return undefined;
    }
    return json.entries.length === 0 ? undefined : group;
}
function readLabels(json) {
    if (json.kind !== 'list')
        return readLabel(json);
    const labels = json.items.flatMap((item) => readLabel(item) ?? []);
    return labels.length === json.items.length && labels.length > 0 ? labels : undefined;
}
function readLabel(json) {
    if (json.kind !== 'text' || json.text.trim() === '' || /\p{Cc}/u.test(json.text))
        return undefined;
    return json.text;
}
/**
 * Which runner stands for a machine: what the first key of the table says that fits its fleet, or its type and compute
 * type; else what the first of ours says. Without any type it is a `LINUX_CONTAINER`, CodeBuild's usual one.
 *
 * A fleet is machines of one's own, as self-hosted runners are: its name is their label, unless the table says otherwise. A
 * fleet of Macs is no choice but a must on CodeBuild ("On-demand fleets do not support macOS", its user guide): GitHub's Macs do.
 */
function runsOn(table, wanted) {
    const { environmentType, computeType = '' } = wanted;
    const fleet = wanted.fleet === undefined ? undefined : (0,_wanted_machine_js__WEBPACK_IMPORTED_MODULE_2__/* .fleetName */ .W)(wanted.fleet);
    const byType = `${environmentType ?? 'LINUX_CONTAINER'}/${computeType}`;
    const names = fleet === undefined ? [byType] : [`fleet/${fleet}`];
    // A fleet has machines of one type, but a build need not say which.
    if (fleet !== undefined && environmentType !== undefined)
        names.push(byType);
    const chosen = table.find(({ key }) => names.some((name) => fits(key, name)));
    if (chosen)
        return chosen.runsOn;
    if (fleet !== undefined && !byType.startsWith('MAC_'))
        return ['self-hosted', fleet];
    return DEFAULT_RUNNERS.find(({ key }) => fits(key, byType))?.runsOn ?? 'ubuntu-24.04';
}
/** Whether the text is the key with any text for each `*`. It takes the first place of each part, so it never goes back. */
function fits(key, text) {
    const [first = '', ...rest] = key.split('*');
    const last = rest.pop();
    if (last === undefined)
        return key === text;
    if (!text.startsWith(first))
        return false;
    let from = first.length;
    for (const part of rest) {
        const found = text.indexOf(part, from);
        if (found < 0)
            return false;
        from = found + part.length;
    }
    return text.length - last.length >= from && text.endsWith(last);
}


/***/ }),

/***/ 78274:
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

/***/ 89177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  im: () => (/* binding */ OUTCOMES),
  Gr: () => (/* binding */ OUTCOME_SIGNS),
  W8: () => (/* binding */ batchFailures),
  Sw: () => (/* binding */ failurePlace),
  pi: () => (/* binding */ isIgnored),
  TY: () => (/* binding */ outcomeCounts),
  md: () => (/* binding */ worstFirst)
});

// UNUSED EXPORTS: outcomeOf

// EXTERNAL MODULE: ./build/render/report-text.js
var report_text = __webpack_require__(12851);
;// CONCATENATED MODULE: ./build/render/status-signs.js
/** What stands before a build's, a phase's or a batch's status in a job summary. */
const STATUS_SIGNS = {
    SUCCEEDED: '✅',
    FAILED: '❌',
    FAULT: '⚠️',
    TIMED_OUT: '⏱️',
    STOPPED: '🛑',
};

;// CONCATENATED MODULE: ./build/render/batch-outcomes.js


/** What may become of a build of a batch. CodeBuild has no word for one that did not start. */
const OUTCOMES = ['FAILED', 'FAULT', 'TIMED_OUT', 'STOPPED', 'SKIPPED', 'SUCCEEDED'];
const OUTCOME_SIGNS = {
    ...STATUS_SIGNS,
    SKIPPED: '⏭️',
};
function outcomeOf({ current }) {
    return current?.status ?? 'SKIPPED';
}
/** It did not succeed, but that is not held against the batch: `ignore-failure`. */
function isIgnored(group) {
    return group.build.ignoreFailure && group.current !== undefined && group.current.status !== 'SUCCEEDED';
}
/** `2 failed (1 ignored), 3 skipped, 270 succeeded (12 reused)`; empty for no builds. */
function outcomeCounts(groups) {
    return OUTCOMES.flatMap((outcome) => {
        const those = groups.filter((group) => outcomeOf(group) === outcome);
        if (those.length === 0)
            return [];
        const ignored = those.filter(isIgnored).length;
        const reused = those.filter((group) => group.reused).length;
        const remarks = [
            ...(ignored > 0 ? [`${ignored} ignored`] : []),
            ...(reused > 0 ? [`${reused} reused`] : []),
        ];
        const word = outcome.toLowerCase().replace('_', ' ');
        return [`${those.length} ${word}${remarks.length === 0 ? '' : ` (${remarks.join(', ')})`}`];
    }).join(', ');
}
/**
 * The builds that the batch failed of, then those that were stopped, ignored failures, what did not start, and successes; else as in
 * the plan.
 */
function worstFirst(groups) {
    const ranked = [[], [], [], [], []];
    for (const group of groups)
        ranked[rankOf(group)]?.push(group);
    return ranked.flat();
}
function rankOf(group) {
    const outcome = outcomeOf(group);
    if (outcome === 'SUCCEEDED')
        return 4;
    if (outcome === 'SKIPPED')
        return 3;
    if (isIgnored(group))
        return 2;
    return outcome === 'STOPPED' ? 1 : 0;
}
/** `ci/unit.yml:7`, where the command stands that made a build fail. Not made safe for anything. */
function failurePlace({ failure }, length) {
    if (failure?.file === undefined)
        return undefined;
    return (0,report_text/* placeText */.Z9)({ path: failure.file, line: failure.line }, length);
}
/** What went wrong with the batch itself. That builds failed is told by the builds. */
function batchFailures({ phases }) {
    return phases.flatMap(({ phase, status, contexts }) => contexts
        .filter(({ statusCode, message }) => statusCode !== 'BATCH_BUILD_FAILED' && message !== '')
        .map(({ message }) => ({ phase, status, message })));
}


/***/ }),

/***/ 4671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I8: () => (/* binding */ MINUTES_AROUND),
/* harmony export */   Pc: () => (/* binding */ COLLECT_MINUTES),
/* harmony export */   uN: () => (/* binding */ renderBatchWorkflow)
/* harmony export */ });
/* harmony import */ var _pinned_actions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18461);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81175);
/* harmony import */ var _yaml_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11924);



const CHECKOUT = (0,_pinned_actions_js__WEBPACK_IMPORTED_MODULE_0__/* .pinnedAction */ .n7)('actions/checkout', 'sha');
/** For the checkout, the image, artifacts and the cache: the build's own limit is to be the first. */
const MINUTES_AROUND = 15;
const COLLECT = 'collect';
/** To join the results of a batch, and more than enough to plan one. */
const COLLECT_MINUTES = 30;
/** A job's id must have fewer than 100 (GitHub's workflow parser). */
const LONGEST_ID = 99;
/**
 * Writes a GitHub workflow that runs a batch with one job a build, and `needs` where a build depends on others; the last job
 * joins their results. Texts from outside are quoted, and no expression in them is evaluated.
 * @param items of the plan's builds, in their order
 */
function renderBatchWorkflow(plan, items, options) {
    const ids = jobIds(items);
    const jobs = items.map((item) => buildJob(item, ids, plan.fastFail, options));
    return [...head(plan, options), ...jobs.flat(), ...collectJob(ids, options), ''].join('\n');
}
function head({ projectName, buildspecFile, fastFail }, { command }) {
    return [
        `# The batch of ${(0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(buildspecFile)}, one job a build. Do not edit: made by`,
        `#   ${(0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(command)}`,
        '# and to be made again by it when the batch has changed.',
        '#',
        '# Why builds with needs say !cancelled(): otherwise GitHub skips them after a failed job, and takes a failed job with',
        '# continue-on-error for a success. CodeBuild starts a build when all that it depends on have succeeded; the action reads their',
        '# results and skips a build by itself, with a notice that says why.',
        ...(fastFail
            ? [
                '#',
                '# fast-fail: the first build that fails cancels the run, which needs actions: write. A workflow that calls this one',
                '# must grant it too, and is cancelled as well.',
            ]
            : []),
        // No expression may stand here, so none can be written as text either.
        `name: ${(0,_yaml_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(`Batch of ${projectName}`.replaceAll('${{', '$ {{'))}`,
        '',
        'on:',
        '  workflow_call:',
        '  workflow_dispatch:',
        '',
        'permissions:',
        '  contents: read',
        '',
        'jobs:',
    ];
}
function buildJob(item, ids, fastFail, options) {
    const { identifier } = item;
    const needs = item['depends-on'].flatMap((name) => ids.get(name) ?? []);
    // The failure of an ignored build stops nothing.
    const cancels = fastFail && !item['ignore-failure'];
    return [
        `  ${(0,_yaml_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(ids.get(identifier) ?? identifier)}:`,
        `    name: ${text(identifier)}`,
        ...(needs.length === 0 ? [] : [`    needs: ${list(needs)}`, '    if: ${{ !cancelled() }}']),
        `    runs-on: ${runsOnText(item['runs-on'])}`,
        `    timeout-minutes: ${Math.ceil(options.timeoutMinutes) + MINUTES_AROUND}`,
        ...(item['ignore-failure'] ? ['    continue-on-error: true'] : []),
        ...(cancels ? ['    permissions:', '      contents: read', '      actions: write'] : []),
        ...steps(options, { 'batch-build': identifier }),
        ...(cancels ? cancelStep() : []),
        '',
    ];
}
function collectJob(ids, options) {
    return [
        `  ${(0,_yaml_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(COLLECT)}:`,
        `    name: ${text(COLLECT)}`,
        `    needs: ${list([...ids.values()])}`,
        '    if: ${{ always() }}',
        '    runs-on: "ubuntu-24.04"',
        `    timeout-minutes: ${COLLECT_MINUTES}`,
        ...steps(options, { mode: 'collect' }),
        ...failedJobStep(),
    ];
}
/**
 * "Re-run all jobs" shows the results of before too, and a job that was killed left none in their place. An ignored failure is a
 * success here.
 */
function failedJobStep() {
    return [
        '      - name: No job failed without a word',
        "        if: ${{ contains(needs.*.result, 'failure') }}",
        '        shell: bash',
        '        run: echo "::error::The job of a build failed, and its earlier result does not count."; exit 1',
    ];
}
function steps({ action = _pinned_actions_js__WEBPACK_IMPORTED_MODULE_0__/* .OUR_ACTION */ .ay, inputs }, own) {
    const given = Object.entries({ ...own, ...inputs, ...own }).filter(([, value]) => value !== '');
    return [
        '    steps:',
        `      - uses: ${CHECKOUT} # ${(0,_pinned_actions_js__WEBPACK_IMPORTED_MODULE_0__/* .versionOfCommit */ .T8)(CHECKOUT)}`,
        '        with:',
        '          persist-credentials: false',
        `      - uses: ${(0,_yaml_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(action)}`,
        '        with:',
        ...given.map(([name, value]) => `          ${name}: ${text(value)}`),
    ];
}
/** `shell` because a Windows runner would take PowerShell, which knows the variable by another name. */
function cancelStep() {
    return [
        '      - name: Stop the other builds',
        '        if: ${{ failure() }}',
        '        shell: bash',
        '        env:',
        '          GH_TOKEN: ${{ github.token }}',
        '          GH_REPO: ${{ github.repository }}',
        '        run: gh run cancel "$GITHUB_RUN_ID"',
    ];
}
/**
 * Gives each build's job an id, its identifier where GitHub takes that. An id begins with a letter or `_`, but not with `__`, has
 * fewer than 100 letters, digits, `-` and `_`, and differs from others in more than the case of letters.
 */
function jobIds(items) {
    const taken = new Set([COLLECT]);
    /** The last number that an id had to end in: long identifiers of a matrix may all begin alike. */
    const numbers = new Map();
    return new Map(items.map(({ identifier }) => {
        const plain = identifier.replace(/[^A-Za-z0-9_-]/g, '_');
        const name = /^([A-Za-z]|_(?!_))/.test(plain) ? plain : `build_${plain}`;
        const first = name.slice(0, LONGEST_ID);
        let id = first;
        let number = numbers.get(first.toLowerCase()) ?? 1;
        while (taken.has(id.toLowerCase())) {
            const suffix = `_${++number}`;
            id = name.slice(0, LONGEST_ID - suffix.length) + suffix;
        }
        numbers.set(first.toLowerCase(), number);
        taken.add(id.toLowerCase());
        return [identifier, id];
    }));
}
function runsOnText(runsOn) {
    if (typeof runsOn === 'string')
        return text(runsOn);
    if (Array.isArray(runsOn))
        return list(runsOn);
    const { group, labels } = runsOn;
    const parts = [
        ...(group === undefined ? [] : [`group: ${text(group)}`]),
        ...(labels === undefined ? [] : [`labels: ${typeof labels === 'string' ? text(labels) : list(labels)}`]),
    ];
    return `{ ${parts.join(', ')} }`;
}
function list(values) {
    return `[${values.map((value) => text(value)).join(', ')}]`;
}
function text(value) {
    return (0,_yaml_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)((0,_yaml_text_js__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .eu)(value));
}


/***/ }),

/***/ 5120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZD: () => (/* binding */ escapeHtml),
/* harmony export */   ti: () => (/* binding */ inlineCode),
/* harmony export */   xv: () => (/* binding */ truncate)
/* harmony export */ });
/* unused harmony export codeBlock */
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);

/**
 * Text as inline code that stays text: no Markdown, HTML or table syntax of it takes effect. GitHub finds mail addresses
 * however they are written, but not across elements.
 */
function inlineCode(text) {
    return `<code>${escapeHtml(text)
        .replaceAll('&#64;', '&#64;<wbr>')
        .replace(/\r\n?|\n/g, '<br>')}</code>`;
}
/** Text as a block of code, without colours; its fence is longer than any run of backticks in it. */
function codeBlock(text) {
    const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}text\n${stripVTControlCharacters(text).replaceAll('\0', '').replace(/\n$/, '')}\n${fence}`;
}
/** The `:` of `://` and the dot of `www.` too: GitHub makes addresses links, and shows entities inside as they are. */
function escapeHtml(text) {
    return text.replace(/[&<>"'|`*_[\]\\~#!@]|:(?=\/\/)|(?<=www)\./gi, (character) => `&#${character.charCodeAt(0)};`);
}
/** The text, cut with an ellipsis to `length` characters, none of them in halves. */
function truncate(text, length) {
    return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}


/***/ }),

/***/ 88951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DU: () => (/* binding */ isTestReport),
/* harmony export */   J9: () => (/* binding */ sumName),
/* harmony export */   M0: () => (/* binding */ bar),
/* harmony export */   NP: () => (/* binding */ countingReports),
/* harmony export */   TR: () => (/* binding */ isCoverageReport),
/* harmony export */   X1: () => (/* binding */ percentage),
/* harmony export */   XN: () => (/* binding */ sumOf),
/* harmony export */   al: () => (/* binding */ failingOf),
/* harmony export */   e6: () => (/* binding */ totalOf),
/* harmony export */   gS: () => (/* binding */ testTotals),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   uM: () => (/* binding */ share)
/* harmony export */ });
/* harmony import */ var _reports_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76965);

function isTestReport(report) {
    return report.tests !== undefined;
}
function isCoverageReport(report) {
    return report.coverage !== undefined;
}
/** The reports that count: those that the buildspec declares, else those that were found. What is found may be anybody's. */
function countingReports(reports) {
    const declared = reports.filter(({ discovered }) => !discovered);
    return declared.length > 0 ? declared : reports;
}
/** What the row of all that count is called. */
function sumName(reports) {
    return countingReports(reports).length === reports.length ? 'All' : 'Declared';
}
/** How many tests there are, whatever became of them. */
function totalOf(counts) {
    return _reports_types_js__WEBPACK_IMPORTED_MODULE_0__/* .TEST_STATUSES */ .eC.reduce((sum, status) => sum + counts[status], 0);
}
/** How many tests did not pass that should have. */
function failingOf({ FAILED, ERROR }) {
    return FAILED + ERROR;
}
/** What the tests of a build came to, by the reports that count: how many there are, and how many failed. */
function testTotals(reports) {
    const { counts } = sumOf(countingReports(reports.filter(isTestReport)));
    return { total: totalOf(counts), failed: failingOf(counts) };
}
/** All tests of some reports together. */
function sumOf(reports) {
    const counts = { SUCCEEDED: 0, FAILED: 0, ERROR: 0, SKIPPED: 0, UNKNOWN: 0 };
    let duration = 0;
    for (const { tests } of reports) {
        for (const status of _reports_types_js__WEBPACK_IMPORTED_MODULE_0__/* .TEST_STATUSES */ .eC)
            counts[status] += tests.counts[status];
        duration += tests.duration;
    }
    return { counts, duration };
}
/**
 * From 0 to 100 with two digits, cut and not rounded, as CodeBuild gives it (the AWS command line's example has 90.9 for 10
 * of 11): so 100 is everything. Undefined where there is nothing to cover.
 */
function percentage(covered, missed) {
    const all = covered + missed;
    return all === 0 ? undefined : Math.floor((covered * 10_000) / all) / 100;
}
/** `61.3 % (19/31)`, or a dash where there is nothing to cover. */
function share(covered, missed) {
    const percent = percentage(covered, missed);
    if (percent === undefined)
        return '–';
    return `${(Math.floor(percent * 10) / 10).toFixed(1)} % (${covered}/${covered + missed})`;
}
/** Ten characters, full only when everything is covered; empty only when nothing is. */
function bar(covered, missed) {
    const filled = covered === 0 ? 0 : Math.max(1, Math.floor((covered * 10) / (covered + missed)));
    return '█'.repeat(filled) + '░'.repeat(10 - filled);
}
/** `1 test`, `2 tests`. */
function counted(count, thing) {
    return `${count} ${thing}${count === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 12851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   Z9: () => (/* binding */ placeText),
/* harmony export */   kY: () => (/* binding */ failureText)
/* harmony export */ });
/* unused harmony export someLines */
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5120);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81175);



/** How much longer than shown a text may be before colours are taken out of it. */
const WITH_COLORS = 4;
/** What stacks put before the message: an exception's name. */
const EXCEPTION_NAME = 300;
/** A name or a path on one line, at most `length` characters, without colours and with its control characters visible. */
function oneLine(text, length) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .truncate */ .xv)((0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)((0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text.slice(0, length * WITH_COLORS))), length);
}
/** Lines of text, at most `length` characters, otherwise the same. Tabs stay. */
function someLines(text, length) {
    const lines = stripVTControlCharacters(text.slice(0, length * WITH_COLORS)).replace(/\r\n/g, '\n');
    return truncate(lines.replace(/[^\n\t]+/g, visible).trimEnd(), length);
}
/** Message and stack in one text; the message is not said twice where the stack's first line has it, as most do. */
function failureText({ message, stack }) {
    const at = stack.slice(0, message.length + EXCEPTION_NAME).indexOf(message);
    const isSaid = at >= 0 && !stack.slice(0, at).includes('\n');
    if (message === '' || isSaid)
        return stack;
    return stack === '' ? message : `${message}\n${stack}`;
}
/** `src/sum.test.ts:12`; of a path longer than `length`, the end. Not made safe for anything. */
function placeText({ path, line }, length) {
    const end = path.length <= length ? path : `…${path.slice(1 - length)}`;
    return `${end}${line === undefined ? '' : `:${line}`}`;
}


/***/ }),

/***/ 11924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ES: () => (/* binding */ wellFormed),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   YA: () => (/* binding */ escapeUnseen),
/* harmony export */   eu: () => (/* binding */ literal),
/* harmony export */   fB: () => (/* binding */ holdsUnseen)
/* harmony export */ });
/** A text where GitHub evaluates expressions: `${{` is written as an expression that gives just that. */
function literal(text) {
    return text.replaceAll('${{', () => "${{ '${{' }}");
}
/** A YAML scalar in double quotes: JSON's text is one, but for characters that YAML may not hold as they are, or nobody would see. */
function quoted(value) {
    return escapeUnseen(JSON.stringify(wellFormed(value)));
}
/** Whether a text holds what nobody would see in a file; line breaks and tabs are no such thing. */
function holdsUnseen(text) {
    return text.search(UNSEEN) !== -1;
}
/** Writes what nobody would see as YAML's double quotes take it. */
function escapeUnseen(text) {
    return text.replace(UNSEEN, (char) => {
        const code = (char.codePointAt(0) ?? 0).toString(16);
        return code.length <= 4 ? `\\u${code.padStart(4, '0')}` : `\\U${code.padStart(8, '0')}`;
    });
}
/** Halves of surrogate pairs are no characters: no file in UTF-8 can hold them. */
function wellFormed(text) {
    return text.replace(/\p{Cs}/gu, '\uFFFD');
}
const UNSEEN = /(?![\n\t])[\p{C}\p{Zl}\p{Zp}]/gu;


/***/ }),

/***/ 76965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oo: () => (/* binding */ COVERAGE_FORMATS),
/* harmony export */   eC: () => (/* binding */ TEST_STATUSES),
/* harmony export */   q9: () => (/* binding */ TEST_FORMATS)
/* harmony export */ });
/** What report files of any format come to: one model, whatever tool wrote them. */
/** What became of a test, in the words of CodeBuild's API (codebuild.md §7.5). */
const TEST_STATUSES = ['SUCCEEDED', 'FAILED', 'ERROR', 'SKIPPED', 'UNKNOWN'];
/** The formats of `file-format` (codebuild.md §7.5). */
const TEST_FORMATS = [
    'JUNITXML',
    'CUCUMBERJSON',
    'NUNITXML',
    'NUNIT3XML',
    'TESTNGXML',
    'VISUALSTUDIOTRX',
];
const COVERAGE_FORMATS = ['CLOVERXML', 'COBERTURAXML', 'JACOCOXML', 'SIMPLECOV'];


/***/ })

};
