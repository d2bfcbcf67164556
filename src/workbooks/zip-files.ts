import { zipSync } from "fflate";
import { gbkSafeName } from "./gbk-names";

const FIXED_TIME = new Date(1980, 0, 1);

/**
 * Packs files into a .zip. Names are UTF-8 and marked so, as Windows Explorer reads them; a character that GBK lacks is
 * replaced, because older programs write the names they take out in it. Equal files give equal bytes.
 */
export function zipFiles(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Uint8Array {
  const taken = new Set<string>();
  return zipSync(
    Object.fromEntries(
      files.map(({ name, bytes }) => [
        freeName(gbkSafeName(name), taken),
        [bytes, { mtime: FIXED_TIME, level: 0 }] as const,
      ]),
    ),
  );
}

/** Names that differed only in replaced characters must not cover each other. */
function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number++) free = name.replace(/(\.[^.]*)?$/, `(${number})$1`);
  taken.add(free);
  return free;
}
