// A browser for the tests, and a page that counts what must not happen.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const candidates = [process.env.CRIB_BROWSER, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].filter(Boolean);
export const browserPath = candidates.find(existsSync);

const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

export const launch = () => chromium.launch({ executablePath: browserPath, headless: true, args: flags });

export async function open(browser, address, { prepare, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  const seen = { requests: [], errors: [] };
  page.on("request", (request) => {
    if (!request.url().startsWith(address.split("#")[0]) && !request.url().startsWith("data:,")) seen.requests.push(request.url());
  });
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && seen.errors.push(message.text()));
  page.on("pageerror", (error) => seen.errors.push(String(error)));
  await prepare?.(context, page);
  await page.goto(address);
  await page.waitForSelector("html[data-ready]");
  return { page, context, seen };
}
