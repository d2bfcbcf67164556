"""Makes the hostile round. Usage: make.py FENGONG OUT_FOLDER — FENGONG is the bin, OUT_FOLDER is emptied first."""
import json
import shutil
import subprocess
import sys
from pathlib import Path

from openpyxl import Workbook, load_workbook

import cases
from truth import Truth

TOWNS = [a + b + "镇" for a in "东西南北中上下大小新前后左右" for b in "河山港湖石云塘岭桥畈冲"]


def main(bin_path, out):
    root = Path(out)
    shutil.rmtree(root, ignore_errors=True)
    returns = root / "returns"
    returns.mkdir(parents=True)
    run = lambda *args: subprocess.run(["node", bin_path, *map(str, args)], check=True, stdout=subprocess.DEVNULL)
    run("demo", "--out", root / "demo", "--force")
    book = load_workbook(root / "demo/1-分工表/单位名录.xlsx")
    sheet = book["单位名录"]
    header = next(r for r in range(1, 10) if sheet.cell(r, 1).value == "单位名称")
    for row in range(sheet.max_row, header, -1):
        if str(sheet.cell(row, 1).value).endswith("镇"):
            sheet.delete_rows(row)
    last = max(r for r in range(1, sheet.max_row + 1) if sheet.cell(r, 1).value)
    for index, town in enumerate(TOWNS, last + 1):
        for column, value in enumerate([town, town + "人民政府", None, "镇"], 1):
            sheet.cell(index, column).value = value
    book.save(root / "roster.xlsx")
    run("template", "--out", root / "table.xlsx")
    run("forms", root / "table.xlsx", "--roster", root / "roster.xlsx", "--out", root / "forms")
    shutil.rmtree(root / "demo")
    departments = [p.name.split("-")[0] for p in sorted((root / "forms").glob("*.xlsx"))]
    truth = Truth(root / "forms", returns, TOWNS + [d for d in departments if d not in TOWNS])
    for function in cases.CASES:
        truth.case = function.__name__
        function(truth)
    convert(truth, root)
    # Last round said the same of some rows.
    unit, copied = truth.copied
    form = truth.form(unit, "2024-06-25")
    last_returns = root / "last"
    last_returns.mkdir()
    for no, text in copied.items():
        form.set(no, "progress", text)
    for row in form.rows:
        if row.no not in copied:
            row.cells["progress"] = f"上一轮说的另一番话，第{row.no}项，共办理二十余件。"
    from forms import write_form
    write_form(form, last_returns / f"{unit}.xlsx")
    run("consolidate", last_returns, "--table", root / "table.xlsx", "--roster", root / "roster.xlsx", "--out", root / "last.xlsx", "--as-of", "2024-06-30", "--quiet")
    (root / "truth.json").write_text(json.dumps(
        {"entries": truth.entries, "findings": truth.findings, "files": truth.files}, ensure_ascii=False, indent=1), encoding="utf-8")
    print(f"{len(truth.files)} files, {len(truth.entries)} entries, {len(truth.findings)} defects, {len(cases.CASES)} cases")


def convert(truth, root):
    profile = (root / "lo").resolve().as_uri()
    for file, extension in truth.convert:
        out = root / "converted"
        subprocess.run(["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", extension,
                        "--outdir", out, truth.folder / file], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        made = out / (file.rsplit(".", 1)[0] + "." + extension)
        (truth.folder / file).unlink()
        made.rename(truth.folder / made.name)


main(*sys.argv[1:])
