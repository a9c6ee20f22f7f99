export const id = 6912;
export const ids = [6912,3717];
export const modules = {

/***/ 71439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ MARK_NAME)
/* harmony export */ });
/**
 * Variable by which processes left behind are found: a build's commands carry the build's uuid, and the process that runs one
 * build of a batch carries the batch's.
 */
const MARK_NAME = 'RUN_BUILDSPEC_BUILD';


/***/ }),

/***/ 95365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ endProcesses),
/* harmony export */   v: () => (/* binding */ signal)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/* harmony import */ var _program_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51656);



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

/***/ 51656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ outputOf)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);

/** What a short program prints, trimmed; undefined when it is missing or fails. */
function outputOf(program, args) {
    return new Promise((resolve) => {
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(program, args, (error, stdout) => resolve(error ? undefined : stdout.trim()));
    });
}


/***/ }),

/***/ 41074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  OM: () => (/* binding */ DEFAULT_PATH),
  U3: () => (/* binding */ SAFE_DIRECTORY),
  VY: () => (/* binding */ folderError),
  yQ: () => (/* binding */ gitVariables),
  L7: () => (/* binding */ makeBuildFolder),
  zj: () => (/* binding */ withBuildCommands),
  eZ: () => (/* binding */ writeBuildCommands)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
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

/***/ 46371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 86554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qm: () => (/* binding */ TRIES),
/* harmony export */   Ws: () => (/* binding */ LOOPBACK),
/* harmony export */   Zh: () => (/* binding */ NoEndpointError),
/* harmony export */   pc: () => (/* binding */ openWithCredentials)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _closing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46371);


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

/***/ 72195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ openCommandShell)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
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
var external_node_buffer_ = __webpack_require__(4573);
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
var build_folder = __webpack_require__(41074);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/adapters/shell/output-pipe.js
var output_pipe = __webpack_require__(73444);
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
var unknown_user = __webpack_require__(16804);
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

/***/ 73444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ openOutputPipe)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77030);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);




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

/***/ 16804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ UnknownUserError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/** run-as names a user that does not exist, or not yet: a command of the build may make it. */
class UnknownUserError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EnvironmentError */ .eG {
    /** @param place what has no such user: `on this machine` */
    constructor(user, place) {
        super(`run-as: there is no user ${user} ${place}.`, 'Create it before its first command, or remove run-as from the buildspec.');
    }
}


/***/ }),

/***/ 66334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ createStdout)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

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

/***/ 43717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  plan: () => (/* binding */ plan),
  showPlan: () => (/* binding */ showPlan)
});

// EXTERNAL MODULE: ./node_modules/picocolors/picocolors.js
var picocolors = __webpack_require__(57336);
// EXTERNAL MODULE: ./build/entry/interruption.js
var entry_interruption = __webpack_require__(27568);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/render/diagnostics.js
var diagnostics = __webpack_require__(61689);
// EXTERNAL MODULE: ./build/plan/types.js
var types = __webpack_require__(24963);
// EXTERNAL MODULE: ./build/render/build-name.js
var build_name = __webpack_require__(50605);
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
        heading(`Build plan of ${(0,build_name/* buildName */.A)({ ...plan, projectName: oneLine(plan.projectName) })}`),
        ...(plan.project ? describeProject(plan.project, fact) : []),
        fact('buildspec', oneLine(plan.buildspecFile) + (plan.isolated ? ' (version 0.1: each command starts afresh)' : '')),
        fact('build id', oneLine(plan.buildId)),
        fact('build arn', oneLine(plan.buildArn)),
        ...(plan.batch ? [fact('of batch', oneLine(plan.batch.batchArn))] : []),
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

// EXTERNAL MODULE: ./build/cli/options.js + 9 modules
var cli_options = __webpack_require__(54962);
// EXTERNAL MODULE: ./build/cli/with-prepared.js
var with_prepared = __webpack_require__(64099);
;// CONCATENATED MODULE: ./build/cli/plan.js







