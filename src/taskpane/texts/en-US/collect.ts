import { englishReason, englishReturnFinding } from "../../../domain/texts/en-US-returns";
import { englishUnreadable } from "../../../workbooks/texts-en-US";
import type { PaneTexts } from "../zh-CN";

/** The reason in the sentence “没能读入：…。”, in English. */
function unreadableIn(message: string): string {
  const reason = message.replace(/^没能读入：/, "").replace(/。$/, "");
  return englishUnreadable(reason) ?? englishReason(reason) ?? reason;
}

export const collect: PaneTexts["collect"] = {
  sentence: (finding) =>
    finding.rule === "unreadable"
      ? `Cannot be read: ${unreadableIn(finding.message)}.`
      : englishReturnFinding(finding),
  reason: (reason) => englishReason(reason) ?? englishUnreadable(reason) ?? reason,
  heading: "Collect the returns",
  pick: "Choose files",
  folder: "Choose a folder",
  hint: "or drop files or folders here. .xlsx .xls .et .ods .csv .docx .zip can be read.",
  sheets: "Use sheets of this workbook",
  sheetsRead: (count) => `Read ${count} sheets`,
  thisWorkbook: "本工作簿",
  kept: (files) =>
    `The last collection holds ${files} returns; new files are added, and one of the same name replaces its predecessor.`,
  password: "Password (for locked files only)",
  read: (done, bad) => (bad === 0 ? `${done} read` : `${done} read, of which ${bad} cannot be opened`),
  files: "Files",
  fileOk: "readable",
  more: "Add more files",
  discard: "Discard and start over",
  preview: {
    heading: "Before it is written",
    counts: (received, expected) => `${received} of ${expected} units have reported`,
    rows: (found, matched, extra, notes) =>
      `${found} rows read: ${matched} matched, ${extra} extra, ${notes} notes`,
    nothing: (files) =>
      `None of the ${files} files is a return that can be read; the reasons are below. Ask for files that open and choose again; for locked files fill in the password first.`,
    proofOk: "Every row is accounted for.",
    proofBad: (found, accounted) =>
      `The rows do not add up: ${found} read, ${accounted} accounted for. Do not use this result; tell the developers.`,
    decide: (count) => `For you to decide (${count})`,
    nothingToDecide: "Nothing to decide.",
    changed: (count) => `Issued text changed (${count})`,
    extra: (count) => `Extra rows (${count})`,
    unreadable: (count) => `Files that cannot be opened (${count})`,
    other: (count) => `Other remarks (${count})`,
    files: (count) => `All files (${count})`,
    issued: "issued",
    returned: "returned",
    empty: "(empty)",
    where: (file, sheet, row) =>
      [file, sheet, row === null ? null : `row ${row}`]
        .filter((part) => part !== null && part !== "")
        .join(" · "),
  },
  versions: {
    title: (unit) => `${unit} sent more than one. Which counts?`,
    filledOn: (date) => (date === null ? "no date filled in" : `filled in on ${date}`),
    use: "Use this one",
    chosen: "In use",
    named: (words, file) => `${words}: ${file}`,
    same: "Both say the same.",
    differs: (count) => `${count} tasks differ:`,
    no: (no) => `No. ${no}`,
    nothing: "(nothing)",
  },
  unknown: {
    title: (file) => `Whose is “${file}”?`,
    written: (unit) =>
      unit === "" ? "The file names no unit." : `The file says “${unit}”, which is not in the roster.`,
    choose: "Unit",
    apply: "OK",
    notKnown: "Please choose a unit of the roster.",
  },
  extraRow: { assign: "Belongs to No.", apply: "OK" },
  write: {
    sheets: "Write the master sheets",
    file: "Save as a new file",
    again: "Update the master sheets",
    doneSheets: (sheet) => `Written; begin with the sheet “${sheet}”.`,
    doneFile: (file) => `Downloaded “${file}”. If you cannot see it, write the master sheets instead.`,
    undecided: (count) => `${count} are not decided; they are written as open.`,
    masterName: "汇总",
  },
  back: {
    offer: "Bring the earlier master back",
    sure: (at) =>
      `The master from before the update of ${at} comes back, and the present one goes. You can choose files again afterwards.`,
    apply: "Bring it back",
    done: "The earlier master is back.",
  },
  statuses: {
    read: "read",
    unreadable: "cannot be opened",
    superseded: "superseded",
    duplicate: "duplicate",
    "not-a-return": "not a return",
  },
  states: { used: "used", superseded: "superseded", undecided: "open" },
  sources: {
    "form-id": "by form id",
    cell: "by its 填报单位",
    "file-name": "by file name",
    "sheet-name": "by sheet name",
    asked: "assigned",
  },
  columns: {
    title: (unsure) =>
      unsure === 0 ? "What each column was taken for" : `What each column was taken for (${unsure} unsure)`,
    of: (file, sheet) => `Columns of “${file}”, sheet “${sheet}”`,
    column: (letters, label) => `Column ${letters}${label === "" ? "" : ` “${label}”`}`,
    sure: "known",
    unsure: "unsure",
    kept: "kept",
    decided: "your choice",
    none: "None of these (kept under other columns)",
    undo: "Read by the labels again",
    closed: "To change what a column holds, choose this file again.",
    beside:
      "Several returns stand side by side in this sheet: correct the header in the file and choose it again.",
    unsureFiles: (count) => `In ${count} returns a column is unsure; look under “All files”.`,
    fields: {
      category: "Category (工作任务)",
      no: "No. (序号)",
      requirement: "Requirement (具体要求)",
      units: "Responsible units (责任单位)",
      deadline: "Deadline (时限要求)",
      progress: "Progress (进展情况)",
      status: "Status (完成状态)",
      finished: "Finished on (完成时间)",
      evidence: "Evidence (佐证材料)",
      problems: "Problems (存在问题)",
      next: "Next steps (下一步打算)",
      contact: "Filled in by (填报人)",
      phone: "Phone (联系电话)",
      reporter: "Reporting unit, per row (填报单位)",
    },
  },
  masterStatus: "master of the level below",
  rowsIn: (matched, found) => `${matched}/${found} rows matched`,
};
