import type { Area } from "../addresses";
import { MAX_ROWS } from "../addresses";
import { HostError } from "../host-error";
import type { StoredBorder } from "../store";
import { shared } from "./format-target";
import type { Target } from "./format-target";
import { HostCollection, HostObject } from "./host-object";
import type { Wire } from "./host-object";
import { colour, oneOf, text } from "./values";

const LINES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"];
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"];

type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight";
type Side = Edge | "InsideVertical" | "InsideHorizontal";
const SIDES: readonly Side[] = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
];
const NO_BORDER: StoredBorder = { style: "None", weight: "Thin", color: "#000000" };

/** One line of a border of an area; every cell keeps its own four edges, inner lines are edges of two cells. */
export class RangeBorder extends HostObject {
  readonly wire: Wire = {
    name: "RangeBorder",
    scalars: ["sideIndex", "style", "weight", "color"],
    id: "sideIndex",
  };
  readonly #target: Target;
  constructor(
    target: Target,
    readonly sideIndex: Side,
  ) {
    super();
    this.#target = target;
  }
  get style(): unknown {
    return this.#read((border) => border.style);
  }
  set style(value: unknown) {
    this.#change({ style: oneOf(value, LINES) });
  }
  get weight(): unknown {
    return this.#read((border) => border.weight);
  }
  set weight(value: unknown) {
    const weight = oneOf(value, WEIGHTS);
    this.#change({ weight }, true);
  }
  get color(): unknown {
    return this.#read((border) => border.color);
  }
  set color(value: unknown) {
    this.#change({ color: colour(value) }, true);
  }

  #read(member: (border: StoredBorder) => string): string | null {
    const { book, sheet, areas } = this.#target;
    const values: string[] = [];
    for (const area of areas) {
      for (const { edge, part } of edgeParts(area, this.sideIndex)) {
        const used = book.usedPart(sheet, part) ?? { ...part, rows: 1, columns: 1 };
        for (let row = used.row; row < used.row + used.rows; row++) {
          for (let column = used.column; column < used.column + used.columns; column++) {
            values.push(member(book.store.style(sheet, row, column)[edge] ?? NO_BORDER));
          }
        }
      }
    }
    return shared(values, member(NO_BORDER));
  }

  /** Giving a line a weight or colour draws it (RangeBorder: style is Continuous unless set). */
  #change(member: Partial<StoredBorder>, draws = false): void {
    const { book, sheet, areas } = this.#target;
    book.guardSheet(sheet, "allowFormatCells");
    for (const area of areas) {
      for (const { edge, part } of edgeParts(area, this.sideIndex)) {
        if (part.rows * part.columns > MAX_ROWS) {
          book.store.setStyle(sheet, part, { [edge]: { ...NO_BORDER, style: "Continuous", ...member } });
          continue;
        }
        this.#changeCells(part, edge, member, draws);
      }
    }
  }

  #changeCells(part: Area, edge: Edge, member: Partial<StoredBorder>, draws: boolean): void {
    const { book, sheet } = this.#target;
    for (let row = part.row; row < part.row + part.rows; row++) {
      for (let column = part.column; column < part.column + part.columns; column++) {
        const before = book.store.style(sheet, row, column)[edge] ?? NO_BORDER;
        const drawn = draws && before.style === "None" ? { ...before, style: "Continuous" } : before;
        const border = { ...drawn, ...member };
        const cell = { row, column, rows: 1, columns: 1 };
        book.store.setStyle(sheet, cell, { [edge]: border.style === "None" ? undefined : border });
      }
    }
  }
}

/** The cells, and which of their edges, that one side of an area consists of. */
function edgeParts(area: Area, side: Side): { readonly edge: Edge; readonly part: Area }[] {
  const { row, column, rows, columns } = area;
  switch (side) {
    case "EdgeTop":
      return [{ edge: side, part: { ...area, rows: 1 } }];
    case "EdgeBottom":
      return [{ edge: side, part: { ...area, row: row + rows - 1, rows: 1 } }];
    case "EdgeLeft":
      return [{ edge: side, part: { ...area, columns: 1 } }];
    case "EdgeRight":
      return [{ edge: side, part: { ...area, column: column + columns - 1, columns: 1 } }];
    case "InsideHorizontal":
      return rows < 2
        ? []
        : [
            { edge: "EdgeBottom", part: { ...area, rows: rows - 1 } },
            { edge: "EdgeTop", part: { ...area, row: row + 1, rows: rows - 1 } },
          ];
    case "InsideVertical":
      return columns < 2
        ? []
        : [
            { edge: "EdgeRight", part: { ...area, columns: columns - 1 } },
            { edge: "EdgeLeft", part: { ...area, column: column + 1, columns: columns - 1 } },
          ];
  }
}

export class RangeBorderCollection extends HostCollection<RangeBorder> {
  readonly wire: Wire = { name: "RangeBorderCollection", collection: "byKey" };
  readonly #target: Target;
  constructor(target: Target) {
    super();
    this.#target = target;
  }
  get items(): readonly RangeBorder[] {
    return SIDES.map((side) => new RangeBorder(this.#target, side));
  }
  getItem(index: unknown): RangeBorder {
    const side = SIDES.find((name) => name === text(index));
    if (!side) throw new HostError("InvalidArgument");
    return new RangeBorder(this.#target, side);
  }
}
