# sum NUMBER... prints the sum. The bug is on purpose: it starts at one.
sum() {
  total=1
  for number in "$@"; do
    total=$((total + number))
  done
  echo "$total"
}
