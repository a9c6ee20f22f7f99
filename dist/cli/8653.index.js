export const id = 8653;
export const ids = [8653];
export const modules = {

/***/ 23284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ decode)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _wrong_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43441);


const BOMS = [
    ['utf-8', [0xef, 0xbb, 0xbf]],
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
];
/** Long enough for an XML declaration. */
const HEAD_BYTES = 256;
/** Parsers check their limits after each piece, and what they do until then may take time by its square. */
const LONGEST_PIECE = 4096;
/**
 * The text of a report file, in pieces of at most 4 KiB, in the encoding that its byte order mark or its XML declaration
 * names, else in UTF-8; without the mark. Bytes that mean nothing become U+FFFD.
 * @throws WrongFormat for an encoding that nobody knows
 */
async function* decode(bytes) {
    let head = new Uint8Array();
    let decoder;
    for await (const chunk of bytes) {
        if (decoder) {
            yield* decodePieces(decoder, chunk);
            continue;
        }
        head = Buffer.concat([head, chunk]);
        if (head.length < HEAD_BYTES)
            continue;
        decoder = decoderFor(head);
        yield* decodePieces(decoder, head);
    }
    if (!decoder) {
        decoder = decoderFor(head);
        yield* decodePieces(decoder, head);
    }
    yield decoder.decode();
}
function* decodePieces(decoder, chunk) {
    for (let at = 0; at < chunk.length; at += LONGEST_PIECE) {
        yield decoder.decode(chunk.subarray(at, at + LONGEST_PIECE), { stream: true });
    }
}
function decoderFor(head) {
    const marked = BOMS.find(([, mark]) => mark.every((byte, index) => head[index] === byte));
    if (marked)
        return new node_util__WEBPACK_IMPORTED_MODULE_0__.TextDecoder(marked[0]);
    // UTF-16 without a mark: `<` and a zero, in either order.
    if (head[0] === 0x3c && head[1] === 0)
        return new node_util__WEBPACK_IMPORTED_MODULE_0__.TextDecoder('utf-16le');
    if (head[0] === 0 && head[1] === 0x3c)
        return new node_util__WEBPACK_IMPORTED_MODULE_0__.TextDecoder('utf-16be');
    const decoder = decoderNamed(declaredEncoding(head) ?? 'utf-8');
    // What can be read as bytes is not UTF-16, whatever it says of itself (.NET writes such declarations to strings).
    return decoder.encoding.startsWith('utf-16') ? new node_util__WEBPACK_IMPORTED_MODULE_0__.TextDecoder('utf-8') : decoder;
}
function declaredEncoding(head) {
    const text = Buffer.from(head.subarray(0, HEAD_BYTES)).toString('latin1');
    return /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)["']/.exec(text)?.[1];
}
function decoderNamed(label) {
    try {
        return new node_util__WEBPACK_IMPORTED_MODULE_0__.TextDecoder(label);
    }
    catch {
        throw new _wrong_format_js__WEBPACK_IMPORTED_MODULE_1__/* .WrongFormat */ .p(`unknown encoding ${JSON.stringify(label)}`, 1, 1);
    }
}


/***/ }),

/***/ 28653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  COVERAGE_PARSERS: () => (/* binding */ COVERAGE_PARSERS),
  TEST_PARSERS: () => (/* binding */ TEST_PARSERS)
});

// EXTERNAL MODULE: ./build/reports/wrong-format.js
var wrong_format = __webpack_require__(43441);
;// CONCATENATED MODULE: ./build/reports/coverage.js

/** Of one source file; far more than any has. */
const MOST_LINES = 1_000_000;
/**
 * Adds what a report says of a line. Once executed is executed; a line without a number, 0, says nothing.
 * @throws WrongFormat for more than a million lines
 */
function addLine(lines, number, executed) {
    if (number === 0)
        return;
    lines.set(number, executed || lines.get(number) === true);
    if (lines.size > MOST_LINES)
        throw new wrong_format/* WrongFormat */.p(`a source file has more than ${MOST_LINES} lines`);
}
function countLines(lines) {
    let linesCovered = 0;
    for (const executed of lines.values())
        if (executed)
            linesCovered++;
    return { linesCovered, linesMissed: lines.size - linesCovered };
}
/** A whole number of a report. What is none, or below zero, is 0; what is too large to count with is as large as can be. */
function count(text) {
    const value = Math.floor(Number(text));
    return value > 0 ? Math.min(value, Number.MAX_SAFE_INTEGER) : 0;
}
/**
 * Tells formats apart whose documents begin with the same element, by what comes below it.
 * @param expected the elements that may; the first is what users know
 * @throws WrongFormat for another, in CodeBuild's words (codebuild.md §4.5)
 */
function expectElement(element, expected) {
    if (!expected.includes(element)) {
        throw new wrong_format/* WrongFormat */.p(`expected element type <${expected[0]}> but have <${element}>`);
    }
}

// EXTERNAL MODULE: ./build/reports/xml-reader.js
var xml_reader = __webpack_require__(94061);
;// CONCATENATED MODULE: ./build/reports/clover-xml.js


/**
 * CLOVERXML: a `coverage` of OpenClover's clover.xsd, and of those that write alike: istanbul (jest, vitest, nyc) and phpunit. Test
 * sources (`testproject`) do not count.
 *
 * A line is covered when anything on it was executed. Branches are those of the file's `metrics`, since tools do not agree on the
 * numbers of a `cond` line: they are executions of both ways for Clover, covered and missed branches for istanbul.
 */
const parseCloverXml = async (bytes, emit) => {
    let tests = false;
    let file;
    await (0,xml_reader/* readXml */.k)(bytes, ['coverage'], {
        open(name, attributes, depth) {
            if (depth === 2) {
                // Cobertura's documents are a `coverage` as well.
                expectElement(name, ['project', 'testproject']);
                tests = name === 'testproject';
            }
            if (tests)
                return;
            if (name === 'file')
                file = openFile(attributes, depth);
            else if (file && name === 'line')
                readLine(file, attributes);
            // Not those of a class.
            else if (file && name === 'metrics' && depth === file.depth + 1)
                file.counted = readMetrics(attributes);
        },
        close(_name, depth) {
            if (depth !== file?.depth)
                return;
            emit(coveredFile(file));
            file = undefined;
        },
    });
};
function openFile(attributes, depth) {
    // Clover and istanbul have a bare `name` beside the `path`; phpunit's `name` is the path.
    const path = attributes.get('path') ?? attributes.get('name') ?? '';
    return { depth, path, lines: new Map(), seen: { total: 0, covered: 0 } };
}
/** The line of a method tells how often it was called: neither Clover nor phpunit counts it among those that are executed. */
function readLine({ lines, seen }, attributes) {
    if (attributes.get('type') === 'method')
        return;
    const ways = [attributes.get('truecount'), attributes.get('falsecount')];
    const covered = ways.filter((executions) => count(executions) > 0).length;
    if (attributes.get('type') === 'cond') {
        seen.total += 2;
        seen.covered += covered;
    }
    // Clover's conditions have no `count`.
    const executions = attributes.get('count');
    const executed = executions === undefined ? covered > 0 : count(executions) > 0;
    addLine(lines, count(attributes.get('num')), executed);
}
function readMetrics(attributes) {
    if (!attributes.has('conditionals'))
        return undefined;
    const total = count(attributes.get('conditionals'));
    return { total, covered: Math.min(count(attributes.get('coveredconditionals')), total) };
}
function coveredFile({ path, lines, counted, seen }) {
    const { total, covered } = counted ?? seen;
    return { path, ...countLines(lines), branchesCovered: covered, branchesMissed: total - covered };
}

;// CONCATENATED MODULE: ./build/reports/cobertura-xml.js


/** `condition-coverage`: "50% (1/2)". */
const CONDITION_COVERAGE = /\((\d+)\/(\d+)\)/;
/**
 * COBERTURAXML: a `coverage` of Cobertura's coverage-04.dtd, as coverage.py, gcovr, istanbul, coverlet and others write it.
 *
 * A source file may have many classes, anywhere in the document: inner ones, partial ones, instances of a template. They are put
 * together line by line, where the best counts. So files come at the end.
 *
 * Paths are those of `filename`, not joined with a `source`: there may be several sources, and which one a file belongs to is
 * not said; and they are folders of the machine that ran the tests, while `filename` mostly fits the repository.
 */
