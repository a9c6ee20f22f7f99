export const id = 717;
export const ids = [717];
export const modules = {

/***/ 7045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Nc: () => (/* binding */ callerFacts),
  L0: () => (/* binding */ credentialsAmong)
});

// UNUSED EXPORTS: commandEnvironment

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
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
const ANOTHER_BUILDS = /^CODEBUILD_(WEBHOOK_|SRC_DIR_|SOURCE_|RESOLVED_SOURCE_VERSION$|BUILD_URL$|PUBLIC_BUILD_URL$)/;
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
        idToken,
        defaultProfile: idToken && Boolean(env['AWS_ROLE_ARN']) && hasDefaultProfile(env, home),
        environment: commandEnvironment(env, options.envPassthrough),
    };
}


/***/ }),

/***/ 3717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  plan: () => (/* binding */ plan),
  t: () => (/* binding */ showPlan)
});

// EXTERNAL MODULE: ./node_modules/picocolors/picocolors.js
var picocolors = __webpack_require__(7336);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/render/diagnostics.js
var diagnostics = __webpack_require__(1689);
// EXTERNAL MODULE: ./build/plan/types.js
var types = __webpack_require__(4963);
;// CONCATENATED MODULE: ./build/render/plan.js


const MAX_LENGTH = 120;
const ORIGIN_TITLES = {
    builtin: 'set by CodeBuild',
    override: 'from overrides',
    batch: 'from the batch entry',
    project: 'from the project',
    buildspec: 'from the buildspec',
    environment: 'from the environment',
};
const REFERENCE_TITLES = {
    PARAMETER_STORE: 'parameter-store',
    SECRETS_MANAGER: 'secrets-manager',
};
/**
 * What a run will do, for people. The caller's own variables are only counted: a laptop's environment holds secrets.
 * Every text from outside fills one line and shows its control characters; on GitHub the caller fences it all the same.
 */
