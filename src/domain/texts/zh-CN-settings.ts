/** What may be wrong with a settings document, as sentences. */
export const settingsTexts = {
  parts: {
    office: "办公室信息",
    roster: "单位名录",
    round: "轮次",
    lamps: "亮灯设置",
    reminders: "催报模板",
    rules: "检查规则设置",
    extensions: "延期记录",
    tables: "自存的分工表",
    decisions: "人工决定",
  },
  notSettings: "这不是设置文件，或者内容已损坏，已改用默认设置。",
  newer: "设置是更新版本的工具保存的，这一版读不了，已改用默认设置。请升级工具后再打开。",
  damaged: (part: string) => `${part}已损坏，这一部分改用默认设置。`,
  partly: (part: string, count: number) => `${part}里有 ${count} 条读不了，已略去。`,
  badTemplate: (title: string, problem: string) => `催报模板“${title}”不能用，改用自带的：${problem}`,
} as const;
