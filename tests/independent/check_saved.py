"""Compares what the workbench opened, showed and saved, with nothing of ours: openpyxl and the standard library.

    python3 tests/independent/check_saved.py artifacts/saved

NAME.before.xlsx was opened, NAME.shown.json is what the grid held, NAME.after.xlsx was saved. Values, merges, column
widths, fills, fonts and freeze must be the same in all. Exits 1 and says why otherwise.
"""

import datetime
import json
import sys
from pathlib import Path

import openpyxl
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import to_excel

#: Characters; programs round widths to whole pixels.
WIDTH_SLACK = 0.3
THEME = "a colour of the theme"
FAILURES = []


def check(holds, what):
    if not holds:
        FAILURES.append(what)


def plain(value):
    """Dates as their serial and 1.0 as 1: how a program writes them is its own affair."""
    if isinstance(value, (datetime.date, datetime.datetime)):
        return to_excel(value)
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return None if value == "" else value


def fill_of(cell):
    """The colour that fills the cell as RRGGBB; None for none."""
    if cell.fill.patternType != "solid":
        return None
    # openpyxl works out no colour of the theme; the workbench saves it worked out.
    if cell.fill.fgColor.type != "rgb":
        return THEME
    return cell.fill.fgColor.rgb[-6:].upper()


def font_of(cell):
    return (cell.font.name, cell.font.sz, bool(cell.font.b))


def widths(sheet):
    """The width of every column with one of its own, by number; a group of columns stands under its first."""
    found = {}
    for dimension in sheet.column_dimensions.values():
        if dimension.customWidth:
            for column in range(dimension.min, dimension.max + 1):
                found[column] = dimension.width
    return found


def compare(name, before, after):
    for sheet in before.worksheets:
        if sheet.title not in after.sheetnames:
            check(False, f"{name}: sheet {sheet.title} is gone")
            continue
        saved = after[sheet.title]
        at = f"{name} {sheet.title}"
        merges = {str(area) for area in sheet.merged_cells.ranges}
        check(merges == {str(area) for area in saved.merged_cells.ranges}, f"{at}: merges differ")
        check(sheet.freeze_panes == saved.freeze_panes, f"{at}: freeze {sheet.freeze_panes} is {saved.freeze_panes}")
        ours = widths(saved)
        for column, width in widths(sheet).items():
            if column > sheet.max_column:
                continue
            got = ours.get(column)
            same = got is not None and abs(got - width) <= WIDTH_SLACK
            check(same, f"{at}: column {get_column_letter(column)} {width} is {got}")
        for row in sheet.iter_rows():
            for cell in row:
                twin = saved[cell.coordinate]
                where = f"{at}!{cell.coordinate}"
                check(plain(cell.value) == plain(twin.value), f"{where}: {cell.value!r} is {twin.value!r}")
                filled = fill_of(twin) is not None if fill_of(cell) == THEME else fill_of(cell) == fill_of(twin)
                check(filled, f"{where}: fill {fill_of(cell)} is {fill_of(twin)}")
                if cell.value is not None:
                    check(font_of(cell) == font_of(twin), f"{where}: font {font_of(cell)} is {font_of(twin)}")


def compare_shown(name, shown, after):
    for sheet in shown:
        saved = after[sheet["name"]]
        frozen = saved[saved.freeze_panes].row - 1 if saved.freeze_panes else 0
        check(frozen == sheet["frozenRows"], f"{name} {sheet['name']}: {sheet['frozenRows']} frozen rows shown, {frozen} saved")
        for cell in sheet["cells"]:
            twin = saved.cell(cell["row"], cell["column"])
            if twin.value is None:
                continue
            where = f"{name} {sheet['name']}!{twin.coordinate}"
            # A date is shown as its serial; a formula as what it comes to.
            if twin.data_type != "f" and not twin.is_date:
                check(plain(cell["value"]) == plain(twin.value), f"{where}: {cell['value']!r} shown, {twin.value!r} saved")
            shown_font = (cell["font"], cell["size"], cell["bold"])
            check(shown_font == font_of(twin), f"{where}: font {shown_font} shown, {font_of(twin)} saved")
            if fill_of(twin) is not None:
                shown_fill = (cell["fill"] or "").lstrip("#").upper()
                check(shown_fill == fill_of(twin), f"{where}: fill {shown_fill} shown, {fill_of(twin)} saved")


def main():
    folder = Path(sys.argv[1])
    names = sorted(path.name[: -len(".after.xlsx")] for path in folder.glob("*.after.xlsx"))
    check(len(names) >= 6, f"only {len(names)} files in {folder}")
    for name in names:
        before = openpyxl.load_workbook(folder / f"{name}.before.xlsx")
        after = openpyxl.load_workbook(folder / f"{name}.after.xlsx")
        compare(name, before, after)
        compare_shown(name, json.loads((folder / f"{name}.shown.json").read_text(encoding="utf-8")), after)
    for failure in FAILURES[:50]:
        print(failure)
    print(f"{len(names)} files opened and saved by the workbench: {len(FAILURES)} differences")
    sys.exit(1 if FAILURES else 0)


main()
