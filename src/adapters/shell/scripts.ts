/** The shell text around the author's commands: plain POSIX sh and builtins only, so any image runs it. */

/** Quotes `text` as one word for any POSIX shell. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/**
 * Runs the commands one by one: a line on standard input names the next, a line on standard error tells its end.
 * Commands get standard output for both their streams, so standard error is ours alone. The handler for signals
 * keeps `kill 0` in a command from ending the supervisor; a handler, unlike `''`, is not inherited.
 * Arguments: the build's folder (see `command-shell.ts`), the shell for the commands, and what our lines begin with.
 */
const SUPERVISOR = `trap : HUP INT TERM
cd /
shell=$(command -v "$2") || { echo "$3missing" >&2; exit 1; }
echo "$3ready" >&2
while IFS= read -r number; do
  "$shell" "$1/script.sh" </dev/null 2>&1
  echo "$3done $number $?" >&2
done
`;

/**
 * Sourced by every script before the author's text; `$__rb` is the path, less its ending, of the state to write.
 * An EXIT trap writes it, so also after `exit`, under `set -e` and when the command failed: variables first,
 * then the directory, whose file says that the state is whole. In bash, arrays and functions are kept too.
 * Redirections to /dev/null keep these lines out of the author's `set -x`.
 *
 * `trap` and `wait` are wrapped, see below. In POSIX mode no function may have such a name, but aliases are
 * expanded in scripts; bash outside POSIX mode is the other way round.
 */
const PRELUDE = `__rb_folder=\${__rb%/*}
__rb_save() {
  set +aCefuvx
  umask 022
  set -- "$__rb_status"
  unset IFS __rb_status __rb_action __rb_arg __rb_job __rb_state __rb_rest
  [ -z "$!" ] || { jobs -p; echo "$!"; } >>"$__rb_folder/jobs" 2>/dev/null
  {
    [ -z "$__rb_bash" ] || {
      unset -f trap wait __rb_save
      declare -pa; declare -pA; declare -f
    } 2>/dev/null
    export -p
  } >"$__rb.env" && { pwd 2>/dev/null || echo "$PWD"; } >"$__rb.dir" && return
  echo "run-buildspec: cannot save this command's variables and directory in $__rb_folder" >&2
  [ "$1" != 0 ] || exit 1
}
__rb_exit='{ __rb_status=$?; set +x; } 2>/dev/null; __rb_save'
case \${BASH_VERSION:+:$SHELLOPTS:} in
  '' | *:posix:*)
    __rb_bash=
    __rb_trap() { . "$__rb_folder/trap.sh"; } 2>/dev/null
    __rb_wait() { . "$__rb_folder/wait.sh"; } 2>/dev/null
    alias trap=__rb_trap wait=__rb_wait ;;
  *)
    __rb_bash=yes
    eval 'trap() { . "$__rb_folder/trap.sh"; } 2>/dev/null; wait() { . "$__rb_folder/wait.sh"; } 2>/dev/null' ;;
esac
command trap "$__rb_exit" EXIT
`;

/** `trap`: an EXIT action of the author runs after the state is saved, with the same `$?` (SPEC §2.1). */
const TRAP = `command trap "$@" || return
case $#:\${1-} in 0:* | *:-p | *:-l) return ;; *:--) shift ;; esac
case $#:$1 in
  1:* | *:-) __rb_action=$__rb_exit ;;
  *) __rb_action="{ { __rb_status=\\$?; (__rb_save); (exit \\$__rb_status); } && :; } 2>/dev/null
$1" ;;
esac
[ $# = 1 ] || shift
for __rb_arg; do
  case $__rb_arg in EXIT | SIGEXIT | exit | 0) command trap "$__rb_action" EXIT ;; esac
done
`;

/**
 * `wait PID` for a background job of an earlier command, whose shell is gone: waits and gives 0 (SPEC §2.1).
 * A zombie counts as ended: not every container has an init that buries it.
 */
const WAIT = `command wait "$@" && return
set -- "$?" "$@"
[ "$1" = 127 ] || return "$1"
shift
while read -r __rb_job; do
  for __rb_arg; do
    [ "$__rb_job" = "$__rb_arg" ] || continue
    while kill -0 "$__rb_job"; do
      __rb_state=
      while read -r __rb_arg __rb_state __rb_rest && [ "$__rb_arg" != State: ]; do :; done <"/proc/$__rb_job/status"
      [ "$__rb_state" != Z ] || break
      sleep 0.1 || sleep 1
    done
    return 0
  done
done <"$__rb_folder/jobs"
return 127
`;

/** The scripts of the build's folder, by file name; the jobs file starts empty. */
export const FOLDER_FILES: Record<string, string> = {
  'supervisor.sh': SUPERVISOR,
  'prelude.sh': PRELUDE,
  'trap.sh': TRAP,
  'wait.sh': WAIT,
  jobs: '',
};

/** Names that a shell sets itself or refuses to have set; they are never handed to it. */
const SHELL_OWN = new Set([
  '_',
  'BASHOPTS',
  'BASH_VERSINFO',
  'EUID',
  'IFS',
  'OLDPWD',
  'OPTIND',
  'PPID',
  'PWD',
  'SHELLOPTS',
  'SHLVL',
  'UID',
]);

/** The first state of a build, in the form the prelude saves: a script that exports `variables`. */
export function environmentScript(variables: { name: string; value: string }[]): string {
  return variables
    .filter(({ name }) => !SHELL_OWN.has(name))
    .map(({ name, value }) => `export ${name}=${quote(value)}\n`)
    .join('');
}

/** Paths, as the commands' shell sees them, that a command's script needs. */
export interface ScriptPaths {
  /** The build's folder, with `prelude.sh`. */
  folder: string;
  /** State to start from: a path that `environmentScript` or a command's prelude wrote. */
  from: string;
  /** State to leave, less the endings `.env` and `.dir`. */
  to: string;
  /** Working directory to start in, and where to go when it is gone. */
  directory: string;
  fallback: string;
}

/**
 * The script of one command. The author's text starts on line 4, as CodeBuild's does (codebuild.md §3.1), so that
 * line numbers in shell errors match.
 */
export function commandScript(text: string, variables: Record<string, string>, paths: ScriptPaths): string {
  const fallback = `{ echo "run-buildspec: going on in the source directory" >&2; cd ${quote(paths.fallback)}; }`;
  const assignments = Object.entries(variables).map(([name, value]) => `${name}=${quote(value)}`);
  return [
    `__rb=${quote(paths.to)}; . ${quote(`${paths.folder}/prelude.sh`)}; cd ${quote(paths.directory)} || ${fallback}`,
    `set -a; . ${quote(paths.from)} 2>/dev/null`,
    assignments.join(' ') || ':',
    text,
    '',
  ].join('\n');
}
