export const id = 2800;
export const ids = [2800];
export const modules = {

/***/ 2129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ lengthen),
/* harmony export */   Eu: () => (/* binding */ wasCut),
/* harmony export */   GD: () => (/* binding */ keptText),
/* harmony export */   Jt: () => (/* binding */ wholeNanoseconds),
/* harmony export */   Ov: () => (/* binding */ collectText),
/* harmony export */   Sf: () => (/* binding */ ownCopy),
/* harmony export */   _W: () => (/* binding */ nanoseconds),
/* harmony export */   dE: () => (/* binding */ trimmed),
/* harmony export */   ml: () => (/* binding */ shorten),
/* harmony export */   ub: () => (/* binding */ LONGEST_RAW_TEXT),
/* harmony export */   xG: () => (/* binding */ LONGEST_TEXT),
/* harmony export */   zo: () => (/* binding */ wholeLines)
/* harmony export */ });
/**
 * Texts are kept up to here: CodeBuild keeps 5,000 characters (codebuild.md §7.5), and memory must hold a test.
 *
 * A text that was cut is this long, and one that is shorter is whole. By that those who hide secrets know that its end may be
 * the first part of one. So what was cut is not shortened further, as by taking blanks from around it, and no part of it is
 * taken that reaches its end.
 */
const LONGEST_TEXT = 65_536;
/** So much is enough for such a text, be it nothing but `\r\n`. */
const LONGEST_RAW_TEXT = 2 * LONGEST_TEXT;
function collectText() {
    let text = '';
    return {
        add: (piece) => {
            const more = text === '' ? piece.trimStart() : piece;
            if (text.length < LONGEST_RAW_TEXT)
                text += more.slice(0, LONGEST_RAW_TEXT - text.length);
        },
        take: () => {
            const taken = ownCopy(trimmed(keptText(text)));
            text = '';
            return taken;
        },
    };
}
/**
 * The beginning of a text of XML that is to be kept, with `\n` for every `\r\n`.
 * @param raw whole, or at least LONGEST_RAW_TEXT of it
 */
function keptText(raw) {
    return shorten(raw.replaceAll('\r\n', '\n'));
}
/** A text that is kept, without the blanks around it; one that was cut as it is. */
function trimmed(kept) {
    return wasCut(kept) ? kept : kept.trim();
}
/** Whether more may have followed. */
function wasCut(kept) {
    return kept.length >= LONGEST_TEXT;
}
/** The lines of a text that is kept, without one that may have been cut. */
function wholeLines(kept) {
    return wasCut(kept) ? kept.slice(0, Math.max(0, kept.lastIndexOf('\n'))) : kept;
}
/** The beginning of a text that is to be kept. */
function shorten(text) {
    return text.length <= LONGEST_TEXT ? text : ownCopy(text.slice(0, LONGEST_TEXT));
}
/** A text that is kept, and more of it. */
function lengthen(kept, more) {
    return wasCut(kept) ? kept : shorten(kept + more);
}
/**
 * The same text, to be kept: a slice would hold the whole of what it was taken from in memory, a value of an attribute a
 * chain of its characters.
 */
function ownCopy(text) {
    return Buffer.from(text).toString();
}
/** `1,234.5`: thousands as surefire writes them. `0,005` is a decimal comma. */
const THOUSANDS = /^[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/;
/**
 * Seconds as reports have them, as whole nanoseconds: `0.001`, `1,234.5`, `0,005`, `1e-05`. What is no such number, or
 * below zero, is 0.
 */
function nanoseconds(seconds) {
    const text = (seconds ?? '').trim();
    const value = Number(THOUSANDS.test(text) ? text.replaceAll(',', '') : text.replace(',', '.'));
    return wholeNanoseconds(value * 1e9);
}
/** What is below zero, or no number, is 0; what is too large to count with is as large as can be. */
function wholeNanoseconds(value) {
    return value > 0 ? Math.min(Math.round(value), Number.MAX_SAFE_INTEGER) : 0;
}


/***/ }),

/***/ 3441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ WrongFormat)
/* harmony export */ });
/** A report file is not what its format says, and where; lines and columns count from 1. */
class WrongFormat extends Error {
    line;
    column;
    constructor(problem, line, column) {
        super(problem);
        this.line = line;
        this.column = column;
    }
}


/***/ }),

/***/ 2800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  processReports: () => (/* binding */ processReports)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/reports/types.js
var types = __webpack_require__(6965);
;// CONCATENATED MODULE: ./build/reports/formats.js

/** Whether there is such a format; in upper case. */
function isReportFormat(text) {
    return [...types/* TEST_FORMATS */.q9, ...types/* COVERAGE_FORMATS */.Oo].includes(text);
}
/** Whether files of the format hold test cases; others hold coverage. */
function isTestFormat(format) {
    return types/* TEST_FORMATS */.q9.includes(format);
}

// EXTERNAL MODULE: ./build/run/failures.js
var run_failures = __webpack_require__(6651);
// EXTERNAL MODULE: ./build/run/files/globs.js
var globs = __webpack_require__(5402);
// EXTERNAL MODULE: ./build/run/files/selection-warnings.js
var selection_warnings = __webpack_require__(8448);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/run/files/selected-links.js
var selected_links = __webpack_require__(3417);
// EXTERNAL MODULE: ./build/run/files/select-files.js
var select_files = __webpack_require__(3342);
;// CONCATENATED MODULE: ./build/run/reports/report-files.js




