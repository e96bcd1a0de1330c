#!/usr/bin/env bash
# Compares, in alternating pairs, what two fresh processes cost: assessing the example round with unchanged rules, and
# a bare classic Drools compile of the same rule files. Processor time is user + system; memory is the peak of the
# resident set, sampled from /proc. Run it after:  mvn -q -Pbenchmark -Dquick test-compile
# Usage: src/benchmark/cold-start.sh [pairs]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export LC_ALL=C
pairs=${1:-7}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

if [ ! -f target/test-classes/bpv/benchmark/ClassicCompile.class ]; then
  echo "cold-start.sh: compile the benchmarks first: mvn -q -Pbenchmark -Dquick test-compile" >&2
  exit 1
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

assess() { exec ./bpv assess bids-examples/round-2017; }

compile() {
  local class_path=target/test-classes:target/classes jar
  for jar in target/lib/*.jar; do class_path=$class_path:$jar; done
  exec "$java" -cp "$class_path" bpv.benchmark.ClassicCompile rules
}

# Highest VmHWM, in KiB, of a process and of what it turns into by exec, while it lives.
watch_memory() {
  local high=0 now
  while now=$(awk '/^VmHWM/ { print $2 }' "/proc/$1/status" 2>/dev/null) && [ -n "$now" ]; do
    if [ "$now" -gt "$high" ]; then high=$now; fi
    echo "$high" >"$work/memory"
    sleep 0.02
  done
}

# Prints user + system seconds, and the peak in MiB. The watcher's own time is not counted: it is another shell's child.
measure() {
  (
    "$1" >"$work/out" 2>"$work/err" &
    child=$!
    echo "$child" >"$work/child"
    status=0
    wait "$child" || status=$?
    echo "$status" >"$work/status"
    times >"$work/times"
  ) &
  local shell=$!
  while [ ! -s "$work/child" ]; do sleep 0.01; done
  watch_memory "$(cat "$work/child")"
  wait "$shell"
  if [ "$(cat "$work/status")" != 0 ]; then
    echo "cold-start.sh: $1 failed: $(tail -n 3 "$work/err")" >&2
    exit 1
  fi
  rm -f "$work/child"
  tail -n 1 "$work/times" | tr 'ms' '  ' | awk -v kib="$(cat "$work/memory")" \
    '{ printf "%.3f %.0f\n", 60 * $1 + $2 + 60 * $3 + $4, kib / 1024 }'
}

median() { sort -n | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

./bpv assess bids-examples/round-2017 >/dev/null
: >"$work/pairs"
for pair in $(seq "$pairs"); do
  if [ $((pair % 2)) = 1 ]; then
    ours=$(measure assess) theirs=$(measure compile)
  else
    theirs=$(measure compile) ours=$(measure assess)
  fi
  echo "$ours $theirs" | tee -a "$work/pairs" |
    awk '{ printf "assess %.2f s %d MiB, compile %.2f s %d MiB, ratio %.2f\n", $1, $2, $3, $4, $1 / $3 }'
done
echo "medians: assess $(cut -d' ' -f1 "$work/pairs" | median) s $(cut -d' ' -f2 "$work/pairs" | median) MiB," \
  "compile $(cut -d' ' -f3 "$work/pairs" | median) s $(cut -d' ' -f4 "$work/pairs" | median) MiB," \
  "ratio of processor time $(awk '{ print $1 / $3 }' "$work/pairs" | median)"
