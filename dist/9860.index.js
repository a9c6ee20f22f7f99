export const id = 9860;
export const ids = [9860];
export const modules = {

/***/ 9860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runFilterMode: () => (/* binding */ runFilterMode)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/adapters/git/git.js
var git_git = __webpack_require__(8890);
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

// EXTERNAL MODULE: ./build/adapters/github/file-commands.js
var file_commands = __webpack_require__(4854);
// EXTERNAL MODULE: ./build/adapters/github/workflow-command.js
var workflow_command = __webpack_require__(5084);
;// CONCATENATED MODULE: ./build/filters/character-sets.js
/** Sets of characters of RE2, as JavaScript writes them between brackets under its flag `u`. */
const LAST = 0x10_ff_ff;
const DIGIT = [0x30, 0x39];
const UPPER = [0x41, 0x5a];
const LOWER = [0x61, 0x7a];
/** From a capital letter to its small one. */
const CASE = 0x20;
const UNDERSCORE = [0x5f, 0x5f];
/** `\d` and the like. */
const BY_LETTER = {
    d: [DIGIT],
    s: spansOf('\t', '\n', '\f\r', ' '),
    w: [DIGIT, UPPER, UNDERSCORE, LOWER],
};
/** `[:alpha:]` and the like. */
const BY_NAME = {
    alnum: [DIGIT, UPPER, LOWER],
    alpha: [UPPER, LOWER],
    ascii: [[0, 0x7f]],
    blank: spansOf('\t', ' '),
    cntrl: [
        [0, 0x1f],
        [0x7f, 0x7f],
    ],
    digit: [DIGIT],
    graph: spansOf('!~'),
    lower: [LOWER],
    print: spansOf(' ~'),
    punct: spansOf('!/', ':@', '[`', '{~'),
    space: spansOf('\t\r', ' '),
    upper: [UPPER],
    word: [DIGIT, UPPER, UNDERSCORE, LOWER],
    xdigit: [DIGIT, ...spansOf('AF', 'af')],
};
/** Unicode's general categories, which JavaScript has by the same names. */
const CATEGORY = /^(?:[CLMNPSZ]|C[cfos]|L[lmotu]|M[cen]|N[dlo]|P[cdefios]|S[ckmo]|Z[lps]|Any)$/;
/** The set of `\d`, or of `\D`; undefined where the letter names none. */
function setOfLetter(letter, anyCase) {
    const small = letter.toLowerCase();
    return setOf(BY_LETTER[small], letter !== small, anyCase);
}
/** The set of `[:alpha:]`, or of `[:^alpha:]`; undefined where the name is unknown. */
function setOfName(name, anyCase) {
    const plain = name.replace(/^\^/, '');
    const spans = Object.hasOwn(BY_NAME, plain) ? BY_NAME[plain] : undefined;
    return setOf(spans, name !== plain, anyCase);
}
/** The set of `\p{Lu}`, `\p{Greek}` or `\p{^Greek}`, a category or a script. */
function setOfProperty(property, negative) {
    const name = property.replace(/^\^/, '');
    const sign = negative === (name === property) ? 'P' : 'p';
    return `\\${sign}{${CATEGORY.test(name) ? name : `Script=${name}`}}`;
}
/** The characters from one to another. */
function setOfSpan(first, last, anyCase) {
    const letters = [...overlaps([[first, last]], UPPER, 0), ...overlaps([[first, last]], LOWER, 0)];
    return spell(anyCase && letters.length > 0 ? inBothCases([[first, last]]) : [[first, last]]);
}
/** A character as it stands outside of brackets, and within. */
function literal(codePoint) {
    const character = String.fromCodePoint(codePoint);
    return /^\w$/.test(character) ? character : `\\u{${codePoint.toString(16)}}`;
}
function setOf(spans, negative, anyCase) {
    if (spans === undefined)
        return undefined;
    const all = anyCase ? inBothCases(spans) : spans;
    return spell(negative ? complement(all) : all);
}
function spansOf(...pairs) {
    return pairs.map((pair) => [pair.codePointAt(0) ?? 0, pair.codePointAt(pair.length - 1) ?? 0]);
}
function spell(spans) {
    const texts = spans.map(([first, last]) => first === last ? literal(first) : `${literal(first)}-${literal(last)}`);
    return [...new Set(texts)].join('');
}
function complement(spans) {
    const ends = [...spans].sort(([one], [other]) => one - other);
    const gaps = [];
    let next = 0;
    for (const [first, last] of ends) {
        if (first > next)
            gaps.push([next, first - 1]);
        next = Math.max(next, last + 1);
    }
    return [...gaps, [next, LAST]];
}
/** Of spans within ASCII. Two letters of it have a third form in Unicode: the sign of Kelvin, and the long s. */
function inBothCases(spans) {
    const capitals = [...overlaps(spans, UPPER, 0), ...overlaps(spans, LOWER, -CASE)];
    const small = capitals.map(([first, last]) => [first + CASE, last + CASE]);
    const third = [
        ...overlaps(capitals, [0x4b, 0x4b], 0x21_2a - 0x4b),
        ...overlaps(capitals, [0x53, 0x53], 0x1_7f - 0x53),
    ];
    return [...spans, ...capitals, ...small, ...third];
}
/** What the spans have in common with another, moved. */
function overlaps(spans, [from, to], by) {
    return spans
        .map(([first, last]) => [Math.max(first, from) + by, Math.min(last, to) + by])
        .filter(([first, last]) => first <= last);
}

;// CONCATENATED MODULE: ./build/filters/regex.js

/** What is wrong with a regular expression, in words that follow the name of its field. */
class RegexProblem extends Error {
    name = 'RegexProblem';
}
/** Deeper than anybody nests groups, and not too deep for us. */
const DEEPEST = 100;
const INSTEAD = "CodeBuild's RE2 has none; use a filter with excludeMatchedPattern instead";
/**
 * The JavaScript regular expression that matches where CodeBuild's does.
 * @throws Error for a pattern of which {@link regexProblem} tells something
 */
function toJavaScript(pattern) {
    return new RegExp(regex_spell(readRegex(pattern)), 'u');
}
/** Why a pattern is none that we can judge, in words that follow the name of its field; undefined where it is one. */
function regexProblem(pattern) {
    try {
        toJavaScript(pattern);
        return undefined;
    }
    catch (error) {
        return error instanceof RegexProblem ? error.message : 'is not a regular expression';
    }
}
/**
 * Reads a regular expression into its branches, the alternatives between `|`.
 * @throws RegexProblem for one that CodeBuild or we do not take
 */
function readRegex(pattern) {
    const cursor = { characters: [...pattern], at: 0 };
    const branches = readBranches(cursor, { i: false, m: false, s: false }, 0);
    if (cursor.at < cursor.characters.length)
        refuse('has a ) that closes no group');
    return branches;
}
function regex_spell(branches) {
    return branches.map((terms) => terms.map(({ js, quantifier }) => js + quantifier).join('')).join('|');
}
/** Up to the end of the group, or of the pattern. */
function readBranches(cursor, around, depth) {
    if (depth > DEEPEST)
        refuse('has too many groups in one another');
    const flags = { ...around };
    const branches = [[]];
    while (cursor.at < cursor.characters.length && peek(cursor) !== ')') {
        if (takeMatching(cursor, /^\|/) !== '') {
            branches.push([]);
            continue;
        }
        const terms = readTerms(cursor, flags, depth);
        const last = terms.at(-1);
        if (last !== undefined)
            last.quantifier = readQuantifier(cursor);
        branches.at(-1)?.push(...terms);
    }
    return branches;
}
/** One term; none where flags are set; several for `\Q…\E`. */
function readTerms(cursor, flags, depth) {
    const repeat = takeMatching(cursor, REPEAT);
    if (repeat !== '')
        refuse(`has ${repeat} with nothing to repeat before it`);
    const character = take(cursor);
    switch (character) {
        case '(':
            return readGroup(cursor, flags, depth);
        case '[':
            return [term(readSet(cursor, flags))];
        case '\\':
            return readEscape(cursor, flags);
        case '^':
            return [term(flags.m ? '(?:^|(?<=\\n))' : '(?:^)', 'start')];
        case '$':
            return [term(flags.m ? '(?:$|(?=\\n))' : '(?:$)', 'end')];
        case '.':
            return [term(flags.s ? '[^]' : '[^\\n]')];
        default:
            return [oneCharacter(character, flags)];
    }
}
/** A `{` that begins no such thing is a character. */
const REPEAT = /^(?:[*+?]|\{\d{1,9}(?:,\d{0,9})?\})/;
function readQuantifier(cursor) {
    const found = takeMatching(cursor, REPEAT);
    if (found === '')
        return '';
    const lazy = takeMatching(cursor, /^\?/);
    const again = takeMatching(cursor, REPEAT);
    if (again !== '')
        refuse(`has ${again} after ${found}${lazy}`);
    const [min = 0, max = min] = (found.match(/\d+/g) ?? []).map(Number);
    if (min > max || max > 1000)
        refuse(`has ${found}, and a count goes up to 1000, the smaller one first`);
    return found + lazy;
}
function readGroup(cursor, flags, depth) {
    if (takeMatching(cursor, /^\?<?[=!]/) !== '')
        refuse(`looks ahead or behind: ${INSTEAD}`);
    const found = takeMatching(cursor, /^\?(?:P?<\w+>|[imsU]*(?:-[imsU]+)?[:)])/);
    if (found === '' && peek(cursor) === '?')
        refuse('has a group that begins with (? and goes on in a way that RE2 does not know');
    const inside = { ...flags };
    const [, on = '', off = ''] = /^\?(\w*)-?(\w*)[:)]$/.exec(found) ?? [];
    const target = found.endsWith(')') ? flags : inside;
    for (const name of ['i', 'm', 's']) {
        if (on.includes(name))
            target[name] = true;
        if (off.includes(name))
            target[name] = false;
    }
    if (target === flags)
        return [];
    const branches = readBranches(cursor, inside, depth + 1);
    if (peek(cursor) !== ')')
        refuse('has a ( that is not closed');
    cursor.at += 1;
    return [{ ...term(`(?:${regex_spell(branches)})`), branches }];
}
/** What follows a backslash outside of brackets. */
function readEscape(cursor, flags) {
    const special = takeMatching(cursor, /^[AzbBQ]/);
    if (special === 'A')
        return [term('(?:^)', 'start')];
    if (special === 'z')
        return [term('(?:$)', 'end')];
    if (special === 'Q')
        return readQuoted(cursor, flags);
    if (special !== '')
        return [term(`(?:\\${special})`, 'look')];
    const escaped = readEscapedSet(cursor, flags);
    if (typeof escaped !== 'number')
        return [term(`[${escaped.set}]`)];
    return [oneCharacter(String.fromCodePoint(escaped), flags)];
}
/** To `\E`, or to the end. */
function readQuoted(cursor, flags) {
    const rest = cursor.characters.slice(cursor.at);
    const end = rest.findIndex((one, index) => one === '\\' && rest[index + 1] === 'E');
    const quoted = end === -1 ? rest : rest.slice(0, end);
    cursor.at += quoted.length + (end === -1 ? 0 : 2);
    return quoted.map((one) => oneCharacter(one, flags));
}
/** What follows a backslash in brackets too: one character, or a set of them as it stands between brackets. */
function readEscapedSet(cursor, flags) {
    const property = takeMatching(cursor, /^[pP](?:\{\^?\w+\}|[A-Z])/);
    if (property !== '') {
        if (flags.i)
            refuse(`has \\${property} under (?i), which is not supported`);
        return { set: setOfProperty(property.slice(1).replace(/[{}]/g, ''), property.startsWith('P')) };
    }
    const octal = takeMatching(cursor, /^(?:0[0-7]{0,2}|[1-7][0-7]{1,2})/);
    if (octal !== '')
        return parseInt(octal, 8);
    const hexadecimal = takeMatching(cursor, /^x(?:[\da-fA-F]{2}|\{[\da-fA-F]{1,8}\})/);
    if (hexadecimal !== '') {
        const code = parseInt(hexadecimal.replace(/[x{}]/g, ''), 16);
        return code > 0x10_ff_ff ? refuse(`has \\${hexadecimal}, which is no character`) : code;
    }
    const character = take(cursor);
    const set = setOfLetter(character, flags.i);
    if (set !== undefined)
        return { set };
    const control = character === '' ? -1 : 'tnvfra'.indexOf(character);
    if (control !== -1)
        return [9, 10, 11, 12, 13, 7][control] ?? 0;
    if (/^[1-9k]$/.test(character))
        refuse(`refers back to a group: ${INSTEAD}`);
    if (!/^[!-/:-@[-`{-~\s]$/.test(character))
        refuse(`has \\${character}, which RE2 does not know`);
    return character.codePointAt(0) ?? 0;
}
function readSet(cursor, flags) {
    const not = takeMatching(cursor, /^\^/);
    const start = cursor.at;
    let set = '';
    while (peek(cursor) !== ']' || cursor.at === start) {
        const first = readSetItem(cursor, flags);
        if (typeof first !== 'number') {
            set += first.set;
            continue;
        }
        const isSpan = peek(cursor) === '-' && ![']', undefined].includes(cursor.characters[cursor.at + 1]);
        if (isSpan)
            cursor.at += 1;
        const last = isSpan ? readSetItem(cursor, flags) : first;
        if (typeof last !== 'number' || last < first)
            refuse('has a range in [] that has no end, or ends before it begins');
        else
            set += setOfSpan(first, checkCase(last, flags), flags.i);
    }
    cursor.at += 1;
    return `[${not}${set}]`;
}
function readSetItem(cursor, flags) {
    const name = takeMatching(cursor, /^\[:\^?\w*:\]/);
    const set = name === '' ? undefined : setOfName(name.slice(2, -2), flags.i);
    if (set !== undefined)
        return { set };
    if (name !== '')
        refuse(`has ${name}, which RE2 does not know`);
    const character = take(cursor);
    if (character === '')
        refuse('has a [ that is not closed');
    return character === '\\' ? readEscapedSet(cursor, flags) : (character.codePointAt(0) ?? 0);
}
function oneCharacter(character, flags) {
    const codePoint = checkCase(character.codePointAt(0) ?? 0, flags);
    const set = setOfSpan(codePoint, codePoint, flags.i);
    const js = set === literal(codePoint) ? set : `[${set}]`;
    return term(js, /^[\p{L}\p{N}_]$/u.test(character) ? 'word' : 'other');
}
/** What `(?i)` means beyond ASCII is a large table that nobody needs here. */
function checkCase(codePoint, { i }) {
    if (i && codePoint > 0x7f)
        refuse('has a letter beyond ASCII under (?i), which is not supported');
    return codePoint;
}
function term(js, kind = 'other') {
    return { js, quantifier: '', kind };
}
function peek(cursor) {
    return cursor.characters[cursor.at];
}
/** Empty at the end. */
function take(cursor) {
    return cursor.characters[cursor.at++] ?? '';
}
/** What comes next, if it is of this form; else empty. */
function takeMatching(cursor, form) {
    const rest = cursor.characters.slice(cursor.at, cursor.at + 80).join('');
    const [found = ''] = form.exec(rest) ?? [];
    cursor.at += found.length;
    return found;
}
function refuse(message) {
    throw new RegexProblem(message);
}

;// CONCATENATED MODULE: ./build/filters/anchors.js

/**
 * Whether a pattern may match a part of a text only: `123` matches `91234`, as CodeBuild searches (CodeBreach, January 2026). Every
 * branch has to be held at both ends: `^a|b$` is not, `^(a|b)$` is.
 * @param pattern one that {@link readRegex} takes
 */
function isUnanchored(pattern) {
    const branches = readRegex(pattern);
    return !isHeld(branches, 'start') || !isHeld(branches, 'end');
}
/**
 * The same for HEAD_REF and BASE_REF, where the beginnings of names are meant often, or any name: `^refs/heads/`, `^refs/heads/v.*` and
 * `.*` are well. `main` and `^refs/heads/main` are not: they match `refs/heads/main-2` too.
 * @param pattern one that {@link readRegex} takes
 */
function isLooseRef(pattern) {
    const branches = readRegex(pattern).filter((branch) => hasWord([branch]));
    return !isHeld(branches, 'start') || endsInWord(branches);
}
/** Whether a pattern is written to match anything, so that nobody can take it for less: `.*`. */
function takesAll(pattern) {
    return /^\^?\(?\.[*+]\)?\$?$/.test(pattern);
}
function isHeld(branches, at) {
    return branches.every((branch) => {
        const terms = branch.filter(({ kind }) => kind !== 'look');
        const outer = at === 'start' ? terms[0] : terms.at(-1);
        if (outer === undefined || mayBeAbsent(outer))
            return false;
        return outer.kind === at || (outer.branches !== undefined && isHeld(outer.branches, at));
    });
}
function hasWord(branches) {
    return branches.flat().some(({ kind, branches = [] }) => kind === 'word' || hasWord(branches));
}
function endsInWord(branches) {
    return branches.some((branch) => {
        const last = branch.findLast(({ kind }) => kind !== 'look');
        return last?.kind === 'word' || (last?.branches !== undefined && endsInWord(last.branches));
    });
}
/** Whether a term's quantifier lets it be left out. */
function mayBeAbsent({ quantifier }) {
    return /^(?:[*?]|\{0)/.test(quantifier);
}

// EXTERNAL MODULE: ./build/plan/project/fields.js
var fields = __webpack_require__(471);
// EXTERNAL MODULE: ./build/plan/project/find-project.js
var find_project = __webpack_require__(5677);
// EXTERNAL MODULE: ./build/plan/project/json.js
var json = __webpack_require__(6940);
;// CONCATENATED MODULE: ./build/filters/events.js
/** The names of events that the pattern of an EVENT filter holds: it is no regular expression (API_WebhookFilter). */
function eventsOf(pattern) {
    return pattern.split(',').map((name) => name.trim());
}

;// CONCATENATED MODULE: ./build/filters/types.js
/** Webhook filters of a project (codebuild.md §10.1): what a build is started for. */
const FILTER_TYPES = [
    'EVENT',
    'BASE_REF',
    'HEAD_REF',
    'ACTOR_ACCOUNT_ID',
    'FILE_PATH',
    'COMMIT_MESSAGE',
    'WORKFLOW_NAME',
    'TAG_NAME',
    'RELEASE_NAME',
    'REPOSITORY_NAME',
    'ORGANIZATION_NAME',
];
const WEBHOOK_EVENTS = [
    'PUSH',
    'PULL_REQUEST_CREATED',
    'PULL_REQUEST_UPDATED',
    'PULL_REQUEST_REOPENED',
    'PULL_REQUEST_CLOSED',
    'PULL_REQUEST_MERGED',
    'RELEASED',
    'PRERELEASED',
    'WORKFLOW_JOB_QUEUED',
];

;// CONCATENATED MODULE: ./build/filters/read-webhook.js







/**
 * Reads what a project's `webhook`, CloudFormation's `Triggers` or the input of create-webhook says of when it builds
 * (codebuild.md §10.1, API_CreateWebhook). What is wrong is recorded with the fields, and left out.
 */
function readWebhook(webhook) {
    const branchFilter = readBranchFilter(webhook);
    return { filterGroups: readFilterGroups(webhook), ...(branchFilter && { branchFilter }) };
}
/**
 * Reads the `filterGroups` of a webhook. Each group needs a filter of type EVENT (API_CreateWebhook), and every pattern must be
 * one that we can judge as CodeBuild does. What is wrong is recorded with the fields, and left out.
 */
function readFilterGroups(webhook) {
    return webhook.lists('filterGroups').map((filters) => {
        const [first] = filters;
        if (first === undefined)
            webhook.refuse('filterGroups', 'must not hold an empty group');
        else if (!filters.some((filter) => filter.text('type') === 'EVENT'))
            first.refuse('type', 'must be EVENT, or that of another filter of its group');
        return filters.flatMap((filter) => readFilter(filter) ?? []);
    });
}
/**
 * Reads the JSON of filter groups: a list of groups, an object with `filterGroups`, a `webhook`, a project, or the answer of
 * batch-get-projects.
 * @param file for messages
 * @param name of the project to take where there are several
 * @throws UserError with the file, line and path of everything that is wrong
 */
function parseWebhook(source, file, name = '') {
    const report = { problems: [], opened: new Map() };
    const fields = findWebhook((0,json/* parseJson */.q)(source, file), file, name, report);
    const webhook = readWebhook(fields);
    if (report.problems.length === 0)
        refuseUnknown(fields, report);
    if (report.problems.length === 0)
        return webhook;
    const problems = report.problems.sort((one, other) => one.line - other.line);
    throw new errors/* UserError */.yo(problems.map(({ line, message }) => `${file}:${line}: ${message}`).join('\n'));
}
/** A misspelt `excludeMatchedPattern` would turn its filter around without a word; create-webhook does not take it either. */
function refuseUnknown(webhook, { problems }) {
    for (const filter of webhook.lists('filterGroups').flat()) {
        for (const path of filter.unread()) {
            const line = filter.lineOf(path.slice(path.lastIndexOf('.') + 1));
            const message = `${path} is no field of a filter: these are type, pattern, excludeMatchedPattern.`;
            problems.push({ line, message });
        }
    }
}
function readFilter(fields) {
    const type = fields.choice('type', FILTER_TYPES);
    const pattern = fields.text('pattern');
    const exclude = fields.flag('excludeMatchedPattern');
    if (!fields.says('type'))
        fields.refuse('type', `must be there: one of ${FILTER_TYPES.join(', ')}`);
    if (!fields.says('pattern'))
        fields.refuse('pattern', 'must be there, and not be empty');
    if (type === undefined || pattern === undefined)
        return undefined;
    const problem = type === 'EVENT' ? eventProblem(pattern) : regexProblem(pattern);
    if (problem === undefined)
        return { type, pattern, exclude, line: fields.lineOf('pattern') };
    fields.refuse('pattern', problem);
    return undefined;
}
function eventProblem(pattern) {
    const known = WEBHOOK_EVENTS;
    if (eventsOf(pattern).every((name) => known.includes(name)))
        return undefined;
    return `must be names of events with commas between them, of ${WEBHOOK_EVENTS.join(', ')}`;
}
function readBranchFilter(webhook) {
    const pattern = webhook.text('branchFilter');
    if (pattern === undefined)
        return undefined;
    const problem = regexProblem(pattern);
    if (problem === undefined)
        return { pattern, line: webhook.lineOf('branchFilter') };
    webhook.refuse('branchFilter', problem);
    return undefined;
}
function findWebhook(document, file, name, report) {
    if (document.kind === 'list') {
        const wrapped = { key: 'filterGroups', value: document };
        return (0,fields/* openFields */.M)(report, { kind: 'object', line: document.line, entries: [wrapped] }, '');
    }
    if (document.kind !== 'object')
        throw new errors/* UserError */.yo(`${file} holds no filter groups.`, 'They are a list of lists of filters, or in the project that batch-get-projects answers with.');
    const top = (0,fields/* openFields */.M)(report, document, '');
    if (has(document, 'filterGroups') || has(document, 'branchFilter'))
        return top;
    // What create-webhook answers holds a webhook and nothing else.
    if (has(document, 'webhook'))
        return top.object('webhook');
    const { json, path } = (0,find_project/* findProject */.t)(document, file, name);
    const project = (0,fields/* openFields */.M)(report, json, path);
    if (has(json, 'webhook'))
        return project.object('webhook');
    const triggers = project.object('triggers');
    if (has(json, 'triggers') && (triggers.flag('webhook') || report.problems.length > 0))
        return triggers;
    throw new errors/* UserError */.yo(`${file} holds a project without a webhook.`, 'CodeBuild builds such a project only when somebody starts a build; there is nothing to filter.');
}
function has(json, name) {
    return (json.kind === 'object' &&
        json.entries.some(({ key, value }) => key.toLowerCase() === name.toLowerCase() && value.kind !== 'null'));
}

// EXTERNAL MODULE: ./build/render/markdown.js
var markdown = __webpack_require__(5120);
// EXTERNAL MODULE: ./build/render/visible.js
var visible = __webpack_require__(1175);
;// CONCATENATED MODULE: ./build/render/filter-verdict.js


/** What of a pattern, and of what was seen, is shown. */
const LONGEST = 100;
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
        `| **${(0,markdown/* escapeHtml */.ZD)(groupTitle(group, index))}** | | |`,
        ...group.filters.map(rowOf).map(({ sign, type, wanted, seen }) => {
            return `| ${sign} ${(0,markdown/* inlineCode */.ti)(type)} | ${(0,markdown/* inlineCode */.ti)(wanted)} | ${(0,markdown/* inlineCode */.ti)(seen)} |`;
        }),
    ]);
    return [
        `## ${run ? '✅ A build starts' : '⏭️ No build starts'} for ${(0,markdown/* escapeHtml */.ZD)(facts.event)}`,
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
    return (0,visible/* visible */.RK)((0,markdown/* truncate */.xv)(text, LONGEST));
}
function widest(texts) {
    return Math.max(0, ...texts.map(visible/* columnsOf */.PL));
}
function padded(text, width = 0) {
    return text + ' '.repeat(Math.max(0, width - (0,visible/* columnsOf */.PL)(text)));
}

// EXTERNAL MODULE: ./build/entry/inputs.js
var inputs = __webpack_require__(898);
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

// EXTERNAL MODULE: ./build/adapters/github/event.js
var github_event = __webpack_require__(9941);
// EXTERNAL MODULE: ./build/adapters/github/payload.js
var github_payload = __webpack_require__(1427);
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
    if (name === 'push' && (0,github_payload/* field */.ZZ)(payload, 'deleted') === true)
        return 'nothing';
    const webhook = (0,github_event/* readEvent */.j_)(name, payload)?.webhook;
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
        return { event, ...readPush(payload, values) };
    if (name === 'release')
        return { event, values: { ...values, ...readRelease(payload) } };
    return { event, values, ...readPullRequest(payload) };
}
/** Whether CodeBuild's webhook hears of such events. */
function isFilterEvent(name) {
    return name === 'workflow_job' || (0,github_event/* isWebhookEvent */.U8)(name);
}
/** The event's name by what is in its payload, as GitHub's header `X-GitHub-Event` has it; for files that lie about. */
function guessEventName(payload) {
    if (field(payload, 'pull_request') !== undefined)
        return 'pull_request';
    if (field(payload, 'release') !== undefined)
        return 'release';
    if (field(payload, 'workflow_job') !== undefined)
        return 'workflow_job';
    return text(payload, 'ref') !== undefined && text(payload, 'after') !== undefined ? 'push' : undefined;
}
/** What the payloads of all events have. */
function shared(payload) {
    const owner = (0,github_payload/* text */.Qq)(payload, 'organization', 'login') ?? (0,github_payload/* text */.Qq)(payload, 'repository', 'full_name')?.split('/')[0];
    return {
        ACTOR_ACCOUNT_ID: listed((0,github_event/* senderId */.Bq)(payload)),
        REPOSITORY_NAME: listed((0,github_payload/* text */.Qq)(payload, 'repository', 'name')),
        ORGANIZATION_NAME: listed(owner),
    };
}
function readPush(payload, values) {
    const head = (0,github_payload/* field */.ZZ)(payload, 'head_commit');
    const all = (0,github_payload/* field */.ZZ)(payload, 'commits');
    // A branch or tag of commits that were there before brings none.
    const commits = Array.isArray(all) && all.length > 0 ? all : [head];
    const message = (0,github_payload/* field */.ZZ)(head, 'message');
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
    const isNew = from === undefined || /^0+$/.test(from) || (0,github_payload/* field */.ZZ)(payload, 'forced') === true;
    if (!isNew && to !== undefined)
        return { kind: 'between', from, to };
    const ids = commits.flatMap((commit) => sha(commit, 'id') ?? []);
    return ids.length === commits.length && ids.length < MOST_COMMITS
        ? { kind: 'commits', commits: ids }
        : undefined;
}
/** GitHub lists them to webhooks, but not to workflows. */
function filesOf(commits) {
    const lists = commits.flatMap((commit) => ['added', 'removed', 'modified'].map((key) => (0,github_payload/* field */.ZZ)(commit, key)));
    if (commits.length >= MOST_COMMITS || !lists.every(Array.isArray))
        return undefined;
    return [...new Set(lists.flat().filter((path) => typeof path === 'string'))];
}
function readPullRequest(payload) {
    const [base, head] = ['base', 'head'].map((end) => sha(payload, 'pull_request', end, 'sha'));
    const change = base !== undefined && head !== undefined ? { kind: 'since fork', base, head } : undefined;
    return { change, headCommit: head };
}
/** A release needs no name. */
function readRelease(payload) {
    return {
        TAG_NAME: listed((0,github_payload/* text */.Qq)(payload, 'release', 'tag_name')),
        RELEASE_NAME: [(0,github_payload/* text */.Qq)(payload, 'release', 'name') ?? ''],
    };
}
function readWorkflowJob(payload) {
    const workflow = (0,github_payload/* text */.Qq)(payload, 'workflow_job', 'workflow_name');
    if ((0,github_payload/* field */.ZZ)(payload, 'workflow_job') === undefined)
        return undefined;
    if ((0,github_payload/* text */.Qq)(payload, 'action') !== 'queued')
        return 'nothing';
    return { event: 'WORKFLOW_JOB_QUEUED', values: { ...shared(payload), WORKFLOW_NAME: listed(workflow) } };
}
/** A tag is none. */
function branchOf(ref) {
    return ref.startsWith('refs/heads/') ? [ref.slice('refs/heads/'.length)] : [];
}
/** It becomes an argument of git. */
function sha(value, ...keys) {
    const found = (0,github_payload/* text */.Qq)(value, ...keys);
    return found !== undefined && /^[0-9a-f]{40,64}$/.test(found) ? found : undefined;
}
function listed(value) {
    return value === undefined ? undefined : [value];
}

// EXTERNAL MODULE: external "node:vm"
var external_node_vm_ = __webpack_require__(714);
;// CONCATENATED MODULE: ./build/filters/match.js

/** How long one pattern may take with all its texts, in milliseconds. */
const match_LONGEST = 5_000;
/**
 * The first of the texts that a regular expression matches. The texts may be of strangers: RE2 needs a time in proportion to the
 * text, JavaScript for some patterns more than there is, so it is stopped.
 * @throws Error with code ERR_SCRIPT_EXECUTION_TIMEOUT when that was needed
 */
function firstMatch(regex, texts) {
    const found = (0,external_node_vm_.runInNewContext)('texts.findIndex((text) => regex.test(text))', { regex, texts }, { timeout: match_LONGEST });
    return texts[Number(found)];
}

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
        const matched = eventsOf(filter.pattern).find((name) => name === event);
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
        return firstMatch(toJavaScript(pattern), values);
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
    const name = WEBHOOK_EVENTS.find((one) => one === event.event);
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

// EXTERNAL MODULE: ./build/entry/action/context.js
var action_context = __webpack_require__(6141);
;// CONCATENATED MODULE: ./build/entry/action/filter.js












/** What a message calls groups that stand in the workflow itself. */
const INLINE = 'filter-groups';
/**
 * `mode: filter`: whether CodeBuild's webhook would have started a build for the event, as the output `run` (docs/filters.md). Gives
 * the exit code, which is the same for both answers.
 */
async function runFilterMode(context) {
    const { environment, output, interruption } = context;
    const workspace = environment['GITHUB_WORKSPACE'] || process.cwd();
    const withSummary = (0,inputs/* switchInput */.td)(environment, 'summary');
    const { webhook, file } = readInput(environment, workspace);
    warnOfPatterns(webhook, file, output);
    const source = (0,external_node_path_.resolve)(workspace, (0,inputs/* input */.hF)(environment, 'source-directory'));
    const judgement = await judgeEvent({
        webhook,
        file,
        eventName: variable(environment, 'GITHUB_EVENT_NAME'),
        payload: readPayload(variable(environment, 'GITHUB_EVENT_PATH')),
        given: {},
        history: () => openHistory((0,inputs/* existingDirectory */.Nv)('Input source-directory', source), {
            env: environment,
            signal: interruption.signal,
            onFetch: output.text,
        }),
    });
    const { run } = judgement;
    if ('verdict' in judgement) {
        showGroups(judgement.verdict, output);
        const summary = renderVerdictSummary(judgement.verdict);
        const warn = (message) => output.command((0,workflow_command/* workflowCommand */.NA)('warning', message));
        if (withSummary)
            (0,action_context/* attempt */.CD)('the job summary', () => (0,file_commands/* addToSummary */.D)(environment, summary), warn);
    }
    else
        output.text(judgement.reason);
    output.text(run ? 'A build starts: run=true' : 'No build starts: run=false');
    (0,action_context/* setOutputs */.n0)(environment, { run: String(run) });
    (0,action_context/* setStatus */.Lx)(environment, 'SUCCEEDED');
    return errors/* EXIT */.dc.succeeded;
}
function readInput(environment, workspace) {
    const given = (0,inputs/* input */.hF)(environment, 'filter-groups') || (0,inputs/* input */.hF)(environment, 'project');
    const name = (0,inputs/* input */.hF)(environment, 'project-name');
    if (given === '')
        throw new errors/* UserError */.yo('Mode filter needs the input filter-groups, or project.', 'It is the path of a file with filter groups or a project, or their JSON itself.');
    if (/^[[{]/.test(given))
        return { webhook: parseWebhook(given, INLINE, name), file: INLINE };
    let text;
    try {
        text = (0,external_node_fs_.readFileSync)((0,external_node_path_.resolve)(workspace, given));
    }
    catch (error) {
        throw new errors/* UserError */.yo(`The filter groups cannot be read: ${error.message}.`, 'Use actions/checkout before.');
    }
    return { webhook: parseWebhook(text, given, name), file: given };
}
/** CodeBuild searches for patterns: one for an account that is not held at both ends lets strangers in (CodeBreach). */
function warnOfPatterns({ filterGroups }, file, output) {
    const wanted = filterGroups.flat().filter(({ exclude, pattern }) => !exclude && !takesAll(pattern));
    const place = (line) => (file === INLINE ? {} : { file, line });
    const actors = wanted.filter(({ type, pattern }) => type === 'ACTOR_ACCOUNT_ID' && isUnanchored(pattern));
    for (const { pattern, line } of actors.slice(0, workflow_command/* MOST_ANNOTATIONS */.jk)) {
        const message = `ACTOR_ACCOUNT_ID ${pattern} also matches accounts whose id only contains it. Hold it at both ends: ^(123|456)$`;
        output.command((0,workflow_command/* workflowCommand */.NA)('warning', message, place(line)));
    }
    const refs = wanted.filter(({ type, pattern }) => /^(HEAD|BASE)_REF$/.test(type) && isLooseRef(pattern));
    for (const { type, pattern, line } of refs.slice(0, workflow_command/* MOST_ANNOTATIONS */.jk)) {
        const message = `${type} ${pattern} also matches longer names. Hold it at both ends if that is not meant: ^refs/heads/main$`;
        output.command((0,workflow_command/* workflowCommand */.NA)('notice', message, place(line)));
    }
}
function showGroups({ groups, facts }, output) {
    output.text(`Event: ${facts.event}`);
    for (const [index, group] of groups.entries()) {
        output.command((0,workflow_command/* workflowCommand */.NA)('group', groupTitle(group, index)));
        output.text(renderGroup(group, index).slice(1).join('\n'));
        output.command((0,workflow_command/* workflowCommand */.NA)('endgroup', ''));
    }
}
function variable(environment, name) {
    const value = environment[name];
    if (value)
        return value;
    throw new errors/* EnvironmentError */.eG(`${name} is not set: this does not run as a GitHub Action.`);
}


/***/ }),

/***/ 471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ openFields)
/* harmony export */ });
const KINDS = {
    object: 'an object',
    list: 'a list',
    text: 'a text',
    number: 'a number',
    switch: 'true or false',
    null: 'null',
};
/**
 * @param path of the object, for messages: `projects[0].environment`; empty for the document itself
 * @param json undefined where there is no such object
 */
