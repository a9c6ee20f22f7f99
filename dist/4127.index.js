export const id = 4127;
export const ids = [4127];
export const modules = {

/***/ 403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ combine)
/* harmony export */ });
/* harmony import */ var _run_batch_join_batch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8956);
/* harmony import */ var _artifact_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6523);
/* harmony import */ var _batch_job_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1226);



/** Puts the artifacts of all builds into one, where the project says so and the builds succeeded (codebuild.md §8.3). */
async function combine(context, plan, run) {
    const { environment, now } = context;
    const records = [...run.current.values()].filter(({ artifacts }) => artifacts.length > 0);
    if (!(0,_run_batch_join_batch_js__WEBPACK_IMPORTED_MODULE_0__/* .combinesArtifacts */ .ud)(plan, run) || records.length === 0)
        return { now: now() };
    const { combineArtifacts } = await __webpack_require__.e(/* import() */ 3339).then(__webpack_require__.bind(__webpack_require__, 3339));
    const { request, ...options } = (0,_artifact_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .artifactInputs */ .Q)(environment);
    const name = request.name ?? plan.projectName;
    const stored = await combineArtifacts(records, name, { environment, ...options }, (0,_batch_job_js__WEBPACK_IMPORTED_MODULE_2__.recordTransfer)(context));
    return 'failure' in stored
        ? { now: now(), combineFailure: stored.failure }
        : { now: now(), combined: stored };
}


/***/ }),

/***/ 8610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ finishBatch),
  g: () => (/* binding */ finishRefused)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/adapters/github/file-commands.js
var file_commands = __webpack_require__(4854);
// EXTERNAL MODULE: ./build/adapters/github/workflow-command.js
var workflow_command = __webpack_require__(5084);
// EXTERNAL MODULE: ./build/render/report-text.js
var report_text = __webpack_require__(2851);
// EXTERNAL MODULE: ./build/render/status-signs.js
var status_signs = __webpack_require__(6224);
;// CONCATENATED MODULE: ./build/render/batch-outcomes.js


/** What may become of a build of a batch. CodeBuild has no word for one that did not start. */
const OUTCOMES = ['FAILED', 'FAULT', 'TIMED_OUT', 'STOPPED', 'SKIPPED', 'SUCCEEDED'];
const OUTCOME_SIGNS = {
    ...status_signs/* STATUS_SIGNS */.c,
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
        const sign = look ? `${OUTCOME_SIGNS[look]} ` : '';
        return `  b${index}["${sign}${label(identifier)}"]${look ? `:::${look}` : ''}`;
    });
    const edgeLines = builds.flatMap(({ dependsOn }, index) => {
        const from = dependsOn.flatMap((identifier) => nodes.get(identifier) ?? []);
        return from.length === 0 ? [] : [`  ${from.join(' & ')} --> b${index}`];
    });
    const seen = new Set(looks?.values());
    const classLines = OUTCOMES.filter((outcome) => seen.has(outcome)).map((outcome) => `  classDef ${outcome} ${LOOKS[outcome]}`);
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

// EXTERNAL MODULE: ./build/render/bytes.js
var bytes = __webpack_require__(6134);
// EXTERNAL MODULE: ./build/render/duration.js
var duration = __webpack_require__(3541);
// EXTERNAL MODULE: ./build/render/markdown.js
var markdown = __webpack_require__(5120);
// EXTERNAL MODULE: ./build/render/report-budget.js
var report_budget = __webpack_require__(6705);
// EXTERNAL MODULE: ./build/render/report-figures.js
var report_figures = __webpack_require__(8951);
// EXTERNAL MODULE: ./build/render/report-markup.js
var report_markup = __webpack_require__(6848);
;// CONCATENATED MODULE: ./build/render/batch-summary.js









/** Bounds that keep any summary far below the runner's 1 MiB (github-actions.md §3.3). Bytes, builds, characters. */
const TABLE_BUDGET = 400 * 1024;
const MOST_ROWS = 300;
const NAME_CHARACTERS = 200;
const REASON_CHARACTERS = 300;
const PLACE_CHARACTERS = 150;
const ARTIFACT_CHARACTERS = 60;
const MOST_ARTIFACTS = 3;
const MOST_FAILURES = 5;
/** What Mermaid draws, where nobody sets it otherwise: `maxEdges` and `maxTextSize` in characters. */
const MOST_EDGES = 500;
const GRAPH_CHARACTERS = 50_000;
/**
 * The job summary of a batch: what came of it, the graph in the colours of the outcomes, and a table with a row a build, those
 * that failed first and with the reason. At most some 500 KiB, however many builds there are; what is left out is said.
 */
