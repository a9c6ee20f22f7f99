export const id = 3342;
export const ids = [3342];
export const modules = {

/***/ 5402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Do: () => (/* binding */ excludeFilter),
/* harmony export */   JD: () => (/* binding */ filePattern),
/* harmony export */   PH: () => (/* binding */ expandBraces)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _name_pattern_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3964);



/** Any number of components. */
const GLOBSTAR = Symbol('**');
/** `{a,b}` and `**` within a component multiply what is to be tried. */
const MAX_ALTERNATIVES = 1000;
/**
 * @param base absolute, and taken literally: what a relative pattern is relative to
 * @throws UserError for a pattern of too many alternatives
 */
function filePattern(pattern, base) {
    const all = expandBraces(pattern).map((text) => components(text, base));
    const alternatives = [];
    let count = 0;
    for (const one of all) {
        const alternative = compile(one);
        count += alternative.sequences.length;
        limit(count);
        alternatives.push(alternative);
    }
    const only = all.length === 1 ? all[0] : undefined;
    const depth = Math.max(...alternatives.map(({ walk }) => linkDepth(walk)));
    return {
        walks: alternatives.map(({ walk }) => walk),
        matches: (path) => alternatives.some((alternative) => matchesAlternative(alternative, path)),
        literal: only?.every((component) => typeof component === 'string') ? `/${only.join('/')}` : undefined,
        reachedBy: (path) => `/${namesOf(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(path)).slice(0, depth).join('/')}`,
    };
}
/**
 * Patterns relative to `base` exclude what lies below it. Trees that are excluded as a whole, by `dir/**` or
 * `**` and `/name/**`, or the same with a last `*`, need no look.
 * @throws UserError as `filePattern`
 */
