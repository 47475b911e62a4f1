#!/bin/sh
# Installs what the judges need, once; says nothing and takes a moment when all is there.
#   Python parsers into .venv, JavaScript ones into node_modules, the libical reader into build,
#   real servers (mail, names, spam filter) from Debian; the tests start their own and Debian's stay off.
# Debian packages come by apt when root; else one line says what to install.
set -eu
cd "$(dirname "$0")"
exec 9> .lock
flock 9

missing=""
python3 -c 'import ensurepip' 2> /dev/null || missing="$missing python3-venv"
command -v cc > /dev/null || missing="$missing gcc libc6-dev"
[ -e /usr/include/libical/ical.h ] || missing="$missing libical-dev"
[ -x /usr/sbin/postfix ] || missing="$missing postfix"
[ -x /usr/lib/dovecot/imap ] || missing="$missing dovecot-imapd"
[ -x /usr/sbin/dnsmasq ] || missing="$missing dnsmasq-base"
[ -x /usr/bin/spamassassin ] || missing="$missing spamassassin"
if [ -n "$missing" ]; then
    if [ "$(id -u)" -ne 0 ] || ! command -v apt-get > /dev/null; then
        echo "judges: please install first:$missing" >&2
        exit 1
    fi
    echo "judges: installing$missing"
    apt-get -o DPkg::Lock::Timeout=300 update -qq
    # Nothing that comes along may start by itself; a rule that stands already says so too.
    policy=/usr/sbin/policy-rc.d
    if [ ! -e "$policy" ]; then
        printf '#!/bin/sh\nexit 101\n' > "$policy"
        chmod 755 "$policy"
        trap 'rm -f "$policy"' EXIT
    fi
    case $missing in
        *postfix*) echo "postfix postfix/main_mailer_type select No configuration" | debconf-set-selections ;;
    esac
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -qq -y --no-install-recommends $missing > /dev/null
fi

# Each folder keeps a copy of the list it was made from.
if ! cmp -s requirements.txt .venv/requirements.txt; then
    echo "judges: installing Python parsers"
    rm -rf .venv
    python3 -m venv .venv
    .venv/bin/pip install --quiet --disable-pip-version-check --requirement requirements.txt
    cp requirements.txt .venv/
fi
if ! cmp -s package-lock.json node_modules/package-lock.json; then
    echo "judges: installing JavaScript parsers and the SMTP server"
    npm ci --silent
    cp package-lock.json node_modules/
fi
if ! cmp -s ics_read_libical.c build/ics_read_libical.c; then
    echo "judges: building the libical reader"
    mkdir -p build
    cc -O2 -Wall -Wextra -o build/ics_read_libical ics_read_libical.c -lical
    cp ics_read_libical.c build/
fi