/** `buildspec plan [FILE]`: what a run would do, as text or JSON. Nothing runs. */
async function plan(file, options) {
    const interruption = (0,entry_interruption/* watchInterruptions */.oL)();
    return (0,with_prepared/* withPrepared */.Y)((0,cli_options/* prepareFromOptions */.i)(file, options, interruption.signal), interruption, (build) => showPlan(build, options.json === true));
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

/***/ 86912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run),
  runPrepared: () => (/* binding */ runPrepared),
  tellInside: () => (/* binding */ tellInside)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/picocolors/picocolors.js
var picocolors = __webpack_require__(57336);
// EXTERNAL MODULE: ./build/adapters/caller/caller.js + 1 modules
var caller = __webpack_require__(77045);
// EXTERNAL MODULE: ./build/render/bytes.js
var bytes = __webpack_require__(36134);
// EXTERNAL MODULE: ./build/render/duration.js
var duration = __webpack_require__(43541);
// EXTERNAL MODULE: ./build/render/report-figures.js
var report_figures = __webpack_require__(88951);
// EXTERNAL MODULE: ./build/render/report-text.js
var report_text = __webpack_require__(12851);
;// CONCATENATED MODULE: ./build/render/log.js




const NAME_CHARACTERS = 200;
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
    return `Report ${(0,report_text/* oneLine */.TN)(groupName, NAME_CHARACTERS)}: ${parts.join(', ')}, ${files} ${format} file(s)`;
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

;// CONCATENATED MODULE: ./build/adapters/local/progress.js

const SILENCE_MS = 5000;
const UPDATE_MS = 1000;
const CLEAR_LINE = '\r\x1b[2K';
/**
 * Shows on the terminal how long a command has been running that prints nothing (SPEC §1.3), on a line of standard
 * error that the next output takes away. Gives `log`, with that before it.
 */
function withProgress(log, stdout, now) {
    let shown = false;
    let phase = '';
    let started = now();
    let lastEvent = now();
    const clear = () => {
        if (shown)
            process.stderr.write(CLEAR_LINE);
        shown = false;
    };
    const timer = setInterval(() => {
        if (now() - lastEvent < SILENCE_MS || !stdout.atLineStart())
            return;
        process.stderr.write(`${CLEAR_LINE}${phase}: no output for ${(0,duration/* duration */.p)(now() - lastEvent)}, running ${(0,duration/* duration */.p)(now() - started)}`);
        shown = true;
    }, UPDATE_MS);
    timer.unref();
    return (event) => {
        clear();
        lastEvent = now();
        if (event.type === 'phase-started')
            phase = event.phase;
        if (event.type === 'command-started')
            started = lastEvent;
        if (event.type === 'build-finished')
            clearInterval(timer);
        log(event);
    };
}

// EXTERNAL MODULE: ./build/adapters/stdout/stdout.js
var stdout_stdout = __webpack_require__(66334);
// EXTERNAL MODULE: ./build/entry/aws.js
var entry_aws = __webpack_require__(94938);
// EXTERNAL MODULE: ./build/entry/batch/parent.js
var batch_parent = __webpack_require__(32794);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/buildspec/decode.js
var decode = __webpack_require__(70584);
// EXTERNAL MODULE: ./build/buildspec/read-map.js
var read_map = __webpack_require__(30949);
// EXTERNAL MODULE: ./build/buildspec/read-values.js
var read_values = __webpack_require__(52389);
// EXTERNAL MODULE: ./build/buildspec/reader.js
var buildspec_reader = __webpack_require__(95437);
// EXTERNAL MODULE: ./build/buildspec/yaml-document.js + 4 modules
var yaml_document = __webpack_require__(17386);
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

