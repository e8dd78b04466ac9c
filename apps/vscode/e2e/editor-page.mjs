import { join } from "node:path";

/** How long the editor may take to show something, in milliseconds. Generous: CI machines are slow. */
const PATIENCE = 45_000;

/** What a person does and sees in one window of the editor. */
export class EditorPage {
  /** @param {import("playwright-core").Page} page */
  constructor(page, { port, folder, artifacts }) {
    this.page = page;
    this.port = port;
    this.folder = folder;
    this.artifacts = artifacts;
    page.setDefaultTimeout(PATIENCE);
  }

  /** Opens the folder with one file of it. */
  async open(name) {
    const host = `127.0.0.1:${this.port}`;
    const file = `vscode-remote://${host}${join(this.folder, name)}`;
    const payload = encodeURIComponent(JSON.stringify([["openFile", file]]));
    await this.page.goto(
      `http://${host}/?folder=${encodeURIComponent(this.folder)}&payload=${payload}`,
    );
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.page.locator(".monaco-editor .view-line").first().waitFor();
  }

  /** Runs a command by its title. */
  async command(title) {
    await this.page.keyboard.press("F1");
    const input = this.page.locator(".quick-input-widget input");
    await input.waitFor();
    await input.fill(`>${title}`);
    await this.page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first().click();
  }

  /** Puts the cursor into the text; lines and columns count from 1. */
  async goTo(line, column = 1) {
    await this.page.keyboard.press("Control+g");
    const input = this.page.locator(".quick-input-widget input");
    await input.waitFor();
    await input.fill(`:${line}:${column}`);
    await this.page.keyboard.press("Enter");
    await input.waitFor({ state: "hidden" });
  }

  /** The rule ids that the Problems panel shows, in its order. */
  async problemIds() {
    await this.showProblems();
    return this.page.locator(".markers-panel .marker-code").allInnerTexts();
  }

  async showProblems() {
    const panel = this.page.locator(".markers-panel");
    if (!(await panel.isVisible())) await this.page.keyboard.press("Control+Shift+m");
    await panel.waitFor();
  }

  /** The words under squiggles in the visible part of the editor, top to bottom. */
  async squiggledWords() {
    return this.page.evaluate(() => {
      const editor = document.querySelector(".monaco-editor");
      const marks = editor.querySelectorAll(
        ".squiggly-error, .squiggly-warning, .squiggly-info, .squiggly-hint",
      );
      const lines = [...editor.querySelectorAll(".view-lines .view-line")];
      const words = [];
      for (const mark of marks) {
        const box = mark.getBoundingClientRect();
        const line = lines.find((candidate) => {
          const { top, bottom } = candidate.getBoundingClientRect();
          return box.top + box.height / 2 >= top && box.top + box.height / 2 <= bottom;
        });
        if (line) words.push({ top: box.top, left: box.left, text: textWithin(line, box) });
      }
      return words.sort((a, b) => a.top - b.top || a.left - b.left).map(({ text }) => text);

      function textWithin(line, box) {
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        let text = "";
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          for (let index = 0; index < node.length; index += 1) {
            const range = document.createRange();
            range.setStart(node, index);
            range.setEnd(node, index + 1);
            const { left, right } = range.getBoundingClientRect();
            const middle = (left + right) / 2;
            if (middle > box.left && middle < box.right) text += node.data[index];
          }
        }
        // The editor draws spaces as no-break spaces.
        return text.replaceAll("\u00A0", " ");
      }
    });
  }

  /** Asks until the answer satisfies; fails with the last answer. */
  async eventually(what, ask, satisfies) {
    const end = Date.now() + PATIENCE;
    let answer = await ask();
    while (!satisfies(answer)) {
      if (Date.now() > end) throw new Error(`${what}; the page shows ${JSON.stringify(answer)}`);
      await this.page.waitForTimeout(250);
      answer = await ask();
    }
    return answer;
  }

  /** Keeps a picture of the window. */
  async picture(name) {
    await this.page.screenshot({ path: join(this.artifacts, `${name}.png`) });
  }
}
