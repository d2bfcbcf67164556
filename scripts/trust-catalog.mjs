// Writes what an intranet needs to install the add-in from a shared folder: node scripts/trust-catalog.mjs
// \\server\share [out-folder]. The folder gets the built manifest, to be put into the share, and a .reg file that makes
// each clerk's Excel trust the share. Nothing is installed or changed on this machine.
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { logErrorMessage } from "office-addin-cli";

const KEY = "HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs";

/** The same share always gets the same id, so that running the file twice adds no second entry. */
function idOf(share) {
  const hash = createHash("sha256").update(share.toLowerCase()).digest("hex");
  return `{${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}}`;
}

/** The registry file; Windows wants UTF-16 with its mark for a path in Chinese, and doubled backslashes. */
function registryFile(share) {
  const id = idOf(share);
  const lines = [
    "Windows Registry Editor Version 5.00",
    "",
    `[${KEY}\\${id}]`,
    `"Id"="${id}"`,
    `"Url"="${share.replaceAll("\\", "\\\\")}"`,
    // 1: shown in the dialog of add-ins.
    `"Flags"=dword:00000001`,
    "",
  ];
  return Buffer.from(`\ufeff${lines.join("\r\n")}`, "utf16le");
}

try {
  const [share = "", out = "intranet"] = process.argv.slice(2);
  if (!/^\\\\[^\\/:*?"<>|]+(\\[^\\/:*?"<>|]+)+$/.test(share))
    throw new Error("give the shared folder as \\\\server\\share, without a backslash at its end");
  if (!existsSync("dist/manifest.xml"))
    throw new Error("dist/manifest.xml is missing: BASE_URL=https://… npm run build");
  mkdirSync(out, { recursive: true });
  copyFileSync("dist/manifest.xml", join(out, "fengong-manifest.xml"));
  writeFileSync(join(out, "trust-fengong.reg"), registryFile(share));
  console.log(
    `${out}/fengong-manifest.xml  into ${share}\n${out}/trust-fengong.reg  on each machine, once, with Excel closed`,
  );
} catch (error) {
  logErrorMessage(error);
  process.exitCode = 1;
}
