#!/usr/bin/env bash
# Installs, builds and tests the project on a Debian that has nothing: no browser, no fonts, none of their libraries.
# Only Node and npm of this machine are put in. Both commands of the README run there, as an ordinary user and as root,
# and the PDFs are read back out here.
#
#   BARE_MIRROR=URL      take Debian from this mirror (default: the one that apt uses)
#   BARE_TESTS=some      "npm test" runs only a few files, named in inside.sh, for both users
#   BARE_FULL_WITHIN=S   as root, all tests if no more than S seconds have passed by then (default 180), else some
#   BARE_KEEP=1          leave the folder there, to look at
#
# The system is kept as an archive in the user's cache folder; remove it there to have a fresh one made.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
repository=$(cd "$here/../.." && pwd)
full_within=${BARE_FULL_WITHIN:-180}
tests=${BARE_TESTS:-all}

say() { printf '[%3d s] %s\n' "$SECONDS" "$*"; }
not_run() {
  say "not run: $*"
  exit 0
}

work=
inside=
finish() {
  status=$?
  trap - EXIT
  trap '' INT TERM HUP
  # The first process inside takes all others with it, and the last one what is mounted; only then does "unshare" end.
  if [ -n "$inside" ]; then
    first=$(cat "/proc/$inside/task/$inside/children" 2>/dev/null || :)
    # shellcheck disable=SC2086
    kill -KILL ${first:-$inside} 2>/dev/null || :
    wait "$inside" 2>/dev/null || :
  fi
  if [ -n "$work" ] && [ -n "${BARE_KEEP:-}" ]; then
    say "kept: $work"
  elif [ -n "$work" ]; then
    rm -rf --one-file-system "$work"
  fi
  exit "$status"
}
trap finish EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

# A process started beside this script, so that a signal is answered at once.
beside() {
  "$@" &
  inside=$!
  local status=0
  wait "$inside" || status=$?
  inside=
  return "$status"
}

[ "$(uname -s)" = Linux ] || not_run 'a Debian can be set up on Linux alone'
[ "$(id -u)" = 0 ] || not_run 'setting up a Debian takes root'
command -v debootstrap >/dev/null || not_run 'debootstrap is not installed here'
unshare --mount --pid --fork true 2>/dev/null || not_run 'this kernel or container allows no mounts'
[ -d "$repository/node_modules/pdfjs-dist" ] || not_run 'the PDFs are read with pdfjs-dist: run "npm ci" here first'

# The same Debian as this machine's, if it is one, so that its Node finds the C library it was built for.
suite=$(. /etc/os-release && [ "${ID:-}" = debian ] && echo "${VERSION_CODENAME:-stable}" || echo stable)
architecture=$(dpkg --print-architecture)
cache=${XDG_CACHE_HOME:-$HOME/.cache}/rapporteur-test
archive=$cache/debian-$suite-$architecture.tar
mkdir -p "$cache"
work=$(mktemp -d "${TMPDIR:-/tmp}/rapporteur-bare-XXXXXX")
root=$work/root
mkdir "$root"
chmod 755 "$work"

