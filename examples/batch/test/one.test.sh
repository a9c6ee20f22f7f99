. ./lib/words.sh
. ./test/expect.sh

expect 'leaves one word as it is' one "$(turn_words one)"
expect 'counts one word' 1 "$(count_words one)"
write_report one "$1"
