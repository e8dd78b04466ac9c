import type { Encounter, LabelMeaning, Mentions, SectionName } from "@encounter-lint/domain";
import { describe, expect, it } from "vitest";
import { lint } from "../lint.ts";
import { toPassage } from "../narrative/passage.ts";
import { findPlaceholders } from "../placeholders/find-placeholders.ts";
import { elementOf, elementsOfLabel, targetOf, understoodMeaning } from "./label-elements.ts";
import { elementsOfBlank } from "./slot-elements.ts";

const ELEMENTS: Readonly<Record<string, (encounter: Encounter) => Mentions<unknown> | undefined>> =
  {
    date: ({ service }) => service?.date,
    diagnosis: ({ conditions }) => conditions,
    "earlier treatment": ({ priorTreatments }) =>
      priorTreatments?.flatMap(({ name }) => name ?? []),
    agent: ({ procedure }) => procedure?.cryogen,
    seconds: ({ procedure }) => procedure?.freezeTime,
    site: ({ procedure }) => procedure?.sites,
    count: ({ procedure }) => procedure?.lesionCount,
    consent: ({ procedure }) => procedure?.consent,
    "guardian consent": ({ procedure }) => procedure?.guardianConsent,
    tolerance: ({ procedure }) => procedure?.tolerance,
    "cosmetic intent": ({ procedure }) => procedure?.cosmeticIntent,
    aftercare: ({ aftercare }) => [
      ...(aftercare?.instructions ?? []),
      ...(aftercare?.followUp ?? []),
    ],
    signature: ({ signatures }) => signatures?.flatMap(({ name }) => name ?? []),
  };

/** The states in which a template has the element. */
function statesOf(element: string, text: string, path = "a.encounter.md"): readonly string[] {
  const { encounter } = lint({ text, path }, { kind: "template" }).encounters[0] ?? {};
  const mentions = encounter && ELEMENTS[element]?.(encounter);
  return [...new Set((mentions ?? []).map(({ state }) => state))].sort();
}