function renderPlan(plan, colors) {
    const { bold, dim, yellow } = picocolors.createColors(colors);
    const heading = (text) => bold(text);
    const fact = (label, value) => `  ${dim(label.padEnd(12))} ${value}`;
    const lines = [
        heading(`Build plan of ${oneLine(plan.projectName)}`),
        ...(plan.project ? describeProject(plan.project, fact) : []),
        fact('buildspec', oneLine(plan.buildspecFile) + (plan.isolated ? ' (version 0.1: each command starts afresh)' : '')),
        fact('build id', oneLine(plan.buildId)),
        fact('build arn', oneLine(plan.buildArn)),
        fact('build', `${plan.buildNumber}, started by ${oneLine(plan.initiator)}`),
        ...(plan.url === undefined ? [] : [fact('page', oneLine(plan.url))]),
        fact('image', oneLine(plan.image)),
        ...(plan.container ? describeContainer(plan.container, fact) : []),
        fact('source', describeSource(plan.source)),
        ...plan.secondarySources.map((source) => fact('', `${oneLine(source.identifier)}: ${describeSource(source)}`)),
        ...(plan.awsCredentials
            ? [fact('aws', `${oneLine(plan.awsCredentials.role ?? 'credentials of this machine')}, kept fresh`)]
            : []),
        fact('shell', oneLine(plan.shell)),
        fact('timeout', `${plan.timeoutMinutes} minutes`),
        '',
        heading('Variables'),
    ];
    for (const origin of types/* ORIGINS */.o9.filter((origin) => origin !== 'environment')) {
        const variables = plan.variables.filter((variable) => variable.origin === origin);
        if (variables.length > 0)
            lines.push(`  ${dim(ORIGIN_TITLES[origin])}`);
        lines.push(...variables.map(({ name, value }) => `    ${oneLine(name)} = ${oneLine(value)}`));
    }
    if (plan.references.length > 0)
        lines.push(`  ${dim('from AWS, not looked up')}`);
    lines.push(...plan.references.map(({ name, type, reference, origin }) => `    ${oneLine(name)} = ${REFERENCE_TITLES[type]} ${oneLine(reference)} ${dim(ORIGIN_TITLES[origin])}`));
    const inherited = plan.variables.filter(({ origin }) => origin === 'environment').length;
    lines.push(`  ${dim(`${ORIGIN_TITLES.environment}: ${inherited}, not shown`)}`);
    lines.push('', heading('Phases'), ...plan.phases.flatMap((phase) => describePhase(phase, dim)));
    lines.push(...describeArtifacts(plan.artifacts, heading), ...describeReports(plan.reports, heading));
    lines.push(...describeCache(plan.cache, heading));
    if (plan.runtimeVersions.length > 0) {
        const runtimes = plan.runtimeVersions.map(({ name, text }) => oneLine(`${name} ${text}`));
        lines.push('', `${heading('Runtimes')} ${runtimes.join(', ')}`);
    }
    if (plan.exportedVariables.length > 0) {
        lines.push('', `${heading('Exported variables')} ${plan.exportedVariables.map((name) => oneLine(name)).join(', ')}`);
    }
    if (plan.notes.length > 0) {
        lines.push('', heading('Notes'), ...plan.notes.flatMap(({ message }) => message
            .split('\n')
            .map((line, index) => `  ${index === 0 ? yellow('!') : ' '} ${oneLine(line, Infinity)}`)));
    }
    return `${lines.join('\n')}\n`;
}
/** The plan for programs: everything but the variables that the caller's environment brought along. */
function planJson(plan) {
    return { ...plan, variables: plan.variables.filter(({ origin }) => origin !== 'environment') };
}
function describeProject({ file, name, fields }, fact) {
    return [
        fact('project', oneLine(name === undefined ? file : `${name} of ${file}`)),
        ...(fields.length === 0 ? [] : [fact('', `its ${fields.map((field) => oneLine(field)).join(', ')}`)]),
    ];
}
function describeContainer({ image, privileged, mounts }, fact) {
    return [
        fact('runs in', oneLine(image.reference)),
        ...(image.unpublished ? [fact('', 'in no registry: it must be on this machine, or see image-map')] : []),
        ...(privileged === 'false' ? [] : [fact('privileged', privileged)]),
        ...mounts.map(({ here, there }) => fact('mounts', oneLine(`${here} as ${there}`, Infinity))),
    ];
}
function describePhase(phase, dim) {
    const remarks = [
        ...(phase.onFailure.kind === 'default' ? [] : [`on-failure ${describeOnFailure(phase.onFailure)}`]),
        ...(phase.runAs === undefined ? [] : [`run-as ${oneLine(phase.runAs)}`]),
        ...(phase.commands.length + phase.finally.length === 0 ? ['nothing to run'] : []),
    ];
    return [
        `  ${phase.name.toUpperCase()}${remarks.length === 0 ? '' : ` ${dim(`(${remarks.join(', ')})`)}`}`,
        ...phase.commands.map(({ text }) => `    - ${describeCommand(text)}`),
        ...(phase.finally.length === 0 ? [] : [`    ${dim('finally')}`]),
        ...phase.finally.map(({ text }) => `    - ${describeCommand(text)}`),
    ];
}
function describeArtifacts(artifacts, heading) {
    const lines = artifacts.map(({ name, excludePaths, discardPaths, packaging, ...selection }) => {
        const parts = [
            ...describeFiles(selection),
            ...(excludePaths.length > 0 ? [`but ${excludePaths.map(({ text }) => text).join(', ')}`] : []),
            ...(discardPaths ? ['without their paths'] : []),
            ...(packaging === 'zip' ? ['as a zip'] : []),
        ];
        return `  ${oneLine(name.text ?? name.fixed)}: ${oneLine(parts.join(' '))}`;
    });
    return lines.length === 0 ? [] : ['', heading('Artifacts'), ...lines];
}
function describeReports(reports, heading) {
    if (!reports || reports.groups.length === 0)
        return [];
    const lines = reports.groups.map(({ group, fileFormat, ...selection }) => `  ${oneLine(group.text)}: ${oneLine([...describeFiles(selection), `as ${fileFormat}`].join(' '))}`);
    return ['', heading('Reports'), ...lines];
}
function describeFiles({ files, baseDirectory }) {
    return [
        files.map(({ text }) => text).join(', '),
        ...(baseDirectory ? [`below ${baseDirectory.text}`] : []),
    ];
}
function describeCache(cache, heading) {
    if (!cache)
        return [];
    const only = cache.restore && cache.save ? '' : ` (only ${cache.restore ? 'restored' : 'saved'})`;
    const key = cache.key === undefined ? 'the newest of the project' : cache.key;
    return [
        '',
        heading('Cache'),
        `  key ${oneLine(key)}${only}`,
        ...cache.fallbackKeys.map((fallback) => `  else ${oneLine(fallback)}…`),
        ...cache.paths.map((path) => `  - ${oneLine(path)}`),
    ];
}
function describeOnFailure(onFailure) {
    if (onFailure.kind !== 'retry')
        return onFailure.kind.toUpperCase();
    return oneLine(`RETRY up to ${onFailure.count} times when the failure matches ${onFailure.pattern}`);
}
function describeCommand(text) {
    const [first = '', ...rest] = text.trim().split('\n');
    return oneLine(first) + (rest.length === 0 ? '' : ` … (${rest.length + 1} lines)`);
}
function describeSource(source) {
    const version = source.version === source.resolvedVersion ? [] : [source.version];
    return [source.directory, source.repositoryUrl, ...version, source.resolvedVersion]
        .flatMap((part) => (part === undefined ? [] : [oneLine(part)]))
        .join('  ');
}
/** Control, direction and line-breaking characters become escapes, so that no text can pose as another. */
function oneLine(text, length = MAX_LENGTH) {
    const shown = text.length > length ? `${text.slice(0, length)}…` : text;
    return shown.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => character === '\n'
        ? '\\n'
        : character === '\t'
            ? '\\t'
            : `\\u{${character.codePointAt(0)?.toString(16)}}`);
}

// EXTERNAL MODULE: ./build/cli/with-build.js + 12 modules
var with_build = __webpack_require__(2355);
;// CONCATENATED MODULE: ./build/cli/plan.js





