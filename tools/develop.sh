#!/bin/sh
# The sample day on $PORT and, in front of it, the web app as it is edited. Ctrl-C ends both.
set -eu
cd "$(dirname "$0")/.."

cargo build
"${CARGO_TARGET_DIR:-target}/debug/sangdam" demo --port "$PORT" --data "$DATA" &
server=$!
trap 'kill "$server" 2> /dev/null; wait "$server"' EXIT
trap 'exit 130' INT TERM

echo "Open the links below at Vite's address instead of http://localhost:$PORT."
cd web
SANGDAM_SERVER="http://localhost:$PORT" npm run dev
