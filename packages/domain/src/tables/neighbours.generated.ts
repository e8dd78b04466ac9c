// Generated from packages/domain/tables/neighbours.yaml by `npm run generate`.
import type { NeighbourRow } from "./code-tables.ts";
import type { Table } from "./table.ts";

export const neighbours: Table<NeighbourRow> = {
  provenance: { title: "Procedure codes near 17340 and the usual mistakes", publisher: "encounter-lint", effective: "2024-07-01", retrieved: "2026-11-23", confidence: "secondary", caveat: "Written from the 2024 fee schedule, payer policies and published billing notes; no official description was used." },
  rows: [
    { code: "10040", rightWhen: "acne lesions are opened or emptied by hand or blade", mistake: "coding the freezing as acne surgery, or billing 17340 when the note tells of extraction" },
    { code: "10060", rightWhen: "one inflamed cyst or abscess is opened and drained", mistake: "billing 17340 for a cyst that was drained, not frozen" },
    { code: "10061", rightWhen: "several abscesses, or a complicated one, are drained", mistake: "billing 17340 for cysts that were drained, not frozen" },
    { code: "11200", rightWhen: "skin tags are removed", mistake: "taking a frozen skin tag for acne" },
    { code: "11900", rightWhen: "up to seven lesions are injected, such as steroid into acne nodules", mistake: "billing 17340 when only an injection was given, or both without saying which lesion got which" },
    { code: "11901", rightWhen: "more than seven lesions are injected", mistake: "billing 17340 when only injections were given, or both without saying which lesion got which" },
    { code: "15780", rightWhen: "the whole face is dermabraded", mistake: "billing scar work with dry ice as 17340" },
    { code: "15781", rightWhen: "a part of the face is dermabraded", mistake: "billing scar work with dry ice as 17340" },
    { code: "15782", rightWhen: "skin away from the face is dermabraded", mistake: "billing scar work with dry ice as 17340" },
    { code: "15783", rightWhen: "skin is abraded superficially", mistake: "billing scar work with dry ice as 17340" },
    { code: "15786", rightWhen: "one lesion is abraded", mistake: "billing scar work with dry ice as 17340" },
    { code: "15787", rightWhen: "further lesions are abraded", mistake: "billing scar work with dry ice as 17340" },
    { code: "15788", rightWhen: "the face is peeled chemically, superficially", mistake: "billing a slush peel of the whole face for looks as 17340" },
    { code: "15789", rightWhen: "the face is peeled chemically, deeper", mistake: "billing a slush peel of the whole face for looks as 17340" },
    { code: "15792", rightWhen: "skin away from the face is peeled chemically, superficially", mistake: "billing a peel for looks as 17340" },
    { code: "15793", rightWhen: "skin away from the face is peeled chemically, deeper", mistake: "billing a peel for looks as 17340" },
    { code: "17000", rightWhen: "the first premalignant lesion, such as an actinic keratosis, is destroyed", mistake: "coding frozen acne as destruction because it was frozen" },
    { code: "17003", rightWhen: "the second to fourteenth premalignant lesions are destroyed, counted one by one", mistake: "counting acne lesions as units" },
    { code: "17004", rightWhen: "fifteen or more premalignant lesions are destroyed", mistake: "coding frozen acne as destruction because it was frozen" },
    { code: "17110", rightWhen: "up to fourteen benign lesions are destroyed, such as warts, that are neither acne nor skin tags", mistake: "coding frozen acne as warts because the template offers nothing else" },
    { code: "17111", rightWhen: "fifteen or more such benign lesions are destroyed", mistake: "coding frozen acne as warts because the template offers nothing else" },
    { code: "17360", rightWhen: "acne is peeled with a chemical, such as an acid", mistake: "reading the peeling after slush as a chemical peel" },
    { code: "17380", rightWhen: "hair is removed by electrolysis", mistake: "mistyping the number" },
    { code: "17999", rightWhen: "a skin procedure has no code, which may hold for cold devices without slush or liquid nitrogen (unverified)", mistake: "billing 17340 for an agent that it does not name" },
    { code: "96567", rightWhen: "premalignant skin is treated with light after a drug, by staff", mistake: "billing blue light for acne as either" },
    { code: "96573", rightWhen: "premalignant skin is treated with light after a drug, by a professional", mistake: "billing blue light for acne as either" },
    { code: "96574", rightWhen: "premalignant skin is scraped and then treated with light after a drug", mistake: "billing blue light for acne as either" },
  ],
};
