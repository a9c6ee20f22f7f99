export const id = 230;
export const ids = [230];
export const modules = {

/***/ 16230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findCache: () => (/* binding */ findCache),
  keepCache: () => (/* binding */ keepCache)
});

// EXTERNAL MODULE: ./node_modules/@actions/cache/lib/cache.js + 35 modules
var cache = __webpack_require__(17337);
;// CONCATENATED MODULE: ./build/adapters/github/transfer/client-lines.js

/** What the clients say of a transfer, how far it is, and how we say it. */
const PROGRESS = (/* unused pure expression or super */ null && ([/^Uploaded bytes (?<done>\d+)$/, /^(?:Sent|Received) (?<done>\d+) of (?<whole>\d+) /]));
/** What a reader of the log should know. */
const NOTICE = /^(Cache (save|restore) skipped|Failed to|Nothing to cache)/;
/** Our own word: from here on the cache client looks for files and packs them. */
const PACKING = 'Packing the cache';
/** Behind these it packs or unpacks, which may take long without a word. */
const WORKS = new RegExp(`^(\\[command\\]|Cache Size|${PACKING})`);
/** Reads one line of the clients; they print by @actions/core, so warnings are workflow commands. */
function readLine(line) {
    const [, command, data] = /^::(\w[\w-]*)(?: [^:]*)?::(.*)$/.exec(line) ?? [];
    const text = withoutSignatures(command === undefined ? line : unescapeData(data ?? ''));
    if (command === 'warning' || command === 'error')
        return { kind: 'warning', text, waits: true };
    if (command !== undefined)
        return { kind: 'debug', text: '', waits: true };
    if (/^Attempt \d/.test(text))
        return { kind: 'retry', text, waits: true };
    for (const pattern of PROGRESS) {
        const { done, whole } = pattern.exec(line)?.groups ?? {};
        if (done !== undefined)
            return { kind: 'progress', text: progress(done, whole), waits: true };
    }
    return { kind: NOTICE.test(text) ? 'notice' : 'noise', text, waits: !WORKS.test(text) };
}
function progress(done, whole) {
    const of = whole === undefined ? '' : ` of ${bytes(Number(whole))}`;
    return `${bytes(Number(done))}${of} transferred`;
}
function unescapeData(text) {
    return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%').trim();
}
/** The signature of an address is what lets anybody read or write what is there. */
function withoutSignatures(text) {
    return text.replace(/\b(sig|signature)=[^&\s"']+/gi, '$1=***');
}

;// CONCATENATED MODULE: ./build/adapters/github/transfer/cache-client.js


/** The key of what was found and, unless `lookupOnly`, restored; null for a miss and for trouble, which the client tells. */
async function findCache(request) {
    const { key, prefixes, paths, lookupOnly } = request;
    return (await (0,cache/* restoreCache */.P3)(paths, key, prefixes, { lookupOnly })) ?? null;
}
/**
 * Looks first: the client packs before it finds that the key is taken (github-actions.md §4.1). `not saved` is what the client
 * tells the reason of; or there is nothing to save.
 */
async function keepCache(request) {
    const { key, paths } = request;
    if ((await findCache({ key, prefixes: [], paths, lookupOnly: true })) === key)
        return 'there';
    console.log(PACKING);
    try {
        return (await (0,cache/* saveCache */.Io)(paths, key)) >= 0 ? 'saved' : 'not saved';
    }
    catch (error) {
        // The client throws for this, and only warns about everything else (github-actions.md §4.1).
        if (!error.message.startsWith('Path Validation Error'))
            throw error;
        console.log('Nothing to cache: none of the paths is there.');
        return 'not saved';
    }
}


/***/ })

};