/** `buildspec plan [FILE]`: what a run would do, as text or JSON. Nothing runs. */
async function plan(file, options) {
    return (0,with_build/* withBuild */.T)(file, options, (build) => showPlan(build, options.json === true));
}
/** Prints a prepared build; problems of the buildspec go to standard error. */
function showPlan(prepared, json) {
    process.stderr.write((0,diagnostics/* renderDiagnostics */.D)(prepared.diagnostics, prepared.text, picocolors.isColorSupported));
    if (prepared.refused)
        return errors/* EXIT */.dc.badUsage;
    const text = json
        ? `${JSON.stringify(planJson(prepared.plan), undefined, 2)}\n`
        : renderPlan(prepared.plan, picocolors.isColorSupported);
    process.stdout.write(text);
    return errors/* EXIT */.dc.succeeded;
}


/***/ }),

/***/ 2355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ withBuild)
});

// EXTERNAL MODULE: ./build/entry/exit-code.js
var exit_code = __webpack_require__(8461);
// EXTERNAL MODULE: ./build/entry/interruption.js
var entry_interruption = __webpack_require__(7568);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/adapters/caller/caller.js + 1 modules
var caller = __webpack_require__(7045);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./build/adapters/git/git.js



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
        const real = (0,external_node_fs_.realpathSync)(start);
        let directory = real;
        for (;;) {
            const candidate = external_node_path_.join(directory, '.git');
            const found = (0,external_node_fs_.existsSync)(candidate) ? followGitFile(candidate) : undefined;
            if (found !== undefined && (0,external_node_fs_.existsSync)(external_node_path_.join(found, 'HEAD'))) {
                const repository = { directory, path: external_node_path_.relative(directory, real) };
                if (found !== candidate)
                    repository.gitDirectory = commonDirectory(found);
                return { gitDirectory: found, repository };
            }
            const parent = external_node_path_.dirname(directory);
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
    const file = external_node_path_.join(gitDirectory, 'commondir');
    return (0,external_node_fs_.existsSync)(file) ? external_node_path_.resolve(gitDirectory, (0,external_node_fs_.readFileSync)(file, 'utf8').trim()) : gitDirectory;
}
function followGitFile(candidate) {
    if ((0,external_node_fs_.statSync)(candidate).isDirectory())
        return candidate;
    const target = /^gitdir: (.+?)\s*$/.exec((0,external_node_fs_.readFileSync)(candidate, 'utf8'))?.[1];
    return target === undefined ? undefined : external_node_path_.resolve(external_node_path_.dirname(candidate), target);
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
        (0,external_node_child_process_.execFile)('git', ['--git-dir', gitDirectory, ...argv], { env, windowsHide: true }, (error, stdout) => resolve(error ? undefined : stdout));
    });
}

;// CONCATENATED MODULE: ./build/adapters/local/facts.js




/** Facts of a build on a laptop or any other machine: the user, and git where there is a repository. Never throws. */
async function gatherLocalFacts(env, options) {
    const directories = [
        options.sourceDirectory,
        ...options.secondarySources.map(({ directory }) => directory),
    ];
    const sources = await Promise.all(directories.map(async (directory) => gitSource(directory, await readGit(directory, env))));
    return {
        ...(0,caller/* callerFacts */.Nc)(env, options),
        uuid: options.uuid ?? (0,external_node_crypto_.randomUUID)(),
        buildNumber: 1,
        initiator: env['USER'] || env['LOGNAME'] || env['USERNAME'] || userName(),
        source: sources[0] ?? { directory: options.sourceDirectory },
        secondarySources: options.secondarySources.map(({ identifier, directory }, index) => ({
            ...(sources[index + 1] ?? { directory }),
            identifier,
        })),
        warnings: [],
    };
}
/** A container may run us as a user id that has no name. */
function userName() {
    try {
        return external_node_os_.userInfo().username;
    }
    catch {
        return `uid-${process.getuid?.() ?? 0}`;
    }
}

// EXTERNAL MODULE: ./build/buildspec/types.js
var types = __webpack_require__(5817);
// EXTERNAL MODULE: ./build/entry/aws.js
var entry_aws = __webpack_require__(4938);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/buildspec/suggest.js
var suggest = __webpack_require__(2242);
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
var plan_images = __webpack_require__(1990);
// EXTERNAL MODULE: ./build/plan/types.js
var plan_types = __webpack_require__(4963);
// EXTERNAL MODULE: ./build/entry/inputs.js
var entry_inputs = __webpack_require__(898);
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
    const imageMap = (0,plan_images/* parseImageMap */.T)(inputs.imageMap);
    const options = parseDockerOptions(inputs.dockerOptions);
    const privileged = (0,entry_inputs/* choice */.Yq)('privileged', inputs.privileged || 'false', plan_types/* PRIVILEGED */.ms);
    const image = (0,plan_images/* resolveImage */.A)(inputs.image, imageMap);
    if (image)
        return { asked: inputs.image, image, privileged, options, envPassthrough: inputs.envPassthrough };
    if (inputs.dockerOptions !== '')
        throw new errors/* UserError */.yo('docker-options need an image, and the build has none.');
    return undefined;
}

// EXTERNAL MODULE: ./build/buildspec/parse.js + 12 modules
var parse = __webpack_require__(9082);
// EXTERNAL MODULE: ./build/plan/plan-build.js + 6 modules
var plan_build = __webpack_require__(7581);
// EXTERNAL MODULE: ./build/entry/s3-location.js
var s3_location = __webpack_require__(5553);
;// CONCATENATED MODULE: ./build/entry/load-buildspec.js



