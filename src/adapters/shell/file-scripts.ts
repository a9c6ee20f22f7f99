import type { FileWalk, PackRequest } from '../../run/ports.js';
import { quote } from './scripts.js';

/**
 * Scripts that answer questions about files where these are: plain POSIX sh, and programs that busybox has too. Their paths
 * stand in the script itself, quoted, many to a call: so no command line is too long, and every name is safe. Answers end
 * with a NUL each; the last one is END, without which the answer is not whole.
 */

/** The last answer of every script. */
export const END = 'end';
/** Exit status: the image lacks the program. */
export const NO_PROGRAM = 66;

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

function script(...parts: string[]): string {
  return `${PREAMBLE}${parts.join('')}printf '${END}\\0'\n`;
}

/** Lines that call a function with all of the paths, as many at a time as fit. */
function calls(name: string, paths: string[]): string {
  const lines: string[] = [];
  let words: string[] = [];
  let bytes = 0;
  const flush = (): void => {
    if (words.length > 0) lines.push(`${name} ${words.join(' ')}\n`);
    words = [];
    bytes = 0;
  };
  for (const path of paths) {
    const size = Buffer.byteLength(path);
    if (bytes + size > CALL_BYTES || words.length === CALL_PATHS) flush();
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
export function listScript(walks: FileWalk[], prune: string[], stop: string): string {
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
function pruneFunction(patterns: string[]): string {
  const assignments = patterns.map((pattern, index) => `prune_${index}=${quote(pattern)}\n`);
  const cases = patterns.map((pattern, index) => {
    if (!pattern.startsWith('/')) return `  case \${1##*/} in $prune_${index}) return 0 ;; esac\n`;
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
export function kindsScript(paths: string[]): string {
  return script(KINDS, calls('kinds', paths));
}

const LINKS = (oneByOne: boolean) => `command -v readlink >/dev/null || exit ${NO_PROGRAM}
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
export function linksScript(links: string[], paths: string[], oneByOne: boolean): string {
  return script(LINKS(oneByOne), calls('texts', links), calls('reals', paths));
}

const STAMPS = (oneByOne: boolean) => `command -v stat >/dev/null || exit ${NO_PROGRAM}
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
export function stampsScript(paths: string[], oneByOne: boolean): string {
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
export function copyScript(folder: string, groups: string[][], owner: string): string {
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
export function packScript(folder: string, archives: PackRequest[], owner: string): string {
  const lines = archives.flatMap(({ base, paths }, index) => {
    const archive = `${folder}/${index}`;
    const give = owner === '' ? '' : `chown ${quote(owner)} ${quote(`${archive}.tar`)} || exit 1\n`;
    return paths.length === 0 ? [] : [`pack ${[archive, base, ...paths].map(quote).join(' ')}\n${give}`];
  });
  return script(TAR, ...lines);
}

/** Unpacks those archives below `bases`, which are made where they are missing. */
export function unpackScript(folder: string, bases: string[]): string {
  const lines = bases.map((base, index) => `unpack ${quote(`${folder}/${index}`)} ${quote(base)}\n`);
  return script(TAR, ...lines);
}
