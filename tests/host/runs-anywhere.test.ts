import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The only file of the host that may know Node: the workbench bundles the others for a browser. */
const FOR_NODE = "node-host.ts";

describe("the host", () => {
  it("asks nothing of Node outside the runner for Node", () => {
    const files = readdirSync("src/host", { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".ts"),
    );
    expect(files).toContain(FOR_NODE);
    for (const name of files.filter((each) => each !== FOR_NODE)) {
      const imports = [...readFileSync(join("src/host", name), "utf8").matchAll(/from "([^"]+)"/g)].map(
        ([, from]) => from ?? "",
      );
      expect(imports.filter((from) => !from.startsWith(".") || from.endsWith("node-host"))).toEqual([]);
    }
  });
});
