/** Runs in the page: the rows of the Problems panel that are drawn; those of files have no problem. */
export function problemRows([list]) {
  if (!list) return [];
  const rows = [...list.querySelectorAll(".monaco-list-row")].map((row) => {
    const text = (selector) => row.querySelector(selector)?.textContent ?? "";
    const place = { index: Number(row.dataset.index), isLast: row.dataset.lastElement === "true" };
    const icon = row.querySelector(".marker-icon");
    if (!icon) return place;
    const severity = ["error", "warning", "info"].find((name) => icon.classList.contains(name));
    const [, line, column] = /Ln (\d+), Col (\d+)/.exec(text(".marker-line"));
    return {
      ...place,
      problem: {
        severity,
        ruleId: text(".marker-code"),
        message: text(".marker-message"),
        line: Number(line),
        column: Number(column),
      },
    };
  });
  return rows.sort((a, b) => a.index - b.index);
}