const parseCoberturaXml = async (bytes, emit) => {
    const files = new Map();
    let file;
    let inMethods = false;
    await (0,xml_reader/* readXml */.k)(bytes, ['coverage'], {
        open(name, attributes, depth) {
            // Clover's documents are a `coverage` as well.
            if (depth === 2)
                expectElement(name, ['packages', 'sources']);
            if (name === 'class')
                file = cobertura_xml_openFile(files, attributes);
            else if (name === 'methods')
                inMethods = true;
            // Lines of methods come again among those of the class, but for istanbul, where they need not be lines to execute.
            else if (file && name === 'line' && !inMethods)
                cobertura_xml_readLine(file, attributes);
        },
        close(name) {
            if (name === 'methods')
                inMethods = false;
            else if (name === 'class')
                file = undefined;
        },
    });
    for (const [path, { lines, branches }] of files) {
        emit({ path, ...countLines(lines), ...countBranches(branches) });
    }
};
function cobertura_xml_openFile(files, attributes) {
    const path = attributes.get('filename') ?? attributes.get('name') ?? '';
    const file = files.get(path) ?? { lines: new Map(), branches: new Map() };
    files.set(path, file);
    return file;
}
function cobertura_xml_readLine({ lines, branches }, attributes) {
    const number = count(attributes.get('number'));
    addLine(lines, number, count(attributes.get('hits')) > 0);
    const [, covered, total] = CONDITION_COVERAGE.exec(attributes.get('condition-coverage') ?? '') ?? [];
    if (number === 0 || total === undefined)
        return;
    const known = branches.get(number) ?? { total: 0, covered: 0 };
    known.total = Math.max(known.total, count(total));
    known.covered = Math.min(Math.max(known.covered, count(covered)), known.total);
    branches.set(number, known);
}
function countBranches(branches) {
    let [branchesCovered, branchesMissed] = [0, 0];
    for (const { total, covered } of branches.values()) {
        branchesCovered += covered;
        branchesMissed += total - covered;
    }
    return { branchesCovered, branchesMissed };
}

// EXTERNAL MODULE: ./node_modules/@streamparser/json/dist/mjs/index.js + 7 modules
var mjs = __webpack_require__(75497);
// EXTERNAL MODULE: ./build/reports/decode.js
var decode = __webpack_require__(23284);
// EXTERNAL MODULE: ./build/reports/text.js
var reports_text = __webpack_require__(52129);
;// CONCATENATED MODULE: ./build/reports/json-reader.js




function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Far more than any tool writes, in bytes; what is longer, deeper or larger wants to harm. Screenshots and videos may be in reports. */
const LONGEST_STRING = 32 * 1024 * 1024;
const LONGEST_NUMBER = 1000;
const DEEPEST = 100;
/** About the bytes that one value, with all that it holds, may take in memory. */
const LARGEST_VALUE = 16 * 1024 * 1024;
const BYTES_OF_A_VALUE = 64;
/**
 * Reads a JSON document as a stream. Long texts within are shortened. Names such as `__proto__` are names as others are.
 * @throws WrongFormat for another root, for what is not JSON, and for what exceeds the limits
 */
async function readJson(bytes, content) {
    const parser = new mjs/* JSONParser */.oj();
    const { tokenizer: tokens } = parser;
    const place = trackPlace();
    let depth = 0;
    let lastToken = 0;
    parser.onToken = ({ token, offset }) => {
        lastToken = offset;
        if (token === mjs/* TokenType */.ks.LEFT_BRACE || token === mjs/* TokenType */.ks.LEFT_BRACKET)
            depth++;
        if (token === mjs/* TokenType */.ks.RIGHT_BRACE || token === mjs/* TokenType */.ks.RIGHT_BRACKET)
            depth--;
        if (token === mjs/* TokenType */.ks.NUMBER)
            checkLengths(tokens);
        if (depth > DEEPEST)
            throw new wrong_format/* WrongFormat */.p(`values are nested more than ${DEEPEST} deep`);
    };
    parser.onValue = handOn(content);
    let empty = true;
    for await (const text of (0,decode/* decode */.D)(bytes)) {
        const chunk = Buffer.from(text);
        try {
            if (empty && text.trim() !== '') {
                empty = false;
                checkRoot(text.trimStart(), content);
            }
            parser.write(chunk);
            checkLengths(tokens);
        }
        catch (error) {
            throw located(error, (position) => place.at(chunk, position ?? lastToken - place.offset()));
        }
        place.pass(chunk, text);
    }
    if (empty)
        throw new wrong_format/* WrongFormat */.p(`expected ${content.expected} but the file is empty`);
    if (!parser.isEnded)
        throw new wrong_format/* WrongFormat */.p('not valid JSON: the file ends too early', ...place.at());
}
function checkLengths({ bufferedString, escapedCharsByteLength, bufferedNumber }) {
    if (bufferedNumber.byteLength > LONGEST_NUMBER)
        throw new wrong_format/* WrongFormat */.p('a number is too long');
    if (bufferedString.byteLength + escapedCharsByteLength > LONGEST_STRING) {
        throw new wrong_format/* WrongFormat */.p('a text is too long');
    }
}
function checkRoot(text, { root, expected }) {
    const [first = ''] = text;
    if (first === (root === 'array' ? '[' : '{'))
        return;
    const kinds = { '[': 'an array', '{': 'an object' };
    throw new wrong_format/* WrongFormat */.p(`expected ${expected} but have ${kinds[first] ?? JSON.stringify(first)}`);
}
/** Gives values to those who take them, and prunes the tree that the parser builds of all others. */
function handOn({ take, keeps }) {
    const takers = Object.entries(take).map(([path, taker]) => ({ path: path.split('.').slice(1), taker }));
    let weight = 0;
    return ({ value, key, parent, stack }) => {
        const depth = stack.length;
        // The parser's stack has each container with the key of the container itself; the last key stands apart.
        const keyAt = (level) => (level < depth - 1 ? stack[level + 1]?.key : key);
        const leadsHere = (path) => path.length <= depth && path.every((name, level) => name === '*' || name === String(keyAt(level)));
        const isKept = (path) => {
            for (let level = path.length; level < depth; level++) {
                const name = keyAt(level);
                if (typeof name === 'string' && !keeps(name))
                    return false;
            }
            return true;
        };
        const around = takers.filter(({ path }) => leadsHere(path));
        const taken = around.filter(({ path }) => path.length === depth);
        if (taken.length === 0 && around.some(({ path }) => isKept(path))) {
            weight += BYTES_OF_A_VALUE;
            if (typeof value === 'string') {
                const text = (0,reports_text/* shorten */.ml)(value);
                weight += text.length;
                if (text !== value)
                    replace(parent, key, text);
            }
            if (weight > LARGEST_VALUE)
                throw new wrong_format/* WrongFormat */.p('a value is too large');
            return;
        }
        if (taken.length > 0) {
            weight = 0;
            const levels = [...Array(depth).keys()];
            const found = {
                value: value,
                keys: levels.map((level) => keyAt(level)),
                parents: levels.map((level) => (level < depth - 1 ? stack[level + 1]?.value : parent)),
            };
            for (const { taker } of taken)
                taker(found);
        }
        forget(parent, key);
    };
}
function replace(parent, key, text) {
    if (Array.isArray(parent))
        parent[parent.length - 1] = text;
    else if (parent)
        parent[key] = text;
}
function forget(parent, key) {
    if (Array.isArray(parent))
        parent.pop();
    else if (parent)
        delete parent[key];
}
/** An error of the parser, or of those who take values, with its place. */
function located(error, at) {
    if (error instanceof wrong_format/* WrongFormat */.p)
        return new wrong_format/* WrongFormat */.p(error.message, ...at());
    if (error instanceof mjs/* TokenParserError */.Z)
        return new wrong_format/* WrongFormat */.p('not valid JSON', ...at());
    if (!(error instanceof mjs/* TokenizerError */.S0))
        return error;
    const [, position] = /chunk position "(\d+)"/.exec(error.message) ?? [];
    return new wrong_format/* WrongFormat */.p('not valid JSON', ...at(Number(position)));
}
/** Counts lines and columns of a document that comes in pieces. */
function trackPlace() {
    let line = 1;
    let column = 1;
    let offset = 0;
    return {
        /** Bytes of the pieces that have been passed. */
        offset: () => offset,
        /** The place of the byte at `position` of the next piece; what lies before that piece counts as its beginning. */
        at(chunk = Buffer.alloc(0), position = 0) {
            const lines = chunk.subarray(0, Math.max(0, position)).toString().split('\n');
            const last = lines.at(-1) ?? '';
            return [line + lines.length - 1, (lines.length === 1 ? column : 1) + last.length];
        },
        pass(chunk, text) {
            offset += chunk.length;
            for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
                line++;
                column = 1 - at - 1;
            }
            column += text.length;
        },
    };
}

