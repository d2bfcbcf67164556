import { createHash } from "node:crypto";
import type { ReturnInput } from "../domain/consolidation";
import { DEFAULT_LIMITS, expandArchive, isArchive, readWorkbook, unreadableText } from "../workbooks";
import type { InputFile } from "./files";
import { readBytes } from "./files";
import { readOptions } from "./load";

/**
 * Reads the inputs one after another; an archive stands for its files, named under its own name. What cannot be read
 * keeps its reason and stops nothing.
 */
export async function readInputs(
  inputs: readonly InputFile[],
  password: string | null,
  onProgress: (done: number) => void,
): Promise<readonly ReturnInput[]> {
  const read: ReturnInput[] = [];
  for (const [index, { path, name }] of inputs.entries()) {
    const bytes = await readBytes(path);
    if (!isArchive(bytes)) read.push(await readInput(name, bytes, password));
    else {
      for (const file of expandArchive(bytes, DEFAULT_LIMITS)) {
        const inside = `${name}/${file.name}`;
        read.push(
          file.ok
            ? await readInput(inside, file.bytes, password)
            : {
                ...identity(inside, new Uint8Array()),
                read: { ok: false, reason: unreadableText(file.code) },
              },
        );
      }
    }
    onProgress(index + 1);
  }
  return read;
}

function identity(file: string, bytes: Uint8Array): Pick<ReturnInput, "file" | "sha256" | "size"> {
  return { file, sha256: createHash("sha256").update(bytes).digest("hex"), size: bytes.length };
}

async function readInput(file: string, bytes: Uint8Array, password: string | null): Promise<ReturnInput> {
  const result = await readWorkbook(bytes, file, readOptions(password));
  return {
    ...identity(file, bytes),
    read: result.ok ? result : { ok: false, reason: unreadableText(result.code, result.detail) },
  };
}
