. ./lib/words.sh
. ./test/expect.sh

expect 'counts words' 3 "$(count_words 'one two three')"
expect 'counts none' 0 "$(count_words '')"
write_report count "$1"
