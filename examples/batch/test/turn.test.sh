. ./lib/words.sh
. ./test/expect.sh

expect 'turns words' 'three two one' "$(turn_words 'one two three')"
write_report turn "$1"
