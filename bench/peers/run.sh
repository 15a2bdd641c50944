#!/usr/bin/env bash
# Compares crib with its peers on the same work: builds crib, makes a virtual environment with the pinned peers
# (requirements.txt, from PyPI), runs compare.py and compare_scan.py.
#
#   bench/peers/run.sh [CORPUS.jsonl] [compare.py's options]
#
# CORPUS.jsonl has "id" and "text" in every line; without one a synthetic corpus of 20,000 documents is made. Wants
# python3 with venv, and for the last table Debian's similarity-tester. PEERS_FOLDER (build/peers) keeps the environment.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
folder=${PEERS_FOLDER:-$root/build/peers}
mkdir -p "$folder"

(cd "$root" && cmake --preset bench && cmake --build --preset bench --target crib crib_peer_tasks crib_write_corpus) >"$folder/build.log" 2>&1 ||
  { tail -20 "$folder/build.log" >&2; echo "run.sh: the build failed; $folder/build.log has it all" >&2; exit 1; }
programs=$root/build/bench

wanted=$root/bench/peers/requirements.txt
if ! cmp --silent "$wanted" "$folder/venv/requirements.txt"; then
  python3 -m venv "$folder/venv"
  "$folder/venv/bin/pip" install --quiet --requirement "$wanted"
  cp "$wanted" "$folder/venv/requirements.txt"
fi

corpus=$folder/synthetic.jsonl
if [ $# -gt 0 ] && [ "${1#-}" = "$1" ]; then
  corpus=$1
  shift
elif [ ! -s "$corpus" ]; then
  "$programs/bench/crib_write_corpus" 20000 >"$corpus" 2>"$folder/synthetic.tsv"
fi
"$programs/bench/crib_write_corpus" 3000 500 >"$folder/pairs.jsonl" 2>"$folder/pairs.tsv"

# An OpenBLAS setting made for another program would slow numpy down.
unset OPENBLAS_CORETYPE OPENBLAS_L2_SIZE
"$folder/venv/bin/python" "$root/bench/peers/compare.py" --tasks "$programs/bench/crib_peer_tasks" --planted "$folder" "$@" "$corpus"
if command -v sim_text >/dev/null; then
  "$folder/venv/bin/python" "$root/bench/peers/compare_scan.py" --crib "$programs/cli/crib" --write-corpus "$programs/bench/crib_write_corpus"
else
  echo "sim_text is not here (Debian: similarity-tester): no comparison of whole scans" >&2
fi
