"""What happens to returns (docs/domain.md, What comes back from the units), one case a function, singly and combined."""
import copy
import datetime

from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment

from forms import ANSWERS, FIELDS, LABELS, Layout, Row, column_letter, put, put_lines

CASES = []


def case(function):
    CASES.append(function)
    return function


# --- clean returns: no alarm -------------------------------------------------------------------------------------

@case
def clean_by_openpyxl(t):
    f = t.form()
    t.in_place(f, f"{f.unit}.xlsx")


@case
def clean_renamed(t):
    for name in ["关于报送的函（最终版）", "新建 Microsoft Excel 工作表 (1)", "修改稿-盖章版"]:
        t.in_place(t.form(), f"{name}.xlsx")


@case
def clean_without_ids(t):
    f = t.form()
    t.plain(f, f"{f.unit}报送稿.xlsx")


@case
def clean_sorted(t):
    f = t.form()
    f.rows.reverse()
    t.plain(f, f"{f.unit}倒序.xlsx")


@case
def clean_other_formats(t):
    for extension in ["xls", "ods", "xlsx"]:
        f = t.form()
        t.in_place(f, f"{f.unit}-另存.xlsx")
        t.converted(f"{f.unit}-另存.xlsx", extension)


@case
def clean_text_files(t):
    f = t.form()
    t.text(f, f"{f.unit}a.csv", "utf-8", bom=b"\xef\xbb\xbf")
    f = t.form()
    t.text(f, f"{f.unit}b.csv", "gb18030")
    f = t.form()
    t.text(f, f"{f.unit}c.txt", "utf-16-le", separator="\t", bom=b"\xff\xfe")
    f = t.form()
    t.text(f, f"{f.unit}d.csv", "utf-8")


@case
def clean_fewer_columns(t):
    f = t.form()
    for row in f.rows:
        for field in ["finished", "problems", "next", "contact", "phone", "evidence"]:
            row.cells[field] = None
        row.finished = None
    t.plain(f, f"{f.unit}.xlsx", Layout(order=["no", "requirement", "progress", "status"]))


@case
def clean_answer_column_only(t):
    f = t.form()
    for row in f.rows:
        for field in ANSWERS[1:]:
            row.cells[field] = None
        row.status, row.finished = "in-progress", None
    t.plain(f, f"{f.unit}.xlsx", Layout(order=["no", "requirement", "progress"]))


@case
def clean_without_requirement_column(t):
    f = t.form()
    t.plain(f, f"{f.unit}.xlsx", Layout(order=["no"] + ANSWERS))


@case
def clean_width_and_spaces(t):
    f = t.form()
    for row in f.rows:
        row.cells["units"] = row.cells["units"].replace("，", ", ")
        row.cells["requirement"] = "　" + row.cells["requirement"][:20] + "\n" + row.cells["requirement"][20:]
        row.cells["deadline"] = " " + str(row.cells["deadline"]).translate(str.maketrans("12", "１２")) + "\u200b"
    t.plain(f, f"{f.unit}.xlsx")


# --- headers -----------------------------------------------------------------------------------------------------

@case
def header_moved_down(t):
    f = t.form()
    above = [[], ["附件2"], [], ["2024年重点工作进展情况统计表"], [None, "填报单位（盖章）：", f.unit, None, "填报日期：", "2024年9月25日"], []]
    t.plain(f, "附件2统计表a.xlsx", Layout(above=above))


SYNONYMS = [
    {"deadline": "完成时限", "units": "责任部门", "progress": "工作进展", "no": "编号"},
    {"deadline": "时间要求", "units": "承办单位", "progress": "完成情况", "requirement": "工作内容", "category": "类别"},
    {"deadline": "办结时限", "units": "牵头单位", "progress": "落实情况", "requirement": "具体任务", "no": "序 号"},
    {"deadline": "完成期限", "progress": "目前进展情况", "status": "工作状态", "evidence": "证明材料", "problems": "存在的困难和问题", "next": "下步打算", "contact": "联系人", "phone": "联系方式"},
    {"progress": "截至9月底进展情况", "status": "是否完成", "finished": "实际完成时间", "next": "下一步工作计划", "problems": "问题及困难", "contact": "经办人", "phone": "手机号码"},
    {"progress": "工作开展情况（200字以内）", "status": "完成状态\n（下拉选择）", "finished": "完成时间（年/月/日）", "evidence": "佐证材料（可附链接）", "requirement": "具 体 要 求"},
    {"progress": "推进落实情况", "status": "办理状态", "finished": "办结时间", "evidence": "印证材料", "deadline": "时限", "units": "责任主体", "requirement": "要求", "category": "任务"},
]


@case
def header_synonyms(t):
    for index, labels in enumerate(SYNONYMS):
        f = t.form()
        t.plain(f, f"{f.unit}同义{index}.xlsx", Layout(labels=labels))


@case
def columns_reordered(t):
    f = t.form()
    t.plain(f, f"{f.unit}.xlsx", Layout(order=["no", "category", "progress", "status", "requirement", "deadline", "units", "finished", "phone", "contact", "evidence", "next", "problems"]))


@case
def column_inserted(t):
    f = t.form()
    for row in f.rows:
        row.extra = {"分管领导": "张副市长"}
    order = FIELDS[:5] + ["分管领导"] + FIELDS[5:]
    file = f"{f.unit}.xlsx"
    sheet, _ = t.plain(f, file, Layout(labels={"分管领导": "分管领导"}, order=order))
    t.expect("unmapped-column", file, sheet, column="分管领导")


@case
def column_inserted_in_form(t):
    f = t.form()
    file = f"{f.unit}.xlsx"

    def spoil(book, sheet, placed):
        for area in list(sheet.merged_cells.ranges):
            sheet.unmerge_cells(str(area))
        sheet.insert_cols(6)
        put(sheet, 4, 6, "领导批示")
        for row in f.rows:
            put(sheet, placed[id(row)], 6, "阅")

    for row in f.rows:
        row.extra = {"领导批示": "阅"}
    sheet, _ = t.in_place(f, file, spoil)
    t.expect("unmapped-column", file, sheet, column="领导批示")
    # openpyxl leaves the hidden column where it was; now the telephone numbers stand in it.
    t.expect("hidden-content", file, sheet, column="phone")


@case
def column_without_label(t):
    f = t.form()
    file = f"{f.unit}.xlsx"
    f.rows[2].extra = {"": "这一格没有表头"}

    def edit(book, sheet, placed):
        put(sheet, placed[id(f.rows[2])], 14, "这一格没有表头")

    sheet, _ = t.plain(f, file, edit=edit)
    f.rows[2].extra = {}
    t.entries[-len(f.rows) + 2]["extra"] = {"*": "这一格没有表头"}
    t.expect("unmapped-column", file, sheet)


