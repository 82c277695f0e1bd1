#!/usr/bin/env bash
# Renews the hashed requirement files from their .in files. No index address is written.
set -euo pipefail
cd "$(dirname "$0")/.."
[ -x .venv/bin/uv ] || scripts/venv.sh requirements/dev.txt
for name in app build dev; do
  .venv/bin/uv pip compile -q --generate-hashes --universal --python-version 3.11 --no-header \
    -o "requirements/$name.txt" "requirements/$name.in" "$@"
done
