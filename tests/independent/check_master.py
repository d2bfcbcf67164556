"""Looks at the demo's master with nothing of ours: openpyxl and the standard library.

    python3 tests/independent/check_master.py demo-out

Every answer that was sent stands in 明细 exactly as often as it was sent, the figures agree across the six sheets, the
issued texts are untouched, and no cell is a formula. Exits 1 and says why otherwise.
"""

import csv
import io
import re
import sys
import zipfile
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import openpyxl

PROGRESS = "进展情况"
FAILURES = []


def check(holds, what):
    if not holds:
        FAILURES.append(what)


class HtmlTable(HTMLParser):
    """The rows of an HTML table; merged cells leave gaps, which does not matter for one column at the right."""

    def __init__(self):
        super().__init__()
        self.rows, self.spans, self.text, self.span = [], {}, None, (1, 1)

    def handle_starttag(self, tag, attrs):
        if tag == "tr":
            self.rows.append([])
        elif tag == "td":
            given = dict(attrs)
            self.text, self.span = "", (int(given.get("rowspan", 1)), int(given.get("colspan", 1)))
        elif tag == "br" and self.text is not None:
            self.text += "\n"

    def handle_data(self, data):
        if self.text is not None:
            self.text += data

    def handle_endtag(self, tag):
        if tag != "td":
            return
        row, number = self.rows[-1], len(self.rows) - 1
        while (number, len(row)) in self.spans:
            row.append(None)
        for down in range(self.span[0]):
            for right in range(self.span[1]):
                if down or right:
                    self.spans[(number + down, len(row) + right)] = True
        row.append(self.text)
        self.text = None


def ods_rows(data):
    ns = {"t": "urn:oasis:names:tc:opendocument:xmlns:table:1.0", "x": "urn:oasis:names:tc:opendocument:xmlns:text:1.0"}
    root = ElementTree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("content.xml"))
    table = root.find(".//t:table", ns)
    rows = []
    for row in table.iter(f"{{{ns['t']}}}table-row"):
        cells = []
        for cell in row:
            repeat = int(cell.get(f"{{{ns['t']}}}number-columns-repeated", 1))
            text = "\n".join("".join(p.itertext()) for p in cell.findall("x:p", ns)) or None
            cells += [text] * min(repeat, 50)
        rows.append(cells)
    return rows


def rows_of(path):
    """A returned file as rows of texts by its content; None for what only a spreadsheet program can read."""
    data = path.read_bytes()
    if data[:4] == b"PK\x03\x04":
        names = zipfile.ZipFile(io.BytesIO(data)).namelist()
        if "content.xml" in names:
            return ods_rows(data)
        sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
        return [[None if v is None else str(v) for v in row] for row in sheet.iter_rows(values_only=True)]
    if data[:4] == b"\xd0\xcf\x11\xe0":
        return None
    if b"<table" in data[:2000]:
        parser = HtmlTable()
        parser.feed(data.decode("utf-8"))
        return parser.rows
    for encoding in ("utf-8-sig", "gb18030") if data[:2] != b"\xff\xfe" else ("utf-16",):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return list(csv.reader(io.StringIO(text, newline=""), delimiter="\t" if encoding == "utf-16" else ","))
    return []


def answers_of(rows):
    for number, row in enumerate(rows):
        if PROGRESS in row:
            column = row.index(PROGRESS)
            below = (r[column] for r in rows[number + 1 :] if len(r) > column)
            return [text for text in below if text and text.strip()]
    return []


def list_of(sheet, first_header):
    """A list as dictionaries: from the row whose first cell is `first_header` to the first row with nothing in it."""
    rows = list(sheet.iter_rows(values_only=True))
    at = next(i for i, row in enumerate(rows) if row[0] == first_header)
    header = rows[at]
    found = []
    for row in rows[at + 1 :]:
        if all(value is None for value in row):
            break
        found.append(dict(zip(header, row)))
    return found


