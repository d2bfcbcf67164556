import { HorizontalBarChart, HorizontalBarChartVariant } from "@fluentui/react-charts";
import type { Bar } from "./bar";

/** Bars of Fluent's chart library: word on the left, count of total on the right. */
export function Bars({ bars }: { readonly bars: readonly Bar[] }) {
  return (
    <HorizontalBarChart
      hideTooltip
      variant={HorizontalBarChartVariant.PartToWhole}
      chartDataMode="fraction"
      data={bars.map(({ word, count, total, color }) => ({
        chartTitle: word,
        chartData: [{ legend: word, horizontalBarChartdata: { x: count, total }, color }],
      }))}
    />
  );
}
