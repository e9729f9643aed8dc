#!/usr/bin/env bash
# Makes a folder this process's root, in mount and process namespaces of its own, and runs bare-inside there as a user.
# Not by chroot: inside one the kernel refuses the user namespaces that the browser's sandbox is made of.
set -euo pipefail
root=$1 user=$2 tests=$3

mount --bind "$root" "$root"
mount -t proc proc "$root/proc"
mount -t tmpfs -o mode=755 tmpfs "$root/dev"
for device in null zero full random urandom; do
  touch "$root/dev/$device"
  mount --bind "/dev/$device" "$root/dev/$device"
done
mkdir "$root/dev/shm"
mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
ln -s /proc/self/fd "$root/dev/fd"

cd "$root"
pivot_root . .
umount -l .
cd /

mapfile -t environment </etc/bare-environment
home=$(getent passwd "$user" | cut -d : -f 6)
cd "$home/rapporteur"
# Not by exec: this process is the first of its namespace, and stays root's, so that ending it ends all others.
setpriv --reuid "$user" --regid "$user" --init-groups \
  env -i HOME="$home" USER="$user" PATH=/usr/local/bin:/usr/bin:/bin TERM=dumb "${environment[@]}" \
  bash /usr/local/bin/bare-inside "$tests"
