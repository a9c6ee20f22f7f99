export const id = 1226;
export const ids = [1226];
export const modules = {

/***/ 4566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T3: () => (/* binding */ readRecords),
/* harmony export */   nT: () => (/* binding */ uploadRecord),
/* harmony export */   ws: () => (/* binding */ markPlanned)
/* harmony export */ });
/* unused harmony export recordName */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var yauzl__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(663);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9473);
/* harmony import */ var _artifact_store_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7087);
/* harmony import */ var _transfer_artifact_list_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4112);
/* harmony import */ var _transfer_transfer_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1935);








const FILE = 'build.json';
const MEBIBYTE = 1 << 20;
const LARGEST_RECORD = 10 * MEBIBYTE;
/** Parts of a name: the whole leaves room for what artifact-store.ts may append. */
const LONGEST_PROJECT = 24;
const LONGEST_IDENTIFIER = 90;
const HASH_DIGITS = 8;
/**
 * The name of the artifact that holds a build's record of that attempt. GitHub allows it, and no other project, identifier or
 * attempt has the same. Each attempt has its own: no job ever replaces another attempt's.
 */
function recordName(project, identifier, attempt) {
    return `${projectPrefix(project)}${identifierPart(identifier)}.${attempt}`;
}
function projectPrefix(project) {
    const readable = project.replace(/[^A-Za-z0-9_-]+/g, '-').slice(0, LONGEST_PROJECT);
    return `codebuild-batch.${readable}-${hash(project)}.`;
}
/** `-` is in no identifier. */
function identifierPart(identifier) {
    if (identifier.length <= LONGEST_IDENTIFIER)
        return identifier;
    return `${identifier.slice(0, LONGEST_IDENTIFIER - HASH_DIGITS - 1)}-${hash(identifier)}`;
}
function hash(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, HASH_DIGITS);
}
/**
 * Uploads a build's record for the jobs that depend on it and the one that collects. What this job has uploaded as that before
 * is replaced.
 * @throws EnvironmentError when there is no artifact service, it does not take the record after all attempts or before `signal`
 * aborts, or another job has built the same identifier in this attempt
 */
async function uploadRecord(record, place, options) {
    (0,_transfer_artifact_list_js__WEBPACK_IMPORTED_MODULE_6__/* .requireArtifactService */ .vx)(place.environment);
    const name = recordName(place.project, record.identifier, record.attempt);
    await (0,_transfer_artifact_list_js__WEBPACK_IMPORTED_MODULE_6__/* .inTemporaryFolder */ .PX)(place.environment, async (folder) => {
        const store = () => storeFile(name, JSON.stringify(record), folder, place, options);
        const client = { environment: place.environment, directory: folder };
        let stored = await store();
        if (!('failure' in stored))
            return;
        // Most often the name is not what was wrong, and the service may be down.
        const owner = await (0,_transfer_transfer_js__WEBPACK_IMPORTED_MODULE_7__/* .transfer */ .k)({ do: 'artifact-owner', name }, client, options).catch(() => 'nobody');
        if (owner === 'this-job' || owner === 'earlier-self') {
            await (0,_transfer_transfer_js__WEBPACK_IMPORTED_MODULE_7__/* .transfer */ .k)({ do: 'delete-artifact', name }, client, options).catch(() => undefined);
            stored = await store();
        }
        else if (owner !== 'nobody') {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .EnvironmentError */ .eG(`Another job of this run has built ${record.identifier} in the same attempt: its record ${name} is there.`, 'Each job of a batch builds another identifier, and batches in one run need different project names.');
        }
        if (!('failure' in stored))
            return;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .EnvironmentError */ .eG(`The record of the build ${record.identifier} cannot be uploaded: ${stored.failure}`);
    });
}
/**
 * The records of builds. Whoever may upload to the run may have written them, so they are checked.
 * @param identifiers undefined: of all builds of the project
 * @param read checks what is in an artifact
 * @throws EnvironmentError when there is no artifact service, it does not give them after all attempts, or one is no record,
 * which it names; the reason of `signal` when that aborts
 */