;// CONCATENATED MODULE: ./build/reports/cucumber-json.js



/**
 * The tools' words. Undefined, ambiguous and pending steps fail the run of cucumber-jvm 7, of cucumber-js, of behave, and of
 * cucumber-ruby with `--strict`; a report that calls them skipped would hide why the command failed.
 */
const STATUSES = {
    SUCCEEDED: ['passed', 'xfailed', 'xpassed', 'pending_warn'],
    UNKNOWN: [],
    SKIPPED: ['skipped', 'untested', 'untested_pending', 'untested_undefined'],
    FAILED: ['failed', 'undefined', 'ambiguous', 'pending'],
    ERROR: ['error', 'hook_error', 'cleanup_error'],
};
const BEST_TO_WORST = Object.keys(STATUSES);
const MEMBERS = new Set([
    'keyword',
    'name',
    'uri',
    'location',
    'line',
    'type',
    'elements',
    'steps',
    'before',
    'after',
    'around',
].concat(['hidden', 'match', 'result', 'status', 'duration', 'error_message']));
/** Characters of messages and stacks of scenarios that wait for the name of their feature; later ones keep none. */
const MOST_WAITING_TEXT = 4 * 1024 * 1024;
/**
 * Reads cucumber's JSON: that of cucumber-jvm, cucumber-ruby and cucumber-js, and behave's. A case is one run of one scenario
 * or of one example of an outline, so a retried scenario is as many cases as its tool reports; a background and hooks count
 * for their scenario. Suite and prefix are the feature's name.
 */
const parseCucumberJson = async (bytes, emit) => {
    // cucumber-jvm and cucumber-js write a feature's elements before its name and uri.
    let waiting = [];
    let waitingText = 0;
    let background = [];
    const wait = (scenario) => {
        waitingText += scenario.message.length + scenario.stack.length;
        waiting.push(waitingText > MOST_WAITING_TEXT ? { ...scenario, message: '', stack: '' } : scenario);
    };
    const emitWaiting = ({ name, file }) => {
        for (const scenario of waiting) {
            emit({ suite: name, prefix: name, ...scenario, ...(file !== undefined && { file }) });
        }
        waiting = [];
        waitingText = 0;
    };
    await readJson(bytes, {
        root: 'array',
        expected: 'a JSON array of features',
        keeps: (name) => MEMBERS.has(name),
        take: {
            '$.*.elements.*': ({ value, parents: [, feature] }) => {
                if (!isObject(value))
                    throw new wrong_format/* WrongFormat */.p('expected a scenario in "elements"');
                const outcomes = outcomesOf(value);
                if (value.type === 'background') {
                    background = outcomes;
                    return;
                }
                wait(scenarioOf(value, [...background, ...outcomes]));
                background = [];
                const known = isObject(feature) ? featureOf(feature) : undefined;
                if (known?.name && known.file !== undefined)
                    emitWaiting(known);
            },
            '$.*': ({ value }) => {
                if (!isObject(value) || !(Array.isArray(value.elements) || typeof value.keyword === 'string')) {
                    throw new wrong_format/* WrongFormat */.p('expected a feature with "elements"');
                }
                const { name, file } = featureOf(value);
                emitWaiting({ name: name || (file ?? ''), ...(file !== undefined && { file }) });
                background = [];
            },
        },
    });
};
function featureOf(feature) {
    const [path] = splitLocation(feature.location);
    // cucumber-jvm has URIs: of a file, or of a resource of the class path.
    const file = stringOf(feature.uri).replace(/^(file:(\/\/)?|classpath:)/, '') || path;
    return { name: stringOf(feature.name), ...(file && { file }) };
}
function scenarioOf(element, outcomes) {
    const worst = outcomes.toSorted((one, other) => severity(other.status) - severity(one.status))[0];
    const statuses = worst ? [worst.status] : [];
    // behave alone has a status of the scenario, and tells there of hooks that failed.
    if (element.status !== undefined)
        statuses.push(statusOf(element.status));
    const status = statuses.toSorted((one, other) => severity(other) - severity(one))[0] ?? 'UNKNOWN';
    const culprit = worst?.status === 'SUCCEEDED' ? undefined : worst;
    const line = (hasFailed(status) && culprit?.line) || lineOf(element);
    return {
        name: stringOf(element.name) || stringOf(element.keyword),
        status,
        duration: (0,reports_text/* wholeNanoseconds */.Jt)(outcomes.reduce((sum, { duration }) => sum + duration, 0)),
        message: culprit ? messageOf(culprit) : hasFailed(status) ? stringOf(element.status) : '',
        stack: culprit?.text.includes('\n') ? culprit.text : '',
        ...(line && { line }),
    };
}
function messageOf({ label, status, word, text }) {
    if (text === '' && !hasFailed(status))
        return '';
    return (0,reports_text/* shorten */.ml)(`${label}: ${headline(text) || word}`);
}
/** The first line; of python's tracebacks the exception, which comes after the indented lines. */
function headline(text) {
    const lines = (0,reports_text/* wholeLines */.zo)(text).split('\n');
    const [first = ''] = text.split('\n', 1);
    const exception = first.startsWith('Traceback ') && lines.slice(1).find((line) => /^\S/.test(line));
    return (0,reports_text/* trimmed */.dE)(exception || first);
}
/** What the steps and hooks of an element came to, in their order. Steps that did not run have no result. */
function outcomesOf(element) {
    // behave's durations are seconds, and its places are in `location`.
    const unit = typeof element.location === 'string' ? 1e9 : 1;
    const outcomes = [];
    const add = (node, label) => {
        const { result } = node;
        if (!isObject(result))
            return;
        const line = lineOf(node);
        outcomes.push({
            label,
            status: statusOf(result.status),
            word: stringOf(result.status),
            duration: durationOf(result.duration, unit),
            text: (0,reports_text/* trimmed */.dE)(textOf(result.error_message)),
            ...(line && { line }),
        });
    };
    const addHooks = (hooks, kind) => {
        for (const hook of objectsOf(hooks))
            add(hook, hookLabel(hook, kind));
    };
    addHooks(element.before, 'Before');
    for (const step of objectsOf(element.steps)) {
        addHooks(step.before, 'Before step');
        // cucumber-js has hooks among the steps.
        const keyword = stringOf(step.keyword).trim();
        add(step, step.hidden === true ? hookLabel(step, keyword) : `${keyword} ${stringOf(step.name)}`.trim());
        addHooks(step.after, 'After step');
    }
    addHooks(element.after, 'After');
    addHooks(element.around, 'Around');
    return outcomes;
}
function hookLabel({ match }, kind) {
    return `${kind} hook ${isObject(match) ? stringOf(match.location) : ''}`.trim();
}
function statusOf(word) {
    const known = BEST_TO_WORST.find((status) => STATUSES[status].includes(stringOf(word).toLowerCase()));
    return known ?? 'UNKNOWN';
}
function hasFailed(status) {
    return status === 'FAILED' || status === 'ERROR';
}
function severity(status) {
    return BEST_TO_WORST.indexOf(status);
}
function durationOf(duration, unit) {
    return typeof duration === 'number' ? (0,reports_text/* wholeNanoseconds */.Jt)(duration * unit) : 0;
}
function lineOf({ line, location }) {
    return typeof line === 'number' && line > 0 ? line : splitLocation(location)[1];
}
/** behave's `features/a.feature:12`. */
function splitLocation(location) {
    const [, path = '', line] = /^(.*):(\d+)$/.exec(stringOf(location)) ?? [];
    return line === undefined ? [stringOf(location)] : [path, Number(line)];
}
/** A text, or behave's list of lines. */
function textOf(text) {
    return Array.isArray(text) ? (0,reports_text/* shorten */.ml)(text.map(stringOf).join('\n')) : stringOf(text);
}
function stringOf(value) {
    return typeof value === 'string' ? value : '';
}
function objectsOf(value) {
    return Array.isArray(value) ? value.filter(isObject) : [];
}

