#!/usr/bin/env bash
# Builds, serves and rebuilds after every change. Usage: serve.sh PORT
set -euo pipefail
cd "$(dirname "$0")/.."
port=$1

answers() { (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; }
if answers; then
  echo "Port $port is taken. Stop what uses it, or run: make run PORT=9000" >&2
  exit 1
fi

.tools/bin/trunk serve --port "$port" &
server=$!
trap 'kill "$server" 2>/dev/null || true' EXIT INT TERM
until answers; do
  kill -0 "$server" 2>/dev/null || wait "$server"
  sleep 0.3
done
printf '\nThe guide is at http://127.0.0.1:%s/  (stop with Ctrl-C)\n\n' "$port"
wait "$server"
