#!/bin/bash
# Makes the data that the jar ships (src/main/resources/sc/fiji/neurometa/reference) again.
#   scripts/make_reference.sh            writes the files
#   scripts/make_reference.sh --check    compares the files with those it would write
# Needs Python 3.11 or newer with venv, and Debian's mricron-data (apt-get install mricron-data) or, with
# NEUROMETA_MRICRON=DIR, its templates folder from elsewhere. The wheels come from PyPI.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
venv="$here/../target/reference-venv"
if [ ! -x "$venv/bin/python" ]; then
	python3 -m venv "$venv"
	"$venv/bin/pip" install --quiet --no-deps -r "$here/requirements.txt"
fi
exec "$venv/bin/python" "$here/make_reference.py" "$@"
