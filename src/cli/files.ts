import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import { CliError } from "./cli-error";

/** The bytes of a file; throws CliError when it is missing, a folder, or closed to us. */
export async function readBytes(path: string): Promise<Uint8Array> {
  await refuseFolder(path);
  try {
    return new Uint8Array(await readFile(path));
  } catch {
    throw new CliError("cannot-open", path);
  }
}

/** Throws CliError when there is nothing at the path, or a folder. */
export async function refuseFolder(path: string): Promise<void> {
  if ((await kindOf(path)) === "folder") throw new CliError("is-a-folder", path);
}

async function kindOf(path: string): Promise<"file" | "folder"> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file";
  } catch {
    throw new CliError("not-found", path);
  }
}

/** A file to be read: where it is, and the name under which it is reported. */
export interface InputFile {
  readonly path: string;
  readonly name: string;
}

/**
 * Every file that the arguments stand for, each once, sorted by name: a folder stands for all files in it and below,
 * reported with their folder below it. Throws CliError for a path that does not exist.
 */
export async function listInputs(paths: readonly string[]): Promise<readonly InputFile[]> {
  const inputs = new Map<string, InputFile>();
  for (const path of paths) {
    if ((await kindOf(path)) === "file") inputs.set(path, { path, name: basename(path) });
    else for (const input of await listFolder(path)) inputs.set(input.path, input);
  }
  return [...inputs.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

async function listFolder(folder: string): Promise<InputFile[]> {
  let entries;
  try {
    entries = await readdir(folder, { recursive: true, withFileTypes: true });
  } catch {
    throw new CliError("cannot-open", folder);
  }
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return { path, name: relative(folder, path).split(sep).join("/") };
    });
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