/** Where CodeBuild puts a buildspec that is not a file of the source (codebuild.md §1.2). */
const INLINE_FILE = '/codebuild/readonly/buildspec.yml';
/** One byte more than a buildspec may have, so that the parser sees that it is too large. */
const MOST_BYTES = 4 * 1024 * 1024 + 1;
/**
 * Reads what the input `buildspec` means: the YAML itself when it has more than one line or begins with `{`, an object of S3 by its ARN, else
 * a path relative to the source directory (codebuild.md §1.2, SPEC §1.1).
 * @returns a diagnostic in CodeBuild's words when there is no such file, or S3 does not give it
 * @throws UserError for a wrong ARN; EnvironmentError when S3 cannot be asked, or `signal` aborts
 */
async function loadBuildspec(input, sourceDirectory, aws, signal) {
    // Terraform's jsonencode gives JSON in one line.
    if (input.trim().includes('\n') || /^\s*\{/.test(input))
        return { file: INLINE_FILE, content: input };
    return (0,s3_location/* isS3 */.F)(input) ? loadFromS3(input, aws, signal) : loadFile(input, sourceDirectory);
}
async function loadFromS3(input, aws, signal) {
    const object = (0,s3_location/* parseS3Location */.T)(input, 'A buildspec in S3');
    const { openS3 } = await __webpack_require__.e(/* import() */ 185).then(__webpack_require__.bind(__webpack_require__, 185));
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
    const path = (0,external_node_path_.resolve)(sourceDirectory, input);
    const inside = (0,external_node_path_.relative)(sourceDirectory, path);
    const file = inside.startsWith('..') || (0,external_node_path_.isAbsolute)(inside) ? path : inside;
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
    const file = (0,external_node_fs_.openSync)(path, 'r');
    try {
        const buffer = Buffer.alloc(MOST_BYTES);
        let size = 0;
        for (let read = -1; read !== 0 && size < MOST_BYTES; size += read) {
            read = (0,external_node_fs_.readSync)(file, buffer, size, MOST_BYTES - size, null);
        }
        return buffer.subarray(0, size);
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}

;// CONCATENATED MODULE: ./build/entry/prepare-build.js



/** What a refused buildspec is planned as: the build has ids and variables, and nothing to run. */
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
/**
 * Loads, parses and plans one build: what `run`, `plan` and the action begin with. The facts come as a promise, so
 * that git runs while the buildspec is parsed.
 */
async function prepareBuild(request, sourceDirectory, facts, aws, signal) {
    const { buildspecInput, ...rest } = request;
    const loaded = await loadBuildspec(buildspecInput, sourceDirectory, aws, signal);
    if ('severity' in loaded) {
        const plan = (0,plan_build/* planBuild */.C)({ ...rest, buildspec: NO_BUILDSPEC, buildspecFile: loaded.file }, await facts);
        return { plan, refused: true, diagnostics: [loaded], text: '' };
    }
    const { file, path, content } = loaded;
    const parsed = (0,parse/* parseBuildspec */.b)(content, file);
    const unrunnable = withoutPhases(parsed.buildspec, file);
    const buildspec = unrunnable ? undefined : parsed.buildspec;
    const diagnostics = unrunnable ? [...parsed.diagnostics, unrunnable] : parsed.diagnostics;
    const plan = (0,plan_build/* planBuild */.C)({ ...rest, buildspec: buildspec ?? NO_BUILDSPEC, buildspecFile: file }, await facts);
    const text = typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
    return { plan, refused: buildspec === undefined, diagnostics, text, path };
}
/** A buildspec of a batch alone is valid, but is no build (codebuild.md §1.2). */
function withoutPhases(buildspec, file) {
    if (!buildspec?.batch || Object.keys(buildspec.phases).length > 0)
        return undefined;
    return {
        severity: 'error',
        code: 'YAML_FILE_ERROR',
        message: 'a single build needs phases, and this buildspec only has a batch',
        hint: 'Run the buildspec of one of its builds.',
        file,
        range: buildspec.batch.at,
    };
}

;// CONCATENATED MODULE: ./build/plan/project/choose-settings.js
/** What holds where neither the caller nor the project says anything (SPEC §1.1). */
const DEFAULTS = { buildspec: 'buildspec.yml', timeout: '60' };
/**
 * The settings of a project hold where the caller says nothing (SPEC §2.1).
 * @returns the settings, and what the plan is to know of the project
 */
function chooseSettings(said, project, machine) {
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
    return { ...chosen, project: { settings: project, chosenFields, machine } };
}

// EXTERNAL MODULE: ./build/plan/project/plan-project.js
var plan_project = __webpack_require__(8533);
;// CONCATENATED MODULE: ./build/entry/project.js





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
    const { readProject } = await Promise.all(/* import() */[__webpack_require__.e(162), __webpack_require__.e(410)]).then(__webpack_require__.bind(__webpack_require__, 9410));
    const project = readProject(project_readBytes(path, base), path, said.projectName);
    return chooseSettings(said, project, { system: process.platform, architecture: process.arch });
}
/**
 * The secret with the login for the project's image, for that image only: another one has another registry
 * (codebuild.md §10.1, `registryCredential`).
 */
function registrySecret(project, container) {
    const secret = project?.settings.registrySecret;
    return project && secret !== undefined && (0,plan_project/* buildsInItsImage */.OG)(project.settings, container)
        ? secret
        : undefined;
}
function project_readBytes(path, base) {
    try {
        return (0,external_node_fs_.readFileSync)((0,external_node_path_.resolve)(base, path));
    }
    catch (error) {
        throw new errors/* UserError */.yo(`The project ${path} cannot be read: ${error.message}.`, 'It is a file with the answer of aws codebuild batch-get-projects --names <name>.');
    }
}

// EXTERNAL MODULE: ./build/plan/container.js
var container = __webpack_require__(917);
// EXTERNAL MODULE: ./build/plan/environment.js
var environment = __webpack_require__(8463);
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
    if (!(0,environment/* isVariableName */.K)(name)) {
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
    if (typeof name !== 'string' || !(0,environment/* isVariableName */.K)(name) || typeof value !== 'string') {
        throw new errors/* UserError */.yo(`${where} is not {"name": …, "value": …} with a variable name and a text.`);
    }
    const known = plan_types/* VARIABLE_TYPES */.$G.find((one) => one === type);
    if (known)
        return { name, value, type: known };
    throw new errors/* UserError */.yo(`${where}, ${name}: the type must be one of ${plan_types/* VARIABLE_TYPES */.$G.join(', ')}.`);
}

// EXTERNAL MODULE: ./build/run/secrets.js
var run_secrets = __webpack_require__(299);
// EXTERNAL MODULE: ./build/render/visible.js
var visible = __webpack_require__(1175);
;// CONCATENATED MODULE: ./build/cli/sources.js




/**
 * Opens what `--source` and `--secondary-source` name, directories or places in S3.
 * @param projectSource the project's source in S3, for when there is no `--source`
 * @throws UserError when there is no such source
 */
async function openSources(options, projectSource, aws, signal) {
    const fetched = new Map();
    const remove = async () => {
        for (const { remove } of fetched.values())
            await remove();
    };
    const fetch = async (location) => {
        tell(`Fetching the source ${location}`);
        const { fetchS3Source } = await __webpack_require__.e(/* import() */ 802).then(__webpack_require__.bind(__webpack_require__, 5802));
        const onWarning = (message) => tell(`warning: ${message}`);
        const source = await fetchS3Source(location, { ...aws, signal, onWarning });
        fetched.set(source.directory, source);
        return source.directory;
    };
    const describe = (source) => {
        const { repositoryUrl, version } = fetched.get(source.directory) ?? {};
        return repositoryUrl === undefined ? source : { directory: source.directory, repositoryUrl, version };
    };
    try {
        const primary = options.source ?? projectSource ?? '.';
        const directory = (0,s3_location/* isS3 */.F)(primary) ? await fetch(primary) : (0,entry_inputs/* existingDirectory */.Nv)('--source', (0,external_node_path_.resolve)(primary));
        const secondary = [];
        for (const line of options.secondarySource) {
            const { identifier, location } = (0,entry_inputs/* parseSecondarySource */.LY)(line);
            secondary.push((0,s3_location/* isS3 */.F)(location)
                ? { identifier, directory: await fetch(location) }
                : (0,entry_inputs/* secondarySource */.wD)(line, process.cwd()));
        }
        return {
            directory,
            secondary,
            remove,
            describe: (facts) => ({
                ...facts,
                source: describe(facts.source),
                secondarySources: facts.secondarySources.map((source) => ({
                    ...describe(source),
                    identifier: source.identifier,
                })),
            }),
        };
    }
    catch (error) {
        await remove();
        throw error;
    }
}
/** Names in archives are anybody's. */
function tell(line) {
    process.stderr.write(`${(0,visible/* visible */.R)(line)}\n`);
}

;// CONCATENATED MODULE: ./build/cli/options.js
















/**
 * Plans the build that `FILE` and the options ask for, and fetches its sources from S3.
 * @throws UserError for a wrong option; anything when `signal` aborts, with nothing left behind
 */
async function prepareFromOptions(file, options, signal) {
    // As it is now: the AWS SDK wants some variables of this process changed.
    const environment = { ...process.env };
    const settings = await settingsWithProject(options.project ?? '', process.cwd(), {
        buildspec: file ?? '',
        projectName: options.projectName ?? '',
        image: options.image ?? '',
        privileged: String(options.privileged ?? ''),
        timeout: options.timeout ?? '',
    });
    const request = {
        ...buildRequest(options),
        project: settings.project,
        timeoutMinutes: (0,entry_inputs/* minutes */.Gx)('--timeout', settings.timeout || DEFAULTS.timeout),
        container: containerRequest({
            image: settings.image,
            imageMap: '',
            privileged: settings.privileged,
            dockerOptions: '',
            envPassthrough: container/* DEFAULT_PASSTHROUGH */.nm,
            login: { username: '', password: '' },
        }),
    };
    const project = settings.project?.settings;
    const secrets = (0,run_secrets/* createSecrets */.g)();
    const aws = (0,entry_aws/* awsAccess */.SU)(environment, project?.region, secrets);
    const sources = await openSources(options, project?.s3Source, aws, signal);
    const sourceDirectory = sources.directory;
    try {
        const facts = gatherLocalFacts(environment, {
            sourceDirectory,
            secondarySources: sources.secondary,
            image: 'local',
            now: new Date(),
        }).then(sources.describe);
        const prepared = await prepareBuild({
            ...request,
            buildspecInput: file === undefined
                ? settings.buildspec || DEFAULTS.buildspec
                : buildspecPath(file, sourceDirectory),
            projectName: settings.projectName || (0,external_node_path_.basename)(sourceDirectory),
        }, sourceDirectory, facts, aws, signal);
        return {
            ...prepared,
            aws,
            secrets,
            registrySecret: registrySecret(settings.project, request.container),
            sourceDirectory,
            removeSources: sources.remove,
        };
    }
    catch (error) {
        await sources.remove();
        throw error;
    }
}
/** What the options say by themselves. */
function buildRequest(options) {
    const usesCache = Boolean(options.cache);
    return {
        reports: true,
        overrides: [
            ...options.envFile.flatMap((path) => parseOverrides(readText(path))),
            ...options.env.map((text) => parseOverride(text, 'A value of --env')),
        ],
        runAs: options.runAs,
        onlyPhases: options.phase.length === 0
            ? undefined
            : options.phase.map((name) => (0,entry_inputs/* choice */.Yq)('--phase', name.toLowerCase(), types/* PHASE_NAMES */.b)),
        runtimeVersions: 'auto',
        artifacts: { wanted: true, packaging: options.artifactPackaging },
        cache: { restore: usesCache, save: usesCache },
    };
}
/** As typed, from here; as CodeBuild's local agent takes it, from the source directory, where nothing is here. */
function buildspecPath(file, sourceDirectory) {
    if ((0,s3_location/* isS3 */.F)(file))
        return file;
    return (0,external_node_fs_.existsSync)(file) ? (0,external_node_path_.resolve)(file) : (0,external_node_path_.resolve)(sourceDirectory, file);
}
function readText(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch (error) {
        throw new errors/* UserError */.yo(`--env-file: ${error.message}`);
    }
}

;// CONCATENATED MODULE: ./build/cli/with-build.js



/**
 * Prepares a build, hands it to `use` and removes the sources that were fetched for it.
 * @returns the exit code that `use` gives, or that of a signal when one came before (SPEC §1.3)
 * @throws UserError for a wrong option
 */
async function withBuild(file, options, use) {
    const interruption = (0,entry_interruption/* watchInterruptions */.oL)();
    const build = await (0,entry_interruption/* unlessStopped */.OO)(interruption, prepareFromOptions(file, options, interruption.signal));
    try {
        if (build && !interruption.signal.aborted)
            return await use(build, interruption);
        process.stderr.write('Stopped before the build began\n');
        return (0,exit_code/* exitCode */.I)('STOPPED', false, interruption.received());
    }
    finally {
        await build?.removeSources();
    }
}


/***/ }),

