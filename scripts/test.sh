#!/usr/bin/env bash
# Every test: the front end's own, then the server's on SQLite and PostgreSQL, then the browser's.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH="$PWD/.venv/bin:$PATH"
(cd frontend && npm run --silent test)
scripts/chromium.sh
# Two at once, file by file: the browser mostly waits. Each worker has servers and databases of its own.
exec python -m pytest -n 2 --dist loadfile "$@"
