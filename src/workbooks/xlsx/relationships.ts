import { decodeXml } from "./decode-xml";
import { NotPlain } from "./not-plain";
import { sameAgain } from "./same-again";
import type { ZipParts } from "../zip/zip-parts";
import { XmlTags } from "./xml-tags";

/** A reference from one part to another, or to a thing outside the file. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type, the same in transitional and strict files: `worksheet`, `styles`, `sharedStrings`. */
  readonly kind: string;
  /** The part's name from the root, without a leading "/"; an external target as written. */
  readonly target: string;
  readonly external: boolean;
}

/** The relationships of a part ("" for the package itself); none when it has no such file. */
export function readRelationships(parts: ZipParts, part: string): readonly Relationship[] {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const bytes = parts.read(`${folder}_rels/${part.slice(folder.length)}.rels`);
  if (!bytes) return [];
  return readTargets(decodeXml(bytes)).map((each): Relationship =>
    each.external ? each : { ...each, target: resolve(folder, each.target) },
  );
}

/** The same with targets as written. */
const readTargets = sameAgain((xml): readonly Relationship[] => {
  const tags = new XmlTags(xml);
  const found: Relationship[] = [];
  while (tags.next()) {
    if (tags.closing || !tags.is("Relationship")) continue;
    const [id, type, target] = ["Id", "Type", "Target"].map((name) => tags.attribute(name));
    if (id === undefined || type === undefined || target === undefined)
      throw new NotPlain("half a relationship");
    const external = tags.attribute("TargetMode") === "External";
    found.push({ id, kind: type.slice(type.lastIndexOf("/") + 1), target, external });
  }
  return found;
});

/** A target relative to its folder. Steps above the root lead nowhere, as in a browser. */
function resolve(folder: string, target: string): string {
  const slashed = target.replaceAll("\\", "/");
  const from = slashed.startsWith("/") ? [] : folder.split("/");
  const path: string[] = [];
  for (const step of [...from, ...slashed.split("/")]) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}
