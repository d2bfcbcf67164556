"""Collects what a folder of returns ought to give, while the cases write it."""
from pathlib import Path

from forms import ANSWERS, Form, Layout, csv_text, text_of, write_bytes, write_form, write_plain


class Truth:
    def __init__(self, forms, folder, units):
        self.forms = forms
        self.folder = Path(folder)
        self.free = list(units)
        self.entries = []
        self.findings = []
        self.files = {}
        self.last = {}
        self.convert = []
        self.case = ""
        self.cases = {}

    def unit(self, name=None):
        if name:
            self.free.remove(name)
            return name
        return self.free.pop(0)

    def form(self, name=None, filled_on="2024-09-25"):
        unit = name or self.unit()
        [path] = [p for p in self.forms.glob("*.xlsx") if p.name.startswith(unit + "-")]
        return Form(path, unit, filled_on)

    def expect(self, rule, file, sheet=None, row=None, no=None, **more):
        self.findings.append({"case": self.case, "rule": rule, "file": file, "sheet": sheet, "row": row, "no": no, **more})

    def record(self, form, file, sheet, placed, used=True, unit=None):
        self.files[file] = {"status": "read", "case": self.case}
        for row in form.rows:
            if row.note or not used:
                continue
            entry = {"case": self.case, "unit": form.unit if unit is None else unit, "no": row.no, "file": file,
                     "sheet": sheet, "row": placed[id(row)], "meant": row.status, "day": row.finished,
                     "extra": {key: text_of(value) for key, value in row.extra.items() if value is not None}}
            for field in ANSWERS:
                entry[field] = text_of(row.cells.get(field))
            self.entries.append(entry)

    def plain(self, form, file, layout=None, used=True, edit=None, unit=None, keep=None):
        sheet, placed, book = write_plain(form, self.folder / file, layout)
        if edit:
            edit(book, book.worksheets[0], placed)
            book.save(self.folder / file)
        self.record(form, file, sheet, placed, used, unit)
        for field in [f for f in ANSWERS if layout and f not in layout.order]:
            for entry in self.entries:
                if entry["file"] == file:
                    entry[field] = ""
        return sheet, {row.no: placed[id(row)] for row in form.rows} | {id(row): placed[id(row)] for row in form.rows}

    def in_place(self, form, file, spoil=None, used=True, unit=None):
        sheet, placed, _ = write_form(form, self.folder / file, spoil)
        self.record(form, file, sheet, placed, used, unit)
        return sheet, {row.no: placed[id(row)] for row in form.rows} | {id(row): placed[id(row)] for row in form.rows}

    def text(self, form, file, encoding, layout=None, separator=",", bom=b""):
        content, placed = csv_text(form, layout, separator)
        write_bytes(self.folder / file, bom + content.encode(encoding))
        sheet = file.rsplit(".", 1)[0]
        self.record(form, file, sheet, placed)
        return sheet, {row.no: placed[id(row)] for row in form.rows}

    def converted(self, file, extension):
        """The .xlsx just written comes back through LibreOffice under another format."""
        new = file.rsplit(".", 1)[0] + "." + extension
        self.convert.append((file, extension))
        self.files[new] = self.files.pop(file)
        for each in self.entries + self.findings:
            if each["file"] == file:
                each["file"] = new
        return new

    def bad(self, file, status, reason=None):
        self.files[file] = {"status": status, "reason": reason, "case": self.case}
