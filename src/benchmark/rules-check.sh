#!/usr/bin/env bash
# Compares, in alternating pairs, the processor time (user + system) of two fresh processes: a check of the rules folder,
# and two bare Drools compiles of the same rule files, once in each model, started with the same flags as the check.
# Run it after:  mvn -q -Pbenchmark -Dquick test-compile
# Usage: src/benchmark/rules-check.sh [pairs]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export LC_ALL=C
pairs=${1:-7}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

if [ ! -f target/test-classes/bpv/benchmark/BothCompiles.class ]; then
  echo "rules-check.sh: compile the benchmarks first: mvn -q -Pbenchmark -Dquick test-compile" >&2
  exit 1
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
class_path=target/test-classes:target/classes
for jar in target/lib/*.jar; do class_path=$class_path:$jar; done

check() { ./bpv rules check rules; }
compile() {
  "$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx400m -cp "$class_path" bpv.benchmark.BothCompiles rules
}

measure() {
  local TIMEFORMAT='%3U %3S'
  { time "$1" >"$work/out" 2>"$work/err"; } 2>"$work/time" || {
    echo "rules-check.sh: $1 failed: $(tail -n 3 "$work/err" "$work/out")" >&2
    exit 1
  }
  awk '{ print $1 + $2 }' "$work/time"
}

median() { sort -n | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

./bpv rules check rules >/dev/null
: >"$work/pairs"
for pair in $(seq "$pairs"); do
  if [ $((pair % 2)) = 1 ]; then
    ours=$(measure check) theirs=$(measure compile)
  else
    theirs=$(measure compile) ours=$(measure check)
  fi
  echo "$ours $theirs" | tee -a "$work/pairs" |
    awk '{ printf "check %.2f s, compiles %.2f s, ratio %.2f\n", $1, $2, $1 / $2 }'
done
echo "medians: check $(cut -d' ' -f1 "$work/pairs" | median) s, compiles $(cut -d' ' -f2 "$work/pairs" | median) s," \
  "ratio $(awk '{ print $1 / $2 }' "$work/pairs" | median)"
