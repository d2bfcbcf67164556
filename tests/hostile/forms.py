"""Forms as the command line makes them, filled and spoiled by openpyxl, with what ought to come out beside them."""
import csv
import datetime
import io
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter

HEADER_ROW = 4
FIELDS = ["category", "no", "requirement", "units", "deadline", "progress", "status", "finished", "evidence",
          "problems", "next", "contact", "phone"]
LABELS = ["工作任务", "序号", "具体要求", "责任单位", "时限要求", "进展情况", "完成状态", "完成时间", "佐证材料",
          "存在问题", "下一步打算", "填报人", "联系电话"]
ANSWERS = FIELDS[5:]
STATUS = {"已完成": "done", "正在推进": "in-progress", "尚未启动": "not-started", "无进展": "no-progress", "": "blank"}


class Row:
    """One line of a return: what its cells hold, and what it means. `no` is the issued number, None for an extra row."""

    def __init__(self, no, cells, **meaning):
        self.no = no
        self.cells = cells
        self.status = meaning.get("status")
        self.finished = meaning.get("finished")
        self.extra = meaning.get("extra", {})
        self.note = meaning.get("note", False)


class Form:
    """A filled form. `rows` is edited by the cases; a writer turns it into a file."""

    def __init__(self, path, unit, filled_on="2024-09-25"):
        self.path = path
        self.unit = unit
        self.filled_on = filled_on
        sheet = load_workbook(path).worksheets[0]
        self.title = sheet["A1"].value
        self.rows = []
        category = None
        for cells in sheet.iter_rows(min_row=HEADER_ROW + 1, values_only=True):
            category = cells[0] or category
            row = dict(zip(FIELDS, cells[:13]))
            row["category"] = category
            self.rows.append(Row(cells[1], row))
        self.issued = {row.no: dict(row.cells) for row in self.rows}
        self.fill()

    def fill(self):
        for index, row in enumerate(self.rows):
            done = "12月" in str(row.cells["deadline"])
            row.cells.update(
                progress=f"{self.unit}就第{row.no}项工作印发方案{index + 3}份，组织自查{index + 1}次，形成清单并逐条整改。",
                status="已完成" if done else "正在推进",
                finished=datetime.date(2024, 9, 1 + row.no % 28) if done else None,
                evidence=f"第{row.no}项工作台账" if done or index % 2 else None,
                problems="人手偏紧。" if index % 3 == 0 else None,
                next=f"继续做好第{row.no}项。",
                contact="王工",
                phone="05566123456",
            )
            row.status = "done" if done else "in-progress"
            row.finished = row.cells["finished"].isoformat() if done else None

    def row(self, no):
        return next(row for row in self.rows if row.no == no)

    def set(self, no, field, value, **meaning):
        row = self.row(no)
        row.cells[field] = value
        for key, what in meaning.items():
            setattr(row, key, what)

    def blank(self, no):
        row = self.row(no)
        for field in ANSWERS:
            row.cells[field] = None
        row.status, row.finished = "blank", None


def text_of(value):
    if value is None:
        return ""
    if isinstance(value, (datetime.datetime, datetime.date)):
        return value.isoformat()[:10]
    return str(value)


class Layout:
    """How a sheet is laid out when it is not the form's own: labels by field, order, lines above and below."""

    def __init__(self, labels=None, order=None, above=None, below=None, header_rows=None, sheet="Sheet1"):
        self.labels = dict(zip(FIELDS, LABELS)) | (labels or {})
        self.order = order or FIELDS
        self.above = above
        self.below = below or []
        self.header_rows = header_rows
        self.sheet = sheet

    def lines(self, form):
        """Rows of values, the 0-based index of the first task line, and the line of each Row."""
        above = self.above
        if above is None:
            above = [[form.title], [f"填报单位：{form.unit}", None, None, f"填报日期：{form.filled_on}"]]
        header = self.header_rows or [[self.labels[field] for field in self.order]]
        lines = [list(line) for line in above + header]
        placed = {}
        for row in form.rows:
            placed[id(row)] = len(lines) + 1
            if row.note:
                lines.append(row.note)
            else:
                lines.append([row.cells.get(field, row.extra.get(field)) for field in self.order])
        lines += self.below
        return lines, placed


def write_plain(form, path, layout=None):
    """A new workbook by openpyxl: nothing hidden, no id. Gives sheet name and the sheet row of each Row."""
    layout = layout or Layout()
    book = Workbook()
    sheet = book.active
    sheet.title = layout.sheet
    placed = put_lines(sheet, form, layout)
    book.save(path)
    return layout.sheet, placed, book


def put_lines(sheet, form, layout, top=1, left=1):
    lines, placed = layout.lines(form)
    for r, line in enumerate(lines):
        for c, value in enumerate(line):
            if value is not None:
                put(sheet, top + r, left + c, value)
    return {key: row + top - 1 for key, row in placed.items()}


def put(sheet, row, column, value):
    cell = sheet.cell(row, column)
    if isinstance(value, str):
        cell.value = value
        # openpyxl makes a formula of a leading "="; a person's text is text.
        if value.startswith("=") and not getattr(value, "formula", False):
            cell.data_type = "s"
        if value.startswith("#"):
            cell.data_type = "s"
    else:
        cell.value = value
    if isinstance(value, (datetime.date, datetime.datetime)):
        cell.number_format = "yyyy-mm-dd"


def open_form(form):
    """The form's own workbook, to be filled and spoiled in place; ids stay."""
    book = load_workbook(form.path)
    return book, book.worksheets[0]


def fill_in_place(form, sheet, first=HEADER_ROW + 1):
    placed = {}
    sheet.cell(3, 5).value = form.filled_on
    for index, row in enumerate(form.rows):
        placed[id(row)] = first + index
        for column, field in enumerate(FIELDS, 1):
            if field == "category":
                continue
            put(sheet, first + index, column, row.cells.get(field))
    return placed


def write_form(form, path, spoil=None):
    book, sheet = open_form(form)
    placed = fill_in_place(form, sheet)
    if spoil:
        spoil(book, sheet, placed)
    book.save(path)
    return sheet.title, placed, book


def csv_text(form, layout=None, separator=","):
    lines, placed = (layout or Layout()).lines(form)
    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator, lineterminator="\r\n")
    for line in lines:
        writer.writerow([text_of(value) for value in line])
    return out.getvalue(), placed


def column_letter(field):
    return get_column_letter(FIELDS.index(field) + 1)


def write_bytes(path, data):
    Path(path).write_bytes(data)
