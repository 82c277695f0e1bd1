#!/usr/bin/env bash
# Builds the front end into app/web/static.
set -euo pipefail
cd "$(dirname "$0")/../frontend"
export PATH="$PWD/../.venv/bin:$PATH"
npm run --silent build