@case
def proto_header(t):
    f = t.form()
    file = f"{f.unit}.xlsx"
    for row in f.rows:
        row.extra = {"__proto__": "x", "constructor": "y"}
    sheet, _ = t.plain(f, file, Layout(labels={"__proto__": "__proto__", "constructor": "constructor"}, order=FIELDS + ["__proto__", "constructor"]))
    t.expect("unmapped-column", file, sheet, column="__proto__")
    t.expect("unmapped-column", file, sheet, column="constructor")


@case
def two_row_header(t):
    f = t.form()
    top = ["工作任务", "序号", "具体要求", "责任单位", "时限要求", "完成情况", None, None, None, "存在问题", "下一步打算", "联系人及电话", None]
    low = [None, None, None, None, None, "进展情况", "完成状态", "完成时间", "佐证材料", None, None, "填报人", "联系电话"]

    def edit(book, sheet, placed):
        sheet.merge_cells("F3:I3")
        sheet.merge_cells("L3:M3")
        for letter in "ABCDEJK":
            sheet.merge_cells(f"{letter}3:{letter}4")

    t.plain(f, f"{f.unit}.xlsx", Layout(header_rows=[top, low]), edit=edit)
    g = t.form()
    t.text(g, f"{g.unit}两行表头.csv", "utf-8", Layout(header_rows=[top, low]))


@case
def labels_cut_over_two_rows(t):
    f = t.form()
    top = ["工作", "序", "具体", "责任", "时限", "进展", "完成", "完成", "佐证", "存在", "下一步", "填报", "联系"]
    low = ["任务", "号", "要求", "单位", "要求", "情况", "状态", "时间", "材料", "问题", "打算", "人", "电话"]
    t.plain(f, f"{f.unit}.xlsx", Layout(header_rows=[top, low]))


@case
def number_and_text_under_one_label(t):
    f = t.form()
    header = ["工作任务", "具体要求", None] + LABELS[3:]

    def edit(book, sheet, placed):
        sheet.merge_cells("B3:C3")

    t.plain(f, f"{f.unit}.xlsx", Layout(header_rows=[header]), edit=edit)


@case
def header_on_every_page(t):
    f = t.form()
    rows = []
    for index, row in enumerate(f.rows):
        if index and index % 8 == 0:
            page = Row(None, {}, note=list(LABELS))
            rows.append(page)
        rows.append(row)
    f.rows = rows
    t.plain(f, f"{f.unit}.xlsx")


@case
def tables_beside_each_other(t):
    f, g = t.form(), t.form()
    book = Workbook()
    sheet = book.active
    order = ["no", "requirement", "units", "deadline", "progress", "status", "finished", "evidence"]
    for form in (f, g):
        for row in form.rows:
            for field in ["problems", "next", "contact", "phone"]:
                row.cells[field] = None
    left = put_lines(sheet, f, Layout(order=order, above=[[f"填报单位：{f.unit}"]]))
    right = put_lines(sheet, g, Layout(order=order, above=[[f"填报单位：{g.unit}"]]), left=10)
    file = "两个单位并排.xlsx"
    book.save(t.folder / file)
    t.record(f, file, "Sheet", left)
    t.record(g, file, "Sheet", right)


@case
def several_sheets(t):
    book = Workbook()
    book.remove(book.active)
    file = "汇总报送三家.xlsx"
    for _ in range(3):
        f = t.form()
        sheet = book.create_sheet(f.unit)
        t.record(f, file, f.unit, put_lines(sheet, f, Layout(above=[[f.title]])))
    book.create_sheet("说明")["A1"] = "三家单位一并报送"
    book.save(t.folder / file)


@case
def stacked_in_one_sheet(t):
    book = Workbook()
    sheet = book.active
    top = 1
    file = "三家接在一起.xlsx"
    for _ in range(3):
        f = t.form()
        placed = put_lines(sheet, f, Layout(above=[[f"填报单位：{f.unit}", None, None, "填报日期：2024-09-25"]]), top=top)
        t.record(f, file, "Sheet", placed)
        top = sheet.max_row + 3
    book.save(t.folder / file)


@case
def one_unit_in_two_files(t):
    f, g = t.form(), None
    g = t.form(f.unit)
    f.rows, g.rows = f.rows[:10], g.rows[10:]
    t.plain(f, f"{f.unit}（上）.xlsx")
    t.plain(g, f"{g.unit}（下）.xlsx")


# --- whose ------------------------------------------------------------------------------------------------------

@case
def unit_by_alias(t):
    f = t.form(t.unit("市教育局"))
    t.plain(f, "教体.xlsx", Layout(above=[[f.title], ["填报单位：市教体局（盖章）"]]))


@case
def unit_by_full_name(t):
    f = t.form(t.unit("市人社局"))
    t.plain(f, "报送.xlsx", Layout(above=[["填报单位", "市人力资源和社会保障局"]]))


@case
def unit_with_place(t):
    f = t.form(t.unit("市民政局"))
    t.plain(f, "报送2.xlsx", Layout(above=[["填报单位：桐城市民政局"]]))


@case
def unit_without_level(t):
    f = t.form(t.unit("市水利局"))
    t.plain(f, "报送3.xlsx", Layout(above=[["报送单位：水利局"]]))


@case
def unit_in_file_name_only(t):
    f = t.form(t.unit("市财政局"))
    t.plain(f, "7.市财政局政务公开进展（9.25）.xlsx", Layout(above=[["进展情况表"]]))


@case
def unit_in_sheet_name_only(t):
    f = t.form(t.unit("市司法局"))
    t.plain(f, "进展情况.xlsx", Layout(above=[["进展情况表"]], sheet="市司法局"))


@case
def unit_below_the_table(t):
    f = t.form(t.unit("市公安局"))
    t.plain(f, "进展b.xlsx", Layout(above=[["进展情况表"]], below=[["填报单位：市公安局", None, None, "填报日期：2024年9月20日"]]))


@case
def unit_unknown(t):
    f = t.form()
    file = "市天文局.xlsx"
    sheet, _ = t.plain(f, file, Layout(above=[["填报单位：市天文局"]]), unit="市天文局")
    t.expect("unknown-unit", file, sheet)


@case
def unit_not_said(t):
    f = t.form()
    file = "最终版.xlsx"
    sheet, _ = t.plain(f, file, Layout(above=[["进展情况"]]), unit="")
    t.expect("unknown-unit", file, sheet)


# --- versions ----------------------------------------------------------------------------------------------------

def second(f, t, filled_on):
    g = t.form(f.unit, filled_on)
    g.set(g.rows[0].no, "progress", "后来补充了内容，新增文件五十件。" + f.unit)
    return g