function renderBatchSummary(result, options) {
    const { plan, status, startTime, endTime } = result;
    const took = (0,duration/* duration */.p)(endTime - startTime);
    return [
        `## ${OUTCOME_SIGNS[status]} ${(0,markdown/* escapeHtml */.ZD)((0,report_text/* oneLine */.TN)(plan.projectName, NAME_CHARACTERS))}: batch ${status} <sub>${took}</sub>`,
        ...(result.groups.length > 0 ? [countsLine(result.groups)] : []),
        ...batchFailures(result)
            .slice(0, MOST_FAILURES)
            .map(({ phase, status, message }) => `**${phase}** ${status}: ${(0,report_markup/* codeLine */.U_)(message, REASON_CHARACTERS)}`),
        graph(result),
        ...(result.groups.length > 0 ? [table(result.groups, options)] : []),
        combinedLine(result.combined),
    ]
        .filter((part) => part !== '')
        .join('\n\n');
}
function countsLine(groups) {
    const counts = `${(0,report_figures/* counted */.hS)(groups.length, 'build')}: ${outcomeCounts(groups)}.`;
    let total = 0;
    let failed = 0;
    for (const { current } of groups) {
        total += current?.tests.total ?? 0;
        failed += current?.tests.failed ?? 0;
    }
    if (total === 0)
        return counts;
    return `${counts} ${(0,report_figures/* counted */.hS)(total, 'test')}${failed > 0 ? `, ${failed} failed` : ''}.`;
}
/** Where no build waits for another there is nothing to draw. */
function graph({ plan, groups }) {
    const edges = edgeCount(plan.builds);
    if (edges === 0)
        return '';
    const tooLarge = `The graph is too large to be drawn here: ${(0,report_figures/* counted */.hS)(plan.builds.length, 'build')}, ${(0,report_figures/* counted */.hS)(edges, 'arrow')}.`;
    if (edges > MOST_EDGES)
        return tooLarge;
    const text = mermaidGraph(plan.builds, new Map(groups.map((group) => [group.build.identifier, outcomeOf(group)])));
    return text.length > GRAPH_CHARACTERS ? tooLarge : `\`\`\`mermaid\n${text}\n\`\`\``;
}
function table(groups, options) {
    const ordered = worstFirst(groups);
    const rows = (0,report_budget/* whatFits */.p)(ordered.slice(0, MOST_ROWS), TABLE_BUDGET, (group) => row(group, options));
    const left = ordered.slice(rows.length);
    if (left.length > 0)
        rows.push(`| ${left.length} more | ${outcomeCounts(left)} | | | | |`);
    return [
        '| Build | Status | Duration | Tests | Artifacts | Why |',
        '| --- | --- | ---: | ---: | --- | --- |',
        ...rows,
    ].join('\n');
}
function row(group, options) {
    const { build, current } = group;
    const cells = [
        (0,report_markup/* codeLine */.U_)(build.identifier, NAME_CHARACTERS),
        statusCell(group),
        current ? (0,duration/* duration */.p)(current.endTime - current.startTime) : '',
        current ? testCell(current) : '',
        current ? artifactCell(current.artifacts) : '',
        whyCell(group, options),
    ];
    return `| ${cells.join(' | ')} |`;
}
function statusCell(group) {
    const outcome = outcomeOf(group);
    const attempts = group.prior.length;
    const remarks = [
        ...(isIgnored(group) ? ['ignored'] : []),
        ...(group.reused ? ['reused'] : []),
        ...(attempts > 0 ? [(0,report_figures/* counted */.hS)(attempts, 'earlier attempt')] : []),
    ];
    const remark = remarks.length === 0 ? '' : ` <sub>${remarks.join(', ')}</sub>`;
    return `${OUTCOME_SIGNS[outcome]} ${outcome}${remark}`;
}
function testCell({ tests: { total, failed } }) {
    if (total === 0)
        return '';
    return failed > 0 ? `**${failed}** of ${total} failed` : String(total);
}
function artifactCell(artifacts) {
    const shown = artifacts.slice(0, MOST_ARTIFACTS).map(artifactLink);
    const more = artifacts.length - shown.length;
    return [...shown, ...(more > 0 ? [`${more} more`] : [])].join(', ');
}
function artifactLink({ name, location }) {
    return (0,report_markup/* linked */.q)((0,report_markup/* codeLine */.U_)(name, ARTIFACT_CHARACTERS), httpsAddress(location));
}
/** Records travel: what is no address in plain characters would break the row, and might be anything. */
function httpsAddress(text) {
    return text !== undefined && /^https:\/\/[!-~]+$/.test(text) ? text : undefined;
}
function whyCell({ current, skipped }, { link }) {
    if (!current)
        return (0,markdown/* escapeHtml */.ZD)((0,report_text/* oneLine */.TN)(skipped ?? '', REASON_CHARACTERS));
    if (!current.failure)
        return '';
    const { phase, message } = current.failure;
    const said = `${(0,markdown/* escapeHtml */.ZD)((0,report_text/* oneLine */.TN)(phase, NAME_CHARACTERS))}: ${(0,report_markup/* codeLine */.U_)(message, REASON_CHARACTERS)}`;
    const place = failurePlace(current, PLACE_CHARACTERS);
    if (place === undefined)
        return said;
    return `${said} at ${(0,report_markup/* linked */.q)((0,report_markup/* codeLine */.U_)(place, PLACE_CHARACTERS + 20), httpsAddress(link?.(current)))}`;
}
function combinedLine(artifact) {
    if (!artifact)
        return '';
    const { files, size, sha256, digest } = artifact;
    const hash = sha256 ?? digest;
    const told = [
        (0,report_figures/* counted */.hS)(files, 'file'),
        (0,bytes/* bytes */.e)(size),
        ...(hash ? [`SHA-256 ${(0,report_markup/* codeLine */.U_)(hash, NAME_CHARACTERS)}`] : []),
    ];
    return `All artifacts together: ${artifactLink(artifact)}, ${told.join(', ')}`;
}

