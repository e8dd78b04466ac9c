import { parseDocument } from "yaml";
import { errorMessage } from "../problem.ts";
import type { GoldenFile } from "./golden-file.ts";

/** What a file holds, or one sentence on why it holds nothing. */
export type ReadGoldenFile =
  | { readonly ok: true; readonly content: GoldenFile }
  | { readonly ok: false; readonly problem: string };

/** Reads the text of a `*.encounter-test.yaml` file. */
export async function readGoldenFile(text: string): Promise<ReadGoldenFile> {
  const { goldenFileSchema } = await import("./golden-file.ts");
  // Texts stay as they are written: 02 is not 2.
  const document = parseDocument(text, { schema: "failsafe", prettyErrors: false });
  const [error] = document.errors;
  if (error) return { ok: false, problem: `This is not valid YAML: ${error.message}` };
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 100 });
  } catch (failure) {
    return { ok: false, problem: `The aliases cannot be resolved: ${errorMessage(failure)}.` };
  }
  const parsed = goldenFileSchema().safeParse(data);
  if (parsed.success) return { ok: true, content: parsed.data };
  const [issue] = parsed.error.issues;
  const place = issue?.path.map(String).join(".") ?? "";
  return {
    ok: false,
    problem: `${place === "" ? "The file" : place}: ${issue?.message ?? "wrong shape"}.`,
  };
}
