/**
 * What no documentation page settles and what the host therefore assumes, each with the place that relies on it.
 * The README prints them; a check against a real Excel starts here.
 */
export const ASSUMPTIONS: readonly {
  readonly about: string;
  readonly assumed: string;
  readonly usedBy: string;
}[] = [
  {
    about: "Range.values with a leading apostrophe",
    assumed: "As typed: the rest is text, the apostrophe is not part of the value.",
    usedBy: "coerce-value.ts; the adapter guards text with it",
  },
  {
    about: "Which texts Excel for Chinese turns into dates on writing",
    assumed:
      "y-m-d, y/m/d, y.m.d, m-d, m/d, y年m月d日, y年m月 and m月d日. The adapter guards every text with a digit.",
    usedBy: "coerce-value.ts",
  },
  {
    about: "Length of the address given to Worksheet.getRanges",
    assumed: "255 characters at most; not in the reference, reported by developers.",
    usedBy: "model/worksheet.ts",
  },
  {
    about: "DataValidation.prompt on cells without a rule",
    assumed: "Allowed: the type stays None and the prompt shows, as in Excel's own dialog.",
    usedBy: "model/data-validation.ts; marks with reasons",
  },
  {
    about: "DataValidation.rule and prompt over cells that differ",
    assumed: "type is Inconsistent or MixedCriteria, rule and prompt are null.",
    usedBy: "model/data-validation.ts",
  },
  {
    about: "workbook.functions.date(1904,1,1)",
    assumed: "0 in a workbook with the 1904 date system and 1462 in others: Office.js has no flag for it.",
    usedBy: "model/functions.ts; the adapter's date system",
  },
  {
    about: "A batch that meets Excel in cell-edit mode",
    assumed: "Refused as a whole with InvalidOperationInCellEditMode; none of its actions is done.",
    usedBy: "node-host.ts",
  },
  {
    about: "Ranges held across inserted or deleted rows",
    assumed: "Keep their address. Excel moves them; nothing of ours holds a range across such a change.",
    usedBy: "model/range.ts",
  },
  {
    about: "Autofit",
    assumed: "Accepted and recorded as the default size; no fonts are measured.",
    usedBy: "model/range-format.ts",
  },
  {
    about: "Calculation",
    assumed:
      "There is no engine: sums of two whole numbers and string literals are calculated, other formulas are 0.",
    usedBy: "coerce-value.ts",
  },
  {
    about: "Deleting a sheet while it is active",
    assumed: "The next visible sheet becomes active, else the one before.",
    usedBy: "model/worksheet.ts",
  },
];
