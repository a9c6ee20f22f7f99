export const id = 504;
export const ids = [504];
export const modules = {

/***/ 68890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W1: () => (/* binding */ findRepository),
/* harmony export */   Ym: () => (/* binding */ gitSource),
/* harmony export */   lX: () => (/* binding */ readGit)
/* harmony export */ });
/* unused harmony export cloneUrl */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



/**
 * Reads the repository that a directory lies in; `undefined` where there is none, or no git program.
 *
 * The repository is found by us and named to git: git then does not ask who owns it (a job container's workspace
 * belongs to somebody else), which works with every version of git and needs no `safe.directory` anywhere. Nor does
 * the GIT_DIR of a git hook that started us count.
 */
async function readGit(directory, env) {
    const found = findRepository(directory);
    if (found === undefined)
        return undefined;
    const { gitDirectory, repository } = found;
    const [head, remotes] = await Promise.all([
        git(gitDirectory, ['rev-parse', 'HEAD', '--symbolic-full-name', 'HEAD'], env),
        git(gitDirectory, ['config', '--null', '--get-regexp', '^remote\\..*\\.url$'], env),
    ]);
    const [commit, ref] = head?.trimEnd().split('\n') ?? [];
    const remoteUrl = remotes === undefined ? undefined : originUrl(remotes);
    return {
        remoteUrl: remoteUrl === undefined ? undefined : cloneUrl(remoteUrl),
        commit,
        branch: ref?.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : undefined,
        repository,
    };
}
/** A source as git alone describes it: what was asked for is the branch one is on, else the commit. */
function gitSource(directory, facts) {
    const version = facts?.branch ?? facts?.commit;
    return {
        directory,
        repositoryUrl: facts?.remoteUrl,
        version: facts?.commit === undefined ? undefined : version,
        resolvedVersion: facts?.commit,
        repository: facts?.repository,
    };
}
/**
 * A remote's URL as `CODEBUILD_SOURCE_REPO_URL` holds it: without credentials, and https for ssh remotes, since
 * CodeBuild clones Git providers over https only and buildspecs take that URL apart (codebuild.md §5.1).
 */
function cloneUrl(remote) {
    const ssh = /^(?:git\+)?ssh:\/\/(?:[^@/]*@)?([^/:]+)(?::\d+)?\/+(.+)$/i.exec(remote);
    // `host:path`; one letter before the colon is a Windows drive, `::` a remote helper.
    const scp = /^(?:[^@/:]+@)?([^/:@]{2,}):(?![:/]*\/\/|:)\/*(.+)$/.exec(remote);
    const match = ssh ?? scp;
    if (match)
        return `https://${match[1]}/${match[2]}`;
    return remote.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/?#]*@/i, '$1');
}
/** The nearest parent that is a repository; a worktree's and a submodule's `.git` is a file that names another place. */
function findRepository(start) {
    try {
        const real = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(start);
        let directory = real;
        for (;;) {
            const candidate = node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, '.git');
            const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(candidate) ? followGitFile(candidate) : undefined;
            if (found !== undefined && (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(found, 'HEAD'))) {
                const repository = { directory, path: node_path__WEBPACK_IMPORTED_MODULE_2__.relative(directory, real) };
                if (found !== candidate)
                    repository.gitDirectory = commonDirectory(found);
                return { gitDirectory: found, repository };
            }
            const parent = node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(directory);
            if (parent === directory)
                return undefined;
            directory = parent;
        }
    }
    catch {
        return undefined;
    }
}
/** A linked worktree's own data lies below that of the repository, which it needs too. */
function commonDirectory(gitDirectory) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(gitDirectory, 'commondir');
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(file) ? node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(gitDirectory, (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file, 'utf8').trim()) : gitDirectory;
}
function followGitFile(candidate) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(candidate).isDirectory())
        return candidate;
    const target = /^gitdir: (.+?)\s*$/.exec((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(candidate, 'utf8'))?.[1];
    return target === undefined ? undefined : node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(candidate), target);
}
/** `origin`, else the first remote; the input is `git config --null`: `key LF value NUL` for each. */
function originUrl(config) {
    const remotes = config
        .split('\0')
        .filter((entry) => entry.includes('\n'))
        .map((entry) => ({
        key: entry.slice(0, entry.indexOf('\n')),
        url: entry.slice(entry.indexOf('\n') + 1),
    }));
    return (remotes.find(({ key }) => key === 'remote.origin.url') ?? remotes[0])?.url;
}
/** Standard output of a git command; `undefined` when it failed or git is not there. */
function git(gitDirectory, argv, env) {
    return new Promise((resolve) => {
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('git', ['--git-dir', gitDirectory, ...argv], { env, windowsHide: true }, (error, stdout) => resolve(error ? undefined : stdout));
    });
}


/***/ }),

/***/ 70584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ decodeSource)
/* harmony export */ });
/** Larger files are refused (SPEC §2.1). */
const MAX_BYTES = 4 * 1024 * 1024;
/** The characters that Go's YAML reader refuses. */
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]/;
/**
 * Turns the bytes of a file into the text that YAML reads: UTF-8 without its byte order mark, every line
 * break one that our YAML parser knows. Gives a problem for what is too large, not UTF-8, or binary.
 */
