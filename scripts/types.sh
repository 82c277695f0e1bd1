#!/usr/bin/env bash
# Writes frontend/src/api/schema.d.ts from the server's own OpenAPI. With --check it only compares.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH="$PWD/.venv/bin:$PATH"
target=frontend/src/api/schema.d.ts
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
python -m app openapi > "$fresh/openapi.json"
(cd frontend && npx --no-install openapi-typescript "$fresh/openapi.json" --root-types --root-types-no-schema-prefix \
  --immutable -o "$fresh/schema.d.ts" >/dev/null)
if [ "${1:-}" = --check ]; then
  diff -u "$target" "$fresh/schema.d.ts" || { echo "Run 'make types': the committed types are old." >&2; exit 1; }
else
  cp "$fresh/schema.d.ts" "$target"
fi
