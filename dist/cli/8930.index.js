export const id = 8930;
export const ids = [8930];
export const modules = {

/***/ 57336:
/***/ ((module) => {

let p = process || {}, argv = p.argv || [], env = p.env || {}
let isColorSupported =
	!(!!env.NO_COLOR || argv.includes("--no-color")) &&
	(!!env.FORCE_COLOR || argv.includes("--color") || p.platform === "win32" || ((p.stdout || {}).isTTY && env.TERM !== "dumb") || !!env.CI)

let formatter = (open, close, replace = open) =>
	input => {
		let string = "" + input, index = string.indexOf(close, open.length)
		return ~index ? open + replaceClose(string, close, replace, index) + close : open + string + close
	}

let replaceClose = (string, close, replace, index) => {
	let result = "", cursor = 0
	do {
		result += string.substring(cursor, index) + replace
		cursor = index + close.length
		index = string.indexOf(close, cursor)
	} while (~index)
	return result + string.substring(cursor)
}

let createColors = (enabled = isColorSupported) => {
	let f = enabled ? formatter : () => String
	return {
		isColorSupported: enabled,
		reset: f("\x1b[0m", "\x1b[0m"),
		bold: f("\x1b[1m", "\x1b[22m", "\x1b[22m\x1b[1m"),
		dim: f("\x1b[2m", "\x1b[22m", "\x1b[22m\x1b[2m"),
		italic: f("\x1b[3m", "\x1b[23m"),
		underline: f("\x1b[4m", "\x1b[24m"),
		inverse: f("\x1b[7m", "\x1b[27m"),
		hidden: f("\x1b[8m", "\x1b[28m"),
		strikethrough: f("\x1b[9m", "\x1b[29m"),

		black: f("\x1b[30m", "\x1b[39m"),
		red: f("\x1b[31m", "\x1b[39m"),
		green: f("\x1b[32m", "\x1b[39m"),
		yellow: f("\x1b[33m", "\x1b[39m"),
		blue: f("\x1b[34m", "\x1b[39m"),
		magenta: f("\x1b[35m", "\x1b[39m"),
		cyan: f("\x1b[36m", "\x1b[39m"),
		white: f("\x1b[37m", "\x1b[39m"),
		gray: f("\x1b[90m", "\x1b[39m"),

		bgBlack: f("\x1b[40m", "\x1b[49m"),
		bgRed: f("\x1b[41m", "\x1b[49m"),
		bgGreen: f("\x1b[42m", "\x1b[49m"),
		bgYellow: f("\x1b[43m", "\x1b[49m"),
		bgBlue: f("\x1b[44m", "\x1b[49m"),
		bgMagenta: f("\x1b[45m", "\x1b[49m"),
		bgCyan: f("\x1b[46m", "\x1b[49m"),
		bgWhite: f("\x1b[47m", "\x1b[49m"),

		blackBright: f("\x1b[90m", "\x1b[39m"),
		redBright: f("\x1b[91m", "\x1b[39m"),
		greenBright: f("\x1b[92m", "\x1b[39m"),
		yellowBright: f("\x1b[93m", "\x1b[39m"),
		blueBright: f("\x1b[94m", "\x1b[39m"),
		magentaBright: f("\x1b[95m", "\x1b[39m"),
		cyanBright: f("\x1b[96m", "\x1b[39m"),
		whiteBright: f("\x1b[97m", "\x1b[39m"),

		bgBlackBright: f("\x1b[100m", "\x1b[49m"),
		bgRedBright: f("\x1b[101m", "\x1b[49m"),
		bgGreenBright: f("\x1b[102m", "\x1b[49m"),
		bgYellowBright: f("\x1b[103m", "\x1b[49m"),
		bgBlueBright: f("\x1b[104m", "\x1b[49m"),
		bgMagentaBright: f("\x1b[105m", "\x1b[49m"),
		bgCyanBright: f("\x1b[106m", "\x1b[49m"),
		bgWhiteBright: f("\x1b[107m", "\x1b[49m"),
	}
}

module.exports = createColors()
module.exports.createColors = createColors


/***/ }),

/***/ 38073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  batchChild: () => (/* binding */ batchChild)
});