/**
 * The report files of a group, by CodeBuild's rules and with its log lines (codebuild.md §4.4, §7.1–7.3).
 * @param spec evaluated
 * @returns what is wrong, as text: also when there are none (§7.2)
 * @throws EnvironmentError when the files cannot be listed
 */
async function selectReportFiles(spec, { files, ...ports }) {
    const selection = await (0,select_files/* selectFiles */.A)({ ...spec, sameNames: true, excludePaths: [], keepLinks: false }, { files, ...ports });
    const nothing = `no matching report paths found for ${spec.files.map(selection_warnings/* printable */.g).join(', ')}`;
    if ('problem' in selection) {
        return selection.problem === select_files/* NO_FILES */.E ? nothing : selection.problem;
    }
    const paths = selection.files.map(({ path }) => path);
    const targets = await files.links(paths);
    const reached = await files.reach(paths);
    const found = new Map();
    for (const [index, { path: seen, ...selected }] of selection.files.entries()) {
        const path = reached[index];
        const name = nameOf(seen, ports.source);
        const real = targets[index]?.real || seen;
        if (path !== undefined)
            found.set(real, { ...selected, name, path, seen, real });
        else
            ports.warn(`${(0,selection_warnings/* printable */.g)(name)} is gone meanwhile: it is left out of the report.`);
    }
    return found.size === 0 ? nothing : withOwnEntries([...found.values()]);
}
/** What a report file is called: relative to the source where it is there. */
function nameOf(path, source) {
    return (0,selected_links/* isBelow */.Y)(path, source) ? external_node_path_.posix.relative(source, path) : path;
}
/** Files of one entry are called by their paths: relative to the source, or, where that is not enough, as a whole. */
function withOwnEntries(files) {
    const counts = new Map();
    for (const { entry } of files)
        counts.set(entry, (counts.get(entry) ?? 0) + 1);
    const own = files.map((file) => counts.get(file.entry) === 1 ? file : { ...file, entry: file.name.replace(/^\//, '') });
    if (new Set(own.map(({ entry }) => entry)).size === own.length)
        return own;
    return files.map((file) => ({ ...file, entry: file.seen.slice(1) }));
}

;// CONCATENATED MODULE: ./build/run/reports/discover-reports.js




const SWITCH = 'CODEBUILD_CONFIG_AUTO_DISCOVER';
const PATTERN = 'CODEBUILD_CONFIG_AUTO_DISCOVER_DIR';
const TIMEOUT_SECONDS = 5;
const ADVICE = `report auto-discovery ends after ${TIMEOUT_SECONDS} seconds. ${PATTERN} may name fewer, ${SWITCH}=false none.`;
/** Where files are that other people's tests have made, or none at all. */
const LEFT_OUT = ['.git', 'node_modules'];
/** In folders of `--reports` and `--artifacts`, see adapters/local/artifact-folder.ts. */
const OUR_MARK = '/.run-buildspec-made/';
const EXTENSIONS = /\.(xml|json|trx)$/i;
const HEAD_BYTES = 64 * 1024;
/** So many are made readable at once. */
const BATCH = 100;
/**
 * Looks for report files that nobody declared, as CodeBuild does (codebuild.md §4.4, §7.5): unless the variable
 * CODEBUILD_CONFIG_AUTO_DISCOVER is `false`, by the pattern of CODEBUILD_CONFIG_AUTO_DISCOVER_DIR, for five seconds at most.
 * @returns what was found in that time, by format
 * @throws EnvironmentError when the files cannot be listed
 * @throws UserError for a pattern of too many alternatives
 */
async function discoverReports(ports) {
    const { shell, source, log, now } = ports;
    const variables = await shell.variables([SWITCH, PATTERN]);
    if (variables.get(SWITCH)?.trim().toLowerCase() === 'false')
        return new Map();
    const start = now();
    log(`Set report auto-discover timeout to ${TIMEOUT_SECONDS} seconds`);
    const pattern = variables.get(PATTERN) || '**/*';
    log('Expanding base directory path:  .');
    log('Assembling file list');
    log('Expanding .');
    log('Expanding file paths for base directory .');
    log('Assembling file list');
    log(`Expanding ${(0,selection_warnings/* printable */.g)(pattern)}`);
    const { walks, matches } = (0,globs/* filePattern */.JD)(pattern, source);
    const timeout = AbortSignal.timeout(TIMEOUT_SECONDS * 1000);
    const listed = await shell.files.list(walks, LEFT_OUT, timeout);
    if (timeout.aborted)
        ports.warn(`Not all files are looked for: ${ADVICE}`);
    const ours = [
        ...new Set(listed.flatMap(({ path }) => (path.includes(OUR_MARK) ? [path.slice(0, path.indexOf(OUR_MARK))] : []))),
    ];
    const paths = listed
        .filter(({ path, kind }) => kind === 'file' && EXTENSIONS.test(path) && matches(path))
        .map(({ path }) => path)
        .filter((path) => !ours.some((folder) => path.startsWith(`${folder}/`)))
        .sort();
    log(paths.length > 0 ? `Found ${paths.length} file(s)` : 'No matching auto-discover report paths found');
    const found = await detectAll(paths, start + TIMEOUT_SECONDS * 1000, ports);
    log(`Report auto-discover file discovery took ${((now() - start) / 1000).toFixed(6)} seconds`);
    return found;
}
async function detectAll(paths, deadline, { shell, source, read, now, interruption, warn }) {
    const found = new Map();
    if (paths.length === 0)
        return found; // without what only detection needs
    const { detectFormat } = await Promise.all(/* import() */[__webpack_require__.e(406), __webpack_require__.e(9093)]).then(__webpack_require__.bind(__webpack_require__, 9093));
    for (let from = 0; from < paths.length; from += BATCH) {
        const batch = paths.slice(from, from + BATCH);
        const reached = now() < deadline ? await reachAll(batch, shell.files) : undefined;
        for (const [index, seen] of batch.entries()) {
            if (interruption.aborted)
                return found;
            if (now() >= deadline) {
                const left = paths.length - from - index;
                warn(`${left} file(s) are not looked at: ${ADVICE}`);
                return found;
            }
            const path = reached ? reached[index] : (await reachAll([seen], shell.files))?.[0];
            const format = path === undefined ? undefined : await detectFormat(await headOf(path, read));
            if (path === undefined || format === undefined)
                continue;
            const files = found.get(format) ?? [];
            files.push({ name: nameOf(seen, source), path, seen });
            found.set(format, files);
        }
    }
    return found;
}
/** Undefined when one of them cannot be reached: nobody asked for it. */
async function reachAll(paths, files) {
    try {
        return await files.reach(paths);
    }
    catch (error) {
        if (!(error instanceof errors/* EnvironmentError */.eG))
            throw error;
        return undefined;
    }
}
/** Nothing of a file that cannot be read. */
async function headOf(path, read) {
    const pieces = [];
    let length = 0;
    try {
        for await (const piece of read(path)) {
            pieces.push(Uint8Array.from(piece));
            length += piece.length;
            if (length >= HEAD_BYTES)
                break;
        }
    }
    catch (error) {
        if (!(error instanceof errors/* EnvironmentError */.eG))
            throw error;
    }
    return Buffer.concat(pieces).subarray(0, HEAD_BYTES);
}

// EXTERNAL MODULE: ./build/reports/text.js
var reports_text = __webpack_require__(2129);
// EXTERNAL MODULE: ./build/reports/wrong-format.js
var wrong_format = __webpack_require__(3441);
;// CONCATENATED MODULE: ./build/run/reports/coverage-files.js

const COUNTS = ['linesCovered', 'linesMissed', 'branchesCovered', 'branchesMissed'];
/** Adds an entry of one report file: what it has several of for one source file are parts of that, classes for example. */
function addPart(files, part) {
    const sum = { ...part };
    const other = files.get(part.path);
    if (other)
        for (const count of COUNTS)
            sum[count] += other[count];
    files.set(part.path, sum);
}
/**
 * Adds what a report file has to that of its directory. Of a source file that an earlier one there has too, the entry with
 * more covered lines (or as many, and more covered branches) counts: nobody can tell from counts which lines both have
 * covered, and so no report claims more than one run of the tests has covered.
 * @param reportFile its path
 */
function addReportFile(total, reportFile, files) {
    const directory = external_node_path_.posix.dirname(reportFile);
    const there = total.get(directory) ?? new Map();
    total.set(directory, there);
    for (const [path, file] of files)
        addBetter(there, path, file);
}
/**
 * The source files of all directories. Entries of one path that have not the same lines and branches are files of two
 * modules here: paths are relative, to what the report file does not always say. Within a directory they may be of two runs
 * of one file, since V8 tells other lines each time.
 */
function sourceFiles(total) {
    const all = new Map();
    for (const files of total.values()) {
        for (const file of files.values()) {
            const { path, linesCovered, linesMissed, branchesCovered, branchesMissed } = file;
            addBetter(all, [path, linesCovered + linesMissed, branchesCovered + branchesMissed].join('\0'), file);
        }
    }
    return [...all.values()];
}
function addBetter(files, key, file) {
    const other = files.get(key);
    if (!other || coversMore(file, other))
        files.set(key, file);
}
function coversMore(one, other) {
    const lines = one.linesCovered - other.linesCovered;
    return lines > 0 || (lines === 0 && one.branchesCovered > other.branchesCovered);
}
function summarize(files) {
    const summary = {
        files: files.length,
        linesCovered: 0,
        linesMissed: 0,
        branchesCovered: 0,
        branchesMissed: 0,
    };
    for (const file of files)
        for (const count of COUNTS)
            summary[count] += file[count];
    return summary;
}

// EXTERNAL MODULE: ./build/run/redacted-output.js
var redacted_output = __webpack_require__(9560);
;// CONCATENATED MODULE: ./build/run/reports/shown-text.js


/** CodeBuild's limits, in characters (codebuild.md §7.5). */
const LONGEST_NAME = 1000;
const LONGEST_MESSAGE = 5000;
/** Of paths: what systems allow. */
const LONGEST_PATH = 4096;
/** A test case as it may be seen and kept: its texts without secrets, then cut to CodeBuild's limits. */
function shownCase(testCase, secrets) {
    const { suite, prefix, name, message, stack, file } = testCase;
    const shown = (text, longest) => shownText(withoutColours(text), longest, secrets, text.length >= reports_text/* LONGEST_TEXT */.xG);
    return {
        ...testCase,
        suite: shown(suite, LONGEST_NAME),
        prefix: shown(prefix, LONGEST_NAME),
        name: shown(name, LONGEST_NAME),
        message: shown(message, LONGEST_MESSAGE),
        stack: shown(stack, LONGEST_MESSAGE),
        ...(file === undefined ? {} : { file: shown(file, LONGEST_PATH) }),
    };
}
/** Sequences of terminals, each to its end or to the next one: linear time, whatever is between. */
const COLOURS = /\x1B\[[0-?]*[ -/]*[@-~]|\x1B\][^\x07\x1B]*(?:\x07|\x1B\\)?|\x1B[ -/]*[0-~]|\x9B[0-?]*[ -/]*[@-~]|[\x1B\x9B]/g;
/** Whoever shows a text takes its colours out, and a secret that they were in would be whole. */
function withoutColours(text) {
    return /[\x1B\x9B]/.test(text) ? text.replace(COLOURS, '') : text;
}
/**
 * A text of a report without secrets, then cut: a secret that would be cut is not recognised any more. What may be the first
 * part of one at the end is left out where the text is longer, or may be cut already.
 */
function shownText(text, longest, secrets, mayBeCut = false) {
    if (!mayBeCut && text.length <= longest)
        return cut(secrets.redact(text), longest);
    const beginning = text.slice(0, 2 * longest);
    return cut(secrets.patterns.empty ? beginning : redactBeginning(beginning, secrets), longest);
}
function redactBeginning(text, secrets) {
    const pieces = [];
    (0,redacted_output/* createRedactedOutput */.Y)(secrets, (bytes) => pieces.push(Buffer.from(bytes))).write(Buffer.from(text));
    return Buffer.concat(pieces).toString();
}
/** Not within a character of two halves. */
function cut(text, longest) {
    if (text.length <= longest)
        return text;
    return (0,reports_text/* ownCopy */.Sf)(text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, ''));
}

;// CONCATENATED MODULE: ./build/run/reports/test-summary.js


/** So many are kept of a build; all others only count. */
const MOST_FAILURES = 1000;
const MOST_SLOWEST = 20;
function emptySummary() {
    const counts = Object.fromEntries(types/* TEST_STATUSES */.eC.map((status) => [status, 0]));
    return { counts, duration: 0, failures: [], slowest: [] };
}
/** Counts a case; keeps it where it is one of the first failures or the slowest. */
function addCase(summary, testCase) {
    const { status, duration } = testCase;
    const { counts, failures, slowest } = summary;
    counts[status]++;
    summary.duration += duration;
    const isFailure = (status === 'FAILED' || status === 'ERROR') && failures.length < MOST_FAILURES;
    const last = slowest.length < MOST_SLOWEST ? 0 : (slowest.at(-1)?.duration ?? 0);
    if (!isFailure && duration <= last)
        return;
    const kept = copyCase(testCase);
    if (isFailure)
        failures.push(kept);
    if (duration > last)
        addSlow(slowest, kept);
}
/** Adds what the next file came to; of failures, so many that there are `most`. */
function addSummary(total, { counts, duration, failures, slowest }, most) {
    for (const status of types/* TEST_STATUSES */.eC)
        total.counts[status] += counts[status];
    total.duration += duration;
    total.failures.push(...failures.slice(0, Math.max(0, most - total.failures.length)));
    for (const testCase of slowest)
        addSlow(total.slowest, testCase);
}
/** After those that took as long. */
function addSlow(slowest, testCase) {
    const after = slowest.findLastIndex(({ duration }) => duration >= testCase.duration);
    slowest.splice(after + 1, 0, testCase);
    if (slowest.length > MOST_SLOWEST)
        slowest.pop();
}
function copyCase(testCase) {
    const { suite, prefix, name, message, stack, file } = testCase;
    return {
        ...testCase,
        suite: (0,reports_text/* ownCopy */.Sf)(suite),
        prefix: (0,reports_text/* ownCopy */.Sf)(prefix),
        name: (0,reports_text/* ownCopy */.Sf)(name),
        message: (0,reports_text/* ownCopy */.Sf)(message),
        stack: (0,reports_text/* ownCopy */.Sf)(stack),
        ...(file === undefined ? {} : { file: (0,reports_text/* ownCopy */.Sf)(file) }),
    };
}

;// CONCATENATED MODULE: ./build/run/reports/read-report.js








/**
 * Reads the files of a report one after the other. One that cannot be read, or is not of the format, makes the report
 * INCOMPLETE, and nothing in it counts; else a test that failed makes it FAILED (codebuild.md §4.5, §7.5).
 * @returns undefined when the build is interrupted
 */
async function readReport(report, files, ports) {
    const { format } = report;
    const { store, secrets, interruption } = ports;
    // Builds without reports need not load parsers.
    const { COVERAGE_PARSERS, TEST_PARSERS } = await Promise.all(/* import() */[__webpack_require__.e(406), __webpack_require__.e(8653)]).then(__webpack_require__.bind(__webpack_require__, 8653));
    const reader = isTestFormat(format)
        ? testReader(report, TEST_PARSERS[format], ports)
        : coverageReader(report, COVERAGE_PARSERS[format], ports);
    const problems = [];
    for (const file of files) {
        if (interruption.aborted)
            return undefined;
        try {
            await reader.read(file);
        }
        catch (error) {
            store.sink.drop();
            if (interruption.aborted)
                return undefined;
            if (!(error instanceof wrong_format/* WrongFormat */.p || error instanceof errors/* EnvironmentError */.eG))
                throw error;
            problems.push((0,selection_warnings/* printable */.g)(shownText(`${file.name}: ${problemOf(error)}`, LONGEST_NAME, secrets)));
        }
    }
    if (interruption.aborted)
        return undefined;
    const content = reader.finish();
    const failed = content.tests && content.tests.counts.FAILED + content.tests.counts.ERROR > 0;
    const status = problems.length > 0 ? 'INCOMPLETE' : failed ? 'FAILED' : 'SUCCEEDED';
    return { status, files: files.length - problems.length, problems, ...content };
}
function testReader(report, parse, ports) {
    const { store, secrets, made } = ports;
    const total = emptySummary();
    const kept = made.reduce((sum, { tests }) => sum + (tests?.failures.length ?? 0), 0);
    return {
        read: async (file) => {
            const summary = emptySummary();
            const name = shownText(file.name, LONGEST_PATH, secrets);
            await parse(bytesOf(file, ports), (found) => {
                const testCase = shownCase(found, secrets);
                addCase(summary, testCase);
                store.sink.testCase(report, name, testCase);
            });
            store.sink.keep();
            addSummary(total, summary, MOST_FAILURES - kept);
        },
        finish: () => ({ tests: total }),
    };
}
/** Source files are kept until all report files are read: several may tell of one. */
function coverageReader(report, parse, ports) {
    const { store, secrets } = ports;
    const total = new Map();
    return {
        read: async (file) => {
            const found = new Map();
            await parse(bytesOf(file, ports), (part) => {
                addPart(found, { ...part, path: (0,reports_text/* ownCopy */.Sf)(shownText(part.path, LONGEST_PATH, secrets)) });
            });
            addReportFile(total, file.name, found);
        },
        finish: () => {
            const files = sourceFiles(total);
            for (const file of files)
                store.sink.coveredFile(report, file);
            store.sink.keep();
            return { coverage: summarize(files) };
        },
    };
}
async function* bytesOf({ path }, { store, interruption }) {
    for await (const piece of store.read(path)) {
        interruption.throwIfAborted();
        yield piece;
    }
}
/** CodeBuild says which element it expected, and no place: that is the first one of the file. */
function problemOf(error) {
    const { message } = error;
    if (error instanceof errors/* EnvironmentError */.eG ||
        error.line === undefined ||
        /^expected element type/.test(message)) {
        return message;
    }
    return `${message} (${error.line}:${error.column ?? 1})`;
}

;// CONCATENATED MODULE: ./build/run/reports/report-identity.js

const GROUP_ARN = /^(arn:[^:]*:codebuild:[^:]*:[^:]*):report-group\/(.+)$/s;
/**
 * Who the report of a group is: the group is named by its ARN, or by what follows the project's name; the report lives where
 * its group does and has the build's uuid (codebuild.md §7.5).
 * @param group evaluated
 * @returns what is wrong with `group`, as text
 */
function reportIdentity(group, format, context) {
    if (group.trim() === '')
        return 'the name of the report group is empty';
    const [, place, name] = GROUP_ARN.exec(group) ?? [];
    if (place !== undefined && name !== undefined)
        return identity({ place, group: name, name }, format, context);
    if (group.startsWith('arn:'))
        return 'this is not the ARN of a report group';
    return projectIdentity(group, format, context);
}
/** Who the report is of all files of a format that CodeBuild finds by itself. */
function discoveredIdentity(format, context) {
    return { ...projectIdentity(`${format}-AutoDiscovered`, format, context), discovered: true };
}
function projectIdentity(group, format, context) {
    const { buildArn, buildId } = context.plan;
    // As ids have it: without what a name may not hold.
    const projectName = buildId.slice(0, buildId.lastIndexOf(':'));
    // Partition, service, region and account.
    const place = buildArn.split(':').slice(0, 5).join(':');
    return identity({ place, group, name: `${projectName}-${group}` }, format, context);
}
function identity({ place, group, name }, format, { plan, taken, secrets, now }) {
    const shown = (text) => shownText(text, LONGEST_NAME, secrets);
    const first = shown(`${place}:report/${name}:${plan.uuid}`);
    let arn = first;
    for (let number = 2; taken.includes(arn); number++)
        arn = `${first}-${number}`;
    return {
        group: shown(group),
        groupName: shown(name),
        groupArn: shown(`${place}:report-group/${name}`),
        arn,
        created: now(),
        format,
        discovered: false,
    };
}

// EXTERNAL MODULE: ./build/run/files/name-pattern.js
var name_pattern = __webpack_require__(3964);
;// CONCATENATED MODULE: ./build/run/reports/source-tree.js
/** Directories that hold what others wrote. Nobody looks for a failing test there. */
const DEPENDENCIES = [
    ...['.git', '.hg', '.svn', 'node_modules', 'bower_components', '.yarn', 'vendor', 'Pods', '.bundle'],
    ...['site-packages', 'dist-packages', 'venv', '.venv', '.tox', '.nox', '__pycache__'],
    ...['.gradle', '.m2', '.cargo', '.nuget'],
];
/** Directories that hold what a tool made of the source, where they lie beside the tool's own file. */
const GENERATED = ['build', 'dist', 'target', 'out', 'coverage'];
const PROJECT_FILE = /(?:^|\/)(?:package\.json|pom\.xml|build\.gradle(?:\.kts)?|build\.sbt|Cargo\.toml|CMakeLists\.txt|Makefile|pyproject\.toml|setup\.py|go\.mod|composer\.json|pubspec\.yaml)$/;
/** Where machines keep libraries and languages. */
const ELSEWHERE = [
    ...['gems', 'rustc', 'hostedtoolcache', 'pkg/mod', 'python[0-9.]+'],
    ...['usr/lib', 'usr/share', 'usr/local/lib', 'usr/local/go'],
];
const LIBRARY = new RegExp(`(?<![\\w.-])(?:${[...DEPENDENCIES.map((name) => name.replace('.', '\\.')), ...ELSEWHERE].join('|')})/`);
/** What may stand before a path in a line, `/` being what may stand before its end. */
const BOUNDARY = /[\s"'`()<>[\]{},;:=|/]/;
/** So many ends of a text are looked up: more than a path has components. */
const MOST_ENDS = 64;
/**
 * @param directory of the source, absolute, as the commands see it
 * @param paths of its files, relative to it
 * @param wanted the `lastWord` of all that will be looked for: other files take no memory
 */
function createSourceTree(directory, paths, wanted) {
    const isGenerated = generatedBeside(paths);
    const files = new Set(paths.filter((path) => wanted.has(lastWord(path)) && !isGenerated(path)));
    /** By each end of a path; undefined: several files have it. */
    const endings = new Map();
    for (const path of files) {
        for (let at = 0;;) {
            const rest = path.slice(at);
            endings.set(rest, endings.has(rest) ? undefined : path);
            const slash = path.indexOf('/', at);
            if (slash < 0)
                break;
            at = slash + 1;
        }
    }
    /** @param rooted every end of the text may be a whole path, as good as any file that only ends so */
    const longestEnd = (text, rooted) => {
        let found;
        let ends = 0;
        for (let at = text.length - 1; at >= 0 && ends < MOST_ENDS; at--) {
            const before = text[at - 1] ?? ' ';
            if (!BOUNDARY.test(before))
                continue;
            ends++;
            const rest = text.slice(at);
            const whole = before !== '/';
            if ((whole || rooted) && files.has(rest)) {
                found = rest;
            }
            else if (endings.has(rest)) {
                // The name alone, of a path that leads elsewhere, tells too little: `index.js`.
                const only = endings.get(rest);
                found = whole || rest === only || rest.includes('/') ? only : undefined;
            }
            else if (!whole) {
                break;
            }
        }
        return found;
    };
    return {
        find: (text) => {
            const below = text.indexOf(`${directory}/`);
            if (below >= 0 && BOUNDARY.test(text[below - 1] ?? ' ')) {
                const path = text.slice(below + directory.length + 1);
                return files.has(path) ? path : undefined;
            }
            return LIBRARY.test(text) ? undefined : longestEnd(text, false);
        },
        inPackage: (name, file) => longestEnd(`${name}/${file}`, true),
        ending: (path) => endings.get(path),
    };
}
/** The end of a text that no path is broken at: of a path, its name or the end of it. */
function lastWord(text) {
    let at = text.length;
    while (at > 0 && !BOUNDARY.test(text[at - 1] ?? ''))
        at--;
    return text.slice(at);
}
/** `com/acme/build/FooTest.java` is nothing that a tool made, `web/build/foo.test.js` beside `web/package.json` is. */
function generatedBeside(paths) {
    const projects = new Set(paths.filter((path) => PROJECT_FILE.test(path)).map(directoryOf));
    return (path) => {
        const names = path.split('/').slice(0, -1);
        return names.some((name, index) => GENERATED.includes(name) && (index === 0 || projects.has(names.slice(0, index).join('/'))));
    };
}
function directoryOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

;// CONCATENATED MODULE: ./build/run/reports/stack-frames.js

/** Longer than any path that a build has; and the frames of a stack that are looked at. */
const stack_frames_LONGEST_PATH = 1000;
const MOST_FRAMES = 200;
/**
 * The end of a path, and the line: `x.js:12` (most tools), `x.py", line 12` (Python), `x.t line 12` (Perl), `x.cs:line 12`
 * (.NET, in the words of any language), `x.php(12)`, `x.ts(12,3)`.
 */
const SPOT = /\.(\w{1,12})(?::(?:\p{L}{1,12} )?|\((?=\d+[,)])|"?,? (?:on )?line )(\d{1,7})(?!\d)/gu;
const JVM = new Set(['java', 'kt', 'kts', 'scala', 'groovy', 'clj']);
/**
 * The lines of files that a stack, or any text of a failed test, names, in their order: the first 200. It knows no tool; what
 * looks like a path and a line is one. Takes linear time whatever the text is.
 */
function stackFrames(stack) {
    const frames = [];
    let done = 0;
    for (const match of stack.matchAll(SPOT)) {
        const [whole, extension = '', digits] = match;
        const end = match.index + 1 + extension.length;
        const before = stack.slice(Math.max(done, end - stack_frames_LONGEST_PATH), end);
        const text = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
        done = match.index + whole.length;
        const line = Number(digits);
        if (line === 0)
            continue;
        const jvm = JVM.has(extension) ? jvmFrame(text) : undefined;
        frames.push({ text: readablePath(text), line, ...jvm });
        if (frames.length === MOST_FRAMES)
            break;
    }
    return frames;
}
/** `at app//com.acme.FooTest$Inner.bar(FooTest.java`: by the compiler's custom, `com/acme/FooTest.java`. */
function jvmFrame(text) {
    const open = text.lastIndexOf('(');
    const file = text.slice(open + 1);
    const called = /^\s*at (?:.*\/)?(.+)$/.exec(text.slice(0, Math.max(open, 0)))?.[1];
    if (called === undefined || file.includes('/'))
        return undefined;
    const names = called.split('.').slice(0, -1);
    return { text: [...names.slice(0, -1), file].join('/'), className: names.join('.') };
}
/**
 * A text that ends in a path, with `/` between the components, without `.` and `..` as far as that can be told, and not
 * longer than a path is.
 */
function readablePath(text) {
    const plain = text.slice(-stack_frames_LONGEST_PATH).replaceAll('\\', '/');
    return external_node_path_.posix.normalize((plain.includes('file://') ? decoded(plain) : plain).replace(/(?<![\w./-])(?:\.\/+)+/g, ''));
}
function decoded(url) {
    try {
        return decodeURIComponent(url);
    }
    catch {
        return url;
    }
}

;// CONCATENATED MODULE: ./build/run/reports/test-places.js



/** What tells that a file is one of tests, the surest first: `test_helper.rb` and `test/helpers.js` are helpers. */
const SIGNS_OF_TESTS = [
    /(?:(?:^|[/._-])(?:tests?|spec)|[a-z\d](?:Tests?|Spec|IT))\.\w+$/,
    /(?:^|\/)(?:test_|Test[A-Z])[^/]*$/,
    /(?:(?:^|[/._-])(?:[Tt]ests?|[Ss]pecs?|e2e)(?:__)?|[a-z\d]Tests?)\//,
];
/**
 * Sets the `place` of each case whose file is in the source: the file that the report names, with the line of the first
 * frame there, else the report's line; without such a file, the first frame in the source that is of no library and of
 * nothing generated, one in a file of tests before any other. What several files could be gets no place.
 * @param directory of the source, absolute, as the commands see it
 * @throws EnvironmentError when the source cannot be listed, which is done once, and only when a case names a file
 */
async function findPlaces(cases, directory, files) {
    const clues = cases.map(cluesOf);
    const wanted = new Set(clues.flatMap(({ own, frames }) => [own ?? '', ...frames.map(({ text }) => text)]).map(lastWord));
    wanted.delete('');
    if (wanted.size === 0)
        return;
    const tree = createSourceTree(directory, await listSource(directory, files), wanted);
    for (const clue of clues)
        setPlace(clue, tree);
}
function cluesOf(testCase) {
    const { file, stack, message } = testCase;
    return {
        testCase,
        own: file === undefined ? undefined : readablePath(file),
        frames: [...stackFrames(stack), ...stackFrames(message)],
    };
}
async function listSource(directory, files) {
    const listed = await files.list([{ root: directory, levels: [], below: true }], [...DEPENDENCIES, ...GENERATED.map((name) => `${(0,name_pattern/* shellPattern */.$B)(directory)}/${name}`)]);
    return listed.filter(({ kind }) => kind === 'file').map(({ path }) => path.slice(directory.length + 1));
}
function setPlace({ testCase, own, frames }, tree) {
    const file = own === undefined ? undefined : tree.find(own);
    const places = frames.flatMap((frame) => {
        const path = locate(frame, testCase, tree);
        return path === undefined ? [] : [{ path, line: frame.line }];
    });
    const place = file === undefined ? likeliestTest(places) : places.find(({ path }) => path === file);
    if (place) {
        testCase.place = place;
    }
    else if (file !== undefined) {
        const { line = 0 } = testCase;
        testCase.place = Number.isSafeInteger(line) && line > 0 ? { path: file, line } : { path: file };
    }
}
function likeliestTest(places) {
    for (const sign of SIGNS_OF_TESTS) {
        const place = places.find(({ path }) => sign.test(path));
        if (place)
            return place;
    }
    return places[0];
}
function locate({ text, className }, testCase, tree) {
    if (className !== undefined) {
        // A library's package may end as one of the source does. The test's own may leave out directories, as Kotlin has it.
        const isTests = testCase.prefix !== '' && className.startsWith(testCase.prefix);
        return tree.ending(text) ?? (isTests ? tree.find(text) : undefined);
    }
    return text.endsWith('.go') && !text.includes('/')
        ? locateGo(lastWord(text), testCase, tree)
        : tree.find(text);
}
/** Go names a file without its directory; prefix or suite is the package. Any text could be the name of the first one. */
function locateGo(name, { prefix, suite }, tree) {
    const packages = [prefix, suite].filter((one) => one !== '').map(readablePath);
    const paths = packages.map((one) => tree.inPackage(one, name)).filter((path) => path !== undefined);
    return paths.find((path) => path.includes('/')) ?? paths[0] ?? tree.ending(name);
}

;// CONCATENATED MODULE: ./build/run/reports/process-reports.js








/** A message tells so many broken files of a group. */
const MOST_PROBLEMS = 10;
/**
 * Reads the reports that the buildspec declares, each group whatever became of the others, then those that auto-discovery
 * finds. A group without files, or with a file that is broken or of another format, fails the phase UPLOAD_ARTIFACTS; a test
 * that failed does not, nor does anything that was discovered (codebuild.md §2.5, §4.5, §7.2, §7.5).
 * @param made gets the reports
 * @param failures gets why groups failed
 * @returns what is to be stored (`storeRawFiles`)
 */
async function processReports(plan, shell, { reports: store, ...ports }, made, failures) {
    if (!store || !plan.reports)
        return [];
    const { emit, interruption } = ports;
    const work = {
        ...ports,
        plan,
        shell,
        store,
        made,
        raw: [],
        declared: new Set(),
        log: (text) => emit({ type: 'log', text }),
        warn: (message) => emit({ type: 'warning', message }),
        progress: (message) => emit({ type: 'progress', message }),
    };
    const found = await discover(work);
    for (const spec of plan.reports.groups) {
        if (interruption.aborted)
            break;
        await (0,run_failures/* attempt */.C)(failures, async () => {
            const message = await processGroup(spec, work);
            return message === undefined ? undefined : { statusCode: 'CLIENT_ERROR', message, at: spec.group.at };
        });
    }
    for (const [format, files] of found) {
        if (interruption.aborted)
            break;
        await reportDiscovered(format, files, work);
    }
    await process_reports_locate(work);
    return work.raw;
}
/** @returns why the phase fails, in CodeBuild's words, if it does */
async function processGroup(spec, work) {
    const { plan, shell, store, raw, declared, log, warn } = work;
    const format = spec.fileFormat;
    const texts = [spec.group.text, spec.baseDirectory?.text ?? '', ...spec.files.map(({ text }) => text)];
    const [group, baseDirectory, ...patterns] = await shell.expand(texts);
    const named = group?.trim() ? group : spec.group.text;
    if (group === undefined || baseDirectory === undefined || patterns.includes(undefined)) {
        const unread = [group, baseDirectory, ...patterns].indexOf(undefined);
        return `[${named}: [the shell cannot evaluate ${texts[unread]}]]`;
    }
    if (!isReportFormat(format))
        return `[${named}: [unknown report format ${format}]]`;
    const report = reportIdentity(group, format, identityContext(work));
    if (typeof report === 'string')
        return `[${named}: [${report}]]`;
    const files = await selectReportFiles({
        // A pattern that comes out empty is named as it is written.
        files: patterns.map((text, index) => text || (texts[index + 2] ?? '')),
        baseDirectory: baseDirectory || undefined,
        discardPaths: spec.discardPaths,
    }, { source: plan.source.directory, files: shell.files, log, warn });
    if (typeof files === 'string')
        return `[${report.group}: [${files}]]`;
    for (const { real } of files)
        declared.add(real);
    const result = await read(report, files, work);
    if (!result)
        return undefined;
    if (store.rawFiles && plan.reports?.keepFiles)
        raw.push({ report: result, files });
    finish(result, work);
    if (result.problems.length === 0)
        return undefined;
    return `[${report.group}: [error processing report: [${listed(result.problems)}]]]`;
}
function identityContext({ plan, made, secrets, now }) {
    return { plan, secrets, now, taken: made.map(({ arn }) => arn) };
}
/** @returns undefined when the build is interrupted */
async function read(report, files, work) {
    const content = await readReport(report, files, work);
    return content && { ...report, ...content };
}
/** Says where failing tests are; a report is worth something without that. */
async function process_reports_locate({ plan, shell, made, secrets, interruption, warn }) {
    const failures = made.flatMap(({ tests }) => tests?.failures ?? []);
    if (interruption.aborted)
        return;
    try {
        await findPlaces(failures, plan.source.directory, shell.files);
        for (const failure of failures) {
            // A report's part of the path was enough to find the file; the whole one is none of the report's redacted texts.
            if (failure.place && secrets.heldBy(failure.place.path) !== undefined)
                delete failure.place;
        }
    }
    catch (error) {
        if (!(error instanceof errors/* EnvironmentError */.eG))
            throw error;
        warn(`Failing tests are shown without their places: ${error.message}`);
    }
}
function finish(result, { made, emit }) {
    made.push(result);
    emit({ type: 'report-finished', report: result });
}
/** Nobody asked for what is discovered: whatever goes wrong, a bug of ours too, is no reason to fail the build. */
async function discover(work) {
    const { plan, store, warn } = work;
    const { directory: source } = plan.source;
    try {
        return await discoverReports({ ...work, source, read: (path) => store.read(path) });
    }
    catch (error) {
        warn(`Report auto-discovery failed: ${error.message}`);
        return new Map();
    }
}
/** As `discover`: what is broken is left out, with a warning. */
async function reportDiscovered(format, files, work) {
    const { warn } = work;
    try {
        const undeclared = await withoutDeclared(files, work);
        if (undeclared.length === 0)
            return;
        const result = await read(discoveredIdentity(format, identityContext(work)), undeclared, work);
        if (!result)
            return;
        if (result.problems.length > 0) {
            warn(`Files that auto-discovery took for ${format} are left out: ${listed(result.problems)}`);
        }
        if (holdsSomething(result))
            finish(result, work);
    }
    catch (error) {
        warn(`The discovered ${format} files cannot be read: ${error.message}`);
    }
}
/** A group may name a file by another way, through a link. */
async function withoutDeclared(files, { declared, shell }) {
    if (declared.size === 0)
        return files;
    const targets = await shell.files.links(files.map(({ seen }) => seen));
    return files.filter(({ seen }, index) => !declared.has(targets[index]?.real || seen));
}
function holdsSomething({ tests, coverage }) {
    return Object.values(tests?.counts ?? {}).some((count) => count > 0) || (coverage?.files ?? 0) > 0;
}
function listed(problems) {
    const more = problems.length - MOST_PROBLEMS;
    return [...problems.slice(0, MOST_PROBLEMS), ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}


/***/ })

};
