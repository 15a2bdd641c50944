#!/usr/bin/env bash
# Installs what is missing, builds crib and runs it.
#
#   cli/run.sh              on the bundled newsroom: its articles against its wire copy
#   cli/run.sh PATH...      on files and folders of your own; put --source PATH before those that are originals
#
# Prints the table of verdicts and the matrices, and writes every kind of output to ./crib-out.
set -euo pipefail
here=$PWD
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=cli/install.sh
. "$root/cli/install.sh"

case "${1:-}" in
  -h | --help) sed -n '2,/^set/{/^set/d;s/^# \{0,1\}//;p}' "${BASH_SOURCE[0]}"; exit 0 ;;
esac

install_for_build

say "building crib (minutes the first time) ..."
log=$(mktemp)
trap 'rm -f "$log"' EXIT
(cd "$root" && cmake --workflow --preset release) >"$log" 2>&1 || {
  cat "$log" >&2
  stop "the build failed; the reason stands above"
}
crib=$root/build/release/cli/crib

inputs=("$@")
if [ $# -eq 0 ]; then
  cd "$root/fixtures/newsroom"
  inputs=(articles --source wire)
fi

out=$here/crib-out
mkdir -p "$out"
rm -rf "$out/csv" "$out/npy" "$out/result.json"
begin=$(date +%s%N)
status=0
"$crib" scan --format json --output "$out/result.json" "${inputs[@]}" || status=$?
# Skipped inputs make the exit code 2 as well, but there is a result then.
[ -s "$out/result.json" ] || exit "$status"
milliseconds=$((($(date +%s%N) - begin) / 1000000))

"$crib" report "$out/result.json" --format text
"$crib" report "$out/result.json" --format jsonl --output "$out/pairs.jsonl"
"$crib" report "$out/result.json" --format csv --output "$out/csv"
"$crib" report "$out/result.json" --format npy --output "$out/npy"
"$crib" report "$out/result.json" --format html --output "$out/report.html"

printf '\nscanned in %d.%03d s; all output is in %s:\n' $((milliseconds / 1000)) $((milliseconds % 1000)) "$out"
printf '  report.html   open it in a browser\n  result.json   everything, for programs; crib report makes the others from it\n'
printf '  pairs.jsonl   one pair a line\n  csv, npy      pairs, passages and the matrices\n'
exit "$status"