def main(folder):
    folder = Path(folder)
    path = folder / "4-汇总" / "汇总.xlsx"
    book = openpyxl.load_workbook(path)
    check(
        [s.title for s in book.worksheets if s.sheet_state == "visible"]
        == ["总览", "汇总表", "明细", "单位进度", "问题清单", "来源"],
        "the six sheets in their order",
    )
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                check(cell.data_type != "f", f"a formula in {sheet.title}!{cell.coordinate}")
                check(not isinstance(cell.value, str) or len(cell.value) <= 32767, f"{cell.coordinate} is too long")
    archive = zipfile.ZipFile(path)
    for name in archive.namelist():
        if name.startswith("xl/worksheets/sheet"):
            check(b"<f>" not in archive.read(name) and b"<f " not in archive.read(name), f"a formula in {name}")

    entries = list_of(book["明细"], "序号")
    sources = [row for row in list_of(book["来源"], "文件") if row["状态"] is not None]
    counted = {row["文件"] for row in sources if row["采用"] in ("采用", "待选定")}

    # Every answer exactly once.
    sent, unreadable_here = Counter(), []
    for name in sorted(counted):
        rows = rows_of(folder / "3-报回" / name)
        if rows is None:
            unreadable_here.append(name)
            continue
        answers = answers_of(rows)
        check(answers, f"{name} has answers")
        sent.update(answers)
    found = Counter(e[PROGRESS] for e in entries if e["来源文件"] not in unreadable_here and e[PROGRESS])
    check(sent == found, f"answers sent and found differ: {(sent - found) + (found - sent)}")
    check(sum(sent.values()) > 500, "the demo is a real round")

    # Texts as issued.
    issued = [
        row
        for row in openpyxl.load_workbook(folder / "1-分工表" / "分工表.xlsx").worksheets[0].iter_rows(
            min_row=3, values_only=True
        )
        if row[1] is not None
    ]
    summary = [row for row in list_of(book["汇总表"], "工作任务") if row["序号"] is not None]
    check(
        [(r["序号"], r["具体要求"], r["责任单位"], r["时限要求"]) for r in summary] == [tuple(r[1:5]) for r in issued],
        "汇总表 has the issued texts",
    )

    # Figures.
    rows_with_no = [e for e in entries if e["序号"] is not None]
    states = {"已完成": ["已完成"], "推进中": ["正在推进"], "无进展": ["无进展", "尚未启动"], "未填": ["未填"]}
    for row in summary:
        own = [e for e in rows_with_no if e["序号"] == row["序号"]]
        for column, words in states.items():
            check(row[column] == sum(e["状态判定"] in words for e in own), f"汇总表 {row['序号']} {column}")
        check(row["已报"] == len({e["填报单位"] for e in own if e["状态判定"] != "未填"}), f"汇总表 {row['序号']} 已报")
        for unit in {e["填报单位"] for e in own if e[PROGRESS]}:
            check(f"【{unit}" in all_progress(book["汇总表"], row["序号"]), f"汇总表 {row['序号']} names {unit}")
    total = next(r for r in list_of(book["汇总表"], "工作任务") if r["工作任务"] == "合计")
    columns = ("应报", "已报", "已完成", "推进中", "无进展", "未填")
    for column in columns:
        check(total[column] == sum(r[column] for r in summary), f"汇总表 合计 {column}")
    overview = list(book["总览"].iter_rows(values_only=True))
    at = next(i for i, row in enumerate(overview) if row[0] == "工作任务")
    categories = next(row for row in overview[at:] if row[0] == "合计")
    for column in columns:
        check(categories[overview[at].index(column)] == total[column], f"总览 and 汇总表 differ in {column}")
    units = list_of(book["单位进度"], "单位")
    unit_total = units.pop()
    for column in ("应报", "已报", "未填"):
        check(unit_total[column] == sum(u[column] for u in units), f"单位进度 合计 {column}")
        check(unit_total[column] == total[column], f"单位进度 and 汇总表 differ in {column}")
    counts = [row for row in overview if row[0] == "数量"]
    dated, ongoing = counts[1], counts[2]
    check(dated[7] == sum(dated[1:7]) == unit_total["有时限"], "总览: dated rows")
    check(ongoing[4] == sum(ongoing[1:4]), "总览: ongoing rows")
    check(dated[7] + ongoing[4] == len(rows_with_no), "总览 and 明细 count the same rows")
    returns = counts[0]
    check(returns[1] == sum(returns[2:5]) == len([u for u in units if u["报送"] != "另报"]), "总览: units")
    lamps = Counter(e["亮灯"] for e in entries if e["到期日"] is not None)
    for label, count in zip(overview[overview.index(dated) - 1][1:7], dated[1:7]):
        check(lamps[label] == count, f"总览 and 明细 differ in {label}")

    # Row proof.
    rows = {c: sum(r[c] or 0 for r in sources) for c in ("读到行数", "对应任务", "多出", "附注")}
    check(rows["读到行数"] == rows["对应任务"] + rows["多出"] + rows["附注"], "来源: every row is accounted for")
    proof = next(row[0] for row in overview if row[0] and str(row[0]).startswith("行数核对"))
    check(
        [int(n) for n in re.findall(r"\d+", proof)]
        == [rows["读到行数"], rows["对应任务"], rows["多出"], rows["附注"]],
        "总览 and 来源 prove the same rows",
    )
    used = [r for r in sources if r["采用"] in ("采用", "待选定")]
    check(sum(r["对应任务"] + r["多出"] for r in used) == len(entries), "来源 and 明细 count the same rows")
    findings = list_of(book["问题清单"], "级别")
    note = next(row[0] for row in overview if row[0] and str(row[0]).startswith("问题清单"))
    levels = Counter(f["级别"] for f in findings)
    check([int(n) for n in re.findall(r"\d+", note)] == [levels["错误"], levels["提醒"], levels["提示"]], "问题清单")

    for failure in FAILURES:
        print("FAILED:", failure, file=sys.stderr)
    print(
        f"{len(entries)} rows of 明细, {sum(sent.values())} answers of {len(counted) - len(unreadable_here)} files compared"
        f" ({len(unreadable_here)} in a format that only a spreadsheet program reads), {len(FAILURES)} failures"
    )
    return 1 if FAILURES else 0


def all_progress(sheet, number):
    """The progress of a task over all rows that it takes."""
    texts, inside = [], False
    for row in sheet.iter_rows(min_row=4, values_only=True):
        if row[1] is not None:
            inside = row[1] == number
        if row[0] == "合计":
            break
        if inside:
            texts.append(row[11] or "")
    return "\n".join(texts)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "demo-out"))
