import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { squiggledWords } from "./squiggled-words.mjs";

/** How long the editor may take to show something, in milliseconds. Generous: CI machines are slow. */
const PATIENCE = 20_000;

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
    const row = this.page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first();
    await this.eventually(
      `The command palette should offer ${title}`,
      async () => {
        await this.page.keyboard.press("F1");
        const input = this.page.locator(".quick-input-widget input").first();
        await input.waitFor();
        await input.fill(`>${title}`);
        return row.waitFor({ timeout: 3000 }).then(
          () => true,
          () => false,
        );
      },
      (isOffered) => isOffered,
    );
    await row.click();
  }

  /** Chooses from the open list of a command. */
  async pick(label) {
    const row = this.page.locator(".quick-input-list .monaco-list-row", { hasText: label }).first();
    await row.waitFor();
    await row.click();
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

  async hidePanel() {
    const panel = this.page.locator(".part.panel");
    if (await panel.isVisible()) await this.page.keyboard.press("Control+j");
    await panel.waitFor({ state: "hidden" });
  }

  /** The words under squiggles in the visible part of the editor, each once, top to bottom. */
  async squiggledWords() {
    return [...new Set(await this.page.evaluate(squiggledWords))];
  }

  /** The visible lines of the document as the editor draws them, without hints between the words. */
  async lines() {
    return this.page.evaluate(() =>
      [...document.querySelectorAll(".editor-instance .view-line")]
        .map((line) => ({
          top: Number.parseFloat(line.style.top),
          text: [...line.querySelectorAll("span > span")]
            .filter((part) => !/dyn-rule/.test(part.className))
            .map((part) => part.textContent)
            .join(""),
        }))
        .sort((a, b) => a.top - b.top)
        // The editor draws spaces as no-break spaces.
        .map(({ text }) => text.replaceAll("\u00A0", " ")),
    );
  }

  /** One line, when the document is at its top; counted from 1. */
  async line(number) {
    return (await this.lines())[number - 1];
  }

  async type(text) {
    await this.page.keyboard.type(text);
  }

  async save() {
    await this.page.keyboard.press("Control+s");
  }

  /** Takes the quick fix with a title at the cursor. */
  async quickFix(title) {
    await this.page.keyboard.press("Control+.");
    await this.page.locator(".action-widget .monaco-list-row", { hasText: title }).first().click();
  }

  /** Takes a proposal of the open completion list. */
  async choose(label) {
    const row = this.page.locator(".suggest-widget .monaco-list-row", { hasText: label }).first();
    await row.waitFor();
    await row.click();
  }

  /** What the status bar says about the document in front, beside its language. */
  async status() {
    const item = this.page.locator("#status\\.languageStatus");
    if (!(await item.isVisible())) return "";
    return (await item.getAttribute("aria-label")) ?? "";
  }

  async showChecklist() {
    await this.command("Encounter Lint: Focus on Checklist View");
    await this.page.locator(".pane-body .monaco-list, .welcome-view-content").first().waitFor();
  }

  /** The lines of the checklist view as a screen reader reads them. */
  async checklist() {
    const rows = this.page.locator(".pane-body .custom-view-tree-node-item");
    return rows.evaluateAll((all) =>
      all.map((row) => row.closest(".monaco-list-row").getAttribute("aria-label")),
    );
  }

  /** A line of the checklist view. */
  checklistRow(label) {
    return this.page.locator(".pane-body .monaco-list-row", { hasText: label }).first();
  }

  /** The name on the tab in front. */
  async activeTab() {
    return this.page.locator(".tab.active").first().getAttribute("data-resource-name");
  }

  /** Everything that embedded pages show: previews, pictures of the walkthrough. */
  async embeddedText() {
    const texts = await Promise.all(
      this.page
        .frames()
        .map((frame) => frame.evaluate(() => document.body.textContent).catch(() => "")),
    );
    return texts.slice(1).join("\n");
  }

  async clipboard() {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Changes the settings of the folder, as a person would in `settings.json`. */
  set(settings) {
    mkdirSync(join(this.folder, ".vscode"), { recursive: true });
    this.write(".vscode/settings.json", JSON.stringify(settings));
  }

  async hoverText() {
    return (await this.page.locator(".monaco-hover:visible").allInnerTexts()).join("\n");
  }

  /** A file of the folder as it is on the disk. */
  read(name) {
    return readFileSync(join(this.folder, name), "utf8");
  }

  /** Changes a file behind the editor's back. */
  write(name, text) {
    writeFileSync(join(this.folder, name), text);
  }

  /** Waits until the page shows these and nothing else, in any order. */
  async shows(what, ask, expected) {
    const wanted = inAnyOrder(expected);
    await this.eventually(
      `The page should show ${wanted} as ${what}`,
      ask,
      (shown) => inAnyOrder(shown) === wanted,
    );
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

function inAnyOrder(words) {
  return JSON.stringify([...words].sort((a, b) => a.localeCompare(b)));
}
