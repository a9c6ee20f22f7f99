export const id = 809;
export const ids = [809];
export const modules = {

/***/ 2809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   artifactOwner: () => (/* binding */ artifactOwner)
/* harmony export */ });
/* harmony import */ var _actions_http_client__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44942);
/* harmony import */ var _actions_http_client_lib_auth__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92145);


/**
 * Whose the artifact of that name is (SPEC §2.1: a re-run replaces its own). The client hides the job's id, so this asks
 * the service itself (github-actions.md §4.3). Whether a job keeps its id when it is run again is not known.
 */
async function artifactOwner(name, environment) {
    const token = environment['ACTIONS_RUNTIME_TOKEN'] ?? '';
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    const [, run, job] = /(?:^| )Actions\.Results:([^: ]+):([^: ]+)/.exec(claims.scp) ?? [];
    const client = new _actions_http_client__WEBPACK_IMPORTED_MODULE_0__/* .HttpClient */ .Qq('run-buildspec', [new _actions_http_client_lib_auth__WEBPACK_IMPORTED_MODULE_1__/* .BearerCredentialHandler */ .tZ(token)]);
    const url = new URL('/twirp/github.actions.results.api.v1.ArtifactService/ListArtifacts', environment['ACTIONS_RESULTS_URL']);
    const answer = await client.postJson(url.href, {
        workflow_run_backend_id: run,
        workflow_job_run_backend_id: job,
        name_filter: name,
    });
    const listed = (answer.result?.artifacts ?? []).filter((artifact) => artifact.name === name);
    if (listed.length === 0)
        return 'nobody';
    const begun = (claims.nbf ?? claims.iat ?? 0) * 1000;
    const laterAttempt = Number(environment['GITHUB_RUN_ATTEMPT'] ?? '1') > 1;
    const owners = listed.map((artifact) => {
        const isOwn = (artifact.workflow_job_run_backend_id ?? artifact.workflowJobRunBackendId) === job;
        const isEarlier = Date.parse(artifact.created_at ?? artifact.createdAt ?? '') < begun;
        if (isOwn)
            return isEarlier ? 'earlier-self' : 'this-job';
        return isEarlier && laterAttempt ? 'earlier-job' : 'another-job';
    });
    return (['another-job', 'earlier-job', 'this-job'].find((one) => owners.includes(one)) ??
        'earlier-self');
}


/***/ })

};