function decodeSource(source) {
    const size = typeof source === 'string' ? Buffer.byteLength(source) : source.byteLength;
    if (size > MAX_BYTES) {
        return problem(`the file has ${size} bytes, more than ${MAX_BYTES}`, 'Is this the right file? Move long scripts to files of their own.');
    }
    const decoded = typeof source === 'string' ? source : decodeUtf8(source);
    if (typeof decoded !== 'string')
        return { problem: decoded };
    // A lone carriage return is a line break in YAML, but not for our parser.
    const text = decoded.replace(/^\uFEFF/, '').replace(/\r(?!\n)/g, '\n');
    const control = CONTROL.exec(text);
    if (control) {
        const code = control[0].charCodeAt(0);
        const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
        return problem(`control characters are not allowed: ${name}`, code === 0
            ? 'The file is binary, not text.'
            : 'Remove the character, or write it as an escape that the shell understands.', positionOf(text, control.index));
    }
    return { text };
}
function decodeUtf8(bytes) {
    if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
        return problem('the file is UTF-16, not UTF-8', 'Save it as UTF-8.').problem;
    }
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        const text = new TextDecoder('utf-8').decode(bytes);
        return problem('invalid UTF-8', text.includes('\0') ? 'The file is binary, not text.' : 'Save the file as UTF-8.', positionOf(text, text.indexOf('\uFFFD'))).problem;
    }
}
function problem(message, hint, range = { line: 1, column: 1, endLine: 1, endColumn: 1 }) {
    return { problem: { message, hint, range } };
}
function positionOf(text, offset) {
    const line = text.slice(0, offset).split('\n').length;
    const column = offset - text.lastIndexOf('\n', offset - 1);
    return { line, column, endLine: line, endColumn: column + 1 };
}


/***/ }),

/***/ 63619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  filterFromCommandLine: () => (/* binding */ filterFromCommandLine)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/adapters/git/git.js
var git_git = __webpack_require__(68890);
;// CONCATENATED MODULE: ./build/adapters/git/history.js



const FETCH_MINUTES = 10;
/** How far a shallow clone is deepened in search of where a branch began; then it is fetched as a whole. */
const DEEPEN = ['--deepen=50', '--deepen=1000', '--unshallow'];
const HINT = 'Give actions/checkout `fetch-depth: 0`, and leave `persist-credentials` on.';
/**
 * Opens the repository that a directory lies in.
 * @throws EnvironmentError, here and later, where there is none, or git cannot tell
 */
