import { HostError } from "./host-error";

/** Something that no documentation page settles. */
interface Assumption {
  readonly about: string;
  /** What the host does until a real Excel is asked; null while nobody has decided: then the host refuses. */
  readonly decided: string | null;
}

/**
 * What no documentation page settles. The code that relies on one asks for it by name, so that nothing undecided is
 * answered quietly. A check against a real Excel starts here.
 */
const ASSUMED = {
  apostrophe: {
    about: "Range.values with a leading apostrophe",
    decided: "As typed: the rest is text, the apostrophe is a mark of the cell and not part of the value.",
  },
  "typed-dates": {
    about: "Which texts Excel for Chinese turns into dates on writing",
    decided: "y-m-d, y/m/d, y.m.d, m-d, m/d, y年m月d日, y年m月 and m月d日, whole texts only.",
  },
  "areas-address": {
    about: "Length of the address given to Worksheet.getRanges",
    decided: "255 characters at most; not in the reference, reported by developers.",
  },
  "prompt-without-rule": {
    about: "DataValidation.prompt on cells without a rule",
    decided: "Allowed: the type stays None and the prompt shows, as in Excel's own dialog.",
  },
  "mixed-prompt": {
    about: "DataValidation.rule and prompt over cells that differ",
    decided: "Null; the type says Inconsistent or MixedCriteria.",
  },
  "rule-over-mixed": {
    about: "Setting DataValidation.rule over cells that have different settings",
    decided: "Refused with InvalidArgument, as reported for cells with prompts (office-js issue 2594).",
  },
  "date-function": {
    about: "workbook.functions.date(1904,1,1)",
    decided: "0 in a workbook with the 1904 date system and 1462 in others: Office.js has no flag for it.",
  },
  "cell-edit-mode": {
    about: "A batch that meets Excel in cell-edit mode",
    decided: "Refused as a whole with InvalidOperationInCellEditMode; none of its actions is done.",
  },
  "read-only": {
    about: "Writing to a workbook that was opened for reading only",
    decided: "Refused with AccessDenied; Workbook.readOnly tells it from a protected sheet.",
  },
  "no-printer": {
    about: "Writing PageLayout, HeaderFooter and PageBreakCollection where no printer is installed",
    decided:
      "Refused with GeneralException at that member. The reference says that PageLayout depends on no printer; VBA's PageSetup fails there (1004), and what Office.js answers is reported nowhere.",
  },
  autofit: {
    about: "Autofit of rows and columns",
    decided: "Recorded as the default size; no fonts are measured.",
  },
  "active-sheet-goes": {
    about: "Deleting or hiding the sheet that is shown",
    decided: "The next visible sheet is shown, else the one before.",
  },
  "held-ranges": {
    about: "A range held across inserted or deleted rows",
    decided: "Keeps its address. Excel moves it; nothing of ours holds a range across such a change.",
  },
  calculation: {
    about: "The value of a formula other than a sum of two whole numbers and a text in quotation marks",
    decided: null,
  },
  "formulas-move": {
    about: "Formulas that name cells of a sheet in which rows come or go",
    decided: null,
  },
  "frozen-rows-move": {
    about: "Frozen panes when rows come or go above their end",
    decided: null,
  },
} as const satisfies Readonly<Record<string, Assumption>>;

export type AssumptionName = keyof typeof ASSUMED;

/** All assumptions with their names, decided or not. */
export const ASSUMPTIONS: readonly (Assumption & { readonly name: AssumptionName })[] = (
  Object.entries(ASSUMED) as [AssumptionName, Assumption][]
).map(([name, assumption]) => ({ name, ...assumption }));

/** To be called where an assumption is relied on. Throws NotImplemented, with what it is about, while it is undecided. */
export function assume(name: AssumptionName): void {
  const { about, decided }: Assumption = ASSUMED[name];
  if (decided === null) throw new HostError("NotImplemented", `undecided: ${about}`);
}