function excludeFilter(patterns, base) {
    const compiled = patterns.map((pattern) => filePattern(pattern, base));
    const inBase = namesOf(base);
    const names = [];
    const paths = [];
    for (const text of patterns.flatMap(expandBraces)) {
        const all = components(text, base);
        if (!isTree(all))
            continue;
        const directory = all.slice(0, -2);
        const exact = directory.filter(isExact);
        const [crossing, name, ...more] = directory.slice(inBase.length);
        if (exact.length === directory.length) {
            paths.push(`/${exact.map(_name_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .shellPattern */ .$B).join('/')}`);
        }
        else if (inBase.every((known, index) => directory[index] === known) &&
            crossing === GLOBSTAR &&
            isExact(name) &&
            more.length === 0) {
            names.push((0,_name_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .shellPattern */ .$B)(name));
        }
    }
    return { excludes: (path) => compiled.some(({ matches }) => matches(path)), names, paths };
}
function isTree(all) {
    const [crossing, last] = all.slice(-2);
    return crossing === GLOBSTAR && Array.isArray(last) && last.every((token) => token === _name_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .STAR */ .Vw);
}
function isExact(component) {
    return component !== undefined && component !== GLOBSTAR && (0,_name_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .isExactInShell */ .tF)(component);
}
function limit(alternatives) {
    if (alternatives <= MAX_ALTERNATIVES)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`A pattern of files has more than ${MAX_ALTERNATIVES} alternatives.`, 'Write several patterns instead, with fewer braces and ** within names.');
}
/** The texts that the braces of a pattern stand for. */
function expandBraces(pattern) {
    const group = findBraces(pattern);
    if (!group)
        return [pattern];
    const heads = group.options.flatMap(expandBraces);
    const tails = expandBraces(group.after);
    limit(heads.length * tails.length);
    return heads.flatMap((head) => tails.map((tail) => group.before + head + tail));
}
/** The first braces with a comma and an end; others are characters like any. */
function findBraces(pattern) {
    const open = [];
    let found;
    for (let index = 0; index < pattern.length; index++) {
        const char = pattern[index];
        if (char === '\\')
            index++;
        else if (char === '{')
            open.push({ at: index, commas: [] });
        else if (char === ',')
            open.at(-1)?.commas.push(index);
        else if (char === '}') {
            const group = open.pop();
            if (group && group.commas.length > 0 && group.at < (found?.at ?? Infinity)) {
                found = { ...group, end: index };
            }
        }
    }
    if (!found)
        return undefined;
    const ends = [found.at, ...found.commas, found.end];
    return {
        before: pattern.slice(0, found.at),
        options: ends.slice(1).map((end, index) => pattern.slice((ends[index] ?? 0) + 1, end)),
        after: pattern.slice(found.end + 1),
    };
}
/** The components of a pattern without braces, from the root on. */
function components(pattern, base) {
    const all = pattern.startsWith('/') ? [] : namesOf(base);
    for (const text of pattern.split('/')) {
        const parsed = (0,_name_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .parseNamePattern */ .LO)(text);
        if (typeof parsed === 'string') {
            if (parsed === '..')
                all.pop();
            else if (parsed !== '' && parsed !== '.')
                all.push(parsed);
        }
        else {
            all.push(parsed.length === 1 && parsed[0]?.kind === 'stars' ? GLOBSTAR : parsed);
        }
    }
    if (all.at(-1) === GLOBSTAR)
        all.push([_name_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .STAR */ .Vw]);
    return all;
}
function compile(all) {
    const special = all.findIndex((component) => typeof component !== 'string');
    if (special < 0) {
        const path = `/${all.join('/')}`;
        const levels = all.length === 0 ? [] : [(0,_name_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .shellPattern */ .$B)(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(path))];
        return { walk: { root: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(path), levels, below: false }, root: path, sequences: [[]] };
    }
    const names = all.slice(0, special);
    const rest = all.slice(special);
    const levels = [];
    let below = false;
    for (const component of rest) {
        below = crosses(component);
        if (component !== GLOBSTAR)
            levels.push((0,_name_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .roughShellPattern */ .Aw)(component));
        if (below)
            break;
    }
    return {
        walk: { root: `/${names.join('/')}`, levels, below },
        root: ['', ...names, ''].join('/'),
        sequences: crossings(rest).map((sequence) => sequence.map(toStep)),
    };
}
function crosses(component) {
    return (component === GLOBSTAR || (Array.isArray(component) && component.some(({ kind }) => kind === 'stars')));
}
/** Without `**` as a part of a component: `a**b` is `a*b`, or `a*` and `*b` with any directories between them. */
function crossings(all) {
    let sequences = [[]];
    for (const component of all) {
        const ways = Array.isArray(component) ? crossComponent(component) : [[component]];
        limit(sequences.length * ways.length);
        sequences = sequences.flatMap((sequence) => ways.map((way) => [...sequence, ...way]));
    }
    return sequences;
}
function crossComponent(pattern) {
    let ways = [{ done: [], last: [] }];
    for (const token of pattern) {
        if (token.kind !== 'stars') {
            for (const { last } of ways)
                last.push(token);
            continue;
        }
        limit(ways.length * 2);
        ways = ways.flatMap(({ done, last }) => [
            { done, last: [...last, _name_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .STAR */ .Vw] },
            { done: [...done, [...last, _name_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .STAR */ .Vw], GLOBSTAR], last: [_name_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .STAR */ .Vw] },
        ]);
    }
    return ways.map(({ done, last }) => [...done, last]);
}
function toStep(component) {
    if (component === GLOBSTAR)
        return GLOBSTAR;
    return typeof component === 'string' ? (name) => name === component : (0,_name_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .nameTest */ .Sf)(component);
}
/** How many components of what the walk finds may be links to directories. */
function linkDepth({ root, levels }) {
    return namesOf(root).length + Math.max(0, levels.length - 1);
}
function namesOf(path) {
    return path.split('/').filter((name) => name !== '');
}
function matchesAlternative({ root, sequences }, path) {
    if (!root.endsWith('/') || root === path)
        return path === root;
    if (!path.startsWith(root))
        return false;
    const names = path.slice(root.length).split('/');
    return sequences.some((steps) => matchesSteps(steps, names));
}
/** Where something does not fit, the last GLOBSTAR takes one name more: none before it need be tried again. */
function matchesSteps(steps, names) {
    let step = 0;
    let name = 0;
    let again;
    while (name < names.length) {
        const test = steps[step];
        if (test === GLOBSTAR) {
            step++;
            again = { step, name };
        }
        else if (test?.(names[name] ?? '')) {
            step++;
            name++;
        }
        else if (again) {
            again.name++;
            ({ step, name } = again);
        }
        else {
            return false;
        }
    }
    return steps.slice(step).every((rest) => rest === GLOBSTAR);
}


/***/ }),

