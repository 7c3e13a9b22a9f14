# shellcheck shell=bash
# Sourced. Runs something long so that a person sees what it is and how far it is.

# step TEXT LOG COMMAND...: a terminal sees the seconds and the log's last line go by, anything else two plain lines.
step() {
    local text=$1 log=$2 began=$SECONDS job
    shift 2
    : >"$log"
    # A process group of its own: an interrupted step takes all of its job with it, nothing stays behind.
    set -m
    "$@" >"$log" 2>&1 </dev/null &
    job=$!
    set +m
    trap 'trap - INT TERM; kill -- "-$job" 2>/dev/null; wait "$job"; echo "$text: interrupted" >&2; exit 130' INT TERM
    if [ -t 2 ]; then
        while kill -0 "$job" 2>/dev/null; do
            printf '\r\033[K%s: %d s  %.50s' "$text" $((SECONDS - began)) "$(tail -n 1 "$log" | tr -cd '[:print:]')" >&2
            sleep 0.5
        done
        printf '\r\033[K' >&2
    else
        echo "$text ..." >&2
    fi
    local result=0
    wait "$job" || result=$?
    trap - INT TERM
    [ "$result" -ne 0 ] || echo "$text: done in $((SECONDS - began)) s" >&2
    return "$result"
}
