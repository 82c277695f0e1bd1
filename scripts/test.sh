#!/usr/bin/env bash
# Every test: the front end's own, then the browser's, and beside them the server's on SQLite and PostgreSQL.
# With arguments, only what they name.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH="$PWD/.venv/bin:$PATH"
(cd frontend && npm run --silent test)
scripts/chromium.sh
if [ $# -gt 0 ]; then exec python -m pytest "$@"; fi

# Two runs at once, each with servers and databases of its own. Two browsers at once would starve each other.
log=.build/tests.log
echo "The browser's tests. All others run beside them; what they say comes afterwards."
python -m pytest --durations=20 --durations-min=2 --ignore=tests/e2e >"$log" 2>&1 &
others=$!
trap 'kill "$others" 2>/dev/null || true' EXIT
status=0
python -m pytest --durations=20 --durations-min=2 tests/e2e || status=$?
wait "$others" || status=$?
trap - EXIT
cat "$log"
exit "$status"
