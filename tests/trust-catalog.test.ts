import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const script = join(process.cwd(), "scripts/trust-catalog.mjs");

describe("the files for an intranet", () => {
  let folder = "";
  const run = (...words: string[]) =>
    spawnSync(process.execPath, [script, ...words], { cwd: folder, encoding: "utf8" });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "fengong-catalog-"));
    mkdirSync(join(folder, "dist"));
    writeFileSync(join(folder, "dist/manifest.xml"), "<OfficeApp/>");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("are the manifest and a registry file that trusts the share, the same every time", () => {
    expect(run("\\\\server\\办公 共享").status).toBe(0);
    const path = join(folder, "intranet/trust-fengong.reg");
    const first = readFileSync(path);
    const text = first.toString("utf16le");
    expect(text).toMatch(/^\ufeffWindows Registry Editor Version 5\.00\r\n/);
    const [, id] = /TrustedCatalogs\\(\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\})\]/.exec(text) ?? [];
    expect(text).toContain(`"Id"="${id}"\r\n"Url"="\\\\\\\\server\\\\办公 共享"\r\n"Flags"=dword:00000001`);
    expect(existsSync(join(folder, "intranet/fengong-manifest.xml"))).toBe(true);
    run("\\\\server\\办公 共享");
    expect(readFileSync(path)).toEqual(first);
  });

  it.each(["server\\share", "\\\\server", "C:\\addins", "\\\\server\\share\\", ""])(
    "are not made for %p, which is no shared folder",
    (share) => {
      const { status } = run(share);
      expect(status).toBe(1);
      expect(existsSync(join(folder, "intranet"))).toBe(false);
    },
  );

  it("need the add-in to be built", () => {
    rmSync(join(folder, "dist"), { recursive: true });
    expect(run("\\\\server\\share").status).toBe(1);
  });
});
