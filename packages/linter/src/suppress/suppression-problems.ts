import { formatFinding, type MessageTemplate } from "@encounter-lint/domain";
import { closest, distance } from "fastest-levenshtein";
import type { Diagnostic, TextFix } from "../lint-report.ts";
import type { SourceRange } from "../source/source-range.ts";
import {
  DIRECTIVE_KINDS,
  type Directive,
  type DirectiveWord,
  type UnknownDirective,
} from "./read-directives.ts";
import { removeComment, removeRule } from "./remove-suppression.ts";
import type { SuppressionContext } from "./suppression-context.ts";
import {
  suppressionExpired,
  suppressionOfMandatory,
  suppressionRules,
  suppressionUnknownRule,
  suppressionUnused,
  suppressionWithoutReason,
  type SuppressionRule,
} from "./suppression-rules.ts";

type Data = Readonly<Record<string, string>>;

/** Collects what is wrong with the suppressions of a file, as diagnostics. */
export class SuppressionProblems {
  readonly #context: SuppressionContext;
  readonly #found: Diagnostic[] = [];

  constructor(context: SuppressionContext) {
    this.#context = context;
  }

  /** All that was reported, by place. */
  list(): readonly Diagnostic[] {
    return this.#found.toSorted((a, b) => a.range.start - b.range.start);
  }

  unknownDirective({ word, wordRange }: UnknownDirective): void {
    const meant = nearest(word, DIRECTIVE_KINDS);
    const name = meant && `encounter-lint-${meant}`;
    const { unknownDirective } = suppressionUnknownRule.messages;
    const advice = name
      ? `Did you mean "${name}"?`
      : `Possible: ${DIRECTIVE_KINDS.map((kind) => `encounter-lint-${kind}`).join(", ")}.`;
    const fixes = name ? [rename(name, wordRange)] : [];
    const data = { word, advice };
    this.#report(
      suppressionUnknownRule,
      "unknownDirective",
      unknownDirective,
      wordRange,
      data,
      fixes,
    );
  }

  unknownRule({ id, range }: DirectiveWord): void {
    const meant = nearest(id, this.#context.knownRuleIds);
    const advice = meant
      ? `Did you mean "${meant}"?`
      : "Name the rule as the finding shows it, category/name.";
    const fixes = meant ? [rename(meant, range)] : [];
    const { unknown } = suppressionUnknownRule.messages;
    this.#report(suppressionUnknownRule, "unknown", unknown, range, { rule: id, advice }, fixes);
  }

  noRule({ range }: Directive): void {
    const { noRule } = suppressionUnknownRule.messages;
    this.#report(suppressionUnknownRule, "noRule", noRule, range, {});
  }

  noReason({ range }: Directive): void {
    const { noReason } = suppressionWithoutReason.messages;
    this.#report(suppressionWithoutReason, "noReason", noReason, range, {});
  }

  /** Reports a suppression of a rule that is above suppression; returns whether it is not. */
  isSuppressible({ id, range }: DirectiveWord): boolean {
    const { mandatory, ownRule } = suppressionOfMandatory.messages;
    if (suppressionRules.some((rule) => rule.id === id)) {
      this.#report(suppressionOfMandatory, "ownRule", ownRule, range, { rule: id });
      return false;
    }
    if (!this.#context.mandatory?.some((rule) => rule === id)) return true;
    this.#report(suppressionOfMandatory, "mandatory", mandatory, range, { rule: id });
    return false;
  }

  /** Reports a suppression whose last day is past or unreadable; returns whether it is. */
  hasEnded({ until, rules }: Directive): boolean {
    if (!until) return false;
    const { expired, noDate } = suppressionExpired.messages;
    if (until.date === undefined) {
      this.#report(suppressionExpired, "noDate", noDate, until.range, { until: until.written });
      return true;
    }
    const { today } = this.#context;
    if (today === undefined || until.date >= today) return false;
    const data = { rule: listOf(rules), until: until.date };
    this.#report(suppressionExpired, "expired", expired, until.range, data);
    return true;
  }

  /** Reports the rules for which a directive that holds silenced nothing. */
  unused(directive: Directive, rules: readonly DirectiveWord[]): void {
    const { unused } = suppressionUnused.messages;
    const isWhole = rules.length === directive.rules.length;
    for (const rule of isWhole ? rules.slice(0, 1) : rules) {
      const edit = isWhole
        ? removeComment(this.#context.text, directive.range)
        : removeRule(directive, rule);
      const range = isWhole ? directive.range : rule.range;
      const data = { rule: isWhole ? listOf(rules) : rule.id };
      this.#report(suppressionUnused, "unused", unused, range, data, [
        { title: "Remove the unused suppression", safety: "safe", edits: [edit] },
      ]);
    }
  }

  nothingToEnable({ range }: Directive): void {
    const { nothingToEnable } = suppressionUnused.messages;
    this.#report(suppressionUnused, "nothingToEnable", nothingToEnable, range, {}, [
      {
        title: "Remove the comment",
        safety: "safe",
        edits: [removeComment(this.#context.text, range)],
      },
    ]);
  }

  #report(
    rule: SuppressionRule,
    messageId: string,
    message: MessageTemplate,
    range: SourceRange,
    data: Data,
    fixes: readonly TextFix[] = [],
  ): void {
    const level = this.#context.levelOf?.(rule.id, rule.level) ?? rule.level;
    if (level === "off") return;
    const words = {
      problem: fillIn(message.problem, data),
      remedy: fillIn(message.remedy, data),
      sources: rule.sources,
    };
    this.#found.push({
      ruleId: rule.id,
      messageId,
      severity: level,
      why: rule.why,
      ...words,
      message: formatFinding(words),
      path: ["document"],
      data,
      range,
      related: [],
      fixes,
      encounterIndex: this.#context.encounterIndexAt?.(range.start) ?? 0,
    });
  }
}

function rename(name: string, range: SourceRange): TextFix {
  return { title: `Write ${name}`, safety: "suggestion", edits: [{ range, newText: name }] };
}

/** The name that was probably meant: few letters away, or the same rule of another category. */
function nearest(given: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const name = given.slice(given.indexOf("/") + 1);
  const elsewhere = known.filter(
    (id) => id.includes("/") && id.slice(id.indexOf("/") + 1) === name,
  );
  if (elsewhere.length === 1) return elsewhere[0];
  const candidate = closest(given, known);
  return distance(given, candidate) <= Math.max(2, Math.floor(given.length / 4))
    ? candidate
    : undefined;
}

function listOf(rules: readonly DirectiveWord[]): string {
  return rules.map(({ id }) => id).join(", ");
}

function fillIn(text: string, data: Data): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => data[name] ?? whole);
}