// EXTERNAL MODULE: ./build/plan/versions.js
var plan_versions = __webpack_require__(7977);
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
    return [...versions.keys()].filter((version) => version !== 'default').sort(plan_versions/* compareVersions */.Zy);
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
var run_recorder = __webpack_require__(21602);
// EXTERNAL MODULE: external "node:vm"
var external_node_vm_ = __webpack_require__(30714);
// EXTERNAL MODULE: ./build/buildspec/on-failure.js
var on_failure = __webpack_require__(7144);
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
var errors = __webpack_require__(19473);
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
    const byVersion = (a, b) => (0,plan_versions/* compareVersions */.Zy)(b.version, a.version);
    const byOrigin = (a, b) => rank(a) - rank(b);
    return tools
        .filter(({ version }) => (0,plan_versions/* matchesSelector */.B5)(version, selector))
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
    const selector = (0,plan_versions/* parseSelector */.Pl)(text);
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
        const { resolveReferences } = await Promise.all(/* import() */[__webpack_require__.e(3162), __webpack_require__.e(3302)]).then(__webpack_require__.bind(__webpack_require__, 93302));
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
var run_failures = __webpack_require__(16651);
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
var redacted_output = __webpack_require__(19560);
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
                const { createBuildCache } = await Promise.all(/* import() */[__webpack_require__.e(4006), __webpack_require__.e(1593)]).then(__webpack_require__.bind(__webpack_require__, 51593));
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
    const { processReports } = await Promise.all(/* import() */[__webpack_require__.e(4006), __webpack_require__.e(3342), __webpack_require__.e(2800)]).then(__webpack_require__.bind(__webpack_require__, 62800));
    const raw = await processReports(plan, shell, ports, made, failures);
    const { storeRawFiles } = await __webpack_require__.e(/* import() */ 6574).then(__webpack_require__.bind(__webpack_require__, 76574));
    return () => storeRawFiles(raw, shell, ports);
}
async function artifacts(plan, shell, ports, made, failures) {
    if (plan.artifacts.length === 0)
        return;
    const { uploadArtifacts } = await Promise.all(/* import() */[__webpack_require__.e(4006), __webpack_require__.e(3342), __webpack_require__.e(6623)]).then(__webpack_require__.bind(__webpack_require__, 76623));
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
var refusal = __webpack_require__(62727);
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
var exit_code = __webpack_require__(58461);
// EXTERNAL MODULE: ./build/entry/inside.js
var inside = __webpack_require__(53495);
// EXTERNAL MODULE: ./build/entry/interruption.js
var entry_interruption = __webpack_require__(27568);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/render/markdown.js
var markdown = __webpack_require__(5120);
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

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/adapters/shell/build-folder.js + 2 modules
var build_folder = __webpack_require__(41074);
// EXTERNAL MODULE: ./build/adapters/shell/command-credentials.js
var command_credentials = __webpack_require__(86554);
// EXTERNAL MODULE: ./build/adapters/shell/command-shell.js + 8 modules
var command_shell = __webpack_require__(72195);
// EXTERNAL MODULE: ./build/adapters/shell/output-pipe.js
var output_pipe = __webpack_require__(73444);
// EXTERNAL MODULE: ./build/adapters/host/mark.js
var host_mark = __webpack_require__(71439);
// EXTERNAL MODULE: ./build/adapters/host/processes.js
var processes = __webpack_require__(95365);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(80481);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
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
var unknown_user = __webpack_require__(16804);
// EXTERNAL MODULE: ./build/adapters/host/program.js
var host_program = __webpack_require__(51656);
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
        const { createDockerRuntime } = await __webpack_require__.e(/* import() */ 1807).then(__webpack_require__.bind(__webpack_require__, 51807));
        const { createCloudLogin } = await __webpack_require__.e(/* import() */ 7691).then(__webpack_require__.bind(__webpack_require__, 47691));
        const cloudLogin = createCloudLogin({ ...aws, secretId, onSecret: secrets.add });
        const build = { container, build: uuid, login, cloudLogin, environment, credentials, gitLogins };
        return { runtime: createDockerRuntime({ ...build, temporaryFolder, keepFolder }) };
    }
    const runtime = createHostRuntime({ mark: uuid, credentials, gitLogins, temporaryFolder, keepFolder });
    if (runtimeVersions.length === 0)
        return { runtime };
    const { createRuntimeTools } = await __webpack_require__.e(/* import() */ 925).then(__webpack_require__.bind(__webpack_require__, 925));
    return { runtime, tools: createRuntimeTools({ environment, directory: source.directory }) };
}
/** Where git in the build finds logins for CodeCommit; those for GitHub are among its variables. */
async function gitLoginsOf(plan, { aws, secrets }) {
    if (!plan.gitCredentialHelper)
        return undefined;
    const { createCodeCommitLogins } = await __webpack_require__.e(/* import() */ 5099).then(__webpack_require__.bind(__webpack_require__, 5099));
    return createCodeCommitLogins({
        credentials: () => aws.credentials(),
        onSecrets: (0,entry_aws/* hideCredentials */.RW)(secrets),
    });
}
/** What gives the commands AWS credentials that last, if the plan wants it. */
async function credentialsOf(plan, { aws, secrets, onWarning }) {
    if (!plan.awsCredentials)
        return undefined;
    const { commandCredentials } = await __webpack_require__.e(/* import() */ 5821).then(__webpack_require__.bind(__webpack_require__, 65821));
    return commandCredentials(plan.awsCredentials, {
        provider: aws.credentials,
        onSecrets: (0,entry_aws/* hideCredentials */.RW)(secrets),
        onWarning,
    });
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/entry/report-store.js



/** Report files of this machine; what they hold goes to `sink`, and they themselves to `rawFiles`. */
function report_store_reportStore(sink, rawFiles) {
    return { read: readReport, sink, rawFiles };
}
/** For who wants no file of what reports hold. */
const NO_SINK = {
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
        const { createGithubArtifacts } = await Promise.all(/* import() */[__webpack_require__.e(3044), __webpack_require__.e(2016)]).then(__webpack_require__.bind(__webpack_require__, 72016));
        stores.artifacts = createGithubArtifacts({
            environment: { ...environment, ...plan.uploadProxy },
            retentionDays,
            compressionLevel,
            batchBuild: plan.batch?.identifier,
        });
    }
    if (plan.reports)
        stores.reports = reportStore(sink, stores.artifacts);
    if (plan.cache) {
        const { createGithubCache } = await __webpack_require__.e(/* import() */ 5314).then(__webpack_require__.bind(__webpack_require__, 25314));
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
        const { createArtifactFolder } = await Promise.all(/* import() */[__webpack_require__.e(3044), __webpack_require__.e(9084)]).then(__webpack_require__.bind(__webpack_require__, 79084));
        const folder = folders.artifacts ?? (0,external_node_path_.join)((0,external_node_os_.tmpdir)(), `buildspec-artifacts-${plan.uuid}`);
        if (folders.artifacts !== undefined)
            await requireWritable('--artifacts', folder);
        stores.artifacts = createArtifactFolder((0,external_node_path_.resolve)(folder));
    }
    if (plan.reports) {
        let rawFiles;
        if (folders.reports !== undefined) {
            const { createArtifactFolder } = await Promise.all(/* import() */[__webpack_require__.e(3044), __webpack_require__.e(9084)]).then(__webpack_require__.bind(__webpack_require__, 79084));
            await requireWritable('--reports', folders.reports);
            rawFiles = createArtifactFolder((0,external_node_path_.resolve)(folders.reports));
        }
        stores.reports = report_store_reportStore(sink, rawFiles);
    }
    if (plan.cache && folders.cache !== undefined) {
        const { createCacheFolder } = await __webpack_require__.e(/* import() */ 5547).then(__webpack_require__.bind(__webpack_require__, 15547));
        stores.cache = createCacheFolder((0,external_node_path_.resolve)(folders.cache));
    }
    return stores;
}
async function requireWritable(option, folder) {
    const { makeDirectories } = await __webpack_require__.e(/* import() */ 1928).then(__webpack_require__.bind(__webpack_require__, 71928));
    try {
        if (folder.trim() === '')
            throw new Error('it is empty');
        await makeDirectories((0,external_node_path_.resolve)(folder));
        await (0,external_node_fs_promises_.access)(folder, external_node_fs_promises_.constants.W_OK);
    }
    catch (error) {
        throw new errors/* UserError */.yo(`${option}: ${folder} is no folder to write to: ${error.message}`);
    }
}