/***/ 4938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RW: () => (/* binding */ hideCredentials),
/* harmony export */   SU: () => (/* binding */ awsAccess),
/* harmony export */   z0: () => (/* binding */ referenceStore)
/* harmony export */ });
/* harmony import */ var _plan_aws_credentials_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4704);

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
        const { createCredentials } = await __webpack_require__.e(/* import() */ 505).then(__webpack_require__.bind(__webpack_require__, 505));
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
    const { createReferenceStore } = await __webpack_require__.e(/* import() */ 94).then(__webpack_require__.bind(__webpack_require__, 2094));
    return { references: createReferenceStore(environment, credentials) };
}


/***/ }),

/***/ 8461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ exitCode)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

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

/***/ 7568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OO: () => (/* binding */ unlessStopped),
/* harmony export */   oL: () => (/* binding */ watchInterruptions),
/* harmony export */   wj: () => (/* binding */ withTimeout)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8474);

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
/** Adds the time limit of the build to the signal; fractions of a minute are allowed. */
function withTimeout(signal, minutes) {
    const timeout = new AbortController();
    const timer = setTimeout(() => timeout.abort('TIMED_OUT'), minutes * 60_000);
    timer.unref();
    const any = AbortSignal.any([signal, timeout.signal]);
    (0,node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, any); // each call to AWS that is under way listens to it
    return any;
}