function openHistory(directory, { env, signal, onFetch }) {
    const found = (0,git_git/* findRepository */.W1)(directory);
    if (found === undefined)
        throw new errors/* EnvironmentError */.eG(`There is no git repository at ${directory}.`, 'Use actions/checkout before.');
    const gitEnv = { ...env, GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' };
    const git = (argv, input, encoding) => run(['--git-dir', found.gitDirectory, ...argv], { env: gitEnv, signal, encoding }, input);
    const isShallow = async () => (await git(['rev-parse', '--is-shallow-repository'])).trim() === 'true';
    const fetch = async (depth, commits) => {
        const [remote] = (await git(['remote'])).split('\n');
        try {
            if (!remote)
                throw new errors/* EnvironmentError */.eG('it has no remote');
            onFetch(`Fetching commits that the clone at ${directory} has not, from ${remote}`);
            await git(['fetch', '--quiet', '--no-tags', '--no-recurse-submodules', ...depth, remote, ...commits]);
        }
        catch (error) {
            if (signal?.aborted)
                throw error;
            const { message } = error;
            throw new errors/* EnvironmentError */.eG(`The clone at ${directory} has not all commits that are needed, and they cannot be fetched: ${message}.`, HINT, { cause: error });
        }
    };
    /** In a full clone the history stays full. */
    const need = async (commits) => {
        const told = await git(['cat-file', '--batch-check'], commits.map((commit) => `${commit}\n`).join(''));
        const missing = commits.filter((_, index) => told.split('\n')[index]?.endsWith(' missing'));
        if (missing.length > 0)
            await fetch((await isShallow()) ? ['--depth=1'] : [], missing);
    };
    const mergeBase = async (base, head) => {
        await need([base, head]);
        for (const deepen of [undefined, ...DEEPEN]) {
            if (deepen !== undefined && (await isShallow()))
                await fetch([deepen], [base, head]);
            const [common] = (await git(['merge-base', base, head]).catch(() => '')).split('\n');
            if (common)
                return common;
        }
        throw new errors/* EnvironmentError */.eG(`The commits ${base} and ${head} have no history in common.`, HINT);
    };
    const diff = async (from, to) => paths(await git(['diff-tree', '-r', '-z', '--no-renames', '--name-only', from, to]));
    return {
        message: async (commit) => {
            await need([commit]);
            return (await git(['show', '--no-patch', '--format=%B', commit])).replace(/\n+$/, '');
        },
        changed: async (from, to) => {
            await need([from, to]);
            return diff(from, to);
        },
        changedSinceFork: async (base, head) => diff(await mergeBase(base, head), head),
        changedBy: async (commits) => {
            await need(commits);
            const input = commits.map((commit) => `${commit}\n`).join('');
            const parents = firstParents(await git(['cat-file', '--batch'], input, 'latin1'));
            const pairs = commits.map((commit, index) => ({ commit, parent: parents[index] }));
            await need(pairs.flatMap(({ parent }) => parent ?? []));
            const lines = pairs.map(({ commit, parent }) => `${commit}${parent === undefined ? '' : ` ${parent}`}\n`);
            const argv = [
                'diff-tree',
                '--stdin',
                '--root',
                '--no-commit-id',
                '-r',
                '-z',
                '--no-renames',
                '--name-only',
            ];
            return [...new Set(paths(await git(argv, lines.join(''))))];
        },
    };
}
/**
 * Of each commit that `git cat-file --batch` shows, as it is: git itself hides parents in a shallow clone.
 * @param output one character a byte
 */
function firstParents(output) {
    const parents = [];
    for (let at = 0; at < output.length;) {
        const start = output.indexOf('\n', at) + 1;
        const size = Number(output.slice(at, start).trim().split(' ')[2]);
        const [headers = ''] = output.slice(start, start + size).split('\n\n', 1);
        parents.push(/^parent ([0-9a-f]+)$/m.exec(headers)?.[1]);
        at = start + size + 1;
    }
    return parents;
}
function paths(output) {
    return output.split('\0').filter((path) => path !== '');
}
/** @throws Error with what git said last; git takes passwords out of addresses itself */
function run(argv, { env, signal, encoding = 'utf8', }, input = '') {
    return new Promise((resolve, reject) => {
        const options = {
            env,
            signal,
            encoding,
            windowsHide: true,
            maxBuffer: Infinity,
            timeout: FETCH_MINUTES * 60_000,
        };
        const child = (0,external_node_child_process_.execFile)('git', argv, options, (error, stdout, stderr) => {
            if (error === null)
                resolve(stdout);
            else if (signal?.aborted)
                reject(signal.reason);
            else
                reject(new errors/* EnvironmentError */.eG(stderr.trim().split('\n').at(-1) || error.message));
        });
        child.stdin?.on('error', () => undefined);
        child.stdin?.end(input);
    });
}

;// CONCATENATED MODULE: ./build/adapters/github/payload.js
/** The text at the end of a path of keys; undefined where there is none, or an empty one. */
function payload_text(value, ...keys) {
    const found = field(value, ...keys);
    return typeof found === 'string' && found !== '' ? found : undefined;
}
/** What is at the end of a path of keys, in JSON of anybody. */
function field(value, ...keys) {
    return keys.reduce((inner, key) => (isObject(inner) ? own(inner, key) : undefined), value);
}
function isObject(value) {
    return typeof value === 'object' && value !== null;
}
/** A key that the object has itself, not `constructor` and the like. */
function own(object, key) {
    return Object.hasOwn(object, key) ? object[key] : undefined;
}

;// CONCATENATED MODULE: ./build/adapters/github/event.js


const PULL_REQUEST_EVENTS = {
    opened: 'PULL_REQUEST_CREATED',
    synchronize: 'PULL_REQUEST_UPDATED',
    reopened: 'PULL_REQUEST_REOPENED',
};
const READERS = {
    push: readPush,
    pull_request: readPullRequest,
    pull_request_target: readPullRequest,
    release: readRelease,
};
/** Whether CodeBuild's webhook would have heard of the event (codebuild.md §5.3). */
function isWebhookEvent(eventName) {
    return eventName !== undefined && Object.hasOwn(READERS, eventName);
}
/**
 * What the payload of an event says; undefined when it is none of such an event. The payload is that of the webhook, as the runner
 * has it in `GITHUB_EVENT_PATH`.
 * @param name one that {@link isWebhookEvent} knows
 */
function readEvent(name, payload) {
    return own(READERS, name)?.(payload);
}
/**
 * Reads `GITHUB_EVENT_NAME` and the file `GITHUB_EVENT_PATH`. Events without a counterpart in CodeBuild
 * (workflow_dispatch, schedule) give nothing; a missing or broken file gives a warning. Never throws.
 */
function readGithubEvent(env) {
    const name = env['GITHUB_EVENT_NAME'];
    if (name === undefined || !isWebhookEvent(name))
        return {};
    let payload;
    try {
        payload = JSON.parse(readFileSync(env['GITHUB_EVENT_PATH'] ?? '', 'utf8'));
    }
    catch {
        return {
            warning: `The event file of this ${name} event cannot be read: no CODEBUILD_WEBHOOK_* variables are set.`,
        };
    }
    const event = readEvent(name, payload);
    if (event !== undefined)
        return event;
    return {
        warning: `The event file of this ${name} event is not such an event: no CODEBUILD_WEBHOOK_* variables are set.`,
    };
}
/** `before` is all zeros for a new branch or tag, and CodeBuild passes that on (seen in mocaberos/codebuild's dumps). */
function readPush(payload) {
    const ref = payload_text(payload, 'ref');
    if (ref === undefined)
        return undefined;
    if (field(payload, 'deleted') === true) {
        return {
            warning: 'A branch or tag was deleted, for which CodeBuild starts no build: no CODEBUILD_WEBHOOK_* variables are set.',
        };
    }
    return {
        webhook: {
            event: 'PUSH',
            trigger: ref.replace(/^refs\/heads\//, 'branch/').replace(/^refs\/tags\//, 'tag/'),
            headRef: ref,
            prevCommit: payload_text(payload, 'before'),
            actorAccountId: senderId(payload),
        },
    };
}
/** Actions that CodeBuild does not know (labeled, ready_for_review …) leave the event out (SPEC §2.1). */
function readPullRequest(payload) {
    const number = field(payload, 'pull_request', 'number');
    if (typeof number !== 'number')
        return undefined;
    const action = payload_text(payload, 'action') ?? '';
    const merged = field(payload, 'pull_request', 'merged') === true;
    const closed = merged ? 'PULL_REQUEST_MERGED' : 'PULL_REQUEST_CLOSED';
    return {
        webhook: {
            event: action === 'closed' ? closed : own(PULL_REQUEST_EVENTS, action),
            trigger: `pr/${number}`,
            headRef: branchRef(payload_text(payload, 'pull_request', 'head', 'ref')),
            baseRef: branchRef(payload_text(payload, 'pull_request', 'base', 'ref')),
            // Only `synchronize` carries it.
            prevCommit: payload_text(payload, 'before'),
            actorAccountId: senderId(payload),
        },
        pullRequest: {
            number,
            headCommit: payload_text(payload, 'pull_request', 'head', 'sha'),
            headRepository: payload_text(payload, 'pull_request', 'head', 'repo', 'full_name'),
        },
    };
}
/** `created`, `edited` and the like leave the event out, as with pull requests. */
function readRelease(payload) {
    const tag = payload_text(payload, 'release', 'tag_name');
    if (tag === undefined)
        return undefined;
    const action = payload_text(payload, 'action') ?? '';
    const prerelease = action === 'prereleased' || field(payload, 'release', 'prerelease') === true;
    return {
        webhook: {
            event: ['published', 'released', 'prereleased'].includes(action)
                ? prerelease
                    ? 'PRERELEASED'
                    : 'RELEASED'
                : undefined,
            trigger: `tag/${tag}`,
            headRef: `refs/tags/${tag}`,
            actorAccountId: senderId(payload),
        },
    };
}
/** The account that caused the event, by its number: names change hands. */
function senderId(payload) {
    const id = field(payload, 'sender', 'id');
    return typeof id === 'number' ? String(id) : undefined;
}
function branchRef(branch) {
    return branch === undefined ? undefined : `refs/heads/${branch}`;
}

;// CONCATENATED MODULE: ./build/adapters/github/filter-event.js


/** GitHub tells no more commits of a push than these (docs.github.com, webhook payload of push). */
const MOST_COMMITS = 2048;
/**
 * What CodeBuild's webhook would make of an event (codebuild.md §5.3): facts for filters; `nothing`, when it starts no build for this
 * one, whatever the filters; undefined when the payload is not that of such an event.
 * @param name one that {@link isFilterEvent} knows
 */
function readFilterEvent(name, payload) {
    if (name === 'workflow_job')
        return readWorkflowJob(payload);
    if (name === 'push' && field(payload, 'deleted') === true)
        return 'nothing';
    const webhook = readEvent(name, payload)?.webhook;
    if (webhook === undefined)
        return undefined;
    const { event, headRef, baseRef } = webhook;
    if (event === undefined)
        return 'nothing';
    const values = {
        ...shared(payload),
        HEAD_REF: listed(headRef),
        BASE_REF: listed(baseRef),
        branchFilter: headRef === undefined ? undefined : branchOf(headRef),
    };
    if (name === 'push')
        return { event, ...filter_event_readPush(payload, values) };
    if (name === 'release')
        return { event, values: { ...values, ...filter_event_readRelease(payload) } };
    return { event, values, ...filter_event_readPullRequest(payload) };
}
/** Whether CodeBuild's webhook hears of such events. */
function isFilterEvent(name) {
    return name === 'workflow_job' || isWebhookEvent(name);
}
/** The event's name by what is in its payload, as GitHub's header `X-GitHub-Event` has it; for files that lie about. */
function guessEventName(payload) {
    if (field(payload, 'pull_request') !== undefined)
        return 'pull_request';
    if (field(payload, 'release') !== undefined)
        return 'release';
    if (field(payload, 'workflow_job') !== undefined)
        return 'workflow_job';
    return payload_text(payload, 'ref') !== undefined && payload_text(payload, 'after') !== undefined ? 'push' : undefined;
}
/** What the payloads of all events have. */
function shared(payload) {
    const owner = payload_text(payload, 'organization', 'login') ?? payload_text(payload, 'repository', 'full_name')?.split('/')[0];
    return {
        ACTOR_ACCOUNT_ID: listed(senderId(payload)),
        REPOSITORY_NAME: listed(payload_text(payload, 'repository', 'name')),
        ORGANIZATION_NAME: listed(owner),
    };
}
function filter_event_readPush(payload, values) {
    const head = field(payload, 'head_commit');
    const all = field(payload, 'commits');
    // A branch or tag of commits that were there before brings none.
    const commits = Array.isArray(all) && all.length > 0 ? all : [head];
    const message = field(head, 'message');
    return {
        values: {
            ...values,
            FILE_PATH: filesOf(commits),
            COMMIT_MESSAGE: typeof message === 'string' ? [message] : undefined,
        },
        change: pushedChange(payload, commits),
        headCommit: sha(head, 'id') ?? sha(payload, 'after'),
    };
}
/** A branch that is new, or was pushed by force, has nothing before to compare with: the commits tell. */
function pushedChange(payload, commits) {
    const [from, to] = [sha(payload, 'before'), sha(payload, 'after')];
    const isNew = from === undefined || /^0+$/.test(from) || field(payload, 'forced') === true;
    if (!isNew && to !== undefined)
        return { kind: 'between', from, to };
    const ids = commits.flatMap((commit) => sha(commit, 'id') ?? []);
    return ids.length === commits.length && ids.length < MOST_COMMITS
        ? { kind: 'commits', commits: ids }
        : undefined;
}
/** GitHub lists them to webhooks, but not to workflows. */
function filesOf(commits) {
    const lists = commits.flatMap((commit) => ['added', 'removed', 'modified'].map((key) => field(commit, key)));
    if (commits.length >= MOST_COMMITS || !lists.every(Array.isArray))
        return undefined;
    return [...new Set(lists.flat().filter((path) => typeof path === 'string'))];
}
function filter_event_readPullRequest(payload) {
    const [base, head] = ['base', 'head'].map((end) => sha(payload, 'pull_request', end, 'sha'));
    const change = base !== undefined && head !== undefined ? { kind: 'since fork', base, head } : undefined;
    return { change, headCommit: head };
}
/** A release needs no name. */
function filter_event_readRelease(payload) {
    return {
        TAG_NAME: listed(payload_text(payload, 'release', 'tag_name')),
        RELEASE_NAME: [payload_text(payload, 'release', 'name') ?? ''],
    };
}
function readWorkflowJob(payload) {
    const workflow = payload_text(payload, 'workflow_job', 'workflow_name');
    if (field(payload, 'workflow_job') === undefined)
        return undefined;
    if (payload_text(payload, 'action') !== 'queued')
        return 'nothing';
    return { event: 'WORKFLOW_JOB_QUEUED', values: { ...shared(payload), WORKFLOW_NAME: listed(workflow) } };
}
/** A tag is none. */
function branchOf(ref) {
    return ref.startsWith('refs/heads/') ? [ref.slice('refs/heads/'.length)] : [];
}
/** It becomes an argument of git. */
function sha(value, ...keys) {
    const found = payload_text(value, ...keys);
    return found !== undefined && /^[0-9a-f]{40,64}$/.test(found) ? found : undefined;
}
function listed(value) {
    return value === undefined ? undefined : [value];
}

;// CONCATENATED MODULE: ./build/adapters/github/changed-files.js
/**
 * The paths that an event changes: of a push what is different after it, of one to a new branch what its commits change, of a pull
 * request what its "Files changed" shows.
 * @throws EnvironmentError when git cannot tell
 */
function changedFiles(change, history) {
    switch (change.kind) {
        case 'between':
            return history.changed(change.from, change.to);
        case 'since fork':
            return history.changedSinceFork(change.base, change.head);
        case 'commits':
            return history.changedBy(change.commits);
    }
}

// EXTERNAL MODULE: ./build/filters/events.js
var events = __webpack_require__(74847);
// EXTERNAL MODULE: external "node:vm"
var external_node_vm_ = __webpack_require__(30714);
;// CONCATENATED MODULE: ./build/filters/match.js

/** How long one pattern may take with all its texts, in milliseconds. */
const LONGEST = 5_000;
/**
 * The first of the texts that a regular expression matches. The texts may be of strangers: RE2 needs a time in proportion to the
 * text, JavaScript for some patterns more than there is, so it is stopped.
 * @throws Error with code ERR_SCRIPT_EXECUTION_TIMEOUT when that was needed
 */
function firstMatch(regex, texts) {
    const found = (0,external_node_vm_.runInNewContext)('texts.findIndex((text) => regex.test(text))', { regex, texts }, { timeout: LONGEST });
    return texts[Number(found)];
}

// EXTERNAL MODULE: ./build/filters/regex.js + 1 modules
var regex = __webpack_require__(29509);
;// CONCATENATED MODULE: ./build/filters/judge.js




const PULL_REQUESTS = [
    'PULL_REQUEST_CREATED',
    'PULL_REQUEST_UPDATED',
    'PULL_REQUEST_REOPENED',
    'PULL_REQUEST_CLOSED',
    'PULL_REQUEST_MERGED',
];
const CHANGES = ['PUSH', ...PULL_REQUESTS];
const RELEASES = ['RELEASED', 'PRERELEASED'];
/** The events that a type of filter works with, where these are not all ("Works with …" in API_WebhookFilter). */
const WORKS_WITH = {
    HEAD_REF: CHANGES,
    BASE_REF: PULL_REQUESTS,
    FILE_PATH: CHANGES,
    COMMIT_MESSAGE: CHANGES,
    TAG_NAME: RELEASES,
    RELEASE_NAME: RELEASES,
    WORKFLOW_NAME: ['WORKFLOW_JOB_QUEUED'],
    branchFilter: CHANGES,
};
/**
 * What a webhook without filter groups builds: "every push and every Pull Request (create or update)" (the CDK's `webhookFilters`).
 * A request that is opened again is updated.
 */
const DEFAULT_EVENTS = 'PUSH, PULL_REQUEST_CREATED, PULL_REQUEST_UPDATED, PULL_REQUEST_REOPENED';
/**
 * Whether CodeBuild would start a build for an event: it does when one group holds, and a group does when all its filters do
 * (API_CreateWebhook). A pattern of what the event has not matches nothing; `excludeMatchedPattern` then holds. Of several changed
 * files one is enough for a match, so that such a filter with `excludeMatchedPattern` wants none to match: it is how AWS's "Best
 * practices for using webhooks" keeps changes of buildspec.yml from being built.
 * @param file that the webhook is from, for messages
 * @throws UserError for a pattern that takes too long
 */
function judgeWebhook(webhook, facts, file) {
    const groups = groupsOf(webhook).map((filters) => {
        const verdicts = filters.map((filter) => judgeFilter(filter, facts, file));
        return { filters: verdicts, holds: every(verdicts.map(({ holds }) => holds)) };
    });
    const none = every(groups.map(({ holds }) => (holds === undefined ? undefined : !holds)));
    return { facts, groups, run: none === undefined ? undefined : !none };
}
/** What has to be found out before a verdict can be given. */
function unknownTypes({ groups }) {
    const open = groups.filter(({ holds }) => holds === undefined).flatMap(({ filters }) => filters);
    const types = open.flatMap(({ filter: { type }, seen }) => seen === 'unknown' && type !== 'EVENT' ? type : []);
    return [...new Set(types)];
}
function groupsOf({ filterGroups, branchFilter }) {
    if (filterGroups.length > 0)
        return filterGroups;
    const line = branchFilter?.line ?? 1;
    const events = { type: 'EVENT', pattern: DEFAULT_EVENTS, exclude: false, line };
    if (branchFilter === undefined)
        return [[events]];
    return [[events, { type: 'branchFilter', exclude: false, ...branchFilter }]];
}
function judgeFilter(filter, { event, values }, file) {
    const { type, exclude } = filter;
    if (type === 'EVENT') {
        const matched = (0,events/* eventsOf */.X)(filter.pattern).find((name) => name === event);
        return { filter, seen: 'values', values: [event], matched, holds: (matched !== undefined) !== exclude };
    }
    if (WORKS_WITH[type]?.includes(event) === false)
        return { filter, seen: 'none', values: [], holds: exclude };
    const seen = values[type];
    if (seen === undefined)
        return { filter, seen: 'unknown', values: [] };
    const matched = match(filter, seen, file);
    return { filter, seen: 'values', values: seen, matched, holds: (matched !== undefined) !== exclude };
}
function match({ type, pattern, line }, values, file) {
    try {
        return firstMatch((0,regex/* toJavaScript */.j6)(pattern), values);
    }
    catch (error) {
        const { code } = error;
        throw new errors/* UserError */.yo(`${file}:${line}: the pattern of ${type} ${code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? 'takes too long' : 'cannot be tried'}.`, 'Write it more simply, without repetitions in repetitions such as (a+)+.');
    }
}
/** Of true, false and unknown. */
function every(all) {
    if (all.includes(false))
        return false;
    return all.includes(undefined) ? undefined : true;
}

// EXTERNAL MODULE: ./build/filters/types.js
var types = __webpack_require__(23137);
;// CONCATENATED MODULE: ./build/entry/judge-event.js






/** Somebody, or a schedule, starts the build itself, as with StartBuild: there is no webhook that could be filtered. */
const STARTED = ['workflow_dispatch', 'repository_dispatch', 'schedule'];
/**
 * Judges an event of GitHub's by the filters of a webhook. The changed files and a message are looked up only where the verdict
 * depends on them.
 * @throws UserError for an event that filters can say nothing about, or that lacks what they ask for; EnvironmentError when the
 * clone cannot tell
 */
async function judgeEvent(request) {
    const { webhook, file, eventName, payload, given } = request;
    if (STARTED.includes(eventName))
        return {
            run: true,
            reason: `${eventName} starts a build by itself, as StartBuild does: filters do not apply.`,
        };
    if (!isFilterEvent(eventName)) {
        throw new errors/* UserError */.yo(`Filters cannot judge ${eventName}: CodeBuild's webhook does not hear of it.`, 'Take the event out of `on:`, or give it a workflow without filters.');
    }
    const event = readFilterEvent(eventName, payload);
    if (event === undefined)
        throw new errors/* UserError */.yo(`The event file is not that of a ${eventName} event.`);
    if (event === 'nothing')
        return { run: false, reason: `CodeBuild starts no build for this: ${describe(eventName, payload)}.` };
    const name = types/* WEBHOOK_EVENTS */.E.find((one) => one === event.event);
    if (name === undefined)
        throw new Error(`${event.event} is no event of CodeBuild's`);
    const facts = { event: name, values: { ...event.values, ...given } };
    const first = judgeWebhook(webhook, facts, file);
    const more = first.run === undefined ? await lookUp(unknownTypes(first), event, request) : {};
    const verdict = judgeWebhook(webhook, { event: name, values: { ...facts.values, ...more } }, file);
    if (verdict.run !== undefined)
        return { run: verdict.run, verdict };
    throw new errors/* UserError */.yo(`The event file does not tell what ${file} asks for: ${unknownTypes(verdict).join(', ')}.`, 'It must be the whole payload of the event.');
}
async function lookUp(types, { change, headCommit }, { history }) {
    const found = {};
    if (types.includes('COMMIT_MESSAGE') && headCommit !== undefined)
        found.COMMIT_MESSAGE = [await history().message(headCommit)];
    if (types.includes('FILE_PATH') && change !== undefined)
        found.FILE_PATH = await changedFiles(change, history());
    return found;
}
function describe(eventName, payload) {
    const { action, deleted } = (payload ?? {});
    if (deleted === true)
        return 'a branch or tag was deleted';
    return typeof action === 'string' ? `${eventName}, ${action}` : eventName;
}
/**
 * The payload of an event, from its file.
 * @throws UserError when it cannot be read, or is no JSON
 */
function readPayload(path) {
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8').replace(/^\uFEFF/, ''));
    }
    catch (error) {
        // The parser's own words quote the file.
        const why = error instanceof SyntaxError ? 'it is not JSON' : error.message;
        throw new errors/* UserError */.yo(`The event file ${path} cannot be read: ${why}.`);
    }
}

// EXTERNAL MODULE: ./build/entry/inputs.js
var inputs = __webpack_require__(80898);
// EXTERNAL MODULE: ./build/filters/read-webhook.js
var read_webhook = __webpack_require__(47942);
// EXTERNAL MODULE: ./build/render/markdown.js
var markdown = __webpack_require__(5120);
// EXTERNAL MODULE: ./build/render/visible.js
var visible = __webpack_require__(81175);
;// CONCATENATED MODULE: ./build/render/filter-verdict.js


/** What of a pattern, and of what was seen, is shown. */
const filter_verdict_LONGEST = 100;
const MOST_FILES = 3;
/** The verdict on an event: each group with its filters, for `--explain` and the log. */
function renderVerdict(verdict) {
    const { facts, groups } = verdict;
    return [`Event: ${facts.event}`, ...groups.flatMap((group, index) => ['', ...renderGroup(group, index)])]
        .map((line) => `${line}\n`)
        .join('');
}
/** One group as lines of text: a title, and a line for each filter. */
function renderGroup(group, index) {
    const rows = group.filters.map(rowOf);
    const widths = [widest(rows.map(({ type }) => type)), widest(rows.map(({ wanted }) => wanted))];
    return [
        groupTitle(group, index),
        ...rows.map(({ sign, type, wanted, seen }) => `  ${sign} ${padded(type, widths[0])}  ${padded(wanted, widths[1])}  ${seen}`.trimEnd()),
    ];
}
/** Whether a group holds; groups count from 1, as people do. */
function groupTitle({ holds }, index) {
    return `${signOf(holds)} group ${index + 1} ${holds === undefined ? 'was not needed' : holds ? 'holds' : 'does not hold'}`;
}
/** The job summary: what came of it, and the filters as a table. */
function renderVerdictSummary({ facts, groups, run }) {
    const table = groups.flatMap((group, index) => [
        `| **${escapeHtml(groupTitle(group, index))}** | | |`,
        ...group.filters.map(rowOf).map(({ sign, type, wanted, seen }) => {
            return `| ${sign} ${inlineCode(type)} | ${inlineCode(wanted)} | ${inlineCode(seen)} |`;
        }),
    ]);
    return [
        `## ${run ? '✅ A build starts' : '⏭️ No build starts'} for ${escapeHtml(facts.event)}`,
        '',
        '| filter | pattern | event |',
        '| --- | --- | --- |',
        ...table,
    ].join('\n');
}
function rowOf(verdict) {
    const { type, pattern, exclude } = verdict.filter;
    return {
        sign: signOf(verdict.holds),
        type,
        wanted: filter_verdict_short(`${exclude ? 'not ' : ''}${pattern}`),
        seen: filter_verdict_short(seenOf(verdict)),
    };
}
function signOf(holds) {
    if (holds === undefined)
        return '·';
    return holds ? '✓' : '✗';
}
function seenOf({ filter: { type }, seen, values, matched }) {
    if (seen === 'none')
        return '(the event has none)';
    if (seen === 'unknown')
        return '(not looked up)';
    if (type !== 'FILE_PATH')
        return values.join(', ');
    if (matched !== undefined)
        return values.length === 1 ? matched : `${matched} (of ${values.length} files)`;
    if (values.length === 0)
        return '(no files)';
    const shown = values.slice(0, MOST_FILES).join(', ');
    return `none of ${values.length === 1 ? '1 file' : `${values.length} files`}: ${shown}${values.length > MOST_FILES ? ', …' : ''}`;
}
function filter_verdict_short(text) {
    return (0,visible/* visible */.RK)((0,markdown/* truncate */.xv)(text, filter_verdict_LONGEST));
}
function widest(texts) {
    return Math.max(0, ...texts.map(visible/* columnsOf */.PL));
}
function padded(text, width = 0) {
    return text + ' '.repeat(Math.max(0, width - (0,visible/* columnsOf */.PL)(text)));
}

;// CONCATENATED MODULE: ./build/cli/filter.js









/**
 * `buildspec filter`: prints `true` or `false`, whether a webhook with these filters starts a build for an event of GitHub's. Gives
 * the exit code, which is the same for both.
 */
async function filterFromCommandLine(file, flags) {
    const webhook = (0,read_webhook/* parseWebhook */.d)(readGroups(file), file, flags.projectName);
    const payload = readPayload(flags.event);
    const eventName = flags.eventName ?? guessEventName(payload);
    if (eventName === undefined)
        throw new errors/* UserError */.yo(`It is not clear what event ${flags.event} is of.`, 'Name it: --event-name push');
    const { changedFile, commitMessage } = flags;
    const judgement = await judgeEvent({
        webhook,
        file,
        eventName,
        payload,
        given: {
            ...(changedFile.length > 0 && { FILE_PATH: changedFile }),
            ...(commitMessage !== undefined && { COMMIT_MESSAGE: [commitMessage] }),
        },
        history: () => openHistory((0,inputs/* existingDirectory */.Nv)('--source', flags.source), {
            env: process.env,
            onFetch: (message) => process.stderr.write(`${(0,visible/* visible */.RK)(message)}\n`),
        }),
    });
    if (flags.explain)
        process.stdout.write('verdict' in judgement ? `${renderVerdict(judgement.verdict)}\n` : `${judgement.reason}\n`);
    process.stdout.write(`${judgement.run}\n`);
    return errors/* EXIT */.dc.succeeded;
}
function readGroups(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file);
    }
    catch (error) {
        throw new errors/* UserError */.yo(`The filter groups ${file} cannot be read: ${error.message}.`);
    }
}


