import type { PaneTexts } from "../zh-CN";
import { check } from "./check";
import { collect } from "./collect";
import { forms } from "./forms";
import { insert } from "./insert";
import { remind } from "./remind";
import { settings } from "./settings";
import { common, job, shell } from "./shell";

/** Every text of the pane, in English. */
export const paneTexts: PaneTexts = { shell, job, common, insert, check, forms, collect, remind, settings };
