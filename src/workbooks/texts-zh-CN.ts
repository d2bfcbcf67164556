import type { UnreadableCode } from "./types";

/** Why a file cannot be read and what to do, one Chinese sentence a code. */
export const UNREADABLE_TEXTS: Readonly<Record<UnreadableCode, string>> = {
  "cannot-open": "打不开文件，请检查是否有权限，或者文件是否正被占用",
  empty: "文件是空的，请让对方重新发一份",
  "too-large": "文件太大，请删去图片和无关工作表后重新保存",
  "inflates-too-large": "文件解压后太大，不像正常的表格，请让对方重新发一份",
  "too-many-cells": "单元格太多，请删去无关内容后重新保存",
  "too-many-sheets": "工作表太多，请只保留需要的工作表",
  "text-too-long": "有单元格的文字太长，请检查后重新保存",
  timeout: "读取时间太长，请另存为 .xlsx 后再试",
  failed: "读取时出了意外，请另存为 .xlsx 后再试",
  password: "文件有打开密码，请提供密码或去掉密码后重新保存",
  "wrong-password": "密码不对，请核对密码",
  "old-password": "文件有打开密码，这种加密在这里打不开，请在 Excel 或 WPS 中去掉密码后另存为 .xlsx",
  corrupt: "文件已损坏，请让对方另存为 .xlsx 后重新发一份",
  doctype: "文件里有不安全的声明，没有读取，请另存为 .xlsx",
  "nested-archive": "压缩包里还有压缩包，请解压后再选",
  "other-archive": "这是 .rar、.7z 之类的压缩包，请解压后再选",
  "zip-method": "压缩包的压缩方式读不了，请解压后再选，或重新压缩成普通 .zip",
  "unsafe-path": "压缩包里的路径不安全，没有读取",
  pdf: "这是 PDF 文件，不是表格，请让对方发表格原件",
  ofd: "这是 OFD 版式文件，不是表格，请让对方发表格原件",
  image: "这是图片，不是表格，请让对方发表格原件",
  "old-word": "这是 .doc、.wps 之类的旧格式文档，请另存为 .docx 或 .xlsx",
  "word-without-table": "这个 Word 文档里没有表格",
  "page-without-table": "这是网页文件，里面没有表格，请让对方发表格原件",
  "web-archive": "这是单个文件网页（.mht），请另存为 .xlsx",
  mail: "这是一封邮件，请先取出附件",
  "lock-file": "这是打开表格时留下的临时文件，不含内容，请选择正式文件",
  "system-file": "这是系统自动生成的文件，不含填报内容",
  presentation: "这是演示文稿，不是表格，请让对方发表格原件",
  drawing: "这是 Visio 绘图，不是表格，请让对方发表格原件",
  publication: "这是 Publisher 出版物，不是表格，请让对方发表格原件",
  project: "这是 Project 项目文件，不是表格，请在 Project 中另存为 .xlsx",
  "other-document": "这是其他程序的文件，不是表格，请让对方发表格原件",
  program: "这不是表格文件",
  "unknown-format": "认不出这是什么文件，请另存为 .xlsx",
  cancelled: "已取消",
};

/** The sentence for a reason; `detail` names a part of the file where there is one. */
export function unreadableText(code: UnreadableCode, detail?: string): string {
  return detail ? `${UNREADABLE_TEXTS[code]}（${detail}）` : UNREADABLE_TEXTS[code];
}

/** What a file may have that is not taken over when it is opened to be shown and saved again. */
export const lostTexts = {
  looks: "字体、颜色等格式",
  charts: "图表",
  images: "图片",
  pivots: "数据透视表",
  validations: "部分数据有效性",
  formats: "部分条件格式",
} as const;