// EXTERNAL MODULE: ./node_modules/picocolors/picocolors.js
var picocolors = __webpack_require__(7336);
;// CONCATENATED MODULE: ./build/render/batch-verdict.js





const MOST_LINES = 20;
const batch_verdict_MOST_FAILURES = 5;
/** Characters. */
const NAME = 200;
const PLACE = 150;
const REASON = 300;
/**
 * The last lines of a batch on a terminal: the builds that did not succeed, those that it failed of first, and why; then what
 * came of the batch.
 */
function renderBatchVerdict(result, colors) {
    const color = picocolors.createColors(colors);
    const bad = worstFirst(result.groups).filter(({ current }) => current?.status !== 'SUCCEEDED');
    const lines = bad.slice(0, MOST_LINES).map((group) => buildLine(group, color));
    const more = bad.slice(MOST_LINES);
    if (more.length > 0)
        lines.push(`… and ${(0,report_figures/* counted */.hS)(more.length, 'more build')}: ${outcomeCounts(more)}`);
    for (const { phase, status, message } of batchFailures(result).slice(0, batch_verdict_MOST_FAILURES)) {
        lines.push(color.red(`✖ ${phase} ${status}: ${(0,report_text/* oneLine */.TN)(message, REASON)}`));
    }
    return [...lines, verdict(result, color)].join('\n');
}
function verdict({ plan, status, groups, startTime, endTime }, { green, red }) {
    const counts = groups.length === 0 ? '' : `: ${outcomeCounts(groups)}`;
    const said = `${(0,report_text/* oneLine */.TN)(plan.projectName, NAME)} ${status}${counts} in ${(0,duration/* duration */.p)(endTime - startTime)}`;
    return status === 'SUCCEEDED' ? green(`✔ ${said}`) : red(`✖ ${said}`);
}
function buildLine(group, { dim, red, yellow }) {
    const { build, current, skipped } = group;
    const name = (0,report_text/* oneLine */.TN)(build.identifier, NAME);
    if (!current)
        return dim(`- ${name} skipped${skipped === undefined ? '' : `: ${(0,report_text/* oneLine */.TN)(skipped, REASON)}`}`);
    const place = failurePlace(current, PLACE);
    const where = current.failure ? ` in ${(0,report_text/* oneLine */.TN)(current.failure.phase, NAME)}` : '';
    const at = place === undefined ? '' : ` (${(0,report_text/* oneLine */.TN)(place, PLACE + 20)})`;
    const why = current.failure ? `: ${(0,report_text/* oneLine */.TN)(current.failure.message, REASON)}` : '';
    const said = `${name} ${current.status}${where}${at} after ${(0,duration/* duration */.p)(current.endTime - current.startTime)}${why}`;
    return isIgnored(group) ? yellow(`! ${said} (ignored)`) : red(`✖ ${said}`);
}

