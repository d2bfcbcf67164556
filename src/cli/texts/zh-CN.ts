/** Every sentence of the command line, in Chinese: what happened, where, what to do. */
export const usage = `用法：
  fengong template     [--out 文件.xlsx]                              写出内置的标准分工表
  fengong import       文件.txt|.docx|.xlsx --out 文件.xlsx           把新一年的文件转成分工表
  fengong check        分工表 [选项] [--json] [--out 标注.xlsx]       检查责任单位和时限要求
  fengong forms        分工表 --out 文件夹 [--units 甲,乙] [--due 日期] [--round 轮次] [--zip]
                                                                      每个单位一份填报表
  fengong consolidate  文件|文件夹… --table 分工表 --out 汇总.xlsx [--json]
                       [--onto 汇总.xlsx] [--last 上期.xlsx]
                       [--resolve newest|ask|决定.json]               把报回来的合成一本汇总
  fengong demo         [--out 文件夹]                                 用内置分工表把全过程走一遍
选项：--roster 单位名录  --year 年份  --issued 印发日期  --as-of 检查日期  --password 密码  --force  --quiet
日期写成 2024-12-31。`;

/** Why nothing was done. Each function takes what the sentence names. */
export const failures = {
  "unknown-command": (name: string) => `没有“${name}”这个命令。运行 fengong --help 查看用法。`,
  "unknown-option": (name: string) => `没有“${name}”这个选项。运行 fengong --help 查看用法。`,
  "option-without-value": (name: string) => `选项 ${name} 后面缺少内容。`,
  "missing-option": (name: string) => `缺少 ${name}。运行 fengong --help 查看用法。`,
  "missing-file": (what: string) => `请写明${what}。运行 fengong --help 查看用法。`,
  "too-many-files": (name: string) => `多了“${name}”。这个命令只接受一个文件。`,
  "bad-date": (text: string) => `“${text}”不是有效日期，请写成 2024-12-31。`,
  "bad-year": (text: string) => `“${text}”不是有效年份，请写成 2024。`,
  "not-found": (path: string) => `找不到“${path}”。请检查路径是否写对。`,
  "is-a-folder": (path: string) => `“${path}”是文件夹，这里要一个文件。`,
  "cannot-open": (path: string) => `打不开“${path}”。请检查是否有权限，或者文件是否正被占用。`,
  "cannot-write": (path: string) => `写不进“${path}”。请检查文件夹权限、磁盘空间，或者文件是否正打开着。`,
  exists: (path: string) => `“${path}”已经存在。换个名字，或者加 --force 覆盖。`,
  unreadable: (text: string) => text,
  "not-a-table": (path: string) =>
    `“${path}”里没有找到分工表的表头（工作任务、具体要求、责任单位、时限要求）。请确认选对了文件。`,
  "not-a-roster": (path: string) => `“${path}”里没有找到单位名录的表头（单位名称、规范全称、别名、类别）。`,
  "not-a-master": (path: string) => `“${path}”不是本工具生成的汇总，或者其中的汇总记录已损坏。`,
  "other-table": (path: string) => `“${path}”是另一张分工表的汇总，不能接着汇总。请核对 --table。`,
  "bad-decisions": (path: string) => `“${path}”不是有效的决定文件（应为 JSON，含 versions、units 或 rows）。`,
  "unknown-unit": (name: string) => `分工表里没有“${name}”的任务。请核对 --units 里的单位名称。`,
  "no-tasks": (path: string) => `“${path}”里有分工表表头，但下面没有任务。请确认选对了文件。`,
} as const;

/** Where the document year came from. */
const yearSources = {
  option: "由 --year 指定",
  title: "取自标题",
  issued: "取自印发日期",
  asked: "由人指定",
};

