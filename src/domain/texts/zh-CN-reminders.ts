/** Sentences of reminders and of the 通报, and what may be wrong with an office's own template. */
export const reminderTexts = {
  /** The templates that come with the program. {…} are placeholders, see PLACEHOLDERS. */
  templates: {
    missing:
      "{单位}：《{表名}》{轮次}进展情况应于{截止日期}前报送，至今未收到{逾期说明}。你单位应报 {应报项数} 项（序号 {应报序号}）。请尽快填报并发回；已经报送的，请与我们核对。{落款}",
    blank:
      "{单位}：《{表名}》{轮次}填报表已收到，应报 {应报项数} 项，还有 {未填项数} 项没有填写（序号 {未填序号}）。没有进展的请写明“无进展”和原因，请补齐后发回。{落款}",
    unreadable:
      "{单位}：《{表名}》{轮次}填报表已收到，但文件打不开（{打不开原因}）。请重新发送表格原件，不要用照片或扫描件代替。{落款}",
    group:
      "【{表名}】{轮次}报送情况（截至{今天}）：应报 {应报数} 家，已报 {已报数} 家。\n未报 {未报数} 家：{未报单位}。\n打不开 {打不开数} 家：{打不开单位}。\n没有填全 {未填数} 家：{未填单位}。\n报送截止时间：{截止日期}。请尚未报送的单位尽快报来，打不开和没有填全的请重新发送。谢谢！",
    notice:
      "关于催报《{表名}》{轮次}进展情况的通知\n\n各有关单位：\n　　按照工作安排，《{表名}》{轮次}进展情况应于{截止日期}前报送。截至{今天}，应报 {应报数} 家，已报 {已报数} 家，未报 {未报数} 家，报来但打不开 {打不开数} 家，没有填全 {未填数} 家。\n　　未报单位：{未报单位}。\n　　打不开的单位：{打不开单位}。\n　　没有填全的单位：{未填单位}。\n　　请以上单位抓紧填报，经单位负责人审核后发回。确有困难需要延期的，请说明原因。\n\n{落款}\n{今天}",
    summary:
      "截至{今天}，《{表名}》{轮次}应报 {应报数} 家，已报 {已报数} 家，未报 {未报数} 家，打不开 {打不开数} 家。按任务和单位逐项计，有时限的 {有时限项数} 项，已完成 {已完成项数} 项，完成率 {完成率}；正在推进 {推进项数} 项，无进展 {有时限无进展项数} 项，未填 {有时限未填项数} 项，逾期 {逾期项数} 项。长期任务 {长期项数} 项，有进展 {长期有进展项数} 项，无进展 {长期无进展项数} 项，未填 {长期未填项数} 项。",
  },
  titles: {
    missing: "催报未报单位",
    blank: "催补没有填全的单位",
    unreadable: "请重新发送打不开的文件",
    group: "群里通知",
    notice: "正式通知",
    summary: "通报",
  },
  none: "无",
  listSeparator: "、",
  noDue: "规定时间",
  daysLate: (days: number) => `，已超过 ${days} 天`,
  noRate: "无有时限的任务",
  rate: (percent: number, done: number, all: number) => `${percent}%（${done}/${all}）`,
  date: (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
  problems: {
    unknown: (name: string) => `没有“{${name}}”这个占位符。可以用的有：`,
    notHere: (name: string) => `“{${name}}”不能用在这个模板里。可以用的有：`,
    unbalanced: (near: string) => `大括号没有成对：“${near}”。占位符要写成 {单位}。`,
    empty: "模板是空的。",
    required: (name: string) => `模板里缺少“{${name}}”。`,
  },
  headings: {
    units: "一、发给各单位",
    group: "二、发到工作群",
    notice: "三、正式通知",
    summary: "四、通报",
    nobody: "没有需要催报的单位。",
  },
} as const;