describe("a template has a place", () => {
  it.each([
    ["seconds", "Freeze (sec): ____"],
    ["date", "Visit (mm/dd/yyyy): ______"],
    ["count", "Locations and counts: ***"],
    ["earlier treatment", "topical retinoid ____ wk, oral antibiotic ____ wk; result ____"],
    ["site", "R cheek ___ L cheek ___ chin ___"],
    ["seconds", "Duration of freeze: ____ s"],
    ["seconds", "Applied for *** seconds each."],
    ["seconds", "How long was each lesion frozen? ____"],
    ["count", "[[Number of lesions]]"],
    ["count", "5 s on each of ____ (papules, pustules) at ____"],
    ["count", "Counted ____ (acne lesions) today."],
    ["count", "- How many were frozen:"],
    ["count", "**Total # treated:**\n***"],
    ["site", "Where on the body ____"],
    ["site", "**Place on the skin:** ____"],
    ["site", "A forehead, B nose, C chin.\n\n**Letters frozen:** [letters]"],
    ["site", "right face |____|  sum |____|\n\nleft face |____|  sum |____|"],
    ["consent", "They heard of ***; agreement to go ahead: ***."],
    ["site", "Forehead: ____ lesions, ____ s\nLeft cheek: ____ lesions, ____ s"],
    ["count", "LN2, ____ s, lesions (n) ____, where ____"],
    ["consent", "I was told of blisters and agree to the freezing. Initials: ____"],
    ["tolerance", "**During and after:** ____"],
    ["tolerance", "## Who this is for\n\nPatients who consented.\n\n**Tolerance:** ____"],
    ["signature", "X ____ (MD / NP), ____ at ____"],
    ["signature", "Written by ____, credentials ____, at ____"],
    ["consent", "**Consent and screen**\n\n[who gave it]"],
    ["tolerance", "How @FNAME@ took it, during and after: ***."],
    ["earlier treatment", "Has used *** for *** with this outcome: ***."],
    ["earlier treatment", "These did not succeed: <treatments with duration and outcome>."],
    ["diagnosis", "I saw her for [type and severity of acne, ICD-10 code]."],
    [
      "earlier treatment",
      "Medicines so far: [say each drug, the weeks, and what became of it; if none was tried, do not freeze].",
    ],
    ["site", "LN2 by swab to the following sites: ***"],
    ["site", "### Region treated\n\n{site}"],
    ["date", "Patient seen on @TODAY@."],
    ["date", "| When was the patient treated | |\n|---|---|"],
    ["diagnosis", "Acne dx + ICD-10: {{acne_type}}"],
    ["earlier treatment", "Prior tx tried / how long / result: ____"],
    [
      "earlier treatment",
      "1. Which acne medicines failed, how many weeks, and with what result: TBD",
    ],
    ["earlier treatment", "Tried ____ for ____ weeks without improvement."],
    [
      "earlier treatment",
      "| Prior acne therapy that failed: agent | |\n|---|---|\n| Follow-up | |",
    ],
    ["agent", "Coolant used: ${agent}"],
    ["agent", "Lesions were frozen with <agent>."],
    ["consent", "Who gave consent: _"],
    ["guardian consent", "Minor? parent name: ____"],
    ["tolerance", "How did the patient tolerate it? ????"],
    ["aftercare", "Handout given: #INPUT#[Leaflet]"],
    ["signature", "Signature, credentials, date ____"],
    ["signature", "[Signature block]"],
    ["signature", "______________________ Signature, credentials   Date: ________"],
    ["signature", "______________________\nProvider signature"],
    ["earlier treatment", "FAILED BEFORE TODAY\ntopical ____ weeks ____"],
    ["earlier treatment", "Tried so far and gave up because .........."],
    ["consent", "## Consent\n\n### Parent or guardian (only if under 18)"],
    ["signature", "Signature with credentials:"],
    ["signature", "| Provider (sign) | ____ |\n|---|---|\n| Seconds | ____ |"],
    [
      "signature",
      "Return: ____\n\n________________   ________\nClinician signature, credentials   Date",
    ],
    ["signature", "Return in *** weeks.\n@MECRED@ @NOW@"],
    ["signature", "Return in [weeks].\n\n[Provider name], [credentials]"],
    ["earlier treatment", "Already tried without success (drug / weeks)\n1. ____\n2. ____"],
    ["tolerance", "How did the patient cope\n- [ ] fine\n- [ ] badly"],
    ["tolerance", "After the freeze the patient was: ____"],
    ["site", "LN2 x ____ s @ ______"],
    ["seconds", "| Site | Papules | Sec |\n|---|---|---|\n| Chin | | |"],
    ["count", "1. Lesion count:\n   Count the frozen ones, however many lesions there are."],
    [
      "earlier treatment",
      '2. Failed treatment:\n   Drug and weeks. A line like "adapalene, 20% better" stands up to an audit.',
    ],
    ["consent", "## Consent\n\nDocument who agreed, and how."],
    ["seconds", "**Each for** …… **seconds,** …… **cycle(s)**"],
    ["count", "**All together:** …… of which nodules …… papules ……"],
    ["count", "In all: ____"],
    ["consent", "Consent: [ who, how ]"],
    ["seconds", "| No. | Site | Seconds |\n|---|---|---|\n| 1 | | |\n| 2 | | |"],
    ["site", "| No. | Site | Seconds |\n|---|---|---|\n| | | |\n| | | |"],
    ["earlier treatment", "| Drug | Weeks | Result |\n|---|---|---|\n| | | |"],
    [
      "tolerance",
      "| Ask | Write |\n|---|---|\n| Cycles | |\n\n| Ask | Yes | No |\n|---|---|---|\n| Tolerated | ☐ | ☐ |",
    ],
    ["count", 'LN2 to *** {Blank single:1::"papules","nodules"} of the ***.'],
    ["count", "LN2 to *** inflamed acne *** on the ***, *** sec each."],
    ["count", "LN2 to ____ ____ (papules, pustules, nodules), ____ sec."],
    ["count", "Froze *** {LESION KIND:12} of the {SITE:13}."],
    ["site", "LN2 to ____ papules on the right / left / both ____, ____ seconds each."],
    ["site", "LN2 to ____ papules on the L / R ____, ____ seconds each."],
    ["site", "Which parts of the body? ____"],
    ["aftercare", "What they were told to do at home: ____"],
    ["consent", "OK from: ____"],
    ["count", "Where: ____ How many: ____"],
    ["count", "{State the agent, the number of lesions, and the seconds per lesion}"],
    ["seconds", "{State the agent, the number of lesions, and the seconds per lesion}"],
    ["site", "LN2 to *** lesions ***, *** sec"],
    ["site", "| Where | {{ sites | join(', ') }} |\n|---|---|"],
    ["earlier treatment", "Previous therapy with <<agent>> for <<weeks>> was <<outcome>>."],
    ["earlier treatment", "Not controlled by: ***"],
    ["earlier treatment", "{Sum up the acne. Name every agent tried, and whether it failed.}"],
    ["tolerance", "There were [none] complications."],
    ["tolerance", "Left the room: ____"],
    ["consent", "Consent to freezing (may blister)\nPatient signs here ____"],
    ["consent", "**Did the patient (or guardian) consent?**\n____"],
    ["signature", "Person who froze: ____ MD / DO / NP   Signed at ___:___"],
    ["date", "**Visit:** ___ / ___ / ______"],
    ["seconds", "LN2 ***s x*** cycles"],
    ["seconds", "LN2: [ ] swab [ ] cryogun; ____ sec each"],
    ["earlier treatment", "{% for d in failed_drugs %}\n- {{ d.name }}\n{% endfor %}"],
    ["earlier treatment", "Indications: [failed treatments, with weeks]"],
    [
      "earlier treatment",
      "These were used and did not help:\n\n| Agent | Length of trial | Result |\n|---|---|---|\n| *** | *** | *** |",
    ],
    ["earlier treatment", "1. Failed before\n   ( ) retinoid, weeks ___\n   ( ) other ___"],
    ["earlier treatment", "What the patient has already used: [ ]"],
    ["site", "Spots treated (where): ____"],
    ["site", "# lesions ____ ; site(s) ____"],
    ["count", "# lesions ____ ; site(s) ____"],
    ["count", "LN2 to {n} papules"],
    ["date", "On *** I saw the patient."],
    ["aftercare", "Tolerated: {{tol}}. Care: {{care}}. Signed: {{sig}}."],
    ["tolerance", "Patient afterwards: ____"],
    ["signature", "Return in *** weeks.\n\n@ESIG@"],
    ["diagnosis", "Which acne is it: «type»"],
    ["count", "LESION_CT: %CT%"],
    ["count", "Lesion no.: ____"],
    ["tolerance", "**Pt ok?**: ***"],
    ["site", "O: ___ papules, ___"],
    ["diagnosis", "Code: {{icd10}}"],
    ["tolerance", "### F. Outcome\nF1. Tolerance: ______\nF2. Complications: ______"],
    ["tolerance", "Seconds: ____\nOutcome: ____"],
    ["site", "LN2 on ____ lesions: ☐ forehead ☐ R cheek ☐ other ____"],
    ["tolerance", "Immediate outcome: <outcome>"],
    ["date", "**Encounter:** @ENCDATE@"],
    ["seconds", "Dictate:\n1. Date\n2. Sites\n3. Seconds per lesion\n4. Consent"],
    ["consent", "Dictate:\n1. Date\n2. Sites\n3. Seconds per lesion\n4. Consent"],
  ])("for the %s: %s", (element, text) => {
    expect(statesOf(element, text)).toContain("slot");
    expect(statesOf(element, text)).not.toContain("value");
  });

  it("for both things that a label asks for", () => {
    for (const element of ["site", "count"]) {
      expect(statesOf(element, "Site and number of lesions: ***")).toEqual(["slot"]);
      expect(statesOf(element, "site_and_number_of_lesions: '***'", "a.encounter.yaml")).toEqual([
        "slot",
      ]);
    }
  });
});

