import type { Path } from "./path.ts";

/**
 * A change of form at a path, which the writer of each format turns into text.
 * None of them can write a clinical fact: values come from the document or are blank.
 */
export type Edit =
  /** Replaces the words at the path. */
  | { readonly kind: "set"; readonly path: Path; readonly text: string }
  /** Removes the item at the path, with its separator. */
  | { readonly kind: "remove"; readonly path: Path }
  /** Adds an item to the list at the path; `text` is a code that stands elsewhere in the document. */
  | { readonly kind: "append"; readonly path: Path; readonly text: string }
  /** Adds the element with an empty slot in the document's own placeholder dialect. */
  | { readonly kind: "insert-slot"; readonly path: Path }
  /** Replaces the words at the path by an empty slot. */
  | { readonly kind: "replace-by-slot"; readonly path: Path }
  /** Corrects the key or label at the path. */
  | { readonly kind: "rename-key"; readonly path: Path; readonly to: string }
  /** Puts the words at the path between quotes. */
  | { readonly kind: "quote"; readonly path: Path }
  /** Escapes the characters at the path so that they are read as text. */
  | { readonly kind: "escape"; readonly path: Path };

export interface Fix {
  /** What the fix does, as an imperative: `Set units to 1`. */
  readonly title: string;
  /** Safe fixes may be applied in bulk; suggestions are chosen one by one. */
  readonly safety: "safe" | "suggestion";
  readonly edits: readonly Edit[];
}
