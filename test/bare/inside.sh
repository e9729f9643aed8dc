#!/usr/bin/env bash
# Runs in the bare system, in a copy of the repository, as its user: the README's commands, and what is to be seen of them.
# $1: "all" tests, or "some": a few that write, find the browser of npm, and read a PDF of the command back, for time.
set -uo pipefail
tests=$1
failed=0

say() { printf '         %s\n' "$*"; }
fail() {
  say "FAILED: $*"
  failed=1
}

# Runs a command, says how long it took, and shows the end of what it printed where it failed.
TIMEFORMAT='%R %U %S'
step() {
  local name=$1 status=0 took
  shift
  { time "$@" >"/tmp/log-$USER" 2>&1; } 2>"/tmp/log-time-$USER" || status=$?
  took=$(awk '{ printf "%.0f s (%.0f s of a core)", $1, $2 + $3 }' "/tmp/log-time-$USER")
  if [ "$status" = 0 ]; then
    say "$name: $took"
  else
    fail "$name, with status $status, after $took; the end of its output:"
    tail -n 60 "/tmp/log-$USER" | sed 's/^/           | /'
  fi
  return "$status"
}
told() { grep -qF "$1" "/tmp/log-$USER"; }

# Nothing may be here that would hide a fault.
for name in google-chrome google-chrome-stable chromium chromium-browser microsoft-edge firefox fc-list git; do
  if command -v "$name" >/dev/null; then fail "this system is not bare: it has $name"; fi
done
found=$(find /usr/share/fonts /usr/local/share/fonts "$HOME/.fonts" "$HOME/.cache" -type f 2>/dev/null | head -n 3)
[ -z "$found" ] || fail "this system is not bare: it has $found"
for library in libnss3 libnspr4 libexpat libfontconfig libfreetype; do
  if ldconfig -p 2>/dev/null | grep -q "$library\.so" || [ -n "$(find /usr/lib /lib -name "$library.so*" 2>/dev/null | head -n 1)" ]; then
    fail "this system is not bare: it has $library"
  fi
done
[ ! -e node_modules ] && [ ! -e dist ] && [ ! -e report/out ] || fail 'the copy has what an empty clone has not'

namespaces=no
if unshare --user true 2>/dev/null; then namespaces=yes; fi
root=$([ "$(id -u)" = 0 ] && echo yes || echo no)

step 'npm ci' npm ci || exit 1
if step 'npm run report' npm run report; then
  if told 'sandbox is left out'; then used=no; else used=yes; fi
  case "$root $namespaces $used" in
    'yes * no' | 'yes '*' no') say 'the sandbox: none, because the browser has none as root; it was said, and the report made' ;;
    'no yes yes') say 'the sandbox: on' ;;
    'no no no') say 'the sandbox: none, because this kernel allows an ordinary user no namespaces; it was said, and the report made' ;;
    'no yes no') fail 'the sandbox was left out, although this kernel allows it' ;;
    *) fail "root $root, namespaces $namespaces, sandbox $used: that cannot be" ;;
  esac
fi
node bin/rapporteur.js doctor 2>&1 | grep -E '^(Browser|Version|Sandbox|npm browser)' | sed 's/^/           /'

summary() { grep -aE '^ *(FAIL|Test Files|Tests) ' "/tmp/log-$USER" | sed -E 's/^ */           /'; }
export NO_COLOR=1
if [ "$tests" = all ]; then
  step 'npm test' npm test
else
  step 'npm test, of some files alone' npm test -- test/write test/browser/npm-browser.test.ts test/cli/report-pdf.test.ts
fi
summary
left=$(find /tmp -mindepth 1 -maxdepth 1 ! -name 'log-*' ! -name 'node-compile-cache' -user "$(id -un)" | head -n 5)
[ -z "$left" ] || fail "left in the temporary folder: $left"
exit "$failed"