// EXTERNAL MODULE: ./build/run/batch/join-batch.js
var join_batch = __webpack_require__(8956);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/render/build-json.js
var build_json = __webpack_require__(3684);
;// CONCATENATED MODULE: ./build/render/batch-json.js

/**
 * Fields whose values are words of CodeBuild's or ours: others need them as they are, whatever a secret may be. Identifiers
 * and digests too: builds and artifacts are found by them.
 */
const OWN_WORDS = /^(arn|batchReportMode|buildBatchStatus|buildStatus|currentPhase|dependsOn|digest|id|identifier|md5sum|phaseStatus|phaseType|projectName|sha256sum|statusCode|type)$/;
/**
 * One batch in the shape that `batch-get-build-batches` gives it (codebuild.md §8.3, §10.2, and the example of the AWS
 * command line's reference), as the text of a JSON file. What only AWS could fill is left out, and so is what each build has
 * of its own: environment, secondary sources, cache, timeout. Times are seconds since the epoch, as the AWS command line prints
 * them in JSON.
 *
 * The API has no field for these, so they are ours:
 * - `skippedReason` of a build group: why it did not start; AWS says so by a missing `currentBuildSummary` only.
 * - `sha256sum` and `md5sum` of a build's artifacts, which the API tells of a batch's own only; `digest` of any artifact, the
 *   hexadecimal SHA-256 of what GitHub keeps.
 * @param redact takes the secrets out of a text
 */
function batchJson(result, redact) {
    return `${JSON.stringify(redacted('', batchObject(result), redact), undefined, 2)}\n`;
}
/** The items of a list are called as it is. */
function redacted(name, value, redact) {
    if (typeof value === 'string')
        return OWN_WORDS.test(name) ? value : redact(value);
    if (Array.isArray(value))
        return value.map((item) => redacted(name, item, redact));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([field, item]) => [field, redacted(field, item, redact)]));
}
function batchObject({ plan, groups, ...result }) {
    return {
        id: plan.batchId,
        arn: plan.batchArn,
        startTime: (0,build_json/* seconds */.YA)(result.startTime),
        endTime: (0,build_json/* seconds */.YA)(result.endTime),
        currentPhase: result.phases.at(-1)?.phase,
        buildBatchStatus: result.status,
        sourceVersion: plan.source.version,
        resolvedSourceVersion: plan.source.resolvedVersion,
        projectName: plan.projectName,
        phases: result.phases.map((phase, index) => index === result.phases.length - 1 ? lastPhaseJson(phase) : phaseJson(phase)),
        source: { location: plan.source.repositoryUrl, buildspec: plan.buildspecFile },
        artifacts: result.combined ? storedJson(result.combined) : { location: '' },
        secondaryArtifacts: [],
        complete: true,
        initiator: plan.initiator,
        buildBatchNumber: plan.batchNumber,
        buildBatchConfig: plan.project && configJson(plan.project),
        buildGroups: groups.map(groupJson),
        debugSessionEnabled: plan.builds.some(({ debugSession }) => debugSession),
        reportArns: [...new Set(groups.flatMap(({ current }) => current?.reportArns ?? []))],
    };
}
function groupJson({ build, current, prior, skipped }) {
    return {
        identifier: build.identifier,
        dependsOn: build.dependsOn,
        ignoreFailure: build.ignoreFailure,
        currentBuildSummary: current && buildSummaryJson(current),
        priorBuildSummaryList: prior.map(buildSummaryJson),
        skippedReason: skipped,
    };
}
/**
 * CodeBuild calls a primary artifact as the build. Its type is told where there is none only: the API knows no places but
 * CodePipeline and S3.
 */