;// CONCATENATED MODULE: ./build/reports/jacoco-xml.js


/**
 * JACOCOXML: a `report` of JaCoCo's report.dtd 1.1, its packages in groups (of modules) or not; Kover writes it too. A file is a
 * `sourcefile` and has its counters; its path is that in a source folder, for the report does not say in which.
 *
 * What has no `sourcefile` is the sum of its classes, under the name of their source; without debug information, of the class.
 */
const parseJacocoXml = async (bytes, emit) => {
    let current = openPackage('');
    let counted;
    await (0,xml_reader/* readXml */.k)(bytes, ['report'], {
        open(name, attributes, depth) {
            // Emma's documents are a `report` as well.
            if (depth === 2)
                expectElement(name, ['package', 'group', 'sessioninfo', 'counter']);
            if (name === 'package')
                current = openPackage(attributes.get('name') ?? '');
            else if (name === 'sourcefile')
                counted = { depth, file: sourceFile(current, attributes) };
            else if (name === 'class')
                counted = { depth, file: fileOfClass(current, attributes) };
            // Not those of a method.
            else if (name === 'counter' && depth - 1 === counted?.depth)
                addCounter(counted.file, attributes);
        },
        close(name) {
            if (name === 'sourcefile' && counted)
                emit(counted.file);
            if (name === 'sourcefile' || name === 'class')
                counted = undefined;
            if (name !== 'package')
                return;
            for (const [path, file] of current.ofClasses)
                if (!current.seen.has(path))
                    emit(file);
        },
    });
};
function openPackage(name) {
    return { name, ofClasses: new Map(), seen: new Set() };
}
function sourceFile(open, attributes) {
    const path = pathIn(open, attributes.get('name') ?? '');
    open.seen.add(path);
    return emptyFile(path);
}
function fileOfClass(open, attributes) {
    const source = attributes.get('sourcefilename');
    // A class's name is whole, its source's is not.
    const path = source === undefined ? (attributes.get('name') ?? '') : pathIn(open, source);
    const file = open.ofClasses.get(path) ?? emptyFile(path);
    open.ofClasses.set(path, file);
    return file;
}
function pathIn({ name }, file) {
    return name === '' ? file : `${name}/${file}`;
}
function emptyFile(path) {
    return { path, linesCovered: 0, linesMissed: 0, branchesCovered: 0, branchesMissed: 0 };
}
function addCounter(file, attributes) {
    const covered = count(attributes.get('covered'));
    const missed = count(attributes.get('missed'));
    const type = attributes.get('type');
    if (type === 'LINE') {
        file.linesCovered += covered;
        file.linesMissed += missed;
    }
    else if (type === 'BRANCH') {
        file.branchesCovered += covered;
        file.branchesMissed += missed;
    }
}

;// CONCATENATED MODULE: ./build/reports/problem-message.js

/** What stands where there is no message. */
const NOTHING = /^(?:fail(?:ed|ure)|error|collection failure)?$/i;
/** A heading of go test, as `=== RUN   TestAdd` and `--- FAIL: TestAdd (0.00s)`, or a ruler. */
const HEADING = /^(?:===|---)|^[\s_*─-]+$/;
const PLACE = String.raw `(?:[a-z]:)?[^\s:]+\.[a-z]\w{0,11}:\d{1,7}(?::\d{1,7})?`;
const ONLY_A_PLACE = new RegExp(String.raw `^(?:[\w ]{1,40}:\s{1,40})?${PLACE}:?$`, 'i');
const FRAME = /^at .*:\d{1,7}\)?$/;
/** `thread 'adds' panicked at src/lib.rs:12:5:`, and the next line says what. */
const COLON_AFTER_PLACE = /\.[a-z]\w{0,11}:\d{1,7}(?::\d{1,7})?:$/i;
const PLACE_BEFORE = new RegExp(`^${PLACE}: `, 'i');
/** Python's tools show the source first: pytest marks what went wrong, a traceback has it in its first line at the margin. */
const PYTHON = /^E {3,}(\S.*)|^Traceback .*\n(?:[ \t].*\n)+(\S.*)/m;
/** What says nothing is a few lines, and short. */
const problem_message_MOST_LINES = 50;
const LONGEST_LINE = 1000;
/**
 * The message of a problem without what says nothing before it: headings, places, the name of the test. Empty when nothing
 * is left in the first 50 lines. A message that was cut is given as it is (LONGEST_TEXT).
 */
function usefulMessage(message, test) {
    if ((0,reports_text/* wasCut */.Eu)(message))
        return message;
    const names = namesOf(test);
    let rest = message;
    for (const line of message.split('\n', problem_message_MOST_LINES)) {
        if (isUseful(line.trim(), names))
            return rest.trim().replace(PLACE_BEFORE, '');
        rest = rest.slice(line.length + 1);
    }
    return '';
}
/** The first line of a problem's text that says what went wrong. Empty when there is none. */
function usefulLine(text, test) {
    const lines = (0,reports_text/* wholeLines */.zo)(text);
    const [, marked, raised] = PYTHON.exec(lines) ?? [];
    const [first = ''] = (marked ?? raised ?? usefulMessage(lines, test)).split('\n', 1);
    return first.trim().replace(/\s+/g, ' ');
}
/** What a line may repeat. Playwright's names have those of their `describe`s before them. */
function namesOf({ name, prefix }) {
    return [name, name.split(' › ').at(-1) ?? '', prefix].map((text) => text.slice(0, LONGEST_LINE));
}
function isUseful(line, names) {
    if (line.length > LONGEST_LINE)
        return true;
    if (NOTHING.test(line) || HEADING.test(line))
        return false;
    if (ONLY_A_PLACE.test(line) || FRAME.test(line) || COLON_AFTER_PLACE.test(line))
        return false;
    return !names.some((name) => isOnly(name, line));
}
/** `● adds`, `CalcTest::adds`, `calc.spec.ts:9:7 › calc › adds ────`. */
function isOnly(name, line) {
    const at = name === '' ? -1 : line.lastIndexOf(name);
    if (at < 0 || /[\p{L}\d]/u.test(line.slice(at + name.length)))
        return false;
    const before = line.slice(0, at);
    return !/[\p{L}\d]/u.test(before) || /^\S*::$|› $|:\d{1,7} $/.test(before);
}

;// CONCATENATED MODULE: ./build/reports/junit-xml.js



const ROOTS = ['testsuite', 'testsuites'];
/** What a child of `testcase` says of it. Surefire's `flakyFailure` and `rerunFailure` tell of other attempts only. */
const STATUS_OF = new Map([
    ['skipped', 'SKIPPED'],
    ['failure', 'FAILED'],
    ['error', 'ERROR'],
]);
const FROM_GOOD_TO_BAD = ['SUCCEEDED', 'SKIPPED', 'FAILED', 'ERROR'];
/** Of suites, in characters: each of their cases may have it. */
const LONGEST_PATH = 4096;
/** The class that node gives each test that is in no suite, and that node 20 and 22 give every test. */
const NO_CLASS = 'test';
/** A message of Java or JavaScript that nobody wrote: of `null`, of `skip: true`. */
const NO_MESSAGE = /^(?:null|undefined|true)$/;
/**
 * JUNITXML: what Ant's JUnit task began and every tool writes in its own way. There is no standard; surefire's and Jenkins's
 * schemas are the ones that tools name. The worst of several problems of a case counts; one that passed at last (surefire's
 * reruns) has succeeded, and one that node calls `todo` does not fail, as in node.
 */
