# shellcheck shell=bash
# Sourced by bin/test. A stream is a run of Maven beside others: its log goes to a file, a person sees each class that
# ends, and what failed.

logs=target/test-logs
declare -A streams=() # the process group of each stream that was begun and not yet waited for
failed=0

# Shows each class of a Maven log as it ends: "12:03:04 lab 3 of 14 planerka.app.RoomLabIT: 11 tests, 86 s".
progress() {
    awk -v name="$1" -v total="$2" '
        / -- in / {
            done++
            class = $0; sub(/.* -- in /, "", class)
            took = $0; sub(/.*Time elapsed: /, "", took); sub(/ s .*/, " s", took)
            count = $0; sub(/.*Tests run: /, "", count); sub(/,.*/, "", count)
            bad = /FAILURE!|ERROR!/ ? "  FAILED" : ""
            printf "%s %d of %d %s: %s tests, %s%s\n", name, done, total, class, count, took, bad
            fflush()
        }
        /^\[ERROR\] +[A-Za-z]+(Test|IT)[.:]/ { print; fflush() }'
}

# stream NAME CLASSES GOALS...: begins to run Maven's goals, in a process group of its own.
stream() {
    local name=$1 total=$2
    shift 2
    set -m
    (
        set -o pipefail
        mvn -B -ntp "$@" 2>&1 | tee "$logs/$name.log" | progress "$name" "$total"
    ) &
    streams[$name]=$!
    set +m
}

# await NAME...: waits for these streams; what fails is remembered, and the others go on.
await() {
    local name
    for name in "$@"; do
        wait "${streams[$name]}" || { failed=1; echo "$name failed: see $logs/$name.log" >&2; }
        unset "streams[$name]"
    done
}

end_streams() {
    local name
    for name in "${!streams[@]}"; do kill -- "-${streams[$name]}" 2>/dev/null || true; done
}

# The sums as Maven told them; ends with 1 if anything failed or was skipped.
summary() {
    local sums
    sums=$(grep -hE '^\[[A-Z]+\] Tests run: [0-9]+, Failures: [0-9]+, Errors: [0-9]+, Skipped: [0-9]+$' "$logs"/*.log) || failed=1
    echo "$sums"
    grep -qE 'Skipped: [1-9]' <<<"$sums" && { echo "bin/test: tests were skipped" >&2; failed=1; }
    echo "took $((SECONDS / 60)) min $((SECONDS % 60)) s"
    return "$failed"
}
