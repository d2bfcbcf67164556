// Answers requests with files of a few folders: the pane as it is built, and the workbench beside it.
import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".xml": "application/xml; charset=utf-8",
};

/**
 * A request handler over `folders`: each maps the start of a path, such as `/workbench/`, to a folder on disk; the
 * longest start wins. `home` is where `/` leads. Nothing outside the folders is ever read.
 */
export function staticFiles(folders, home = null) {
  const starts = Object.keys(folders).sort((a, b) => b.length - a.length);
  return async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (pathname === "/" && home) return void response.writeHead(302, { location: home }).end();
    try {
      const path = decodeURIComponent(pathname);
      const start = starts.find((each) => path.startsWith(each));
      const folder = start === undefined ? "" : folders[start];
      const rest = path.slice(start?.length ?? 0);
      const file = normalize(join(folder, rest === "" ? "index.html" : rest));
      if (start === undefined || !file.startsWith(normalize(folder) + sep)) throw new Error("outside");
      const bytes = await readFile(file);
      // Fresh after every build, without asking for a name with a hash in each.
      response
        .writeHead(200, {
          "content-type": TYPES[extname(file)] ?? "application/octet-stream",
          "cache-control": "no-cache",
        })
        .end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  };
}
