const API = "https://learn.microsoft.com/javascript/api/excel/excel.";
const GUIDE = "https://learn.microsoft.com/office/dev/add-ins/";
const LIMITS =
  "https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3";

/** The classes of the model that stand for a class of the Excel JavaScript API; each follows that class's page. */
const CLASSES: readonly string[] = [
  "Application",
  "AutoFilter",
  "Chart",
  "ChartAxes",
  "ChartAxis",
  "ChartCollection",
  "ChartFill",
  "ChartSeries",
  "ChartSeriesCollection",
  "ChartSeriesFormat",
  "ChartTitle",
  "Comment",
  "CommentCollection",
  "ConditionalFormat",
  "ConditionalFormatCollection",
  "ConditionalFormatRule",
  "ConditionalRangeFill",
  "ConditionalRangeFont",
  "ConditionalRangeFormat",
  "CustomConditionalFormat",
  "CustomProperty",
  "CustomPropertyCollection",
  "DataValidation",
  "DocumentProperties",
  "FormatProtection",
  "FunctionResult",
  "Functions",
  "HeaderFooter",
  "HeaderFooterGroup",
  "NamedItem",
  "NamedItemCollection",
  "PageBreak",
  "PageBreakCollection",
  "PageLayout",
  "Range",
  "RangeAreas",
  "RangeBorder",
  "RangeBorderCollection",
  "RangeCollection",
  "RangeFill",
  "RangeFont",
  "RangeFormat",
  "Setting",
  "SettingCollection",
  "Table",
  "TableCollection",
  "Workbook",
  "WorkbookCreated",
  "WorkbookProtection",
  "Worksheet",
  "WorksheetCollection",
  "WorksheetCustomProperty",
  "WorksheetCustomPropertyCollection",
  "WorksheetFreezePanes",
  "WorksheetProtection",
];

/** The reference page of a class of the model. Null for one that Excel's API does not name. */
export function referencePage(className: string): string | null {
  return CLASSES.includes(className) ? API + className.toLowerCase() : null;
}

