# Prints how many words a text has: count_words TEXT
count_words() {
  set -- $1
  echo $#
}

# Prints a text with its words in the other order: turn_words TEXT
turn_words() {
  turned=
  for word in $1; do
    turned="$word${turned:+ $turned}"
  done
  echo "$turned"
}
