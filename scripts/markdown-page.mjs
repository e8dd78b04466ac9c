/**
 * Blocks of Markdown with an empty line between them.
 * @param {readonly string[]} blocks
 */
export function page(blocks) {
  return `${blocks.join("\n\n")}\n`;
}

/**
 * A Markdown table.
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
export function table(head, rows) {
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/**
 * Text as it can stand in a table: blanks such as `<X>`, `{name}` and `***` stay what they are.
 * @param {string} text
 */
export function cell(text) {
  return text.replace(/[\\|<>*_`]/g, "\\$&");
}
