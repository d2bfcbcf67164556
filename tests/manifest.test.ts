import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

const text = readFileSync("manifest.xml", "utf8");
const values = (pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? "");

describe("the manifest", () => {
  it("is read by Microsoft's parser", () => {
    const { stdout, status } = spawnSync(process.execPath, ["scripts/check-manifest.mjs", "manifest.xml"], {
      encoding: "utf8",
    });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^分工表助手 0\.1\.0\.0 [0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12} \(zh-CN\)/);
  });

  it("that is missing is told in one line", () => {
    const { status } = spawnSync(process.execPath, ["scripts/check-manifest.mjs", "dist/none.xml"], {
      encoding: "utf8",
    });
    expect(status).toBe(1);
  });

  it("names resources that exist, each once, and uses all of them", () => {
    const defined = values(/<bt:(?:Image|Url|String) id="([^"]+)"/g);
    const used = new Set(values(/resid="([^"]+)"/g));
    expect(new Set(defined).size).toBe(defined.length);
    expect([...used].sort()).toEqual([...defined].sort());
    expect(Math.max(...defined.map((id) => id.length))).toBeLessThanOrEqual(32);
  });

  // Short strings hold 125 characters and long ones 250 (manifest reference, Resources).
  it.each([
    ["ShortStrings", 125],
    ["LongStrings", 250],
  ])("keeps %s within %i characters", (section, most) => {
    const [block = ""] = values(new RegExp(`<bt:${section}>([\\s\\S]*?)</bt:${section}>`, "g"));
    const strings = [...block.matchAll(/(?:DefaultValue|Value)="([^"]*)"/g)].map((match) => match[1] ?? "");
    expect(strings.length).toBeGreaterThan(0);
    for (const each of strings) expect(each.length).toBeLessThanOrEqual(most);
  });

  it("says everything in Chinese and in English", () => {
    const strings = values(/<bt:String [^>]*>([\s\S]*?)<\/bt:String>/g);
    expect(strings.length).toBeGreaterThan(0);
    for (const each of strings) expect(each).toContain('Locale="en-US"');
  });

  it("asks for ExcelApi 1.14 for its buttons and shows its page in older Excels", () => {
    expect(text).toMatch(/<bt:Sets DefaultMinVersion="1\.14">\s*<bt:Set Name="ExcelApi" MinVersion="1\.14"/);
  });

  it("uses https throughout", () => {
    const urls = values(/"(https?:\/\/[^"]+)"/g).filter(
      (url) => !/schemas\.microsoft\.com|w3\.org/.test(url),
    );
    expect(
      urls.every((url) => url.startsWith("https://localhost:3000/") || url === "https://localhost:3000"),
    ).toBe(true);
  });

  it("has icons of the sizes that their names say", () => {
    const icons = new Set(values(/https:\/\/localhost:3000\/(assets\/icon-\d+\.png)/g));
    expect(icons.size).toBeGreaterThan(2);
    for (const icon of icons) {
      expect(existsSync(icon)).toBe(true);
      const size = Number(/-(\d+)\./.exec(icon)?.[1]);
      const png = readFileSync(icon);
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    }
  });

  it("calls functions that the function file offers", () => {
    const offered = [...readFileSync("src/commands/index.ts", "utf8").matchAll(/associate\("(\w+)"/g)].map(
      (match) => match[1],
    );
    expect(values(/<FunctionName>(\w+)</g).sort()).toEqual([...offered].sort());
  });
});
