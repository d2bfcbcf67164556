import type { Page } from "playwright-core";
import { until } from "./until";

/** So many presses come round the longest screen twice. */
const MOST_PRESSES = 400;

/** A person who has only a keyboard. */
export interface Keyboard {
  /** Presses Tab until the focus stands on what bears this name; fails when it never does or when that is not to be seen. */
  reach(name: string | RegExp): Promise<void>;
  /** Reaches and presses Enter, or another key. */
  press(name: string | RegExp, key?: string): Promise<void>;
}

/** The name of what has the focus, as a screen reader says it, near enough: label, text, or the label that points to it. */
const FOCUSED_NAME = `(() => {
  const element = document.activeElement;
  if (!element || element === document.body) return "";
  const by = (element.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent ?? "").join(" ").trim();
  const label = element.labels?.[0]?.textContent ?? "";
  return (element.getAttribute("aria-label") ?? (by || label || element.textContent || "")).trim();
})()`;
/** The focused element's box with what may be drawn round it. */
const FOCUSED_BOX = `(() => {
  const element = document.activeElement;
  const { left, top, width, height } = (element.type === "checkbox" ? element.parentElement : element).getBoundingClientRect();
  return { x: Math.max(0, left - 4), y: Math.max(0, top - 4), width: width + 8, height: height + 8 };
})()`;

/** Walks a page by keyboard alone and makes sure that the focus is seen wherever it is stopped at. */
export function keyboardOf(page: Page): Keyboard {
  const isSeen = async (): Promise<boolean> => {
    const box = await page.evaluate<{ x: number; y: number; width: number; height: number }>(FOCUSED_BOX);
    const [view] = [page.viewportSize()];
    if (!view || box.y + box.height > view.height + 8 || box.width <= 8) return false;
    const clip = {
      ...box,
      width: Math.min(box.width, view.width - box.x),
      height: Math.min(box.height, view.height - box.y),
    };
    const shot = () => page.screenshot({ clip, caret: "hide", animations: "disabled" });
    const focused = await shot();
    await page.evaluate("window.keptFocus = document.activeElement; document.activeElement.blur()");
    const plain = await shot();
    await page.evaluate("window.keptFocus.focus({ preventScroll: true })");
    return !focused.equals(plain);
  };
  const reach = async (name: string | RegExp): Promise<void> => {
    const met: string[] = [];
    for (let presses = 0; presses < MOST_PRESSES; presses++) {
      const now = await page.evaluate<string>(FOCUSED_NAME);
      met.push(now);
      if (typeof name === "string" ? now === name : name.test(now)) {
        if (!(await isSeen())) throw new Error(`the focus on “${now}” cannot be seen`);
        return;
      }
      await page.keyboard.press("Tab");
    }
    throw new Error(`Tab never comes to ${String(name)}; it came to ${[...new Set(met)].join(" | ")}`);
  };
  return {
    reach,
    press: async (name, key = "Enter") => {
      await reach(name);
      // A button is dead while its step looks at the workbook; a person waits for it too.
      await until(page, () => document.activeElement?.getAttribute("aria-disabled") !== "true", null);
      await page.keyboard.press(key);
    },
  };
}
