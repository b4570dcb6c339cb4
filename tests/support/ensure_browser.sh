#!/bin/sh
# The browser tests use a Chromium that is there, at best the one without windows, which takes a third of the time;
# otherwise install that one through the system's packages where it is allowed, or say what to install.
set -u
for name in "${CHROMIUM:-}" chromium-headless-shell chromium chromium-browser google-chrome; do
  if [ -n "$name" ] && command -v "$name" >/dev/null 2>&1; then
    have_browser=yes
    case "$name" in "${CHROMIUM:-}" | chromium-headless-shell)
      command -v fc-list >/dev/null 2>&1 && fc-list :lang=zh | grep -q . && exit 0 ;;
    esac
  fi
done
sudo=""
[ "$(id -u)" -eq 0 ] || sudo="sudo -n"
install() {
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@" fonts-noto-cjk fontconfig >/dev/null
}
if command -v apt-get >/dev/null 2>&1 && { [ -z "$sudo" ] || $sudo true 2>/dev/null; }; then
  echo "Installing Chromium and Chinese fonts through the system's packages …"
  if $sudo apt-get update -qq -o Acquire::Retries=0 -o Acquire::http::Timeout=10 && { install chromium-headless-shell 2>/dev/null || install chromium; }; then
    exit 0
  fi
fi
[ "${have_browser:-}" = yes ] && exit 0
echo "The browser tests need Chromium: install it (Debian: apt-get install chromium-headless-shell fonts-noto-cjk), or set CHROMIUM to its path." >&2
exit 1
