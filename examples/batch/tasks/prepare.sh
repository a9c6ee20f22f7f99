echo "Prepared: $(ls lib test | grep -c '\.sh$') scripts"