const parseJunitXml = async (bytes, emit) => {
    const suites = [];
    const body = (0,reports_text/* collectText */.Ov)();
    let testCase;
    let problem;
    let isTodo = false;
    let caseDepth = 0;
    await (0,xml_reader/* readXml */.k)(bytes, ROOTS, {
        open(name, attributes, depth) {
            if (testCase) {
                const status = depth === caseDepth + 1 ? STATUS_OF.get(name) : undefined;
                if (status === undefined)
                    return;
                isTodo ||= status === 'SKIPPED' && attributes.get('type') === 'todo';
                problem = readProblem(isTodo ? 'SKIPPED' : status, attributes);
            }
            else if (name === 'testsuite') {
                suites.push(readSuite(attributes, suites.at(-1)));
            }
            else if (name === 'testcase') {
                testCase = readCase(attributes, suites.at(-1));
                isTodo = false;
                caseDepth = depth;
            }
        },
        text(piece) {
            if (problem)
                body.add(piece);
        },
        close(name, depth) {
            if (!testCase) {
                if (name === 'testsuite')
                    suites.pop();
            }
            else if (problem && depth === caseDepth + 1) {
                addProblem(testCase, problem, body.take());
                problem = undefined;
            }
            else if (depth === caseDepth) {
                emit(testCase);
                testCase = undefined;
            }
        },
    });
};
function readSuite(attributes, parent) {
    const name = attributes.get('name') ?? '';
    const path = [parent?.path ?? '', name].filter((part) => part !== '').join(' › ');
    return {
        name,
        path: path.length > LONGEST_PATH ? (parent?.path ?? '') : path,
        file: attributes.get('file') ?? parent?.file,
    };
}
function readCase(attributes, suite) {
    const file = attributes.get('file') ?? suite?.file;
    const line = lineNumber(attributes.get('line'), suite);
    const className = attributes.get('classname') ?? '';
    return {
        suite: suite?.name ?? '',
        prefix: className === NO_CLASS ? (suite?.path ?? '') : className,
        name: attributes.get('name') ?? '',
        // GoogleTest says of disabled tests only this.
        status: attributes.get('status') === 'notrun' ? 'SKIPPED' : 'SUCCEEDED',
        duration: (0,reports_text/* nanoseconds */._W)(attributes.get('time')),
        message: '',
        stack: '',
        ...(file && { file }),
        ...(file && line && { line }),
    };
}
/** From 1; pytest alone counts from 0 (`location` of its items). */
function lineNumber(text, suite) {
    if (text === undefined || !/^\d{1,9}$/.test(text))
        return undefined;
    return suite?.name === 'pytest' ? Number(text) + 1 : Number(text);
}
function readProblem(status, attributes) {
    const message = (0,reports_text/* trimmed */.dE)(attributes.get('message') ?? '');
    return {
        status,
        message: NO_MESSAGE.test(message) ? '' : message,
        // Of a skipped test it says no more than that it was.
        type: status === 'SKIPPED' ? '' : (attributes.get('type') ?? ''),
    };
}
/** A case can have several: soft assertions, or a failing test whose clean-up failed too. */
function addProblem(testCase, { status, message, type }, body) {
    const worse = FROM_GOOD_TO_BAD.indexOf(status) - FROM_GOOD_TO_BAD.indexOf(testCase.status);
    if (worse < 0)
        return;
    if (worse > 0)
        Object.assign(testCase, { status, message: '', stack: '' });
    const useful = usefulMessage(message, testCase);
    // What was cut off the message may be the only word about the place.
    const stack = body === '' && useful !== '' && useful !== message ? message : body;
    const said = useful || usefulLine(body, testCase) || message || type || firstLine(body);
    testCase.message ||= (0,reports_text/* ownCopy */.Sf)(said); // a line would hold the whole body
    testCase.stack =
        testCase.stack && stack ? (0,reports_text/* lengthen */.E)(testCase.stack, `\n\n${stack}`) : testCase.stack || stack;
}
function firstLine(text) {
    return text.split('\n', 1).join('');
}

;// CONCATENATED MODULE: ./build/reports/nunit.js


/** Suites that hold the cases of one method; a fixture is around them. */
const OF_ONE_METHOD = new Set(['ParameterizedTest', 'ParameterizedMethod', 'Theory', 'GenericMethod']);
const NO_ATTRIBUTES = new Map();
/**
 * Reads what the XML of NUnit 2 and NUnit 3 have in common: suites in suites, cases in them, and in both a `failure` or a
 * `reason` with a message. A suite that fails although none of its tests does is handed on like a test: a fixture's
 * tear-down, an assembly that cannot be loaded. Nothing else in the file would tell.
 * @throws WrongFormat
 */
async function readNunit(bytes, root, readCase, emit) {
    const elements = [];
    const body = (0,reports_text/* collectText */.Ov)();
    let failed = 0;
    /** What the innermost suite or case says of itself: the child that we are in. */
    let section = '';
    const begin = (attributes, depth, isSuite) => {
        const fixture = isSuite ? attributes : fixtureAround(elements);
        const testCase = readCase(attributes, fixture);
        elements.push({ depth, testCase, failedBefore: failed, ...(isSuite && { attributes }) });
    };
    const end = ({ testCase, attributes, failedBefore }) => {
        const isBad = testCase.status === 'FAILED' || testCase.status === 'ERROR';
        const isSuite = attributes !== undefined;
        if (isSuite && !(isBad && failed === failedBefore && testCase.message !== ''))
            return;
        if (isBad)
            failed += 1;
        emit(testCase);
    };
    await (0,xml_reader/* readXml */.k)(bytes, [root], {
        open(name, attributes, depth) {
            const inner = elements.at(-1);
            const isInCase = inner !== undefined && inner.attributes === undefined;
            if (!isInCase && (name === 'test-suite' || name === 'test-case')) {
                begin(attributes, depth, name === 'test-suite');
                section = '';
            }
            else if (depth === (inner?.depth ?? 0) + 1) {
                section = name;
            }
            body.take();
        },
        text(piece) {
            if (section === 'failure' || section === 'reason')
                body.add(piece);
        },
        close(name, depth) {
            const inner = elements.at(-1);
            if (!inner)
                return;
            if (depth === inner.depth) {
                elements.pop();
                end(inner);
            }
            else if (depth === inner.depth + 1) {
                section = '';
            }
            else if (depth === inner.depth + 2 && (section === 'failure' || section === 'reason')) {
                if (name === 'message')
                    inner.testCase.message = body.take();
                else if (name === 'stack-trace')
                    inner.testCase.stack = body.take();
            }
        },
    });
}
function fixtureAround(elements) {
    const isFixture = ({ attributes }) => attributes !== undefined && !OF_ONE_METHOD.has(attributes.get('type') ?? '');
    return elements.findLast(isFixture)?.attributes ?? NO_ATTRIBUTES;
}

;// CONCATENATED MODULE: ./build/reports/nunit-xml.js


/** NUnit 2's `ResultState`, and why. */
const nunit_xml_STATUSES = new Map([
    ['Success', 'SUCCEEDED'],
    ['Failure', 'FAILED'], // an assertion did not hold
    ['Error', 'ERROR'], // an unexpected exception
    ['NotRunnable', 'ERROR'], // a wrong signature, say; the console fails for it
    ['Cancelled', 'ERROR'], // somebody stopped the run in it
    ['Ignored', 'SKIPPED'],
    ['Skipped', 'SKIPPED'], // not for this platform or culture
    ['Inconclusive', 'UNKNOWN'], // an assumption did not hold: neither good nor bad
]);
/**
 * NUNITXML: results of NUnit 2's console, and what others write like it: NUnit 3's console with `format=nunit2`, xunit's
 * `-nunit`, Pester. Names of cases are whole; the class is the part of it that the fixture's name tells.
 */
