/** Runs in the page: the text that lies over each squiggle, top to bottom. */
export function squiggledWords() {
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
}