/***/ }),

/***/ 80898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gx: () => (/* binding */ minutes),
/* harmony export */   Nv: () => (/* binding */ existingDirectory),
/* harmony export */   OO: () => (/* binding */ parseSecondarySources),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   sZ: () => (/* binding */ secondaryDirectory)
/* harmony export */ });
/* unused harmony exports input, switchInput */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);



/** Reads one input of the action as the runner hands it over (github-actions.md §3.2): trimmed, `` when not given. */
function input(environment, name) {
    return environment[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`]?.trim() ?? '';
}
/** @throws UserError unless the input is `true` or `false`, in YAML's spellings of them. */
function switchInput(environment, name) {
    const value = input(environment, name);
    if (/^(true|True|TRUE)$/.test(value))
        return true;
    if (/^(false|False|FALSE)$/.test(value))
        return false;
    throw new UserError(`Input ${name} must be true or false; it is ${JSON.stringify(value)}.`);
}
/** @throws UserError unless the value is one of `choices`. */
function choice(name, value, choices) {
    const found = choices.find((candidate) => candidate === value);
    if (found !== undefined)
        return found;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${name} must be one of ${choices.join(', ')}; it is ${JSON.stringify(value)}.`);
}
/**
 * The time limit in minutes; fractions are allowed (SPEC §2.1).
 * @throws UserError unless it is above 0 and at most CodeBuild's 2160
 */
