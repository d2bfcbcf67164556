/** How an entry stands. Ongoing rows are never overdue for not being finished (domain.md, Showing it to leaders). */
export type Lamp = "done" | "overdue" | "due-soon" | "active" | "no-progress" | "blank";

/** Every lamp, in the order in which they are shown. */
export const LAMPS: readonly Lamp[] = ["done", "active", "due-soon", "overdue", "no-progress", "blank"];

/** The light of a lamp. It never stands without its word. */
export type LampLight = "green" | "blue" | "yellow" | "red" | "grey";

export const LAMP_LIGHTS: readonly LampLight[] = ["green", "blue", "yellow", "red", "grey"];

/** How an office judges and names: thresholds differ from place to place. */
export interface LampSettings {
  /** Days before a due day, that day included, from which a row counts as 临期. */
  readonly dueSoonDays: number;
  readonly words: Readonly<Record<Lamp, string>>;
  readonly lights: Readonly<Record<Lamp, LampLight>>;
}

export const DEFAULT_LAMP_SETTINGS: LampSettings = {
  dueSoonDays: 15,
  words: {
    done: "已完成",
    active: "正常推进",
    "due-soon": "临期",
    overdue: "逾期",
    "no-progress": "无进展",
    blank: "未填",
  },
  lights: {
    done: "green",
    active: "blue",
    "due-soon": "yellow",
    overdue: "red",
    "no-progress": "yellow",
    blank: "grey",
  },
};
