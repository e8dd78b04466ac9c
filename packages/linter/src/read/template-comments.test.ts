import { expect, it } from "vitest";
import { withoutTemplateComments } from "./template-comments.ts";

it.each([
  '{# revision 6\n   r4: removed "Informed consent was obtained" #}\nSite: ***',
  "{#- old:\nTolerated well. -#}\nSite: ***",
  "{{!-- old:\nTolerated well. --}}\nSite: ***",
  "{{! old:\nTolerated well. }}\nSite: ***",
  "{% comment %}\nTolerated well.\n{% endcomment %}\nSite: ***",
])("a comment of a template is no part of it: %j", (text) => {
  const rest = withoutTemplateComments(text);
  expect(rest).toHaveLength(text.length);
  expect(rest.trim()).toBe("Site: ***");
});

it.each([
  "{{#if well}}\nTolerated well.\n{{/if}}",
  "## Site {#site}\n\nTolerated well. #}",
  "{{site}}\n{% if minor %}\nTolerated well.\n{% endif %}",
])("everything else stays: %j", (text) => expect(withoutTemplateComments(text)).toBe(text));
