/**
 * The first process of the build's container, below Docker's init. It hands our lines on to the supervisor of root's
 * commands, which it starts again when a command killed it, and ends when its standard input does: when we close our
 * connection, and also when this process is killed, for then the daemon closes it. So a build that was shot leaves
 * neither a container nor files that its user cannot remove.
 *
 * At the end it ends all other processes, SIGTERM first and SIGKILL after about two seconds (SIGCONT wakes those that
 * are stopped), and gives the files that the build made to the caller's user. A pipeline, since what a shell starts
 * in the background is deaf to SIGINT. Needs no more than a POSIX sh; without `setsid` a `kill 0` reaches the keeper
 * too, without `find` it gives away all files instead of those that the build's users own.
 *
 * Arguments: names of variables to forget, separated by blanks; the four of the supervisor; `UID:GID`, or nothing
 * when the files need not change hands; the users that commands run as, separated by blanks; the sources.
 */
export const KEEPER = `exec 2>&1
[ -z "$1" ] || unset $1
unset apart found kept
trap : HUP INT TERM

others() {
  found=
  for process in /proc/[0-9]*; do
    process=\${process#/proc/}
    case $process in 1 | $$ | $self) ;; *) found="$found $process" ;; esac
  done
  [ -n "$found" ]
}

end() {
  tries=0
  while others && [ $tries -lt 75 ]; do
    kill -s "$1" $found
    tries=$((tries + 1))
    sleep 0.02 || { sleep 1 && tries=$((tries + 49)); } || break
  done 2>/dev/null
}

{
  trap '' HUP INT TERM
  while IFS= read -r line; do echo "$line"; done
  exec >/dev/null
  read -r self line </proc/self/stat
  others && kill -s TERM $found 2>/dev/null
  end CONT
  end KILL
} | {
  trap : HUP INT TERM
  command -v setsid >/dev/null && apart=setsid
  while $apart sh "$2/supervisor.sh" "$2" "$3" "$4" "$5"; [ $? -gt 128 ]; do :; done
}

token=$4 owner=$6 users=$7
[ -n "$owner" ] || exit 0
shift 7
if command -v find >/dev/null; then
  for user in $users; do
    find "$@" -xdev -user "$user" -exec chown -h "$owner" {} + ||
      kept=$kept$(find "$@" -xdev -user "$user" 2>/dev/null) # files that went away meanwhile are none
  done
else
  chown -hR "$owner" "$@" || kept=yes
fi
[ -z "$kept" ] || printf '\\001%s kept\\n' "$token"
`;
