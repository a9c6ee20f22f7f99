# For tests: expect NAME EXPECTED ACTUAL, and at the end write_report SUITE FILE, which fails when one of them did.
failures=0
cases=

expect() {
  if [ "$2" = "$3" ]; then
    echo "ok - $1"
    cases="$cases<testcase name=\"$1\"/>"
  else
    echo "not ok - $1, expected '$2', got '$3'"
    failures=$((failures + 1))
    cases="$cases<testcase name=\"$1\"><failure message=\"expected $2, got $3\"/></testcase>"
  fi
}

write_report() {
  echo "<testsuite name=\"$1\">$cases</testsuite>" > "$2"
  [ "$failures" -eq 0 ]
}
