import type { SheetChart } from "hucre";
import type { CellArea } from "../domain/grid";
import { cellAddress } from "../domain/grid";
import type { PlanChart } from "../sheets";

/** A chart of a plan as the library writes it, drawn from cells of the sheet `sheetName`. */
export function chartToWrite(chart: PlanChart, sheetName: string): SheetChart {
  const quoted = `'${sheetName.replaceAll("'", "''")}'`;
  const reference = (area: CellArea): string =>
    `${quoted}!${absolute(area.top, area.left)}:${absolute(area.bottom, area.right)}`;
  const round = chart.type === "pie" || chart.type === "doughnut";
  return {
    type:
      chart.type === "bar-clustered" || chart.type === "bar-stacked" ? "bar" : round ? chart.type : "column",
    title: chart.title,
    titleFontSize: 12,
    series: chart.series.map((series) => ({
      name: series.name,
      values: reference(series.values),
      categories: reference(chart.categories),
      ...(series.color ? { color: series.color.replace("#", "") } : {}),
      // A nought is left out: it only covers its neighbours.
      dataLabels: { showValue: true, fontSize: 9, numberFormat: { formatCode: "0;;", sourceLinked: false } },
    })),
    anchor: {
      from: { row: chart.place.top, col: chart.place.left },
      to: { row: chart.place.bottom + 1, col: chart.place.right + 1 },
    },
    legend: chart.series.length > 1 || round ? "bottom" : false,
    ...(round ? {} : { barGrouping: chart.type === "bar-clustered" ? "clustered" : "stacked", gapWidth: 60 }),
    // Bars are drawn from the bottom unless told otherwise; the axis of figures then belongs to the far end.
    ...(chart.type.startsWith("bar")
      ? {
          axes: {
            x: { reverse: true, labelFontSize: 8, tickLblSkip: 1 },
            y: { labelFontSize: 9, hidden: true, gridlines: { major: false } },
          },
        }
      : {}),
  };
}

function absolute(row: number, column: number): string {
  return cellAddress(row, column).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
}
