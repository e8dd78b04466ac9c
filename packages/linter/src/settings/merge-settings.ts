import {
  builtInTables,
  levelIn,
  type Level,
  type Profile,
  type RuleId,
  type RuleSetting,
  withTables,
} from "@encounter-lint/domain";
import { everyRule, type RuleDescription } from "../every-rule.ts";
import type { LintSettings } from "../lint-report.ts";
import type { SettingsChain, SettingsLayer } from "./load-settings.ts";
import { relativePath } from "./settings-path.ts";
import type { DocumentSettings, RuleEntry, SettingsProblem } from "./settings-file.ts";

/** A glob and the directory that it is relative to. */
export interface PlacedGlob {
  readonly base: string;
  readonly glob: string;
}

/** What the caller decides, whatever the files say. */
export type GivenSettings = Pick<LintSettings, "profile" | "payer" | "kind" | "today" | "rules">;

/** Settings of one document, and what decided them. */
export interface ResolvedSettings {
  readonly settings: LintSettings;
  /** Documents beside `*.encounter.*`. */
  readonly files: readonly PlacedGlob[];
  /** Files that directories are searched without. */
  readonly ignore: readonly PlacedGlob[];
  /** Every settings file that took part, furthest first. */
  readonly sources: readonly string[];
  readonly problems: readonly SettingsProblem[];
}

const LEVELS: readonly Level[] = ["off", "info", "warning", "error"];

/**
 * Joins the layers of a chain; nearer ones win, mandatory rules excepted.
 *
 * @param applies - whether an override of a layer is for the document
 */
export function mergeSettings(
  chain: SettingsChain,
  given: GivenSettings,
  applies: (layer: SettingsLayer, overrideIndex: number) => boolean,
): ResolvedSettings {
  const merge = new Merge(given);
  for (const layer of chain.layers) {
    merge.apply(layer, layer.content, []);
    merge.makeMandatory(layer);
    for (const [index, override] of (layer.content.overrides ?? []).entries()) {
      if (applies(layer, index)) merge.apply(layer, override, ["overrides", index]);
    }
  }
  const globs = (name: "files" | "ignore") =>
    chain.layers.flatMap(({ base, content }) =>
      (content[name] ?? []).map((glob): PlacedGlob => ({ base, glob })),
    );
  const placeholders = [
    ...new Set(chain.layers.flatMap(({ content }) => content.placeholders ?? [])),
  ];
  const tables = chain.layers.flatMap((layer) => layer.tables);
  return {
    settings: {
      ...merge.settings(),
      ...(placeholders.length === 0 ? {} : { placeholders }),
      ...(tables.length === 0 ? {} : { tables: withTables(builtInTables, tables) }),
    },
    files: globs("files"),
    ignore: globs("ignore"),
    sources: chain.layers.map(({ path }) => path),
    problems: [...chain.problems, ...merge.problems],
  };
}

interface Mandate {
  readonly level: Level;
  /** The settings file. */
  readonly by: string;
}

class Merge {
  readonly problems: SettingsProblem[] = [];
  readonly #given: GivenSettings;
  readonly #known = new Map<string, RuleDescription>(everyRule.map((rule) => [rule.id, rule]));
  readonly #rules = new Map<RuleId, RuleSetting>();
  readonly #mandates = new Map<RuleId, Mandate>();
  #documents: Pick<DocumentSettings, "profile" | "payer" | "kind"> = {};

  constructor(given: GivenSettings) {
    this.#given = given;
  }

  apply(layer: SettingsLayer, content: DocumentSettings, at: readonly PropertyKey[]): void {
    const { profile, payer, kind } = content;
    this.#documents = {
      ...this.#documents,
      ...(profile === undefined ? {} : { profile }),
      ...(payer === undefined ? {} : { payer }),
      ...(kind === undefined ? {} : { kind }),
    };
    for (const [id, entry] of Object.entries(content.rules ?? {})) {
      if (entry) this.#setRule(layer, id as RuleId, entry, [...at, "rules", id]);
    }
  }

  makeMandatory(layer: SettingsLayer): void {
    for (const id of layer.content.mandatory ?? []) {
      if (this.#mandates.has(id)) continue;
      const rule = this.#known.get(id);
      if (!rule) continue;
      const now = this.#rules.get(id)?.level ?? levelIn(rule, this.#profile());
      const level = now === "off" ? (rule.level === "off" ? "error" : rule.level) : now;
      this.#mandates.set(id, { level, by: layer.path });
    }
  }

  settings(): LintSettings {
    const profile = this.#profile();
    const { rules: chosen = {}, ...given } = this.#given;
    for (const [id, setting] of Object.entries(chosen)) {
      this.#rules.set(id as RuleId, { ...this.#rules.get(id as RuleId), ...setting });
    }
    for (const [id, { level }] of this.#mandates) {
      const rule = this.#known.get(id);
      const now = this.#rules.get(id)?.level ?? (rule ? levelIn(rule, profile) : "off");
      if (isLower(now, level)) this.#rules.set(id, { ...this.#rules.get(id), level });
    }
    return {
      ...this.#documents,
      ...given,
      ...(this.#rules.size === 0 ? {} : { rules: Object.fromEntries(this.#rules) }),
      ...(this.#mandates.size === 0 ? {} : { mandatory: [...this.#mandates.keys()] }),
    };
  }

  #profile(): Profile {
    return this.#given.profile ?? this.#documents.profile ?? "recommended";
  }

  #setRule(layer: SettingsLayer, id: RuleId, entry: RuleEntry, at: readonly PropertyKey[]): void {
    const [level, options] = typeof entry === "string" ? [entry] : entry;
    const mandate = this.#mandates.get(id);
    if (mandate && (isLower(level, mandate.level) || options !== undefined)) {
      const what = options === undefined ? `lowered to ${level}` : "given other options";
      this.problems.push(
        layer.problemAt(
          at,
          `${id} is mandatory by ${relativePath(layer.base, mandate.by)} and cannot be ${what} here.`,
          "Remove the entry, or ask those who keep that file.",
          "key",
        ),
      );
      return;
    }
    const before = this.#rules.get(id);
    this.#rules.set(id, { ...before, level, ...(options === undefined ? {} : { options }) });
  }
}

function isLower(level: Level, than: Level): boolean {
  return LEVELS.indexOf(level) < LEVELS.indexOf(than);
}