it("a blank for the one who signs asks for no freeze time", () => {
  expect(statesOf("seconds", "Signed electronically: [name, credentials, date and time]")).toEqual(
    [],
  );
});

it.each(["failed_or_unsuitable_treatment", "prior_treatment"])(
  "fields of %s without a value are a place for an earlier treatment",
  (key) => {
    const path = "a.encounter.yaml";
    const text = `${key}:\n  agent:\n  duration:\n  outcome:\n`;
    expect(statesOf("earlier treatment", text, path)).toEqual(["slot"]);
    expect(statesOf("seconds", text, path)).toEqual([]);
  },
);

describe("a template offers a choice", () => {
  it.each([
    ["tolerance", "Pt tolerated: Y / N"],
    ["tolerance", "Tolerated: well - fair - poor (circle)"],
    ["tolerance", "Tolerance: [ ] well [ ] fair [ ] poor"],
    ["consent", "Consent: verbal / written / declined (then stop)"],
    ["consent", "consent: verbal / written"],
    ["agent", "Agent: LN2 / CO2 slush"],
    ["agent", "Cryogen: LN2 or CO2 slush"],
    ["site", "Site: face / chest / back"],
    ["count", "Lesion count: 1 / 2 / 3"],
    ["agent", "Freeze: [ ] liquid nitrogen [ ] CO2 slush"],
    ["site", "## Pick lists\n\n- Sites: chin, jaw, back"],
    ["agent", "Agent (circle): LN2, CO2 slush"],
    ["consent", "Consent: <verbal/written>"],
    ["consent", "**Go-ahead** {spoken or signed} by {patient or parent}"],
    ["tolerance", "7. Tolerance\n   ( ) good   ( ) fair   ( ) poor"],
    ["agent", "4. Cryogen\n   ( ) liquid nitrogen   ( ) carbon dioxide slush"],
  ])("of the %s: %s", (element, text) => expect(statesOf(element, text)).toEqual(["choice"]));
});

