/** One setting of a rule, as data: the schema, the docs table and the editor's completion come from it. */
export type OptionDescriptor =
  | {
      readonly type: "choice";
      readonly values: readonly string[];
      readonly default: string;
      readonly description: string;
    }
  | {
      readonly type: "integer";
      readonly minimum: number;
      readonly maximum: number;
      readonly default: number;
      readonly description: string;
    }
  | { readonly type: "boolean"; readonly default: boolean; readonly description: string }
  | { readonly type: "list"; readonly default: readonly string[]; readonly description: string };

export type OptionDescriptors = Readonly<Record<string, OptionDescriptor>>;

/** The values that a rule sees for its options. */
export type OptionValues<Options extends OptionDescriptors> = {
  readonly [Name in keyof Options]: Options[Name] extends {
    readonly values: readonly (infer Value)[];
  }
    ? Value
    : Options[Name] extends { readonly type: "integer" }
      ? number
      : Options[Name] extends { readonly type: "boolean" }
        ? boolean
        : readonly string[];
};

/** The defaults, overridden by what the settings give. The settings reader has checked the types. */
export function optionValues(
  descriptors: OptionDescriptors | undefined,
  given: Readonly<Record<string, unknown>> | undefined,
): Readonly<Record<string, unknown>> {
  const defaults = Object.entries(descriptors ?? {}).map(([name, option]) => [
    name,
    option.default,
  ]);
  return { ...Object.fromEntries(defaults), ...given };
}
