let dictionary: Promise<(text: string) => string> | null = null;

/** Pinyin initials of names; the dictionary (300 KB) loads with the first question. "" for all when it cannot be had. */
export async function pinyinInitials(names: readonly string[]): Promise<readonly string[]> {
  dictionary ??= import("pinyin-pro").then(
    ({ pinyin }) =>
      (text: string) =>
        pinyin(text, { pattern: "first", toneType: "none", type: "array", nonZh: "removed" })
          .join("")
          .toLowerCase(),
  );
  try {
    const initials = await dictionary;
    return names.map(initials);
  } catch {
    dictionary = null;
    return names.map(() => "");
  }
}