@case
def two_versions_by_date(t):
    f = t.form(filled_on="2024-09-20")
    g = second(f, t, "2024-09-27")
    a, b = f"{f.unit}.xlsx", f"{f.unit}(1).xlsx"
    t.in_place(f, a, used=False)
    sheet, _ = t.in_place(g, b)
    t.files[a]["status"] = "superseded"
    t.expect("two-versions", a, sheet)
    t.expect("two-versions", b, sheet)


@case
def two_versions_older_named_final(t):
    f = t.form(filled_on="2024年9月28日")
    g = second(f, t, "2024.9.21")
    a, b = f"{f.unit}.xlsx", f"{f.unit}最终版.xlsx"
    sheet, _ = t.plain(f, a)
    t.plain(g, b, used=False)
    t.files[b]["status"] = "superseded"
    t.expect("two-versions", a, sheet)
    t.expect("two-versions", b, sheet)


@case
def two_versions_same_date(t):
    f = t.form()
    g = second(f, t, "2024-09-25")
    for form, name in ((f, f"{f.unit}修改稿.xlsx"), (g, f"{f.unit}盖章版.xlsx")):
        sheet, _ = t.in_place(form, name)
        t.expect("two-versions", name, sheet)


@case
def two_versions_no_date(t):
    f = t.form()
    g = second(f, t, "")
    f.filled_on = ""
    for form, name in ((f, f"{f.unit}1.xlsx"), (g, f"{f.unit}2.xlsx")):
        sheet, _ = t.plain(form, name)
        t.expect("two-versions", name, sheet)


@case
def byte_equal_copies(t):
    f = t.form()
    t.in_place(f, f"{f.unit}.xlsx")
    for copied in (f"副本-{f.unit}.xlsx", f"{f.unit}(1).xlsx"):
        (t.folder / copied).write_bytes((t.folder / f"{f.unit}.xlsx").read_bytes())
        t.bad(copied, "duplicate")


# --- rows --------------------------------------------------------------------------------------------------------

@case
def rows_deleted(t):
    for ids in (True, False):
        f = t.form()
        gone = [f.rows[3].no, f.rows[7].no]
        f.rows = [row for row in f.rows if row.no not in gone]
        file = f"{f.unit}.xlsx"
        if ids:
            def spoil(book, sheet, placed):
                pass
            sheet, _ = t.plain(f, file)
        else:
            sheet, _ = t.text(f, file.replace("xlsx", "csv"), "utf-8")
            file = file.replace("xlsx", "csv")
        for no in gone:
            t.expect("row-lost", file, sheet, no=no)


@case
def rows_deleted_in_form(t):
    f = t.form()
    file = f"{f.unit}.xlsx"
    gone = f.rows[5]

    def spoil(book, sheet, placed):
        for area in list(sheet.merged_cells.ranges):
            sheet.unmerge_cells(str(area))
        sheet.delete_rows(placed[id(gone)])
        at = placed[id(gone)]
        for row in f.rows:
            if placed[id(row)] > at:
                placed[id(row)] -= 1
        f.rows.remove(gone)

    sheet, _ = t.in_place(f, file, spoil)
    t.expect("row-lost", file, sheet, no=gone.no)


@case
def rows_inserted(t):
    f = t.form()
    extra = Row(None, {"requirement": "自选动作：建设政务公开主题体验馆。", "progress": f"{f.unit}体验馆已完成选址。", "status": "正在推进"}, status="in-progress")
    f.rows.insert(6, extra)
    file = f"{f.unit}.xlsx"
    sheet, at = t.plain(f, file)
    t.expect("extra-row", file, sheet, row=at[id(extra)])


@case
def rows_added_with_next_number(t):
    f = t.form()
    extra = Row(None, {"no": 33, "requirement": "打造“一镇一品”公开品牌，形成特色。", "units": f.unit, "deadline": "持续推进", "progress": f"{f.unit}已申报品牌两个。", "status": "正在推进"}, status="in-progress")
    f.rows.append(extra)
    file = f"{f.unit}.xlsx"
    sheet, at = t.plain(f, file)
    t.expect("extra-row", file, sheet, row=at[id(extra)])


@case
def rows_inserted_and_renumbered_below(t):
    f = t.form()
    extra = Row(None, {"no": f.rows[4].no, "requirement": "建立镇村两级政务公开联络员制度。", "progress": f"{f.unit}已建立制度。", "status": "已完成", "evidence": "制度文本"}, status="done")
    f.rows.insert(4, extra)
    file = f"{f.unit}.xlsx"
    for row in f.rows[5:]:
        row.cells["no"] = row.no + 1
    sheet, at = t.plain(f, file)
    t.expect("extra-row", file, sheet, row=at[id(extra)])
    for row in f.rows[5:]:
        t.expect("renumbered", file, sheet, row=at[row.no], no=row.no)


@case
def rows_renumbered_from_one(t):
    f = t.form()
    file = f"{f.unit}.xlsx"
    f.rows = f.rows[2:]
    for index, row in enumerate(f.rows):
        row.cells["no"] = index + 1
    sheet, at = t.plain(f, file)
    for row in f.rows:
        if row.cells["no"] != row.no:
            t.expect("renumbered", file, sheet, row=at[row.no], no=row.no)
    for no in (1, 2):
        t.expect("row-lost", file, sheet, no=no)


@case
def sorted_without_the_hidden_column(t):
    """Sorted by hand in the visible columns only: the hidden ids stayed where they were."""
    f = t.form()
    f.rows.sort(key=lambda row: row.cells["progress"][::-1])
    f.rows.reverse()

    def spoil(book, sheet, placed):
        for area in list(sheet.merged_cells.ranges):
            sheet.unmerge_cells(str(area))
        for row in f.rows:
            put(sheet, placed[id(row)], 1, row.cells["category"])

    t.in_place(f, f"{f.unit}.xlsx", spoil)


@case
def row_split_repeating_the_task(t):
    for ids in (True, False):
        f = t.form()
        source = f.rows[4]
        more = Row(source.no, dict(source.cells, progress=f"{f.unit}另外还做了第二件事，共三十次。", evidence="第二份台账"), status=source.status, finished=source.finished)
        f.rows.insert(5, more)
        file = f"{f.unit}.xlsx"
        t.plain(f, file)


@case
def row_split_inside_a_merge(t):
    f = t.form()
    source = f.rows[4]
    more = Row(source.no, {"progress": f"{f.unit}合并格里的第二条。", "status": "正在推进"}, status="in-progress")
    f.rows.insert(5, more)

    def edit(book, sheet, placed):
        top = placed[id(source)]
        for letter in "ABCDE":
            sheet.merge_cells(f"{letter}{top}:{letter}{top + 1}")

    t.plain(f, f"{f.unit}.xlsx", edit=edit)


