# Tests lib/sum.sh; fails, as long as the bug there stays.
. ./lib/sum.sh

result=$(sum 2 3)
if [ "$result" != 5 ]; then
  echo "not ok - sum 2 3, expected 5, got $result"
  exit 1
fi
echo "ok - sum 2 3"
