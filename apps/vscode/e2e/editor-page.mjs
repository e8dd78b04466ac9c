import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { problemRows } from "./problem-rows.mjs";
import { squiggledWords } from "./squiggled-words.mjs";

/** How long the editor may take to show something, in milliseconds. Generous: CI machines are slow. */
const PATIENCE = 40_000;

/** What is tried again when it has not come about by then. */
const SOON = { timeout: 6000 };

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
    // Until its button is there, the editor has not read what the extension contributes.
    await this.#activityButton().waitFor();
  }

  #activityButton() {
    return this.page.locator('.activitybar [aria-label^="Encounter Lint"]').first();
  }

  #quickInput() {
    return this.page.locator(".quick-input-widget input").first();
  }

  #quickRow(label) {
    return this.page.locator(".quick-input-list .monaco-list-row", { hasText: label }).first();
  }

  /**
   * Types into the box that a key opens, and goes on from there. The editor can close the box again
   * while it still loads; then everything is done once more.
   */
  async #ask(key, text, goOn) {
    const input = this.#quickInput();
    await this.eventually(
      `${key} should open a box for ${text}`,
      () =>
        happens(async () => {
          // An open palette does not learn of commands that have come meanwhile.
          if (await input.isVisible()) await this.page.keyboard.press("Escape");
          await this.page.keyboard.press(key);
          await input.fill(text, SOON);
          await goOn(input);
        }),
      (isDone) => isDone,
    );
    await this.#rest();
  }

  /** Runs a command by its title. */
  async command(title) {
    await this.#ask("F1", `>${title}`, () => this.#quickRow(title).click(SOON));
  }

  /** Whether the open list of a command has a row, or gets it soon. */
  async offers(label) {
    return happens(() => this.#quickRow(label).waitFor(SOON));
  }

  /** Chooses from the open list of a command. */
  async pick(label) {
    await this.#quickRow(label).click();
    await this.#rest();
  }

  /** Puts the mouse where nothing shows a hover. */
  async #rest() {
    await this.page.mouse.move(640, 12);
  }

  /** Opens another file of the folder. */
  async switchTo(name) {
    await this.#ask("Control+p", name, () => this.#quickRow(name).click(SOON));
    await this.inFront(name);
  }

  /** Waits until a document is in front and its text is there. */
  async inFront(name) {
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.eventually(
      `${name} should have a text`,
      async () => (await this.lines()).join("").trim(),
      (text) => text !== "",
    );
  }

  /** Puts the cursor into the text; lines and columns count from 1. */
  async goTo(line, column = 1) {
    await this.#ask("Control+g", `:${line}:${column}`, (input) => input.press("Enter", SOON));
    await this.eventually(
      `The cursor should be in line ${line}`,
      () => this.page.locator("#status\\.editor\\.selection").innerText(),
      (text) => text.startsWith(`Ln ${line}, Col ${column}`),
    );
  }

  /** Everything that the Problems panel lists, in its order. The panel draws only what fits. */
  async problems() {
    await this.showProblems();
    const list = this.page.locator(".markers-panel .monaco-list").first();
    const box = await list.boundingBox({ timeout: 1000 }).catch(() => null);
    // Without problems there is a sentence instead.
    if (!box) return [];
    const { x, y, width, height } = box;
    await this.page.mouse.move(x + width / 2, y + height / 2);
    const drawn = () => list.evaluateAll(problemRows);
    const scroll = (pixels) => this.page.mouse.wheel(0, pixels);
    await this.eventually(
      "Problems should be at its top",
      async () => {
        await scroll(-100_000);
        return drawn();
      },
      // Meanwhile the last problem can have gone.
      ([first]) => first === undefined || first.index === 0,
    );
    if ((await drawn()).length === 0) return [];
    const rows = new Map();
    await this.eventually(
      "Problems should come to its end",
      async () => {
        const here = await drawn();
        for (const row of here) rows.set(row.index, row);
        let next = 0;
        while (rows.has(next)) next += 1;
        if (rows.get(next - 1)?.isLast) return true;
        await scroll(next < here[0]?.index ? -height / 2 : height / 2);
        return false;
      },
      (isAll) => isAll,
    );
    await scroll(-100_000);
    await this.#rest();
    return [...rows.values()]
      .sort((a, b) => a.index - b.index)
      .flatMap(({ problem }) => (problem ? [problem] : []));
  }

  /** The rule ids that the Problems panel lists, in its order. */
  async problemIds() {
    return (await this.problems()).map(({ ruleId }) => ruleId);
  }

  async showProblems() {
    const panel = this.page.locator(".markers-panel");
    await this.eventually(
      "Problems should be in view",
      async () => {
        if (await panel.isVisible()) return true;
        await this.command("Problems: Focus on Problems View");
        return happens(() => panel.waitFor(SOON));
      },
      (isInView) => isInView,
    );
  }

  async hidePanel() {
    const panel = this.page.locator(".part.panel");
    if (await panel.isVisible()) await this.command("View: Hide Panel");
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
    await this.#activityButton().click();
    await this.#rest();
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

  /** Everything that embedded pages show: previews, pictures of the walkthrough. */
  async embeddedText() {
    const texts = await Promise.all(
      this.page
        .frames()
        .map((frame) => frame.evaluate(() => document.body.innerText).catch(() => "")),
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

  /** What is shown while the mouse rests on a word of the document. */
  async hoverText(word) {
    const hover = this.page.locator(".monaco-hover:visible");
    if ((await hover.count()) === 0) {
      await this.#rest();
      await this.page.locator(".view-line span > span", { hasText: word }).last().hover();
      await happens(() => hover.first().waitFor(SOON));
    }
    return (await hover.allInnerTexts()).join("\n");
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
    await this.eventually(
      `The ${what} should be these and no others: ${inBrief(expected)}`,
      async () => {
        const shown = await ask();
        return { lacking: without(expected, shown), tooMany: without(shown, expected) };
      },
      ({ lacking, tooMany }) => lacking.length + tooMany.length === 0,
    );
  }

  /** Asks until the answer satisfies; fails with the last answer. */
  async eventually(what, ask, satisfies) {
    const end = Date.now() + PATIENCE;
    let answer = await ask();
    while (!satisfies(answer)) {
      if (Date.now() > end) throw new Error(`${what}; the page shows ${inBrief(answer)}`);
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

function inBrief(answer) {
  const text = JSON.stringify(answer) ?? String(answer);
  return text.length > 2000 ? `${text.slice(0, 2000)}…` : text;
}

/** Whether the page lets something be done in time. */
function happens(work) {
  return work().then(
    () => true,
    () => false,
  );
}

/** What is left of some when each of the others has taken one away. */
function without(some, others) {
  const left = [...some];
  for (const one of others) {
    const place = left.indexOf(one);
    if (place >= 0) left.splice(place, 1);
  }
  return left;
}