/***/ }),

/***/ 5553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isS3),
/* harmony export */   T: () => (/* binding */ parseS3Location)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

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

/***/ 4704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ff: () => (/* binding */ planContainer),
/* harmony export */   nJ: () => (/* binding */ containerNotes),
/* harmony export */   nm: () => (/* binding */ DEFAULT_PASSTHROUGH)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

/** The input `env-passthrough` when nobody sets it (SPEC §1.1). */
const DEFAULT_PASSTHROUGH = ['CI', 'GITHUB_*', 'RUNNER_*', 'AWS_*'];
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
    const there = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(sourceFolder(number), 'src', ...repositoryPath(repositoryUrl));
    return {
        facts: { ...source, directory: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(there, repository?.path ?? '') },
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


/***/ }),

/***/ 8463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ isVariableName),
/* harmony export */   e: () => (/* binding */ mergeEnvironment)
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
    const references = [...referred.values()].map((one) => ({ ...one, reference: expand(one.text, plain) }));
    return { variables: [...plain.values()], references, notes };
    function originOf(name) {
        return (plain.get(name) ?? referred.get(name))?.origin;
    }
    function fillRegion(name, other) {
        const value = plain.get(other)?.value;
        if (value && !plain.has(name) && !referred.has(name))
            set({ name, value }, 'builtin');
    }
}
/**
 * `$NAME` and `${NAME}` in a reference (SPEC §2.4, codebuild.md §6). The caller's own variables do not count, but for the
 * region: they may be secrets, and CodeBuild has none of them. A name that no plain variable has stays as it stands, so that
 * what AWS then does not know shows it.
 */