function minutes(name, value) {
    const number = Number(value);
    if (/^\d*\.?\d+$/.test(value) && number > 0 && number <= 2160)
        return number;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${name} must be a number of minutes above 0, 2160 at most; it is ${JSON.stringify(value)}.`);
}
/**
 * Takes lines `identifier=path` apart, for `CODEBUILD_SRC_DIR_<identifier>`.
 * @throws UserError when one has another form, or two have the same identifier
 */
function parseSecondarySources(lines) {
    const sources = lines.map(parseSecondarySource);
    const identifiers = sources.map(({ identifier }) => identifier);
    const twice = identifiers.find((one, index) => identifiers.indexOf(one) < index);
    if (twice !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`There are two secondary sources ${twice}.`);
    return sources;
}
function parseSecondarySource(line) {
    const [, identifier, location] = /^(\w+)=(.+)$/.exec(line.trim()) ?? [];
    if (identifier === undefined || location === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`A secondary source must be identifier=path; it is ${JSON.stringify(line)}.`, 'An identifier has letters, digits and _ only, for it becomes part of a variable name.');
    }
    return { identifier, location };
}
/**
 * The directory of a secondary source, relative to `base`.
 * @throws UserError when it does not exist
 */
function secondaryDirectory({ identifier, location }, base) {
    return {
        identifier,
        directory: existingDirectory(`Secondary source ${identifier}`, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(base, location)),
    };
}
/** @throws UserError when there is no such directory; `what` begins the sentence */
function existingDirectory(what, path) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isDirectory())
        return path;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${what}: there is no directory ${path}.`);
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


/***/ })

};
