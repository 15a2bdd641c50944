// Writes the page's Content-Security-Policy: nothing may load, and only the inline script and style of this very build may run.
import { createHash } from "node:crypto";
import type { Plugin } from "vite";

const placeholder = "__CRIB_DATA__";

function hashes(html: string, pattern: RegExp): string {
  return [...html.matchAll(pattern)]
    .map(([, content]) => `'sha256-${createHash("sha256").update(content, "utf8").digest("base64")}'`)
    .join(" ");
}

export function addPolicy(html: string): string {
  const scripts = hashes(html, /<script type="module"[^>]*>([\s\S]*?)<\/script>/g);
  const styles = hashes(html, /<style[^>]*>([\s\S]*?)<\/style>/g);
  if (!scripts || !styles) throw new Error("report.html holds no inline script or style");
  if (html.split(placeholder).length !== 2) throw new Error(`report.html must hold ${placeholder} exactly once`);
  const policy = `default-src 'none'; script-src ${scripts}; style-src ${styles}; img-src data:; base-uri 'none'; form-action 'none'`;
  return html.replace("<!-- policy -->", () => `<meta http-equiv="Content-Security-Policy" content="${policy}">`);
}

export function contentPolicy(): Plugin {
  return {
    name: "content-policy",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === "asset" && file.fileName.endsWith(".html")) file.source = addPolicy(String(file.source));
        }
      },
    },
  };
}