// EXTERNAL MODULE: ./build/entry/batch/parent.js
var batch_parent = __webpack_require__(32794);
// EXTERNAL MODULE: ./build/render/build-json.js
var build_json = __webpack_require__(73684);
// EXTERNAL MODULE: ./build/render/report-figures.js
var report_figures = __webpack_require__(88951);
// EXTERNAL MODULE: ./build/run/results.js
var results = __webpack_require__(86892);
;// CONCATENATED MODULE: ./build/run/batch/build-record.js

/**
 * What a build of a batch came to, for the batch.
 * @param result redacted, as runBuild gives it
 * @throws Error for a plan that is of no batch
 */
function recordOf(plan, result, { build, tests, attempt, redact }) {
    if (!plan.batch)
        throw new Error(`${plan.buildId} is of no batch`);
    const { status, startTime, endTime, artifacts, reports } = result;
    return {
        identifier: plan.batch.identifier,
        attempt,
        status,
        startTime,
        endTime,
        buildArn: plan.buildArn,
        buildId: plan.buildId,
        artifacts,
        reportArns: reports.map(({ arn }) => arn),
        tests,
        failure: failureOf(result, redact(plan.buildspecFile)),
        build,
    };
}
/** The failed command's place, or where the reason stands in the buildspec. */
function failureOf(result, file) {
    const deciding = (0,results/* decidingPhase */.jt)(result);
    if (!deciding)
        return undefined;
    const [command] = deciding.failedCommands;
    const [context] = deciding.contexts;
    const line = (command?.command ?? context)?.at?.line;
    return {
        phase: deciding.phase,
        message: context?.message ?? '',
        ...(line !== undefined && { file, line }),
    };
}

;// CONCATENATED MODULE: ./build/entry/batch/record-of-build.js



/** What a build of a batch came to, without secrets, for who runs the batch. */
function recordOfBuild(plan, result, redact, attempt) {
    const build = (0,build_json/* buildObject */.eo)(plan, result, redact);
    return recordOf(plan, result, { build, tests: (0,report_figures/* testTotals */.gS)(result.reports), attempt, redact });
}
/** Of a build that was stopped before it began. */
function recordOfStopped(identifier, attempt, now) {
    return {
        identifier,
        attempt,
        status: 'STOPPED',
        startTime: now,
        endTime: now,
        artifacts: [],
        reportArns: [],
        tests: { total: 0, failed: 0 },
    };
}

// EXTERNAL MODULE: ./build/entry/exit-code.js
var exit_code = __webpack_require__(58461);
// EXTERNAL MODULE: ./build/entry/interruption.js
var entry_interruption = __webpack_require__(27568);
// EXTERNAL MODULE: ./build/entry/report-error.js
var report_error = __webpack_require__(29446);
// EXTERNAL MODULE: ./build/render/visible.js
var visible = __webpack_require__(81175);
// EXTERNAL MODULE: ./build/cli/options.js + 9 modules
var cli_options = __webpack_require__(54962);
// EXTERNAL MODULE: ./build/cli/run.js + 26 modules
var run = __webpack_require__(86912);
// EXTERNAL MODULE: ./build/cli/with-prepared.js
var with_prepared = __webpack_require__(64099);
;// CONCATENATED MODULE: ./build/cli/batch-child.js









/** One build of a batch, for the process that runs `buildspec run --batch`. Gives the exit code. */
async function batchChild() {
    const interruption = (0,entry_interruption/* watchInterruptions */.oL)();
    let parent;
    try {
        parent = await (0,batch_parent/* connectToParent */.A)(interruption.stop);
        return await buildFor(parent, interruption);
    }
    catch (error) {
        const { message, exitCode: code } = (0,report_error/* describeError */.U)(error);
        process.stdout.write(`error: ${(0,visible/* visibleLines */.gB)(message)}\n`); // it may quote names of files of others
        await parent?.tellLast({ type: 'fault', message });
        return code;
    }
}
async function buildFor(parent, interruption) {
    const { request } = parent;
    const { file, options } = request.commandLine;
    const prepared = (0,cli_options/* prepareFromOptions */.i)(file, options, interruption.signal, request);
    let record = recordOfStopped(request.build.identifier, request.attempt, Date.now());
    const code = await (0,with_prepared/* withPrepared */.Y)(prepared, interruption, async (build) => {
        const { plan, secrets, refused } = build;
        parent.tell({ type: 'begun', uuid: plan.uuid, container: plan.container !== undefined });
        const result = await (0,run.runPrepared)(build, options, interruption, parent);
        record = recordOfBuild(plan, result, secrets.redact, request.attempt);
        return (0,exit_code/* exitCode */.I)(result.status, refused, interruption.received());
    });
    await parent.tellLast({ type: 'record', record });
    return code;
}


