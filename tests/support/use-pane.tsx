import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { configure, render } from "@testing-library/react";
import axe from "axe-core";
import { NO_DECISIONS } from "../../src/domain/consolidation";
import { parseIsoDate } from "../../src/domain/dates";
import { builtinTable } from "../../src/domain/division";
import type { DivisionTable } from "../../src/domain/division";
import { gridOfText, readDivisionTable } from "../../src/domain/division";
import { DEFAULT_OFFICE_SETTINGS } from "../../src/domain/office-settings";
import { builtinRoster } from "../../src/domain/units";
import type { Roster } from "../../src/domain/units";
import { engine } from "../../src/jobs";
import { App } from "../../src/taskpane/App";
import type { FoundTable, PanePorts, WorkbookView } from "../../src/taskpane/ports";
import type { Step } from "../../src/taskpane/shell/steps";
import "./silent-console";
import { textsFor } from "./texts-for";

/** A day of the tests; the same as in the other tests of the seed. */
export const AS_OF = "2024-11-20";

// A screen's own chunk is compiled when it is first shown.
configure({ asyncUtilTimeout: 5_000 });

const never = () => new Promise<never>(() => undefined);

/** A port part whose every job never ends, but for those given. */
function portOf<Port extends object>(given: Partial<Port>): Port {
  return new Proxy(given, { get: (own, job) => Reflect.get(own, job) ?? never }) as Port;
}

/** What a screen test gives of the ports; the rest never answers. */
export interface GivenPorts {
  readonly workbook?: Partial<PanePorts["workbook"]>;
  readonly insert?: Partial<PanePorts["insert"]>;
  readonly check?: Partial<PanePorts["check"]>;
  readonly forms?: Partial<PanePorts["forms"]>;
  readonly collect?: Partial<PanePorts["collect"]>;
  readonly remind?: Partial<PanePorts["remind"]>;
  readonly settings?: Partial<PanePorts["settings"]>;
  readonly describe?: PanePorts["describe"];
}

/** Shows the whole pane with the given ports. */
export function showPane(ports: GivenPorts, { locale = "zh-CN", start = null as Step | null } = {}) {
  const whole: PanePorts = {
    workbook: portOf({ watch: () => Promise.resolve(() => undefined), ...ports.workbook }),
    insert: portOf({ templates: () => Promise.resolve([]), ...ports.insert }),
    check: portOf({ ...ports.check }),
    forms: portOf({ usualPlace: "zip", ...ports.forms }),
    collect: portOf({
      kept: () => Promise.resolve(null),
      earlier: () => Promise.resolve(null),
      decisions: () => Promise.resolve(NO_DECISIONS),
      keepDecisions: () => Promise.resolve(),
      ...ports.collect,
    }),
    remind: portOf({ due: () => Promise.resolve(null), ...ports.remind }),
    settings: portOf({ ...ports.settings }),
    describe: ports.describe ?? (() => "工作表有保护。"),
  };
  return render(
    <FluentProvider theme={webLightTheme}>
      <App ports={whole} texts={textsFor(locale)} start={start} />
    </FluentProvider>,
  );
}

/** A workbook without a table. */
export const emptyView: WorkbookView = {
  sheets: [{ id: "s0", name: "Sheet1" }],
  table: null,
  office: DEFAULT_OFFICE_SETTINGS,
  roster: { from: "builtin", roster: builtinRoster },
  ignored: [],
  ruleTitles: engine.ruleTitles(),
  round: null,
};

/** A table of the given text (tab-separated lines), placed in a sheet, checked. */
export function foundTable(table: DivisionTable, roster: Roster = builtinRoster): FoundTable {
  const asOf = parseIsoDate(AS_OF);
  if (!asOf) throw new Error("that day exists");
  const checked = engine.check({ table, roster, asOf, office: DEFAULT_OFFICE_SETTINGS });
  return { sheet: { id: "s1", name: "分工表" }, checked, marked: false };
}

/** The built-in table as it stands after 插入. */
export function seedTable(): DivisionTable {
  return { ...builtinTable(), columns: { category: 0, no: 1, requirement: 2, units: 3, deadline: 4 } };
}

export function tableOf(rows: readonly (readonly string[])[]): DivisionTable {
  const text = [["工作任务", "序号", "具体要求", "责任单位", "时限要求"], ...rows]
    .map((row) => row.join("\t"))
    .join("\n");
  const result = readDivisionTable(gridOfText(`2024年重点任务分工表\n${text}`, "分工表"));
  if (!result.ok) throw new Error("the test table has a header");
  return result.table;
}

export function viewOf(table: FoundTable, more: Partial<WorkbookView> = {}): WorkbookView {
  return { ...emptyView, sheets: [table.sheet], table, ...more };
}

/** What axe finds wrong, by rule; jsdom draws nothing, so contrast is judged in the browser tests. */
export async function violations(container: Element): Promise<readonly string[]> {
  // axe looks for drawn ligatures; jsdom has no canvas and would say so at length.
  HTMLCanvasElement.prototype.getContext = () => null;
  const { violations: found } = await axe.run(container, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
