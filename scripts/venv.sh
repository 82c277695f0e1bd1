#!/usr/bin/env bash
# Makes .venv and installs the hashed requirements given as arguments.
set -euo pipefail
cd "$(dirname "$0")/.."
python=${PYTHON:-python3}
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
  echo "Strideback needs Python 3.11 or newer. Set PYTHON to its path if it has another name." >&2
  exit 1
fi
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq && apt-get install -y -qq python3-venv >/dev/null
  else
    echo "This Python has no venv. On Debian or Ubuntu: sudo apt install python3-venv" >&2
    exit 1
  fi
fi
[ -x .venv/bin/python ] || "$python" -m venv .venv
for file in "$@"; do
  echo "Installing $file …"
  .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "$file"
done