function openFields(report, json, path) {
    const before = json && report.opened.get(json);
    if (before)
        return before;
    const line = json?.line ?? 1;
    const entries = json?.kind === 'object' ? json.entries : [];
    const asked = new Set();
    if (json !== undefined && json.kind !== 'object')
        refuseKind(path || 'the document', json, 'object');
    const find = (name) => {
        asked.add(name.toLowerCase());
        const entry = entries.findLast(({ key }) => key.toLowerCase() === name.toLowerCase());
        if (entry === undefined || isNothing(entry.value))
            return undefined;
        return { path: below(path, entry.key), value: entry.value };
    };
    const ofKind = (name, kind) => {
        const found = find(name);
        return found && checkKind(found.path, found.value, kind);
    };
    const chosen = (where, json, choices) => {
        const text = checkKind(where, json, 'text')?.text;
        const choice = choices.find((one) => one === text);
        if (text !== undefined && choice === undefined)
            problem(json.line, `${where} must be one of ${choices.join(', ')}.`);
        return choice;
    };
    const fields = {
        text: (name) => ofKind(name, 'text')?.text,
        number: (name) => ofKind(name, 'number')?.number,
        flag: (name) => ofKind(name, 'switch')?.on ?? false,
        choice: (name, choices) => {
            const found = find(name);
            return found && chosen(found.path, found.value, choices);
        },
        texts: (name) => items(name).flatMap(({ path, value }) => checkKind(path, value, 'text')?.text || []),
        choices: (name, choices) => items(name).flatMap(({ path, value }) => chosen(path, value, choices) ?? []),
        object: (name) => {
            const found = find(name);
            return openFields(report, found?.value, found?.path ?? below(path, name));
        },
        objects: (name) => items(name).map(({ path, value }) => openFields(report, value, path)),
        lists: (name) => items(name).flatMap((list) => {
            const inner = itemsOf(list).map(({ path, value }) => openFields(report, value, path));
            return list.value.kind === 'list' ? [inner] : [];
        }),
        says: (name, standard) => {
            const found = find(name)?.value;
            if (found === undefined || !saysSomething(found))
                return false;
            if (found.kind === 'text')
                return found.text !== standard;
            return found.kind !== 'number' || found.number !== standard;
        },
        lineOf: (name) => find(name)?.value.line ?? line,
        known: (...names) => names.forEach((name) => asked.add(name.toLowerCase())),
        refuse: (name, message) => {
            const found = find(name);
            problem(found?.value.line ?? line, `${found?.path ?? below(path, name)} ${message}.`);
        },
        unread: () => entries.filter(({ key }) => !asked.has(key.toLowerCase())).map(({ key }) => below(path, key)),
    };
    if (json !== undefined)
        report.opened.set(json, fields);
    return fields;
    function items(name) {
        const found = find(name);
        return found === undefined ? [] : itemsOf(found);
    }
    function itemsOf(list) {
        const items = checkKind(list.path, list.value, 'list')?.items ?? [];
        return items.map((value, index) => ({ path: `${list.path}[${index}]`, value }));
    }
    function checkKind(where, value, kind) {
        if (isKind(value, kind))
            return value;
        refuseKind(where, value, kind);
        return undefined;
    }
    function refuseKind(where, value, kind) {
        problem(value.line, `${where} must be ${KINDS[kind]}, but it is ${KINDS[value.kind]}.`);
    }
    function problem(line, message) {
        report.problems.push({ line, message });
    }
}
function isKind(value, kind) {
    return value.kind === kind;
}
/** A path is shown to people: what is no plain name in it is quoted. */
function below(path, key) {
    const name = /^[\w-]+$/.test(key) ? key : JSON.stringify(key);
    return path === '' ? name : `${path}.${name}`;
}
function isNothing(value) {
    return value.kind === 'null' || (value.kind === 'text' && value.text === '');
}
function saysSomething(value) {
    switch (value.kind) {
        case 'object':
            return value.entries.some((entry) => saysSomething(entry.value));
        case 'list':
            return value.items.length > 0;
        case 'number':
            return value.number !== 0;
        case 'switch':
            return value.on;
        case 'text':
        case 'null':
            return !isNothing(value);
    }
}