/***/ }),

/***/ 29446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ describeError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/** What to tell about an error that ended everything, and the exit code for it (SPEC §1.3). */
function describeError(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EnvironmentError */ .eG) {
        const message = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageWithHint */ .X9)(error);
        return { message, exitCode: error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo ? _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.badUsage : _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.environment };
    }
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return {
        message: `This is a bug in run-buildspec; please report it with these lines.\n${stack}`,
        exitCode: _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.environment,
    };
}


/***/ }),

/***/ 19473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X9: () => (/* binding */ messageWithHint),
/* harmony export */   dc: () => (/* binding */ EXIT),
/* harmony export */   eG: () => (/* binding */ EnvironmentError),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/** The person who called us can mend this: bad input, missing file, wrong option. Exit code 2. */
class UserError extends Error {
    name = 'UserError';
    hint;
    constructor(message, hint) {
        super(message);
        this.hint = hint;
    }
}
/** The machine cannot do what the build needs: no shell, no Docker, no network, no disk. Exit code 3. */
class EnvironmentError extends Error {
    name = 'EnvironmentError';
    hint;
    /** CodeBuild's status code for it (codebuild.md §4.5), where it has one. */
    statusCode;
    constructor(message, hint, options) {
        super(message, options);
        this.hint = hint;
        this.statusCode = options?.statusCode;
    }
}
/** What is wrong and what to do, as sentences of one text. */
function messageWithHint({ message, hint }) {
    if (hint === undefined)
        return message;
    return `${message}${/[.!?:]$/.test(message) ? '' : '.'} ${hint}`;
}
/** The command line's exit codes (SPEC §1.3). */
const EXIT = {
    succeeded: 0,
    buildFailed: 1,
    badUsage: 2,
    environment: 3,
    interrupted: 130,
    terminated: 143,
};


/***/ }),

/***/ 24963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $G: () => (/* binding */ VARIABLE_TYPES),
/* harmony export */   KK: () => (/* binding */ ARTIFACT_PACKAGINGS),
/* harmony export */   ms: () => (/* binding */ PRIVILEGED),
/* harmony export */   o9: () => (/* binding */ ORIGINS)
/* harmony export */ });
/** Where a variable's value comes from; a later origin in this list is beneath an earlier one (SPEC §2.4). */
const ORIGINS = ['builtin', 'override', 'batch', 'project', 'buildspec', 'environment'];
/** What a variable's value is, in the API's words: the text itself, or where in AWS it lies (codebuild.md §6). */
const VARIABLE_TYPES = ['PLAINTEXT', 'PARAMETER_STORE', 'SECRETS_MANAGER'];
/** `true`: all rights and the Docker socket; `socket`: the socket alone (SPEC §1.1). */
const PRIVILEGED = ['false', 'true', 'socket'];
/** `files`: an artifact's files as they are; `zip`: one zip that keeps modes and links (SPEC §1.1). */
const ARTIFACT_PACKAGINGS = ['files', 'zip'];


/***/ }),

/***/ 81175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PL: () => (/* binding */ columnsOf),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   gB: () => (/* binding */ visibleLines)
/* harmony export */ });
/** Characters that move the cursor, change a terminal's state, or reorder what is read. */
const INVISIBLE = /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu;
/**
 * Makes control characters visible, line breaks too, so that text from a file is safe on a terminal and on
 * one line.
 */
function visible(text) {
    return text.replace(INVISIBLE, (char) => {
        const code = char.codePointAt(0) ?? 0;
        if (code === 0x09)
            return '→   ';
        if (code < 0x20)
            return String.fromCharCode(0x2400 + code);
        return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
    });
}
/** As `visible`, but its lines stay lines. */
function visibleLines(text) {
    return text.split('\n').map(visible).join('\n');
}
/** How many columns of a terminal a text takes; East Asian letters and emoji take two, accents none. */
function columnsOf(text) {
    let columns = 0;
    for (const char of text) {
        if (/\p{M}/u.test(char))
            continue;
        columns += WIDE.test(char) ? 2 : 1;
    }
    return columns;
}
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303F\uFF01-\uFF60]/u;


/***/ })

};