if [ ! -f "$archive" ]; then
  mirror=${BARE_MIRROR:-$(apt-get indextargets --format '$(RELEASE) $(REPO_URI)' 'Created-By: Packages' 2>/dev/null |
    sed -n "s/^$suite //p" | head -n 1)}
  say "Debian $suite is set up (once; kept as $archive)"
  # In a namespace of its own, because debootstrap mounts /proc and may be killed before it takes that away.
  if ! beside unshare --mount --pid --fork --kill-child \
    debootstrap --variant=minbase "$suite" "$root" ${mirror:+"$mirror"} >"$work/debootstrap.log" 2>&1; then
    tail -n 5 "$work/debootstrap.log"
    not_run "debootstrap could not fetch Debian $suite"
  fi
  rm -rf "$root"/var/cache/apt/archives/*.deb "$root"/var/lib/apt/lists/*
  tar -C "$root" --numeric-owner -cf "$archive.$$" .
  mv "$archive.$$" "$archive"
else
  tar -C "$root" --numeric-owner -xpf "$archive"
fi

node=$(node -p process.execPath)
npm_cli=$(readlink -f "${npm_execpath:-$(command -v npm)}")
npm_folder=$(dirname "$(dirname "$npm_cli")")
install -m 755 "$node" "$root/usr/local/bin/node"
while read -r library; do
  [ -e "$root$library" ] && continue
  install -D -m 755 "$library" "$root$library"
  say "put in beside Node: $library"
done < <(ldd "$node" 2>/dev/null | grep -o '/[^ ]*')
chroot "$root" ldconfig
chroot "$root" /usr/local/bin/node --version >/dev/null 2>&1 || not_run "this machine's Node does not start on Debian $suite"
if [ -d "$npm_folder/node_modules" ]; then
  npm_inside=/usr/local/lib/node_modules/npm
  mkdir -p "$root$npm_inside"
  cp -RL "$npm_folder/." "$root$npm_inside/"
else
  # Debian's own npm finds what it needs beside itself.
  npm_inside=$npm_folder
  mkdir -p "$root$(dirname "$npm_folder")"
  cp -RL "$(dirname "$npm_folder")/." "$root$(dirname "$npm_folder")/"
fi
ln -sf "$npm_inside/bin/npm-cli.js" "$root/usr/local/bin/npm"
ln -sf "$npm_inside/bin/npx-cli.js" "$root/usr/local/bin/npx"

# How this machine reaches the registry, found now and written nowhere in the project.
for file in /etc/resolv.conf /etc/hosts; do [ -f "$file" ] && cp -L "$file" "$root$file"; done
setting() { (cd / && npm config get "$1" 2>/dev/null) | grep -vx 'null\|undefined\|' || :; }
{
  printf 'npm_config_registry=%s\n' "$(setting registry)"
  for name in proxy https-proxy noproxy; do
    value=$(setting "$name")
    [ -z "$value" ] || printf 'npm_config_%s=%s\n' "${name//-/_}" "$value"
  done
  for name in http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY; do
    [ -z "${!name:-}" ] || printf '%s=%s\n' "$name" "${!name}"
  done
  authorities=$(setting cafile)
  authorities=${authorities:-${NODE_EXTRA_CA_CERTS:-}}
  if [ -f "${authorities:-}" ]; then
    install -D -m 644 "$authorities" "$root/etc/ssl/authorities.pem"
    printf 'npm_config_cafile=/etc/ssl/authorities.pem\nNODE_EXTRA_CA_CERTS=/etc/ssl/authorities.pem\n'
  fi
  printf 'npm_config_cache=/var/cache/npm\n'
} >"$root/etc/bare-environment"

# What npm fetched before spares fetching it again; the browser's cache is empty, and that is checked inside.
mkdir "$root/var/cache/npm"
packages=$(setting cache)/_cacache
[ ! -d "$packages" ] || cp -R "$packages" "$root/var/cache/npm/"

# The files as they stand, also those not committed yet, but nothing that was installed or built from them.
copy_files() {
  mkdir -p "$1"
  if git -C "$repository" rev-parse --git-dir >/dev/null 2>&1; then
    git -C "$repository" ls-files -z --cached --others --exclude-standard
  else
    (cd "$repository" && find . -name .git -prune -o -name node_modules -prune -o -path ./dist -prune -o -name out -prune -o -type f -print0)
  fi | (cd "$repository" && while IFS= read -r -d '' file; do [ ! -e "$file" ] || printf '%s\0' "$file"; done) |
    tar -C "$repository" --null --no-recursion -T - -cf - | tar -C "$1" --no-same-owner -xf -
}
chroot "$root" useradd --create-home --shell /bin/bash reader
copy_files "$root/home/reader/rapporteur"
copy_files "$root/root/rapporteur"
chroot "$root" chown -R reader: /home/reader /var/cache/npm
cp "$here/inside.sh" "$root/usr/local/bin/bare-inside"
chmod 755 "$root/usr/local/bin/bare-inside"
say "ready: Debian $suite ($(du -sm --exclude=npm "$root" | cut -f 1) MB), Node $(node --version), npm $(npm --version 2>/dev/null)"

failed=0
run_as() {
  say "as $1:"
  beside unshare --mount --pid --fork --kill-child bash "$here/enter.sh" "$root" "$1" "$2" || failed=1
}
read_back() { node "$here/read-back.mjs" "$root$1/rapporteur/report" || failed=1; }

run_as reader "$tests"
read_back /home/reader
if [ "$SECONDS" -le "$full_within" ]; then run_as root "$tests"; else run_as root some; fi
read_back /root

of() { sha256sum <"$root$1/rapporteur/report/out/report.pdf" 2>/dev/null || :; }
if [ -n "$(of /root)" ] && [ "$(of /root)" = "$(of /home/reader)" ]; then
  say 'both users made the same PDF, byte for byte'
else
  say 'FAILED: the PDFs of the two users differ'
  failed=1
fi
[ "$failed" = 0 ] && say 'what was run works on a bare Debian' || say 'FAILED: see above'
exit "$failed"
