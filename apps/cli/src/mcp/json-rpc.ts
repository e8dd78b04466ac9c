/** What a request names to be answered by. */
type RequestId = string | number;

/** A request of JSON-RPC 2.0; without an id it is a notification, which nobody answers. */
export interface Request {
  readonly id?: RequestId;
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** An error that the protocol has a number for. */
export class RpcError extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

export const INVALID_PARAMS = -32_602;
export const METHOD_NOT_FOUND = -32_601;
const INVALID_REQUEST = -32_600;
const PARSE_ERROR = -32_700;
const INTERNAL_ERROR = -32_603;

/**
 * Answers one line.
 *
 * @param line - `null` stands for one that was too long to keep
 * @param handle - rejects with an `RpcError` where the protocol has a number for the mistake
 * @returns the line to answer with; nothing for notifications and answers
 */
export async function answerLine(
  line: string | null,
  handle: (request: Request) => Promise<unknown>,
): Promise<string | undefined> {
  let message: unknown;
  try {
    message = JSON.parse(line ?? "");
  } catch {
    return failure(null, new RpcError(PARSE_ERROR, "The line is not JSON."));
  }
  if (!isRecord(message)) {
    return failure(null, new RpcError(INVALID_REQUEST, "The message is not a JSON object."));
  }
  const { id, method, params = {} } = message;
  // An answer to a request; the server makes none.
  if (method === undefined && ("result" in message || "error" in message)) return undefined;
  const isId = typeof id === "string" || typeof id === "number";
  if (typeof method !== "string" || !isRecord(params) || (id !== undefined && !isId)) {
    const error = new RpcError(INVALID_REQUEST, "The message is not a request of JSON-RPC 2.0.");
    return failure(isId ? id : null, error);
  }
  try {
    const result = await handle({ method, params, ...(isId ? { id } : {}) });
    return isId ? JSON.stringify({ jsonrpc: "2.0", id, result }) : undefined;
  } catch (error) {
    return isId ? failure(id, error) : undefined;
  }
}

function failure(id: RequestId | null, error: unknown): string {
  const code = error instanceof RpcError ? error.code : INTERNAL_ERROR;
  const message = error instanceof Error ? error.message : String(error);
  return JSON.stringify({ jsonrpc: "2.0", id, error: { code, message } });
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
