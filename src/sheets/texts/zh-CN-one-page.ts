/** Texts of the 一页纸. */
export const onePageTexts = {
  sheetName: "一页纸",
  title: (title: string) => `${title}进展情况`,
  overview: "一、总体情况",
  figures: "二、完成情况（按任务和单位逐项计）",
  dated: (count: number) => `有时限的任务 ${count} 项`,
  ongoing: (count: number) => `长期任务 ${count} 项`,
  part: (label: string, count: number, percent: number) => `${label} ${count}（${percent}%）`,
  nothing: "没有填报内容",
  missing: (names: string) => (names === "" ? "应报单位都已报送。" : `尚未收到：${names}。`),
  withState: (unit: string, state: string) => `${unit}（${state.replace(/[（）]/g, "")}）`,
  attention: (all: number, shown: number) =>
    all === 0
      ? "三、没有逾期、临期和无进展的任务"
      : `三、需要关注的任务（逾期、临期、无进展，共 ${all} 项${shown < all ? `，列出 ${shown} 项` : ""}）`,
  attentionHeaders: ["序号", "具体要求", "单位", "时限要求", "亮灯"],
  problems: (all: number, shown: number) =>
    `四、各单位反映的问题${shown < all ? `（共 ${all} 条，列出 ${shown} 条）` : ""}`,
  problem: (text: string, units: number) => `· ${text.replace(/[。；;]+$/, "")}（${units} 家）`,
  noProblems: "没有单位反映问题。",
} as const;
