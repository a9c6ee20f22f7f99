import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 7336:
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

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 481:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 8321:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/consumers");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 714:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:vm");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 2375:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 2018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 3106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 7349:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var resolveBlockMap = __nccwpck_require__(7103);
var resolveBlockSeq = __nccwpck_require__(334);
var resolveFlowCollection = __nccwpck_require__(3142);

function resolveCollection(CN, ctx, token, onError, tagName, tag) {
    const coll = token.type === 'block-map'
        ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag)
        : token.type === 'block-seq'
            ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag)
            : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
    const Coll = coll.constructor;
    // If we got a tagName matching the class, or the tag name is '!',
    // then use the tagName from the node class used to create it.
    if (tagName === '!' || tagName === Coll.tagName) {
        coll.tag = Coll.tagName;
        return coll;
    }
    if (tagName)
        coll.tag = tagName;
    return coll;
}
function composeCollection(CN, ctx, token, props, onError) {
    const tagToken = props.tag;
    const tagName = !tagToken
        ? null
        : ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg));
    if (token.type === 'block-seq') {
        const { anchor, newlineAfterProp: nl } = props;
        const lastProp = anchor && tagToken
            ? anchor.offset > tagToken.offset
                ? anchor
                : tagToken
            : (anchor ?? tagToken);
        if (lastProp && (!nl || nl.offset < lastProp.offset)) {
            const message = 'Missing newline after block sequence props';
            onError(lastProp, 'MISSING_CHAR', message);
        }
    }
    const expType = token.type === 'block-map'
        ? 'map'
        : token.type === 'block-seq'
            ? 'seq'
            : token.start.source === '{'
                ? 'map'
                : 'seq';
    // shortcut: check if it's a generic YAMLMap or YAMLSeq
    // before jumping into the custom tag logic.
    if (!tagToken ||
        !tagName ||
        tagName === '!' ||
        (tagName === YAMLMap.YAMLMap.tagName && expType === 'map') ||
        (tagName === YAMLSeq.YAMLSeq.tagName && expType === 'seq')) {
        return resolveCollection(CN, ctx, token, onError, tagName);
    }
    let tag = ctx.schema.tags.find(t => t.tag === tagName && t.collection === expType);
    if (!tag) {
        const kt = ctx.schema.knownTags[tagName];
        if (kt?.collection === expType) {
            ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
            tag = kt;
        }
        else {
            if (kt) {
                onError(tagToken, 'BAD_COLLECTION_TYPE', `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? 'scalar'}`, true);
            }
            else {
                onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, true);
            }
            return resolveCollection(CN, ctx, token, onError, tagName);
        }
    }
    const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
    const res = tag.resolve?.(coll, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg), ctx.options) ?? coll;
    const node = identity.isNode(res)
        ? res
        : new Scalar.Scalar(res);
    node.range = coll.range;
    node.tag = tagName;
    if (tag?.format)
        node.format = tag.format;
    return node;
}

exports.composeCollection = composeCollection;


/***/ }),

/***/ 3683:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Document = __nccwpck_require__(3021);
var composeNode = __nccwpck_require__(5937);
var resolveEnd = __nccwpck_require__(7788);
var resolveProps = __nccwpck_require__(4631);

function composeDoc(options, directives, { offset, start, value, end }, onError) {
    const opts = Object.assign({ _directives: directives }, options);
    const doc = new Document.Document(undefined, opts);
    const ctx = {
        atKey: false,
        atRoot: true,
        directives: doc.directives,
        options: doc.options,
        schema: doc.schema
    };
    const props = resolveProps.resolveProps(start, {
        indicator: 'doc-start',
        next: value ?? end?.[0],
        offset,
        onError,
        parentIndent: 0,
        startOnNewline: true
    });
    if (props.found) {
        doc.directives.docStart = true;
        if (value &&
            (value.type === 'block-map' || value.type === 'block-seq') &&
            !props.hasNewline)
            onError(props.end, 'MISSING_CHAR', 'Block collection cannot start on same line with directives-end marker');
    }
    // @ts-expect-error If Contents is set, let's trust the user
    doc.contents = value
        ? composeNode.composeNode(ctx, value, props, onError)
        : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
    const contentEnd = doc.contents.range[2];
    const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
    if (re.comment)
        doc.comment = re.comment;
    doc.range = [offset, contentEnd, re.offset];
    return doc;
}

exports.composeDoc = composeDoc;


/***/ }),

/***/ 5937:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var composeCollection = __nccwpck_require__(7349);
var composeScalar = __nccwpck_require__(5413);
var resolveEnd = __nccwpck_require__(7788);
var utilEmptyScalarPosition = __nccwpck_require__(2599);

const CN = { composeNode, composeEmptyNode };
function composeNode(ctx, token, props, onError) {
    const atKey = ctx.atKey;
    const { spaceBefore, comment, anchor, tag } = props;
    let node;
    let isSrcToken = true;
    switch (token.type) {
        case 'alias':
            node = composeAlias(ctx, token, onError);
            if (anchor || tag)
                onError(token, 'ALIAS_PROPS', 'An alias node must not specify any properties');
            break;
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'block-scalar':
            node = composeScalar.composeScalar(ctx, token, tag, onError);
            if (anchor)
                node.anchor = anchor.source.substring(1);
            break;
        case 'block-map':
        case 'block-seq':
        case 'flow-collection':
            try {
                node = composeCollection.composeCollection(CN, ctx, token, props, onError);
                if (anchor)
                    node.anchor = anchor.source.substring(1);
            }
            catch (error) {
                // Almost certainly here due to a stack overflow
                const message = error instanceof Error ? error.message : String(error);
                onError(token, 'RESOURCE_EXHAUSTION', message);
            }
            break;
        default: {
            const message = token.type === 'error'
                ? token.message
                : `Unsupported token (type: ${token.type})`;
            onError(token, 'UNEXPECTED_TOKEN', message);
            isSrcToken = false;
        }
    }
    node ?? (node = composeEmptyNode(ctx, token.offset, undefined, null, props, onError));
    if (anchor && node.anchor === '')
        onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    if (atKey &&
        ctx.options.stringKeys &&
        (!identity.isScalar(node) ||
            typeof node.value !== 'string' ||
            (node.tag && node.tag !== 'tag:yaml.org,2002:str'))) {
        const msg = 'With stringKeys, all keys must be strings';
        onError(tag ?? token, 'NON_STRING_KEY', msg);
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        if (token.type === 'scalar' && token.source === '')
            node.comment = comment;
        else
            node.commentBefore = comment;
    }
    // @ts-expect-error Type checking misses meaning of isSrcToken
    if (ctx.options.keepSourceTokens && isSrcToken)
        node.srcToken = token;
    return node;
}
function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
    const token = {
        type: 'scalar',
        offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
        indent: -1,
        source: ''
    };
    const node = composeScalar.composeScalar(ctx, token, tag, onError);
    if (anchor) {
        node.anchor = anchor.source.substring(1);
        if (node.anchor === '')
            onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        node.comment = comment;
        node.range[2] = end;
    }
    return node;
}
function composeAlias({ options }, { offset, source, end }, onError) {
    const alias = new Alias.Alias(source.substring(1));
    if (alias.source === '')
        onError(offset, 'BAD_ALIAS', 'Alias cannot be an empty string');
    if (alias.source.endsWith(':'))
        onError(offset + source.length - 1, 'BAD_ALIAS', 'Alias ending in : is ambiguous', true);
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
    alias.range = [offset, valueEnd, re.offset];
    if (re.comment)
        alias.comment = re.comment;
    return alias;
}

exports.composeEmptyNode = composeEmptyNode;
exports.composeNode = composeNode;


/***/ }),

/***/ 5413:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var resolveBlockScalar = __nccwpck_require__(8913);
var resolveFlowScalar = __nccwpck_require__(6842);

function composeScalar(ctx, token, tagToken, onError) {
    const { value, type, comment, range } = token.type === 'block-scalar'
        ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError)
        : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
    const tagName = tagToken
        ? ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg))
        : null;
    let tag;
    if (ctx.options.stringKeys && ctx.atKey) {
        tag = ctx.schema[identity.SCALAR];
    }
    else if (tagName)
        tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
    else if (token.type === 'scalar')
        tag = findScalarTagByTest(ctx, value, token, onError);
    else
        tag = ctx.schema[identity.SCALAR];
    let scalar;
    try {
        const res = tag.resolve(value, msg => onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg), ctx.options);
        scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
    }
    catch (error) {
        const msg = error instanceof Error ? error.message : String(error);
        onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg);
        scalar = new Scalar.Scalar(value);
    }
    scalar.range = range;
    scalar.source = value;
    if (type)
        scalar.type = type;
    if (tagName)
        scalar.tag = tagName;
    if (tag.format)
        scalar.format = tag.format;
    if (comment)
        scalar.comment = comment;
    return scalar;
}
function findScalarTagByName(schema, value, tagName, tagToken, onError) {
    if (tagName === '!')
        return schema[identity.SCALAR]; // non-specific tag
    const matchWithTest = [];
    for (const tag of schema.tags) {
        if (!tag.collection && tag.tag === tagName) {
            if (tag.default && tag.test)
                matchWithTest.push(tag);
            else
                return tag;
        }
    }
    for (const tag of matchWithTest)
        if (tag.test?.test(value))
            return tag;
    const kt = schema.knownTags[tagName];
    if (kt && !kt.collection) {
        // Ensure that the known tag is available for stringifying,
        // but does not get used by default.
        schema.tags.push(Object.assign({}, kt, { default: false, test: undefined }));
        return kt;
    }
    onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, tagName !== 'tag:yaml.org,2002:str');
    return schema[identity.SCALAR];
}
function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
    const tag = schema.tags.find(tag => (tag.default === true || (atKey && tag.default === 'key')) &&
        tag.test?.test(value)) || schema[identity.SCALAR];
    if (schema.compat) {
        const compat = schema.compat.find(tag => tag.default && tag.test?.test(value)) ??
            schema[identity.SCALAR];
        if (tag.tag !== compat.tag) {
            const ts = directives.tagString(tag.tag);
            const cs = directives.tagString(compat.tag);
            const msg = `Value may be parsed as either ${ts} or ${cs}`;
            onError(token, 'TAG_RESOLVE_FAILED', msg, true);
        }
    }
    return tag;
}

exports.composeScalar = composeScalar;


/***/ }),

/***/ 9984:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var directives = __nccwpck_require__(1342);
var Document = __nccwpck_require__(3021);
var errors = __nccwpck_require__(1464);
var identity = __nccwpck_require__(1127);
var composeDoc = __nccwpck_require__(3683);
var resolveEnd = __nccwpck_require__(7788);

function getErrorPos(src) {
    if (typeof src === 'number')
        return [src, src + 1];
    if (Array.isArray(src))
        return src.length === 2 ? src : [src[0], src[1]];
    const { offset, source } = src;
    return [offset, offset + (typeof source === 'string' ? source.length : 1)];
}
function parsePrelude(prelude) {
    let comment = '';
    let atComment = false;
    let afterEmptyLine = false;
    for (let i = 0; i < prelude.length; ++i) {
        const source = prelude[i];
        switch (source[0]) {
            case '#':
                comment +=
                    (comment === '' ? '' : afterEmptyLine ? '\n\n' : '\n') +
                        (source.substring(1) || ' ');
                atComment = true;
                afterEmptyLine = false;
                break;
            case '%':
                if (prelude[i + 1]?.[0] !== '#')
                    i += 1;
                atComment = false;
                break;
            default:
                // This may be wrong after doc-end, but in that case it doesn't matter
                if (!atComment)
                    afterEmptyLine = true;
                atComment = false;
        }
    }
    return { comment, afterEmptyLine };
}
/**
 * Compose a stream of CST nodes into a stream of YAML Documents.
 *
 * ```ts
 * import { Composer, Parser } from 'yaml'
 *
 * const src: string = ...
 * const tokens = new Parser().parse(src)
 * const docs = new Composer().compose(tokens)
 * ```
 */
class Composer {
    constructor(options = {}) {
        this.doc = null;
        this.atDirectives = false;
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
        this.onError = (source, code, message, warning) => {
            const pos = getErrorPos(source);
            if (warning)
                this.warnings.push(new errors.YAMLWarning(pos, code, message));
            else
                this.errors.push(new errors.YAMLParseError(pos, code, message));
        };
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        this.directives = new directives.Directives({ version: options.version || '1.2' });
        this.options = options;
    }
    decorate(doc, afterDoc) {
        const { comment, afterEmptyLine } = parsePrelude(this.prelude);
        //console.log({ dc: doc.comment, prelude, comment })
        if (comment) {
            const dc = doc.contents;
            if (afterDoc) {
                doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
            }
            else if (afterEmptyLine || doc.directives.docStart || !dc) {
                doc.commentBefore = comment;
            }
            else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
                let it = dc.items[0];
                if (identity.isPair(it))
                    it = it.key;
                const cb = it.commentBefore;
                it.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
            else {
                const cb = dc.commentBefore;
                dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
        }
        if (afterDoc) {
            for (let i = 0; i < this.errors.length; ++i)
                doc.errors.push(this.errors[i]);
            for (let i = 0; i < this.warnings.length; ++i)
                doc.warnings.push(this.warnings[i]);
        }
        else {
            doc.errors = this.errors;
            doc.warnings = this.warnings;
        }
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
    }
    /**
     * Current stream status information.
     *
     * Mostly useful at the end of input for an empty stream.
     */
    streamInfo() {
        return {
            comment: parsePrelude(this.prelude).comment,
            directives: this.directives,
            errors: this.errors,
            warnings: this.warnings
        };
    }
    /**
     * Compose tokens into documents.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *compose(tokens, forceDoc = false, endOffset = -1) {
        for (const token of tokens)
            yield* this.next(token);
        yield* this.end(forceDoc, endOffset);
    }
    /** Advance the composer by one CST token. */
    *next(token) {
        if (node_process.env.LOG_STREAM)
            console.dir(token, { depth: null });
        switch (token.type) {
            case 'directive':
                this.directives.add(token.source, (offset, message, warning) => {
                    const pos = getErrorPos(token);
                    pos[0] += offset;
                    this.onError(pos, 'BAD_DIRECTIVE', message, warning);
                });
                this.prelude.push(token.source);
                this.atDirectives = true;
                break;
            case 'document': {
                const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
                if (this.atDirectives && !doc.directives.docStart)
                    this.onError(token, 'MISSING_CHAR', 'Missing directives-end/doc-start indicator line');
                this.decorate(doc, false);
                if (this.doc)
                    yield this.doc;
                this.doc = doc;
                this.atDirectives = false;
                break;
            }
            case 'byte-order-mark':
            case 'space':
                break;
            case 'comment':
            case 'newline':
                this.prelude.push(token.source);
                break;
            case 'error': {
                const msg = token.source
                    ? `${token.message}: ${JSON.stringify(token.source)}`
                    : token.message;
                const error = new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg);
                if (this.atDirectives || !this.doc)
                    this.errors.push(error);
                else
                    this.doc.errors.push(error);
                break;
            }
            case 'doc-end': {
                if (!this.doc) {
                    const msg = 'Unexpected doc-end without preceding document';
                    this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg));
                    break;
                }
                this.doc.directives.docEnd = true;
                const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
                this.decorate(this.doc, true);
                if (end.comment) {
                    const dc = this.doc.comment;
                    this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
                }
                this.doc.range[2] = end.offset;
                break;
            }
            default:
                this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', `Unsupported token ${token.type}`));
        }
    }
    /**
     * Call at end of input to yield any remaining document.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *end(forceDoc = false, endOffset = -1) {
        if (this.doc) {
            this.decorate(this.doc, true);
            yield this.doc;
            this.doc = null;
        }
        else if (forceDoc) {
            const opts = Object.assign({ _directives: this.directives }, this.options);
            const doc = new Document.Document(undefined, opts);
            if (this.atDirectives)
                this.onError(endOffset, 'MISSING_CHAR', 'Missing directives-end indicator line');
            doc.range = [0, endOffset, endOffset];
            this.decorate(doc, false);
            yield doc;
        }
    }
}

exports.Composer = Composer;


/***/ }),

/***/ 7103:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);
var resolveProps = __nccwpck_require__(4631);
var utilContainsNewline = __nccwpck_require__(9499);
var utilFlowIndentCheck = __nccwpck_require__(4051);
var utilMapIncludes = __nccwpck_require__(1187);

const startColMsg = 'All mapping items must start at the same column';
function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLMap.YAMLMap;
    const map = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    let offset = bm.offset;
    let commentEnd = null;
    for (const collItem of bm.items) {
        const { start, key, sep, value } = collItem;
        // key properties
        const keyProps = resolveProps.resolveProps(start, {
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: bm.indent,
            startOnNewline: true
        });
        const implicitKey = !keyProps.found;
        if (implicitKey) {
            if (key) {
                if (key.type === 'block-seq')
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'A block sequence may not be used as an implicit map key');
                else if ('indent' in key && key.indent !== bm.indent)
                    onError(offset, 'BAD_INDENT', startColMsg);
            }
            if (!keyProps.anchor && !keyProps.tag && !sep) {
                commentEnd = keyProps.end;
                if (keyProps.comment) {
                    if (map.comment)
                        map.comment += '\n' + keyProps.comment;
                    else
                        map.comment = keyProps.comment;
                }
                continue;
            }
            if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) {
                onError(key ?? start[start.length - 1], 'MULTILINE_IMPLICIT_KEY', 'Implicit keys need to be on a single line');
            }
        }
        else if (keyProps.found?.indent !== bm.indent) {
            onError(offset, 'BAD_INDENT', startColMsg);
        }
        // key value
        ctx.atKey = true;
        const keyStart = keyProps.end;
        const keyNode = key
            ? composeNode(ctx, key, keyProps, onError)
            : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
        ctx.atKey = false;
        if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
            onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
        // value properties
        const valueProps = resolveProps.resolveProps(sep ?? [], {
            indicator: 'map-value-ind',
            next: value,
            offset: keyNode.range[2],
            onError,
            parentIndent: bm.indent,
            startOnNewline: !key || key.type === 'block-scalar'
        });
        offset = valueProps.end;
        if (valueProps.found) {
            if (implicitKey) {
                if (value?.type === 'block-map' && !valueProps.hasNewline)
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'Nested mappings are not allowed in compact mappings');
                if (ctx.options.strict &&
                    keyProps.start < valueProps.found.offset - 1024)
                    onError(keyNode.range, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit block mapping key');
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
            if (ctx.schema.compat)
                utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
            offset = valueNode.range[2];
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
        else {
            // key with no value
            if (implicitKey)
                onError(keyNode.range, 'MISSING_CHAR', 'Implicit map keys need to be followed by map values');
            if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
    }
    if (commentEnd && commentEnd < offset)
        onError(commentEnd, 'IMPOSSIBLE', 'Map comment with trailing content');
    map.range = [bm.offset, offset, commentEnd ?? offset];
    return map;
}

exports.resolveBlockMap = resolveBlockMap;


/***/ }),

/***/ 8913:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

function resolveBlockScalar(ctx, scalar, onError) {
    const start = scalar.offset;
    const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
    if (!header)
        return { value: '', type: null, comment: '', range: [start, start, start] };
    const type = header.mode === '>' ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
    const lines = scalar.source ? splitLines(scalar.source) : [];
    // determine the end of content & start of chomping
    let chompStart = lines.length;
    for (let i = lines.length - 1; i >= 0; --i) {
        const content = lines[i][1];
        if (content === '' || content === '\r')
            chompStart = i;
        else
            break;
    }
    // shortcut for empty contents
    if (chompStart === 0) {
        const value = header.chomp === '+' && lines.length > 0
            ? '\n'.repeat(Math.max(1, lines.length - 1))
            : '';
        let end = start + header.length;
        if (scalar.source)
            end += scalar.source.length;
        return { value, type, comment: header.comment, range: [start, end, end] };
    }
    // find the indentation level to trim from start
    let trimIndent = scalar.indent + header.indent;
    let offset = scalar.offset + header.length;
    let contentStart = 0;
    for (let i = 0; i < chompStart; ++i) {
        const [indent, content] = lines[i];
        if (content === '' || content === '\r') {
            if (header.indent === 0 && indent.length > trimIndent)
                trimIndent = indent.length;
        }
        else {
            if (indent.length < trimIndent) {
                const message = 'Block scalars with more-indented leading empty lines must use an explicit indentation indicator';
                onError(offset + indent.length, 'MISSING_CHAR', message);
            }
            if (header.indent === 0)
                trimIndent = indent.length;
            contentStart = i;
            if (trimIndent === 0 && !ctx.atRoot) {
                const message = 'Block scalar values in collections must be indented';
                onError(offset, 'BAD_INDENT', message);
            }
            break;
        }
        offset += indent.length + content.length + 1;
    }
    // include trailing more-indented empty lines in content
    for (let i = lines.length - 1; i >= chompStart; --i) {
        if (lines[i][0].length > trimIndent)
            chompStart = i + 1;
    }
    let value = '';
    let sep = '';
    let prevMoreIndented = false;
    // leading whitespace is kept intact
    for (let i = 0; i < contentStart; ++i)
        value += lines[i][0].slice(trimIndent) + '\n';
    for (let i = contentStart; i < chompStart; ++i) {
        let [indent, content] = lines[i];
        offset += indent.length + content.length + 1;
        const crlf = content[content.length - 1] === '\r';
        if (crlf)
            content = content.slice(0, -1);
        /* istanbul ignore if already caught in lexer */
        if (content && indent.length < trimIndent) {
            const src = header.indent
                ? 'explicit indentation indicator'
                : 'first line';
            const message = `Block scalar lines must not be less indented than their ${src}`;
            onError(offset - content.length - (crlf ? 2 : 1), 'BAD_INDENT', message);
            indent = '';
        }
        if (type === Scalar.Scalar.BLOCK_LITERAL) {
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
        }
        else if (indent.length > trimIndent || content[0] === '\t') {
            // more-indented content within a folded block
            if (sep === ' ')
                sep = '\n';
            else if (!prevMoreIndented && sep === '\n')
                sep = '\n\n';
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
            prevMoreIndented = true;
        }
        else if (content === '') {
            // empty line
            if (sep === '\n')
                value += '\n';
            else
                sep = '\n';
        }
        else {
            value += sep + content;
            sep = ' ';
            prevMoreIndented = false;
        }
    }
    switch (header.chomp) {
        case '-':
            break;
        case '+':
            for (let i = chompStart; i < lines.length; ++i)
                value += '\n' + lines[i][0].slice(trimIndent);
            if (value[value.length - 1] !== '\n')
                value += '\n';
            break;
        default:
            value += '\n';
    }
    const end = start + header.length + scalar.source.length;
    return { value, type, comment: header.comment, range: [start, end, end] };
}
function parseBlockScalarHeader({ offset, props }, strict, onError) {
    /* istanbul ignore if should not happen */
    if (props[0].type !== 'block-scalar-header') {
        onError(props[0], 'IMPOSSIBLE', 'Block scalar header not found');
        return null;
    }
    const { source } = props[0];
    const mode = source[0];
    let indent = 0;
    let chomp = '';
    let error = -1;
    for (let i = 1; i < source.length; ++i) {
        const ch = source[i];
        if (!chomp && (ch === '-' || ch === '+'))
            chomp = ch;
        else {
            const n = Number(ch);
            if (!indent && n)
                indent = n;
            else if (error === -1)
                error = offset + i;
        }
    }
    if (error !== -1)
        onError(error, 'UNEXPECTED_TOKEN', `Block scalar header includes extra characters: ${source}`);
    let hasSpace = false;
    let comment = '';
    let length = source.length;
    for (let i = 1; i < props.length; ++i) {
        const token = props[i];
        switch (token.type) {
            case 'space':
                hasSpace = true;
            // fallthrough
            case 'newline':
                length += token.source.length;
                break;
            case 'comment':
                if (strict && !hasSpace) {
                    const message = 'Comments must be separated from other tokens by white space characters';
                    onError(token, 'MISSING_CHAR', message);
                }
                length += token.source.length;
                comment = token.source.substring(1);
                break;
            case 'error':
                onError(token, 'UNEXPECTED_TOKEN', token.message);
                length += token.source.length;
                break;
            /* istanbul ignore next should not happen */
            default: {
                const message = `Unexpected token in block scalar header: ${token.type}`;
                onError(token, 'UNEXPECTED_TOKEN', message);
                const ts = token.source;
                if (ts && typeof ts === 'string')
                    length += ts.length;
            }
        }
    }
    return { mode, indent, chomp, comment, length };
}
/** @returns Array of lines split up as `[indent, content]` */
function splitLines(source) {
    const split = source.split(/\n( *)/);
    const first = split[0];
    const m = first.match(/^( *)/);
    const line0 = m?.[1]
        ? [m[1], first.slice(m[1].length)]
        : ['', first];
    const lines = [line0];
    for (let i = 1; i < split.length; i += 2)
        lines.push([split[i], split[i + 1]]);
    return lines;
}

exports.resolveBlockScalar = resolveBlockScalar;


/***/ }),

/***/ 334:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var YAMLSeq = __nccwpck_require__(2223);
var resolveProps = __nccwpck_require__(4631);
var utilFlowIndentCheck = __nccwpck_require__(4051);

function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLSeq.YAMLSeq;
    const seq = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = bs.offset;
    let commentEnd = null;
    for (const { start, value } of bs.items) {
        const props = resolveProps.resolveProps(start, {
            indicator: 'seq-item-ind',
            next: value,
            offset,
            onError,
            parentIndent: bs.indent,
            startOnNewline: true
        });
        if (!props.found) {
            if (props.anchor || props.tag || value) {
                if (value?.type === 'block-seq')
                    onError(props.end, 'BAD_INDENT', 'All sequence items must start at the same column');
                else
                    onError(offset, 'MISSING_CHAR', 'Sequence item without - indicator');
            }
            else {
                commentEnd = props.end;
                if (props.comment)
                    seq.comment = props.comment;
                continue;
            }
        }
        const node = value
            ? composeNode(ctx, value, props, onError)
            : composeEmptyNode(ctx, props.end, start, null, props, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
        offset = node.range[2];
        seq.items.push(node);
    }
    seq.range = [bs.offset, offset, commentEnd ?? offset];
    return seq;
}

exports.resolveBlockSeq = resolveBlockSeq;


/***/ }),

/***/ 7788:
/***/ ((__unused_webpack_module, exports) => {



function resolveEnd(end, offset, reqSpace, onError) {
    let comment = '';
    if (end) {
        let hasSpace = false;
        let sep = '';
        for (const token of end) {
            const { source, type } = token;
            switch (type) {
                case 'space':
                    hasSpace = true;
                    break;
                case 'comment': {
                    if (reqSpace && !hasSpace)
                        onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                    const cb = source.substring(1) || ' ';
                    if (!comment)
                        comment = cb;
                    else
                        comment += sep + cb;
                    sep = '';
                    break;
                }
                case 'newline':
                    if (comment)
                        sep += source;
                    hasSpace = true;
                    break;
                default:
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${type} at node end`);
            }
            offset += source.length;
        }
    }
    return { comment, offset };
}

exports.resolveEnd = resolveEnd;


/***/ }),

/***/ 3142:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var resolveEnd = __nccwpck_require__(7788);
var resolveProps = __nccwpck_require__(4631);
var utilContainsNewline = __nccwpck_require__(9499);
var utilMapIncludes = __nccwpck_require__(1187);

const blockMsg = 'Block collections are not allowed within flow collections';
const isBlock = (token) => token && (token.type === 'block-map' || token.type === 'block-seq');
function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
    const isMap = fc.start.source === '{';
    const fcName = isMap ? 'flow map' : 'flow sequence';
    const NodeClass = (tag?.nodeClass ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq));
    const coll = new NodeClass(ctx.schema);
    coll.flow = true;
    const atRoot = ctx.atRoot;
    if (atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = fc.offset + fc.start.source.length;
    for (let i = 0; i < fc.items.length; ++i) {
        const collItem = fc.items[i];
        const { start, key, sep, value } = collItem;
        const props = resolveProps.resolveProps(start, {
            flow: fcName,
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: fc.indent,
            startOnNewline: false
        });
        if (!props.found) {
            if (!props.anchor && !props.tag && !sep && !value) {
                if (i === 0 && props.comma)
                    onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
                else if (i < fc.items.length - 1)
                    onError(props.start, 'UNEXPECTED_TOKEN', `Unexpected empty item in ${fcName}`);
                if (props.comment) {
                    if (coll.comment)
                        coll.comment += '\n' + props.comment;
                    else
                        coll.comment = props.comment;
                }
                offset = props.end;
                continue;
            }
            if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key))
                onError(key, // checked by containsNewline()
                'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
        }
        if (i === 0) {
            if (props.comma)
                onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
        }
        else {
            if (!props.comma)
                onError(props.start, 'MISSING_CHAR', `Missing , between ${fcName} items`);
            if (props.comment) {
                let prevItemComment = '';
                loop: for (const st of start) {
                    switch (st.type) {
                        case 'comma':
                        case 'space':
                            break;
                        case 'comment':
                            prevItemComment = st.source.substring(1);
                            break loop;
                        default:
                            break loop;
                    }
                }
                if (prevItemComment) {
                    let prev = coll.items[coll.items.length - 1];
                    if (identity.isPair(prev))
                        prev = prev.value ?? prev.key;
                    if (prev.comment)
                        prev.comment += '\n' + prevItemComment;
                    else
                        prev.comment = prevItemComment;
                    props.comment = props.comment.substring(prevItemComment.length + 1);
                }
            }
        }
        if (!isMap && !sep && !props.found) {
            // item is a value in a seq
            // → key & sep are empty, start does not include ? or :
            const valueNode = value
                ? composeNode(ctx, value, props, onError)
                : composeEmptyNode(ctx, props.end, sep, null, props, onError);
            coll.items.push(valueNode);
            offset = valueNode.range[2];
            if (isBlock(value))
                onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
        }
        else {
            // item is a key+value pair
            // key value
            ctx.atKey = true;
            const keyStart = props.end;
            const keyNode = key
                ? composeNode(ctx, key, props, onError)
                : composeEmptyNode(ctx, keyStart, start, null, props, onError);
            if (isBlock(key))
                onError(keyNode.range, 'BLOCK_IN_FLOW', blockMsg);
            ctx.atKey = false;
            // value properties
            const valueProps = resolveProps.resolveProps(sep ?? [], {
                flow: fcName,
                indicator: 'map-value-ind',
                next: value,
                offset: keyNode.range[2],
                onError,
                parentIndent: fc.indent,
                startOnNewline: false
            });
            if (valueProps.found) {
                if (!isMap && !props.found && ctx.options.strict) {
                    if (sep)
                        for (const st of sep) {
                            if (st === valueProps.found)
                                break;
                            if (st.type === 'newline') {
                                onError(st, 'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
                                break;
                            }
                        }
                    if (props.start < valueProps.found.offset - 1024)
                        onError(valueProps.found, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit flow sequence key');
                }
            }
            else if (value) {
                if ('source' in value && value.source?.[0] === ':')
                    onError(value, 'MISSING_CHAR', `Missing space after : in ${fcName}`);
                else
                    onError(valueProps.start, 'MISSING_CHAR', `Missing , or : between ${fcName} items`);
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : valueProps.found
                    ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError)
                    : null;
            if (valueNode) {
                if (isBlock(value))
                    onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
            }
            else if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            if (isMap) {
                const map = coll;
                if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
                    onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
                map.items.push(pair);
            }
            else {
                const map = new YAMLMap.YAMLMap(ctx.schema);
                map.flow = true;
                map.items.push(pair);
                const endRange = (valueNode ?? keyNode).range;
                map.range = [keyNode.range[0], endRange[1], endRange[2]];
                coll.items.push(map);
            }
            offset = valueNode ? valueNode.range[2] : valueProps.end;
        }
    }
    const expectedEnd = isMap ? '}' : ']';
    const [ce, ...ee] = fc.end;
    let cePos = offset;
    if (ce?.source === expectedEnd)
        cePos = ce.offset + ce.source.length;
    else {
        const name = fcName[0].toUpperCase() + fcName.substring(1);
        const msg = atRoot
            ? `${name} must end with a ${expectedEnd}`
            : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
        onError(offset, atRoot ? 'MISSING_CHAR' : 'BAD_INDENT', msg);
        if (ce && ce.source.length !== 1)
            ee.unshift(ce);
    }
    if (ee.length > 0) {
        const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
        if (end.comment) {
            if (coll.comment)
                coll.comment += '\n' + end.comment;
            else
                coll.comment = end.comment;
        }
        coll.range = [fc.offset, cePos, end.offset];
    }
    else {
        coll.range = [fc.offset, cePos, cePos];
    }
    return coll;
}

exports.resolveFlowCollection = resolveFlowCollection;


/***/ }),

/***/ 6842:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var resolveEnd = __nccwpck_require__(7788);

function resolveFlowScalar(scalar, strict, onError) {
    const { offset, type, source, end } = scalar;
    let _type;
    let value;
    const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
    switch (type) {
        case 'scalar':
            _type = Scalar.Scalar.PLAIN;
            value = plainValue(source, _onError);
            break;
        case 'single-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_SINGLE;
            value = singleQuotedValue(source, _onError);
            break;
        case 'double-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_DOUBLE;
            value = doubleQuotedValue(source, _onError);
            break;
        /* istanbul ignore next should not happen */
        default:
            onError(scalar, 'UNEXPECTED_TOKEN', `Expected a flow scalar value, but found: ${type}`);
            return {
                value: '',
                type: null,
                comment: '',
                range: [offset, offset + source.length, offset + source.length]
            };
    }
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
    return {
        value,
        type: _type,
        comment: re.comment,
        range: [offset, valueEnd, re.offset]
    };
}
function plainValue(source, onError) {
    let badChar = '';
    switch (source[0]) {
        /* istanbul ignore next should not happen */
        case '\t':
            badChar = 'a tab character';
            break;
        case ',':
            badChar = 'flow indicator character ,';
            break;
        case '%':
            badChar = 'directive indicator character %';
            break;
        case '|':
        case '>': {
            badChar = `block scalar indicator ${source[0]}`;
            break;
        }
        case '@':
        case '`': {
            badChar = `reserved character ${source[0]}`;
            break;
        }
    }
    if (badChar)
        onError(0, 'BAD_SCALAR_START', `Plain value cannot start with ${badChar}`);
    return unfoldLines(source);
}
function singleQuotedValue(source, onError) {
    if (source[source.length - 1] !== "'" || source.length === 1)
        onError(source.length, 'MISSING_CHAR', "Missing closing 'quote");
    return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
}
function unfoldLines(source) {
    const line = /(.*?)\r?\n/sy;
    let match = line.exec(source);
    if (!match)
        return source;
    /**
     * The negative lookbehinds in these RegExps are to
     * prevent causing a polynomial search time in certain cases.
     *
     * The try-catch is for Safari < 16.4 and other old browsers:
     * https://caniuse.com/js-regexp-lookbehind
     */
    let trimEnd, trimBoth;
    try {
        trimEnd = new RegExp('(?<![ \t])[ \t]+$');
        trimBoth = new RegExp('^[ \t]+|(?<![ \t])[ \t]+$', 'g');
    }
    catch {
        trimEnd = /[ \t]+$/;
        trimBoth = /^[ \t]+|[ \t]+$/g;
    }
    let res = match[1].replace(trimEnd, '');
    let sep = ' ';
    let pos = line.lastIndex;
    while ((match = line.exec(source))) {
        const lm = match[1].replace(trimBoth, '');
        if (lm === '') {
            if (sep === '\n')
                res += sep;
            else
                sep = '\n';
        }
        else {
            res += sep + lm;
            sep = ' ';
        }
        pos = line.lastIndex;
    }
    const last = /[ \t]*(.*)/sy;
    last.lastIndex = pos;
    match = last.exec(source);
    return res + sep + (match?.[1] ?? '');
}
function doubleQuotedValue(source, onError) {
    let res = '';
    for (let i = 1; i < source.length - 1; ++i) {
        const ch = source[i];
        if (ch === '\r' && source[i + 1] === '\n')
            continue;
        if (ch === '\n') {
            const { fold, offset } = foldNewline(source, i);
            res += fold;
            i = offset;
        }
        else if (ch === '\\') {
            let next = source[++i];
            const cc = escapeCodes[next];
            if (cc)
                res += cc;
            else if (next === '\n') {
                // skip escaped newlines, but still trim the following line
                next = source[i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === '\r' && source[i + 1] === '\n') {
                // skip escaped CRLF newlines, but still trim the following line
                next = source[++i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === 'x' || next === 'u' || next === 'U') {
                const length = next === 'x' ? 2 : next === 'u' ? 4 : 8;
                res += parseCharCode(source, i + 1, length, onError);
                i += length;
            }
            else {
                const raw = source.substr(i - 1, 2);
                onError(i - 1, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
                res += raw;
            }
        }
        else if (ch === ' ' || ch === '\t') {
            // trim trailing whitespace
            const wsStart = i;
            let next = source[i + 1];
            while (next === ' ' || next === '\t')
                next = source[++i + 1];
            if (next !== '\n' && !(next === '\r' && source[i + 2] === '\n'))
                res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
        }
        else {
            res += ch;
        }
    }
    if (source[source.length - 1] !== '"' || source.length === 1)
        onError(source.length, 'MISSING_CHAR', 'Missing closing "quote');
    return res;
}
/**
 * Fold a single newline into a space, multiple newlines to N - 1 newlines.
 * Presumes `source[offset] === '\n'`
 */
function foldNewline(source, offset) {
    let fold = '';
    let ch = source[offset + 1];
    while (ch === ' ' || ch === '\t' || ch === '\n' || ch === '\r') {
        if (ch === '\r' && source[offset + 2] !== '\n')
            break;
        if (ch === '\n')
            fold += '\n';
        offset += 1;
        ch = source[offset + 1];
    }
    if (!fold)
        fold = ' ';
    return { fold, offset };
}
const escapeCodes = {
    '0': '\0', // null character
    a: '\x07', // bell character
    b: '\b', // backspace
    e: '\x1b', // escape character
    f: '\f', // form feed
    n: '\n', // line feed
    r: '\r', // carriage return
    t: '\t', // horizontal tab
    v: '\v', // vertical tab
    N: '\u0085', // Unicode next line
    _: '\u00a0', // Unicode non-breaking space
    L: '\u2028', // Unicode line separator
    P: '\u2029', // Unicode paragraph separator
    ' ': ' ',
    '"': '"',
    '/': '/',
    '\\': '\\',
    '\t': '\t'
};
function parseCharCode(source, offset, length, onError) {
    const cc = source.substr(offset, length);
    const ok = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
    const code = ok ? parseInt(cc, 16) : NaN;
    try {
        return String.fromCodePoint(code);
    }
    catch {
        const raw = source.substr(offset - 2, length + 2);
        onError(offset - 2, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
        return raw;
    }
}

exports.resolveFlowScalar = resolveFlowScalar;


/***/ }),

/***/ 4631:
/***/ ((__unused_webpack_module, exports) => {



function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
    let spaceBefore = false;
    let atNewline = startOnNewline;
    let hasSpace = startOnNewline;
    let comment = '';
    let commentSep = '';
    let hasNewline = false;
    let reqSpace = false;
    let tab = null;
    let anchor = null;
    let tag = null;
    let newlineAfterProp = null;
    let comma = null;
    let found = null;
    let start = null;
    for (const token of tokens) {
        if (reqSpace) {
            if (token.type !== 'space' &&
                token.type !== 'newline' &&
                token.type !== 'comma')
                onError(token.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
            reqSpace = false;
        }
        if (tab) {
            if (atNewline && token.type !== 'comment' && token.type !== 'newline') {
                onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
            }
            tab = null;
        }
        switch (token.type) {
            case 'space':
                // At the doc level, tabs at line start may be parsed
                // as leading white space rather than indentation.
                // In a flow collection, only the parser handles indent.
                if (!flow &&
                    (indicator !== 'doc-start' || next?.type !== 'flow-collection') &&
                    token.source.includes('\t')) {
                    tab = token;
                }
                hasSpace = true;
                break;
            case 'comment': {
                if (!hasSpace)
                    onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                const cb = token.source.substring(1) || ' ';
                if (!comment)
                    comment = cb;
                else
                    comment += commentSep + cb;
                commentSep = '';
                atNewline = false;
                break;
            }
            case 'newline':
                if (atNewline) {
                    if (comment)
                        comment += token.source;
                    else if (!found || indicator !== 'seq-item-ind')
                        spaceBefore = true;
                }
                else
                    commentSep += token.source;
                atNewline = true;
                hasNewline = true;
                if (anchor || tag)
                    newlineAfterProp = token;
                hasSpace = true;
                break;
            case 'anchor':
                if (anchor)
                    onError(token, 'MULTIPLE_ANCHORS', 'A node can have at most one anchor');
                if (token.source.endsWith(':'))
                    onError(token.offset + token.source.length - 1, 'BAD_ALIAS', 'Anchor ending in : is ambiguous', true);
                anchor = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            case 'tag': {
                if (tag)
                    onError(token, 'MULTIPLE_TAGS', 'A node can have at most one tag');
                tag = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            }
            case indicator:
                // Could here handle preceding comments differently
                if (anchor || tag)
                    onError(token, 'BAD_PROP_ORDER', `Anchors and tags must be after the ${token.source} indicator`);
                if (found)
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.source} in ${flow ?? 'collection'}`);
                found = token;
                atNewline =
                    indicator === 'seq-item-ind' || indicator === 'explicit-key-ind';
                hasSpace = false;
                break;
            case 'comma':
                if (flow) {
                    if (comma)
                        onError(token, 'UNEXPECTED_TOKEN', `Unexpected , in ${flow}`);
                    comma = token;
                    atNewline = false;
                    hasSpace = false;
                    break;
                }
            // else fallthrough
            default:
                onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.type} token`);
                atNewline = false;
                hasSpace = false;
        }
    }
    const last = tokens[tokens.length - 1];
    const end = last ? last.offset + last.source.length : offset;
    if (reqSpace &&
        next &&
        next.type !== 'space' &&
        next.type !== 'newline' &&
        next.type !== 'comma' &&
        (next.type !== 'scalar' || next.source !== '')) {
        onError(next.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
    }
    if (tab &&
        ((atNewline && tab.indent <= parentIndent) ||
            next?.type === 'block-map' ||
            next?.type === 'block-seq'))
        onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
    return {
        comma,
        found,
        spaceBefore,
        comment,
        hasNewline,
        anchor,
        tag,
        newlineAfterProp,
        end,
        start: start ?? end
    };
}

exports.resolveProps = resolveProps;


/***/ }),

/***/ 9499:
/***/ ((__unused_webpack_module, exports) => {



function containsNewline(key) {
    if (!key)
        return null;
    switch (key.type) {
        case 'alias':
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            if (key.source.includes('\n'))
                return true;
            if (key.end)
                for (const st of key.end)
                    if (st.type === 'newline')
                        return true;
            return false;
        case 'flow-collection':
            for (const it of key.items) {
                for (const st of it.start)
                    if (st.type === 'newline')
                        return true;
                if (it.sep)
                    for (const st of it.sep)
                        if (st.type === 'newline')
                            return true;
                if (containsNewline(it.key) || containsNewline(it.value))
                    return true;
            }
            return false;
        default:
            return true;
    }
}

exports.containsNewline = containsNewline;


/***/ }),

/***/ 2599:
/***/ ((__unused_webpack_module, exports) => {



function emptyScalarPosition(offset, before, pos) {
    if (before) {
        pos ?? (pos = before.length);
        for (let i = pos - 1; i >= 0; --i) {
            let st = before[i];
            switch (st.type) {
                case 'space':
                case 'comment':
                case 'newline':
                    offset -= st.source.length;
                    continue;
            }
            // Technically, an empty scalar is immediately after the last non-empty
            // node, but it's more useful to place it after any whitespace.
            st = before[++i];
            while (st?.type === 'space') {
                offset += st.source.length;
                st = before[++i];
            }
            break;
        }
    }
    return offset;
}

exports.emptyScalarPosition = emptyScalarPosition;


/***/ }),

/***/ 4051:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var utilContainsNewline = __nccwpck_require__(9499);

function flowIndentCheck(indent, fc, onError) {
    if (fc?.type === 'flow-collection') {
        const end = fc.end[0];
        if (end.indent === indent &&
            (end.source === ']' || end.source === '}') &&
            utilContainsNewline.containsNewline(fc)) {
            const msg = 'Flow end indicator should be more indented than parent';
            onError(end, 'BAD_INDENT', msg, true);
        }
    }
}

exports.flowIndentCheck = flowIndentCheck;


/***/ }),

/***/ 1187:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

function mapIncludes(ctx, items, search) {
    const { uniqueKeys } = ctx.options;
    if (uniqueKeys === false)
        return false;
    const isEqual = typeof uniqueKeys === 'function'
        ? uniqueKeys
        : (a, b) => a === b || (identity.isScalar(a) && identity.isScalar(b) && a.value === b.value);
    return items.some(pair => isEqual(pair.key, search));
}

exports.mapIncludes = mapIncludes;


/***/ }),

/***/ 3021:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var toJS = __nccwpck_require__(4043);
var Schema = __nccwpck_require__(5840);
var stringifyDocument = __nccwpck_require__(6829);
var anchors = __nccwpck_require__(1596);
var applyReviver = __nccwpck_require__(3661);
var createNode = __nccwpck_require__(2404);
var directives = __nccwpck_require__(1342);

class Document {
    constructor(value, replacer, options) {
        /** A comment before this Document */
        this.commentBefore = null;
        /** A comment immediately after this Document */
        this.comment = null;
        /** Errors encountered during parsing. */
        this.errors = [];
        /** Warnings encountered during parsing. */
        this.warnings = [];
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
        let _replacer = null;
        if (typeof replacer === 'function' || Array.isArray(replacer)) {
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const opt = Object.assign({
            intAsBigInt: false,
            keepSourceTokens: false,
            logLevel: 'warn',
            prettyErrors: true,
            strict: true,
            stringKeys: false,
            uniqueKeys: true,
            version: '1.2'
        }, options);
        this.options = opt;
        let { version } = opt;
        if (options?._directives) {
            this.directives = options._directives.atDocument();
            if (this.directives.yaml.explicit)
                version = this.directives.yaml.version;
        }
        else
            this.directives = new directives.Directives({ version });
        this.setSchema(version, options);
        // @ts-expect-error We can't really know that this matches Contents.
        this.contents =
            value === undefined ? null : this.createNode(value, _replacer, options);
    }
    /**
     * Create a deep copy of this Document and its contents.
     *
     * Custom Node values that inherit from `Object` still refer to their original instances.
     */
    clone() {
        const copy = Object.create(Document.prototype, {
            [identity.NODE_TYPE]: { value: identity.DOC }
        });
        copy.commentBefore = this.commentBefore;
        copy.comment = this.comment;
        copy.errors = this.errors.slice();
        copy.warnings = this.warnings.slice();
        copy.options = Object.assign({}, this.options);
        if (this.directives)
            copy.directives = this.directives.clone();
        copy.schema = this.schema.clone();
        // @ts-expect-error We can't really know that this matches Contents.
        copy.contents = identity.isNode(this.contents)
            ? this.contents.clone(copy.schema)
            : this.contents;
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** Adds a value to the document. */
    add(value) {
        if (assertCollection(this.contents))
            this.contents.add(value);
    }
    /** Adds a value to the document. */
    addIn(path, value) {
        if (assertCollection(this.contents))
            this.contents.addIn(path, value);
    }
    /**
     * Create a new `Alias` node, ensuring that the target `node` has the required anchor.
     *
     * If `node` already has an anchor, `name` is ignored.
     * Otherwise, the `node.anchor` value will be set to `name`,
     * or if an anchor with that name is already present in the document,
     * `name` will be used as a prefix for a new unique anchor.
     * If `name` is undefined, the generated anchor will use 'a' as a prefix.
     */
    createAlias(node, name) {
        if (!node.anchor) {
            const prev = anchors.anchorNames(this);
            node.anchor =
                // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
                !name || prev.has(name) ? anchors.findNewAnchor(name || 'a', prev) : name;
        }
        return new Alias.Alias(node.anchor);
    }
    createNode(value, replacer, options) {
        let _replacer = undefined;
        if (typeof replacer === 'function') {
            value = replacer.call({ '': value }, '', value);
            _replacer = replacer;
        }
        else if (Array.isArray(replacer)) {
            const keyToStr = (v) => typeof v === 'number' || v instanceof String || v instanceof Number;
            const asStr = replacer.filter(keyToStr).map(String);
            if (asStr.length > 0)
                replacer = replacer.concat(asStr);
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
        const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, 
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        anchorPrefix || 'a');
        const ctx = {
            aliasDuplicateObjects: aliasDuplicateObjects ?? true,
            keepUndefined: keepUndefined ?? false,
            onAnchor,
            onTagObj,
            replacer: _replacer,
            schema: this.schema,
            sourceObjects
        };
        const node = createNode.createNode(value, tag, ctx);
        if (flow && identity.isCollection(node))
            node.flow = true;
        setAnchors();
        return node;
    }
    /**
     * Convert a key and a value into a `Pair` using the current schema,
     * recursively wrapping all values as `Scalar` or `Collection` nodes.
     */
    createPair(key, value, options = {}) {
        const k = this.createNode(key, null, options);
        const v = this.createNode(value, null, options);
        return new Pair.Pair(k, v);
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        return assertCollection(this.contents) ? this.contents.delete(key) : false;
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        if (Collection.isEmptyPath(path)) {
            if (this.contents == null)
                return false;
            // @ts-expect-error Presumed impossible if Strict extends false
            this.contents = null;
            return true;
        }
        return assertCollection(this.contents)
            ? this.contents.deleteIn(path)
            : false;
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    get(key, keepScalar) {
        return identity.isCollection(this.contents)
            ? this.contents.get(key, keepScalar)
            : undefined;
    }
    /**
     * Returns item at `path`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        if (Collection.isEmptyPath(path))
            return !keepScalar && identity.isScalar(this.contents)
                ? this.contents.value
                : this.contents;
        return identity.isCollection(this.contents)
            ? this.contents.getIn(path, keepScalar)
            : undefined;
    }
    /**
     * Checks if the document includes a value with the key `key`.
     */
    has(key) {
        return identity.isCollection(this.contents) ? this.contents.has(key) : false;
    }
    /**
     * Checks if the document includes a value at `path`.
     */
    hasIn(path) {
        if (Collection.isEmptyPath(path))
            return this.contents !== undefined;
        return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    set(key, value) {
        if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, [key], value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.set(key, value);
        }
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        if (Collection.isEmptyPath(path)) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = value;
        }
        else if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.setIn(path, value);
        }
    }
    /**
     * Change the YAML version and schema used by the document.
     * A `null` version disables support for directives, explicit tags, anchors, and aliases.
     * It also requires the `schema` option to be given as a `Schema` instance value.
     *
     * Overrides all previously set schema options.
     */
    setSchema(version, options = {}) {
        if (typeof version === 'number')
            version = String(version);
        let opt;
        switch (version) {
            case '1.1':
                if (this.directives)
                    this.directives.yaml.version = '1.1';
                else
                    this.directives = new directives.Directives({ version: '1.1' });
                opt = { resolveKnownTags: false, schema: 'yaml-1.1' };
                break;
            case '1.2':
            case 'next':
                if (this.directives)
                    this.directives.yaml.version = version;
                else
                    this.directives = new directives.Directives({ version });
                opt = { resolveKnownTags: true, schema: 'core' };
                break;
            case null:
                if (this.directives)
                    delete this.directives;
                opt = null;
                break;
            default: {
                const sv = JSON.stringify(version);
                throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
            }
        }
        // Not using `instanceof Schema` to allow for duck typing
        if (options.schema instanceof Object)
            this.schema = options.schema;
        else if (opt)
            this.schema = new Schema.Schema(Object.assign(opt, options));
        else
            throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
    }
    // json & jsonArg are only used from toJSON()
    toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        const ctx = {
            anchors: new Map(),
            doc: this,
            keep: !json,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this.contents, jsonArg ?? '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
    /**
     * A JSON representation of the document `contents`.
     *
     * @param jsonArg Used by `JSON.stringify` to indicate the array index or
     *   property name.
     */
    toJSON(jsonArg, onAnchor) {
        return this.toJS({ json: true, jsonArg, mapAsMap: false, onAnchor });
    }
    /** A YAML representation of the document. */
    toString(options = {}) {
        if (this.errors.length > 0)
            throw new Error('Document with errors cannot be stringified');
        if ('indent' in options &&
            (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
            const s = JSON.stringify(options.indent);
            throw new Error(`"indent" option must be a positive integer, not ${s}`);
        }
        return stringifyDocument.stringifyDocument(this, options);
    }
}
function assertCollection(contents) {
    if (identity.isCollection(contents))
        return true;
    throw new Error('Expected a YAML collection as document contents');
}

exports.Document = Document;


/***/ }),

/***/ 1596:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var visit = __nccwpck_require__(204);

/**
 * Verify that the input string is a valid anchor.
 *
 * Will throw on errors.
 */
function anchorIsValid(anchor) {
    if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
        const sa = JSON.stringify(anchor);
        const msg = `Anchor must not contain whitespace or control characters: ${sa}`;
        throw new Error(msg);
    }
    return true;
}
function anchorNames(root) {
    const anchors = new Set();
    visit.visit(root, {
        Value(_key, node) {
            if (node.anchor)
                anchors.add(node.anchor);
        }
    });
    return anchors;
}
/** Find a new anchor name with the given `prefix` and a one-indexed suffix. */
function findNewAnchor(prefix, exclude) {
    for (let i = 1; true; ++i) {
        const name = `${prefix}${i}`;
        if (!exclude.has(name))
            return name;
    }
}
function createNodeAnchors(doc, prefix) {
    const aliasObjects = [];
    const sourceObjects = new Map();
    let prevAnchors = null;
    return {
        onAnchor: (source) => {
            aliasObjects.push(source);
            prevAnchors ?? (prevAnchors = anchorNames(doc));
            const anchor = findNewAnchor(prefix, prevAnchors);
            prevAnchors.add(anchor);
            return anchor;
        },
        /**
         * With circular references, the source node is only resolved after all
         * of its child nodes are. This is why anchors are set only after all of
         * the nodes have been created.
         */
        setAnchors: () => {
            for (const source of aliasObjects) {
                const ref = sourceObjects.get(source);
                if (typeof ref === 'object' &&
                    ref.anchor &&
                    (identity.isScalar(ref.node) || identity.isCollection(ref.node))) {
                    ref.node.anchor = ref.anchor;
                }
                else {
                    const error = new Error('Failed to resolve repeated object (this should not happen)');
                    error.source = source;
                    throw error;
                }
            }
        },
        sourceObjects
    };
}

exports.anchorIsValid = anchorIsValid;
exports.anchorNames = anchorNames;
exports.createNodeAnchors = createNodeAnchors;
exports.findNewAnchor = findNewAnchor;


/***/ }),

/***/ 3661:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Applies the JSON.parse reviver algorithm as defined in the ECMA-262 spec,
 * in section 24.5.1.1 "Runtime Semantics: InternalizeJSONProperty" of the
 * 2021 edition: https://tc39.es/ecma262/#sec-json.parse
 *
 * Includes extensions for handling Map and Set objects.
 */
function applyReviver(reviver, obj, key, val) {
    if (val && typeof val === 'object') {
        if (Array.isArray(val)) {
            for (let i = 0, len = val.length; i < len; ++i) {
                const v0 = val[i];
                const v1 = applyReviver(reviver, val, String(i), v0);
                // eslint-disable-next-line @typescript-eslint/no-array-delete
                if (v1 === undefined)
                    delete val[i];
                else if (v1 !== v0)
                    val[i] = v1;
            }
        }
        else if (val instanceof Map) {
            for (const k of Array.from(val.keys())) {
                const v0 = val.get(k);
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    val.delete(k);
                else if (v1 !== v0)
                    val.set(k, v1);
            }
        }
        else if (val instanceof Set) {
            for (const v0 of Array.from(val)) {
                const v1 = applyReviver(reviver, val, v0, v0);
                if (v1 === undefined)
                    val.delete(v0);
                else if (v1 !== v0) {
                    val.delete(v0);
                    val.add(v1);
                }
            }
        }
        else {
            for (const [k, v0] of Object.entries(val)) {
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    delete val[k];
                else if (v1 !== v0)
                    val[k] = v1;
            }
        }
    }
    return reviver.call(obj, key, val);
}

exports.applyReviver = applyReviver;


/***/ }),

/***/ 2404:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);

const defaultTagPrefix = 'tag:yaml.org,2002:';
function findTagObject(value, tagName, tags) {
    if (tagName) {
        const match = tags.filter(t => t.tag === tagName);
        const tagObj = match.find(t => !t.format) ?? match[0];
        if (!tagObj)
            throw new Error(`Tag ${tagName} not found`);
        return tagObj;
    }
    return tags.find(t => t.identify?.(value) && !t.format);
}
function createNode(value, tagName, ctx) {
    if (identity.isDocument(value))
        value = value.contents;
    if (identity.isNode(value))
        return value;
    if (identity.isPair(value)) {
        const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
        map.items.push(value);
        return map;
    }
    if (value instanceof String ||
        value instanceof Number ||
        value instanceof Boolean ||
        (typeof BigInt !== 'undefined' && value instanceof BigInt) // not supported everywhere
    ) {
        // https://tc39.es/ecma262/#sec-serializejsonproperty
        value = value.valueOf();
    }
    const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
    // Detect duplicate references to the same object & use Alias nodes for all
    // after first. The `ref` wrapper allows for circular references to resolve.
    let ref = undefined;
    if (aliasDuplicateObjects && value && typeof value === 'object') {
        ref = sourceObjects.get(value);
        if (ref) {
            ref.anchor ?? (ref.anchor = onAnchor(value));
            return new Alias.Alias(ref.anchor);
        }
        else {
            ref = { anchor: null, node: null };
            sourceObjects.set(value, ref);
        }
    }
    if (tagName?.startsWith('!!'))
        tagName = defaultTagPrefix + tagName.slice(2);
    let tagObj = findTagObject(value, tagName, schema.tags);
    if (!tagObj) {
        if (value && typeof value.toJSON === 'function') {
            // eslint-disable-next-line @typescript-eslint/no-unsafe-call
            value = value.toJSON();
        }
        if (!value || typeof value !== 'object') {
            const node = new Scalar.Scalar(value);
            if (ref)
                ref.node = node;
            return node;
        }
        tagObj =
            value instanceof Map
                ? schema[identity.MAP]
                : Symbol.iterator in Object(value)
                    ? schema[identity.SEQ]
                    : schema[identity.MAP];
    }
    if (onTagObj) {
        onTagObj(tagObj);
        delete ctx.onTagObj;
    }
    const node = tagObj?.createNode
        ? tagObj.createNode(ctx.schema, value, ctx)
        : typeof tagObj?.nodeClass?.from === 'function'
            ? tagObj.nodeClass.from(ctx.schema, value, ctx)
            : new Scalar.Scalar(value);
    if (tagName)
        node.tag = tagName;
    else if (!tagObj.default)
        node.tag = tagObj.tag;
    if (ref)
        ref.node = node;
    return node;
}

exports.createNode = createNode;


/***/ }),

/***/ 1342:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var visit = __nccwpck_require__(204);

const escapeChars = {
    '!': '%21',
    ',': '%2C',
    '[': '%5B',
    ']': '%5D',
    '{': '%7B',
    '}': '%7D'
};
const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, ch => escapeChars[ch]);
class Directives {
    constructor(yaml, tags) {
        /**
         * The directives-end/doc-start marker `---`. If `null`, a marker may still be
         * included in the document's stringified representation.
         */
        this.docStart = null;
        /** The doc-end marker `...`.  */
        this.docEnd = false;
        this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
        this.tags = Object.assign({}, Directives.defaultTags, tags);
    }
    clone() {
        const copy = new Directives(this.yaml, this.tags);
        copy.docStart = this.docStart;
        return copy;
    }
    /**
     * During parsing, get a Directives instance for the current document and
     * update the stream state according to the current version's spec.
     */
    atDocument() {
        const res = new Directives(this.yaml, this.tags);
        switch (this.yaml.version) {
            case '1.1':
                this.atNextDocument = true;
                break;
            case '1.2':
                this.atNextDocument = false;
                this.yaml = {
                    explicit: Directives.defaultYaml.explicit,
                    version: '1.2'
                };
                this.tags = Object.assign({}, Directives.defaultTags);
                break;
        }
        return res;
    }
    /**
     * @param onError - May be called even if the action was successful
     * @returns `true` on success
     */
    add(line, onError) {
        if (this.atNextDocument) {
            this.yaml = { explicit: Directives.defaultYaml.explicit, version: '1.1' };
            this.tags = Object.assign({}, Directives.defaultTags);
            this.atNextDocument = false;
        }
        const parts = line.trim().split(/[ \t]+/);
        const name = parts.shift();
        switch (name) {
            case '%TAG': {
                if (parts.length !== 2) {
                    onError(0, '%TAG directive should contain exactly two parts');
                    if (parts.length < 2)
                        return false;
                }
                const [handle, prefix] = parts;
                this.tags[handle] = prefix;
                return true;
            }
            case '%YAML': {
                this.yaml.explicit = true;
                if (parts.length !== 1) {
                    onError(0, '%YAML directive should contain exactly one part');
                    return false;
                }
                const [version] = parts;
                if (version === '1.1' || version === '1.2') {
                    this.yaml.version = version;
                    return true;
                }
                else {
                    const isValid = /^\d+\.\d+$/.test(version);
                    onError(6, `Unsupported YAML version ${version}`, isValid);
                    return false;
                }
            }
            default:
                onError(0, `Unknown directive ${name}`, true);
                return false;
        }
    }
    /**
     * Resolves a tag, matching handles to those defined in %TAG directives.
     *
     * @returns Resolved tag, which may also be the non-specific tag `'!'` or a
     *   `'!local'` tag, or `null` if unresolvable.
     */
    tagName(source, onError) {
        if (source === '!')
            return '!'; // non-specific tag
        if (source[0] !== '!') {
            onError(`Not a valid tag: ${source}`);
            return null;
        }
        if (source[1] === '<') {
            const verbatim = source.slice(2, -1);
            if (verbatim === '!' || verbatim === '!!') {
                onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
                return null;
            }
            if (source[source.length - 1] !== '>')
                onError('Verbatim tags must end with a >');
            return verbatim;
        }
        const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
        if (!suffix)
            onError(`The ${source} tag has no suffix`);
        const prefix = this.tags[handle];
        if (prefix) {
            try {
                return prefix + decodeURIComponent(suffix);
            }
            catch (error) {
                onError(String(error));
                return null;
            }
        }
        if (handle === '!')
            return source; // local tag
        onError(`Could not resolve tag: ${source}`);
        return null;
    }
    /**
     * Given a fully resolved tag, returns its printable string form,
     * taking into account current tag prefixes and defaults.
     */
    tagString(tag) {
        for (const [handle, prefix] of Object.entries(this.tags)) {
            if (tag.startsWith(prefix))
                return handle + escapeTagName(tag.substring(prefix.length));
        }
        return tag[0] === '!' ? tag : `!<${tag}>`;
    }
    toString(doc) {
        const lines = this.yaml.explicit
            ? [`%YAML ${this.yaml.version || '1.2'}`]
            : [];
        const tagEntries = Object.entries(this.tags);
        let tagNames;
        if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
            const tags = {};
            visit.visit(doc.contents, (_key, node) => {
                if (identity.isNode(node) && node.tag)
                    tags[node.tag] = true;
            });
            tagNames = Object.keys(tags);
        }
        else
            tagNames = [];
        for (const [handle, prefix] of tagEntries) {
            if (handle === '!!' && prefix === 'tag:yaml.org,2002:')
                continue;
            if (!doc || tagNames.some(tn => tn.startsWith(prefix)))
                lines.push(`%TAG ${handle} ${prefix}`);
        }
        return lines.join('\n');
    }
}
Directives.defaultYaml = { explicit: false, version: '1.2' };
Directives.defaultTags = { '!!': 'tag:yaml.org,2002:' };

exports.Directives = Directives;


/***/ }),

/***/ 1464:
/***/ ((__unused_webpack_module, exports) => {



class YAMLError extends Error {
    constructor(name, pos, code, message) {
        super();
        this.name = name;
        this.code = code;
        this.message = message;
        this.pos = pos;
    }
}
class YAMLParseError extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLParseError', pos, code, message);
    }
}
class YAMLWarning extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLWarning', pos, code, message);
    }
}
const prettifyError = (src, lc) => (error) => {
    if (error.pos[0] === -1)
        return;
    error.linePos = error.pos.map(pos => lc.linePos(pos));
    const { line, col } = error.linePos[0];
    error.message += ` at line ${line}, column ${col}`;
    let ci = col - 1;
    let lineStr = src
        .substring(lc.lineStarts[line - 1], lc.lineStarts[line])
        .replace(/[\n\r]+$/, '');
    // Trim to max 80 chars, keeping col position near the middle
    if (ci >= 60 && lineStr.length > 80) {
        const trimStart = Math.min(ci - 39, lineStr.length - 79);
        lineStr = '…' + lineStr.substring(trimStart);
        ci -= trimStart - 1;
    }
    if (lineStr.length > 80)
        lineStr = lineStr.substring(0, 79) + '…';
    // Include previous line in context if pointing at line start
    if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
        // Regexp won't match if start is trimmed
        let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
        if (prev.length > 80)
            prev = prev.substring(0, 79) + '…\n';
        lineStr = prev + lineStr;
    }
    if (/[^ ]/.test(lineStr)) {
        let count = 1;
        const end = error.linePos[1];
        if (end?.line === line && end.col > col) {
            count = Math.max(1, Math.min(end.col - col, 80 - ci));
        }
        const pointer = ' '.repeat(ci) + '^'.repeat(count);
        error.message += `:\n\n${lineStr}\n${pointer}\n`;
    }
};

exports.YAMLError = YAMLError;
exports.YAMLParseError = YAMLParseError;
exports.YAMLWarning = YAMLWarning;
exports.prettifyError = prettifyError;


/***/ }),

/***/ 8815:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;


var composer = __nccwpck_require__(9984);
var Document = __nccwpck_require__(3021);
var Schema = __nccwpck_require__(5840);
var errors = __nccwpck_require__(1464);
var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var cst = __nccwpck_require__(3461);
var lexer = __nccwpck_require__(361);
var lineCounter = __nccwpck_require__(6628);
var parser = __nccwpck_require__(3456);
var publicApi = __nccwpck_require__(4047);
var visit = __nccwpck_require__(204);



exports.Dk = composer.Composer;
__webpack_unused_export__ = Document.Document;
__webpack_unused_export__ = Schema.Schema;
__webpack_unused_export__ = errors.YAMLError;
__webpack_unused_export__ = errors.YAMLParseError;
__webpack_unused_export__ = errors.YAMLWarning;
__webpack_unused_export__ = Alias.Alias;
exports.Vj = identity.isAlias;
exports.P3 = identity.isCollection;
__webpack_unused_export__ = identity.isDocument;
exports.jh = identity.isMap;
__webpack_unused_export__ = identity.isNode;
exports.tO = identity.isPair;
exports.jn = identity.isScalar;
exports.oP = identity.isSeq;
__webpack_unused_export__ = Pair.Pair;
__webpack_unused_export__ = Scalar.Scalar;
__webpack_unused_export__ = YAMLMap.YAMLMap;
__webpack_unused_export__ = YAMLSeq.YAMLSeq;
__webpack_unused_export__ = cst;
exports.JG = lexer.Lexer;
exports.HN = lineCounter.LineCounter;
exports.iX = parser.Parser;
__webpack_unused_export__ = publicApi.parse;
__webpack_unused_export__ = publicApi.parseAllDocuments;
__webpack_unused_export__ = publicApi.parseDocument;
__webpack_unused_export__ = publicApi.stringify;
exports.YR = visit.visit;
__webpack_unused_export__ = visit.visitAsync;


/***/ }),

/***/ 7249:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);

function debug(logLevel, ...messages) {
    if (logLevel === 'debug')
        console.log(...messages);
}
function warn(logLevel, warning) {
    if (logLevel === 'debug' || logLevel === 'warn') {
        if (typeof node_process.emitWarning === 'function')
            node_process.emitWarning(warning);
        else
            console.warn(warning);
    }
}

exports.debug = debug;
exports.warn = warn;


/***/ }),

/***/ 4065:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(1596);
var visit = __nccwpck_require__(204);
var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);
var toJS = __nccwpck_require__(4043);

class Alias extends Node.NodeBase {
    constructor(source) {
        super(identity.ALIAS);
        this.source = source;
        Object.defineProperty(this, 'tag', {
            set() {
                throw new Error('Alias nodes cannot have tags');
            }
        });
    }
    /**
     * Resolve the value of this alias within `doc`, finding the last
     * instance of the `source` anchor before this node.
     */
    resolve(doc, ctx) {
        if (ctx?.maxAliasCount === 0)
            throw new ReferenceError('Alias resolution is disabled');
        let nodes;
        if (ctx?.aliasResolveCache) {
            nodes = ctx.aliasResolveCache;
        }
        else {
            nodes = [];
            visit.visit(doc, {
                Node: (_key, node) => {
                    if (identity.isAlias(node) || identity.hasAnchor(node))
                        nodes.push(node);
                }
            });
            if (ctx)
                ctx.aliasResolveCache = nodes;
        }
        let found = undefined;
        for (const node of nodes) {
            if (node === this)
                break;
            if (node.anchor === this.source)
                found = node;
        }
        if (found && ctx) {
            const { anchors, doc, maxAliasCount } = ctx;
            let data = anchors.get(found);
            if (!data) {
                // Resolve anchors for Node.prototype.toJS()
                toJS.toJS(found, null, ctx);
                data = anchors.get(found);
            }
            /* istanbul ignore if */
            if (data?.res === undefined) {
                const msg = 'This should not happen: Alias anchor was not resolved?';
                throw new ReferenceError(msg);
            }
            if (maxAliasCount >= 0) {
                data.count += 1;
                if (data.aliasCount === 0)
                    data.aliasCount = getAliasCount(doc, found, anchors);
                if (data.count * data.aliasCount > maxAliasCount) {
                    const msg = 'Excessive alias count indicates a resource exhaustion attack';
                    throw new ReferenceError(msg);
                }
            }
        }
        return found;
    }
    toJSON(_arg, ctx) {
        if (!ctx)
            return { source: this.source };
        const source = this.resolve(ctx.doc, ctx);
        if (!source) {
            const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
            throw new ReferenceError(msg);
        }
        return ctx.anchors.get(source).res;
    }
    toString(ctx, _onComment, _onChompKeep) {
        const src = `*${this.source}`;
        if (ctx) {
            anchors.anchorIsValid(this.source);
            if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
                const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
                throw new Error(msg);
            }
            if (ctx.implicitKey)
                return `${src} `;
        }
        return src;
    }
}
function getAliasCount(doc, node, anchors) {
    if (identity.isAlias(node)) {
        const source = node.resolve(doc);
        const anchor = anchors && source && anchors.get(source);
        return anchor ? anchor.count * anchor.aliasCount : 0;
    }
    else if (identity.isCollection(node)) {
        let count = 0;
        for (const item of node.items) {
            const c = getAliasCount(doc, item, anchors);
            if (c > count)
                count = c;
        }
        return count;
    }
    else if (identity.isPair(node)) {
        const kc = getAliasCount(doc, node.key, anchors);
        const vc = getAliasCount(doc, node.value, anchors);
        return Math.max(kc, vc);
    }
    return 1;
}

exports.Alias = Alias;


/***/ }),

/***/ 101:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);

function collectionFromPath(schema, path, value) {
    let v = value;
    for (let i = path.length - 1; i >= 0; --i) {
        const k = path[i];
        if (typeof k === 'number' && Number.isInteger(k) && k >= 0) {
            const a = [];
            a[k] = v;
            v = a;
        }
        else {
            v = new Map([[k, v]]);
        }
    }
    return createNode.createNode(v, undefined, {
        aliasDuplicateObjects: false,
        keepUndefined: false,
        onAnchor: () => {
            throw new Error('This should not happen, please report a bug.');
        },
        schema,
        sourceObjects: new Map()
    });
}
// Type guard is intentionally a little wrong so as to be more useful,
// as it does not cover untypable empty non-string iterables (e.g. []).
const isEmptyPath = (path) => path == null ||
    (typeof path === 'object' && !!path[Symbol.iterator]().next().done);
class Collection extends Node.NodeBase {
    constructor(type, schema) {
        super(type);
        Object.defineProperty(this, 'schema', {
            value: schema,
            configurable: true,
            enumerable: false,
            writable: true
        });
    }
    /**
     * Create a copy of this collection.
     *
     * @param schema - If defined, overwrites the original's schema
     */
    clone(schema) {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (schema)
            copy.schema = schema;
        copy.items = copy.items.map(it => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /**
     * Adds a value to the collection. For `!!map` and `!!omap` the value must
     * be a Pair instance or a `{ key, value }` object, which may not have a key
     * that already exists in the map.
     */
    addIn(path, value) {
        if (isEmptyPath(path))
            this.add(value);
        else {
            const [key, ...rest] = path;
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.addIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
    /**
     * Removes a value from the collection.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.delete(key);
        const node = this.get(key, true);
        if (identity.isCollection(node))
            return node.deleteIn(rest);
        else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        const [key, ...rest] = path;
        const node = this.get(key, true);
        if (rest.length === 0)
            return !keepScalar && identity.isScalar(node) ? node.value : node;
        else
            return identity.isCollection(node) ? node.getIn(rest, keepScalar) : undefined;
    }
    hasAllNullValues(allowScalar) {
        return this.items.every(node => {
            if (!identity.isPair(node))
                return false;
            const n = node.value;
            return (n == null ||
                (allowScalar &&
                    identity.isScalar(n) &&
                    n.value == null &&
                    !n.commentBefore &&
                    !n.comment &&
                    !n.tag));
        });
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     */
    hasIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.has(key);
        const node = this.get(key, true);
        return identity.isCollection(node) ? node.hasIn(rest) : false;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        const [key, ...rest] = path;
        if (rest.length === 0) {
            this.set(key, value);
        }
        else {
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.setIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
}

exports.Collection = Collection;
exports.collectionFromPath = collectionFromPath;
exports.isEmptyPath = isEmptyPath;


/***/ }),

/***/ 6673:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var applyReviver = __nccwpck_require__(3661);
var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);

class NodeBase {
    constructor(type) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: type });
    }
    /** Create a copy of this node.  */
    clone() {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** A plain JavaScript representation of this node. */
    toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        if (!identity.isDocument(doc))
            throw new TypeError('A document argument is required');
        const ctx = {
            anchors: new Map(),
            doc,
            keep: true,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this, '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
}

exports.NodeBase = NodeBase;


/***/ }),

/***/ 7165:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var stringifyPair = __nccwpck_require__(9748);
var addPairToJSMap = __nccwpck_require__(7104);
var identity = __nccwpck_require__(1127);

function createPair(key, value, ctx) {
    const k = createNode.createNode(key, undefined, ctx);
    const v = createNode.createNode(value, undefined, ctx);
    return new Pair(k, v);
}
class Pair {
    constructor(key, value = null) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
        this.key = key;
        this.value = value;
    }
    clone(schema) {
        let { key, value } = this;
        if (identity.isNode(key))
            key = key.clone(schema);
        if (identity.isNode(value))
            value = value.clone(schema);
        return new Pair(key, value);
    }
    toJSON(_, ctx) {
        const pair = ctx?.mapAsMap ? new Map() : {};
        return addPairToJSMap.addPairToJSMap(ctx, pair, this);
    }
    toString(ctx, onComment, onChompKeep) {
        return ctx?.doc
            ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep)
            : JSON.stringify(this);
    }
}

exports.Pair = Pair;
exports.createPair = createPair;


/***/ }),

/***/ 3301:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);
var toJS = __nccwpck_require__(4043);

const isScalarValue = (value) => !value || (typeof value !== 'function' && typeof value !== 'object');
class Scalar extends Node.NodeBase {
    constructor(value) {
        super(identity.SCALAR);
        this.value = value;
    }
    toJSON(arg, ctx) {
        return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
    }
    toString() {
        return String(this.value);
    }
}
Scalar.BLOCK_FOLDED = 'BLOCK_FOLDED';
Scalar.BLOCK_LITERAL = 'BLOCK_LITERAL';
Scalar.PLAIN = 'PLAIN';
Scalar.QUOTE_DOUBLE = 'QUOTE_DOUBLE';
Scalar.QUOTE_SINGLE = 'QUOTE_SINGLE';

exports.Scalar = Scalar;
exports.isScalarValue = isScalarValue;


/***/ }),

/***/ 4454:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyCollection = __nccwpck_require__(1212);
var addPairToJSMap = __nccwpck_require__(7104);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);

function findPair(items, key) {
    const k = identity.isScalar(key) ? key.value : key;
    for (const it of items) {
        if (identity.isPair(it)) {
            if (it.key === key || it.key === k)
                return it;
            if (identity.isScalar(it.key) && it.key.value === k)
                return it;
        }
    }
    return undefined;
}
class YAMLMap extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:map';
    }
    constructor(schema) {
        super(identity.MAP, schema);
        this.items = [];
    }
    /**
     * A generic collection parsing method that can be extended
     * to other node classes that inherit from YAMLMap
     */
    static from(schema, obj, ctx) {
        const { keepUndefined, replacer } = ctx;
        const map = new this(schema);
        const add = (key, value) => {
            if (typeof replacer === 'function')
                value = replacer.call(obj, key, value);
            else if (Array.isArray(replacer) && !replacer.includes(key))
                return;
            if (value !== undefined || keepUndefined)
                map.items.push(Pair.createPair(key, value, ctx));
        };
        if (obj instanceof Map) {
            for (const [key, value] of obj)
                add(key, value);
        }
        else if (obj && typeof obj === 'object') {
            for (const key of Object.keys(obj))
                add(key, obj[key]);
        }
        if (typeof schema.sortMapEntries === 'function') {
            map.items.sort(schema.sortMapEntries);
        }
        return map;
    }
    /**
     * Adds a value to the collection.
     *
     * @param overwrite - If not set `true`, using a key that is already in the
     *   collection will throw. Otherwise, overwrites the previous value.
     */
    add(pair, overwrite) {
        let _pair;
        if (identity.isPair(pair))
            _pair = pair;
        else if (!pair || typeof pair !== 'object' || !('key' in pair)) {
            // In TypeScript, this never happens.
            _pair = new Pair.Pair(pair, pair?.value);
        }
        else
            _pair = new Pair.Pair(pair.key, pair.value);
        const prev = findPair(this.items, _pair.key);
        const sortEntries = this.schema?.sortMapEntries;
        if (prev) {
            if (!overwrite)
                throw new Error(`Key ${_pair.key} already set`);
            // For scalars, keep the old node & its comments and anchors
            if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value))
                prev.value.value = _pair.value;
            else
                prev.value = _pair.value;
        }
        else if (sortEntries) {
            const i = this.items.findIndex(item => sortEntries(_pair, item) < 0);
            if (i === -1)
                this.items.push(_pair);
            else
                this.items.splice(i, 0, _pair);
        }
        else {
            this.items.push(_pair);
        }
    }
    delete(key) {
        const it = findPair(this.items, key);
        if (!it)
            return false;
        const del = this.items.splice(this.items.indexOf(it), 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const it = findPair(this.items, key);
        const node = it?.value;
        return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? undefined;
    }
    has(key) {
        return !!findPair(this.items, key);
    }
    set(key, value) {
        this.add(new Pair.Pair(key, value), true);
    }
    /**
     * @param ctx - Conversion context, originally set in Document#toJS()
     * @param {Class} Type - If set, forces the returned collection type
     * @returns Instance of Type, Map, or Object
     */
    toJSON(_, ctx, Type) {
        const map = Type ? new Type() : ctx?.mapAsMap ? new Map() : {};
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const item of this.items)
            addPairToJSMap.addPairToJSMap(ctx, map, item);
        return map;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        for (const item of this.items) {
            if (!identity.isPair(item))
                throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
        }
        if (!ctx.allNullValues && this.hasAllNullValues(false))
            ctx = Object.assign({}, ctx, { allNullValues: true });
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '',
            flowChars: { start: '{', end: '}' },
            itemIndent: ctx.indent || '',
            onChompKeep,
            onComment
        });
    }
}

exports.YAMLMap = YAMLMap;
exports.findPair = findPair;


/***/ }),

/***/ 2223:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var stringifyCollection = __nccwpck_require__(1212);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var toJS = __nccwpck_require__(4043);

class YAMLSeq extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:seq';
    }
    constructor(schema) {
        super(identity.SEQ, schema);
        this.items = [];
    }
    add(value) {
        this.items.push(value);
    }
    /**
     * Removes a value from the collection.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     *
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return false;
        const del = this.items.splice(idx, 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return undefined;
        const it = this.items[idx];
        return !keepScalar && identity.isScalar(it) ? it.value : it;
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     */
    has(key) {
        const idx = asItemIndex(key);
        return typeof idx === 'number' && idx < this.items.length;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     *
     * If `key` does not contain a representation of an integer, this will throw.
     * It may be wrapped in a `Scalar`.
     */
    set(key, value) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            throw new Error(`Expected a valid index, not ${key}.`);
        const prev = this.items[idx];
        if (identity.isScalar(prev) && Scalar.isScalarValue(value))
            prev.value = value;
        else
            this.items[idx] = value;
    }
    toJSON(_, ctx) {
        const seq = [];
        if (ctx?.onCreate)
            ctx.onCreate(seq);
        let i = 0;
        for (const item of this.items)
            seq.push(toJS.toJS(item, String(i++), ctx));
        return seq;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '- ',
            flowChars: { start: '[', end: ']' },
            itemIndent: (ctx.indent || '') + '  ',
            onChompKeep,
            onComment
        });
    }
    static from(schema, obj, ctx) {
        const { replacer } = ctx;
        const seq = new this(schema);
        if (obj && Symbol.iterator in Object(obj)) {
            let i = 0;
            for (let it of obj) {
                if (typeof replacer === 'function') {
                    const key = obj instanceof Set ? it : String(i++);
                    it = replacer.call(obj, key, it);
                }
                seq.items.push(createNode.createNode(it, undefined, ctx));
            }
        }
        return seq;
    }
}
function asItemIndex(key) {
    let idx = identity.isScalar(key) ? key.value : key;
    if (idx && typeof idx === 'string')
        idx = Number(idx);
    return typeof idx === 'number' && Number.isInteger(idx) && idx >= 0
        ? idx
        : null;
}

exports.YAMLSeq = YAMLSeq;


/***/ }),

/***/ 7104:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var log = __nccwpck_require__(7249);
var merge = __nccwpck_require__(452);
var stringify = __nccwpck_require__(2148);
var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);

function addPairToJSMap(ctx, map, { key, value }) {
    if (identity.isNode(key) && key.addToJSMap)
        key.addToJSMap(ctx, map, value);
    // TODO: Should drop this special case for bare << handling
    else if (merge.isMergeKey(ctx, key))
        merge.addMergeToJSMap(ctx, map, value);
    else {
        const jsKey = toJS.toJS(key, '', ctx);
        if (map instanceof Map) {
            map.set(jsKey, toJS.toJS(value, jsKey, ctx));
        }
        else if (map instanceof Set) {
            map.add(jsKey);
        }
        else {
            const stringKey = stringifyKey(key, jsKey, ctx);
            const jsValue = toJS.toJS(value, stringKey, ctx);
            if (stringKey in map)
                Object.defineProperty(map, stringKey, {
                    value: jsValue,
                    writable: true,
                    enumerable: true,
                    configurable: true
                });
            else
                map[stringKey] = jsValue;
        }
    }
    return map;
}
function stringifyKey(key, jsKey, ctx) {
    if (jsKey === null)
        return '';
    // eslint-disable-next-line @typescript-eslint/no-base-to-string
    if (typeof jsKey !== 'object')
        return String(jsKey);
    if (identity.isNode(key) && ctx?.doc) {
        const strCtx = stringify.createStringifyContext(ctx.doc, {});
        strCtx.anchors = new Set();
        for (const node of ctx.anchors.keys())
            strCtx.anchors.add(node.anchor);
        strCtx.inFlow = true;
        strCtx.inStringifyKey = true;
        const strKey = key.toString(strCtx);
        if (!ctx.mapKeyWarned) {
            let jsonStr = JSON.stringify(strKey);
            if (jsonStr.length > 40)
                jsonStr = jsonStr.substring(0, 36) + '..."';
            log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
            ctx.mapKeyWarned = true;
        }
        return strKey;
    }
    return JSON.stringify(jsKey);
}

exports.addPairToJSMap = addPairToJSMap;


/***/ }),

/***/ 1127:
/***/ ((__unused_webpack_module, exports) => {



const ALIAS = Symbol.for('yaml.alias');
const DOC = Symbol.for('yaml.document');
const MAP = Symbol.for('yaml.map');
const PAIR = Symbol.for('yaml.pair');
const SCALAR = Symbol.for('yaml.scalar');
const SEQ = Symbol.for('yaml.seq');
const NODE_TYPE = Symbol.for('yaml.node.type');
const isAlias = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === ALIAS;
const isDocument = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === DOC;
const isMap = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === MAP;
const isPair = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === PAIR;
const isScalar = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SCALAR;
const isSeq = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SEQ;
function isCollection(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case MAP:
            case SEQ:
                return true;
        }
    return false;
}
function isNode(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case ALIAS:
            case MAP:
            case SCALAR:
            case SEQ:
                return true;
        }
    return false;
}
const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;

exports.ALIAS = ALIAS;
exports.DOC = DOC;
exports.MAP = MAP;
exports.NODE_TYPE = NODE_TYPE;
exports.PAIR = PAIR;
exports.SCALAR = SCALAR;
exports.SEQ = SEQ;
exports.hasAnchor = hasAnchor;
exports.isAlias = isAlias;
exports.isCollection = isCollection;
exports.isDocument = isDocument;
exports.isMap = isMap;
exports.isNode = isNode;
exports.isPair = isPair;
exports.isScalar = isScalar;
exports.isSeq = isSeq;


/***/ }),

/***/ 4043:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

/**
 * Recursively convert any node or its contents to native JavaScript
 *
 * @param value - The input value
 * @param arg - If `value` defines a `toJSON()` method, use this
 *   as its first argument
 * @param ctx - Conversion context, originally set in Document#toJS(). If
 *   `{ keep: true }` is not set, output should be suitable for JSON
 *   stringification.
 */
function toJS(value, arg, ctx) {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-return
    if (Array.isArray(value))
        return value.map((v, i) => toJS(v, String(i), ctx));
    if (value && typeof value.toJSON === 'function') {
        // eslint-disable-next-line @typescript-eslint/no-unsafe-call
        if (!ctx || !identity.hasAnchor(value))
            return value.toJSON(arg, ctx);
        const data = { aliasCount: 0, count: 1, res: undefined };
        ctx.anchors.set(value, data);
        ctx.onCreate = res => {
            data.res = res;
            delete ctx.onCreate;
        };
        const res = value.toJSON(arg, ctx);
        if (ctx.onCreate)
            ctx.onCreate(res);
        return res;
    }
    if (typeof value === 'bigint' && !ctx?.keep)
        return Number(value);
    return value;
}

exports.toJS = toJS;


/***/ }),

/***/ 110:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var resolveBlockScalar = __nccwpck_require__(8913);
var resolveFlowScalar = __nccwpck_require__(6842);
var errors = __nccwpck_require__(1464);
var stringifyString = __nccwpck_require__(3069);

function resolveAsScalar(token, strict = true, onError) {
    if (token) {
        const _onError = (pos, code, message) => {
            const offset = typeof pos === 'number' ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
            if (onError)
                onError(offset, code, message);
            else
                throw new errors.YAMLParseError([offset, offset + 1], code, message);
        };
        switch (token.type) {
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
            case 'block-scalar':
                return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
        }
    }
    return null;
}
/**
 * Create a new scalar token with `value`
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.end Comments and whitespace after the end of the value, or after the block scalar header. If undefined, a newline will be added.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.indent The indent level of the token.
 * @param context.inFlow Is this scalar within a flow collection? This may affect the resolved type of the token's value.
 * @param context.offset The offset position of the token.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function createScalarToken(value, context) {
    const { implicitKey = false, indent, inFlow = false, offset = -1, type = 'PLAIN' } = context;
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey,
        indent: indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    const end = context.end ?? [
        { type: 'newline', offset: -1, indent, source: '\n' }
    ];
    switch (source[0]) {
        case '|':
        case '>': {
            const he = source.indexOf('\n');
            const head = source.substring(0, he);
            const body = source.substring(he + 1) + '\n';
            const props = [
                { type: 'block-scalar-header', offset, indent, source: head }
            ];
            if (!addEndtoBlockProps(props, end))
                props.push({ type: 'newline', offset: -1, indent, source: '\n' });
            return { type: 'block-scalar', offset, indent, props, source: body };
        }
        case '"':
            return { type: 'double-quoted-scalar', offset, indent, source, end };
        case "'":
            return { type: 'single-quoted-scalar', offset, indent, source, end };
        default:
            return { type: 'scalar', offset, indent, source, end };
    }
}
/**
 * Set the value of `token` to the given string `value`, overwriting any previous contents and type that it may have.
 *
 * Best efforts are made to retain any comments previously associated with the `token`,
 * though all contents within a collection's `items` will be overwritten.
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param token Any token. If it does not include an `indent` value, the value will be stringified as if it were an implicit key.
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.afterKey In most cases, values after a key should have an additional level of indentation.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.inFlow Being within a flow collection may affect the resolved type of the token's value.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function setScalarValue(token, value, context = {}) {
    let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
    let indent = 'indent' in token ? token.indent : null;
    if (afterKey && typeof indent === 'number')
        indent += 2;
    if (!type)
        switch (token.type) {
            case 'single-quoted-scalar':
                type = 'QUOTE_SINGLE';
                break;
            case 'double-quoted-scalar':
                type = 'QUOTE_DOUBLE';
                break;
            case 'block-scalar': {
                const header = token.props[0];
                if (header.type !== 'block-scalar-header')
                    throw new Error('Invalid block scalar header');
                type = header.source[0] === '>' ? 'BLOCK_FOLDED' : 'BLOCK_LITERAL';
                break;
            }
            default:
                type = 'PLAIN';
        }
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey: implicitKey || indent === null,
        indent: indent !== null && indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    switch (source[0]) {
        case '|':
        case '>':
            setBlockScalarValue(token, source);
            break;
        case '"':
            setFlowScalarValue(token, source, 'double-quoted-scalar');
            break;
        case "'":
            setFlowScalarValue(token, source, 'single-quoted-scalar');
            break;
        default:
            setFlowScalarValue(token, source, 'scalar');
    }
}
function setBlockScalarValue(token, source) {
    const he = source.indexOf('\n');
    const head = source.substring(0, he);
    const body = source.substring(he + 1) + '\n';
    if (token.type === 'block-scalar') {
        const header = token.props[0];
        if (header.type !== 'block-scalar-header')
            throw new Error('Invalid block scalar header');
        header.source = head;
        token.source = body;
    }
    else {
        const { offset } = token;
        const indent = 'indent' in token ? token.indent : -1;
        const props = [
            { type: 'block-scalar-header', offset, indent, source: head }
        ];
        if (!addEndtoBlockProps(props, 'end' in token ? token.end : undefined))
            props.push({ type: 'newline', offset: -1, indent, source: '\n' });
        for (const key of Object.keys(token))
            if (key !== 'type' && key !== 'offset')
                delete token[key];
        Object.assign(token, { type: 'block-scalar', indent, props, source: body });
    }
}
/** @returns `true` if last token is a newline */
function addEndtoBlockProps(props, end) {
    if (end)
        for (const st of end)
            switch (st.type) {
                case 'space':
                case 'comment':
                    props.push(st);
                    break;
                case 'newline':
                    props.push(st);
                    return true;
            }
    return false;
}
function setFlowScalarValue(token, source, type) {
    switch (token.type) {
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            token.type = type;
            token.source = source;
            break;
        case 'block-scalar': {
            const end = token.props.slice(1);
            let oa = source.length;
            if (token.props[0].type === 'block-scalar-header')
                oa -= token.props[0].source.length;
            for (const tok of end)
                tok.offset += oa;
            delete token.props;
            Object.assign(token, { type, source, end });
            break;
        }
        case 'block-map':
        case 'block-seq': {
            const offset = token.offset + source.length;
            const nl = { type: 'newline', offset, indent: token.indent, source: '\n' };
            delete token.items;
            Object.assign(token, { type, source, end: [nl] });
            break;
        }
        default: {
            const indent = 'indent' in token ? token.indent : -1;
            const end = 'end' in token && Array.isArray(token.end)
                ? token.end.filter(st => st.type === 'space' ||
                    st.type === 'comment' ||
                    st.type === 'newline')
                : [];
            for (const key of Object.keys(token))
                if (key !== 'type' && key !== 'offset')
                    delete token[key];
            Object.assign(token, { type, indent, source, end });
        }
    }
}

exports.createScalarToken = createScalarToken;
exports.resolveAsScalar = resolveAsScalar;
exports.setScalarValue = setScalarValue;


/***/ }),

/***/ 1733:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringify a CST document, token, or collection item
 *
 * Fair warning: This applies no validation whatsoever, and
 * simply concatenates the sources in their logical order.
 */
const stringify = (cst) => 'type' in cst ? stringifyToken(cst) : stringifyItem(cst);
function stringifyToken(token) {
    switch (token.type) {
        case 'block-scalar': {
            let res = '';
            for (const tok of token.props)
                res += stringifyToken(tok);
            return res + token.source;
        }
        case 'block-map':
        case 'block-seq': {
            let res = '';
            for (const item of token.items)
                res += stringifyItem(item);
            return res;
        }
        case 'flow-collection': {
            let res = token.start.source;
            for (const item of token.items)
                res += stringifyItem(item);
            for (const st of token.end)
                res += st.source;
            return res;
        }
        case 'document': {
            let res = stringifyItem(token);
            if (token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
        default: {
            let res = token.source;
            if ('end' in token && token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
    }
}
function stringifyItem({ start, key, sep, value }) {
    let res = '';
    for (const st of start)
        res += st.source;
    if (key)
        res += stringifyToken(key);
    if (sep)
        for (const st of sep)
            res += st.source;
    if (value)
        res += stringifyToken(value);
    return res;
}

exports.stringify = stringify;


/***/ }),

/***/ 7715:
/***/ ((__unused_webpack_module, exports) => {



const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove item');
/**
 * Apply a visitor to a CST document or item.
 *
 * Walks through the tree (depth-first) starting from the root, calling a
 * `visitor` function with two arguments when entering each item:
 *   - `item`: The current item, which included the following members:
 *     - `start: SourceToken[]` – Source tokens before the key or value,
 *       possibly including its anchor or tag.
 *     - `key?: Token | null` – Set for pair values. May then be `null`, if
 *       the key before the `:` separator is empty.
 *     - `sep?: SourceToken[]` – Source tokens between the key and the value,
 *       which should include the `:` map value indicator if `value` is set.
 *     - `value?: Token` – The value of a sequence item, or of a map pair.
 *   - `path`: The steps from the root to the current node, as an array of
 *     `['key' | 'value', number]` tuples.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this token, continue with
 *      next sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current item, then continue with the next one
 *   - `number`: Set the index of the next step. This is useful especially if
 *     the index of the current token has changed.
 *   - `function`: Define the next visitor for this item. After the original
 *     visitor is called on item entry, next visitors are called after handling
 *     a non-empty `key` and when exiting the item.
 */
function visit(cst, visitor) {
    if ('type' in cst && cst.type === 'document')
        cst = { start: cst.start, value: cst.value };
    _visit(Object.freeze([]), cst, visitor);
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current item */
visit.SKIP = SKIP;
/** Remove the current item */
visit.REMOVE = REMOVE;
/** Find the item at `path` from `cst` as the root */
visit.itemAtPath = (cst, path) => {
    let item = cst;
    for (const [field, index] of path) {
        const tok = item?.[field];
        if (tok && 'items' in tok) {
            item = tok.items[index];
        }
        else
            return undefined;
    }
    return item;
};
/**
 * Get the immediate parent collection of the item at `path` from `cst` as the root.
 *
 * Throws an error if the collection is not found, which should never happen if the item itself exists.
 */
visit.parentCollection = (cst, path) => {
    const parent = visit.itemAtPath(cst, path.slice(0, -1));
    const field = path[path.length - 1][0];
    const coll = parent?.[field];
    if (coll && 'items' in coll)
        return coll;
    throw new Error('Parent collection not found');
};
function _visit(path, item, visitor) {
    let ctrl = visitor(item, path);
    if (typeof ctrl === 'symbol')
        return ctrl;
    for (const field of ['key', 'value']) {
        const token = item[field];
        if (token && 'items' in token) {
            for (let i = 0; i < token.items.length; ++i) {
                const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    token.items.splice(i, 1);
                    i -= 1;
                }
            }
            if (typeof ctrl === 'function' && field === 'key')
                ctrl = ctrl(item, path);
        }
    }
    return typeof ctrl === 'function' ? ctrl(item, path) : ctrl;
}

exports.visit = visit;


/***/ }),

/***/ 3461:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cstScalar = __nccwpck_require__(110);
var cstStringify = __nccwpck_require__(1733);
var cstVisit = __nccwpck_require__(7715);

/** The byte order mark */
const BOM = '\u{FEFF}';
/** Start of doc-mode */
const DOCUMENT = '\x02'; // C0: Start of Text
/** Unexpected end of flow-mode */
const FLOW_END = '\x18'; // C0: Cancel
/** Next token is a scalar value */
const SCALAR = '\x1f'; // C0: Unit Separator
/** @returns `true` if `token` is a flow or block collection */
const isCollection = (token) => !!token && 'items' in token;
/** @returns `true` if `token` is a flow or block scalar; not an alias */
const isScalar = (token) => !!token &&
    (token.type === 'scalar' ||
        token.type === 'single-quoted-scalar' ||
        token.type === 'double-quoted-scalar' ||
        token.type === 'block-scalar');
/* istanbul ignore next */
/** Get a printable representation of a lexer token */
function prettyToken(token) {
    switch (token) {
        case BOM:
            return '<BOM>';
        case DOCUMENT:
            return '<DOC>';
        case FLOW_END:
            return '<FLOW_END>';
        case SCALAR:
            return '<SCALAR>';
        default:
            return JSON.stringify(token);
    }
}
/** Identify the type of a lexer token. May return `null` for unknown tokens. */
function tokenType(source) {
    switch (source) {
        case BOM:
            return 'byte-order-mark';
        case DOCUMENT:
            return 'doc-mode';
        case FLOW_END:
            return 'flow-error-end';
        case SCALAR:
            return 'scalar';
        case '---':
            return 'doc-start';
        case '...':
            return 'doc-end';
        case '':
        case '\n':
        case '\r\n':
            return 'newline';
        case '-':
            return 'seq-item-ind';
        case '?':
            return 'explicit-key-ind';
        case ':':
            return 'map-value-ind';
        case '{':
            return 'flow-map-start';
        case '}':
            return 'flow-map-end';
        case '[':
            return 'flow-seq-start';
        case ']':
            return 'flow-seq-end';
        case ',':
            return 'comma';
    }
    switch (source[0]) {
        case ' ':
        case '\t':
            return 'space';
        case '#':
            return 'comment';
        case '%':
            return 'directive-line';
        case '*':
            return 'alias';
        case '&':
            return 'anchor';
        case '!':
            return 'tag';
        case "'":
            return 'single-quoted-scalar';
        case '"':
            return 'double-quoted-scalar';
        case '|':
        case '>':
            return 'block-scalar-header';
    }
    return null;
}

exports.createScalarToken = cstScalar.createScalarToken;
exports.resolveAsScalar = cstScalar.resolveAsScalar;
exports.setScalarValue = cstScalar.setScalarValue;
exports.stringify = cstStringify.stringify;
exports.visit = cstVisit.visit;
exports.BOM = BOM;
exports.DOCUMENT = DOCUMENT;
exports.FLOW_END = FLOW_END;
exports.SCALAR = SCALAR;
exports.isCollection = isCollection;
exports.isScalar = isScalar;
exports.prettyToken = prettyToken;
exports.tokenType = tokenType;


/***/ }),

/***/ 361:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cst = __nccwpck_require__(3461);

/*
START -> stream

stream
  directive -> line-end -> stream
  indent + line-end -> stream
  [else] -> line-start

line-end
  comment -> line-end
  newline -> .
  input-end -> END

line-start
  doc-start -> doc
  doc-end -> stream
  [else] -> indent -> block-start

block-start
  seq-item-start -> block-start
  explicit-key-start -> block-start
  map-value-start -> block-start
  [else] -> doc

doc
  line-end -> line-start
  spaces -> doc
  anchor -> doc
  tag -> doc
  flow-start -> flow -> doc
  flow-end -> error -> doc
  seq-item-start -> error -> doc
  explicit-key-start -> error -> doc
  map-value-start -> doc
  alias -> doc
  quote-start -> quoted-scalar -> doc
  block-scalar-header -> line-end -> block-scalar(min) -> line-start
  [else] -> plain-scalar(false, min) -> doc

flow
  line-end -> flow
  spaces -> flow
  anchor -> flow
  tag -> flow
  flow-start -> flow -> flow
  flow-end -> .
  seq-item-start -> error -> flow
  explicit-key-start -> flow
  map-value-start -> flow
  alias -> flow
  quote-start -> quoted-scalar -> flow
  comma -> flow
  [else] -> plain-scalar(true, 0) -> flow

quoted-scalar
  quote-end -> .
  [else] -> quoted-scalar

block-scalar(min)
  newline + peek(indent < min) -> .
  [else] -> block-scalar(min)

plain-scalar(is-flow, min)
  scalar-end(is-flow) -> .
  peek(newline + (indent < min)) -> .
  [else] -> plain-scalar(min)
*/
function isEmpty(ch) {
    switch (ch) {
        case undefined:
        case ' ':
        case '\n':
        case '\r':
        case '\t':
            return true;
        default:
            return false;
    }
}
const hexDigits = new Set('0123456789ABCDEFabcdef');
const tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
const flowIndicatorChars = new Set(',[]{}');
const invalidAnchorChars = new Set(' ,[]{}\n\r\t');
const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
/**
 * Splits an input string into lexical tokens, i.e. smaller strings that are
 * easily identifiable by `tokens.tokenType()`.
 *
 * Lexing starts always in a "stream" context. Incomplete input may be buffered
 * until a complete token can be emitted.
 *
 * In addition to slices of the original input, the following control characters
 * may also be emitted:
 *
 * - `\x02` (Start of Text): A document starts with the next token
 * - `\x18` (Cancel): Unexpected end of flow-mode (indicates an error)
 * - `\x1f` (Unit Separator): Next token is a scalar value
 * - `\u{FEFF}` (Byte order mark): Emitted separately outside documents
 */
class Lexer {
    constructor() {
        /**
         * Flag indicating whether the end of the current buffer marks the end of
         * all input
         */
        this.atEnd = false;
        /**
         * Explicit indent set in block scalar header, as an offset from the current
         * minimum indent, so e.g. set to 1 from a header `|2+`. Set to -1 if not
         * explicitly set.
         */
        this.blockScalarIndent = -1;
        /**
         * Block scalars that include a + (keep) chomping indicator in their header
         * include trailing empty lines, which are otherwise excluded from the
         * scalar's contents.
         */
        this.blockScalarKeep = false;
        /** Current input */
        this.buffer = '';
        /**
         * Flag noting whether the map value indicator : can immediately follow this
         * node within a flow context.
         */
        this.flowKey = false;
        /** Count of surrounding flow collection levels. */
        this.flowLevel = 0;
        /**
         * Minimum level of indentation required for next lines to be parsed as a
         * part of the current scalar value.
         */
        this.indentNext = 0;
        /** Indentation level of the current line. */
        this.indentValue = 0;
        /** Position of the next \n character. */
        this.lineEndPos = null;
        /** Stores the state of the lexer if reaching the end of incpomplete input */
        this.next = null;
        /** A pointer to `buffer`; the current position of the lexer. */
        this.pos = 0;
    }
    /**
     * Generate YAML tokens from the `source` string. If `incomplete`,
     * a part of the last line may be left as a buffer for the next call.
     *
     * @returns A generator of lexical tokens
     */
    *lex(source, incomplete = false) {
        if (source) {
            if (typeof source !== 'string')
                throw TypeError('source is not a string');
            this.buffer = this.buffer ? this.buffer + source : source;
            this.lineEndPos = null;
        }
        this.atEnd = !incomplete;
        let next = this.next ?? 'stream';
        while (next && (incomplete || this.hasChars(1)))
            next = yield* this.parseNext(next);
    }
    atLineEnd() {
        let i = this.pos;
        let ch = this.buffer[i];
        while (ch === ' ' || ch === '\t')
            ch = this.buffer[++i];
        if (!ch || ch === '#' || ch === '\n')
            return true;
        if (ch === '\r')
            return this.buffer[i + 1] === '\n';
        return false;
    }
    charAt(n) {
        return this.buffer[this.pos + n];
    }
    continueScalar(offset) {
        let ch = this.buffer[offset];
        if (this.indentNext > 0) {
            let indent = 0;
            while (ch === ' ')
                ch = this.buffer[++indent + offset];
            if (ch === '\r') {
                const next = this.buffer[indent + offset + 1];
                if (next === '\n' || (!next && !this.atEnd))
                    return offset + indent + 1;
            }
            return ch === '\n' || indent >= this.indentNext || (!ch && !this.atEnd)
                ? offset + indent
                : -1;
        }
        if (ch === '-' || ch === '.') {
            const dt = this.buffer.substr(offset, 3);
            if ((dt === '---' || dt === '...') && isEmpty(this.buffer[offset + 3]))
                return -1;
        }
        return offset;
    }
    getLine() {
        let end = this.lineEndPos;
        if (typeof end !== 'number' || (end !== -1 && end < this.pos)) {
            end = this.buffer.indexOf('\n', this.pos);
            this.lineEndPos = end;
        }
        if (end === -1)
            return this.atEnd ? this.buffer.substring(this.pos) : null;
        if (this.buffer[end - 1] === '\r')
            end -= 1;
        return this.buffer.substring(this.pos, end);
    }
    hasChars(n) {
        return this.pos + n <= this.buffer.length;
    }
    setNext(state) {
        this.buffer = this.buffer.substring(this.pos);
        this.pos = 0;
        this.lineEndPos = null;
        this.next = state;
        return null;
    }
    peek(n) {
        return this.buffer.substr(this.pos, n);
    }
    *parseNext(next) {
        switch (next) {
            case 'stream':
                return yield* this.parseStream();
            case 'line-start':
                return yield* this.parseLineStart();
            case 'block-start':
                return yield* this.parseBlockStart();
            case 'doc':
                return yield* this.parseDocument();
            case 'flow':
                return yield* this.parseFlowCollection();
            case 'quoted-scalar':
                return yield* this.parseQuotedScalar();
            case 'block-scalar':
                return yield* this.parseBlockScalar();
            case 'plain-scalar':
                return yield* this.parsePlainScalar();
        }
    }
    *parseStream() {
        let line = this.getLine();
        if (line === null)
            return this.setNext('stream');
        if (line[0] === cst.BOM) {
            yield* this.pushCount(1);
            line = line.substring(1);
        }
        if (line[0] === '%') {
            let dirEnd = line.length;
            let cs = line.indexOf('#');
            while (cs !== -1) {
                const ch = line[cs - 1];
                if (ch === ' ' || ch === '\t') {
                    dirEnd = cs - 1;
                    break;
                }
                else {
                    cs = line.indexOf('#', cs + 1);
                }
            }
            while (true) {
                const ch = line[dirEnd - 1];
                if (ch === ' ' || ch === '\t')
                    dirEnd -= 1;
                else
                    break;
            }
            const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
            yield* this.pushCount(line.length - n); // possible comment
            this.pushNewline();
            return 'stream';
        }
        if (this.atLineEnd()) {
            const sp = yield* this.pushSpaces(true);
            yield* this.pushCount(line.length - sp);
            yield* this.pushNewline();
            return 'stream';
        }
        yield cst.DOCUMENT;
        return yield* this.parseLineStart();
    }
    *parseLineStart() {
        const ch = this.charAt(0);
        if (!ch && !this.atEnd)
            return this.setNext('line-start');
        if (ch === '-' || ch === '.') {
            if (!this.atEnd && !this.hasChars(4))
                return this.setNext('line-start');
            const s = this.peek(3);
            if ((s === '---' || s === '...') && isEmpty(this.charAt(3))) {
                yield* this.pushCount(3);
                this.indentValue = 0;
                this.indentNext = 0;
                return s === '---' ? 'doc' : 'stream';
            }
        }
        this.indentValue = yield* this.pushSpaces(false);
        if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1)))
            this.indentNext = this.indentValue;
        return yield* this.parseBlockStart();
    }
    *parseBlockStart() {
        const [ch0, ch1] = this.peek(2);
        if (!ch1 && !this.atEnd)
            return this.setNext('block-start');
        if ((ch0 === '-' || ch0 === '?' || ch0 === ':') && isEmpty(ch1)) {
            const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
            this.indentNext = this.indentValue + 1;
            this.indentValue += n;
            return 'block-start';
        }
        return 'doc';
    }
    *parseDocument() {
        yield* this.pushSpaces(true);
        const line = this.getLine();
        if (line === null)
            return this.setNext('doc');
        let n = yield* this.pushIndicators();
        switch (line[n]) {
            case '#':
                yield* this.pushCount(line.length - n);
            // fallthrough
            case undefined:
                yield* this.pushNewline();
                return yield* this.parseLineStart();
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel = 1;
                return 'flow';
            case '}':
            case ']':
                // this is an error
                yield* this.pushCount(1);
                return 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'doc';
            case '"':
            case "'":
                return yield* this.parseQuotedScalar();
            case '|':
            case '>':
                n += yield* this.parseBlockScalarHeader();
                n += yield* this.pushSpaces(true);
                yield* this.pushCount(line.length - n);
                yield* this.pushNewline();
                return yield* this.parseBlockScalar();
            default:
                return yield* this.parsePlainScalar();
        }
    }
    *parseFlowCollection() {
        let nl, sp;
        let indent = -1;
        do {
            nl = yield* this.pushNewline();
            if (nl > 0) {
                sp = yield* this.pushSpaces(false);
                this.indentValue = indent = sp;
            }
            else {
                sp = 0;
            }
            sp += yield* this.pushSpaces(true);
        } while (nl + sp > 0);
        const line = this.getLine();
        if (line === null)
            return this.setNext('flow');
        if ((indent !== -1 && indent < this.indentNext && line[0] !== '#') ||
            (indent === 0 &&
                (line.startsWith('---') || line.startsWith('...')) &&
                isEmpty(line[3]))) {
            // Allowing for the terminal ] or } at the same (rather than greater)
            // indent level as the initial [ or { is technically invalid, but
            // failing here would be surprising to users.
            const atFlowEndMarker = indent === this.indentNext - 1 &&
                this.flowLevel === 1 &&
                (line[0] === ']' || line[0] === '}');
            if (!atFlowEndMarker) {
                // this is an error
                this.flowLevel = 0;
                yield cst.FLOW_END;
                return yield* this.parseLineStart();
            }
        }
        let n = 0;
        while (line[n] === ',') {
            n += yield* this.pushCount(1);
            n += yield* this.pushSpaces(true);
            this.flowKey = false;
        }
        n += yield* this.pushIndicators();
        switch (line[n]) {
            case undefined:
                return 'flow';
            case '#':
                yield* this.pushCount(line.length - n);
                return 'flow';
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel += 1;
                return 'flow';
            case '}':
            case ']':
                yield* this.pushCount(1);
                this.flowKey = true;
                this.flowLevel -= 1;
                return this.flowLevel ? 'flow' : 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'flow';
            case '"':
            case "'":
                this.flowKey = true;
                return yield* this.parseQuotedScalar();
            case ':': {
                const next = this.charAt(1);
                if (this.flowKey || isEmpty(next) || next === ',') {
                    this.flowKey = false;
                    yield* this.pushCount(1);
                    yield* this.pushSpaces(true);
                    return 'flow';
                }
            }
            // fallthrough
            default:
                this.flowKey = false;
                return yield* this.parsePlainScalar();
        }
    }
    *parseQuotedScalar() {
        const quote = this.charAt(0);
        let end = this.buffer.indexOf(quote, this.pos + 1);
        if (quote === "'") {
            while (end !== -1 && this.buffer[end + 1] === "'")
                end = this.buffer.indexOf("'", end + 2);
        }
        else {
            // double-quote
            while (end !== -1) {
                let n = 0;
                while (this.buffer[end - 1 - n] === '\\')
                    n += 1;
                if (n % 2 === 0)
                    break;
                end = this.buffer.indexOf('"', end + 1);
            }
        }
        // Only looking for newlines within the quotes
        const qb = this.buffer.substring(0, end);
        let nl = qb.indexOf('\n', this.pos);
        if (nl !== -1) {
            while (nl !== -1) {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = qb.indexOf('\n', cs);
            }
            if (nl !== -1) {
                // this is an error caused by an unexpected unindent
                end = nl - (qb[nl - 1] === '\r' ? 2 : 1);
            }
        }
        if (end === -1) {
            if (!this.atEnd)
                return this.setNext('quoted-scalar');
            end = this.buffer.length;
        }
        yield* this.pushToIndex(end + 1, false);
        return this.flowLevel ? 'flow' : 'doc';
    }
    *parseBlockScalarHeader() {
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        let i = this.pos;
        while (true) {
            const ch = this.buffer[++i];
            if (ch === '+')
                this.blockScalarKeep = true;
            else if (ch > '0' && ch <= '9')
                this.blockScalarIndent = Number(ch) - 1;
            else if (ch !== '-')
                break;
        }
        return yield* this.pushUntil(ch => isEmpty(ch) || ch === '#');
    }
    *parseBlockScalar() {
        let nl = this.pos - 1; // may be -1 if this.pos === 0
        let indent = 0;
        let ch;
        loop: for (let i = this.pos; (ch = this.buffer[i]); ++i) {
            switch (ch) {
                case ' ':
                    indent += 1;
                    break;
                case '\n':
                    nl = i;
                    indent = 0;
                    break;
                case '\r': {
                    const next = this.buffer[i + 1];
                    if (!next && !this.atEnd)
                        return this.setNext('block-scalar');
                    if (next === '\n')
                        break;
                } // fallthrough
                default:
                    break loop;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('block-scalar');
        if (indent >= this.indentNext) {
            if (this.blockScalarIndent === -1)
                this.indentNext = indent;
            else {
                this.indentNext =
                    this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
            }
            do {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = this.buffer.indexOf('\n', cs);
            } while (nl !== -1);
            if (nl === -1) {
                if (!this.atEnd)
                    return this.setNext('block-scalar');
                nl = this.buffer.length;
            }
        }
        // Trailing insufficiently indented tabs are invalid.
        // To catch that during parsing, we include them in the block scalar value.
        let i = nl + 1;
        ch = this.buffer[i];
        while (ch === ' ')
            ch = this.buffer[++i];
        if (ch === '\t') {
            while (ch === '\t' || ch === ' ' || ch === '\r' || ch === '\n')
                ch = this.buffer[++i];
            nl = i - 1;
        }
        else if (!this.blockScalarKeep) {
            do {
                let i = nl - 1;
                let ch = this.buffer[i];
                if (ch === '\r')
                    ch = this.buffer[--i];
                const lastChar = i; // Drop the line if last char not more indented
                while (ch === ' ')
                    ch = this.buffer[--i];
                if (ch === '\n' && i >= this.pos && i + 1 + indent > lastChar)
                    nl = i;
                else
                    break;
            } while (true);
        }
        yield cst.SCALAR;
        yield* this.pushToIndex(nl + 1, true);
        return yield* this.parseLineStart();
    }
    *parsePlainScalar() {
        const inFlow = this.flowLevel > 0;
        let end = this.pos - 1;
        let i = this.pos - 1;
        let ch;
        while ((ch = this.buffer[++i])) {
            if (ch === ':') {
                const next = this.buffer[i + 1];
                if (isEmpty(next) || (inFlow && flowIndicatorChars.has(next)))
                    break;
                end = i;
            }
            else if (isEmpty(ch)) {
                let next = this.buffer[i + 1];
                if (ch === '\r') {
                    if (next === '\n') {
                        i += 1;
                        ch = '\n';
                        next = this.buffer[i + 1];
                    }
                    else
                        end = i;
                }
                if (next === '#' || (inFlow && flowIndicatorChars.has(next)))
                    break;
                if (ch === '\n') {
                    const cs = this.continueScalar(i + 1);
                    if (cs === -1)
                        break;
                    i = Math.max(i, cs - 2); // to advance, but still account for ' #'
                }
            }
            else {
                if (inFlow && flowIndicatorChars.has(ch))
                    break;
                end = i;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('plain-scalar');
        yield cst.SCALAR;
        yield* this.pushToIndex(end + 1, true);
        return inFlow ? 'flow' : 'doc';
    }
    *pushCount(n) {
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos += n;
            return n;
        }
        return 0;
    }
    *pushToIndex(i, allowEmpty) {
        const s = this.buffer.slice(this.pos, i);
        if (s) {
            yield s;
            this.pos += s.length;
            return s.length;
        }
        else if (allowEmpty)
            yield '';
        return 0;
    }
    *pushIndicators() {
        let n = 0;
        loop: while (true) {
            switch (this.charAt(0)) {
                case '!':
                    n += yield* this.pushTag();
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '&':
                    n += yield* this.pushUntil(isNotAnchorChar);
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '-': // this is an error
                case '?': // this is an error outside flow collections
                case ':': {
                    const inFlow = this.flowLevel > 0;
                    const ch1 = this.charAt(1);
                    if (isEmpty(ch1) || (inFlow && flowIndicatorChars.has(ch1))) {
                        if (!inFlow)
                            this.indentNext = this.indentValue + 1;
                        else if (this.flowKey)
                            this.flowKey = false;
                        n += yield* this.pushCount(1);
                        n += yield* this.pushSpaces(true);
                        continue loop;
                    }
                }
            }
            break loop;
        }
        return n;
    }
    *pushTag() {
        if (this.charAt(1) === '<') {
            let i = this.pos + 2;
            let ch = this.buffer[i];
            while (!isEmpty(ch) && ch !== '>')
                ch = this.buffer[++i];
            return yield* this.pushToIndex(ch === '>' ? i + 1 : i, false);
        }
        else {
            let i = this.pos + 1;
            let ch = this.buffer[i];
            while (ch) {
                if (tagChars.has(ch))
                    ch = this.buffer[++i];
                else if (ch === '%' &&
                    hexDigits.has(this.buffer[i + 1]) &&
                    hexDigits.has(this.buffer[i + 2])) {
                    ch = this.buffer[(i += 3)];
                }
                else
                    break;
            }
            return yield* this.pushToIndex(i, false);
        }
    }
    *pushNewline() {
        const ch = this.buffer[this.pos];
        if (ch === '\n')
            return yield* this.pushCount(1);
        else if (ch === '\r' && this.charAt(1) === '\n')
            return yield* this.pushCount(2);
        else
            return 0;
    }
    *pushSpaces(allowTabs) {
        let i = this.pos - 1;
        let ch;
        do {
            ch = this.buffer[++i];
        } while (ch === ' ' || (allowTabs && ch === '\t'));
        const n = i - this.pos;
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos = i;
        }
        return n;
    }
    *pushUntil(test) {
        let i = this.pos;
        let ch = this.buffer[i];
        while (!test(ch))
            ch = this.buffer[++i];
        return yield* this.pushToIndex(i, false);
    }
}

exports.Lexer = Lexer;


/***/ }),

/***/ 6628:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Tracks newlines during parsing in order to provide an efficient API for
 * determining the one-indexed `{ line, col }` position for any offset
 * within the input.
 */
class LineCounter {
    constructor() {
        this.lineStarts = [];
        /**
         * Should be called in ascending order. Otherwise, call
         * `lineCounter.lineStarts.sort()` before calling `linePos()`.
         */
        this.addNewLine = (offset) => this.lineStarts.push(offset);
        /**
         * Performs a binary search and returns the 1-indexed { line, col }
         * position of `offset`. If `line === 0`, `addNewLine` has never been
         * called or `offset` is before the first known newline.
         */
        this.linePos = (offset) => {
            let low = 0;
            let high = this.lineStarts.length;
            while (low < high) {
                const mid = (low + high) >> 1; // Math.floor((low + high) / 2)
                if (this.lineStarts[mid] < offset)
                    low = mid + 1;
                else
                    high = mid;
            }
            if (this.lineStarts[low] === offset)
                return { line: low + 1, col: 1 };
            if (low === 0)
                return { line: 0, col: offset };
            const start = this.lineStarts[low - 1];
            return { line: low, col: offset - start + 1 };
        };
    }
}

exports.LineCounter = LineCounter;


/***/ }),

/***/ 3456:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var cst = __nccwpck_require__(3461);
var lexer = __nccwpck_require__(361);

function includesToken(list, type) {
    for (let i = 0; i < list.length; ++i)
        if (list[i].type === type)
            return true;
    return false;
}
function findNonEmptyIndex(list) {
    for (let i = 0; i < list.length; ++i) {
        switch (list[i].type) {
            case 'space':
            case 'comment':
            case 'newline':
                break;
            default:
                return i;
        }
    }
    return -1;
}
function isFlowToken(token) {
    switch (token?.type) {
        case 'alias':
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'flow-collection':
            return true;
        default:
            return false;
    }
}
function getPrevProps(parent) {
    switch (parent.type) {
        case 'document':
            return parent.start;
        case 'block-map': {
            const it = parent.items[parent.items.length - 1];
            return it.sep ?? it.start;
        }
        case 'block-seq':
            return parent.items[parent.items.length - 1].start;
        /* istanbul ignore next should not happen */
        default:
            return [];
    }
}
/** Note: May modify input array */
function getFirstKeyStartProps(prev) {
    if (prev.length === 0)
        return [];
    let i = prev.length;
    loop: while (--i >= 0) {
        switch (prev[i].type) {
            case 'doc-start':
            case 'explicit-key-ind':
            case 'map-value-ind':
            case 'seq-item-ind':
            case 'newline':
                break loop;
        }
    }
    while (prev[++i]?.type === 'space') {
        /* loop */
    }
    return prev.splice(i, prev.length);
}
function arrayPushArray(target, source) {
    // May exhaust call stack with large `source` array
    if (source.length < 1e5)
        Array.prototype.push.apply(target, source);
    else
        for (let i = 0; i < source.length; ++i)
            target.push(source[i]);
}
function fixFlowSeqItems(fc) {
    if (fc.start.type === 'flow-seq-start') {
        for (const it of fc.items) {
            if (it.sep &&
                !it.value &&
                !includesToken(it.start, 'explicit-key-ind') &&
                !includesToken(it.sep, 'map-value-ind')) {
                if (it.key)
                    it.value = it.key;
                delete it.key;
                if (isFlowToken(it.value)) {
                    if (it.value.end)
                        arrayPushArray(it.value.end, it.sep);
                    else
                        it.value.end = it.sep;
                }
                else
                    arrayPushArray(it.start, it.sep);
                delete it.sep;
            }
        }
    }
}
/**
 * A YAML concrete syntax tree (CST) parser
 *
 * ```ts
 * const src: string = ...
 * for (const token of new Parser().parse(src)) {
 *   // token: Token
 * }
 * ```
 *
 * To use the parser with a user-provided lexer:
 *
 * ```ts
 * function* parse(source: string, lexer: Lexer) {
 *   const parser = new Parser()
 *   for (const lexeme of lexer.lex(source))
 *     yield* parser.next(lexeme)
 *   yield* parser.end()
 * }
 *
 * const src: string = ...
 * const lexer = new Lexer()
 * for (const token of parse(src, lexer)) {
 *   // token: Token
 * }
 * ```
 */
class Parser {
    /**
     * @param onNewLine - If defined, called separately with the start position of
     *   each new line (in `parse()`, including the start of input).
     */
    constructor(onNewLine) {
        /** If true, space and sequence indicators count as indentation */
        this.atNewLine = true;
        /** If true, next token is a scalar value */
        this.atScalar = false;
        /** Current indentation level */
        this.indent = 0;
        /** Current offset since the start of parsing */
        this.offset = 0;
        /** On the same line with a block map key */
        this.onKeyLine = false;
        /** Top indicates the node that's currently being built */
        this.stack = [];
        /** The source of the current token, set in parse() */
        this.source = '';
        /** The type of the current token, set in parse() */
        this.type = '';
        // Must be defined after `next()`
        this.lexer = new lexer.Lexer();
        this.onNewLine = onNewLine;
    }
    /**
     * Parse `source` as a YAML stream.
     * If `incomplete`, a part of the last line may be left as a buffer for the next call.
     *
     * Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
     *
     * @returns A generator of tokens representing each directive, document, and other structure.
     */
    *parse(source, incomplete = false) {
        if (this.onNewLine && this.offset === 0)
            this.onNewLine(0);
        for (const lexeme of this.lexer.lex(source, incomplete))
            yield* this.next(lexeme);
        if (!incomplete)
            yield* this.end();
    }
    /**
     * Advance the parser by the `source` of one lexical token.
     */
    *next(source) {
        this.source = source;
        if (node_process.env.LOG_TOKENS)
            console.log('|', cst.prettyToken(source));
        if (this.atScalar) {
            this.atScalar = false;
            yield* this.step();
            this.offset += source.length;
            return;
        }
        const type = cst.tokenType(source);
        if (!type) {
            const message = `Not a YAML token: ${source}`;
            yield* this.pop({ type: 'error', offset: this.offset, message, source });
            this.offset += source.length;
        }
        else if (type === 'scalar') {
            this.atNewLine = false;
            this.atScalar = true;
            this.type = 'scalar';
        }
        else {
            this.type = type;
            yield* this.step();
            switch (type) {
                case 'newline':
                    this.atNewLine = true;
                    this.indent = 0;
                    if (this.onNewLine)
                        this.onNewLine(this.offset + source.length);
                    break;
                case 'space':
                    if (this.atNewLine && source[0] === ' ')
                        this.indent += source.length;
                    break;
                case 'explicit-key-ind':
                case 'map-value-ind':
                case 'seq-item-ind':
                    if (this.atNewLine)
                        this.indent += source.length;
                    break;
                case 'doc-mode':
                case 'flow-error-end':
                    return;
                default:
                    this.atNewLine = false;
            }
            this.offset += source.length;
        }
    }
    /** Call at end of input to push out any remaining constructions */
    *end() {
        while (this.stack.length > 0)
            yield* this.pop();
    }
    get sourceToken() {
        const st = {
            type: this.type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
        return st;
    }
    *step() {
        const top = this.peek(1);
        if (this.type === 'doc-end' && top?.type !== 'doc-end') {
            while (this.stack.length > 0)
                yield* this.pop();
            this.stack.push({
                type: 'doc-end',
                offset: this.offset,
                source: this.source
            });
            return;
        }
        if (!top)
            return yield* this.stream();
        switch (top.type) {
            case 'document':
                return yield* this.document(top);
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return yield* this.scalar(top);
            case 'block-scalar':
                return yield* this.blockScalar(top);
            case 'block-map':
                return yield* this.blockMap(top);
            case 'block-seq':
                return yield* this.blockSequence(top);
            case 'flow-collection':
                return yield* this.flowCollection(top);
            case 'doc-end':
                return yield* this.documentEnd(top);
        }
        /* istanbul ignore next should not happen */
        yield* this.pop();
    }
    peek(n) {
        return this.stack[this.stack.length - n];
    }
    *pop(error) {
        const token = error ?? this.stack.pop();
        /* istanbul ignore if should not happen */
        if (!token) {
            const message = 'Tried to pop an empty stack';
            yield { type: 'error', offset: this.offset, source: '', message };
        }
        else if (this.stack.length === 0) {
            yield token;
        }
        else {
            const top = this.peek(1);
            if (token.type === 'block-scalar') {
                // Block scalars use their parent rather than header indent
                token.indent = 'indent' in top ? top.indent : 0;
            }
            else if (token.type === 'flow-collection' && top.type === 'document') {
                // Ignore all indent for top-level flow collections
                token.indent = 0;
            }
            if (token.type === 'flow-collection')
                fixFlowSeqItems(token);
            switch (top.type) {
                case 'document':
                    top.value = token;
                    break;
                case 'block-scalar':
                    top.props.push(token); // error
                    break;
                case 'block-map': {
                    const it = top.items[top.items.length - 1];
                    if (it.value) {
                        top.items.push({ start: [], key: token, sep: [] });
                        this.onKeyLine = true;
                        return;
                    }
                    else if (it.sep) {
                        it.value = token;
                    }
                    else {
                        Object.assign(it, { key: token, sep: [] });
                        this.onKeyLine = !it.explicitKey;
                        return;
                    }
                    break;
                }
                case 'block-seq': {
                    const it = top.items[top.items.length - 1];
                    if (it.value)
                        top.items.push({ start: [], value: token });
                    else
                        it.value = token;
                    break;
                }
                case 'flow-collection': {
                    const it = top.items[top.items.length - 1];
                    if (!it || it.value)
                        top.items.push({ start: [], key: token, sep: [] });
                    else if (it.sep)
                        it.value = token;
                    else
                        Object.assign(it, { key: token, sep: [] });
                    return;
                }
                /* istanbul ignore next should not happen */
                default:
                    yield* this.pop();
                    yield* this.pop(token);
            }
            if ((top.type === 'document' ||
                top.type === 'block-map' ||
                top.type === 'block-seq') &&
                (token.type === 'block-map' || token.type === 'block-seq')) {
                const last = token.items[token.items.length - 1];
                if (last &&
                    !last.sep &&
                    !last.value &&
                    last.start.length > 0 &&
                    findNonEmptyIndex(last.start) === -1 &&
                    (token.indent === 0 ||
                        last.start.every(st => st.type !== 'comment' || st.indent < token.indent))) {
                    if (top.type === 'document')
                        top.end = last.start;
                    else
                        top.items.push({ start: last.start });
                    token.items.splice(-1, 1);
                }
            }
        }
    }
    *stream() {
        switch (this.type) {
            case 'directive-line':
                yield { type: 'directive', offset: this.offset, source: this.source };
                return;
            case 'byte-order-mark':
            case 'space':
            case 'comment':
            case 'newline':
                yield this.sourceToken;
                return;
            case 'doc-mode':
            case 'doc-start': {
                const doc = {
                    type: 'document',
                    offset: this.offset,
                    start: []
                };
                if (this.type === 'doc-start')
                    doc.start.push(this.sourceToken);
                this.stack.push(doc);
                return;
            }
        }
        yield {
            type: 'error',
            offset: this.offset,
            message: `Unexpected ${this.type} token in YAML stream`,
            source: this.source
        };
    }
    *document(doc) {
        if (doc.value)
            return yield* this.lineEnd(doc);
        switch (this.type) {
            case 'doc-start': {
                if (findNonEmptyIndex(doc.start) !== -1) {
                    yield* this.pop();
                    yield* this.step();
                }
                else
                    doc.start.push(this.sourceToken);
                return;
            }
            case 'anchor':
            case 'tag':
            case 'space':
            case 'comment':
            case 'newline':
                doc.start.push(this.sourceToken);
                return;
        }
        const bv = this.startBlockValue(doc);
        if (bv)
            this.stack.push(bv);
        else {
            yield {
                type: 'error',
                offset: this.offset,
                message: `Unexpected ${this.type} token in YAML document`,
                source: this.source
            };
        }
    }
    *scalar(scalar) {
        if (this.type === 'map-value-ind') {
            const prev = getPrevProps(this.peek(2));
            const start = getFirstKeyStartProps(prev);
            let sep;
            if (scalar.end) {
                sep = scalar.end;
                sep.push(this.sourceToken);
                delete scalar.end;
            }
            else
                sep = [this.sourceToken];
            const map = {
                type: 'block-map',
                offset: scalar.offset,
                indent: scalar.indent,
                items: [{ start, key: scalar, sep }]
            };
            this.onKeyLine = true;
            this.stack[this.stack.length - 1] = map;
        }
        else
            yield* this.lineEnd(scalar);
    }
    *blockScalar(scalar) {
        switch (this.type) {
            case 'space':
            case 'comment':
            case 'newline':
                scalar.props.push(this.sourceToken);
                return;
            case 'scalar':
                scalar.source = this.source;
                // block-scalar source includes trailing newline
                this.atNewLine = true;
                this.indent = 0;
                if (this.onNewLine) {
                    let nl = this.source.indexOf('\n') + 1;
                    while (nl !== 0) {
                        this.onNewLine(this.offset + nl);
                        nl = this.source.indexOf('\n', nl) + 1;
                    }
                }
                yield* this.pop();
                break;
            /* istanbul ignore next should not happen */
            default:
                yield* this.pop();
                yield* this.step();
        }
    }
    *blockMap(map) {
        const it = map.items[map.items.length - 1];
        // it.sep is true-ish if pair already has key or : separator
        switch (this.type) {
            case 'newline':
                this.onKeyLine = false;
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    it.start.push(this.sourceToken);
                }
                return;
            case 'space':
            case 'comment':
                if (it.value) {
                    map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    if (this.atIndentedComment(it.start, map.indent)) {
                        const prev = map.items[map.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            map.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
        }
        if (this.indent >= map.indent) {
            const atMapIndent = !this.onKeyLine && this.indent === map.indent;
            const atNextItem = atMapIndent &&
                (it.sep || it.explicitKey) &&
                this.type !== 'seq-item-ind';
            // For empty nodes, assign newline-separated not indented empty tokens to following node
            let start = [];
            if (atNextItem && it.sep && !it.value) {
                const nl = [];
                for (let i = 0; i < it.sep.length; ++i) {
                    const st = it.sep[i];
                    switch (st.type) {
                        case 'newline':
                            nl.push(i);
                            break;
                        case 'space':
                            break;
                        case 'comment':
                            if (st.indent > map.indent)
                                nl.length = 0;
                            break;
                        default:
                            nl.length = 0;
                    }
                }
                if (nl.length >= 2)
                    start = it.sep.splice(nl[1]);
            }
            switch (this.type) {
                case 'anchor':
                case 'tag':
                    if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        it.sep.push(this.sourceToken);
                    }
                    else {
                        it.start.push(this.sourceToken);
                    }
                    return;
                case 'explicit-key-ind':
                    if (!it.sep && !it.explicitKey) {
                        it.start.push(this.sourceToken);
                        it.explicitKey = true;
                    }
                    else if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start, explicitKey: true });
                    }
                    else {
                        this.stack.push({
                            type: 'block-map',
                            offset: this.offset,
                            indent: this.indent,
                            items: [{ start: [this.sourceToken], explicitKey: true }]
                        });
                    }
                    this.onKeyLine = true;
                    return;
                case 'map-value-ind':
                    if (it.explicitKey) {
                        if (!it.sep) {
                            if (includesToken(it.start, 'newline')) {
                                Object.assign(it, { key: null, sep: [this.sourceToken] });
                            }
                            else {
                                const start = getFirstKeyStartProps(it.start);
                                this.stack.push({
                                    type: 'block-map',
                                    offset: this.offset,
                                    indent: this.indent,
                                    items: [{ start, key: null, sep: [this.sourceToken] }]
                                });
                            }
                        }
                        else if (it.value) {
                            map.items.push({ start: [], key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else if (isFlowToken(it.key) &&
                            !includesToken(it.sep, 'newline')) {
                            const start = getFirstKeyStartProps(it.start);
                            const key = it.key;
                            const sep = it.sep;
                            sep.push(this.sourceToken);
                            // @ts-expect-error type guard is wrong here
                            delete it.key;
                            // @ts-expect-error type guard is wrong here
                            delete it.sep;
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key, sep }]
                            });
                        }
                        else if (start.length > 0) {
                            // Not actually at next item
                            it.sep = it.sep.concat(start, this.sourceToken);
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    else {
                        if (!it.sep) {
                            Object.assign(it, { key: null, sep: [this.sourceToken] });
                        }
                        else if (it.value || atNextItem) {
                            map.items.push({ start, key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start: [], key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    this.onKeyLine = true;
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (atNextItem || it.value) {
                        map.items.push({ start, key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        this.stack.push(fs);
                    }
                    else {
                        Object.assign(it, { key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    return;
                }
                default: {
                    const bv = this.startBlockValue(map);
                    if (bv) {
                        if (bv.type === 'block-seq') {
                            if (!it.explicitKey &&
                                it.sep &&
                                !includesToken(it.sep, 'newline')) {
                                yield* this.pop({
                                    type: 'error',
                                    offset: this.offset,
                                    message: 'Unexpected block-seq-ind on same line with key',
                                    source: this.source
                                });
                                return;
                            }
                        }
                        else if (atMapIndent) {
                            map.items.push({ start });
                        }
                        this.stack.push(bv);
                        return;
                    }
                }
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *blockSequence(seq) {
        const it = seq.items[seq.items.length - 1];
        switch (this.type) {
            case 'newline':
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        seq.items.push({ start: [this.sourceToken] });
                }
                else
                    it.start.push(this.sourceToken);
                return;
            case 'space':
            case 'comment':
                if (it.value)
                    seq.items.push({ start: [this.sourceToken] });
                else {
                    if (this.atIndentedComment(it.start, seq.indent)) {
                        const prev = seq.items[seq.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            seq.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
            case 'anchor':
            case 'tag':
                if (it.value || this.indent <= seq.indent)
                    break;
                it.start.push(this.sourceToken);
                return;
            case 'seq-item-ind':
                if (this.indent !== seq.indent)
                    break;
                if (it.value || includesToken(it.start, 'seq-item-ind'))
                    seq.items.push({ start: [this.sourceToken] });
                else
                    it.start.push(this.sourceToken);
                return;
        }
        if (this.indent > seq.indent) {
            const bv = this.startBlockValue(seq);
            if (bv) {
                this.stack.push(bv);
                return;
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *flowCollection(fc) {
        const it = fc.items[fc.items.length - 1];
        if (this.type === 'flow-error-end') {
            let top;
            do {
                yield* this.pop();
                top = this.peek(1);
            } while (top?.type === 'flow-collection');
        }
        else if (fc.end.length === 0) {
            switch (this.type) {
                case 'comma':
                case 'explicit-key-ind':
                    if (!it || it.sep)
                        fc.items.push({ start: [this.sourceToken] });
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'map-value-ind':
                    if (!it || it.value)
                        fc.items.push({ start: [], key: null, sep: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        Object.assign(it, { key: null, sep: [this.sourceToken] });
                    return;
                case 'space':
                case 'comment':
                case 'newline':
                case 'anchor':
                case 'tag':
                    if (!it || it.value)
                        fc.items.push({ start: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (!it || it.value)
                        fc.items.push({ start: [], key: fs, sep: [] });
                    else if (it.sep)
                        this.stack.push(fs);
                    else
                        Object.assign(it, { key: fs, sep: [] });
                    return;
                }
                case 'flow-map-end':
                case 'flow-seq-end':
                    fc.end.push(this.sourceToken);
                    return;
            }
            const bv = this.startBlockValue(fc);
            /* istanbul ignore else should not happen */
            if (bv)
                this.stack.push(bv);
            else {
                yield* this.pop();
                yield* this.step();
            }
        }
        else {
            const parent = this.peek(2);
            if (parent.type === 'block-map' &&
                ((this.type === 'map-value-ind' && parent.indent === fc.indent) ||
                    (this.type === 'newline' &&
                        !parent.items[parent.items.length - 1].sep))) {
                yield* this.pop();
                yield* this.step();
            }
            else if (this.type === 'map-value-ind' &&
                parent.type !== 'flow-collection') {
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                fixFlowSeqItems(fc);
                const sep = fc.end.splice(1, fc.end.length);
                sep.push(this.sourceToken);
                const map = {
                    type: 'block-map',
                    offset: fc.offset,
                    indent: fc.indent,
                    items: [{ start, key: fc, sep }]
                };
                this.onKeyLine = true;
                this.stack[this.stack.length - 1] = map;
            }
            else {
                yield* this.lineEnd(fc);
            }
        }
    }
    flowScalar(type) {
        if (this.onNewLine) {
            let nl = this.source.indexOf('\n') + 1;
            while (nl !== 0) {
                this.onNewLine(this.offset + nl);
                nl = this.source.indexOf('\n', nl) + 1;
            }
        }
        return {
            type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
    }
    startBlockValue(parent) {
        switch (this.type) {
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return this.flowScalar(this.type);
            case 'block-scalar-header':
                return {
                    type: 'block-scalar',
                    offset: this.offset,
                    indent: this.indent,
                    props: [this.sourceToken],
                    source: ''
                };
            case 'flow-map-start':
            case 'flow-seq-start':
                return {
                    type: 'flow-collection',
                    offset: this.offset,
                    indent: this.indent,
                    start: this.sourceToken,
                    items: [],
                    end: []
                };
            case 'seq-item-ind':
                return {
                    type: 'block-seq',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: [this.sourceToken] }]
                };
            case 'explicit-key-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                start.push(this.sourceToken);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, explicitKey: true }]
                };
            }
            case 'map-value-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, key: null, sep: [this.sourceToken] }]
                };
            }
        }
        return null;
    }
    atIndentedComment(start, indent) {
        if (this.type !== 'comment')
            return false;
        if (this.indent <= indent)
            return false;
        return start.every(st => st.type === 'newline' || st.type === 'space');
    }
    *documentEnd(docEnd) {
        if (this.type !== 'doc-mode') {
            if (docEnd.end)
                docEnd.end.push(this.sourceToken);
            else
                docEnd.end = [this.sourceToken];
            if (this.type === 'newline')
                yield* this.pop();
        }
    }
    *lineEnd(token) {
        switch (this.type) {
            case 'comma':
            case 'doc-start':
            case 'doc-end':
            case 'flow-seq-end':
            case 'flow-map-end':
            case 'map-value-ind':
                yield* this.pop();
                yield* this.step();
                break;
            case 'newline':
                this.onKeyLine = false;
            // fallthrough
            case 'space':
            case 'comment':
            default:
                // all other values are errors
                if (token.end)
                    token.end.push(this.sourceToken);
                else
                    token.end = [this.sourceToken];
                if (this.type === 'newline')
                    yield* this.pop();
        }
    }
}

exports.Parser = Parser;


/***/ }),

/***/ 4047:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var composer = __nccwpck_require__(9984);
var Document = __nccwpck_require__(3021);
var errors = __nccwpck_require__(1464);
var log = __nccwpck_require__(7249);
var identity = __nccwpck_require__(1127);
var lineCounter = __nccwpck_require__(6628);
var parser = __nccwpck_require__(3456);

function parseOptions(options) {
    const prettyErrors = options.prettyErrors !== false;
    const lineCounter$1 = options.lineCounter || (prettyErrors && new lineCounter.LineCounter()) || null;
    return { lineCounter: lineCounter$1, prettyErrors };
}
/**
 * Parse the input as a stream of YAML documents.
 *
 * Documents should be separated from each other by `...` or `---` marker lines.
 *
 * @returns If an empty `docs` array is returned, it will be of type
 *   EmptyStream and contain additional stream information. In
 *   TypeScript, you should use `'empty' in docs` as a type guard for it.
 */
function parseAllDocuments(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    const docs = Array.from(composer$1.compose(parser$1.parse(source)));
    if (prettyErrors && lineCounter)
        for (const doc of docs) {
            doc.errors.forEach(errors.prettifyError(source, lineCounter));
            doc.warnings.forEach(errors.prettifyError(source, lineCounter));
        }
    if (docs.length > 0)
        return docs;
    return Object.assign([], { empty: true }, composer$1.streamInfo());
}
/** Parse an input string into a single YAML.Document */
function parseDocument(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    // `doc` is always set by compose.end(true) at the very latest
    let doc = null;
    for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) {
        if (!doc)
            doc = _doc;
        else if (doc.options.logLevel !== 'silent') {
            doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), 'MULTIPLE_DOCS', 'Source contains multiple documents; please use YAML.parseAllDocuments()'));
            break;
        }
    }
    if (prettyErrors && lineCounter) {
        doc.errors.forEach(errors.prettifyError(source, lineCounter));
        doc.warnings.forEach(errors.prettifyError(source, lineCounter));
    }
    return doc;
}
function parse(src, reviver, options) {
    let _reviver = undefined;
    if (typeof reviver === 'function') {
        _reviver = reviver;
    }
    else if (options === undefined && reviver && typeof reviver === 'object') {
        options = reviver;
    }
    const doc = parseDocument(src, options);
    if (!doc)
        return null;
    doc.warnings.forEach(warning => log.warn(doc.options.logLevel, warning));
    if (doc.errors.length > 0) {
        if (doc.options.logLevel !== 'silent')
            throw doc.errors[0];
        else
            doc.errors = [];
    }
    return doc.toJS(Object.assign({ reviver: _reviver }, options));
}
function stringify(value, replacer, options) {
    let _replacer = null;
    if (typeof replacer === 'function' || Array.isArray(replacer)) {
        _replacer = replacer;
    }
    else if (options === undefined && replacer) {
        options = replacer;
    }
    if (typeof options === 'string')
        options = options.length;
    if (typeof options === 'number') {
        const indent = Math.round(options);
        options = indent < 1 ? undefined : indent > 8 ? { indent: 8 } : { indent };
    }
    if (value === undefined) {
        const { keepUndefined } = options ?? replacer ?? {};
        if (!keepUndefined)
            return undefined;
    }
    if (identity.isDocument(value) && !_replacer)
        return value.toString(options);
    return new Document.Document(value, _replacer, options).toString(options);
}

exports.parse = parse;
exports.parseAllDocuments = parseAllDocuments;
exports.parseDocument = parseDocument;
exports.stringify = stringify;


/***/ }),

/***/ 5840:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var map = __nccwpck_require__(7451);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var tags = __nccwpck_require__(18);

const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
class Schema {
    constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
        this.compat = Array.isArray(compat)
            ? tags.getTags(compat, 'compat')
            : compat
                ? tags.getTags(null, compat)
                : null;
        this.name = (typeof schema === 'string' && schema) || 'core';
        this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
        this.tags = tags.getTags(customTags, this.name, merge);
        this.toStringOptions = toStringDefaults ?? null;
        Object.defineProperty(this, identity.MAP, { value: map.map });
        Object.defineProperty(this, identity.SCALAR, { value: string.string });
        Object.defineProperty(this, identity.SEQ, { value: seq.seq });
        // Used by createMap()
        this.sortMapEntries =
            typeof sortMapEntries === 'function'
                ? sortMapEntries
                : sortMapEntries === true
                    ? sortMapEntriesByKey
                    : null;
    }
    clone() {
        const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
        copy.tags = this.tags.slice();
        return copy;
    }
}

exports.Schema = Schema;


/***/ }),

/***/ 7451:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var YAMLMap = __nccwpck_require__(4454);

const map = {
    collection: 'map',
    default: true,
    nodeClass: YAMLMap.YAMLMap,
    tag: 'tag:yaml.org,2002:map',
    resolve(map, onError) {
        if (!identity.isMap(map))
            onError('Expected a mapping for this tag');
        return map;
    },
    createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
};

exports.map = map;


/***/ }),

/***/ 3632:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

const nullTag = {
    identify: value => value == null,
    createNode: () => new Scalar.Scalar(null),
    default: true,
    tag: 'tag:yaml.org,2002:null',
    test: /^(?:~|[Nn]ull|NULL)?$/,
    resolve: () => new Scalar.Scalar(null),
    stringify: ({ source }, ctx) => typeof source === 'string' && nullTag.test.test(source)
        ? source
        : ctx.options.nullStr
};

exports.nullTag = nullTag;


/***/ }),

/***/ 1706:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var YAMLSeq = __nccwpck_require__(2223);

const seq = {
    collection: 'seq',
    default: true,
    nodeClass: YAMLSeq.YAMLSeq,
    tag: 'tag:yaml.org,2002:seq',
    resolve(seq, onError) {
        if (!identity.isSeq(seq))
            onError('Expected a sequence for this tag');
        return seq;
    },
    createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
};

exports.seq = seq;


/***/ }),

/***/ 6464:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyString = __nccwpck_require__(3069);

const string = {
    identify: value => typeof value === 'string',
    default: true,
    tag: 'tag:yaml.org,2002:str',
    resolve: str => str,
    stringify(item, ctx, onComment, onChompKeep) {
        ctx = Object.assign({ actualString: true }, ctx);
        return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
    }
};

exports.string = string;


/***/ }),

/***/ 3959:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

const boolTag = {
    identify: value => typeof value === 'boolean',
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
    resolve: str => new Scalar.Scalar(str[0] === 't' || str[0] === 'T'),
    stringify({ source, value }, ctx) {
        if (source && boolTag.test.test(source)) {
            const sv = source[0] === 't' || source[0] === 'T';
            if (value === sv)
                return source;
        }
        return value ? ctx.options.trueStr : ctx.options.falseStr;
    }
};

exports.boolTag = boolTag;


/***/ }),

/***/ 8405:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var stringifyNumber = __nccwpck_require__(8689);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: str => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
    resolve: str => parseFloat(str),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str));
        const dot = str.indexOf('.');
        if (dot !== -1 && str[str.length - 1] === '0')
            node.minFractionDigits = str.length - dot - 1;
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 9874:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
const intResolve = (str, offset, radix, { intAsBigInt }) => (intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix));
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value) && value >= 0)
        return prefix + value.toString(radix);
    return stringifyNumber.stringifyNumber(node);
}
const intOct = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^0o[0-7]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
    stringify: node => intStringify(node, 8, '0o')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^0x[0-9a-fA-F]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 896:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var bool = __nccwpck_require__(3959);
var float = __nccwpck_require__(8405);
var int = __nccwpck_require__(9874);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.boolTag,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float
];

exports.schema = schema;


/***/ }),

/***/ 3559:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var map = __nccwpck_require__(7451);
var seq = __nccwpck_require__(1706);

function intIdentify(value) {
    return typeof value === 'bigint' || Number.isInteger(value);
}
const stringifyJSON = ({ value }) => JSON.stringify(value);
const jsonScalars = [
    {
        identify: value => typeof value === 'string',
        default: true,
        tag: 'tag:yaml.org,2002:str',
        resolve: str => str,
        stringify: stringifyJSON
    },
    {
        identify: value => value == null,
        createNode: () => new Scalar.Scalar(null),
        default: true,
        tag: 'tag:yaml.org,2002:null',
        test: /^null$/,
        resolve: () => null,
        stringify: stringifyJSON
    },
    {
        identify: value => typeof value === 'boolean',
        default: true,
        tag: 'tag:yaml.org,2002:bool',
        test: /^true$|^false$/,
        resolve: str => str === 'true',
        stringify: stringifyJSON
    },
    {
        identify: intIdentify,
        default: true,
        tag: 'tag:yaml.org,2002:int',
        test: /^-?(?:0|[1-9][0-9]*)$/,
        resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
        stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
    },
    {
        identify: value => typeof value === 'number',
        default: true,
        tag: 'tag:yaml.org,2002:float',
        test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
        resolve: str => parseFloat(str),
        stringify: stringifyJSON
    }
];
const jsonError = {
    default: true,
    tag: '',
    test: /^/,
    resolve(str, onError) {
        onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
        return str;
    }
};
const schema = [map.map, seq.seq].concat(jsonScalars, jsonError);

exports.schema = schema;


/***/ }),

/***/ 18:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var bool = __nccwpck_require__(3959);
var float = __nccwpck_require__(8405);
var int = __nccwpck_require__(9874);
var schema = __nccwpck_require__(896);
var schema$1 = __nccwpck_require__(3559);
var binary = __nccwpck_require__(6083);
var merge = __nccwpck_require__(452);
var omap = __nccwpck_require__(303);
var pairs = __nccwpck_require__(8385);
var schema$2 = __nccwpck_require__(5913);
var set = __nccwpck_require__(1528);
var timestamp = __nccwpck_require__(6752);

const schemas = new Map([
    ['core', schema.schema],
    ['failsafe', [map.map, seq.seq, string.string]],
    ['json', schema$1.schema],
    ['yaml11', schema$2.schema],
    ['yaml-1.1', schema$2.schema]
]);
const tagsByName = {
    binary: binary.binary,
    bool: bool.boolTag,
    float: float.float,
    floatExp: float.floatExp,
    floatNaN: float.floatNaN,
    floatTime: timestamp.floatTime,
    int: int.int,
    intHex: int.intHex,
    intOct: int.intOct,
    intTime: timestamp.intTime,
    map: map.map,
    merge: merge.merge,
    null: _null.nullTag,
    omap: omap.omap,
    pairs: pairs.pairs,
    seq: seq.seq,
    set: set.set,
    timestamp: timestamp.timestamp
};
const coreKnownTags = {
    'tag:yaml.org,2002:binary': binary.binary,
    'tag:yaml.org,2002:merge': merge.merge,
    'tag:yaml.org,2002:omap': omap.omap,
    'tag:yaml.org,2002:pairs': pairs.pairs,
    'tag:yaml.org,2002:set': set.set,
    'tag:yaml.org,2002:timestamp': timestamp.timestamp
};
function getTags(customTags, schemaName, addMergeTag) {
    const schemaTags = schemas.get(schemaName);
    if (schemaTags && !customTags) {
        return addMergeTag && !schemaTags.includes(merge.merge)
            ? schemaTags.concat(merge.merge)
            : schemaTags.slice();
    }
    let tags = schemaTags;
    if (!tags) {
        if (Array.isArray(customTags))
            tags = [];
        else {
            const keys = Array.from(schemas.keys())
                .filter(key => key !== 'yaml11')
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
        }
    }
    if (Array.isArray(customTags)) {
        for (const tag of customTags)
            tags = tags.concat(tag);
    }
    else if (typeof customTags === 'function') {
        tags = customTags(tags.slice());
    }
    if (addMergeTag)
        tags = tags.concat(merge.merge);
    return tags.reduce((tags, tag) => {
        const tagObj = typeof tag === 'string' ? tagsByName[tag] : tag;
        if (!tagObj) {
            const tagName = JSON.stringify(tag);
            const keys = Object.keys(tagsByName)
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
        }
        if (!tags.includes(tagObj))
            tags.push(tagObj);
        return tags;
    }, []);
}

exports.coreKnownTags = coreKnownTags;
exports.getTags = getTags;


/***/ }),

/***/ 6083:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_buffer = __nccwpck_require__(181);
var Scalar = __nccwpck_require__(3301);
var stringifyString = __nccwpck_require__(3069);

const binary = {
    identify: value => value instanceof Uint8Array, // Buffer inherits from Uint8Array
    default: false,
    tag: 'tag:yaml.org,2002:binary',
    /**
     * Returns a Buffer in node and an Uint8Array in browsers
     *
     * To use the resulting buffer as an image, you'll want to do something like:
     *
     *   const blob = new Blob([buffer], { type: 'image/jpeg' })
     *   document.querySelector('#photo').src = URL.createObjectURL(blob)
     */
    resolve(src, onError) {
        if (typeof node_buffer.Buffer === 'function') {
            return node_buffer.Buffer.from(src, 'base64');
        }
        else if (typeof atob === 'function') {
            // On IE 11, atob() can't handle newlines
            const str = atob(src.replace(/[\n\r]/g, ''));
            const buffer = new Uint8Array(str.length);
            for (let i = 0; i < str.length; ++i)
                buffer[i] = str.charCodeAt(i);
            return buffer;
        }
        else {
            onError('This environment does not support reading binary tags; either Buffer or atob is required');
            return src;
        }
    },
    stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
        if (!value)
            return '';
        const buf = value; // checked earlier by binary.identify()
        let str;
        if (typeof node_buffer.Buffer === 'function') {
            str =
                buf instanceof node_buffer.Buffer
                    ? buf.toString('base64')
                    : node_buffer.Buffer.from(buf.buffer).toString('base64');
        }
        else if (typeof btoa === 'function') {
            let s = '';
            for (let i = 0; i < buf.length; ++i)
                s += String.fromCharCode(buf[i]);
            str = btoa(s);
        }
        else {
            throw new Error('This environment does not support writing binary tags; either Buffer or btoa is required');
        }
        type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
        if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
            const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
            const n = Math.ceil(str.length / lineWidth);
            const lines = new Array(n);
            for (let i = 0, o = 0; i < n; ++i, o += lineWidth) {
                lines[i] = str.substr(o, lineWidth);
            }
            str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? '\n' : ' ');
        }
        return stringifyString.stringifyString({ comment, type, value: str }, ctx, onComment, onChompKeep);
    }
};

exports.binary = binary;


/***/ }),

/***/ 8398:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

function boolStringify({ value, source }, ctx) {
    const boolObj = value ? trueTag : falseTag;
    if (source && boolObj.test.test(source))
        return source;
    return value ? ctx.options.trueStr : ctx.options.falseStr;
}
const trueTag = {
    identify: value => value === true,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
    resolve: () => new Scalar.Scalar(true),
    stringify: boolStringify
};
const falseTag = {
    identify: value => value === false,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
    resolve: () => new Scalar.Scalar(false),
    stringify: boolStringify
};

exports.falseTag = falseTag;
exports.trueTag = trueTag;


/***/ }),

/***/ 5782:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var stringifyNumber = __nccwpck_require__(8689);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: (str) => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
    resolve: (str) => parseFloat(str.replace(/_/g, '')),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, '')));
        const dot = str.indexOf('.');
        if (dot !== -1) {
            const f = str.substring(dot + 1).replace(/_/g, '');
            if (f[f.length - 1] === '0')
                node.minFractionDigits = f.length;
        }
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 873:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
function intResolve(str, offset, radix, { intAsBigInt }) {
    const sign = str[0];
    if (sign === '-' || sign === '+')
        offset += 1;
    str = str.substring(offset).replace(/_/g, '');
    if (intAsBigInt) {
        switch (radix) {
            case 2:
                str = `0b${str}`;
                break;
            case 8:
                str = `0o${str}`;
                break;
            case 16:
                str = `0x${str}`;
                break;
        }
        const n = BigInt(str);
        return sign === '-' ? BigInt(-1) * n : n;
    }
    const n = parseInt(str, radix);
    return sign === '-' ? -1 * n : n;
}
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value)) {
        const str = value.toString(radix);
        return value < 0 ? '-' + prefix + str.substr(1) : prefix + str;
    }
    return stringifyNumber.stringifyNumber(node);
}
const intBin = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'BIN',
    test: /^[-+]?0b[0-1_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
    stringify: node => intStringify(node, 2, '0b')
};
const intOct = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^[-+]?0[0-7_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
    stringify: node => intStringify(node, 8, '0')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9][0-9_]*$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^[-+]?0x[0-9a-fA-F_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intBin = intBin;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 452:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);

// If the value associated with a merge key is a single mapping node, each of
// its key/value pairs is inserted into the current mapping, unless the key
// already exists in it. If the value associated with the merge key is a
// sequence, then this sequence is expected to contain mapping nodes and each
// of these nodes is merged in turn according to its order in the sequence.
// Keys in mapping nodes earlier in the sequence override keys specified in
// later mapping nodes. -- http://yaml.org/type/merge.html
const MERGE_KEY = '<<';
const merge = {
    identify: value => value === MERGE_KEY ||
        (typeof value === 'symbol' && value.description === MERGE_KEY),
    default: 'key',
    tag: 'tag:yaml.org,2002:merge',
    test: /^<<$/,
    resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), {
        addToJSMap: addMergeToJSMap
    }),
    stringify: () => MERGE_KEY
};
const isMergeKey = (ctx, key) => (merge.identify(key) ||
    (identity.isScalar(key) &&
        (!key.type || key.type === Scalar.Scalar.PLAIN) &&
        merge.identify(key.value))) &&
    ctx?.doc.schema.tags.some(tag => tag.tag === merge.tag && tag.default);
function addMergeToJSMap(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (identity.isSeq(source))
        for (const it of source.items)
            mergeValue(ctx, map, it);
    else if (Array.isArray(source))
        for (const it of source)
            mergeValue(ctx, map, it);
    else
        mergeValue(ctx, map, source);
}
function mergeValue(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (!identity.isMap(source))
        throw new Error('Merge sources must be maps or map aliases');
    const srcMap = source.toJSON(null, ctx, Map);
    for (const [key, value] of srcMap) {
        if (map instanceof Map) {
            if (!map.has(key))
                map.set(key, value);
        }
        else if (map instanceof Set) {
            map.add(key);
        }
        else if (!Object.prototype.hasOwnProperty.call(map, key)) {
            Object.defineProperty(map, key, {
                value,
                writable: true,
                enumerable: true,
                configurable: true
            });
        }
    }
    return map;
}
function resolveAliasValue(ctx, value) {
    return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
}

exports.addMergeToJSMap = addMergeToJSMap;
exports.isMergeKey = isMergeKey;
exports.merge = merge;


/***/ }),

/***/ 303:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var pairs = __nccwpck_require__(8385);

class YAMLOMap extends YAMLSeq.YAMLSeq {
    constructor() {
        super();
        this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
        this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
        this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
        this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
        this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
        this.tag = YAMLOMap.tag;
    }
    /**
     * If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
     * but TypeScript won't allow widening the signature of a child method.
     */
    toJSON(_, ctx) {
        if (!ctx)
            return super.toJSON(_);
        const map = new Map();
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const pair of this.items) {
            let key, value;
            if (identity.isPair(pair)) {
                key = toJS.toJS(pair.key, '', ctx);
                value = toJS.toJS(pair.value, key, ctx);
            }
            else {
                key = toJS.toJS(pair, '', ctx);
            }
            if (map.has(key))
                throw new Error('Ordered maps must not include duplicate keys');
            map.set(key, value);
        }
        return map;
    }
    static from(schema, iterable, ctx) {
        const pairs$1 = pairs.createPairs(schema, iterable, ctx);
        const omap = new this();
        omap.items = pairs$1.items;
        return omap;
    }
}
YAMLOMap.tag = 'tag:yaml.org,2002:omap';
const omap = {
    collection: 'seq',
    identify: value => value instanceof Map,
    nodeClass: YAMLOMap,
    default: false,
    tag: 'tag:yaml.org,2002:omap',
    resolve(seq, onError) {
        const pairs$1 = pairs.resolvePairs(seq, onError);
        const seenKeys = [];
        for (const { key } of pairs$1.items) {
            if (identity.isScalar(key)) {
                if (seenKeys.includes(key.value)) {
                    onError(`Ordered maps must not include duplicate keys: ${key.value}`);
                }
                else {
                    seenKeys.push(key.value);
                }
            }
        }
        return Object.assign(new YAMLOMap(), pairs$1);
    },
    createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
};

exports.YAMLOMap = YAMLOMap;
exports.omap = omap;


/***/ }),

/***/ 8385:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);
var YAMLSeq = __nccwpck_require__(2223);

function resolvePairs(seq, onError) {
    if (identity.isSeq(seq)) {
        for (let i = 0; i < seq.items.length; ++i) {
            let item = seq.items[i];
            if (identity.isPair(item))
                continue;
            else if (identity.isMap(item)) {
                if (item.items.length > 1)
                    onError('Each pair must have its own sequence indicator');
                const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
                if (item.commentBefore)
                    pair.key.commentBefore = pair.key.commentBefore
                        ? `${item.commentBefore}\n${pair.key.commentBefore}`
                        : item.commentBefore;
                if (item.comment) {
                    const cn = pair.value ?? pair.key;
                    cn.comment = cn.comment
                        ? `${item.comment}\n${cn.comment}`
                        : item.comment;
                }
                item = pair;
            }
            seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
        }
    }
    else
        onError('Expected a sequence for this tag');
    return seq;
}
function createPairs(schema, iterable, ctx) {
    const { replacer } = ctx;
    const pairs = new YAMLSeq.YAMLSeq(schema);
    pairs.tag = 'tag:yaml.org,2002:pairs';
    let i = 0;
    if (iterable && Symbol.iterator in Object(iterable))
        for (let it of iterable) {
            if (typeof replacer === 'function')
                it = replacer.call(iterable, String(i++), it);
            let key, value;
            if (Array.isArray(it)) {
                if (it.length === 2) {
                    key = it[0];
                    value = it[1];
                }
                else
                    throw new TypeError(`Expected [key, value] tuple: ${it}`);
            }
            else if (it && it instanceof Object) {
                const keys = Object.keys(it);
                if (keys.length === 1) {
                    key = keys[0];
                    value = it[key];
                }
                else {
                    throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
                }
            }
            else {
                key = it;
            }
            pairs.items.push(Pair.createPair(key, value, ctx));
        }
    return pairs;
}
const pairs = {
    collection: 'seq',
    default: false,
    tag: 'tag:yaml.org,2002:pairs',
    resolve: resolvePairs,
    createNode: createPairs
};

exports.createPairs = createPairs;
exports.pairs = pairs;
exports.resolvePairs = resolvePairs;


/***/ }),

/***/ 5913:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var binary = __nccwpck_require__(6083);
var bool = __nccwpck_require__(8398);
var float = __nccwpck_require__(5782);
var int = __nccwpck_require__(873);
var merge = __nccwpck_require__(452);
var omap = __nccwpck_require__(303);
var pairs = __nccwpck_require__(8385);
var set = __nccwpck_require__(1528);
var timestamp = __nccwpck_require__(6752);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.trueTag,
    bool.falseTag,
    int.intBin,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float,
    binary.binary,
    merge.merge,
    omap.omap,
    pairs.pairs,
    set.set,
    timestamp.intTime,
    timestamp.floatTime,
    timestamp.timestamp
];

exports.schema = schema;


/***/ }),

/***/ 1528:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);

class YAMLSet extends YAMLMap.YAMLMap {
    constructor(schema) {
        super(schema);
        this.tag = YAMLSet.tag;
    }
    add(key) {
        let pair;
        if (identity.isPair(key))
            pair = key;
        else if (key &&
            typeof key === 'object' &&
            'key' in key &&
            'value' in key &&
            key.value === null)
            pair = new Pair.Pair(key.key, null);
        else
            pair = new Pair.Pair(key, null);
        const prev = YAMLMap.findPair(this.items, pair.key);
        if (!prev)
            this.items.push(pair);
    }
    /**
     * If `keepPair` is `true`, returns the Pair matching `key`.
     * Otherwise, returns the value of that Pair's key.
     */
    get(key, keepPair) {
        const pair = YAMLMap.findPair(this.items, key);
        return !keepPair && identity.isPair(pair)
            ? identity.isScalar(pair.key)
                ? pair.key.value
                : pair.key
            : pair;
    }
    set(key, value) {
        if (typeof value !== 'boolean')
            throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
        const prev = YAMLMap.findPair(this.items, key);
        if (prev && !value) {
            this.items.splice(this.items.indexOf(prev), 1);
        }
        else if (!prev && value) {
            this.items.push(new Pair.Pair(key));
        }
    }
    toJSON(_, ctx) {
        return super.toJSON(_, ctx, Set);
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        if (this.hasAllNullValues(true))
            return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
        else
            throw new Error('Set items must all have null values');
    }
    static from(schema, iterable, ctx) {
        const { replacer } = ctx;
        const set = new this(schema);
        if (iterable && Symbol.iterator in Object(iterable))
            for (let value of iterable) {
                if (typeof replacer === 'function')
                    value = replacer.call(iterable, value, value);
                set.items.push(Pair.createPair(value, null, ctx));
            }
        return set;
    }
}
YAMLSet.tag = 'tag:yaml.org,2002:set';
const set = {
    collection: 'map',
    identify: value => value instanceof Set,
    nodeClass: YAMLSet,
    default: false,
    tag: 'tag:yaml.org,2002:set',
    createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
    resolve(map, onError) {
        if (identity.isMap(map)) {
            if (map.hasAllNullValues(true))
                return Object.assign(new YAMLSet(), map);
            else
                onError('Set items must all have null values');
        }
        else
            onError('Expected a mapping for this tag');
        return map;
    }
};

exports.YAMLSet = YAMLSet;
exports.set = set;


/***/ }),

/***/ 6752:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

/** Internal types handle bigint as number, because TS can't figure it out. */
function parseSexagesimal(str, asBigInt) {
    const sign = str[0];
    const parts = sign === '-' || sign === '+' ? str.substring(1) : str;
    const num = (n) => asBigInt ? BigInt(n) : Number(n);
    const res = parts
        .replace(/_/g, '')
        .split(':')
        .reduce((res, p) => res * num(60) + num(p), num(0));
    return (sign === '-' ? num(-1) * res : res);
}
/**
 * hhhh:mm:ss.sss
 *
 * Internal types handle bigint as number, because TS can't figure it out.
 */
function stringifySexagesimal(node) {
    let { value } = node;
    let num = (n) => n;
    if (typeof value === 'bigint')
        num = n => BigInt(n);
    else if (isNaN(value) || !isFinite(value))
        return stringifyNumber.stringifyNumber(node);
    let sign = '';
    if (value < 0) {
        sign = '-';
        value *= num(-1);
    }
    const _60 = num(60);
    const parts = [value % _60]; // seconds, including ms
    if (value < 60) {
        parts.unshift(0); // at least one : is required
    }
    else {
        value = (value - parts[0]) / _60;
        parts.unshift(value % _60); // minutes
        if (value >= 60) {
            value = (value - parts[0]) / _60;
            parts.unshift(value); // hours
        }
    }
    return (sign +
        parts
            .map(n => String(n).padStart(2, '0'))
            .join(':')
            .replace(/000000\d*$/, '') // % 60 may introduce error
    );
}
const intTime = {
    identify: value => typeof value === 'bigint' || Number.isInteger(value),
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
    resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
    stringify: stringifySexagesimal
};
const floatTime = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
    resolve: str => parseSexagesimal(str, false),
    stringify: stringifySexagesimal
};
const timestamp = {
    identify: value => value instanceof Date,
    default: true,
    tag: 'tag:yaml.org,2002:timestamp',
    // If the time zone is omitted, the timestamp is assumed to be specified in UTC. The time part
    // may be omitted altogether, resulting in a date format. In such a case, the time part is
    // assumed to be 00:00:00Z (start of day, UTC).
    test: RegExp('^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})' + // YYYY-Mm-Dd
        '(?:' + // time is optional
        '(?:t|T|[ \\t]+)' + // t | T | whitespace
        '([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)' + // Hh:Mm:Ss(.ss)?
        '(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?' + // Z | +5 | -03:30
        ')?$'),
    resolve(str) {
        const match = str.match(timestamp.test);
        if (!match)
            throw new Error('!!timestamp expects a date, starting with yyyy-mm-dd');
        const [, year, month, day, hour, minute, second] = match.map(Number);
        const millisec = match[7] ? Number((match[7] + '00').substr(1, 3)) : 0;
        let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
        const tz = match[8];
        if (tz && tz !== 'Z') {
            let d = parseSexagesimal(tz, false);
            if (Math.abs(d) < 30)
                d *= 60;
            date -= 60000 * d;
        }
        return new Date(date);
    },
    stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, '') ?? ''
};

exports.floatTime = floatTime;
exports.intTime = intTime;
exports.timestamp = timestamp;


/***/ }),

/***/ 4475:
/***/ ((__unused_webpack_module, exports) => {



const FOLD_FLOW = 'flow';
const FOLD_BLOCK = 'block';
const FOLD_QUOTED = 'quoted';
/**
 * Tries to keep input at up to `lineWidth` characters, splitting only on spaces
 * not followed by newlines or spaces unless `mode` is `'quoted'`. Lines are
 * terminated with `\n` and started with `indent`.
 */
function foldFlowLines(text, indent, mode = 'flow', { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
    if (!lineWidth || lineWidth < 0)
        return text;
    if (lineWidth < minContentWidth)
        minContentWidth = 0;
    const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
    if (text.length <= endStep)
        return text;
    const folds = [];
    const escapedFolds = {};
    let end = lineWidth - indent.length;
    if (typeof indentAtStart === 'number') {
        if (indentAtStart > lineWidth - Math.max(2, minContentWidth))
            folds.push(0);
        else
            end = lineWidth - indentAtStart;
    }
    let split = undefined;
    let prev = undefined;
    let overflow = false;
    let i = -1;
    let escStart = -1;
    let escEnd = -1;
    if (mode === FOLD_BLOCK) {
        i = consumeMoreIndentedLines(text, i, indent.length);
        if (i !== -1)
            end = i + endStep;
    }
    for (let ch; (ch = text[(i += 1)]);) {
        if (mode === FOLD_QUOTED && ch === '\\') {
            escStart = i;
            switch (text[i + 1]) {
                case 'x':
                    i += 3;
                    break;
                case 'u':
                    i += 5;
                    break;
                case 'U':
                    i += 9;
                    break;
                default:
                    i += 1;
            }
            escEnd = i;
        }
        if (ch === '\n') {
            if (mode === FOLD_BLOCK)
                i = consumeMoreIndentedLines(text, i, indent.length);
            end = i + indent.length + endStep;
            split = undefined;
        }
        else {
            if (ch === ' ' &&
                prev &&
                prev !== ' ' &&
                prev !== '\n' &&
                prev !== '\t') {
                // space surrounded by non-space can be replaced with newline + indent
                const next = text[i + 1];
                if (next && next !== ' ' && next !== '\n' && next !== '\t')
                    split = i;
            }
            if (i >= end) {
                if (split) {
                    folds.push(split);
                    end = split + endStep;
                    split = undefined;
                }
                else if (mode === FOLD_QUOTED) {
                    // white-space collected at end may stretch past lineWidth
                    while (prev === ' ' || prev === '\t') {
                        prev = ch;
                        ch = text[(i += 1)];
                        overflow = true;
                    }
                    // Account for newline escape, but don't break preceding escape
                    const j = i > escEnd + 1 ? i - 2 : escStart - 1;
                    // Bail out if lineWidth & minContentWidth are shorter than an escape string
                    if (escapedFolds[j])
                        return text;
                    folds.push(j);
                    escapedFolds[j] = true;
                    end = j + endStep;
                    split = undefined;
                }
                else {
                    overflow = true;
                }
            }
        }
        prev = ch;
    }
    if (overflow && onOverflow)
        onOverflow();
    if (folds.length === 0)
        return text;
    if (onFold)
        onFold();
    let res = text.slice(0, folds[0]);
    for (let i = 0; i < folds.length; ++i) {
        const fold = folds[i];
        const end = folds[i + 1] || text.length;
        if (fold === 0)
            res = `\n${indent}${text.slice(0, end)}`;
        else {
            if (mode === FOLD_QUOTED && escapedFolds[fold])
                res += `${text[fold]}\\`;
            res += `\n${indent}${text.slice(fold + 1, end)}`;
        }
    }
    return res;
}
/**
 * Presumes `i + 1` is at the start of a line
 * @returns index of last newline in more-indented block
 */
function consumeMoreIndentedLines(text, i, indent) {
    let end = i;
    let start = i + 1;
    let ch = text[start];
    while (ch === ' ' || ch === '\t') {
        if (i < start + indent) {
            ch = text[++i];
        }
        else {
            do {
                ch = text[++i];
            } while (ch && ch !== '\n');
            end = i;
            start = i + 1;
            ch = text[start];
        }
    }
    return end;
}

exports.FOLD_BLOCK = FOLD_BLOCK;
exports.FOLD_FLOW = FOLD_FLOW;
exports.FOLD_QUOTED = FOLD_QUOTED;
exports.foldFlowLines = foldFlowLines;


/***/ }),

/***/ 2148:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(1596);
var identity = __nccwpck_require__(1127);
var stringifyComment = __nccwpck_require__(9799);
var stringifyString = __nccwpck_require__(3069);

function createStringifyContext(doc, options) {
    const opt = Object.assign({
        blockQuote: true,
        commentString: stringifyComment.stringifyComment,
        defaultKeyType: null,
        defaultStringType: 'PLAIN',
        directives: null,
        doubleQuotedAsJSON: false,
        doubleQuotedMinMultiLineLength: 40,
        falseStr: 'false',
        flowCollectionPadding: true,
        indentSeq: true,
        lineWidth: 80,
        minContentWidth: 20,
        nullStr: 'null',
        simpleKeys: false,
        singleQuote: null,
        trailingComma: false,
        trueStr: 'true',
        verifyAliasOrder: true
    }, doc.schema.toStringOptions, options);
    let inFlow;
    switch (opt.collectionStyle) {
        case 'block':
            inFlow = false;
            break;
        case 'flow':
            inFlow = true;
            break;
        default:
            inFlow = null;
    }
    return {
        anchors: new Set(),
        doc,
        flowCollectionPadding: opt.flowCollectionPadding ? ' ' : '',
        indent: '',
        indentStep: typeof opt.indent === 'number' ? ' '.repeat(opt.indent) : '  ',
        inFlow,
        options: opt
    };
}
function getTagObject(tags, item) {
    if (item.tag) {
        const match = tags.filter(t => t.tag === item.tag);
        if (match.length > 0)
            return match.find(t => t.format === item.format) ?? match[0];
    }
    let tagObj = undefined;
    let obj;
    if (identity.isScalar(item)) {
        obj = item.value;
        let match = tags.filter(t => t.identify?.(obj));
        if (match.length > 1) {
            const testMatch = match.filter(t => t.test);
            if (testMatch.length > 0)
                match = testMatch;
        }
        tagObj =
            match.find(t => t.format === item.format) ?? match.find(t => !t.format);
    }
    else {
        obj = item;
        tagObj = tags.find(t => t.nodeClass && obj instanceof t.nodeClass);
    }
    if (!tagObj) {
        const name = obj?.constructor?.name ?? (obj === null ? 'null' : typeof obj);
        throw new Error(`Tag not resolved for ${name} value`);
    }
    return tagObj;
}
// needs to be called before value stringifier to allow for circular anchor refs
function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
    if (!doc.directives)
        return '';
    const props = [];
    const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
    if (anchor && anchors.anchorIsValid(anchor)) {
        anchors$1.add(anchor);
        props.push(`&${anchor}`);
    }
    const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
    if (tag)
        props.push(doc.directives.tagString(tag));
    return props.join(' ');
}
function stringify(item, ctx, onComment, onChompKeep) {
    if (identity.isPair(item))
        return item.toString(ctx, onComment, onChompKeep);
    if (identity.isAlias(item)) {
        if (ctx.doc.directives)
            return item.toString(ctx);
        if (ctx.resolvedAliases?.has(item)) {
            throw new TypeError(`Cannot stringify circular structure without alias nodes`);
        }
        else {
            if (ctx.resolvedAliases)
                ctx.resolvedAliases.add(item);
            else
                ctx.resolvedAliases = new Set([item]);
            item = item.resolve(ctx.doc);
        }
    }
    let tagObj = undefined;
    const node = identity.isNode(item)
        ? item
        : ctx.doc.createNode(item, { onTagObj: o => (tagObj = o) });
    tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
    const props = stringifyProps(node, tagObj, ctx);
    if (props.length > 0)
        ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
    const str = typeof tagObj.stringify === 'function'
        ? tagObj.stringify(node, ctx, onComment, onChompKeep)
        : identity.isScalar(node)
            ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep)
            : node.toString(ctx, onComment, onChompKeep);
    if (!props)
        return str;
    return identity.isScalar(node) || str[0] === '{' || str[0] === '['
        ? `${props} ${str}`
        : `${props}\n${ctx.indent}${str}`;
}

exports.createStringifyContext = createStringifyContext;
exports.stringify = stringify;


/***/ }),

/***/ 1212:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyCollection(collection, ctx, options) {
    const flow = ctx.inFlow ?? collection.flow;
    const stringify = flow ? stringifyFlowCollection : stringifyBlockCollection;
    return stringify(collection, ctx, options);
}
function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
    const { indent, options: { commentString } } = ctx;
    const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
    let chompKeep = false; // flag for the preceding node's status
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (!chompKeep && item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (!chompKeep && ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
            }
        }
        chompKeep = false;
        let str = stringify.stringify(item, itemCtx, () => (comment = null), () => (chompKeep = true));
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        if (chompKeep && comment)
            chompKeep = false;
        lines.push(blockItemPrefix + str);
    }
    let str;
    if (lines.length === 0) {
        str = flowChars.start + flowChars.end;
    }
    else {
        str = lines[0];
        for (let i = 1; i < lines.length; ++i) {
            const line = lines[i];
            str += line ? `\n${indent}${line}` : '\n';
        }
    }
    if (comment) {
        str += '\n' + stringifyComment.indentComment(commentString(comment), indent);
        if (onComment)
            onComment();
    }
    else if (chompKeep && onChompKeep)
        onChompKeep();
    return str;
}
function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
    const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
    itemIndent += indentStep;
    const itemCtx = Object.assign({}, ctx, {
        indent: itemIndent,
        inFlow: true,
        type: null
    });
    let reqNewline = false;
    let linesAtValue = 0;
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, false);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, false);
                if (ik.comment)
                    reqNewline = true;
            }
            const iv = identity.isNode(item.value) ? item.value : null;
            if (iv) {
                if (iv.comment)
                    comment = iv.comment;
                if (iv.commentBefore)
                    reqNewline = true;
            }
            else if (item.value == null && ik?.comment) {
                comment = ik.comment;
            }
        }
        if (comment)
            reqNewline = true;
        let str = stringify.stringify(item, itemCtx, () => (comment = null));
        reqNewline || (reqNewline = lines.length > linesAtValue || str.includes('\n'));
        if (i < items.length - 1) {
            str += ',';
        }
        else if (ctx.options.trailingComma) {
            if (ctx.options.lineWidth > 0) {
                reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) +
                    (str.length + 2) >
                    ctx.options.lineWidth);
            }
            if (reqNewline) {
                str += ',';
            }
        }
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        lines.push(str);
        linesAtValue = lines.length;
    }
    const { start, end } = flowChars;
    if (lines.length === 0) {
        return start + end;
    }
    else {
        if (!reqNewline) {
            const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
            reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
        }
        if (reqNewline) {
            let str = start;
            for (const line of lines)
                str += line ? `\n${indentStep}${indent}${line}` : '\n';
            return `${str}\n${indent}${end}`;
        }
        else {
            return `${start}${fcPadding}${lines.join(' ')}${fcPadding}${end}`;
        }
    }
}
function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
    if (comment && chompKeep)
        comment = comment.replace(/^\n+/, '');
    if (comment) {
        const ic = stringifyComment.indentComment(commentString(comment), indent);
        lines.push(ic.trimStart()); // Avoid double indent on first line
    }
}

exports.stringifyCollection = stringifyCollection;


/***/ }),

/***/ 9799:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringifies a comment.
 *
 * Empty comment lines are left empty,
 * lines consisting of a single space are replaced by `#`,
 * and all other lines are prefixed with a `#`.
 */
const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, '#');
function indentComment(comment, indent) {
    if (/^\n+$/.test(comment))
        return comment.substring(1);
    return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
}
const lineComment = (str, indent, comment) => str.endsWith('\n')
    ? indentComment(comment, indent)
    : comment.includes('\n')
        ? '\n' + indentComment(comment, indent)
        : (str.endsWith(' ') ? '' : ' ') + comment;

exports.indentComment = indentComment;
exports.lineComment = lineComment;
exports.stringifyComment = stringifyComment;


/***/ }),

/***/ 6829:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyDocument(doc, options) {
    const lines = [];
    let hasDirectives = options.directives === true;
    if (options.directives !== false && doc.directives) {
        const dir = doc.directives.toString(doc);
        if (dir) {
            lines.push(dir);
            hasDirectives = true;
        }
        else if (doc.directives.docStart)
            hasDirectives = true;
    }
    if (hasDirectives)
        lines.push('---');
    const ctx = stringify.createStringifyContext(doc, options);
    const { commentString } = ctx.options;
    if (doc.commentBefore) {
        if (lines.length !== 1)
            lines.unshift('');
        const cs = commentString(doc.commentBefore);
        lines.unshift(stringifyComment.indentComment(cs, ''));
    }
    let chompKeep = false;
    let contentComment = null;
    if (doc.contents) {
        if (identity.isNode(doc.contents)) {
            if (doc.contents.spaceBefore && hasDirectives)
                lines.push('');
            if (doc.contents.commentBefore) {
                const cs = commentString(doc.contents.commentBefore);
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            // top-level block scalars need to be indented if followed by a comment
            ctx.forceBlockIndent = !!doc.comment;
            contentComment = doc.contents.comment;
        }
        const onChompKeep = contentComment ? undefined : () => (chompKeep = true);
        let body = stringify.stringify(doc.contents, ctx, () => (contentComment = null), onChompKeep);
        if (contentComment)
            body += stringifyComment.lineComment(body, '', commentString(contentComment));
        if ((body[0] === '|' || body[0] === '>') &&
            lines[lines.length - 1] === '---') {
            // Top-level block scalars with a preceding doc marker ought to use the
            // same line for their header.
            lines[lines.length - 1] = `--- ${body}`;
        }
        else
            lines.push(body);
    }
    else {
        lines.push(stringify.stringify(doc.contents, ctx));
    }
    if (doc.directives?.docEnd) {
        if (doc.comment) {
            const cs = commentString(doc.comment);
            if (cs.includes('\n')) {
                lines.push('...');
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            else {
                lines.push(`... ${cs}`);
            }
        }
        else {
            lines.push('...');
        }
    }
    else {
        let dc = doc.comment;
        if (dc && chompKeep)
            dc = dc.replace(/^\n+/, '');
        if (dc) {
            if ((!chompKeep || contentComment) && lines[lines.length - 1] !== '')
                lines.push('');
            lines.push(stringifyComment.indentComment(commentString(dc), ''));
        }
    }
    return lines.join('\n') + '\n';
}

exports.stringifyDocument = stringifyDocument;


/***/ }),

/***/ 8689:
/***/ ((__unused_webpack_module, exports) => {



function stringifyNumber({ format, minFractionDigits, tag, value }) {
    if (typeof value === 'bigint')
        return String(value);
    const num = typeof value === 'number' ? value : Number(value);
    if (!isFinite(num))
        return isNaN(num) ? '.nan' : num < 0 ? '-.inf' : '.inf';
    let n = Object.is(value, -0) ? '-0' : JSON.stringify(value);
    if (!format &&
        minFractionDigits &&
        (!tag || tag === 'tag:yaml.org,2002:float') &&
        /^-?\d/.test(n) &&
        !n.includes('e')) {
        let i = n.indexOf('.');
        if (i < 0) {
            i = n.length;
            n += '.';
        }
        let d = minFractionDigits - (n.length - i - 1);
        while (d-- > 0)
            n += '0';
    }
    return n;
}

exports.stringifyNumber = stringifyNumber;


/***/ }),

/***/ 9748:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
    const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
    let keyComment = (identity.isNode(key) && key.comment) || null;
    if (simpleKeys) {
        if (keyComment) {
            throw new Error('With simple keys, key nodes cannot have comments');
        }
        if (identity.isCollection(key) || (!identity.isNode(key) && typeof key === 'object')) {
            const msg = 'With simple keys, collection cannot be used as a key value';
            throw new Error(msg);
        }
    }
    let explicitKey = !simpleKeys &&
        (!key ||
            (keyComment && value == null && !ctx.inFlow) ||
            identity.isCollection(key) ||
            (identity.isScalar(key)
                ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL
                : typeof key === 'object'));
    ctx = Object.assign({}, ctx, {
        allNullValues: false,
        implicitKey: !explicitKey && (simpleKeys || !allNullValues),
        indent: indent + indentStep
    });
    let keyCommentDone = false;
    let chompKeep = false;
    let str = stringify.stringify(key, ctx, () => (keyCommentDone = true), () => (chompKeep = true));
    if (!explicitKey && !ctx.inFlow && str.length > 1024) {
        if (simpleKeys)
            throw new Error('With simple keys, single line scalar must not span more than 1024 characters');
        explicitKey = true;
    }
    if (ctx.inFlow) {
        if (allNullValues || value == null) {
            if (keyCommentDone && onComment)
                onComment();
            return str === '' ? '?' : explicitKey ? `? ${str}` : str;
        }
    }
    else if ((allNullValues && !simpleKeys) || (value == null && explicitKey)) {
        str = `? ${str}`;
        if (keyComment && !keyCommentDone) {
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        }
        else if (chompKeep && onChompKeep)
            onChompKeep();
        return str;
    }
    if (keyCommentDone)
        keyComment = null;
    if (explicitKey) {
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        str = `? ${str}\n${indent}:`;
    }
    else {
        str = `${str}:`;
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
    }
    let vsb, vcb, valueComment;
    if (identity.isNode(value)) {
        vsb = !!value.spaceBefore;
        vcb = value.commentBefore;
        valueComment = value.comment;
    }
    else {
        vsb = false;
        vcb = null;
        valueComment = null;
        if (value && typeof value === 'object')
            value = doc.createNode(value);
    }
    ctx.implicitKey = false;
    if (!explicitKey && !keyComment && identity.isScalar(value))
        ctx.indentAtStart = str.length + 1;
    chompKeep = false;
    if (!indentSeq &&
        indentStep.length >= 2 &&
        !ctx.inFlow &&
        !explicitKey &&
        identity.isSeq(value) &&
        !value.flow &&
        !value.tag &&
        !value.anchor) {
        // If indentSeq === false, consider '- ' as part of indentation where possible
        ctx.indent = ctx.indent.substring(2);
    }
    let valueCommentDone = false;
    const valueStr = stringify.stringify(value, ctx, () => (valueCommentDone = true), () => (chompKeep = true));
    let ws = ' ';
    if (keyComment || vsb || vcb) {
        ws = vsb ? '\n' : '';
        if (vcb) {
            const cs = commentString(vcb);
            ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
        }
        if (valueStr === '' && !ctx.inFlow) {
            if (ws === '\n' && valueComment)
                ws = '\n\n';
        }
        else {
            ws += `\n${ctx.indent}`;
        }
    }
    else if (!explicitKey && identity.isCollection(value)) {
        const vs0 = valueStr[0];
        const nl0 = valueStr.indexOf('\n');
        const hasNewline = nl0 !== -1;
        const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
        if (hasNewline || !flow) {
            let hasPropsLine = false;
            if (hasNewline && (vs0 === '&' || vs0 === '!')) {
                let sp0 = valueStr.indexOf(' ');
                if (vs0 === '&' &&
                    sp0 !== -1 &&
                    sp0 < nl0 &&
                    valueStr[sp0 + 1] === '!') {
                    sp0 = valueStr.indexOf(' ', sp0 + 1);
                }
                if (sp0 === -1 || nl0 < sp0)
                    hasPropsLine = true;
            }
            if (!hasPropsLine)
                ws = `\n${ctx.indent}`;
        }
    }
    else if (valueStr === '' || valueStr[0] === '\n') {
        ws = '';
    }
    str += ws + valueStr;
    if (ctx.inFlow) {
        if (valueCommentDone && onComment)
            onComment();
    }
    else if (valueComment && !valueCommentDone) {
        str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
    }
    else if (chompKeep && onChompKeep) {
        onChompKeep();
    }
    return str;
}

exports.stringifyPair = stringifyPair;


/***/ }),

/***/ 3069:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var foldFlowLines = __nccwpck_require__(4475);

const getFoldOptions = (ctx, isBlock) => ({
    indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
    lineWidth: ctx.options.lineWidth,
    minContentWidth: ctx.options.minContentWidth
});
// Also checks for lines starting with %, as parsing the output as YAML 1.1 will
// presume that's starting a new document.
const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
function lineLengthOverLimit(str, lineWidth, indentLength) {
    if (!lineWidth || lineWidth < 0)
        return false;
    const limit = lineWidth - indentLength;
    const strLen = str.length;
    if (strLen <= limit)
        return false;
    for (let i = 0, start = 0; i < strLen; ++i) {
        if (str[i] === '\n') {
            if (i - start > limit)
                return true;
            start = i + 1;
            if (strLen - start <= limit)
                return false;
        }
    }
    return true;
}
function doubleQuotedString(value, ctx) {
    const json = JSON.stringify(value);
    if (ctx.options.doubleQuotedAsJSON)
        return json;
    const { implicitKey } = ctx;
    const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    let str = '';
    let start = 0;
    for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
        if (ch === ' ' && json[i + 1] === '\\' && json[i + 2] === 'n') {
            // space before newline needs to be escaped to not be folded
            str += json.slice(start, i) + '\\ ';
            i += 1;
            start = i;
            ch = '\\';
        }
        if (ch === '\\')
            switch (json[i + 1]) {
                case 'u':
                    {
                        str += json.slice(start, i);
                        const code = json.substr(i + 2, 4);
                        switch (code) {
                            case '0000':
                                str += '\\0';
                                break;
                            case '0007':
                                str += '\\a';
                                break;
                            case '000b':
                                str += '\\v';
                                break;
                            case '001b':
                                str += '\\e';
                                break;
                            case '0085':
                                str += '\\N';
                                break;
                            case '00a0':
                                str += '\\_';
                                break;
                            case '2028':
                                str += '\\L';
                                break;
                            case '2029':
                                str += '\\P';
                                break;
                            default:
                                if (code.substr(0, 2) === '00')
                                    str += '\\x' + code.substr(2);
                                else
                                    str += json.substr(i, 6);
                        }
                        i += 5;
                        start = i + 1;
                    }
                    break;
                case 'n':
                    if (implicitKey ||
                        json[i + 2] === '"' ||
                        json.length < minMultiLineLength) {
                        i += 1;
                    }
                    else {
                        // folding will eat first newline
                        str += json.slice(start, i) + '\n\n';
                        while (json[i + 2] === '\\' &&
                            json[i + 3] === 'n' &&
                            json[i + 4] !== '"') {
                            str += '\n';
                            i += 2;
                        }
                        str += indent;
                        // space after newline needs to be escaped to not be folded
                        if (json[i + 2] === ' ')
                            str += '\\';
                        i += 1;
                        start = i + 1;
                    }
                    break;
                default:
                    i += 1;
            }
    }
    str = start ? str + json.slice(start) : json;
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
}
function singleQuotedString(value, ctx) {
    if (ctx.options.singleQuote === false ||
        (ctx.implicitKey && value.includes('\n')) ||
        /[ \t]\n|\n[ \t]/.test(value) // single quoted string can't have leading or trailing whitespace around newline
    )
        return doubleQuotedString(value, ctx);
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
    return ctx.implicitKey
        ? res
        : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function quotedString(value, ctx) {
    const { singleQuote } = ctx.options;
    let qs;
    if (singleQuote === false)
        qs = doubleQuotedString;
    else {
        const hasDouble = value.includes('"');
        const hasSingle = value.includes("'");
        if (hasDouble && !hasSingle)
            qs = singleQuotedString;
        else if (hasSingle && !hasDouble)
            qs = doubleQuotedString;
        else
            qs = singleQuote ? singleQuotedString : doubleQuotedString;
    }
    return qs(value, ctx);
}
// The negative lookbehind avoids a polynomial search,
// but isn't supported yet on Safari: https://caniuse.com/js-regexp-lookbehind
let blockEndNewlines;
try {
    blockEndNewlines = new RegExp('(^|(?<!\n))\n+(?!\n|$)', 'g');
}
catch {
    blockEndNewlines = /\n+(?!\n|$)/g;
}
function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
    const { blockQuote, commentString, lineWidth } = ctx.options;
    // 1. Block can't end in whitespace unless the last line is non-empty.
    // 2. Strings consisting of only whitespace are best rendered explicitly.
    if (!blockQuote || /\n[\t ]+$/.test(value)) {
        return quotedString(value, ctx);
    }
    const indent = ctx.indent ||
        (ctx.forceBlockIndent || containsDocumentMarker(value) ? '  ' : '');
    const literal = blockQuote === 'literal'
        ? true
        : blockQuote === 'folded' || type === Scalar.Scalar.BLOCK_FOLDED
            ? false
            : type === Scalar.Scalar.BLOCK_LITERAL
                ? true
                : !lineLengthOverLimit(value, lineWidth, indent.length);
    if (!value)
        return literal ? '|\n' : '>\n';
    // determine chomping from whitespace at value end
    let chomp;
    let endStart;
    for (endStart = value.length; endStart > 0; --endStart) {
        const ch = value[endStart - 1];
        if (ch !== '\n' && ch !== '\t' && ch !== ' ')
            break;
    }
    let end = value.substring(endStart);
    const endNlPos = end.indexOf('\n');
    if (endNlPos === -1) {
        chomp = '-'; // strip
    }
    else if (value === end || endNlPos !== end.length - 1) {
        chomp = '+'; // keep
        if (onChompKeep)
            onChompKeep();
    }
    else {
        chomp = ''; // clip
    }
    if (end) {
        value = value.slice(0, -end.length);
        if (end[end.length - 1] === '\n')
            end = end.slice(0, -1);
        end = end.replace(blockEndNewlines, `$&${indent}`);
    }
    // determine indent indicator from whitespace at value start
    let startWithSpace = false;
    let startEnd;
    let startNlPos = -1;
    for (startEnd = 0; startEnd < value.length; ++startEnd) {
        const ch = value[startEnd];
        if (ch === ' ')
            startWithSpace = true;
        else if (ch === '\n')
            startNlPos = startEnd;
        else
            break;
    }
    let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
    if (start) {
        value = value.substring(start.length);
        start = start.replace(/\n+/g, `$&${indent}`);
    }
    const indentSize = indent ? '2' : '1'; // root is at -1
    // Leading | or > is added later
    let header = (startWithSpace ? indentSize : '') + chomp;
    if (comment) {
        header += ' ' + commentString(comment.replace(/ ?[\r\n]+/g, ' '));
        if (onComment)
            onComment();
    }
    if (!literal) {
        const foldedValue = value
            .replace(/\n+/g, '\n$&')
            .replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, '$1$2') // more-indented lines aren't folded
            //                ^ more-ind. ^ empty     ^ capture next empty lines only at end of indent
            .replace(/\n+/g, `$&${indent}`);
        let literalFallback = false;
        const foldOptions = getFoldOptions(ctx, true);
        if (blockQuote !== 'folded' && type !== Scalar.Scalar.BLOCK_FOLDED) {
            foldOptions.onOverflow = () => {
                literalFallback = true;
            };
        }
        const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
        if (!literalFallback)
            return `>${header}\n${indent}${body}`;
    }
    value = value.replace(/\n+/g, `$&${indent}`);
    return `|${header}\n${indent}${start}${value}${end}`;
}
function plainString(item, ctx, onComment, onChompKeep) {
    const { type, value } = item;
    const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
    if ((implicitKey && value.includes('\n')) ||
        (inFlow && /[[\]{},]/.test(value))) {
        return quotedString(value, ctx);
    }
    if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) {
        // not allowed:
        // - '-' or '?'
        // - start with an indicator character (except [?:-]) or /[?-] /
        // - '\n ', ': ' or ' \n' anywhere
        // - '#' not preceded by a non-space char
        // - end with ' ' or ':'
        return implicitKey || inFlow || !value.includes('\n')
            ? quotedString(value, ctx)
            : blockString(item, ctx, onComment, onChompKeep);
    }
    if (!implicitKey &&
        !inFlow &&
        type !== Scalar.Scalar.PLAIN &&
        value.includes('\n')) {
        // Where allowed & type not set explicitly, prefer block style for multiline strings
        return blockString(item, ctx, onComment, onChompKeep);
    }
    if (containsDocumentMarker(value)) {
        if (indent === '') {
            ctx.forceBlockIndent = true;
            return blockString(item, ctx, onComment, onChompKeep);
        }
        else if (implicitKey && indent === indentStep) {
            return quotedString(value, ctx);
        }
    }
    const str = value.replace(/\n+/g, `$&\n${indent}`);
    // Verify that output will be parsed as a string, as e.g. plain numbers and
    // booleans get parsed with those types in v1.2 (e.g. '42', 'true' & '0.9e-3'),
    // and others in v1.1.
    if (actualString) {
        const test = (tag) => tag.default && tag.tag !== 'tag:yaml.org,2002:str' && tag.test?.test(str);
        const { compat, tags } = ctx.doc.schema;
        if (tags.some(test) || compat?.some(test))
            return quotedString(value, ctx);
    }
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function stringifyString(item, ctx, onComment, onChompKeep) {
    const { implicitKey, inFlow } = ctx;
    const ss = typeof item.value === 'string'
        ? item
        : Object.assign({}, item, { value: String(item.value) });
    let { type } = item;
    if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
        // force double quotes on control characters & unpaired surrogates
        if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
            type = Scalar.Scalar.QUOTE_DOUBLE;
    }
    const _stringify = (_type) => {
        switch (_type) {
            case Scalar.Scalar.BLOCK_FOLDED:
            case Scalar.Scalar.BLOCK_LITERAL:
                return implicitKey || inFlow
                    ? quotedString(ss.value, ctx) // blocks are not valid inside flow containers
                    : blockString(ss, ctx, onComment, onChompKeep);
            case Scalar.Scalar.QUOTE_DOUBLE:
                return doubleQuotedString(ss.value, ctx);
            case Scalar.Scalar.QUOTE_SINGLE:
                return singleQuotedString(ss.value, ctx);
            case Scalar.Scalar.PLAIN:
                return plainString(ss, ctx, onComment, onChompKeep);
            default:
                return null;
        }
    };
    let res = _stringify(type);
    if (res === null) {
        const { defaultKeyType, defaultStringType } = ctx.options;
        const t = (implicitKey && defaultKeyType) || defaultStringType;
        res = _stringify(t);
        if (res === null)
            throw new Error(`Unsupported default string type ${t}`);
    }
    return res;
}

exports.stringifyString = stringifyString;


/***/ }),

/***/ 204:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove node');
/**
 * Apply a visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
function visit(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = visit_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        visit_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current node */
visit.SKIP = SKIP;
/** Remove the current node */
visit.REMOVE = REMOVE;
function visit_(key, node, visitor, path) {
    const ctrl = callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visit_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = visit_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = visit_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = visit_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
/**
 * Apply an async visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `Promise`: Must resolve to one of the following values
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
async function visitAsync(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = await visitAsync_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        await visitAsync_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visitAsync.BREAK = BREAK;
/** Do not visit the children of the current node */
visitAsync.SKIP = SKIP;
/** Remove the current node */
visitAsync.REMOVE = REMOVE;
async function visitAsync_(key, node, visitor, path) {
    const ctrl = await callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visitAsync_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = await visitAsync_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = await visitAsync_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = await visitAsync_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
function initVisitor(visitor) {
    if (typeof visitor === 'object' &&
        (visitor.Collection || visitor.Node || visitor.Value)) {
        return Object.assign({
            Alias: visitor.Node,
            Map: visitor.Node,
            Scalar: visitor.Node,
            Seq: visitor.Node
        }, visitor.Value && {
            Map: visitor.Value,
            Scalar: visitor.Value,
            Seq: visitor.Value
        }, visitor.Collection && {
            Map: visitor.Collection,
            Seq: visitor.Collection
        }, visitor);
    }
    return visitor;
}
function callVisitor(key, node, visitor, path) {
    if (typeof visitor === 'function')
        return visitor(key, node, path);
    if (identity.isMap(node))
        return visitor.Map?.(key, node, path);
    if (identity.isSeq(node))
        return visitor.Seq?.(key, node, path);
    if (identity.isPair(node))
        return visitor.Pair?.(key, node, path);
    if (identity.isScalar(node))
        return visitor.Scalar?.(key, node, path);
    if (identity.isAlias(node))
        return visitor.Alias?.(key, node, path);
    return undefined;
}
function replaceNode(key, path, node) {
    const parent = path[path.length - 1];
    if (identity.isCollection(parent)) {
        parent.items[key] = node;
    }
    else if (identity.isPair(parent)) {
        if (key === 'key')
            parent.key = node;
        else
            parent.value = node;
    }
    else if (identity.isDocument(parent)) {
        parent.contents = node;
    }
    else {
        const pt = identity.isAlias(parent) ? 'alias' : 'scalar';
        throw new Error(`Cannot replace node with ${pt} parent`);
    }
}

exports.visit = visit;
exports.visitAsync = visitAsync;


/***/ }),

/***/ 612:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _adapters_caller_caller_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7045);
/* harmony import */ var _adapters_github_runner_output_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7893);
/* harmony import */ var _adapters_github_workflow_command_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5084);
/* harmony import */ var _adapters_stdout_stdout_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6334);
/* harmony import */ var _entry_action_build_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(9807);
/* harmony import */ var _entry_action_context_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(6141);
/* harmony import */ var _entry_batch_started_as_child_js__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(1857);
/* harmony import */ var _entry_exit_code_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(8461);
/* harmony import */ var _entry_inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(898);
/* harmony import */ var _entry_interruption_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(7568);
/* harmony import */ var _entry_not_yet_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(7117);
/* harmony import */ var _entry_report_error_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(9446);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(9473);
/* harmony import */ var _run_secrets_js__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(299);














const isChild = (0,_entry_batch_started_as_child_js__WEBPACK_IMPORTED_MODULE_12__/* .startedAsChild */ .S)();
const environment = { ...process.env };
const interruption = (0,_entry_interruption_js__WEBPACK_IMPORTED_MODULE_8__/* .watchInterruptions */ .oL)();
const stdout = (0,_adapters_stdout_stdout_js__WEBPACK_IMPORTED_MODULE_3__/* .createStdout */ .W)(interruption.stop);
let maskOnRunner = (texts) => stdout.write(texts.map((text) => (0,_adapters_github_workflow_command_js__WEBPACK_IMPORTED_MODULE_2__/* .workflowCommand */ .NA)('add-mask', text)).join(''));
const context = {
    environment,
    stdout,
    output: (0,_adapters_github_runner_output_js__WEBPACK_IMPORTED_MODULE_1__/* .createRunnerOutput */ .g)(stdout),
    interruption,
    secrets: (0,_run_secrets_js__WEBPACK_IMPORTED_MODULE_13__/* .createSecrets */ .g)((texts) => maskOnRunner(texts)),
    now: () => performance.timeOrigin + performance.now(),
    maskWith: (mask) => (maskOnRunner = mask),
};
try {
    process.exitCode = await (isChild ? runOneOfBatch() : runMode());
}
catch (error) {
    process.exitCode = await endEarly(error);
}
// A handle that a library left open must not keep the step alive; all output is written by now.
process.exit();
/** Tells what has ended everything: a stop, while something was waited for, or trouble. Gives the exit code. */
async function endEarly(error) {
    const stopped = interruption.signal.aborted && error === interruption.signal.reason;
    const described = (0,_entry_report_error_js__WEBPACK_IMPORTED_MODULE_10__/* .describeError */ .U)(error);
    const message = stopped ? 'Stopped before its end.' : context.secrets.redact(described.message);
    context.output.command((0,_adapters_github_workflow_command_js__WEBPACK_IMPORTED_MODULE_2__/* .workflowCommand */ .NA)('error', message));
    // Without the file nobody could read them, and `message` says so already.
    if (environment['GITHUB_OUTPUT'])
        (0,_entry_action_context_js__WEBPACK_IMPORTED_MODULE_5__/* .setStatus */ .Lx)(environment, stopped ? 'STOPPED' : 'FAULT');
    await context.parent?.tellLast({ type: 'fault', message });
    return stopped ? (0,_entry_exit_code_js__WEBPACK_IMPORTED_MODULE_6__/* .exitCode */ .I)('STOPPED', false, interruption.received()) : described.exitCode;
}
async function runMode() {
    (0,_entry_not_yet_js__WEBPACK_IMPORTED_MODULE_9__/* .refuseLaterInputs */ .i)(environment);
    hideCallersCredentials();
    const mode = (0,_entry_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .choice */ .Yq)('Input mode', (0,_entry_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .input */ .hF)(environment, 'mode') || 'build', [
        'build',
        'plan',
        'batch',
        'collect',
        'filter',
    ]);
    if (mode !== 'build' && (0,_entry_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .input */ .hF)(environment, 'batch-build') !== '')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_11__/* .UserError */ .yo(`Input batch-build runs one build of the batch, and mode ${mode} does not: choose one of the two.`);
    if (mode !== 'filter' && (0,_entry_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .input */ .hF)(environment, 'filter-groups') !== '')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_11__/* .UserError */ .yo(`Input filter-groups does nothing in mode ${mode}: give it to a step with mode filter, and let this one wait for its output run.`);
    switch (mode) {
        case 'build':
            return (0,_entry_action_build_js__WEBPACK_IMPORTED_MODULE_4__/* .runBuildMode */ .p)(context);
        case 'plan':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(3162), __nccwpck_require__.e(3044), __nccwpck_require__.e(663), __nccwpck_require__.e(7087), __nccwpck_require__.e(325), __nccwpck_require__.e(1226), __nccwpck_require__.e(7956)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7956))).runPlanMode(context);
        case 'batch':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(3162), __nccwpck_require__.e(3044), __nccwpck_require__.e(663), __nccwpck_require__.e(7087), __nccwpck_require__.e(325), __nccwpck_require__.e(1226), __nccwpck_require__.e(7956), __nccwpck_require__.e(4127), __nccwpck_require__.e(9831)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9831))).runBatchMode(context);
        case 'collect':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(3162), __nccwpck_require__.e(3044), __nccwpck_require__.e(663), __nccwpck_require__.e(7087), __nccwpck_require__.e(325), __nccwpck_require__.e(1226), __nccwpck_require__.e(7956), __nccwpck_require__.e(4127), __nccwpck_require__.e(7147)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7147))).runCollectMode(context);
        case 'filter':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(3162), __nccwpck_require__.e(9860)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9860))).runFilterMode(context);
    }
}
/** One build of a batch, for the process that runs the batch: what is for the runner goes to that. */
async function runOneOfBatch() {
    const { connectToParent } = await Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 2794));
    const parent = await connectToParent(interruption.stop);
    maskOnRunner = (texts) => parent.tell({ type: 'mask', texts });
    context.parent = parent;
    context.output = {
        text: (text) => stdout.write(text),
        command: (text) => parent.tell({ type: 'commands', text }),
    };
    hideCallersCredentials();
    return (0,_entry_action_build_js__WEBPACK_IMPORTED_MODULE_4__/* .runBuildMode */ .p)(context);
}
function hideCallersCredentials() {
    const callers = Object.entries(environment).map(([name, value]) => ({ name, value }));
    for (const { name, value } of (0,_adapters_caller_caller_js__WEBPACK_IMPORTED_MODULE_0__/* .credentialsAmong */ .L0)(callers))
        context.secrets.add(value, name);
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 7045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Nc: () => (/* binding */ callerFacts),
  L0: () => (/* binding */ credentialsAmong)
});

// UNUSED EXPORTS: commandEnvironment

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./build/adapters/caller/default-profile.js


/** What makes AWS's programs take credentials from a profile; others have a region, or how to print. */
const CREDENTIALS = /^[ \t]*(aws_access_key_id|role_arn|credential_process|web_identity_token_file|sso_\w+|login_session)[ \t]*=/m;
/**
 * Whether AWS's programs find credentials in a profile called `default`, in the files that AWS_SHARED_CREDENTIALS_FILE and
 * AWS_CONFIG_FILE name, else in those below `home` (https://docs.aws.amazon.com/sdkref/latest/guide/file-location.html). A
 * file that cannot be read has none.
 */
function hasDefaultProfile(env, home) {
    const files = [
        env['AWS_SHARED_CREDENTIALS_FILE'] || (0,external_node_path_.join)(home, '.aws', 'credentials'),
        env['AWS_CONFIG_FILE'] || (0,external_node_path_.join)(home, '.aws', 'config'),
    ];
    return files
        .flatMap(sections)
        .some((text) => /^(profile\s+)?(["']?)default\2\s*\]/.test(text) && CREDENTIALS.test(text));
}
/** The sections of a file, each from behind its first bracket. */
function sections(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8').split(/^[ \t]*\[[ \t]*/m);
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./build/adapters/caller/caller.js


const ID_TOKEN = /^ACTIONS_ID_TOKEN_REQUEST_(URL|TOKEN)$/;
const ID_TOKEN_GLOB = 'ACTIONS_ID_TOKEN_REQUEST_*';
/** What would be the facts of another build: this one sets its own, and leaves out those it has not. */
const ANOTHER_BUILDS = /^CODEBUILD_(SHARD_|WEBHOOK_|SRC_DIR_|SOURCE_|RESOLVED_SOURCE_VERSION$|BUILD_URL$|PUBLIC_BUILD_URL$)/;
/** CodeBuild hides access key ids too (codebuild.md §6). */
const caller_CREDENTIALS = [
    'AWS_ACCESS_KEY_ID',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_SESSION_TOKEN',
    'GITHUB_TOKEN',
    'GH_TOKEN',
];
const RUNNERS_OWN = /^(INPUT_|ACTIONS_|GITHUB_STATE$)/;
/**
 * The caller's variables without those that the runner made for the action alone (SPEC §1.1, `env-passthrough`).
 * A wide glob such as `*` does not name the id-token pair: credentials are only handed out by name.
 */
function commandEnvironment(env, passthrough = []) {
    const visible = (name) => !(RUNNERS_OWN.test(name) || ANOTHER_BUILDS.test(name)) ||
        (ID_TOKEN.test(name) && (passthrough.includes(name) || passthrough.includes(ID_TOKEN_GLOB)));
    const result = {};
    for (const [name, value] of Object.entries(env)) {
        if (value !== undefined && visible(name))
            result[name] = value;
    }
    return result;
}
/** Credentials among variables, which a command may print, by their names; short ones are samples, such as `test`. */
function credentialsAmong(variables) {
    return variables.flatMap(({ name, value = '' }) => caller_CREDENTIALS.includes(name) && value.length >= 16 ? [{ name, value }] : []);
}
/** Facts about the user and the AWS settings that this process was started with (SPEC §3: root's HOME is `/root`). */
function callerFacts(env, options) {
    const accountId = env['AWS_ACCOUNT_ID'] ?? '';
    const home = process.getuid?.() === 0 ? '/root' : env['HOME'] || external_node_os_.homedir();
    // The runner gives these to an action in a job with `permissions: id-token: write`.
    const idToken = Boolean(env['ACTIONS_ID_TOKEN_REQUEST_URL'] && env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']);
    return {
        startTime: options.now,
        image: options.image,
        region: env['AWS_REGION'] || env['AWS_DEFAULT_REGION'] || undefined,
        accountId: /^\d{12}$/.test(accountId) ? accountId : undefined,
        home,
        machine: { system: process.platform, architecture: process.arch },
        idToken,
        defaultProfile: idToken && Boolean(env['AWS_ROLE_ARN']) && hasDefaultProfile(env, home),
        environment: commandEnvironment(env, options.envPassthrough),
    };
}


/***/ }),

/***/ 8890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W1: () => (/* binding */ findRepository),
/* harmony export */   Ym: () => (/* binding */ gitSource),
/* harmony export */   lX: () => (/* binding */ readGit)
/* harmony export */ });
/* unused harmony export cloneUrl */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);



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

/***/ 4756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  D: () => (/* binding */ reportDiagnostics),
  W: () => (/* binding */ reportNotes)
});

// EXTERNAL MODULE: ./node_modules/picocolors/picocolors.js
var picocolors = __nccwpck_require__(7336);
// EXTERNAL MODULE: ./build/render/visible.js
var visible = __nccwpck_require__(1175);
;// CONCATENATED MODULE: ./build/render/diagnostics.js


const MOST_SHOWN = 50;
const LINES_BEFORE = 2;
const LINES_AFTER = 1;
/** Of a longer line, the part around the problem is shown. */
const LONGEST = 120;
const BEFORE_PROBLEM = 40;
/**
 * Renders a problem as `file:line:column: error[CODE] message`, the lines around it with the place
 * underlined, and the hint. `source` is the file's text. Nothing in it reaches the terminal unescaped.
 */
function renderDiagnostic(diagnostic, source, colors) {
    const paint = (0,picocolors.createColors)(colors);
    const { severity, code, message, hint, file, range } = diagnostic;
    const name = unlikeCommand((0,visible/* visible */.RK)(file));
    const place = range ? `${name}:${range.line}:${range.column}` : name;
    const color = { error: paint.red, warning: paint.yellow, note: paint.blue }[severity];
    const head = `${paint.bold(place)}: ${color(paint.bold(`${severity}[${code}]`))} ${(0,visible/* visible */.RK)(message)}`;
    const frame = range ? renderFrame(source, range, paint, color) : [];
    const margin = ' '.repeat(8);
    const hintLines = (hint ?? '').split('\n').map((line) => unlikeCommand((0,visible/* visible */.RK)(line)));
    const tail = hint ? [`  ${paint.cyan('hint:')} ${hintLines.join(`\n${margin}`)}`] : [];
    return [head, ...frame, ...tail].join('\n');
}
/** A line that starts with `::`, also behind blanks, is a command to the runner of a workflow. */
function unlikeCommand(line) {
    return line.replace(/^(\s*):(?=:)/, '$1<U+003A>');
}
/** Renders the first problems, each as `renderDiagnostic` does, and says how many more there are. */
function renderDiagnostics(diagnostics, source, colors) {
    const shown = diagnostics.slice(0, MOST_SHOWN).map((one) => `${renderDiagnostic(one, source, colors)}\n\n`);
    const more = diagnostics.length - shown.length;
    return shown.join('') + (more > 0 ? `${more} more problems\n\n` : '');
}
function renderFrame(source, range, paint, color) {
    const lines = source.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
    // What follows the last line break is no line, unless the problem is that the file ends there.
    if (lines.at(-1) === '' && range.line < lines.length)
        lines.pop();
    if (range.line > lines.length)
        return [];
    const first = Math.max(1, range.line - LINES_BEFORE);
    const last = Math.min(lines.length, range.line + LINES_AFTER);
    const gutter = String(last).length + 2;
    const frame = [];
    for (let number = first; number <= last; number++) {
        const line = lines[number - 1] ?? '';
        const marked = number === range.line;
        const from = marked && line.length > LONGEST ? Math.max(0, range.column - 1 - BEFORE_PROBLEM) : 0;
        const shown = shorten(line, from);
        const mark = marked ? color('>') : ' ';
        frame.push(`${mark}${paint.dim(`${String(number).padStart(gutter - 1)} |`)} ${shown}`.trimEnd());
        if (marked)
            frame.push(`${paint.dim(`${' '.repeat(gutter)} |`)} ${color(underline(line, range, from))}`);
    }
    return frame;
}
function shorten(line, from) {
    const start = from > 0 ? '…' : '';
    const end = line.length > from + LONGEST ? '…' : '';
    return `${start}${(0,visible/* visible */.RK)(line.slice(from, from + LONGEST))}${end}`;
}
function underline(line, range, from) {
    const start = range.column - 1;
    const lineEnd = Math.max(line.trimEnd().length, start + 1);
    const end = Math.min(range.endLine === range.line ? range.endColumn - 1 : lineEnd, lineEnd, from + LONGEST);
    const before = (0,visible/* columnsOf */.PL)((0,visible/* visible */.RK)(line.slice(from, start))) + (from > 0 ? 1 : 0);
    return ' '.repeat(before) + '^'.repeat(Math.max(1, (0,visible/* columnsOf */.PL)((0,visible/* visible */.RK)(line.slice(start, end)))));
}

// EXTERNAL MODULE: ./build/adapters/github/workflow-command.js
var workflow_command = __nccwpck_require__(5084);
;// CONCATENATED MODULE: ./build/adapters/github/diagnostics.js


/** Shows diagnostics with their lines in the log, and as many as the runner keeps as annotations of the buildspec. */
function reportDiagnostics(diagnostics, text, path, output) {
    if (diagnostics.length === 0)
        return;
    output.text(renderDiagnostics(diagnostics, text, false));
    for (const { severity, code, message, hint, range } of diagnostics.slice(0, workflow_command/* MOST_ANNOTATIONS */.jk)) {
        const place = path === undefined ? {} : { file: path, line: range?.line, col: range?.column };
        const told = hint === undefined ? message : `${message}\n${hint}`;
        const name = severity === 'note' ? 'notice' : severity;
        output.command((0,workflow_command/* workflowCommand */.NA)(name, told, { title: code, ...place }));
    }
}
/** Says what will differ from CodeBuild, before anything runs. */
function reportNotes(notes, output) {
    for (const { message } of notes)
        output.command((0,workflow_command/* workflowCommand */.NA)('notice', message));
}


/***/ }),

/***/ 9941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ senderId),
/* harmony export */   U8: () => (/* binding */ isWebhookEvent),
/* harmony export */   a3: () => (/* binding */ readGithubEvent),
/* harmony export */   j_: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1427);


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
    return (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .own */ .ZV)(READERS, name)?.(payload);
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
        payload = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(env['GITHUB_EVENT_PATH'] ?? '', 'utf8'));
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
    const ref = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(payload, 'ref');
    if (ref === undefined)
        return undefined;
    if ((0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(payload, 'deleted') === true) {
        return {
            warning: 'A branch or tag was deleted, for which CodeBuild starts no build: no CODEBUILD_WEBHOOK_* variables are set.',
        };
    }
    return {
        webhook: {
            event: 'PUSH',
            trigger: ref.replace(/^refs\/heads\//, 'branch/').replace(/^refs\/tags\//, 'tag/'),
            headRef: ref,
            prevCommit: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(payload, 'before'),
            actorAccountId: senderId(payload),
        },
    };
}
/** Actions that CodeBuild does not know (labeled, ready_for_review …) leave the event out (SPEC §2.1). */
function readPullRequest(payload) {
    const number = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(payload, 'pull_request', 'number');
    if (typeof number !== 'number')
        return undefined;
    const action = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(payload, 'action') ?? '';
    const merged = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(payload, 'pull_request', 'merged') === true;
    const closed = merged ? 'PULL_REQUEST_MERGED' : 'PULL_REQUEST_CLOSED';
    return {
        webhook: {
            event: action === 'closed' ? closed : (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .own */ .ZV)(PULL_REQUEST_EVENTS, action),
            trigger: `pr/${number}`,
            headRef: branchRef((0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(payload, 'pull_request', 'head', 'ref')),
            baseRef: branchRef((0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(payload, 'pull_request', 'base', 'ref')),
            // Only `synchronize` carries it.
            prevCommit: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(payload, 'before'),
            actorAccountId: senderId(payload),
        },
        pullRequest: {
            number,
            headCommit: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(payload, 'pull_request', 'head', 'sha'),
            headRepository: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(payload, 'pull_request', 'head', 'repo', 'full_name'),
        },
    };
}
/** `created`, `edited` and the like leave the event out, as with pull requests. */
function readRelease(payload) {
    const tag = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(payload, 'release', 'tag_name');
    if (tag === undefined)
        return undefined;
    const action = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(payload, 'action') ?? '';
    const prerelease = action === 'prereleased' || (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(payload, 'release', 'prerelease') === true;
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
    const id = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(payload, 'sender', 'id');
    return typeof id === 'number' ? String(id) : undefined;
}
function branchRef(branch) {
    return branch === undefined ? undefined : `refs/heads/${branch}`;
}


/***/ }),

/***/ 4390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ gatherGithubFacts),
/* harmony export */   k: () => (/* binding */ batchUuid)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var _caller_caller_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7045);
/* harmony import */ var _git_git_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8890);
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9941);




/**
 * Facts of a build that runs as a step of a workflow: from the runner's variables, the event payload and git
 * (codebuild.md §5.1). Never throws: what cannot be found out stays absent.
 */
async function gatherGithubFacts(env, options) {
    const uuid = options.uuid ?? stepUuid(env, options.batchBuild) ?? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
    const event = (0,_event_js__WEBPACK_IMPORTED_MODULE_3__/* .readGithubEvent */ .a3)(env);
    const told = options.sources ?? (await sourcesOf(env, options, event));
    return {
        ...(0,_caller_caller_js__WEBPACK_IMPORTED_MODULE_1__/* .callerFacts */ .Nc)(env, options),
        uuid,
        buildNumber: Number(env['GITHUB_RUN_NUMBER']) || 1,
        // GitHub names itself with seven hex digits, CodeBuild shows them (codebuild.md §5.1).
        initiator: (0,_event_js__WEBPACK_IMPORTED_MODULE_3__/* .isWebhookEvent */ .U8)(env['GITHUB_EVENT_NAME'])
            ? `GitHub-Hookshot/${uuid.slice(0, 7)}`
            : env['GITHUB_ACTOR'] || 'github-actions',
        url: runUrl(env),
        webhook: event.webhook,
        warnings: [],
        ...told,
    };
}
async function sourcesOf(env, { sourceDirectory, secondarySources }, event) {
    const [git, ...secondary] = await Promise.all([
        (0,_git_git_js__WEBPACK_IMPORTED_MODULE_2__/* .readGit */ .lX)(sourceDirectory, env),
        ...secondarySources.map(({ directory }) => (0,_git_git_js__WEBPACK_IMPORTED_MODULE_2__/* .readGit */ .lX)(directory, env)),
    ]);
    return {
        source: primarySource(env, sourceDirectory, event, git),
        secondarySources: secondarySources.map(({ identifier, directory }, index) => ({
            ...onlyGit(env, directory, secondary[index]),
            identifier,
        })),
        warnings: [event.warning, mergeCommitWarning(event, git)].filter((warning) => warning !== undefined),
    };
}
/**
 * The event describes the source unless something else was checked out: then git alone does. For a pull request
 * the version is `pr/N` and the commit its head, although Actions checks out a merge commit (codebuild.md §5.1).
 */
function primarySource(env, directory, { pullRequest }, git) {
    const repositoryUrl = repositoryPage(env, env['GITHUB_REPOSITORY']);
    const headUrl = repositoryPage(env, pullRequest?.headRepository);
    const known = [repositoryUrl, headUrl].map(comparable);
    if (git?.remoteUrl !== undefined && !known.includes(comparable(git.remoteUrl))) {
        return onlyGit(env, directory, git);
    }
    const commit = git?.commit ?? env['GITHUB_SHA'];
    return {
        directory,
        repositoryUrl: repositoryUrl === undefined ? undefined : `${repositoryUrl}.git`,
        version: pullRequest === undefined ? commit : `pr/${pullRequest.number}`,
        resolvedVersion: pullRequest?.headCommit ?? commit,
        repository: git?.repository,
    };
}
/** CodeBuild builds the head of a pull request; actions/checkout takes GitHub's merge of it, unless told otherwise. */
function mergeCommitWarning({ pullRequest }, git) {
    const head = pullRequest?.headCommit;
    if (head === undefined || git?.commit === undefined || git.commit === head)
        return undefined;
    return (`CodeBuild would build the pull request's head ${head}; checked out is ${git.commit}. ` +
        'For the same tree, give actions/checkout `ref: ${{ github.event.pull_request.head.sha }}`.');
}
function onlyGit(env, directory, git) {
    const source = (0,_git_git_js__WEBPACK_IMPORTED_MODULE_2__/* .gitSource */ .Ym)(directory, git);
    return { ...source, repositoryUrl: withSuffix(env, source.repositoryUrl) };
}
function serverUrl(env) {
    return env['GITHUB_SERVER_URL'] || 'https://github.com';
}
function repositoryPage(env, repository) {
    return repository ? `${serverUrl(env)}/${repository}` : undefined;
}
/** actions/checkout leaves out the `.git` that CodeBuild's URLs of GitHub repositories have. */
function withSuffix(env, url) {
    return url?.startsWith(`${serverUrl(env)}/`) && !url.endsWith('.git') ? `${url}.git` : url;
}
function comparable(url) {
    return url?.toLowerCase().replace(/(\.git)?\/*$/, '');
}
function runUrl(env) {
    const repository = repositoryPage(env, env['GITHUB_REPOSITORY']);
    const run = env['GITHUB_RUN_ID'];
    return repository && run ? `${repository}/actions/runs/${run}` : undefined;
}
/**
 * The same uuid for the same step of the same attempt, in `main` and in `post`. GITHUB_JOB is one for all jobs of a
 * matrix; the runner that a job has to itself tells them apart, and so does the build of a batch that a job runs.
 */
function stepUuid(env, batchBuild = '') {
    if (!env['GITHUB_RUN_ID'])
        return undefined;
    const names = ['RUN_ID', 'RUN_ATTEMPT', 'JOB', 'ACTION', 'REPOSITORY', 'SERVER_URL'].map((name) => `GITHUB_${name}`);
    const identity = [...names, 'RUNNER_NAME', 'RUNNER_TRACKING_ID'].map((name) => env[name] ?? '');
    return uuidOf(JSON.stringify([...identity, batchBuild]));
}
/**
 * The uuid of a project's batch: the same in all jobs of one attempt of a workflow's run, and in an attempt that retries it
 * another one, as RetryBuildBatch gives (codebuild.md §8.4). Undefined outside of runs.
 */
function batchUuid(env, project) {
    if (!env['GITHUB_RUN_ID'])
        return undefined;
    const names = ['RUN_ID', 'RUN_ATTEMPT', 'REPOSITORY', 'SERVER_URL'].map((name) => `GITHUB_${name}`);
    return uuidOf(JSON.stringify(['batch', project, ...names.map((name) => env[name] ?? '')]));
}
const UUID_NAMESPACE = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');
/** Name-based uuid, version 5 of RFC 9562, in the RFC's URL namespace. */
function uuidOf(name) {
    const bytes = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(UUID_NAMESPACE).update(name).digest().subarray(0, 16);
    bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
    bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
    return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}


/***/ }),

/***/ 4854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ addToSummary),
/* harmony export */   U: () => (/* binding */ addToCommandFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9473);



/**
 * Adds `name` with `value` to one of the runner's command files (github-actions.md §3.3). The delimiter is random
 * and checked, so that no value can end its own block and add names of its own.
 * @throws EnvironmentError when the runner gave no such file, or it cannot be written.
 */
function addToCommandFile(environment, command, name, value) {
    const delimiter = `run-buildspec-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    if (name.includes(delimiter) || value.includes(delimiter))
        throw new Error('A random delimiter occurs in the value.');
    appendToFile(environment, command, `${name}<<${delimiter}\n${value}\n${delimiter}\n`);
}
/** Adds Markdown to the job summary; the runner drops a file of more than 1 MiB, so the caller keeps below it. */
function addToSummary(environment, markdown) {
    appendToFile(environment, 'GITHUB_STEP_SUMMARY', `${markdown}\n`);
}
/** Commands write these files too, and may leave the last line without its end. */
function appendToFile(environment, variable, text) {
    const path = environment[variable];
    if (!path)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EnvironmentError */ .eG(`${variable} is not set: this does not run as a GitHub Action.`);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.appendFileSync)(path, endsWithinLine(path) ? `\n${text}` : text);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EnvironmentError */ .eG(`Cannot write ${variable} (${path}): ${error.message}`, undefined, {
            cause: error,
        });
    }
}
function endsWithinLine(path) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, 'r');
    try {
        const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(file);
        const last = Buffer.alloc(1);
        return size > 0 && (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(file, last, 0, 1, size - 1) === 1 && last[0] !== 0x0a;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
    }
}


/***/ }),

/***/ 1427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   ZV: () => (/* binding */ own),
/* harmony export */   ZZ: () => (/* binding */ field)
/* harmony export */ });
/** The text at the end of a path of keys; undefined where there is none, or an empty one. */
function text(value, ...keys) {
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


/***/ }),

/***/ 7893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ createRunnerOutput)
/* harmony export */ });
/* harmony import */ var _workflow_command_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5084);

/** The step's own standard output. */
function createRunnerOutput(stdout) {
    return {
        text: (text) => {
            const { open, close } = (0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_0__/* .fence */ .EU)();
            stdout.freshLine();
            stdout.write(`${open}${text}${text.endsWith('\n') ? '' : '\n'}${close}`);
        },
        command: (commands) => {
            stdout.freshLine();
            stdout.write(commands);
        },
    };
}


/***/ }),

/***/ 5084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ fence),
/* harmony export */   NA: () => (/* binding */ workflowCommand),
/* harmony export */   jk: () => (/* binding */ MOST_ANNOTATIONS)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);

/** The runner keeps so many annotations of each level of a step (github-actions.md §3.4). */
const MOST_ANNOTATIONS = 10;
/**
 * One workflow command as a line. Message and properties are escaped, so that nothing in them can end the line or
 * start another command (github-actions.md §3.4).
 */
function workflowCommand(name, message, properties = {}) {
    const set = Object.entries(properties).filter(([, value]) => value !== undefined && value !== '');
    const listed = set.map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(',');
    return `::${name}${listed === '' ? '' : ` ${listed}`}::${escapeData(message)}\n`;
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
/** The two lines between which the runner takes nothing for a command; commands of a build cannot know the token. */
function fence() {
    const token = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16).toString('hex');
    return { open: `::stop-commands::${token}\n`, close: `::${token}::\n` };
}


/***/ }),

/***/ 1439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ MARK_NAME)
/* harmony export */ });
/**
 * Variable by which processes left behind are found: a build's commands carry the build's uuid, and the process that runs one
 * build of a batch carries the batch's.
 */
const MARK_NAME = 'RUN_BUILDSPEC_BUILD';


/***/ }),

/***/ 5365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ endProcesses),
/* harmony export */   v: () => (/* binding */ signal)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8500);
/* harmony import */ var _program_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1656);



const POLL_MS = 10;
/** How long to repeat SIGKILL, for processes that fork faster than they are found. */
const KILL_MS = 500;
/**
 * Ends the build's processes: SIGTERM, and SIGKILL for those that are still there after `graceMs`; also those that
 * others start meanwhile.
 */
async function endProcesses(processes, graceMs) {
    const { mark, others = [] } = processes;
    const findDaemons = async () => (await Promise.all(others.map((become) => markedProcesses(become, mark)))).flat();
    let daemons = await findDaemons();
    const told = new Set();
    const graceEnd = performance.now() + graceMs;
    for (let now = 0; now < graceEnd + KILL_MS; now = performance.now()) {
        const living = [...livingProcesses(processes), ...daemons.filter(isAlive)];
        if (living.length === 0)
            return;
        if (now < graceEnd) {
            const untold = living.filter((id) => !told.has(id));
            await signal(untold, 'SIGTERM', others);
            untold.forEach((id) => told.add(id));
        }
        else {
            await signal(living, 'SIGKILL', others);
            daemons = await findDaemons();
        }
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(POLL_MS);
    }
}
/** Sends `name` to each process or (negative) group; also as each of `others`, where it may not be ours to do. */
async function signal(ids, name, others = []) {
    const denied = ids.filter((id) => {
        try {
            process.kill(id, name);
        }
        catch (error) {
            return error.code === 'EPERM';
        }
        // A signal for a group reaches those whom it may; that somebody was left out is not told.
        return id < 0;
    });
    if (denied.length === 0)
        return;
    const script = `kill -s ${name.slice(3)} -- "$@"`;
    await Promise.all(others.map((become) => runAs(become, script, denied.map(String))));
}
async function markedProcesses(become, mark) {
    const found = await runAs(become, 'grep -lsxzF -- "$1" /proc/[0-9]*/environ || :', [mark]);
    return [...found.matchAll(/^\/proc\/(\d+)\//gm)].map(([, pid]) => Number(pid));
}
async function runAs([program = '', ...args], script, values) {
    return (await (0,_program_js__WEBPACK_IMPORTED_MODULE_2__/* .outputOf */ .j)(program, [...args, 'sh', '-c', script, 'sh', ...values])) ?? '';
}
/** On Linux from /proc, without zombies; elsewhere the groups that still have a member, as negative numbers. */
function livingProcesses({ groups, mark }) {
    if (process.platform !== 'linux')
        return groups.map((group) => -group).filter(exists);
    const members = new Set(groups);
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)('/proc')
        .filter((name) => /^\d+$/.test(name))
        .map(Number)
        .filter((pid) => pid !== process.pid && (isMember(pid, members) || hasMark(pid, mark)));
}
function exists(id) {
    try {
        process.kill(id, 0);
        return true;
    }
    catch (error) {
        return error.code === 'EPERM';
    }
}
function isMember(pid, groups) {
    return groups.has(groupOf(pid) ?? 0);
}
function isAlive(pid) {
    return groupOf(pid) !== undefined;
}
/** `/proc/PID/stat`: after the name in parentheses come state, parent and process group; undefined for the dead. */
function groupOf(pid) {
    const stat = read(`/proc/${pid}/stat`);
    const [state = '', , group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return /^[ZX]?$/.test(state) ? undefined : Number(group);
}
/** A zombie's environment reads as empty. */
function hasMark(pid, mark) {
    return read(`/proc/${pid}/environ`).split('\0').includes(mark);
}
function read(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'latin1');
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 1656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ outputOf)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1421);

/** What a short program prints, trimmed; undefined when it is missing or fails. */
function outputOf(program, args) {
    return new Promise((resolve) => {
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(program, args, (error, stdout) => resolve(error ? undefined : stdout.trim()));
    });
}


/***/ }),

/***/ 1074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  OM: () => (/* binding */ DEFAULT_PATH),
  U3: () => (/* binding */ SAFE_DIRECTORY),
  VY: () => (/* binding */ folderError),
  yQ: () => (/* binding */ gitVariables),
  L7: () => (/* binding */ makeBuildFolder),
  zj: () => (/* binding */ withBuildCommands),
  eZ: () => (/* binding */ writeBuildCommands)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __nccwpck_require__(9473);
;// CONCATENATED MODULE: ./build/adapters/shell/tests-run.js
/**
 * `codebuild-tests-run` (codebuild.md §8.5, AWS's pages parallel-test-tests-run and parallel-test-splitting): runs the
 * part of the tests that is this shard's, of CODEBUILD_SHARD_COUNT counted from 0; without a fan-out, all of them.
 *
 * - equal-distribution cuts the sorted list into chunks whose sizes differ by at most one, as AWS's page says.
 * - stability takes the jump consistent hash (Lamping and Veach, arXiv:1406.2294) of a file's name, so that other files do
 *   not matter, and another number of shards moves few. Its random numbers are Lehmer's, of a seed made of the name's bytes:
 *   nothing exceeds the 64 bits of a shell, and all shells agree.
 * - Each file becomes one word of the command, whatever its characters; AWS's page says only "space-separated". A leading
 *   `-` stays, as the command's own view of names.
 * - A command that names CODEBUILD_CURRENT_SHARD_FILES gets no files appended: AWS calls the variable an alternative for
 *   commands that do not take a list, and its samples with it (Maven, Django, Kotlin) would fail otherwise.
 * - Finding no files at all fails, which AWS's pages leave open: a pattern that matches nothing must not pass for tested. A
 *   shard that gets none, as where shards are more than files, succeeds.
 *
 * Our variables have a prefix, because the command must find the build's own ones unchanged.
 */
const TESTS_RUN = `#!/bin/sh
refuse() {
  printf 'codebuild-tests-run: %s\\n' "$1" >&2
  echo "usage: codebuild-tests-run --test-command COMMAND --files-search COMMAND [--sharding-strategy equal-distribution|stability]" >&2
  exit 2
}

tests_run_command= tests_run_search= tests_run_strategy=equal-distribution
while [ $# -gt 0 ]; do
  tests_run_option=$1
  shift
  case $tests_run_option in
    --test-command | --files-search | --sharding-strategy)
      [ $# -gt 0 ] || refuse "$tests_run_option needs a value"
      tests_run_option=$tests_run_option=$1
      shift ;;
  esac
  case $tests_run_option in
    --test-command=*) tests_run_command=\${tests_run_option#*=} ;;
    --files-search=*) tests_run_search=\${tests_run_option#*=} ;;
    --sharding-strategy=equal-distribution | --sharding-strategy=stability)
      tests_run_strategy=\${tests_run_option#*=} ;;
    --sharding-strategy=*) refuse "unknown sharding strategy: \${tests_run_option#*=}" ;;
    *) refuse "unknown option: $tests_run_option" ;;
  esac
done
[ -n "$tests_run_command" ] || refuse '--test-command is missing'
[ -n "$tests_run_search" ] || refuse '--files-search is missing'

tests_run_index=\${CODEBUILD_SHARD_INDEX:-} tests_run_shards=\${CODEBUILD_SHARD_COUNT:-}
if [ -z "$tests_run_index$tests_run_shards" ]; then tests_run_index=0 tests_run_shards=1; fi
for tests_run_option in "$tests_run_index" "$tests_run_shards"; do
  case $tests_run_option in
    '' | *[!0-9]* | 0?* | ??????*) tests_run_shards=0; break ;;
  esac
done
[ "$tests_run_shards" -ne 0 ] && [ "$tests_run_index" -lt "$tests_run_shards" ] ||
  refuse "CODEBUILD_SHARD_INDEX and CODEBUILD_SHARD_COUNT name no shard: '\${CODEBUILD_SHARD_INDEX:-}' of '\${CODEBUILD_SHARD_COUNT:-}'"

# What follows in parentheses or is called in them has variables and settings of its own.

# chunk FILE...: those of an equal distribution
chunk() {
  first=$(($# * tests_run_index / tests_run_shards))
  last=$(($# * (tests_run_index + 1) / tests_run_shards))
  [ $first -eq $last ] || printf '%s\\n' "$@" | LC_ALL=C sed -n "$((first + 1)),\${last}p"
}

# hashed FILE...: those whose names' hash falls on this shard; a process for all of them
hashed() {
  bytes=$(printf '%s\\n' "$@" | LC_ALL=C od -A n -v -t u1) || return
  unset IFS
  key=1
  for byte in $bytes; do
    if [ "$byte" -ne 10 ]; then
      key=$(((key + byte) * 742938285 % 2147483647))
      continue
    fi
    key=$((key % 2147483646 + 1))
    shard=0 next=0
    while [ $next -lt "$tests_run_shards" ]; do
      shard=$next
      key=$((key * 742938285 % 2147483647))
      next=$(((shard + 1) * 2147483647 / key))
    done
    [ $shard -ne "$tests_run_index" ] || printf '%s\\n' "$1"
    shift
    key=1
  done
}

# shard_of LIST: the part of the newline-separated LIST that is this shard's
shard_of() {
  IFS='
'
  set -f
  set -- $1
  if [ "$tests_run_strategy" = stability ]; then hashed "$@"; else chunk "$@"; fi
}

tests_run_files=$(sh -c "$tests_run_search") || {
  set -- $?
  printf 'codebuild-tests-run: the search for files failed with exit status %s: %s\\n' "$1" "$tests_run_search" >&2
  exit "$1"
}
tests_run_files=$(printf '%s\\n' "$tests_run_files" | LC_ALL=C sed '/^$/d' | LC_ALL=C sort -u)
if [ -z "$tests_run_files" ]; then
  printf 'codebuild-tests-run: no files found by: %s\\n' "$tests_run_search" >&2
  exit 1
fi
tests_run_files=$(shard_of "$tests_run_files") || {
  echo 'codebuild-tests-run: the files could not be split' >&2
  exit 1
}
if [ -z "$tests_run_files" ]; then
  echo "codebuild-tests-run: shard $tests_run_index of $tests_run_shards (counted from 0), files: none" >&2
  exit 0
fi

case $tests_run_command in
  *CODEBUILD_CURRENT_SHARD_FILES*) ;;
  *)
    # A line feed at the end would make the files a command of their own; behind a backslash it does not.
    while case $tests_run_command in *\\\\?) false ;; *[' 	
']) ;; *) false ;; esac; do
      tests_run_command=\${tests_run_command%?}
    done
    tests_run_command="$tests_run_command \\"\\$@\\"" ;;
esac
# Linux starts no process with a variable of 128 KiB. The command's own shell takes one.
tests_run_export='export CODEBUILD_CURRENT_SHARD_FILES; '
if [ "$(LC_ALL=C; echo \${#tests_run_files})" -gt 130000 ]; then
  tests_run_export=
  echo 'codebuild-tests-run: CODEBUILD_CURRENT_SHARD_FILES is too long for programs, only the test command itself has it' >&2
fi
unset CODEBUILD_CURRENT_SHARD_FILES
IFS='
'
set -f
set -- $tests_run_files
unset IFS
echo "codebuild-tests-run: shard $tests_run_index of $tests_run_shards (counted from 0), files: $#" >&2
exec sh -c "CODEBUILD_CURRENT_SHARD_FILES=\\$(printf '%s\\\\n' \\"\\$@\\"); $tests_run_export$tests_run_command" codebuild-tests-run "$@"
`;

;// CONCATENATED MODULE: ./build/adapters/shell/build-commands.js

/**
 * Shared by the commands that search for files. It walks with the shell's own matching, since slim images lack `find`,
 * `xargs` and `awk`; 20,000 files take a fraction of a second.
 *
 * Rules (codebuild.md §7.1 and AWS's page on codebuild-glob-search): `*`, `?` and `[…]` stay inside one component of
 * the path and match a leading dot too; `**` crosses directories, also as a part of a component, and where it is a
 * whole one it may stand for none; `{a,b}` are alternatives; a backslash makes any character but a brace stand for
 * itself. Links to files are files; `**` does not follow links to directories; directories themselves never match.
 * A wildcard never matches `.git`, which differs from clone to clone: it has to be spelled out. Bytes are compared
 * and sorted, so that the locale changes nothing. A name with a line feed counts as two names.
 */
const SEARCH = `LC_ALL=C
export LC_ALL
set +f
unset entry files hashes # the build may have exported such names, and what is exported must stay small

# search PATTERN...: the files that match, each once, sorted
search() {
  for entry; do alternatives "$entry"; done | sort -u
}

# alternatives PATTERN: resolves one {a,b} after the other, innermost first
alternatives() {
  case $1 in
    *\\}*) set -- "$1" "\${1%%\\}*}" "\${1#*\\}}" ;;
    *) set -- "$1" '' '' ;;
  esac
  case $2 in
    *\\{*) each_alternative "\${2%\\{*}" "\${2##*\\{}," "$3" ;;
    *) case $1 in /*) glob / "$1" ;; *) glob '' "$1" ;; esac ;;
  esac
}

# each_alternative PREFIX A,B, SUFFIX
each_alternative() {
  while [ -n "$2" ]; do
    alternatives "$1\${2%%,*}$3"
    set -- "$1" "\${2#*,}" "$3"
  done
}

# glob BASE PATTERN: BASE is "" or ends in "/". Only arguments are local here, so $entry is read before a call.
glob() {
  case $2 in
    /* | ./*) glob "$1" "\${2#*/}"; return ;;
    '**') set -- "$1" '**/*' ;;
  esac
  case $2 in
    '**/'*)
      while case $2 in '**/**/'*) ;; *) false ;; esac; do set -- "$1" "\${2#???}"; done
      glob "$1" "\${2#???}"
      for entry in "$1"* "$1".[!.]* "$1"..?*; do
        if [ -d "$entry" ] && [ ! -L "$entry" ] && [ "\${entry##*/}" != .git ]; then glob "$entry/" "$2"; fi
      done
      return ;;
    */*) set -- "$1" "\${2%%/*}" "/\${2#*/}" ;;
    *) set -- "$1" "$2" '' ;;
  esac
  case $2 in
    *'**'*)
      glob "$1" "\${2%%'**'*}*\${2#*'**'}$3"
      glob "$1" "\${2%%'**'*}*/**/*\${2#*'**'}$3" ;;
    *[*?[\\\\]*)
      for entry in "$1"* "$1".[!.]* "$1"..?*; do
        case \${entry##*/} in
          .git) ;;
          $2) found "$entry" "$3" ;;
        esac
      done ;;
    *) found "$1$2" "$3" ;;
  esac
}

# found PATH REST: PATH matched so far; REST is "", or "/" and the rest of the pattern
found() {
  if [ -z "$2" ]; then
    if [ -f "$1" ]; then printf '%s\\n' "$1"; fi
  elif [ -d "$1" ]; then
    glob "$1/" "\${2#/}"
  fi
}
`;
/** Patterns are relative to the working directory. Finding nothing is a message and no failure, as AWS's page says. */
const GLOB_SEARCH = `#!/bin/sh
${SEARCH}
if [ $# -eq 0 ]; then echo "usage: codebuild-glob-search 'PATTERN'..." >&2; exit 2; fi
files=$(search "$@")
if [ -n "$files" ]; then
  printf '%s\\n' "$files"
else
  printf 'codebuild-glob-search: no files found for: %s\\n' "$*" >&2
fi
`;
/**
 * Patterns are relative to the source directory. The hash covers the sorted relative paths and the contents, so a
 * moved file changes it (GitHub's hashFiles sees contents only), and where the source lies does not. Finding nothing
 * fails: a cache key without its hash would be the same for ever.
 */
const HASH_FILES = `#!/bin/sh
${SEARCH}
if command -v sha256sum >/dev/null; then
  sha256() { sha256sum "$@"; }
elif command -v shasum >/dev/null; then
  sha256() { shasum -a 256 "$@"; }
elif command -v openssl >/dev/null; then
  sha256() { openssl dgst -sha256 -r "$@"; }
else
  echo 'codebuild-hash-files: needs sha256sum, shasum or openssl' >&2
  exit 1
fi

# hash_each: a line for each of $files, in their order; a process for a hundred of them
hash_each() {
  set -f
  IFS='
'
  set --
  for entry in $files; do
    case $entry in
      /*) set -- "$@" "$entry" ;;
      *) set -- "$@" "./$entry" ;;
    esac
    if [ $# -eq 100 ]; then
      sha256 "$@" || return
      set --
    fi
  done
  [ $# -eq 0 ] || sha256 "$@"
}

if [ $# -eq 0 ]; then echo "usage: codebuild-hash-files 'PATTERN'..." >&2; exit 2; fi
cd "\${CODEBUILD_SRC_DIR:-.}" || exit
for entry; do
  shift
  set -- "$@" "\${entry#"$PWD"/}"
done
files=$(search "$@")
if [ -z "$files" ]; then
  printf 'codebuild-hash-files: no files found for: %s\\n' "$*" >&2
  exit 1
fi
hashes=$(hash_each) || exit
{
  printf '%s\\n' "$files"
  printf '%s\\n' "$hashes" | sed 's/^\\\\//; s/ .*//'
} | sha256 | sed 's/ .*//'
`;
/** Session debugging does not exist here, and CodeBuild too ignores these commands without it (codebuild.md §1.5). */
const notice = (name) => `#!/bin/sh
echo '${name}: no debug session here, the build goes on'
`;
/**
 * The commands that CodeBuild puts on the PATH of a build (codebuild.md §1.5): file name to the text of a POSIX sh
 * script, which needs no more than `sort`, `sed`, `od` and a SHA-256 program.
 */
const BUILD_COMMANDS = {
    'codebuild-breakpoint': notice('codebuild-breakpoint'),
    'codebuild-resume': notice('codebuild-resume'),
    'codebuild-glob-search': GLOB_SEARCH,
    'codebuild-hash-files': HASH_FILES,
    'codebuild-tests-run': TESTS_RUN,
};

;// CONCATENATED MODULE: ./build/adapters/shell/build-folder.js




/** Where programs are when nobody says so. */
const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/**
 * Makes the folder that holds a build's scripts and state. Where it is `shared`, other users of the build read the
 * scripts in it; nobody else may write there, for root runs them too.
 */
function makeBuildFolder(parent, shared) {
    const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(parent, 'run-buildspec-'));
    (0,external_node_fs_.chmodSync)(folder, shared ? 0o711 : 0o700);
    return folder;
}
/** Says that the build's folder cannot be made, when a system call failed; gives any other error back. */
function folderError(parent, error) {
    if (!(error instanceof Error && 'syscall' in error))
        return error;
    return new errors/* EnvironmentError */.eG(`Cannot make a folder for the build in ${parent}: ${error.message}.`, 'It needs room there; RUNNER_TEMP on a runner, TMPDIR elsewhere, can point to another place.', { cause: error });
}
/** The programs that CodeBuild puts on PATH (codebuild.md §1.5). */
function writeBuildCommands(folder) {
    (0,external_node_fs_.mkdirSync)(folder);
    for (const [name, text] of Object.entries(BUILD_COMMANDS))
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, name), text);
    // Whatever our umask is.
    for (const name of ['', ...Object.keys(BUILD_COMMANDS)])
        (0,external_node_fs_.chmodSync)((0,external_node_path_.join)(folder, name), 0o755);
}
/** Appended, so that a program of the same name on the machine wins. */
function withBuildCommands(variables, folder) {
    const path = variables.find(({ name }) => name === 'PATH')?.value ?? DEFAULT_PATH;
    return [...variables.filter(({ name }) => name !== 'PATH'), { name: 'PATH', value: `${path}:${folder}` }];
}
/** git refuses a source directory of another owner, as in a container (github-actions.md §3.7). */
const SAFE_DIRECTORY = ['safe.directory', '*'];
/**
 * Variables that add to git's configuration, for git 2.31 and later, behind what `variables` add already; so nobody's
 * configuration file is touched.
 */
function gitVariables(variables, settings) {
    const first = Number(variables.find(({ name }) => name === 'GIT_CONFIG_COUNT')?.value) || 0;
    return [
        { name: 'GIT_CONFIG_COUNT', value: String(first + settings.length) },
        ...settings.flatMap(([key, value], index) => [
            { name: `GIT_CONFIG_KEY_${first + index}`, value: key },
            { name: `GIT_CONFIG_VALUE_${first + index}`, value },
        ]),
    ];
}


/***/ }),

/***/ 6371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ closingWith)
/* harmony export */ });
/** The same shell; closing it also does `end`, whatever came of the rest. */
function closingWith(shell, end) {
    return {
        ...shell,
        close: async () => {
            try {
                await shell.close();
            }
            finally {
                await end();
            }
        },
    };
}


/***/ }),

/***/ 6554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Qm: () => (/* binding */ TRIES),
/* harmony export */   Ws: () => (/* binding */ LOOPBACK),
/* harmony export */   Zh: () => (/* binding */ NoEndpointError),
/* harmony export */   pc: () => (/* binding */ openWithCredentials)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9473);
/* harmony import */ var _closing_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6371);


/** How often an endpoint is tried: a build that ends may take away the place that another has just found. */
const TRIES = 3;
/** Commands that run on this machine reach that. */
const LOOPBACK = { address: '127.0.0.1', leave: () => Promise.resolve() };
/** The commands cannot reach an endpoint; the message says why. */
class NoEndpointError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EnvironmentError */ .eG {
}
/**
 * Opens a shell whose commands find AWS credentials at an endpoint, which ends after it; where that cannot be had, one that
 * gets the variables as they are.
 */
async function openWithCredentials(request) {
    const { credentials, options, findPlace, open } = request;
    const ends = [];
    const end = async () => {
        await Promise.all(ends.map((step) => step()));
    };
    const listen = async (tries) => {
        const place = await findPlace();
        ends.push(place.leave);
        try {
            const served = await credentials.serve(place.address, options.variables);
            ends.push(served.close);
            return [place, served.variables];
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EnvironmentError */ .eG))
                throw error;
            // Where the Docker daemon is in a virtual machine, its addresses are never here.
            if (tries === 1)
                throw new NoEndpointError(error.message);
            return listen(tries - 1);
        }
    };
    try {
        const [place, variables] = await listen(TRIES);
        return (0,_closing_js__WEBPACK_IMPORTED_MODULE_1__/* .closingWith */ .k)(await open({ ...options, variables }, place), end);
    }
    catch (error) {
        await end();
        if (!(error instanceof NoEndpointError) || options.signal.aborted)
            throw error;
        credentials.onFailure(error.message);
        return open(options);
    }
}


/***/ }),

/***/ 2195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  _: () => (/* binding */ openCommandShell)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: ./build/errors.js
var errors = __nccwpck_require__(9473);
;// CONCATENATED MODULE: ./build/adapters/shell/scripts.js
/** The shell text around the author's commands: plain POSIX sh and builtins only, so any image runs it. */
/** Quotes `text` as one word for any POSIX shell. */
function quote(text) {
    return `'${text.replaceAll("'", `'\\''`)}'`;
}
/**
 * Runs the commands one by one: a line on standard input names the next, a line on standard error tells its end.
 * Commands get standard output for both their streams, so standard error is ours alone. `kill 0` in a command must not
 * end the supervisor: a signal would end its `read`, so it is deaf then; commands must not be, so it has handlers
 * while they run, which are not inherited as deafness is.
 * Arguments: the build's folder (see `command-shell.ts`), the shell for the commands, a token for our lines to begin with
 * (behind a control character, which keeps the arguments themselves from looking like such a line) or nothing, and the
 * directory that commands start in, which this user must be able to enter.
 */
const SUPERVISOR = `trap '' HUP INT TERM
cd / || exit
mark=\${3:+$(printf '\\001')$3 }
(cd "\${4:-/}") 2>/dev/null || { echo "\${mark}closed" >&2; exit 1; }
shell=$(command -v "$2") || { echo "\${mark}missing" >&2; exit 1; }
echo "\${mark}ready" >&2
while IFS= read -r number; do
  trap : HUP INT TERM
  "$shell" "$1/script.sh" </dev/null 2>&1
  status=$?
  trap '' HUP INT TERM
  echo "\${mark}done $number $status" >&2
done
`;
/**
 * Sourced by every script before the author's text; `$__rb` is the path, less its ending, of the state to write,
 * `$__rb_folder` that of these scripts.
 * An EXIT trap writes it, so also after `exit`, under `set -e` and when the command failed: variables first,
 * then the directory, whose file says that the state is whole. In bash, arrays and functions are kept too; they
 * stand behind the variables, since a function may need an option (`extglob`) that the next shell does not have.
 * Redirections to /dev/null keep these lines out of the author's `set -x`, `command` passes by their functions.
 * Bash calls its read-only variables an error when they are set, a fatal one in POSIX mode: they are not kept.
 *
 * `trap` and `wait` are wrapped, see below. In POSIX mode no function may have such a name, but aliases are
 * expanded in scripts; bash outside POSIX mode is the other way round. What they source gives 0, and its status
 * apart: in dash, a sourced file under `set -e` does not know that its caller stands before `||`.
 */
const PRELUDE = `__rb_save() {
  set +aCefuvx
  umask 022
  [ -z "$__rb_bash" ] || {
    command trap - DEBUG ERR RETURN
    command export -n BASHOPTS EUID PPID SHELLOPTS UID
  }
  command unset IFS
  unset __rb_status __rb_action __rb_arg __rb_flags __rb_known __rb_line __rb_rest
  [ -z "$!" ] || { jobs -p; echo "$!"; } >>"\${__rb%/*}/jobs"
  command export -p >"$__rb.env" && {
    [ "$__rb_bash" != yes ] || {
      unset -f trap wait __rb_save
      declare -pa; declare -pA; declare -f
    } >>"$__rb.env"
  } && { command pwd || echo "$PWD"; } >"$__rb.dir" && return 0
  echo "run-buildspec: cannot save this command's variables and directory in \${__rb%/*}"
  [ "$1" != 0 ] || exit 1
}
__rb_exit='{ __rb_save "$?"; } 2>/dev/null'
case \${BASH_VERSION:+:$SHELLOPTS:} in
  '') __rb_bash= ;;
  *:posix:*) __rb_bash=posix ;;
  *) __rb_bash=yes ;;
esac
if [ "$__rb_bash" = yes ]; then __rb_prefix=; else
  __rb_prefix=__rb_
  alias trap=__rb_trap wait=__rb_wait
fi
eval "$__rb_prefix"'trap() { . "$__rb_folder/trap.sh"; return "$__rb_status"; } 3>&2 2>/dev/null'
eval "$__rb_prefix"'wait() {
  { __rb_flags=$-; set +x; } 2>/dev/null
  . "$__rb_folder/wait.sh"
  { case $__rb_flags in *x*) set -x ;; esac; return "$__rb_status"; } 2>/dev/null
}'
if [ "$__rb_own_traps" ]; then unset -f trap; unalias trap; fi 2>/dev/null
command trap "$__rb_exit" EXIT
`;
/**
 * `trap`: an EXIT action of the author runs after the state is saved, with the same `$?` (SPEC §2.1); that of a
 * subshell, which /proc/self tells apart, is its own affair. Descriptor 3 is the author's standard error.
 * When a function of bash returns, the ERR and DEBUG traps of its caller are back, unless it has set others.
 */
const TRAP = `__rb_status=0
command trap "$@" 2>&3 3>&- || { __rb_status=$?; return 0; }
case $#:\${1-} in 0:* | *:-p | *:-l) return ;; *:--) shift ;; esac
IFS=' ' read -r __rb_arg __rb_rest </proc/self/stat && [ "$__rb_arg" != "$$" ] && return
case $#:$1 in
  1:* | *:-) __rb_action=$__rb_exit ;;
  *) __rb_action="{ { __rb_status=\\$?; (__rb_save \\$__rb_status); (exit \\$__rb_status); } && :; } 2>/dev/null
$1" ;;
esac
[ $# = 1 ] || shift
for __rb_arg; do
  case $__rb_arg in
    EXIT | SIGEXIT | exit | 0) command trap "$__rb_action" EXIT ;;
    ERR | DEBUG) [ "$__rb_action" != "$__rb_exit" ] || command trap : "$__rb_arg" ;;
  esac
done
`;
/**
 * `wait PID` for background jobs of earlier commands, whose shells are gone: waits and gives 0 (SPEC §2.1); others
 * are the shell's own affair. A zombie counts as ended: not every container has an init that buries it. `set -x` is
 * switched off rather than sent to /dev/null, where the output of the author's signal handlers would go too.
 */
const WAIT = `__rb_known=
for __rb_arg; do
  shift
  while read -r __rb_line && [ "$__rb_line" != "$__rb_arg" ]; do :; done <"\${__rb%/*}/jobs"
  if [ "$__rb_line" != "$__rb_arg" ]; then
    __rb_known=
    set -- "$@" "$__rb_arg"
    continue
  fi
  __rb_known=yes
  while kill -0 "$__rb_arg" 2>/dev/null; do
    while read -r __rb_line; do
      case $__rb_line in State:?Z*) break 2 ;; esac
    done 2>/dev/null <"/proc/$__rb_arg/status" || :
    sleep 0.1 2>/dev/null || sleep 1
  done
done
__rb_status=0
if [ $# -gt 0 ] || [ -z "$__rb_known" ]; then command wait "$@" || __rb_status=$?; fi
[ -z "$__rb_known" ] || __rb_status=0
`;
/** The scripts of the build's folder, by file name. */
const FOLDER_FILES = {
    'supervisor.sh': SUPERVISOR,
    'prelude.sh': PRELUDE,
    'trap.sh': TRAP,
    'wait.sh': WAIT,
};
/** Names that every shell sets itself; they are never handed to it. */
const SHELL_OWN = new Set(['_', 'IFS', 'OLDPWD', 'OPTIND', 'PWD', 'SHLVL']);
/** Read-only in bash, where setting one is an error; other shells take them. */
const BASH_OWN = new Set(['BASHOPTS', 'BASH_VERSINFO', 'EUID', 'PPID', 'SHELLOPTS', 'UID']);
/** The first state of a build, in the form the prelude saves: a script that exports `variables`. */
function environmentScript(variables) {
    return variables
        .filter(({ name }) => !SHELL_OWN.has(name))
        .map(({ name, value }) => {
        const guard = BASH_OWN.has(name) ? '[ -n "$BASH_VERSION" ] || ' : '';
        return `${guard}export ${name}=${quote(value)}\n`;
    })
        .join('');
}
/**
 * The script of one command. The author's text starts on line 4, as CodeBuild's does (codebuild.md §3.1), so that
 * line numbers in shell errors match.
 */
function commandScript(text, variables, paths) {
    const fallback = `{ echo "run-buildspec: going on in the source directory" >&2; cd ${quote(paths.fallback)}; }`;
    // A function, such as our `trap`, cannot set these traps of bash for its caller.
    const ownTraps = /\b(RETURN|DEBUG)\b/.test(text) ? ' __rb_own_traps=yes' : ' __rb_own_traps=';
    const assignments = Object.entries(variables).map(([name, value]) => `${name}=${quote(value)}`);
    return [
        `__rb=${quote(paths.to)} __rb_folder=${quote(paths.folder)}${ownTraps}; . "$__rb_folder/prelude.sh"; cd ${quote(paths.directory)} || ${fallback}`,
        `set -a; . ${quote(paths.from)} 2>/dev/null`,
        assignments.join(' ') || ':',
        text,
        '',
    ].join('\n');
}

;// CONCATENATED MODULE: ./build/adapters/shell/file-scripts.js

/**
 * Scripts that answer questions about files where these are: plain POSIX sh, and programs that busybox has too. Their paths
 * stand in the script itself, quoted, many to a call: so no command line is too long, and every name is safe. Answers end
 * with a NUL each; the last one is END, without which the answer is not whole.
 */
/** The last answer of every script. */
const END = 'end';
/** Exit status: the image lacks the program. */
const NO_PROGRAM = 66;
/** One command line holds at most 128 KiB an argument and far less than 2 MiB in all, the build's variables included. */
const CALL_BYTES = 64 * 1024;
const CALL_PATHS = 500;
/**
 * What a build may have exported must not change what we do: functions (bash takes them as `sh`, too), the locale, tar's
 * options. What it exported under our names would be exported again, too large for a command line perhaps.
 */
const PREAMBLE = `unset -f [ printf command readlink stat cp chown chmod mkdir tar 2>/dev/null
unset archive base below entry gnu kind line list numeric option path stop target
unset TAR_OPTIONS TAR_READER_OPTIONS TAR_WRITER_OPTIONS
LC_ALL=C
export LC_ALL
set +f
`;
function script(...parts) {
    return `${PREAMBLE}${parts.join('')}printf '${END}\\0'\n`;
}
/** Lines that call a function with all of the paths, as many at a time as fit. */
function calls(name, paths) {
    const lines = [];
    let words = [];
    let bytes = 0;
    const flush = () => {
        if (words.length > 0)
            lines.push(`${name} ${words.join(' ')}\n`);
        words = [];
        bytes = 0;
    };
    for (const path of paths) {
        const size = Buffer.byteLength(path);
        if (bytes + size > CALL_BYTES || words.length === CALL_PATHS)
            flush();
        words.push(quote(path));
        bytes += size;
    }
    flush();
    return lines.join('');
}
/** So many directories are walked in each other; what lies deeper takes another walk. */
const DEPTH = 500;
/**
 * Walks by the shell's own matching, for slim images lack `find`. `.[!.]*` and `..?*` are the names with a leading dot.
 * Only arguments are local in sh, so `$entry` is read before a call.
 */
const WALK = `readable() {
  [ -r "$1" ] && [ -x "$1" ] && return
  [ ! -d "$1" ] || printf 'u%s\\0' "\${1%/}"
  return 1
}

# beneath DIRECTORY/ DEPTH: dash has no more than 1000 functions in each other
beneath() {
  [ ! -e "$stop" ] || return 0
  if [ "$2" = 0 ]; then printf 'm%s\\0' "\${1%/}"; return 0; fi
  readable "$1" || return 0
  for entry in "$1"* "$1".[!.]* "$1"..?*; do
    if [ -L "$entry" ]; then printf 'l%s\\0' "$entry"
    elif [ -f "$entry" ]; then printf 'f%s\\0' "$entry"
    elif [ -d "$entry" ]; then pruned "$entry" || beneath "$entry/" $(($2 - 1))
    fi
  done
}

# walk DIRECTORY/ LEVEL...
walk() {
  case $#:\${2-} in
    1:*) beneath "$1" ${DEPTH} ;;
    *[*?[\\\\]*)
      readable "$1" || return 0
      for entry in "$1"* "$1".[!.]* "$1"..?*; do
        case \${entry##*/} in $2) matched "$@" ;; esac
      done ;;
    *) entry=$1$2; matched "$@" ;;
  esac
}

# matched DIRECTORY/ LEVEL REST...: $entry is what the level matches
matched() {
  shift 2
  if [ $# -gt 0 ]; then [ ! -d "$entry" ] || pruned "$entry" || walk "$entry/" "$@"
  elif [ -L "$entry" ]; then printf 'l%s\\0' "$entry"
  elif [ -f "$entry" ]; then printf 'f%s\\0' "$entry"
  elif [ ! -d "$entry" ] || pruned "$entry"; then :
  elif [ -n "$below" ]; then beneath "$entry/" ${DEPTH}
  else printf 'd%s\\0' "$entry"
  fi
}

`;
/**
 * Lists, as `BuildFiles.list` says: `f`, `l` or `d` for the kind, then the path. `m`: more is below that directory.
 * @param stop a path: as soon as there is something, no further directory is entered
 */
function listScript(walks, prune, stop) {
    const asking = walks.filter(({ levels, below }) => levels.length > 0 || below);
    const lines = asking.map(({ root, levels, below }) => {
        const directory = root.endsWith('/') ? root : `${root}/`;
        return `below=${below ? 'yes' : ''}; walk ${[directory, ...levels].map(quote).join(' ')}\n`;
    });
    return script(`stop=${quote(stop)}\n`, WALK, pruneFunction(prune), ...lines);
}
/**
 * A path that matches as text, and has no more slashes than the pattern, matches component by component: each slash of
 * the pattern took one of the path's, and none is left for a wildcard.
 */
function pruneFunction(patterns) {
    const assignments = patterns.map((pattern, index) => `prune_${index}=${quote(pattern)}\n`);
    const cases = patterns.map((pattern, index) => {
        if (!pattern.startsWith('/'))
            return `  case \${1##*/} in $prune_${index}) return 0 ;; esac\n`;
        const deeper = '*/'.repeat(pattern.split('/').length);
        return `  case $1 in ${deeper}*) ;; $prune_${index}) return 0 ;; esac\n`;
    });
    return `${assignments.join('')}pruned() {\n${cases.join('')}  return 1\n}\n`;
}
const KINDS = `kinds() {
  for path; do
    if [ -f "$path" ]; then kind=f; elif [ -d "$path" ]; then kind=d; elif [ -e "$path" ]; then kind=o; else kind=n; fi
    if [ -L "$path" ]; then kind=l$kind; fi
    printf '%s\\0' "$kind"
  done
}
`;
/** What each path is, links followed: `f`ile, `d`irectory, `o`ther or `n`othing; behind an `l` where it is a link itself. */
function kindsScript(paths) {
    return script(KINDS, calls('kinds', paths));
}
const LINKS = (oneByOne) => `command -v readlink >/dev/null || exit ${NO_PROGRAM}
if ${oneByOne ? 'false' : 'readlink -z -f / >/dev/null 2>&1'}; then
  texts() { readlink -z "$@"; }
  reals() { readlink -z -f "$@"; }
else
  each() {
    option=$1
    shift
    for path; do
      line=$(readlink "$option" "$path"; printf .)
      printf '%s\\0' "\${line%.}"
    done
  }
  texts() { each -n "$@"; }
  reals() { each -nf "$@"; }
fi
`;
/**
 * What `links` say, then where `paths` really are; they exist. GNU's readlink takes many at a time, and then leaves out
 * those that have just gone: `oneByOne` answers for each.
 */
function linksScript(links, paths, oneByOne) {
    return script(LINKS(oneByOne), calls('texts', links), calls('reals', paths));
}
const STAMPS = (oneByOne) => `command -v stat >/dev/null || exit ${NO_PROGRAM}
if stat -c %s / >/dev/null 2>&1; then
  stamps() { stat -c '%s %Y %f' "$@"; }
else
  stamps() { stat -f '%z %m %p' "$@"; }
fi
each() {
  for path; do
    line=$(stamps "$path")
    printf '%s\\n' "$line"
  done
}
all() { ${oneByOne ? 'each' : 'stamps'} "$@" 2>/dev/null; }
`;
/** A line for each path, which exists, then an empty answer. With `oneByOne` the line of one that has just gone is empty. */
function stampsScript(paths, oneByOne) {
    return script(STAMPS(oneByOne), calls('all', paths), `printf '\\0'\n`);
}
/** What is gone is left out; another failure ends the script. */
const COPY = `command -v cp >/dev/null || exit ${NO_PROGRAM}
copy() {
  target=$1
  shift
  cp -p "$@" "$target/" 2>/dev/null && return
  for path; do
    [ ! -f "$path" ] || cp -p "$path" "$target/" || [ ! -f "$path" ] || exit 1
  done
}
`;
/**
 * Copies files into the directories `0`, `1`, … of `folder`, which are there, by their own names, with their modes. The
 * owner (`UID:GID`) may read the copies in any case.
 */
function copyScript(folder, groups, owner) {
    const copies = groups.map((paths, index) => calls(`copy ${quote(`${folder}/${index}`)}`, paths));
    const give = `chown -R ${quote(owner)} ${quote(folder)} && chmod -R u+r ${quote(folder)} || exit 1\n`;
    return script(COPY, ...copies, owner === '' ? '' : give);
}
/**
 * `--numeric-owner`: names of users may mean others where the archive is unpacked. Not every busybox reads lists; then the
 * names have to fit on one command line. GNU's tar ends with 1 when a file changed as it was read.
 */
const TAR = `command -v tar >/dev/null || exit ${NO_PROGRAM}
numeric= list= gnu=
if tar --numeric-owner -cf /dev/null -C / dev/null 2>/dev/null; then numeric=--numeric-owner; fi
if tar --null -cf /dev/null -T /dev/null 2>/dev/null; then list=yes; fi
case $(tar --version 2>/dev/null) in *GNU*) gnu=yes ;; esac

# pack ARCHIVE BASE NAME...: the names stand in ARCHIVE.list, too
pack() {
  archive=$1 base=$2
  shift 2
  if [ -n "$list" ]; then set -- --null -T "$archive.list"; fi
  tar $numeric -cf "$archive.tar" -C "$base" "$@"
  case $?:$gnu in 0:* | 1:yes) ;; *) exit 1 ;; esac
}

# unpack ARCHIVE BASE
unpack() {
  [ -f "$1.tar" ] || return 0
  mkdir -p "$2" && tar $numeric -xpf "$1.tar" -C "$2" || exit 1
}
`;
/**
 * Makes `0.tar`, `1.tar`, … in `folder`, each of names that are there, none of which looks like an option; the owner
 * (`UID:GID`) may read them. An archive without names is not made.
 */
function packScript(folder, archives, owner) {
    const lines = archives.flatMap(({ base, paths }, index) => {
        const archive = `${folder}/${index}`;
        const give = owner === '' ? '' : `chown ${quote(owner)} ${quote(`${archive}.tar`)} || exit 1\n`;
        return paths.length === 0 ? [] : [`pack ${[archive, base, ...paths].map(quote).join(' ')}\n${give}`];
    });
    return script(TAR, ...lines);
}
/** Unpacks those archives below `bases`, which are made where they are missing. */
function unpackScript(folder, bases) {
    const lines = bases.map((base, index) => `unpack ${quote(`${folder}/${index}`)} ${quote(base)}\n`);
    return script(TAR, ...lines);
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __nccwpck_require__(4573);
;// CONCATENATED MODULE: ./build/adapters/shell/path-bytes.js

const LONE_BYTE = /([\uDC80-\uDCFF])/u;
const VALID_UTF8 = /((?:[\0-\x7f]|[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2})+)|./gs;
/** Text as UTF-8, and a lone surrogate of `decodeAnswers` as the byte that it stands for. */
function encodeText(text) {
    if (!LONE_BYTE.test(text))
        return Buffer.from(text);
    const parts = text.split(LONE_BYTE);
    return Buffer.concat(parts.map((part, index) => (index % 2 === 0 ? Buffer.from(part) : Buffer.of(part.charCodeAt(0) & 0xff))));
}
/** Answers that end in NUL each; bytes that are not UTF-8 become lone surrogates, U+DC00 and the byte. */
function decodeAnswers(output) {
    const answers = output.toString((0,external_node_buffer_.isUtf8)(output) ? 'utf8' : 'latin1').split('\0');
    answers.pop();
    return (0,external_node_buffer_.isUtf8)(output) ? answers : answers.map(decodeText);
}
/** @param bytes as Latin-1 */
function decodeText(bytes) {
    return bytes.replace(VALID_UTF8, (byte, valid) => valid === undefined
        ? String.fromCharCode(0xdc00 | byte.charCodeAt(0))
        : Buffer.from(valid, 'latin1').toString('utf8'));
}

;// CONCATENATED MODULE: ./build/adapters/shell/state.js



/**
 * Carries variables and directory from command to command, and to another user's folder where the user changes.
 * @param firstVariables gives the script that sets the build's variables; asked when a command of a user is the first
 */
function createBuildState(firstVariables, directory) {
    const begun = new Set();
    let state;
    const begin = (folder) => {
        if (begun.has(folder))
            return;
        begun.add(folder);
        put(folder, '0.env', firstVariables());
        put(folder, 'jobs', '');
    };
    const forget = (number, folder) => {
        for (const ending of ['env', 'dir'])
            remove((0,external_node_path_.join)(folder.here, `${number}.${ending}`));
    };
    return {
        before: (number, folder, isolated) => {
            begin(folder);
            const start = isolated ? undefined : state;
            if (start && start.folder !== folder) {
                const name = `${start.number}.env`;
                put(folder, name, (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(start.folder.here, name))); // bytes: values need not be UTF-8
            }
            return {
                from: `${folder.there}/${start?.number ?? 0}.env`,
                to: `${folder.there}/${number}`,
                directory: start?.directory ?? directory,
            };
        },
        after: (number, folder, isolated) => {
            const saved = isolated ? undefined : savedDirectory(number, folder);
            if (saved === undefined) {
                forget(number, folder);
                return;
            }
            if (state)
                forget(state.number, state.folder);
            state = { number, directory: saved, folder };
        },
    };
}
/** The directory that command `number` ended in; undefined when it left no state. */
function savedDirectory(number, folder) {
    try {
        const saved = (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(folder.here, `${number}.dir`), 'utf8');
        return saved.endsWith('\n') ? saved.slice(0, -1) : undefined;
    }
    catch {
        return undefined;
    }
}
/** Variables may be secrets: a file that has an owner is for that user's eyes. */
function put(folder, name, content) {
    const path = (0,external_node_path_.join)(folder.here, name);
    writeFile(path, content);
    (0,external_node_fs_.chmodSync)(path, folder.owner ? 0o600 : 0o666);
    if (folder.owner)
        (0,external_node_fs_.chownSync)(path, folder.owner.uid, folder.owner.gid);
}
/** @throws EnvironmentError when it cannot be written */
function writeFile(path, content) {
    try {
        (0,external_node_fs_.writeFileSync)(path, content);
    }
    catch (error) {
        throw new errors/* EnvironmentError */.eG(`Cannot write ${path}: ${error.message}`, 'It is in the temporary folder (RUNNER_TEMP or TMPDIR): did a command remove it, or is the disk full?', { cause: error });
    }
}
/** `rmSync` with `force` costs four times as much, and this runs for every command. */
function remove(path) {
    try {
        (0,external_node_fs_.unlinkSync)(path);
    }
    catch (error) {
        if (error.code !== 'ENOENT')
            throw error;
    }
}

;// CONCATENATED MODULE: ./build/adapters/shell/build-files.js








const build_files_KINDS = { f: 'file', l: 'link', d: 'directory', u: 'unreadable' };
/**
 * Looks at the build's files by scripts that run where the files are (see file-scripts.ts). Bytes of a name that are not
 * UTF-8 are lone surrogates in a path, U+DC00 and the byte, as Python has them, and are the same bytes again in a script.
 */
function createBuildFiles(ports) {
    const { here, there } = ports.folder;
    const inImage = here !== there;
    let count = 0;
    /** @returns the answers; undefined when the program it needs is missing */
    const tryAsk = async (purpose, script) => {
        const name = `files-${++count}.sh`;
        writeFile((0,external_node_path_.join)(here, name), encodeText(script));
        (0,external_node_fs_.chmodSync)((0,external_node_path_.join)(here, name), 0o644); // root of the image may be another user here
        // The build may have changed PATH, and a shell's function `sh` is not ours.
        const { status, output } = await ports.capture(`PATH=/usr/bin:/bin\${PATH:+:$PATH} command sh ${quote(`${there}/${name}`)}`);
        (0,external_node_fs_.rmSync)((0,external_node_path_.join)(here, name), { force: true });
        const answers = decodeAnswers(output);
        if (status === NO_PROGRAM)
            return undefined;
        if (status === 0 && answers.pop() === END)
            return answers;
        throw new errors/* EnvironmentError */.eG(`Cannot ${purpose}: the shell ended with exit status ${status}.`, 'The log has its reason.');
    };
    const ask = async (purpose, program, script) => {
        const answers = await tryAsk(purpose, script);
        if (answers)
            return answers;
        throw new errors/* EnvironmentError */.eG(`Cannot ${purpose}: there is no program ${program} ${inImage ? 'in the image' : 'on this machine'}.`, `Install it, in the ${inImage ? 'image or the ' : ''}install phase.`);
    };
    const kindsOf = (paths) => ask('look at the files', 'sh', kindsScript(paths));
    const makeFolder = (name) => {
        const folder = (0,external_node_path_.join)(here, name);
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true }); // what a restore that broke off left
        (0,external_node_fs_.mkdirSync)(folder);
        // As for the state in docker-runtime.ts: root of the image need not be root here.
        (0,external_node_fs_.chmodSync)(folder, inImage ? 0o1733 : 0o700);
        return folder;
    };
    const files = {
        folder: here,
        list: async (walks, prune, until) => {
            const found = new Map();
            const stop = `stop-${++count}`;
            const end = () => writeFile((0,external_node_path_.join)(here, stop), '');
            until?.addEventListener('abort', end);
            try {
                let pending = [...new Map(walks.map((walk) => [JSON.stringify(walk), walk])).values()];
                while (pending.length > 0 && !until?.aborted) {
                    const answers = await ask('list the files', 'sh', listScript(pending, prune, `${there}/${stop}`));
                    pending = [];
                    for (const answer of answers) {
                        const path = answer.slice(1);
                        const kind = build_files_KINDS[answer[0] ?? ''];
                        if (kind)
                            found.set(path, { path, kind });
                        else
                            pending.push({ root: path, levels: [], below: true });
                    }
                }
            }
            finally {
                until?.removeEventListener('abort', end);
                (0,external_node_fs_.rmSync)((0,external_node_path_.join)(here, stop), { force: true });
            }
            return [...found.values()];
        },
        links: async (paths) => {
            if (paths.length === 0)
                return [];
            const kinds = await kindsOf(paths);
            const links = paths.filter((_, index) => kinds[index]?.startsWith('l'));
            const leading = paths.filter((_, index) => /[fd]$/.test(kinds[index] ?? ''));
            const resolve = (oneByOne) => ask('follow links', 'readlink', linksScript(links, leading, oneByOne));
            const expected = links.length + leading.length;
            let answers = await resolve(false);
            if (answers.length !== expected)
                answers = await resolve(true);
            const next = answers.values();
            const texts = new Map(links.map((path) => [path, next.next().value ?? '']));
            const reals = new Map(leading.map((path) => [path, next.next().value ?? '']));
            return paths.map((path, index) => {
                const real = reals.get(path) ?? '';
                const kind = kinds[index]?.endsWith('d') ? 'directory' : 'file';
                return { text: texts.get(path) ?? '', real, kind: real === '' ? 'nothing' : kind };
            });
        },
        stamps: async (paths) => {
            if (paths.length === 0)
                return [];
            const kinds = await kindsOf(paths);
            const present = paths.filter((_, index) => kinds[index] !== 'n');
            const read = async (oneByOne) => {
                const answers = await tryAsk('read the times of files', stampsScript(present, oneByOne));
                return (answers?.[0] ?? '').split('\n').slice(0, -1);
            };
            let lines = await read(false);
            if (lines.length !== present.length)
                lines = await read(true);
            const stamps = new Map(present.map((path, index) => [path, lines[index] ?? '']));
            return paths.map((path) => stamps.get(path) ?? '');
        },
        reach: async (paths) => {
            const reached = findHere(paths, ports.toHere, inImage);
            const others = paths.filter((_, index) => reached[index] === undefined);
            if (!inImage || others.length === 0)
                return reached;
            const folder = makeFolder(`reach-${++count}`);
            const groups = groupByName(others);
            groups.forEach((_, index) => makeFolder((0,external_node_path_.join)((0,external_node_path_.basename)(folder), String(index))));
            await ask('copy files out of the image', 'cp', copyScript(`${there}/${(0,external_node_path_.basename)(folder)}`, groups, ports.owner));
            const copies = new Map(groups.flatMap((group, index) => group.map((path) => [path, (0,external_node_path_.join)(folder, String(index), (0,external_node_path_.basename)(path))])));
            return paths.map((path, index) => {
                const copy = copies.get(path) ?? '';
                return reached[index] ?? ((0,external_node_fs_.existsSync)(copy) ? copy : undefined);
            });
        },
        pack: async (name, archives) => {
            const folder = makeFolder(name);
            const kinds = await kindsOf(archives.flatMap(({ base, paths }) => paths.map((path) => `${base}/${path}`)));
            const next = kinds.values();
            const present = archives.map(({ base, paths }, index) => {
                const names = paths
                    .filter(() => next.next().value !== 'n')
                    .map((path) => (path === '.' ? path : `./${path}`));
                writeFile((0,external_node_path_.join)(folder, `${index}.list`), encodeText(names.map((path) => `${path}\0`).join('')));
                (0,external_node_fs_.chmodSync)((0,external_node_path_.join)(folder, `${index}.list`), 0o644);
                return { base, paths: names };
            });
            await ask('pack files', 'tar', packScript(`${there}/${name}`, present, ports.owner));
            archives.forEach((_, index) => (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, `${index}.list`), { force: true }));
        },
        unpack: async (name, bases) => {
            try {
                await ask('unpack files', 'tar', unpackScript(`${there}/${name}`, bases));
            }
            finally {
                (0,external_node_fs_.rmSync)((0,external_node_path_.join)(here, name), { recursive: true, force: true });
            }
        },
    };
    return withSystemErrors(files);
}
/** What the system refuses in the build's folder is the environment's fault. */
function withSystemErrors(files) {
    const guard = (work) => {
        return async (...args) => {
            try {
                return await work(...args);
            }
            catch (error) {
                if (!(error instanceof Error && 'syscall' in error))
                    throw error;
                throw new errors/* EnvironmentError */.eG(`Cannot use the build's folder: ${error.message}.`, undefined, {
                    cause: error,
                });
            }
        };
    };
    const { folder, list, links, stamps, reach, pack, unpack } = files;
    return {
        folder,
        list: guard(list),
        links: guard(links),
        stamps: guard(stamps),
        reach: guard(reach),
        pack: guard(pack),
        unpack: guard(unpack),
    };
}
/**
 * Where we can read each file; undefined for one that is gone, and in an image also for one that we cannot read. A link
 * of an image leads to other places here than there: nothing is read through one.
 * @throws EnvironmentError for a file of this machine that is not for us
 */
function findHere(paths, toHere, inImage) {
    const directories = new Map();
    const isWithoutLinks = (directory) => {
        const known = directories.get(directory);
        if (known !== undefined)
            return known;
        const found = toHere(directory);
        const parent = (0,external_node_path_.dirname)(directory);
        // The topmost one is what is mounted: it may be a link here.
        const isTop = found === undefined || parent === directory || toHere(parent) === undefined;
        const plain = isTop || (isWithoutLinks(parent) && (lstat(found)?.isDirectory() ?? false));
        directories.set(directory, plain);
        return plain;
    };
    return paths.map((path) => {
        const found = toHere(path);
        if (found === undefined)
            return undefined;
        try {
            if (inImage && !(isWithoutLinks((0,external_node_path_.dirname)(path)) && lstat(found)?.isFile()))
                return undefined;
            (0,external_node_fs_.accessSync)(found, external_node_fs_.constants.R_OK);
            return found;
        }
        catch (error) {
            const { code, message } = error;
            if (inImage || code === 'ENOENT' || code === 'ENOTDIR')
                return undefined;
            throw new errors/* EnvironmentError */.eG(`The user ${userName()} cannot read ${path}: ${message}.`, 'Let the command that makes it make it readable, for example with chmod a+r.', { cause: error });
        }
    });
}
function lstat(path) {
    return (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
}
/** In a container, our user need not have a name. */
function userName() {
    try {
        return (0,external_node_os_.userInfo)().username;
    }
    catch {
        return String(process.getuid?.());
    }
}
/** Into groups of distinct names, whatever the letters' case: many are copied into one directory by one process. */
function groupByName(paths) {
    const taken = new Map();
    const groups = new Map();
    for (const path of new Set(paths)) {
        const number = taken.get(path.toLowerCase()) ?? 0;
        taken.set(path.toLowerCase(), number + 1);
        const key = `${number}${(0,external_node_path_.dirname)(path)}`;
        const group = groups.get(key);
        if (group)
            group.push(path);
        else
            groups.set(key, [path]);
    }
    return [...groups.values()];
}

// EXTERNAL MODULE: ./build/adapters/shell/build-folder.js + 2 modules
var build_folder = __nccwpck_require__(1074);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./build/adapters/shell/output-pipe.js
var output_pipe = __nccwpck_require__(3444);
;// CONCATENATED MODULE: ./build/adapters/shell/git-logins.js






/** In the place of a helper: none that is set so far is asked, nor told what it could store. */
const NO_OTHERS = '';
/** Tells the script below where the pipes are: an argument would be seen by every user of the machine. */
const PIPES_NAME = 'RUN_BUILDSPEC_CREDENTIALS';
const SCRIPT = 'git-credential.sh';
/** git waits for as long. */
const PATIENCE_SECONDS = 20;
/** More than any request. */
const LONGEST_LINE = 4096;
/** The path is what git was told, blanks and all; it may be empty. */
const REQUEST = /^(answer-\d+) (\S+) (.*)$/;
/**
 * What git runs, with `get` and the lines of its credential protocol (git-scm.com/docs/git-credential#IOFMT); there is
 * nothing to store or to erase. It asks us by one named pipe and makes another for the answer, which only its own user
 * can read, so that no secret is written to a disk. A part in the background waits for the answer and then ends the
 * `sleep` that the rest waits for: no shell can wait for both. Open for reading and writing, a pipe never blocks.
 * Needs `mkfifo`, `rm` and `sleep`, besides a POSIX sh.
 */
const git_logins_script = (service) => `[ "$1" = get ] || exit 0
PATH=/usr/bin:/bin\${PATH:+:$PATH}
host= path=
while IFS= read -r line && [ -n "$line" ]; do
  case $line in
    host=*) host=\${line#*=} ;;
    path=*) path=\${line#*=} ;;
  esac
done
tell() {
  printf '%s\\n' "run-buildspec: no credentials of ${service} for https://$host/$path: $1" >&2
}
answer=answer-$$
cd "\${${PIPES_NAME}:-/dev/null}" 2>/dev/null || { tell 'the build is over'; exit 0; }
rm -f "$answer"
mkfifo -m 622 "$answer" 2>/dev/null || { tell 'mkfifo made no pipe'; exit 0; }
exec 3<>"$answer"
sleep ${PATIENCE_SECONDS} >/dev/null 2>&1 3<&- &
limit=$!
{
  printf '%s\\n' "$answer $host $path" >requests
  while IFS= read -r line && [ -n "$line" ]; do
    case $line in
      refusal=*) tell "\${line#*=}" ;;
      *) printf '%s\\n' "$line" ;;
    esac
  done <&3
  kill "$limit"
} &
reader=$!
wait "$limit" 2>/dev/null && tell 'run-buildspec does not answer'
{
  kill "$reader"
  wait "$reader"
  rm -f "$answer"
} 2>/dev/null
exit 0
`;
/**
 * Lets the commands' git ask `logins`, also in an image, by way of the build's folder.
 * @param folder the build's folder as we see it, and as the commands see it
 * @throws Error when the folder takes no named pipe
 */
function openLogins(folder, logins) {
    const name = `credentials-${(0,external_node_crypto_.randomUUID)()}`;
    const pipes = (0,external_node_path_.join)(folder.here, name);
    writeFile((0,external_node_path_.join)(folder.here, SCRIPT), git_logins_script(logins.service));
    (0,external_node_fs_.chmodSync)((0,external_node_path_.join)(folder.here, SCRIPT), 0o644);
    (0,external_node_fs_.mkdirSync)(pipes);
    // Any user of the build makes pipes here. Who knows the name may ask, and the build's folder does not tell it.
    (0,external_node_fs_.chmodSync)(pipes, 0o1733);
    const answer = async (line) => {
        const [, pipe, host, path] = REQUEST.exec(line) ?? [];
        if (pipe === undefined || host === undefined || path === undefined)
            return;
        const text = await logins.login({ host, path }).then(loginLines, refusalLine);
        writeAnswer((0,external_node_path_.join)(pipes, pipe), `${text}\n\n`);
    };
    let rest = '';
    const requests = (0,output_pipe/* openOutputPipe */.o)((0,external_node_path_.join)(pipes, 'requests'), '622', (bytes) => {
        const lines = (rest + Buffer.from(bytes).toString('latin1')).split('\n');
        rest = (lines.pop() ?? '').slice(-LONGEST_LINE);
        for (const line of lines)
            void answer(line);
    });
    // A command may have changed PATH.
    const helper = `!/bin/sh ${quote(`${folder.there}/${SCRIPT}`)}`;
    return {
        settings: logins.urls.flatMap((url) => [
            [`credential.${url}.helper`, NO_OTHERS],
            [`credential.${url}.helper`, helper],
            [`credential.${url}.useHttpPath`, 'true'],
        ]),
        variables: [{ name: PIPES_NAME, value: `${folder.there}/${name}` }],
        close: () => {
            requests.close();
            (0,external_node_fs_.rmSync)(pipes, { recursive: true, force: true });
        },
    };
}
function loginLines({ username, password }) {
    return `username=${username}\npassword=${password}`;
}
function refusalLine(error) {
    const reason = error instanceof Error ? error.message : String(error);
    return `refusal=${reason.replace(/\s+/g, ' ')}`;
}
/** Nothing when whoever asked has given up. What is there need not be the pipe of our script: a command may be its author. */
function writeAnswer(path, text) {
    let pipe;
    try {
        pipe = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_NONBLOCK | external_node_fs_.constants.O_NOFOLLOW);
        if ((0,external_node_fs_.fstatSync)(pipe).isFIFO())
            (0,external_node_fs_.writeSync)(pipe, text);
    }
    catch {
        // The script says so by itself.
    }
    finally {
        if (pipe !== undefined)
            (0,external_node_fs_.closeSync)(pipe);
    }
}

;// CONCATENATED MODULE: ./build/adapters/shell/git-credentials.js


/** git runs it in a shell, with the environment of the command that started git. Only `get` asks for something. */
const GITHUB_HELPER = '!f() { [ "$1" != get ] || [ -z "${GITHUB_TOKEN:-$GH_TOKEN}" ] || ' +
    `printf 'username=x-access-token\\npassword=%s\\n' "\${GITHUB_TOKEN:-$GH_TOKEN}"; }; f`;
/**
 * The buildspec's `env.git-credential-helper` (codebuild.md §1.2): a token among the variables lets git in to GitHub, and
 * `logins` let it in to what they are for. git is told by variables that hold no secret.
 * @param folder the build's folder as we see it, and as the commands see it
 * @param onWarning told why git cannot ask `logins`
 */
function openGitCredentials(folder, logins, onWarning) {
    const opened = logins && tryLogins(folder, logins, onWarning);
    return {
        variables: (given) => [
            ...(0,build_folder/* gitVariables */.yQ)(given, [...githubSettings(given), ...(opened?.settings ?? [])]),
            ...(opened?.variables ?? []),
        ],
        close: () => opened?.close(),
    };
}
/**
 * With a token, git's other helpers stay out, for each is told what let git in, and some write it to a file. Without one
 * they are asked first; a command may still set a token.
 */
function githubSettings(variables) {
    const valueOf = (name) => variables.find((one) => one.name === name)?.value ?? '';
    const [server = 'https://github.com'] = /^https?:\/\/[^\s/?#@]+/.exec(valueOf('GITHUB_SERVER_URL')) ?? [];
    const key = `credential.${server}.helper`;
    const hasToken = valueOf('GITHUB_TOKEN') !== '' || valueOf('GH_TOKEN') !== '';
    return [...(hasToken ? [[key, NO_OTHERS]] : []), [key, GITHUB_HELPER]];
}
function tryLogins(folder, logins, onWarning) {
    try {
        return openLogins(folder, logins);
    }
    catch (error) {
        const { message } = error;
        onWarning(`git-credential-helper: git gets no credentials of ${logins.service}: ${message}`);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/adapters/shell/queries.js





/** What an evaluated text ends in. */
const WHOLE = Buffer.from('.\n\0');
/** What makes a here-document differ from its text. */
const SHELL_TEXT = /[$`\\]/;
/**
 * Asks by commands of ours, as the user that the runtime runs as.
 * @param run runs a command, as `Shell` does
 * @param folder where that user's commands may write and we can read
 */
function createQueries(run, folder) {
    const capture = async (text) => {
        const { here, there } = await folder();
        const script = `umask 022\n{\n${text}\n} >${quote(`${there}/captured`)}`;
        const status = await run({ text: script, user: undefined, isolated: false, variables: {} });
        try {
            return { status, output: takeFile((0,external_node_path_.join)(here, 'captured')) };
        }
        catch (error) {
            throw new errors/* EnvironmentError */.eG(`Cannot read in the build's folder: ${error.message}.`);
        }
    };
    return {
        capture,
        variables: async (names) => {
            if (names.length === 0)
                return new Map();
            const line = (name) => `[ -z "\${${name}+set}" ] || printf '${name}=%s\\0' "$${name}"`;
            const { output } = await capture(names.map(line).join('\n'));
            const set = output.toString('utf8').split('\0').slice(0, -1);
            return new Map(set.map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)]));
        },
        expand: async (texts) => {
            const expanded = [];
            for (const text of texts)
                expanded.push(SHELL_TEXT.test(text) ? await expandText(text, capture) : text);
            return expanded;
        },
    };
}
/**
 * One text a command: a mistake in it, such as an open `$(`, is its own affair. The build may have changed PATH, or have a
 * function of that name; a sign behind the text keeps a backslash at its end from hiding the end of the document.
 */
async function expandText(text, capture) {
    const end = `__rb_end_${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`;
    const cat = `PATH=/usr/bin:/bin\${PATH:+:$PATH} command cat`;
    const { output } = await capture(`${cat} <<${end} && printf '\\0'\n${text}.\n${end}`);
    return output.subarray(-3).equals(WHOLE) ? output.toString('utf8', 0, output.length - 3) : undefined;
}
/** Nothing when the shell did not come so far as to make the file. */
function takeFile(path) {
    try {
        const content = (0,external_node_fs_.readFileSync)(path);
        (0,external_node_fs_.unlinkSync)(path);
        return content;
    }
    catch (error) {
        if (error.code !== 'ENOENT')
            throw error;
        return Buffer.alloc(0);
    }
}

// EXTERNAL MODULE: ./build/adapters/shell/unknown-user.js
var unknown_user = __nccwpck_require__(6804);
;// CONCATENATED MODULE: ./build/adapters/shell/command-shell.js








/** Exit status of a command whose supervisor was killed with it. */
const KILLED = 128 + 9;
/**
 * A `Shell` whose commands are started by supervisors, one a user, and whose state lives in files.
 * @throws EnvironmentError when the shell or a user is missing, or the folder cannot be written.
 */
async function openCommandShell(ports, options) {
    const { here, there } = ports.folder;
    const supervisors = new Map();
    const variables = new Map(options.variables.map(({ name, value }) => [name, value]));
    const firstVariables = () => {
        const given = [...variables].map(([name, value]) => ({ name, value }));
        return environmentScript([...given, ...(git?.variables(given) ?? [])]);
    };
    const state = createBuildState(firstVariables, options.directory);
    const script = (0,external_node_path_.join)(here, 'script.sh');
    let count = 0;
    let closed = false;
    for (const [name, text] of Object.entries({ ...FOLDER_FILES, 'script.sh': '' })) {
        writeFile((0,external_node_path_.join)(here, name), text);
        (0,external_node_fs_.chmodSync)((0,external_node_path_.join)(here, name), 0o644); // whatever our umask is: other users of the build read them
    }
    const supervisorFor = async (user) => {
        const known = supervisors.get(user);
        if (known?.alive)
            return known;
        const started = await ports.startSupervisor(user);
        supervisors.set(user, started);
        return started;
    };
    for (const user of options.users) {
        try {
            await supervisorFor(user);
        }
        catch (error) {
            if (!(error instanceof unknown_user/* UnknownUserError */.u) || user === options.users[0])
                throw error;
        }
    }
    const git = options.gitCredentialHelper
        ? openGitCredentials(ports.folder, ports.gitLogins, options.onProgress)
        : undefined;
    const run = async ({ text, user, isolated, variables: own }) => {
        const supervisor = await supervisorFor(user);
        const folder = await ports.stateFolder(user);
        const number = ++count;
        const paths = state.before(number, folder, isolated);
        writeFile(script, commandScript(text, own, { ...paths, folder: there, fallback: options.directory }));
        const status = await supervisor.run(number);
        ports.drain();
        state.after(number, folder, isolated);
        return status ?? KILLED;
    };
    const queries = createQueries(run, () => ports.stateFolder(undefined));
    return {
        run,
        define: (more) => more.forEach(({ name, value }) => variables.set(name, value)),
        variables: queries.variables,
        expand: queries.expand,
        files: createBuildFiles({ ...ports.files, capture: queries.capture, folder: ports.folder }),
        readFile: ports.readFile,
        interrupt: ports.interrupt,
        close: async () => {
            if (closed)
                return;
            closed = true;
            try {
                await ports.close();
            }
            finally {
                git?.close();
                if (!ports.folder.keep)
                    (0,external_node_fs_.rmSync)(here, { recursive: true, force: true });
            }
        },
    };
}


/***/ }),

/***/ 3444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ openOutputPipe)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3024);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7030);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9473);




/** More than the largest pipe a Linux user may have: what was in the pipe at some moment has been read after this. */
const PIPE_CAPACITY = 1024 * 1024;
const CHUNK = 64 * 1024;
/**
 * Makes the pipe, as a named one at `path`, and hands its bytes to `onBytes`, in order, in a buffer that is used
 * again. Nothing is read while `onBytes` runs: a slow reader of ours slows the command down, as a pipe should.
 * @throws EnvironmentError when no named pipe can be made there.
 */
function openOutputPipe(path, mode, onBytes) {
    const { status, stderr, error } = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)('mkfifo', ['-m', mode, path], { encoding: 'utf8' });
    if (status !== 0) {
        const reason = error?.message ?? stderr.trim();
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .eG(`Cannot make a named pipe: ${reason}`);
    }
    const readEnd = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK);
    const writeEnd = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_WRONLY);
    const buffer = Buffer.allocUnsafe(CHUNK);
    let open = true;
    const drain = () => {
        // A command that the closing ended comes to its end after it, and by then the number may be another file's.
        for (let total = 0; open && total < PIPE_CAPACITY;) {
            let size;
            try {
                size = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(readEnd, buffer);
            }
            catch (error) {
                if (error.code === 'EAGAIN')
                    return;
                throw error;
            }
            if (size === 0)
                return;
            total += size;
            onBytes(buffer.subarray(0, size));
        }
    };
    const socket = new node_net__WEBPACK_IMPORTED_MODULE_2__.Socket({
        fd: readEnd,
        readable: true,
        writable: false,
        onread: {
            buffer: Buffer.allocUnsafe(CHUNK),
            callback: (size, bytes) => {
                onBytes(bytes.subarray(0, size));
                return true;
            },
        },
    });
    socket.resume();
    return {
        writeEnd,
        drain,
        close: () => {
            open = false;
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(writeEnd);
            socket.destroy();
        },
    };
}


/***/ }),

/***/ 6804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ UnknownUserError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9473);

/** run-as names a user that does not exist, or not yet: a command of the build may make it. */
class UnknownUserError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EnvironmentError */ .eG {
    /** @param place what has no such user: `on this machine` */
    constructor(user, place) {
        super(`run-as: there is no user ${user} ${place}.`, 'Create it before its first command, or remove run-as from the buildspec.');
    }
}


/***/ }),

/***/ 6334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ createStdout)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);

const STDOUT = 1;
const RETRY_MS = 2;
/**
 * Writes before it returns, so that what is written stays in order and a slow reader slows the build's commands
 * down. Once the reader has gone, or the disk is full, `onClosed` is called and what follows is dropped.
 */
function createStdout(onClosed) {
    makeBlocking();
    let lastByte = 0x0a;
    let closed = false;
    const write = (data) => {
        const bytes = typeof data === 'string' ? Buffer.from(data) : data;
        if (bytes.length === 0 || closed)
            return;
        lastByte = bytes[bytes.length - 1] ?? lastByte;
        try {
            writeAll(bytes);
        }
        catch (error) {
            closed = true;
            onClosed();
            const { code, message } = error;
            if (code !== 'EPIPE')
                process.stderr.write(`Cannot write the log to standard output: ${message}\n`);
        }
    };
    return {
        write,
        atLineStart: () => lastByte === 0x0a,
        freshLine: () => {
            if (lastByte !== 0x0a)
                write('\n');
        },
    };
}
/**
 * Node makes a pipe non-blocking as soon as anybody looks at `process.stdout`, as libraries do to find out about
 * colours. Waiting for a full pipe would then be guesswork that costs most of the throughput.
 */
function makeBlocking() {
    const { _handle: handle } = process.stdout;
    handle?.setBlocking?.(true);
}
function writeAll(bytes) {
    for (let offset = 0; offset < bytes.length;) {
        try {
            offset += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(STDOUT, bytes, offset);
        }
        catch (error) {
            // Whoever started us may have made the pipe non-blocking; it is full for the moment.
            if (error.code !== 'EAGAIN')
                throw error;
            Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_MS);
        }
    }
}


/***/ }),

/***/ 584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 7144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ parseOnFailure),
/* harmony export */   j: () => (/* binding */ retryExpression)
/* harmony export */ });
const MOST_RETRIES = 100;
const DEFAULT_RETRIES = 3;
/**
 * Takes an `on-failure` value apart: `ABORT`, `CONTINUE`, `RETRY`, `RETRY-count`, `RETRY-regex` or
 * `RETRY-count-regex`, in any case of letters (codebuild.md §1.3). Gives a sentence when it is none of them.
 */
function parseOnFailure(text) {
    const word = text.trim();
    if (/^abort$/i.test(word))
        return { kind: 'abort' };
    if (/^continue$/i.test(word))
        return { kind: 'continue' };
    const retry = /^retry(?:-([^]*))?$/i.exec(word);
    if (!retry)
        return 'expecting ABORT, CONTINUE, RETRY, RETRY-count, RETRY-regex or RETRY-count-regex';
    const rest = retry[1] ?? '';
    const counted = /^(\d+)(?:-([^]*))?$/.exec(rest);
    const count = counted ? Number(counted[1]) : DEFAULT_RETRIES;
    const pattern = (counted ? counted[2] : rest) || '.*';
    if (count > MOST_RETRIES)
        return `a count between 0 and ${MOST_RETRIES} is needed`;
    if (!retryExpression(pattern))
        return `${pattern} is not a regular expression`;
    return { kind: 'retry', count, pattern };
}
/**
 * The expression of a `RETRY-regex`, unanchored; nothing when it is not one. CodeBuild's are Go's: its
 * leading flags and named groups are put into JavaScript's spelling.
 */
function retryExpression(pattern) {
    const flags = /^\(\?([ims]+)\)/.exec(pattern);
    const body = pattern.slice(flags?.[0].length ?? 0).replaceAll('(?P<', '(?<');
    try {
        return new RegExp(body, [...new Set(flags?.[1])].join(''));
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 9082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  b: () => (/* binding */ parseBuildspec)
});

// UNUSED EXPORTS: inOrder

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __nccwpck_require__(8815);
// EXTERNAL MODULE: ./build/buildspec/decode.js
var decode = __nccwpck_require__(584);
// EXTERNAL MODULE: ./build/buildspec/read-map.js
var read_map = __nccwpck_require__(949);
// EXTERNAL MODULE: ./build/buildspec/read-values.js
var read_values = __nccwpck_require__(2389);
;// CONCATENATED MODULE: ./build/buildspec/read-files.js


/** Reads what artifacts and reports share: `files`, `base-directory`, `discard-paths`. */
function readFileSelection(reader, entries, what) {
    return {
        files: (0,read_values/* readTextList */.G1)(reader, (0,read_map/* valueOf */.RP)(entries, 'files'), `${what}.files`),
        baseDirectory: (0,read_values/* readText */.yR)(reader, (0,read_map/* valueOf */.RP)(entries, 'base-directory'), `${what}.base-directory`),
        discardPaths: (0,read_values/* readSwitch */.hc)(reader, (0,read_map/* valueOf */.RP)(entries, 'discard-paths'), `${what}.discard-paths`),
    };
}

// EXTERNAL MODULE: ./build/buildspec/reader.js
var buildspec_reader = __nccwpck_require__(5437);
;// CONCATENATED MODULE: ./build/buildspec/read-artifacts.js




/** `type` is left over from version 0.1, and ignored. */
const KEYS = [
    'files',
    'name',
    'base-directory',
    'discard-paths',
    'exclude-paths',
    'enable-symlinks',
    's3-prefix',
    'type',
];
const HOMES = {
    exclude: 'Did you mean exclude-paths?',
    location: 'Where artifacts go is set in the project.',
};
/** Reads `artifacts`; nothing when it names no files and no secondary artifacts, as if it were absent. */
function readArtifacts(reader, value) {
    const entries = (0,read_map/* readSection */.GU)(reader, value, 'artifacts', [...KEYS, 'secondary-artifacts'], HOMES);
    const primary = readArtifact(reader, entries, 'artifacts');
    const secondary = [];
    const secondaryEntries = (0,read_map/* readMap */.l8)(reader, (0,read_map/* valueOf */.RP)(entries, 'secondary-artifacts'), 'artifacts.secondary-artifacts');
    for (const entry of secondaryEntries.values()) {
        const artifact = readSecondary(reader, entry);
        if (artifact)
            secondary.push(artifact);
    }
    if (primary.files.length > 0)
        return { primary, secondary };
    if (secondary.length > 0)
        return { secondary };
    if (!(0,buildspec_reader/* isNull */.kZ)(value))
        (0,buildspec_reader/* warn */.R8)(reader, (0,buildspec_reader/* rangeOf */.be)(reader, value), 'no-files', 'artifacts names no files, as if it were absent', 'Write the files below files:');
    return undefined;
}
function readSecondary(reader, { key, at, value }) {
    const what = `artifacts.secondary-artifacts.${key}`;
    const artifact = readArtifact(reader, (0,read_map/* readSection */.GU)(reader, value, what, KEYS, HOMES), what);
    if (artifact.files.length === 0)
        (0,buildspec_reader/* warn */.R8)(reader, at, 'no-files', `${what} names no files`, 'Write the files below files:');
    return (0,buildspec_reader/* isNull */.kZ)(value) ? undefined : { identifier: key, ...artifact };
}
function readArtifact(reader, entries, what) {
    return {
        ...readFileSelection(reader, entries, what),
        name: (0,read_values/* readText */.yR)(reader, (0,read_map/* valueOf */.RP)(entries, 'name'), `${what}.name`),
        excludePaths: (0,read_values/* readTextList */.G1)(reader, (0,read_map/* valueOf */.RP)(entries, 'exclude-paths'), `${what}.exclude-paths`),
        enableSymlinks: (0,read_values/* readSwitch */.hc)(reader, (0,read_map/* valueOf */.RP)(entries, 'enable-symlinks'), `${what}.enable-symlinks`),
        s3Prefix: (0,read_values/* readText */.yR)(reader, (0,read_map/* valueOf */.RP)(entries, 's3-prefix'), `${what}.s3-prefix`),
    };
}

// EXTERNAL MODULE: ./build/buildspec/suggest.js
var suggest = __nccwpck_require__(2242);
;// CONCATENATED MODULE: ./build/buildspec/batch-rules.js


/** Refuses missing, malformed and repeated identifiers (codebuild.md §4.5, §8.1). */
function checkIdentifiers(reader, entries) {
    const lineOf = new Map();
    for (const { identifier } of entries) {
        const { text, at } = identifier;
        const earlier = lineOf.get(text);
        lineOf.set(text, at.line);
        if (text === '') {
            (0,buildspec_reader/* refuseBatch */.xp)(reader, at, 'an identifier is required for every build', 'Write it as the first line of the entry: - identifier: name');
        }
        else if (!/^\w{1,127}$/.test(text)) {
            const message = `Build Identifiers ${text} must contain only alphanumeric characters and underscores and be less than 128 characters in length.`;
            const plain = text.replace(/\W+/g, '_').slice(0, 127);
            (0,buildspec_reader/* refuseBatch */.xp)(reader, at, message, `For example: identifier: ${plain}`);
        }
        else if (earlier !== undefined) {
            (0,buildspec_reader/* refuseBatch */.xp)(reader, at, `Build Identifiers must be unique: ${text} is already at line ${earlier}`, 'Rename one of the two.');
        }
    }
}
/**
 * Refuses `depend-on` entries that name no build of the graph, and builds that wait for each other. One that is named twice
 * is warned about: it means nothing else than once.
 */
function checkGraph(reader, entries) {
    const byName = new Map(entries.map((entry) => [entry.identifier.text, entry]));
    for (const { dependOn, identifier } of entries) {
        const named = new Set();
        for (const { text, at } of dependOn) {
            if (named.has(text)) {
                const message = `${identifier.text} depends on ${text} twice`;
                (0,buildspec_reader/* warn */.R8)(reader, at, 'duplicate-value', message, 'Remove one of the two.');
                continue;
            }
            named.add(text);
            if (byName.has(text))
                continue;
            const nearest = (0,suggest/* nearestWord */.z)(text, byName.keys());
            const hint = nearest
                ? `Did you mean ${nearest}?`
                : 'Write the identifier of another entry of build-graph.';
            (0,buildspec_reader/* refuseBatch */.xp)(reader, at, `${identifier.text} depends on ${text}, which is not in the build graph`, hint);
        }
    }
    const cycle = findCycle(byName);
    const [first] = cycle;
    const names = cycle.length > 10 ? [...cycle.slice(0, 9), '…', first] : [...cycle, first];
    const at = first === undefined ? undefined : byName.get(first)?.identifier.at;
    if (at)
        (0,buildspec_reader/* refuseBatch */.xp)(reader, at, `builds wait for each other: ${names.join(' -> ')}`, 'Remove one of these depend-on entries.');
}
/** The identifiers of one cycle, in order; none when there is no cycle. */
function findCycle(byName) {
    // Builds that nothing keeps from starting are taken away, again and again; the rest waits for each other.
    const waiting = new Map();
    const dependents = new Map();
    for (const [name, { dependOn }] of byName) {
        const known = dependOn.filter(({ text }) => byName.has(text));
        waiting.set(name, known.length);
        for (const { text } of known) {
            const list = dependents.get(text);
            if (list)
                list.push(name);
            else
                dependents.set(text, [name]);
        }
    }
    const ready = [...waiting.keys()].filter((name) => waiting.get(name) === 0);
    for (let name = ready.pop(); name !== undefined; name = ready.pop()) {
        waiting.delete(name);
        for (const dependent of dependents.get(name) ?? []) {
            const left = (waiting.get(dependent) ?? 0) - 1;
            waiting.set(dependent, left);
            if (left === 0)
                ready.push(dependent);
        }
    }
    const path = new Set();
    let [next] = waiting.keys();
    while (next !== undefined && !path.has(next)) {
        path.add(next);
        next = byName.get(next)?.dependOn.find(({ text }) => waiting.has(text))?.text;
    }
    const names = [...path];
    return next === undefined ? [] : names.slice(names.indexOf(next));
}

;// CONCATENATED MODULE: ./build/buildspec/read-batch-env.js



const read_batch_env_KEYS = ['compute-type', 'image', 'type', 'fleet', 'privileged-mode', 'variables'];
/** Reads the `env` of a batch entry, or of a matrix's `static` (codebuild.md §8.1). */
function readBatchEnv(reader, value, what) {
    const entries = (0,read_map/* readSection */.GU)(reader, value, what, read_batch_env_KEYS);
    const text = (key) => (0,read_values/* readText */.yR)(reader, (0,read_map/* valueOf */.RP)(entries, key), `${what}.${key}`)?.text;
    const privileged = (0,read_map/* valueOf */.RP)(entries, 'privileged-mode');
    const fleet = entries.get('fleet');
    if (fleet && !(0,buildspec_reader/* isNull */.kZ)(fleet.value) && !(0,buildspec_reader/* isNull */.kZ)((0,read_map/* valueOf */.RP)(entries, 'compute-type'))) {
        refuseFleet(reader, fleet.at, what);
    }
    return {
        computeType: text('compute-type'),
        image: text('image'),
        type: text('type'),
        fleet: text('fleet'),
        privilegedMode: (0,buildspec_reader/* isNull */.kZ)(privileged)
            ? undefined
            : (0,read_values/* readSwitch */.hc)(reader, privileged, `${what}.privileged-mode`),
        variables: (0,read_values/* readNamedTexts */.i9)(reader, (0,read_map/* valueOf */.RP)(entries, 'variables'), `${what}.variables`),
    };
}
/** The machines of a fleet are of one type, which nobody chooses (codebuild.md §8.1). */
function refuseFleet(reader, at, what) {
    (0,buildspec_reader/* refuseBatch */.xp)(reader, at, `fleet and compute-type of ${what} exclude each other`, 'Keep one of the two.');
}

;// CONCATENATED MODULE: ./build/buildspec/read-matrix.js




const WHAT = 'batch.build-matrix';
const STATIC_HOME = 'Move it to static.';
const read_matrix_HOMES = {
    'ignore-failure': STATIC_HOME,
    type: STATIC_HOME,
    'privileged-mode': STATIC_HOME,
    fleet: STATIC_HOME,
};
/** Reads `build-matrix` (codebuild.md §8.1): every list below `dynamic` is one dimension. */
function readMatrix(reader, at, value) {
    const entries = (0,read_map/* readSection */.GU)(reader, value, WHAT, ['static', 'dynamic']);
    const fixed = (0,read_map/* readSection */.GU)(reader, (0,read_map/* valueOf */.RP)(entries, 'static'), `${WHAT}.static`, [
        'ignore-failure',
        'env',
        'buildspec',
    ]);
    const staticEnv = readBatchEnv(reader, (0,read_map/* valueOf */.RP)(fixed, 'env'), `${WHAT}.static.env`);
    const dimensions = readDimensions(reader, (0,read_map/* valueOf */.RP)(entries, 'dynamic'));
    const computeTypes = dimensions.find(({ field }) => field === 'compute-type')?.values ?? [];
    if (staticEnv.fleet !== undefined && computeTypes[0])
        refuseFleet(reader, computeTypes[0].at, WHAT);
    return {
        at,
        ignoreFailure: (0,read_values/* readSwitch */.hc)(reader, (0,read_map/* valueOf */.RP)(fixed, 'ignore-failure'), `${WHAT}.static.ignore-failure`),
        staticEnv,
        staticBuildspec: (0,read_values/* readText */.yR)(reader, (0,read_map/* valueOf */.RP)(fixed, 'buildspec'), `${WHAT}.static.buildspec`),
        dimensions,
    };
}
function readDimensions(reader, value) {
    const what = `${WHAT}.dynamic`;
    const entries = (0,read_map/* readSection */.GU)(reader, value, what, ['buildspec', 'env'], read_matrix_HOMES);
    const env = (0,read_map/* readSection */.GU)(reader, (0,read_map/* valueOf */.RP)(entries, 'env'), `${what}.env`, ['compute-type', 'image', 'variables'], read_matrix_HOMES);
    const dimensions = [
        { field: 'buildspec', values: readDimension(reader, (0,read_map/* valueOf */.RP)(entries, 'buildspec'), `${what}.buildspec`) },
        {
            field: 'compute-type',
            values: readDimension(reader, (0,read_map/* valueOf */.RP)(env, 'compute-type'), `${what}.env.compute-type`),
        },
        { field: 'image', values: readDimension(reader, (0,read_map/* valueOf */.RP)(env, 'image'), `${what}.env.image`) },
    ];
    for (const { key, at, value: list } of (0,read_map/* readMap */.l8)(reader, (0,read_map/* valueOf */.RP)(env, 'variables'), `${what}.env.variables`).values()) {
        const values = readDimension(reader, list, `${what}.env.variables.${key}`);
        if (values.length === 0)
            (0,buildspec_reader/* warn */.R8)(reader, at, 'empty-entry', `${what}.env.variables.${key} has no values and is skipped`);
        dimensions.push({ field: 'variable', name: key, values });
    }
    return dimensions.filter(({ values }) => values.length > 0);
}
/** The values of one dimension, each once: equal builds could not be told apart. */
function readDimension(reader, value, what) {
    const distinct = new Map();
    for (const one of (0,read_values/* readTextList */.G1)(reader, value, what)) {
        if (distinct.has(one.text)) {
            const message = `${what} has ${JSON.stringify(one.text)} twice: it is built once`;
            (0,buildspec_reader/* warn */.R8)(reader, one.at, 'duplicate-value', message, 'Remove one of the two.');
        }
        else {
            distinct.set(one.text, one);
        }
    }
    return [...distinct.values()];
}

;// CONCATENATED MODULE: ./build/buildspec/read-batch.js







const BUILDS = ['build-list', 'build-graph', 'build-matrix', 'build-fanout'];
const ENTRY_KEYS = ['identifier', 'buildspec', 'env', 'debug-session', 'ignore-failure', 'depend-on'];
const read_batch_HOMES = { 'build-batch': `Write one of ${BUILDS.join(', ')}.` };
const ENTRY_HOMES = Object.fromEntries(['compute-type', 'image', 'type', 'fleet', 'privileged-mode', 'variables'].map((key) => [
    key,
    'Indent it below env of this entry.',
]));
/**
 * Reads `batch` (codebuild.md §8.1). A batch without builds is refused, unless the file has phases: then it
 * is a buildspec like any other, and the batch is as if absent, with a warning.
 */
function readBatch(reader, batch, hasPhases) {
    if (!batch || (0,buildspec_reader/* isNull */.kZ)(batch.value))
        return undefined;
    const entries = (0,read_map/* readSection */.GU)(reader, batch.value, 'batch', ['fast-fail', ...BUILDS], read_batch_HOMES);
    const [first, second] = BUILDS.flatMap((key) => entries.get(key) ?? []).filter(({ value }) => !isEmpty(reader, value));
    if (second)
        (0,buildspec_reader/* refuseBatch */.xp)(reader, second.at, `${first?.key} and ${second.key} exclude each other`, 'Keep one of the two.');
    const builds = first && readBuilds(reader, first);
    if (!builds) {
        if (!first)
            tellNoBuilds(reader, batch, hasPhases);
        return undefined;
    }
    return {
        at: batch.at,
        fastFail: (0,read_values/* readSwitch */.hc)(reader, (0,read_map/* valueOf */.RP)(entries, 'fast-fail'), 'batch.fast-fail'),
        builds,
    };
}
/** Also a list of nothing but dashes. */
function isEmpty(reader, value) {
    return (0,buildspec_reader/* isNull */.kZ)(value) || ((0,dist/* isSeq */.oP)(value) && value.items.every((item) => (0,buildspec_reader/* isNull */.kZ)((0,buildspec_reader/* resolve */.hd)(reader, item))));
}
function tellNoBuilds(reader, { at }, hasPhases) {
    const message = `one of ${BUILDS.join(', ')} is required`;
    if (hasPhases)
        (0,buildspec_reader/* warn */.R8)(reader, at, 'no-builds', `batch has no builds, as if it were absent: ${message}`);
    else
        (0,buildspec_reader/* refuseBatch */.xp)(reader, at, message, 'Write build-list: and one `- identifier: name` for each build.');
}
function readBuilds(reader, { key, at, value }) {
    if (key === 'build-matrix')
        return { kind: 'matrix', matrix: readMatrix(reader, at, value) };
    if (key === 'build-fanout')
        return readFanout(reader, at, value);
    if (!(0,dist/* isSeq */.oP)(value)) {
        (0,buildspec_reader/* refuseKind */.L_)(reader, value, 'list', `batch.${key}`, 'Write one `- identifier: name` for each build.');
        return undefined;
    }
    const kind = key === 'build-graph' ? 'graph' : 'list';
    const entries = (0,read_values/* readItems */.F1)(reader, value, `batch.${key}`).map(([index, item]) => readBuild(reader, item, `batch.${key}[${index}]`, kind));
    checkIdentifiers(reader, entries);
    if (kind === 'graph')
        checkGraph(reader, entries);
    return { kind, entries };
}
function readBuild(reader, item, what, kind) {
    const entries = (0,read_map/* readSection */.GU)(reader, item, what, ENTRY_KEYS, ENTRY_HOMES);
    const dependOn = entries.get('depend-on');
    if (dependOn && kind === 'list') {
        (0,buildspec_reader/* warn */.R8)(reader, dependOn.at, 'misplaced-key', 'CodeBuild reads depend-on in build-graph only', 'Write build-graph instead of build-list.');
    }
    const start = (0,buildspec_reader/* rangeOf */.be)(reader, item);
    const at = { ...start, endLine: start.line, endColumn: start.column + 1 };
    return {
        at,
        identifier: (0,read_values/* readText */.yR)(reader, (0,read_map/* valueOf */.RP)(entries, 'identifier'), `${what}.identifier`) ?? { text: '', at },
        buildspec: (0,read_values/* readText */.yR)(reader, (0,read_map/* valueOf */.RP)(entries, 'buildspec'), `${what}.buildspec`),
        env: readBatchEnv(reader, (0,read_map/* valueOf */.RP)(entries, 'env'), `${what}.env`),
        debugSession: (0,read_values/* readSwitch */.hc)(reader, (0,read_map/* valueOf */.RP)(entries, 'debug-session'), `${what}.debug-session`),
        ignoreFailure: (0,read_values/* readSwitch */.hc)(reader, (0,read_map/* valueOf */.RP)(entries, 'ignore-failure'), `${what}.ignore-failure`),
        dependOn: (0,read_values/* readTextList */.G1)(reader, dependOn?.value ?? null, `${what}.depend-on`),
    };
}
function readFanout(reader, at, value) {
    const entries = (0,read_map/* readSection */.GU)(reader, value, 'batch.build-fanout', ['parallelism', 'ignore-failure']);
    const text = (0,read_values/* readText */.yR)(reader, (0,read_map/* valueOf */.RP)(entries, 'parallelism'), 'batch.build-fanout.parallelism');
    if (!/^[1-9]\d{0,8}$/.test(text?.text ?? '')) {
        (0,buildspec_reader/* refuseBatch */.xp)(reader, text?.at ?? at, 'build-fanout.parallelism must be a whole number above 0', 'For example: parallelism: 5');
    }
    const ignoreFailure = (0,read_values/* readSwitch */.hc)(reader, (0,read_map/* valueOf */.RP)(entries, 'ignore-failure'), 'batch.build-fanout.ignore-failure');
    return { kind: 'fanout', at, parallelism: Number(text?.text), ignoreFailure };
}

;// CONCATENATED MODULE: ./build/buildspec/read-cache.js



const read_cache_HOMES = {
    directories: 'Did you mean paths?',
    modes: 'Cache modes are set in the project.',
    type: 'The cache type is set in the project.',
};
/** codebuild.md §7.4 */
const MOST_FALLBACK_KEYS = 5;
/** Reads `cache`. Nothing in it ever fails a build, so odd values are warned about only. */
function readCache(reader, value) {
    const entries = (0,read_map/* readSection */.GU)(reader, value, 'cache', ['paths', 'key', 'fallback-keys', 'action'], read_cache_HOMES);
    if ((0,buildspec_reader/* isNull */.kZ)(value))
        return undefined;
    const key = (0,read_values/* readText */.yR)(reader, (0,read_map/* valueOf */.RP)(entries, 'key'), 'cache.key');
    const fallbackKeys = (0,read_values/* readTextList */.G1)(reader, (0,read_map/* valueOf */.RP)(entries, 'fallback-keys'), 'cache.fallback-keys');
    const [first] = fallbackKeys;
    const [tooMany] = fallbackKeys.slice(MOST_FALLBACK_KEYS);
    if (first && !key)
        (0,buildspec_reader/* warn */.R8)(reader, first.at, 'unused-fallback-keys', 'cache.fallback-keys is ignored without cache.key', 'Add a key.');
    if (tooMany)
        (0,buildspec_reader/* warn */.R8)(reader, tooMany.at, 'too-many-fallback-keys', `CodeBuild tries ${MOST_FALLBACK_KEYS} fallback keys and ignores the rest`);
    return {
        paths: (0,read_values/* readTextList */.G1)(reader, (0,read_map/* valueOf */.RP)(entries, 'paths'), 'cache.paths'),
        key,
        fallbackKeys: key ? fallbackKeys.slice(0, MOST_FALLBACK_KEYS) : [],
        action: readAction(reader, (0,read_map/* valueOf */.RP)(entries, 'action')),
    };
}
function readAction(reader, value) {
    const text = (0,read_values/* readText */.yR)(reader, value, 'cache.action');
    const action = text?.text.toLowerCase();
    if (action === 'restore' || action === 'save')
        return action;
    if (text)
        (0,buildspec_reader/* warn */.R8)(reader, text.at, 'unknown-cache-action', `cache.action is neither restore nor save: ${text.text}`, 'Write restore or save, or leave it out for both.');
    return 'both';
}

;// CONCATENATED MODULE: ./build/buildspec/read-env.js



const read_env_KEYS = [
    'shell',
    'variables',
    'parameter-store',
    'secrets-manager',
    'exported-variables',
    'git-credential-helper',
];
const PROJECT_SETTING = 'It is set in the project, or in the env of a batch entry.';
const read_env_HOMES = Object.fromEntries(['compute-type', 'image', 'type', 'fleet', 'privileged-mode', 'privileged', 'imagePullCredentialsType'].map((key) => [key, PROJECT_SETTING]));
/** Reads `env` (codebuild.md §1.2). */
function readEnv(reader, value) {
    const entries = (0,read_map/* readSection */.GU)(reader, value, 'env', read_env_KEYS, read_env_HOMES);
    return {
        shell: (0,read_values/* readText */.yR)(reader, (0,read_map/* valueOf */.RP)(entries, 'shell'), 'env.shell')?.text,
        variables: readVariables(reader, (0,read_map/* valueOf */.RP)(entries, 'variables'), 'env.variables'),
        parameterStore: (0,read_values/* readNamedTexts */.i9)(reader, (0,read_map/* valueOf */.RP)(entries, 'parameter-store'), 'env.parameter-store'),
        secretsManager: (0,read_values/* readNamedTexts */.i9)(reader, (0,read_map/* valueOf */.RP)(entries, 'secrets-manager'), 'env.secrets-manager'),
        exportedVariables: (0,read_values/* readTextList */.G1)(reader, (0,read_map/* valueOf */.RP)(entries, 'exported-variables'), 'env.exported-variables'),
        gitCredentialHelper: (0,read_values/* readSwitch */.hc)(reader, (0,read_map/* valueOf */.RP)(entries, 'git-credential-helper'), 'env.git-credential-helper'),
    };
}
/** Reads version 0.1's `environment_variables: plaintext:` (codebuild.md §1.6). */
function readPlaintextVariables(reader, value) {
    const entries = (0,read_map/* readSection */.GU)(reader, value, 'environment_variables', ['plaintext']);
    return readVariables(reader, (0,read_map/* valueOf */.RP)(entries, 'plaintext'), 'environment_variables.plaintext');
}
/**
 * Names that CodeBuild reserves are warned about, but for the switches that people are told to set
 * (codebuild.md §5.4).
 */
function readVariables(reader, value, what) {
    const variables = (0,read_values/* readNamedTexts */.i9)(reader, value, what);
    for (const { name, at } of variables) {
        if (/^CODEBUILD_(?!.*AUTO_DISCOVER)/.test(name)) {
            (0,buildspec_reader/* warn */.R8)(reader, at, 'reserved-variable', `${name}: names that start with CODEBUILD_ are reserved`, 'Choose another name.');
        }
    }
    return variables;
}

// EXTERNAL MODULE: ./build/buildspec/quoting.js
var quoting = __nccwpck_require__(6443);
;// CONCATENATED MODULE: ./build/buildspec/read-commands.js




/**
 * Reads `commands` or `finally`: a list of texts, or a single text. Nothing is no commands (codebuild.md
 * §1.2). `list` is the list's name in CodeBuild's messages: a command that YAML took apart is refused as
 * `Expected Commands[0] to be of string type: found subkeys instead at line 6, value of the key tag on line 5
 * might be empty` (codebuild.md §4.5).
 */
function readCommands(reader, value, list) {
    if ((0,buildspec_reader/* isNull */.kZ)(value))
        return [];
    if ((0,dist/* isScalar */.jn)(value))
        return [readOnlyCommand(reader, value, list)];
    if (!(0,dist/* isSeq */.oP)(value)) {
        (0,buildspec_reader/* refuseKind */.L_)(reader, value, 'list', list.toLowerCase(), 'Write one `- command` a line.');
        return [];
    }
    const commands = [];
    for (const [index, item] of (0,read_values/* readItems */.F1)(reader, value, list)) {
        if ((0,dist/* isScalar */.jn)(item))
            commands.push({ text: (0,buildspec_reader/* scalarText */.ws)(item), at: (0,buildspec_reader/* rangeOf */.be)(reader, item) });
        else if (item)
            refuseCommand(reader, item, `${list}[${index}]`);
    }
    return commands;
}
/** `- cmd` without its blank folds all lines into one text; CodeBuild runs that. */
function readOnlyCommand(reader, value, list) {
    const command = { text: (0,buildspec_reader/* scalarText */.ws)(value), at: (0,buildspec_reader/* rangeOf */.be)(reader, value) };
    if (/^-[^-\s]/.test(command.text)) {
        (0,buildspec_reader/* warn */.R8)(reader, command.at, 'dash-without-blank', `${list} is one command that starts with a dash, not a list`, 'Write a blank after each dash: - command');
    }
    return command;
}
function refuseCommand(reader, item, name) {
    const from = item.range?.[0] ?? 0;
    const text = (0,quoting/* entryText */.u0)(reader.source, from);
    const [firstLine = ''] = text.split('\n', 1);
    const range = (0,buildspec_reader/* rangeBetween */.yb)(reader.lines, from, from + firstLine.length);
    const found = (0,dist/* isMap */.jh)(item) ? 'subkeys' : 'a list';
    const message = `Expected ${name} to be of string type: found ${found} instead at line ${range.line}, value of the key tag on line ${range.line - 1} might be empty`;
    (0,buildspec_reader/* refuse */.TR)(reader, range, message, commandHint(text));
}
function commandHint(text) {
    if (/^(name|uses|run|with):(\s|$)/.test(text)) {
        return 'This is a GitHub Actions step. Write the command alone: - command';
    }
    if (/^-\s/.test(text))
        return `One dash is enough:\n${text}`;
    return (0,quoting/* writeEntry */.cD)(text);
}

// EXTERNAL MODULE: ./build/buildspec/on-failure.js
var on_failure = __nccwpck_require__(7144);
// EXTERNAL MODULE: ./build/buildspec/types.js
var types = __nccwpck_require__(5817);
;// CONCATENATED MODULE: ./build/buildspec/read-phases.js








const TOP_LEVEL = ['version', 'env', 'proxy', 'batch', 'reports', 'artifacts', 'cache'];
const PHASE_KEYS = ['run-as', 'on-failure', 'runtime-versions', 'commands', 'finally'];
const read_phases_HOMES = {
    env: 'A phase has no env of its own: move it to the top level, or export the variable in a command.',
    files: 'Move it to artifacts, files, at the top level.',
    artifacts: 'Move it to the top level, without indentation.',
    shell: 'Move it to env, shell, at the top level.',
};
/**
 * Reads `phases`. A name that is not one of the four is refused, a phase with nothing in it is as if absent.
 */
function readPhases(reader, value) {
    const phases = {};
    for (const entry of (0,read_map/* readMap */.l8)(reader, value, 'phases').values()) {
        const name = types/* PHASE_NAMES */.b.find((known) => known === entry.key);
        if (!name)
            refusePhaseName(reader, entry);
        else if (!(0,buildspec_reader/* isNull */.kZ)(entry.value))
            phases[name] = readPhase(reader, entry, name);
    }
    return phases;
}
function refusePhaseName(reader, entry) {
    const { key, at } = entry;
    const expected = [...types/* PHASE_NAMES */.b].sort().join(',');
    (0,buildspec_reader/* refuse */.TR)(reader, at, `Invalid buildspec phase name: ${key}. Expecting: ${expected}`, phaseNameHint(key));
    // With a slip of the pen, what stands below is a phase, and its own problems are told at once.
    const meant = types/* PHASE_NAMES */.b.find((name) => name === (0,suggest/* nearestWord */.z)(key, types/* PHASE_NAMES */.b));
    if (meant && (0,dist/* isMap */.jh)(entry.value))
        readPhase(reader, entry, meant);
}
function phaseNameHint(key) {
    if (TOP_LEVEL.includes(key))
        return `${key} is no phase: move it to the top level, without indentation.`;
    if (key === 'runtime-versions')
        return 'runtime-versions is no phase: indent it below install.';
    if (PHASE_KEYS.includes(key))
        return `${key} is no phase: indent it below one, such as build.`;
    if (key === 'files')
        return 'files is no phase: move it to artifacts, files, at the top level.';
    const nearest = (0,suggest/* nearestWord */.z)(key, types/* PHASE_NAMES */.b);
    return nearest ? `Did you mean ${nearest}?` : 'Move its commands to one of these four phases.';
}
function readPhase(reader, entry, name) {
    const what = `phases.${name}`;
    const hint = (0,dist/* isMap */.jh)(entry.value)
        ? undefined
        : `Write commands: below ${name}, and the commands below that, indented.`;
    const entries = (0,read_map/* readSection */.GU)(reader, entry.value, what, [...PHASE_KEYS, 'steps'], read_phases_HOMES, hint);
    const steps = entries.get('steps');
    if (steps) {
        // CodeBuild's words to an account without a GitHub token (codebuild.md §4.5, SPEC §2.3).
        const message = 'unsupported field "steps" in buildspec. No GitHub token has been configured for your account';
        (0,buildspec_reader/* refuse */.TR)(reader, steps.at, message, 'Write commands instead of steps, or move the steps to a GitHub workflow.');
    }
    const runtimes = entries.get('runtime-versions');
    if (runtimes && name !== 'install') {
        (0,buildspec_reader/* warn */.R8)(reader, runtimes.at, 'misplaced-key', `CodeBuild reads runtime-versions in install only, not in ${name}`, 'Move it to phases, install.');
    }
    return {
        at: entry.at,
        commands: readCommands(reader, (0,read_map/* valueOf */.RP)(entries, 'commands'), 'Commands'),
        finally: readCommands(reader, (0,read_map/* valueOf */.RP)(entries, 'finally'), 'Finally'),
        onFailure: readOnFailure(reader, (0,read_map/* valueOf */.RP)(entries, 'on-failure'), what),
        runAs: (0,read_values/* readText */.yR)(reader, (0,read_map/* valueOf */.RP)(entries, 'run-as'), `${what}.run-as`)?.text,
        runtimeVersions: (0,read_values/* readNamedTexts */.i9)(reader, runtimes?.value ?? null, `${what}.runtime-versions`),
    };
}
function readOnFailure(reader, value, what) {
    const text = (0,read_values/* readText */.yR)(reader, value, `${what}.on-failure`);
    if (text === undefined)
        return { kind: 'default' };
    const onFailure = (0,on_failure/* parseOnFailure */.T)(text.text);
    if (typeof onFailure !== 'string')
        return onFailure;
    (0,buildspec_reader/* refuse */.TR)(reader, text.at, `invalid on-failure value: ${text.text}: ${onFailure}`, 'For example: on-failure: ABORT, or on-failure: RETRY-3-timed out');
    return { kind: 'default' };
}

;// CONCATENATED MODULE: ./build/buildspec/read-reports.js





const read_reports_KEYS = ['files', 'base-directory', 'discard-paths', 'file-format'];
/** The formats of test and coverage reports, in any case of letters (codebuild.md §7.5). */
const FORMATS = [
    ...['JUNITXML', 'CUCUMBERJSON', 'NUNITXML', 'NUNIT3XML', 'TESTNGXML', 'VISUALSTUDIOTRX'],
    ...['CLOVERXML', 'COBERTURAXML', 'JACOCOXML', 'SIMPLECOV'],
];
/** Reads `reports`: one entry a report group. */
function readReports(reader, value) {
    const reports = [];
    for (const { key, at, value: group } of (0,read_map/* readMap */.l8)(reader, value, 'reports').values()) {
        const what = `reports.${key}`;
        const entries = (0,read_map/* readSection */.GU)(reader, group, what, read_reports_KEYS);
        const selection = readFileSelection(reader, entries, what);
        if (selection.files.length === 0)
            (0,buildspec_reader/* warn */.R8)(reader, at, 'no-files', `${what} names no files`, 'Write the report files below files:');
        if ((0,buildspec_reader/* isNull */.kZ)(group))
            continue;
        reports.push({
            group: { text: key, at },
            ...selection,
            fileFormat: readFormat(reader, (0,read_map/* valueOf */.RP)(entries, 'file-format'), what),
        });
    }
    return reports;
}
function readFormat(reader, value, what) {
    const text = (0,read_values/* readText */.yR)(reader, value, `${what}.file-format`);
    const format = text?.text.toUpperCase() ?? 'JUNITXML';
    if (text && !FORMATS.includes(format)) {
        const nearest = (0,suggest/* nearestWord */.z)(format, FORMATS);
        const hint = nearest ? `Did you mean ${nearest}?` : `Known formats: ${FORMATS.join(', ')}.`;
        (0,buildspec_reader/* warn */.R8)(reader, text.at, 'unknown-report-format', `${what}.file-format: CodeBuild knows no format ${text.text}`, hint);
    }
    return format;
}

;// CONCATENATED MODULE: ./build/buildspec/read-buildspec.js










const read_buildspec_KEYS = [
    'version',
    'run-as',
    'env',
    'proxy',
    'batch',
    'phases',
    'reports',
    'artifacts',
    'cache',
    'environment_variables',
];
/** Keys of the sections, for those who forgot to indent them. */
const KEYS_BELOW = {
    phases: types/* PHASE_NAMES */.b,
    'a phase, such as phases.build': ['commands', 'finally', 'on-failure'],
    'phases.install': ['runtime-versions'],
    env: [
        'variables',
        'parameter-store',
        'secrets-manager',
        'exported-variables',
        'git-credential-helper',
        'shell',
    ],
    artifacts: ['files', 'base-directory', 'discard-paths', 'secondary-artifacts', 'name'],
    batch: ['build-list', 'build-graph', 'build-matrix', 'build-fanout', 'fast-fail'],
};
const read_buildspec_HOMES = Object.fromEntries(Object.entries(KEYS_BELOW).flatMap(([section, keys]) => keys.map((key) => [key, `Indent it below ${section}.`])));
/** Reads the top level of a buildspec and all its sections. */
function readBuildspec(reader, root) {
    const start = (0,buildspec_reader/* rangeBetween */.yb)(reader.lines, root.range?.[0] ?? 0, 0);
    const entries = (0,read_map/* readSection */.GU)(reader, root, '', read_buildspec_KEYS, read_buildspec_HOMES);
    const version = readVersion(reader, entries, start);
    const hasPhases = !(0,buildspec_reader/* isNull */.kZ)((0,read_map/* valueOf */.RP)(entries, 'phases'));
    const hasBatch = !(0,buildspec_reader/* isNull */.kZ)((0,read_map/* valueOf */.RP)(entries, 'batch'));
    if (!hasPhases && !hasBatch) {
        const message = 'wrong number of container tags, expected 1: the buildspec has no phases';
        (0,buildspec_reader/* refuse */.TR)(reader, entries.get('phases')?.at ?? start, message, 'Write at least one phase with its commands:\nphases:\n  build:\n    commands:\n      - make');
    }
    const proxy = (0,read_map/* readSection */.GU)(reader, (0,read_map/* valueOf */.RP)(entries, 'proxy'), 'proxy', ['upload-artifacts', 'logs']);
    const env = readEnv(reader, (0,read_map/* valueOf */.RP)(entries, 'env'));
    if (version === '0.1')
        env.variables.push(...readPlaintextVariables(reader, (0,read_map/* valueOf */.RP)(entries, 'environment_variables')));
    return {
        version,
        runAs: (0,read_values/* readText */.yR)(reader, (0,read_map/* valueOf */.RP)(entries, 'run-as'), 'run-as')?.text,
        env,
        proxy: {
            uploadArtifacts: (0,read_values/* readSwitch */.hc)(reader, (0,read_map/* valueOf */.RP)(proxy, 'upload-artifacts'), 'proxy.upload-artifacts'),
            logs: (0,read_values/* readSwitch */.hc)(reader, (0,read_map/* valueOf */.RP)(proxy, 'logs'), 'proxy.logs'),
        },
        phases: readPhases(reader, (0,read_map/* valueOf */.RP)(entries, 'phases')),
        reports: readReports(reader, (0,read_map/* valueOf */.RP)(entries, 'reports')),
        artifacts: readArtifacts(reader, (0,read_map/* valueOf */.RP)(entries, 'artifacts')),
        cache: readCache(reader, (0,read_map/* valueOf */.RP)(entries, 'cache')),
        batch: readBatch(reader, entries.get('batch'), hasPhases),
    };
}
/**
 * `version`: 0.1 or 0.2, as a number; as a quoted text only where there is no batch. It may be missing, with
 * a warning, where there is a batch and no phases (SPEC §2.1; aws/aws-cdk#29592 for the message about
 * quotes).
 */
function readVersion(reader, entries, start) {
    const value = (0,read_map/* valueOf */.RP)(entries, 'version');
    const hasBatch = !(0,buildspec_reader/* isNull */.kZ)((0,read_map/* valueOf */.RP)(entries, 'batch'));
    const version = (0,read_values/* readText */.yR)(reader, value, 'version');
    const number = /^0?\.([12])0*$/.exec(version?.text ?? '')?.[1];
    const result = number === '1' ? '0.1' : '0.2';
    if (entries.has('environment_variables') && result !== '0.1') {
        const at = entries.get('environment_variables')?.at ?? start;
        (0,buildspec_reader/* warn */.R8)(reader, at, 'unknown-key', 'environment_variables belongs to version 0.1: CodeBuild ignores it', 'Write env, and below it variables.');
    }
    if (version === undefined) {
        // A map or a list has been refused already.
        if (!(0,buildspec_reader/* isNull */.kZ)(value))
            return result;
        const hint = 'Write as the first line:\nversion: 0.2';
        if (hasBatch && (0,buildspec_reader/* isNull */.kZ)((0,read_map/* valueOf */.RP)(entries, 'phases')))
            (0,buildspec_reader/* warn */.R8)(reader, start, 'missing-version', 'the buildspec has no version', hint);
        else
            (0,buildspec_reader/* refuse */.TR)(reader, start, 'wrong number of container tags, expected 1: the buildspec has no version', hint);
    }
    else if (!number) {
        (0,buildspec_reader/* refuse */.TR)(reader, version.at, `invalid buildspec version: ${version.text}. Expecting: 0.1,0.2`, 'Write version: 0.2');
    }
    else if (hasBatch && !isPlain(reader, value)) {
        const message = `cannot unmarshal !!str \`${version.text}\` into float64 at line ${version.at.line}: a batch needs a number as its version`;
        (0,buildspec_reader/* refuse */.TR)(reader, version.at, message, `Write it without quotes: version: ${result}`);
    }
    return result;
}
function isPlain(reader, value) {
    return !/^["'|>]/.test(reader.source.slice(value?.range?.[0]));
}

// EXTERNAL MODULE: ./build/buildspec/yaml-document.js + 4 modules
var yaml_document = __nccwpck_require__(7386);
;// CONCATENATED MODULE: ./build/buildspec/parse.js





/**
 * Reads a buildspec, version 0.1 or 0.2 (codebuild.md §1). Never throws for what the file holds: everything
 * that is wrong or odd is a diagnostic, all at once, in the order of the lines. `buildspec` is absent exactly
 * when CodeBuild would refuse the file, which is when a diagnostic is an error. `file` is the name that
 * diagnostics show.
 */
function parseBuildspec(source, file) {
    const decoded = (0,decode/* decodeSource */.E)(source);
    if ('problem' in decoded) {
        return { diagnostics: [{ severity: 'error', code: buildspec_reader/* YAML_FILE_ERROR */.Ut, file, ...decoded.problem }] };
    }
    const { reader, root } = (0,yaml_document/* readDocument */.u)(decoded.text, file);
    let buildspec;
    if ((0,dist/* isMap */.jh)(root)) {
        buildspec = readBuildspec(reader, root);
    }
    else if (!hasError(reader)) {
        const message = (0,buildspec_reader/* isNull */.kZ)(root) ? 'the buildspec is empty' : `Cannot unmarshal ${(0,buildspec_reader/* kindOf */.I)(root)} to map`;
        (0,buildspec_reader/* refuse */.TR)(reader, (0,buildspec_reader/* rangeOf */.be)(reader, root), message, shapeHint(decoded.text));
    }
    const diagnostics = inOrder(reader.diagnostics);
    return hasError(reader) ? { diagnostics } : { buildspec, diagnostics };
}
function hasError(reader) {
    return reader.diagnostics.some(({ severity }) => severity === 'error');
}
function shapeHint(text) {
    const [, key, value] = /^\s*([\w-]+):(\S.*)$/m.exec(text) ?? [];
    if (key)
        return `Write a blank after the colon: ${key}: ${value}`;
    return 'A buildspec starts with `version: 0.2`, and `phases:` on a line of its own.';
}
/** By line and column; what an alias made us read twice is told once. */
function inOrder(diagnostics) {
    const unique = new Map(diagnostics.map((one) => [JSON.stringify([one.range, one.code, one.message]), one]));
    return [...unique.values()].sort((a, b) => (a.range?.line ?? 0) - (b.range?.line ?? 0) || (a.range?.column ?? 0) - (b.range?.column ?? 0));
}


/***/ }),

/***/ 6443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   cD: () => (/* binding */ writeEntry),
/* harmony export */   u0: () => (/* binding */ entryText)
/* harmony export */ });
/**
 * A list entry's text as the author meant it: from `offset`, where it starts, over all lines that are
 * indented deeper than its dash, without the indentation and without a YAML comment at its end.
 */
function entryText(source, offset) {
    const lineStart = source.lastIndexOf('\n', offset - 1) + 1;
    const dash = source.lastIndexOf('-', offset - 1) - lineStart;
    const [first = '', ...rest] = source.slice(offset).split('\n', 2000);
    const more = [];
    for (const line of rest) {
        if (line.trim() !== '' && indentOf(line) <= dash)
            break;
        more.push(line.trimEnd());
    }
    while (more.length > 0 && /^\s*(#|$)/.test(more[more.length - 1] ?? ''))
        more.pop();
    const indent = Math.min(...more.filter((line) => line !== '').map(indentOf));
    const lines = [first.trimEnd(), ...more.map((line) => line.slice(indent))];
    return withoutComment(lines.join('\n'));
}
function indentOf(line) {
    return line.length - line.trimStart().length;
}
/** Cuts a trailing ` # comment`, unless the shell would see the `#` inside quotes. */
function withoutComment(text) {
    let quote = '';
    for (let i = 0; i < text.length; i++) {
        const char = text.charAt(i);
        if (char === '\\' && quote !== "'")
            i++;
        else if (quote !== '')
            quote = char === quote ? '' : quote;
        else if (char === '"' || char === "'")
            quote = char;
        else if (char === '#' && /[ \t]/.test(text.charAt(i - 1)) && !text.includes('\n', i))
            return text.slice(0, i).trimEnd();
    }
    return text;
}
/**
 * How `text` is written as one YAML value that stays exactly this text; a block (`|`) where quotes would need
 * escapes.
 */
function quoted(text) {
    if (!text.includes('\n')) {
        if (!text.includes("'"))
            return `'${text}'`;
        if (!/["\\]/.test(text))
            return `"${text}"`;
    }
    return `|\n${text.replace(/^(?=.)/gm, '  ')}`;
}
/** The hint that shows the list entry to write instead of one that YAML did not read as text. */
function writeEntry(text) {
    if (text.length > 1000)
        return 'Write `- |` and the command below it, indented deeper than the dash.';
    return `Quote the whole command:\n- ${quoted(text)}`;
}


/***/ }),

/***/ 949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GU: () => (/* binding */ readSection),
/* harmony export */   RP: () => (/* binding */ valueOf),
/* harmony export */   l8: () => (/* binding */ readMap)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8815);
/* harmony import */ var _reader_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5437);
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2242);



/**
 * A map's entries by key. Nothing gives no entries; anything but a map is refused. Of duplicate keys the last
 * wins, with a warning (SPEC §2.1). Merge keys (`<<`) are followed, explicit keys win over merged ones.
 */
function readMap(reader, value, what, hint) {
    const entries = new Map();
    if ((0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .isNull */ .kZ)(value))
        return entries;
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(value)) {
        (0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseKind */ .L_)(reader, value, 'map', what, hint ?? mapHint(value));
        return entries;
    }
    const merged = [];
    for (const pair of value.items) {
        const keyNode = (0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .resolve */ .hd)(reader, pair.key);
        const at = (0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .rangeOf */ .be)(reader, keyNode);
        const entry = { key: (0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarText */ .ws)(keyNode), at, value: (0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .resolve */ .hd)(reader, pair.value) };
        const earlier = entries.get(entry.key);
        if (keyNode !== null && !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(keyNode)) {
            (0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(reader, at, `Cannot unmarshal a key at line ${at.line}: ${what} has a map or a list as a key`, 'Quote it, if it is meant as text.');
        }
        else if (entry.key === '' && (0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .isNull */ .kZ)(keyNode)) {
            (0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(reader, at, `did not find expected key at line ${at.line}: ${what} has a colon without a key`, 'Write the key before the colon, or quote the text.');
        }
        else if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(keyNode) && keyNode.type === 'PLAIN' && entry.key === '<<') {
            merged.push(entry.value);
        }
        else {
            if (earlier) {
                (0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .warn */ .R8)(reader, at, 'duplicate-key', `duplicate key ${entry.key}: this one wins over line ${earlier.at.line}`, 'Remove one of the two.');
            }
            entries.set(entry.key, entry);
        }
    }
    for (const source of merged)
        addMerged(reader, entries, source, what);
    return entries;
}
function mapHint(value) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(value)
        ? 'Write `NAME: value` lines, without dashes.'
        : 'Write `NAME: value` lines below the key, indented; mind the blank after the colon.';
}
function addMerged(reader, entries, source, what) {
    for (const map of (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(source) ? source.items : [source]) {
        for (const entry of readMap(reader, (0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .resolve */ .hd)(reader, map), `${what}.<<`).values()) {
            if (!entries.has(entry.key))
                entries.set(entry.key, entry);
        }
    }
}
/**
 * The entries of a map whose keys CodeBuild knows; unknown ones are warned about and left out. One at the top level may be there
 * for its anchors, which is well.
 */
function readSection(reader, value, what, known, homes = {}, hint) {
    const entries = readMap(reader, value, what, hint);
    for (const [key, entry] of entries) {
        if (known.includes(key))
            continue;
        entries.delete(key);
        if (what === '' && holdsAnchors(reader, entry.value))
            continue;
        const place = what === '' ? 'the top level' : what;
        (0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .warn */ .R8)(reader, entry.at, 'unknown-key', `unknown key ${key} in ${place}: CodeBuild ignores it`, unknownKeyHint(key, known, homes));
    }
    return entries;
}
/** Whether an alias stands for something in a value. */
function holdsAnchors(reader, value) {
    const [from = 0, to = from] = value?.range ?? [];
    return [...reader.anchors.values()].some(({ range }) => range && range[0] >= from && range[1] <= to);
}
function unknownKeyHint(key, known, homes) {
    if (Object.hasOwn(homes, key))
        return homes[key] ?? '';
    if (known.includes('variables') && /^[A-Z][A-Z0-9_]+$/.test(key))
        return 'Indent it below variables.';
    const nearest = (0,_suggest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestWord */ .z)(key, known);
    return nearest ? `Did you mean ${nearest}?` : `Known keys: ${known.join(', ')}.`;
}
/** The value of a key, nothing when the key is absent. */
function valueOf(entries, key) {
    return entries.get(key)?.value ?? null;
}


/***/ }),

/***/ 2389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F1: () => (/* binding */ readItems),
/* harmony export */   G1: () => (/* binding */ readTextList),
/* harmony export */   hc: () => (/* binding */ readSwitch),
/* harmony export */   i9: () => (/* binding */ readNamedTexts),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8815);
/* harmony import */ var _quoting_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6443);
/* harmony import */ var _reader_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5437);
/* harmony import */ var _read_map_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(949);




/**
 * One value as text, or nothing when there is none. Refuses a map or a list; `what` names the value in
 * messages.
 */
function readText(reader, value, what) {
    return (0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .isNull */ .kZ)(value) ? undefined : readAnyText(reader, value, what);
}
/** As `readText`, but where `~` and `null` are text like any other (SPEC §2.1, variables). */
function readAnyText(reader, value, what) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(value) || value === null)
        return { text: (0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarText */ .ws)(value), at: (0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .rangeOf */ .be)(reader, value) };
    (0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseKind */ .L_)(reader, value, 'string', what, textHint(reader, value));
    return undefined;
}
function textHint(reader, value) {
    const [from = 0, to = from] = value?.range ?? [];
    const written = reader.source.slice(from, to).trim();
    // `{{ x }}`, `${x}` and `[x]` behind a key are meant as text.
    if (/^[[{]/.test(written) && !written.includes('\n') && written.length < 200)
        return `Quote it: ${(0,_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(written)}`;
    return 'Write one value here. Quote it if it contains `: `; a key of its own stands on a line of its own, without a dash.';
}
/**
 * A switch: `yes`, `no`, `true` or `false` in any case of letters; absent is no. Anything else is warned
 * about and taken as no (SPEC §2.1).
 */
function readSwitch(reader, value, what) {
    const text = readText(reader, value, what);
    if (text === undefined)
        return false;
    if (!/^(yes|no|true|false)$/i.test(text.text)) {
        (0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .warn */ .R8)(reader, text.at, 'not-a-switch', `${what} is neither yes nor no: ${JSON.stringify(text.text)} is taken as no`, 'Write yes or no.');
    }
    return /^(yes|true)$/i.test(text.text);
}
/**
 * A list of texts; a single text counts as a list of one, nothing as an empty list, and empty entries are
 * skipped.
 */
function readTextList(reader, value, what) {
    if ((0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .isNull */ .kZ)(value))
        return [];
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(value)) {
        (0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseKind */ .L_)(reader, value, 'list', what, 'Write a list: one `- entry` a line.');
        return [];
    }
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(value)) {
        const only = readText(reader, value, what);
        return only ? [only] : [];
    }
    const texts = [];
    for (const [index, item] of readItems(reader, value, what)) {
        const text = readText(reader, item, `${what}[${index}]`);
        if (text)
            texts.push(text);
    }
    return texts;
}
/** The entries of a list with their indexes, without empty ones, which are warned about. */
function readItems(reader, list, what) {
    const items = [];
    for (const [index, raw] of ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(list) ? list.items : []).entries()) {
        const item = (0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .resolve */ .hd)(reader, raw);
        if ((0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .isNull */ .kZ)(item)) {
            (0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .warn */ .R8)(reader, (0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .rangeOf */ .be)(reader, item), 'empty-entry', `${what}[${index}] is empty and skipped`, 'Remove the dash, or write the entry behind it.');
        }
        else {
            items.push([index, item]);
        }
    }
    return items;
}
/**
 * A map of the author's own names (variables, references, runtimes); every value is its source text, `~`
 * included.
 */
function readNamedTexts(reader, value, what) {
    const texts = [];
    for (const entry of (0,_read_map_js__WEBPACK_IMPORTED_MODULE_2__/* .readMap */ .l8)(reader, value, what).values()) {
        const text = readAnyText(reader, entry.value, `${what}.${entry.key}`);
        // An empty value has no place of its own.
        if (text)
            texts.push({ name: entry.key, text: text.text, at: entry.value?.range ? text.at : entry.at });
    }
    return texts;
}


/***/ }),

/***/ 5437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   L_: () => (/* binding */ refuseKind),
/* harmony export */   R8: () => (/* binding */ warn),
/* harmony export */   TR: () => (/* binding */ refuse),
/* harmony export */   Ut: () => (/* binding */ YAML_FILE_ERROR),
/* harmony export */   be: () => (/* binding */ rangeOf),
/* harmony export */   hd: () => (/* binding */ resolve),
/* harmony export */   kQ: () => (/* binding */ BATCH_SPEC_VALIDATION_ERROR),
/* harmony export */   kZ: () => (/* binding */ isNull),
/* harmony export */   ws: () => (/* binding */ scalarText),
/* harmony export */   xp: () => (/* binding */ refuseBatch),
/* harmony export */   yb: () => (/* binding */ rangeBetween)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8815);

/** CodeBuild's status code for a file that it cannot read. */
const YAML_FILE_ERROR = 'YAML_FILE_ERROR';
/** CodeBuild's status code for a batch section whose values make no sense. */
const BATCH_SPEC_VALIDATION_ERROR = 'BATCH_SPEC_VALIDATION_ERROR';
/** The node itself, or the anchored one that an alias stands for. */
function resolve(reader, value) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(value))
        return reader.anchors.get(value) ?? null;
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(value) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(value) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(value) ? value : null;
}
/** True for nothing at all and for YAML's plain `null` and `~`. */
function isNull(value) {
    if (value === null)
        return true;
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(value) && value.type === 'PLAIN' && /^(~|null|Null|NULL)?$/.test(value.source ?? '');
}
/** What CodeBuild's own messages call the kind of a value. */
function kindOf(value) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(value))
        return 'map';
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(value) ? 'list' : 'string';
}
/** A scalar's source text: as written when plain, its content when quoted or a block (SPEC §2.3). */
function scalarText(value) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(value))
        return '';
    return value.type === 'PLAIN' ? (value.source ?? '') : String(value.value);
}
/** Where a node stands, without what follows it. */
function rangeOf(reader, node) {
    const [from = 0, to = from] = node?.range ?? [];
    const end = from + reader.source.slice(from, to).trimEnd().length;
    return rangeBetween(reader.lines, from, end);
}
/** The range between two offsets of the source; one column wide at least. */
function rangeBetween(lines, from, to) {
    const start = lines.linePos(from);
    const end = lines.linePos(Math.max(to, from + 1));
    return { line: start.line, column: start.col, endLine: end.line, endColumn: end.col };
}
/** Records a problem for which CodeBuild refuses the file. */
function refuse(reader, range, message, hint, code = YAML_FILE_ERROR) {
    reader.diagnostics.push({ severity: 'error', code, message, hint, file: reader.file, range });
}
/** Records a problem in a batch section's values, in CodeBuild's words for them. */
function refuseBatch(reader, range, message, hint) {
    refuse(reader, range, `BatchSpec has invalid values.. ${message}`, hint, BATCH_SPEC_VALIDATION_ERROR);
}
/** Records something odd with which CodeBuild still runs the file. */
function warn(reader, range, code, message, hint) {
    reader.diagnostics.push({ severity: 'warning', code, message, hint, file: reader.file, range });
}
/**
 * Records that a value of one kind stands where another is needed, e.g. `Cannot unmarshal map to string at
 * line 4`.
 */
function refuseKind(reader, value, wanted, what, hint) {
    const range = rangeOf(reader, value);
    refuse(reader, range, `Cannot unmarshal ${kindOf(value)} to ${wanted} at line ${range.line}: ${what}`, hint);
}


/***/ }),

/***/ 2242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ nearestWord)
/* harmony export */ });
/** Keeps a suggestion cheap in a batch of thousands of builds. */
const MOST_CANDIDATES = 500;
/**
 * The known word that the author most likely meant by `word`, or nothing when none is near: at most two
 * letters differ, and letter case, `_` and `-` do not count.
 */
function nearestWord(word, known) {
    const plain = simplify(word);
    // Nobody mistypes a name by this much; it also keeps the distance cheap.
    if (plain.length > 40)
        return undefined;
    let nearest;
    let least = Math.min(2, Math.floor(plain.length / 3)) + 1;
    let left = MOST_CANDIDATES;
    for (const candidate of known) {
        if (left-- === 0)
            break;
        const distance = editDistance(plain, simplify(candidate));
        if (distance < least) {
            least = distance;
            nearest = candidate;
        }
    }
    return nearest;
}
function simplify(word) {
    return word.toLowerCase().replace(/[_-]/g, '');
}
/**
 * How many letters to insert, remove, replace or swap with their neighbour; one row of the table at a time.
 */
function editDistance(from, to) {
    let above = [];
    let row = Array.from({ length: to.length + 1 }, (_, index) => index);
    for (let i = 1; i <= from.length; i++) {
        const next = [i];
        for (let j = 1; j <= to.length; j++) {
            const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
            const swapped = from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1] ? (above[j - 2] ?? Infinity) + 1 : Infinity;
            next.push(Math.min(replaced, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        above = row;
        row = next;
    }
    return row[to.length] ?? 0;
}


/***/ }),

/***/ 5817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ PHASE_NAMES)
/* harmony export */ });
/**
 * The buildspec as the rest of the product sees it: lists are lists, every value is the text the author
 * wrote.
 */
const PHASE_NAMES = ['install', 'pre_build', 'build', 'post_build'];


/***/ }),

/***/ 7386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  u: () => (/* binding */ readDocument)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __nccwpck_require__(8815);
;// CONCATENATED MODULE: ./build/buildspec/aliases.js

/** How many values a document may gain through aliases; a real buildspec gains a handful. */
const MOST_ALIASED = 100_000;
/**
 * Finds what each alias of a document stands for. Gives a problem for an unknown anchor, an anchor that
 * contains itself, and for aliases that would blow the document up.
 */
function resolveAliases(root) {
    const anchors = new Map();
    const named = new Map();
    // Values below each finished node, aliases followed; a node that is still being counted is missing.
    const sizes = new Map();
    let aliased = 0;
    let problem;
    function count(node) {
        if (problem)
            return 0;
        if ((0,dist/* isAlias */.Vj)(node))
            return countAlias(node);
        if ((0,dist/* isPair */.tO)(node))
            return count(node.key) + count(node.value);
        if (!(0,dist/* isScalar */.jn)(node) && !(0,dist/* isCollection */.P3)(node))
            return 0;
        if (node.anchor)
            named.set(node.anchor, node);
        let size = 1;
        if ((0,dist/* isCollection */.P3)(node))
            for (const item of node.items)
                size += count(item);
        if (node.anchor)
            sizes.set(node, size);
        return size;
    }
    function countAlias(alias) {
        const target = named.get(alias.source);
        const size = sizes.get(target);
        if (!target) {
            const hint = `Put &${alias.source} before the value it stands for, above this line; a text that starts with * needs quotes.`;
            problem = { alias, message: `unknown anchor '${alias.source}' referenced`, hint };
        }
        else if (size === undefined) {
            problem = {
                alias,
                message: `anchor '${alias.source}' value contains itself`,
                hint: 'Write the value out.',
            };
        }
        else {
            aliased += size;
            anchors.set(alias, target);
            if (aliased > MOST_ALIASED) {
                problem = {
                    alias,
                    message: 'document contains excessive aliasing',
                    hint: 'Write the values out instead of nesting aliases.',
                };
            }
        }
        return size ?? 0;
    }
    count(root);
    return { anchors, problem };
}

;// CONCATENATED MODULE: ./build/buildspec/go-yaml.js
/**
 * CodeBuild reads YAML with Go's parser, a libyaml; ours is stricter about the indentation of quoted texts
 * and flow collections, and laxer about tabs. This file evens that out, lexeme by lexeme.
 */
/** What our lexer says before a plain or block text, and where it gives a flow collection up. */
const TEXT_FOLLOWS = '\x1f';
const FLOW_GIVEN_UP = '\x18';
/**
 * Gives a function that takes the lexemes of `source` in turn, each with its offset, and tells the
 * differences.
 */
function watchLexemes(source) {
    let last = '';
    let atLineStart = true;
    let flowDepth = 0;
    let flowStart = 0;
    /**
     * The column from which a tab may stand below a plain text; elsewhere none may, at the start of a line or
     * behind a dash.
     */
    let tabColumn = Infinity;
    return (lexeme, offset) => {
        const isText = last === TEXT_FOLLOWS;
        const isAfterDash = last === '-';
        last = lexeme;
        if (lexeme === TEXT_FOLLOWS)
            return undefined;
        if (isText) {
            // It tells nothing inside a flow, whose one line may be long.
            tabColumn = flowDepth > 0 ? Infinity : tabColumnBelow(source, offset);
            atLineStart = lexeme.endsWith('\n');
            return undefined;
        }
        if (lexeme === FLOW_GIVEN_UP) {
            const respelled = indentLine(source, offset, columnOf(source, flowStart) + 1);
            // Indented already: it was given up for another reason.
            return respelled === source ? undefined : { respelled };
        }
        if (/^\s/.test(lexeme)) {
            const tab = /^ *\t/.test(lexeme) ? offset + lexeme.indexOf('\t') : -1;
            const isIndent = isAfterDash || (atLineStart && columnOf(source, tab) < tabColumn);
            atLineStart = lexeme.endsWith('\n') || (atLineStart && lexeme.startsWith(' '));
            return tab !== -1 && isIndent && flowDepth === 0 ? { tab } : undefined;
        }
        atLineStart = false;
        tabColumn = Infinity;
        if (lexeme === '[' || lexeme === '{') {
            if (flowDepth++ === 0)
                flowStart = offset;
        }
        else if (lexeme === ']' || lexeme === '}') {
            flowDepth = Math.max(0, flowDepth - 1);
        }
        else if (/^["']/.test(lexeme) && closingQuote(lexeme, 0) === -1) {
            const respelled = indentQuotedLines(source, offset);
            return respelled === undefined ? undefined : { respelled };
        }
        return undefined;
    };
}
function columnOf(source, offset) {
    return offset - source.lastIndexOf('\n', offset - 1) - 1;
}
/** One column right of the innermost key or dash that the plain text at `offset` stands behind. */
function tabColumnBelow(source, offset) {
    const lineStart = offset - columnOf(source, offset);
    const [, blanks = '', dashes = '', key] = /^( *)((?:- +)*)(\S.*)?$/.exec(source.slice(lineStart, offset)) ?? [];
    return blanks.length + (key === undefined ? dashes.trimEnd().length : dashes.length + 1);
}
function indentLine(source, offset, column) {
    const lineStart = offset - columnOf(source, offset);
    return source.slice(0, lineStart) + ' '.repeat(column) + source.slice(lineStart).replace(/^[ \t]+/, '');
}
/** Indents the lines of the quoted text at `offset`: that changes its value in no way. */
function indentQuotedLines(source, offset) {
    const end = closingQuote(source, offset);
    const text = source.slice(offset, end);
    // A document marker ends the document, quote or no quote.
    if (end === -1 || /\n(---|\.\.\.)(\s|$)/.test(text))
        return undefined;
    const indented = text.replaceAll('\n', `\n${' '.repeat(columnOf(source, offset) + 1)}`);
    return source.slice(0, offset) + indented + source.slice(end);
}
/** The offset of the quote that ends the text at `offset`; -1 when there is none. */
function closingQuote(source, offset) {
    const quote = source.charAt(offset);
    for (let at = offset + 1; at < source.length; at++) {
        const char = source.charAt(at);
        if (quote === '"' && char === '\\')
            at++;
        else if (char === quote && quote === "'" && source.charAt(at + 1) === quote)
            at++;
        else if (char === quote)
            return at;
    }
    return -1;
}

// EXTERNAL MODULE: ./build/buildspec/reader.js
var buildspec_reader = __nccwpck_require__(5437);
// EXTERNAL MODULE: ./build/buildspec/quoting.js
var quoting = __nccwpck_require__(6443);
;// CONCATENATED MODULE: ./build/buildspec/yaml-hints.js

const CONFLICT = /^(<{7}|={7}|>{7})( |$)/;
const KEYS = 'version|run-as|env|variables|phases|install|pre_build|build|post_build|commands|finally|artifacts|files|reports|cache|paths|batch';
const GLUED = new RegExp(`^\\s*(${KEYS}):(?=[^\\s:])`);
/** What to write instead of the lines around a YAML syntax error. */
function syntaxHint(error) {
    const lines = error.source.split('\n');
    return (conflictHint(lines, error) ??
        tabHint(lines, error) ??
        gluedKeyHint(lines, error) ??
        quoteHint(lines, error) ??
        commandHint(lines, error) ??
        valueHint(lines, error) ??
        blockHint(lines, error) ??
        indentHint(lines, error));
}
function conflictHint(lines, { line }) {
    const from = lines.slice(0, line).findIndex((text) => text.startsWith('<<<<<<<'));
    if (from === -1 && !CONFLICT.test(lines[line - 1] ?? ''))
        return undefined;
    return `Line ${from === -1 ? line : from + 1} is a merge conflict that was left in: resolve it and remove the <<<<<<<, ======= and >>>>>>> lines.`;
}
function tabHint(lines, { code, line }) {
    if (code !== 'TAB_AS_INDENT' && !/^ *\t/.test(lines[line - 1] ?? ''))
        return undefined;
    return 'YAML is indented with blanks, never with tabs: replace the tabs at the start of this line.';
}
function gluedKeyHint(lines, { line }) {
    for (const text of [lines[line - 1], lines[line - 2]]) {
        const key = GLUED.exec(text ?? '')?.[1];
        if (key)
            return `Write a blank after the colon: ${(text ?? '').trim().replace(`${key}:`, `${key}: `)}`;
    }
    return undefined;
}
function quoteHint(lines, { code, message, line }) {
    if (code === 'BAD_DQ_ESCAPE') {
        const rule = 'In double quotes a backslash starts an escape.';
        const [, start = '', inside] = /^\s*((?:- +)?(?:[\w.-]+: +)?)"(.*)"\s*$/.exec(lines[line - 1] ?? '') ?? [];
        if (inside === undefined)
            return `${rule} Use single quotes, or double every backslash.`;
        return `${rule} Write:\n${start}${(0,quoting/* quoted */.TL)(inside.replaceAll('\\"', '"'))}`;
    }
    if (!message.includes('quote'))
        return undefined;
    return 'A text that starts with a quote must end with it: close the quote, or write `|` here and the text below it, indented.';
}
/** The line of the list entry that a place belongs to, when that entry is a command. */
function commandLine(lines, { line, source, from }) {
    let at = line;
    const own = lines[line - 1] ?? '';
    if (/^\s*- /.test(own)) {
        // The dash itself is out of place: the indentation is wrong, not the command.
        if (/(^|\n) *$/.test(source.slice(Math.max(0, from - own.length - 1), from)))
            return undefined;
    }
    else {
        const indent = own.search(/\S/);
        do
            at--;
        while (at > 0 && (/^\s*$/.test(lines[at - 1] ?? '') || (lines[at - 1] ?? '').search(/\S/) >= indent));
    }
    // `- |`, `- key: value` and `- key:` are no commands.
    return /^\s*- +(?![|>]|[A-Za-z_][\w.-]*:(\s|$))\S/.test(lines[at - 1] ?? '') ? at : undefined;
}
function commandHint(lines, place) {
    const at = commandLine(lines, place);
    if (at === undefined)
        return undefined;
    const start = lines.slice(0, at - 1).reduce((sum, text) => sum + text.length + 1, 0);
    const text = (0,quoting/* entryText */.u0)(place.source, start + (/^\s*- +/.exec(lines[at - 1] ?? '')?.[0].length ?? 0));
    if (/^(["']).*\1$/s.test(text)) {
        return 'The command starts with a quote, so YAML takes it as a quoted text, and more follows behind that. Write `- |` and the command below it.';
    }
    return (0,quoting/* writeEntry */.cD)(text);
}
/** `NAME: value: more` on one line. */
function valueHint(lines, { line, message }) {
    const [, key, value] = /^\s*(?:- +)?([\w.-]+):\s+(\S.*)$/.exec(lines[line - 1] ?? '') ?? [];
    if (!message.startsWith('mapping values') || !key || !value || !/:(\s|$)/.test(value))
        return undefined;
    return `Quote the value:\n${key}: ${(0,quoting/* quoted */.TL)(value.trim())}`;
}
/** A line, often a comment, that is not indented enough and so ends a block scalar (`|`, `>`). */
function blockHint(lines, { line }) {
    const indent = (lines[line - 1] ?? '').search(/\S/);
    for (let at = line - 1; at > 0; at--) {
        const text = lines[at - 1] ?? '';
        if (/(^|\s)[|>][-+\d]*\s*$/.test(text) && text.search(/\S/) >= indent - 2) {
            return `Line ${line} is not indented deep enough, so it ends the block that starts at line ${at}: indent it as the lines of the block.`;
        }
        if (/^\s*(- |[\w-]+:)/.test(text))
            return undefined;
    }
    return undefined;
}
function indentHint(lines, { line }) {
    const column = (lines[line - 1] ?? '').search(/\S/) + 1;
    const levels = new Map();
    let least = Infinity;
    for (let at = line - 1; at > 0 && least > 1; at--) {
        const text = lines[at - 1] ?? '';
        const [, blanks = '', dash = ''] = /^( *)(- +)?[^\s#]/.exec(text) ?? [];
        if (!/^\s*[^\s#]/.test(text) || blanks.length + 1 >= least)
            continue;
        least = blanks.length + 1;
        levels.set(least, at);
        if (dash)
            levels.set(least + dash.length, at);
    }
    if (levels.size === 0 || levels.has(column))
        return 'Write `key: value` or `- entry` lines; what belongs together starts at the same column.';
    const columns = [...levels.keys()].sort((a, b) => Math.abs(a - column) - Math.abs(b - column)).slice(0, 2);
    const choices = columns.map((one) => `column ${one}, as line ${levels.get(one)}`).join(', or at ');
    return `Line ${line} starts at column ${column}. Lines that belong together start at the same one: start it at ${choices}.`;
}

;// CONCATENATED MODULE: ./build/buildspec/yaml-errors.js


/** Errors that leave what follows them readable; after any other, further errors are mere consequences. */
const LOCAL = ['TAB_AS_INDENT', 'BAD_DQ_ESCAPE', 'BAD_SCALAR_START'];
const MOST_SHOWN = 10;
/**
 * The syntax errors of a document, each on a line of its own, in the words that CodeBuild's parser uses
 * (codebuild.md §4.5) and with a hint; consequences of an earlier error are left out.
 */
function syntaxProblems(source, lines, document) {
    const errors = [...document.errors].sort((a, b) => a.pos[0] - b.pos[0]);
    const problems = new Map();
    for (const [index, error] of errors.entries()) {
        const [from, to] = openQuote(document, error) ?? place(source, error, errors[index + 1]);
        const { line } = lines.linePos(from);
        if (!problems.has(line)) {
            const message = gist(error);
            problems.set(line, {
                from,
                to,
                message,
                hint: syntaxHint({ source, line, from, to, message, code: error.code }),
            });
        }
        const sameLine = error.code === 'BLOCK_AS_IMPLICIT_KEY' && !source.slice(...error.pos).includes('\n');
        if (problems.size >= MOST_SHOWN || !(sameLine || LOCAL.includes(error.code)))
            break;
    }
    return [...problems.values()];
}
/** The quote that is never closed; our parser tells only where it stopped looking. */
function openQuote(document, error) {
    if (!error.message.startsWith('Missing closing'))
        return undefined;
    let found;
    (0,dist/* visit */.YR)(document, {
        Scalar(_, { range }) {
            if (!range || error.pos[0] < range[0] || error.pos[0] > range[1])
                return undefined;
            found = [range[0], range[0] + 1];
            return dist/* visit */.YR.BREAK;
        },
    });
    return found;
}
/** Where the author should look, which is not always where the parser gave up. */
function place(source, error, next) {
    const [start, to] = error.pos;
    // A text behind a key or a dash that goes on below and turns out to be a key: its last line has the colon.
    const key = [error, next].find((one) => one?.code === 'MULTILINE_IMPLICIT_KEY' && one.pos[0] === start);
    const end = key?.pos[1] ?? to;
    const lastLine = source.lastIndexOf('\n', end - 1) + 1;
    const lineStart = source.lastIndexOf('\n', start - 1) + 1;
    const from = lastLine > start && key && /\S/.test(source.slice(lineStart, start)) ? lastLine : start;
    const blanks = Math.max(0, source.slice(from).search(/\S/));
    return [from + blanks, Math.max(end, from + blanks)];
}
/** CodeBuild's sentences for our parser's errors: by code and message, the first that matches. */
const GISTS = [
    [/^(TAB_AS_INDENT|BAD_SCALAR_START)/, 'found character that cannot start any token'],
    [/^BAD_DQ_ESCAPE/, 'found unknown escape character'],
    [/^BLOCK_AS_IMPLICIT_KEY Nested mappings/, 'mapping values are not allowed in this context'],
    [/^(MULTILINE_IMPLICIT_KEY|KEY_OVER_1024_CHARS)/, "could not find expected ':'"],
    [/^MISSING_CHAR Missing closing/, 'found unexpected end of stream: a quote is not closed'],
    [/^MISSING_CHAR Implicit map keys need/, "could not find expected ':'"],
    [/sequence items? (without|must)/i, "did not find expected '-' indicator"],
    [/flow[- ]seq/i, "did not find expected ',' or ']'"],
    [/flow[- ]map/i, "did not find expected ',' or '}'"],
    [/anchor|alias/i, 'did not find expected alphabetic or numeric character'],
];
function gist({ code, message }) {
    return GISTS.find(([pattern]) => pattern.test(`${code} ${message}`))?.[1] ?? 'did not find expected key';
}

;// CONCATENATED MODULE: ./build/buildspec/yaml-document.js





/** Deeper than any buildspec, and shallow enough for recursion. */
const MOST_LEVELS = 200;
/**
 * These two bound the time that a hostile file can take: YAML tokens, and characters read again after a
 * respelling.
 */
const MOST_TOKENS = 500_000;
const MOST_REREAD = 4 * 1024 * 1024;
/**
 * Parses the first YAML document of `source`, as Go's parser does: a second one is not read, and warned
 * about. Gives a reader that holds every problem found, and the document's value: `null` when it is empty or
 * broken.
 */
function readDocument(source, file) {
    let reader = newReader(source, file);
    let tokens = readTokens(reader, true);
    if (typeof tokens !== 'string')
        return composeDocument(reader, tokens);
    for (let reread = tokens.length; typeof tokens === 'string'; reread += reader.source.length) {
        reader = newReader(tokens, file);
        tokens = readTokens(reader, reread < MOST_REREAD);
    }
    const respelled = composeDocument(reader, tokens);
    if (!reader.diagnostics.some(({ severity }) => severity === 'error'))
        return respelled;
    // The author knows the original only: a forgotten quote, say, is best told where it opens.
    reader = newReader(source, file);
    tokens = readTokens(reader, false);
    return composeDocument(reader, typeof tokens === 'string' ? undefined : tokens);
}
/** Puts the document together; records syntax errors and aliases that cannot be followed. */
function composeDocument(reader, tokens) {
    if (!tokens)
        return { reader, root: null };
    // Text stays text, whatever it looks like; duplicate keys are our own matter.
    const composer = new dist/* Composer */.Dk({ schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });
    const [document] = composer.compose(tokens, true, reader.source.length);
    if (!document)
        return { reader, root: null };
    for (const { from, to, message, hint } of syntaxProblems(reader.source, reader.lines, document)) {
        refuseAt(reader, from, to, message, hint);
    }
    if (document.errors.length > 0)
        return { reader, root: null };
    const { anchors, problem } = resolveAliases(document.contents);
    if (problem) {
        const [from, to] = problem.alias.range ?? [0, 0];
        refuseAt(reader, from, to, problem.message, problem.hint);
        return { reader, root: null };
    }
    return { reader: { ...reader, anchors }, root: document.contents };
}
function newReader(source, file) {
    return { file, source, lines: new dist/* LineCounter */.HN(), anchors: new Map(), diagnostics: [] };
}
function refuseAt(reader, from, to, message, hint) {
    const range = (0,buildspec_reader/* rangeBetween */.yb)(reader.lines, from, to);
    (0,buildspec_reader/* refuse */.TR)(reader, range, `${message} at line ${range.line}`, hint);
}
/**
 * The tokens of the first document; or its source in the spelling that our parser needs (`mayRespell`).
 * Nothing, and problems, for tabs that indent, too many tokens, and too deep nesting.
 */
function readTokens(reader, mayRespell) {
    const { source, lines } = reader;
    const parser = new dist/* Parser */.iX(lines.addNewLine);
    const differenceAt = watchLexemes(source);
    const tokens = [];
    const tabs = [];
    let count = 0;
    let complete = false;
    lines.addNewLine(0);
    for (const lexeme of new dist/* Lexer */.JG().lex(source)) {
        const difference = differenceAt(lexeme, parser.offset);
        if (difference?.respelled !== undefined && mayRespell)
            return difference.respelled;
        if (difference?.tab !== undefined)
            tabs.push(difference.tab);
        for (const token of parser.next(lexeme)) {
            tokens.push(token);
            complete ||= token.type === 'document';
        }
        if (complete && parser.stack.length > 0) {
            warnOfMoreDocuments(reader, parser.offset);
            break;
        }
        if (++count > MOST_TOKENS || parser.stack.length > MOST_LEVELS) {
            const limit = count > MOST_TOKENS ? `${MOST_TOKENS} YAML tokens` : `max depth of ${MOST_LEVELS}`;
            const hint = 'A buildspec nests a few levels only: is this the right file?';
            refuseAt(reader, parser.offset, parser.offset, `exceeded ${limit}`, hint);
            return undefined;
        }
    }
    if (tabs.length > 0) {
        const hint = 'YAML is indented with blanks, never with tabs: replace or remove the tabs at the start of this line.';
        const message = 'found character that cannot start any token';
        for (const tab of tabs.slice(0, 10))
            refuseAt(reader, tab, tab, message, hint);
        return undefined;
    }
    if (!complete || parser.stack.length === 0)
        tokens.push(...parser.end());
    return tokens;
}
/** `offset` is behind the marker that starts the second document. */
function warnOfMoreDocuments(reader, offset) {
    if (!/^(?!---|\.\.\.)\s*[^\s#]/m.test(reader.source.slice(offset)))
        return;
    const marker = reader.source.lastIndexOf('\n', offset - 1) + 1;
    const hint = 'Keep one document in the file; split it, if both are needed.';
    (0,buildspec_reader/* warn */.R8)(reader, (0,buildspec_reader/* rangeBetween */.yb)(reader.lines, marker, offset), 'more-documents', 'CodeBuild does not read this second document', hint);
}


/***/ }),

/***/ 4738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  x: () => (/* binding */ factsOf),
  U: () => (/* binding */ readActionInputs)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./build/adapters/github/facts.js
var facts = __nccwpck_require__(4390);
// EXTERNAL MODULE: ./build/errors.js
var errors = __nccwpck_require__(9473);
// EXTERNAL MODULE: ./build/plan/environment.js
var environment = __nccwpck_require__(8463);
// EXTERNAL MODULE: ./build/plan/types.js
var types = __nccwpck_require__(4963);
;// CONCATENATED MODULE: ./build/plan/overrides.js



/**
 * Reads the input `environment-variables` or an `--env-file`: lines `NAME=value`, or the JSON list that StartBuild
 * takes as `environmentVariablesOverride` (SPEC §1.1).
 *
 * Blank lines and lines that begin with `#` are skipped. A value is everything after the first `=`, as it stands: no
 * quotes are removed, nothing is expanded, blanks stay (as in CodeBuild's local agent, codebuild.md §9.4). Throws a
 * UserError that names the line or entry and never repeats any of it, for it may be a secret.
 */
function parseOverrides(text) {
    if (text.trimStart().startsWith('['))
        return parseList(text);
    return text
        .replace(/^\uFEFF/, '')
        .split(/\r?\n/)
        .map((line, index) => ({ line, number: index + 1 }))
        .filter(({ line }) => line.trim() !== '' && !line.trimStart().startsWith('#'))
        .map(({ line, number }) => parseOverride(line, `Line ${number} of the environment variables`));
}
/** Reads one `NAME=value`, such as that of `--env`; `where` begins the UserError's sentence. */
function parseOverride(text, where) {
    const equals = text.indexOf('=');
    const name = text.slice(0, Math.max(equals, 0)).trim();
    if (!(0,environment/* isVariableName */.KL)(name)) {
        throw new errors/* UserError */.yo(`${where} is not NAME=value.`, 'A name has letters, digits and _ only. A value of several lines needs the JSON form: [{"name": …, "value": …}].');
    }
    return { name, value: text.slice(equals + 1) };
}
function parseList(text) {
    let list;
    try {
        list = JSON.parse(text);
    }
    catch {
        // JSON.parse's own message quotes the text.
        throw new errors/* UserError */.yo('The environment variables begin with [ but are not valid JSON.');
    }
    return list.map((entry, index) => parseEntry(entry, `Entry ${index + 1} of the environment variables`));
}
function parseEntry(entry, where) {
    const { name, value, type = 'PLAINTEXT' } = (entry ?? {});
    if (typeof name !== 'string' || !(0,environment/* isVariableName */.KL)(name) || typeof value !== 'string') {
        throw new errors/* UserError */.yo(`${where} is not {"name": …, "value": …} with a variable name and a text.`);
    }
    const known = types/* VARIABLE_TYPES */.$G.find((one) => one === type);
    if (known)
        return { name, value, type: known };
    throw new errors/* UserError */.yo(`${where}, ${name}: the type must be one of ${types/* VARIABLE_TYPES */.$G.join(', ')}.`);
}

// EXTERNAL MODULE: ./build/plan/project/choose-settings.js
var choose_settings = __nccwpck_require__(1);
// EXTERNAL MODULE: ./build/entry/inputs.js
var inputs = __nccwpck_require__(898);
// EXTERNAL MODULE: ./build/entry/project.js
var project = __nccwpck_require__(8930);
;// CONCATENATED MODULE: ./build/entry/action/action-inputs.js






/** @throws UserError for a value that is wrong */
async function readActionInputs(environment) {
    const read = (name) => (0,inputs/* input */.hF)(environment, name);
    const workspace = environment['GITHUB_WORKSPACE'] || process.cwd();
    const sourceDirectory = (0,inputs/* existingDirectory */.Nv)('Input source-directory', (0,external_node_path_.resolve)(workspace, read('source-directory')));
    const lines = read('secondary-sources')
        .split('\n')
        .filter((line) => line.trim() !== '');
    const said = {
        buildspec: read('buildspec'),
        projectName: read('project-name'),
        image: read('image'),
        privileged: read('privileged'),
        timeout: read('timeout-in-minutes'),
    };
    const projectFile = read('project');
    const settings = await (0,project/* settingsWithProject */.v)(projectFile, workspace, said);
    return {
        workspace,
        sourceDirectory,
        secondarySources: (0,inputs/* parseSecondarySources */.OO)(lines).map((one) => (0,inputs/* secondaryDirectory */.sZ)(one, workspace)),
        projectFile,
        said,
        settings: {
            ...settings,
            buildspec: settings.buildspec || choose_settings/* DEFAULTS */.zY.buildspec,
            projectName: settings.projectName || (0,external_node_path_.basename)(environment['GITHUB_REPOSITORY'] ?? sourceDirectory),
        },
        overrides: parseOverrides(read('environment-variables')),
        envPassthrough: read('env-passthrough').split(/\s+/),
    };
}
/**
 * The facts of this step.
 * @param of which build of a batch this is, or the batch itself: its uuid differs from theirs
 */
function factsOf({ environment, now, parent }, { sourceDirectory, secondarySources, envPassthrough }, of = {}) {
    return (0,facts/* gatherGithubFacts */.S)(environment, {
        sourceDirectory,
        secondarySources,
        image: environment['ImageOS']
            ? `${environment['ImageOS']}:${environment['ImageVersion'] ?? ''}`
            : 'runner',
        now: new Date(now()),
        envPassthrough,
        batchBuild: of.batchBuild,
        sources: parent?.request.sources,
    });
}


/***/ }),

/***/ 9807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  p: () => (/* binding */ runBuildMode)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./build/adapters/caller/caller.js + 1 modules
var caller = __nccwpck_require__(7045);
// EXTERNAL MODULE: ./build/adapters/github/diagnostics.js + 1 modules
var github_diagnostics = __nccwpck_require__(4756);
// EXTERNAL MODULE: ./build/adapters/github/file-commands.js
var file_commands = __nccwpck_require__(4854);
// EXTERNAL MODULE: ./build/render/report-figures.js
var report_figures = __nccwpck_require__(8951);
// EXTERNAL MODULE: ./build/run/results.js
var results = __nccwpck_require__(6892);
;// CONCATENATED MODULE: ./build/adapters/github/outputs.js



/** Our own outputs (SPEC §1.2); an exported variable of such a name does not replace one. */
const OWN_OUTPUTS = ['artifacts', 'matrix', 'run'];
/** Sets what is known before the first command. */
function setStartOutputs(environment, plan) {
    (0,file_commands/* addToCommandFile */.U)(environment, 'GITHUB_OUTPUT', 'build-id', plan.buildId);
    (0,file_commands/* addToCommandFile */.U)(environment, 'GITHUB_OUTPUT', 'build-arn', plan.buildArn);
    (0,file_commands/* addToCommandFile */.U)(environment, 'GITHUB_OUTPUT', 'build-number', String(plan.buildNumber));
}
/**
 * Sets what an event of the build makes known (SPEC §1.2: as soon as it is).
 * @throws EnvironmentError when the runner's file cannot be written
 */
function setOutputsOf(environment, event) {
    if (event.type === 'cache-restored') {
        (0,file_commands/* addToCommandFile */.U)(environment, 'GITHUB_OUTPUT', 'cache-hit', String(event.cache.hit));
    }
    else if (event.type === 'artifact-stored' && event.artifact.identifier === undefined) {
        const { id, location, digest } = event.artifact;
        (0,file_commands/* addToCommandFile */.U)(environment, 'GITHUB_OUTPUT', 'artifact-id', String(id ?? ''));
        (0,file_commands/* addToCommandFile */.U)(environment, 'GITHUB_OUTPUT', 'artifact-url', location);
        (0,file_commands/* addToCommandFile */.U)(environment, 'GITHUB_OUTPUT', 'artifact-digest', digest ?? '');
    }
}
/**
 * Sets what the build came to. Exported variables become a JSON object, an output each, and variables of later
 * steps; the runner refuses NODE_OPTIONS there (github-actions.md §3.3).
 * @returns warnings for exported variables that could not become all three
 */
function setEndOutputs(environment, result, paths) {
    const warnings = [];
    const output = (name, value) => (0,file_commands/* addToCommandFile */.U)(environment, 'GITHUB_OUTPUT', name, value);
    output('build-status', result.status);
    output('build-succeeding', result.status === 'SUCCEEDED' ? '1' : '0');
    output('failed-phase', (0,results/* failedPhase */.ri)(result)?.phase ?? '');
    output('build-json', paths.buildJson);
    if (paths.reportsJson !== undefined)
        output('reports-json', paths.reportsJson);
    const tests = (0,report_figures/* testTotals */.gS)(result.reports);
    output('tests-total', String(tests.total));
    output('tests-failed', String(tests.failed));
    output('artifacts', JSON.stringify(result.artifacts));
    if (!result.cache)
        output('cache-hit', 'false');
    const exported = result.exportedVariables;
    output('exported-variables', JSON.stringify(Object.fromEntries(exported.map(({ name, value }) => [name, value]))));
    for (const { name, value } of exported) {
        if (OWN_OUTPUTS.includes(name)) {
            warnings.push(`The exported variable ${name} is no output of its own: the action has an output of that name.`);
        }
        else {
            output(name, value);
        }
        if (name === 'NODE_OPTIONS') {
            warnings.push('The exported variable NODE_OPTIONS does not reach later steps: the runner refuses it.');
        }
        else {
            (0,file_commands/* addToCommandFile */.U)(environment, 'GITHUB_ENV', name, value);
        }
    }
    return warnings;
}

// EXTERNAL MODULE: ./build/adapters/github/workflow-command.js
var workflow_command = __nccwpck_require__(5084);
// EXTERNAL MODULE: ./build/plan/plan-build.js + 6 modules
var plan_build = __nccwpck_require__(1757);
// EXTERNAL MODULE: ./build/render/build-json.js
var build_json = __nccwpck_require__(3684);
;// CONCATENATED MODULE: ./build/render/build-name.js
/** What people call a build: its project, and which build of a batch it is. */
function buildName({ projectName, batch }) {
    return batch ? `${projectName} / ${batch.identifier}` : projectName;
}

// EXTERNAL MODULE: ./build/render/bytes.js
var bytes = __nccwpck_require__(6134);
// EXTERNAL MODULE: ./build/render/duration.js
var duration = __nccwpck_require__(3541);
// EXTERNAL MODULE: ./build/render/markdown.js
var markdown = __nccwpck_require__(5120);
// EXTERNAL MODULE: ./build/render/report-budget.js
var report_budget = __nccwpck_require__(6705);
// EXTERNAL MODULE: ./build/render/report-markup.js
var report_markup = __nccwpck_require__(6848);
;// CONCATENATED MODULE: ./build/render/report-coverage.js



/** Bytes. */
const TABLE_BUDGET = 80 * 1024;
/** How much of the source was executed: a table with a row a report. */
function coverageTable(reports) {
    const rows = (0,report_budget/* whatFits */.p)(reports, TABLE_BUDGET, row);
    const more = reports.length - rows.length;
    if (more > 0)
        rows.push(`| ${more} more | | | | |`);
    return [
        '### Coverage',
        '',
        '| Report | | Lines | Branches | Files |',
        '| --- | --- | ---: | ---: | ---: |',
        ...rows,
    ].join('\n');
}
function row(report) {
    const { files, linesCovered, linesMissed, branchesCovered, branchesMissed } = report.coverage;
    const name = report.status === 'INCOMPLETE' ? `⚠️ ${(0,report_markup/* groupCell */.c1)(report)}` : (0,report_markup/* groupCell */.c1)(report);
    return `| ${[
        name,
        `<code>${(0,report_figures/* bar */.M0)(linesCovered, linesMissed)}</code>`,
        (0,report_figures/* share */.uM)(linesCovered, linesMissed),
        (0,report_figures/* share */.uM)(branchesCovered, branchesMissed),
        files,
    ].join(' | ')} |`;
}

// EXTERNAL MODULE: ./build/render/report-text.js
var report_text = __nccwpck_require__(2851);
;// CONCATENATED MODULE: ./build/render/test-name.js
const WORD = /[\p{L}\p{N}_]/u;
/**
 * What people call a test: `prefix › name`, or the name alone where the tool has put the prefix into it already, as NUnit,
 * TRX and the JUnit files of jest and mocha do. As the report has it: neither cut nor made safe for anything.
 */
function testName({ suite, prefix, name }) {
    if (name === '')
        return prefix || suite || '(no name)';
    return prefix === '' || repeats(name, prefix) ? name : `${prefix} › ${name}`;
}
/** The name begins or ends with the prefix, as whole words. */
function repeats(name, prefix) {
    return ((name.startsWith(prefix) && !WORD.test(name.charAt(prefix.length))) ||
        (name.endsWith(prefix) && !WORD.test(name.charAt(name.length - prefix.length - 1))));
}

;// CONCATENATED MODULE: ./build/render/report-failures.js






/** To what a failure's text is cut, the first that makes all of a report's failures fit. Characters. */
const TEXT_CHARACTERS = [10_000, 5000, 2000, 1000, 500, 200];
const SHORTEST = 200;
const NAME_CHARACTERS = 200;
const PATH_CHARACTERS = 150;
/** Bytes: what says how much was left out. */
const REMARK_BUDGET = 250;
/**
 * The failing tests, report by report, each with its text folded. Reports share the bytes evenly; what one does not need is
 * for the others. Within a report texts get shorter, then the later failures have a name only, then they are counted.
 */
function failingTests(reports, budget, link) {
    const failing = reports.filter(({ tests }) => (0,report_figures/* failingOf */.al)(tests.counts) > 0);
    const small = [...failing].sort((one, other) => one.tests.failures.length - other.tests.failures.length);
    const shown = new Map();
    let left = budget - REMARK_BUDGET;
    let omitted = 0;
    for (const [index, report] of small.entries()) {
        const text = failuresOf(report, Math.floor(left / (small.length - index)), link);
        if (text === undefined) {
            omitted++;
            continue;
        }
        shown.set(report, text);
        left -= (0,report_budget/* bytesOf */.$)([text]);
    }
    const parts = failing.flatMap((report) => shown.get(report) ?? []);
    if (omitted > 0)
        parts.push(`… and failing tests in ${(0,report_figures/* counted */.hS)(omitted, 'more report')}, all of them in <code>reports-json</code>.`);
    return parts.join('\n\n');
}
/** Undefined when not even the heading fits. */
function failuresOf(report, budget, link) {
    const { failures, counts } = report.tests;
    const heading = `**${(0,report_figures/* counted */.hS)((0,report_figures/* failingOf */.al)(counts), 'failing test')}** in ${(0,report_markup/* groupName */.hv)(report)}`;
    const left = budget - (0,report_budget/* bytesOf */.$)([heading]) - REMARK_BUDGET;
    if (left < 0)
        return undefined;
    const whole = (length, bytes) => (0,report_budget/* whatFits */.p)(failures, bytes, (failure) => folded(failure, length, link));
    for (const length of TEXT_CHARACTERS) {
        const parts = whole(length, left);
        if (parts.length < failures.length)
            continue;
        return [heading, ...parts, ...remark(report, failures.length, length)].join('\n\n');
    }
    const parts = whole(SHORTEST, left / 2);
    const names = (0,report_budget/* whatFits */.p)(failures.slice(parts.length), left - (0,report_budget/* bytesOf */.$)(parts), (failure) => `- ${nameLine(failure, link)}`);
    const told = parts.length + names.length;
    const list = names.length > 0 ? [names.join('\n')] : [];
    return [heading, ...parts, ...list, ...remark(report, told, SHORTEST)].join('\n\n');
}
/** What was left out of a report. */
function remark({ tests }, told, length) {
    const more = (0,report_figures/* failingOf */.al)(tests.counts) - told;
    const said = [];
    if (more > 0)
        said.push(`… and ${(0,report_figures/* counted */.hS)(more, 'more failing test')}, all of them in <code>reports-json</code>.`);
    if (tests.failures.slice(0, told).some((failure) => (0,report_text/* failureText */.kY)(failure).length > length)) {
        said.push(`Texts end after ${length} characters here.`);
    }
    return said.length > 0 ? [said.join(' ')] : [];
}
function folded(failure, length, link) {
    const text = (0,report_text/* someLines */.Sk)((0,report_text/* failureText */.kY)(failure), length);
    const name = nameLine(failure, link);
    if (text === '')
        return name;
    return `<details><summary>${name}</summary>\n\n${(0,markdown/* codeBlock */.DV)(text)}\n\n</details>`;
}
/** In HTML, on one line. */
function nameLine(failure, link) {
    const sign = failure.status === 'ERROR' ? '💥' : '❌';
    const name = `${sign} ${(0,report_markup/* codeLine */.U_)(testName(failure), NAME_CHARACTERS)}`;
    const { place } = failure;
    if (!place)
        return name;
    const where = (0,report_markup/* codeLine */.U_)((0,report_text/* placeText */.Z9)(place, PATH_CHARACTERS), PATH_CHARACTERS + 20);
    return `${name} · ${(0,report_markup/* linked */.q)(where, link?.(place.path, place.line))}`;
}

;// CONCATENATED MODULE: ./build/render/report-tests.js





/** Bytes. */
const report_tests_TABLE_BUDGET = 150 * 1024;
const MOST_SLOW = 10;
/** Nanoseconds: nobody minds a test that takes less. */
const SLOW = 1e9;
const report_tests_NAME_CHARACTERS = 200;
/** What became of all tests, then a table with a row a report. */
function testTable(reports) {
    const counting = (0,report_figures/* countingReports */.NP)(reports);
    const all = (0,report_figures/* sumOf */.XN)(counting);
    const withUnknown = (0,report_figures/* sumOf */.XN)(reports).counts.UNKNOWN > 0;
    const columns = [
        'Tests',
        'Passed',
        'Failed',
        'Errored',
        'Skipped',
        ...(withUnknown ? ['Unknown'] : []),
        'Time',
    ];
    const rows = (0,report_budget/* whatFits */.p)(reports, report_tests_TABLE_BUDGET, (report) => report_tests_row((0,report_markup/* reportSign */.Ms)(report), (0,report_markup/* groupCell */.c1)(report), figures(report.tests, withUnknown)));
    const left = reports.slice(rows.length);
    if (left.length > 0)
        rows.push(report_tests_row('…', `${left.length} more`, figures((0,report_figures/* sumOf */.XN)(left), withUnknown)));
    if (reports.length > 1) {
        rows.push(report_tests_row('', `**${(0,report_figures/* sumName */.J9)(reports)}**`, figures(all, withUnknown)));
    }
    return [
        `### ${heading(counting, all.counts)}`,
        '',
        report_tests_row('', 'Report', columns),
        report_tests_row('---', '---', columns.map(() => '---:')),
        ...rows,
    ].join('\n');
}
function heading(reports, counts) {
    const total = (0,report_figures/* totalOf */.e6)(counts);
    const failing = (0,report_figures/* failingOf */.al)(counts);
    if (failing > 0)
        return `❌ ${failing} of ${(0,report_figures/* counted */.hS)(total, 'test')} failed`;
    const incomplete = reports.some(({ status }) => status === 'INCOMPLETE');
    if (total === 0)
        return `${incomplete ? '⚠️' : '✅'} No tests in the reports`;
    const skipped = counts.SKIPPED > 0 ? `, ${counts.SKIPPED} skipped` : '';
    return `${incomplete ? '⚠️' : '✅'} ${counts.SUCCEEDED} of ${(0,report_figures/* counted */.hS)(total, 'test')} passed${skipped}`;
}
function figures(tests, withUnknown) {
    const { counts } = tests;
    const bad = (count) => (count > 0 ? `**${count}**` : '0');
    return [
        String((0,report_figures/* totalOf */.e6)(counts)),
        String(counts.SUCCEEDED),
        bad(counts.FAILED),
        bad(counts.ERROR),
        String(counts.SKIPPED),
        ...(withUnknown ? [String(counts.UNKNOWN)] : []),
        (0,duration/* duration */.p)(tests.duration / 1e6),
    ];
}
function report_tests_row(sign, group, cells) {
    return `| ${[sign, group, ...cells].join(' | ')} |`;
}
/** The tests of all reports that took longest, folded; nothing when none took long. */
function slowestTests(reports) {
    const slow = reports
        .flatMap((report) => report.tests.slowest.map((test) => ({ report, test })))
        .filter(({ test }) => test.duration >= SLOW)
        .sort((one, other) => other.test.duration - one.test.duration)
        .slice(0, MOST_SLOW);
    if (slow.length === 0)
        return '';
    const rows = slow.map(({ report, test }) => `| ${(0,report_markup/* codeLine */.U_)(testName(test), report_tests_NAME_CHARACTERS)} | ${(0,report_markup/* groupName */.hv)(report)} | ${(0,duration/* duration */.p)(test.duration / 1e6)} |`);
    return [
        '<details><summary>Slowest tests</summary>',
        '',
        '| Test | Report | Time |',
        '| --- | --- | ---: |',
        ...rows,
        '',
        '</details>',
    ].join('\n');
}

;// CONCATENATED MODULE: ./build/render/report-summary.js






/**
 * Bytes. The runner takes 1 MiB a step (github-actions.md §3.3), and the rest of the summary may need a third of it. All
 * parts but the failing tests have bounds of their own, which leave these 150 KiB at the worst.
 */
const BUDGET = 500 * 1024;
const PROBLEMS_BUDGET = 30 * 1024;
const MOST_PROBLEMS = 12;
const PROBLEM_CHARACTERS = 400;
/**
 * What the reports say, as Markdown for GitHub: what became of all tests, which failed and why, which took long, and what
 * they covered. At most 500 KiB; what is left out is said. Empty when there are no reports.
 */
function reportSummary(reports, link) {
    const tests = reports.filter(report_figures/* isTestReport */.DU);
    const coverages = reports.filter(report_figures/* isCoverageReport */.TR);
    const before = [
        tests.length > 0 ? testTable(tests) : '',
        problems(reports.filter((report) => !(0,report_figures/* isCoverageReport */.TR)(report))),
    ];
    const after = [
        slowestTests(tests),
        coverages.length > 0 ? coverageTable(coverages) : '',
        problems(coverages),
    ];
    const failures = failingTests(tests, BUDGET - (0,report_budget/* bytesOf */.$)([...before, ...after]), link);
    return [...before, failures, ...after].filter((part) => part !== '').join('\n\n');
}
/** Which files could not be read, and why. */
function problems(reports) {
    const incomplete = reports.filter(({ problems }) => problems.length > 0);
    const shown = (0,report_budget/* whatFits */.p)(incomplete, PROBLEMS_BUDGET, problemsOf);
    const more = incomplete.length - shown.length;
    if (more > 0)
        shown.push(`⚠️ ${more} more incomplete`);
    return shown.join('\n\n');
}
function problemsOf(report) {
    const lines = report.problems
        .slice(0, MOST_PROBLEMS)
        .map((problem) => `- ${(0,report_markup/* codeLine */.U_)(problem, PROBLEM_CHARACTERS)}`);
    const more = report.problems.length - lines.length;
    if (more > 0)
        lines.push(`- ${more} more`);
    return `⚠️ ${(0,report_markup/* groupName */.hv)(report)} is incomplete:\n\n${lines.join('\n')}`;
}

// EXTERNAL MODULE: ./build/render/status-signs.js
var status_signs = __nccwpck_require__(6224);
;// CONCATENATED MODULE: ./build/render/summary.js







/** Bounds that keep any summary far below the runner's 1 MiB (github-actions.md §3.3). */
const TAIL_LINES = 30;
const TAIL_CHARACTERS = 8000;
const COMMAND_CHARACTERS = 2000;
const REASON_CHARACTERS = 500;
const MOST_REASONS = 100;
const summary_NAME_CHARACTERS = 200;
const VALUE_CHARACTERS = 300;
const MOST_VARIABLES = 100;
const MOST_ARTIFACTS = 100;
/**
 * The job summary of one build: what came of it, which command failed and what it last said, what
 * its tests came to, where the time went.
 * @param link gives the address of a line of the buildspec, when it has one
 * @param sourceLink gives the address of a place in the source, when it has one
 */
function renderSummary(plan, result, link, sourceLink) {
    const failed = (0,results/* decidingPhase */.jt)(result);
    const took = (0,duration/* duration */.p)(result.endTime - result.startTime);
    const name = buildName({ ...plan, projectName: (0,markdown/* truncate */.xv)(plan.projectName, summary_NAME_CHARACTERS) });
    const title = failed ? `${result.status} in ${failed.phase}` : result.status;
    return [
        `## ${status_signs/* STATUS_SIGNS */.c[result.status]} ${(0,markdown/* escapeHtml */.ZD)(name)}: ${title} <sub>${took}</sub>`,
        ...result.phases
            .filter(({ status }) => status !== 'SUCCEEDED')
            .map((phase) => failure(phase, plan, link)),
        reportSummary(result.reports, sourceLink),
        phaseTable(result.phases),
        gantt(result.phases),
        artifactTable(result.artifacts),
        cacheLine(result.cache),
        exportedTable(result.exportedVariables),
    ]
        .filter((part) => part !== '')
        .join('\n\n');
}
function failure(phase, plan, link) {
    const parts = phase.failedCommands.map(({ command, exitCode, outputTail }) => {
        const place = `${(0,markdown/* escapeHtml */.ZD)((0,markdown/* truncate */.xv)(plan.buildspecFile, summary_NAME_CHARACTERS))}:${command.at.line}`;
        const address = link?.(command.at.line);
        const where = address === undefined ? place : `[${place}](${address})`;
        const tail = outputTail.slice(-TAIL_CHARACTERS).trimEnd().split('\n').slice(-TAIL_LINES).join('\n');
        return [
            `**${phase.phase}** failed at ${where} with exit status ${exitCode}:`,
            (0,markdown/* codeBlock */.DV)((0,markdown/* truncate */.xv)(command.text, COMMAND_CHARACTERS)),
            tail === ''
                ? 'It printed nothing.'
                : `<details open><summary>What it printed last</summary>\n\n${(0,markdown/* codeBlock */.DV)(tail)}\n\n</details>`,
        ].join('\n\n');
    });
    if (parts.length > 0)
        return parts.join('\n\n');
    const reasons = phase.contexts
        .slice(0, MOST_REASONS)
        .map(({ message }) => (0,markdown/* inlineCode */.ti)((0,markdown/* truncate */.xv)(message, REASON_CHARACTERS)));
    const more = phase.contexts.length - reasons.length;
    if (more > 0)
        reasons.push(`${more} more`);
    const told = reasons.length === 1 ? ` ${reasons[0]}` : `\n\n${reasons.map((reason) => `- ${reason}`).join('\n')}`;
    return `**${phase.phase}** ${phase.status}:${told}`;
}
function phaseTable(phases) {
    const rows = phases.map(({ phase, status, startTime, endTime }) => `| ${phase} | ${status_signs/* STATUS_SIGNS */.c[status]} ${status} | ${(0,duration/* duration */.p)(endTime - startTime)} |`);
    return ['| Phase | Status | Duration |', '| --- | --- | ---: |', ...rows].join('\n');
}
/** Phases that took no time would only hide the others. */
function gantt(phases) {
    const bars = phases
        .filter(({ startTime, endTime }) => Math.round(endTime) > Math.round(startTime))
        .map(({ phase, status, startTime, endTime }) => {
        const look = status === 'SUCCEEDED' ? 'done' : 'crit';
        return `  ${phase} :${look}, ${Math.round(startTime)}, ${Math.round(endTime)}`;
    });
    if (bars.length === 0)
        return '';
    return ['```mermaid', 'gantt', '  dateFormat x', '  axisFormat %H:%M:%S', ...bars, '```'].join('\n');
}
function artifactTable(artifacts) {
    if (artifacts.length === 0)
        return '';
    const rows = artifacts.slice(0, MOST_ARTIFACTS).map(({ name, location, files, size, digest, sha256 }) => {
        const shown = (0,markdown/* escapeHtml */.ZD)((0,markdown/* truncate */.xv)(name, summary_NAME_CHARACTERS));
        const linked = location.startsWith('https://') ? `[${shown}](${location})` : shown;
        const hash = sha256 ?? digest;
        return `| ${linked} | ${files} | ${(0,bytes/* bytes */.e)(size)} | ${hash ? (0,markdown/* inlineCode */.ti)(hash) : ''} |`;
    });
    const more = artifacts.length - rows.length;
    if (more > 0)
        rows.push(`| ${more} more | | | |`);
    return ['| Artifact | Files | Size | SHA-256 |', '| --- | ---: | ---: | --- |', ...rows].join('\n');
}
function cacheLine(cache) {
    if (!cache)
        return '';
    if (cache.key === undefined)
        return 'Cache: nothing to restore.';
    const how = cache.hit ? 'restored' : 'restored from another key';
    return `Cache ${how}: ${(0,markdown/* inlineCode */.ti)((0,markdown/* truncate */.xv)(cache.key, summary_NAME_CHARACTERS))}`;
}
function exportedTable(variables) {
    if (variables.length === 0)
        return '';
    const rows = variables
        .slice(0, MOST_VARIABLES)
        .map(({ name, value }) => `| ${(0,markdown/* inlineCode */.ti)((0,markdown/* truncate */.xv)(name, summary_NAME_CHARACTERS))} | ${(0,markdown/* inlineCode */.ti)((0,markdown/* truncate */.xv)(value, VALUE_CHARACTERS))} |`);
    const more = variables.length - rows.length;
    if (more > 0)
        rows.push(`| … | ${more} more |`);
    return ['| Exported variable | Value |', '| --- | --- |', ...rows].join('\n');
}

// EXTERNAL MODULE: ./build/entry/artifact-inputs.js
var artifact_inputs = __nccwpck_require__(6523);
// EXTERNAL MODULE: ./build/entry/aws.js
var entry_aws = __nccwpck_require__(4938);
// EXTERNAL MODULE: ./build/entry/batch/parent.js
var batch_parent = __nccwpck_require__(2794);
// EXTERNAL MODULE: ./build/entry/batch/record-of-build.js + 1 modules
var record_of_build = __nccwpck_require__(4464);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __nccwpck_require__(8815);
// EXTERNAL MODULE: ./build/buildspec/decode.js
var decode = __nccwpck_require__(584);
// EXTERNAL MODULE: ./build/buildspec/read-map.js
var read_map = __nccwpck_require__(949);
// EXTERNAL MODULE: ./build/buildspec/read-values.js
var read_values = __nccwpck_require__(2389);
// EXTERNAL MODULE: ./build/buildspec/reader.js
var buildspec_reader = __nccwpck_require__(5437);
// EXTERNAL MODULE: ./build/buildspec/yaml-document.js + 4 modules
var yaml_document = __nccwpck_require__(7386);
;// CONCATENATED MODULE: ./build/buildspec/runtimes-yml.js






/**
 * Reads `/codebuild/image/config/runtimes.yml` of an image (codebuild.md §9.3). Never throws: a file that cannot be
 * understood gives the first problem in it.
 */
function parseRuntimes(text) {
    const decoded = (0,decode/* decodeSource */.E)(text);
    if ('problem' in decoded)
        return { problem: decoded.problem.message };
    const { reader, root } = (0,yaml_document/* readDocument */.u)(decoded.text, 'runtimes.yml');
    const runtimes = new Map();
    if (!(0,dist/* isMap */.jh)(root) && reader.diagnostics.length === 0)
        return { problem: 'it is no map' };
    for (const { key, value } of (0,read_map/* readMap */.l8)(reader, childOf(reader, root, 'runtimes'), 'runtimes').values()) {
        runtimes.set(key, readVersions(reader, value, `runtimes.${key}`));
    }
    const problem = reader.diagnostics.find(({ severity }) => severity === 'error');
    return problem ? { problem: problem.message } : { runtimes };
}
function readVersions(reader, value, what) {
    const versions = new Map();
    for (const entry of (0,read_map/* readMap */.l8)(reader, childOf(reader, value, 'versions', what), `${what}.versions`).values()) {
        const keys = (0,read_map/* readMap */.l8)(reader, entry.value, `${what}.versions.${entry.key}`);
        const requires = (0,read_map/* readMap */.l8)(reader, (0,read_map/* valueOf */.RP)(keys, 'requires'), `${what}.versions.${entry.key}.requires`);
        versions.set(entry.key, {
            commands: texts(reader, (0,read_map/* valueOf */.RP)(keys, 'commands'), 'commands'),
            requires: [...requires.values()].map(({ key, value: wanted }) => ({
                name: key,
                versions: texts(reader, wanted, `requires.${key}`),
            })),
        });
    }
    return versions;
}
function childOf(reader, value, key, what = 'the file') {
    return (0,buildspec_reader/* isNull */.kZ)(value) ? null : (0,read_map/* valueOf */.RP)((0,read_map/* readMap */.l8)(reader, value, what), key);
}
function texts(reader, value, what) {
    return (0,read_values/* readTextList */.G1)(reader, value, what).map(({ text }) => text);
}

;// CONCATENATED MODULE: ./build/plan/versions.js
/**
 * Reads a version as the buildspec spells it: exact, the first numbers of one, with or without `.x`, or `latest`
 * (codebuild.md §9.3). Undefined when it is none of these.
 */
function parseSelector(text) {
    if (text === 'latest')
        return {};
    const [, word, version] = /^(?:([A-Za-z]+)-?)?(\d+(?:\.\d+)*)(?:\.x)*$/.exec(text) ?? [];
    if (version === undefined)
        return undefined;
    // `v18` is 18, and every distribution is an openjdk.
    const anyOne = word === undefined || /^(v|openjdk)$/i.test(word);
    return anyOne ? { version } : { distribution: word.toLowerCase(), version };
}
/** Whether `version` is what the selector names or more of it: `18` names 18.20.4; never a pre-release of one. */
function matchesSelector(version, selector) {
    if (version.includes('-'))
        return false;
    return selector.version === undefined || `${version}.`.startsWith(`${selector.version}.`);
}
/** Orders versions by their numbers, low to high, whatever letters stand before them; then by their text. */
function compareVersions(a, b) {
    const [left, right] = [numbersOf(a), numbersOf(b)];
    for (let index = 0; index < Math.max(left.length, right.length); index++) {
        const difference = (left[index] ?? -1) - (right[index] ?? -1);
        if (difference !== 0)
            return difference;
    }
    return a < b ? -1 : Number(a > b);
}
function numbersOf(version) {
    return (version.match(/\d+/g) ?? []).map(Number);
}

;// CONCATENATED MODULE: ./build/plan/runtimes.js

/** Replaces `$NAME` and `${NAME}` by the values of plain variables; those that are not set by nothing. */
function expandVersions(wanted, variables) {
    const values = new Map(variables.map(({ name, value }) => [name, value]));
    const expand = (text) => text.replace(/\$(?:\{(\w+)\}|(\w+))/g, (_, braced, plain) => {
        return values.get(braced ?? plain ?? '') ?? '';
    });
    return wanted.map((entry) => ({ ...entry, text: expand(entry.text).trim() }));
}
/**
 * Chooses what `runtime-versions` asks for among the runtimes of an image, by CodeBuild's rules (codebuild.md §9.3):
 * `latest` and `N.x` are the highest listed version, any other text is a listed one, else the custom version for
 * the commands of `default`. The log lines and messages are CodeBuild's, except where a runtime is chosen because
 * another requires it: those words are not known.
 */
function selectRuntimes(versions, runtimes) {
    const wanted = versions.map((entry) => resolveAlias(entry, runtimes));
    const log = [
        ...wanted.flatMap(({ name, alias, text }) => alias === undefined ? [] : [`Resolved '${name}' runtime alias '${alias}' to '${text}'.`]),
        ...wanted.map(({ name, text }) => `Selecting '${name}' runtime version '${text}' based on manual selections...`),
    ];
    const chosen = new Map(wanted.map((entry) => [entry.name, entry]));
    const begun = new Set();
    const selected = [];
    const problems = [];
    /** Adds a runtime behind all that it requires. */
    const add = (entry) => {
        if (begun.has(entry.name))
            return;
        begun.add(entry.name);
        const found = findVersion(entry, runtimes);
        if (typeof found === 'string') {
            problems.push(found);
            return;
        }
        for (const { name, versions } of found.requires) {
            const required = chosen.get(name) ?? choose(name, versions[0] ?? '', entry);
            if (versions.includes(required.text))
                add(required);
            else
                refuse(required, versions, entry);
        }
        const commands = found.commands.map((text) => ({ text, at: entry.at }));
        selected.push({ name: entry.name, version: entry.text, commands, customVersion: found.customVersion });
    };
    const choose = (name, text, by) => {
        const added = { name, text, at: by.at };
        chosen.set(name, added);
        const reason = `the dependency of '${by.name}' version '${by.text}'`;
        log.push(`Selecting '${name}' runtime version '${text}' based on ${reason}...`);
        return added;
    };
    const refuse = ({ name, text }, versions, by) => {
        const dependent = `Runtime '${by.name}' version '${by.text}'`;
        const already = `'${name}' version '${text}' has already been manually selected`;
        log.push(`${dependent} has a dependency on runtime '${name}', but ${already}. Not attempting to override.`);
        problems.push(`${dependent} requires runtime '${name}' version ${versions.join(' or ')}, not version '${text}'`);
    };
    wanted.forEach(add);
    const [problem] = problems;
    return problem === undefined ? { log, selected } : { log, selected: [], problem };
}
function resolveAlias(entry, runtimes) {
    const { name, text } = entry;
    const [, prefix] = text === 'latest' ? ['', ''] : (/^(.*?)(?:\.x)+$/.exec(text) ?? []);
    if (prefix === undefined)
        return entry;
    const highest = listed(runtimes.get(name) ?? new Map())
        .filter((version) => prefix === '' || `${version}.`.startsWith(`${prefix}.`))
        .at(-1);
    return highest === undefined ? entry : { ...entry, text: highest, alias: text };
}
/** The versions with a name of their own, low to high. */
function listed(versions) {
    return [...versions.keys()].filter((version) => version !== 'default').sort(compareVersions);
}
/** The version with exactly that name, or that of `default` and its `$VERSION`; else what is wrong, as CodeBuild says it. */
function findVersion({ name, text }, runtimes) {
    const versions = runtimes.get(name);
    if (versions === undefined) {
        const names = [...runtimes.keys()].sort().join(', ');
        return `Unknown runtime named '${name}'. This build image has the following runtimes: ${names}`;
    }
    const exact = text === 'default' ? undefined : versions.get(text);
    if (exact)
        return exact;
    const custom = versions.get('default');
    // The buildspec says `corretto15`, and the commands install `java-$VERSION-amazon-corretto`.
    if (custom && /\d$/.test(text))
        return { ...custom, customVersion: text.replace(/^corretto/, '') };
    const names = listed(versions).join(', ');
    return `Unknown runtime version named '${text}' of ${name}. This build image has the following versions: ${names}`;
}

// EXTERNAL MODULE: ./build/run/recorder.js
var run_recorder = __nccwpck_require__(1602);
// EXTERNAL MODULE: external "node:vm"
var external_node_vm_ = __nccwpck_require__(714);
// EXTERNAL MODULE: ./build/buildspec/on-failure.js
var on_failure = __nccwpck_require__(7144);
;// CONCATENATED MODULE: ./build/run/transitions.js
/**
 * What follows a phase (codebuild.md §2.2 and §2.3, SPEC §2.2). `failed` is the default, `aborted` and
 * `continued` are a failure under `on-failure`; `interrupted` is a timeout, a stop or a broken environment.
 */
const NEXT = {
    PROVISIONING: always('DOWNLOAD_SOURCE', 'FINALIZING'),
    DOWNLOAD_SOURCE: always('INSTALL', 'FINALIZING'),
    INSTALL: { ...always('PRE_BUILD', 'FINALIZING'), continued: 'PRE_BUILD' },
    PRE_BUILD: { ...always('BUILD', 'FINALIZING'), continued: 'BUILD' },
    BUILD: { ...always('POST_BUILD', 'POST_BUILD'), aborted: 'UPLOAD_ARTIFACTS' },
    POST_BUILD: always('UPLOAD_ARTIFACTS', 'UPLOAD_ARTIFACTS'),
    UPLOAD_ARTIFACTS: always('FINALIZING', 'FINALIZING'),
};
function always(succeeded, failed) {
    return { succeeded, failed, aborted: failed, continued: failed, interrupted: 'FINALIZING' };
}
function nextPhase(phase, outcome) {
    return NEXT[phase][outcome];
}
/** The outcome of a failure under the phase's `on-failure`; exhausted retries are the default (SPEC §2.1). */
function failureOutcome(onFailure) {
    switch (onFailure.kind) {
        case 'abort':
            return 'aborted';
        case 'continue':
            return 'continued';
        case 'default':
        case 'retry':
            return 'failed';
    }
}

;// CONCATENATED MODULE: ./build/run/run-phase.js



function createCommandRun(emit, interruption, isolated, tail) {
    return { emit, interruption, isolated, tail, succeeding: true, lastExit: 0 };
}
/**
 * Runs a phase's commands, again as `on-failure: RETRY` says, then its `finally` once, whatever came before
 * (codebuild.md §1.3, §1.4). `CODEBUILD_BUILD_SUCCEEDING` is 0 from the failure on, so in `finally` already (§2.4).
 * Nothing runs after an interruption.
 */
async function runCommandPhase(phase, shell, run) {
    const failures = [];
    const failed = await runWithRetries(phase, shell, run);
    if (failed) {
        run.succeeding = false;
        failures.push(failed);
    }
    const failedFinally = await runCommands(phase.finally, shell, run, { user: phase.runAs });
    if (failedFinally) {
        run.succeeding = false;
        failures.push(failedFinally);
    }
    if (run.interruption.aborted)
        return { outcome: 'interrupted', contexts: [], failedCommands: [] };
    return {
        outcome: failures.length === 0 ? 'succeeded' : failureOutcome(phase.onFailure),
        contexts: failures.map(failureContext),
        failedCommands: failures,
    };
}
async function runWithRetries(phase, shell, run) {
    for (let attempt = 0;; attempt++) {
        const failure = await runCommands(phase.commands, shell, run, { user: phase.runAs });
        if (!failure || !allowsRetry(phase.onFailure, attempt, failure))
            return failure;
        run.emit({
            type: 'log',
            text: `Retrying phase ${phase.name.toUpperCase()}, attempt ${attempt + 1} (on-failure: RETRY)`,
        });
    }
}
/** The regex is unanchored and sees the phase's message and the end of the command's output (SPEC §2.2). */
function allowsRetry(onFailure, retries, failure) {
    if (onFailure.kind !== 'retry' || retries >= onFailure.count)
        return false;
    const text = `${failureContext(failure).message}\n${failure.outputTail}`;
    return matchesInTime((0,on_failure/* retryExpression */.j)(onFailure.pattern), text);
}
/**
 * Go's expressions, which CodeBuild's are, take linear time; JavaScript's may take for ever. One that has not
 * matched after a second does not match, so that timeout and stop keep working.
 */
function matchesInTime(expression, text) {
    try {
        return (0,external_node_vm_.runInNewContext)('expression.test(text)', { expression, text }, { timeout: 1000 }) === true;
    }
    catch {
        return false;
    }
}
/**
 * Runs commands until one fails; that one, or undefined, also when the build was interrupted. `variables` are set
 * anew for each.
 */
async function runCommands(commands, shell, run, { user, variables }) {
    for (const command of commands) {
        if (run.interruption.aborted)
            return undefined;
        run.emit({ type: 'command-started', command });
        // Our own output may just have found that its reader is gone.
        if (run.interruption.aborted)
            return undefined;
        run.tail.clear();
        const exitCode = await shell.run({
            text: command.text,
            user,
            isolated: run.isolated,
            variables: {
                ...variables,
                CODEBUILD_BUILD_SUCCEEDING: run.succeeding ? '1' : '0',
                CODEBUILD_LAST_EXIT: String(run.lastExit),
            },
        });
        run.lastExit = exitCode;
        if (run.interruption.aborted)
            return undefined;
        if (exitCode !== 0) {
            const failure = { command, exitCode, outputTail: run.tail.text() };
            run.emit({ type: 'command-failed', failure });
            return failure;
        }
    }
    return undefined;
}
/** CodeBuild's words (codebuild.md §4.5). */
function failureContext({ command, exitCode }) {
    return {
        statusCode: 'COMMAND_EXECUTION_ERROR',
        message: `Error while executing command: ${command.text}. Reason: exit status ${exitCode}`,
    };
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __nccwpck_require__(9473);
;// CONCATENATED MODULE: ./build/plan/tools.js

/** Where a tool comes from, the preferred one first. */
const ORIGINS = ['earlier-step', 'tool-cache', 'machine', 'download'];
/** The action that sets up a runtime on a runner, for those who are to write it into their workflow. */
function setupAction(runtime) {
    return SETUP_ACTIONS.get(runtime);
}
const SETUP_ACTIONS = new Map([
    ['nodejs', 'actions/setup-node'],
    ['python', 'actions/setup-python'],
    ['java', 'actions/setup-java with distribution: corretto'],
    ['golang', 'actions/setup-go'],
    ['ruby', 'ruby/setup-ruby'],
    ['php', 'shivammathur/setup-php'],
    ['dotnet', 'actions/setup-dotnet'],
    ['android', 'android-actions/setup-android'],
    ['rust', 'dtolnay/rust-toolchain'],
]);
/**
 * The best of the tools that the selector allows. Another distribution of java will do, they are all OpenJDK, but one
 * that was asked for comes first; what an earlier step set up comes before the tool cache, that before what the
 * machine has; then the highest version wins. `latest` is the highest version, wherever it is.
 */
function chooseTool(tools, selector) {
    const rank = (tool) => ORIGINS.indexOf(tool.origin);
    const foreign = ({ distribution }) => Number(selector.distribution !== undefined && selector.distribution !== distribution);
    const byVersion = (a, b) => compareVersions(b.version, a.version);
    const byOrigin = (a, b) => rank(a) - rank(b);
    return tools
        .filter(({ version }) => matchesSelector(version, selector))
        .sort((a, b) => selector.version === undefined
        ? byVersion(a, b) || byOrigin(a, b)
        : foreign(a) - foreign(b) || byOrigin(a, b) || byVersion(a, b))[0];
}

;// CONCATENATED MODULE: ./build/run/runtime-tools.js



/**
 * Chooses each runtime among the tools of the machine, downloads it where it is not there, and puts the chosen ones
 * into the environment of the commands that follow. The log says which version was taken and from where; what cannot
 * be had is a warning that names the action that sets it up, and the build goes on (SPEC §3).
 */
async function useTools(wanted, plan, context) {
    const { shell, run } = context;
    const warn = (message) => run.emit({ type: 'warning', message });
    if (plan.isolated) {
        warn('runtime-versions has no effect here in a buildspec of version 0.1, whose commands all start afresh: write version 0.2.');
        return;
    }
    for (const { name, text } of wanted) {
        run.emit({
            type: 'log',
            text: `Selecting '${name}' runtime version '${text}' based on manual selections...`,
        });
    }
    const chosen = [];
    for (const { name, text } of wanted) {
        if (name === 'docker') {
            run.emit({ type: 'log', text: 'Specifying docker version in buildspec is deprecated.' });
            continue;
        }
        const found = await findTool(name, text, context);
        if (run.interruption.aborted)
            return;
        if (typeof found === 'string')
            warn(missing(name, text, found));
        else
            chosen.push(found);
    }
    if (chosen.length > 0)
        await enter(chosen, shell);
}
/** The tool, or why there is none. */
async function findTool(name, text, { run, tools }) {
    const selector = parseSelector(text);
    if (selector === undefined)
        return `${JSON.stringify(text)} is no version`;
    const installed = await tools.installed(name);
    const tell = (tool) => {
        run.emit({ type: 'log', text: `Using ${name} ${describe(tool, selector)} from ${tool.place}` });
        return tool;
    };
    const here = chooseTool(installed, selector);
    if (here)
        return tell(here);
    const others = installed.map(({ version, place }) => `${version} (${place})`);
    const absence = others.length === 0 ? 'it is not installed here' : `installed here: ${others.join(', ')}`;
    try {
        const offer = chooseTool(await tools.downloadable(name, selector, run.interruption), selector);
        if (!offer)
            return absence;
        run.emit({ type: 'progress', message: `Downloading ${name} ${offer.version} from ${offer.url}` });
        return tell(await tools.download(name, offer, run.interruption));
    }
    catch (error) {
        if (!(error instanceof errors/* EnvironmentError */.eG))
            throw error;
        return `${absence}; ${error.message}`;
    }
}
function describe({ version, distribution }, wanted) {
    if (wanted.distribution === undefined || wanted.distribution === distribution)
        return version;
    return `${version} (${distribution ?? 'another distribution'} instead of ${wanted.distribution})`;
}
function missing(name, text, reason) {
    const action = setupAction(name);
    const advice = action === undefined ? '' : ` Set it up in a step before this one: ${action}.`;
    return `runtime-versions: no ${name} ${text}: ${reason}. The build goes on with what is installed.${advice}`;
}
/** By a command that is not in the log, whose variables the next ones carry on. */
async function enter(chosen, shell) {
    const variables = Object.assign({}, ...chosen.map((tool) => tool.variables));
    const lists = new Map();
    for (const { directories } of chosen) {
        for (const [name, first] of Object.entries(directories)) {
            lists.set(name, [...first, ...(lists.get(name) ?? [])]);
        }
    }
    const carried = await shell.variables([...lists.keys()]);
    for (const [name, first] of lists) {
        variables[name] = [...first, carried.get(name)].filter(Boolean).join(':');
    }
    if (Object.keys(variables).length === 0)
        return;
    await shell.run({ text: ':', user: undefined, isolated: false, variables });
}

;// CONCATENATED MODULE: ./build/run/runtimes.js





/** Where CodeBuild's images say how each runtime is set up (codebuild.md §9.3). */
const RUNTIMES_FILE = '/codebuild/image/config/runtimes.yml';
/**
 * Sets up what `runtime-versions` asks for: by the image's own commands where it says how, else from the tools of
 * the machine, else not at all, with CodeBuild's warning (codebuild.md §9.3, SPEC §3). Fails as CodeBuild does for
 * a version that the image does not know and for a command that fails; missing tools only warn.
 */
async function installRuntimes(plan, shell, run, tools) {
    const log = (text) => run.emit({ type: 'log', text });
    if (plan.runtimeVersions.length === 0) {
        log('No runtime version selected in buildspec.');
        return run_recorder/* SUCCEEDED */.Q;
    }
    const wanted = expandVersions(plan.runtimeVersions, plan.variables);
    const text = await shell.readFile(RUNTIMES_FILE);
    if (text === undefined) {
        if (tools)
            await useTools(wanted, plan, { shell, run, tools });
        else
            log('Skipping install of runtimes. Runtime version selection is not supported by this build image');
        return run_recorder/* SUCCEEDED */.Q;
    }
    const parsed = parseRuntimes(text);
    if ('problem' in parsed)
        return refused(plan, run, `${RUNTIMES_FILE}: ${parsed.problem}`);
    const selection = selectRuntimes(wanted, parsed.runtimes);
    selection.log.forEach(log);
    if (selection.problem !== undefined)
        return refused(plan, run, selection.problem);
    return runSelected(selection.selected, shell, run);
}
function refused(plan, run, message) {
    run.succeeding = false;
    const contexts = [{ statusCode: 'YAML_FILE_ERROR', message, at: plan.runtimeVersions[0]?.at }];
    return { outcome: 'failed', contexts, failedCommands: [] };
}
/** As the user the runtime runs as, root in an image, whatever `run-as` says: they write to the system. */
async function runSelected(selected, shell, run) {
    const custom = selected.some(({ customVersion }) => customVersion !== undefined);
    const version = custom ? (await shell.variables(['VERSION'])).get('VERSION') : undefined;
    for (const { commands, customVersion } of selected) {
        const failure = await runCommands(commands, shell, run, { variables: versionVariable(customVersion) });
        if (!failure)
            continue;
        run.succeeding = false;
        return { outcome: 'failed', contexts: [failureContext(failure)], failedCommands: [failure] };
    }
    if (run.interruption.aborted)
        return run_recorder/* SUCCEEDED */.Q;
    // The build's own VERSION comes back, and CodeBuild moves to the source directory only now.
    const text = `${custom && version === undefined ? 'unset VERSION; ' : ''}cd "$CODEBUILD_SRC_DIR"`;
    await shell.run({ text, user: undefined, isolated: run.isolated, variables: versionVariable(version) });
    return run_recorder/* SUCCEEDED */.Q;
}
function versionVariable(version) {
    return version === undefined ? {} : { VERSION: version };
}

;// CONCATENATED MODULE: ./build/run/download-source.js

/**
 * The phase DOWNLOAD_SOURCE: what CodeBuild does and logs before the first command of the buildspec, as far as it
 * applies (codebuild.md §2.1, §4.2). It fails when what references mean, or the runtimes, cannot be had.
 */
async function downloadSource(plan, shell, run, { tools, references, secrets }, restoreCache) {
    const log = (text) => run.emit({ type: 'log', text });
    log('Phase is DOWNLOAD_SOURCE');
    log(`CODEBUILD_SRC_DIR=${plan.source.directory}`);
    for (const { identifier, directory } of plan.secondarySources)
        log(`CODEBUILD_SRC_DIR_${identifier}=${directory}`);
    log(`YAML location is ${plan.buildspecFile}`);
    log('Processing environment variables');
    if (plan.references.length > 0 && references) {
        const { resolveReferences } = await Promise.all(/* import() */[__nccwpck_require__.e(3162), __nccwpck_require__.e(796)]).then(__nccwpck_require__.bind(__nccwpck_require__, 796));
        const resolved = await resolveReferences(plan.references, references, secrets, run);
        if (!Array.isArray(resolved))
            return resolved;
        shell.define(resolved);
    }
    const runtimes = await installRuntimes(plan, shell, run, tools);
    if (runtimes.outcome !== 'succeeded' || run.interruption.aborted)
        return runtimes;
    log(`Moving to directory ${plan.source.directory}`);
    await restoreCache();
    const phases = plan.phases.filter(({ commands }) => commands.length > 0);
    log(`Phases found in YAML: ${phases.length}`);
    for (const { name, commands } of phases)
        log(` ${name.toUpperCase()}: ${commands.length} commands`);
    return runtimes;
}

// EXTERNAL MODULE: ./build/run/failures.js
var run_failures = __nccwpck_require__(6651);
;// CONCATENATED MODULE: ./build/run/output-tail.js
const TAIL_BYTES = 16 * 1024;
/** A ring of 16 KiB: constant memory and one copy of at most that size a chunk. */
function createOutputTail() {
    const ring = Buffer.alloc(TAIL_BYTES);
    let end = 0;
    let size = 0;
    return {
        add: (bytes) => {
            const kept = bytes.length > TAIL_BYTES ? bytes.subarray(bytes.length - TAIL_BYTES) : bytes;
            const first = Math.min(kept.length, TAIL_BYTES - end);
            ring.set(kept.subarray(0, first), end);
            ring.set(kept.subarray(first), 0);
            end = (end + kept.length) % TAIL_BYTES;
            size = Math.min(TAIL_BYTES, size + kept.length);
        },
        clear: () => {
            size = 0;
            end = 0;
        },
        text: () => {
            const whole = size < TAIL_BYTES
                ? ring.subarray(0, size)
                : Buffer.concat([ring.subarray(end), ring.subarray(0, end)]);
            return whole.toString('utf8');
        },
    };
}

// EXTERNAL MODULE: ./build/run/redacted-output.js
var redacted_output = __nccwpck_require__(9560);
;// CONCATENATED MODULE: ./build/run/redacted-events.js

/**
 * A sink that takes the secrets out of events before anybody sees them (SPEC §2.7): of what commands print, too, in
 * whatever pieces that comes. Any other event says that the piece is complete.
 */
function redactEvents(emit, secrets) {
    const output = (0,redacted_output/* createRedactedOutput */.Y)(secrets, (bytes) => emit({ type: 'output', bytes }));
    return {
        flush: output.flush,
        emit: (event) => {
            if (event.type === 'output') {
                output.write(event.bytes);
            }
            else {
                output.flush();
                emit(redactEvent(event, secrets.redact));
            }
        },
    };
}
/** The result of a build without its secrets. Exported variables that hold one are not in it at all (SPEC §2.1). */
function redactResult(result, redact) {
    const { cache } = result;
    return {
        ...result,
        phases: result.phases.map((phase) => redactPhase(phase, redact)),
        artifacts: result.artifacts.map((artifact) => redactArtifact(artifact, redact)),
        ...(cache?.key === undefined ? {} : { cache: { ...cache, key: redact(cache.key) } }),
    };
}
function redactEvent(event, redact) {
    switch (event.type) {
        case 'log':
            return { ...event, text: redact(event.text) };
        case 'warning':
        case 'progress':
            return { ...event, message: redact(event.message) };
        case 'command-started':
            return { ...event, command: { ...event.command, text: redact(event.command.text) } };
        case 'command-failed':
            return { ...event, failure: redactFailure(event.failure, redact) };
        case 'artifact-stored':
            return { ...event, artifact: redactArtifact(event.artifact, redact) };
        case 'cache-restored':
            return { ...event, cache: { ...event.cache, key: event.cache.key && redact(event.cache.key) } };
        case 'phase-finished':
            return { ...event, result: redactPhase(event.result, redact) };
        case 'build-finished':
            return { ...event, result: redactResult(event.result, redact) };
        case 'report-finished': // what is in reports is redacted as it is read: before it is cut
        case 'phase-started':
        case 'output':
            return event;
    }
}
function redactPhase(phase, redact) {
    return {
        ...phase,
        contexts: phase.contexts.map((context) => ({ ...context, message: redact(context.message) })),
        failedCommands: phase.failedCommands.map((failure) => redactFailure(failure, redact)),
    };
}
function redactFailure(failure, redact) {
    return {
        ...failure,
        command: { ...failure.command, text: redact(failure.command.text) },
        outputTail: redact(failure.outputTail),
    };
}
/** GitHub's address of an artifact holds ids, nothing of the build's, and programs need it as it is. */
function redactArtifact(artifact, redact) {
    const { name, location } = artifact;
    return {
        ...artifact,
        name: redact(name),
        location: location.startsWith('https://') ? location : redact(location),
    };
}

;// CONCATENATED MODULE: ./build/run/run-build.js







/**
 * Runs a plan as CodeBuild does, phase by phase (codebuild.md §2). A failing command, a timeout, a stop and a
 * broken environment are told by the result; only a bug of ours throws. When this returns, the shell and all
 * that it started have ended.
 */
async function runBuild(plan, given) {
    const { interruption, secrets } = given;
    const printed = createOutputTail();
    const { emit, flush } = redactEvents((event) => {
        if (event.type === 'output')
            printed.add(event.bytes);
        given.emit(event);
    }, secrets);
    const text = () => {
        flush();
        return printed.text();
    };
    const ports = { ...given, emit };
    const run = createCommandRun(emit, interruption, plan.isolated, { ...printed, text });
    const recorder = (0,run_recorder/* createRecorder */.T)(ports);
    const made = { exportedVariables: [], artifacts: [], reports: [] };
    let shell;
    let cache;
    const commandPhase = (name) => async () => {
        emit({ type: 'log', text: `Entering phase ${name.toUpperCase()}` });
        const phase = plan.phases.find((candidate) => candidate.name === name);
        return phase && shell ? runCommandPhase(phase, shell, run) : run_recorder/* SUCCEEDED */.Q;
    };
    const bodies = {
        PROVISIONING: async () => {
            shell = await ports.runtime.open({
                shell: plan.shell,
                directory: plan.source.directory,
                variables: plan.variables,
                users: commandUsers(plan),
                gitCredentialHelper: plan.gitCredentialHelper,
                onOutput: (bytes) => emit({ type: 'output', bytes }),
                onProgress: (message) => emit({ type: 'progress', message }),
                signal: interruption,
            });
            return run_recorder/* SUCCEEDED */.Q;
        },
        DOWNLOAD_SOURCE: async () => {
            if (!shell)
                return run_recorder/* SUCCEEDED */.Q;
            if (plan.cache) {
                const { createBuildCache } = await Promise.all(/* import() */[__nccwpck_require__.e(4006), __nccwpck_require__.e(1593)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1593));
                cache = createBuildCache(plan, shell, ports);
            }
            return downloadSource(plan, shell, run, ports, async () => {
                made.cache = await cache?.restore();
            });
        },
        INSTALL: commandPhase('install'),
        PRE_BUILD: commandPhase('pre_build'),
        BUILD: commandPhase('build'),
        POST_BUILD: async () => {
            const outcome = await commandPhase('post_build')();
            await cache?.save(); // whatever the commands came to (codebuild.md §2.5)
            return outcome;
        },
        UPLOAD_ARTIFACTS: async () => {
            if (!shell)
                return run_recorder/* SUCCEEDED */.Q;
            made.exportedVariables = await readExported(plan.exportedVariables, shell, ports);
            const failures = { contexts: [], faults: [] };
            const store = await reports(plan, shell, ports, made.reports, failures);
            await artifacts(plan, shell, ports, made.artifacts, failures);
            await store();
            return (0,run_failures/* outcomeOf */.s)(failures, (message) => emit({ type: 'warning', message }));
        },
    };
    const interrupt = () => shell?.interrupt();
    interruption.addEventListener('abort', interrupt);
    recorder.passed('SUBMITTED', 'QUEUED');
    try {
        let phase = 'PROVISIONING';
        while (phase !== 'FINALIZING')
            phase = nextPhase(phase, await recorder.run(phase, bodies[phase]));
    }
    finally {
        await shell?.close();
        interruption.removeEventListener('abort', interrupt);
    }
    recorder.passed('FINALIZING');
    return redactResult(recorder.finish(run.succeeding, made), secrets.redact);
}
/**
 * The build of a buildspec that CodeBuild would refuse: it fails in DOWNLOAD_SOURCE, nothing runs
 * (codebuild.md §2.1).
 */
async function refuseBuild(contexts, ports) {
    const recorder = (0,run_recorder/* createRecorder */.T)(ports);
    recorder.passed('SUBMITTED', 'QUEUED', 'PROVISIONING');
    await recorder.run('DOWNLOAD_SOURCE', async () => ({ outcome: 'failed', contexts, failedCommands: [] }));
    recorder.passed('FINALIZING');
    return recorder.finish(false, { exportedVariables: [], artifacts: [], reports: [] });
}
/** @returns what stores the raw files */
async function reports(plan, shell, ports, made, failures) {
    if (!plan.reports || !ports.reports)
        return () => Promise.resolve();
    const { processReports } = await Promise.all(/* import() */[__nccwpck_require__.e(4006), __nccwpck_require__.e(3342), __nccwpck_require__.e(2800)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2800));
    const raw = await processReports(plan, shell, ports, made, failures);
    const { storeRawFiles } = await __nccwpck_require__.e(/* import() */ 6574).then(__nccwpck_require__.bind(__nccwpck_require__, 6574));
    return () => storeRawFiles(raw, shell, ports);
}
async function artifacts(plan, shell, ports, made, failures) {
    if (plan.artifacts.length === 0)
        return;
    const { uploadArtifacts } = await Promise.all(/* import() */[__nccwpck_require__.e(4006), __nccwpck_require__.e(3342), __nccwpck_require__.e(6623)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6623));
    await uploadArtifacts(plan, shell, ports, made, failures);
}
/** In the order of the phases, without those that run nothing. */
function commandUsers({ phases }) {
    const running = phases.filter((phase) => phase.commands.length + phase.finally.length > 0);
    return [...new Set((running.length > 0 ? running : phases).map(({ runAs }) => runAs))];
}
/** Read when the commands are over (codebuild.md §2.5); one that was never set is left out, or holds a secret (SPEC §2.1). */
async function readExported(names, shell, { emit, secrets }) {
    if (names.length === 0)
        return [];
    const values = await shell.variables(names);
    return names.flatMap((name) => {
        const value = values.get(name);
        const secret = value === undefined ? undefined : secrets.heldBy(value);
        if (value !== undefined && secret === undefined)
            return [{ name, value }];
        const why = value === undefined ? 'was never set' : `holds a secret (${secret})`;
        emit({ type: 'warning', message: `The exported variable ${name} ${why}; it is left out.` });
        return [];
    });
}

// EXTERNAL MODULE: ./build/entry/refusal.js
var refusal = __nccwpck_require__(2727);
;// CONCATENATED MODULE: ./build/entry/execute-build.js


/**
 * Runs a prepared build, or fails it in DOWNLOAD_SOURCE where CodeBuild would refuse the buildspec. What it throws, a bug
 * of ours, tells no secret.
 */
async function executeBuild(prepared, ports) {
    if (!prepared.refused) {
        try {
            return await runBuild(prepared.plan, ports);
        }
        catch (error) {
            if (error instanceof Error)
                error.stack = ports.secrets.redact(error.stack ?? error.message);
            throw error;
        }
    }
    return refuseBuild((0,refusal/* refusalContexts */.f)(prepared.diagnostics), ports);
}

// EXTERNAL MODULE: ./build/entry/exit-code.js
var exit_code = __nccwpck_require__(8461);
// EXTERNAL MODULE: ./build/entry/github-links.js
var github_links = __nccwpck_require__(1232);
// EXTERNAL MODULE: ./build/entry/inputs.js
var inputs = __nccwpck_require__(898);
// EXTERNAL MODULE: ./build/entry/interruption.js
var entry_interruption = __nccwpck_require__(7568);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./build/render/report-json.js



/** CodeBuild's limit (codebuild.md §7.5). */
const MESSAGE_CHARACTERS = 5000;
const KEPT_MILLISECONDS = 30 * 24 * 60 * 60 * 1000;
/**
 * A test in the shape of `describe-test-cases`.
 * @param file the report file that it is from
 */
function testCaseJson({ arn, created }, file, testCase) {
    return {
        reportArn: arn,
        testRawDataPath: file,
        prefix: testCase.prefix,
        name: testCase.name,
        status: testCase.status,
        durationInNanoSeconds: testCase.duration,
        message: (0,markdown/* truncate */.xv)((0,report_text/* failureText */.kY)(testCase), MESSAGE_CHARACTERS),
        expired: expired(created),
        testSuiteName: testCase.suite,
    };
}
/**
 * A source file in the shape of `describe-code-coverages`, which spells `reportARN` like that.
 * @param id an uuid, as CodeBuild has it
 */
function codeCoverageJson({ arn, created }, file, id) {
    return { id, reportARN: arn, filePath: file.path, ...coverageJson(file), expired: expired(created) };
}
/** A report in the shape of `batch-get-reports`; who kept the raw files is none of CodeBuild's exports. */
function reportJson(report, { buildArn }) {
    const { tests, coverage } = report;
    return {
        arn: report.arn,
        type: coverage ? 'CODE_COVERAGE' : 'TEST',
        name: report.groupName,
        reportGroupArn: report.groupArn,
        executionId: buildArn,
        status: report.status,
        created: Math.round(report.created) / 1000,
        expired: expired(report.created),
        exportConfig: { exportConfigType: 'NO_EXPORT' },
        truncated: false,
        testSummary: tests && testSummaryJson(tests),
        codeCoverageSummary: coverage && coverageJson(coverage),
    };
}
function testSummaryJson({ counts, duration }) {
    return { total: (0,report_figures/* totalOf */.e6)(counts), statusCounts: counts, durationInNanoSeconds: duration };
}
/** Percentages are absent where there is nothing to cover: the API has them as optional. */
function coverageJson(covered) {
    const { linesCovered, linesMissed, branchesCovered, branchesMissed } = covered;
    return {
        lineCoveragePercentage: (0,report_figures/* percentage */.X1)(linesCovered, linesMissed),
        linesCovered,
        linesMissed,
        branchCoveragePercentage: (0,report_figures/* percentage */.X1)(branchesCovered, branchesMissed),
        branchesCovered,
        branchesMissed,
    };
}
/** Reports are there for 30 days, in seconds as the AWS command line prints times. */
function expired(created) {
    return Math.round(created + KEPT_MILLISECONDS) / 1000;
}

;// CONCATENATED MODULE: ./build/entry/report-file.js



const BUFFER_BYTES = 64 * 1024;
const HEADER = '{"testCases":[\n';
/**
 * A JSON file of all that the reports hold: `testCases`, `codeCoverages` and `reports` in the shapes of CodeBuild's
 * `describe-test-cases`, `describe-code-coverages` and `batch-get-reports` (SPEC §4), one item a line. Tests are written as
 * they come, so they need no memory; covered files are kept until the end. Only its owner may read it. The file is made
 * with the first of it that is written, so its folder need not be there before. Nothing but `finish` throws.
 */
function createReportFile(path) {
    const file = openReliable(path);
    let coverages = [];
    let kept = { bytes: file.size(), coverages: 0 };
    const sink = {
        testCase: (report, from, testCase) => {
            const json = JSON.stringify(testCaseJson(report, from, testCase));
            file.write(`${file.size() === HEADER.length ? '' : ',\n'}${json}`);
        },
        coveredFile: (report, covered) => {
            coverages.push(JSON.stringify(codeCoverageJson(report, covered, (0,external_node_crypto_.randomUUID)())));
        },
        keep: () => {
            kept = { bytes: file.size(), coverages: coverages.length };
        },
        drop: () => {
            file.truncate(kept.bytes);
            coverages = coverages.slice(0, kept.coverages);
        },
    };
    return {
        path,
        sink,
        finish: (plan, { reports }) => {
            sink.drop(); // of a file in the midst of which the build was stopped
            file.write('\n],"codeCoverages":[\n');
            coverages.forEach((json, index) => file.write(index === 0 ? json : `,\n${json}`));
            const last = reports.map((report) => JSON.stringify(reportJson(report, plan)));
            file.write(`\n],"reports":[\n${last.join(',\n')}\n],"reportsNotFound":[]}\n`);
            file.end();
        },
        remove: () => {
            file.close();
            try {
                (0,external_node_fs_.rmSync)(path, { force: true });
            }
            catch {
                // A folder: raw files of a group that is called like the file, for example.
            }
        },
    };
}
/** In the place of what is there: commands of the build may have put a link or a pipe there. */
function openNew(path) {
    (0,external_node_fs_.rmSync)(path, { force: true });
    return (0,external_node_fs_.openSync)(path, 'wx', 0o600);
}
/** A file that begins with the header, is made and written in large pieces, and after its first error not at all. */
function openReliable(path) {
    const buffer = Buffer.allocUnsafe(BUFFER_BYTES);
    let descriptor;
    let error;
    let closed = false;
    let flushed = 0;
    let used = 0;
    const attempt = (action) => {
        if (closed || error !== undefined)
            return;
        try {
            action();
        }
        catch (problem) {
            error = problem;
            giveBack();
        }
    };
    /** A full disk shall cost the build no more than this file. */
    const giveBack = () => {
        try {
            if (descriptor !== undefined)
                (0,external_node_fs_.ftruncateSync)(descriptor);
        }
        catch {
            // The first error is the one that is told.
        }
    };
    const append = (bytes) => {
        descriptor ??= openNew(path);
        for (let from = 0; from < bytes.length;) {
            const count = (0,external_node_fs_.writeSync)(descriptor, bytes, from, bytes.length - from, flushed);
            from += count;
            flushed += count;
        }
    };
    const flush = () => {
        append(buffer.subarray(0, used));
        used = 0;
    };
    const write = (text) => attempt(() => {
        const bytes = Buffer.from(text);
        if (used + bytes.length > BUFFER_BYTES)
            flush();
        if (bytes.length > BUFFER_BYTES)
            return append(bytes);
        used += bytes.copy(buffer, used);
    });
    const close = () => {
        try {
            if (!closed && descriptor !== undefined)
                (0,external_node_fs_.closeSync)(descriptor);
        }
        catch (problem) {
            error ??= problem;
        }
        closed = true;
    };
    write(HEADER);
    return {
        size: () => flushed + used,
        write,
        truncate: (size) => attempt(() => {
            if (size < flushed && descriptor !== undefined) {
                (0,external_node_fs_.ftruncateSync)(descriptor, size);
                flushed = size;
            }
            used = size - flushed;
        }),
        close,
        end: () => {
            attempt(flush);
            close();
            if (error !== undefined)
                throw error;
        },
    };
}

// EXTERNAL MODULE: ./build/adapters/shell/build-folder.js + 2 modules
var build_folder = __nccwpck_require__(1074);
// EXTERNAL MODULE: ./build/adapters/shell/command-credentials.js
var command_credentials = __nccwpck_require__(6554);
// EXTERNAL MODULE: ./build/adapters/shell/command-shell.js + 8 modules
var command_shell = __nccwpck_require__(2195);
// EXTERNAL MODULE: ./build/adapters/shell/output-pipe.js
var output_pipe = __nccwpck_require__(3444);
// EXTERNAL MODULE: ./build/adapters/host/mark.js
var host_mark = __nccwpck_require__(1439);
// EXTERNAL MODULE: ./build/adapters/host/processes.js
var processes = __nccwpck_require__(5365);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(1421);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __nccwpck_require__(481);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(8500);
;// CONCATENATED MODULE: ./build/adapters/host/supervisor.js




/** A supervisor that nothing keeps ends, and its last lines arrive, within a few milliseconds. */
const END_MS = 100;
/**
 * Starts a supervisor as the leader of a session of its own, so that all it starts can be ended together and no
 * terminal signal reaches it.
 * @throws EnvironmentError when it does not start, the directory cannot be entered, or the shell does not exist.
 */
async function startHostSupervisor(options) {
    const [program = 'sh', ...args] = options.argv;
    const child = (0,external_node_child_process_.spawn)(program, args, {
        stdio: ['pipe', options.output, 'pipe'],
        env: options.environment,
        cwd: '/',
        detached: true,
    });
    let alive = true;
    let waiting;
    const nextLine = () => alive ? new Promise((resolve) => (waiting = resolve)) : Promise.resolve(undefined);
    const answer = (line) => {
        const resolve = waiting;
        waiting = undefined;
        resolve?.(line);
    };
    const complaints = [];
    const lines = (0,external_node_readline_.createInterface)({ input: child.stderr }).on('line', (line) => {
        if (/^(ready|closed|missing|done \d+ \d+)$/.test(line))
            answer(line);
        else
            complaints.push(line); // "Killed" and the like, or sudo's reason
    });
    // A write after the supervisor died is told by 'exit', not by an error of its own.
    child.stdin.on('error', () => undefined);
    const died = () => {
        alive = false;
        // Lines that came before the end are still to be read; a process that it forked may hold the other end.
        lines.once('close', () => answer(undefined));
        setTimeout(() => answer(undefined), END_MS).unref();
    };
    const exited = new Promise((resolve) => {
        child.once('exit', () => {
            died();
            resolve();
        });
    });
    child.once('error', (error) => {
        complaints.push(error.message);
        died();
    });
    const first = await nextLine();
    if (first === 'closed') {
        const user = options.user === undefined ? 'Commands' : `run-as: ${options.user}`;
        throw new errors/* EnvironmentError */.eG(`${user} cannot enter the source directory ${options.directory}.`, 'It must exist, and each directory of its path needs the x permission for that user.');
    }
    if (first === 'missing') {
        throw new errors/* EnvironmentError */.eG(`The shell ${options.shell} does not exist here.`, 'Install it, or change env.shell in the buildspec.');
    }
    if (first !== 'ready' || child.pid === undefined) {
        throw new errors/* EnvironmentError */.eG(`Cannot start ${options.argv.join(' ')}: ${complaints.join(' ') || 'it ended at once'}`);
    }
    return {
        group: child.pid,
        dismiss: async () => {
            child.stdin.destroy();
            await Promise.race([exited, (0,promises_.setTimeout)(END_MS, undefined, { ref: false })]);
        },
        get alive() {
            return alive;
        },
        run: async (number) => {
            child.stdin.write(`${number}\n`);
            const line = await nextLine();
            return line === undefined ? undefined : Number(line.split(' ')[2]);
        },
    };
}

// EXTERNAL MODULE: ./build/adapters/shell/unknown-user.js
var unknown_user = __nccwpck_require__(6804);
// EXTERNAL MODULE: ./build/adapters/host/program.js
var host_program = __nccwpck_require__(1656);
;// CONCATENATED MODULE: ./build/adapters/host/users.js



/** Ways for root to become another user, in order of preference, each an argv before the command. */
const SWITCHES = [
    (user, group) => ['setpriv', '--reuid', user, '--regid', group, '--init-groups', '--'],
    (user) => ['runuser', '-u', user, '--'],
    (user) => ['su', '-s', '/bin/sh', '-c', 'exec "$0" "$@"', '--', user],
];
/**
 * The start of an argv that runs a command as `user`; empty when we are that user (SPEC §2.1, `run-as`).
 * @throws EnvironmentError when there is no such user, or no way to become it.
 */
async function runAsPrefix(user) {
    if (user === undefined)
        return [];
    const { uid, gid } = await userIds(user);
    const ourId = process.getuid?.();
    if (uid === ourId)
        return [];
    const ways = ourId === 0 ? SWITCHES.map((way) => way(user, String(gid))) : [['sudo', '-n', '-u', user, '--']];
    for (const way of ways) {
        const [program = '', ...args] = way;
        if ((await (0,host_program/* outputOf */.j)(program, [...args, 'true'])) !== undefined)
            return way;
    }
    throw new errors/* EnvironmentError */.eG(`run-as: user ${ourId} cannot run commands as ${user} here (tried ${ways.map(([name]) => name).join(', ')}).`, 'Run as root, allow it in sudoers with NOPASSWD, or remove run-as from the buildspec.');
}
/** @throws EnvironmentError when there is no such user */
async function userIds(user) {
    const [uid, gid] = await Promise.all([(0,host_program/* outputOf */.j)('id', ['-u', user]), (0,host_program/* outputOf */.j)('id', ['-g', user])]);
    if (uid !== undefined && gid !== undefined)
        return { uid: Number(uid), gid: Number(gid) };
    throw new unknown_user/* UnknownUserError */.u(user, 'here');
}

;// CONCATENATED MODULE: ./build/adapters/host/host-runtime.js













/** How long processes may take to end after SIGTERM; the runner leaves us 7.5 s in all (github-actions.md §3.6). */
const GRACE_MS = 2000;
/** Runs commands on this machine, or in the job container this process runs in (SPEC §3). */
function createHostRuntime(options) {
    const { credentials } = options;
    const open = (openOptions) => openHostShell(options, openOptions);
    if (!credentials)
        return { open };
    const findPlace = () => Promise.resolve(command_credentials/* LOOPBACK */.Ws);
    return {
        open: (openOptions) => (0,command_credentials/* openWithCredentials */.pc)({ credentials, options: openOptions, findPlace, open }),
    };
}
async function openHostShell(host, options) {
    if (process.platform === 'win32') {
        throw new errors/* EnvironmentError */.eG('Builds run on Linux and macOS; this is Windows.', 'Use a Linux runner, or the Windows Subsystem for Linux. `check` and `plan` work here.');
    }
    const parent = host.temporaryFolder ?? (0,external_node_os_.tmpdir)();
    let folder;
    try {
        folder = (0,build_folder/* makeBuildFolder */.L7)(parent, isShared(options));
        return await openIn(folder, host, options);
    }
    catch (error) {
        if (folder !== undefined)
            (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
        throw (0,build_folder/* folderError */.VY)(parent, error);
    }
}
async function openIn(folder, host, options) {
    const commands = (0,external_node_path_.join)(folder, 'bin');
    (0,build_folder/* writeBuildCommands */.eZ)(commands);
    const pipe = (0,output_pipe/* openOutputPipe */.o)((0,external_node_path_.join)(folder, 'output'), isShared(options) ? '666' : '600', options.onOutput);
    const supervisors = [];
    const stateFolders = new Map();
    const others = [];
    const path = process.env['PATH'] ?? build_folder/* DEFAULT_PATH */.OM;
    const mark = `${host_mark/* MARK_NAME */.G}=${host.mark}`;
    const signalGroups = (name) => (0,processes/* signal */.v)(supervisors.map(({ group }) => -group), name, others);
    let killTimer;
    const end = async () => {
        clearTimeout(killTimer);
        await Promise.all(supervisors.map((supervisor) => supervisor.dismiss()));
        await (0,processes/* endProcesses */.H)({ groups: supervisors.map(({ group }) => group), mark, others }, GRACE_MS);
        pipe.drain();
        pipe.close();
    };
    const ports = {
        folder: { here: folder, there: folder, keep: host.keepFolder !== undefined },
        stateFolder: (user) => {
            // Without root's rights all users share one.
            const key = process.getuid?.() === 0 ? user : undefined;
            const known = stateFolders.get(key) ?? makeStateFolder(folder, user, isShared(options));
            stateFolders.set(key, known);
            return known;
        },
        startSupervisor: async (user) => {
            const become = await runAsPrefix(user);
            if (become.length > 0 && process.getuid?.() !== 0)
                others.push(become);
            const supervisor = await startHostSupervisor({
                // What su and sudo put into the environment is none of the build's.
                argv: [
                    ...become,
                    ...(become.length > 0 ? ['env', '-i', mark, `PATH=${path}`] : []),
                    'sh',
                    `${folder}/supervisor.sh`,
                    folder,
                    options.shell,
                    '', // standard error is ours alone here
                    options.directory,
                ],
                environment: { PATH: path, [host_mark/* MARK_NAME */.G]: host.mark },
                output: pipe.writeEnd,
                shell: options.shell,
                directory: options.directory,
                user,
            });
            supervisors.push(supervisor);
            return supervisor;
        },
        gitLogins: host.gitLogins,
        files: { toHere: (path) => path, owner: '' },
        drain: pipe.drain,
        readFile: async (path) => readTextFile(path),
        interrupt: () => {
            void signalGroups('SIGTERM');
            killTimer = setTimeout(() => void signalGroups('SIGKILL'), GRACE_MS);
        },
        close: async () => {
            await end();
            host.keepFolder?.(folder);
        },
    };
    // A build inside a build has the mark of the outer one among its variables.
    const given = options.variables.filter(({ name }) => name !== host_mark/* MARK_NAME */.G);
    const safeDirectory = needsSafeDirectory(options) ? (0,build_folder/* gitVariables */.yQ)(given, [build_folder/* SAFE_DIRECTORY */.U3]) : [];
    const variables = [...(0,build_folder/* withBuildCommands */.zj)(given, commands), ...safeDirectory];
    try {
        return await (0,command_shell/* openCommandShell */._)(ports, { ...options, variables });
    }
    catch (error) {
        await end();
        throw error;
    }
}
/** @throws EnvironmentError when the file is there and cannot be read */
function readTextFile(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch (error) {
        const { code, message } = error;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw new errors/* EnvironmentError */.eG(`Cannot read ${path}: ${message}.`, undefined, { cause: error });
    }
}
/** Other users than ours take part in the build. */
function isShared(options) {
    return options.users.some((user) => user !== undefined);
}
/**
 * Root gives each user a folder that no other user can look into. Without root's rights, we and the user that sudo
 * makes can only share one that others might enter too, were they to know its name; it cannot be listed.
 */
async function makeStateFolder(folder, user, shared) {
    const isRoot = process.getuid?.() === 0;
    const owner = isRoot && user !== undefined ? await userIds(user) : undefined;
    const name = owner ? `state-${owner.uid}` : shared && !isRoot ? `state-${(0,external_node_crypto_.randomUUID)()}` : 'state';
    const path = (0,external_node_path_.join)(folder, name);
    (0,external_node_fs_.mkdirSync)(path, { recursive: true });
    (0,external_node_fs_.chmodSync)(path, shared && !isRoot ? 0o1733 : 0o700);
    if (owner)
        (0,external_node_fs_.chownSync)(path, owner.uid, owner.gid);
    return { here: path, there: path, owner };
}
/** Where the source directory has another owner, or other users than ours take part, git would refuse it. */
function needsSafeDirectory(options) {
    const owner = (0,external_node_fs_.statSync)(options.directory, { throwIfNoEntry: false })?.uid;
    return owner !== process.getuid?.() || isShared(options);
}

;// CONCATENATED MODULE: ./build/entry/runtime.js


/**
 * Where a plan's commands run, in its container or here, and the language runtimes of this machine when they run here
 * and ask for some. What only some builds need is loaded for those.
 */
async function createRuntime(plan, options) {
    const { container, uuid, runtimeVersions, source } = plan;
    const { aws, secrets, login, registrySecret: secretId, temporaryFolder, keepFolder } = options;
    const { environment } = aws;
    const credentials = await credentialsOf(plan, options);
    const gitLogins = await gitLoginsOf(plan, options);
    if (container) {
        const { createDockerRuntime } = await __nccwpck_require__.e(/* import() */ 1807).then(__nccwpck_require__.bind(__nccwpck_require__, 1807));
        const { createCloudLogin } = await __nccwpck_require__.e(/* import() */ 7691).then(__nccwpck_require__.bind(__nccwpck_require__, 7691));
        const cloudLogin = createCloudLogin({ ...aws, secretId, onSecret: secrets.add });
        const build = { container, build: uuid, login, cloudLogin, environment, credentials, gitLogins };
        return { runtime: createDockerRuntime({ ...build, temporaryFolder, keepFolder }) };
    }
    const runtime = createHostRuntime({ mark: uuid, credentials, gitLogins, temporaryFolder, keepFolder });
    if (runtimeVersions.length === 0)
        return { runtime };
    const { createRuntimeTools } = await __nccwpck_require__.e(/* import() */ 925).then(__nccwpck_require__.bind(__nccwpck_require__, 925));
    return { runtime, tools: createRuntimeTools({ environment, directory: source.directory }) };
}
/** Where git in the build finds logins for CodeCommit; those for GitHub are among its variables. */
async function gitLoginsOf(plan, { aws, secrets }) {
    if (!plan.gitCredentialHelper)
        return undefined;
    const { createCodeCommitLogins } = await __nccwpck_require__.e(/* import() */ 5099).then(__nccwpck_require__.bind(__nccwpck_require__, 5099));
    return createCodeCommitLogins({
        credentials: () => aws.credentials(),
        onSecrets: (0,entry_aws/* hideCredentials */.RW)(secrets),
    });
}
/** What gives the commands AWS credentials that last, if the plan wants it. */
async function credentialsOf(plan, { aws, secrets, onWarning }) {
    if (!plan.awsCredentials)
        return undefined;
    const { commandCredentials } = await __nccwpck_require__.e(/* import() */ 5821).then(__nccwpck_require__.bind(__nccwpck_require__, 5821));
    return commandCredentials(plan.awsCredentials, {
        provider: aws.credentials,
        onSecrets: (0,entry_aws/* hideCredentials */.RW)(secrets),
        onWarning,
    });
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __nccwpck_require__(1455);
;// CONCATENATED MODULE: ./build/entry/report-store.js



/** Report files of this machine; what they hold goes to `sink`, and they themselves to `rawFiles`. */
function report_store_reportStore(sink, rawFiles) {
    return { read: readReport, sink, rawFiles };
}
/** For who wants no file of what reports hold. */
const report_store_NO_SINK = {
    testCase: () => undefined,
    coveredFile: () => undefined,
    keep: () => undefined,
    drop: () => undefined,
};
/**
 * A file, as long as it is now: a process that goes on writing must not hold up the build, nor a pipe that has taken its
 * place.
 */
async function* readReport(path) {
    let file;
    try {
        file = await (0,external_node_fs_promises_.open)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
        const stats = await file.stat();
        if (!stats.isFile())
            throw new Error('it is no file');
        if (stats.size > 0)
            yield* file.createReadStream({ end: stats.size - 1, autoClose: false });
    }
    catch (error) {
        throw new errors/* EnvironmentError */.eG(`Cannot read the report ${path}: ${error.message}.`, 'Look at its rights and at who else writes it.');
    }
    finally {
        await file?.close();
    }
}

;// CONCATENATED MODULE: ./build/entry/stores.js





/**
 * GitHub's services, for what the plan needs of them; their code is loaded for that only.
 * @param sink takes what reports hold
 */
async function githubStores(plan, environment, { retentionDays, compressionLevel }, sink) {
    const stores = {};
    if (plan.artifacts.length > 0 || plan.reports?.keepFiles) {
        const { createGithubArtifacts } = await Promise.all(/* import() */[__nccwpck_require__.e(3044), __nccwpck_require__.e(7087)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7087));
        stores.artifacts = createGithubArtifacts({
            environment: { ...environment, ...plan.uploadProxy },
            retentionDays,
            compressionLevel,
            batchBuild: plan.batch?.identifier,
        });
    }
    if (plan.reports)
        stores.reports = report_store_reportStore(sink, stores.artifacts);
    if (plan.cache) {
        const { createGithubCache } = await __nccwpck_require__.e(/* import() */ 5314).then(__nccwpck_require__.bind(__nccwpck_require__, 5314));
        stores.cache = createGithubCache(environment, plan.container === undefined);
    }
    return stores;
}
/**
 * Folders of this machine; artifacts go to a new temporary one when no folder is named.
 * @param sink takes what reports hold, where there is a folder for them
 * @throws UserError when artifacts or reports cannot go where they shall: better now than after the build
 */
async function localStores(plan, folders, sink = NO_SINK) {
    const stores = {};
    if (plan.artifacts.length > 0) {
        const { createArtifactFolder } = await Promise.all(/* import() */[__nccwpck_require__.e(3044), __nccwpck_require__.e(9084)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9084));
        const folder = folders.artifacts ?? join(tmpdir(), `buildspec-artifacts-${plan.uuid}`);
        if (folders.artifacts !== undefined)
            await requireWritable('--artifacts', folder);
        stores.artifacts = createArtifactFolder(resolve(folder));
    }
    if (plan.reports) {
        let rawFiles;
        if (folders.reports !== undefined) {
            const { createArtifactFolder } = await Promise.all(/* import() */[__nccwpck_require__.e(3044), __nccwpck_require__.e(9084)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9084));
            await requireWritable('--reports', folders.reports);
            rawFiles = createArtifactFolder(resolve(folders.reports));
        }
        stores.reports = reportStore(sink, rawFiles);
    }
    if (plan.cache && folders.cache !== undefined) {
        const { createCacheFolder } = await __nccwpck_require__.e(/* import() */ 5547).then(__nccwpck_require__.bind(__nccwpck_require__, 5547));
        stores.cache = createCacheFolder(resolve(folders.cache));
    }
    return stores;
}
async function requireWritable(option, folder) {
    const { makeDirectories } = await __nccwpck_require__.e(/* import() */ 1928).then(__nccwpck_require__.bind(__nccwpck_require__, 1928));
    try {
        if (folder.trim() === '')
            throw new Error('it is empty');
        await makeDirectories(resolve(folder));
        await access(folder, constants.W_OK);
    }
    catch (error) {
        throw new UserError(`${option}: ${folder} is no folder to write to: ${error.message}`);
    }
}

// EXTERNAL MODULE: ./build/entry/action/context.js
var action_context = __nccwpck_require__(6141);
;// CONCATENATED MODULE: ./build/render/log.js




const log_NAME_CHARACTERS = 200;
/** Phases whose end CodeBuild logs. */
const LOGGED_PHASES = [
    'DOWNLOAD_SOURCE',
    'INSTALL',
    'PRE_BUILD',
    'BUILD',
    'POST_BUILD',
    'UPLOAD_ARTIFACTS',
];
/** CodeBuild's log lines for an event, without their prefix; none for what it does not log (codebuild.md §4). */
function logLines(event) {
    switch (event.type) {
        case 'log':
            return [event.text];
        case 'command-started':
            return [`Running command ${event.command.text}`];
        case 'command-failed':
            return [
                `Command did not exit successfully ${event.failure.command.text} exit status ${event.failure.exitCode}`,
            ];
        case 'phase-finished':
            return phaseEnd(event.result);
        case 'artifact-stored':
            return [artifactLine(event.artifact)];
        case 'report-finished':
            return [reportLine(event.report)];
        case 'warning':
        case 'progress':
        case 'phase-started':
        case 'output':
        case 'cache-restored':
        case 'build-finished':
            return [];
    }
}
/** Ours: CodeBuild's own log does not say where an artifact went. */
function artifactLine({ name, files, size, location }) {
    return `Artifact ${name}: ${files} file(s), ${(0,bytes/* bytes */.e)(size)}, ${location}`;
}
/** Ours: CodeBuild shows reports in its console only. */
function reportLine({ groupName, format, status, files, tests, coverage }) {
    const parts = [status];
    if (tests) {
        const { SUCCEEDED, FAILED, ERROR, SKIPPED, UNKNOWN } = tests.counts;
        const words = [
            `${SUCCEEDED} passed`,
            ...(FAILED > 0 ? [`${FAILED} failed`] : []),
            ...(ERROR > 0 ? [`${ERROR} errored`] : []),
            ...(SKIPPED > 0 ? [`${SKIPPED} skipped`] : []),
            ...(UNKNOWN > 0 ? [`${UNKNOWN} unknown`] : []),
        ];
        const took = (0,duration/* duration */.p)(tests.duration / 1e6);
        parts.push(`${(0,report_figures/* counted */.hS)((0,report_figures/* totalOf */.e6)(tests.counts), 'test')} in ${took} (${words.join(', ')})`);
    }
    if (coverage) {
        parts.push(`lines ${(0,report_figures/* share */.uM)(coverage.linesCovered, coverage.linesMissed)}`);
        parts.push(`branches ${(0,report_figures/* share */.uM)(coverage.branchesCovered, coverage.branchesMissed)}`);
    }
    return `Report ${(0,report_text/* oneLine */.TN)(groupName, log_NAME_CHARACTERS)}: ${parts.join(', ')}, ${files} ${format} file(s)`;
}
function phaseEnd({ phase, status, contexts }) {
    if (status === 'SUCCEEDED' && !LOGGED_PHASES.includes(phase))
        return [];
    const told = contexts.length > 0 ? contexts : [{ statusCode: '', message: '' }];
    return [
        `Phase complete: ${phase} State: ${status}`,
        ...told.map(({ statusCode, message }) => `Phase context status code: ${statusCode} Message: ${message}`),
    ];
}
/**
 * The prefix of CodeBuild's lines: UTC with microseconds (codebuild.md §4.1).
 * @param now milliseconds since the epoch, with a fraction
 */
function logPrefix(now) {
    const micros = String(Math.floor((now % 1) * 1000)).padStart(3, '0');
    const [date = '', time = ''] = new Date(now).toISOString().split(/[TZ]/);
    return `[Container] ${date.replaceAll('-', '/')} ${time}${micros} `;
}

;// CONCATENATED MODULE: ./build/adapters/github/phase-annotations.js

/**
 * Workflow commands for a phase that did not succeed: an error at the place of each reason, a warning where the batch ignores the
 * failure. That a build of a batch was stopped is told by the batch.
 */
function phaseAnnotations({ phase, status, contexts, failedCommands }, { refused, buildspecFile, batchBuild }) {
    if (status === 'SUCCEEDED' || (phase === 'DOWNLOAD_SOURCE' && refused))
        return [];
    if (batchBuild && status === 'STOPPED')
        return [];
    const level = batchBuild?.ignoreFailure ? 'warning' : 'error';
    const name = batchBuild ? `${batchBuild.identifier}: ` : '';
    return contexts.map((context, index) => {
        const { statusCode, message } = context;
        const at = context.at ?? failedCommands[index]?.command.at;
        const place = buildspecFile === undefined ? {} : { file: buildspecFile, line: at?.line, col: at?.column };
        return (0,workflow_command/* workflowCommand */.NA)(level, message, { title: `${name}${phase} ${status}: ${statusCode}`, ...place });
    });
}

;// CONCATENATED MODULE: ./build/adapters/github/test-annotations.js





const TITLE_CHARACTERS = 200;
/** What the page shows unfolded should be little; the runner would keep 4096 characters. */
const test_annotations_MESSAGE_CHARACTERS = 1000;
const MESSAGE_LINES = 12;
/**
 * Workflow commands for the failing tests of a build: an error for each as far as the runner keeps them, first for those whose
 * place is known, each in the order of the reports; and a notice that counts the others.
 * @param sourceDirectory where this machine has the source
 * @param errors how many error annotations the step has made before
 */
function testAnnotations(reports, sourceDirectory, errors) {
    const tests = (0,report_figures/* countingReports */.NP)(reports.filter(report_figures/* isTestReport */.DU)).map((report) => report.tests);
    const failures = tests.flatMap((summary) => summary.failures);
    const inOrder = [...failures.filter(({ place }) => place), ...failures.filter(({ place }) => !place)];
    const shown = inOrder.slice(0, Math.max(0, workflow_command/* MOST_ANNOTATIONS */.jk - errors));
    const all = tests.reduce((sum, { counts }) => sum + (0,report_figures/* failingOf */.al)(counts), 0);
    const commands = shown.map((failure) => annotation(failure, sourceDirectory));
    if (all > shown.length)
        commands.push((0,workflow_command/* workflowCommand */.NA)('notice', others(all - shown.length, shown.length > 0)));
    return commands;
}
function annotation(failure, sourceDirectory) {
    const { place, status } = failure;
    const text = (0,report_text/* someLines */.Sk)((0,report_text/* failureText */.kY)(failure), test_annotations_MESSAGE_CHARACTERS).split('\n').slice(0, MESSAGE_LINES);
    const message = text.join('\n').trim() || `${status}: the report does not say why.`;
    return (0,workflow_command/* workflowCommand */.NA)('error', message, {
        title: (0,report_text/* oneLine */.TN)(testName(failure), TITLE_CHARACTERS),
        ...(place && { file: (0,external_node_path_.join)(sourceDirectory, place.path), line: place.line }),
    });
}
function others(count, afterSome) {
    const tests = (0,report_figures/* counted */.hS)(count, afterSome ? 'more failing test' : 'failing test');
    return `${tests}: see the job summary, or the output reports-json`;
}

;// CONCATENATED MODULE: ./build/adapters/github/build-log.js




/**
 * The build's log on a runner: CodeBuild's lines, one group a phase, annotations behind the groups. Whatever may
 * hold foreign text, the commands' output and the lines that quote them, stands inside a `stop-commands` fence.
 */
function createGithubLog(options) {
    const { stdout, now, workflowCommands } = options;
    let phaseFence;
    let errors = 0;
    const writeLines = (lines) => {
        if (lines.length === 0)
            return;
        const text = lines.map((line) => `${line}\n`).join('');
        stdout.freshLine();
        const own = phaseFence ? { open: '', close: '' } : (0,workflow_command/* fence */.EU)();
        stdout.write(own.open + text + own.close);
    };
    /** Workflow commands of ours: the runner hears them outside the fence only. */
    const command = (text) => {
        stdout.freshLine();
        if (phaseFence)
            stdout.write(phaseFence.close);
        stdout.write(text);
        if (phaseFence)
            stdout.write(phaseFence.open);
    };
    const writeLog = (event) => writeLines(logLines(event).map((line) => `${logPrefix(now())}${line}`));
    const annotate = (result) => {
        const annotations = phaseAnnotations(result, options);
        errors += annotations.length;
        stdout.write(annotations.join(''));
    };
    const emit = (event) => {
        switch (event.type) {
            case 'output':
                stdout.write(event.bytes);
                break;
            case 'warning':
                command((0,workflow_command/* workflowCommand */.NA)('warning', event.message));
                break;
            case 'progress':
                writeLines([event.message]);
                break;
            case 'phase-started':
                if (!LOGGED_PHASES.includes(event.phase))
                    break;
                stdout.freshLine();
                stdout.write((0,workflow_command/* workflowCommand */.NA)('group', event.phase));
                if (!workflowCommands)
                    stdout.write((phaseFence = (0,workflow_command/* fence */.EU)()).open);
                break;
            case 'phase-finished':
                writeLog(event);
                stdout.freshLine();
                if (phaseFence)
                    stdout.write(phaseFence.close);
                phaseFence = undefined;
                if (LOGGED_PHASES.includes(event.result.phase))
                    stdout.write((0,workflow_command/* workflowCommand */.NA)('endgroup', ''));
                annotate(event.result);
                break;
            case 'build-finished':
                command(testAnnotations(event.result.reports, options.sourceDirectory, errors).join(''));
                break;
            case 'log':
            case 'artifact-stored':
            case 'report-finished':
            case 'cache-restored':
            case 'command-started':
            case 'command-failed':
                writeLog(event);
        }
    };
    const mask = (texts) => command(texts.map((text) => (0,workflow_command/* workflowCommand */.NA)('add-mask', text)).join(''));
    return { emit, mask };
}

// EXTERNAL MODULE: ./node_modules/picocolors/picocolors.js
var picocolors = __nccwpck_require__(7336);
;// CONCATENATED MODULE: ./build/adapters/local/build-log.js


/** The build's log on a terminal or in a pipe: CodeBuild's lines, dimmed prefix, failures in red. */
function createLocalLog(stdout, now, colors) {
    const color = picocolors.createColors(colors);
    return (event) => {
        if (event.type === 'output') {
            stdout.write(event.bytes);
            return;
        }
        const failed = event.type === 'command-failed' ||
            (event.type === 'phase-finished' && event.result.status !== 'SUCCEEDED');
        const paint = failed ? color.red : event.type === 'command-started' ? color.bold : (text) => text;
        const lines = logLines(event).map((line) => `${color.dim(logPrefix(now()))}${paint(line)}\n`);
        if (event.type === 'warning')
            lines.push(`${color.yellow(`warning: ${event.message}`)}\n`);
        if (event.type === 'progress')
            lines.push(`${color.dim(event.message)}\n`);
        if (lines.length === 0)
            return;
        stdout.freshLine();
        stdout.write(lines.join(''));
    };
}

;// CONCATENATED MODULE: ./build/entry/action/open-log.js






/**
 * The log of a build: the runner's own, or as one of a batch plain text, which the batch's process puts into a group, and
 * the commands beside it.
 * @param buildspecFile where annotations point
 */
function openBuildLog(context, { refused, shownDirectory }, buildspecFile) {
    const { environment, stdout, now, output, parent } = context;
    const annotated = { refused, buildspecFile };
    if (!parent) {
        const workflowCommands = (0,inputs/* switchInput */.td)(environment, 'workflow-commands');
        return createGithubLog({ stdout, now, workflowCommands, sourceDirectory: shownDirectory, ...annotated });
    }
    const inBatch = { ...annotated, batchBuild: parent.request.build };
    const text = createLocalLog(stdout, now, false);
    let errors = 0;
    return {
        emit: (event) => {
            text(event);
            if (event.type === 'phase-started')
                parent.tell({ type: 'phase', phase: event.phase });
            if (event.type === 'warning')
                output.command((0,workflow_command/* workflowCommand */.NA)('warning', event.message));
            if (event.type === 'phase-finished') {
                const annotations = phaseAnnotations(event.result, inBatch);
                errors += annotations.length;
                annotations.forEach(output.command);
            }
            if (event.type === 'build-finished')
                testAnnotations(event.result.reports, shownDirectory, errors).forEach(output.command);
        },
        mask: (texts) => parent.tell({ type: 'mask', texts }),
    };
}

// EXTERNAL MODULE: ./build/entry/action/prepare-action-build.js + 5 modules
var prepare_action_build = __nccwpck_require__(2533);
;// CONCATENATED MODULE: ./build/entry/action/build.js


























/** `mode: build`: one build, on its own or one of a batch. Gives the exit code. */
async function runBuildMode(context) {
    const { environment, output, interruption, secrets, now, parent } = context;
    const writeSummary = (0,inputs/* switchInput */.td)(environment, 'summary');
    const login = registryLogin(context);
    const artifacts = (0,artifact_inputs/* artifactInputs */.Q)(environment);
    const prepared = await (0,entry_interruption/* unlessStopped */.OO)(interruption, (0,prepare_action_build/* prepareActionBuild */.Y)(context, login));
    if (prepared === undefined) {
        output.text('Stopped before the build began\n');
        (0,action_context/* setStatus */.Lx)(environment, 'STOPPED');
        if (parent) {
            const { build, attempt } = parent.request;
            await parent.tellLast({ type: 'record', record: (0,record_of_build/* recordOfStopped */.S)(build.identifier, attempt, now()) });
        }
        return (0,exit_code/* exitCode */.I)('STOPPED', false, interruption.received());
    }
    const { plan, refused, diagnostics, aws, batch } = prepared;
    const job = batch?.builds && (await Promise.all(/* import() */[__nccwpck_require__.e(3044), __nccwpck_require__.e(663), __nccwpck_require__.e(7087), __nccwpck_require__.e(1226)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1226))).batchJob(context, plan, batch.build, batch.builds);
    const settled = await job?.settle();
    if (settled !== undefined)
        return settled;
    const { emit: log, mask } = openBuildLog(context, prepared, (0,prepare_action_build/* shownPath */.pS)(prepared));
    context.maskWith(mask);
    for (const { name, value } of (0,caller/* credentialsAmong */.L0)(plan.variables))
        secrets.add(value, name);
    const warn = (message) => log({ type: 'warning', message });
    const emit = (event) => {
        log(event);
        (0,action_context/* attempt */.CD)('the outputs', () => setOutputsOf(environment, event), warn);
    };
    parent?.tell({ type: 'begun', uuid: plan.uuid, container: plan.container !== undefined });
    (0,file_commands/* addToCommandFile */.U)(environment, 'GITHUB_STATE', 'build', plan.uuid);
    if (plan.container)
        (0,file_commands/* addToCommandFile */.U)(environment, 'GITHUB_STATE', 'container', 'true');
    setStartOutputs(environment, plan);
    (0,github_diagnostics/* reportDiagnostics */.D)((0,batch_parent/* untold */.r)(diagnostics, parent), prepared.text, (0,prepare_action_build/* shownPath */.pS)(prepared), output);
    if (!refused)
        (0,plan_build/* requireSupported */._N)(plan);
    (0,github_diagnostics/* reportNotes */.W)(plan.notes, output);
    const reportFile = createReportFile(temporaryPath(context, plan, '-reports.json'));
    const result = await executeBuild(prepared, {
        emit,
        now,
        secrets,
        interruption: (0,entry_interruption/* withTimeout */.wj)(interruption.signal, plan.timeoutMinutes),
        ...(await createRuntime(plan, {
            temporaryFolder: environment['RUNNER_TEMP'],
            login,
            registrySecret: prepared.registrySecret,
            aws,
            secrets,
            onWarning: (message) => warn(secrets.redact(message)),
        })),
        ...(await githubStores(plan, environment, artifacts, reportFile.sink)),
        ...(await (0,entry_aws/* referenceStore */.z0)(plan, aws)),
    });
    const tell = (told) => finish(context, prepared, told, reportFile, writeSummary);
    // A stopped step has seconds left, and only a success can become a FAULT by its upload.
    if (result.status !== 'SUCCEEDED')
        tell(result);
    const told = (await job?.upload(result)) ?? result;
    if (result.status === 'SUCCEEDED')
        tell(told);
    await parent?.tellLast({
        type: 'record',
        record: (0,record_of_build/* recordOfBuild */.j)(plan, told, secrets.redact, parent.request.attempt),
    });
    return (0,exit_code/* exitCode */.I)(told.status, refused, interruption.received());
}
/** The runner masks secrets of the workflow; a password that is none, we do. */
function registryLogin({ environment, secrets }) {
    const password = (0,inputs/* input */.hF)(environment, 'registry-password');
    secrets.add(password, 'registry-password');
    return { username: (0,inputs/* input */.hF)(environment, 'registry-username'), password };
}
/** Outputs, the JSON file and the summary; also after a failure and a stop. */
function finish(context, prepared, result, reportFile, writeSummary) {
    const { environment, output, secrets } = context;
    const { plan, shownDirectory } = prepared;
    const path = (0,prepare_action_build/* shownPath */.pS)(prepared) ?? '';
    const warn = (message) => output.command((0,workflow_command/* workflowCommand */.NA)('warning', message));
    const paths = { buildJson: temporaryPath(context, plan, '.json') };
    const json = (0,build_json/* buildJson */.Nc)(plan, result, secrets.redact);
    (0,action_context/* attempt */.CD)('the build JSON', () => (0,external_node_fs_.writeFileSync)(paths.buildJson, json, { mode: 0o600 }), warn);
    if (result.reports.length > 0) {
        const finishReports = () => {
            reportFile.finish(plan, result);
            paths.reportsJson = reportFile.path;
        };
        (0,action_context/* attempt */.CD)('the JSON of the reports', finishReports, warn);
    }
    if (paths.reportsJson === undefined)
        reportFile.remove();
    (0,action_context/* attempt */.CD)('the outputs', () => setEndOutputs(environment, result, paths).forEach(warn), warn);
    if (!writeSummary)
        return;
    const link = (0,github_links/* fileLinks */.q)(environment, plan.source.repositoryUrl);
    const summary = renderSummary(plan, result, (line) => link(path, line), (place, line) => link((0,external_node_path_.join)(shownDirectory, place), line));
    (0,action_context/* attempt */.CD)('the job summary', () => (0,file_commands/* addToSummary */.D)(environment, secrets.redact(summary)), warn);
}
/** Of a file for later steps. */
function temporaryPath({ environment }, { uuid }, ending) {
    return (0,external_node_path_.join)(environment['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(), `run-buildspec-${uuid}${ending}`);
}


/***/ }),

/***/ 6141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CD: () => (/* binding */ attempt),
/* harmony export */   Lx: () => (/* binding */ setStatus),
/* harmony export */   n0: () => (/* binding */ setOutputs)
/* harmony export */ });
/* harmony import */ var _adapters_github_file_commands_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4854);

/** @throws EnvironmentError when the runner's file cannot be written */
function setOutputs(environment, outputs) {
    for (const [name, value] of Object.entries(outputs))
        (0,_adapters_github_file_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .addToCommandFile */ .U)(environment, 'GITHUB_OUTPUT', name, value);
}
/** Sets the status of what never began, or has no other outputs. */
function setStatus(environment, status) {
    setOutputs(environment, {
        'build-status': status,
        'build-succeeding': status === 'SUCCEEDED' ? '1' : '0',
    });
}
/** What cannot be written for the runner only warns. */
function attempt(what, write, warn) {
    try {
        write();
    }
    catch (error) {
        warn(`Cannot write ${what}: ${error.message}`);
    }
}


/***/ }),

/***/ 2533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  mK: () => (/* binding */ buildRequest),
  Y: () => (/* binding */ prepareActionBuild),
  pS: () => (/* binding */ shownPath)
});

// EXTERNAL MODULE: ./build/entry/artifact-inputs.js
var artifact_inputs = __nccwpck_require__(6523);
// EXTERNAL MODULE: ./build/entry/aws.js
var entry_aws = __nccwpck_require__(4938);
// EXTERNAL MODULE: ./build/errors.js
var errors = __nccwpck_require__(9473);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
// EXTERNAL MODULE: ./build/buildspec/suggest.js
var suggest = __nccwpck_require__(2242);
;// CONCATENATED MODULE: ./build/plan/docker-option-table.js
/** The documented subset of `docker create`'s options, by name; docs/images.md lists them too. */
const DOCKER_OPTIONS = {
    'add-host': { takes: 'host:ip', set: addHost },
    'cap-add': { takes: 'a capability, or ALL', set: list('CapAdd', /^[A-Za-z_]+$/) },
    'cap-drop': { takes: 'a capability, or ALL', set: list('CapDrop', /^[A-Za-z_]+$/) },
    cpus: { takes: 'a number of CPUs such as 1.5', set: setCpus },
    'cpuset-cpus': { takes: 'CPUs such as 0-3 or 0,1', set: docker_option_table_text('CpusetCpus', /^\d+(-\d+)?(,\d+(-\d+)?)*$/) },
    device: { takes: '/dev/on-host[:/dev/in-container[:rwm]]', set: addDevice },
    dns: { takes: 'an IP address', set: list('Dns', /^(\d+(\.\d+){3}|[\da-fA-F]*:[\da-fA-F:.]*)$/) },
    'dns-option': { takes: 'an option of resolv.conf', set: list('DnsOptions', /^\S+$/) },
    'dns-search': { takes: 'a domain', set: list('DnsSearch', /^\S+$/) },
    gpus: { takes: 'all, a number, or device=ID,ID', set: addGpus },
    'group-add': { takes: 'a group', set: list('GroupAdd', /^[\w.-]+$/) },
    hostname: { takes: 'a host name', set: setHostname },
    ipc: {
        takes: 'host, private, shareable, none or container:NAME',
        set: docker_option_table_text('IpcMode', /^(host|private|shareable|none|container:.+)$/),
    },
    label: { takes: 'key=value, not of run-buildspec', set: addLabel },
    memory: { takes: 'a size such as 512m or 2g', set: size('Memory') },
    'memory-swap': { takes: 'a size such as 2g, or -1', set: setMemorySwap },
    mount: {
        takes: 'type=bind|volume|tmpfs,source=…,target=/…[,readonly] with absolute paths',
        set: addMount,
    },
    network: {
        takes: 'a network, host, none or container:NAME',
        set: docker_option_table_text('NetworkMode', /^[\w.-]+(:[\w.-]+)?$/),
    },
    'pids-limit': { takes: 'a number, or -1', set: setPidsLimit },
    platform: { takes: 'a platform such as linux/arm64', set: setPlatform },
    pull: { takes: 'missing, always or never', set: setPull },
    runtime: { takes: 'the name of a runtime', set: docker_option_table_text('Runtime', /^[\w.-]+$/) },
    'security-opt': {
        takes: 'no-new-privileges, seccomp=unconfined, apparmor=… or label=…',
        set: list('SecurityOpt', /^(no-new-privileges([:=](true|false))?|seccomp[:=]unconfined|(apparmor|label)[:=].+)$/),
    },
    'shm-size': { takes: 'a size such as 1g', set: size('ShmSize') },
    sysctl: { takes: 'name=value', set: addSysctl },
    tmpfs: { takes: '/path[:options]', set: addTmpfs },
    ulimit: { takes: 'name=soft[:hard] such as nofile=1024:4096', set: addUlimit },
    volume: {
        takes: '/on-host:/in-container[:ro], a volume:/in-container[:ro], or /in-container',
        set: addVolume,
    },
};
function docker_option_table_text(field, form) {
    return ({ hostConfig }, value) => {
        hostConfig[field] = value;
        return form.test(value);
    };
}
function list(field, form) {
    return ({ hostConfig }, value) => {
        (hostConfig[field] ??= []).push(value);
        return form.test(value);
    };
}
function size(field) {
    return ({ hostConfig }, value) => {
        const bytes = sizeInBytes(value);
        hostConfig[field] = bytes;
        return bytes !== undefined;
    };
}
/** `512`, `100k`, `1.5g`, `2GB`, `1GiB`: powers of 1024, as Docker counts. */
function sizeInBytes(value) {
    const [, number, unit = ''] = /^(\d+(?:\.\d+)?) ?([kmgtp]?)(?:i?b)?$/i.exec(value) ?? [];
    return number === undefined
        ? undefined
        : Math.trunc(Number(number) * 1024 ** ['', 'k', 'm', 'g', 't', 'p'].indexOf(unit.toLowerCase()));
}
function setMemorySwap(options, value) {
    if (value !== '-1')
        return size('MemorySwap')(options, value);
    options.hostConfig.MemorySwap = -1;
    return true;
}
function setCpus({ hostConfig }, value) {
    hostConfig.NanoCpus = Math.round(Number(value) * 1e9);
    return /^\d*\.?\d+$/.test(value);
}
function setPidsLimit({ hostConfig }, value) {
    hostConfig.PidsLimit = Number(value);
    return /^(-1|\d+)$/.test(value);
}
function setHostname({ config }, value) {
    config.Hostname = value;
    return /^[a-zA-Z\d][a-zA-Z\d.-]{0,63}$/.test(value);
}
function setPlatform(options, value) {
    options.platform = value;
    return /^[\w.-]+(\/[\w.-]+){0,2}$/.test(value);
}
function setPull(options, value) {
    options.pull = value;
    return ['missing', 'always', 'never'].includes(value);
}
/** Our own labels say which containers may be removed. */
function addLabel({ config }, value) {
    const [, key = '', content = ''] = /^([^=]+)=?(.*)$/s.exec(value) ?? [];
    config.Labels = { ...config.Labels, [key]: content };
    return key !== '' && !key.startsWith('run-buildspec.');
}
function addHost({ hostConfig }, value) {
    const [, host, address] = /^([^\s:=]+)[:=](host-gateway|[\da-fA-F.:]+|\[[\da-fA-F.:]+\])$/.exec(value) ?? [];
    (hostConfig.ExtraHosts ??= []).push(`${host}:${address?.replace(/^\[|\]$/g, '')}`);
    return host !== undefined;
}
function addDevice({ hostConfig }, value) {
    const [, host = '', container = host, permissions = 'rwm'] = /^(\/[^:]+)(?::(\/[^:]+))?(?::([rwm]{1,3}))?$/.exec(value) ?? [];
    (hostConfig.Devices ??= []).push({
        PathOnHost: host,
        PathInContainer: container,
        CgroupPermissions: permissions,
    });
    return host !== '';
}
function addGpus({ hostConfig }, value) {
    const [, all, count, devices] = /^(?:(all)|(\d+)|"?device=([\w,:.-]+)"?)$/.exec(value) ?? [];
    (hostConfig.DeviceRequests ??= []).push({
        Count: all === undefined ? Number(count ?? 0) : -1,
        ...(devices === undefined ? {} : { DeviceIDs: devices.split(',') }),
        Capabilities: [['gpu']],
    });
    return (all ?? count ?? devices) !== undefined;
}
function addSysctl({ hostConfig }, value) {
    const [, name = '', content = ''] = /^([\w.-]+)=(.*)$/.exec(value) ?? [];
    hostConfig.Sysctls = { ...hostConfig.Sysctls, [name]: content };
    return name !== '';
}
function addTmpfs({ hostConfig }, value) {
    const [, path = '', settings = ''] = /^(\/[^:]*)(?::(.*))?$/.exec(value) ?? [];
    hostConfig.Tmpfs = { ...hostConfig.Tmpfs, [path]: settings };
    return path !== '';
}
/** -1 is no limit; the soft limit may not be above the hard one. */
function addUlimit({ hostConfig }, value) {
    const [, name = '', soft = '', hard = soft] = /^([a-z]+)=(-1|\d+)(?::(-1|\d+))?$/.exec(value) ?? [];
    const limit = { Name: name, Soft: Number(soft), Hard: Number(hard) };
    (hostConfig.Ulimits ??= []).push(limit);
    return name !== '' && (hard === '-1' || (soft !== '-1' && limit.Soft <= limit.Hard));
}
function addVolume({ config, hostConfig }, value) {
    if (/^\/[^:]*$/.test(value)) {
        config.Volumes = { ...config.Volumes, [value]: {} };
        return true;
    }
    (hostConfig.Binds ??= []).push(value);
    return /^(\/[^:]*|[a-zA-Z\d][\w.-]+):\/[^:]*(:[\w,]+)?$/.test(value);
}
const MOUNT_KEYS = {
    type: 'type',
    source: 'source',
    src: 'source',
    target: 'target',
    destination: 'target',
    dst: 'target',
    readonly: 'readonly',
    ro: 'readonly',
};
function addMount({ hostConfig }, value) {
    const fields = new Map();
    for (const field of value.split(',')) {
        const [, key = '', content] = /^([^=]*)(?:=(.*))?$/s.exec(field) ?? [];
        fields.set(Object.hasOwn(MOUNT_KEYS, key) ? MOUNT_KEYS[key] : undefined, content ?? 'true');
    }
    const type = fields.get('type') ?? 'volume';
    const source = fields.get('source');
    const target = fields.get('target') ?? '';
    const readonly = fields.get('readonly');
    (hostConfig.Mounts ??= []).push({
        Type: type,
        ...(source === undefined ? {} : { Source: source }),
        Target: target,
        ...(readonly === 'true' || readonly === '1' ? { ReadOnly: true } : {}),
    });
    if (fields.has(undefined) || !target.startsWith('/'))
        return false;
    if (readonly !== undefined && !/^(true|false|1|0)$/.test(readonly))
        return false;
    if (type === 'bind')
        return source?.startsWith('/') ?? false;
    return type === 'volume' || (type === 'tmpfs' && source === undefined);
}

;// CONCATENATED MODULE: ./build/plan/docker-options.js




const OURS = 'the container is made, started and removed by run-buildspec.';
const UNREACHED = 'nothing connects to the build. To reach services of this machine, use --network host.';
/** Options of `docker create` that would break the build or say twice what an input says, and why. */
const REFUSED = {
    attach: OURS,
    cidfile: OURS,
    detach: OURS,
    entrypoint: 'the entrypoint of the image is not run: commands run in its shell (env.shell of the buildspec).',
    env: 'use the input environment-variables, or env-passthrough for variables of the step.',
    'env-file': 'use the input environment-variables, or env-passthrough for variables of the step.',
    expose: UNREACHED,
    init: 'the container always has an init process.',
    interactive: 'commands have no input, as on CodeBuild.',
    'log-driver': 'the log goes to where the build runs.',
    name: OURS,
    pid: 'the processes of a build end with its container.',
    privileged: 'use the input privileged.',
    publish: UNREACHED,
    'publish-all': UNREACHED,
    'read-only': 'the state of the build is kept in the file system of the container.',
    restart: OURS,
    rm: OURS,
    tty: 'commands have no terminal, as on CodeBuild.',
    'use-api-socket': 'use the input privileged with the value socket.',
    user: 'use the input run-as, or run-as in the buildspec.',
    'volumes-from': 'use --volume.',
    workdir: 'commands start in the source directory: begin with cd.',
};
const SHORT = {
    attach: 'a',
    detach: 'd',
    env: 'e',
    hostname: 'h',
    interactive: 'i',
    label: 'l',
    memory: 'm',
    publish: 'p',
    'publish-all': 'P',
    tty: 't',
    user: 'u',
    volume: 'v',
    workdir: 'w',
};
const SWITCHES = ['detach', 'init', 'interactive', 'privileged', 'publish-all', 'read-only', 'rm', 'tty'];
/** Docker's second names. */
const ALIASES = { net: 'network', dns_opt: 'dns-option', 'dns-opt': 'dns-option' };
/**
 * Reads the input `docker-options` (SPEC §1.1): options in `docker create`'s spelling, separated by blanks or lines,
 * quoted as in a shell; nothing is expanded. {@link DOCKER_OPTIONS} lists those that are understood.
 * @throws UserError that names the option: unknown, refused and why, or with a value that it does not take
 */
function parseDockerOptions(text) {
    const options = { config: {}, hostConfig: {}, pull: 'missing' };
    const { tokens } = (0,external_node_util_.parseArgs)({
        args: splitWords(text),
        options: OPTION_CONFIG,
        strict: false,
        allowPositionals: true,
        tokens: true,
    });
    for (const token of tokens) {
        if (token.kind !== 'option') {
            const word = token.kind === 'positional' ? token.value : '--';
            throw new errors/* UserError */.yo(`docker-options: ${JSON.stringify(word)} is not an option.`, 'Options begin with --; a value with blanks is quoted. The image has an input of its own.');
        }
        applyOption(options, token.rawName, token.name, token.value);
    }
    return options;
}
const OPTION_CONFIG = Object.fromEntries([...Object.keys(DOCKER_OPTIONS), ...Object.keys(REFUSED), ...Object.keys(ALIASES)].map((name) => {
    const type = SWITCHES.includes(name) ? 'boolean' : 'string';
    const short = SHORT[name];
    return [name, short === undefined ? { type } : { type, short }];
}));
function applyOption(options, written, name, value) {
    const option = own(DOCKER_OPTIONS, own(ALIASES, name) ?? name);
    if (option === undefined)
        throw notTaken(written, name);
    if (value === undefined || !option.set(options, value)) {
        const given = value === undefined ? 'it has no value' : `it is ${JSON.stringify(value)}`;
        throw new errors/* UserError */.yo(`docker-options: ${written} takes ${option.takes}; ${given}.`);
    }
}
function notTaken(written, name) {
    const reason = own(REFUSED, name);
    if (reason !== undefined)
        return new errors/* UserError */.yo(`docker-options: ${written} is not for here: ${reason}`);
    const known = Object.keys(DOCKER_OPTIONS);
    const meant = (0,suggest/* nearestWord */.z)(name, known);
    const suggestion = meant === undefined ? '' : `Did you mean --${meant}? `;
    return new errors/* UserError */.yo(`docker-options: ${written} is not supported.`, `${suggestion}Supported are --${known.join(', --')}.`);
}
function own(table, key) {
    return Object.hasOwn(table, key) ? table[key] : undefined;
}
/** Splits into words as a shell does, with its three ways of quoting, but without any expansion. */
function splitWords(text) {
    const piece = /(?<space>\s+|\\\n)|'(?<single>[^']*)'|"(?<double>(?:[^"\\]|\\.)*)"|\\(?<escaped>.)|(?<plain>[^\s'"\\]+)/sy;
    const words = [];
    let word;
    while (piece.lastIndex < text.length) {
        const at = piece.lastIndex;
        const groups = piece.exec(text)?.groups;
        if (groups === undefined) {
            throw new errors/* UserError */.yo(`docker-options: the quote is not closed: ${text.slice(at, at + 40).trimEnd()}`);
        }
        if (groups['space'] === undefined) {
            const double = groups['double']?.replace(/\\([$`"\\])|\\\n/g, '$1');
            word = (word ?? '') + (groups['single'] ?? double ?? groups['escaped'] ?? groups['plain'] ?? '');
        }
        else if (word !== undefined && groups['space'] !== '\\\n') {
            words.push(word);
            word = undefined;
        }
    }
    return word === undefined ? words : [...words, word];
}

// EXTERNAL MODULE: ./build/plan/images.js + 1 modules
var plan_images = __nccwpck_require__(1990);
// EXTERNAL MODULE: ./build/plan/types.js
var types = __nccwpck_require__(4963);
// EXTERNAL MODULE: ./build/entry/inputs.js
var entry_inputs = __nccwpck_require__(898);
;// CONCATENATED MODULE: ./build/entry/container.js





/**
 * The container that was asked for; undefined when the build is to run here.
 * @throws UserError for a value that is wrong
 */
function containerRequest(inputs) {
    if ((inputs.login.username === '') !== (inputs.login.password === '')) {
        const missing = inputs.login.username === '' ? 'registry-username' : 'registry-password';
        throw new errors/* UserError */.yo(`registry-username and registry-password belong together: ${missing} is empty.`);
    }
    const imageMap = (0,plan_images/* parseImageMap */.TZ)(inputs.imageMap);
    const options = parseDockerOptions(inputs.dockerOptions);
    const privileged = (0,entry_inputs/* choice */.Yq)('privileged', inputs.privileged || 'false', types/* PRIVILEGED */.ms);
    const image = (0,plan_images/* resolveImage */.AT)(inputs.image, imageMap);
    if (image)
        return { asked: inputs.image, image, privileged, options, envPassthrough: inputs.envPassthrough };
    if (inputs.dockerOptions !== '')
        throw new errors/* UserError */.yo('docker-options need an image, and the build has none.');
    return undefined;
}

// EXTERNAL MODULE: ./build/buildspec/parse.js + 12 modules
var parse = __nccwpck_require__(9082);
// EXTERNAL MODULE: ./build/plan/plan-build.js + 6 modules
var plan_build = __nccwpck_require__(1757);
// EXTERNAL MODULE: ./build/entry/load-buildspec.js
var load_buildspec = __nccwpck_require__(8665);
// EXTERNAL MODULE: ./build/entry/refusal.js
var refusal = __nccwpck_require__(2727);
;// CONCATENATED MODULE: ./build/entry/prepare-build.js




/**
 * Loads, parses and plans one build: what `run`, `plan` and the action begin with. The facts come as a promise, so
 * that git runs while the buildspec is parsed.
 */
async function prepareBuild(request, sourceDirectory, facts, aws, signal) {
    const { buildspecInput, ...rest } = request;
    const loaded = await (0,load_buildspec/* loadBuildspec */.o)(buildspecInput, sourceDirectory, aws, signal);
    if ('severity' in loaded) {
        return refusedBuild(request, { diagnostics: [loaded], file: loaded.file, text: '' }, await facts);
    }
    const { file, path, content } = loaded;
    const parsed = (0,parse/* parseBuildspec */.b)(content, file);
    const unrunnable = withoutPhases(parsed.buildspec, file, request.batch !== undefined);
    const buildspec = unrunnable ? undefined : parsed.buildspec;
    const diagnostics = unrunnable ? [...parsed.diagnostics, unrunnable] : parsed.diagnostics;
    const plan = (0,plan_build/* planBuild */.C7)({ ...rest, buildspec: buildspec ?? refusal/* NO_BUILDSPEC */.Y, buildspecFile: file }, await facts);
    const text = typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
    return { plan, refused: buildspec === undefined, diagnostics, text, path };
}
/** The build of a buildspec that CodeBuild would refuse, or of a batch that it would. */
function refusedBuild(request, { diagnostics, file, text, path }, facts) {
    const plan = (0,plan_build/* planBuild */.C7)({ ...request, buildspec: refusal/* NO_BUILDSPEC */.Y, buildspecFile: file }, facts);
    return { plan, refused: true, diagnostics, text, path };
}
/** A buildspec of a batch alone is valid, but is no build (codebuild.md §1.2). */
function withoutPhases(buildspec, file, isOfBatch) {
    if (!buildspec?.batch || Object.keys(buildspec.phases).length > 0)
        return undefined;
    return {
        severity: 'error',
        code: 'YAML_FILE_ERROR',
        message: 'a single build needs phases, and this buildspec only has a batch',
        hint: isOfBatch
            ? 'Give its entry a buildspec, or write phases.'
            : 'Run the batch, by --batch or the input mode: batch; or one of its builds, by --batch-build or the input batch-build.',
        file,
        range: buildspec.batch.at,
    };
}

// EXTERNAL MODULE: ./build/entry/project.js
var project = __nccwpck_require__(8930);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./build/entry/inside.js
var inside = __nccwpck_require__(3495);
;// CONCATENATED MODULE: ./build/entry/relocate.js


/** What a path is in another directory, when it is inside of one; else the path itself. All are absolute. */
function relocate(path, from, to) {
    return (0,inside/* isInside */.F)(from, path) ? (0,external_node_path_.join)(to, (0,external_node_path_.relative)(from, path)) : path;
}

// EXTERNAL MODULE: ./build/plan/project/choose-settings.js
var choose_settings = __nccwpck_require__(1);
// EXTERNAL MODULE: ./build/entry/action/action-inputs.js + 1 modules
var action_inputs = __nccwpck_require__(4738);
;// CONCATENATED MODULE: ./build/entry/action/prepare-action-build.js









/**
 * Plans the build that the inputs ask for, on its own or as one of a batch.
 * @throws UserError for a wrong input
 */
async function prepareActionBuild(context, login) {
    const { environment, interruption, secrets, parent } = context;
    const read = (name) => (0,entry_inputs/* input */.hF)(environment, name);
    const inputs = await (0,action_inputs/* readActionInputs */.U)(environment);
    const identifier = parent?.request.build.identifier ?? read('batch-build');
    const facts = (0,action_inputs/* factsOf */.x)(context, inputs, { batchBuild: identifier || undefined });
    const aws = (0,entry_aws/* awsAccess */.SU)(environment, inputs.settings.project?.settings.region, secrets);
    const batch = identifier === '' ? undefined : await batchOf(context, inputs, identifier, facts, aws);
    const entry = batch?.build;
    const settings = entry === undefined
        ? inputs.settings
        : {
            ...inputs.settings,
            ...(await (0,project/* settingsWithProject */.v)(inputs.projectFile, inputs.workspace, (0,choose_settings/* settingsOfBuild */.zQ)(inputs.said, inputs.settings.buildspec, entry))),
            projectName: inputs.settings.projectName,
        };
    const container = containerRequest({
        image: settings.image,
        imageMap: read('image-map'),
        privileged: settings.privileged,
        dockerOptions: read('docker-options'),
        envPassthrough: inputs.envPassthrough,
        login,
    });
    const request = {
        ...buildRequest(environment, inputs.overrides, settings),
        container,
        batch: entry && batch && { build: entry, batchArn: batch.batchArn },
    };
    const { sourceDirectory } = inputs;
    const prepared = batch?.refused
        ? refusedBuild(request, batch.refused, await facts)
        : await prepareBuild(request, sourceDirectory, facts, aws, interruption.signal);
    return {
        ...prepared,
        sourceDirectory,
        shownDirectory: parent?.request.original ?? sourceDirectory,
        aws,
        registrySecret: (0,project/* registrySecret */.c)(settings.project, container),
        batch: batch?.refused ? undefined : batch,
    };
}
/**
 * What the inputs and the settings ask of a build, whatever its place is.
 * @throws UserError for a value that is wrong
 */
function buildRequest(environment, overrides, { buildspec, projectName, project, timeout }) {
    const read = (name) => (0,entry_inputs/* input */.hF)(environment, name);
    return {
        buildspecInput: buildspec,
        projectName,
        project,
        overrides,
        timeoutMinutes: (0,entry_inputs/* minutes */.Gx)('Input timeout-in-minutes', timeout || choose_settings/* DEFAULTS */.zY.timeout),
        runAs: read('run-as') || undefined,
        artifacts: (0,artifact_inputs/* artifactInputs */.Q)(environment).request,
        cache: (0,artifact_inputs/* cacheInput */.T)(environment),
        reports: (0,entry_inputs/* switchInput */.td)(environment, 'reports'),
        runtimeVersions: (0,entry_inputs/* choice */.Yq)('Input runtime-versions', read('runtime-versions') || 'auto', ['auto', 'ignore']),
    };
}
/** The entry that the build is, as the batch's process says, or as the buildspec does. */
async function batchOf(context, inputs, identifier, facts, aws) {
    if (context.parent)
        return context.parent.request;
    const { batchBuild } = await __nccwpck_require__.e(/* import() */ 325).then(__nccwpck_require__.bind(__nccwpck_require__, 325));
    const { batchOfInputs } = await Promise.all(/* import() */[__nccwpck_require__.e(325), __nccwpck_require__.e(5658)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5658));
    const batch = await batchOfInputs(context, inputs, facts, aws);
    if (batch.refused)
        return { refused: batch };
    const { batchArn, builds } = batch.plan;
    return { build: batchBuild(batch.plan, identifier), batchArn, builds };
}
/** Where people find the buildspec: the original of what lies in a build's own copy. */
function shownPath({ path, sourceDirectory, shownDirectory }) {
    return path === undefined ? undefined : relocate(path, sourceDirectory, shownDirectory);
}


/***/ }),

/***/ 6523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ artifactInputs),
/* harmony export */   T: () => (/* binding */ cacheInput)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9473);
/* harmony import */ var _plan_types_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4963);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(898);



/**
 * Reads the inputs that begin with `artifact` (SPEC §1.1).
 * @throws UserError for a value that is wrong
 */
function artifactInputs(environment) {
    const read = (name) => (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .hF)(environment, name);
    const packaging = read('artifact-packaging');
    return {
        request: {
            wanted: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)('Input artifacts', read('artifacts') || 'github', ['github', 'none']) === 'github',
            name: read('artifact-name') || undefined,
            packaging: packaging === '' ? undefined : (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)('Input artifact-packaging', packaging, _plan_types_js__WEBPACK_IMPORTED_MODULE_2__/* .ARTIFACT_PACKAGINGS */ .KK),
        },
        retentionDays: wholeNumber('artifact-retention-days', read('artifact-retention-days'), 1, 400),
        compressionLevel: wholeNumber('artifact-compression-level', read('artifact-compression-level'), 0, 9),
    };
}
/**
 * Reads the input `cache` (SPEC §1.1).
 * @throws UserError for a value that is wrong
 */
function cacheInput(environment) {
    const value = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)('Input cache', (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .hF)(environment, 'cache').toLowerCase() || 'true', [
        'true',
        'false',
        'restore',
        'save',
    ]);
    return { restore: value === 'true' || value === 'restore', save: value === 'true' || value === 'save' };
}
function wholeNumber(name, value, least, most) {
    if (value === '')
        return undefined;
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= least && number <= most)
        return number;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Input ${name} must be a whole number from ${least} to ${most}; it is ${JSON.stringify(value)}.`);
}


/***/ }),

/***/ 4938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   RW: () => (/* binding */ hideCredentials),
/* harmony export */   SU: () => (/* binding */ awsAccess),
/* harmony export */   z0: () => (/* binding */ referenceStore)
/* harmony export */ });
/* harmony import */ var _plan_aws_credentials_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4704);

/**
 * One set of credentials for all that asks AWS: the role of the job's OIDC token, or what the SDK finds. Nothing of the SDK
 * loads before they are asked for.
 * @param region where AWS is asked when the variables name none: the project's
 * @param secrets what credentials are made of joins them
 */
function awsAccess(environment, region, secrets) {
    const named = environment['AWS_REGION'] || environment['AWS_DEFAULT_REGION'] || region;
    let provider;
    const load = async () => {
        const { createCredentials } = await __nccwpck_require__.e(/* import() */ 505).then(__nccwpck_require__.bind(__nccwpck_require__, 505));
        return createCredentials(environment, (0,_plan_aws_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .roleOfIdToken */ .e)(environment), hideCredentials(secrets));
    };
    return {
        environment: named === undefined ? environment : { ...environment, AWS_REGION: named },
        credentials: async (properties) => (await (provider ??= load()))(properties),
    };
}
/** What is to be told each value that AWS credentials are made of, before anybody else gets it. */
function hideCredentials(secrets) {
    return (values) => values.forEach((value) => secrets.add(value, 'AWS credentials'));
}
/** Where the plan's references are looked up, if it has any. */
async function referenceStore(plan, { environment, credentials }) {
    if (plan.references.length === 0)
        return {};
    const { createReferenceStore } = await __nccwpck_require__.e(/* import() */ 4866).then(__nccwpck_require__.bind(__nccwpck_require__, 2485));
    return { references: createReferenceStore(environment, credentials) };
}


/***/ }),

/***/ 5367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ CHILD_ARGUMENT)
/* harmony export */ });
/** The argument by which a program knows that it is to run one build of a batch for the process that started it. */
const CHILD_ARGUMENT = 'batch-child';


/***/ }),

/***/ 2794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   connectToParent: () => (/* binding */ connectToParent),
/* harmony export */   r: () => (/* binding */ untold)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9473);
/* harmony import */ var _channel_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5367);


/**
 * Waits for what the batch's process asks for. From then on `stop` is called when it says so, and when it is gone: a build
 * that nobody waits for ends.
 * @throws UserError when this process was started by nobody who runs a batch; EnvironmentError when that is gone already
 */
async function connectToParent(stop) {
    const send = (message, sent) => {
        // Where nobody listens any more, `stop` has been called.
        if (process.connected)
            process.send?.(message, undefined, undefined, () => sent());
        else
            sent();
    };
    if (!process.send)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${_channel_js__WEBPACK_IMPORTED_MODULE_1__/* .CHILD_ARGUMENT */ .H} is for processes that run a batch, and none has started this one.`);
    return new Promise((resolve, reject) => {
        const gone = () => {
            stop();
            reject(new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EnvironmentError */ .eG('The process that runs the batch is gone.'));
        };
        if (!process.connected)
            gone();
        process.once('disconnect', gone);
        process.on('message', (message) => {
            if ('stop' in message)
                stop();
            else
                resolve({
                    request: message.request,
                    tell: (told) => send(told, () => undefined),
                    tellLast: (told) => new Promise((sent) => send(told, sent)),
                });
        });
    });
}
/** What the batch's process has not told yet: of its own buildspec it has told all but why a build of it cannot run. */
function untold(diagnostics, parent) {
    if (parent?.request.build.buildspec !== undefined)
        return diagnostics;
    return parent ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
}


/***/ }),

/***/ 4464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  j: () => (/* binding */ recordOfBuild),
  S: () => (/* binding */ recordOfStopped)
});

// EXTERNAL MODULE: ./build/render/build-json.js
var build_json = __nccwpck_require__(3684);
// EXTERNAL MODULE: ./build/render/report-figures.js
var report_figures = __nccwpck_require__(8951);
// EXTERNAL MODULE: ./build/run/results.js
var results = __nccwpck_require__(6892);
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


/***/ }),

/***/ 1857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ startedAsChild)
/* harmony export */ });
/* harmony import */ var _channel_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5367);

/**
 * Whether this process is to run one build of a batch for the one that started it. Takes away from its variables what only
 * node was to see (`runBuildProcess`): commands of the build have the caller's.
 */
function startedAsChild() {
    const [, , argument, compileCache] = process.argv;
    if (argument !== _channel_js__WEBPACK_IMPORTED_MODULE_0__/* .CHILD_ARGUMENT */ .H)
        return false;
    if (process.env['NODE_COMPILE_CACHE'] === compileCache)
        delete process.env['NODE_COMPILE_CACHE'];
    return true;
}


/***/ }),

/***/ 8461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ exitCode)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9473);

/** The exit code for a build (SPEC §1.3); `signal` is what stopped it, if anything did. */
function exitCode(status, refused, signal) {
    if (refused)
        return _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.badUsage;
    switch (status) {
        case 'SUCCEEDED':
            return _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.succeeded;
        case 'FAILED':
        case 'TIMED_OUT':
            return _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.buildFailed;
        case 'FAULT':
            return _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.environment;
        case 'STOPPED':
            return signal === 'SIGTERM' ? _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.terminated : _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.interrupted;
    }
}


/***/ }),

/***/ 1232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ fileLinks)
/* harmony export */ });
/**
 * Addresses of files of this machine on GitHub. They have some when the source is the repository that the run is about, and
 * lies in the workspace.
 * @param repositoryUrl of the source
 */
function fileLinks(environment, repositoryUrl) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: sha, GITHUB_WORKSPACE: root, } = environment;
    if (!server || !repository || !sha || !root || repositoryUrl !== `${server}/${repository}.git`) {
        return () => undefined;
    }
    return (path, line) => {
        // Half a surrogate pair has no encoding.
        if (!path.startsWith(`${root}/`) || /[\uD800-\uDFFF]/u.test(path))
            return undefined;
        const file = path
            .slice(root.length + 1)
            .split('/')
            .map((part) => encodeURIComponent(part).replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29')))
            .join('/');
        return `${server}/${repository}/blob/${sha}/${file}${line === undefined ? '' : `#L${line}`}`;
    };
}


/***/ }),

/***/ 898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gx: () => (/* binding */ minutes),
/* harmony export */   Nv: () => (/* binding */ existingDirectory),
/* harmony export */   OO: () => (/* binding */ parseSecondarySources),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   hF: () => (/* binding */ input),
/* harmony export */   sZ: () => (/* binding */ secondaryDirectory),
/* harmony export */   td: () => (/* binding */ switchInput)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9473);



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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`Input ${name} must be true or false; it is ${JSON.stringify(value)}.`);
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

/***/ 3495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isInside)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);

/** Whether a path is a folder or below it; by the names alone: links are not followed. Both are absolute. */
function isInside(folder, path) {
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(folder, path);
    // On Windows the way to another drive is an absolute path.
    return inside !== '..' && !inside.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(inside);
}


/***/ }),

/***/ 7568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   OO: () => (/* binding */ unlessStopped),
/* harmony export */   oL: () => (/* binding */ watchInterruptions),
/* harmony export */   wj: () => (/* binding */ withTimeout)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8474);

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/**
 * Stops the build on the first signal; the runner sends SIGINT and allows 7.5 s (github-actions.md §3.6). Later
 * signals change nothing, the build is ending already.
 */
function watchInterruptions() {
    const controller = new AbortController();
    let received;
    const stop = () => controller.abort('STOPPED');
    for (const name of SIGNALS) {
        process.on(name, () => {
            received ??= name;
            stop();
        });
    }
    return { signal: controller.signal, stop, received: () => received };
}
/** What `preparing` gives; undefined when it failed because a signal came, which is all that there is to tell then. */
async function unlessStopped({ received }, preparing) {
    return preparing.catch((error) => {
        if (received() === undefined)
            throw error;
        return undefined;
    });
}
/** 24 days: with more, node's timers do not wait at all. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** Adds the time limit of a build or a batch, if it has one, to the signal; fractions of a minute are allowed. */
function withTimeout(signal, minutes) {
    if (minutes === undefined)
        return signal;
    const timeout = new AbortController();
    const limit = Math.min(minutes * 60_000, LONGEST_TIMER_MS);
    const timer = setTimeout(() => timeout.abort('TIMED_OUT'), limit);
    timer.unref();
    const any = AbortSignal.any([signal, timeout.signal]);
    (0,node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, any); // each call to AWS that is under way listens to it
    return any;
}


/***/ }),

/***/ 8665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ loadBuildspec)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _plan_inline_buildspec_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(695);
/* harmony import */ var _inside_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3495);
/* harmony import */ var _s3_location_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5553);





/** Where CodeBuild puts a buildspec that is not a file of the source (codebuild.md §1.2). */
const INLINE_FILE = '/codebuild/readonly/buildspec.yml';
/** One byte more than a buildspec may have, so that the parser sees that it is too large. */
const MOST_BYTES = 4 * 1024 * 1024 + 1;
/**
 * Reads what the input `buildspec` means: the YAML itself, an object of S3 by its ARN, else a path relative to the source
 * directory (codebuild.md §1.2, SPEC §1.1).
 * @returns a diagnostic in CodeBuild's words when there is no such file, or S3 does not give it
 * @throws UserError for a wrong ARN; EnvironmentError when S3 cannot be asked, or `signal` aborts
 */
async function loadBuildspec(input, sourceDirectory, aws, signal) {
    if ((0,_plan_inline_buildspec_js__WEBPACK_IMPORTED_MODULE_4__/* .isInlineBuildspec */ .b)(input))
        return { file: INLINE_FILE, content: input };
    return (0,_s3_location_js__WEBPACK_IMPORTED_MODULE_3__/* .isS3 */ .F)(input) ? loadFromS3(input, aws, signal) : loadFile(input, sourceDirectory);
}
async function loadFromS3(input, aws, signal) {
    const object = (0,_s3_location_js__WEBPACK_IMPORTED_MODULE_3__/* .parseS3Location */ .T)(input, 'A buildspec in S3');
    const { openS3 } = await __nccwpck_require__.e(/* import() */ 185).then(__nccwpck_require__.bind(__nccwpck_require__, 185));
    const s3 = await openS3({ ...aws, signal });
    const read = await s3.read(object, MOST_BYTES);
    if ('content' in read)
        return { file: input, content: read.content };
    const { refusal, hint = 'Check the bucket and the key; the ARN is arn:aws:s3:::bucket/key.' } = read;
    return {
        severity: 'error',
        code: 'YAML_FILE_ERROR',
        message: `YAML file cannot be read: ${input}: ${refusal}`,
        hint,
        file: input,
    };
}
function loadFile(input, sourceDirectory) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(sourceDirectory, input);
    const file = (0,_inside_js__WEBPACK_IMPORTED_MODULE_2__/* .isInside */ .F)(sourceDirectory, path) ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(sourceDirectory, path) : path;
    try {
        return { file, path, content: readBytes(path) };
    }
    catch (error) {
        const { code, message } = error;
        const missing = code === 'ENOENT' || code === 'ENOTDIR';
        return {
            severity: 'error',
            code: 'YAML_FILE_ERROR',
            message: missing ? `YAML file does not exist: ${path}` : `YAML file cannot be read: ${message}`,
            hint: 'The path is relative to the source directory.',
            file,
        };
    }
}
function readBytes(path) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r');
    try {
        const buffer = Buffer.alloc(MOST_BYTES);
        let size = 0;
        for (let read = -1; read !== 0 && size < MOST_BYTES; size += read) {
            read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, buffer, size, MOST_BYTES - size, null);
        }
        return buffer.subarray(0, size);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}


/***/ }),

/***/ 7117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ refuseLaterInputs)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9473);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(898);


/** Inputs of later releases, with the values that ask for nothing they would do. */
const NOT_YET = {
    artifacts: ['', 'github', 'none'],
};
/**
 * Refuses what this release would have to ignore. The value is not repeated, it may be a password.
 * @throws UserError naming each such input
 */
function refuseLaterInputs(environment) {
    const asked = Object.entries(NOT_YET).filter(([name, harmless]) => !harmless.includes((0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .hF)(environment, name)));
    if (asked.length === 0)
        return;
    const names = asked
        .map(([name, harmless]) => {
        const values = harmless.filter((value) => value !== '');
        return values.length === 0 ? name : `${name} (but ${values.join(', ')})`;
    })
        .join(', ');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Not supported yet, in this release of run-buildspec: ${names}.`, 'Change the step.');
}


/***/ }),

/***/ 8930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ registrySecret),
/* harmony export */   v: () => (/* binding */ settingsWithProject)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9473);
/* harmony import */ var _plan_project_choose_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1);
/* harmony import */ var _plan_project_plan_project_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8533);





/**
 * The settings that hold: the caller's, else those of the project in the named file (SPEC §1.1, `project`).
 * @param path empty: there is no project
 * @param base directory that a relative path starts from
 * @param said what the caller says, empty where nothing
 * @throws UserError when the file cannot be read, holds no project, or something in it is wrong
 */
async function settingsWithProject(path, base, said) {
    if (path === '')
        return said;
    const { readProject } = await Promise.all(/* import() */[__nccwpck_require__.e(3162), __nccwpck_require__.e(2575)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2575));
    const project = readProject(readBytes(path, base), path, said.projectName);
    return (0,_plan_project_choose_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .chooseSettings */ .J2)(said, project);
}
/**
 * The secret with the login for the project's image, for that image only: another one has another registry
 * (codebuild.md §10.1, `registryCredential`).
 */
function registrySecret(project, container) {
    const secret = project?.settings.registrySecret;
    return project && secret !== undefined && (0,_plan_project_plan_project_js__WEBPACK_IMPORTED_MODULE_4__/* .buildsInItsImage */ .OG)(project.settings, container)
        ? secret
        : undefined;
}
function readBytes(path, base) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(base, path));
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`The project ${path} cannot be read: ${error.message}.`, 'It is a file with the answer of aws codebuild batch-get-projects --names <name>.');
    }
}


/***/ }),

/***/ 2727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ NO_BUILDSPEC),
/* harmony export */   f: () => (/* binding */ refusalContexts)
/* harmony export */ });
/** What a refused buildspec is planned as: the build or batch has ids and variables, and nothing to run. */
const NO_BUILDSPEC = {
    version: '0.2',
    env: {
        variables: [],
        parameterStore: [],
        secretsManager: [],
        exportedVariables: [],
        gitCredentialHelper: false,
    },
    proxy: { uploadArtifacts: false, logs: false },
    phases: {},
    reports: [],
};
/** So many problems of a refused buildspec go into the result; all of them have been shown. */
const MOST_CONTEXTS = 10;
/** Why CodeBuild would refuse a buildspec, as the phase says it that reads it (codebuild.md §2.1, §8.3). */
function refusalContexts(diagnostics) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    const contexts = errors
        .slice(0, MOST_CONTEXTS)
        .map(({ code, message }) => ({ statusCode: code, message }));
    const next = errors[MOST_CONTEXTS];
    if (next)
        contexts.push({ statusCode: next.code, message: `${errors.length - MOST_CONTEXTS} more problems` });
    return contexts;
}


/***/ }),

/***/ 9446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ describeError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9473);

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

/***/ 5553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isS3),
/* harmony export */   T: () => (/* binding */ parseS3Location)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9473);

const S3_ARN = /^arn:aws[a-z-]*:s3:::(?<bucket>[^/]+)\/(?<key>.+)$/s;
const S3_URL = /^s3:\/\/(?<bucket>[^/]+)\/(?<key>.+)$/s;
/** Rules of names: https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html; old ones had more. */
const BUCKET = /^[\w.-]{3,255}$/;
/** Whether a text means something in S3 at all: `s3://…` or an ARN of S3. */
function isS3(text) {
    return /^(s3:\/\/|arn:[^:]*:s3:)/.test(text);
}
/**
 * Reads `s3://bucket/key`, with `?versionId=…` behind it for an old version, or `arn:aws:s3:::bucket/key` as CodeBuild
 * writes it (also of the partitions aws-cn and aws-us-gov).
 * @param what begins the error's sentence
 * @throws UserError for another form
 */
function parseS3Location(text, what) {
    const [, location = text, versionId] = /^(.*)\?versionId=([^?]+)$/s.exec(text) ?? [];
    const { bucket, key } = (S3_ARN.exec(location) ?? S3_URL.exec(location))?.groups ?? {};
    if (bucket === undefined || key === undefined || !BUCKET.test(bucket)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${what} must be s3://bucket/key or arn:aws:s3:::bucket/key; it is ${JSON.stringify(text)}.`);
    }
    return { bucket, key, ...(versionId !== undefined && { versionId }) };
}


/***/ }),

/***/ 9473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 4704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ roleOfIdToken),
/* harmony export */   k: () => (/* binding */ planCredentials)
/* harmony export */ });
/** How long a session lasts that nobody asked to last longer. */
const SESSION_MINUTES = 60;
const KEYS = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'];
const PROFILE = ['AWS_PROFILE', 'AWS_DEFAULT_PROFILE'];
const ENDPOINT = ['AWS_CONTAINER_CREDENTIALS_FULL_URI', 'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI'];
const WEB_IDENTITY = ['AWS_WEB_IDENTITY_TOKEN_FILE', 'AWS_ROLE_ARN'];
/** By any of these a build says that it has credentials of its own. */
const OWN = [...KEYS, ...PROFILE, ...ENDPOINT, 'AWS_WEB_IDENTITY_TOKEN_FILE'];
const LEFT_OUT = [
    'AWS_SESSION_TOKEN',
    ...PROFILE,
    'AWS_WEB_IDENTITY_TOKEN_FILE',
    ...ENDPOINT,
    'AWS_CONTAINER_AUTHORIZATION_TOKEN',
    'AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE',
];
/** What these name is of this machine; a profile called `default` in them would come before our endpoint. */
const PROFILE_FILES = ['AWS_CONFIG_FILE', 'AWS_SHARED_CREDENTIALS_FILE'];
/**
 * Decides whether commands get their AWS credentials from an endpoint of ours, which has fresh ones whenever they ask, as
 * CodeBuild's does (codebuild.md §5.2); undefined leaves their variables as they are. They do where GitHub's OIDC token
 * stands for a role that the caller names (`permissions: id-token: write` and AWS_ROLE_ARN), and in an image where the
 * caller's variables name a profile, a token's file or an endpoint, none of which is there. Not where there are keys, which
 * may be another's than the role's; nor where the build's own variables say where its credentials are, nor on a machine
 * where programs would take a profile called `default` before the role. Empty variables say nothing.
 * @param variables those that commands would get
 */
function planCredentials(variables, { idToken, defaultProfile, image, references, timeoutMinutes }) {
    const set = variables.filter(({ value }) => value !== '');
    const own = [
        ...set.filter(({ origin }) => origin !== 'environment').map(({ name }) => name),
        ...references,
    ];
    if (own.some((name) => OWN.includes(name)))
        return { notes: [] };
    const callers = set.filter(({ origin }) => origin === 'environment');
    const given = Object.fromEntries(callers.map(({ name, value }) => [name, value]));
    const leftOut = (names) => names.filter((name) => given[name] !== undefined);
    if (hasAny(given, KEYS)) {
        const mayEnd = idToken && given['AWS_SESSION_TOKEN'] !== undefined && timeoutMinutes > SESSION_MINUTES;
        return { notes: mayEnd ? [sessionNote(timeoutMinutes)] : [] };
    }
    const role = idToken ? namedRole(given) : undefined;
    if (role !== undefined && defaultProfile && !image)
        return { notes: [defaultProfileNote(role)] };
    if (role !== undefined) {
        const names = leftOut(image ? [...LEFT_OUT, ...PROFILE_FILES] : LEFT_OUT);
        return { credentials: { role, leftOut: names }, notes: [] };
    }
    if (!image)
        return { notes: [] };
    if (hasAny(given, PROFILE)) {
        return { credentials: { leftOut: leftOut([...LEFT_OUT, ...PROFILE_FILES]) }, notes: [] };
    }
    if (hasAll(given, WEB_IDENTITY) || hasAny(given, ENDPOINT)) {
        return { credentials: { leftOut: leftOut(LEFT_OUT) }, notes: [] };
    }
    return { notes: [] };
}
/**
 * The role that GitHub's OIDC token of the job is to take: AWS_ROLE_ARN, of a process that may ask for such tokens;
 * undefined where other credentials are named.
 * @param environment the action's own variables
 */
function roleOfIdToken(environment) {
    return hasIdToken(environment) ? namedRole(environment) : undefined;
}
/** The runner gives these to an action in a job with `permissions: id-token: write`. */
function hasIdToken(environment) {
    return hasAll(environment, ['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN']);
}
function sessionNote(timeoutMinutes) {
    const message = `The AWS credentials of this step are a session's, which lasts an hour as a rule; the build may take ${timeoutMinutes} ` +
        'minutes. With AWS_ROLE_ARN and no keys in the step (without aws-actions/configure-aws-credentials), they are refreshed.';
    return { code: 'aws-credentials', message };
}
function defaultProfileNote(role) {
    const message = `Commands do not get AWS credentials of ${role} (AWS_ROLE_ARN) that are refreshed: this machine has an AWS profile ` +
        'called default, which programs would take before them. Commands have what their variables say, else that profile. ' +
        'To do without it, set AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE to /dev/null for this step.';
    return { code: 'aws-credentials', message };
}
/** What else says where credentials are comes before it, as keys do in AWS's own programs. */
function namedRole(variables) {
    if (hasAny(variables, [...KEYS, ...PROFILE, 'AWS_WEB_IDENTITY_TOKEN_FILE']))
        return undefined;
    return variables['AWS_ROLE_ARN'] || undefined;
}
function hasAll(variables, names) {
    return names.every((name) => variables[name]);
}
function hasAny(variables, names) {
    return names.some((name) => variables[name]);
}


/***/ }),

/***/ 8924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ builtinVariables),
/* harmony export */   z: () => (/* binding */ buildIds)
/* harmony export */ });
/**
 * `<project>:<uuid>` and the ARN around it (codebuild.md §5.1). Characters that CodeBuild allows in no project name
 * become `-`, since the ids are taken apart at `:` and `/`. The region is the caller's, else one that a layer sets,
 * else us-east-1; without an account the ids hold zeros, as the local agent's do (codebuild.md §5.2).
 * @param kind of thing in the ARN: a batch is another one than its builds
 */
function buildIds(projectName, facts, layers, kind = 'build') {
    const project = projectName
        .replace(/[^A-Za-z0-9_-]/g, '-')
        .replace(/^[^A-Za-z0-9]+/, '')
        .slice(0, 150);
    const buildId = `${project || 'build'}:${facts.uuid}`;
    const region = facts.region ?? layerRegion(layers) ?? 'us-east-1';
    const accountId = facts.accountId ?? '000000000000';
    return {
        buildId,
        buildArn: `arn:${partitionOf(region)}:codebuild:${region}:${accountId}:${kind}/${buildId}`,
        region,
        accountId,
    };
}
/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
function partitionOf(region) {
    if (region.startsWith('cn-'))
        return 'aws-cn';
    return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}
/** The value is literal text and may be `$REGION`, which belongs in no ARN. */
function layerRegion(layers) {
    const regions = layers
        .flatMap(({ variables }) => variables)
        .filter(({ name, value }) => /^AWS_(DEFAULT_)?REGION$/.test(name) && /^[a-z]{2}(-[a-z]+)+-\d$/.test(value));
    return regions.at(-1)?.value;
}
/**
 * The variables that CodeBuild sets and nobody can override (codebuild.md §5.1, and of §5.2 those that SPEC §2.5
 * names). What has no value is left out, except the batch identifier, which is empty outside a batch. How CodeBuild tells a
 * build of a fan-out its part of the tests is not known (codebuild.md §8.5): CODEBUILD_SHARD_INDEX, from 0, and
 * CODEBUILD_SHARD_COUNT are our own names.
 * @param encryptionKey of the project: ARN, alias or id
 * @param build the entry of its batch
 */
function builtinVariables(ids, facts, encryptionKey = 'alias/aws/s3', build) {
    const { webhook } = facts;
    const values = {
        CODEBUILD_CI: 'true',
        CODEBUILD_BATCH_BUILD_IDENTIFIER: build?.identifier ?? '',
        CODEBUILD_BUILD_ARN: ids.buildArn,
        CODEBUILD_BUILD_ID: ids.buildId,
        CODEBUILD_BUILD_IMAGE: facts.image,
        CODEBUILD_BUILD_NUMBER: String(facts.buildNumber),
        CODEBUILD_BUILD_SUCCEEDING: '1',
        CODEBUILD_BUILD_URL: facts.url,
        CODEBUILD_INITIATOR: facts.initiator,
        CODEBUILD_KMS_KEY_ID: kmsArn(encryptionKey, ids),
        CODEBUILD_LAST_EXIT: '0',
        CODEBUILD_LOG_PATH: facts.uuid,
        CODEBUILD_PUBLIC_BUILD_URL: facts.url,
        CODEBUILD_RESOLVED_SOURCE_VERSION: facts.source.resolvedVersion,
        CODEBUILD_SHARD_COUNT: build?.shard?.count.toString(),
        CODEBUILD_SHARD_INDEX: build?.shard?.index.toString(),
        ...sourceVariables(facts.source, ''),
        CODEBUILD_START_TIME: String(facts.startTime.getTime()),
        CODEBUILD_WEBHOOK_ACTOR_ACCOUNT_ID: webhook?.actorAccountId,
        CODEBUILD_WEBHOOK_BASE_REF: webhook?.baseRef,
        CODEBUILD_WEBHOOK_EVENT: webhook?.event,
        CODEBUILD_WEBHOOK_HEAD_REF: webhook?.headRef,
        CODEBUILD_WEBHOOK_PREV_COMMIT: webhook?.prevCommit,
        CODEBUILD_WEBHOOK_TRIGGER: webhook?.trigger,
    };
    for (const source of facts.secondarySources) {
        Object.assign(values, sourceVariables(source, `_${source.identifier}`));
    }
    return Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
}
function kmsArn(key, { region, accountId }) {
    if (key.startsWith('arn:'))
        return key;
    return `arn:${partitionOf(region)}:kms:${region}:${accountId}:${key.startsWith('alias/') ? key : `key/${key}`}`;
}
function sourceVariables(source, suffix) {
    return {
        [`CODEBUILD_SOURCE_REPO_URL${suffix}`]: source.repositoryUrl,
        [`CODEBUILD_SOURCE_VERSION${suffix}`]: source.version,
        [`CODEBUILD_SRC_DIR${suffix}`]: source.directory,
    };
}


/***/ }),

/***/ 8463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   KL: () => (/* binding */ isVariableName),
/* harmony export */   eY: () => (/* binding */ mergeEnvironment),
/* harmony export */   i7: () => (/* binding */ expandVariables)
/* harmony export */ });
const WHERE = {
    override: 'an override',
    batch: 'the batch entry',
    project: 'the project',
    buildspec: 'the buildspec',
};
/** The second is the old name, which boto still takes. */
const SESSION_TOKENS = ['AWS_SESSION_TOKEN', 'AWS_SECURITY_TOKEN'];
const AUTO_DISCOVER = /^CODEBUILD_CONFIG_AUTO_DISCOVER(_DIR)?$/;
/** A name that every shell can hold. */
function isVariableName(name) {
    return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);
}
/**
 * Puts the environment together: later layers win over earlier ones and over the caller's own variables, builtins
 * win over everything (SPEC §2.4, §2.5; codebuild.md §5.4), whether a value is text or lies in AWS. Values are literal;
 * only references are expanded, from the plain variables.
 *
 * HOME only yields to layers, AWS_REGION and AWS_DEFAULT_REGION to everything; a missing one of the two gets the
 * other's value. The caller's session token goes where a layer sets the access key, which it is not of. What no shell can hold is dropped, with a note unless it came with the caller's environment.
 */
function mergeEnvironment(facts, layers, builtins) {
    const plain = new Map();
    const referred = new Map();
    const notes = [];
    const set = ({ name, value, type = 'PLAINTEXT', at }, origin) => {
        if (value.includes('\0'))
            return;
        plain.delete(name);
        referred.delete(name);
        if (type === 'PLAINTEXT')
            plain.set(name, { name, value, origin });
        else
            referred.set(name, { name, type, text: value, origin, at });
    };
    for (const [name, value] of Object.entries(facts.environment)) {
        if (isVariableName(name))
            set({ name, value }, 'environment');
    }
    set({ name: 'HOME', value: facts.home }, 'builtin');
    for (const name of ['AWS_REGION', 'AWS_DEFAULT_REGION']) {
        if (facts.region !== undefined && !plain.get(name)?.value)
            set({ name, value: facts.region }, 'builtin');
    }
    const reserved = new Set(builtins.map(({ name }) => name));
    for (const { origin, variables } of layers) {
        for (const variable of variables) {
            const note = objection(variable.name, variable.value, WHERE[origin], reserved);
            if (note !== undefined)
                notes.push(note);
            if (note?.code !== 'variable-dropped')
                set(variable, origin);
        }
    }
    if (layers.some(({ origin }) => origin === originOf('AWS_ACCESS_KEY_ID'))) {
        for (const name of SESSION_TOKENS)
            if (originOf(name) === 'environment')
                plain.delete(name);
    }
    fillRegion('AWS_REGION', 'AWS_DEFAULT_REGION');
    fillRegion('AWS_DEFAULT_REGION', 'AWS_REGION');
    for (const builtin of builtins)
        set(builtin, 'builtin');
    const references = [...referred.values()].map((one) => ({
        ...one,
        reference: expandVariables(one.text, valueInReference),
    }));
    return { variables: [...plain.values()], references, notes };
    function originOf(name) {
        return (plain.get(name) ?? referred.get(name))?.origin;
    }
    /** The caller's own variables do not count, but for the region: they may be secrets, and CodeBuild has none of them. */
    function valueInReference(name) {
        const variable = plain.get(name);
        const counts = variable?.origin !== 'environment' || /^AWS_(DEFAULT_)?REGION$/.test(name);
        return counts ? variable?.value : undefined;
    }
    function fillRegion(name, other) {
        const value = plain.get(other)?.value;
        if (value && !plain.has(name) && !referred.has(name))
            set({ name, value }, 'builtin');
    }
}
/**
 * Puts values in the place of `$NAME` and `${NAME}`, in references and in fields of a batch (SPEC §2.4, codebuild.md §6,
 * §8.1). A name without a value stays as it stands, so that what AWS then does not know shows it.
 */
function expandVariables(text, valueOf) {
    return text.replace(/\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/g, (whole, braced, bare) => valueOf(braced ?? bare ?? '') ?? whole);
}
function objection(name, value, where, builtins) {
    if (!isVariableName(name)) {
        return {
            code: 'variable-dropped',
            message: `${JSON.stringify(name)} of ${where} is no variable name: it is left out.`,
        };
    }
    if (value.includes('\0')) {
        return { code: 'variable-dropped', message: `${name} of ${where} contains a NUL byte: it is left out.` };
    }
    if (!name.startsWith('CODEBUILD_') || AUTO_DISCOVER.test(name))
        return undefined;
    const outcome = builtins.has(name) ? "the build's own value is used" : 'the value is used nevertheless';
    return {
        code: 'reserved-variable',
        message: `${name} of ${where} begins with CODEBUILD_, which CodeBuild reserves: ${outcome}.`,
    };
}


/***/ }),

/***/ 1990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  TZ: () => (/* binding */ parseImageMap),
  AT: () => (/* binding */ resolveImage)
});

// UNUSED EXPORTS: runnerOfUbuntu

// EXTERNAL MODULE: ./build/errors.js
var errors = __nccwpck_require__(9473);
;// CONCATENATED MODULE: ./build/plan/image-reference.js

// The grammar of https://pkg.go.dev/github.com/distribution/reference.
const LABEL = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
const HOST = `(?:${LABEL}(?:\\.${LABEL})*|\\[[a-fA-F0-9:]+\\])(?::\\d+)?`;
const COMPONENT = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const DIGEST = '[a-zA-Z][a-zA-Z0-9]*(?:[-_+.][a-zA-Z][a-zA-Z0-9]*)*:[0-9a-fA-F]{32,}';
const REFERENCE = new RegExp(`^(?:(?<host>${HOST})/)?(?<path>${COMPONENT}(?:/${COMPONENT})*)(?::(?<tag>\\w[\\w.-]{0,127}))?(?<digest>@${DIGEST})?$`);
const LONGEST = 255;
/**
 * Reads an image's name as Docker does: what stands before the first `/` is a host only when it has a dot, a colon or
 * a capital letter, or is `localhost`.
 * @param where begins the error's sentence, `image`
 * @throws UserError when it is no image name; the hint says what is wrong with it
 */
function parseImageReference(text, where) {
    const groups = text.length > 2 * LONGEST ? undefined : REFERENCE.exec(text)?.groups;
    const { host, path = '', tag, digest } = groups ?? {};
    if (groups === undefined || path.length > LONGEST) {
        throw new errors/* UserError */.yo(`${where} is not an image name: ${JSON.stringify(text.slice(0, LONGEST))}.`, advice(text));
    }
    return {
        reference: tag === undefined && digest === undefined ? `${text}:latest` : text,
        registry: host !== undefined && /[.:A-Z]|^localhost$/.test(host) ? host : 'docker.io',
    };
}
function advice(text) {
    const form = 'A name is [host[:port]/]repository[:tag][@digest].';
    if (/\s/.test(text))
        return `${form} It has no white space in it.`;
    if (text.startsWith('-'))
        return `${form} Options belong in docker-options.`;
    if (/[${}]/.test(text))
        return `${form} Variables are not expanded here.`;
    if (/^[a-z]+:\/\//i.test(text))
        return `${form} Leave out ${text.slice(0, text.indexOf('/') + 2)}.`;
    if (/[A-Z]/.test(text.replace(/[:@][^/]*$/, '')))
        return `${form} The repository is in lower case.`;
    return form;
}

;// CONCATENATED MODULE: ./build/plan/images.js


/** The value of `image`, and of a replacement, that means the runner or the job's container (SPEC §1.1). */
const NO_IMAGE = 'none';
const CURATED = /^aws\/codebuild\/(.+)$/;
/** AWS publishes these in ECR Public under the name they have in CodeBuild, old and new (codebuild.md §9.2). */
const PUBLISHED = /^amazonlinux2?-(x86_64|aarch64)-standard:|^amazonlinux-(x86_64|aarch64)-lambda-standard:/;
const DOCKERFILES = 'https://github.com/aws/aws-codebuild-docker-images';
/** Of each release of the Ubuntu images: the Amazon Linux image made at the same time, and the runner with that Ubuntu. */
const UBUNTU_RELEASES = {
    '5.0': { amazonLinux: 'amazonlinux2-x86_64-standard:3.0' },
    '6.0': { amazonLinux: 'amazonlinux-x86_64-standard:4.0', runner: 'ubuntu-22.04' },
    '7.0': { amazonLinux: 'amazonlinux-x86_64-standard:5.0', runner: 'ubuntu-22.04' },
    '8.0': { amazonLinux: 'amazonlinux-x86_64-standard:6.0', runner: 'ubuntu-24.04' },
};
/**
 * Reads the input `image-map` (SPEC §1.1): lines of `image=replacement` or `image=none`. Blank lines and lines that
 * begin with `#` are skipped.
 * @throws UserError that names the line: another form, no image name, or an image mapped twice
 */
function parseImageMap(text) {
    const entries = [];
    text.split(/\r?\n/).forEach((line, index) => {
        if (line.trim() === '' || line.trimStart().startsWith('#'))
            return;
        const where = `Line ${index + 1} of image-map`;
        const [, image, replacement] = /^\s*([^\s=]+)\s*=\s*([^\s=]+)\s*$/.exec(line) ?? [];
        if (image === undefined || replacement === undefined) {
            throw new errors/* UserError */.yo(`${where} is not image=replacement or image=none: ${JSON.stringify(line.trim())}.`);
        }
        if (replacement !== NO_IMAGE)
            parseImageReference(replacement, `${where}: the replacement`);
        if (find(entries, image) !== undefined)
            throw new errors/* UserError */.yo(`${where} maps ${image} a second time.`);
        entries.push({ image, replacement });
    });
    return entries;
}
/**
 * What to run the build in when `asked` is named: the image map first, once, then AWS's curated names, which begin
 * with `aws/codebuild/` (codebuild.md §9.1, §9.2). Undefined: no image, the build runs here.
 * @throws UserError when it is no image name
 */
function resolveImage(asked, imageMap) {
    const name = find(imageMap, asked)?.replacement ?? asked;
    if (name === '' || name === NO_IMAGE)
        return undefined;
    const image = parseImageReference(name, 'image');
    const curated = CURATED.exec(image.reference)?.[1];
    if (curated === undefined)
        return image;
    if (PUBLISHED.test(curated))
        return parseImageReference(`public.ecr.aws/codebuild/${curated}`, 'image');
    return { ...image, unpublished: unpublished(asked, curated) };
}
/** `name` and `name:latest` are the same. */
function find(entries, asked) {
    const plain = (name) => name.replace(/:latest$/, '');
    return entries.find(({ image }) => plain(image) === plain(asked));
}
/** Why the curated image `aws/codebuild/<curated>` cannot be pulled, and what to write for `asked` instead. */
function unpublished(asked, curated) {
    const image = `aws/codebuild/${curated}`;
    if (curated.startsWith('windows-')) {
        return {
            message: `${image} is a Windows image, which only CodeBuild has, and Windows builds cannot run here.`,
            hint: `Where the commands run on Linux too, map it to a Linux image: image-map: ${asked}=<image>.`,
        };
    }
    if (/^(macos-|ami\/)/.test(curated)) {
        const runner = curated.startsWith('macos-') ? 'macos-latest' : 'ubuntu-latest';
        return {
            message: `${image} is a machine of CodeBuild, not a Docker image.`,
            hint: `Run on a runner (runs-on: ${runner}) without an image: image-map: ${asked}=none.`,
        };
    }
    return {
        message: `AWS does not publish ${image}, only its Dockerfile: the curated Ubuntu images are in no registry.`,
        hint: ubuntuChoices(asked, curated),
    };
}
/** The runner of GitHub's with the Ubuntu of a curated image: `ubuntu-22.04` for `aws/codebuild/standard:7.0`. */
function runnerOfUbuntu(asked) {
    const curated = CURATED.exec(asked)?.[1];
    return curated === undefined ? undefined : ubuntuOf(curated).release?.runner;
}
function ubuntuOf(curated) {
    const [family = '', tag = ''] = curated.split(':');
    // `7.0-24.10.29` is release 7.0 of a certain day.
    const version = family === 'standard' ? tag.replace(/-.*$/, '') : tag;
    return { family, version, release: family === 'standard' ? UBUNTU_RELEASES[version] : undefined };
}
function ubuntuChoices(asked, curated) {
    const { family, version, release } = ubuntuOf(curated);
    const amazonLinux = release?.amazonLinux ?? 'amazonlinux-x86_64-standard:5.0';
    const runner = release?.runner === undefined ? '' : ` (runs-on: ${release.runner} has the same Ubuntu)`;
    return [
        `Choose one: on the command line by --image, in the action by a line of image-map. Run without an image, on the runner${runner}: ${asked}=none.`,
        `Take the Amazon Linux image, which has other packages (dnf or yum, no apt): ${asked}=aws/codebuild/${amazonLinux}.`,
        `Build it yourself from the folder ubuntu/${family}/${version} of ${DOCKERFILES} and push it: ${asked}=<your image>;`,
        `or tag it aws/codebuild/${curated} on the machine that builds, and it is found without a map.`,
    ].join(' ');
}


/***/ }),

/***/ 695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ isInlineBuildspec)
/* harmony export */ });
/**
 * Whether a text is the buildspec itself and not where it is (codebuild.md §1.2): YAML of several lines, or JSON, which
 * Terraform's jsonencode gives in one.
 */
function isInlineBuildspec(text) {
    return text.trim().includes('\n') || /^\s*\{/.test(text);
}


/***/ }),

/***/ 2059:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ environmentType),
/* harmony export */   x: () => (/* binding */ machineNotes)
/* harmony export */ });
/** The type of machine that a build is for on CodeBuild, `LINUX_CONTAINER` say: a batch entry's before the project's. */
function environmentType({ batch, project }) {
    return batch?.build.environmentType ?? project?.settings.environmentType;
}
/** Says what the type of machine (codebuild.md §10.1) has that this one has not. */
function machineNotes(request, facts) {
    const type = environmentType(request);
    if (type === undefined)
        return [];
    const ofEntry = request.batch?.build.environmentType !== undefined;
    const machine = { ...facts.machine, ...platformOf(request.container?.options.platform) };
    const difference = differenceOf(type, machine);
    if (difference === undefined)
        return [];
    const whose = ofEntry ? "The batch entry's" : "The project's";
    return [{ code: ofEntry ? 'batch' : 'project', message: `${whose} environment is ${type}${difference}` }];
}
/** `linux/arm64` of docker-options, in node's words. */
function platformOf(platform) {
    if (platform === undefined)
        return {};
    const [system = '', architecture = ''] = platform.split('/');
    return { system, architecture: architecture === 'amd64' ? 'x64' : architecture };
}
/** The sentence's other half. */
function differenceOf(type, { system, architecture }) {
    if (type.startsWith('WINDOWS'))
        return ': commands run in sh here, not in PowerShell.';
    if (type.startsWith('MAC')) {
        return system === 'darwin' ? undefined : ', and this is no Mac: runs-on: macos-latest, image: none.';
    }
    const wanted = type.startsWith('ARM') ? 'arm64' : 'x64';
    if (architecture !== wanted) {
        const runner = wanted === 'arm64' ? 'ubuntu-24.04-arm' : 'ubuntu-24.04';
        return `, which is ${wanted}, and this machine is ${architecture}: runs-on: ${runner}.`;
    }
    if (type.includes('GPU'))
        return ': it needs a runner with a GPU, in an image docker-options: --gpus all.';
    if (type.includes('LAMBDA'))
        return ": Lambda's limits, 15 minutes and /tmp, do not hold here.";
    return undefined;
}


/***/ }),

/***/ 1757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  fJ: () => (/* binding */ buildspecVariables),
  C7: () => (/* binding */ planBuild),
  _N: () => (/* binding */ requireSupported)
});

// EXTERNAL MODULE: ./build/buildspec/types.js
var types = __nccwpck_require__(5817);
// EXTERNAL MODULE: ./build/errors.js
var errors = __nccwpck_require__(9473);
;// CONCATENATED MODULE: ./build/plan/artifacts.js
/**
 * The artifacts that a build is to make, the primary one first. NO_ARTIFACTS of a project leaves the primary one out, and
 * the secondary ones too unless it has some itself. The primary one's name is the caller's, which is literal, else as
 * {@link nameOf} has it.
 */
function planArtifacts({ buildspec, artifacts, projectName, project, }) {
    if (!buildspec.artifacts || !artifacts.wanted)
        return [];
    const { primary, secondary } = buildspec.artifacts;
    const { artifacts: ofProject, secondaryArtifacts = [] } = project?.settings ?? {};
    const off = ofProject?.type === 'NO_ARTIFACTS';
    if (off && secondaryArtifacts.length === 0)
        return [];
    const packagingOf = (one) => artifacts.packaging ?? one?.packaging ?? 'files';
    const planned = secondary.map((artifact) => {
        const one = secondaryArtifacts.find(({ identifier }) => identifier === artifact.identifier);
        return {
            ...artifact,
            name: nameOf(artifact.name, one, artifact.identifier),
            packaging: packagingOf(one),
        };
    });
    if (!primary || off)
        return planned;
    const name = artifacts.name === undefined ? nameOf(primary.name, ofProject, projectName) : { fixed: artifacts.name };
    return [{ ...primary, name, packaging: packagingOf(ofProject) }, ...planned];
}
/**
 * The project's name for an artifact goes before the buildspec's, which is shell text, unless the project lets it be
 * overridden (codebuild.md §7.3); in S3 `/` is the root of the bucket.
 * @param otherwise the name when neither has one
 */
function nameOf(text, project, otherwise) {
    const fixed = project?.name === '/' ? otherwise : project?.name;
    if (fixed !== undefined && !project?.overrideArtifactName)
        return { fixed };
    return { text: text?.text, fixed: fixed ?? otherwise };
}

// EXTERNAL MODULE: ./build/plan/aws-credentials.js
var aws_credentials = __nccwpck_require__(4704);
// EXTERNAL MODULE: ./build/plan/project/plan-project.js
var plan_project = __nccwpck_require__(8533);
;// CONCATENATED MODULE: ./build/plan/batch/planned-build.js

/** Undefined for a build that is of no batch. */
function planBatchBuild(request) {
    if (!request.batch)
        return undefined;
    const { build, batchArn } = request.batch;
    return {
        identifier: build.identifier,
        batchArn,
        ...((0,plan_project/* needsWindows */.f0)(request) === 'entry' && { windowsLine: build.at.line }),
    };
}

// EXTERNAL MODULE: ./build/plan/builtins.js
var builtins = __nccwpck_require__(8924);
;// CONCATENATED MODULE: ./build/plan/cache.js
/** The cache of a build; `action` of the buildspec, the project and what the caller allows all have a say. */
function planCache({ buildspec, cache: allowed, project }) {
    const { cache } = buildspec;
    if (!cache || (project && whyUncached(project.settings.cache) !== undefined))
        return undefined;
    const planned = {
        namespace: project?.settings.cache.namespace,
        key: cache.key?.text,
        fallbackKeys: cache.fallbackKeys.map(({ text }) => text),
        paths: cache.paths.map(({ text }) => text),
        restore: allowed.restore && cache.action !== 'save',
        save: allowed.save && cache.action !== 'restore',
    };
    return planned.restore || planned.save ? planned : undefined;
}
/** Says that a cache is not used, when the buildspec has one and it is the project's or the caller's doing. */
function cacheNotes({ buildspec, cache, project }) {
    if ((buildspec.cache?.paths.length ?? 0) === 0)
        return [];
    const why = project && whyUncached(project.settings.cache);
    if (why !== undefined) {
        const message = `The cache section is not used, as on CodeBuild: the project's cache is ${why}.`;
        return [{ code: 'cache', message }];
    }
    if (cache.restore || cache.save)
        return [];
    const message = 'The cache is neither restored nor saved: that needs --cache DIR, or the input cache.';
    return [{ code: 'cache', message }];
}
/** Why a project uses no cache section: of the local caches, the custom one alone is for paths (codebuild.md §7.4). */
function whyUncached({ type, modes }) {
    if (type === 'NO_CACHE')
        return 'NO_CACHE';
    if (type === 'LOCAL' && !modes.includes('LOCAL_CUSTOM_CACHE'))
        return 'LOCAL without LOCAL_CUSTOM_CACHE';
    return undefined;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./build/plan/container.js

/** The input `env-passthrough` when nobody sets it (SPEC §1.1). */
const DEFAULT_PASSTHROUGH = (/* unused pure expression or super */ null && (['CI', 'GITHUB_*', 'RUNNER_*', 'AWS_*']));
/** What describes the caller's own machine: it only enters an image when named exactly, no wide glob means it. */
const OF_THE_MACHINE = /^(HOME|HOSTNAME|LD_LIBRARY_PATH|LOGNAME|OLDPWD|PATH|PWD|SHELL|SHLVL|TEMP|TMP|TMPDIR|USER|XDG_\w+)$/;
/** Directories of the runner: of no use in an image unless the build's sources are below them. */
const DIRECTORIES = /^(GITHUB_(ACTION_PATH|WORKSPACE)|RUNNER_(TEMP|TOOL_CACHE|WORKSPACE))$/;
/** Files of the runner, which are at the same path in an image: commands write to them. */
const RUNNER_FILES = /^GITHUB_(ENV|EVENT_PATH|OUTPUT|PATH|STEP_SUMMARY)$/;
/** Files that AWS's programs read: in an image below this folder, for at their own path it may have one of its own. */
const AWS_FILES = /^AWS_(CA_BUNDLE|CONFIG_FILE|SHARED_CREDENTIALS_FILE|WEB_IDENTITY_TOKEN_FILE)$/;
const AWS_FOLDER = '/codebuild/user/aws';
/**
 * The facts as a build in a container of CodeBuild's sees them, and what the container needs for that: sources at
 * CodeBuild's paths (codebuild.md §3.5), root's HOME, and of the caller's variables those that `env-passthrough`
 * names, with the paths of sources translated as the runner does for job containers (github-actions.md §3.7).
 */
function planContainer(request, facts) {
    const number = Number.parseInt(facts.uuid.slice(0, 8), 16) || 1;
    const goPath = sourceFolder(number);
    const source = placeSource(facts.source, number, facts.home);
    const secondary = facts.secondarySources.map((one, index) => ({
        ...placeSource(one, number + index + 1, facts.home),
        identifier: one.identifier,
    }));
    const mounts = [source, ...secondary].map(({ mount }) => mount);
    const environment = passedThrough(facts.environment, request.envPassthrough, mounts);
    const files = [];
    for (const [name, here] of Object.entries(environment)) {
        if (!here.startsWith('/'))
            continue;
        if (RUNNER_FILES.test(name))
            files.push({ here, there: here, readOnly: false });
        if (!AWS_FILES.test(name))
            continue;
        environment[name] = `${AWS_FOLDER}/${name}`;
        files.push({ here, there: environment[name], readOnly: true });
    }
    return {
        facts: {
            ...facts,
            image: request.asked,
            home: '/root',
            environment,
            source: source.facts,
            secondarySources: secondary.map(({ facts: inside, identifier }) => ({ ...inside, identifier })),
        },
        container: {
            image: request.image,
            privileged: request.privileged,
            options: request.options,
            mounts,
            files,
            goPath,
        },
    };
}
function sourceFolder(number) {
    return `/codebuild/output/src${number}`;
}
/**
 * A source's repository is mounted whole, so that git works and `..` leads where it leads here. A home directory
 * that is a repository stays out, though: there is more in it than the build's affairs.
 */
function placeSource(source, number, home) {
    const { directory, repositoryUrl } = source;
    const { repository } = source.repository?.directory === home ? {} : source;
    const there = external_node_path_.posix.join(sourceFolder(number), 'src', ...repositoryPath(repositoryUrl));
    return {
        facts: { ...source, directory: external_node_path_.posix.join(there, repository?.path ?? '') },
        mount: { here: repository?.directory ?? directory, there, gitDirectory: repository?.gitDirectory },
    };
}
/** `host`, `owner`, `repo` of a clone URL; nothing when it is none, or holds what cannot be a directory's name. */
function repositoryPath(url) {
    const [, host, path = ''] = /^https?:\/\/([\w.-]+)(?::\d+)?\/(.+?)(?:\.git)?\/*$/.exec(url ?? '') ?? [];
    const parts = [host ?? '', ...path.split('/')];
    return parts.every((part) => /^[\w.~+@-]+$/.test(part) && !/^\.+$/.test(part)) ? parts : [];
}
function passedThrough(environment, passthrough, mounts) {
    const globs = passthrough.map(globExpression);
    const passed = {};
    for (const [name, value] of Object.entries(environment)) {
        const named = passthrough.includes(name);
        if (!named && (OF_THE_MACHINE.test(name) || !globs.some((glob) => glob.test(name))))
            continue;
        const translated = translate(value, mounts);
        if (named || translated !== value || !DIRECTORIES.test(name))
            passed[name] = translated;
    }
    return passed;
}
function translate(value, mounts) {
    const mount = mounts.find(({ here }) => value === here || value.startsWith(`${here}/`));
    return mount ? mount.there + value.slice(mount.here.length) : value;
}
function globExpression(glob) {
    const escaped = glob.replace(/[.+^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 's');
}
/** On CodeBuild a privileged build has a Docker daemon of its own, in its container (codebuild.md §9.2). */
function containerNotes(container) {
    if (!container || container.privileged === 'false')
        return [];
    const message = "The build uses this machine's Docker, not one of its own: a path in `docker run -v` is one of this machine, where the " +
        "build's files are not at /codebuild (use `docker cp`), and what it leaves in Docker stays.";
    return [{ code: 'privileged', message }];
}

// EXTERNAL MODULE: ./build/plan/environment.js
var plan_environment = __nccwpck_require__(8463);
// EXTERNAL MODULE: ./build/plan/machine.js
var machine = __nccwpck_require__(2059);
;// CONCATENATED MODULE: ./build/plan/notes.js
/**
 * What of the buildspec will not happen as on CodeBuild. Of a build of a batch the buildspec's own batch is ignored there too
 * (codebuild.md §8.2).
 */
function buildspecNotes({ buildspec, batch }) {
    if (!buildspec.batch || batch)
        return [];
    return [{ code: 'batch', message: 'The batch section is ignored: this is a single build.' }];
}

// EXTERNAL MODULE: ./build/plan/project/notes.js
var notes = __nccwpck_require__(2609);
;// CONCATENATED MODULE: ./build/plan/proxy.js
const PROXY_NAMES = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY'];
/**
 * The proxy that artifacts are uploaded through, as variables in both spellings, for programs differ in which they
 * read first: what the build itself sets, when `proxy.upload-artifacts` says so (codebuild.md §1.2). Else uploads go as all
 * that the runner sends.
 */
function uploadProxy({ proxy }, variables) {
    if (!proxy.uploadArtifacts)
        return {};
    const own = variables.filter(({ origin }) => origin !== 'environment');
    const set = PROXY_NAMES.flatMap((name) => {
        const value = [name.toLowerCase(), name]
            .map((spelling) => own.find((variable) => variable.name === spelling)?.value)
            .find((found) => found !== undefined);
        return value === undefined ? [] : [[name, value], [name.toLowerCase(), value]];
    });
    return Object.fromEntries(set);
}
/** What of the section `proxy` does nothing. */
function proxyNotes({ proxy }, uploads) {
    const notes = [];
    if (proxy.uploadArtifacts && !uploads['HTTPS_PROXY'] && !uploads['HTTP_PROXY']) {
        const message = 'proxy.upload-artifacts has no effect: the build sets neither HTTPS_PROXY nor HTTP_PROXY.';
        notes.push({ code: 'proxy', message });
    }
    if (proxy.logs) {
        const message = 'proxy.logs has no effect here: the log goes to the runner, which has its own proxy settings.';
        notes.push({ code: 'proxy', message });
    }
    return notes;
}

;// CONCATENATED MODULE: ./build/plan/plan-build.js














/**
 * Turns a buildspec, what the caller asked for and the facts into the plan of one build. Pure, and total for every
 * valid buildspec: call {@link requireSupported} before running the plan.
 */
function planBuild(request, givenFacts) {
    const { buildspec, project, batch } = request;
    const hereFacts = (0,plan_project/* withProjectFacts */.RS)(givenFacts, project);
    const { facts, container } = request.container
        ? planContainer(request.container, hereFacts)
        : { facts: hereFacts, container: undefined };
    const layers = [
        { origin: 'buildspec', variables: buildspecVariables(buildspec) },
        { origin: 'project', variables: project?.settings.variables ?? [] },
        { origin: 'batch', variables: batch?.build.variables ?? [] },
        { origin: 'override', variables: request.overrides },
    ];
    const ids = (0,builtins/* buildIds */.z)(request.projectName, facts, layers);
    const environment = (0,plan_environment/* mergeEnvironment */.eY)(facts, layers, (0,builtins/* builtinVariables */.x)(ids, facts, project?.settings.encryptionKey, batch?.build));
    const aws = (0,aws_credentials/* planCredentials */.k)(environment.variables, {
        idToken: facts.idToken,
        defaultProfile: facts.defaultProfile,
        image: container !== undefined,
        references: environment.references.map(({ name }) => name),
        timeoutMinutes: request.timeoutMinutes,
    });
    const runtimeVersions = request.runtimeVersions === 'ignore' ? [] : (buildspec.phases.install?.runtimeVersions ?? []);
    const exported = exportedVariables(buildspec);
    const proxy = uploadProxy(buildspec, environment.variables);
    return {
        projectName: request.projectName,
        buildId: ids.buildId,
        buildArn: ids.buildArn,
        buildNumber: facts.buildNumber,
        uuid: facts.uuid,
        startTime: facts.startTime.getTime(),
        initiator: facts.initiator,
        image: facts.image,
        url: facts.url,
        project: (0,plan_project/* planProject */.fU)(request, givenFacts),
        batch: planBatchBuild(request),
        container,
        buildspecFile: request.buildspecFile,
        shell: buildspec.env.shell ?? 'sh',
        isolated: buildspec.version === '0.1',
        source: facts.source,
        secondarySources: facts.secondarySources,
        home: facts.home,
        variables: environment.variables,
        references: environment.references,
        exportedVariables: exported.names,
        gitCredentialHelper: buildspec.env.gitCredentialHelper,
        awsCredentials: aws.credentials,
        runtimeVersions,
        phases: types/* PHASE_NAMES */.b.map((name) => planPhase(request, name)),
        artifacts: planArtifacts(request),
        reports: request.reports
            ? { groups: buildspec.reports, keepFiles: request.artifacts.wanted && buildspec.reports.length > 0 }
            : undefined,
        uploadProxy: proxy,
        cache: planCache(request),
        timeoutMinutes: request.timeoutMinutes,
        notes: [
            ...facts.warnings.map((message) => ({ code: 'facts', message })),
            ...containerNotes(container),
            ...aws.notes,
            ...buildspecNotes(request),
            ...proxyNotes(buildspec, proxy),
            ...cacheNotes(request),
            ...(0,machine/* machineNotes */.x)(request, givenFacts),
            ...(0,notes/* projectNotes */.J)(request, givenFacts),
            ...environment.notes,
            ...exported.notes,
        ],
    };
}
/**
 * Refuses a plan that this version cannot run. Planning and printing it is fine, hence not part of planBuild.
 * @throws UserError for Windows shells and Windows images of projects and batch entries
 */
function requireSupported(plan) {
    const windows = windowsOf(plan);
    if (windows !== undefined) {
        throw new errors/* UserError */.yo(`${windows} builds in the Windows image ${plan.image}, and Windows builds cannot run here.`, 'Where the commands run on Linux too, name a Linux image, or none for this machine: input image, or --image.');
    }
    if (/(^|[\\/])(powershell|pwsh|cmd)(\.exe)?$/i.test(plan.shell)) {
        throw new errors/* UserError */.yo(`${plan.buildspecFile}: env.shell ${JSON.stringify(plan.shell)} is not supported yet.`, 'Commands run in sh, bash or another POSIX shell.');
    }
}
/** Who asks for a Windows image. The batch may be in another buildspec than the build's. */
function windowsOf({ batch, project }) {
    if (batch?.windowsLine !== undefined) {
        return `The batch entry ${batch.identifier}, in line ${batch.windowsLine} of the buildspec with the batch,`;
    }
    return project?.needsWindows ? `${project.file}: the project` : undefined;
}
/** Absent phases are entered too, with nothing to do (codebuild.md §4.2); so are those that `--phase` leaves out. */
function planPhase({ buildspec, onlyPhases, runAs }, name) {
    const phase = buildspec.phases[name];
    const wanted = onlyPhases?.includes(name) ?? true;
    return {
        name,
        commands: wanted ? (phase?.commands ?? []) : [],
        finally: wanted ? (phase?.finally ?? []) : [],
        onFailure: phase?.onFailure ?? { kind: 'default' },
        runAs: phase?.runAs ?? buildspec.runAs ?? runAs,
    };
}
/** The variables of `env`. A name that stands in two maps of `env` means the more secret one; the order in the file tells nothing. */
function buildspecVariables({ env }) {
    const typed = (entries, type) => entries.map(({ name, text, at }) => ({ name, value: text, type, at }));
    return [
        ...typed(env.variables, 'PLAINTEXT'),
        ...typed(env.parameterStore, 'PARAMETER_STORE'),
        ...typed(env.secretsManager, 'SECRETS_MANAGER'),
    ];
}
/** CodeBuild exports no `AWS_*` (codebuild.md §1.2); what is no variable name could only be shell text. */
function exportedVariables({ env }) {
    const names = [...new Set(env.exportedVariables.map(({ text }) => text))];
    const objections = names.flatMap((name) => {
        const code = 'exported-variables';
        if (!(0,plan_environment/* isVariableName */.KL)(name)) {
            return [{ code, message: `${JSON.stringify(name)} is not exported: it is no variable name.` }];
        }
        if (!name.startsWith('AWS_'))
            return [];
        return [
            {
                code,
                message: `${name} is not exported: CodeBuild exports no variable whose name begins with AWS_.`,
            },
        ];
    });
    return {
        names: names.filter((name) => (0,plan_environment/* isVariableName */.KL)(name) && !name.startsWith('AWS_')),
        notes: objections,
    };
}


/***/ }),

/***/ 1:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J2: () => (/* binding */ chooseSettings),
/* harmony export */   zQ: () => (/* binding */ settingsOfBuild),
/* harmony export */   zY: () => (/* binding */ DEFAULTS)
/* harmony export */ });
/** What holds where neither the caller nor the project says anything (SPEC §1.1). */
const DEFAULTS = { buildspec: 'buildspec.yml', timeout: '60' };
/**
 * The settings of a project hold where the caller says nothing (SPEC §2.1).
 * @returns the settings, and what the plan is to know of the project
 */
function chooseSettings(said, project) {
    const offered = [
        ['projectName', 'name', project.name],
        ['buildspec', 'source.buildspec', project.buildspec],
        ['image', 'environment.image', project.image],
        ['privileged', 'environment.privilegedMode', project.privileged ? 'true' : undefined],
        ['timeout', 'timeoutInMinutes', project.timeoutMinutes?.toString()],
    ];
    const chosen = { ...said };
    const chosenFields = [];
    for (const [setting, field, value] of offered) {
        if (said[setting] !== '' || value === undefined)
            continue;
        chosen[setting] = value;
        chosenFields.push(field);
    }
    return { ...chosen, project: { settings: project, chosenFields } };
}
/**
 * What the caller says, and where the caller says nothing the entry: the project comes after both (SPEC §2.1).
 * @param holder the buildspec that holds the batch
 */
function settingsOfBuild(said, holder, build) {
    const { buildspec = holder, image = '', privileged } = build;
    return {
        ...said,
        buildspec,
        image: said.image || image,
        privileged: said.privileged || (privileged === undefined ? '' : String(privileged)),
    };
}


/***/ }),

/***/ 2609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ projectNotes),
/* harmony export */   g: () => (/* binding */ ignoredMessage)
/* harmony export */ });
/** What of a build's project will not happen as on CodeBuild, or is not what its file may make one expect. */
function projectNotes(request, facts) {
    if (!request.project)
        return [];
    const { settings } = request.project;
    const messages = [
        unfetchedMessage(settings, facts),
        ...missingSources(settings, facts),
        ...artifactMessages(request, settings),
        ignoredMessage(settings, request.batch ? 'batch' : 'build'),
    ];
    return messages.flatMap((message) => (message === undefined ? [] : [{ code: 'project', message }]));
}
/** The command line fetches it where no other source is named. */
function unfetchedMessage({ s3Source }, { source }) {
    if (s3Source === undefined || source.repositoryUrl === s3Source)
        return undefined;
    return `The project's source ${s3Source} is not fetched: what is built is in the source directory.`;
}
function missingSources({ secondarySources }, facts) {
    const there = facts.secondarySources.map(({ identifier }) => identifier);
    return secondarySources
        .filter((identifier) => !there.includes(identifier))
        .map((identifier) => `CODEBUILD_SRC_DIR_${identifier} is not set: check the project's source ${identifier} out, and give ` +
        `secondary-sources a line ${identifier}=<path> (--secondary-source on the command line).`);
}
function artifactMessages({ buildspec, artifacts }, { artifacts: primary, secondaryArtifacts }) {
    if (!buildspec.artifacts || !artifacts.wanted || primary === undefined)
        return [];
    if (primary.type === 'NO_ARTIFACTS' && secondaryArtifacts.length === 0)
        return [
            'The artifacts section is not used, as on CodeBuild: the artifacts of the project are NO_ARTIFACTS.',
        ];
    const off = primary.type === 'NO_ARTIFACTS' && buildspec.artifacts.primary
        ? ['The primary artifact is not made, as on CodeBuild: the artifacts of the project are NO_ARTIFACTS.']
        : [];
    const unknown = primary.type === 'CODEPIPELINE'
        ? []
        : buildspec.artifacts.secondary.filter(({ identifier }) => !secondaryArtifacts.some((one) => one.identifier === identifier));
    return [
        ...off,
        ...unknown.map(({ identifier }) => `The project has no secondary artifact ${identifier}, so CodeBuild does not make it; it is made here.`),
    ];
}
/**
 * What a single build, or a batch, tells of the project's fields without effect on it. One note for all: a real project has
 * many, and none is a surprise by itself.
 */
function ignoredMessage(settings, of) {
    const ignored = settings.ignored.filter(({ only = of }) => only === of);
    if (ignored.length === 0)
        return undefined;
    const reasons = [...new Set(ignored.map(({ reason }) => reason))];
    const groups = reasons.map((reason) => {
        const fields = ignored.filter((one) => one.reason === reason).map(({ field }) => field);
        return `\n- ${fields.join(', ')}: ${reason}`;
    });
    return `Of the project, these have no effect here:${groups.join('')}`;
}


/***/ }),

/***/ 8533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   OG: () => (/* binding */ buildsInItsImage),
/* harmony export */   RS: () => (/* binding */ withProjectFacts),
/* harmony export */   f0: () => (/* binding */ needsWindows),
/* harmony export */   fU: () => (/* binding */ planProject)
/* harmony export */ });
/* harmony import */ var _images_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1990);
/* harmony import */ var _machine_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2059);


/** The facts with what the project knows and nobody else: its region and account, and where the source comes from. */
function withProjectFacts(facts, project) {
    if (!project)
        return facts;
    const { region, accountId, repositoryUrl } = project.settings;
    return {
        ...facts,
        region: facts.region ?? region,
        accountId: facts.accountId ?? accountId,
        source: { ...facts.source, repositoryUrl: facts.source.repositoryUrl ?? repositoryUrl },
    };
}
/**
 * What a plan tells of its project: the fields that hold, because nobody said anything else.
 * @param facts those that the project has not completed
 */
function planProject(request, facts) {
    const { project, buildspec, container } = request;
    if (!project)
        return undefined;
    const { settings, chosenFields } = project;
    const fields = [
        ...chosenFields.map((field) => [
            field,
            container !== undefined || !/^environment\.(image|privilegedMode)$/.test(field),
        ]),
        ['environment.environmentVariables', settings.variables.length > 0],
        ['artifacts', buildspec.artifacts?.primary !== undefined && decidesArtifacts(settings.artifacts)],
        ['secondaryArtifacts', settings.secondaryArtifacts.length > 0],
        ['cache', buildspec.cache !== undefined],
        ['source.location', facts.source.repositoryUrl === undefined && settings.repositoryUrl !== undefined],
        ['arn', (facts.region === undefined || facts.accountId === undefined) && settings.region !== undefined],
        ['encryptionKey', settings.encryptionKey !== undefined],
    ];
    return {
        file: settings.file,
        name: settings.name,
        fields: fields.filter(([, holds]) => holds).map(([field]) => field),
        ...(needsWindows(request) === 'project' && { needsWindows: true }),
    };
}
/** CodePipeline decides itself. */
function decidesArtifacts(artifacts) {
    return artifacts !== undefined && artifacts.type !== 'CODEPIPELINE';
}
/**
 * Who asks for Windows and has the build run in its own image: the entry of a batch that names the type or the image, else
 * the project. Undefined: nobody, also where neither names an image; then the commands run in `sh` as those of any project.
 */
function needsWindows(request) {
    const { batch, project, container } = request;
    const image = batch?.build.image ?? project?.settings.image;
    if (!(0,_machine_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentType */ .Y)(request)?.startsWith('WINDOWS') || !buildsInItsImage({ image }, container)) {
        return undefined;
    }
    return batch?.build.environmentType === undefined && batch?.build.image === undefined ? 'project' : 'entry';
}
/** Whether the build is to run in the project's own image, not in one that the caller put in its place, or mapped it to. */
function buildsInItsImage({ image }, container) {
    if (container === undefined || image === undefined)
        return false;
    return (0,_images_js__WEBPACK_IMPORTED_MODULE_0__/* .resolveImage */ .AT)(image, [])?.reference === container.image.reference;
}


/***/ }),

/***/ 4963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $G: () => (/* binding */ VARIABLE_TYPES),
/* harmony export */   KK: () => (/* binding */ ARTIFACT_PACKAGINGS),
/* harmony export */   ms: () => (/* binding */ PRIVILEGED)
/* harmony export */ });
/* unused harmony export ORIGINS */
/** Where a variable's value comes from; a later origin in this list is beneath an earlier one (SPEC §2.4). */
const ORIGINS = (/* unused pure expression or super */ null && (['builtin', 'override', 'batch', 'project', 'buildspec', 'environment']));
/** What a variable's value is, in the API's words: the text itself, or where in AWS it lies (codebuild.md §6). */
const VARIABLE_TYPES = ['PLAINTEXT', 'PARAMETER_STORE', 'SECRETS_MANAGER'];
/** `true`: all rights and the Docker socket; `socket`: the socket alone (SPEC §1.1). */
const PRIVILEGED = ['false', 'true', 'socket'];
/** `files`: an artifact's files as they are; `zip`: one zip that keeps modes and links (SPEC §1.1). */
const ARTIFACT_PACKAGINGS = ['files', 'zip'];


/***/ }),

/***/ 3684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Nc: () => (/* binding */ buildJson),
/* harmony export */   YA: () => (/* binding */ seconds),
/* harmony export */   eo: () => (/* binding */ buildObject)
/* harmony export */ });
/** Fields whose values are words of CodeBuild's or ours: others need them as they are, whatever a secret may be. */
const OWN_WORDS = /^(arn|buildBatchArn|buildStatus|currentPhase|id|phaseStatus|phaseType|projectName|statusCode|type)$/;
/**
 * One build in the shape that `batch-get-builds` gives it (codebuild.md §10.2), as the text of a JSON file; fields that
 * only AWS could fill are left out. Times are seconds since the epoch, as the AWS command line prints them in JSON.
 * @param redact takes the secrets out of a text
 */
function buildJson(plan, result, redact) {
    return `${JSON.stringify(buildObject(plan, result, redact), undefined, 2)}\n`;
}
/** The same as a value. */
function buildObject(plan, result, redact) {
    const redacted = (key, value) => typeof value === 'string' && !OWN_WORDS.test(key) ? redact(value) : value;
    return JSON.parse(JSON.stringify(buildFields(plan, result), redacted));
}
function buildFields(plan, result) {
    const end = seconds(result.endTime);
    return {
        id: plan.buildId,
        arn: plan.buildArn,
        buildNumber: plan.buildNumber,
        startTime: seconds(plan.startTime),
        endTime: end,
        currentPhase: 'COMPLETED',
        buildStatus: result.status,
        sourceVersion: plan.source.version,
        resolvedSourceVersion: plan.source.resolvedVersion,
        projectName: plan.projectName,
        phases: [...result.phases.map(phaseJson), { phaseType: 'COMPLETED', startTime: end }],
        source: { location: plan.source.repositoryUrl, buildspec: plan.buildspecFile },
        secondarySources: plan.secondarySources.map(({ identifier, repositoryUrl }) => ({
            sourceIdentifier: identifier,
            location: repositoryUrl,
        })),
        artifacts: result.artifacts.filter(({ identifier }) => identifier === undefined).map(artifactJson)[0],
        secondaryArtifacts: result.artifacts
            .filter(({ identifier }) => identifier !== undefined)
            .map(artifactJson),
        environment: {
            image: plan.image,
            environmentVariables: environmentVariables(plan),
        },
        logs: { streamName: plan.uuid, deepLink: plan.url },
        timeoutInMinutes: plan.timeoutMinutes,
        buildComplete: true,
        initiator: plan.initiator,
        exportedEnvironmentVariables: result.exportedVariables,
        reportArns: result.reports.map(({ arn }) => arn),
        buildBatchArn: plan.batch?.batchArn,
    };
}
/** What StartBuild, the batch entry and the project set; of references, where the value lies. */
function environmentVariables(plan) {
    return [
        ...plan.variables.map(({ name, value, origin }) => ({ name, value, origin, type: 'PLAINTEXT' })),
        ...plan.references.map(({ name, text, origin, type }) => ({ name, value: text, origin, type })),
    ]
        .filter(({ origin }) => origin === 'override' || origin === 'batch' || origin === 'project')
        .map(({ name, value, type }) => ({ name, value, type }));
}
/** CodeBuild tells hashes of zips only (codebuild.md §7.3). */
function artifactJson({ identifier, location, sha256, md5 }) {
    return { location, sha256sum: sha256, md5sum: md5, artifactIdentifier: identifier };
}
function phaseJson({ phase, status, startTime, endTime, contexts }) {
    const told = contexts.length > 0 ? contexts : [{ statusCode: '', message: '' }];
    return {
        phaseType: phase,
        phaseStatus: status,
        startTime: seconds(startTime),
        endTime: seconds(endTime),
        durationInSeconds: Math.round((endTime - startTime) / 1000),
        contexts: told.map(({ statusCode, message }) => ({ statusCode, message })),
    };
}
/** Milliseconds, as AWS's command line prints times in JSON. */
function seconds(milliseconds) {
    return Math.round(milliseconds) / 1000;
}


/***/ }),

/***/ 6134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ bytes)
/* harmony export */ });
const UNITS = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB'];
/** `17 bytes`, `1.5 KiB`, `2.0 GiB`. */
function bytes(count) {
    const power = Math.min(UNITS.length - 1, Math.floor(Math.log2(Math.max(1, count)) / 10));
    const value = count / 1024 ** power;
    return `${power === 0 ? value : value.toFixed(1)} ${UNITS[power]}`;
}


/***/ }),

/***/ 3541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ duration)
/* harmony export */ });
/** `480 ms`, `12.3 s`, `4 min 05 s`. */
function duration(milliseconds) {
    if (milliseconds < 1000)
        return `${Math.round(milliseconds)} ms`;
    if (milliseconds < 59_950)
        return `${(milliseconds / 1000).toFixed(1)} s`;
    const seconds = Math.round(milliseconds / 1000);
    return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}


/***/ }),

/***/ 5120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   ZD: () => (/* binding */ escapeHtml),
/* harmony export */   ti: () => (/* binding */ inlineCode),
/* harmony export */   xv: () => (/* binding */ truncate)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);

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
    return `${fence}text\n${(0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text).replaceAll('\0', '').replace(/\n$/, '')}\n${fence}`;
}
/** The `:` of `://` and the dot of `www.` too: GitHub makes addresses links, and shows entities inside as they are. */
function escapeHtml(text) {
    return text.replace(/[&<>"'|`*_[\]\\~#!@]|:(?=\/\/)|(?<=www)\./gi, (character) => `&#${character.charCodeAt(0)};`);
}
/** The text, cut with an ellipsis to `length` characters, none of them in halves. */
function truncate(text, length) {
    return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}


/***/ }),

/***/ 6705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ bytesOf),
/* harmony export */   p: () => (/* binding */ whatFits)
/* harmony export */ });
/** Between two parts there is a blank line at most. */
const SEPARATOR = 2;
/** In UTF-8, which is what GitHub counts. */
function bytesOf(parts) {
    return parts.reduce((sum, part) => sum + Buffer.byteLength(part) + SEPARATOR, 0);
}
/** The first of the items, rendered: as many as fit into so many bytes, each of them whole. No more are rendered. */
function whatFits(items, bytes, render) {
    const fitting = [];
    let left = bytes;
    for (const item of items) {
        const part = render(item);
        left -= bytesOf([part]);
        if (left < 0)
            break;
        fitting.push(part);
    }
    return fitting;
}


/***/ }),

/***/ 8951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DU: () => (/* binding */ isTestReport),
/* harmony export */   J9: () => (/* binding */ sumName),
/* harmony export */   M0: () => (/* binding */ bar),
/* harmony export */   NP: () => (/* binding */ countingReports),
/* harmony export */   TR: () => (/* binding */ isCoverageReport),
/* harmony export */   X1: () => (/* binding */ percentage),
/* harmony export */   XN: () => (/* binding */ sumOf),
/* harmony export */   al: () => (/* binding */ failingOf),
/* harmony export */   e6: () => (/* binding */ totalOf),
/* harmony export */   gS: () => (/* binding */ testTotals),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   uM: () => (/* binding */ share)
/* harmony export */ });
/* harmony import */ var _reports_types_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6965);

function isTestReport(report) {
    return report.tests !== undefined;
}
function isCoverageReport(report) {
    return report.coverage !== undefined;
}
/** The reports that count: those that the buildspec declares, else those that were found. What is found may be anybody's. */
function countingReports(reports) {
    const declared = reports.filter(({ discovered }) => !discovered);
    return declared.length > 0 ? declared : reports;
}
/** What the row of all that count is called. */
function sumName(reports) {
    return countingReports(reports).length === reports.length ? 'All' : 'Declared';
}
/** How many tests there are, whatever became of them. */
function totalOf(counts) {
    return _reports_types_js__WEBPACK_IMPORTED_MODULE_0__/* .TEST_STATUSES */ .eC.reduce((sum, status) => sum + counts[status], 0);
}
/** How many tests did not pass that should have. */
function failingOf({ FAILED, ERROR }) {
    return FAILED + ERROR;
}
/** What the tests of a build came to, by the reports that count: how many there are, and how many failed. */
function testTotals(reports) {
    const { counts } = sumOf(countingReports(reports.filter(isTestReport)));
    return { total: totalOf(counts), failed: failingOf(counts) };
}
/** All tests of some reports together. */
function sumOf(reports) {
    const counts = { SUCCEEDED: 0, FAILED: 0, ERROR: 0, SKIPPED: 0, UNKNOWN: 0 };
    let duration = 0;
    for (const { tests } of reports) {
        for (const status of _reports_types_js__WEBPACK_IMPORTED_MODULE_0__/* .TEST_STATUSES */ .eC)
            counts[status] += tests.counts[status];
        duration += tests.duration;
    }
    return { counts, duration };
}
/**
 * From 0 to 100 with two digits, cut and not rounded, as CodeBuild gives it (the AWS command line's example has 90.9 for 10
 * of 11): so 100 is everything. Undefined where there is nothing to cover.
 */
function percentage(covered, missed) {
    const all = covered + missed;
    return all === 0 ? undefined : Math.floor((covered * 10_000) / all) / 100;
}
/** `61.3 % (19/31)`, or a dash where there is nothing to cover. */
function share(covered, missed) {
    const percent = percentage(covered, missed);
    if (percent === undefined)
        return '–';
    return `${(Math.floor(percent * 10) / 10).toFixed(1)} % (${covered}/${covered + missed})`;
}
/** Ten characters, full only when everything is covered; empty only when nothing is. */
function bar(covered, missed) {
    const filled = covered === 0 ? 0 : Math.max(1, Math.floor((covered * 10) / (covered + missed)));
    return '█'.repeat(filled) + '░'.repeat(10 - filled);
}
/** `1 test`, `2 tests`. */
function counted(count, thing) {
    return `${count} ${thing}${count === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 6848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ms: () => (/* binding */ reportSign),
/* harmony export */   U_: () => (/* binding */ codeLine),
/* harmony export */   c1: () => (/* binding */ groupCell),
/* harmony export */   hv: () => (/* binding */ groupName),
/* harmony export */   q: () => (/* binding */ linked)
/* harmony export */ });
/* harmony import */ var _report_figures_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8951);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5120);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2851);



/** Bounds of what every part of the summary shows, in characters: each may take ten bytes. */
const GROUP_CHARACTERS = 100;
const ADDRESS_CHARACTERS = 500;
/** The sign of a report: red as soon as a test failed, even if files could not be read besides. */
function reportSign({ status, tests }) {
    if (status === 'FAILED' || (tests && (0,_report_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .failingOf */ .al)(tests.counts) > 0))
        return '❌';
    return status === 'INCOMPLETE' ? '⚠️' : '✅';
}
/** A name or the like as code in HTML, both in Markdown and where an HTML element has turned that off. */
function codeLine(text, length) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .inlineCode */ .ti)((0,_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(text, length));
}
/** HTML, as a link if there is an address, in Markdown or out of it. */
function linked(html, address) {
    return address === undefined || address.length > ADDRESS_CHARACTERS
        ? html
        : `<a href="${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD)(address)}">${html}</a>`;
}
/** A report's group, as the buildspec calls it. */
function groupName({ group }) {
    return codeLine(group, GROUP_CHARACTERS);
}
/** The same in a table: a link to the raw files where these have an address, and who asked for it. */
function groupCell(report) {
    const location = report.rawFiles?.location;
    const name = linked(groupName(report), location?.startsWith('https://') ? location : undefined);
    return report.discovered ? `${name} <sub>auto-discovered</sub>` : name;
}


/***/ }),

/***/ 2851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Sk: () => (/* binding */ someLines),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   Z9: () => (/* binding */ placeText),
/* harmony export */   kY: () => (/* binding */ failureText)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5120);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1175);



/** How much longer than shown a text may be before colours are taken out of it. */
const WITH_COLORS = 4;
/** What stacks put before the message: an exception's name. */
const EXCEPTION_NAME = 300;
/** A name or a path on one line, at most `length` characters, without colours and with its control characters visible. */
function oneLine(text, length) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .truncate */ .xv)((0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)((0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text.slice(0, length * WITH_COLORS))), length);
}
/** Lines of text, at most `length` characters, otherwise the same. Tabs stay. */
function someLines(text, length) {
    const lines = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text.slice(0, length * WITH_COLORS)).replace(/\r\n/g, '\n');
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .truncate */ .xv)(lines.replace(/[^\n\t]+/g, _visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK).trimEnd(), length);
}
/** Message and stack in one text; the message is not said twice where the stack's first line has it, as most do. */
function failureText({ message, stack }) {
    const at = stack.slice(0, message.length + EXCEPTION_NAME).indexOf(message);
    const isSaid = at >= 0 && !stack.slice(0, at).includes('\n');
    if (message === '' || isSaid)
        return stack;
    return stack === '' ? message : `${message}\n${stack}`;
}
/** `src/sum.test.ts:12`; of a path longer than `length`, the end. Not made safe for anything. */
function placeText({ path, line }, length) {
    const end = path.length <= length ? path : `…${path.slice(1 - length)}`;
    return `${end}${line === undefined ? '' : `:${line}`}`;
}


/***/ }),

/***/ 6224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ STATUS_SIGNS)
/* harmony export */ });
/** What stands before a build's, a phase's or a batch's status in a job summary. */
const STATUS_SIGNS = {
    SUCCEEDED: '✅',
    FAILED: '❌',
    FAULT: '⚠️',
    TIMED_OUT: '⏱️',
    STOPPED: '🛑',
};


/***/ }),

/***/ 1175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   PL: () => (/* binding */ columnsOf),
/* harmony export */   RK: () => (/* binding */ visible)
/* harmony export */ });
/* unused harmony export visibleLines */
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


/***/ }),

/***/ 6965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Oo: () => (/* binding */ COVERAGE_FORMATS),
/* harmony export */   eC: () => (/* binding */ TEST_STATUSES),
/* harmony export */   q9: () => (/* binding */ TEST_FORMATS)
/* harmony export */ });
/** What report files of any format come to: one model, whatever tool wrote them. */
/** What became of a test, in the words of CodeBuild's API (codebuild.md §7.5). */
const TEST_STATUSES = ['SUCCEEDED', 'FAILED', 'ERROR', 'SKIPPED', 'UNKNOWN'];
/** The formats of `file-format` (codebuild.md §7.5). */
const TEST_FORMATS = [
    'JUNITXML',
    'CUCUMBERJSON',
    'NUNITXML',
    'NUNIT3XML',
    'TESTNGXML',
    'VISUALSTUDIOTRX',
];
const COVERAGE_FORMATS = ['CLOVERXML', 'COBERTURAXML', 'JACOCOXML', 'SIMPLECOV'];


/***/ }),

/***/ 6651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ attempt),
/* harmony export */   s: () => (/* binding */ outcomeOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9473);
/* harmony import */ var _recorder_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1602);


/** Does one thing, and keeps why it failed. */
async function attempt({ contexts, faults }, act) {
    try {
        const context = await act();
        if (context)
            contexts.push(context);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EnvironmentError */ .eG))
            throw error;
        faults.push(error);
    }
}
/**
 * What the phase comes to that did all that. A fault has a single context (codebuild.md §4.5): the rest is told by warnings.
 * @throws EnvironmentError the first fault
 */
function outcomeOf({ contexts, faults }, warn) {
    const [fault, ...others] = faults;
    if (!fault)
        return contexts.length === 0 ? _recorder_js__WEBPACK_IMPORTED_MODULE_1__/* .SUCCEEDED */ .Q : { outcome: 'failed', contexts, failedCommands: [] };
    for (const other of others)
        warn((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageWithHint */ .X9)(other));
    for (const { message } of contexts)
        warn(message);
    throw fault;
}


/***/ }),

/***/ 5263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ joinOverlapping),
/* harmony export */   z: () => (/* binding */ createPatternIndex)
/* harmony export */ });
const FEW = 10;
/** Looks patterns up by their first two bytes, so that each byte of a text is looked at once. */
function createPatternIndex() {
    const patterns = [];
    const beginnings = new Uint8Array(1 << 16);
    const byBeginning = new Map();
    const firstBytes = new Set();
    let longest = 0;
    /** Asks for each place from `from` on and each pattern that may stand there; the first place that is wanted. */
    const each = (bytes, from, isWanted) => {
        for (let at = from; at < bytes.length - 1; at++) {
            const beginning = (byteAt(bytes, at) << 8) | byteAt(bytes, at + 1);
            if (beginnings[beginning] === 0)
                continue;
            for (const pattern of byBeginning.get(beginning) ?? [])
                if (isWanted(at, pattern))
                    return at;
        }
        return undefined;
    };
    return {
        get empty() {
            return patterns.length === 0;
        },
        add: (pattern) => {
            const beginning = (byteAt(pattern, 0) << 8) | byteAt(pattern, 1);
            patterns.push(pattern);
            beginnings[beginning] = 1;
            byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), pattern]);
            firstBytes.add(pattern[0]);
            longest = Math.max(longest, pattern.length);
        },
        rangesIn: (bytes) => {
            // What is written in C++ is ten times as fast, but once for each pattern.
            if (patterns.length <= FEW && patterns.every((pattern) => !hasPattern(bytes, pattern)))
                return [];
            const found = [];
            each(bytes, 0, (at, pattern) => {
                const isWhole = at + pattern.length <= bytes.length && agrees(bytes, at, pattern);
                if (isWhole)
                    found.push({ start: at, end: at + pattern.length });
                return false;
            });
            return joinOverlapping(found);
        },
        unfinishedFrom: (bytes) => {
            const begun = each(bytes, Math.max(0, bytes.length - longest + 1), (at, pattern) => at + pattern.length > bytes.length && agrees(bytes, at, pattern));
            return begun ?? (firstBytes.has(bytes.at(-1)) ? bytes.length - 1 : bytes.length);
        },
    };
}
function hasPattern({ buffer, byteOffset, length }, pattern) {
    return Buffer.from(buffer, byteOffset, length).includes(pattern);
}
function byteAt(bytes, at) {
    return bytes[at] ?? 0;
}
/** Whether the bytes from `at` on are the pattern's, as far as both go. */
function agrees(bytes, at, pattern) {
    const length = Math.min(pattern.length, bytes.length - at);
    for (let index = 2; index < length; index++)
        if (bytes[at + index] !== pattern[index])
            return false;
    return true;
}
/** @param ranges in the order of their starts; they are changed */
function joinOverlapping(ranges) {
    const joined = [];
    for (const range of ranges) {
        const last = joined.at(-1);
        if (last && range.start < last.end)
            last.end = Math.max(last.end, range.end);
        else
            joined.push(range);
    }
    return joined;
}


/***/ }),

/***/ 1602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ SUCCEEDED),
/* harmony export */   T: () => (/* binding */ createRecorder)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9473);

const INTERRUPTED = {
    TIMED_OUT: { statusCode: 'BUILD_TIMED_OUT', message: 'Build has timed out.' },
    STOPPED: { statusCode: 'BUILD_STOPPED', message: 'Build was stopped.' },
};
const SUCCEEDED = { outcome: 'succeeded', contexts: [], failedCommands: [] };
/**
 * Runs phases one by one and keeps their results. A phase in which the build was interrupted takes the
 * interruption's status, one that met an `EnvironmentError` is a FAULT; both end the build.
 */
function createRecorder({ emit, now, interruption }) {
    const buildStart = now();
    const phases = [];
    const record = (phase, startTime, status, details) => {
        const { contexts, failedCommands } = details;
        const result = { phase, status, startTime, endTime: now(), contexts, failedCommands };
        phases.push(result);
        emit({ type: 'phase-finished', result });
    };
    const interrupted = () => {
        const reason = interruption.reason;
        return [reason, { outcome: 'interrupted', contexts: [INTERRUPTED[reason]], failedCommands: [] }];
    };
    const attempt = async (body) => {
        try {
            const done = interruption.aborted ? SUCCEEDED : await body();
            return interruption.aborted
                ? interrupted()
                : [done.outcome === 'succeeded' ? 'SUCCEEDED' : 'FAILED', done];
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EnvironmentError */ .eG))
                throw error;
            if (interruption.aborted)
                return interrupted();
            const contexts = [
                { statusCode: error.statusCode ?? 'ENVIRONMENT_ERROR', message: (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageWithHint */ .X9)(error) },
            ];
            return ['FAULT', { outcome: 'interrupted', contexts, failedCommands: [] }];
        }
    };
    return {
        /** Phases that have nothing to do here. */
        passed: (...names) => {
            for (const phase of names) {
                emit({ type: 'phase-started', phase });
                record(phase, now(), 'SUCCEEDED', SUCCEEDED);
            }
        },
        /** Runs a phase and says how it came out. */
        run: async (phase, body) => {
            const startTime = now();
            emit({ type: 'phase-started', phase });
            const [status, details] = await attempt(body);
            record(phase, startTime, status, details);
            return details.outcome;
        },
        finish: (succeeding, made) => {
            const status = buildStatus(phases);
            const result = { status, succeeding, startTime: buildStart, endTime: now(), phases, ...made };
            emit({ type: 'build-finished', result });
            return result;
        },
    };
}
/** A phase that timed out, was stopped or met a broken environment decides; else any failed phase does. */
function buildStatus(phases) {
    const statuses = phases.map(({ status }) => status);
    return (statuses.find((status) => status !== 'SUCCEEDED' && status !== 'FAILED') ??
        statuses.find((status) => status === 'FAILED') ??
        'SUCCEEDED');
}


/***/ }),

/***/ 9560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ createRedactedOutput)
/* harmony export */ });
/* harmony import */ var _hidden_ranges_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5263);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(299);


const NOTHING = Buffer.alloc(0);
const REPLACEMENT = Buffer.from(_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .HIDDEN */ .R);
/**
 * Replaces secrets in a stream, also those that come in pieces: bytes that may be the beginning of one are kept back until
 * it is clear. Without secrets the bytes pass as they are.
 * @param write gets bytes that it must copy to keep
 */
function createRedactedOutput(secrets, write) {
    let held = NOTHING;
    /** So many bytes at the beginning of `held` belong to a secret that is replaced already. */
    let replaced = 0;
    const pass = (incoming, last) => {
        const { patterns } = secrets;
        const view = Buffer.from(incoming.buffer, incoming.byteOffset, incoming.length);
        const bytes = held.length === 0 ? view : Buffer.concat([held, view]);
        const begun = replaced > 0 ? [{ start: 0, end: replaced }] : [];
        const ranges = (0,_hidden_ranges_js__WEBPACK_IMPORTED_MODULE_1__/* .joinOverlapping */ .o)([...begun, ...patterns.rangesIn(bytes)]);
        const keepFrom = last ? bytes.length : patterns.unfinishedFrom(bytes);
        let position = 0;
        for (const { start, end } of ranges) {
            if (start >= keepFrom)
                break;
            if (start > position)
                write(bytes.subarray(position, start));
            if (start > 0 || replaced === 0)
                write(REPLACEMENT);
            position = end;
        }
        if (position < keepFrom)
            write(bytes.subarray(position, keepFrom));
        held = keepFrom < bytes.length ? Buffer.from(bytes.subarray(keepFrom)) : NOTHING;
        replaced = Math.max(0, Math.max(position, replaced) - keepFrom);
    };
    return {
        write: (bytes) => {
            if (secrets.patterns.empty && held.length === 0)
                write(bytes);
            else
                pass(bytes, false);
        },
        flush: () => {
            if (held.length > 0)
                pass(NOTHING, true);
        },
    };
}


/***/ }),

/***/ 6892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   jt: () => (/* binding */ decidingPhase),
/* harmony export */   ri: () => (/* binding */ failedPhase)
/* harmony export */ });
/* unused harmony export BUILD_PHASES */
/** The phases of a build, in order, as `batch-get-builds` names them (codebuild.md §2.1). */
const BUILD_PHASES = (/* unused pure expression or super */ null && ([
    'SUBMITTED',
    'QUEUED',
    'PROVISIONING',
    'DOWNLOAD_SOURCE',
    'INSTALL',
    'PRE_BUILD',
    'BUILD',
    'POST_BUILD',
    'UPLOAD_ARTIFACTS',
    'FINALIZING',
    'COMPLETED',
]));
/** The first phase with the build's status, which a stop, say, gives to a later phase than the one that failed first. */
function decidingPhase(result) {
    if (result.status === 'SUCCEEDED')
        return undefined;
    return result.phases.find(({ status }) => status === result.status);
}
/** The first phase that did not succeed. */
function failedPhase(result) {
    return result.phases.find(({ status }) => status !== 'SUCCEEDED');
}


/***/ }),

/***/ 299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ HIDDEN),
/* harmony export */   g: () => (/* binding */ createSecrets)
/* harmony export */ });
/* harmony import */ var _hidden_ranges_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5263);

/** CodeBuild writes this in the place of a secret (codebuild.md §6). */
const HIDDEN = '***';
/**
 * @param announce is told each text that gets hidden, before `add` returns, for whoever else masks output line by line: it
 *   holds no line break
 */
function createSecrets(announce = () => undefined) {
    /** What is hidden, and what has it. */
    const known = new Map();
    const short = new Map();
    const patterns = (0,_hidden_ranges_js__WEBPACK_IMPORTED_MODULE_0__/* .createPatternIndex */ .z)();
    const find = (text) => {
        for (const [secret, name] of known)
            if (text.includes(secret))
                return name;
        return undefined;
    };
    return {
        patterns,
        heldBy: (text) => find(text) ?? short.get(text),
        add: (value, name = 'of this job') => {
            const { hidden, complete } = partsOf(value);
            if (!complete)
                short.set(value, name);
            const added = hidden.filter((text) => !known.has(text));
            for (const text of added) {
                known.set(text, name);
                patterns.add(Buffer.from(text));
            }
            const lines = added.filter((text) => !/[\r\n]/.test(text));
            if (lines.length > 0)
                announce(lines);
            return complete;
        },
        redact: (text) => {
            if (find(text) === undefined)
                return text;
            const bytes = Buffer.from(text);
            let redacted = '';
            let position = 0;
            for (const { start, end } of patterns.rangesIn(bytes)) {
                redacted += bytes.toString('utf8', position, start) + HIDDEN;
                position = end;
            }
            return redacted + bytes.toString('utf8', position);
        },
    };
}
/** The texts to hide of a value, without the blanks around them: people print those by the dozen. */
function partsOf(value) {
    const wholes = [value, ...jsonTexts(value)].map((text) => text.trim()).filter((text) => text !== '');
    const long = wholes.filter((text) => text.length >= 3);
    const broken = long.filter((text) => /[\r\n]/.test(text));
    const linesOf = (text) => text
        .split(/[\r\n]+/)
        .map((line) => line.trim())
        .filter((line) => line.length >= 4 && /[\p{L}\p{N}]/u.test(line));
    const complete = long.length === wholes.length && broken.every((text) => linesOf(text).length > 0);
    return { hidden: [...new Set([...long.flatMap(spellings), ...broken.flatMap(linesOf)])], complete };
}
/** A text as it is, in JSON, between quotes in a shell's trace, and in an address: so programs repeat what they were given. */
function spellings(text) {
    const spelled = [text, JSON.stringify(text).slice(1, -1), text.replaceAll("'", "'\\''")];
    // Half a character, which no address can hold.
    return /\p{Surrogate}/u.test(text) ? spelled : [...spelled, encodeURIComponent(text)];
}
/** The leaf texts of a JSON document, as they are and as the document spells them; none when it is no document. */
function jsonTexts(value) {
    if (!/^\s*[[{]/.test(value))
        return [];
    try {
        const texts = new Set(leaves(JSON.parse(value)));
        const spelled = (value.match(/"(?:[^"\\]|\\.)*"/g) ?? []).filter((token) => texts.has(JSON.parse(token)));
        return [...texts, ...spelled.map((token) => token.slice(1, -1))];
    }
    catch {
        return [];
    }
}
function leaves(value) {
    if (typeof value === 'string')
        return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		8792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(612);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
