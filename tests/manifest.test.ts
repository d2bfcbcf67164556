import { spawnSync } from "node:child_process";
import { RIBBON_JOBS } from "../src/commands/ribbon-jobs";
import { STEPS } from "../src/taskpane/shell/steps";
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
    const icons = new Set(values(/https:\/\/localhost:3000\/(assets\/[a-z]+-\d+\.png)/g));
    expect(icons.size).toBeGreaterThan(15);
    for (const icon of icons) {
      expect(existsSync(icon)).toBe(true);
      const size = Number(/-(\d+)\./.exec(icon)?.[1]);
      const png = readFileSync(icon);
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    }
  });

  it("calls functions that the function file offers", () => {
    expect(values(/<FunctionName>(\w+)</g).sort()).toEqual(Object.keys(RIBBON_JOBS).sort());
  });

  describe("its tab", () => {
    const controls = text
      .split("<Control ")
      .slice(1)
      .map((part) => part.split("</Control>")[0] ?? "");
    const stringOf = (id: string): string | undefined =>
      values(new RegExp(`id="${id}" DefaultValue="([^"]*)"`, "g"))[0];

    it("is named 分工 and has the five buttons in the order of the work", () => {
      expect(stringOf("Tab.Label")).toBe("分工");
      const labels = controls.map((control) => stringOf(/<Label resid="([^"]+)"/.exec(control)?.[1] ?? ""));
      expect(labels).toEqual(["插入", "检查", "下发", "汇总", "任务窗格"]);
    });

    it("gives each button a label, a tip and three icons of its own, in the order that the schema wants", () => {
      const icons = new Set<string>();
      for (const control of controls) {
        const order = [...control.matchAll(/<(Label|Supertip|Icon|Action)[ >]/g)].map(([, name]) => name);
        expect(order).toEqual(["Label", "Supertip", "Icon", "Action"]);
        expect([...control.matchAll(/<bt:Image size="(\d+)"/g)].map(([, size]) => size)).toEqual([
          "16",
          "32",
          "80",
        ]);
        expect(control).toMatch(/<Supertip>\s*<Title resid="[^"]+"\/>\s*<Description resid="[^"]+"\/>/);
        for (const [, id = ""] of control.matchAll(/<bt:Image size="\d+" resid="([^"]+)"/g)) icons.add(id);
      }
      expect(icons.size).toBe(controls.length * 3);
    });

    it("opens one and the same pane, at steps that the pane knows", () => {
      expect(new Set(values(/<TaskpaneId>([^<]+)</g)).size).toBe(1);
      const steps = values(/taskpane\.html\?step=(\w+)"/g);
      expect(steps).toEqual(["forms", "consolidate"]);
      for (const step of steps) expect(STEPS).toContain(step);
    });
  });
});