@case
def row_split_numbered_5_1(t):
    f = t.form()
    file = f"{f.unit}.xlsx"
    source = f.row(5)
    first, rest = source.cells["requirement"].split("。", 1)
    more = Row(5, dict(source.cells, no="5-2", requirement=rest, progress=f"{f.unit}做了第二部分。"), status="in-progress")
    source.cells["no"] = "5-1"
    source.cells["requirement"] = first + "。"
    f.rows.insert(f.rows.index(source) + 1, more)
    sheet, at = t.plain(f, file)
    for row in (source, more):
        t.expect("text-edited", file, sheet, row=at[id(row)], no=5)


@case
def rows_joined(t):
    f = t.form()
    file = f"{f.unit}.xlsx"
    a, b = f.row(27), f.row(28)
    a.cells["no"] = "27、28"
    a.cells["requirement"] += b.cells["requirement"]
    f.rows.remove(b)
    sheet, at = t.plain(f, file)
    t.expect("text-edited", file, sheet, row=at[27], no=27)
    t.expect("row-lost", file, sheet, no=28)


@case
def answer_merged_over_two_rows(t):
    f = t.form()
    a, b = f.rows[2], f.rows[3]
    b.cells["progress"] = None

    def edit(book, sheet, placed):
        sheet.merge_cells(f"F{placed[id(a)]}:F{placed[id(b)]}")

    t.plain(f, f"{f.unit}.xlsx", edit=edit)
    t.entries[-len(f.rows) + 3]["progress"] = a.cells["progress"]


@case
def text_edits(t):
    f = t.form()
    file = f"{f.unit}.xlsx"
    edits = {
        4: lambda s: s.replace("同等重要", "同样重要"),
        7: lambda s: s.replace("，", "、", 1),
        9: lambda s: s[:25] + "……",
        10: lambda s: "我镇：" + s,
        18: lambda s: s.split("，")[0] + "。" + "结合我镇实际，重点抓好征地拆迁领域。",
        22: lambda s: s[40:],
        28: lambda s: "28." + s,
    }
    for no, edit in edits.items():
        f.set(no, "requirement", edit(f.row(no).cells["requirement"]))
    sheet, at = t.plain(f, file)
    for no in edits:
        t.expect("text-edited", file, sheet, row=at[no], no=no)
    g = t.form()
    file = f"{g.unit}b.xlsx"
    g.set(30, "requirement", "打造特色亮点")
    g.set(29, "requirement", "配齐配强人员")
    sheet, at = t.in_place(g, file)
    for no in (29, 30):
        t.expect("text-edited", file, sheet, row=at[no], no=no)


@case
def seed_repeated_sentence(t):
    """Row 5 cut down to the sentence that row 6 repeats; both numbers are there."""
    f = t.form()
    file = f"{f.unit}.xlsx"
    f.set(5, "requirement", f.row(6).cells["requirement"])
    sheet, at = t.plain(f, file)
    t.expect("text-edited", file, sheet, row=at[5], no=5)
    g = t.form()
    file = f"{g.unit}无序号.xlsx"
    for row in g.rows:
        row.cells["no"] = None
    t.plain(g, file, Layout(order=[x for x in FIELDS if x != "no"]))


@case
def renumbered_and_edited(t):
    f = t.form()
    file = f"{f.unit}.xlsx"
    f.set(21, "requirement", f.row(21).cells["requirement"].replace("标准化规范化", "标准化、规范化"))
    f.set(21, "no", 121)
    sheet, at = t.plain(f, file)
    t.expect("text-edited", file, sheet, row=at[21], no=21)
    t.expect("renumbered", file, sheet, row=at[21], no=21)


@case
def pasted_over(t):
    """Another task's fixed cells pasted over a row: the hidden id says one thing, number and text another."""
    f = t.form()
    file = f"{f.unit}.xlsx"
    a, b = f.row(2), f.row(25)
    for field in ("no", "requirement", "units", "deadline"):
        a.cells[field], b.cells[field] = b.cells[field], a.cells[field]
    a.no, b.no = 25, 2
    t.in_place(f, file)


@case
def row_moved_to_another_category(t):
    f = t.form()
    file = f"{f.unit}.xlsx"
    f.set(9, "category", f.row(25).cells["category"])
    f.set(20, "category", "七、围绕渠道建设（本镇）")
    sheet, at = t.plain(f, file)
    for no in (9, 20):
        t.expect("tampered", file, sheet, row=at[no], no=no, column="category")


@case
def row_copied_in_form(t):
    f = t.form()
    file = f"{f.unit}.xlsx"
    extra = Row(None, {"no": None, "requirement": "另行开展“局长走流程”活动。", "progress": f"{f.unit}已走流程六次。", "status": "正在推进"}, status="in-progress")

    def spoil(book, sheet, placed):
        last = max(placed.values())
        for column in range(1, 15):
            put(sheet, last + 1, column, sheet.cell(last, column).value)
        for column, field in enumerate(FIELDS, 1):
            if field != "category":
                put(sheet, last + 1, column, extra.cells.get(field))
        placed[id(extra)] = last + 1
        f.rows.append(extra)

    sheet, at = t.in_place(f, file, spoil)
    t.expect("extra-row", file, sheet, row=at[id(extra)])


@case
def fixed_cells_tampered(t):
    for place in ("in", "plain", "csv"):
        f = t.form()
        file = f"{f.unit}.xlsx"
        f.set(24, "deadline", "持续推进")
        f.set(2, "deadline", "2025年6月底")
        f.set(18, "units", f.unit)
        f.set(9, "units", f.row(9).cells["units"].replace("市直各部门、", ""))
        f.set(4, "units", None)
        if place == "in":
            sheet, at = t.in_place(f, file)
        elif place == "plain":
            sheet, at = t.plain(f, file)
        else:
            file = file.replace(".xlsx", ".csv")
            sheet, at = t.text(f, file, "utf-8")
        for no, column in ((24, "deadline"), (2, "deadline"), (18, "units"), (9, "units"), (4, "units")):
            t.expect("tampered", file, sheet, row=at[no], no=no, column=column)


@case
def merges_broken(t):
    f = t.form()

    def spoil(book, sheet, placed):
        for area in list(sheet.merged_cells.ranges):
            sheet.unmerge_cells(str(area))

    t.in_place(f, f"{f.unit}.xlsx", spoil)


@case
def merges_new(t):
    f = t.form()

    def spoil(book, sheet, placed):
        a, b = placed[id(f.rows[0])], placed[id(f.rows[2])]
        for no in (1, 2):
            f.rows[no].cells["deadline"] = None
        sheet.merge_cells(f"E{a}:E{b}")
        sheet.merge_cells(f"L{a}:L{b}")

    t.in_place(f, f"{f.unit}.xlsx", spoil)