/***/ 3964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ shellPattern),
/* harmony export */   Aw: () => (/* binding */ roughShellPattern),
/* harmony export */   LO: () => (/* binding */ parseNamePattern),
/* harmony export */   Sf: () => (/* binding */ nameTest),
/* harmony export */   Vw: () => (/* binding */ STAR),
/* harmony export */   tF: () => (/* binding */ isExactInShell)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4006);

/** Any text without a `/`. */
const STAR = { kind: 'star', text: '*' };
const TOKEN = /\\(.)|(\*+)|(\?|\[[!^]?\]?(?:\[:\w+:\]|\\.|[^\]\\])*\])|./gsu;
/** Takes a component of a pattern apart, or gives the name that it is when nothing in it is special. */
function parseNamePattern(component) {
    const tokens = [];
    for (const [text, escaped, stars, one] of component.matchAll(TOKEN)) {
        if (stars !== undefined)
            tokens.push(stars.length > 1 ? { kind: 'stars', text: '**' } : STAR);
        else if (one !== undefined)
            tokens.push({ kind: 'one', text: one });
        else
            tokens.push({ kind: 'text', text: escaped ?? text });
    }
    return tokens.every(({ kind }) => kind === 'text') ? tokens.map(({ text }) => text).join('') : tokens;
}
/** As a pattern for `case` of a shell, where `one` is not told exactly: there, a character is a byte. */
function shellPattern(pattern) {
    const tokens = typeof pattern === 'string' ? [{ kind: 'text', text: pattern }] : pattern;
    return tokens.map(({ kind, text }) => (kind === 'text' ? text.replace(/[*?[\\]/g, '\\$&') : '*')).join('');
}
/** Whether `shellPattern` means the same, and no shell takes long for it, as for one with many stars. */
function isExactInShell(pattern) {
    if (typeof pattern === 'string')
        return true;
    const stars = pattern.filter(({ kind }) => kind === 'star');
    return stars.length <= 2 && pattern.every(({ kind }) => kind === 'text' || kind === 'star');
}
/** A pattern for `case` that matches all that the pattern does, and all else that begins and ends so. */
function roughShellPattern(pattern) {
    if (typeof pattern === 'string')
        return shellPattern(pattern);
    const first = pattern.findIndex(({ kind }) => kind !== 'text');
    const last = pattern.findLastIndex(({ kind }) => kind !== 'text');
    const end = pattern.some(({ kind }) => kind === 'stars') ? [] : pattern.slice(last + 1);
    return shellPattern([...pattern.slice(0, first), STAR, ...end]);
}
/**
 * A test of names by a pattern without `stars`. picomatch translates what stands between the stars. We join that: each piece
 * where it first fits, for good, since no later place could do better. So a pattern with many stars takes no longer than
 * it should, whereas a plain regular expression would try all combinations.
 */
function nameTest(pattern) {
    const pieces = [[]];
    for (const token of pattern) {
        if (token.kind === 'star')
            pieces.push([]);
        else
            pieces.at(-1)?.push(token);
    }
    const [first = '', ...rest] = pieces.map(pieceSource);
    const last = rest.pop();
    const middle = rest
        .filter((source) => source !== '')
        .map((source, index) => `(?=([^]*?${source}))\\${index + 1}`)
        .join('');
    const end = last === undefined ? '' : `[^]*${last}`;
    const regex = new RegExp(`^${first}${middle}${end}$`, 'su');
    return (name) => regex.test(name);
}
const OPTIONS = {
    contains: true,
    dot: true,
    fastpaths: false,
    flags: 'su',
    literalBrackets: false,
    noextglob: true,
    nobrace: true,
    nonegate: true,
    strictSlashes: true,
};
function pieceSource(tokens) {
    const glob = tokens.map(({ kind, text }) => (kind === 'one' ? safeOne(text) : safeText(text))).join('');
    return glob === '' ? '' : picomatch__WEBPACK_IMPORTED_MODULE_0__.makeRe(glob, OPTIONS).source;
}
/** Parentheses, bars and quotes are special for picomatch; as `\x28` every character is only itself. */
function safeText(text) {
    return text.replace(/[^\w\u0080-\u{10ffff}]/gu, (char) => `\\x${hex(char)}`);
}
function hex(char) {
    return char.charCodeAt(0).toString(16).padStart(2, '0');
}
const MEMBER = /(\[:\w+:\])|\\(.)|(-)|(.)/gsu;
/** Of a bracket, everything but ranges and classes. */
function safeOne(text) {
    if (text === '?')
        return text;
    const [, not = '', members = ''] = /^\[([!^]?)(.*)\]$/s.exec(text) ?? [];
    const safe = members.replace(MEMBER, (_, cls, escaped, dash, plain = '') => cls ?? dash ?? safeText(escaped ?? String(plain)));
    return `[${not && '^'}${safe}]`;
}


/***/ }),