it.each([
  "pick_lists:\n  consent: [spoken, written, parent]\n",
  "dropdowns: { consent: [spoken, written, parent] }\n",
  "consent_options: [spoken, written, parent]\n",
])("a list of options in YAML is a choice: %s", (text) =>
  expect(statesOf("consent", text, "a.encounter.yaml")).toEqual(["choice"]),
);

describe("a template states", () => {
  it.each([
    ["consent", "{{#if a}}Verbal consent obtained{{else}}Written consent obtained{{/if}}"],
    ["consent", "Informed consent obtained."],
    ["consent", "Consent: verbal consent obtained"],
    ["tolerance", "Tolerated well, no complications."],
    ["count", "Lesion count: 6"],
    ["site", "Site: left cheek"],
    ["agent", "Liquid nitrogen was applied to *** lesions."],
    ["agent", "LN2: {{sec}} s to {{n}} lesions"],
    ["consent", "- Consent obtained\n- Cheeks\n- Aftercare\n- Seconds\n- Lesion count"],
  ])("the %s: %s", (element, text) => expect(statesOf(element, text)).toContain("value"));
});

describe("a template says nothing", () => {
  it.each([
    ["consent", "Photo consent: ____"],
    ["count", "Lesion size (mm): ____"],
    ["count", "Session number: ____"],
    ["seconds", "Duration of acne: ____"],
    ["signature", "Patient signature: ____"],
    ["site", "Electronically signed by ____ on ____."],
    ["earlier treatment", "Date of last visit: ____"],
    ["count", "Count the seconds for one lesion."],
    ["site", "Name the site, such as the left cheek."],
    ["cosmetic intent", "Cosmetic concern? ____"],
    ["site", "---\ntitle: Acne freeze with face map\n---\nMark the lesions."],
    ["consent", "prior_treatments: []"],
  ])("about the %s: %s", (element, text) => expect(statesOf(element, text)).not.toContain("value"));

  it.each([
    ["count", "Lesion size (mm): ____"],
    ["signature", "Patient signature: ____"],
    ["signature", "Return in *** weeks.\n@NAME@ @AGE@"],
    ["signature", "Provider: @ME@"],
    ["signature", "Provider: ____ MD / DO / NP"],
    ["date", "Born: ___ / ___ / ______"],
    ["date", "On [site] were [number] lesions."],
    [
      "earlier treatment",
      "Acne for {{years}}. Current medications: {{meds}}. Allergies: {{list}}.",
    ],
    ["signature", "Signature of the patient: ____"],
    ["signature", "RN initials: ____"],
    ["consent", "Photo consent ____ Handout ____"],
    ["tolerance", "Drug: ____\nOutcome: ____"],
    ["earlier treatment", "Start: [new medication]."],
    ["seconds", "Date and time: [time]"],
    ["seconds", "Electronically signed by [name], [credentials], [time]."],
    ["seconds", "Signature: [name], [date/time]"],
    ["seconds", "Authenticated by {provider} at {sign_time}"],
    ["date", "Next visit: ___ / ___ / ______"],
    ["signature", "Questions:\n[provider phone]"],
    ["seconds", "Duration of acne: ____"],
    ["seconds", "Freeze: [ ] liquid nitrogen [ ] CO2 slush"],
    ["agent", "Tool: ( ) swab ( ) spray gun"],
    ["tolerance", "Photos before and after\n- [ ] taken\n- [ ] declined"],
  ])("and has no place for the %s: %s", (element, text) =>
    expect(statesOf(element, text)).toEqual([]),
  );
});

