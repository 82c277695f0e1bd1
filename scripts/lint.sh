#!/usr/bin/env bash
# Every check that needs no running server. Stops at the first that fails.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH="$PWD/.venv/bin:$PATH"
say() { printf '\n== %s\n' "$*"; }
say "Format"; ruff format --check .
say "Rules"; ruff check .
say "Types"; mypy
say "Imports"; lint-imports
say "Front end: types and rules"; (cd frontend && npm run --silent types && npm run --silent lint)
say "Front end's types are those of the server"; scripts/types.sh --check
say "Script budgets"; python scripts/budget.py