const parseNunitXml = (bytes, emit) => readNunit(bytes, 'test-results', nunit_xml_readCase, emit);
function nunit_xml_readCase(attributes, fixture) {
    const name = attributes.get('name') ?? '';
    const suite = fixture.get('name') ?? '';
    return {
        suite,
        prefix: classOf(name, suite),
        name,
        status: nunit_xml_statusOf(attributes),
        duration: (0,reports_text/* nanoseconds */._W)(attributes.get('time')),
        message: '',
        stack: '',
    };
}
/** NUnit before 2.5 has no `result`, only what came of it. */
function nunit_xml_statusOf(attributes) {
    const status = nunit_xml_STATUSES.get(attributes.get('result') ?? '');
    if (status)
        return status;
    if (attributes.get('executed') === 'False')
        return 'SKIPPED';
    const success = attributes.get('success');
    if (success === undefined)
        return 'UNKNOWN';
    return success === 'True' ? 'SUCCEEDED' : 'FAILED';
}
/**
 * `Calc.Tests.AddTests` of `Calc.Tests.AddTests.Adds(1.5)`, where the fixture is `AddTests`, or its whole name, or xunit's
 * `Test collection for Calc.Tests.AddTests`. Elsewhere the case's name must tell it, and it may be free text.
 */
function classOf(name, suite) {
    const fixture = suite.replace(/^Test collection for (\S+).*$/s, '$1');
    if (fixture !== '') {
        if (name.startsWith(`${fixture}.`))
            return fixture;
        const at = name.indexOf(`.${fixture}.`);
        if (at > 0)
            return name.slice(0, at + 1 + fixture.length);
    }
    return /^(\w+(?:\.\w+)*)\.\w+(?:\(|$)/.exec(name)?.[1] ?? '';
}

;// CONCATENATED MODULE: ./build/reports/nunit3-xml.js


/** NUnit 3's `TestStatus`, and why. */
const nunit3_xml_STATUSES = new Map([
    ['Passed', 'SUCCEEDED'],
    ['Warning', 'SUCCEEDED'], // the run passes; its message is kept
    ['Failed', 'FAILED'],
    ['Skipped', 'SKIPPED'], // labels `Ignored` and `Explicit` too
    ['Inconclusive', 'UNKNOWN'], // an assumption did not hold: neither good nor bad
]);
/** Labels of `Failed` where no assertion failed: an exception, a test that cannot run, a run that was stopped. */
const ERRORS = new Set(['Error', 'Invalid', 'Cancelled']);
/**
 * NUNIT3XML: results of NUnit 3's console and of what writes like it: NUnitLite, Unity, NunitXml.TestLogger of `dotnet test`
 * (for any framework). The schema is NUnit's "Test Result XML Format".
 */
const parseNunit3Xml = (bytes, emit) => readNunit(bytes, 'test-run', nunit3_xml_readCase, emit);
function nunit3_xml_readCase(attributes, fixture) {
    return {
        suite: fixture.get('fullname') ?? fixture.get('name') ?? '',
        // NunitXml.TestLogger knows the namespace for the fixture only.
        prefix: fixture.get('classname') ?? attributes.get('classname') ?? fixture.get('fullname') ?? '',
        name: attributes.get('name') ?? attributes.get('fullname') ?? '',
        status: nunit3_xml_statusOf(attributes),
        duration: (0,reports_text/* nanoseconds */._W)(attributes.get('duration')),
        message: '',
        stack: '',
    };
}
function nunit3_xml_statusOf(attributes) {
    const status = nunit3_xml_STATUSES.get(attributes.get('result') ?? '') ?? 'UNKNOWN';
    return status === 'FAILED' && ERRORS.has(attributes.get('label') ?? '') ? 'ERROR' : status;
}

;// CONCATENATED MODULE: ./build/reports/simplecov.js


/** What happened to a line, ordered such that the greater wins where runs are merged: simplecov adds, and takes 0 + null for null. */
const MISSED = 0;
const IRRELEVANT = 1;
const COVERED = 2;
/** Members of a file in coverage.json that can be long and tell nothing of lines and branches. */
const IGNORED_MEMBERS = new Set(['source', 'methods', 'contexts']);
const EXPECTED = 'expected "coverage" of each command (.resultset.json) or of all files (coverage.json)';
/**
 * Reads simplecov's `.resultset.json`, of 0.18 and later and of before, and the `coverage.json` of its JSON formatter. What
 * several commands ran of one file is merged as simplecov does. `:nocov:` is known to coverage.json only.
 */
const parseSimplecov = async (bytes, emit) => {
    const files = new Map();
    let hasCoverage = false;
    const takeFile = ({ keys, value }) => {
        const path = String(keys.at(-1));
        const coverage = coverageOf(path, value);
        const earlier = files.get(path);
        files.set(path, earlier ? merge(earlier, coverage) : coverage);
    };
    const takeFiles = ({ value }) => {
        if (!isObject(value))
            throw new wrong_format/* WrongFormat */.p(EXPECTED);
        hasCoverage = true;
    };
    await readJson(bytes, {
        root: 'object',
        expected: 'a JSON object of coverage',
        keeps: (name) => !IGNORED_MEMBERS.has(name),
        take: {
            '$.*.coverage.*': takeFile,
            '$.*.coverage': takeFiles,
            '$.coverage.*': takeFile,
            '$.coverage': takeFiles,
        },
    });
    if (!hasCoverage)
        throw new wrong_format/* WrongFormat */.p(EXPECTED);
    for (const [path, { lines, branches }] of files) {
        const taken = [...branches.values()].filter(Boolean).length;
        emit({
            path,
            linesCovered: lines.filter((line) => line === COVERED).length,
            linesMissed: lines.filter((line) => line === MISSED).length,
            branchesCovered: taken,
            branchesMissed: branches.size - taken,
        });
    }
};
/** Before 0.18 the lines themselves, since then an object of lines, branches, methods. */
function coverageOf(path, value) {
    if (Array.isArray(value))
        return { lines: linesOf(path, value), branches: new Map() };
    const { lines, branches } = isObject(value) ? value : {};
    if (!Array.isArray(lines) && !branches)
        throw new wrong_format/* WrongFormat */.p(`expected "lines" of ${JSON.stringify(path)}`);
    return { lines: linesOf(path, Array.isArray(lines) ? lines : []), branches: branchesOf(branches) };
}
function linesOf(path, hits) {
    return Uint8Array.from(hits, (hit) => {
        if (typeof hit === 'number')
            return hit > 0 ? COVERED : MISSED;
        // Without code, or excluded by `:nocov:`.
        if (hit === null || hit === 'ignored')
            return IRRELEVANT;
        throw new wrong_format/* WrongFormat */.p(`expected a number or null for each of the "lines" of ${JSON.stringify(path)}`);
    });
}
/** Of .resultset.json `{decision: {way: hits}}`, of coverage.json `[{coverage: hits}]`; hits may be `"ignored"`. */
function branchesOf(branches) {
    const taken = new Map();
    const add = (name, hits) => {
        if (typeof hits === 'number')
            taken.set(name, hits > 0);
    };
    if (Array.isArray(branches)) {
        branches.forEach((branch, index) => isObject(branch) && add(String(index), branch.coverage));
    }
    else if (isObject(branches)) {
        for (const [decision, ways] of Object.entries(branches)) {
            for (const [way, hits] of Object.entries(isObject(ways) ? ways : {}))
                add(`${decision} ${way}`, hits);
        }
    }
    return taken;
}
function merge(one, other) {
    const [longer, shorter] = one.lines.length >= other.lines.length ? [one.lines, other.lines] : [other.lines, one.lines];
    const branches = new Map(one.branches);
    for (const [name, isTaken] of other.branches)
        branches.set(name, isTaken || branches.get(name) === true);
    return { lines: longer.map((line, index) => Math.max(line, shorter[index] ?? IRRELEVANT)), branches };
}

;// CONCATENATED MODULE: ./build/reports/testng-xml.js


const testng_xml_ROOTS = ['testng-results'];
/** TestNG's words (`XMLSuiteResultWriter`). The last: fewer failed than `successPercentage` allows, so the build passes. */
const testng_xml_STATUSES = new Map([
    ['PASS', 'SUCCEEDED'],
    ['FAIL', 'FAILED'],
    ['SKIP', 'SKIPPED'],
    ['SUCCESS_PERCENTAGE_FAILURE', 'SUCCEEDED'],
]);
/**
 * TESTNGXML: `testng-results.xml` of TestNG's own reporter. Each invocation of a test is a case of its own, its parameters behind
 * its name: `adds(1, 2)`. Configuration methods (`@BeforeMethod` and so on) are no tests, but one that fails is an ERROR:
 * what depends on it is skipped only, so it is the sole sign of what went wrong. Attempts that were retried are left out.
 */
const parseTestngXml = async (bytes, emit) => {
    const body = (0,reports_text/* collectText */.Ov)();
    let suite = '';
    let className = '';
    let method;
    await (0,xml_reader/* readXml */.k)(bytes, testng_xml_ROOTS, {
        open(name, attributes) {
            body.take();
            if (name === 'suite')
                suite = attributes.get('name') ?? '';
            else if (name === 'class')
                className = readClassName(attributes);
            else if (name === 'test-method')
                method = readMethod(attributes, suite, className);
            else if (name === 'exception' && method)
                method.exception = attributes.get('class') ?? '';
            else if (name === 'value' && attributes.get('is-null') === 'true')
                body.add('null');
        },
        text(piece) {
            if (method)
                body.add(piece);
        },
        close(name) {
            if (!method)
                return;
            if (name === 'value')
                method.parameters = joined(method.parameters, body.take());
            else if (name === 'message')
                method.message = body.take();
            else if (name === 'short-stacktrace')
                method.shortStack = body.take();
            else if (name === 'full-stacktrace')
                method.fullStack = body.take();
            else if (name === 'test-method') {
                if (counts(method))
                    emit(finish(method));
                method = undefined;
            }
        },
    });
};
/** Some let TestNG split them: `CalcTest` in `com.example`. */
function readClassName(attributes) {
    const name = attributes.get('name') ?? '';
    const packageName = attributes.get('package') ?? '[default]';
    return packageName === '[default]' ? name : (0,reports_text/* shorten */.ml)(`${packageName}.${name}`);
}
function readMethod(attributes, suite, className) {
    const milliseconds = (0,reports_text/* nanoseconds */._W)(attributes.get('duration-ms'));
    return {
        testCase: {
            suite,
            prefix: className,
            name: attributes.get('name') ?? '',
            status: testng_xml_STATUSES.get(attributes.get('status') ?? '') ?? 'UNKNOWN',
            duration: Math.round(milliseconds / 1000),
            message: '',
            stack: '',
        },
        isConfiguration: attributes.get('is-config') === 'true',
        retried: attributes.get('retried') === 'true',
        parameters: undefined,
        exception: '',
        message: '',
        shortStack: '',
        fullStack: '',
    };
}
function joined(parameters, next) {
    return parameters === undefined ? next : (0,reports_text/* lengthen */.E)(parameters, `, ${next}`);
}
function counts({ isConfiguration, retried, testCase }) {
    return isConfiguration ? testCase.status === 'FAILED' : !retried;
}
function finish({ testCase, isConfiguration, ...method }) {
    const name = method.parameters === undefined ? testCase.name : (0,reports_text/* shorten */.ml)(`${testCase.name}(${method.parameters})`);
    // A test that expects an exception has one, and nothing is wrong with it.
    if (testCase.status === 'SUCCEEDED')
        return { ...testCase, name };
    return {
        ...testCase,
        name,
        status: isConfiguration ? 'ERROR' : testCase.status,
        message: method.message || method.exception,
        stack: method.fullStack || method.shortStack,
    };
}

;// CONCATENATED MODULE: ./build/reports/visual-studio-trx.js


const visual_studio_trx_ROOTS = ['TestRun'];
/** Microsoft's `TestOutcome`, and why. */
const visual_studio_trx_STATUSES = new Map([
    ['Passed', 'SUCCEEDED'],
    ['PassedButRunAborted', 'SUCCEEDED'],
    ['Warning', 'SUCCEEDED'], // "not a failure"
    ['Failed', 'FAILED'],
    ['Error', 'ERROR'], // the system's, not the test's
    ['Timeout', 'ERROR'], // ended before it could tell
    ['Aborted', 'ERROR'],
    ['Disconnected', 'ERROR'],
    ['NotRunnable', 'ERROR'],
    ['NotExecuted', 'SKIPPED'],
    ['Inconclusive', 'UNKNOWN'], // neither good nor bad, as `Completed`, `InProgress` and `Pending`
]);
/** The writers leave out what is the first value of the enumeration. */
const DEFAULT_OUTCOME = 'Error';
/** Results that wait for their class keep their texts as long as all of these take no more, in characters; later ones none. */
const visual_studio_trx_MOST_WAITING_TEXT = 32 * 1024 * 1024;
const NO_TEXTS = { message: '', stack: '' };
/**
 * VISUALSTUDIOTRX: results of `dotnet test --logger trx`, vstest.console and MSTest, by the schema `vstst.xsd` of Visual Studio.
 *
 * A data-driven test has the results of its rows in it (`InnerResults`), and so has an ordered test. The rows count, not the
 * test around them: it says again what they say, and which row failed is what people need. If it fails though no row
 * does, it counts too.
 *
 * `TestDefinitions` tell the classes. MSTest writes them before the results, `dotnet test` after; there results wait.
 */
const parseVisualStudioTrx = async (bytes, emit) => {
    const path = [];
    const results = [];
    const body = (0,reports_text/* collectText */.Ov)();
    const classes = createClasses(emit);
    let testId = '';
    const end = (result) => {
        const parent = results.at(-1);
        const { testCase } = result;
        const isBad = testCase.status === 'FAILED' || testCase.status === 'ERROR';
        if (testCase.status === 'SKIPPED')
            testCase.message ||= result.output;
        if (!result.hasRows || (isBad && !result.toldFailure)) {
            classes.tell(result);
            result.toldFailure ||= isBad;
        }
        if (parent)
            parent.toldFailure ||= result.toldFailure;
    };
    await (0,xml_reader/* readXml */.k)(bytes, visual_studio_trx_ROOTS, {
        open(name, attributes, depth) {
            const parent = results.at(-1);
            const around = path.at(-1);
            path.push(name);
            if (parent ? depth === parent.depth + 2 && around === 'InnerResults' : isResult(path)) {
                if (parent)
                    parent.hasRows = true;
                results.push(readResult(attributes, depth, parent));
            }
            else if (path[1] === 'TestDefinitions') {
                if (depth === 3)
                    testId = attributes.get('id') ?? '';
                else if (name === 'TestMethod')
                    classes.define(testId, attributes.get('className') ?? '');
            }
            body.take();
        },
        text(piece) {
            if (results.length > 0)
                body.add(piece);
        },
        close(name, depth) {
            const result = results.at(-1);
            if (result && depth === result.depth) {
                results.pop();
                end(result);
            }
            else if (result && depth <= result.depth + 3) {
                const where = path.slice(result.depth).join('/');
                if (where === 'Output/ErrorInfo/Message')
                    result.testCase.message = body.take();
                else if (where === 'Output/ErrorInfo/StackTrace')
                    result.testCase.stack = body.take();
                else if (where === 'Output/StdOut')
                    result.output = body.take();
            }
            else if (depth === 2 && name === 'TestDefinitions') {
                classes.complete();
            }
            path.pop();
        },
    });
    classes.complete();
};
function isResult(path) {
    return path.length === 3 && path[1] === 'Results';
}
function readResult(attributes, depth, parent) {
    const outcome = attributes.get('outcome') ?? DEFAULT_OUTCOME;
    return {
        depth,
        testId: attributes.get('testId') ?? '',
        testCase: {
            suite: '',
            prefix: '',
            name: readName(attributes, parent),
            status: visual_studio_trx_STATUSES.get(outcome) ?? 'UNKNOWN',
            duration: readDuration(attributes.get('duration') ?? ''),
            message: '',
            stack: '',
        },
        output: '',
        hasRows: false,
        toldFailure: false,
    };
}
/** Rows of Visual Studio's own MSTest have the name of their test; later ones are called like this. */
function readName(attributes, parent) {
    const name = attributes.get('testName') ?? '';
    const row = attributes.get('dataRowInfo');
    return row !== undefined && name === parent?.testCase.name ? (0,reports_text/* shorten */.ml)(`${name} (Data Row ${row})`) : name;
}
/** .NET's `TimeSpan`, `[days.]hh:mm:ss[.fffffff]`, as nanoseconds. */
function readDuration(text) {
    const match = /^(?:(\d{1,8})\.)?(\d\d):(\d\d):(\d\d(?:\.\d{1,7})?)$/.exec(text);
    if (!match)
        return 0;
    const [days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
    return (0,reports_text/* nanoseconds */._W)(String(((days * 24 + hours) * 60 + minutes) * 60 + seconds));
}
/** Gives results their classes, and hands them on as soon as these are known. */
function createClasses(emit) {
    const classOf = new Map();
    /** One string a class, however many tests it has. */
    const names = new Map();
    let waiting = [];
    let waitingText = 0;
    let isComplete = false;
    const emitOf = ({ testId, testCase }) => {
        const className = classOf.get(testId) ?? '';
        emit({ ...testCase, suite: className, prefix: className });
    };
    const wait = ({ testId, testCase }) => {
        const name = (0,reports_text/* ownCopy */.Sf)(testCase.name);
        const { message, stack } = waitingText > visual_studio_trx_MOST_WAITING_TEXT ? NO_TEXTS : testCase;
        waitingText += message.length + stack.length;
        waiting.push({ testId: (0,reports_text/* ownCopy */.Sf)(testId), testCase: { ...testCase, name, message, stack } });
    };
    return {
        define(testId, qualifiedName) {
            const name = (0,reports_text/* ownCopy */.Sf)(withoutAssembly(qualifiedName));
            const known = names.get(name) ?? name;
            names.set(known, known);
            classOf.set((0,reports_text/* ownCopy */.Sf)(testId), known);
        },
        tell(result) {
            if (isComplete)
                emitOf(result);
            else
                wait(result);
        },
        complete() {
            isComplete = true;
            waiting.forEach(emitOf);
            waiting = [];
        },
    };
}
/** MSTest's are `Calc.Tests.AddTests, Calc.Tests, Version=1.0.0.0, …`; a generic class has such names in brackets, too. */
function withoutAssembly(className) {
    const version = className.lastIndexOf(', Version=');
    if (version < 0 || className.includes(']', version))
        return className;
    const assembly = className.lastIndexOf(', ', version - 1);
    return assembly < 0 ? className : className.slice(0, assembly);
}

;// CONCATENATED MODULE: ./build/reports/parse-report.js










/** What reads the files of each test format. */
const TEST_PARSERS = {
    JUNITXML: parseJunitXml,
    CUCUMBERJSON: parseCucumberJson,
    NUNITXML: parseNunitXml,
    NUNIT3XML: parseNunit3Xml,
    TESTNGXML: parseTestngXml,
    VISUALSTUDIOTRX: parseVisualStudioTrx,
};
/** What reads the files of each coverage format. */
const COVERAGE_PARSERS = {
    CLOVERXML: parseCloverXml,
    COBERTURAXML: parseCoberturaXml,
    JACOCOXML: parseJacocoXml,
    SIMPLECOV: parseSimplecov,
};


/***/ }),

