#!/bin/sh
# Tests of the report page in a real browser. Skips, with the reason, only where no browser or no Node can be had.
set -u
cd "$(dirname "$0")" || exit 2

skip() { echo "skipped: $1"; exit 0; }

command -v node >/dev/null 2>&1 || skip "browser tests need Node 18 or newer (node), which is not installed"
command -v npm >/dev/null 2>&1 || skip "browser tests need npm, which is not installed"
[ "$(node -p 'Number(process.versions.node.split(".")[0])')" -ge 18 ] || skip "browser tests need Node 18 or newer, this is $(node --version)"

browser=
for candidate in "${CRIB_BROWSER:-}" /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome; do
  if [ -n "$candidate" ] && [ -x "$candidate" ]; then browser=$candidate; break; fi
done
[ -n "$browser" ] || skip "no Chromium found (looked in /usr/bin; CRIB_BROWSER names another)"

if [ ! -d node_modules/playwright-core ] || [ ! -d node_modules/axe-core ]; then
  npm ci --no-audit --no-fund >/dev/null 2>&1 || skip "the test packages cannot be installed (npm ci failed: no registry?)"
fi

status=0
node rebuild.mjs || { [ $? -eq 3 ] || status=1; }
CRIB_BROWSER=$browser node --test all.mjs || status=1
exit $status
