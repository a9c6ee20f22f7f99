export const id = 9093;
export const ids = [9093];
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

/***/ 69093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   detectFormat: () => (/* binding */ detectFormat)
/* harmony export */ });
/* harmony import */ var _streamparser_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75497);
/* harmony import */ var sax__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42560);
/* harmony import */ var _decode_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23284);
/* harmony import */ var _xml_reader_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94061);




/** So much is read before it is asked again whether that is enough. */
const PIECE = 1024;
/**
 * The format of a report file by its first bytes, for auto-discovery (codebuild.md §7.5); undefined for any other file. 64 KiB
 * are enough. Never throws.
 */
async function detectFormat(head) {
    try {
        const text = await textOf(head);
        const detect = text.startsWith('<') ? detectXml : /^[[{]/.test(text) ? detectJson : undefined;
        const verdict = detect?.(text);
        return verdict === 'none' ? undefined : verdict;
    }
    catch {
        return undefined; // neither XML nor JSON
    }
}
async function textOf(head) {
    const pieces = [];
    for await (const piece of (0,_decode_js__WEBPACK_IMPORTED_MODULE_2__/* .decode */ .D)(once(head)))
        pieces.push(piece);
    return pieces.join('').trimStart();
}
async function* once(item) {
    yield item;
}
/** Roots that say it all. */
const ROOTS = {
    testsuites: 'JUNITXML',
    testsuite: 'JUNITXML',
    'test-results': 'NUNITXML',
    'test-run': 'NUNIT3XML',
    'testng-results': 'TESTNGXML',
    TestRun: 'VISUALSTUDIOTRX',
};
/** `coverage` is Clover's root, and Cobertura's, and others' (SonarQube): what is in it tells. */
const IN_COVERAGE = {
    project: 'CLOVERXML',
    testproject: 'CLOVERXML',
    sources: 'COBERTURAXML',
    packages: 'COBERTURAXML',
};
/** `report` is anybody's root. */
const IN_JACOCO = new Set(['sessioninfo', 'group', 'package', 'counter']);
function detectXml(text) {
    const parser = sax__WEBPACK_IMPORTED_MODULE_1__.parser(true, { strictEntities: true });
    let verdict;
    let root;
    parser.onerror = () => (verdict ??= 'none');
    parser.onopentag = ({ name, attributes }) => {
        const element = name.slice(name.indexOf(':') + 1);
        verdict ??= root === undefined ? formatOfRoot(element, attributes) : formatInside(root, element);
        root ??= element;
    };
    for (let at = 0; at < text.length && verdict === undefined; at += PIECE) {
        parser.write(text.slice(at, at + PIECE));
        if ((0,_xml_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .isInUnknownDeclaration */ .A)(parser))
            verdict ??= 'none';
    }
    return verdict;
}
function formatOfRoot(name, attributes) {
    if (Object.hasOwn(ROOTS, name))
        return ROOTS[name];
    if (name === 'coverage') {
        if ('clover' in attributes)
            return 'CLOVERXML';
        return 'line-rate' in attributes ? 'COBERTURAXML' : undefined;
    }
    return name === 'report' && 'name' in attributes ? undefined : 'none';
}
/** @param child the first element below the root */
function formatInside(root, child) {
    if (root === 'report')
        return IN_JACOCO.has(child) ? 'JACOCOXML' : 'none';
    return Object.hasOwn(IN_COVERAGE, child) ? IN_COVERAGE[child] : 'none';
}
function detectJson(text) {
    const parser = new _streamparser_json__WEBPACK_IMPORTED_MODULE_0__/* .JSONParser */ .oj();
    const judge = text.startsWith('[') ? judgeCucumber : judgeSimplecov;
    let verdict;
    parser.onError = () => (verdict ??= 'none');
    parser.onValue = ({ value, key, stack }) => {
        if (typeof value === 'object' && value !== null)
            return; // its own values have been judged
        verdict ??= judge([...stack.slice(1).map((level) => level.key), key], value);
    };
    for (let at = 0; at < text.length && verdict === undefined; at += PIECE) {
        parser.write(text.slice(at, at + PIECE));
    }
    return verdict;
}
/** A list of features, each with `elements` that have steps. @param path the keys that lead to a plain value */
function judgeCucumber([index, elements, , key, ...more]) {
    if (index !== 0 || elements === undefined)
        return 'none';
    if (elements !== 'elements')
        return undefined;
    return key === 'steps' || (key === 'keyword' && more.length === 0) ? 'CUCUMBERJSON' : undefined;
}
/** `.resultset.json` has counts by suite and file, `coverage.json` says what it is in `meta`. */
function judgeSimplecov([suite, coverage, file, ...more], value) {
    if (suite === 'meta' && coverage === 'simplecov_version')
        return 'SIMPLECOV';
    if (coverage === 'timestamp')
        return undefined;
    if (coverage !== 'coverage' || file === undefined)
        return 'none';
    const isCount = value === null || typeof value === 'number';
    const [lines, ...index] = typeof more[0] === 'number' ? ['lines', ...more] : more;
    return lines === 'lines' && index.length === 1 && isCount ? 'SIMPLECOV' : undefined;
}


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