/** What the host does beyond holding what it is told, each with the page that says so and the file that does it. */
export const DOCUMENTED: readonly {
  readonly behaviour: string;
  readonly page: string;
  readonly file: string;
}[] = [
  {
    behaviour: "Objects are named by paths and batched; nothing is read before it was loaded and synced",
    page: `${GUIDE}develop/application-specific-api-model`,
    file: "dispatcher.ts",
  },
  {
    behaviour: "…OrNullObject gives a null object in place of ItemNotFound",
    page: `${GUIDE}develop/application-specific-api-model#ornullobject-methods-and-properties`,
    file: "dispatcher.ts",
  },
  {
    behaviour: "Error codes and their messages",
    page: `${GUIDE}testing/application-specific-api-error-handling`,
    file: "host-error.ts",
  },
  {
    behaviour: "A failure names its place by class and member, such as Worksheet.getRange",
    page: "https://github.com/OfficeDev/office-js/issues/1561",
    file: "dispatcher.ts",
  },
  {
    behaviour: "Requests and responses of 5 MB at most on the web; 5 million cells to a read",
    page: `${GUIDE}concepts/resource-limits-and-performance-optimization#excel-add-ins`,
    file: "excel-host.ts, model/range-cells.ts",
  },
  {
    behaviour:
      "null in an array leaves a cell; an empty text clears it or its format; null for a whole property is invalid",
    page: `${GUIDE}excel/excel-add-ins-blank-null-values`,
    file: "model/range-cells.ts, model/write-cell.ts",
  },
  {
    behaviour: "A property over cells that differ reads as null",
    page: `${GUIDE}excel/excel-add-ins-blank-null-values`,
    file: "model/format-target.ts",
  },
  {
    behaviour: "Whole rows and columns read as null; one value may be written to all of them",
    page: `${GUIDE}excel/excel-add-ins-ranges-unbounded`,
    file: "model/range-cells.ts",
  },
  {
    behaviour: "An array of another size than the range is refused with InvalidArgument",
    page: `${API}range#excel-excel-range-values-member`,
    file: "model/cell-values.ts",
  },
  {
    behaviour:
      "1,048,576 rows, 16,384 columns, 32,767 characters a cell, 31 a sheet name, heights to 409 points",
    page: LIMITS,
    file: "addresses.ts, coerce-value.ts, model/worksheet.ts, model/range-format.ts",
  },
  {
    behaviour:
      "Sheet names: 1 to 31 characters, none of \\ / ? * [ ] :, no apostrophe at the ends, not History, unique",
    page: "https://support.microsoft.com/office/rename-a-worksheet-3f1f7148-ee83-404d-8ef0-9ff99fbad1f9",
    file: "model/worksheet.ts",
  },
  {
    behaviour: "The last visible sheet is not deleted or hidden; a very hidden one is not deleted",
    page: `${API}worksheet#excel-excel-worksheet-delete-member(1)`,
    file: "model/worksheet.ts",
  },
  {
    behaviour: "A blank sheet's used range is its first cell, or a null object",
    page: `${API}worksheet#excel-excel-worksheet-getusedrange-member(1)`,
    file: "model/worksheet.ts",
  },
  {
    behaviour: "More than 512 merged areas are not told at once",
    page: `${API}range#excel-excel-range-getmergedareasornullobject-member(1)`,
    file: "model/range.ts",
  },
  {
    behaviour: "A table lies over no other table and no merge",
    page: `${GUIDE}testing/application-specific-api-error-handling#excel-specific-error-codes-and-messages`,
    file: "model/tables.ts",
  },
  {
    behaviour: "Locked cells of a protected sheet refuse writes with AccessDenied; protecting twice fails",
    page: `${API}worksheetprotection`,
    file: "model/book.ts, model/protection.ts",
  },
  {
    behaviour:
      "Validation over cells that differ is Inconsistent or MixedCriteria; prompts to 32 and 255 characters",
    page: `${API}datavalidation`,
    file: "model/data-validation.ts",
  },
  {
    behaviour: "A conditional format that is added comes first; clearAll takes formats off these cells only",
    page: `${GUIDE}excel/excel-add-ins-conditional-formatting`,
    file: "model/conditional-formats.ts",
  },
  {
    behaviour: "Freezing at a range keeps its rows and columns in view",
    page: `${API}worksheetfreezepanes`,
    file: "model/freeze-panes.ts",
  },
  {
    behaviour: "Margins by unit, print titles, zoom to pages, headers and footers with codes",
    page: `${API}pagelayout`,
    file: "model/page-layout.ts",
  },
  {
    behaviour: "Events say what changed, where, and whether this add-in caused it",
    page: `${API}worksheetchangedeventargs`,
    file: "model/book.ts, events.ts",
  },
  {
    behaviour: "Settings and custom properties: adding a key that exists sets it; keys regardless of case",
    page: `${API}settingcollection`,
    file: "model/settings.ts, model/properties.ts",
  },
  {
    behaviour:
      "A custom document property of more than 255 characters is not read: Excel for Windows crashes",
    page: "https://github.com/OfficeDev/office-js/issues/4378",
    file: "model/properties.ts",
  },
  {
    behaviour: "A copied sheet has none of the custom properties of its original",
    page: "https://github.com/OfficeDev/office-js/issues/5486",
    file: "model/worksheet.ts",
  },
  {
    behaviour: "A table takes no name that another table or a range of the workbook has",
    page: "https://github.com/OfficeDev/office-js/issues/551",
    file: "model/tables.ts",
  },
  {
    behaviour: "A workbook made from Base64 is opened beside this one",
    page: `${GUIDE}excel/excel-add-ins-workbooks#create-a-workbook`,
    file: "model/workbook.ts",
  },
];
