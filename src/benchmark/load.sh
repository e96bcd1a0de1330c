#!/usr/bin/env bash
# Compares, in alternating pairs, what the service and a bare handler answer under load, both on loopback: pre-checks of
# a 10 KB bid against parsing the same YAML to a tree (ParseOnlyServer). With --draft another draft than the one of
# which nothing is blank, with --reload other rules are put in force every few seconds while the service is under load.
# Beside requests a second it says what a request costs the server in processor time, which other work on the machine
# changes less. Needs wrk and curl. Run it after:
#   mvn -q -Pbenchmark -Dquick test-compile
# Usage: src/benchmark/load.sh [--draft FILE] [--reload] [pairs] [seconds] [connections]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export LC_ALL=C
draft=src/benchmark/ten-kilobytes.yaml
if [ "${1:-}" = --draft ]; then draft=$2; shift 2; fi
reload=false
if [ "${1:-}" = --reload ]; then reload=true; shift; fi
pairs=${1:-5} seconds=${2:-10} connections=${3:-16}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
command -v wrk >/dev/null || { echo "load.sh: wrk is not installed" >&2; exit 1; }
if [ ! -f target/test-classes/bpv/benchmark/ParseOnlyServer.class ]; then
  echo "load.sh: compile the benchmarks first: mvn -q -Pbenchmark -Dquick test-compile" >&2
  exit 1
fi

work=$(mktemp -d)
servers=()
finish() {
  for server in "${servers[@]}"; do kill "$server" 2>/dev/null || true; done
  wait 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT

cp -r rules "$work/rules"
export BPV_LOAD_DRAFT=$work/draft.yaml
cp "$draft" "$BPV_LOAD_DRAFT"

class_path=target/classes:target/test-classes
for jar in target/lib/*.jar; do class_path=$class_path:$jar; done
yaml=$(find "${HOME}/.m2/repository/tools/jackson/dataformat" -name 'jackson-dataformat-yaml-*.jar' | sort | tail -1)
flags=(-XX:+UseParallelGC -Xmx640m -XX:NewRatio=1)
ours_port=${BPV_LOAD_PORT:-18180} theirs_port=$((${BPV_LOAD_PORT:-18180} + 1))

"$java" "${flags[@]}" -Dbpv.rules="$work/rules" -Dbpv.cache="$work/cache" -cp "$class_path" bpv.cli.Main \
  serve --port "$ours_port" --requests-a-minute 0 ${BPV_LOAD_OPTIONS:-} >"$work/ours.log" 2>&1 &
ours_process=$!
servers+=("$ours_process")
"$java" "${flags[@]}" -cp "$class_path:$yaml" bpv.benchmark.ParseOnlyServer "$theirs_port" >"$work/theirs.log" 2>&1 &
theirs_process=$!
servers+=("$theirs_process")
for port in "$ours_port" "$theirs_port"; do
  for _ in $(seq 300); do
    curl -sf -m 2 "http://127.0.0.1:$port/health/ready" >/dev/null && continue 2
    sleep 0.2
  done
  echo "load.sh: no server is ready on port $port: $(tail -n 3 "$work"/*.log)" >&2
  exit 1
done

# User and system time of a process so far, in milliseconds.
processor() { sed 's/.*) //' "/proc/$1/stat" | awk -v hz="$(getconf CLK_TCK)" '{ print ($12 + $13) * 1000 / hz }'; }

# Requests a second, p50 and p99 in ms, requests, failed, and milliseconds of the server's processor time for each.
load() { # port process seconds
  local before after
  before=$(processor "$2")
  wrk -t1 -c"$connections" -d"$3"s --timeout 10s --latency -s src/benchmark/load.lua \
    "http://127.0.0.1:$1/v1/prechecks" >"$work/wrk"
  after=$(processor "$2")
  awk -v cpu="$after" -v before="$before" '/^FIGURES/ { print $2, $3, $4, $5, $6, (cpu - before) / $5 }' "$work/wrk"
}
ours() { load "$ours_port" "$ours_process" "$1"; }
theirs() { load "$theirs_port" "$theirs_process" "$1"; }

reloads() { curl -s "http://127.0.0.1:$ours_port/metrics" | awk '/^bpv_rules_reloads_total/ { print $2 }'; }

# Changes a rule again and again, each time to what it never was before, so that it is compiled, tried with all scenarios
# and put in force under load; a change before that would have the service begin anew.
change_rules() {
  local change=0 rule=gateway/submission.drl before
  while true; do
    change=$((change + 1)) before=$(reloads)
    awk -v change="$change" '{ print } /^then$/ { print "    int change = " change ";" }' "rules/$rule" >"$work/next"
    cp "$work/next" "$work/rules/$rule"
    while [ "$(reloads)" = "$before" ]; do sleep 0.2; done
    sleep 2
  done
}

echo "warming up" >&2
ours 120 >/dev/null
theirs 30 >/dev/null
before=$(reloads)
if $reload; then
  change_rules &
  servers+=($!)
fi
: >"$work/pairs"
for pair in $(seq "$pairs"); do
  if [ $((pair % 2)) = 1 ]; then
    ours=$(ours "$seconds") theirs=$(theirs "$seconds")
  else
    theirs=$(theirs "$seconds") ours=$(ours "$seconds")
  fi
  echo "$ours $theirs" | tee -a "$work/pairs" | awk '{
    printf "service %.0f/s, p50 %.1f, p99 %.1f, %.2f ms of processor, %d failed; ", $1, $2, $3, $6, $5
    printf "parse only %.0f/s, p50 %.1f, p99 %.1f, %.2f ms; ", $7, $8, $9, $12
    printf "ratios: requests %.2f, p99 %.2f, processor %.2f\n", $1 / $7, $3 / $9, $6 / $12 }'
done
median() { sort -n | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }
echo "medians of the ratios: requests a second $(awk '{ print $1 / $7 }' "$work/pairs" | median)," \
  "p99 $(awk '{ print $3 / $9 }' "$work/pairs" | median)," \
  "processor time a request $(awk '{ print $6 / $12 }' "$work/pairs" | median)"
if $reload; then
  times=$(awk -v before="$before" -v after="$(reloads)" 'BEGIN { print after - before }')
  echo "$times times other rules were put in force"
  [ "$times" -gt 0 ] || { echo "load.sh: so this measured no reload" >&2; exit 1; }
fi
