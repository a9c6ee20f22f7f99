# Fails when a line is longer than WIDTH; the batch ignores that.
if grep -En "^.{$((WIDTH + 1)),}" lib/*.sh; then
  echo "lines of more than $WIDTH characters"
  exit 1
fi
echo "no line has more than $WIDTH characters"
