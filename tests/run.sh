#!/usr/bin/env bash
# Installs what is missing, then builds and runs all tests.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=cli/install.sh
. "$root/cli/install.sh"

install_for_tests
cd "$root"

failed=
cmake --workflow --preset test || failed="unit and program tests"
if [ -f tests/browser/run.sh ]; then
  sh tests/browser/run.sh || failed="${failed:+$failed, }browser tests"
fi

if [ -n "$failed" ]; then
  echo "FAILED: $failed"
  exit 1
fi
echo "all tests passed"