// EXTERNAL MODULE: ./build/plan/plan-build.js + 3 modules
var plan_build = __webpack_require__(81935);
// EXTERNAL MODULE: ./build/render/build-json.js
var build_json = __webpack_require__(73684);
// EXTERNAL MODULE: ./build/render/diagnostics.js
var diagnostics = __webpack_require__(61689);
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

// EXTERNAL MODULE: ./build/render/visible.js
var visible = __webpack_require__(81175);
;// CONCATENATED MODULE: ./build/render/report-table.js






const MOST_FAILURES = 20;
const MOST_PROBLEMS = 5;
/** Characters. */
const GROUP = 40;
const NAME = 120;
const LINE = 160;
/**
 * What the reports say, for a terminal: a table, the first failing tests, the coverage, each with an empty
 * line after it. Empty when there are no reports.
 */
function renderReports(result, colors) {
    const color = picocolors.createColors(colors);
    const tests = result.reports.filter(report_figures/* isTestReport */.DU);
    const coverages = result.reports.filter(report_figures/* isCoverageReport */.TR);
    return [
        tests.length > 0 ? testTable(tests, color) : '',
        failures(tests, color),
        coverages.length > 0 ? coverageTable(coverages, color) : '',
        problems(result, color),
    ]
        .filter((part) => part !== '')
        .map((part) => `${part}\n\n`)
        .join('');
}
function testTable(reports, { bold, dim, green, red, yellow }) {
    const heads = ['Report', 'Tests', 'Passed', 'Failed', 'Errored', 'Skipped', 'Time'];
    const rows = reports.map(({ group, tests }) => [(0,report_text/* oneLine */.TN)(group, GROUP), ...figures(tests)]);
    const sum = reports.length > 1 ? [[(0,report_figures/* sumName */.J9)(reports), ...figures((0,report_figures/* sumOf */.XN)((0,report_figures/* countingReports */.NP)(reports)))]] : [];
    const [head = '', ...lines] = aligned([heads, ...rows, ...sum]);
    const signs = reports.map(({ status, tests }) => {
        if (status === 'FAILED' || (0,report_figures/* failingOf */.al)(tests.counts) > 0)
            return red('✖');
        return status === 'INCOMPLETE' ? yellow('!') : green('✔');
    });
    return [
        bold(`  ${head}`),
        ...lines.map((line, index) => {
            const found = reports[index]?.discovered ? dim('  auto-discovered') : '';
            return `${signs[index] ?? ' '} ${line}${found}`;
        }),
    ].join('\n');
}
function figures({ counts, duration: took }) {
    const { SUCCEEDED, FAILED, ERROR, SKIPPED } = counts;
    return [...[(0,report_figures/* totalOf */.e6)(counts), SUCCEEDED, FAILED, ERROR, SKIPPED].map(String), (0,duration/* duration */.p)(took / 1e6)];
}
/** The first column to the left, the others to the right. */
function aligned(rows) {
    const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (0,visible/* columnsOf */.PL)(row[column] ?? ''))));
    return rows.map((row) => row
        .map((cell, column) => {
        const blanks = ' '.repeat((widths[column] ?? 0) - (0,visible/* columnsOf */.PL)(cell));
        return column === 0 ? cell + blanks : blanks + cell;
    })
        .join('  '));
}
function failures(reports, { bold, dim, red }) {
    const count = (0,report_figures/* failingOf */.al)((0,report_figures/* sumOf */.XN)(reports).counts);
    if (count === 0)
        return '';
    const line = (failure) => {
        const place = failure.place ? `  ${dim((0,report_text/* oneLine */.TN)((0,report_text/* placeText */.Z9)(failure.place, NAME), LINE))}` : '';
        const [said = ''] = (0,report_text/* failureText */.kY)(failure).trimStart().split('\n', 1);
        const name = `${red('✖')} ${(0,report_text/* oneLine */.TN)(testName(failure), NAME)}${place}`;
        return said === '' ? name : `${name}\n    ${(0,report_text/* oneLine */.TN)(said.trimEnd(), LINE)}`;
    };
    let left = MOST_FAILURES;
    const parts = reports.flatMap(({ group, tests }) => {
        const shown = tests.failures.slice(0, left);
        left -= shown.length;
        return shown.length === 0 ? [] : [bold(`Failing tests in ${(0,report_text/* oneLine */.TN)(group, GROUP)}`), ...shown.map(line)];
    });
    const more = count - (MOST_FAILURES - left);
    if (more > 0)
        parts.push(`… and ${(0,report_figures/* counted */.hS)(more, 'more failing test')}`);
    return parts.join('\n');
}
function coverageTable(reports, { bold, green, yellow, dim }) {
    const rows = reports.map(({ group, coverage }) => {
        const { linesCovered, linesMissed, branchesCovered, branchesMissed, files } = coverage;
        return [
            (0,report_text/* oneLine */.TN)(group, GROUP),
            (0,report_figures/* bar */.M0)(linesCovered, linesMissed),
            (0,report_figures/* share */.uM)(linesCovered, linesMissed),
            (0,report_figures/* share */.uM)(branchesCovered, branchesMissed),
            String(files),
        ];
    });
    const [head = '', ...lines] = aligned([['Coverage', '', 'Lines', 'Branches', 'Files'], ...rows]);
    return [
        bold(`  ${head}`),
        ...lines.map((line, index) => {
            const { status, discovered } = reports[index] ?? {};
            const found = discovered ? dim('  auto-discovered') : '';
            return `${status === 'INCOMPLETE' ? yellow('!') : green('✔')} ${line}${found}`;
        }),
    ].join('\n');
}
function problems({ reports }, { yellow }) {
    const parts = reports
        .filter(({ problems }) => problems.length > 0)
        .map(({ group, problems }) => {
        const lines = problems.slice(0, MOST_PROBLEMS).map((problem) => `    ${(0,report_text/* oneLine */.TN)(problem, LINE)}`);
        const more = problems.length - lines.length;
        if (more > 0)
            lines.push(`    … and ${more} more`);
        return [`${yellow('!')} ${(0,report_text/* oneLine */.TN)(group, GROUP)} is incomplete:`, ...lines].join('\n');
    });
    return parts.join('\n');
}

