#!/usr/bin/env bash
# Makes the hostile round in a folder, consolidates it as a user does, and compares with the truth.
# Usage: run.sh [FOLDER]; needs openpyxl (PYTHON) and LibreOffice (soffice).
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
bin="$here/../../bin/fengong.mjs"
folder=${1:-$(mktemp -d)}
python=${PYTHON:-python3}
[ -n "${KEEP:-}" ] || "$python" "$here/make.py" "$bin" "$folder" || exit 1
node "$bin" consolidate "$folder/returns" --table "$folder/table.xlsx" --roster "$folder/roster.xlsx" \
  --last "$folder/last.xlsx" --out "$folder/master.xlsx" --as-of 2024-09-30 --json --force >"$folder/result.json"
[ $? -le 1 ] || exit 1
"$python" "$here/compare.py" "$folder" "$folder/result.json"