@case
def rows_of_other_units(t):
    f = t.form()
    file = f"{f.unit}.xlsx"
    issued = {26: "完善考评方式，优化指标体系，采取“背靠背、无感化”评测。严格落实关于持续整治数字形式主义要求，公开内容应贴合栏目要求和工作实际，杜绝无效信息发布。",
              32: "将政务公开工作纳入政府目标管理考核体系，强化结果运用，对工作成效突出的按照规定予以表扬，对不作为乱作为、造成严重后果的依法依规予以问责。"}
    for no, text in issued.items():
        f.rows.append(Row(no, {"no": no, "requirement": text, "units": "市政府办公室", "deadline": "持续推进", "progress": f"{f.unit}也做了第{no}项。", "status": "正在推进"}, status="in-progress"))
    sheet, at = t.plain(f, file)
    for no in issued:
        t.expect("not-your-row", file, sheet, row=at[no], no=no)


@case
def other_rows_left_blank(t):
    f = t.form()
    f.rows.append(Row(32, {"no": 32, "requirement": "将政务公开工作纳入政府目标管理考核体系，强化结果运用，对工作成效突出的按照规定予以表扬，对不作为乱作为、造成严重后果的依法依规予以问责。", "units": "市政府办公室", "deadline": "持续推进"}, status="blank"))
    t.plain(f, f"{f.unit}.xlsx")


@case
def same_long_answer(t):
    f, g = t.form(), t.form()
    text = "印发了政务公开工作要点，明确责任科室和完成时间，按季度调度通报。"
    for form in (f, g):
        form.set(7, "progress", text)
        file = f"{form.unit}同.xlsx"
        sheet, at = t.in_place(form, file)
        t.expect("same-answer", file, sheet, row=at[7], no=7)


@case
def same_short_answer(t):
    for _ in range(2):
        f = t.form()
        f.set(7, "progress", "已按要求落实。")
        t.in_place(f, f"{f.unit}短.xlsx")


# --- answers -----------------------------------------------------------------------------------------------------

@case
def kinds_of_emptiness(t):
    f = t.form()
    numbers = [row.no for row in f.rows]
    for no in numbers[:6]:
        f.blank(no)
    f.set(numbers[1], "progress", "无", status="no-progress")
    f.set(numbers[2], "progress", "无进展", status="no-progress")
    f.set(numbers[3], "status", "无进展", status="no-progress")
    f.set(numbers[4], "progress", "暂无进展。", status="no-progress")
    f.set(numbers[5], "progress", "   ", status="blank")
    t.in_place(f, f"{f.unit}.xlsx")


@case
def blank_return(t):
    f = t.form()
    for row in f.rows:
        f.blank(row.no)
    t.in_place(f, f"{f.unit}.xlsx")


ODD_STATUSES = {"基本完成": None, "差不多了": None, "完成80%": None, "见附件": None, "已完成，持续推进": None}
SYNONYM_STATUSES = {"完成": "done", "进行中": "in-progress", "已办结": "done", "√": "done", "100%": "done", "未启动": "not-started", "推进中": "in-progress"}


@case
def odd_statuses(t):
    f = t.form()
    file = f"{f.unit}.xlsx"
    numbers = [row.no for row in f.rows]
    pairs = list(zip(numbers, ODD_STATUSES))
    for no, text in pairs:
        f.set(no, "status", text, status="*")
    sheet, at = t.in_place(f, file)
    for no, text in pairs:
        t.expect("bad-status", file, sheet, row=at[no], no=no)


@case
def status_synonyms(t):
    f = t.form()
    for row in f.rows:
        row.cells["evidence"] = "台账"
    for row, (text, status) in zip(f.rows, SYNONYM_STATUSES.items()):
        f.set(row.no, "status", text, status=status)
    t.in_place(f, f"{f.unit}.xlsx")


GOOD_DATES = {"2024.6.30": "2024-06-30", "6月30日": "2024-06-30", "2024/6/30": "2024-06-30", "20240630": "2024-06-30",
              "2024年06月30日": "2024-06-30", "２０２４年６月３０日": "2024-06-30", "2024-06-30 00:00:00": "2024-06-30", " 2024年6月30日 ": "2024-06-30"}
BAD_DATES = ["六月底", "2024/13/1", "2月30日", "已完成", "6月", "2024年", "待定", "1.10", "持续推进"]


@case
def odd_dates(t):
    f = t.form()
    file = f"{f.unit}.xlsx"
    numbers = [row.no for row in f.rows]
    for no in numbers:
        f.set(no, "status", "已完成", status="done")
        f.set(no, "evidence", "台账")
    for no, (text, date) in zip(numbers, GOOD_DATES.items()):
        f.set(no, "finished", text, finished=date)
    bad = list(zip(numbers[len(GOOD_DATES):], BAD_DATES))
    for no, text in bad:
        f.set(no, "finished", text, finished=None)
    sheet, at = t.in_place(f, file)
    for no, _ in bad:
        t.expect("bad-date", file, sheet, row=at[no], no=no)


@case
def serial_dates(t):
    f = t.form()
    f.set(24, "finished", 45473, finished="2024-06-30")

    def edit(book, sheet, placed):
        for row in f.rows:
            sheet.cell(placed[id(row)], FIELDS.index("finished") + 1).number_format = "General"

    t.plain(f, f"{f.unit}序列.xlsx", edit=edit)
    g = t.form()

    def old(book, sheet, placed):
        from openpyxl.utils.datetime import CALENDAR_MAC_1904
        book.epoch = CALENDAR_MAC_1904

    t.plain(g, f"{g.unit}1904.xlsx", edit=old)
    h = t.form()
    t.text(h, f"{h.unit}序列.csv", "utf-8")


RAW = ["2000万", "1.10", "00123", "=1+1", "+86 556", "-5%", "@所有人", "\t缩进", "第一行\n第二行", "零宽\u200b字符", "ＡＢＣ１２３", "  前后空格  ",
       "=HYPERLINK(\"http://example.invalid\",\"点此\")", "=cmd|'/c calc'!A0", "'带撇号", "1-2", "3/4", "TRUE", "1E5", "😀表情𠮷"]


@case
def raw_texts(t):
    for place in ("in", "plain"):
        f = t.form()
        for row, text in zip(f.rows, RAW):
            f.set(row.no, "progress", text + f.unit)
            f.set(row.no, "evidence", text)
        t.in_place(f, f"{f.unit}.xlsx") if place == "in" else t.plain(f, f"{f.unit}.xlsx")


