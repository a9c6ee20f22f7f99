import { TESTS_RUN } from './tests-run.js';

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
const notice = (name: string) => `#!/bin/sh
echo '${name}: no debug session here, the build goes on'
`;

/**
 * The commands that CodeBuild puts on the PATH of a build (codebuild.md §1.5): file name to the text of a POSIX sh
 * script, which needs no more than `sort`, `sed`, `od` and a SHA-256 program.
 */
export const BUILD_COMMANDS: Record<string, string> = {
  'codebuild-breakpoint': notice('codebuild-breakpoint'),
  'codebuild-resume': notice('codebuild-resume'),
  'codebuild-glob-search': GLOB_SEARCH,
  'codebuild-hash-files': HASH_FILES,
  'codebuild-tests-run': TESTS_RUN,
};
