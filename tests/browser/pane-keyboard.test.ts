import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { axeViolations } from "./support/axe-in-page";
import { keyboardOf } from "./support/keyboard";
import { officeFile, returnedFiles } from "./support/round-files";
import { servePane } from "./support/serve-pane";
import type { ServedPane } from "./support/serve-pane";

const PICTURES = join("artifacts", "pane-keyboard");
let served: ServedPane;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  served = await servePane();
});
afterAll(async () => {
  await served.close();
});

describe.each([
  { variant: "light", forced: false },
  { variant: "high-contrast", forced: true },
])("the whole round by keyboard alone, $variant", ({ variant, forced }) => {
  it("reaches and works every step, with the focus seen at each stop", async () => {
    const page = await served.openInExcel({ width: 320, height: 640 });
    if (forced) await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
    page.setDefaultTimeout(20_000);
    const faults: string[] = [];
    page.on("pageerror", ({ message }) => faults.push(message));
    let number = 0;
    const picture = async (name: string): Promise<void> => {
      const file = `${String(++number).padStart(2, "0")}-${name}-${variant}.png`;
      await page.screenshot({ path: join(PICTURES, file) });
      faults.push(...(await axeViolations(page)).map((each) => `${name}: ${each}`));
    };
    const { reach, press } = keyboardOf(page);
    const said = (text: string | RegExp) => page.getByText(text).first().waitFor();

    await page.getByRole("button", { name: "插入标准分工表" }).waitFor();
    await reach("插入标准分工表");
    await picture("insert");
    await page.keyboard.press("Enter");
    await said("已插入工作表“分工表”。");

    await press("设置");
    await said("保存设置");
    await reach(/^文件年份/);
    await page.keyboard.type("2024");
    await picture("settings");
    const settings = page.waitForEvent("filechooser");
    await press(/导入/);
    await (await settings).setFiles([officeFile()]);
    await said("已读入，保存后生效。");
    await press("保存设置");
    await said("设置已保存。");

    await press(/^检查(（建议|$)/);
    await press("检查并在表里标出");
    await said(/已在表里标出/);
    await press("按问题");
    await press(/^转到 /);
    await picture("check-go-to");
    await press(/^忽略 /);
    await page.keyboard.type("就是这样发的");
    await page.keyboard.press("Enter");
    await page.getByRole("checkbox", { name: "显示已忽略的（1）" }).waitFor();
    await press("读懂了什么");
    await press("单位名录");
    await press("添加单位");
    await reach(/^单位名称/);
    await picture("check-roster");
    await press("取消");

    await press(/^下发(（建议|$)/);
    await said(/个单位要报/);
    await reach("报送截止日期");
    await page.keyboard.type("2024-10-15");
    await press(/^要填哪几栏/);
    await press("联系电话", "Space");
    await picture("forms");
    await press("全不选");
    await press("市教育局", "Space");
    await press("放进本工作簿");
    await press("做 1 份填报表");
    await said(/做好 1 份/);
    await picture("forms-made");

    await press(/^汇总(（建议|$)/);
    await said("选择文件");
    await reach("选择文件");
    await picture("collect");
    const chooser = page.waitForEvent("filechooser");
    await press("选择文件");
    await (await chooser).setFiles([...(await returnedFiles())]);
    await said("写入前看一看");
    await press(/^用这一份：/);
    await press(/^全部文件/);
    await press(/^各列认成了什么/);
    await picture("collect-columns");
    await press("写入汇总表");
    await said(/已写好，从工作表“总览”看起/);
    await press("下一步：催报");

    await said(/应报 \d+ 家/);
    await press("按任务");
    await press("通知文字");
    await press(/^复制/);
    await picture("remind");
    await press("进度图");
    await press("生成领导一页纸");
    await said(/已生成工作表/);
    await picture("remind-page");
    expect(faults).toEqual([]);
    await page.context().close();
  }, 240_000);
});