@case
def error_values(t):
    f = t.form()
    file = f"{f.unit}.xlsx"

    def spoil(book, sheet, placed):
        for row, error in zip(f.rows, ("#REF!", "#N/A", "#DIV/0!")):
            cell = sheet.cell(placed[id(row)], 9)
            cell.value = error
            cell.data_type = "e"

    for row, error in zip(f.rows, ("#REF!", "#N/A", "#DIV/0!")):
        row.cells["evidence"] = error
    sheet, at = t.in_place(f, file, spoil)
    for row in f.rows[:3]:
        t.expect("error-value", file, sheet, row=at[row.no], no=row.no)
    g = t.form()
    file = f"{g.unit}.csv"
    g.rows[1].cells["progress"] = "#REF!"
    g.rows[2].cells["finished"] = "#VALUE!"
    g.rows[2].finished = None
    sheet, at = t.text(g, file, "utf-8")
    t.expect("error-value", file, sheet, row=at[g.rows[1].no], no=g.rows[1].no)
    t.expect("error-value", file, sheet, row=at[g.rows[2].no], no=g.rows[2].no)


@case
def says_nothing(t):
    f = t.form()
    file = f"{f.unit}.xlsx"
    pairs = list(zip([row.no for row in f.rows if row.status != "done"], ["正在推进", "正在推进。", "持续推进中", "按计划推进", "正在有序推进"]))
    for no, text in pairs:
        f.set(no, "progress", text)
    sheet, at = t.in_place(f, file)
    for no, _ in pairs:
        t.expect("says-nothing", file, sheet, row=at[no], no=no)


@case
def done_without_evidence(t):
    f = t.form()
    file = f"{f.unit}.xlsx"
    for no, text in ((24, None), (1, "无"), (2, " ")):
        f.set(no, "status", "已完成", status="done")
        f.set(no, "evidence", text)
    sheet, at = t.in_place(f, file)
    for no in (24, 1, 2):
        t.expect("done-without-evidence", file, sheet, row=at[no], no=no)


@case
def copied_last_round(t):
    f = t.form()
    file = f"{f.unit}.xlsx"
    sheet, at = t.in_place(f, file)
    t.last[file] = f
    for no in (1, 2, 7):
        t.expect("copied-last-round", file, sheet, row=at[no], no=no, last=True)
    t.copied = (f.unit, {no: f.row(no).cells["progress"] for no in (1, 2, 7)})


# --- below, hidden ------------------------------------------------------------------------------------------------

@case
def notes_below(t):
    kinds = [
        [["注：以上数据截至9月30日。"], ["审核人：（签名）", None, None, "填报人：王工"], [None, None, None, None, None, "2024年9月25日"]],
        [["合计", None, "共25项"], [], ["填报说明："], ["1. 请各单位认真填写。"], ["2. 如有疑问请联系市政府办公室。"]],
        [[None, "合计", 25], [None, None, "单位负责人（签字）：        联系电话："], [None, None, None, None, None, None, None, "（盖章）"]],
        [["备注", "进展情况请如实填写"], ["分管领导：", None, None, "经办人："]],
    ]
    for index, below in enumerate(kinds):
        f = t.form()
        t.plain(f, f"{f.unit}附注{index}.xlsx", Layout(below=below))


@case
def category_lines(t):
    f = t.form()
    rows, category = [], None
    for row in f.rows:
        if row.cells["category"] != category:
            category = row.cells["category"]
            rows.append(Row(None, {}, note=[category]))
        rows.append(row)
    f.rows = rows
    t.plain(f, f"{f.unit}.xlsx", Layout(order=FIELDS[1:]))


@case
def category_lines_in_text_column(t):
    f = t.form()
    rows, category = [], None
    for row in f.rows:
        if row.cells["category"] != category:
            category = row.cells["category"]
            rows.append(Row(None, {}, note=[None, category]))
        rows.append(row)
    f.rows = rows
    t.plain(f, f"{f.unit}.xlsx", Layout(order=FIELDS[1:]))


@case
def hidden_rows(t):
    f = t.form()
    file = f"{f.unit}.xlsx"

    def spoil(book, sheet, placed):
        for row in (f.rows[3], f.rows[4], f.rows[9]):
            sheet.row_dimensions[placed[id(row)]].hidden = True

    sheet, at = t.in_place(f, file, spoil)
    for row in (f.rows[3], f.rows[4], f.rows[9]):
        t.expect("hidden-content", file, sheet, row=at[row.no])


@case
def hidden_column(t):
    f = t.form()
    file = f"{f.unit}.xlsx"
    sheet, _ = t.in_place(f, file, lambda book, sheet, placed: setattr(sheet.column_dimensions[column_letter("problems")], "hidden", True))
    t.expect("hidden-content", file, sheet)


@case
def hidden_sheet(t):
    book = Workbook()
    f, g = t.form(), t.form()
    file = "两家一家隐藏.xlsx"
    book.active.title = f.unit
    t.record(f, file, f.unit, put_lines(book.active, f, Layout()))
    sheet = book.create_sheet(g.unit)
    sheet.sheet_state = "hidden"
    t.record(g, file, g.unit, put_lines(sheet, g, Layout()))
    book.save(t.folder / file)
    t.expect("hidden-content", file, g.unit)


@case
def filtered(t):
    f = t.form()
    file = f"{f.unit}.xlsx"

    def spoil(book, sheet, placed):
        sheet.auto_filter.ref = f"A4:M{max(placed.values())}"
        sheet.auto_filter.add_filter_column(6, ["已完成"])
        for row in f.rows:
            if row.status != "done":
                sheet.row_dimensions[placed[id(row)]].hidden = True

    sheet, at = t.in_place(f, file, spoil)
    t.expect("hidden-content", file, sheet)


@case
def filter_without_effect(t):
    f = t.form()
    t.in_place(f, f"{f.unit}.xlsx", lambda book, sheet, placed: setattr(sheet.auto_filter, "ref", "A4:M20"))


@case
def comments_and_formats(t):
    f = t.form()

    def spoil(book, sheet, placed):
        sheet["F5"].comment = Comment("请核实", "领导")
        for row in range(200, 260):
            sheet.row_dimensions[row].height = 20

    t.in_place(f, f"{f.unit}.xlsx", spoil)


# --- combined ----------------------------------------------------------------------------------------------------

