#!/bin/sh
# Walk the built site in Firefox and WebKit; install both through the system's packages where that is allowed, or say
# what is missing. WebKit needs a display: xvfb-run gives it one that nobody sees.
set -u
cd "$(dirname "$0")/../.."
missing=""
command -v firefox-esr >/dev/null 2>&1 || command -v firefox >/dev/null 2>&1 || missing="firefox-esr"
command -v WebKitWebDriver >/dev/null 2>&1 || missing="$missing webkit2gtk-driver"
command -v xvfb-run >/dev/null 2>&1 || missing="$missing xvfb xauth"
fc-list :lang=zh 2>/dev/null | grep -q . || missing="$missing fonts-noto-cjk fontconfig"
sudo=""
[ "$(id -u)" -eq 0 ] || sudo="sudo -n"
install() {
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}
if [ -n "$missing" ] && command -v apt-get >/dev/null 2>&1 && { [ -z "$sudo" ] || $sudo true 2>/dev/null; }; then
  echo "Installing $missing through the system's packages …"
  $sudo apt-get update -qq -o Acquire::Retries=0 -o Acquire::http::Timeout=10
  # Ubuntu's firefox-esr is none of its own packages: there the one that is installed does.
  for package in $missing; do install "$package" || echo "$package cannot be installed here" >&2; done
fi
display=""
command -v xvfb-run >/dev/null 2>&1 && display="xvfb-run -a -s '-screen 0 1600x1400x24'"
# Node 20 has WebSocket behind a flag, which newer ones take, too.
eval "exec $display node --experimental-websocket --no-warnings tests/browsers/run.mjs ${1:-site}"
