import { zipSync } from "fflate";

const FIXED_TIME = new Date(1980, 0, 1);

/** Packs files into a .zip; names are UTF-8 and marked so. Equal files give equal bytes. */
export function zipFiles(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Uint8Array {
  return zipSync(
    Object.fromEntries(
      files.map(({ name, bytes }) => [name, [bytes, { mtime: FIXED_TIME, level: 0 }] as const]),
    ),
  );
}
