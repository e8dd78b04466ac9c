import type { FileSystem } from "../world.ts";
import { errorCode, fileProblem, type Problem } from "../problem.ts";

/** Larger files are refused: no encounter is that long, and an editor would freeze. */
export const MAX_BYTES = 2 * 1024 * 1024;

export type DocumentText =
  | {
      readonly ok: true;
      /** Without its byte order mark. */
      readonly text: string;
      readonly hasByteOrderMark: boolean;
    }
  | { readonly ok: false; readonly problem: Problem };

/**
 * Reads a file as text.
 *
 * @param absolute - where it is
 * @param path - how it is called in messages
 */
export async function readDocument(
  absolute: string,
  path: string,
  files: FileSystem,
): Promise<DocumentText> {
  try {
    const { kind, size } = await files.status(absolute);
    if (kind !== "file") return { ok: false, problem: notAFile(path, kind) };
    if (size > MAX_BYTES) return { ok: false, problem: tooLarge(path, size) };
    return decodeDocument(await files.read(absolute), path);
  } catch (error) {
    return { ok: false, problem: fileProblem(path, error) };
  }
}

/** The problem of a file that was seen a moment ago and is gone. */
export function vanished(problem: Problem): Problem {
  if (problem.code !== "not-found") return problem;
  return {
    ...problem,
    code: "vanished",
    problem: "The file was there a moment ago and is gone.",
    remedy: "Run the command again when nothing else changes the files.",
  };
}

/** Turns bytes into text, or says why they are none. */
export function decodeDocument(bytes: Uint8Array, path: string): DocumentText {
  if (bytes.length > MAX_BYTES) return { ok: false, problem: tooLarge(path, bytes.length) };
  if (isUtf16(bytes)) {
    return failed(path, "not-utf-8", "The file is UTF-16.", "Save it as UTF-8.");
  }
  if (bytes.includes(0)) {
    return failed(
      path,
      "binary",
      "The file is binary: it holds a NUL byte.",
      "Name YAML and Markdown files only, or save it as text in UTF-8.",
    );
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (text.trim() === "") {
      return failed(
        path,
        "empty",
        "The file is empty; nothing to check.",
        "Write a template or a note into it, or leave it out.",
      );
    }
    return { ok: true, text, hasByteOrderMark: bytes[0] === 0xef && bytes[1] === 0xbb };
  } catch (error) {
    if (!(error instanceof TypeError) && errorCode(error) === "") throw error;
    return failed(path, "not-utf-8", "The file is not valid UTF-8.", "Save it as UTF-8.");
  }
}

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function notAFile(path: string, kind: string): Problem {
  return {
    code: "not-a-file",
    path,
    problem: kind === "directory" ? "This is a directory." : "This is not a regular file.",
    remedy: "Name a file.",
  };
}

function tooLarge(path: string, size: number): Problem {
  const megabytes = (size / 1024 / 1024).toFixed(1);
  return {
    code: "too-large",
    path,
    problem: `The file has ${megabytes} MiB; more than 2 MiB are not checked.`,
    remedy: "Split it into one file for each template or note.",
  };
}

function failed(
  path: string,
  code: Problem["code"],
  problem: string,
  remedy: string,
): DocumentText {
  return { ok: false, problem: { code, path, problem, remedy } };
}