/***/ 94061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ isInUnknownDeclaration),
/* harmony export */   k: () => (/* binding */ readXml)
/* harmony export */ });
/* harmony import */ var sax__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42560);
/* harmony import */ var _decode_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23284);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52129);
/* harmony import */ var _wrong_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43441);




/** Far more than any tool writes; what is longer or deeper wants to harm. */
const LONGEST_TOKEN = 1024 * 1024;
const MOST_ATTRIBUTES = 1000;
const DEEPEST = 1000;
/** Of an element, to be told of. */
const LONGEST_NAME = 100;
const LONGEST_KEYWORD = '[CDATA['.length;
const UNKNOWN_DECLARATION = 'a declaration that XML does not know';
const IN_DOCTYPE = 'definitions in a DOCTYPE are not read';
// What its types do not have. Tokens that are too long are errors; text and values of attributes never get there.
Object.assign(sax__WEBPACK_IMPORTED_MODULE_0__, { MAX_BUFFER_LENGTH: LONGEST_TOKEN });
const OPTIONS = { strictEntities: true };
/**
 * Reads an XML document as a stream. No entities but XML's own five exist, nothing is fetched, and a DOCTYPE may name a
 * DTD but define nothing. Characters that XML forbids are read as they are: tools write them.
 * @param roots the elements that the format begins with; the first is what its users know
 * @throws WrongFormat for another root, in CodeBuild's words (codebuild.md §4.5), and for what is not well-formed
 */
