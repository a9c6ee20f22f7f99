import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 24:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 67:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 321:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/consumers");

/***/ }),

/***/ 500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  W: () => (/* binding */ isRunning)
});

// UNUSED EXPORTS: processIdentity

;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
// EXTERNAL MODULE: ./build/adapters/host/program.js + 1 modules
var program = __nccwpck_require__(670);
;// CONCATENATED MODULE: ./build/adapters/host/process-identity.js


/**
 * Names a process by its id and when it started, since ids are used again.
 * @returns undefined when there is none, or it has ended
 */
async function processIdentity(pid) {
    const start = process.platform === 'linux' ? await startOnLinux(pid) : await startByPs(pid);
    return start && `${pid} ${start}`;
}
/** Whether the process still runs that `processIdentity` has named. */
async function isRunning(identity) {
    return (await processIdentity(Number.parseInt(identity))) === identity;
}
/** `/proc/PID/stat`: after the name in parentheses the state comes first, and the 20th is the start, since the machine's. */
async function startOnLinux(pid) {
    const stat = await (0,promises_namespaceObject.readFile)(`/proc/${pid}/stat`, 'latin1').catch(() => '');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return /^[ZX]?$/.test(fields[0] ?? '') ? undefined : fields[19];
}
async function startByPs(pid) {
    return (await (0,program/* outputOf */.j)('ps', ['-o', 'lstart=', '-p', String(pid)])) || undefined;
}


/***/ }),

/***/ 670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  j: () => (/* binding */ outputOf)
});

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
;// CONCATENATED MODULE: ./build/adapters/host/program.js

/** What a short program prints, trimmed; undefined when it is missing or fails. */
function outputOf(program, args) {
    return new Promise((resolve) => {
        (0,external_node_child_process_namespaceObject.execFile)(program, args, (error, stdout) => resolve(error ? undefined : stdout.trim()));
    });
}


/***/ }),

/***/ 569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  D: () => (/* binding */ removeLeftovers)
});

;// CONCATENATED MODULE: ./build/adapters/host/mark.js
/**
 * Variable by which processes left behind are found: a build's commands carry the build's uuid, and the process that runs one
 * build of a batch carries the batch's.
 */
const MARK_NAME = 'RUN_BUILDSPEC_BUILD';

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(500);
// EXTERNAL MODULE: ./build/adapters/host/program.js + 1 modules
var host_program = __nccwpck_require__(670);
;// CONCATENATED MODULE: ./build/adapters/host/processes.js



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
        await (0,promises_.setTimeout)(POLL_MS);
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
    return (await (0,host_program/* outputOf */.j)(program, [...args, 'sh', '-c', script, 'sh', ...values])) ?? '';
}
/** On Linux from /proc, without zombies; elsewhere the groups that still have a member, as negative numbers. */
function livingProcesses({ groups, mark }) {
    if (process.platform !== 'linux')
        return groups.map((group) => -group).filter(exists);
    const members = new Set(groups);
    return (0,external_node_fs_.readdirSync)('/proc')
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
        return (0,external_node_fs_.readFileSync)(path, 'latin1');
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./build/entry/leftovers.js


const GRACE_MS = 1000;
/**
 * Ends what a killed build left: processes that still carry its mark, and its container. A build that ended by itself left
 * none.
 */
async function removeLeftovers(environment, { uuid, container }) {
    await endProcesses({ groups: [], mark: `${MARK_NAME}=${uuid}` }, GRACE_MS);
    if (!container)
        return;
    const { removeContainer } = await __nccwpck_require__.e(/* import() */ 534).then(__nccwpck_require__.bind(__nccwpck_require__, 534));
    await removeContainer(environment, uuid);
}


/***/ }),

/***/ 756:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24);
/* harmony import */ var _adapters_host_process_identity_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(845);
/* harmony import */ var _entry_leftovers_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(569);



/** What a killed run left is ended; a run that ended by itself left nothing. */
const { STATE_build: uuid, STATE_container: container } = process.env;
const { STATE_batch: batchFile, STATE_batchUuid: batchUuid } = process.env;
if (uuid)
    await (0,_entry_leftovers_js__WEBPACK_IMPORTED_MODULE_2__/* .removeLeftovers */ .D)(process.env, { uuid, container: container !== undefined });
if (batchFile && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(batchFile)) {
    // It would start the next builds.
    const batch = process.env['STATE_process'];
    if (batch && (await (0,_adapters_host_process_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .isRunning */ .W)(batch)))
        process.kill(Number.parseInt(batch), 'SIGKILL');
    for (const line of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(batchFile, 'utf8').split('\n').filter(Boolean)) {
        const [one = '', where] = line.split(' ');
        await (0,_entry_leftovers_js__WEBPACK_IMPORTED_MODULE_2__/* .removeLeftovers */ .D)(process.env, { uuid: one, container: where === 'container' });
    }
    // The builds' own processes, which tidy up when the batch's is gone, have the batch's mark.
    if (batchUuid)
        await (0,_entry_leftovers_js__WEBPACK_IMPORTED_MODULE_2__/* .removeLeftovers */ .D)(process.env, { uuid: batchUuid, container: false });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(batchFile);
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

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
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
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
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
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
/******/ var __webpack_exports__ = __nccwpck_require__(756);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