// EXTERNAL MODULE: ./build/run/results.js
var results = __webpack_require__(86892);
// EXTERNAL MODULE: ./build/render/build-name.js
var build_name = __webpack_require__(50605);
;// CONCATENATED MODULE: ./build/render/verdict.js






const REASON_CHARACTERS = 300;
/** The last line of a run on a terminal: what came of it, where it failed, how long it took, and why where no command failed. */
function renderVerdict(plan, result, colors) {
    const color = picocolors.createColors(colors);
    const took = (0,duration/* duration */.p)(result.endTime - result.startTime);
    const name = (0,build_name/* buildName */.A)(plan);
    const failed = (0,results/* decidingPhase */.jt)(result);
    if (!failed)
        return color.green(`✔ ${name} SUCCEEDED in ${took}`);
    const [command] = failed.failedCommands;
    const [context] = failed.contexts;
    const line = (command?.command ?? context)?.at?.line;
    const place = line === undefined ? [] : [`${plan.buildspecFile}:${line}`];
    const status = command ? [`exit status ${command.exitCode}`] : [];
    const known = [...place, ...status];
    const where = known.length === 0 ? '' : ` (${known.join(', ')})`;
    const why = command || !context ? '' : `: ${(0,markdown/* truncate */.xv)((0,visible/* visible */.RK)(context.message), REASON_CHARACTERS)}`;
    return color.red(`✖ ${name} ${result.status} in ${failed.phase}${where} after ${took}${why}`);
}

