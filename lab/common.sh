# shellcheck shell=bash disable=SC2034
# Sourced by every command of the lab: where things are, and how to reach the two Asterisks.
set -euo pipefail

lab=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
project=$(dirname "$lab")
cache=${PLANERKA_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/planerka}
root=$cache/asterisk     # a small Debian with Asterisk in it, made once
run=$cache/lab           # what the two instances read and write; they see it as /lab

# Below 32768, where the kernel picks ports for clients, and away from what a PBX on this machine uses.
pbx_sip=${PLANERKA_LAB_PBX_SIP_PORT:-25060}
farm_sip=${PLANERKA_LAB_FARM_SIP_PORT:-25070}
test_sip=${PLANERKA_LAB_TEST_SIP_PORT:-25080}    # a phone that a test plays
pbx_ami=${PLANERKA_LAB_PBX_AMI_PORT:-25038}
farm_ami=${PLANERKA_LAB_FARM_AMI_PORT:-25039}
pbx_rtp=${PLANERKA_LAB_PBX_RTP:-21000-22999}
farm_rtp=${PLANERKA_LAB_FARM_RTP:-23000-24999}
url=${PLANERKA_LAB_URL:-http://127.0.0.1:28080}

fail() { echo "lab/$(basename "$0"): $*" >&2; exit 1; }
need_root() { [ "$(id -u)" -eq 0 ] || fail "needs root, as it starts Asterisk in a folder of its own (chroot): run it as root"; }

# Secrets are made once per cache folder and readable by root only: whoever can log in to AMI can do what root can.
lab_secret='' planerka_secret='' token=''
secrets() {
    [ -r "$run/secrets" ] || fail "the lab has not been started: run lab/up"
    # shellcheck disable=SC1091
    . "$run/secrets"
    token=${PLANERKA_LAB_TOKEN:-$token}
}

# Put before a command: runs it inside the folder. The mounts live in a namespace that goes away with the command,
# so there is nothing to unmount, whatever happens.
# shellcheck disable=SC2016
inside=(unshare --mount --propagation private bash -c '
    set -e
    root=$1 run=$2; shift 2
    mount -t proc proc "$root/proc"
    mount --rbind /dev "$root/dev"
    mount --bind "$run" "$root/lab"
    exec chroot "$root" "$@"' inside "$root" "$run")

# The process of an instance (pbx or farm), or nothing. Its number may have passed to someone else: look at the name.
pid_of() {
    local pid
    pid=$(cat "$run/$1/run/asterisk.pid" 2>/dev/null) || return 1
    tr '\0' ' ' 2>/dev/null <"/proc/$pid/cmdline" | grep -q "/lab/$1/etc/asterisk.conf" || return 1
    echo "$pid"
}
need_up() { pid_of "$1" >/dev/null || fail "the lab is not up: run lab/up"; }

cli() { "${inside[@]}" asterisk -C "/lab/$1/etc/asterisk.conf" -rx "$2"; }

# ami PORT SECRET LINE...: logs in as the user "lab", does one action, prints all that is answered.
ami() {
    local port=$1 secret=$2 link
    shift 2
    { exec {link}<>"/dev/tcp/127.0.0.1/$port"; } 2>/dev/null || return 1
    {
        printf 'Action: Login\r\nUsername: lab\r\nSecret: %s\r\nEvents: off\r\n\r\n' "$secret"
        printf '%s\r\n' "$@" ""
        printf 'Action: Logoff\r\n\r\n'
    } >&"$link"
    timeout 10 cat <&"$link" | tr -d '\r'
    exec {link}>&-
}

# Somebody's phone, as a number or a word: it becomes part of AMI lines and file names.
need_phone() { [[ $1 =~ ^[0-9A-Za-z+_-]{1,40}$ ]] || fail "'$1' is no phone; a phone is digits, such as 300"; }
