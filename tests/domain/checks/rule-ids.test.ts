import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { allRules } from "../../../src/domain/checks";

const root = process.cwd();
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const ids = allRules.map(({ id }) => id).sort();
const camel = (id: string): string => id.replace(/-(.)/g, (_dash, letter: string) => letter.toUpperCase());

/** The ids that domain.md lists under its three headings of findings, with the severities it gives them. */
function documented(): ReadonlyMap<string, string> {
  const paragraphs = read("docs/domain.md")
    .split(/\n\n/)
    .filter((paragraph) => paragraph.startsWith("Findings"));
  const entries = paragraphs.flatMap((paragraph) =>
    paragraph
      .slice(paragraph.indexOf(":\n") === -1 ? paragraph.indexOf(":") + 1 : paragraph.indexOf(":\n") + 1)
      .split("·")
      .map((entry) => entry.replace(/\([^)]*\)/g, "").trim()),
  );
  return new Map(
    entries.map((entry) => {
      const [, id = "", severities = ""] = /^([a-z]+(?:-[a-z]+)+)([^]*)$/.exec(entry) ?? [];
      return [id, severities];
    }),
  );
}

describe("the rules of domain.md", () => {
  it("are three lists", () => {
    expect(documented().size).toBeGreaterThan(40);
  });

  it("are registered, each once", () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual([...documented().keys()].sort());
  });

  it("have a file each that bears the id", () => {
    const files = readdirSync(join(root, "src/domain/checks")).filter((file) =>
      /^ {2}id: "/m.test(read(join("src/domain/checks", file))),
    );
    expect(files.map((file) => file.replace(/\.ts$/, "")).sort()).toEqual(ids);
    for (const file of files)
      expect(read(join("src/domain/checks", file))).toContain(`id: "${file.slice(0, -3)}"`);
  });

  it("have a test each", () => {
    const folder = "tests/domain/checks";
    const tests = readdirSync(join(root, folder)).map((file) => read(join(folder, file)));
    const tried = tests.flatMap((text) => [...text.matchAll(/^testRule\((\w+),/gm)].map((match) => match[1]));
    expect(tried.sort()).toEqual(ids.map(camel).sort());
  });

  it("have the severities that domain.md gives them, the one named first as the default", () => {
    const letters = { error: "E", warning: "W", info: "I" } as const;
    for (const { id, severities } of allRules) {
      const given = [...(documented().get(id) ?? "").matchAll(/\b[EWI]\b/g)].map(([letter]) => letter);
      // "unit-two-roles W" stands for all that the rule says; "open-list I, bare W" for two.
      expect([id, ...severities.map((severity) => letters[severity])]).toEqual([id, ...given]);
    }
  });
});