// EXTERNAL MODULE: ./build/cli/options.js + 9 modules
var cli_options = __webpack_require__(54962);
// EXTERNAL MODULE: ./build/cli/plan.js + 1 modules
var plan = __webpack_require__(43717);
// EXTERNAL MODULE: ./build/cli/with-prepared.js
var with_prepared = __webpack_require__(64099);
;// CONCATENATED MODULE: ./build/cli/run.js

























/**
 * `buildspec run [FILE]`: runs the build here and gives the exit code of SPEC §1.3.
 * @throws UserError for a wrong option
 */
async function run(file, options) {
    const interruption = (0,entry_interruption/* watchInterruptions */.oL)();
    return (0,with_prepared/* withPrepared */.Y)((0,cli_options/* prepareFromOptions */.i)(file, options, interruption.signal), interruption, async (build) => {
        if (options.dryRun)
            return (0,plan.showPlan)(build, false);
        if (options.buildJson !== undefined)
            writeJson(options.buildJson, '{}\n'); // a wrong path is found before the build
        const result = await runPrepared(build, options, interruption);
        if (options.buildJson !== undefined)
            writeJson(options.buildJson, (0,build_json/* buildJson */.Nc)(build.plan, result, build.secrets.redact));
        return (0,exit_code/* exitCode */.I)(result.status, build.refused, interruption.received());
    });
}
/**
 * Runs a planned build and shows what comes of it.
 * @param parent the process that runs the batch, where this is a build of it
 */
