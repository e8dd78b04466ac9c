/** A task of this type in `tasks.json`; the manifest describes it. */
export interface TaskOptions {
  readonly type: "encounter-lint";
  readonly paths?: readonly string[];
  readonly watch?: boolean;
  readonly args?: readonly string[];
}

/** The words of the command that a task runs. `npx` finds it in the workspace first. */
export function taskCommand({ paths = [], watch = false, args = [] }: TaskOptions): {
  readonly command: string;
  readonly args: readonly string[];
} {
  const options = ["--format", "compact", ...(watch ? ["--watch"] : []), ...args];
  return { command: "npx", args: ["encounter-lint", ...options, ...paths] };
}

/** Takes from an entry of `tasks.json` what has the right type. */
export function toTaskOptions(definition: Readonly<Record<string, unknown>>): TaskOptions {
  const strings = (value: unknown) =>
    Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
  return {
    type: "encounter-lint",
    paths: strings(definition["paths"]),
    watch: definition["watch"] === true,
    args: strings(definition["args"]),
  };
}
