export const id = 925;
export const ids = [925];
export const modules = {

/***/ 925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createRuntimeTools: () => (/* binding */ createRuntimeTools)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
;// CONCATENATED MODULE: ./build/adapters/toolcache/limit.js
/**
 * What `work` gives, unless it takes longer than `limit` milliseconds or the build is interrupted: then it throws,
 * and the work goes on unheeded until this process ends.
 */
async function within(limit, signal, work) {
    let stop = () => undefined;
    const ended = new Promise((_, reject) => {
        stop = () => reject(new Error(signal.aborted ? 'the build was stopped' : `no end after ${limit / 1000} s`));
    });
    // Not AbortSignal.any with AbortSignal.timeout: Node 20 collects the one that only the other knows of, and it never ends.
    const timer = setTimeout(stop, limit);
    signal.addEventListener('abort', stop);
    if (signal.aborted)
        stop();
    try {
        return await Promise.race([work, ended]);
    }
    finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', stop);
    }
}
/** One line on why something failed; several attempts to connect have an empty message and a code. */
function reasonOf(error) {
    const { message, code } = error;
    return (message || code || String(error)).split('\n', 1)[0] ?? '';
}

;// CONCATENATED MODULE: ./build/adapters/toolcache/catalog.js




const OFFICIAL_SITES = {
    manifests: 'https://raw.githubusercontent.com',
    corretto: 'https://corretto.aws',
    limit: 10_000,
};
/** The lists that the setup actions take their downloads from. */
const MANIFESTS = new Map([
    ['nodejs', 'actions/node-versions/main/versions-manifest.json'],
    ['python', 'actions/python-versions/main/versions-manifest.json'],
    ['golang', 'actions/go-versions/main/versions-manifest.json'],
]);
/**
 * What of a runtime could be downloaded for this machine: node, python and go from the lists of the setup actions;
 * of java the newest Corretto of one major version.
 * @throws EnvironmentError when the site does not answer in time, or not with a list
 */
async function catalog(runtime, selector, sites, signal) {
    const manifest = MANIFESTS.get(runtime);
    if (runtime === 'java')
        return newestCorretto(selector, sites, signal);
    if (manifest === undefined)
        return [];
    const url = `${sites.manifests}/${manifest}`;
    const releases = await ask(url, sites.limit, signal, async (client) => {
        return (await client.getJson(url)).result;
    });
    if (!Array.isArray(releases))
        throw new errors/* EnvironmentError */.eG(`${url} holds no list of versions`);
    const system = systemVersion();
    return releases.flatMap((release) => {
        const { version, files } = release ?? {};
        const url = files?.find(({ arch: architecture, platform, platform_version: platformVersion }) => architecture === (0,external_node_os_.arch)() &&
            platform === process.platform &&
            (platformVersion === undefined || platformVersion === system))?.download_url;
        return version !== undefined && url !== undefined ? [{ version, origin: 'download', url }] : [];
    });
}
/** The permanent link of a major version leads to the archive, whose name has the full version. */
async function newestCorretto({ distribution = 'corretto', version }, { corretto, limit }, signal) {
    if (distribution !== 'corretto' || !/^\d+$/.test(version ?? ''))
        return [];
    const system = process.platform === 'darwin' ? 'macos' : 'linux';
    const architecture = (0,external_node_os_.arch)() === 'arm64' ? 'aarch64' : (0,external_node_os_.arch)();
    const file = `amazon-corretto-${version}-${architecture}-${system}-jdk.tar.gz`;
    const link = `${corretto}/downloads/latest/${file}`;
    const target = await ask(link, limit, signal, async (client) => {
        const { message } = await client.head(link);
        message.resume();
        return message.headers.location;
    });
    const found = /amazon-corretto-(\d+(?:\.\d+)+)-/.exec(target ?? '')?.[1];
    if (target === undefined || found === undefined)
        throw new errors/* EnvironmentError */.eG(`${link} leads to no archive`);
    const url = new URL(target, link).href;
    return [{ version: found, distribution: 'corretto', origin: 'download', url }];
}
async function ask(url, limit, signal, question) {
    const http = await __webpack_require__.e(/* import() */ 2779).then(__webpack_require__.bind(__webpack_require__, 22779));
    const client = new http.HttpClient('run-buildspec', [], { allowRedirects: false, socketTimeout: limit });
    try {
        return await within(limit, signal, question(client));
    }
    catch (error) {
        throw new errors/* EnvironmentError */.eG(`${url} cannot be read: ${reasonOf(error)}`, undefined, { cause: error });
    }
}
/** `24.04` of Ubuntu, which python's archives are made for. */
function systemVersion() {
    try {
        return /^VERSION_ID="?([^"\n]*)/m.exec((0,external_node_fs_.readFileSync)('/etc/os-release', 'utf8'))?.[1];
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/adapters/toolcache/layout.js