describe("instructions to the author", () => {
  it.each([
    ["consent", "Consent:\n\nSay who agreed and how. If consent is withheld, stop."],
    ["consent", "Document that consent was obtained."],
    ["earlier treatment", "17340 needs a treatment that failed or was unsuitable."],
    ["tolerance", "Was the procedure tolerated well? ____"],
    ["earlier treatment", 'Name the drug. "Failed topicals" gets denied.'],
    ["agent", 'Write "liquid nitrogen" or "CO2 slush", never "cryo".'],
    ["consent", '1. Consent:\n   The words "consent obtained" alone are weak; name who gave it.'],
    ["tolerance", "| Tolerated well | Y | N |\n|---|---|---|\n| Complications | Y | N |"],
    ["tolerance", "Tolerance: ____ (e.g. tolerated well, mild sting)"],
    ["consent", "{if adult: Verbal consent obtained | else: Parent consented}"],
    ["seconds", "Freeze 5 / 8 / 10 s."],
    ["tolerance", "{{#if well}}Tolerated well.{{else}}{{tolerance}}{{/if}}"],
    ["tolerance", "{% if well %}Tolerated well.{% else %}{{ tolerance }}{% endif %}"],
    ["tolerance", "{% if bad %}{{ tolerance }}{% else %}Tolerated well.{% endif %}"],
    ["tolerance", '## Tolerance\n\n"Tolerated well" in every chart is a flag.'],
    ["tolerance", "| At the door | Yes | No |\n|---|---|---|\n| Tolerated well | ☐ | ☐ |"],
    ["tolerance", "| At the door | Yes | No |\n|---|---|---|\n| Tolerated well | | |"],
    ["consent", "| To check | Y | N |\n|---|---|---|\n| Consent obtained | ____ | ____ |"],
    [
      "earlier treatment",
      "| To check | Yes | No |\n|---|---|---|\n| Topicals failed | ( ) | ( ) |",
    ],
  ])("attest nothing of the %s: %s", (element, text) =>
    expect(statesOf(element, text)).not.toContain("value"),
  );
});

