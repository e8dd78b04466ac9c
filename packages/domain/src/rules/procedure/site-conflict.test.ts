import type { Site } from "../../encounter/encounter.ts";
import type { SectionName } from "../../encounter/mention.ts";
import { aNote, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { siteConflict } from "./site-conflict.ts";

const at = (section: SectionName, region: string, laterality?: Site["laterality"]) =>
  value({ region, ...(laterality === undefined ? {} : { laterality }) }, section);
const naming = (...sites: ReturnType<typeof at>[]) => aNote({ procedure: { sites } });

testRule(siteConflict, {
  silent: [
    { name: "one site without a section", encounter: aNote() },
    {
      name: "the same site",
      encounter: naming(at("exam", "cheek"), at("procedure", "cheek")),
    },
    {
      name: "a hand that the plan speaks of",
      encounter: naming(at("procedure", "cheek"), at("plan", "hand")),
    },
    { name: "a part of the site", encounter: naming(at("exam", "face"), at("procedure", "chin")) },
    {
      name: "two names for parts of one face",
      encounter: naming(at("exam", "cheek"), at("procedure", "jawline")),
    },
    {
      name: "neighbours across zones",
      encounter: naming(at("exam", "shoulder"), at("procedure", "upper back")),
    },
    {
      name: "the wide name in one place",
      encounter: naming(at("exam", "trunk"), at("procedure", "chest")),
    },
    {
      name: "fewer sites treated than found",
      encounter: naming(at("exam", "back"), at("exam", "face"), at("procedure", "forehead")),
    },
    {
      name: "more sites treated than repeated in the examination",
      encounter: naming(at("exam", "face"), at("procedure", "face"), at("procedure", "back")),
    },
    {
      name: "one side of two",
      encounter: naming(at("exam", "cheek", "bilateral"), at("procedure", "cheek", "left")),
    },
    {
      name: "a side in one place only",
      encounter: naming(at("exam", "cheek"), at("procedure", "cheek", "right")),
    },
    {
      name: "both sides one by one",
      encounter: naming(
        at("exam", "cheek", "left"),
        at("exam", "cheek", "right"),
        at("procedure", "cheek", "right"),
      ),
    },
    {
      name: "different parts on different sides",
      encounter: naming(at("exam", "cheek", "left"), at("procedure", "jawline", "right")),
    },
    {
      name: "a region that is not known",
      encounter: naming(at("exam", "elsewhere"), at("procedure", "chin")),
    },
    {
      name: "another site in the history",
      encounter: naming(at("history", "back"), at("procedure", "chin")),
    },
    {
      name: "a blank",
      encounter: aNote({ procedure: { sites: [at("exam", "back"), slot("***", "procedure")] } }),
    },
  ],
  finds: [
    {
      name: "back and face",
      encounter: naming(at("exam", "back"), at("procedure", "face")),
      findings: [
        {
          messageId: "site",
          path: "procedure.sites.1",
          severity: "warning",
          data: {
            section: "procedure",
            site: "face",
            otherSection: "examination",
            otherSite: "back",
          },
        },
      ],
    },
    {
      name: "left and right",
      encounter: naming(at("exam", "cheek", "left"), at("procedure", "cheek", "right")),
      findings: [
        {
          messageId: "side",
          path: "procedure.sites.1",
          data: {
            section: "procedure",
            site: "right cheek",
            otherSection: "examination",
            otherSite: "left cheek",
          },
        },
      ],
    },
    {
      name: "a side of the whole and the other side of the part",
      encounter: naming(at("exam", "face", "left"), at("procedure", "cheek", "right")),
      findings: [{ messageId: "side" }],
    },
    {
      name: "a wrong side beside a site that fits",
      encounter: naming(
        at("exam", "cheek", "left"),
        at("exam", "forehead"),
        at("procedure", "forehead"),
        at("procedure", "cheek", "right"),
      ),
      findings: [{ messageId: "side", path: "procedure.sites.3" }],
    },
    {
      name: "procedure and plan",
      encounter: naming(at("procedure", "chest"), at("plan", "face")),
      findings: [{ messageId: "site", path: "procedure.sites.1" }],
    },
    {
      name: "examination and plan, where the procedure names none",
      encounter: naming(at("exam", "chest"), at("plan", "face", "bilateral")),
      findings: [
        {
          messageId: "site",
          data: {
            section: "plan",
            site: "face on both sides",
            otherSection: "examination",
            otherSite: "chest",
          },
        },
      ],
    },
    {
      name: "as an error for auditors",
      encounter: naming(at("exam", "back"), at("procedure", "face")),
      settings: { profile: "audit" },
      findings: [{ messageId: "site", severity: "error" }],
    },
  ],
});