function buildSummaryJson({ identifier, buildArn, startTime, status, artifacts }) {
    const primary = artifacts.find((artifact) => artifact.identifier === undefined);
    return {
        arn: buildArn,
        requestedOn: (0,build_json/* seconds */.YA)(startTime),
        buildStatus: status,
        primaryArtifact: primary ? { ...storedJson(primary), identifier } : { type: 'NO_ARTIFACTS', identifier },
        secondaryArtifacts: artifacts
            .filter((artifact) => artifact.identifier !== undefined)
            .map((artifact) => ({ ...storedJson(artifact), identifier: artifact.identifier })),
    };
}
/** CodeBuild tells hashes of zips only (codebuild.md §7.3). */
function storedJson({ location, sha256, md5, digest }) {
    return { location, sha256sum: sha256, md5sum: md5, digest };
}
function phaseJson(phase) {
    const { status, startTime, endTime } = phase;
    return {
        phaseType: phase.phase,
        phaseStatus: status,
        startTime: (0,build_json/* seconds */.YA)(startTime),
        endTime: (0,build_json/* seconds */.YA)(endTime),
        durationInSeconds: Math.round((endTime - startTime) / 1000),
        contexts: contextsJson(phase),
    };
}
/** The phase that says how the batch ended has a beginning only, as a build's COMPLETED. */
function lastPhaseJson(phase) {
    return { phaseType: phase.phase, startTime: (0,build_json/* seconds */.YA)(phase.startTime), contexts: contextsJson(phase) };
}
function contextsJson({ contexts }) {
    return contexts.map(({ statusCode, message }) => ({ statusCode, message }));
}
/** The project's `buildBatchConfig` again, what it did not say left out (codebuild.md §10.1). */
function configJson(project) {
    const { computeTypesAllowed, fleetsAllowed } = project;
    return {
        combineArtifacts: project.combineArtifacts,
        restrictions: {
            maximumBuildsAllowed: project.maximumBuildsAllowed,
            computeTypesAllowed: computeTypesAllowed.length > 0 ? computeTypesAllowed : undefined,
            fleetsAllowed: fleetsAllowed.length > 0 ? fleetsAllowed : undefined,
        },
        timeoutInMins: project.timeoutMinutes,
        batchReportMode: project.reportMode,
    };
}

;// CONCATENATED MODULE: ./build/entry/batch/batch-files.js



/**
 * Makes the file and the folder of `writeBatchFiles`, so that a wrong path is found before a batch; what is in them stays.
 * @throws Error when that cannot be done
 */
function tryBatchFiles(path) {
    appendFileSync(path, '', { mode: 0o600 });
    makeFolder(path);
}
/**
 * Writes the batch in the shape of `batch-get-build-batches`, and each build's own JSON beside it in
 * `<path>.d/<identifier>.json` (SPEC §2.1), in the place of those of an earlier batch.
 * @throws Error when that cannot be written
 */
function writeBatchFiles(path, result, redact) {
    (0,external_node_fs_.writeFileSync)(path, batchJson(result, redact), { mode: 0o600 });
    const folder = makeFolder(path);
    for (const earlier of (0,external_node_fs_.readdirSync)(folder))
        if (earlier.endsWith('.json'))
            (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, earlier));
    for (const { build, current } of result.groups) {
        if (current?.build === undefined)
            continue;
        const text = `${JSON.stringify(current.build, undefined, 2)}\n`;
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, `${build.identifier}.json`), text, { mode: 0o600 });
    }
}
function makeFolder(path) {
    const folder = `${path}.d`;
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true, mode: 0o700 });
    return folder;
}

// EXTERNAL MODULE: ./build/entry/exit-code.js
var exit_code = __webpack_require__(8461);
// EXTERNAL MODULE: ./build/entry/github-links.js
var github_links = __webpack_require__(1232);
// EXTERNAL MODULE: ./build/entry/inputs.js
var inputs = __webpack_require__(898);
// EXTERNAL MODULE: ./build/entry/refusal.js
var refusal = __webpack_require__(2727);
// EXTERNAL MODULE: ./build/entry/s3-location.js
var s3_location = __webpack_require__(5553);
// EXTERNAL MODULE: ./build/entry/action/context.js
var action_context = __webpack_require__(6141);
;// CONCATENATED MODULE: ./build/entry/action/finish-batch.js














