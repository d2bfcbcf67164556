import { check } from "./check";
import { collect } from "./collect";
import { forms } from "./forms";
import { insert } from "./insert";
import { remind } from "./remind";
import { settings } from "./settings";
import { common, job, shell } from "./shell";

/** Every text of the pane, in Chinese. en-US has the same members: see `PaneTexts`. */
export const paneTexts = { shell, job, common, insert, check, forms, collect, remind, settings };

/** What every language of the pane must say. */
export type PaneTexts = typeof paneTexts;
