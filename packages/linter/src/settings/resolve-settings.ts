import picomatch from "picomatch";
import { SettingsLoader, type SettingsChain, type SettingsFiles } from "./load-settings.ts";
import {
  mergeSettings,
  type GivenSettings,
  type PlacedGlob,
  type ResolvedSettings,
} from "./merge-settings.ts";
import { parentOf, pathBeneath } from "./settings-path.ts";

/** Settings for many documents, each settings file read once. Make a new one when a file changes. */
export interface SettingsResolver {
  /** @param path - the document, absolute, with forward slashes; it need not exist */
  resolve(path: string): Promise<ResolvedSettings>;
}

/**
 * Makes a resolver.
 *
 * @param given - what the caller decides, whatever the files say
 * @param only - the settings file to use instead of a search; `false` for none
 */
export function createSettingsResolver(
  files: SettingsFiles,
  given: GivenSettings = {},
  only?: string | false,
): SettingsResolver {
  const loader = new SettingsLoader(files);
  const matchers = new Map<string, (path: string) => boolean>();
  const resolved = new Map<SettingsChain, Map<string, ResolvedSettings>>();
  const none: SettingsChain = { layers: [], problems: [] };

  const chainOf = async (path: string) => {
    if (only === false) return none;
    if (only !== undefined) return (await loader.chainFrom(only)) ?? none;
    return loader.chainOf(parentOf(path) ?? "/");
  };
  let onlyChain: Promise<SettingsChain> | undefined;

  return {
    async resolve(path) {
      if (only !== undefined) onlyChain ??= chainOf(path);
      const chain = await (onlyChain ?? chainOf(path));
      // Documents for which the same overrides count share one result.
      const applying = new Set<string>();
      for (const [layerIndex, { base, content }] of chain.layers.entries()) {
        for (const [index, override] of (content.overrides ?? []).entries()) {
          const placed = override.files.map((glob) => ({ base, glob }));
          if (matchesAny(placed, path, matchers)) applying.add(`${layerIndex}:${index}`);
        }
      }
      const key = [...applying].join(" ");
      const ofChain = resolved.get(chain) ?? new Map<string, ResolvedSettings>();
      resolved.set(chain, ofChain);
      const known = ofChain.get(key);
      if (known) return known;
      const merged = mergeSettings(chain, given, (layer, index) =>
        applying.has(`${chain.layers.indexOf(layer)}:${index}`),
      );
      ofChain.set(key, merged);
      return merged;
    },
  };
}

/** The settings of one document. Hosts with many documents keep a {@link createSettingsResolver}. */
export function resolveSettings(
  path: string,
  files: SettingsFiles,
  given: GivenSettings = {},
): Promise<ResolvedSettings> {
  return createSettingsResolver(files, given).resolve(path);
}

/** Whether one of the globs names the path. */
export function matchesAny(
  globs: readonly PlacedGlob[],
  path: string,
  matchers: Map<string, (path: string) => boolean> = new Map(),
): boolean {
  return globs.some(({ base, glob }) => {
    const beneath = pathBeneath(base, path);
    if (beneath === undefined) return false;
    let matches = matchers.get(glob);
    if (!matches) {
      // A leading "./" means nothing, and a directory means what is in it.
      const plain = glob.replace(/^\.\//, "").replace(/\/$/, "/**");
      matches = picomatch(plain, { dot: true });
      matchers.set(glob, matches);
    }
    return matches(beneath);
  });
}