async function runPrepared(build, options, interruption, parent) {
    const { plan, refused, aws, secrets, registrySecret } = build;
    const { artifacts, reports, colors = picocolors.isColorSupported } = options;
    const callers = Object.entries(process.env).map(([name, value]) => ({ name, value }));
    for (const { name, value } of (0,caller/* credentialsAmong */.L0)([...callers, ...plan.variables]))
        secrets.add(value, name);
    const stdout = (0,stdout_stdout/* createStdout */.W)(interruption.stop);
    const now = () => performance.timeOrigin + performance.now();
    const log = createLocalLog(stdout, now, colors);
    const emit = logOf(log, parent) ?? (process.stderr.isTTY ? withProgress(log, stdout, now) : log);
    stdout.write((0,diagnostics/* renderDiagnostics */.D)((0,batch_parent/* untold */.r)(build.diagnostics, parent), build.text, colors));
    if (!refused)
        (0,plan_build/* requireSupported */._N)(plan);
    // The batch's process has looked at the original of the source.
    if (!parent)
        tellInside(build, options, stdout);
    for (const { message } of plan.notes)
        stdout.write(`${picocolors.createColors(colors).yellow('note:')} ${message}\n`);
    const keptSecrets = plan.references.length === 0 ? '' : ', with the values of its secrets';
    const tellFolder = (folder) => stdout.write(`The build's folder is kept${keptSecrets}: ${folder}\n`);
    const reportFile = reports === undefined ? undefined : createReportFile((0,external_node_path_.join)(reports, 'reports.json'));
    const result = await executeBuild(build, {
        emit,
        now,
        secrets,
        interruption: (0,entry_interruption/* withTimeout */.wj)(interruption.signal, plan.timeoutMinutes),
        ...(await createRuntime(plan, {
            keepFolder: options.keep ? tellFolder : undefined,
            login: { username: '', password: '' },
            registrySecret,
            aws,
            secrets,
            onWarning: (message) => emit({ type: 'warning', message: secrets.redact(message) }),
        })),
        ...(await localStores(plan, { artifacts, reports, cache: options.cache || undefined }, reportFile?.sink)),
        ...(await (0,entry_aws/* referenceStore */.z0)(plan, aws)),
    });
    try {
        reportFile?.finish(plan, result);
    }
    catch (error) {
        reportFile?.remove();
        emit({ type: 'warning', message: `--reports: ${error.message}` });
    }
    stdout.freshLine();
    stdout.write(secrets.redact(renderReports(result, colors)));
    stdout.write(`${secrets.redact(renderVerdict(plan, result, colors))}\n`);
    return result;
}
/** The log of a build of a batch: whoever runs the batch is told how far it is. */
function logOf(log, parent) {
    return (parent &&
        ((event) => {
            log(event);
            if (event.type === 'phase-started')
                parent.tell({ type: 'phase', phase: event.phase });
        }));
}
/** Says where what a build makes would be found by its own patterns, the next time. */
function tellInside({ sourceDirectory }, { artifacts, reports }, stdout) {
    for (const [option, folder] of Object.entries({ artifacts, reports })) {
        if (folder === undefined || !(0,inside/* isInside */.F)(sourceDirectory, (0,external_node_path_.resolve)(folder)))
            continue;
        stdout.write(`${picocolors.yellow('note:')} --${option} is inside the source: patterns may find earlier ${option}\n`);
    }
}
function writeJson(path, json) {
    try {
        (0,external_node_fs_.writeFileSync)(path, json);
    }
    catch (error) {
        throw new errors/* UserError */.yo(`--build-json: ${error.message}`);
    }
}