/** What each blank of the text stands for. */
function read(
  text: string,
  {
    section = "procedure",
    meaning,
    label,
  }: { section?: SectionName; meaning?: LabelMeaning; label?: string } = {},
) {
  const passage = toPassage({ text, start: 0 }, findPlaceholders(text, [], true));
  return passage.placeholders.flatMap((one) =>
    elementsOfBlank(passage, one, meaning, section, label),
  );
}

describe("a blank means what its neighbours say:", () => {
  it.each([
    ["for *** seconds", "procedure.freezeTime"],
    ["*** s per lesion", "procedure.freezeTime"],
    ["to *** lesions", "procedure.lesionCount"],
    ["*** inflamed papules", "procedure.lesionCount"],
    ["*** cycles", "procedure.cycles"],
    ["*** y/o with acne", "patient.age"],
    ["on the ***", "procedure.sites"],
    ["Return in ***.", "aftercare.followUp"],
    ["RTC ***", "aftercare.followUp"],
    ["performed by ***", "procedure.performedBy"],
    ["electronically signed by ***", "signatures"],
    ["Failed ***", "priorTreatments"],
    ["No response to ***", "priorTreatments"],
    ["consent obtained: ***", "procedure.consent"],
    ["*** consent was obtained", "procedure.consent"],
    ["Tolerated: ***", "procedure.tolerance"],
    ["cryotherapy performed with ***", "procedure.cryogen"],
    ["*** was applied", "procedure.cryogen"],
    ["applied with a ***", "procedure.applicator"],
    ["seen on ***", "service.date"],
    ["severity: ***", "assessment.severity"],
    ["because ***", "procedure.necessity"],
    ["Which day was this? ***", "service.date"],
  ])("%s → %s", (text, element) => expect(read(text)).toEqual([element]));

  it("a blank that is used for weeks is an earlier treatment", () => {
    expect(read("So far *** was used for 12 weeks. Cannot take *** now.")).toEqual([
      "priorTreatments",
      "priorTreatments",
    ]);
    expect(read("*** for *** weeks failed")[0]).toBe("priorTreatments");
  });

  it("the options say what they are options of", () => {
    expect(read('with {Blank single:19197::"liquid nitrogen","CO2 slush"} today')).toEqual([
      "procedure.cryogen",
    ]);
    expect(read('{Blank single:19197::"swab","spray"}')).toEqual(["procedure.applicator"]);
  });

  it("each of several in one sentence by itself", () => {
    expect(read("LN2 was applied for *** seconds to *** lesions on the ***.")).toEqual([
      "procedure.freezeTime",
      "procedure.lesionCount",
      "procedure.sites",
    ]);
    expect(read("Number of lesions ____ Location ____")).toEqual([
      "procedure.lesionCount",
      "procedure.sites",
    ]);
    expect(read("Failed *** and ***")).toEqual(["priorTreatments", "priorTreatments"]);
  });
});

describe("a blank means what the words inside say:", () => {
  it.each([
    ["{{lesion_site}}", "procedure.sites"],
    ["{{lesionCount}}", "procedure.lesionCount"],
    ["applied to {{lesion_count}}", "procedure.lesionCount"],
    ["{AFTERCARE:1234}", "aftercare.instructions"],
    ["[FREEZE SECONDS]", "procedure.freezeTime"],
    ["[Appointment Date]", "service.date"],
    ["@SIGNATURE@", "signatures"],
    ["{{provider}}", "procedure.performedBy"],
    ["[failed drugs]", "priorTreatments"],
    ["[parent name]", "procedure.guardianConsent"],
    ["{{dob}}", "patient.dateOfBirth"],
  ])("%s → %s", (text, element) => expect(read(text, { section: "other" })).toEqual([element]));
});

