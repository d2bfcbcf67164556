/** Every sentence of the command line, in Chinese: what happened, where, what to do. */
export const usage = `用法：
  fengong template     [--out 文件.xlsx]                      写出内置的标准分工表
  fengong import       文件.txt|.xlsx --out 文件.xlsx         把新一年的文件转成分工表
  fengong check        分工表 [--year 年份] [--issued 印发日期] [--as-of 检查日期] [--json]
                                                              检查责任单位和时限要求
选项：--force 覆盖已有文件  --quiet 少说话
日期写成 2024-12-31。`;

/** Why nothing was done. Each function takes what the sentence names. */
export const failures = {
  "unknown-command": (name: string) => `没有“${name}”这个命令。运行 fengong --help 查看用法。`,
  "unknown-option": (name: string) => `没有“${name}”这个选项。运行 fengong --help 查看用法。`,
  "option-without-value": (name: string) => `选项 ${name} 后面缺少内容。`,
  "not-supported": (name: string) => `这个版本还不支持 ${name}。`,
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
  "no-tasks": (path: string) => `“${path}”里有分工表表头，但下面没有任务。请确认选对了文件。`,
} as const;

export const report = {
  wrote: (path: string) => `已写出：${path}`,
  severity: { error: "错误", warning: "提醒", info: "提示" } as const,
  checkHead: (title: string, tasks: number, asOf: string) => `${title}：${tasks} 项任务，检查日期 ${asOf}`,
  yearLine: (year: number | null) => (year === null ? "文件年份：未知" : `文件年份：${year}`),
  counts: (errors: number, warnings: number, infos: number) =>
    `共 ${errors} 个错误、${warnings} 个提醒、${infos} 个提示。`,
  rowHead: (row: number, no: string) => `第 ${row} 行（序号 ${no}）`,
  tableHead: "整张表",
  suggestion: (text: string) => `建议改为：${text}`,
  nothing: "没有发现问题。",
  folded: (title: string, count: number) => `${title}：${count} 行，见 --json 或检查结果表`,
} as const;