/***/ 3342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ selectFiles),
/* harmony export */   E: () => (/* binding */ NO_FILES)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _globs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5402);
/* harmony import */ var _selected_links_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3417);
/* harmony import */ var _selection_warnings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8448);





/** The problem of a selection without files, in CodeBuild's words for artifacts (codebuild.md §4.5). */
const NO_FILES = 'no matching artifact paths found';
/** Bytes of a name that are not UTF-8, see adapters/shell/build-files.ts. */
const NOT_UTF8 = /[\uD800-\uDFFF]/u;
/** In a submodule's and a worktree's part of it, too. */
const GIT_CONFIG = /\/\.git\/(.*\/)?config(\.worktree)?$/s;
/**
 * Selects files with CodeBuild's rules and log lines (codebuild.md §4.4, §7.1–7.3); a selection without files is a
 * problem. Links to files are followed. What a relative pattern finds by a link that leaves the source is left out (SPEC
 * §2.1); a base directory that is named without wildcards may lie anywhere.
 * @throws EnvironmentError when the files cannot be listed
 */
async function selectFiles(selection, ports) {
    const warnings = (0,_selection_warnings_js__WEBPACK_IMPORTED_MODULE_4__/* .createWarnings */ .G)(ports.warn);
    try {
        return await select(selection, ports, warnings);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo)
            return { problem: error.message };
        throw error;
    }
    finally {
        warnings.finish();
    }
}
async function select(selection, ports, warnings) {
    const directory = selection.baseDirectory ?? '.';
    const bases = await findBases(directory, ports, warnings);
    if (bases.length === 0) {
        return { problem: `no matching base directory path found for ${(0,_selection_warnings_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(directory)}` };
    }
    const selected = new Map();
    for (const base of bases) {
        for (const file of await selectBelow(base, selection, ports, warnings)) {
            const { entry, path } = file;
            const key = selection.sameNames ? path : entry;
            const other = selected.get(key);
            if (other && other.path !== path) {
                warnings.add('collision', `${other.path} and ${path} are both ${entry}: the last one is taken.`);
            }
            selected.set(key, file);
        }
    }
    const files = [...selected.values()];
    const odd = files.find(({ entry, path, link = '' }) => [entry, path, link].some((text) => NOT_UTF8.test(text)));
    if (odd)
        return {
            problem: `the name of ${(0,_selection_warnings_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(odd.path)} is not UTF-8: rename it, or choose patterns that leave it out`,
        };
    return files.length > 0 ? { files } : { problem: NO_FILES };
}
async function findBases(directory, ports, warnings) {
    const { source, files, log } = ports;
    const shown = (0,_selection_warnings_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(directory);
    log(`Expanding base directory path: ${shown}`);
    log('Assembling file list');
    log(`Expanding ${shown}`);
    const { walks, matches, literal } = (0,_globs_js__WEBPACK_IMPORTED_MODULE_2__/* .filePattern */ .JD)(withLiteralSource(directory, source), source);
    const found = literal === undefined ? sorted(directories(await files.list(walks, []))).filter(matches) : [literal];
    const [root, ...targets] = await files.links([source, ...found]);
    const sourceArea = root?.real || source;
    const isWild = literal === undefined;
    const bases = found.flatMap((path, index) => {
        const { real, kind } = targets[index] ?? { real: '', kind: 'nothing' };
        if (kind !== 'directory')
            return [];
        const inSource = (0,_selected_links_js__WEBPACK_IMPORTED_MODULE_3__/* .isBelow */ .Y)(path, source);
        if (isWild && inSource && !directory.startsWith('/') && !(0,_selected_links_js__WEBPACK_IMPORTED_MODULE_3__/* .isBelow */ .Y)(real, sourceArea)) {
            warnings.add('leaving', `The link ${path} leaves the source directory, for ${real}: it is left out.`);
            return [];
        }
        const text = !isWild ? directory : inSource ? node_path__WEBPACK_IMPORTED_MODULE_0__.posix.relative(source, path) || '.' : path;
        return [{ path, text, named: [source, path], real: [sourceArea, real] }];
    });
    if (bases.length === 0)
        log(`Skipping invalid file path ${shown}`);
    return bases;
}
/** Those that are listed, which links may be, and all that files were found in. */
function directories(listed) {
    const found = new Set();
    for (const { path, kind } of listed) {
        if (kind !== 'file')
            found.add(path);
        let above = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(path);
        for (; !found.has(above) && above !== '/'; above = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(above))
            found.add(above);
    }
    return [...found];
}
async function selectBelow(base, { files: texts, excludePaths, discardPaths, keepLinks }, { source, files, log }, warnings) {
    log(`Expanding file paths for base directory ${(0,_selection_warnings_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(base.text)}`);
    log('Assembling file list');
    const patterns = texts.map((text) => ({
        ...(0,_globs_js__WEBPACK_IMPORTED_MODULE_2__/* .filePattern */ .JD)(withLiteralSource(text, source), base.path),
        absolute: text.startsWith('/'),
    }));
    const exclude = (0,_globs_js__WEBPACK_IMPORTED_MODULE_2__/* .excludeFilter */ .Do)(excludePaths.map((text) => withLiteralSource(text, source)), base.path);
    const walks = patterns.flatMap((pattern) => pattern.walks);
    const inside = walks.filter(({ root }) => (0,_selected_links_js__WEBPACK_IMPORTED_MODULE_3__/* .isBelow */ .Y)(root, base.path));
    const outside = walks.filter(({ root }) => !(0,_selected_links_js__WEBPACK_IMPORTED_MODULE_3__/* .isBelow */ .Y)(root, base.path));
    const listed = new Map();
    for (const file of await files.list(inside, [...exclude.names, ...exclude.paths]))
        listed.set(file.path, file);
    if (outside.length > 0) {
        // Names are excluded below the base only.
        for (const file of await files.list(outside, exclude.paths))
            listed.set(file.path, file);
    }
    const unreadable = [...listed.values()].find(({ kind }) => kind === 'unreadable');
    if (unreadable) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG(`The directory ${(0,_selection_warnings_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(unreadable.path)} cannot be read, and may hold files that the patterns mean.`, 'Make it readable, for example with chmod a+rX, or choose patterns that leave it out.');
    }
    const candidates = sorted([...listed.keys()]).flatMap((path) => {
        const file = listed.get(path);
        return file === undefined || file.kind === 'directory' || exclude.excludes(path) ? [] : [file];
    });
    const matched = patterns.map((pattern) => {
        return { ...pattern, files: candidates.filter(({ path }) => pattern.matches(path)) };
    });
    const judge = await (0,_selected_links_js__WEBPACK_IMPORTED_MODULE_3__/* .createLinkJudge */ .o)(matched, base, keepLinks, files, warnings);
    return matched.flatMap((pattern, index) => {
        const text = (0,_selection_warnings_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(texts[index] ?? '');
        log(`Expanding ${text}`);
        const kept = pattern.files.flatMap((file) => {
            const judged = judge(file, pattern);
            if (!judged)
                return [];
            const entry = discardPaths
                ? node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(file.path)
                : entryOf(file.path, base.path, pattern.absolute);
            const isConfig = judged.link === undefined && (GIT_CONFIG.test(file.path) || GIT_CONFIG.test(judged.path));
            return [{ entry, ...judged, ...(isConfig && { gitConfig: true }) }];
        });
        log(kept.length > 0 ? `Found ${kept.length} file(s)` : `Skipping invalid file path ${text}`);
        return kept;
    });
}
function entryOf(path, base, absolute) {
    if (absolute && !(0,_selected_links_js__WEBPACK_IMPORTED_MODULE_3__/* .isBelow */ .Y)(path, base))
        return path.slice(1);
    return node_path__WEBPACK_IMPORTED_MODULE_0__.posix.relative(base, path).replace(/^(\.\.\/)+/, '');
}
/** `$CODEBUILD_SRC_DIR/…`: what the source directory is called is no pattern. */
function withLiteralSource(pattern, source) {
    if (source === '/' || !(0,_selected_links_js__WEBPACK_IMPORTED_MODULE_3__/* .isBelow */ .Y)(pattern, source))
        return pattern;
    return source.replace(/[*?[\\{},]/g, '\\$&') + pattern.slice(source.length);
}
/** In the order of their bytes, which is not that of JavaScript's strings. */
function sorted(paths) {
    return paths
        .map((path) => ({ path, bytes: Buffer.from(path) }))
        .sort((one, other) => Buffer.compare(one.bytes, other.bytes))
        .map(({ path }) => path);
}


/***/ }),

