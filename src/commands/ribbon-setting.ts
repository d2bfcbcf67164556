import type { IsoDate } from "../domain/dates";
import type { PinyinOf } from "../domain/units";

/** What the ribbon's commands do besides Excel. */
export interface RibbonSetting {
  readonly today: IsoDate;
  /** Office's display language. */
  readonly locale: string;
  /** Where this machine keeps the office's settings. */
  readonly storage: Pick<Storage, "getItem">;
  /** The dictionary of sounds that the pane judges names with, fetched when it is asked for; null where it is out of reach. */
  readonly sounds: () => Promise<PinyinOf | null>;
}