function expand(text, plain) {
    return text.replace(/\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/g, (whole, braced, bare) => {
        const variable = plain.get(braced ?? bare ?? '');
        const counts = variable?.origin !== 'environment' || /^AWS_(DEFAULT_)?REGION$/.test(variable.name);
        return variable && counts ? variable.value : whole;
    });
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ parseImageMap),
  A: () => (/* binding */ resolveImage)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
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
function ubuntuChoices(asked, curated) {
    const [family = '', tag = ''] = curated.split(':');
    // `7.0-24.10.29` is release 7.0 of a certain day.
    const version = family === 'standard' ? tag.replace(/-.*$/, '') : tag;
    const release = family === 'standard' ? UBUNTU_RELEASES[version] : undefined;
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

/***/ 7581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ planBuild),
  _: () => (/* binding */ requireSupported)
});

// EXTERNAL MODULE: ./build/buildspec/types.js
var types = __webpack_require__(5817);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
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
var aws_credentials = __webpack_require__(4704);
;// CONCATENATED MODULE: ./build/plan/builtins.js
/**
 * `<project>:<uuid>` and the ARN around it (codebuild.md §5.1). Characters that CodeBuild allows in no project name
 * become `-`, since the ids are taken apart at `:` and `/`. The region is the caller's, else one that a layer sets,
 * else us-east-1; without an account the ids hold zeros, as the local agent's do (codebuild.md §5.2).
 */
