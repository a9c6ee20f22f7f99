# Runs test files: sh test/run.sh FILE...
failed=0
for file; do
  sh "$file" "build/reports/$(basename "$file" .sh).xml" || failed=1
done
exit "$failed"
