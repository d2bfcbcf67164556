import type { IRange, ISheetDataValidationRule } from "@univerjs/core";
import { DataValidationErrorStyle, DataValidationOperator, DataValidationType } from "@univerjs/core";
import type { IConditionFormattingRule } from "@univerjs/preset-sheets-conditional-formatting";
import { CFRuleType, CFSubRuleType } from "@univerjs/preset-sheets-conditional-formatting";
import { MAX_COLUMNS, MAX_ROWS } from "../../host/addresses";
import type { Area } from "../../host/addresses";
import type { StoredConditionalFormat, StoredValidation } from "../../host/store";
import { drawnStyle, storedStyle } from "./cell-style";

/** Univer's inclusive corners of an area. */
export function rangeOf({ row, column, rows, columns }: Area): IRange {
  return { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 };
}

/** An area of Univer's corners; an open end (NaN) runs to the sheet's end. */
export function areaOf({ startRow, endRow, startColumn, endColumn }: IRange): Area {
  const row = startRow || 0;
  const column = startColumn || 0;
  return {
    row,
    column,
    rows: Number.isFinite(endRow) ? endRow - row + 1 : MAX_ROWS,
    columns: Number.isFinite(endColumn) ? endColumn - column + 1 : MAX_COLUMNS,
  };
}

/** A stored format with a formula, as Univer draws it. */
export function drawnFormat(format: StoredConditionalFormat): IConditionFormattingRule {
  const { id, areas, formula, fill, fontColor, bold, stopIfTrue } = format;
  const { style } = drawnStyle({
    ...(fill === undefined ? {} : { fill }),
    ...(fontColor === undefined ? {} : { fontColor }),
    ...(bold === undefined ? {} : { bold }),
  });
  return {
    cfId: id,
    ranges: areas.map(rangeOf),
    stopIfTrue,
    rule: { type: CFRuleType.highlightCell, subType: CFSubRuleType.formula, value: formula, style },
  };
}

/** Univer's rule for the host: those with a formula whole, others that a person made by their kind only. */
export function storedFormat({
  cfId,
  ranges,
  stopIfTrue,
  rule,
}: IConditionFormattingRule): StoredConditionalFormat {
  const base = { id: cfId, areas: ranges.map(areaOf), stopIfTrue };
  if (rule.type !== CFRuleType.highlightCell || rule.subType !== CFSubRuleType.formula) {
    return {
      ...base,
      type: rule.type === CFRuleType.highlightCell ? "CellValue" : "ColorScale",
      formula: "",
    };
  }
  const { fill, fontColor, bold } = storedStyle(rule.style, {});
  return {
    ...base,
    type: "Custom",
    formula: rule.value,
    ...(fill === undefined ? {} : { fill }),
    ...(fontColor === undefined ? {} : { fontColor }),
    ...(bold === undefined ? {} : { bold }),
  };
}

const TYPES: Readonly<Record<string, DataValidationType>> = {
  list: DataValidationType.LIST,
  date: DataValidationType.DATE,
  time: DataValidationType.TIME,
  decimal: DataValidationType.DECIMAL,
  wholeNumber: DataValidationType.WHOLE,
  textLength: DataValidationType.TEXT_LENGTH,
  custom: DataValidationType.CUSTOM,
};
const OPERATORS: Readonly<Record<string, DataValidationOperator>> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};
const STYLES: Readonly<Record<string, DataValidationErrorStyle>> = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
};

function keyOf<V>(table: Readonly<Record<string, V>>, value: V | undefined): string | undefined {
  return Object.keys(table).find((key) => table[key] === value);
}

function member(holder: unknown, name: string): unknown {
  return holder instanceof Object ? Reflect.get(holder, name) : undefined;
}

function textOrNone(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : String(value);
}

/** A flag under its name; nothing where nothing was said, which means shown. */
function flagged<K extends string>(name: K, value: unknown): { readonly [key in K]?: boolean } {
  return typeof value === "boolean" ? ({ [name]: value } as { readonly [key in K]: boolean }) : {};
}

/** A stored validation as Univer enforces it; without a rule of its own it accepts anything and only prompts. */
export function drawnValidation(validation: StoredValidation, uid: string): ISheetDataValidationRule {
  const [kind = ""] = Object.keys(validation.rule);
  const rule = validation.rule[kind];
  const operator = textOrNone(member(rule, "operator"));
  const { prompt, errorAlert } = validation;
  const first = member(rule, kind === "list" ? "source" : kind === "custom" ? "formula" : "formula1");
  return {
    uid,
    type: TYPES[kind] ?? DataValidationType.ANY,
    ranges: validation.areas.map(rangeOf),
    allowBlank: validation.ignoreBlanks,
    ...(first === undefined ? {} : { formula1: String(first) }),
    ...(member(rule, "formula2") === undefined ? {} : { formula2: String(member(rule, "formula2")) }),
    ...(operator && OPERATORS[operator] ? { operator: OPERATORS[operator] } : {}),
    ...(kind === "list" ? { showDropDown: member(rule, "inCellDropDown") !== false } : {}),
    ...(errorAlert
      ? {
          ...flagged("showErrorMessage", errorAlert["showAlert"]),
          errorTitle: textOrNone(errorAlert["title"]) ?? "",
          error: textOrNone(errorAlert["message"]) ?? "",
          errorStyle: STYLES[String(errorAlert["style"])] ?? DataValidationErrorStyle.STOP,
        }
      : {}),
    ...(prompt
      ? {
          ...flagged("showInputMessage", prompt["showPrompt"]),
          promptTitle: textOrNone(prompt["title"]) ?? "",
          prompt: textOrNone(prompt["message"]) ?? "",
        }
      : {}),
  };
}

/** Univer's rule in the names of Office.js. */
export function storedValidation(rule: ISheetDataValidationRule): StoredValidation {
  return {
    areas: rule.ranges.map(areaOf),
    rule: storedRule(rule),
    prompt:
      rule.prompt === undefined
        ? null
        : {
            ...flagged("showPrompt", rule.showInputMessage),
            title: rule.promptTitle ?? "",
            message: rule.prompt,
          },
    errorAlert:
      rule.error === undefined
        ? null
        : {
            ...flagged("showAlert", rule.showErrorMessage),
            title: rule.errorTitle ?? "",
            message: rule.error,
            style: keyOf(STYLES, rule.errorStyle) ?? "Stop",
          },
    ignoreBlanks: rule.allowBlank !== false,
  };
}

function storedRule(rule: ISheetDataValidationRule): Record<string, unknown> {
  const kind = keyOf(TYPES, rule.type as DataValidationType);
  if (kind === undefined) return {};
  if (kind === "list") {
    return { list: { inCellDropDown: rule.showDropDown !== false, source: rule.formula1 ?? "" } };
  }
  if (kind === "custom") return { custom: { formula: rule.formula1 ?? "" } };
  return {
    [kind]: {
      formula1: rule.formula1 ?? "",
      ...(rule.formula2 === undefined ? {} : { formula2: rule.formula2 }),
      operator: keyOf(OPERATORS, rule.operator) ?? "Between",
    },
  };
}