describe("a blank means what its label says where it stands alone", () => {
  it.each([
    ["freezeTime", "procedure.freezeTime"],
    ["priorTreatments", "priorTreatments"],
    ["signatureName", "signatures"],
  ] as const)("%s → %s", (meaning, element) => expect(read("***", { meaning })).toEqual([element]));

  it("and that no table knows", () => {
    expect(read("***", { label: "Seconds of freezing" })).toEqual(["procedure.freezeTime"]);
    expect(read("***", { label: "Batch" })).toEqual([]);
  });
});

describe("a blank means what its section is about where nothing else says it", () => {
  it.each([
    ["priorTreatment", "priorTreatments"],
    ["signature", "signatures"],
    ["aftercare", "aftercare.instructions"],
    ["diagnosis", "conditions"],
    ["exam", "assessment.severity"],
    ["consent", "procedure.consent"],
    ["procedure", undefined],
    ["other", undefined],
  ] as const)("%s → %s", (section, element) =>
    expect(read("***", { section })).toEqual(element === undefined ? [] : [element]),
  );
});

describe("a label that no table knows", () => {
  it.each([
    ["Medicines already tried and failed", "priorTreatments"],
    ["How the patient tolerated it", "procedure.tolerance"],
    ["How many spots were treated", "procedure.lesionCount"],
    ["Signature of the clinician", "signatures"],
    ["Account", undefined],
    ["Clinic", undefined],
  ])("is about: %s → %s", (label, element) =>
    expect(elementsOfLabel(label)).toEqual(element === undefined ? [] : [element]),
  );

  it("may ask for two things", () => {
    expect(elementsOfLabel("Site and number of lesions")).toEqual([
      "procedure.lesionCount",
      "procedure.sites",
    ]);
  });

  it("is guessed in a note only where its words leave no doubt", () => {
    expect(understoodMeaning("How many seconds", false, "note")).toBe("freezeTime");
    expect(understoodMeaning("How many seconds", true, "note")).toBeUndefined();
    expect(
      understoodMeaning(`consent ${"and more words ".repeat(7)}`, false, "note"),
    ).toBeUndefined();
  });
});

it("tells elements from lists of records", () => {
  expect([elementOf("freezeTime"), targetOf("freezeTime")]).toEqual([
    "procedure.freezeTime",
    "procedure.freezeTime",
  ]);
  expect([elementOf("signature"), targetOf("signature")]).toEqual([undefined, "signatures"]);
  expect([elementOf(undefined), targetOf(undefined)]).toEqual([undefined, undefined]);
});

describe("of alternatives to strike out none is stated", () => {
  it.each([
    ["consent", "Consent obtained / consent not obtained. Given by ____"],
    ["consent", "Verbal consent obtained | consent refused"],
    ["tolerance", "Tolerated well / tolerated with pain / stopped."],
    ["tolerance", "Complications none / as follows: ____"],
    ["tolerance", "Patient did / did not tolerate the procedure."],
    ["tolerance", "(tolerated well) (tolerated with difficulty) (not tolerated)"],
  ])("of %s in %j", (element, text) => expect(statesOf(element, text)).toEqual(["slot"]));

  it.each([
    ["tolerance", "The patient tolerated the procedure well / went home."],
    ["tolerance", "Patient tolerated the procedure well / no complications."],
    ["consent", "Informed consent was obtained and risks / benefits were discussed."],
  ])("but two things that go together are: %s in %j", (element, text) =>
    expect(statesOf(element, text)).toContain("value"),
  );
});

it.each([
  ["tolerance", "Tolerated well"],
  ["consent", "Informed consent was obtained"],
  ["site", "Right cheek, 4 papules."],
])("a line that says something is no heading and no row: %s in %j", (element, text) =>
  expect(statesOf(element, text)).toEqual(["value"]),
);

it("what stands beneath a heading about the template is no statement, and the note beneath it is", () => {
  const text =
    "## When to use\n\nFor those who gave informed consent.\n\n- tolerated earlier freezing\n\n**Site:** ____";
  expect(statesOf("consent", text)).toEqual([]);
  expect(statesOf("tolerance", text)).toEqual([]);
  expect(statesOf("site", text)).toEqual(["slot"]);
});
