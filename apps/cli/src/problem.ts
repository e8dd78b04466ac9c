/** Why something could not be done. Stable: reports and scripts refer to it. */
type ProblemCode =
  | "not-found"
  | "not-readable"
  | "not-a-file"
  | "link-loop"
  | "empty"
  | "too-large"
  | "binary"
  | "not-utf-8"
  | "vanished"
  | "no-match"
  | "settings"
  | "option"
  | "rule-failed"
  | "interrupted"
  | "write-failed"
  | "cache"
  | "baseline"
  | "golden-case"
  | "report"
  | "git";

/** Something that kept the command from its work. Every problem makes the exit code 2. */
export interface Problem {
  readonly code: ProblemCode;
  /** Relative to the working directory, with forward slashes; absent where no file is concerned. */
  readonly path?: string;
  /** From 1. */
  readonly line?: number;
  /** From 1. */
  readonly column?: number;
  /** What is wrong, as one sentence. */
  readonly problem: string;
  /** What to do, as one sentence. */
  readonly remedy: string;
}

/** One line for people: place, sentence, remedy. */
export function formatProblem({ path, line, column, problem, remedy }: Problem): string {
  const place = [path, line, column].filter((part) => part !== undefined).join(":");
  return `${place === "" ? "" : `${place}: `}${problem} ${remedy}`;
}

/** Node's code of an error (`ENOENT`), or the empty string. */
export function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string"
    ? error.code
    : "";
}

/** What an error says, without its stack. */
export function errorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "it is not permitted",
  EPERM: "it is not permitted",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EFBIG: "files may not become that large here",
  EISDIR: "it is a directory",
  ENOTDIR: "a part of its path is a file",
  ENOENT: "there is no such place",
  EIO: "the disk reports an error",
};

/** Why the file system refused, in words, with Node's code behind them for whoever looks it up. */
export function refusal(error: unknown): string {
  const code = errorCode(error);
  return code === "" ? errorMessage(error) : refusalOf(code);
}

/** The same from a code. */
export function refusalOf(code: string): string {
  const reason = REASONS[code];
  return reason === undefined ? code : `${reason}, ${code}`;
}

/** The problem behind an error of the file system. */
export function fileProblem(path: string, error: unknown): Problem {
  const code = errorCode(error);
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return {
        code: "not-found",
        path,
        problem: "There is no such file or directory.",
        remedy: "Check the spelling of the path.",
      };
    case "EACCES":
    case "EPERM":
      return {
        code: "not-readable",
        path,
        problem: "Reading is not permitted.",
        remedy: "Give the current user the right to read it, or leave it out.",
      };
    case "EISDIR":
      return {
        code: "not-a-file",
        path,
        problem: "This is a directory.",
        remedy: "Name a file.",
      };
    case "ELOOP":
      return {
        code: "link-loop",
        path,
        problem: "The symbolic link leads back to itself.",
        remedy: "Correct or remove the link.",
      };
    default:
      return {
        code: "not-readable",
        path,
        problem: `It cannot be read (${refusal(error)}).`,
        remedy: "Check the file and the disk it is on, then run the command again.",
      };
  }
}

/** Problems by place, each once, so that neither the order of reading nor sharding shows. */
export function orderProblems(problems: readonly Problem[]): readonly Problem[] {
  const unique = new Map(problems.map((one) => [JSON.stringify(one), one]));
  return [...unique.values()].sort(
    (a, b) =>
      compare(a.path ?? "", b.path ?? "") ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compare(a.problem, b.problem),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
