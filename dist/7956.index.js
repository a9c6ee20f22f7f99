export const id = 7956;
export const ids = [7956,5658];
export const modules = {

/***/ 5658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   batchOfInputs: () => (/* binding */ batchOfInputs)
/* harmony export */ });
/* harmony import */ var _adapters_github_facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4390);
/* harmony import */ var _prepare_batch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(325);


/**
 * Plans the batch that the inputs ask for: the same in all jobs of a run.
 * @param facts of this step
 */
function batchOfInputs({ environment, interruption }, { settings, overrides, sourceDirectory }, facts, aws) {
    const { buildspec, projectName, project } = settings;
    return (0,_prepare_batch_js__WEBPACK_IMPORTED_MODULE_1__/* .prepareBatch */ .I)({ buildspecInput: buildspec, projectName, overrides, project }, sourceDirectory, facts.then((known) => ({ ...known, uuid: (0,_adapters_github_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .batchUuid */ .k)(environment, projectName) ?? known.uuid })), aws, interruption.signal);
}


/***/ }),

/***/ 7956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prepareActionBatch: () => (/* binding */ prepareActionBatch),
  runPlanMode: () => (/* binding */ runPlanMode)
});

// EXTERNAL MODULE: ./build/adapters/github/batch-records.js
var batch_records = __webpack_require__(4566);
// EXTERNAL MODULE: ./build/adapters/github/diagnostics.js + 1 modules
var diagnostics = __webpack_require__(4756);
// EXTERNAL MODULE: ./build/adapters/github/transfer/artifact-list.js
var artifact_list = __webpack_require__(4112);
// EXTERNAL MODULE: ./build/adapters/github/workflow-command.js
var workflow_command = __webpack_require__(5084);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/buildspec/reader.js
var reader = __webpack_require__(5437);
// EXTERNAL MODULE: ./build/plan/inline-buildspec.js
var inline_buildspec = __webpack_require__(695);
// EXTERNAL MODULE: ./build/plan/project/json.js
var project_json = __webpack_require__(6940);
// EXTERNAL MODULE: ./build/plan/batch/wanted-machine.js
var wanted_machine = __webpack_require__(8274);
;// CONCATENATED MODULE: ./build/plan/batch/runners.js



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
    const json = (0,project_json/* parseJson */.q)(source, file);
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
        throw new errors/* UserError */.yo(problems.join('\n'), HINT);
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
    const fleet = wanted.fleet === undefined ? undefined : (0,wanted_machine/* fleetName */.W)(wanted.fleet);
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

;// CONCATENATED MODULE: ./build/plan/batch/github-matrix.js




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
        'runs-on': runsOn(runners, (0,wanted_machine/* wantedMachine */.j)(build, project)),
        image: build.image ?? project.image ?? '',
        privileged: build.privileged ?? project.privileged ?? false,
        // An inline one could be too much for an output.
        buildspec: (0,inline_buildspec/* isInlineBuildspec */.b)(buildspec) ? '' : buildspec,
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
        code: reader/* BATCH_SPEC_VALIDATION_ERROR */.kQ,
        message: `BatchSpec has invalid values.. ${message}`,
        hint: 'Run it on one machine (mode: batch, or buildspec run --batch), write a job for each build (buildspec plan --batch --format workflow), or split it.',
        file: plan.buildspecFile,
        range: build?.at,
    };
}

// EXTERNAL MODULE: ./node_modules/picocolors/picocolors.js
var picocolors = __webpack_require__(7336);
// EXTERNAL MODULE: ./build/render/markdown.js
var markdown = __webpack_require__(5120);
// EXTERNAL MODULE: ./build/render/report-figures.js
var report_figures = __webpack_require__(8951);
// EXTERNAL MODULE: ./build/render/visible.js
var visible = __webpack_require__(1175);
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

// EXTERNAL MODULE: ./build/entry/artifact-inputs.js
var artifact_inputs = __webpack_require__(6523);
// EXTERNAL MODULE: ./build/entry/aws.js
var entry_aws = __webpack_require__(4938);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/entry/batch/runners-file.js



/**
 * The table of a directory that chooses runners, if it has one.
 * @throws UserError when it is wrong
 */
function runnersOf(directory) {
    const path = (0,external_node_path_.join)(directory, RUNNERS_FILE);
    return (0,external_node_fs_.existsSync)(path) ? parseRunners((0,external_node_fs_.readFileSync)(path), RUNNERS_FILE) : [];
}

