/** What is told about rows of a 单位名录: what is wrong and what was done with it. */
export const rosterProblemTexts = {
  noName: "没有写单位名称，这一行没有使用。",
  error: (text: string): string => `单位名称是错误值“${text}”，这一行没有使用。`,
  repeated: (name: string, row: number): string => `“${name}”已在第 ${String(row)} 行，这一行没有使用。`,
  group: (name: string): string => `“${name}”是一类单位，不是一个单位，这一行没有使用。请逐个写出单位。`,
  several: (name: string): string => `“${name}”像是几个单位写在了一格，这一行没有使用。请一行写一个单位。`,
  aliasTaken: (alias: string, name: string): string =>
    `别名“${alias}”已是“${name}”的名称，没有使用。一个名称只能指一个单位。`,
  notADate: (label: string, text: string): string => `${label}“${text}”不是日期，已忽略。`,
  backwards: (from: string, to: string): string => `停用日期 ${to} 早于启用日期 ${from}，两个日期都已忽略。`,
} as const;
