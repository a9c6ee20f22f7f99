import type { StatePaths } from './state.js';

/** The shell text around the author's commands: plain POSIX sh and builtins only, so any image runs it. */

/** Quotes `text` as one word for any POSIX shell. */
export function quote(text: string): string {
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
export const FOLDER_FILES: Record<string, string> = {
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
export function environmentScript(variables: { name: string; value: string }[]): string {
  return variables
    .filter(({ name }) => !SHELL_OWN.has(name))
    .map(({ name, value }) => {
      const guard = BASH_OWN.has(name) ? '[ -n "$BASH_VERSION" ] || ' : '';
      return `${guard}export ${name}=${quote(value)}\n`;
    })
    .join('');
}

/** Paths, as the commands' shell sees them, that a command's script needs. */
export interface ScriptPaths extends StatePaths {
  /** The build's folder, with `prelude.sh`. */
  folder: string;
  /** Where to go when the directory is gone. */
  fallback: string;
}

/**
 * The script of one command. The author's text starts on line 4, as CodeBuild's does (codebuild.md §3.1), so that
 * line numbers in shell errors match.
 */
export function commandScript(text: string, variables: Record<string, string>, paths: ScriptPaths): string {
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
