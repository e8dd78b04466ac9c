/** The JSON Schema of a settings file. Loaded when first asked for, because most runs have no settings. */
export async function loadSettingsJsonSchema(): Promise<object> {
  const { settingsJsonSchema } = await import("./settings-json-schema.ts");
  return settingsJsonSchema();
}