async function readRecords(identifiers, place, options, read) {
    (0,_transfer_artifact_list_js__WEBPACK_IMPORTED_MODULE_6__/* .requireArtifactService */ .vx)(place.environment);
    return (0,_transfer_artifact_list_js__WEBPACK_IMPORTED_MODULE_6__/* .inTemporaryFolder */ .PX)(place.environment, async (folder) => {
        const listed = await (0,_transfer_artifact_list_js__WEBPACK_IMPORTED_MODULE_6__/* .listArtifacts */ .wn)(place.environment, folder, options);
        const found = recordArtifacts(listed, identifiers, place.project);
        const large = found.find(({ size }) => size > LARGEST_RECORD);
        if (large !== undefined)
            throw unreadable(large.name, tooLarge());
        const zips = await (0,_transfer_artifact_list_js__WEBPACK_IMPORTED_MODULE_6__/* .downloadArtifacts */ .UL)(found, folder, place.environment, options);
        const records = [];
        for (const [index, { name, record: expected }] of found.entries()) {
            options.signal.throwIfAborted();
            const record = await recordIn(zips[index] ?? '', name, read);
            // It says whose it is, and its name does: both must say the same.
            if (recordName(place.project, record.identifier, record.attempt) !== expected)
                throw unreadable(name, 'it is the record of another build');
            records.push(record);
        }
        const byIdentifier = new Map();
        for (const record of records.sort((a, b) => a.attempt - b.attempt)) {
            byIdentifier.set(record.identifier, [...(byIdentifier.get(record.identifier) ?? []), record]);
        }
        return { records: byIdentifier, planned: plannedAttempt(listed, place.project) };
    });
}
/** No build is called like that. */
const PLAN = '-plan';
/**
 * Leaves word that the batch is planned in this attempt: "re-run all jobs" plans it again, and "re-run failed jobs" does not. So
 * records of attempts before do not count any more.
 * @throws EnvironmentError as `uploadRecord` does
 */
async function markPlanned(attempt, place, options) {
    (0,_transfer_artifact_list_js__WEBPACK_IMPORTED_MODULE_6__/* .requireArtifactService */ .vx)(place.environment);
    const name = recordName(place.project, PLAN, attempt);
    await (0,_transfer_artifact_list_js__WEBPACK_IMPORTED_MODULE_6__/* .inTemporaryFolder */ .PX)(place.environment, async (folder) => {
        const stored = await storeFile(name, '{}', folder, place, options);
        if ('failure' in stored)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .EnvironmentError */ .eG(`The plan's mark cannot be uploaded: ${stored.failure}`);
    });
}
function plannedAttempt(listed, project) {
    const prefix = `${projectPrefix(project)}${PLAN}.`;
    const attempts = listed.flatMap(({ name }) => {
        const [, attempt] = /^(\d+)(?:-\d+)?$/.exec(name.startsWith(prefix) ? name.slice(prefix.length) : '') ?? [];
        return attempt === undefined ? [] : [Number(attempt)];
    });
    return attempts.length === 0 ? undefined : Math.max(...attempts);
}
function storeFile(name, text, folder, place, options) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, FILE);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(path, text, { mode: 0o600 });
    const files = [{ entry: FILE, path }];
    return (0,_artifact_store_js__WEBPACK_IMPORTED_MODULE_5__.createGithubArtifacts)(place).store({ name, packaging: 'files', files }, options);
}
/** Of each build and attempt the newest. */
function recordArtifacts(listed, identifiers, project) {
    const prefix = projectPrefix(project);
    const wanted = identifiers && new Set(identifiers.map(identifierPart));
    const newest = new Map();
    for (const artifact of listed.toSorted((a, b) => a.id - b.id)) {
        if (!artifact.name.startsWith(prefix))
            continue;
        const [, part, attempt] = /^(\w[\w-]*)\.(\d+)(?:-\d+)?$/.exec(artifact.name.slice(prefix.length)) ?? [];
        if (part === undefined || !(wanted?.has(part) ?? true))
            continue;
        const record = `${prefix}${part}.${attempt}`;
        newest.set(record, { ...artifact, record });
    }
    return [...newest.values()];
}
/** @throws EnvironmentError that names the artifact */
async function recordIn(zip, name, read) {
    let json;
    try {
        json = await textIn(zip);
    }
    catch (error) {
        throw unreadable(name, error.message);
    }
    const record = read(json, undefined);
    if (typeof record === 'string')
        throw unreadable(name, record);
    return record;
}
/** No more is read than the zip says, and no more than a record may have. */
async function textIn(zip) {
    const archive = await (0,yauzl__WEBPACK_IMPORTED_MODULE_3__/* .openPromise */ .sO)(zip, { autoClose: false });
    try {
        for await (const entry of archive.eachEntry()) {
            if (entry.fileName !== FILE)
                continue;
            if (entry.uncompressedSize > LARGEST_RECORD)
                throw new Error(tooLarge());
            const chunks = await (await archive.openReadStreamPromise(entry)).toArray();
            return Buffer.concat(chunks).toString('utf8');
        }
    }
    finally {
        archive.close();
    }
    throw new Error(`there is no ${FILE} in it`);
}
function tooLarge() {
    return `it is larger than ${LARGEST_RECORD / MEBIBYTE} MiB`;
}
function unreadable(name, reason) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .EnvironmentError */ .eG(`The artifact ${name} is no record of a build: ${reason}.`, 'Only jobs with batch-build write such artifacts. Delete it, and run the job of that build again.');
}


