#!/usr/bin/env bash
# Every law of the plan on thousands of made-up histories; writes docs/soak-rules.md.
# The first argument is how many. A second one ends the run after so many minutes, with what there is by then.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH="$PWD/.venv/bin:$PATH"
exec python -m tests.properties.soak --histories "${1:-5000}" --minutes "${2:-0}"
