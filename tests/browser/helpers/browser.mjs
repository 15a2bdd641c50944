// One browser for all tests of a process, and pages that count what must not happen.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { after } from "node:test";
import { chromium } from "playwright-core";

const candidates = [process.env.CRIB_BROWSER, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].filter(Boolean);
export const browserPath = candidates.find(existsSync);

const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

let launched;
export const launch = () => (launched ??= chromium.launch({ executablePath: browserPath, headless: true, args: flags }));
export const close = async () => {
  await (await launched)?.close();
  launched = undefined;
};
after(close);

// The page that an address shows, in a context of its own; `seen` collects requests, complaints and dialogs.
export async function open(address, { prepare, settles = true, ...options } = {}) {
  const context = await (await launch()).newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  const seen = { requests: [], errors: [] };
  page.on("request", (request) => {
    if (!request.url().startsWith(address.split("#")[0]) && !request.url().startsWith("data:,")) seen.requests.push(request.url());
  });
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && seen.errors.push(message.text()));
  page.on("pageerror", (error) => seen.errors.push(String(error)));
  page.on("dialog", (dialog) => { seen.errors.push("dialog"); void dialog.dismiss(); });
  page.on("popup", () => seen.errors.push("popup"));
  await prepare?.(context, page);
  await page.goto(address);
  await page.waitForSelector("html[data-ready]");
  if (settles) await settle(page);
  return { page, context, seen };
}

// Until the view stands: its texts read, its shares counted.
export const settle = (page) => page.waitForFunction(() =>
  document.querySelector("h1, .empty:not([role])") && !document.querySelector('main .empty[role="status"], .lead[aria-busy="true"], .matrix[aria-busy="true"]'));

// Another view of the page at hand, as if its address had been typed; far quicker than opening it.
export async function visit(page, hash) {
  await page.evaluate((wanted) => new Promise((resolve) => {
    if (location.hash === wanted) return resolve();
    addEventListener("hashchange", () => requestAnimationFrame(() => requestAnimationFrame(() => resolve())), { once: true });
    location.hash = wanted;
    return undefined;
  }), hash || "#overview");
  await settle(page);
}

export const isQuiet = (seen, where) => assert.deepEqual(seen, { requests: [], errors: [] }, where);
export const addressOf = (view, ...keys) => `#${view}=${keys.map(encodeURIComponent).join()}`;
