export const id = 1593;
export const ids = [1593];
export const modules = {

/***/ 51593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createBuildCache: () => (/* binding */ createBuildCache)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/run/files/globs.js
var globs = __webpack_require__(33021);
;// CONCATENATED MODULE: ./build/run/cache-content.js


/** The paths to pack, as far as they are there, by base and relative to it: directories stand for what is in them. */
async function cachedPaths(paths, files) {
    const found = new Map();
    for (const { base, pattern, tree } of paths) {
        // What `**` leads to is listed by its files only.
        const { walks, matches } = (0,globs/* filePattern */.JD)(tree && pattern.includes('**') ? `${pattern}/**/*` : pattern, base);
        const listed = (await files.list(walks, [])).map(({ path }) => path).filter(matches);
        const relative = listed.map((path) => external_node_path_.posix.relative(base, path) || '.');
        found.set(base, [...(found.get(base) ?? []), ...relative.sort()]);
    }
    return found;
}
/** Every file of the cache with its stamp: cheap to tell whether anything changed. Undefined where no program tells. */
async function cachedFiles(paths, files) {
    const found = new Map();
    for (const { base, pattern, tree, text } of paths) {
        const { walks, matches } = (0,globs/* filePattern */.JD)(tree ? `${pattern}/**/*` : pattern, base);
        const listed = (await files.list(walks, [])).filter(({ path }) => matches(path));
        const below = listed
            .filter(({ kind }) => kind === 'directory')
            .map(({ path }) => ({ root: path, levels: [], below: true }));
        for (const { path, kind } of [...listed, ...(await files.list(below, []))]) {
            if (kind === 'file' || kind === 'link')
                found.set(path, { path: `${text}:${external_node_path_.posix.relative(base, path)}`, kind });
        }
    }
    const ofKind = (wanted) => [...found.keys()].filter((path) => found.get(path)?.kind === wanted);
    const [plain, links] = [ofKind('file'), ofKind('link')];
    const stamps = await files.stamps(plain);
    if (plain.length > 0 && stamps.every((stamp) => stamp === ''))
        return undefined;
    // Not every tar gives a link its time back.
    const targets = await files.links(links);
    const named = (path, stamp = '') => ({
        path: found.get(path)?.path ?? path,
        stamp,
    });
    return [
        ...plain.map((path, index) => named(path, stamps[index])),
        ...links.map((path, index) => named(path, targets[index]?.text)),
    ];
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/run/cache-key.js

/** Ends a key, so that no other key begins with it: the service takes keys for prefixes too. */
const END = '~';
/** GitHub's limit is 512. */
const LONGEST = 500;
/**
 * Begins every key with what makes caches incompatible: the project or its `cacheNamespace` (codebuild.md §7.4), where the build runs, how archives are made (`format`),
 * and the paths, of which CodeBuild too makes a version (codebuild.md §7.4).
 * @param sourceMatters the archives hold paths outside the source relative to it (github-actions.md §4.1)
 */
function cacheKeys(plan, paths, format, sourceMatters) {
    const platform = plan.container?.options.platform;
    const place = plan.container ? ['image', ...(platform === undefined ? [] : [platform])] : ['host'];
    const texts = paths.map(({ text, tree }) => `${text}${tree ? '/**' : ''}`);
    const source = sourceMatters && paths.some(({ base }) => base !== plan.source.directory);
    const version = hash([...texts, ...(source ? [plan.source.directory] : [])].join('\n'));
    const owner = plan.cache?.namespace ?? plan.projectName;
    const begin = fit(['codebuild', owner, ...place, format, version.slice(0, 8)].join('-'));
    const newestPrefix = `${begin}-newest-`;
    return {
        exact: (key) => fit(`${begin}-key-${key}`) + END,
        prefix: (key) => fit(`${begin}-key-${key}`),
        newest: (fingerprint) => `${newestPrefix}${plan.startTime.toString(36)}-${plan.uuid.slice(0, 8)}-${fingerprint}${END}`,
        newestPrefix,
    };
}
/** Whether the key was made for that content. */
function isForContent(key, fingerprint) {
    return key.endsWith(`-${fingerprint}${END}`);
}
/** Of a list of files with their stamps, in any order: short, and the same when they are. */
function fingerprint(files) {
    const lines = files.map(({ path, stamp }) => `${path}\0${stamp}`).sort();
    return hash(lines.join('\n')).slice(0, 16);
}
/** A key without what GitHub takes in none (github-actions.md §4.1); a longer one ends in its hash instead. */
function fit(key) {
    const clean = key.replace(/[,\p{Cc}]/gu, '_');
    return clean.length > LONGEST ? `${clean.slice(0, LONGEST - 17)}-${hash(key).slice(0, 16)}` : clean;
}
function hash(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
}

// EXTERNAL MODULE: ./build/run/files/selected-links.js
var selected_links = __webpack_require__(23417);
;// CONCATENATED MODULE: ./build/run/cache-paths.js


/** A path that ends in this means the directories before it. */
const TREE = /\/\*\*(\/\*)?$/;
/**
 * Takes a path of the cache section apart, once the shell has evaluated it (codebuild.md §7.4). `~` is the build's HOME;
 * so is `/root`, where the user is not root (SPEC §3).
 * @param home the build's HOME; absolute
 */
function cachePath(text, plan, home) {
    const moved = plan.home === '/root' ? text : text.replace(/^\/root(?=\/|$)/, '~');
    const path = external_node_path_.posix.resolve(plan.source.directory, moved.replace(/^~(?=\/|$)/, home));
    const bases = [
        { base: plan.source.directory, name: '' },
        ...plan.secondarySources.map(({ directory, identifier }) => ({
            base: directory,
            name: `$CODEBUILD_SRC_DIR_${identifier}/`,
        })),
        { base: '/', name: '/' },
    ];
    const { base, name } = bases.find((one) => (0,selected_links/* isBelow */.Y)(path, one.base)) ?? { base: '/', name: '/' };
    const relative = `/${external_node_path_.posix.relative(base, path)}`;
    const pattern = relative.replace(TREE, '').slice(1) || '.';
    return { base, pattern, tree: TREE.test(relative), text: name + pattern };
}

;// CONCATENATED MODULE: ./build/run/cache-rule.js

/** With a `key` in the buildspec: it holds for saving too, whatever the commands made of what it hashes. */
function keyedRule(keys, text, fallbackKeys) {
    const key = keys.exact(text);
    return {
        key,
        prefixes: fallbackKeys.map(keys.prefix),
        wanted: key,
        isHit: (restored) => restored === key,
        save: async (restored) => ({ key, ...(restored === key && { unchanged: `${key} is there already` }) }),
    };
}
/**
 * Without one: the newest of the project, and a new one when a file has changed (SPEC §4).
 * @param files all that are cached, with their stamps; undefined when nobody can tell, which counts as a change
 * @param unique what stands for their fingerprint then
 */
function newestRule(keys, files, unique) {
    return {
        key: keys.newest('none'),
        prefixes: [keys.newestPrefix],
        wanted: keys.newestPrefix,
        isHit: () => true,
        save: async (restored) => {
            const found = await files();
            const print = found ? fingerprint(found) : unique;
            const same = restored !== undefined && isForContent(restored, print);
            return { key: keys.newest(print), ...(same && { unchanged: 'its files have not changed' }) };
        },
    };
}

;// CONCATENATED MODULE: ./build/run/cache.js






/** The folder of the build's folder that holds the archives. */
const FOLDER = 'cache';
/** Restores and saves the cache by the keys of its rule, which are those of the start of the build. */
function createBuildCache(plan, shell, ports) {
    const { emit, interruption, cache: store } = ports;
    const { cache: planned } = plan;
    if (!planned || !store)
        return { restore: async () => undefined, save: async () => undefined };
    const log = (text) => emit({ type: 'log', text });
    const warn = (message) => emit({ type: 'warning', message });
    const options = {
        signal: interruption,
        onProgress: (message) => emit({ type: 'progress', message }),
        onWarning: warn,
    };
    let evaluated;
    let restored;
    const evaluateOnce = async () => (evaluated ??= await evaluate(planned, plan, shell, store, ports.secrets, options));
    const restore = async () => {
        const found = await evaluateOnce();
        if (!found) {
            log('Skip cache due to: no paths specified to be cached');
            return { hit: false };
        }
        const { rule, paths, content } = found;
        for (const { text, tree } of paths)
            log(`Expanded cache path ${text}${tree ? '/**/*' : ''}`);
        let warned = false;
        const onWarning = (message) => {
            warned = true;
            warn(message);
        };
        const matched = await store.restore(rule.key, rule.prefixes, content, { ...options, onWarning });
        if (matched === undefined) {
            if (!warned)
                log(missed(rule.wanted, store.packs));
            return { hit: false };
        }
        if (!store.packs)
            await shell.files.unpack(FOLDER, basesOf(plan));
        restored = matched;
        log(`Cache restored: ${matched}`);
        return { key: matched, hit: rule.isHit(matched) };
    };
    const save = async () => {
        const found = await evaluateOnce();
        if (!found)
            return;
        const { rule, paths, content } = found;
        const { key, unchanged } = await rule.save(restored);
        const notSaved = (reason) => log(`Cache not saved: ${reason}`);
        if (unchanged !== undefined)
            return notSaved(unchanged);
        if (!store.packs) {
            const there = await store.has(key, content, options);
            if (there)
                return notSaved(`${key} is there already`);
            if (there === undefined || interruption.aborted)
                return;
            if (!(await pack(paths, plan, shell)))
                return notSaved('none of its paths is there');
        }
        log(`Saving cache ${key}`);
        const outcome = await store.save(key, content, options);
        if (outcome === 'saved')
            log('Cache saved');
        if (outcome === 'there')
            notSaved(`${key} is there already`);
    };
    const guarded = async (what, work) => {
        try {
            return await work();
        }
        catch (error) {
            // A UserError: a pattern that nobody can look for.
            if (!(error instanceof errors/* EnvironmentError */.eG || error instanceof errors/* UserError */.yo))
                throw error;
            if (!interruption.aborted)
                warn(`The cache is not ${what}: ${error.message}`);
            return undefined;
        }
    };
    return {
        restore: async () => {
            if (!planned.restore)
                return undefined;
            const cache = (await guarded('restored', restore)) ?? { hit: false };
            emit({ type: 'cache-restored', cache });
            return cache;
        },
        save: async () => {
            if (planned.save && !interruption.aborted)
                await guarded('saved', save);
        },
    };
}
/** @returns undefined when there is no path */
async function evaluate(planned, plan, shell, store, secrets, { onWarning: warn, onProgress }) {
    const home = (await shell.variables(['HOME'])).get('HOME') ?? plan.home;
    // GitHub's client knows no braces.
    const texts = (await expandAll(planned.paths, shell, warn)).flatMap(globs/* expandBraces */.PH);
    const paths = texts.map((text) => cachePath(text, plan, home));
    const moved = texts.find((text) => plan.home !== '/root' && /^\/root(\/|$)/.test(text));
    if (moved !== undefined) {
        onProgress(`The cache path ${moved} means ${home} here: the build does not run as root.`);
    }
    if (paths.length === 0)
        return undefined;
    const [key = ''] = planned.key === undefined ? [] : await expandAll([planned.key], shell, warn);
    if (planned.key !== undefined && key === '') {
        warn(`The cache key ${planned.key} is empty: it is as if there were none.`);
    }
    if (key !== planned.key && secrets.heldBy(key) !== undefined) {
        warn(`The cache key ${planned.key} holds a secret: whoever sees the caches can read it.`);
    }
    const keys = cacheKeys(plan, paths, await store.format(), store.packs);
    const rule = key === ''
        ? newestRule(keys, () => cachedFiles(paths, shell.files), plan.uuid)
        : keyedRule(keys, key, await expandAll(planned.fallbackKeys, shell, warn));
    const content = store.packs
        ? { directory: plan.source.directory, paths: paths.map((path) => clientPath(path, plan)) }
        : { directory: shell.files.folder, paths: [FOLDER] };
    return { rule, paths, content };
}
/** Relative to the source where it is inside, so that it is the same in every workspace; a leading `./` keeps it a path. */
function clientPath({ base, pattern }, plan) {
    return base === plan.source.directory ? `./${pattern}` : `${base === '/' ? '' : base}/${pattern}`;
}
/** The directories that archives are relative to, always in this order. */
function basesOf(plan) {
    return [plan.source.directory, '/', ...plan.secondarySources.map(({ directory }) => directory)];
}
/** @returns whether there was anything to pack */
async function pack(paths, plan, shell) {
    const bases = basesOf(plan);
    const found = await cachedPaths(paths, shell.files);
    const archives = bases.map((base) => ({ base, paths: found.get(base) ?? [] }));
    if (archives.every((archive) => archive.paths.length === 0))
        return false;
    await shell.files.pack(FOLDER, archives);
    return true;
}
/** Texts that the shell cannot read, or that come out empty, are left out. */
async function expandAll(texts, shell, warn) {
    const expanded = await shell.expand(texts);
    return expanded.flatMap((text, index) => {
        if (text?.trim())
            return [text.trim()];
        if (text === undefined)
            warn(`The shell cannot evaluate ${texts[index]} of the cache: it is left out.`);
        return [];
    });
}
/** Why nothing fits is what people ask next: the key holds it all but the branch (github-actions.md §4.2). */
function missed(key, onGithub) {
    const branches = onGithub
        ? ' Of other branches only those of the base and of the default branch are seen.'
        : '';
    return (`No cache found for ${key}. A key begins with what must be the same: project, host or (any) image, system and ` +
        `compressor, paths.${branches}`);
}


/***/ }),

/***/ 33021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Do: () => (/* binding */ excludeFilter),
/* harmony export */   JD: () => (/* binding */ filePattern),
/* harmony export */   PH: () => (/* binding */ expandBraces)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _name_pattern_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63964);



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

/***/ 63964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ shellPattern),
/* harmony export */   Aw: () => (/* binding */ roughShellPattern),
/* harmony export */   LO: () => (/* binding */ parseNamePattern),
/* harmony export */   Sf: () => (/* binding */ nameTest),
/* harmony export */   Vw: () => (/* binding */ STAR),
/* harmony export */   tF: () => (/* binding */ isExactInShell)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14006);

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

/***/ 23417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ isBelow),
/* harmony export */   o: () => (/* binding */ createLinkJudge)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

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


/***/ })

};
