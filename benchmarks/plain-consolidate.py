"""The yardstick: what a clerk who knows some Python would write. Copies every filled row of every return into one sheet.

Usage: plain-consolidate.py RETURNS_FOLDER OUT.xlsx
"""
import sys
from pathlib import Path

from openpyxl import Workbook, load_workbook

folder, out = sys.argv[1:]
master = Workbook()
sheet = master.active
for path in sorted(Path(folder).glob("*.xlsx")):
    rows = load_workbook(path).worksheets[0].iter_rows(values_only=True)
    below_header = False
    for row in rows:
        if below_header and any(value is not None for value in row):
            sheet.append([path.name, *row])
        elif "序号" in row:
            below_header = True
master.save(out)
print(sheet.max_row)