@case
def everything_at_once(t):
    f = t.form()
    f.rows.reverse()
    file = "附件：关于报送2024年三季度政务公开进展的函（盖章版）(2).xlsx"
    f.set(24, "deadline", "持续推进")
    f.set(9, "requirement", f.row(9).cells["requirement"][:40])
    f.set(7, "status", "基本完成", status="*")
    f.set(1, "no", 101)
    for row in f.rows:
        row.extra = {"督办意见": "同意"}
    gone = f.row(31)
    f.rows.remove(gone)
    extra = Row(None, {"requirement": "自行增加：编制公开手册。", "progress": f"{f.unit}手册已印发。", "status": "正在推进"}, status="in-progress", extra={"督办意见": "同意"})
    f.rows.insert(3, extra)
    order = ["no", "requirement", "督办意见", "progress", "status", "deadline", "units", "finished", "evidence", "problems", "next", "contact", "phone"]
    layout = Layout(labels={"progress": "工作进展", "deadline": "完成时限", "督办意见": "督办意见"}, order=order,
                    above=[["附件"], [], ["填报单位：", f.unit, None, "填报时间：", "2024.9.26"]], below=[[], ["注：以上内容已经主要负责同志审定。"]])
    sheet, at = t.plain(f, file, layout)
    t.expect("tampered", file, sheet, row=at[24], no=24, column="deadline")
    t.expect("text-edited", file, sheet, row=at[9], no=9)
    t.expect("bad-status", file, sheet, row=at[7], no=7)
    t.expect("renumbered", file, sheet, row=at[1], no=1)
    t.expect("row-lost", file, sheet, no=31)
    t.expect("extra-row", file, sheet, row=at[id(extra)])
    t.expect("unmapped-column", file, sheet, column="督办意见")


@case
def other_unit_overwrote_the_name(t):
    """A form sent on to a neighbour, who typed over the unit's name: the hidden id still says whose form it is."""
    f = t.form()
    file = f"{f.unit}转.xlsx"

    def spoil(book, sheet, placed):
        put(sheet, 3, 1, "填报单位：经济技术开发区管委会")

    sheet, _ = t.in_place(f, file, spoil)
    t.expect("tampered", file, sheet)


# --- second thoughts ------------------------------------------------------------------------------------------

@case
def pandas_with_index(t):
    f = t.form()
    file = f"{f.unit}.xlsx"
    for number, row in enumerate(f.rows):
        row.extra = {"_index": number}
    sheet, _ = t.plain(f, file, Layout(labels={"_index": None}, order=["_index"] + FIELDS, above=[]))
    for entry in t.entries[-len(f.rows):]:
        entry["extra"] = {"*": entry["extra"]["_index"]}
    t.expect("unmapped-column", file, sheet)


@case
def unknown_labels(t):
    for labels in ({"requirement": "任务清单明细"}, {"units": "谁来办"}, {"progress": "干得怎么样"}, {"status": "打勾"}, {"phone": "座机号或手机"}, {"problems": "卡点堵点", "no": "排号"}, {"deadline": "啥时候办完"}):
        f = t.form()
        t.plain(f, f"{f.unit}.xlsx", Layout(labels=labels))


@case
def former_progress_beside(t):
    f = t.form()
    file = f"{f.unit}.xlsx"
    for row in f.rows:
        row.extra = {"上期进展情况": "上期说过的话。"}
    sheet, _ = t.plain(f, file, Layout(labels={"上期进展情况": "上期进展情况"}, order=FIELDS[:5] + ["上期进展情况"] + FIELDS[5:]))
    t.expect("unmapped-column", file, sheet, column="上期进展情况")


@case
def two_columns_of_one_name(t):
    f = t.form()
    file = f"{f.unit}.xlsx"
    for row in f.rows:
        row.extra = {"备注": "甲", "备注（2）": "乙"}
    sheet, _ = t.plain(f, file, Layout(labels={"备注": "备注", "备注（2）": "备注"}, order=FIELDS + ["备注", "备注（2）"]))
    t.expect("unmapped-column", file, sheet, column="备注")
    t.expect("unmapped-column", file, sheet, column="备注（2）")


@case
def page_titles_repeated(t):
    f = t.form()
    rows = []
    for index, row in enumerate(f.rows):
        if index and index % 8 == 0:
            rows.append(Row(None, {}, note=[f.title]))
            rows.append(Row(None, {}, note=[f"填报单位：{f.unit}", None, None, "填报日期：2024-09-25"]))
            rows.append(Row(None, {}, note=list(LABELS)))
        rows.append(row)
    f.rows = rows
    t.plain(f, f"{f.unit}.xlsx")


@case
def one_sheet_for_each_category(t):
    f = t.form()
    book = Workbook()
    book.remove(book.active)
    file = "分类报送.xlsx"
    groups = {}
    for row in f.rows:
        groups.setdefault(row.cells["category"], []).append(row)
    for index, (category, rows) in enumerate(groups.items()):
        part = copy.copy(f)
        part.rows = rows
        sheet = book.create_sheet(f"第{index + 1}类")
        above = [[f"填报单位：{f.unit}", None, None, "填报日期：2024-09-25"]] if index == 0 else [[category]]
        t.record(part, file, sheet.title, put_lines(sheet, part, Layout(above=above)))
    leftover = book.create_sheet("Sheet9")
    for column, label in enumerate(LABELS, 1):
        leftover.cell(1, column).value = label
    book.save(t.folder / file)


@case
def one_list_of_several_units(t):
    book = Workbook()
    sheet = book.active
    file = "清单.xlsx"
    lines = [LABELS[:5] + ["填报单位"] + LABELS[5:]]
    forms = [t.form() for _ in range(3)]
    for f in forms:
        placed = {}
        for row in f.rows:
            lines.append([row.cells.get(x) for x in FIELDS[:5]] + [f.unit] + [row.cells.get(x) for x in FIELDS[5:]])
            placed[id(row)] = len(lines)
        t.record(f, file, "Sheet", placed)
    for r, line in enumerate(lines, 1):
        for c, value in enumerate(line, 1):
            if value is not None:
                put(sheet, r, c, value)
    book.save(t.folder / file)


@case
def numbers_written_as_text(t):
    for style in ("{}.", "（{}）", "第{}项", "{}、", "０{}", " {} "):
        f = t.form()
        for row in f.rows:
            row.cells["no"] = style.format(row.no)
        t.plain(f, f"{f.unit}.xlsx")


@case
def number_in_front_of_the_text(t):
    f = t.form()
    for row in f.rows:
        row.cells["requirement"] = f"{row.no}.{row.cells['requirement']}"
    t.plain(f, f"{f.unit}.xlsx", Layout(order=[x for x in FIELDS if x != "no"]))


@case
def whole_table_returned(t):
    """A unit returns the whole issued table, others' rows left blank."""
    f = t.form()
    other = t.form("市政府办公室")
    own = {row.no for row in f.rows}
    for row in other.rows:
        if row.no not in own:
            line = Row(row.no, {x: row.cells[x] for x in FIELDS[:5]}, status="blank")
            f.rows.append(line)
    f.rows.sort(key=lambda row: row.no)
    t.plain(f, f"{f.unit}.xlsx")