/** The runtimes of the tool cache but java, which has a name for each distribution. */
const CACHED = new Map([
    ['nodejs', { tool: 'node', program: 'node', versionArguments: ['--version'] }],
    ['python', { tool: 'Python', program: 'python', versionArguments: ['--version'] }],
    ['golang', { tool: 'go', program: 'go', versionArguments: ['version'] }],
    ['ruby', { tool: 'Ruby', program: 'ruby', versionArguments: ['--version'] }],
]);
/** What commands need in their environment to use a runtime in `directory`, as the setup actions set it. */
function toolEnvironment(runtime, directory) {
    const bin = { PATH: [(0,external_node_path_.join)(directory, 'bin')] };
    switch (runtime) {
        case 'java':
            return { directories: bin, variables: javaVariables(directory) };
        case 'golang':
            return { directories: bin, variables: { GOROOT: directory } };
        case 'python':
            return {
                directories: { ...bin, LD_LIBRARY_PATH: [(0,external_node_path_.join)(directory, 'lib')] },
                variables: { pythonLocation: directory },
            };
        default:
            return { directories: bin, variables: {} };
    }
}
/** All that CodeBuild's images set for java. */
function javaVariables(home) {
    return { JAVA_HOME: home, JRE_HOME: home, JDK_HOME: home };
}
/** On macOS a JDK is a bundle, with its home inside. */
function javaHome(directory) {
    const inside = (0,external_node_path_.join)(directory, 'Contents', 'Home');
    return (0,external_node_fs_.existsSync)(inside) ? inside : directory;
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./build/adapters/toolcache/program.js



/** What a program prints, or undefined when it fails or takes longer than `limit` milliseconds. */
function outputWithin(limit, program, args, { environment, directory }) {
    const options = { env: environment, cwd: directory, timeout: limit, killSignal: 'SIGKILL' };
    return new Promise((resolve) => {
        (0,external_node_child_process_.execFile)(program, args, options, (error, stdout) => resolve(error ? undefined : stdout));
    });
}
/** The path of a program that the variable PATH leads to. */
function findOnPath(program, environment) {
    const folders = (environment['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/'));
    return folders.map((folder) => (0,external_node_path_.join)(folder, program)).find(isProgram);
}
function isProgram(path) {
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK);
        return (0,external_node_fs_.statSync)(path).isFile();
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/adapters/toolcache/download.js







/** An archive has 30 to 250 MB; @actions/tool-cache tries three times. */
const DOWNLOAD_MS = 5 * 60_000;
const START_MS = 30_000;
const SETUP_MS = 3 * 60_000;
const JAVA = { tool: 'Java_Corretto_jdk', program: 'java', versionArguments: ['-version'] };
/**
 * Downloads a tool, sees whether it starts here, and puts it into the tool cache, as the setup actions do: later steps
 * find it there.
 * @throws EnvironmentError when it cannot be had, or `signal` aborts
 */
async function downloadTool(runtime, tool, place, signal) {
    try {
        const directory = await within(DOWNLOAD_MS, signal, quietly(install(runtime, tool, place)));
        const home = runtime === 'java' ? javaHome(directory) : directory;
        return { ...tool, ...toolEnvironment(runtime, home), place: `the download, ${home}` };
    }
    catch (error) {
        const reason = `${tool.url} cannot be installed: ${reasonOf(error)}`;
        throw new errors/* EnvironmentError */.eG(reason, undefined, { cause: error });
    }
}
async function install(runtime, tool, place) {
    const toolCache = await Promise.all(/* import() */[__webpack_require__.e(2779), __webpack_require__.e(4822)]).then(__webpack_require__.bind(__webpack_require__, 24822));
    const layout = runtime === 'java' ? JAVA : CACHED.get(runtime);
    if (!layout)
        throw new Error(`${runtime} has no place in the tool cache`);
    const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(place.environment['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(), 'run-buildspec-'));
    try {
        const archive = await toolCache.downloadTool(tool.url, (0,external_node_path_.join)(folder, 'archive'));
        const root = onlyFolder(await toolCache.extractTar(archive, (0,external_node_path_.join)(folder, 'unpacked')));
        if (runtime === 'python')
            return await setUpPython(root, tool.version, place);
        const program = (0,external_node_path_.join)(runtime === 'java' ? javaHome(root) : root, 'bin', layout.program);
        const started = await outputWithin(START_MS, program, layout.versionArguments, place);
        if (started === undefined)
            throw new Error(`${layout.program} in it does not start on this machine`);
        // `17.0.13.11.1` is `17.0.13-11.1` in the tool cache, as of actions/setup-java.
        const version = tool.version.replace(/^(\d+\.\d+\.\d+)\.(.+)$/, '$1-$2');
        return await toolCache.cacheDir(root, layout.tool, version, (0,external_node_os_.arch)());
    }
    finally {
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    }
}
/** Its archive brings a script that copies it into the tool cache and looks after pip. */
async function setUpPython(root, version, place) {
    const toolCache = place.environment['RUNNER_TOOL_CACHE'] ?? '';
    const environment = { ...place.environment, AGENT_TOOLSDIRECTORY: toolCache };
    const done = await outputWithin(SETUP_MS, 'bash', ['./setup.sh'], { environment, directory: root });
    if (done === undefined)
        throw new Error('its setup.sh failed');
    return (0,external_node_path_.join)(toolCache, 'Python', version, (0,external_node_os_.arch)());
}
/** Some archives hold one folder with all in it. */
function onlyFolder(folder) {
    const [only, ...others] = (0,external_node_fs_.readdirSync)(folder).map((name) => (0,external_node_path_.join)(folder, name));
    return only !== undefined && others.length === 0 && (0,external_node_fs_.statSync)(only).isDirectory() ? only : folder;
}
/** @actions/tool-cache tells its steps as `::debug::` lines, which would stand in our log as the build's output. */
async function quietly(work) {
    const { write } = process.stdout;
    process.stdout.write = () => true;
    try {
        return await work;
    }
    finally {
        process.stdout.write = write;
    }
}

;// CONCATENATED MODULE: ./build/adapters/toolcache/java.js





/** The distributions by the name in a JDK's `release` file. */
const IMPLEMENTORS = [
    [/amazon/i, 'corretto'],
    [/adoptium|temurin/i, 'temurin'],
    [/azul/i, 'zulu'],
    [/microsoft/i, 'microsoft'],
    [/oracle/i, 'oracle'],
];
/** The names of an architecture in JAVA_HOME_<version>_<architecture> and the like. */
const ARCHITECTURES = (0,external_node_os_.arch)() === 'arm64' ? ['ARM64', 'AARCH64'] : [(0,external_node_os_.arch)().toUpperCase()];
/**
 * The JDKs of this machine: that of `java` on PATH, those that variables such as JAVA_HOME_17_X64 name, which the
 * runner's images and actions/setup-java set, and those in the tool cache (`Java_Corretto_jdk/17.0.13-11.1/x64`).
 */
function installedJdks(environment, toolCache) {
    const found = [];
    const add = (home, origin, place, isCurrent) => {
        const release = readRelease(home);
        if (!release || found.some(({ variables }) => variables['JAVA_HOME'] === home))
            return;
        const setting = isCurrent
            ? { directories: {}, variables: javaVariables(home) }
            : toolEnvironment('java', home);
        found.push({ ...release, ...setting, origin, place });
    };
    const program = findOnPath('java', environment);
    if (program !== undefined) {
        const home = (0,external_node_path_.dirname)((0,external_node_path_.dirname)((0,external_node_fs_.realpathSync)(program)));
        const byStep = toolCache !== undefined && program.startsWith(`${toolCache}/`);
        add(home, byStep ? 'earlier-step' : 'machine', `PATH, ${program}`, true);
    }
    for (const home of cachedJdks(toolCache))
        add(home, 'tool-cache', `the tool cache, ${home}`, false);
    for (const [name, value] of Object.entries(environment)) {
        const [, architecture] = /^JAVA_HOME_\d+_(\w+)$/i.exec(name) ?? [];
        if (!value || !architecture || !ARCHITECTURES.includes(architecture.toUpperCase()))
            continue;
        add(javaHome(value), 'machine', `${name}, ${value}`, false);
    }
    return found;
}
function cachedJdks(toolCache) {
    if (toolCache === undefined)
        return [];
    return list(toolCache)
        .filter((name) => /^Java_.+_jdk$/.test(name))
        .flatMap((name) => list((0,external_node_path_.join)(toolCache, name)).map((version) => (0,external_node_path_.join)(toolCache, name, version)))
        .filter((folder) => list(folder).includes(`${(0,external_node_os_.arch)()}.complete`))
        .map((folder) => javaHome((0,external_node_path_.join)(folder, (0,external_node_os_.arch)())));
}
function list(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder);
    }
    catch {
        return [];
    }
}
/** Version, `1.8.0_432` being 8.0.432, and distribution of a JDK; undefined when there is none. */
function readRelease(home) {
    let text;
    try {
        text = (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(home, 'release'), 'utf8');
    }
    catch {
        return undefined;
    }
    const value = (key) => new RegExp(`^${key}="?([^"\\n]*)`, 'm').exec(text)?.[1] ?? '';
    const version = value('JAVA_VERSION').replace(/^1\./, '').replace('_', '.');
    if (!/^\d/.test(version))
        return undefined;
    const maker = value('IMPLEMENTOR');
    return { version, distribution: IMPLEMENTORS.find(([pattern]) => pattern.test(maker))?.[1] };
}

;// CONCATENATED MODULE: ./build/adapters/toolcache/installed.js






/** Far more than a program takes to say its version. */
const VERSION_MS = 10_000;
/** Programs that say their version, by runtime; the first that is there counts. */
const PROGRAMS = new Map([
    ['nodejs', [['node', '--version']]],
    [
        'python',
        [
            ['python', '--version'],
            ['python3', '--version'],
        ],
    ],
    ['golang', [['go', 'version']]],
    ['ruby', [['ruby', '--version']]],
    ['php', [['php', '--version']]],
    ['dotnet', [['dotnet', '--list-sdks']]],
    ['rust', [['rustc', '--version']]],
]);
/** What of a runtime is on this machine: on PATH, in the tool cache, and where variables of the runner point. */
async function installedTools(runtime, place, toolCache) {
    if (runtime === 'java')
        return installedJdks(place.environment, toolCache);
    const found = [
        ...(await toolsOnPath(runtime, place, toolCache)),
        ...(toolCache === undefined ? [] : cachedTools(runtime, toolCache)),
    ];
    return runtime === 'golang' ? [...found, ...goRoots(place.environment)] : found;
}
/** They are in the environment of commands as it is. */
async function toolsOnPath(runtime, place, toolCache) {
    for (const [program, ...args] of PROGRAMS.get(runtime) ?? []) {
        const path = findOnPath(program, place.environment);
        const output = path === undefined ? undefined : await outputWithin(VERSION_MS, path, args, place);
        if (path === undefined || output === undefined)
            continue;
        // Every SDK of dotnet has a line, with the version at its start; others tell one version somewhere.
        const lines = runtime === 'dotnet' ? output.split('\n') : [output];
        const versions = lines.map((line) => /\d+(\.\d+)+(-[\w.]+)?/.exec(line)?.[0]);
        const byStep = toolCache !== undefined && path.startsWith(`${toolCache}/`);
        return versions
            .filter((version) => version !== undefined)
            .map((version) => ({
            version,
            origin: byStep ? 'earlier-step' : 'machine',
            place: `PATH, ${path}`,
            directories: {},
            variables: {},
        }));
    }
    return [];
}
/** `<tool>/<version>/<arch>`, with a file `<arch>.complete` beside it. */
function cachedTools(runtime, toolCache) {
    const layout = CACHED.get(runtime);
    const folder = layout && (0,external_node_path_.join)(toolCache, layout.tool);
    if (folder === undefined || !(0,external_node_fs_.existsSync)(folder))
        return [];
    return (0,external_node_fs_.readdirSync)(folder)
        .filter((version) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, version, `${(0,external_node_os_.arch)()}.complete`)))
        .map((version) => {
        const directory = (0,external_node_path_.join)(folder, version, (0,external_node_os_.arch)());
        const place = `the tool cache, ${directory}`;
        return { version, origin: 'tool-cache', place, ...toolEnvironment(runtime, directory) };
    });
}
/** GOROOT_1_22_X64 and the like, which the runner's images set. */
function goRoots(environment) {
    return Object.entries(environment).flatMap(([name, directory]) => {
        const [, major, minor, architecture] = /^GOROOT_(\d+)_(\d+)_(\w+)$/i.exec(name) ?? [];
        if (!directory || !(0,external_node_fs_.existsSync)(directory))
            return [];
        if (!architecture || !ARCHITECTURES.includes(architecture.toUpperCase()))
            return [];
        const place = `${name}, ${directory}`;
        return [
            {
                version: `${major}.${minor}`,
                origin: 'machine',
                place,
                ...toolEnvironment('golang', directory),
            },
        ];
    });
}

;// CONCATENATED MODULE: ./build/adapters/toolcache/runtime-tools.js



/** The language runtimes of this machine, and on a runner those that can be downloaded into its tool cache. */
function createRuntimeTools(options) {
    const { environment, sites = OFFICIAL_SITES } = options;
    const toolCache = environment['RUNNER_TOOL_CACHE'] || undefined;
    const isRunner = toolCache !== undefined && Boolean(environment['RUNNER_TEMP']);
    return {
        installed: (runtime) => installedTools(runtime, options, toolCache),
        downloadable: async (runtime, selector, signal) => isRunner ? catalog(runtime, selector, sites, signal) : [],
        download: (runtime, tool, signal) => downloadTool(runtime, tool, options, signal),
    };
}


/***/ })

};