/***/ 3417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ isBelow),
/* harmony export */   o: () => (/* binding */ createLinkJudge)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

/**
 * Asks once where all links lead. Broken links, links to directories, and what a relative pattern finds by a link that
 * leaves the area are left out, with a warning (SPEC §2.1). With `keepLinks`, links stay as they are (`enable-symlinks`,
 * codebuild.md §7.3), broken ones too, but for those that leave the area.
 */
async function createLinkJudge(patterns, area, keepLinks, { links }, warnings) {
    const asked = new Set();
    for (const { files, absolute, reachedBy } of patterns) {
        for (const { path, kind } of files) {
            if (kind === 'link')
                asked.add(path);
            if (!absolute)
                asked.add(reachedBy(path));
        }
    }
    const paths = [...asked];
    const answers = await links(paths);
    const targets = new Map(paths.map((path, index) => [path, answers[index]]));
    const isInside = (real) => area.real.some((directory) => isBelow(real, directory));
    const isNamedInside = (path) => area.named.some((directory) => isBelow(path, directory));
    const leavesAbove = (directory) => {
        const real = targets.get(directory)?.real ?? '';
        return isNamedInside(directory) && real !== '' && !isInside(real);
    };
    const leaves = (path, { real, text }) => real === '' ? !isNamedInside(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.resolve(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(path), text)) : !isInside(real);
    return ({ path, kind }, { absolute, reachedBy }) => {
        const directory = reachedBy(path);
        if (!absolute && leavesAbove(directory)) {
            warnings.add('leaving', `A link leads from ${directory} out of the source directory: what a relative pattern finds there is left out.`);
            return undefined;
        }
        if (kind !== 'link')
            return { path };
        const target = targets.get(path) ?? { text: '', real: '', kind: 'nothing' };
        const leaving = leaves(path, target);
        if (keepLinks && !leaving)
            return { path, link: target.text };
        if (target.kind === 'nothing') {
            warnings.add('broken', `The link ${path} leads to nothing: it is left out.`);
        }
        else if (leaving && (!absolute || target.kind === 'directory')) {
            warnings.add('leaving', `The link ${path} leaves the source directory, for ${target.real}: it is left out.`);
        }
        else if (target.kind === 'directory') {
            warnings.add('directory', `The link ${path} leads to a directory: it is left out.`);
        }
        else {
            return { path: target.real };
        }
        return undefined;
    };
}
/** Whether a path is a directory or below it, as text. */
function isBelow(path, directory) {
    return directory === '/' || path === directory || path.startsWith(`${directory}/`);
}