/**
 * Outputs, the JSON file, the summary and the last lines of a batch. Gives the exit code.
 * @param sourceDirectory where this machine has the source
 */
function finishBatch(context, result, sourceDirectory) {
    finish(context, result, sourceDirectory);
    const { output, interruption } = context;
    if (result.status !== 'SUCCEEDED')
        output.command((0,workflow_command/* workflowCommand */.NA)('error', `The batch of ${result.plan.projectName} ${result.status}`));
    return (0,exit_code/* exitCode */.I)(result.status, false, interruption.received());
}
/** The same for a batch that CodeBuild would refuse; annotations have told why. */
function finishRefused(context, { plan, diagnostics, inputs }) {
    const result = (0,join_batch/* refuseBatch */.xp)(plan, (0,refusal/* refusalContexts */.f)(diagnostics), context.now());
    finish(context, result, inputs.sourceDirectory);
    return (0,exit_code/* exitCode */.I)(result.status, true, context.interruption.received());
}
function finish(context, result, sourceDirectory) {
    const { environment, output, secrets } = context;
    const warn = (message) => output.command((0,workflow_command/* workflowCommand */.NA)('warning', message));
    const path = (0,external_node_path_.join)(environment['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(), `run-buildspec-batch-${result.plan.uuid}.json`);
    (0,action_context/* attempt */.CD)('the batch JSON', () => writeBatchFiles(path, result, secrets.redact), warn);
    (0,action_context/* attempt */.CD)('the outputs', () => setBatchOutputs(environment, result, path), warn);
    if ((0,inputs/* switchInput */.td)(environment, 'summary')) {
        const link = (0,github_links/* fileLinks */.q)(environment, result.plan.source.repositoryUrl);
        const linkOf = ({ failure }) => failure?.file === undefined || (0,s3_location/* isS3 */.F)(failure.file)
            ? undefined
            : link((0,external_node_path_.resolve)(sourceDirectory, failure.file), failure.line);
        const summary = secrets.redact(renderBatchSummary(result, { link: linkOf }));
        (0,action_context/* attempt */.CD)('the job summary', () => (0,file_commands/* addToSummary */.D)(environment, summary), warn);
    }
    output.text(secrets.redact(renderBatchVerdict(result, false)));
}
function setBatchOutputs(environment, result, path) {
    const { groups, combined, status } = result;
    const records = groups.flatMap(({ current }) => current ?? []);
    const sum = (count) => String(records.reduce((before, { tests }) => before + tests[count], 0));
    (0,action_context/* setStatus */.Lx)(environment, status);
    (0,action_context/* setOutputs */.n0)(environment, {
        'batch-json': path,
        artifacts: JSON.stringify([
            ...(combined ? [combined] : []),
            ...records.flatMap(({ artifacts }) => artifacts),
        ]),
        'tests-total': sum('total'),
        'tests-failed': sum('failed'),
    });
}


/***/ }),

/***/ 8956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XY: () => (/* binding */ joinBatch),
/* harmony export */   ud: () => (/* binding */ combinesArtifacts),
/* harmony export */   xp: () => (/* binding */ refuseBatch)
/* harmony export */ });
const MOST_NAMED = 10;
const INTERRUPTED = {
    TIMED_OUT: { statusCode: 'BATCH_TIMED_OUT', message: 'Batch has timed out.' },
    STOPPED: { statusCode: 'BATCH_STOPPED', message: 'Batch was stopped.' },
};
/** Whether artifacts are combined: the project asks for it, and the builds succeeded. */
function combinesArtifacts(plan, run) {
    return (plan.project?.combineArtifacts === true && statusOf(failing(groupsOf(plan, run)), run) === 'SUCCEEDED');
}
/**
 * The result of a batch whose builds have ended, on one machine or on many: its groups in the order of the plan, its
 * status and its phases (codebuild.md §8.3). Builds with `ignore-failure` and skipped ones do not fail it (§8.2). Where the
 * builds succeeded, COMBINE_ARTIFACTS follows, also with nothing to combine (the example of the AWS command line's reference).
 */