@case
def row_5_deleted_and_renumbered(t):
    f = t.form()
    file = f"{f.unit}.xlsx"
    f.rows.remove(f.row(5))
    for row in f.rows:
        if row.no > 5:
            row.cells["no"] = row.no - 1
    sheet, at = t.plain(f, file)
    t.expect("row-lost", file, sheet, no=5)
    for row in f.rows:
        if row.no > 5:
            t.expect("renumbered", file, sheet, row=at[row.no], no=row.no)


@case
def texts_shortened_without_numbers(t):
    f = t.form()
    file = f"{f.unit}.xlsx"
    f.rows = [row for row in f.rows if row.no not in (5, 6)]
    for row in f.rows:
        row.cells["requirement"] = row.cells["requirement"][:16] + "……"
        row.cells["no"] = None
    sheet, at = t.plain(f, file, Layout(order=["requirement"] + ANSWERS))
    for row in f.rows:
        t.expect("text-edited", file, sheet, row=at[row.no], no=row.no)
    for no in (5, 6):
        t.expect("row-lost", file, sheet, no=no)


@case
def own_list_of_other_work(t):
    """The same header over work that the table does not know, numbered from one: nothing of it is a task."""
    f = t.form()
    file = f"{f.unit}.xlsx"
    works = ["组织干部职工春季植树", "开展办公用房清查整改", "完成档案室消防改造", "举办青年干部演讲比赛", "更新食堂采购台账"]
    lost = [row.no for row in f.rows]
    f.rows = [Row(None, {"no": i + 1, "requirement": w, "units": "办公室", "deadline": "6月底", "progress": f"{f.unit}{w}完毕。", "status": "已完成", "evidence": "照片"}, status="done") for i, w in enumerate(works)]
    sheet, at = t.plain(f, file)
    for row in f.rows:
        t.expect("extra-row", file, sheet, row=at[id(row)])
    for no in lost:
        t.expect("row-lost", file, sheet, no=no)


@case
def three_versions(t):
    forms = [t.form(filled_on="2024-09-20")]
    forms += [t.form(forms[0].unit, day) for day in ("2024-09-22", "2024-09-21")]
    for index, f in enumerate(forms):
        f.set(1, "progress", f"第{index + 1}稿的说法，与前后都不同。{f.unit}")
        file = f"{f.unit}第{index + 1}稿.xlsx"
        sheet, _ = t.plain(f, file, used=index == 1)
        if index != 1:
            t.files[file]["status"] = "superseded"
        t.expect("two-versions", file, sheet)


@case
def complementary_halves(t):
    """The whole form twice, each half filled in once."""
    f = t.form()
    g = t.form(f.unit)
    for index, row in enumerate(f.rows):
        f.blank(row.no) if index % 2 else g.blank(row.no)
    t.in_place(f, f"{f.unit}一.xlsx")
    t.in_place(g, f"{g.unit}二.xlsx")


@case
def measure_above_the_table(t):
    f = t.form()
    t.plain(f, f"{f.unit}.xlsx", Layout(above=[[f.title], [None, None, None, "单位：个、万元"]]))


@case
def only_status_chosen(t):
    f = t.form()
    file = f"{f.unit}.xlsx"
    for no in (1, 2):
        f.blank(no)
        f.set(no, "status", "正在推进", status="in-progress")
    sheet, at = t.in_place(f, file)
    for no in (1, 2):
        t.expect("says-nothing", file, sheet, row=at[no], no=no)


@case
def web_page_and_word(t):
    f = t.form()
    lines, placed = Layout(above=[["进展情况表"], [f"填报单位：{f.unit}"]]).lines(f)
    from html import escape
    from forms import text_of
    body = "".join("<tr>" + "".join(f"<td>{escape(text_of(v))}</td>" for v in line) + "</tr>" for line in lines)
    file = "网页另存.xls"
    (t.folder / file).write_bytes(f"<html><head><meta charset='gb2312'></head><body><table>{body}</table></body></html>".encode("gb18030"))
    t.record(f, file, "Sheet1", placed)
    import zipfile
    g = t.form()
    lines, placed = Layout(above=[]).lines(g)
    cell = lambda v: f"<w:tc><w:p><w:r><w:t xml:space='preserve'>{escape(text_of(v))}</w:t></w:r></w:p></w:tc>"
    rows = "".join("<w:tr>" + "".join(cell(v) for v in line) + "</w:tr>" for line in lines)
    document = ("<?xml version='1.0' encoding='UTF-8'?><w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>"
                f"<w:p><w:r><w:t>进展情况表</w:t></w:r></w:p><w:p><w:r><w:t>填报单位：{g.unit}</w:t></w:r></w:p><w:tbl>{rows}</w:tbl><w:p/></w:body></w:document>")
    file = "报送材料.docx"
    with zipfile.ZipFile(t.folder / file, "w") as book:
        book.writestr("[Content_Types].xml", "<?xml version='1.0'?><Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>")
        book.writestr("_rels/.rels", "<?xml version='1.0'?><Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='word/document.xml'/></Relationships>")
        book.writestr("word/document.xml", document)
    t.record(g, file, "*", placed)


# --- what is no return -------------------------------------------------------------------------------------------

@case
def not_returns(t):
    root = t.forms.parent
    for name, source in (("分工表.xlsx", "table.xlsx"), ("单位名录.xlsx", "roster.xlsx")):
        (t.folder / name).write_bytes((root / source).read_bytes())
        t.bad(name, "not-a-return")
    (t.folder / "会议通知.txt").write_text("请各单位于9月30日前报送，责任单位要按时限要求完成。", encoding="utf-8")
    t.bad("会议通知.txt", "not-a-return")
    book = Workbook()
    for line in (["序号", "姓名", "联系电话"], [1, "张三", "13900000000"]):
        book.active.append(line)
    book.save(t.folder / "通讯录.xlsx")
    t.bad("通讯录.xlsx", "not-a-return")


@case
def unreadable(t):
    units = [t.unit() for _ in range(4)]
    (t.folder / f"{units[0]}.xlsx").write_bytes(b"%PDF-1.4\n% scanned")
    (t.folder / f"{units[1]}.xlsx").write_bytes(b"PK\x03\x04broken")
    (t.folder / f"{units[2]}.jpg").write_bytes(b"\xff\xd8\xff\xe0photo")
    (t.folder / f"~${units[3]}.xlsx").write_bytes(b"\x05user")
    for name in (f"{units[0]}.xlsx", f"{units[1]}.xlsx", f"{units[2]}.jpg", f"~${units[3]}.xlsx"):
        t.bad(name, "unreadable", True)
        t.expect("unreadable", name)