export const report = {
  wrote: (path: string) => `已写出：${path}`,
  severity: { error: "错误", warning: "提醒", info: "提示" } as const,
  checkHead: (title: string, tasks: number, asOf: string) =>
    `${title === "" ? "未命名的分工表" : title}：${tasks} 项任务，检查日期 ${asOf}`,
  yearLine: (year: { value: number; from: keyof typeof yearSources } | null) =>
    year === null
      ? "文件年份：未知，没有写年份的时限都无法算出日期。请加 --year 指定。"
      : `文件年份：${year.value}（${yearSources[year.from]}）`,
  unreadColumns: (labels: string) =>
    `“${labels}”一栏没有当作责任单位读。里面的单位如果也要承担任务，请把表头写成“责任单位”或“配合单位”。`,
  otherTables: (sheet: string, others: string) =>
    `这个文件里有几张分工表：只用了任务最多的“${sheet}”，“${others}”没有看。请把它们各存为一个文件再用。`,
  counts: (errors: number, warnings: number, infos: number) =>
    `共 ${errors} 个错误、${warnings} 个提醒、${infos} 个提示。`,
  rowHead: (row: number, no: string, deadline: string, due: string) =>
    `第 ${row} 行（序号 ${no}）${deadline === "" ? "" : `　时限“${deadline}”${due === "" ? "" : ` → ${due}`}`}`,
  tableHead: "整张表",
  suggestion: (text: string) => `建议改为：${text}`,
  nothing: "没有发现问题。",
  foldedHead: "多行相同的提示",
  folded: (title: string, count: number, rows: string) => `${title}：${count} 行（第 ${rows} 行）`,
  restDaysHead: "时限落在休息日（不顺延，供参考）",
  restDay: (row: number, no: string, due: string) => `  第 ${row} 行（序号 ${no}）：${due}`,
  forms: (count: number, place: string) => `已生成 ${count} 份填报表：${place}`,
  formsZip: "填报表",
  emptyGroup: (group: string) =>
    `“${group}”在单位名录里没有成员，没有生成它们的填报表。请在单位名录里补上，再用 --roster 指定。`,
  rosterProblem: (row: number, text: string) => `单位名录第 ${row} 行：${text}`,
  reading: (done: number, total: number) => `读取 ${done}/${total}`,
  consolidated: (title: string, asOf: string) => `${title}　截至 ${asOf}`,
  received: (expected: number, received: number, missing: number, unreadable: number) =>
    `应报 ${expected} 家，已报 ${received} 家，未报 ${missing} 家${unreadable > 0 ? `，报来但打不开 ${unreadable} 家` : ""}`,
  missing: (names: string) => `未报：${names}`,
  unreadableUnits: (names: string) => `报来但打不开：${names}`,
  entries: (count: number, units: number) => `汇总 ${count} 条，来自 ${units} 家`,
  findings: (errors: number, warnings: number, infos: number) =>
    `发现：错误 ${errors}，提醒 ${warnings}，提示 ${infos}`,
  proof: (found: number, matched: number, extra: number, notes: number) =>
    `行数核对：读到 ${found} 行 = 对应任务 ${matched} + 多出 ${extra} + 附注 ${notes}`,
  proofBroken: "行数核对不平，请把这批文件反馈给我们。",
  leftOutHeads: {
    unreadable: (count: number) => `打不开的文件 ${count} 个：`,
    "not-a-return": (count: number) => `不是填报表的文件 ${count} 个：`,
    duplicate: (count: number) => `与另一个文件完全相同的 ${count} 个：`,
    superseded: (count: number) => `被同一单位新版取代的 ${count} 个：`,
  },
  leftOut: (file: string, reason: string | null) => (reason === null ? `  ${file}` : `  ${file}：${reason}`),
  none: "无",
  questionsHead: (count: number) => `需要您定的 ${count} 件（加 --resolve ask 逐个回答，或写进决定文件）：`,
  moreQuestions: (count: number) => `  还有 ${count} 件，见汇总的问题清单。`,
  askVersion: (unit: string) => `${unit}交了不止一份，用哪一份？`,
  askWhose: (name: string, written: string) =>
    written === ""
      ? `${name} 是哪个单位报的？`
      : `${name} 写的单位是“${written}”，单位名录里没有。是哪个单位？`,
  askRow: (name: string, unit: string, text: string, taken: number | null) =>
    taken === null
      ? `${unit} ${name} 这一行“${text}”对不上任务。是哪一项？`
      : `${unit} ${name} 这一行“${text}”改动较大，先算作序号 ${taken}。对吗？`,
  choices: (names: string) => `可选 ${names}`,
  askNumber: "请输入左边的号，直接回车表示先不定：",
  askUnit: "请输入左边的号或单位名称，直接回车表示先不定：",
  foldedFinding: (severity: string, title: string, count: number, where: string) =>
    `  [${severity}] ${title} ${count} 处：${where}`,
  atUnit: (unit: string, count: number) => (count === 1 ? unit : `${unit} ${count}`),
  andOthers: (count: number) => `等 ${count} 家`,
  findingsHint: "逐条说明在汇总的“问题清单”里。",
  demo: (folder: string) => `演示文件在 ${folder}`,
  demoFolders: { table: "1-分工表", forms: "2-填报表", returns: "3-报回", master: "4-汇总" },
  demoOffice: "市政府办公室",
  demoFiles: {
    table: "分工表.xlsx",
    roster: "单位名录.xlsx",
    master: "汇总.xlsx",
    onePage: "一页纸.xlsx",
    reminders: "催报.txt",
  },
  demoDefects: (count: number, kinds: number) => `填好报回 ${count} 个文件，其中 ${kinds} 种毛病`,
} as const;
