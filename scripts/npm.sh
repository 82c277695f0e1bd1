#!/usr/bin/env bash
# Installs the front end's packages with the Node of the virtual environment.
set -euo pipefail
cd "$(dirname "$0")/../frontend"
export PATH="$PWD/../.venv/bin:$PATH"
echo "Installing the front end's packages …"
npm ci --no-fund --no-audit --loglevel=error
