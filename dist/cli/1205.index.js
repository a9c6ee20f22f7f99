export const id = 1205;
export const ids = [1205];
export const modules = {

/***/ 55209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ PINS),
/* harmony export */   MH: () => (/* binding */ BATCH_FORMATS),
/* harmony export */   Py: () => (/* binding */ refuseWithout),
/* harmony export */   Zs: () => (/* binding */ RETRIES)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/** What `plan --batch --format` takes. */
const BATCH_FORMATS = ['text', 'json', 'mermaid', 'workflow'];
/** What `run --batch --retry` takes: RETRY_FAILED_BUILDS and RETRY_ALL_BUILDS (codebuild.md §8.4). */
const RETRIES = ['failed', 'all'];
/** What `migrate --pin` takes. */
const PINS = ['major', 'sha'];
/**
 * Refuses options that mean nothing without another one.
 * @throws UserError that names the first that is there
 */
function refuseWithout(needed, options, names) {
    const present = names.find((name) => options[name] !== undefined);
    if (present === undefined)
        return;
    const option = `--${present.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${option} is for batches.`, `Add ${needed}.`);
}


/***/ }),

/***/ 31205:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73136);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48179);
/* harmony import */ var picocolors__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(57336);
/* harmony import */ var _choices_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55209);
/* harmony import */ var _entry_report_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29446);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(19473);
/* harmony import */ var _plan_types_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(24963);
/* harmony import */ var _render_pinned_actions_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(18461);
/* harmony import */ var _render_visible_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(81175);











const collect = (value, before) => [...before, value];
const program = new commander__WEBPACK_IMPORTED_MODULE_3__/* .Command */ .uB('buildspec')
    .description('Runs AWS CodeBuild buildspecs, unmodified, on this machine.')
    .version(version())
    .exitOverride()
    .showHelpAfterError('(buildspec --help tells more)');
