import {
  meaningOf,
  treatments,
  type LabelMeaning,
  type PlaceOfServiceRow,
} from "@encounter-lint/domain";
import { CompletionItemKind } from "vscode-languageserver-types";
import type { Analysis } from "../analysis.ts";
import { codeText } from "../knowledge/code-texts.ts";
import { LABEL_TEXTS } from "../knowledge/label-texts.ts";
import { codesIn, type CodeKind } from "../outline/codes.ts";
import { listedDiagnoses } from "../outline/diagnosis-pointers.ts";
import type { CursorContext } from "./cursor-context.ts";
import { blankFor, ownLabel } from "./document-style.ts";

/** Something that can be written at the cursor. */
export interface Proposal {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** What it means, in a few words. */
  readonly detail?: string;
  /** Explained in full when the client asks for it. */
  readonly code?: { readonly kind: CodeKind; readonly code: string };
  /** Written instead of the label. */
  readonly insert?: string;
  readonly isSnippet?: boolean;
}

const VISITS = ["99202", "99203", "99204", "99205", "99211", "99212", "99213", "99214", "99215"];

const PLACE_ORDER: Readonly<Record<PlaceOfServiceRow["verdict"], number>> = {
  usual: 0,
  plausible: 1,
  uncommon: 2,
  unlikely: 3,
  telehealth: 4,
};

/** What can stand behind a label, the likeliest first. */
export function valueProposals(analysis: Analysis, context: CursorContext): Proposal[] {
  const meaning = context.label === undefined ? undefined : meaningOf(context.label);
  if (!meaning) return [];
  return [
    ...vocabulary(analysis, meaning, context.parents),
    ...(LABEL_TEXTS[meaning]?.values ?? []).map((label): Proposal => ({
      label,
      kind: CompletionItemKind.Value,
    })),
    ...blank(analysis, meaning),
  ];
}

function vocabulary(
  analysis: Analysis,
  meaning: LabelMeaning,
  parents: readonly LabelMeaning[],
): Proposal[] {
  const { tables } = analysis;
  const isClaim = parents.includes("claim") || parents.includes("claimLines");
  switch (meaning) {
    case "diagnosisCode":
      return diagnosisCodes(analysis);
    case "diagnoses":
      return isClaim ? pointers(analysis) : diagnosisCodes(analysis);
    case "diagnosisPointer":
      return pointers(analysis);
    case "code":
      return parents[0] === "diagnoses" && !isClaim
        ? diagnosisCodes(analysis)
        : procedureCodes(analysis, isClaim);
    case "modifiers":
      return tables.modifiers.rows
        .filter(({ belongsOn }) => belongsOn !== "neither")
        .map(({ modifier }) => codeProposal(analysis, "modifier", modifier));
    case "placeOfService":
      return tables.placesOfService.rows
        .toSorted((a, b) => PLACE_ORDER[a.verdict] - PLACE_ORDER[b.verdict])
        .map(({ code }) => codeProposal(analysis, "place", code));
    case "payer":
      return tables.payerPositions.rows.map(({ name, statement }) => ({
        label: name,
        kind: CompletionItemKind.Value,
        detail: statement,
      }));
    case "treatmentName":
    case "priorTreatments":
    case "failedTreatments":
      return treatments.rows.map(({ agent, class: group }) => ({
        label: agent,
        kind: CompletionItemKind.Value,
        detail: group,
      }));
    default:
      return [];
  }
}

function diagnosisCodes(analysis: Analysis): Proposal[] {
  return analysis.tables.icd10cm.rows
    .filter(({ billable, supports17340 }) => billable && supports17340 !== "no")
    .map(({ code }) => codeProposal(analysis, "diagnosis", code));
}

function procedureCodes(analysis: Analysis, isClaim: boolean): Proposal[] {
  const others = analysis.tables.neighbours.rows.map(({ code }) => code);
  return ["17340", ...(isClaim ? VISITS : []), ...others.filter((code) => code !== "17340")].map(
    (code) => codeProposal(analysis, "procedure", code),
  );
}

function pointers(analysis: Analysis): Proposal[] {
  return listedDiagnoses(codesIn(analysis.report.outline, analysis.tables)).map(({ code }) =>
    codeProposal(analysis, "diagnosis", code.code),
  );
}

function codeProposal({ tables }: Analysis, kind: CodeKind, code: string): Proposal {
  const text = codeText(kind, code, tables);
  return {
    label: code,
    kind: CompletionItemKind.EnumMember,
    code: { kind, code },
    ...(text && { detail: text.label }),
  };
}

/** Templates hold blanks. In a note a blank would be a finding. */
function blank(analysis: Analysis, meaning: LabelMeaning): Proposal[] {
  const isNote = analysis.report.encounters.some(({ encounter }) => encounter.kind === "note");
  if (isNote || meaning === "kind" || meaning === "title") return [];
  return [
    {
      label: blankFor(analysis, ownLabel(meaning)),
      kind: CompletionItemKind.Variable,
      detail: "A blank to fill in for each patient",
    },
  ];
}
