export const id = 7942;
export const ids = [7942];
export const modules = {

/***/ 74847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ eventsOf)
/* harmony export */ });
/** The names of events that the pattern of an EVENT filter holds: it is no regular expression (API_WebhookFilter). */
function eventsOf(pattern) {
    return pattern.split(',').map((name) => name.trim());
}


/***/ }),

/***/ 47942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ parseWebhook),
/* harmony export */   i: () => (/* binding */ readWebhook)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _plan_project_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20471);
/* harmony import */ var _plan_project_find_project_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75677);
/* harmony import */ var _plan_project_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6940);
/* harmony import */ var _events_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(74847);
/* harmony import */ var _regex_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29509);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23137);







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
    const fields = findWebhook((0,_plan_project_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .q)(source, file), file, name, report);
    const webhook = readWebhook(fields);
    if (report.problems.length === 0)
        refuseUnknown(fields, report);
    if (report.problems.length === 0)
        return webhook;
    const problems = report.problems.sort((one, other) => one.line - other.line);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(problems.map(({ line, message }) => `${file}:${line}: ${message}`).join('\n'));
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
    const type = fields.choice('type', _types_js__WEBPACK_IMPORTED_MODULE_5__/* .FILTER_TYPES */ .L);
    const pattern = fields.text('pattern');
    const exclude = fields.flag('excludeMatchedPattern');
    if (!fields.says('type'))
        fields.refuse('type', `must be there: one of ${_types_js__WEBPACK_IMPORTED_MODULE_5__/* .FILTER_TYPES */ .L.join(', ')}`);
    if (!fields.says('pattern'))
        fields.refuse('pattern', 'must be there, and not be empty');
    if (type === undefined || pattern === undefined)
        return undefined;
    const problem = type === 'EVENT' ? eventProblem(pattern) : (0,_regex_js__WEBPACK_IMPORTED_MODULE_4__/* .regexProblem */ .Hs)(pattern);
    if (problem === undefined)
        return { type, pattern, exclude, line: fields.lineOf('pattern') };
    fields.refuse('pattern', problem);
    return undefined;
}
function eventProblem(pattern) {
    const known = _types_js__WEBPACK_IMPORTED_MODULE_5__/* .WEBHOOK_EVENTS */ .E;
    if ((0,_events_js__WEBPACK_IMPORTED_MODULE_6__/* .eventsOf */ .X)(pattern).every((name) => known.includes(name)))
        return undefined;
    return `must be names of events with commas between them, of ${_types_js__WEBPACK_IMPORTED_MODULE_5__/* .WEBHOOK_EVENTS */ .E.join(', ')}`;
}
function readBranchFilter(webhook) {
    const pattern = webhook.text('branchFilter');
    if (pattern === undefined)
        return undefined;
    const problem = (0,_regex_js__WEBPACK_IMPORTED_MODULE_4__/* .regexProblem */ .Hs)(pattern);
    if (problem === undefined)
        return { pattern, line: webhook.lineOf('branchFilter') };
    webhook.refuse('branchFilter', problem);
    return undefined;
}
function findWebhook(document, file, name, report) {
    if (document.kind === 'list') {
        const wrapped = { key: 'filterGroups', value: document };
        return (0,_plan_project_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .openFields */ .M)(report, { kind: 'object', line: document.line, entries: [wrapped] }, '');
    }
    if (document.kind !== 'object')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${file} holds no filter groups.`, 'They are a list of lists of filters, or in the project that batch-get-projects answers with.');
    const top = (0,_plan_project_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .openFields */ .M)(report, document, '');
    if (has(document, 'filterGroups') || has(document, 'branchFilter'))
        return top;
    // What create-webhook answers holds a webhook and nothing else.
    if (has(document, 'webhook'))
        return top.object('webhook');
    const { json, path } = (0,_plan_project_find_project_js__WEBPACK_IMPORTED_MODULE_2__/* .findProject */ .t)(document, file, name);
    const project = (0,_plan_project_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .openFields */ .M)(report, json, path);
    if (has(json, 'webhook'))
        return project.object('webhook');
    const triggers = project.object('triggers');
    if (has(json, 'triggers') && (triggers.flag('webhook') || report.problems.length > 0))
        return triggers;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${file} holds a project without a webhook.`, 'CodeBuild builds such a project only when somebody starts a build; there is nothing to filter.');
}
function has(json, name) {
    return (json.kind === 'object' &&
        json.entries.some(({ key, value }) => key.toLowerCase() === name.toLowerCase() && value.kind !== 'null'));
}


/***/ }),

/***/ 29509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g7: () => (/* binding */ readRegex),
  Hs: () => (/* binding */ regexProblem),
  j6: () => (/* binding */ toJavaScript)
});

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


/***/ }),

/***/ 23137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ WEBHOOK_EVENTS),
/* harmony export */   L: () => (/* binding */ FILTER_TYPES)
/* harmony export */ });
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


/***/ }),

/***/ 20471:
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

/***/ 75677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ findProjects),
/* harmony export */   t: () => (/* binding */ findProject)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

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
/* harmony import */ var _humanwhocodes_momoa__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93162);
/* harmony import */ var _buildspec_decode_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70584);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);



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