// EXTERNAL MODULE: ./build/entry/exit-code.js
var exit_code = __webpack_require__(8461);
// EXTERNAL MODULE: ./build/entry/interruption.js
var entry_interruption = __webpack_require__(7568);
// EXTERNAL MODULE: ./build/entry/action/batch-job.js + 1 modules
var batch_job = __webpack_require__(1226);
// EXTERNAL MODULE: ./build/entry/action/action-inputs.js + 1 modules
var action_inputs = __webpack_require__(4738);
// EXTERNAL MODULE: ./build/entry/action/batch-of-inputs.js
var batch_of_inputs = __webpack_require__(5658);
// EXTERNAL MODULE: ./build/entry/action/context.js
var action_context = __webpack_require__(6141);
;// CONCATENATED MODULE: ./build/entry/action/plan.js
















/** How long the service may take for the word that the plan leaves there. */
const WORD_MINUTES = 1;
/**
 * Plans the batch of the buildspec, shows what is wrong with it, and sets the outputs that are known then.
 * @returns undefined when that was stopped
 */
async function prepareActionBatch(context) {
    const { environment, interruption, secrets, output } = context;
    const inputs = await (0,action_inputs/* readActionInputs */.U)(environment);
    const aws = (0,entry_aws/* awsAccess */.SU)(environment, inputs.settings.project?.settings.region, secrets);
    const facts = (0,action_inputs/* factsOf */.x)(context, inputs);
    const batch = await (0,entry_interruption/* unlessStopped */.OO)(interruption, (0,batch_of_inputs.batchOfInputs)(context, inputs, facts, aws));
    if (batch === undefined) {
        output.text('Stopped before the batch began\n');
        (0,action_context/* setStatus */.Lx)(environment, 'STOPPED');
        return undefined;
    }
    (0,diagnostics/* reportDiagnostics */.D)(batch.diagnostics, batch.text, batch.path, output);
    const { plan } = batch;
    (0,action_context/* setOutputs */.n0)(environment, {
        'build-id': plan.batchId,
        'build-arn': plan.batchArn,
        'build-number': String(plan.batchNumber),
    });
    if (!batch.refused)
        (0,diagnostics/* reportNotes */.W)(plan.notes, output);
    return { ...batch, inputs, facts: await facts };
}
/** `mode: plan`: the builds of the batch as matrices for jobs (SPEC §5). Gives the exit code. */
async function runPlanMode(context) {
    const { environment, output } = context;
    const batch = await prepareActionBatch(context);
    if (!batch)
        return (0,exit_code/* exitCode */.I)('STOPPED', false, context.interruption.received());
    const { plan, inputs } = batch;
    const project = inputs.settings.project?.settings;
    const jobs = batch.refused
        ? undefined
        : githubMatrix(plan, { project, runners: runnersOf(inputs.workspace) });
    const problem = jobs && matrixProblem(plan, jobs);
    if (problem)
        (0,diagnostics/* reportDiagnostics */.D)([problem], batch.text, batch.path, output);
    if (!jobs || problem) {
        (0,action_context/* setStatus */.Lx)(environment, 'FAILED');
        return errors/* EXIT */.dc.badUsage;
    }
    output.text(renderBatchPlan(plan, false));
    (0,action_context/* setOutputs */.n0)(environment, {
        matrix: JSON.stringify(jobs.matrix),
        'matrix-levels': JSON.stringify(jobs.levels),
        'fast-fail': String(plan.fastFail),
    });
    (0,action_context/* setStatus */.Lx)(environment, 'SUCCEEDED');
    await leaveWord(context, plan);
    return errors/* EXIT */.dc.succeeded;
}
/**
 * The outputs are all that a first attempt needs: a service that is down only warns. In a later one results of before would
 * count for builds that leave none now.
 * @throws EnvironmentError then; the reason of a stop
 */
async function leaveWord(context, { projectName: project }) {
    const { environment, output, secrets, interruption } = context;
    if (!(0,artifact_list/* hasArtifactService */.ob)(environment))
        return;
    const { retentionDays } = (0,artifact_inputs/* artifactInputs */.Q)(environment);
    const attempt = (0,batch_job.runAttempt)(environment);
    const signal = (0,entry_interruption/* withTimeout */.wj)(interruption.signal, WORD_MINUTES);
    try {
        const place = { environment, project, retentionDays };
        await (0,batch_records/* markPlanned */.ws)(attempt, place, { ...(0,batch_job.recordTransfer)(context), signal });
    }
    catch (error) {
        interruption.signal.throwIfAborted();
        if (!(error instanceof errors/* EnvironmentError */.eG) || attempt > 1)
            throw error;
        const message = signal.aborted
            ? "The plan's mark cannot be uploaded: the service does not answer."
            : (0,errors/* messageWithHint */.X9)(error);
        output.command((0,workflow_command/* workflowCommand */.NA)('warning', secrets.redact(message)));
    }
}


/***/ }),

/***/ 6940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _humanwhocodes_momoa__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3162);
/* harmony import */ var _buildspec_decode_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(584);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);



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


/***/ })

};