/***/ }),

/***/ 32794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ connectToParent),
/* harmony export */   r: () => (/* binding */ untold)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _channel_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95367);


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

/***/ 7977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B5: () => (/* binding */ matchesSelector),
/* harmony export */   Pl: () => (/* binding */ parseSelector),
/* harmony export */   Zy: () => (/* binding */ compareVersions)
/* harmony export */ });
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


/***/ }),

/***/ 73684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 50605:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ buildName)
/* harmony export */ });
/** What people call a build: its project, and which build of a batch it is. */
function buildName({ projectName, batch }) {
    return batch ? `${projectName} / ${batch.identifier}` : projectName;
}


/***/ }),

/***/ 36134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 43541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZD: () => (/* binding */ escapeHtml),
/* harmony export */   ti: () => (/* binding */ inlineCode),
/* harmony export */   xv: () => (/* binding */ truncate)
/* harmony export */ });
/* unused harmony export codeBlock */
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);

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
    return `${fence}text\n${stripVTControlCharacters(text).replaceAll('\0', '').replace(/\n$/, '')}\n${fence}`;
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

/***/ 88951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
/* harmony import */ var _reports_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76965);

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

/***/ 12851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   Z9: () => (/* binding */ placeText),
/* harmony export */   kY: () => (/* binding */ failureText)
/* harmony export */ });
/* unused harmony export someLines */
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5120);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81175);



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
    const lines = stripVTControlCharacters(text.slice(0, length * WITH_COLORS)).replace(/\r\n/g, '\n');
    return truncate(lines.replace(/[^\n\t]+/g, visible).trimEnd(), length);
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

/***/ 76965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 16651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ attempt),
/* harmony export */   s: () => (/* binding */ outcomeOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _recorder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21602);


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

/***/ 21602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ SUCCEEDED),
/* harmony export */   T: () => (/* binding */ createRecorder)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

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

/***/ 19560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ createRedactedOutput)
/* harmony export */ });
/* harmony import */ var _hidden_ranges_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25263);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70299);


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

/***/ 86892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jt: () => (/* binding */ decidingPhase)
/* harmony export */ });
/* unused harmony exports BUILD_PHASES, failedPhase */
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


/***/ })

};
