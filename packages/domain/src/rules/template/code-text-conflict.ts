import type { Encounter } from "../../encounter/encounter.ts";
import { ACNE_CRYOTHERAPY, splitCode } from "../../rule/claim-lines.ts";
import { defineRule } from "../../rule/define-rule.ts";
import type { Path } from "../../rule/path.ts";
import { valuesOfSession } from "../../rule/this-session.ts";
import { references } from "../../sources/references.ts";

/** Procedures on the skin. Visits, laboratory tests and drugs beside them name no other procedure. */
const SKIN_PROCEDURE = /^(?:1\d{4}|9656[79]|9657[0-4])$/;

export const codeTextConflict = defineRule({
  id: "template/code-text-conflict",
  summary: "Title or file name announce another code than the document bills.",
  why: "Templates are picked by their title; when it promises another code than the body carries, the wrong service is documented or billed.",
  stages: ["template", "note"],
  level: "error",
  sources: [references.consistency],
  messages: {
    conflict: {
      problem: "The document is titled {declared}, but bills {billed} (box 24D).",
      remedy: "Correct the code, or the title and file name.",
    },
  },
  avoid: [
    {
      format: "yaml",
      text: 'title: 17340 acne cryotherapy\nclaim:\n  lines:\n    - { code: "17110" }',
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: 'title: 17340 acne cryotherapy\nclaim:\n  lines:\n    - { code: "17340" }\n    - { code: "99213", modifiers: ["25"] }',
    },
  ],
  whenToTurnOff: "Where one file holds templates for several procedures.",
  *check(encounter) {
    const declared = (encounter.document?.declaredCodes ?? [])
      .map((text, index) => ({ code: splitCode(text).code, index }))
      .filter(({ code }) => SKIN_PROCEDURE.test(code));
    const inBody = billedCodes(encounter);
    const billed = inBody.length > 0 ? inBody : codesOfFrontMatter(encounter);
    const [title] = declared;
    const [body] = billed;
    if (!title || !body || billed.some(({ code }) => code === undefined)) return;
    const isDeclared = declared.some(({ code }) => code === ACNE_CRYOTHERAPY);
    const isBilled = billed.some(({ code }) => code === ACNE_CRYOTHERAPY);
    const doAgree = declared.some((one) => billed.some(({ code }) => code === one.code));
    if (isDeclared === isBilled || doAgree) return;
    yield {
      messageId: "conflict",
      path: body.path,
      data: { declared: title.code, billed: body.code ?? "" },
      related: [
        { path: ["document", "declaredCodes", title.index], message: `Titled ${title.code} here.` },
      ],
    };
  },
});

/** What a titled document bills whose body names no code. */
function codesOfFrontMatter({
  document,
}: Encounter): readonly { readonly code: string; readonly path: Path }[] {
  return (document?.frontMatterCodes ?? [])
    .map((text, index) => ({
      code: splitCode(text).code,
      path: ["document", "frontMatterCodes", index],
    }))
    .filter(({ code }) => SKIN_PROCEDURE.test(code));
}

/** The skin procedures of claim and body; without a code where one is still to be chosen. */
function billedCodes({
  claim,
  procedure,
}: Encounter): readonly { readonly code: string | undefined; readonly path: Path }[] {
  const places = [
    ...(claim?.lines ?? []).map(({ code }, index) => ({
      mentions: code ?? [],
      path: ["claim", "lines", index, "code"],
    })),
    { mentions: procedure?.code ?? [], path: ["procedure", "code"] },
  ];
  return places.flatMap(({ mentions, path }) => [
    ...valuesOfSession(mentions)
      // Title and front matter are what the body is compared with.
      .filter(({ mention }) => mention.section !== "header")
      .map(({ value, index }) => ({ code: splitCode(value).code, path: [...path, index] }))
      .filter(({ code }) => SKIN_PROCEDURE.test(code)),
    ...mentions.flatMap(({ state }, index) =>
      state === "value" ? [] : [{ code: undefined, path: [...path, index] }],
    ),
  ]);
}
