export const id = 7147;
export const ids = [7147];
export const modules = {

/***/ 7147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCollectMode: () => (/* binding */ runCollectMode)
});

// EXTERNAL MODULE: ./build/adapters/github/batch-records.js
var batch_records = __webpack_require__(4566);
// EXTERNAL MODULE: ./build/run/batch/join-batch.js
var join_batch = __webpack_require__(8956);
// EXTERNAL MODULE: ./build/run/batch/attempts.js
var attempts = __webpack_require__(8835);
// EXTERNAL MODULE: ./build/run/batch/reasons.js
var reasons = __webpack_require__(3708);
// EXTERNAL MODULE: ./build/run/batch/wordless-record.js
var wordless_record = __webpack_require__(8856);
;// CONCATENATED MODULE: ./build/run/batch/missing-records.js



const MOST_NAMED = 10;
/**
 * What must have happened in a batch that nobody saw run, from the records that its jobs left behind, those of all
 * attempts, by identifier. The newest one of a build counts, unless what it depends on was run again later. A build without
 * one was skipped because of a predecessor, `fast-fail` or the batch's end; else its job started and died: a FAULT.
 * @returns also warnings, of records that belong to no build of the plan
 */
function assumeRun(plan, records, { attempt, planned = 1, now, interruption }) {
    const { current, prior } = countingRecords(plan.builds, records, planned);
    const counting = [...current.values()];
    const latest = counting.reduce((most, record) => Math.max(most, record.attempt), 0);
    const ran = counting.filter((record) => record.attempt === latest);
    const reused = counting.filter((record) => record.attempt < latest && record.status === 'SUCCEEDED');
    const skipped = new Map();
    const endOf = (identifier) => current.get(identifier)?.status ?? (skipped.has(identifier) ? 'skipped' : 'missing');
    let tripped = plan.fastFail ? firstFailure(plan.builds, current) : undefined;
    for (const build of (0,attempts/* dependenciesFirst */.Ie)(plan.builds)) {
        if (current.has(build.identifier))
            continue;
        const reason = (0,reasons/* unmet */.iY)(build.dependsOn, endOf) ?? tripped ?? (interruption && reasons/* BATCH_INTERRUPTED */.i7[interruption]);
        if (reason !== undefined) {
            skipped.set(build.identifier, reason);
            continue;
        }
        current.set(build.identifier, died(build, attempt, now));
        if (plan.fastFail && !build.ignoreFailure)
            tripped = (0,reasons/* fastFailed */.gu)(build.identifier, 'FAULT');
    }
    return {
        startTime: ran.reduce((first, { startTime }) => Math.min(first, startTime), now),
        endTime: ran.length > 0 ? ran.reduce((last, { endTime }) => Math.max(last, endTime), 0) : now,
        current,
        prior,
        reused: new Set(reused.map(({ identifier }) => identifier)),
        skipped,
        interruption,
        warnings: foreign(plan.builds, [...records.keys()]),
    };
}
function foreign(builds, recorded) {
    const planned = new Set(builds.map(({ identifier }) => identifier));
    const unknown = recorded.filter((identifier) => !planned.has(identifier));
    if (unknown.length === 0)
        return [];
    const more = unknown.length - MOST_NAMED;
    const names = [...unknown.slice(0, MOST_NAMED), ...(more > 0 ? [`${more} more`] : [])].join(', ');
    return [`Results of builds that this batch does not have are left out: ${names}.`];
}
/** Which record of each build counts, and those before it. */
function countingRecords(builds, records, planned) {
    const old = (0,attempts/* superseded */.zT)(builds, (0,attempts/* newestAttempts */.Nc)(records));
    const current = new Map();
    const prior = new Map();
    for (const { identifier } of builds) {
        const own = [...(records.get(identifier) ?? [])].sort((one, other) => one.attempt - other.attempt);
        const last = own.at(-1);
        if (last && last.attempt >= planned && !old.has(identifier)) {
            current.set(identifier, last);
            own.pop();
        }
        if (own.length > 0)
            prior.set(identifier, own);
    }
    return { current, prior };
}
/** Why `fast-fail` ended the batch; builds that were STOPPED are rather its effect. */
function firstFailure(builds, current) {
    let first;
    for (const { identifier, ignoreFailure } of builds) {
        const { status, endTime } = current.get(identifier) ?? { status: 'SUCCEEDED', endTime: 0 };
        if (ignoreFailure || status === 'SUCCEEDED' || status === 'STOPPED')
            continue;
        if (!first || endTime < first.endTime)
            first = { identifier, status, endTime };
    }
    return first && (0,reasons/* fastFailed */.gu)(first.identifier, first.status);
}
function died(build, attempt, now) {
    const message = 'its job ended without a result';
    return (0,wordless_record/* wordlessRecord */.p)(build, {
        attempt,
        status: 'FAULT',
        startTime: now,
        endTime: now,
        phase: 'IN_PROGRESS',
        message,
    });
}

// EXTERNAL MODULE: ./build/run/batch/read-record.js
var read_record = __webpack_require__(9067);
// EXTERNAL MODULE: ./build/entry/exit-code.js
var exit_code = __webpack_require__(8461);
// EXTERNAL MODULE: ./build/entry/action/batch-job.js + 1 modules
var batch_job = __webpack_require__(1226);
// EXTERNAL MODULE: ./build/entry/action/combine.js
var combine = __webpack_require__(403);
// EXTERNAL MODULE: ./build/entry/action/finish-batch.js + 6 modules
var finish_batch = __webpack_require__(8610);
// EXTERNAL MODULE: ./build/entry/action/plan.js + 4 modules
var action_plan = __webpack_require__(7956);
;// CONCATENATED MODULE: ./build/entry/action/collect.js









/**
 * `mode: collect`: joins what the jobs of a batch came to into one result (SPEC §2.1), which they have left in the artifact
 * service. Gives the exit code.
 */
async function runCollectMode(context) {
    const { environment, output, now } = context;
    const batch = await (0,action_plan.prepareActionBatch)(context);
    if (!batch)
        return (0,exit_code/* exitCode */.I)('STOPPED', false, context.interruption.received());
    if (batch.refused)
        return (0,finish_batch/* finishRefused */.g)(context, batch);
    const { plan } = batch;
    const place = { environment, project: plan.projectName };
    const { records, planned } = await (0,batch_records/* readRecords */.T3)(undefined, place, (0,batch_job.recordTransfer)(context), read_record/* readRecord */.a);
    const { current } = countingRecords(plan.builds, records, planned ?? 1);
    const run = assumeRun(plan, records, {
        attempt: (0,batch_job.runAttempt)(environment),
        planned,
        now: now(),
        interruption: interruptionOf(plan, current),
    });
    for (const message of run.warnings)
        output.text(message);
    const result = (0,join_batch/* joinBatch */.XY)(plan, run, await (0,combine/* combine */.k)(context, plan, run));
    return (0,finish_batch/* finishBatch */.o)(context, result, batch.inputs.sourceDirectory);
}
/** Builds that were stopped, by nothing that failed before, tell that somebody cancelled the run. */
function interruptionOf({ builds, fastFail }, current) {
    const ends = builds.flatMap(({ identifier, ignoreFailure }) => {
        const status = current.get(identifier)?.status;
        return status === undefined ? [] : [{ status, counts: !ignoreFailure }];
    });
    const failed = ends.some(({ status, counts }) => counts && status !== 'SUCCEEDED' && status !== 'STOPPED');
    const stopped = ends.some(({ status }) => status === 'STOPPED');
    return stopped && !(fastFail && failed) ? 'STOPPED' : undefined;
}


/***/ })

};
