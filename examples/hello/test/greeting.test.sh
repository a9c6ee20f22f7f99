# Tests lib/greeting.sh and writes a JUnit report: sh test/greeting.test.sh REPORT
report=$1
. ./lib/greeting.sh

tests=0
failures=0
cases=

# expect NAME EXPECTED ACTUAL
expect() {
  tests=$((tests + 1))
  if [ "$2" = "$3" ]; then
    echo "ok - $1"
    cases="$cases  <testcase classname=\"greeting\" name=\"$1\"/>
"
  else
    echo "not ok - $1, expected '$2', got '$3'"
    failures=$((failures + 1))
    cases="$cases  <testcase classname=\"greeting\" name=\"$1\"><failure message=\"expected $2, got $3\"/></testcase>
"
  fi
}

GREETING=Hello
expect 'greets by name' 'Hello, World!' "$(greet World)"
GREETING=Moin
expect 'takes its word from GREETING' 'Moin, World!' "$(greet World)"
unset GREETING
expect 'has a word of its own' 'Hi, World!' "$(greet World)"
expect 'wants a name' 2 "$(greet 2>/dev/null; echo $?)"

printf '<testsuite name="greeting" tests="%d" failures="%d">\n%s</testsuite>\n' \
  "$tests" "$failures" "$cases" > "$report"
[ "$failures" -eq 0 ]