/***/ }),

/***/ 5677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ findProject)
/* harmony export */ });
/* unused harmony export findProjects */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

const WANTED = 'It must be the answer of batch-get-projects, one project of it, or the input of create-project.';
/**
 * The projects that a document holds: those of the answer of batch-get-projects; the one that create-project and update-project
 * answer; a resource of CloudFormation; or the document itself, also as create-project's input (SPEC §1.1).
 * @throws UserError when there is none
 */
function findProjects(document, file) {
    const projects = fieldOf(document, 'projects');
    if (projects?.kind === 'list') {
        if (projects.items.length === 0)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${file} holds no project${lost(document)}.`, WANTED);
        return projects.items.map((json, index) => ({ json, path: `projects[${index}]` }));
    }
    for (const name of ['project', 'Properties']) {
        const project = fieldOf(document, name);
        if (project?.kind === 'object')
            return [{ json: project, path: name }];
    }
    const isProject = ['source', 'environment', 'name'].some((field) => fieldOf(document, field) !== undefined);
    if (isProject)
        return [{ json: document, path: '' }];
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${file} holds no CodeBuild project.`, WANTED);
}
/**
 * The only project that a document holds, or the one of the wanted name.
 * @throws UserError when there is none, or it is not clear which one
 */
function findProject(document, file, name) {
    const projects = findProjects(document, file);
    const names = projects.map(({ json }) => textOf(fieldOf(json, 'name')));
    const found = projects[projects.length === 1 ? 0 : names.indexOf(name)];
    if (found !== undefined)
        return found;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${file} holds the projects ${quoted(names)}${name === '' ? '' : `, none with the name ${JSON.stringify(name)}`}${lost(document)}.`, 'Choose one: project-name, or --project-name on the command line.');
}
/** Names that batch-get-projects was asked for in vain. */
function lost(document) {
    const notFound = fieldOf(document, 'projectsNotFound');
    const missing = notFound?.kind === 'list' ? notFound.items.map(textOf) : [];
    return missing.length === 0 ? '' : `; CodeBuild did not find ${quoted(missing)}`;
}
function fieldOf(json, name) {
    if (json.kind !== 'object')
        return undefined;
    return json.entries.findLast(({ key }) => key.toLowerCase() === name.toLowerCase())?.value;
}
function textOf(json) {
    return json?.kind === 'text' ? json.text : '';
}
function quoted(names) {
    return names.map((name) => JSON.stringify(name)).join(', ');
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
