#!/bin/sh
# modules.sh FOLDER : installs the npm packages its lock file names, when that file has changed.
set -eu
cd "$1"

# The installed folder keeps a copy of the list it was made from.
installed=node_modules/installed-package-lock.json
cmp -s package-lock.json "$installed" && exit 0
echo "Installing npm packages of $1"
npm ci --no-audit --no-fund --loglevel=error
cp package-lock.json "$installed"
