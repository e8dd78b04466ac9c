import { PROFILES, type EncounterKind, type Profile } from "@encounter-lint/domain";
import { newSettingsText, SETTINGS_FILE_NAME, type SettingsChoice } from "@encounter-lint/linter";
import { resolve } from "node:path";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { errorCode, fileProblem, formatProblem } from "../problem.ts";
import type { World } from "../world.ts";

export interface InitOptions {
  readonly profile?: Profile;
  readonly payer?: string;
  readonly kind?: EncounterKind;
  /** Ask nothing. */
  readonly yes?: boolean;
  /** Replace settings that exist. */
  readonly force?: boolean;
}

/** Writes a settings file with comments, from options or from answers. */
export async function initCommand(options: InitOptions, world: World): Promise<ExitCode> {
  const path = resolve(world.cwd, SETTINGS_FILE_NAME);
  if (options.force !== true && (await exists(path, world))) {
    await world.stderr.write(
      `encounter-lint: ${SETTINGS_FILE_NAME} exists already. Edit it, or pass --force to replace it.\n`,
    );
    return EXIT.incomplete;
  }
  const answers = await ask(options, world);
  try {
    await world.files.write(path, newSettingsText(answers));
  } catch (error) {
    const problem = fileProblem(SETTINGS_FILE_NAME, error);
    await world.stderr.write(`encounter-lint: ${formatProblem(problem)}\n`);
    return EXIT.incomplete;
  }
  await world.stdout.write(
    `Wrote ${SETTINGS_FILE_NAME}. Run encounter-lint to check this directory.\n`,
  );
  return EXIT.passed;
}

async function ask(options: InitOptions, world: World): Promise<SettingsChoice> {
  const question = options.yes === true ? undefined : world.ask;
  const choose = async <Choice extends string>(
    given: Choice | undefined,
    text: string,
    choices: readonly [Choice, ...Choice[]],
  ): Promise<Choice> => {
    if (given !== undefined) return given;
    if (question === undefined) return choices[0];
    const answer = (await question(`${text} (${choices.join(", ")}) [${choices[0]}] `)).trim();
    if (answer === "") return choices[0];
    const chosen = choices.find((one) => one === answer.toLowerCase());
    return chosen ?? choose(given, text, choices);
  };
  const profiles: readonly [Profile, ...Profile[]] = [
    "recommended",
    ...PROFILES.filter((one) => one !== "recommended"),
  ];
  return {
    profile: await choose(options.profile, "Which requirements count?", profiles),
    kind: await choose(options.kind, "What are most documents?", ["template", "note"]),
    payer: options.payer ?? (await question?.("Which payer? [none] "))?.trim() ?? "",
  };
}

async function exists(path: string, world: World): Promise<boolean> {
  try {
    await world.files.status(path);
    return true;
  } catch (error) {
    return !["ENOENT", "ENOTDIR"].includes(errorCode(error));
  }
}
