import { describe, expect, test } from "vitest";
import { coverageIn } from "../encounter-coverage.ts";
import { hostileRun } from "../testing/sample-run.ts";
import { formatCoverage } from "./coverage-report.ts";
import { HTML_STYLE } from "./html-style.ts";
import { html } from "./html.ts";

const NOTE = "## Procedure\nLiquid nitrogen <b>to</b> 6 acne papules, 5 s each.\n";
const covered = ["a.encounter.md", "b <i>.encounter.md"].flatMap((path) =>
  coverageIn(path, NOTE, { today: "2026-11-23" }),
);

describe.each([
  ["the report", [...html(hostileRun, { version: "1.2.3", color: false, columns: 100 })].join("")],
  ["the coverage", formatCoverage(covered, "html", false)],
])("%s as a page", (_name, page) => {
  const matches = (pattern: RegExp) => [...page.matchAll(pattern)].map(([, first = ""]) => first);

  test("says its language, its width and its title", () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">');
    expect(page).toMatch(/<title>[^<]*17340[^<]*<\/title>/);
  });

  test("has one title, and headings that skip no level", () => {
    const levels = matches(/<h(\d)/g).map(Number);
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [at, level] of levels.entries()) {
      expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1);
    }
  });

  test("names every table, its columns and its rows", () => {
    const ids = matches(/ id="([^"]+)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    const tables = matches(/<table([^>]*)>/g);
    expect(tables.length).toBeGreaterThan(0);
    const labels = matches(/<table aria-labelledby="([^"]+)">/g);
    expect(labels).toHaveLength(tables.length);
    expect(labels.filter((label) => !ids.includes(label))).toEqual([]);
    const rows = matches(/<tbody>([\s\S]*?)<\/tbody>/g).flatMap((body) => body.split("\n"));
    expect(rows.filter((row) => !/^<tr[^>]*><th scope="row">/.test(row))).toEqual([]);
    expect(matches(/<thead>(?:(?!<\/thead>).)*<th(?! scope="col")/g)).toEqual([]);
  });

  test("leads only to places that it has, and loads nothing", () => {
    const ids = matches(/ id="([^"]+)"/g);
    expect(matches(/href="#([^"]+)"/g).filter((target) => !ids.includes(target))).toEqual([]);
    expect(page).not.toMatch(/<(?:script|link|img|iframe)\b|url\(|@import/);
    expect(page).not.toMatch(/<[bi]>/);
  });
});

test("letters stand out from their ground, in light and in dark", () => {
  const [light = "", dark = ""] = [...HTML_STYLE.matchAll(/:root \{([^}]*)\}/g)].map(String);
  const colors = (text: string) => [...text.matchAll(/--\w+: (#[0-9a-f]{3,6});/g)].map(String);
  // What browsers paint behind a page whose color scheme is left to them.
  for (const [ground, text] of [
    ["#ffffff", light],
    ["#121212", dark],
  ] as const) {
    const found = colors(text).map((one) => one.replace(/.*(#\w+);.*/, "$1"));
    const letters = found.filter((color) => !/^#\w{4}$|^#\w{8}$/.test(color));
    expect(letters.length).toBeGreaterThanOrEqual(6);
    for (const color of letters) expect(contrast(color, ground)).toBeGreaterThanOrEqual(4.5);
  }
});

/** By WCAG 2. */
function contrast(one: string, other: string): number {
  const [light = 1, dark = 1] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const hex = color.slice(1);
  const width = hex.length / 3;
  const [red = 0, green = 0, blue = 0] = [0, 1, 2].map((at) => {
    const digits = hex.slice(at * width, (at + 1) * width).padEnd(2, hex[at * width]);
    const part = Number.parseInt(digits, 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