async function readXml(bytes, roots, handlers) {
    const parser = sax__WEBPACK_IMPORTED_MODULE_0__.parser(true, OPTIONS);
    let attributes = new Map();
    let length = 0;
    let depth = 0;
    let sawRoot = false;
    const fail = (problem) => {
        throw new _wrong_format_js__WEBPACK_IMPORTED_MODULE_3__/* .WrongFormat */ .p(problem, parser.line + 1, Math.max(1, parser.column));
    };
    parser.onerror = ({ message }) => fail(inOurStyle(message));
    parser.ondoctype = (doctype) => {
        if (doctype.includes('['))
            fail(IN_DOCTYPE);
    };
    parser.onsgmldeclaration = () => fail(UNKNOWN_DECLARATION);
    parser.onopentagstart = ({ name }) => {
        if (depth === 0) {
            // Still a text: the tag stands within the DOCTYPE, where the parser also reads tags.
            if (parser.doctype && parser.doctype !== true)
                fail(IN_DOCTYPE);
            const root = localName(name);
            if (!roots.includes(root))
                fail(`expected element type <${roots[0]}> but have <${root.slice(0, LONGEST_NAME)}>`);
            if (sawRoot)
                fail('a second root element');
            sawRoot = true;
        }
        if (++depth > DEEPEST)
            fail(`elements are nested more than ${DEEPEST} deep`);
    };
    parser.onattribute = ({ name, value }) => {
        // The parser asks this object whether it has an attribute, so one called `hasOwnProperty` must not stay in it.
        delete parser.tag.attributes[name];
        const kept = (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .keptText */ .GD)(value);
        length += name.length + kept.length;
        if (attributes.size === MOST_ATTRIBUTES || length > LONGEST_TOKEN) {
            fail('an element has too many or too long attributes');
        }
        if (/^xmlns(:|$)/.test(name))
            return;
        const local = localName(name);
        // `a:name` is not `name`, and must not replace it.
        if (local === name || !attributes.has(local))
            attributes.set(local, kept);
    };
    parser.onopentag = ({ name }) => {
        handlers.open(localName(name), attributes, depth);
        attributes = new Map();
        length = 0;
    };
    parser.onclosetag = (name) => handlers.close(localName(name), depth--);
    parser.ontext = parser.oncdata = (piece) => {
        if (depth > 0)
            handlers.text?.(piece);
    };
    for await (const piece of (0,_decode_js__WEBPACK_IMPORTED_MODULE_1__/* .decode */ .D)(bytes)) {
        parser.write(piece);
        // Hand text on now, and keep the beginning of a long value: the parser would gather all of it.
        parser.flush();
        if (isInUnknownDeclaration(parser))
            fail(UNKNOWN_DECLARATION);
        if (parser.attribValue.length > _text_js__WEBPACK_IMPORTED_MODULE_2__/* .LONGEST_RAW_TEXT */ .ub) {
            parser.attribValue = (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .ownCopy */ .Sf)(parser.attribValue.slice(0, _text_js__WEBPACK_IMPORTED_MODULE_2__/* .LONGEST_RAW_TEXT */ .ub));
        }
    }
    parser.close();
    if (!sawRoot)
        fail(`expected element type <${roots[0]}> but the file is empty`);
}
/**
 * Whether what the parser is in is a declaration that XML does not know. To be asked after each short piece: the parser compares
 * what follows `<!` anew with each character, which takes ever longer.
 */
function isInUnknownDeclaration(parser) {
    return parser.sgmlDecl.length > LONGEST_KEYWORD;
}
function localName(name) {
    return name.slice(name.indexOf(':') + 1);
}
/** sax says `Unclosed root tag`, a full stop now and then, and the position in further lines. */
function inOurStyle(message) {
    const [first = ''] = message.split('\n');
    if (first.startsWith('Max buffer length'))
        return 'a tag, a comment or a declaration is too long';
    return first.slice(0, 1).toLowerCase() + first.slice(1).replace(/\.$/, '');
}


/***/ })

};
