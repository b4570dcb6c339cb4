#!/bin/sh
# The browser tests use a Chromium that is there; otherwise install one through the system's
# packages where that is allowed, or say what to install.
set -u
for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
  if [ -n "$name" ] && command -v "$name" >/dev/null 2>&1; then
    command -v fc-list >/dev/null 2>&1 && fc-list :lang=zh | grep -q . && exit 0
    have_browser=yes
  fi
done
sudo=""
[ "$(id -u)" -eq 0 ] || sudo="sudo -n"
if command -v apt-get >/dev/null 2>&1 && { [ -z "$sudo" ] || $sudo true 2>/dev/null; }; then
  echo "Installing Chromium and Chinese fonts through the system's packages …"
  if $sudo apt-get update -qq && $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-noto-cjk fontconfig >/dev/null; then
    exit 0
  fi
fi
[ "${have_browser:-}" = yes ] && exit 0
echo "The browser tests need Chromium: install it (Debian: apt-get install chromium fonts-noto-cjk), or set CHROMIUM to its path." >&2
exit 1