/** Adds the options that shape a build to `run` and `plan`. */
function withBuildOptions(command) {
    return command
        .argument('[FILE]', "the buildspec; default: the project's, else buildspec.yml in the source directory")
        .option('--source <DIR>', "the primary source, a directory or s3://bucket/key; default: the project's in S3, else this directory")
        .option('--secondary-source <ID=DIR>', 'a secondary source, CODEBUILD_SRC_DIR_ID, a directory or s3://bucket/key; may be repeated', collect, [])
        .option('--project <FILE>', 'a CodeBuild project, the JSON of batch-get-projects')
        .option('--project-name <N>', "the project's name; default: that in --project, else the source directory's")
        .option('--image <IMG>', "the Docker image to build in, or none; default: the project's, else this machine")
        .option('--privileged [MODE]', 'all rights and the Docker socket for the image; socket: only the socket')
        .option('--run-as <USER>', "the commands' user, where the buildspec does not say")
        .option('--env <NAME=VALUE>', 'a variable that overrides the buildspec; may be repeated', collect, [])
        .option('--env-file <FILE>', 'lines of NAME=VALUE that override the buildspec; may be repeated', collect, [])
        .option('--timeout <MIN>', "the whole build's time limit in minutes; default: the project's, else 60")
        .option('--artifacts <DIR>', 'where artifacts go; default: a new temporary folder')
        .addOption(new commander__WEBPACK_IMPORTED_MODULE_3__/* .Option */ .c$('--artifact-packaging <SHAPE>', "files as they are, or one zip with modes and links; default: the project's, else files").choices(_plan_types_js__WEBPACK_IMPORTED_MODULE_8__/* .ARTIFACT_PACKAGINGS */ .KK))
        .option('--reports <DIR>', 'where report files go, and reports.json with all that they hold')
        .option('--cache <DIR>', 'restore and save the cache in this folder; default: no cache')
        .option('--no-cache', 'do without a cache')
        .option('--phase <NAME>', 'run the commands of this phase only; may be repeated', collect, [])
        .option('--batch', 'all builds of the batch, in parallel')
        .option('--batch-build <ID>', 'the one build of the batch with this identifier');
}
withBuildOptions(program.command('run').description('run the build, or all builds of its batch'))
    .option('--max-parallel <N>', 'builds of the batch at a time; default: the number of processors')
    .addOption(new commander__WEBPACK_IMPORTED_MODULE_3__/* .Option */ .c$('--retry <WHICH>', 'run a failed batch again: its failed builds, or all').choices(_choices_js__WEBPACK_IMPORTED_MODULE_4__/* .RETRIES */ .Zs))
    .option('--batch-id <ID>', "the batch to run again; default: the project's last one")
    .option('--idempotency-token <TOKEN>', 'within five minutes, start no second batch with the same token')
    .option('--build-json <FILE>', 'write the build, or the batch, in the shape of batch-get-builds')
    .option('--dry-run', 'print what would run, like plan')
    .option('--keep', "keep the build's folder, with its last script and variables")
    .action(async (file, options) => {
    // Its output is written by now, and nothing that a build left may keep us alive.
    process.exit(await runFromOptions(file, options));
});
withBuildOptions(program.command('plan').description('print what a run would do'))
    .option('--json', 'as JSON')
    .addOption(new commander__WEBPACK_IMPORTED_MODULE_3__/* .Option */ .c$('--format <FORMAT>', 'of a batch: text, JSON, a Mermaid graph, a workflow with a job a build').choices(_choices_js__WEBPACK_IMPORTED_MODULE_4__/* .BATCH_FORMATS */ .MH))
    .action(async (file, options) => {
    process.exitCode = await planFromOptions(file, options);
    // What was waited for, a program that gives credentials say, may go on.
    if (process.exitCode >= _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .EXIT */ .dc.interrupted)
        process.exit();
});
program
    .command('check')
    .description('find what CodeBuild would refuse, and what looks wrong; docs/check.md tells more')
    .argument('[FILE...]', 'buildspecs, folders, quoted patterns, JSON of projects, or - for standard input; default: buildspec.yml')
    .option('--format <FORMAT>', 'text, json, github (annotations) or sarif', 'text')
    .option('--rule <ID=LEVEL>', 'off, note, warning or error for a rule; may be repeated', collect, [])
    .option('--max-warnings <N>', 'fail, with 1, when there are more warnings')
    .option('--fix', 'change what is certain; of standard input the new text goes to standard output')
    .option('--stdin-filename <NAME>', 'what standard input is called')
    .action(async (files, options) => {
    const { checkFromCommandLine } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(3162), __webpack_require__.e(4006), __webpack_require__.e(8989), __webpack_require__.e(9900), __webpack_require__.e(7942), __webpack_require__.e(2644)]).then(__webpack_require__.bind(__webpack_require__, 72644));
    process.exitCode = await checkFromCommandLine(files, options, version());
});
program
    .command('schema')
    .description('print the JSON schema of a buildspec, for editors')
    .action(async () => {
    const { buildspecSchema } = await __webpack_require__.e(/* import() */ 6808).then(__webpack_require__.bind(__webpack_require__, 96808));
    process.stdout.write(`${JSON.stringify(buildspecSchema(), null, 2)}\n`);
});
program
    .command('migrate')
    .description('write GitHub workflows for CodeBuild projects, with a report of what is kept; docs/migrating.md tells more')
    .argument('[FILE...]', 'projects, the JSON of batch-get-projects, or - for standard input')
    .option('--project <FILE...>', 'the same; may be repeated')
    .option('--buildspec <FILE>', "the project's buildspec; default: the file that it names, when it is below this directory")
    .option('--rules <FILE>', 'schedules of EventBridge that start the projects, the JSON of describe-rule or get-schedule')
    .option('--role-policy <FILE>', "the service role's policies, for those of the role that GitHub gets")
    .option('--out <DIR>', 'the root of the repository, where files go', '.')
    .option('--stdout', 'print the files, each after a line ==> PATH <==, and write none')
    .option('--eject', 'the phases as plain steps, without the action run-buildspec')
    .option('--strict', 'fail, with 1, when something was dropped')
    .addOption(new commander__WEBPACK_IMPORTED_MODULE_3__/* .Option */ .c$('--pin <HOW>', "others' actions by their major version, or by commit")
    .choices(_choices_js__WEBPACK_IMPORTED_MODULE_4__/* .PINS */ .$x)
    .default('major'))
    .option('--force', 'replace files that are there with another content')
    .option('--action <REF>', 'what uses: says of this action', _render_pinned_actions_js__WEBPACK_IMPORTED_MODULE_7__/* .OUR_ACTION */ .ay)
    .action(async (files, options) => {
    const { migrateFromOptions } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(3162), __webpack_require__.e(8989), __webpack_require__.e(9900), __webpack_require__.e(1935), __webpack_require__.e(7942), __webpack_require__.e(6497), __webpack_require__.e(3286)]).then(__webpack_require__.bind(__webpack_require__, 93286));
    process.exitCode = await migrateFromOptions(files, options);
});
program
    .command('filter')
    .description('print true or false: whether a webhook with these filter groups builds for an event of GitHub')
    .argument('<FILE>', 'filter groups, a webhook or a project, as JSON')
    .requiredOption('--event <FILE>', "the event's payload, as GITHUB_EVENT_PATH names it")
    .option('--event-name <NAME>', 'push, pull_request, release …; default: guessed from the payload')
    .option('--source <DIR>', 'the clone that is asked for changed files and messages', '.')
    .option('--changed-file <PATH>', 'a changed file, in place of the clone; may be repeated', collect, [])
    .option('--commit-message <TEXT>', "the head commit's message, in place of the clone")
    .option('--project-name <N>', 'the project, where the file holds several')
    .option('--explain', 'tell how each filter came out')
    .action(async (file, options) => {
    const { filterFromCommandLine } = await Promise.all(/* import() */[__webpack_require__.e(3162), __webpack_require__.e(7942), __webpack_require__.e(504)]).then(__webpack_require__.bind(__webpack_require__, 63619));
    process.exitCode = await filterFromCommandLine(file, options);
});
// Whoever has read enough, such as `head`, goes; what is printed after that is dropped.
process.stdout.on('error', (error) => {
    if (error.code === 'EPIPE')
        return;
    process.exitCode = report(new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .EnvironmentError */ .eG(`Standard output cannot be written: ${error.message}.`));
});
try {
    await program.parseAsync();
}
catch (error) {
    process.exitCode = error instanceof commander__WEBPACK_IMPORTED_MODULE_3__/* .CommanderError */ .b7 ? usageExitCode(error) : report(error);
}
async function runFromOptions(file, options) {
    const { batch, dryRun } = options;
    if (!batch) {
        (0,_choices_js__WEBPACK_IMPORTED_MODULE_4__/* .refuseWithout */ .Py)('--batch', options, ['maxParallel', 'retry', 'batchId', 'idempotencyToken']);
        return (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(9900), __webpack_require__.e(1935), __webpack_require__.e(6014), __webpack_require__.e(6912)]).then(__webpack_require__.bind(__webpack_require__, 86912))).run(file, options);
    }
    if (dryRun)
        return planFromOptions(file, options);
    return (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(3044), __webpack_require__.e(9900), __webpack_require__.e(1935), __webpack_require__.e(6014), __webpack_require__.e(6912), __webpack_require__.e(9433)]).then(__webpack_require__.bind(__webpack_require__, 69433))).runBatchHere(file, options);
}
async function planFromOptions(file, options) {
    const { batch, json, format = json ? 'json' : 'text' } = options;
    if (batch)
        return (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(3162), __webpack_require__.e(9900), __webpack_require__.e(1935), __webpack_require__.e(6014), __webpack_require__.e(6359)]).then(__webpack_require__.bind(__webpack_require__, 66359))).planBatchFromOptions(file, options, format);
    if (format !== 'text' && format !== 'json')
        (0,_choices_js__WEBPACK_IMPORTED_MODULE_4__/* .refuseWithout */ .Py)('--batch', options, ['format']);
    return (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(9900), __webpack_require__.e(1935), __webpack_require__.e(6014), __webpack_require__.e(3717)]).then(__webpack_require__.bind(__webpack_require__, 43717))).plan(file, { ...options, json: format === 'json' });
}
/** commander has printed what is wrong, or the help that was asked for. */
function usageExitCode(error) {
    return error.exitCode === 0 ? _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .EXIT */ .dc.succeeded : _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .EXIT */ .dc.badUsage;
}
function report(error) {
    const { message, exitCode } = (0,_entry_report_error_js__WEBPACK_IMPORTED_MODULE_5__/* .describeError */ .U)(error);
    // It may quote names of files of others.
    process.stderr.write(`${picocolors__WEBPACK_IMPORTED_MODULE_9__.createColors(picocolors__WEBPACK_IMPORTED_MODULE_9__.isColorSupported).red('error:')} ${(0,_render_visible_js__WEBPACK_IMPORTED_MODULE_10__/* .visibleLines */ .gB)(message)}\n`);
    return exitCode;
}
/** The bundle stands in dist/cli; a computed path keeps ncc from copying the file. */
function version() {
    const root = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_url__WEBPACK_IMPORTED_MODULE_2__.fileURLToPath)(import.meta.url)), '..', '..');
    return JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, 'package.json'), 'utf8')).version;
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

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

