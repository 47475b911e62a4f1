#!/bin/sh
# generated.sh check|write : files made from the program, compared with what is kept, or made anew:
# the description of the interface, and from it the browser's types.
set -eu
cd "$(dirname "$0")/.."

kept=web/src/lib/api
case ${1:-} in
    check | write) ;;
    *)
        echo "generated.sh check|write" >&2
        exit 2
        ;;
esac

fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
cargo run --quiet -- openapi > "$fresh/said.json"
cd web
# Formatted as the web app's other files, unless its .prettierignore leaves it alone.
node_modules/.bin/prettier --stdin-filepath src/lib/api/openapi.json < "$fresh/said.json" > "$fresh/openapi.json"
node_modules/.bin/openapi-typescript "$fresh/openapi.json" --output "$fresh/types.gen.ts" > /dev/null
cd ..

for file in openapi.json types.gen.ts; do
    cmp -s "$fresh/$file" "$kept/$file" && continue
    if [ "$1" = check ]; then
        diff -u "$kept/$file" "$fresh/$file" | head -n 40 >&2 || true
        echo "$kept/$file is not what the program says; run: make bless" >&2
        exit 1
    fi
    cp "$fresh/$file" "$kept/$file"
    echo "$kept/$file made anew"
done
