#!/bin/sh
# need.sh TOOL ... : makes sure that tools are there; quiet when they are.
# Debian packages are installed when we may; everything else missing is named in one line.
set -eu

packages=""
missing=""

has() {
    command -v "$1" > /dev/null 2>&1
}

lacks() {
    missing="${missing:+$missing; }$1"
}

for tool in "$@"; do
    case $tool in
        cargo)
            has cargo || lacks "Rust 1.95 or newer (https://rustup.rs)"
            ;;
        linters)
            { cargo fmt --version && cargo clippy --version; } > /dev/null 2>&1 ||
                lacks "Rust's linters (rustup component add rustfmt clippy)"
            ;;
        node)
            node -e 'const [major, minor] = process.versions.node.split(".").map(Number)
                process.exit(major > 20 || (major === 20 && minor >= 19) ? 0 : 1)' 2> /dev/null &&
                has npm || lacks "Node 20.19 or newer, with npm (https://nodejs.org)"
            ;;
        cc)
            has cc || packages="$packages gcc libc6-dev"
            ;;
        cxx)
            has c++ || packages="$packages g++"
            ;;
        initdb)
            has initdb || ls /usr/lib/postgresql/*/bin/initdb > /dev/null 2>&1 ||
                packages="$packages postgresql"
            ;;
        chromium)
            has "${CHROMIUM:-chromium}" || packages="$packages chromium"
            [ -e /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc ] ||
                fc-list :lang=ko 2> /dev/null | grep -q . || packages="$packages fonts-noto-cjk"
            ;;
        turnserver)
            has turnserver || packages="$packages coturn"
            ;;
        firefox)
            has "${FIREFOX:-firefox-esr}" || packages="$packages firefox-esr"
            ;;
        *)
            echo "need.sh: no tool called $tool" >&2
            exit 2
            ;;
    esac
done

as_root=""
if [ -n "$packages" ] && has apt-get && [ "$(id -u)" -ne 0 ]; then
    # Without a terminal nobody can answer sudo.
    if has sudo && { sudo -n true 2> /dev/null || [ -t 0 ]; }; then
        as_root="sudo"
    else
        lacks "Debian packages (apt-get install$packages)"
        packages=""
    fi
elif [ -n "$packages" ] && ! has apt-get; then
    lacks "what Debian calls$packages"
    packages=""
fi

if [ -n "$missing" ]; then
    echo "Please install first: $missing" >&2
    exit 1
fi
[ -n "$packages" ] || exit 0

# Two of us at once take turns.
exec 9> "${TMPDIR:-/tmp}/sangdam-need.$(id -u).lock"
flock 9

# The tests start a PostgreSQL of their own; Debian need not start another.
no_cluster=/etc/postgresql-common/createcluster.d/sangdam.conf
case $packages in
    *postgresql*)
        $as_root mkdir -p "${no_cluster%/*}"
        echo "create_main_cluster = false" | $as_root tee "$no_cluster" > /dev/null
        trap '$as_root rm -f "$no_cluster"' EXIT
        ;;
esac

echo "Installing Debian packages:$packages"
$as_root apt-get -o DPkg::Lock::Timeout=600 update -qq
# shellcheck disable=SC2086 # a list of words
$as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 \
    install -qq -y --no-install-recommends $packages > /dev/null 9>&-
