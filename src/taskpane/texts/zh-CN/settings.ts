import type { Lamp } from "../../../domain/consolidation";
import type { TemplateKind } from "../../../domain/reminders";
import { reminderTexts } from "../../../domain/texts/zh-CN-reminders";
import { settingsProblemText, templateProblemText } from "../../../domain/texts/zh-CN-settings";

const templateNames: Readonly<Record<TemplateKind, string>> = reminderTexts.titles;

export const settings = {
  heading: "设置",
  intro: "设置随工作簿保存，也记在这台电脑上；可以导出给同事。",
  office: { heading: "本单位", name: "落款（单位名称）", contact: "联系人", phone: "联系电话" },
  table: {
    heading: "这张分工表",
    year: "文件年份（不填则按标题）",
    issued: "印发日期",
    round: "轮次",
    due: "报送截止日期",
  },
  rules: {
    heading: "检查哪些问题",
    off: (count: number): string => `已关掉 ${count} 条`,
    severity: (title: string): string => `“${title}”的级别`,
    usual: "默认",
  },
  lamps: {
    heading: "亮灯",
    dueSoon: "到期前几天算临期",
    word: (name: string): string => `“${name}”叫什么`,
    names: {
      done: "已完成",
      active: "正常推进",
      "due-soon": "临期",
      overdue: "逾期",
      "no-progress": "无进展",
      blank: "未填",
    } satisfies Record<Lamp, string>,
  },
  templates: {
    heading: "催报文字的模板",
    names: templateNames,
    placeholders: (names: string): string => `可以用：${names}`,
    reset: "恢复默认文字",
  },
  save: "保存设置",
  saved: "设置已保存。",
  /** What was wrong with a settings file, where, and what to do. */
  importProblem: settingsProblemText,
  templateProblem: templateProblemText,
  problems: "有几处不能用，请先改好。",
  number: "请填 0 到 365 的整数。",
  yearProblem: "请填四位数的年份。",
  export: "导出设置",
  exported: (file: string): string => `已下载“${file}”。`,
  import: "导入设置",
  importHint: "选择同事导出的 .json 文件",
  imported: "已读入，保存后生效。",
  notImported: "没有读入，原来的设置没有变。",
};