function joinBatch(plan, run, options) {
    const groups = groupsOf(plan, run);
    const failed = failing(groups);
    const { combined, combineFailure } = options;
    const ran = statusOf(failed, run);
    const status = ran === 'SUCCEEDED' && combineFailure !== undefined ? 'FAILED' : ran;
    // A plan that is made anew to collect is younger than the builds, and clocks of machines differ.
    const startTime = Math.min(plan.startTime, run.startTime);
    const endTime = Math.max(options.now, run.endTime);
    const phases = [
        phase('SUBMITTED', 'SUCCEEDED', startTime, startTime),
        phase('DOWNLOAD_BATCHSPEC', 'SUCCEEDED', startTime, run.startTime),
        phase('IN_PROGRESS', ran, run.startTime, run.endTime, contextsOf(failed, run)),
    ];
    if (ran === 'SUCCEEDED') {
        const contexts = combineFailure === undefined
            ? []
            : [{ statusCode: 'COMBINE_ARTIFACTS_ERROR', message: combineFailure }];
        phases.push(phase('COMBINE_ARTIFACTS', status, run.endTime, endTime, contexts));
    }
    const last = status === 'SUCCEEDED' || status === 'STOPPED' ? status : 'FAILED';
    phases.push(phase(last, status, endTime, endTime));
    return { plan, status, startTime, endTime, phases, groups, ...(combined && { combined }) };
}
/** The batch of a buildspec that CodeBuild would refuse: it fails in DOWNLOAD_BATCHSPEC, nothing runs (codebuild.md §8.3). */
function refuseBatch(plan, contexts, now) {
    const { startTime } = plan;
    const endTime = Math.max(now, startTime);
    const phases = [
        phase('SUBMITTED', 'SUCCEEDED', startTime, startTime),
        phase('DOWNLOAD_BATCHSPEC', 'FAILED', startTime, endTime, contexts),
        phase('FAILED', 'FAILED', endTime, endTime),
    ];
    return { plan: { ...plan, builds: [] }, status: 'FAILED', startTime, endTime, phases, groups: [] };
}
function groupsOf(plan, run) {
    return plan.builds.map((build) => {
        const current = run.current.get(build.identifier);
        const skipped = run.skipped.get(build.identifier);
        return {
            build,
            ...(current && { current }),
            prior: run.prior.get(build.identifier) ?? [],
            reused: run.reused.has(build.identifier),
            ...(skipped !== undefined && { skipped }),
        };
    });
}
/** The records that fail the batch, in the order of the plan. */
function failing(groups) {
    return groups.flatMap(({ build, current }) => current && current.status !== 'SUCCEEDED' && !build.ignoreFailure ? [current] : []);
}
function statusOf(failed, { interruption }) {
    if (interruption)
        return interruption;
    if (failed.some(({ status }) => status !== 'FAULT'))
        return 'FAILED';
    return failed.length > 0 ? 'FAULT' : 'SUCCEEDED';
}
/** Builds that were only stopped, by the batch's end or `fast-fail`, explain least: they come last, or not at all. */
function contextsOf(failed, { interruption }) {
    const own = failed.filter(({ status }) => status !== (interruption ?? 'STOPPED'));
    const stopped = interruption ? [] : failed.filter(({ status }) => status === 'STOPPED');
    const named = [...own, ...stopped].map(({ identifier, status, failure }) => {
        return `${identifier} ${status}${failure ? `: ${failure.message}` : ''}`;
    });
    const more = named.length - MOST_NAMED;
    const messages = [...named.slice(0, MOST_NAMED), ...(more > 0 ? [`${more} more`] : [])];
    const contexts = messages.map((message) => ({ statusCode: 'BATCH_BUILD_FAILED', message }));
    return interruption ? [INTERRUPTED[interruption], ...contexts] : contexts;
}
function phase(name, status, startTime, endTime, contexts = []) {
    return { phase: name, status, startTime, endTime, contexts };
}


/***/ }),

/***/ 8856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ wordlessRecord)
/* harmony export */ });
/** The record of a build that could not leave one itself. */
function wordlessRecord(build, { phase, message, ...known }) {
    return {
        identifier: build.identifier,
        ...known,
        artifacts: [],
        reportArns: [],
        tests: { total: 0, failed: 0 },
        failure: { phase, message },
    };
}


/***/ })

};