function buildIds(projectName, facts, layers) {
    const project = projectName
        .replace(/[^A-Za-z0-9_-]/g, '-')
        .replace(/^[^A-Za-z0-9]+/, '')
        .slice(0, 150);
    const buildId = `${project || 'build'}:${facts.uuid}`;
    const region = facts.region ?? layerRegion(layers) ?? 'us-east-1';
    const accountId = facts.accountId ?? '000000000000';
    return {
        buildId,
        buildArn: `arn:${partitionOf(region)}:codebuild:${region}:${accountId}:build/${buildId}`,
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
 * names). What has no value is left out, except the batch identifier, which is empty outside a batch.
 * @param encryptionKey of the project: ARN, alias or id
 */
function builtinVariables(ids, facts, encryptionKey = 'alias/aws/s3') {
    const { webhook } = facts;
    const values = {
        CODEBUILD_CI: 'true',
        CODEBUILD_BATCH_BUILD_IDENTIFIER: '',
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
/** Of the local caches, the custom one alone is for paths (codebuild.md §7.4). */
function whyUncached({ type, modes }) {
    if (type === 'NO_CACHE')
        return 'NO_CACHE';
    if (type === 'LOCAL' && !modes.includes('LOCAL_CUSTOM_CACHE'))
        return 'LOCAL without LOCAL_CUSTOM_CACHE';
    return undefined;
}

// EXTERNAL MODULE: ./build/plan/container.js
var plan_container = __webpack_require__(917);
// EXTERNAL MODULE: ./build/plan/environment.js
var plan_environment = __webpack_require__(8463);
;// CONCATENATED MODULE: ./build/plan/notes.js
/** What of the buildspec will not happen as on CodeBuild; empty sections say nothing. */
function buildspecNotes(buildspec) {
    const { batch } = buildspec;
    const notes = [
        ['batch', batch !== undefined, 'The batch section is ignored: this is a single build.'],
    ];
    return notes.filter(([, applies]) => applies).map(([code, , message]) => ({ code, message }));
}

;// CONCATENATED MODULE: ./build/plan/project/notes.js
/** What of a build's project will not happen as on CodeBuild, or is not what its file may make one expect. */
function projectNotes(request, facts) {
    if (!request.project)
        return [];
    const { settings, machine } = request.project;
    const messages = [
        environmentMessage(settings.environmentType, {
            ...machine,
            ...platformOf(request.container?.options.platform),
        }),
        unfetchedMessage(settings, facts),
        ...missingSources(settings, facts),
        ...artifactMessages(request, settings),
        ignoredMessage(settings),
    ];
    return messages.flatMap((message) => (message === undefined ? [] : [{ code: 'project', message }]));
}
/** `linux/arm64` of docker-options, in node's words. */
function platformOf(platform) {
    if (platform === undefined)
        return {};
    const [system = '', architecture = ''] = platform.split('/');
    return { system, architecture: architecture === 'amd64' ? 'x64' : architecture };
}
/** Says what the project's type of machine (codebuild.md §10.1) has that this one has not. */
function environmentMessage(type, machine) {
    if (type === undefined)
        return undefined;
    const begin = `The project's environment is ${type}`;
    if (type.startsWith('WINDOWS'))
        return `${begin}: commands run in sh here, not in PowerShell.`;
    if (type.startsWith('MAC')) {
        return machine.system === 'darwin'
            ? undefined
            : `${begin}, and this is no Mac: runs-on: macos-latest, image: none.`;
    }
    const wanted = type.startsWith('ARM') ? 'arm64' : 'x64';
    if (machine.architecture !== wanted) {
        const runner = wanted === 'arm64' ? 'ubuntu-24.04-arm' : 'ubuntu-24.04';
        return `${begin}, which is ${wanted}, and this machine is ${machine.architecture}: runs-on: ${runner}.`;
    }
    if (type.includes('GPU'))
        return `${begin}: it needs a runner with a GPU, in an image docker-options: --gpus all.`;
    if (type.includes('LAMBDA'))
        return `${begin}: Lambda's limits, 15 minutes and /tmp, do not hold here.`;
    return undefined;
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
/** One note for all fields: a real project has many, and none is a surprise by itself. */
function ignoredMessage({ ignored }) {
    if (ignored.length === 0)
        return undefined;
    const reasons = [...new Set(ignored.map(({ reason }) => reason))];
    const groups = reasons.map((reason) => {
        const fields = ignored.filter((one) => one.reason === reason).map(({ field }) => field);
        return `\n- ${fields.join(', ')}: ${reason}`;
    });
    return `Of the project, these have no effect here:${groups.join('')}`;
}

// EXTERNAL MODULE: ./build/plan/project/plan-project.js
var plan_project = __webpack_require__(8533);
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
    const { buildspec, project } = request;
    const hereFacts = (0,plan_project/* withProjectFacts */.RS)(givenFacts, project);
    const { facts, container } = request.container
        ? (0,plan_container/* planContainer */.ff)(request.container, hereFacts)
        : { facts: hereFacts, container: undefined };
    const layers = [
        { origin: 'buildspec', variables: buildspecVariables(buildspec) },
        { origin: 'project', variables: project?.settings.variables ?? [] },
        { origin: 'override', variables: request.overrides },
    ];
    const ids = buildIds(request.projectName, facts, layers);
    const environment = (0,plan_environment/* mergeEnvironment */.e)(facts, layers, builtinVariables(ids, facts, project?.settings.encryptionKey));
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
            ...(0,plan_container/* containerNotes */.nJ)(container),
            ...aws.notes,
            ...buildspecNotes(buildspec),
            ...proxyNotes(buildspec, proxy),
            ...cacheNotes(request),
            ...projectNotes(request, givenFacts),
            ...environment.notes,
            ...exported.notes,
        ],
    };
}
/**
 * Refuses a plan that this version cannot run. Planning and printing it is fine, hence not part of planBuild.
 * @throws UserError for Windows shells and Windows images of projects
 */
function requireSupported(plan) {
    if (plan.project?.needsWindows) {
        throw new errors/* UserError */.yo(`${plan.project.file}: the project builds in the Windows image ${plan.image}, and Windows builds cannot run here.`, 'Where the commands run on Linux too, name a Linux image, or none for this machine: input image, or --image.');
    }
    if (/(^|[\\/])(powershell|pwsh|cmd)(\.exe)?$/i.test(plan.shell)) {
        throw new errors/* UserError */.yo(`${plan.buildspecFile}: env.shell ${JSON.stringify(plan.shell)} is not supported yet.`, 'Commands run in sh, bash or another POSIX shell.');
    }
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
/** A name that stands in two maps of `env` means the more secret one; the order in the file tells nothing. */
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
        if (!(0,plan_environment/* isVariableName */.K)(name)) {
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
        names: names.filter((name) => (0,plan_environment/* isVariableName */.K)(name) && !name.startsWith('AWS_')),
        notes: objections,
    };
}


/***/ }),

/***/ 8533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OG: () => (/* binding */ buildsInItsImage),
/* harmony export */   RS: () => (/* binding */ withProjectFacts),
/* harmony export */   fU: () => (/* binding */ planProject)
/* harmony export */ });
/* harmony import */ var _images_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1990);

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
        ...(needsWindows(settings, container) && { needsWindows: true }),
    };
}
/** CodePipeline decides itself. */
function decidesArtifacts(artifacts) {
    return artifacts !== undefined && artifacts.type !== 'CODEPIPELINE';
}
/** A Windows project in its own image. */
function needsWindows(settings, container) {
    return Boolean(settings.environmentType?.startsWith('WINDOWS')) && buildsInItsImage(settings, container);
}
/** Whether the build is to run in the project's own image, not in one that the caller put in its place, or mapped it to. */
function buildsInItsImage({ image }, container) {
    if (container === undefined || image === undefined)
        return false;
    return (0,_images_js__WEBPACK_IMPORTED_MODULE_0__/* .resolveImage */ .A)(image, [])?.reference === container.image.reference;
}


/***/ }),

/***/ 5263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ HIDDEN),
/* harmony export */   g: () => (/* binding */ createSecrets)
/* harmony export */ });
/* harmony import */ var _hidden_ranges_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5263);

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

};