/***/ 18461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T8: () => (/* binding */ versionOfCommit),
/* harmony export */   ay: () => (/* binding */ OUR_ACTION),
/* harmony export */   n7: () => (/* binding */ pinnedAction)
/* harmony export */ });
/** Actions of others that workflows of ours use, in their newest versions when this was written. */
const PINS = {
    'actions/cache': pin('v5', 'v5.0.5', '27d5ce7f107fe9357f9df03efb73ab90386fccae'),
    'actions/checkout': pin('v7', 'v7.0.1', '3d3c42e5aac5ba805825da76410c181273ba90b1'),
    'actions/setup-dotnet': pin('v6', 'v6.0.0', 'a98b56852c35b8e3190ac28c8c2271da59106c68'),
    'actions/setup-go': pin('v7', 'v7.0.0', 'b7ad1dad31e06c5925ef5d2fc7ad053ef454303e'),
    'actions/setup-java': pin('v5', 'v5.7.0', 'b6effb05e454b25005698d916606bdc6ffcbf961'),
    'actions/setup-node': pin('v7', 'v7.0.0', '820762786026740c76f36085b0efc47a31fe5020'),
    'actions/setup-python': pin('v7', 'v7.0.0', '5fda3b95a4ea91299a34e894583c3862153e4b97'),
    'actions/upload-artifact': pin('v7', 'v7.0.0', 'bbbca2ddaa5d8feaa63e36b76fdaad77386f024f'),
    'aws-actions/configure-aws-credentials': pin('v6', 'v6.2.3', 'e6de054238d6b7531b4efff3b6587d9aade6a06c'),
    'ruby/setup-ruby': pin('v1', 'v1.315.0', '0dafeac902942906541bc140009cdbf32665b601'),
    'shivammathur/setup-php': pin('v2', '2.37.2', 'f3e473d116dcccaddc5834248c87452386958240'),
};
/** This one, as in README. */
const OUR_ACTION = 'OWNER/run-buildspec@v1';
/**
 * What `uses:` says of an action: `actions/checkout@v7`, or its commit, which GitHub advises, for only a commit cannot be moved
 * (docs.github.com, secure use of actions).
 * @param name with the path in its repository, if it has one: `actions/cache/restore`
 * @throws Error for an action that is not in the table
 */
function pinnedAction(name, how) {
    const repository = name.split('/', 2).join('/');
    const found = PINS[repository];
    if (found === undefined)
        throw new Error(`There is no pin for the action ${name}.`);
    return `${name}@${how === 'sha' ? found.commit : found.major}`;
}
/**
 * The version behind a commit that {@link pinnedAction} gave, for the comment beside it, which Dependabot keeps up to date;
 * undefined for anything else.
 */
function versionOfCommit(uses) {
    return Object.values(PINS).find(({ commit }) => uses.endsWith(`@${commit}`))?.version;
}
function pin(major, version, commit) {
    return { major, version, commit };
}


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
