import { pinyin } from "pinyin-pro";
import type { PinyinOf } from "./types";

const known = new Map<string, string>();

function syllable(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const sound = pinyin(character, { toneType: "none" });
  known.set(character, sound);
  return sound;
}

/**
 * How a text sounds, without tones. Kept out of the folder's index: the dictionary is 320 KB, and the pane loads this
 * file only when it checks. Each character has its most common reading, so that one name always sounds the same.
 */
export const pinyinOf: PinyinOf = (text) => {
  let sounds = "";
  for (const character of text) sounds += `${syllable(character)} `;
  return sounds;
};