/***/ }),

/***/ 4112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PX: () => (/* binding */ inTemporaryFolder),
/* harmony export */   UL: () => (/* binding */ downloadArtifacts),
/* harmony export */   ob: () => (/* binding */ hasArtifactService),
/* harmony export */   vx: () => (/* binding */ requireArtifactService),
/* harmony export */   wn: () => (/* binding */ listArtifacts)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9473);
/* harmony import */ var _transfer_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1935);







/** Pauses before the second and the third attempt, for a process that died and a network that is not there: all else the client tries five times. */
const PAUSES_MS = [2000, 8000];
/** What waiting does not mend, or the client has waited for. */
const FINAL = /non-retryable|after \d+ (attempts|retries)|RUNTIME_TOKEN|Invalid token|backend IDs|not (currently )?supported|No artifacts found|SHA-256|ENOSPC|EACCES/i;
/** The client's five attempts at a call take up to 36 s; a download that stands still it gives half a minute, and tries again. */
const SILENCE_MS = 60_000;
/** Whether there is an artifact service: a runner gives these variables (github-actions.md §4.3), a laptop does not. */
function hasArtifactService(environment) {
    return Boolean(environment['ACTIONS_RESULTS_URL'] && environment['ACTIONS_RUNTIME_TOKEN']);
}
/** @throws EnvironmentError when there is no artifact service */
function requireArtifactService(environment) {
    if (hasArtifactService(environment))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .EnvironmentError */ .eG('There is no artifact service here, and a batch over several jobs needs it.', 'mode: batch runs all builds of a batch in one job, without it.');
}
/** Gives `work` a new folder, which is gone afterwards, where artifact-store.ts has its own. */
async function inTemporaryFolder(environment, work) {
    const temporary = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(environment['RUNNER_TEMP'] || (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)());
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(temporary, `run-buildspec-batch-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(folder, { mode: 0o700 });
    try {
        return await work(folder);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(folder, { recursive: true, force: true });
    }
}
/**
 * All artifacts of the run that this job can see, in no order.
 * @param directory for the client to run in
 * @throws EnvironmentError when the service does not tell, after all attempts; the reason of `signal` when that aborts
 */
function listArtifacts(environment, directory, options) {
    const place = { environment, directory, silenceMs: SILENCE_MS };
    return inThreeAttempts("The run's artifacts cannot be listed", options, () => (0,_transfer_js__WEBPACK_IMPORTED_MODULE_6__/* .transfer */ .k)({ do: 'list-artifacts' }, place, options));
}
/**
 * Downloads artifacts below `folder`, which is there: the zips that the service keeps, in the order of `artifacts`.
 * @throws EnvironmentError that names the artifact that does not come, or not as it was uploaded, after all attempts; the reason
 * of `signal` when that aborts
 */
async function downloadArtifacts(artifacts, folder, environment, options) {
    if (artifacts.length === 0)
        return [];
    const place = { environment, directory: folder, silenceMs: SILENCE_MS };
    const zips = new Map();
    await inThreeAttempts('An artifact cannot be downloaded', options, async () => {
        const missing = artifacts.filter(({ id }) => !zips.has(id));
        const wanted = missing.map(({ id, size, digest }) => ({
            id,
            size,
            digest: digest || undefined,
            folder: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, String(id)),
        }));
        const downloaded = await (0,_transfer_js__WEBPACK_IMPORTED_MODULE_6__/* .transfer */ .k)({ do: 'download-artifacts', artifacts: wanted }, place, options);
        const failures = [];
        for (const [index, { id, name }] of missing.entries()) {
            const one = downloaded[index];
            if (one !== undefined && 'zip' in one)
                zips.set(id, one.zip);
            else
                failures.push(`${name}: ${one?.failure ?? 'no answer.'}`);
        }
        const worst = failures.find((failure) => FINAL.test(failure)) ?? failures[0];
        if (worst !== undefined)
            throw new Error(worst);
    });
    return artifacts.map(({ id }) => zips.get(id) ?? '');
}
async function inThreeAttempts(trouble, { signal, onProgress }, work) {
    for (let attempt = 0;; attempt++) {
        try {
            return await work();
        }
        catch (error) {
            signal.throwIfAborted();
            const { message } = error;
            const pause = PAUSES_MS[attempt];
            if (pause === undefined || FINAL.test(message)) {
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .EnvironmentError */ .eG(`${trouble}: ${message}`, undefined, { cause: error });
            }
            onProgress(`${trouble}: ${message} Trying again in ${pause / 1000} s.`);
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_4__.setTimeout)(pause, undefined, { signal }).catch(() => signal.throwIfAborted());
        }
    }
}


/***/ }),

/***/ 1226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  batchJob: () => (/* binding */ batchJob),
  recordTransfer: () => (/* binding */ recordTransfer),
  runAttempt: () => (/* binding */ runAttempt)
});

// EXTERNAL MODULE: ./build/adapters/github/batch-records.js
var batch_records = __webpack_require__(4566);
// EXTERNAL MODULE: ./build/adapters/github/transfer/artifact-list.js
var artifact_list = __webpack_require__(4112);
// EXTERNAL MODULE: ./build/adapters/github/workflow-command.js
var workflow_command = __webpack_require__(5084);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/run/batch/read-record.js
var read_record = __webpack_require__(9067);
// EXTERNAL MODULE: ./build/run/batch/attempts.js
var attempts = __webpack_require__(8835);
// EXTERNAL MODULE: ./build/run/batch/reasons.js
var reasons = __webpack_require__(3708);
;// CONCATENATED MODULE: ./build/run/batch/retry.js



/**
 * How a batch is run again, as `RetryBuildBatch` does (codebuild.md §8.4). `all` (RETRY_ALL_BUILDS) runs each build of the
 * plan. `failed` (RETRY_FAILED_BUILDS) reuses those that SUCCEEDED, if all that they depend on is reused too. Builds that
 * are new in the plan run, those that are gone are forgotten.
 * @throws UserError when the batch has not failed
 */
function retryOf(last, type, plan) {
    if (last.status === 'SUCCEEDED' || last.status === 'IN_PROGRESS') {
        const why = last.status === 'SUCCEEDED' ? 'this one SUCCEEDED' : 'this one is still in progress';
        throw new UserError(`Only a failed batch can be retried; ${why}.`);
    }
    const before = new Map(last.builds.map((build) => [build.identifier, build]));
    const retry = { reused: new Map(), prior: new Map(), attempt: nextAttempt(last) };
    for (const { identifier, dependsOn } of dependenciesFirst(plan.builds)) {
        const { current, prior = [] } = before.get(identifier) ?? {};
        const reuse = type === 'failed' && dependsOn.every((name) => retry.reused.has(name));
        if (current?.status === 'SUCCEEDED' && reuse)
            retry.reused.set(identifier, current);
        const past = current && !retry.reused.has(identifier) ? [...prior, current] : prior;
        if (past.length > 0)
            retry.prior.set(identifier, past);
    }
    return retry;
}
function nextAttempt({ builds }) {
    let last = 1;
    for (const { current, prior } of builds) {
        for (const { attempt } of current ? [...prior, current] : prior)
            last = Math.max(last, attempt);
    }
    return last + 1;
}
/**
 * The record that a job of "re-run failed jobs" takes instead of running its build again, which GitHub does to all jobs
 * behind a failed one: the build SUCCEEDED, and nothing that it depends on has run since. A build without dependencies is
 * always run: its job would not have been, had it succeeded.
 * @param own the build's records of all attempts
 * @param dependencies those of the builds it depends on, without the ones that are `superseded`
 * @param attempt the workflow run's attempt, from 1
 */
function mayReuse(own, dependencies, dependsOn, attempt) {
    const last = (0,attempts/* newest */.BP)(own);
    if (last?.status !== 'SUCCEEDED' || last.attempt >= attempt || dependsOn.length === 0)
        return undefined;
    const stands = dependsOn.every((identifier) => {
        const dependency = (0,attempts/* newest */.BP)(dependencies.get(identifier));
        return dependency !== undefined && dependency.attempt <= last.attempt;
    });
    return stands ? last : undefined;
}
/**
 * Why a job with `batch-build` must not run its build: something it depends on has not SUCCEEDED (codebuild.md §8.2);
 * undefined when it may.
 * @param dependencies as for `mayReuse`
 */
function mayStart(dependsOn, dependencies) {
    return (0,reasons/* unmet */.iY)(dependsOn, (identifier) => (0,attempts/* newest */.BP)(dependencies.get(identifier))?.status ?? 'missing');
}

// EXTERNAL MODULE: ./build/entry/artifact-inputs.js
var artifact_inputs = __webpack_require__(6523);
// EXTERNAL MODULE: ./build/entry/batch/record-of-build.js + 1 modules
var record_of_build = __webpack_require__(4464);
// EXTERNAL MODULE: ./build/entry/action/context.js
var action_context = __webpack_require__(6141);
;// CONCATENATED MODULE: ./build/entry/action/batch-job.js










const UPLOAD_MS = 10 * 60 * 1000;
/** The runner allows a stopped step 7.5 s, of which the build has used some (github-actions.md §3.6). */
const STOPPED_MS = 5000;
/** The attempt of the workflow's run, from 1. */
function runAttempt(environment) {
    return Number(environment['GITHUB_RUN_ATTEMPT']) || 1;
}
/** What the batch asks of GitHub's service: told in the log, ended with the step. */
function recordTransfer({ output, interruption, secrets }) {
    return {
        signal: interruption.signal,
        onProgress: (message) => output.text(secrets.redact(message)),
        onWarning: (message) => output.command((0,workflow_command/* workflowCommand */.NA)('warning', secrets.redact(message))),
    };
}
/** @param builds all of the batch */
function batchJob(context, plan, build, builds) {
    const { environment, output, secrets } = context;
    const attempt = runAttempt(environment);
    const place = {
        environment,
        project: plan.projectName,
        retentionDays: (0,artifact_inputs/* artifactInputs */.Q)(environment).retentionDays,
    };
    const hasService = (0,artifact_list/* hasArtifactService */.ob)(environment);
    return {
        settle: async () => {
            const { identifier, dependsOn } = build;
            if (dependsOn.length === 0)
                return undefined;
            if (!hasService) {
                const waited = dependsOn.join(', ');
                const message = `There is no artifact service here, so nobody knows what became of ${waited}: the build runs.`;
                output.command((0,workflow_command/* workflowCommand */.NA)('warning', message));
                return undefined;
            }
            // In a later attempt a record may be out of date, which all that it depends on tells.
            const before = attempt > 1 ? predecessors(build, builds) : [];
            const wanted = attempt > 1 ? [identifier, ...before.map((one) => one.identifier)] : dependsOn;
            const { records, planned = 1 } = await (0,batch_records/* readRecords */.T3)(wanted, place, recordTransfer(context), read_record/* readRecord */.a);
            for (const [name, own] of records)
                records.set(name, own.filter((record) => record.attempt >= planned));
            for (const old of (0,attempts/* superseded */.zT)(before, (0,attempts/* newestAttempts */.Nc)(records)))
                records.delete(old);
            const earlier = mayReuse(records.get(identifier) ?? [], records, dependsOn, attempt);
            if (earlier)
                return tellReused(earlier);
            const reason = mayStart(dependsOn, records);
            if (reason === undefined)
                return undefined;
            output.command((0,workflow_command/* workflowCommand */.NA)('notice', `${identifier} is skipped: ${reason}`));
            return errors/* EXIT */.dc.succeeded;
        },
        upload: async (result) => {
            if (!hasService) {
                const message = 'There is no artifact service here: mode collect will not know of this build.';
                output.command((0,workflow_command/* workflowCommand */.NA)('warning', message));
                return result;
            }
            try {
                // What was stopped has a few seconds left, and is to be known of.
                const signal = AbortSignal.timeout(result.status === 'STOPPED' ? STOPPED_MS : UPLOAD_MS);
                const options = { ...recordTransfer(context), signal };
                await (0,batch_records/* uploadRecord */.nT)((0,record_of_build/* recordOfBuild */.j)(plan, result, secrets.redact, attempt), place, options);
                return result;
            }
            catch (error) {
                if (!(error instanceof errors/* EnvironmentError */.eG))
                    throw error;
                output.command((0,workflow_command/* workflowCommand */.NA)('error', secrets.redact((0,errors/* messageWithHint */.X9)(error))));
                return result.status === 'SUCCEEDED' ? { ...result, status: 'FAULT' } : result;
            }
        },
    };
    function tellReused(record) {
        const message = `${build.identifier} SUCCEEDED in attempt ${record.attempt}, and nothing that it waits for ran again: it is not run again.`;
        output.command((0,workflow_command/* workflowCommand */.NA)('notice', message));
        (0,action_context/* setStatus */.Lx)(environment, 'SUCCEEDED');
        (0,action_context/* setOutputs */.n0)(environment, {
            ...(record.buildId !== undefined && { 'build-id': record.buildId }),
            ...(record.buildArn !== undefined && { 'build-arn': record.buildArn }),
            artifacts: JSON.stringify(record.artifacts),
        });
        return errors/* EXIT */.dc.succeeded;
    }
}
/** All builds that this one depends on, directly or not. */
function predecessors(build, builds) {
    const byName = new Map(builds.map((one) => [one.identifier, one]));
    const found = new Set();
    const visit = ({ dependsOn }) => {
        for (const name of dependsOn) {
            const one = byName.get(name);
            if (!one || found.has(one))
                continue;
            found.add(one);
            visit(one);
        }
    };
    visit(build);
    return [...found];
}


/***/ }),

/***/ 8835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ newest),
/* harmony export */   Ie: () => (/* binding */ dependenciesFirst),
/* harmony export */   Nc: () => (/* binding */ newestAttempts),
/* harmony export */   zT: () => (/* binding */ superseded)
/* harmony export */ });
/** The record of the newest attempt; undefined when there is none. */
function newest(records = []) {
    return records.reduce((found, record) => (found && found.attempt > record.attempt ? found : record), undefined);
}
/** The newest attempt that each build has a record of, by identifier. */
function newestAttempts(records) {
    const attempts = new Map();
    for (const [identifier, own] of records) {
        const last = newest(own);
        if (last)
            attempts.set(identifier, last.attempt);
    }
    return attempts;
}
/** Every build after those that it depends on, else in the order of the plan. */
function dependenciesFirst(builds) {
    return [...builds].sort((one, other) => one.level - other.level);
}
/**
 * The builds whose results no longer count: something that they depend on, directly or not, was run again in a later
 * attempt, and they were not, since it failed or the batch ended before.
 * @param attempts the newest attempt that each build has a record of; absent: it has none
 * @returns identifiers
 */
function superseded(builds, attempts) {
    const found = new Set();
    /** The newest attempt of a build and all that it depends on. */
    const reached = new Map();
    for (const { identifier, dependsOn } of dependenciesFirst(builds)) {
        const own = attempts.get(identifier);
        const before = dependsOn.reduce((most, name) => Math.max(most, reached.get(name) ?? 0), 0);
        if (own !== undefined && own < before)
            found.add(identifier);
        reached.set(identifier, Math.max(own ?? 0, before));
    }
    return found;
}


/***/ }),

/***/ 9067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ readRecord)
/* harmony export */ });
/* unused harmony export recordFrom */
const STATUSES = {
    SUCCEEDED: true,
    FAILED: true,
    FAULT: true,
    TIMED_OUT: true,
    STOPPED: true,
};
/** What CodeBuild allows in an identifier (codebuild.md §8.1). */
const IDENTIFIER = /^[A-Za-z0-9_]{1,127}$/;
const HEX = /^[0-9a-f]*$/i;
/** A build's JSON is not half as deep; one of a hundred thousand levels would end whoever writes it again. */
const DEEPEST = 32;
/**
 * Reads a record that another process or job wrote, of which nothing is trusted.
 * @param identifier whose it must be; undefined: anybody's
 * @returns the record, or what is wrong with it, in words of ours only
 */
function readRecord(json, identifier) {
    let value;
    try {
        value = JSON.parse(json);
    }
    catch {
        return 'it is no JSON';
    }
    return recordFrom(value, identifier);
}
/** As `readRecord`, of what the JSON holds. Fields that a record does not have are dropped. */
function recordFrom(value, identifier) {
    if (!isObject(value))
        return 'it is no object';
    const { problems, text, hex, number, count, list, optional } = createReader();
    const artifact = (one, at) => {
        const found = objectOr(one, at, problems);
        const { packaging } = found;
        if (packaging !== 'files' && packaging !== 'zip')
            problems.push(`${at}.packaging is unknown`);
        return {
            ...optional('identifier', found['identifier'], text, at),
            name: text(found['name'], `${at}.name`),
            packaging: packaging === 'zip' ? 'zip' : 'files',
            location: text(found['location'], `${at}.location`),
            files: count(found['files'], `${at}.files`),
            size: count(found['size'], `${at}.size`),
            ...optional('sha256', found['sha256'], hex, at),
            ...optional('md5', found['md5'], hex, at),
            ...optional('id', found['id'], count, at),
            ...optional('digest', found['digest'], hex, at),
        };
    };
    const failure = (one, at) => {
        const found = objectOr(one, at, problems);
        return {
            phase: text(found['phase'], `${at}.phase`),
            message: text(found['message'], `${at}.message`),
            ...optional('file', found['file'], text, at),
            ...optional('line', found['line'], count, at),
        };
    };
    const build = (one, at) => {
        if (!isObject(one))
            problems.push(`${at} is no object`);
        else if (isDeep(one))
            problems.push(`${at} is nested too deeply`);
        return one;
    };
    const whose = text(value['identifier'], 'identifier');
    if (!IDENTIFIER.test(whose))
        problems.push('identifier is none that a build can have');
    if (identifier !== undefined && whose !== identifier)
        problems.push('it is the record of another build');
    const attempt = count(value['attempt'], 'attempt');
    if (attempt === 0)
        problems.push('attempt is 0');
    const tests = objectOr(value['tests'], 'tests', problems);
    const record = {
        identifier: whose,
        attempt,
        status: statusOf(value['status'], problems),
        startTime: number(value['startTime'], 'startTime'),
        endTime: number(value['endTime'], 'endTime'),
        ...optional('buildArn', value['buildArn'], text),
        ...optional('buildId', value['buildId'], text),
        artifacts: list(value['artifacts'], 'artifacts').map((one, index) => artifact(one, `artifacts[${index}]`)),
        reportArns: list(value['reportArns'], 'reportArns').map((one, index) => text(one, `reportArns[${index}]`)),
        tests: { total: count(tests['total'], 'tests.total'), failed: count(tests['failed'], 'tests.failed') },
        ...optional('failure', value['failure'], failure),
        ...optional('build', value['build'], build),
    };
    return problems[0] ?? record;
}
function createReader() {
    const problems = [];
    const read = (isRight, what, instead) => (value, at) => {
        if (isRight(value))
            return value;
        problems.push(value === undefined ? `${at} is missing` : `${at} is no ${what}`);
        return instead;
    };
    const isText = (value) => typeof value === 'string';
    const isCount = (value) => Number.isSafeInteger(value) && value >= 0;
    return {
        problems,
        text: read(isText, 'text', ''),
        hex: read((value) => isText(value) && HEX.test(value), 'hexadecimal text', ''),
        number: read((value) => Number.isFinite(value), 'number', 0),
        count: read(isCount, 'whole number from 0', 0),
        list: read((value) => Array.isArray(value), 'list', []),
        optional: (key, value, readIt, parent) => {
            if (value === undefined)
                return {};
            const at = parent === undefined ? key : `${parent}.${key}`;
            return { [key]: readIt(value, at) };
        },
    };
}
function statusOf(value, problems) {
    if (typeof value === 'string' && Object.hasOwn(STATUSES, value))
        return value;
    problems.push('status is unknown');
    return 'FAULT';
}
function objectOr(value, at, problems) {
    if (isObject(value))
        return value;
    problems.push(value === undefined ? `${at} is missing` : `${at} is no object`);
    return {};
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Level by level: what is nested that deeply must not be gone through by calls. */
function isDeep(value) {
    let level = [value];
    for (let depth = 0; level.length > 0; depth++) {
        if (depth > DEEPEST)
            return true;
        level = level.flatMap((one) => Object.values(one).filter((inner) => typeof inner === 'object' && inner !== null));
    }
    return false;
}


/***/ }),

/***/ 3708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gu: () => (/* binding */ fastFailed),
/* harmony export */   i7: () => (/* binding */ BATCH_INTERRUPTED),
/* harmony export */   iY: () => (/* binding */ unmet),
/* harmony export */   is: () => (/* binding */ waitsFor)
/* harmony export */ });
const ENDED = {
    FAILED: 'FAILED',
    TIMED_OUT: 'TIMED_OUT',
    STOPPED: 'was STOPPED',
    FAULT: 'ended in FAULT',
    skipped: 'was skipped',
    missing: 'has no result',
};
/** Why a build does not start whose predecessor did not succeed (codebuild.md §8.2). */
function waitsFor(predecessor, ended) {
    return `it waits for ${predecessor}, which ${ENDED[ended]}`;
}
/** Why a build does not start once another one has failed a batch with `fast-fail` (codebuild.md §8.1). */
function fastFailed(identifier, ended) {
    return `fast-fail: ${identifier} ${ENDED[ended]}`;
}
/** Why a build does not start in a batch that was ended from outside. */
const BATCH_INTERRUPTED = {
    TIMED_OUT: 'the batch timed out',
    STOPPED: 'the batch was stopped',
};
/**
 * Why a build may not start now: the first of its predecessors that has not SUCCEEDED; undefined when all have.
 * @param endOf how the build of an identifier came out
 */
function unmet(dependsOn, endOf) {
    for (const identifier of dependsOn) {
        const ended = endOf(identifier);
        if (ended !== 'SUCCEEDED')
            return waitsFor(identifier, ended);
    }
    return undefined;
}


/***/ })

};
