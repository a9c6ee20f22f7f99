# A library with one function: greet NAME prints a greeting.
greet() {
  if [ -z "${1:-}" ]; then
    echo "greet: whom?" >&2
    return 2
  fi
  echo "${GREETING:-Hi}, $1!"
}
