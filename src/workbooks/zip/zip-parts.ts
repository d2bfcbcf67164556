import type { ByteTools } from "../byte-tools";
import { portableTools } from "../byte-tools";
import type { ReadLimits } from "../types";
import { Unreadable } from "../unreadable";
import { inflateEntry, refuseBomb } from "./inflate-entry";
import { readZipDirectory } from "./zip-directory";
import type { ZipEntry } from "./zip-directory";

/** A document that is a zip (OOXML, ODF): its parts by name, inflated when asked for. Names are compared without case. */
export class ZipParts {
  readonly #archive: Uint8Array;
  readonly #tools: ByteTools;
  readonly #entries = new Map<string, ZipEntry>();

  /** Throws Unreadable for a damaged directory, a bomb, or two parts of one name: which is meant cannot be known. */
  constructor(archive: Uint8Array, limits: ReadLimits, tools: ByteTools = portableTools) {
    this.#archive = archive;
    this.#tools = tools;
    const entries = readZipDirectory(archive);
    refuseBomb(entries, limits);
    for (const entry of entries) {
      const key = keyOf(entry.name);
      if (this.#entries.has(key)) throw new Unreadable("corrupt");
      this.#entries.set(key, entry);
    }
  }

  /** All names as written, with "/". */
  get names(): readonly string[] {
    return [...this.#entries.values()].map(({ name }) => name);
  }

  has(name: string): boolean {
    return this.#entries.has(keyOf(name));
  }

  /** The bytes of a part, null when there is none of this name. Throws Unreadable when it is damaged. */
  read(name: string): Uint8Array | null {
    const entry = this.#entries.get(keyOf(name));
    return entry ? inflateEntry(this.#archive, entry, this.#tools) : null;
  }
}

function keyOf(name: string): string {
  return name.toLowerCase().replace(/^\/+/, "");
}
