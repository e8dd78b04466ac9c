import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const LINES_OF_A_LOG = 15;

/** What a window shows and what the editor has logged, to understand a failure on a machine that is gone. */
export async function whatFailed(page, logs) {
  const shown = await page.evaluate(seenInWindow).catch((error) => ({ unreadable: String(error) }));
  return [JSON.stringify(shown), ...lastWords(logs)].join("\n");
}

/** Runs in the page. */
function seenInWindow() {
  const texts = (selector) =>
    [...document.querySelectorAll(selector)].map((element) => element.innerText.trim());
  const focused = document.activeElement;
  return {
    focused: `${focused?.tagName} ${focused?.className}`,
    cursor: texts("#status\\.editor\\.selection"),
    tabs: [...document.querySelectorAll(".tab.active")].map((tab) => tab.className),
    lines: texts(".editor-instance .view-line").slice(0, 20),
    said: texts(".notification-list-item, .monaco-dialog-box, .quick-input-widget"),
    status: texts(".statusbar-item"),
  };
}

/** The ends of the logs that the extension, its server and their host have written. */
function lastWords(logs) {
  const paths = readdirSync(logs, { recursive: true }).filter((path) =>
    /exthost\d+\/(?:remoteexthost|encounter-lint\..*)\.log$/.test(path),
  );
  // Every window has a host of its own, numbered in the order in which they were opened.
  const hostOf = (path) => Number(/exthost(\d+)/.exec(path)[1]);
  const newest = Math.max(...paths.map(hostOf));
  return paths
    .filter((path) => hostOf(path) === newest)
    .flatMap((path) => {
      const lines = readFileSync(join(logs, path), "utf8").trimEnd().split("\n");
      return [`${path}:`, ...lines.slice(-LINES_OF_A_LOG)];
    });
}