/***/ }),

/***/ 8448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ createWarnings),
/* harmony export */   g: () => (/* binding */ printable)
/* harmony export */ });
/** What there may be as many of as files, and what is said of those that are not told one by one. */
const KINDS = {
    collision: 'files share their name with another: the last one is taken.',
    leaving: 'links leave the source directory: they are left out.',
    broken: 'links lead to nothing: they are left out.',
    directory: 'links lead to directories: they are left out.',
};
const MAX_OF_A_KIND = 10;
/** @param warn gets one line each */
function createWarnings(warn) {
    const kinds = new Map();
    return {
        add: (kind, text) => {
            const told = kinds.get(kind) ?? new Set();
            kinds.set(kind, told);
            if (told.size < MAX_OF_A_KIND && !told.has(text))
                warn(printable(text));
            told.add(text);
        },
        finish: () => {
            for (const [kind, told] of kinds) {
                if (told.size > MAX_OF_A_KIND)
                    warn(`${told.size - MAX_OF_A_KIND} more ${KINDS[kind]}`);
            }
        },
    };
}
/** Text from the names of files: characters that are none to print, and bytes that are not UTF-8, as `\x1b`. */
function printable(text) {
    return text.replace(/[\p{Cc}\p{Cs}]/gu, (char) => `\\x${(char.charCodeAt(0) & 0xff).toString(16).padStart(2, '0')}`);
}


/***/ })

};
