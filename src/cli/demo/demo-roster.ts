import { builtinRoster } from "../../domain/units";
import type { Roster } from "../../domain/units";

/** Invented towns and streets: the built-in roster names none, because they differ from place to place. */
const TOWNS = ["东河镇", "西山镇", "南港镇", "北湖镇", "青石镇", "白云镇"];
const STREETS = ["文昌街道", "龙眠街道"];

/** The built-in roster with the demo's towns and streets, as an office would complete it. */
export const demoRoster: Roster = {
  units: [
    ...builtinRoster.units,
    ...[...TOWNS.map((name) => [name, "镇"] as const), ...STREETS.map((name) => [name, "街道"] as const)].map(
      ([name, unitClass]) => ({
        name,
        fullName: unitClass === "镇" ? `${name}人民政府` : `${name}办事处`,
        aliases: [],
        unitClass,
        activeFrom: null,
        activeTo: null,
      }),
    ),
  ],
};
