#!/usr/bin/env bash
# Starts Molin where nobody has prepared anything: in the smallest root that debootstrap
# makes of Debian 12, with python3 in it and nothing else.
#
#   tests/setup/minimal_root.sh [WORD …]     words for start.py; "demo --out demo" if none
#
# Runs as root, with debootstrap and git. Takes the last commit, starts it twice and prints
# the time of each start and the size of the set-up; exits as the first start did. What a
# site needs to reach its registries comes from the environment: PIP_*, *_proxy,
# SSL_CERT_FILE and DEBIAN_MIRROR. KEEP=1 leaves the root in place.
set -eu

certificates=/etc/ssl/site.crt  # not a name that a Debian package writes to
checkout=$(git -C "$(dirname "$0")" rev-parse --show-toplevel)
root=$(mktemp -d)
chmod 755 "$root"  # apt's own user has to read in it

finish() {
    if [ "${KEEP:-0}" = 1 ]; then echo "kept: $root"; else rm -rf "$root"; fi
}
trap finish EXIT

# In a mount namespace of its own, so that nothing of ours stays mounted, whatever happens.
inside() {
    unshare --mount --propagation private sh -c '
        mount -t proc proc "$0/proc"
        mount --rbind /dev "$0/dev"
        exec chroot "$0" "$@"
    ' "$root" env HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin \
        ${SSL_CERT_FILE:+SSL_CERT_FILE=$certificates REQUESTS_CA_BUNDLE=$certificates} \
        ${SSL_CERT_FILE:+PIP_CERT=$certificates} "$@"
}

seconds_of() {
    local begun=$SECONDS code=0
    inside sh -c 'cd /root && exec python3 molin/start.py "$@"' start "$@" || code=$?
    echo "-- exit code $code after $((SECONDS - begun)) s"
    return $code
}

debootstrap --variant=minbase --include=python3 bookworm "$root" \
    ${DEBIAN_MIRROR:+"$DEBIAN_MIRROR"} >"$root.log" || { tail "$root.log"; exit 1; }
rm "$root.log"
install -m 644 /etc/hosts /etc/resolv.conf "$root/etc"
if [ -n "${SSL_CERT_FILE:-}" ]; then
    install -D -m 644 "$SSL_CERT_FILE" "$root$certificates"
fi
git clone --quiet "$checkout" "$root/root/molin"
before=$(du -sm "$root" | cut -f1)

[ $# -gt 0 ] || set -- demo --out demo
code=0
echo "== first start: $*"
seconds_of "$@" || code=$?
echo "== second start: $*"
seconds_of "$@" || true

echo "== sizes in MB"
du -sm "$root/root/molin/.venv" "$root/root/.cache/pip" 2>/dev/null | sed "s|$root||"
echo "the root, before and after: $before, $(du -sm "$root" | cut -f1)"
exit $code
