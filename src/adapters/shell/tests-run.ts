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
export const TESTS_RUN = `#!/bin/sh
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
