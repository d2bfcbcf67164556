import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { CliError } from "./cli-error";

/** The bytes of a file; throws CliError when it is missing, a folder, or closed to us. */
export async function readBytes(path: string): Promise<Uint8Array> {
  const kind = await kindOf(path);
  if (kind === "folder") throw new CliError("is-a-folder", path);
  try {
    return new Uint8Array(await readFile(path));
  } catch {
    throw new CliError("cannot-open", path);
  }
}

async function kindOf(path: string): Promise<"file" | "folder"> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file";
  } catch {
    throw new CliError("not-found", path);
  }
}

/** Refuses before any work when a file stands where the result should go. */
export function refuseExisting(path: string, force: boolean): void {
  if (!force && existsSync(path)) throw new CliError("exists", path);
}

/** Writes a file whole or not at all: under a temporary name beside it, then renamed. Missing folders are made. */
export async function writeWhole(path: string, bytes: Uint8Array | string, force: boolean): Promise<void> {
  refuseExisting(path, force);
  const folder = dirname(path);
  const temporary = join(folder, `.${basename(path)}.${randomBytes(4).toString("hex")}.part`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(temporary, bytes);
    await rename(temporary, path);
  } catch {
    await rm(temporary, { force: true });
    throw new CliError("cannot-write", path);
  }
}
