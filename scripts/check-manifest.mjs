// Reads the built manifest with Microsoft's own parser. Its online validation is not used: it needs the internet.
process.env.OFFICE_ADDIN_USAGE_DATA = "off";
import { existsSync } from "node:fs";
import { logErrorMessage } from "office-addin-cli";
import manifestTools from "office-addin-manifest";

const path = process.argv[2] ?? "dist/manifest.xml";
try {
  if (!existsSync(path)) throw new Error(`${path} is missing: run npm run build first`);
  const manifest = await manifestTools.OfficeAddinManifest.readManifestFile(path);
  console.log(
    `${manifest.displayName} ${manifest.version} ${manifest.id} (${manifest.defaultLocale ?? "zh-CN"})`,
  );
} catch (error) {
  logErrorMessage(error);
  process.exitCode = 1;
}
