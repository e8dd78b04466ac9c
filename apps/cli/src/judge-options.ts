import type { EncounterKind, IsoDate, Profile } from "@encounter-lint/domain";
import type { GivenSettings } from "@encounter-lint/linter";
import { localDate } from "./local-date.ts";
import type { RuleLevels } from "./option-values.ts";
import { settingsAccess, type SettingsAccess } from "./settings-access.ts";
import type { World } from "./world.ts";

/** The options that decide how documents are judged. */
export interface JudgeOptions {
  readonly profile?: Profile;
  readonly payer?: string;
  readonly kind?: EncounterKind;
  readonly asOf?: IsoDate;
  /** Levels that win over every settings file, mandatory rules excepted. */
  readonly rule?: RuleLevels;
  /** Whether a suppression that silences nothing is an error. */
  readonly reportUnused?: boolean;
  /** A file, `false` for none; otherwise a search. */
  readonly settings?: string | boolean;
}

/** The settings that options and files decide. */
export function settingsFor(options: JudgeOptions, world: World): SettingsAccess {
  const only = options.settings === true ? undefined : options.settings;
  return settingsAccess(world, givenSettings(options, world), only);
}

/** What the options decide, whatever the files say. */
function givenSettings(options: JudgeOptions, world: World): GivenSettings {
  const { profile, payer, kind, asOf, rule = {}, reportUnused } = options;
  const rules: RuleLevels =
    reportUnused === true ? { ...rule, "template/suppression-unused": { level: "error" } } : rule;
  return {
    ...(Object.keys(rules).length === 0 ? {} : { rules }),
    ...(profile === undefined ? {} : { profile }),
    ...(payer === undefined ? {} : { payer }),
    ...(kind === undefined ? {} : { kind }),
    today: asOf ?? localDate(world.now()),
  };
}
