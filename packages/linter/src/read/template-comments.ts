/** What a template language takes out before anybody reads the note; on one line it is known as a tag. */
const COMMENT =
  /(?<!\{)\{#-?\s[\s\S]{0,4000}?#\}|\{\{!--[\s\S]{0,4000}?--\}\}|\{\{![^{}]{0,4000}\}\}|\{%-?\s?comment\s?-?%\}[\s\S]{0,4000}?\{%-?\s?endcomment\s?-?%\}/g;

/** The text with the comments that go over several lines blanked out, every character at its place. */
export function withoutTemplateComments(text: string): string {
  if (!/#\}|\{\{!|endcomment/.test(text)) return text;
  return text.replace(COMMENT, (comment) =>
    comment.includes("\n") || comment.startsWith("{%") ? comment.replace(/[^\r\n]/g, " ") : comment,
  );
}
