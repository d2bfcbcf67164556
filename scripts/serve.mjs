// Serves dist/ over https with the development certificate: node scripts/serve.mjs [port].
import { readFile } from "node:fs/promises";
import { createServer } from "node:https";
import { extname, join, normalize, sep } from "node:path";
import { logErrorMessage, parseNumber } from "office-addin-cli";
import certificates from "office-addin-dev-certs";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".xml": "application/xml",
};

try {
  const port = parseNumber(process.argv[2], "port must be a number") ?? 3000;
  const server = createServer(await certificates.getHttpsServerOptions(), async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "https://localhost").pathname));
    const file = join("dist", path);
    try {
      if (!file.startsWith(`dist${sep}`)) throw new Error("outside dist");
      const bytes = await readFile(file);
      response
        .writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" })
        .end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  server.listen(port, () => console.log(`https://localhost:${port}/taskpane.html`));
} catch (error) {
  logErrorMessage(error);
  process.exitCode = 1;
}
